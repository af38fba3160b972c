"""Experts in one pass, and with BLAS between passes: both equal the reference, the shared one too.

The back end uses one of the two, by what the processor has. Here both are tested everywhere.
"""

import numba
import numpy as np
import pytest

from axion_np.kernels import experts as with_blas
from axion_np.kernels import experts_fused as fused
from axion_np.kernels.simd import pair
from axion_np.kernels.simd.lanes import LANES, ROWS
from axion_np.operations import experts as reference
from axion_np.operations import swiglu

TOLERANCE = {np.float32: 1e-5, np.float64: 1e-12}
# L, D, F, E, K, and the experts that the router may choose
SIZES = {
    "one token": (1, 5, 3, 4, 2, None),
    "odd": (23, 9, 7, 5, 3, None),
    "wider than a pair": (11, pair.PAIR + 1, LANES + 1, 3, 2, None),
    "an odd number of halves": (9, LANES + 2, 2 * LANES + 3, 2, 1, None),
    "one without a token": (17, 8, 16, 4, 2, (0, 1, 3)),
    "more experts than tokens": (2, 6, 40, 9, 2, None),
}
if not numba.config.DISABLE_JIT:  # interpreted, these would take minutes
    SIZES |= {
        "more than a block on one": (2 * fused.BLOCK + ROWS + 1, 16, 8, 3, 1, (1,)),
        "axion1": (700, 64, 64, 4, 2, None),
        "axion1-v0.3": (300, 256, 72, 8, 2, None),
    }


def inputs(dtype, L, D, F, E, K, only):
    r = np.random.default_rng(L + D)
    allowed = np.arange(E) if only is None else np.array(only)
    idx = np.stack([r.permutation(allowed)[:K] for _ in range(L)])
    shapes = (L, D), (L, K), (E, D, F), (E, D, F), (E, F, D), (L, D)
    x, gates, *weights, dy = (r.standard_normal(shape).astype(dtype) for shape in shapes)
    return (x, idx, gates, *weights), dy


def exact(values):
    return [v.astype(np.float64) if v.dtype.kind == "f" else v for v in values]


def assert_close(ours, theirs, dtype):
    assert ours.dtype == dtype and ours.shape == theirs.shape
    assert np.abs(ours - theirs).max() <= TOLERANCE[dtype] * max(1, np.abs(theirs).max())


# ------------------------------------------------------------------------------ against the paper
@pytest.mark.parametrize("ops", [fused, with_blas], ids=["fused", "with BLAS"])
@pytest.mark.parametrize("dtype", TOLERANCE)
@pytest.mark.parametrize("sizes", SIZES.values(), ids=SIZES)
def test_forward_and_backward_equal_the_reference(sizes, dtype, ops):
    args, dy = inputs(dtype, *sizes)
    y, saved = ops.experts_forward(*args)
    expected_y, expected = reference.experts_forward(*exact(args))
    for ours, theirs in ((y, expected_y), (saved.gate_JF, expected.gate_JF)):
        assert_close(ours, theirs, dtype)
    assert_close(saved.up_JF, expected.up_JF, dtype)
    gradients = ops.experts_backward(dy, saved)
    for ours, theirs in zip(
        gradients, reference.experts_backward(*exact([dy]), expected), strict=True
    ):
        assert_close(ours, theirs, dtype)


@pytest.mark.parametrize("dtype", TOLERANCE)
@pytest.mark.parametrize("shape", [(0, 6), (1, 3), (ROWS + 1, 40), (2, 5, 33)])
def test_the_shared_expert_equals_swiglu(shape, dtype):
    r, D, F = np.random.default_rng(3), shape[-1], 21
    shapes = shape, (D, F), (D, F), (F, D), shape
    *args, dy = (r.standard_normal(size).astype(dtype) for size in shapes)
    y, saved = fused.swiglu_forward(*args)
    expected_y, expected = swiglu.swiglu_forward(*exact(args))
    gradients = fused.swiglu_backward(dy, saved)
    expected_gradients = swiglu.swiglu_backward(*exact([dy]), expected)
    assert saved.gate_LF.shape == saved.up_LF.shape == (*shape[:-1], F)
    for ours, theirs in zip((y, *gradients), (expected_y, *expected_gradients), strict=True):
        assert ours.shape == theirs.shape
        if ours.size:
            assert_close(ours, theirs, dtype)


