"""The book keeps its own rules: order, names, budgets, docstrings, letters."""

import ast
import importlib
import inspect
import re
import sys
from functools import cache
from pathlib import Path

import pytest

import axion_np
from axion_np import CHAPTERS, PARTS

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "axion_np"
ORDER = list(CHAPTERS)
WHOLE = {"kernels", "commands"}  # parts that are one line of the contents page
SOURCES = sorted(PACKAGE.rglob("*.py")) + [ROOT / "train.py", ROOT / "generate.py"]
PYTHON = SOURCES + [
    path
    for folder in ("tests", "docs", "benchmarks")
    for path in sorted((ROOT / folder).rglob("*.py"))
]

# Third-party imports that a chapter may make besides NumPy and tqdm.
ALSO = {
    "text.bpe": {"regex"},
    "text.tokenizer": {"regex"},
    "interchange.gguf": {"gguf"},
    "chat.server": {"flask", "waitress"},
    "chat.show": {"flask"},
    "kernels": {"numba", "llvmlite", "regex"},
    "commands": {"numba"},
}
HINTED = {  # public, beside the names that `import axion_np` gives
    "modules.params": ["walk", "offsets"],
    "generation.latent_cache": ["LatentCache"],
    "interchange.huggingface": ["to_hf", "config_dict", "export_model", "import_model"],
}
LATE = {"backends"}  # the one late import, by name
LONGER_FILES = {"config": 335, "tasks.agreement": 335}  # a table of presets, one of words
LONGER_FUNCTIONS = {
    ("mla.py", "mla_forward"): 45,
    ("mla.py", "mla_backward"): 45,
}
# Chapters that are tested with another one, and folders of tables, which are data.
TESTED_WITH = {
    "tasks.columns": "sums",
    "tasks.typed": "sums",
    "tasks.phrases": "dialogues",
    "tasks.talk": "dialogues",
    "tasks.plans": "stories",
    "tasks.words_frames": "words",
    "tasks.grammar": "stories",
    "tasks.agreement": "stories",
    "tasks.asking": "suite",
    "tasks.suite_made": "suite",
    "tasks.suite_files": "suite",
    "tasks.suite_page": "suite",
    "tasks.words_numbers": "words",
    "tasks.words_style": "words",
    "tasks.words_story": "words",
}
TABLES = {"tasks.tables"}
SECTIONS = ["Math", "Shapes", "Units", "Saved", "Cost", "Numerics", "Errors", "Differs"]


@cache
def read(path):
    return path.read_text(encoding="utf-8")


@cache
def nodes(path):
    """All nodes of a file's syntax tree."""
    return list(ast.walk(ast.parse(read(path))))


def functions(path):
    """All functions of a file, methods and inner functions included."""
    return [node for node in nodes(path) if isinstance(node, ast.FunctionDef)]


def name_of(path):
    return path.relative_to(ROOT).as_posix()


def named(paths):
    return pytest.mark.parametrize("path", paths, ids=[name_of(p) for p in paths])


def chapter_of(module):
    """The line of the contents page that `part.slug...` belongs to: "kernels.mla" -> "kernels"."""
    part, _, rest = module.partition(".")
    return part if part in WHOLE or not rest else f"{part}.{rest.partition('.')[0]}"


def chapter_of_file(path):
    return chapter_of(".".join(path.relative_to(PACKAGE).with_suffix("").parts))


CHAPTER_FILES = [
    path for path in SOURCES if PACKAGE in path.parents and not path.stem.startswith("__")
]


