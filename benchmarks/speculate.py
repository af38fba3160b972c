"""What drafts bring: how many stay, and tokens a second with and without them.

The same prompts are continued greedily without drafts, with drafts from the whole vocabulary, and
with drafts from a shortlist: three processes in turns. Their texts must be the same, token for
token, before a figure counts. What is timed is the writing of all tokens after the first of each
answer; the best round of each side counts.
"""

import subprocess
import sys
import tempfile
from contextlib import ExitStack
from importlib.metadata import version
from pathlib import Path

import rounds
from rounds import Failed, Side

from axion_np.config import Config

HERE = Path(__file__).resolve().parent
MOST = 3  # drafts a pass
STAY = {"sums": 0.85, "GSM8K": 0.60}  # goals: first drafts that stay
FASTER = {"axion1-v0.4": (1.2, 1.4)}  # goals: whole vocabulary, shortlist


def preset_of(config):
    """The preset that a model with a module resembles, or its number of parameters."""
    plain = Config.from_dict(config).replace(n_mtp_layers=0)
    for name in Config.presets():
        like = Config.preset(name).replace(max_seq_len=plain.max_seq_len)
        if like == plain:
            return name
    return f"{plain.parameter_count():,} parameters"


def small_run(folder):
    """A model that knows next to nothing, trained in seconds: does everything run?"""
    run = str(Path(folder) / "small")
    words = "--synthetic --preset nano --set n_mtp_layers=1 --steps 20 --max 2000"
    command = ["-m", "axion_np", "train", *words.split(), "--eval-problems", "10", "--out", run]
    done = subprocess.run([sys.executable, *command], capture_output=True, text=True)
    if done.returncode:
        raise Failed(f"train: {done.stderr.strip()}")
    return run


def best_rounds(sides, ways, text, args):
    """{way: new tokens, drafts, best seconds}. **Errors** Failed where two texts differ."""
    best = {}
    for _ in range(args.rounds):
        for way in ways:
            side, n_drafts, shortlist = way
            asked = {"n_drafts": n_drafts, "shortlist": shortlist}
            found = sides[side].ask("write", text=text, n_new=args.new, **asked)
            last = best.get(way, found)
            best[way] = found | {key: min(found[key], last[key]) for key in ("first", "whole")}
    plain = best[ways[0]]["new"]
    for way, found in best.items():
        if found["new"] != plain:
            raise Failed(f"{text}: {way[1]} drafts, {way[0]}: not the text of plain decoding")
    return best


def speed(found):
    """Tokens a second, those after the first of each answer."""
    return sum(len(new) - 1 for new in found["new"]) / (found["whole"] - found["first"])


def stayed(found):
    """The share of drafts that stayed among those judged, by their place in a pass."""
    judged, kept = found["tally"]
    return [k / j if j else None for j, k in zip(judged, kept, strict=True)]


