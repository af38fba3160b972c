"""Draw docs/pictures/experts.svg: six visits of three tokens, sorted by expert.

python docs/pictures/experts.py
"""

import numpy as np
from sheet import BLUE, GREEN, INK, RED, Sheet

from axion_np.operations.experts import sort_by_expert

IDX = [[1, 0], [2, 1], [1, 2]]
COLOURS = (BLUE, GREEN, RED)  # of the tokens
FILLS = ("#cfe3f2", "#cdeadf", "#f8d9c8")


def main():
    order_J, start_E = sort_by_expert(np.array(IDX), 4)
    sheet = Sheet(720, 304, "Visits in the order of tokens, and sorted by expert into segments")
    sheet.words(24, 28, "six visits, first by token, then sorted by expert", "title")
    left, width = 118, 92
    sheet.words(24, 76, "token", "small")
    sheet.words(24, 112, "expert", "small")
    sheet.words(24, 136, "slot", "small")
    for slot, expert in enumerate(np.ravel(IDX)):
        token, x = slot // 2, left + width * slot
        if slot % 2 == 0:
            sheet.box(x, 58, 2 * width - 8, 28, token, FILLS[token], COLOURS[token])
        sheet.box(x, 94, width - 8, 28, f"to {expert}", FILLS[token], colour=COLOURS[token])
        sheet.words(x + 42, 136, slot, "small middle")
    sheet.words(24, 224, "sorted", "small")
    for place, slot in enumerate(order_J.tolist()):
        token, x = slot // 2, left + width * place
        sheet.arrow(left + width * slot + 42, 142, x + 42, 202, COLOURS[token])
        sheet.box(x, 206, width - 8, 28, f"slot {slot}", FILLS[token], colour=COLOURS[token])
    for expert in range(3):
        x, end = left + width * start_E[expert], left + width * start_E[expert + 1] - 8
        sheet.path([(x, 242), (x, 248), (end, 248), (end, 242)], INK)
        sheet.words((x + end) / 2, 266, f"expert {expert}", "small middle")
    text = "Each segment is one matrix product. Nobody visits expert 3: its segment is empty."
    sheet.words(24, 292, text, "small")
    sheet.save(__file__)


if __name__ == "__main__":
    main()
