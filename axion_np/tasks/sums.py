r"""Seeded arithmetic problems with worked steps, Portuguese and English.

A small model learns arithmetic when the answer shows its work: every line is one small fact that
it can know by heart, and the line before holds all that the next line needs.

    347+285         432-57               7*46                 96/4
    7+5=12 2        2-7=-5+10=5 5        7*6=42 2             9/4:2*4=8,r1 2
    4+8+1=13 32     3-5-1=-3+10=7 75     7*4=28+4=32 322      16/4:4*4=16,r0 24
    3+2+1=6 632     4-0-1=3 375          #### 322             #### 24
    #### 632        #### 375

The first line states the operation, so the words of the question are needed only once. Then a
line is one column: its digits, the carry (+1) or borrow (-1) where there is one, the result, and
the answer as far as it is known. A negative column borrows ten, and a product adds its carry,
each in a step of its own. A division goes from the left: the largest multiple that fits and the
remainder r, which with the next digit makes the next number. The last line is `#### {number}`, as
in GSM8K.

**The default mix** (difficulty None) is the table FAMILIES. Addition and subtraction are 47 % of
it, nine in ten with 2 or 3 digits, and in a third of these one number is shorter. A product is 1x1
digits (30 %) or 1x2. An exact division is from the tables (15 %) or of 2 or 3 digits by one. A
quarter are stories of one or two steps. Difficulty 1, 2 or 3 fixes the digits.

**The test split** is decided by the sum, not by its wording: numbers and operation (7+5 and 5+7
are one sum), hashed with BLAKE2b, modulo ten. No training problem holds a sum of the test split,
in either language, in any phrasing, plain or as a one-step story, whatever the seed and the number
of problems. The partial results inside two-step problems are not held out.
"""

import argparse
import hashlib
import json
import os
import random
import sys

# Family: per cent of the mix; per cent of these with 1, 2 and 3 digits; operations, one drawn.
FAMILIES = {
    "addition": (25, (10, 40, 50), ("+",)),
    "subtraction": (22, (10, 40, 50), ("-",)),
    "multiplication": (15, (30, 70, 0), ("*",)),
    "division": (13, (15, 40, 45), ("/",)),
    "word": (12, (20, 55, 25), ("+", "-", "*", "/")),
    "two_step": (13, (30, 60, 10), ("+-", "-+", "*+", "*-", "+*", "+/", "-/")),
}

NAMES = {
    "pt": ("Ana", "Bruno", "Carla", "Davi", "Elisa", "João", "Lúcia", "Pedro", "Rita"),
    "en": ("Anna", "Ben", "Clara", "David", "Emma", "John", "Lucy", "Peter", "Rose"),
}
THINGS = {
    "pt": (
        "Quantas maçãs",
        "Quantos livros",
        "Quantas moedas",
        "Quantos lápis",
        "Quantas flores",
        "Quantos ovos",
        "Quantas laranjas",
        "Quantos botões",
    ),
    "en": (
        "How many apples",
        "How many books",
        "How many coins",
        "How many pencils",
        "How many flowers",
        "How many eggs",
        "How many oranges",
        "How many buttons",
    ),
}

