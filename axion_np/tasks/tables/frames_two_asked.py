"""Frames 12: two steps with the question first, in a letter, a list or a sign, for you and me.

The form is explained in words_frames.py.
"""

FRAMES = """
@th_ask_bags_left a=2-12 b=2-12 c=2-60 c<a*b
? multi a*b-c
en =How many {t} does {N} still have if {he} opens {a} bags of {b t} each and [gives away|loses]
  {c}?
en =[If|When] {N} [gives|hands] {O} {c} of the {t} from {a} bags with {b} in each, how many stay
  with {N}?
pt =Com {q t} {N} fica se abre {a} sacos com {b t} cada e [dá|perde] {c}?
pt =Se {N} dá a {O} {c} d{t:o/a}s {t} de {a} sacos com {b} em cada, {q t} ficam com {N}?
? groups a*b
en =How many {t} are there %all if {N} has {a} bags and every bag holds {b} of them?
pt =Quant{t:o/a}s {t} são ao todo se {N} tem {a} sacos e em cada saco há {b}?

@th_ask_share_after a=n b=n c=2-9 b<a
? multi (a-b)/c
en =If {N} keeps {b} of {his} {a t} and shares the rest equally among {c} friends, how many does
  each friend get?
en =How many {t} does each of {c} friends get when {N} has {a t}, keeps {b} and shares out the
  others evenly?
pt =Se {N} guarda {b} de {t:seus/suas} {a t} e divide o resto igualmente entre {c} amigos,
  quant{t:o/a}s cada amigo recebe?
pt =Quant{t:o/a}s {t} recebe cada um de {c} amigos se {N} tem {a}, guarda {b} e divide o resto
  por igual?
? part a-b
en =If {N} keeps {b} of {his} {a t} and gives the rest to {c} friends, how many does {he} give
  away?
pt =Se {N} guarda {b} de {t:seus/suas} {a t} e dá o resto a {c} amigos, quant{t:o/a}s dá?

@th_ask_join_share a=n b=n c=2-9
? multi (a+b)/c
en =How many {t} does each of {c} children get when {a t} and {b} more are shared equally?
en ={a t} from one box and {b} from another are dealt out equally to {c} children. What does each
  one get?
pt =Quant{t:o/a}s {t} recebe cada uma de {c} crianças quando {a} e mais {b} são repartid{t:o/a}s
  por igual?
pt ={a t} de uma caixa e {b} de outra são repartid{t:o/a}s por igual entre {c} crianças. Quanto
  recebe cada uma?
? combine a+b
en =How many {t} are there for {c} children when {a t} and {b} more are put on the table?
pt =Quant{t:o/a}s {t} há para {c} crianças quando se põem na mesa {a} e mais {b}?

@th_ask_cost_change a=2-9 b=q c=20,50,100 t=food a*b<c
? multi c-a*b
en =How much change does {N} get from {$c} if {he} buys {a t} at {b} each?
en ={N} pays for {a t} at {b} each with {$c}. How much comes back?
pt =Quanto {N} recebe de troco de {$c} se compra {a t} a {b} cada?
pt ={N} paga {a t} a {b} cada com {$c}. Quanto volta?
? money a*b
en =How much of {his} {$c} does {N} spend if {he} buys {a t} at {b} each?
pt =Quanto dos seus {$c} {N} gasta se compra {a t} a {b} cada?

@th_my_room a=2-12 b=2-20 c=2-40 t=own
en I have {a} shelves in my room with {b t} on each. My [sister|brother|cousin] brought me {c}
  more[ yesterday|].
en My [sister|brother|cousin] brought me {c t}. I already had {a} shelves with {b} on each.
pt Tenho {a} prateleiras no quarto com {b t} em cada. [Meu primo|Minha irmã] me trouxe mais {c}[
  ontem|].
pt [Meu primo|Minha irmã] me trouxe {c t}. Eu já tinha {a} prateleiras com {b} em cada.
? multi a*b+c
en How many {t} do I have now?
pt {q t} eu tenho agora?
? groups a*b
en How many {t} did I have before?
pt {q t} eu tinha antes?

@th_our_picnic a=n b=n c=2-12 t=food
en We took {a t} to the picnic, and our neighbors brought {b}. There were {c} of us %all, and we
  shared everything fairly.
pt Levamos {a t} ao piquenique, e os vizinhos levaram {b}. Éramos {c} pessoas e dividimos tudo
  igualmente.
? multi (a+b)/c
en How many {t} was that for each of us?
pt {q t} couberam a cada um de nós?
? combine a+b
en How many {t} were at the picnic?
pt {q t} havia no piquenique?

@th_you_shop a=q b=q c=20,50,100 t=goods u=food a+b<c
en You have {$c} and want to buy {an t} for {a} and {an u} for {b}.
en Suppose you buy {an t} for {a} and {an u} for {b} and give the clerk {$c}.
pt Você tem {$c} e quer comprar {um t} de {a} e {um u} de {b}.
pt Imagine que você compra {um t} de {a} e {um u} de {b} e entrega {$c} no caixa.
? multi c-(a+b)
en How much money will you have after that?
pt Com quanto dinheiro você fica?
? money a+b
en How much will you spend?
pt Quanto você vai gastar?
? compare a-b
en How much more does the {t1} cost than the {u1}?
pt Quanto {t:o/a} {t1} custa a mais que {u:o/a} {u1}?

@th_you_read a=40-500 b=5-40 c=2-12 b*c<a
en You are reading a book of {a} pages and read {b} pages every night.
pt Você está lendo um livro de {a} páginas e lê {b} páginas por noite.
? multi a-b*c
en How many pages do you still have after {c} nights?
pt Quantas páginas faltam depois de {c} noites?
? rate b*c
en How many pages have you read after {c} nights?
pt Quantas páginas você leu depois de {c} noites?

@th_ask_rows_left a=2-30 b=2-30 c=2-60 c<a*b t=people
? multi a*b-c
en =If {c} of the seats are empty in a hall with {a} rows of {b} seats, how many {t} are in the
  hall?
en =How many {t} sit in a hall that has {a} rows of {b} seats, all but {c} of them taken?
pt =Se {c} lugares estão vazios num salão com {a} fileiras de {b} lugares, quant{t:o/a}s {t} há
  no salão?
pt =Quant{t:o/a}s {t} estão num salão de {a} fileiras com {b} lugares, todos ocupados menos {c}?
? groups a*b
en =How many {t} fit in a hall with {a} rows of {b} seats?
pt =Quant{t:o/a}s {t} cabem num salão com {a} fileiras de {b} lugares?

@th_ask_days_enough a=n b=2-12 c=2-12
? multi a/(b+c)
en =For how many days are {a} [logs|candles|tea bags] enough if {N} uses {b} a day and {O} uses
  {c}?
pt =Para quantos dias dão {a} [velas|toras|pilhas] se {N} gasta {b} por dia e {O} gasta {c}?
? combine b+c
en =How many [logs|candles|tea bags] a day do {N} and {O} need if {N} uses {b} and {O} uses {c}?
pt =De quantas [velas|toras|pilhas] {N} e {O} precisam por dia se {N} gasta {b} e {O} gasta {c}?

@th_ask_each_price a=m b=m c=2-9 b<a t=goods
? multi (a-b)/c
en =What did one {t1} cost if {N} had {a}, bought {c t} and came home with {b}?
en ={N} came home with {b} after buying {c t}, all alike. {he} had left with {a}. What was the
  price of one?
pt =Quanto custou cada {t1} se {N} tinha {a}, comprou {c t} iguais e voltou com {b}?
pt ={N} voltou com {b} depois de comprar {c t} iguais. Tinha saído com {a}. Qual foi o preço de
  cada um{t:/a}?
? change a-b
en =How much did {N} spend if {he} had {a}, bought {c t} and came home with {b}?
pt =Quanto {N} gastou se tinha {a}, comprou {c t} e voltou com {b}?

@th_ask_pages_rest a=20-400 b=5-200 c=2-12 b<a
? multi (a-b)/c
en =How many pages a day must {N} read to finish a book of {a} pages in {c} days if {he} has
  already read {b}?
pt =Quantas páginas por dia {N} precisa ler para terminar em {c} dias um livro de {a} páginas, se
  já leu {b}?
? part a-b
en =How many pages are left in a book of {a} pages if {N} has already read {b}?
pt =Quantas páginas faltam num livro de {a} páginas, se {N} já leu {b}?

@th_letter_math a=n b=n c=2-9 t=made
en "Yesterday I made {a t} and today {b}. I will give the same number to each of my {c}
  [aunts|teachers|friends]," [says|writes] {N}.
pt "Ontem fiz {a t} e hoje {b}. Vou dar a mesma quantidade a cada um dos meus {c}
  [tios|primos|amigos]", [diz|escreve] {N}.
? multi (a+b)/c
en How many {t} will each of them get?
pt {q t} cada um vai receber?
? combine a+b
en How many {t} did {N} make in the two days?
pt {q t} {N} fez nos dois dias?

@th_sign_price a=2-9 b=q c=q t=food u=goods
en The sign in the window says: "{t} {b} each, {u} {c} each." {N} asks for {a t} and one {u1}.
pt A placa na vitrine diz: "{t} a {b} cada, {u} a {c} cada." {N} pede {a t} e um{u:/a} {u1}.
? multi a*b+c
en How much must {N} pay?
pt Quanto {N} deve pagar?
? money a*b
en How much are the {t} that {N} asks for?
pt Quanto custam {t:os/as} {t} que {N} pede?
? compare c-b
en How much more does one {u1} cost than one {t1}?
pt Quanto um{u:/a} {u1} custa a mais que um{t:/a} {t1}?

@th_table_week a=n b=n c=n d=n
en {N} wrote down how many cars {he} saw: Monday {a}, Tuesday {b}, Wednesday {c}, Thursday {d}.
en Cars counted by {N} from Monday to Thursday: {a}, {b}, {c} and {d}.
pt {N} anotou quantos carros viu: segunda {a}, terça {b}, quarta {c}, quinta {d}.
pt Carros contados por {N} de segunda a quinta: {a}, {b}, {c} e {d}.
? multi a+b+c+d
en How many cars were counted %all?
pt Quantos carros foram contados ao todo?
? combine b+c
en How many cars were counted on Tuesday and Wednesday together?
pt Quantos carros foram contados na terça e na quarta juntas?
? compare a-d
en How many more cars were counted on Monday than on Thursday?
pt Quantos carros foram contados na segunda a mais que na quinta?
? multi a+b-c
en How many more cars were counted on the first two days together than on Wednesday?
pt Quantos carros os dois primeiros dias juntos tiveram a mais que a quarta?

@th_list_stock a=n b=n c=n t=goods u=goods v=goods
en In stock at a shop: {a t}, {b u}, {c v}.
en A shop's list reads {a t}, {b u} and {c v}.
pt No estoque de uma loja: {a t}, {b u}, {c v}.
pt A lista de uma loja diz: {a t}, {b u} e {c v}.
? multi a+b+c
en How many articles are that %all?
pt Quantos artigos são ao todo?
? compare b-c
en How many more {u} than {v} are there?
pt {q u} há a mais que {v}?
? combine a+c
en How many {t} and {v} are there together?
pt {q t} e {v} há juntos?
? multi a-b-c
en By how many do the {t} outnumber the {u} and {v} together?
pt {q t} há a mais que {u} e {v} juntos?

@th_rest_unknown_kind a=n b=n c=n b+c<a
en Of {a} balls in a sports closet {b} are for soccer and {c} for tennis; the rest are for
  [volleyball|basketball].
en A sports closet holds balls for soccer ({b}), for tennis ({c}) and for
  [volleyball|basketball], {a} %all.
pt De {a} bolas num armário, {b} são de futebol e {c} de tênis; o resto é de [vôlei|basquete].
pt Num armário há bolas de futebol ({b}), de tênis ({c}) e de [vôlei|basquete], {a} ao todo.
? multi a-b-c
en How many are for [volleyball|basketball]?
pt Quantas são de [vôlei|basquete]?
? combine b+c
en How many soccer and tennis balls are there?
pt Quantas bolas de futebol e de tênis há?
? part a-b
en How many of the balls are not for soccer?
pt Quantas das bolas não são de futebol?

@th_each_day_until a=2-30 b=2-30 c=2-12 t=made
en Every day {N} finishes {a t}. {O} was here for the first {b} days of the month, {N} for {c}
  days more.
pt Todo dia {N} termina {a t}. {O} veio nos primeiros {b} dias do mês, e {N} veio {c} dias a
  mais.
? multi (b+c)*a
en How many {t} did {N} finish?
pt {q t} {N} terminou?
? combine b+c
en On how many days was {N} here?
pt Em quantos dias {N} veio?

@th_absent_share a=2-12 b=2-12 c=2-11 t=food
en {N} has {a} bags of {b t} for {c} people, who all get the same.
en {c} people are to get the same number of {t}. {N} has {a} bags of {b}.
pt {N} tem {a} sacos de {b t} para {c} pessoas, a mesma quantidade para cada uma.
pt {c} pessoas vão receber a mesma quantidade de {t}. {N} tem {a} sacos de {b}.
? multi a*b/c
en How many {t} does each person get?
pt {q t} recebe cada pessoa?
? groups a*b
en How many {t} are there %all?
pt {q t} são ao todo?

@th_shorter_trip w=road a=d b=d c=d
en By the old road it is {a w} from {N}'s village to the sea; the new road is {b} {w} shorter.
pt Pela estrada velha são {a w} da vila de {N} até o mar; a estrada nova é {b} {w} mais curta.
: b<a
? multi (a-b)*2
en How many {w} is it there and back on the new road?
pt {q w} são, ida e volta, pela estrada nova?
? measure a-b
en How long is the new road, in {w}?
pt {q w} tem a estrada nova?
? multi a+(a-b)
en {N} goes by the old road and comes back by the new one. How many {w} is that?
pt {N} vai pela estrada velha e volta pela nova. {q w} são?

@th_two_sisters_ribbon w=len a=d b=2-9 c=r
en A ribbon of {a w} is cut into {b} equal pieces, and {N} cuts {c} {w} more off {his} piece.
pt Uma fita de {a w} é cortada em {b} pedaços iguais, e {N} ainda corta {c w} do seu pedaço.
: c<a/b
? multi a/b-c
en How many {w} long is {N}'s piece in the end?
pt {q w} tem no fim o pedaço de {N}?
? share a/b
en How many {w} long are the equal pieces?
pt {q w} tem cada um dos pedaços iguais?

@th_bottle_row w=vol m=liquid a=r b=2-12 c=r
en {N} needs {a} {w} of {m} for each of {b} jars and has only {c} {w}.
pt {N} precisa de {a w} de {m} para cada um de {b} potes e só tem {c w}.
: c<a*b
? multi a*b-c
en How many {w} of {m} does {he} lack?
pt {q w} de {m} faltam?
? groups a*b
en How many {w} of {m} does {he} need for all the jars?
pt De {q w} de {m} {N} precisa ao todo?

@th_late_bus a=10-60 b=2-30 c=2-30
en {a} people wait for a bus that has room for {b} more than that. Then {c} others join the line.
pt {a} pessoas esperam um ônibus em que cabem {b} a mais do que isso. Depois chegam mais {c} à
  fila.
: c<b
? compare b-c
en How many seats will be free when all have got on?
pt Quantos lugares ficam livres quando todos subirem?
? combine a+b
en How many people fit in the bus?
pt Quantas pessoas cabem no ônibus?
? combine a+c
en How many people are in line in the end?
pt Quantas pessoas há na fila no fim?

@th_unknown_group a=n b=2-12 c=2-12 t=own
en {N} gave {c t} to each of {his} friends and had {b} left of {a}.
en Of {a t}, {N} kept {b}. Each of {his} friends got {c}.
pt {N} deu {c t} a cada um de seus amigos e ficou com {b} de {a}.
pt De {a t}, {N} guardou {b}. Cada amigo ganhou {c}.
: b<a
? multi (a-b)/c
en How many friends were there?
pt Quantos amigos eram?
? part a-b
en How many {t} were given away?
pt {q t} foram dad{t:o/a}s?
"""
