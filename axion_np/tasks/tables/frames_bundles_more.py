"""Frames 11: two and three steps with halves, multiples, measures and comparisons.

The form is explained in words_frames.py.
"""

FRAMES = """
@th_half_more a=n b=n
en Half of the {a t} in {N}'s [drawer|closet] are gone, but {O} brought {b} others.
en {N} lost half of {his} {a t}. [Then|Luckily] {O} brought {him} {b} others.
pt Metade d{t:o/a}s {a t} da gaveta de {N} sumiu, mas {O} trouxe outr{t:o/a}s {b}.
pt {N} perdeu a metade de {t:seus/suas} {a t}. [Depois|Por sorte] {O} trouxe outr{t:o/a}s {b}.
: a%2==0
? multi a/2+b
en How many {t} are there now?
pt {q t} há agora?
? fraction a/2
en How many {t} [are gone|were lost]?
pt {q t} [sumiram|se perderam]?

@th_half_less t=bake a=n b=n
en {N} baked {a t}. {his} family ate half of them, and {b} more went to a neighbor.
en A neighbor got {b} of the {a t} that {N} had baked, and {N}'s family ate half of all {t}.
pt {N} assou {a t}. A família comeu a metade, e outr{t:o/a}s {b} foram para uma vizinha.
pt Uma vizinha ganhou {b} d{t:o/a}s {a t} que {N} assou, e a família de {N} comeu a metade de
  tud{t:o/o}.
: a%2==0 and b<a/2
? multi a/2-b
en How many {t} are left?
pt {q t} sobraram?
? fraction a/2
en How many {t} did the family eat?
pt {q t} a família comeu?

@th_third_left a=n b=n
en A third of the {a} [children|girls|boys] at a camp went swimming, and {b} more went fishing.
  The others stayed in the shade.
pt Um terço das {a} [crianças|meninas] de um acampamento foi nadar, e {b} foram pescar. O resto
  ficou à sombra.
: a%3==0 and b<a/3
? multi a/3+b
en How many [children|girls|boys] went to the water?
pt Quantas [crianças|meninas] foram para a água?
? fraction a/3
en How many [children|girls|boys] went swimming?
pt Quantas [crianças|meninas] foram nadar?

@th_twice_minus a=n b=n
en {O} once had twice as many {t} as {N}, who has {a}. Since then {O} has [given away|lost] {b}.
en {N} has {a t}. {O} had twice as many before {O} [gave away|lost] {b}.
pt {O} já teve o dobro d{t:o/a}s {t} de {N}, que tem {a}. Depois {O} perdeu {b}.
pt {N} tem {a t}. {O} tinha o dobro, mas perdeu {b}.
? multi a*2-b
en How many {t} does {O} have now?
pt {q t} {O} tem agora?
? times a*2
en How many {t} did {O} have before that?
pt {q t} {O} tinha antes disso?

@th_times_both t=own a=2-60 b=3-9
en {N} [owns|has] {a t}, and {O}'s collection is {b} times as large.
en {O}'s collection of {t} is {b} times as large as that of {N}, who has {a}.
pt {N} tem {a t}, e a coleção de {O} é {b} vezes maior.
pt A coleção de {t} de {O} tem {b} vezes o tamanho da de {N}, que tem {a}.
? multi a+a*b
en How many {t} are there in the two collections?
pt {q t} há nas duas coleções?
? times a*b
en How many {t} does {O} have?
pt {q t} {O} tem?
? multi a*b-a
en How many more {t} does {O} have than {N}?
pt {q t} {O} tem a mais que {N}?

@th_more_then_times a=2-60 b=2-30 c=2-5
en {O} picked {b} more [berries|shells|leaves] than {N}, who picked {a}. {M} picked {c} times as
  many as {O}.
pt {O} juntou {b} [conchas|folhas|flores] a mais que {N}, que juntou {a}. {M} juntou {c} vezes o
  que {O} juntou.
? multi (a+b)*c
en How many did {M} pick?
pt Quantas {M} juntou?
? combine a+b
en How many did {O} pick?
pt Quantas {O} juntou?

@th_fewer_then_sum t=crop a=n b=n b<a
en On Saturday a stand sold {a t}, and on Sunday {b} fewer.
en A stand sold {b} fewer {t} on Sunday than on Saturday, when it sold {a}.
pt No sábado uma banca vendeu {a t}, e no domingo {b} a menos.
pt No domingo uma banca vendeu {b t} a menos do que no sábado, quando vendeu {a}.
? multi a+(a-b)
en How many {t} did it sell on the weekend?
pt {q t} vendeu no fim de semana?
? compare a-b
en How many {t} did it sell on Sunday?
pt {q t} vendeu no domingo?

@th_weeks_and_days a=2-20 b=2-6
en {N} will be [at sea|on a trip|in the mountains] for {a} weeks and {b} days.
pt {N} vai ficar {a} semanas e {b} dias [no mar|em viagem|na serra].
? multi a*7+b
en How many days is that %all?
pt Quantos dias são ao todo?

@th_hours_minutes a=2-9 b=5-59 c=5-59
en The flight to {N}'s [home town|island] takes {a} hours and {b} minutes. Getting to the airport
  takes {c} minutes.
pt O voo até [a cidade|a ilha] de {N} leva {a} horas e {b} minutos. Até o aeroporto são {c}
  minutos.
? multi a*60+b
en How many minutes is the flight?
pt Quantos minutos dura o voo?
? multi a*60+b+c
en How many minutes are the flight and the way to the airport together?
pt Quantos minutos são o voo e o caminho até o aeroporto juntos?

@th_eggs_dozen a=2-20 b=2-9 c=2-30
en {N} carried home {a} dozen eggs, but {c} broke on the way.
en On the way home {c} of the {a} dozen eggs in {N}'s basket broke.
pt {N} levou para casa {a} dúzias de ovos, mas {c} quebraram no caminho.
pt No caminho quebraram {c} ovos das {a} dúzias que {N} levava.
: c<a*12
? multi a*12-c
en How many whole eggs are left?
pt Quantos ovos inteiros sobraram?
? groups a*12
en How many eggs were in the basket at first?
pt Quantos ovos eram no começo?

@th_table_chairs a=3-20 b=4-10 c=2-40 d=10-200 d<a*b
en A hall has {a} tables with {b} chairs at each and {c} spare chairs along the wall. {d} guests
  are expected.
pt Um salão tem {a} mesas com {b} cadeiras cada e mais {c} cadeiras junto à parede. São esperados
  {d} convidados.
? multi a*b+c
en How many chairs are in the hall?
pt Quantas cadeiras há no salão?
? multi a*b-d
en When all the guests sit at the tables, how many chairs at the tables stay empty?
pt Se todos se sentarem às mesas, quantas cadeiras das mesas ficam vazias?
? groups a*b
en How many chairs are at the tables?
pt Quantas cadeiras há junto às mesas?

@th_notebook_pages a=2-9 b=40-120 c=5-200 c<a*b
en {N} started the year with {a} notebooks of {b} pages and has filled {c} pages.
pt {N} começou o ano com {a} cadernos de {b} folhas e já usou {c} folhas.
? multi a*b-c
en How many pages are still blank?
pt Quantas folhas ainda estão em branco?
? groups a*b
en How many pages did all the notebooks have?
pt Quantas folhas tinham todos os cadernos?

@th_origami t=made a=2-30 b=2-9 c=50-400
en {N} [folds|cuts out] {a} paper stars an hour and needs {c} for the school play. {he} has
  worked on them for {b} hours.
pt {N} dobra {a} estrelas de papel por hora e precisa de {c} para a peça da escola. Já trabalhou
  {b} horas.
: a*b<c
? multi c-a*b
en How many stars are still to be made?
pt Quantas estrelas ainda faltam?
? rate a*b
en How many stars are ready?
pt Quantas estrelas já estão prontas?

@th_two_machines t=made a=2-60 b=2-60 c=2-9
en The old machine makes {a t} an hour, the new one {b}.
pt A máquina velha faz {a t} por hora, e a nova, {b}.
: a<b
? multi (b-a)*c
en How many more {t} does the new machine make in {c} hours?
pt {q t} a máquina nova faz a mais em {c} horas?
? multi (a+b)*c
en How many {t} do both machines make in {c} hours?
pt {q t} as duas máquinas fazem em {c} horas?
? compare b-a
en How many more {t} an hour does the new one make?
pt {q t} a nova faz a mais por hora?

@th_warehouse t=goods a=B b=n c=n b+c<a
en {a t} were stored in a warehouse. A truck took away {b}, and the next day another took {c}.
en A truck took {b t} from a warehouse and another truck {c}. Before that {a} had been stored
  there.
pt Um depósito guardava {a t}. Um caminhão levou {b}, e no dia seguinte outro levou {c}.
pt Um caminhão levou {b t} de um depósito, e outro levou {c}. Antes havia {a} guardad{t:o/a}s.
? multi a-b-c
en How many {t} are still in the warehouse?
pt {q t} ainda estão no depósito?
? combine b+c
en How many {t} were taken away?
pt {q t} foram levad{t:o/a}s?

@th_gave_two_friends a=n b=n c=n b+c<a
en {N} counted {a t} before handing {b} to {O} and {c} to {M}.
en {O} got {b t} from {N}, and {M} got {c}. {N} had {a} to begin with.
pt {N} contou {a t} antes de dar {b} a {O} e {c} a {M}.
pt {O} ganhou {b t} de {N}, e {M} ganhou {c}. No começo {N} tinha {a}.
? multi a-(b+c)
en How many {t} stayed with {N}?
pt {q t} ficaram com {N}?
? combine b+c
en How many {t} did {N} hand out?
pt {q t} {N} deu ao todo?
? transfer a-b
en How many {t} did {N} have when only {O} had got some?
pt {q t} {N} tinha quando só {O} tinha recebido?

@th_found_group a=n b=n c=2-12
en {N} found {a t} in the [attic|basement] and {b} under the bed. They fill bags of {c} exactly.
pt {N} achou {a t} no [sótão|porão] e {b} debaixo da cama. Enchem exatamente saquinhos de {c}.
? multi (a+b)/c
en How many bags do they fill?
pt Quantos saquinhos enchem?
? combine a+b
en How many {t} did {he} find?
pt {q t} achou?
? compare a-b
en How many fewer {t} were under the bed?
pt {q t} a menos havia debaixo da cama?

@th_shelf_equal_after a=n b=n c=2-9 b<a
en A [toy store|bookstore] had {a} [dolls|atlases]. After {b} of them were sold, the rest were
  spread evenly over {c} shelves.
en The [dolls|atlases] left in a store after {b} were sold stand evenly on {c} shelves. There
  were {a} before.
pt Uma loja tinha {a} [bonecas|revistas]. Depois de vender {b}, distribuiu o resto por igual em
  {c} prateleiras.
pt As [bonecas|revistas] que sobraram depois da venda de {b} foram divididas por igual em {c}
  prateleiras. Antes eram {a}.
? multi (a-b)/c
en How many stand on each shelf?
pt Quantas ficaram em cada prateleira?
? part a-b
en How many were not sold?
pt Quantas não foram vendidas?

@th_water_stations a=2-12 b=10-90 c=10-300 c<a*b
en Along a race there are {a} tables with {b} cups of water each. In the end {c} cups were
  [untouched|still full].
pt Numa corrida há {a} mesas com {b} copos de água em cada. No fim, {c} copos ainda estavam
  cheios.
? multi a*b-c
en How many cups did the racers take?
pt Quantos copos os atletas pegaram?
? groups a*b
en How many cups had been set out?
pt Quantos copos tinham sido postos nas mesas?

@th_stage_lights a=2-12 b=2-12 c=2-12 d=2-12
en On the left wall {N} hangs {a} strings of {b} lights, on the right wall {c} strings of {d}.
pt Na parede da esquerda {N} pendura {a} fios de {b} luzes, e na da direita {c} fios de {d}.
? multi a*b+c*d
en How many lights is that %all?
pt Quantas luzes são ao todo?
? multi a*b-c*d
en How many more lights are on the left?
pt Quantas luzes há a mais na esquerda?
? groups c*d
en How many lights are on the right?
pt Quantas luzes há na direita?
? combine a+c
en How many strings did {he} hang up?
pt Quantos fios pendurou?

@th_ferry t=vehicle a=2-12 b=5-40 c=n
en A ferry crossed the river {a} times with {b t} on board each time and once more with only {c}.
pt Uma balsa atravessou o rio {a} vezes com {b t} de cada vez e mais uma vez com só {c}.
: c<b
? multi a*b+c
en How many {t} were carried over?
pt {q t} foram levad{t:o/a}s para o outro lado?
? multi b-c
en How many fewer {t} than before were on the last trip?
pt {q t} foram a menos na última viagem?

@th_reading_contest a=5-60 b=5-60 c=2-14 b<a
en {N} reads {a} pages a day and {O} reads {b}. They do this for {c} days.
pt {N} lê {a} páginas por dia e {O} lê {b}. Fazem isso por {c} dias.
? multi (a-b)*c
en How many more pages does {N} read than {O}?
pt Quantas páginas {N} lê a mais que {O}?
? multi (a+b)*c
en How many pages do they read together?
pt Quantas páginas leem {P:juntos/juntas}?
? rate b*c
en How many pages does {O} read?
pt Quantas páginas {O} lê?

@th_sticks_bundles a=n b=3-12 c=2-30
en {N} gathered sticks for a fire, tied {a} of them into bundles of {b}, and added {c} bundles
  from the shed.
pt {N} juntou gravetos para a fogueira, amarrou {a} em feixes de {b} e pegou mais {c} feixes no
  galpão.
? multi a/b+c
en How many bundles are there?
pt Quantos feixes há?
? groups a/b
en How many bundles did {he} tie?
pt Quantos feixes amarrou?

@th_boxes_open t=own a=n b=3-12 c=2-30
en {a t} were packed into boxes of {b}, and then {c} of the boxes were [sent away|shipped|sold].
pt {a t} foram guardad{t:o/a}s em caixas de {b}, e depois {c} das caixas foram
  [enviadas|vendidas].
: c<a/b
? multi a/b-c
en How many boxes are [still there|left]?
pt Quantas caixas [restam|sobraram]?
? groups a/b
en How many boxes were packed?
pt Quantas caixas foram feitas?

@th_milk_farm w=vol a=r b=2-12 c=d
en Each of {N}'s {b} cows gives {a} {w} of milk a day. {c} {w} a day go to the cheese maker.
pt Cada uma das {b} vacas de {N} dá {a} {w} de leite por dia. {c} {w} vão para a queijaria.
: c<a*b
? multi a*b-c
en How many {w} are left to sell each day?
pt {q w} sobram por dia para vender?
? groups a*b
en How many {w} of milk do the cows give a day?
pt {q w} de leite as vacas dão por dia?

@th_suitcases w=kilo a=d b=d c=d
en {N}'s two suitcases weigh {a} and {b} {w}. The airline lets {N} take {c} {w}.
pt As duas malas de {N} pesam {a} e {b} {w}. A companhia aérea permite {c} {w}.
: c<a+b
? multi a+b-c
en How many {w} are too much?
pt {q w} passam do limite?
? measure a+b
en How many {w} do the suitcases weigh together?
pt {q w} pesam as malas juntas?

@th_hike_three w=road a=r b=r c=d
en A trail is {c} {w} long. {N} walked {a} {w} before lunch and {b} after lunch.
en Before lunch {N} walked {a} {w} of a trail and after lunch {b}. The trail is {c} {w} long.
pt Uma trilha tem {c} {w}. {N} andou {a w} antes do almoço e {b w} depois.
pt Antes do almoço {N} andou {a w} de uma trilha e depois {b w}. A trilha tem {c} {w}.
: a+b<c
? multi c-(a+b)
en How many {w} are left to the end?
pt {q w} faltam até o fim?
? measure a+b
en How many {w} has {N} walked?
pt {q w} {N} andou?

@th_pitcher w=vol m=liquid a=d b=r c=2-9
en {N} filled {c} glasses with {b} {w} of {m} each from a pot of {a} {w}.
en From a pot of {a} {w} of {m}, {N} filled {c} glasses with {b} {w} each.
pt {N} encheu {c} canecas com {b w} de {m} cada, tirando de uma panela de {a} {w}.
pt De uma panela com {a} {w} de {m}, {N} encheu {c} canecas de {b w} cada.
: b*c<a
? multi a-b*c
en How many {w} are left in the pot?
pt {q w} ficaram na panela?
? groups b*c
en How many {w} did the glasses take?
pt {q w} foram para as canecas?

@th_tree_house a=n b=n c=n
en To build a tree house {N} needs {a} nails. {he} found {b} in a can, and {O} lent {him} {c}.
en {N} found {b} nails in a can and borrowed {c} from {O}. For the tree house {he} needs {a}.
pt Para fazer uma casa na árvore, {N} precisa de {a} pregos. Achou {b} numa lata, e {O} emprestou
  {c}.
pt {N} achou {b} pregos numa lata e pegou {c} de {O}. Para a casa na árvore precisa de {a}.
: b+c<a
? multi a-(b+c)
en How many more nails does {he} need?
pt Quantos pregos ainda faltam?
? multi a-b-c
en How many nails are missing?
pt Quantos pregos ainda precisa arranjar?
? combine b+c
en How many nails does {he} have?
pt Quantos pregos já tem?
"""
