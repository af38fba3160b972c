r"""What is trained on what, for how long: the options of train.py and their defaults.

New here: a recipe for each kind of data. A value given on the command line replaces the recipe's.
This chapter imports no NumPy, so that `--help` is quick and `--threads` can be set in time.
"""

import argparse
import os
import sys

from axion_np.config import Config

# Chosen by the runs in docs/log.md.
RECIPES = {
    "synthetic": dict(
        problems=225_000,
        epochs=1,
        batch_size=32,
        seq_len=128,
        lr=8e-3,
        warmup=100,
        weight_decay=0.1,
        answer_only=True,
        held_out=500,
    ),
    "gsm8k": dict(
        problems=None,
        epochs=3,
        batch_size=2,
        seq_len=512,
        lr=4e-3,
        warmup=100,
        weight_decay=0.1,
        answer_only=False,
        held_out=400,
    ),
    "chat": dict(
        problems=None,
        epochs=3,
        batch_size=8,
        seq_len=512,
        lr=4e-3,
        warmup=100,
        weight_decay=0.1,
        answer_only=True,
        held_out=200,
    ),
    "text": dict(
        problems=None,
        epochs=1,
        batch_size=8,
        seq_len=256,
        lr=4e-3,
        warmup=100,
        weight_decay=0.1,
        answer_only=False,
        held_out=0.05,
    ),
}

# The same questions at every look, in every run: a learning curve that can be read.
FIXED_PROMPTS = {
    "synthetic": [
        ("Quanto é 5 + 3?", "pt"),
        ("What is 347 + 285?", "en"),
        ("Quanto é 7 x 46?", "pt"),
    ],
    "gsm8k": [
        (
            "Natalia sold 48 clips in April and half as many in May. How many clips did she "
            "sell altogether?",
            "en",
        )
    ],
    "text": [],
    "chat": [],
}


def parser():
    p = argparse.ArgumentParser(
        prog="train.py",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description="Train a DeepSeek-V3 language model on this computer's CPU.",
        epilog=(
            "examples:\n"
            "  python train.py --synthetic                    arithmetic, made here; minutes\n"
            "  python train.py --gsm8k train.jsonl --epochs 3 word problems from a file\n"
            "  python train.py --text book.txt --steps 500    any text\n"
            "  python train.py --synthetic --resume           go on where Ctrl-C stopped\n"
        ),
    )
    source = p.add_mutually_exclusive_group(required=True)
    source.add_argument(
        "--synthetic", action="store_true", help="arithmetic problems with worked steps, made here"
    )
    source.add_argument("--gsm8k", metavar="FILE", help="GSM8K's train.jsonl (question, answer)")
    source.add_argument("--text", metavar="FILE", nargs="+", help="plain text files, UTF-8")
    source.add_argument(
        "--chat", metavar="FILE", help="messages; the loss counts the assistant's tokens alone"
    )
    p.add_argument("--val", metavar="FILE", help="validate on this file, not on held-out problems")
    p.add_argument("--out", metavar="DIR", help="run directory (runs/<data>-<preset>)")
    p.add_argument("--resume", action="store_true", help="continue the run in --out")
    p.add_argument("--overwrite", action="store_true", help="replace the run in --out")
    p.add_argument("--init", metavar="DIR", help="start from the weights of this checkpoint")
    p.add_argument("--preset", default="axion1", choices=Config.presets()[:-1], help="model size")
    p.add_argument(
        "--set", metavar="KEY=VALUE", action="append", default=[], help="change any Config field"
    )
    p.add_argument("--seed", type=int, default=0, help="of weights, data and order (0)")
    p.add_argument("--max", type=_positive, metavar="N", help="problems to train on")
    p.add_argument("--lang", default="pt,en", help="languages of --synthetic (pt,en)")
    p.add_argument(
        "--annotations",
        default="remove",
        choices=("keep", "remove"),
        help="GSM8K's <<48/2=24>> marks (remove)",
    )
    p.add_argument("--epochs", type=_positive, help="times through the data")
    p.add_argument("--steps", type=_positive, help="steps in all, instead of --epochs")
    p.add_argument("--stop-after", type=_positive, metavar="N", help="pause after N more steps")
    p.add_argument("--batch-size", type=_positive, help="rows in a batch")
    p.add_argument("--grad-accum", type=_positive, default=1, help="batches per step (1)")
    p.add_argument("--seq-len", type=_positive, help="tokens in a row")
    p.add_argument("--lr", type=float, help="peak learning rate")
    p.add_argument("--warmup", type=int, help="steps up to the peak")
    p.add_argument("--schedule", default="cosine", choices=("cosine", "decay"), help="(cosine)")
    p.add_argument("--weight-decay", type=float, help="AdamW's decoupled decay of matrices")
    p.add_argument("--clip", type=float, default=1.0, help="longest gradient (1.0)")
    p.add_argument("--eval-every", type=_positive, default=500, help="steps between looks (500)")
    p.add_argument("--eval-problems", type=_positive, help="problems in the last exact match")
    p.add_argument("--backend", default="numba", choices=("numba", "numpy"), help="(numba)")
    p.add_argument("--threads", type=_positive, help="CPU cores to use (all, 8 at most)")
    return p


