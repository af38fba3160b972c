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

A job is one key head of one row and owns all that it writes: the same bits with any number of
threads. Jobs are numbered head first, so each thread gets a share of every row and its documents.

Heads may share one key head, as in the absorbed form of MLA, where all of them read the latent. Such
a row is the same algorithm with H queries for each token: query r belongs to token r // H.
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
    add_outer_column,
    exp2,
    fill,
    gather,
    load,
    load_tile,
    max_rows,
    maximum,
    scatter,
    store,
    sum_rows,
    tile,
    within,
)

KEYS = 64  # of a tile: 4 KB of float32 scores
INNER = {
    "no_cpython_wrapper": True,
    "no_cfunc_wrapper": True,
}  # called by kernels only: compiles faster
LOG2_E = 1 / math.log(2)
LN_2 = math.log(2)
LOWEST = float(np.finfo(np.float32).min)  # below every score, and finite


@kernel(**INNER)
def _by_keys(x, first, step, S, A, x_rows):
    """Keys in the lanes: number a of key s goes to row s // LANES * A + a, lane s % LANES."""
    for s in range(0, S, LANES):
        for a in range(A):
            keys = gather(x, first + s * step + a, step, min(LANES, S - s))
            store(x_rows, s // LANES * A + a, keys)


@kernel(**INNER)
def _by_widths(x, first, step, S, A, S_up, x_rows):
    """Widths in the lanes: number a of key s goes to row a // LANES * S_up + s, lane a % LANES."""
    for a in range(0, A, LANES):
        for s in range(S):
            widths = gather(x, first + s * step + a, 1, min(LANES, A - a))
            store(x_rows, a // LANES * S_up + s, widths)


@kernel(**INNER)
def _visible(pos, b, r0, R, G, first_last):
    """The keys that each lane's query sees: the first into row 0 of `first_last`, the last into 1.

    Returns the first key that any of them sees, and the first that all of them see.
    """
    first_of_any, first_of_all = pos.shape[1], 0
    for lane in range(LANES):
        t = min(r0 + lane, R - 1) // G  # lanes after the last query repeat it
        first = t - pos[b, t]
        first_last[0, lane] = first
        first_last[1, lane] = t
        first_of_any, first_of_all = min(first_of_any, first), max(first_of_all, first)
    return first_of_any // ROWS * ROWS, first_of_all


@kernel(**INNER)
def _scores(x, q_AL, k_rows, s, unmasked, first_last):
    """x + the scores of ROWS keys from s on, -inf where a query does not see a key."""
    A = len(q_AL)
    for a in range(A):
        x = add_outer(x, k_rows, s // LANES * A + a, s % LANES, load(q_AL, a))
    if not unmasked:
        x = within(x, s, load(first_last, 0), load(first_last, 1))
    return x


@kernel(**INNER)
def _sum_over_keys(y_WL, shrink, x_rows, S_up, s0, n, weight_KL):
    """y_w = y_w shrink + sum_s weight_s x_sw over n keys from s0 on, ROWS widths at a time."""
    for w in range(0, len(y_WL), ROWS):
        y = load_tile(y_WL, w) * shrink
        for s in range(n):
            row = w // LANES * S_up + s0 + s
            y = add_outer(y, x_rows, row, w % LANES, load(weight_KL, s))
        store(y_WL, w, y)


@kernel(**INNER)
def _sum_over_queries(y_SL, S_up, s0, n, weight_KL, x_LA):
    """y_s += sum_r weight_sr x_r for n keys from s0 on, LANES widths at a time."""
    for block in range(len(x_LA) // LANES):
        for s in range(0, n, ROWS):
            y = load_tile(y_SL, block * S_up + s0 + s)
            for lane in range(LANES):
                row = load(x_LA, block * LANES + lane)
                y = add_outer_column(y, weight_KL, s, lane, row)
            store(y_SL, block * S_up + s0 + s, y)


@kernel(**INNER)
def _forward_job(q, k, v, pos, scale, o, lse, b, h):
    (_, R, H, A), S, W = q.shape, k.shape[1], v.shape[3]
    q_first, q_step, o_first, o_step = (b * R * H + h) * A, H * A, (b * R * H + h) * W, H * W
    G, S_up, W_up = R // S, -(-S // LANES) * LANES, -(-W // ROWS) * ROWS
    rows = np.zeros((S_up // LANES * A + -(-W // LANES) * S_up, LANES), q.dtype)
    k_rows, v_rows = rows[: S_up // LANES * A], rows[S_up // LANES * A :]
    _by_keys(k, (b * S * H + h) * A, H * A, S, A, k_rows)
    _by_widths(v, (b * S * H + h) * W, H * W, S, W, S_up, v_rows)
    work = np.zeros((4 + KEYS + A + W_up, LANES), q.dtype)
    first_last, m_l, p_KL = work[0:2], work[2:4], work[4 : 4 + KEYS]
    q_AL, o_WL = work[4 + KEYS : 4 + KEYS + A], work[4 + KEYS + A :]
    zero, factor = fill(work, 0), fill(work, scale * LOG2_E)
    for r0 in range(0, R, LANES):
        n_lanes = min(LANES, R - r0)
        start, first_of_all = _visible(pos, b, r0, R, G, first_last)
        t0, stop = r0 // G, (r0 + n_lanes - 1) // G + 1
        for a in range(A):
            queries = gather(q, q_first + r0 * q_step + a, q_step, n_lanes)
            store(q_AL, a, queries * factor)
        o_WL[:] = 0
        m, l = fill(work, LOWEST), zero
        for s0 in range(start, stop, KEYS):
            n = min(KEYS, -(-(stop - s0) // ROWS) * ROWS)
            new_m = m
            for s in range(0, n, ROWS):
                unmasked = s0 + s >= first_of_all and s0 + s + ROWS <= t0 + 1
                x = _scores(tile(zero), q_AL, k_rows, s0 + s, unmasked, first_last)
                new_m = maximum(new_m, max_rows(x))
                store(p_KL, s, x)
            shrink = exp2(m - new_m)
            m, l = new_m, l * shrink
            for s in range(0, n, ROWS):
                p = exp2(load_tile(p_KL, s) - m)
                l = l + sum_rows(p)
                store(p_KL, s, p)
            _sum_over_keys(o_WL, shrink, v_rows, S_up, s0, n, p_KL)
        for w in range(W):
            scatter(o, o_first + r0 * o_step + w, o_step, n_lanes, load(o_WL, w) / l)
        store(m_l, 0, m)
        store(m_l, 1, l)
        for lane in range(n_lanes):
            lse[b, h, r0 + lane] = (m_l[0, lane] + math.log2(m_l[1, lane])) * LN_2


@kernel(**INNER)
def _backward_job(q, k, v, pos, o, lse, scale, do, dq, dk, dv, b, h):
    (_, R, H, A), S, W = q.shape, k.shape[1], v.shape[3]
    q_first, q_step, o_first, o_step = (b * R * H + h) * A, H * A, (b * R * H + h) * W, H * W
    k_first, v_first = (b * S * H + h) * A, (b * S * H + h) * W
    G, S_up, A_up = R // S, -(-S // LANES) * LANES, -(-A // ROWS) * ROWS
    A_blocks, W_blocks, S_blocks = -(-A // LANES), -(-W // LANES), S_up // LANES
    rows = np.zeros((S_blocks * (A + W) + A_blocks * S_up, LANES), q.dtype)
    k_rows, v_rows = rows[: S_blocks * A], rows[S_blocks * A : S_blocks * (A + W)]
    k_wide = rows[S_blocks * (A + W) :]
    _by_keys(k, k_first, q_step, S, A, k_rows)
    _by_keys(v, v_first, o_step, S, W, v_rows)
    _by_widths(k, k_first, q_step, S, A, S_up, k_wide)
    sums = np.zeros(((A_blocks + W_blocks) * S_up, LANES), q.dtype)
    dk_SL, dv_SL = sums[: A_blocks * S_up], sums[A_blocks * S_up :]
    wide = np.zeros(((A_blocks + W_blocks) * LANES, LANES), q.dtype)
    q_LA, do_LW = wide[: A_blocks * LANES], wide[A_blocks * LANES :]
    work = np.zeros((2 + 2 * KEYS + A + W + A_up, LANES), q.dtype)
    first_last, p_KL, ds_KL = work[0:2], work[2 : 2 + KEYS], work[2 + KEYS : 2 + 2 * KEYS]
    columns = work[2 + 2 * KEYS :]
    q_AL, do_WL, dq_AL = columns[:A], columns[A : A + W], columns[A + W :]
    zero, one, factor = fill(work, 0), fill(work, 1), fill(work, scale)
    for r0 in range(0, R, LANES):
        n_lanes = min(LANES, R - r0)
        start, first_of_all = _visible(pos, b, r0, R, G, first_last)
        t0, stop = r0 // G, (r0 + n_lanes - 1) // G + 1
        for a in range(A):
            queries = gather(q, q_first + r0 * q_step + a, q_step, n_lanes)
            store(q_AL, a, queries * fill(work, scale * LOG2_E))
        minus_mean = zero
        for w in range(W):
            do_w = gather(do, o_first + r0 * o_step + w, o_step, n_lanes)
            o_w = gather(o, o_first + r0 * o_step + w, o_step, n_lanes)
            minus_mean = minus_mean - do_w * o_w
            store(do_WL, w, do_w)
        minus_lse = gather(lse, (b * H + h) * R + r0, 1, n_lanes) * fill(work, -LOG2_E)
        wide[:] = 0
        _by_widths(q, q_first + r0 * q_step, q_step, n_lanes, A, LANES, q_LA)
        _by_widths(do, o_first + r0 * o_step, o_step, n_lanes, W, LANES, do_LW)
        dq_AL[:] = 0
        for s0 in range(start, stop, KEYS):
            n = min(KEYS, -(-(stop - s0) // ROWS) * ROWS)
            for s in range(0, n, ROWS):
                unmasked = s0 + s >= first_of_all and s0 + s + ROWS <= t0 + 1
                x = _scores(tile(minus_lse), q_AL, k_rows, s0 + s, unmasked, first_last)
                dp = _scores(tile(minus_mean), do_WL, v_rows, s0 + s, True, first_last)
                p = exp2(x)
                store(p_KL, s, p)
                store(ds_KL, s, p * dp)
            _sum_over_keys(dq_AL, one, k_wide, S_up, s0, n, ds_KL)
            _sum_over_queries(dv_SL, S_up, s0, n, p_KL, do_LW)
            _sum_over_queries(dk_SL, S_up, s0, n, ds_KL, q_LA)
        for a in range(A):
            scatter(dq, q_first + r0 * q_step + a, q_step, n_lanes, load(dq_AL, a) * factor)
    for s in range(S):
        for a in range(0, A, LANES):
            dk_s = load(dk_SL, a // LANES * S_up + s) * factor
            scatter(dk, k_first + s * q_step + a, 1, min(LANES, A - a), dk_s)
        for w in range(0, W, LANES):
            dv_s = load(dv_SL, w // LANES * S_up + s)
            scatter(dv, v_first + s * o_step + w, 1, min(LANES, W - w), dv_s)


@kernel(parallel=True)
def _forward(q, k, v, pos, scale, o, lse):
    B, H = k.shape[0], k.shape[2]
    for job in prange(B * H):
        _forward_job(q, k, v, pos, scale, o, lse, job % B, job // B)


@kernel(parallel=True)
def _backward(q, k, v, pos, o, lse, scale, do, dq, dk, dv):
    B, H = k.shape[0], k.shape[2]
    for job in prange(B * H):
        _backward_job(q, k, v, pos, o, lse, scale, do, dq, dk, dv, job % B, job // B)


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


def shared_attention_forward(q_BTHA, k_BSA, v_BSW, pos_BT, scale):
    r"""`attention_forward` with the same keys and values for every head."""
    B, T, H, A = q_BTHA.shape
    q_BR1A = np.ascontiguousarray(q_BTHA).reshape(B, T * H, 1, A)
    o, saved = attention_forward(q_BR1A, k_BSA[:, :, None], v_BSW[:, :, None], pos_BT, scale)
    return o.reshape(B, T, H, -1), saved


def shared_attention_backward(do_BTHW, saved):
    r"""Its gradients: dq (B, T, H, A), and dk (B, S, A), dv (B, S, W), summed over the heads."""
    B, T, H, _ = do_BTHW.shape
    dq, dk, dv = attention_backward(do_BTHW.reshape(saved.o_BTHW.shape), saved)
    return dq.reshape(B, T, H, -1), dk[:, :, 0], dv[:, :, 0]
