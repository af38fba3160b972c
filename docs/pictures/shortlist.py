"""How much of what comes a draft's shortlist holds, by how it is chosen: shortlist.json.

    python docs/pictures/shortlist.py --gsm8k train.jsonl

The second halves of texts that were not counted, by the vocabulary of a released model. "Counted"
are the most frequent tokens of other texts of the three kinds together.
"""

import argparse
from collections import Counter

from sheet import record

from axion_np import load
from axion_np.tasks import gsm8k, stories, sums
from axion_np.text.prompt import example_text

MODEL, SIZES, COUNTED, TRIED = "axion1-v0.3-chat", (256, 1024), 700, 100
COMMAND = "python docs/pictures/shortlist.py --gsm8k train.jsonl"
HEAD = [
    "text",
    "N",
    "first N",
    "first N, or in the text",
    "counted N",
    "counted N, or in the text",
]


def texts(file):
    """{kind: (texts that are counted, texts that are tried)}."""
    problems = gsm8k.split(gsm8k.read(file), TRIED)
    return {
        "sums": [
            [example_text(e) for e in sums.examples(n, split=split)]
            for n, split in ((COUNTED, "train"), (TRIED, "test"))
        ],
        "GSM8K": [
            [example_text(e) for e in part] for part in (problems[0][:COUNTED], problems[1])
        ],
        "stories": [
            [e["text"] for e in stories.examples(n, split=split)]
            for n, split in ((COUNTED, "train"), (TRIED, "test"))
        ],
    }


def shares(documents, n, counted):
    """Of the tokens in second halves, the shares that the four lists hold."""
    hits, total = [0, 0, 0, 0], 0
    for ids in documents:
        for i in range(len(ids) // 2, len(ids)):
            there, first, often = ids[i] in ids[:i], ids[i] < n, ids[i] in counted
            hits = [h + s for h, s in zip(hits, (first, first or there, often, often or there))]
            total += 1
    return [f"{hit / total:.1%}" for hit in hits]


def main():
    p = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    p.add_argument("--gsm8k", required=True, metavar="FILE")
    _, tokenizer = load(MODEL)
    coded = {
        kind: [[tokenizer.encode(text) for text in part] for part in parts]
        for kind, parts in texts(p.parse_args().gsm8k).items()
    }
    counts = Counter(t for parts in coded.values() for ids in parts[0] for t in ids)
    rows = [HEAD]
    for n in SIZES:
        counted = {token for token, _ in counts.most_common(n)}
        for kind, parts in coded.items():
            rows.append([kind, f"{n:,}", *shares(parts[1], n, counted)])
    record(__file__, COMMAND, {"held": rows})
    print("\n".join(" | ".join(row) for row in rows))


if __name__ == "__main__":
    main()
