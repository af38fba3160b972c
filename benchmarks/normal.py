"""What the loss of a sound run looks like, and what it looks like when something is wrong.

`--seeds` names runs of one recipe that differ in their seeds alone: they say how far apart two
sound runs are. The other curves are trained here, each with one mistake, in a model so small that
all of them take a minute.
"""

import itertools
import sys
from argparse import Namespace
from functools import cache
from pathlib import Path

import numpy as np
from rounds import parser, publish, run

from axion_np.backends import choose
from axion_np.commands import train as command
from axion_np.config import Config
from axion_np.files import read_lines
from axion_np.generation.released import find
from axion_np.modules.model import Model
from axion_np.modules.params import allocate
from axion_np.modules.shards import Workers
from axion_np.operations.adamw import new_moments
from axion_np.text.packing import Batches
from axion_np.training.loop import train_step
from axion_np.training.normal import compared
from axion_np.training.prepare import prepare

STEPS, EVERY = 300, 5  # of each curve, and of a point of it
RATE, WARMUP = 8e-3, 30


def other_rows(batch):
    """A bug in the data: each row has the targets of the next one."""
    return batch._replace(y_BT=np.where(batch.y_BT < 0, -1, np.roll(batch.y_BT, 1, axis=0)))


def leaking(batch):
    """A leak: in every place where one is counted the target itself stands in the input."""
    return batch._replace(x_BT=np.where(batch.y_BT >= 0, batch.y_BT, batch.x_BT))


def same(batch):
    return batch


CURVES = {  # name: (what happens to a batch, changes of the recipe)
    "sound": (same, {}),
    "sound, another seed": (same, {"seed": 1}),
    "rate 30 times too high": (same, {"lr": 30 * RATE}),
    "rate 30 times too low": (same, {"lr": RATE / 30}),
    "high rate, no warm-up": (same, {"lr": 4 * RATE, "warmup": 0}),
    "high rate, warm-up": (same, {"lr": 4 * RATE}),
    "targets of another row": (other_rows, {}),
    "targets leak": (leaking, {}),
}


@cache
def data(seed, threads):
    """(options, tokens) of sums for `nano`."""
    words = ["--synthetic", "--preset", "nano", "--max", "20000", "--seed", str(seed)]
    options = command.complete(command.parser().parse_args([*words, "--threads", str(threads)]))
    return options, prepare(options, Config.preset("nano"))


def curve(spoil, changes, threads, steps):
    """Losses of a run of `nano` on sums."""
    options, prepared = data(changes.get("seed", 0), threads)
    recipe = Namespace(**vars(options) | {"lr": RATE, "warmup": WARMUP} | changes)
    model = Model.init(Config.preset("nano"), options.seed)
    g, ops = allocate(model.config), choose("modules", options.backend)
    moments, workers = new_moments(model.params.flat), Workers(threads)
    batches = Batches(prepared.train, options.seq_len, options.batch_size, options.seed)
    losses = []
    for step in range(steps):
        batch = [spoil(batches.next())]
        try:
            done = train_step(model, batch, moments, step, steps, recipe, workers, g, ops)
        except FloatingPointError:  # the end of this run
            break
        losses.append(done[0].loss)
    return losses


def thinned(losses, ends):
    """Points (step, mean loss since the point before) up to the last of `ends` that is there."""
    ends = [end for end in ends if end <= len(losses)]
    return [
        {"step": end, "loss_nats": float(np.mean(losses[start:end]))}
        for start, end in itertools.pairwise([0, *ends])
    ]


def farthest(curve, losses):
    """(runs compared, the largest factor between a run and the curve) at every line of it.

    The rates are taken to be the curve's, as those of a run of one recipe are.
    """
    rates = {line["step"]: line["lr"] for line in curve}
    factors = []
    for run_losses in losses:
        for line in curve:
            if line["step"] <= len(run_losses):
                here = run_losses[: line["step"]]
                found = compared(curve, here, lambda step: rates[step + 1])
                factors.append(max(found[2] / found[3], found[3] / found[2]))
    return len(losses), max(factors)


def table(rows):
    """Lines of a table: each curve at some of its steps."""
    yield "| run | points | first loss | last loss |"
    yield "|---|---:|---:|---:|"
    for r in rows:
        losses = [point["loss_nats"] for point in r["points"]] or [np.nan]
        yield f"| {r['run']} | {len(r['points'])} | {losses[0]:.3f} | {losses[-1]:.3f} |"


def main():
    example = "python benchmarks/normal.py --seeds runs/a runs/b --json normal.json"
    p = parser(__doc__.splitlines()[0], example, 1)
    p.add_argument("--seeds", nargs="*", default=[], metavar="RUN", help="of one recipe")
    p.add_argument("--of", default="axion1-sums", metavar="NAME", help="the model they resemble")
    args = p.parse_args()
    rows, steps = [], 10 if args.smoke else STEPS
    curve_there = read_lines(find(args.of) / "metrics.jsonl")
    ends, losses, notes = [line["step"] for line in curve_there], [], []
    for place in args.seeds:
        losses.append([line["loss_nats"] for line in read_lines(f"{place}/metrics.jsonl")])
        rows.append({"run": f"{args.of}, {Path(place).name}", "points": thinned(losses[-1], ends)})
    if losses:
        n, factor = farthest(curve_there, losses)
        notes.append(f"Of {n} runs the loss is within a factor of {factor:.2f} of the curve.")
    for name, (spoil, changes) in CURVES.items():
        found = curve(spoil, changes, args.threads, steps)
        points = thinned(found, range(EVERY, steps + 1, EVERY))
        rows.append({"run": name, "points": points})
        print(*list(table(rows[-1:]))[2:], flush=True)
    publish(rows, args, notes, versions={"numpy": np.__version__}, table=table)


if __name__ == "__main__":
    sys.exit(run(main))
