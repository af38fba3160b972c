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
        ],
    )
    which = p.add_argument_group("which model").add_mutually_exclusive_group()
    which.add_argument(
        "--model", type=line.path, metavar="NAME", help=f"one of the package (default: {DEFAULT})"
    )
    which.add_argument("--checkpoint", type=line.path, metavar="DIR", help="what train wrote")
    add_data(p.add_argument_group("on what; several may be given"))
    more = p.add_argument_group("how")
    more.add_argument("--json", action="store_true", help="print JSON instead of lines")
    line.add_backend(more)
    return p


def add_data(data):
    """The sets, and which part of them."""
    data.add_argument("--synthetic", action="store_true", help="sums of the test split, made here")
    data.add_argument("--gsm8k", type=line.path, metavar="FILE", help="problems as JSON lines")
    data.add_argument("--chat", type=line.path, metavar="FILE", help="conversations, JSON lines")
    data.add_argument("--text", type=line.path, metavar="FILE", help="a plain text")
    data.add_argument(
        "--held-out",
        action="store_true",
        help="of a file that a model was trained on, only the part that it has not seen",
    )
    data.add_argument(
        "--max",
        type=line.whole(1, 10_000_000),
        metavar="N",
        help="problems or conversations (default: 500 that are made, all of a file)",
    )
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
        text = plain_text.read([args.text])[0]
        if args.held_out:
            text = plain_text.split([text], RECIPES["text"]["held_out"])[1]
        return grade.evaluate_text(*pair, text, *options)
    found = examples(args, name)
    if name == "chat":
        documents = example_documents(found, pair[1], answer_only=True)
        loss = likelihood.evaluate_loss(pair[0], documents, pair[1], *options)
        return loss._asdict() | {"n": len(found)}
    return grade.evaluate_problems(*pair, found, *options)


def work(args):
    from axion_np.generation.conversation import load
    from axion_np.tasks.grade import report

    pair = load(args.checkpoint if args.checkpoint is not None else args.model or DEFAULT)
    args = complete(args, pair[0].summary)
    chosen = [name for name in SETS if getattr(args, name)]
    for name in chosen:
        if name == source(pair[0].summary) != "synthetic" and not args.held_out:
            print(
                f"axion evaluate: all of {getattr(args, name)}; if the model was trained on it, "
                "--held-out takes the part that it has not seen",
                file=sys.stderr,
            )
    found = {name: evaluate(pair, args, name) for name in chosen}
    print(json.dumps(found, indent=1) if args.json else "\n".join(report(found)))


def main(argv=None):
    return line.run(parser(), work, argv)
