"""One side of benchmarks/ladder.py: matrix products on one thread, by BLAS or by a rung."""

import sys
import time

import numpy as np
from rounds import serve

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
    import numba

    from axion_np.kernels.simd.lanes import LANES, ROWS, add_outer, load, load_tile, store

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


def main(side):
    if side == "blas":

        def multiply(name, *shape):
            a, b, out = matrices(*shape)
            return rate(lambda: np.matmul(a, b, out=out), 2 * a.size * b.shape[1])

        return serve({"multiply": lambda name, shape: multiply(name, *shape)})
    from axion_np.kernels.ladder.matmul import RUNGS
    from axion_np.kernels.matmul import matmul
    from axion_np.kernels.simd.lanes import LANES

    forms = {rung.__name__: rung for rung in RUNGS} | {"matmul": matmul}

    def ours(name, shape):
        a, b, out = matrices(*shape)
        return rate(lambda: forms[name](a, b, out), 2 * a.size * b.shape[1])

    for form in forms.values():
        form(*matrices(2, 2, 2, "x W"))  # compiles it
    facts = {"rungs": [rung.__name__ for rung in RUNGS], "lanes": LANES}
    return serve({"multiply": ours, "peak": peak, "facts": lambda: facts})


if __name__ == "__main__":
    main(*sys.argv[1:])
