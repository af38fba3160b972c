"""Word problems told one by one, each with the expression that answers it.

New here: breadth. The frames of words_frames.py are worded by rule, and a small model learns the
rules. These problems were thought up and worded one at a time. A line of the tables is one:

    Ana had 48 shells and gave her sister 15 of them. How many are left? | 48-15

What a line does not fix is drawn: other numbers, about as large and as round, so that every step
is whole where it was; and other names. Numbers in words stay: `2*36` may be twice 36.

**The test split** is one problem in ten by the hash of its words, with names and one-step sums of
its own. Of all that is in told_unseen_en.txt and told_unseen_pt.txt, whose writer had not seen the
other tables, there is a split of its own, `unseen`.
"""

import functools
import random
import re
from decimal import Decimal
from importlib import resources
from typing import NamedTuple

from axion_np.tasks.answers import same_number
from axion_np.tasks.gsm8k_worked import UNREADABLE, evaluate_all, lettered, like, numbers_of
from axion_np.tasks.words import in_test
from axion_np.tasks.words_frames import held_out, persons
from axion_np.tasks.words_numbers import count_steps, normal, places, worked_answer
from axion_np.tasks.words_style import typed

grade = same_number

# What a number looks like; not a part of a word, of 1/2, 20% or a time such as 7:30.
DIGITS = re.compile(r"(?<![\w.,/:-])\d+(?:[.,]\d+)*(?![\w/%:]|-\w|[.,]\d)")
NAME = re.compile(r"\b[A-ZÀ-Ú][a-zà-ú]+\b")
MARKS = {"en": (",", "."), "pt": (".", ",")}  # between thousands, before decimals
PRONOUNS = {"en": r"\b(?:(she|her|hers)|he|him|his)\b", "pt": r"\b(?:(ela|dela|delas)|ele|dele)\b"}
TRIES = 1000
SPLITS = ("train", "test", "unseen")


class Told(NamedTuple):
    lang: str
    question: str
    node: tuple  # the expression over letters
    values: dict  # of the letters
    shown: list  # (place in the question, value) of each number in digits


@functools.cache
def problems(split):
    """The problems of a split as they are written."""
    kept = []
    for lang in MARKS:
        for table, unseen in ((f"told_{lang}.txt", False), (f"told_unseen_{lang}.txt", True)):
            text = (
                resources.files("axion_np.tasks.tables")
                .joinpath(table)
                .read_text(encoding="utf-8")
            )
            for line in text.splitlines():
                test = held_out(DIGITS.sub("", line.rpartition(" | ")[0]))
                if split == ("unseen" if unseen else "test" if test else "train"):
                    kept.append(read(line, lang))
    return kept


def read(line, lang):
    """The problem of a line. **Errors** Refused, SyntaxError where it cannot be worked"""
    question, _, expression = line.rpartition(" | ")
    values = {}
    node = lettered(numbered(numbers_of(expression)), values)
    shown = [(place, value_of(place[0], lang)) for place in DIGITS.finditer(question)]
    return Told(lang, question, node, values, shown)


def numbered(node):
    """Numbers that are texts, `"0.5"`, as numbers."""
    if isinstance(node, tuple):
        return node[0], *(numbered(part) for part in node[1:])
    return normal(Decimal(node))


def value_of(text, lang):
    """The number that is written so: 1,200.50 in English, 1.200,50 in Portuguese."""
    comma, point = MARKS[lang]
    return Decimal(text.replace(comma, "").replace(point, "."))


def written(value, like_this, old, lang):
    """The value written as the old one was: so many decimals, with or without a comma."""
    text = f"{value:,.{places(old)}f}"
    comma, point = MARKS[lang]
    text = text.replace(".", "#").replace(",", comma if comma in like_this else "")
    return text.replace("#", point)


def near(rng, value):
    """A number about as large, mostly as round, and with as many decimals."""
    digits = places(value)
    count = int(value.scaleb(digits))
    round_to = (25, 10, 5) if digits else (100, 10, 5) if count >= 40 else ()
    unit = next((unit for unit in round_to if count % unit == 0 and rng.random() < 0.8), 1)
    low, high = (2, 12) if count < 13 and not digits else (2 * count // 5, 5 * count // 2)
    return Decimal(unit * rng.randint(max(1, low // unit), high // unit)).scaleb(-digits)


def redrawn(rng, told, split):
    """The question with other numbers, and the values of its letters; None where none fit.

    Where something is taken away, or a number is there for nothing, the smaller number stays the
    smaller one: more than 48 of 48 shells cannot be given away.
    """
    olds = sorted({value for _, value in told.shown if value != 1})
    used = set(told.values.values())
    ordered = "-" in str(told.node) or not used.issuperset(olds)
    steps = evaluate_all(told.node, told.values)
    for _ in range(TRIES):
        new = {old: near(rng, old) for old in olds}
        in_order = sorted(new.values()) if ordered else new.values()
        if list(new.values()) != list(in_order) or len(set(in_order)) < len(olds):
            continue
        values = {letter: normal(new.get(v, Decimal(v))) for letter, v in told.values.items()}
        try:
            if not like(evaluate_all(told.node, values), steps):
                continue
            worked_answer(told.node, values)
        except UNREADABLE:
            continue
        if count_steps(told.node) == 1 and in_test(told.node, values) != (split != "train"):
            continue
        question = told.question
        for place, old in reversed(told.shown):
            text = written(new.get(old, old), place[0], old, told.lang)
            question = question[: place.start()] + text + question[place.end() :]
        return question, values
    return None


def renamed(rng, question, lang, split):
    """The question with other persons where their names are known, women for women."""
    known = {name: woman for part in ("train", "test") for name, woman in persons(lang, part)}
    women = {bool(she) for she in re.findall(PRONOUNS[lang], question, re.I)}
    names = {name for name in NAME.findall(question) if name in known}
    others = [pair for pair in persons(lang, "train" if split == "train" else "test")]
    new = {}
    for name in sorted(names):
        fit = [
            n for n, woman in others if woman == known[name] and n not in {*names, *new.values()}
        ]
        if not women or known[name] in women:  # Alex may be a girl
            new[name] = rng.choice(fit)
    return NAME.sub(lambda found: new.get(found[0], found[0]), question)


def examples(n, seed=0, lang=("pt", "en"), split="train"):
    """n problems as dicts: question, answer, lang, family, steps, frame: the words as written.

    They come in shuffled rounds: each once, with numbers of its own, before any comes again.

    **Errors** ValueError on an unknown language or split, and on n < 1.
    """
    lang = (lang,) if isinstance(lang, str) else tuple(lang)
    if n < 1 or split not in SPLITS or not lang or set(lang) - MARKS.keys():
        raise ValueError(f"n {n}, lang {lang}, split {split!r}: expected n > 0, pt/en, {SPLITS}")
    rng = random.Random(f"told {split} {seed}")
    rows, known = [], [told for told in problems(split) if told.lang in lang]
    while len(rows) < n:
        for told in rng.sample(known, len(known))[: n - len(rows)]:
            rows += row(rng, told, split)
    return rows


def row(rng, told, split):
    """The problem with other numbers and names, in a list; an empty one where none fit."""
    made = redrawn(rng, told, split)
    if not made:
        return []
    question = typed(rng, renamed(rng, made[0], told.lang, split))
    answer = worked_answer(told.node, made[1])
    told_row = {"question": question, "answer": answer, "lang": told.lang, "family": "told"}
    return [told_row | {"steps": count_steps(told.node), "frame": told.question}]
