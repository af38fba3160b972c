"""The suite's figures as one page: a file that needs nothing else, models side by side.

New here: pictures from tables. A row of rates becomes dots with their intervals: two models differ
where their bars do not meet. Shares of experts become a map, how sure against how right becomes a
diagram. Every table is drawn by what its figures are called, whichever task it is of.
All of it is HTML with its own style and drawings: no script, nothing from elsewhere.
"""

from html import escape

from axion_np.tasks.suite import number

HEADLINES = [  # section, table, row, figure, what it is
    ("sums", "default mix", "all", "exact_match", "sums, default mix"),
    ("sums", "wide mix", "all", "exact_match", "sums, wide mix"),
    ("words", "by steps", "1", "exact_match", "word problems of one step"),
    ("words", "by steps", "2", "exact_match", "word problems of two steps"),
    ("told", "test", "all", "exact_match", "word problems told one by one"),
    ("told", "unseen", "all", "exact_match", "told by another author"),
    ("dialogues", "answers in their order", "all", "exact_match", "answers in conversations"),
    ("dialogues", "in the language asked", "all", "exact_match", "in the language asked"),
    ("story questions", "questions about a story", "all", "exact_match", "story questions"),
    ("gsm8k", "GSM8K", "all", "exact_match", "GSM8K"),
    ("gsm8k", "likelihood", "all", "bits_per_byte", "GSM8K, bits per byte"),
    ("text", "bits per byte", "pt", "bits_per_byte", "Portuguese texts, bits per byte"),
    ("text", "bits per byte", "en", "bits_per_byte", "English texts, bits per byte"),
    ("stories", "at temperature 0.8", "pt", "errors_per_100_sentences", "agreement errors, pt"),
    ("stories", "at temperature 0.8", "en", "errors_per_100_sentences", "agreement errors, en"),
    ("calibration", "calibration", "whole answer", "ece", "calibration error"),
]
STYLE = """
:root { color-scheme: light dark; --ink: #1d2430; --soft: #667085; --line: #d6dae1;
  --paper: #fbfaf8; --m0: #1f6f8b; --m1: #c4502e; --m2: #4d8b4f; --m3: #7a5aa8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e7e9ee; --soft: #98a2b3;
  --line: #3a4250; --paper: #15181e; --m0: #5ab4d4; --m1: #f08a66; --m2: #84c586;
  --m3: #b79be0; } }
body { background: var(--paper); color: var(--ink); margin: 2rem auto; max-width: 60rem;
  padding: 0 1rem; font: 15px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; } h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1rem; margin: 1.4rem 0 .4rem; } p, .soft { color: var(--soft); }
.wide { overflow-x: auto; } table { border-collapse: collapse; font-size: .9rem; }
th, td { padding: .15rem .6rem; text-align: right; font-variant-numeric: tabular-nums;
  border-bottom: 1px solid var(--line); } th { font-weight: 500; color: var(--soft); }
th:first-child, td:first-child { text-align: left; } svg { max-width: 100%; height: auto; }
svg text { fill: var(--ink); font: 12px system-ui, sans-serif; } svg .s { fill: var(--soft); }
.m0 { --c: var(--m0); } .m1 { --c: var(--m1); } .m2 { --c: var(--m2); } .m3 { --c: var(--m3); }
.dot { fill: var(--c); } .bar { stroke: var(--c); stroke-width: 2; } b.key { color: var(--c); }
.grid { stroke: var(--line); } pre { white-space: pre-wrap; margin: 0; font-size: .85rem; }
td.text { text-align: left; vertical-align: top; } summary { cursor: pointer; }
nav a { color: inherit; margin-right: .8rem; }
"""


