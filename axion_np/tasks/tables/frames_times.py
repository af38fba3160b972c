"""Frames of areas, times as many, and the price of several things.

The form is explained in words_frames.py.
"""

FRAMES = """
@mu_floor_tiles a=4-40 b=4-40 c=n
en The floor of a [kitchen|bathroom|hall] is {a} tiles long and {b} tiles wide.
pt O piso de [uma cozinha|um banheiro|uma sala] tem {a} lajotas de comprimento e {b} de largura.
? area a*b
en How many tiles [cover|are on] the [whole|] floor?
pt Quantas lajotas cobrem o piso[ todo|]?
? area c/a
en =A floor is covered with {c} tiles, and each row has {a} tiles. How many rows are there?
pt =Um piso tem {c} lajotas, e cada fileira tem {a}. Quantas fileiras são?

@mu_area_room a=r b=2-12
en A [room|garden|field|carpet] is {a} meters long and {b} meters wide.
en The [length|longer side] of a rectangle is {a} meters and the [width|shorter side] is {b}
  meters.
pt [Uma sala|Um jardim|Um tapete|Um terreno] tem {a} metros de comprimento e {b} metros de largura.
pt Um retângulo tem um lado de {a} metros e outro de {b} metros.
? area a*b
en [What is its area|How many square meters does it cover]?
pt [Qual é a área em metros quadrados?|Quantos metros quadrados tem?]
? combine a+b
en How many meters are one long side and one short side together?
pt Quantos metros têm juntos um lado comprido e um lado curto?

@mu_area_side a=d b=2-9
en A [rectangular|] [garden|rug|poster|stage] has an area of {a} square meters. It is {b} meters
  long.
pt [Um canteiro|Um tapete|Um palco] retangular tem {a} metros quadrados de área e {b} metros de
  comprimento.
? area a/b
en How [wide is it|many meters wide is it]?
pt Quantos metros tem de largura?

@mu_square_fence a=r
en Each side of a square [garden|playground|pool|frame] is {a} meters long.
pt Cada lado de [um jardim quadrado|um pátio quadrado|uma piscina quadrada] tem {a} metros.
? area a*4
en [What is its perimeter|How many meters is it all the way around|What is the distance around it]?
pt [Qual é o perímetro, em metros?|Quantos metros tem a volta completa?]

@mu_square_side a=d
en The fence around a square [field|garden] is {a} meters long.
en [It takes|{N} needs] {a} meters of wire to go once around a square garden.
pt A cerca em volta de um [terreno|jardim] quadrado tem {a} metros.
pt Para dar uma volta num jardim quadrado são precisos {a} metros de arame.
? area a/4
en How many meters long is one side[ of the [field|garden]|]?
pt Quantos metros tem cada lado?

@mu_times_saved a=m b=2-9
? times a*b
en ={N} [~saved|earned|collected] {a} in [May|June|March]. In the next month {he}
  [~saved|earned|collected] {b} times as much. How much did {he} [~save|earn|collect] in the
  second month?
en ={O} [~saved|earned|collected] {a}, and {N} [~saved|earned|collected] {b} times as much as {O}.
  How much did {N} [~save|earn|collect]?
pt ={N} [juntou|ganhou|guardou] {a} em [maio|junho|março]. No mês seguinte [juntou|ganhou|guardou]
  {b} vezes esse valor. Quanto [juntou|ganhou|guardou] no segundo mês?
pt ={O} [juntou|ganhou|guardou] {a}, e {N} [juntou|ganhou|guardou] {b} vezes o valor de {O}.
  Quanto {N} [juntou|ganhou|guardou]?
? times a/b
en ={N} [~saved|earned|collected] {a} in [May|June|March], {b} times as much as in the month
  before. How much did {he} [~save|earn|collect] in the month before?
pt ={N} [juntou|ganhou|guardou] {a} em [maio|junho|março], {b} vezes o que [juntou|ganhou|guardou]
  no mês anterior. Quanto [juntou|ganhou|guardou] no mês anterior?

@mu_times_paid a=m b=2-9
en {N} paid {a} for a [coat|bike|chair]. That was {b} times as much as {O} paid for a
  [hat|book|lamp].
en {N}'s new [coat|bike|chair] cost {b} times as much as {O}'s new [hat|book|lamp]. {N} paid {a}.
pt {N} pagou {a} por [um casaco|uma bicicleta|uma cadeira], {b} vezes o que {O} pagou por [um
  chapéu|um livro|um vaso].
? times a/b
en How much did {O} pay?
pt Quanto {O} pagou?

@mu_more_or_times b=2-9
en {N} has {a t}.
pt {N} tem {a t}.
? times a*b
en {O} has {b} times as many. How many {t} does {O} have?
en That is one {t1} for every {b} that {O} has. How many {t} does {O} have?
pt {O} tem {b} vezes essa quantidade. {q t} {O} tem?
? compare a+b
en {O} has {b} more than that. How many {t} does {O} have?
pt {O} tem {b} a mais. {q t} {O} tem?
? times a/b
en That is {b} times as many as {O} has. How many {t} does {O} have?
pt Isso é {b} vezes o que {O} tem. {q t} {O} tem?
? compare a-b
en That is {b} more than {O} has. How many {t} does {O} have?
pt São {b} a mais do que {O} tem. {q t} {O} tem?

@mu_tall_tower a=d b=2-9 a>3
en A [church|house|pole|tree] is {a} meters [tall|high]. [A tower|A hotel] next to it is {b} times
  as [tall|high].
en A [hotel|tower] is {b} times as high as the house next to it. The house is {a} meters high.
pt [Uma casa|Uma árvore|Uma igreja] tem {a} metros de altura. A torre ao lado tem {b} vezes essa
  altura.
pt A altura de um prédio é {b} vezes a da casa ao lado. A casa tem {a} metros.
? times a*b
en How many meters [tall|high] is the taller one?
pt Quantos metros tem [o mais alto dos dois|a maior das duas alturas]?

@mu_tall_back a=d b=2-9
en A [tower|hotel|pole] is {a} meters high, {b} times as high as the [house|tree] [next to
  it|behind it].
pt [Uma torre|Um prédio] tem {a} metros de altura, {b} vezes a altura [~da casa|da árvore] ao lado.
? times a/b
en How many meters high is the [house|tree]?
pt Quantos metros de altura tem [~a casa|a árvore]?

@mu_weigh_times a=r b=2-12
en A [cat|puppy|rabbit|goose] weighs {a} [kilograms|pounds]. A [dog|pig|sheep|goat] weighs {b}
  times as much.
en {N}'s dog is {b} times as heavy as {his} cat, and the cat weighs {a} pounds.
pt [Um gato|Um coelho|Um ganso] pesa {a} quilos. [Um cachorro|Um porco|Um bode] tem {b} vezes esse
  peso.
pt O cachorro de {N} tem {b} vezes o peso do gato, e o gato pesa {a} quilos.
? times a*b
en How much does the heavier animal weigh?
pt Quantos quilos pesa o animal mais pesado?

@mu_weigh_less a=d b=2-9
en A [dog|calf|pig] weighs {a} kilograms. It is {b} times as heavy as a [cat|hen|rabbit].
pt Um [cachorro|bezerro|porco] pesa {a} quilos, {b} vezes o peso de um [gato|coelho|ganso].
? times a/b
en How many kilograms does the smaller animal weigh?
pt Quantos quilos pesa o animal menor?

@mu_age_times a=2-15 b=2-9
en {N} is {a} [years old|]. {his} [mother|grandfather|uncle|aunt] is {b} times as old.
en {N} is {a} years old, and {M} is {b} times {his} age.
pt {N} tem {a} anos. {M} tem {b} vezes a idade de {N}.
pt {M} tem {b} vezes a idade de {N}, que tem {a} anos.
: a*b<95
? age a*b
en [How old is the older one?|How many years old is the older of the two?]
pt Quantos anos tem {M}?
? age a+b
en ={M} is {b} years older than {N}, who is {a}. What is {M}'s age?
pt ={M} é {b} anos mais velh{M:o/a} que {N}, que tem {a} anos. Qual é a idade de {M}?

@mu_age_back a=10-96 b=2-9
en {N} is {a} years old. {he} is {b} times as old as {M}.
en At {a}, {N} is {b} times as old as {M}.
pt {N} tem {a} anos, {b} vezes a idade de {M}.
pt A idade de {N}, {a} anos, é {b} vezes a de {M}.
? age a/b
en How old is {M}?
pt Quantos anos tem {M}?

@mu_double a=m
en The price of a [train ticket|meal|coat|room] was {a} last year. Now it has doubled.
en A [train ticket|meal|coat|room] [used to cost|cost] {a}, but today it costs twice as much.
pt [Uma passagem|Uma refeição|Um casaco] custava {a} no ano passado. Agora o preço dobrou.
pt [Uma passagem|Uma refeição|Um casaco] custava {a}, mas hoje custa o dobro.
? times a*2
en [How much is it now|What is the price now]?
pt [Quanto custa agora|Qual é o preço agora]?
? times a/2
en ={N} paid {a} for a ticket. A child pays half of that. How much does a child pay?
pt ={N} pagou {a} por um ingresso. Criança paga a metade. Quanto paga uma criança?

@mu_triple a=n t=wild
en Last year {a t} lived [on an island|in a park|by the lake]. [This year their number has
  tripled|Now there are three times as many].
pt No ano passado {a t} viviam [numa ilha|num parque|à beira do lago]. [Neste ano o número
  triplicou|Agora são o triplo].
? times a*3
en How many {t} are there [now|this year]?
pt {q t} há [agora|neste ano]?

@mu_half_recipe a=r m=cookable w=cook
en A recipe [calls for|needs|asks for] {a w} of {m}. {N} wants to make only half of it.
pt Uma receita pede {a w} de {m}. {N} quer fazer só meia receita.
? fraction a/2
en How many {w} of {m} does {he} need?
pt De {q w} de {m} precisa?
? times a*2
en =A cake needs {a w} of {m}. {N} wants to bake two such cakes. How many {w} of {m} does that
  take?
en ={N} doubles a recipe that calls for {a w} of {m}. How many {w} does {he} use?
pt =Um bolo leva {a w} de {m}. {N} quer fazer dois bolos iguais. {q w} de {m} vai usar?
pt ={N} dobrou uma receita que leva {a w} de {m}. {q w} usou?

@mu_dozen_price a=q b=2-12 t=food
en A dozen {t} [costs|cost] {a} [at the market|at this store].
pt Uma dúzia de {t} custa {a}[ na feira| neste mercado|].
? money a*b
en {N} [buys|needs|takes] {b} dozen. How much does {he} [pay|have to pay]?
pt {N} [compra|leva] {b} dúzias. Quanto paga?

@mu_dozen_price_one a=m t=food
en A dozen {t} costs {a}.
en {N} [pays|paid] {a} for a dozen {t}.
pt Uma dúzia de {t} custa {a}.
pt {N} pagou {a} por uma dúzia de {t}.
? money a/12
en [How much is that for one of them|What is the price of one]?
pt [Quanto custa cada {t1}|Qual é o preço de cada uma das doze unidades]?

@mu_price_each a=2-12 b=q t=goods
en {an t} [costs|is] {b}. {N} [~buys|orders|takes] {a}[ of them|].
en {N} [~buys|orders|takes] {a t}. The price of each [one|] is {b}.
pt {t:Um/Uma} {t1} custa {b}. {N} [compra|leva] {a}.
pt {N} [compra|leva] {a t}. O preço de cada um{t:/a} é {b}.
? money a*b
en [How much does that cost|What is the bill|How much money does {he} need]?
pt [Quanto dá a conta|Quanto gasta|De quanto dinheiro precisa]?

@mu_price_same a=2-9 b=m c=q t=goods u=goods
? money b/a
en ={N} [bought|picked out] {a} identical {t} and paid {b} for all of them. What did one {t1} cost?
pt ={N} comprou {a t} iguais e pagou {b} por tudo. Quanto custou cada um{t:/a}?
? money a*c
en ={N} [bought|picked out] {a} identical {t} and paid {c} for each of them. What did all of them
  cost?
pt ={N} comprou {a t} iguais e pagou {c} por cada um{t:/a}. Quanto custaram ao todo?
? money b+c
en ={N} [bought|picked out] {an t} for {b} and {an u} for {c}. What did both of them cost %all?
pt ={N} comprou {um t} por {b} e {um u} por {c}. Quanto custaram ao todo?
? money b/c
en ={N} [spent|paid] {b} on {t} that cost {c} each. How many {t} did {he} buy?
pt ={N} gastou {b} com {t} que custam {c} cada. {q t} comprou?

@mu_tickets_family a=2-9 b=q
en [A family of {a}|A group of {a} friends|A class of {a}] goes to the [zoo|museum|circus|cinema].
  [A ticket costs|Everybody pays|Each of them pays] {b}.
pt [Uma família|Um grupo] de {a} pessoas vai ao [zoológico|museu|circo|cinema]. [O ingresso
  custa|Cada pessoa paga] {b}.
? money a*b
en How much do they [pay|spend] %all?
pt Quanto pagam ao todo?

@mu_tickets_group a=2-9 b=m
en [A family of {a}|A group of {a} friends] paid {b} at the [zoo|museum|circus|cinema]. All
  tickets had the same price.
pt [Uma família|Um grupo] de {a} pessoas pagou {b} de entrada no [zoológico|museu|circo|cinema].
  Todos os ingressos tinham o mesmo preço.
? money b/a
en How much was one ticket?
pt Quanto custou cada ingresso?

@mu_chess_boards a=4-20 b=4-20
en A game board has {a} rows of {b} squares.
en {N} draws a board with {a} squares along one side and {b} along the other.
pt Um tabuleiro tem {a} linhas com {b} casas em cada.
pt {N} desenha um tabuleiro com {a} casas num lado e {b} no outro.
? area a*b
en How many squares [are on the board|does the board have]?
pt Quantas casas tem o tabuleiro?

@mu_stamps_letter a=2-30 b=q
en {N} [mails|sends] {a} [letters|postcards|parcels]. [The stamps for each cost|It costs {his}
  family|Sending one costs] {b}[ each time|].
pt {N} manda {a} [cartas|encomendas] pelo correio. [O selo de cada uma custa|Cada uma custa] {b}.
? money a*b
en How much does {he} [spend|pay] at the post office?
pt Quanto gasta no correio?

@mu_cents_coins a=2-60 b=5,10,25,50 c=B
en {N} has {a} coins of {b} cents each[ in a jar|].
pt {N} tem {a} moedas de {b} centavos cada[ num pote|].
? groups a*b
en How many cents are [they worth|in the jar]?
pt Quantos centavos valem[ ao todo|]?
"""
