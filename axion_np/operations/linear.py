"""y = x W: the linear map, and the pattern of every gradient that follows.

New here: `forward` and `backward` stand together; `saved` carries what the backward needs.
Row-vector convention throughout the book: a vector is a row, a weight has its input axis first.
"""

from typing import NamedTuple

import numpy as np


class LinearSaved(NamedTuple):
    x_LI: np.ndarray  # (..., I) the input: the weight's gradient needs it
    w_IO: np.ndarray  # (I, O) the weight: the input's gradient needs it


def linear_forward(x_LI, w_IO):
    """One matrix product.

    **Math**    y_o = sum_i x_i W_io
    **Shapes**  x (..., I), W (I, O) -> y (..., O)
    **Saved**   x and W, no copies
    **Cost**    2 L I O flops for L rows
    """
    return x_LI @ w_IO, LinearSaved(x_LI, w_IO)


def linear_backward(dy_LO, saved):
    """The two products that undo it.

    **Math**    dx_i = sum_o dy_o W_io        dW_io = sum_l x_li dy_lo
    **Shapes**  dy (..., O) -> dx (..., I), dW (I, O)
    **Cost**    4 L I O flops, twice the forward
    """
    # forward:  y = einsum("li,io->lo", x, w); the leading axes act as one axis L
    return input_gradient(dy_LO, saved.w_IO), weight_gradient(saved.x_LI, dy_LO)


def input_gradient(dy_LO, w_IO):
    """dx = dy W^T. **Shapes** dy (..., O), W (I, O) -> dx (..., I)"""
    return dy_LO @ w_IO.T


def weight_gradient(x_LI, dy_LO):
    """dW = x^T dy; with x and dy exchanged, that of W^T. **Shapes** -> dW (I, O)"""
    return x_LI.reshape(-1, x_LI.shape[-1]).T @ dy_LO.reshape(-1, dy_LO.shape[-1])
