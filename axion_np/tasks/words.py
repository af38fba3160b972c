"""Seeded word problems with worked steps, Portuguese and English, in hundreds of frames.

A *frame* is a situation with the questions that one may ask about it: there are {a} red and {b}
blue balls, how many are there, how many more red ones. So the words of the question, and not the
story alone, decide what is computed, and a number may be there for nothing. Each question has an
expression such as `(a+b)/c`; the numbers are drawn so that all on the way to the result makes
sense, then names, things and one of many wordings. The answer is shown in words_numbers.py.

**The test split** has frames, names and things of its own (one frame in ten by the hash of its
name, in both languages), and its one-step sums are those of sums.is_test.
"""

import random

from axion_np.tasks.answers import same_number
from axion_np.tasks.sums import is_test
from axion_np.tasks.words_frames import by_steps
from axion_np.tasks.words_numbers import Numbers, Refused, evaluate, normal, worked_answer
from axion_np.tasks.words_story import Story, question
from axion_np.tasks.words_style import typed

grade = same_number

STEP_SHARES = (50, 36, 11, 3)  # per cent of the problems with 1, 2, 3 and 4 steps


def problem(rng, lang, split):
    """One problem of the split, in one of the languages."""
    while True:
        records = rng.choices(by_steps(split), STEP_SHARES)[0]
        row = asked(rng, rng.choice(records), lang, split)
        if row:
            return row


def asked(rng, record, lang, split):
    """One problem with this question: drawn again until the numbers suit the story and the split.

    None where sixty draws did not.
    """
    for _ in range(60):
        numbers = Numbers(rng, record["frame"]["kinds"])
        try:
            numbers.draw(record["node"])
            evaluate(record["node"], numbers.values, record["decimals"])
            for letter in record["extra"]:
                numbers.draw(letter)
        except Refused:
            continue
        values = numbers.values
        if not all(eval(test, {}, values) for test in record["frame"]["test"]):
            continue
        if record["steps"] > 1 or in_test(record["node"], values) == (split == "test"):
            break
    else:
        return None
    language = rng.choice(lang)
    story = Story(rng, record, values, language, split)
    row = {"question": typed(rng, question(rng, story, record)), "lang": language}
    row |= {"answer": worked_answer(record["node"], values), "family": record["family"]}
    return row | {"steps": record["steps"], "frame": record["frame"]["name"]}


def in_test(node, values):
    """Whether tasks.sums holds this one-step sum out."""
    sign, *letters = node
    numbers = tuple(normal(values.get(letter, letter)) for letter in letters)
    return is_test("/" if sign in ("//", "%") else sign, numbers)


def examples(n, seed=0, lang=("pt", "en"), split="train"):
    """n problems as dicts: question, answer, lang, family, steps (1 to 4), frame.

    The first n of a longer list with the same seed are the same n problems. In the test split no
    question comes twice.

    **Errors** ValueError on an unknown language or split, and on n < 1.
    """
    lang = (lang,) if isinstance(lang, str) else tuple(lang)
    if n < 1 or split not in ("train", "test") or not lang or set(lang) - {"pt", "en"}:
        raise ValueError(f"n {n}, lang {lang}, split {split!r}: expected n > 0, pt/en, train/test")
    rng = random.Random(f"words {split} {seed}")  # a string: the same on every machine
    rows, seen = [], set()
    while len(rows) < n:
        row = problem(rng, lang, split)
        if split == "train" or row["question"] not in seen:
            seen.add(row["question"])
            rows.append(row)
    return rows
