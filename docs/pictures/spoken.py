"""Draw docs/pictures/spoken.svg: what people type and what the model then reads.

python docs/pictures/spoken.py
"""

from sheet import BLUE, GREEN, PALE, Sheet

from axion_np.text.spoken import canonical

TYPED = (
    "5+3",
    "quanto é 5+3",
    "QUANTO É 5 + 3 ?",
    "Quanto é 5 + 3=",
    "entre 5-3 e 8",
    "25/12/2024",
)


def main():
    sheet = Sheet(380, 300, "Typed, and in the form of the training data", natural=True)
    sheet.words(16, 26, "What is typed, and what is read", "title")
    for number, text in enumerate(TYPED):
        y, read = 44 + 40 * number, canonical(text, "pt")
        same = read == text
        sheet.box(16, y, 150, 28, text)
        sheet.arrow(170, y + 14, 206, y + 14, PALE if same else BLUE)
        sheet.box(212, y, 152, 28, read, "#f0f2f5" if same else "#cdeee2", PALE if same else GREEN)
    sheet.words(16, 292, "The last two might mean something else, and stay.", "small")
    sheet.save(__file__)


if __name__ == "__main__":
    main()
