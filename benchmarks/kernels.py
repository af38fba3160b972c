"""Every kernel of `axion_np.kernels` against the NumPy it replaces, as in a training step.

The calls are real: each side runs one training step on the rows of one shard and keeps the
arguments of the largest call of each operation; then these calls are timed, both sides in rounds.
As in training, each thread makes its own call at the same time, with products on one core.
"""

import sys
from importlib import metadata
from pathlib import Path

from rounds import Side, middle, number, parser, publish, row, run, take_rounds

HERE = Path(__file__).resolve().parent
PRESETS = {"axion1": (4, 512), "axion1-v0.3": (4, 512)}  # rows of a shard
SMOKE = {"nano": (2, 32)}
LEAST = 1.5  # a kernel that wins less at the training preset is deleted


def table(rows):
    """Lines of a table: kernel, NumPy's time, the kernel's, how many times faster."""
    lines = ["| work | NumPy, ms | kernel, ms | times faster |", "|---|---:|---:|---:|"]
    for r in rows:
        times = f"{1 / r['ratio']:.1f}"
        lines.append(f"| {r['work']} | {number(r['theirs'])} | {number(r['ours'])} | {times} |")
    return lines


def measure(args, preset, batch, length):
    """(rows, the operations that no kernel replaces)."""
    command = [HERE / "kernels_side.py", preset, batch, length, args.threads]
    with Side([*command, "numpy"], 1) as theirs, Side([*command, "numba"], 1) as ours:
        sides, rows = {"theirs": theirs, "ours": ours}, []
        names = ours.ask("names")
        for name in names["kernels"]:
            rounds = take_rounds(sides, "call", args.rounds, name=name)
            ms = {side: middle(answers, "ms") for side, answers in rounds.items()}
            rows.append(
                row(
                    f"{name}, {preset}, {batch} x {length}",
                    "NumPy",
                    ms["theirs"],
                    ms["ours"],
                    "ms",
                    at_most=1 / LEAST,
                )
            )
    return rows, names["numpy"]


def main():
    p = parser(
        "Time each kernel and the NumPy that it replaces, round by round.",
        "python benchmarks/kernels.py --json docs/benchmarks/kernels.json",
        15,
    )
    p.add_argument(
        "--presets",
        default=",".join(PRESETS),
        metavar="NAMES",
        help=f"sizes ({','.join(PRESETS)})",
    )
    args = p.parse_args()
    if args.smoke:
        args.rounds = 1
    sizes = SMOKE if args.smoke else {name: PRESETS.get(name) for name in args.presets.split(",")}
    if None in sizes.values():
        raise ValueError(f"--presets {args.presets}: expected some of {', '.join(PRESETS)}")
    rows = []
    for preset, size in sizes.items():
        more, left = measure(args, preset, *size)
        rows += more
    rows.sort(key=lambda r: r["ratio"] if "axion1," in r["work"] else 10 + r["ratio"])
    notes = [f"Left to NumPy, since no kernel won: {', '.join(left)}."]
    versions = {name: metadata.version(name) for name in ("numpy", "numba")}
    publish(rows, args, notes, versions, table)


if __name__ == "__main__":
    sys.exit(run(main))
