"""Cross-entropy: three sweeps over a row that stays in the first-level cache.

Largest logit, exponentials and their sum, division. NumPy sweeps the whole (L, V) array seven
times, each time from main memory. The largest value is searched in 32 lanes side by side: one
running maximum would make each comparison wait for the one before.
"""

import numpy as np

from axion_np.kernels.compiled import flat, helper, kernel, rows
from axion_np.kernels.exp import added_up, exponentials
from axion_np.operations.loss import target_weights

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


@kernel
def _rows(z_LV, y_L, share_L, surprise_L):
    """-log softmax(z)[y], row by row; z becomes (softmax(z) - onehot(y)) * share."""
    for row in range(len(y_L)):
        z_V, y, share = z_LV[row], y_L[row], share_L[row]
        surprise = share * 0
        if y >= 0:
            top = _largest(z_V)
            surprise = top - z_V[y]
            exponentials(z_V, z_V.size, top)
            total = added_up(z_V)
            surprise += np.log(total)
            factor = share / total
            for v in range(z_V.size):
                z_V[v] *= factor
            z_V[y] -= share
        else:
            for v in range(z_V.size):
                z_V[v] = 0
        surprise_L[row] = surprise


def cross_entropy(logits_LV, targets_L, weights_L=None, total=None, overwrite=False):
    """As in `axion_np.operations.loss`."""
    z_LV, y_L = rows(logits_LV if overwrite else logits_LV.copy()), flat(targets_L, np.int64)
    a_L = target_weights(y_L, weights_L, z_LV.shape[1])
    n = a_L.sum() if total is None else total
    share_L = (a_L * (1 / n if n > 0 else 0.0)).astype(z_LV.dtype)
    surprise_L = np.empty(len(y_L), z_LV.dtype)
    _rows(z_LV, y_L, share_L, surprise_L)
    if weights_L is not None:
        surprise_L *= a_L.astype(z_LV.dtype)
    return surprise_L.sum() / z_LV.dtype.type(n or 1), z_LV.reshape(logits_LV.shape)
