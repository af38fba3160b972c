"""Many experts, each run once on the tokens that were sent to it.

New here: ragged work. A token goes to K experts, so there are J = L K visits ("slots"). Sorted by
expert they form E segments, one matrix product each, however unevenly the router chose.
Source: the routed part of equation (12), DeepSeek-V3 section 2.1.2.
"""

from typing import NamedTuple

import numpy as np

from axion_np.operations.swiglu import sigmoid, silu_and_slope


class ExpertsSaved(NamedTuple):
    x_LD: np.ndarray  # (L, D) the input
    order_J: np.ndarray  # (J,) slots (token * K + choice) sorted by expert
    start_E: np.ndarray  # (E + 1,) where each expert's segment starts and ends
    gates_LK: np.ndarray  # (L, K) weight of each visit
    gate_JF: np.ndarray  # (J, F) hidden before the activation, in sorted order
    up_JF: np.ndarray  # (J, F) hidden that is gated, in sorted order
    w_gate_EDF: np.ndarray  # (E, D, F)
    w_up_EDF: np.ndarray  # (E, D, F)
    w_down_EFD: np.ndarray  # (E, F, D)


def sort_by_expert(idx_LK, n_experts):
    """The dispatch: slots ordered by expert, tokens in order within each.

    **Shapes**  idx (L, K) -> order (J), start (E + 1)
    """
    order_J = np.argsort(idx_LK.reshape(-1), kind="stable")
    counts_E = np.bincount(idx_LK.reshape(-1), minlength=n_experts)
    return order_J, np.concatenate([[0], np.cumsum(counts_E)])


def experts_forward(x_LD, idx_LK, gates_LK, w_gate_EDF, w_up_EDF, w_down_EFD):
    """Dispatch, run, combine.

    **Math**    y_l = sum_k g_lk FFN_{idx_lk}(x_l)                                  (12)
    **Shapes**  x (L, D), idx and gates (L, K), weights stacked by expert -> y (L, D)
    **Saved**   both hidden arrays in sorted order; the sorted inputs are gathered again
    **Cost**    6 K D F flops a token, whatever E
    **Numerics** the gate multiplies the hidden vector, not the output: the same product, and the
    gate's gradient then needs no expert's output
    """
    E, D, F = w_gate_EDF.shape
    K = idx_LK.shape[1]
    order_J, start_E = sort_by_expert(idx_LK, E)
    gate_JF = np.empty((order_J.size, F), x_LD.dtype)
    up_JF = np.empty_like(gate_JF)
    y_LD = np.zeros_like(x_LD)
    for e in range(E):
        slots = order_J[start_E[e] : start_E[e + 1]]
        here = slice(start_E[e], start_E[e + 1])
        tokens = slots // K
        gate_JF[here] = x_LD[tokens] @ w_gate_EDF[e]
        up_JF[here] = x_LD[tokens] @ w_up_EDF[e]
        hidden = gate_JF[here] * sigmoid(gate_JF[here]) * up_JF[here]
        weighted = hidden * gates_LK.reshape(-1)[slots, None]
        y_LD[tokens] += weighted @ w_down_EFD[e]  # a token visits an expert at most once
    saved = ExpertsSaved(
        x_LD, order_J, start_E, gates_LK, gate_JF, up_JF, w_gate_EDF, w_up_EDF, w_down_EFD
    )
    return y_LD, saved


def experts_backward(dy_LD, saved):
    """Each expert differentiates its own segment.

    **Math**    with h the hidden vector and a = g h:  da = dy W_down^T,  dg = da . h,
                dh = g da, then as in SwiGLU
    **Shapes**  dy (L, D) -> dx (L, D), dgates (L, K), dW_gate, dW_up (E, D, F), dW_down (E, F, D)
    """
    s = saved
    K = s.gates_LK.shape[1]
    dx_LD, dgates_J = np.zeros_like(dy_LD), np.zeros(s.order_J.size, dy_LD.dtype)
    dw_gate_EDF, dw_up_EDF = np.zeros_like(s.w_gate_EDF), np.zeros_like(s.w_up_EDF)
    dw_down_EFD = np.zeros_like(s.w_down_EFD)
    for e in range(len(s.w_gate_EDF)):
        slots = s.order_J[s.start_E[e] : s.start_E[e + 1]]
        here = slice(s.start_E[e], s.start_E[e + 1])
        tokens, weight = slots // K, s.gates_LK.reshape(-1)[slots, None]
        x, dy = s.x_LD[tokens], dy_LD[tokens]
        silu, slope = silu_and_slope(s.gate_JF[here])
        hidden = silu * s.up_JF[here]
        # forward:  y += (weight * hidden) @ w_down
        dw_down_EFD[e] = (weight * hidden).T @ dy
        dweighted = dy @ s.w_down_EFD[e].T
        dgates_J[slots] = (dweighted * hidden).sum(axis=-1)
        # forward:  hidden = silu(gate) * up
        dhidden = weight * dweighted
        dgate, dup = dhidden * s.up_JF[here] * slope, dhidden * silu
        # forward:  gate = x @ w_gate;  up = x @ w_up
        dw_gate_EDF[e] = x.T @ dgate
        dw_up_EDF[e] = x.T @ dup
        dx_LD[tokens] += dgate @ s.w_gate_EDF[e].T + dup @ s.w_up_EDF[e].T
    return dx_LD, dgates_J.reshape(-1, K), dw_gate_EDF, dw_up_EDF, dw_down_EFD
