"""Draw docs/pictures/outside.svg, and measure the tables of docs/tasks/outside.md: outside.json.

    python docs/pictures/outside.py

Each row is 100 sums, drawn with a seed and asked as they stand: nothing is rewritten on the way
to the model. It takes a minute or two.
"""

import random

from sheet import BLUE, RED, Axes, Sheet, record

from axion_np import load
from axion_np.tasks.grade import evaluate_exact_match
from axion_np.tasks.sums import is_test
from axion_np.tasks.typed import number_words

N = 100
MODELS = {"axion1-sums": BLUE, "axion1-v0.2-chat": RED}
DIGITS = (1, 2, 3, 4, 5, 6, 8)
SPELLINGS = (  # (as it is typed, language of the prompt)
    ("Quanto é {a} + {b}?", "pt"),
    ("{a}+{b}", "pt"),
    ("QUANTO É {a} + {b}?", "pt"),
    ("Quanto é {a} mais {b}?", "pt"),
    ("quanto eh {a} + {b}?", "pt"),
    ("Quanto é 0{a} + 0{b}?", "pt"),
    ("Quanto é  {a}  +  {b}?", "pt"),
    ("Me diz aí, quanto dá somar {a} com {b}?", "pt"),
    ("Quanto é {wa} mais {wb}?", "pt"),
    ("What is {a} + {b}?", "en"),
    ("Quanto é {a} + {b}?", "en"),
    ("Combien font {a} + {b} ?", "en"),
)


def pairs(digits, seed=0):
    """Additions of two numbers of so many digits; held out where the split has enough."""
    rng, found = random.Random(f"{digits} {seed}"), []
    least, most = (1, 9) if digits == 1 else (10 ** (digits - 1), 10**digits - 1)
    while len(found) < N:
        pair = rng.randint(least, most), rng.randint(least, most)
        if digits == 1 or is_test("+", pair):
            found.append(pair)
    return found


def share(model, tokenizer, questions, sums, lang):
    problems = [
        {"question": q, "lang": lang, "answer": f"#### {s}"} for q, s in zip(questions, sums)
    ]
    found = evaluate_exact_match(model, tokenizer, problems, progress=False, max_new_tokens=200)
    return found["exact_match"]


def by_digits(pair):
    return [
        share(
            *pair,
            [f"Quanto é {a} + {b}?" for a, b in pairs(digits)],
            [a + b for a, b in pairs(digits)],
            "pt",
        )
        for digits in DIGITS
    ]


def by_spelling(pair):
    two = pairs(2)
    rows = []
    for form, lang in SPELLINGS:
        words = [
            form.format(a=a, b=b, wa=number_words(a, "pt"), wb=number_words(b, "pt"))
            for a, b in two
        ]
        rows.append(share(*pair, words, [a + b for a, b in two], lang))
    return rows


def main():
    loaded = {name: load(name) for name in MODELS}
    digits = {name: by_digits(pair) for name, pair in loaded.items()}
    spelled = [by_spelling(pair) for pair in loaded.values()]
    tables = {"digits": [["digits", *map(str, DIGITS)]], "spellings": [["typed", "headers"]]}
    for name, rows in digits.items():
        tables["digits"].append([f"`{name}`", *(f"{right:.0%}" for right in rows)])
        tables["spellings"][0].append(f"`{name}`")
    for (form, lang), *right in zip(SPELLINGS, *spelled, strict=True):
        example = form.format(a=47, b=25, wa=number_words(47, "pt"), wb=number_words(25, "pt"))
        tables["spellings"].append([f"`{example}`", lang, *(f"{value:.0%}" for value in right)])
    record(__file__, "python docs/pictures/outside.py", tables)

    sheet = Sheet(380, 300, "Additions right, by the digits of their numbers", natural=True)
    sheet.words(16, 26, "Right of 100 additions, by digits", "title")
    axes = Axes(sheet, 54, 70, 306, 176, (1, 8), (0, 1))
    axes.marks({n: str(n) for n in DIGITS}, {v: f"{v:.0%}" for v in (0, 0.5, 1)})
    for number, (name, colour) in enumerate(MODELS.items()):
        axes.curve(DIGITS, digits[name], colour)
        sheet.words(56 + 130 * number, 52, name, "", colour)
    sheet.words(207, 286, "digits of both numbers", "small middle")
    sheet.save(__file__)


if __name__ == "__main__":
    main()
