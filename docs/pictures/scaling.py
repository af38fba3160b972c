"""Draw docs/pictures/scaling.svg: mixtures and their dense twins, by tokens, flops and seconds.

    python docs/pictures/scaling.py

All points are those of docs/benchmarks/scaling.json, which benchmarks/scaling.py wrote.
"""

import json
from math import log10
from pathlib import Path

from sheet import BLUE, RED, Axes, Sheet

FIGURES = Path(__file__).parents[1] / "benchmarks" / "scaling.json"
COLOURS = {"moe": BLUE, "dense": RED}
DASHED = {"axion1": False, "axion1-v0.2": True}
PANELS = (  # title, x of a point, powers of ten at the grid lines with their words
    ("by tokens", lambda row, n: n, {5: "100k", 6: "1M", 7: "10M"}),
    ("by flops", lambda row, n: n * row["flops_per_token"], {11: "0.1T", 12: "1T", 13: "10T"}),
    ("by seconds", lambda row, n: n / row["tokens_per_second"], {0: "1", 1: "10", 2: "100"}),
)


def panel(sheet, left, title, place, marks, rows):
    found = []
    for row in rows:
        points = [(log10(place(row, p["tokens"])), p["bits_per_byte"]) for p in row["points"]]
        found.append((row, points))
    xs = [x for _, points in found for x, _ in points]
    low, high = min(xs) - 0.1, max(xs) + 0.1
    axes = Axes(sheet, left, 52, 225, 230, (low, high), (2, 4.5))
    shown = {x: word for x, word in marks.items() if low < x < high}
    axes.marks(shown, {v: f"{v:g}" for v in (2, 2.5, 3, 3.5, 4, 4.5)})
    sheet.words(left, 38, f"bits per byte {title}", "title")
    for row, points in found:
        inside = [(x, y) for x, y in points if y <= 4.5]
        axes.curve(*zip(*inside), COLOURS[row["kind"]], DASHED[row["preset"]])


def main():
    rows = json.loads(FIGURES.read_text(encoding="utf-8"))["rows"]
    rows = [row for row in rows if row["kind"] in COLOURS]
    sheet = Sheet(880, 356, "Bits per byte of mixtures and dense twins by tokens, flops, seconds")
    for number, (title, place, marks) in enumerate(PANELS):
        panel(sheet, 50 + 285 * number, title, place, marks, rows)
    words = ("axion1", "mixture", "dense twin", "axion1-v0.2", "mixture", "dense twin")
    for n, text in enumerate(words):
        x = 60 + 130 * n
        if n % 3:
            colour, dashed = (BLUE, RED)[n % 3 - 1], n > 3
            sheet.path([(x, 330), (x + 26, 330)], colour, 2.2, dashed)
            sheet.words(x + 32, 334, text, "small")
        else:
            sheet.words(x, 334, text, "title")
    sheet.save(__file__)


if __name__ == "__main__":
    main()
