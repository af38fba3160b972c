"""Inflection in both languages, and a checker of agreement that is made of the same rules.

New here: the checker knows only the vocabulary of the stories, and says nothing where it is not
sure. It counts mistakes in what a model writes; it does not prove that a text is right.
"""

import re
from typing import NamedTuple

from axion_np.tasks.tables import stories as words

# Portuguese words whose feminine is not o -> a, singular and plural: m, f, m plural, f plural.
SPECIAL = {
    form[0]: form
    for form in (
        line.split()
        for line in (
            "um uma uns umas",
            "num numa nuns numas",
            "dum duma duns dumas",
            "ao à aos às",
            "lo la los las",
            "ele ela eles elas",
            "dele dela deles delas",
            "nele nela neles nelas",
            "este esta estes estas",
            "deste desta destes destas",
            "neste nesta nestes nestas",
            "esse essa esses essas",
            "desse dessa desses dessas",
            "nesse nessa nesses nessas",
            "aquele aquela aqueles aquelas",
            "daquele daquela daqueles daquelas",
            "naquele naquela naqueles naquelas",
            "meu minha meus minhas",
            "seu sua seus suas",
            "bom boa bons boas",
            "dois duas dois duas",
            "algum alguma alguns algumas",
            "nenhum nenhuma nenhuns nenhumas",
        )
    )
}
NUMBERS = {
    "en": (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen twenty"
    ).split(),
    "pt": (
        "zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze "
        "dezesseis dezessete dezoito dezenove vinte"
    ).split(),
}
HE = {
    "he": ("he", "she", "it"),
    "him": ("him", "her", "it"),
    "his": ("his", "her", "its"),
    "himself": ("himself", "herself", "itself"),
}


def plural_en(word):
    """apple -> apples, box -> boxes, cherry -> cherries."""
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    return word + ("es" if re.search(r"(s|x|ch|sh)$", word) else "s")


def plural_pt(word):
    """flor -> flores, botão -> botões, azul -> azuis, bolo de milho -> bolos de milho."""
    if " " in word:
        head, rest = word.split(" ", 1)
        return f"{plural_pt(head)} {rest}"
    for end, new in (
        ("ão", "ões"),
        ("m", "ns"),
        ("el", "éis"),
        ("ol", "óis"),
        ("l", "is"),
        ("ês", "eses"),
        ("r", "res"),
        ("z", "zes"),
    ):
        if word.endswith(end):
            return (word[:-2] if end == "l" and word[-2] == "i" else word[: -len(end)]) + new
    return word + "s"


def agree(word, feminine, plural=False):
    """The form of a Portuguese article, pronoun or adjective, given its masculine singular."""
    if word in SPECIAL:
        return SPECIAL[word][feminine + 2 * plural]
    if feminine:
        for end, new in (("ão", "ona"), ("o", "a"), ("or", "ora")):
            if word.endswith(end):
                word = word[: -len(end)] + new
                break
    return plural_pt(word) if plural else word


def article(text):
    """a or an, by the sound that follows."""
    vowel = re.match(r"[aeiou]|hour|honest", text.lower()) and not re.match(
        r"uni|use|eu|one", text.lower()
    )
    return "an" if vowel else "a"


class Word(NamedTuple):
    """A noun in both languages, perhaps with a name (a character) and an adjective."""

    en: str
    ens: str
    pt: str
    pts: str
    feminine: bool
    person: bool = False
    name: str = ""
    adjective: tuple = ("", "")
    more: tuple = ()  # the preposition of a place; what a child calls someone

    def noun(self, lang, plural, described):
        """bolas vermelhas, red balls: the noun, in number, with its adjective or without."""
        english, portuguese = self.adjective
        if lang == "en":
            noun = self.ens if plural else self.en
            return f"{english} {noun}" if described and english else noun
        noun = self.pts if plural else self.pt
        return f"{noun} {agree(portuguese, self.feminine, plural)}" if described else noun


