"""The words of a problem: nouns, frames, and the text made from them.

**Templates.** {a} to {e}, {s}, {x} to {z} are numbers, {$a} money ({!a} with its
sign), {a t} a number with its noun;
{t} {u} {v} things, {C} containers, {w} a unit, {m} stuff, {k} {j} colours, {t1} one of them,
{an t} with an article; {N} {O} {M} persons, {he} {him} {his} for N; {q t} how many of them;
{t:o/a} what agrees with the gender of t, {P:eles/elas} with that of N and O.
"""

import functools
import hashlib
import re

from axion_np.tasks.tables.frames import FRAMES as FRAMES_1
from axion_np.tasks.tables.frames_compare import FRAMES as FRAMES_2
from axion_np.tasks.tables.frames_daily import FRAMES as FRAMES_6
from axion_np.tasks.tables.frames_groups import FRAMES as FRAMES_3
from axion_np.tasks.tables.frames_long import FRAMES as FRAMES_5
from axion_np.tasks.tables.frames_money import FRAMES as FRAMES_4
from axion_np.tasks.tables.words import (
    ASIDES,
    KIN,
    MACROS,
    NAMES,
    NUMERALS,
    ROLES,
    SCENES,
    THINGS,
)
from axion_np.tasks.words_numbers import LETTERS, MEASURES, MONEY, count_steps, parse
from axion_np.tasks.words_style import conditional, reworded, tidy

ALL_FRAMES = (FRAMES_1, FRAMES_2, FRAMES_3, FRAMES_4, FRAMES_5, FRAMES_6)
DOMAINS = {"t": "own", "u": "own", "v": "own", "C": "box", "k": "color", "j": "color"}
CLASHES = "years old|rain|snow|degrees|minutes|hours|{he} (works|earns)"  # with asides


def held_out(word):
    """True for one name in ten, by a hash that never changes."""
    digest = hashlib.blake2b(word.encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big") % 10 == 0


# Words: a noun is (English singular, plural, Portuguese singular, plural, feminine)


def plural_en(word):
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if re.search("(s|x|ch|sh|o)$", word) and word != "photo" else "s")


def plural_pt(word):
    """The plural of a noun by its first word: bola de gude, bolas de gude."""
    first, space, rest = word.partition(" ")
    if first.endswith("m"):
        return f"{first[:-1]}ns{space}{rest}"
    return first + ("es" if first[-1] in "rz" else "s") + space + rest


def noun(entry):
    """The noun of an entry such as `child/children=criança` or `*fish/fish=peixe:m`."""
    english, portuguese = entry.lstrip("*").split("=")
    portuguese, _, gender = portuguese.partition(":")
    one, _, many = english.partition("/")
    um, _, varios = portuguese.partition("/")
    feminine = gender == "f" if gender else um.split()[0].endswith("a")
    return one, many or plural_en(one), um, varios or plural_pt(um), feminine


@functools.cache
def nouns(domain, split):
    """The nouns of a domain in a split; a domain without held-out ones serves both."""
    entries = THINGS[domain].split("; ")
    kept = [e for e in entries if e.startswith("*") == (split == "test")]
    if not any(e.startswith("*") for e in entries):
        kept = entries
    return [noun(e) for e in kept]


@functools.cache
def persons(lang, split):
    """Pairs of a name and whether it is a woman's."""
    return [
        (name.replace("_", " "), gender == "f")
        for gender in "fm"
        for name in NAMES[f"{lang} {gender}"].split()
        if held_out(name) == (split == "test")
    ]


def colour_pt(word, feminine):
    """A colour after a plural noun: vermelhas, azuis, verdes."""
    return word[2][:-1] + ("as" if feminine else "os") if word[2].endswith("o") else word[3]


# Frames


class Choice(list):
    """Alternatives of a template, each a list of parts, and the text that tells them apart."""

    key = ""


def template(source):
    """A text with [this|that] and {slots} as nested lists: alternatives of parts."""
    tokens = [t for t in re.split(r"(\{[^}]*\}|[\[\]|])", source) if t]
    position = 0

    def alternatives():
        nonlocal position
        result = Choice([[]])
        while position < len(tokens) and tokens[position] != "]":
            token = tokens[position]
            position += 1
            if token == "[":
                result[-1].append(alternatives())
                position += 1
            elif token == "|":
                result.append([])
            else:
                result[-1].append((token[1:-1],) if token[0] == "{" else token)
        result.key = str(result)
        return result

    return alternatives()


def expand(source, lang):
    """Put the macros in."""
    for macro, wordings in MACROS[lang].items():
        source = source.replace(f"%{macro}", wordings)
    return source


