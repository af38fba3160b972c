"""Frames 9: two steps with money: wages, prices, change, tickets, savings.

The form is explained in words_frames.py.
"""

FRAMES = """
@bu_weeks_saved a=2-30 b=2-12 c=n t=goods
en {N} [saves|puts away] {$a} a week for {b} weeks and then [buys|pays for] {an t} that costs
  {$c}.
en {an t} costs {$c}. Before buying it, {N} puts {$a} into a jar every week for {b} weeks.
pt {N} guarda {$a} por semana durante {b} semanas e depois compra {um t} que custa {$c}.
pt {um t} custa {$c}. Antes de comprar, {N} põe {$a} num pote toda semana, por {b} semanas.
: c<a*b
? multi a*b-c
en How much money is left [in the end|after that]?
pt Quanto dinheiro sobra [no fim|depois da compra]?
? rate a*b
en How much does {he} save in those weeks?
pt Quanto junta nessas semanas?

@bu_weeks_short a=2-30 b=2-12 c=20-600 t=goods a*b<c
en {N} dreams of {an t} for {$c}. {he} has been saving {$a} a week for {b} weeks[ now|].
en For {b} weeks {N} has put {$a} a week aside for {an t} that costs {$c}.
pt {N} sonha com {um t} de {$c}. Já guarda {$a} por semana há {b} semanas.
pt Há {b} semanas {N} separa {$a} por semana para {um t} que custa {$c}.
? multi c-a*b
en How much money is {he} [still missing|short of the price]?
pt Quanto dinheiro ainda falta?
? rate a*b
en How much has {he} saved?
pt Quanto já juntou?

@bu_chores_buy a=n b=n c=2-9 t=goods
en {N} earned {$a} by [raking leaves|washing dishes|painting a fence] and {$b} by [feeding the
  cats|sweeping the yard]. With all of it {he} bought small toys at {$c} each.
en Small toys cost {$c} each. {N} spends on them the {$a} from [raking leaves|washing windows]
  and the {$b} from [feeding the cats|weeding the garden].
pt {N} ganhou {$a} por [varrer folhas|lavar louça|pintar uma cerca] e {$b} por [dar comida aos
  gatos|limpar o quintal]. Com tudo comprou brinquedos de {$c} cada.
pt Cada brinquedinho custa {$c}. {N} gasta neles os {$a} que ganhou [lavando janelas|varrendo
  folhas] e os {$b} que ganhou [cuidando dos gatos|limpando a horta].
? multi (a+b)/c
en How many toys did {he} get?
pt Quantos brinquedos comprou?
? money a+b
en How much did {he} earn?
pt Quanto ganhou ao todo?

@bu_money_left_items a=n b=n c=2-9 b<a
en {N} had {$a} and [spent|used up] {$b} on [a ticket|a video game|shoes]. The
  [comics|snacks|postcards] {he} wants now cost {$c} each.
pt {N} tinha {$a} e gastou {$b} com [um ingresso|um jogo|sapatos]. Agora quer
  [gibis|cartões|lanches] de {$c} cada.
? multi (a-b)/c
en How many [comics|snacks|postcards] can {he} buy?
pt Quantos [gibis|cartões|lanches] pode comprar?
? money a-b
en How much money does {he} have for them?
pt Quanto dinheiro tem para isso?

@bu_counter_change a=q b=q c=10,20,50,100 a+b<c
en At the [bakery|drugstore] the cashier [rings up|adds up] a [cake|bottle of soap] for {a} and a
  [loaf|comb] for {b}. {N} hands over {$c}.
en {N} hands over {$c} for a [cake|bottle of soap] and a [loaf|comb]. The first costs {a}, the
  second {b}.
pt [Na padaria|Na farmácia], {N} leva um [bolo|sabonete] de {a} e um [pão doce|pente] de {b}.
  Entrega {$c}.
pt {N} entrega {$c} por um [bolo|sabonete] e um [pão doce|pente]. O primeiro custa {a} e o
  segundo {b}.
? multi c-(a+b)
en How much [change|money] does {he} get back?
pt Quanto recebe de troco?
? money a+b
en What do the two things cost together?
pt Quanto custam as duas coisas juntas?

@bu_family_zoo a=2-6 b=q c=2-9 d=q
en The zoo charges {b} for grown-ups and {d} for children. {N} pays for {a} grown-ups and {c}
  children.
en {N} takes {c} children to the zoo, and {a} grown-ups come too. A child's ticket is {d} and a
  grown-up's ticket {b}.
pt O zoológico cobra {b} por adulto e {d} por criança. {N} paga para {a} adultos e {c} crianças.
pt {N} leva {c} crianças ao zoológico, e vão {a} adultos também. O ingresso de criança é {d} e o
  de adulto, {b}.
? multi a*b+c*d
en How much do the tickets cost %all?
pt Quanto custam os ingressos ao todo?
? money c*d
en How much is paid for the children?
pt Quanto se paga pelas crianças?
? combine a+c
en How many people go to the zoo?
pt Quantas pessoas vão ao zoológico?

@bu_two_carts a=2-9 b=q c=2-9 d=q t=food u=food
en {N} bought {a t} at {b} each, and {O} bought {c u} at {d} each.
pt {N} comprou {a t} a {b} cada, e {O} comprou {c u} a {d} cada.
? multi a*b-c*d
en How much more did {N} pay than {O}?
pt Quanto {N} pagou a mais que {O}?
? multi a*b+c*d
en How much did the two spend together?
pt Quanto gastaram {P:os dois juntos/as duas juntas}?
? money c*d
en How much did {O} spend?
pt Quanto {O} gastou?

@bu_ride_tickets a=n b=2-9 c=2-40 c<a
en {N} came to the [carnival|fair] with {a} tickets and spent {c} at the [ring toss|dunk
  tank|duck pond]. Any ride costs {b} tickets.
en Any ride at the [carnival|fair] costs {b} tickets. Of {his} {a} tickets {N} has used {c} at
  the [ring toss|duck pond].
pt {N} chegou ao parque com {a} bilhetes e gastou {c} [no tiro ao alvo|na pescaria]. Cada
  brinquedo custa {b} bilhetes.
pt Cada brinquedo do parque custa {b} bilhetes. Dos {a} que tinha, {N} usou {c} [no tiro ao
  alvo|na pescaria].
? multi (a-c)/b
en How many rides can {he} [still take|go on with the rest]?
pt Em quantos brinquedos ainda pode ir?
? transfer a-c
en How many tickets does {he} have left?
pt Quantos bilhetes ainda tem?

@bu_ride_line a=2-9 b=2-9 c=2-12
en {N} takes {a} children to the fair. Each of them wants to go on {b} rides, and a ride costs
  {c} tickets.
pt {N} leva {a} crianças ao parque. Cada uma quer ir em {b} brinquedos, e cada brinquedo custa
  {c} bilhetes.
? multi a*b*c
en How many tickets do the children need %all?
pt De quantos bilhetes as crianças precisam ao todo?
? rate b*c
en How many tickets does one child need?
pt De quantos bilhetes cada criança precisa?

@bu_lunch_split a=m b=m c=2-6
en The food at a [diner|pizzeria] came to {a} and the drinks to {b}. {c} friends split the bill
  evenly.
en {c} friends split a bill evenly at a [diner|pizzeria]: {a} for the food and {b} for the
  drinks.
pt Numa [lanchonete|pizzaria], a comida deu {a} e as bebidas {b}. {c} amigos dividiram a conta
  por igual.
pt {c} amigos dividiram por igual a conta da [lanchonete|pizzaria]: {a} de comida e {b} de
  bebidas.
? multi (a+b)/c
en How much did each of them pay?
pt Quanto cada um pagou?
? money a+b
en How much was the whole bill?
pt De quanto foi a conta toda?

@bu_voucher_split a=m b=m c=2-6 b<a
en Dinner for {c} people cost {a}. A gift card paid {b} of it, and they shared the rest equally.
pt O jantar de {c} pessoas custou {a}. Um vale pagou {b}, e o resto elas dividiram igualmente.
? multi (a-b)/c
en How much did each person [pay|have to pay]?
pt Quanto pagou cada pessoa?
? money a-b
en How much was left to pay after the gift card?
pt Quanto faltava pagar depois do vale?

@bu_off_each a=q b=q c=2-9 t=goods b<a
en {t} are marked at {a}, but today every one is {b} [cheaper|off]. {N} takes {c}.
en Today {N} takes {c t}. They are marked at {a} each, but every price is cut by {b}.
pt {t:Os/As} {t} custam {a}, mas hoje cada um{t:/a} sai {b} mais barat{t:o/a}. {N} leva {c}.
pt Hoje {N} leva {c t}. O preço marcado é {a} cada, com {b} de desconto em cada um{t:/a}.
? multi (a-b)*c
en How much does {he} pay?
pt Quanto paga?
? money a-b
en What does one cost today?
pt Quanto custa um{t:/a} hoje?
? groups b*c
en How much does {he} save %all?
pt Quanto economiza ao todo?

@bu_bulk a=2-12 b=q c=m t=food
en One {t1} costs {b}. A box of {a} costs {c}.
en A box of {a t} sells for {c}, a single one for {b}.
pt Um{t:/a} {t1} custa {b}. Uma caixa com {a} custa {c}.
pt Uma caixa com {a t} sai por {c}; um{t:/a} só, por {b}.
: c<a*b
? multi a*b-c
en How much do you save by buying the box instead of {a} single ones?
pt Quanto se economiza comprando a caixa em vez de {a} avuls{t:o/a}s?
? money a*b
en What would {a} single ones cost?
pt Quanto custariam {a} avuls{t:o/a}s?

@bu_babysit a=2-20 b=2-9 c=2-30
en {N} looked after the neighbors' [baby|twins] for {b} hours at {$a} an hour and got {$c} extra
  [for being so patient|as a thank-you].
pt {N} cuidou [do bebê|dos gêmeos] da vizinha por {b} horas a {$a} a hora e ganhou mais {$c} [de
  agrado|pela paciência].
? multi a*b+c
en How much money did {he} take home?
pt Quanto dinheiro levou para casa?
? rate a*b
en How much was {he} paid for the hours alone?
pt Quanto recebeu só pelas horas?

@bu_dogs_walk a=2-12 b=2-20 c=2-7 d=2-40 d<a*b*c
en {N} walks {a} dogs every day and gets {$b} for each dog.
pt {N} passeia com {a} cachorros todo dia e recebe {$b} por cachorro.
? multi a*b*c
en How much does {he} earn in {c} days?
pt Quanto ganha em {c} dias?
? rate a*b
en How much does {he} earn in one day?
pt Quanto ganha em um dia?
? multi a*b*c-d
en In {c} days {he} also spends {$d} on dog treats. How much is left of what {he} earned?
pt Em {c} dias também gasta {$d} com petiscos. Quanto sobra do que ganhou?

@bu_yard_sale a=2-30 b=2-9 c=2-60 t=own
en At a yard sale {N} got {$c} for an old lamp and sold {a t} at {$b} each.
en {N} held a yard sale. {a t} went for {$b} each, and an old lamp brought {$c}.
pt Num bazar, {N} recebeu {$c} por uma luminária velha e vendeu {a t} a {$b} cada.
pt {N} fez um bazar no quintal. Saíram {a t} a {$b} cada e uma luminária velha por {$c}.
? multi a*b+c
en How much money did {he} make [at the sale|]?
pt Quanto dinheiro fez no bazar?
? money a*b
en How much did the {t} bring?
pt Quanto renderam {t:os/as} {t}?

@bu_craft_cost a=2-40 b=2-20 c=5-200 t=made
en The material for {a t} cost {N} {$c}. {he} sold all of them for {$b} each.
en {N} sold {a t} for {$b} each. Before that {he} had paid {$c} for the material.
pt O material para {a t} custou {$c}. {N} vendeu tod{t:o/a}s por {$b} cada.
pt {N} vendeu {a t} por {$b} cada. Antes tinha pagado {$c} pelo material.
: c<a*b
? multi a*b-c
en How much did {N} gain, the material paid?
pt Quanto lucrou, descontado o material?
? money a*b
en How much did the buyers pay?
pt Quanto pagaram os compradores?

@bu_taxi a=2-9 b=q c=2-20 w=road
en A taxi costs {$a} to start with and {b} for every {w1}. {N} rides {c} {w}.
pt O táxi cobra {$a} de bandeirada e {b} por {w1}. {N} anda {c} {w}.
? multi a+b*c
en How much does {N} pay for the ride?
pt Quanto {N} paga pela corrida?
? rate b*c
en How much is that without the starting fee?
pt Quanto é sem a bandeirada?

@bu_gym a=10-90 b=2-60 c=2-12
en A [gym|dance school|karate club] asks {$b} to join and {$a} every month.
pt Uma [academia|escola de dança] cobra {$b} de matrícula e {$a} por mês.
? multi a*c+b
en How much does {N} pay for the first {c} months?
pt Quanto {N} paga pelos primeiros {c} meses?
? rate a*c
en How much are {c} months without the joining fee?
pt Quanto são {c} meses sem a matrícula?

@bu_pass a=2-40 b=2-9 c=10-200
en A bus ride costs {$b}, and a monthly pass costs {$c}. {N} takes the bus {a} times this month.
pt Uma passagem de ônibus custa {$b}, e o passe do mês custa {$c}. Neste mês {N} anda de ônibus
  {a} vezes.
: c<a*b
? multi a*b-c
en How much does {he} save with the pass?
pt Quanto economiza com o passe?
? money a*b
en How much would {he} pay without a pass?
pt Quanto pagaria sem o passe?

@bu_pass_lost a=2-20 b=2-9 c=30-250
en {N} bought a season pass for {$c}, but went swimming only {a} times. A single visit would have
  cost {$b}.
pt {N} comprou um passe de {$c}, mas só foi à piscina {a} vezes. Cada entrada avulsa custaria
  {$b}.
: a*b<c
? multi c-a*b
en How much would {he} have saved without the pass?
pt Quanto teria economizado sem o passe?
? money a*b
en How much would the single visits have cost?
pt Quanto custariam as entradas avulsas?

@bu_loan a=20-600 b=2-40 c=2-9
en {N} borrowed {$a} from {O} and pays back {$b} a month.
pt {N} pegou {$a} emprestado de {O} e devolve {$b} por mês.
: b*c<a
? multi a-b*c
en How much does {he} still owe after {c} months?
pt Quanto ainda deve depois de {c} meses?
? rate b*c
en How much has been paid back after {c} months?
pt Quanto devolveu em {c} meses?

@bu_installments a=B b=n c=2-12 t=goods b<a
en {an t} costs {$a}. {N} pays {$b} now and the rest in {c} equal payments.
en {N} pays {$b} down for {an t} and the rest in {c} equal payments. The price is {$a}.
pt {um t} custa {$a}. {N} paga {$b} de entrada e o resto em {c} parcelas iguais.
pt {N} dá {$b} de entrada por {um t} e paga o resto em {c} parcelas iguais. O preço é {$a}.
? multi (a-b)/c
en How much is one payment?
pt De quanto é cada parcela?
? money a-b
en How much is left to pay after today?
pt Quanto fica para pagar depois da entrada?

@bu_fundraiser a=n b=n c=2-30 b<a
en A class wants to raise {$a} for [a trip|new books|a shelter]. It has {$b} [so far|already],
  and {c} students will bring in equal parts of the rest.
pt Uma turma quer juntar {$a} para [uma viagem|livros novos|um abrigo]. Já tem {$b}, e {c} alunos
  vão trazer partes iguais do resto.
? multi (a-b)/c
en How much must each of those students bring?
pt Quanto cada um desses alunos precisa trazer?
? equalise a-b
en How much is still missing?
pt Quanto ainda falta?

@bu_class_fund a=10-40 b=2-30 c=2-9 c<a
en Everybody in {N}'s class of {a} should pay {$b} for the [museum|bus], but {c} have not paid
  yet.
pt Na turma de {N}, de {a} alunos, cada um deve pagar {$b} [do museu|do ônibus], mas {c} ainda
  não pagaram.
? multi (a-c)*b
en How much money has been collected?
pt Quanto dinheiro foi recolhido?
? groups a*b
en How much will it be when all have paid?
pt Quanto será quando todos pagarem?
? groups b*c
en How much money is still missing?
pt Quanto dinheiro ainda falta?

@bu_refund a=m b=m c=m t=goods u=goods c<a
en {N} had {a}. {he} brought back {an t} to the store, got {b} for it, and bought {an u} for {c}.
pt {N} tinha {a}. Devolveu {um t} à loja, recebeu {b} de volta e comprou {um u} por {c}.
? multi a+b-c
en How much money does {he} have now?
pt Quanto dinheiro tem agora?
? money a+b
en How much did {he} have before buying the {u1}?
pt Quanto tinha antes de comprar {u:o/a} {u1}?

@bu_shoes_unknown a=M b=m c=m t=goods u=goods b+c<a
en {N} left home with {a}, bought {an t} and {an u}, and came back with {c}. The {u1} cost {b}.
pt {N} saiu de casa com {a}, comprou {um t} e {um u} e voltou com {c}. {u:O/A} {u1} custou {b}.
? multi a-b-c
en What did the {t1} cost?
pt Quanto custou {t:o/a} {t1}?
? change a-c
en How much did {he} spend %all?
pt Quanto gastou ao todo?

@bu_single_pack a=m b=2-12 c=q t=food
en A pack of {b t} costs {a}. Bought singly, {an t1} costs {c}.
pt Um pacote com {b t} custa {a}. {um t} avuls{t:o/a} custa {c}.
: a/b<c
? multi c-a/b
en How much less do you pay for each one in the pack?
pt Quanto se paga a menos por unidade no pacote?
? share a/b
en What does one cost in the pack?
pt Quanto custa cada um{t:/a} no pacote?

@bu_raise a=5-60 b=2-20 c=2-12
en {N} earned {$a} an hour. [After a year|In May] {he} got {$b} more an hour.
pt {N} ganhava {$a} por hora. [Depois de um ano|Em maio] passou a ganhar {$b} a mais por hora.
? multi (a+b)*c
en How much does {he} earn now for {c} hours?
pt Quanto ganha agora por {c} horas?
? money a+b
en How much does {he} earn an hour now?
pt Quanto ganha por hora agora?
? groups b*c
en How much more than before does {he} earn in {c} hours?
pt Quanto ganha a mais do que antes em {c} horas?

@bu_movie_night a=2-9 b=q c=2-9 d=q e=50,100
en {N} [bought|got] {a} movie tickets at {b} each and {c} bags of popcorn at {d} each.
pt {N} comprou {a} entradas de cinema a {b} cada e {c} sacos de pipoca a {d} cada.
: a*b+c*d<e
? multi a*b+c*d
en How much did the evening cost?
pt Quanto custou a noite?
? money c*d
en How much did the popcorn cost?
pt Quanto custou a pipoca?
? multi e-a*b
en {N} had {$e}. How much was left after buying the tickets alone?
pt {N} tinha {$e}. Quanto sobrou depois de pagar só as entradas?

@bu_rent_share a=300-3000 b=2-5 c=20-200
en {b} roommates share a rent of {$a} equally. {N} does the cleaning, so {his} part is {$c}
  lower.
pt {b} colegas dividem por igual um aluguel de {$a}. Como {N} faz a faxina, sua parte é {$c}
  menor.
: c<a/b
? multi a/b-c
en How much does {N} pay?
pt Quanto {N} paga?
? share a/b
en How much does a roommate pay who does not clean?
pt Quanto paga quem não faz faxina?

@bu_meal_plus_tip a=m b=2-6 c=q
en {b} friends share a meal of {a} equally, and {N} adds {c} of {his} own as a tip.
pt {b} amigos dividem igualmente um almoço de {a}, e {N} ainda deixa {c} de gorjeta.
? multi a/b+c
en How much does {N} spend?
pt Quanto {N} gasta?
? share a/b
en How much is one share of the meal?
pt Quanto é a parte de cada um no almoço?

@bu_kilo_two w=kilo m=produce a=2-9 b=q c=q
en {N} buys {a} {w} of {m} at {b} a {w1} and a melon for {c}.
en A melon costs {c} and a {w1} of {m} costs {b}. {N} buys one melon and {a} {w} of {m}.
pt {N} compra {a} {w} de {m} a {b} o {w1} e um melão por {c}.
pt Um melão custa {c} e um {w1} de {m}, {b}. {N} compra um melão e {a} {w} de {m}.
? multi a*b+c
en How much does {he} pay [%all|for everything]?
pt Quanto paga [ao todo|por tudo]?
? money a*b
en How much do the {m} cost?
pt Quanto {N} paga sem o melão?

@bu_prints a=5-60 b=q c=q
en A photo shop asks {b} for each print and {c} for the album. {N} orders {a} prints and one
  album.
pt Uma loja cobra {b} por foto impressa e {c} pelo álbum. {N} pede {a} fotos e um álbum.
? multi a*b+c
en How much is the order?
pt Quanto dá a encomenda?
? money a*b
en How much are the prints alone?
pt Quanto custam só as fotos?

@bu_seeds_packets a=2-12 b=q c=20,50
en {N} picks out {a} packets of seeds at {b} each at the garden center and pays with a {!c} bill.
en With a {!c} bill {N} pays for {a} packets of seeds that cost {b} each.
pt Na loja de jardinagem, {N} escolhe {a} pacotes de sementes a {b} cada e paga com uma nota de
  {!c}.
pt Com uma nota de {!c}, {N} paga {a} pacotes de sementes de {b} cada.
: a*b<c
? multi c-a*b
en How much change is there?
pt De quanto é o troco?
? money a*b
en How much do the seeds cost?
pt Quanto custam as sementes?

@bu_team_gear a=2-20 b=5-60 c=3-40
en A team needs {a} [shirts|uniforms]. Each one costs {$b}, plus {$c} to print the name on it.
en To print a name on a [shirt|uniform] costs {$c}, and without a name it costs {$b}. A team
  orders {a} with names.
pt Um time precisa de {a} [camisas|camisetas]. Cada uma custa {$b}, mais {$c} para estampar o
  nome.
pt Estampar o nome custa {$c} por [camisa|camiseta]; sem nome, cada uma custa {$b}. Um time pede
  {a} com nome.
? multi a*(b+c)
en What must the team pay?
pt Quanto o time precisa pagar?
? money b+c
en What does one cost with a name on it?
pt Quanto custa uma com nome?
? groups a*c
en How much of the price is for printing?
pt Quanto do preço é só pela estampa?

@bu_trade_in a=M b=M c=M t=goods b+c<a
en A new [bicycle|phone] costs {a}. The shop takes {N}'s old one for {b}, and {his} grandmother
  gives {c}.
pt [Uma bicicleta nova|Um celular novo] custa {a}. A loja aceita {N:o velho/a antiga} de {N} por
  {b}, e a avó dá {c}.
? multi a-b-c
en How much must {N} pay {N:himself/herself}?
pt Quanto {N} ainda precisa pagar?
? money b+c
en How much of the price is covered already?
pt Quanto do preço já está coberto?

@bu_school_list a=2-9 b=q c=m t=own
en For school {N} needs {a} notebooks at {b} each and a [backpack|calculator]. The whole list
  costs {c}.
pt Para a escola, {N} precisa de {a} cadernos a {b} cada e de uma [mochila|calculadora]. A lista
  toda custa {c}.
: a*b<c
? multi c-a*b
en What does the [backpack|calculator] cost?
pt Quanto custa a [mochila|calculadora]?
? money a*b
en What do the notebooks cost?
pt Quanto custam os cadernos?

@bu_equal_items a=m b=m c=2-9 t=goods b<a
en {N} paid {a} for a [fan|kettle] and {c t}, all {t} at the same price. The [fan|kettle] was
  {b}.
pt {N} pagou {a} por um [ventilador|espelho] e {c t}, tod{t:o/a}s do mesmo preço. O
  [ventilador|espelho] custou {b}.
? multi (a-b)/c
en How much was one {t1}?
pt Quanto custou cada {t1}?
? part a-b
en How much were the {t} together?
pt Quanto custaram {t:os/as} {t} {t:juntos/juntas}?

@bu_dollar_share a=n b=2-9 c=n
en {b} [cousins|friends] share {$a} evenly. {N}, one of them, already had {$c} in {his} drawer.
pt {b} [primos|amigos] dividem {$a} por igual. {N} está entre eles e já tinha {$c} na gaveta.
? multi a/b+c
en How much does {N} have then?
pt Com quanto {N} fica?
? share a/b
en How much does each of them get?
pt Quanto recebe cada um?

@bu_farm_stand a=2-30 b=q c=2-30 t=crop
en At a farm stand {N} sold {a} bags of {t} in the morning and {c} in the afternoon, always at
  {b} a bag.
pt Numa banca de beira de estrada, {N} vendeu {a} sacos de {t} de manhã e {c} à tarde, sempre a
  {b} o saco.
? multi (a+c)*b
en How much money did {he} take in that day?
pt Quanto dinheiro recebeu no dia?
? combine a+c
en How many bags did {he} sell?
pt Quantos sacos vendeu?
? money a*b
en How much did {he} take in before noon?
pt Quanto recebeu de manhã?

@bu_unsold a=5-60 b=2-40 c=2-12 b<a t=bake
en {N} brought {a t} to the bake sale. At closing time {b} were still on the table; each of the
  others had sold for {$c}.
en At a bake sale every {t1} costs {$c}. Of the {a} that {N} baked, {b} were not sold.
pt {N} levou {a t} para a feira. No fim sobraram {b} na mesa; cada um{t:/a} d{t:o/a}s
  outr{t:o/a}s saiu por {$c}.
pt Na feira, cada {t1} custa {$c}. D{t:o/a}s {a} que {N} fez, {b} não foram vendid{t:o/a}s.
? multi (a-b)*c
en How much money did the sale bring?
pt Quanto dinheiro rendeu a venda?
? part a-b
en How many were sold?
pt Quant{t:o/a}s foram vendid{t:o/a}s?

@bu_car_wash a=2-30 b=2-20 c=2-30 d=2-9
en At a car wash for charity, a car costs {$b} and a van {$d}. The students washed {a} cars and
  {c} vans.
pt Num lava-rápido beneficente, um carro custa {$b} e uma van {$d}. Os alunos lavaram {a} carros
  e {c} vans.
? multi a*b+c*d
en How much did they raise?
pt Quanto arrecadaram?
? money a*b
en How much came from the cars?
pt Quanto veio dos carros?
? compare a-c
en How many more cars than vans were washed?
pt Quantos carros foram lavados a mais que vans?

@bu_water_bill a=n b=n c=n b<a
en {N} paid {$a} for electricity, and the water bill was {$b} less.
pt {N} pagou {$a} de luz, e a conta de água foi {$b} a menos.
? multi a+(a-b)
en How much were the two bills together?
pt Quanto foram as duas contas juntas?
? compare a-b
en How much was the water bill?
pt De quanto foi a conta de água?

@bu_three_gave a=m b=m c=m
en For {his} birthday {N} got {a} from {his} uncle and {b} from {his} aunt. Together with what
  was in {his} [wallet|piggy bank], that made {c}.
pt No aniversário, {N} ganhou {a} do tio e {b} da tia. Com o que havia [na carteira|no cofrinho],
  ficou com {c}.
: a+b<c
? multi c-(a+b)
en How much had been in the [wallet|piggy bank]?
pt Quanto havia [na carteira|no cofrinho]?
? money a+b
en How much money was given to {him}?
pt Quanto ganhou de presente?

@bu_cheaper_other a=m b=q c=2-9 t=goods b<a
en One store sells {an t} for {a}. In the store across the street the price is lower by {b}.
pt Uma loja vende {um t} por {a}. A loja da frente pede {b} a menos.
? multi (a-b)*c
en What do {c t} cost in the cheaper store?
pt Quanto custam {c t} na loja mais barata?
? compare a-b
en What does the other store ask for {an t1}?
pt Quanto a outra loja pede?
? money a*c
en How much do {c t} cost in the first store?
pt Quanto custam {c t} na primeira loja?

@bu_lost_ten a=m b=m c=m b+c<a
en {N} set out with {a} in {his} pocket. {b} fell out through a hole, and a sandwich cost {c}.
pt {N} saiu com {a} no bolso. Perdeu {b} por um furo, e um sanduíche custou {c}.
? multi a-b-c
en How much was still in the pocket at night?
pt Quanto ainda havia no bolso à noite?
? money b+c
en How much less than at the start was that?
pt Quanto foi a menos do que no começo?

@bu_two_earners a=2-30 b=2-30 c=2-9
en {N} makes {$a} an hour and {O} makes {$b} an hour. Both [work|are at work] for {c} hours.
pt {N} ganha {$a} por hora e {O} ganha {$b} por hora. {P:Os dois/As duas} trabalham {c} horas.
? multi (a+b)*c
en How much do they make together?
pt Quanto ganham {P:juntos/juntas}?
? multi (a-b)*c
en How much more does {N} make than {O} in that time?
pt Quanto {N} ganha a mais que {O} nesse tempo?
? rate a*c
en How much does {N} make?
pt Quanto {N} ganha?
"""