# "Quanto e" is how many people type it. {s} is the sign, {w} the word for it; each operation
# has a phrase of its own besides.
PLAIN = {
    "pt": (
        "Quanto é {a} {s} {b}?",
        "Quanto e {a} {s} {b}?",
        "Calcule {a} {s} {b}.",
        "{a} {s} {b} = ?",
        "Quanto dá {a} {w} {b}?",
    ),
    "en": (
        "What is {a} {s} {b}?",
        "Calculate {a} {s} {b}.",
        "{a} {s} {b} = ?",
        "How much is {a} {w} {b}?",
    ),
}
WORDS = {
    "pt+": ("mais", "Qual é a soma de {a} e {b}?"),
    "pt-": ("menos", "Qual é a diferença entre {a} e {b}?"),
    "pt*": ("vezes", "Qual é o produto de {a} por {b}?"),
    "pt/": ("dividido por", "Divida {a} por {b}."),
    "en+": ("plus", "What is the sum of {a} and {b}?"),
    "en-": ("minus", "What is the difference between {a} and {b}?"),
    "en*": ("times", "What is the product of {a} and {b}?"),
    "en/": ("divided by", "Divide {a} by {b}."),
}
# {n} and {o} are two names, {t} the things, {Q} the question about them: Quantas maçãs.
STORIES = {
    "pt+": (
        "{n} tinha {a} {t} e ganhou mais {b}. {Q} tem agora?",
        "{n} tem {a} {t} e {o} tem {b}. {Q} têm ao todo?",
        "Há {a} {t} na caixa e {b} na mesa. {Q} há ao todo?",
    ),
    "pt-": (
        "{n} tinha {a} {t} e deu {b} a {o}. {Q} sobraram?",
        "A loja tinha {a} {t} e vendeu {b}. {Q} restam?",
        "{n} tem {a} {t} e {o} tem {b}. {Q} {n} tem a mais que {o}?",
    ),
    "pt*": (
        "{n} tem {a} caixas com {b} {t} cada. {Q} tem ao todo?",
        "Cada saco tem {b} {t}. {Q} há em {a} sacos?",
        "{n} vende {b} {t} por dia. {Q} vende em {a} dias?",
    ),
    "pt/": (
        "{n} reparte {a} {t} igualmente entre {b} amigos. {Q} recebe cada amigo?",
        "{n} guarda {a} {t} em {b} caixas iguais. {Q} ficam em cada caixa?",
    ),
    "pt+-": ("{n} tinha {a} {t}, comprou mais {b} e deu {c} a {o}. {Q} sobraram?",),
    "pt-+": ("{n} tinha {a} {t}, perdeu {b} e ganhou mais {c}. {Q} tem agora?",),
    "pt*+": ("{n} tem {a} caixas com {b} {t} cada e ganhou mais {c}. {Q} tem ao todo?",),
    "pt*-": ("{n} comprou {a} caixas com {b} {t} cada e deu {c} a {o}. {Q} sobraram?",),
    "pt+*": ("{n} vende {a} {t} de manhã e {b} à tarde. {Q} vende em {c} dias?",),
    "pt+/": ("{n} tinha {a} {t}, comprou {b} e deu partes iguais a {c} amigos. {Q} a cada um?",),
    "pt-/": ("{n} tinha {a} {t}, deu {b} e pôs o resto em {c} caixas iguais. {Q} há em cada?",),
    "en+": (
        "{n} had {a} {t} and got {b} more. {Q} does {n} have now?",
        "{n} has {a} {t} and {o} has {b}. {Q} do they have in all?",
        "There are {a} {t} in the box and {b} on the table. {Q} are there in all?",
    ),
    "en-": (
        "{n} had {a} {t} and gave {b} to {o}. {Q} are left?",
        "The shop had {a} {t} and sold {b}. {Q} are left?",
        "{n} has {a} {t} and {o} has {b}. How many more does {n} have than {o}?",
    ),
    "en*": (
        "{n} has {a} boxes of {b} {t} each. {Q} does {n} have in all?",
        "Each bag holds {b} {t}. {Q} are there in {a} bags?",
        "{n} sells {b} {t} a day. {Q} does {n} sell in {a} days?",
    ),
    "en/": (
        "{n} shares {a} {t} equally among {b} friends. {Q} does each friend get?",
        "{n} puts {a} {t} into {b} equal boxes. {Q} are in each box?",
    ),
    "en+-": ("{n} had {a} {t}, bought {b} more and gave {c} to {o}. {Q} are left?",),
    "en-+": ("{n} had {a} {t}, lost {b} and got {c} more. {Q} does {n} have now?",),
    "en*+": ("{n} has {a} boxes of {b} {t} each and got {c} more. {Q} are there in all?",),
    "en*-": ("{n} bought {a} boxes of {b} {t} each and gave {c} to {o}. {Q} are left?",),
    "en+*": ("{n} sells {a} {t} before lunch and {b} after. {Q} does {n} sell in {c} days?",),
    "en+/": ("{n} had {a} {t}, bought {b} more and gave equal shares to {c} friends. {Q} each?",),
    "en-/": ("{n} had {a} {t}, gave away {b} and put the rest in {c} equal boxes. {Q} in each?",),
}


def _columns(a, b):
    r"""The digits of a and b from the right, the shorter one filled with zeros."""
    width = max(len(str(a)), len(str(b)))
    return list(zip(f"{a:0{width}}", f"{b:0{width}}"))[::-1]


