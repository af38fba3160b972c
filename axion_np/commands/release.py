"""release: make a finished run one of the models of the package."""

import re
import shlex
import shutil
import subprocess
from datetime import date
from pathlib import Path

from axion_np.commands import line
from axion_np.generation.released import BEFORE, LANGUAGES, WEIGHTS, read_summary, source
from axion_np.tasks.recipes import RECIPES

SUMS = 2000  # held-out problems that a model of sums is asked
SAMPLES = 20  # the first of them, whose answers are kept, unpicked
CURVE = 200  # lines that are left of the learning curve


def parser():
    p = line.Parser(
        "release",
        "Make a finished run one of the models of the package: float16 weights, tokenizer, "
        "figures measured again on what was held out, a thinned learning curve, and the first "
        f"{SAMPLES} held-out problems with the model's answers, right or wrong.",
        ["axion release runs/synthetic-axion1 axion1-sums --overwrite"],
        usage="RUN NAME [options]",
    )
    p.add_argument("run", metavar="RUN", help="directory of a finished run")
    p.add_argument("name", metavar="NAME", help="what --model will call it, such as axion1-sums")
    p.add_argument(
        "--data",
        type=line.path,
        metavar="FILE",
        help="the file that the run was trained on (default: none, for --synthetic)",
    )
    p.add_argument(
        "--command", metavar="TEXT", help="what made the run (default: as the run recorded it)"
    )
    p.add_argument(
        "--commit", metavar="HASH", help="of the code that it ran (default: of this checkout)"
    )
    p.add_argument(
        "--before",
        type=line.path,
        metavar="RUN",
        help="of a tuned model: the run that began it all, whose curve is kept, too",
    )
    p.add_argument("--overwrite", action="store_true", help="replace a model of that name")
    return p


