"""Greedy decoding against transformers' cached generate, and against our own NumPy back end.

All sides start from one exported checkpoint and the same prompt. Their tokens must be the same
before anything is timed. A round reads the prompt and makes all new tokens; the time of a prompt
alone is that of a round with one new token.
"""

import sys
import tempfile
from contextlib import ExitStack
from importlib import metadata
from pathlib import Path

from rounds import Failed, Side, middle, parser, publish, row, run, take_rounds
from training_rounds import prepare

HERE = Path(__file__).resolve().parent
PEERS = {"eager": "transformers, cached generate", "numpy": "our NumPy back end"}


def agreeing(sides, n_new, prompt):
    """Warm all sides up. **Errors** Failed at the first token that differs from ours."""
    said = {name: side.ask("decode", n_new=n_new, prompt=prompt) for name, side in sides.items()}
    ours = said["ours"]["ids"]
    for name, answer in said.items():
        if answer["ids"] != ours:
            pairs = zip(ours, answer["ids"], strict=False)
            at = next((n for n, (a, b) in enumerate(pairs) if a != b), len(answer["ids"]))
            raise Failed(f"{name} and ours differ at new token {at}; nothing was timed")
    print(f"all sides made the same {n_new} tokens after a prompt of {prompt}")


def measure(args, folder):
    """Rows of the table, and the figures of each side."""
    preset, prompt, n_new, long = ("nano", 8, 16, 32) if args.smoke else ("axion1", 64, 200, 511)
    data = prepare(folder / "decode", preset, 1, long)
    kinds = ["ours", *[kind for kind in ("eager", "numpy") if kind in args.peers]]
    with ExitStack() as stack:
        sides = {}
        for kind in kinds:
            command = [HERE / "decode_side.py", kind, data["rows"]]
            sides[kind] = stack.enter_context(Side(command, args.threads))
            sides[kind].ask("start", checkpoint=data["checkpoint"])
        agreeing(sides, n_new, prompt)
        agreeing(sides, 1, long)
        rounds = take_rounds(sides, "decode", args.rounds, n_new=n_new, prompt=prompt)
        reads = take_rounds(sides, "decode", args.rounds, n_new=1, prompt=long)
        memory = {name: side.ask("memory")["memory"] for name, side in sides.items()}
    speed = {name: n_new / middle(answers, "seconds") for name, answers in rounds.items()}
    reading = {name: long / middle(answers, "seconds") for name, answers in reads.items()}
    work, rows = f"greedy decoding, {preset}, prompt {prompt}, {n_new} new tokens", []
    for kind in kinds[1:]:
        goals = {"decode": 40, "read": 1.5} if kind == "eager" else {}
        rows.append(
            row(
                work,
                PEERS[kind],
                speed[kind],
                speed["ours"],
                "tokens/s",
                at_least=goals.get("decode"),
            )
        )
        rows.append(
            row(
                f"reading a prompt of {long}, {preset}",
                PEERS[kind],
                reading[kind],
                reading["ours"],
                "tokens/s",
                at_least=goals.get("read"),
            )
        )
        rows.append(
            row(f"peak memory of {kind} and ours", PEERS[kind], memory[kind], memory["ours"], "MB")
        )
    return rows


def main():
    p = parser(
        "Time greedy decoding, ours and transformers', each in its own process, round by round.",
        "python benchmarks/decode.py --json docs/benchmarks/decode.json",
    )
    p.add_argument(
        "--peer",
        default="eager,numpy",
        metavar="NAMES",
        help="eager (transformers), numpy (our other back end), or both (both)",
    )
    args = p.parse_args()
    args.peers = args.peer.split(",")
    if not set(args.peers) <= set(PEERS):
        raise ValueError(f"--peer {args.peer}: expected eager, numpy, or both with a comma")
    if args.smoke:
        args.rounds = 1
    with tempfile.TemporaryDirectory() as name:
        rows = measure(args, Path(name))
    packages = ("numpy", "numba", *(("torch", "transformers") if "eager" in args.peers else ()))
    publish(rows, args, versions={name: metadata.version(name) for name in packages})


if __name__ == "__main__":
    sys.exit(run(main))
