"""Pairs: wide tiles of two rows of lanes whose halves mean different things, gate and up.

Side by side in a pair lie LANES columns of one product and LANES of another, of the same rows. So
both are multiplied together, and what combines them happens while they are in registers.
"""

import numpy as np
from llvmlite import ir
from numba import types
from numba.core.typing import signature

from axion_np.kernels.simd.lanes_llvm import (
    LANES,
    ROWS,
    Lanes,
    compiled_as,
    constant,
    int64,
    masked,
    spread,
)

PAIR = 2 * LANES  # columns of a pair


def zero_pair(x):
    """A pair of zeros, of x's dtype."""
    return np.zeros((2 * ROWS, LANES), x.dtype)


def left(block):
    """The left half of a pair: a tile."""
    return block[0::2]


def right(block):
    """The right half."""
    return block[1::2]


def joined(one, other):
    """Two tiles as a pair."""
    return np.stack([one, other], axis=1).reshape(-1, LANES)


def scale_rows(block, x, first, n):
    """Row r of a tile times number first + r of x; rows from n on are of no account."""
    factors = x[first + np.minimum(np.arange(ROWS), n - 1)]
    return block * factors[:, None]


def scatter(block, x, places, first, o, n_rows, n):
    """Add n_rows rows of a pair, n numbers of each, to x: row r from places[first + r] + o on."""
    flat, rows = x.reshape(-1), block.reshape(ROWS, -1)
    for r in range(n_rows):
        place = places[first + r] + o
        flat[place : place + n] += rows[r, :n]


@compiled_as(zero_pair, lambda x: signature(Lanes(x.dtype, 2 * ROWS), x))
def emit_zero_pair(builder, x):
    return [constant(ir.VectorType(x.type.pointee, LANES), 0.0)] * (2 * ROWS)


@compiled_as(left, lambda block: Lanes(block.dtype, ROWS))
def emit_left(builder, block):
    return block[0::2]


@compiled_as(right, lambda block: Lanes(block.dtype, ROWS))
def emit_right(builder, block):
    return block[1::2]


@compiled_as(joined, lambda one, other: Lanes(one.dtype, 2 * ROWS))
def emit_joined(builder, one, other):
    return [row for rows in zip(one, other) for row in rows]


def chosen(builder, first, r, n):
    """first + r, or `first` where row r is of no account."""
    inside = builder.icmp_signed("<", int64(r), n)
    return inside, builder.add(first, builder.select(inside, int64(r), int64(0)))


@compiled_as(
    scale_rows, lambda block, x, first, n: signature(block, block, x, types.intp, types.intp)
)
def emit_scale_rows(builder, block, x, first, n):
    rows = []
    for r, row in enumerate(block):
        _, place = chosen(builder, first, r, n)
        rows.append(builder.fmul(row, spread(builder, builder.load(builder.gep(x, [place])))))
    return rows


@compiled_as(
    scatter,
    lambda block, x, places, first, o, n_rows, n: signature(
        types.none, block, x, places, *[types.intp] * 4
    ),
)
def emit_scatter(builder, block, x, places, first, o, n_rows, n):
    zero = constant(block[0].type, 0.0)
    for r in range(ROWS):
        inside, at = chosen(builder, first, r, n_rows)
        place = builder.add(builder.load(builder.gep(places, [at])), o)
        n_here = builder.select(inside, n, int64(0))
        for w in range(2):
            address = builder.gep(x, [builder.add(place, int64(w * LANES))])
            address = builder.bitcast(address, block[0].type.as_pointer())
            n_left = builder.sub(n_here, int64(w * LANES))
            there = masked(builder, "load", address, n_left, zero)
            sums = builder.fadd(there, block[2 * r + w])
            masked(builder, "store", address, n_left, sums)
