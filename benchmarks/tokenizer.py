"""BPE against Hugging Face's `tokenizers`: learning a vocabulary, and encoding, on one thread.

Both sides use the same texts, the same pattern and, to encode, the same tokenizer.json (ours).
Their ids are compared before anything is timed. What each learns may differ where two pairs are
equally frequent, because the libraries number bytes differently.
"""

import sys
import tempfile
from importlib import metadata
from pathlib import Path

from rounds import Failed, Side, middle, parser, publish, row, run, take_rounds

from axion_np.text import bpe

HERE = Path(__file__).resolve().parent


def measure(args, file, folder):
    """The rows of the table and a line about the texts."""
    tokenizer = str(Path(folder) / "tokenizer.json")
    learn = {"pattern": bpe.split_pattern(True), "vocab_size": args.vocab_size}
    with (
        Side([HERE / "tokenizer_side.py", "ours"], args.threads) as ours,
        Side([HERE / "tokenizer_side.py", "tokenizers"], args.threads) as theirs,
    ):
        sides = {"ours": ours, "theirs": theirs}
        limit = 50 if args.smoke else None
        texts = {name: s.ask("start", file=file, limit=limit) for name, s in sides.items()}["ours"]
        ours.ask("train", **learn, file=tokenizer)
        first = {name: side.ask("encode", file=tokenizer) for name, side in sides.items()}
        if first["ours"]["digest"] != first["theirs"]["digest"]:
            raise Failed("the two sides give different ids")
        rounds = 1 if args.smoke else args.rounds
        trained = take_rounds(sides, "train", rounds, **learn)
        encoded = take_rounds(sides, "encode", rounds, file=tokenizer)
    seconds = {name: middle(trained[name], "seconds") for name in sides}
    speed = {name: texts["bytes"] / 1e6 / middle(encoded[name], "seconds") for name in sides}
    peer = "tokenizers (Rust)"
    rows = [
        row(
            f"learn {args.vocab_size} ids",
            peer,
            seconds["theirs"],
            seconds["ours"],
            "s",
            at_most=2.0,
        ),
        row("encode", peer, speed["theirs"], speed["ours"], "MB/s", at_least=1.0),
    ]
    tokens = first["ours"]["tokens"]
    note = (
        f"{texts['texts']:,} texts, {texts['bytes']:,} bytes, {tokens:,} tokens; "
        "the same ids on both sides."
    )
    return rows, note


def main():
    example = "python benchmarks/tokenizer.py train.jsonl --json results.json"
    p = parser(
        "Time our BPE and Hugging Face's, each in its own process, round by round.", example
    )
    p.add_argument("file", metavar="FILE.jsonl", help="rows with question and answer, as GSM8K's")
    p.add_argument("--vocab-size", type=int, default=1024, help="ids to learn (1024)")
    p.set_defaults(threads=1)
    args = p.parse_args()
    with open(args.file, encoding="utf-8"):
        pass
    try:
        versions = {name: metadata.version(name) for name in ("tokenizers", "numba", "regex")}
    except metadata.PackageNotFoundError as error:
        raise ValueError(f"the package {error.name} is needed: pip install -e .[bench]") from None
    with tempfile.TemporaryDirectory() as folder:
        rows, note = measure(args, str(Path(args.file).resolve()), folder)
    publish(rows, args, [note], versions)


if __name__ == "__main__":
    sys.exit(run(main))
