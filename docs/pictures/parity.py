"""Draw docs/pictures/parity.svg: 50 steps of training here and in PyTorch, and their difference.

    python docs/pictures/parity.py

The losses are in tests/golden/training.csv, written by tests/parity/test_transformers.py.
"""

from pathlib import Path

import numpy as np

DATA = Path(__file__).resolve().parents[2] / "tests" / "golden" / "training.csv"
LEFT, TOP, PANEL, HEIGHT, GAP = 62, 62, 270, 190, 90  # points of the drawing
SERIES = (("torch", "#888", 5), ("numpy", "#0072B2", 2), ("numba", "#D55E00", 1))


def axes(left, title, ticks, unit):
    """Frame of one panel: a title, horizontal lines with labels, steps below."""
    low, high = ticks[0][0], ticks[-1][0]
    lines = [f'<text x="{left}" y="{TOP - 14}" class="title">{title}</text>']
    for value, label in ticks:
        y = TOP + HEIGHT * (1 - (value - low) / (high - low))
        lines.append(f'<path d="M{left} {y:.1f}h{PANEL}" class="grid"/>')
        lines.append(f'<text x="{left - 8}" y="{y + 4:.1f}" class="right">{label}</text>')
    for step in (0, 10, 20, 30, 40, 50):
        x = left + PANEL * step / 50
        lines.append(f'<text x="{x:.1f}" y="{TOP + HEIGHT + 18}" class="middle">{step}</text>')
    lines.append(f'<text x="{left + PANEL}" y="{TOP - 14}" class="right">{unit}</text>')
    return lines


def line(left, values, low, high, colour, width):
    points = " ".join(
        f"{left + PANEL * step / 50:.1f},{TOP + HEIGHT * (1 - (value - low) / (high - low)):.1f}"
        for step, value in enumerate(values)
    )
    return f'<polyline points="{points}" stroke="{colour}" stroke-width="{width}"/>'


def legend(left, y, name, colour, width):
    return [
        f'<path d="M{left} {y}h22" stroke="{colour}" stroke-width="{width}"/>',
        f'<text x="{left + 28}" y="{y + 4}">{name}</text>',
    ]


def main():
    table = np.genfromtxt(DATA, delimiter=",", names=True, encoding="utf-8")
    second = LEFT + PANEL + GAP
    width, height = second + PANEL + 24, TOP + HEIGHT + 46
    body = f"""\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img"
 font-family="Helvetica, Arial, sans-serif" font-size="12" fill="#333">
<title>Loss of 50 training steps here and in PyTorch, and the difference</title>
<style>.title{{font-size:14px;font-weight:bold}}.right{{text-anchor:end}}
.middle{{text-anchor:middle}}.grid{{stroke:#ddd}}polyline{{fill:none}}</style>
<rect width="{width}" height="{height}" rx="8" fill="#fdfdfb"/>
<text x="12" y="22">the same start, the same batches, AdamW with clipping, the routing bias moved
after each step</text>""".split("\n")
    body += [
        *axes(LEFT, "loss", [(v, str(v)) for v in (2, 3, 4, 5)], "nats per token"),
        *axes(
            second,
            "loss minus PyTorch's",
            [(v, f"{v}e-6" if v else "0") for v in range(-2, 3)],
            "allowed: 100e-6",
        ),
    ]
    for number, (name, colour, stroke) in enumerate(SERIES):
        body.append(line(LEFT, table[name], 2, 5, colour, stroke))
        body += legend(LEFT + 170, TOP + 20 + 16 * number, name, colour, stroke)
        if name != "torch":
            residual = (table[name] - table["torch"]) * 1e6
            body.append(line(second, residual, -2, 2, colour, stroke))
            print(f"{name}: largest difference {np.abs(residual).max() * 1e-6:.1e}")
    body += [f'<text x="{width / 2}" y="{height - 8}" class="middle">step</text>', "</svg>"]
    Path(__file__).with_suffix(".svg").write_text("\n".join(body) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
