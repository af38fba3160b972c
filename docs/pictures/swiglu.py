"""Draw docs/pictures/swiglu.svg: SiLU and its slope, and the way through the layer.

python docs/pictures/swiglu.py
"""

import numpy as np
from sheet import BLUE, GREEN, INK, PALE, RED, Axes, Sheet

from axion_np.operations.swiglu import silu_and_slope


def curves(sheet):
    x = np.linspace(-6, 4, 201)
    silu, slope = silu_and_slope(x)
    sheet.words(24, 28, "SiLU: a soft threshold", "title")
    axes = Axes(sheet, 54, 48, 270, 220, (-6, 4), (-1, 4))
    axes.marks(
        {v: str(v).replace("-", "−") for v in (-6, -4, -2, 0, 2, 4)},
        {v: str(v).replace("-", "−") for v in (-1, 0, 1, 2, 3, 4)},
    )
    axes.curve(x, np.maximum(x, 0), PALE, dashed=True)
    axes.curve(x, silu, BLUE)
    axes.curve(x, slope, RED)
    axes.words(1.2, 3.2, "silu(z) = z σ(z)", "right", BLUE)
    axes.words(-1.2, 0.75, "its slope", "right", RED)
    axes.words(1.2, 2.6, "max(z, 0)", "right", PALE)


def layer(sheet):
    sheet.words(372, 28, "the layer: one map opens the other", "title")
    sheet.words(372, 154, "x")
    sheet.arrow(384, 146, 412, 102)
    sheet.arrow(384, 154, 412, 194)
    sheet.box(416, 78, 62, 34, "W gate", colour=GREEN)
    sheet.box(416, 180, 62, 34, "W up", colour=GREEN)
    sheet.arrow(480, 95, 508, 95)
    sheet.box(512, 78, 48, 34, "silu", colour=BLUE)
    sheet.words(494, 86, "gate", "small middle")
    sheet.words(510, 214, "up", "small middle")
    sheet.path([(480, 197), (583, 197), (583, 164)], arrow=True)
    sheet.path([(562, 95), (583, 95), (583, 134)], arrow=True)
    sheet.words(583, 155, "⊙", "middle")
    sheet.words(610, 138, "h", "small middle")
    sheet.arrow(594, 149, 622, 149)
    sheet.box(626, 132, 56, 34, "W down", colour=GREEN)
    sheet.arrow(684, 149, 704, 149, INK)
    sheet.words(700, 138, "y", "middle")
    sheet.words(372, 256, "D numbers, then F numbers twice, then D again.", "small")
    sheet.words(372, 274, "⊙ is the product number by number.", "small")


def main():
    sheet = Sheet(720, 306, "SiLU with its slope, and the three linear maps of SwiGLU")
    curves(sheet)
    layer(sheet)
    sheet.save(__file__)


if __name__ == "__main__":
    main()
