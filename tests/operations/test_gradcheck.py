r"""Chapter gradcheck: two ways to move a number, and a measure that NaN cannot pass."""

import numpy as np
import pytest

from axion_np.operations.gradcheck import central_difference, complex_step, relative_error

BOTH = pytest.mark.parametrize("method", [complex_step, central_difference])


# ------------------------------------------------------------------ by hand
@BOTH
def test_the_gradient_of_a_sum_of_cubes(method):
    gradient = method(lambda x: (x**3).sum(), np.array([[1.0, -2.0, 0.5]]))
    np.testing.assert_allclose(gradient, [[3.0, 12.0, 0.75]], rtol=1e-9)


def test_the_error_is_measured_against_the_largest_entry():
    assert relative_error(np.array([4.0, 0.0]), np.array([4.0, 1.0])) == 0.25


# ------------------------------------------------------------------ properties
def test_the_complex_step_has_all_digits_and_the_difference_has_ten(normal):
    x = normal(5)
    exact = np.exp(x) / (1 + np.exp(x))

    def f(x):
        return np.log(1 + np.exp(x)).sum()

    assert relative_error(complex_step(f, x), exact) < 1e-15
    assert 1e-15 < relative_error(central_difference(f, x), exact) < 1e-9


@BOTH
def test_the_point_itself_is_left_alone(method):
    x = np.array([1.0, 2.0])
    method(lambda z: (z * z).sum(), x)
    assert x.tolist() == [1.0, 2.0]


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_a_broken_gradient_cannot_pass(bad):
    good = np.array([1.0, 2.0])
    assert relative_error(good, np.array([1.0, bad])) == np.inf
    assert relative_error(np.array([bad, 2.0]), good) == np.inf


def test_zeros_agree_with_zeros_and_nothing_with_nothing():
    assert relative_error(np.zeros(3), np.zeros(3)) == 0.0
    assert relative_error(np.zeros(0), np.zeros(0)) == 0.0
    assert relative_error(np.zeros(3), np.full(3, 1e-30)) == 1.0
