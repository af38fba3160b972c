"""A checker of agreement, made of the same words and rules that the stories are made of.

New here: it knows only the vocabulary of the stories, and says nothing where it is not sure. It
counts mistakes in what a model writes; it does not prove that a text is right.
"""

import re

from axion_np.tasks.grammar import (
    ADJECTIVES,
    FABLE,
    FAMILY,
    JOBS,
    NAMES,
    NUMBERS,
    POOLS,
    SIBLINGS,
    VERBS,
    agree,
    article,
)
from axion_np.tasks.tables import stories as vocabulary

_PEOPLE = [*FAMILY, *SIBLINGS, *JOBS, *FABLE] + [
    word for kind in vocabulary.ANIMALS for word in POOLS[kind][1]
]
_PERSON = "boy girl man woman child friend neighbor baby teacher mother father".split()
_NOUNS = [*_PEOPLE, *(word for _, pool in POOLS.values() for word in pool)]


def _forms(pairs):
    """form -> the set of what it can be."""
    result = {}
    for form, value in pairs:
        result.setdefault(form, set()).add(value)
    return result


# ---------------------------------------------------------------------------- what it knows
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
EN_PLAIN = set("the a an his her my your their these those".split())
EN_PREPOSITIONS = set(
    "of with in on to from for under behind at and by about near or than".split()
)


# ---------------------------------------------------------------------------- reading
class Words:
    """A text as words and signs, each sign one token, and 's another."""

    def __init__(self, text):
        self.spelled = re.findall(r"\w+(?:[-’']\w+)*|[^\w\s]", re.sub(r"['’]s\b", " s", text))
        self.low = [token.lower() for token in self.spelled]

    def at(self, i):
        """The token at i in small letters, or a full stop outside."""
        return self.low[i] if 0 <= i < len(self.low) else "."

    def name(self, i):
        """Whether the token at i is a name."""
        return 0 <= i < len(self.low) and self.spelled[i] in NAMES

    def known(self, table, i):
        """What the token at i can be by this table; None for a name."""
        return None if self.name(i) else table.get(self.at(i))

    def said(self, start, end):
        """The text from start to before end."""
        return " ".join(self.spelled[start:end])


# ---------------------------------------------------------------------------- Portuguese
# Each rule looks at one place and yields what does not agree there.
def pt_before_noun(words, i):
    """An article, or an adjective, before its noun."""
    kinds, leading = PT_ARTICLES.get(words.at(i)), words.known(PT_ADJECTIVES, i)
    following, described = words.known(PT_NOUNS, i + 1), words.known(PT_ADJECTIVES, i + 1)
    if kinds and following and words.at(i + 1) != "pé" and not kinds & following:
        yield words.said(i, i + 1) + " " + words.at(i + 1)
    noun = PT_NOUNS.get(words.at(i + 2))
    if kinds and described and (noun or words.at(i) not in ("a", "o")):
        if not kinds & described or noun and not kinds & described & noun:
            yield f"{words.spelled[i]} {words.at(i + 1)} {words.at(i + 2)}"
    if leading and following and not leading & following:
        yield f"{words.spelled[i]} {words.at(i + 1)}"


def pt_after_noun(words, i):
    """An adjective behind its noun: a bola vermelha."""
    noun, described = words.known(PT_NOUNS, i), words.known(PT_ADJECTIVES, i + 1)
    if not (noun and described) or words.at(i - 1) == "de":
        return
    listed = "e" in words.low[max(0, i - 3) : i]
    near = []  # a gaveta da mesa cheia: what is full?
    if listed or words.at(i - 1) in ("do", "da", "dos", "das"):
        near = [PT_NOUNS[word] for word in words.low[max(0, i - 4) : i] if word in PT_NOUNS]
    agreed = any(described & other for other in (noun, *near))
    if not agreed and not (listed and (False, True) in described):
        yield f"{words.spelled[i]} {words.at(i + 1)}"


def pt_called(words, i):
    """um menino chamado Pedro, uma menina que se chamava Ana."""
    noun = words.known(PT_NOUNS, i)
    if not noun or words.at(i) not in ("menino", "menina"):
        return
    for phrase in (["chamado"], ["chamada"], ["que", "se", "chamava"], ["de", "nome"]):
        end = i + 1 + len(phrase)
        if words.low[i + 1 : end] == phrase and words.name(end):
            if (NAMES[words.spelled[end]], False) not in noun:
                yield f"{words.at(i)} {words.spelled[end]}"


def pt_subject(words, i):
    """(start, plural, feminine) of a subject that ends here, or None."""
    token, noun = words.at(i), words.known(PT_NOUNS, i)
    if words.name(i):
        feminine = NAMES[words.spelled[i]]
        two = words.at(i - 1) == "e" and words.name(i - 2)
        if two and words.at(i - 3) in '.!?—",quando':
            return i - 2, True, feminine and NAMES[words.spelled[i - 2]]
        return i, False, feminine
    if token in ("ele", "ela", "eles", "elas"):
        return i, token.endswith("s"), token.startswith("ela")
    if noun and len(noun) == 1 and words.at(i - 1) in PT_PLAIN:
        feminine, plural = next(iter(noun))
        return i - 1, plural, feminine
    return None