def page(models, contamination=None):
    """{name: sections} of one model or more as a whole HTML document."""
    sections = list(dict.fromkeys(name for found in models.values() for name in found))
    key = " ".join(
        f'<b class="key {tint(i)}">&#9679; {escape(m)}</b>' for i, m in enumerate(models)
    )
    links = " ".join(f'<a href="#{slug(name)}">{escape(name)}</a>' for name in sections)
    body = [
        "<h1>What the model can do</h1>",
        f"<p>{key}</p>",
        "<p>Rates with their 95 % intervals (Wilson). Questions are of splits that no training "
        "has; their sums, frames, names and forms are held out.</p>",
        f"<nav>{links}</nav>",
        headlines(models),
    ]
    if contamination:
        body.append("<h2>Test questions in the training data</h2>")
        body.append(numbers({"": contamination}, {"": 0}))
    for name in sections:
        body.append(f'<h2 id="{slug(name)}">{escape(name)}</h2>')
        tables = [found.get(name, {}) for found in models.values()]
        for title in dict.fromkeys(title for found in tables for title in found):
            body.append(
                table(title, {m: t[title] for m, t in zip(models, tables) if title in t}, models)
            )
    head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    return (
        f'<!doctype html>\n<html lang="en"><head>{head}<title>axion: evaluation</title>'
        f"<style>{STYLE}</style></head>\n<body>\n" + "\n".join(body) + "\n</body></html>\n"
    )


def slug(name):
    return "".join(c if c.isalnum() else "-" for c in name)


def tint(i):
    """The class of a model's colour; there are four."""
    return f"m{i % 4}"


def shown(value, figure=""):
    """A figure as a reader wants it: rates in per cent."""
    percent = figure in ("exact_match", "share", "right", "confidence", "ends")
    return f"{value:.1%}" if percent and not isinstance(value, str) else escape(number(value))


def headlines(models):
    """The figures that people ask for first."""
    rows = []
    for section, title, row, figure, label in HEADLINES:
        found = [
            m.get(section, {}).get(title, {}).get(row, {}).get(figure) for m in models.values()
        ]
        if any(value is not None for value in found):
            cells = "".join(f"<td>{'' if v is None else shown(v, figure)}</td>" for v in found)
            rows.append(f"<tr><td>{escape(label)}</td>{cells}</tr>")
    head = "".join(f"<th>{escape(name)}</th>" for name in models)
    return f'<div class="wide"><table><tr><th></th>{head}</tr>{"".join(rows)}</table></div>'


# ---------------------------------------------------------------------------- one table
def table(title, found, models):
    """A table of some models, drawn by what its figures are called."""
    names = [name for t in found.values() for row in t.values() for name in row]
    order = {name: i for i, name in enumerate(models)}
    head = f"<h3>{escape(title)}</h3>"
    if "exact_match" in names:
        return head + intervals(found, order)
    if names and all(name.startswith("expert ") for name in names):
        return head + "".join(map_of(t, m, 0.35) for m, t in found.items())
    if title.startswith("nats per token lost"):
        return head + "".join(map_of(t, m, 0.5) for m, t in found.items())
    if set(names) == {"confidence", "right", "n"}:
        return head + diagram(found, order)
    if all(isinstance(v, str) for t in found.values() for r in t.values() for v in r.values()):
        return head + "".join(texts(t, m, order[m]) for m, t in found.items())
    return head + numbers(found, order)


def intervals(found, order):
    """Rates as dots, each with its interval: one line a row and model."""
    left, width, step, y, parts = 230, 420, 17, 22, []
    for row in dict.fromkeys(row for t in found.values() for row in t):
        parts.append(f'<text x="0" y="{y + 4}">{escape(row)}</text>')
        for model, rows in found.items():
            if row not in rows or not rows[row]["n"]:
                continue
            r = rows[row]
            low, high, at = (left + width * r[k] for k in ("low", "high", "exact_match"))
            text = f"{r['exact_match']:.1%} of {r['n']:,}"
            parts.append(
                f'<g class="{tint(order[model])}"><line class="bar" x1="{low:.1f}" '
                f'x2="{high:.1f}" y1="{y}" y2="{y}"/><circle class="dot" cx="{at:.1f}" '
                f'cy="{y}" r="4.5"/></g><text class="s" x="{left + width + 14}" '
                f'y="{y + 4}">{text}</text>'
            )
            y += step
        y += 5
    grid = "".join(
        f'<line class="grid" x1="{left + width * k / 4}" x2="{left + width * k / 4}" y1="12" '
        f'y2="{y - 10}"/><text class="s" x="{left + width * k / 4}" y="9" '
        f'text-anchor="middle">{25 * k} %</text>'
        for k in range(5)
    )
    return drawing(left + width + 130, y, grid + "".join(parts))


