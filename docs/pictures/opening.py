"""Draw docs/pictures/opening.svg: what a language model says, and the loop around it.

    python docs/pictures/opening.py

The bars are what the released model axion1-gsm8k expects after the text that is shown.
"""

import numpy as np
from sheet import BLUE, INK, PALE, Sheet

from axion_np import load
from axion_np.text.prompt import format_prompt

QUESTION = "Tom has 5 apples and buys 3 more. How many apples does he have?"
WRITTEN = "He has 5+3="
SHOWN = 6


def expected():
    """The likeliest next tokens: (text, probability)."""
    model, tokenizer = load("axion1-gsm8k")
    logits_V = model.logits(tokenizer.encode(format_prompt(QUESTION) + WRITTEN), "numpy")[-1]
    p_V = np.exp(logits_V - logits_V.max())
    p_V /= p_V.sum()
    return [(tokenizer.decode([int(i)]), float(p_V[i])) for i in p_V.argsort()[::-1][:SHOWN]]


def main():
    sheet = Sheet(460, 386, "A language model and its loop")
    sheet.words(24, 30, "1. the text so far", "title")
    sheet.box(24, 42, 412, 56)
    sheet.words(36, 65, "… buys 3 more. How many apples does he have?")
    sheet.words(36, 86, WRITTEN)
    sheet.arrow(230, 98, 230, 120)
    sheet.box(150, 122, 160, 30, "the model", fill="#e3eef6", colour=BLUE)
    sheet.arrow(230, 152, 230, 174)
    sheet.words(24, 192, "2. how likely each next token is", "title")
    for row, (text, p) in enumerate(expected()):
        y = 204 + 22 * row
        sheet.words(62, y + 13, text.replace(" ", "␣"), "right")
        sheet.box(70, y, 640 * p, 16, fill=BLUE if row == 0 else PALE, stroke="none")
        sheet.words(78 + 640 * p, y + 13, f"{p:.0%}", "small")
    sheet.words(78, 204 + 22 * SHOWN + 12, "… and 1,018 more tokens", "small")
    sheet.words(24, 372, "3. pick one, join it to the text, and again", "title")
    sheet.path([(330, 367), (448, 367), (448, 70)], INK, 1.6)
    sheet.arrow(448, 70, 438, 70, INK, 1.6)
    sheet.save(__file__)
    print(expected())


if __name__ == "__main__":
    main()
