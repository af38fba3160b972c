"""The numbers of a word problem, its expression, and the worked steps of the answer.

One step is written as in steps.py: the operation, its columns, the result. With more steps a
line with all of it comes first, `(12+6)/3`, so that the question is needed only once, and what
follows is arithmetic: each operation in turn with the value from before.

    3.50+1.25        27*34          60/24        7/2
    350+125          34*7           24*1=24      7/2:3*2=6,r1 3
    0+5=5 5          7*4=28 8       24+24=48 2   10/2:5*2=10,r0 3.5
    5+2=7 75         7*3=21+2=23 238   ...       #### 3.5
    3+1=4 475        34*20
    475/100=4.75     2*4=8 8
    #### 4.75        2*3=6 68
                     68*10=680
                     238+680 ...

Decimals are filled to the same length and counted in whole cents. A product of longer numbers is
a sum of one-digit products, a division by a longer number counts multiples, and one that does not
come out even goes on behind the point. `17%5` asks for what is left, `17//5` for the whole part.
"""

import ast
from decimal import Decimal

from axion_np.tasks.columns import STEPS, div_steps

LETTERS = set("abcdesxyz")
MONEY, MEASURES = "mMq", "drf"  # kinds of numbers that may have decimals
SIGNS = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%"}
RANK = {"+": 1, "-": 1, "*": 2, "/": 2, "//": 2, "%": 2}


class Refused(Exception):
    """These numbers make no sense: draw again."""


# Numbers and worked steps


def normal(value):
    """An int where the value is whole, else a decimal without zeros at the end."""
    whole = int(value)
    return whole if whole == value else value.normalize()


def places(value):
    """How many digits stand behind the point."""
    return max(0, -value.as_tuple().exponent) if isinstance(value, Decimal) else 0


def whole(value, scale):
    """The value in units of 10 ** -scale, as an int."""
    return int(value * 10**scale)


def product_steps(a, b):
    """Steps of a * b: a one-digit factor in columns, else one such product per digit, summed."""
    if min(a, b) < 10:
        return STEPS["*"](a, b)
    many, few = sorted((a, b), key=lambda n: (-len(str(n).replace("0", "")), -n))
    lines, total = [], 0
    for zeros, digit in enumerate(map(int, reversed(str(few)))):
        if not digit:
            continue
        lines += [f"{many}*{digit}{'0' * zeros}", *STEPS["*"](digit, many)]
        partial = many * digit
        if zeros:
            lines.append(f"{partial}*{10**zeros}={partial * 10**zeros}")
            partial *= 10**zeros
        if total:
            lines += [f"{total}+{partial}", *STEPS["+"](total, partial)]
        total += partial
    return lines


