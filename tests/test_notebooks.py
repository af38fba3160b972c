"""Notebooks by their structure: short, plain, with outputs. The checks run them as well."""

import ast
import importlib
import json
import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
EACH = pytest.mark.parametrize("path", NOTEBOOKS, ids=[path.stem for path in NOTEBOOKS])


def cells(path, kind):
    notebook = json.loads(path.read_text(encoding="utf-8"))
    return [cell for cell in notebook["cells"] if cell["cell_type"] == kind]


def source(cell):
    return "".join(cell["source"])


def outputs(path):
    return [output for cell in cells(path, "code") for output in cell["outputs"]]


def test_the_three_notebooks_are_there():
    assert {"rmsnorm", "router", "first_run"} <= {path.stem for path in NOTEBOOKS}


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
