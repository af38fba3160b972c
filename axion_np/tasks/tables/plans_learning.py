"""Plans of stories about school and about learning something."""

PLANS = """
= learning to read | h:kid a:wild+farm v:not-read-write b:sibling g:family
@open

e {h} was learning to read, but the letters were hard. They seemed to dance on the page.
e {h} loved stories, but {he:h} could not read yet. The letters all looked the same.
p {h} estava aprendendo a ler, mas achava as letras difíceis. Pareciam dançar na página.
p {h} adorava histórias, mas ainda não sabia ler. As letras pareciam todas iguais.

e At school, some children laughed when {he:h} read slowly. {h} closed the book and did not want
 to try again.
e "I will never learn," {he:h} said, and pushed the book away.
p Na escola, uns colegas riram quando {h} leu devagar. {h} fechou o livro e não quis mais tentar.
p — Nunca vou aprender — disse, e empurrou o livro.

e {His:h} {g} said, "Let's read one page every night, just you and I."
e That night, {his:h} {g} sat on the bed with a thick book. "One word at a time," {he:g} said.
p {O g} disse que iam ler uma página por noite, só {o:hg} {dois:hg}.
p À noite, {o g} se sentou na cama com um livro. — Uma palavra de cada vez — disse.

e The book was about {a A}. At first it was slow, but every night {h} read a little better.
e The book told the story of {a A}. Night after night, they followed the {a} from page to page.
 {h} did not even notice that {he:h} was learning.
p O livro era sobre {um A}. No começo foi devagar, mas a cada noite {h} lia um pouco melhor.
p O livro contava a história de {um A}. Noite após noite, leram mais um pouco. {h} nem notou que
 estava aprendendo.

e One evening, {his:h} {b} asked for a story. {h} opened the book about the {a} and read it
 aloud, all by {himself:h}.
e Then {he:h} read the whole book about the {a} to {his:h} {b}, without any help.
p Uma noite, {o b} pediu uma história. {h} abriu o livro {do a} e leu em voz alta, sem ajuda.
p Então leu o livro {do a} inteiro para {o b}, {sozinho:h}.

e {His:h} {g} listened at the door with tears of joy.
e "Again!" said {his:h} {b}. {h} had never been so proud.
p {O g} ouviu atrás da porta, com lágrimas de alegria.
p — De novo! — pediu {o b}. {h} nunca tinha ficado tão {orgulhoso:h}.

? a
e What was the book about? = The book was about {a a}.
p Sobre o que era o livro? = O livro era sobre {um a}.
? g
e Who helped {h} to read? = {h}'s {g} helped {him:h}.
p Quem ajudou {h} a ler? = {O g} ajudou {h}.
? b
e Who did {h} read to? = {h} read to {his:h} {b}.
p Para quem {h} leu? = {h} leu para {o b}.

= learning to swim | h:kid n:3-9 v:not-swim g:family f:kid
@open

e It was summer, and all the children were in the pool. Only {h} sat on the edge, with {his:h}
 feet in the water.
e {h} was at the pool with {his:h} {g}. {f} was already swimming like a fish, but {h} did not
 know how to swim.
p Era verão, e todas as crianças estavam na piscina. Só {h} ficava na beira, com os pés na água.
p {h} estava na piscina com {o g}. {f} nadava como um peixe, mas {h} ainda não sabia nadar.

e "Come in!" called {f}. / "I can't," {h} answered. "What if I sink?"
e {h} was afraid of the deep water. "I'll stay here," {he:h} said when {f} called {him:h}.
p — Venha! — chamou {f}. / — Não posso — respondeu {h}. — E se eu afundar?
p {h} tinha medo da água funda. — Eu fico aqui — disse, quando {f} chamou.

e {His:h} {g} held out both hands. "I've got you. Kick your legs," {he:g} said.
e {His:h} {g} went into the water with {him:h} and held {him:h} by the stomach.
p {O g} estendeu as mãos. — Estou segurando você. Bata as pernas — disse.
p {O g} entrou na água e segurou {h} pela barriga.

e {h} swallowed some water and coughed. But {he:h} tried again, {n} times in all.
e It took {n} tries. Every time, {h} went a little farther.
p {h} engoliu água e tossiu. Mas tentou de novo, {n} vezes ao todo.
p Foram {n} tentativas. A cada vez, {h} ia um pouco mais longe.

e Suddenly, {he:h} noticed that nobody was holding {him:h}. "I'm swimming!" {he:h} shouted.
e Then {his:h} {g} let go, and {h} swam all the way to {f}.
p De repente, percebeu que ninguém estava segurando. — Estou nadando! — gritou.
p Então {o g} soltou, e {h} nadou até onde {f} estava.

e When {he:h} got out, {he:h} wrapped {himself:h} in a towel and said, "Can we come back
 tomorrow?"
e Since that day, nobody has been able to get {h} out of the water.
p — Podemos voltar amanhã? — perguntou {h} na saída.
p Desde aquele dia, ninguém consegue tirar {h} da água.

? n
e How many times did {h} try? = {h} tried {n} times.
p Quantas vezes {h} tentou? = {h} tentou {n} vezes.
? g
e Who taught {h} to swim? = {h}'s {g} taught {him:h} to swim.
p Quem ensinou {h} a nadar? = {O g} ensinou {h} a nadar.
? pool | piscina
e Where did {h} learn to swim? = {h} learned to swim in the pool.
p Onde {h} aprendeu a nadar? = {h} aprendeu a nadar na piscina.

= learning to ride | h:kid t:ride g:family p:out n:3-8
@open

e For {his:h} birthday, {h} got {a T}. {He:h} could not wait to try it {in p}.
e {h} had {a T}, but {he:h} did not know how to ride it yet. {His:h} {g} took {him:h} {to p}.
p {h} ganhou {um T} de aniversário e mal podia esperar para andar {nele:t} {no p}.
p {h} tinha {um T}, mas ainda não sabia andar. {O g} foi com {ele:h} {ao p}.

e The first time, {he:h} fell. The second time, {he:h} fell, too.
e It looked easy, but it was not. {h} rode two meters and fell to the ground.
p Na primeira vez, caiu. Na segunda, caiu também.
p Parecia fácil, mas não era. {h} andou dois metros e caiu no chão.

e After {n} falls, {h} threw {his:h} helmet on the ground. "I give up!" {he:h} said.
e {He:h} fell {n} times and hurt {his:h} knee. "I don't want to do this anymore!" {he:h} cried.
p Depois de {n} tombos, {h} jogou o capacete no chão. — Desisto! — disse.
p Levou {n} tombos e machucou o joelho. — Não quero mais! — gritou.

e "I fell many times when I was learning," said {his:h} {g}. "Once I even fell into a lake!" {h}
 had to laugh.
e {His:h} {g} helped {him:h} up and said, "Look far ahead, not at the ground."
p — Eu também caí muito quando estava aprendendo — disse {o g}. — Uma vez caí até num lago! / {h}
 teve que rir.
p {O g} ajudou {h} a se levantar. — Olhe para a frente, não para o chão — disse.

e {h} tried once more. The {t} shook, then it went straight, faster and faster.
e So {he:h} tried one last time, and this time {he:h} did not fall.
p {h} tentou mais uma vez. {O t} balançou e depois seguiu reto, cada vez mais rápido.
p Então tentou uma última vez, e dessa vez não caiu.

e "Look, {g!}! I'm flying!" {he:h} shouted.
e {h} rode until the sun went down, and {his:h} {g} ran along, laughing.
p — Olhe, {g!}! Estou voando! — gritou.
p {h} andou até o sol se pôr, e {o g} corria ao lado, rindo.

? t
e What did {h} learn to ride? = {h} learned to ride {a t}.
p De que {h} aprendeu a andar? = {h} aprendeu a andar de {t}.
? n
e How many times did {h} fall before {he:h} gave up? = {h} fell {n} times.
p Quantos tombos {h} levou antes de desistir? = {h} levou {n} tombos.
? p
e Where did {h} practice? = {h} practiced {in p}.
p Onde {h} treinou? = {h} treinou {no p}.

= learning music | h:any t:instrument v:not-sing-whistle k:job a:bird
@open

e {h} wanted to play the {t}, but the sounds that came out were terrible.
e One day, {h} got {a T}. {He:h} tried to play a song, but it sounded like a sick {a}.
p {h} queria aprender a tocar {t}, mas o som que saía era horrível.
p (Um dia|Certo dia|{Num D}), {h} ganhou {um T}. Tentou tocar uma música, mas parecia {um a} com
 dor de garganta.

e The neighbors closed their windows. "Please, not again!" they said.
e Even the {a} in the garden flew away. {h} hung {his:h} head.
p Os vizinhos fechavam as janelas. — De novo, não! — diziam.
p Até {o a} do jardim foi embora voando. {h} baixou a cabeça.

e An old {k} heard {him:h} and stopped. "You play too fast," {he:k} said. "Music needs patience."
e A {k} who lived nearby said, "I can teach you, if you practice every day."
p {Um:k} {velho k} ouviu e parou. — Você toca rápido demais — disse. — Música pede paciência.
p {Um k} que morava perto disse que podia ensinar, se {h} treinasse todo dia.

e So {h} practiced one note at a time, a little every day.
e Day after day, {h} practiced, and {his:h} fingers learned the way.
p Assim, {h} treinou uma nota de cada vez, um pouquinho por dia.
p Dia após dia, {h} treinou, e os dedos aprenderam o caminho.

e (One {d}|One {d}|On {a D}), {he:h} played a whole song without a mistake. {a A} landed on the
 window and sang along.
e A month later, the neighbors opened their windows to listen, and {a A} came to sing, too.
p (Um dia|Certo dia|{Num D}), tocou uma música inteira sem errar. {Um A} pousou na janela e
 cantou junto.
p Um mês depois, os vizinhos abriam as janelas para ouvir, e até {um A} veio cantar.

@end

? t
e What did {h} learn to play? = {h} learned to play the {t}.
p O que {h} aprendeu a tocar? = {h} aprendeu a tocar {t}.
? k
e Who taught {h}? = A {k} taught {h}.
p Quem ensinou {h}? = {Um k} ensinou {h}.
? a
e What bird sang along? = {a A} sang along.
p Que pássaro cantou junto? = {Um A} cantou junto.

= new pupil | h:kid f:kid p:far y:activity t:school
@open

e (One {d}|One {d}|On {a D}), a new {kind f} came into the classroom. "This is {f}," said the
 teacher. "{He:f} used to live far away, {in p}."
e There was a new child at school. {His:f} name was {f}, and {he:f} came from far away: {he:f}
 had lived {in p}.
p (Um dia|Certo dia|{Num D}), chegou {um f} {novo:f} à sala. — {Este:f} é {f} — disse a
 professora. — {Ele:f} morava longe daqui, {no p}.
p Havia {um f} {novo:f} na escola, que se chamava {f}. Vinha de longe: tinha morado {no p}.

e At recess, {f} stood alone by the wall. Nobody spoke to {him:f}.
e {f} was so shy that {he:f} did not say a word all morning.
p No recreio, {f} ficou {sozinho:f}, {encostado:f} no muro. Ninguém falava com {ele:f}.
p {f} era tão {tímido:f} que não disse uma palavra a manhã inteira.

e {h} remembered {his:h} own first day and knew how {f} felt.
e "It must be hard to know nobody," thought {h}.
p {h} se lembrou do seu primeiro dia e entendeu o que {f} sentia.
p {h} pensou que devia ser difícil não conhecer ninguém.

e {He:h} went up to {him:f}. "Do you like to {y}?" {he:h} asked. "I love it!" said {f}, and
 {his:f} face lit up.
e {h} smiled and said, "My name is {h}. What do you like to do?" / "I like to {y}," {f} answered
 softly.
p Foi até lá e perguntou se {ele:f} gostava de {y}. {f} abriu um sorriso e disse que adorava.
p {h} sorriu, disse seu nome e perguntou do que {ele:f} gostava. — Gosto de {y} — respondeu {f}
 baixinho.

e {h} gave {him:f} {a T} as a welcome present, and they sat together in class.
e The next day, {h} brought {a T} for {f}. "Welcome to our school!"
p {h} deu {um T} de boas-vindas a {f}, e {o:hf} {dois:hf} passaram a se sentar {junto:hf}.
p No dia seguinte, {h} trouxe {um T} para {f}. — Seja bem-{vindo:f} à nossa escola!

e Soon {f} was not new anymore, and when another new child came, {he:f} was the first to say
 hello.
e A month later, it was as if {f} had always been there.
p Logo {f} já não era {novo:f} na turma e, quando chegou outra criança, foi {o:f} {primeiro:f} a
 dizer oi.
p Um mês depois, parecia que {f} sempre tinha estado ali.

? f
e Who was new at school? = {f} was new at school.
p Quem era {novo:f} na escola? = {f} era {novo:f} na escola.
? p
e Where did {f} live before? = {f} lived {in p}.
p Onde {f} morava antes? = {f} morava {no p}.
? t
e What did {h} give {f}? = {h} gave {f} {a t}.
p O que {h} deu a {f}? = {h} deu {um t} a {f}.

= painting contest | h:kid u:subject f:kid k:job t:flower
@open

e There was a painting contest at school. {h} wanted to paint {u}.
e "Paint what you like best," said the teacher. {h} chose {u}.
p Haveria um concurso de pintura na escola. {h} queria pintar {u}.
p — Pintem o que quiserem — disse a professora. {h} escolheu {u}.

e But everything went wrong. The paint ran, and a drop of black fell in the middle of the paper.
e {h} had almost finished when {f} bumped into the table, and water spilled over the painting.
p Mas tudo deu errado. A tinta escorreu, e uma gota preta caiu no meio do papel.
p {h} estava quase acabando quando {f} esbarrou na mesa, e a água se espalhou pela pintura.

@sad

e {f} looked at it for a long time. "That spot looks like {a t}," {he:f} said.
e "Wait," said {f}. "Look at it upside down. I see {a t}!"
p {f} olhou bem. — Essa mancha parece {um t} — disse.
p — Espere — disse {f}. — Olhe de cabeça para baixo. Parece {um t}!

e {h} laughed and took the brush again. {He:h} turned the spot into {a T}.
e {h} tilted {his:h} head. It was true! With a few strokes, {he:h} made {a T} out of the spot.
p {h} riu, pegou o pincel de novo e transformou a mancha {num T}.
p {h} inclinou a cabeça. Era verdade! Com umas pinceladas, a mancha virou {um T}.

e The judge was a {k}. "What an original picture!" {he:k} said, and {h} won the prize.
e {h} did not win, but a {k} who came to the show stopped in front of the picture and smiled.
p Quem julgava era {um k}. — Que quadro original! — disse, e {h} ganhou o prêmio.
p {h} não ganhou, mas {um k} que visitava a exposição parou diante do quadro e sorriu.

e "Sometimes a mistake is the beginning of something good," said {h}.
e {h} hung the picture over {his:h} bed, and thanked {f} for {his:f} good eyes.
p — Às vezes um erro é o começo de uma coisa boa — disse {h}.
p {h} pendurou o quadro em cima da cama e agradeceu a {f}.

? u
e What did {h} want to paint? = {h} wanted to paint {u}.
p O que {h} queria pintar? = {h} queria pintar {u}.
? t
e What did the spot look like? = The spot looked like {a t}.
p O que a mancha parecia? = A mancha parecia {um t}.
? f
e Who saw something in the spot? = {f} saw something in the spot.
p Quem viu uma coisa na mancha? = {f} viu uma coisa na mancha.

= school play | h:kid a:bird+wild f:kid t:cloth
@open

e In the school play, {h} was going to be {a A}. {He:h} had to wear {a T} and say one long
 sentence.
e {h} got the part of {a a} in the play. {He:h} practiced in front of the mirror with {a T} on.
p Na peça da escola, {h} faria o papel de {um A}. Tinha que usar {um T} e dizer uma frase
 comprida.
p {h} ganhou o papel de {um a} na peça. Treinava diante do espelho, com {um T}.

e On the great day, {h} looked through the curtain. So many people! {His:h} knees were shaking.
e But when {he:h} came onto the stage, {he:h} forgot every word.
p No grande dia, {h} espiou pela cortina. Quanta gente! Seus joelhos tremiam.
p Mas, quando entrou no palco, esqueceu todas as palavras.

e "I can't do it," {he:h} whispered to {f}.
e {He:h} stood there with a red face, and the room was silent.
p — Não consigo — sussurrou para {f}.
p Ficou ali, com o rosto vermelho, e o salão em silêncio.

e {His:h} friend {f} took {his:h} hand. "Look only at me," {he:f} said, "as if we were at home."
e Behind the curtain, {f} made a funny face and whispered the first word.
p {O:f} {amigo:f} {f} pegou a mão {dele:h}. — Olhe só para mim — disse —, como se estivéssemos em
 casa.
p Atrás da cortina, {f} fez uma careta e soprou a primeira palavra.

e {h} took a deep breath. The words came back, one after the other, and the people laughed and
 clapped.
e Then {h} remembered everything. {He:h} spoke loudly and clearly to the end.
p {h} respirou fundo. As palavras voltaram, uma depois da outra, e o público riu e aplaudiu.
p Então {h} se lembrou de tudo e falou alto e claro até o fim.

@thank

e The next year, {h} asked for an even bigger part.
e On the way home, {h} was still singing the songs of the play.
p No ano seguinte, {h} pediu um papel ainda maior.
p No caminho de casa, {h} ainda cantava as músicas da peça.

? a
e What was {h} in the play? = {h} was {a a} in the play.
p Qual era o papel de {h} na peça? = {h} fazia o papel de {um a}.
? f
e Who helped {h} on the stage? = {f} helped {h}.
p Quem ajudou {h} no palco? = {f} ajudou {h}.
? t
e What did {h} wear in the play? = {h} wore {a t}.
p O que {h} usava na peça? = {h} usava {um t}.

= late for school | h:kid p:town k:job a:pet
@open

e (One {d}|One {d}|On {a D}), {h} fell asleep on the bus. When {he:h} woke up, the bus was {in p}!
e {h} was reading on the bus and forgot to get off. When {he:h} looked up, {he:h} was {in p}.
p (Um dia|Certo dia|{Num D}), {h} dormiu no ônibus. Quando acordou, estava {no p}!
p {h} lia no ônibus e se esqueceu de descer. Quando levantou os olhos, já estava {no p}.

e {He:h} did not know the way back, and {his:h} heart beat fast.
e Everything was strange there. "I want to go home," {he:h} thought.
p Não sabia o caminho de volta, e o coração disparou.
p Tudo ali era diferente. {h} só pensava em voltar.

e Then {he:h} remembered: "If you are lost, stay calm and ask somebody who works there."
e "Don't run, don't cry, ask for help," {his:h} mom had taught {him:h}.
p Então se lembrou do que a mãe dizia: quem se perde fica calmo e pede ajuda a quem trabalha ali.
p A mãe tinha ensinado que não adianta correr nem chorar: é preciso pedir ajuda.

e {h} saw a {k} with {a A}. "Excuse me, I'm lost," {he:h} said.
e A {k} was passing with {a A}. {h} asked {him:k} for help.
p {h} viu {um k} com {um A}. — Com licença, estou {perdido:h} — disse.
p {Um k} passava com {um A}. {h} pediu ajuda.

e The {k} called the school and waited with {him:h}. Meanwhile, {h} played with the {a}.
e "Don't worry, I know your school," said the {k}. They walked there together, the {a} in front.
p {O k} ligou para a escola e esperou com {ele:h}. Enquanto isso, {h} brincou com {o a}.
p — Fique {tranquilo:h}, conheço a sua escola — disse {o k}. Foram a pé, com {o a} na frente.

e {h} was late, but {he:h} had the best story of all to tell.
e When {he:h} arrived, the teacher hugged {him:h}. "You did everything right," she said.
p {h} chegou {atrasado:h}, mas tinha a melhor história de todas para contar.
p Quando chegou, a professora deu um abraço {nele:h}. — Você fez tudo certo — disse ela.

? p
e Where did {h} end up? = {h} ended up {in p}.
p Onde {h} foi parar? = {h} foi parar {no p}.
? k
e Who helped {h}? = A {k} helped {h}.
p Quem ajudou {h}? = {Um k} ajudou {h}.
? a
e What animal was with the {k}? = {a A} was with the {k}.
p Que animal estava com {o k}? = {Um A} estava com {o k}.
"""
