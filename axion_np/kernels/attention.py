"""Attention in one pass over tiles: the scores never leave the first-level cache.

The reference writes B H T S scores to memory, reads them back four times, and computes the half
above the diagonal for nothing. Here a panel of LANES queries stands side by side in vector lanes
and walks over the keys that its queries may see, KEYS at a time:

            queries ->                  For each tile of keys, with x_ts = scale log2(e) q_t . k_s
          +-------+-------+-------+     (so that a power of two does for the exponential):
     keys | x x x | x x x | x x x |       m' = max(m, max_s x_ts)              the largest so far
      |   | . x x | x x x | x x x |       l  = l 2^(m - m') + sum_s 2^(x_ts - m')
      v   | . . x | x x x | x x x |       o  = o 2^(m - m') + sum_s 2^(x_ts - m') v_s
          +-------+-------+-------+       m  = m'
          |       | x x x | x x x |
          |       | . x x | x x x |     At the end o_t = o / l and lse_t = (m + log2 l) ln 2.
          |       | . . x | x x x |     This online softmax is exact, not an approximation.
          +-------+-------+-------+

A panel starts at the first key that any of its queries sees and ends at its last query, so the
cost follows the length of the documents, not of the row. Only tiles on the diagonal or at the
start of a document are masked. Queries lie in the lanes: no maximum or sum ever crosses lanes.

The backward walks over the same tiles and gets the probabilities back from lse:
     p_ts = 2^(x_ts - lse_t / ln 2),   ds_ts = p_ts (do_t . v_s - do_t . o_t),
     dq_t = scale sum_s ds_ts k_s,   dk_s = scale sum_t ds_ts q_t,   dv_s = sum_t p_ts do_t.
dq is summed in registers over a tile's keys; dk and dv of one head stay in the second-level cache.

Heads may share one key head, as in the absorbed form of MLA, where all of them read the latent.
Such a row is the same algorithm with H queries for each token: query m belongs to token m // H.
Source: Dao et al. 2022 (arXiv 2205.14135), algorithms 1 and 4; online softmax: Milakov and
Gimelshein 2018 (arXiv 1805.02867).
"""

import math

import numpy as np

from axion_np.kernels.attention_tiles import (
    by_keys,
    by_widths,
    masked,
    panel,
    products,
    read_panel,
    sum_over_keys,
    sum_over_queries,
    up,
    visible,
    write_by_widths,
    write_columns,
)
from axion_np.kernels.compiled import helper, kernel
from axion_np.kernels.simd.lanes import (
    LANES,
    ROWS,
    exp2,
    fill,
    gather,
    load,
    load_tile,
    max_rows,
    maximum,
    store,
    sum_rows,
)
from axion_np.operations.attention import AttentionSaved

KEYS = 64  # of a tile: 4 KB of float32 scores
LOG2_E = 1 / math.log(2)
LN_2 = math.log(2)
LOWEST = float(np.finfo(np.float32).min)  # below every score, and finite


@helper
def _forward_panel(q_AX, A, W, k_rows, v_rows, S_up, walk, first_last, p_YX, o_WX, m_l):
    """One panel down its tiles: o, not yet divided by l, into o_WX; m and l into m_l."""
    zero = fill(q_AX, 0)
    m, l = fill(q_AX, LOWEST), zero
    for s0 in range(walk[0], walk[1], KEYS):
        n = min(KEYS, up(walk[1] - s0, ROWS))
        new_m = m
        for s in range(0, n, ROWS):
            x = masked(products(zero, q_AX, A, k_rows, s0 + s), s0 + s, walk, first_last)
            new_m = maximum(new_m, max_rows(x))
            store(p_YX, s, x)
        shrink = exp2(m - new_m)
        m, l = new_m, l * shrink
        for s in range(0, n, ROWS):
            p = exp2(load_tile(p_YX, s) - m)
            l = l + sum_rows(p)
            store(p_YX, s, p)
        sum_over_keys(o_WX, W, shrink, v_rows, S_up, s0, n, p_YX)
    store(m_l, 0, m)
    store(m_l, 1, l)


