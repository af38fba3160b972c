"""RMSNorm, one pass over each row.

NumPy makes five temporary arrays of x's size on the way; here a row stays in the first-level cache
from its sum of squares to its last product. In the backward each block of rows sums its own part
of the gain's gradient, and the parts are added in order: in float32, many short sums lose less to
rounding than one sum over thousands of rows.
"""

import numpy as np

from axion_np.kernels.compiled import REORDER, flat, kernel, rows
from axion_np.operations.rmsnorm import RMSNormSaved

BLOCKS = 16  # row blocks of the backward


@kernel(fastmath=REORDER)
def _forward(x_LD, gain_D, eps, y_LD, rms_inv_L):
    L, D = x_LD.shape
    for row in range(L):
        squares = x_LD[row, 0] * x_LD[row, 0]
        for d in range(1, D):
            squares += x_LD[row, d] * x_LD[row, d]
        inverse = 1 / np.sqrt(squares / D + eps)
        rms_inv_L[row] = inverse
        for d in range(D):
            y_LD[row, d] = x_LD[row, d] * rms_inv_L[row] * gain_D[d]


@kernel(fastmath=REORDER)
def _backward(dy_LD, x_LD, gain_D, rms_inv_L, dx_LD, parts_BD):
    L, D = x_LD.shape
    n_blocks = parts_BD.shape[0]
    for block in range(n_blocks):
        parts_BD[block] = 0
        for row in range(L * block // n_blocks, L * (block + 1) // n_blocks):
            r = rms_inv_L[row]
            along = dy_LD[row, 0] * gain_D[0] * x_LD[row, 0]
            for d in range(1, D):
                along += dy_LD[row, d] * gain_D[d] * x_LD[row, d]
            pull = r * r * r * along / x_LD.dtype.type(D)
            for d in range(D):
                dx_LD[row, d] = r * dy_LD[row, d] * gain_D[d] - pull * x_LD[row, d]
                parts_BD[block, d] += dy_LD[row, d] * x_LD[row, d] * r


def rmsnorm_forward(x_LD, gain_D, eps):
    """As in `axion_np.operations.rmsnorm`."""
    x, gain = rows(x_LD), flat(gain_D, x_LD.dtype)
    y, rms_inv = np.empty_like(x), np.empty(len(x), x.dtype)
    _forward(x, gain, x.dtype.type(eps), y, rms_inv)
    saved = RMSNormSaved(x_LD, gain_D, rms_inv.reshape(*x_LD.shape[:-1], 1))
    return y.reshape(x_LD.shape), saved


def rmsnorm_backward(dy_LD, saved):
    """As in `axion_np.operations.rmsnorm`."""
    x = rows(saved.x_LD)
    dy, gain = rows(dy_LD, x.dtype), flat(saved.gain_D, x.dtype)
    dx, parts = np.empty_like(x), np.empty((BLOCKS, gain.size), x.dtype)
    _backward(dy, x, gain, flat(saved.rms_inv_L1), dx, parts)
    return dx.reshape(saved.x_LD.shape), parts.sum(axis=0)
