"""train: a model from nothing, from a checkpoint, or from where a run stopped."""

import os
import subprocess
import sys
from contextlib import contextmanager, nullcontext
from pathlib import Path

from axion_np.backends import cpu_count, resolve
from axion_np.commands import line, web
from axion_np.config import Config
from axion_np.tasks.recipes import MIXES, RECIPES

EXAMPLES = (
    "python train.py --synthetic                     arithmetic, made here; minutes",
    "python train.py --gsm8k train.jsonl --epochs 3  word problems from a file",
    "python train.py --text book.txt --steps 500     any text",
    "python train.py --chat talks.jsonl              conversations, one a line",
    "python train.py --mix made --preset axion1-v0.2 sums, stories, problems, talks",
    "python train.py --synthetic --resume            go on where Ctrl-C stopped",
)
FROM_RECIPE = ("max", "epochs", "batch_size", "seq_len", "lr", "warmup", "weight_decay")
DEFAULT_PRESET = "axion1"
MOST_THREADS = 8  # a batch has few rows
STAYS = 10  # minutes that the page of --show is there after its last reader and the last step


def recipes_table():
    """What "recipe" means in the help: the default of each option, by kind of data."""
    names = [name.replace("_", "-").rjust(6) for name in FROM_RECIPE]
    lines = ["recipes:".ljust(11) + "".join("  " + name for name in names)]
    for source, recipe in RECIPES.items():
        values = ["all" if recipe[name] is None else str(recipe[name]) for name in FROM_RECIPE]
        cells = (value.rjust(2 + len(name)) for value, name in zip(values, names, strict=True))
        lines.append(f"  {source}".ljust(11) + "".join(cells))
    return "\n".join(lines)


def add_data(group):
    """What is trained on."""
    source = group.add_mutually_exclusive_group(required=True)
    source.add_argument(
        "--synthetic", action="store_true", help="arithmetic with worked steps, made here"
    )
    source.add_argument("--gsm8k", type=line.path, metavar="FILE", help="GSM8K's train.jsonl")
    source.add_argument("--text", type=line.path, metavar="FILE", nargs="+", help="plain UTF-8")
    source.add_argument(
        "--chat", type=line.path, metavar="FILE", help='lines of {"messages": [...]}'
    )
    source.add_argument(
        "--mix",
        metavar="NAME|FILE",
        help=f"several tasks by a recipe: {', '.join(MIXES)}, or a JSON file of one's own",
    )
    group.add_argument(
        "--data", type=line.path, default=".", metavar="DIR", help="where a mixture's files are"
    )
    group.add_argument(
        "--val", type=line.path, metavar="FILE", help="hold out this file instead of a part"
    )
    group.add_argument("--max", type=line.whole(), metavar="N", help="problems to train on")
    group.add_argument("--lang", default="pt,en", metavar="pt|en|pt,en", help="of --synthetic")
    group.add_argument(
        "--annotations",
        default="remove",
        choices=("keep", "remove"),
        help="GSM8K's <<48/2=24>> marks",
    )


def add_model(group):
    """The model and how it is trained."""
    group.add_argument(
        "--preset",
        choices=Config.presets()[:-1],  # the last one is too large for any computer
        metavar="NAME",
        help=f"{', '.join(Config.presets()[:-1])} (default: {DEFAULT_PRESET})",
    )
    group.add_argument(
        "--set", metavar="KEY=VALUE", action="append", default=[], help="any Config field"
    )
    add = group.add_argument
    add("--seed", type=line.whole(0), default=0, metavar="N", help="of weights, data, order")
    add("--epochs", type=line.whole(), metavar="N", help="times through the data")
    add("--steps", type=line.whole(), metavar="N", help="steps in all, instead of --epochs")
    add("--batch-size", type=line.whole(), metavar="ROWS", help="in a batch")
    add("--grad-accum", type=line.whole(), default=1, metavar="N", help="batches in a step")
    add("--seq-len", type=line.whole(), metavar="TOKENS", help="in a row")
    add("--lr", type=line.number(above=0), metavar="X", help="learning rate at its peak")
    add("--warmup", type=line.whole(0), metavar="STEPS", help="up to the peak")
    add(
        "--schedule",
        default="cosine",
        choices=("cosine", "decay"),
        help="after the warm-up half a cosine; or constant until it falls in the last fifth, so "
        "that until then --resume with more --steps prolongs the run",
    )
    add("--weight-decay", type=line.number(least=0), metavar="X", help="of matrices")
    add("--clip", type=line.number(above=0), default=1.0, metavar="X", help="longest gradient")


