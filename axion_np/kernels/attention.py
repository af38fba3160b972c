r"""Attention in one pass over tiles: the scores never leave the first-level cache.

The reference writes B H T S scores to memory, reads them back four times, and computes the half
above the diagonal for nothing. Here a panel of LANES queries stands side by side in vector lanes
and walks over the keys that its queries may see, KEYS at a time:

            queries ->                     For each tile of keys s, with x_ts = scale log2(e) q_t . k_s
          +-------+-------+-------+        (so that a power of two does for the exponential):
     keys | x x x | x x x | x x x |          m' = max(m, max_s x_ts)          the largest so far
      |   | . x x | x x x | x x x |          l  = l 2^(m - m') + sum_s 2^(x_ts - m')
      v   | . . x | x x x | x x x |          o  = o 2^(m - m') + sum_s 2^(x_ts - m') v_s
          +-------+-------+-------+          m  = m'
          |       | x x x | x x x |
          |       | . x x | x x x |        At the end o_t = o / l and lse_t = (m + log2 l) ln 2.
          |       | . . x | x x x |        This online softmax is exact, not an approximation.
          +-------+-------+-------+

A panel starts at the first key that any of its queries sees and ends at its last query, so the cost
follows the length of the documents, not of the row. Only tiles on the diagonal or at the start of a
document are masked. Queries lie in the lanes, so no maximum and no sum ever crosses lanes.

The backward walks over the same tiles and gets the probabilities back from lse:
     p_ts = 2^(x_ts - lse_t / ln 2),   ds_ts = p_ts (do_t . v_s - do_t . o_t),
     dq_t = scale sum_s ds_ts k_s,   dk_s = scale sum_t ds_ts q_t,   dv_s = sum_t p_ts do_t.
dq is summed in registers over a tile's keys; dk and dv of a head stay in its worker's own cache.

A job is one head of one row and owns all that it writes: the same bits with any number of threads.
Jobs are numbered head first, so each thread gets a share of every row, long documents or short.
Source: Dao et al. 2022 (arXiv 2205.14135), algorithms 1 and 4; online softmax: Milakov and
Gimelshein 2018 (arXiv 1805.02867).
"""

import math

import numpy as np
from numba import prange

from axion_np.attention import AttentionSaved
from axion_np.kernels.compiled import kernel
from axion_np.kernels.lanes import (
    LANES,
    ROWS,
    add_outer,
    add_outer_lane,
    exp2,
    fill,
    load,
    load_tile,
    max_rows,
    maximum,
    store,
    sum_rows,
    tile,
    within,
)

KEYS = 64  # of a tile: 4 KB of float32 scores
LOG2_E = 1 / math.log(2)
LN_2 = math.log(2)
LOWEST = float(np.finfo(np.float32).min)  # below every score, and finite


