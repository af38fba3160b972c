"""Draw docs/pictures/ladder.svg from docs/benchmarks/ladder.json: the rungs, and BLAS.

    python benchmarks/ladder.py --json docs/benchmarks/ladder.json
    python docs/pictures/ladder.py

And, not measured, docs/pictures/matmul_tile.svg: which numbers meet in a tile.
"""

import json
from pathlib import Path

from sheet import BLUE, GREEN, INK, PURPLE, RED, Sheet

ROOT = Path(__file__).resolve().parents[2]
BAR, PANEL, TILE, ROWS = "#cfe3f1", "#cfe3f1", "#f6d5c3", "#cfe9df"


def rungs():
    """A bar for each rung at the largest shape, a line for each BLAS and for the peak."""
    found = json.loads((ROOT / "docs" / "benchmarks" / "ladder.json").read_text(encoding="utf-8"))
    rows = [row for row in found["rows"] if "rung" in row]
    peak, shape = rows[0]["peak"], rows[-1]["shape"]
    rows = [row for row in rows if row["shape"] == shape]
    sheet = Sheet(460, 132 + 40 * len(rows), "GFLOP/s of each rung, of BLAS and of the peak")
    sheet.words(24, 28, f"{shape}, GFLOP/s, one core", "title")
    lines = [("BLAS", max(row["theirs"] for row in rows), RED)]
    if rows[0]["wide_blas"]:
        lines.append(("BLAS, AVX-512", max(row["wide_blas"] for row in rows), PURPLE))
    lines.append(("peak", peak, INK))
    unit, bottom = 412 / max(peak, *(row["ours"] for row in rows)), 52 + 40 * len(rows)
    for number, row in enumerate(rows):
        y = 58 + 40 * number
        sheet.box(24, y + 5, unit * row["ours"], 15, fill=BAR, stroke="none")
        sheet.words(24, y, f"{row['rung']}: {row['ours']:.3g}", "small")
    for number, (name, rate, colour) in enumerate(lines):
        x = 24 + unit * rate
        sheet.path([(x, 44), (x, bottom + 6)], colour, 1.4, dashed=True)
        sheet.path(
            [(24, bottom + 26 + 20 * number), (52, bottom + 26 + 20 * number)], colour, 1.4, True
        )
        sheet.words(60, bottom + 30 + 20 * number, f"{name}: {rate:.0f}", "small", colour)
    sheet.save(ROOT / "docs" / "pictures" / "ladder")


def tile():
    """a, b and the result; a few rows, a panel, and the tile in which they meet."""
    sheet = Sheet(460, 356, "A few rows of a times a panel of b is a tile of the result")
    sheet.box(30, 190, 110, 140)
    sheet.words(85, 348, "a, rows by depth", "small middle")
    sheet.box(180, 40, 220, 110)
    sheet.words(290, 28, "b, depth by columns", "small middle")
    sheet.box(180, 190, 220, 140)
    sheet.words(290, 348, "the result", "small middle")
    sheet.box(30, 222, 110, 22, fill=ROWS, colour=GREEN)
    sheet.words(85, 238, "a few rows", "small middle", GREEN)
    sheet.box(256, 40, 48, 110, fill=PANEL)
    sheet.words(280, 99, "panel", "small middle", BLUE)
    sheet.box(256, 222, 48, 22, fill=TILE)
    sheet.words(280, 238, "tile", "small middle", RED)
    sheet.arrow(142, 233, 254, 233, GREEN)
    sheet.arrow(280, 152, 280, 220, BLUE)
    sheet.words(312, 238, "in registers", "small", RED)
    sheet.words(312, 99, "in the cache", "small", BLUE)
    sheet.save(ROOT / "docs" / "pictures" / "matmul_tile")


if __name__ == "__main__":
    rungs()
    tile()