def _positive(text):
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError(f"{text}: expected a whole number of at least 1")
    return value


def parse_arguments(argv=None):
    r"""Options with the recipe's values filled in.

    **Errors**  exit code 2 and one line on stderr for what cannot be trained
    """
    args = parser().parse_args(argv)
    args.source = next(name for name in RECIPES if getattr(args, name))
    recipe = RECIPES[args.source]
    for name in ("epochs", "batch_size", "seq_len", "lr", "warmup", "weight_decay"):
        if getattr(args, name) is None:
            setattr(args, name, recipe[name])
    args.max = args.max or recipe["problems"]
    args.answer_only, args.held_out = recipe["answer_only"], recipe["held_out"]
    args.eval_problems = args.eval_problems or recipe["held_out"]
    args.out = args.out or f"runs/{args.source}-{args.preset}"
    args.threads = args.threads or os.cpu_count() or 1
    use_one_blas_thread()
    return args


def model_config(args):
    r"""The preset with every `--set` applied, and room for the rows asked for."""
    changes = {}
    for item in args.set:
        name, equals, text = item.partition("=")
        if not equals:
            raise ValueError(f"--set {item}: expected KEY=VALUE, such as --set n_layers=6")
        changes[name] = Config.parse(name, text)
    config = Config.preset(args.preset).replace(**changes)
    if args.seq_len > config.max_seq_len:
        config = config.replace(max_seq_len=args.seq_len)
    return config


def use_one_blas_thread():
    r"""Threads work on rows of the batch (shards.py); a product inside one stays on its core.

    NumPy's BLAS reads these once, when it loads: call this before importing NumPy.
    """
    for name in (
        "OPENBLAS_NUM_THREADS",
        "OMP_NUM_THREADS",
        "MKL_NUM_THREADS",
        "VECLIB_MAXIMUM_THREADS",
    ):
        os.environ[name] = "1"


def fail(error, code=2):
    r"""One line on stderr. Exit code 2: the user's mistake, 1: work that failed, 130: Ctrl-C."""
    print(f"train.py: {error}", file=sys.stderr)
    return code


def fingerprint(args, config):
    r"""What must be the same for a resumed run to be the same run."""
    names = (
        "source",
        "seed",
        "max",
        "epochs",
        "steps",
        "batch_size",
        "grad_accum",
        "seq_len",
        "lr",
        "warmup",
        "schedule",
        "weight_decay",
        "clip",
    )
    names += {"synthetic": ("lang",), "gsm8k": ("annotations",)}.get(args.source, ())
    return {name: getattr(args, name) for name in names} | {"model": config.to_dict()}
