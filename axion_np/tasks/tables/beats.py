"""Beats that many stories share: openings, feelings, thanks and endings."""

BEATS = """
= open |
e {h} was {a H} who (liked|loved) to {v}.
e Once upon a time, there was {a H} (called|named) {h}.
e There once was {a H} (called|named) {h} who liked to {v}.
e This is the story of {h}, {a H}.
e {h} was {a H}. Everyone (liked|knew) {him:h}.
e Not far from here lived {a H} (called|named) {h}.
e Have you heard about {h}? {He:h} was {a H} who loved to {v}.
e {h}, {a H}, (liked|loved) to {v} every {d}.
p {h} era {um H} que (gostava|gostava muito) de {v}.
p Era uma vez {um H} (que se chamava|de nome) {h}.
p Havia {um H} {chamado:h} {h}, que adorava {v}.
p Esta é a história de {h}, {um H}.
p {h} era {um H}. Todos (gostavam {dele:h}|{o:h} conheciam).
p Não muito longe daqui, morava {um H} {chamado:h} {h}.
p Você já ouviu falar de {h}? Era {um H} que adorava {v}.
p {h}, {um H}, gostava de {v} {todo d}.

= open2 |
e {h} and {f} were (good|best|great) friends.
e {h}, {a H}, had a friend (called|named) {f}.
e Once there were two friends, {h} and {f}. They liked to {v} together.
e {h} and {f} did everything together: they even liked to {v} side by side.
e {h} was {a H}. {His:h} best friend was {f}, {a F}.
e There once was {a H} called {h}. {His:h} friend {f} lived nearby.
p {h} e {f} eram (grandes|muito|{bom:hf}) {amigo:hf}.
p {h}, {um H}, tinha {um:f} {amigo:f} que se chamava {f}.
p Era uma vez {dois:hf} {amigo:hf}, {h} e {f}. {Ele:hf} gostavam de {v} {junto:hf}.
p {h} e {f} faziam tudo {junto:hf}: gostavam até de {v} lado a lado.
p {h} era {um H}. {Seu:f} melhor {amigo:f} era {f}, {um F}.
p Havia {um H} {chamado:h} {h}. {Seu:f} {amigo:f} {f} morava ali perto.

= sad |
e {h} (was|felt) very sad.
e {h} almost cried.
e {h} sat down with tears in {his:h} eyes.
e "Oh no!" said {h}. {He:h} felt like crying.
e "What am I going to do now?" {h} (asked|wondered), very sad.
p {h} ficou muito triste.
p {h} quase chorou.
p {h} se sentou com lágrimas nos olhos.
p — Ah, não! — disse {h}, com vontade de chorar.
p — E agora, o que eu faço? — perguntou {h}, muito triste.

= idea |
e Then {h} had (an idea|a good idea|a clever idea).
e (Suddenly|All at once), {h} smiled: {he:h} had an idea.
e {h} thought for a (moment|while). Then {his:h} eyes lit up.
e "I know what to do!" said {h}.
e "I have an idea!" {h} (cried|said).
p Então {h} teve uma (ideia|boa ideia|ótima ideia).
p (De repente|Nesse momento), {h} sorriu: tinha tido uma ideia.
p {h} pensou (um pouco|por um momento). Então seus olhos brilharam.
p — Já sei o que fazer! — disse {h}.
p — Tive uma ideia! — (gritou|disse) {h}.

= thank |
e "Thank you, {f}!" said {h}. "You are a (true|great) friend."
e {h} hugged {f} and thanked {him:f}.
e "Thank you for helping me," said {h}. {f} just smiled.
e {h} was so grateful that {he:h} gave {f} a big hug.
p — {Obrigado:h}, {f}! — disse {h}. — Você é {um:f} {amigo:f} de verdade.
p {h} abraçou {f} e agradeceu muito.
p — {Obrigado:h} pela ajuda — disse {h}. {f} só sorriu.
p {h} ficou tão {agradecido:h} que deu um abraço apertado em {f}.

= thankf |
e "Thank you, {h}!" said {f}. "You are a (true|great) friend."
e {f} hugged {h} and thanked {him:h}.
e "You are the best friend in the world, {h}," said {f}.
e "Thank you, {h}," said {f}. "I will never forget this."
p — {Obrigado:f}, {h}! — disse {f}. — Você é {um:h} {amigo:h} de verdade.
p {f} abraçou {h} e agradeceu muito.
p — Você é {o:h} melhor {amigo:h} do mundo, {h} — disse {f}.
p — {Obrigado:f}, {h} — disse {f}. — Nunca vou me esquecer disso.

= thankg |
e "Thank you, {g!}!" said {h}.
e {h} gave {his:h} {g} a (big|long) hug.
e {h} thanked {his:h} {g} and smiled.
p — {Obrigado:h}, {g!}! — disse {h}.
p {h} deu um abraço (apertado|bem forte) {no g}.
p {h} agradeceu {ao g} e sorriu.

= end |
e That night, {h} fell asleep with a smile.
e {h} was (very|so) happy.
e {h} never forgot that day.
e And {h} was proud of {himself:h}.
e What a good day it was for {h}!
e From that day on, {h} (was happier than ever|smiled more often).
e {h} still remembers that day and smiles.
p Naquela noite, {h} dormiu sorrindo.
p {h} ficou (muito feliz|feliz da vida).
p {h} nunca se esqueceu daquele dia.
p E {h} ficou {orgulhoso:h} de si {mesmo:h}.
p Que dia bom foi aquele para {h}!
p A partir daquele dia, {h} (ficou ainda mais feliz|passou a sorrir mais).
p {h} ainda se lembra daquele dia e sorri.

= end2 |
e {h} and {f} laughed and went home together.
e Since that day, {h} and {f} have been (even better|the closest of) friends.
e The two friends were (very|so) happy.
e {h} and {f} played together until (the sun went down|it was dark).
e "Best day ever!" said {f}, and {h} agreed.
e {h} and {f} are still good friends today.
p {h} e {f} riram e voltaram {junto:hf} para casa.
p Desde aquele dia, {h} e {f} são {amigo:hf} (inseparáveis|ainda mais {unido:hf}).
p {O:hf} {dois:hf} {amigo:hf} ficaram muito felizes.
p {h} e {f} brincaram {junto:hf} até (o sol se pôr|escurecer).
p — Foi o melhor dia de todos! — disse {f}, e {h} concordou.
p {h} e {f} são {bom:hf} {amigo:hf} até hoje.
"""
