"""Draw docs/pictures/normal.svg: how far apart sound runs are, and what unsound ones look like.

    python docs/pictures/normal.py

Both panels are drawn from docs/benchmarks/normal.json, which benchmarks/normal.py wrote; the band
is that of the chapter, round the curve that comes with axion1-sums.
"""

import json
from math import log10
from pathlib import Path

from sheet import BLUE, GREEN, INK, PALE, PURPLE, RED, Axes, Sheet

from axion_np.files import read_lines
from axion_np.generation.released import find
from axion_np.training.normal import BAND

FIGURES = Path(__file__).parents[1] / "benchmarks" / "normal.json"
SHAPES = {  # run of the figures: colour
    "sound": INK,
    "sound, another seed": PALE,
    "rate 30 times too high": RED,
    "rate 30 times too low": PURPLE,
    "high rate, no warm-up": "#E69F00",
    "targets of another row": BLUE,
    "targets leak": GREEN,
}


def band(axes, xs, losses):
    """The factor BAND above and below a curve, as an area."""
    up = [axes.at(x, log10(y * BAND)) for x, y in zip(xs, losses)]
    down = [axes.at(x, log10(y / BAND)) for x, y in zip(xs, losses)]
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in up + down[::-1])
    axes.sheet.lines.append(f'<polygon points="{points}" fill="#0072B2" opacity="0.15"/>')


def left(sheet, rows):
    lines = read_lines(find("axion1-sums") / "metrics.jsonl")
    seeds = [row["points"] for row in rows if row["run"].startswith("axion1-sums")]
    last = max(points[-1]["step"] for points in seeds)
    lines = [line for line in lines if line["step"] <= last]
    axes = Axes(sheet, 60, 52, 290, 230, (0, last), (log10(0.05), log10(20)))
    axes.marks(
        {step: f"{step}" for step in range(0, last + 1, 100)},
        {log10(v): f"{v:g}" for v in (0.05, 0.2, 1, 5, 20)},
    )
    sheet.words(60, 34, "axion1 on sums: released, band, other seeds", "title")
    xs, ys = [line["step"] for line in lines], [line["loss_nats"] for line in lines]
    band(axes, xs, ys)
    for points in seeds:
        losses = [log10(p["loss_nats"]) for p in points]
        axes.curve([p["step"] for p in points], losses, RED, width=1.2)
    axes.curve(xs, [log10(y) for y in ys], BLUE, width=2.4)
    sheet.words(205, 322, "step", "small middle")


def right(sheet, rows):
    found = {row["run"]: row["points"] for row in rows}
    last = max(p["step"] for name in SHAPES for p in found[name])
    axes = Axes(sheet, 430, 52, 260, 230, (0, last), (log10(0.02), log10(20)))
    axes.marks(
        {step: f"{step}" for step in range(0, last + 1, 100)},
        {log10(v): f"{v:g}" for v in (0.02, 0.1, 0.5, 2, 10)},
    )
    sheet.words(430, 34, "nano on sums: sound, and one mistake each", "title")
    for n, (name, colour) in enumerate(SHAPES.items()):
        points = [p for p in found[name] if p["loss_nats"] > 0]
        losses = [min(max(log10(p["loss_nats"]), log10(0.02)), log10(20)) for p in points]
        axes.curve([p["step"] for p in points], losses, colour, width=1.6)
        sheet.path([(706, 62 + 22 * n), (724, 62 + 22 * n)], colour, 2.4)
        sheet.words(730, 66 + 22 * n, name, "small")
    sheet.words(560, 322, "step", "small middle")


def main():
    rows = json.loads(FIGURES.read_text(encoding="utf-8"))["rows"]
    sheet = Sheet(880, 336, "Loss of sound runs, and of runs with one mistake each")
    left(sheet, rows)
    right(sheet, rows)
    sheet.save(__file__)


if __name__ == "__main__":
    main()
