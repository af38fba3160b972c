r"""Cross-entropy: three sweeps over a row that stays in the first-level cache.

Largest logit, exponentials and their sum, division. NumPy sweeps the whole (L, V) array seven
times, each time from main memory. The largest value is searched in 32 lanes side by side: one
running maximum would make each comparison wait for the one before.
"""

import numpy as np

from axion_np.kernels.compiled import CONTRACT, REORDER, flat, helper, kernel, rows
from axion_np.kernels.exp import exp

LANES = 32


@helper
def _largest(z_V):
    V = z_V.size
    lane = np.empty(LANES, z_V.dtype)
    for i in range(LANES):
        lane[i] = z_V[min(i, V - 1)]
    for start in range(LANES, V - LANES + 1, LANES):
        part = z_V[start : start + LANES]
        for i in range(LANES):
            lane[i] = max(lane[i], part[i])
    top = lane[0]
    for i in range(1, LANES):
        top = max(top, lane[i])
    for v in range(V // LANES * LANES, V):
        top = max(top, z_V[v])
    return top


@helper(fastmath=CONTRACT)
def _exponentials(z_V, top):
    """Apart from the sum: were additions here free to be reordered, `exp` could not round."""
    for v in range(z_V.size):
        z_V[v] = exp(z_V[v] - top)


@helper(fastmath=REORDER)
def _sum(p_V):
    total = p_V.dtype.type(0)
    for v in range(p_V.size):
        total += p_V[v]
    return total


@kernel
def _rows(z_LV, y_L, scale, surprise_L):
    """-log softmax(z)[y], row by row; z becomes (softmax(z) - onehot(y)) * scale."""
    for row in range(len(y_L)):
        z_V, y = z_LV[row], y_L[row]
        surprise = scale * 0
        if y >= 0:
            top = _largest(z_V)
            surprise = top - z_V[y]
            _exponentials(z_V, top)
            total = _sum(z_V)
            surprise += np.log(total)
            factor = scale / total
            for v in range(z_V.size):
                z_V[v] *= factor
            z_V[y] -= scale
        else:
            for v in range(z_V.size):
                z_V[v] = 0
        surprise_L[row] = surprise


def cross_entropy(logits_LV, targets_L, n_targets=None, overwrite=False):
    r"""As in `axion_np.operations.loss`."""
    z_LV, y_L = rows(logits_LV if overwrite else logits_LV.copy()), flat(targets_L, np.int64)
    V = z_LV.shape[1]
    if y_L.size and (y_L.min() < -1 or y_L.max() >= V):
        bad = y_L.min() if y_L.min() < -1 else y_L.max()
        raise ValueError(f"target id {bad} is outside the vocabulary of {V}; -1 means: ignore")
    n = max(np.count_nonzero(y_L >= 0), 1) if n_targets is None else n_targets
    surprise_L = np.empty(len(y_L), z_LV.dtype)
    _rows(z_LV, y_L, z_LV.dtype.type(1 / n), surprise_L)
    return surprise_L.sum() / z_LV.dtype.type(n), z_LV.reshape(logits_LV.shape)
