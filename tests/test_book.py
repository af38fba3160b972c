r"""The book keeps its own rules: order, names, budgets, equations, links and printed numbers."""

import ast
import doctest
import importlib
import importlib.util
import re
import sys
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from axion_np import CHAPTERS
from axion_np.config import Config
from axion_np.modules.mla import mla_forward
from axion_np.modules.model import init_params
from axion_np.operations.rope import rope_table
from axion_np.operations.router import max_violation
from axion_np.school.labs import MUTANTS

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "axion_np"
ORDER = list(CHAPTERS)
CHAPTER_FILES = [PACKAGE / f"{name}.py" for name in ORDER if name != "kernels"]
SOURCES = sorted(PACKAGE.rglob("*.py")) + [ROOT / "train.py", ROOT / "generate.py"]
PYTHON = SOURCES + sorted((ROOT / "tests").rglob("*.py"))
PAGES = sorted((ROOT / "docs").glob("*.md"))
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
README = ROOT / "README.md"
EXAMPLES = ["rmsnorm", "mla", "router"]  # the chapters with a page of their own

# Names that are no chapter. Everything else must bear a chapter's slug.
GENERAL_PAGES = {
    "index",
    "notation",
    "equations",
    "gradients",
    "log",
    "to_gpu",
    "continue_in_pytorch",
}
GENERAL_NOTEBOOKS = {"first_run"}
# Third-party imports that a chapter may make besides NumPy and tqdm.
ALSO = {"bpe": {"regex"}, "tokenizer": {"regex"}, "doctor": {"numba"}, "gguf_export": {"gguf"}}
LONGER_FUNCTIONS = {
    ("mla.py", "mla_forward"): 45,
    ("mla.py", "mla_backward"): 45,
    ("recipe.py", "parser"): 60,  # a list of options
}
SECTIONS = ["Math", "Shapes", "Units", "Saved", "Cost", "Numerics", "Errors", "Differs"]
HEADINGS = [
    "Question",
    "Picture",
    "Equations",
    "Forward",
    "Deriving the backward",
    "What we save and what it costs",
    "Check",
    "Break it",
    "Exercises",
    "Where the paper, the released code and we differ",
    "Sources",
]


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


# ---------------------------------------------------------------------------- order
def imports(path):
    """(top-level package, chapter or None) of every import, inside functions too."""
    for node in nodes(path):
        if isinstance(node, ast.Import):
            modules = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            modules = [node.module]
            if node.module == "axion_np":
                modules = [f"axion_np.{alias.name}" for alias in node.names]
        else:
            continue
        for module in modules:
            parts = module.split(".")
            yield parts[0], parts[1] if parts[0] == "axion_np" and len(parts) > 1 else None


def test_the_contents_page_names_every_chapter_and_no_other():
    there = {p.stem for p in PACKAGE.glob("*.py")} - {"__init__", "__main__"}
    assert there | {"kernels"} == set(ORDER)
    assert (PACKAGE / "kernels" / "__init__.py").exists()


@named(CHAPTER_FILES)
def test_nothing_points_forward(path):
    number = ORDER.index(path.stem)
    for _, chapter in imports(path):
        if chapter is not None and not chapter.startswith("__"):
            assert chapter in ORDER[:number], f"{path.name} imports {chapter}, a later chapter"


@named(CHAPTER_FILES)
def test_reference_code_imports_the_standard_library_and_numpy_only(path):
    allowed = {"numpy", "tqdm", "axion_np"} | ALSO.get(path.stem, set())
    for package, _ in imports(path):
        assert package in allowed or package in sys.stdlib_module_names, package


# ---------------------------------------------------------------------------- names
@named(PAGES)
def test_a_page_is_named_after_its_chapter(path):
    assert path.stem in GENERAL_PAGES | set(ORDER) or path.stem.startswith("benchmarks")


@named(NOTEBOOKS)
def test_a_notebook_is_named_after_its_chapter(path):
    assert path.stem in GENERAL_NOTEBOOKS | set(ORDER)


