"""Draw docs/pictures/loop.svg: the run of axion1-sums, as its metrics.jsonl has it.

python docs/pictures/loop.py
"""

import numpy as np
from sheet import BLUE, GREEN, RED, Axes, Sheet

from axion_np.files import read_lines
from axion_np.generation.released import find


def main():
    rows = read_lines(find("axion1-sums") / "metrics.jsonl")
    step = np.array([row["step"] for row in rows])
    loss = np.array([row["loss_nats"] for row in rows])
    rate = np.array([row["lr"] for row in rows])
    worst = np.array([max(row["max_vio"]) for row in rows])
    sheet = Sheet(380, 470, "Loss, learning rate and load of one training run", natural=True)
    sheet.words(16, 26, "One run: 5,318 steps of axion1-sums", "title")
    steps = {n: f"{n:,}" for n in (0, 2000, 4000)}
    panels = (
        (66, 150, "loss, nats per token (each line a factor of 10)", np.log10(loss), BLUE),
        (270, 60, "learning rate, thousandths", 1000 * rate, GREEN),
        (382, 60, "MaxVio of the worst layer", worst, RED),
    )
    marks = (
        {np.log10(v): f"{v:g}" for v in (0.001, 0.01, 0.1, 1, 10)},
        {v: str(v) for v in (0, 4, 8)},
        {0: "0", 0.5: "0.5", 1: "1"},
    )
    for (top, height, title, values, colour), scale in zip(panels, marks, strict=True):
        sheet.words(16, top - 12, title, "", colour)
        axes = Axes(sheet, 54, top, 310, height, (0, step[-1]), (min(scale), max(scale)))
        axes.marks(steps, scale)
        axes.curve(step, np.clip(values, min(scale), max(scale)), colour, width=1.6)
    sheet.save(__file__)


if __name__ == "__main__":
    main()
