"""Attention in tiles against the reference, and the vector values that it is made of."""

import numba
import numpy as np
import pytest

from axion_np.kernels import attention
from axion_np.kernels.simd import lanes
from axion_np.kernels.simd.lanes import LANES, ROWS
from axion_np.operations import attention as reference

TOLERANCE = {np.float32: 1e-5, np.float64: 1e-12}
# B, T, H, A, W
SIZES = {
    "one token": (1, 1, 1, 4, 3),
    "one token a document": (2, 17, 2, 1, 1),
    "shorter than a panel": (1, 5, 3, 8, 8),
    "one past a panel": (2, 17, 2, 6, 5),
    "one past a tile of keys": (1, 65, 1, 16, 16),
    "keys wider than values": (2, 37, 3, 24, 16),
    "values wider than keys": (3, 64, 2, 20, 33),
    "several tiles": (2, 150, 2, 16, 16),
    "wide": (1, 40, 1, 64, 64),
}


def positions(r, B, T, longest):
    """Rows full of documents of 1 to `longest` tokens."""
    pos_BT = np.zeros((B, T), np.int64)
    for b in range(B):
        t = 0
        while t < T:
            n = min(T - t, int(r.integers(1, longest + 1)))
            pos_BT[b, t : t + n] = np.arange(n)
            t += n
    return pos_BT


def inputs(r, dtype, B, T, H, A, W):
    shapes = (B, T, H, A), (B, T, H, A), (B, T, H, W), (B, T, H, W)
    return [r.standard_normal(shape).astype(dtype) for shape in shapes]


def assert_close(ours, theirs, tolerance):
    assert ours.dtype != np.float64 or tolerance == 1e-12
    assert np.abs(ours - theirs).max() <= tolerance * max(1, np.abs(theirs).max())


# ------------------------------------------------------------------------------ by hand
def test_the_first_query_returns_its_own_value_and_the_second_a_mean():
    q = k = np.zeros((1, 2, 1, 1), np.float32)
    v = np.array([1, 3], np.float32).reshape(1, 2, 1, 1)
    o, saved = attention.attention_forward(q, k, v, np.array([[0, 1]]), 1.0)
    assert o.ravel().tolist() == [1, 2]
    assert np.allclose(saved.lse_BHT.ravel(), [0, np.log(2)], atol=1e-7)


# ------------------------------------------------------------------------------ against the paper
@pytest.mark.parametrize("dtype", TOLERANCE)
@pytest.mark.parametrize("longest", [1, 3, 70, 1000])
@pytest.mark.parametrize("sizes", SIZES.values(), ids=SIZES)
def test_forward_and_backward_equal_the_reference(sizes, longest, dtype):
    r = np.random.default_rng(7)
    B, T, _, A, _ = sizes
    q, k, v, do = inputs(r, dtype, *sizes)
    pos = positions(r, B, T, longest)
    o, saved = attention.attention_forward(q, k, v, pos, A**-0.5)
    exact = [x.astype(np.float64) for x in (q, k, v)]
    expected_o, expected = reference.attention_forward(*exact, pos, A**-0.5)
    assert o.dtype == saved.lse_BHT.dtype == dtype
    assert_close(o, expected_o, TOLERANCE[dtype])
    assert_close(saved.lse_BHT, expected.lse_BHT, TOLERANCE[dtype])
    gradients = attention.attention_backward(do, saved)
    for ours, theirs in zip(gradients, reference.attention_backward(do, expected), strict=True):
        assert ours.dtype == dtype
        assert_close(ours, theirs, TOLERANCE[dtype])


@pytest.mark.parametrize("H", [1, 3, 4, 20])
def test_shared_keys_equal_repeated_keys(H):
    r = np.random.default_rng(3)
    q, k, v, do = inputs(r, np.float64, 2, 45, H, 10, 7)
    pos = positions(r, 2, 45, 30)
    o, saved = attention.shared_attention_forward(q, k[:, :, 0], v[:, :, 0], pos, 0.3)
    repeated = [np.repeat(x[:, :, :1], H, axis=2) for x in (k, v)]
    expected_o, expected = reference.attention_forward(q, *repeated, pos, 0.3)
    assert_close(o, expected_o, 1e-12)
    dq, dk, dv = attention.shared_attention_backward(do, saved)
    expected_dq, dk_repeated, dv_repeated = reference.attention_backward(do, expected)
    assert_close(dq, expected_dq, 1e-12)
    assert_close(dk, dk_repeated.sum(axis=2), 1e-12)
    assert_close(dv, dv_repeated.sum(axis=2), 1e-12)


def test_a_query_may_see_nothing_of_its_panel_s_first_tile():
    r = np.random.default_rng(4)
    q, k, v, _ = inputs(r, np.float64, 1, 150, 1, 16, 16)
    pos = np.concatenate([np.arange(70), np.arange(80)])[None]  # 64 keys a tile
    o, saved = attention.attention_forward(q, k, v, pos, 0.25)
    expected_o, expected = reference.attention_forward(q, k, v, pos, 0.25)
    assert_close(o, expected_o, 1e-12)
    assert_close(saved.lse_BHT, expected.lse_BHT, 1e-12)


