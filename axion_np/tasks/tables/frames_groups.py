"""Frames 3: equal groups, rates, sharing, leftovers, parts, and steps after them.

The form is explained in words_frames.py.
"""

FRAMES = """
@boxes_of a=g b=g c=n
en {N} has {a C} [of {t}. Each {C1} [holds|has|contains] {b t}|with {b t} in each|of {b t}
  each].
en There are {a C}[ on the table|] and each {C1} has {b t} in it.
pt {N} tem {a C}. Cada um{C:/a} [tem|contém] {b t}.
pt Há {a C}[ na mesa|] com {b t} em cada.
? groups a*b
en [How many {t} are there %all|How many {t} is that]?
pt {q t} são ao todo?
? multi a*b-c
en If {c} [{t}|] are taken out, how many {t} are left?
pt Se forem retirad{t:o/a}s {c}, {q t} sobram?
? multi a*b+c
en After {c} more {t} are added, how many will there be %all?
pt Somando mais {c}, {q t} serão ao todo?

@boxes_q_first a=g b=g
? groups a*b
en =[How many {t} are there in {a C} if each {C1} holds {b} [{t}|]?|If each {C1} [has|holds] {b
  t}, how many {t} are in {a C}?]
pt =[{q t} há em {a C} se cada um{C:/a} tem {b}?|Se cada {C1} tem {b t}, {q t} há em {a C}?]

@pack_equal b=g x=s
en {N} [packed|put|placed|sorted] {a t} [equally|evenly|] into {b C}[, the same number in
  each|]. [{he} has {x} more {C} at home.|]
pt {N} [pôs|guardou|distribuiu] {a t} [igualmente|] em {b C}[, a mesma quantidade em cada|].
? share a/b
en [How many {t} are in each {C1}?|How many did {he} put in each {C1}?]
pt {q t} [há|ficaram] em cada {C1}?

@pack_by b=g
en {N} has {a t} and wants to [put|pack] {b} [of them|{t}|] in each {C1}.
en {a t} have to be packed, {b} to a {C1}.
pt {N} tem {a t} e quer pôr {b} em cada {C1}.
pt É preciso guardar {a t}, {b} em cada {C1}.
? groups a/b
en How many {C} [are needed|will be needed|does that take]?
pt {q C} são [precis{C:o/a}s|necessári{C:o/a}s]?

@bags_count b=g
en {N} filled some {C} with {b t} each. {he} used {a t} %all.
pt {N} encheu vári{C:o/a}s {C} com {b t} cada. Usou {a t} ao todo.
? groups a/b
en How many {C} did {he} fill?
pt {q C} encheu?

@share_friends b=g
en {N} [shared|split|divided] {a t} [equally|evenly] among {b} [friends|children|classmates].
pt {N} [repartiu|dividiu|distribuiu] {a t} igualmente entre {b} [amigos|crianças|colegas].
? share a/b
en How many [{t}|] did each [of them|one|person] get?
pt {q t} couberam a cada um?

@share_give b=g
en {b} friends [share|split] {a t} so that everyone gets the same.
pt {b} amigos dividem {a t} de modo que todos recebam o mesmo.
? share a/b
en How many {t} does each [friend|one|person] get?
pt {q t} cada um recebe?

@group_teams t=people b=g
en {a t} [are put|are divided|were split] into [groups|teams] of {b}.
en A coach splits {a t} into [teams|groups] with {b} in each.
pt {a t} foram dividid{t:o/a}s em grupos de {b}.
? groups a/b
en How many [groups|teams] are there?
pt Quantos grupos são?

@group_size t=people b=g
en {a t} form {b} equal [teams|groups|lines].
pt {a t} formam {b} [equipes|filas] iguais.
? share a/b
en How many {t} are in each one?
pt {q t} há em cada uma?

@group_part t=people b=g c=n c<a
en {a t} signed up for [a game|the trip], but {c} [did not come|were sick]. The others formed
  {b} equal [teams|groups].
pt {a t} se inscreveram [no jogo|na excursão], mas {c} [faltaram|não foram]. O resto formou {b}
  grupos iguais.
? multi (a-c)/b
en How many {t} were in each?
pt {q t} havia em cada grupo?

@teams_join t=people u=people c=g
en [A school|A club] had {a t} and {b u} who wanted to play. They were split into {c} equal
  teams.
pt [Uma escola|Um clube] tinha {a t} e {b u} que queriam jogar. Formaram {c} times iguais.
? multi (a+b)/c
en How many players were on each team?
pt Quantas pessoas havia em cada time?
? combine a+b
en How many wanted to play %all?
pt Quantas pessoas queriam jogar?

@teams_by t=people u=people c=g
en For [a trip|a game], {a t} and {b u} are put into groups of {c}.
pt Para [um passeio|um jogo], {a t} e {b u} formam grupos de {c}.
? multi (a+b)/c
en How many groups [can be made|are there]?
pt Quantos grupos são?

@rows a=g b=g
en {N} [arranged|lined up|put] {his} {t} in {a} rows with {b} in each row.
en There are {a} rows of {t} with {b} in every row.
pt {N} arrumou {t:seus/suas} {t} em {a} fileiras com {b} em cada.
? groups a*b
en [How many {t} [are there|does {he} have]?|What is the total number of {t}?]
pt {q t} são ao todo?

@rows_unknown b=g
en {a t} were [arranged|set up] in rows of {b}.
pt {a t} foram arrumad{t:o/a}s em fileiras de {b}.
? groups a/b
en How many rows [are there|were made]?
pt Quantas fileiras são?

@chairs a=g b=g c=n
en [In a hall|For a concert|At a school] there are {a} rows of {b} chairs. {c} people [are
  sitting|have sat down].
pt [Num salão|Para um concerto|Numa escola] há {a} fileiras de {b} cadeiras. {c} pessoas estão
  sentadas.
? multi a*b-c
en How many chairs are [empty|free]?
pt Quantas cadeiras estão livres?
? groups a*b
en How many chairs are there?
pt Quantas cadeiras há?

@garden_rows t=flower u=tree a=g b=g c=n
en A gardener planted {a} rows of {b t}[ and {x u}|].
pt Um jardineiro plantou {a} fileiras de {b t}[ e {x u}|].
? groups a*b
en How many {t} [did he plant|are there] %all?
pt {q t} plantou ao todo?

@bouquets t=flower b=g c=n
en {N} had {a t}. {c} of them wilted[ in the sun|], and {he} made [bouquets|bunches] of {b}
  with the rest.
pt {N} tinha {a t}. {c} murcharam[ ao sol|] e com o resto {N} fez [buquês|ramos] de {b}.
: c<a
? multi (a-c)/b
en How many [bouquets|bunches] did {he} make?
pt Quantos fez?

@flowers_vase t=flower b=g
en {N} [has|bought] {a t} and [puts|wants to put] {b} in each vase.
pt {N} [tem|comprou] {a t} e [põe|quer pôr] {b} em cada vaso.
? groups a/b
en How many vases does {he} need?
pt De quantos vasos precisa?

@photos_album a=n b=n c=g b<a
en {N} [had|took|uploaded] {a} photos. {he} put {b} in one album and the rest, in equal
  numbers, in {c} other albums.
pt {N} [tinha|tirou] {a} fotos. Pôs {b} num álbum e dividiu o resto igualmente em outros {c}.
? multi (a-b)/c
en How many photos were in each of the {c} albums?
pt Quantas fotos ficaram em cada um dos {c} álbuns?

@phone_camera a=n b=n c=g
en {N} took {a} photos with a phone and {b} with a camera. {he} sorted all of them into {c}
  albums with the same number in each.
pt {N} tirou {a} fotos com o celular e {b} com a câmera. Pôs todas em {c} álbuns, a mesma
  quantidade em cada.
? multi (a+b)/c
en How many photos are in each album?
pt Quantas fotos há em cada álbum?

@album_pages b=g c=n
en {N} puts {b t} on each page of a book. {he} has {a} old ones and {c} new ones.
pt {N} põe {b t} em cada página de um álbum. Tem {a} ve{t:lhos/lhas} e {c} nov{t:o/a}s.
? multi (a+c)/b
en How many pages will {he} [use|fill|need]?
pt Quantas páginas vai usar?

@rate_day t=made a=g b=g
en {N} [sells|makes|finds|uses] {a t} [a|every|each|per] day.
pt {N} [vende|faz|acha|usa] {a t} por dia.
? rate a*b
en [How many {t} is that in {b} days?|At this rate, how many {t} will it be in {b} days?]
pt {q t} são em {b} dias?

@rate_unknown t=made b=g
en In {b} days, {N} [made|collected|sold] {a t}, the same number [each|every] day.
pt Em {b} dias, {N} [fez|juntou|vendeu] {a t}, a mesma quantidade por dia.
? rate a/b
en How many {t} was that [a|per|each] day?
pt {q t} foram por dia?

@rate_time t=made b=g
en {N} [can paint|makes|packs|checks] {b t} [an|per|every|each] hour. {he} has {a t} to do.
pt {N} [pinta|faz|embala|confere] {b t} por hora. Precisa fazer {a}.
? rate a/b
en How many hours will [it take|{he} need]?
pt Quantas horas vai levar?

@machine a=B b=2-9
en A machine [makes|prints|packs] {a} [bottles|books|parts] [an|every|per] hour.
pt Uma máquina [faz|embala|produz] {a} [garrafas|peças|caixas] por hora.
? rate a*b
en How many does it make in {b} hours?
pt Quantas são em {b} horas?

@speed w=road a=10-90 b=2-9
en A [car|train|bus|truck] [travels|goes|drives] {a} {w} [an|per|each] hour.
pt Um [carro|trem|ônibus|caminhão] [anda|faz|percorre] {a} {w} por hora.
? rate a*b
en How [many {w}|far] [does|will] it go in {b} hours?
pt {q w} percorre em {b} horas?

@speed_unknown w=road a=d b=2-9
en {N} [drove|rode|traveled] {a} {w} in {b} hours[ at the same speed all the way|].
pt {N} percorreu {a} {w} em {b} horas[, sempre na mesma velocidade|].
? rate a/b
en [How many {w} per hour was that?|What was {his} speed in {w} per hour?|How far did {he} go
  each hour?]
pt {q w} fez por hora?

@speed_time w=road a=n b=3-9
en {N} [runs|walks|bikes] {b} {w} an hour[. The weather is good|].
pt {N} [corre|anda|pedala] {b} {w} por hora.
? rate a/b
en How [long|many hours] will it take {him} to go {a} {w}?
pt Quantas horas leva para fazer {a} {w}?

@daily_distance w=road a=r b=2-9
en {N} [walks|runs|rides] {a w} [every day|each morning].
pt {N} [anda|corre|pedala] {a w} [todos os dias|toda manhã].
? rate a*b
en How many {w} is that in {b} days?
pt {q w} são em {b} dias?
? rate a*7
en How far is that in a week?
pt {q w} são em uma semana?

@laps w=len a=20-400 b=2-9
en One lap of the [track|pool] is {a} [meters|yards]. {N} [did|swam or ran] {b} laps.
pt Uma volta na pista tem {a} metros. {N} deu {b} voltas.
? rate a*b
en How far is that?
pt Quantos metros são?

@each_child_has t=own a=g b=g
en [Each|Every one] of {N}'s {a} [friends|cousins] has {b t}.
pt Cada um dos {a} [amigos|primos] de {N} tem {b t}.
? groups a*b
en How many {t} do they have %all?
pt {q t} eles têm ao todo?

@everyone_has a=g b=g
en {N}, {O} and {M} each have {b t}.
pt {N}, {O} e {M} têm {b t} cada.
? groups b*3
en How many {t} do they have %all?
pt {q t} têm ao todo?

@legs a=2-60 b=2-60 t=farm
en A farmer has {a} chickens and {b} cows.
pt Um fazendeiro tem {a} galinhas e {b} vacas.
? multi a*2+b*4
en How many legs do the animals have %all?
pt Quantas patas os animais têm ao todo?
? combine a+b
en How many animals are there?
pt Quantos animais são?

@wheels a=2-40 b=2-40
en [A shop has|{N} counted] {a} bicycles and {b} tricycles.
pt [Uma loja tem|{N} contou] {a} bicicletas e {b} triciclos.
? multi a*2+b*3
en How many wheels [are there|do they have] %all?
pt Quantas rodas [são|há] ao todo?

@dozens a=2-30 t=food
en {N} [bought|ordered|has] {a} dozen {t}.
pt {N} [comprou|encomendou|tem] {a} dúzias de {t}.
? groups a*12
en How many {t} is that?
pt {q t} são?

@dozens_less a=2-12 t=food b=n
en {N} bought {a} dozen {t} and [ate|gave away|used] {b}.
pt {N} comprou {a} dúzias de {t} e [comeu|deu|usou] {b}.
? multi a*12-b
en How many {t} are left?
pt {q t} sobraram?

@weeks_days a=2-30
en {N} [stayed|was away|worked] for {a} weeks.
pt {N} ficou {a} semanas [viajando|fora|trabalhando].
? time a*7
en How many days is that?
pt Quantos dias são?

@per_hour_day t=made a=g b=2-9 c=2-7
en {N} works {b} hours a day and makes {a t} every hour.
pt {N} trabalha {b} horas por dia e faz {a t} por hora.
? multi a*b*c
en How many {t} does {he} make in {c} days?
pt {q t} faz em {c} dias?
? rate a*b
en How many {t} does {he} make in one day?
pt {q t} faz em um dia?

@divide_left b=3-9
en {N} [put|packed] {a t} into {C} of {b}[ each|]. Only full {C} were used.
pt {N} [pôs|embalou] {a t} em {C} de {b}. Só usou {C} chei{C:o/a}s.
: a%b
? leftover a%b
en How many {t} were left over?
pt {q t} sobraram?
? leftover a//b
en How many {C} were filled?
pt {q C} ficaram chei{C:o/a}s?

@share_left b=3-9
en {N} shares {a t} equally among {b} [children|friends], giving each as many as possible[, and
  keeps the rest|].
pt {N} divide {a t} igualmente entre {b} [crianças|pessoas], o máximo possível para cada[, e
  guarda o resto|].
: a%b
? leftover a%b
en How many {t} [does {N} keep|are left over|remain]?
pt {q t} [sobram|{N} guarda]?
? leftover a//b
en How many does each one get?
pt Quant{t:o/a}s recebe cada uma?

@vans t=people a=13-95 b=3-9
en {a t} are going on a trip. Each car [holds|can take] {b}[ of them|].
pt {a t} vão fazer uma viagem. Cada carro leva {b}.
: a%b
? leftover a//b+1
en How many cars [are needed|do they need]?
pt [Quantos carros são necessários|De quantos carros precisam]?

@tables_exact t=people b=3-9
en {a t} [came to dinner|are coming to a party]. Each table seats {b}.
pt {a t} vêm [jantar|para uma festa]. Em cada mesa cabem {b}.
? groups a/b
en How many tables are needed?
pt Quantas mesas são necessárias?

@bus_field t=people a=n b=n c=4-40
en {a t} and {b} teachers are going to a museum [by bus|]. Each bus holds {c} people.
pt {a t} e {b} professores vão a um museu de ônibus. Cada ônibus leva {c} pessoas.
? multi (a+b)/c
en How many buses do they need?
pt De quantos ônibus precisam?

@half_given a=n
en {N} had {a t}. {he} gave half of them to {O}.
pt {N} tinha {a t}. Deu a metade [a|para] {O}.
: a%2==0
? fraction a/2
en How many {t} did {O} get?
pt {q t} {O} recebeu?

@half_plus a=n c=n
en {N} had {a t}. {he} [sold|gave away|lost] half of them and then [bought|found|got] {c} more.
pt {N} tinha {a t}. [Vendeu|Deu|Perdeu] a metade e depois [comprou|achou|ganhou] mais {c}.
: a%2==0
? multi a/2+c
en How many {t} does {he} have now?
pt {q t} tem agora?

@third t=people a=n
en [One third|A third] of the {a t} [wear glasses|are new|went home early].
pt Um terço d{t:o/a}s {a t} [usa óculos|canta bem|foi embora cedo].
? fraction a/3
en How many is that?
pt Quant{t:o/a}s são?
? multi a-a/3
en How many {t} does that leave?
pt {q t} ficam de fora?

@quarter a=n
en {N} has {a t}. A quarter of them [are new|are broken|were gifts].
pt {N} tem {a t}. Um quarto é [novo|velho|presente].
? fraction a/4
en How many is that?
pt Quant{t:o/a}s são?

@shelves a=n b=n c=g
en [A library|A store|{N}] had {a} books and [got|bought] {b} more. They were all placed on {c}
  shelves, the same number on each.
pt [Uma biblioteca|Uma loja|{N}] tinha {a} livros e [recebeu|comprou] mais {b}. Foram postos em
  {c} prateleiras, o mesmo número em cada.
? multi (a+b)/c
en How many books are on each shelf?
pt Quantos livros há em cada prateleira?

@shelf_sold a=n b=n c=g t=goods
en A shop had {a t}. It sold {b} and put the rest on shelves with {c} on each shelf.
pt Uma loja tinha {a t}. Vendeu {b} e pôs o resto em prateleiras, {c} em cada.
: b<a
? multi (a-b)/c
en How many shelves were [used|needed]?
pt Quantas prateleiras foram usadas?

@two_kinds_boxes a=g b=g c=g d=g t=food u=food
en {N} bought {a} bags of {b t} and {c} bags of {d u}.
pt {N} comprou {a} sacos com {b t} e {c} sacos com {d u}.
? multi a*b+c*d
en How many pieces of food is that %all?
pt Quantos itens são ao todo?
? multi a*b-c*d
en How many more {t} than {u} are there?
pt {q t} há a mais que {u}?
? combine a+c
en How many bags did {he} buy?
pt Quantos sacos comprou?
? groups a*b
en How many {t} did {he} buy?
pt {q t} comprou?

@packs_used a=g b=g c=n
en {N} bought {a} packs of {t} with {b} in a pack. {he} [used|gave away] {c} of them.
pt {N} comprou {a} pacotes de {t} com {b} em cada. [Usou|Deu] {c}.
? multi a*b-c
en How many {t} are left?
pt {q t} sobraram?

@packs_share a=g b=g c=2-9
en {N} has {a} packs with {b t} in each and shares them equally [among|with] {c}
  [classmates|children].
pt {N} tem {a} pacotes com {b t} cada e divide tudo igualmente entre {c} [colegas|crianças].
? multi a*b/c
en How many {t} does each one get?
pt {q t} recebe cada um?

@baked_trays t=bake c<a*b a=2-12 b=2-24 c=n
en {N} bakes {a} trays of {t}, {b} on each tray. {he} [sells|gives the neighbors] {c}.
pt {N} assa {a} formas de {t}, {b} em cada forma. [Vende|Dá] {c}.
? multi a*b-c
en How many {t} are left?
pt {q t} sobram?
? groups a*b
en How many {t} does {he} bake?
pt {q t} assa?

@baked_boxes t=bake b=2-9 c=n
en A bakery made {a t}[ this morning| before sunrise|]. It sold {c} and put the rest in boxes
  of {b}.
pt Uma padaria fez {a t}[ de manhã|]. Vendeu {c} e pôs o resto em caixas de {b}.
: c<a
? multi (a-c)/b
en How many boxes were filled?
pt Quantas caixas foram usadas?

@cut_pieces w=len b=2-9 a=n
en A [rope|ribbon|pipe|log] {a} {w} long is cut into {b} equal pieces.
pt [Uma corda|Uma fita|Uma tábua] de {a} {w} foi [cortada|dividida] em {b} pedaços iguais.
? share a/b
en How long is each piece[ in {w}|]?
pt {q w} mede cada pedaço?

@pieces_dec w=len a=r b=2-9
en {N} needs {b} pieces of [string|wood|cloth], each {a w} long.
pt {N} precisa de {b} pedaços de [barbante|madeira|pano] de {a w} cada.
? groups a*b
en How many {w} is that %all?
pt {q w} são ao todo?

@share_stuff w=kilo m=dry a=d b=2-9
en {N} [divides|pours|puts] {a} {w} of {m} equally into {b} [bags|jars].
pt {N} [divide|põe] {a w} de {m} igualmente em {b} [sacos|potes].
? share a/b
en How much {m}, in {w}, is in each?
pt {q w} ficam em cada?

@bags_weight w=kilo m=dry a=r b=2-12
en Each bag of {m} weighs {a w}.
en A bag of {m} weighs {a w}.
pt Cada saco de {m} pesa {a w}.
? groups a*b
en How much do {b} bags weigh?
pt {q w} pesam {b} sacos?

@drink_each w=vol m=liquid a=r b=2-9
en {b} children drank {a w} of {m} each.
pt {b} crianças beberam {a w} de {m} cada uma.
? groups a*b
en How many {w} of {m} is that?
pt {q w} de {m} são?

@drip a=2-60 b=2-9 c=2-60 w=vol
en A [tap|pump|hose] fills a tank with {a} {w} every minute. It runs for {b} minutes. The tank
  had {c} {w} before.
pt Uma torneira despeja {a} {w} por minuto num tanque. Fica aberta {b} minutos. O tanque já
  tinha {c} {w}.
? multi a*b+c
en How many {w} are in the tank now?
pt {q w} há no tanque agora?
? rate a*b
en How many {w} ran into it?
pt {q w} entraram?

@save_coins a=g b=2-9 c=n
en {N} had {c t} and [collects|gets|makes] {a} more each week.
pt {N} tinha {c t} e [junta|ganha|faz] mais {a} por semana.
? multi c+a*b
en How many {t} will {he} have after {b} weeks?
pt {q t} terá depois de {b} semanas?
? rate a*b
en How many new {t} is that in {b} weeks?
pt {q t} nov{t:o/a}s são em {b} semanas?

@goal_days a=n b=n c=2-9
en {N} wants {a t}. {he} has {b} already and [makes|gets] {c} a day.
pt {N} quer {a t}. Já tem {b} e consegue {c} por dia.
: b<a
? multi (a-b)/c
en How many days will it take?
pt Quantos dias vai levar?
? equalise a-b
en How many more does {he} need?
pt {q t} faltam?

@pages_rate a=40-400 b=4-40
en A book has {a} pages. {N} reads {b} pages [a day|every night].
pt Um livro tem {a} páginas. {N} lê {b} páginas por [dia|noite].
? rate a/b
en [In how many days|How many days will it take until] the book is finished?
en How many days does {he} need?
pt Em quantos dias termina?

@chapters a=2-30 b=4-40
en {N}'s book has {a} chapters, each with {b} pages.
pt O livro de {N} tem {a} capítulos de {b} páginas cada.
? groups a*b
en How many pages [are there|does the book have]?
pt Quantas páginas tem o livro?

@restaurant_tables a=g b=g c=g d=g
en [A restaurant|A hall] has {a} tables with {b} [chairs|seats] and {c} tables with {d}.
pt [Um restaurante|Um salão] tem {a} mesas de {b} lugares e {c} mesas de {d}.
? multi a*b+c*d
en How many people can sit down %all?
pt Quantas pessoas podem se sentar ao todo?
? combine a+c
en How many tables are there?
pt Quantas mesas há?

@people_come a=n b=g c=2-9 d=n
en A waiter had {a} customers. After {d} left, the rest sat at {b} tables, the same number at
  each.
pt Um garçom tinha {a} clientes. Depois que {d} saíram, os outros ocuparam {b} mesas, o mesmo
  número em cada.
: d<a
? multi (a-d)/b
en How many people were at each table?
pt Quantas pessoas havia em cada mesa?

@rooms a=2-30 b=2-12 c=2-9
en A hotel has {a} floors with {b} rooms on each floor. There are {c} beds in each room.
pt Um hotel tem {a} andares com {b} quartos em cada. Cada quarto tem {c} camas.
? groups a*b
en How many rooms are there?
pt Quantos quartos há?
? multi a*b*c
en How many beds are there?
pt Quantas camas há?

@stickers_each_kid a=2-12 b=2-30 c=n
en A teacher gives {b t} to each of {a} students and has {c} left.
pt Uma professora dá {b t} a cada um de seus {a} alunos e ainda fica com {c}.
? multi a*b+c
en How many {t} did she have %start?
pt {q t} tinha %start?

@left_then_groups a=n c=2-9 b=n
en {N} found {a t} and {O} found {b}. They put all of them in {c} equal piles.
pt {N} achou {a t} e {O} achou {b}. Puseram tudo em {c} montes iguais.
? multi (a+b)/c
en How many {t} are in each pile?
pt {q t} há em cada monte?
? combine a+b
en How many {t} did they find?
pt {q t} acharam?

@spider a=2-99
en {N} saw {a} spiders. [A spider has 8 legs.|Each one has 8 legs.]
pt {N} viu {a} aranhas. [Uma aranha tem 8 patas.|Cada uma tem 8 patas.]
? groups a*8
en How many legs is that?
pt Quantas patas são?

@trips a=g b=2-9 c=n
en {N} can carry {b} [boxes|trays|chairs] at a time. There are {a} in one room and {c} in
  another.
pt {N} consegue levar {b} [caixas|bandejas|cadeiras] de cada vez. Há {a} numa sala e {c} em
  outra.
? multi (a+c)/b
en How many trips will {he} [make|need]?
pt Quantas viagens vai fazer?

@average a=2-90 b=2-90 c=2-90
en {N} [scored|got] {a}, {b} and {c} points in three games.
pt {N} fez {a}, {b} e {c} pontos em três jogos.
: (a+b+c)%3==0
? multi (a+b+c)/3
en What was the average?
pt Qual foi a média?
? multi a+b+c
en How many points is that %all?
pt Quantos pontos são ao todo?
"""
