"""Embedding backward: each token adds its gradient to the row of its id.

A plain loop. NumPy has no fast way to add to repeated rows, so the reference sorts first.
"""

import numpy as np

from axion_np.kernels.compiled import flat, kernel, rows


@kernel
def _add_rows(ids_L, dx_LD, dw_VD):
    for row in range(ids_L.size):
        for d in range(dw_VD.shape[1]):
            dw_VD[ids_L[row], d] += dx_LD[row, d]


def embedding_backward(dx_BTD, saved, dw_VD=None):
    """As in `axion_np.operations.embedding`."""
    ids_L = flat(saved.ids_BT, np.int64)
    if dw_VD is None:
        dw_VD = np.zeros((saved.vocab_size, dx_BTD.shape[-1]), dx_BTD.dtype)
    _add_rows(ids_L, rows(dx_BTD), dw_VD)
    return dw_VD
