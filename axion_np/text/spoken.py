"""What a person types, in the form that a model was trained on.

A small model knows sums that look like its training data. People type `5+3`, `5 × 3 =`, `QUANTO É
5+3`. `canonical` brings that into one form wherever the meaning stays what it was:

    5+3    5 + 3=?    ５＋３      5 + 3 = ?
    quanto é 7*9                 Quanto é 7 x 9?
    WHAT IS 1,234 ÷ 2            What is 1234 / 2?

An expression is a row of numbers with a sign between every two. The signs `+ * × · ÷` make one
wherever they stand. `- / : x` may also belong to a range, a date, a time or a size: with them an
expression must be the whole question, or follow words that ask for a result (`what is`, `calcule`)
and end the question. Where in doubt, the text stays as it is.

`outside` names what a model was not trained for, and `guess_language` looks at the words.
"""

import re
import unicodedata

NUMBER = r"\d+(?:[.,]\d+)*"
EXPRESSION = re.compile(  # possessive and atomic: all of it or nothing
    rf"(?<![\w.,:/)+*×·÷–-])(?>(?:[(]\s*)*-?{NUMBER}(?:\s*[)])*"
    rf"(?:\s*[-–+*/xX×·÷:][(\s]*-?{NUMBER}(?:\s*[)])*)+)(?!\s?[%°!^]|\w)"
)
CLEAR = frozenset("+*×·÷")
# Words that ask for the result of what follows, and what may stand at the end of the question.
ASKED = re.compile(
    r"(?:\bquanto (?:é|e|dá|da|são|fica|vale)|\b(?:resultado|valor|conta)(?: de| da conta)?"
    r"|\bcalcul(?:e|a|ar)|\bresolv(?:a|e|er)|\bfaça(?: a conta)?|\bwhat(?:'s|’s|s| is| does)"
    r"|\bhow much (?:is|does)|\b(?:result|value) of|\b(?:calculate|compute|solve|evaluate)"
    r"|\bwork out)\s*:?\s*$",
    re.IGNORECASE,
)
END = re.compile(
    r"\s*(?:=|é igual a|is equal to|equals)?\s*(?:,?\s*(?:por favor|please))?\s*[?.]*\s*$",
    re.IGNORECASE,
)
DATE = re.compile(r"\d{1,2}([/-])\d{1,2}\1\d{2,4}|\d{4}([/-])\d{1,2}\2\d{1,2}")
TIME = re.compile(r"(?:[01]?\d|2[0-4])(?::[0-5]\d){1,2}")
THOUSANDS = {
    "pt": re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:\.\d{3})+(?!\.?\d)"),
    "en": re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?!,?\d)"),
}
TRAINED = {"*": "x", "×": "x", "·": "x", "X": "x", "÷": "/", ":": "/", "–": "-"}
ALIKE = str.maketrans("−﹣∗✕✖⨯∕➗", "--*×××/÷")
HIDDEN = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad]")

# Words by which a short question shows its language, and letters that only Portuguese has.
WORDS = {
    "pt": frozenset(
        "ao aos até boa bom cada calcula calcule com como conta contar da das de dela dele "
        "depois diga divida dividido dois dos duas dá dê e ela ele eles em então era essa esse "
        "esta estava este está eu faz fez foi fui há isso já lá mais mas menos meu minha muito "
        "na nas nos não nós né o obrigada obrigado oi olá onde os ou para pela pelo por porque "
        "porquê posso pra qual quais quando quanta quantas quanto quantos que quem quer quero "
        "resolva resta restam se sem ser seu sim sobre sobram sobraram soma sou sua são também te "
        "tem tenho ter tinha tchau todo tudo tá têm um uma vale valeu vamos vezes vende vendeu "
        "você voce vocês é era às à ajuda ajudar favor noite tarde dia nome agora ainda alô amigo "
        "certo certeza desculpe disso dobro entendi explica explique falar gosta história "
        "hoje junta legal metade multiplica oie opa ouça perfeito robô saudações subtraia tchau "
        "tira tire triplo nao entao tambem ola numero soma some".split()
    ),
    "en": frozenset(
        "about add all an and answer are at be been by bye calculate can compute did divide "
        "divided does each find for from gave get give goodbye got had has have he hello help "
        "her hey hi him his how i i'm in is it its know larger left less made make many minus "
        "more much my name not of on or our out plus please put said sells she smaller so sold "
        "solve sum take tell than thank thanks that that's the their them then there these "
        "they this times to twice up us was we were what what's whats when where which who why "
        "will with work yes you your good morning afternoon evening night adding away because but "
        "cheers double explain fine great greetings half hiya howdy i'll if listen multiply now "
        "okay perfect portuguese really result robot story subtract sure taking today triple "
        "understand welcome without yeah".split()
    ),
}
LETTERS = re.compile("[ãõçáâàêéíóôú]")