def test_every_operation_and_module_has_its_test_file():
    first, last = ORDER.index("gradcheck"), ORDER.index("model")
    missing = [
        name
        for name in ORDER[first : last + 1]
        if name != "reference" and not (ROOT / "tests" / f"test_{name}.py").exists()
    ]
    assert not missing


# ---------------------------------------------------------------------------- budgets
@named(SOURCES)
def test_a_file_has_about_300_lines_at_most(path):
    assert len(read(path).splitlines()) <= 320


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
@named(SOURCES)
def test_docstring_sections_stand_in_the_fixed_order(path):
    for node in nodes(path):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef, ast.Module)):
            found = re.findall(r"\*\*([A-Z][a-z]+)\*\*", ast.get_docstring(node) or "")
            if isinstance(node, ast.FunctionDef):
                assert set(found) <= set(SECTIONS), f"{node.name}: {found}"
            places = [SECTIONS.index(word) for word in found if word in SECTIONS]
            where = getattr(node, "name", path.name)
            assert places == sorted(set(places)), f"{where}: {found}"


# ---------------------------------------------------------------------------- equations
def registry():
    """Rows of the tables in docs/equations.md: (number or None, functions, tests)."""
    for line in read(ROOT / "docs" / "equations.md").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        named_functions = re.findall(r"`([\w.]+)`", cells[-2]) if len(cells) > 3 else []
        if named_functions:
            number = re.fullmatch(r"\((\d+)\)", cells[0])
            tests = re.findall(r"`([\w.:]+)`", cells[-1])
            yield number and int(number[1]), named_functions, tests


def docstring_of(function):
    module, _, attribute = function.rpartition(".")
    return getattr(importlib.import_module(f"axion_np.{module}"), attribute).__doc__


def test_every_equation_of_the_paper_stands_in_the_registry():
    text = read(ROOT / "docs" / "equations.md")
    rows = [int(n) for n in re.findall(r"^\| \((\d+)\) \|", text, re.MULTILINE)]
    assert rows == list(range(1, 26))


def test_every_function_of_the_registry_exists_and_its_docstring_has_the_number():
    for number, named_functions, _ in registry():
        for function in named_functions:
            docstring = docstring_of(function)
            assert number is None or f"({number})" in docstring, f"{function}: ({number})"


def test_every_equation_number_in_a_docstring_is_in_the_registry():
    known = {(number, function) for number, names, _ in registry() for function in names}
    for path in CHAPTER_FILES:
        for node in functions(path):
            math = (ast.get_docstring(node) or "").partition("**Math**")[2].partition("**")[0]
            for number in re.findall(r"\((\d+)\)", math):
                assert (int(number), f"{path.stem}.{node.name}") in known


def test_every_test_of_the_registry_exists():
    for number, named_functions, tests in registry():
        assert tests, f"{number}, {named_functions}: no test"
        for name in tests:
            assert_test_exists(name)


def assert_test_exists(name):
    file, _, function = name.partition("::")
    path = ROOT / "tests" / file
    assert path.exists(), name
    if function:
        assert function in {node.name for node in functions(path)}, name


# ---------------------------------------------------------------------------- the pages
@pytest.mark.parametrize("slug", EXAMPLES)
def test_a_chapter_page_has_the_headings_in_order(slug):
    assert re.findall(r"^## (.+)$", read(ROOT / "docs" / f"{slug}.md"), re.MULTILINE) == HEADINGS


