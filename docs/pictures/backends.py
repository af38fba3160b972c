"""Draw docs/pictures/backends.svg: five parts of the book, and the twins that compute them.

python docs/pictures/backends.py
"""

from sheet import BLUE, GREEN, Sheet

from axion_np.backends import TWINS


def main():
    sheet = Sheet(380, 300, "Each part has a NumPy twin and a Numba twin", natural=True)
    sheet.words(16, 26, "choose(part, name) gives a module", "title")
    sheet.words(100, 52, "numpy", "", BLUE)
    sheet.words(246, 52, "numba", "", GREEN)
    for number, (part, twins) in enumerate(TWINS.items()):
        y = 62 + 46 * number
        sheet.words(12, y + 21, part)
        for place, (name, fill, stroke) in enumerate(
            (("numpy", "#cfe4f1", BLUE), ("numba", "#cdeee2", GREEN))
        ):
            module = twins[name].removeprefix("axion_np.").rpartition(".")
            shown = module[2] if module[0] != "kernels" else f"kernels.{module[2]}"
            sheet.box(96 + 142 * place, y, 134, 32, shown, fill, stroke)
    sheet.words(16, 294, "the same names, the same results", "small")
    sheet.save(__file__)


if __name__ == "__main__":
    main()
