"""Frames 10: rain, roads, times, heights, weights and volumes with decimals.

The form is explained in words_frames.py.
"""

FRAMES = """
@dc_rain_three a=r b=r c=r
en [During a storm|In one night] {a} inches of rain fell on the farm, {b} inches on the village
  and {c} inches on the city.
pt [Numa tempestade|Numa noite] choveram {a} centímetros no sítio, {b} na vila e {c} na cidade.
: a!=b and b!=c
? measure a-b
en How many more inches fell on the farm than on the village?
pt Quantos centímetros choveram a mais no sítio do que na vila?
? measure c-b
en How many inches less did the village get than the city?
pt Quantos centímetros choveram a menos na vila do que na cidade?
? measure a+c
en How many inches is that for the farm and the city together?
pt Quantos centímetros foram no sítio e na cidade juntos?

@dc_rain_gauge a=r b=r a<b
en A rain gauge showed {a} inches [in the morning|at noon] and {b} inches later that day.
pt Um pluviômetro marcava {a} centímetros [de manhã|ao meio-dia] e {b} centímetros mais tarde.
? change b-a
en How many inches fell in between?
pt Quantos centímetros choveram nesse tempo?

@dc_rain_month a=r b=r x=r
en [So far this month|In the last two weeks] {a} inches of rain have fallen. Usually the whole
  month brings {b} inches.
pt [Até agora neste mês|Na primeira metade de maio] choveram {a} centímetros. O normal do mês
  inteiro são {b} centímetros.
: a<b
? equalise b-a
en How many inches are missing?
pt Quantos centímetros faltam?

@dc_snow_melt a=d b=r
en There were {a} inches of snow on the ground. {b} inches [melted|have melted] [in the sun|since
  noon].
en {b} of the {a} inches of snow [melted|have melted] [in the sun|since noon].
pt Havia {a} centímetros de neve no chão. O sol derreteu {b}[ centímetros|].
pt Dos {a} centímetros de neve no chão, o sol derreteu {b}.
: b<a
? measure a-b
en How deep is the snow now, in inches?
pt Quantos centímetros de neve ainda há?
? measure a+b
en =The snow was {a} inches deep when it began to snow again. Another {b} inches came down. How
  many inches deep is it now?
pt =A neve tinha {a} centímetros quando voltou a nevar. Caíram mais {b}. Quantos centímetros tem
  agora?

@dc_snow_start a=d b=r
en After {b} inches of fresh snow, the snow on the roof is {a} inches deep.
pt Depois de caírem {b} centímetros de neve, a camada no telhado tem {a} centímetros.
: b<a
? start a-b
en How deep was it before, in inches?
pt Quantos centímetros tinha antes?

@dc_evaporate w=vol a=d b=r
en A [pond|pool|tank] held {a} {w} of water. On a hot day {b} {w} evaporated.
pt Um [tanque|lago] tinha {a} {w} de água. Num dia quente evaporaram {b w}.
: b<a
? measure a-b
en How many {w} of water were left?
pt {q w} de água sobraram?

@dc_evaporate_unknown w=vol a=d b=d b<a
en [Last week|Before the heat] there were {a} {w} of water in the [pool|barrel]. [Today|Now]
  there are {b}, and nobody has used any.
pt [Na semana passada|Antes do calor] havia {a} {w} de água [na piscina|no barril]. [Hoje|Agora]
  há {b}, e ninguém usou nada.
? change a-b
en How many {w} evaporated?
pt {q w} evaporaram?

@dc_evaporate_start w=vol a=d b=r
en After {b} {w} evaporated, {a} {w} of water [remained|stayed] in the [pond|tank].
pt Depois que evaporaram {b w}, ficaram {a w} de água no [lago|tanque].
? start a+b
en How many {w} of water were there at first?
pt {q w} de água havia no começo?

@dc_hike_two_trails w=road a=r b=r
en {N} hiked the [lake|forest] trail, which is {a} {w} long, and {O} hiked the [hill|river] trail
  of {b} {w}.
pt {N} fez a trilha [do lago|da mata], de {a w}, e {O} fez a [do morro|do rio], de {b w}.
: a!=b
? measure a-b
en How many {w} farther did {N} hike?
pt {q w} {N} andou a mais?
? measure b-a
en How much shorter is the first trail, in {w}?
pt {q w} a primeira trilha tem a menos?
? measure a+b
en How many {w} of trail did they walk?
pt {q w} de trilha fizeram ao todo?

@dc_jog_more w=road a=r b=r
en {N} jogged {a} {w} [before work|on Sunday]. {O} jogged {b} {w} more than that.
en {O} jogged {b} {w} more than {N}, who jogged {a} {w} [before work|on Sunday].
pt {N} correu {a w} [antes do trabalho|no domingo]. {O} correu {b w} a mais.
pt {O} correu {b w} a mais do que {N}, que correu {a} {w} [antes do trabalho|no domingo].
? measure a+b
en How many {w} did {O} jog?
pt {q w} {O} correu?
? multi a+(a+b)
en How many {w} did they jog together?
pt {q w} {P:os dois correram juntos/as duas correram juntas}?

@dc_jog_less w=road a=r b=r b<a
en {N} jogged {a} {w} [before work|on Sunday], {b} {w} more than {O}.
en {O} jogged {b} {w} less than {N}, who jogged {a} {w} [before work|on Sunday].
pt {N} correu {a w} [antes do trabalho|no domingo], {b w} a mais que {O}.
pt {O} correu {b w} a menos que {N}, que correu {a w} [antes do trabalho|no domingo].
? measure a-b
en How many {w} did {O} jog?
pt {q w} {O} correu?

@dc_run_goal w=road a=d b=r c=r
en {N} wants to [run|walk] {a} {w} this week. {he} did {b} {w} on Monday and {c} on Thursday.
pt {N} quer [correr|andar] {a} {w} nesta semana. Fez {b w} na segunda e {c} na quinta.
: b+c<a
? measure b+c
en How many {w} has {he} done so far?
pt {q w} já fez?
? multi a-b-c
en How many {w} are still to be done?
pt {q w} ainda faltam?

@dc_school_way w=road a=r b=r c=r
en {N} walks {a} {w} to the bus stop, rides {b} {w} on the bus and walks {c} {w} from there to
  school.
pt {N} anda {a w} até o ponto, faz {b w} de ônibus e anda mais {c w} até a escola.
? measure a+c
en How many {w} does {he} walk on the way to school?
pt {q w} faz a pé?
? multi a+b+c
en How long is the whole way, in {w}?
pt {q w} tem o caminho todo?
? measure b-a
en How many {w} longer is the bus ride than the walk to the stop?
pt {q w} o trajeto de ônibus tem a mais do que o caminho até o ponto?

@dc_bike_left w=road a=d b=d b<a
en {N} has {b} {w} to go on a bike [ride|tour] of {a} {w}.
pt {N} ainda tem {b w} pela frente num passeio de bicicleta de {a w}.
? part a-b
en How many {w} has {he} [ridden|gone] already?
pt {q w} já pedalou?

@dc_trip_start w=road a=d b=d
en {N} [stopped for gas|took a break] after {b} {w}, with {a} {w} still to drive.
pt {N} parou para abastecer depois de {b w}, e ainda faltavam {a w}.
? start a+b
en How many {w} long is the whole drive?
pt {q w} tem a viagem inteira?

@dc_odometer a=d b=r
en Before a trip the meter on {N}'s bike showed {a} miles, and the trip was {b} miles.
pt Antes de um passeio o medidor da bicicleta de {N} marcava {a} quilômetros, e o passeio foi de
  {b} quilômetros.
? measure a+b
en What does the meter show after the trip?
pt Quanto marca depois do passeio?
? measure a-b
en =After a trip of {b} miles the meter on {N}'s bike shows {a} miles. What did it show before?
pt =Depois de um passeio de {b} quilômetros o medidor da bicicleta de {N} marca {a} quilômetros.
  Quanto marcava antes?

@dc_swim_times a=d b=d c=r a>9 b>9
en {N} swam [a lap|the race] in {a} seconds and {O} in {b} seconds.
pt {N} nadou [a prova|uma volta] em {a} segundos e {O} em {b}.
: a!=b
? time a-b
en How many seconds slower was {N}?
pt Quantos segundos {N} levou a mais?
? time b-a
en How many seconds faster was {N}?
pt Quantos segundos {N} levou a menos?
? time a+c
en {M} needed {c} seconds more than {N}. What was {M}'s time, in seconds?
pt {M} levou {c} segundos a mais que {N}. Qual foi o tempo de {M}, em segundos?
? time b-c
en {M} was {c} seconds faster than {O}. What was {M}'s time, in seconds?
pt {M} foi {c} segundos mais rápid{M:o/a} que {O}. Qual foi o tempo de {M}, em segundos?

@dc_time_better a=d b=r a>9
en {N} [ran|finished] the race in {a} seconds, {b} seconds faster than last [year|time].
pt {N} fez a corrida em {a} segundos, {b} segundos a menos que [no ano passado|da última vez].
? start a+b
en What was {his} time last [year|time], in seconds?
pt Em quantos segundos fez antes?

@dc_time_worse a=d b=r a>9 b<5
en {N} [ran|finished] the race in {a} seconds, {b} seconds slower than last [year|time].
pt {N} fez a corrida em {a} segundos, {b} segundos a mais que [no ano passado|da última vez].
? start a-b
en What was {his} time last [year|time], in seconds?
pt Em quantos segundos fez antes?

@dc_hours_homework a=r b=r c=r
en {N} spent {a} hours on [math|a drawing], {b} hours on [reading|a letter] and {c} hours on the
  [phone|couch].
pt {N} passou {a} horas [na matemática|num desenho], {b} horas [na leitura|numa carta] e {c}
  horas no [telefone|sofá].
: a!=b
? time a+b
en How many hours did the first two things take %all?
pt Quantas horas levaram as duas primeiras atividades?
? time a-b
en How many hours longer did the first take than the second?
pt Quantas horas a primeira durou a mais que a segunda?
? multi a+b+c
en How many hours was that %all?
pt Quantas horas foram ao todo?

@dc_hours_left a=r b=r b<a
en A [flight|ferry ride|hike] takes {a} hours. {b} hours [are over|have gone by].
pt [Um voo|Uma viagem de barco|Uma caminhada] dura {a} horas. Já se passaram {b}.
? time a-b
en How many hours remain?
pt Quantas horas faltam?

@dc_hours_longer a=r b=r 4<a<13 4<b<13
en {N} slept {a} hours [last night|on Friday]. {O} slept {b} hours.
pt {N} dormiu {a} horas [ontem|na sexta]. {O} dormiu {b} horas.
: a!=b
? time a-b
en How many more hours did {N} sleep?
pt Quantas horas {N} dormiu a mais?
? time b-a
en How many hours less did {N} sleep?
pt Quantas horas {N} dormiu a menos?

@dc_hours_start a=r b=r
en {N} has worked {b} hours in the garden and wants to work {a} hours more.
pt {N} trabalhou {b} horas no jardim e quer trabalhar mais {a}.
? time a+b
en How many hours will that be?
pt Quantas horas serão ao todo?
? time a-b
en =Of the {a} hours that {N} spent outside, {b} were for work and the rest for play. How many
  hours did {he} play?
pt =Das {a} horas que {N} passou lá fora, {b} foram de trabalho e o resto de brincadeira. Quantas
  horas brincou?

@dc_plant_taller a=d b=d c=r
en {N}'s [sunflower|bean plant] is {a} inches high. {O}'s is {b} inches high.
pt [O girassol|O pé de feijão] de {N} tem {a} centímetros de altura. O de {O} tem {b}.
: a!=b
? measure a-b
en How much taller is {N}'s?
pt Quanto o de {N} é mais alto?
? measure b-a
en How much must {N}'s grow to be as high as {O}'s?
pt Quanto o de {N} precisa crescer para alcançar o de {O}?
? measure a+c
en {N}'s grows {c} inches [more|in a month]. How high will it be?
pt O de {N} cresce mais {c} centímetros. Que altura terá?

@dc_plant_before a=d b=r
en A [tree|vine] that grew {b} feet this year is now {a} feet tall.
pt Uma [árvore|planta] que cresceu {b} metros neste ano tem agora {a} metros.
: b<a
? start a-b
en How tall was it a year ago?
pt Quanto media há um ano?

@dc_hair a=d b=r
en {N}'s hair was {a} inches long, and then {b} inches were cut off.
pt O cabelo de {N} tinha {a} centímetros, e foram cortados {b}.
: b<a
? measure a-b
en How long is it now, in inches?
pt Quantos centímetros tem agora?
? measure a+b
en ={N}'s hair was {a} inches long. It has grown {b} inches since then. How long is it now, in
  inches?
pt =O cabelo de {N} tinha {a} centímetros. Desde então cresceu {b}. Quantos centímetros tem
  agora?

@dc_hair_unknown a=d b=d b<a
en {N}'s hair was {a} inches long before a haircut and {b} after it.
pt O cabelo de {N} tinha {a} centímetros antes do corte e {b} depois.
? change a-b
en How many inches were cut off?
pt Quantos centímetros foram cortados?

@dc_sticks w=yards a=r b=r c=r
en {N} [joins|ties together] two ropes of {a} and {b} {w}[. The knot takes up nothing|].
pt {N} emenda duas cordas, uma de {a w} e outra de {b w}.
: a!=b
? measure a+b
en How long is the new rope, in {w}?
pt {q w} tem a corda nova?
? measure a-b
en How many {w} longer is the first rope than the second?
pt {q w} a primeira corda tem a mais que a segunda?
? multi a+b-c
en Then {c} {w} are cut off. How many {w} are left?
pt Depois corta {c w}. {q w} sobram?

@dc_board_pieces w=len a=d b=r c=r
en From a board of {a} {w}, {N} saws off one piece of {b} {w} and one of {c} {w}.
pt De uma tábua de {a w}, {N} serra um pedaço de {b w} e outro de {c w}.
: b+c<a
? measure b+c
en How long are the two pieces together?
pt Quanto medem os dois pedaços juntos?
? multi a-b-c
en How many {w} are left of it?
pt {q w} sobram?

@dc_too_long w=len a=d b=d b<a
en A [curtain|shelf|pipe] of {a} {w} has to fit into a space of {b} {w}.
pt Uma [cortina|prateleira] de {a w} tem de caber num espaço de {b w}.
? equalise a-b
en How much must be cut off?
pt Quanto é preciso cortar?

@dc_too_short w=len a=d b=d a<b
en {N} has a [ribbon|wire] of {a} {w} but needs {b} {w}.
pt {N} tem uma [fita|corda] de {a w}, mas precisa de {b w}.
? equalise b-a
en How much longer should it be?
pt Quanto falta?

@dc_water_bottle w=vol a=r b=r c=r
en {N} filled a jug with {a} {w} of [water|juice]. {he} poured {b} {w} into glasses.
pt {N} encheu uma jarra com {a w} de [água|suco]. Serviu {b w} nos copos.
: b<a
? measure a-b
en How many {w} are in the jug?
pt {q w} há na jarra?
? measure a+c
en =There were {a} {w} of [water|juice] in a jug when {N} added {c}. How many {w} are in it?
pt =Havia {a w} de [água|suco] numa jarra quando {N} pôs mais {c}. {q w} há nela?

@dc_paint_two_rooms w=vol a=r b=r x=2-9
en {N} used {a} {w} of paint for the kitchen and {b} {w} for the {x} doors.
pt {N} usou {a w} de tinta na cozinha e {b w} nas {x} portas.
: a!=b
? measure a+b
en How much paint was used, in {w}?
pt {q w} de tinta foram usados?
? measure a-b
en How many {w} more did the kitchen take than the doors?
pt {q w} a cozinha gastou a mais que as portas?

@dc_paint_left w=vol a=r b=r
en {b} {w} of paint went on the fence, and {N} put {a} {w} back in the shed.
pt {b w} de tinta foram para a cerca, e {N} guardou {a} {w}.
? start a+b
en How many {w} of paint were there before the work?
pt {q w} de tinta havia antes?

@dc_gas_tank a=d b=r
en A car had {a} gallons of gas in its tank [in the morning|before a trip] and used {b} gallons[
  on the road|].
pt Um carro tinha {a} litros no tanque [de manhã|antes da viagem] e gastou {b} litros[ na
  estrada|].
: b<a
? measure a-b
en How many gallons are left in the tank?
pt Quantos litros restam no tanque?
? measure a+b
en =A car had {a} gallons of gas in its tank. Then {N} put in {b} gallons. How many gallons are
  in the tank?
pt =Um carro tinha {a} litros no tanque. Então {N} pôs mais {b} litros. Quantos litros há no
  tanque?

@dc_milk_cows w=vol a=d b=d
en The brown cow gave {a} {w} of milk and the white cow {b}.
pt A vaca marrom deu {a w} de leite e a branca, {b}.
: a!=b
? measure a+b
en How many {w} did the two cows give?
pt {q w} as duas vacas deram?
? measure a-b
en How many {w} more did the brown cow give?
pt {q w} a vaca marrom deu a mais?
? measure b-a
en How many {w} less did the brown cow give?
pt {q w} a vaca marrom deu a menos?

@dc_flour_left w=kilo m=grain a=r b=r c=r
en A [baker|cook] [used|took] {b} {w} of {m} from a sack with {a} {w}.
pt O padeiro tirou {b w} de {m} de um saco com {a w}.
: b<a
? measure a-b
en How many {w} of {m} are in the sack?
pt {q w} de {m} ficam no saco?
? measure a+c
en =A sack holds {a} {w} of {m}. A [baker|cook] pours in {c} {w} more. How many {w} of {m} does
  it hold then?
pt =Um saco tem {a w} de {m}. O padeiro põe mais {c w}. {q w} de {m} há então?

@dc_flour_start w=kilo m=grain a=r b=r
en {a} {w} of {m} are left[ on the shelf|] after {N} used {b} for a cake.
pt Sobram {a w} de {m}[ na prateleira|] depois que {N} usou {b} num bolo.
? start a+b
en How many {w} of {m} did {N} have?
pt {q w} de {m} {N} tinha?

@dc_bags_weigh w=kilo a=d b=d c=d
en {N}'s suitcase weighs {a} {w} and {O}'s weighs {b}.
pt A mala de {N} pesa {a w} e a de {O} pesa {b}.
: a!=b and c<a
? compare a-b
en By how many {w} is {O}'s suitcase lighter?
pt {q w} a mala de {O} pesa a menos?
? compare b-a
en By how many {w} is {O}'s suitcase heavier?
pt {q w} a mala de {O} pesa a mais?
? measure a+b
en What do the two suitcases weigh together?
pt Quanto pesam as duas malas?
? equalise a-c
en Only {c} {w} are allowed. How much must {N} take out?
pt Só são permitidos {c w}. Quanto {N} precisa tirar?

@dc_puppy w=kilo a=r b=r c=r
en A [puppy|kitten|piglet] weighs {a} {w}. [A month|A week] ago it weighed {b} {w}.
pt Um [filhote|gatinho|leitão] pesa {a w}. Há [um mês|uma semana] pesava {b w}.
: b<a
? change a-b
en How much has it gained?
pt Quanto engordou?
? measure a+c
en How much will it weigh when it has gained {c} {w} more?
pt Quanto vai pesar quando engordar mais {c w}?

@dc_puppy_start w=kilo a=r b=r x=2-9
en In {x} weeks a [puppy|lamb] gained {b} {w}. It weighs {a} {w} now.
pt Em {x} semanas [um cachorrinho|um cordeiro] engordou {b w}. Agora pesa {a w}.
: b<a
? start a-b
en How much did it weigh before?
pt Quanto pesava antes?

@dc_fish_weight w=kilo a=r b=r c=r
en Three fish on the boat weigh {a}, {b} and {c} {w}.
pt Três peixes no barco pesam {a}, {b} e {c} {w}.
: a!=b and b!=c
? multi a+b+c
en How many {w} of fish is that?
pt {q w} de peixe são?
? measure c-b
en How much more does the third fish weigh than the second?
pt Quanto o terceiro peixe pesa a mais que o segundo?
? measure a+c
en How much do the first and the last weigh together?
pt Quanto pesam o primeiro e o último juntos?

@dc_market_bag w=kilo m=produce a=r b=r
en {N} had {a} {w} of {m} in {his} bag and put in another {b} {w}.
pt {N} tinha {a w} de {m} na sacola e pôs mais {b w}.
? measure a+b
en How many {w} of {m} does {he} carry?
pt {q w} de {m} está levando?
? measure a-b
en ={N} had {a} {w} of {m} in {his} bag and gave {b} {w} to {O}. How many {w} does {he} have
  left?
pt ={N} tinha {a w} de {m} na sacola e deu {b w} para {O}. Com {q w} ficou?

@dc_spoiled w=kilo m=produce a=d b=r
en At the market {b} {w} of {m} [spoiled|went bad], and only {a} {w} could be sold.
pt Na feira estragaram {b w} de {m}, e só {a} {w} puderam ser vendidos.
? start a+b
en How many {w} were brought to the market?
pt {q w} foram levados à feira?

@dc_lake_water a=d b=r 4<a<50
en The water in the [lake|sea] [had|was at] {a} degrees. [At night|In the rain] it cooled down by
  {b} degrees.
pt A água do [lago|mar] estava a {a} graus. [De noite|Com a chuva] esfriou {b} graus.
: b<a
? measure a-b
en How warm is the water now, in degrees?
pt A quantos graus a água está agora?
? measure a+b
en =The water in the [lake|sea] was at {a} degrees. In the sun it warmed up by {b} degrees. How
  warm is it now, in degrees?
pt =A água do [lago|mar] estava a {a} graus. Ao sol esquentou {b} graus. A quantos graus está
  agora?

@dc_body_temperature a=d b=r
en In the morning the thermometer [showed|read] {a} degrees. Since then the temperature has
  fallen by {b} degrees.
pt De manhã o termômetro marcava {a} graus. Desde então a temperatura caiu {b} graus.
: b<a
? measure a-b
en What does it show now?
pt Quanto marca agora?
? measure a+b
en =In the morning the thermometer [showed|read] {a} degrees. By noon the temperature had risen
  by {b} degrees. What did it show at noon?
pt =De manhã o termômetro marcava {a} graus. Até o meio-dia a temperatura subiu {b} graus. Quanto
  marcava então?

@dc_temperature_start a=d b=r
en After [rising|climbing] {b} degrees, the temperature [reached|was] {a} degrees.
pt Depois de subir {b} graus, a temperatura chegou a {a} graus.
: b<a
? start a-b
en What was it before, in degrees?
pt De quantos graus era antes?
? start a+b
en =After falling {b} degrees, the temperature was {a} degrees. What was it before, in degrees?
pt =Depois de cair {b} graus, a temperatura era de {a} graus. De quantos graus era antes?

@dc_long_jump a=r b=r a>1 b>1
en In the long jump {N} reached {a} meters. {O} jumped {b} meters.
pt No salto em distância {N} chegou a {a} metros. {O} saltou {b} metros.
: a!=b
? compare a-b
en By how many meters was {O} behind?
pt Por quantos metros {O} ficou atrás?
? compare b-a
en How many meters farther than {N} did {O} jump?
pt Quantos metros {O} saltou a mais que {N}?

@dc_throw a=d b=r
en {N} threw a ball {a} meters. That was {b} meters short of {O}'s throw.
pt {N} lançou uma bola a {a} metros. Faltaram {b} metros para o lançamento de {O}.
? compare a+b
en How far did {O} throw?
pt A quantos metros {O} lançou?
? compare a-b
en ={N} threw a ball {a} meters, {b} meters past {O}'s throw. How far did {O} throw?
pt ={N} lançou uma bola a {a} metros, {b} metros além do lançamento de {O}. A quantos metros {O}
  lançou?

@dc_diver a=d b=r c=r
en A diver is {a} meters below the surface and [goes down|sinks] {b} meters more.
pt Um mergulhador está a {a} metros de profundidade e desce mais {b} metros.
? measure a+b
en How deep is [he|the diver] then, in meters?
pt A quantos metros está então?
? measure a-c
en =A diver is {a} meters below the surface and comes up {c} meters. How deep is the diver then,
  in meters?
pt =Um mergulhador está a {a} metros de profundidade e sobe {c} metros. A quantos metros está
  então?

@dc_river_level a=r b=r b<a
en The river [was|stood at] {a} meters on Monday. By Sunday it had [fallen|dropped] to {b}
  meters.
pt O rio estava com {a} metros na segunda. No domingo tinha baixado para {b} metros.
? change a-b
en How many meters did the water fall?
pt Quantos metros a água baixou?
"""
