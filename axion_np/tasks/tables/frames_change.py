"""Frames 7: things come, go, break, melt and move; what there is then, or how much has changed.

The form is explained in words_frames.py.
"""

FRAMES = """
@ch_bakery_gone t=bake b<a
en The bakery had {a t} in the window [when it opened|early in the morning]. By [noon|closing
  time] customers had [bought|carried off] {b}.
en Of the {a t} that the bakery put in the window, customers [bought|took home] {b}[ before
  noon|].
pt A padaria tinha {a t} na vitrine [quando abriu|de manhã cedo]. Até [o meio-dia|o fim da
  tarde], os clientes levaram {b}.
pt D{t:os/as} {a t} que a padaria pôs na vitrine, os clientes [compraram|levaram] {b}[ antes do
  meio-dia|].
? transfer a-b
en [How many {t} were still in the window?|How many were still for sale?]
pt {q t} ainda [estavam|ficaram] na vitrine?

@ch_oven_more t=bake c<a
en {N} took {a t} out of the oven and then [baked|made] {b} more. [{his} family|The neighbors]
  ate {c}.
pt {N} tirou {a t} do forno e depois [assou|fez] mais {b}. [A família comeu|Os vizinhos comeram]
  {c}.
pt {N} assou {a t} de manhã e {b} à tarde. A família comeu {c}.
? combine a+b
en How many {t} did {N} [bake|make] %all?
pt {q t} {N} fez ao todo?
? multi a+b-c
en How many {t} [were not eaten|are there now]?
pt {q t} não foram comid{t:o/a}s?

@ch_mailed a=n b=n b<a
en {N} [wrote|addressed] {a} letters[ in one afternoon|]. {he} has [mailed|sent] {b} of them.
en {b} of the {a} letters that {N} wrote have been [mailed|posted].
pt {N} escreveu {a} cartas[ numa tarde|]. Já [mandou|pôs no correio] {b}.
pt Das {a} cartas que {N} escreveu, {b} já [foram enviadas|estão no correio].
? part a-b
en How many letters [must still be mailed|has {he} not mailed yet]?
pt Quantas cartas ainda [precisam ser enviadas|não foram enviadas]?

@ch_mail_days a=n b=n
en {N} [received|got] {a} letters in the morning mail and {b} [messages|postcards] in the
  afternoon.
pt {N} recebeu {a} cartas de manhã e {b} [mensagens|cartões] à tarde.
? combine a+b
en How many pieces of mail did {he} receive that day?
pt Quantas correspondências recebeu naquele dia?
? compare a-b
en How many more things came in the morning than in the afternoon?
pt Quantas coisas chegaram a mais de manhã do que à tarde?

@ch_borrowed a=n b=n b<a
en {N} borrowed {a} books from the [school|city] library. {he} [has returned|took back|has
  brought back] {b} of them.
pt {N} pegou {a} livros emprestados na biblioteca da [escola|cidade]. Já devolveu {b}.
? transfer a-b
en How many [library|] books does {N} still have [at home|to return]?
pt Quantos livros {N} ainda tem [em casa|para devolver]?
? transfer a+b
en =On Monday {N} borrowed {a} books from the library. On Friday {he} borrowed {b} more. How many
  did {he} borrow %all?
pt =Na segunda {N} pegou {a} livros emprestados. Na sexta pegou mais {b}. Quantos pegou ao todo?

@ch_borrow_start a=n b=n
en {N} lent {O} {b} {t}, and now {he} has {a} at home.
en After lending {b t} to {O}, {N} still had {a}.
pt {N} emprestou {b t} para {O} e agora tem {a} em casa.
pt Depois de emprestar {b t} para {O}, {N} ainda ficou com {a}.
? start a+b
en How many {t} [did {N} have before|were there before {O} borrowed any]?
pt {q t} {N} tinha antes[ do empréstimo|]?
? start a-b
en =Since {O} returned {b t}, {N} has {a}. How many {t} did {N} have while {O} had those?
pt =Depois que {O} devolveu {b t}, {N} tem {a}. {q t} {N} tinha antes da devolução?

@ch_snowmen a=2-40 b=2-30
en [The children|{N} and {O}] built {a} snowmen. [In the sun|Overnight] {b} of them melted.
pt [As crianças|{N} e {O}] fizeram {a} bonecos de neve. [Ao sol|Durante a noite], {b} derreteram.
: b<a
? transfer a-b
en How many snowmen [did not melt|are still standing]?
pt Quantos bonecos [não derreteram|ainda estão de pé]?

@ch_melted_unknown a=5-90 b=2-80 b<a
en {a} icicles hung from the roof. Some melted [at noon|in the warm wind], and {b} were left.
pt Havia {a} pedaços de gelo na bacia. Alguns derreteram [ao meio-dia|com o calor] e sobraram
  {b}.
? change a-b
en How many [icicles|] melted?
pt Quantos [pedaços|] derreteram?

@ch_dishes a=n b=n b<a
en [While washing up|When the shelf fell], {N} broke {b} of the {a} [plates|glasses|cups] [in the
  kitchen|that {he} had].
en There were {a} [plates|glasses|cups] on the shelf until {N} [dropped and broke|broke] {b}.
pt [Lavando a louça|Quando a prateleira caiu], {N} quebrou {b} dos {a} [pratos|copos] da cozinha.
pt Havia {a} [pratos|copos] na prateleira até que {N} quebrou {b}.
? transfer a-b
en How many [plates|glasses|cups] are [whole|not broken]?
pt Quantos [pratos|copos] estão inteiros?

@ch_broken_start a=n b=n
en {b} [eggs|jars] [broke|cracked] on the way home, so {N} came home with only {a} good ones.
en {N} has {a} good [eggs|jars], because {b} [broke|cracked] on the way.
pt {b} [ovos|potes] quebraram no caminho, e {N} chegou em casa com só {a} inteiros.
pt {N} tem {a} [ovos|potes] inteiros, porque {b} quebraram no caminho.
? start a+b
en How many [eggs|jars] did {he} [buy|start with]?
pt Quantos [ovos|potes] {N} tinha comprado?

@ch_spilled a=n b=n b<a
en A {C1} with {a t} [tipped over|fell off the table] and {b}[ of them|] rolled away.
pt Um{C:/a} {C1} com {a t} caiu [da mesa|no chão] e {b} se espalharam.
? transfer a-b
en How many {t} stayed in the {C1}?
pt {q t} ficaram n{C:o/a} {C1}?

@ch_spilled_unknown a=n b=n b<a
en When the {C1} fell, some of the {a t} [rolled under the sofa|got lost]. {N} [picked up|found]
  {b}.
pt Quando {C:o/a} {C1} caiu, parte d{t:os/as} {a t} [foi parar embaixo do sofá|sumiu]. {N}
  [juntou|achou] {b}.
? change a-b
en How many {t} are still [missing|to be found]?
pt {q t} ainda faltam?

@ch_balloons_pop a=n b=n b<a
en [For the party|Before the show], {N} blew up {a} balloons. {b} [popped|burst|flew away].
pt [Para a festa|Antes do espetáculo], {N} encheu {a} balões. {b} [estouraram|voaram].
? transfer a-b
en How many balloons [are left for the party|does {he} have now]?
pt Quantos balões sobraram?

@ch_campfire a=n b=n b<a
en {N} [stacked|chopped|gathered] {a} logs [for the winter|by the fireplace]. {b} logs have [been
  burned|gone into the fire] [so far|this month].
pt {N} [empilhou|cortou|juntou] {a} pedaços de lenha [para o inverno|perto da lareira]. [Até
  agora|Neste mês] {b} foram [queimados|para o fogo].
? transfer a-b
en How many logs [remain|have not been burned]?
pt Quantos pedaços [restam|ainda não foram queimados]?

@ch_candles_cake a=2-90 b=2-60 b<a
en {N} lit {a} candles[ on a cake|]. With one breath {O} blew out {b}.
pt {N} acendeu {a} velas[ num bolo|]. Com um sopro, {O} apagou {b}.
? transfer a-b
en How many candles are still burning?
pt Quantas velas ainda estão acesas?

@ch_picnic_start t=food a=n b=n
en After the [picnic|party] there were {a t} in the basket, and the guests had eaten {b}.
en The guests at the [picnic|party] ate {b t}. {a} were [brought back|carried home].
pt Depois [do piquenique|da festa] havia {a t} na cesta, e os convidados tinham comido {b}.
pt Os convidados [do piquenique|da festa] comeram {b t}. {a} [voltaram para casa|sobraram na
  cesta].
? start a+b
en How many {t} [were taken there|were in the basket before anyone ate]?
pt {q t} [foram levad{t:o/a}s|havia antes de alguém comer]?
? compare b-a
en How many more {t} were eaten than brought back?
pt {q t} a mais foram comid{t:o/a}s do que voltaram?

@ch_pantry t=food
en {N} needs {b t} for a recipe. There are {a} in the [kitchen|fridge].
pt {N} precisa de {b t} para uma receita. Há {a} na [cozinha|geladeira].
? part a-b
en How many {t} will not be used?
pt {q t} não serão usad{t:o/a}s?
? equalise b-a
en =A recipe asks for {b t}, but {N} found only {a} in the [kitchen|fridge]. How many {t} are
  missing?
pt =Uma receita pede {b t}, mas {N} só achou {a} na [cozinha|geladeira]. {q t} faltam?

@ch_garden_planted t=flower a=n b=n
en {N} planted {a t} [along the path|behind the house|in spring] and {b} more [by the
  gate|later].
en In {N}'s garden {a t} were planted by {N} and {b} by {O}.
pt {N} plantou {a t} [perto do muro|atrás da casa|na primavera] e mais {b} [no portão|depois].
pt No jardim de {N}, {a t} foram plantad{t:o/a}s por {N} e {b} por {O}.
? combine a+b
en How many {t} were planted [%all|in the garden]?
pt {q t} foram plantad{t:o/a}s ao todo?

@ch_garden_withered t=flower a=n b=n b<a
en [The summer was hot.|It was a hot week.] Of the {a t} in front of the [school|hospital], {b}
  [dried up|died].
en Only {b} of the {a t} [in front of the hospital|in the park] [dried up|died] in the heat.
pt [O verão foi quente.|A semana foi quente.] D{t:os/as} {a t} em frente [à escola|ao hospital],
  {b} [secaram|morreram].
pt Só {b} d{t:os/as} {a t} [em frente ao hospital|do parque] [secaram|morreram] com o calor.
? transfer a-b
en How many {t} [lived|are still alive]?
pt {q t} [sobreviveram|ainda estão viv{t:o/a}s]?

@ch_planted_start t=tree a=n b=n a<b
en After {a t} [were planted|had been planted] [by volunteers|by the pupils], the schoolyard has
  {b t}.
en The schoolyard has {b t} now that the [volunteers|pupils] have planted {a}.
pt Depois que [os voluntários|os alunos] plantaram {a t}, o pátio tem {b}.
pt O pátio da escola tem {b t} agora que foram plantad{t:o/a}s {a}.
? start b-a
en How many {t} were in the schoolyard before?
pt {q t} havia no pátio antes?

@ch_storm_trees t=tree a=n b=n b<a
en Before the storm {a t} [grew|stood] by the road; [today|now] there are {b}.
pt Antes da tempestade havia {a t} à beira da estrada; [hoje|agora] há {b}.
? change a-b
en How many {t} did the storm [knock down|destroy]?
pt {q t} a tempestade derrubou?

@ch_zoo_born t=wild a=n b=n a<b
en A zoo [kept|had] {a t}. [In spring|This year] some were born, and the keeper now counts {b}.
en The keeper of a zoo counts {b t}. [Last year|Before spring] there were {a}.
pt Um zoológico tinha {a t}. [Na primavera|Neste ano] nasceram {t:outros/outras}, e agora são
  {b}.
pt O tratador de um zoológico conta {b t}. [No ano passado|Antes da primavera] eram {a}.
? change b-a
en How many {t} [are new|came in that time]?
pt {q t} [são nov{t:o/a}s|vieram nesse tempo]?

@ch_zoo_moved t=wild b<a
en {b} of the {a t} at the zoo were [moved|taken] to another zoo, [and|but] {c} new ones
  [came|arrived] from a [park|farm].
pt {b} d{t:os/as} {a t} do zoológico foram levad{t:o/a}s para outro, [e|mas] {c} nov{t:o/a}s
  vieram de [um parque|uma fazenda].
? multi a-b+c
en How many {t} does the zoo have [now|today]?
pt {q t} o zoológico tem [agora|hoje]?
? transfer a-b
en How many {t} were there when [those|the {b}] had gone and none had come?
pt {q t} havia quando {t:esses/essas} {b} já tinham saído e ninguém tinha chegado?

@ch_fish_tank a=2-90 b=2-60 b<a
en {N} had {a} [fish|goldfish] in a tank. {he} [gave|sold] {b} to {O}.
en {N} [gave|sold] {O} {b} of the {a} [fish|goldfish] from {his} tank.
pt {N} tinha {a} peixes num aquário. [Deu|Vendeu] {b} para {O}.
pt Dos {a} peixes do aquário, {N} [deu|vendeu] {b} para {O}.
? transfer a-b
en How many [fish|goldfish] are still in the tank?
pt Quantos peixes ainda estão no aquário?
? transfer a+b
en =There were {a} [fish|goldfish] in {N}'s tank when {O} put in {b} more. How many fish are in
  the tank?
pt =Havia {a} peixes no aquário de {N} quando {O} pôs mais {b}. Quantos peixes há no aquário?

@ch_caught_fish a=2-90 b=2-60 c=2-40 c<a
en {N} caught {a} fish and {O} caught {b}. They [threw back|let go] {c}[ small ones|].
pt {N} pescou {a} peixes e {O} pescou {b}. Soltaram {c}[ pequenos|].
? combine a+b
en How many fish were caught %all?
pt Quantos peixes foram pescados ao todo?
? multi a+b-c
en How many fish did they [keep|take home]?
pt Com quantos peixes ficaram?
? compare a-b
en How many more fish did {N} catch than {O}?
pt Quantos peixes {N} pescou a mais que {O}?

@ch_caught_each_day a=n b=n
en A fishing boat came back with {a} lobsters and {b} [shrimp|squid].
pt Um barco de pesca voltou com {a} lagostas e {b} [camarões|lulas].
? combine a+b
en How many animals did the [fishermen|crew] catch?
pt Quantos animais os pescadores pegaram?
? compare a-b
en How many more lobsters were there?
pt Quantas lagostas havia a mais?
: a!=b

@ch_hens a=n b=n b<a
en {N}'s hens laid {a} eggs [this week|on Monday]. {he} [cooked|sold|used] {b}.
pt As galinhas de {N} botaram {a} ovos [nesta semana|na segunda]. {N} [cozinhou|vendeu|usou] {b}.
? transfer a-b
en How many eggs are left?
pt Quantos ovos sobraram?

@ch_hens_start a=n b=n
en {N} [gathered|collected] {b} eggs this morning, and now the [bowl|basket] holds {a}.
pt {N} [recolheu|juntou] {b} ovos hoje de manhã, e agora a [tigela|cesta] tem {a}.
: b<a
? start a-b
en How many eggs were in the [bowl|basket] before this morning?
pt Quantos ovos havia na [tigela|cesta] antes?

@ch_nest a=2-30 b=2-20 c=2-20 c<a
en {a} birds sat [on a wire|on the roof]. {b} more [landed|flew in], then {c} [flew away|flew
  off].
pt {a} pássaros estavam [num fio|no telhado]. [Chegaram|Pousaram] mais {b} e depois {c}
  [voaram|foram embora].
? multi a+b-c
en How many birds [are|were] there [in the end|at the end]?
pt Quantos pássaros ficaram no fim?
? combine a+b
en How many birds were there before any flew away?
pt Quantos pássaros havia antes de alguns voarem?

@ch_nest_unknown a=2-90 b=2-60 b<a
en Out of {a} eggs in the [nests|henhouse], {b} have not hatched yet.
pt De {a} ovos [nos ninhos|no galinheiro], {b} ainda não abriram.
? part a-b
en How many eggs have hatched?
pt De quantos ovos já nasceram filhotes?

@ch_team_joined t=people a=n b=n
en There were {a t} [in the club|on the list]. {b} more [signed up|joined] [this month|after the
  break].
en {b t} [signed up|joined] [this month|after the break]. Before that the club had {a}.
pt Havia {a t} [no clube|na lista]. Mais {b} [se inscreveram|entraram] [neste mês|depois das
  férias].
pt {b t} [se inscreveram|entraram] [neste mês|depois das férias]. Antes o clube tinha {a}.
? transfer a+b
en How many {t} are [in the club|on the list] now?
pt {q t} há agora?

@ch_team_quit t=people a=n b=n
en Since {b} [members|people] quit, the [choir|club|team] has had only {a}.
en The [choir|club|team] has {a} [members|people] left; {b} have quit.
pt Desde que {b} pessoas saíram, o [coral|clube|time] tem só {a}.
pt O [coral|clube|time] ficou com {a} pessoas; {b} saíram.
? start a+b
en How many [members|people] [did it have|were in it] before?
pt Quantas pessoas tinha antes?

@ch_class_year a=10-90 b=2-40 c=2-40 b<a
en [At the beginning of the year|In August] {a} students were in the
  [dance|fourth-grade|swimming] class. During the year {b} left and {c} [new ones came|joined].
pt [No começo do ano|Em fevereiro] havia {a} alunos na turma de [dança|natação|violão]. Durante o
  ano, {b} saíram e {c} [chegaram|entraram].
? multi a-b+c
en How many students were in the class at the end?
pt Quantos alunos havia na turma no fim?
? transfer a-b
en How many of the first students stayed?
pt Quantos dos primeiros alunos ficaram?
? transfer a+c
en How many students have been in the class at some time?
pt Quantos alunos passaram pela turma ao todo?

@ch_class_end_known a=10-60 b=10-90 a<b
en A class had {a} students in [August|March] and has {b} now. Nobody has left.
pt Uma turma tinha {a} alunos em [fevereiro|março] e agora tem {b}. Ninguém saiu.
? change b-a
en How many students [joined|came to the class]?
pt Quantos alunos entraram?

@ch_bus_unknown a=5-60 b=2-40 b<a
en A [school bus|ferry|train] [left|set out] with {a} passengers. [When it arrived|At the last
  stop], {b} were on board. Nobody had got on.
pt Um [ônibus escolar|barco|trem] [saiu|partiu] com {a} passageiros. [Quando chegou|Na última
  parada], havia {b} a bordo. Ninguém tinha subido.
? change a-b
en How many passengers got off on the way?
pt Quantos passageiros desceram no caminho?

@ch_bus_start a=5-60 b=2-40
en {b} people got off a bus[ at the hospital|]. Then there were {a} people on it.
en After {b} people [stepped|got] off at the station, {a} were still on the [bus|train].
pt {b} pessoas desceram de um ônibus[ no hospital|]. Então havia {a} pessoas nele.
pt Depois que {b} pessoas desceram na estação, ainda havia {a} no [ônibus|trem].
? start a+b
en How many people were on it [before that|before the stop]?
pt Quantas pessoas havia antes da parada?
? start a-b
en ={b} people got on a bus[ at the hospital|]. Then there were {a} people on it. How many were
  on it before?
pt ={b} pessoas subiram num ônibus[ em frente ao hospital|]. Então havia {a} pessoas nele.
  Quantas havia antes?

@ch_ship_port a=B b=B b<a
en A [ship|ferry] [sailed|set sail] with {a} [boxes|cars|crates] on board. At the first port {b}
  were [unloaded|taken off].
pt Um navio [partiu|zarpou] com {a} [carros|tonéis|contêineres] a bordo. No primeiro porto, {b}
  foram descarregados.
? transfer a-b
en How many [boxes|cars|crates] [stayed on board|did it carry to the next port]?
pt Quantos [carros|tonéis|contêineres] ficaram a bordo?

@ch_ship_loaded a=B b=B a<b
en The crew found {a} crates in the hold and loaded more. When the ship left, it carried {b}.
pt A tripulação encontrou {a} caixotes no porão e carregou outros. Quando partiu, o navio levava
  {b}.
? change b-a
en How many crates did the crew load?
pt Quantos caixotes a tripulação carregou?

@ch_museum_hall a=B b=B b<a
en {a} people [entered|came into] the museum [by noon|today]. {b} have [left|gone out] again.
pt {a} pessoas entraram no museu [até o meio-dia|hoje]. {b} já saíram.
? transfer a-b
en How many [people|visitors] are [still|] in the museum?
pt Quantas pessoas [ainda|] estão no museu?

@ch_museum_paintings a=n b=n c=n b<a
en A museum [shows|owns] {a} paintings. It [lends|sends] {b} to another [city|museum] and
  [buys|receives] {c}.
pt Um museu [expõe|tem] {a} quadros. Empresta {b} [para outra cidade|para outro museu] e
  [compra|recebe] {c}.
? multi a-b+c
en How many paintings [hang there|are in the museum] then?
pt Quantos quadros há no museu então?
? transfer a+c
en How many paintings does the museum own [after this|then], the lent ones included?
pt Quantos quadros o museu possui depois disso, contando os emprestados?

@ch_restaurant_tables a=n b=n b<a
en {b} of the {a} tables [in the restaurant|on the terrace] are [taken|occupied].
en The restaurant has {a} tables. Guests sit at {b}[ of them|].
pt {b} das {a} mesas [do restaurante|da varanda] estão ocupadas.
pt O restaurante tem {a} mesas. Há clientes em {b}.
? part a-b
en How many tables are [free|empty]?
pt Quantas mesas estão [livres|vazias]?

@ch_restaurant_orders a=n b=n c=n
en A waiter [took|wrote down] {a} orders for [soup|fish] and {b} orders for [salad|pasta]. {c}
  guests [only drank|ordered only] coffee.
pt O garçom anotou {a} pedidos de [sopa|peixe] e {b} pedidos de [salada|macarrão]. {c} clientes
  só tomaram café.
? combine a+b
en How many orders were there for food?
pt Quantos pedidos de comida houve?
? compare a-b
en How many more orders were there for the first dish than for the second?
pt Quantos pedidos o primeiro prato teve a mais que o segundo?
? multi a+b+c
en Every guest ordered one thing. How many guests were there?
pt Cada cliente fez um pedido. Quantos clientes eram?

@ch_cook_used t=food a=n b=n b<a
en The [cook|chef] [used|needed] {b} of {his} {a t} for [a soup|the dinner]. {x} people came to
  eat.
pt O cozinheiro usou {b} de {t:seus/suas} {a t} [na sopa|no jantar]. Vieram {x} pessoas.
? transfer a-b
en How many {t} does the [cook|chef] still have?
pt {q t} o cozinheiro ainda tem?

@ch_cook_start t=food a=n b=n
en {b t} went into the [soup|salad], and the cook put the other {a} back [in the fridge|on the
  shelf].
pt {b t} foram para a [sopa|salada], e o cozinheiro guardou {t:os outros/as outras} {a}.
? start a+b
en How many {t} did the cook have [before cooking|%start]?
pt {q t} o cozinheiro tinha [antes|%start]?

@ch_toy_drive a=n b=n c=n
en A [church|school|fire station] collected {a} toys in November and {b} in December. {c} were
  [given|taken] to a hospital.
en In the first week a [church|school|fire station] collected {a} toys, in the second {b}. {c}
  were [given|taken] to a hospital.
pt Uma [igreja|escola] arrecadou {a} brinquedos em novembro e {b} em dezembro. {c} foram
  [dados|levados] a um hospital.
pt Na primeira semana uma [igreja|escola] arrecadou {a} brinquedos, na segunda {b}. {c} foram
  [dados|levados] a um hospital.
: c<a+b
? combine a+b
en How many toys were collected %all?
pt Quantos brinquedos foram arrecadados ao todo?
? multi a+b-c
en How many toys [are still at the collection point|have not been given away]?
pt Quantos brinquedos ainda não foram doados?
? compare b-a
en How many more toys came in the second time than the first?
pt Quantos brinquedos vieram a mais na segunda vez?

@ch_donated b<a
en {N} [donated|gave away] {b} of {his} {a t} to a [children's home|school].
en {N} had {a t}, and {b} of them [were donated|went] to a [children's home|school].
pt {N} doou {b} de {t:seus/suas} {a t} a um[ orfanato|a escola].
pt {N} tinha {a t}, e {b} foram doad{t:o/a}s a uma [creche|escola].
? transfer a-b
en How many {t} [did {he} keep|does {he} still own]?
pt {q t} {N} guardou?

@ch_gave_two_start
en {N} gave {a t} to {O} and {b} to {M}. Then {he} had [none|no {t}] left.
en All of {N}'s {t} are gone: {a} [went|were given] to {O} and {b} to {M}.
pt {N} deu {a t} para {O} e {b} para {M}. Então não sobrou [nada|nenhum{t:/a}].
pt {N} não tem mais {t}: {a} foram para {O} e {b} para {M}.
? start a+b
en How many {t} did {he} have [%start|before that]?
pt {q t} {N} tinha [%start|antes]?

@ch_everything_back a=n b=n
en {O} gave {N} {b t}, and {N}, who had none before, lost {c} of them.
pt {O} deu {b t} para {N}, que não tinha nenhum{t:/a}, e {N} perdeu {c}.
: c<b
? transfer b-c
en How many {t} does {N} have [now|left]?
pt {q t} {N} tem agora?
"""
