"""Frames 1: getting, giving, losing and finding things; parts and wholes.

`@name` opens a frame, with the domains of its things, the kinds of its numbers (words_numbers.py)
where they are not the default n, and what must hold between them; `:` is another such condition.
`en` and `pt` are its story, `?` a question: family, expression, and its text in each language. A
line that begins with two blanks goes on with the line before. Two lines of one language are
alternatives, and so is `[this|that]`. A question that begins with `=` stands without the story,
and `.` means that the story asks already. What stands in braces is explained in words_frames.py,
`%all` is a wording from MACROS in tables/words.py.
"""

FRAMES = """
@gave b<a
en {N} had {a t}[ in {his} room|]. {he} [gave {b}[ of them| {t}|] to {O}|gave {O} {b}[ of them|
  {t}]|handed {b} of the {t} to {O}].
pt {N} tinha {a t}[ no quarto|]. {N} deu {b}[| del{t:e/a}s| {t}] [a|para] {O}.
? transfer a-b
en [How many {t} does {N} have [left|now]?|How many {t} are left?|How many {t} did {N} keep?]
en =How many {t} will {N} have left if {he} [has|starts with] {a t} and gives {b} of them to
  {O}?
pt [Com {q t} {N} ficou?|{q t} sobraram[ para {N}|]?|{q t} {N} tem agora?]
pt =Com {q t} {N} fica se tinha {a t} e deu {b} a {O}?

@gave_unknown b<a
en {N} [found|had|collected] {a t}. {he} gave %some of {his} {t} to {O}. [Now {he} has|{he} now
  has|{he} has] {b t}[ left|].
pt {N} [achou|tinha|juntou] {a t}. Deu [{t:alguns/algumas}|uma parte] [a|para] {O}. [Agora
  tem|Ficou com] {b t}.
? change a-b
en [How many {t} did {he} give [to {O}|away]?|How many {t} did {O} get?]
pt [{q t} {N} deu [a|para] {O}?|{q t} {O} recebeu?]

@gave_start
en {N} gave {O} {b} of {his} {t}. [Now {N} has|{he} now has|{he} still has] {a t}[ left|].
pt {N} deu {b} d{t:o/a}s {t:seus/suas} {t} [a|para] {O}. [Agora {N} tem|{N} ainda tem|Sobraram
  para {N}] {a t}.
? start a+b
en How many {t} did {N} have %start?
pt {q t} {N} tinha %start?

@received
en {N} has {a t}. {O} gives {him} {b} more[ {t}|]. [{he} also has {x u}.|]
pt {N} tem {a t}. {O} lhe dá mais {b}. [{N} também tem {x u}.|]
? transfer a+b
en How many {t} does {N} have [now|%all]?
pt {q t} {N} tem [agora|ao todo]?

@received_unknown a<b
en {N} had {a t}. Then {O} gave {him} some more[ {t}|]. [Now {he} has|After that {he} had] {b
  t}[ %all|].
pt {N} tinha {a t}. Depois {O} lhe deu mais {t:alguns/algumas}. Agora {N} tem {b t}[ ao todo|].
? change b-a
en How many {t} did {O} give {him}?
pt {q t} {O} deu [a|para] {N}?

@received_start a<b
en [{O} gave {N} {a t}.|{N} got {a t} from {O}.] Now {N} has {b t}[ %all|].
pt [{O} deu {a t} [a|para] {N}.|{N} ganhou {a t} de {O}.] Agora {N} tem {b t}.
? start b-a
en How many {t} did {N} have [%start|before {O} gave {him} any|before]?
pt {q t} {N} tinha [%start|antes de ganhar {t:os/as} de {O}]?

@lost b<a
en {N} had {a t} [in {his} collection|in a {C1}|at home]. {he} lost {b}[ of them| {t}|][ at
  school| on the way home|].
pt {N} tinha {a t} [na coleção|em casa]. Perdeu {b}[ del{t:e/a}s|][ na escola| no caminho|].
? transfer a-b
en [How many {t} does {N} have %left?|How many of the {t} are left?]
pt {q t} {N} tem agora?

@lost_unknown b<a
en {N} counted {his} {t} on Monday: there were {a}. On Friday {he} could only find {b}.
pt {N} contou {t:seus/suas} {t} na segunda-feira: eram {a}. Na sexta só encontrou {b}.
? change a-b
en How many {t} [did {he} lose|were lost|were missing]?
pt {q t} [{N} perdeu|se perderam|estavam faltando]?

@found
en {N} had {a t}. [While cleaning {his} room|In an old {C1}|On the beach|Under the bed], {he}
  found {b} more.
pt {N} tinha {a t}. [Arrumando o quarto|Debaixo da cama|No fundo do armário|No parque], achou
  mais {b}.
? transfer a+b
en [How many {t} does {he} have now?|What is the total number of {t} {he} has?]
pt [{q t} {N} tem agora?|Qual é o total de {t} de {N}?]

@eat t=food b<a
en There were {a t} [in the kitchen|on the table|in the fridge|on a plate]. {N} [ate|took] {b}[
  of them| {t}|].
en {N} had {a t} and ate {b}[ of them| {t}|].
pt Havia {a t} [na cozinha|na mesa|na geladeira|num prato]. {N} [comeu|pegou] {b}[
  del{t:e/a}s|].
pt {N} tinha {a t} e comeu {b}[ del{t:e/a}s|].
? transfer a-b
en [How many {t} are left?|How many {t} remain[ed|]?|How many {t} were not eaten?]
pt [{q t} sobraram?|{q t} restam?]

@eat_two t=food u=food b<a x=n
en {N} ate {b t} and {x u}. [{he} had|At first {he} had|{he} had started with] {a t} and {z u}.
pt {N} comeu {b t} e {x u}. No começo tinha {a t} e {z u}.
: x<z
? transfer a-b
en How many {t} did {N} have left?
pt {q t} sobraram para {N}?
? transfer z-x
en How many {u} were left?
pt {q u} sobraram?
? compare b-x
en How many more {t} than {u} did {N} eat?
pt {q t} a mais do que {u} {N} comeu?
? combine b+x
en How many things did {N} eat %all?
pt Quantas coisas {N} comeu ao todo?

@eat_unknown t=food b<a
en {N} [baked|bought|brought] {a t}. Some [were eaten by {his} friends|of them were eaten at
  lunch]. [Only {b t} are left|There are still {b t}|Now there are {b t} left].
pt {N} [comprou|trouxe] {a t}. {t:alguns/algumas} foram comid{t:o/a}s [pelos amigos|no almoço].
  [Sobraram|Restam] {b t}.
? change a-b
en How many {t} [were eaten|did they eat]?
pt {q t} foram comid{t:o/a}s?

@sell_shop t=goods a=B b=B b<a
en A [shop|store|small store] had {a t}. [During the week|On Saturday|In one month] it sold
  {b}[ of them| {t}|].
pt Uma loja tinha {a t}. [Durante a semana|No sábado|Em um mês] vendeu {b}[ del{t:e/a}s|].
? transfer a-b
en [How many {t} does the store have left?|How many {t} were not sold?|How many {t} are left to
  sell?]
pt [{q t} a loja ainda tem?|{q t} não foram vendid{t:o/a}s?|{q t} sobraram na loja?]

@restock t=goods a=B b=B c=B b<a
en The owner of a store had {a t}. After [selling {b}|{b} were sold], {he} ordered {c} more.
pt A dona de uma loja tinha {a t}. Depois de vender {b}, encomendou mais {c}.
? multi a-b+c
en How many {t} [did the store have then|are in the store now]?
pt {q t} [a loja tem agora|ficaram na loja]?

@cafeteria t=food a=B b=n c=n b<a
en The school cafeteria had {a t}. [If they used {b} for lunch and bought {c} more, how|They
  used {b} to make lunch, then bought {c} more. How] many {t} do they have?
pt A cantina da escola tinha {a t}. [Se usou {b} no almoço e comprou mais {c},|Usou {b} no
  almoço e depois comprou mais {c}.] {q t} tem agora?
? multi a-b+c
en .
pt .

@three_gifts
en {N} had {a t}. {O} gave {him} {b}[ new ones| {t}|], and {he} bought {c} more [from a shop|at
  the market|].
pt {N} tinha {a t}. {O} lhe deu {b} e {N} comprou mais {c} [numa loja|na feira|].
? multi a+b+c
en How many {t} does {N} have now?
pt {q t} {N} tem agora?
? combine b+c
en How many new {t} did {N} get?
pt {q t} nov{t:o/a}s {N} conseguiu?

@two_friends b+c<a
en {N} had {a t}. {he} gave {b} to {O} and {c} to {M}.
en {a t} belonged to {N}. {b} were given to {O} and {c} to {M}.
pt {N} tinha {a t}. Deu {b} [a|para] {O} e {c} [a|para] {M}.
pt De {t:seus/suas} {a t}, {N} deu {b} [a|para] {O} e {c} [a|para] {M}.
? multi a-b-c
en How many {t} does {N} have left?
pt {q t} sobraram para {N}?
? combine b+c
en How many {t} did {N} give away %all?
pt {q t} {N} deu ao todo?
? compare b-c
en How many more {t} did {O} get than {M}?
pt {q t} {O} recebeu a mais que {M}?

@give_and_get b<a
en {N} has {a t}. {he} gives {b} to {O}. Later {M} gives {him} {c t}.
pt {N} tem {a t}. Dá {b} [a|para] {O}. Mais tarde {M} lhe dá {c t}.
? multi a-b+c
en How many {t} does {N} have %left?
pt Com {q t} {N} fica?

@transfer_both b<a
en {N} has {a t} and {O} has {c t}. {N} gives {O} {b}[ of {his} {t}|].
pt {N} tem {a t} e {O} tem {c t}. {N} dá {b}[ de {t:seus/suas} {t}|] [a|para] {O}.
? transfer a-b
en How many {t} does {N} have now?
pt {q t} {N} tem agora?
? transfer c+b
en How many {t} does {O} have now?
pt {q t} {O} tem agora?
? combine a+c
en How many {t} do {N} and {O} have %all?
pt {q t} {N} e {O} têm ao todo?

@trade b<a
en {N} had {a t}. {he} traded {b} of them with {O} for {c} other {t}.
pt {N} tinha {a t}. Trocou {b} del{t:e/a}s com {O} por {c} outr{t:o/a}s {t}.
? multi a-b+c
en How many {t} did {N} have after the trade?
pt {q t} {N} tem depois da troca?

@broke t=goods a=B b=n b<a
en A truck brought {a t} to a shop, but {b} of them [were broken|were damaged on the way|had to
  be sent back].
pt Um caminhão levou {a t} a uma loja, mas {b} [estavam com defeito|chegaram com
  defeito|tiveram de ser devolvid{t:o/a}s].
? transfer a-b
en How many {t} [could be sold|were all right]?
pt {q t} estavam em bom estado?

@bus_stop t=people a=5-60 b=2-30 c=2-30 b<a
en There were {a t} on a [bus|train|boat]. At the [first|next] stop {b}[ of them|] got off[ and
  {x} cars passed by|].
pt Havia {a t} num [ônibus|trem|barco]. Na [primeira|próxima] parada desceram {b}.
? transfer a-b
en How many {t} are [still on it|left on board]?
pt {q t} ficaram a bordo?

@bus_on_off a=5-60 b=2-30 c=2-30 b<a
en A bus left the station with {a} passengers. At the first stop {b} got off and {c} got on.
pt Um ônibus saiu da rodoviária com {a} passageiros. Na primeira parada desceram {b} e subiram
  {c}.
? multi a-b+c
en How many passengers are on the bus now?
pt Quantos passageiros há no ônibus agora?
? compare b-c
en How many more passengers got off than got on?
pt Quantos passageiros a mais desceram do que subiram?

@park_trees t=tree a=B b=n
en There are [currently|now|] {a t} in the park. [Park workers|The city|Some volunteers] will
  plant {b} more [today|tomorrow|this week].
pt Há [atualmente|agora|] {a t} no parque. [A prefeitura vai|Os funcionários vão] plantar mais
  {b} [hoje|amanhã|esta semana].
? transfer a+b
en How many {t} will [the park have|there be in the park] [when the work is done|then|after
  that]?
pt {q t} o parque terá [depois disso|então|quando o trabalho terminar]?

@park_trees_change t=tree a=n b=B a<b
en A park has {a t}. More {t} will be planted [today|this spring]. When the gardeners finish,
  the park will have {b t}.
pt Um parque tem {a t}. Outr{t:o/a}s serão plantad{t:o/a}s [hoje|neste mês]. No fim, o parque
  terá {b t}.
? change b-a
en How many {t} will [be planted|the gardeners plant]?
pt {q t} serão plantad{t:o/a}s?

@cut_trees t=tree a=n b=n b<a
en [Workers|The owners of an orchard|Storms] [cut down|removed] {b} of the {a t} [in the
  garden|on the hill|].
pt Foram [cortad{t:o/a}s|retirad{t:o/a}s] {b} d{t:o/a}s {a t} [do jardim|do sítio|da praça].
? transfer a-b
en How many {t} are [left|still standing]?
pt {q t} [sobraram|ainda estão de pé]?

@vase t=flower b<20 a<20
en There are {a t} in the vase. {N} [cut|picked] some more {t} from {his} garden [and put them
  in it|]. Now there are {s} {t} in the vase.
pt Há {a t} no vaso. {N} [colheu|cortou] mais {t} do jardim e {t:os/as} pôs no vaso. Agora há
  {s} {t} no vaso.
: a<s
? change s-a
en How many {t} did {N} [pick|cut|put in]?
pt {q t} {N} [colheu|cortou]?

@flew t=wild a=n b=n b<a
en {a t} were [resting|sitting|playing] [near the river|by the lake|in the sun]. {b} [of them|]
  went away.
pt {a t} estavam [descansando|brincando|parad{t:o/a}s] [perto do rio|ao sol|à beira do lago].
  {b} foram embora.
? transfer a-b
en How many {t} are left?
pt {q t} ficaram?

@joined t=wild a=n b=n
en {a t} [sat|were playing] [on a log|near the lake|in the grass] when {b} more [{t}|]
  [came|joined them|arrived].
pt {a t} estavam [num tronco|perto do lago|na grama] quando chegaram mais {b}.
? transfer a+b
en How many {t} [are there now|were there then|are there %all]?
pt {q t} [há agora|há ao todo|estão lá agora]?

@joined_unknown t=people a=n b=n a<b
en There were {a t} in the [room|pool|museum]. More {t} came in, and then there were {b}[
  {t}|].
pt Havia {a t} [na sala|na piscina|no museu]. Entraram mais {t:alguns/algumas} e então havia
  {b}.
? change b-a
en How many {t} came in?
pt {q t} entraram?

@left_start t=people a=n b=n
en {b t} [left|went home] early. {a} [{t}|] [stayed|were still there] until the end of the
  [party|show|game].
pt {b t} [saíram|foram embora] cedo. {a} ficaram até o fim [da festa|do jogo|do espetáculo].
? start a+b
en How many {t} [were there|had come] %start?
pt {q t} havia %start?

@library t=own a=B b=B c=n b<a
en The library had {a} books [on its shelves|about history|for children]. {b} books were
  borrowed [today|this week] and {c} were [returned|brought back].
pt A biblioteca tinha {a} livros [nas estantes|de história|infantis]. [Hoje|Esta semana] foram
  emprestados {b} livros e devolvidos {c}.
? multi a-b+c
en How many books [are in the library now|does the library have now]?
pt Quantos livros [há na biblioteca agora|a biblioteca tem agora]?

@used b<a
en {N} [bought|had|got] {a t} for [a school project|{his} class|the party]. {he} [used|has
  used] {b}[ of them|].
pt {N} [comprou|tinha|conseguiu] {a t} para [um trabalho da escola|a turma|a festa]. Usou {b}[
  del{t:e/a}s|].
? transfer a-b
en How many {t} [were not used|are left over|does {he} still have]?
pt {q t} [não foram usad{t:o/a}s|sobraram]?

@used_unknown b<a
en {N} started the day with {a t} and ended it with {b}.
pt {N} começou o dia com {a t} e terminou com {b}.
? change a-b
en How many {t} did {he} use?
pt {q t} {N} usou?

@put_in b=n
en There are {a t} in the {C1}. {N} [puts|placed|drops] {b} more {t} [in|into] [it|the {C1}].
pt Há {a t} n{C:o/a} {C1}. {N} [põe|coloca] mais {b}[ {t}|] n{C:o/a} {C1}.
? transfer a+b
en How many {t} are [now|] in the {C1}[ %all|]?
pt {q t} há agora n{C:o/a} {C1}?

@took_out b<a
en {N} took {b t} out of [a|the] {C1}. There were {a} [{t}|] in it [before|at first].
pt {N} tirou {b t} d{C:o/a} {C1}. Antes havia {a} dentro.
? transfer a-b
en How many {t} are [still|left] in the {C1}?
pt {q t} ainda há n{C:o/a} {C1}?

@took_unknown b<a
en There are {a t} in the {C1}. {N} takes out some {t}. [{b} are left.|Now there are only {b}.]
pt Há {a t} n{C:o/a} {C1}. {N} tira {t:alguns/algumas}. [Sobram {b}.|Agora só há {b}.]
? change a-b
en How many did {he} take[ out|]?
pt {q t} {N} tirou?

@win_lose a=5-60 b=2-40 c=2-40 b<a
en {N} had {a t}. [In a game|At recess|On Monday] {he} lost {b}, [but|and] [in the next
  game|later|on Tuesday] {he} won {c}.
pt {N} tinha {a t}. [Num jogo|No recreio|Na segunda-feira] perdeu {b}, mas [depois|no jogo
  seguinte|na terça] ganhou {c}.
? multi a-b+c
en How many {t} does {he} have now?
pt {q t} {N} tem agora?
? compare c-b
en How many more {t} did {he} win than lose?
pt {q t} {N} ganhou a mais do que perdeu?

@picked t=crop u=crop
en {N} picked {a t}, {O} picked {b}[ {t}|] and {M} picked {x u}[ at the farm| from the
  garden|].
pt {N} colheu {a t}, {O} colheu {b} e {M} colheu {x u}[ no sítio| na horta|].
? combine a+b
en How many {t} were picked %all?
pt {q t} foram colhid{t:o/a}s ao todo?
? multi a+b+x
en How many {t} and {u} did they pick %all?
pt {q t} e {u} colheram ao todo?
? compare a-b
en How many more {t} did {N} pick than {O}?
pt {q t} {N} colheu a mais que {O}?

@picked_eaten t=crop c<a
en {N} picked {a t} [from the trees|in the garden] and {O} picked {b}. [Then|On the way home]
  {c} of them [were eaten|got lost|were given away].
pt {N} colheu {a t} [no pomar|na horta] e {O} colheu {b}. Depois {c} [foram comid{t:o/a}s|se
  perderam|foram dad{t:o/a}s].
? multi a+b-c
en How many {t} [do they have|are] left?
pt {q t} sobraram?

@colors
en {N} has {a} {k t} and {b} {j t}. [{O} has {x} {k t}.|]
en In a {C1} there are {a} {k t} and {b} {j t}.
pt {N} tem {a} {k t} e {b} {j t}. [{O} tem {x} {k t}.|]
pt Em um{C:/a} {C1} há {a} {k t} e {b} {j t}.
? combine a+b
en [How many {t} are there %all|How many {k1} and {j1} {t} are there]?
en How many {t} is that %all?
pt {q t} são ao todo?
? compare a-b
en [How many more {k1} {t} than {j1} {t} are there|How many fewer {j1} {t} than {k1} {t} are
  there]?
pt {q t} {k} há a mais do que {j}?

@colors_part b<a
en {N} has {a t}. {b} of [them|the {t}] are {k1} and [the rest|the others|all the others] are
  {j1}.
en There are {a t} in a {C1}: {b} {k1} ones and the rest {j1}.
pt {N} tem {a t}. {b} são {k} e [{t:os outros/as outras}|o resto] {j}.
pt N{C:o/a} {C1} há {a t}: {b} {k} e o resto {j}.
? part a-b
en How many {j1} {t} [are there|does {N} have]?
pt {q t} {j} há?

@three_colors
en {N} [counted|collected|bought] {a} {k t}, {b} {j t} and {c} [plain|striped|orange] ones.
pt {N} [contou|juntou|comprou] {a} {k t}, {b} {j t} e {c} [com desenhos|de outra
  cor|listrad{t:o/a}s].
? multi a+b+c
en How many {t} did {he} [have|get|count] %all?
pt {q t} foram ao todo?

@boys_girls a=B b=B
en There are {a} boys and {b} girls [in a school|in the choir|at the camp|in the club].
en A [school|club|camp] has {a} boys and {b} girls.
pt Há {a} meninos e {b} meninas [numa escola|no coral|no acampamento|no clube].
pt Um[a escola| clube| coral] tem {a} meninos e {b} meninas.
? combine a+b
en [How many children are there %all|What is the total number of children]?
pt [Quantas crianças há ao todo|Qual é o total de crianças]?
? compare a-b
en How many more boys than girls are there?
pt Quantos meninos há a mais que meninas?
? compare b-a
en How many fewer boys than girls are there?
pt Quantos meninos há a menos que meninas?

@boys_part a=B b=B b<a
en [There are {a} students in the [school|club].|A school has {a} students.] {b} of them are
  girls[ and the others are boys|].
pt [Há {a} alunos n[a escola|o clube].|Uma escola tem {a} alunos.] {b} são meninas[ e os outros
  são meninos|].
? part a-b
en How many [boys are there|are boys|of the students are boys]?
pt Quantos são meninos?

@adult_kids a=B b=B b<a
en {a} people [visited the zoo|saw the show|went to the museum] [today|yesterday|on Sunday].
  {b} of them were children.
pt {a} pessoas [visitaram o zoológico|viram o espetáculo|foram ao museu] [hoje|ontem|no
  domingo]. {b} eram crianças.
? part a-b
en How many were adults?
pt Quantas eram adultas?

@meals t=bake a=n b=n c=n
en A [restaurant|cafe|bakery] [served|sold] {a t} during lunch and {b t} during dinner[ today|
  on Friday|]. [It opened {y} years ago.|]
pt [Uma padaria|Um restaurante|Uma lanchonete] [serviu|vendeu] {a t} no almoço e {b} no jantar[
  de hoje| de sexta-feira|]. [Funciona há {y} anos.|]
? combine a+b
en How many {t} were [served|sold] [%all|that day]?
pt Quant{t:o/a}s foram ao todo?
? compare a-b
en How many more {t} were there at lunch than at dinner?
pt Quant{t:o/a}s a mais foram no almoço do que no jantar?

@days_combine t=made
en {N} [sold|made|counted] {a t} on Saturday and {b}[ more| {t}|] on Sunday.
pt {N} [vendeu|fez|contou] {a t} no sábado e [mais|] {b} no domingo.
? combine a+b
en How many {t} [is that|was that] %all?
en How many {t} were there over the two days?
pt {q t} foram nos dois dias?

@three_days a=B b=B c=B
en [On Friday|On the first day], {a} people [came to the fair|rode the train|used the bridge].
  {b} came the next day and {c} the day after.
pt [Na sexta-feira|No primeiro dia], {a} pessoas [foram à feira|andaram de trem|visitaram a
  exposição]. No dia seguinte foram {b} e no outro {c}.
? multi a+b+c
en How many people was that [in the three days|%all]?
pt Quantas pessoas foram [nos três dias|ao todo]?
? compare c-a
en How many more people came on the third day than on the first?
pt Quantas pessoas a mais foram no terceiro dia do que no primeiro?

@weeks_total_part a=B b=B b<a
en A factory made {a} [toys|lamps|bottles] in two weeks. In the first week it made {b}.
pt Uma fábrica fez {a} [garrafas|peças|caixas] em duas semanas. Na primeira fez {b}.
? part a-b
en How many did it make in the second week?
pt Quantas fez na segunda?

@photos_albums b<a
en {N} took {a} photos [on vacation|at the zoo|at the wedding] and [deleted|erased] {b} [of
  them|because they were dark].
pt {N} tirou {a} fotos [nas férias|no zoológico|no casamento] e apagou {b}[ porque ficaram
  escuras|].
? transfer a-b
en How many photos did {he} keep?
pt Com quantas fotos {N} ficou?

@homework b+c<a
en {N} had {a} [math|science] problems for homework. {he} did {b} at school and {c} [on the
  bus|before dinner|with {O}].
pt {N} tinha {a} exercícios de [matemática|ciências] para fazer. Fez {b} na escola e {c} [no
  ônibus|antes do jantar|com {O}].
? multi a-b-c
en How many problems [are left|does {he} still have to do]?
pt Quantos exercícios ainda faltam?

@homework_two c<a
en For homework {N} had {a} math problems and {b} reading problems. {he} finished {c} of
  [them|the problems] [at school|before dinner].
pt {N} tinha {a} problemas de matemática e {b} de português. Terminou {c} [na escola|antes do
  jantar].
? multi a+b-c
en How many problems [did {he} have left|are left]?
pt Quantos [problemas|] ainda faltam?

@read_pages a=30-400 b=5-200 b<a
en {N} is reading a book of {a} pages. {he} has [already|] read {b}[ pages|].
pt {N} está lendo um livro de {a} páginas. Já leu {b}.
? part a-b
en How many pages [are left|does {he} still have to read]?
pt Quantas páginas [faltam|{N} ainda tem de ler]?
? compare a-b
en How many more pages must {he} read to finish the book?
pt Quantas páginas {N} precisa ler para terminar o livro?

@read_pages_days a=5-90 b=5-90 c=5-90
en {N} read {a} pages on Monday, {b} on Tuesday and {c} on Wednesday[ before going to bed|].
pt {N} leu {a} páginas na segunda, {b} na terça e {c} na quarta[ antes de dormir|].
? multi a+b+c
en How many pages did {N} read %all?
pt Quantas páginas {N} leu ao todo?
? compare a-b
en How many more pages did {he} read on Monday than on Tuesday?
pt Quantas páginas {N} leu na segunda a mais que na terça?

@seats a=40-900 b=20-800 b<a
en A [theater|hall|stadium|cinema] has {a} seats. {b} [of them are taken|tickets were
  sold|people are sitting in it].
pt [Um teatro|Um salão|Um cinema] tem {a} lugares. {b} [estão ocupados|ingressos foram
  vendidos|pessoas estão sentadas].
? part a-b
en How many [seats are empty|seats are free|more people can sit]?
pt Quantos lugares estão livres?

@parking t=vehicle a=n b=n c=n
en There were {a t} in the parking lot. {b} [{t}|] left and {c} [{t}|] came in.
pt Havia {a t} no estacionamento. Saíram {b} e entraram {c}.
: b<a
? multi a-b+c
en How many {t} are [there|in the parking lot] now?
pt {q t} há no estacionamento agora?

@vehicles_sum t=vehicle u=vehicle a=n b=n
en {N} [saw|counted|washed] {a t} and {b u} [on the road|in the street|].
pt {N} [viu|contou|lavou] {a t} e {b u} [na estrada|na rua|].
? combine a+b
en How many vehicles is that %all?
pt Quantos veículos são ao todo?
? compare a-b
en How many more {t} than {u} were there?
pt {q t} havia a mais que {u}?

@farm_animals t=farm u=farm v=farm
en A farm has {a t}, {b u} and {c v}. [The farm is {y} years old.|]
pt Uma fazenda tem {a t}, {b u} e {c v}. [A fazenda existe há {y} anos.|]
? multi a+b+c
en How many animals [are there|live on the farm] %all?
pt Quantos animais há ao todo?
? combine a+b
en How many {t} and {u} are there %all?
pt {q t} e {u} há ao todo?
? compare a-c
en How many more {t} than {v} are there?
pt {q t} há a mais que {v}?

@farm_sells t=farm u=farm a=n b=n c=n
en {N} had {a t} and {b u} on {his} farm. {he} sold {c} of [the animals|them][ at the market|].
pt {N} tinha {a t} e {b u} no sítio. Vendeu {c} [dos animais|deles][ na feira|].
: c<a
? multi a+b-c
en How many animals does {he} still have?
pt Quantos animais {N} ainda tem?

@hatch t=farm a=n b=n
en A farmer had {a t}. [In spring|Last month] {b} more were born.
pt Um fazendeiro tinha {a t}. [Na primavera|No mês passado] nasceram mais {b}.
? transfer a+b
en How many {t} are there now?
pt {q t} há agora?
"""
