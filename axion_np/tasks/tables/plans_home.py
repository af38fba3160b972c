"""Plans of stories at home: lost and broken things, a lie, a gift, a rainy day."""

PLANS = """
= lost toy | h:kid t:toy x:spot g:family
@open

e {h} had {a T} and took it everywhere.
e {His:h} favorite thing in the world was {a T}.
p {h} tinha {um T} e {o:t} levava para todo lado.
p A coisa de que {ele:h} mais gostava era {um T}.

e (One {d}|One {d}|On {a D}), the {t} was gone. {h} looked in {his:h} bedroom, but it was not
 there.
e (One {d}|One {d}|On {a D}), {h} wanted to play, but {he:h} could not find the {t} anywhere.
p (Um dia|Certo dia|{Num D}), {o t} sumiu. {h} procurou no quarto, mas não achou nada.
p (Um dia|Certo dia|{Num D}), {h} quis brincar, mas não encontrou {o t} em lugar nenhum.

@sad

e "When did you last (see|have) it?" asked {his:h} {g}. {h} tried to remember.
e {His:h} {g} said, "Don't worry. Let's look for it together."
p — Quando foi a última vez que você brincou com {ele:t}? — perguntou {o g}. {h} tentou se
 lembrar.
p — Não se preocupe — disse {o g}. — Vamos procurar {junto:hg}.

e They looked (here and there|in every room). At last, {h} found the {t} {x}!
e They searched the whole house, and in the end {h} saw something {x}: it was the {t}!
p {Ele:hg} procuraram (por toda parte|em todos os cômodos). Por fim, {h} achou {o t} {x}!
p {Ele:hg} procuraram pela casa toda e, no fim, {h} viu alguma coisa {x}: era {o t}!

e {h} hugged the {t} tightly. From then on, {he:h} put it (away|back in its place) every night.
e "From now on, I will put my toys away," {h} (promised|said), laughing.
p {h} abraçou {o t} com força. Desde então, {ele:h} guarda {o t} no lugar toda noite.
p — De agora em diante, vou guardar meus brinquedos — (prometeu|disse) {h}, rindo.

? t
e What did {h} lose? = {h} lost {his:h} {t}.
p O que {h} perdeu? = {h} perdeu {o t}.
? x
e Where was the {t}? = The {t} was {x}.
p Onde estava {o t}? = {O t} estava {x}.
? g
e Who helped {h} look for the {t}? = {His:h} {g} helped {h}.
p Quem ajudou {h} a procurar {o t}? = {O g} ajudou {h}.

= missing key | h:kid q:room g:family x:spot
@open

e (One {d}|One {d}|On {a D}), {his:h} {g} wanted to go out, but the key of the house was not in
 its place.
e (One {d}|One {d}|On {a D}), {h} heard {his:h} {g} say, "I can't find the key! We can't leave
 the house."
p (Um dia|Certo dia|{Num D}), {o g} queria sair, mas a chave de casa não estava no lugar.
p (Um dia|Certo dia|{Num D}), {h} ouviu {o g} dizer que a chave tinha sumido e que não dava para
 sair.

e They looked {in q}, but they only found (an old button|some dust|a lost sock).
e First they went {to q}. No key there!
p {Ele:hg} procuraram {no q}, mas só acharam (um botão velho|poeira|uma meia perdida).
p Primeiro foram {ao q}. Nada de chave!

e {h} stopped and (listened|thought). "{g!}, where were you this morning?" {he:h} asked.
e "Let's think about everything you did today," said {h}.
p {h} parou para (pensar|se concentrar). — {g!}, onde você esteve hoje cedo? — perguntou.
p — Vamos pensar em tudo o que você fez hoje — disse {h}.

e Step by step, they went back, and there was the key, {x}!
e {h} followed {his:h} {g} from room to room. The key was {x}!
p Passo a passo, refizeram o caminho, e lá estava a chave, {x}!
p {h} seguiu {o g} de cômodo em cômodo. A chave estava {x}!

e {His:h} {g} laughed. "You are a real detective, {h}!"
e "What would I do without you?" said {his:h} {g}, and gave {him:h} a kiss.
p — Você é {um:h} detetive de verdade, {h}! — disse {o g}, rindo.
p — O que eu faria sem você? — disse {o g}, e deu um beijo em {h}.

e Now the key hangs on a hook by the door, and nobody loses it anymore.
e {h} made a little hook for the key, and it never got lost again.
p Agora a chave fica num gancho perto da porta, e ninguém mais a perde.
p {h} fez um ganchinho para a chave, e ela nunca mais se perdeu.

? x
e Where was the key? = The key was {x}.
p Onde estava a chave? = A chave estava {x}.
? key | chave
e What was missing? = The key of the house was missing.
p O que tinha sumido? = A chave de casa tinha sumido.
? h
e Who found a way to find the key? = {h} found a way.
p Quem descobriu como achar a chave? = {h} descobriu como achar a chave.

= broken toy | h:kid t:toy g:family b:sibling
@open

e (One {d}|One {d}|On {a D}), {h} was playing with {his:h} {t} when {his:h} {b} stepped on it by
 accident. Crack!
e (One {d}|One {d}|On {a D}), {his:h} {b} ran into the room, tripped and broke {h}'s {t}.
p (Um dia|Certo dia|{Num D}), {h} brincava com {o t} quando {o b} pisou {nele:t} sem querer. Crec!
p (Um dia|Certo dia|{Num D}), {o b} entrou correndo no quarto, tropeçou e quebrou {o t} de {h}.

e "My {t}!" shouted {h}. "It is broken!"
e {h} looked at the pieces on the floor and felt a lump in {his:h} throat.
p — {Meu t}! — gritou {h}. — Quebrou!
p {h} olhou os pedaços no chão e ficou com um nó na garganta.

e "I am sorry, I did not mean to," said {his:h} {b}.
e {His:h} {b} lowered {his:b} head and said {he:b} was sorry.
p — Desculpe, foi sem querer — disse {o b}.
p {O b} baixou a cabeça e pediu desculpas.

e Then {his:h} {g} brought some glue and (a thin brush|strong tape). "Broken things can be
 mended," {he:g} said.
e {His:h} {g} opened the toolbox. "Who wants to help me mend it?" {he:g} asked.
p Então {o g} trouxe cola e (um pincel fino|fita adesiva). — O que quebra também se conserta —
 disse {ele:g}.
p {O g} abriu a caixa de ferramentas. — Quem quer me ajudar a consertar? — perguntou {ele:g}.

e {h} held the pieces, and {his:h} {b} put on the glue. They waited until it was dry.
e They all worked together, slowly and carefully, and waited for the glue to dry.
p {h} segurou os pedaços, e {o b} passou a cola. Depois esperaram secar.
p {Todo:hbg} trabalharam {junto:hbg}, com calma e cuidado, e esperaram a cola secar.

e The {t} was as good as new. It had only a thin line on one side. {h} forgave {his:h} {b}, and
 they played together.
e In the end, the {t} worked again. {h} smiled and asked {his:h} {b} to play too.
p {O t} ficou como {novo:t}, só com um risquinho de um lado. {h} perdoou {o b}, e {o:hb}
 {dois:hb} brincaram {junto:hb}.
p No fim, {o t} voltou a funcionar. {h} sorriu e chamou {o b} para brincar também.

? t
e What broke? = The {t} broke.
p O que quebrou? = {O t} quebrou.
? b
e Who broke the {t}? = {h}'s {b} broke the {t}.
p Quem quebrou {o t}? = {O b} de {h} quebrou {o t}.
? glue | cola
e What did they use to mend the {t}? = They used glue to mend the {t}.
p O que usaram para consertar {o t}? = Usaram cola para consertar {o t}.

= a lie admitted | h:kid t:fragile g:family q:room
@open

e (One {d}|One {d}|On {a D}), {h} was playing with a ball {in q}, though it was not allowed. The
 ball hit {a T}, and it broke.
e (One {d}|One {d}|On {a D}), {h} was running {in q} and knocked over {a T}. It fell to the floor
 and broke.
p (Um dia|Certo dia|{Num D}), {h} jogava bola {no q}, mesmo sabendo que não podia. A bola bateu
 {num T}, que se quebrou.
p (Um dia|Certo dia|{Num D}), {h} correu {no q} e derrubou {um T}. {O t} caiu no chão e se
 quebrou.

e "Who did this?" asked {his:h} {g}. / "It was the cat," {h} answered, looking at the floor.
e {His:h} {g} came and asked what had happened. {h} was afraid and said that the cat had done it.
p — Quem fez isso? — perguntou {o g}. / — Foi o gato — respondeu {h}, olhando para o chão.
p {O g} apareceu e perguntou o que tinha acontecido. Com medo, {h} disse que tinha sido o gato.

e The poor cat had to stay outside. {h} heard it meow and felt bad inside.
e That night, {h} could not sleep. The lie was like a stone in {his:h} stomach.
p O pobre gato teve que ficar lá fora. {h} ouvia os miados e se sentia mal.
p Naquela noite, {h} não conseguiu dormir. A mentira pesava como uma pedra na barriga.

e At last, {he:h} went to {his:h} {g} and told the truth. "I broke the {t}. I am sorry that I
 lied."
e Finally, {he:h} took a deep breath and said, "It was not the cat. It was me."
p Por fim, foi falar com {o g} e contou a verdade. Disse que tinha quebrado {o t} e pediu
 desculpas pela mentira.
p Finalmente, respirou fundo e contou {ao g} que não tinha sido o gato.

e {His:h} {g} was serious at first, but then gave {him:h} a hug. "A {t} can be replaced," {he:g}
 said. "Trust is harder to mend."
e "Thank you for telling me the truth," said {his:h} {g}. "That was brave."
p — {Um t} a gente compra de novo — disse {o g}, e deu um abraço em {h}. — Já a confiança é mais
 difícil de consertar.
p — {Obrigado:g} por me contar a verdade — disse {o g}. — Você teve coragem.

e {h} let the cat in and gave it some milk. {He:h} felt light again.
e Then {h} said sorry to the cat, and it purred.
p {h} abriu a porta para o gato e lhe deu leite. Sentia-se leve de novo.
p Depois {h} pediu desculpas ao gato, que ronronou.

? t
e What did {h} break? = {h} broke {a t}.
p O que {h} quebrou? = {h} quebrou {um t}.
? cat | gato
e Who got the blame? = The cat got the blame.
p Quem levou a culpa? = O gato levou a culpa.
? q
e Where did it happen? = It happened {in q}.
p Onde aconteceu? = Aconteceu {no q}.

= messy room | h:kid u:school g:family n:3-8
@open

e {His:h} room was always a mess: {n us} on the floor, clothes on the chair and toys under the
 bed.
e Nobody could walk in {his:h} room. There were {n us} and many toys on the floor.
p O quarto {dele:h} vivia bagunçado: {n us} no chão, roupas na cadeira e brinquedos debaixo da
 cama.
p Ninguém conseguia andar no quarto {dele:h}. Havia {n us} e muitos brinquedos no chão.

e "Please tidy your room," said {his:h} {g}. / "Later," {h} answered.
e {His:h} {g} asked {him:h} to tidy up, but {h} always had something better to do.
p — Arrume o seu quarto, por favor — disse {o g}. / — Depois eu arrumo — respondeu {h}.
p {O g} pedia para arrumar o quarto, mas {h} sempre tinha coisa melhor para fazer.

e One night, {h} got up to drink some water. {He:h} slipped on {a u} and fell.
e (One {d}|One {d}|On {a D}), {h} was in a hurry. {He:h} tripped over {a u} and hurt {his:h} knee.
p Uma noite, {h} se levantou para beber água, escorregou {num u} e caiu.
p (Um dia|Certo dia|{Num D}), {h} estava com pressa, tropeçou {num u} e machucou o joelho.

e "Ouch!" {he:h} cried. Then {he:h} looked around and understood why {his:h} {g} was right.
e {h} sat on the floor and looked at the mess. "I did this to myself," {he:h} thought.
p — Ai! — gritou {h}. Depois olhou em volta e entendeu que {o g} tinha razão.
p {h} ficou {sentado:h} no chão, olhando a bagunça, e pensou que a culpa era só {dele:h}.

e {He:h} put on some music and worked for three hours. Everything got a place of its own.
e {He:h} found a box for the toys, a shelf for the {us}, and a hook for {his:h} coat.
p Pôs uma música e trabalhou três horas. Cada coisa ganhou seu lugar.
p Arranjou uma caixa para os brinquedos, uma prateleira para {o us} e um gancho para o casaco.

e Now there is room to dance, and {h} never trips anymore.
e "Is this the same room?" asked {his:h} {g}. {h} laughed, full of pride.
p Agora há espaço até para dançar, e {h} não tropeça mais.
p — Este é o mesmo quarto? — perguntou {o g}. {h} riu, {cheio:h} de orgulho.

? n
e How many {us} were on the floor? = There were {n us} on the floor.
p {Quanto:us} {us} havia no chão? = Havia {n us} no chão.
? u
e What did {h} trip or slip on? = It was {a u}.
p Em que {h} tropeçou ou escorregou? = Foi {num u}.
? g
e Who asked {h} to tidy the room? = {h}'s {g} asked {him:h} to tidy the room.
p Quem pedia a {h} para arrumar o quarto? = {O g} pedia.

= old chest | h:kid t:toy+small g:family q:room
@open

e On a rainy day, {h} found an old chest {in q}. It was covered with dust.
e (One {d}|One {d}|On {a D}), there was nothing to do. {h} looked around {in q} and found an old
 chest.
p Num dia de chuva, {h} encontrou um baú velho {no q}. Estava coberto de poeira.
p (Um dia|Certo dia|{Num D}), não havia nada para fazer. {h} mexeu aqui e ali {no q} e achou um
 baú velho.

e The chest was locked. {h} pulled and pushed, but it did not open.
e {He:h} tried to lift the lid, but it was stuck.
p O baú estava trancado. {h} puxou e empurrou, mas nada.
p Tentou levantar a tampa, mas ela não se mexia.

e {He:h} called {his:h} {g}, who smiled and took a small key from a drawer.
e "{g!}, what is in there?" asked {h}. {His:h} {g} went to get a rusty key.
p Chamou {o g}, que sorriu e tirou uma chavinha da gaveta.
p — {g!}, o que tem aí dentro? — perguntou {h}. {O g} foi buscar uma chave enferrujada.

e Inside there was {a T}. "It was mine when I was your age," {he:g} said.
e The lid opened with a creak. Inside lay {a T}, wrapped in a cloth.
p Dentro havia {um T}. — Era {meu:t} quando eu tinha a sua idade — disse {o g}.
p A tampa rangeu e se abriu. Lá estava {um T}, {enrolado:t} num pano.

e {His:h} {g} told {him:h} stories of long ago, and {h} listened without a word.
e "Tell me about it," {h} asked. And they sat on the floor and talked for hours.
p {O g} contou histórias de antigamente, e {h} ouviu sem dizer uma palavra.
p — Conte como era — pediu {h}. E {o:hg} {dois:hg} ficaram no chão, conversando por horas.

e "Now it is yours," said {his:h} {g}. {h} promised to take good care of it.
e In the end, {he:h} was allowed to keep the {t}. It was the best day of all.
p — Agora é {seu:t} — disse {o g}. {h} prometeu cuidar bem {dele:t}.
p No fim, {h} pôde ficar com {o t}. Foi o melhor dia de todos.

? t
e What was in the chest? = There was {a t} in the chest.
p O que havia no baú? = Havia {um t} no baú.
? q
e Where was the chest? = The chest was {in q}.
p Onde estava o baú? = O baú estava {no q}.
? g
e Who opened the chest? = {h}'s {g} opened the chest.
p Quem abriu o baú? = {O g} abriu o baú.

= lights out | h:kid b:sibling g:family u:subject
@open

e One night there was a terrible storm. The wind blew, it thundered, and the lights went out.
e It was raining hard. In the middle of the storm, the whole house went dark.
p Uma noite, caiu uma tempestade terrível. Ventava, trovejava, e a luz acabou.
p Chovia muito. No meio da tempestade, a casa inteira ficou escura.

e {h}'s {b} began to cry. {h} was scared too, but {he:h} held {his:b} hand.
e "I'm scared," whispered {his:h} {b}. "Me too," said {h}, "but we are together."
p {O b} de {h} começou a chorar. {h} também estava com medo, mas segurou a mão {dele:b}.
p — Estou com medo — sussurrou {o b}. / — Eu também — disse {h} —, mas estamos {junto:hb}.

e {His:h} {g} lit a candle and put it on the table. "What a beautiful light," {he:g} said.
e Then {his:h} {g} came with a candle. Big shadows danced on the wall.
p {O g} acendeu uma vela e pôs em cima da mesa. — Que luz bonita — disse {ele:g}.
p Então {o g} chegou com uma vela. Sombras enormes dançavam na parede.

e With {his:h} hands, {h} made a shadow on the wall, and told a story about {u}.
e {h} had an idea: in the light of the candle, {he:h} told a story about {u}.
p Com as mãos, {h} fez uma sombra na parede e contou uma história sobre {u}.
p {h} teve uma ideia: à luz da vela, contou uma história sobre {u}.

e They listened so well that they forgot the storm. Then the lights came back on.
e When the lights came back, nobody wanted the story to stop.
p Todos ouviram com tanta atenção que se esqueceram da tempestade. Então a luz voltou.
p Quando a luz voltou, ninguém queria que a história acabasse.

e "Can we turn off the lights again?" asked {his:h} {b}, and everybody laughed.
e Since that night, they light a candle and tell stories every week.
p — Vamos apagar a luz de novo? — pediu {o b}, e todos riram.
p Desde aquela noite, {ele:hbg} acendem uma vela e contam histórias toda semana.

? u
e What was {h}'s story about? = The story was about {u}.
p Sobre o que era a história de {h}? = A história era sobre {u}.
? candle | vela
e What did {h}'s {g} light? = {He:g} lit a candle.
p O que {o g} de {h} acendeu? = {Ele:g} acendeu uma vela.
? storm | tempestade
e Why did the lights go out? = The lights went out because of the storm.
p Por que a luz acabou? = A luz acabou por causa da tempestade.

= blanket fort | h:kid b:sibling n:3-6 s:snack g:family
@open

e It was too cold to play outside, and {h} and {his:h} {b} were bored.
e It rained and rained. "I'm bored," said {his:h} {b}.
p Estava frio demais para brincar lá fora, e {h} e {o b} não sabiam o que fazer.
p Chovia sem parar. — Não tem nada para fazer — disse {o b}.

@idea

e They took {n} blankets and put them over the chairs to build a fort.
e They pushed the chairs together and covered them with {n} blankets. It was a fort!
p Pegaram {n} cobertores e puseram por cima das cadeiras. Era uma cabana!
p Juntaram as cadeiras e cobriram tudo com {n} cobertores. Assim nasceu uma cabana!

e But as soon as they went in, everything fell on their heads.
e Then a blanket slipped, and the roof came down.
p Mas, assim que entraram, tudo caiu na cabeça {dele:hb}.
p Então um cobertor escorregou, e o teto veio abaixo.

e They laughed, tied the corners with string and tried again. This time the fort held.
e "We need clothespins," said {h}. With the clothespins, the roof stayed up.
p {O:hb} {dois:hb} riram, amarraram as pontas com barbante e tentaram de novo. Dessa vez a cabana
 ficou firme.
p — Precisamos de pregadores — disse {h}. Com os pregadores, o teto ficou no lugar.

e {His:h} {g} knocked. "May I come in? I have {a S} for each of you."
e Then {his:h} {g} passed them {a S} each through the door of the fort.
p {O g} bateu. — Posso entrar? Trouxe {um S} para cada criança.
p Então {o g} passou {um S} para cada criança pela porta da cabana.

e Inside it was warm and dark, and they told stories until bedtime.
e "I hope it rains tomorrow, too," said {h}.
p Lá dentro estava quentinho, e contaram histórias até a hora de dormir.
p — Tomara que chova amanhã também — disse {h}.

? n
e How many blankets did they use? = They used {n} blankets.
p Quantos cobertores usaram? = Usaram {n} cobertores.
? s
e What did they eat in the fort? = Each of them ate {a s}.
p O que {ele:hb} comeram na cabana? = Cada criança comeu {um s}.
? g
e Who visited the fort? = {h}'s {g} visited the fort.
p Quem visitou a cabana? = {O g} de {h} visitou a cabana.

= handmade gift | h:kid z:material g:family t:toy+fragile n:3-9
@open

e {His:h} {g}'s birthday was near. {h} opened {his:h} piggy bank, but there were only {n} coins
 in it.
e {h} wanted to buy a gift for {his:h} {g}, but {he:h} had only {n} coins.
p O aniversário {do g} estava perto. {h} abriu o cofrinho, mas só havia {n} moedas lá dentro.
p {h} queria comprar um presente para {o g}, mas só tinha {n} moedas.

@sad

e Then {he:h} saw some {z} in a corner. "I can make something!" {he:h} thought.
e But at home there was a lot of {z}, and {h} had an idea.
p Então viu um pouco de {z} num canto e teve uma ideia.
p Mas em casa havia bastante {z}, e {h} teve uma ideia.

e {He:h} worked for three days and made {a T} of {z}. It was a little crooked, but it was pretty.
e With scissors, glue and patience, {he:h} made {a T} of {z}.
p Trabalhou três dias e fez {um T} de {z}. Ficou um pouco {torto:t}, mas {bonito:t}.
p Com tesoura, cola e paciência, fez {um T} de {z}.

e "I'm afraid it is not very good," {he:h} said when {he:h} gave it to {his:h} {g}.
e On the birthday, {h} was nervous. "I made it myself," {he:h} said.
p — Não ficou muito {bom:t} — disse {h} ao dar o presente.
p No aniversário, {h} estava {nervoso:h}. — Fui eu que fiz — disse.

e "Nobody else in the world has {a t} like this," said {his:h} {g}. "I love it!"
e {His:h} {g} put the {t} on the best shelf in the living room, and everyone can see it there
 today.
p — Ninguém mais no mundo tem {um t} assim — disse {o g}. — Adorei!
p {O g} pôs {o t} na melhor prateleira da sala, e lá {ele:t} está até hoje.

? t
e What did {h} make? = {h} made {a t}.
p O que {h} fez? = {h} fez {um t}.
? z
e What was the {t} made of? = The {t} was made of {z}.
p De que era {feito:t} {o t}? = {O t} era de {z}.
? n
e How many coins did {h} have? = {h} had {n} coins.
p Quantas moedas {h} tinha? = {h} tinha {n} moedas.

= saving coins | h:kid t:toy+ride k:job n:3-6 m:3-6 s:n+m
@open

e In a shop window {he:h} saw {a T}. It cost {s} coins, and {h} had only {n}.
e {h} dreamed of {a T}. But it cost {s} coins, and in {his:h} piggy bank there were only {n}.
p Numa vitrine, {ele:h} viu {um T}. Custava {s} moedas, mas {h} só tinha {n}.
p {h} sonhava com {um T}. Mas o preço era {s} moedas, e no cofrinho só havia {n} moedas.

e "I must work for it," {h} thought.
e "How can I earn the rest?" {he:h} asked.
p {h} pensou que precisava trabalhar.
p — Como vou ganhar o resto? — perguntou {h}.

e The {k} next door needed help. {h} swept the floor and carried boxes for a week.
e {h} asked the {k} for work. Every day {he:h} washed the windows and tidied the shelves.
p {O k} que morava ao lado precisava de ajuda. {h} varreu o chão e carregou caixas por uma semana.
p {h} pediu trabalho {ao k}. Todo dia, lavava as janelas e arrumava as prateleiras.

e On Saturday, {he:h} got {m} coins. {n} and {m} make {s}. It was enough!
e In the end, the {k} gave {him:h} {m} coins. Now {h} had {s} in all.
p No sábado, ganhou {m} moedas. {n} mais {m} são {s}. Dava certinho!
p No fim, {o k} lhe deu {m} moedas. Agora {h} tinha {s} moedas ao todo.

e {h} ran to the shop. The {t} was still there!
e {h} went to the shop, put the coins on the counter one by one and bought the {t}.
p {h} correu até a loja e comprou {o t}.
p {h} foi à loja, pôs as moedas no balcão, uma por uma, e comprou {o t}.

e No other {t} was ever loved so much, because {h} had worked for it.
e {h} took good care of the {t}, for {he:h} knew how much work it had cost.
p {Nenhum:t} {outro t} foi tão {querido:t}, porque {h} tinha trabalhado para comprar.
p {h} cuidou muito bem {do t}, pois sabia quanto trabalho tinha custado.

? t
e What did {h} want to buy? = {h} wanted to buy {a T}.
p O que {h} queria comprar? = {h} queria comprar {um T}.
? s
e How many coins did the {t} cost? = The {t} cost {s} coins.
p Quantas moedas custava {o t}? = {O t} custava {s} moedas.
? m
e How many coins did {h} earn? = {h} earned {m} coins.
p Quantas moedas {h} ganhou pelo trabalho? = {h} ganhou {m} moedas.
? k
e Who did {h} work for? = {h} worked for the {k}.
p Para quem {h} trabalhou? = {h} trabalhou para {o k}.

= lost tooth | h:kid u:fruit g:family
@open

e {h} had a loose tooth. It moved when {he:h} talked, but it did not fall out.
e (One {d}|One {d}|On {a D}), {h} felt that one of {his:h} teeth was loose.
p {h} estava com um dente mole. O dente balançava quando {ele:h} falava, mas não caía.
p (Um dia|Certo dia|{Num D}), {h} percebeu que um dente estava mole.

e "Will it hurt?" {he:h} asked {his:h} {g}. / "Only a little," {he:g} said, "or not at all."
e {He:h} was afraid that it would hurt, and ate only soup for two days.
p — Vai doer? — perguntou {h}. / — Só um pouquinho, ou nada — disse {o g}.
p Com medo da dor, {ele:h} só tomou sopa por dois dias.

e Then {his:h} {g} came home with {a U}. It looked so good that {h} forgot the tooth and took a
 big bite.
e But on the table there was {a U}. {h} could not resist and bit into it.
p Mas em cima da mesa havia {um U}. {h} não resistiu e deu uma mordida.
p Então {o g} trouxe {um U}. Parecia tão {bom:u} que {h} se esqueceu do dente e deu uma mordida.

e Something hard was in {his:h} mouth. It was the tooth! "It didn't hurt at all!" said {h},
 surprised.
e "My tooth!" cried {h}. It was stuck in the {u}, small and white.
p Sentiu uma coisa dura na boca. Era o dente! Nem tinha doído.
p — Meu dente! — gritou {h}. Estava preso {no u}, pequeno e branco.

e {h} ran to the mirror and laughed at the gap in {his:h} smile.
e {He:h} looked in the mirror. There was a little window in {his:h} smile.
p {h} correu para o espelho e riu da janelinha no sorriso.
p Olhou-se no espelho. Havia uma janelinha no sorriso.

e That night {he:h} put the tooth under the pillow, and in the morning there was a coin.
e {He:h} kept the tooth in a tiny box and showed it to all {his:h} friends.
p Naquela noite, guardou o dente debaixo do travesseiro e, de manhã, achou uma moeda.
p {Ele:h} guardou o dente numa caixinha e mostrou a todos os amigos.

? u
e What was {h} eating when the tooth fell out? = {h} was eating {a u}.
p O que {h} estava comendo quando o dente caiu? = {h} estava comendo {um u}.
? tooth | dente
e What was loose? = {h} had a loose tooth.
p O que estava mole? = {h} estava com um dente mole.
"""
