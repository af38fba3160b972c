"""Greedy decoding against transformers' cached generate, llama.cpp, and our own NumPy back end.

All sides start from one exported checkpoint and the same prompt. Their tokens must be the same
before anything is timed; with rounded weights on either side it is said how many are. A round
reads the prompt and makes all new tokens; the time of a prompt alone is that of a round with one
new token.
"""

import json
import sys
import tempfile
from contextlib import ExitStack
from importlib import metadata
from itertools import zip_longest
from pathlib import Path

from rounds import Failed, Side, middle, parser, publish, row, run, take_rounds
from training_rounds import prepare

HERE = Path(__file__).resolve().parent
PEERS = {
    "eager": "transformers, cached generate",
    "numpy": "our NumPy back end",
    "llama": "llama.cpp, float32",
    "llama-q8": "llama.cpp, Q8_0",
}
LLAMA = {"llama": "f32", "llama-q8": "q8_0"}
GOALS = {  # (peer, preset): ours / theirs for decoding, reading
    ("eager", "axion1"): (40, 1.5),
    ("llama", "axion1"): (12,),
    ("llama", "axion1-v0.3"): (4,),
    ("llama", "axion1-v0.4"): (1.3,),
}


def agreeing(sides, n_new, prompt, rounded):
    """Warm all sides up. **Errors** Failed at the first token that differs, unless by rounding."""
    said = {name: side.ask("decode", n_new=n_new, prompt=prompt) for name, side in sides.items()}
    ours = said["ours"]["ids"]
    others = {name: answer["ids"] for name, answer in said.items() if answer["ids"] != ours}
    for name, ids in others.items():
        at = next((n for n, (a, b) in enumerate(zip(ours, ids)) if a != b), len(ids))
        if not rounded & {"ours", name}:
            raise Failed(f"{name} and ours differ at new token {at}; nothing was timed")
        print(f"rounded: the first {at} of {n_new} new tokens are those of {name}")
    if not others:
        print(f"all sides made the same {n_new} tokens after a prompt of {prompt}")


def open_sides(stack, args, data, folder):
    """A process for each side, with the checkpoint loaded: {name: Side}."""
    sides = {}
    for kind in ["ours", *args.peers]:
        if kind in LLAMA:
            command = [HERE / "llama_side.mjs", args.llama, args.threads]
            sides[kind] = stack.enter_context(Side(command, args.threads, program="node"))
            file, ids = gguf(data, folder / "llama.gguf", LLAMA[kind])
            sides[kind].ask("start", checkpoint=file, contextSize=1024, ids=ids)
        else:
            weights = args.weights if kind == "ours" else "float32"
            command = [HERE / "decode_side.py", kind, data["rows"], weights]
            sides[kind] = stack.enter_context(Side(command, args.threads))
            sides[kind].ask("start", checkpoint=data["checkpoint"])
    return sides


def gguf(data, file, dtype):
    """The checkpoint as a file for llama.cpp, and the ids of its text."""
    import numpy as np

    from axion_np.interchange.gguf import write_gguf
    from axion_np.interchange.huggingface import import_model
    from axion_np.text.tokenizer import Tokenizer

    few = Tokenizer.train(["ab ab"], 261, backend="numpy")  # llama.cpp wants a vocabulary
    write_gguf(import_model(data["checkpoint"])[0], few, file, dtype)
    return str(file), np.load(data["rows"])["x"][0][0].tolist()


def measure(args, preset, folder):
    """Rows of the table: speed, reading, memory of each peer and ours."""
    prompt, n_new, long = (8, 16, 32) if args.smoke else (64, 200, 511)
    data = prepare(folder / preset, preset, 1, long)
    with ExitStack() as stack:
        sides = open_sides(stack, args, data, folder)
        rounded = {"llama-q8"} & sides.keys() | ({"ours"} if args.weights != "float32" else set())
        agreeing(sides, n_new, prompt, rounded)
        agreeing(sides, 1, long, rounded)
        rounds = take_rounds(sides, "decode", args.rounds, n_new=n_new, prompt=prompt)
        reads = take_rounds(sides, "decode", args.rounds, n_new=1, prompt=long)
        memory = {name: side.ask("memory")["memory"] for name, side in sides.items()}
    speed = {name: n_new / middle(answers, "seconds") for name, answers in rounds.items()}
    reading = {name: long / middle(answers, "seconds") for name, answers in reads.items()}
    name = preset if args.weights == "float32" else f"{preset} in {args.weights}"
    works = {
        f"greedy decoding, {name}, prompt {prompt}, {n_new} new tokens": (speed, "tokens/s"),
        f"reading a prompt of {long}, {name}": (reading, "tokens/s"),
        f"peak memory, {name}": (memory, "MB"),
    }
    rows = []
    for kind in args.peers:
        goals = GOALS.get((kind, preset), ())
        for (work, (figures, unit)), goal in zip_longest(works.items(), goals):
            theirs, ours = figures[kind], figures["ours"]
            rows.append(row(work, PEERS[kind], theirs, ours, unit, at_least=goal))
    return rows


def main():
    p = parser(
        "Time greedy decoding, ours and other programs', each in its own process, round by round.",
        "python benchmarks/decode.py --json docs/benchmarks/decode.json\n"
        "  python benchmarks/decode.py --peer llama --llama . --threads 1",
    )
    p.add_argument(
        "--peer",
        default="eager,numpy",
        metavar="NAMES",
        help="of eager (transformers), numpy (our other back end), llama, llama-q8 (eager,numpy)",
    )
    p.add_argument("--preset", default="axion1", metavar="NAMES", help="models (axion1)")
    p.add_argument(
        "--llama",
        default=".",
        metavar="DIR",
        help="where `npm install node-llama-cpp` was run (.)",
    )
    p.add_argument(
        "--weights",
        choices=("float32", "bfloat16"),
        default="float32",
        help="how our side keeps its matrices (float32)",
    )
    args = p.parse_args()
    args.peers, presets = args.peer.split(","), args.preset.split(",")
    if not set(args.peers) <= set(PEERS):
        raise ValueError(f"--peer {args.peer}: expected some of {', '.join(PEERS)}")
    package = Path(args.llama, "node_modules/node-llama-cpp/package.json")
    if LLAMA.keys() & set(args.peers) and not package.exists():
        raise ValueError(
            f"--llama {args.llama}: no {package.parent.name} there; expected the folder in which "
            "`npm install node-llama-cpp` was run"
        )
    if args.smoke:
        args.rounds, presets = 1, ["nano"]
    rows = []
    with tempfile.TemporaryDirectory() as name:
        for preset in presets:
            rows += measure(args, preset, Path(name))
    packages = ("numpy", "numba", *(("torch", "transformers") if "eager" in args.peers else ()))
    versions = {name: metadata.version(name) for name in packages}
    if LLAMA.keys() & set(args.peers):
        versions["node-llama-cpp"] = json.loads(package.read_text(encoding="utf-8"))["version"]
    publish(rows, args, versions=versions)


if __name__ == "__main__":
    sys.exit(run(main))
