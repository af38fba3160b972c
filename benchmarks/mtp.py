"""Does it help to predict two tokens ahead? The same tokens with and without the module.

Each run is made three times: plain, with one module of multi-token prediction on equal tokens, and
with the module on fewer tokens, so that it takes as long as the plain run. All else is the same:
data, tokenizer, order of batches, seed, and a schedule that ends with the run. What is held out is
asked of the model alone: the module is a help while learning and takes no part. Of sums only the
answer is learned. Seconds are those of the processor, on one thread.
"""

import json
import sys
import tempfile
from argparse import Namespace
from pathlib import Path

import numpy as np
from rounds import number, parser, publish, run
from scaling import learn

from axion_np.commands import train as command
from axion_np.config import Config
from axion_np.tasks import sums
from axion_np.tasks.grade import answer_problems
from axion_np.training.prepare import prepare

PARTS = {
    "sums": {"task": "sums", "answer_only": True},
    "gsm8k": {"task": "gsm8k", "file": "gsm8k/train.jsonl"},
}
ARMS = {"plain": "without", "tokens": "with, equal tokens", "seconds": "with, equal seconds"}
SEQ_LEN = {"sums": 128, "gsm8k": 512}


def options_of(args, preset, task, seed, folder):
    """Those of `train.py --mix` with this one task."""
    recipe = {"tokens": args.tokens, "parts": [PARTS[task] | {"share": 1}]}
    file = Path(folder) / "mix.json"
    file.write_text(json.dumps(recipe), encoding="utf-8")
    words = ["--mix", str(file), "--data", args.data, "--preset", preset, "--seed", str(seed)]
    words += ["--seq-len", str(SEQ_LEN[task]), "--batch-size", str(4096 // SEQ_LEN[task])]
    words += ["--threads", str(args.threads)]
    return command.complete(command.parser().parse_args(words))


def measure(args, preset, task, seed):
    """A row for each arm."""
    with tempfile.TemporaryDirectory() as folder:
        options = options_of(args, preset, task, seed, folder)
        prepared = prepare(options, Config.preset(preset))
    plain, share, usual = Config.preset(preset), 1, None
    problems = sums.examples(args.problems, split="test") if task == "sums" else []
    for arm in ARMS:
        print(f"{preset}, {task}, seed {seed}, {ARMS[arm]}", flush=True)
        config = plain.replace(n_mtp_layers=0 if arm == "plain" else 1)
        model, points, seconds, _ = learn(config, prepared, options, share)
        usual = usual or seconds
        share = usual / seconds  # of the data, for the next arm
        row = {
            "preset": preset,
            "task": task,
            "seed": seed,
            "arm": arm,
            "tokens": points[-1]["tokens"],
            "seconds_of_a_step": seconds,
            "points": points,
        }
        if problems:
            answers = answer_problems(model, prepared.tokenizer, problems, options.backend, False)
            row["right"] = sum(map(sums.grade, problems, answers)) / len(problems)
        yield row


def table(rows):
    """Lines of a table: a line for each run."""
    head = "| model | task | seed | module | tokens | ms a step | bits per byte |"
    yield f"{head} of the answer alone | sums right |"
    yield "|---|---|---:|---|---:|---:|---:|---:|---:|"
    for r in rows:
        cells = r["preset"], r["task"], str(r["seed"]), ARMS[r["arm"]], number(r["tokens"])
        last = r["points"][-1]
        cells += number(1000 * r["seconds_of_a_step"]), f"{last['bits_per_byte']:.4f}"
        cells += (f"{last['answer_bits_per_byte']:.4f}",)
        cells += (f"{r['right']:.1%}" if "right" in r else "",)
        yield f"| {' | '.join(cells)} |"


def name(row):
    return row["preset"], row["task"], row["seed"], row["arm"]


def main():
    p = parser(__doc__.splitlines()[0], "python benchmarks/mtp.py --data DIR --json FILE", 1)
    p.set_defaults(threads=1)
    p.add_argument("--data", default=".", metavar="DIR", help="where gsm8k/train.jsonl is")
    p.add_argument("--tokens", type=int, default=3_000_000, metavar="N", help="read (3,000,000)")
    p.add_argument("--presets", default="axion1", metavar="NAMES", help="(axion1)")
    p.add_argument("--tasks", default=",".join(PARTS), metavar="NAMES", help="sums, gsm8k")
    p.add_argument("--seeds", default="0,1", metavar="N,N", help="(0,1)")
    p.add_argument("--problems", type=int, default=500, metavar="N", help="sums asked (500)")
    args = p.parse_args()
    if args.smoke:
        smoke = {"tokens": 20_000, "presets": "nano", "tasks": "sums", "seeds": "0"}
        args = Namespace(**vars(args) | smoke | {"problems": 4})
    tasks = args.tasks.split(",")
    if set(tasks) - set(PARTS):
        raise ValueError(f"--tasks {args.tasks}: expected some of {', '.join(PARTS)}")
    rows = []
    if args.json and Path(args.json).exists():  # runs take long: a file may be filled in parts
        rows = json.loads(Path(args.json).read_text(encoding="utf-8"))["rows"]
    for preset in args.presets.split(","):
        for task in tasks:
            for seed in map(int, args.seeds.split(",")):
                for row in measure(args, preset, task, seed):
                    rows = [other for other in rows if name(other) != name(row)] + [row]
                    publish(rows, args, versions={"numpy": np.__version__}, table=table)


if __name__ == "__main__":
    sys.exit(run(main))
