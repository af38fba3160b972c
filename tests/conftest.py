r"""Fixtures for all chapters, and the page of gradients that a full run writes."""

import numpy as np
import pytest

from axion_np.backends import choose
from axion_np.school import gradients

BACKENDS = ["numpy", "numba"]


@pytest.fixture(params=BACKENDS)
def ops(request):
    """Each back end in turn. Losses run on the reference, which accepts complex numbers."""
    return choose("modules", request.param)


@pytest.fixture
def normal():
    """Standard normal numbers, the same for every test: normal(2, 3) is a 2 x 3 array."""
    draw = np.random.default_rng(20).standard_normal
    return lambda *shape: draw(shape)


def pytest_configure(config):
    config.some_deselected = False


def pytest_deselected(items):
    if items:
        items[0].config.some_deselected = True


def pytest_sessionfinish(session, exitstatus):
    """A run of all gradient checks writes the table; a partial or failed run leaves it alone."""
    ran = {item.path for item in session.items}
    partial = session.config.some_deselected or any("::" in arg for arg in session.config.args)
    complete = gradients.ROWS and gradients.files_with_checks() <= ran and not partial
    if exitstatus == 0 and complete:
        gradients.write_page()