def measure(args, model):
    """Rows of one model: a kind of text and a number of drafts each."""
    with ExitStack() as stack:
        command, sides = [HERE / "speculate_side.py"], {}
        for name in ("plain", "whole", "shortlist"):
            sides[name] = stack.enter_context(Side(command, args.threads))
            asked = {"model": model, "n_prompts": args.prompts, "gsm8k_file": args.gsm8k}
            about = sides[name].ask("start", **asked)
        config = Config.from_dict(about["config"])
        if config.n_mtp_layers < 1:
            raise ValueError(
                f"--models {model}: no MTP module to draft with; expected a model that was "
                "trained with --preset axion1-mtp or --set n_mtp_layers=1"
            )
        shortlist = max(2, min(args.shortlist, config.vocab_size // 4))
        numbers = range(1, MOST + 1)
        ways = [("plain", 0, None), *[("whole", k, None) for k in numbers]]
        ways += [("shortlist", k, shortlist) for k in numbers]
        for text in about["texts"]:
            best = best_rounds(sides, ways, text, args)
            plain = speed(best[ways[0]])
            for k in numbers:
                row = {"model": preset_of(about["config"]), "text": text, "drafts": k}
                row |= {"plain": plain, "vocabulary": config.vocab_size}
                for name, listed in (("whole", None), ("shortlist", shortlist)):
                    found = best[name, k, listed]
                    of = {"listed": listed, "stayed": stayed(found), "speed": speed(found)}
                    row[name] = of | {"ratio": speed(found) / plain}
                yield row


def table(rows):
    """Lines of a table: each text with each number of drafts, whole vocabulary and shortlist."""
    yield (
        "| model | text | drafts | stayed, by place | tokens/s | against plain "
        "| shortlist | stayed | tokens/s | against plain |"
    )
    yield "|---|---|---:|---:|---:|---:|---:|---:|---:|---:|"
    seen = None
    for r in rows:
        if seen != (r["model"], r["text"]):
            yield f"| {r['model']} | {r['text']} | 0 | | {rounds.number(r['plain'])} | 1 | | | | |"
        seen = r["model"], r["text"]
        cells = [r["model"], r["text"], str(r["drafts"])]
        for way in (r["whole"], r["shortlist"]):
            cells += [f"{way['listed']:,}"] if way["listed"] else []
            cells += [shares(way["stayed"]), rounds.number(way["speed"]), f"{way['ratio']:.2f}"]
        yield f"| {' | '.join(cells)} |"


def shares(stayed):
    return " ".join("–" if share is None else f"{share:.0%}" for share in stayed)


def goals(rows):
    """What was asked for and what was found, a line each."""
    for model in dict.fromkeys(r["model"] for r in rows):
        mine = [r for r in rows if r["model"] == model]
        for text, least in STAY.items():
            found = [
                r["whole"]["stayed"][0] for r in mine if (r["text"], r["drafts"]) == (text, 1)
            ]
            for share in found:
                yield f"{model}, {text}: of the first drafts {share:.0%} stay; " + asked(
                    share, least, f"{least:.0%}"
                )
        for way, least in zip(("whole", "shortlist"), FASTER.get(model, ())):
            ratio, k = max((r[way]["ratio"], r["drafts"]) for r in mine if r["text"] == "sums")
            what = "the whole vocabulary" if way == "whole" else "a shortlist"
            best = f"{ratio:.2f} times plain decoding, with k = {k} and drafts from {what}"
            yield f"{model}, sums: {best}; " + asked(ratio, least, f"{least}")


def asked(found, least, text):
    return f"at least {text}: {'reached' if found >= least else 'not reached'}."


def main():
    example = "python benchmarks/speculate.py --models runs/a,runs/b --gsm8k train.jsonl"
    p = rounds.parser(__doc__.splitlines()[0], example, rounds=3)
    p.set_defaults(threads=1)
    p.add_argument("--models", metavar="NAMES", help="run directories, with an MTP module each")
    p.add_argument("--gsm8k", metavar="FILE", help="GSM8K's problems (none: left out)")
    p.add_argument(
        "--shortlist",
        type=int,
        default=1024,
        metavar="N",
        help="ids (1,024; no more than a quarter of the vocabulary)",
    )
    p.add_argument("--prompts", type=int, default=12, metavar="N", help="of each kind (12)")
    p.add_argument("--new", type=int, default=80, metavar="N", help="tokens of an answer (80)")
    args = p.parse_args()
    if args.models is None and not args.smoke:
        raise ValueError(
            "--models: expected run directories, trained with --preset axion1-mtp or "
            "--set n_mtp_layers=1"
        )
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        if args.smoke:
            args.rounds, args.prompts, args.new = 1, 2, 12
        models = args.models.split(",") if args.models else [small_run(folder)]
        for model in models:
            rows += measure(args, model)
    versions = {name: version(name) for name in ("numpy", "numba")}
    rounds.publish(rows, args, list(goals(rows)), versions, table)


if __name__ == "__main__":
    sys.exit(rounds.run(main))
