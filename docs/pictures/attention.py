"""Draw docs/pictures/attention.svg: who sees whom in a packed row, and one mean of two values.

python docs/pictures/attention.py
"""

import numpy as np
from sheet import BLUE, GREEN, INK, PALE, RED, Sheet

from axion_np.operations.attention import attention_forward, visible

POS = [0, 1, 0, 1, 2, 0]
COLOURS = (BLUE, GREEN, RED)
FILLS = ("#cfe3f2", "#cdeadf", "#f8d9c8")


def who_sees_whom(sheet):
    sheet.words(24, 28, "three documents in a row of six tokens", "title")
    seen_TS = visible(np.array([POS]))[0, 0]
    document = np.cumsum(np.array(POS) == 0) - 1
    left, top, size = 92, 76, 30
    sheet.words(left + 90, 56, "keys s", "small middle")
    sheet.words(24, top + 94, "queries t", "small")
    for t in range(6):
        sheet.words(left - 10, top + size * t + 20, t, "small right")
        sheet.words(left + size * t + 15, top - 6, t, "small middle")
        for s in range(6):
            seen = seen_TS[t, s]
            share = f"1/{seen_TS[t].sum()}" if seen_TS[t].sum() > 1 else "1"
            fill = FILLS[document[t]] if seen else "#fdfdfb"
            place = left + size * s, top + size * t, size, size
            sheet.box(*place, share if seen else "", fill, colour=COLOURS[document[t]])
        sheet.words(left + 6 * size + 14, top + size * t + 20, f"pos {POS[t]}", "small")
    sheet.words(24, 286, "In the boxes: probabilities if all scores are equal.", "small")
    sheet.words(24, 304, "Empty: not seen, probability 0.", "small")


def two_values(sheet):
    q, k = np.full((1, 2, 1, 1), np.log(3.0)), np.array([0.0, 2.0]).reshape(1, 2, 1, 1)
    v = np.array([8.0, 4.0]).reshape(1, 2, 1, 1)
    o_BTHW, _ = attention_forward(q, k, v, np.array([[0, 1]]), 0.5)
    sheet.words(384, 28, "one query, two keys, two values", "title")
    sheet.words(384, 62, "q = ln 3 at the second token, scale ½", "small")
    columns = (400, 476, 566, 650)
    for x, name in zip(columns, ("key", "score", "p", "value"), strict=True):
        sheet.words(x, 96, name, "small middle")
    rows = ((0, "0", "1/4", 8), (2, "ln 3", "3/4", 4))
    for y, row in zip((128, 176), rows, strict=True):
        for x, text, colour in zip(columns, row, (INK, INK, BLUE, GREEN), strict=True):
            sheet.box(x - 22, y - 17, 44, 30, str(text), colour=colour)
        sheet.arrow(424, y - 2, 450, y - 2, PALE)
        sheet.arrow(500, y - 2, 540, y - 2, PALE)
        sheet.words(608, y + 3, "·", "middle")
    sheet.words(520, 222, "softmax", "small middle")
    sheet.words(384, 258, f"o = ¼ · 8 + ¾ · 4 = {o_BTHW[0, 1, 0, 0]:.0f}", "", RED)
    sheet.words(384, 286, "The first token sees itself alone: o = 8.", "small")


def main():
    sheet = Sheet(720, 322, "The mask of a packed row, and attention over two tokens in numbers")
    who_sees_whom(sheet)
    two_values(sheet)
    sheet.save(__file__)


if __name__ == "__main__":
    main()
