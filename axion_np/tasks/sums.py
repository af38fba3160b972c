"""Seeded arithmetic problems with worked steps, Portuguese and English.

A problem is a question (in signs, in words, or as a little story), the columns that work it out
(chapter `columns`) and the last line `#### {number}`. Everything follows from a seed.

**Two mixes.** FAMILIES is the default, which 344,736 parameters can hold: addition and subtraction
are nearly half of it, nine in ten with 2 or 3 digits, and in a third of these one number is
shorter. A product is 1x1 digits (30 %) or 1x2. An exact division is from the tables (15 %) or of 2
or 3 digits by one. WIDE is for the larger models: up to 5 digits and the harder kinds. In both
one question in three is typed carelessly (chapter `typed`). Difficulty 1 to 3, or in the wide mix
5, fixes the digits.

**The test split** is decided by the sum, not by its wording: numbers and operation (7+5 and 5+7
are one sum, so are the digits of 8-5 and 5-8), hashed with BLAKE2b, modulo ten. No training
problem holds a sum of the test split, in either language, in any phrasing: in digits, in words, as
a one-step story, with a point in its numbers or below zero; whatever the seed and the number of
problems. The partial results inside problems of several steps are not held out.
"""

import hashlib
import random
import re

from axion_np.tasks.answers import same_number
from axion_np.tasks.columns import (
    VALUE,
    comparison_answer,
    decimal_answer,
    expression_answer,
    point,
    worked_answer,
)
from axion_np.tasks.tables.sums import (
    COMPARISONS,
    NAMES,
    PLAIN,
    SAID,
    STORIES,
    THEN,
    THINGS,
    WORDS,
)
from axion_np.tasks.typed import CLOSE, LOOKS, careless, close, number_words, slip

grade = same_number

# Family: per cent of the mix; per cent of these with 1, 2, ... digits; operations, one drawn.
FAMILIES = {
    "addition": (24, (10, 40, 50), ("+",)),
    "subtraction": (20, (10, 40, 50), ("-",)),
    "negative": (6, (25, 50, 25), ("-",)),
    "multiplication": (15, (30, 70, 0), ("*",)),
    "division": (12, (15, 40, 45), ("/",)),
    "word": (11, (20, 55, 25), ("+", "-", "*", "/")),
    "two_step": (12, (30, 60, 10), ("+-", "-+", "*+", "*-", "+*", "+/", "-/")),
}
# (a+b)*c is worked from left to right, as is the story that it tells; the last eight are not.
CHAINS = ("++", "+-", "-+", "--", "*+", "*-", "/+", "/-")
ORDERS = ("a+b*c", "a-b*c", "a+b/c", "a-b/c", "a*(b+c)", "a*(b-c)", "a-(b+c)", "a-(b-c)")
WIDE = {
    "addition": (13, (6, 16, 24, 27, 27), ("+",)),
    "subtraction": (12, (6, 16, 24, 27, 27), ("-",)),
    "negative": (6, (15, 25, 25, 20, 15), ("-",)),
    "multiplication": (9, (25, 35, 25, 15, 0), ("*",)),
    "long_multiplication": (7, (0, 100, 0, 0, 0), ("*",)),
    "division": (8, (15, 25, 25, 20, 15), ("/",)),
    "word": (10, (15, 40, 25, 15, 5), ("+", "-", "*", "/")),
    "two_step": (9, (25, 50, 25, 0, 0), ("+-", "-+", "*+", "*-", "+*", "+/", "-/")),
    "three_terms": (6, (25, 40, 25, 10, 0), CHAINS),
    "order": (7, (40, 50, 10, 0, 0), ("+*", "-*", "+/", "-/", *ORDERS)),
    "comparison": (4, (5, 20, 30, 25, 20), ("max", "min")),
    "number_words": (5, (35, 45, 20, 0, 0), ("+", "-", "*", "/")),
    "decimal": (4, (50, 40, 10, 0, 0), ("+", "-", "*")),
}
MIXES = {"default": FAMILIES, "wide": WIDE}
LIMITS = {  # how far a mix goes, in the words of `spoken.outside`
    "default": {
        "digits": 3,
        "factor": 1,
        "product": 2,
        "terms": 2,
        "decimals": False,
        "signed": False,
    },
    "wide": {"digits": 5, "factor": 2, "product": 4, "terms": 3, "signed": False},
}