def pt_verb(words, i):
    """A subject, its verb, and what it is: os meninos estavam contentes."""
    subject = pt_subject(words, i)
    if subject is None or words.at(subject[0] - 1) in PT_BEFORE:
        return
    start, plural, feminine = subject
    j = i + 1
    while words.at(j) in PT_BETWEEN:
        j += 1
    verb = words.at(j)
    if verb in (PT_ONE - PT_MANY if plural else PT_MANY - PT_ONE):
        yield words.said(start, j + 1)
    if verb in PT_BE:
        j += 1
        while words.at(j) in ("muito", "tão", "bem", "mais", "ainda", "sempre"):
            j += 1
        adjective = PT_ADJECTIVES.get(words.at(j))
        if adjective and (feminine, plural) not in adjective and words.at(j + 1) not in PT_NOUNS:
            yield words.said(start, j + 1)


# ---------------------------------------------------------------------------- English
def en_before_noun(words, i):
    """a or an; one or many."""
    token, after = words.at(i), words.at(i + 1)
    if token in ("a", "an") and after.isalpha() and article(after) != token:
        yield f"{words.spelled[i]} {after}"
    if token in EN_MANY or token in EN_ONE:
        j = i + 1
        while words.at(j) in ADJECTIVES and j < i + 4:
            j += 1
        forms = EN_NOUNS.get(words.at(j), {True, False})
        if (token in EN_MANY) not in forms and words.at(j + 1) not in EN_NOUNS:
            yield words.said(i, j + 1)


def en_he_or_she(words, i):
    """Who can he or she be? Somebody named up to the end of this sentence."""
    token = words.at(i)
    she = token in ("she", "her", "herself", "hers")
    if not she and token not in ("he", "him", "his", "himself"):
        return
    start, end = sentence(words, i)
    people = [k for k in range(end) if words.name(k)]
    known = {NAMES[words.spelled[k]] for k in people}
    for word in set(words.low[:end]):
        if word in EN_ANYONE:
            known |= {True, False}
        elif word in EN_HE or word in EN_SHE:
            known.add(word in EN_SHE)
    if people and she not in known:
        yield f"{words.spelled[i]} for whom?"
    elif token in ("himself", "herself"):
        for k in range(i - 1, start - 1, -1):
            if words.name(k) or words.at(k) in ("he", "she"):
                if NAMES.get(words.spelled[k], words.at(k) == "she") != she:
                    yield f"{words.spelled[k]} {token}"
                return


def sentence(words, i):
    """Where the sentence of token i begins and ends."""
    start, end = i, i
    while start > 0 and words.at(start - 1) not in ".!?":
        start -= 1
    while end < len(words.low) and words.at(end) not in ".!?":
        end += 1
    return start, end


def en_called(words, i):
    """A boy called Tom, a girl named Lucy."""
    if words.at(i) in ("called", "named") and words.name(i + 1) and i:
        name, kind = words.spelled[i + 1], words.at(i - 1)
        if kind in ("boy", "girl") and (kind == "girl") != NAMES[name]:
            yield f"{kind} {name}"


def en_subject(words, i):
    """(start, plural) of a subject that ends here, or None."""
    token, before = words.at(i), words.at(i - 1)
    if words.name(i):
        two = before == "and" and words.name(i - 2)
        if two and (words.at(i - 3) in '.!?,"when' or i == 2):
            return i - 2, True
        return i, False
    if token in ("he", "she", "it"):
        return i, False
    if token in ("they", "we", "you") or words.spelled[i] == "I":
        return i, True
    if len(EN_NOUNS.get(token, "")) == 1 and (before in EN_PLAIN or before in NUMBERS["en"]):
        plural = next(iter(EN_NOUNS[token]))
        return (i - 1, plural) if plural or token in EN_LIVING else None
    return None


def en_verb(words, i):
    """A subject and its verb: the boys run, Ana and Tom were."""
    subject = en_subject(words, i)
    if subject is None or words.at(subject[0] - 1) in EN_PREPOSITIONS:
        return
    start, plural = subject
    first = max(sentence(words, i)[0], start - 4)
    if not plural and EN_AUXILIARY & {w.removesuffix("n't") for w in words.low[first:start]}:
        return
    verb = words.at(i + 1)
    if verb in ("never", "always", "also", "often", "really", "just", "still"):
        verb = words.at(i + 2)
    if words.spelled[i] == "I" and verb == "was":
        return
    if verb in (EN_THIRD - EN_BASE if plural else EN_BASE):
        yield f"{words.said(start, i + 1)} {verb}"


# ---------------------------------------------------------------------------- the checker
RULES = {
    "pt": (pt_before_noun, pt_after_noun, pt_called, pt_verb),
    "en": (en_before_noun, en_he_or_she, en_called, en_verb),
}


def agreement_errors(text, lang):
    """What does not agree in a text, one string for each place; an empty list is a good sign.

    Portuguese: article, adjective and noun; subject and verb; what someone is. English: a and an,
    numbers and nouns, he and she, subject and verb. Only words of the stories are known.

    **Errors** ValueError on an unknown language.
    """
    if lang not in RULES:
        raise ValueError(f"lang {lang!r}: expected of {tuple(RULES)}")
    words = Words(text)
    places = range(len(words.low))
    return [error for i in places for rule in RULES[lang] for error in rule(words, i)]
