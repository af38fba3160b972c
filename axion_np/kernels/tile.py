r"""The matrix product that all others are made of.

Three loops, arranged so that everything the innermost one touches is in the first-level cache:

    for each tile of 64 rows of x                      a tile owns its rows of y
        for each panel of 64 (or 16) columns of W      W is repacked once, panel by panel
            for 4 rows of the tile, for 4 rows of the panel
                y[4 rows, panel] += x[4, 4] times W[4 rows, panel]

The last line is 16 multiply-adds for 4 loads of W and 4 loads and stores of y. The panel's width is
a constant and all arrays are flat, so LLVM unrolls and vectorises it: 90 % of the peak of one
core, without intrinsics. The ragged ends are padded with zeros to multiples of 8 while packing, so
that the inner loops have no special cases.

Numba's disk cache does not see edits to this file: after one, clear the cache.
"""

import numpy as np

from axion_np.kernels.compiled import CONTRACT, helper

ROWS = 64  # of a tile
WIDE, NARROW = 64, 16  # columns of a panel
INNER = 128  # rows of a panel used at a time: 128 x 64 float32 numbers fill the first-level cache
ONE = np.int64(1)  # a literal 1 as an argument would be compiled as a case of its own


def panel_width(n):
    """How wide the panels of a matrix of n columns are."""
    return NARROW if n <= 2 * NARROW else WIDE


@helper
def padded(n):
    return (n + 7) // 8 * 8


@helper(fastmath=CONTRACT)
def wide(a, row_step, inner_step, b, c, n_rows, n_inner):
    """c (n_rows, 64) += a (n_rows, n_inner) times b (n_inner, 64); all flat, sizes multiples of 4.

    a's number (row, inner) is at row * row_step + inner * inner_step, so a may be transposed.
    """
    N = WIDE
    r, s = row_step, inner_step
    for row in range(0, n_rows, 4):
        y = c[row * N : row * N + 4 * N]
        for inner in range(0, n_inner, 4):
            w = b[inner * N : inner * N + 4 * N]
            x = a[row * r + inner * s :]
            x00, x01, x02, x03 = x[0], x[s], x[2 * s], x[3 * s]
            x10, x11, x12, x13 = x[r], x[r + s], x[r + 2 * s], x[r + 3 * s]
            x20, x21, x22, x23 = x[2 * r], x[2 * r + s], x[2 * r + 2 * s], x[2 * r + 3 * s]
            x30, x31, x32, x33 = x[3 * r], x[3 * r + s], x[3 * r + 2 * s], x[3 * r + 3 * s]
            for j in range(N):
                w0, w1, w2, w3 = w[j], w[N + j], w[2 * N + j], w[3 * N + j]
                y[j] = y[j] + x00 * w0 + x01 * w1 + x02 * w2 + x03 * w3
                y[N + j] = y[N + j] + x10 * w0 + x11 * w1 + x12 * w2 + x13 * w3
                y[2 * N + j] = y[2 * N + j] + x20 * w0 + x21 * w1 + x22 * w2 + x23 * w3
                y[3 * N + j] = y[3 * N + j] + x30 * w0 + x31 * w1 + x32 * w2 + x33 * w3


