"""Frames of rates: so much an hour, a day, a trip, a kilogram; work, travel, pay and growth.

The form is explained in words_frames.py.
"""

FRAMES = """
@rt_makes_hours t=made a=2-12 b=2-12 c=n x=2-9
? rate a*b
en ={N} [~makes|finishes|paints] {a t} [an|every|each|per] hour[. {he} has {x} helpers|]. How many
  {t} does {he} [~make|finish|paint] if {he} works {b} hours?
en =Working {b} hours, {N} [~makes|finishes|paints] {a t} in each of them. How many {t} is that?
pt ={N} [faz|termina|pinta] {a t} [por|a cada] hora[. Tem {x} ajudantes|]. {q t}
  [faz|termina|pinta] se trabalha {b} horas?
pt =Trabalhando {b} horas, {N} [faz|termina|pinta] {a t} em cada uma. {q t} são?
? rate c/b
en ={N} [~makes|finishes|paints] {c t} in {b} hours, always at the same pace. How many {t} does
  {he} [~make|finish|paint] in an hour?
pt ={N} [faz|termina|pinta] {c t} em {b} horas, sempre no mesmo ritmo. {q t} [faz|termina|pinta]
  em uma hora?
? rate c/a
en ={N} has to [~make|finish|paint] {c t} and [~makes|finishes|paints] {a} of them every hour. For
  how many hours will {he} work?
pt ={N} precisa [fazer|terminar|pintar] {c t} e faz {a} por hora. Quantas horas vai trabalhar?
? combine a+b
en ={N} [~made|finished|painted] {a t} in the first hour and {b} in the second. How many {t} were
  [~made|finished|painted] in the two hours?
pt ={N} [fez|terminou|pintou] {a t} na primeira hora e {b} na segunda. {q t} [fez|terminou|pintou]
  nas duas horas?

@rt_bakery_trays t=bake a=2-12 b=4-24 c=n
? rate a*b
en =A [bakery|baker] bakes {b t} on a tray and puts {a} trays in the oven. How many {t} are baked?
pt =[Uma padaria|Uma confeiteira] assa {b t} por assadeira e põe {a} assadeiras no forno. {q t}
  são assad{t:o/a}s?
? groups c/b
en =A [bakery|baker] has an order for {c t}. {b} of them fit on one tray. How many trays are
  [needed|used]?
pt =[Uma padaria|Uma confeiteira] recebe um pedido de {c t}. Em cada assadeira cabem {b}. Quantas
  assadeiras são necessárias?
? share c/a
en ={c t} came out of the oven on {a} trays, equally many on each. How many {t} were on a tray?
pt ={c t} saíram do forno em {a} assadeiras, o mesmo número em cada. {q t} havia em uma assadeira?
? combine b+c
en =A bakery baked {c t} in the morning. Then one more tray with {b} came out of the oven. How
  many {t} were baked?
pt =Uma padaria assou {c t} de manhã. Depois saiu do forno mais uma assadeira com {b}. {q t} foram
  assad{t:o/a}s?

@rt_car_hours a=20-99 b=2-9 w=road
en A [driver|family|bus] travels at {a} {w} per hour [all day|the whole way|without a stop].
en The speed of a [ship|train|truck] is {a} {w} an hour.
pt Um [navio|trem|caminhão] viaja a {a} {w} por hora.
pt A velocidade de um [ônibus|carro] é de {a} {w} por hora.
? rate a*b
en How [far does it get|long is the way] in {b} hours?
en What distance is covered in {b} hours?
pt {q w} percorre em {b} horas?
pt Que distância percorre em {b} horas, em {w}?

@rt_trip_time a=n b=20-90 w=road
en [It is|There are] {a} {w} [from one city to the other|to the sea|to the next harbor]. A
  [car|train|ship] [goes|travels at] {b} {w} an hour.
pt [São|Há] {a} {w} [de uma cidade à outra|até o mar|até o próximo porto]. Um [carro|trem|navio]
  faz {b} {w} por hora.
? rate a/b
en How many hours does the trip take?
pt Quantas horas dura a viagem?

@rt_walk_speed a=r b=2-9 w=road
en {N} [~hikes|skates|walks|rows] {a w} [an|every] hour.
pt {N} [anda|patina|rema] {a w} por hora.
? rate a*b
en How far does {he} get [after|in] {b} hours?
en How many {w} long is the way if {he} needs {b} hours for it?
pt {q w} faz em {b} horas?

@rt_hike_back a=d b=2-9 w=road
en {N} [hiked|skated|rowed|swam] {a w} in {b} days, the same distance every day.
en In {b} days {N} covered {a w}. No day was longer than another.
pt {N} [caminhou|remou|patinou] {a w} em {b} dias, a mesma distância a cada dia.
pt Em {b} dias {N} percorreu {a w}, sempre o mesmo por dia.
? rate a/b
en How [far|many {w}] did {he} go each day?
pt {q w} fez por dia?

@rt_pay_hour a=q b=2-12
en {N} [~earns|gets|makes] {a} an hour [as a waiter|in a bakery|at the library|in a garden].
en For every hour at the [museum|cinema|farm], {N} [~earns|gets|makes] {a}.
pt {N} [ganha|recebe] {a} por hora [numa padaria|na biblioteca|num restaurante].
pt Por cada hora no [museu|cinema|sítio], {N} [ganha|recebe] {a}.
? rate a*b
en How much [money|] does {he} [~earn|get|make] for {b} hours of work?
en Today {he} works {b} hours. What is {his} pay for the day?
pt Quanto [ganha|recebe] por {b} horas de trabalho?
pt Hoje trabalha {b} horas. Quanto [ganha|recebe] no dia?

@rt_pay_back a=m b=2-9 c=q
? rate a/b
en ={N} was paid {a} for {b} days [at the harbor|in the kitchen|on a farm]. What was {his} pay per
  day?
pt ={N} recebeu {a} por {b} dias [no porto|na cozinha|num sítio]. Quanto recebeu por dia?
? rate a/c
en ={N} earns {c} an hour and was paid {a}. How many hours did {he} work?
pt ={N} ganha {c} por hora e recebeu {a}. Quantas horas trabalhou?
? money a+c
en ={N} was paid {a} for a day's work and got a tip of {c}. How much did {he} get?
pt ={N} recebeu {a} por um dia de trabalho e {c} de gorjeta. Quanto recebeu ao todo?

@rt_print_minute a=2-40 b=2-30 c=n
? rate a*b
en =A printer prints {a} pages [a|per|every] minute. How many pages [come out|does it print] in
  {b} minutes?
pt =Uma impressora imprime {a} páginas por minuto. Quantas páginas imprime em {b} minutos?
? rate c/a
en =How many minutes does a printer need for {c} pages, at {a} pages per minute?
en ={N} prints {c} pages on a printer that does {a} pages a minute. How many minutes does it take?
pt =De quantos minutos precisa uma impressora para {c} páginas, a {a} páginas por minuto?
? rate c/b
en =A printer printed {c} pages in {b} minutes. How many pages were printed per minute?
pt =Uma impressora imprimiu {c} páginas em {b} minutos. Quantas páginas imprimiu por minuto?

@rt_tap_fill a=r b=2-30 c=d w=vol
? rate a*b
en =[A tap|A pump|A hose] [gives|pours] {a w} of water per minute. How many {w} come out in {b}
  minutes?
pt =[Uma torneira|Uma bomba|Uma mangueira] solta {a w} de água por minuto. {q w} saem em {b}
  minutos?
? rate c/a
en =A [tank|tub|barrel] holds {c w}, and {a w} of water flow into it every minute. How many
  minutes until it is full?
pt =Em um [tanque|barril] cabem {c w}, e nele entram {a w} de água por minuto. Em quantos minutos
  enche?

@rt_leak a=d b=2-9
en A [tank|pipe|tub] [lost|leaked] {a} liters of water in {b} hours, the same amount [each|every]
  hour.
en In {b} hours, {a} liters of water dripped out of a barrel without a change in speed.
pt [Um tanque|Um cano] perdeu {a} litros de água em {b} horas, a mesma quantidade por hora.
pt Em {b} horas saíram {a} litros de um barril, sempre na mesma velocidade.
? rate a/b
en How many liters [were lost|was that] per hour?
pt Quantos litros perdeu por hora?

@rt_fuel a=r b=2-12
en [A truck|A bus|A boat|A plane] [burns|uses] {a} liters of fuel [an|per|every] hour.
pt [Um caminhão|Um ônibus|Um barco] gasta {a} litros de combustível por hora.
? rate a*b
en How much fuel does it [burn|use] in {b} hours?
en After {b} hours, how many liters are gone?
pt Quantos litros gasta em {b} horas?

@rt_km_liter a=4-30 b=2-40 c=n
? rate a*b
en =A [car|van] goes {a} kilometers on every liter of fuel. There are {b} liters in the tank. How
  far can it go?
pt =[Um carro|Uma van] faz {a} quilômetros com um litro. Há {b} litros no tanque. Quantos
  quilômetros pode andar?
? rate c/a
en =A [car|van] goes {a} kilometers on every liter of fuel. How many liters does it use for a trip
  of {c} kilometers?
pt =[Um carro|Uma van] faz {a} quilômetros com um litro. Quantos litros gasta numa viagem de {c}
  quilômetros?
? rate c/b
en =On a trip of {c} kilometers a [car|van] used {b} liters of fuel. How many kilometers did it go
  on one liter?
pt =Numa viagem de {c} quilômetros [um carro|uma van] gastou {b} litros. Quantos quilômetros fez
  com cada litro?

@rt_heart a=50-95 b=2-9
en {N}'s heart beats {a} times a minute[ when {he} rests|].
pt O coração de {N} bate {a} vezes por minuto.
? rate a*b
en How many times does it beat in {b} minutes?
pt Quantas vezes bate em {b} minutos?

@rt_typing a=20-90 b=2-12 c=B
en {N} [~types|copies|reads] {a} words [a|per|every] minute.
pt {N} [digita|copia|lê] {a} palavras por minuto.
? rate a*b
en How many words does {he} [~type|copy|read] in {b} minutes?
pt Quantas palavras [digita|copia|lê] em {b} minutos?

@rt_words_back a=B b=2-9
en {N} [~typed|copied|read] {a} words in {b} minutes.
pt {N} [digitou|copiou|leu] {a} palavras em {b} minutos.
? rate a/b
en How many words per minute did {he} [~type|copy|read]?
pt Quantas palavras por minuto [digitou|copiou|leu]?

@rt_pages_night a=3-40 b=2-20 c=n x=2-9
en {N} [~reads|studies] {a} pages [a night|every evening|each day|per day][ before bed| after
  dinner|].
pt {N} [lê|estuda] {a} páginas por [noite|dia][, antes de dormir|].
? rate a*b
en How many pages does {he} [~read|study] in {b} days?
pt Quantas páginas são em {b} dias?
? rate c/a
en The book has {c} pages. In how many days will {he} be at the end?
pt O livro tem {c} páginas. Em quantos dias chega ao fim?
? transfer c-a
en The book has {c} pages. How many of them does {he} still have to read after the first day?
pt O livro tem {c} páginas. Quantas faltam depois do primeiro dia?
: a<c

@rt_medicine a=2-6 b=2-30 c=n
? rate a*b
en =A [nurse|doctor] gives a patient {a} pills a day for {b} days. How many pills is that?
pt =[Um médico|Uma enfermeira] dá a um paciente {a} comprimidos por dia durante {b} dias. Quantos
  comprimidos são?
? rate c/a
en =A patient takes {a} pills a day. The bottle has {c} pills in it. How many days will they last?
pt =Um paciente toma {a} comprimidos por dia. O frasco tem {c}. Para quantos dias dão?
? rate c/b
en =A bottle of {c} pills lasted {b} days. The patient took equally many every day. How many pills
  did the patient take each day?
pt =Um frasco de {c} comprimidos durou {b} dias. O paciente tomou o mesmo número por dia. Quantos
  comprimidos tomou a cada dia?

@rt_hospital_liters a=f b=2-40
en A [nurse|vet] [gives|needs] {a} liters of medicine [for each|per] patient.
pt Numa clínica gasta-se {a} litro de remédio por paciente.
? rate a*b
en How many liters are needed for {b} patients?
pt Quantos litros são precisos para {b} pacientes?

@rt_cloth_meter a=q b=2-12 c=m
? money a*b
en =Cloth [costs|is sold at] {a} a meter. How much do {b} meters cost?
en ={N} buys {b} meters of cloth. The price is {a} per meter. How much does {he} pay?
pt =O metro de [tecido|pano] custa {a}. Quanto custam {b} metros?
pt ={N} compra {b} metros de [tecido|pano]. O preço é {a} por metro. Quanto paga?
? rate c/b
en ={N} pays {c} for {b} meters of [cloth|rope|wire]. How much does a meter cost?
pt ={N} paga {c} por {b} metros de [tecido|corda|arame]. Quanto custa o metro?
? rate c/a
en =A meter of [cloth|rope|wire] costs {a}. {N} spends {c} on it. How many meters does {he} get?
pt =O metro de [tecido|corda|arame] custa {a}. {N} gasta {c}. Quantos metros leva?

@rt_kilo_unit w=kilo m=produce a=m b=2-9 a<b*25
en {N} paid {a} for {b} {w} of {m}[ at the market|].
en {b} {w} of {m} cost {a}[ at this store|].
pt {N} pagou {a} por {b} {w} de {m}[ na feira|].
pt {b} {w} de {m} custam {a}[ neste mercado|].
? rate a/b
en [What is the price of one {w1}?|How much does one {w1} cost?|How much is that per {w1}?]
pt [Qual é o preço de cada {w1}?|Quanto custa cada {w1}?]

@rt_kilo_half w=kilo m=produce a=r b=2-12
en {m} are sold at {$b} per {w1}. {N} [wants|puts] {a w} [in {his} basket|of them].
en {N} [weighs|picks out] {a w} of {m}. They cost {$b} per {w1}.
pt O preço de {m} é {$b} por {w1}. {N} leva {a w}.
pt {N} pesa {a w} de {m}. O preço é {$b} por {w1}.
? money a*b
en How much must {he} pay?
pt Quanto tem de pagar?

@rt_juice_fruit a=2-12 b=2-30 c=n t=crop
? rate a*b
en =It takes {a t} to make a glass of juice. How many {t} [does it take|are needed] for {b}
  glasses?
pt =Para um copo de suco são precis{t:o/a}s {a t}. {q t} são precis{t:o/a}s para {b} copos?
? rate c/a
en =It takes {a t} to make a glass of juice. {N} has {c t}. How many glasses can {he} [make|fill]?
pt =Para um copo de suco são precis{t:o/a}s {a t}. {N} tem {c t}. Quantos copos pode fazer?
? rate c/b
en =To make {b} equal glasses of juice, {N} used {c t}. How many {t} are in one glass?
pt =Para fazer {b} copos iguais de suco, {N} usou {c t}. {q t} foram em cada copo?

@rt_recipe_people a=f b=2-20 m=cookable w=cook
en A recipe [needs|takes] {a} {w1} of {m} for each person.
pt Uma receita leva {a} {w1} de {m} por pessoa.
? rate a*b
en How many {w} of {m} [does it take|are needed] for {b} people?
pt {q w} de {m} são precis{w:o/a}s para {b} pessoas?

@rt_recipe_back a=d b=2-9 m=cookable w=cook
en {N} used {a w} of {m} for {b} [cakes|pots of soup|pies], the same in each.
pt {N} gastou {a w} de {m} em {b} [bolos|pães|pudins], a mesma quantidade em cada.
? rate a/b
en How many {w} of {m} are in one of them?
pt {q w} de {m} há em cada um?

@rt_trucks_load a=r b=2-20 c=d
? rate a*b
en =A truck carries {a} tons of [sand|stone|coal] on each trip. How many tons does it carry in {b}
  trips?
pt =Um caminhão leva {a} toneladas de [areia|pedra|carvão] por viagem. Quantas toneladas leva em
  {b} viagens?
? rate c/a
en =There are {c} tons of [sand|stone|coal] to move, and a truck takes {a} tons at a time. How
  many trips are needed?
pt =É preciso levar {c} toneladas de [areia|pedra|carvão], e um caminhão leva {a} toneladas por
  vez. Quantas viagens são necessárias?
? combine a+c
en =One truck carries {a} tons of [sand|stone|coal] and the other {c} tons. How many tons do they
  carry?
pt =Um caminhão leva {a} toneladas de [areia|pedra|carvão] e o outro {c} toneladas. Quantas
  toneladas levam juntos?

@rt_ferry a=3-60 b=2-20 c=n t=vehicle
? rate a*b
en =A ferry takes {a t} across the river on each trip. How many {t} does it take across in {b}
  trips?
pt =Uma balsa leva {a t} por viagem para o outro lado do rio. {q t} leva em {b} viagens?
? rate c/a
en ={c t} are waiting for the ferry, which takes {a} at a time. How many trips will it make?
pt ={c t} esperam a balsa, que leva {a} por viagem. Quantas viagens vai fazer?
? rate c/b
en =A ferry took {c t} across the river in {b} trips, always full. How many {t} fit on the ferry?
pt =Uma balsa levou {c t} para o outro lado do rio em {b} viagens, sempre cheia. {q t} cabem na
  balsa?
? transfer c-a
en ={c t} are waiting for the ferry. It takes {a} of them away. How many {t} are still waiting?
pt ={c t} esperam a balsa. Ela leva {a}. {q t} ainda esperam?
: a<c

@rt_waiter_trays a=2-12 b=2-20 c=n c<=b*12
? rate a*b
en =A waiter carries {a} [plates|cups|glasses] at a time and goes {b} times. How many does he
  carry?
pt =Um garçom leva {a} [copos|pratos] de cada vez e vai {b} vezes. Quantos leva ao todo?
? rate c/a
en =A waiter must [carry|bring out] {c} [plates|cups|glasses] and can take {a} at a time. How many
  trips will he make?
en =How many times does a waiter have to go if he takes {a} plates each time and there are {c} of
  them?
pt =Um garçom precisa levar {c} [copos|pratos] e consegue levar {a} de cada vez. Quantas viagens
  vai fazer?
? rate c/b
en =A waiter carried {c} [plates|cups|glasses] to the tables in {b} trips, equally many every
  time. How many did he carry at a time?
pt =Um garçom levou {c} [copos|pratos] às mesas em {b} viagens, o mesmo número por vez. Quantos
  levou de cada vez?

@rt_subscription a=q b=2-12
en {N} pays {a} [a|each|every] month for [music|films|the gym|a magazine|a phone].
pt {N} paga {a} por mês [pela academia|por um jornal|pelo telefone].
? rate a*b
en How much does that [cost|come to] in {b} months?
pt Quanto dá em {b} meses?

@rt_subscription_year a=2-40
en A [gym|club|phone|library card] costs {$a} every month.
pt [Um clube|Uma academia|Um telefone] custa {$a} por mês.
? rate a*12
en How much is that in a year?
pt Quanto custa em um ano?

@rt_per_month a=B
en A [family|shop|school] pays {$a} [a year|every year] for [water|insurance|internet], in 12
  equal payments.
pt [Uma família|Uma loja|Uma escola] paga {$a} por ano de [água|seguro|internet], em 12 parcelas
  iguais.
? rate a/12
en How much is [each payment|that a month]?
pt De quanto é cada parcela?

@rt_loan a=M b=2-9 c=m
? rate a/b
en ={N} buys a [bike|phone|sofa] for {a} and pays for it in {b} equal parts. How much is each part?
pt ={N} compra [uma bicicleta|um sofá|um celular] por {a} e paga em {b} parcelas iguais. De quanto
  é cada parcela?
? rate c*b
en ={N} pays for a [bike|phone|sofa] in {b} parts of {c} each. What does it cost %all?
pt ={N} paga [uma bicicleta|um sofá|um celular] em {b} parcelas de {c}. Quanto custa ao todo?

@rt_plant_week a=r b=2-9
en A plant grows {a} centimeters [a|every|each] week.
en Every week the [vine|sunflower|bamboo] gets {a} centimeters taller.
pt Uma planta cresce {a} centímetros por semana.
pt A cada semana, [um bambu|uma roseira] cresce {a} centímetros.
? rate a*b
en How many centimeters does it grow in {b} weeks?
pt Quantos centímetros cresce em {b} semanas?

@rt_growth_back a=d b=2-9
en A [plant|tree|puppy] grew {a} centimeters in {b} months, the same [in|during] each of them.
pt Uma planta cresceu {a} centímetros em {b} meses, o mesmo a cada mês.
? rate a/b
en How many centimeters did it grow per month?
pt Quantos centímetros cresceu por mês?

@rt_candle a=d b=f
en A candle is {a} centimeters high. [It burns down|While it burns, it loses] {b} of a centimeter
  every minute.
pt Uma vela tem {a} centímetros. [Acesa, perde {b} centímetro por minuto|A cada minuto perde {b}
  centímetro].
? rate a/b
en [How long does it burn, in minutes?|How many minutes does it burn?]
pt Quantos minutos dura acesa?

@rt_eggs_week a=2-30 b=2-7 c=n
? rate a*b
en =Every one of {N}'s {a} hens lays {b} eggs a week. How many eggs does {he} collect in a week?
pt =Cada uma das {a} galinhas de {N} põe {b} ovos por semana. Quantos ovos recolhe por semana?
? rate c/a
en ={N}'s {a} hens laid {c} eggs this week, each hen the same number. How many eggs did each hen
  lay?
pt =As {a} galinhas de {N} puseram {c} ovos nesta semana, todas o mesmo número. Quantos ovos pôs
  cada galinha?
? rate c/b
en =A hen lays {b} eggs a week. How many hens lay {c} eggs in a week?
pt =Uma galinha põe {b} ovos por semana. Quantas galinhas põem {c} ovos em uma semana?
? combine a+c
en ={N} collected {c} eggs yesterday and {a} today. How many eggs is that?
pt ={N} recolheu {c} ovos ontem e {a} hoje. Quantos ovos são?

@rt_milk_cow a=r b=2-12
en Each [cow|goat|sheep] on a farm gives {a} liters of milk a day.
pt Cada [vaca|cabra] de uma fazenda dá {a} litros de leite por dia.
? rate a*b
en How much milk do {b} of them give in a day?
en The farmer milks {b} of them. How many liters does he get in one day?
pt Quantos litros dão {b} delas por dia?

@rt_hay a=d b=2-9
en {b} [horses|cows|goats] ate {a} kilograms of hay [today|this week]. All of them ate the same.
pt {b} [vacas|cabras] comeram {a} quilos de feno [hoje|nesta semana]. Todas comeram a mesma
  quantidade.
? rate a/b
en How many kilograms did each animal eat?
pt Quantos quilos comeu cada uma?

@rt_dog_food a=d b=f
en A [dog|cat] eats {b} of a kilogram of food [a|every] day. {N} bought a bag of {a} kilograms.
pt Um [cachorro|gato] come {b} quilo de ração por dia. {N} comprou um saco de {a} quilos.
? rate a/b
en How many days will the [bag|food] last?
pt Para quantos dias dá o saco?

@rt_elevator a=4-16 b=2-12 c=n
? rate a*b
en =An elevator takes {a} people at a time and went up {b} times, always full. How many people
  went up?
pt =Um elevador leva {a} pessoas por vez e subiu {b} vezes, sempre cheio. Quantas pessoas subiram?
? rate c/a
en ={c} visitors want to go up a tower. The elevator holds {a} of them. How many times must it go
  up?
pt ={c} visitantes querem subir numa torre. No elevador cabem {a}. Quantas vezes ele precisa subir?

@rt_bus_trips a=10-60 b=2-12 c=n
? rate a*b
en =A school bus with {a} seats makes {b} trips with every seat taken. How many children ride on
  it?
pt =Um ônibus escolar de {a} lugares faz {b} viagens, sempre cheio. Quantas crianças leva?
? rate c/b
en ={b} buses, all full, take {c} students to the museum. How many students are on each bus?
pt ={b} ônibus cheios e iguais levam {c} alunos ao museu. Quantos alunos vão em cada ônibus?

@rt_points_goal a=2-12 b=2-20 c=n
? rate a*b
en =In a game, every [coin|star|key] is worth {a} points. {N} [finds|catches] {b} of them. How
  many points does {he} get?
pt =Num jogo, cada estrela vale {a} pontos. {N} pega {b} estrelas. Quantos pontos faz?
? rate c/a
en =In a game, every [coin|star|key] is worth {a} points. {N} has {c} points. How many of them did
  {he} find?
pt =Num jogo, cada estrela vale {a} pontos. {N} tem {c} pontos. Quantas estrelas pegou?
? combine c+a
en =In a game, a star is worth {a} points. {N} has {c} points and finds one more star. How many
  points does {he} have now?
pt =Num jogo, uma estrela vale {a} pontos. {N} tem {c} pontos e pega mais uma. Quantos pontos tem
  agora?

@rt_laps_time a=r b=2-15 x=2-30
en One [~lap|round] takes {N} {a} minutes. [The track is {x} years old.|]
pt {N} leva {a} minutos para dar uma volta. [A pista tem {x} anos.|]
? rate a*b
en How many minutes does {he} [need|take] for {b} [~laps|rounds]?
pt Quantos minutos leva para dar {b} voltas?

@rt_laps_time_back a=d b=2-9
en {N} [ran|swam|rode] {b} laps in {a} minutes, each [as fast as the one before|in the same time].
pt {N} deu {b} voltas em {a} minutos, todas no mesmo tempo.
? rate a/b
en How many minutes did one lap take {him}?
pt Quantos minutos levou cada volta?

@rt_long_jump w=len a=r b=2-12
en A [frog|kangaroo|rabbit|robot] moves {a w} [with each jump|at every jump].
pt Um [sapo|canguru|robô|coelho] avança {a w} a cada pulo.
? rate a*b
en How far does it get with {b} jumps?
pt {q w} avança com {b} pulos?

@rt_steps_robot a=r b=2-90 w=len
en A robot takes steps of {a w}.
pt Um robô dá passos de {a w}.
? rate a*b
en It takes {b} steps. How many {w} does it walk?
pt Dá {b} passos. {q w} anda?

@rt_sales_day a=n b=2-9 c=g t=goods
? rate a/b
en =A [store|shop] sold {a t} in {b} days, equally many on each. How many {t} a day was that?
pt =Uma loja vendeu {a t} em {b} dias, o mesmo número por dia. {q t} foram por dia?
? rate c*b
en =A [store|shop] sold {c t} on each of {b} days. How many {t} were sold?
pt =Uma loja vendeu {c t} em cada um de {b} dias. {q t} foram vendid{t:o/a}s?
? transfer a-c
en =A [store|shop] had {a t} and sold {c} in a day. How many {t} were left?
pt =Uma loja tinha {a t} e vendeu {c} em um dia. {q t} sobraram?
: c<a
? rate a/c
en =A [store|shop] has {a t} and sells {c} of them a day. After how many days will everything be
  sold?
pt =Uma loja tem {a t} e vende {c} por dia. Depois de quantos dias terá vendido tudo?

@rt_visitors a=n b=2-9 x=2-30
en {a} [visitors|people|guests] come to the [museum|zoo|castle] [each|every] [~hour|day].
pt {a} pessoas visitam o [museu|zoológico|castelo] por [~hora|dia].
? rate a*b
en At this rate, how many come in {b} [~hours|days]?
pt Nesse ritmo, quantas são em {b} [~horas|dias]?
"""
