r"""Cross-entropy: how many nats the model was surprised by the next token.

New here: the end of the forward, where the backward starts. Loss and gradient come together,
since both need the same softmax.
"""

import numpy as np


def cross_entropy(logits_LV, targets_L, n_targets=None, overwrite=False):
    r"""Mean surprise over the targets, and its gradient.

    **Math**    loss = -1/n sum_l log softmax(z_l)[y_l],   dz_l = (softmax(z_l) - onehot(y_l)) / n
    **Shapes**  logits (..., V), targets (...) of integers -> scalar, dlogits (..., V)
    **Units**   nats per token. A model that knows nothing pays ln V.
    **Cost**    with `overwrite` no second array (..., V): dlogits takes the place of the logits
    **Numerics** targets of -1 are ignored: they add no loss and get no gradient. n is the number
    of the others, or `n_targets` where a batch is one part of a larger one.
    **Errors**  ValueError for a target outside [-1, V)
    """
    V = logits_LV.shape[-1]
    flat_LV, y_L = logits_LV.reshape(-1, V), targets_L.reshape(-1)
    if y_L.size and (y_L.min() < -1 or y_L.max() >= V):
        bad = y_L.min() if y_L.min() < -1 else y_L.max()
        raise ValueError(f"target id {bad} is outside the vocabulary of {V}; -1 means: ignore")
    rows_n = np.flatnonzero(y_L >= 0)
    n = max(rows_n.size, 1) if n_targets is None else n_targets
    shifted_LV = flat_LV - flat_LV.real.max(axis=-1, keepdims=True)
    p_LV = np.exp(shifted_LV)
    total_L1 = p_LV.sum(axis=-1, keepdims=True)
    surprise_n = np.log(total_L1[rows_n, 0]) - shifted_LV[rows_n, y_L[rows_n]]
    # forward:  loss = mean(log(sum(exp(z))) - z[y])
    dlogits_LV = np.divide(p_LV, total_L1, out=flat_LV if overwrite else None)
    dlogits_LV[rows_n, y_L[rows_n]] -= 1.0
    dlogits_LV[y_L < 0] = 0.0
    dlogits_LV /= n
    return surprise_n.sum() / n, dlogits_LV.reshape(logits_LV.shape)
