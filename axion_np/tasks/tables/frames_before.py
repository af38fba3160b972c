"""Frames 8: the same stories told from their end; what there was before; parts and wholes.

The form is explained in words_frames.py.
"""

FRAMES = """
@ch_found_more
en While [cleaning the attic|packing for a trip], {N} found {b t}. Together with the ones on
  {his} desk that made {a}.
pt [Arrumando o sótão|Fazendo as malas], {N} achou {b t}. Com {t:os/as} da mesa, eram {a}.
: b<a
? start a-b
en How many {t} were on {his} desk?
pt {q t} estavam na mesa?

@ch_found_two_places
en {N} found {a t} [under the bed|in the garage] and {b} [behind the sofa|in the car].
en {a t} were [under the bed|in the garage] and {b} [behind the sofa|in the car], where {N} found
  them.
pt {N} achou {a t} [embaixo da cama|na garagem] e {b} [atrás do sofá|no carro].
pt {a t} estavam [embaixo da cama|na garagem] e {b} [atrás do sofá|no carro], onde {N} {t:os/as}
  achou.
? combine a+b
en How many {t} did {he} find?
pt {q t} {N} achou?
? compare a-b
en How many more did {he} find in the first place than in the second?
pt {q t} a mais achou no primeiro lugar?

@ch_lost_start
en {N} cannot find {b} of {his} {t} and has only {a} of them.
en Because {b} got lost, only {a} of {N}'s {t} are left.
pt {N} não acha {b} de {t:seus/suas} {t} e só tem {a}.
pt Como {b} se perderam, só restam {a} d{t:os/as} {t} de {N}.
? start a+b
en How many {t} did {he} have [before any were lost|%start]?
pt {q t} {N} tinha [antes de perder|%start]?

@ch_lost_both b<a
en Last week {N} had {a t}. {he} lost some[ on a trip|], has {b} now and wants to find the rest.
pt Na semana passada {N} tinha {a t}. Perdeu {t:alguns/algumas}[ numa viagem|], tem {b} agora e
  quer achar o resto.
? change a-b
en How many {t} [is {he} looking for|has {he} lost]?
pt {q t} {N} [procura|perdeu]?

@ch_new_total a<b
en {N}'s collection [grew|has grown] from {a} to {b t} [this year|in a month].
en This year {N}'s collection of {t} [went up to|reached] {b}. It was {a} before.
pt A coleção de {N} [passou|cresceu] de {a} para {b t} [neste ano|em um mês].
pt Neste ano a coleção de {t} de {N} chegou a {b}. Antes eram {a}.
? change b-a
en How many {t} [were added|are new]?
pt {q t} [são nov{t:o/a}s|entraram na coleção]?

@ch_shrank b<a
en {N}'s collection of {t} [shrank|went down] from {a} to {b} when {he} cleaned up.
pt A coleção de {t} de {N} [diminuiu|caiu] de {a} para {b} depois de uma arrumação.
? change a-b
en How many {t} did {N} give up?
pt De {q t} {N} se desfez?

@ch_added_by b=n
en {N} [adds|glues] {b} [stickers|photos] to an album that already has {a}.
pt {N} [põe|cola] {b} [figurinhas|fotos] num álbum que já tem {a}.
? transfer a+b
en How many are in the album then?
pt Quantas há no álbum então?

@ch_album_slots a=n b=n b<a
en An album has room for {a} [stickers|stamps|photos]. {N} has [glued in|put in] {b}.
pt Num álbum cabem {a} [figurinhas|fotos]. {N} já colou {b}.
? part a-b
en How many spaces are [empty|free]?
pt Quantos lugares estão [vazios|livres]?

@ch_before_bought a<b
en {N} bought {a t} at a [flea market|fair], so that {he} now has {b}.
en Before {N} bought {a t} at a [flea market|fair], {he} had fewer than the {b} {he} has now.
pt {N} comprou {a t} numa [feira|loja] e agora tem {b}.
pt Antes de comprar {a t} numa [feira|loja], {N} tinha menos do que {t:os/as} {b} que tem agora.
? start b-a
en How many {t} did {he} own before the purchase?
pt {q t} {N} tinha antes da compra?

@ch_sold_start
en {N} sold {b t} at a [garage sale|fair] and took {a} back home.
en {a t} came back home after {N} had sold {b} at a [garage sale|fair].
pt {N} vendeu {b t} numa [feira|praça] e levou {a} de volta para casa.
pt {a t} voltaram para casa depois que {N} vendeu {b} numa [feira|praça].
? start a+b
en How many {t} [had {he} taken there|did {he} try to sell]?
pt {q t} {N} [tinha levado|queria vender]?

@ch_sold_unknown t=goods a=B b=B b<a
en A shop began the [month|season] with {a t} and has {b} in stock at the end of it. No new ones
  came.
pt Uma loja começou [o mês|a temporada] com {a t} e no fim tem {b} no estoque. Não chegou
  mercadoria nova.
? change a-b
en How many {t} were sold?
pt {q t} foram vendid{t:o/a}s?

@ch_stock_start t=goods a=B b=B a<b
en A truck [delivered|brought] {a t}, and the shop's stock rose to {b}.
pt Um caminhão [entregou|trouxe] {a t}, e o estoque da loja subiu para {b}.
? start b-a
en How many {t} were in stock before the truck came?
pt {q t} havia no estoque antes?

@ch_stock_sold_day t=goods a=B b=n c=n b+c<a
en A store opened with {a t}. It sold {b} before lunch and {c} after lunch.
en Of {a t} in a store, {b} were sold in the morning and {c} in the afternoon.
pt Uma loja abriu com {a t}. Vendeu {b} antes do almoço e {c} depois do almoço.
pt De {a t} de uma loja, {b} foram vendid{t:o/a}s de manhã e {c} à tarde.
? combine b+c
en How many {t} were sold that day?
pt {q t} foram vendid{t:o/a}s no dia?
? multi a-b-c
en How many {t} were there at closing time?
pt {q t} havia quando a loja fechou?
? compare b-c
en How many more were sold in the first half of the day?
pt {q t} a mais foram vendid{t:o/a}s na primeira metade do dia?

@ch_read_start a=5-200 b=5-300 x=2-20
en {N} has read {b} pages[ in {x} days|] and still has {a} to go.
en There are {a} pages left in {N}'s book. {he} has read {b}.
pt {N} leu {b} páginas[ em {x} dias|] e ainda faltam {a}.
pt Faltam {a} páginas no livro de {N}. Já leu {b}.
? start a+b
en How many pages [does the book have|are in the book]?
pt Quantas páginas o livro tem?

@ch_read_from_to a=5-200 b=20-400 a<b
en Last night {N} was on page {a}. [Tonight|Now] {he} is on page {b}.
en {N} was on page {a} on Monday and [got to|reached] page {b} by Friday.
pt Ontem {N} estava na página {a}. [Hoje|Agora] está na página {b}.
pt {N} estava na página {a} na segunda e chegou à página {b} na sexta.
? change b-a
en How many pages further is that?
pt Quantas páginas avançou?

@ch_read_page_next a=5-200 b=5-60
en {N} is on page {a}. {he} [wants to read|plans to read] {b} pages more today.
pt {N} está na página {a}. Quer ler mais {b} páginas hoje.
? transfer a+b
en [On|At] what page will {he} stop?
pt Em que página vai parar?
? transfer a-b
en ={N} is on page {a} now and has read {b} pages today. On what page did {he} begin today?
pt ={N} está na página {a} e hoje leu {b} páginas. Em que página começou hoje?

@ch_score_game a=5-300 b=5-200
en {N} had {a} points and [scored|won] {b} more in the last [round|game].
en In the last [round|game] {N} [scored|won] {b} points; before it {he} had {a}.
pt {N} tinha {a} pontos e fez mais {b} [na última rodada|no último jogo].
pt [Na última rodada|No último jogo], {N} fez {b} pontos; antes tinha {a}.
? transfer a+b
en [What is {his} final score?|How many points does {he} have?]
pt [Qual é o total de pontos?|Com quantos pontos terminou?]

@ch_score_last a=5-300 b=5-200 b<a
en {N} finished [a card game|the quiz] with {a} points, {b} of them from the last round.
pt {N} terminou [um jogo de cartas|o concurso] com {a} pontos, {b} deles da última rodada.
? start a-b
en How many points did {he} have before the last round?
pt Quantos pontos tinha antes da última rodada?

@ch_score_lost a=5-300 b=5-200
en A penalty cost {N}'s team {b} points, so it ended with {a}.
pt O time de {N} perdeu {b} pontos por uma falta e terminou com {a}.
? start a+b
en How many points did the team have before the penalty?
pt Quantos pontos o time tinha antes da falta?

@ch_score_halves a=2-60 b=2-80 a<b
en The [school|home] team had {a} points at halftime and {b} at the end of the game.
pt O time da [escola|casa] tinha {a} pontos no intervalo e {b} no fim do jogo.
? change b-a
en How many points did it score in the second half?
pt Quantos pontos fez no segundo tempo?

@ch_team_three a=2-60 b=2-60 c=2-60
en {N}, {O} and {M} [scored|made] {a}, {b} and {c} points for their team.
pt {N}, {O} e {M} fizeram {a}, {b} e {c} pontos para o time.
: a!=b
? multi a+b+c
en How many points did the team [score|make] with them?
pt Quantos pontos o time fez com eles?
? combine b+c
en How many points did the team get from {O} and {M}?
pt Quantos pontos {O} e {M} fizeram?
? compare a-b
en How many points was {N} ahead of {O}?
pt Quantos pontos {N} fez a mais que {O}?

@ch_errands a=2-30 b=2-30 c=2-40
en {N} [has to|must] make {a} phone calls and write {b} e-mails [before lunch|today].
pt {N} tem de fazer {a} ligações e escrever {b} e-mails [antes do almoço|hoje].
? combine a+b
en How many things must {he} do?
pt Quantas coisas tem de fazer?
? multi a+b-c
en {he} has done {c} things on that list. How many are left?
pt Já fez {c} coisas dessa lista. Quantas faltam?

@ch_problems_done a=n b=n
en {N} has solved {b} [exercises|riddles] and has {a} to [solve|do].
en {a} [exercises|riddles] are left for {N}, who has solved {b}.
pt {N} resolveu {b} [exercícios|desafios] e faltam {a}.
pt Faltam {a} [exercícios|desafios] para {N}, que já resolveu {b}.
? start a+b
en How many [exercises|riddles] were there %start?
pt Quantos [exercícios|desafios] havia %start?
: a!=b
? compare b-a
en How many more has {he} solved than not solved?
pt Quantos a mais resolveu do que faltam?

@ch_class_absent a=10-60 b=2-12 x=2-12
en {b} of the {a} [students|pupils] in the class are [sick|absent] today. There were {x} absent
  yesterday.
pt {b} dos {a} alunos da turma [faltaram|estão doentes] hoje. Ontem faltaram {x}.
: b<a
: x<a
? part a-b
en How many [are here|came to school|are present] today?
pt Quantos vieram hoje?
? combine b+x
en How many absences were there in the two days?
pt Quantas faltas houve nos dois dias?

@ch_class_trip a=10-90 b=2-20
en {a} [pupils|students] and {b} [teachers|parents] went on a trip to the [zoo|museum|beach].
pt {a} alunos e {b} professores foram numa excursão [ao zoológico|ao museu|à praia].
? combine a+b
en How many people went on the trip?
pt Quantas pessoas foram?
? compare a-b
en How many more [pupils|students] than grown-ups went along?
pt Quantos alunos foram a mais que professores?

@ch_hospital_beds a=10-300 b=5-200 c=2-60
en A hospital has {a} beds. {b} of them are [in use|occupied].
pt Um hospital tem {a} leitos. {b} estão [em uso|ocupados].
: b<a
? part a-b
en How many beds are [free|empty]?
pt Quantos leitos estão [livres|vagos]?
? transfer b+c
en If {c} more patients [arrive|come in], how many beds will be in use?
pt Se chegarem mais {c} pacientes, quantos leitos estarão em uso?
? transfer b-c
en If {c} patients go home, how many beds will be in use?
pt Se {c} pacientes forem para casa, quantos leitos estarão em uso?

@ch_hotel a=10-300 b=2-90 c=2-90 b<a
en A hotel had {a} guests [last night|on Sunday]. {b} [left|checked out] and {c} [arrived|checked
  in].
pt Um hotel tinha {a} hóspedes [ontem|no domingo]. Saíram {b} e chegaram {c}.
? multi a-b+c
en How many guests does it have now?
pt Quantos hóspedes tem agora?
? transfer a-b
en How many guests stayed on?
pt Quantos hóspedes continuaram lá?

@ch_stairs a=5-300 b=5-200 b<a
en {N} is climbing a tower with {a} steps. {he} [stops|rests] after {b} steps.
pt {N} sobe uma torre de {a} degraus. Para depois de {b} degraus.
? part a-b
en How many steps are [still ahead|left] to the top?
pt Quantos degraus faltam até o topo?

@ch_stairs_more a=5-200 b=5-90
en {N} climbed {a} steps, [took a rest|drank some water] and climbed {b} more to the top.
pt {N} subiu {a} degraus, [descansou|bebeu água] e subiu mais {b} até o topo.
? combine a+b
en How many steps [does the tower have|are there to the top]?
pt Quantos degraus são até o topo?

@ch_sea_shells a=n b=n c=n b<a
en On the beach {N} [picked up|found] {a} seashells. {b} were broken[, so {he} threw them away|].
en {b} of the {a} seashells that {N} [picked up|found] on the beach were broken.
pt Na praia {N} [catou|achou] {a} conchas. {b} estavam quebradas.
pt {b} das {a} conchas que {N} [catou|achou] na praia estavam quebradas.
? part a-b
en How many [good|whole] seashells does {N} have?
pt Quantas conchas inteiras {N} tem?
? transfer a+c
en =Walking along the water, {N} had already picked up {a} seashells when {he} came upon {c}
  more. How many did {he} pick up?
pt =Andando na praia, {N} já tinha {a} conchas quando achou mais {c}. Quantas juntou?

@ch_rotten t=crop a=n b=n
en [After|When] {N} threw out {b} [bad|rotten] {t}, {a} good ones were left in the basket.
pt Depois que {N} jogou fora {b t} estragad{t:o/a}s, sobraram {a} bo{t:ns/as} na cesta.
? start a+b
en How many {t} had been in the basket?
pt {q t} havia na cesta?

@ch_harvest_left t=crop a=B b=B b<a
en There were {a t} to be picked. {N} has [picked|harvested] {b} [so far|in a week].
pt Havia {a t} para colher. {N} já [colheu|apanhou] {b}[ em uma semana|].
? transfer a-b
en How many {t} are still to be [picked|harvested]?
pt {q t} ainda falta colher?

@ch_harvest_start t=crop a=n b=n a<b
en {N} put {a} more {t} into the basket and counted {b} in it[ afterwards|].
pt {N} pôs mais {a t} na cesta e depois contou {b}.
? start b-a
en How many {t} were there before?
pt {q t} havia antes?

@ch_two_baskets t=crop a=n b=n c=n
en One basket holds {a t} and the other one {b}. {N} [puts|places] {c} more in the first.
pt Uma cesta tem {a t} e a outra {b}. {N} põe mais {c} na primeira.
? combine a+b
en How many {t} were in the two baskets before?
pt {q t} havia antes nas duas cestas?
? transfer a+c
en How many {t} are now in the first basket?
pt {q t} há agora na primeira cesta?
? multi a+b+c
en How many {t} are now in both baskets?
pt {q t} há agora nas duas cestas?

@ch_moved_box b<a
en {N} [moves|takes] {b t} from a box with {a} into a bag that holds {c}.
pt {N} passa {b t} de uma caixa com {a} para um saco que tem {c}.
? transfer a-b
en How many {t} are in the box then?
pt {q t} ficam na caixa?
? transfer c+b
en How many {t} are in the bag then?
pt {q t} ficam no saco?
? combine a+c
en How many {t} are there in the box and the bag together?
pt {q t} há na caixa e no saco, somando tudo?

@ch_shared_put_in
en {N}, {O} and {M} put their {t} [on the table|in a big bag]: {a}, {b} and {c}.
pt {N}, {O} e {M} juntaram {t:seus/suas} {t} [na mesa|num saco]: {a}, {b} e {c}.
? multi a+b+c
en How many {t} are [there|on the pile] now?
pt {q t} são ao todo?
? combine a+c
en How many of the {t} belong to {N} or {M}?
pt {q t} são de {N} ou de {M}?

@ch_fewer_left c<a b<a
en {N} used {b} of {a} [sheets of paper|paper clips|tacks] on [a poster|one wall] and {c} on [a
  card|another].
pt De {a} [folhas|tachinhas], {N} usou {b} num cartaz e {c} num cartão.
: b+c<a
? combine b+c
en How many did {N} use %all?
pt Quantas usou ao todo?
? multi a-b-c
en How many are left?
pt Quantas sobraram?

@ch_phone_photos a=n b=n c=n b<a
en There were {a} pictures on {N}'s phone. {he} [deleted|erased] {b} and took {c} new ones [at
  the park|on the ship].
pt Havia {a} fotos no celular de {N}. Apagou {b} e tirou {c} novas [no parque|no navio].
? multi a-b+c
en How many pictures are on the phone now?
pt Quantas fotos há no celular agora?
? transfer a-b
en How many of the old pictures are still there?
pt Quantas das fotos antigas ainda estão lá?

@ch_saved_files a=n b=n a<b
en {N}'s computer had {a} songs on it until {he} [downloaded|copied] some more. It has {b} songs
  now.
pt O computador de {N} tinha {a} músicas até que {N} baixou outras. Agora tem {b}.
? change b-a
en How many songs did {he} [download|copy]?
pt Quantas músicas {N} baixou?

@ch_neighbors_pets a=2-30 b=2-30 c=2-30
en [In one street|In {N}'s building] people keep {a} cats, {b} dogs and {c} birds.
pt [Numa rua|No prédio de {N}] há {a} gatos, {b} cachorros e {c} pássaros.
? multi a+b+c
en How many pets do they have %all?
pt Quantos bichos há ao todo?
? combine a+b
en How many of the pets have four legs?
pt Quantos dos bichos têm quatro patas?
? compare a-c
en How many more cats than birds are there?
pt Quantos gatos há a mais que pássaros?

@ch_animal_shelter a=5-90 b=2-60 c=2-60 b<a
en An animal shelter had {a} [dogs|cats]. [Families took home|People adopted] {b}. Then {c} were
  brought in.
pt Um abrigo tinha {a} [cachorros|gatos]. [Famílias levaram|Foram adotados] {b}. Depois chegaram
  {c}.
? multi a-b+c
en How many [dogs|cats] live in the shelter now?
pt Quantos [cachorros|gatos] há no abrigo agora?

@ch_shelter_unknown a=5-90 b=2-60 b<a
en Of {a} [kittens|puppies] at the shelter, {b} are still waiting for a home.
pt De {a} filhotes no abrigo, {b} ainda esperam uma casa.
? change a-b
en How many [found|already have] a home?
pt Quantos já têm casa?

@ch_parade a=B b=B
en {b} people were in the parade, and {a} stood on the sidewalk to watch it.
pt {b} pessoas desfilaram, e {a} ficaram na calçada para ver.
? combine a+b
en How many people were [there|in the street]?
pt Quantas pessoas havia ao todo?
: a!=b
? compare a-b
en How many more watched than marched?
pt Quantas a mais assistiram do que desfilaram?

@ch_concert_empty a=40-900 b=20-600
en At a concert {b} seats [stayed|were] empty and {a} were [taken|filled].
pt Num concerto {b} lugares ficaram vazios e {a} foram ocupados.
? start a+b
en How many seats are in the hall?
pt Quantos lugares o salão tem?
: b!=a
? compare a-b
en How many more seats were taken than empty?
pt Quantos lugares a mais foram ocupados do que ficaram vazios?

@ch_tickets_left a=20-900 b=20-600 c=20-300 b+c<a
en There are {a} tickets for a [play|game]. {b} were sold on the first day, {c} on the second.
pt Há {a} ingressos para [uma peça|um jogo]. {b} foram vendidos no primeiro dia e {c} no segundo.
? multi a-b-c
en How many can still be bought?
pt Quantos ainda podem ser comprados?
? combine b+c
en How many tickets were sold in the two days?
pt Quantos ingressos foram vendidos nos dois dias?
"""
