"""Draw docs/pictures/sums.svg: a sum as lines, and what each line takes from the one before.

    python docs/pictures/sums.py

The lines are those of `columns.add_steps`.
"""

from sheet import BLUE, GREEN, INK, RED, Sheet

from axion_np.tasks.columns import add_steps

LEFT, CELL, TOP, STEP = 16, 19, 60, 62


def write(sheet, y, text, colours):
    """Characters in cells, some of them with a colour of their own."""
    for number, character in enumerate(text):
        colour = colours.get(number, INK)
        fill = "#f0f2f5" if colour == INK else {BLUE: "#cfe4f1", RED: "#f8dccb"}.get(colour)
        x = LEFT + CELL * number
        sheet.box(x, y, CELL - 2, 26, character, fill or "#cdeee2", colour=colour)


def main():
    sheet = Sheet(
        380, 330, "347 + 285 column by column: digits, carry, what is known so far", natural=True
    )
    sheet.words(16, 26, "347 + 285, one small fact a line", "title")
    y = TOP - 16
    write(sheet, y, "347+285", {})
    for number, line in enumerate(add_steps(347, 285)):
        top = y + STEP * (number + 1)
        fact = line.partition(" ")[0]
        result = fact.index("=")
        colours = {0: BLUE, 2: BLUE}
        if number:
            colours[4] = RED
        if number < 2:
            colours[result + 1] = RED
        for place in range(len(fact) + 1, len(line)):
            colours[place] = GREEN
        write(sheet, top, line, colours)
        if number == 0:
            for column, place in ((2, 0), (6, 2)):
                x, to_x = LEFT + CELL * column + 8, LEFT + CELL * place + 8
                sheet.arrow(x, y + 27, to_x, top - 2, BLUE)
        if number < 2:
            sheet.arrow(
                LEFT + CELL * (result + 1) + 8,
                top + 27,
                LEFT + CELL * 4 + 8,
                top + STEP - 2,
                RED,
            )
        words = ("units", "tens, and the carry", "hundreds, and the carry")[number]
        sheet.words(234, top + 18, words)
    sheet.words(16, 300, "blue: the column’s digits", colour=BLUE)
    sheet.words(16, 318, "red: the carry", colour=RED)
    sheet.words(190, 300, "green: the answer so far", colour="#00765a")
    sheet.save(__file__)


if __name__ == "__main__":
    main()
