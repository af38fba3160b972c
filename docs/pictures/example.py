"""Draw docs/pictures/example.svg: one question on its way through axion1-sums.

    python docs/pictures/example.py

Where the `=` looks in each layer, and how likely 8 is after each block, are what the model does.
"""

import numpy as np
from sheet import BLUE, GREEN, INK, PALE, RED, Sheet

from axion_np import inspect, load
from axion_np.text.prompt import format_prompt

WRITTEN = "5+3\n5+3="


def main():
    model, tokenizer = load("axion1-sums")
    ids = tokenizer.encode(format_prompt("Quanto é 5 + 3?", "pt") + WRITTEN)
    inside, eight = inspect(model, ids), tokenizer.encode("8")[0]
    last = ids[-8:]  # 5 + 3 end-of-line 5 + 3 =
    shown = [tokenizer.decode([i]).replace("\n", "↵") for i in last]
    sheet = Sheet(460, 520, "One question on its way through the model")
    sheet.words(24, 28, "… # Resposta: and the first tokens of an answer", "title")
    left, step = 40, 54
    for i, text in enumerate(shown):
        sheet.box(left + step * i - 18, 42, 36, 28, text, fill="#e3eef6")
    sheet.words(24, 96, "each becomes a row of 64 numbers", "small")
    for layer in range(model.config.n_layers):
        y = 112 + 86 * layer
        sheet.box(24, y, 412, 74, fill="#f7f8fa")
        sheet.words(34, y + 20, f"block {layer}", "title")
        p_HS = inside.attention_HTS[layer][:, -1, -8:]
        head, s = np.unravel_index(p_HS.argmax(), p_HS.shape)
        ends = left + step * 7, y + 42
        for i in range(8):
            weight = float(p_HS[head, i])
            colour = RED if i == s else PALE
            sheet.box(left + step * i - 4, y + 36, 8, 8, fill=colour, stroke="none")
            if weight > 0.05 and i < 7:
                x = left + step * i
                bent = [(ends[0], y + 36), ((x + ends[0]) / 2, y + 22), (x, y + 36)]
                sheet.path(bent, colour, 0.6 + 3 * weight)
        chosen = inside.idx_TK[layer][-1].tolist()
        p = np.exp(inside.lens_TV[layer + 1][-1].astype(float))
        sheet.words(34, y + 64, f"experts {chosen[0]} and {chosen[1]}", "small", GREEN)
        sheet.words(426, y + 64, f"8 so far: {p[eight] / p.sum():.1%}", "small right", BLUE)
    sheet.arrow(left + step * 7, 460, left + step * 7, 478, INK)
    sheet.words(24, 500, "after = comes …", "title")
    sheet.box(left + step * 7 - 18, 482, 36, 28, "8", fill="#e3eef6", colour=BLUE)
    sheet.save(__file__)


if __name__ == "__main__":
    main()
