"""Cross-entropy: how many nats the model was surprised by the next token.

New here: the end of the forward, where the backward starts. Loss and gradient come together,
since both need the same softmax.
"""

import numpy as np


def cross_entropy(logits_LV, targets_L, weights_L=None, total=None, overwrite=False):
    """Mean surprise over the targets, and its gradient.

    **Math**    loss = -1/n sum_l a_l log softmax(z_l)[y_l],
                dz_l = a_l (softmax(z_l) - onehot(y_l)) / n,   n = sum_l a_l
    **Shapes**  logits (..., V), targets (...) of integers, weights (...) a_l (None: all one)
                -> scalar, dlogits (..., V)
    **Units**   nats per token. A model that knows nothing pays ln V.
    **Cost**    with `overwrite` no second array (..., V): dlogits takes the place of the logits
    **Numerics** a target of -1 has weight zero: it adds no loss and gets no gradient. `total` is
    n where a batch is one part of a larger one. With n = 0 there is nothing to learn: loss and
    gradient are zero.
    **Errors**  ValueError for a target outside [-1, V)
    """
    V = logits_LV.shape[-1]
    flat_LV, y_L = logits_LV.reshape(-1, V), targets_L.reshape(-1)
    a_L = target_weights(y_L, weights_L, V)
    n = a_L.sum() if total is None else total
    share_L = (a_L / n if n > 0 else 0.0 * a_L).astype(flat_LV.real.dtype)  # of the mean
    row_L, y_L = np.arange(y_L.size), np.maximum(y_L, 0)
    shifted_LV = flat_LV - flat_LV.real.max(axis=-1, keepdims=True)
    p_LV = np.exp(shifted_LV)
    total_L1 = p_LV.sum(axis=-1, keepdims=True)
    surprise_L = np.log(total_L1[:, 0]) - shifted_LV[row_L, y_L]
    # forward:  loss = sum(share * (log(sum(exp(z))) - z[y]))
    dlogits_LV = np.divide(p_LV, total_L1, out=flat_LV if overwrite else None)
    dlogits_LV[row_L, y_L] -= 1.0
    dlogits_LV *= share_L[:, None]
    return (share_L * surprise_L).sum(), dlogits_LV.reshape(logits_LV.shape)


def target_weights(y_L, weights_L, V):
    """a_L in float64, zero where the target is -1. **Errors** ValueError outside [-1, V)."""
    if y_L.size and (y_L.min() < -1 or y_L.max() >= V):
        bad = y_L.min() if y_L.min() < -1 else y_L.max()
        raise ValueError(f"target id {bad} is outside the vocabulary of {V}; -1 means: ignore")
    counted_L = (y_L >= 0).astype(np.float64)
    return counted_L if weights_L is None else counted_L * weights_L.reshape(-1)
