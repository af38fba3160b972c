"""Frames 5: two to four steps.

The form is explained in words_frames.py.
"""

FRAMES = """
@boss a*b+c*d<e a=2-9 b=q c=2-9 d=q e=50,100 t=goods u=goods
en {N} has {$e}. {he} buys {a t} at {b} each and {c u} at {d} each.
pt {N} tem {$e}. Compra {a t} a {b} cada e {c u} a {d} cada.
? multi e-(a*b+c*d)
en How much money does {he} have left?
pt Quanto dinheiro sobra?
? multi a*b+c*d
en How much does {he} spend?
pt Quanto gasta?

@three_heights a=2-60 b=2-30 c=2-30
en {N} has {a t}. {O} has {b} more than {N}. {M} has {c} times as many as {O}.
pt {N} tem {a t}. {O} tem {b} a mais que {N}. {M} tem {c} vezes o que {O} tem.
: c<6
? multi a+(a+b)*c
en How many {t} do {N} and {M} have %all?
pt {q t} {N} e {M} têm ao todo?
? multi (a+b)*c
en How many {t} does {M} have?
pt {q t} {M} tem?

@sum_of_three c<a
en {N} [found|sold] {a t}, {O} [found|sold] {b} more than {N}, and {M} {c} less than {N}.
pt {N} [achou|vendeu] {a t}, {O} {b} a mais que {N}, e {M} {c} a menos que {N}.
? multi a+(a+b)+(a-c)
en How many {t} is that for all three?
pt {q t} são dos três juntos?
? combine a+b
en How many {t} is that for {O}?
pt {q t} são de {O}?

@class_party a=2-9 b=2-12 c=2-9 d=2-12 e=2-9 t=food u=food
en For a class party {N} brings {a} boxes of {b t} and {O} brings {c} boxes of {d u}.
pt Para a festa da turma {N} traz {a} caixas com {b t} e {O} traz {c} caixas com {d u}.
? multi (a*b+c*d)/e
en The food is shared equally by {e} children. How many pieces does each child get?
pt Tudo é dividido igualmente entre {e} crianças. Quantos itens recebe cada uma?
? multi a*b+c*d
en How many pieces of food is that %all?
pt Quantos itens são ao todo?

@lemonade a=2-40 b=2-9 c=2-40 d=2-30
en {N} sold {a} glasses of [lemonade|juice] on Saturday and {c} on Sunday at {$b} a glass. {he}
  had paid {$d} for the fruit.
pt {N} vendeu {a} copos de [limonada|suco] no sábado e {c} no domingo a {$b} o copo. Tinha
  gastado {$d} com as frutas.
? multi (a+c)*b-d
en How much money did {he} make after paying for the fruit?
pt Quanto ganhou, descontado o gasto com as frutas?
? multi (a+c)*b
en How much did people pay for the drinks?
pt Quanto as pessoas pagaram pelos copos?
? combine a+c
en How many glasses did {he} sell?
pt Quantos copos vendeu?

@road_trip w=road a=10-90 b=2-9 c=10-90 d=2-9 e=100-999
en {N} drove for {b} hours at {a} {w} an hour and for {d} hours at {c} {w} an hour.
pt {N} dirigiu {b} horas a {a} {w} por hora e {d} horas a {c} {w} por hora.
? multi a*b+c*d
en How [far did {he} drive|many {w} did {he} drive] %all?
pt {q w} percorreu ao todo?
? multi e-a*b-c*d
en The whole trip is {e} {w}. How many {w} are left?
pt A viagem toda tem {e} {w}. {q w} ainda faltam?
? time b+d
en How many hours did {he} drive?
pt Quantas horas dirigiu?

@toy_boxes d<a*b+c a=g b=g c=n d=n
en {N} has {a C} with {b t} in each, and {c} loose {t}. {he} gives {d t} to {O}.
pt {N} tem {a C} com {b t} em cada e mais {c t} solt{t:o/a}s. Dá {d} [a|para] {O}.
? multi a*b+c-d
en How many {t} does {N} have left?
pt Com {q t} {N} fica?
? multi a*b+c
en How many {t} did {N} have before giving any away?
pt {q t} {N} tinha antes?

@ledger a=n b=n c=n d=n
en {N} started with {a t}. On Monday {he} [got|bought] {b}, on Tuesday {he} [lost|sold] {c},
  and on Wednesday {he} [found|was given] {d}.
pt {N} começou com {a t}. Na segunda [ganhou|comprou] {b}, na terça [perdeu|vendeu] {c} e na
  quarta [achou|recebeu] {d}.
? multi a+b-c+d
en How many {t} does {he} have now?
pt {q t} tem agora?

@bus_two_stops b<a d<a-b+c a=10-60 b=2-20 c=2-20 d=2-20 e=2-20
en {a} people were on a bus. At one stop {b} got off and {c} got on; at the next {d} got off
  and {e} got on.
pt Num ônibus havia {a} pessoas. Numa parada desceram {b} e subiram {c}; na outra desceram {d}
  e subiram {e}.
? multi a-b+c-d+e
en How many people are on the bus now?
pt Quantas pessoas há no ônibus agora?
? multi c+e-b-d
en How many more people got on than got off?
pt Quantas pessoas a mais subiram do que desceram?

@bank_year d<a+b*c a=n b=2-40 c=2-9 d=n
en {N} had {$a}. {he} [earned|saved] {$b} a week for {c} weeks and then spent {$d}[ on a
  bicycle| on a game|].
pt {N} tinha {$a}. [Ganhou|Guardou] {$b} por semana durante {c} semanas e depois gastou {$d}[
  com uma bicicleta|].
? multi a+b*c-d
en How much money does {he} have now?
pt Quanto dinheiro tem agora?
? rate b*c
en How much did {he} put aside in those weeks?
pt Quanto juntou nessas semanas?

@market_stall t=food u=food a=n b=n c=n d=2-9
en A market stall had {a t} and {b u}. {c} pieces were [sold|given away]. The rest were packed
  in boxes of {d}.
pt Uma barraca da feira tinha {a t} e {b u}. Foram vendidos {c} itens. O resto foi posto em
  caixas de {d}.
? multi (a+b-c)/d
en How many boxes were there?
pt Quantas caixas foram?
? multi a+b-c
en How many pieces were packed?
pt Quantos itens foram encaixotados?

@marathon_week w=road a=r b=r c=r d=r
en {N} ran {a} {w} on Monday, {b} on Tuesday, {c} on Thursday and {d} on Saturday.
pt {N} correu {a w} na segunda, {b} na terça, {c} na quinta e {d} no sábado.
? multi a+b+c+d
en How many {w} did {he} run that week?
pt {q w} correu na semana?
? measure d-a
en How much farther did {he} run on Saturday than on Monday?
pt Quanto correu a mais no sábado do que na segunda?

@receipt a=m b=m c=m d=m t=goods u=goods v=goods
en {N} bought {an t} for {a}, {an u} for {b} and {an v} for {c}, and had {d} left.
pt {N} comprou {um t} por {a}, {um u} por {b} e {um v} por {c} e ficou com {d}.
? multi a+b+c+d
en How much money did {he} have %start?
pt Quanto dinheiro tinha %start?
? multi a+b+c
en How much did {he} spend?
pt Quanto gastou?

@change_three b+c+d<a a=50,100 b=q c=q d=q t=goods u=goods v=goods
en {N} paid for {an t} ({b}), {an u} ({c}) and {an v} ({d}) with a {!a} bill.
pt {N} pagou {um t} ({b}), {um u} ({c}) e {um v} ({d}) com uma nota de {!a}.
? multi a-(b+c+d)
en How much did {he} get back?
pt Quanto recebeu de troco?
? compare b-d
en How much more did the {t1} cost than the {v1}?
pt Quanto {t:o/a} {t1} custou a mais que {v:o/a} {v1}?

@discount_many a=2-9 b=q c=2-9 t=goods
en {t} cost {b} each. [With a coupon|Today] {N} gets {$c} off the whole price and buys {a t}.
pt Cada {t1} custa {b}. [Com um cupom|Hoje] {N} ganha {$c} de desconto no total e compra {a t}.
? multi a*b-c
en How much does {he} pay?
pt Quanto paga?

@pay_with a*b+c<e a=2-9 b=q c=q e=20,50,100 t=food u=food
en At a [food stand|school fair], {a t} cost {b} each and one drink costs {c}. {N} buys them
  all and pays with {$e}.
pt Numa [lanchonete|festa da escola], {N} compra {a t} a {b} cada e uma bebida por {c}. Paga
  com {$e}.
? multi e-(a*b+c)
en How much change does {he} get?
pt De quanto é o troco?
? multi a*b+c
en How much does everything cost?
pt Quanto custa tudo?

@half_then b*2<a a=n b=n c=n
en {N} had {a t}. Half were given to {O}. Of the rest, {b} got lost.
pt {N} tinha {a t}. Metade foi para {O}. Do resto, {b} se perderam.
? multi a/2-b
en How many {t} are left for {N}?
pt {q t} sobraram para {N}?
? fraction a/2
en How many {t} did {O} get?
pt {q t} {O} recebeu?

@double_then a=n b=n c=n
en {N} [collected|bought] {a t} in March, twice as many in April, and {b} in May.
pt {N} [juntou|comprou] {a t} em março, o dobro em abril e {b} em maio.
? multi a+a*2+b
en How many {t} is that in the three months?
pt {q t} foram nos três meses?
? multi a*2-b
en How many more {t} were there in April than in May?
pt {q t} foram em abril a mais que em maio?

@weekly_pay d<a*b*c a=2-30 b=2-9 c=2-6 d=2-90
en {N} earns {$a} an hour, works {b} hours a day for {c} days, and pays {$d} for the bus.
pt {N} ganha {$a} por hora, trabalha {b} horas por dia durante {c} dias e paga {$d} de ônibus.
? multi a*b*c-d
en How much is left?
pt Quanto sobra?
? multi a*b*c
en How much does {he} earn?
pt Quanto ganha?

@two_farms a=2-60 b=2-60 c=2-60 d=2-60 t=farm u=farm
en One farm has {a t} and {b u}. Another has {c t} and {d u}.
pt Um sítio tem {a t} e {b u}. Outro tem {c t} e {d u}.
? multi (a+b)-(c+d)
en How many more animals are on the first farm?
pt Quantos animais o primeiro sítio tem a mais?
? combine a+c
en How many {t} are there %all?
pt {q t} há ao todo?
? multi a+b+c+d
en How many animals are on the two farms %all?
pt Quantos animais há nos dois sítios ao todo?
? compare d-b
en How many more {u} does the second farm have?
pt {q u} o segundo sítio tem a mais?

@piles_merge d<a+b a=n b=n c=2-9 d=n
en {N} had {a t} and {O} had {b}. They put them together, {d} were broken, and the rest went
  into {c} equal groups.
pt {N} tinha {a t} e {O} tinha {b}. Juntaram tudo, {d} estavam com defeito, e o resto foi
  dividido em {c} grupos iguais.
? multi (a+b-d)/c
en How many {t} were in each group?
pt {q t} ficaram em cada grupo?
? combine a+b
en How many {t} did they have %all?
pt {q t} tinham ao todo?

@fence w=yards a=2-40 b=2-40 c=2-9
en A garden is {a} {w} long and {b} {w} wide. A fence costs {$c} for each {w1}.
pt Um jardim tem {a} {w} de comprimento e {b} {w} de largura. A cerca custa {$c} por {w1}.
? multi 2*(a+b)*c
en How much does a fence around the whole garden cost?
pt Quanto custa a cerca em volta de todo o jardim?
? multi 2*(a+b)
en How many {w} of fence are needed to go around it?
pt {q w} de cerca são para dar a volta?

@crates d<a*b*c a=2-12 b=2-9 c=2-9 d=n t=food
en A truck carries {a} crates. Each crate has {b} bags, and each bag has {c t}.
pt Um caminhão leva {a} caixotes. Cada caixote tem {b} sacos e cada saco tem {c t}.
? multi a*b*c
en How many {t} are on the truck?
pt {q t} o caminhão leva?
? groups a*b
en How many bags are on the truck?
pt Quantos sacos o caminhão leva?
? multi a*b*c-d
en If {d t} go bad, how many good ones are left?
pt Se {d t} estragarem, quant{t:o/a}s bo{t:ns/as} sobram?

@equal_after b<a
en {N} has {a t} and {O} has {b}. {N} gives some to {O} so that both have the same number.
pt {N} tem {a t} e {O} tem {b}. {N} dá uma parte a {O} e {P:os dois/as duas} ficam com o mesmo
  número.
? multi (a-b)/2
en How many {t} does {N} give?
pt {q t} {N} dá?
? multi (a+b)/2
en How many {t} does each have then?
pt {q t} cada um tem no fim?

@reading_goal b*c<a a=60-500 b=5-40 c=2-9
en {N}'s book has {a} pages. {he} reads {b} pages a day for {c} days.
pt O livro de {N} tem {a} páginas. {N} lê {b} páginas por dia durante {c} dias.
? multi a-b*c
en How many pages are left to read?
pt Quantas páginas faltam?
? rate b*c
en How many pages has {he} read?
pt Quantas páginas leu?

@difference_groups a=2-12 b=2-12 c=2-12 d=2-12
en {N} has {a} bags of {t} with {b} in each bag. {O} has {c} bags with {d} in each.
pt {N} tem {a} sacos de {t} com {b} em cada. {O} tem {c} sacos com {d} em cada.
? multi a*b-c*d
en How many more {t} does {N} have than {O}?
pt {q t} {N} tem a mais que {O}?
? multi a*b+c*d
en How many {t} do they have %all?
pt {q t} têm ao todo?
"""