# Canonical form


def canonical(question, lang):
    """The question as the training data would write it. Applied twice it changes nothing more.

    Without a sum in it, only white space, the form of characters and a text in capitals change.
    """
    text = _characters(question)
    if sum(map(str.isupper, text)) > 1 and text == text.upper():
        text = unicodedata.normalize("NFC", re.sub(r"(^|[.!?]\s+)(\w)", _initial, text.lower()))
    if len(re.findall(NUMBER, text)) > 1 and lang in THOUSANDS:
        text = THOUSANDS[lang].sub(lambda number: re.sub("[.,]", "", number[0]), text)
    place, parts = 0, []
    for found in EXPRESSION.finditer(text):
        before, after = text[: found.start()].strip(), text[found.end() :]
        tokens = re.findall(rf"{NUMBER}|\S", found[0])
        paired = tokens.count("(") == tokens.count(")")
        date = DATE.fullmatch(found[0]) or TIME.fullmatch(found[0])
        asked = (not before or ASKED.search(before)) and END.fullmatch(after)
        asked = asked and (not date or after.strip().startswith("="))
        if paired and asked and not before:
            return f"{_spaced(tokens)} = ?"
        if paired and (asked or (not date and CLEAR.issuperset(_signs(tokens)))):
            parts += [text[place : found.start()], _spaced(tokens)]
            place = found.end()
        if paired and asked:
            return _sentence("".join(parts), after)
    return "".join([*parts, text[place:]])


def _characters(text):
    """NFC, ordinary digits and signs, single spaces."""
    text = HIDDEN.sub("", unicodedata.normalize("NFC", text))
    text = "".join(
        str(unicodedata.decimal(c))
        if c.isdecimal()
        else unicodedata.normalize("NFKC", c)
        if "\uff01" <= c <= "\uff5e"
        else c
        for c in text.translate(ALIKE)
    )
    return " ".join(unicodedata.normalize("NFC", text).split())


def _initial(start):
    first = start[2].upper()
    return start[1] + (first if len(first) == 1 else start[2])


def _signs(tokens):
    """The signs between numbers; a minus that belongs to a number is none."""
    return [t for last, t in zip([None, *tokens], tokens) if _is_sign(last, t)]


def _is_sign(last, token):
    return not token[0].isdigit() and token not in "()" and last not in (None, "(", *"+-–*/xX×·÷:")


def _spaced(tokens):
    """(5 + 3) x 2, 5 - -3: spaces round signs between numbers, and nowhere else."""
    spaced = ""
    for last, token in zip([None, *tokens], tokens):
        spaced += f" {TRAINED.get(token, token)} " if _is_sign(last, token) else token
    return spaced


def _sentence(text, end):
    """A question up to its expression, and its end: one capital at the start, one mark."""
    text = re.sub(r"\b(\w)(\w+)", lambda word: word[1] + word[2].lower(), text)
    text = re.sub(r"(?<= )[AEÉO]\b", lambda word: word[0].lower(), text)
    text = re.sub(r"^\w", lambda first: first[0].upper(), text)
    mark = end.strip("= ")
    if not mark:
        orders = r"calc|resolv|comp|solve|eval|work|faça|please|por favor"
        mark = "." if re.match(orders, text, re.IGNORECASE) else "?"
    return text + (mark if mark in ("?", ".") else end)


# What lies outside, and the language

