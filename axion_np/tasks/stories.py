"""Short stories in Portuguese and English, two texts of one plan, and questions about them.

A model of a few million parameters learns a language from little texts that are simple and right.
Here they are made: a plan is a list of beats (someone wants something, an obstacle, an attempt,
an outcome, a feeling), and a beat has several sentences in each language, one drawn. The slots
of a sentence are filled with people, things and places, and every article, pronoun and adjective
agrees with what fills the slot.

**A plan** (plans_*.py) starts with `= name | h:kid t:toy`: its slots and their pools.
Beats are separated by empty lines; `e` and `p` lines are the English and the Portuguese choices, a
line that starts with a space goes on, `~` makes a beat optional, `@name` is a beat of
beats.py. `? t` starts a question: its key, then lines `question = answer`.

**A slot** in a sentence, here for h = Ana and t = a red ball:

    {h} Ana      {o h} a menina   {the h} the girl   {t} bola, ball    {o t} a bola
    {T} bola vermelha, red ball   {um T} uma bola vermelha             {a T} a red ball
    {ts} bolas   {n ts} três bolas, three balls      {cansado:h} cansada
    {ele:h} ela  {his:h} her      {ele:hf} elas, eles (h and f)        {v+ing} correndo

and (a|b|c) is one of three. {kind h} is girl alone, {g!} what a child calls someone: Mom, mamãe.
" / " starts a paragraph, and so does a dash that opens speech. Capitals are set in the end.

**The test split** is a tenth of all pairs of a plan and its main fillers (its first two slots), by
a hash that no seed and no language changes.
"""

import hashlib
import random
import re
import unicodedata

from axion_np.tasks import grammar
from axion_np.tasks.grammar import HE, NUMBERS, Word, agree, article, parse
from axion_np.tasks.tables import (
    beats,
    plans_fables,
    plans_family,
    plans_friends,
    plans_home,
    plans_learning,
    plans_neighbors,
    plans_outdoors,
)
from axion_np.tasks.tables import stories as words

LANGS = ("en", "pt")
FORMS = {"": 0, "now": 1, "past": 2, "ing": 3}  # of a verb slot


def _phrases(table):
    """{"en": phrase, "pt": phrase} of every entry of a table of phrases."""
    return [dict(zip(LANGS, entry.strip().split("="))) for entry in table.split(";")]


PHRASES = {
    "spot": _phrases(words.SPOTS),
    "outspot": _phrases(words.OUT_SPOTS),
    "material": _phrases(words.MATERIALS),
    "fear": _phrases(words.FEARS),
    "subject": _phrases(words.SUBJECTS),
}
PEOPLE = {
    "family": grammar.FAMILY,
    "sibling": grammar.SIBLINGS,
    "brother": grammar.SIBLINGS[:2],
    "job": grammar.JOBS,
}
DAYS = parse(words.DAYS)
ACTIVITIES = [verb for verb in grammar.VERBS if verb.en[0] in words.ACTIVITIES]


# Reading the plans


def _compile(text):
    """A sentence as a list of parts: text, (word, key) of a slot, or a list of choices."""
    lines = text.split(" / ")
    for i, line in enumerate(lines):
        if not line.startswith("—"):  # a dash after a full stop opens speech: a new paragraph
            lines[i] = re.sub(r"(?<=[.!?]) — ", "\n— ", line, count=1)
    text = "\n".join(lines)
    stack = [[[]]]
    for piece in re.split(r"([(|)]|\{[^}]*\})", text):
        if piece == "(":
            stack.append([[]])
        elif piece == "|":
            stack[-1].append([])
        elif piece == ")":
            choices = stack.pop()
            stack[-1][-1].append(choices)
        elif piece.startswith("{"):
            word, mark, key = re.fullmatch(r"\{(?:([^ :]+)([ :]))?([^ :]+)\}", piece).groups()
            stack[-1][-1].append((word, mark, key))
        elif piece:
            stack[-1][-1].append(piece)
    assert len(stack) == 1 and len(stack[0]) == 1, text
    return stack[0][0]


