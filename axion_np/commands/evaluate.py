"""evaluate: loss, bits per byte and exact match of a model on data that it has not seen."""

import json
import sys

from axion_np.commands import line
from axion_np.generation.released import DEFAULT, source
from axion_np.tasks.recipes import MIXES, RECIPES

SETS = ("synthetic", "gsm8k", "chat", "text")


def parser():
    p = line.Parser(
        "evaluate",
        "Measure a model: how surprised it is by a text (nats per token, bits per byte; of all "
        "tokens, and of the answers' alone) and how many problems it solves. What is not given "
        "is as in the model's own training: its kind of data, language, annotations, seed.",
        [
            "axion evaluate                                  the released model of sums",
            "axion evaluate --checkpoint runs/synthetic-axion1 --max 2000",
            "axion evaluate --checkpoint runs/gsm8k-axion1 --gsm8k train.jsonl --held-out",
            "axion evaluate --text book.txt --json",
            "axion evaluate --suite --html report.html --compare axion1-gsm8k",
        ],
    )
    which = p.add_argument_group("which model").add_mutually_exclusive_group()
    which.add_argument(
        "--model", type=line.path, metavar="NAME", help=f"one of the package (default: {DEFAULT})"
    )
    which.add_argument("--checkpoint", type=line.path, metavar="DIR", help="what train wrote")
    add_data(p.add_argument_group("on what; several may be given"))
    add_suite(p.add_argument_group("the suite: every task that is made here, and the files given"))
    more = p.add_argument_group("how")
    more.add_argument("--json", action="store_true", help="print JSON instead of lines")
    line.add_backend(more)
    return p


def add_data(data):
    """The sets, and which part of them."""
    data.add_argument("--synthetic", action="store_true", help="sums of the test split, made here")
    data.add_argument("--gsm8k", type=line.path, metavar="FILE", help="problems as JSON lines")
    data.add_argument("--chat", type=line.path, metavar="FILE", help="conversations, JSON lines")
    about = "plain texts; for the suite also documents, a JSON line each"
    data.add_argument("--text", type=line.path, nargs="+", metavar="FILE", help=about)
    data.add_argument(
        "--held-out",
        action="store_true",
        help="of a file that a model was trained on, only the part that it has not seen",
    )
    many = "problems or conversations (default: 500 that are made, all of a file)"
    data.add_argument("--max", type=line.whole(1, 10_000_000), metavar="N", help=many)
    data.add_argument(
        "--lang",
        type=line.languages,
        metavar="pt,en",
        help="of --synthetic (default: as in its training)",
    )
    data.add_argument(
        "--mix",
        type=line.one_of("default", "wide"),
        metavar="default|wide",
        help="of --synthetic (default: as in its training)",
    )
    data.add_argument(
        "--seed",
        type=line.whole(0),
        metavar="N",
        help="which ones are made (default: as in its training)",
    )
    data.add_argument(
        "--annotations",
        type=line.one_of("keep", "remove"),
        metavar="keep|remove",
        help="the <<48/2=24>> marks of --gsm8k (default: as in its training, or keep)",
    )


def mix_of(recipe):
    """Which mix of sums a model was trained on."""
    if recipe.get("source") != "mix":
        return "default"
    parts = MIXES.get(recipe.get("mix"), {}).get("parts", ())
    return next((p.get("mix", "default") for p in parts if p["task"] == "sums"), "default")


def add_suite(suite):
    """All measures at once, of one model or several."""
    suite.add_argument(
        "--suite",
        action="store_true",
        help="sums, word problems, conversations, stories, calibration, copies, experts",
    )
    suite.add_argument(
        "--compare", type=line.path, nargs="+", default=[], metavar="NAME", help="other models"
    )
    suite.add_argument("--html", type=line.path, metavar="FILE", help="a report to be written")
    suite.add_argument("--overwrite", action="store_true", help="replace FILE if it exists")
    suite.add_argument(
        "--size",
        nargs="+",
        default=[],
        metavar="SET=N",
        help="how many of a set, 0 for none, such as sums=2000 stories=0 (default: some hundreds)",
    )
    suite.add_argument(
        "--contamination",
        action="store_true",
        help="also look for test questions in 20,000 training examples of each task, and, with "
        "--held-out, in the rest of the files",
    )


def complete(args, summary):
    """Take what was not said from the model's own recipe.

    **Errors**  ValueError where nothing says on what
    """
    kind, recipe = source(summary), summary.get("recipe", {})
    defaults = {"seed": 0, "annotations": "keep", "lang": "pt,en"}
    for name, default in defaults.items():
        if getattr(args, name) is None:
            setattr(args, name, recipe.get(name) or default)
    args.mix = args.mix or mix_of(recipe)
    if isinstance(args.lang, str):
        args.lang = line.languages(args.lang)
    if any(getattr(args, name) for name in SETS):
        return args
    if kind in ("synthetic", "mix"):
        args.synthetic = True
        return args
    if kind in SETS:
        raise ValueError(
            f"no data; this model was trained on {kind}: give its file, --{kind} FILE --held-out"
        )
    raise ValueError("no data; expected --synthetic, --gsm8k FILE, --chat FILE or --text FILE")


