r"""Chapter 3. Synthetic: seeded arithmetic problems with worked steps, Portuguese and English.

A small model learns arithmetic when the answer shows its work: every line is one small fact that
it can know by heart, and the line before holds all that the next line needs.

    347 + 285          432 - 57           7 x 46             96 / 4
    7+5=12 2           12-7=5 5           7*6=42 2           9/4=2r1 2
    4+8+1=13 32        13-5-1=7 75        7*4+4=32 322       16/4=4r0 24
    3+2+1=6 632        4-0-1=3 375        #### 322           #### 24
    #### 632           #### 375

A line is one column: its digits, the carry (+1) or borrow (-1) where there is one, the result,
and, in style "running", the answer as far as it is known. A subtraction that borrows writes the
digit plus ten (13-5-1). A division goes from the left: digit, r, remainder; the remainder and the
next digit make the next number. The last line is `#### {number}`, as in GSM8K.

**The default mix** (difficulty None), in per cent of the problems:

    addition 25, subtraction 22     10 with 1 digit, 40 with 2, 50 with 3; one operand has this
                                    many, the other as many or (one time in three) fewer
    multiplication 15               30 are 1x1 digits, 70 are 1x2 digits
    division 13, exact              15 from the tables, 40 of 2 digits, 45 of 3, by one digit
    word 12: one step               20 with 1 digit, 55 with 2, 25 with 3
    two_step 13: two steps          30 with 1 digit, 60 with 2, 10 with 3

Difficulty 1, 2 or 3 fixes the number of digits.

**The test split** is decided by the sum, not by its wording: the numbers and the operation (7+5 and
5+7 are one sum), hashed with BLAKE2b, modulo ten. A sum of the test split is in no training
problem, in neither language, in no phrasing, as a plain sum or as a one-step story, whatever the
seed and the number of problems. The partial results inside two-step problems are not held out.
"""
import argparse
import hashlib
import json
import os
import random
import sys

FAMILIES = {"addition": 25, "subtraction": 22, "multiplication": 15, "division": 13,
            "word": 12, "two_step": 13}
DIGITS = {"addition": (10, 40, 50), "subtraction": (10, 40, 50), "multiplication": (30, 70, 0),
          "division": (15, 40, 45), "word": (20, 55, 25), "two_step": (30, 60, 10)}
OPERATIONS = {"addition": ("+",), "subtraction": ("-",), "multiplication": ("*",),
              "division": ("/",), "word": ("+", "-", "*", "/"),
              "two_step": ("+-", "-+", "*+", "*-", "+*", "+/", "-/")}
STYLES = ("running", "plain", "stated")

NAMES = {"pt": ("Ana", "Bruno", "Carla", "Davi", "Elisa", "João", "Lúcia", "Pedro", "Rita", "Tomás"),
         "en": ("Anna", "Ben", "Clara", "David", "Emma", "John", "Lucy", "Peter", "Rose", "Tom")}
THINGS = {"pt": (("Quantas", "maçãs"), ("Quantos", "livros"), ("Quantas", "moedas"),
                 ("Quantos", "lápis"), ("Quantas", "flores"), ("Quantos", "ovos"),
                 ("Quantas", "laranjas"), ("Quantos", "botões")),
          "en": tuple(("How many", thing) for thing in (
              "apples", "books", "coins", "pencils", "flowers", "eggs", "oranges", "buttons"))}