def _beats(block):
    """The beats of some lines: dicts of choices by language, or names of shared beats."""
    beats, fresh = [], True
    for line in re.sub(r"\n +", " ", block).splitlines():
        fresh = fresh or not line
        if line.startswith("@"):
            beats += line.split()
        elif line.startswith("?"):
            beats.append({"key": line[1:].strip(), "en": [], "pt": []})
            fresh = False
        elif line:
            if fresh:
                beats.append({"optional": line[0] == "~", "en": [], "pt": []})
                fresh = False
            line = line.lstrip("~")
            beats[-1][{"e ": "en", "p ": "pt"}[line[:2]]].append(line[2:].strip())
    return beats


def _read(text):
    """name -> plan, of a text with many plans."""
    plans = {}
    for block in re.split(r"^= ", text, flags=re.M)[1:]:
        head, body = block.split("\n", 1)
        name, slots = head.split("|")
        beats = _beats(body)
        plans[name.strip()] = {
            "slots": [slot.split(":") for slot in slots.split()],
            "beats": [beat for beat in beats if "key" not in beat],
            "questions": [beat for beat in beats if "key" in beat],
        }
    for plan in plans.values():
        for beat in plan["beats"]:
            if isinstance(beat, dict):
                for lang in LANGS:
                    beat[lang] = [_compile(text) for text in beat[lang]]
        for question in plan["questions"]:
            for lang in LANGS:
                question[lang] = [
                    [_compile(half) for half in text.split(" = ")] for text in question[lang]
                ]
            halves = question["key"].split("|")
            question["key"] = {
                lang: _compile(half.strip() if len(halves) == 2 else f"{{{halves[0]}}}")
                for lang, half in zip(LANGS, halves if len(halves) == 2 else halves * 2)
            }
    return plans


SHARED = {name: plan["beats"][0] for name, plan in _read(beats.BEATS).items()}
PLANS = {
    name: plan
    for part in (
        plans_home,
        plans_family,
        plans_learning,
        plans_friends,
        plans_outdoors,
        plans_neighbors,
        plans_fables,
    )
    for name, plan in _read(part.PLANS).items()
}


# Filling a plan


def _character(rng, kind):
    """A child, or an animal of a fable, with a name of its gender and a trait."""
    if kind == "kid":
        feminine = rng.random() < 0.5
        noun = ("girl", "girls", "menina", "meninas") if feminine else None
        noun = noun or ("boy", "boys", "menino", "meninos")
        word = Word(*noun, feminine, True)
        names = words.GIRLS if feminine else words.BOYS
    else:
        word = rng.choice(grammar.FABLE)
        names = words.SHE_ANIMALS if word.feminine else words.HE_ANIMALS
    return word._replace(name=rng.choice(names), adjective=_adjective(rng, words.PEOPLE))


def _adjective(rng, choices):
    english = rng.choice(choices)
    return english, grammar.ADJECTIVES[english]


def _filler(rng, pool, fill, world):
    """A filler of this pool: a Word, a phrase, a verb or a number."""
    if pool in ("kid", "fable", "any"):
        return _character(rng, world if pool == "any" else pool)
    if pool in PHRASES:
        return rng.choice(PHRASES[pool])
    if pool in PEOPLE:
        return rng.choice(PEOPLE[pool])
    if pool.startswith(("activity", "not-")):  # not-swim: any activity but this
        return rng.choice([verb for verb in ACTIVITIES if verb.en[0] not in pool.split("-")])
    if pool[0].isdigit():
        return rng.randint(*map(int, pool.split("-")))
    if re.fullmatch(r"[a-z][-+][a-z]", pool):
        return fill[pool[0]] + fill[pool[2]] * (1 if pool[1] == "+" else -1)
    adjectives, nouns = grammar.POOLS[rng.choice(pool.split("+"))]
    return rng.choice(nouns)._replace(adjective=_adjective(rng, adjectives))


def _same(a, b):
    """Would the reader take one filler for the other?"""
    if isinstance(a, Word) and isinstance(b, Word):
        return (a.name == b.name) if a.name and b.name else (a.pt == b.pt or a.en == b.en)
    return not isinstance(a, int) and a == b


