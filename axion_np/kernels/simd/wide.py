"""Wide tiles: ROWS rows of a product, each a few rows of LANES numbers wide.

A tile of attention is one row of lanes wide. In each step of a product it loads ROWS factors and
one row for ROWS multiply-adds: more loads than multiply-adds, and a core has two units of each.
Twice as wide it loads ROWS + 2 times for 2 ROWS multiply-adds, and only arithmetic is waited for.
2 ROWS sums fit in the 32 registers of AVX-512; where there are 16 registers, WIDE is 1.

A block is the list of its rows of lanes, `wide` of them for each row of the product; how many that
are, the functions see from the block: a wide tile has WIDE, a tile of lanes.py has one.
"""

import numpy as np
from llvmlite import ir
from numba import types
from numba.core import cgutils
from numba.core.typing import signature

from axion_np.kernels.simd.lanes_llvm import (
    LANES,
    ROWS,
    Lanes,
    compiled_as,
    constant,
    int32,
    int64,
    masked,
    multiply_add,
    number_size,
    row_at,
    spread,
)

WIDE = 2 if LANES == 16 else 1  # rows of lanes in a row of a wide tile


def zero_tile(x):
    """A wide tile of zeros, of x's dtype."""
    return np.zeros((ROWS * WIDE, LANES), x.dtype)


def add_product(block, a, first, step, b, i):
    """block + column outer row: ROWS numbers of a, `step` apart, times row i of a packed b."""
    wide = len(block) // ROWS
    column = a.reshape(-1)[first + step * np.arange(ROWS)]
    row = b[i * wide : (i + 1) * wide].reshape(-1)
    return block + np.outer(column, row).reshape(block.shape)


def add_block(block, x, first, step, n_rows, n):
    """block + what stands in the first n columns of n_rows rows of x, `step` apart."""
    rows = np.zeros((ROWS, block.size // ROWS), x.dtype)
    for r in range(n_rows):
        rows[r, :n] = x.reshape(-1)[first + r * step : first + r * step + n]
    return block + rows.reshape(block.shape)


def write_block(block, x, first, step, n_rows, n):
    """The way back."""
    rows = block.reshape(ROWS, -1)
    for r in range(n_rows):
        x.reshape(-1)[first + r * step : first + r * step + n] = rows[r, :n]


def fetch_block(x, first, step):
    """A block of x will be wanted soon: the cache may fetch it meanwhile. Changes no number."""


@compiled_as(zero_tile, lambda x: signature(Lanes(x.dtype, ROWS * WIDE), x))
def emit_zero_tile(builder, x):
    return [constant(ir.VectorType(x.type.pointee, LANES), 0.0)] * (ROWS * WIDE)


@compiled_as(
    add_product,
    lambda block, a, first, step, b, i: signature(
        block, block, a, types.intp, types.intp, b, types.intp
    ),
)
def emit_add_product(builder, block, a, first, step, b, i):
    wide, align = len(block) // ROWS, number_size(block[0].type)
    i = builder.mul(i, int64(wide))
    row = [builder.load(row_at(builder, b, i, w), align=align) for w in range(wide)]
    sums = []
    for r in range(ROWS):
        place = builder.add(first, builder.mul(step, int64(r)))
        factor = spread(builder, builder.load(builder.gep(a, [place])))
        for w in range(wide):
            sums.append(multiply_add(builder, factor, row[w], block[r * wide + w]))
    return sums


def part(block, x, first, step, n_rows, n):
    return signature(block, block, x, *[types.intp] * 4)


def places(builder, block, x, first, step, n_rows, n):
    """The address of each row of lanes, and how many of its numbers count."""
    wide = len(block) // ROWS
    for r in range(ROWS):
        inside = builder.icmp_signed("<", int64(r), n_rows)
        n_here = builder.select(inside, n, int64(0))
        place = builder.add(first, builder.mul(step, int64(r)))
        for w in range(wide):
            address = builder.gep(x, [builder.add(place, int64(w * LANES))])
            address = builder.bitcast(address, block[0].type.as_pointer())
            yield address, builder.sub(n_here, int64(w * LANES))


@compiled_as(add_block, part)
def emit_add_block(builder, block, x, first, step, n_rows, n):
    zero = constant(block[0].type, 0.0)
    there = [
        masked(builder, "load", address, n_here, zero)
        for address, n_here in places(builder, block, x, first, step, n_rows, n)
    ]
    return [builder.fadd(a, b) for a, b in zip(block, there)]


@compiled_as(
    write_block,
    lambda block, x, first, step, n_rows, n: signature(types.none, block, x, *[types.intp] * 4),
)
def emit_write_block(builder, block, x, first, step, n_rows, n):
    for row, (address, n_here) in zip(block, places(builder, block, x, first, step, n_rows, n)):
        masked(builder, "store", address, n_here, row)


@compiled_as(fetch_block, lambda x, first, step: signature(types.none, x, types.intp, types.intp))
def emit_fetch_block(builder, x, first, step):
    byte = ir.IntType(8).as_pointer()
    kind = ir.FunctionType(ir.VoidType(), [byte, *[ir.IntType(32)] * 3])
    fetch = cgutils.get_or_insert_function(builder.module, kind, "llvm.prefetch.p0")
    for r in range(ROWS):
        place = builder.add(first, builder.mul(step, int64(r)))
        for w in range(WIDE):
            address = builder.gep(x, [builder.add(place, int64(w * LANES))])
            to_write, to_keep, data = int32(1), int32(3), int32(1)
            builder.call(fetch, [builder.bitcast(address, byte), to_write, to_keep, data])
