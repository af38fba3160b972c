"""Draw docs/pictures/config.svg: where the parameters of two models are.

    python docs/pictures/config.py

The shares are counted by `Config`.
"""

from sheet import BLUE, GREEN, INK, PURPLE, RED, Sheet

from axion_np.config import Config

TINTS = {BLUE: "#cfe4f1", GREEN: "#cdeee2", RED: "#f8dccb", PURPLE: "#f0d9ea"}
LEFT, WIDTH, HEIGHT = 16, 348, 30


def parts(c):
    """(name, all, active for one token, colour) of the parts of a model."""
    expert, moe, dense = 3 * c.d_model * c.d_ff, c.n_moe_layers, c.n_dense_layers
    shared = c.n_shared_experts * expert * moe + 3 * c.d_model * c.d_ff_dense * dense
    tables = c.vocab_size * c.d_model * (1 if c.tie_embeddings else 2)
    routed = moe * expert
    known = [
        ("tables", tables, tables, PURPLE),
        ("every token’s", shared, shared, GREEN),
        ("routed experts", routed * c.n_routed_experts, routed * c.n_active_experts, RED),
    ]
    rest = c.parameter_count() - sum(part[1] for part in known)
    return [known[0], ("attention, norms", rest, rest, BLUE), *known[1:]]


def bar(sheet, y, title, numbers, whole):
    sheet.words(LEFT, y - 8, title)
    x = float(LEFT)
    for number, colour in numbers:
        width = WIDTH * number / whole
        share = number / sum(n for n, _ in numbers)
        text = f"{share:.0%}" if width > 30 else ""
        sheet.box(x, y, width, HEIGHT, text, TINTS[colour], colour, INK)
        x += width


def main():
    sheet = Sheet(380, 340, "Parameters of axion1 and DeepSeek-V3 by part", natural=True)
    sheet.words(16, 26, "Where the parameters are", "title")
    for number, name in enumerate(("axion1", "deepseek-v3")):
        known, y = parts(Config.preset(name)), 62 + 124 * number
        total, active = sum(part[1] for part in known), sum(part[2] for part in known)
        bar(sheet, y, f"{name}: {total:,}", [(part[1], part[3]) for part in known], total)
        words = f"used by one token: {active:,}"
        bar(sheet, y + 56, words, [(part[2], part[3]) for part in known], total)
    for number, (name, _, _, colour) in enumerate(known):
        x, y = LEFT + 176 * (number % 2), 296 + 22 * (number // 2)
        sheet.box(x, y, 14, 14, "", TINTS[colour], colour)
        sheet.words(x + 20, y + 12, name)
    sheet.save(__file__)


if __name__ == "__main__":
    main()