def parse(table, person=False, places=False):
    """The Words of a table of stories_words.py; an m,f noun gives two."""
    result = []
    for entry in table.split(";"):
        fields = entry.split()
        if places:
            fields = fields[1:] + fields[:1]
        english, *plural = fields[0].replace("_", " ").split("/")
        forms = fields[1].split(",")
        gender, rest = (fields[2], fields[3:]) if len(forms) == 1 else ("", fields[2:])
        for i, form in enumerate(forms):
            portuguese, *plurals = form.replace("_", " ").split("/")
            result.append(
                Word(
                    english,
                    plural[0] if plural else plural_en(english),
                    portuguese,
                    plurals[0] if plurals else plural_pt(portuguese),
                    gender == "f" if gender else i == 1,
                    person,
                    more=tuple(rest),
                )
            )
    return result


class Verb(NamedTuple):
    """The forms of a verb: infinitive, present, past, gerund, imperfect, two plurals."""

    en: tuple
    pt: tuple


ENDINGS = {  # of a regular Portuguese verb
    "ar": "a ou ando ava am aram",
    "er": "e eu endo ia em eram",
    "ir": "e iu indo ia em iram",
}


def _verb(entry):
    """A Verb of a table entry: `run ran correr` or `jump pular`."""
    base, *past, portuguese = entry.split()
    stem = base[:-1] if base.endswith("e") and base not in ("be", "see") else base
    twice = "run swim get put cut sit stop hug drop forget win".split()  # running, stopped
    doubled = base[-1] if base in twice else ""
    third = {"be": "is", "have": "has"}.get(base)
    third = third or ("does" if base == "do" else "goes" if base == "go" else plural_en(base))
    ed = base[:-1] + "ied" if re.search(r"[^aeiou]y$", base) else stem + doubled + "ed"
    english = (base, third, past[0] if past else ed, stem + doubled + "ing")
    if portuguese in words.IRREGULAR:
        return Verb(english, (portuguese, *words.IRREGULAR[portuguese].split()))
    root, ends = portuguese[:-2], ENDINGS[portuguese[-2:]]
    return Verb(english, (portuguese, *(root + end for end in ends.split())))


VERBS = [_verb(entry) for entry in words.VERBS.split(";")]
ADJECTIVES = dict(pair.split("=") for pair in words.ADJECTIVES.split())
FAMILY, SIBLINGS, JOBS = (
    parse(table, person=True) for table in (words.FAMILY, words.SIBLINGS, words.JOBS)
)
FABLE = parse(words.FABLE, person=True)


def _pools(tables, places=False):
    """Kind -> Words, each with every adjective that suits it (drawn when a story is)."""
    return {
        kind: (adjectives.replace("?", "").split(), parse(nouns, places=places))
        for kind, (adjectives, nouns) in tables.items()
    }


POOLS = _pools(words.THINGS) | _pools(words.ANIMALS) | _pools(words.PLACES, True)


# What the checker knows, made of the tables above

_PEOPLE = [*FAMILY, *SIBLINGS, *JOBS, *FABLE] + [
    word for kind in words.ANIMALS for word in POOLS[kind][1]
]
_PERSON = "boy girl man woman child friend neighbor baby teacher mother father".split()
_NOUNS = [*_PEOPLE, *(word for _, pool in POOLS.values() for word in pool)]
NAMES = dict.fromkeys([*words.BOYS, *words.HE_ANIMALS], False)
NAMES |= dict.fromkeys([*words.GIRLS, *words.SHE_ANIMALS], True)


def _forms(pairs):
    """form -> the set of what it can be."""
    result = {}
    for form, value in pairs:
        result.setdefault(form, set()).add(value)
    return result


