"""Plans of stories outdoors: plants, weather, journeys, the sea, the stars."""

PLANS = """
= planting a seed | h:any t:flower+vegetable f:any n:3-9
@open

e {f} gave {h} a tiny seed. "Plant it and take care of it," {he:f} said.
e {h} found a seed on the ground and planted it in a pot. "What will it be?" {he:h} wondered.
p {f} deu a {h} uma sementinha. — Plante e cuide bem dela — disse.
p {h} achou uma semente no chão e plantou num pote. — O que será que vai nascer? — pensou.

e {h} watered it every day. But {n} days passed, and there was only dark earth.
e For {n} days, {h} watered the pot and looked, but nothing came out.
p {h} regava o pote todos os dias. Mas passaram {n} dias, e só havia terra escura.
p Por {n} dias, {h} regou o pote e olhou, mas nada nascia.

e "It's not working!" said {h}. {He:h} wanted to dig up the seed.
e {h} began to lose patience. "Maybe the seed is dead," {he:h} said.
p — Não está funcionando! — disse {h}, com vontade de desenterrar a semente.
p {h} começou a perder a paciência. — Talvez a semente tenha morrido — disse.

e "Wait," said {f}. "Under the earth, it is working hard. You just can't see it."
e "Seeds are slow," {f} told {him:h}. "Give it sun, water and time."
p — Espere — disse {f}. — Debaixo da terra ela está trabalhando. Você é que não vê.
p — As sementes são lentas — disse {f}. — Elas precisam de sol, água e tempo.

e One morning, there was a green point in the pot. It grew and grew, and in the end {h} had {a T}!
e And then, after the rain, a little leaf came out! Some weeks later, it was {a T}.
p Uma manhã, apareceu um pontinho verde. Cresceu, cresceu, e no fim era {um T}!
p E então, depois da chuva, saiu uma folhinha! Semanas depois, era {um T}.

e {h} kept its seeds and gave one to every friend.
e "You were right," {h} said to {f}. "It was worth the wait."
p {h} guardou as sementes e deu uma a cada amigo.
p — Você tinha razão — disse {h} a {f}. — Valeu a pena esperar.

? t
e What grew from the seed? = {a T} grew from the seed.
p O que nasceu da semente? = Da semente nasceu {um T}.
? n
e How many days did {h} wait without seeing anything? = {h} waited {n} days.
p Quantos dias {h} esperou sem ver nada? = {h} esperou {n} dias.
? f
e Who told {h} to wait? = {f} told {h} to wait.
p Quem disse para {h} esperar? = {f} disse para esperar.

= kite in the tree | h:kid u:tree f:kid q:long
@open2

e One windy {d}, {h} was flying a kite. The wind pulled too hard, and the kite got stuck in {a U}.
e The wind was strong, and {h}'s new kite went up and up. Then it fell into the branches of {a U}.
p Ventava muito, e {h} soltava pipa. O vento puxou com força, e a pipa ficou presa {num U}.
p A pipa nova de {h} subia, subia. De repente, caiu nos galhos de {um U}.

e {h} jumped and shook the tree, but the kite did not move.
e "It is too high!" said {h}. {He:h} threw a shoe at it, and the shoe got stuck, too.
p {h} pulou e sacudiu a árvore, mas a pipa não se mexeu.
p — Está alto demais! — disse {h}. Jogou um sapato, e o sapato também ficou preso.

e {h} wanted to climb the tree, but {f} stopped {him:h}. "It is dangerous. Let's think first."
e "Don't climb," said {f}. "The branches are thin. There must be another way."
p {h} quis subir na árvore, mas {f} não deixou. — É perigoso. Vamos pensar primeiro.
p — Não suba — disse {f}. — Os galhos são finos. Deve haver outro jeito.

e {f} ran home and came back with {a Q}. With its help, they pulled the branch down little by
 little.
e At {f}'s house, they found {a Q}. It was just what they needed.
p {f} foi correndo para casa e voltou com {um Q}. Com {ele:q}, baixaram o galho aos poucos.
p Na casa de {f}, acharam {um Q}. Era bem o que faltava.

e The kite came free, with only a small hole. They mended it with tape.
e At last, the kite came down. It had a torn corner, but it could still fly.
p A pipa se soltou, só com um furinho. Remendaram com fita.
p Por fim, a pipa desceu. Tinha uma ponta rasgada, mas ainda voava.

@thank

e This time they flew it in the open field, far from the trees.
e From then on, they always went to the open field to fly it.
p Dessa vez soltaram a pipa no campo aberto, longe das árvores.
p Desde então, só soltam pipa no campo aberto.

? u
e Where did the kite get stuck? = The kite got stuck in {a U}.
p Onde a pipa ficou presa? = A pipa ficou presa {num U}.
? q
e What did {f} bring? = {f} brought {a Q}.
p O que ajudou a soltar a pipa? = {Um q} ajudou a soltar a pipa.
? h
e Whose kite was it? = The kite was {h}'s.
p De quem era a pipa? = A pipa era de {h}.

= sand castle | h:any f:any t:treasure n:3-7 a:sea
@open2

e They built a big sand castle on the beach. It had {n} towers, and on top of it they put {a T}.
e On the beach, they worked all morning on a castle with {n} towers. {a T} was the door.
p Fizeram um grande castelo de areia na praia. Tinha {n} torres e, lá no alto, puseram {um T}.
p Na praia, trabalharam a manhã inteira num castelo de {n} torres. {Um T} era a porta.

e But the sea came closer and closer. A wave took one tower.
e Then a big wave came from the sea and washed half of the castle away.
p Mas o mar chegava cada vez mais perto. Uma onda levou uma torre.
p Então veio do mar uma onda grande e levou metade do castelo.

e "All our work!" cried {h}. {He:h} was so angry that {he:h} kicked the sand.
e {f} began to cry. "We worked so hard," {he:f} said.
p — Todo o nosso trabalho! — gritou {h}, e chutou a areia de raiva.
p {f} começou a chorar. — Deu tanto trabalho — disse.

e They tried to build a wall against the waves, but the sea was stronger.
e {h} dug a ditch as fast as {he:h} could, but the water filled it at once.
p Tentaram fazer um muro contra as ondas, mas o mar era mais forte.
p {h} cavou um fosso o mais depressa que pôde, mas a água encheu tudo.

e "Let's build another one up there, where the sand is dry," said {f}. The second castle was even
 better.
e Then {h} laughed. "The sea wants to play, too! Let's give it this one and build another,
 farther away."
p — Vamos fazer outro lá em cima, onde a areia está seca — disse {f}. O segundo castelo ficou
 ainda melhor.
p Então {h} riu. — O mar também quer brincar! Vamos deixar este para ele e fazer outro mais longe.

e In the evening, {a A} came to look, as if it wanted to move in.
e In the end, they saw {a A} near the beach. "Look, a visitor for the castle!" said {f}.
p À tardinha, {um A} apareceu perto da praia, como se quisesse morar ali.
p No fim, viram {um A} perto da praia. — Olhe, uma visita para o castelo! — disse {f}.

@end2?

? n
e How many towers did the castle have? = The castle had {n} towers.
p Quantas torres tinha o castelo? = O castelo tinha {n} torres.
? a
e What animal did they see? = They saw {a A}.
p Que animal {ele:hf} viram? = {Ele:hf} viram {um A}.
? sea|mar
e What destroyed the first castle? = The sea destroyed the first castle.
p O que destruiu o primeiro castelo? = O mar destruiu o primeiro castelo.

= picnic and rain | h:any s:snack f:any u:fruit n:3-9 p:out
@open2

e They packed {a S} and {n us} and went {to p} for a picnic.
e It was the perfect day for a picnic {in p}. In the basket, there were {a S} and {n us}.
p Levaram {um S} e {n us} para um piquenique {no p}.
p Era o dia perfeito para um piquenique {no p}. Na cesta havia {um S} e {n us}.

e They had just sat down when a gray cloud covered the sun. Plop! A drop fell on {f}'s nose.
e But as soon as they opened the basket, it began to rain.
p Mal tinham se sentado, uma nuvem cinzenta cobriu o sol. Ploc! Uma gota caiu no nariz de {f}.
p Mas, assim que abriram a cesta, começou a chover.

e "Our picnic is ruined," said {h}. They picked everything up and ran.
e {f} looked at the sky. "What bad luck!" {he:f} said, with wet hair.
p — Nosso piquenique acabou — disse {h}. Pegaram tudo e saíram correndo.
p {f} olhou para o céu. — Que azar! — disse, com o rosto todo molhado.

e They sat under a big tree, but the water came through the leaves.
e They ran from tree to tree, but everywhere it was wet.
p Ficaram debaixo de uma árvore grande, mas a água passava entre as folhas.
p Correram de árvore em árvore, mas tudo estava molhado.

e Then they found an old wooden cabin. Inside it was dry, and they spread the cloth on the floor.
e "Over there!" said {h}. Under a stone bridge there was a dry place, just right for two.
p Então acharam uma velha cabana de madeira. Lá dentro estava seco, e estenderam a toalha no chão.
p — Ali! — disse {h}. Debaixo de uma ponte de pedra havia um lugar seco, do tamanho certo para
 {dois:hf}.

e They ate and listened to the rain. Afterwards there was a rainbow.
e The rain sounded like music, and the {s} tasted better than ever. Then the sun came back.
p Comeram ouvindo a chuva. Depois apareceu um arco-íris.
p A chuva parecia música, e {o s} estava {gostoso:s} como nunca. Depois o sol voltou.

@end2

? n
e How many {us} did they take? = They took {n us}.
p {Quanto:us} {us} {ele:hf} levaram? = {Ele:hf} levaram {n us}.
? p
e Where did they go for the picnic? = They went {to p}.
p Onde foi o piquenique? = O piquenique foi {no p}.
? rain | chuva
e Why did they have to run? = They had to run because of the rain.
p Por que {ele:hf} tiveram que correr? = {Ele:hf} correram por causa da chuva.

= night in a tent | h:kid a:wild b:sibling p:campsite t:small
@open

e {h} and {his:h} {b} were camping {in p}. At night, they heard a noise: scratch, scratch!
e For the first time, {h} slept in a tent, {in p}, with {his:h} {b}. In the middle of the night,
 a sound woke {him:h}.
p {h} e {o b} acampavam {no p}. À noite, ouviram um barulho: crec, crec!
p Pela primeira vez, {h} dormia numa tenda, {no p}, com {o b}. No meio da noite, acordou com um
 barulho.

e "It's a monster," whispered {his:h} {b}, and hid in the sleeping bag.
e A big shadow moved on the wall of the tent. {His:h} {b} held {his:h} arm.
p — É um monstro — sussurrou {o b}, e se escondeu no saco de dormir.
p Uma sombra enorme passou pela parede da tenda. {O b} agarrou o braço {dele:h}.

e {h} was trembling, too, but {he:h} wanted to know. {He:h} took the {t} in one hand and opened
 the tent with the other.
e "Monsters don't exist," {h} said, more to {himself:h} than to {his:h} {b}. Slowly, {he:h}
 opened the door of the tent.
p {h} também tremia, mas queria saber. Com {o t} na mão, abriu a tenda devagar.
p — Monstros não existem — disse {h}, mais para si do que para {o b}. Devagar, abriu a porta da
 tenda.

e There was {a A}, looking for crumbs! It was more afraid than they were.
e Two bright eyes looked at {him:h}. It was only {a A}!
p Era {um A}, procurando migalhas! Estava com mais medo do que {ele:hb}.
p Dois olhos brilhantes olharam para {h}. Era só {um A}!

e They laughed so much that their stomachs hurt. The {a} ate the crumbs and went away.
e "Good evening, Mr. Monster," said {h}, and {his:h} {b} laughed with relief.
p Riram tanto que a barriga doeu. {O a} comeu as migalhas e foi embora.
p — Boa noite, monstrinho — disse {h}, e {o b} riu, {aliviado:b}.

e In the morning, there were small footprints all around the tent, and the {t} was lying among
 them.
e At breakfast, they told everyone about the monster that liked bread.
p De manhã, havia pegadas pequeninas em volta da tenda.
p No café da manhã, contaram a todos a história do monstro que gostava de pão.

@end?

? a
e What made the noise? = {a A} made the noise.
p Quem fez o barulho? = {Um A} fez o barulho.
? p
e Where did they camp? = They camped {in p}.
p Onde {ele:hb} acamparam? = {Ele:hb} acamparam {no p}.
? b
e Who was in the tent with {h}? = {h}'s {b} was in the tent with {him:h}.
p Quem estava na tenda com {h}? = {O b} estava na tenda com {h}.

= treasure map | h:any t:toy+small f:any x:outspot p:out
@open2

e (One {d}|One {d}|On {a D}), {h} found an old map in a bottle. A red cross showed a place {in p}.
e "Look what I found!" said {h}. It was an old map of a place {in p}, with a big X.
p (Um dia|Certo dia|{Num D}), {h} achou um mapa velho dentro de uma garrafa. Uma cruz vermelha
 mostrava um lugar {no p}.
p — Olhe o que eu achei! — disse {h}. Era um mapa antigo de um lugar {no p}, com um grande X.

e They followed the map, ten steps to the left and five to the right, but they dug a hole and
 found nothing.
e They walked and counted their steps, but at the end there was only a tree.
p Seguiram o mapa, dez passos para a esquerda e cinco para a direita, mas cavaram e não acharam
 nada.
p Andaram contando os passos, mas no fim só havia uma árvore.

e "This map is a lie," said {f}, and sat down. {He:f} was tired and hungry.
e {f} wanted to go home. "There is no treasure," {he:f} said.
p — Este mapa é mentira — disse {f}, e se sentou, {cansado:f}.
p {f} queria ir embora. — Não existe tesouro nenhum — disse.

e {h} looked at the map again and laughed. "We were holding it upside down!"
e Then {h} turned the map around. "Now I understand! We read it the wrong way."
p {h} olhou o mapa de novo e riu. — Estava de cabeça para baixo!
p Então {h} virou o mapa. — Agora entendi! Nós lemos ao contrário.

e They started again, and {x} they found a small box. In it was {a T}.
e This time, the steps took them to the right place. There was a box {x}, and in the box {a T}.
p Começaram de novo e, {x}, acharam uma caixinha. Dentro havia {um T}.
p Dessa vez, os passos levaram ao lugar certo. Havia uma caixa {x} e, dentro dela, {um T}.

e It was not gold, but it was a real treasure. They drew a new map and hid the box for someone
 else.
e "We will keep it one week each," said {h}, and {f} agreed.
p Não era ouro, mas era um tesouro de verdade. Desenharam um mapa novo e esconderam a caixa para
 outra pessoa.
p — Fica uma semana comigo e uma com você — disse {h}, e {f} concordou.

? t
e What was in the box? = There was {a T} in the box.
p O que havia na caixa? = Na caixa havia {um T}.
? x
e Where was the box? = The box was {x}.
p Onde estava a caixa? = A caixa estava {x}.
? h
e Who found the map? = {h} found the map.
p Quem achou o mapa? = {h} achou o mapa.

= up the mountain | h:any f:any n:3-9 u:fruit y:any
@open2

e They wanted to see the sun rise from the top of the mountain. Their friend {y} came along to
 show the way.
e "From the top of the mountain you can see the whole world," their friend {y} had told them. So
 the three of them went up.
p Queriam ver o sol nascer do alto da montanha. {O:y} {amigo:y} {y} também foi, para mostrar o
 caminho.
p {O:y} {amigo:y} {y} tinha contado que do alto da montanha dava para ver o mundo inteiro. Assim,
 {o:hfy} três subiram.

e The way was long and steep. After {n} hours, {f} sat down on a stone. "I can't go on," {he:f}
 said.
e They walked for {n} hours. Then {f}'s legs were so tired that {he:f} wanted to go back.
p O caminho era longo e difícil. Depois de {n} horas, {f} se sentou numa pedra. — Não aguento
 mais — disse.
p Andaram {n} horas. Então as pernas de {f} ficaram tão cansadas que {ele:f} quis voltar.

e {h} gave {him:f} {a u} and some water. "Don't look at the top," {he:h} said. "Look only at the
 next step."
e "Let's rest," said {h}, and they shared {a u}. "One little step, and then another. That's how
 we will get there."
p {h} lhe deu {um u} e um pouco de água. — Não olhe para o topo — disse. — Olhe só para o próximo
 passo.
p — Vamos descansar — disse {h}, e dividiram {um u}. — Um passinho, depois outro. É assim que se
 chega.

e So they counted their steps and sang, and {y} told jokes.
e {f} got up. They sang a song for every turn of the road.
p Então foram contando os passos e cantando, e {y} contava piadas.
p {f} se levantou. Cantaram uma música para cada curva do caminho.

e At last they were at the top, just when the sky turned pink. Nobody said a word.
e When they reached the top, the sun came up like a big orange. It was so beautiful that {f}
 forgot {his:f} legs.
p Por fim chegaram ao topo, bem na hora em que o céu ficou cor-de-rosa. Ninguém disse uma palavra.
p Quando chegaram lá em cima, o sol nasceu como uma grande laranja. Era tão bonito que {f} se
 esqueceu das pernas.

e "I almost went back," said {f}. "Thank you for walking with me."
e "One step and then another," {f} says today, whenever something is hard.
p — Quase desisti — disse {f}. — {Obrigado:f} por andar comigo.
p — Um passo, depois outro — diz {f} até hoje, quando alguma coisa é difícil.

? n
e After how many hours did {f} get tired? = {f} got tired after {n} hours.
p Depois de quantas horas {f} se cansou? = {f} se cansou depois de {n} horas.
? u
e What did {h} share with {f}? = {h} shared {a u}.
p O que {f} comeu no caminho? = {f} comeu {um u}.
? y
e Who went up with {h} and {f}? = {y} went up with them.
p Quem subiu com {h} e {f}? = {y} subiu também.

= counting stars | h:any f:any t:toy+cozy p:out
@open

e One night, {h} could not sleep, because {he:h} missed {his:h} friend {f}, who had moved away.
e {His:h} best friend {f} had moved to another town, and {h} felt very lonely at night.
p Uma noite, {h} não conseguia dormir, pois sentia saudade {do:f} {amigo:f} {f}, que tinha se
 mudado.
p {Seu:f} melhor {amigo:f}, {f}, tinha se mudado para outra cidade, e à noite {h} se sentia muito
 {sozinho:h}.

e {He:h} took {his:h} {t} and went out to sit {in p}. The sky was full of stars.
e With {his:h} {t} in {his:h} arms, {he:h} sat down {in p} and looked at the starry sky.
p Pegou {seu t} e foi se sentar {no p}. O céu estava cheio de estrelas.
p {Abraçado:h} {ao t}, sentou-se {no p} e olhou para o céu estrelado.

e {He:h} tried to count the stars, but there were too many. Then one star fell and left a line of
 light.
e "One, two, three," {he:h} counted. Suddenly a star fell across the sky.
p Tentou contar as estrelas, mas eram muitas. Então uma estrela caiu e deixou um risco de luz.
p — Uma, duas, três — contava. De repente, uma estrela riscou o céu.

e {h} closed {his:h} eyes and made a wish: to see {f} again.
e "I wish I could talk to {f}," whispered {h}.
p {h} fechou os olhos e fez um pedido: ver {f} de novo.
p — Eu queria falar com {f} — sussurrou {h}.

e The next morning, there was a letter: "Last night I saw a falling star and thought of you. Your
 friend, {f}."
e In the morning, {f} called. "Did you see the star? I made a wish, too," {he:f} said.
p Na manhã seguinte, chegou uma carta. {f} também tinha visto a estrela e pensado em {h}.
p De manhã, {f} ligou. — Você viu a estrela? Eu também fiz um pedido — disse.

e Now they both look at the same star every night, at the same time, and are not so far apart.
e {h} understood that friends far away look at the same sky.
p Agora {o:hf} {dois:hf} olham a mesma estrela toda noite, na mesma hora, e não se sentem tão
 longe.
p {h} entendeu que quem está longe olha o mesmo céu.

? f
e Who did {h} miss? = {h} missed {f}.
p De quem {h} sentia saudade? = {h} sentia saudade de {f}.
? p
e Where did {h} sit at night? = {h} sat {in p}.
p Onde {h} se sentou à noite? = {h} se sentou {no p}.
? star | estrela
e What fell from the sky? = A star fell from the sky.
p O que caiu do céu? = Uma estrela caiu do céu.

= little boat | h:kid z:material g:family a:bug n:3-9
@open

e {h} made a little boat of {z}. It took {him:h} {n} days.
e With some {z}, {h} built a little boat in {n} days.
p {h} fez um barquinho de {z}. Levou {n} dias.
p Com {z}, {h} construiu um barquinho em {n} dias.

e {He:h} went to the stream and put it in the water. The boat sank at once.
e But on its first trip, the boat turned over and filled with water.
p Foi ao riacho e pôs o barquinho na água. Ele afundou na mesma hora.
p Mas, na primeira viagem, o barquinho virou e se encheu de água.

e "Why doesn't it float?" {h} asked {his:h} {g}. / "I think it's too heavy on one side," {he:g}
 answered.
e {His:h} {g} looked at it closely. "It needs a wider bottom," {he:g} said.
p — Por que não flutua? — perguntou {h}. / — Acho que está pesado de um lado — respondeu {o g}.
p {O g} olhou bem de perto. — Precisa de um fundo mais largo — disse.

e {h} went home and changed it. It sank again. {He:h} changed it once more.
e The second boat was better, but it leaned. The third one was straight.
p {h} voltou para casa e mexeu no barquinho. Afundou de novo. Mexeu mais uma vez.
p O segundo ficou melhor, mas inclinado. O terceiro ficou reto.

e At last, it floated! It danced on the waves, and {a A} jumped on board like a captain.
e Now it sailed down the stream, and {a A} traveled on it.
p Por fim, flutuou! Dançava na água, e {um A} pulou a bordo como um capitão.
p Agora descia o riacho, e {um A} viajava nele.

e "Have a good trip!" shouted {h}, and ran along the bank, laughing.
e "The third time was the right one," said {his:h} {g}. {h} was already planning a bigger boat.
p — Boa viagem! — gritou {h}, e correu pela margem, rindo.
p — A terceira vez é que deu certo — disse {o g}. {h} já planejava um barco maior.

? z
e What was the boat made of? = The boat was made of {z}.
p De que era feito o barquinho? = O barquinho era feito de {z}.
? a
e Who traveled on the boat? = {a A} traveled on the boat.
p Quem viajou no barquinho? = {Um A} viajou no barquinho.
? n
e How many days did it take to make the boat? = It took {n} days.
p Quantos dias {h} levou para fazer o barquinho? = {h} levou {n} dias.

= hat in the wind | h:any t:cloth f:any x:outspot a:bird
@open

e {h} had {a T} and was very proud of it. One windy {d}, a gust took it away.
e (One {d}|One {d}|On {a D}), the wind was so strong that it took {h}'s {T} and carried it off.
p {h} tinha {um T} e gostava muito {dele:t}. Um dia, um vento forte {o:t} levou embora.
p (Um dia|Certo dia|{Num D}), o vento estava tão forte que levou {o T} de {h}.

e "Stop!" shouted {h}, and ran after it. But the wind does not listen to anyone.
e {h} ran and jumped, but the {t} flew higher and higher.
p — Pare! — gritou {h}, e correu atrás. Mas o vento não obedece a ninguém.
p {h} correu e pulou, mas {o t} voava cada vez mais alto.

e On the way, {he:h} met {f}. "Have you seen my {t}?" / "It flew that way," said {f}. "Come, I'll
 help you."
e {f} saw {him:h} running. "Where are you going in such a hurry?" {he:f} asked, and came along.
p No caminho, encontrou {f}. — Você viu {meu t}? / — Foi para aquele lado — disse {f}. — Venha,
 eu ajudo.
p {f} viu a correria. — Aonde você vai com tanta pressa? — perguntou, e foi {junto:f}.

e They searched until they found it {x}. But something was moving inside: {a A} had made its bed
 there!
e At last they saw it {x}. {a A} was sitting in it with three eggs.
p Procuraram até achar, {x}. Mas alguma coisa se mexia lá dentro: {um A} tinha feito ali sua cama!
p Por fim, acharam {o t} {x}. {Um A} estava ali com três ovos.

e {h} wanted to take the {t} back, but the {a} looked so comfortable.
e "It is mine," {h} began, but then {he:h} looked at the {a} and was silent.
p {h} queria pegar {o t} de volta, mas {o a} parecia tão à vontade.
p — É {meu:t} — começou {h}, mas olhou para {o a} e se calou.

e "Keep it," said {h}. "You need it more than I do." And every day, {he:h} came to visit the {a}.
e So {he:h} left the {t} there. In spring, the little birds sang for {h}.
p — Pode ficar — disse {h}. — Você precisa mais do que eu. / E todo dia {h} ia visitar {o a}.
p Assim, deixou {o t} ali. Na primavera, os filhotes cantaram para {h}.

? t
e What did the wind take? = The wind took {h}'s {t}.
p O que o vento levou? = O vento levou {o t} de {h}.
? a
e Who was in the {t}? = {a A} was in the {t}.
p Quem estava {no t}? = {Um A} estava {no t}.
? x
e Where did they find the {t}? = They found the {t} {x}.
p Onde acharam {o t}? = Acharam {o t} {x}.
"""
