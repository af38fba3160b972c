"""Draw docs/pictures/inside.svg: one token of an answer, what it looked at and what it became.

    python docs/pictures/inside.py

The model of sums reads `Quanto é 5 + 3?` and its own answer up to the second `=`; all numbers are
those that `inspect` gives.
"""

import numpy as np
from sheet import BLUE, INK, PALE, RED, Sheet

from axion_np import inspect, load
from axion_np.generation.inside import probabilities_of
from axion_np.text.prompt import format_prompt

LEFT, STEP, TOKENS = 30, 40, 8
SHOWN = {"\n": "↵", " ": "␣"}


def main():
    model, tokenizer = load("axion1-sums")
    ids = tokenizer.encode(format_prompt("Quanto é 5 + 3?", "pt") + "5+3\n5+3=")
    inside, place = inspect(model, ids), len(ids) - 1
    words = [tokenizer.decode([token]) for token in ids]
    sheet = Sheet(
        380, 380, "At the sign = two heads fetch the digits; the last block says 8", natural=True
    )
    sheet.words(16, 26, "First block: two heads fetch the two digits", "title")
    for number in range(TOKENS):
        token = place - TOKENS + 1 + number
        word = SHOWN.get(words[token], words[token])
        sheet.box(LEFT + STEP * number, 112, STEP - 4, 28, word)
    end = LEFT + STEP * (TOKENS - 1) + 18
    for head, colour, height in ((0, BLUE, 78), (3, RED, 54)):
        p_S = inside.attention_HTS[0][head, place]
        seen = int(p_S.argmax())
        x = LEFT + STEP * (TOKENS - 1 - place + seen) + 18
        shift = 5 if head else -5
        sheet.path([(end - shift, 110), (end - shift, height), (x, height)], colour, 1.8)
        sheet.arrow(x, height, x, 109, colour, 1.8)
        told = f"head {head}: {p_S[seen]:.0%} on {words[seen]}"
        sheet.words(x - 8, height + 4, told, "right", colour)
    sheet.words(16, 178, "What the stream would say after each block", "title")
    for z, logits_TV in enumerate(inside.lens_TV):
        p_V = probabilities_of(logits_TV[place : place + 1])[0]
        best = np.argsort(-p_V, kind="stable")[:3]
        y = 192 + 34 * z
        sheet.words(16, y + 18, f"block {z}" if z else "embedding", colour=INK)
        for number, token in enumerate(best):
            said = tokenizer.decode([int(token)]).strip()
            right = z > 0 and said == "8"
            colour, tint = (BLUE, "#cfe4f1") if right else (PALE, "#f0f2f5")
            text = f"{said} {p_V[token]:.2f}"
            sheet.box(92 + 94 * number, y, 90, 28, text, tint, colour, INK)
    sheet.save(__file__)


if __name__ == "__main__":
    main()
