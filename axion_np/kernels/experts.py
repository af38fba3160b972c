r"""Experts and SwiGLU: matrix products by BLAS, everything between them in one pass.

At these sizes (thousands of tokens, 64 wide) NumPy's BLAS multiplies at nine tenths of the core's
peak, and no kernel of ours came close. What NumPy does badly is the rest: sorting the visits, and
six passes over memory for the activation, forward and backward. Those are the kernels here. The
gate's and the up-projection's weights stand side by side, so that they are one product. A plain
SwiGLU is the case of one expert that every token visits once.
"""

import numpy as np

from axion_np.experts import ExpertsSaved
from axion_np.kernels.compiled import CONTRACT, REORDER, flat, helper, kernel, rows
from axion_np.kernels.exp import exp
from axion_np.swiglu import SwiGLUSaved


@kernel
def _dispatch(expert_J, start_E, order_J):
    """A counting sort: visits by expert, in order within each."""
    for e in expert_J:
        start_E[e + 1] += 1
    for e in range(len(start_E) - 1):
        start_E[e + 1] += start_E[e]
    place_E = start_E.copy()
    for visit in range(len(expert_J)):
        e = expert_J[visit]
        order_J[place_E[e]] = visit
        place_E[e] += 1


@kernel
def _gather(x_LD, order_J, K, x_JD):
    """The row of each visit's token."""
    for j in range(len(order_J)):
        token = order_J[j] // K
        for d in range(x_LD.shape[1]):
            x_JD[j, d] = x_LD[token, d]


@kernel
def _combine(visits_JD, order_J, K, y_LD):
    """Each token adds the results of its own visits."""
    for j in range(len(order_J)):
        token = order_J[j] // K
        for d in range(y_LD.shape[1]):
            y_LD[token, d] += visits_JD[j, d]


@kernel(fastmath=CONTRACT)
def _activate(both_JF, weight_J, hidden_JF):
    """weight silu(gate) up; `both` holds gate and up side by side."""
    F = hidden_JF.shape[1]
    one = both_JF.dtype.type(1)
    for j in range(len(hidden_JF)):
        gate, up, hidden = both_JF[j, :F], both_JF[j, F:], hidden_JF[j]
        for f in range(F):
            hidden[f] = gate[f] / (one + exp(-gate[f])) * up[f] * weight_J[j]


@helper(fastmath=REORDER)
def _dot(a, b):
    total = a.dtype.type(0)
    for i in range(a.size):
        total += a[i] * b[i]
    return total


@kernel(fastmath=CONTRACT)
def _activate_back(dweighted_JF, both_JF, weight_J, weighted_JF, dboth_JF, dweight_J):
    """From the gradient of weight * hidden to those of gate, up and weight.

    Several short loops: LLVM does not vectorise one that writes three arrays, any of which might
    overlap any other.
    """
    F = weighted_JF.shape[1]
    one = both_JF.dtype.type(1)
    for j in range(len(weighted_JF)):
        gate, up, da = both_JF[j, :F], both_JF[j, F:], dweighted_JF[j]
        dgate, dup, h = dboth_JF[j, :F], dboth_JF[j, F:], weighted_JF[j]
        weight = weight_J[j]
        for f in range(F):
            dgate[f] = one / (one + exp(-gate[f]))
        for f in range(F):
            h[f] = gate[f] * dgate[f] * up[f]
        for f in range(F):
            dup[f] = weight * da[f] * gate[f] * dgate[f]
        for f in range(F):
            s = dgate[f]
            dgate[f] = weight * da[f] * up[f] * s * (one + gate[f] * (one - s))
        dweight_J[j] = _dot(da, h)
        for f in range(F):
            h[f] *= weight


def _run(x_JD, weight_J, start_E, w_both_EDF, w_down_EFD):
    """All visits, sorted: gate and up side by side, and the results."""
    both_JF = np.empty((len(x_JD), w_both_EDF.shape[2]), x_JD.dtype)
    hidden_JF = np.empty((len(x_JD), w_down_EFD.shape[1]), x_JD.dtype)
    segments = [slice(a, b) for a, b in zip(start_E[:-1], start_E[1:], strict=True)]
    for here, w_both_DF in zip(segments, w_both_EDF, strict=True):
        np.matmul(x_JD[here], w_both_DF, out=both_JF[here])
    _activate(both_JF, weight_J, hidden_JF)
    y_JD = np.empty_like(x_JD)
    for here, w_down_FD in zip(segments, w_down_EFD, strict=True):
        np.matmul(hidden_JF[here], w_down_FD, out=y_JD[here])
    return both_JF, y_JD


def _run_back(dy_JD, x_JD, weight_J, start_E, both_JF, w_both_EDF, w_down_EFD):
    """The same upwards: gradients of the visits, of their weights, and of the matrices."""
    segments = [slice(a, b) for a, b in zip(start_E[:-1], start_E[1:], strict=True)]
    dweighted_JF = np.empty((len(x_JD), w_down_EFD.shape[1]), x_JD.dtype)
    for here, w_down_FD in zip(segments, w_down_EFD, strict=True):
        np.matmul(dy_JD[here], w_down_FD.T, out=dweighted_JF[here])
    weighted_JF, dboth_JF = np.empty_like(dweighted_JF), np.empty_like(both_JF)
    dweight_J = np.empty(len(x_JD), x_JD.dtype)
    _activate_back(dweighted_JF, both_JF, weight_J, weighted_JF, dboth_JF, dweight_J)
    dx_JD = np.empty_like(x_JD)
    dw_both_EDF, dw_down_EFD = np.empty_like(w_both_EDF), np.empty_like(w_down_EFD)
    for e, here in enumerate(segments):
        np.matmul(weighted_JF[here].T, dy_JD[here], out=dw_down_EFD[e])
        np.matmul(x_JD[here].T, dboth_JF[here], out=dw_both_EDF[e])
        np.matmul(dboth_JF[here], w_both_EDF[e].T, out=dx_JD[here])
    return dx_JD, dweight_J, dw_both_EDF, dw_down_EFD