def add_run(group):
    """Where it goes, from where it comes, and what happens once in a while."""
    add = group.add_argument
    add(
        "--out",
        type=line.path,
        metavar="DIR",
        help="directory of the run (default: runs/DATA-PRESET)",
    )
    add("--resume", action="store_true", help="go on with the run in --out")
    add("--overwrite", action="store_true", help="replace the run in --out")
    add("--init", type=line.path, metavar="DIR", help="run or released model to begin with")
    add("--stop-after", type=line.whole(), metavar="N", help="pause after N more steps")
    add("--eval-every", type=line.whole(), default=500, metavar="N", help="steps to a look")
    add(
        "--save-every",
        type=line.whole(),
        default=500,
        metavar="N",
        help="steps to a save; after a minute and then every five there is one too",
    )
    add("--eval-problems", type=line.whole(), metavar="N", help="asked at the end")
    add(
        "--threads",
        type=line.whole(),
        metavar="N",
        help=f"CPU cores to use (default: all, {MOST_THREADS} at most)",
    )
    add("--show", action="store_true", help="a page in your browser that shows the run")
    line.add_backend(group)


def parser():
    """The options of train."""
    p = line.Parser(
        "train",
        "Train a DeepSeek-V3 language model on this computer's CPU.",
        EXAMPLES,
    )
    p.epilog += "\n\n" + recipes_table()
    add_data(p.add_argument_group("data"))
    add_model(p.add_argument_group("model and optimizer"))
    add_run(p.add_argument_group("run"))
    for action in p._actions:
        if action.dest in FROM_RECIPE:
            action.help += " (default: the recipe's, below)"
    return p


def complete(options):
    """Fill in the recipe's values. **Errors** ValueError for options that contradict others."""
    if options.resume and options.overwrite:
        raise ValueError("--resume and --overwrite were both given; expected one of them")
    if options.synthetic and options.val:
        raise ValueError("--val beside --synthetic, whose test problems are made; leave out --val")
    if options.mix and options.val:
        raise ValueError("--val beside --mix, which holds out of every part; leave out --val")
    if options.preset and options.init:
        raise ValueError("--preset beside --init, which brings its own shape; leave out --preset")
    if options.show:
        web.require_extra("--show: ", ", or leave out --show")
    options.source = next(name for name in RECIPES if getattr(options, name))
    recipe = RECIPES[options.source]
    for name in FROM_RECIPE:
        if getattr(options, name) is None:
            setattr(options, name, recipe[name])
    options.answer_only, options.held_out = recipe["answer_only"], recipe["held_out"]
    options.eval_problems = options.eval_problems or options.held_out
    options.out = options.out or f"runs/{options.source}-{options.preset or DEFAULT_PRESET}"
    options.threads = min(options.threads or cpu_count(), MOST_THREADS)
    options.backend = resolve(options.backend)
    return options


@contextmanager
def page_of(out):
    """A process of its own that reads the run's directory, and whose address is printed.

    It stays when the run ends, and goes if the run cannot begin. Its output is not ours: else
    whoever reads ours to the end would wait for it.
    """
    root = str(Path(__file__).parents[2])
    paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
    page = subprocess.Popen(
        [sys.executable, "-m", "axion_np", "show", out, "--wait", "--leave-after", str(STAYS)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(paths)},
        encoding="utf-8",
        errors="replace",
        start_new_session=True,  # Ctrl-C is for the run
        creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),  # the same on Windows
    )
    try:
        for said in page.stdout:
            stays = f"(process {page.pid}, which stays {STAYS} minutes longer)"
            print(said.replace("(Ctrl-C ends it)", stays).rstrip(), flush=True)
            if "http://" in said:
                break
        yield
    except (ValueError, OSError, MemoryError):  # nothing has begun
        page.terminate()
        raise
    finally:
        page.stdout.close()


def main(argv=None):
    """Returns the exit code."""
    words = sys.argv[1:] if argv is None else list(argv)
    doors = {"train.py": ["python", "train.py"], "axion": ["axion", "train"]}
    door = doors.get(os.path.basename(sys.argv[0]), ["python", "-m", "axion_np", "train"])

    def work(options):
        options = complete(options)
        options.command, options.words = door, words
        from axion_np.training.loop import train

        try:
            with page_of(options.out) if options.show else nullcontext():
                train(options)
        except KeyboardInterrupt:  # outside the loop, or a second one inside it
            return line.fail("axion train", "stopped at once; --resume goes on from a save", 130)

    return line.run(parser(), work, words)
