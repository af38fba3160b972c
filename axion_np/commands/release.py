r"""`python -m axion_np.weights RUN NAME`: make a finished run one of the models of the package."""

import argparse
import json
import sys
from datetime import date
from pathlib import Path

import numpy as np

from axion_np.files import append_line, read_lines, write_json
from axion_np.generation.released import WEIGHTS
from axion_np.modules.model import Model
from axion_np.tasks import grade as evaluate
from axion_np.tasks import gsm8k
from axion_np.tasks import sums as synthetic
from axion_np.tasks.likelihood import evaluate_loss
from axion_np.tasks.recipes import RECIPES
from axion_np.text.packing import example_documents
from axion_np.text.tokenizer import Tokenizer

SUMS = 2000  # held-out problems that a model of sums is asked
SAMPLES = 20  # the first of them, whose answers are kept, unpicked
CURVE = 200  # lines that are left of the learning curve


def thin(lines, n=CURVE):
    """About n lines of metrics, each the mean loss of its stretch."""
    kept = []
    for group in np.array_split(np.arange(len(lines)), min(n, len(lines))):
        last = {key: lines[group[-1]][key] for key in ("step", "tokens", "lr", "max_vio")}
        mean = float(np.mean([lines[i]["loss_nats"] for i in group]))
        kept.append(last | {"loss_nats": round(mean, 4)})
    return kept


def held_out(recipe, file):
    """Problems that the run did not train on, in the order of its own evaluation."""
    if recipe["source"] == "synthetic":
        languages = recipe["lang"].split(",")
        return synthetic.examples(SUMS, recipe["seed"], languages, split="test")
    problems = gsm8k.read(file, recipe["annotations"])
    return gsm8k.split(problems, RECIPES["gsm8k"]["held_out"])[1]


def pack(run, name, file, origin):
    """Write one directory of weights. `origin` says which command and commit made the run."""
    place = WEIGHTS / name
    summary = json.loads((run / "summary.json").read_text(encoding="utf-8"))
    Model.load(run).save(place, np.float16)
    model, tokenizer = Model.load(place), Tokenizer.load(run / "tokenizer.json")
    tokenizer.save(place / "tokenizer.json")
    problems = held_out(summary["recipe"], file)
    answers = evaluate.answer_problems(model, tokenizer, problems, progress=False)
    answer_only = summary["recipe"]["source"] == "synthetic"

    def loss(part):
        documents = example_documents(part, tokenizer, answer_only)
        return evaluate_loss(model, documents, tokenizer, progress=False)[:2]

    nats, bits = loss(problems)
    found = evaluate.score(problems, answers)
    summary |= origin | {"date": str(date.today())}
    summary |= {"val_nats_per_token": round(nats, 4), "val_bits_per_byte": round(bits, 4)}
    summary |= {"exact_match": found["exact_match"], "exact_match_n": found["n"]}
    summary["validation"] = {"nats_per_token": nats, "bits_per_byte": bits} | found
    problems, answers = problems[:SAMPLES], answers[:SAMPLES]
    right = evaluate.score(problems, answers)["exact_match"] * SAMPLES
    nats, _ = loss(problems)
    summary["sample"] = {"nats_per_token": round(nats, 5), "right": round(right), "n": SAMPLES}
    write_json(place / "summary.json", summary)
    for file_name, lines in (
        ("metrics.jsonl", thin(read_lines(run / "metrics.jsonl"))),
        ("samples.jsonl", [p | {"model": a} for p, a in zip(problems, answers, strict=True)]),
    ):
        (place / file_name).unlink(missing_ok=True)
        for line in lines:
            append_line(place / file_name, line)
    print("\n".join(evaluate.report({name: summary["validation"]})))


def main(argv=None):
    p = argparse.ArgumentParser("python -m axion_np.weights", description=__doc__)
    p.add_argument("run", type=Path, help="a finished run of train.py")
    p.add_argument("name", help="what --model will call it")
    p.add_argument("--gsm8k", metavar="FILE", help="the file that the run was trained on")
    p.add_argument("--command", required=True, help="the command that made the run")
    p.add_argument("--commit", required=True, help="the commit whose code it ran")
    args = p.parse_args(argv)
    try:
        origin = {"command": args.command, "commit": args.commit}
        pack(args.run, args.name, args.gsm8k, origin)
    except (ValueError, OSError) as error:
        print(f"weights: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
