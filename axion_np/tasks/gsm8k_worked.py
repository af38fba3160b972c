"""Problems that people wrote, with answers a small model can work out.

New here: a solution read as an expression. GSM8K's own solutions reckon in the head, `48/2 = 24`,
which a model of a few million parameters cannot. Their calculator's annotations say what is done:
where a later one uses a number that an earlier one made, the earlier one takes its place.

    48/2=<<48/2=24>>24 clips in May. 48+24=<<48+24=72>>72 in both.   gives   48+48/2

The expression is then worked in columns, as in words_numbers.py. And since it says which numbers
of the question matter, these can be drawn again: a question becomes a frame. Taken are problems of
at most five operations that those columns can do, two of three.
"""

import random
import re
from decimal import Decimal, InvalidOperation

from axion_np.tasks import gsm8k
from axion_np.tasks.answers import final_number
from axion_np.tasks.words_numbers import (
    Refused,
    count_steps,
    evaluate,
    normal,
    parse,
    worked_answer,
)

MOST_STEPS = 5
CALL = re.compile(r"<<([-+*/().0-9]+)=([.0-9]+)>>")
WHOLE = re.compile(r"(?<![\w.,/])\d+(?![\w,/%]|\.\d|-\w)")  # not 1.50, 1,000, 1/2, 20%, 2-litre
TRIES = 20
# Numbers that a story's words may stand on (a half, a dozen, days of a week): not drawn again.
FIXED = {1, 2, 3, 4, 7, 10, 12, 24, 30, 50, 52, 60, 100, 365, 1000}
UNREADABLE = (SyntaxError, KeyError, AttributeError, InvalidOperation, ZeroDivisionError, Refused)


def split(problems, held_out, copies, seed=0):
    """(training, held out) of the problems that can be worked, split as `gsm8k.split` does.

    Of each problem for training there are so many copies, all but the first with numbers that are
    drawn again, where it has such.

    **Errors**  ValueError if none can be worked
    """
    train, test = gsm8k.split(problems, held_out)
    rng = random.Random(f"gsm8k worked {seed}")
    again = [row for problem in train for row in copies_of(rng, problem, copies)]
    if not again:
        raise ValueError(
            f"none of {len(train):,} problems can be worked; expected the calls of GSM8K's "
            "calculator, such as 48/2=<<48/2=24>>24, that lead to the answer"
        )
    return again, [row for problem in test for row in copies_of(rng, problem, 1)]


def copies_of(rng, problem, copies):
    """The problem with a worked answer, and others like it; none where it cannot be worked."""
    try:
        node, values = expression(problem)
        rows = [problem | {"answer": worked_answer(node, values)}]
    except UNREADABLE:
        return []
    for _ in range(copies - 1):
        question, drawn = redrawn(rng, problem["question"], node, values)
        rows.append(problem | {"question": question, "answer": worked_answer(node, drawn)})
    return rows


def expression(problem):
    """The solution as nested tuples over letters, and the letters' numbers.

    **Errors**  Refused where the annotations do not lead to the answer, or in too many steps
    """
    made, node = {}, None
    for call, value in CALL.findall(problem["answer"]):
        node = made[number(value)] = with_earlier(numbers_of(call), made)
    if node is None or not 1 <= count_steps(node) <= MOST_STEPS:
        raise Refused
    values = {}
    node = lettered(node, values)
    if evaluate(node, values) != final_number(problem["answer"]):
        raise Refused
    return node, values


def number(text):
    return normal(Decimal(text))


def numbers_of(call):
    """`3*(0.5+2)` as nested tuples over numbers."""
    return parse(re.sub(r"[0-9]*\.?[0-9]+", lambda found: repr(found[0]), call))


def with_earlier(node, made):
    """Each number that an earlier step made replaced by that step."""
    if isinstance(node, tuple):
        return node[0], *(with_earlier(part, made) for part in node[1:])
    return made.get(number(node), number(node))


def lettered(node, values):
    """Each number as a letter; the same number is the same letter."""
    if isinstance(node, tuple):
        return node[0], *(lettered(part, values) for part in node[1:])
    known = {value: letter for letter, value in values.items()}
    letter = known.get(node) or chr(ord("a") + len(values))
    values[letter] = node
    return letter


def redrawn(rng, question, node, values):
    """The question with other numbers where it has them once, in digits; and the numbers."""
    shown, found = list(WHOLE.finditer(question)), {}
    for letter, value in values.items():
        places = [place for place in shown if int(place[0]) == value]
        if len(places) == 1 and value not in FIXED:
            found[letter] = places[0]
    for _ in range(TRIES):
        drawn = values | {letter: near(rng, values[letter]) for letter in found}
        try:
            if not like(evaluate_all(node, drawn), evaluate_all(node, values)):
                continue
            worked_answer(node, drawn)
        except UNREADABLE:
            continue
        for letter, place in sorted(found.items(), key=lambda item: -item[1].start()):
            question = f"{question[: place.start()]}{drawn[letter]}{question[place.end() :]}"
        return question, drawn
    return question, values


def near(rng, value):
    """A number of about the same size, round where the other is round."""
    unit = 10 if value % 10 == 0 else 5 if value % 5 == 0 else 1
    return unit * rng.randint(max(2, value // unit // 2), max(3, 2 * value // unit))


def evaluate_all(node, values):
    """The values of all steps."""
    if not isinstance(node, tuple):
        return []
    return [evaluate(node, values), *(v for part in node[1:] for v in evaluate_all(part, values))]


def like(ours, theirs):
    """Whether each step is a whole number where the original's is."""
    return all(isinstance(a, int) or not isinstance(b, int) for a, b in zip(ours, theirs))
