"""How long a page takes, and what stands before it: read from the pages themselves.

The rule is a guess that is the same for all: prose at 110 words a minute, code at a quarter of a
minute a line, three minutes for a displayed formula, twelve for an exercise. It is rounded to half
hours.
"""

import re
from pathlib import Path

DOCS = Path(__file__).resolve().parent
WORDS_A_MINUTE, LINE, FORMULA, EXERCISE = 110, 0.25, 3, 12  # a line, a formula: minutes


def minutes(text):
    """(minutes to read, minutes for the exercises) of a page."""
    code = sum(block.count("\n") for block in re.findall(r"```.*?```", text, re.S))
    prose = re.sub(r"```.*?```|<!--.*?-->|\$\$.*?\$\$", " ", text, flags=re.S)
    words, formulas = len(prose.split()), text.count("\n$$") // 2
    exercises = len(re.findall(r"^\*\*\d+\.\*\*", text, re.M))
    return words / WORDS_A_MINUTE + LINE * code + FORMULA * formulas, EXERCISE * exercises


def before(text):
    """What a page's first lines say that stands before it, in words without links."""
    found = re.search(r"Before\s+(?:it|them):\s+(.*?)\.(?=\s|$)", text[:1500], re.S)
    plain = re.sub(r"\[([^]]+)\]\([^)]+\)", r"\1", found[1]) if found else "nothing"
    return " ".join(plain.split())


def hours(amount):
    """Minutes in half hours, at least one of them."""
    return f"{max(1, round(amount / 30)) / 2:g}"


def table(pages):
    """Lines of a table of pages, in their order, and the sum."""
    lines = ["| page | before it | hours | with exercises |", "|---|---|---:|---:|"]
    total = [0.0, 0.0]
    for page in pages:
        text = (DOCS / page).read_text(encoding="utf-8")
        title = re.search(r"^# (.+)$", text, re.M)[1]
        reading, exercises = minutes(text)
        cells = f"[{title}]({page})", before(text), hours(reading), hours(reading + exercises)
        lines.append(f"| {' | '.join(cells)} |")
        total = [total[0] + float(cells[2]), total[1] + float(cells[3])]
    lines.append(f"| all of them | | {total[0]:g} | {total[1]:g} |")
    return "\n".join(lines) + "\n"


def chapters():
    """The pages of chapters, in the order of docs/index.md."""
    index = (DOCS / "index.md").read_text(encoding="utf-8")
    parts = re.findall(r"^## (?:Part|For|Last).+\n\n((?:(?:- |  ).+\n)+)", index, re.M)
    return re.findall(r"^- \[[^]]+\]\(([\w/]+\.md)\)", "".join(parts), re.M)
