"""Sphinx extension: every chapter's source with its prose on the left and its code on the right.

A source file is cut into rows. Docstrings, and comments that have a line to themselves, are prose;
what stands below them, up to the next, is the code beside it. The pages are code/PART/SLUG.html,
and each page that is about a chapter gets a link to them.
"""

import ast
import html
import re
import textwrap
from pathlib import Path
from typing import NamedTuple

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from axion_np import CHAPTERS, PARTS

PACKAGE = Path(__file__).resolve().parent.parent / "axion_np"
EXAMPLE = {  # where docs/example.md is at a part of the book
    "text": "from-bytes-to-rows",
    "operations": "through-the-operations",
    "modules": "through-the-model",
    "generation": "the-model-speaks",
}
FIXED = {"Math", "Shapes"}  # sections in which columns are aligned
STYLE = """<style>
.content { width: 100%; max-width: 84em; } .toc-drawer { display: none; }
.beside { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 0 1.5em; }
.beside > * { border-top: 1px solid var(--color-background-border); padding: .4em 0; }
.beside p { margin: .3em 0; } .beside pre { margin: .2em 0; overflow-x: auto; }
.beside .prose { font-size: .9em; } .beside .prose pre { font-size: .78rem; }
.beside .highlight { margin: 0; } .beside .highlight pre { padding: .3em .6em; }
@media (max-width: 63em) { .beside { display: block; } .beside .prose { border: 0; } }
</style>"""


class Row(NamedTuple):
    prose: str  # as it stands in the source, without quotes, # and indentation
    code: str


# ---------------------------------------------------------------------------- cutting
def docstrings(tree):
    """{first line: (last line, text)} of every docstring, lines counted from one."""
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef)) and ast.get_docstring(
            node
        ):
            place = node.body[0]
            found[place.lineno] = place.end_lineno, ast.get_docstring(node)
    return found


def heads(tree):
    """{first line of a def or class: line of its docstring, 0 where it has none}.

    A docstring stands beside its head. What has none begins a row if it is not inside another.
    """
    found = {}
    for node in ast.walk(tree):
        if isinstance(node, (ast.ClassDef, ast.FunctionDef)):
            first = min([node.lineno, *(d.lineno for d in node.decorator_list)])
            if ast.get_docstring(node):
                found[first] = node.body[0].lineno
            elif node in tree.body:
                found[first] = 0
    return found


def rows(source):
    """The rows of a file, in its order. All lines of code are in them, each once."""
    tree, lines = ast.parse(source), source.splitlines()
    texts, head_of = docstrings(tree), heads(tree)
    made, prose, code, taken, number = [], "", [], set(), 1

    def close():
        nonlocal prose, code
        if prose or any(line.strip() for line in code):
            made.append(Row(prose, "\n".join(code).strip("\n")))
        prose, code = "", []

    while number <= len(lines):
        line = lines[number - 1]
        comment = re.match(r"\s*# ?(.*)", line)
        if number in head_of:
            close()
            taken.add(head_of[number])
            if head_of[number]:
                prose = texts[head_of[number]][1]
            code.append(line)
        elif number in texts:
            last, text = texts[number]
            if number not in taken:
                close()
                prose = text
            number = last
        elif comment and not re.fullmatch(r"[-\s]*", comment[1]):
            if code:
                close()
            prose = f"{prose}\n{comment[1]}".strip("\n")
        else:
            code.append(line)
        number += 1
    close()
    return made


# ---------------------------------------------------------------------------- writing
def inline(text):
    text = html.escape(text, quote=False)
    text = re.sub(r"`([^`]+)`", r'<code class="literal">\1</code>', text)
    return re.sub(r"\*\*([A-Z]\w+)\*\*", r"<strong>\1</strong>", text)


