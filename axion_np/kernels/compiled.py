"""How every kernel of this chapter is compiled, and how arrays enter it.

New here: Numba. `kernel` is `numba.njit` with a disk cache, so that only the first run on a
machine compiles. Two things every kernel file does in the same way, and therefore here: fall back
to no cache where nothing can be written, and hand each kernel plain contiguous arrays of one
precision, because Numba compiles once more for each new memory layout.

Threads: none in here. A kernel runs on the thread that calls it and releases Python's lock, so
that two threads of `train.py` can each take half of the rows of a batch. Numba's own parallel
loops were tried and dropped: beside the threads of NumPy's BLAS they ran 30 times slower than
either alone, because each pool waits by spinning on the cores that the other needs, and without
BLAS our own matrix products were slow wherever one side is narrow.
"""

import numba
import numpy as np

CONTRACT = {"contract"}  # a * b + c in one rounding; order of sums as written
REORDER = {"reassoc", "contract", "nsz", "arcp"}  # sums may be split over vector lanes; NaN stays


def kernel(function=None, **options):
    """`njit(cache=True)`, or without the cache if its folder cannot be written.

    Division by zero gives infinity, as in NumPy, instead of an exception to be checked for.
    """
    if function is None:
        return lambda decorated: kernel(decorated, **options)
    options = {"error_model": "numpy", "nogil": True, **options}
    try:
        return numba.njit(cache=True, **options)(function)
    except RuntimeError:  # "cannot cache function: no locator available"
        return numba.njit(**options)(function)


def helper(function=None, **options):
    """A kernel that only other kernels call: it needs no door to Python."""
    if function is None:
        return lambda decorated: helper(decorated, **options)
    return kernel(function, no_cpython_wrapper=True, no_cfunc_wrapper=True, **options)


def rows(x, dtype=None):
    """Any array as contiguous rows (L, last axis); no copy when it is that already."""
    x = np.ascontiguousarray(x, dtype=dtype)
    return x.reshape(-1, x.shape[-1])


def flat(x, dtype=None):
    """Any array as one contiguous axis; no copy when it is that already."""
    return np.ascontiguousarray(x, dtype=dtype).reshape(-1)
