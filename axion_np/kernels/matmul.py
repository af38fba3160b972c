"""The product of two matrices on register tiles: what a BLAS does, in three screens.

New here: three levels of memory, and a loop for each. Numbers travel from memory to the processor
far more slowly than they are multiplied, so each that has travelled must be used many times:

    registers      a tile holds its sums there, ROWS rows of a by WIDE x LANES columns of b
    nearest cache  a panel of b, DEPTH rows as wide as a tile, stays for TALL rows of a
    next cache     all panels of BROAD columns of b stay there, beside TALL rows of a

Packing copies a panel of b into the order in which the tile reads it. b may be a transpose; a is
read where it lies. The sum over i runs in blocks of DEPTH, so that a float32 sum over thousands of
numbers is many short sums. kernels/ladder/matmul.py climbs from three plain loops to this.
Source: Goto and van de Geijn, Anatomy of High-Performance Matrix Multiplication, 2008.
"""

from typing import NamedTuple

import numpy as np

from axion_np.kernels.compiled import helper, kernel
from axion_np.kernels.simd.lanes import LANES, ROWS, fill, load_from, store, tile
from axion_np.kernels.simd.wide import (
    WIDE,
    add_block,
    add_product,
    fetch_block,
    write_block,
    zero_tile,
)

DEPTH = 512  # rows of a panel: 64 KB in float32
BROAD = 512  # columns that are packed at a time: 1 MB
TALL = 128  # rows of a that meet a panel before the next panel: 256 KB
WIDTH = WIDE * LANES  # columns of a tile and of a panel


class Matrix(NamedTuple):
    """A matrix wherever it lies: number (i, o) is numbers[i * down + o * right]."""

    numbers: np.ndarray  # one contiguous axis
    rows: int
    columns: int
    down: int
    right: int


def as_matrix(x, dtype):
    """No copy if the rows or the columns of x lie one after the other."""
    if not (x.flags.c_contiguous or x.flags.f_contiguous) or x.dtype != dtype:
        x = np.ascontiguousarray(x, dtype)
    if x.flags.c_contiguous:
        return Matrix(x.reshape(-1), *x.shape, x.shape[1], 1)
    return Matrix(x.T.reshape(-1), *x.shape, 1, x.shape[0])


@helper
def pack(b, i0, o0, depth, n, panels, at):
    """DEPTH rows of at most WIDTH columns of b, from row `at` of the panels on; zeros beside."""
    wide, first = -(-n // LANES), i0 * b.down + o0 * b.right
    if b.right == 1:
        for i in range(depth):
            for w in range(wide):
                row = load_from(b.numbers, first + i * b.down + w * LANES, n - w * LANES)
                store(panels, at + i * wide + w, row)
        return
    for o in range(wide * LANES):
        row, lane = at + o // LANES, o % LANES
        for i in range(depth):
            number = b.numbers[first + i * b.down + o * b.right] if o < n else 0
            panels[row + i * wide, lane] = number


@helper
def pack_last(a, l0, i0, depth, last):
    """The rows of a from l0 on, fewer than ROWS, column after column; zeros below."""
    for i in range(depth):
        for r in range(ROWS):
            inside = l0 + r < a.rows
            place = (l0 + r) * a.down + (i0 + i) * a.right
            last[i * ROWS + r] = a.numbers[place] if inside else 0


@helper
def multiply(sums, a, first, down, right, panels, at, depth):
    """sums + ROWS rows of a times a panel: the register tile."""
    for i in range(depth):
        sums = add_product(sums, a, first + i * right, down, panels, at + i)
    return sums


@helper
def rows_by_panel(zeros, a, l0, i0, depth, last, panels, at, out, o0, n):
    """At most TALL rows of a times one panel, added to `out` unless it is the first block of i."""
    O = out.shape[1]
    for l in range(l0, min(l0 + TALL, a.rows), ROWS):
        n_rows, first = min(ROWS, a.rows - l), l * O + o0
        fetch_block(out, first, O)
        if n_rows == ROWS:
            start = l * a.down + i0 * a.right
            sums = multiply(zeros, a.numbers, start, a.down, a.right, panels, at, depth)
        else:
            sums = multiply(zeros, last, 0, 1, ROWS, panels, at, depth)
        if i0 > 0:
            sums = add_block(sums, out, first, O, n_rows, n)
        write_block(sums, out, first, O, n_rows, n)


@kernel
def product(a, b, out):
    """out = a b; `a` and `b` are Matrix, `out` has contiguous rows."""
    depth = min(DEPTH, a.columns)
    panels = np.empty((-(-min(BROAD, b.columns) // WIDTH) * WIDE * depth, LANES), out.dtype)
    last, narrow, broad = np.empty(ROWS * depth, out.dtype), tile(fill(out, 0)), zero_tile(out)
    for i0 in range(0, a.columns, DEPTH):
        depth = min(DEPTH, a.columns - i0)
        if a.rows % ROWS:
            pack_last(a, a.rows // ROWS * ROWS, i0, depth, last)
        for o0 in range(0, b.columns, BROAD):
            stop = min(o0 + BROAD, b.columns)
            for o in range(o0, stop, WIDTH):
                pack(b, i0, o, depth, min(WIDTH, stop - o), panels, (o - o0) // LANES * depth)
            for l0 in range(0, a.rows, TALL):
                for o in range(o0, stop, WIDTH):
                    n, at = min(WIDTH, stop - o), (o - o0) // LANES * depth
                    if n > WIDTH - LANES:
                        at //= WIDE
                        rows_by_panel(broad, a, l0, i0, depth, last, panels, at, out, o, n)
                    else:
                        rows_by_panel(narrow, a, l0, i0, depth, last, panels, at, out, o, n)


def matmul(a_LI, b_IO, out_LO=None):
    """a @ b for two matrices of real numbers.

    **Shapes**  a (L, I), b (I, O) -> (L, O), of a's dtype; either may be a transpose
    **Cost**    2 L I O flops; memory: a packed block of b, 1 MB at most
    **Errors**  ValueError for shapes that do not fit, and for numbers other than float32 and 64
    """
    if a_LI.ndim != 2 or b_IO.ndim != 2 or a_LI.shape[1] != b_IO.shape[0]:
        raise ValueError(f"shapes {a_LI.shape} and {b_IO.shape}; expected (L, I) and (I, O)")
    dtype, shape = a_LI.dtype, (a_LI.shape[0], b_IO.shape[1])
    if dtype not in (np.float32, np.float64):
        raise ValueError(f"numbers of type {dtype}; expected float32 or float64")
    if out_LO is None:
        out_LO = np.empty(shape, dtype)
    if out_LO.shape != shape or out_LO.dtype != dtype or not out_LO.flags.c_contiguous:
        raise ValueError(f"out is {out_LO.dtype} {out_LO.shape}; expected rows of {dtype} {shape}")
    if a_LI.shape[1] == 0:
        out_LO[:] = 0
    elif out_LO.size:
        product(as_matrix(a_LI, dtype), as_matrix(b_IO, dtype), out_LO)
    return out_LO