@functools.cache
def frames():
    """All questions as dicts, each with the frame that it belongs to."""
    records = []
    source = re.sub(r"\n  (?=\S)", " ", "\n\n".join(ALL_FRAMES))
    for block in re.split(r"\n\n+", source.strip()):
        head, *lines = block.split("\n")
        name, *options = head[1:].split()
        frame = {"name": name, "kinds": {}, "domains": dict(DOMAINS), "where": [], "source": block}
        frame |= {"split": "test" if held_out(name) else "train", "en": [], "pt": []}
        for option in options:
            key, equals, value = option.partition("=")
            if not equals or "<" in key:
                frame["where"].append(option)
            else:
                frame["kinds" if key in LETTERS else "domains"][key] = value
        target = frame
        for line in lines:
            mark, _, rest = line.partition(" ")
            if mark == ":":
                frame["where"].append(rest)
            elif mark == "?":
                family, expression = rest.split()
                target = {"family": family, "node": parse(expression), "en": [], "pt": []}
                target |= {"frame": frame, "letters": set(expression) & LETTERS}
                target["steps"] = count_steps(target["node"])
                records.append(target)
            else:
                target[mark].append((rest, template(expand(rest, mark))))
    for record in records:
        frame = record["frame"]
        shown = re.findall(r"\{[$!]?([abcdesxyz])\b(?!:)", frame["source"])
        used = re.findall(r"\b[abcdesxyz]\b", " ".join(frame["where"]))
        record["extra"] = sorted({*shown, *used} - record["letters"])
        kinds = [frame["kinds"].get(letter, "n") for letter in record["letters"]]
        record["decimals"] = any(kind in MONEY + MEASURES for kind in kinds)
    for frame in {r["frame"]["name"]: r["frame"] for r in records}.values():
        frame["test"] = [compile(c, "where", "eval") for c in frame["where"]]
        frame["asides"] = not re.search(CLASHES, frame["source"])
    return records


@functools.cache
def by_steps(split):
    """The questions of a split with 1, 2, 3 and 4 steps; those with decimals count more."""
    known = [r for r in frames() if r["frame"]["split"] == split]
    return [
        [r for r in known for _ in range(5 if r["decimals"] else 2) if r["steps"] == n]
        for n in (1, 2, 3, 4)
    ]


# One problem