def examples(args, name):
    """The problems or conversations of one set."""
    if name == "synthetic":
        from axion_np.tasks import sums

        return sums.examples(args.max or 500, args.seed, args.lang, split="test", mix=args.mix)
    from axion_np.tasks import chats, gsm8k

    if name == "gsm8k":
        task, found = gsm8k, gsm8k.read(args.gsm8k, args.annotations)
    else:
        task, found = chats, chats.read(args.chat)
    if args.held_out:
        found = task.split(found, RECIPES[name]["held_out"])[1]
    return found[: args.max]


def evaluate(pair, args, name):
    """The figures of one set."""
    from axion_np.tasks import grade, likelihood, plain_text
    from axion_np.text.packing import example_documents

    options = args.backend, sys.stderr.isatty()
    if name == "text":
        texts = plain_text.read(args.text)
        if args.held_out:
            texts = [plain_text.split(texts, RECIPES["text"]["held_out"])[1]]
        return grade.evaluate_text(*pair, "".join(texts), *options)
    found = examples(args, name)
    if name == "chat":
        documents = example_documents(found, pair[1], answer_only=True)
        loss = likelihood.evaluate_loss(pair[0], documents, pair[1], *options)
        return loss._asdict() | {"n": len(found)}
    return grade.evaluate_problems(*pair, found, *options)


# ---------------------------------------------------------------------------- the suite
def suite_files(args, summary):
    """(documents, problems, the documents, the problems trained on) of the files given.

    A mixture leaves calculator annotations out, so the suite does, unless the model knows them.
    """
    from axion_np.tasks import gsm8k, plain_text

    documents, problems, read, solved = [], [], [], []
    if args.text:
        documents = plain_text.read_documents(args.text)
    if args.gsm8k:
        own = summary.get("recipe", {}).get("annotations") if source(summary) == "gsm8k" else None
        problems = gsm8k.read(args.gsm8k, args.annotations or own or "remove")
    if args.held_out and documents:
        read, documents = plain_text.split_documents(documents, RECIPES["mix"]["held_out"])
    if args.held_out and problems:
        solved, problems = gsm8k.split(problems, RECIPES["gsm8k"]["held_out"])
    return documents, problems, read, solved


def evaluate_suite(args, places):
    """Every model measured alike; figures to read, as JSON, or as a page."""
    from axion_np.files import write_whole
    from axion_np.generation.conversation import load
    from axion_np.tasks import suite, suite_page
    from axion_np.tasks.asking import Subject

    if args.html:
        line.refuse_existing(args.html, args.overwrite)
    if args.synthetic or args.chat or args.lang:
        raise ValueError("--suite has sums in both languages, and takes no --chat; leave them out")
    sizes, models = suite.sized(args.size), {}
    for place, pair in [(place, load(place)) for place in places]:  # a bad name is said at once
        *files, read, solved = suite_files(args, pair[0].summary)
        subject = Subject(*pair, args.backend, sys.stderr.isatty(), args.seed or 0)
        models[place] = suite.measure(subject, *files, sizes, read)
    found = {"models": models}
    if args.contamination:
        found["contamination"] = suite.contamination(seed=args.seed or 0, more=read + solved)
    if args.html:
        page = suite_page.page(models, found.get("contamination"))
        write_whole(args.html, page.encode())
    if args.json:
        print(json.dumps(found, indent=1, ensure_ascii=False))
    else:
        print("\n".join(suite.lines(**found)))
    if args.html:
        print(f"{args.html}: the report", file=sys.stderr)


def work(args):
    chosen = args.checkpoint if args.checkpoint is not None else args.model or DEFAULT
    if args.suite:
        return evaluate_suite(args, list(dict.fromkeys([chosen, *args.compare])))
    for option in ("compare", "html", "size", "contamination"):
        if getattr(args, option):
            raise ValueError(f"--{option} belongs to the suite; give --suite, or leave it out")
    from axion_np.generation.conversation import load
    from axion_np.tasks.grade import report

    pair = load(chosen)
    args = complete(args, pair[0].summary)
    sets = [name for name in SETS if getattr(args, name)]
    for name in sets:
        if name == source(pair[0].summary) != "synthetic" and not args.held_out:
            print(
                f"axion evaluate: all of {getattr(args, name)}; if the model was trained on it, "
                "--held-out takes the part that it has not seen",
                file=sys.stderr,
            )
    found = {name: evaluate(pair, args, name) for name in sets}
    print(json.dumps(found, indent=1) if args.json else "\n".join(report(found)))


def main(argv=None):
    return line.run(parser(), work, argv)