# Portuguese: the head of a noun is its first word; (feminine, plural) of every form.
PT_NOUNS = _forms(
    (form.split()[0], (word.feminine, plural))
    for word in _NOUNS
    for form, plural in ((word.pt, False), (word.pts, True))
)
PT_ADJECTIVES = _forms(
    (agree(adjective, feminine, plural), (feminine, plural))
    for adjective in [
        *set(ADJECTIVES.values()) - {"só"},
        *"chamado sentado preso machucado junto ferido bravo querido nosso próprio".split(),
    ]
    for feminine in (False, True)
    for plural in (False, True)
)
PT_ARTICLES = _forms(
    (agree(word, feminine, plural), (feminine, plural))
    for word in (
        "o um do no ao pelo num dum este esse aquele deste desse daquele neste nesse meu seu "
        "nosso todo outro quanto algum nenhum"
    ).split()
    for feminine in (False, True)
    for plural in (False, True)
)
PT_ARTICLES |= {"dois": {(False, True)}, "duas": {(True, True)}}
PT_ARTICLES |= {word: {(False, True), (True, True)} for word in NUMBERS["pt"][3:]}
PT_PLAIN = "o a os as um uma este esta esse essa aquele aquela meu minha seu sua".split()
PT_PLAIN += "estes estas seus suas meus minhas dois duas".split() + NUMBERS["pt"][3:]
PT_ONE = {verb.pt[i] for verb in VERBS for i in (1, 2, 4)} | {"está", "estava", "esteve"}
PT_ONE -= set("para nada conta ajuda toca planta volta pinta cola troca via dança pesca".split())
PT_MANY = {form for verb in VERBS for form in (*verb.pt[5:], verb.pt[4] + "m")}
PT_MANY |= set("estão estavam estiveram".split())
PT_BE = {"é era foi está estava ficou ficava parecia": False}
PT_BE |= {"são eram foram estão estavam ficaram ficavam pareciam": True}
PT_BE = {form: plural for forms, plural in PT_BE.items() for form in forms.split()}
PT_BETWEEN = set("não já também sempre nunca se lhe ainda logo quase só nem".split())
PT_BEFORE = set(
    "de do da dos das com para por pelo pela em no na nos nas a ao à aos às e ou nem sobre entre "
    "até sem num numa como que".split()
)
# English
EN_NOUNS = _forms(
    (form.split()[-1], plural)
    for word in _NOUNS
    for form, plural in ((word.en, False), (word.ens, True))
)
EN_ANYONE = {word.en.split()[-1] for word in (*JOBS, *_PEOPLE) if word not in FAMILY} | set(
    "cousin friend child neighbor baby teacher someone somebody everyone everybody nobody judge "
    "monster animal prince pupil visitor liar".split()
)
EN_ANYONE -= {"sister", "brother"}
EN_HE = set("boy man dad grandpa uncle brother king father mr son captain".split())
EN_SHE = set("girl woman mom grandma aunt sister queen mother hen daughter".split())
EN_BASE = {verb.en[0] for verb in VERBS if verb.en[0] != verb.en[2]} - set(
    "open close water".split()
)
EN_BASE |= {"are", "were"}
EN_THIRD = {verb.en[1] for verb in VERBS} | {"was"}
EN_LIVING = {word.en for word in _PEOPLE} | set(_PERSON)
EN_AUXILIARY = set(
    "do does did will would can could should must may might let lets make makes made help helped "
    "see saw seen hear heard watch watched have has had if wish to and or nor with feel "
    "felt".split()
)
EN_MANY = set("these those many several few both".split()) | set(NUMBERS["en"][2:])
EN_ONE = set("a an one this each every another".split())
EN_PREPOSITIONS = set(
    "of with in on to from for under behind at and by about near or than".split()
)


def _tokens(text):
    """Words and signs, each sign one token, and 's another."""
    return re.findall(r"\w+(?:[-’']\w+)*|[^\w\s]", re.sub(r"['’]s\b", " s", text))


def _at(tokens, i):
    """The token at i, or a full stop outside."""
    return tokens[i] if 0 <= i < len(tokens) else "."