def experts_forward(x_LD, idx_LK, gates_LK, w_gate_EDF, w_up_EDF, w_down_EFD):
    r"""As in `axion_np.experts`."""
    x, (L, K), F = rows(x_LD), idx_LK.shape, w_gate_EDF.shape[2]
    order_J, start_E = np.empty(L * K, np.int64), np.zeros(len(w_gate_EDF) + 1, np.int64)
    _dispatch(flat(idx_LK, np.int64), start_E, order_J)
    weight_J = flat(gates_LK, x.dtype)[order_J]
    x_JD = np.empty((L * K, x.shape[1]), x.dtype)
    _gather(x, order_J, K, x_JD)
    w_both_EDF = np.concatenate([w_gate_EDF, w_up_EDF], axis=2)
    both_JF, visits_JD = _run(x_JD, weight_J, start_E, w_both_EDF, w_down_EFD)
    y_LD = np.zeros_like(x)
    _combine(visits_JD, order_J, K, y_LD)
    saved = ExpertsSaved(
        x_LD, order_J, start_E, gates_LK, both_JF[:, :F], both_JF[:, F:],
        w_gate_EDF, w_up_EDF, w_down_EFD,
    )  # fmt: skip
    return y_LD, saved


def experts_backward(dy_LD, saved):
    r"""As in `axion_np.experts`."""
    s, x, dy = saved, rows(saved.x_LD), rows(dy_LD)
    (L, K), F = s.gates_LK.shape, s.w_gate_EDF.shape[2]
    weight_J = flat(s.gates_LK, x.dtype)[s.order_J]
    x_JD, dy_JD = np.empty((2, L * K, x.shape[1]), x.dtype)
    _gather(x, s.order_J, K, x_JD)
    _gather(dy, s.order_J, K, dy_JD)
    w_both_EDF = np.concatenate([s.w_gate_EDF, s.w_up_EDF], axis=2)
    dx_JD, dweight_J, dw_both_EDF, dw_down_EFD = _run_back(
        dy_JD, x_JD, weight_J, s.start_E, _side_by_side(s.gate_JF, s.up_JF), w_both_EDF,
        s.w_down_EFD,
    )  # fmt: skip
    dx_LD, dgates_J = np.zeros_like(dy), np.empty(L * K, x.dtype)
    _combine(dx_JD, s.order_J, K, dx_LD)
    dgates_J[s.order_J] = dweight_J
    return dx_LD, dgates_J.reshape(L, K), dw_both_EDF[..., :F], dw_both_EDF[..., F:], dw_down_EFD


def _side_by_side(gate, up):
    """The array that both are views of, or, if they come from the reference, a copy."""
    base = gate.base
    if base is not None and base is up.base and base.shape == (len(gate), 2 * gate.shape[1]):
        return base
    return np.concatenate([gate, up], axis=1)


def swiglu_forward(x_LD, w_gate_DF, w_up_DF, w_down_FD):
    r"""As in `axion_np.swiglu`."""
    x, F = rows(x_LD), w_gate_DF.shape[1]
    w_both_DF = np.concatenate([w_gate_DF, w_up_DF], axis=1)
    ones_L, all_E = np.ones(len(x), x.dtype), np.array([0, len(x)])
    both_LF, y_LD = _run(x, ones_L, all_E, w_both_DF[None], w_down_FD[None])
    shape = (*x_LD.shape[:-1], F)
    saved = SwiGLUSaved(
        x_LD, both_LF[:, :F].reshape(shape), both_LF[:, F:].reshape(shape),
        w_gate_DF, w_up_DF, w_down_FD,
    )  # fmt: skip
    return y_LD.reshape(x_LD.shape), saved


def swiglu_backward(dy_LD, saved):
    r"""As in `axion_np.swiglu`."""
    s, x, dy, F = saved, rows(saved.x_LD), rows(dy_LD), saved.w_gate_DF.shape[1]
    both_LF = _side_by_side(rows_of(s.gate_LF, F), rows_of(s.up_LF, F))
    w_both_DF = np.concatenate([s.w_gate_DF, s.w_up_DF], axis=1)
    ones_L, all_E = np.ones(len(x), x.dtype), np.array([0, len(x)])
    dx_LD, _, dw_both_EDF, dw_down_EFD = _run_back(
        dy, x, ones_L, all_E, both_LF, w_both_DF[None], s.w_down_FD[None]
    )
    dw_both_DF = dw_both_EDF[0]
    return dx_LD.reshape(dy_LD.shape), dw_both_DF[:, :F], dw_both_DF[:, F:], dw_down_EFD[0]


def rows_of(x, F):
    return x.reshape(-1, F)
