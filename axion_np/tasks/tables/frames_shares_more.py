"""More frames of sharing equally: packs, workers, rides, bags and time.

The form is explained in words_frames.py.
"""

FRAMES = """
@sh_road_days w=road a=d b=2-9
en Workers build a road of {a w} in {b} [~weeks|months|years], the same length [each time|in each].
pt Operários fazem uma estrada de {a w} em {b} [~semanas|quinzenas], o mesmo comprimento em cada
  uma.
? share a/b
en How many {w} are built in a [~week|month|year]?
pt {q w} fazem em cada [~semana|quinzena]?

@sh_parcels_vans a=n b=2-9 c=5-60
? share a/b
en =A post office has {a} parcels for {b} vans, and each van gets as many as the others. How many
  parcels does a van carry?
pt =O correio tem {a} encomendas para {b} vans, e todas levam o mesmo número. Quantas encomendas
  leva cada van?
? groups b*c
en ={b} vans leave the post office with {c} parcels each. How many parcels do they carry?
pt ={b} vans saem do correio com {c} encomendas cada. Quantas encomendas levam?
? transfer a-c
en =A post office has {a} parcels, and a van takes {c} of them away. How many parcels are left?
pt =O correio tem {a} encomendas, e uma van leva {c}. Quantas encomendas sobram?
: c<a

@sh_ward_beds a=2-20 b=2-9 c=n
? groups a*b
en =A hospital has {a} rooms with {b} beds in each. How many patients can it take?
pt =Um hospital tem {a} quartos com {b} camas em cada. Quantos pacientes pode receber?
? groups c/b
en =A hospital expects {c} patients. If {b} of them share a room, how many rooms does it need?
pt =Um hospital espera {c} pacientes. Se {b} ficam em cada quarto, de quantos quartos precisa?
? share c/a
en ={c} beds are spread over {a} hospital rooms, equally many in every room. How many beds are in
  a room?
pt ={c} camas são distribuídas por {a} quartos de um hospital, o mesmo número em cada. Quantas
  camas há num quarto?

@sh_lemonade_stand a=q b=2-30 c=m a<9
? money a*b
en ={N} sells {b} glasses of juice at {a} a glass. How much money does {he} take in?
pt ={N} vende {b} copos de suco a {a} o copo. Quanto dinheiro recebe?
? groups c/a
en ={N} sells juice at {a} a glass and takes in {c}. How many glasses does {he} sell?
pt ={N} vende suco a {a} o copo e recebe {c}. Quantos copos vende?
? combine c+a
en ={N} took in {c} for juice. Then {he} sold one more glass for {a}. How much has {he} taken in
  now?
pt ={N} recebeu {c} com suco. Depois vendeu mais um copo por {a}. Quanto recebeu ao todo?

@sh_sold_each_for a=m b=2-9 t=made
en {N} sold {b t}, all at the same price, and [got|was paid] {a} [%all|].
en For {b t} of the same price {N} got {a}.
pt {N} vendeu {b t}, tudo pelo mesmo preço, e recebeu {a}.
pt Por {b t} do mesmo preço {N} recebeu {a}.
? share a/b
en What was the price of one {t1}?
pt Por quanto vendeu cada um{t:/a}?

@sh_exact_ride a=q b=2-20 c=m
en [A bus ride|A ride on the train|One game at the arcade] costs {a}.
pt [Uma viagem de ônibus|Uma viagem de trem|Uma volta de barco] custa {a}.
? groups c/a
en {N} has {c} to spend on this. How many times can {he} pay for it?
pt {N} tem {c} para isso. Quantas vezes pode pagar?
? money a*b
en {N} paid for {b} of them this month. How much did {he} spend?
pt {N} pagou {b} neste mês. Quanto gastou?
? transfer c-a
en {N} has {c} and pays for one. How much does {he} have left?
pt {N} tem {c} e paga por uma. Com quanto fica?
: a<c

@sh_tank_buckets a=d b=r
en A [tub|tank|pool] holds {a} liters. {N} fills it with a bucket of {b} liters.
en To empty a [tub|tank] of {a} liters, {N} uses a bucket that holds {b} liters.
pt Uma banheira tem {a} litros. {N} a enche com um balde de {b} litros.
pt Para esvaziar um tanque de {a} litros, {N} usa um balde de {b} litros.
? groups a/b
en How many full buckets is that?
pt Quantos baldes cheios são?

@sh_buckets_total a=r b=2-30
en {N} [empties|pours] {b} buckets of water into a [tub|tank|pool]. A bucket holds {a} liters.
pt {N} despeja {b} baldes de água num tanque. Um balde tem {a} litros.
? groups a*b
en How many liters [of water|] does {he} pour in?
pt Quantos litros despeja?

@sh_flour_bags a=d b=r m=dry
en A [mill|shop] packs {a} kilograms of {m} in bags of {b} kilograms.
en {a} kilograms of {m} are filled into bags that take {b} kilograms each.
pt Uma loja embala {a} quilos de {m} em sacos de {b} quilos.
pt {a} quilos de {m} são postos em sacos de {b} quilos cada.
? groups a/b
en How many bags are there?
pt Quantos sacos são?

@sh_flour_same a=d b=2-9 m=dry
en A [mill|shop] packs {a} kilograms of {m} in {b} bags of the same weight.
en {b} equal bags are filled with {a} kilograms of {m}.
pt Uma loja embala {a} quilos de {m} em {b} sacos do mesmo peso.
pt {b} sacos iguais são cheios com {a} quilos de {m}.
? share a/b
en How many kilograms [are in each bag|does one bag weigh]?
pt Quantos quilos tem cada saco?

@sh_flour_in_all a=r b=2-20 m=dry
en A [mill|shop] sells {b} bags of {m}. There are {a} kilograms in [each|every] bag.
en Someone orders {b} bags of {m} with {a} kilograms in each.
pt Uma loja vende {b} sacos de {m}. Cada saco tem {a} quilos.
pt Alguém encomenda {b} sacos de {m} com {a} quilos em cada.
? groups a*b
en How many kilograms of {m} is that?
pt Quantos quilos de {m} são?

@sh_time_tasks a=n b=2-12 c=2-40
? share a/b
en ={N} has {a} minutes for {b} [tasks|exercises] and wants to spend the same time on each. How
  many minutes are there for one?
pt ={N} tem {a} minutos para {b} exercícios e quer gastar o mesmo tempo em cada. Quantos minutos
  tem para um exercício?
? groups b*c
en ={N} spends {c} minutes on each of {b} [tasks|exercises]. How many minutes does {he} work?
pt ={N} gasta {c} minutos em cada um de {b} exercícios. Quantos minutos trabalha?
? combine a+c
en ={N} spends {a} minutes on one [task|exercise] and {c} on another. How many minutes does {he}
  work?
pt ={N} gasta {a} minutos num exercício e {c} em outro. Quantos minutos trabalha?
? groups a/c
en ={N} works for {a} minutes and needs {c} minutes for each [task|exercise]. How many does {he}
  finish?
pt ={N} trabalha {a} minutos e precisa de {c} minutos para cada exercício. Quantos termina?

@sh_mean_score a=n b=2-9
en In {b} games a team scored {a} [points|goals] %all, the same number in every game.
en A team scored {a} points over {b} games. Each game brought as many as any other.
pt Em {b} jogos um time fez {a} pontos ao todo, o mesmo número em cada jogo.
? share a/b
en How many was that per game?
pt Quantos pontos fez por jogo?

@sh_group_photos a=n b=4-12
en {N} prints {a} photos, {b} to a sheet.
en A sheet of paper has room for {b} photos. {N} wants to print {a}[ photos|].
pt {N} imprime {a} fotos, {b} por folha.
pt Numa folha cabem {b} fotos. {N} quer imprimir {a}.
? groups a/b
en How many sheets [does that take|are needed]?
pt Quantas folhas são necessárias?

@sh_cakes_candles a=2-20 b=2-30 c=n
? groups a*b
en =A baker puts {b} candles on each of {a} cakes. How many candles does that take?
pt =Um padeiro põe {b} velas em cada um de {a} bolos. Quantas velas gasta?
? share c/a
en =A baker puts {c} candles on {a} cakes, with no difference between the cakes. How many candles
  are on each?
pt =Um padeiro põe {c} velas em {a} bolos, sem diferença entre os bolos. Quantas velas tem cada um?
? groups c/b
en =A baker has {c} candles and puts {b} on a cake. For how many cakes are they enough?
pt =Um padeiro tem {c} velas e põe {b} em cada bolo. Para quantos bolos dão?

@sh_museum_groups t=people a=n b=4-30 c=2-12
? groups a/b
en =A museum guide takes {b} [people|visitors] on a tour. {a t} are waiting. How many tours are
  needed for all of them?
pt =O guia de um museu leva {b} pessoas por visita. {a t} estão esperando. Quantas visitas são
  necessárias para todos?
? groups b*c
en =A museum guide gave {c} tours today, with {b} people on every tour. How many people did the
  guide lead?
pt =O guia de um museu fez {c} visitas hoje, com {b} pessoas em cada. Quantas pessoas guiou?
? share a/c
en =A museum guide led {a t} in {c} tours, equally many each time. How many {t} were on a tour?
pt =O guia de um museu guiou {a t} em {c} visitas, o mesmo número em cada. {q t} havia por visita?

@sh_lunch_money a=m b=2-9 c=q
? share a/b
en ={N} has {a} and must make it last {b} days, with the same amount for each. How much can {he}
  spend per day?
pt ={N} tem {a} para {b} dias e quer gastar o mesmo em cada. Quanto pode gastar por dia?
? rate b*c
en ={N} spends {c} a day on lunch. What does lunch cost {him} for {b} days?
pt ={N} gasta {c} por dia com o almoço. Quanto gasta em {b} dias?
? rate a/c
en ={N} spends {c} a day on lunch and has {a}. How many lunches can {he} pay for?
pt ={N} gasta {c} por dia com o almoço e tem {a}. Quantos almoços pode pagar?
? transfer a-c
en ={N} has {a} and spends {c} on lunch. How much is left?
pt ={N} tem {a} e gasta {c} com o almoço. Quanto sobra?
: c<a

@sh_wool a=r b=2-12 c=d t=made
? rate a*b
en =For one {t1} {N} needs {a} meters of thread. How many meters does {he} need for {b t}?
pt =Para fazer {um t} {N} gasta {a} metros de linha. Quantos metros gasta para fazer {b t}?
? rate c/a
en ={N} needs {a} meters of thread for {an t} and has {c} meters. How many {t} can {he} make?
pt ={N} gasta {a} metros de linha para fazer {um t} e tem {c} metros. {q t} pode fazer?
? share c/b
en ={N} used {c} meters of thread for {b} {t} of the same kind. How many meters went into each?
pt ={N} gastou {c} metros de linha para fazer {b t} iguais. Quantos metros gastou em cada um{t:/a}?

@sh_scale_same a=d b=2-9 m=produce
en {b} bags with the same amount of {m} weigh {a} kilograms together.
pt {b} sacos com a mesma quantidade de {m} pesam juntos {a} quilos.
? share a/b
en How many kilograms are in each?
pt Quantos quilos há em cada um?

@sh_relay a=d b=2-9 w=road
en A relay team of {b} [runs|swims|rides] {a w}. Everybody does the same part of the way.
pt Uma equipe de {b} pessoas percorre {a w} em revezamento. Todas fazem o mesmo trecho.
? share a/b
en How many {w} is that for each of them?
pt {q w} são para cada uma?

@sh_map_scale a=2-60 b=r c=n w=road
? rate a*b
en =On a map, one centimeter stands for {a} {w}. Two towns are {b} centimeters apart on the map.
  How many {w} apart are they really?
pt =Num mapa, um centímetro vale {a} {w}. Duas cidades estão a {b} centímetros uma da outra no
  mapa. {q w} há entre elas?
? rate c/a
en =On a map, one centimeter stands for {a} {w}. Two towns are {c} {w} apart. How many centimeters
  is that on the map?
pt =Num mapa, um centímetro vale {a} {w}. Entre duas cidades há {c} {w}. Quantos centímetros são
  no mapa?

@sh_film_shows a=2-9 b=20-90 c=n
? groups a*b
en =A cinema shows a film {a} times today. {b} tickets were sold for every show. How many tickets
  is that?
pt =Um cinema passa um filme {a} vezes hoje. Foram vendidos {b} ingressos para cada sessão.
  Quantos ingressos são?
? share c/a
en =A cinema showed a film {a} times and sold {c} tickets %all, the same number for every show.
  How many tickets were sold for one show?
pt =Um cinema passou um filme {a} vezes e vendeu {c} ingressos ao todo, o mesmo número por sessão.
  Quantos ingressos vendeu por sessão?
? groups c/b
en =At each show of a film a cinema sold {b} tickets, and it sold {c} that day. How many times was
  the film shown?
pt =Em cada sessão de um filme um cinema vendeu {b} ingressos, e no dia vendeu {c}. Quantas
  sessões houve?
? combine b+c
en =A cinema sold {b} tickets for the first show of the day and {c} for the later ones. How many
  tickets were sold that day?
pt =Um cinema vendeu {b} ingressos para a primeira sessão e {c} para as outras. Quantos ingressos
  vendeu no dia?

@sh_swap t=own u=own a=2-9 b=2-20 c=n
? groups a*b
en ={O} gives {a t} for every {u1} {N} brings. {N} brings {b u}. How many {t} does {he} get?
pt ={O} dá {a t} por {u1} que {N} traz. {N} traz {b u}. {q t} recebe?
? groups c/a
en =One {u1} is worth {a t} to {O}. {N} wants {c t}. How many {u} must {he} bring?
pt =Para {O}, {u:um/uma} {u1} vale {a t}. {N} quer {c t}. {q u} precisa trazer?

@sh_loaves_flour a=r b=2-12 c=r
? rate a*b
en =A loaf of bread takes {a} cups of flour. {N} wants to bake {b} loaves. How many cups of flour
  will {he} use?
pt =Um pão leva {a} xícaras de farinha. {N} quer assar {b} pães. Quantas xícaras de farinha vai
  usar?
? share c/b
en ={N} used {c} cups of flour for {b} loaves of bread. How many cups went into each loaf?
pt ={N} usou {c} xícaras de farinha em {b} pães. Quantas xícaras foram em cada pão?
? combine a+c
en ={N} used {a} cups of flour for a loaf of bread and {c} cups for a cake. How many cups of flour
  is that?
pt ={N} usou {a} xícaras de farinha num pão e {c} xícaras num bolo. Quantas xícaras de farinha são?

@sh_beach_towels a=2-12 b=2-9 c=n
? groups a*b
en =How many towels hang on {b} lines if there are {a} on each?
en =On each of {b} lines there hang {a} towels. How many towels are drying?
pt =Quantas toalhas há em {b} varais se cada um tem {a}?
pt =Em cada um de {b} varais secam {a} toalhas. Quantas toalhas estão secando?
? share c/b
en ={c} towels hang on {b} lines, no line with more than another. How many towels are on one line?
pt ={c} toalhas secam em {b} varais, todos com o mesmo número. Quantas toalhas há em um varal?
? transfer c-a
en ={c} towels hang on a line, and {a} of them are taken off. How many towels still hang there?
pt ={c} toalhas secam num varal, e {a} são tiradas. Quantas toalhas continuam no varal?
: a<c

@sh_cents_share a=n b=2-9
en {b} [friends|sisters|classmates] have {a} cents to share so that all get the same.
pt {b} [amigas|irmãs|colegas] têm {a} centavos para dividir, todas com a mesma parte.
? share a/b
en How many cents does each get?
pt Quantos centavos recebe cada uma?
"""
