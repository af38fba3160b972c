"""train: a model from nothing, from a checkpoint, or from where a run stopped."""

import argparse
import sys
from argparse import ArgumentTypeError
from math import isfinite
from pathlib import Path

from axion_np.backends import cpu_count, resolve
from axion_np.config import Config
from axion_np.tasks.recipes import RECIPES

EXAMPLES = """examples:
  train --synthetic                      arithmetic, made here; minutes
  train --gsm8k train.jsonl --epochs 3   word problems from a file
  train --text book.txt --steps 500      any text
  train --chat talks.jsonl               conversations, one a line
  train --synthetic --resume             go on where Ctrl-C stopped
"""
FROM_RECIPE = ("max", "epochs", "batch_size", "seq_len", "lr", "warmup", "weight_decay")


def recipes_table():
    """What "recipe" means in the help: the default of each option, by kind of data."""
    names = [name.replace("_", "-").rjust(7) for name in FROM_RECIPE]
    lines = ["recipes:".ljust(11) + "".join("  " + name for name in names)]
    for source, recipe in RECIPES.items():
        values = ["all" if recipe[name] is None else str(recipe[name]) for name in FROM_RECIPE]
        cells = (value.rjust(2 + len(name)) for value, name in zip(values, names))
        lines.append(f"  {source}".ljust(11) + "".join(cells))
    return "\n".join(lines)


def whole(least):
    """A type of argument: a whole number of at least so much, that fits into 64 bits."""

    def parse(text):
        try:
            value = int(text)
        except ValueError:
            value = None
        if value is None or not least <= value < 2**63:
            raise ArgumentTypeError(f"{text[:40]} given; expected a whole number from {least} on")
        return value

    return parse


def number(above=None, least=None):
    """A type of argument: a finite number above, or of at least, so much."""
    expected = f"above {above}" if least is None else f"of {least} or more"

    def parse(text):
        try:
            value = float(text)
        except ValueError:
            value = float("nan")
        fine = isfinite(value) and (value > above if least is None else value >= least)
        if not fine:
            raise ArgumentTypeError(f"{text[:40]} given; expected a finite number {expected}")
        return value

    return parse


def path(text):
    """A type of argument: the name of a file or directory, which "" is not."""
    if not text.strip():
        raise ArgumentTypeError("an empty name given; expected a file or directory")
    return text


def add_data(p):
    """What is trained on."""
    source = p.add_mutually_exclusive_group(required=True)
    source.add_argument(
        "--synthetic", action="store_true", help="arithmetic with worked steps, made here"
    )
    source.add_argument("--gsm8k", type=path, metavar="FILE", help="GSM8K's train.jsonl")
    source.add_argument("--text", type=path, metavar="FILE", nargs="+", help="plain text, UTF-8")
    source.add_argument(
        "--chat", type=path, metavar="FILE", help='{"messages": [...]}, one conversation a line'
    )
    p.add_argument("--val", type=path, metavar="FILE", help="hold out this file, not a part")
    p.add_argument("--max", type=whole(1), metavar="N", help="problems to train on (recipe)")
    p.add_argument("--lang", default="pt,en", help="languages of --synthetic")
    p.add_argument(
        "--annotations",
        default="remove",
        choices=("keep", "remove"),
        help="GSM8K's <<48/2=24>> marks",
    )


def add_run(p):
    """Where it goes, from where it comes, and what happens once in a while."""
    p.add_argument("--out", type=path, metavar="DIR", help="runs/DATA-PRESET if not given")
    p.add_argument("--resume", action="store_true", help="go on with the run in --out")
    p.add_argument("--overwrite", action="store_true", help="replace the run in --out")
    p.add_argument("--init", type=path, metavar="DIR", help="weights and tokenizer to begin with")
    p.add_argument("--stop-after", type=whole(1), metavar="N", help="pause after N more steps")
    p.add_argument("--eval-every", type=whole(1), default=500, metavar="N", help="steps to a look")
    p.add_argument(
        "--save-every",
        type=whole(1),
        default=500,
        metavar="N",
        help="steps to a save; there is one after a minute too, and every five",
    )
    p.add_argument(
        "--eval-problems", type=whole(1), metavar="N", help="problems in the last exact match"
    )
    p.add_argument("--backend", default="auto", choices=("auto", "numba", "numpy"), help="")
    p.add_argument("--threads", type=whole(1), metavar="N", help="all cores, 8 at most")


