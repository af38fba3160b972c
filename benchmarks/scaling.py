"""Is a mixture of experts worth it at this size? The same tokens for it and for its dense twins.

Each preset is trained beside two models without a router: "dense" has as many parameters as the
mixture uses for one token, "wide" as many as it has in all. All else is the same: data, tokenizer,
order of batches, steps, seed. Held-out bits per byte are taken on the way, so that the runs can be
compared at equal tokens, equal flops and equal seconds. Seconds are those of the processor, on one
thread: what else runs on the machine is not counted.
"""

import json
import sys
import tempfile
import time
from argparse import Namespace
from pathlib import Path
from statistics import median

import numpy as np
from rounds import number, parser, publish, run
from training_data import flops

from axion_np.backends import choose
from axion_np.commands import train as command
from axion_np.config import Config
from axion_np.modules.model import Model
from axion_np.modules.params import allocate
from axion_np.modules.shards import Workers
from axion_np.operations.adamw import new_moments
from axion_np.tasks import mixture
from axion_np.tasks.likelihood import evaluate_loss
from axion_np.text.packing import Batch, Batches, pack
from axion_np.training.loop import train_step
from axion_np.training.prepare import prepare

LOOKS = 20  # times that what is held out is looked at
EVERY = 8  # of the held-out rows, one in so many
KINDS = {"moe": "mixture", "dense": "dense, equal active", "wide": "dense, equal parameters"}


def shape(preset, kind):
    """The preset, or its twin with a plain SwiGLU in every layer."""
    config = Config.preset(preset)
    if kind == "moe":
        return config
    goal = config.active_count() if kind == "dense" else config.parameter_count()
    twin = config.replace(n_dense_layers=config.n_layers, d_ff_dense=0)
    unit = 3 * config.d_model * config.n_layers  # parameters of one more hidden number
    return twin.replace(d_ff_dense=round((goal - twin.parameter_count()) / unit))


def options_of(args, preset, lr, folder):
    """Those of `train.py --mix`, with the recipe's tokens set to --tokens."""
    recipe = mixture.read(args.mix) | {"tokens": args.tokens}
    file = Path(folder) / "mix.json"
    file.write_text(json.dumps(recipe), encoding="utf-8")
    words = ["--mix", str(file), "--data", args.data, "--preset", preset]
    words += ["--threads", str(args.threads), "--seed", str(args.seed)]
    words += ["--lr", str(lr)] if lr else []
    return command.complete(command.parser().parse_args(words))


def learn(config, prepared, options, share=1):
    """Train once through that share of the data; the model, its points, median seconds of a step.

    The last return value is the flops of a token.
    """
    held = pack(prepared.validation, options.seq_len)
    held = Batch(*(part[::EVERY] for part in held))
    batches = Batches(prepared.train, options.seq_len, options.batch_size, options.seed)
    steps = round(share * batches.batches_per_epoch)
    each = options.batch_size * options.seq_len
    model, g = Model.init(config, options.seed), allocate(config)
    model.workers = Workers(options.threads)
    moments, ops = new_moments(model.params.flat), choose("modules", options.backend)
    looks = {round(steps * (n + 1) / LOOKS) for n in range(LOOKS)}
    points, seconds, pos = [], [], []
    for step in range(steps):
        batch = batches.next()
        pos.append(batch.pos_BT)
        begun = time.process_time()
        train_step(model, [batch], moments, step, steps, options, model.workers, g, ops)
        seconds.append(time.process_time() - begun)
        if step + 1 in looks:
            found = evaluate_loss(model, held, prepared.tokenizer, options.backend, False)
            point = {"tokens": (step + 1) * each, "bits_per_byte": found.bits_per_byte}
            points.append(point | {"answer_bits_per_byte": found.answer_bits_per_byte})
            print(f"  {point['tokens']:>12,} tokens {found.bits_per_byte:.4f}", flush=True)
    return model, points, median(seconds), flops(config, np.concatenate(pos))


def measure(args, preset, kinds, lr):
    """A row for each kind of one preset."""
    with tempfile.TemporaryDirectory() as folder:
        options = options_of(args, preset, lr, folder)
        prepared = prepare(options, Config.preset(preset))
    for kind in kinds:
        config = shape(preset, kind)
        print(f"{preset}, {KINDS[kind]}, lr {options.lr}", flush=True)
        _, points, seconds, counted = learn(config, prepared, options)
        each = options.batch_size * options.seq_len
        yield {
            "preset": preset,
            "kind": kind,
            "lr": options.lr,
            "seed": options.seed,
            "parameters": config.parameter_count(),
            "active": config.active_count(),
            "flops_per_token": round(counted),
            "tokens_per_second": each / seconds,
            "planned": args.tokens,
            "points": points,
        }


def table(rows):
    """Lines of a table: one run each, at its end."""
    head = "| model | parameters | active | MFLOP a token | tokens/s | tokens read | of |"
    yield f"{head} bits per byte |"
    yield "|---|---:|---:|---:|---:|---:|---:|---:|"
    for r in rows:
        cells = f"{r['preset']}, {KINDS[r['kind']]}", f"{r['parameters']:,}", f"{r['active']:,}"
        cells += f"{r['flops_per_token'] / 1e6:.2f}", number(r["tokens_per_second"])
        last = r["points"][-1]
        cells += number(last["tokens"]), number(r["planned"]), f"{last['bits_per_byte']:.4f}"
        yield f"| {' | '.join(cells)} |"


def name(row):
    return row["preset"], row["kind"], row["lr"], row["seed"]


def main():
    p = parser(__doc__.splitlines()[0], "python benchmarks/scaling.py --data DIR --json FILE", 1)
    p.set_defaults(threads=1)
    p.add_argument("--data", default=".", metavar="DIR", help="where the mixture's files are")
    p.add_argument("--mix", default="v0.2", metavar="NAME|FILE", help="what is read (v0.2)")
    p.add_argument("--tokens", type=int, default=5_000_000, metavar="N", help="read (5,000,000)")
    p.add_argument("--presets", default="axion1,axion1-v0.2", metavar="NAMES")
    p.add_argument("--kinds", default=",".join(KINDS), metavar="NAMES", help="moe, dense, wide")
    p.add_argument("--lr", type=float, metavar="X", help="learning rate (the recipe's)")
    p.add_argument("--seed", type=int, default=0, metavar="N")
    args = p.parse_args()
    if args.smoke:
        smoke = {"mix": "made", "tokens": 20_000, "presets": "nano", "kinds": "moe,dense"}
        args = Namespace(**vars(args) | smoke)
    kinds = args.kinds.split(",")
    if set(kinds) - set(KINDS):
        raise ValueError(f"--kinds {args.kinds}: expected some of {', '.join(KINDS)}")
    rows = []
    if args.json and Path(args.json).exists():  # runs take long: a file may be filled in parts
        rows = json.loads(Path(args.json).read_text(encoding="utf-8"))["rows"]
    for preset in args.presets.split(","):
        for row in measure(args, preset, kinds, args.lr):
            rows = [other for other in rows if name(other) != name(row)] + [row]
            publish(rows, args, versions={"numpy": np.__version__}, table=table)


if __name__ == "__main__":
    sys.exit(run(main))
