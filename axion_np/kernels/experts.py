r"""Experts and SwiGLU: gate, up, activation and down in one pass over tiles of tokens.

NumPy runs each expert as seven separate operations on arrays of all its tokens. Here a tile of 64
tokens of one expert goes through all of them while it is in cache, forward and backward; the
weight gradients are added up in the same pass. A plain SwiGLU is the case of one expert.

The J sorted visits are cut into a fixed number of equal tasks, however unevenly the router chose; a
task crosses from one expert to the next where it must. Each piece of a task inside one expert (a
segment) has its own sum for the weight gradients, and the sums are added in order: the same bits
with any number of threads. Results of visits are kept in sorted order, and each token then adds up
its own: no two threads write to the same row.
"""

import numpy as np
from numba import prange

from axion_np.experts import ExpertsSaved
from axion_np.kernels.compiled import CONTRACT, flat, helper, kernel, rows
from axion_np.kernels.exp import exp
from axion_np.kernels.tile import (
    ROWS, add_outer, pack, padded, panel_width, panels_size, product, unpacked,
)  # fmt: skip
from axion_np.swiglu import SwiGLUSaved

TASKS = 16  # equal parts of the work, whatever the number of threads


@helper
def _gathered(x_LD, token_J, first, n):
    """The rows of n visits as one padded flat tile."""
    D = x_LD.shape[1]
    width = padded(D)
    tile = np.zeros(padded(n) * width, x_LD.dtype)
    for row in range(n):
        for d in range(D):
            tile[row * width + d] = x_LD[token_J[first + row], d]
    return tile


