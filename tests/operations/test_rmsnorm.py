r"""Chapter rmsnorm: root mean square one, and a gradient without the direction of x."""

import numpy as np

from axion_np.modules import reference
from axion_np.school import paper as literal
from axion_np.school.gradients import check

EPS = 1e-6


# ------------------------------------------------------------------ by hand
def test_one_and_seven_have_root_mean_square_five(ops):
    y_LD, saved = ops.rmsnorm_forward(np.array([[1.0, 7.0]]), np.array([1.0, 3.0]), 0.0)
    np.testing.assert_allclose(y_LD, [[0.2, 4.2]], rtol=1e-12)
    np.testing.assert_allclose(np.ravel(saved.rms_inv_L1), [0.2], rtol=1e-12)


def test_the_gradient_of_one_and_seven(ops):
    _, saved = ops.rmsnorm_forward(np.array([[1.0, 7.0]]), np.ones(2), 0.0)
    dx_LD, dgain_D = ops.rmsnorm_backward(np.array([[1.0, 0.0]]), saved)
    np.testing.assert_allclose(dx_LD, [[0.196, -0.028]], rtol=1e-12)  # r - r^3/2, -7 r^3/2
    np.testing.assert_allclose(dgain_D, [0.2, 0.0], rtol=1e-12)


def test_epsilon_stands_inside_the_root(ops):
    y_LD, _ = ops.rmsnorm_forward(np.array([[3.0, 3.0]]), np.ones(2), 7.0)
    np.testing.assert_allclose(y_LD, [[0.75, 0.75]], rtol=1e-12)  # 3 / sqrt(9 + 7)


# ------------------------------------------------------------------ against the paper
def test_each_row_equals_the_scalar_loop(ops, normal):
    x_LD, gain_D = normal(3, 5), normal(5)
    expected = [literal.rms_norm(x, gain_D.tolist(), EPS) for x in x_LD.tolist()]
    np.testing.assert_allclose(ops.rmsnorm_forward(x_LD, gain_D, EPS)[0], expected, rtol=1e-12)


# ------------------------------------------------------------------ gradient
def test_both_gradients_equal_the_complex_step(ops, normal):
    x_BTD, gain_D, dy_BTD = normal(2, 3, 5), normal(5), normal(2, 3, 5)
    _, saved = ops.rmsnorm_forward(x_BTD, gain_D, EPS)

    def loss(x, gain):
        return (reference.rmsnorm_forward(x, gain, EPS)[0] * dy_BTD).sum()

    arrays = dict(x=x_BTD, gain=gain_D)
    check("operation", "rmsnorm", loss, arrays, ops.rmsnorm_backward(dy_BTD, saved), ops)


# ------------------------------------------------------------------ properties
def test_the_length_of_a_row_does_not_matter(ops, normal):
    x_LD, gain_D = normal(3, 5), normal(5)
    y_LD, _ = ops.rmsnorm_forward(x_LD, gain_D, 0.0)
    longer_LD, _ = ops.rmsnorm_forward(100.0 * x_LD, gain_D, 0.0)
    np.testing.assert_allclose(longer_LD, y_LD, rtol=1e-12)


def test_the_gradient_is_orthogonal_to_the_row(ops, normal):
    x_LD, gain_D, dy_LD = normal(3, 5), normal(5), normal(3, 5)
    dx_LD, _ = ops.rmsnorm_backward(dy_LD, ops.rmsnorm_forward(x_LD, gain_D, 0.0)[1])
    np.testing.assert_allclose((dx_LD * x_LD).sum(axis=1), np.zeros(3), atol=1e-13)


def test_a_row_of_zeros_stays_finite(ops, normal):
    x_LD = np.zeros((2, 5))
    y_LD, saved = ops.rmsnorm_forward(x_LD, normal(5), EPS)
    dx_LD, _ = ops.rmsnorm_backward(normal(2, 5), saved)
    assert not y_LD.any()
    assert np.isfinite(dx_LD).all()


def test_rows_do_not_look_at_one_another(ops, normal):
    x_LD, gain_D = normal(3, 5), normal(5)
    alone_LD, _ = ops.rmsnorm_forward(x_LD[1:2], gain_D, EPS)
    np.testing.assert_allclose(ops.rmsnorm_forward(x_LD, gain_D, EPS)[0][1:2], alone_LD)


def test_nan_stays_visible(ops, normal):
    x_LD = normal(2, 5)
    x_LD[1, 2] = np.nan
    y_LD, _ = ops.rmsnorm_forward(x_LD, normal(5), EPS)
    assert np.isnan(y_LD[1]).all()
    assert np.isfinite(y_LD[0]).all()


def test_float32_stays_float32(ops, normal):
    x_LD, gain_D = normal(3, 5).astype(np.float32), normal(5).astype(np.float32)
    y_LD, saved = ops.rmsnorm_forward(x_LD, gain_D, EPS)
    gradients = ops.rmsnorm_backward(y_LD, saved)
    assert {a.dtype for a in (y_LD, *gradients)} == {np.dtype(np.float32)}