# ------------------------------------------------------------------------------ gradient
def test_central_differences_agree_with_the_backward():
    args, dy = inputs(np.float64, *SIZES["odd"])
    _, saved = fused.experts_forward(*args)
    r, step = np.random.default_rng(4), 1e-6
    changed = [i for i in range(len(args)) if i != 1]  # all but the choice of experts
    for i, gradient in zip(changed, fused.experts_backward(dy, saved), strict=True):
        along = r.standard_normal(args[i].shape)
        losses = []
        for sign in (1, -1):
            moved = [*args]
            moved[i] = args[i] + sign * step * along
            losses.append((fused.experts_forward(*moved)[0] * dy).sum())
        difference = (losses[0] - losses[1]) / (2 * step)
        assert difference == pytest.approx((gradient * along).sum(), rel=1e-6, abs=1e-6)


# ------------------------------------------------------------------------------ properties
def test_the_same_call_gives_the_same_bits_whatever_memory_held():
    args, dy = inputs(np.float32, *SIZES["wider than a pair"])
    results = []
    for _ in range(3):
        y, saved = fused.experts_forward(*args)
        results.append((y, *fused.experts_backward(dy, saved)))
        np.full(100_000, np.nan, np.float32)  # leaves NaN in what is freed
    for again in results[1:]:
        assert all((one == other).all() for one, other in zip(results[0], again, strict=True))


def test_a_token_has_the_same_bits_alone_and_among_others():
    x, idx, gates, *weights = inputs(np.float32, *SIZES["odd"])[0]
    together, _ = fused.experts_forward(x, idx, gates, *weights)
    for l in (0, 8, 22):
        alone, _ = fused.experts_forward(*(v[l : l + 1] for v in (x, idx, gates)), *weights)
        assert (alone[0] == together[l]).all()


def test_scattered_arrays_give_the_same_bits():
    args, dy = inputs(np.float32, *SIZES["odd"])
    scattered = [np.repeat(v, 2, axis=-1)[..., ::2] for v in args]
    y, saved = fused.experts_forward(*args)
    again, saved_again = fused.experts_forward(*scattered)
    assert (y == again).all()
    for one, other in zip(
        fused.experts_backward(dy, saved),
        fused.experts_backward(np.asfortranarray(dy), saved_again),
        strict=True,
    ):
        assert (one == other).all()


def test_nan_stays_with_its_token_and_large_numbers_do_not_overflow():
    args, dy = inputs(np.float32, *SIZES["odd"])
    x = args[0]
    x[4, 2] = np.nan
    y, saved = fused.experts_forward(*args)
    assert np.isnan(y[4]).all() and np.isfinite(np.delete(y, 4, axis=0)).all()
    dx = fused.experts_backward(dy, saved)[0]
    assert np.isnan(dx[4]).all() and np.isfinite(np.delete(dx, 4, axis=0)).all()
    for size in (-1e4, 1e4):
        x[:] = size
        y, saved = fused.experts_forward(*args)
        expected, _ = reference.experts_forward(*exact(args))
        assert np.abs(y - expected).max() <= 1e-5 * np.abs(expected).max()
        assert all(np.isfinite(g).all() for g in fused.experts_backward(dy, saved))


# ------------------------------------------------------------------------------ pairs
@pytest.mark.skipif(numba.config.DISABLE_JIT, reason="both forms are the same")
@pytest.mark.parametrize("dtype", TOLERANCE)
@pytest.mark.parametrize("n", [1, LANES, LANES + 1, pair.PAIR])
@pytest.mark.parametrize("n_rows", [1, ROWS - 1, ROWS])
def test_compiled_pairs_do_what_their_numpy_forms_say(n_rows, n, dtype):
    def steps(a, places, factors, out):
        sums = fused.add_block(pair.zero_pair(a), a, 0, a.shape[1], 8, pair.PAIR)
        one = pair.scale_rows(pair.right(sums), factors, 2, n_rows)
        pair.scatter(pair.joined(one, pair.left(sums)), out, places, 1, 3, n_rows, n)

    r = np.random.default_rng(n)
    a = r.standard_normal((ROWS, pair.PAIR)).astype(dtype)
    factors = r.standard_normal(n_rows + 2).astype(dtype)
    places = r.permutation(ROWS + 1)[: n_rows + 1] * 2 * pair.PAIR
    start = r.standard_normal((ROWS + 1, 2 * pair.PAIR)).astype(dtype)
    ours, theirs = start.copy(), start.copy()
    numba.njit(steps)(a, places, factors, ours)
    steps(a, places, factors, theirs)
    assert (ours != start).sum() == n_rows * n
    assert np.abs(ours - theirs).max() <= TOLERANCE[dtype]
