"""Draw docs/pictures/router_load.svg: the load of four experts without and with the routing bias.

    python docs/pictures/router_load.py

One router, never trained: 1,024 random tokens a step, top-2 of four experts, and centroids that
favour expert 0. Left the bias stays at zero; right it moves by gamma = 0.001 after each step.
"""

from pathlib import Path

import numpy as np

from axion_np.operations.router import expert_load, max_violation, router_forward, update_bias

STEPS, TOKENS, WIDTH, SKEW = 300, 1024, 16, (0.9, 0.3, -0.3, -0.9)
COLOURS = ("#0072B2", "#D55E00", "#009E73", "#AA4499")
LEFT, TOP, PANEL, HEIGHT, GAP = 62, 62, 270, 190, 76  # points of the drawing


def loads(gamma):
    """Tokens sent to each expert, step by step: (steps, E)."""
    rng = np.random.default_rng(0)
    w_DE = rng.standard_normal((WIDTH, 4)) * WIDTH**-0.5
    w_DE[0] = SKEW  # the first coordinate of every token is 1, so this row is a head start
    bias_E, history = np.zeros(4, np.float32), []
    for _ in range(STEPS):
        x_LD = rng.standard_normal((TOKENS, WIDTH))
        x_LD[:, 0] = 1.0
        idx_LK, _, _ = router_forward(x_LD, w_DE, bias_E, n_active=2)
        history.append(expert_load(idx_LK, 4))
        update_bias(bias_E, history[-1], gamma)
    return np.array(history)


def panel(left, history, title):
    """One set of axes with four lines, each labelled at its end."""
    lines = [f'<text x="{left}" y="{TOP - 14}" class="title">{title}</text>']
    for tokens in (0, 256, 512, 768, 1024):
        y = TOP + HEIGHT * (1 - tokens / 1024)
        kind = "mean" if tokens == 512 else "grid"
        lines.append(f'<path d="M{left} {y:.1f}h{PANEL}" class="{kind}"/>')
        lines.append(f'<text x="{left - 8}" y="{y + 4:.1f}" class="right">{tokens}</text>')
    for step in (0, 100, 200, 300):
        x = left + PANEL * step / STEPS
        lines.append(f'<text x="{x:.1f}" y="{TOP + HEIGHT + 18}" class="middle">{step}</text>')
    label_y = TOP + HEIGHT * (1 - history[-20:].mean(axis=0) / 1024)
    if np.ptp(label_y) < 40:  # balanced: spread the four labels around the common line
        label_y = label_y.mean() + np.array([-19.5, -6.5, 6.5, 19.5])
    for expert, colour in enumerate(COLOURS):
        points = " ".join(
            f"{left + PANEL * step / STEPS:.1f},{TOP + HEIGHT * (1 - tokens / 1024):.1f}"
            for step, tokens in enumerate(history[:, expert])
        )
        lines.append(f'<polyline points="{points}" stroke="{colour}"/>')
        lines.append(
            f'<text x="{left + PANEL + 6}" y="{label_y[expert] + 4:.1f}" fill="{colour}">'
            f"{expert}</text>"
        )
    return lines


def main():
    without, with_bias = loads(0.0), loads(0.001)
    width, height = LEFT + 2 * PANEL + GAP + 34, TOP + HEIGHT + 46
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        'font-family="Helvetica, Arial, sans-serif" font-size="12" fill="#333" role="img">'
    )
    style = (
        "<style>.title{font-size:14px;font-weight:bold}.right{text-anchor:end}"
        ".middle{text-anchor:middle}.grid{stroke:#ddd}.mean{stroke:#888;stroke-dasharray:4 3}"
        "polyline{fill:none;stroke-width:1.4}</style>"
    )
    caption = "tokens sent to each expert, of 1,024 a step, two choices each (dashed: the mean)"
    body = [
        head,
        "<title>Load of four experts over 300 steps, without and with the routing bias</title>",
        style,
        f'<rect width="{width}" height="{height}" rx="8" fill="#fdfdfb"/>',
        f'<text x="{LEFT - 50}" y="22">{caption}</text>',
        *panel(LEFT, without, "no bias"),
        *panel(LEFT + PANEL + GAP, with_bias, "bias, γ = 0.001"),
        f'<text x="{width / 2}" y="{height - 8}" class="middle">step</text>',
        "</svg>",
    ]
    path = Path(__file__).with_suffix(".svg")
    path.write_text("\n".join(body) + "\n", encoding="utf-8")
    for name, history in (("without", without), ("with", with_bias)):
        print(
            name,
            "first",
            history[0],
            "last",
            history[-1],
            "MaxVio",
            *(f"{max_violation(load):.2f}" for load in (history[0], history[-1])),
        )


if __name__ == "__main__":
    main()
