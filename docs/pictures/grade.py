"""Draw docs/pictures/grade.svg: which true rates would easily have shown 9 right of 10.

python docs/pictures/grade.py
"""

import numpy as np
from sheet import BLUE, INK, RED, Axes, Sheet

from axion_np.tasks.grade import wilson

SEEN, N, Z = 9, 10, 1.959964


def main():
    sheet = Sheet(
        380, 340, "True rates that lie within two deviations of 9 right of 10", natural=True
    )
    sheet.words(16, 26, f"{SEEN} right of {N}: which rates are believable?", "title")
    axes = Axes(sheet, 54, 50, 306, 230, (0, 1), (0, 1))
    marks = {v: f"{v:.1f}" for v in (0, 0.2, 0.4, 0.6, 0.8, 1)}
    axes.marks(marks, marks)
    p = np.linspace(0, 1, 101)
    spread = Z * (p * (1 - p) / N) ** 0.5
    for shown in (p - spread, p + spread):
        there = (shown >= 0) & (shown <= 1)
        axes.curve(shown[there], p[there], INK, width=1.4)
    low, high = wilson(SEEN, N)
    share = SEEN / N
    axes.curve((share, share), (0, 1), BLUE, dashed=True, width=1.4)
    axes.curve((share, share), (low, high), RED, width=4)
    axes.words(share, low, f"{low:.2f}", "right", RED, (-8, 6))
    axes.words(share, high, f"{high:.2f}", "right", RED, (-8, 4))
    axes.words(0.05, 0.88, "between the curves:")
    axes.words(0.05, 0.81, "what a rate would show")
    axes.words(0.05, 0.74, "95 times in a hundred")
    sheet.words(207, 326, "share that is seen", "small middle")
    sheet.words(58, 40, "true rate", "small")
    sheet.save(__file__)


if __name__ == "__main__":
    main()
