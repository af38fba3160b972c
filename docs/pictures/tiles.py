"""Draw docs/pictures/tiles.svg: which tiles of the scores the attention kernel visits.

    python docs/pictures/tiles.py

A row of 24 places, two documents, panels of 4 queries, tiles of 4 keys. The kernel's are larger.
"""

import numpy as np
from sheet import BLUE, INK, RED, Sheet

from axion_np.operations.attention import visible

LENGTHS, PANEL = (15, 9), 4
CELL, LEFT, TOP = 15, 64, 84
FILL = {"full": "#cfe3f1", "masked": "#f6d9c4", "skipped": "#fdfdfb"}


def main():
    pos_BT = np.concatenate([np.arange(n) for n in LENGTHS])[None]
    seen_ST = visible(pos_BT)[0, 0].T  # keys down, queries to the right
    T = len(seen_ST)
    first_Q = np.arange(T) - pos_BT[0]
    sheet = Sheet(460, 508, "Tiles that attention visits, in a row of two documents")
    sheet.words(LEFT, 28, "queries, four side by side in a panel", "title")
    sheet.arrow(LEFT, 38, LEFT + CELL * T, 38, INK)
    sheet.words(10, TOP + 12, "keys", "title")
    sheet.arrow(26, TOP + 22, 26, TOP + CELL * T, INK)
    counts = dict.fromkeys(FILL, 0)
    for q in range(0, T, PANEL):
        begin = first_Q[q : q + PANEL].min()
        for s in range(0, T, PANEL):
            cells = seen_ST[s : s + PANEL, q : q + PANEL]
            walked = s + PANEL > begin and s < q + PANEL
            kind = "skipped" if not walked else "full" if cells.all() else "masked"
            counts[kind] += 1
            x, y, size = LEFT + CELL * q, TOP + CELL * s, CELL * PANEL
            sheet.box(x, y, size, size, fill=FILL[kind], stroke="#c8ccd2")
    for s, q in np.argwhere(seen_ST):
        sheet.box(LEFT + CELL * q + 5, TOP + CELL * s + 5, 5, 5, fill=BLUE, stroke="none")
    at = 0
    for number, length in enumerate(LENGTHS):
        x = LEFT + CELL * at
        sheet.path([(x, 62), (x + CELL * length - 3, 62)], RED, 3)
        sheet.words(x, 56, f"document {number + 1}", "small", RED)
        at += length
    for i, (kind, text) in enumerate(
        [("full", "computed"), ("masked", "and masked"), ("skipped", "never visited")]
    ):
        x = 56 + (0, 104, 264)[i]
        sheet.box(x, 464, 14, 14, fill=FILL[kind])
        sheet.words(x + 20, 476, f"{text}: {counts[kind]}", "small")
    sheet.words(64, 498, f"a dot is a pair that counts; {seen_ST.sum()} of {T * T} do", "small")
    sheet.save(__file__)
    print(counts, int(seen_ST.sum()), T * T)


if __name__ == "__main__":
    main()
