"""Training at larger sizes (6M, 24M and 100M parameters) against transformers, eager.

As train.py, with fewer steps: the same checkpoint and rows on both sides, losses compared first.
"""

import sys
import tempfile
from contextlib import ExitStack
from importlib import metadata
from pathlib import Path

from rounds import Side, middle, parser, publish, row, run, take_rounds
from training_rounds import PEERS, agree, open_sides, prepare, require

HERE = Path(__file__).resolve().parent
SIZES = {"axion1-v0.3": (8, 512, 1.3), "axion1-v0.4": (4, 512, 1.3), "axion1-v0.5": (2, 512, 1.0)}
SMOKE = {"nano": (2, 32, None)}


def measure(args, folder, preset, batch, length, at_least):
    """The rows of one size."""
    data = prepare(folder / preset, preset, batch, length)
    with ExitStack() as stack:
        sides = open_sides(stack, args, data, ["ours", *args.peers])
        matmul = stack.enter_context(Side([HERE / "training_side.py", "matmul"], args.threads))
        agree(sides)
        take_rounds(sides, "train", 1, steps=1)
        rounds = take_rounds(sides, "train", args.rounds, steps=1)
        peak = middle([matmul.ask("matmul", size=2048) for _ in range(3)], "gflops")
        memory = {name: side.ask("memory")["memory"] for name, side in sides.items()}
    speed = {name: data["tokens"] / middle(answers, "seconds") for name, answers in rounds.items()}
    work = f"{preset}, {data['parameters'] / 1e6:.1f}M, {batch} x {length}"
    rows = []
    for kind in args.peers:
        rows.append(
            row(
                f"training step, {work}",
                PEERS[kind],
                speed[kind],
                speed["ours"],
                "tokens/s",
                at_least=at_least,
            )
        )
        rows.append(
            row(
                f"peak memory, {work}",
                PEERS[kind],
                memory[kind],
                memory["ours"],
                "MB",
                at_most=0.7,
            )
        )
    goal = 0.6 if preset == "axion1-v0.4" else None
    counted = speed["ours"] * data["flops"] / 1e9
    rows.append(
        row(
            f"counted flops, {work}",
            "NumPy's matrix product, 2048 x 2048",
            peak,
            counted,
            "GFLOP/s",
            at_least=goal,
        )
    )
    return rows


def main():
    p = parser(
        "Time training at 6M, 24M and 100M parameters, ours and transformers', round by round.",
        "python benchmarks/scale.py --json docs/benchmarks/scale.json",
        3,
    )
    p.add_argument(
        "--presets", default=",".join(SIZES), metavar="NAMES", help="which sizes (all three)"
    )
    p.add_argument(
        "--peer",
        default="eager",
        metavar="NAMES",
        help="of transformers: eager, compiled; or none (eager)",
    )
    args = p.parse_args()
    args.peers = require(args.peer)
    sizes = SMOKE if args.smoke else {name: SIZES.get(name) for name in args.presets.split(",")}
    if args.smoke:
        args.rounds = 1
    if None in sizes.values():
        raise ValueError(f"--presets {args.presets}: expected some of {', '.join(SIZES)}")
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for preset, size in sizes.items():
            rows += measure(args, Path(folder), preset, *size)
    packages = ("numpy", "numba", *(("torch", "transformers") if args.peers else ()))
    publish(rows, args, versions={name: metadata.version(name) for name in packages})


if __name__ == "__main__":
    sys.exit(run(main))
