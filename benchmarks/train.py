"""Training and prefill against transformers' DeepseekV3ForCausalLM, eager and compiled.

Both sides start from one exported checkpoint and see the same rows of tokens; their losses must
agree to 1e-4 before anything is timed. A step is forward, loss, backward, clipping and AdamW.
"""

import sys
import tempfile
import time
from contextlib import ExitStack
from importlib import metadata
from pathlib import Path

from rounds import Side, middle, parser, publish, row, run, take_rounds
from training_rounds import PEERS, agree, open_side, open_sides, prepare, require

HERE = Path(__file__).resolve().parent


def measure_steps(args, data, kinds, steps, documents):
    """Rounds of training steps: ({kind: tokens/s}, {kind: peak MB}, matmul GFLOP/s)."""
    with ExitStack() as stack:
        sides = open_sides(stack, args, data, kinds)
        matmul = stack.enter_context(Side([HERE / "training_side.py", "matmul"], args.threads))
        agree(sides)
        for name, side in sides.items():
            side.ask("train", steps=2, documents=documents)  # what is compiled late compiles here
            print(f"{name}: warm", file=sys.stderr)
        peaks, seconds = [], {name: [] for name in sides}
        for _ in range(args.rounds):
            for name, answers in take_rounds(
                sides, "train", 1, steps=steps, documents=documents
            ).items():
                seconds[name] += answers
            peaks.append(matmul.ask("matmul", size=256 if args.smoke else 2048))
        memory = {name: side.ask("memory")["memory"] for name, side in sides.items()}
    speed = {
        name: data["tokens"] / middle(answers, "seconds") for name, answers in seconds.items()
    }
    return speed, memory, middle(peaks, "gflops")


def unpacked_rows(args, folder):
    """One document a row: speed against each peer, memory, share of the matmul peak."""
    batch, length = (2, 32) if args.smoke else (8, 512)
    preset = "nano" if args.smoke else "axion1"
    data = prepare(folder / "unpacked", preset, batch, length)
    kinds = ["ours", *args.peers, *(["numpy"] if args.numpy else [])]
    speed, memory, peak = measure_steps(args, data, kinds, 1 if args.smoke else 3, False)
    work, rows = f"training step, {preset}, {batch} x {length}", []
    goals = {"eager": 2.5, "compiled": 1.8}
    for kind in kinds[1:]:
        rows.append(
            row(
                work, PEERS[kind], speed[kind], speed["ours"], "tokens/s", at_least=goals.get(kind)
            )
        )
    if "eager" in memory:
        rows.append(
            row(
                f"peak memory, {work}",
                PEERS["eager"],
                memory["eager"],
                memory["ours"],
                "MB",
                at_most=0.7,
            )
        )
    counted = speed["ours"] * data["flops"] / 1e9
    rows.append(
        row(
            f"counted flops, {work}",
            "NumPy's matrix product, 2048 x 2048",
            peak,
            counted,
            "GFLOP/s",
            at_least=0.35,
        )
    )
    return rows, f"A token costs {data['flops'] / 1e6:.2f} MFLOP to train, counted."


def packed_rows(args, folder):
    """GSM8K, documents packed into rows; the peer reads the same rows without document masks."""
    data = prepare(folder / "packed", "axion1", 8, 512, str(Path(args.gsm8k).resolve()))
    kinds = ["ours", *[kind for kind in args.peers if kind == "eager"]]
    speed, memory, _ = measure_steps(args, data, kinds, 1 if args.smoke else 3, True)
    work = "training step, axion1, GSM8K packed by document"
    return [
        row(
            work,
            f"{PEERS[kind]}, no document masks",
            speed[kind],
            speed["ours"],
            "tokens/s",
            at_least=3.0,
        )
        for kind in kinds[1:]
    ] + [
        row(f"peak memory, {work}", PEERS[kind], memory[kind], memory["ours"], "MB", at_most=0.7)
        for kind in kinds[1:]
    ]


def prefill_rows(args, folder):
    """A forward of one row of 512 tokens, without gradients."""
    preset, length = ("nano", 32) if args.smoke else ("axion1", 512)
    data = prepare(folder / "prefill", preset, 1, length)
    kinds = ["ours", *[kind for kind in args.peers if kind == "eager"]]
    with ExitStack() as stack:
        sides = open_sides(stack, args, data, kinds, products=args.threads)
        agree(sides)
        take_rounds(sides, "prefill", 1, repeats=2)
        rounds = take_rounds(sides, "prefill", args.rounds, repeats=2 if args.smoke else 10)
    speed = {name: length / middle(answers, "seconds") for name, answers in rounds.items()}
    return [
        row(
            f"prefill, {preset}, {length} tokens",
            PEERS[kind],
            speed[kind],
            speed["ours"],
            "tokens/s",
            at_least=1.5,
        )
        for kind in kinds[1:]
    ]


def start_rows(args, folder):
    """Seconds from starting Python to the end of a first step and a first few words, cold; to the
    end of the first step, warm."""
    data = prepare(folder / "start", "axion1", 8, 512)
    cold, warm = (first_step(args, data, folder, generate) for generate in (True, False))
    return [
        row(
            "first step and first words, every kernel compiled",
            "the goal",
            25.0,
            cold,
            "s",
            at_most=1.0,
        ),
        row("first step, kernels from the disk cache", "the goal", 3.0, warm, "s", at_most=1.0),
    ]


def first_step(args, data, folder, generate):
    begin = time.perf_counter()
    cache = {"NUMBA_CACHE_DIR": str(folder / "numba")}
    with open_side("ours", args, data, **cache) as side:
        side.ask("start", checkpoint=data["checkpoint"])
        side.ask("train", steps=1)
        if generate:
            side.ask("generate")
        return time.perf_counter() - begin


def main():
    p = parser(
        "Time our training and prefill, and transformers', each in a process of its own.",
        "python benchmarks/train.py --gsm8k train.jsonl --json docs/benchmarks/train.json",
        rounds=15,
    )
    p.add_argument("--gsm8k", metavar="FILE", help="also train on these problems, packed")
    p.add_argument(
        "--peer",
        default="eager,compiled",
        metavar="NAMES",
        help="of transformers: eager, compiled (both; --smoke: eager); or none",
    )
    p.add_argument("--numpy", action="store_true", help="also our own NumPy back end")
    args = p.parse_args()
    if args.smoke and args.peer != "none":
        args.peer = "eager"
    args.peers = require(args.peer)
    if args.smoke:
        args.rounds = 1
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows, note = unpacked_rows(args, folder)
        if args.gsm8k:
            rows += packed_rows(args, folder)
        rows += prefill_rows(args, folder)
        if not args.smoke:
            rows += start_rows(args, folder)
    packages = ("numpy", "numba", *(("torch", "transformers") if args.peers else ()))
    publish(rows, args, [note], {name: metadata.version(name) for name in packages})


if __name__ == "__main__":
    sys.exit(run(main))
