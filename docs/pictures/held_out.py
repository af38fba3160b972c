"""Draw docs/pictures/held_out.svg: twenty questions, and the hash that holds some of them out.

python docs/pictures/held_out.py
"""

from sheet import BLUE, PALE, RED, Sheet

from axion_np.tasks.held_out import by_content

N, HELD = 20, 4


def row(sheet, y, title, questions):
    """Which of the questions, in this order, are held out."""
    _, held = by_content(questions, HELD, str)
    sheet.words(16, y - 9, title)
    for place, question in enumerate(questions):
        chosen = question in held
        x, top = 16 + 35 * (place % 10), y + 32 * (place // 10)
        fill, stroke = ("#f8dccb", RED) if chosen else ("#f0f2f5", PALE)
        sheet.box(x, top, 31, 26, question, fill, stroke)


def main():
    questions = [f"q{number}" for number in range(N)]
    sheet = Sheet(380, 262, "The same questions are held out whatever their order", natural=True)
    sheet.words(16, 26, "Held out by content, not by place", "title")
    row(sheet, 64, "a file of twenty questions", questions)
    row(
        sheet,
        164,
        "the same file, sorted by its last character",
        sorted(questions, key=lambda q: q[::-1]),
    )
    sheet.words(16, 250, "The same four, in red, in any order.", colour=BLUE)
    sheet.save(__file__)


if __name__ == "__main__":
    main()
