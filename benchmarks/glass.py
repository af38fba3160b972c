"""Training and decoding against glassllm 0.1.0: also NumPy, a dense model of 245,824 parameters.

Two different models of the same use and nearly the same size (ours: axion1), so that losses cannot
be compared; both read the same ids. glassllm trains by the function behind its command `train`.
"""

import sys
import tempfile
from importlib import metadata, util
from pathlib import Path

from rounds import Side, middle, parser, publish, row, run, take_rounds
from training_rounds import open_side, prepare

HERE = Path(__file__).resolve().parent
PEER = "glassllm 0.1.0 (NumPy, dense, 246k)"


def measure(args, folder):
    """Rows of the table: training, memory, decoding."""
    preset, batch, length = ("nano", 2, 32) if args.smoke else ("axion1", 8, 512)
    prompt, n_new, steps = (8, 16, 1) if args.smoke else (64, 200, 3)
    data = prepare(folder / "rows", preset, batch, length)
    glass = [HERE / "glass_side.py", data["rows"], batch, length]
    with Side(glass, args.threads) as theirs, open_side("ours", args, data) as ours:
        sides = {"theirs": theirs, "ours": ours}
        take_rounds(sides, "start", 1, checkpoint=data["checkpoint"])
        take_rounds(sides, "train", 1, steps=1)
        rounds = take_rounds(sides, "train", args.rounds, steps=steps)
        memory = {name: side.ask("memory")["memory"] for name, side in sides.items()}
    speed = {name: data["tokens"] / middle(answers, "seconds") for name, answers in rounds.items()}
    decode = [HERE / "decode_side.py", "ours", data["rows"]]
    with Side(glass, args.threads) as theirs, Side(decode, args.threads) as ours:
        sides = {"theirs": theirs, "ours": ours}
        take_rounds(sides, "start", 1, checkpoint=data["checkpoint"])
        take_rounds(sides, "decode", 1, n_new=n_new, prompt=prompt)
        rounds = take_rounds(sides, "decode", args.rounds, n_new=n_new, prompt=prompt)
    tokens = {name: n_new / middle(answers, "seconds") for name, answers in rounds.items()}
    work = f"training step, {batch} x {length}"
    return [
        row(
            f"{work}, ours {preset}", PEER, speed["theirs"], speed["ours"], "tokens/s", at_least=6
        ),
        row(f"peak memory, {work}", PEER, memory["theirs"], memory["ours"], "MB"),
        row(
            f"greedy decoding, prompt {prompt}, {n_new} new tokens",
            PEER,
            tokens["theirs"],
            tokens["ours"],
            "tokens/s",
            at_least=15,
        ),
    ]


def main():
    p = parser(
        "Time training and decoding, ours and glassllm's, round by round.",
        "python benchmarks/glass.py --json docs/benchmarks/glass.json",
        5,
    )
    args = p.parse_args()
    if util.find_spec("glassllm") is None:
        raise ValueError("the peer needs glassllm: pip install glassllm==0.1.0")
    if args.smoke:
        args.rounds = 1
    with tempfile.TemporaryDirectory() as name:
        rows = measure(args, Path(name))
    versions = {name: metadata.version(name) for name in ("numpy", "numba", "glassllm")}
    publish(rows, args, versions=versions)


if __name__ == "__main__":
    sys.exit(run(main))