def add_steps(a, b):
    r"""Columns of a + b from the right; the last one writes its carry out."""
    lines, carry, partial, columns = [], 0, "", _columns(a, b)
    for i, (p, q) in enumerate(columns, 1):
        total = int(p) + int(q) + carry
        partial = f"{total if i == len(columns) else total % 10}{partial}"
        lines.append(f"{p}+{q}{'+1' * carry}={total} {partial}")
        carry = total // 10
    return lines


def sub_steps(a, b):
    r"""Columns of a - b >= 0 from the right; a negative one borrows ten."""
    lines, borrow, partial = [], 0, ""
    for p, q in _columns(a, b):
        value = int(p) - int(q) - borrow
        lent = f"+10={value + 10}" if value < 0 else ""
        partial = f"{value % 10}{partial}"
        lines.append(f"{p}-{q}{'-1' * borrow}={value}{lent} {partial}")
        borrow = int(value < 0)
    return lines


def mul_steps(a, b):
    r"""Columns of a * b from the right, the one-digit factor first, the last one in full."""
    one, many = (a, b) if a < 10 else (b, a)
    lines, carry, partial, digits = [], 0, "", str(many)[::-1]
    for i, q in enumerate(digits, 1):
        total = one * int(q) + carry
        partial = f"{total if i == len(digits) else total % 10}{partial}"
        carried = f"+{carry}={total}" if carry else ""
        lines.append(f"{one}*{q}={one * int(q)}{carried} {partial}")
        carry = total // 10
    return lines


def div_steps(a, b):
    r"""Long division of a by the one-digit b from the left: digit, product, remainder."""
    lines, rest, partial = [], 0, ""
    for p in str(a):
        number = 10 * rest + int(p)
        digit, rest = divmod(number, b)
        partial = f"{partial}{digit}"
        lines.append(f"{number}/{b}:{digit}*{b}={digit * b},r{rest} {partial}")
    return lines


STEPS = {"+": add_steps, "-": sub_steps, "*": mul_steps, "/": div_steps}
VALUE = {"+": int.__add__, "-": int.__sub__, "*": int.__mul__, "/": int.__floordiv__}


def worked_answer(operations, numbers):
    r"""Each operation and its steps, then the last line."""
    lines, value = [], numbers[0]
    for operation, number in zip(operations, numbers[1:]):
        lines += [f"{value}{operation}{number}", *STEPS[operation](value, number)]
        value = VALUE[operation](value, number)
    return "\n".join([*lines, f"#### {value}"])


def is_test(operations, numbers):
    r"""True for one sum in ten, by a hash of the sum that no seed and no wording changes."""
    if operations[0] in "+*":
        numbers = sorted(numbers[:2]) + list(numbers[2:])
    content = f"{operations} {','.join(map(str, numbers))}".encode()
    return int.from_bytes(hashlib.blake2b(content, digest_size=8).digest(), "big") % 10 == 0


def _number(rng, digits, least):
    r"""A number of this many digits; one of a single digit is at least `least`."""
    return rng.randint(least if digits == 1 else 10 ** (digits - 1), 10**digits - 1)


def _pair(rng, digits, least):
    r"""One number of this many digits, the other of as many or (one time in three) fewer."""
    other = rng.randrange(1, digits) if digits > 1 and rng.random() < 1 / 3 else digits
    a, b = _number(rng, digits, least), _number(rng, other, least)
    return (a, b) if rng.random() < 0.5 else (b, a)


