"""Draw docs/pictures/one_file.svg: one page, and the two doors behind which a model may stand.

python docs/pictures/one_file.py
"""

from sheet import BLUE, GREEN, INK, Sheet


def main():
    sheet = Sheet(
        660, 250, "One page with two doors: a server in Python, or a worker", natural=True
    )
    sheet.words(16, 26, "The page asks. Who answers stands behind a door.", "title")
    sheet.box(16, 96, 170, 70)
    sheet.words(101, 126, "the page", "middle")
    sheet.words(101, 146, "chips, panels, what if", "small middle")
    for y, door, colour, inside, below in (
        (
            48,
            "api.js",
            BLUE,
            "axion chat: Flask, NumPy or Numba",
            "/v1/chat/completions over HTTP",
        ),
        (
            154,
            "local.js",
            GREEN,
            "engine/: the same model in JavaScript",
            "messages to a worker, same file",
        ),
    ):
        sheet.arrow(186, 131, 236, y + 33, INK)
        sheet.box(240, y + 16, 78, 34, door, "#fff", colour, colour)
        sheet.arrow(318, y + 33, 360, y + 33, colour)
        sheet.box(364, y, 280, 66, "", "#f7f9fb", colour)
        sheet.words(504, y + 28, inside, "middle")
        sheet.words(504, y + 48, below, "small middle")
    sheet.words(
        16,
        240,
        "Both doors have the same names; the rest of the page does not know which it has.",
        "small",
    )
    sheet.save(__file__)


if __name__ == "__main__":
    main()