@kernel
def _by_keys(x_SA):
    """Keys in blocks of ROWS, transposed: number a of key s goes to [s // ROWS * A + a, s % ROWS]."""
    S, A = x_SA.shape
    packed = np.zeros((-(-S // ROWS) * A, ROWS), x_SA.dtype)
    for s in range(S):
        for a in range(A):
            packed[s // ROWS * A + a, s % ROWS] = x_SA[s, a]
    return packed


@kernel
def _by_widths(x_SA, padded_S):
    """Widths in blocks of ROWS: number a of key s goes to [a // ROWS * padded_S + s, a % ROWS]."""
    S, A = x_SA.shape
    packed = np.zeros((-(-A // ROWS) * padded_S, ROWS), x_SA.dtype)
    for s in range(S):
        for a in range(A):
            packed[a // ROWS * padded_S + s, a % ROWS] = x_SA[s, a]
    return packed


@kernel
def _visible(pos_T, t0, first_last):
    """The keys each query of a panel sees, into the two rows of `first_last`.

    Returns the first key that one of them sees, and the first that all of them see.
    """
    T = len(pos_T)
    first_of_any, first_of_all = t0, 0
    for lane in range(LANES):
        t = min(t0 + lane, T - 1)  # lanes after the last query repeat it
        first = t - pos_T[t]
        first_last[0, lane] = first
        first_last[1, lane] = t
        first_of_any, first_of_all = min(first_of_any, first), max(first_of_all, first)
    return first_of_any // ROWS * ROWS, first_of_all


@kernel
def _scores(block, q_AL, k_packed, s, t0, first_of_all, first_last):
    """block + the scores of ROWS keys from s on, -inf where a query does not see a key."""
    A = len(q_AL)
    for a in range(A):
        block = add_outer(block, k_packed, s // ROWS * A + a, load(q_AL, a))
    if s < first_of_all or s + ROWS > t0 + 1:
        block = within(block, s, load(first_last, 0), load(first_last, 1))
    return block


@kernel
def _forward_head(q_TA, k_SA, v_SW, pos_T, scale, o_TW, lse_T):
    T, A = q_TA.shape
    W, dtype = v_SW.shape[1], q_TA.dtype
    S = -(-T // LANES) * LANES
    k_packed, v_packed = _by_keys(k_SA), _by_widths(v_SW, S)
    q_AL, o_WL = np.empty((A, LANES), dtype), np.zeros((-(-W // ROWS) * ROWS, LANES), dtype)
    p_KL, m_l = np.empty((KEYS, LANES), dtype), np.empty((2, LANES), dtype)
    first_last = np.empty((2, LANES), dtype)
    for t0 in range(0, T, LANES):
        start, first_of_all = _visible(pos_T, t0, first_last)
        for lane in range(LANES):
            for a in range(A):
                q_AL[a, lane] = q_TA[min(t0 + lane, T - 1), a] * scale * LOG2_E
        o_WL[:] = 0
        m, l = fill(q_AL, LOWEST), fill(q_AL, 0)
        stop = min(t0 + LANES, T)
        for s0 in range(start, stop, KEYS):
            n = min(KEYS, -(-(stop - s0) // ROWS) * ROWS)
            new_m = m
            for s in range(0, n, ROWS):
                x = tile(fill(q_AL, 0))
                x = _scores(x, q_AL, k_packed, s0 + s, t0, first_of_all, first_last)
                new_m = maximum(new_m, max_rows(x))
                store(p_KL, s, x)
            shrink = exp2(m - new_m)
            m, l = new_m, l * shrink
            for s in range(0, n, ROWS):
                p = exp2(load_tile(p_KL, s) - m)
                l = l + sum_rows(p)
                store(p_KL, s, p)
            for w in range(0, W, ROWS):
                o = load_tile(o_WL, w) * shrink
                for s in range(n):
                    o = add_outer(o, v_packed, w // ROWS * S + s0 + s, load(p_KL, s))
                store(o_WL, w, o)
        store(m_l, 0, m)
        store(m_l, 1, l)
        for t in range(t0, stop):
            lse_T[t] = (m_l[0, t - t0] + math.log2(m_l[1, t - t0])) * LN_2
            for w in range(W):
                o_TW[t, w] = o_WL[w, t - t0] / m_l[1, t - t0]


@kernel
def _turn_panel(x_TW, t0, factor, x_WL, x_LW):
    """One panel of queries times `factor`, both ways: widths by lanes, and lanes by widths."""
    T, W = x_TW.shape
    for lane in range(LANES):
        t = min(t0 + lane, T - 1)
        for w in range(W):
            x = x_TW[t, w] * factor if t0 + lane < T else x_TW.dtype.type(0)
            x_WL[w, lane] = x
            x_LW[w // LANES * LANES + lane, w % LANES] = x


@kernel
def _add_keys(dx_SL, S, s0, n, weight_KL, x_LW):
    """dx_s += sum_t weight_ts x_t for n keys from s0 on; the widths of x lie in the lanes."""
    for block in range(len(x_LW) // LANES):
        for s in range(0, n, ROWS):
            dx = load_tile(dx_SL, block * S + s0 + s)
            for lane in range(LANES):
                row = load(x_LW, block * LANES + lane)
                dx = add_outer_lane(dx, weight_KL, s, lane, row)
            store(dx_SL, block * S + s0 + s, dx)


@kernel
def _backward_head(q_TA, k_SA, v_SW, pos_T, o_TW, lse_T, scale, do_TW, dq_TA, dk_SA, dv_SW):
    T, A = q_TA.shape
    W, dtype = v_SW.shape[1], q_TA.dtype
    S = -(-T // LANES) * LANES
    k_packed, v_packed, k_wide = _by_keys(k_SA), _by_keys(v_SW), _by_widths(k_SA, S)
    q_AL, q_LA = np.empty((A, LANES), dtype), np.zeros((-(-A // LANES) * LANES, LANES), dtype)
    do_WL, do_LW = np.empty((W, LANES), dtype), np.zeros((-(-W // LANES) * LANES, LANES), dtype)
    dq_AL = np.empty((-(-A // ROWS) * ROWS, LANES), dtype)
    dk_SL = np.zeros((-(-A // LANES) * S, LANES), dtype)
    dv_SL = np.zeros((-(-W // LANES) * S, LANES), dtype)
    p_KL, ds_KL = np.empty((KEYS, LANES), dtype), np.empty((KEYS, LANES), dtype)
    first_last, minus = np.empty((2, LANES), dtype), np.zeros((2, LANES), dtype)
    for t0 in range(0, T, LANES):
        start, first_of_all = _visible(pos_T, t0, first_last)
        _turn_panel(q_TA, t0, scale, q_AL, q_LA)
        q_AL *= dtype.type(LOG2_E)
        _turn_panel(do_TW, t0, 1.0, do_WL, do_LW)
        stop = min(t0 + LANES, T)
        minus[:] = 0
        for t in range(t0, stop):
            minus[0, t - t0] = -lse_T[t] * LOG2_E
            for w in range(W):
                minus[1, t - t0] -= do_TW[t, w] * o_TW[t, w]
        dq_AL[:] = 0
        for s0 in range(start, stop, KEYS):
            n = min(KEYS, -(-(stop - s0) // ROWS) * ROWS)
            for s in range(0, n, ROWS):
                x = tile(load(minus, 0))
                p = exp2(_scores(x, q_AL, k_packed, s0 + s, t0, first_of_all, first_last))
                ds = tile(load(minus, 1))
                for w in range(W):
                    ds = add_outer(ds, v_packed, (s0 + s) // ROWS * W + w, load(do_WL, w))
                store(p_KL, s, p)
                store(ds_KL, s, p * ds)
            for a in range(0, A, ROWS):
                dq = load_tile(dq_AL, a)
                for s in range(n):
                    dq = add_outer(dq, k_wide, a // ROWS * S + s0 + s, load(ds_KL, s))
                store(dq_AL, a, dq)
            _add_keys(dv_SL, S, s0, n, p_KL, do_LW)
            _add_keys(dk_SL, S, s0, n, ds_KL, q_LA)
        for t in range(t0, stop):
            for a in range(A):
                dq_TA[t, a] = dq_AL[a, t - t0] * scale
    for s in range(T):
        for a in range(A):
            dk_SA[s, a] = dk_SL[a // LANES * S + s, a % LANES]
        for w in range(W):
            dv_SW[s, w] = dv_SL[w // LANES * S + s, w % LANES]


@kernel(parallel=True)
def _forward(q, k, v, pos, scale, o, lse):
    B, _, H, _ = q.shape
    for job in prange(B * H):
        h, b = job // B, job % B
        _forward_head(q[b, :, h], k[b, :, h], v[b, :, h], pos[b], scale, o[b, :, h], lse[b, h])


@kernel(parallel=True)
def _backward(q, k, v, pos, o, lse, scale, do, dq, dk, dv):
    B, _, H, _ = q.shape
    for job in prange(B * H):
        h, b = job // B, job % B
        _backward_head(
            q[b, :, h], k[b, :, h], v[b, :, h], pos[b], o[b, :, h], lse[b, h], scale,
            do[b, :, h], dq[b, :, h], dk[b, :, h], dv[b, :, h],
        )  # fmt: skip


def attention_forward(q_BTHA, k_BSHA, v_BSHW, pos_BT, scale):
    r"""As in `axion_np.attention`.

    **Cost**    2 B H (A + W) flops for each pair of a query and a key that it sees; memory
                (A + W) S numbers per thread
    """
    dtype = q_BTHA.dtype
    q, k, v = (np.ascontiguousarray(x, dtype) for x in (q_BTHA, k_BSHA, v_BSHW))
    pos = np.ascontiguousarray(pos_BT, np.int64)
    B, T, H, _ = q.shape
    o, lse = np.empty((B, T, H, v.shape[-1]), dtype), np.empty((B, H, T), dtype)
    _forward(q, k, v, pos, float(scale), o, lse)
    return o, AttentionSaved(q, k, v, pos, o, lse, scale)


def attention_backward(do_BTHW, saved):
    r"""As in `axion_np.attention`."""
    q, k, v, pos, o, lse, scale = saved
    do = np.ascontiguousarray(do_BTHW, q.dtype)
    dq, dk, dv = np.empty_like(q), np.empty_like(k), np.empty_like(v)
    _backward(q, k, v, pos, o, lse, float(scale), do, dq, dk, dv)
    return dq, dk, dv
