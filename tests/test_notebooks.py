"""Notebooks by their structure: short, plain, paired with a script, with outputs. `.ci/run` runs
them as well."""

import ast
import importlib
import json
import re
import shutil
import sys
from pathlib import Path

import pytest
from test_pages import module_at

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
PAGES = {
    path.stem: path
    for path in sorted((ROOT / "docs").glob("*/*.md"))
    if path.parent.name != "kernels"  # its pages repeat the names of other chapters
}
OPENS = re.compile(r"https://(?:colab\.research|mybinder)\S+ipynb")
LINES = 30  # of text that one cell may print
build = module_at(ROOT / "notebooks" / "build.py")
EACH = pytest.mark.parametrize("path", NOTEBOOKS, ids=[path.stem for path in NOTEBOOKS])


def every_cell(path):
    return json.loads(path.read_text(encoding="utf-8"))["cells"]


def cells(path, kind):
    return [cell for cell in every_cell(path) if cell["cell_type"] == kind]


def source(cell):
    return "".join(cell["source"])


def outputs(path):
    return [output for cell in cells(path, "code") for output in cell["outputs"]]


def test_every_notebook_has_a_script_and_every_script_a_notebook():
    scripts = {path.stem for path in (ROOT / "notebooks" / "source").glob("*.py")}
    assert {"rmsnorm", "router", "first_run"} <= scripts == {path.stem for path in NOTEBOOKS}
    assert len(NOTEBOOKS) >= 24
    index = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    assert set(re.findall(r"\(\.\./notebooks/(\w+)\.ipynb\)", index)) == scripts


@EACH
def test_a_notebook_is_its_script(path):
    """Else: python notebooks/build.py SLUG, or build.py --text where only words have changed."""
    mine = [(cell["cell_type"], source(cell), cell["id"]) for cell in every_cell(path)]
    new = build.new_notebook(path.stem)["cells"]
    assert mine == [(cell["cell_type"], cell["source"], cell["id"]) for cell in new]


def test_the_percent_format_is_read_as_jupytext_reads_it():
    text = "# %% [markdown]\n# # Title\n#\n# words\n\n# %%\nx = 1\n\ny = 2\n"
    assert build.read_cells(text) == [("markdown", "# Title\n\nwords"), ("code", "x = 1\n\ny = 2")]


def test_new_words_keep_old_outputs_and_new_code_does_not(tmp_path):
    path = tmp_path / "rope.ipynb"
    shutil.copy(ROOT / "notebooks" / "rope.ipynb", path)
    notebook = build.new_notebook("rope")
    assert build.with_outputs_of(notebook, path)["cells"][1]["execution_count"] == 1
    notebook["cells"][1]["source"] += "\nx = 1"
    with pytest.raises(ValueError, match=r"code has changed; run it: build\.py rope"):
        build.with_outputs_of(notebook, path)


@EACH
def test_the_first_line_is_a_question_and_the_page_is_linked_both_ways(path):
    first = source(every_cell(path)[0])
    assert first.splitlines()[0].startswith("# ") and first.splitlines()[0].endswith("?")
    if path.stem in PAGES:
        page = PAGES[path.stem]
        assert f"](../{page.relative_to(ROOT).as_posix()})" in first
        assert f"](../../notebooks/{path.name})" in page.read_text(encoding="utf-8"), page


def test_badges_open_the_notebook_in_colab_and_on_binder():
    badge = r"\[!\[\w+\]\(\S+\.svg\)\]\((\S+)\)"
    text = build.badges("rope", "https://github.com/somebody/something")
    colab, binder, install = re.fullmatch(rf"{badge} {badge}\n(.+)", text).groups()
    place = "github/somebody/something/blob/main/notebooks/rope.ipynb"
    assert colab == f"https://colab.research.google.com/{place}"
    place = "gh/somebody/something/main?urlpath=lab/tree/notebooks/rope.ipynb"
    assert binder == f"https://mybinder.org/v2/{place}"
    assert "axion_np[notebooks] @ git+https://github.com/somebody/something" in install


@EACH
def test_a_notebook_has_the_badges_of_the_address_in_citation_cff_and_no_others(path):
    url = build.repository()
    expected = build.badges(path.stem, url) if url else ""
    shown = [source(cell) for cell in every_cell(path)]
    assert [OPENS.findall(text) for text in shown[:1]] == [OPENS.findall(expected)]
    assert not any(OPENS.search(text) for text in shown[1:])


@EACH
def test_no_cell_prints_a_wall(path):
    for cell in cells(path, "code"):
        texts = [o.get("text") or o["data"].get("text/plain", "") for o in cell["outputs"]]
        assert sum("".join(text).count("\n") for text in texts) <= LINES, source(cell)


@EACH
def test_a_notebook_has_at_most_15_code_cells_of_at_most_10_lines(path):
    code = [source(cell) for cell in cells(path, "code")]
    assert 1 <= len(code) <= 15
    assert max(len(text.splitlines()) for text in code) <= 10
    assert max(len(line) for text in code for line in text.splitlines()) <= 99


@EACH
def test_code_is_plain_statements(path):
    for cell in cells(path, "code"):
        for node in ast.walk(ast.parse(source(cell))):
            assert not isinstance(node, (ast.FunctionDef, ast.ClassDef)), source(cell)


@EACH
def test_what_a_notebook_imports_exists(path):
    usual = {"numpy", "matplotlib", "IPython"} | set(sys.stdlib_module_names)
    for cell in cells(path, "code"):
        for node in ast.walk(ast.parse(source(cell))):
            if isinstance(node, ast.Import):
                assert all(alias.name.split(".")[0] in usual for alias in node.names)
            if isinstance(node, ast.ImportFrom):
                package = node.module.split(".")[0]
                assert package in usual | {"axion_np"}
                if package == "axion_np":
                    module = importlib.import_module(node.module)
                    for alias in node.names:
                        known = hasattr(module, alias.name)
                        assert known or importlib.import_module(f"{node.module}.{alias.name}")


@EACH
def test_a_notebook_is_committed_as_it_ran(path):
    counts = [cell["execution_count"] for cell in cells(path, "code")]
    assert counts == list(range(1, len(counts) + 1))
    assert not [
        o for o in outputs(path) if o["output_type"] == "error" or o.get("name") == "stderr"
    ]
    assert any("image/png" in output.get("data", {}) for output in outputs(path))


@EACH
def test_a_notebook_is_small_and_names_no_machine(path):
    text = path.read_text(encoding="utf-8")
    assert len(text.encode()) < 150_000
    shown = "".join(
        str(o.get("text", "")) + str(o.get("data", {}).get("text/plain", ""))
        for o in outputs(path)
    )
    assert not re.search(r"/(tmp|home|root|work|Users)/", shown)


@EACH
def test_text_cells_are_short_and_ask_the_reader(path):
    texts = [source(cell) for cell in cells(path, "markdown")]
    assert texts[0].startswith("# ")
    assert max(len(text.split()) for text in texts) <= 120
    assert sum("?" in text for text in texts) >= 3
    for text in texts:
        for target in re.findall(r"\]\((?!https?:|#)([^)\s]+)\)", text):
            assert (path.parent / target).exists(), target