def _multiple(rng, digits):
    r"""A multiple of a one-digit number, and that number: 1 digit means from the tables."""
    b = rng.randint(2, 9)
    if digits == 1:
        return b * rng.randint(2, 9), b
    return b * rng.randint(-(-(10 ** (digits - 1)) // b), (10**digits - 1) // b), b


def _numbers(rng, operations, digits, least):
    r"""The numbers of one problem: no result is below zero and every division is exact."""
    first, last = operations[0], operations[-1]
    if last == "/":
        total, c = _multiple(rng, digits)
        if first == "/":
            return total, c
        b = rng.randint(2, total - 2) if first == "+" else _number(rng, digits, least)
        return (total - b, b, c) if first == "+" else (total + b, b, c)
    if first == "*":
        a, b = rng.randint(least, 9), _number(rng, min(digits, 4 - len(operations)), least)
        if least == 0 and rng.random() < 0.5:
            a, b = b, a
    else:
        a, b = _pair(rng, digits, least)
        if first == "-":
            a, b = max(a, b), min(a, b)
    if len(operations) == 1:
        return a, b
    c, value = _number(rng, 1 if last == "*" else digits, least), VALUE[first](a, b)
    return a, b, rng.randint(2, value) if last == "-" and c > value else c


def _question(rng, operations, numbers, lang, story):
    r"""One of the phrasings, with names and things where it is a story."""
    fields = dict(zip("abc", numbers))
    if not story:
        word, phrase = WORDS[lang + operations]
        sign = operations.replace("*", "x")
        return rng.choice((*PLAIN[lang], phrase)).format(s=sign, w=word, **fields)
    n, o = rng.sample(NAMES[lang], 2)
    things = rng.choice(THINGS[lang])
    return rng.choice(STORIES[lang + operations]).format(
        n=n, o=o, t=things.split()[-1], Q=things, **fields
    )


def _check(n, lang, difficulty, families, split):
    r"""Refuse what cannot be generated, in one line."""
    for what, values, known in (
        ("lang", lang, tuple(NAMES)),
        ("families", families, tuple(FAMILIES)),
        ("split", [split], ("train", "test")),
        ("difficulty", [difficulty], (None, 1, 2, 3)),
    ):
        wrong = [value for value in values if value not in known]
        if wrong or not values:
            raise ValueError(f"{what} {wrong[0] if wrong else 'empty'!r}: expected of {known}")
    if n < 1:
        raise ValueError(f"{n} problems asked for: expected at least 1")


def problems(n, seed=0, lang=("pt", "en"), difficulty=None, families=None, split="train"):
    r"""n problems as dicts with keys question, answer, lang, family, in a seeded order.

    The first n of a longer list with the same seed are the same n problems. In the test split a
    question comes twice only after 50 draws in a row that were not new.

    **Errors** ValueError on an unknown language, family, difficulty or split, and on n < 1.
    """
    lang = (lang,) if isinstance(lang, str) else tuple(lang)
    families = tuple(FAMILIES) if families is None else tuple(families)
    _check(n, lang, difficulty, families, split)
    rng = random.Random(f"{split} {seed}")  # a string: the same on every machine
    shares = [FAMILIES[family][0] for family in families]
    rows, seen = [], set()
    for _ in range(n):
        family = rng.choices(families, shares)[0]
        _, digit_shares, choices = FAMILIES[family]
        story = family in ("word", "two_step")
        for _ in range(50):
            operations = rng.choice(choices)
            digits = difficulty or rng.choices((1, 2, 3), digit_shares)[0]
            numbers = _numbers(rng, operations, digits, 2 if story else 0)
            while is_test(operations, numbers) != (split == "test"):
                numbers = _numbers(rng, operations, digits, 2 if story else 0)
            language = rng.choice(lang)
            question = _question(rng, operations, numbers, language, story)
            if split == "train" or question not in seen:
                break
        seen.add(question)
        rows.append(
            {
                "question": question,
                "lang": language,
                "family": family,
                "answer": worked_answer(operations, numbers),
            }
        )
    return rows


def main(argv=None):
    r"""`python -m axion_np.tasks.sums`: write problems as JSON lines. Returns the exit code."""
    parser = argparse.ArgumentParser("python -m axion_np.tasks.sums", description=__doc__[:71])
    parser.add_argument("--max", type=int, default=2000, help="number of problems (2000)")
    parser.add_argument("--lang", default="pt,en", help="languages (pt,en)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--difficulty", type=int, help="1, 2 or 3 digits (the default mix)")
    parser.add_argument("--families", default=",".join(FAMILIES), help="which (all)")
    parser.add_argument("--split", default="train", help="train or test (train)")
    parser.add_argument("--out", required=True, help="the file to write")
    parser.add_argument("--overwrite", action="store_true", help="replace the file if it exists")
    args = parser.parse_args(argv)
    try:
        if os.path.exists(args.out) and not args.overwrite:
            raise FileExistsError(f"{args.out} exists: give another --out, or --overwrite")
        rows = problems(
            args.max,
            args.seed,
            args.lang.split(","),
            args.difficulty,
            args.families.split(","),
            args.split,
        )
        with open(f"{args.out}.partial", "w", encoding="utf-8", newline="\n") as file:
            file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        os.replace(f"{args.out}.partial", args.out)
    except (ValueError, OSError) as error:
        print(f"synthetic: {error}", file=sys.stderr)
        return 2
    print(f"{len(rows)} problems written to {args.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
