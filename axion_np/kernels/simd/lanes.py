"""SIMD for Numba: values that are a few rows of LANES numbers and live in vector registers.

A processor adds 8 or 16 float32 numbers in one instruction. A compiler finds such instructions by
itself only in simple loops over arrays that provably do not overlap; inside attention, where each
loaded row must feed many products before it is dropped, it finds half of them. Here Numba learns
one new type, `Lanes`, a block of `rows` x LANES numbers, and a dozen functions on it:

    row    1 x LANES        LANES queries side by side (or LANES widths of one query)
    tile   ROWS x LANES     the same for ROWS keys: the largest block that stays in registers

Each function is written twice: as plain NumPy, which is its meaning (used when the compiler is
off), and below it as the LLVM instructions that a compiled caller gets in its place. There a
block is the Python list of its rows, an array the address of its first number, and a loop runs in
Python, once, while the kernel is being compiled. No bounds are checked in compiled code. Nothing
is assumed about NaN: every operation obeys IEEE 754. Arrays are C-contiguous; `load` and `store`
want rows of LANES numbers. lanes_llvm.py teaches Numba the type.
"""

import operator
from math import factorial, log

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
    int32,
    int64,
    larger,
    masked,
    multiply_add,
    number_size,
    paired,
    row_at,
    shuffled,
    spread,
)

# Between arrays and blocks.


def load(x, i):
    """Row i of x."""
    return x[i : i + 1].copy()


def load_tile(x, i):
    """Rows i to i + ROWS - 1 of x."""
    return x[i : i + ROWS].copy()


def store(x, i, block):
    """Write a block over rows i, i + 1, ... of x."""
    x[i : i + len(block)] = block


def fill(x, number):
    """A row of equal numbers, of x's dtype."""
    return np.full((1, LANES), number, x.dtype)


def tile(row):
    """A tile of ROWS equal rows."""
    return np.repeat(row, ROWS, axis=0)


def gather(x, first, step, n):
    """Lane l is number first + l step of x; lanes from n on repeat lane n - 1."""
    return x.reshape(-1)[first + step * np.minimum(np.arange(LANES), n - 1)][None]


def load_from(x, first, n):
    """The n numbers of x from number `first` on, LANES at most, then zeros."""
    row = np.zeros((1, LANES), x.dtype)
    row[0, :n] = x.reshape(-1)[first : first + min(n, LANES)]
    return row


def store_from(x, first, n, row):
    """The first n lanes, LANES at most, become the numbers of x from number `first` on."""
    x.reshape(-1)[first : first + min(n, LANES)] = row[0, :n]


def transposed(x, i):
    """Rows i to i + LANES - 1 of x as columns: a block of LANES rows."""
    return x[i : i + LANES].T.copy()


@compiled_as(load, lambda x, i: signature(Lanes(x.dtype, 1), x, types.intp))
def emit_load(builder, x, i):
    address = row_at(builder, x, i, 0)
    return [builder.load(address, align=number_size(address.type.pointee))]


@compiled_as(load_tile, lambda x, i: signature(Lanes(x.dtype, ROWS), x, types.intp))
def emit_load_tile(builder, x, i):
    addresses = [row_at(builder, x, i, r) for r in range(ROWS)]
    return [builder.load(a, align=number_size(a.type.pointee)) for a in addresses]


@compiled_as(store, lambda x, i, block: signature(types.none, x, types.intp, block))
def emit_store(builder, x, i, block):
    for r, row in enumerate(block):
        builder.store(row, row_at(builder, x, i, r), align=number_size(row.type))


@compiled_as(fill, lambda x, number: signature(Lanes(x.dtype, 1), x, x.dtype))
def emit_fill(builder, x, number):
    return [spread(builder, number)]


@compiled_as(tile, lambda row: Lanes(row.dtype, ROWS))
def emit_tile(builder, row):
    return row * ROWS


