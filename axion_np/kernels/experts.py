"""Experts: matrix products by BLAS, everything between them in one pass.

At these sizes (thousands of tokens, 64 wide) NumPy's BLAS multiplies at nine tenths of a core's
peak, and no kernel of ours came close. What NumPy does badly is the rest: sorting the visits, and
six passes over memory for the activation, forward and backward. Those are the kernels here. Gate
and up have their weights side by side, and so are one product. One expert's visits go through all
steps before the next expert's: what one step writes is still in the cache for the next.
"""

from itertools import pairwise

import numpy as np

from axion_np.kernels.compiled import CONTRACT, REORDER, flat, helper, kernel, rows
from axion_np.kernels.exp import exp
from axion_np.operations.experts import ExpertsSaved


@kernel
def dispatch(expert_J, start_E, order_J):
    """A counting sort: visits by expert, in order within each."""
    for e in expert_J:
        start_E[e + 1] += 1
    for e in range(len(start_E) - 1):
        start_E[e + 1] += start_E[e]
    place = start_E.copy()
    for visit in range(len(expert_J)):
        e = expert_J[visit]
        order_J[place[e]] = visit
        place[e] += 1


@kernel
def _gather(x_LD, visits, K):
    """The row of each visit's token."""
    x = np.empty((len(visits), x_LD.shape[1]), x_LD.dtype)
    for j in range(len(visits)):
        token = visits[j] // K
        for d in range(x_LD.shape[1]):
            x[j, d] = x_LD[token, d]
    return x


@kernel
def _combine(y, visits, K, y_LD):
    """Each visit adds its result to its token."""
    for j in range(len(visits)):
        token = visits[j] // K
        for d in range(y_LD.shape[1]):
            y_LD[token, d] += y[j, d]


@kernel(fastmath=CONTRACT)
def _activate(both, weights):
    """weight silu(gate) up; `both` holds gate and up side by side."""
    F = both.shape[1] // 2
    hidden = np.empty((len(both), F), both.dtype)
    one = both.dtype.type(1)
    for j in range(len(both)):
        gate, up, h = both[j, :F], both[j, F:], hidden[j]
        for f in range(F):
            h[f] = gate[f] / (one + exp(-gate[f])) * up[f] * weights[j]
    return hidden


@helper(fastmath=REORDER)
def _weigh(h, weight, da):
    """h *= weight; returns da . h, h still unweighted."""
    total = h.dtype.type(0)
    for f in range(h.size):
        total += da[f] * h[f]
        h[f] *= weight
    return total


@kernel(fastmath=CONTRACT)
def _activate_back(da, both, weights, dweights):
    """From the gradient of a = weight * hidden: a again, and the gradients of `both` and weight.

    Three short loops: LLVM does not vectorise one that writes three arrays, any of which might
    overlap any other.
    """
    F = both.shape[1] // 2
    weighted, dboth = np.empty((len(both), F), both.dtype), np.empty_like(both)
    one = both.dtype.type(1)
    for j in range(len(both)):
        gate, up, weight = both[j, :F], both[j, F:], weights[j]
        dgate, dup, h = dboth[j, :F], dboth[j, F:], weighted[j]
        for f in range(F):
            s = one / (one + exp(-gate[f]))
            dgate[f] = s
            h[f] = gate[f] * s * up[f]
        for f in range(F):
            s, dh = dgate[f], weight * da[j, f]
            dgate[f] = dh * up[f] * s * (one + gate[f] * (one - s))
            dup[f] = dh * gate[f] * s
        dweights[j] = _weigh(h, weight, da[j])
    return weighted, dboth


def _segments(start_E):
    """Each expert that has visits, and where they are in sorted order."""
    for e, (start, stop) in enumerate(pairwise(start_E.tolist())):
        if start < stop:
            yield e, slice(start, stop)


def experts_forward(x_LD, idx_LK, gates_LK, w_gate_EDF, w_up_EDF, w_down_EFD):
    """As in `axion_np.operations.experts`."""
    x_LD, (L, K), (E, _, F) = rows(x_LD), idx_LK.shape, w_gate_EDF.shape
    order_J, start_E = np.empty(L * K, np.int64), np.zeros(E + 1, np.int64)
    dispatch(flat(idx_LK, np.int64), start_E, order_J)
    weight_J = flat(gates_LK, x_LD.dtype)[order_J]
    w_both = np.concatenate([w_gate_EDF, w_up_EDF], axis=2)
    both = np.empty((L * K, 2 * F), x_LD.dtype)
    y_LD = np.zeros_like(x_LD)
    for e, here in _segments(start_E):
        np.matmul(_gather(x_LD, order_J[here], K), w_both[e], out=both[here])
        hidden = _activate(both[here], weight_J[here])
        _combine(hidden @ w_down_EFD[e], order_J[here], K, y_LD)
    saved = ExpertsSaved(
        x_LD,
        order_J,
        start_E,
        gates_LK,
        both[:, :F],
        both[:, F:],
        w_gate_EDF,
        w_up_EDF,
        w_down_EFD,
    )
    return y_LD, saved


def experts_backward(dy_LD, saved):
    """As in `axion_np.operations.experts`."""
    s, x_LD = saved, rows(saved.x_LD)
    dy_LD, K, F = rows(dy_LD, x_LD.dtype), s.gates_LK.shape[1], s.w_gate_EDF.shape[2]
    weight_J = flat(s.gates_LK, x_LD.dtype)[s.order_J]
    w_both = np.concatenate([s.w_gate_EDF, s.w_up_EDF], axis=2)
    both = _side_by_side(s.gate_JF, s.up_JF)
    dx_LD, dweight_J = np.zeros_like(x_LD), np.empty_like(weight_J)
    dw_both, dw_down_EFD = np.zeros_like(w_both), np.zeros(s.w_down_EFD.shape, x_LD.dtype)
    for e, here in _segments(s.start_E):
        visits = s.order_J[here]
        x, dy = _gather(x_LD, visits, K), _gather(dy_LD, visits, K)
        # forward:  y += (weight * hidden) @ w_down
        weighted, dboth = _activate_back(
            dy @ s.w_down_EFD[e].T, both[here], weight_J[here], dweight_J[here]
        )
        np.matmul(weighted.T, dy, out=dw_down_EFD[e])
        # forward:  both = x @ w_both
        np.matmul(x.T, dboth, out=dw_both[e])
        _combine(dboth @ w_both[e].T, visits, K, dx_LD)
    dgates_J = np.empty_like(dweight_J)
    dgates_J[s.order_J] = dweight_J
    dgates_LK = dgates_J.reshape(-1, K)
    return dx_LD, dgates_LK, dw_both[..., :F], dw_both[..., F:], dw_down_EFD


def _side_by_side(gate_JF, up_JF):
    """Gate and up in one array: the one whose left and right half they are, or else a copy."""
    F, base = gate_JF.shape[1], gate_JF.base
    if base is not None and base.shape == (len(gate_JF), 2 * F):
        if _same(gate_JF, base[:, :F]) and _same(up_JF, base[:, F:]):
            return base
    return np.concatenate([gate_JF, up_JF], axis=1)


def _same(a, b):
    """Whether two arrays are the same numbers in memory, not only equal ones."""
    return a.__array_interface__ == b.__array_interface__
