"""Frames 2: comparing and making equal, ages, lengths, weights, volumes, distances and time.

The form is explained in words_frames.py.
"""

FRAMES = """
@both_have
en {N} has {a t} and {O} has {b}[ {t}|]. [{M} has {x}.|]
en {a t} belong to {N} and {b} [belong |]to {O}.
pt {N} tem {a t} e {O} tem {b}[ {t}|]. [{M} tem {x}.|]
? combine a+b
en [How many {t} do {N} and {O} have %all?|How many {t} do they have if they put theirs
  together?]
pt {q t} {N} e {O} têm [ao todo|{P:juntos/juntas}]?
? compare a-b
en [How many more {t} does {N} have than {O}?|How many fewer {t} does {O} have than {N}?]
en What is the difference between {N}'s number of {t} and {O}'s?
pt [{q t} {N} tem a mais que {O}?|{q t} {O} tem a menos que {N}?]
? compare b-a
en [How many more {t} does {O} have than {N}?|How many less {t} does {N} have than {O}?]
pt [{q t} {O} tem a mais que {N}?|Qual é a diferença entre {P:os dois/as duas}?]
? equalise a-b
en [How many {t} must {O} get to have as many as {N}?|How many more {t} does {O} need to have
  the same number as {N}?]
pt {q t} {O} precisa ganhar para ter [tanto quanto {N}|o mesmo que {N}]?
? equalise b-a
en How many {t} must {O} lose to have as many as {N}?
pt {q t} {O} precisa dar para ficar com o mesmo que {N}?

@more_than
en {N} has {a t}. {O} has {b} more {t} than {N}.
en {O} has {b} more {t} than {N}, who has {a t}.
pt {N} tem {a t}. {O} tem {b} a mais que {N}.
pt {O} tem {b t} a mais que {N}, que tem {a}.
? compare a+b
en How many {t} does {O} have?
pt {q t} {O} tem?
? multi a+(a+b)
en How many {t} do they have %all?
pt {q t} {P:eles/elas} têm ao todo?

@fewer_than b<a
en {N} [has|bought|collected] {a t}. {O} [has|bought|collected] {b} [fewer|less] {t} than {N}.
pt {N} [tem|comprou|juntou] {a t}. {O} [tem|comprou|juntou] {b} a menos que {N}.
? compare a-b
en How many {t} [does {O} have|is that for {O}|are {O}'s]?
pt {q t} são de {O}?
? multi a+(a-b)
en How many {t} are there %all?
pt {q t} são ao todo?

@more_inverse b<a
en {N} has {a t}. {he} has {b} more than {O}.
en {N} has {b} more {t} than {O}. {N} has {a t}.
pt {N} tem {a t}, {b} a mais que {O}.
pt {N} tem {b t} a mais que {O}. {N} tem {a}.
? compare a-b
en How many {t} does {O} have?
pt {q t} {O} tem?
? multi a+(a-b)
en How many do {N} and {O} have %all?
pt {q t} {N} e {O} têm ao todo?

@fewer_inverse
en {N} has {a t}, which is {b} fewer than {O} has.
en {N} has {b} fewer {t} than {O}. {N} has {a}.
pt {N} tem {a t}, {b} a menos que {O}.
? compare a+b
en How many {t} does {O} have?
pt {q t} {O} tem?

@chain_three c<a
en {N} has {a t}. {O} has {b} more than {N}, and {M} has {c} fewer than {O}.
pt {N} tem {a t}. {O} tem {b} a mais que {N}, e {M} tem {c} a menos que {O}.
? multi a+b-c
en How many {t} does {M} have?
pt {q t} {M} tem?
? compare a+b
en How many {t} does {O} have?
pt {q t} {O} tem?

@times_as_many a=n b=2-9
en {N} has {a t}. {O} has {b} times as many [{t}|].
en {O} has {b} times as many {t} as {N}. {N} has {a t}.
pt {N} tem {a t}. {O} tem {b} vezes [mais|essa quantidade|o que {N} tem].
? times a*b
en How many {t} does {O} have?
pt {q t} {O} tem?
? multi a+a*b
en How many {t} do {N} and {O} have %all?
pt {q t} {N} e {O} têm ao todo?
? multi a*b-a
en How many more {t} does {O} have than {N}?
pt {q t} {O} tem a mais que {N}?

@times_inverse b=2-9
en {N} has {a t}, {b} times as many as {O}.
pt {N} tem {a t}, {b} vezes o que {O} tem.
? times a/b
en How many {t} does {O} have?
pt {q t} {O} tem?

@twice
en {N} [found|collected|sold] {a t}. {O} [found|collected|sold] twice as many.
pt {N} [achou|juntou|vendeu] {a t}. {O} [achou|juntou|vendeu] o dobro.
? times a*2
en How many {t} is that for {O}?
pt {q t} são de {O}?
? multi a+a*2
en How many {t} is that for both of them %all?
pt {q t} são {P:os dois juntos/as duas juntas}?

@half_as_many t=own
en {N} [found|collected|bought] {a t}. {O} [found|collected|bought] half as many.
pt {N} [achou|comprou|juntou] {a t}. {O} [achou|comprou|juntou] a metade.
: a%2==0
? fraction a/2
en How many {t} did {O} get?
pt {q t} são de {O}?
? multi a+a/2
en How many {t} are there %all?
pt {q t} são ao todo?

@triple_and t=crop c<a
en {N} picked {a t}. {O} picked three times as many, but gave {c} to {M}.
pt {N} colheu {a t}. {O} colheu o triplo, mas deu {c} [a|para] {M}.
: a<400
? multi a*3-c
en How many {t} does {O} have now?
pt {q t} {O} tem agora?

@score a=2-90 b=2-90 x=2-90
en {N}'s team scored {a} points[ in the first half|] and {O}'s team scored {b}.
pt O time de {N} fez {a} pontos e o time de {O} fez {b}.
? compare a-b
en By how many points did {N}'s team win?
pt Por quantos pontos o time de {N} venceu?
? combine a+b
en How many points were scored %all?
pt Quantos pontos foram feitos ao todo?

@score_points a=10-99 b=2-60 b<a
en {N} scored {a} points in the [second game|final]. That was {b} more than in the [first
  one|game before].
pt {N} fez {a} pontos [no segundo jogo|na final], {b} a mais que [no primeiro|no jogo
  anterior].
? compare a-b
en How many points did {he} score in the [first game|game before]?
pt Quantos pontos fez no jogo anterior?
? multi a+(a-b)
en How many points did {he} score in both games?
pt Quantos pontos fez nos dois jogos?

@need_more b<a
en {N} [needs|wants to collect] {a t}. So far {he} has {b}.
pt {N} [precisa de|quer juntar] {a t}. Até agora tem {b}.
? equalise a-b
en How many more [{t}|] does {he} need?
pt {q t} ainda faltam?

@need_two b+c<a
en To [win a prize|finish a project], {N} must sell {a t}. {he} sold {b} last week and {c} this
  week.
pt Para [ganhar um prêmio|terminar um projeto], {N} precisa vender {a t}. Vendeu {b} na semana
  passada e {c} nesta semana.
? multi a-b-c
en How many more must {he} sell?
pt {q t} ainda precisa vender?
? combine b+c
en How many has {he} sold so far?
pt {q t} já vendeu?

@age a=5-80 b=2-30
en {N} is {a} years old. {O} is {b} years older.
en {O} is {b} years older than {N}, who is {a}.
pt {N} tem {a} anos. {O} tem {b} anos a mais.
pt {O} é {b} anos mais velh{O:o/a} que {N}, que tem {a}.
? age a+b
en How old is {O}?
pt Quantos anos tem {O}?
? multi a+(a+b)
en [What is the sum of their ages?|How old are they together?]
pt Qual é a soma das idades?

@age_younger a=10-80 b=2-30 b<a
en {N} is {a}. {O} is {b} years younger.
pt {N} tem {a} anos. {O} é {b} anos mais nov{O:o/a}.
? age a-b
en How old is {O}?
pt Quantos anos tem {O}?
? multi a+(a-b)
en What do their ages add up to?
pt Quanto dá a soma das duas idades?

@age_years a=5-70 b=2-30 x=2-12
en {N} is {a} years old now[ and lives on floor {x}|].
pt {N} tem {a} anos hoje[ e mora no andar {x}|].
? age a+b
en How old will {he} be in {b} years?
pt Quantos anos terá daqui a {b} anos?
? age a-b
en How old was {he} {b} years ago?
pt Quantos anos tinha {b} anos atrás?

@age_diff a=5-80 b=2-70 b<a
en {N} is {a} years old and {O} is {b}.
pt {N} tem {a} anos e {O} tem {b}.
? age a-b
en [How many years older is {N}?|How much older than {O} is {N}?|What is the difference in
  their ages?]
pt Quantos anos {N} tem a mais que {O}?

@rain a=r b=r x=5-30
en In [March|May] it rained {a} inches[ in {x} days|]. In [April|June] it rained {b} inches.
pt Em [março|maio] choveram {a} milímetros[ em {x} dias|]. Em [abril|junho] choveram {b}
  milímetros.
? measure a+b
en How much rain fell [in the two months|%all]?
pt Quantos milímetros choveram nos dois meses?
? measure a-b
en How much more did it rain in the first month than in the second?
pt Quantos milímetros choveram a mais no primeiro mês que no segundo?

@rain_less a=r b=r b<a
en It [rained|snowed] {a} inches on Monday. On Tuesday it [rained|snowed] {b} inches less than
  on Monday.
pt Na segunda choveram {a} milímetros. Na terça choveram {b} milímetros a menos que na segunda.
? measure a-b
en How [much|many inches] did it [rain|snow] on Tuesday?
pt Quantos milímetros choveram na terça?
? multi a+(a-b)
en What was the total for the two days, in inches?
pt Quantos milímetros foram nos dois dias?

@snow_hours a=r b=r c=r
en [A weather station|A gauge] measured {a} inches of rain in the morning, {b} in the afternoon
  and {c} at night.
pt [Uma estação|O pluviômetro] mediu {a} centímetros de chuva de manhã, {b} à tarde e {c} à
  noite.
? multi a+b+c
en How many inches of rain was that %all?
pt Quantos centímetros de chuva foram ao todo?
? measure a-c
en How much more fell in the morning than at night?
pt Quanto choveu a mais de manhã do que à noite?

@rope w=len a=d b=d b<a
en {N} had a [rope|ribbon|board|wire] {a w} long. {he} cut off {b} {w}.
en A [rope|ribbon|board|wire] was {a w} long. A piece of {b} {w} was cut off.
pt {N} tinha [uma corda|uma fita|uma tábua|um fio] de {a w}. Cortou {b w}.
pt [Uma corda|Uma fita|Uma tábua] media {a w}. Foi cortado um pedaço de {b w}.
? measure a-b
en [How long is the rest?|How many {w} are left?|How long is it now?]
pt [{q w} sobraram?|Quanto mede o resto?]

@rope_unknown w=len a=d b=d b<a
en A piece of [cloth|string|wood|pipe] was {a w} long. {N} cut it until it was {b} {w} long.
pt [Um pano|Um barbante|Um cano] media {a w}. {N} cortou um pedaço e [agora mede|ficou com] {b
  w}.
? measure a-b
en How many {w} did {he} cut off?
pt {q w} {N} cortou?

@height a=90-199 b=90-199 b<a
en {N} is {a} [centimeters|cm] tall and {O} is {b} [centimeters|cm] tall.
pt {N} mede {a} [centímetros|cm] e {O} mede {b}[ centímetros| cm|].
? compare a-b
en [How much taller is {N} than {O}?|How many centimeters shorter is {O}?]
pt [Quantos centímetros {N} tem a mais que {O}?|Quantos centímetros {O} tem a menos?]

@grew w=len a=d b=r
en A [tree|plant|bush] was {a w} tall[ {x} months ago|]. It has grown {b} {w}[ since then|].
pt Uma [árvore|planta] media {a w}[ há {x} meses|]. Cresceu {b w}.
? measure a+b
en How tall is it now?
pt Quanto mede agora?

@grew_unknown w=len a=d b=d a<b
en [A plant|A puppy's tail|A snake|An icicle] was {a w} long last [month|year]. Now it measures {b}
  {w}.
pt [No mês passado|No ano passado] [uma planta|uma cobra] media {a w}. Agora mede {b w}.
? measure b-a
en How much did it grow?
pt Quanto cresceu?

@longer w=yards a=d b=d
en The first [boat|fence|rope] is {a w} long. The second one is {b} {w} longer.
pt [A corda velha|A cerca velha] tem {a w}. A nova tem {b w} a mais.
? measure a+b
en How long is the second one?
pt Quanto mede a nova?
? multi a+(a+b)
en How many {w} long are both of them together?
pt {q w} têm as duas juntas?

@walked w=road a=r b=r c=r
en {N} [walked|ran|rode {his} bike] {a w} on Monday and {b} {w} on Tuesday.
pt {N} [caminhou|correu|pedalou] {a w} na segunda e {b w} na terça.
? measure a+b
en [How many {w} did {he} go %all?|How far did {he} go in the two days?]
pt {q w} foram ao todo?
? measure a-b
en [How much farther did {he} go on Monday?|How many more {w} did {he} go on Monday than on
  Tuesday?]
pt {q w} a mais foram na segunda?

@walk_three w=road a=r b=r c=r
en {N} hiked {a} {w} from the car to a lake, {b} {w} from the lake to a bridge and {c} {w} from
  there to the car.
pt {N} andou {a w} de casa até a loja, {b w} da loja até o parque e {c w} de volta para casa.
? multi a+b+c
en How many {w} did {he} walk %all?
pt {q w} andou ao todo?

@distance_left w=road a=d b=d b<a
en The [trip to the beach|road to the city|race] is {a} {w} long. {N} has [gone|driven] {b} {w}
  so far.
pt [O caminho até a praia|A viagem até a cidade|A corrida] tem {a} {w}. {N} já percorreu {b w}.
? measure a-b
en How many {w} are left?
pt {q w} faltam?

@farther w=road a=r b=r
en {N}'s house is {a w} from the school. {O} lives {b} {w} farther away than {N}.
pt A casa de {N} fica a {a w} da escola. {O} mora {b w} mais longe que {N}.
? measure a+b
en How far from the school does {O} live?
pt A {q w} da escola {O} mora?

@distance_diff w=road a=d b=d b<a
en One [truck|driver|cyclist] traveled {a} {w} and another traveled {b} {w}.
pt Um [caminhão|ciclista|motorista] fez {a} {w} e outro fez {b w}.
? measure a-b
en [How much farther did the first one go?|What is the difference in {w}?]
pt {q w} o primeiro fez a mais?
? measure a+b
en How many {w} is that %all?
pt {q w} são ao todo?

@weigh w=kilo t=goods a=d b=d b<a
en A [dog|box|pumpkin] weighs {a w} and a [cat|bag|melon] weighs {b} {w}.
pt [Um cachorro|Uma mala|Uma abóbora] pesa {a w} e [um gato|uma sacola|um melão] pesa {b w}.
? measure a-b
en [How much heavier is the first one?|How much more does the first weigh than the second?]
pt Quanto o primeiro pesa a mais que o segundo?
? measure a+b
en How many {w} do they weigh together?
pt {q w} pesam juntos?

@gain_weight w=kilo a=r b=r
en A [puppy|calf|baby] weighed {a w} [at birth|a month ago] and has gained {b} {w}.
pt Um [filhote|bezerro|bebê] pesava {a w} [ao nascer|há um mês] e engordou {b w}.
? measure a+b
en How much does it weigh now?
pt Quanto pesa agora?

@lost_weight w=kilo a=40-200 b=40-200 b<a
en {N} weighed {a} {w} a year ago. Now {he} weighs {b}.
pt Há um ano {N} pesava {a} {w}. Agora pesa {b}.
? measure a-b
en How many {w} did {he} lose?
pt {q w} {N} perdeu?

@buy_produce w=kilo m=produce k=color a=r b=r c=r
en {N} bought {a w} of {m} and {b w} of [meat|cheese|bread].
pt {N} comprou {a w} de {m} e {b w} de [carne|queijo|pão].
? measure a+b
en How many {w} of food did {he} buy %all?
pt {q w} de comida comprou ao todo?
? measure a-b
en How many more {w} of {m} did {he} buy?
pt {q w} de {m} comprou a mais?

@produce_three w=kilo m=produce a=r b=r c=r
en {N}, {O} and {M} picked {m}: {a}, {b} and {c} {w}.
en At the farm {N} picked {a} {w} of {m}. {O} picked {b} {w} and {M} {c} {w}.
pt {N}, {O} e {M} colheram {m}: {a}, {b} e {c} {w}.
pt No sítio, {N} colheu {a w} de {m}. {O} colheu {b w} e {M}, {c w}.
? multi a+b+c
en How many {w} were picked %all?
pt {q w} foram colhidos ao todo?
? measure b-c
en How much more did {O} pick than {M}?
pt Quanto {O} colheu a mais que {M}?

@recipe w=cook m=cookable a=r b=r b<a
en A recipe [needs|calls for|asks for] {a w} of {m}. {N} has [already|] put in {b}.
pt Uma receita [pede|leva|precisa de] {a w} de {m}. {N} já pôs {b}.
? equalise a-b
en How many more {w} [of {m}|] [must {he} add|does {he} need]?
pt {q w} [de {m}|] ainda precisa pôr?

@recipe_two w=cook m=cookable a=r b=r
en For a [cake|pie|pizza], {N} mixes {a w} of {m} and {b w} of water.
pt Para [um bolo|uma torta|uma pizza], {N} mistura {a w} de {m} e {b w} de água.
? measure a+b
en How many {w} is that %all?
pt {q w} são ao todo?
? measure a-b
en How many more {w} of {m} than water are there?
pt {q w} de {m} há a mais que de água?

@recipe_times w=cook m=cookable a=r b=2-9
en One batch of [bread|pancakes|soup] needs {a w} of {m}.
pt Uma receita de [pão|panqueca|sopa] leva {a w} de {m}.
? rate a*b
en How many {w} does {N} need for {b} batches?
pt {q w} são precisos para {b} receitas?

@tank w=vol m=liquid a=d b=d b<a
en A [tank|bucket|barrel] [held|contained] {a} {w} of {m}. {b} {w} [leaked out|were used|were
  poured out].
pt [Um tanque|Um balde|Um barril] tinha {a} {w} de {m}. [Vazaram|Foram usados] {b w}.
? measure a-b
en [How much {m} is left?|How many {w} of {m} are left?]
pt {q w} de {m} sobraram?

@pour w=vol m=liquid a=d b=d
en There are {a} {w} of {m} in a [pot|barrel|can]. {N} pours in {b} more[ {w}|].
pt Há {a w} de {m} em [uma panela|um barril|um galão]. {N} despeja mais {b}.
? measure a+b
en How much {m} is there now?
pt Quant{m:o/a} {m} há agora, em {w}?

@drink w=vol m=liquid a=r b=r b<a
en {N} had {a w} of {m}. [After drinking some|After lunch], {he} had {b} left.
pt {N} tinha {a w} de {m}. Depois de beber um pouco, ficou com {b}.
? change a-b
en How much did {he} drink, in {w}?
pt {q w} bebeu?

@fill w=vol a=d b=d b<a
en A [bottle|fish tank|tub] holds {a} {w} of water. There are {b} {w} in it now.
pt [Uma garrafa|Um aquário|Uma banheira] comporta {a} {w} de água. Agora tem {b w}.
? equalise a-b
en How many {w} are needed to fill it?
pt {q w} faltam para encher?

@eat_stuff w=kilo m=dry a=r b=r b<a
en [A kitchen|A bakery|{N}] had {a} {w} of {m}. {b} {w} [were used|were used up today].
pt [Uma cozinha|Uma padaria|{N}] tinha {a w} de {m}. [Foram gastos|Foram usados] {b w}.
? measure a-b
en How much {m} is left?
pt {q w} de {m} sobraram?

@mix w=kilo m=dry a=r b=r c=r
en Two [bags|sacks] hold {a} and {b} {w} of {m}.
pt Dois sacos têm {a} e {b} {w} de {m}.
? measure a+b
en How many {w} of {m} are there %all?
pt {q w} de {m} há ao todo?
? multi a+b-c
en If {c} {w} are used, how much {m} will be left?
pt Se forem usados {c w}, {q w} de {m} sobram?

@temperature a=10-99 b=2-30 b<a
en [At noon|Yesterday] the temperature was {a} degrees. [By night|Today] it [fell|dropped|went
  down] by {b} degrees.
pt [Ao meio-dia|Ontem] fazia {a} graus. [À noite|Hoje] a temperatura [caiu|baixou] {b} graus.
? measure a-b
en What [is|was] the temperature then?
pt Qual é a temperatura agora?

@temperature_rise a=2-60 b=2-90 a<b
en It was {a} degrees in the morning and {b} degrees in the afternoon.
pt De manhã fazia {a} graus e à tarde, {b} graus.
? compare b-a
en How much did the temperature rise?
pt Quantos graus a temperatura subiu?

@minutes a=5-90 b=5-90 c=5-90
en {N} [studied|practiced the piano|read] for {a} minutes on Monday and {b} minutes on Tuesday.
pt {N} [estudou|tocou piano|leu] por {a} minutos na segunda e {b} minutos na terça.
? time a+b
en How many minutes was that %all?
pt Quantos minutos foram ao todo?
? time a-b
en How many minutes longer was it on Monday?
pt Quantos minutos a mais foram na segunda?

@hours_week a=r b=r c=r
en {N} worked {a} hours on Friday, {b} hours on Saturday and {c} on Sunday[ and slept {x}
  hours|].
pt {N} trabalhou {a} horas na sexta, {b} horas no sábado e {c} no domingo.
? multi a+b+c
en How many hours did {he} work %all?
pt Quantas horas trabalhou ao todo?
? time a+b
en How many hours did {he} work on Friday and Saturday?
pt Quantas horas trabalhou na sexta e no sábado?

@movie a=30-200 b=10-90 b<a
en A [movie|class|flight] lasts {a} minutes. {b} minutes have [passed|gone by].
pt [Um filme|Uma aula|Um voo] dura {a} minutos. Já passaram {b}.
? time a-b
en How many minutes are left?
pt Quantos minutos faltam?

@race_time a=r b=r b<a
en {N} ran a race in {a} [seconds|minutes]. {O} [finished|ran] it in {b}.
pt {N} fez a corrida em {a} [segundos|minutos]. {O} fez em {b}.
? time a-b
en [How much faster was {O}?|By how much did {O} beat {N}?]
pt [Com que diferença {O} venceu {N}?|De quanto foi a diferença?]

@area_cover a=d b=d c=r
en {N} [painted|planted|mowed] {a} square meters in the morning and {b} in the afternoon.
pt {N} [pintou|plantou|limpou] {a} metros quadrados de manhã e {b} à tarde.
? measure a+b
en How many square meters is that %all?
pt Quantos metros quadrados foram ao todo?

@rectangle w=yards a=2-40 b=2-40
en A rectangular [garden|rug|room|poster] is {a} {w} long and {b} {w} wide.
pt [Um jardim|Um tapete|Um quarto] retangular tem {a} {w} de comprimento e {b} {w} de largura.
? measure a*b
en What is its area[ in square {w}|]?
pt Qual é a área?
? multi 2*(a+b)
en What is its perimeter[ in {w}|]?
pt Qual é o perímetro[, em {w}|]?

@population a=900-60000 b=20-4000
en A town had {a} people. [Ten years later|Since then] {b} more [people|] have come to live
  there.
pt Uma cidade tinha {a} habitantes. [Dez anos depois|Desde então] chegaram mais {b}.
? transfer a+b
en [How many people live there now?|What is the population now?]
pt Quantos habitantes tem agora?

@population_diff a=B b=B b<a
en [Last year|In one week] {a} people visited [a museum|the beach|a zoo], and {b} [this
  year|the week after].
pt [No ano passado|Numa semana] {a} pessoas visitaram [um museu|a praia|um zoológico] e {b}
  [neste ano|na semana seguinte].
? compare a-b
en How many fewer [people|visitors] is that?
pt Quantas pessoas a menos foram?
? combine a+b
en How many visits is that %all?
pt Quantas visitas foram ao todo?

@oil_ship a=B b=B
en A damaged ship spilled {a} liters of oil [into the sea|]. By the time it was repaired, {b}
  more liters had spilled.
pt Um navio derramou {a} litros de óleo no mar. Até o conserto, vazaram mais {b} litros.
? transfer a+b
en How many liters of oil were spilled %all?
pt Quantos litros de óleo vazaram ao todo?

@steps_day a=B b=B
en {N} walked {a} steps [yesterday|on Friday] and {b} steps [today|on Saturday].
pt {N} deu {a} passos [ontem|na sexta] e {b} passos [hoje|no sábado].
? combine a+b
en How many steps is that %all?
pt Quantos passos são ao todo?
? compare a-b
en How many more steps was it on the first day?
pt Quantos passos a mais foram no primeiro dia?

@walk_fraction a=f b=f c=f
en {N} walked {a} of a mile from home to the store, {b} of a mile from the store to the park,
  and {c} of a mile back home.
pt {N} andou {a} km de casa até a loja, {b} km da loja até o parque e {c} km de volta para
  casa.
? multi a+b+c
en How many miles did {he} walk %all?
pt Quantos quilômetros andou ao todo?
? measure a+b
en How far did {he} walk before going back home, in miles?
pt Quantos quilômetros andou antes de voltar para casa?

@rain_fraction a=f b=f
en On Monday {a} of an inch of [rain|snow] fell, and on Tuesday {b} of an inch.
pt Na segunda choveu {a} de um centímetro e na terça, {b}.
? measure a+b
en How many inches is that %all?
pt Quantos centímetros foram ao todo?
? measure a-b
en How much more fell on Monday than on Tuesday?
pt Quanto choveu a mais na segunda do que na terça?

@paint_mix a=f b=f m=liquid
en {N} [used|drank] {a} of a gallon of {m} [in the morning|on Monday] and {b} of a gallon
  [later|on Tuesday].
pt {N} usou {a} litro de {m} [de manhã|na segunda] e {b} litro [à tarde|na terça].
? measure a+b
en How many gallons of {m} is that?
pt Quantos litros de {m} foram?
? measure a-b
en How much more was it the first time, in gallons?
pt Quantos litros a mais foram na primeira vez?

@seeds a=f b=f m=produce
en {N} bought {a} of a pound of {m} and {b} of a pound of nuts.
pt {N} comprou {a} kg de {m} e {b} kg de castanhas.
? measure a+b
en How many pounds of food did {he} buy %all?
pt Quantos quilos comprou ao todo?
? compare a-b
en How much more did the {m} weigh than the nuts?
pt Quantos quilos de {m} comprou a mais?
"""
