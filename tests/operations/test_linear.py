r"""Chapter linear: one matrix product and its two gradients."""

import numpy as np

from axion_np.modules import reference
from axion_np.school import paper as literal
from axion_np.school.gradients import check


# ------------------------------------------------------------------ by hand
def test_a_row_times_a_matrix_and_back(ops):
    x_LI = np.array([[1.0, 2.0]])
    w_IO = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    y_LO, saved = ops.linear_forward(x_LI, w_IO)
    assert y_LO.tolist() == [[9.0, 12.0, 15.0]]
    dx_LI, dw_IO = ops.linear_backward(np.array([[1.0, 0.0, -1.0]]), saved)
    assert dx_LI.tolist() == [[-2.0, -2.0]]
    assert dw_IO.tolist() == [[1.0, 0.0, -1.0], [2.0, 0.0, -2.0]]


# ------------------------------------------------------------------ against the paper
def test_each_row_equals_the_sum_over_inputs(ops, normal):
    x_LI, w_IO = normal(3, 4), normal(4, 5)
    expected = [literal.times(x, w_IO.tolist()) for x in x_LI.tolist()]
    np.testing.assert_allclose(ops.linear_forward(x_LI, w_IO)[0], expected, rtol=1e-12)


# ------------------------------------------------------------------ gradient
def test_both_gradients_equal_the_complex_step(ops, normal):
    x_BTI, w_IO, dy_BTO = normal(2, 3, 4), normal(4, 5), normal(2, 3, 5)
    _, saved = ops.linear_forward(x_BTI, w_IO)

    def loss(x, w):
        return (reference.linear_forward(x, w)[0] * dy_BTO).sum()

    arrays = dict(x=x_BTI, w=w_IO)
    check("operation", "linear", loss, arrays, ops.linear_backward(dy_BTO, saved), ops)


# ------------------------------------------------------------------ properties
def test_leading_axes_act_as_one(ops, normal):
    x_BTHI, w_IO, dy_BTHO = normal(2, 3, 6, 4), normal(4, 5), normal(2, 3, 6, 5)
    y_BTHO, saved = ops.linear_forward(x_BTHI, w_IO)
    y_LO, flat_saved = ops.linear_forward(x_BTHI.reshape(36, 4), w_IO)
    np.testing.assert_allclose(y_BTHO.reshape(36, 5), y_LO, rtol=1e-12)
    dx_BTHI, dw_IO = ops.linear_backward(dy_BTHO, saved)
    dx_LI, flat_dw_IO = ops.linear_backward(dy_BTHO.reshape(36, 5), flat_saved)
    np.testing.assert_allclose(dx_BTHI.reshape(36, 4), dx_LI, rtol=1e-12)
    np.testing.assert_allclose(dw_IO, flat_dw_IO, rtol=1e-12)


def test_float32_stays_float32(ops, normal):
    x_LI, w_IO = normal(3, 4).astype(np.float32), normal(4, 5).astype(np.float32)
    y_LO, saved = ops.linear_forward(x_LI, w_IO)
    assert {a.dtype for a in (y_LO, *ops.linear_backward(y_LO, saved))} == {np.dtype(np.float32)}
