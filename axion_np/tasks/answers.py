"""What an answer says: its last number, and the equations on the way to it.

New here: the steps are graded too, since a right number may come from wrong ones. A number is the
one after the last `####`; an equation is what stands on both sides of a `=`. All arithmetic is
exact, in fractions. An answer may be anything at all, so nothing in it may stop a program: what
cannot be read is wrong, and a number longer than anybody writes (LONGEST) is no number.
"""

import ast
import re
from fractions import Fraction
from itertools import pairwise
from operator import add, mul, neg, pos, sub, truediv

LONGEST = 1000  # characters of a number or an expression

# A number: 12   1,234   1,234.50   0.5   .5
NUMBER = r"(?:[0-9]+(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]*\.?[0-9]+)"
# The last number:     #### 72   #### -1,234.5   ####$ 8   ("+": what was read is not tried again)
FINAL = re.compile(rf"####\s*+(-?)\s*+\$?\s*+({NUMBER})")
# A last line in form: 3+4=7 7\n#### 7   #### -$1,000   but not: #### 7 apples
LAST_LINE = re.compile(rf"(?:^|\n)#### -?\$?{NUMBER}\s*$")
# What an equation states:   12 2   -5+10   $ 8.50 each   2r1 24   (its first number alone counts)
STATED = re.compile(rf"\s*+(-?)\s*+\$?\s*+({NUMBER})(?:r([0-9]+))?")
# The comma in 1,234 and 12,345,678, but not in 1,2 or 1,2345
THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
# The zeros in front of 007 and 00, but not in 100, 0.5 or 1.05
LEADING_ZEROS = re.compile(r"(?<![0-9.])0+(?=[0-9])")

ARITHMETIC = "0123456789.,+-*/()x×÷$ "  # what may stand to the left of a "="
SIGNS = {ast.Add: add, ast.Sub: sub, ast.Mult: mul, ast.Div: truediv, ast.USub: neg, ast.UAdd: pos}
REFUSED = (ValueError, SyntaxError, KeyError, ZeroDivisionError, RecursionError, MemoryError)


def final_number(text):
    """The number after the last `####` as a Fraction, or None. 1,000 and $1000.0 are equal."""
    found = FINAL.findall(text)
    return _number("".join(found[-1])) if found else None


def _number(text):
    """A Fraction, or None where the text is too long to be a number."""
    return Fraction(text.replace(",", "")) if len(text) <= LONGEST else None


def same_number(example, answer):
    """Whether an answer ends with the number that the example's answer ends with."""
    number = final_number(answer)
    return number is not None and number == final_number(example["answer"])


# ---------------------------------------------------------------------------- equations
def calculate(expression):
    """The exact value of sums and products with brackets. **Errors** ValueError otherwise."""
    return _parsed(expression)[0]


def _parsed(expression):
    """The value; and of a division its two sides, else None. **Errors** as `calculate`."""
    text = expression.replace("$", "").replace("x", "*").replace("×", "*").replace("÷", "/")
    text = LEADING_ZEROS.sub("", THOUSANDS.sub("", text)).strip()

    def value(node):
        if isinstance(node, ast.BinOp):
            return SIGNS[type(node.op)](value(node.left), value(node.right))
        if isinstance(node, ast.UnaryOp):
            return SIGNS[type(node.op)](value(node.operand))
        return Fraction(ast.get_source_segment(text, node))

    try:
        if len(text) > LONGEST or not text or text.strip("0123456789.+-*/() "):
            raise ValueError
        tree = ast.parse(text, mode="eval").body
        division = isinstance(tree, ast.BinOp) and isinstance(tree.op, ast.Div)
        return value(tree), (value(tree.left), value(tree.right)) if division else None
    except REFUSED:
        raise ValueError(f"{expression[:60]!r} is not a sum or product of numbers") from None


def claims(text):
    """All equations that an answer states, as (left, right) texts.

    Where there are calculator annotations `<<left=right>>`, they are the claims; elsewhere each
    `=` is one, with the arithmetic before it and the text after it.
    """
    if "<<" in text:
        inside = [part.split(">>")[0] if ">>" in part else "" for part in text.split("<<")[1:]]
        return [tuple(part.rpartition("=")[::2]) for part in inside]
    return [
        (before[len(before.rstrip(ARITHMETIC)) :], after)
        for before, after in pairwise(text.split("="))
    ]


def check_claim(left, right):
    """Is it an equation, and is it true: (valid, correct).

    `r` gives a remainder: 9/4=2r1. A rounded result is correct if it is the exact one rounded to
    as many decimals.
    """
    stated = STATED.match(right)
    try:
        value, division = _parsed(left)
    except ValueError:  # no arithmetic on the left
        return False, False
    if stated is None or len(stated[0]) > LONGEST:  # no number on the right
        return False, False
    sign, digits, rest = stated.groups()
    number = _number(sign + digits)
    if rest is not None:
        dividend, divisor = division or (0, 0)
        exact = dividend == number * divisor + int(rest)
        return True, exact and int(rest) < abs(divisor)
    decimals = len(digits.partition(".")[2])
    return True, abs(value - number) <= (Fraction(1, 2 * 10**decimals) if decimals else 0)


def check_answer(text):
    """What is right about one answer: equations, valid and correct ones, and the last line."""
    results = [check_claim(left, right) for left, right in claims(text)]
    return {
        "equations": len(results),
        "valid": sum(valid for valid, _ in results),
        "correct": sum(correct for _, correct in results),
        "right_format": LAST_LINE.search(text) is not None,
    }