def thin(lines, n=CURVE):
    """About n lines of metrics, each the mean loss of its stretch."""
    kept = []
    for number in range(min(n, len(lines))):
        first, end = (len(lines) * i // min(n, len(lines)) for i in (number, number + 1))
        last = {key: lines[end - 1][key] for key in ("step", "tokens", "lr", "max_vio")}
        mean = sum(row["loss_nats"] for row in lines[first:end]) / (end - first)
        kept.append(last | {"loss_nats": round(mean, 4)})
    return kept


def held_out(recipe, file):
    """What the run did not train on, in the order of its own evaluation.

    **Errors**  ValueError for a kind of run that is not released, or a missing file
    """
    from axion_np.tasks import chats, gsm8k, sums

    kind = recipe["source"]
    if kind == "mix":
        return held_out_of_mixture(recipe)
    if kind == "synthetic":
        return sums.examples(SUMS, recipe["seed"], line.languages(recipe["lang"]), split="test")
    if kind not in ("gsm8k", "chat"):
        raise ValueError(
            f"the run was trained on {kind}; expected sums, problems or conversations"
        )
    if file is None:
        raise ValueError(f"the run was trained on {kind}; expected --data FILE, its file")
    task = gsm8k if kind == "gsm8k" else chats
    found = gsm8k.read(file, recipe["annotations"]) if kind == "gsm8k" else chats.read(file)
    return task.split(found, recipe.get("held_out", RECIPES[kind]["held_out"]))[1]


def held_out_of_mixture(recipe):
    """Problems of all tasks of a mixture that are made and have a right number, by turns."""
    from axion_np.tasks.mixture import MADE, Portion, problems, read

    languages, portions = line.languages(recipe["lang"]), []
    for part in read(recipe["mix"])["parts"]:
        if part["task"] in MADE:
            made = MADE[part["task"]](SUMS // 4, recipe["seed"], languages, "test", part)
            portions.append(Portion(part["task"], part["share"], None, made, True, 1.0))
    return problems(portions)[:SUMS]


def trained_for(recipe):
    """What `generate` may be asked without a warning."""
    from axion_np.tasks.mixture import read
    from axion_np.tasks.sums import LIMITS

    if recipe["source"] == "mix":
        parts = read(recipe["mix"])["parts"]
        tasks = list(dict.fromkeys(part["task"] for part in parts))
        sums = [part.get("mix", "default") for part in parts if part["task"] == "sums"]
        limits = {"digits": LIMITS[sums[0]]["digits"]} if sums else {}
        return {"languages": list(line.languages(recipe["lang"])), "tasks": tasks} | limits
    if recipe["source"] == "synthetic":
        limits = LIMITS["default"]
        return {"languages": list(line.languages(recipe["lang"])), "operations": "+-*/"} | limits
    return {"languages": ["en"] if recipe["source"] == "gsm8k" else list(LANGUAGES)}


def measure(pair, problems):
    """(figures for the summary, problems with answers) of a model."""
    from axion_np.tasks import grade
    from axion_np.tasks.likelihood import evaluate_loss
    from axion_np.text.packing import example_documents

    answers = grade.answer_problems(*pair, problems, progress=False)

    def figures(n):
        documents = example_documents(problems[:n], pair[1], answer_only=True)
        found = evaluate_loss(pair[0], documents, pair[1], progress=False)._asdict()
        if "answer" in problems[0]:
            found |= grade.score(problems[:n], answers[:n])
        return found

    whole, sample = figures(len(problems)), figures(SAMPLES)
    keys = [key for key in whole if key.endswith(("_token", "_byte"))]
    summary = {f"val_{key}": round(whole[key], 4) for key in keys}
    summary |= {"exact_match": whole.get("exact_match"), "exact_match_n": whole.get("n", 0)}
    summary["sample"] = {key: round(sample[key], 5) for key in keys} | {"n": SAMPLES}
    if "exact_match" in sample:
        summary["sample"]["right"] = round(sample["exact_match"] * SAMPLES)
    rows = [p | {"model": a} for p, a in zip(problems[:SAMPLES], answers, strict=False)]
    return summary | {"validation": whole}, rows


def commit():
    """Of this checkout. **Errors** ValueError where there is none."""
    try:
        command = ["git", "-C", str(WEIGHTS), "rev-parse", "HEAD"]
        return subprocess.run(command, capture_output=True, check=True, text=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        raise ValueError("this is no checkout; expected --commit HASH") from None


def work(args):
    run, place = Path(args.run), WEIGHTS / args.name
    if not re.fullmatch(r"[a-z0-9][a-z0-9.-]*", args.name):
        raise ValueError(f"the name is {args.name!r}; expected small letters, digits, - and .")
    line.refuse_existing(place, args.overwrite)
    summary = read_summary(run)
    if source(summary) is None:
        raise ValueError(f"{run} has no summary.json with a recipe; expected a finished run")
    command = args.command or summary.get("command")
    if not command:
        raise ValueError(f"{run} does not say which command made it; expected --command TEXT")
    command = command if isinstance(command, str) else shlex.join(command)
    if args.before and source(history(Path(args.before))) is None:
        raise ValueError(f"--before {args.before}: no recipe there; expected a run's directory")
    problems = held_out(summary["recipe"], args.data)
    origin = {"command": command, "commit": args.commit or commit(), "date": str(date.today())}
    origin["trained_for"] = trained_for(summary["recipe"])
    print("\n".join(pack(run, place, problems, summary | origin, args.before)))


def pack(run, place, problems, summary, before=None):
    """Write the directory: whole, and only then in the place of an older one."""
    import numpy as np

    from axion_np.files import read_lines, write_json, write_lines
    from axion_np.generation.conversation import load
    from axion_np.modules.model import Model
    from axion_np.tasks.grade import report

    new = place.with_name(f".{place.name}.new")
    shutil.rmtree(new, ignore_errors=True)
    try:
        model, tokenizer = load(run)
        model.save(new, np.float16)
        tokenizer.save(new / "tokenizer.json")
        figures, rows = measure((Model.load(new), tokenizer), problems)
        write_json(new / "summary.json", summary | figures)
        write_lines(new / "metrics.jsonl", thin(read_lines(run / "metrics.jsonl")))
        write_lines(new / "samples.jsonl", rows)
        if before is not None:
            keep_curve(Path(before), new / BEFORE)
        shutil.rmtree(place, ignore_errors=True)
        new.rename(place)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return report({place.name: figures["validation"]})


def history(run):
    """The summary of a finished run, or the notes of one that was stopped before its end."""
    from axion_np.training.state import saved_notes

    return read_summary(run) or saved_notes(run)


def keep_curve(run, place):
    """Recipe and thinned curve of a run, without its weights."""
    from axion_np.files import read_lines, write_json, write_lines

    place.mkdir()
    summary = history(run)
    kept = ("recipe", "steps", "train_tokens", "seconds", "versions")
    write_json(place / "summary.json", {key: summary[key] for key in kept if key in summary})
    write_lines(place / "metrics.jsonl", thin(read_lines(run / "metrics.jsonl")))


def main(argv=None):
    return line.run(parser(), work, argv)
