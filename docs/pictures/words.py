"""Draw docs/pictures/words.svg: one frame, and three questions that it becomes.

python docs/pictures/words.py
"""

import textwrap
from random import Random

from sheet import BLUE, GREEN, PALE, Sheet

from axion_np.tasks.words import asked
from axion_np.tasks.words_frames import frames

FRAME = "{N} gave {O} {b} of {his} {t}. Now {N} has {a}. How many did {N} have at first? a + b"


def main():
    record = next(record for record in frames() if record["frame"]["name"] == "gave_start")
    shown = []
    for lang, wanted in (("pt", 1), ("en", 2)):
        drawn = [asked(Random(seed), record, (lang,), "train") for seed in range(9)]
        rows = [row for row in drawn if row]
        shown += sorted(rows, key=lambda row: len(row["question"]))[:wanted]
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
