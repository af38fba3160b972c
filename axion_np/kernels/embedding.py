r"""Embedding backward: each row of the table collects its own tokens.

A counting sort lists the tokens of each id in order of appearance; then rows are independent, and
each thread owns some of them. NumPy's version sorts by comparison and copies dx once more.
"""

import numpy as np
from numba import prange

from axion_np.kernels.compiled import flat, kernel


@kernel(parallel=True)
def _collect(ids_L, dx_LD, dw_VD):
    V, D = dw_VD.shape
    start_V = np.zeros(V + 1, np.int64)
    for i in ids_L:
        start_V[i + 1] += 1
    for v in range(V):
        start_V[v + 1] += start_V[v]
    place_V = start_V[:-1].copy()
    order_L = np.empty(ids_L.size, np.int64)
    for row in range(ids_L.size):
        order_L[place_V[ids_L[row]]] = row
        place_V[ids_L[row]] += 1
    for v in prange(V):
        dw_VD[v] = 0
        for place in range(start_V[v], start_V[v + 1]):
            row = order_L[place]
            for d in range(D):
                dw_VD[v, d] += dx_LD[row, d]


def embedding_backward(dx_BTD, saved):
    r"""As in `axion_np.embedding`."""
    ids_L = flat(saved.ids_BT, np.int64)
    dw_VD = np.empty((saved.vocab_size, dx_BTD.shape[-1]), dx_BTD.dtype)
    _collect(ids_L, flat(dx_BTD).reshape(ids_L.size, -1), dw_VD)
    return dw_VD
