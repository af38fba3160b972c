"""One side of benchmarks/ladder.py: products, experts and steps, by BLAS or by our kernels."""

import sys
import time
from types import SimpleNamespace

import numba
import numpy as np
from rounds import serve
from training_side import Ours

from axion_np.config import Config
from axion_np.kernels import experts as experts_with_blas
from axion_np.kernels import experts_fused, linear
from axion_np.kernels.ladder.matmul import RUNGS
from axion_np.kernels.matmul import matmul
from axion_np.kernels.simd.lanes import LANES, ROWS, add_outer, load, load_tile, store
from axion_np.modules import reference
from axion_np.modules.model import Model

SECONDS = 0.02  # of repeats for one answer


def matrices(rows, depth, columns, kind):
    """`kind`: x W, dy W^T or x^T dy, the three products of a linear map."""
    r = np.random.default_rng(0)
    a, b = (r.random(shape, np.float32) for shape in ((rows, depth), (depth, columns)))
    if kind == "x^T dy":
        a = np.ascontiguousarray(a.T).T
    if kind == "dy W^T":
        b = np.ascontiguousarray(b.T).T
    return a, b, np.empty((rows, columns), np.float32)


def rate(function, flops):
    """GFLOP/s of the quickest call; the first is one of them, since slow rungs take seconds."""
    best, end = np.inf, time.perf_counter() + SECONDS
    while best == np.inf or time.perf_counter() < end:
        begin = time.perf_counter()
        function()
        best = min(best, time.perf_counter() - begin)
    return {"gflops": 1e-9 * flops / best}


def peak():
    """What a core does if it only multiplies and adds, with all numbers in registers."""

    @numba.njit
    def busy(x, times):
        row, one, other = load(x, 0), load_tile(x, 0), load_tile(x, ROWS)
        for _ in range(times):
            one = add_outer(one, x, 0, 0, row)
            other = add_outer(other, x, 0, 0, row)
        store(x, 0, one + other)

    x, times = np.zeros((2 * ROWS, LANES), np.float32), 100_000
    busy(x, 1)
    return rate(lambda: busy(x, times), 2 * times * x.size)


def experts(ops, preset, rows, shared):
    """Forward and backward of the routed experts, or of the shared one."""
    c, r = Config.preset(preset), np.random.default_rng(0)
    E, K, D, F = c.n_routed_experts, c.n_active_experts, c.d_model, c.d_ff
    x_LD, dy_LD = r.standard_normal((2, rows, D), np.float32)
    if shared:
        weights = [0.1 * r.standard_normal(s, np.float32) for s in ((D, F), (D, F), (F, D))]
        forward, backward, args, K = ops.swiglu_forward, ops.swiglu_backward, (), 1
    else:
        weights = [0.1 * r.standard_normal((E, *s), np.float32) for s in ((D, F), (D, F), (F, D))]
        args = np.argsort(r.random((rows, E)), axis=1)[:, :K], r.random((rows, K), np.float32)
        forward, backward = ops.experts_forward, ops.experts_backward

    def both():
        _, saved = forward(x_LD, *args, *weights)
        backward(dy_LD, saved)

    both()  # compiles
    return rate(both, 18 * rows * K * D * F)


class Steps(Ours):
    """Training steps with these operations exchanged."""

    def __init__(self, preset, batch, length, exchanged):
        super().__init__("numba", 1)
        self.ops = SimpleNamespace(**(vars(self.ops) | exchanged))
        self.take(Model.init(Config.preset(preset)))
        ids = np.random.default_rng(0).integers(0, 300, (batch, length + 1))
        pos_BT = np.broadcast_to(np.arange(length), (batch, length))
        self.batch = ids[:, :-1], ids[:, 1:], pos_BT
        self.step(*self.batch)

    def rate(self):
        begin = time.perf_counter()
        self.step(*self.batch)
        return {"rate": self.batch[0].size / (time.perf_counter() - begin)}


PRODUCTS = "linear_forward linear_backward input_gradient weight_gradient".split()
EXPERTS = "experts_forward experts_backward swiglu_forward swiglu_backward".split()


def operations(side):
    """What the two sides exchange: products by BLAS, or our own."""
    by_blas = vars(reference) | vars(experts_with_blas)
    own = vars(linear) | vars(experts_fused)
    chosen = by_blas if side == "blas" else own
    return {name: chosen[name] for name in PRODUCTS + EXPERTS}


def main(side):
    exchanged, steps = operations(side), {}

    def step(*sizes):
        if sizes not in steps:
            steps[sizes] = Steps(*sizes, exchanged)
        return steps[sizes].rate()

    answers = {
        "experts": lambda shape: experts(SimpleNamespace(**exchanged), *shape),
        "step": lambda shape: step(*shape),
    }
    if side == "blas":

        def multiply(name, shape):
            a, b, out = matrices(*shape)
            return rate(lambda: np.matmul(a, b, out=out), 2 * a.size * b.shape[1])

        return serve(answers | {"multiply": multiply})
    forms = {rung.__name__: rung for rung in RUNGS} | {"matmul": matmul}

    def ours(name, shape):
        a, b, out = matrices(*shape)
        return rate(lambda: forms[name](a, b, out), 2 * a.size * b.shape[1])

    for form in forms.values():
        form(*matrices(2, 2, 2, "x W"))  # compiles it
    facts = {"rungs": [rung.__name__ for rung in RUNGS], "lanes": LANES}
    return serve(answers | {"multiply": ours, "peak": peak, "facts": lambda: facts})


if __name__ == "__main__":
    main(*sys.argv[1:])
