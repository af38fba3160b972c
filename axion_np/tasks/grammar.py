"""Words take their forms: articles, plurals, genders and verbs of both languages.

New here: the vocabulary of the stories is written down once, each word in its plain form; what
follows from it by rule, and the exceptions, stand here.
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

# Whoever has a name, and whether it is a woman, girl or female animal.
NAMES = dict.fromkeys([*words.BOYS, *words.HE_ANIMALS], False)
NAMES |= dict.fromkeys([*words.GIRLS, *words.SHE_ANIMALS], True)
