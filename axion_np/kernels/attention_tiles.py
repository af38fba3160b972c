"""The pieces of attention's tiles: packing, masking, and the three shapes of product.

One job is one key head of one row of the batch. Its M queries and S keys are `step` numbers apart
in the flat arrays. What a product broadcasts is packed so that ROWS of it lie side by side; what
it multiplies lies in the lanes:

    by keys     number a of key s is in row  s // LANES * A + a,      lane s % LANES
    by widths   number a of key s is in row  a // LANES * S_up + s,   lane a % LANES
    columns     number a of query l of a panel is in row a,           lane l
                (a panel by widths, transposed: queries are read as they lie in memory)

S_up is S rounded up to whole rows of lanes. Padding is zero, or repeats a number that is there.
"""

import numpy as np

from axion_np.kernels.compiled import helper
from axion_np.kernels.simd.lanes import (
    LANES,
    ROWS,
    add_outer,
    add_outer_column,
    fill,
    gather,
    load,
    load_from,
    load_tile,
    store,
    store_from,
    tile,
    transposed,
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
            store(rows, a // LANES * S_up + s, load_from(x, first + s * step + a, A - a))
    return rows


@helper
def write_by_widths(rows, factor, x, first, step, S, A):
    """The way back from `by_widths`, times `factor`."""
    for a in range(0, A, LANES):
        for s in range(S):
            row = load(rows, a // LANES * up(S, LANES) + s) * fill(x, factor)
            store_from(x, first + s * step + a, A - a, row)


@helper
def panel(x, A):
    """Room for A numbers of each query of a panel, by widths and as columns."""
    wide = np.empty((up(A, LANES), LANES), x.dtype)
    return wide, np.empty_like(wide)


@helper
def read_panel(x, first, step, n_lanes, A, factor, wide, rows):
    """Queries by widths, and transposed into columns times `factor`.

    Where the panel has fewer than LANES queries, the last stands in for the others in the columns;
    by widths they are zero, so that they add nothing to any key.
    """
    for a in range(0, A, LANES):
        for lane in range(LANES):
            query = first + min(lane, n_lanes - 1) * step
            store(wide, a + lane, load_from(x, query + a, A - a))
        store(rows, a, transposed(wide, a) * fill(x, factor))
        for lane in range(n_lanes, LANES):
            store(wide, a + lane, fill(x, 0))


@helper
def write_columns(rows, factor, x, first, step, n_lanes, A):
    """The way back, each lane times its factor; `rows` is used up."""
    for a in range(A):
        store(rows, a, load(rows, a) * factor)
    for a in range(0, A, LANES):
        store(rows, a, transposed(rows, a))
        for lane in range(n_lanes):
            store_from(x, first + lane * step + a, A - a, load(rows, a + lane))


@helper
def visible(pos, b, query0, n_lanes, per_token, first_last):
    """The keys that each query of a panel sees: the first into row 0 of `first_last`, the last
    into row 1. `per_token` queries belong to one token.

    Returns the keys where the panel's walk starts and stops, and the first and last key that all
    of its queries see.
    """
    start, common_first = pos.shape[1], 0
    for lane in range(LANES):
        t = (query0 + min(lane, n_lanes - 1)) // per_token  # lanes after the last query repeat it
        first = t - pos[b, t]
        first_last[0, lane] = first
        first_last[1, lane] = t
        start, common_first = min(start, first), max(common_first, first)
    return (
        start // ROWS * ROWS,
        (query0 + n_lanes - 1) // per_token + 1,
        common_first,
        query0 // per_token,
    )


@helper
def products(start_with, x_AX, A, rows, s):
    """A tile: start_with_l + x_l . key of ROWS keys from s on, for each lane l."""
    block = tile(start_with)
    for a in range(A):
        block = add_outer(block, rows, s // LANES * A + a, s % LANES, load(x_AX, a))
    return block


@helper
def masked(scores, s, walk, first_last):
    """-inf where a query does not see a key; nothing to do where all queries see all keys."""
    if s < walk[2] or s + ROWS - 1 > walk[3]:
        return within(scores, s, load(first_last, 0), load(first_last, 1))
    return scores


@helper
def sum_over_keys(y_WX, W, shrink, rows, S_up, s0, n, weight_YX):
    """y_w = y_w shrink + sum_s weight_s x_sw over n keys from s0 on, ROWS widths at a time."""
    for w in range(0, W, ROWS):
        y = load_tile(y_WX, w) * shrink
        for s in range(n):
            row = w // LANES * S_up + s0 + s
            y = add_outer(y, rows, row, w % LANES, load(weight_YX, s))
        store(y_WX, w, y)


@helper
def sum_over_queries(y_SX, S_up, s0, n, weight_YX, x_XA):
    """y_s += sum_l weight_sl x_l for n keys from s0 on, LANES widths at a time."""
    for block in range(len(x_XA) // LANES):
        for s in range(0, n, ROWS):
            y = load_tile(y_SX, block * S_up + s0 + s)
            for lane in range(LANES):
                row = load(x_XA, block * LANES + lane)
                y = add_outer_column(y, weight_YX, s, lane, row)
            store(y_SX, block * S_up + s0 + s, y)
