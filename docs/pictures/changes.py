"""Draw docs/pictures/changes.svg: sums solved without each head, and without each expert.

    python docs/pictures/changes.py

It takes half a minute: 33 models answer the same 200 held-out sums.
"""

from sheet import INK, Sheet

from axion_np import load
from axion_np.generation.changes import changed
from axion_np.tasks import sums
from axion_np.tasks.grade import evaluate_exact_match

N, LEFT, CELL, HEIGHT = 200, 92, 68, 28


def share(model, tokenizer, problems):
    return evaluate_exact_match(model, tokenizer, problems, progress=False)["exact_match"]


def grid(sheet, top, what, option, model, tokenizer, problems):
    """A row a layer, a column a head or an expert: darker is worse."""
    for number in range(4):
        sheet.words(LEFT + CELL * number + CELL / 2 - 2, top - 8, f"{what} {number}", "middle")
    for layer in range(4):
        y = top + (HEIGHT + 4) * layer
        sheet.words(16, y + 19, f"layer {layer}")
        for number in range(4):
            part = changed(model, **{option: [(layer, number)]})
            right = share(part, tokenizer, problems)
            dark = round(255 - 115 * (1 - right))
            fill = f"#ff{dark:02x}{round(255 - 165 * (1 - right)):02x}"
            sheet.box(LEFT + CELL * number, y, CELL - 4, HEIGHT, f"{right:.0%}", fill, colour=INK)


def main():
    model, tokenizer = load("axion1-sums")
    problems = sums.examples(N, seed=1, split="test")
    sheet = Sheet(380, 394, "Exact match without each head, and without each expert", natural=True)
    whole = share(model, tokenizer, problems)
    sheet.words(16, 26, f"Right of {N} held-out sums (the whole model: {whole:.0%})", "title")
    sheet.words(16, 52, "without one attention head")
    grid(sheet, 80, "head", "muted", model, tokenizer, problems)
    sheet.words(16, 226, "without one routed expert")
    grid(sheet, 254, "expert", "masked", model, tokenizer, problems)
    sheet.save(__file__)


if __name__ == "__main__":
    main()