def paragraphs(prose):
    """Prose as HTML: running text is joined, what is indented or aligned stays as it is."""
    made = []
    for block in re.split(r"\n\s*\n", prose):
        for piece in re.split(r"\n(?=\*\*[A-Z])", block):
            section = re.match(r"\*\*(\w+)\*\*", piece)
            indented = all(line.startswith("  ") for line in piece.splitlines())
            if section and section[1] in FIXED:
                label, body = piece[: section.end()], " " * section.end() + piece[section.end() :]
                made.append(
                    f"<p>{inline(label)}</p><pre>{html.escape(textwrap.dedent(body))}</pre>"
                )
            elif indented:
                made.append(f"<pre>{html.escape(textwrap.dedent(piece))}</pre>")
            else:
                made.append(f"<p>{inline(' '.join(piece.split()))}</p>")
    return "".join(made)


def body(name, source):
    """A file's page, as HTML."""
    parts = [f"<h1>{name}</h1>", STYLE, '<div class="beside">']
    formatter = HtmlFormatter(cssclass="highlight", wrapcode=False)
    for row in rows(source):
        prose = paragraphs(row.prose) if row.prose else ""
        code = highlight(row.code, PythonLexer(), formatter) if row.code else ""
        parts.append(f'<div class="prose">{prose}</div><div>{code}</div>')
    return "".join([*parts, "</div>"])


def files(chapter):
    """{name: file} of a chapter: one, or those of its folder."""
    place = PACKAGE.joinpath(*chapter.split("."))
    if not place.is_dir():
        return {chapter: place.with_suffix(".py")}
    inside = place.rglob("*.py") if chapter in PARTS else place.glob("__init__.py")
    named = {p: p.relative_to(PACKAGE).with_suffix("").as_posix() for p in sorted(inside)}
    return {name.replace("/__init__", "").replace("/", "."): p for p, name in named.items()}


def page_of(name):
    return f"code/{name.replace('.', '/')}"


# ---------------------------------------------------------------------------- Sphinx
def pages(app):
    if app.builder.name == "html":
        for chapter in CHAPTERS:
            for name, file in files(chapter).items():
                made = body(name, file.read_text(encoding="utf-8"))
                yield page_of(name), {"title": name, "body": made}, "page.html"


def chapters_of(doctree):
    """Those that a page says in its first line it is about."""
    first = doctree.next_node(lambda node: node.tagname == "paragraph")
    text = first.astext() if first is not None else ""
    words = re.findall(r"[\w.]*\w", text) if re.match(r"Chapters? ", text) else []
    return [word for word in words if word in CHAPTERS]


def links(chapters, page):
    """One line of links from a page to the files of chapters."""
    names = [name for chapter in chapters for name in files(chapter)]
    up = "../" * page.count("/")
    return ", ".join(f'<a href="{up}{page_of(name)}.html">{name}</a>' for name in names)


def link(app, name, template, context, doctree):
    """Below a page's title, links to its chapters and to the example.

    On the edition's own page: to all chapters, by parts.
    """
    if app.builder.name != "html" or doctree is None:
        return
    if name == "side_by_side":
        of_part = {part: [c for c in CHAPTERS if c.partition(".")[0] == part] for part in PARTS}
        lines = [
            f"<strong>{PARTS[part]}</strong><br>{links(of_part[part], name)}" for part in PARTS
        ]
        first = [c for c in CHAPTERS if c.partition(".")[0] not in PARTS]
        context["body"] += "".join(f"<p>{line}</p>" for line in [links(first, name), *lines])
    elif chapters := chapters_of(doctree):
        aside = f'</h1>\n<p class="edition">Side by side: {links(chapters, name)}'
        if place := EXAMPLE.get(chapters[0].partition(".")[0]):
            aside += f'. In numbers: <a href="{"../" * name.count("/")}example.html#{place}">'
            aside += "one question through the whole book</a>"
        aside += "</p>"
        context["body"] = context["body"].replace("</h1>", aside, 1)


def setup(app):
    app.connect("html-collect-pages", pages)
    app.connect("html-page-context", link)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
