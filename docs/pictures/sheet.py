"""What the drawings here share: a sheet with lines, words and numbers, and a set of axes.

A drawing lies on a light card of its own, so it reads the same on a light page and on a dark one.
"""

import json
from datetime import date
from pathlib import Path

INK, PALE, BLUE, RED, GREEN, PURPLE = "#333", "#999", "#0072B2", "#D55E00", "#009E73", "#AA4499"
ARROWS = {INK: "ink", PALE: "pale", BLUE: "blue", RED: "red", GREEN: "green", PURPLE: "purple"}
STYLE = (
    ".title{font-size:14px;font-weight:bold}.small{font-size:12px;fill:#666}"
    ".tiny{font-size:11px}.middle{text-anchor:middle}.right{text-anchor:end}.grid{stroke:#ddd}"
)
HEAD = '<path d="M0 .6L8 4L0 7.4z" fill="{}"/>'


def record(script, command, tables, day=None):
    """Write what a script measured beside it, for docs/fill.py; tables are rows of texts."""
    figures = {"command": command, "date": day or date.today().isoformat(), "tables": tables}
    text = json.dumps(figures, ensure_ascii=False, indent=1)
    Path(script).with_suffix(".json").write_text(text + "\n", encoding="utf-8")


class Sheet:
    def __init__(self, width, height, title, natural=False):
        """A natural sheet is never drawn larger than its own size: for narrow pictures."""
        size = f'width="{width}" height="{height}" ' if natural else ""
        self.lines = [
            f'<svg xmlns="http://www.w3.org/2000/svg" {size}viewBox="0 0 {width} {height}" '
            'font-family="Helvetica, Arial, sans-serif" font-size="13" fill="#333" role="img">',
            f"<title>{title}</title>",
            f"<style>{STYLE}</style>",
            "<defs>",
        ]
        for colour, name in ARROWS.items():
            size = 'viewBox="0 0 8 8" refX="7" refY="4" markerWidth="9" markerHeight="9"'
            self.lines.append(
                f'<marker id="{name}" {size} markerUnits="userSpaceOnUse" orient="auto">'
                f"{HEAD.format(colour)}</marker>"
            )
        self.lines += [
            "</defs>",
            f'<rect width="{width}" height="{height}" rx="8" fill="#fdfdfb"/>',
        ]

    def words(self, x, y, text, kind="", colour=None):
        fill = f' style="fill:{colour}"' if colour else ""
        self.lines.append(f'<text x="{x:.1f}" y="{y:.1f}" class="{kind}"{fill}>{text}</text>')

    def path(self, points, colour=INK, width=1.4, dashed=False, arrow=False):
        joined = "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
        extra = ' stroke-dasharray="4 3"' if dashed else ""
        extra += f' marker-end="url(#{ARROWS[colour]})"' if arrow else ""
        self.lines.append(
            f'<path d="M{joined}" fill="none" stroke="{colour}" stroke-width="{width}"{extra}/>'
        )

    def arrow(self, x, y, to_x, to_y, colour=INK, width=1.4, dashed=False):
        self.path([(x, y), (to_x, to_y)], colour, width, dashed, arrow=True)

    def box(self, x, y, width, height, text="", fill="#f0f2f5", stroke="#c8ccd2", colour=None):
        self.lines.append(
            f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" rx="3" '
            f'fill="{fill}" stroke="{stroke}"/>'
        )
        if text != "":
            self.words(x + width / 2, y + height / 2 + 4.5, text, "middle", colour)

    def table(self, x, y, rows, colour=None, fill="#f0f2f5", width=36, height=26):
        """Rows of cells; a cell is what is written in it."""
        for i, row in enumerate(rows):
            for j, cell in enumerate(row):
                place = x + j * width, y + i * height, width, height
                self.box(*place, str(cell).replace("-", "−"), fill, colour=colour)

    def save(self, script):
        text = "\n".join([*self.lines, "</svg>"]) + "\n"
        Path(script).with_suffix(".svg").write_text(text, encoding="utf-8")


class Axes:
    """A window of a sheet in which points are given by their values."""

    def __init__(self, sheet, left, top, width, height, x_range, y_range):
        self.sheet, self.left, self.top, self.width, self.height = sheet, left, top, width, height
        self.x_range, self.y_range = x_range, y_range

    def at(self, x, y):
        (x0, x1), (y0, y1) = self.x_range, self.y_range
        right, up = (x - x0) / (x1 - x0), (y - y0) / (y1 - y0)
        return self.left + right * self.width, self.top + (1 - up) * self.height

    def marks(self, xs, ys):
        """Grid lines at the values of two dictionaries, each with the words beside it."""
        bottom, end = self.top + self.height, self.left + self.width
        for value, text in xs.items():
            x, _ = self.at(value, self.y_range[0])
            self.sheet.path([(x, self.top), (x, bottom)], "#ddd", 1)
            self.sheet.words(x, bottom + 17, text, "small middle")
        for value, text in ys.items():
            _, y = self.at(self.x_range[0], value)
            self.sheet.path([(self.left, y), (end, y)], "#ddd", 1)
            self.sheet.words(self.left - 7, y + 4, text, "small right")

    def curve(self, xs, ys, colour, dashed=False, width=2):
        points = [self.at(x, y) for x, y in zip(xs, ys, strict=True)]
        self.sheet.path(points, colour, width, dashed)

    def words(self, x, y, text, kind="", colour=None, shift=(0, 0)):
        px, py = self.at(x, y)
        self.sheet.words(px + shift[0], py + shift[1], text, kind, colour)