def drawing(width, height, inside):
    return (
        f'<div class="wide"><svg width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" role="img">{inside}</svg></div>'
    )


def diagram(found, order):
    """How often right, against how sure: on the diagonal where a model knows what it knows."""
    size, left = 240, 40
    inside = (
        f'<rect x="{left}" y="10" width="{size}" height="{size}" fill="none" class="grid"/>'
        f'<line class="grid" x1="{left}" y1="{10 + size}" x2="{left + size}" y2="10"/>'
        f'<text class="s" x="{left + size / 2}" y="{size + 40}" text-anchor="middle">how sure'
        f'</text><text class="s" x="0" y="20">right</text>'
        f'<text class="s" x="{left}" y="{size + 26}">0</text>'
        f'<text class="s" x="{left + size}" y="{size + 26}" text-anchor="end">1</text>'
    )
    for model, rows in found.items():
        n = max(sum(row["n"] for row in rows.values()), 1)
        inside += "".join(
            f'<g class="{tint(order[model])}"><circle class="dot" fill-opacity="0.75" '
            f'cx="{left + size * row["confidence"]:.1f}" '
            f'cy="{10 + size * (1 - row["right"]):.1f}" r="{3 + 12 * (row["n"] / n) ** 0.5:.1f}">'
            f"<title>{row['n']} answers, {row['right']:.1%} right</title></circle></g>"
            for row in rows.values()
        )
    return drawing(left + size + 20, size + 46, inside)


def map_of(rows, model, full):
    """A table whose cells are darker for larger numbers: blue above zero, red below."""
    columns = list(dict.fromkeys(name for row in rows.values() for name in row))
    lines = [
        f"<tr><th>{escape(model)}</th>{''.join(f'<th>{escape(c)}</th>' for c in columns)}</tr>"
    ]
    for name, row in rows.items():
        cells = []
        for column in columns:
            value = row.get(column, 0.0)
            colour = "31,111,139" if value >= 0 else "196,80,46"
            strength = min(abs(value) / full, 1) * 0.8
            cells.append(f'<td style="background:rgba({colour},{strength:.2f})">{value:.2f}</td>')
        lines.append(f"<tr><td>{escape(name)}</td>{''.join(cells)}</tr>")
    return f'<div class="wide"><table>{"".join(lines)}</table></div>'


def texts(rows, model, i):
    """What was said, as it stands."""
    lines = []
    for name, row in rows.items():
        cells = "".join(
            f'<tr><th>{escape(k)}</th><td class="text"><pre>{escape(number(v))}</pre></td></tr>'
            for k, v in row.items()
        )
        lines.append(f"<tr><td>{escape(name)}</td><td></td></tr>{cells}")
    key = f'<b class="key {tint(i)}">&#9679; {escape(model)}</b>'
    return f"<details><summary>{key}</summary><table>{''.join(lines)}</table></details>"


def numbers(found, order):
    """Any other figures: a line for each row and model."""
    columns = list(dict.fromkeys(k for t in found.values() for row in t.values() for k in row))
    head = "".join(f"<th>{escape(c.replace('_', ' '))}</th>" for c in columns)
    lines = []
    for row in dict.fromkeys(row for t in found.values() for row in t):
        here = [m for m in found if row in found[m]]
        same = all(found[m][row] == found[here[0]][row] for m in here)
        for model in here[:1] if same else here:
            figures = found[model][row]
            cells = "".join(cell(figures.get(c, ""), c) for c in columns)
            key = "" if same else f'<b class="key {tint(order[model])}">&#9679;</b> '
            lines.append(f"<tr><td>{key}{escape(row)}</td>{cells}</tr>")
    return f'<div class="wide"><table><tr><th></th>{head}</tr>{"".join(lines)}</table></div>'


def cell(value, figure):
    """One figure in its column; words stand to the left."""
    kind = ' class="text"' if isinstance(value, str) else ""
    return f"<td{kind}>{shown(value, figure)}</td>"
