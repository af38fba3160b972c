"""Frames of equal groups, and sums told in the same words.

The form is explained in words_frames.py.
"""

FRAMES = """
@mu_crates t=crop a=g b=g c=n d=g
? groups a*b
en =A truck [~brings|delivers|carries] {a} crates to the market. [Each crate holds {b t}|There are
  {b t} in each crate|Every crate is packed with {b t}]. How many {t} does it
  [~bring|deliver|carry]?
pt =Um caminhão [leva|entrega|traz] {a} caixotes [à feira|ao mercado]. [Cada caixote tem|Em cada
  caixote há] {b t}. {q t} o caminhão [leva|entrega|traz]?
? groups c/b
en =A truck [~brings|delivers|carries] {c t} to the market, packed in crates of {b}[ each|]. How
  many crates [are on the truck|does it [~bring|deliver|carry]]?
pt =Um caminhão [leva|entrega|traz] {c t} [à feira|ao mercado], em caixotes [com {b} cada|de {b}].
  Quantos caixotes são?
? share c/a
en =The {c t} on a truck are packed in {a} crates[, the same number in each|, all equally full].
  How many {t} are in one crate?
pt =Um caminhão leva {c t} em {a} caixotes, [todos com a mesma quantidade|o mesmo número em cada
  um]. {q t} há em um caixote?
? combine b+d
en =One crate on the truck holds {b t} and the other [one|crate] holds {d}. How many {t} are in
  [the two crates|both crates]?
pt =No caminhão, um caixote tem {b t} e o outro tem {d}. {q t} há nos dois caixotes?

@mu_restaurant_tables a=g b=2-12 c=n
en A [restaurant|cafe|diner] has {a} tables, and {b} people can sit at each of them.
en There are {a} tables in a [restaurant|cafe], each with {b} chairs.
pt [Um restaurante|Um café] tem {a} mesas, e em cada uma cabem {b} pessoas.
pt Há {a} mesas [num restaurante|num café], cada uma para {b} pessoas.
? groups a*b
en How many people can [eat there|sit there|be seated] at the same time?
pt Quantas pessoas podem comer ali ao mesmo tempo?
? groups c/b
en =A restaurant wants to seat {c} guests. [Each table has room for {b} of them|{b} people fit at
  a table]. How many tables does it need?
pt =Um restaurante vai receber {c} convidados. Em cada mesa cabem {b}. De quantas mesas precisa?
? share c/a
en =In a restaurant, {c} chairs are placed around {a} tables, the same number at each table. How
  many chairs are there at one table?
pt =Num restaurante, {c} cadeiras foram postas em volta de {a} mesas, o mesmo número em cada.
  Quantas cadeiras há em uma mesa?
? combine a+b
en =A restaurant has {a} tables inside and {b} outside. How many tables does it have?
pt =Um restaurante tem {a} mesas dentro e {b} fora. Quantas mesas tem?

@mu_drank_each b=r a=2-9 m=liquid w=vol
en [On a hot day|During the match|At the camp], {a} [children|players|workers] drank {b w} of
  water each.
en {a} [hikers|children|workers] were thirsty. Each of them drank {b w} of water.
pt [Num dia quente|Durante o jogo|No acampamento], {a} [crianças|pessoas|jogadoras] beberam {b w}
  de água cada uma.
pt {a} pessoas tinham sede. Cada uma bebeu {b w} de água.
? groups a*b
en How many {w} [of water|] did they drink [%all|together]?
pt {q w} [de água|] beberam ao todo?

@mu_drank_all b=d a=2-9 w=vol
en [On a hot day|During the match|At the camp], {a} [children|players|workers] drank {b w} of
  water together, [all of them the same amount|each as much as the others].
en A group of {a} [hikers|children] emptied a tank of {b w} of water. All of them drank the same
  amount.
pt [Num dia quente|Durante o jogo|No acampamento], {a} crianças beberam juntas {b w} de água,
  todas a mesma quantidade.
pt Um grupo de {a} pessoas bebeu {b w} de água ao todo, todas a mesma quantidade.
? share b/a
en How many {w} did each [one|of them] drink?
pt {q w} bebeu cada uma?

@mu_stairs a=2-30 b=5-24 c=n
en A [tower|lighthouse] has {a} floors, and from each floor to the next [one|] there are {b}
  steps. {N} [climbs|walks up] {a} [such|] flights of stairs.
pt Numa torre há {b} degraus de um andar ao outro. {N} sobe {a} andares.
? groups a*b
en How many steps does {he} [climb|take] [%all|]?
pt Quantos degraus sobe[ ao todo|]?
? groups c/b
en =There are {b} steps between one floor and the next. {N} has climbed {c} steps. How many floors
  is that?
pt =De um andar ao outro há {b} degraus. {N} subiu {c} degraus. Quantos andares subiu?
? combine b+c
en ={N} climbs {b} steps, rests and climbs {c} more. How many steps is that?
pt ={N} sobe {b} degraus, descansa e sobe mais {c}. Quantos degraus são?

@mu_petals a=2-30 b=3-12 t=flower
? groups a*b
en =[Every|Each] {t1} [in a vase|in the garden] has {b} petals. How many petals do {a t} have?
en =How many petals are there on {a t} with {b} petals each?
pt =Cada {t1} [do vaso|do jardim] tem {b} pétalas. Quantas pétalas têm {a t}?
pt =Quantas pétalas há em {a t} com {b} pétalas cada?
? groups a/b
en =All the {t} in a vase together have {a} petals, {b} on each [flower|one]. How many {t} are in
  the vase?
pt ={t:Todos os/Todas as} {t} de um vaso têm juntos {a} pétalas, {b} em cada. {q t} há no vaso?

@mu_theater_rows a=3-40 b=4-30 c=n x=2-9
en The seats of a [theater|cinema|concert hall] stand in {a} rows with {b} seats in [each|every]
  row. [It has {x} doors.|]
pt As poltronas de um [teatro|cinema] ficam em {a} fileiras, com {b} em cada. [Há {x} portas.|]
? groups a*b
en How many [seats are there|people can find a seat]?
pt Quantas poltronas há[ no total|]?
? groups c/b
en ={c} students are going to the cinema. {b} of them fit in a row. How many rows will they
  [fill|take up]?
pt ={c} alunos vão ao cinema. Em cada fileira cabem {b}. Quantas fileiras vão ocupar?
? combine a+b
en =In a cinema, {a} seats are taken in the first row and {b} in the second. How many seats is
  that?
pt =Num cinema, {a} lugares da primeira fileira e {b} da segunda estão ocupados. Quantos lugares
  são?

@mu_brick_wall a=3-40 b=3-40 c=n
en A [mason|builder] lays {a} rows of bricks for a wall, [using {b} bricks for each row|with {b}
  bricks per row].
pt Um pedreiro faz um muro com {a} fileiras de tijolos, [gastando {b} em cada fileira|com {b}
  tijolos por fileira].
? groups a*b
en How many bricks [does the wall take|are in the wall]?
pt Quantos tijolos [há no muro|gasta]?
? groups c/a
en =A wall is made of {c} bricks in {a} equal rows. How many bricks are in each row?
pt =Um muro tem {c} tijolos em {a} fileiras iguais. Quantos tijolos há em cada fileira?

@mu_wheels_fleet a=2-90 b=n
en [There are|{N} sees] {a} cars in a parking lot. Every car has 4 wheels.
pt [Há|{N} vê] {a} carros num estacionamento. Todo carro tem 4 rodas.
? groups a*4
en How many wheels are [on the cars|there]?
pt Quantas rodas são[ ao todo|]?
? groups b/4
en =A [mechanic|worker] has {b} new wheels and puts 4 of them on every car. How many cars can get
  new wheels?
pt =Um mecânico tem {b} rodas novas e põe 4 em cada carro. Quantos carros ganham rodas novas?

@mu_spiders a=2-40 b=n
en A spider has 8 legs[ and an ant has 6|].
pt Uma aranha tem 8 pernas[ e uma formiga tem 6|].
? groups a*8
en How many legs do {a} spiders have?
pt Quantas pernas têm {a} aranhas?
? groups b/8
en Some spiders have {b} legs %all. How many spiders are they?
pt Algumas aranhas têm juntas {b} pernas. Quantas aranhas são?

@mu_fingers_gloves a=2-60 b=n
en {N} [knits|sews|washes] gloves. A pair is two gloves.
pt {N} [tricota|costura|lava] luvas. Um par são duas luvas.
? groups a*2
en How many gloves are in {a} pairs?
pt Quantas luvas há em {a} pares?
? groups b/2
en How many pairs do {b} gloves make?
pt Quantos pares formam {b} luvas?

@mu_ship_cabins a=4-60 b=2-8 c=n d=n
? groups a*b
en =A ship has {a} cabins for passengers. [If {b} people sleep in each cabin|With {b} beds in
  each], how many people can sleep on the ship?
pt =Um navio tem {a} cabines. Se {b} pessoas dormem em cada cabine, quantas pessoas podem dormir
  no navio?
? groups c/b
en =[Each|Every] cabin of a ship takes {b} passengers. How many cabins are needed for {c}
  passengers?
pt =Cada cabine de um navio recebe {b} passageiros. Quantas cabines são necessárias para {c}
  passageiros?
? share c/a
en =The {c} passengers of a ship [sleep|live] in {a} cabins with equally many in each. How many
  passengers share a cabin?
pt =Os {c} passageiros de um navio ocupam {a} cabines, o mesmo número em cada uma. Quantos
  passageiros dividem uma cabine?
? combine c+d
en =A ship has {c} passengers and {d} sailors. How many people are on board?
pt =Um navio leva {c} passageiros e {d} marinheiros. Quantas pessoas há a bordo?

@mu_hotel_rooms a=2-20 b=2-40 c=n
en A [hotel|hospital|school] has {a} floors, [each with {b} rooms|and {b} rooms on each floor].
pt [Um hotel|Um hospital|Uma escola] tem {a} andares, [com {b} salas em cada andar|e cada andar
  tem {b} salas].
? groups a*b
en How many rooms [are there|does it have][ %all|]?
pt Quantas salas tem ao todo?
? share c/a
en =The {c} rooms of a hotel are on {a} floors, and all floors have the same number of rooms. How
  many rooms does each floor have?
pt =Os {c} quartos de um hotel ficam em {a} andares, e todos os andares têm o mesmo número de
  quartos. Quantos quartos tem cada andar?
? groups c/b
en =A hotel has {c} rooms, {b} on each floor. How many floors does it have?
pt =Um hotel tem {c} quartos, {b} em cada andar. Quantos andares tem?
? combine a+b
en =There are {a} rooms on the first floor of a hotel and {b} on the second. How many rooms is
  that?
pt =Há {a} quartos no primeiro andar de um hotel e {b} no segundo. Quantos quartos são?

@mu_train_cars a=2-16 b=10-90 c=B
? groups a*b
en =A train is made up of {a} [cars|coaches] and each [has|takes] {b} seats. How many seats does
  the train have?
pt =Um trem tem {a} vagões e cada um tem {b} lugares. Quantos lugares tem o trem?
? share c/a
en =A train with {a} coaches has {c} seats %all, the same number in every coach. How many seats
  are in a coach?
pt =Um trem de {a} vagões tem {c} lugares ao todo, o mesmo número em cada vagão. Quantos lugares
  há num vagão?
? combine a+b
en =One coach of a train carries {a} people and another carries {b}. How many people are in these
  two coaches?
pt =Um vagão de um trem leva {a} pessoas e outro leva {b}. Quantas pessoas há nesses dois vagões?

@mu_gym_groups a=2-12 b=2-12 c=n
? groups a*b
en =The [teacher|coach] [forms|makes] {a} groups with {b} students in each. How many students are
  there?
en =How many students are in a class that makes {a} groups of {b}?
pt =[A professora|A treinadora] forma {a} grupos com {b} alunos em cada. Quantos alunos há?
pt =Quantos alunos tem uma turma que forma {a} grupos de {b}?
? groups c/b
en =A teacher wants groups of {b}. There are {c} students in the gym. How many groups [will there
  be|can she make]?
pt =Uma professora quer grupos de {b}. Há {c} alunos no ginásio. Quantos grupos vai formar?
? share c/a
en =A teacher wants {a} groups of the same size. There are {c} students in the gym. How many
  students will be in each group?
pt =Uma professora quer {a} grupos do mesmo tamanho. Há {c} alunos no ginásio. Quantos alunos
  ficam em cada grupo?
? combine a+c
en =There are {c} students in the gym and {a} more come in. How many students are in the gym then?
pt =Há {c} alunos no ginásio e entram mais {a}. Quantos alunos ficam no ginásio?

@mu_scoops a=2-40 b=2-5
en At [an ice cream stand|a fair], every cone gets {b} scoops[ of ice cream|].
pt [Numa sorveteria|Numa feira], cada casquinha leva {b} bolas de sorvete.
? groups a*b
en How many scoops are needed for {a} cones?
pt Quantas bolas são precisas para {a} casquinhas?
? groups a/b
en How many cones can be made with {a} scoops?
pt Quantas casquinhas dão para fazer com {a} bolas?

@mu_strings a=2-30 b=4-12 c=n
en [A guitar|Every guitar] in the music room has {b} strings.
pt Cada violão da sala de música tem {b} cordas.
? groups a*b
en {N} [changes|replaces|cleans] the strings of {a} guitars. How many strings is that?
pt {N} [troca|limpa] as cordas de {a} violões. Quantas cordas são?
? groups c/b
en {N} has {c} new strings. For how many guitars [is that enough|are they enough]?
pt {N} tem {c} cordas novas. Para quantos violões dá?

@mu_petrol_tanks a=2-30 b=10-60 c=B m=liquid
en A tank at the [factory|farm] holds {b} liters of {m}.
pt Um tanque da [fábrica|fazenda] tem {b} litros de {m}.
? groups a*b
en How many liters [of {m}|] do {a} such tanks hold?
pt Quantos litros [de {m}|] há em {a} tanques iguais?
? groups c/b
en How many such tanks does {c} liters fill?
pt Quantos tanques iguais se enchem com {c} litros?

@mu_boxes_weight a=2-12 b=r w=weight
en {N} [lifts|carries|loads] {a} [boxes|bags|sacks]. [Each weighs|Each one weighs|Every one of
  them weighs] {b w}.
en {a} [boxes|bags|sacks] of {b w} each are [put on a scale|loaded on a cart].
pt {N} carrega {a} [caixas|sacolas], [cada uma com|cada uma de] {b w}.
pt {a} [caixas|sacolas] de {b w} cada são postas numa balança.
? groups a*b
en How many {w} do they weigh [together|%all]?
pt {q w} pesam juntas?

@mu_boxes_weight_one a=d b=2-9 w=weight
en {b} [boxes|bags|sacks] of the same kind weigh {a w} [together|%all].
pt {b} [caixas|sacolas] iguais pesam juntas {a w}.
? share a/b
en How many {w} does one of them weigh?
pt {q w} pesa cada uma?

@mu_books_thick a=r b=2-20
en A [book|box|board] is {a} centimeters thick. {N} [piles up|stacks] {b} of them.
pt [Uma caixa|Uma tábua|Uma revista] tem {a} centímetros de espessura. {N} empilha {b} iguais.
? groups a*b
en How many centimeters high is the [pile|stack]?
pt Quantos centímetros tem a pilha?

@mu_books_thick_one a=d b=2-9
en A [pile|stack] of {b} equal [books|boxes|boards] is {a} centimeters high.
pt Uma pilha de {b} [caixas|tábuas|revistas] iguais tem {a} centímetros.
? share a/b
en How many centimeters thick is each one?
pt Quantos centímetros tem cada uma?

@mu_gave_each_one b=2-9 c=n t=own
? groups a*b
en ={N} gave {a t} to each of {his} {b} [cousins|friends|neighbors]. How many {t} did {he} give
  away?
pt ={N} deu {a t} a cada um de seus {b} [primos|amigos|vizinhos]. {q t} deu ao todo?
? share a/b
en ={N} gave {a t} to {his} {b} [cousins|friends|neighbors], and all of them got the same. How
  many {t} did each of them get?
pt ={N} deu {a t} a seus {b} [primos|amigos|vizinhos], e todos receberam o mesmo. {q t} cada um
  recebeu?
? groups c/b
en ={N} gave away {c t}, {b} to each of {his} friends. How many friends got some?
pt ={N} deu {c t}, {b} para cada amigo. Quantos amigos receberam?
? combine a+c
en ={N} gave {a t} to one cousin and {c} to another. How many {t} did {he} give away?
pt ={N} deu {a t} a um primo e {c} a outro. {q t} deu ao todo?

@mu_brought_class a=10-36 b=2-9
en All {a} students in {N}'s class [drew|painted] {b} pictures each for the wall.
pt Todos os {a} alunos da turma de {N} fizeram {b} desenhos cada um para o mural.
? groups a*b
en How many pictures [are on the wall|is that]?
pt Quantos desenhos são ao todo?

@mu_petting_zoo a=2-12 b=2-12 c=n t=farm
en A [zoo|farm] has {a} pens, [each with|and in every pen there are] {b t}.
pt [Um zoológico|Uma fazenda] tem {a} cercados, [cada um com|e em cada cercado há] {b t}.
? groups a*b
en How many {t} [live there|are there][ %all|]?
pt {q t} há ao todo?
? groups c/b
en =A farmer has {c t} and wants to keep {b} in a pen. How many pens must he build?
pt =Um fazendeiro tem {c t} e quer pôr {b} em cada cercado. Quantos cercados precisa fazer?
? share c/a
en =A farmer has {c t} and {a} pens. He puts equally many {t} into all of them. How many {t} are
  in a pen?
pt =Um fazendeiro tem {c t} e {a} cercados. Põe o mesmo número de animais em cada um. {q t} há em
  um cercado?
? transfer c-b
en =A farmer has {c t} in a pen and takes {b} out. How many {t} stay in the pen?
pt =Um fazendeiro tem {c t} num cercado e tira {b}. {q t} ficam no cercado?
: b<c

@mu_feed_each a=2-30 b=r
en The keeper [gives|feeds] {b} [kilograms|pounds] of [fish|meat|fruit] to each of the {a}
  [seals|bears|monkeys][ in the zoo|].
en {a} animals in a zoo get {b} kilograms of food each [every day|at noon].
pt O tratador dá {b} quilos de [peixe|carne|fruta] a cada um dos {a} [ursos|macacos|leões] do
  zoológico.
pt {a} animais de um zoológico recebem {b} quilos de comida cada [por dia|ao meio-dia].
? groups a*b
en How much food is that[ %all|]?
pt Quantos quilos são ao todo?

@mu_feed_all a=d b=2-9
en The keeper has {a} kilograms of [fish|meat|fruit] for the {b} [seals|bears|monkeys] in the zoo.
  [All get the same|He gives the same amount to all of them].
pt O tratador tem {a} quilos de [peixe|carne|fruta] para os {b} [ursos|macacos|leões] do
  zoológico. Todos recebem a mesma quantidade.
? share a/b
en How many kilograms does one animal get?
pt Quantos quilos recebe cada animal?

@mu_team_points a=2-12 b=2-30 c=n
? groups a*b
en =[All|Each of the] {a} players of a team scored {b} points[ each|]. How many points did the
  team score?
pt =Cada um dos {a} jogadores de um time fez {b} pontos. Quantos pontos o time fez?
? share c/a
en =The {a} players of a team scored {c} points %all, and everyone scored the same number. How
  many points did each player score?
pt =Os {a} jogadores de um time fizeram {c} pontos ao todo, todos o mesmo número. Quantos pontos
  fez cada um?
? groups c/b
en =Every player of a team scored {b} points, which made {c} points for the team. How many players
  scored?
pt =Cada jogador de um time fez {b} pontos, e o time fez {c}. Quantos jogadores pontuaram?
? combine b+c
en =A player scored {b} points and the rest of the team scored {c}. How many points did the team
  score?
pt =Um jogador fez {b} pontos e o resto do time fez {c}. Quantos pontos o time fez?

@mu_pairs_beads a=g b=2-40 t=made x=n
en {N} [used|needed] {b} beads for each [necklace|bracelet]. {he} [made|finished] {a} of them[ and
  sold {x} tickets for the fair|].
pt {N} [usou|gastou] {b} miçangas em cada [colar|enfeite]. Fez {a}[ e vendeu {x} rifas|].
? groups a*b
en How many beads [were used|did {he} use][ %all|]?
pt Quantas miçangas [usou|gastou] ao todo?

@mu_chapters a=4-30 b=3-25 c=n
? groups a*b
en =A book has {a} chapters of {b} pages each. How many pages long is the book?
en =How many pages does {N} read if {he} finishes {a} chapters with {b} pages in each?
pt =Um livro tem {a} capítulos de {b} páginas cada. Quantas páginas tem o livro?
pt =Quantas páginas {N} lê se termina {a} capítulos com {b} páginas em cada?
? share c/a
en =A book of {c} pages has {a} chapters, all of the same length. How long is each chapter in
  pages?
pt =Um livro de {c} páginas tem {a} capítulos, todos do mesmo tamanho. Quantas páginas tem cada
  capítulo?
? combine a+b
en =The first chapter of a book has {a} pages and the second has {b}. How many pages do the two
  chapters have?
pt =O primeiro capítulo de um livro tem {a} páginas e o segundo tem {b}. Quantas páginas têm os
  dois capítulos?

@mu_book_carts a=2-20 b=5-40 c=n
? groups a*b
en =A librarian pushes {a} carts with {b} books on each. How many books are on the carts?
pt =Uma bibliotecária empurra {a} carrinhos com {b} livros em cada. Quantos livros há nos
  carrinhos?
? groups c/b
en ={c} books were returned to the library. A cart takes {b} of them. How many carts [are
  needed|does the librarian fill]?
pt ={c} livros foram devolvidos à biblioteca. Um carrinho leva {b}. Quantos carrinhos são precisos?
? combine b+c
en =There are {c} books on a cart. The librarian puts {b} more on it. How many books are on the
  cart now?
pt =Há {c} livros num carrinho. A bibliotecária põe mais {b}. Quantos livros há no carrinho agora?

@mu_juice_glasses a=f b=2-30 m=liquid
en {b} glasses are filled with {m}. It takes {a} liters to fill one.
en {N} pours {a} liters of {m} into each of {b} glasses.
pt {N} põe {a} litro de {m} em cada um de {b} copos.
pt Para encher um copo gasta-se {a} litro de {m}. {N} enche {b} copos.
? groups a*b
en How many liters of {m} [are used|is that]?
pt Quantos litros de {m} são usados?

@mu_arcade_tokens a=2-12 b=2-12 c=n
? groups a*b
en =At the arcade, one [ride|game] [takes|costs] {b} tokens. {N} [wants to play|plays] {a} times.
  How many tokens does {he} need?
pt =No parque, cada volta [custa|gasta] {b} fichas. {N} quer dar {a} voltas. De quantas fichas
  precisa?
? groups c/b
en =At the arcade, one game takes {b} tokens. {N} has {c} tokens. How many times can {he} play?
pt =No parque, cada volta custa {b} fichas. {N} tem {c} fichas. Quantas voltas pode dar?
? transfer c-b
en =At the arcade, one game takes {b} tokens. {N} has {c} tokens and plays once. How many tokens
  does {he} have left?
pt =No parque, uma volta custa {b} fichas. {N} tem {c} fichas e dá uma volta só. Com quantas
  fichas fica?
: b<c

@mu_choir_rows t=people a=2-12 b=3-20 c=n
? groups a*b
en =The {t} stand in {a} rows for a photo, {b} in every row. How many {t} are in the photo?
pt ={t:Os/As} {t} fazem {a} fileiras para uma foto, {b} em cada. {q t} há na foto?
? groups c/b
en =Before the show, {c t} line up in rows of {b}. How many rows do they form?
pt =Antes do espetáculo, {c t} formam fileiras de {b}. Quantas fileiras formam?
? share c/a
en =Before the show, {c t} line up in {a} equal rows. How many {t} are in a row?
pt =Antes do espetáculo, {c t} formam {a} fileiras iguais. {q t} há em cada fileira?
? combine a+b
en =For a photo, {a t} sit in front and {b} stand behind them. How many {t} are in the photo?
pt =Para uma foto, {a t} se sentam na frente e {b} ficam atrás. {q t} há na foto?
"""
