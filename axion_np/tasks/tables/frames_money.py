"""Frames 4: prices, change, saving and earning, and questions that come first.

The form is explained in words_frames.py.
"""

FRAMES = """
@spend a=m b=m b<a
en {N} had {a}[ in {his} wallet|]. {he} [spent|paid] {b} [on|for] [lunch|a toy|a book|a gift].
pt {N} tinha {a}[ na carteira|]. Gastou {b} [no almoço|com um brinquedo|com um livro|num
  presente].
? money a-b
en [How much money does {he} have left?|How much is left?]
pt [Quanto dinheiro sobrou?|Com quanto ficou?|Quanto {N} ainda tem?]

@spend_unknown a=m b=m b<a
en {N} had {a} when {he} [left home|went to the fair|went shopping]. {he} [came home|returned]
  with {b}.
pt {N} [saiu de casa|foi às compras|foi à feira] com {a}. Voltou com {b}.
? change a-b
en How much [money|] did {he} spend?
pt Quanto [dinheiro|] gastou?

@spend_start a=m b=m
en After [buying lunch|paying for the bus|a visit to the market] for {b}, {N} has {a} left.
pt Depois de gastar {b} [no almoço|na passagem|no mercado], {N} ficou com {a}.
? start a+b
en How much [money|] did {he} have %start?
pt Quanto tinha %start?

@change_given a=5,10,20,50,100 b=m b<a
en {N} [bought|paid for] [a meal|a book|groceries] that cost {b}. {he} [gave the cashier|paid
  with] {$a}.
pt {N} comprou [um lanche|um livro|frutas] por {b}. [Pagou com|Deu ao caixa] {$a}.
? money a-b
en [How much change did {he} get?|What was {his} change?]
pt [Quanto recebeu de troco?|De quanto foi o troco?]

@change_two a=20,50,100 b=q c=q b+c<a t=goods u=goods
en {N} bought {an t} for {b} and {an u} for {c}. {he} paid with a {!a} bill.
pt {N} comprou {um t} por {b} e {um u} por {c}. Pagou com uma nota de {!a}.
? multi a-b-c
en How much change did {he} get?
pt Quanto recebeu de troco?
? money b+c
en How much did {he} spend %all?
pt Quanto gastou ao todo?
? compare b-c
en How much more did the {t1} cost than the {u1}?
pt Quanto {t:o/a} {t1} custou a mais que {u:o/a} {u1}?

@two_items a=m b=m z=m t=goods u=goods
en {N} [bought|paid for] {an t} [for|that cost] {a} and {an u} [for|that cost] {b}. [{he} had
  {z} in {his} pocket.|]
pt {N} comprou {um t} por {a} e {um u} por {b}.
: a+b<z
? money a+b
en [How much did {N} spend[ %all|]?|What was the total cost?]
pt [Quanto gastou ao todo?|Qual foi o total?]

@two_items_diff a=m b=m b<a t=goods u=goods
en {an t} costs {a} and {an u} costs {b}.
en The price of {an t} is {a}. {an u} costs {b}.
pt {um t} custa {a} e {um u} custa {b}.
? compare a-b
en [How much more does the {t1} cost?|How much cheaper is the {u1}?|What is the difference in
  price?]
pt [Quanto {t:o/a} {t1} custa a mais?|Qual é a diferença de preço?]
? money a+b
en How much do they cost together?
pt Quanto custam juntos?

@three_items a=m b=m c=m t=goods u=goods v=goods
en At the [mall|store|market], {N} spent {a} on {an t}, {b} on {an u} and {c} on {an v}.
pt [Na loja|No mercado|No shopping], {N} gastou {a} com {um t}, {b} com {um u} e {c} com {um
  v}.
? multi a+b+c
en How much did {he} spend[ %all|]?
pt Quanto gastou ao todo?
? money a+b
en How much did the {t1} and the {u1} cost %all?
pt Quanto custaram {t:o/a} {t1} e {u:o/a} {u1}?

@price_more a=m b=m t=goods u=goods
en {an t} costs {a}. {an u} costs {b} more.
pt {um t} custa {a}. {um u} custa {b} a mais.
? compare a+b
en How much does the {u1} cost?
pt Quanto custa {u:o/a} {u1}?
? multi a+(a+b)
en How much do both cost %all?
pt Quanto custam os dois itens?

@sale a=m b=m b<a t=goods
en {an t} [usually|normally] costs {a}. [Today|This week] it is [on sale for {b} less|{b}
  cheaper].
pt {um t} normalmente custa {a}. [Hoje|Esta semana] está {b} mais barat{t:o/a}.
? money a-b
en [What is the new price?|How much does it cost now?]
pt [Qual é o novo preço?|Quanto custa agora?]

@sale_unknown a=m b=m b<a t=goods
en The price of {an t} [was|used to be] {a}. Now {N} can buy one for {b}.
pt O preço de {um t} era {a}. Agora {N} compra por {b}.
? change a-b
en How much [did the price fall|does {he} save]?
pt Quanto o preço [baixou|caiu]?

@unit_price a=g b=q t=goods
en {N} [bought|wants to buy] {a t} [at {b} each|that cost {b} each|. Each one costs {b}].
en [One|A single] {t1} costs {b}. {N} buys {a}[ of them|].
pt {N} [comprou|quer comprar] {a t} a {b} cada.
pt Cada {t1} custa {b}. {N} compra {a}.
? money a*b
en [How much [does that cost|is that]|What is the total price|How much must be paid]?
pt [Quanto custa tudo?|Qual é o total?|Quanto vai pagar?]

@unit_unknown a=m b=2-9 t=goods
en {N} paid {a} for {b t}[, all at the same price|]. [{he} lives {x} blocks away.|]
pt {N} pagou {a} por {b t}[, tod{t:o/a}s do mesmo preço|]. [A loja fica a {x} quadras.|]
? money a/b
en How much did [each {t1}|one {t1}] cost?
pt Quanto custou cada {t1}?

@how_many_buy a=n b=2-9 t=goods
en [{N} has {$a} to spend on {t}.|{N} wants to spend {$a} on {t}.] Each {t1} costs {$b}.
pt {N} tem {$a} para gastar com {t}. Cada {t1} custa {$b}.
? money a/b
en How many {t} can {he} buy?
pt {q t} pode comprar?

@afford_left b*c<a a=20,50,100 b=2-9 c=q t=goods
en {N} had {$a}. {he} bought {b t} for {c} each.
pt {N} tinha {$a}. Comprou {b t} por {c} cada.
? multi a-b*c
en How much money is left?
pt Quanto dinheiro sobrou?
? money b*c
en How much did {he} spend?
pt Quanto gastou?

@buy_two_kinds a=2-9 b=q c=2-9 d=q t=goods u=goods
en {N} bought {a t} for {b} each and {c u} for {d} each.
pt {N} comprou {a t} por {b} cada e {c u} por {d} cada.
? multi a*b+c*d
en How much did {he} [pay|spend] %all?
pt Quanto pagou ao todo?
? money a*b
en How much did the {t} cost?
pt Quanto custaram {t:os/as} {t}?
? combine a+c
en How many things did {he} buy?
pt Quantas coisas comprou?

@buy_two_same b=2-30 a=2-9 c=2-9 t=goods u=goods
en At a store, {t} and {u} cost {$b} each. {N} bought {a t} and {c u}.
pt Numa loja, {t} e {u} custam {$b} cada. {N} comprou {a t} e {c u}.
? multi (a+c)*b
en How much did {he} spend?
pt Quanto gastou?

@earn_hour a=2-60 b=2-9 c=2-7
en {N} [earns|makes|is paid] {$a} [an|per|for each] hour [washing cars|mowing
  lawns|babysitting|at the shop].
pt {N} [ganha|recebe] {$a} por hora [lavando carros|cuidando de crianças|na loja].
? rate a*b
en How much [does|will] {he} earn in {b} hours?
pt Quanto ganha em {b} horas?
? multi a*b*c
en {he} works {b} hours a day. How much does {he} make in {c} days?
pt Trabalha {b} horas por dia. Quanto ganha em {c} dias?

@earn_unknown a=m b=2-9
en {N} [worked|walked dogs] for {b} hours and [earned|was paid] {a}.
pt {N} trabalhou {b} horas e [ganhou|recebeu] {a}.
? rate a/b
en How much [did {he} get|was that] per hour?
pt Quanto recebeu por hora?

@earn_spend a=m b=m c=m c<a
en {N} [earned|got] {a} for [washing the car|helping {O}|mowing lawns] and {b} for [cleaning
  windows|walking the dog]. {he} [then|] spent {c} on [a game|lunch].
pt {N} ganhou {a} por [lavar o carro|ajudar {O}|limpar o quintal] e {b} por [passear com o
  cachorro|lavar janelas]. Depois gastou {c} com um jogo.
? multi a+b-c
en How much money does {he} have now?
pt Quanto dinheiro tem agora?
? money a+b
en How much did {he} earn?
pt Quanto ganhou ao todo?

@save_week a=2-90 b=2-9 c=n
en {N} saves {$a} every week.
pt {N} guarda {$a} por semana.
? rate a*b
en How much will {he} have [saved|] after {b} weeks?
pt Quanto terá guardado depois de {b} semanas?
? multi c+a*b
en {he} already has {$c}. How much will {he} have in {b} weeks?
pt Já tem {$c}. Quanto terá em {b} semanas?

@save_goal a=n b=n c=2-9 t=goods
en {an t} costs {$a}. {N} has {$b} and saves {$c} a week.
pt {um t} custa {$a}. {N} tem {$b} e guarda {$c} por semana.
: b<a
? equalise a-b
en How much more does {he} need?
pt Quanto ainda falta?
? multi (a-b)/c
en How many weeks until {he} can buy it?
pt Em quantas semanas poderá comprar?

@needs_money a=m b=m b<a t=goods
en {N} [wants to buy|would like] {an t} that costs {a}. {he} [only|] has {b}.
pt {N} quer comprar {um t} que custa {a}. Só tem {b}.
? equalise a-b
en How much more [money|] does {he} need?
pt Quanto [dinheiro ainda|ainda] falta?

@allowance a=m b=m c=m
en {N} had {a}. For {his} birthday {his} [aunt|uncle|grandmother] gave {him} {b}[ and {O} gave
  {him} a card|].
pt {N} tinha {a}. No aniversário [a tia|o tio|a avó] lhe deu {b}.
? money a+b
en How much [money|] does {he} have now?
pt Quanto tem agora?

@allowance_start a=m b=m a<b
en {N} got {a} from {O}. Now {he} has {b}[ in the bank|].
pt {N} recebeu {a} de {O}. Agora tem {b}[ no banco|].
? start b-a
en How much did {he} have before?
pt Quanto tinha antes?

@purse_two a=m b=m
en {N} has {a} and {O} has {b}.
pt {N} tem {a} e {O} tem {b}.
? money a+b
en How much [money|] do they have %all?
pt Quanto [dinheiro|] têm ao todo?
? compare a-b
en How much more [money|] does {N} have than {O}?
pt Quanto {N} tem a mais que {O}?
? equalise b-a
en How much more does {N} need to have as much as {O}?
pt Quanto falta para {N} ter o mesmo que {O}?

@split_bill a=m b=2-9
en {b} friends [shared|split] [a bill|the cost of a pizza|the price of a gift] of {a} equally.
pt {b} amigos dividiram igualmente [uma conta|o preço de um presente] de {a}.
? share a/b
en How much did each [one|friend|of them] pay?
pt Quanto cada um pagou?

@split_winnings a=m b=m c=2-6
en {N} and {O} found {a} and {b}. They shared [all of it|the money] equally.
pt {N} e {O} acharam {a} e {b}. Dividiram tudo igualmente.
? multi (a+b)/2
en How much did each get?
pt Quanto cada um recebeu?

@tickets_sold a=n b=2-15 c=n d=2-15
en [A school|A cinema] sold {a} adult tickets at {$b} each and {c} child tickets at {$d} each.
pt [Uma escola|Um cinema] vendeu {a} ingressos de adulto a {$b} cada e {c} de criança a {$d}
  cada.
? multi a*b+c*d
en How much money was taken in?
pt Quanto dinheiro entrou?
? combine a+c
en How many tickets were sold?
pt Quantos ingressos foram vendidos?
? compare a-c
en How many more adult tickets than child tickets were sold?
pt Quantos ingressos de adulto a mais foram vendidos?

@sell_earn a=g b=q t=made
en {N} [sold|makes and sells] {a t} [for|at] {b} each.
pt {N} vendeu {a t} por {b} cada.
? money a*b
en How much [did {he} make|money did {he} earn|is that]?
pt Quanto ganhou?

@sell_rest a=n b=2-9 c=n t=made
en {N} made {a t} for the fair. {he} sold all but {c} of them at {$b} each.
pt {N} fez {a t} para a feira. Vendeu tod{t:o/a}s menos {c} por {$b} cada.
: c<a
? multi (a-c)*b
en How much did {he} earn?
pt Quanto ganhou?
? part a-c
en How many {t} were sold?
pt {q t} foram vendid{t:o/a}s?

@profit a=m b=m b<a t=goods
en {N} bought {an t} for {b} and sold it for {a}.
pt {N} comprou {um t} por {b} e vendeu por {a}.
? money a-b
en [How much profit did {he} make?|How much did {he} gain?]
pt De quanto foi o lucro?

@profit_many a=3-60 b=2-40 c=2-9 t=made
en It costs {N} {$b} to make {an t1}, which sells for {$a}.
en {N} spends {$b} on each {t1} and sells it for {$a}.
pt {N} gasta {$b} para fazer cada {t1} e vende por {$a}.
: b<a
? multi (a-b)*c
en What is the profit on {c t}?
pt Qual é o lucro com {c t}?
? money a-b
en What is the profit on one?
pt Qual é o lucro por unidade?

@phone_bill a=M b=M b<a
en The [rent|electric bill] was {a} last [month|year] and {b} this [month|year].
pt [O aluguel|A conta de luz] era {a} no [mês|ano] passado e é {b} neste [mês|ano].
? compare a-b
en How much [less is it now|did it fall]?
pt Quanto [baixou|é a menos agora]?

@car_price a=B b=B b<a t=vehicle
en [A used|An old] {t1} costs {$b}. A new one costs {$a}.
pt {um t} usad{t:o/a} custa {$b}. {um t} nov{t:o/a} custa {$a}.
? compare a-b
en How much more does the new one cost?
pt Quanto {t:o/a} nov{t:o/a} custa a mais?

@deposit a=M b=M b<a
en {N} had {a} in the bank and [took out|withdrew] {b}.
pt {N} tinha {a} no banco e [sacou|retirou] {b}.
? money a-b
en How much is [left in|still in] the bank?
pt Quanto ficou no banco?
? money a+b
en =[{N} had {a} in the bank. Then {he} put in {b} more.] [How much is there now?|What is in
  the account now?]
pt =[{N} tinha {a} no banco. Depois depositou mais {b}.] Quanto tem agora?

@budget a=M b=m c=m b+c<a
en {N} went shopping with {a}. {he} spent {b} on [food|shoes|fruit] and {c} on [a
  toy|books|flowers].
pt {N} foi às compras com {a}. Gastou {b} com [comida|sapatos|frutas] e {c} com
  [livros|flores|um brinquedo].
? multi a-b-c
en How much [money|] did {he} have left?
pt Quanto sobrou?
? money b+c
en How much did {he} spend %all?
pt Quanto gastou ao todo?

@kilo_price w=kilo m=produce a=2-9 b=q
en {m} cost {b} a {w1}. {N} buys {a w}.
en {N} bought {a w} of {m} at {b} per {w1}.
pt {N} comprou {a w} de {m} a {b} o {w1}.
pt O {w1} de {m} custa {b}. {N} compra {a w}.
? money a*b
en How much [does|did] {he} pay?
pt Quanto pagou?

@gas a=3-60 b=2-9 c=r
en A car goes {a} miles on one gallon of gas.
pt Um carro anda {a} quilômetros com um litro.
? rate a*b
en How many miles can it go on {b} gallons?
pt Quantos quilômetros anda com {b} litros?

@rent_day a=5-90 b=2-9 c=5-90
en Renting a [bike|boat|car] costs {$a} a day plus {$c} for insurance.
pt O aluguel de [uma bicicleta|um barco|um carro] custa {$a} por dia mais {$c} de seguro.
? multi a*b+c
en How much does it cost for {b} days?
pt Quanto custa por {b} dias?

@coins_bank a=n b=n x=n
en {N} had {a} dimes and {x} quarters in {his} bank. {O} gave {him} {b} more dimes.
pt {N} tinha {a} moedas de dez centavos e {x} de cinquenta. {O} lhe deu mais {b} de dez.
? transfer a+b
en How many dimes does {he} have now?
pt Quantas moedas de dez centavos tem agora?

@coin_values a=2-40 b=2-40
en {N} has {a} dimes and {b} nickels. [A dime is 10 cents and a nickel is 5 cents.|]
pt {N} tem {a} moedas de 10 centavos e {b} moedas de 5 centavos.
? multi a*10+b*5
en How many cents is that?
pt Quantos centavos são?
? combine a+b
en How many coins is that?
pt Quantas moedas são?

@cents a=5-95 b=5-95 t=food b<a
en {N} has {a} cents. {an t} costs {b} cents.
pt {N} tem {a} centavos. {um t} custa {b} centavos.
? money a-b
en If {he} buys one, how many cents are left?
pt Se comprar {um t}, com quantos centavos fica?

@bank_bills a=2-30 b=5,10,20,50
en {N} [paid|has] {a} bills of {!b}[ each|].
pt {N} tem {a} notas de {$b}[ cada|].
? money a*b
en How much is that?
pt Quanto dá?

@q_first_left b<a
en =How many {t} [are left|remain] [if|when] {N} [takes|uses] {b} of the {a t} [in the {C1}|on
  the table]?
pt =[{q t} sobram|Quant{t:o/a}s {t} restam] se {N} [pega|usa] {b} d{t:o/a}s {a t} [da
  mesa|d{C:o/a} {C1}]?
: b<a
? transfer a-b
en .
pt .

@q_first_total t=crop
en If {N} has {a t} and buys {b} more, how many {t} does {he} have %all?
en How many {t} does {N} have %all if {he} picks {a} in the morning and {b} in the afternoon?
pt Se {N} tem {a t} e compra mais {b}, com {q t} fica[ ao todo|]?
pt {q t} {N} tem ao todo se colhe {a} de manhã e {b} à tarde?
? combine a+b
en .
pt .

@q_first_share b=g
en If {a t} are [shared|divided] equally [among|between] {b} [people|children|friends], how
  many [{t}|] does each [one|] get?
en How many {t} does each child get if {N} shares {a t} equally among {b} children?
pt Se {a t} são dividid{t:o/a}s igualmente entre {b} [pessoas|crianças], {q t} recebe cada uma?
pt {q t} recebe cada criança se {N} reparte {a t} igualmente entre {b}?
? share a/b
en .
pt .

@q_first_price a=g b=q t=goods
en How much do {a t} cost [if one costs {b}|at {b} each]?
en If one {t1} costs {b}, how much [do {a t} cost|must {N} pay for {a t}]?
pt Quanto custam {a t} [se cada um{t:/a} custa {b}|a {b} cada]?
pt Se {um t} custa {b}, quanto custam {a t}?
? money a*b
en .
pt .

@you_have b<a
en You have {a t} and [give|lend] {b} to [a friend|your sister|{O}].
en Suppose you have {a t} and lose {b}[ of them|].
pt Você tem {a t} e [dá|empresta] {b} [a um amigo|à sua irmã|a {O}].
pt Imagine que você tem {a t} e perde {b}.
? transfer a-b
en How many [{t}|] do you have left?
pt Com {q t} você fica?

@my_friend c<a
en My [brother|friend|neighbor] and I had {a} and {b t}. We gave {c} [to our teacher|to
  {O}|away].
pt Meu [irmão|amigo|vizinho] e eu tínhamos {a} e {b t}. Demos {c} [para a professora|para {O}].
? multi a+b-c
en How many {t} do we have now?
pt {q t} temos agora?

@original b<a
en {N} [gave away|sold|used] {b t}. {he} had {a} {t} [initially|at first|before that].
pt {N} [deu|vendeu|usou] {b t}. Antes tinha {a}.
? transfer a-b
en How many {t} does {he} have now?
pt {q t} tem agora?

@distract_time t=bake b<a
en {N} spent {x} minutes making {a t}. [Then|After that] {b} were eaten in {z} minutes.
pt {N} levou {x} minutos para fazer {a t}. Depois {b} foram comid{t:o/a}s em {z} minutos.
? transfer a-b
en How many {t} are left?
pt {q t} sobraram?
? time x+z
en How many minutes is that %all?
pt Quantos minutos são ao todo?

@distract_people a=n b=n x=n t=people u=own
en There are {a t} in one [class|group] and {b} in another. They have {x u}.
pt Há {a t} num grupo e {b} em outro. Eles têm {x u}.
? combine a+b
en How many {t} are there %all?
pt {q t} são ao todo?
? compare b-a
en How many more {t} are in the second than in the first?
pt {q t} a mais há no segundo que no primeiro?

@distract_box a=g b=g x=n
en {N} has {x} {C} at home. {he} takes {a C} to school, each with {b t} in it.
pt {N} tem {x} {C} em casa. Leva {a C} à escola, cada um{C:/a} com {b t}.
: a<x
? groups a*b
en How many {t} does {he} take to school?
pt {q t} leva à escola?
? transfer x-a
en How many {C} stay at home?
pt {q C} ficam em casa?

@distract_before t=own u=own b<a
en {N} had {a t} and {x u}. {he} lost {b} of the {t} and found {z} more {u}.
pt {N} tinha {a t} e {x u}. Perdeu {b} d{t:o/a}s {t} e achou mais {z u}.
? transfer a-b
en How many {t} does {he} have now?
pt {q t} tem agora?
? transfer x+z
en How many {u} does {he} have now?
pt {q u} tem agora?

@distract_group a=n x=2-20 b=g
en {N} has {a} {k t} and {x} {j t}. {he} puts the {k1} ones into {b} equal piles.
pt {N} tem {a} {k t} e {x} {j t}. Divide {t:os/as} {k} em {b} montes iguais.
? share a/b
en How many {k1} {t} are in each pile?
pt {q t} {k} há em cada monte?

@game_levels a=2-20 b=2-30 c=2-20 x=2-99
en In a video game {N} got {a} points for each of {b} [enemies|levels] and {c} points as a
  bonus.
pt Num jogo {N} ganhou {a} pontos por cada uma das {b} fases e {c} pontos de bônus.
? multi a*b+c
en How many points is that %all?
pt Quantos pontos são ao todo?

@plates a=2-12 b=2-12 c=2-9 d=n t=food
en For a party {N} fills {a} plates with {b t} each and {c} bowls with {d} each.
pt Para uma festa {N} enche {a} pratos com {b t} cada e {c} tigelas com {d} cada.
? multi a*b+c*d
en How many {t} is that?
pt {q t} são?
? groups a*b
en How many {t} are on the plates?
pt {q t} há nos pratos?

@party_food a=2-9 b=2-12 c=2-9 d=2-60 t=food
en {N} opens {a} bags with {b t} in each, eats {d}, and shares the rest equally with {O}.
pt {N} abre {a} sacos com {b t} cada, come {d} e divide o resto igualmente com {O}.
? multi (a*b-d)/2
en How many {t} does each one get?
pt {q t} cada um recebe?
? multi a*b-d
en How many {t} are shared?
pt {q t} são dividid{t:o/a}s?

@work_week a=2-9 b=2-40 c=2-9 d=2-40
en {N} works {a} hours at {$b} an hour in one job and {c} hours at {$d} an hour in another.
pt {N} trabalha {a} horas a {$b} por hora num emprego e {c} horas a {$d} por hora em outro.
? multi a*b+c*d
en How much does {he} earn %all?
pt Quanto ganha ao todo?
? time a+c
en How many hours does {he} work?
pt Quantas horas trabalha?

@orchard a=2-30 b=2-30 c=2-9 d=n t=tree
en An orchard has {a} rows of {b t}. {d} of them are [old|sick|cut down] and the rest are
  [shared by|watered by] {c} workers, the same number each.
pt Um pomar tem {a} fileiras de {b t}. {d} estão doentes e o resto é cuidado por {c} operários,
  o mesmo número para cada um.
? multi (a*b-d)/c
en How many {t} does each worker take care of?
pt De {q t} cada operário cuida?

@store_day t=goods a=n b=m c=n
en In the morning a shop sold {a t} and in the afternoon {c}.
pt De manhã uma loja vendeu {a t} e à tarde {c}.
? combine a+c
en How many {t} were sold that day?
pt {q t} foram vendid{t:o/a}s no dia?
? multi (a+c)*5
en How many {t} is that in 5 days like this one?
pt {q t} são em 5 dias como esse?
"""
