"""Worked steps: every line is one small fact, and the line before holds all that it needs.

A small model learns arithmetic when the answer shows its work: a fact of two digits it can know by
heart.

    347+285         432-57               7*46                 96/4
    7+5=12 2        2-7=-5+10=5 5        7*6=42 2             9/4:2*4=8,r1 2
    4+8+1=13 32     3-5-1=-3+10=7 75     7*4=28+4=32 322      16/4:4*4=16,r0 24
    3+2+1=6 632     4-0-1=3 375          #### 322             #### 24
    #### 632        #### 375

    57-432          46*37                2+3*4                max(0987,1234)
    -(432-57)       46*7                 3*4                  0<1
    ...             ...          322     3*4=12 12            #### 1234
    4-0-1=3 375     322+46*30            2+12
    #### -375       ...          1380    2+2=4 4              1.75+0.50
                    322+1380             0+1=1 14             175+50
                    ...          1702    #### 14              ...          225
                    #### 1702                                 #### 2.25

The first line states the operation in digits, so the words of a question are needed only once.
Then a line is one column: its digits, the carry (+1) or borrow (-1) where there is one, the
result, and the answer as far as it is known. A negative column borrows ten, and a product adds its
carry, each in a step of its own. A division goes from the left: the largest multiple that fits and
the remainder r, which with the next digit makes the next number. The last line is `#### {number}`,
as in GSM8K.

Whatever is harder becomes one of these. A result below zero is a difference the other way round.
A product of longer numbers is a sum of products, the tens with their zero. An expression is worked
one operation at a time, and written down again with the value in its place. Two decimal places are
reckoned in hundredths, and the point is put back at the end (`####` has a point in Portuguese
too). A comparison goes from the left to the first digits that differ.
"""

import re


def _columns(a, b):
    """The digits of a and b from the right, the shorter one filled with zeros."""
    width = max(len(str(a)), len(str(b)))
    return list(zip(f"{a:0{width}}", f"{b:0{width}}"))[::-1]


def add_steps(a, b):
    """Columns of a + b from the right; the last one writes its carry out."""
    lines, carry, partial, columns = [], 0, "", _columns(a, b)
    for i, (p, q) in enumerate(columns, 1):
        total = int(p) + int(q) + carry
        partial = f"{total if i == len(columns) else total % 10}{partial}"
        lines.append(f"{p}+{q}{'+1' * carry}={total} {partial}")
        carry = total // 10
    return lines


def sub_steps(a, b):
    """Columns of a - b >= 0 from the right; a negative one borrows ten."""
    lines, borrow, partial = [], 0, ""
    for p, q in _columns(a, b):
        value = int(p) - int(q) - borrow
        lent = f"+10={value + 10}" if value < 0 else ""
        partial = f"{value % 10}{partial}"
        lines.append(f"{p}-{q}{'-1' * borrow}={value}{lent} {partial}")
        borrow = int(value < 0)
    return lines


def mul_steps(a, b):
    """Columns of a * b, the one-digit factor first; of two longer ones, all partial products."""
    if min(a, b) < 10:
        return _row_steps(*((a, b) if a < 10 else (b, a)))
    lines, total = [], None
    for place, digit in enumerate(reversed(str(b))):
        value = int(digit) * 10**place
        lines.append(f"{a}*{value}" if total is None else f"{total}+{a}*{value}")
        lines += _row_steps(int(digit), a, "0" * place)
        if total is not None:
            lines += [f"{total}+{a * value}", *add_steps(total, a * value)]
        total = (total or 0) + a * value
    return lines


def _row_steps(one, many, partial=""):
    """Columns of a one-digit factor with another from the right, the last one in full."""
    lines, carry, digits = [], 0, str(many)[::-1]
    for i, q in enumerate(digits, 1):
        total = one * int(q) + carry
        partial = f"{total if i == len(digits) else total % 10}{partial}"
        carried = f"+{carry}={total}" if carry else ""
        lines.append(f"{one}*{q}={one * int(q)}{carried} {partial}")
        carry = total // 10
    return lines


def div_steps(a, b):
    """Long division of a by the one-digit b from the left: digit, product, remainder."""
    lines, rest, partial = [], 0, ""
    for p in str(a):
        number = 10 * rest + int(p)
        digit, rest = divmod(number, b)
        partial = f"{partial}{digit}"
        lines.append(f"{number}/{b}:{digit}*{b}={digit * b},r{rest} {partial}")
    return lines


STEPS = {"+": add_steps, "-": sub_steps, "*": mul_steps, "/": div_steps}
VALUE = {"+": int.__add__, "-": int.__sub__, "*": int.__mul__, "/": int.__floordiv__}


def operation_steps(operation, a, b):
    """One operation, b >= 0, and its columns; below zero it is first turned into one above."""
    lines = [f"{a}{operation}{b}"]
    if a < 0 and operation == "+":
        return lines + operation_steps("-", b, -a)
    if a < 0:
        operation, a = "+" if operation == "-" else operation, -a
        lines.append(f"-({a}{operation}{b})")
    elif operation == "-" and a < b:
        a, b = b, a
        lines.append(f"-({a}-{b})")
    return lines + STEPS[operation](a, b)


def worked_answer(operations, numbers):
    """Each operation, from left to right, and its steps, then the last line."""
    lines, value = [], numbers[0]
    for operation, number in zip(operations, numbers[1:]):
        lines += operation_steps(operation, value, number)
        value = VALUE[operation](value, number)
    return "\n".join([*lines, f"#### {value}"])


def expression_answer(expression):
    """Brackets first, then products, then the rest, one operation at a time."""
    lines = [expression]
    while not re.fullmatch(r"-?\d+", expression):
        found = (
            re.search(r"\((\d+)([-+*/])(\d+)\)", expression)
            or re.search(r"(\d+)([*/])(\d+)", expression)
            or re.search(r"(\d+)([-+])(\d+)", expression)
        )
        a, operation, b = int(found[1]), found[2], int(found[3])
        steps = operation_steps(operation, a, b)
        lines += steps[1:] if found[0] == lines[-1] else steps
        value = VALUE[operation](a, b)
        expression = f"{expression[: found.start()]}{value}{expression[found.end() :]}"
        lines.append(expression)
    return "\n".join([*lines[:-1], f"#### {expression}"])


def decimal_answer(operation, numbers):
    """A sum or difference of hundredths, or a product of hundredths and a whole number."""
    a, b = numbers
    shown = f"{point(a)}{operation}{b if operation == '*' else point(b)}"
    steps = operation_steps(operation, a, b)
    return "\n".join([shown, *steps, f"#### {point(VALUE[operation](a, b))}"])


def point(hundredths):
    """Hundredths as a number with two decimal places: 225 becomes 2.25."""
    return f"{'-' * (hundredths < 0)}{abs(hundredths) // 100}.{abs(hundredths) % 100:02}"


def comparison_answer(which, numbers):
    """The digits from the left, up to the first two that differ."""
    width = len(str(max(numbers)))
    a, b = (f"{number:0{width}}" for number in numbers)
    lines = [f"{which}({a},{b})"]
    for p, q in zip(a, b):
        lines.append(f"{p}{'<' if p < q else '>' if p > q else '='}{q}")
        if p != q:
            break
    return "\n".join([*lines, f"#### {(max if which == 'max' else min)(numbers)}"])