def add_training(p):
    """The model and its optimizer."""
    p.add_argument("--preset", choices=Config.presets()[:-1], help="size of the model (axion1)")
    p.add_argument(
        "--set", metavar="KEY=VALUE", action="append", default=[], help="any Config field"
    )
    p.add_argument("--seed", type=whole(0), default=0, help="of weights, data and their order")
    p.add_argument("--epochs", type=whole(1), help="times through the data (recipe)")
    p.add_argument("--steps", type=whole(1), help="steps in all, instead of --epochs")
    p.add_argument("--batch-size", type=whole(1), metavar="ROWS", help="in a batch (recipe)")
    p.add_argument("--grad-accum", type=whole(1), default=1, help="batches in a step")
    p.add_argument("--seq-len", type=whole(1), metavar="TOKENS", help="in a row (recipe)")
    p.add_argument("--lr", type=number(above=0), help="learning rate at its peak (recipe)")
    p.add_argument("--warmup", type=whole(0), metavar="STEPS", help="up to the peak (recipe)")
    p.add_argument(
        "--schedule",
        default="cosine",
        choices=("cosine", "decay"),
        help="after the warm-up: half a cosine; or constant, and falling in the last fifth, so "
        "that --resume with more --steps can prolong the run until then",
    )
    p.add_argument("--weight-decay", type=number(least=0), help="of matrices (recipe)")
    p.add_argument("--clip", type=number(above=0), default=1.0, help="longest gradient")


def parse(argv=None):
    r"""The options, with the recipe's values filled in. **Errors** exit code 2 and one line."""
    p = Parser(
        "axion train",
        description="Train a DeepSeek-V3 language model on this computer's CPU.",
        epilog=EXAMPLES + "\n" + recipes_table(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    for title, add in (("data", add_data), ("model", add_training), ("run", add_run)):
        add(p.add_argument_group(title))
    options = p.parse_args(argv)
    if options.resume and options.overwrite:
        p.error("--resume and --overwrite were both given; expected one of them")
    if options.synthetic and options.val:
        p.error("--val beside --synthetic; its test problems are made here, leave out --val")
    if options.preset and options.init and not options.resume:
        p.error("--preset beside --init; a checkpoint brings its own shape, leave out --preset")
    options.source = next(name for name in RECIPES if getattr(options, name))
    recipe = RECIPES[options.source]
    for name in FROM_RECIPE:
        if getattr(options, name) is None:
            setattr(options, name, recipe[name])
    options.answer_only, options.held_out = recipe["answer_only"], recipe["held_out"]
    options.eval_problems = options.eval_problems or options.held_out
    options.out = options.out or f"runs/{options.source}-{options.preset or 'axion1'}"
    options.threads = min(options.threads or cpu_count(), 8)
    options.words = sys.argv[1:] if argv is None else list(argv)
    door = Path(sys.argv[0]).name == "train.py"
    options.program = "python train.py" if door else "python -m axion_np train"
    return options


def main(argv=None):
    """Returns the exit code: 0 fine, 1 the work failed, 2 bad options or data, 130 Ctrl-C."""
    options = parse(argv)
    try:
        options.backend = resolve(options.backend)
        from axion_np.training.loop import train  # late: NumPy takes longer than --help may

        train(options)
    except (ValueError, OSError) as error:
        return fail(error, 2)
    except (FloatingPointError, MemoryError) as error:
        return fail(str(error) or "out of memory; choose a smaller --batch-size or model", 1)
    except KeyboardInterrupt:  # outside the loop, or a second one inside it
        return fail("stopped at once; if a step was saved, --resume goes on from it", 130)
    return 0


class Parser(argparse.ArgumentParser):
    def error(self, message):
        self.exit(2, f"{self.prog}: {message}\n")


def fail(error, code):
    print(f"axion train: {error}", file=sys.stderr)
    return code
