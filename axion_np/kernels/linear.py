r"""The linear map: products of tiles, and both gradients in one sweep.

Forward: each tile of 64 rows is multiplied with all panels of the packed weight (tile.py).
Backward: the same with the transposed weight gives dx; while x and dy of a tile are at hand, x^T dy
is added to the gradient of W. Each of a fixed number of row blocks has a sum of its own, and the
sums are added in order at the end: the same bits with any number of threads.

NumPy's BLAS is as fast alone, but its threads and Numba's wait for each other (compiled.py).
"""

import numpy as np
from numba import prange

from axion_np.kernels.compiled import helper, kernel, rows
from axion_np.kernels.tile import (
    ROWS, add_outer, pack, padded, panel_width, panels_size, product, unpacked,
)  # fmt: skip
from axion_np.linear import LinearSaved

BLOCKS = 8  # partial sums of a weight's gradient, at most


@helper
def _tile(x_LI, first, n):
    """Rows first .. first + n, flat, both axes padded to multiples of 8; a view if they are."""
    I = x_LI.shape[1]
    n_rows, width = padded(n), padded(I)
    if n == n_rows and I == width:
        return x_LI.reshape(-1)[first * I : (first + n) * I]
    tile = np.zeros(n_rows * width, x_LI.dtype)
    for row in range(n):
        for i in range(I):
            tile[row * width + i] = x_LI[first + row, i]
    return tile


@kernel(parallel=True)
def _forward(x_LI, packed, N, y_LO):
    L, I = x_LI.shape
    for t in prange((L + ROWS - 1) // ROWS):
        n = min(ROWS, L - t * ROWS)
        product(_tile(x_LI, t * ROWS, n), n, padded(I), packed, N, y_LO, t * ROWS)


@helper
def _block(dy_LO, x_LI, start, stop, packed, N_dx, N_dw, swap, dx_LI, part):
    """dx of some rows, and their share of x^T dy, or of dy^T x if I is the longer axis."""
    I, O = padded(x_LI.shape[1]), padded(dy_LO.shape[1])
    for i in range(part.size):
        part[i] = 0
    for first in range(start, stop, ROWS):
        n = min(ROWS, stop - first)
        x, dy = _tile(x_LI, first, n), _tile(dy_LO, first, n)
        product(dy, n, O, packed, N_dx, dx_LI, first)
        left, right = (dy, x) if swap else (x, dy)
        left_width, right_width = (O, I) if swap else (I, O)
        add_outer(left, left_width, right, right_width, N_dw, padded(n), part)


@kernel(parallel=True)
def _backward(dy_LO, x_LI, step, packed, N_dx, N_dw, swap, dx_LI, parts_B):
    L = len(x_LI)
    for block in prange(len(parts_B)):
        start, stop = min(L, block * step), min(L, (block + 1) * step)
        part = parts_B[block]
        _block(dy_LO, x_LI, start, stop, packed, N_dx, N_dw, swap, dx_LI, part)


@kernel
def _pack(w, transposed, N, packed, depth):
    pack(w, transposed, N, packed, depth, 0)


def _packed(w, transposed, dtype):
    """The panels of W or of its transpose, and their width; no copy for a transposed W."""
    n_inner, n_columns = w.shape[::-1] if transposed else w.shape
    N = panel_width(n_columns)
    panels = np.zeros(panels_size((n_inner, n_columns), N), dtype)
    if w.flags.f_contiguous and not w.flags.c_contiguous:
        w, transposed = w.T, not transposed
    _pack(np.ascontiguousarray(w, dtype), transposed, N, panels, (n_inner + 7) // 8 * 8)
    return panels, N


def linear_forward(x_LI, w_IO):
    r"""As in `axion_np.linear`."""
    x, O = rows(x_LI), w_IO.shape[1]
    y = np.empty((len(x), O), x.dtype)
    _forward(x, *_packed(w_IO, False, x.dtype), y)
    return y.reshape(*x_LI.shape[:-1], O), LinearSaved(x_LI, w_IO)


def linear_backward(dy_LO, saved):
    r"""As in `axion_np.linear`."""
    x, shape = rows(saved.x_LI), saved.w_IO.shape
    dy, dx = rows(dy_LO, x.dtype), np.empty_like(x)
    swap = shape[0] > shape[1]
    if swap:
        shape = shape[::-1]
    N = panel_width(shape[1])
    n_blocks = max(1, min(BLOCKS, len(x) // ROWS))
    step = -(-len(x) // (n_blocks * ROWS)) * ROWS
    parts = np.empty((n_blocks, panels_size(shape, N)), x.dtype)
    _backward(dy, x, step, *_packed(saved.w_IO, True, x.dtype), N, swap, dx, parts)
    dw = unpacked(parts.sum(axis=0), shape, N)
    return dx.reshape(saved.x_LI.shape), dw.T if swap else dw
