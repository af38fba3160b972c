"""The product on register tiles, and every rung of the ladder that leads to it."""

import numba
import numpy as np
import pytest

from axion_np.kernels import matmul as kernel
from axion_np.kernels.ladder.matmul import RUNGS
from axion_np.kernels.matmul import matmul
from axion_np.kernels.simd import wide
from axion_np.kernels.simd.lanes import LANES, ROWS
from axion_np.kernels.simd.wide import WIDE

TOLERANCE = {np.float32: 1e-5, np.float64: 1e-13}  # of the largest number, and of its sum
SIZES = {
    "one number": (1, 1, 1),
    "odd": (7, 3, 5),
    "a tile": (ROWS, 4, WIDE * LANES),
    "one more than a tile": (ROWS + 1, 5, WIDE * LANES + 1),
    "one less than a tile": (ROWS - 1, 9, WIDE * LANES - 1),
    "half a tile and one": (2 * ROWS, 3, LANES + 1),
    "long and narrow": (150, 2, 3),
}
if not numba.config.DISABLE_JIT:  # interpreted, these would take minutes
    SIZES |= {
        "two blocks of depth": (19, kernel.DEPTH + 7, 40),
        "two blocks of columns": (9, 20, kernel.BROAD + 3),
        "several blocks of rows": (2 * kernel.TALL + 5, 6, 33),
        "all of them": (kernel.TALL + 3, 2 * kernel.DEPTH + 1, kernel.BROAD + LANES + 1),
    }


def matrices(L, I, O, dtype):
    r = np.random.default_rng(L + I + O)
    return r.standard_normal((L, I)).astype(dtype), r.standard_normal((I, O)).astype(dtype)


def transpose_in_memory(x):
    return np.ascontiguousarray(x.T).T


def assert_product(found, a, b):
    expected = a.astype(np.float64) @ b.astype(np.float64)
    most = np.abs(a.astype(np.float64)) @ np.abs(b.astype(np.float64))
    assert found.dtype == a.dtype and found.shape == expected.shape
    assert (np.abs(found - expected) <= TOLERANCE[a.dtype.type] * np.maximum(most, 1)).all()


# ------------------------------------------------------------------------------ by hand
@pytest.mark.parametrize("rung", [*RUNGS, matmul])
def test_a_product_by_hand(rung):
    a, b = np.array([[1.0, 2.0]]), np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    out = np.empty((1, 3))
    rung(a, b, out)
    assert out.tolist() == [[9.0, 12.0, 15.0]]


# ------------------------------------------------------------------------------ against NumPy
@pytest.mark.parametrize("dtype", TOLERANCE)
@pytest.mark.parametrize("sizes", SIZES.values(), ids=SIZES)
def test_every_rung_equals_numpy(sizes, dtype):
    a, b = matrices(*sizes, dtype)
    for rung in RUNGS:
        out = np.full((sizes[0], sizes[2]), np.nan, dtype)
        rung(a, b, out)
        assert_product(out, a, b)


@pytest.mark.parametrize("dtype", TOLERANCE)
@pytest.mark.parametrize("sizes", SIZES.values(), ids=SIZES)
def test_transposes_are_read_where_they_lie(sizes, dtype):
    a, b = matrices(*sizes, dtype)
    for one in (a, transpose_in_memory(a)):
        for other in (b, transpose_in_memory(b)):
            assert_product(matmul(one, other), a, b)


def test_what_lies_scattered_is_copied_first():
    a, b = matrices(9, 6, 40, np.float32)
    assert_product(matmul(np.repeat(a, 2, axis=1)[:, ::2], np.repeat(b, 3, axis=0)[::3]), a, b)
    assert_product(matmul(a[::-1], b[:, ::-1]), a[::-1], b[:, ::-1])


# ------------------------------------------------------------------------------ properties
def test_a_row_has_the_same_bits_alone_and_among_others():
    a, b = matrices(3 * ROWS + 2, 70, 50, np.float32)
    together = matmul(a, b)
    for rows in (slice(0, 1), slice(ROWS, 2 * ROWS + 1), slice(3 * ROWS, None)):
        assert (matmul(a[rows], b) == together[rows]).all()


def test_nothing_is_written_beside_the_result():
    a, b = matrices(ROWS + 3, 4, LANES + 5, np.float32)
    room = np.full((3 * (ROWS + 3), LANES + 5), 7, np.float32)
    matmul(a, b, room[ROWS + 3 : 2 * (ROWS + 3)])
    assert (room[: ROWS + 3] == 7).all() and (room[2 * (ROWS + 3) :] == 7).all()


@pytest.mark.parametrize("sizes", [(0, 3, 4), (3, 0, 4), (3, 4, 0), (0, 0, 0)])
def test_an_empty_axis_gives_zeros_or_nothing(sizes):
    a, b = matrices(*sizes, np.float32)
    for rung in (*RUNGS, matmul):
        out = np.full((sizes[0], sizes[2]), np.nan, np.float32)
        rung(a, b, out)
        assert (out == 0).all()


def test_nan_and_infinity_reach_exactly_their_row_and_column():
    a, b = matrices(ROWS + 2, 5, LANES + 2, np.float32)
    a[ROWS + 1, 2], b[3, LANES] = np.nan, np.inf
    bad = ~np.isfinite(matmul(a, b))
    assert bad[ROWS + 1].all() and bad[:, LANES].all()
    assert bad.sum() == bad.shape[0] + bad.shape[1] - 1


# ------------------------------------------------------------------------------ refusals
def test_what_is_no_product_of_two_matrices_is_refused():
    a, b = matrices(3, 4, 5, np.float32)
    for wrong in ((a, a), (a[0], b), (a, b[None])):
        with pytest.raises(ValueError, match="expected .L, I. and .I, O."):
            matmul(*wrong)
    with pytest.raises(ValueError, match="expected float32 or float64"):
        matmul(a.astype(np.int64), b)
    for out in (np.empty((3, 6), np.float32), np.empty((3, 5)), np.empty((5, 3), np.float32).T):
        with pytest.raises(ValueError, match="expected rows of float32"):
            matmul(a, b, out)


# ------------------------------------------------------------------------------ wide tiles
@pytest.mark.skipif(numba.config.DISABLE_JIT, reason="both forms are the same")
@pytest.mark.parametrize("dtype", TOLERANCE)
@pytest.mark.parametrize("n", [1, LANES, WIDE * LANES])
@pytest.mark.parametrize("n_rows", [1, ROWS - 1, ROWS])
def test_compiled_wide_tiles_do_what_their_numpy_forms_say(n_rows, n, dtype):
    def steps(a, b, out):
        sums = wide.add_product(wide.zero_tile(a), a, 3, 2, b, 1)
        wide.fetch_block(out, 5, out.shape[1])
        sums = wide.add_block(sums, out, 5, out.shape[1], n_rows, n)
        wide.write_block(sums, out, 5, out.shape[1], n_rows, n)

    r = np.random.default_rng(n)
    a, b = r.standard_normal((5, LANES)), r.standard_normal((2 * WIDE, LANES))
    a, b = a.astype(dtype), b.astype(dtype)
    start = r.standard_normal((ROWS + 2, WIDE * LANES + 3)).astype(dtype)
    ours, theirs = start.copy(), start.copy()
    numba.njit(steps)(a, b, ours)
    steps(a, b, theirs)
    assert (ours != start).sum() == n_rows * n
    assert np.abs(ours - theirs).max() <= TOLERANCE[dtype]