@named(PAGES)
def test_code_is_included_from_the_package_and_never_copied(path):
    text = read(path)
    defined = {node.name for source in SOURCES for node in functions(source)}
    for block in re.findall(r"^```(?:python|pycon|py)\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        copied = set(re.findall(r"\bdef (\w+)", block)) & defined
        assert not copied, f"{copied}: include it with literalinclude instead"
    includes = re.findall(r"```\{literalinclude\} (\S+)\n(.*?)```", text, re.DOTALL)
    for target, options in includes:
        source = (path.parent / target).resolve()
        assert source.exists(), target
        wanted = re.search(r":pyobject: (\w+)", options)
        names = {
            node.name
            for node in nodes(source)
            if isinstance(node, (ast.FunctionDef, ast.ClassDef))
        }
        assert wanted is None or wanted[1] in names, f"{target} has no {wanted[1]}"


@named(PAGES)
def test_the_worked_examples_of_a_page_print_what_they_say(path):
    """Each page is one Python session: every `>>>` in it is run, and its output compared."""
    example = doctest.DocTestParser().get_doctest(read(path), {}, path.name, str(path), 0)
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE)
    report = []
    runner.run(example, out=report.append)
    assert runner.summarize(verbose=False).failed == 0, "".join(report)


@named(PAGES)
def test_every_test_that_a_page_names_exists(path):
    for name in re.findall(r"\btests/(test_\w+\.py(?:::\w+)?)", read(path)):
        assert_test_exists(name)


@named([ROOT / "docs" / f"{slug}.md" for slug in EXAMPLES])
def test_what_a_page_breaks_is_broken_by_the_labs(path):
    """Each sabotage under "Break it" is one of axion_np/school/labs.py, with the test that notices."""
    shown = re.findall(
        r"^\*\*([\w-]+)\*\* in (\w+\.py), noticed by\n`tests/([\w.:]+)`:\n\n"
        r"```diff\n- (.+)\n\+ (.+)\n```$",
        read(path),
        re.MULTILINE,
    )
    assert len(shown) == read(path).count("```diff") >= 4
    known = {mutant.name: mutant for mutant in MUTANTS}
    for name, file, test, old, new in shown:
        mutant = known[name]
        assert (f"axion_np/{file}", old, new) == (mutant.file, mutant.old, mutant.new)
        assert test == mutant.test.partition("[")[0]


@named([README, *PAGES])
def test_relative_links_resolve(path):
    targets = re.findall(r"\]\((?!https?:|mailto:|#)([^)\s]+)\)", read(path))
    broken = [t for t in targets if not (path.parent / t.partition("#")[0]).exists()]
    assert not broken


def test_the_readme_tree_is_the_tree():
    blocks = re.findall(r"^```\w*\n(.*?)^```", read(README), re.MULTILINE | re.DOTALL)
    trees = [block for block in blocks if "axion_np/" in block and "config.py" in block]
    assert trees, "README.md has no code block with the tree of the package"
    shown, folders = set(), []
    for line in trees[0].splitlines():
        entry = re.match(r"([\s│├└─]*)([\w./-]+)", line)
        if entry is None:
            continue
        depth = len(entry[1])
        folders = [(d, f) for d, f in folders if d < depth]
        parent = folders[-1][1] if folders else ""
        words = re.split(r"\s{2,}|\s#", line[depth:])[0].split()
        if words[0].startswith("--"):  # a heading between the files
            continue
        for word in words:
            place = parent + word
            assert (ROOT / place).exists(), f"README's tree shows {place}"
            shown.add(place.rstrip("/"))
        if words[-1].endswith("/"):
            folders.append((depth, parent + words[-1]))
    missing = {f"axion_np/{p.name}" for p in PACKAGE.glob("*.py")} - shown
    assert not missing, f"README's tree does not show {sorted(missing)}"


# ---------------------------------------------------------------------------- numbers in prose
def facts():
    """Where a number is printed, and what the code says it is."""
    one = Config.preset("axion1")
    v3 = Config.preset("deepseek-v3")
    mha = 2 * one.n_heads * one.v_head_dim
    yield "mla", f"{one.parameter_count():,} parameters"
    yield "mla", f"{seed_parameters(one):,}"
    yield "mla", f"{one.cache_numbers_per_token()} numbers"
    yield "mla", f"{mha} numbers"
    yield "mla", f"{mha // one.cache_numbers_per_token()} times"
    yield "mla", f"{v3.cache_numbers_per_token()} numbers"
    yield "mla", f"{2 * v3.n_heads * v3.v_head_dim:,} numbers"
    yield "notation", f"{one.active_count():,}"
    yield "notation", f"{one.active_count(embedding=False):,}"