# ---------------------------------------------------------------------------- order
def imports(path):
    """Every imported module, inside functions too: `from a import b` gives a.b."""
    for node in nodes(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def inside(path):
    """The chapters of the book that a file imports from."""
    for module in imports(path):
        if module.startswith("axion_np."):
            below = module.removeprefix("axion_np.").split(".")
            while below and not is_module(below):
                below.pop()  # names in a module
            if below:
                yield chapter_of(".".join(below))


def is_module(parts):
    place = PACKAGE.joinpath(*parts)
    return place.with_suffix(".py").exists() or (place / "__init__.py").exists()


def test_the_contents_page_names_every_chapter_and_no_other():
    there = {chapter_of_file(p) for p in CHAPTER_FILES}
    assert there - set(ORDER) == set(), "files that are no chapter"
    assert set(ORDER) - there == set(), "chapters without a file"


def test_every_part_is_a_folder_with_an_introduction_and_its_chapters_stand_together():
    folders = {p.parent.name for p in PACKAGE.glob("*/__init__.py")}
    assert folders == set(PARTS)
    for part in PARTS:
        introduction = ast.get_docstring(ast.parse(read(PACKAGE / part / "__init__.py")))
        assert introduction and len(introduction.splitlines()) >= 3, part
    seen = list(dict.fromkeys(name.partition(".")[0] for name in ORDER))
    assert seen == [name for name in seen if name not in PARTS] + list(PARTS)


def test_an_introduction_has_no_code():
    for part in PARTS.keys() - {"kernels"}:
        assert len(ast.parse(read(PACKAGE / part / "__init__.py")).body) == 1, part


@named(CHAPTER_FILES)
def test_nothing_points_forward(path):
    here = chapter_of_file(path)
    for chapter in inside(path):
        if here in WHOLE and chapter == here:
            continue
        later = ORDER.index(chapter) >= ORDER.index(here)
        assert not later, f"{here} imports {chapter}, which comes later"


@named(CHAPTER_FILES)
def test_an_import_by_name_is_made_in_one_place_only(path):
    late = {"import_module", "__import__"} & {
        node.id for node in nodes(path) if isinstance(node, ast.Name)
    }
    assert not late or chapter_of_file(path) in LATE


@named(CHAPTER_FILES)
def test_chapters_import_the_standard_library_and_numpy_only(path):
    allowed = {"numpy", "tqdm", "axion_np"} | ALSO.get(chapter_of_file(path), set())
    for package in {module.partition(".")[0] for module in imports(path)}:
        assert package in allowed or package in sys.stdlib_module_names, package


# ---------------------------------------------------------------------------- names
def test_every_operation_and_module_has_its_test_file():
    tested = ("text", "operations", "modules", "generation", "tasks")
    for name in ORDER:
        part, _, slug = name.partition(".")
        if part in tested and name not in TABLES | {"modules.reference"}:
            file = f"test_{TESTED_WITH.get(name, slug)}.py"
            assert (ROOT / "tests" / part / file).exists(), name


TESTS = sorted((ROOT / "tests").rglob("test_*.py"))


@named([p for p in TESTS if p.parent.name in PARTS and p.parent.name not in WHOLE])
def test_a_test_file_bears_the_slug_of_its_chapter(path):
    slugs = {name.partition(".")[2] for name in ORDER if name.startswith(path.parent.name + ".")}
    longest = max((s for s in slugs if path.stem[5:].startswith(s)), key=len, default=None)
    assert longest is not None, f"{path.stem[5:]} is no chapter of {path.parent.name}"


@named(SOURCES)
def test_no_name_is_a_word_with_many_meanings(path):
    """RoPE rotates, threads have an order, benchmarks rounds, chats messages."""
    for node in nodes(path):
        for field in ("id", "arg", "attr", "name"):
            words = str(getattr(node, field, "")).lower().split("_")
            assert not {"turn", "turns", "turned"} & set(words), f"line {node.lineno}"
    assert path.stem not in {"utils", "util", "common", "helpers", "core", "misc"}


@cache
def letters():
    """The table of docs/notation.md: {letter: meaning}."""
    table = read(ROOT / "docs" / "notation.md").partition("| letter |")[2].partition("\n\n")[0]
    rows = re.findall(r"^\| (\S) \| ([^|]+) \|", table, re.MULTILINE)
    assert len({letter for letter, _ in rows}) == len(rows), "a letter has two rows"
    return dict(rows)


SUFFIX = re.compile(r"[a-z0-9]_([A-Z1][A-Z0-9]*)$")


@named(SOURCES)
def test_every_letter_of_a_suffix_is_in_the_table_of_notation(path):
    for node in nodes(path):
        for field in ("id", "arg", "attr"):
            match = SUFFIX.search(str(getattr(node, field, "")))
            unknown = set(match[1] if match else "") - set(letters())
            assert not unknown, f"{match[0]}: {unknown}, line {node.lineno}"


# ---------------------------------------------------------------------------- budgets
@named(SOURCES)
def test_a_file_has_about_300_lines_at_most(path):
    here = chapter_of_file(path) if PACKAGE in path.parents else path.stem
    most = 1200 if here in TABLES else LONGER_FILES.get(here, 320)
    assert len(read(path).splitlines()) <= most


@named(SOURCES)
def test_a_function_has_at_most_40_lines_besides_its_docstring(path):
    for node in functions(path):
        length = node.end_lineno - node.lineno + 1
        if ast.get_docstring(node, clean=False) is not None:
            length -= node.body[0].end_lineno - node.body[0].lineno + 1
        limit = LONGER_FUNCTIONS.get((path.name, node.name), 40)
        assert length <= limit, f"{node.name} has {length} lines, line {node.lineno}"


@named(PYTHON)
def test_a_line_has_at_most_99_columns(path):
    long = [n for n, line in enumerate(read(path).splitlines(), 1) if len(line) > 99]
    assert not long


# ---------------------------------------------------------------------------- docstrings
def documented(path):
    return [
        node
        for node in nodes(path)
        if isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.Module))
    ]


