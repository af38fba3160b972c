"""Draw docs/pictures/linear.svg: a row times a matrix, and both gradients, in numbers.

python docs/pictures/linear.py
"""

import numpy as np
from sheet import BLUE, GREEN, INK, RED, Sheet

from axion_np.operations.linear import linear_backward, linear_forward

T = '<tspan dy="-5" font-size="10">T</tspan>'
COLOURS = {"x": INK, "W": GREEN, "y": BLUE, "d": RED}


def product(sheet, x, y, factors, result):
    """Two named tables, a times sign between them, an equals sign and the result."""
    for sign, (name, table) in zip(("", "·", "="), (*factors, result), strict=True):
        rows = np.atleast_2d(table).astype(int).tolist()
        if sign:
            sheet.words(x, y + 5, sign, "middle")
            x += 14
        top = y - 13 * len(rows)
        sheet.words(x, top - 8, name, "", COLOURS[name[0]])
        sheet.table(x, top, rows, COLOURS[name[0]])
        x += 36 * len(rows[0]) + 14


def main():
    x_LI, w_IO = np.array([[1.0, 2.0]]), np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    y_LO, saved = linear_forward(x_LI, w_IO)
    dy_LO = np.array([[1.0, 0.0, -1.0]])
    dx_LI, dw_IO = linear_backward(dy_LO, saved)
    sheet = Sheet(720, 350, "y = x W, dx = dy W transposed, dW = x transposed dy, in numbers")
    sheet.words(24, 28, "forward: what the input gives", "title")
    product(sheet, 24, 96, [("x", x_LI), ("W", w_IO)], ("y = x W", y_LO))
    sheet.words(24, 166, "backward, to the input", "title")
    product(sheet, 24, 252, [("dy", dy_LO), (f"W{T}", w_IO.T)], ("dx", dx_LI))
    sheet.words(400, 166, "backward, to the weight", "title")
    product(sheet, 400, 252, [(f"x{T}", x_LI.T), ("dy", dy_LO)], ("dW", dw_IO))
    sheet.words(24, 326, "Each factor's gradient is dy times the other factor,", "small")
    sheet.words(24, 342, "with the axes in the order that the shapes ask for.", "small")
    sheet.save(__file__)


if __name__ == "__main__":
    main()