PLAIN = {
    ("pt", "+"): ("Quanto é {a} + {b}?", "Calcule {a} + {b}.", "Quanto dá {a} mais {b}?",
                  "Qual é a soma de {a} e {b}?", "{a} + {b} = ?"),
    ("pt", "-"): ("Quanto é {a} - {b}?", "Calcule {a} - {b}.", "Quanto dá {a} menos {b}?",
                  "Qual é a diferença entre {a} e {b}?", "{a} - {b} = ?"),
    ("pt", "*"): ("Quanto é {a} x {b}?", "Calcule {a} x {b}.", "Quanto dá {a} vezes {b}?",
                  "Qual é o produto de {a} por {b}?", "{a} x {b} = ?"),
    ("pt", "/"): ("Quanto é {a} / {b}?", "Calcule {a} / {b}.", "Quanto dá {a} dividido por {b}?",
                  "Divida {a} por {b}.", "{a} / {b} = ?"),
    ("en", "+"): ("What is {a} + {b}?", "Calculate {a} + {b}.", "How much is {a} plus {b}?",
                  "What is the sum of {a} and {b}?", "{a} + {b} = ?"),
    ("en", "-"): ("What is {a} - {b}?", "Calculate {a} - {b}.", "How much is {a} minus {b}?",
                  "What is the difference between {a} and {b}?", "{a} - {b} = ?"),
    ("en", "*"): ("What is {a} x {b}?", "Calculate {a} x {b}.", "How much is {a} times {b}?",
                  "What is the product of {a} and {b}?", "{a} x {b} = ?"),
    ("en", "/"): ("What is {a} / {b}?", "Calculate {a} / {b}.", "How much is {a} divided by {b}?",
                  "Divide {a} by {b}.", "{a} / {b} = ?"),
}
STORIES = {
    ("pt", "+"): ("{name} tinha {a} {things} e ganhou mais {b}. {many} {things} tem agora?",
                  "{name} tem {a} {things} e {other} tem {b}. {many} {things} têm ao todo?",
                  "Há {a} {things} na caixa e {b} na mesa. {many} {things} há ao todo?"),
    ("pt", "-"): ("{name} tinha {a} {things} e deu {b} a {other}. {many} {things} sobraram?",
                  "A loja tinha {a} {things} e vendeu {b}. {many} {things} restam?",
                  "{name} tem {a} {things} e {other} tem {b}. "
                  "{many} {things} {name} tem a mais que {other}?"),
    ("pt", "*"): ("{name} tem {a} caixas com {b} {things} cada. {many} {things} tem ao todo?",
                  "Cada saco tem {b} {things}. {many} {things} há em {a} sacos?",
                  "{name} vende {b} {things} por dia. {many} {things} vende em {a} dias?"),
    ("pt", "/"): ("{name} reparte {a} {things} igualmente entre {b} amigos. "
                  "{many} {things} recebe cada amigo?",
                  "{name} guarda {a} {things} em {b} caixas iguais. "
                  "{many} {things} ficam em cada caixa?",
                  "Em {b} dias, {name} vendeu {a} {things}, sempre a mesma quantidade por dia. "
                  "{many} {things} vendeu por dia?"),
    ("pt", "+-"): ("{name} tinha {a} {things}, comprou mais {b} e deu {c} a {other}. "
                   "{many} {things} sobraram?",),
    ("pt", "-+"): ("{name} tinha {a} {things}, perdeu {b} e ganhou mais {c}. "
                   "{many} {things} tem agora?",),
    ("pt", "*+"): ("{name} tem {a} caixas com {b} {things} cada e ganhou mais {c}. "
                   "{many} {things} tem ao todo?",),
    ("pt", "*-"): ("{name} comprou {a} caixas com {b} {things} cada e deu {c} a {other}. "
                   "{many} {things} sobraram?",),
    ("pt", "+*"): ("{name} vende {a} {things} de manhã e {b} à tarde. "
                   "{many} {things} vende em {c} dias?",),
    ("pt", "+/"): ("{name} tinha {a} {things}, comprou mais {b} e repartiu tudo igualmente "
                   "entre {c} amigos. {many} {things} recebeu cada amigo?",),
    ("pt", "-/"): ("{name} tinha {a} {things}, deu {b} a {other} e guardou o resto em {c} caixas "
                   "iguais. {many} {things} ficaram em cada caixa?",),
    ("en", "+"): ("{name} had {a} {things} and got {b} more. {many} {things} are there now?",
                  "{name} has {a} {things} and {other} has {b}. {many} {things} do they have?",
                  "There are {a} {things} in the box and {b} on the table. "
                  "{many} {things} are there in all?"),
    ("en", "-"): ("{name} had {a} {things} and gave {b} to {other}. {many} {things} are left?",
                  "The shop had {a} {things} and sold {b}. {many} {things} are left?",
                  "{name} has {a} {things} and {other} has {b}. "
                  "{many} more {things} does {name} have than {other}?"),
    ("en", "*"): ("{name} has {a} boxes of {b} {things} each. {many} {things} are there in all?",
                  "Each bag holds {b} {things}. {many} {things} are there in {a} bags?",
                  "{name} sells {b} {things} a day. {many} {things} are sold in {a} days?"),
    ("en", "/"): ("{name} shares {a} {things} equally among {b} friends. "
                  "{many} {things} does each friend get?",
                  "{name} puts {a} {things} into {b} equal boxes. "
                  "{many} {things} are in each box?",
                  "In {b} days {name} sold {a} {things}, the same number every day. "
                  "{many} {things} were sold each day?"),
    ("en", "+-"): ("{name} had {a} {things}, bought {b} more and gave {c} to {other}. "
                   "{many} {things} are left?",),
    ("en", "-+"): ("{name} had {a} {things}, lost {b} and got {c} more. "
                   "{many} {things} are there now?",),
    ("en", "*+"): ("{name} has {a} boxes of {b} {things} each and got {c} more. "
                   "{many} {things} are there in all?",),
    ("en", "*-"): ("{name} bought {a} boxes of {b} {things} each and gave {c} to {other}. "
                   "{many} {things} are left?",),
    ("en", "+*"): ("{name} sells {a} {things} in the morning and {b} in the afternoon. "
                   "{many} {things} are sold in {c} days?",),
    ("en", "+/"): ("{name} had {a} {things}, bought {b} more and shared them all equally "
                   "among {c} friends. {many} {things} did each friend get?",),
    ("en", "-/"): ("{name} had {a} {things}, gave {b} to {other} and put the rest into {c} equal "
                   "boxes. {many} {things} are in each box?",),
}


