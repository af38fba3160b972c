r"""The pieces of attention's tiles: packing, masking, and the three shapes of product.

One job is one key head of one row of the batch. Its R queries and S keys are `step` numbers apart
in the flat arrays. What a product broadcasts is packed so that ROWS of it lie side by side; what
it multiplies lies in the lanes:

    by keys     number a of key s is in row  s // LANES * A + a,      lane s % LANES
    by widths   number a of key s is in row  a // LANES * S_up + s,   lane a % LANES
    columns     number a of query l of a panel is in row a,           lane l

S_up is S rounded up to whole rows of lanes. Padding is zero, or repeats a number that is there.
Numba's disk cache does not see edits to this file: after one, clear the cache.
"""

import numpy as np

from axion_np.kernels.compiled import helper
from axion_np.kernels.lanes import (
    LANES,
    ROWS,
    add_outer,
    add_outer_column,
    fill,
    gather,
    load,
    load_tile,
    scatter,
    store,
    tile,
    within,
)


@helper
def up(n, unit):
    """n rounded up to a multiple of `unit`."""
    return -(-n // unit) * unit


@helper
def by_keys(x, first, step, S, A):
    rows = np.zeros((up(S, LANES) // LANES * A, LANES), x.dtype)
    for s in range(0, S, LANES):
        for a in range(A):
            keys = gather(x, first + s * step + a, step, min(LANES, S - s))
            store(rows, s // LANES * A + a, keys)
    return rows


@helper
def by_widths(x, first, step, S, A):
    S_up = up(S, LANES)
    rows = np.zeros((up(A, LANES) // LANES * S_up, LANES), x.dtype)
    for a in range(0, A, LANES):
        for s in range(S):
            widths = gather(x, first + s * step + a, 1, min(LANES, A - a))
            store(rows, a // LANES * S_up + s, widths)
    return rows


@helper
def write_by_widths(rows, factor, x, first, step, S, A):
    """The way back from `by_widths`, times `factor`."""
    for a in range(0, A, LANES):
        for s in range(S):
            widths = load(rows, a // LANES * up(S, LANES) + s) * fill(x, factor)
            scatter(x, first + s * step + a, 1, min(LANES, A - a), widths)


@helper
def columns(x, first, step, n_lanes, A, factor):
    rows = np.empty((A, LANES), x.dtype)
    for a in range(A):
        store(rows, a, gather(x, first + a, step, n_lanes) * fill(x, factor))
    return rows


@helper
def visible(pos, b, r0, n_lanes, G, first_last):
    """The keys that each query of a panel sees: the first into row 0 of `first_last`, the last
    into row 1. G queries belong to one token.

    Returns the keys where the panel's walk starts and stops, and the first and last key that all
    of its queries see.
    """
    start, common_first = pos.shape[1], 0
    for lane in range(LANES):
        t = (r0 + min(lane, n_lanes - 1)) // G  # lanes after the last query repeat it
        first = t - pos[b, t]
        first_last[0, lane] = first
        first_last[1, lane] = t
        start, common_first = min(start, first), max(common_first, first)
    return start // ROWS * ROWS, (r0 + n_lanes - 1) // G + 1, common_first, r0 // G


@helper
def products(start_with, x_AL, rows, s):
    """A tile: start_with_l + x_l . key of ROWS keys from s on, for each lane l."""
    A, block = len(x_AL), tile(start_with)
    for a in range(A):
        block = add_outer(block, rows, s // LANES * A + a, s % LANES, load(x_AL, a))
    return block


@helper
def masked(scores, s, walk, first_last):
    """-inf where a query does not see a key; nothing to do where all queries see all keys."""
    if s < walk[2] or s + ROWS - 1 > walk[3]:
        return within(scores, s, load(first_last, 0), load(first_last, 1))
    return scores


@helper
def sum_over_keys(y_WL, shrink, rows, S_up, s0, n, weight_KL):
    """y_w = y_w shrink + sum_s weight_s x_sw over n keys from s0 on, ROWS widths at a time."""
    for w in range(0, len(y_WL), ROWS):
        y = load_tile(y_WL, w) * shrink
        for s in range(n):
            row = w // LANES * S_up + s0 + s
            y = add_outer(y, rows, row, w % LANES, load(weight_KL, s))
        store(y_WL, w, y)


@helper
def sum_over_queries(y_SL, S_up, s0, n, weight_KL, x_LA):
    """y_s += sum_l weight_sl x_l for n keys from s0 on, LANES widths at a time."""
    for block in range(len(x_LA) // LANES):
        for s in range(0, n, ROWS):
            y = load_tile(y_SL, block * S_up + s0 + s)
            for lane in range(LANES):
                row = load(x_LA, block * LANES + lane)
                y = add_outer_column(y, weight_KL, s, lane, row)
            store(y_SL, block * S_up + s0 + s, y)
