"""Where the time of our training step goes, part by part, against the bound of each part.

The bound is the time that the part's counted flops would take if the cores did nothing but
multiply and add, with all numbers in registers: measured in the same run. What has no matrix
product is bound by memory, and has no bound here.
"""

import sys
import tempfile
from importlib import metadata
from pathlib import Path

from rounds import Side, middle, number, parser, publish, run
from training_rounds import prepare

HERE = Path(__file__).resolve().parent


def table(rows):
    """Lines of a table: part, ms, share of the step, GFLOP, bound."""
    lines = ["| part | ms | share | GFLOP | ms at the peak |", "|---|---:|---:|---:|---:|"]
    whole = sum(r["ms"] for r in rows)
    for r in rows:
        bound = number(r["bound"]) if r["bound"] else ""
        flops = number(r["gflop"]) if r["gflop"] else ""
        share = f"{r['ms'] / whole:.0%}"
        lines.append(f"| {r['work']} | {number(r['ms'])} | {share} | {flops} | {bound} |")
    return lines


def measure(args, folder):
    """A row a part, the slowest first, and a note on the whole step."""
    preset, batch, length = ("nano", 2, 32) if args.smoke else (args.preset, 8, 512)
    data = prepare(folder / "rows", preset, batch, length)
    command = [HERE / "parts_side.py", data["rows"], data["checkpoint"], args.threads]
    with Side(command, 1) as ours, Side([HERE / "ladder_side.py", "ours"], 1) as core:
        ours.ask("steps", number=2)
        answers = [ours.ask("steps", number=1 if args.smoke else 5) for _ in range(args.rounds)]
        peaks = [core.ask("peak") for _ in range(3)]
    peak, whole = args.threads * middle(peaks, "gflops"), 1e3 * middle(answers, "seconds")
    rows = []
    for part, counted in answers[0]["gflop"].items():
        ms = 1e3 * middle([answer["parts"] for answer in answers], part)
        rows.append({"work": part, "ms": ms, "gflop": counted, "bound": 1e3 * counted / peak})
    between = {"work": "between the operations, and waiting", "gflop": 0.0, "bound": 0.0}
    rows.append(between | {"ms": whole - sum(r["ms"] for r in rows)})
    rows.sort(key=lambda r: -r["ms"])
    return rows, (
        f"{preset}, {batch} x {length}: a step takes {whole:.1f} ms, "
        f"{1e3 * data['tokens'] / whole:,.0f} tokens/s; the peak is {peak:.0f} "
        "GFLOP/s. Parts are timed on each thread and averaged."
    )


def main():
    p = parser(
        "Time the parts of our training step, beside their bounds.",
        "python benchmarks/parts.py --json docs/benchmarks/parts.json",
        5,
    )
    p.add_argument("--preset", default="axion1", help="size of the model (axion1)")
    args = p.parse_args()
    if args.smoke:
        args.rounds = 1
    with tempfile.TemporaryDirectory() as name:
        rows, note = measure(args, Path(name))
    versions = {name: metadata.version(name) for name in ("numpy", "numba")}
    publish(rows, args, [note], versions, table)


if __name__ == "__main__":
    sys.exit(run(main))