def division_steps(a, b, exact):
    """Steps of a / b; where it is exact and leaves a rest, on behind the point."""
    if b in (10, 100):
        return [f"{a}/{b}={normal(Decimal(a) / b)}"]
    if b > 9:
        lines = [f"{b}*1={b}"]
        for n in range(2, a // b + 1):
            lines.append(f"{b * (n - 1)}+{b}={b * n} {n}")
        return lines
    lines = div_steps(a, b)
    rest, partial = a % b, f"{a // b}."
    while exact and rest:
        digit = 10 * rest // b
        partial += str(digit)
        lines.append(f"{10 * rest}/{b}:{digit}*{b}={digit * b},r{10 * rest % b} {partial}")
        rest = 10 * rest % b
    return lines


def apply(sign, a, b, decimals=True):
    """The value of a sign b, refused where a story could not have it or its steps are long."""
    if sign == "*":
        value = a * b
        if min(len(str(whole(n, places(n))).replace("0", "")) for n in (a, b)) > 2:
            raise Refused
    elif sign in ("+", "-"):
        value = a + b if sign == "+" else a - b
    elif sign == "/":
        value = Decimal(a) / b
        scale = max(places(a), places(b))
        top, bottom = whole(a, scale), whole(b, scale if places(b) else 0)
        if bottom > 9 and bottom not in (10, 100) and (top % bottom or top // bottom > 12):
            raise Refused
    elif b > 9:
        raise Refused
    else:
        value = a // b if sign == "//" else a % b
    if not 0 < value < 100000 or value * 100 != int(value * 100):
        raise Refused
    if not decimals and value != int(value):
        raise Refused
    return normal(value)


def operation(sign, a, b):
    """The lines of one operation: as stated, in whole numbers, the columns, the point again."""
    value = apply(sign, a, b)
    scale = max(places(a), places(b))
    if not scale:
        if sign in "//%":
            return value, [f"{a}{sign}{b}", *division_steps(a, b, sign == "/")]
        return value, [f"{a}{sign}{b}", *(product_steps if sign == "*" else STEPS[sign])(a, b)]
    if sign in "+-":
        a, b = (f"{n:.{scale}f}" if places(n) < scale else str(n) for n in (a, b))
        x, y = int(a.replace(".", "")), int(b.replace(".", ""))
        unit, steps = scale, STEPS[sign](x, y)
    elif sign == "*":
        x, y, unit = whole(a, places(a)), whole(b, places(b)), places(a) + places(b)
        steps = product_steps(x, y)
    else:
        x, y = whole(a, scale), whole(b, scale if places(b) else 0)
        unit, steps = (0 if places(b) else scale), division_steps(x, y, True)
    point = [f"{normal(value * 10**unit)}/{10**unit}={value}"] if unit else []
    return value, [f"{a}{sign}{b}", f"{x}{sign}{y}", *steps, *point]


def parse(expression):
    """An expression as nested tuples (sign, left, right) over letters and ints."""

    def tuples(node):
        if isinstance(node, ast.BinOp):
            return SIGNS[type(node.op)], tuples(node.left), tuples(node.right)
        return node.id if isinstance(node, ast.Name) else node.value

    return tuples(ast.parse(expression, mode="eval").body)


def count_steps(node):
    """The number of operations."""
    return 1 + count_steps(node[1]) + count_steps(node[2]) if isinstance(node, tuple) else 0


def text(node, values, rank=0):
    """The expression with its numbers, brackets only where they are needed."""
    if not isinstance(node, tuple):
        return str(values.get(node, node))
    sign, left, right = node
    inner = text(left, values, RANK[sign]) + sign + text(right, values, RANK[sign] + 1)
    return f"({inner})" if RANK[sign] < rank else inner


def work(node, values):
    """The value of the expression and the lines that lead to it."""
    if not isinstance(node, tuple):
        return values.get(node, node), []
    (a, before), (b, between) = work(node[1], values), work(node[2], values)
    value, lines = operation(node[0], a, b)
    return value, before + between + lines


def worked_answer(node, values):
    """The plan where there is more than one step, the steps, the last line."""
    value, lines = work(node, values)
    plan = [text(node, values)] if count_steps(node) > 1 else []
    return "\n".join([*plan, *lines, f"#### {value}"])


def evaluate(node, values, decimals=True):
    """The value of the expression; refused where a step makes no sense."""
    if not isinstance(node, tuple):
        return values.get(node, node)
    a, b = (evaluate(part, values, decimals) for part in node[1:])
    return apply(node[0], a, b, decimals)


class Numbers:
    """Draws the numbers of one problem: of like size, every division even by construction."""

    def __init__(self, rng, kinds):
        self.rng, self.kinds, self.values = rng, kinds, {}
        self.digits = rng.choices((1, 2, 3), (30, 55, 15))[0]
        self.many = rng.choices((2, 3, 4, 5), (20, 50, 20, 10))[0]
        self.cents = rng.random() < 0.8
        self.places = rng.choices((0, 1, 2), (12, 48, 40))[0]

    def kind(self, letter):
        return self.kinds.get(letter, "3-30" if letter == "y" else "n")

    def number(self, kind):
        """One number: n counts, s small, g groups, B many; m M q money, d r f measures."""
        rng = self.rng
        if kind in "nB":
            digits = self.digits if kind == "n" else self.many
            if rng.random() < 0.3:
                digits = max(1, digits - 1)
            return rng.randint(2 if digits == 1 else 10 ** (digits - 1), 10**digits - 1)
        if kind in "sg":
            return rng.randint(2, 12) if kind == "s" or rng.random() < 0.8 else rng.randint(10, 48)
        if kind in MONEY:
            top = {"m": (9, 40, 120), "M": (90, 600, 4000), "q": (5, 9, 25)}[kind]
            amount = rng.randint(1, rng.choice(top))
            if not self.cents:
                return amount + (kind == "q")
            cents = rng.choice((0, 25, 50, 75, rng.randint(1, 99), 5 * rng.randint(1, 19)))
            return Decimal(100 * amount + cents).scaleb(-2) if cents else amount
        if kind in MEASURES:
            top = {"d": rng.choice((9, 40, 99)), "r": rng.choice((3, 9, 15)), "f": 1}[kind]
            digits = max(self.places, kind == "f") if rng.random() < 0.85 else rng.choice((1, 2))
            value = rng.randint(1, top * 10**digits - (kind == "f"))
            value = normal(Decimal(value).scaleb(-digits)) if digits else value
            return value if value != 1 else 2  # nothing needs a singular then
        if "," in kind:
            return int(rng.choice(kind.split(",")))
        low, high = kind.split("-")
        return rng.randint(int(low), int(high))

    def fits(self, kind, value):
        """Whether a number that follows from others could have been drawn for this kind."""
        if kind in MONEY + MEASURES:
            return value != 1 and 0 < value < {"M": 20000, "m": 600, "f": 1}.get(kind, 300)
        if "-" in kind:
            low, high = map(int, kind.split("-"))
            return low <= value <= high
        if "," in kind:
            return str(value) in kind.split(",")
        return 2 <= value <= {"n": 999, "B": 99999}.get(kind, 60)

    def draw(self, node, target=None):
        """Give the letters of the expression their numbers, so that it has the target value."""
        if not isinstance(node, tuple):
            if node in LETTERS and node not in self.values:
                kind = self.kind(node)
                value = self.number(kind) if target is None else normal(target)
                if target is not None and not self.fits(kind, value):
                    raise Refused
                if kind in MONEY and places(value) == 1:
                    value = Decimal(value).quantize(Decimal("0.01"))
                self.values[node] = value
            value = self.values.get(node, node)
            if target not in (None, value):
                raise Refused
            return
        sign, left, right = node
        self.draw(right)
        b = evaluate(right, self.values)
        if sign == "/" and not (isinstance(left, tuple) and left[0] == "*"):
            kind = self.main_kind(left)
            if kind in MONEY + MEASURES and self.main_kind(right) in MONEY + MEASURES:
                kind = "s"
            quotient = self.number(kind if b < 10 else "s") if target is None else target
            self.draw(left, quotient * b)
        elif sign == "-" and target is None and left in LETTERS and left not in self.values:
            kind = self.kind(left)
            self.draw(left, (self.number(kind) + b) if kind in ("n", "B", *MONEY) else None)
        elif target is None or sign not in "+-":
            self.draw(left)
        else:
            self.draw(left, target - b if sign == "+" else target + b)

    def main_kind(self, node):
        """The kind of the first number of an expression."""
        while isinstance(node, tuple):
            node = node[1]
        return self.kind(node) if node in LETTERS else "s"