@named(SOURCES)
def test_docstring_sections_stand_in_the_fixed_order(path):
    for node in documented(path):
        found = re.findall(r"\*\*([A-Z][a-z]+)\*\*", ast.get_docstring(node) or "")
        if isinstance(node, ast.FunctionDef):
            assert set(found) <= set(SECTIONS), f"{node.name}: {found}"
        places = [SECTIONS.index(word) for word in found if word in SECTIONS]
        where = getattr(node, "name", path.name)
        assert places == sorted(set(places)), f"{where}: {found}"


@named(SOURCES)
def test_a_docstring_is_raw_only_where_it_has_a_backslash(path):
    lines = read(path).splitlines()
    for node in documented(path):
        text = ast.get_docstring(node, clean=False)
        if text is not None:
            raw = lines[node.body[0].lineno - 1].lstrip().startswith("r")
            assert raw == ("\\" in text), f"line {node.body[0].lineno}"


# ---------------------------------------------------------------------------- hints
def public():
    """What the README and the notebooks call: functions, and the methods of classes."""
    names = {name: getattr(axion_np, name) for name in axion_np.__all__}
    for chapter, more in HINTED.items():
        module = importlib.import_module(f"axion_np.{chapter}")
        names |= {name: getattr(module, name) for name in more}
    for name, value in names.items():
        if not inspect.isclass(value):
            yield name, value
            continue
        for method, function in vars(value).items():
            function = getattr(function, "__func__", getattr(function, "fget", function))
            if inspect.isfunction(function) and (method == "__init__" or method[0] != "_"):
                yield f"{name}.{method}", function


def test_the_public_surface_has_hints_and_arrays_have_letters():
    for name, function in public():
        signature = inspect.signature(function)
        bare = {
            p.name
            for p in signature.parameters.values()
            if p.annotation is inspect.Signature.empty
        }
        bare = {word for word in bare if not SUFFIX.search(word)} - {"self", "cls"}
        assert not bare, f"{name}: {bare}"
        assert signature.return_annotation is not inspect.Signature.empty, name


# ---------------------------------------------------------------------------- loose ends
@named(PYTHON)
def test_text_files_name_their_encoding(path):
    for node in nodes(path):
        if not isinstance(node, ast.Call):
            continue
        named_encoding = any(k.arg == "encoding" for k in node.keywords)
        if isinstance(node.func, ast.Attribute) and node.func.attr in ("read_text", "write_text"):
            assert named_encoding, f"line {node.lineno}"
        opens = isinstance(node.func, ast.Name) and node.func.id == "open"
        opens |= (
            isinstance(node.func, ast.Attribute)
            and node.func.attr == "open"
            and not (
                isinstance(node.func.value, ast.Name)
                and node.func.value.id in ("os", "webbrowser")
            )
        )
        if opens:
            strings = [a.value for a in node.args if isinstance(a, ast.Constant)]
            strings += [k.value.value for k in node.keywords if isinstance(k.value, ast.Constant)]
            binary = any(isinstance(s, str) and re.fullmatch(r"[rwax]\+?b\+?", s) for s in strings)
            assert binary or named_encoding, f"line {node.lineno}"


@named(PYTHON)
def test_weights_are_data_and_nan_stays_nan(path):
    for node in nodes(path):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            modules = [alias.name for alias in node.names] + [getattr(node, "module", None)]
            assert not {"pickle", "marshal", "shelve"} & set(modules)
        if isinstance(node, ast.keyword) and node.arg in ("fastmath", "allow_pickle"):
            assert not (isinstance(node.value, ast.Constant) and node.value.value is True)


@named([p for p in PYTHON if p.name not in ("test_book.py", "test_pages.py")])
def test_nothing_is_left_to_be_done(path):
    assert not re.search(r"\b(TODO|FIXME|XXX)\b", read(path))
