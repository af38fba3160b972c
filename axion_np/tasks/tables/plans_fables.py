"""Plans of fables: animals that talk, err and learn."""

PLANS = """
= winter food | h:fable f:fable u:fruit+vegetable+nuts n:3-9
@open2

e Winter was coming. {h} gathered food all day, but {f} only slept in the sun.
e It was fall. While {h} worked, {f} danced and sang.
p O inverno estava chegando. {h} juntava comida o dia todo, mas {f} só dormia ao sol.
p Era outono. Enquanto {h} trabalhava, {f} dançava e cantava.

e "Come and play!" said {f}. "There is plenty of time." {h} shook {his:h} head and went on.
e "You should get ready, too," {h} warned {him:f}. / "Tomorrow," said {f} every day.
p — Venha brincar! — disse {f}. — Ainda há muito tempo. / {h} balançou a cabeça e continuou.
p — Você também devia se preparar — avisou {h}. / — Amanhã — respondia {f} todos os dias.

e Then the cold came, and the wind was like ice. {f} had nothing to eat.
e One morning, everything was white. {f} looked for food, but it was too late.
p Então veio o frio, e o vento era gelado. {f} não tinha nada para comer.
p Uma manhã, tudo amanheceu gelado. {f} procurou comida, mas era tarde.

e {He:f} knocked at {h}'s door. "I was foolish," {he:f} said. "Could you help me?"
e Hungry and ashamed, {he:f} went to {h}'s house. "You were right," {he:f} whispered.
p Bateu à porta de {h}. — Não pensei no inverno — disse. — Você me ajuda?
p Com fome e vergonha, foi à casa de {h}. — Você tinha razão — sussurrou.

e {h} could have said no. But {he:h} gave {f} {n us} and a place by the fire.
e {h} opened the door. "Come in, it is cold." And {he:h} put {n us} on the table.
p {h} podia ter dito não. Mas deu a {f} comida, um lugar perto do fogo e ainda {n us} para depois.
p {h} abriu a porta. — Entre, está frio. — E pôs {n us} em cima da mesa.

e That winter, {f} sang for {h} every evening, and the next fall {he:f} was the first to work.
e When the next fall came, they worked together in the morning and danced in the afternoon.
p Naquele inverno, {f} cantou para {h} toda noite e, no outono seguinte, foi {o:f} {primeiro:f} a
 trabalhar.
p No outono seguinte, trabalharam {junto:hf} de manhã e dançaram {junto:hf} à tarde.

? f
e Who had no food in winter? = {f} had no food in winter.
p Quem não tinha comida no inverno? = {f} não tinha comida no inverno.
? n
e How many {us} did {h} give {f}? = {h} gave {f} {n us}.
p {Quanto:us} {us} {h} deu a {f}? = {h} deu {n us} a {f}.
? h
e Who worked while the other one played? = {h} worked while {f} played.
p Quem trabalhava enquanto {o:f} {outro:f} se divertia? = {h} trabalhava enquanto {f} se divertia.

= the slow one | h:fable f:fable p:trip+far k:fable
@open

e All the animals laughed because {h} did everything slowly. "You will never get anywhere," said
 {f}.
e {h} did everything slowly and with care. {f} was always in a hurry and made fun of {him:h}.
p Os bichos riam porque {h} fazia tudo devagar. — Você nunca vai chegar a lugar nenhum — dizia
 {f}.
p {h} fazia tudo devagar e com cuidado. {f} vivia com pressa e zombava {dele:h}.

e One day, {k} needed someone to take an important letter {to p}. "I'll go! I'm the fastest,"
 said {f}.
e One day, {k} needed medicine from far away: somebody had to go {to p}. {f} left before {k} had
 finished talking.
p (Um dia|Certo dia|{Num D}), {k} precisou mandar uma carta importante {ao p}. — Eu vou! Sou
 {o:f} mais {rápido:f} — disse {f}.
p (Um dia|Certo dia|{Num D}), {k} precisou de um remédio que só havia {no p}. {f} saiu antes que
 {k} terminasse de falar.

e But {f} ran so fast that {he:f} took the wrong path and got lost in the fog.
e In {his:f} hurry, {f} forgot to ask the way and ran in the wrong direction.
p Mas {f} correu tanto que errou o caminho e se perdeu na neblina.
p Com a pressa, {f} se esqueceu de perguntar o caminho e foi para o lado errado.

e {h} listened well, asked the way and left, one step after another.
e Then {h} went. {He:h} looked at every sign and tested every stone.
p {h} ouviu com atenção, perguntou o caminho e partiu, um passo de cada vez.
p Então {h} partiu. Olhava cada placa e testava cada pedra.

e By evening, {h} was back, and everything was done. On the way, {he:h} had even found {f} and
 brought {him:f} home.
e {h} got there and came back before dark, and {he:h} had {f} with {him:h}, tired and ashamed.
p À tardinha, {h} estava de volta, com tudo resolvido. No caminho, ainda achou {f} e {o:f} trouxe
 para casa.
p {h} foi e voltou antes de escurecer e ainda trouxe {f}, {cansado:f} e {envergonhado:f}.

e "Slow is not the same as late," said {k}, and nobody laughed at {h} anymore.
e "I am sorry," said {f}. "Will you teach me to look where I am going?"
p — Devagar também se chega — disse {k}, e ninguém mais riu de {h}.
p — Desculpe — disse {f}. — Você me ensina a olhar por onde ando?

? f
e Who got lost? = {f} got lost.
p Quem se perdeu? = {f} se perdeu.
? k
e Who needed help? = {k} needed help.
p Quem precisava de ajuda? = {k} precisava de ajuda.
? p
e Where did someone have to go? = Someone had to go {to p}.
p Aonde era preciso ir? = Era preciso ir {ao p}.

= the boaster | h:fable f:fable y:activity p:out
@open

e "I am the best in the world," {h} told everyone {in p}. "Nobody can {y} like me."
e {h} had one fault: {he:h} boasted all day long. "Look how well I can {y}!" {he:h} used to say
 {in p}.
p — Sou {o:h} melhor do mundo — dizia {h} a todos {no p}. — Ninguém sabe {y} como eu.
p {h} tinha um defeito: vivia se gabando. — Vejam como eu sei {y}! — dizia {no p}.

e The others grew tired of it. One by one, they went away, and {h} had nobody to talk to.
e At first, the other animals clapped. Later, they yawned, and in the end nobody came.
p Os outros se cansaram. Um por um, foram embora, e {h} ficou sem ter com quem conversar.
p No começo, os outros bichos aplaudiam. Depois bocejavam e, no fim, ninguém mais aparecia.

e (One {d}|One {d}|On {a D}), {h} fell into a deep hole. "Help!" {he:h} shouted. "I, the best of
 all, am in a hole!"
e (One {d}|One {d}|On {a D}), {he:h} was so busy admiring {himself:h} in the lake that {he:h}
 fell in. "Help!" {he:h} cried.
p (Um dia|Certo dia|{Num D}), {h} caiu num buraco fundo. — Socorro! — gritou. — Logo eu, {o:h}
 melhor de todos!
p (Um dia|Certo dia|{Num D}), {h} se admirava tanto na água do lago que caiu lá dentro. —
 Socorro! — gritou.

e Only {f} came. {He:f} was small and quiet, and nobody had ever noticed {him:f}.
e Quiet {f} heard {him:h} and brought a long branch.
p Só {f} veio. Era {quieto:f}, e ninguém nunca tinha reparado {nele:f}.
p {f}, que quase não falava, ouviu os gritos e trouxe um galho comprido.

e With great effort, {f} pulled {him:h} out. "You are strong!" said {h}. "Why didn't you ever
 tell anyone?" / "Nobody asked," {f} answered.
e {f} pulled and pulled, and at last {h} was safe. {h} wanted to boast again, but this time
 {he:h} was silent.
p Com muito esforço, {f} puxou {h} para fora. — Que força! Por que você nunca contou? / — Ninguém
 perguntou — respondeu {f}.
p {f} puxou, puxou, até que {h} ficou a salvo. {h} quis se gabar de novo, mas dessa vez se calou.

e From then on, {h} asked others what they could do, and discovered many wonders.
e "Tell me about you," said {h} to {f}. And it was the beginning of a friendship.
p Daí em diante, {h} passou a perguntar o que os outros sabiam fazer e descobriu maravilhas.
p — Fale de você — disse {h} a {f}. E assim começou uma amizade.

? f
e Who saved {h}? = {f} saved {h}.
p Quem salvou {h}? = {f} salvou {h}.
? h
e Who boasted all the time? = {h} boasted all the time.
p Quem se gabava o tempo todo? = {h} se gabava o tempo todo.
? p
e Where did {h} boast? = {h} boasted {in p}.
p Onde {h} se gabava? = {h} se gabava {no p}.

= small helps big | h:fable a:bug f:fable p:out+trip
@open

e One day, {h} got a thorn in {his:h} foot and could not walk. {He:h} sat down {in p} and cried.
e {In p}, {h} stepped on a thorn. It was so small and so deep that {he:h} could not pull it out.
p (Um dia|Certo dia|{Num D}), {h} pisou num espinho e não conseguia andar. Sentou-se {no p} e
 chorou.
p {No p}, {h} pisou num espinho. Era tão pequeno e estava tão fundo que não dava para tirar.

e {f} came and tried to help, but {his:f} paws were too big.
e "Let me try," said {f}. But {he:f} pushed the thorn in even deeper. "Ouch!"
p {f} veio ajudar, mas suas patas eram grandes demais.
p — Deixe-me tentar — disse {f}. Mas o espinho entrou ainda mais. — Ai!

e Then a tiny voice said, "May I?" It was {a A}.
e {a A} came near. "I can do it," it said.
p Então uma vozinha perguntou se podia ajudar. Era {um A}.
p {Um A} chegou perto. — Eu consigo — disse.

e {f} laughed. "You? You are smaller than a crumb!" But {h} said, "Please try."
e "You are too small," said {f}. / "What is small can go where the big cannot," the {a} answered.
p {f} riu. — Você? Você é menor que uma migalha! / Mas {h} deixou que {ele:a} tentasse.
p — Você é {pequeno:a} demais — disse {f}. / — Quem é pequeno entra onde o grande não cabe —
 respondeu {o a}.

e The {a} went in between the toes, took hold of the thorn and pulled. Pop! It was out.
e In a moment, the thorn was out, and {h} could jump again.
p {O a} entrou entre os dedos, segurou o espinho e puxou. Pronto! Saiu.
p Num instante, o espinho saiu, e {h} pôde pular de novo.

e "Thank you, little friend," said {h}. And {f} never again laughed at anyone for being small.
e {h} carried the {a} home on {his:h} head, like a queen or a king.
p — {Obrigado:h}, {amiguinho:a} — disse {h}. E {f} nunca mais riu de ninguém por causa do tamanho.
p {h} levou {o a} para casa em cima da cabeça, como se levasse um rei.

? a
e Who took out the thorn? = {a A} took out the thorn.
p Quem tirou o espinho? = {Um A} tirou o espinho.
? thorn | espinho
e What did {h} step on? = {h} stepped on a thorn.
p Em que {h} pisou? = {h} pisou num espinho.
? p
e Where was {h} when it happened? = {h} was {in p}.
p Onde {h} estava? = {h} estava {no p}.

= too much of a good thing | h:fable u:snack+fruit f:fable n:8-12
@open2

e They had worked all morning: on the table there were {n us} for the party.
e {f} was going to have a party and asked {h} to watch over the {n us} on the table.
p Para a festa, havia em cima da mesa {n us}.
p {f} ia dar uma festa e pediu a {h} que tomasse conta {do:us} {n us} em cima da mesa.

e {h} was alone with them. "Just one," {he:h} said, and ate it. Then {he:h} ate another one.
e When {f} left, {h} tasted one. It was so good that {he:h} could not stop.
p {h} ficou {sozinho:h} com tudo aquilo. — Só {um:u} — disse, e comeu. Depois comeu mais {um:u}.
p Quando {f} saiu, {h} provou {um:u}. Estava tão {bom:u} que não conseguiu parar.

e Soon there was not a single {u} left, and {h} had a terrible stomachache.
e In the end, the plate was empty, and {h}'s stomach was as round as a ball.
p Logo não sobrou {nenhum u}, e {h} ficou com uma dor de barriga terrível.
p No fim, o prato estava vazio, e a barriga de {h} parecia uma bola.

e When {f} came back, {h} was lying on the floor. "I ate them all," {he:h} said. "I am sorry."
e {f} opened the door. "Where are the {us}?" {he:f} asked. {h} turned red and pointed to {his:h}
 stomach.
p Quando {f} voltou, {h} estava no chão. — Comi tudo — disse. — Desculpe.
p {f} abriu a porta. — Onde estão {o us}? — perguntou. {h} ficou {vermelho:h} e apontou para a
 barriga.

e {f} was angry at first, but then {he:f} made some tea for {h}.
e "Oh, {h}," sighed {f}, and brought {him:h} a cup of tea.
p {f} ficou {bravo:f} no começo, mas depois fez um chá para {h}.
p — Ai, {h} — suspirou {f}, e lhe trouxe uma xícara de chá.

e The next day, {h} got {n} more, all by {himself:h}, and did not eat a single one.
e When {he:h} felt better, {h} prepared everything again, and this time {he:h} left the plate
 alone.
p No dia seguinte, {h} arranjou mais {n}, {sozinho:h}, e não comeu {nenhum:u}.
p Quando melhorou, {h} preparou tudo de novo e dessa vez não tocou no prato.

? us
e What did {h} eat? = {h} ate the {us}.
p O que {h} comeu? = {h} comeu {todo:us} {o us}.
? n
e How many {us} were there for the party? = There were {n us}.
p {Quanto:us} {us} havia para a festa? = Havia {n us}.
? f
e Who made tea for {h}? = {f} made tea for {h}.
p Quem fez chá para {h}? = {f} fez chá para {h}.

= false alarm | h:fable f:fable k:fable p:out n:3-5
@open

e {h} liked to play tricks. "Fire! Fire!" {he:h} shouted {in p}, and all the animals came
 running. There was no fire at all.
e (One {d}|One {d}|On {a D}), {h} was bored {in p}. "Help! Fire!" {he:h} cried, just to see what
 would happen.
p {h} gostava de pregar peças. — Fogo! Fogo! — gritou {no p}, e todos os bichos vieram correndo.
 Não havia fogo nenhum.
p (Um dia|Certo dia|{Num D}), {h} não tinha o que fazer {no p}. — Socorro! Fogo! — gritou, só
 para ver o que acontecia.

e {h} laughed and laughed. {f} came with a bucket of water and found nothing. {He:f} was not
 amused.
e {f} ran so fast that {he:f} fell and hurt {his:f} knee. {h} thought it was very funny.
p {h} riu até cansar. {f} chegou com um balde de água e não achou graça nenhuma.
p {f} correu tanto que caiu e machucou o joelho. {h} achou muito engraçado.

e {He:h} did the same thing {n} times. "One day nobody will believe you," {k} warned {him:h}.
e {h} played the same trick {n} times. "Be careful," said {k}. "A liar is not believed, even when
 he tells the truth."
p {h} repetiu a brincadeira {n} vezes. — Um dia ninguém vai acreditar em você — avisou {k}.
p {h} fez a mesma coisa {n} vezes. — Cuidado — disse {k}. — Em quem mente, ninguém acredita.

e Then, one night, {h} saw smoke coming out of {his:h} own house. "Fire!" {he:h} shouted, but
 nobody came.
e But one day, there really was a fire, in {h}'s own kitchen. {He:h} called for help, and
 everyone stayed at home.
p Então, uma noite, {h} viu fumaça saindo da própria casa. — Fogo! — gritou, mas ninguém veio.
p Mas um dia houve fogo de verdade, na cozinha de {h}. {h} pediu socorro, mas ninguém saiu de
 casa.

e Only {f} looked out of the window, just in case, and saw the smoke. {He:f} came with the
 bucket, and together they put out the fire.
e {f} thought, "What if it is true this time?" {He:f} went to look and helped {him:h} to put out
 the fire.
p Só {f} olhou pela janela, por via das dúvidas, e viu a fumaça. Veio com o balde, e {o:hf}
 {dois:hf} apagaram o fogo.
p {f} pensou que dessa vez podia ser verdade. Foi ver e ajudou {h} a apagar o fogo.

e "I will never lie again," said {h}, with black soot on {his:h} nose.
e The next day, {h} said sorry to everyone, one by one. It took a long time, but they forgave
 {him:h}.
p — Nunca mais vou mentir — disse {h}, com o focinho preto de fumaça.
p No dia seguinte, {h} pediu desculpas a todos, um por um. Demorou, mas perdoaram.

? n
e How many times did {h} play the trick? = {h} played the trick {n} times.
p Quantas vezes {h} fez a brincadeira? = {h} fez a brincadeira {n} vezes.
? f
e Who helped {h} put out the fire? = {f} helped {h}.
p Quem ajudou {h} a apagar o fogo? = {f} ajudou {h}.
? k
e Who warned {h}? = {k} warned {h}.
p Quem avisou {h}? = {k} avisou {h}.

= cannot sleep | h:any f:any t:toy+cozy u:any
@open

e One night, {h} could not sleep. {He:h} turned to the left and to the right, but {his:h} eyes
 stayed open.
e It was late, and everyone was asleep except {h}.
p Uma noite, {h} não conseguia dormir. Virava para um lado, virava para o outro, e nada de sono.
p Era tarde, e todos dormiam, menos {h}.

e {He:h} got up and went to {f}. "What do you do when you can't sleep?" / "I count backwards,"
 yawned {f}. It did not help.
e {h} asked {f}, who lived next door. "Drink some warm milk," said {f}. {h} drank it, but it did
 not help.
p Levantou-se e foi falar com {f}. — O que você faz quando não consegue dormir? / — Conto de trás
 para a frente — bocejou {f}. Não adiantou.
p {h} perguntou a {f}, que morava ao lado. — Tome um leite morno — disse {f}. {h} tomou, mas não
 adiantou.

e Then {he:h} asked {u}. "I think of something nice," said {u}. {h} tried, but the nice thing
 made {him:h} even more awake.
e {u} told {him:h} to run around the house ten times. Now {h} was tired, but still awake.
p Depois perguntou a {u}. — Eu penso numa coisa boa — disse {u}. {h} tentou, mas ficou ainda mais
 {desperto:h}.
p {u} mandou dar dez voltas em torno da casa. Agora {h} estava {cansado:h}, mas sem sono.

e {h} sat down on the bed, and all at once {he:h} knew what was missing: the {T}!
e "Something is missing," {h} thought. {He:h} felt the bed with {his:h} hand. Where was {his:h}
 {T}?
p {h} se sentou na cama e, de repente, entendeu o que faltava: {o T}!
p {h} sentiu que faltava alguma coisa. Passou a mão pela cama. Onde estava {seu T}?

e The {t} had fallen behind the bed. {h} pulled it out, hugged it and was asleep before {he:h}
 could say good night.
e It lay under the bed, all alone. {h} took it in {his:h} arms, closed {his:h} eyes and slept at
 once.
p {O t} tinha caído atrás da cama. {h} puxou, abraçou e dormiu antes de dizer boa noite.
p Estava debaixo da cama. {h} abraçou {o t}, fechou os olhos e dormiu na mesma hora.

e In the morning, {f} and {u} asked what had helped. {h} just smiled and hid the {t} behind
 {his:h} back.
e {f} and {u}, however, were awake until morning, thinking about good advice.
p De manhã, {f} e {u} quiseram saber o que tinha ajudado. {h} só sorriu e escondeu {o t} atrás
 das costas.
p Já {f} e {u} ficaram {acordado:fu} até de manhã, pensando em bons conselhos.

? t
e What was missing? = The {t} was missing.
p O que faltava? = Faltava {o t}.
? f
e Who did {h} ask first? = {h} asked {f} first.
p A quem {h} perguntou primeiro? = {h} perguntou primeiro a {f}.
? u
e Who did {h} ask after {f}? = Then {h} asked {u}.
p A quem {h} perguntou depois de {f}? = Depois, {h} perguntou a {u}.

= a new home | h:fable p:out f:fable u:tree
@open

e After a great storm, {h}'s house {in p} was gone. {He:h} had to find a new one.
e {h} lived in a hole {in p}. One day, water filled it up, and {he:h} had nowhere to live.
p Depois de uma grande tempestade, a casa de {h}, {no p}, tinha desaparecido. Era preciso achar
 outra.
p {h} morava numa toca {no p}. Um dia, ela se encheu de água, e {h} ficou sem casa.

e The first place was too small. The second one was too cold.
e {He:h} looked at a cave, but it was too dark. {He:h} looked at a log, but it was too wet.
p O primeiro lugar era pequeno demais. O segundo era frio demais.
p Olhou uma caverna, mas era escura demais. Olhou um tronco oco, mas era úmido demais.

e "Nothing is like my old home," sighed {h}, and sat down under {a U}.
e At night, {he:h} lay down under {a U}, tired and lonely.
p — Nada é como a minha velha casa — suspirou {h}, e se sentou debaixo de {um U}.
p À noite, deitou-se debaixo de {um U}, {cansado:h} e {sozinho:h}.

e "Who is there?" said a voice. It was {f}, who lived among the roots. "There is room for two
 here."
e {f}, who lived there, heard {him:h} sigh. "Come in," {he:f} said, "it's warm inside."
p — Quem está aí? — disse uma voz. Era {f}, que morava entre as raízes. — Aqui cabem dois.
p {f}, que morava ali, ouviu o suspiro. — Entre — disse —, aqui dentro está quentinho.

e {h} was afraid to be a bother, so {he:h} swept the floor, and {f} made soup.
e They made another room, with a round window and a bed of leaves.
p Com medo de incomodar, {h} varreu o chão, e {f} fez uma sopa.
p Fizeram mais um quarto, com uma janela redonda e uma cama de folhas.

e "A home is not only walls," {h} said that night. "It is also somebody who says good night."
e "Good night, {h}," said {f}. / "Good night, {f}," said {h}, and for the first time in days
 {he:h} slept well.
p — Casa não é só parede — disse {h} naquela noite. — É também alguém que dá boa noite.
p — Boa noite, {h} — disse {f}. / — Boa noite, {f} — disse {h}, que pela primeira vez em dias
 dormiu bem.

? f
e Who took {h} in? = {f} took {h} in.
p Quem recebeu {h} em casa? = {f} recebeu {h} em casa.
? u
e Under what tree did {h} rest? = {h} rested under {a u}.
p Debaixo de que árvore {h} descansou? = {h} descansou debaixo de {um u}.
? p
e Where was {h}'s old house? = {h}'s old house was {in p}.
p Onde ficava a velha casa de {h}? = A velha casa de {h} ficava {no p}.

= the animal band | h:fable t:instrument f:fable u:instrument k:fable p:out+town
@open

e {h} played the {t}, but always alone. "It sounds empty," {he:h} thought.
e {h} played the {t} every evening and dreamed of having a band.
p {h} tocava {t}, mas sempre {sozinho:h}. Sentia que faltava alguma coisa.
p {h} tocava {t} toda tardinha e sonhava em ter uma banda.

e {In p}, {he:h} met {f}, who played the {u}. And {k} could sing.
e {f} had {a U}, and {k} had a beautiful voice. The three of them met {in p}.
p {No p}, conheceu {f}, que tocava {u}. E {k} sabia cantar.
p {f} tinha {um U}, e {k} tinha uma bela voz. {O:hfk} três se encontraram {no p}.

e But the first time, everyone wanted to be the loudest. What a noise! The birds covered their
 ears.
e They started to play, all at once, each one faster than the other. It was terrible.
p Mas, na primeira vez, todo mundo queria tocar mais alto. Que barulheira! Os pássaros saíram
 voando.
p Começaram a tocar tudo ao mesmo tempo, cada vez mais depressa. Foi horrível.

e "Stop!" said {k}. "We play, but we don't listen." They were quiet for a moment.
e {h} put down the {t}. "Let's try something else," {he:h} said. "First we listen, then we play."
p — Parem! — disse {k}. — Nós tocamos, mas não escutamos. / Fez-se silêncio.
p {h} parou de tocar. — Vamos tentar outra coisa — disse. — Primeiro escutamos, depois tocamos.

e {h} began softly, then came {f}, and in the end {k}. The sounds fit together like the pieces of
 a puzzle.
e One after the other, they joined in: the {t}, the {u} and the voice. Now it was music.
p {h} começou baixinho, depois entrou {f} e, por fim, {k}. Os sons se encaixaram como um
 quebra-cabeça.
p Entrou primeiro {h}, depois {f}, por fim a voz de {k}. Agora era música.

e On Sunday they gave a concert, and even the old animals danced.
e Since then, they have played together every week, and nobody covers their ears anymore.
p No domingo, deram um concerto, e até os bichos mais velhos dançaram.
p Desde então, tocam {junto:hfk} toda semana, e todos param para ouvir.

? t
e What did {h} play? = {h} played the {t}.
p O que {h} tocava? = {h} tocava {t}.
? u
e What did {f} play? = {f} played the {u}.
p O que {f} tocava? = {f} tocava {u}.
? k
e Who sang in the band? = {k} sang in the band.
p Quem cantava na banda? = {k} cantava na banda.

= the bridge | h:fable f:fable u:snack+fruit
@open

e {h} was crossing a narrow bridge with {a U}. In the middle, {he:h} met {f}, who was coming from
 the other side.
e There was a bridge so narrow that only one could pass. {h} stepped onto it with {a U}, and from
 the other side came {f}.
p {h} atravessava uma ponte estreita com {um U}. No meio, encontrou {f}, que vinha do outro lado.
p Havia uma ponte tão estreita que só passava um de cada vez. {h} entrou com {um U} e, do outro
 lado, vinha {f}.

e "Go back!" said {h}. "I was here first." / "No, you go back," said {f}.
e "Let me pass," said {f}. / "Why should I?" answered {h}. Neither of them moved.
p — Volte! — disse {h}. — Eu cheguei primeiro. / — Volte você — disse {f}.
p — Deixe-me passar — disse {f}. / — Por que eu deixaria? — respondeu {h}. Ninguém se mexeu.

e They pushed and shouted. The bridge began to shake, and splash! Both fell into the cold water.
e They stood there for an hour. Then they began to push, and, splash, they were both in the river.
p Empurraram-se e gritaram. A ponte balançou e, tchibum!, {o:hf} {dois:hf} caíram na água fria.
p Ficaram ali uma hora. Depois começaram a se empurrar e, tchibum!, foram parar no rio.

e {f} could not swim well. {h} let go of the {u} and pulled {him:f} to the bank.
e The water was fast. {h} caught a branch with one hand and {f} with the other, but the {u} was
 lost.
p {f} não nadava bem. {h} soltou {o u} e puxou {f} até a margem.
p A água era rápida. {h} se agarrou a um galho e segurou {f}, mas {o u} se foi.

e They sat on the grass, wet from head to foot, and looked at each other. Then they burst out
 laughing.
e "We are two fools," said {f}, shivering. "If one of us had gone back, we would both be dry."
p Ficaram {sentado:hf} na grama, {molhado:hf} dos pés à cabeça, e se olharam. Então caíram na
 risada.
p — Que bobagem a nossa — disse {f}, tremendo. — Se alguém tivesse voltado, estaríamos {seco:hf}.

e The next time they met on the bridge, both went back at once, to let the other pass.
e Now there is a sign at the bridge: "First you, then me." {h} and {f} painted it together.
p Na vez seguinte, {o:hf} {dois:hf} recuaram ao mesmo tempo, para dar passagem.
p Hoje há uma placa na ponte: primeiro você, depois eu. Foi pintada por {h} e {f}.

? u
e What did {h} lose in the river? = {h} lost {a U}.
p O que {h} perdeu no rio? = {h} perdeu {um U}.
? f
e Who did {h} meet on the bridge? = {h} met {f} on the bridge.
p Quem {h} encontrou na ponte? = {h} encontrou {f} na ponte.
? bridge | ponte
e Where did they meet? = They met on a bridge.
p Onde {ele:hf} se encontraram? = {Ele:hf} se encontraram numa ponte.
"""
