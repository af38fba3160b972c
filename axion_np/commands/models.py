"""models: the trained models that come with the package, and their figures."""

from axion_np.commands import line


def parser():
    p = line.Parser(
        "models",
        "List the trained models that come with the package: what each was trained for, and the "
        "figures that its own run measured on held-out data.",
        ["axion models", 'axion generate --model axion1-sums "5 + 3"'],
    )
    p.add_argument("--json", action="store_true", help="all that their summaries say, as JSON")
    return p


def rows(summary):
    """(label, value) of what a summary says."""
    from axion_np.generation.released import purpose

    yield "trained for", purpose(summary)
    yield "parameters", f"{summary['parameters']:,}"
    trained = f"{summary['train_tokens']:,} tokens in {summary['seconds']:,.0f} s"
    yield "training", f"{trained}, {summary['date']}"
    answers = f"{summary['val_answer_nats_per_token']:.4f} of answers alone"
    yield "held out", f"{summary['val_nats_per_token']:.4f} nats/token, {answers}"
    found = summary.get("validation", {})
    if summary.get("exact_match") is not None:
        n = summary["exact_match_n"]
        interval = f" ({found['low']:.1%} to {found['high']:.1%})" if "low" in found else ""
        yield "exact match", f"{summary['exact_match']:.1%} of {n:,} problems{interval}"
    yield "made by", summary["command"].removeprefix("python ")


def work(args):
    import json
    import textwrap

    from axion_np.generation.released import find, names, read_summary

    summaries = {name: read_summary(find(name)) for name in names()}
    if args.json:
        print(json.dumps(summaries, indent=1, ensure_ascii=False))
        return
    for name, summary in summaries.items():
        print(name)
        for label, value in rows(summary):
            row = f"  {label:<12}{value}"
            print(textwrap.fill(row, line.WIDTH, subsequent_indent=" " * 14))
        print()


def main(argv=None):
    return line.run(parser(), work, argv)
