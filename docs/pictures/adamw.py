"""Draw docs/pictures/adamw.svg: two descents into a long valley, and two schedules.

python docs/pictures/adamw.py
"""

import numpy as np
from sheet import BLUE, GREEN, INK, RED, Axes, Sheet

from axion_np.operations.adamw import adamw_step, new_moments, schedule

START, STEPS = (-4.0, 1.5), 40
CURVATURE = np.array([0.05, 2.0])  # loss = sum(curvature p^2) / 2


def descend(adam):
    """The places visited: plain gradient descent with rate 0.9, or AdamW with rate 0.12."""
    p = np.array(START)
    m, v = new_moments(p)
    places = [p.copy()]
    for step in range(STEPS):
        g = CURVATURE * p
        if adam:
            adamw_step(p, g, m, v, step, 0.12, weight_decay=0.0)
        else:
            p -= 0.9 * g
        places.append(p.copy())
    return np.array(places)


def valley(sheet):
    sheet.words(24, 28, "a long valley: 40 steps from the same place", "title")
    axes = Axes(sheet, 40, 52, 290, 200, (-5, 2), (-2.2, 2.2))
    angle = np.linspace(0, 2 * np.pi, 121)
    for level in (0.05, 0.2, 0.8):
        x, y = (np.sqrt(2 * level / curvature) for curvature in CURVATURE)
        ring = np.stack([x * np.cos(angle), y * np.sin(angle)], axis=1)
        ring = ring[(ring[:, 0] > -5) & (ring[:, 0] < 2)]
        kept = [axes.at(*p) for p in ring if p[1] >= 0], [axes.at(*p) for p in ring if p[1] < 0]
        for half in kept:
            sheet.path(half, "#ccc", 1)
    for adam, colour, word in ((False, RED, "gradient descent"), (True, BLUE, "AdamW")):
        places = descend(adam)
        axes.curve(*places.T, colour, width=1.8)
        axes.words(*places[-1], "•", "middle", colour, (0, 5))
        sheet.words(60 if adam else 150, 274, word, "", colour)
    x, y = axes.at(0, 0)
    sheet.words(x, y + 5, "+", "middle", INK)
    sheet.words(24, 298, "+ the bottom; • where each is after 40 steps", "small")


def schedules(sheet):
    sheet.words(384, 28, "the learning rate over 100 steps", "title")
    axes = Axes(sheet, 430, 52, 266, 200, (0, 100), (0, 1.05))
    axes.marks({v: str(v) for v in (0, 10, 50, 80, 100)}, {0: "0", 0.1: "0.1", 0.5: "0.5", 1: "1"})
    for shape, colour in (("cosine", GREEN), ("decay", RED)):
        rates = [schedule(step, 100, 1.0, 10, shape) for step in range(101)]
        axes.curve(range(101), rates, colour)
    axes.words(45, 0.5, "cosine", "right", GREEN)
    axes.words(84, 0.93, "decay", "", RED)
    sheet.words(563, 298, "step; up: share of the peak; warmup of 10 steps", "small middle")


def main():
    sheet = Sheet(720, 314, "Gradient descent zigzags, AdamW goes along the valley; two schedules")
    valley(sheet)
    schedules(sheet)
    sheet.save(__file__)


if __name__ == "__main__":
    main()
