"""Draw docs/pictures/choice_sizes.svg: where the parameters of four models are, in one layer.

python docs/pictures/choice_sizes.py
"""

from choices import FORMS
from sheet import BLUE, GREEN, RED, Sheet

from axion_np import Config


def shares(c):
    """(attention, feed-forward that each token uses, experts that it does not) of one layer."""
    attention = c._attention_count()
    if c.n_dense_layers:
        return attention, 3 * c.d_model * c.d_ff_dense, 0
    expert = 3 * c.d_model * c.d_ff
    used = (c.n_shared_experts + c.n_active_experts) * expert
    return attention, used, (c.n_routed_experts - c.n_active_experts) * expert


def main():
    sheet = Sheet(460, 296, "Parameters of a layer")
    sheet.words(24, 28, "parameters of one layer, in thousands", "title")
    models = {name: shares(Config.preset("axion1").replace(**how)) for name, how in FORMS.items()}
    widest = max(sum(sizes) for sizes in models.values())
    for number, (name, sizes) in enumerate(models.items()):
        y, x = 56 + 54 * number, 24.0
        sheet.words(24, y, name, "small")
        for size, fill in zip(sizes, ("#cfe3f1", "#cfe9df", "#f6d9c4"), strict=True):
            width = 412 * size / widest
            if size:
                sheet.box(x, y + 6, width, 26, f"{size / 1000:.0f}", fill=fill)
            x += width
    for i, (text, colour) in enumerate(
        [("attention", BLUE), ("used by a token", GREEN), ("other experts", RED)]
    ):
        sheet.words(24 + (0, 110, 260)[i], 280, text, "", colour)
    sheet.save(__file__)


if __name__ == "__main__":
    main()
