"""Sphinx settings: MyST Markdown, formulas as MathML."""

import re
import subprocess
import sys
from pathlib import Path

from docutils import nodes

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]  # docs/mathml.py and the like; the package

from axion_np import __version__  # noqa: E402

project = "axion_np"
author = "the axion_np authors"
release = __version__
extensions = ["myst_parser", "mathml", "sidebyside", "onefile"]
html_math_renderer = "mathml"
myst_enable_extensions = ["dollarmath", "deflist"]
myst_heading_anchors = 3
exclude_patterns = ["_build", "pictures"]
html_theme = "furo"
html_title = "axion_np"
html_static_path = ["_static"]
html_css_files = ["book.css"]
html_copy_source = False
html_use_index = False  # the glossary is one
html_show_sourcelink = False
html_show_copyright = False  # the licence says whose it is

WIDE = 500  # a picture of more units has letters too small for a page of 390 pixels
LONG = 45  # characters of a cell that is read as a sentence
TOCTREE = """
```{{toctree}}
:hidden:
:caption: {}

{}
```
"""


def sidebar(app, docname, source):
    """The first pages' lists of links, which GitHub shows as links, are the sidebar as well."""
    if docname in ("index", "pt/index"):
        lists = re.findall(r"^## (.+)\n\n((?:(?:- |  ).+\n)+)", source[0], re.MULTILINE)
        for caption, links in lists:
            pages = re.findall(r"^- \[[^]]+\]\(([\w/]+)\.md\)", links, re.MULTILINE)
            source[0] += TOCTREE.format(caption, "\n".join(pages))
    if docname == "index":
        source[0] += TOCTREE.format("Em português", "pt/index")


def wide_things(app, doctree):
    """Pictures drawn for a wide page, and cells with sentences: both stay wide on a telephone."""
    for image in doctree.findall(nodes.image):
        file = HERE / image["uri"]
        if file.suffix == ".svg" and file.is_file():
            sheet = re.search(r'viewBox="0 0 (\d+)', file.read_text(encoding="utf-8"))
            if sheet and int(sheet[1]) > WIDE:
                image["classes"].append("wide")
    for cell in doctree.findall(nodes.entry):
        if len(cell.astext()) > LONG:
            cell["classes"].append("long")


def names_that_break(app, pagename, templatename, context, doctree):
    """A long name in code may break behind its signs, never in the middle of a word."""

    def name(found):
        return re.sub(r"(::|[_/.])(?=\w)", r"\1<wbr>", found[0])

    body = context.get("body", "")
    context["body"] = re.sub(r'(?<=<span class="pre">)[^<]{16,}(?=</span>)', name, body)


def live_page(app, exception):
    """A page in which a model runs, made by the command: too large to keep beside its source."""
    if exception is None and app.builder.format == "html":
        out = str(Path(app.outdir).resolve() / "talk.html")
        command = [sys.executable, "-m", "axion_np", "page", out, "--overwrite"]
        subprocess.run(command, cwd=HERE.parent, check=True, stdout=subprocess.DEVNULL)


def setup(app):
    app.connect("source-read", sidebar)
    app.connect("doctree-read", wide_things)
    app.connect("html-page-context", names_that_break)
    app.connect("build-finished", live_page)
