"""Plans of stories about neighbors and about animals that a child takes care of."""

PLANS = """
= the grumpy neighbor | h:kid t:flower k:job s:snack
@open

e Next door lived a grumpy {k}. One {d}, {h}'s ball flew over the fence and crushed {a T}.
e {h} kicked the ball too hard. It flew into the garden of the {k} next door and crushed {a T}.
p Na casa ao lado, morava {um k} {bravo:k}. Um dia, a bola de {h} voou por cima da cerca e
 amassou {um T}.
p {h} chutou a bola com força demais. Ela caiu no jardim {do k} da casa ao lado e amassou {um T}.

e All the children ran away. Only {h} stayed, with {his:h} legs like jelly.
e "Run!" shouted the other children. But {h} did not run.
p Todas as crianças fugiram. Só {h} ficou, com as pernas bambas.
p — Corra! — gritaram os outros. Mas {h} não correu.

e {He:h} rang the bell. "I crushed your {t}," {he:h} said. "I am very sorry."
e The {k} came out with a frown. {h} looked at {him:k} and said, "It was me. I'm sorry."
p Tocou a campainha. — Amassei {seu t} — disse. — Desculpe.
p {O k} apareceu de cara fechada. {h} disse que a culpa era {dele:h} e pediu desculpas.

e The {k} was silent for a while. "You are the first one who ever rang my bell," {he:k} said.
e "Nobody ever says sorry to me," said the {k}, and {his:k} face became softer.
p {O k} ficou em silêncio. — Você é a primeira criança que toca a minha campainha — disse.
p — Ninguém nunca me pede desculpas — disse {o k}, e o rosto {dele:k} se abriu.

e The next Saturday, {h} came back with {a T}, and they planted it together.
e {h} helped {him:k} plant {a T} in the same place, and they talked all afternoon.
p No sábado, {h} voltou com {outro T}, e {o:hk} {dois:hk} plantaram {junto:hk}.
p {h} ajudou {o k} a plantar {outro T} no mesmo lugar, e conversaram a tarde toda.

e The {k} was not grumpy at all: {he:k} was just lonely. {He:k} gave {h} the ball and {a S}.
e Before {h} left, the {k} gave {him:h} the ball and {a S}. "Come again soon," {he:k} said.
p {O k} não era {bravo:k}: só se sentia {sozinho:k}. Devolveu a bola e deu {um S} a {h}.
p Na despedida, {o k} devolveu a bola e deu {um S} a {h}. — Volte logo — disse.

? t
e What did the ball crush? = The ball crushed {a t}.
p O que a bola estragou? = A bola estragou {um t}.
? s
e What did the {k} give {h} to eat? = The {k} gave {h} {a s}.
p O que {o k} deu para {h} comer? = {O k} deu {um s} a {h}.
? k
e Who lived next door? = A {k} lived next door.
p Quem morava ao lado? = {Um k} morava ao lado.

= helping with bags | h:kid u:fruit k:job n:3-9 m:3-9 s:n+m
@open

e (One {d}|One {d}|On {a D}), {h} met an old {k} who was carrying two heavy bags.
e Walking home, {h} saw an old {k} with heavy bags. {He:k} walked very slowly.
p (Um dia|Certo dia|{Num D}), {h} encontrou {um:k} {velho k} que carregava duas sacolas pesadas.
p No caminho de casa, {h} viu {um:k} {velho k} com sacolas pesadas, andando bem devagar.

e Suddenly, one bag tore, and {n us} rolled down the street.
e Then a bag opened, and {n us} fell out and rolled away.
p De repente, uma sacola rasgou, e {n us} rolaram pela rua.
p Então uma sacola se abriu, e {n us} caíram e saíram rolando.

e {h} wanted to get home, because {his:h} friends were waiting. But {he:h} stopped.
e {h} was in a hurry, but {he:h} could not just walk by.
p {h} queria chegar logo em casa, pois os amigos esperavam. Mas parou.
p {h} estava com pressa, mas não podia passar direto.

e {He:h} picked up all the {us}, one by one. "I'll carry the bags for you," {he:h} said.
e "Let me help," said {h}. {He:h} ran after the {us} and put them in {his:h} backpack.
p Pegou {todo:us} {o us}, {um:u} por {um:u}. — Eu levo as sacolas — disse.
p — Deixe que eu ajudo — disse {h}. Correu atrás {do us} e guardou tudo na mochila.

e In the other bag there were {m} more, so there were {s us} in all. At home, they counted them
 together.
e At the door, they counted: with the {m us} in the other bag, there were {s}. Not one was
 missing.
p Na outra sacola havia mais {m}, e ao todo eram {s us}. Em casa, contaram {junto:hk}.
p Na porta, contaram: com {o:us} {m us} da outra sacola, eram {s}. Não faltava {nenhum:u}.

e The old {k} gave {him:h} {a U} for the way. It was the sweetest {h} had ever tasted.
e "Good hearts are rare," said the old {k}, and gave {him:h} {a U}.
p {O:k} {velho k} deu {um U} a {h}. {h} nunca tinha comido {um:u} tão {bom:u}.
p — Um bom coração é coisa rara — disse {o k}, e deu {um U} a {h}.

? n
e How many {us} fell on the street? = {n us} fell on the street.
p {Quanto:us} {us} caíram na rua? = {n us} caíram na rua.
? s
e How many {us} were there in all? = There were {s us} in all.
p {Quanto:us} {us} eram ao todo? = Eram {s us} ao todo.
? k
e Who did {h} help? = {h} helped an old {k}.
p Quem {h} ajudou? = {h} ajudou {um:k} {velho k}.

= cleaning up | h:kid p:out f:kid a:wild+bird n:3-9
@open2

e They loved to play {in p}, but one day it was full of trash: bottles, bags and paper.
e After the party, the ground {in p} was covered with trash.
p Adoravam brincar {no p}, mas um dia o lugar estava cheio de lixo: garrafas, sacos e papel.
p Depois da festa, o chão {do p} ficou coberto de lixo.

e Then they saw {a A} with a plastic bag around its leg. It could not get free.
e "Look!" said {f}. {a A} was caught in a plastic net.
p Então viram {um A} com um saco plástico preso na pata.
p — Olhe! — disse {f}. {Um A} estava {preso:a} numa rede de plástico.

e {h} held the {a} gently, and {f} cut the plastic. The {a} looked at them and was gone.
e Very carefully, they set the {a} free.
p {h} segurou {o a} com carinho, e {f} cortou o plástico. {O a} olhou para {ele:hf} e foi embora.
p Com muito cuidado, soltaram {o a}.

e "We must clean this up," said {h}, "but there is too much for two."
e They began to pick up the trash, but after an hour it was still everywhere.
p — Precisamos limpar tudo isto — disse {h} —, mas é muito para nós {dois:hf}.
p Começaram a recolher o lixo, mas depois de uma hora ainda havia lixo por toda parte.

e So they called their friends and neighbors. Everybody came, and together they filled {n} big
 bags.
e {h} made a sign: "We need help!" One came, then another. In the end, they filled {n} bags.
p Então chamaram os amigos e os vizinhos. Todos vieram e encheram {n} sacos grandes.
p {h} fez um cartaz pedindo ajuda. Veio um, depois outro. No fim, encheram {n} sacos.

e The next day, the place was green and clean, and the {a} was back.
e "Now it is ours to take care of," said {f}. And high up, the {a} was watching.
p No dia seguinte, tudo estava verde e limpo, e {o a} tinha voltado.
p — Agora cabe a nós cuidar daqui — disse {f}. E, de longe, {o a} olhava.

? n
e How many bags did they fill? = They filled {n} bags.
p Quantos sacos {ele:hf} encheram? = {Ele:hf} encheram {n} sacos.
? a
e What animal did they set free? = They set {a a} free.
p Que animal {ele:hf} soltaram? = {Ele:hf} soltaram {um a}.
? p
e Where was the trash? = The trash was {in p}.
p Onde estava o lixo? = O lixo estava {no p}.

= fallen bird | h:kid a:bird g:family t:warm n:3-9
@open

e After a storm, {h} found {a A} on the ground. Its wing was hurt.
e (One {d}|One {d}|On {a D}), {h} saw {a A} with a hurt wing. It was trembling with fear.
p Depois de uma tempestade, {h} achou {um A} no chão, com a asa machucada.
p (Um dia|Certo dia|{Num D}), {h} viu {um A} com a asa ferida, tremendo de medo.

e {He:h} wrapped it in {his:h} {t} and carried it home.
e With both hands, {he:h} put the {a} into {his:h} {t} and took it home.
p Enrolou {o a} em {seu t} e {o:a} levou para casa.
p Com as duas mãos, pôs {o a} em {seu t} e foi para casa.

e "Can we keep it?" {he:h} asked. / "Until it is strong," said {his:h} {g}. "Birds need the sky."
e "We will help it," said {his:h} {g}, "but it is not ours. It belongs to the sky."
p — Podemos ficar com {ele:a}? — perguntou. / — Até ficar forte — disse {o g}. — Passarinho
 precisa do céu.
p — Vamos cuidar {dele:a} — disse {o g} —, mas {ele:a} não é {nosso:a}. É do céu.

e For {n} days, {h} gave it water and seeds. The {a} began to sing.
e {h} fed it every morning for {n} days, and it learned to trust {him:h}.
p Por {n} dias, {h} lhe deu água e sementes. {O a} começou a cantar.
p {h} cuidou {dele:a} toda manhã, por {n} dias, e {o a} perdeu o medo.

e Then the wing was healed. {h} opened the window with a heavy heart, and the {a} flew away.
e The day came to let it go. {h} cried a little when the {a} flew up into the blue sky.
p Então a asa sarou. {h} abriu a janela com o coração apertado, e {o a} foi embora voando.
p Chegou o dia da despedida. {h} chorou um pouco quando {o a} voou para o céu azul.

e But the next morning, somebody sang at the window. It was the {a}, and it had brought a friend.
e Now, every morning, the {a} comes to the window and sings for {h}.
p Mas, na manhã seguinte, alguém cantava na janela. Era {o a}, que tinha trazido um amigo.
p Agora, toda manhã, {o a} vem à janela cantar para {h}.

? a
e What did {h} find? = {h} found {a A}.
p O que {h} achou? = {h} achou {um A}.
? n
e How many days did {h} take care of it? = {h} took care of it for {n} days.
p Por quantos dias {h} cuidou {do a}? = {h} cuidou {dele:a} por {n} dias.
? wing | asa
e What part of the {a} was hurt? = Its wing was hurt.
p O que estava machucado {no a}? = A asa estava machucada.

= stray pet | h:kid a:pet g:family p:out s:snack
@open

e On the way home from school, {h} met {a A} {in p}. It was alone, and it followed {him:h}.
e {In p}, {a A} looked at {h} with big eyes. It had no collar and no home.
p Na volta da escola, {h} encontrou {um A} {no p}. Estava {sozinho:a} e foi atrás {dele:h}.
p {No p}, {um A} olhou para {h} com olhos enormes. Não tinha coleira nem casa.

e {h} gave it a little piece of {his:h} {s}. It ate everything and wanted more.
e It smelled {h}'s {s}. {h} broke off a piece, and it was gone in a second.
p {h} lhe deu um pedacinho {do:s} {seu s}. {O a} comeu tudo e queria mais.
p {O a} sentiu o cheiro {do s} de {h}. Ganhou um pedaço e comeu num segundo.

e "No animals in the house," said {his:h} {g} at the door. "They make a mess."
e At home, {his:h} {g} shook {his:g} head. "Somebody may be looking for it. And who will take
 care of it?"
p — Nada de bichos em casa — disse {o g} à porta. — Eles fazem bagunça.
p Em casa, {o g} balançou a cabeça. — Talvez alguém esteja procurando. E quem vai cuidar {dele:a}?

e "I will!" said {h}. {He:h} asked everyone in the street, but nobody knew the {a}.
e {h} put up posters with a drawing of the {a}. A week passed, and nobody called.
p — Eu cuido! — disse {h}. Perguntou a todos na rua, mas ninguém conhecia {o a}.
p {h} espalhou cartazes com o desenho {do a}. Passou uma semana, e ninguém ligou.

e Every morning {he:h} got up early to feed it, and {he:h} cleaned up after it without being
 asked.
e Meanwhile, {h} brushed it, fed it and taught it not to climb on the sofa.
p Toda manhã, {h} acordava cedo para dar comida e limpava tudo sem ninguém pedir.
p Enquanto isso, {h} escovava {o a}, dava comida e ensinava a não subir no sofá.

e One evening, {h} found {his:h} {g} asleep in the armchair, with the {a} in {his:g} lap. So it
 stayed.
e "You kept your word," said {his:h} {g} at last. "It may stay." {h} jumped for joy.
p Uma noite, {h} viu {o g} dormindo na poltrona, com {o a} no colo. E assim {ele:a} ficou.
p — Você cumpriu sua palavra — disse {o g}, por fim. — {Ele:a} pode ficar. / {h} pulou de alegria.

? p
e Where did {h} find the {a}? = {h} found it {in p}.
p Onde {h} encontrou {o a}? = {h} encontrou {o a} {no p}.
? s
e What did {h} give the {a} to eat? = {h} gave it a piece of {his:h} {s}.
p O que {h} deu para {o a} comer? = {h} deu um pedaço {do:s} {seu s}.
? g
e Who did not want animals in the house at first? = {h}'s {g} did not want them.
p Quem não queria bicho em casa no começo? = {O g} não queria.

= counting chicks | h:kid n:4-6 m:1-3 s:n+m g:family
@open

e On the farm, a hen was sitting on {s} eggs. {h} visited her every day.
e {His:h} {g} showed {h} a nest with {s} eggs. "In a few days, they will hatch," {he:g} said.
p No sítio, uma galinha chocava {s} ovos. {h} ia vê-la todos os dias.
p {O g} mostrou a {h} um ninho com {s} ovos. — Daqui a uns dias eles vão se abrir — disse.

e "When will they come out?" asked {h}. / "When they are ready," said {his:h} {g}.
e {h} was impatient and wanted to help the eggs open, but {his:h} {g} said no.
p — Quando eles vão nascer? — perguntou {h}. / — Quando estiverem prontos — disse {o g}.
p {h} não aguentava esperar e queria ajudar a abrir os ovos, mas {o g} não deixou.

e One morning: crack! {n} chicks came out, wet and small. But the rest of the eggs were still
 closed.
e At last, {n} little chicks hatched. In the nest, the other eggs did not move.
p Uma manhã: crec! Nasceram {n} pintinhos, molhados e pequenos. Mas o resto dos ovos continuava
 fechado.
p Por fim, nasceram {n} pintinhos. No ninho, o resto dos ovos não se mexia.

e {h} was worried. That night was cold, so {he:h} put more straw around the nest.
e "Are they sick?" {h} asked. {He:h} sat by the nest and did not make a sound.
p {h} ficou {preocupado:h}. A noite foi fria, e {ele:h} pôs mais palha em volta do ninho.
p — Será que estão doentes? — perguntou {h}. Ficou perto do ninho, sem fazer barulho.

e The next day, the missing ones hatched. Now there were {s} chicks in all!
e In the morning {h} counted again: {s} chicks! Every single one had hatched.
p No dia seguinte, nasceram os que faltavam. Agora eram {s} ao todo!
p De manhã, {h} contou de novo: {s} pintinhos! Não faltava nenhum.

e They ran after their mother in a line, and the last one fell asleep in {h}'s hand.
e {h} gave each one a name and now knows them all by their voices.
p Corriam atrás da mãe em fila, e o último dormiu na mão de {h}.
p {h} deu um nome a cada um e hoje conhece todos pela voz.

? n
e How many chicks hatched first? = First {n} chicks hatched.
p Quantos pintinhos nasceram primeiro? = Primeiro nasceram {n} pintinhos.
? s
e How many eggs were there? = There were {s} eggs.
p Quantos ovos havia? = Havia {s} ovos.
? g
e Who did {h} talk to about the eggs? = {h} talked to {his:h} {g}.
p Com quem {h} falou sobre os ovos? = {h} falou com {o g}.

= the open gate | h:kid a:farm g:family u:vegetable n:3-9
@open

e On {his:h} {g}'s farm, there were {n as}. In the evening, {h} forgot to close the gate.
e {h} was spending the summer on a farm with {his:h} {g}. There were {n as} there. One day,
 {he:h} left the gate open.
p No sítio {do g} havia {n as}. À tardinha, {h} se esqueceu de fechar o portão.
p {h} passava as férias num sítio com {o g}. Havia ali {n as}. Um dia, {h} deixou o portão aberto.

e In the morning, one {a} was missing. {h} knew why, and {his:h} ears turned red.
e When they counted the animals, one {a} was gone. "How did that happen?" asked {his:h} {g}.
p De manhã, faltava {um a}. {h} sabia por quê e ficou {vermelho:h}.
p Quando contaram os animais, faltava {um a}. — Como foi que isso aconteceu? — perguntou {o g}.

e "I did not close the gate," said {h}. "I will find it."
e {h} swallowed hard. "It was my fault. I forgot the gate," {he:h} said.
p — Eu não fechei o portão — disse {h}. — Vou procurar.
p {h} engoliu em seco. — A culpa foi minha. Esqueci o portão — disse.

e They followed the footprints in the mud and called, but there was no answer.
e {He:h} searched behind the barn, by the stream and in the woods.
p Seguiram as pegadas na lama e chamaram, mas nada.
p Procurou atrás do celeiro, perto do riacho e no mato.

e At last, {h} heard a noise in the vegetable garden. There was the {a}, eating {a U}!
e Then they heard chewing. In the neighbor's garden stood the {a}, with {a U} in its mouth.
p Por fim, {h} ouviu um barulho na horta. Lá estava {o a}, comendo {um U}!
p Então ouviram alguém mastigar. Na horta do vizinho estava {o a}, com {um U} na boca.

e They led it home. {h} closed the gate and checked it twice, and {he:h} does so every night.
e "Everyone forgets things," said {his:h} {g}. "Not everyone goes to look for them."
p Levaram o animal para casa. {h} fechou o portão, conferiu duas vezes e faz isso toda noite.
p — Todo mundo esquece — disse {o g}. — Nem todo mundo vai procurar.

? a
e What animal was missing? = One {a} was missing.
p Que animal faltava? = Faltava {um a}.
? u
e What was the {a} eating? = The {a} was eating {a u}.
p O que {o a} estava comendo? = {O a} estava comendo {um u}.
? gate | portão
e What did {h} forget to close? = {h} forgot to close the gate.
p O que {h} se esqueceu de fechar? = {h} se esqueceu de fechar o portão.

= waiting for wings | h:kid f:kid n:7-12 u:tree b:sibling
@open

e {h} and {f} found a green caterpillar on a leaf of {a U}. They put it in a jar with holes in
 the lid.
e Under {a U}, {h} showed {f} a fat green caterpillar. "Let's watch it grow," said {f}.
p {h} e {f} acharam uma lagarta verde numa folha de {um U}. Puseram a lagarta num pote com
 furinhos na tampa.
p Debaixo de {um U}, {h} mostrou a {f} uma lagarta verde e gorda. — Vamos ver como ela cresce —
 disse {f}.

e It ate and ate. Then, one day, it hung upside down, made a little house around itself and did
 not move.
e Every day they gave it fresh leaves. All of a sudden, it made a little house and disappeared
 inside.
p Ela comia, comia. Então, um dia, pendurou-se de cabeça para baixo, fez uma casinha e ficou
 parada.
p Todo dia lhe davam folhas frescas. De repente, fez uma casinha e sumiu lá dentro.

e "It's dead," said {h}'s {b}. "Throw it away." {h} became very sad.
e {h}'s {b} wanted to open the little house with a pin. "No!" cried {h}. "You will hurt it."
p — Morreu — disse {o b} de {h}. — Pode jogar fora. / {h} ficou muito triste.
p {O b} de {h} queria abrir a casinha com um alfinete. — Não! — gritou {h}. — Vai machucar!

e But {f} had read a book. "It is changing," {he:f} said. "We must wait." And they waited {n}
 days.
e "It needs time," said {f}. They made a calendar and crossed out {n} days.
p Mas {f} tinha lido num livro. — Ela está se transformando — disse. — É preciso esperar. / E
 esperaram {n} dias.
p — Ela precisa de tempo — disse {f}. Fizeram um calendário e riscaram {n} dias.

e On the last day, the shell opened. Out came something wet and wrinkled, and slowly it spread
 its wings: a butterfly!
e Then it happened: a butterfly came out, rested a little and opened its orange wings.
p No último dia, a casca se abriu. Saiu uma coisa molhada e amassada que, devagar, abriu as asas:
 uma borboleta!
p Então aconteceu: saiu uma borboleta, que descansou um pouco e abriu as asas alaranjadas.

e It flew twice around {h}'s head and was gone. "Goodbye," whispered {f}.
e They opened the jar and let it fly. {h}'s {b} was the one who waved the longest.
p Ela deu duas voltas sobre a cabeça de {h} e foi embora. — Adeus — sussurrou {f}.
p Abriram o pote e deixaram a borboleta voar. {O b} de {h} foi quem mais acenou.

? n
e How many days did they wait? = They waited {n} days.
p Quantos dias esperaram? = Esperaram {n} dias.
? butterfly | borboleta
e What did the caterpillar become? = The caterpillar became a butterfly.
p Em que a lagarta se transformou? = A lagarta se transformou numa borboleta.
? f
e Who said that they had to wait? = {f} said so.
p Quem disse que era preciso esperar? = Foi {f} quem disse.

= the shy pony | h:kid a:gentle k:job u:fruit
@open

e A {k} had {a a} that was afraid of everybody. When someone came near, it ran away.
e {h} often visited a {k} who had {a a}. It had been treated badly once and trusted no one.
p {Um k} tinha {um a} com medo de todo mundo. Quando alguém chegava perto, fugia.
p {h} sempre visitava {um k} que tinha {um a}. O animal já tinha sido maltratado e não confiava
 em ninguém.

e {h} ran up to it with open arms, and it hid behind the barn at once.
e On the first day, {h} tried to touch it, but it jumped back.
p {h} correu de braços abertos, e o animal se escondeu na mesma hora.
p No primeiro dia, {h} tentou fazer carinho, mas {ele:a} pulou para trás.

e "It needs time," said the {k}. "Sit down and wait until it comes to you."
e "Love is patient," the {k} told {him:h}. "Let it take the first step."
p — {Ele:a} precisa de tempo — disse {o k}. — Sente-se e espere que {ele:a} venha.
p — Quem ama tem paciência — disse {o k}. — Deixe que {ele:a} dê o primeiro passo.

e So {h} sat on the grass with {a U} and read aloud. The {a} listened from far away.
e Every {d}, {h} put {a U} on the grass, sat still and sang softly.
p Então {h} se sentou na grama com {um U} e leu em voz alta. De longe, o animal escutava.
p Todo dia, {h} punha {um U} na grama, ficava {quieto:h} e cantava baixinho.

e The next day it came a little closer, and the day after, closer still. At last, it ate the {u}
 out of {h}'s hand.
e Day after day, it came one step nearer. One morning, it took the {u} and laid its head on {h}'s
 knee.
p No dia seguinte, chegou um pouco mais perto; no outro, mais ainda. Por fim, comeu {o u} na mão
 de {h}.
p Dia após dia, chegava um passo mais perto. Uma manhã, pegou {o u} e pôs a cabeça no joelho de
 {h}.

e {h} did not move, but {his:h} heart was jumping for joy.
e Now the {a} comes running as soon as it hears {h}'s voice.
p {h} nem se mexeu, mas o coração pulava de alegria.
p Hoje {o a} vem correndo assim que ouve a voz de {h}.

? a
e What animal was afraid? = It was {a a}.
p Que animal tinha medo? = Era {um a}.
? u
e What did {h} bring for the {a}? = {h} brought {a u}.
p O que {h} ofereceu ao animal? = {h} ofereceu {um u}.
? k
e Who told {h} to be patient? = The {k} told {h} to be patient.
p Quem pediu paciência a {h}? = {O k} pediu paciência.

= lost pet found | h:kid a:pet f:kid x:outspot p:out
@open

e {h} had {a A}. One {d}, the door was open, and the {a} was gone.
e (One {d}|One {d}|On {a D}), {h} called {his:h} {A}, but it did not come.
p {h} tinha {um A}. Um dia, a porta ficou aberta, e {o a} sumiu.
p (Um dia|Certo dia|{Num D}), {h} chamou {seu A}, mas {ele:a} não veio.

@sad

e {h} made posters and put them up everywhere: "Have you seen my {a}?"
e {He:h} asked all the neighbors, but nobody had seen it.
p {h} fez cartazes e pregou por toda parte.
p Perguntou a todos os vizinhos, mas ninguém tinha visto.

e {f}, who did not like {h} much, saw that {he:h} was crying. "Two see more than one," {he:f}
 said. "Let's search {in p}."
e Then {f} came along. They had never been friends, but {he:f} said, "I will help you. Let's look
 {in p}."
p {f}, que nem era {amigo:f} de {h}, viu as lágrimas. — Quatro olhos veem mais do que dois —
 disse. — Vamos procurar {no p}.
p Então {f} apareceu. Nunca tinham sido {amigo:hf}, mas {ele:f} quis ajudar. — Vamos procurar
 {no p} — disse.

e They walked and called until it was almost dark. Then they heard a small sound {x}.
e They looked for a long time. "Quiet!" said {f}. "I hear something." It came from something {x}.
p Andaram e chamaram até quase escurecer. Então ouviram um barulhinho. Vinha de um vulto {x}.
p Procuraram por muito tempo. — Silêncio! — disse {f}. — Ouvi alguma coisa. O som vinha de um
 vulto {x}.

e There it was, dirty and hungry. {h} hugged the {a} and then {f}, too.
e It was the {a}! {h} laughed and cried at the same time.
p Lá estava {ele:a}, {sujo:a} e com fome. {h} abraçou {o a} e depois {f} também.
p Era {o a}! {h} riu e chorou ao mesmo tempo.

e "I thought that you didn't like me," said {h}. / "I just didn't know you," {f} answered.
e That day, {h} found two things: {his:h} {a} and a friend.
p — Achei que você não gostava de mim — disse {h}. / — Eu só não conhecia você — respondeu {f}.
p Naquele dia, {h} achou duas coisas: {o a} e {um:f} {amigo:f}.

? a
e What did {h} lose? = {h} lost {his:h} {a}.
p O que {h} perdeu? = {h} perdeu {seu a}.
? x
e Where was the {a}? = The {a} was {x}.
p Onde estava {o a}? = {O a} estava {x}.
? f
e Who helped {h}? = {f} helped {h}.
p Quem ajudou {h}? = {f} ajudou {h}.
"""