@helper
def _packed(w, transposed, N):
    """A weight, or its transpose, as panels."""
    depth, columns = (w.shape[1], w.shape[0]) if transposed else w.shape
    packed = np.zeros((columns + N - 1) // N * padded(depth) * N, w.dtype)
    pack(w, transposed, N, packed, padded(depth), 0)
    return packed


@helper(fastmath=CONTRACT)
def _hidden(gate_JF, up_JF, weight_J, first, n, tile):
    """weight silu(gate) up, into a padded flat tile."""
    F = gate_JF.shape[1]
    one = gate_JF.dtype.type(1)
    for row in range(n):
        weight = weight_J[first + row]
        gate, up = gate_JF[first + row], up_JF[first + row]
        h = tile[row * padded(F) : row * padded(F) + F]
        for f in range(F):
            h[f] = gate[f] / (one + exp(-gate[f])) * up[f] * weight


@helper
def _forward_segment(
    x_LD, token_J, weight_J, start, stop, w_gate, w_up, w_down, N_D, N_F, gate_JF, up_JF, out_JD
):
    D, F = padded(x_LD.shape[1]), padded(gate_JF.shape[1])
    gate_panels, up_panels = _packed(w_gate, False, N_F), _packed(w_up, False, N_F)
    down_panels = _packed(w_down, False, N_D)
    for first in range(start, stop, ROWS):
        n = min(ROWS, stop - first)
        x = _gathered(x_LD, token_J, first, n)
        product(x, n, D, gate_panels, N_F, gate_JF, first)
        product(x, n, D, up_panels, N_F, up_JF, first)
        hidden = np.zeros(padded(n) * F, x.dtype)
        _hidden(gate_JF, up_JF, weight_J, first, n, hidden)
        product(hidden, n, F, down_panels, N_D, out_JD, first)


@kernel(parallel=True)
def _forward(
    x_LD, token_J, weight_J, segments, task_T, w_gate_EDF, w_up_EDF, w_down_EFD, N_D, N_F,
    gate_JF, up_JF, out_JD,
):  # fmt: skip
    for task in prange(len(task_T) - 1):
        for s in range(task_T[task], task_T[task + 1]):
            e = segments[s, 0]
            _forward_segment(
                x_LD, token_J, weight_J, segments[s, 1], segments[s, 2], w_gate_EDF[e],
                w_up_EDF[e], w_down_EFD[e], N_D, N_F, gate_JF, up_JF, out_JD,
            )  # fmt: skip


@helper(fastmath=CONTRACT)
def _through_activation(
    da_RF, gate_JF, up_JF, weight_J, first, n, weighted, dboth, dweight_J
):
    """From the gradient of weight * hidden to those of gate and up, side by side in `dboth`."""
    F = gate_JF.shape[1]
    width = padded(F)
    one = gate_JF.dtype.type(1)
    for row in range(n):
        weight = weight_J[first + row]
        gate, up, da = gate_JF[first + row], up_JF[first + row], da_RF[row]
        h = weighted[row * width : row * width + F]
        dgate = dboth[2 * row * width : 2 * row * width + F]
        dup = dboth[(2 * row + 1) * width : (2 * row + 1) * width + F]
        for f in range(F):
            s = one / (one + exp(-gate[f]))
            silu = gate[f] * s
            h[f] = silu * up[f]
            dgate[f] = weight * da[f] * up[f] * s * (one + gate[f] * (one - s))
            dup[f] = weight * da[f] * silu
        dweight = gate.dtype.type(0)
        for f in range(F):
            dweight += da[f] * h[f]
        dweight_J[first + row] = dweight
        for f in range(F):
            h[f] *= weight


@helper
def _backward_segment(
    dy_LD, x_LD, token_J, weight_J, start, stop, gate_JF, up_JF, w_gate, w_up, w_down, N_D, N_F,
    dx_JD, dweight_J, part_in, part_down,
):  # fmt: skip
    D, F = padded(x_LD.shape[1]), padded(gate_JF.shape[1])
    dtype = x_LD.dtype
    down_panels = _packed(w_down, True, N_F)
    both_panels = np.zeros((w_gate.shape[0] + N_D - 1) // N_D * 2 * F * N_D, dtype)
    pack(w_gate, True, N_D, both_panels, 2 * F, 0)
    pack(w_up, True, N_D, both_panels, 2 * F, F)
    da_RF = np.empty((ROWS, gate_JF.shape[1]), dtype)
    for i in range(part_in.size):
        part_in[i] = 0
    for i in range(part_down.size):
        part_down[i] = 0
    for first in range(start, stop, ROWS):
        n = min(ROWS, stop - first)
        x, dy = _gathered(x_LD, token_J, first, n), _gathered(dy_LD, token_J, first, n)
        product(dy, n, D, down_panels, N_F, da_RF, 0)
        weighted, dboth = np.zeros(padded(n) * F, dtype), np.zeros(padded(n) * 2 * F, dtype)
        _through_activation(
            da_RF, gate_JF, up_JF, weight_J, first, n, weighted, dboth, dweight_J
        )
        product(dboth, n, 2 * F, both_panels, N_D, dx_JD, first)
        add_outer(weighted, F, dy, D, N_D, padded(n), part_down)
        add_outer(x, D, dboth, 2 * F, N_F, padded(n), part_in)


@kernel(parallel=True)
def _backward(
    dy_LD, x_LD, token_J, weight_J, segments, task_T, gate_JF, up_JF, w_gate_EDF, w_up_EDF,
    w_down_EFD, N_D, N_F, dx_JD, dweight_J, parts_in, parts_down,
):  # fmt: skip
    for task in prange(len(task_T) - 1):
        for s in range(task_T[task], task_T[task + 1]):
            e = segments[s, 0]
            _backward_segment(
                dy_LD, x_LD, token_J, weight_J, segments[s, 1], segments[s, 2], gate_JF, up_JF,
                w_gate_EDF[e], w_up_EDF[e], w_down_EFD[e], N_D, N_F, dx_JD, dweight_J,
                parts_in[s], parts_down[s],
            )  # fmt: skip


@kernel(parallel=True)
def _combine(visits_JD, place_LK, y_LD):
    """Each token adds the results of its own visits, in order of its choices."""
    for row in prange(len(y_LD)):
        for d in range(y_LD.shape[1]):
            y_LD[row, d] = visits_JD[place_LK[row, 0], d]
        for k in range(1, place_LK.shape[1]):
            for d in range(y_LD.shape[1]):
                y_LD[row, d] += visits_JD[place_LK[row, k], d]


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


def _segments(start_E):
    """Equal tasks cut at the experts' borders: rows (expert, start, stop), and where tasks start."""
    J = start_E[-1]
    n_tasks = max(1, min(TASKS, J // ROWS))
    cuts = [J * task // n_tasks for task in range(n_tasks + 1)]
    segments, task_T = [], [0]
    for left, right in zip(cuts, cuts[1:], strict=False):
        for e in range(len(start_E) - 1):
            start, stop = max(left, start_E[e]), min(right, start_E[e + 1])
            if start < stop:
                segments.append((e, start, stop))
        task_T.append(len(segments))
    return np.array(segments, np.int64).reshape(-1, 3), np.array(task_T)


def _run(x, token_J, weight_J, start_E, weights):
    """All visits in sorted order: hidden before the activation, and results."""
    D, F = weights[0].shape[1:]
    gate_JF, up_JF = np.empty((2, len(token_J), F), x.dtype)
    out_JD = np.empty((len(token_J), D), x.dtype)
    _forward(
        x, token_J, weight_J, *_segments(start_E), *weights, panel_width(D), panel_width(F),
        gate_JF, up_JF, out_JD,
    )  # fmt: skip
    return gate_JF, up_JF, out_JD


def _run_back(dy, x, token_J, weight_J, start_E, gate_JF, up_JF, weights):
    """Gradients of all visits in sorted order, and of the weights."""
    E, D, F = weights[0].shape
    N_D, N_F, wide_F = panel_width(D), panel_width(F), (F + 7) // 8 * 8
    segments, task_T = _segments(start_E)
    dx_JD, dweight_J = np.empty((len(token_J), D), x.dtype), np.empty(len(token_J), x.dtype)
    parts_in = np.empty((len(segments), panels_size((D, 2 * wide_F), N_F)), x.dtype)
    parts_down = np.empty((len(segments), panels_size((F, D), N_D)), x.dtype)
    _backward(
        dy, x, token_J, weight_J, segments, task_T, gate_JF, up_JF, *weights, N_D, N_F,
        dx_JD, dweight_J, parts_in, parts_down,
    )  # fmt: skip
    sum_in = np.zeros((E, parts_in.shape[1]), x.dtype)
    sum_down = np.zeros((E, parts_down.shape[1]), x.dtype)
    for (e, _, _), part_in, part_down in zip(segments, parts_in, parts_down, strict=True):
        sum_in[e] += part_in
        sum_down[e] += part_down
    dw_in = unpacked(sum_in, (D, 2 * wide_F), N_F)
    dw_down_EFD = np.ascontiguousarray(unpacked(sum_down, (F, D), N_D))
    dw_gate_EDF, dw_up_EDF = dw_in[..., :F], dw_in[..., wide_F : wide_F + F]
    return dx_JD, dweight_J, dw_gate_EDF.copy(), dw_up_EDF.copy(), dw_down_EFD


def experts_forward(x_LD, idx_LK, gates_LK, w_gate_EDF, w_up_EDF, w_down_EFD):
    r"""As in `axion_np.experts`."""
    x, (L, K) = rows(x_LD), idx_LK.shape
    weights = [np.ascontiguousarray(w, x.dtype) for w in (w_gate_EDF, w_up_EDF, w_down_EFD)]
    order_J, start_E = np.empty(L * K, np.int64), np.zeros(len(w_gate_EDF) + 1, np.int64)
    _dispatch(flat(idx_LK, np.int64), start_E, order_J)
    weight_J = flat(gates_LK, x.dtype)[order_J]
    gate_JF, up_JF, out_JD = _run(x, order_J // K, weight_J, start_E, weights)
    y_LD = np.empty_like(x)
    _combine(out_JD, _places(order_J, K), y_LD)
    saved = ExpertsSaved(
        x_LD, order_J, start_E, gates_LK, gate_JF, up_JF, w_gate_EDF, w_up_EDF, w_down_EFD
    )
    return y_LD, saved


def experts_backward(dy_LD, saved):
    r"""As in `axion_np.experts`."""
    s, x = saved, rows(saved.x_LD)
    K = s.gates_LK.shape[1]
    weights = [np.ascontiguousarray(w, x.dtype) for w in (s.w_gate_EDF, s.w_up_EDF, s.w_down_EFD)]
    weight_J = flat(s.gates_LK, x.dtype)[s.order_J]
    dx_JD, dweight_J, *dweights = _run_back(
        rows(dy_LD, x.dtype), x, s.order_J // K, weight_J, s.start_E, s.gate_JF, s.up_JF, weights
    )
    dx_LD, place_LK = np.empty_like(x), _places(s.order_J, K)
    _combine(dx_JD, place_LK, dx_LD)
    return dx_LD, dweight_J[place_LK], *dweights


def _places(order_J, K):
    """Where each visit of a token is in sorted order: the inverse of the dispatch."""
    place_J = np.empty_like(order_J)
    place_J[order_J] = np.arange(order_J.size)
    return place_J.reshape(-1, K)


def _everyone(x):
    """One expert that all tokens visit, with weight 1."""
    return np.arange(len(x)), np.ones(len(x), x.dtype), np.array([0, len(x)])


def swiglu_forward(x_LD, w_gate_DF, w_up_DF, w_down_FD):
    r"""As in `axion_np.swiglu`."""
    x = rows(x_LD)
    weights = [np.ascontiguousarray(w, x.dtype)[None] for w in (w_gate_DF, w_up_DF, w_down_FD)]
    gate_LF, up_LF, y_LD = _run(x, *_everyone(x), weights)
    gate_LF, up_LF = (h.reshape(*x_LD.shape[:-1], -1) for h in (gate_LF, up_LF))
    saved = SwiGLUSaved(x_LD, gate_LF, up_LF, w_gate_DF, w_up_DF, w_down_FD)
    return y_LD.reshape(x_LD.shape), saved


def swiglu_backward(dy_LD, saved):
    r"""As in `axion_np.swiglu`."""
    s, x = saved, rows(saved.x_LD)
    weights = [np.ascontiguousarray(w, x.dtype)[None] for w in s[3:]]
    dx_LD, _, *dweights = _run_back(
        rows(dy_LD, x.dtype), x, *_everyone(x), rows(s.gate_LF), rows(s.up_LF), weights
    )
    return dx_LD.reshape(s.x_LD.shape), *(dw[0] for dw in dweights)
