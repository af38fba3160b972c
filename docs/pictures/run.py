"""Draw docs/pictures/run.svg: a run from its options to its summary, and where the disk changes.

python docs/pictures/run.py
"""

from sheet import BLUE, GREEN, INK, PALE, RED, Sheet

STEPS = (
    ("options", "recipe and command line", BLUE),
    ("prepare", "held out, tokenizer, documents", BLUE),
    ("open_run", "model, moments, place in the data", BLUE),
    ("step 1", "finite? then begin: the disk changes", RED),
    ("steps", "now and then save, look, ask", GREEN),
    ("finish", "all that was held out: summary.json", GREEN),
)
FILLS = {BLUE: "#cfe4f1", RED: "#f8dccb", GREEN: "#cdeee2"}


def main():
    sheet = Sheet(380, 330, "A run: nothing on disk changes before the first step", natural=True)
    sheet.words(16, 26, "A run, from top to bottom", "title")
    for number, (name, what, colour) in enumerate(STEPS):
        y = 42 + 47 * number
        sheet.box(16, y, 96, 32, name, FILLS[colour], colour, INK)
        sheet.words(126, y + 21, what)
        if number:
            sheet.arrow(64, y - 14, 64, y - 2, PALE)
    sheet.save(__file__)


if __name__ == "__main__":
    main()