@helper
def _forward_job(q, k, v, pos, scale, o, lse, b, h):
    (_, M, H, A), S, W = q.shape, k.shape[1], v.shape[3]
    k_rows = by_keys(k, (b * S * H + h) * A, H * A, S, A)
    v_rows = by_widths(v, (b * S * H + h) * W, H * W, S, W)
    p_YX, o_WX = np.empty((KEYS, LANES), q.dtype), np.empty((up(W, LANES), LANES), q.dtype)
    first_last, m_l = np.empty((2, LANES), q.dtype), np.empty((2, LANES), q.dtype)
    q_XA, q_AX = panel(q, A)
    for query0 in range(0, M, LANES):
        n_lanes, first = min(LANES, M - query0), (b * M + query0) * H + h
        walk = visible(pos, b, query0, n_lanes, M // S, first_last)
        read_panel(q, first * A, H * A, n_lanes, A, scale * LOG2_E, q_XA, q_AX)
        o_WX[:] = 0
        _forward_panel(q_AX, A, W, k_rows, v_rows, up(S, LANES), walk, first_last, p_YX, o_WX, m_l)
        share = fill(q, 1) / load(m_l, 1)
        write_columns(o_WX, share, o, first * W, H * W, n_lanes, W)
        for lane in range(n_lanes):
            lse[b, h, query0 + lane] = (m_l[0, lane] + math.log2(m_l[1, lane])) * LN_2


@helper
def _minus_mean(do_WX, o_WX):
    """-do_t . o_t of a panel's queries: o_t is the mean of v, so this is minus the mean of dp."""
    mean = fill(o_WX, 0)
    for w in range(len(do_WX)):
        mean = mean - load(do_WX, w) * load(o_WX, w)
    return mean


@helper
def _backward_job(q, k, v, pos, o, lse, scale, do, dq, dk, dv, b, h):
    (_, M, H, A), S, W = q.shape, k.shape[1], v.shape[3]
    S_up, k_first, v_first = up(S, LANES), (b * S * H + h) * A, (b * S * H + h) * W
    k_rows, k_wide = by_keys(k, k_first, H * A, S, A), by_widths(k, k_first, H * A, S, A)
    v_rows, dk_SX = by_keys(v, v_first, H * W, S, W), np.zeros_like(k_wide)
    dv_SX = np.zeros((up(W, LANES) // LANES * S_up, LANES), q.dtype)
    p_YX, ds_YX = np.empty((KEYS, LANES), q.dtype), np.empty((KEYS, LANES), q.dtype)
    (q_XA, q_AX), (do_XW, do_WX), (o_XW, o_WX) = panel(q, A), panel(q, W), panel(q, W)
    dq_AX, first_last = np.empty_like(q_AX), np.empty((2, LANES), q.dtype)
    for query0 in range(0, M, LANES):
        n_lanes, first = min(LANES, M - query0), (b * M + query0) * H + h
        walk = visible(pos, b, query0, n_lanes, M // S, first_last)
        read_panel(q, first * A, H * A, n_lanes, A, scale * LOG2_E, q_XA, q_AX)
        read_panel(do, first * W, H * W, n_lanes, W, 1.0, do_XW, do_WX)
        read_panel(o, first * W, H * W, n_lanes, W, 1.0, o_XW, o_WX)
        minus_lse = gather(lse, (b * H + h) * M + query0, 1, n_lanes) * fill(q, -LOG2_E)
        minus_mean = _minus_mean(do_WX, o_WX)
        dq_AX[:] = 0
        for s0 in range(walk[0], walk[1], KEYS):
            n = min(KEYS, up(walk[1] - s0, ROWS))
            for s in range(0, n, ROWS):
                x = products(minus_lse, q_AX, A, k_rows, s0 + s)
                p = exp2(masked(x, s0 + s, walk, first_last))
                store(p_YX, s, p)
                store(ds_YX, s, p * products(minus_mean, do_WX, W, v_rows, s0 + s))
            sum_over_keys(dq_AX, A, fill(q, 1), k_wide, S_up, s0, n, ds_YX)
            sum_over_queries(dv_SX, S_up, s0, n, p_YX, do_XW)
            sum_over_queries(dk_SX, S_up, s0, n, ds_YX, q_XA)
        write_columns(dq_AX, fill(q, scale), dq, first * A, H * A, n_lanes, A)
    write_by_widths(dk_SX, scale, dk, k_first, H * A, S, A)
    write_by_widths(dv_SX, 1.0, dv, v_first, H * W, S, W)


@kernel
def _forward(q, k, v, pos, scale, o, lse):
    for b in range(k.shape[0]):
        for h in range(k.shape[2]):
            _forward_job(q, k, v, pos, scale, o, lse, b, h)


@kernel
def _backward(q, k, v, pos, o, lse, scale, do, dq, dk, dv):
    for b in range(k.shape[0]):
        for h in range(k.shape[2]):
            _backward_job(q, k, v, pos, o, lse, scale, do, dq, dk, dv, b, h)


def attention_forward(q_BTHA, k_BSHA, v_BSHW, pos_BT, scale):
    """As in `axion_np.operations.attention`.

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
    """As in `axion_np.operations.attention`."""
    q, k, v, pos, o, lse, scale = saved
    do = np.ascontiguousarray(do_BTHW, q.dtype)
    dq, dk, dv = np.empty_like(q), np.empty_like(k), np.empty_like(v)
    _backward(q, k, v, pos, o, lse, float(scale), do, dq, dk, dv)
    return dq, dk, dv


def shared_attention_forward(q_BTHA, k_BSA, v_BSW, pos_BT, scale):
    """`attention_forward` with the same keys and values for every head."""
    B, T, H, A = q_BTHA.shape
    q_BM1A = np.ascontiguousarray(q_BTHA).reshape(B, T * H, 1, A)
    o, saved = attention_forward(q_BM1A, k_BSA[:, :, None], v_BSW[:, :, None], pos_BT, scale)
    return o.reshape(B, T, H, -1), saved


def shared_attention_backward(do_BTHW, saved):
    """Its gradients: dq (B, T, H, A), and dk (B, S, A), dv (B, S, W), summed over the heads."""
    B, T, H, _ = do_BTHW.shape
    dq, dk, dv = attention_backward(do_BTHW.reshape(saved.o_BTHW.shape), saved)
    return dq.reshape(B, T, H, -1), dk[:, :, 0], dv[:, :, 0]