def _line(fact, partial, style):
    """One worked line: the fact alone, or the fact and the answer as far as it is known."""
    return fact if style == "plain" else f"{fact} {partial}"


def add_steps(a, b, style="running"):
    """Columns of a + b from the right; the last column writes its carry out in full."""
    width = max(len(str(a)), len(str(b)))
    lines, carry, partial = [], 0, ""
    for i, (p, q) in enumerate(zip(reversed(f"{a:0{width}}"), reversed(f"{b:0{width}}"))):
        total = int(p) + int(q) + carry
        partial = f"{total if i == width - 1 else total % 10}{partial}"
        lines.append(_line(f"{p}+{q}{'+1' * carry}={total}", partial, style))
        carry = total // 10
    return lines


def sub_steps(a, b, style="running"):
    """Columns of a - b >= 0 from the right; a column that borrows writes its digit plus ten."""
    width = len(str(a))
    lines, borrow, partial = [], 0, ""
    for p, q in zip(reversed(str(a)), reversed(f"{b:0{width}}")):
        top, take = int(p), int(q) + borrow
        lends = top < take
        digit = top + 10 * lends - take
        partial = f"{digit}{partial}"
        lines.append(_line(f"{top + 10 * lends}-{q}{'-1' * borrow}={digit}", partial, style))
        borrow = int(lends)
    return lines


def mul_steps(a, b, style="running"):
    """Columns of a * b from the right, the one-digit factor first; the last is written in full."""
    one, many = sorted((a, b))
    lines, carry, partial = [], 0, ""
    for i, q in enumerate(reversed(str(many))):
        total = one * int(q) + carry
        partial = f"{total if i == len(str(many)) - 1 else total % 10}{partial}"
        lines.append(_line(f"{one}*{q}{f'+{carry}' if carry else ''}={total}", partial, style))
        carry = total // 10
    return lines


def div_steps(a, b, style="running"):
    """Long division of a by the one-digit b from the left: digit, r, remainder."""
    lines, rest, partial = [], 0, ""
    for p in str(a):
        number = 10 * rest + int(p)
        digit, rest = divmod(number, b)
        partial = f"{partial}{digit}"
        lines.append(_line(f"{number}/{b}={digit}r{rest}", partial, style))
    return lines


STEPS = {"+": add_steps, "-": sub_steps, "*": mul_steps, "/": div_steps}
VALUE = {"+": int.__add__, "-": int.__sub__, "*": int.__mul__, "/": int.__floordiv__}


def worked_answer(operations, numbers, story=False, style="running"):
    """The steps and the last line. A story, or style "stated", names each operation first."""
    lines, value = [], numbers[0]
    for operation, number in zip(operations, numbers[1:]):
        if story or style == "stated":
            lines.append(f"{value}{operation}{number}")
        lines += STEPS[operation](value, number, style)
        value = VALUE[operation](value, number)
    return "\n".join([*lines, f"#### {value}"])


def is_test(operations, numbers):
    """True for one sum in ten, by a hash of the sum that no seed and no wording changes."""
    if operations in "+*":
        numbers = sorted(numbers)
    content = f"{operations} {','.join(map(str, numbers))}".encode()
    return int.from_bytes(hashlib.blake2b(content, digest_size=8).digest(), "big") % 10 == 0


