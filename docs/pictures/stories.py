"""Draw docs/pictures/stories.svg: one sentence of a plan, filled in twice, in two languages.

python docs/pictures/stories.py
"""

from sheet import BLUE, GREEN, PALE, Sheet

ROWS = (
    ("pt", "{h} estava {cansado:h} e queria {o t}.", BLUE),
    ("", "Ana estava cansada e queria a bola.", PALE),
    ("", "Rui estava cansado e queria o barco.", PALE),
    ("en", "{h} was tired and wanted {the t}.", GREEN),
    ("", "Ana was tired and wanted the ball.", PALE),
    ("", "Rui was tired and wanted the boat.", PALE),
)


def main():
    sheet = Sheet(380, 282, "One sentence with slots becomes four", natural=True)
    sheet.words(16, 26, "Slots that agree with what fills them", "title")
    for number, (lang, text, colour) in enumerate(ROWS):
        y = 42 + 39 * number
        sheet.words(16, y + 20, lang, "", colour)
        fill = {BLUE: "#cfe4f1", GREEN: "#cdeee2"}.get(colour, "#f0f2f5")
        sheet.box(40, y, 324, 30, text, fill, colour)
    sheet.save(__file__)


if __name__ == "__main__":
    main()
