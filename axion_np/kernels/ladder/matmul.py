"""From three plain loops to a matrix product that keeps up with BLAS, in eight rungs.

Each rung has the same signature, `rung(a_LI, b_IO, out_LO)`, and all give the same result up to
rounding. Each changes one thing of the rung before. How fast they are is measured in
docs/kernels/ladder.md.
"""

import numpy as np

from axion_np.kernels import matmul as best
from axion_np.kernels.compiled import CONTRACT, helper, kernel
from axion_np.kernels.simd.lanes import LANES, ROWS, fill, load_from, store, tile
from axion_np.kernels.simd.wide import WIDE, add_product, write_block, zero_tile

I_BLOCK, O_BLOCK = 32, 256  # numbers of b in a block: 32 KB of float32, the first-level cache


@kernel
def three_loops(a_LI, b_IO, out_LO):
    """The definition: out_lo = sum_i a_li b_io."""
    (L, I), O = a_LI.shape, b_IO.shape[1]
    for l in range(L):
        for o in range(O):
            total = a_LI.dtype.type(0)
            for i in range(I):
                total += a_LI[l, i] * b_IO[i, o]
            out_LO[l, o] = total


@kernel(fastmath=CONTRACT)
def loop_order(a_LI, b_IO, out_LO):
    """The loop over o goes inside: all arrays are read along their rows, LANES sums at a time."""
    (L, I), O = a_LI.shape, b_IO.shape[1]
    for l in range(L):
        for o in range(O):
            out_LO[l, o] = 0
        for i in range(I):
            factor = a_LI[l, i]
            for o in range(O):
                out_LO[l, o] += factor * b_IO[i, o]


@kernel(fastmath=CONTRACT)
def blocks(a_LI, b_IO, out_LO):
    """A block of b small enough for the first-level cache meets all rows of a."""
    (L, I), O = a_LI.shape, b_IO.shape[1]
    out_LO[:] = 0
    for o in range(0, O, O_BLOCK):
        for i0 in range(0, I, I_BLOCK):
            for l in range(L):
                sums = out_LO[l, o : o + O_BLOCK]
                for i in range(i0, min(i0 + I_BLOCK, I)):
                    add_row(sums, a_LI[l, i], b_IO[i, o : o + O_BLOCK])


@helper(fastmath=CONTRACT)
def add_row(sums, factor, row):
    """The inner loop of the rungs before it, on rows of one length."""
    for o in range(len(sums)):
        sums[o] += factor * row[o]


@kernel(fastmath=CONTRACT)
def packed(a_LI, b_IO, out_LO):
    """The block is copied first: its rows, far apart in b, become neighbours."""
    (L, I), O = a_LI.shape, b_IO.shape[1]
    block = np.empty((I_BLOCK, O_BLOCK), b_IO.dtype)
    out_LO[:] = 0
    for o in range(0, O, O_BLOCK):
        for i0 in range(0, I, I_BLOCK):
            copy_block(b_IO, i0, o, block)
            for l in range(L):
                sums = out_LO[l, o : o + O_BLOCK]
                for i in range(min(I_BLOCK, I - i0)):
                    add_row(sums, a_LI[l, i0 + i], block[i])


@helper
def copy_block(b_IO, i0, o0, block):
    for i in range(min(I_BLOCK, len(b_IO) - i0)):
        for o in range(min(O_BLOCK, b_IO.shape[1] - o0)):
            block[i, o] = b_IO[i0 + i, o0 + o]


@kernel(fastmath=CONTRACT)
def four_steps(a_LI, b_IO, out_LO):
    """Four rows of b at a time: each sum stays in a register for four products."""
    (L, I), O = a_LI.shape, b_IO.shape[1]
    block = np.empty((I_BLOCK, O_BLOCK), b_IO.dtype)
    out_LO[:] = 0
    for o in range(0, O, O_BLOCK):
        for i0 in range(0, I, I_BLOCK):
            copy_block(b_IO, i0, o, block)
            depth = min(I_BLOCK, I - i0)
            fours = depth // 4 * 4
            for l in range(L):
                sums, a = out_LO[l, o : o + O_BLOCK], a_LI[l, i0 : i0 + depth]
                for i in range(0, fours, 4):
                    add_rows(sums, a[i : i + 4], block[i : i + 4])
                for i in range(fours, depth):
                    add_row(sums, a[i], block[i])


@helper(fastmath=CONTRACT)
def add_rows(sums, a, rows):
    a0, a1, a2, a3 = a[0], a[1], a[2], a[3]
    b0, b1, b2, b3 = rows[0], rows[1], rows[2], rows[3]
    for o in range(len(sums)):
        sums[o] = sums[o] + a0 * b0[o] + a1 * b1[o] + a2 * b2[o] + a3 * b3[o]


@kernel
def lanes(a_LI, b_IO, out_LO):
    """ROWS x LANES sums in vector registers, a panel of b packed in the order it is read."""
    (L, I), O = a_LI.shape, b_IO.shape[1]
    whole, panel = L // ROWS * ROWS, np.empty((I, LANES), b_IO.dtype)
    for o in range(0, O, LANES):
        for i in range(I):
            store(panel, i, load_from(b_IO, i * O + o, O - o))
        for l in range(0, whole, ROWS):
            sums = tile(fill(a_LI, 0))
            for i in range(I):
                sums = add_product(sums, a_LI, l * I + i, I, panel, i)
            write_block(sums, out_LO, l * O + o, O, ROWS, min(LANES, O - o))
    loop_order(a_LI[whole:], b_IO, out_LO[whole:])


@kernel
def wide(a_LI, b_IO, out_LO):
    """A tile WIDE rows of lanes wide: fewer loads than multiply-adds."""
    (L, I), O = a_LI.shape, b_IO.shape[1]
    width = WIDE * LANES
    whole, panel = L // ROWS * ROWS, np.empty((I * WIDE, LANES), b_IO.dtype)
    for o in range(0, O, width):
        for i in range(I):
            for w in range(WIDE):
                row = load_from(b_IO, i * O + o + w * LANES, max(0, O - o - w * LANES))
                store(panel, i * WIDE + w, row)
        for l in range(0, whole, ROWS):
            sums = zero_tile(a_LI)
            for i in range(I):
                sums = add_product(sums, a_LI, l * I + i, I, panel, i)
            write_block(sums, out_LO, l * O + o, O, ROWS, min(width, O - o))
    loop_order(a_LI[whole:], b_IO, out_LO[whole:])


def all_together(a_LI, b_IO, out_LO):
    """`kernels/matmul.py`: wide tiles, and blocks for each level of the cache."""
    best.matmul(a_LI, b_IO, out_LO)


RUNGS = (three_loops, loop_order, blocks, packed, four_steps, lanes, wide, all_together)
