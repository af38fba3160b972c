"""A row of a table for each token id.

New here: a forward that copies instead of multiplying, and a backward in which the same row may
be asked for many times, so that its gradients must be added, never assigned.
"""

from typing import NamedTuple

import numpy as np


class EmbeddingSaved(NamedTuple):
    ids_BT: np.ndarray  # (B, T) which row each token took
    vocab_size: int  # V, the number of rows of the gradient


def embedding_forward(ids_BT, w_VD):
    """Look up one row per token.

    **Math**    x_bt = W[ids_bt], the product of a one-hot row with W
    **Shapes**  ids (B, T) of integers, W (V, D) -> x (B, T, D)
    **Errors**  ValueError for an id outside [0, V). NumPy alone would read -1 as the last row.
    """
    if ids_BT.size and (ids_BT.min() < 0 or ids_BT.max() >= len(w_VD)):
        bad = ids_BT.min() if ids_BT.min() < 0 else ids_BT.max()
        raise ValueError(
            f"token id {bad} is outside the vocabulary of {len(w_VD)}; expected 0 to "
            f"{len(w_VD) - 1}: was the text encoded with this model's tokenizer?"
        )
    return w_VD[ids_BT], EmbeddingSaved(ids_BT, len(w_VD))


def embedding_backward(dx_BTD, saved, dw_VD=None):
    """Add each token's gradient to the row that it took.

    **Math**    dW_v = sum over (b, t) with ids_bt = v of dx_bt
    **Shapes**  dx (B, T, D) -> dW (V, D), added to `dw_VD` if that is given
    **Numerics** `dW[ids] += dx` would keep only the last of repeated ids. Here tokens are sorted
    by id and each run of equal ids is summed.
    """
    ids_L = saved.ids_BT.reshape(-1)
    dx_LD = dx_BTD.reshape(ids_L.size, dx_BTD.shape[-1])
    if dw_VD is None:
        dw_VD = np.zeros((saved.vocab_size, dx_BTD.shape[-1]), dx_BTD.dtype)
    if ids_L.size:
        order_L = np.argsort(ids_L, kind="stable")
        sorted_L = ids_L[order_L]
        starts = np.flatnonzero(np.r_[True, sorted_L[1:] != sorted_L[:-1]])
        dw_VD[sorted_L[starts]] += np.add.reduceat(dx_LD[order_L], starts, axis=0)
    return dw_VD
