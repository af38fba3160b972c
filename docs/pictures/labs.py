"""Draw docs/pictures/labs.svg: three copies of the same mathematics, and who watches whom.

python docs/pictures/labs.py
"""

from sheet import BLUE, GREEN, INK, RED, Sheet


def main():
    sheet = Sheet(460, 330, "Who checks whom")
    sheet.box(24, 30, 124, 46, "", fill="#cfe9df")
    sheet.words(86, 50, "school/paper", "middle", GREEN)
    sheet.words(86, 67, "scalar loops", "small middle")
    sheet.box(168, 130, 124, 46, "", fill="#f0f2f5")
    sheet.words(230, 150, "the chapter", "middle")
    sheet.words(230, 167, "NumPy", "small middle")
    sheet.box(312, 30, 124, 46, "", fill="#cfe3f1")
    sheet.words(374, 50, "complex step", "middle", BLUE)
    sheet.words(374, 67, "its derivative", "small middle")
    sheet.arrow(100, 78, 180, 128, GREEN)
    sheet.words(66, 112, "same values", "small")
    sheet.arrow(360, 78, 280, 128, BLUE)
    sheet.words(330, 112, "same gradient", "small")
    sheet.box(312, 130, 124, 46, "", fill="#f0f2f5")
    sheet.words(374, 150, "its kernel", "middle")
    sheet.words(374, 167, "Numba", "small middle")
    sheet.arrow(310, 153, 294, 153, INK)
    sheet.box(120, 236, 220, 50, "", fill="#f6d9c4")
    sheet.words(230, 257, "sabotages", "middle", RED)
    sheet.words(230, 274, "one line changed, one test must fail", "small middle")
    sheet.arrow(230, 234, 230, 178, RED)
    sheet.words(24, 316, "who watches the tests? the sabotages do", "small")
    sheet.save(__file__)


if __name__ == "__main__":
    main()
