"""Draw docs/pictures/sampling.svg: five tokens, and what each filter leaves of them.

    python docs/pictures/sampling.py

The logits are 2, 1, 0.5, 0 and -1; the numbers in the bars are computed by the chapter.
"""

from pathlib import Path

import numpy as np

from axion_np.generation.sampling import keep_top_k, keep_top_p, pick, probabilities

LOGITS_V = np.array([2.0, 1.0, 0.5, 0.0, -1.0])
COLOURS = ("#0072B2", "#D55E00", "#009E73", "#AA4499", "#8a8f98")
LEFT, WIDTH, TOP, STEP, HEIGHT, U = 168, 560, 66, 44, 26, 0.7


def rows():
    """(what was done, probabilities) from the model's own distribution to what is left."""
    return [
        ("temperature 1", probabilities(LOGITS_V)),
        ("temperature 0.5", probabilities(LOGITS_V, 0.5)),
        ("temperature 2", probabilities(LOGITS_V, 2.0)),
        ("1, then top-k 3", keep_top_k(probabilities(LOGITS_V), 3)),
        ("1, then top-p 0.7", keep_top_p(probabilities(LOGITS_V), 0.7)),
    ]


def bar(y, name, p_V):
    """One row: the unit interval cut into pieces, a token each."""
    lines = [f'<text x="{LEFT - 12}" y="{y + 18}" class="e">{name}</text>']
    x = float(LEFT)
    for p, colour in zip(p_V, COLOURS):
        width = WIDTH * p
        if width > 0:
            lines.append(
                f'<rect x="{x:.1f}" y="{y}" width="{width:.1f}" height="{HEIGHT}" '
                f'fill="{colour}" stroke="#fdfdfb"/>'
            )
        if width > 34:
            lines.append(f'<text x="{x + width / 2:.1f}" y="{y + 18}" class="w">{p:.2f}</text>')
        x += width
    chosen = pick(p_V, U)
    lines.append(f'<text x="{LEFT + WIDTH + 12}" y="{y + 18}">{chosen}</text>')
    return lines


def main():
    height = TOP + STEP * len(rows()) + 34
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 780 {height}" '
        'font-family="Helvetica, Arial, sans-serif" font-size="13" fill="#333" role="img">',
        "<title>Five tokens as pieces of the interval from 0 to 1, after each filter</title>",
        "<style>.e{text-anchor:end}.m{text-anchor:middle}.w{text-anchor:middle;fill:#fff;"
        "font-size:12px}.t{font-weight:bold;font-size:14px}.s{font-size:12px;fill:#666}"
        "path{fill:none;stroke:#333;stroke-width:1.4;stroke-dasharray:4 3}</style>",
        f'<rect width="780" height="{height}" rx="8" fill="#fdfdfb"/>',
        '<text x="24" y="28" class="t">Five tokens, logits 2, 1, 0.5, 0, −1, as pieces of the '
        "interval from 0 to 1</text>",
        f'<text x="{LEFT + WIDTH + 36}" y="{TOP - 12}" class="s e">token</text>',
    ]
    for number, (name, p_V) in enumerate(rows()):
        lines += bar(TOP + STEP * number, name, p_V)
    x, end = LEFT + U * WIDTH, TOP + STEP * len(rows())
    lines += [
        f'<path d="M{x} {TOP - 8}V{end - 8}"/>',
        f'<text x="{x}" y="{TOP - 12}" class="m">u = {U}</text>',
    ]
    for token, colour in enumerate(COLOURS):
        place = LEFT + 92 * token
        lines.append(
            f'<rect x="{place}" y="{end + 4}" width="12" height="12" fill="{colour}"/>'
            f'<text x="{place + 18}" y="{end + 15}" class="s">token {token}</text>'
        )
    path = Path(__file__).with_suffix(".svg")
    path.write_text("\n".join([*lines, "</svg>"]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
