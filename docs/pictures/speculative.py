"""Draw docs/pictures/speculative.svg: a coin that the draft gets wrong, and how it comes right.

    python docs/pictures/speculative.py

The shares are computed by the chapter's own rule.
"""

import numpy as np
from sheet import BLUE, GREEN, PALE, RED, Sheet

from axion_np.generation.speculative import residual

P_V, Q_V = np.array([0.75, 0.25]), np.array([0.5, 0.5])
NAMES = ("heads", "tails")
LEFT, WIDTH, HEIGHT = 16, 348, 30
TINT = {BLUE: "#cfe4f1", RED: "#f8dccb", GREEN: "#cdeee2"}


def bar(sheet, y, title, pieces):
    """The interval from 0 to 1 in pieces (share, words, colour)."""
    sheet.words(LEFT, y - 8, title)
    x = float(LEFT)
    for share, words, colour in pieces:
        sheet.box(x, y, WIDTH * share, HEIGHT, words, TINT.get(colour, "#eee"), colour)
        x += WIDTH * share


def main():
    sheet = Sheet(
        380, 346, "A draft from q, judged by p: what stays and what takes its place", natural=True
    )
    sheet.words(LEFT, 26, "A coin that the draft gets wrong", "title")
    kept_V = np.minimum(P_V, Q_V)
    rejected = 1 - kept_V.sum()
    left_V = residual(P_V, Q_V)
    bar(
        sheet,
        62,
        "the draft, from q",
        [(q, f"{name} {q:.2f}", c) for q, name, c in zip(Q_V, NAMES, (BLUE, RED))],
    )
    bar(
        sheet,
        136,
        "what stays: min(p, q)",
        [
            (kept_V[0], f"heads {kept_V[0]:.2f}", BLUE),
            (kept_V[1], f"tails {kept_V[1]:.2f}", RED),
            (rejected, f"rejected {rejected:.2f}", PALE),
        ],
    )
    bar(
        sheet,
        210,
        "rejected places are drawn from what is left of p",
        [
            (kept_V[0], "heads", BLUE),
            (kept_V[1], "tails", RED),
            (rejected * left_V[0], f"heads {rejected * left_V[0]:.2f}", BLUE),
        ],
    )
    total_V = kept_V + rejected * left_V
    bar(
        sheet,
        284,
        "together: p",
        [(t, f"{name} {t:.2f}", c) for t, name, c in zip(total_V, NAMES, (BLUE, RED))],
    )
    sheet.words(LEFT, 334, "Two of the pieces of heads, 0.50 and 0.25, make 0.75.", "small")
    sheet.save(__file__)


if __name__ == "__main__":
    main()