class Story:
    """The persons, things and numbers of one problem, and how they are written."""

    def __init__(self, rng, record, values, lang, split):
        self.rng, self.lang, self.values = rng, lang, values
        self.kinds = record["frame"]["kinds"]
        self.english = lang == "en"
        self.nouns, taken = {}, set()
        for slot, domain in record["frame"]["domains"].items():
            while (word := rng.choice(nouns(domain, split)))[0] in taken:
                pass
            taken |= {word[0]} if slot not in "Cwm" else set()
            self.nouns[slot] = word
        self.persons = dict(zip("NOM", rng.sample(persons(lang, split), 3)))
        self.seen, self.choices, self.kin = set(), {}, rng.random() < 0.1
        self.role = ""
        if split == "train" and rng.random() < 0.07:
            english, _, forms = rng.choice(ROLES.split("; ")).partition("=")
            woman = self.persons["N"][1]
            self.role = english if self.english else forms.split("/")[woman]
        self.repeat = rng.random() < 0.2  # the name again and again, and no pronoun
        self.commas = rng.random() < 0.6
        self.numerals = rng.random() < 0.08
        self.coins = rng.random() < 0.2
        self.cents = rng.random() < 0.1

    def render(self, alternatives):
        """The text of a template, each alternative drawn by itself."""
        index = 0
        if len(alternatives) > 1:  # the same choice, the same word: found, found twice as many
            drawn = self.rng.randrange(len(alternatives))
            index = self.choices.setdefault(alternatives.key, drawn)
        parts = alternatives[index]
        return "".join(
            part
            if isinstance(part, str)
            else self.slot(part[0])
            if isinstance(part, tuple)
            else self.render(part)
            for part in parts
        )

    def slot(self, body):
        """What stands for one pair of braces."""
        if body in self.persons:
            return self.name(body)
        if body == "he" and (self.repeat or "N" not in self.seen):
            return self.name("N")
        if body in ("he", "him", "his"):
            woman = self.persons["N"][1]
            return {"he": "she", "him": "her", "his": "her"}[body] if woman else body
        if ":" in body:
            slot, forms = body.split(":")
            return forms.split("/")[self.feminine(slot)]
        first, _, second = body.partition(" ")
        if first.lstrip("$!") in LETTERS:
            return self.number(first, second)
        if first == "q":
            return f"quant{'as' if self.feminine(second) else 'os'} {self.nouns[second][3]}"
        if first in ("an", "um"):
            one = self.nouns[second[0]][0 if self.english else 2]
            if self.english:
                return f"{'an' if one[0] in 'aeiou' else 'a'} {one}"
            return f"{'uma' if self.feminine(second[0]) else 'um'} {one}"
        if first == "m":  # stuff has one form, some of it plural in itself
            return self.nouns["m"][0 if self.english else 2]
        if first in ("k", "j"):
            word = self.nouns[first]
            if not self.english:
                colour = colour_pt(word, self.feminine("t"))
                return f"{self.nouns[second][3]} {colour}" if second else colour
            return f"{word[0]} {self.nouns[second][1]}" if second else word[0]
        form = (not first.endswith("1")) + (0 if self.english else 2)
        return self.nouns[first[0]][form] if first[0] not in "kj" else self.nouns[first[0]][0]

    def feminine(self, slot):
        if slot == "P":
            return self.persons["N"][1] and self.persons["O"][1]
        return self.persons[slot][1] if slot in self.persons else self.nouns[slot][4]

    def name(self, slot):
        """A name, the first time perhaps as `his cousin Ben` or, for N, as a role."""
        name, woman = self.persons[slot]
        new = slot not in self.seen
        self.seen.add(slot)
        if slot == "N" and self.role:
            if self.english:
                return (
                    ("an " if self.role[0] in "aeiou" else "a ") * new
                    + "the " * (not new)
                    + self.role
                )
            return (("uma " if woman else "um ") if new else "a " if woman else "o ") + self.role
        if new and self.kin and slot == "O" and "N" in self.seen:
            kin = self.rng.choice(KIN[f"{self.lang} {'fm'[not woman]}"])
            if self.english:
                return f"{'her' if self.persons['N'][1] else 'his'} {kin} {name}"
            return f"{'sua' if woman else 'seu'} {kin} {name}"
        return name

    def number(self, letter, slot):
        """A number in digits or words, with the sign of the money or its noun."""
        money = letter[0] in "$!" or self.kinds.get(letter, "n") in MONEY
        value = self.values[letter.lstrip("$!")]
        if money and self.coins and letter[0] != "!" and isinstance(value, int):
            unit = ("dollar", "dollars", "real", "reais")[(value != 1) + 2 * (not self.english)]
            return f"{self.digits(value, words=False)} {unit}"
        if money:
            shown = self.digits(value, words=False) + (".00" if self.english else ",00") * (
                self.cents and isinstance(value, int)
            )
            return f"${shown}" if self.english else f"R$ {shown}"
        if not slot:
            return self.digits(value)
        one = value == 1 if self.english else value < 2
        word = self.nouns[slot][(0 if one else 1) + (0 if self.english else 2)]
        return f"{self.digits(value, self.feminine(slot))} {word}"

    def digits(self, value, feminine=None, words=True):
        if not isinstance(value, int):
            return str(value) if self.english else str(value).replace(".", ",")
        if self.numerals and words and 2 <= value <= 12 and (feminine is not None or value > 2):
            word = NUMERALS[self.lang][value - 2]
            return "duas" if feminine and word == "dois" else word
        if value > 999 and self.commas:
            return f"{value:,}" if self.english else f"{value:,}".replace(",", ".")
        return str(value)


def aside(rng, story, sentences):
    """A sentence beside the point; its numbers are its own."""
    story.values = story.values | {"y": rng.randint(3, 30)}
    return story.render(template(rng.choice(sentences[story.lang].split("\n"))))


def question(rng, story, record):
    """The whole text: story, perhaps something beside the point, question."""
    told, asked = (
        rng.choice(part[story.lang]) if part[story.lang] else ("", Choice([[""]]))
        for part in (record["frame"], record)
    )
    parts = [told[1], asked[1]]
    if asked[0].startswith("="):
        parts = parts[1:]
    people = "{N}" in told[0] and not story.role
    place = rng.random() if record["frame"]["asides"] else 1
    texts = [aside(rng, story, ASIDES if people else SCENES)] if place < 0.07 else []
    texts += [story.render(part).strip("= ") for part in parts]
    if asked[0] == ".":
        texts.pop()
    elif len(parts) > 1 and 0.07 < place < 0.14 and people:
        texts.insert(1, aside(rng, story, ASIDES))
    elif len(parts) > 1 and rng.random() < 0.15:
        texts[-2:] = [conditional(*texts[-2:], story)]
    return tidy(reworded(rng, " ".join(texts), story), story)
