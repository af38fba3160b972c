"""SwiGLU: the gated feed-forward layer, and each single expert.

New here: two linear maps of the same input, one of which opens and closes the other.
Source: Shazeer 2020 (arXiv 2002.05202), equation 6; DeepSeek-V3's FFN in equation (12).
"""

from typing import NamedTuple

import numpy as np


class SwiGLUSaved(NamedTuple):
    x_LD: np.ndarray  # (..., D) the input
    gate_LF: np.ndarray  # (..., F) before the activation
    up_LF: np.ndarray  # (..., F) the gated values
    w_gate_DF: np.ndarray  # (D, F)
    w_up_DF: np.ndarray  # (D, F)
    w_down_FD: np.ndarray  # (F, D)


def sigmoid(x):
    """1 / (1 + e^(-x)), for real and complex x.

    **Numerics** e^(-x) overflows to infinity for very negative x, and 1 / infinity is the right 0.
    """
    with np.errstate(over="ignore"):
        return 1.0 / (1.0 + np.exp(-x))


def silu_and_slope(x):
    """silu(x) = x sigmoid(x) and its derivative sigmoid(x) (1 + x (1 - sigmoid(x)))."""
    s = sigmoid(x)
    return x * s, s * (1.0 + x * (1.0 - s))


def swiglu_forward(x_LD, w_gate_DF, w_up_DF, w_down_FD):
    """Gate, multiply, project back.

    **Math**    y = (silu(x W_gate) * (x W_up)) W_down
    **Shapes**  x (..., D), W_gate and W_up (D, F), W_down (F, D) -> y (..., D)
    **Saved**   x and the two hidden arrays before the activation; silu is recomputed
    **Cost**    6 D F flops a token
    """
    gate_LF, up_LF = x_LD @ w_gate_DF, x_LD @ w_up_DF
    hidden_LF = gate_LF * sigmoid(gate_LF) * up_LF
    saved = SwiGLUSaved(x_LD, gate_LF, up_LF, w_gate_DF, w_up_DF, w_down_FD)
    return hidden_LF @ w_down_FD, saved


def swiglu_backward(dy_LD, saved):
    """Back through the projection, the product and the gate.

    **Math**    dh = dy W_down^T,  dup = dh silu(gate),  dgate = dh up silu'(gate),
                dx = dgate W_gate^T + dup W_up^T,  and x^T or h^T times each for the weights
    **Shapes**  dy (..., D) -> dx (..., D), dW_gate, dW_up (D, F), dW_down (F, D)
    """
    s = saved
    D, F = s.w_gate_DF.shape
    silu_LF, slope_LF = silu_and_slope(s.gate_LF)
    # forward:  y = hidden @ w_down
    hidden_LF = silu_LF * s.up_LF
    dhidden_LF = dy_LD @ s.w_down_FD.T
    dw_down_FD = hidden_LF.reshape(-1, F).T @ dy_LD.reshape(-1, D)
    # forward:  hidden = silu(gate) * up
    dgate_LF = dhidden_LF * s.up_LF * slope_LF
    dup_LF = dhidden_LF * silu_LF
    # forward:  gate = x @ w_gate;  up = x @ w_up
    x_DL = s.x_LD.reshape(-1, D).T
    dw_gate_DF = x_DL @ dgate_LF.reshape(-1, F)
    dw_up_DF = x_DL @ dup_LF.reshape(-1, F)
    dx_LD = dgate_LF @ s.w_gate_DF.T + dup_LF @ s.w_up_DF.T
    return dx_LD, dw_gate_DF, dw_up_DF, dw_down_FD
