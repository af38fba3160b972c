r"""Fixtures for all chapters, and the page of gradients that a full run writes."""

from pathlib import Path

import numpy as np
import pytest

from axion_np.backends import choose
from axion_np.school import gradients

BACKENDS = ["numpy", "numba"]
TESTS = Path(__file__).parent
PAGE = TESTS.parent / "docs" / "gradients.md"


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


def files_with_checks():
    """All test files that check gradients."""
    mark = "from axion_np.school.gradients import"
    return {path for path in TESTS.rglob("test_*.py") if mark in path.read_text(encoding="utf-8")}


def pytest_sessionfinish(session, exitstatus):
    """A run of all gradient checks writes the table; a partial or failed run leaves it alone, and
    so does one whose text is the same: it leaves a clean checkout clean."""
    ran = {item.path for item in session.items}
    partial = session.config.some_deselected or any("::" in arg for arg in session.config.args)
    if exitstatus == 0 and gradients.ROWS and files_with_checks() <= ran and not partial:
        if not PAGE.exists() or PAGE.read_text(encoding="utf-8") != gradients.table():
            PAGE.write_text(gradients.table(), encoding="utf-8")
