"""Frames 7: two steps at school, at home and at play, and one step on the same stories.

The form is explained in words_frames.py.
"""

FRAMES = """
@tw_cinema_rows a=4-30 b=5-30 c=n c<a*b
en [A small theater|The new cinema|A lecture hall] has {a} rows of seats with {b} seats in each.
  For tonight {c} seats are [reserved|already taken|booked].
en {c} seats are [reserved|booked] tonight in a [theater|cinema] with {a} rows of {b} seats.
pt [Um teatro pequeno|O cinema novo|Um auditório] tem {a} fileiras de {b} poltronas. Para hoje,
  {c} poltronas estão [reservadas|ocupadas].
pt Num [teatro|cinema] com {a} fileiras de {b} poltronas, {c} já foram reservadas.
? multi a*b-c
en How many seats can still be [sold|booked]?
pt Quantas poltronas ainda [estão livres|podem ser vendidas]?
? groups a*b
en How many seats [are there|does it have] %all?
pt Quantas poltronas há ao todo?

@tw_desks_broken a=3-12 b=3-12 c=2-20 c<a*b
en In {N}'s classroom the desks stand in {a} rows of {b}, [but|although] {c} of them [are
  broken|have no chair|wobble].
en {c} desks in a classroom [are broken|cannot be used]. The desks stand in {a} rows, {b} to a
  row.
pt Na sala de {N}, as carteiras formam {a} fileiras de {b}, mas {c} estão [quebradas|sem
  cadeira|bambas].
pt Numa sala há {a} fileiras com {b} carteiras em cada uma. {c} carteiras estão quebradas.
? multi a*b-c
en How many desks are in good order?
pt Quantas carteiras estão em bom estado?
? groups a*b
en How many desks are in the room, [good or bad|counting the bad ones]?
pt Quantas carteiras há na sala, contando as ruins?

@tw_seed_tray a=3-12 b=3-12 c=2-40 d=2-30 d<a*b
en {N} [fills|is filling] a seed tray with {a} rows of {b} cells, one seed to a cell. {he} also
  sows {c} seeds in pots[, and {d} of the tray seeds come up first|].
pt {N} enche uma bandeja de mudas com {a} fileiras de {b} células, uma semente em cada. Também
  semeia {c} em vasinhos[, e {d} da bandeja brotam primeiro|].
? multi a*b+c
en How many seeds does {he} [sow|use] %all?
pt Quantas sementes usa ao todo?
? groups a*b
en How many cells does the tray have?
pt Quantas células tem a bandeja?
? multi a*b-d
en If only {d} seeds of the tray [sprout|come up], how many cells stay empty?
pt Se só {d} sementes da bandeja brotarem, quantas células ficam vazias?

@tw_hens_week a=2-40 b=2-9 c=2-20 c<a*b
en [The hens on {N}'s farm|{N}'s hens] lay {a} eggs a day. [Over|In] {b} days {c} eggs
  [cracked|were broken|were eaten by a fox].
pt As galinhas de {N} botam {a} ovos por dia. Em {b} dias, {c} ovos [quebraram|se partiram|foram
  comidos por um bicho].
? multi a*b-c
en How many whole eggs did {N} [have|collect] after those days?
pt Quantos ovos inteiros {N} [juntou|teve] nesses dias?
? rate a*b
en How many eggs were laid in that time?
pt Quantos ovos foram botados nesse tempo?

@tw_garage_levels a=2-9 b=10-90 c=n c<a*b
en A parking garage [has|is built with] {a} levels, and {b} cars fit on each. [At noon|This
  morning|Right now] {c} cars are [inside|parked there].
pt Um estacionamento tem {a} andares, e em cada andar cabem {b} carros. [Ao meio-dia|De
  manhã|Neste momento] há {c} carros lá.
? multi a*b-c
en How many more cars [can park|fit] there?
pt Quantos carros ainda cabem?
? groups a*b
en How many cars fit in the whole garage?
pt Quantos carros cabem no prédio todo?

@tw_train_cars a=2-12 b=10-90 c=2-60
en A train pulls {a} [coaches|passenger cars]. {b} people sit in each one, and {c} more [have to
  stand|are standing in the last one].
pt Um trem puxa {a} vagões. Em cada vagão vão {b} pessoas sentadas, e mais {c} [vão em pé|estão
  de pé no último].
? multi a*b+c
en How many people [are on|ride] the train?
pt Quantas pessoas há no trem?
? groups a*b
en How many [people have a seat|are sitting]?
pt Quantas pessoas estão sentadas?

@tw_ice_trays a=2-9 b=6-24 c=2-60 d=2-9 c<a*b
en {N} [froze|filled] {a} trays that make {b} ice cubes each[. {he} has {d} glasses|]. {c} cubes
  [went into|were used for] the [lemonade|iced tea|juice].
pt {N} encheu {a} formas de gelo que dão {b} cubos cada[. Há {d} copos na mesa|]. {c} cubos foram
  para [a limonada|o suco|o chá].
? multi a*b-c
en How many ice cubes [remain|did not melt in a drink]?
pt Quantos cubos de gelo sobraram?
? groups a*b
en How many ice cubes did the trays make?
pt Quantos cubos as formas deram?

@tw_ice_glasses a=2-90 b=2-90 c=2-6
en There were {a} ice cubes in one [bowl|bucket] and {b} in another. {N} put {c} cubes in every
  glass until none were left.
pt Havia {a} cubos de gelo num balde e {b} em outro. {N} pôs {c} cubos em cada copo até acabar.
? multi (a+b)/c
en How many glasses got ice?
pt Quantos copos receberam gelo?
? combine a+b
en How many ice cubes were there before that?
pt Quantos cubos de gelo havia antes?

@tw_seasons a=2-12 b=4-26 c=2-9 d=n d<a*b
en A [TV show|series|cartoon] ran for {a} seasons of {b} episodes and had {c} [specials|holiday
  specials] as well[. {N} owns the box set|].
pt [Um desenho|Uma série] teve {a} temporadas de {b} episódios e mais {c} especiais.
? multi a*b+c
en How many shows is that, specials included?
pt Contando os especiais, quantos programas foram?
? groups a*b
en How many regular episodes [are there|were made]?
pt Quantos episódios normais foram feitos?
? multi a*b-d
en {N} has watched {d} of the regular episodes. How many of those has {he} not seen[ yet|]?
pt {N} já viu {d} dos episódios normais. Quantos desses ainda não viu?

@tw_chapters_intro a=3-24 b=5-40 c=2-20 x=5-90
en The [novel|book|adventure story] that {N} [borrowed|is reading] has {a} chapters. Every
  chapter is {b} pages long, and there is an introduction of {c} pages. [The price is {$x}.|]
pt O [romance|livro] que {N} [pegou emprestado|está lendo] tem {a} capítulos. Cada capítulo tem
  {b} páginas, e a introdução tem {c}. [O preço é {$x}.|]
? multi a*b+c
en How many pages does the whole book have?
pt Quantas páginas tem o livro inteiro?
? groups a*b
en How many pages do the chapters fill?
pt Quantas páginas ocupam os capítulos?

@tw_chapters_part a=2-40 b=2-40 c=2-30 b<a
en A book has {a} chapters of {c} pages each. {N} has [finished|read] {b} chapters.
en {N} has finished {b} of the {a} chapters of a book. All chapters are {c} pages long.
pt Um livro tem {a} capítulos de {c} páginas cada. {N} já leu {b} capítulos.
pt {N} já terminou {b} dos {a} capítulos de um livro. Todos os capítulos têm {c} páginas.
? multi (a-b)*c
en How many pages [are still to be read|are left for {him}]?
pt Quantas páginas ainda faltam?
? groups b*c
en How many pages has {he} read?
pt Quantas páginas já leu?
? part a-b
en How many chapters are left?
pt Quantos capítulos faltam?

@tw_quiz_missed a=5-40 b=2-20 c=2-10 b<a
en Every [correct|right] answer in a [spelling bee|quiz|math contest] [earns|is worth] {c}
  points. There were {a} questions, and {N} [missed|got wrong] {b}[ of them|].
en {N} answered {a} questions in a [quiz|contest] and {b} of the answers were wrong. A right
  answer brings {c} points, a wrong one nothing.
pt Num [concurso|jogo de perguntas], cada resposta certa vale {c} pontos. Eram {a} perguntas, e
  {N} errou {b}.
pt {N} respondeu a {a} perguntas num concurso e errou {b}. Cada acerto vale {c} pontos, e cada
  erro, nada.
? multi (a-b)*c
en How many points did {he} [score|get]?
pt Quantos pontos {N} fez?
? part a-b
en How many answers were right?
pt Quantas respostas estavam certas?

@tw_baskets a=2-30 b=2-15
en In a basketball game {N} made {a} shots worth two points and {b} shots worth three points.
pt Num jogo de basquete, {N} acertou {a} arremessos de dois pontos e {b} de três pontos.
? multi a*2+b*3
en How many points did {he} score %all?
pt Quantos pontos marcou ao todo?
? groups a*2
en How many points came from the two-point shots?
pt Quantos pontos vieram dos arremessos de dois?
? combine a+b
en How many shots went in?
pt Quantos arremessos acertou?

@tw_league a=2-25 b=2-15 c=2-9
en A [soccer|hockey] team gets three points for a win and one for a draw. This season it won {a}
  times, drew {b} times and lost {c} [games|matches].
pt Um time ganha três pontos por vitória e um por empate. Neste ano venceu {a} vezes, empatou {b}
  e perdeu {c}.
? multi a*3+b
en How many points does the team have?
pt Quantos pontos o time tem?
? multi a+b+c
en How many games did it play?
pt Quantos jogos disputou?
? compare a-c
en How many more games did it win than lose?
pt Quantas vitórias teve a mais do que derrotas?

@tw_new_players a=n b=n c=2-12 x=2-20
en {N} coaches {a} [soccer|volleyball] players. This year {b} new players [signed up|joined], and
  everyone was put into teams of {c}. [Training is on {x} days a month.|]
pt {N} treina {a} jogadores de [futebol|vôlei]. Neste ano entraram {b} novos, e todos foram
  divididos em times de {c}. [Os treinos são em {x} dias do mês.|]
? multi (a+b)/c
en How many teams [were formed|did that make]?
pt Quantos times se formaram?
? combine a+b
en How many players are there now?
pt Quantos jogadores há agora?

@tw_team_quit a=n b=n c=2-9 b<a
en {a} children [were|had been] in the [chess|swimming|drama] club, but {b} [moved away|quit].
  The [teacher|coach] [split|divided] those who stayed into {c} groups of the same size.
pt {a} crianças estavam no clube de [xadrez|natação|teatro], mas {b} saíram. As que ficaram foram
  divididas em {c} grupos do mesmo tamanho.
? multi (a-b)/c
en How many children were in a group?
pt Quantas crianças ficaram em cada grupo?
? part a-b
en How many children stayed?
pt Quantas crianças ficaram no clube?

@tw_party_packs a=n b=n c=2-12 b<a
en {N} [expects|has invited] {a} people [to a barbecue|to {his} party] and wants [cups|plates|hot
  dogs] for all of them, one for each. {he} has {b} already. [In the store they|They] come in
  packs of {c}.
pt {N} [espera|convidou] {a} pessoas para [um churrasco|sua festa] e quer [copos|pratos] para
  todos, um para cada. Já tem {b}. A loja só vende pacotes com {c}.
? multi (a-b)/c
en How many packs [must {he} buy|does {he} need]?
pt Quantos pacotes precisa comprar?
? equalise a-b
en How many [cups|plates|hot dogs] is {he} missing?
pt Quantos [copos|pratos] ainda faltam?

@tw_buns a=2-60 b=2-9 c=n c<a*b
en {N} is [making|grilling] burgers for {a} guests, and everybody will eat {b}. There are only
  {c} buns [in the house|in the kitchen].
en There are {c} buns in the kitchen. {a} guests are coming, and {N} wants to give {b} burgers to
  each.
pt {N} vai fazer lanches para {a} convidados, e cada um vai comer {b}. Só há {c} pães em casa.
pt Há {c} pães na cozinha. Vêm {a} convidados, e {N} quer dar {b} lanches a cada um.
? multi a*b-c
en How many more buns are needed?
pt Quantos pães ainda faltam?
? groups a*b
en How many burgers will the guests eat?
pt Quantos lanches os convidados vão comer?

@tw_vases_rest t=flower a=2-12 b=2-12 c=2-20 d=2-12
en After {N} had put {b t} in each of {a} vases, there were {c} {t} left over.
en {N} arranged {a} vases with {b t} in each one and had {c} {t} to spare.
pt Depois de pôr {b t} em cada um de {a} vasos, {N} ainda tinha {c}.
pt {N} arrumou {a} vasos com {b t} em cada um e sobraram {c}.
? multi a*b+c
en How many {t} did {he} have before [that|filling the vases]?
pt {q t} {N} tinha antes?
? groups a*b
en How many {t} are in the vases?
pt {q t} estão nos vasos?

@tw_wash_day a=5-60 b=5-60 c=2-50 c<a+b
en On washing day {N} had {a} [socks|napkins] and {b} towels to [hang up|fold]. By lunch {he} had
  done {c} [pieces|of them].
pt No dia de lavar roupa, {N} tinha {a} [meias|toalhas de mesa] e {b} lençóis para dobrar. Até o
  almoço dobrou {c} peças.
? multi a+b-c
en How many pieces were still waiting?
pt Quantas peças ainda faltavam?
? combine a+b
en How many pieces were there [to do|at the start]?
pt Quantas peças havia no começo?

@tw_machine_left a=2-60 b=3-12 c=2-9 c<a
en A washing machine takes {b} [shirts|towels] at a time. {N} has to wash {a} loads in a hotel
  and has done {c} loads so far.
pt Numa máquina de lavar cabem {b} [toalhas|camisas] de cada vez. {N} precisa lavar {a} máquinas
  cheias no hotel e já lavou {c}.
? multi (a-c)*b
en How many [shirts|towels] still have to be washed?
pt Quantas [toalhas|camisas] ainda faltam lavar?
? groups c*b
en How many [shirts|towels] are clean now?
pt Quantas [toalhas|camisas] já estão limpas?

@tw_lunch_trays a=n b=n c=2-9
en {N} works in the school cafeteria and carries {c} trays at a time. There are {a} trays to pick
  up from one table and {b} from another.
en From one table {N} has to fetch {a} trays, from the next {b}. {he} can only carry {c} on each
  trip.
pt {N} trabalha no refeitório e leva {c} bandejas de cada vez. Há {a} bandejas numa mesa e {b} em
  outra para recolher.
pt De uma mesa {N} precisa recolher {a} bandejas, de outra {b}. Só consegue levar {c} por viagem.
? multi (a+b)/c
en How many trips will {he} [make|have to make]?
pt Quantas viagens vai fazer?
? combine a+b
en How many trays have to be picked up?
pt Quantas bandejas há para recolher?

@tw_book_cart a=n b=n c=2-12 b<a
en A librarian has to put {a} books back on the shelves. A [volunteer|student] takes {b} of them,
  and {c} books fit on one shelf.
pt A bibliotecária precisa guardar {a} livros. Uma ajudante leva {b} deles, e em cada prateleira
  cabem {c}.
? multi (a-b)/c
en How many shelves does the librarian fill with the others?
pt Quantas prateleiras a bibliotecária enche com os outros?
? part a-b
en How many books are left for the librarian?
pt Quantos livros ficam para a bibliotecária?

@tw_buses_empty a=2-12 b=20-60 c=2-50 c<a*b
en For the [school trip|class outing|concert], {a} buses with {b} seats each were
  [rented|ordered]. When they left, {c} seats were [empty|free].
pt Para [a excursão|o passeio|o concerto] foram alugados {a} ônibus de {b} lugares. Na saída, {c}
  lugares estavam vazios.
? multi a*b-c
en How many people [went along|rode in the buses]?
pt Quantas pessoas foram?
? groups a*b
en How many seats were there on all the buses?
pt Quantos lugares havia em todos os ônibus?

@tw_lift a=n b=n c=2-12
en {a} [skiers|hikers] and {b} children are waiting at the foot of a mountain for a cable car
  that carries {c} people at a time.
pt {a} adultos e {b} crianças esperam o bondinho, que leva {c} pessoas de cada vez.
? multi (a+b)/c
en How many trips must the cable car make[ to take everyone up|]?
pt Quantas viagens o bondinho precisa fazer?
? combine a+b
en How many people are waiting?
pt Quantas pessoas estão esperando?

@tw_hotel a=2-12 b=4-40 c=n c<a*b x=2-60
en The hotel [by the beach|near the station] has {a} floors with {b} rooms on every floor.
  Tonight guests are [sleeping|staying] in {c} rooms. [The pool is {x} feet long.|]
pt O hotel [da praia|perto da estação] tem {a} andares com {b} quartos em cada. Esta noite há
  hóspedes em {c} quartos. [A piscina tem {x} metros.|]
? multi a*b-c
en How many rooms are empty?
pt Quantos quartos estão vazios?
? groups a*b
en How many rooms does the hotel have?
pt Quantos quartos o hotel tem?

@tw_windows a=5-60 b=2-50 c=2-9 b<a
en A [new school|house|shop] needs {a} windows. The [builders|workers] have put in {b} of them,
  and each one takes {c} hours.
en It takes {c} hours to put in a window. Of the {a} windows of a new building, {b} are in.
pt [Uma casa nova|Uma escola nova] precisa de {a} janelas. Os operários já puseram {b}, e cada
  uma leva {c} horas.
pt Para colocar uma janela são precisas {c} horas. Das {a} janelas de um prédio, {b} já estão no
  lugar.
? multi (a-b)*c
en How many hours will the rest take?
pt Quantas horas vai levar o resto?
? part a-b
en How many windows are still missing?
pt Quantas janelas ainda faltam?

@tw_stamp_pages a=3-30 b=4-20 c=2-30 c<a*b
en {N}'s stamp album has {a} pages with room for {b} stamps on each page. {c} places are still
  empty.
pt O álbum de selos de {N} tem {a} páginas com lugar para {b} selos em cada. Ainda há {c} lugares
  vazios.
? multi a*b-c
en How many stamps are in the album?
pt Quantos selos há no álbum?
? groups a*b
en How many stamps would fill the whole album?
pt Quantos selos cabem no álbum todo?

@tw_birthday_cars t=own a=n b=n c=n
en {N} got {b} more {t} for {his} birthday. Before that {he} had {a}. Later {he}
  [gave|lent|handed] {c} to {his} little [sister|brother].
en {his} little [sister|brother] was given {c} of {N}'s {t}. {N} had owned {a} and had got {b}
  more for {his} birthday.
pt {N} ganhou mais {b t} no aniversário. Antes tinha {a}. Depois deu {c} [à irmã|ao irmão] menor.
pt {N} tinha {a t}, ganhou mais {b} no Natal e emprestou {c} [à irmã|ao irmão].
: c<a+b
? multi a+b-c
en How many {t} does {N} have now?
pt Com {q t} {N} ficou?
? combine a+b
en How many {t} did {he} have before giving any away?
pt {q t} tinha antes de passar {t:alguns/algumas} adiante?

@tw_fish_tanks a=2-12 b=3-30 c=2-60
en A pet store keeps {a} tanks with {b} fish in each. Today a big tank with {c} fish [arrived|was
  delivered].
pt Uma loja de animais tem {a} aquários com {b} peixes em cada. Hoje chegou um aquário grande com
  {c} peixes.
? multi a*b+c
en How many fish are in the store now?
pt Quantos peixes há na loja agora?
? groups a*b
en How many fish did the store have before today?
pt Quantos peixes a loja tinha antes?

@tw_branches t=wild a=2-9 b=2-12 c=2-40 c<a*b
en {b} birds were sitting on each of the {a} branches of a tree. [A cat came|There was a loud
  noise], and {c} birds flew off.
pt Em cada um dos {a} galhos de uma árvore havia {b} pássaros. [Um gato apareceu|Ouviu-se um
  barulho], e {c} pássaros voaram.
? multi a*b-c
en How many birds stayed in the tree?
pt Quantos pássaros ficaram na árvore?
? groups a*b
en How many birds were in the tree before?
pt Quantos pássaros havia na árvore antes?

@tw_pond t=wild a=n b=n c=n c<a+b
en {N} [counted|watched] {a t} at a pond [at dawn|in the morning]. Around noon {b} more
  [came|arrived], but {c} were gone by evening.
pt {N} contou {a t} num lago de manhã. Ao meio-dia chegaram mais {b}, mas até a noite {c} foram
  embora.
? multi a+b-c
en How many {t} were there in the evening?
pt {q t} havia à noite?
? transfer a+b
en How many {t} were there right after noon?
pt {q t} havia logo depois do meio-dia?

@tw_bug_legs a=2-40 b=2-30
en Ants have six legs and spiders have eight. {N} put {a} ants and {b} spiders in a glass box.
en In {N}'s glass box there are {b} spiders, with eight legs each, and {a} ants, with six legs
  each.
pt Formigas têm seis patas e aranhas têm oito. {N} pôs {a} formigas e {b} aranhas numa caixa de
  vidro.
pt Na caixa de vidro de {N} há {b} aranhas, de oito patas, e {a} formigas, de seis patas.
? multi a*6+b*8
en How many legs is that %all?
pt Quantas patas são ao todo?
? groups a*6
en How many legs do the ants have?
pt Quantas patas têm as formigas?
? combine a+b
en How many animals are in the box?
pt Quantos bichos há na caixa?

@tw_choir a=n b=n c=2-12
en The choir of {N}'s school has {a} girls and {b} boys. For the concert they [stand|line up] in
  rows of {c}.
pt O coral da escola de {N} tem {a} meninas e {b} meninos. Para o concerto, formam fileiras de
  {c}.
? multi (a+b)/c
en How many rows does the choir fill?
pt Quantas fileiras o coral forma?
? combine a+b
en How many children sing in the choir?
pt Quantas crianças cantam no coral?
"""