def _portuguese(tokens):
    """Articles, adjectives and verbs that do not agree with their noun or name."""
    low = [token.lower() for token in tokens]
    errors = []
    for i, token in enumerate(low):
        after, then = _at(low, i + 1), _at(low, i + 2)
        noun = PT_NOUNS.get(token) if tokens[i] not in NAMES else None
        kinds = PT_ARTICLES.get(token)
        following = PT_NOUNS.get(after) if _at(tokens, i + 1) not in NAMES else None
        if kinds and following and after != "pé" and not kinds & following:
            errors.append(f"{tokens[i]} {after}")
        described = PT_ADJECTIVES.get(after) if _at(tokens, i + 1) not in NAMES else None
        if kinds and described and token not in ("a", "o"):
            known = PT_NOUNS.get(then)
            if not kinds & described or known and not kinds & described & known:
                errors.append(f"{tokens[i]} {after} {then}")
        elif token in ("a", "o") and described and then in PT_NOUNS:
            if not kinds & described & PT_NOUNS[then]:
                errors.append(f"{tokens[i]} {after} {then}")
        leading = PT_ADJECTIVES.get(token) if tokens[i] not in NAMES else None
        if leading and following and not leading & following:
            errors.append(f"{tokens[i]} {after}")
        if noun and described and _at(low, i - 1) != "de":
            near = []  # a gaveta da mesa cheia: what is full?
            if "e" in low[max(0, i - 3) : i] or _at(low, i - 1) in ("do", "da", "dos", "das"):
                near = [PT_NOUNS[word] for word in low[max(0, i - 4) : i] if word in PT_NOUNS]
            agreed = any(described & other for other in (noun, *near))
            if not agreed and not ("e" in low[max(0, i - 3) : i] and (False, True) in described):
                errors.append(f"{tokens[i]} {after}")
        if noun and after in ("chamado", "chamada") or after in ("que", "de"):
            name = {"que": 4, "de": 3}.get(after, 2)
            phrase = low[i + 1 : i + name]
            named = _at(tokens, i + name)
            if phrase in ([after], ["que", "se", "chamava"], ["de", "nome"]) and named in NAMES:
                if noun and token in ("menino", "menina") and (NAMES[named], False) not in noun:
                    errors.append(f"{token} {named}")
        # A subject, its verb, and what it is
        start, plural, feminine = i, None, None
        if tokens[i] in NAMES:
            plural, feminine = False, NAMES[tokens[i]]
            if _at(low, i - 1) == "e" and _at(tokens, i - 2) in NAMES:
                if _at(low, i - 3) in '.!?—",quando':
                    start, plural = i - 2, True
                    feminine = feminine and NAMES[tokens[i - 2]]
        elif token in ("ele", "ela", "eles", "elas"):
            plural, feminine = token.endswith("s"), token.startswith("ela")
        elif noun and len(noun) == 1 and _at(low, i - 1) in PT_PLAIN:
            (feminine, plural), start = next(iter(noun)), i - 1
        if plural is None or _at(low, start - 1) in PT_BEFORE:
            continue
        j = i + 1
        while _at(low, j) in PT_BETWEEN:
            j += 1
        verb = _at(low, j)
        if verb in (PT_ONE - PT_MANY if plural else PT_MANY - PT_ONE):
            errors.append(f"{' '.join(tokens[start : j + 1])}")
        if verb in PT_BE:
            j += 1
            while _at(low, j) in ("muito", "tão", "bem", "mais", "ainda", "sempre"):
                j += 1
            adjective = PT_ADJECTIVES.get(_at(low, j))
            if (
                adjective
                and (feminine, plural) not in adjective
                and _at(low, j + 1) not in PT_NOUNS
            ):
                errors.append(" ".join(tokens[start : j + 1]))
    return errors


