"""Rotary positions, one pass: read a pair, turn it, write it.

NumPy cuts x into halves and joins the halves again, each with a copy. Forward and backward are one
kernel here: where a pair is read and written, and the sign of the angle, are arguments.
"""

import numpy as np

from axion_np.kernels.compiled import flat, kernel, rows
from axion_np.operations.rope import RopeSaved


@kernel
def _rotate_rows(x_LHR, first, cos_LP, sin_LP, sign, step_in, gap_in, step_out, gap_out, y_LHR):
    """Pairs from number `first` on; y may be x if the pairs stay where they are."""
    L, H, _ = x_LHR.shape
    for row in range(L):
        for head in range(H):
            for pair in range(cos_LP.shape[1]):
                cos, sin = cos_LP[row, pair], sign * sin_LP[row, pair]
                i, j = first + step_in * pair, first + step_out * pair
                a, b = x_LHR[row, head, i], x_LHR[row, head, i + gap_in]
                y_LHR[row, head, j] = a * cos - b * sin
                y_LHR[row, head, j + gap_out] = a * sin + b * cos


def _rotate(x, cos_BTP, sin_BTP, sign, layout_in, layout_out):
    cos, sin = rows(cos_BTP, x.dtype), rows(sin_BTP, x.dtype)
    x_LHR = flat(x).reshape(len(cos), -1, x.shape[-1])
    y_LHR = np.empty_like(x_LHR)
    _rotate_rows(x_LHR, 0, cos, sin, x.dtype.type(sign), *layout_in, *layout_out, y_LHR)
    return y_LHR.reshape(x.shape)


def _layout(interleave, P):
    """Distance from one pair to the next, and from a pair's first number to its second."""
    return (2, 1) if interleave else (1, P)


def rotate_in_place(x_BTHA, first, rope, interleave, sign):
    """Rotate what stands behind the first numbers of each head's query or key, in its place.

    Pairs stay where they are: if queries and keys keep the same order, scores do not depend on it.

    **Shapes**  x (B, T, A) or (B, T, H, A), contiguous, overwritten; sign -1 rotates back
    """
    cos, sin = rows(rope.cos_BTP, x_BTHA.dtype), rows(rope.sin_BTP, x_BTHA.dtype)
    x_LHA = x_BTHA.reshape(len(cos), -1, x_BTHA.shape[-1])
    layout = _layout(interleave, cos.shape[1])
    _rotate_rows(x_LHA, first, cos, sin, x_BTHA.dtype.type(sign), *layout, *layout, x_LHA)


def rope_forward(x_BTR, cos_BTP, sin_BTP, interleave):
    """As in `axion_np.operations.rope`."""
    P = cos_BTP.shape[-1]
    y = _rotate(x_BTR, cos_BTP, sin_BTP, 1, _layout(interleave, P), (1, P))
    return y, RopeSaved(cos_BTP, sin_BTP, interleave)


def rope_backward(dy_BTR, saved):
    """As in `axion_np.operations.rope`."""
    cos_BTP, sin_BTP, interleave = saved
    P = cos_BTP.shape[-1]
    return _rotate(dy_BTR, cos_BTP, sin_BTP, -1, (1, P), _layout(interleave, P))
