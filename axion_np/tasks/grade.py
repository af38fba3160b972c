"""How often is a model right? It is asked, its answers are graded, and the rate has an interval.

New here: how sure one can be. Of 500 problems, 450 right are 90 %, but a model that is right 87 or
92 times in a hundred would show the same now and then (Wilson 1927). Each task knows what a right
answer is (its `grade`); where it says nothing, the number after the last `####` decides.

`evaluate_problems` and `evaluate_text` are all that a command needs. What they are given must be
what the run was trained for: languages, annotations and the like stand in the run's summary.json
under "recipe", and a caller takes them from there unless the user says otherwise.
"""

from collections import Counter

import numpy as np
from tqdm import tqdm

from axion_np.generation.sampling import generate_batch
from axion_np.tasks import plain_text
from axion_np.tasks.answers import check_answer, same_number
from axion_np.tasks.likelihood import evaluate_loss
from axion_np.text.packing import example_documents
from axion_np.text.prompt import encode_parts, example_parts


def evaluate_problems(
    model, tokenizer, problems, backend="auto", progress=True, grade=same_number
):
    """Likelihood, exact match and process metrics of a list of problems, as one flat dict.

    `problems` are those of a task, made or read with the options of the run's recipe; `grade` is
    the task's own.
    """
    documents = example_documents(problems, tokenizer, answer_only=True)
    found = evaluate_loss(model, documents, tokenizer, backend, progress)._asdict()
    return found | evaluate_exact_match(model, tokenizer, problems, backend, progress, grade=grade)


def evaluate_text(model, tokenizer, text, backend="auto", progress=True):
    """Likelihood of a text, in pieces of the window or, if it is shorter, in one; as a dict."""
    documents = plain_text.short_documents(text, tokenizer, model.config.max_seq_len)
    found = evaluate_loss(model, documents, tokenizer, backend, progress)._asdict()
    return found | {"n": len(documents.x)}


def evaluate_exact_match(
    model,
    tokenizer,
    problems,
    backend="auto",
    progress=True,
    max_new_tokens=None,
    grade=same_number,
):
    """Ask every problem, greedily, and score the answers. **Shapes** list of dicts -> dict."""
    answers = answer_problems(model, tokenizer, problems, backend, progress, max_new_tokens)
    return score(problems, answers, grade)


def answer_problems(
    model, tokenizer, problems, backend="auto", progress=True, max_new_tokens=None
):
    """The model's answer to each problem, as text without <eos>.

    A conversation is asked its last message. Without `max_new_tokens`, an answer may be twice as
    long as the longest reference answer.
    """
    encoded = encode_parts([example_parts(problem) for problem in problems], tokenizer)
    prompts = [[i for ids, _ in document[:-1] for i in ids] for document in encoded]
    if max_new_tokens is None:  # a reference answer ends with <eos>
        max_new_tokens = 2 * max((len(document[-1][0]) for document in encoded), default=1) - 1
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


def score(problems, answers, grade=same_number):
    """Exact match with its interval, per family and per language, and the process metrics."""
    right = [grade(problem, answer) for problem, answer in zip(problems, answers, strict=True)]

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
    """Interval for a rate of which `successes` of n were seen.

    **Math**    z = 1.96 deviations; (p + z^2/2n +- z sqrt(p (1 - p) / n + z^2/4n^2)) / (1 + z^2/n)
    """
    if n == 0:
        return 0.0, 1.0
    p, whole = successes / n, 1 + z * z / n
    middle = p + z * z / (2 * n)
    half = z * (p * (1 - p) / n + z * z / (4 * n * n)) ** 0.5
    return max((middle - half) / whole, 0.0), min((middle + half) / whole, 1.0)


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


def report(found):
    """The results of several sets, {name: dict}, as lines to read."""
    for name, r in found.items():
        yield f"{name}: {r['nats_per_token']:.4f} nats/token, {r['bits_per_byte']:.4f} bits/byte"
        nats, bits = r["answer_nats_per_token"], r["answer_bits_per_byte"]
        if nats != r["nats_per_token"]:
            yield f"  of answers alone: {nats:.4f} nats/token, {bits:.4f} bits/byte"
        if "process" in r:
            for label, row in ({"all": r} | r["per_family"] | r["per_lang"]).items():
                interval = f"{row['low']:.1%} to {row['high']:.1%}"
                yield f"  {label:<15}{row['exact_match']:7.1%} right of {row['n']} ({interval})"
            p = {name: f"{share:.1%}" for name, share in r["process"].items()}
            yield f"  equations: {p['valid_equations']} valid, {p['correct_equations']} correct"
            yield f"  answers that end in #### number: {p['right_format']}"