OPERATIONS = {
    "+": ("addition", r"\bmais\b|\bplus\b|\bsoma\b|\bsum\b|\+"),
    "-": ("subtraction", r"\bmenos\b|\bminus\b|\bdiferença\b|\bdifference\b|\d - \d"),
    "*": ("multiplication", r"\bvezes\b|\btimes\b|\bproduto\b|\bproduct\b|\d\)? x \(?\d"),
    "/": ("division", r"\bdivid|\d\)? / \(?\d"),
    "^": ("powers and roots", r"\^|\*\*|²|³|√|\bquadrado|\braiz\b|\bsquare|\bcubed\b|\bcubo\b"),
    "%": ("percentages", r"%|\bpor ?cento\b|\bper ?cent\b"),
    "!": ("factorials", r"\d!|\b[fF]atorial\b|\b[fF]actorial\b"),
}
NAMES = {"pt": "Portuguese", "en": "English"}


def outside(question, lang, limits):
    """One line that names what lies outside a model's training, or None.

    `limits` may hold `languages`, `operations` (of + - * / max min), `digits`, `negative` for
    results and `signed` for numbers below zero, `decimals`, `terms`, the most numbers in an
    expression, `factor`, the most digits of a divisor and of a product's shorter factor, and
    `product`, of its longer one; a limit that is missing is none.
    """
    trained = "this model was trained on"
    if lang not in limits.get("languages", (lang,)):
        known = " and ".join(NAMES.get(name, name) for name in limits["languages"])
        return f"the question is in {NAMES.get(lang, lang)}; {trained} {known}"
    text = canonical(question, lang)
    for sign, (name, pattern) in OPERATIONS.items():
        if sign not in limits.get("operations", sign) and re.search(pattern, text.lower()):
            known = ", ".join(OPERATIONS[s][0] for s in limits["operations"] if s in OPERATIONS)
            return f"the question asks for {name}; {trained} {known}"
    most = limits.get("digits")
    for number in re.findall(NUMBER, text):
        whole, *decimals = re.split("[.,]", number)
        if most and len(whole.lstrip("0")) > most:
            return (
                f"{whole} has {len(whole.lstrip('0'))} digits; {trained} numbers of up to {most}"
            )
        if decimals and not limits.get("decimals", True):
            return f"{number} is not a whole number; {trained} whole numbers"
    for found in EXPRESSION.finditer(text):
        terms = re.findall(NUMBER, found[0])
        if len(terms) > limits.get("terms", len(terms)):
            return f"{found[0]} has {len(terms)} numbers; {trained} sums of {limits['terms']}"
        if re.search(r"^-|[(\s]-\d", found[0]) and not limits.get("signed", True):
            return f"{found[0]} has a number below zero; {trained} numbers from zero up"
        below = re.fullmatch(r"(\d+) - (\d+)", found[0])
        if below and int(below[1]) < int(below[2]) and not limits.get("negative", True):
            return f"{found[0]} goes below zero; {trained} results from zero up"
        beyond = _beyond_factor(found[0], limits)
        if beyond:
            return f"{beyond}; {trained} shorter ones"
    return None


def _beyond_factor(expression, limits):
    """The product or quotient with too many digits in a factor or the divisor, or None."""
    for left, sign, right in re.findall(r"(\d+) ([x/]) (\d+)", expression):
        shorter, longer = sorted((len(left), len(right)))
        small, kind = (len(right), "divisor") if sign == "/" else (shorter, "shorter factor")
        if small > limits.get("factor", small):
            return f"{left} {sign} {right} has a {kind} of {small} digits"
        if sign == "x" and longer > limits.get("product", longer):
            return f"{left} x {right} has a factor of {longer} digits"
    return None


def language_votes(text):
    """How many words of a text are Portuguese and how many English; accents count as words."""
    text = unicodedata.normalize("NFC", text).lower().replace("’", "'")
    words = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", text)
    votes = {lang: sum(word in known for word in words) for lang, known in WORDS.items()}
    votes["pt"] += len(LETTERS.findall(text))
    return votes


def guess_language(question, default="en"):
    """The language with more words in the question; without any, as in 5 + 3, the default."""
    votes = language_votes(question)
    return default if votes["pt"] == votes["en"] else max(votes, key=votes.get)