def _english(tokens):
    """a or an, numbers, he or she, and verbs that do not agree with their subject."""
    low = [token.lower() for token in tokens]
    errors, known, named, sentence = [], set(), False, 0
    for i, token in enumerate(low):
        after = _at(low, i + 1)
        if token in ("a", "an") and after.isalpha() and article(after) != token:
            errors.append(f"{tokens[i]} {after}")
        if token in EN_MANY or token in EN_ONE:
            j = i + 1
            while _at(low, j) in ADJECTIVES and j < i + 4:
                j += 1
            forms = EN_NOUNS.get(_at(low, j), {True, False})
            if (token in EN_MANY) not in forms and _at(low, j + 1) not in EN_NOUNS:
                errors.append(" ".join(tokens[i : j + 1]))
        # Who can he or she be? Somebody named up to the end of this sentence.
        if i == 0 or low[i - 1] in ".!?":
            sentence = i
            end = next((k for k in range(i, len(low)) if low[k] in ".!?"), len(low))
            for k in range(i, end):
                if tokens[k] in NAMES:
                    known.add(NAMES[tokens[k]])
                    named = True
                elif low[k] in EN_ANYONE:
                    known |= {True, False}
                elif low[k] in EN_HE or low[k] in EN_SHE:
                    known.add(low[k] in EN_SHE)
        she = token in ("she", "her", "herself", "hers")
        if named and (she or token in ("he", "him", "his", "himself")) and she not in known:
            errors.append(f"{tokens[i]} for whom?")
        elif token in ("himself", "herself"):
            for k in range(i - 1, sentence - 1, -1):
                if tokens[k] in NAMES or low[k] in ("he", "she"):
                    if NAMES.get(tokens[k], low[k] == "she") != she:
                        errors.append(f"{tokens[k]} {token}")
                    break
        if token in ("called", "named") and _at(tokens, i + 1) in NAMES and i:
            if low[i - 1] in ("boy", "girl") and (low[i - 1] == "girl") != NAMES[tokens[i + 1]]:
                errors.append(f"{low[i - 1]} {tokens[i + 1]}")
        # A subject and its verb
        start, plural = i, None
        if tokens[i] in NAMES:
            plural = False
            if _at(low, i - 1) == "and" and _at(tokens, i - 2) in NAMES:
                if _at(low, i - 3) in '.!?,"when' or i == 2:
                    start, plural = i - 2, True
        elif token in ("he", "she", "it"):
            plural = False
        elif token in ("they", "we", "you") or tokens[i] == "I":
            plural = True
        elif len(EN_NOUNS.get(token, "")) == 1 and _at(low, i - 1) in (
            *"the a an his her my your their these those".split(),
            *NUMBERS["en"],
        ):
            plural, start = next(iter(EN_NOUNS[token])), i - 1
            if not plural and token not in EN_LIVING:
                continue
        if plural is None or _at(low, start - 1) in EN_PREPOSITIONS:
            continue
        if not plural and EN_AUXILIARY & {
            word.removesuffix("n't") for word in low[max(sentence, start - 4) : start]
        }:
            continue
        verb = _at(low, i + 1)
        if verb in ("never", "always", "also", "often", "really", "just", "still"):
            verb = _at(low, i + 2)
        if tokens[i] == "I" and verb == "was":
            continue
        if verb in (EN_THIRD - EN_BASE if plural else EN_BASE):
            errors.append(f"{' '.join(tokens[start : i + 1])} {verb}")
    return errors


def agreement_errors(text, lang):
    """What does not agree in a text, one string for each place; an empty list is a good sign.

    Portuguese: article, adjective and noun; subject and verb; what someone is. English: a and an,
    numbers and nouns, he and she, subject and verb. Only words of the stories are known.

    **Errors** ValueError on an unknown language.
    """
    if lang not in NUMBERS:
        raise ValueError(f"lang {lang!r}: expected of {tuple(NUMBERS)}")
    return (_portuguese if lang == "pt" else _english)(_tokens(text))
