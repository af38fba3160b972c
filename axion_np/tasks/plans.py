"""Plans of stories: what happens, to whom, and which plans are never trained on.

New here: one plan for two languages. A plan is a list of beats (someone wants something, an
obstacle, an attempt, an outcome, a feeling), and a beat has several sentences in each language.
Its slots are filled with people, things and places, no two alike.

**A plan** (tables/plans_*.py) starts with `= name | h:kid t:toy`: its slots and their pools.
Beats are separated by empty lines; `e` and `p` lines are the English and the Portuguese choices, a
line that starts with a space goes on, `~` makes a beat optional, `@name` is a beat of
tables/beats.py. `? t` starts a question: its key, then lines `question = answer`.

**The test split** is a tenth of all pairs of a plan and its main fillers (its first two slots), by
a hash that no seed and no language changes.
"""

import hashlib
import re

from axion_np.tasks import grammar
from axion_np.tasks.grammar import Word, parse
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


def draw(rng, split):
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
