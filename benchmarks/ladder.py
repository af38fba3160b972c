"""The rungs of `axion_np.kernels.ladder.matmul` as shares of BLAS, and our product at all shapes.

One thread a side, float32. First each rung at three shapes; then `kernels.matmul` at every product
of a training step, forward and backward; then experts in one pass beside experts with BLAS, and
whole training steps with all products by the one and by the other. Where the processor has
AVX-512, BLAS is also asked with OPENBLAS_CORETYPE=SkylakeX: NumPy's BLAS does not know every
processor, and may choose an older set of instructions by itself.
"""

import sys
from importlib import metadata
from pathlib import Path

from rounds import Side, markdown, number, parser, publish, row, run, take_rounds

from axion_np.config import Config

HERE = Path(__file__).resolve().parent
SHAPES = {  # rung by rung: rows, depth, columns
    "2,048 x 64 by 64 x 64": (2048, 64, 64),
    "512 x 512 by 512 x 512": (512, 512, 512),
    "1,024 x 1,024 by 1,024 x 1,024": (1024, 1024, 1024),
}
SMOKE = {"33 x 20 by 20 x 40": (33, 20, 40)}
KINDS = ("x W", "dy W^T", "x^T dy")
LEAST = 0.85  # of BLAS
GOALS = {"routed experts": 1.25, "shared expert": 1.2, "training step": 1.1}
ROWS = 4 * 512  # of a shard in a training step


def weights(preset):
    """Each weight of a block and the head: its name, rows that meet it, input and output width."""
    c = Config.preset(preset)
    latents = c.q_lora_rank + c.kv_lora_rank + c.qk_rope_head_dim
    visits = ROWS * c.n_active_experts // c.n_routed_experts
    yield "latents", ROWS, c.d_model, latents
    yield "queries", ROWS, c.q_lora_rank, c.n_heads * c.qk_head_dim
    yield "attention's output", ROWS, c.n_heads * c.v_head_dim, c.d_model
    yield "an expert's gate and up", visits, c.d_model, 2 * c.d_ff
    yield "an expert's down", visits, c.d_ff, c.d_model
    yield "shared expert's gate and up", ROWS, c.d_model, 2 * c.d_ff
    yield "shared expert's down", ROWS, c.d_ff, c.d_model
    yield "head", ROWS, c.d_model, c.vocab_size


def products(presets):
    """(name, shape of the product and its kind) of all products of a step."""
    for preset in presets:
        for name, rows, width, out in weights(preset):
            shapes = (rows, width, out), (rows, out, width), (width, rows, out)
            for kind, shape in zip(KINDS, shapes, strict=True):
                yield f"{preset}, {name}, {width} x {out}, {kind}", (*shape, kind)


def best(sides, rounds, what, key="gflops", **values):
    """The best round of each side."""
    answers = take_rounds(sides, what, rounds, **values)
    return {side: max(a[key] for a in answers[side]) for side in sides}


def passes(sides, args, presets):
    """Rows of experts and of steps."""
    for preset in presets:
        for name in ("routed experts", "shared expert"):
            shape = (preset, ROWS, name == "shared expert")
            found = best(sides, args.rounds, "experts", shape=shape)
            yield line(f"{name}, {preset}", found, GOALS[name], "with BLAS") | {"one_pass": True}
        size = (2, 16) if args.smoke else (8, 512)
        found = best(sides, args.rounds, "step", "rate", shape=(preset, *size))
        least = GOALS["training step"] if preset == "axion1" else None
        made = line(f"training step, {preset}, {size[0]} x {size[1]}", found, least, "with BLAS")
        yield made | {"one_pass": True, "unit": "tokens/s"}


