"""The checker of gradients fails where it should, and its record says what was checked."""

import numpy as np
import pytest

from axion_np.modules import reference
from axion_np.school import gradients


@pytest.fixture
def record(monkeypatch):
    """An empty record, so that the page of gradients does not hear of these checks."""
    monkeypatch.setattr(gradients, "ROWS", {})
    return gradients.ROWS


def cubes(x, y):
    return (x**3).sum() + 0.0 * y.sum()


def check(gradient, method="complex step", name="x"):
    arrays = {name: np.array([1.0, -2.0, 3.0])}
    loss = (lambda x: cubes(x, x)) if name == "x" else (lambda y: cubes(0 * y, y))
    gradients.check("operation", "cubes", loss, arrays, [gradient], reference, method)


@pytest.mark.parametrize("method", gradients.METHODS)
def test_a_right_gradient_is_recorded_with_its_entries(method, record):
    check(np.array([3.0, 12.0, 27.0]), method)
    ((key, (entries, worst)),) = record.items()
    assert key == ("operation", "cubes", "x", "numpy", method)
    assert entries == 3 and worst < gradients.BOUNDS[method]
    assert f"| `x` | numpy | 3 | {method} |" in gradients.table()


@pytest.mark.parametrize("method", gradients.METHODS)
@pytest.mark.parametrize("wrong", [1e-5, np.nan])
def test_one_wrong_entry_fails(method, wrong, record):
    with pytest.raises(AssertionError, match="dx: relative error"):
        check(np.array([3.0, 12.0 + wrong, 27.0]), method)


def test_another_shape_and_a_gradient_too_many_fail(record):
    with pytest.raises(AssertionError, match="dx has another shape than x"):
        check(np.array([[3.0, 12.0, 27.0]]))
    with pytest.raises(AssertionError, match="one gradient for each array"):
        arrays = {"x": np.ones(2)}
        gradients.check("operation", "two", cubes, arrays, [np.ones(2)] * 2, reference)


def test_a_check_of_nothing_fails(record):
    with pytest.raises(AssertionError, match="nothing depends on y: the check would be empty"):
        check(np.zeros(3), name="y")


def test_errors_are_rounded_up_to_even_powers_of_ten():
    pairs = {0.0: "1e-14", 3e-15: "1e-14", 2e-14: "1e-12", 1e-9: "1e-08", 5e-7: "1e-06"}
    assert {error: gradients.rounded_up(error) for error in pairs} == pairs
