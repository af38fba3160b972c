"""What the larger models of the series would cost: here, and on a GPU after export.

Nothing is timed. Speeds here are those of docs/benchmarks/scale.json, flops are counted, and the
GPU is taken to reach a share of its peak that is given: a small model reaches little of it.
"""

import json
import sys

import numpy as np
from rounds import ROOT, number, parser, publish, run
from training_data import flops

from axion_np.config import Config

SPEEDS = ROOT / "docs" / "benchmarks" / "scale.json"
LENGTH = 512  # tokens of a document, for the flops of attention


def measured(preset):
    """Tokens/s of a training step here."""
    for row in json.loads(SPEEDS.read_text(encoding="utf-8"))["rows"]:
        if row["work"].startswith(f"training step, {preset},") and row["peer"].endswith("eager"):
            return row["ours"]
    raise ValueError(f"{SPEEDS.name} has no speed of {preset}; run benchmarks/scale.py")


def cost(preset, per_parameter, flops_per_second):
    """One row: so many tokens a parameter, active and passive alike."""
    config = Config.preset(preset)
    tokens, each = per_parameter * config.parameter_count(), flops(config, np.arange(LENGTH))
    return {
        "preset": preset,
        "tokens": tokens,
        "flops": tokens * each,
        "tokens_per_second": measured(preset),
        "hours_here": tokens / measured(preset) / 3600,
        "hours_gpu": tokens * each / flops_per_second / 3600,
    }


def table(rows):
    """Lines of a table, one model each."""
    yield "| model | tokens | flops | tokens/s here | hours here | hours on the GPU |"
    yield "|---|---:|---:|---:|---:|---:|"
    for r in rows:
        figures = number(r["tokens"]), f"{r['flops']:.1e}", number(r["tokens_per_second"])
        hours = number(r["hours_here"]), number(r["hours_gpu"])
        yield f"| {' | '.join([r['preset'], *figures, *hours])} |"


def main():
    p = parser(__doc__.splitlines()[0], "python benchmarks/cost.py --json FILE", 1)
    p.add_argument("--per-parameter", type=float, default=20, metavar="N", help="tokens (20)")
    p.add_argument("--peak", type=float, default=312, metavar="X", help="TFLOP/s (312: an A100)")
    p.add_argument("--share", type=float, default=0.1, metavar="X", help="of the peak (0.1)")
    args = p.parse_args()
    reached = args.share * args.peak * 1e12
    presets = ("axion1-v0.3", "axion1-v0.4", "axion1-v0.5")
    rows = [cost(preset, args.per_parameter, reached) for preset in presets]
    note = (
        f"{args.per_parameter:g} tokens for each parameter; the GPU at {args.share:.0%} of "
        f"{args.peak:g} TFLOP/s, an assumption and no measurement."
    )
    publish(rows, args, [note], {"numpy": np.__version__}, table)


if __name__ == "__main__":
    sys.exit(run(main))
