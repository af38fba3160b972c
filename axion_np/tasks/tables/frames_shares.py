"""Frames of sharing equally: handed out, cut, poured and planted, and what is not shared.

The form is explained in words_frames.py.
"""

FRAMES = """
@sh_teacher_gives t=own a=2-12 b=2-30 c=n
? share c/b
en =A teacher hands out {c t} to {b} students so that nobody gets more than anybody else. How many
  {t} does a student get?
pt =Uma professora distribui {c t} a {b} alunos, sem que ninguém receba mais que outro. {q t}
  recebe cada aluno?
? groups c/a
en =A teacher hands out {c t}, giving {a} to every student. How many students are there?
pt =Uma professora distribui {c t} e dá {a} a cada aluno. Quantos alunos há?
? groups a*b
en =A teacher hands {a t} to every one of {b} students. How many {t} are handed out?
pt =Uma professora dá {a t} a cada um de {b} alunos. {q t} ela distribui?
? transfer c-a
en =A teacher has {c t} and hands {a} of them to one student. How many {t} does she keep?
pt =Uma professora tem {c t} e dá {a} a um aluno. Com {q t} ela fica?
: a<c

@sh_pirates t=own a=n b=2-12 c=2-9
en {b} [pirates|sailors|explorers] found {a t} on an island and divided them [fairly|equally].
pt {b} [piratas|marinheiros|exploradores] acharam {a t} numa ilha e dividiram tudo [igualmente|em
  partes iguais].
? share a/b
en [How many {t} did each one get|What was the share of each in {t}]?
pt {q t} recebeu cada um?

@sh_gold a=d b=2-9 w=weight
en {b} [pirates|brothers|miners] found {a w} of gold. They [shared|divided] it equally.
pt {b} [piratas|irmãos|mineiros] acharam {a w} de ouro. Dividiram tudo igualmente.
? share a/b
en How many {w} of gold did each one get?
pt {q w} de ouro recebeu cada um?

@sh_gold_each a=r b=2-9 w=weight
en {b} [pirates|brothers|miners] found gold, and each of them took {a w} of it. Nothing was left.
pt {b} [piratas|irmãos|mineiros] acharam ouro, e cada um levou {a w}. Não sobrou nada.
? groups a*b
en How many {w} of gold did they find?
pt {q w} de ouro acharam ao todo?

@sh_dinner_bill a=m b=2-9 c=q c<a
? share a/b
en =Dinner for {b} people came to {a}. If everyone paid the same, how much did one person pay?
en =The bill at a [restaurant|cafe] was {a}. {N} and the others, {b} people %all, split it evenly.
  How much did {N} pay?
pt =O jantar de {b} pessoas custou {a}. Se todas pagaram o mesmo, quanto pagou cada uma?
pt =A conta de um [restaurante|café] deu {a}. As {b} pessoas da mesa dividiram o valor por igual.
  Quanto pagou cada uma?
? groups b*c
en ={b} people had dinner together, and each of them paid {c}. How much was the bill?
pt ={b} pessoas jantaram juntas, e cada uma pagou {c}. De quanto foi a conta?
? combine a+c
en =The dinner cost {a}, and {N} left a tip of {c}. How much did {he} pay?
pt =O jantar custou {a}, e {N} deixou {c} de gorjeta. Quanto pagou?

@sh_present a=m b=2-9
en {b} [cousins|classmates|neighbors] buy a present for {N} that costs {a}. All of them [pay|give]
  the same.
en A present for {N} costs {a}, and {b} [cousins|classmates|neighbors] want to pay for it in equal
  parts.
pt {b} [primos|colegas|vizinhos] compram um presente de {a} para {N}. Todos pagam o mesmo.
pt Um presente para {N} custa {a}, e {b} [primos|colegas|vizinhos] vão pagar em partes iguais.
? share a/b
en How much does each of them pay?
pt Quanto paga cada um?

@sh_present_each a=q b=2-30
en Each of the {b} students in a class gave {a} for a [present|gift|trip].
en For a [present|gift], {b} [people|friends|classmates] put in {a} each.
pt Cada um dos {b} alunos de uma turma deu {a} para [um presente|um passeio].
pt Para um presente, {b} [colegas|amigos] deram {a} cada.
? groups a*b
en How much [money|] did they [collect|put together]?
pt Quanto [dinheiro|] juntaram?

@sh_rope_pieces w=len a=d b=2-9 c=r
? share a/b
en ={N} cuts a [rope|board|wire] of {a w} into {b} equal pieces. How long is one piece in {w}?
en ={b} equal pieces are cut from a [rope|board|wire] that is {a w} long. Nothing is left. How
  many {w} long is each piece?
pt ={N} corta [uma corda|uma tábua|um arame] de {a w} em {b} pedaços iguais. {q w} tem cada pedaço?
pt =De [uma corda|uma tábua|um arame] de {a w} saem {b} pedaços iguais, sem sobra. {q w} tem cada
  pedaço?
? groups b*c
en ={N} cuts a [rope|board|wire] into {b} pieces, each {c w} long. Nothing is left. How many {w}
  long was it?
pt ={N} corta [uma corda|uma tábua|um arame] em {b} pedaços de {c w} cada, sem sobra. {q w} tinha
  de comprimento?
? groups a/c
en ={N} cuts a [rope|board|wire] of {a w} into pieces of {c w}. How many pieces will there be?
pt ={N} corta [uma corda|uma tábua|um arame] de {a w} em pedaços de {c w}. Quantos pedaços são?
? transfer a-c
en ={N} cuts a piece of {c w} off a [rope|board|wire] that is {a w} long. How many {w} are left?
pt ={N} corta um pedaço de {c w} de [uma corda|uma tábua|um arame] de {a w}. {q w} sobram?
: c<a

@sh_ribbons_bows w=len a=r b=2-20 c=d
en Each [~bow|gift|flower crown] takes {a w} of ribbon.
en For one [~bow|gift|flower crown], people use {a w} of ribbon.
pt Cada [~laço|presente|enfeite] gasta {a w} de fita.
? groups a*b
en How many {w} of ribbon do {b} [~bows|gifts|flower crowns] take?
pt {q w} de fita são gast{w:o/a}s em {b} [~laços|presentes|enfeites]?
? groups c/a
en {N} has {c w} of ribbon. For how many [~bows|gifts|flower crowns] is that enough?
pt {N} tem {c w} de fita. Para quantos [~laços|presentes|enfeites] dá?

@sh_pour_jugs a=d b=2-9 c=f m=liquid
? share a/b
en ={N} pours {a} liters of {m} into {b} [jugs|pots|jars], the same amount into each. How many
  liters are in one of them?
pt ={N} despeja {a} litros de {m} em {b} [potes|jarros], a mesma quantidade em cada. Quantos
  litros há em cada um?
? groups a/c
en ={N} has {a} liters of {m} and a cup that holds {c} of a liter. How many times can {he} fill
  the cup?
pt ={N} tem {a} litros de {m} e um copo em que cabe {c} litro. Quantas vezes consegue encher o
  copo?
? groups b*c
en ={N} fills {b} cups. {c} of a liter goes into each. How many liters [does {he} pour|of {m} is
  that]?
pt ={N} enche {b} copos de {m}. Em cada um cabe {c} litro. Quantos litros são?

@sh_soup_bowls a=r b=2-9
en A cook [makes|cooks] {a} liters of soup and fills {b} bowls with it, all equally full.
en {b} bowls are filled from a pot with {a} liters of soup, until it is empty. All get the same.
pt Um cozinheiro faz {a} litros de sopa e enche {b} tigelas iguais com ela.
pt {b} tigelas recebem a mesma quantidade de sopa de uma panela de {a} litros, até a panela ficar
  vazia.
? share a/b
en How many liters of soup [are in each bowl|does one bowl hold]?
pt Quantos litros de sopa recebe cada tigela?

@sh_pizza_parts a=2-20 b=4-12 c=n
? groups a*b
en =Each of {a} [pies|pizzas|cakes] is cut into {b} slices. How many slices are there?
pt =Cada uma de {a} [tortas|pizzas] é cortada em {b} fatias. Quantas fatias são?
? groups c/b
en =A cook cuts every [pie|pizza|cake] into {b} slices and needs {c} slices. How many does the
  cook have to bake?
pt =Uma cozinheira corta cada [torta|pizza] em {b} fatias e precisa de {c} fatias. Quantas tem de
  assar?
? share c/a
en ={a} [pies|pizzas|cakes] were cut into {c} slices, each into equally many. How many slices did
  one give?
pt ={a} [tortas|pizzas] foram cortadas em {c} fatias, todas no mesmo número. Quantas fatias deu
  cada uma?

@sh_bus_seats a=n b=2-9 c=10-60 t=people a<=b*70
? share a/b
en ={a t} got on {b} buses, equally many on each. How many {t} were on a bus?
pt ={a t} subiram em {b} ônibus, o mesmo número em cada um. {q t} havia em cada ônibus?
? groups b*c
en ={c t} got on each of {b} buses. How many {t} got on the buses?
pt ={c t} subiram em cada um de {b} ônibus. {q t} subiram nos ônibus?
? combine a+c
en ={a t} got on one bus and {c} on another. How many {t} got on the two buses?
pt ={a t} subiram num ônibus e {c} em outro. {q t} subiram nos dois ônibus?
? transfer a-c
en =There were {a t} on a ship, and {c} of them got off. How many {t} stayed on the ship?
pt =Havia {a t} num navio, e {c} desceram. {q t} ficaram no navio?
: c<a

@sh_teams_draw t=people a=n b=2-12 c=2-12 a<=b*20
? share a/b
en =[There are {a t} for a tournament|{a t} come to a tournament]. They are to form {b} teams of
  the same size. How many {t} will be on a team?
pt =Para um torneio há {a t}. Vão formar {b} times do mesmo tamanho. {q t} terá cada time?
? groups a/c
en =[There are {a t} for a tournament|{a t} come to a tournament], and a team is made up of {c}.
  How many teams can play?
pt =Para um torneio há {a t}, e cada time tem {c}. Quantos times podem jogar?
? groups b*c
en =In a tournament {b} teams play, each with {c t}. How many {t} take part?
pt =Num torneio jogam {b} times, cada um com {c t}. {q t} participam?
? compare a-c
en =One tournament has {a t} and another has {c}. How many {t} more does the first one have?
pt =Um torneio tem {a t} e outro tem {c}. {q t} a mais tem o primeiro?
: c<a

@sh_cards_dealt a=n b=2-9 c=2-12 a<=b*30
? share a/b
en =All {a} cards of a game are dealt to {b} players, and all get equally many. How many cards
  does a player get?
pt =Todas as {a} cartas de um jogo são dadas a {b} jogadores, o mesmo número a cada um. Quantas
  cartas recebe cada jogador?
? groups b*c
en =At the start of a game, each of {b} players is dealt {c} cards. How many cards are dealt?
pt =No começo de um jogo, cada um de {b} jogadores recebe {c} cartas. Quantas cartas são dadas?
? transfer a-c
en =A game has {a} cards. A player takes {c} of them. How many cards are still on the table?
pt =Um jogo tem {a} cartas. Um jogador pega {c}. Quantas cartas ficam na mesa?
: c<a

@sh_books_shelves a=n b=2-12 c=2-40
? share a/b
en =A librarian puts {a} books on {b} empty shelves so that all shelves have the same number. How
  many books go on a shelf?
pt =Um bibliotecário põe {a} livros em {b} prateleiras vazias, todas com o mesmo número. Quantos
  livros vão em cada prateleira?
? groups a/c
en =A shelf in the library takes {c} books. How many shelves are needed for {a} books?
pt =Numa prateleira da biblioteca cabem {c} livros. Quantas prateleiras são precisas para {a}
  livros?
? groups b*c
en =The library has {b} new shelves, and {c} books fit on each. For how many books is there room?
pt =A biblioteca tem {b} prateleiras novas, e em cada uma cabem {c} livros. Para quantos livros há
  lugar?
? combine a+c
en =There are {a} books on one shelf and {c} on another. How many books are on the two shelves?
pt =Há {a} livros numa prateleira e {c} em outra. Quantos livros há nas duas prateleiras?

@sh_plant_beds t=flower a=n b=2-12 c=2-30
? share a/b
en ={N} plants {a t} in {b} beds, equally many in each bed. How many {t} are there in a bed?
pt ={N} planta {a t} em {b} canteiros, o mesmo número em cada um. {q t} há num canteiro?
? groups a/c
en ={N} plants {a t} in beds, {c} to a bed. How many beds does {he} fill?
pt ={N} planta {a t}, {c} por canteiro. Quantos canteiros enche?
? groups b*c
en =In each of {b} beds {N} plants {c t}. How many {t} does {he} plant?
pt =Em cada um de {b} canteiros {N} planta {c t}. {q t} planta?
? combine a+c
en ={N} plants {a t} in one bed and {c} in the next. How many {t} does {he} plant?
pt ={N} planta {a t} num canteiro e {c} no outro. {q t} planta?

@sh_seeds_pots a=n b=2-30 c=2-9
? share a/b
en ={a} seeds were planted in {b} pots, with the same number in each. How many seeds did a pot get?
pt ={a} sementes foram plantadas em {b} vasos, o mesmo número em cada. Quantas sementes recebeu
  cada vaso?
? groups b*c
en ={c} seeds were put in each of {b} pots. How many seeds were [used|planted]?
pt ={c} sementes foram postas em cada um de {b} vasos. Quantas sementes foram usadas?
? groups a/c
en =A packet has {a} seeds, and {c} are to go in every pot. How many pots can be filled?
pt =Um pacote tem {a} sementes, e em cada vaso vão {c}. Quantos vasos se podem encher?

@sh_eggs_nests t=wild a=2-12 b=2-30 c=n
? groups a*b
en ={b} nests were found near the lake with {a} eggs in each. How many eggs were found?
pt ={b} ninhos foram achados perto do lago, com {a} ovos em cada. Quantos ovos foram achados?
? share c/b
en ={b} nests near the lake have {c} eggs between them, each nest the same number. How many eggs
  are in a nest?
pt ={b} ninhos perto do lago têm {c} ovos ao todo, o mesmo número em cada ninho. Quantos ovos há
  num ninho?
? groups c/a
en ={c} eggs were counted in the nests near the lake, {a} in each nest. How many nests are there?
pt =Foram contados {c} ovos nos ninhos perto do lago, {a} em cada. Quantos ninhos há?
? combine a+b
en =In two nests near the lake there are {a} and {b} eggs. How many eggs is that?
pt =Em dois ninhos perto do lago há {a} e {b} ovos. Quantos ovos são?

@sh_half_each a=d m=produce
en {N} and {O} [picked|bought|dug up] {a} kilograms of {m} and took half each.
en {a} kilograms of {m} were split in two equal parts for {N} and {O}.
pt {N} e {O} [colheram|compraram] {a} quilos de {m} e ficaram com a metade cada um{P:/a}.
pt {a} quilos de {m} foram divididos em duas partes iguais para {N} e {O}.
? fraction a/2
en How many kilograms did {O} get?
pt Com quantos quilos ficou {O}?

@sh_thirds a=m
en {N}, {O} and {M} [earned|won|found] {a} together and shared it equally.
en {a} was divided equally among {N}, {O} and {M}.
pt {N}, {O} e {M} ganharam {a} e dividiram em partes iguais.
pt O valor de {a} foi dividido igualmente entre {N}, {O} e {M}.
? share a/3
en How much did {M} get?
pt Quanto coube a {M}?

@sh_quarter_price a=m t=goods
en In an old catalog {an t} costs {a}. {N} finds one in a used goods shop for a quarter of that
  price.
pt Num catálogo antigo {um t} custa {a}. {N} acha {um t} num bazar por um quarto desse preço.
? fraction a/4
en How much does {he} pay?
pt Quanto paga?

@sh_pack_of a=m b=2-12 t=food a<b*8
en A pack of {b t} costs {a}.
en {N} pays {a} for a [pack|bag] with {b t} in it.
pt Um pacote com {b t} custa {a}.
pt {N} paga {a} por um [pacote|saco] com {b t}.
? share a/b
en [How much does that make for one of them|What does one {t1} cost]?
pt Quanto custa cada um{t:/a}?

@sh_pack_money a=q b=2-12 t=food x=2-20
en Packs of {x t} are on sale at {a} a pack. {N} takes {b} packs.
en {N} takes {b} packs of {t} to the cash desk. A pack has {x t} in it and costs {a}.
pt Um pacote com {x t} custa {a}. {N} leva {b} pacotes.
pt {N} leva {b} pacotes de {t} ao caixa. Um pacote tem {x t} e custa {a}.
? money a*b
en How much does {he} pay?
pt Quanto paga?
? groups b*x
en How many {t} does {he} take?
pt {q t} leva?

@sh_work_shared a=n b=2-9
en {b} workers have {a} windows to clean and each cleans as many as the others.
en {a} windows are cleaned by {b} workers, who all do equally many.
pt {b} operários têm {a} janelas para limpar, e cada um limpa o mesmo número.
pt {a} janelas são limpas por {b} operários, todos com o mesmo número.
? share a/b
en How many windows does a worker clean?
pt Quantas janelas limpa cada operário?

@sh_work_each a=2-30 b=2-12
en {b} workers cleaned {a} windows each.
en Every one of {b} workers cleaned {a} windows.
pt {b} operários limparam {a} janelas cada um.
pt Cada um de {b} operários limpou {a} janelas.
? groups a*b
en How many windows are clean now?
pt Quantas janelas estão limpas agora?
"""