def _fill(rng, plan):
    """Fillers for all the slots of a plan, no two alike."""
    world = rng.choice(("kid", "fable"))
    fill = {}
    for key, pool in plan["slots"]:
        filler = _filler(rng, pool, fill, world)
        while any(_same(filler, other) for other in fill.values()):
            filler = _filler(rng, pool, fill, world)
        fill[key] = filler
    fill.setdefault("v", rng.choice(ACTIVITIES))
    fill["d"] = rng.choice(DAYS)._replace(adjective=_adjective(rng, words.WEATHER))
    return fill


def _label(filler):
    """A filler in letters that are the same in both languages."""
    if isinstance(filler, dict):
        return filler["en"]
    if isinstance(filler, Word):
        return f"{filler.name} {filler.en}"
    return filler.en[0] if isinstance(filler, grammar.Verb) else str(filler)


def is_test(name, fill):
    """True for a tenth of the pairs of a plan and its main fillers, by a hash of them."""
    main = [_label(fill[key]) for key, _ in PLANS[name]["slots"][:2]]
    content = "|".join([name, *main]).encode()
    return int.from_bytes(hashlib.blake2b(content, digest_size=8).digest(), "big") % 10 == 0


def _draw(rng, split):
    """A plan, its fillers and its beats: all that both languages have in common."""
    name = rng.choice(list(PLANS))
    plan = PLANS[name]
    fill = _fill(rng, plan)
    while is_test(name, fill) != (split == "test"):
        fill = _fill(rng, plan)
    beats = []
    for beat in plan["beats"]:
        optional = beat.endswith("?") if isinstance(beat, str) else beat["optional"]
        if not optional or rng.random() < 0.6:
            beats.append(SHARED[beat[1:].rstrip("?")] if isinstance(beat, str) else beat)
    return name, fill, beats


# Writing


def _slot(word, mark, key, fill, lang):
    """The text of one slot."""
    key, _, form = key.partition("+")
    described, low = key[0].isupper(), key.lower()
    if low in fill:
        filler, plural = fill[low], False
    elif low[:-1] in fill and low[-1] in "s!":
        filler, plural = fill[low[:-1]], low[-1] == "s"
    else:  # two characters
        both = [fill[letter] for letter in low]
        filler, plural = both[0]._replace(feminine=all(one.feminine for one in both)), True
    if isinstance(filler, dict):
        return filler[lang]
    if isinstance(filler, int):
        return NUMBERS[lang][filler]
    if isinstance(filler, grammar.Verb):
        return getattr(filler, lang)[FORMS[form]]
    if word is None:
        if key.endswith("!"):
            return filler.more[lang == "pt"]
        return (
            filler.name if filler.name and not described else filler.noun(lang, plural, described)
        )
    lower = word.lower()
    if lower == "kind":  # girl, menina: what a character is
        return filler.noun(lang, plural, described)
    number = fill.get(lower)
    if isinstance(number, int):  # {n ts} three balls, {n:ts} three
        text = NUMBERS[lang][number]
        if lang == "pt" and number < 3:
            text = agree(text, filler.feminine)
        return text if mark == ":" else f"{text} {filler.noun(lang, number > 1, described)}"
    if mark == ":":
        if lang == "en":
            text = HE[lower][filler.feminine if filler.person or filler.name else 2]
        else:
            text = agree(lower, filler.feminine, plural)
        return text.capitalize() if word != lower else text
    noun = filler.noun(lang, plural, described)
    if lang == "pt":
        lower = agree(lower, filler.feminine, plural)
    elif lower == "a":
        lower = article(noun)
    elif lower == "in":
        lower = f"{filler.more[0]} the"
    elif lower == "to":
        lower = "to the"
    return f"{lower.capitalize() if word[0].isupper() else lower} {noun}"


def _write(parts, fill, lang, rng):
    """The text of a compiled sentence."""
    texts = []
    for part in parts:
        if isinstance(part, str):
            texts.append(part)
        elif isinstance(part, tuple):
            texts.append(_slot(*part, fill, lang))
        else:
            texts.append(_write(rng.choice(part), fill, lang, rng))
    return "".join(texts)


