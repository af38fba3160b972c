r"""Chapter swiglu: the gated feed-forward layer."""

from types import SimpleNamespace

import numpy as np

from axion_np.modules import reference
from axion_np.operations.gradcheck import complex_step
from axion_np.operations.swiglu import sigmoid, silu_and_slope
from axion_np.school import paper as literal
from axion_np.school.gradients import check


def random_layer(normal):
    """D 4, F 5."""
    return dict(w_gate=normal(4, 5), w_up=normal(4, 5), w_down=normal(5, 4))


# ------------------------------------------------------------------ by hand
def test_a_gate_of_ln_three_lets_three_quarters_of_itself_through(ops):
    ln3 = np.log(3.0)
    weights = np.array([[ln3]]), np.array([[2.0]]), np.array([[4.0]])
    y_LD, _ = ops.swiglu_forward(np.ones((1, 1)), *weights)
    np.testing.assert_allclose(y_LD, [[6.0 * ln3]], rtol=1e-12)  # (ln3 3/4) 2 4


def test_a_gate_of_zero_lets_nothing_through(ops):
    one = np.ones((1, 1))
    y_LD, _ = ops.swiglu_forward(one, np.zeros((1, 1)), one, one)
    assert y_LD.tolist() == [[0.0]]


def test_silu_of_zero_rises_with_slope_one_half():
    silu, slope = silu_and_slope(np.array([0.0]))
    assert silu[0] == 0.0 and slope[0] == 0.5


# ------------------------------------------------------------------ against the paper
def test_each_row_equals_the_scalar_loop(ops, normal):
    x_LD, w = normal(3, 4), random_layer(normal)
    p = SimpleNamespace(
        w_gate_DF=w["w_gate"].tolist(), w_up_DF=w["w_up"].tolist(), w_down_FD=w["w_down"].tolist()
    )
    expected = [literal.swiglu(x, p) for x in x_LD.tolist()]
    np.testing.assert_allclose(ops.swiglu_forward(x_LD, *w.values())[0], expected, rtol=1e-12)


# ------------------------------------------------------------------ gradient
def test_all_four_gradients_equal_the_complex_step(ops, normal):
    x_BTD, w, dy_BTD = normal(2, 3, 4), random_layer(normal), normal(2, 3, 4)
    _, saved = ops.swiglu_forward(x_BTD, *w.values())

    def loss(*arrays):
        return (reference.swiglu_forward(*arrays)[0] * dy_BTD).sum()

    gradients = ops.swiglu_backward(dy_BTD, saved)
    check("operation", "swiglu", loss, dict(x=x_BTD, **w), gradients, ops)


def test_the_slope_of_silu_equals_the_complex_step(normal):
    x = 4.0 * normal(20)
    expected = complex_step(lambda z: silu_and_slope(z)[0].sum(), x)
    np.testing.assert_allclose(silu_and_slope(x)[1], expected, rtol=1e-12)


# ------------------------------------------------------------------ properties
def test_sigmoid_ends_at_zero_and_one_without_a_warning():
    with np.errstate(all="raise", under="ignore"):
        assert sigmoid(np.array([-2e3, 0.0, 2e3])).tolist() == [0.0, 0.5, 1.0]


def test_far_negative_gates_close_and_far_positive_ones_open(ops):
    one = np.ones((1, 1))
    closed, saved = ops.swiglu_forward(np.array([[-800.0]]), one, one, one)
    opened, _ = ops.swiglu_forward(np.array([[800.0]]), one, one, one)
    assert abs(closed[0, 0]) < 1e-300  # kernels take exp(-708), the smallest, for all below
    assert opened[0, 0] == 640_000.0
    assert all(np.isfinite(d).all() for d in ops.swiglu_backward(one, saved))


def test_float32_stays_float32(ops, normal):
    arrays = [a.astype(np.float32) for a in (normal(3, 4), *random_layer(normal).values())]
    y_LD, saved = ops.swiglu_forward(*arrays)
    gradients = ops.swiglu_backward(y_LD, saved)
    assert {a.dtype for a in (y_LD, *gradients)} == {np.dtype(np.float32)}
