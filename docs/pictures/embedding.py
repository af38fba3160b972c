"""Draw docs/pictures/embedding.svg: three tokens take rows of a table, and give gradients back.

python docs/pictures/embedding.py
"""

import numpy as np
from sheet import BLUE, GREEN, RED, Sheet

from axion_np.operations.embedding import embedding_backward, embedding_forward

IDS = [2, 0, 2]
TOP = 78  # of the first row of cells


def whole(table):
    return table.astype(int).tolist()


def main():
    ids_BT, w_VD = np.array([IDS]), np.array([[0.0, 1.0], [2.0, 3.0], [4.0, 5.0], [6.0, 7.0]])
    x_BTD, saved = embedding_forward(ids_BT, w_VD)
    dx_BTD = np.array([[[1.0, 10.0], [2.0, 20.0], [4.0, 40.0]]])
    dw_VD = embedding_backward(dx_BTD, saved)
    sheet = Sheet(
        720, 262, "Forward: each id copies a row. Backward: the gradients of a row add up"
    )
    for left, title, table, tokens, colour, names in (
        (24, "forward: copy a row", w_VD, x_BTD[0], BLUE, ("W", "x")),
        (384, "backward: add to that row", dw_VD, dx_BTD[0], RED, ("dW", "dx")),
    ):
        sheet.words(left, 28, title, "title")
        for row in range(4):
            sheet.words(left + 8, TOP + 26 * row + 18, row, "small middle")
        sheet.words(left + 24, TOP - 8, names[0], "", colour if left > 300 else GREEN)
        sheet.table(left + 24, TOP, whole(table), colour if left > 300 else GREEN)
        sheet.words(left + 236, TOP - 8, names[1], "", colour)
        sheet.words(left + 206, TOP - 8, "id", "small middle")
        for place, row in enumerate(IDS):
            y = TOP + 40 * place
            sheet.table(left + 236, y, whole(tokens[place : place + 1]), colour)
            sheet.words(left + 206, y + 18, row, "middle")
            ends = (left + 100, TOP + 26 * row + 13), (left + 194, y + 13)
            sheet.arrow(*(ends[0] if left < 300 else ends[1]), *ends[left < 300], colour)
    sheet.words(24, 226, "The first and the third token have the same id:", "small")
    sheet.words(24, 244, "two copies of one row.", "small")
    sheet.words(384, 226, "Two gradients for one row: (1, 10) + (4, 40).", "small")
    sheet.words(384, 244, "Rows that nobody took get none.", "small")
    sheet.save(__file__)


if __name__ == "__main__":
    main()
