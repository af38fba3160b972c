"""Frames 11: money earned, spent, lent and owed, prices that rise and fall.

The form is explained in words_frames.py.
"""

FRAMES = """
@dc_wallet_both a=m b=m c=m
en {N} has {a} in {his} purse and {b} in a drawer.
pt {N} tem {a} na bolsa e {b} numa gaveta.
: a!=b
? money a+b
en How much money is that?
pt Quanto dinheiro é?
? compare a-b
en How much more is in the purse than in the drawer?
pt Quanto há a mais na bolsa do que na gaveta?
? compare b-a
en How much less is in the purse than in the drawer?
pt Quanto há a menos na bolsa do que na gaveta?
? multi a+b-c
en If {he} spends {c} of it, how much is left?
pt Se gastar {c}, quanto sobra?

@dc_lunch_money a=m b=m b<a
en {N}'s lunch [cost|came to] {b}, and {he} had [taken|brought] {a} from home.
pt O almoço de {N} custou {b}, e {N} tinha levado {a} de casa.
? money a-b
en How much of the money is left?
pt Quanto do dinheiro sobrou?

@dc_lunch_start a=m b=m
en {N} paid {b} for lunch at the [cafe|zoo] and still had {a} [in {his} pocket|for the bus].
pt {N} pagou {b} pelo almoço [no café|no zoológico] e ainda tinha {a} [no bolso|para o ônibus].
? start a+b
en How much did {he} have before lunch?
pt Quanto tinha antes do almoço?

@dc_earned_start a=m b=m
en {N} earned {b} by [walking dogs|washing cars|raking leaves]. That brought {his} savings to
  {a}.
pt {N} ganhou {b} [passeando com cachorros|lavando carros]. Com isso juntou {a}.
: b<a
? start a-b
en How much had {he} saved before?
pt Quanto tinha antes?

@dc_earned_unknown a=m b=m a<b
en {N} had {a} before [selling lemonade|mowing lawns] and {b} after it.
pt {N} tinha {a} antes de [vender limonada|lavar carros] e {b} depois.
? change b-a
en How much did {he} [earn|make]?
pt Quanto ganhou?

@dc_borrow_money a=m b=m b<a
en {N} borrowed {a} from {O} and has paid back {b}.
pt {N} pegou {a} emprestado de {O} e já devolveu {b}.
? equalise a-b
en How much does {N} still owe?
pt Quanto ainda deve?

@dc_borrow_owe a=m b=m
en {N} owed {O} {a} and then borrowed {b} more.
pt {N} devia {a} para {O} e pegou mais {b} emprestado.
? money a+b
en How much does {N} owe {O} now?
pt Quanto {N} deve agora?

@dc_lend_money a=m b=m b<a
en {N} had {a} until {he} lent {O} {b}.
pt {N} tinha {a} até emprestar {b} para {O}.
? money a-b
en How much did {N} keep?
pt Com quanto {N} ficou?
? money a+b
en ={N} had {a} when {O} paid back {b} that {N} had lent. How much does {N} have now?
pt ={N} tinha {a} quando {O} devolveu {b} que devia. Quanto {N} tem agora?

@dc_gift_card a=10-100 b=m
en {N} has a gift card for {!a}. {he} [buys a game|pays for a meal] that costs {b}[ with it|].
pt {N} tem um vale-presente de {!a}. Compra um [jogo|lanche] de {b}.
: b<a
? money a-b
en How much is left on the card?
pt Quanto sobra no vale?

@dc_ticket_snack a=m b=m c=m
en At the [cinema|fair|game] {N} paid {a} for a ticket, {b} for [popcorn|a drink] and {c} for
  [parking|a program].
pt [No cinema|No jogo|Na feira] {N} pagou {a} pelo ingresso, {b} pela [pipoca|bebida] e {c} pelo
  estacionamento.
: a!=b
? multi a+b+c
en How much did the [evening|visit] cost {him}?
pt Quanto custou o passeio?
? money b+c
en How much did {he} pay besides the ticket?
pt Quanto pagou além do ingresso?
? compare a-b
en How much more was the ticket than the second thing?
pt Quanto o ingresso custou a mais que o segundo gasto?

@dc_movie_prices a=q b=q
en A ticket for a grown-up costs {a}. A child pays {b} less.
en A child's ticket costs {b} less than a grown-up's ticket, which is {a}.
pt O ingresso de adulto custa {a}. Criança paga {b} a menos.
pt O ingresso de criança custa {b} a menos que o de adulto, que é {a}.
: b<a
? money a-b
en How much does a child pay?
pt Quanto paga uma criança?
? multi a+(a-b)
en How much do one grown-up and one child pay?
pt Quanto pagam um adulto e uma criança?

@dc_movie_prices_up a=q b=q
en A child's ticket costs {a}, which is {b} less than the ticket for a grown-up.
pt O ingresso de criança custa {a}, {b} a menos que o de adulto.
? compare a+b
en How much does the ticket for a grown-up cost?
pt Quanto custa o ingresso de adulto?

@dc_price_rise t=goods a=m b=q
en The price of {an t} [rose|went up] by {b}. It was {a} before.
pt O preço de {um t} [subiu|aumentou] {b}. Antes era {a}.
? money a+b
en [How much does one cost now?|What is the new price?]
pt [Quanto custa agora?|Qual é o preço novo?]

@dc_price_rise_start t=goods a=m b=q
en Since the price [rose|went up] by {b}, {an t} costs {a}.
pt Desde que o preço subiu {b}, {um t} custa {a}.
: b<a
? start a-b
en [What was the old price?|How much did it cost before?]
pt [Qual era o preço antigo?|Quanto custava antes?]

@dc_price_cut_start t=goods a=m b=q
en [With a coupon|In a sale] {N} [saved|got] {b} off the price of {an t} and paid {a}.
pt [Com um cupom|Numa liquidação] {N} teve {b} de desconto em {um t} e pagou {a}.
? start a+b
en [What was the full price?|How much does it cost without that?]
pt [Qual era o preço sem desconto?|Quanto custaria sem o desconto?]

@dc_price_change t=goods a=m b=m
en Last [year|month] {an t} cost {a}; now the price is {b}.
pt [No ano|No mês] passado {um t} custava {a}; agora o preço é {b}.
: a<b
? change b-a
en By how much has the price [risen|gone up]?
pt Quanto o preço subiu?

@dc_two_shops t=goods a=m b=m c=m
en One shop [asks|wants] {a} for {an t}. In another the same {t1} costs {b}.
pt Uma loja cobra {a} por {um t}. Em outra, {t:o mesmo/a mesma} {t1} custa {b}.
: a!=b
? compare a-b
en How much does {N} save by buying in the second shop?
pt Quanto {N} economiza comprando na segunda loja?
? compare b-a
en How much does {N} save by buying in the first shop?
pt Quanto {N} economiza comprando na primeira loja?
? equalise b-c
en {N} has {c} and goes to the second shop. How much money is missing?
pt {N} tem {c} e vai à segunda loja. Quanto falta?
? money c-a
en {N} has {c} and buys it in the first shop. How much is left?
pt {N} tem {c} e compra na primeira loja. Quanto sobra?

@dc_shirt_more t=goods u=goods a=m b=m
en {N} bought {an t}. It cost {a}, which was {b} more than {an u}.
pt {N} comprou {um t}. Custou {a}, {b} a mais que {um u}.
: b<a
? compare a-b
en What does {an u} cost?
pt Quanto custa {um u}?
? compare a+b
en ={N} bought {an t}. It cost {a}, which was {b} less than {an u}. What does {an u} cost?
pt ={N} comprou {um t}. Custou {a}, {b} a menos que {um u}. Quanto custa {um u}?

@dc_paid_together t=goods u=goods a=m b=m b<a
en {an t} and {an u} were {a} together, and {b} of that was for the {u1}.
pt {um t} e {um u} custaram {a}, e {b} foram pel{u:o/a} {u1}.
? part a-b
en How much was the {t1}?
pt Quanto custou {t:o/a} {t1}?

@dc_change_start t=goods a=m b=m
en {N} bought {an t} for {b} and got {a} back[ from the cashier|].
pt {N} comprou {um t} por {b} e recebeu {a} de troco.
? start a+b
en How much did {he} give the cashier?
pt Quanto tinha dado ao caixa?

@dc_change_unknown t=goods a=5,10,20,50,100 b=m
en {N} gave the [cashier|seller] {!a} for {an t} and got {b} back.
pt {N} deu {!a} ao caixa por {um t} e recebeu {b} de troco.
: b<a
? change a-b
en [What did it cost?|How much was the {t1}?]
pt Quanto custou {t:o/a} {t1}?

@dc_class_fund a=M b=M c=m
en [A class|The chess club] had {a} for a trip. A cake sale brought in {b}.
pt [Uma turma|O clube de xadrez] tinha {a} para uma excursão. A venda de bolos rendeu {b}.
? money a+b
en How much is there for the trip now?
pt Quanto há agora para a excursão?
? multi a+b-c
en The [bus|museum] costs {c}. How much is left after paying for it?
pt O [ônibus|museu] custa {c}. Quanto sobra depois de pagar?

@dc_fund_goal a=M b=M b<a
en [For a new roof|For new books] the library needs {a}. {b} has come in[ from a concert|].
pt [Para um telhado novo|Para livros novos], a biblioteca precisa de {a}. Já entraram {b}[ com um
  concerto|].
? equalise a-b
en How much is still missing?
pt Quanto ainda falta?

@dc_bank_start a=M b=M
en After {N} [took|withdrew] {b}, the account still held {a}.
en {a} stayed in the account after {N} [took out|withdrew] {b}.
pt Depois que {N} sacou {b}, a conta ainda tinha {a}.
pt Ficaram {a} na conta depois que {N} sacou {b}.
? start a+b
en How much was in the account before?
pt Quanto havia na conta antes?
? start a-b
en =After {N} paid in {b}, the account held {a}. How much was in it before?
pt =Depois que {N} depositou {b}, a conta tinha {a}. Quanto havia antes?

@dc_allowance_left a=m b=m c=m b+c<a
en Out of [an allowance|a weekly allowance] of {a}, {N} spent {b} on [stickers|a comic book] and
  {c} on [ice cream|juice].
pt De uma mesada de {a}, {N} gastou {b} com [figurinhas|um gibi] e {c} com [sorvete|suco].
? money b+c
en How much did {he} spend?
pt Quanto gastou?
? multi a-b-c
en How much of the allowance is left?
pt Quanto sobrou da mesada?

@dc_who_paid_more a=m b=m c=m
en For a present {N} gave {a}, {O} gave {b} and {M} gave {c}.
pt Para um presente {N} deu {a}, {O} deu {b} e {M} deu {c}.
: a!=b and b!=c
? multi a+b+c
en How much did the three give?
pt Quanto deram os três?
? compare a-b
en How much more than {O} did {N} give?
pt Quanto {N} deu a mais que {O}?
? compare c-b
en How much less than {M} did {O} give?
pt Quanto {O} deu a menos que {M}?
? money a+c
en How much came from {N} and {M}?
pt Quanto veio de {N} e de {M}?

@dc_tip a=m b=q
en The bill at the [restaurant|cafe] was {a}. {N} [left|added] a tip of {b}.
pt A conta no [restaurante|café] foi de {a}. {N} deixou {b} de gorjeta.
? money a+b
en How much did {N} pay with the tip?
pt Quanto {N} pagou com a gorjeta?
? part a-b
en =With a tip of {b}, {N} paid {a} at the [restaurant|cafe]. How much was the bill?
pt =Com uma gorjeta de {b}, {N} pagou {a} no [restaurante|café]. De quanto era a conta?

@dc_shipping t=goods a=m b=q
en {N} ordered {an t} for {a}. Shipping [costs|is] {b}.
pt {N} encomendou {um t} por {a}. O frete custa {b}.
? money a+b
en How much must {he} pay?
pt Quanto tem de pagar?
? part a-b
en ={N} paid {a} for {an t}, and {b} of that was for shipping. How much was the {t1} itself?
pt ={N} pagou {a} por {um t}, e {b} disso foi de frete. Quanto custou só {t:o/a} {t1}?

@dc_wage_week a=M b=M
en {N} made {a} in the first week and {b} in the second[ week|].
pt {N} ganhou {a} na primeira semana e {b} na segunda.
: a!=b
? money a+b
en How much is that for the two weeks?
pt Quanto dá nas duas semanas?
? compare b-a
en How much better was the second week?
pt Quanto ganhou a mais na segunda semana?
? compare a-b
en How much less did {N} make in the second week?
pt Quanto ganhou a menos na segunda semana?

@dc_found_money a=m b=q c=m
en {N} had {a}, found {b} [in a coat|in an old jar] and spent {c} at the [fair|bakery].
pt {N} tinha {a}, achou {b} [num casaco|num pote velho] e gastou {c} na [feira|padaria].
: c<a
? multi a+b-c
en How much does {he} have now?
pt Quanto tem agora?
? money a+b
en How much did {he} have before spending anything?
pt Quanto tinha antes de gastar?
? money a-c
en How much would {he} have now without the money that {he} found?
pt Quanto teria agora sem o dinheiro que achou?
"""
