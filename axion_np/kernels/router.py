"""Router: after the product of tokens and centroids, one visit to each token's scores.

NumPy sorts all scores of a row and gathers; here the K best of E are picked by K scans. Ties go to
the lower index, as in the reference. Limiting the choice to groups of experts is left to the
reference: no preset of this size uses it.
"""

import numpy as np

from axion_np.kernels.compiled import flat, helper, kernel, rows
from axion_np.kernels.exp import exp
from axion_np.operations import router as reference
from axion_np.operations.router import RouterSaved


@helper
def _pick(scores_E, bias_E, idx_K):
    """The K largest of score + bias, largest first, NaN last."""
    for k in range(len(idx_K)):
        best, top = -1, scores_E[0]
        for e in range(len(scores_E)):
            taken = False
            for earlier in range(k):
                taken = taken or idx_K[earlier] == e
            if taken:
                continue
            choice = scores_E[e] + bias_E[e]
            if best < 0 or choice > top or (np.isnan(top) and not np.isnan(choice)):
                best, top = e, choice
        idx_K[k] = best


@kernel
def _forward(z_LE, bias_E, norm_topk, route_scale, idx_LK, gates_LK):
    """z, the scores before the sigmoid, becomes the scores."""
    one, z = z_LE.dtype.type(1), z_LE.reshape(-1)
    for i in range(z.size):
        z[i] = one / (one + exp(-z[i]))
    for row in range(len(z_LE)):
        scores_E = z_LE[row]
        _pick(scores_E, bias_E, idx_LK[row])
        total = one * 0
        for k in range(idx_LK.shape[1]):
            gates_LK[row, k] = scores_E[idx_LK[row, k]]
            total += gates_LK[row, k]
        divisor = total + z_LE.dtype.type(1e-20) if norm_topk else one
        for k in range(idx_LK.shape[1]):
            gates_LK[row, k] = gates_LK[row, k] / divisor * route_scale


@helper
def _scores_gradient(dgates_K, scores_E, idx_K, norm_topk, route_scale, ds_E):
    """From one token's gates to its scores before the sigmoid; adds to ds, then overwrites."""
    one = scores_E.dtype.type(1)
    total, along = one * 0, one * 0
    for k in range(len(idx_K)):
        total += scores_E[idx_K[k]]
        along += dgates_K[k] * route_scale * scores_E[idx_K[k]]
    total += scores_E.dtype.type(1e-20)
    for k in range(len(idx_K)):
        d = dgates_K[k] * route_scale
        ds_E[idx_K[k]] += (d - along / total) / total if norm_topk else d
    for e in range(len(scores_E)):
        ds_E[e] *= scores_E[e] * (one - scores_E[e])


@kernel
def _backward(dgates_LK, scores_LE, idx_LK, norm_topk, route_scale, ds_LE):
    for row in range(len(ds_LE)):
        _scores_gradient(
            dgates_LK[row], scores_LE[row], idx_LK[row], norm_topk, route_scale, ds_LE[row]
        )


def router_forward(
    x_LD, w_DE, bias_E, n_active, n_groups=1, n_active_groups=1, norm_topk=True, route_scale=1.0
):
    """As in `axion_np.operations.router`."""
    if n_groups > 1:
        return reference.router_forward(
            x_LD, w_DE, bias_E, n_active, n_groups, n_active_groups, norm_topk, route_scale
        )
    scores_LE = x_LD @ w_DE
    L, dtype = len(x_LD), x_LD.dtype
    idx_LK, gates_LK = np.empty((L, n_active), np.int64), np.empty((L, n_active), dtype)
    _forward(
        scores_LE, flat(bias_E, dtype), bool(norm_topk), dtype.type(route_scale), idx_LK, gates_LK
    )
    return idx_LK, gates_LK, RouterSaved(x_LD, w_DE, scores_LE, idx_LK, norm_topk, route_scale)


def router_backward(dgates_LK, saved, dscores_LE=None):
    """As in `axion_np.operations.router`."""
    s, dtype = saved, saved.x_LD.dtype
    ds_LE = np.zeros_like(s.scores_LE) if dscores_LE is None else dscores_LE.astype(dtype)
    _backward(
        rows(dgates_LK, dtype),
        rows(s.scores_LE),
        rows(s.idx_LK),
        bool(s.norm_topk),
        dtype.type(s.route_scale),
        ds_LE,
    )
    return ds_LE @ s.w_DE.T, s.x_LD.T @ ds_LE
