"""Frames 8: two steps with groups, rows, roads and animals, and one step on the same stories.

The form is explained in words_frames.py.
"""

FRAMES = """
@tw_march a=2-20 b=2-12 c=2-20
en A [school band|parade] marches in {a} rows of {b} [people|children]. {c} more carry flags at
  the front.
pt Uma [banda escolar|parada] marcha em {a} fileiras de {b} pessoas. Na frente, mais {c} levam
  bandeiras.
? multi a*b+c
en How many people march %all?
pt Quantas pessoas marcham ao todo?
? groups a*b
en How many march in the rows?
pt Quantas pessoas há nas fileiras?

@tw_oven_boxes t=bake a=2-12 b=2-24 c=2-12
en {N} took {a} trays out of the oven with {b t} on each and packed everything in boxes of {c}.
pt {N} tirou do forno {a} formas com {b t} em cada uma e pôs tudo em caixas de {c}.
? multi a*b/c
en How many boxes did {he} [fill|need]?
pt Quantas caixas encheu?
? groups a*b
en How many {t} came out of the oven?
pt {q t} saíram do forno?

@tw_toast a=2-9 b=10-24 c=2-4 d=2-30 d<a*b
en {N} [cut|sliced] {a} loaves of bread into {b} slices each. A sandwich takes {c} slices[, and
  {d} friends are hungry|].
pt {N} cortou {a} pães em {b} fatias cada um. Um sanduíche leva {c} fatias[, e {d} amigos estão
  com fome|].
? multi a*b/c
en How many sandwiches can {he} make?
pt Quantos sanduíches pode fazer?
? groups a*b
en How many slices of bread are there?
pt Quantas fatias de pão são?
? multi a*b-d
en If {d} slices are eaten plain, how many are left for sandwiches?
pt Se {d} fatias forem comidas puras, quantas sobram para sanduíches?

@tw_jugs a=2-12 b=4-12 c=2-60 c<a*b
en Each jug of [lemonade|iced tea|punch] fills {b} glasses. {N} made {a} jugs, and the children
  drank {c} glasses.
pt Cada jarra de [limonada|suco|chá gelado] enche {b} copos. {N} fez {a} jarras, e as crianças
  beberam {c} copos.
? multi a*b-c
en How many glasses are left to pour?
pt Quantos copos ainda dá para servir?
? groups a*b
en How many glasses did {N} make %all?
pt Quantos copos as jarras enchem ao todo?

@tw_beads a=n b=n c=3-30
en {N} needs {c} beads for one bracelet. In {his} box there are {a} glass beads and {b} wooden
  ones[, and nothing else|].
pt {N} precisa de {c} miçangas para uma pulseira. Na caixa há {a} miçangas de vidro e {b} de
  madeira.
? multi (a+b)/c
en How many bracelets can {he} make?
pt Quantas pulseiras pode fazer?
? combine a+b
en How many beads are in the box?
pt Quantas miçangas há na caixa?
? compare a-b
en How many more glass beads than wooden beads are there?
pt Quantas miçangas de vidro há a mais que de madeira?

@tw_yarn a=2-20 b=2-9 c=2-30 c<a*b
en Knitting one [sweater|shawl|hat] takes {b} balls of yarn. {N} wants to knit {a} of them and
  has {c} balls [in a drawer|at home].
pt Para tricotar [um casaquinho|um xale|um gorro] são precisos {b} novelos de lã. {N} quer fazer
  {a} e tem {c} novelos [na gaveta|em casa].
? multi a*b-c
en How many balls of yarn must {he} still buy?
pt Quantos novelos ainda precisa comprar?
? groups a*b
en How many balls of yarn will {he} use?
pt Quantos novelos vai usar?

@tw_paper_ream a=100-900 b=2-40 c=2-12 b*c<a
en A pack holds {a} sheets of paper. The office [uses|prints on] {b} sheets a day.
pt Um pacote tem {a} folhas de papel. O escritório usa {b} folhas por dia.
? multi a-b*c
en How many sheets are left after {c} days?
pt Quantas folhas sobram depois de {c} dias?
? rate b*c
en How many sheets are used in {c} days?
pt Quantas folhas são usadas em {c} dias?

@tw_art_room a=n b=n c=2-9 b<a
en In the art room {b} of the {a} [crayons|markers] were [dried out|broken] and were thrown away.
  The good ones were shared equally by {c} tables.
pt Na sala de artes, {b} das {a} [canetinhas|tintas] estavam secas e foram jogadas fora. As boas
  foram divididas igualmente entre {c} mesas.
? multi (a-b)/c
en How many did each table get?
pt Quantas recebeu cada mesa?
? part a-b
en How many good ones were there?
pt Quantas estavam boas?

@tw_saplings t=tree a=2-20 b=2-20 c=2-40 c<a*b
en The [town|school|mayor] had {a} rows of {b t} planted [along the road|behind the park]. During
  the [dry summer|hard winter] {c} of them died.
pt [A prefeitura|A escola] mandou plantar {a} fileiras de {b t} [na avenida|atrás do parque]. [Na
  seca|No inverno] {c} morreram.
? multi a*b-c
en How many {t} are alive?
pt {q t} estão viv{t:o/a}s?
? groups a*b
en How many {t} had been planted?
pt {q t} tinham sido plantad{t:o/a}s?

@tw_orchard_baskets t=crop a=2-20 b=5-30 c=2-30
en {N} filled {a} baskets with {b t} each, and {c} {t} lay loose in the [cart|grass|truck].
pt {N} encheu {a} cestas com {b t} em cada, e {c} ficaram solt{t:o/a}s [no carrinho de mão|na
  grama].
? multi a*b+c
en How many {t} were picked?
pt {q t} foram colhid{t:o/a}s?
? groups a*b
en How many {t} are in baskets?
pt {q t} estão nas cestas?
? multi a*b-c
en How many more {t} are in baskets than loose?
pt {q t} há nas cestas a mais do que fora delas?

@tw_rabbits_ate t=crop a=n b=n c=n b+c<a
en {N} grew {a t}. The rabbits [ate|nibbled at] {b}, and {c} [rotted|froze] before the harvest.
pt {N} plantou e viu crescer {a t}. Os coelhos comeram {b}, e {c} apodreceram antes da colheita.
? multi a-b-c
en How many good {t} could {N} pick?
pt {q t} bo{t:ns/as} {N} pôde colher?
? combine b+c
en How many {t} were lost?
pt {q t} se perderam?

@tw_tents a=n b=n c=2-8 x=2-12
en {a} boys and {b} girls go camping [at the lake|in the hills] for {x} nights. {c} children
  sleep in every tent.
pt {a} meninos e {b} meninas vão acampar [à beira do lago|na serra] por {x} noites. Em cada
  barraca dormem {c} crianças.
? multi (a+b)/c
en How many tents [do they need|are put up]?
pt De quantas barracas precisam?
? combine a+b
en How many children go camping?
pt Quantas crianças vão acampar?

@tw_canoes a=2-15 b=2-4 c=2-15 d=2-12
en On the river {N} saw {a} canoes with {b} people in each and {c} rafts with {d} people in each.
pt No rio, {N} viu {a} canoas com {b} pessoas em cada e {c} botes com {d} pessoas em cada.
? multi a*b+c*d
en How many people were on the river?
pt Quantas pessoas estavam no rio?
? groups c*d
en How many people were on rafts?
pt Quantas pessoas estavam nos botes?
? combine a+c
en How many boats did {N} see?
pt Quantas embarcações {N} viu?

@tw_there_back w=road a=r b=r
en {N}'s [grandmother|school|best friend] is {a w} away. On the way back {he} [took a longer road
  and went|got lost and walked] {b} {w} more than on the way there.
pt A casa da [avó|tia|madrinha] de {N} fica a {a w}. Na volta, {N} [pegou um desvio e andou|se
  perdeu e andou] {b w} a mais do que na ida.
? multi a+(a+b)
en How many {w} did {he} go, there and back?
pt {q w} fez, ida e volta?
? measure a+b
en How long was the way back, in {w}?
pt {q w} teve a volta?

@tw_commute w=road a=r b=2-7
en {N} lives {a w} from {his} [office|school|workshop] and goes there and back every
  [working|week] day.
pt {N} mora a {a w} [do trabalho|da escola|da oficina] e faz ida e volta todos os dias.
? multi a*2*b
en How many {w} is that in {b} days?
pt {q w} são em {b} dias?
? groups a*2
en How many {w} is that in a day?
pt {q w} são em um dia?

@tw_pool_laps a=2-30 b=2-30 c=20,25,50
en The pool at {N}'s club is {c} meters long. {he} swam {a} lengths in the morning and {b} in the
  evening.
en {N} swam {a} lengths of a {c}-meter pool before work and {b} more after work.
pt A piscina do clube de {N} tem {c} metros. {N} a atravessou {a} vezes de manhã e {b} à tarde.
pt Numa piscina de {c} metros, {N} fez {a} travessias antes do trabalho e mais {b} depois.
? multi (a+b)*c
en How many meters did {he} swim %all?
pt Quantos metros {N} nadou ao todo?
? groups a*c
en How many meters did {he} swim the first time?
pt Quantos metros nadou na primeira vez?
? combine a+b
en How many lengths was that?
pt Quantas vezes atravessou a piscina?

@tw_stairs a=2-20 b=8-24 c=2-60 c<a*b
en Each floor of a tower has {b} steps, and there are {a} floors. {N} has climbed {c} steps and
  stops to rest.
pt Uma torre tem {a} andares, com {b} degraus em cada. {N} subiu {c} degraus e parou para
  descansar.
? multi a*b-c
en How many steps are left to the top?
pt Quantos degraus faltam até o alto?
? groups a*b
en How many steps does the tower have?
pt Quantos degraus a torre tem?

@tw_bike_tour w=road a=10-80 b=2-9 c=100-900 a*b<c
en {N} is on a bike tour of {c} {w}. {he} has [ridden|done] {a} {w} on each of the first {b}
  days.
en On each of the first {b} days of a bike tour {N} rode {a} {w}. The whole tour is {c} {w} long.
pt {N} faz um passeio de bicicleta de {c} {w}. Em cada um dos primeiros {b} dias pedalou {a} {w}.
pt Nos primeiros {b} dias de viagem, {N} pedalou {a} {w} por dia. A viagem toda tem {c} {w}.
? multi c-a*b
en How many {w} are left?
pt {q w} ainda faltam?
? rate a*b
en How many {w} has {he} ridden?
pt {q w} já pedalou?

@tw_mail a=n b=n c=2-9 x=2-40
en A mail carrier has {a} letters and {b} postcards for {c} streets, and every street gets the
  same number[. The bag weighs {x} pounds|].
pt Um carteiro leva {a} cartas e {b} cartões para {c} ruas, o mesmo número para cada rua[. A
  bolsa pesa {x} quilos|].
? multi (a+b)/c
en How many pieces of mail go to each street?
pt Quantas peças vão para cada rua?
? combine a+b
en How many pieces of mail are in the bag?
pt Quantas peças há na bolsa?

@tw_inbox a=n b=n c=n b+c<a
en {N} opened {his} inbox and found {a} [e-mails|messages]. {he} deleted {b} and answered {c}[
  right away|].
pt {N} abriu a caixa de entrada e achou {a} mensagens. Apagou {b} e respondeu a {c}[ na hora|].
? multi a-b-c
en How many have neither been deleted nor answered?
pt Quantas não foram nem apagadas nem respondidas?
? combine b+c
en With how many messages is {he} done?
pt De quantas mensagens já deu conta?

@tw_playlist a=2-12 b=5-20 c=2-30 d=2-40 d<a*b
en {N} [downloaded|saved] {a} albums with {b} songs on each and {c} single songs.
pt {N} baixou {a} álbuns com {b} músicas em cada e mais {c} músicas avulsas.
? multi a*b+c
en How many songs is that?
pt Quantas músicas são?
? groups a*b
en How many of the songs are from albums?
pt Quantas das músicas são de álbuns?
? multi a*b-d
en {he} erased {d} songs from the albums. How many songs from the albums are left?
pt Apagou {d} músicas dos álbuns. Quantas músicas dos álbuns sobraram?

@tw_copies a=2-40 b=2-40 c=2-30 c<b
en A teacher prints a worksheet of {a} pages for {b} [students|pupils], but {c} of them are
  [absent|home with a cold].
pt A professora imprime uma apostila de {a} páginas para {b} alunos, mas {c} [faltaram|estão
  gripados].
? multi (b-c)*a
en How many pages are handed out to those who came?
pt Quantas páginas são entregues aos que vieram?
? groups a*b
en How many pages were printed?
pt Quantas páginas foram impressas?
? part b-c
en How many [students|pupils] are there today?
pt Quantos alunos vieram?

@tw_grading a=5-40 b=2-30 c=2-12 b<a
en {N} teaches math. {he} has {a} tests to grade, with {c} questions each, and {b} of the tests
  are done.
pt {N} ensina matemática. Tem {a} provas para corrigir, com {c} questões cada, e já corrigiu {b}
  provas.
? multi (a-b)*c
en How many questions are left to grade?
pt Quantas questões ainda faltam corrigir?
? part a-b
en How many tests are left to grade?
pt Quantas provas ainda faltam corrigir?
? groups a*c
en How many questions are there in all the tests?
pt Quantas questões há em todas as provas?

@tw_coaster a=n b=n c=2-24
en {a} people stood in line for the [roller coaster|log ride], and then {b} more came. Each run
  takes {c} people.
pt Havia {a} pessoas na fila [da montanha-russa|do carrossel], e depois chegaram mais {b}. Cada
  volta leva {c} pessoas.
? multi (a+b)/c
en After how many runs has everyone had a turn?
pt Depois de quantas voltas todos terão ido?
? transfer a+b
en How many people were in line then?
pt Quantas pessoas havia então na fila?

@tw_decks a=2-9 b=40,52,54 c=2-30
en {N} put {a} [old|new] decks of {b} cards together. {c} cards [are missing|have got lost].
pt {N} juntou {a} baralhos [velhos|usados] de {b} cartas. Faltam {c} cartas.
? multi a*b-c
en How many cards are really there?
pt Quantas cartas há de verdade?
? groups a*b
en How many cards should there be?
pt Quantas cartas deveria haver?

@tw_puzzle a=60-900 b=10-400 c=10-400 b+c<a
en A jigsaw puzzle has {a} pieces. {N} placed {b} yesterday and {c} today.
en Yesterday {N} placed {b} pieces of a puzzle and today {c}. There are {a} pieces in the box.
pt Um quebra-cabeça tem {a} peças. {N} encaixou {b} ontem e {c} hoje.
pt Ontem {N} encaixou {b} peças de um quebra-cabeça e hoje {c}. A caixa tem {a} peças.
? multi a-b-c
en How many pieces are left to place?
pt Quantas peças ainda faltam?
? multi a-(b+c)
en How many pieces have not found their place?
pt Quantas peças ainda estão fora do lugar?
? combine b+c
en How many pieces has {he} placed?
pt Quantas peças já encaixou?

@tw_jars t=own a=2-12 b=n c=n
en {N} keeps {a} jars of {t}. There are {b} in every jar [but|except] the last one, which has {c}
  more than the others.
pt {N} guarda {a} potes de {t}. Há {b} em cada pote, menos no último, que tem {c} a mais que os
  outros.
? multi a*b+c
en How many {t} are in the jars %all?
pt {q t} há nos potes ao todo?
? combine b+c
en How many {t} are in the last jar?
pt {q t} há no último pote?

@tw_relay a=n b=n c=2-9 d=2-90
en {a} children from one school and {b} from another came to a sports day. They ran relay races
  in teams of {c}[, and {d} parents cheered|].
pt {a} crianças de uma escola e {b} de outra vieram à gincana. Fizeram a corrida em equipes de
  {c}[, e {d} pais torceram|].
? multi (a+b)/c
en How many teams ran?
pt Quantas equipes correram?
? compare a-b
en How many more children came from the first school?
pt Quantas crianças a mais vieram da primeira escola?

@tw_two_shifts t=made a=2-40 b=2-40 c=2-9
en [{N}|A worker] makes {a t} before lunch and {b} after lunch every day.
pt [{N}|Um artesão] faz {a t} antes do almoço e {b} depois, todos os dias.
? multi (a+b)*c
en How many {t} is that in {c} days?
pt {q t} são em {c} dias?
? combine a+b
en How many {t} is that a day?
pt {q t} são por dia?

@tw_more_each t=made a=2-60 b=2-30 c=2-9
en {N} used to make {a t} a day. Since {he} got a new [table|machine|helper], {he} makes {b} more
  each day.
pt {N} fazia {a t} por dia. Desde que tem [uma mesa nova|uma ajudante], faz {b} a mais por dia.
? multi (a+b)*c
en How many {t} does {he} make now in {c} days?
pt {q t} faz agora em {c} dias?
? rate a*c
en How many {t} did {he} make in {c} days before?
pt {q t} fazia antes em {c} dias?
? combine a+b
en How many {t} does {he} make in a day now?
pt {q t} faz agora por dia?

@tw_school_supplies t=own a=5-40 b=2-9 c=n
en {a} children in a class need {b t} each, and the teacher wants {c} extra [in the closet|for
  those who forget].
pt {a} crianças de uma turma precisam de {b t} cada uma, e a professora quer mais {c} [no
  armário|de reserva].
? multi a*b+c
en How many {t} should she order?
pt {q t} deve encomendar?
? groups a*b
en How many {t} will the children get?
pt {q t} as crianças vão receber?
"""