def _number(rng, digits, least=1):
    """A number of this many digits, not below `least`."""
    return rng.randint(max(least, 10 ** (digits - 1)), 10 ** digits - 1)


def _pair(rng, digits, least=1):
    """The larger number has this many digits, the other as many or (1 in 3) fewer."""
    other = digits if digits == 1 or rng.random() < 2 / 3 else rng.randint(1, digits - 1)
    a, b = _number(rng, digits, least), _number(rng, other, least)
    return (a, b) if rng.random() < 0.5 else (b, a)


def _numbers(rng, operations, digits, least):
    """The numbers of one problem: results are natural numbers and divisions exact."""
    first, last = operations[0], operations[-1]
    if last == "/":
        b = rng.randint(2, 9)
        low = 1 if digits == 1 else -(-max(10 ** (digits - 1), 10) // b)
        rest = b * rng.randint(max(low, 2), 9 if digits == 1 else (10 ** digits - 1) // b)
        if operations == "/":
            return rest, b
        part = rng.randint(2, rest - 2) if first == "+" else _number(rng, digits, least)
        return (part, rest - part, b) if first == "+" else (rest + part, part, b)
    if first == "*":
        a, b = rng.randint(2, 9), _number(rng, digits if operations == "*" else min(digits, 2), 2)
        if operations == "*" and least == 1 and rng.random() < 0.5:
            a, b = b, a
    else:
        a, b = _pair(rng, digits, least)
        a, b = (max(a, b), min(a, b)) if first == "-" else (a, b)
    if len(operations) == 1:
        return a, b
    if last == "*":
        return a, b, rng.randint(2, 9)
    c = _number(rng, digits, least)
    return a, b, min(c, VALUE[first](a, b)) if last == "-" else c


def _question(rng, operations, numbers, story, lang):
    """One of the phrasings, with names and things where it is a story."""
    fields = dict(zip("abc", numbers))
    if not story:
        return rng.choice(PLAIN[lang, operations]).format(**fields)
    name, other = rng.sample(NAMES[lang], 2)
    many, things = rng.choice(THINGS[lang])
    return rng.choice(STORIES[lang, operations]).format(
        name=name, other=other, many=many, things=things, **fields)


def _check(n, lang, difficulty, families, split, style):
    """Refuse what cannot be generated, in one line each."""
    for value, known, what in [(set(lang), tuple(NAMES), "lang"), ({split}, ("train", "test"), "split"),
                               (set(families), tuple(FAMILIES), "families"),
                               ({style}, STYLES, "style"), ({difficulty}, (None, 1, 2, 3), "difficulty")]:
        if not value or not value <= set(known):
            raise ValueError(f"{what} {value or 'empty'}: expected among {known}")
    if n < 0:
        raise ValueError(f"n {n}: expected a number of problems, 0 or more")


def problems(n, seed=0, lang=("pt", "en"), difficulty=None, families=None, split="train",
             style="running"):
    """n problems as dicts with keys question, answer, lang, family, in a seeded order.

    The first n of a longer list with the same seed are the same n problems. In the test split a
    question comes twice only after 50 draws in a row that were not new.
    """
    lang = (lang,) if isinstance(lang, str) else tuple(lang)
    families = tuple(FAMILIES) if families is None else tuple(families)
    _check(n, lang, difficulty, families, split, style)
    rng = random.Random(f"{split} {seed}")               # a string: the same on every machine
    weights = [FAMILIES[family] for family in families]
    rows, seen = [], set()
    for _ in range(n):
        family = rng.choices(families, weights)[0]
        story = family in ("word", "two_step")
        for _ in range(50):
            operations = rng.choice(OPERATIONS[family])
            digits = difficulty or rng.choices((1, 2, 3), DIGITS[family])[0]
            numbers = _numbers(rng, operations, digits, 2 if story else 1)
            while is_test(operations, numbers) != (split == "test"):
                numbers = _numbers(rng, operations, digits, 2 if story else 1)
            language = rng.choice(lang)
            question = _question(rng, operations, numbers, story, language)
            if split == "train" or question not in seen:
                break
        seen.add(question)
        rows.append({"question": question, "answer": worked_answer(operations, numbers, story, style),
                     "lang": language, "family": family})
    return rows
