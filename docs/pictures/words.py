"""Draw docs/pictures/words.svg: one frame, and three questions that it becomes.

python docs/pictures/words.py
"""

import textwrap

from sheet import BLUE, GREEN, PALE, Sheet

from axion_np.tasks.words import examples

FRAME = "{N} gave {O} {b} of {his} {t}. Now {N} has {a}. How many did {N} have at first? a + b"


def main():
    rows = [row for row in examples(3000, seed=0) if row["frame"] == "gave_start"]
    shown = sorted(rows, key=lambda row: len(row["question"]))[:3]
    sheet = Sheet(380, 408, "One frame of a word problem and three of its questions", natural=True)
    sheet.words(16, 26, "One frame, many questions", "title")
    sheet.box(16, 40, 348, 52, "", "#cfe4f1", BLUE)
    for line, text in enumerate(textwrap.wrap(FRAME, 50)):
        sheet.words(28, 60 + 19 * line, text)
    for number, row in enumerate(shown):
        y = 106 + 100 * number
        sheet.box(16, y, 348, 90, "", "#f0f2f5", PALE)
        for line, text in enumerate(textwrap.wrap(row["question"], 52)):
            sheet.words(28, y + 20 + 18 * line, text)
        sheet.words(352, y + 80, row["answer"].partition("\n")[0], "right", GREEN)
    sheet.save(__file__)


if __name__ == "__main__":
    main()
