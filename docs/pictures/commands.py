"""Draw docs/pictures/commands.svg: what happens to the words of a command line.

python docs/pictures/commands.py
"""

from sheet import BLUE, GREEN, INK, RED, Sheet


def main():
    sheet = Sheet(460, 330, "From words to an exit code")
    sheet.box(120, 20, 220, 34, "axion COMMAND words …", fill="#e4e6ea")
    steps = [
        (82, "the parser: words to options", "2", "a word it does not know"),
        (144, "work: options to chapters", "2", "a file that is not there"),
        (206, "the chapters compute", "1", "a loss that is not finite"),
    ]
    for y, text, code, example in steps:
        sheet.arrow(160, y - 28, 160, y - 2, INK)
        sheet.box(24, y, 236, 34, text, fill="#cfe3f1", colour=BLUE)
        sheet.arrow(262, y + 17, 292, y + 17, RED)
        sheet.words(298, y + 14, f"one line, code {code}", "", RED)
        sheet.words(298, y + 30, example, "small")
    sheet.arrow(160, 240, 160, 266, INK)
    sheet.box(24, 268, 236, 34, "printed; code 0", fill="#cfe9df", colour=GREEN)
    sheet.words(298, 288, "Ctrl-C: code 130", "", RED)
    sheet.save(__file__)


if __name__ == "__main__":
    main()
