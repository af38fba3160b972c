"""Frames 6: days at work, at school and at play; units that become other units.

The form is explained in words_frames.py.
"""

FRAMES = """
@each_friend b=2-30 c=2-9 b*c<a
en {N} had {a t}. {he} gave {b} to each of {his} {c} [friends|cousins].
pt {N} tinha {a t}. Deu {b} a cada um de seus {c} [amigos|primos].
? multi a-b*c
en How many {t} does {he} have left?
pt {q t} sobraram?
? groups b*c
en How many {t} did {he} give away?
pt {q t} deu?

@each_friend_start b=2-30 c=2-9
en After giving {b t} to each of {c} [friends|children], {N} has {a} left.
pt Depois de dar {b t} a cada um de {c} [amigos|colegas], {N} ficou com {a}.
? multi a+b*c
en How many {t} did {he} have %start?
pt {q t} tinha %start?

@lawns a=5-30 b=2-20 c=2-12 c<a
en {N} was paid {$b} for each lawn. {he} had {a} lawns to mow but forgot {c} of them.
pt {N} ganhava {$b} por jardim. Tinha {a} jardins para limpar, mas esqueceu {c}.
? multi (a-c)*b
en How much [money did {he} make|did {he} earn]?
pt Quanto ganhou?
? part a-c
en How many lawns did {he} mow?
pt Quantos jardins limpou?

@levels_left a=5-40 b=2-30 c=2-12 c<a
en In a game, each [enemy|monster] beaten gives {b} points. {N} beat all but {c} of the {a}.
pt Num jogo, cada monstro vencido vale {b} pontos. {N} venceu todos menos {c} dos {a}.
? multi (a-c)*b
en How many points did {he} get?
pt Quantos pontos fez?

@candy_bars a=5-40 b=2-9 c=2-12 c<a t=made
en Each {t1} sells for {$b}. {N} had {a}, and sold all except {c}.
pt Cada {t1} custa {$b}. {N} tinha {a} e vendeu tod{t:o/a}s menos {c}.
? multi (a-c)*b
en How much money did {he} take in?
pt Quanto dinheiro recebeu?

@arcade a=n b=n c=2-9
en At an arcade {N} won {a} tickets at one game and {b} at another. A [toy|prize] costs {c}
  tickets.
pt No parque {N} ganhou {a} fichas num jogo e {b} em outro. Um brinde custa {c} fichas.
? multi (a+b)/c
en How many [toys|prizes] can {he} get?
pt Quantos brindes pode pegar?
? combine a+b
en How many tickets did {he} win %all?
pt Quantas fichas ganhou ao todo?

@arcade_spend a=n b=n c=2-9 b<a
en {N} had {a} tickets and used {b} of them on a game. Each ride after that cost {c}.
pt {N} tinha {a} fichas e usou {b} num brinquedo. Depois cada volta custava {c} fichas.
? multi (a-b)/c
en How many rides could {he} pay for?
pt Quantas voltas ainda podia dar?
? transfer a-b
en How many tickets were left after the game?
pt Quantas fichas sobraram depois do primeiro brinquedo?

@rides a=2-12 b=2-12 c=2-9
en At the fair {N} rode the [ferris wheel|train] {a} times and the [roller coaster|bumper cars]
  {b} times. Each ride costs {c} tickets.
pt No parque {N} andou {a} vezes na roda-gigante e {b} vezes na montanha-russa. Cada volta
  custa {c} fichas.
? multi (a+b)*c
en How many tickets did {he} [need|use]?
pt De quantas fichas precisou?
? combine a+b
en How many rides was that?
pt Quantas voltas foram?

@laundry a=n b=n c=3-20
en {N} had to wash {a} shirts and {b} [sweaters|pairs of pants]. The washing machine holds {c}
  pieces at a time.
pt {N} tinha de lavar {a} camisas e {b} [calças|blusas]. Na máquina cabem {c} peças de cada
  vez.
? multi (a+b)/c
en How many loads will {he} [do|have to do]?
pt Quantas vezes vai ligar a máquina?
? combine a+b
en How many pieces are there to wash?
pt Quantas peças são?

@files a=n b=n c=2-9 b<a
en {N} had {a} [files|pictures] on {his} computer and deleted {b}. {he} put the rest into
  folders with {c} in each.
pt {N} tinha {a} arquivos no computador e apagou {b}. Pôs o resto em pastas com {c} em cada.
? multi (a-b)/c
en How many folders did {he} [use|end up with]?
pt Quantas pastas usou?
? transfer a-b
en How many did {he} keep?
pt Quantos guardou?

@water_days a=n b=2-12
en {N} bought {a} bottles of water and drinks {b} [a|each|every] day.
pt {N} comprou {a} garrafas de água e bebe {b} por dia.
? rate a/b
en How many days will they last?
pt Para quantos dias dão?

@pizza_slices a=2-12 b=4-12 c=n c<a*b
en {N} ordered {a} pizzas[ for the party|]. Each pizza was cut into {b} slices. {c} slices were
  eaten.
pt {N} pediu {a} pizzas[ para a festa|]. Cada uma tinha {b} fatias. Foram comidas {c} fatias.
? multi a*b-c
en How many slices were left?
pt Quantas fatias sobraram?
? groups a*b
en How many slices were there [before anyone ate|%all]?
pt Quantas fatias eram ao todo?

@pizza_share a=2-12 b=4-12 c=2-9
en {c} friends ate {a} pizzas with {b} slices each. Everyone ate the same number of slices.
pt {c} amigos comeram {a} pizzas de {b} fatias cada. Todos comeram o mesmo número.
? multi a*b/c
en How many slices did each [one|friend] eat?
pt Quantas fatias comeu cada um?

@tests a=5-60 b=2-10 c=2-10 d=2-10
en On a [test|quiz] each right answer is worth {b} points. {N} got {a} right.
pt [Numa prova|Num teste] cada acerto vale {b} pontos. {N} acertou {a}.
? groups a*b
en How many points did {he} get?
pt Quantos pontos fez?
? multi a*b-c*d
en {c} wrong answers cost {d} points each. What was {his} score?
pt {c} erros tiraram {d} pontos cada. Qual foi a nota?

@games_missed a=10-160 b=2-120 b<a
en There were {a} [football|baseball|basketball] games this year. {N} [went to|saw|played in]
  {b}.
pt Houve {a} jogos de [futebol|vôlei|basquete] neste ano. {N} foi a {b}.
? part a-b
en How many games did {he} miss?
pt Quantos jogos perdeu?

@games_years a=3-60 b=3-60 x=2-20
en {N} went to {a} [games|concerts|plays] this year and {b} last year[, but missed {x}|].
pt {N} foi a {a} [jogos|concertos] neste ano e a {b} no ano passado[, mas perdeu {x}|].
? combine a+b
en How many did {he} go to %all?
pt A quantos foi ao todo?
? compare b-a
en How many fewer was it this year?
pt A quantos foi a menos neste ano?

@harvest a=B b=B b<a t=crop
en A farmer harvested {a t} this year. Last year the harvest was {b}.
pt Um fazendeiro colheu {a t} neste ano. No ano passado colheu {b}.
? compare a-b
en [How many more is that|By how many did the harvest grow]?
pt Quant{t:o/a}s a mais foram?
? combine a+b
en How many {t} were harvested in the two years?
pt {q t} foram nos dois anos?

@harvest_bags a=n b=2-20 t=crop
en [Workers|Some children] picked {a t} and filled bags with {b} in each.
pt [Operários|Algumas crianças] colheram {a t} e encheram sacos com {b} em cada.
? groups a/b
en How many bags did they fill?
pt Quantos sacos encheram?

@hours_minutes a=2-24
en [A trip|A class|A game] lasted {a} hours.
pt [Uma viagem|Uma aula|Um jogo] durou {a} horas.
? time a*60
en How many minutes is that?
pt Quantos minutos são?

@feet_inches a=2-60 b=2-11
en A [rope|table|board] is {a} feet long. [A foot has 12 inches.|There are 12 inches in a
  foot.]
pt Uma [corda|mesa|tábua] tem {a} pés de comprimento. [Um pé tem 12 polegadas.|]
? measure a*12
en How many inches is that?
pt Quantas polegadas são?
? multi a*12+b
en Another one is {b} inches longer. How many inches long is the other one?
pt Outra tem {b} polegadas a mais. Quantas polegadas tem a outra?

@meters_cm b=2-60
en A ribbon is {b} meters long.
pt Uma fita tem {b} metros.
? measure b*100
en How many centimeters is that?
pt Quantos centímetros são?

@days_weeks a=14-364
en It is {a} days until [the holidays|{N}'s birthday].
pt Faltam {a} dias para [as férias|o aniversário de {N}].
? time a/7
en How many weeks is that?
pt Quantas semanas são?

@eggs_cartons a=24-600 t=food
en {N} [packs|collects] {a} eggs in cartons of a dozen.
pt {N} embala {a} ovos em caixas de uma dúzia.
? groups a/12
en How many cartons is that?
pt Quantas caixas são?

@pairs a=2-90 t=goods
en {N} has {a} pairs of [shoes|gloves|earrings].
pt {N} tem {a} pares de [sapatos|luvas|brincos].
? groups a*2
en How many single ones is that?
pt Quantas peças são?

@quarters_money a=4-80
en {N} found {a} quarters. [A quarter is worth 25 cents.|]
pt {N} achou {a} moedas de 25 centavos.
? groups a*25
en How many cents is that?
pt Quantos centavos são?

@minutes_each a=2-30 b=2-30 c=5-90 t=made
en It takes {N} {a} minutes to make one {t1}.
en {N} needs {a} minutes for each {t1}.
pt {N} leva {a} minutos para fazer {um t}.
? rate a*b
en How many minutes [will {he} need|does it take] for {b t}?
pt Quantos minutos leva para fazer {b t}?
? multi a*b+c
en {he} makes {b t} and rests for {c} minutes. How many minutes is that %all?
pt Faz {b t} e descansa {c} minutos. Quantos minutos são ao todo?

@eggs_cakes a=2-9 b=2-30 t=bake
en [Each cake|One {t1}] [takes|needs] {a} eggs.
pt [Cada bolo|Cada receita] leva {a} ovos.
? rate a*b
en How many eggs are needed for {b}?
pt Quantos ovos são precisos para {b}?
? rate b/a
en [{N}|A baker] has {b} eggs. How many can {he} make?
pt {N} tem {b} ovos. Quantos consegue fazer?

@buttons a=2-9 b=2-60 c=2-60
en A tailor sews {a} buttons on every shirt. [Today he sewed {b} shirts.|He had {b} shirts to
  finish.]
pt Um alfaiate põe {a} botões em cada camisa. [Hoje fez {b} camisas.|Tinha {b} camisas para
  fazer.]
? rate a*b
en How many buttons did he use?
pt Quantos botões usou?

@fabric a=f b=2-12
en A tailor uses {a} of a yard of cloth for each [cap|scarf|bag].
pt Um alfaiate gasta {a} metro de pano em cada [boné|lenço|saco].
? rate a*b
en How many yards does he use for {b} of them?
pt Quantos metros gasta para fazer {b}?

@fill_bottles a=d b=f m=liquid
en {N} pours {a} liters of {m} into bottles that hold {b} of a liter each.
pt {N} põe {a} litros de {m} em garrafas de {b} litro cada.
? groups a/b
en How many bottles does {he} fill?
pt Quantas garrafas enche?

@cut_into w=len a=d b=r
en {N} cuts a [ribbon|string|board] of {a w} into pieces of {b} {w}[ each|].
pt {N} corta [uma fita|um barbante|uma tábua] de {a w} em pedaços de {b w}.
? groups a/b
en How many pieces [are there|does {he} get]?
pt Quantos pedaços são?

@pencils_class a=5-40 b=2-12 c=n t=own
en There are {a} students in a class. The teacher wants to give each student {b t}. She has {c}
  now.
pt Há {a} alunos numa turma. A professora quer dar {b t} a cada um. Ela já tem {c}.
: c<a*b
? multi a*b-c
en How many more {t} does she need?
pt {q t} ainda faltam?
? groups a*b
en How many {t} does she need %all?
pt De {q t} precisa ao todo?

@truck_load w=kilo a=50-900 b=50-900 c=50-900 b<a
en A truck was carrying {a} {w} of [sand|coal|bricks]. It left {b} {w} at the first stop and
  picked up {c} {w} at the second.
pt Um caminhão levava {a} {w} de [areia|carvão|tijolos]. Deixou {b} {w} na primeira parada e
  pegou {c} {w} na segunda.
? multi a-b+c
en How many {w} is it carrying now?
pt {q w} leva agora?

@floors a=5-90 b=2-40 c=2-40 b<a
en An elevator is on floor {a}. It goes down {b} floors[ and then up {c}|].
pt Um elevador está no andar {a}. Desce {b} andares[ e depois sobe {c}|].
: c<a
? transfer a-b
en =An elevator is on floor {a}. On what floor is it after going down {b} floors?
pt =Um elevador está no andar {a}. Em que andar fica depois de descer {b} andares?
? multi a-b+c
en =An elevator on floor {a} goes down {b} floors and then up {c}. On what floor does it stop?
pt =Um elevador no andar {a} desce {b} andares e depois sobe {c}. Em que andar para?

@votes a=20-900 b=20-900 b<a
en {N} got {a} votes and {O} got {b}[ in the class election|].
pt {N} teve {a} votos e {O} teve {b}[ na eleição da escola|].
? compare a-b
en [By how many votes did {N} win?|How many more votes did {N} get?]
pt Por quantos votos {N} venceu?
? combine a+b
en How many votes were there?
pt Quantos votos foram ao todo?

@missing_part a=n b=n c=n b+c<a t=goods
en Of the {a t} in a store, {b} are [small|new] and {c} are [large|old]. The rest are medium or
  used.
pt D{t:o/a}s {a t} de uma loja, {b} são pequen{t:o/a}s e {c} são grandes. O resto é de tamanho
  médio.
? multi a-b-c
en How many {t} make up the rest?
pt {q t} são de tamanho médio?
? combine b+c
en How many {t} do the two numbers make, without the rest?
pt {q t} são pequen{t:o/a}s ou grandes?

@books_used a=n b=n c=n
en At a book fair {N} bought {a} [adventure|picture] books and {b} [history|science] books. {c}
  of the books were used.
pt Numa feira {N} comprou {a} livros de [aventura|figuras] e {b} de [história|ciências]. {c}
  dos livros eram usados.
: c<a+b
? multi a+b-c
en How many of the books were new?
pt Quantos livros eram novos?
? combine a+b
en How many books did {he} buy?
pt Quantos livros comprou?

@blocks_tower a=5-90 b=2-60 c=2-40
en {N} built a tower with {a} [blocks|bricks]. Then {he} put {b} more on top, and {c} fell off.
pt {N} fez uma torre com {a} [blocos|tijolinhos]. Depois pôs mais {b} e {c} caíram.
: c<a
? multi a+b-c
en How many are in the tower now?
pt Quantos há na torre agora?

@tv_hours a=r b=2-9
en {N} [watches TV|plays outside|practices] for {a} hours every day.
pt {N} [vê TV|brinca|treina] {a} horas por dia.
? rate a*b
en How many hours is that in {b} days?
pt Quantas horas são em {b} dias?

@half_price a=m t=goods
en {an t} costs {a}. Today everything is half price.
pt {um t} custa {a}. Hoje tudo está pela metade do preço.
? fraction a/2
en How much does the {t1} cost today?
pt Quanto custa {t:o/a} {t1} hoje?

@sum_costs_rest a=m b=m c=m t=goods u=goods
en {N} paid {a} for {an t} and {an u} together. The {t1} cost {b}.
pt {N} pagou {a} por {um t} e {um u}. {t:O/A} {t1} custou {b}.
: b<a
? part a-b
en How much did the {u1} cost?
pt Quanto custou {u:o/a} {u1}?

@weights_part w=kilo m=produce a=d b=d b<a
en A [basket|box] with {m} weighs {a} {w}. The empty [basket|box] weighs {b}.
pt [Uma cesta|Uma caixa] com {m} pesa {a} {w}. Vazia, pesa {b}.
? part a-b
en How many {w} of {m} are in it?
pt {q w} de {m} há dentro?

@insects a=n b=n c=n
en {N} caught {a} [bugs|ants] and {O} caught {b}. They let {c} go.
pt {N} pegou {a} [besouros|grilos] e {O} pegou {b}. Soltaram {c}.
: c<a+b
? multi a+b-c
en How many do they still have?
pt Quantos ainda têm?
? compare a-b
en How many more did {N} catch than {O}?
pt Quantos {N} pegou a mais que {O}?
"""
