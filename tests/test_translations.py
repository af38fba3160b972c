"""Translations say what their originals say today, with the same code, formulas and figures."""

import json
import os
import re

import pytest
from test_book import ROOT, read
from test_pages import DOCS, README, fill, module_at

from axion_np.generation.released import find, read_summary

translations = module_at(DOCS / "translations.py")
ALL = translations.translations()
PAGES = [path for path in ALL if path.suffix == ".md"]
INDEX = DOCS / "pt" / "index.md"
EACH = pytest.mark.parametrize("path", PAGES, ids=lambda p: p.relative_to(ROOT).as_posix())
LINK = r"\]\((?!https?:|mailto:|#)([^)\s]+)\)"


def original(path):
    return translations.made_from(path)[0]


def test_there_are_translations_of_the_readme_of_pages_and_of_a_notebook():
    assert {"README.pt.md", "rmsnorm.md", "first_run.py"} <= {path.name for path in ALL}


def test_no_translation_is_older_than_its_original():
    """Else: see what changed, translate it, then python docs/translations.py --done FILE."""
    old = [path.relative_to(ROOT).as_posix() for path in translations.outdated()]
    assert old == [], "older than their originals"


def test_other_words_make_a_translation_old_and_other_code_or_figures_do_not(tmp_path):
    page, text = tmp_path / "page.md", read(DOCS / "operations" / "rmsnorm.md")
    page.write_text(text, encoding="utf-8")
    before = translations.digest(page)
    for old, new, same in (
        ("about $10D$", "about $12D$", False),
        ("Every block of the model adds", "Each block adds", False),
        ("def rmsnorm_forward(x_LD", "def rmsnorm_forward(y_LD", True),
        ("\\eta^2 \\lVert G \\rVert^2", "\\eta^2", True),
        ("[the notebook]", "[a notebook]", True),
        ("[its kernel](../../axion_np", "[its kernel](axion_np", True),
    ):
        assert old in text
        page.write_text(text.replace(old, new), encoding="utf-8")
        assert (translations.digest(page) == before) == same, old


# ---------------------------------------------------------------------------- pages
def fixed(text):
    """What a translation leaves as it is: code, formulas but for words, figures, in order."""
    text = re.sub(r"\\text\{[^}]*\}", "", translations.MADE_FROM.sub("", text))
    pattern = "|".join([translations.FILLED, translations.FENCED, translations.FORMULA])
    blocks = re.findall(rf"(?:{pattern})", text, re.MULTILINE | re.DOTALL)
    kept = [b.partition(" -->")[0].removesuffix(" pt") if b[0] == "<" else b for b in blocks]
    return [b for b in kept if not b.startswith(("<!-- hours", "<!-- ten", "```text\ntrain.py"))]


@EACH
def test_code_formulas_and_figures_are_those_of_the_original(path):
    assert fixed(read(path)) == fixed(read(original(path)))


@EACH
def test_rows_that_begin_with_code_begin_alike(path):
    """Einsums, symbols of the code, names of models."""
    rows = [
        re.findall(r"^\| (`[^`]+`)", read(page), re.MULTILINE) for page in (path, original(path))
    ]
    assert set(rows[0]) <= set(rows[1])
    assert rows[0] == rows[1] or path.name == "README.pt.md"  # a model may be new


@EACH
def test_a_translation_has_the_headings_exercises_and_pictures_of_its_original(path):
    for pattern in (r"^#+ ", r"^\*\*\d+\.\*\*", r"^<details>", r"^!\[[^]]{20,}\]"):
        counts = [
            len(re.findall(pattern, read(page), re.MULTILINE)) for page in (path, original(path))
        ]
        assert counts[0] == counts[1], pattern


@EACH
def test_what_is_filled_is_what_would_be_filled_today(path):
    assert fill.filled(read(path)) == read(path)


def target(page, link):
    return (page.parent / link.partition("#")[0]).resolve()


@pytest.mark.parametrize("path", [*PAGES, INDEX], ids=lambda p: p.relative_to(ROOT).as_posix())
def test_links_resolve_and_lead_to_translations_where_there_are_any(path):
    known = {original(page).resolve() for page in PAGES}
    mine = INDEX.with_name("..") / "index.md" if path == INDEX else original(path)
    for link in re.findall(LINK, read(path)):
        there = target(path, link)
        assert there.exists(), link
        assert there not in known or there == mine.resolve(), f"{link} has a translation"


@EACH
def test_each_page_leads_to_the_other_language(path):
    other = original(path)
    assert other.resolve() in {target(path, link) for link in re.findall(LINK, read(path)[:900])}
    forth = re.search(r"\[Em português\]\(([^)]+)\)", read(other)[:1200])
    assert forth and target(other, forth[1]) == path.resolve()


def test_the_portuguese_contents_page_names_every_translated_page():
    listed = {target(INDEX, link) for link in re.findall(LINK, read(INDEX))}
    assert {path.resolve() for path in PAGES if path.is_relative_to(DOCS)} <= listed


def test_figures_of_models_are_those_of_the_models():
    rows = re.findall(r"^\| `(axion1-[\w.-]+)` \|(.*)$", read(ROOT / "README.pt.md"), re.MULTILINE)
    rows = [(name, row) for name, row in rows if f"`{name}` | " in read(README) and "%" in row]
    assert len(rows) >= 3
    for name, row in rows:
        summary = read_summary(find(name))
        assert f"{summary['exact_match']:.1%}".replace("%", " %").replace(".", ",") in row
        assert f"{summary['exact_match_n']:,}".replace(",", ".") in row


# ---------------------------------------------------------------------------- notebooks
SCRIPTS = [path for path in ALL if path.suffix == ".py"]


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda p: p.stem)
def test_a_notebook_in_portuguese_is_its_script_with_the_outputs_of_the_original(path):
    build = module_at(ROOT / "notebooks" / "build.py")
    both = [
        json.loads(read(ROOT / "notebooks" / folder / f"{path.stem}.ipynb"))["cells"]
        for folder in ("pt", "")
    ]
    code = [
        [(c["source"], c["outputs"]) for c in cells if c["cell_type"] == "code"] for cells in both
    ]
    assert code[0] == code[1]
    new = build.new_notebook(f"pt/{path.stem}")["cells"]
    assert [cell["source"] for cell in both[0]] == [cell["source"] for cell in new]
    assert [c["cell_type"] for c in both[0]] == [c["cell_type"] for c in both[1]]
    first = f"[English]({os.path.join('..', path.stem)}.ipynb)".replace(os.sep, "/")
    assert first in both[0][0]["source"]
    assert f"[Em português](pt/{path.stem}.ipynb)" in both[1][0]["source"]
