r"""SwiGLU: one expert that every token visits once.

The same as in experts.py: gate and up are one product, and the activation is one pass.
"""

import numpy as np

from axion_np.kernels.compiled import rows
from axion_np.kernels.experts import activate, activate_back, side_by_side
from axion_np.swiglu import SwiGLUSaved


def swiglu_forward(x_LD, w_gate_DF, w_up_DF, w_down_FD):
    r"""As in `axion_np.swiglu`."""
    x, F = rows(x_LD), w_gate_DF.shape[1]
    both_LF = x @ np.concatenate([w_gate_DF, w_up_DF], axis=1)
    hidden_LF = activate(both_LF, np.ones(len(x), x.dtype))
    gate_LF, up_LF = both_LF[:, :F], both_LF[:, F:]
    saved = SwiGLUSaved(x_LD, gate_LF, up_LF, w_gate_DF, w_up_DF, w_down_FD)
    return (hidden_LF @ w_down_FD).reshape(x_LD.shape), saved


def swiglu_backward(dy_LD, saved):
    r"""As in `axion_np.swiglu`."""
    s, F = saved, saved.w_gate_DF.shape[1]
    x, dy = rows(s.x_LD), rows(dy_LD, s.x_LD.dtype)
    both_LF = side_by_side(s.gate_LF, s.up_LF)
    ones_L, unused_L = np.ones((2, len(x)), x.dtype)
    # forward:  y = hidden @ w_down
    hidden_LF, dboth_LF = activate_back(dy @ s.w_down_FD.T, both_LF, ones_L, unused_L)
    dw_down_FD = hidden_LF.T @ dy
    # forward:  both = x @ w_both
    dw_both_DF = x.T @ dboth_LF
    dx_LD = dboth_LF @ np.concatenate([s.w_gate_DF, s.w_up_DF], axis=1).T
    return dx_LD.reshape(dy_LD.shape), dw_both_DF[:, :F], dw_both_DF[:, F:], dw_down_FD