def seed_parameters(c):
    """Axion1 as first published: position in the whole key, no rotary key, no latent norms."""
    new_keys = c.kv_lora_rank * c.n_heads * c.qk_head_dim  # W^UK makes whole keys
    gone = c.d_model * c.qk_rope_head_dim + c.q_lora_rank + c.kv_lora_rank  # W^KR and both gains
    gone += c.kv_lora_rank * c.n_heads * c.qk_nope_head_dim  # W^UK of content keys only
    return c.parameter_count() + c.n_layers * (new_keys - gone)


def test_numbers_in_prose_are_those_of_the_code():
    assert Config.preset("axion1").parameter_count() == 344_736
    assert seed_parameters(Config.preset("axion1")) == 343_616
    for page, text in facts():
        prose = " ".join(read(ROOT / "docs" / f"{page}.md").split())
        assert text in prose, f"docs/{page}.md: {text}"


@named([README, *PAGES])
def test_a_table_of_presets_shows_their_counts(path):
    """A row that begins with a preset and two whole numbers: parameters, active parameters."""
    row = re.compile(r"^\| `?([\w.-]+)`?(?: \([^)|]*\))? \| ([\d,]+) \| ([\d,]+) \|", re.MULTILINE)
    for name, total, active in row.findall(read(path)):
        if name in Config.presets():
            c = Config.preset(name)
            assert (total, active) == (f"{c.parameter_count():,}", f"{c.active_count():,}"), name


def test_the_table_of_presets_is_complete():
    for name in Config.presets():
        c = Config.preset(name)
        row = (
            f"| `{name}` | {c.parameter_count():,} | {c.active_count():,} | "
            f"{c.active_count(embedding=False):,} | {c.cache_numbers_per_token()} |"
        )
        assert row in read(ROOT / "docs" / "notation.md"), row


def owners(value):
    """The arrays that own the memory of all arrays in nested tuples, each once."""
    if isinstance(value, tuple):
        return {key: array for item in value for key, array in owners(item).items()}
    if not isinstance(value, np.ndarray):
        return {}
    while isinstance(value.base, np.ndarray):
        value = value.base
    return {id(value): value}


def test_mla_keeps_as_many_numbers_a_token_as_its_page_says():
    c = Config.preset("axion1")
    p = init_params(c, seed=0)
    x_BTD = np.ones((1, 50, c.d_model), np.float32)
    rope = rope_table(np.arange(50)[None], c, np.float32)
    kept = owners(mla_forward(x_BTD, p.blocks[0].mla, rope, c)[1])
    shared = {id(p.flat), *owners(tuple(rope))}  # weights and tables serve all layers
    numbers = sum(array.size for key, array in kept.items() if key not in shared)
    assert f"({numbers // 50}, " in read(ROOT / "docs" / "mla.md")


def test_the_load_curve_is_that_of_its_caption():
    place = ROOT / "docs" / "pictures" / "router_load.py"
    spec = importlib.util.spec_from_file_location("router_load", place)
    drawing = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(drawing)
    history = drawing.loads(gamma=0.001)
    first, last = max_violation(history[0]), max_violation(history[-1])
    words = " ".join(read(ROOT / "docs" / "router.md").split())  # splits at no-break spaces too
    assert f"from {100 * first:.0f} % above the mean to {100 * last:.0f} %" in words


# ---------------------------------------------------------------------------- loose ends
@named([README, *PAGES, *(p for p in PYTHON if p.name != "test_book.py")])
def test_nothing_is_left_to_be_done(path):
    assert not re.search(r"\b(TODO|FIXME|XXX)\b", read(path))


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
