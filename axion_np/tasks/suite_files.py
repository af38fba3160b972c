"""The part of the suite that reads files: texts, what is known of them by heart, and GSM8K.

New here: luck as a measure. Of a problem that a model gets right once in eight tries, it knows
something that it cannot yet say every time: pass@k is the chance that one of k tries is right.
Source: pass@k without bias: Chen et al. 2021 (arXiv 2107.03374), equation (1).
"""

from math import comb

import numpy as np

from axion_np.tasks import overlap
from axion_np.tasks.answers import same_number
from axion_np.tasks.asking import samples
from axion_np.tasks.grade import process_metrics, rate
from axion_np.text.prompt import encode_parts, example_parts

BEGUN, CONTINUED = 8, 40  # words of a text that are given, and as many that are written


def text_section(subject, sizes, documents, trained_on=()):
    """Bits per byte of texts by language and source, and of a language without its largest.

    Where it is known what texts were trained on, also what is recited of them.
    """
    groups = {}
    for row in documents:
        name = row.get("lang", "?"), str(row["source"]).partition("/")[0]
        groups.setdefault(name, []).append(row)
    found = {}
    for name in sorted(groups):
        figures = subject.loss(groups[name][: sizes["text"]])
        spelled = figures["nats_per_token"] * figures["n_tokens"] / np.log(2)
        figures = {key: figures[key] for key in ("nats_per_token", "bits_per_byte", "n_tokens")}
        found[name] = figures | {"bytes": round(spelled / figures["bits_per_byte"])}
    table = {}
    for lang in sorted({lang for lang, _ in found}):
        parts = {name: row for (l, name), row in found.items() if l == lang}
        largest = max(parts, key=lambda name: parts[name]["bytes"])
        table[lang] = together(parts.values())
        if len(parts) > 1:
            rest = [row for name, row in parts.items() if name != largest]
            table[f"{lang} without {largest}"] = together(rest)
        table |= {f"{lang} {name}": row for name, row in parts.items()}
    memory = {}
    if trained_on and sizes["recited"] > 0:
        known = recited(subject, sizes["recited"], documents, trained_on)
        memory = {"memory": {"longest run of words from texts of the training": known}}
    return {"text": {"bits per byte": table}} | memory


def recited(subject, n, documents, trained_on):
    """What greedy writing copies after the first words of n texts, trained on and held out.

    The second row of each pair is how the text went on: what has been read is there whole, and
    what has not shows how much any two texts have in common.
    """
    index, found = overlap.Index(row["text"] for row in trained_on), {}
    for kind, rows in (("trained on", trained_on), ("held out", documents)):
        for lang in sorted({row.get("lang", "?") for row in rows}):
            words = [row["text"].split() for row in rows if row.get("lang", "?") == lang]
            words = [text for text in words if len(text) > BEGUN + CONTINUED][:n]
            begun = subject.tokenizer.encode_batch([" ".join(text[:BEGUN]) for text in words])
            said = subject.continued(begun, 4 * CONTINUED, temperature=0, desc="recited")
            texts = [subject.tokenizer.decode(ids).split() for ids, _ in said]
            found[f"{lang}, begun as texts {kind}"] = overlap.copies(
                index, [" ".join(text[:CONTINUED]) for text in texts]
            )
            right = [" ".join(text[BEGUN : BEGUN + CONTINUED]) for text in words]
            found[f"{lang}, texts {kind} (right)"] = overlap.copies(index, right)
    return found


def together(rows):
    """The figures of several sets as those of one."""
    rows = list(rows)
    tokens, spelled = (sum(row[key] for row in rows) for key in ("n_tokens", "bytes"))
    nats = sum(row["nats_per_token"] * row["n_tokens"] for row in rows)
    bits = nats / np.log(2) / max(spelled, 1)
    return {
        "nats_per_token": nats / tokens,
        "bits_per_byte": float(bits),
        "n_tokens": tokens,
        "bytes": spelled,
    }


def gsm8k_section(subject, sizes, problems):
    """Likelihood, greedy answers, and how often one of k warm ones is right."""
    problems = problems[: sizes["gsm8k"]]
    most = subject.model.config.max_seq_len // 2
    given = subject.answers(problems, most)
    right = [same_number(*pair) for pair in zip(problems, given)]
    found = {
        "GSM8K": {"all": rate(right)},
        "likelihood": {"all": subject.loss(problems)},
        "steps": {"all": process_metrics(given)},
    }
    n, some = sizes["samples"], problems[: max(1, sizes["gsm8k"] // 3)]
    if n > 0:
        found["one of k samples is right"] = passes(subject, some, n, most)
    return {"gsm8k": found, "samples": {"GSM8K": samples(problems, given, right)}}


def passes(subject, problems, n, most):
    """pass@k for k = 1, 2, 4 .. n, from n samples of each problem.

    **Math**    1 - C(n - c, k) / C(n, k) for a problem of which c of n samples are right
    """
    tokenizer = subject.tokenizer
    encoded = encode_parts([example_parts(problem) for problem in problems], tokenizer)
    prompts = [[i for ids, _ in parts[:-1] for i in ids] for parts in encoded for _ in range(n)]
    found = subject.continued(prompts, most, desc="samples")
    said = [tokenizer.decode(ids) for ids, _ in found]
    right = [
        sum(same_number(problem, text) for text in said[m * n : (m + 1) * n])
        for m, problem in enumerate(problems)
    ]
    ks = [k for k in (1, 2, 4, 8, 16, 32, 64) if k <= n]
    return {
        f"pass@{k}": {
            "share": float(np.mean([1 - comb(n - c, k) / comb(n, k) for c in right])),
            "n": len(problems),
        }
        for k in ks
    }
