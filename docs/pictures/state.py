"""Draw docs/pictures/state.svg: what is on disk while a state is saved.

python docs/pictures/state.py
"""

from sheet import BLUE, GREEN, INK, PALE, RED, Sheet

ROWS = (
    ("before", "state, step 100", ""),
    ("written", "state, step 100", ".state.tmp, growing"),
    ("flushed", "state, step 100", ".state.tmp, on the disk"),
    ("renamed", "state, step 200", ""),
)


def main():
    sheet = Sheet(380, 300, "A file is replaced: old, old, old, new", natural=True)
    sheet.words(16, 26, "A kill between any two rows", "title")
    for number, (moment, named, hidden) in enumerate(ROWS):
        y = 44 + 50 * number
        new = number == len(ROWS) - 1
        sheet.words(16, y + 22, moment)
        sheet.box(84, y, 126, 34, named, "#cfe4f1" if new else "#f0f2f5", BLUE if new else PALE)
        if hidden:
            sheet.box(220, y, 148, 34, hidden, "#fdfdfb", PALE)
        if new:
            sheet.arrow(290, y - 14, 214, y + 12, GREEN)
    sheet.words(16, 262, "Whoever opens the name finds step 100 whole,", colour=INK)
    sheet.words(16, 280, "or step 200 whole, and never a half of one.", colour=RED)
    sheet.save(__file__)


if __name__ == "__main__":
    main()