def measure(args):
    """(rows, notes)."""
    shapes, presets = (SMOKE, ["nano"]) if args.smoke else (SHAPES, args.presets.split(","))
    one = [HERE / "ladder_side.py"]
    with (
        Side([*one, "blas"], 1) as blas,
        Side([*one, "blas"], 1, OPENBLAS_CORETYPE="SkylakeX") as wide_blas,
        Side([*one, "ours"], 1) as ours,
    ):
        facts, peak = ours.ask("facts"), ours.ask("peak")["gflops"]
        sides = {"blas": blas, "ours": ours}
        if facts["lanes"] == 16:
            sides["wide_blas"] = wide_blas
        rows = []
        for where, shape in shapes.items():
            for name in facts["rungs"]:
                rounds = 1 if name == "three_loops" else args.rounds  # it takes seconds
                found = best(sides, rounds, "multiply", name=name, shape=(*shape, "x W"))
                rows.append(line(f"{name}, {where}", found) | {"rung": name, "shape": where})
        for what, shape in products(presets):
            found = best(sides, args.rounds, "multiply", name="matmul", shape=shape)
            rows.append(line(what, found, LEAST) | {"product": what.rpartition(", ")[0]})
        rows += passes({"blas": blas, "ours": ours}, args, presets)
    note = f"The peak of a core, multiplying and adding in registers alone: {peak:.0f} GFLOP/s."
    return rows, [note], peak


def line(work, found, least=None, peer="BLAS"):
    made = row(work, peer, found["blas"], found["ours"], "GFLOP/s", at_least=least)
    return made | {"wide_blas": found.get("wide_blas")}


def table(rows):
    """Two tables: rungs by shapes, and products by kinds; each cell "GFLOP/s (share of BLAS)"."""
    rungs, lines = [r for r in rows if "rung" in r], []
    shapes = list(dict.fromkeys(r["shape"] for r in rungs))
    lines += [f"| rung | {' | '.join(shapes)} |", "|---|" + "---:|" * len(shapes)]
    for name in dict.fromkeys(r["rung"] for r in rungs):
        cells = [f"{number(r['ours'])} ({r['ratio']:.0%})" for r in rungs if r["rung"] == name]
        lines.append(f"| `{name}` | {' | '.join(cells)} |")
    for side, name in (("theirs", "BLAS"), ("wide_blas", "BLAS, told to use AVX-512")):
        best = [max(r[side] or 0 for r in rungs if r["shape"] == shape) for shape in shapes]
        if all(best):
            lines.append(f"| {name} | {' | '.join(number(value) for value in best)} |")
    products = [r for r in rows if "product" in r]
    lines += ["", f"| product, as a share of BLAS | {' | '.join(f'${k}$' for k in KINDS)} |"]
    lines.append("|---|---:|---:|---:|")
    for name in dict.fromkeys(r["product"] for r in products):
        cells = [f"{r['ratio']:.2f}" for r in products if r["product"] == name]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    worst = min(r["ratio"] for r in products)
    lines += ["", f"The least of these shares is {worst:.2f}; the goal was {LEAST}."]
    if products[0]["wide_blas"]:
        shares = sorted(r["ours"] / r["wide_blas"] for r in products)
        lines[-1] += (
            f" Of BLAS told to use AVX-512 they are {shares[0]:.2f} to {shares[-1]:.2f}, "
            f"{shares[len(shares) // 2]:.2f} in the middle."
        )
    return [*lines, "", *markdown([r for r in rows if "one_pass" in r])]


def main():
    p = parser(
        "Time the rungs from three plain loops to our matrix product, and BLAS, round by round.",
        "python benchmarks/ladder.py --json docs/benchmarks/ladder.json",
        3,
    )
    p.add_argument(
        "--presets",
        default="axion1,axion1-v0.3",
        metavar="NAMES",
        help="whose products (axion1,axion1-v0.3)",
    )
    p.set_defaults(threads=1)
    args = p.parse_args()
    if args.smoke:
        args.rounds = 1
    if args.threads != 1:
        raise ValueError(f"--threads {args.threads}: expected 1; one core is compared with one")
    rows, notes, peak = measure(args)
    rows[0]["peak"] = peak
    versions = {name: metadata.version(name) for name in ("numpy", "numba")}
    publish(rows, args, notes, versions, table)


if __name__ == "__main__":
    sys.exit(run(main))
