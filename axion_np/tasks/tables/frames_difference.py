"""Frames 9: more than, fewer than, as many as: either side may be unknown; question first.

The form is explained in words_frames.py.
"""

FRAMES = """
@ch_more_than_short t=crop
en {N} picked {b} more {t} than {O}[, who picked {a}|. {O} picked {a}].
pt {N} colheu {b t} a mais que {O}[, que colheu {a}|. {O} colheu {a}].
? compare a+b
en How many {t} did {N} pick?
pt {q t} {N} colheu?
? multi a+b+a
en How many {t} did the two of them pick %all?
pt {q t} {P:os dois colheram/as duas colheram} ao todo?

@ch_more_given_high t=made b<a
en {N} [made|won] {a t}. That is {b} more than {O} [made|won].
en {O} [made|won] fewer {t} than {N}: {N} has {a}, and the difference is {b}.
pt {N} [fez|ganhou] {a t}. São {b} a mais do que {O}.
pt {O} tem menos {t} que {N}: {N} tem {a}, e a diferença é {b}.
? compare a-b
en How many {t} [does {O} have|are {O}'s]?
pt {q t} {O} tem?

@ch_less_given_low
en {N} [owns|has] {a t}. {O} would have as many if {he} gave away {b}.
pt {N} tem {a t}. {O} ficaria com a mesma quantidade se desse {b}.
? equalise a+b
en How many {t} does {O} have?
pt {q t} {O} tem?

@ch_same_if_got
en If {N} [got|bought] {b} more {t}, {he} would have {a}, the same as {O}.
pt Se {N} ganhasse mais {b t}, teria {a}, o mesmo que {O}.
: b<a
? equalise a-b
en How many {t} does {N} have [now|in fact]?
pt {q t} {N} tem agora?

@ch_same_if_gave b<a
en {N} would have exactly as many {t} as {O}, who has {b}, if {he} [gave away|lost] some of {his}
  {a}.
pt {N} teria tant{t:o/a}s {t} quanto {O}, que tem {b}, se [desse|perdesse] uma parte de
  {t:seus/suas} {a}.
? equalise a-b
en How many would {N} have to [give away|lose]?
pt {q t} {N} teria de perder?

@ch_class_sizes a=10-60 b=10-60 c=2-20
en There are {a} pupils in {N}'s class and {b} in {O}'s class.
pt Há {a} alunos na turma de {N} e {b} na turma de {O}.
: a!=b
? compare a-b
en [How many more pupils are in {N}'s class?|By how many pupils is {O}'s class smaller?]
pt [Quantos alunos a mais há na turma de {N}?|Quantos alunos a turma de {O} tem a menos?]
? compare b-a
en [How many fewer pupils are in {N}'s class?|By how many pupils is {O}'s class larger?]
pt [Quantos alunos a menos há na turma de {N}?|Quantos alunos a turma de {O} tem a mais?]
? combine a+b
en The classes [sing|meet] together. How many pupils are there then?
pt As turmas se reúnem. Quantos alunos são?
? compare a+c
en There is a third class with {c} pupils more than {N}'s. How many pupils does it have?
pt Uma terceira turma tem {c} alunos a mais que a de {N}. Quantos alunos tem?

@ch_schools_more a=B b=n b<a
en The old school has {b} fewer pupils than the new school, where there are {a}.
pt A escola velha tem {b} alunos a menos que a nova, onde há {a}.
? compare a-b
en How many pupils does the old school have?
pt Quantos alunos a escola velha tem?

@ch_schools_less a=B b=n
en The [village|school] library owns {a} books, which is {b} fewer than the city library owns.
pt A biblioteca [da vila|da escola] tem {a} livros, {b} a menos que a da cidade.
? compare a+b
en How many books are in the city library?
pt Quantos livros há na biblioteca da cidade?
? multi a+(a+b)
en How many books do the two libraries own %all?
pt Quantos livros as duas bibliotecas têm ao todo?

@ch_longer_books a=60-600 b=20-600 x=2-30
en A novel has {a} pages. A book of poems has {b}[ and costs {!x}|].
en {N}'s new book has {a} pages. {his} old one has {b}[ and costs {!x}|].
pt Um romance tem {a} páginas. Um livro de poemas tem {b}[ e custa {!x}|].
pt O livro novo de {N} tem {a} páginas. O velho tem {b}[ e custa {!x}|].
: b<a
? compare a-b
en How many pages [longer|thicker] is the first one?
pt Quantas páginas o primeiro tem a mais?
? combine a+b
en How many pages is it to read both?
pt Quantas páginas são para ler os dois?

@ch_tower_blocks a=5-90 b=2-60
en {N}'s tower [is|was made of] {a} blocks high. {O}'s tower [is|was made of] {b} blocks
  [higher|taller].
pt A torre de {N} tem {a} blocos de altura. A de {O} é {b} blocos mais alta.
? compare a+b
en How many blocks high is {O}'s tower?
pt Quantos blocos de altura tem a torre de {O}?
? compare a-b
en ={N}'s tower is {a} blocks high. It is {b} blocks higher than {O}'s. How many blocks high is
  {O}'s tower?
pt =A torre de {N} tem {a} blocos de altura, {b} a mais que a de {O}. Quantos blocos tem a torre
  de {O}?

@ch_ages_sum a=5-80 b=5-80
en {N} is {a} and {O} is {b} years old.
pt {N} tem {a} anos e {O} tem {b}.
: a!=b
? age a+b
en How many years is that together?
pt Quantos anos somam?
? age b-a
en How many years was {O} alive before {N} was born?
pt Quantos anos {O} já tinha quando {N} nasceu?

@ch_age_when a=20-90 b=5-60
en {N} is {a} years old. {he} [moved to the city|started to paint|got a dog] at the age of {b}.
pt {N} tem {a} anos. [Mudou-se para a cidade|Começou a pintar|Ganhou um cachorro] aos {b} anos.
: b<a
? age a-b
en How many years ago was that?
pt Há quantos anos foi isso?

@ch_train_cars a=5-90 b=2-40
en A freight train [arrived|stopped] with {a} cars, [and {b} more were added|and workers added
  {b} more].
pt Um trem de carga chegou com {a} vagões, e foram engatados mais {b}.
? transfer a+b
en How many cars [did it leave with|does the train have now]?
pt Com quantos vagões partiu?
? start a-b
en =A freight train left a station with {a} cars after workers had added {b}. How many cars did
  it have when it came?
pt =Um trem de carga partiu com {a} vagões depois que engataram {b}. Quantos tinha quando chegou?
? start a+b
en =A freight train left a station with {a} cars after workers had taken off {b}. How many cars
  did it have when it came?
pt =Um trem de carga partiu com {a} vagões depois que soltaram {b}. Quantos tinha quando chegou?

@ch_enough_chairs a=10-300 b=10-300 t=people
en {a t} are coming to the [show|meeting], but there are only {b} chairs.
en There are only {b} chairs for the {a t} at the [show|meeting].
pt {a t} vêm [ao espetáculo|à reunião], mas só há {b} cadeiras.
pt Só há {b} cadeiras para {t:os/as} {a t} [do espetáculo|da reunião].
: b<a
? equalise a-b
en How many [more chairs are needed|{t} will have to stand]?
pt [Quantas cadeiras faltam?|{q t} ficarão em pé?]

@ch_too_many_chairs a=10-300 b=10-300 t=people
en {a} chairs stand in a [hall|tent]. {b t} sit down, each on one chair.
pt Há {a} cadeiras [num salão|numa tenda]. {b t} se sentam, cada um{t:/a} numa cadeira.
: b<a
? part a-b
en How many chairs are not used?
pt Quantas cadeiras não são usadas?

@ch_cups_lids a=n b=n
en There are {a} [bottles|jars] in the kitchen, but {b} [lids|caps].
pt Há {a} [garrafas|panelas] na cozinha e {b} tampas.
: b<a
? compare a-b
en How many [bottles|jars] [will have no lid|cannot be closed]?
pt Quantas [garrafas|panelas] ficam sem tampa?

@ch_children_gifts t=made a=n b=n
en {N} [needs|must have] one {t1} for each of the {a} guests and has made {b} so far.
pt {N} precisa de {um t} para cada um dos {a} convidados e já fez {b}.
: b<a
? equalise a-b
en How many {t} [are missing|must {he} still make]?
pt {q t} ainda faltam?

@ch_race_laps a=3-60 b=3-60
en [On the track|In the pool] {N} has finished {b} laps of {a}.
pt [Na pista|Na piscina] {N} completou {b} voltas de {a}.
: b<a
? part a-b
en How many laps does {he} have to go?
pt Quantas voltas ainda faltam?

@ch_race_behind a=3-90 b=2-30
en {N} has [swum|run] {a} laps. {O} is {b} laps behind.
pt {N} fez {a} voltas. {O} está {b} voltas atrás.
: b<a
? compare a-b
en How many laps has {O} [swum|run]?
pt Quantas voltas {O} fez?

@ch_race_ahead a=3-90 b=2-30
en {N} has [swum|run] {a} laps. {O} is {b} laps ahead.
pt {N} fez {a} voltas. {O} está {b} voltas na frente.
? compare a+b
en How many laps has {O} [swum|run]?
pt Quantas voltas {O} fez?

@ch_jump_rope a=5-200 b=5-200 c=2-90
en {N} jumped rope {a} times without a stop. {O} managed {b} jumps.
pt {N} pulou corda {a} vezes sem parar. {O} conseguiu {b} pulos.
: a!=b
? compare a-b
en How many jumps [fewer|less] did {O} do?
pt Quantos pulos {O} deu a menos?
? compare b-a
en How many jumps is {O} better than {N}?
pt Quantos pulos {O} deu a mais que {N}?
? compare a+c
en {M} beat {N} by {c} jumps. How many jumps did {M} do?
pt {M} deu {c} pulos a mais que {N}. Quantos pulos {M} deu?
? compare b-c
en {M} did {c} jumps fewer than {O}. How many jumps did {M} do?
pt {M} deu {c} pulos a menos que {O}. Quantos pulos {M} deu?

@ch_record a=20-900 b=2-60
en The school record for [collecting cans|selling cookies] is {a}. {N}'s class [missed it by|was
  short of it by] {b}.
pt O recorde da escola em [latinhas recolhidas|biscoitos vendidos] é {a}. Faltaram {b} para a
  turma de {N}.
: b<a
? compare a-b
en How many did the class [collect|get]?
pt Quantos a turma conseguiu?

@ch_record_broken a=20-900 b=2-60
en The old record for [cans collected|cookies sold] was {a}. {N}'s class [beat|broke] it by {b}.
pt O recorde antigo em [latas recolhidas|rifas vendidas] era {a}. A turma de {N} o bateu por {b}.
? compare a+b
en What is the new record?
pt Qual é o novo recorde?

@ch_flowers_colors t=flower u=flower b<a
en In the park {a t} are in bloom. There are {b} fewer {u}.
pt No parque florescem {a t}. Há {b u} a menos.
? compare a-b
en How many {u} are there?
pt {q u} há?
? multi a+(a-b)
en How many flowers are there of both kinds?
pt Quantas flores são das duas espécies?

@ch_trees_more t=tree u=tree
en [In the forest|On the hill] there are {a t}, and {b} more {u} than {t}.
pt [Na mata|No morro] há {a t}, e {b u} a mais do que {t}.
? compare a+b
en How many {u} [are there|grow there]?
pt {q u} há?

@ch_farm_compare t=farm u=farm
en [A farmer|{N}] counts {a t}. There are {b} fewer {t} than {u}.
pt [O dono do sítio|{N}] conta {a t}. Há {b t} a menos do que {u}.
? compare a+b
en How many {u} are there?
pt {q u} há?
? multi a+(a+b)
en How many animals are there of both kinds?
pt Quantos animais são ao todo?

@ch_farm_compare_more t=farm u=farm b<a
en [A farmer|{N}] counts {a t}. There are {b} more {t} than {u}.
pt [O dono do sítio|{N}] conta {a t}. Há {b t} a mais do que {u}.
? compare a-b
en How many {u} are there?
pt {q u} há?

@ch_vehicles_compare t=vehicle u=vehicle a=n b=n
en {a t} and {b u} crossed the bridge [this morning|in an hour].
pt {a t} e {b u} passaram pela ponte [de manhã|em uma hora].
: a!=b
? compare a-b
en How many more {t} than {u} were there?
pt {q t} passaram a mais do que {u}?
? compare b-a
en By how many were there fewer {t} than {u}?
pt {q t} passaram a menos do que {u}?
? combine a+b
en How many vehicles crossed it?
pt Quantos veículos passaram?

@ch_days_practice a=5-90 b=5-90
en {N} practiced {a} songs in May and {b} in April.
pt {N} ensaiou {a} músicas em maio e {b} em abril.
: a!=b
? compare a-b
en How many more songs did {he} practice in May?
pt Quantas músicas ensaiou a mais que em abril?
? combine a+b
en How many songs did {he} practice in the two months?
pt Quantas músicas ensaiou nos dois meses?

@ch_more_and_more a=5-60 b=2-30
en On the first day {N} did {a} [push-ups|sit-ups]. On the second day {he} did {b} more than on
  the first.
pt No primeiro dia {N} fez {a} [flexões|abdominais]. No segundo fez {b} a mais que no primeiro.
? compare a+b
en How many did {he} do on the second day?
pt Quantas fez no segundo dia?
? multi a+(a+b)
en How many did {he} do in the two days?
pt Quantas fez nos dois dias?

@ch_less_than_before a=10-90 b=2-60
en On the second day {N} did {b} [push-ups|sit-ups] fewer than on the first day, when {he} did
  {a}.
pt No segundo dia {N} fez {b} [flexões|abdominais] a menos que no primeiro, quando fez {a}.
: b<a
? compare a-b
en How many did {he} do on the second day?
pt Quantas fez no segundo dia?
? multi a+(a-b)
en How many did {he} do in the two days?
pt Quantas fez nos dois dias?

@ch_difference_known b<a
en Together {N} and {O} have {a t}; {b} of them are {N}'s.
en {N} and {O} [own|share] {a t}. {N} has {b}.
pt {N} e {O} têm {a t} juntando tudo; {b} são de {N}.
pt {N} e {O} têm {a t} ao todo. {N} tem {b}.
? part a-b
en How many [belong to {O}|are {O}'s]?
pt {q t} são de {O}?

@ch_part_three b+c<a
en {N}, {O} and {M} have {a t} between them. {b} are {N}'s and {c} are {O}'s.
pt {N}, {O} e {M} têm {a t} juntando tudo. {b} são de {N} e {c} de {O}.
? multi a-b-c
en How many are {M}'s?
pt {q t} são de {M}?
? combine b+c
en How many do {N} and {O} have?
pt {q t} são de {N} ou de {O}?

@ch_shelves a=n b=n c=n t=own
en The top shelf holds {a t}, the middle one {b} and the bottom one {c}.
pt A prateleira de cima tem {a t}, a do meio {b} e a de baixo {c}.
: a!=b and b!=c
? compare a-b
en How many more {t} are on the top shelf than on the middle one?
pt {q t} a prateleira de cima tem a mais que a do meio?
? compare c-b
en How many more {t} must be put on the middle shelf to have as many there as on the bottom one?
pt {q t} é preciso pôr na prateleira do meio para ter tant{t:o/a}s como na de baixo?
? multi a+b+c
en How many {t} are on the shelves?
pt {q t} há nas prateleiras?
? combine a+c
en How many {t} are not on the middle shelf?
pt {q t} não estão na prateleira do meio?

@ch_two_schools_win a=10-300 b=10-300 c=2-60
en In a [math|spelling] contest {N}'s school got {a} points. {O}'s school got {b}.
pt Num concurso de [matemática|redação], a escola de {N} fez {a} pontos. A de {O} fez {b}.
: b<a
? compare a-b
en How many points did {O}'s school need to be level?
pt Quantos pontos faltaram à escola de {O} para empatar?
? transfer a+c
en {N}'s school then won {c} more points. How many did it have at the end?
pt Depois a escola de {N} ganhou mais {c} pontos. Quantos teve no fim?
? transfer b-c
en {c} points were taken from {O}'s school. How many did it have then?
pt Foram tirados {c} pontos da escola de {O}. Com quantos ficou?

@ch_floor_up a=2-60 b=2-40
en {N} rode the elevator up {b} floors [to|and got off on] floor {a}.
pt {N} subiu {b} andares de elevador e desceu no andar {a}.
: b<a
? start a-b
en On which floor did {he} get in?
pt Em que andar entrou?

@ch_floor_down a=2-60 b=2-40
en {N} rode the elevator down {b} floors [to|and got off on] floor {a}.
pt {N} desceu {b} andares de elevador e saiu no andar {a}.
? start a+b
en On which floor did {he} get in?
pt Em que andar entrou?

@ch_number_riddle a=n b=n
en I am thinking of a number. If I [take away|subtract] {b} from it, {a} is left.
pt Pensei num número. Se tiro {b} dele, fica {a}.
? start a+b
en [What is my number?|Which number is it?]
pt [Qual é o número?|Em que número pensei?]
? start a-b
en =I am thinking of a number. If I add {b} to it, I get {a}. What is my number?
pt =Pensei num número. Se somo {b} a ele, dá {a}. Qual é o número?

@ch_invited a=10-90 b=2-60
en {N} invited {a} people to {his} party. {b} [could not come|stayed away].
pt {N} chamou {a} pessoas para a festa. {b} não [puderam vir|vieram].
: b<a
? transfer a-b
en How many people came?
pt Quantas pessoas vieram?
? transfer a+b
en ={N} invited {a} people to {his} party, and {b} more came along with them. How many people
  came?
pt ={N} chamou {a} pessoas para a festa, e vieram mais {b} junto. Quantas pessoas vieram?

@ch_question_begin t=own
en =How many {t} did {N} [begin|start] with if {he} gave {b} to {O} and [kept|still has] {a}?
pt =Com {q t} {N} começou, se deu {b} para {O} e ainda tem {a}?
? start a+b
en .
pt .

@ch_question_begin_got b<a
en =How many {t} did {N} [begin|start] with if {he} got {b} from {O} and [ended up with|now has]
  {a}?
pt =Com {q t} {N} começou, se ganhou {b} de {O} e agora tem {a}?
? start a-b
en .
pt .

@ch_question_first_spent b<a
en =How many of {his} {a t} did {N} use if there are {b} [left|that {he} did not use]?
pt ={q t} {N} usou, de um total de {a}, se sobraram {b}?
? change a-b
en .
pt .

@ch_question_first_need b<a
en =How many {t} must {N} still [find|get] to have {a}, if {he} has [found|got] {b} already?
pt ={q t} {N} ainda precisa [achar|conseguir] para ter {a}, se já tem {b}?
? equalise a-b
en .
pt .
"""
