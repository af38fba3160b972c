"""Plans of stories in the family: surprises, a new baby, fears, a day at the lake."""

PLANS = """
= birthday surprise | h:kid s:baked g:family n:5-9 q:room
@open

e The next day was {his:h} {g}'s birthday, and {h} wanted to plan a surprise.
e {h} knew that it was almost {his:h} {g}'s birthday, and nobody had planned a party.
p No dia seguinte seria o aniversário {do g}, e {h} queria fazer uma surpresa.
p {h} sabia que o aniversário {do g} estava chegando, e ninguém tinha planejado uma festa.

e But how could {he:h} keep such a big secret?
e But {he:h} had no money for (a gift|presents).
p Mas como guardar um segredo tão grande?
p Mas {ele:h} não tinha dinheiro para (um presente|comprar presentes).

e {h} made {a S} and hid it {in q}. Then {he:h} blew up {n} balloons.
e With some help, {he:h} made {a S}. {He:h} also blew up {n} balloons and put everything {in q}.
p {h} fez {um S} e {o:s} escondeu {no q}. Depois encheu {n} balões.
p Com um pouco de ajuda, {h} fez {um S}. Também encheu {n} balões e deixou tudo {no q}.

e When {his:h} {g} came in, everybody shouted, "Surprise!"
e "Close your eyes and come with me," {h} said. Then everyone sang "Happy Birthday".
p — Surpresa! — gritaram todos quando {o g} entrou.
p — Feche os olhos e venha comigo — disse {h}. Então todos cantaram parabéns.

e {His:h} {g} put both hands on {his:g} heart. "This is the best gift of all," {he:g} said.
e {His:h} {g} laughed and cried at the same time, and gave {h} the first slice.
p {O g} pôs as mãos no coração. — É o melhor presente de todos — disse {ele:g}.
p {O g} riu e chorou ao mesmo tempo e deu a {h} o primeiro pedaço.

@end

? n
e How many balloons did {h} blow up? = {h} blew up {n} balloons.
p Quantos balões {h} encheu? = {h} encheu {n} balões.
? s
e What did {h} make for the party? = {h} made {a S}.
p O que {h} fez para a festa? = {h} fez {um S}.
? g
e Whose birthday was it? = It was the birthday of {h}'s {g}.
p De quem era o aniversário? = Era o aniversário {do g} de {h}.

= baking for someone | h:any s:baked f:any u:fruit n:3-6
@open

e {His:h} friend {f} had been sick all week, and {h} wanted to cheer {him:f} up.
e (One {d}|One {d}|On {a D}), {h} heard that {his:h} friend {f} was sick in bed.
p {Seu:f} {amigo:f} {f} estava doente havia uma semana, e {h} queria fazer uma surpresa.
p (Um dia|Certo dia|{Num D}), {h} soube que {seu:f} {amigo:f} {f} estava doente, de cama.

e "I will make {a s} for {f} with my own hands," {he:h} decided.
e {h} decided to make {a s} for {f}, although {he:h} had never cooked before.
p — Vou fazer {um s} para {f} com as minhas próprias mãos — decidiu {h}.
p {h} resolveu fazer {um s} para {f}, embora nunca tivesse cozinhado.

e The first try went wrong: there was too much salt in it. {h} sighed and started again.
e At first, {h} forgot the {s} in the oven, and it burned. But {he:h} did not give up.
p Na primeira vez deu errado: ficou salgado demais. {h} suspirou e começou de novo.
p Primeiro, {h} esqueceu {o s} no forno, e queimou tudo. Mas {ele:h} não desistiu.

e The second time, {he:h} followed every step, and it smelled wonderful. {He:h} put {n us} in a
 basket, too.
e This time, {h} measured everything with care. Besides the {s}, {he:h} packed {n us}.
p Na segunda vez, seguiu cada passo, e o cheiro ficou maravilhoso. Também pôs {n us} numa cesta.
p Dessa vez, {h} mediu tudo com cuidado. Além {do s}, levou {n us}.

e When {f} tasted the {s}, {he:f} smiled for the first time in days.
e {f} sat up in bed, ate (a big piece|everything) and said that {he:f} felt better already.
p Quando {f} provou, sorriu pela primeira vez em dias.
p {f} se sentou na cama, comeu (um bom pedaço|tudo) e disse que já se sentia melhor.

@thankf

? s
e What did {h} make? = {h} made {a s}.
p O que {h} fez? = {h} fez {um s}.
? n
e How many {us} did {h} take to {f}? = {h} took {n us} to {f}.
p {Quanto:us} {us} {h} levou para {f}? = {h} levou {n us} para {f}.
? f
e Who was sick? = {f} was sick.
p Quem estava doente? = {f} estava doente.

= a fear overcome | h:kid y:fear g:family t:toy
@open

e But {h} had a secret: {he:h} was afraid of {y}.
e There was only one thing that {h} did not like: {he:h} was afraid of {y}.
p Mas {h} tinha um segredo: tinha medo {y}.
p Só de uma coisa {h} não gostava: tinha medo {y}.

e One night, {he:h} hid under the blanket and held {his:h} {t} tightly.
e Whenever {he:h} thought about it, {he:h} wanted to hide with {his:h} {t}.
p Uma noite, {ele:h} se escondeu debaixo do cobertor, {agarrado:h} {ao t}.
p Sempre que pensava nisso, queria se esconder com {seu t}.

e {His:h} {g} sat beside {him:h}. "I was afraid too when I was little," {he:g} said.
e "Do you want to know a secret?" asked {his:h} {g}. "Everybody is afraid of something."
p {O g} se sentou ao lado {dele:h}. — Eu também tinha medo quando era criança — disse.
p — Quer saber um segredo? — perguntou {o g}. — Todo mundo tem medo de alguma coisa.

e "And what did you do?" asked {h}. / "I sang a song and counted to ten."
e "What helps?" {h} asked softly. / "I always sing a little song," said {his:h} {g}, "and count
 to ten."
p — E o que você fazia? — perguntou {h}. / — Eu cantava uma música e contava até dez.
p — O que ajuda? — perguntou {h} baixinho. / — Eu canto uma musiquinha e conto até dez — disse
 {o g}.

e The next time, {h} closed {his:h} eyes, sang and counted. When {he:h} got to ten, {his:h} heart
 was calm.
e So {h} tried. {He:h} sang quietly and counted slowly, and little by little the fear became
 smaller.
p Na vez seguinte, {h} fechou os olhos, cantou e contou. Quando chegou a dez, o coração estava
 calmo.
p Então {h} experimentou. Cantou baixinho, contou devagar, e aos poucos o medo foi diminuindo.

e The fear did not go away all at once, but now {h} knew what to do.
e Now {h} teaches the song to other children. "It really works," {he:h} says.
p O medo não foi embora de uma vez, mas agora {h} sabia o que fazer.
p Hoje {h} ensina a música às outras crianças. — Funciona mesmo — diz.

@end?

? y
e What was {h} afraid of? = {h} was afraid of {y}.
p De que {h} tinha medo? = {h} tinha medo {y}.
? g
e Who taught {h} the song? = {h}'s {g} taught {him:h} the song.
p Quem ensinou a música a {h}? = {O g} ensinou a música.
? ten | dez
e How far did {h} count? = {h} counted to ten.
p Até quanto {h} contou? = {h} contou até dez.

= new baby | h:kid b:brother g:family t:toy
@open

e One day, {his:h} {g} came with a baby. It was {h}'s new {b}.
e Then a baby arrived. "This is your new {b}," said {his:h} {g}.
p (Um dia|Certo dia|{Num D}), {o g} chegou com um bebê no colo. Era {o:b} {novo:b} {b} de {h}.
p Então chegou um bebê. — {Este:b} é {seu:b} {novo:b} {b} — disse {o g}.

e The baby cried a lot, and everyone was busy. Nobody had time to play with {h}.
e Everybody looked at the baby, and nobody looked at {h}.
p O bebê chorava muito, e todos estavam ocupados. Ninguém tinha tempo de brincar com {h}.
p Todos olhavam para o bebê, e ninguém olhava para {h}.

e {h} went to {his:h} room with {his:h} {t} and closed the door. {He:h} was jealous.
e {h} was jealous. "They don't need me anymore," {he:h} thought, hugging {his:h} {t}.
p {h} foi para o quarto com {seu t} e fechou a porta. Estava com ciúme.
p Com ciúme, {h} pensou que ninguém mais precisava {dele:h} e abraçou {seu t}.

e That {d}, the baby would not stop crying. Nothing helped. {h} came and shook the {t} a little,
 and the baby stopped.
e Later, the baby cried and cried. {h} made a funny face and showed the {t}. The baby was quiet
 at once.
p Mais tarde, o bebê não parava de chorar. Nada adiantava. {h} chegou perto, mostrou {o t}, e o
 bebê parou.
p À noite, o bebê chorou muito. {h} fez uma careta engraçada e mostrou {o t}. O bebê ficou
 quietinho.

e Then it laughed for the first time! "It likes you best," said {his:h} {g}.
e A tiny hand took {h}'s finger and held it tight.
p Depois riu pela primeira vez! — Você é a pessoa de que o bebê mais gosta — disse {o g}.
p Uma mãozinha pegou o dedo de {h} e segurou firme.

e Since then, {h} has helped every day, and {he:h} is proud to be the big one.
e {h} felt warm inside. There was enough love for everybody.
p Desde então, {h} ajuda todos os dias e conta a todos que tem {o b} mais {lindo:b} do mundo.
p {h} sentiu um calor no peito. Havia amor de sobra para todos.

? t
e What did {h} show the baby? = {h} showed the baby {his:h} {t}.
p O que {h} mostrou ao bebê? = {h} mostrou {o t} ao bebê.
? jealous | ciúme
e How did {h} feel when nobody played with {him:h}? = {h} was jealous.
p O que {h} sentiu quando ninguém brincava com {ele:h}? = {h} sentiu ciúme.
? g
e Who brought the baby? = {h}'s {g} brought the baby.
p Quem trouxe o bebê? = {O g} trouxe o bebê.

= letter far away | h:kid g:family p:far u:school
@open

e {His:h} {g} lived far away, {in p}, and {h} missed {him:g} very much.
e {h} had not seen {his:h} {g} for a year, because {he:g} worked {in p}.
p {O g} de {h} morava longe, {no p}, e {h} sentia muita saudade.
p Fazia um ano que {h} não via {o g}, que trabalhava {no p}.

e "Why don't you write a letter?" a friend asked. But {h} wrote slowly and made mistakes.
e {h} wanted to write a letter, but {he:h} did not know how to begin.
p — Por que você não escreve uma carta? — perguntou {um:h} {amigo:h}. Mas {h} escrevia devagar e
 errava muito.
p {h} queria escrever uma carta, mas não sabia como começar.

e {He:h} tore up the first page, and then the second. At last, {he:h} just wrote what {he:h}
 felt: "I miss you."
e In the end, {he:h} wrote only three words: "I miss you." Then {he:h} drew the rest.
p Rasgou a primeira folha e depois a segunda. Por fim, escreveu só o que sentia: que estava com
 saudade.
p No fim, escreveu só que estava com saudade. O resto, desenhou.

e {h} put {a u} in the envelope, too, and dropped it in the mailbox.
e With the letter, {he:h} sent {a u}. Then {he:h} waited, day after day.
p Junto com a carta, mandou {um u}. Depois esperou, dia após dia.
p {h} pôs também {um u} no envelope e levou tudo ao correio.

e Two weeks later, somebody knocked at the door. It was not the mail carrier: it was {his:h} {g}!
e (One {d}|One {d}|On {a D}), the doorbell rang. {h} opened the door, and there stood {his:h}
 {g}, with the letter in {his:g} hand.
p Duas semanas depois, bateram à porta. Não era o carteiro: era {o g}!
p (Um dia|Certo dia|{Num D}), a campainha tocou. {h} abriu a porta, e lá estava {o g}, com a
 carta na mão.

e "Your letter was so beautiful that I came to answer it myself," {he:g} said.
e They hugged for a long, long time.
p — Sua carta era tão bonita que vim responder em pessoa — disse {o g}.
p {O:hg} {dois:hg} se abraçaram por muito, muito tempo.

? g
e Who lived far from {h}? = {h}'s {g} lived far away.
p Quem estava longe de {h}? = {O g} estava longe.
? p
e Where was {h}'s {g}? = {He:g} was {in p}.
p Onde estava {o g} de {h}? = {Ele:g} estava {no p}.
? u
e What did {h} send with the letter? = {h} sent {a u}.
p O que {h} mandou com a carta? = {h} mandou {um u}.

= sick day | h:kid b:sibling t:toy s:snack+fruit
@open

e (One {d}|One {d}|On {a D}), {his:h} {b} woke up with a fever and had to stay in bed.
e {His:h} {b} was sick. "I want to play," {he:b} said, "but my head hurts."
p (Um dia|Certo dia|{Num D}), {o b} acordou com febre e teve que ficar na cama.
p {O b} estava doente. — Quero brincar, mas minha cabeça dói — disse {ele:b}.

e {h} had planned to go to the park with some friends. {He:h} looked at the door and then at
 {his:h} {b}.
e Outside, the sun was shining, and {h}'s friends were calling.
p {h} tinha combinado de ir ao parque com uns amigos. Olhou para a porta e depois para {o b}.
p Lá fora, o sol brilhava, e os amigos de {h} chamavam.

e "I'm staying with you," {he:h} decided.
e {h} told {his:h} friends, "Not today," and sat down by the bed.
p — Vou ficar com você — decidiu {h}.
p {h} disse aos amigos que naquele dia não podia e se sentou ao lado da cama.

e {He:h} brought {a s}, a glass of water and {his:h} own {t}.
e First {he:h} brought {a s}. Then {he:h} let {him:b} hold {his:h} {t}.
p Trouxe {um s}, um copo de água e até {seu t}.
p Primeiro trouxe {um s}. Depois emprestou {seu t}.

e In the evening, the fever was gone. {His:h} {b} was smiling.
e Little by little, {his:h} {b} felt better and fell asleep with the {t} in {his:b} arms.
p À noite, a febre passou, e {o b} já sorria.
p Aos poucos, {o b} melhorou e dormiu {abraçado:b} {ao t}.

e A week later, {h} was the one in bed, and {his:h} {b} took care of {him:h}.
e "You are better than any medicine," said {his:h} {b}.
p Uma semana depois, quem ficou de cama foi {h}, e {o b} cuidou {dele:h}.
p — Você é melhor do que qualquer remédio — disse {o b}.

? b
e Who was sick? = {h}'s {b} was sick.
p Quem estava doente? = {O b} de {h} estava doente.
? s
e What did {h} bring to eat? = {h} brought {a s}.
p O que {h} trouxe para comer? = {h} trouxe {um s}.
? t
e What did {h} lend? = {h} lent {his:h} {t}.
p O que {h} emprestou? = {h} emprestou {seu t}.

= fishing with family | h:kid g:family t:cloth n:3-6 c:snack
@open

e On Sunday, {h} went fishing at the lake with {his:h} {g}. {He:h} wore {his:h} {t} and took
 {a c} to eat.
e {h} had never been fishing. {His:h} {g} lent {him:h} {a T} and packed two {cs} for lunch.
p No domingo, {h} foi pescar no lago com {o g}. Foi de {t} e levou {um c} para comer.
p {h} nunca tinha pescado. {O g} lhe emprestou {um T} e preparou {dois cs} para o lanche.

e They waited for {n} hours, but no fish came. {h} moved all the time and talked a lot.
e {n} hours passed, and nothing happened. "Fishing is boring," said {h}.
p Esperaram {n} horas, mas nenhum peixe apareceu. {h} se mexia o tempo todo e falava muito.
p Passaram {n} horas, e nada aconteceu. — Pescar é chato — disse {h}.

e "The fish can hear you," said {his:h} {g}. "Let's be still and listen to the lake."
e {His:h} {g} put a finger to {his:g} lips. "The lake likes silence," {he:g} whispered.
p — Os peixes ouvem você — disse {o g}. — Vamos ficar quietos e escutar o lago.
p {O g} pôs um dedo nos lábios. — O lago gosta de silêncio — sussurrou.

e {h} listened. There was the wind, a frog, a drop of water. And then the line moved!
e So {h} sat still. {He:h} heard the birds and the leaves. All of a sudden, something pulled!
p {h} escutou. Ouviu o vento, um sapo, uma gota de água. E então a linha se mexeu!
p {h} ficou {quieto:h}. Ouviu os pássaros e as folhas. De repente, alguma coisa puxou!

e It was a small silver fish. It looked at {h} with round eyes.
e Out of the water came a little fish that shone like a coin.
p Era um peixinho prateado, que olhava para {h} com olhos redondos.
p Da água saiu um peixinho que brilhava como uma moeda.

e "It is only a baby," said {h}, and put it back into the water. {His:h} {g} nodded, very proud.
e "Can we let it go?" asked {h}. The fish swam away with a splash, and {his:h} {g} smiled.
p — É só um filhote — disse {h}, e devolveu o peixinho à água. {O g} concordou, {cheio:g} de
 orgulho.
p — Podemos soltar? — perguntou {h}. O peixe foi embora nadando, e {o g} sorriu.

? n
e How many hours did they wait? = They waited {n} hours.
p Quantas horas esperaram? = Esperaram {n} horas.
? g
e Who went fishing with {h}? = {h}'s {g} went fishing with {him:h}.
p Quem foi pescar com {h}? = {O g} foi pescar com {h}.
? fish | peixinho
e What did {h} let go? = {h} let the little fish go.
p O que {h} soltou? = {h} soltou o peixinho.

= lost at the market | h:kid p:town g:family k:job u:toy
@open

e {h} went {to p} with {his:h} {g}. There were so many people and so many things to see!
e On Saturday, {his:h} {g} took {him:h} {to p}.
p {h} foi {ao p} com {o g}. Havia tanta gente e tanta coisa para ver!
p No sábado, {o g} levou {h} {ao p}.

e {h} stopped to look at {a U}. When {he:h} turned around, {his:h} {g} was gone.
e For a moment, {he:h} let go of {his:h} {g}'s hand to look at {a U}. Then {he:h} saw only
 strangers.
p {h} parou para olhar {um U}. Quando se virou, {o g} não estava mais ali.
p Por um instante, {h} soltou a mão {do g} para olhar {um U}. Depois só viu gente desconhecida.

e "{g!}!" {he:h} called, but nobody answered. {His:h} eyes filled with tears.
e {He:h} wanted to run, but where? {He:h} felt very small.
p — {g!}! — chamou {h}, mas ninguém respondeu. Seus olhos se encheram de lágrimas.
p Quis correr, mas para onde? Sentiu-se muito {pequeno:h}.

e Then {he:h} remembered the rule: stay where you are and ask for help. {He:h} spoke to a {k}.
e A {k} bent down and asked, "Are you lost?" {h} nodded and gave {his:h} name.
p Então se lembrou da regra: ficar parado e pedir ajuda. Falou com {um k}.
p {Um k} se abaixou e perguntou o que tinha acontecido. {h} disse seu nome e explicou tudo.

e The {k} called out {h}'s name very loudly. A minute later, {his:h} {g} came running.
e "Let's wait here together," said the {k}. Soon they saw {his:h} {g}, who was looking everywhere.
p {O k} chamou bem alto. Um minuto depois, {o g} veio correndo.
p — Vamos esperar aqui {junto:hk} — disse {o k}. Logo viram {o g}, que procurava por toda parte.

e They hugged each other tightly. "You did the right thing," said {his:h} {g}.
e {h} thanked the {k} and did not let go of {his:h} {g}'s hand again.
p {O:hg} {dois:hg} se abraçaram com força. — Você fez a coisa certa — disse {o g}.
p {h} agradeceu {ao k} e não soltou mais a mão {do g}.

? p
e Where did {h} get lost? = {h} got lost {in p}.
p Onde {h} se perdeu? = {h} se perdeu {no p}.
? k
e Who helped {h}? = A {k} helped {h}.
p Quem ajudou {h}? = {Um k} ajudou {h}.
? u
e What did {h} stop to look at? = {h} stopped to look at {a U}.
p O que {h} parou para olhar? = {h} parou para olhar {um U}.
"""
