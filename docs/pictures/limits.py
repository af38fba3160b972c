"""What axion1-sums says while it learns, and how it fails beyond its training: limits.svg, .json.

    python docs/pictures/limits.py --ask           minutes: asks, and writes limits.json
    python docs/pictures/limits.py --learning RUN  the same prompts while RUN learned, into it
    python docs/pictures/limits.py                 limits.svg from it

Every rate is over the same number of sums, drawn with a fixed seed, one greedy answer each. The
number after #### must be right.
"""

import argparse
import contextlib
import io
import json
import random
import re
from pathlib import Path

from sheet import BLUE, GREEN, RED, Axes, Sheet, record

from axion_np import ask, load
from axion_np.generation.released import find, read_summary
from axion_np.tasks.answers import final_number

FIGURES = Path(__file__).with_suffix(".json")
MODEL, SUMS, DIGITS = "axion1-sums", 100, (1, 2, 3, 4, 5, 6)
MOMENTS, LINES = (50, 100, 200, 350, 700), 5  # steps, and lines of an answer that are shown
COMMAND = (
    "python train.py --synthetic --max 350000 --eval-every 50 --out RUN; "
    "python docs/pictures/limits.py --ask --learning RUN"
)
SIGNS = {"+": ("addition", BLUE), "-": ("subtraction", GREEN), "x": ("multiplication", RED)}
SPELLINGS = {  # of a sum of two numbers with two digits
    "What is {a} + {b}?": "en",
    "Quanto é {a} + {b}?": "pt",
    "{a}+{b}": "en",
    "what is {a} plus {b}": "en",
    "Could you please tell me what {a} plus {b} makes?": "en",
    "What is {a}, with {b} more?": "en",
    "I have {a} and find {b}. Total?": "en",
    "Wie viel ist {a} + {b}?": "en",
    "Combien font {a} et {b} ?": "en",
    "What is {a} + {b} + 0?": "en",
    "What is 0{a} + 0{b}?": "en",
    "{b} more than {a} is?": "en",
}


def number(rng, digits):
    return rng.randrange(10 ** (digits - 1) if digits > 1 else 0, 10**digits)


def share(questions, pair):
    """How many of the questions (text, language, right number) are answered rightly."""
    right = 0
    for text, lang, truth in questions:
        with contextlib.redirect_stderr(io.StringIO()):  # it says that it was not trained for this
            right += final_number(ask(text, pair, lang=lang)) == truth
    return right / len(questions)


def measure():
    """Rates by digits and operation, and by spelling."""
    pair = load(MODEL)
    digits = {}
    for sign, (name, _) in SIGNS.items():
        digits[name] = []
        for n in DIGITS:
            rng, asked = random.Random(n), []
            for _ in range(SUMS):
                a, b = number(rng, n), number(rng, 1 if sign == "x" else n)
                a, b = (max(a, b), min(a, b)) if sign == "-" else (a, b)
                truth = {"+": a + b, "-": a - b, "x": a * b}[sign]
                asked.append((f"What is {a} {sign} {b}?", "en", truth))
            digits[name].append(share(asked, pair))
    spellings = {}
    for form, lang in SPELLINGS.items():
        rng = random.Random(0)
        pairs = [(number(rng, 2), number(rng, 2)) for _ in range(SUMS)]
        spellings[form] = share([(form.format(a=a, b=b), lang, a + b) for a, b in pairs], pair)
    return digits, spellings


def anatomy(pair):
    """Of sums with too many digits: numbers copied rightly; what was copied, added rightly."""
    rows = [["digits", "answer right", "numbers copied right", "its own numbers added right"]]
    for n in DIGITS[1:]:
        rng, right, copied, added = random.Random(n), 0, 0, 0
        for _ in range(SUMS):
            a, b = number(rng, n), number(rng, n)
            with contextlib.redirect_stderr(io.StringIO()):
                answer = ask(f"What is {a} + {b}?", pair, lang="en")
            first, last = answer.partition("\n")[0], final_number(answer)
            written = re.fullmatch(r"(\d+)\+(\d+)", first)
            right += last == a + b
            copied += first == f"{a}+{b}"
            added += written is not None and last == int(written[1]) + int(written[2])
        rows.append([str(n), *(f"{count / SUMS:.0%}" for count in (right, copied, added))])
    return rows


def rate_tables(digits, spellings):
    by_digits = [["digits", *digits]]
    for column, n in enumerate(DIGITS):
        by_digits.append([str(n), *(f"{rates[column]:.0%}" for rates in digits.values())])
    forms = [["spelling", "right"]]
    forms += [[f"`{form.format(a=47, b=28)}`", f"{rate:.0%}"] for form, rate in spellings.items()]
    return {"digits": by_digits, "spellings": forms}


def learning_table(run):
    """Answers to the same prompts at some steps of a run, and of the released model."""
    lines = (Path(run) / "samples.jsonl").read_text(encoding="utf-8").splitlines()
    answers = {(line["step"], line["question"]): line["answer"] for line in map(json.loads, lines)}
    questions = list(dict.fromkeys(question for _, question in answers))
    pair, steps = load(MODEL), read_summary(find(MODEL))["steps"]
    answers |= {(steps, question): ask(question, pair) for question in questions}
    rows = [["step", *questions]]
    for step in (*MOMENTS, steps):
        cells = [answers[step, question].splitlines() for question in questions]
        cells = [line[:LINES] + ["…"] * (len(line) > LINES) for line in cells]
        rows.append([f"{step:,}", *("<br>".join(f"`{line}`" for line in cell) for cell in cells)])
    return rows


# ---------------------------------------------------------------------------- draw
def draw(figures):
    sheet = Sheet(460, 292, "Share of right answers by the digits of the numbers")
    axes = Axes(sheet, 52, 46, 380, 196, (1, DIGITS[-1]), (0, 1))
    sheet.words(24, 26, "right answers, by the digits of the numbers", "title")
    axes.marks({n: str(n) for n in DIGITS}, {0: "0 %", 0.5: "50 %", 1: "100 %"})
    for last, colour, kind, shift, words in (
        (3.5, GREEN, "small", 7, ("sums: none longer", "in training")),
        (2.5, RED, "small right", -7, ("products:", "none longer", "in training")),
    ):
        x, _ = axes.at(last, 0)
        sheet.path([(x, 46), (x, 242)], colour, 1, dashed=True)
        for line, text in enumerate(words):
            sheet.words(x + shift, (66 if shift > 0 else 196) + 15 * line, text, kind, colour)
    head, *rows = figures["tables"]["digits"]
    for column, (name, colour) in enumerate(SIGNS.values(), 1):
        ys = [float(row[column].rstrip("%")) / 100 for row in rows]
        axes.curve(DIGITS, ys, colour, width=2.4)
        sheet.words(60 + 130 * (column - 1), 280, name, "", colour)
    sheet.save(__file__)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    p.add_argument("--ask", action="store_true", help="ask again, before drawing")
    p.add_argument("--learning", metavar="RUN", help="a run with its samples.jsonl")
    args, figures = p.parse_args(), {"tables": {}}
    if FIGURES.exists():
        figures = json.loads(FIGURES.read_text(encoding="utf-8"))
    if args.ask:
        figures["tables"] |= rate_tables(*measure())
        figures["tables"]["anatomy"] = anatomy(load(MODEL))
    if args.learning:
        figures["tables"]["learning"] = learning_table(args.learning)
    if args.ask or args.learning:
        record(__file__, COMMAND, figures["tables"])
    draw(figures)


if __name__ == "__main__":
    main()