# ------------------------------------------------------------------------------ properties
def test_strided_input_and_upstream_give_the_same_bits():
    r = np.random.default_rng(5)
    q, k, v, do = inputs(r, np.float32, 2, 33, 2, 8, 8)
    pos = positions(r, 2, 33, 20)
    strided = [np.repeat(x, 2, axis=1)[:, ::2] for x in (q, k, v, do)]
    o, saved = attention.attention_forward(q, k, v, pos, 0.5)
    again, saved_again = attention.attention_forward(*strided[:3], pos.astype(np.int32), 0.5)
    assert (o == again).all()
    gradients = attention.attention_backward(do, saved)
    for one, other in zip(
        gradients, attention.attention_backward(strided[3], saved_again), strict=True
    ):
        assert (one == other).all()


def test_nan_in_a_key_reaches_exactly_the_queries_that_see_it():
    r = np.random.default_rng(6)
    q, k, v, do = inputs(r, np.float32, 1, 60, 1, 8, 8)
    pos = np.concatenate([np.arange(40), np.arange(20)])[None]
    k[0, 25, 0, 3] = np.nan
    o, saved = attention.attention_forward(q, k, v, pos, 0.5)
    bad = np.isnan(o[0, :, 0]).all(axis=-1)
    assert bad[25:40].all()
    assert np.isfinite(o[0, ~bad]).all()
    assert not bad[:25].any()
    assert not bad[40:].any()
    assert np.isnan(attention.attention_backward(do, saved)[1][0, :40, 0]).all()


def test_scores_of_any_size_neither_overflow_nor_vanish():
    r = np.random.default_rng(8)
    q, k, v, _ = inputs(r, np.float32, 1, 50, 1, 8, 8)
    pos = np.arange(50)[None]
    for shift in (-1e4, 1e4):
        q[..., 0], k[..., 0] = 1, shift
        o, saved = attention.attention_forward(q, k, v, pos, 1.0)
        expected, _ = reference.attention_forward(
            *(x.astype(np.float64) for x in (q, k, v)), pos, 1.0
        )
        assert np.isfinite(saved.lse_BHT).all()
        assert_close(o, expected, 1e-2)  # scores of 1e4 carry an error of 1e-3 in float32


# ------------------------------------------------------------------------------ vector values
@pytest.mark.parametrize("dtype", TOLERANCE)
def test_exp2_is_accurate_to_the_last_digits(dtype):
    @numba.njit
    def power(x, y):
        for i in range(len(x)):
            lanes.store(y, i, lanes.exp2(lanes.load(x, i)))

    smallest = np.finfo(dtype).minexp
    x = np.linspace(smallest, 20, 1000 * LANES).astype(dtype).reshape(-1, LANES)
    y = np.empty_like(x)
    power(x, y)
    assert (np.abs(y / np.exp2(x.astype(np.longdouble)) - 1) < 2.5 * np.finfo(dtype).eps).all()
    x[0] = np.resize([-np.inf, smallest * 1.01, np.nan, 0, -1, 3], LANES)
    power(x, y)
    assert np.array_equal(y[0, :6], [0, 0, np.nan, 1, 0.5, 8], equal_nan=True)


def every_operation(x, y):
    """Uses every function of lanes.py, and leaves each result in rows of y."""
    row, tile = lanes.load(x, 3), lanes.load_tile(x, 1)
    lanes.store(y, 0, row + lanes.fill(x, 2))
    lanes.store(y, 1, lanes.sum_rows(tile) - row)
    lanes.store(y, 2, lanes.maximum(row, lanes.max_rows(tile)))
    lanes.store(y, 3, lanes.exp2(row) / lanes.fill(x, 3))
    lanes.store(y, 4, lanes.gather(x, 2, 3, 5))
    lanes.store_from(y, 5 * len(y[0]) + 1, 3, row)
    lanes.store(y, 6, lanes.add_outer(tile, x, 2, 0, row))
    lanes.store(y, 14, lanes.add_outer_column(lanes.tile(row), x, 1, 2, row) * row)
    lanes.store(y, 22, lanes.within(tile, 2, lanes.load(y, 30), lanes.load(y, 31)))
    lanes.store(y, 32, lanes.load_from(x, 5, 3))
    lanes.store(y, 33, lanes.load_from(x, 7, LANES + 9))
    lanes.store_from(y, 34 * len(y[0]) + 3, LANES + 9, row)
    lanes.store(y, 36, lanes.transposed(x, 1))


@pytest.mark.parametrize("dtype", TOLERANCE)
def test_compiled_operations_do_what_their_numpy_says(dtype):
    x = np.random.default_rng(1).standard_normal((LANES + 1, LANES)).astype(dtype)
    plain, compiled = np.zeros((2, 36 + LANES, LANES), dtype)
    for y in (plain, compiled):
        y[30], y[31] = np.arange(LANES) % 4, np.arange(LANES) % ROWS + 2
    every_operation(x, plain)
    numba.njit(every_operation)(x, compiled)
    assert np.allclose(plain, compiled, rtol=4 * np.finfo(dtype).eps, atol=1e-6)
    assert np.isinf(plain[22:30]).any()
    np.testing.assert_array_equal(plain[36:], x[1:].T)
