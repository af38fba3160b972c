"""data: make, or fetch, something to train on."""

import json
import sys
from functools import partial

from axion_np.commands import line

MADE = {  # set: what it is, what its examples are called
    "words": ("word problems of one to four steps, in Portuguese and English", "problems"),
    "told": ("word problems told one by one, in Portuguese and English", "problems"),
    "stories": ("short stories, in Portuguese and English", "stories"),
    "dialogues": ("conversations: greetings, sums that go on, refusals", "conversations"),
}


def parser():
    p = line.Parser(
        "data",
        "Make data sets, the same for the same seed, or fetch one: JSON lines that train and "
        "evaluate read.",
        [
            "axion data sums --max 5                        five problems, to look at",
            "axion data sums --max 20000 --out sums.jsonl",
            "axion data gsm8k --out data                    word problems, 4 MB",
            "axion data contamination --mix made            is a test question trained on?",
        ],
        usage="SET [options]",
    )
    sets = p.add_commands()
    add_sums(sets)
    for name, (about, _) in MADE.items():
        made = sets.add_parser(name, help=about, description=f"{about}.")
        made.set_defaults(work=lambda args, name=name: make(args, name))
        add_common(made)
        add_out(made)
    about = "fetch GSM8K's training file (8,500 word problems in English) and check it"
    gsm8k = sets.add_parser("gsm8k", help=about, description=f"{about}: DIR/train.jsonl.")
    gsm8k.set_defaults(work=fetch)
    gsm8k.add_argument(
        "--out", type=line.path, default=".", metavar="DIR", help="where train.jsonl goes"
    )
    add_contamination(sets)
    return p


def add_contamination(sets):
    """contamination, and its options."""
    about = "look for test questions, whole or 13 words in a row, in what a mixture trains on"
    found = sets.add_parser("contamination", help=about, description=f"{about}.")
    found.set_defaults(work=look_for)
    found.add_argument("--mix", default="made", metavar="NAME|FILE", help="recipe (default: made)")
    found.add_argument(
        "--data",
        type=line.path,
        default=".",
        metavar="DIR",
        help="where its files are (default: .)",
    )
    many = "training examples of each task that is made, and a twentieth as many questions"
    found.add_argument(
        "--max",
        type=line.whole(20, 10_000_000),
        default=20_000,
        metavar="N",
        help=f"{many} (default: 20000)",
    )
    found.add_argument(
        "--lang", type=line.languages, default="pt,en", metavar="LANG", help="of both"
    )
    found.add_argument("--seed", type=line.whole(0), default=0, metavar="N", help="which ones")
    found.add_argument("--json", action="store_true", help="print JSON instead of lines")


def look_for(args):
    from axion_np.tasks import mixture, suite

    recipe, sizes = mixture.read(args.mix), (args.max, args.max // 20)
    found = suite.contamination_of_mixture(recipe, args.data, *sizes, args.seed, args.lang)
    if args.json:
        print(json.dumps(found, indent=1, ensure_ascii=False))
        return
    print(f"== test questions in what {args.mix} trains on")
    print("\n".join(suite.contamination_lines(found)))


def add_sums(sets):
    """sums, and its options."""
    about = "arithmetic problems with worked steps, in Portuguese and English"
    sums = sets.add_parser("sums", help=about, description=f"{about}.")
    sums.set_defaults(work=make_sums)
    add_common(sums)
    sums.add_argument(
        "--difficulty",
        type=line.whole(1, 5),
        metavar="N",
        help="digits of the numbers, 1 to 3, in the wide mix to 5 (default: mixed)",
    )
    sums.add_argument(
        "--mix",
        type=line.one_of("default", "wide"),
        default="default",
        metavar="default|wide",
        help="wide: up to 5 digits and harder kinds, for larger models",
    )
    add_out(sums)


def add_common(command):
    """What every set that is made has."""
    command.add_argument(
        "--max", type=line.whole(1, 100_000_000), default=2000, metavar="N", help="how many"
    )
    command.add_argument(
        "--lang", type=line.languages, default="pt,en", metavar="LANG", help="pt, en, or both"
    )
    command.add_argument("--seed", type=line.whole(0), default=0, metavar="N", help="which ones")
    command.add_argument(
        "--split",
        type=line.one_of("train", "test"),
        default="train",
        metavar="train|test",
        help="nothing of one is in the other",
    )


def add_out(command):
    """Where examples go."""
    command.add_argument(
        "--out", type=line.path, metavar="FILE", help="to be written (default: standard output)"
    )
    command.add_argument("--overwrite", action="store_true", help="replace FILE if it exists")


def make(args, name):
    """A set that has no options of its own."""
    from axion_np.tasks import dialogues, stories, told, words

    task = {"words": words, "told": told, "stories": stories, "dialogues": dialogues}[name]
    made = partial(task.examples, args.max, args.seed, args.lang, split=args.split)
    write(made, args, MADE[name][1])


def make_sums(args):
    from axion_np.tasks import sums

    common = {"lang": args.lang, "split": args.split, "mix": args.mix}
    write(
        partial(sums.examples, args.max, args.seed, difficulty=args.difficulty, **common),
        args,
        "problems",
    )


def write(made, args, kind):
    """Examples as JSON lines, into a file or on standard output."""
    from axion_np.files import write_lines

    if args.out is None:
        for row in made():
            sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
        return
    line.refuse_existing(args.out, args.overwrite, "file")
    rows = made()
    write_lines(args.out, rows)
    print(f"{args.out}: {len(rows):,} {kind}")


def fetch(args):
    from axion_np.tasks.gsm8k import download

    path = download(args.out)
    print(f"{path}: GSM8K's training file, checked; train --gsm8k {path} trains on it")


def main(argv=None):
    return line.run(parser(), lambda args: args.work(args), argv)
