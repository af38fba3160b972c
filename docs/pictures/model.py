"""Draw docs/pictures/model.svg: what a model holds, and what it can be asked.

python docs/pictures/model.py
"""

from sheet import BLUE, GREEN, PALE, RED, Sheet


def main():
    sheet = Sheet(380, 330, "A Model: three things it holds, four calls", natural=True)
    sheet.words(16, 26, "What a Model holds, and what it is asked", "title")
    held = (
        ("config", "the letters and their sizes", BLUE, "#cfe4f1"),
        ("params", "one vector, and tables of windows", GREEN, "#cdeee2"),
        ("router", "a bias for each expert", RED, "#f8dccb"),
    )
    for number, (name, what, colour, fill) in enumerate(held):
        y = 44 + 40 * number
        sheet.box(16, y, 90, 30, name, fill, colour)
        sheet.words(118, y + 20, what)
    sheet.path([(16, 168), (364, 168)], PALE)
    calls = (
        ("logits(ids)", "scores of the next token"),
        ("loss_and_grads(ids, targets)", "a number, a table"),
        ("save(directory)", "config.json, .safetensors"),
        ("load(directory)", "checks, then believes"),
    )
    for number, (name, what) in enumerate(calls):
        y = 180 + 36 * number
        sheet.box(16, y, 186, 28, name)
        sheet.words(212, y + 19, what)
    sheet.save(__file__)


if __name__ == "__main__":
    main()
