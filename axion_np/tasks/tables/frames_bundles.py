"""Frames 10: two steps with shares, refills, trips and things used up.

The form is explained in words_frames.py.
"""

FRAMES = """
@th_each_after_more t=food a=n b=n c=2-9
en {N} put {a t} on the table for {c} [children|cousins]. Then {O} came in with {b} more, and
  everything was shared evenly.
en {c} children wait at the table. {N} brings them {a t} and {O} brings {b}; all get the same
  number.
pt {N} pôs {a t} na mesa para {c} crianças. Aí {O} trouxe mais {b}, e tudo foi repartido por
  igual.
pt {c} crianças esperam à mesa. {N} traz {a t} e {O} traz {b}; todas recebem a mesma quantidade.
? multi (a+b)/c
en How many {t} does each child get?
pt {q t} recebe cada criança?
? combine a+b
en How many {t} are shared?
pt {q t} são repartid{t:o/a}s?

@th_each_after_less t=food a=n b=n c=2-9 b<a
en Of the {a t} that {N} brought [home|to the picnic], {b} were [bad|squashed|not ripe]. {c}
  people shared the good ones.
en {c} people want to share {a t} evenly, but {b} of the {t} are [bad|squashed|not ripe].
pt D{t:o/a}s {a t} que {N} levou [para casa|ao piquenique], {b} [estavam ruins|não prestavam].
  {c} pessoas dividiram {t:os bons/as boas}.
pt {c} pessoas querem dividir {a t} por igual, mas {b} não prestam.
? multi (a-b)/c
en How many good ones are there for each person?
pt Quant{t:o/a}s bo{t:ns/as} ficam para cada pessoa?
? part a-b
en How many of the {t} are good?
pt {q t} estão bo{t:ns/as}?

@th_share_eat t=food a=n b=2-9 c=2-12
en {a t} were divided equally among {b} friends, {N} being one of them. {N} ate {c} of {his}
  share at once.
en {b} friends, among them {N}, divided {a t} equally. {c} of {his} share {N} ate right away.
pt {a t} foram dividid{t:o/a}s por igual entre {b} amigos, e {N} era um{N:/a} d{N:o/a} grupo. Da
  sua parte, {N} comeu {c} na hora.
pt {b} amigos dividiram {a t} por igual. {N} estava entre eles e logo comeu {c} da sua parte.
: c<a/b
? multi a/b-c
en How many {t} does {N} have left?
pt {q t} {N} ainda tem?
? share a/b
en How many {t} was one share?
pt {q t} cada um recebeu?

@th_share_plus a=n b=2-9 c=n
en {b} children found {a t} in the attic and shared them equally. {N}, one of the children, had
  {c} at home already.
pt {b} crianças acharam {a t} no sótão e repartiram tudo por igual. {N} estava entre elas e já
  tinha {c} em casa.
? multi a/b+c
en How many {t} does {N} own now?
pt {q t} {N} tem agora?
? share a/b
en How many {t} did each child get?
pt {q t} couberam a cada criança?

@th_boys_girls_share a=n b=2-12 c=2-12
en {a t} are to be given out evenly to {b} boys and {c} girls.
en A teacher has {b} boys and {c} girls in her group and gives out {a t} evenly.
pt {a t} vão ser distribuíd{t:o/a}s igualmente entre {b} meninos e {c} meninas.
pt Uma professora tem {b} meninos e {c} meninas no grupo e distribui {a t} por igual.
? multi a/(b+c)
en How many {t} does each child get?
pt {q t} recebe cada criança?
? combine b+c
en How many children are there?
pt Quantas crianças são?

@th_pets_food a=n b=2-9 c=2-9
en {N}'s dog eats {b} cans of food a day and the cat eats {c}. There are {a} cans in the
  cupboard.
en There are {a} cans of pet food in the cupboard. Each day {N}'s dog eats {b} and the cat {c}.
pt O cachorro de {N} come {b} latas de ração por dia, e o gato, {c}. Há {a} latas no armário.
pt No armário há {a} latas de ração. Por dia, o cachorro de {N} come {b} e o gato, {c}.
? multi a/(b+c)
en For how many days is there food?
pt Para quantos dias há ração?
? combine b+c
en How many cans are used each day?
pt Quantas latas são gastas por dia?

@th_kibble a=20-900 b=2-20 c=2-14 b*c<a
en A sack of birdseed holds {a} cups. The birds at {N}'s window get {b} cups a day.
pt Um saco de alpiste tem {a} copos. Os passarinhos de {N} comem {b} copos por dia.
? multi a-b*c
en How many cups are in the sack after {c} days?
pt Quantos copos há no saco depois de {c} dias?
? rate b*c
en How many cups do the birds eat in {c} days?
pt Quantos copos são gastos em {c} dias?

@th_pills a=n b=2-4 c=2-4
en A bottle has {a} vitamin pills. {N} takes {b} in the morning and {c} at night.
pt Um frasco tem {a} comprimidos de vitamina. {N} toma {b} de manhã e {c} à noite.
? multi a/(b+c)
en How many days will the bottle last?
pt Para quantos dias dá o frasco?
? combine b+c
en How many pills does {he} take a day?
pt Quantos comprimidos toma por dia?

@th_one_each_bag a=2-12 b=2-12 c=2-20
en {N} is packing {c} gift bags. Into each go {a} [pencils|stickers] and {b} [balloons|erasers].
en Every gift bag gets {a} [pencils|stickers] and {b} [balloons|erasers]. {N} packs {c} bags.
pt {N} prepara {c} sacolinhas de lembrança. Em cada uma põe {a} [lápis|adesivos] e {b}
  [balões|pirulitos].
pt Cada sacolinha leva {a} [lápis|adesivos] e {b} [balões|pirulitos]. {N} prepara {c} sacolinhas.
? multi (a+b)*c
en How many things are in all the bags together?
pt Quantas coisas há em todas as sacolinhas juntas?
? groups a*c
en How many [pencils|stickers] does {he} need?
pt De quantos [lápis|adesivos] precisa?
? combine a+b
en How many things are in one bag?
pt Quantas coisas há em uma sacolinha?

@th_flower_rows t=flower u=flower a=2-15 b=2-15 c=2-12
en Each row of {N}'s garden has {a t} and {b u}. There are {c} rows.
pt Cada fileira do jardim de {N} tem {a t} e {b u}. São {c} fileiras.
? multi (a+b)*c
en How many flowers grow in the garden?
pt Quantas flores há no jardim?
? groups b*c
en How many {u} are there %all?
pt {q u} há ao todo?
? combine a+b
en How many flowers are in one row?
pt Quantas flores há em cada fileira?

@th_petals a=3-20 b=4-12 c=2-40 c<a*b
en {N} has {a} paper flowers with {b} petals each. {c} petals came off.
pt {N} tem {a} flores de papel com {b} pétalas cada. {c} pétalas caíram.
? multi a*b-c
en How many petals are still on?
pt Quantas pétalas ainda estão presas?
? groups a*b
en How many petals were there at first?
pt Quantas pétalas havia no começo?

@th_bookcases a=2-6 b=3-8 c=5-40
en In {N}'s [office|living room] stand {a} bookcases. Each has {b} shelves, and each shelf holds
  {c} books.
pt [No escritório|Na sala] de {N} há {a} estantes. Cada estante tem {b} prateleiras, e cada
  prateleira, {c} livros.
? multi a*b*c
en How many books are there?
pt Quantos livros há?
? groups a*b
en How many shelves are there?
pt Quantas prateleiras há?
? groups b*c
en How many books are in one bookcase?
pt Quantos livros há em uma estante?

@th_new_rows t=people a=2-12 b=2-12 c=2-12
en {a} rows of {b t} [stood|were lined up] in the yard. Then they were told to form rows of {c}.
pt {a} fileiras de {b t} estavam no pátio. Depois mandaram formar fileiras de {c}.
? multi a*b/c
en How many rows did that make?
pt Quantas fileiras se formaram?
? groups a*b
en How many {t} were in the yard?
pt {q t} havia no pátio?

@th_barrel w=vol a=n b=n c=2-9 b<a
en A barrel holds {a} {w}. It has {b} {w} in it when {N} turns on a hose that adds {c} {w} every
  minute.
pt Num barril cabem {a} {w}. Quando {N} abre a mangueira, que despeja {c} {w} por minuto, ele tem
  {b}.
? multi (a-b)/c
en After how many minutes is the barrel full?
pt Depois de quantos minutos o barril fica cheio?
? equalise a-b
en How many {w} must still go in?
pt {q w} ainda cabem?

@th_candle a=12-60 b=2-6 c=2-9 b*c<a
en A candle is {a} centimeters tall. While it burns, it gets {b} centimeters shorter every hour.
pt Uma vela tem {a} centímetros. Acesa, diminui {b} centímetros por hora.
? multi a-b*c
en How tall is the candle after {c} hours?
pt Quantos centímetros tem a vela depois de {c} horas?
? rate b*c
en How many centimeters burn away in {c} hours?
pt Quantos centímetros a vela perde em {c} horas?

@th_snail a=3-30 b=2-20 c=2-12 b<a
en Every day a snail climbs {a} inches up a wall, and every night it slides back {b} inches.
pt Todo dia um caramujo sobe {a} centímetros numa parede, e toda noite escorrega {b} centímetros.
? multi (a-b)*c
en How many inches higher is the snail after {c} days and nights?
pt Quantos centímetros o caramujo subiu depois de {c} dias e noites?
? measure a-b
en How many inches does it gain in one day and night?
pt Quantos centímetros sobe em um dia e uma noite?

@th_curtains w=yards a=d b=r c=2-9
en {N} had {a w} of cloth and sewed {c} curtains, using {b} {w} for each.
en For each of {c} curtains {N} used {b} {w} of cloth. The roll had been {a} {w} long.
pt {N} tinha {a w} de pano e costurou {c} cortinas, gastando {b w} em cada.
pt Em cada uma de {c} cortinas {N} gastou {b w} de pano. O rolo tinha {a w}.
: b*c<a
? multi a-b*c
en How many {w} of cloth are left?
pt {q w} de pano sobraram?
? groups b*c
en How many {w} of cloth did the curtains take?
pt {q w} de pano as cortinas gastaram?

@th_planks w=len a=n b=n c=2-9 b<a
en A board is {a} {w} long. {N} saws off {b} {w} that are [rotten|cracked] and cuts the rest into
  pieces of {c} {w}.
pt Uma tábua tem {a} {w}. {N} serra fora {b} {w} que estão [podres|{w:rachados/rachadas}] e corta
  o resto em pedaços de {c} {w}.
? multi (a-b)/c
en How many pieces does {he} get?
pt Quantos pedaços obtém?
? measure a-b
en How long is the board without the bad part, in {w}?
pt {q w} tem a tábua sem a parte ruim?

@th_two_walls a=n b=n c=2-40
en One wall is {a} square meters and the other {b}. A can of paint is enough for {c} square
  meters.
pt Uma parede tem {a} metros quadrados e a outra {b}. Uma lata de tinta dá para {c} metros
  quadrados.
? multi (a+b)/c
en How many cans does {N} need for both walls?
pt De quantas latas {N} precisa para as duas paredes?
? combine a+b
en How many square meters must {N} paint?
pt Quantos metros quadrados {N} vai pintar?

@th_cakes_cups m=cookable a=r b=2-9 c=r w=cook
en A big cake takes {a} {w} of {m}, and a sauce takes {c}. {N} makes {b} cakes and the sauce
  once.
pt Um bolo grande leva {a w} de {m}, e uma calda leva {c}. {N} faz {b} bolos e uma vez a calda.
? multi a*b+c
en How many {w} of {m} does {he} use?
pt {q w} de {m} usa?
? rate a*b
en How many {w} go into the cakes?
pt {q w} vão para os bolos?

@th_two_taps w=vol a=2-40 b=2-40 c=2-12
en Two taps fill a pool. One gives {a} {w} a minute and the other {b}.
pt Duas torneiras enchem uma piscina. Uma despeja {a} {w} por minuto e a outra {b}.
? multi (a+b)*c
en How many {w} flow in during {c} minutes with both of them open?
pt Com as duas abertas, {q w} entram em {c} minutos?
? multi (a-b)*c
en How many more {w} does the first one give than the second in {c} minutes?
pt {q w} a primeira despeja a mais que a segunda em {c} minutos?
? combine a+b
en How many {w} flow in each minute with both open?
pt Com as duas abertas, {q w} entram por minuto?

@th_apart w=road a=20-90 b=20-90 c=2-9
en Two [trains|trucks] leave a city at the same time and go in opposite directions, one at {a}
  {w} an hour and the other at {b}.
pt Dois [trens|caminhões] saem da mesma cidade ao mesmo tempo, em sentidos opostos, um a {a} {w}
  por hora e o outro a {b}.
? multi (a+b)*c
en How far apart are they after {c} hours, in {w}?
pt A {q w} um do outro estão depois de {c} horas?
? rate a*c
en How many {w} does the first one go in {c} hours?
pt {q w} o primeiro faz em {c} horas?

@th_ahead w=road a=5-60 b=2-50 c=2-9 b<a
en {N} and {O} ride the same way. {N} does {a} {w} an hour and {O} {b} {w} an hour. They start
  together.
pt {N} e {O} pedalam na mesma estrada. {N} faz {a} {w} por hora e {O} faz {b} {w} por hora. Saem
  ao mesmo tempo.
? multi (a-b)*c
en How many {w} ahead is {N} after {c} hours?
pt {q w} {N} está à frente depois de {c} horas?
? compare a-b
en How many {w} more does {N} ride in an hour?
pt {q w} {N} faz a mais por hora?

@th_two_books_days a=20-300 b=20-300 c=2-12
en {N} wants to finish two books, one of {a} pages and one of {b}, in {c} days, reading the same
  amount daily.
pt {N} quer terminar dois livros, um de {a} páginas e outro de {b}, em {c} dias, lendo o mesmo
  tanto por dia.
? multi (a+b)/c
en How many pages a day is that?
pt Quantas páginas são por dia?
? combine a+b
en How many pages do the two books have?
pt Quantas páginas têm os dois livros?

@th_pages_days_left a=30-500 b=10-300 c=3-40 b<a
en {b} of the {a} pages of {his} book lie behind {N}. From now on {he} will read {c} pages a day.
en {N} is on page {b} of a book of {a} pages and reads {c} pages every evening from now on.
pt {N} já passou {b} das {a} páginas de um livro. De agora em diante vai ler {c} por dia.
pt {N} está na página {b} de um livro de {a} e agora lê {c} páginas toda noite.
? multi (a-b)/c
en In how many days will the book be finished?
pt Em quantos dias termina o livro?
? part a-b
en How many pages are left?
pt Quantas páginas faltam?

@th_crate_fruit w=kilo t=crop a=r b=2-12 c=r
en A wooden crate weighs {c} {w} when it is empty. {N} puts {b} bags of {t} into it, each of {a}
  {w}.
pt Um caixote vazio pesa {c} {w}. {N} põe nele {b} sacos de {t}, cada um com {a} {w}.
? multi a*b+c
en How many {w} does the full crate weigh?
pt {q w} pesa o caixote cheio?
? groups a*b
en How many {w} of {t} are in the crate?
pt {q w} de {t} há no caixote?

@th_crate_bricks w=kilo a=n b=2-30 c=2-12 b<a
en A box with {c} equal [books|bricks|bowls] in it weighs {a} {w}. The box alone weighs {b}.
en The box alone weighs {b} {w}. With {c} equal [books|bricks|bowls] in it, it weighs {a}.
pt Uma caixa com {c} [livros|tijolos|potes] iguais pesa {a} {w}. Só a caixa pesa {b}.
pt Só a caixa pesa {b} {w}. Com {c} [livros|tijolos|potes] iguais dentro, pesa {a}.
? multi (a-b)/c
en How many {w} is one of the [books|bricks|bowls]?
pt {q w} pesa cada um dos [livros|tijolos|potes]?
? part a-b
en How many {w} is the load without the box?
pt {q w} pesa a carga sem a caixa?

@th_gate w=yards a=5-60 b=5-60 c=2-9
en A yard is {a} {w} long and {b} {w} wide. {N} fences it all around but leaves {c} {w} open for
  a gate.
pt Um terreno tem {a} {w} de comprimento e {b} {w} de largura. {N} cerca tudo em volta, mas deixa
  {c} {w} para o portão.
? multi 2*(a+b)-c
en How many {w} of fence does {he} need?
pt De {q w} de cerca precisa?
? multi 2*(a+b)
en How many {w} is it around the yard?
pt {q w} tem a volta do terreno?

@th_adult_per_kids a=n b=3-12
en On a class trip there is one adult for every {b} children. {a} children come along.
pt Num passeio, vai um adulto para cada {b} crianças. Vão {a} crianças.
? multi a+a/b
en How many people go on the trip %all?
pt Quantas pessoas vão ao passeio ao todo?
? groups a/b
en How many adults are there?
pt Quantos adultos vão?

@th_goals a=2-9 b=3-30 c=2-20
en In {b} games {N} scored {a} goals each time, and in the last game of the year {c} more.
pt Em {b} jogos {N} fez {a} gols por jogo, e na última partida do ano, mais {c}.
? multi a*b+c
en How many goals did {N} score that year?
pt Quantos gols {N} fez no ano?
? rate a*b
en How many goals were there before the last game?
pt Quantos gols foram antes da última partida?

@th_shop_day_left t=bake a=n b=n c=B
en A bakery had {c t} at opening time. {a} were gone by noon, and {b} more were sold before it
  closed.
pt Uma padaria abriu com {c t}. Até o meio-dia saíram {a}, e até fechar foram vendid{t:o/a}s mais
  {b}.
: a+b<c
? multi c-(a+b)
en How many {t} were left at night?
pt {q t} sobraram à noite?
? combine a+b
en How many {t} were sold during the day?
pt {q t} foram vendid{t:o/a}s no dia?
"""
