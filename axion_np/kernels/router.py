r"""Router: scores, choice and gates of a token in one visit to its row.

NumPy sorts all scores of a row and gathers; here the K best of E are picked by K scans. Ties go to
the lower index, as in the reference. Limiting the choice to groups of experts is left to the
reference: no preset of this size uses it.
"""

import numpy as np

from axion_np import router as reference
from axion_np.kernels.compiled import REORDER, flat, helper, kernel, rows
from axion_np.router import RouterSaved

BLOCKS = 16  # partial sums of the weight's gradient: short sums lose less to rounding


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


@helper(fastmath=REORDER)
def _dot(a, b):
    total = a.dtype.type(0)
    for i in range(a.size):
        total += a[i] * b[i]
    return total


@kernel
def _forward(x_LD, w_ED, bias_E, norm_topk, route_scale, scores_LE, idx_LK, gates_LK):
    one = x_LD.dtype.type(1)
    for row in range(len(x_LD)):
        for e in range(len(w_ED)):
            scores_LE[row, e] = one / (one + np.exp(-_dot(x_LD[row], w_ED[e])))
        _pick(scores_LE[row], bias_E, idx_LK[row])
        total = one * 0
        for k in range(idx_LK.shape[1]):
            gates_LK[row, k] = scores_LE[row, idx_LK[row, k]]
            total += gates_LK[row, k]
        divisor = total + x_LD.dtype.type(1e-20) if norm_topk else one
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
def _backward(
    dgates_LK, x_LD, w_ED, scores_LE, idx_LK, norm_topk, route_scale, ds_LE, dx_LD, parts_BED
):
    L, D = x_LD.shape
    n_blocks = len(parts_BED)
    for block in range(n_blocks):
        dw_ED = parts_BED[block]
        for e in range(len(w_ED)):
            for d in range(D):
                dw_ED[e, d] = 0
        for row in range(L * block // n_blocks, L * (block + 1) // n_blocks):
            dz_E = ds_LE[row]
            _scores_gradient(
                dgates_LK[row], scores_LE[row], idx_LK[row], norm_topk, route_scale, dz_E
            )
            for d in range(D):
                dx_LD[row, d] = 0
            for e in range(len(w_ED)):
                dz = dz_E[e]
                for d in range(D):
                    dx_LD[row, d] += dz * w_ED[e, d]
                for d in range(D):
                    dw_ED[e, d] += dz * x_LD[row, d]


def router_forward(
    x_LD, w_DE, bias_E, n_active, n_groups=1, n_active_groups=1, norm_topk=True, route_scale=1.0
):
    r"""As in `axion_np.router`."""
    if n_groups > 1:
        return reference.router_forward(
            x_LD, w_DE, bias_E, n_active, n_groups, n_active_groups, norm_topk, route_scale
        )
    x = rows(x_LD)
    scores_LE = np.empty((len(x), w_DE.shape[1]), x.dtype)
    idx_LK = np.empty((len(x), n_active), np.int64)
    gates_LK = np.empty((len(x), n_active), x.dtype)
    _forward(
        x, rows(w_DE.T, x.dtype), flat(bias_E, x.dtype), bool(norm_topk),
        x.dtype.type(route_scale), scores_LE, idx_LK, gates_LK,
    )  # fmt: skip
    return idx_LK, gates_LK, RouterSaved(x_LD, w_DE, scores_LE, idx_LK, norm_topk, route_scale)


def router_backward(dgates_LK, saved, dscores_LE=None):
    r"""As in `axion_np.router`."""
    s, x = saved, rows(saved.x_LD)
    ds_LE = np.zeros_like(s.scores_LE) if dscores_LE is None else dscores_LE.astype(x.dtype)
    dx_LD, w_ED = np.empty_like(x), rows(s.w_DE.T, x.dtype)
    parts_BED = np.empty((BLOCKS, *w_ED.shape), x.dtype)
    _backward(
        rows(dgates_LK, x.dtype), x, w_ED, rows(s.scores_LE), rows(s.idx_LK), bool(s.norm_topk),
        x.dtype.type(s.route_scale), ds_LE, dx_LD, parts_BED,
    )  # fmt: skip
    return dx_LD, np.ascontiguousarray(parts_BED.sum(axis=0).T)
