"""Divide a vector by its root mean square, then stretch each coordinate by a learned gain.

New here: a nonlinear operation whose gradient couples all coordinates of a vector. Used before
each attention and each feed-forward layer, before the head, and on both latents of MLA.
Source: Zhang and Sennrich 2019 (arXiv 1910.07467), equation 4; DeepSeek-V3, section 4.2.
"""

from typing import NamedTuple

import numpy as np


class RMSNormSaved(NamedTuple):
    x_LD: np.ndarray  # (..., D) the input
    gain_D: np.ndarray  # (D,) the gain
    rms_inv_L1: np.ndarray  # (..., 1) 1 / rms: one number a row, cheap to keep


def rmsnorm_forward(x_LD, gain_D, eps):
    """Scale each row to root mean square one.

    **Math**    r = (mean_d x_d^2 + eps)^(-1/2),   y_d = x_d r gain_d
    **Shapes**  x (..., D), gain (D) -> y (..., D)
    **Saved**   x, gain and r; y is not kept, since x and r give it back
    **Cost**    about 4 D flops a row
    """
    rms_inv_L1 = ((x_LD * x_LD).mean(axis=-1, keepdims=True) + eps) ** -0.5
    return x_LD * rms_inv_L1 * gain_D, RMSNormSaved(x_LD, gain_D, rms_inv_L1)


def rmsnorm_backward(dy_LD, saved):
    """Remove the part of the gradient that points along x: length does not matter any more.

    **Math**    dn_d = dy_d gain_d,   dx_d = r dn_d - r^3 x_d mean_e(dn_e x_e),
                dgain_d = sum_l dy_ld x_ld r_l
    **Shapes**  dy (..., D) -> dx (..., D), dgain (D)
    """
    x_LD, gain_D, r_L1 = saved
    # forward:  y = x * r * gain
    dgain_D = (dy_LD * x_LD * r_L1).reshape(-1, gain_D.size).sum(axis=0)
    dn_LD = dy_LD * gain_D
    # forward:  r = (mean(x * x) + eps) ** -0.5
    along_L1 = (dn_LD * x_LD).mean(axis=-1, keepdims=True)
    dx_LD = r_L1 * dn_LD - r_L1**3 * along_L1 * x_LD
    return dx_LD, dgain_D