@compiled_as(
    load_from, lambda x, first, n: signature(Lanes(x.dtype, 1), x, types.intp, types.intp)
)
def emit_load_from(builder, x, first, n):
    row_type = ir.VectorType(x.type.pointee, LANES)
    address = builder.bitcast(builder.gep(x, [first]), row_type.as_pointer())
    return [masked(builder, "load", address, n, constant(row_type, 0.0))]


@compiled_as(
    store_from,
    lambda x, first, n, row: signature(types.none, x, types.intp, types.intp, row),
)
def emit_store_from(builder, x, first, n, row):
    address = builder.bitcast(builder.gep(x, [first]), row[0].type.as_pointer())
    masked(builder, "store", address, n, row[0])


@compiled_as(transposed, lambda x, i: signature(Lanes(x.dtype, LANES), x, types.intp))
def emit_transposed(builder, x, i):
    addresses = [row_at(builder, x, i, r) for r in range(LANES)]
    rows = [builder.load(a, align=number_size(a.type.pointee)) for a in addresses]
    # Exchange blocks of 1, 2, 4, ... numbers between rows that far apart.
    distance = 1
    while distance < LANES:
        for r in range(LANES):
            if r & distance:
                continue
            a, b = rows[r], rows[r + distance]
            picks = [[], []]
            for lane in range(LANES):
                from_b = lane & distance  # number LANES + k is number k of b
                picks[0].append(LANES + lane - distance if from_b else lane)
                picks[1].append(LANES + lane if from_b else lane + distance)
            rows[r], rows[r + distance] = (shuffled(builder, a, b, pick) for pick in picks)
        distance *= 2
    return rows


@compiled_as(gather, lambda x, first, step, n: signature(Lanes(x.dtype, 1), x, *[types.intp] * 3))
def emit_gather(builder, x, first, step, n):
    row = ir.Constant(ir.VectorType(x.type.pointee, LANES), ir.Undefined)
    last = builder.sub(n, int64(1))
    for lane in range(LANES):
        inside = builder.icmp_signed("<", int64(lane), last)
        place = builder.mul(builder.select(inside, int64(lane), last), step)
        number = builder.load(builder.gep(x, [builder.add(first, place)]))
        row = builder.insert_element(row, number, int32(lane))
    return [row]


# Arithmetic. + - * / act number by number; a row combines with every row of a tile.


def arithmetic(a, b):
    if isinstance(a, Lanes) and isinstance(b, Lanes):
        return Lanes(a.dtype, max(a.rows, b.rows))


def each_pair(instruction):
    return lambda builder, a, b: [getattr(builder, instruction)(*pair) for pair in paired(a, b)]


compiled_as(operator.add, arithmetic, Lanes, Lanes)(each_pair("fadd"))
compiled_as(operator.sub, arithmetic, Lanes, Lanes)(each_pair("fsub"))
compiled_as(operator.mul, arithmetic, Lanes, Lanes)(each_pair("fmul"))
compiled_as(operator.truediv, arithmetic, Lanes, Lanes)(each_pair("fdiv"))


def sum_rows(block):
    """Add the rows of a tile, in pairs."""
    while len(block) > 1:
        block = block[0::2] + block[1::2]
    return block


def max_rows(block):
    """The largest number of each lane of a tile; where one is NaN, any number of that lane."""
    while len(block) > 1:
        block = maximum(block[0::2], block[1::2])
    return block


def maximum(a, b):
    """b where it is larger than a, else a."""
    return np.where(b > a, b, a)


@compiled_as(sum_rows, lambda block: Lanes(block.dtype, 1))
def emit_sum_rows(builder, block):
    while len(block) > 1:
        block = [builder.fadd(*pair) for pair in zip(block[0::2], block[1::2])]
    return block


@compiled_as(max_rows, lambda block: Lanes(block.dtype, 1))
def emit_max_rows(builder, block):
    while len(block) > 1:
        block = [larger(builder, *pair) for pair in zip(block[0::2], block[1::2])]
    return block


@compiled_as(maximum, arithmetic)
def emit_maximum(builder, a, b):
    return [larger(builder, *pair) for pair in paired(a, b)]


