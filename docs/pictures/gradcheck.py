"""Draw docs/pictures/gradcheck.svg: the error of three derivatives as the step shrinks.

python docs/pictures/gradcheck.py
"""

import numpy as np
from sheet import BLUE, GREEN, RED, Axes, Sheet

POINT = 1.5


def f(x):
    """The example of Squire and Trapp: analytic, and not simple."""
    return np.exp(x) / (np.sin(x) ** 3 + np.cos(x) ** 3)


def exact(x):
    """Its derivative by the quotient rule."""
    s, c = np.sin(x), np.cos(x)
    below = s**3 + c**3
    return np.exp(x) * (below - 3 * s**2 * c + 3 * c**2 * s) / below**2


def errors(powers):
    """Relative errors at h = 10^-power: (forward difference, central difference, complex step)."""
    truth, rows = exact(POINT), []
    for power in powers:
        h = 10.0**-power
        found = (
            (f(POINT + h) - f(POINT)) / h,
            (f(POINT + h) - f(POINT - h)) / (2 * h),
            f(POINT + 1j * h).imag / h,
        )
        rows.append([abs(value / truth - 1) for value in found])
    return np.array(rows).T


def main():
    powers = np.arange(1, 20.01, 0.25)
    shown = np.log10(np.clip(errors(powers), 1e-16, 1))
    sheet = Sheet(720, 340, "Error of two differences and of the complex step as h shrinks")
    sheet.words(24, 28, "the smaller the step, the better: only if nothing is subtracted", "title")
    axes = Axes(sheet, 70, 56, 620, 226, (1, 20), (-16.5, 0.5))
    axes.marks(
        {p: f"1e-{p:02d}" for p in (1, 4, 8, 12, 16, 20)},
        {-p: f"1e-{p:02d}" if p else "1" for p in (0, 4, 8, 12, 16)},
    )
    for row, colour in zip(shown, (RED, BLUE, GREEN), strict=True):
        axes.curve(powers, row, colour)
    axes.words(17.2, 0, "both differences: no digit left", "middle", RED, (-4, 62))
    axes.words(4.6, -4.4, "forward difference", "", RED, (10, -6))
    axes.words(2.5, -10.5, "central", "right", BLUE, (8, 0))
    axes.words(2.5, -10.5, "difference", "right", BLUE, (8, 16))
    axes.words(14, -15.2, "complex step", "middle", GREEN, (0, -4))
    sheet.words(380, 326, "step h; up: relative error of the derivative", "small middle")
    sheet.save(__file__)


if __name__ == "__main__":
    main()