@helper(fastmath=CONTRACT)
def narrow(a, row_step, inner_step, b, c, n_rows, n_inner):
    """The same for panels of 16 columns, 8 rows at a time: one vector a row on AVX-512."""
    N = NARROW
    r, s = row_step, inner_step
    for row in range(0, n_rows, 8):
        y = c[row * N : row * N + 8 * N]
        for inner in range(0, n_inner, 4):
            w = b[inner * N : inner * N + 4 * N]
            x = a[row * r + inner * s :]
            x00, x01, x02, x03 = x[0], x[s], x[2 * s], x[3 * s]
            x10, x11, x12, x13 = x[r], x[r + s], x[r + 2 * s], x[r + 3 * s]
            x20, x21, x22, x23 = x[2 * r], x[2 * r + s], x[2 * r + 2 * s], x[2 * r + 3 * s]
            x30, x31, x32, x33 = x[3 * r], x[3 * r + s], x[3 * r + 2 * s], x[3 * r + 3 * s]
            x40, x41, x42, x43 = x[4 * r], x[4 * r + s], x[4 * r + 2 * s], x[4 * r + 3 * s]
            x50, x51, x52, x53 = x[5 * r], x[5 * r + s], x[5 * r + 2 * s], x[5 * r + 3 * s]
            x60, x61, x62, x63 = x[6 * r], x[6 * r + s], x[6 * r + 2 * s], x[6 * r + 3 * s]
            x70, x71, x72, x73 = x[7 * r], x[7 * r + s], x[7 * r + 2 * s], x[7 * r + 3 * s]
            for j in range(N):
                w0, w1, w2, w3 = w[j], w[N + j], w[2 * N + j], w[3 * N + j]
                y[j] = y[j] + x00 * w0 + x01 * w1 + x02 * w2 + x03 * w3
                y[N + j] = y[N + j] + x10 * w0 + x11 * w1 + x12 * w2 + x13 * w3
                y[2 * N + j] = y[2 * N + j] + x20 * w0 + x21 * w1 + x22 * w2 + x23 * w3
                y[3 * N + j] = y[3 * N + j] + x30 * w0 + x31 * w1 + x32 * w2 + x33 * w3
                y[4 * N + j] = y[4 * N + j] + x40 * w0 + x41 * w1 + x42 * w2 + x43 * w3
                y[5 * N + j] = y[5 * N + j] + x50 * w0 + x51 * w1 + x52 * w2 + x53 * w3
                y[6 * N + j] = y[6 * N + j] + x60 * w0 + x61 * w1 + x62 * w2 + x63 * w3
                y[7 * N + j] = y[7 * N + j] + x70 * w0 + x71 * w1 + x72 * w2 + x73 * w3


@helper
def multiply(a, row_step, inner_step, b, N, c, n_rows, n_inner):
    """c += a b for one panel of N columns."""
    for start in range(0, n_inner, INNER):
        n = min(INNER, n_inner - start)
        part = b[start * N : (start + n) * N]
        if N == WIDE:
            wide(a[start * inner_step :], row_step, inner_step, part, c, n_rows, n)
        else:
            narrow(a[start * inner_step :], row_step, inner_step, part, c, n_rows, n)


@helper
def pack(w, transposed, N, packed, depth, offset):
    """W, or its transpose, as flat panels (panels, depth, N), from row `offset` of each panel."""
    rows, columns = w.shape
    for i in range(rows):
        for j in range(columns):
            inner, column = (j, i) if transposed else (i, j)
            packed[(column // N * depth + offset + inner) * N + column % N] = w[i, j]


@helper
def product(tile, n, width, packed, N, y, first):
    """Rows first .. first + n of y = tile times all panels."""
    n_rows, size = padded(n), width * N
    c = np.empty(n_rows * N, tile.dtype)
    for panel in range(packed.size // size):
        for i in range(c.size):
            c[i] = 0
        b = packed[panel * size : (panel + 1) * size]
        multiply(tile, width, ONE, b, N, c, n_rows, width)
        start = panel * N
        for row in range(n):
            for j in range(min(N, y.shape[1] - start)):
                y[first + row, start + j] = c[row * N + j]


@helper
def add_outer(left, left_width, right, right_width, N, n_rows, total):
    """total += left^T right, two tiles of the same tokens; flat panels (panels, left_width, N)."""
    size = left_width * N
    b = right
    if right_width != N:
        b = np.empty(n_rows * N, right.dtype)
    for p in range(total.size // size):
        if right_width != N:
            for row in range(n_rows):
                for j in range(N):
                    at = p * N + j
                    b[row * N + j] = right[row * right_width + at] if at < right_width else 0
        c = total[p * size : (p + 1) * size]
        multiply(left, ONE, left_width, b, N, c, left_width, n_rows)


def unpacked(panels, shape, N):
    """A matrix from its flat panels (.., panels, padded rows, N)."""
    lead, (n_rows, n_columns) = panels.shape[:-1], shape
    depth = (n_rows + 7) // 8 * 8
    matrix = panels.reshape(*lead, -1, depth, N).swapaxes(-3, -2).reshape(*lead, depth, -1)
    return matrix[..., :n_rows, :n_columns]


def panels_size(shape, N):
    """How many numbers a matrix takes as flat panels."""
    return -(-shape[1] // N) * ((shape[0] + 7) // 8 * 8) * N
