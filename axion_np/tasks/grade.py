r"""How good is a model? Nats per token, bits per byte, exact match, and the quality of the steps.

New here: numbers that another model can be compared by. Nats per token depend on the tokenizer
(longer tokens are harder to guess); bits per byte do not; exact match asks for the answer alone,
with an interval: 500 problems know a rate of 90 % to within 3 % only (Wilson 1927).

What is counted. Every target that is not -1: all tokens of a document after its first, <eos>
included. Bits per byte = their nats / ln 2 / the bytes that they spell; <eos> spells none.
"""

import argparse
import ast
import json
import re
import sys
from collections import Counter
from fractions import Fraction
from itertools import pairwise
from math import log
from operator import add, mul, neg, pos, sub, truediv
from pathlib import Path

import numpy as np
from tqdm import tqdm

from axion_np.backends import choose
from axion_np.generation.sampling import generate_batch
from axion_np.modules.model import Model
from axion_np.tasks import sums as synthetic
from axion_np.text import packing as data
from axion_np.text.tokenizer import Tokenizer

TOKENS = 4096  # at most, in a batch when a loss is measured


def evaluate_loss(model, documents, tokenizer, backend="numba", progress=True):
    r"""Mean surprise over all targets of some documents, or of rows that are already packed.

    **Math**    nats per token = sum of -log p(target) / targets;
                bits per byte = sum of -log p(target) / ln 2 / bytes that the targets spell
    **Shapes**  `data.Documents`, or a `data.Batch` -> two floats
    **Errors**  ValueError where there is no target
    """
    ops = choose("modules", backend)
    rows = documents
    if isinstance(documents, data.Documents):
        rows = data.pack(documents, model.config.max_seq_len)
    batches = data.split_rows(rows, -(-rows.x_BT.size // TOKENS))
    spelled_V = np.zeros(max(model.config.vocab_size, tokenizer.vocab_size), np.int64)
    for token, text in tokenizer.tokens.items():
        spelled_V[token] = len(text)
    spelled_V[list(tokenizer.special_tokens.values())] = 0
    nats, tokens, spelled = 0.0, 0, 0
    for batch in tqdm(batches, "loss", unit="batch", disable=not progress, leave=False):
        x_BT, y_BT, pos_BT = (np.asarray(field, np.int64) for field in batch)
        logits_BTV = model.logits(x_BT, backend, pos_BT)
        nats += float(ops.cross_entropy(logits_BTV, y_BT, total=1, overwrite=True)[0])
        counted = y_BT[y_BT >= 0]
        tokens += counted.size
        spelled += int(spelled_V[counted].sum())
    if tokens == 0:
        raise ValueError("there is nothing to predict: expected a document of at least 2 tokens")
    return nats / tokens, nats / log(2) / max(spelled, 1)


def evaluate_exact_match(
    model, tokenizer, problems, backend="numba", progress=True, max_new_tokens=None
):
    r"""Ask every problem, greedily, and score the answers. **Shapes** list of dicts -> dict."""
    answers = answer_problems(model, tokenizer, problems, backend, progress, max_new_tokens)
    return score(problems, answers)


def answer_problems(
    model, tokenizer, problems, backend="numba", progress=True, max_new_tokens=None
):
    r"""The model's answer to each problem, as text without <eos>.

    Without `max_new_tokens`, an answer may be twice as long as the longest reference answer.
    """
    prompts = [data.format_prompt(p["question"], p.get("lang", "en")) for p in problems]
    prompts = tokenizer.encode_batch(prompts)
    if max_new_tokens is None:
        lengths = map(len, tokenizer.encode_batch([p["answer"] for p in problems]))
        max_new_tokens = 2 * max(lengths, default=0) + 1
    with tqdm(total=len(problems), desc="answers", disable=not progress, leave=False) as bar:
        answers = generate_batch(
            model,
            prompts,
            max_new_tokens,
            temperature=0,
            n_tokens=tokenizer.vocab_size,
            backend=backend,
            advance=bar.update,
        )
    return [tokenizer.decode([i for i in ids if i != tokenizer.eos_id]) for ids in answers]


def score(problems, answers):
    r"""Exact match with its interval, per family and per language, and the process metrics.

    An answer is right if the number after its last `####` equals that of the reference.
    """
    right = [
        (number := final_number(answer)) is not None and number == final_number(problem["answer"])
        for problem, answer in zip(problems, answers, strict=True)
    ]

    def by(key):
        groups = {}
        for problem, good in zip(problems, right, strict=True):
            if key in problem:
                groups.setdefault(problem[key], []).append(good)
        return {name: rate(groups[name]) for name in sorted(groups)}

    groups = {"per_family": by("family"), "per_lang": by("lang")}
    return rate(right) | groups | {"process": process_metrics(answers)}


def rate(right):
    """Share of true values, its 95 % interval, and their number."""
    low, high = wilson(sum(right), len(right))
    return {"exact_match": np.mean(right or 0).item(), "low": low, "high": high, "n": len(right)}


def wilson(successes, n, z=1.959964):
    r"""Interval for a rate of which `successes` of n were seen.

    **Math**    z = 1.96 deviations; (p + z^2/2n +- z sqrt(p (1 - p) / n + z^2/4n^2)) / (1 + z^2/n)
    """
    if n == 0:
        return 0.0, 1.0
    p, whole = successes / n, 1 + z * z / n
    middle = p + z * z / (2 * n)
    half = z * (p * (1 - p) / n + z * z / (4 * n * n)) ** 0.5
    return max((middle - half) / whole, 0.0), min((middle + half) / whole, 1.0)


NUMBER = r"\d+(?:,\d{3})+(?:\.\d+)?|\d*\.?\d+"
VALUE = re.compile(rf"\s*(-?)\s*\$?\s*({NUMBER})(?:r(\d+))?")
FINAL = re.compile(rf"####\s*(-?)\s*\$?\s*({NUMBER})")
LAST_LINE = re.compile(rf"(?:^|\n)#### -?\$?(?:{NUMBER})\s*$")
LEFT = re.compile(r"[\d.,+\-*/()x×÷$ ]*$")
SIGNS = {ast.Add: add, ast.Sub: sub, ast.Mult: mul, ast.Div: truediv, ast.USub: neg, ast.UAdd: pos}


def final_number(text):
    """The number after the last `####` as a Fraction, or None. 1,000 and $1000.0 are equal."""
    found = FINAL.findall(text)
    return Fraction(found[-1][0] + found[-1][1].replace(",", "")) if found else None


def calculate(expression):
    r"""The exact value of sums and products with brackets. **Errors** ValueError otherwise."""
    text = expression.replace("$", "").replace("x", "*").replace("×", "*").replace("÷", "/")
    text = re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", text).strip()
    text = re.sub(r"(?<![\d.])0+(?=\d)", "", text)  # 007 is 7

    def value(node):
        if isinstance(node, ast.BinOp):
            return SIGNS[type(node.op)](value(node.left), value(node.right))
        if isinstance(node, ast.UnaryOp):
            return SIGNS[type(node.op)](value(node.operand))
        return Fraction(ast.get_source_segment(text, node))

    try:
        if re.fullmatch(r"[\d.+\-*/() ]+", text) is None:
            raise ValueError
        return value(ast.parse(text, mode="eval").body)
    except (ValueError, SyntaxError, KeyError, ZeroDivisionError, RecursionError, MemoryError):
        raise ValueError(f"{expression!r} is not a sum or product of numbers") from None


def claims(text):
    """All equations that an answer states, as (left, right) texts.

    Where there are calculator annotations `<<left=right>>`, they are the claims; elsewhere each
    `=` is one, with the arithmetic before it and the text after it.
    """
    if "<<" in text:
        inside = [part.split(">>")[0] if ">>" in part else "" for part in text.split("<<")[1:]]
        return [tuple(part.rpartition("=")[::2]) for part in inside]
    parts = text.split("=")
    return [(LEFT.search(before).group(), after) for before, after in pairwise(parts)]


def check_claim(left, right):
    r"""Is it an equation, and is it true: (valid, correct).

    `r` gives a remainder: 9/4=2r1. A rounded result is correct if it is the exact one rounded to
    as many decimals.
    """
    try:
        value = calculate(left)
        sign, digits, rest = VALUE.match(right).groups()
    except (ValueError, AttributeError):  # no arithmetic on the left, no number on the right
        return False, False
    digits = digits.replace(",", "")
    stated = Fraction(sign + digits)
    if rest is not None:
        top, _, divisor = left.rpartition("/")
        exact = top and calculate(top) == stated * calculate(divisor) + int(rest)
        return True, bool(exact and int(rest) < calculate(divisor))
    decimals = len(digits.partition(".")[2])
    return True, abs(value - stated) <= (Fraction(1, 2 * 10**decimals) if decimals else 0)


def check_answer(text):
    r"""What is right about one answer: equations, valid and correct ones, and the last line."""
    results = [check_claim(left, right) for left, right in claims(text)]
    return {
        "equations": len(results),
        "valid": sum(valid for valid, _ in results),
        "correct": sum(correct for _, correct in results),
        "right_format": LAST_LINE.search(text) is not None,
    }


def process_metrics(answers):
    """Shares of valid and of correct equations, and of answers that end in `#### number`."""
    sums = Counter()
    for text in answers:
        sums.update(check_answer(text))
    equations = max(sums["equations"], 1)
    return {
        "equations": sums["equations"],
        "valid_equations": sums["valid"] / equations,
        "correct_equations": sums["correct"] / equations,
        "right_format": sums["right_format"] / max(len(answers), 1),
    }


def evaluate_problems(model, tokenizer, problems, backend, progress=True):
    """Likelihood and exact match of one set of problems."""
    documents = data.tokenize_problems(problems, tokenizer)
    nats, bits = evaluate_loss(model, documents, tokenizer, backend, progress)
    return {"nats_per_token": nats, "bits_per_byte": bits} | (
        evaluate_exact_match(model, tokenizer, problems, backend, progress)
    )


def evaluate_text(model, tokenizer, path, backend, progress=True):
    """Likelihood of a text file, in rows of the window or, if it is shorter, in one row."""
    text = Path(path).read_text(encoding="utf-8")
    row = max(1, min(model.config.max_seq_len, len(tokenizer.encode(text)) - 1))
    documents = data.tokenize_text(text, tokenizer, row)
    nats, bits = evaluate_loss(model, documents, tokenizer, backend, progress)
    return {"nats_per_token": nats, "bits_per_byte": bits, "n": len(documents.x)}


def evaluate_sets(args):
    """One dict a data set that was asked for."""
    model = Model.load(args.checkpoint)
    tokenizer = Tokenizer.load(Path(args.checkpoint) / "tokenizer.json", backend=args.backend)
    options, found = (args.backend, not args.json), {}
    if args.gsm8k:
        problems = data.read_jsonl(args.gsm8k, args.annotations)[: args.max]
        found["gsm8k"] = evaluate_problems(model, tokenizer, problems, *options)
    if args.synthetic:
        count, languages = args.max or 500, args.lang.split(",")
        problems = synthetic.problems(count, args.seed, languages, split="test")
        found["synthetic"] = evaluate_problems(model, tokenizer, problems, *options)
    if args.text:
        found["text"] = evaluate_text(model, tokenizer, args.text, *options)
    return found


def report(found):
    """The results as lines to read."""
    for name, r in found.items():
        yield f"{name}: {r['nats_per_token']:.4f} nats/token, {r['bits_per_byte']:.4f} bits/byte"
        if "process" in r:
            for label, row in ({"all": r} | r["per_family"] | r["per_lang"]).items():
                interval = f"{row['low']:.1%} to {row['high']:.1%}"
                yield f"  {label:<15}{row['exact_match']:7.1%} right of {row['n']} ({interval})"
            p = {name: f"{share:.1%}" for name, share in r["process"].items()}
            yield f"  equations: {p['valid_equations']} valid, {p['correct_equations']} correct"
            yield f"  answers that end in #### number: {p['right_format']}"


def main(argv=None):
    """`python -m axion_np.tasks.grade`. Returns the exit code."""
    parser = argparse.ArgumentParser("python -m axion_np.tasks.grade", description=__doc__[:81])
    parser.add_argument("--checkpoint", required=True, metavar="DIR", help="a run of train.py")
    parser.add_argument("--gsm8k", metavar="FILE", help="problems as JSON lines")
    parser.add_argument("--synthetic", action="store_true", help="problems of the test split")
    parser.add_argument("--text", metavar="FILE", help="a plain text")
    parser.add_argument("--max", type=int, help="problems (synthetic: 500, file: all)")
    parser.add_argument("--lang", default="pt,en", help="languages of --synthetic (pt,en)")
    parser.add_argument("--seed", type=int, default=0, help="of --synthetic (0)")
    parser.add_argument("--annotations", default="keep", help="keep or remove <<..>> (keep)")
    parser.add_argument("--backend", default="numba", help="numba or numpy (numba)")
    parser.add_argument("--json", action="store_true", help="print JSON instead of lines")
    args = parser.parse_args(argv)
    try:
        if not (args.gsm8k or args.synthetic or args.text):
            raise ValueError("no data set; expected --gsm8k FILE, --synthetic or --text FILE")
        if args.max is not None and args.max < 1:
            raise ValueError(f"--max is {args.max}; expected at least 1")
        found = evaluate_sets(args)
    except (ValueError, OSError) as error:
        print(f"evaluate: {error}", file=sys.stderr)
        return 2
    print(json.dumps(found, indent=1) if args.json else "\n".join(report(found)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
