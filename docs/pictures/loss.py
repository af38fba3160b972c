"""Draw docs/pictures/loss.svg: what a probability costs, and where the gradient pulls.

python docs/pictures/loss.py
"""

import numpy as np
from sheet import BLUE, INK, RED, Axes, Sheet

from axion_np.operations.loss import cross_entropy

P = np.array([0.1, 0.2, 0.5, 0.2])
TARGET = 1


def surprise(sheet):
    p = np.linspace(0.007, 1, 300)
    sheet.words(24, 28, "the surprise at what came, −ln p", "title")
    axes = Axes(sheet, 54, 48, 270, 220, (0, 1), (0, 5))
    axes.marks({v: str(v) for v in (0, 0.25, 0.5, 0.75, 1)}, {v: str(v) for v in range(6)})
    axes.curve(p, -np.log(p), BLUE)
    for value in (0.75, 0.25, 0.05):
        x, y = axes.at(value, -np.log(value))
        sheet.box(x - 3, y - 3, 6, 6, fill=BLUE, stroke=BLUE)
        side = 9 if value < 0.5 else -26
        sheet.words(
            x + side,
            y - (6 if value < 0.5 else 12),
            f"p = {value}: {-np.log(value):.2f} nats",
            "small",
        )
    sheet.words(189, 307, "probability that the model gave to the next token", "small middle")


def pull(sheet):
    _, dlogits_V = cross_entropy(np.log(P), np.array(TARGET))
    sheet.words(384, 28, "the gradient: p, less one at the target", "title")
    axes = Axes(sheet, 420, 48, 280, 220, (0, 4), (-1, 1))
    axes.marks({}, {-1: "−1", -0.5: "−0.5", 0: "0", 0.5: "0.5", 1: "1"})
    for token, (p, d) in enumerate(zip(P, dlogits_V, strict=True)):
        for start, value, fill, colour in ((0.12, p, "#cfe3f2", BLUE), (0.5, d, "#f8d9c8", RED)):
            x, y = axes.at(token + start, max(value, 0))
            _, end = axes.at(0, min(value, 0))
            sheet.box(x, y, 24, end - y, fill=fill, stroke=colour)
            below = value < 0
            text = f"{value:.1f}".replace("-", "−")
            sheet.words(x + 12, end + 15 if below else y - 5, text, "small middle", colour)
        word = "target" if token == TARGET else f"token {token}"
        axes.words(token + 0.5, -1, word, "small middle", INK, (0, 17))
    sheet.words(560, 307, "blue: p = softmax(z); red: dz = p − onehot", "small middle")


def main():
    sheet = Sheet(
        720,
        316,
        "Minus log p falls from infinity to 0; the gradient is p - one-hot",
    )
    surprise(sheet)
    pull(sheet)
    sheet.save(__file__)


if __name__ == "__main__":
    main()