def add_outer(block, x, i, j, row):
    """block + x[i, j : j + ROWS] outer `row`: the heart of it all, ROWS multiply-adds."""
    return block + x[i, j : j + ROWS, None] * row


def add_outer_column(block, x, i, j, row):
    """block + x[i : i + ROWS, j] outer `row`."""
    return block + x[i : i + ROWS, j, None] * row


def outer(block, x, i, j, row):
    return signature(block, block, x, types.intp, types.intp, row)


def multiply_rows(builder, block, x, i, j, row, step):
    """Each factor is loaded straight into the multiply-add of its row; they are `step` apart."""
    first = builder.add(builder.mul(i, int64(LANES)), j)
    factors = [
        builder.load(builder.gep(x, [builder.add(first, int64(r * step))])) for r in range(ROWS)
    ]
    return [multiply_add(builder, spread(builder, f), row[0], b) for f, b in zip(factors, block)]


@compiled_as(add_outer, outer)
def emit_add_outer(builder, block, x, i, j, row):
    return multiply_rows(builder, block, x, i, j, row, 1)


@compiled_as(add_outer_column, outer)
def emit_add_outer_column(builder, block, x, i, j, row):
    return multiply_rows(builder, block, x, i, j, row, LANES)


def within(block, s, first, last):
    """-inf in row r wherever  first <= s + r <= last  does not hold; both are rows, s an int."""
    s_r1 = s + np.arange(len(block), dtype=block.dtype)[:, None]
    return np.where((first <= s_r1) & (s_r1 <= last), block, block.dtype.type(-np.inf))


@compiled_as(
    within, lambda block, s, first, last: signature(block, block, types.intp, first, last)
)
def emit_within(builder, block, s, first, last):
    rows = []
    for r, row in enumerate(block):
        key = spread(builder, builder.sitofp(builder.add(s, int64(r)), row.type.element))
        after = builder.fcmp_ordered("<=", first[0], key)
        seen = builder.and_(after, builder.fcmp_ordered("<=", key, last[0]))
        rows.append(builder.select(seen, row, constant(row.type, float("-inf"))))
    return rows


def exp2(block):
    """2 to the power of each number.

    **Math**    2^x = 2^n 2^r,  n = round(x),  |r| <= 1/2,  2^r = sum_i (r ln 2)^i / i!
    **Numerics** relative error 3e-7 in float32, 5e-16 in float64; exact at whole numbers. The
    result is 0 where it would be less than the smallest normal number (also for -inf); NaN stays
    NaN; x must be less than the largest exponent.
    """
    smallest = np.finfo(block.dtype).minexp
    return np.where(block < smallest, block.dtype.type(0), np.exp2(block))


@compiled_as(exp2, lambda block: block)
def emit_exp2(builder, block):
    # Adding 1.5 2^mantissa rounds to an integer and leaves it in the lowest bits, from where a
    # shift moves it into the exponent.
    bits, mantissa, bias, degree = {4: (32, 23, 127, 6), 8: (64, 52, 1023, 12)}[
        number_size(block[0].type)
    ]
    integers = ir.VectorType(ir.IntType(bits), LANES)

    def one_row(x):
        shift = constant(x.type, 1.5 * 2.0**mantissa)
        n_shifted = builder.fadd(x, shift)
        r = builder.fsub(x, builder.fsub(n_shifted, shift))
        *coefficients, y = [
            constant(x.type, log(2) ** i / factorial(i)) for i in range(degree + 1)
        ]
        for c in reversed(coefficients):
            y = multiply_add(builder, y, r, c)
        n = builder.shl(builder.bitcast(n_shifted, integers), constant(integers, mantissa))
        power = builder.add(n, constant(integers, bias << mantissa))
        y = builder.fmul(y, builder.bitcast(power, x.type))
        too_small = builder.fcmp_ordered("<", x, constant(x.type, float(1 - bias)))
        return builder.select(too_small, constant(x.type, 0.0), y)

    return [one_row(x) for x in block]