def _capitals(text):
    """A capital at the start of every sentence."""
    text = re.sub(r"(?<=[.!?][ \n])[a-zà-ú]", lambda match: match[0].upper(), text)
    return re.sub(r"(^|\n)\W*\w", lambda match: match[0].upper(), text)


def _story(fill, beats, lang, rng):
    """The text of a story: its beats in order, speech in paragraphs of its own."""
    text, spoke = "", False
    for beat in beats:
        sentence = _capitals(_write(rng.choice(beat[lang]), fill, lang, rng))
        speaks = sentence[0] in '"—'
        text += ("\n" if speaks or spoke else " ") + sentence if text else sentence
        spoke = speaks or "\n" in sentence
    return text


def _check(n, lang, split):
    """Refuse what cannot be written, in one line; the languages as a tuple."""
    lang = (lang,) if isinstance(lang, str) else tuple(lang)
    if not lang or any(one not in LANGS for one in lang):
        raise ValueError(f"lang {lang!r}: expected of {LANGS}")
    if split not in ("train", "test"):
        raise ValueError(f"split {split!r}: expected train or test")
    if n < 1:
        raise ValueError(f"{n} stories asked for: expected at least 1")
    return lang


def examples(n, seed=0, lang=("pt", "en"), split="train"):
    """n stories as dicts with keys text, lang, kind, plan, in a seeded order.

    The first n of a longer list with the same seed are the same n stories.

    **Errors** ValueError on an unknown language or split, and on n < 1.
    """
    lang = _check(n, lang, split)
    rng = random.Random(f"stories {split} {seed}")  # a string: the same on every machine
    rows = []
    for _ in range(n):
        name, fill, beats = _draw(rng, split)
        language = rng.choice(lang)
        text = _story(fill, beats, language, rng)
        rows.append({"text": text, "lang": language, "kind": "story", "plan": name})
    return rows


def pair(number, seed=0, split="train"):
    """The Portuguese and the English text of one plan with one set of fillers.

    **Errors** ValueError on an unknown split.
    """
    _check(1, LANGS, split)
    rng = random.Random(f"stories pair {split} {seed} {number}")
    _, fill, beats = _draw(rng, split)
    return _story(fill, beats, "pt", rng), _story(fill, beats, "en", rng)


def questions(n, seed=0, lang=("pt", "en"), split="train"):
    """n questions, each after its story: dicts with question, answer, lang, kind, plan, key.

    The key is what an answer must hold: a name, a number, a thing.

    **Errors** ValueError on an unknown language or split, and on n < 1.
    """
    lang = _check(n, lang, split)
    rng = random.Random(f"stories {split} {seed}")
    rows = []
    for _ in range(n):
        name, fill, beats = _draw(rng, split)
        language = rng.choice(lang)
        story = _story(fill, beats, language, rng)
        about = rng.choice(PLANS[name]["questions"])
        question, answer = (
            _capitals(_write(half, fill, language, rng)) for half in rng.choice(about[language])
        )
        rows.append(
            {
                "question": f"{story}\n{question}",
                "answer": answer,
                "lang": language,
                "kind": "story question",
                "plan": name,
                "key": _write(about["key"][language], fill, language, rng),
            }
        )
    return rows


# Grading


def _plain(text):
    """Lower case, no accents, one space between words; numbers up to twenty as digits."""
    text = unicodedata.normalize("NFD", text.lower())
    text = "".join(letter for letter in text if not unicodedata.combining(letter))
    return re.findall(r"\w+", text)


DIGITS = {
    lang: {_plain(word)[0]: str(i) for i, word in enumerate(NUMBERS[lang])} for lang in LANGS
}
DIGITS["pt"] |= {"uma": "1", "duas": "2"}


def grade(example, answer):
    """Does the answer hold the key as a word? Case, accents and three or 3 do not matter."""
    digits = DIGITS[example["lang"]]
    key, said = (
        " ".join(digits.get(word, word) for word in _plain(text))
        for text in (example["key"], answer)
    )
    return f" {key} " in f" {said} "
