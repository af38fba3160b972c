"""Draw docs/pictures/rope.svg: pairs rotated by position, and what YaRN does to slow pairs.

python docs/pictures/rope.py
"""

import numpy as np
from sheet import BLUE, GREEN, INK, PALE, RED, Axes, Sheet

from axion_np.config import Config
from axion_np.operations.rope import inverse_frequencies, rope_forward

YARN = {
    "type": "yarn",
    "factor": 40.0,
    "beta_fast": 32.0,
    "beta_slow": 1.0,
    "original_max_position_embeddings": 4096,
}


def rotations(scaling):
    """How often each pair of DeepSeek-V3's rotary part goes round within 4,096 tokens."""
    config = Config.preset("deepseek-v3").replace(rope_scaling=scaling)
    return inverse_frequencies(config) * 4096 / (2 * np.pi)


def clocks(sheet):
    sheet.words(24, 28, "one pair, one angle a position", "title")
    angle = np.pi / 6
    for x, first, second in ((100, 1, 3), (258, 5, 7)):
        sheet.lines.append(
            f'<circle cx="{x}" cy="146" r="62" fill="none" stroke="#bbb" stroke-dasharray="4 3"/>'
        )
        for t, colour, name in ((second, BLUE, "q"), (first, GREEN, "k")):
            cos, sin = (np.full((1, 1, 1), f(t * angle)) for f in (np.cos, np.sin))
            (a, b), _ = rope_forward(np.array([[[1.0, 0.0]]]), cos, sin, True)[0][0, 0], None
            sheet.arrow(x, 146, x + 62 * a, 146 - 62 * b, colour, 2.4)
            side = "middle"
            sheet.words(x + 78 * a, 150 - 78 * b, name, side, colour)
        text = f"key at {first}, query at {second}"
        sheet.words(x, 252, text, "small middle")
    sheet.words(24, 284, "Two positions apart, the same angle between them:", "small")
    sheet.words(24, 302, "the scalar product depends on the distance alone.", "small")


def yarn(sheet):
    plain_P, yarn_P = rotations(None), rotations(YARN)
    sheet.words(384, 28, "YaRN, factor 40: slow pairs become slower", "title")
    axes = Axes(sheet, 440, 48, 260, 210, (0, 31), (-3.2, 3.2))
    axes.marks(
        {p: str(p) for p in (0, 10, 23, 31)},
        {-3: "0.001", -2: "0.01", -1: "0.1", 0: "1", 1: "10", 2: "100", 3: "1,000"},
    )
    pairs = np.arange(32)
    axes.curve(pairs, np.log10(plain_P), PALE, dashed=True)
    axes.curve(pairs, np.log10(yarn_P), RED)
    axes.words(24, 0.5, "before", "", INK)
    axes.words(15, -1.4, "after", "right", RED)
    sheet.words(570, 302, "pair; up: rotations within 4,096 tokens", "small middle")


def main():
    sheet = Sheet(720, 320, "A rotated query and key keep their angle; YaRN slows down slow pairs")
    clocks(sheet)
    yarn(sheet)
    sheet.save(__file__)


if __name__ == "__main__":
    main()
