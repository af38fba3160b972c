"""The words of the sums: names, things, phrasings and stories, in Portuguese and English.

Data only. {e} is an expression such as 5 + 3; {a}, {b} and {c} are its numbers and {w} the word
for its sign. In stories {n} and {o} are two names, {t} the things and {Q} the question about them.
"""

NAMES = {
    "pt": ("Ana", "Bruno", "Carla", "Davi", "Elisa", "João", "Lúcia", "Pedro", "Rita"),
    "en": ("Anna", "Ben", "Clara", "David", "Emma", "John", "Lucy", "Peter", "Rose"),
}
THINGS = {
    "pt": (
        "Quantas maçãs",
        "Quantos livros",
        "Quantas moedas",
        "Quantos lápis",
        "Quantas flores",
        "Quantos ovos",
        "Quantas laranjas",
        "Quantos botões",
    ),
    "en": (
        "How many apples",
        "How many books",
        "How many coins",
        "How many pencils",
        "How many flowers",
        "How many eggs",
        "How many oranges",
        "How many buttons",
    ),
}

PLAIN = {
    "pt": (
        "Quanto é {e}?",
        "Quanto dá {e}?",
        "Calcule {e}.",
        "Por favor, calcule {e}.",
        "{e} = ?",
        "{e}",
    ),
    "en": (
        "What is {e}?",
        "What's {e}?",
        "Calculate {e}.",
        "Please calculate {e}.",
        "{e} = ?",
        "{e}",
    ),
}
SAID = {
    "pt": ("Quanto é {a} {w} {b}?", "Quanto dá {a} {w} {b}?", "{a} {w} {b}"),
    "en": ("What is {a} {w} {b}?", "How much is {a} {w} {b}?", "{a} {w} {b}"),
}
THEN = {  # two operations, one after the other: {v} is the word of the second
    "pt": ("Quanto é {a} {w} {b} e depois {v} {c}?", "{a} {w} {b}, depois {v} {c}"),
    "en": ("What is {a} {w} {b}, then {v} {c}?", "{a} {w} {b} and then {v} {c}"),
}
# Each operation has a word for its sign and a phrase of its own.
WORDS = {
    "pt+": ("mais", "Qual é a soma de {a} e {b}?"),
    "pt-": ("menos", "Qual é a diferença entre {a} e {b}?"),
    "pt*": ("vezes", "Qual é o produto de {a} por {b}?"),
    "pt/": ("dividido por", "Divida {a} por {b}."),
    "en+": ("plus", "What is the sum of {a} and {b}?"),
    "en-": ("minus", "What is the difference between {a} and {b}?"),
    "en*": ("times", "What is the product of {a} and {b}?"),
    "en/": ("divided by", "Divide {a} by {b}."),
}
COMPARISONS = {
    "ptmax": (
        "Qual é maior, {a} ou {b}?",
        "Qual é o maior número, {a} ou {b}?",
        "Que número é maior: {a} ou {b}?",
        "Diga o maior: {a} ou {b}.",
    ),
    "ptmin": (
        "Qual é menor, {a} ou {b}?",
        "Qual é o menor número, {a} ou {b}?",
        "Que número é menor: {a} ou {b}?",
        "Diga o menor: {a} ou {b}.",
    ),
    "enmax": (
        "Which is larger, {a} or {b}?",
        "Which is bigger, {a} or {b}?",
        "Which number is greater: {a} or {b}?",
        "Name the larger number: {a} or {b}.",
    ),
    "enmin": (
        "Which is smaller, {a} or {b}?",
        "Which is less, {a} or {b}?",
        "Which number is smaller: {a} or {b}?",
        "Name the smaller number: {a} or {b}.",
    ),
}
STORIES = {
    "pt+": (
        "{n} tinha {a} {t} e ganhou mais {b}. {Q} tem agora?",
        "{n} tem {a} {t} e {o} tem {b}. {Q} têm ao todo?",
        "Há {a} {t} na caixa e {b} na mesa. {Q} há ao todo?",
    ),
    "pt-": (
        "{n} tinha {a} {t} e deu {b} a {o}. {Q} sobraram?",
        "A loja tinha {a} {t} e vendeu {b}. {Q} restam?",
        "{n} tem {a} {t} e {o} tem {b}. {Q} {n} tem a mais que {o}?",
    ),
    "pt*": (
        "{n} tem {a} caixas com {b} {t} cada. {Q} tem ao todo?",
        "Cada saco tem {b} {t}. {Q} há em {a} sacos?",
        "{n} vende {b} {t} por dia. {Q} vende em {a} dias?",
    ),
    "pt/": (
        "{n} reparte {a} {t} igualmente entre {b} amigos. {Q} recebe cada amigo?",
        "{n} guarda {a} {t} em {b} caixas iguais. {Q} ficam em cada caixa?",
    ),
    "pt+-": ("{n} tinha {a} {t}, comprou mais {b} e deu {c} a {o}. {Q} sobraram?",),
    "pt-+": ("{n} tinha {a} {t}, perdeu {b} e ganhou mais {c}. {Q} tem agora?",),
    "pt*+": ("{n} tem {a} caixas com {b} {t} cada e ganhou mais {c}. {Q} tem ao todo?",),
    "pt*-": ("{n} comprou {a} caixas com {b} {t} cada e deu {c} a {o}. {Q} sobraram?",),
    "pt+*": ("{n} vende {a} {t} de manhã e {b} à tarde. {Q} vende em {c} dias?",),
    "pt+/": ("{n} tinha {a} {t}, comprou {b} e deu partes iguais a {c} amigos. {Q} a cada um?",),
    "pt-/": ("{n} tinha {a} {t}, deu {b} e pôs o resto em {c} caixas iguais. {Q} há em cada?",),
    "en+": (
        "{n} had {a} {t} and got {b} more. {Q} does {n} have now?",
        "{n} has {a} {t} and {o} has {b}. {Q} do they have in all?",
        "There are {a} {t} in the box and {b} on the table. {Q} are there in all?",
    ),
    "en-": (
        "{n} had {a} {t} and gave {b} to {o}. {Q} are left?",
        "The shop had {a} {t} and sold {b}. {Q} are left?",
        "{n} has {a} {t} and {o} has {b}. How many more does {n} have than {o}?",
    ),
    "en*": (
        "{n} has {a} boxes of {b} {t} each. {Q} does {n} have in all?",
        "Each bag holds {b} {t}. {Q} are there in {a} bags?",
        "{n} sells {b} {t} a day. {Q} does {n} sell in {a} days?",
    ),
    "en/": (
        "{n} shares {a} {t} equally among {b} friends. {Q} does each friend get?",
        "{n} puts {a} {t} into {b} equal boxes. {Q} are in each box?",
    ),
    "en+-": ("{n} had {a} {t}, bought {b} more and gave {c} to {o}. {Q} are left?",),
    "en-+": ("{n} had {a} {t}, lost {b} and got {c} more. {Q} does {n} have now?",),
    "en*+": ("{n} has {a} boxes of {b} {t} each and got {c} more. {Q} are there in all?",),
    "en*-": ("{n} bought {a} boxes of {b} {t} each and gave {c} to {o}. {Q} are left?",),
    "en+*": ("{n} sells {a} {t} before lunch and {b} after. {Q} does {n} sell in {c} days?",),
    "en+/": ("{n} had {a} {t}, bought {b} more and gave equal shares to {c} friends. {Q} each?",),
    "en-/": ("{n} had {a} {t}, gave away {b} and put the rest in {c} equal boxes. {Q} in each?",),
}

# Number words: 0 to 19, the tens from 20, the hundreds from 100.
ONES = {
    "pt": (
        "zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze "
        "dezesseis dezessete dezoito dezenove"
    ).split(),
    "en": (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen"
    ).split(),
}
TENS = {
    "pt": "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa".split(),
    "en": "twenty thirty forty fifty sixty seventy eighty ninety".split(),
}
HUNDREDS = (
    "cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos"
).split()
# Keys that lie side by side, for slips of the finger.
KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
