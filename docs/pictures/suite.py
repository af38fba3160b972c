"""Draw docs/pictures/suite.svg: one of k tries is right, by how often a single try is.

python docs/pictures/suite.py
"""

import numpy as np
from sheet import BLUE, GREEN, PURPLE, RED, Axes, Sheet

COLOURS = {0.02: RED, 0.1: BLUE, 0.3: GREEN, 0.6: PURPLE}


def main():
    sheet = Sheet(380, 320, "The chance that one of k tries is right", natural=True)
    sheet.words(16, 26, "One of k tries is right", "title")
    axes = Axes(sheet, 54, 66, 306, 196, (1, 32), (0, 1))
    axes.marks({n: str(n) for n in (1, 8, 16, 24, 32)}, {v: f"{v:.0%}" for v in (0, 0.5, 1)})
    k = np.arange(1, 33)
    for number, (p, colour) in enumerate(COLOURS.items()):
        axes.curve(k, 1 - (1 - p) ** k, colour)
        sheet.words(54 + 78 * number, 52, f"{p:.0%} alone", "", colour)
    sheet.words(207, 302, "tries", "small middle")
    sheet.save(__file__)


if __name__ == "__main__":
    main()