# ---------------------------------------------------------------------------- numbers
def is_test(operations, numbers):
    """True for one sum in ten, by a hash of the sum that no seed and no wording changes."""
    if operations in ("max", "min"):
        operations, numbers = "<", sorted(numbers)
    elif operations == "-":  # 5-8 shows the columns of 8-5
        numbers = sorted(numbers, reverse=True)
    elif operations[0] in "+*":
        numbers = sorted(numbers[:2]) + list(numbers[2:])
    content = f"{operations} {','.join(map(str, numbers))}".encode()
    return int.from_bytes(hashlib.blake2b(content, digest_size=8).digest(), "big") % 10 == 0


def _number(rng, digits, least):
    """A number of this many digits; one of a single digit is at least `least`."""
    return rng.randint(least if digits == 1 else 10 ** (digits - 1), 10**digits - 1)


def _pair(rng, digits, least):
    """One number of this many digits, the other of as many or (one time in three) fewer."""
    other = rng.randrange(1, digits) if digits > 1 and rng.random() < 1 / 3 else digits
    a, b = _number(rng, digits, least), _number(rng, other, least)
    return (a, b) if rng.random() < 0.5 else (b, a)


def _multiple(rng, digits):
    """A multiple of a one-digit number, and that number: 1 digit means from the tables."""
    b = rng.randint(2, 9)
    if digits == 1:
        return b * rng.randint(2, 9), b
    return b * rng.randint(-(-(10 ** (digits - 1)) // b), (10**digits - 1) // b), b


def _numbers(rng, operations, digits, least):
    """The numbers from left to right: no result is below zero and every division is exact."""
    first, last = operations[0], operations[-1]
    if last == "/":
        total, c = _multiple(rng, digits)
        if first == "/":
            return total, c
        b = rng.randint(2, total - 2) if first == "+" else _number(rng, digits, least)
        return (total - b, b, c) if first == "+" else (total + b, b, c)
    if first == "*":
        a, b = rng.randint(least, 9), _number(rng, min(digits, 6 - 2 * len(operations)), least)
        if least == 0 and rng.random() < 0.5:
            a, b = b, a
    elif first == "/":
        a, b = _multiple(rng, digits)
    else:
        a, b = _pair(rng, digits, least)
        if first == "-":
            a, b = max(a, b), min(a, b)
    if len(operations) == 1:
        return a, b
    c, value = _number(rng, 1 if last == "*" else digits, least), VALUE[first](a, b)
    return a, b, rng.randint(min(2, value), value) if last == "-" and c > value else c


def _order_numbers(rng, order, digits):
    """The numbers of a form such as a-(b+c), whose second operation comes first."""
    outer, inner = re.findall(r"[-+*/]", order)
    b, c = _numbers(rng, inner, digits, 1)
    value = VALUE[inner](b, c)
    if outer == "*":
        return rng.randint(2, 9), b, c
    return _number(rng, digits, 1) + (value if outer == "-" else 0), b, c


def _draw(rng, family, operations, digits):
    """The numbers of one problem of this family."""
    if operations in ORDERS:
        return _order_numbers(rng, operations, digits)
    if family == "long_multiplication":
        return _number(rng, 2, 0), _number(rng, 2, 0)
    if family in ("comparison", "negative"):
        a, b = sorted(_pair(rng, digits, 0))
        if a == b:
            return _draw(rng, family, operations, digits)
        return (b, a) if family == "comparison" and rng.random() < 0.5 else (a, b)
    if family == "decimal":
        if operations == "*":
            return _number(rng, digits + 2, 1), rng.randint(2, 9)
        return _numbers(rng, operations, digits + 2, 1)
    return _numbers(rng, operations, digits, 2 if family in ("word", "two_step") else 0)


def _answer(family, operations, numbers):
    """The worked steps that belong to a problem of this family."""
    if family == "comparison":
        return comparison_answer(operations, numbers)
    if family == "decimal":
        return decimal_answer(operations, numbers)
    if family in ("three_terms", "order"):
        return expression_answer(_expression(operations, numbers).replace(" ", ""))
    return worked_answer(operations, numbers)


# ---------------------------------------------------------------------------- questions
def _expression(operations, numbers):
    """The problem in signs: 5 + 3, or (5 + 3) * 2 where the first operation is the weaker."""
    if operations not in ORDERS:
        brackets = len(operations) > 1 and operations[0] in "+-" and operations[1] in "*/"
        pattern = "(a+b)" if brackets else f"a{operations[0]}b"
        pattern = pattern.replace("+", operations[0]) + operations[1:] + "c" * len(operations[1:])
    else:
        pattern = operations
    pattern = re.sub(r"([-+*/])", r" \1 ", pattern)
    return re.sub("[abc]", lambda letter: str(numbers["abc".index(letter[0])]), pattern)


def _signs(rng, expression):
    """The signs as people type them: x and /, one time in four others."""
    usual = rng.random() < 0.75
    product, ratio = ("x", "/") if usual else (rng.choice("*×"), rng.choice("÷:"))
    return expression.replace("*", product).replace("/", ratio)


def _question(rng, family, operations, numbers, lang):
    """One of the phrasings, with names and things where it is a story."""
    if family in ("word", "two_step"):
        n, o = rng.sample(NAMES[lang], 2)
        things = rng.choice(THINGS[lang])
        fields = dict(zip("abc", numbers), n=n, o=o, t=things.split()[-1], Q=things)
        return rng.choice(STORIES[lang + operations]).format(**fields)
    if family == "comparison":
        return rng.choice(COMPARISONS[lang + operations]).format(**dict(zip("ab", numbers)))
    if family == "decimal":
        numbers = [point(numbers[0]), numbers[1] if operations == "*" else point(numbers[1])]
        numbers = [str(number).replace(".", "," if lang == "pt" else ".") for number in numbers]
    expression = _signs(rng, _expression(operations, numbers))
    if family in ("three_terms", "order"):
        if operations in ORDERS or rng.random() < 0.7:
            return rng.choice(PLAIN[lang]).format(e=expression)
        word, then = (WORDS[lang + sign][0] for sign in operations)
        return rng.choice(THEN[lang]).format(w=word, v=then, **dict(zip("abc", numbers)))
    word, phrase = WORDS[lang + operations]
    if family == "number_words":
        numbers = [number_words(number, lang) for number in numbers]
        said = rng.choice(SAID[lang])
    else:
        # The difference between 5 and 8 is 3 to most people, not -3.
        phrases = () if family == "negative" else (phrase,)
        said = rng.choice((*PLAIN[lang], *SAID[lang], *phrases))
    question = said.format(e=expression, w=word, **dict(zip("ab", numbers)))
    return question[0].upper() + question[1:]


# ---------------------------------------------------------------------------- problems
def _check(n, lang, difficulty, families, split, mix):
    """Refuse what cannot be generated, in one line."""
    if mix not in MIXES:
        raise ValueError(f"mix {mix!r}: expected one of {tuple(MIXES)}")
    longest = len(next(iter(MIXES[mix].values()))[1])
    for what, values, known in (
        ("lang", lang, tuple(NAMES)),
        ("families", families, tuple(MIXES[mix])),
        ("split", [split], ("train", "test")),
        ("difficulty", [difficulty], (None, *range(1, longest + 1))),
    ):
        wrong = [value for value in values if value not in known]
        if wrong or not values:
            raise ValueError(f"{what} {wrong[0] if wrong else 'empty'!r}: expected of {known}")
    if n < 1:
        raise ValueError(f"{n} problems asked for: expected at least 1")


def examples(
    n, seed=0, lang=("pt", "en"), difficulty=None, families=None, split="train", mix="default"
):
    """n problems as dicts with keys question, answer, lang, family, in a seeded order.

    The first n of a longer list with the same seed are the same n problems. In the test split a
    question comes twice only after 50 draws in a row that were not new.

    **Errors** ValueError on an unknown language, family, difficulty, split or mix, and on n < 1.
    """
    lang = (lang,) if isinstance(lang, str) else tuple(lang)
    families = tuple(MIXES.get(mix, ())) if families is None else tuple(families)
    _check(n, lang, difficulty, families, split, mix)
    rng = random.Random(f"{split} {seed}")  # a string: the same on every machine
    shares = [MIXES[mix][family][0] for family in families]
    rows, seen = [], set()
    for _ in range(n):
        family = rng.choices(families, shares)[0]
        for _ in range(50):
            row = problem(rng, family, rng.choice(lang), difficulty, split, mix)
            if split == "train" or row["question"] not in seen:
                break
        seen.add(row["question"])
        rows.append(row)
    return rows


def problem(rng, family, lang, difficulty, split, mix):
    """One problem whose sum belongs to this split."""
    _, digit_shares, choices = MIXES[mix][family]
    operations = rng.choice(choices)
    digits = difficulty or rng.choices(range(1, len(digit_shares) + 1), digit_shares)[0]
    numbers = _draw(rng, family, operations, digits)
    while is_test(operations, numbers) != (split == "test"):
        numbers = _draw(rng, family, operations, digits)
    question = _question(rng, family, operations, numbers, lang)
    question = close(question) if 100 * rng.random() < CLOSE else question
    question = careless(rng, question, LOOKS, story=family in ("word", "two_step"))
    if mix == "wide" and family != "number_words" and rng.random() < 0.1:
        question = slip(rng, question)
    return {
        "question": question,
        "lang": lang,
        "family": family,
        "answer": _answer(family, operations, numbers),
    }
