"""Draw docs/pictures/roofline.svg from docs/benchmarks/parts.json: each part and its bound.

    python benchmarks/parts.py --json docs/benchmarks/parts.json
    python docs/pictures/roofline.py

A bar's length is a part's time; its dark piece, the time that the part's counted flops would take
at the peak of the cores. roofline.json has the same as a table.
"""

import json
from pathlib import Path

from sheet import BLUE, Sheet, record

ROOT = Path(__file__).resolve().parents[2]


def main():
    found = json.loads((ROOT / "docs" / "benchmarks" / "parts.json").read_text(encoding="utf-8"))
    rows = found["rows"]
    whole = sum(row["ms"] for row in rows)
    flops, bound = (sum(row[key] for row in rows) for key in ("gflop", "bound"))
    table = [["part", "GFLOP/s", "of the peak"]]
    sheet = Sheet(
        460, 90 + 44 * len(rows), "Where a step's time goes, and the least that it could be"
    )
    sheet.words(24, 28, f"one step: {whole:.0f} ms, of which {bound:.0f} at the peak", "title")
    widest = max(row["ms"] for row in rows)
    for number, row in enumerate(rows):
        y = 58 + 44 * number
        sheet.words(24, y, f"{row['work']}: {row['ms']:.1f} ms", "small")
        sheet.box(24, y + 6, 412 * row["ms"] / widest, 16, fill="#cfe3f1", stroke="none")
        if row["bound"]:
            sheet.box(24, y + 6, 412 * row["bound"] / widest, 16, fill=BLUE, stroke="none")
            rate, share = 1e3 * row["gflop"] / row["ms"], row["bound"] / row["ms"]
            table.append([row["work"], f"{rate:.0f}", f"{share:.0%}"])
    table.append(["the whole step", f"{1e3 * flops / whole:.0f}", f"{bound / whole:.0%}"])
    sheet.words(
        24,
        72 + 44 * len(rows),
        "dark: what its flops take if cores only multiply and add",
        "small",
    )
    sheet.save(__file__)
    command = f"{found['command']}; python docs/pictures/roofline.py"
    record(__file__, command, {"rates": table}, found["date"])


if __name__ == "__main__":
    main()
