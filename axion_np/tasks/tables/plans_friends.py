"""Plans of stories about friends: sharing, quarrels, promises, games."""

PLANS = """
= sharing lunch | h:kid s:snack f:kid u:fruit
@open2

e At lunch, {h} opened {his:h} bag and took out {a S}. {f} looked into {his:f} bag, and it was
 empty.
e At noon, everyone sat down to eat. Only {f} had nothing: {his:f} lunch was still at home.
p Na hora do lanche, {h} tirou da mochila {um S}. {f} abriu a mochila {dele:f}, e estava vazia.
p Ao meio-dia, todos se sentaram para comer. Só {f} não tinha nada: o lanche {dele:f} tinha
 ficado em casa.

e "I'm not hungry," said {f}, but {his:f} stomach made a loud noise.
e {f} said nothing and looked out of the window.
p — Não estou com fome — disse {f}, mas a barriga roncou alto.
p {f} não disse nada e ficou olhando pela janela.

e {h} was very hungry and wanted the whole {s}. But {he:h} looked at {his:h} friend and knew what
 to do.
e {h} held the {s} in {his:h} hands and thought for a moment.
p {h} estava com muita fome e queria {o s} {inteiro:s}. Mas olhou para {o:f} {amigo:f} e soube o
 que fazer.
p {h} segurou {o s} e pensou um instante.

e {He:h} broke the {s} in two and gave {f} the bigger half.
e "Here, half for you and half for me," said {h}, and shared the {s}.
p Dividiu {o s} ao meio e deu a {f} a parte maior.
p — Metade para você, metade para mim — disse {h}, e dividiu {o s}.

e It tasted better than ever. The next day, {f} brought {a u} just for {h}.
e {f} smiled from ear to ear. The next day, {he:f} shared {a U} with {h}.
p Nunca um lanche foi tão gostoso. No dia seguinte, {f} trouxe {um u} só para {h}.
p {f} sorriu de orelha a orelha. No dia seguinte, dividiu {um U} com {h}.

@end2

? s
e What did {h} share with {f}? = {h} shared {his:h} {s} with {f}.
p O que {h} dividiu com {f}? = {h} dividiu {seu s} com {f}.
? f
e Who had no lunch? = {f} had no lunch.
p Quem não tinha lanche? = {f} não tinha lanche.
? u
e What fruit did {f} bring the next day? = {f} brought {a u}.
p Que fruta {f} trouxe no dia seguinte? = {f} trouxe {um u}.

= a trade | h:any t:toy f:any u:toy+small
@open2

e {h} had {a T}, and {f} had {a U}. Each liked what the other one had.
e (One {d}|One {d}|On {a D}), {f} came with {a U}. {h} looked at it and then at {his:h} own {t},
 and the {t} seemed boring.
p {h} tinha {um T}, e {f} tinha {um U}. {h} só queria {o u}, e {f} só queria {o t}.
p (Um dia|Certo dia|{Num D}), {f} apareceu com {um U}. {h} olhou para {seu t} e, de repente,
 {ele:t} perdeu a graça.

e "Shall we trade?" asked {h}. "My {t} for your {u}."
e "I'll give you my {t} if you give me your {u}," {h} said. {f} agreed at once.
p — Vamos trocar? — perguntou {h}. — {Meu t} {pelo:u} {seu u}.
p — Eu lhe dou {meu t}, e você me dá {seu u} — disse {h}. {f} aceitou na hora.

e At first, {h} was happy with the {u}. But that night {he:h} missed {his:h} old {t} and could
 not sleep.
e For one day, it was fun. Then {h} began to miss the {t}.
p No começo, {h} ficou feliz com {o u}. Mas, à noite, sentiu falta {do t} e não conseguiu dormir.
p Por um dia, foi divertido. Depois {h} começou a sentir saudade {do t}.

e "A deal is a deal," {h} thought. "What if {f} does not want to trade back?"
e {h} was ashamed to ask for the {t}, for it was {he:h} who had wanted the trade.
p {h} pensou que trato é trato. E se {f} não quisesse desfazer a troca?
p {h} tinha vergonha de pedir {o t} de volta, pois a ideia da troca tinha sido {dele:h}.

e But in the morning, {f} was at the door with the {t}. "I miss my {u}," {he:f} said softly.
e At last {he:h} told {f} the truth. {f} laughed: "I miss my {u}, too!"
p Mas, de manhã, {f} estava à porta com {o t}. — Estou com saudade {do:u} {meu u} — disse
 baixinho.
p Por fim, contou a verdade a {f}, que riu e disse que também queria {seu u} de volta.

e They traded back, and then they had a better idea: to play with both together.
e So they undid the trade. "We can lend them to each other," said {h}.
p Desfizeram a troca e tiveram uma ideia melhor: brincar {junto:hf} com {o t} e {o u}.
p Assim, a troca foi desfeita. — Podemos emprestar sempre que der saudade — disse {h}.

@end2?

? t
e What did {h} give to {f}? = {h} gave {f} {his:h} {t}.
p O que {h} deu a {f}? = {h} deu {seu t} a {f}.
? u
e What did {f} give to {h}? = {f} gave {h} {his:f} {u}.
p O que {f} deu a {h}? = {f} deu {seu u} a {h}.
? t
e What did {h} miss? = {h} missed {his:h} {t}.
p Do que {h} sentiu falta? = {h} sentiu falta {do t}.

= the race | h:any f:any p:out t:prize
@open

e There was going to be a race {in p}, and the prize was {a T}. {h} practiced every day.
e Everyone was talking about the big race {in p}. The winner would get {a T}.
p Haveria uma corrida {no p}, e o prêmio era {um T}. {h} treinou todos os dias.
p Todos falavam da grande corrida {no p}. Quem vencesse ganharia {um T}.

e "I'm the fastest," said {f}. "Nobody can beat me."
e {f} was faster than everyone else, and {h} knew it.
p — Eu sou {o:f} mais {rápido:f} — disse {f}. — Ninguém ganha de mim.
p {f} era {o:f} mais {rápido:f} de todos, e {h} sabia disso.

e "One, two, three, go!" They ran like the wind. {h} was right behind {f}.
e The race began. {f} ran ahead, and {h} came second.
p — Um, dois, três e já! — Todos correram como o vento. {h} ia logo atrás de {f}.
p A corrida começou. {f} saiu na frente, e {h} vinha em segundo.

e Suddenly, {f} slipped and fell. {h} could win now! But {f} was holding {his:f} foot and crying.
e Near the end, {f} tripped over a root and could not get up. The way was free for {h}.
p De repente, {f} escorregou e caiu. Agora {h} podia vencer! Mas {f} segurava o pé e chorava.
p Perto do fim, {f} tropeçou numa raiz e não conseguiu se levantar. O caminho estava livre para
 {h}.

e {h} stopped, turned around and helped {him:f} up. Arm in arm, they walked to the finish line,
 the last of all.
e {h} did not think twice: {he:h} went back. "Lean on me," {he:h} said, and together they crossed
 the line.
p {h} parou, voltou e ajudou {f} a se levantar. De braços dados, chegaram ao fim, em último lugar.
p {h} não pensou duas vezes: voltou e ofereceu o ombro. {Junto:hf}, cruzaram a linha de chegada.

e Everybody clapped. The judge gave {h} the {t}, because a kind heart is worth more than fast
 legs.
e They did not win, but they got the loudest applause of all, and {f} learned not to boast.
p Todos bateram palmas. O juiz deu {o t} a {h}, porque um bom coração vale mais do que pernas
 rápidas.
p Não venceram, mas receberam os maiores aplausos, e {f} aprendeu a não se gabar.

@thankf?

? f
e Who fell in the race? = {f} fell in the race.
p Quem caiu na corrida? = {f} caiu na corrida.
? t
e What was the prize? = The prize was {a t}.
p Qual era o prêmio? = O prêmio era {um t}.
? p
e Where was the race? = The race was {in p}.
p Onde foi a corrida? = A corrida foi {no p}.

= a promise kept | h:any f:any a:wild+bug p:town y:activity
@open2

e {h} promised {f} to come and {y} with {him:f} on Saturday.
e "On Saturday, we will {y} together," {h} told {f}. "I promise!"
p {h} prometeu a {f} que ia {y} com {ele:f} no sábado.
p — No sábado, nós vamos {y} {junto:hf} — disse {h} a {f}. — Eu prometo!

e But on Saturday someone invited {h} to go {to p}, where there was a show. {h} had always wanted
 to see it!
e On Saturday morning, some friends called {h}: "Come with us {to p}! It's free today!"
p Mas, no sábado, {h} recebeu um convite para ir {ao p}, onde haveria um espetáculo. Era seu
 sonho!
p No sábado de manhã, uns amigos chamaram {h} para ir {ao p}, de graça.

e {h} wanted to go so much. "{f} will understand," {he:h} thought. But a promise is a promise.
e {h} did not know what to do. Then {he:h} imagined {f} waiting alone.
p A vontade de ir era enorme. {h} pensou que {f} ia entender. Mas promessa é promessa.
p {h} não sabia o que fazer. Então imaginou {f} esperando {sozinho:f}.

e "Thank you, but I already have a plan," {h} said, and ran to {f}.
e {He:h} said no, although it was hard, and went to meet {f}.
p — {Obrigado:h}, mas já tenho compromisso — disse {h}, e foi correndo encontrar {f}.
p Disse que não, embora fosse difícil, e foi encontrar {f}.

e They had so much fun that the hours flew by. They even saw {a A}!
e It was a wonderful day. In the afternoon, {a A} came close and watched them.
p Foi tão divertido que as horas voaram. Viram até {um A}!
p Foi um dia maravilhoso. À tarde, {um A} chegou perto e ficou olhando.

e Later, {h} told {f} about the invitation. {f} hugged {him:h}: "You gave that up for me?"
e "I knew that you would come," said {f}. "You always keep your word."
p Depois, {h} contou do convite, e {f} deu um abraço {nele:h}.
p — Eu sabia que você vinha — disse {f}. — Você sempre cumpre o que promete.

? p
e Where was {h} invited to go? = {h} was invited to go {to p}.
p Para onde {h} foi {convidado:h}? = {h} foi {convidado:h} para ir {ao p}.
? f
e Who was waiting for {h}? = {f} was waiting for {h}.
p Quem esperava {h}? = {f} esperava {h}.
? a
e What animal did they see? = They saw {a a}.
p Que animal {ele:hf} viram? = {Ele:hf} viram {um a}.

= a borrowed book | h:kid t:school+wear f:kid a:pet
@open2

e {f} lent {h} {a T}. "Please take good care of it," {he:f} said.
e {h} asked {f} if {he:h} could borrow {his:f} {t}. "Of course," said {f}, "but bring it back on
 Friday."
p {f} emprestou {um T} a {h}. — Tome muito cuidado com {ele:t} — pediu.
p {h} pediu {o t} {emprestado:t} a {f}. — Claro — disse {f} —, mas devolva na sexta-feira.

e But {h} left the {t} on the floor, and {his:h} {a} chewed it.
e At home, {h}'s {a} found the {t} and bit a big hole in it.
p Mas {h} deixou {o t} no chão, e {o a} mastigou um pedaço.
p Em casa, {o a} de {h} achou {o t} e fez um buraco enorme {nele:t}.

e {h} turned pale. {He:h} thought about hiding it and saying that it was lost.
e "What will {f} say?" {h} thought. {He:h} did not want to go to school anymore.
p {h} ficou {pálido:h}. Pensou em esconder tudo e dizer que tinha perdido {o t}.
p {h} pensou no que {f} diria. Não queria nem ir à escola.

e In the end, {he:h} chose the truth. "{f}, something bad happened. It was my fault," {he:h} said.
e But {he:h} was brave and told {f} everything, from beginning to end.
p No fim, escolheu a verdade. — {f}, aconteceu uma coisa ruim. A culpa foi minha — disse.
p Mas teve coragem e contou tudo a {f}, do começo ao fim.

e {f} was sad for a moment. Then {he:f} said, "You could have lied, but you didn't."
e {f} looked at the {t} and was quiet for a while. "Thank you for being honest," {he:f} said at
 last.
p {f} ficou triste por um momento, mas viu que {h} tinha sido {sincero:h}.
p {f} olhou {o t} e ficou um tempo em silêncio. — {Obrigado:f} por dizer a verdade — falou por
 fim.

e With {his:h} own money, {h} bought {a t} just like it. Their friendship was stronger than
 before.
e Together they mended the {t} with tape and thread, and laughed at the funny little {a}.
p Com o próprio dinheiro, {h} comprou {outro t} {igual:t}. A amizade ficou mais forte do que
 antes.
p {Junto:hf}, consertaram {o t} com fita e linha e riram {do a}.

? t
e What did {f} lend {h}? = {f} lent {h} {a t}.
p O que {f} emprestou a {h}? = {f} emprestou {um t} a {h}.
? a
e Who damaged the {t}? = {h}'s {a} damaged it.
p Quem estragou {o t}? = {O a} de {h} estragou {o t}.
? f
e Who did the {t} belong to? = The {t} belonged to {f}.
p De quem era {o t}? = {O t} era de {f}.

= quarrel and peace | h:any t:toy f:any u:flower
@open2

e (One {d}|One {d}|On {a D}), both wanted to play with the same {t}. "It's my turn!" said
 {h}. / "No, it's mine!" said {f}.
e (One {d}|One {d}|On {a D}), they quarreled about {a T}. {h} pulled on one side, and {f} pulled
 on the other.
p (Um dia|Certo dia|{Num D}), {o:hf} {dois:hf} queriam {o:t} {mesmo t} ao mesmo tempo.
p (Um dia|Certo dia|{Num D}), brigaram por causa de {um T}. {h} puxava de um lado, e {f} puxava
 do outro.

e "I don't want to be your friend anymore!" shouted {f}, and left.
e They shouted at each other, and {h} went home without saying goodbye.
p — Não quero mais brincar com você! — gritou {f}, e foi embora.
p Discutiram aos gritos, e {h} foi para casa sem se despedir.

e At home, {h} had the {t} all to {himself:h}, but it was no fun to play alone.
e The next day was long and gray. {h} played with the {t}, but nobody laughed with {him:h}.
p Em casa, {h} tinha {o t} só para si, mas brincar {sozinho:h} não tinha graça.
p O dia seguinte foi longo e cinzento. {h} brincou com {o t}, mas ninguém ria com {ele:h}.

e So {he:h} picked {a U} and walked to {f}'s house. {His:h} heart was beating fast.
e {h} took the {t} and {a U} and knocked at {f}'s door.
p Então colheu {um U} e foi à casa de {f}. O coração batia forte.
p {h} pegou {o t} e {um U} e bateu à porta de {f}.

e "I'm sorry," said {h}. / "So am I," said {f}. "I was coming to see you!"
e "I was unfair," said {h}. "Will you forgive me?" {f} nodded and smiled.
p — Desculpe — disse {h}. / — Eu é que peço desculpas — disse {f}. — Já estava indo à sua casa!
p — Fui {injusto:h} — disse {h}. — Você me perdoa? / {f} fez que sim e sorriu.

e They made a rule: first one, then the other. And it worked.
e Then they took turns with the {t}, five minutes each.
p Combinaram uma regra: cinco minutos para {h}, cinco para {f}. E deu certo.
p Depois se revezaram com {o t}, e ninguém mais brigou.

@end2?

? t
e What did they quarrel about? = They quarreled about {a t}.
p Por que {ele:hf} brigaram? = {Ele:hf} brigaram por causa de {um t}.
? u
e What flower did {h} take to {f}? = {h} took {a u} to {f}.
p Que flor {h} levou para {f}? = {h} levou {um u} para {f}.
? h
e Who said sorry first? = {h} said sorry first.
p Quem pediu desculpas primeiro? = {h} pediu desculpas primeiro.

= hide and seek | h:any x:outspot f:any p:out a:bug
@open2

e They were playing hide-and-seek {in p}. {f} counted to ten, and {h} hid {x}.
e "Let's play hide-and-seek!" said {f} {in p}. {He:f} counted to ten, and {h} ran and hid {x}.
p Brincavam de esconde-esconde {no p}. {f} contou até dez, e {h} se escondeu {x}.
p — Vamos brincar de esconde-esconde! — disse {f} {no p}. {Ele:f} contou até dez, e {h} correu e
 se escondeu {x}.

e It was quiet and warm there. {h} watched {a A} and fell asleep.
e {h} waited and waited. {a A} passed by. Soon {h} was asleep.
p Ali era quieto e quentinho. {h} ficou olhando {um A} e adormeceu.
p {h} esperou, esperou. {Um A} passou por ali. Logo {h} adormeceu.

e {f} looked everywhere. "I give up! Come out!" {he:f} called, but nobody answered.
e {f} searched for an hour. {He:f} began to worry.
p {f} procurou por toda parte. — Desisto! Pode sair! — gritou, mas ninguém respondeu.
p {f} procurou por uma hora e começou a se preocupar.

e Then {he:f} heard a strange sound: somebody was snoring! {f} followed the sound and found {h}
 {x}.
e At last, {he:f} heard someone snore. It was {h}, {x}!
p Então ouviu um som esquisito: alguém roncava! {f} seguiu o ronco e achou {h} {x}.
p Por fim, ouviu um ronco. Era {h}, {x}!

e "Found you!" said {f}. {h} opened {his:h} eyes. "Did I win?" {he:h} asked.
e {f} tickled {him:h} with a leaf. {h} woke up with a jump, and they both laughed.
p — Achei! — disse {f}. / {h} abriu os olhos. — Eu ganhei? — perguntou.
p {f} fez cócegas {nele:h} com uma folha. {h} acordou num pulo, e {o:hf} {dois:hf} caíram na
 risada.

@end2

? x
e Where did {h} hide? = {h} hid {x}.
p Onde {h} se escondeu? = {h} se escondeu {x}.
? f
e Who counted to ten? = {f} counted to ten.
p Quem contou até dez? = {f} contou até dez.
? asleep | adormeceu
e Why did {h} not answer? = {h} did not answer because {he:h} was asleep.
p Por que {h} não respondeu? = {h} não respondeu porque adormeceu.

= lemonade stand | h:kid u:fruit f:kid t:toy+ride n:3-6 m:3-6 s:n+m
@open2

e They wanted to buy {a T}, but they had no money. "Let's sell juice!" said {h}.
e {h} and {f} dreamed of {a T}. "We could sell juice in front of the house," said {f}.
p Queriam comprar {um T}, mas não tinham dinheiro. — Vamos vender suco! — disse {h}.
p {h} e {f} sonhavam com {um T}. — Podíamos vender suco na frente de casa — disse {f}.

e They made juice from {us} and put a table by the street. But nobody came.
e With a basket of {us}, they made a big jug of juice. An hour passed, and no one bought any.
p Fizeram suco de {u} e puseram uma mesa na calçada. Mas ninguém apareceu.
p Com uma cesta de {us}, fizeram uma jarra de suco. Passou uma hora, e ninguém comprou nada.

@idea

e They painted a big colorful sign and sang a funny song. Soon, people stopped to look.
e {h} made a sign with big letters, and {f} gave the first glass away for free.
p Pintaram uma placa grande e colorida e cantaram uma música engraçada. Logo as pessoas pararam
 para olhar.
p {h} fez uma placa com letras grandes, e {f} deu o primeiro copo de graça.

e In the morning they sold {n} glasses, and in the afternoon {m}. That made {s} in all!
e First they sold {n} glasses, and then {m} more: {s} glasses in one day!
p De manhã, venderam {n} copos e, à tarde, {m}. Foram {s} ao todo!
p Primeiro venderam {n} copos e depois mais {m}: {s} copos num dia só!

e When the jug was empty, they counted the money. It was enough for the {t}!
e They were tired, but the can was full of coins. The next day, they bought the {t} together.
p Quando a jarra ficou vazia, contaram o dinheiro. Dava para comprar {o t}!
p Estavam {cansado:hf}, mas a lata estava cheia de moedas. No dia seguinte, compraram {o t}.

? s
e How many glasses of juice did they sell in all? = They sold {s} glasses in all.
p Quantos copos de suco {ele:hf} venderam ao todo? = {Ele:hf} venderam {s} copos ao todo.
? t
e What did they want to buy? = They wanted to buy {a T}.
p O que {ele:hf} queriam comprar? = {Ele:hf} queriam comprar {um T}.
? n
e How many glasses did they sell first? = First they sold {n} glasses.
p Quantos copos {ele:hf} venderam primeiro? = Primeiro venderam {n} copos.

= mud man | h:kid f:kid t:cloth u:vegetable n:3-9
@open2

e It had rained all night, and there were {n} big puddles in the yard. "Let's jump!" said {h}.
e After the rain, they counted {n} puddles in front of the house.
p Tinha chovido a noite toda, e havia {n} poças grandes no quintal. — Vamos pular! — disse {h}.
p Depois da chuva, contaram {n} poças na frente da casa.

e {f} was wearing {a T} and did not want to get dirty. "My {t} is clean," {he:f} said.
e {h} jumped into the first one with both feet. Splash! Mud flew onto {f}'s {T}.
p {f} usava {um T} e não queria se sujar. — {Meu t} está {limpo:t} — disse.
p {h} pulou na primeira com os dois pés. Splash! A lama voou {no T} de {f}.

e {h} thought for a moment. Then {he:h} brought two old raincoats from home.
e "Sorry!" said {h}. {He:h} ran inside and came back with two old raincoats.
p {h} pensou um pouco. Então trouxe de casa duas capas de chuva velhas.
p — Desculpe! — disse {h}. Correu para dentro e voltou com duas capas de chuva velhas.

e Now nobody was afraid of the mud. They jumped, danced and made a mud man with {a u} for a nose.
e In the raincoats, they splashed as much as they liked. They even made a mud man, and its nose
 was {a u}.
p Agora ninguém tinha medo da lama. Pularam, dançaram e fizeram um boneco de lama com {um u} no
 lugar do nariz.
p Com as capas, pularam à vontade. Fizeram até um boneco de lama, e o nariz era {um u}.

e When they were done, only their eyes were clean. {h}'s mom laughed and got the hose.
e In the end they were brown from head to foot, and had to wash in the yard.
p No fim, só os olhos estavam limpos. A mãe de {h} riu e pegou a mangueira.
p Quando acabaram, estavam {marrom:hf} dos pés à cabeça e tiveram que tomar banho no quintal.

@end2

? n
e How many puddles were there? = There were {n} puddles.
p Quantas poças havia? = Havia {n} poças.
? u
e What was the nose of the mud man? = The nose was {a u}.
p O que era o nariz do boneco de lama? = O nariz era {um u}.
? f
e Who did not want to get dirty? = {f} did not want to get dirty.
p Quem não queria se sujar? = {f} não queria se sujar.

= fruit tree | h:any u:treefruit f:any n:5-8 m:2-3 s:n+m r:n-m
@open2

e On a high branch they saw ripe {us}. {h} jumped, but {he:h} could not reach them.
e The tree was full of {us}, but the lowest branch was too high for {h}.
p Num galho alto havia {us} {maduro:us}. {h} pulou, mas não alcançou.
p A árvore estava cheia de {us}, mas o galho mais baixo era alto demais para {h}.

e {f} tried, too, and fell on {his:f} back. "It's impossible," {he:f} said.
e {f} threw a stick at the branch, but the stick missed.
p {f} também tentou e caiu de costas. — É impossível — disse.
p {f} jogou um graveto no galho, mas errou.

@idea

e {h} told {f} to climb on {his:h} shoulders, and together they were tall enough.
e {f} stood on {h}'s shoulders and stretched out {his:f} arms. It worked!
p {h} pediu que {f} subisse nos seus ombros. {Junto:hf}, alcançaram o galho.
p {f} subiu nos ombros de {h} e esticou os braços. Deu certo!

e They picked {n us}. Then they gave {m} to an old man who was passing, and {r} were left.
e In the basket were {n us}. They gave {m} of them to a hungry bird and had {r} left.
p Colheram {n us}. Depois deram {m:us} a um velhinho que passava, e sobraram {r:us}.
p Na cesta havia {n us}. Deram {m:us} a um passarinho faminto e ficaram com {r:us}.

e They sat under the tree, ate the rest and put the seeds in the ground.
e "Alone, I could not even get one," said {f}. "Together, we have enough to share."
p Sentaram-se debaixo da árvore, comeram o resto e plantaram as sementes.
p — {Sozinho:f}, eu não conseguiria nada — disse {f}. — {Junto:hf}, temos até para dividir.

@end2?

? n
e How many {us} did they pick? = They picked {n us}.
p {Quanto:us} {us} {ele:hf} colheram? = {Ele:hf} colheram {n us}.
? r
e How many {us} were left? = {r us} were left.
p {Quanto:us} {us} sobraram? = Sobraram {r us}.
? us
e What fruit was on the tree? = There were {us} on the tree.
p Que fruta havia na árvore? = Havia {us} na árvore.
"""
