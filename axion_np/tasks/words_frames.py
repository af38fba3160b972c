"""Frames of word problems: nouns that know their plural and gender, and templates with slots.

**Templates.** {a} to {e}, {s}, {x} to {z} are numbers, {$a} money ({!a} with its sign), {a t} a
number with its noun; {t} {u} {v} things, {C} containers, {w} a unit, {m} stuff, {k} {j} colours,
{t1} one of them, {an t} with an article; {N} {O} {M} persons, {he} {him} {his} for N; {q t} how
many of them; {t:o/a} what agrees with the gender of t, {P:eles/elas} with that of N and O.
Choices of the same length that begin with a tilde go together: he [~makes|sews] .. does he
[~make|sew].
"""

import functools
import hashlib
import re

from axion_np.tasks.tables.frames import FRAMES as FRAMES_1
from axion_np.tasks.tables.frames_before import FRAMES as FRAMES_BEFORE
from axion_np.tasks.tables.frames_bundles import FRAMES as FRAMES_BUNDLES
from axion_np.tasks.tables.frames_bundles_more import FRAMES as FRAMES_BUNDLES_MORE
from axion_np.tasks.tables.frames_change import FRAMES as FRAMES_CHANGE
from axion_np.tasks.tables.frames_compare import FRAMES as FRAMES_2
from axion_np.tasks.tables.frames_daily import FRAMES as FRAMES_6
from axion_np.tasks.tables.frames_decimals import FRAMES as FRAMES_DECIMALS
from axion_np.tasks.tables.frames_difference import FRAMES as FRAMES_DIFFERENCE
from axion_np.tasks.tables.frames_equal import FRAMES as FRAMES_EQUAL
from axion_np.tasks.tables.frames_groups import FRAMES as FRAMES_3
from axion_np.tasks.tables.frames_long import FRAMES as FRAMES_5
from axion_np.tasks.tables.frames_money import FRAMES as FRAMES_4
from axion_np.tasks.tables.frames_money_two import FRAMES as FRAMES_MONEY_TWO
from axion_np.tasks.tables.frames_purse import FRAMES as FRAMES_PURSE
from axion_np.tasks.tables.frames_rates import FRAMES as FRAMES_RATES
from axion_np.tasks.tables.frames_shares import FRAMES as FRAMES_SHARES
from axion_np.tasks.tables.frames_shares_more import FRAMES as FRAMES_SHARES_MORE
from axion_np.tasks.tables.frames_times import FRAMES as FRAMES_TIMES
from axion_np.tasks.tables.frames_two import FRAMES as FRAMES_TWO
from axion_np.tasks.tables.frames_two_asked import FRAMES as FRAMES_TWO_ASKED
from axion_np.tasks.tables.frames_two_more import FRAMES as FRAMES_TWO_MORE
from axion_np.tasks.tables.words import (
    MACROS,
    NAMES,
    THINGS,
)
from axion_np.tasks.words_numbers import LETTERS, MEASURES, MONEY, count_steps, parse

ALL_FRAMES = (FRAMES_1, FRAMES_2, FRAMES_3, FRAMES_4, FRAMES_5, FRAMES_6)
ALL_FRAMES += (FRAMES_TWO, FRAMES_TWO_MORE, FRAMES_MONEY_TWO)
ALL_FRAMES += (FRAMES_BUNDLES, FRAMES_BUNDLES_MORE, FRAMES_TWO_ASKED)
ALL_FRAMES += (FRAMES_CHANGE, FRAMES_BEFORE, FRAMES_DIFFERENCE, FRAMES_DECIMALS, FRAMES_PURSE)
ALL_FRAMES += (FRAMES_EQUAL, FRAMES_TIMES, FRAMES_RATES, FRAMES_SHARES, FRAMES_SHARES_MORE)
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
                tie = re.match("~*", tokens[position])[0]
                tokens[position] = tokens[position][len(tie) :]
                inner = alternatives()
                inner.key = f"{tie}{len(inner)}" if tie else inner.key
                result[-1].append(inner)
                position += 1
            elif token == "|":
                result.append([])
            else:
                result[-1].append((token[1:-1],) if token.startswith("{") else token)
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
