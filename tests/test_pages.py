"""README and docs: links, filled code, equations, worked examples, and the numbers in prose."""

import doctest
import importlib
import importlib.util
import re
import shlex
import subprocess
import sys
from collections import Counter
from functools import cache

import numpy as np
import pytest
from test_book import CHAPTER_FILES, ORDER, PARTS, ROOT, SOURCES, functions, named, read

import axion_np
from axion_np import backends
from axion_np.config import Config
from axion_np.generation.released import find, names, read_summary
from axion_np.modules.mla import mla_forward
from axion_np.modules.model import Model
from axion_np.operations.rope import rope_table
from axion_np.operations.router import max_violation

DOCS = ROOT / "docs"
README = ROOT / "README.md"
PAGES = [p for p in sorted(DOCS.rglob("*.md")) if not {"_build", "pt"} & set(p.parts)]
TEXTS = [README, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *PAGES]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
CHAPTER_PAGES = [  # those with every heading
    DOCS / "operations" / "rmsnorm.md",
    DOCS / "modules" / "mla.md",
    DOCS / "modules" / "moe.md",
    DOCS / "operations" / "router.md",
]
OPERATION_PAGES = sorted((DOCS / "operations").glob("*.md"))  # some of them have no derivation

# Names that are no chapter. Everything else must bear a chapter's slug.
GENERAL_PAGES = {"index", "notation", "equations", "gradients", "benchmarks", "log"}
GENERAL_PAGES |= {"scaling", "interchange/to_gpu", "tasks/outside", "kernels/index", "backward"}
GENERAL_PAGES |= {
    f"kernels/{name}" for name in "attention experts decode bpe compiled ladder".split()
}
GENERAL_PAGES |= {"how_to_read", "opening", "example", "limits", "router_wrong"}
GENERAL_PAGES |= {"glossary", "faq", "roofline", "errata", "choices", "side_by_side"}
GENERAL_NOTEBOOKS = {"first_run"}
HEADINGS = [
    "Question",
    "Picture",
    "Equations",
    "Forward",
    "Deriving the backward",
    "What we save and what it costs",
    "Check",
    "Exercises",
    "Break it",
    "Where the paper, the released code and we differ",
    "Sources",
]


sys.path.append(str(DOCS / "pictures"))  # the drawings share a sheet


def module_at(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


fill = module_at(DOCS / "fill.py")


# ---------------------------------------------------------------------------- names
@named(PAGES)
def test_a_page_is_named_after_its_chapter(path):
    name = path.relative_to(DOCS).with_suffix("").as_posix()
    assert name in GENERAL_PAGES or name.replace("/", ".") in ORDER


def chapters_of(path):
    """Those that a page says in its first line it is about: "Chapters `a.b` and `a.c`: ..."."""
    first = " ".join(read(path).split("\n\n")[1].split())
    named_there = re.match(r"Chapters? ((?:`[\w.]+`(?:, (?:and )?| and )?)+):", first)
    return re.findall(r"`([\w.]+)`", named_there[1]) if named_there else []


def test_every_chapter_has_one_page_which_names_it_in_its_first_line():
    """A page may serve several chapters, of which one gives it its name."""
    served = [(name, path) for path in PAGES for name in chapters_of(path)]
    known = [name for name, _ in served]
    assert len(known) == len(set(known)), "a chapter has two pages"
    assert set(known) == set(ORDER)
    for name, path in served:
        code = f"axion_np/{name.replace('.', '/')}"
        linked = {f"{code}.py)", f"{code}/__init__.py)"} & set(
            re.findall(r"axion.*?\)", read(path))
        )
        assert linked, f"{path.name} has no link to the code of {name}"


def test_a_page_that_is_named_after_a_chapter_is_about_it():
    for path in PAGES:
        name = path.relative_to(DOCS).with_suffix("").as_posix().replace("/", ".")
        assert name not in ORDER or name in chapters_of(path), name


@named([path for path in PAGES if chapters_of(path)])
def test_the_page_of_a_chapter_asks_draws_checks_and_sets_exercises(path):
    headings = re.findall(r"^## (.+)$", read(path), re.MULTILINE)
    assert {"Question", "Picture", "Check", "Exercises"} <= set(headings)
    if "Sources" in headings:
        assert headings[-1] == "Sources"


def test_every_page_is_linked_once_from_the_first():
    links = re.findall(r"^- \[[^]]+\]\(([\w/]+\.md)\)", read(DOCS / "index.md"), re.MULTILINE)
    assert sorted(links) == sorted(
        p.relative_to(DOCS).as_posix() for p in PAGES if p.name != "index.md" or p.parent != DOCS
    )


@named(NOTEBOOKS)
def test_a_notebook_is_named_after_its_chapter(path):
    assert path.stem in GENERAL_NOTEBOOKS | {name.rpartition(".")[2] for name in ORDER}


@named(CHAPTER_PAGES)
def test_a_chapter_page_has_the_headings_in_order(path):
    assert re.findall(r"^## (.+)$", read(path), re.MULTILINE) == HEADINGS


@named(OPERATION_PAGES)
def test_the_page_of_an_operation_has_the_headings_that_make_sense_for_it(path):
    present = re.findall(r"^## (.+)$", read(path), re.MULTILINE)
    assert present == [heading for heading in HEADINGS if heading in present]
    assert {"Question", "Picture", "Check", "Exercises", "Break it"} <= set(present)


# ---------------------------------------------------------------------------- filled
@named(TEXTS)
def test_what_is_filled_is_what_would_be_filled_today(path):
    """Code, figures, presets and the tree: else run `python docs/fill.py`."""
    assert fill.filled(read(path)) == read(path)


def test_fill_refuses_what_does_not_exist():
    with pytest.raises(ValueError, match="there is no file"):
        fill.filled("<!-- code axion_np/nowhere.py -->\n<!-- end -->")
    with pytest.raises(ValueError, match="has no nothing"):
        fill.filled("<!-- code axion_np/config.py nothing -->\n<!-- end -->")


@named(TEXTS)
def test_code_of_the_package_stands_between_marks_only(path):
    text = fill.MARK.sub("", read(path))
    assert "literalinclude" not in text
    defined = {node.name for source in SOURCES for node in functions(source)}
    for block in re.findall(r"^```(?:python|py)\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        assert not set(re.findall(r"\bdef (\w+)", block)) & defined


def test_every_mark_is_closed_and_known():
    for path in TEXTS:
        begun = re.findall(r"^<!-- (\w+)", read(path), re.MULTILINE)
        closed = begun.count("end")
        assert closed * 2 == len(begun), path.name
        assert set(begun) <= {*fill.WRITERS, "commands", "quickstart", "ten", "end"}, path.name


# ---------------------------------------------------------------------------- equations
def registry():
    """Rows of the tables in docs/equations.md: (number or None, functions, tests)."""
    for line in read(DOCS / "equations.md").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        named_functions = re.findall(r"`([\w.]+)`", cells[-2]) if len(cells) > 3 else []
        if named_functions:
            number = re.fullmatch(r"\((\d+)\)", cells[0])
            tests = re.findall(r"`([\w.:/]+)`", cells[-1])
            yield number and int(number[1]), named_functions, tests


def docstring_of(function):
    module, _, attribute = function.rpartition(".")
    return getattr(importlib.import_module(f"axion_np.{module}"), attribute).__doc__


def test_every_equation_of_the_paper_stands_in_the_registry():
    rows = [int(n) for n in re.findall(r"^\| \((\d+)\) \|", read(DOCS / "equations.md"), re.M)]
    assert rows == list(range(1, 26))


def test_every_function_of_the_registry_exists_and_its_docstring_has_the_number():
    for number, named_functions, _ in registry():
        for function in named_functions:
            docstring = docstring_of(function)
            assert number is None or f"({number})" in docstring, f"{function}: ({number})"


def test_every_equation_number_in_a_docstring_is_in_the_registry():
    known = {(number, function) for number, names, _ in registry() for function in names}
    for name in ORDER:
        part, _, slug = name.partition(".")
        path = ROOT / "axion_np" / part / f"{slug}.py"
        if part == "school" or not path.is_file():
            continue
        for node in functions(path):
            docstring = fill.ast.get_docstring(node) or ""
            math = docstring.partition("**Math**")[2].partition("**")[0]
            for number in re.findall(r"\((\d+)\)", math):
                assert (int(number), f"{name}.{node.name}") in known


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


# ---------------------------------------------------------------------------- pages
@named([README, *PAGES])
def test_the_worked_examples_of_a_page_print_what_they_say(path):
    """Each page is one Python session: every `>>>` in it is run, and its output compared."""
    example = doctest.DocTestParser().get_doctest(read(path), {}, path.name, str(path), 0)
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE)
    report = []
    runner.run(example, out=report.append)
    assert runner.summarize(verbose=False).failed == 0, "".join(report)


@named([*TEXTS, *SOURCES])
def test_every_test_and_file_that_a_text_names_exists(path):
    text = read(path).replace("PART/", "").replace("SLUG", "")  # what CONTRIBUTING.md leaves open
    for name in re.findall(r"\btests/([\w/]+\.py(?:::\w+)?)", text):
        if name != "test_.py":
            assert_test_exists(name)
    for name in re.findall(r"\b((?:axion_np|docs|notebooks|benchmarks)/[\w/]*\w\.\w+)", text):
        assert (ROOT / name).exists(), name


@named(sorted({*CHAPTER_PAGES, *OPERATION_PAGES}))
def test_what_a_page_breaks_is_broken_by_the_labs(path):
    least = 4 if path in CHAPTER_PAGES else 2
    assert read(path).count("```diff") == read(path).count("<!-- sabotage ") >= least


@named(TEXTS)
def test_relative_links_and_pictures_resolve(path):
    targets = re.findall(r"\]\((?!https?:|mailto:|#)([^)\s]+)\)", read(path))
    broken = [t for t in targets if not (path.parent / t.partition("#")[0]).exists()]
    assert not broken
    short = [alt for alt in re.findall(r"!\[([^]]*)\]\(", read(path)) if len(alt) < 25]
    assert not short, "a picture needs a description"


def prose(path):
    """A text without its blocks of code."""
    return re.sub(r"^```.*?^```", "", read(path), flags=re.MULTILINE | re.DOTALL)


def anchors(path):
    """What GitHub and Sphinx make of a page's headings."""
    headings = re.findall(r"^#+ (.+)$", prose(path), re.MULTILINE)
    plain = [re.sub(r"\[([^]]+)\]\([^)]*\)", r"\1", heading).lower() for heading in headings]
    return {re.sub(r"[^\w\- ]", "", heading).strip().replace(" ", "-") for heading in plain}


@named(TEXTS)
def test_a_link_into_a_page_leads_to_a_heading_of_it(path):
    for link in re.findall(r"\]\((?!https?:|mailto:)([^)\s]*#[^)\s]+)\)", prose(path)):
        page, _, anchor = link.partition("#")
        assert anchor in anchors(path.parent / page if page else path), link


SUFFIXES = "py|md|json|jsonl|toml|csv|npz|svg|ipynb|safetensors|cfg|js|css|html|cff"
WRITTEN = {"training_state.npz", "generation_config.json", "tokenizer_config.json"}  # by commands
HISTORY = {"log.md", "CHANGELOG.md"}  # speak of files that are gone


@cache
def files():
    """Every file of the project, "/" before its path."""
    folders = ("axion_np", "docs", "tests", "notebooks", "benchmarks")
    found = [*ROOT.glob("*"), *(path for name in folders for path in (ROOT / name).rglob("*"))]
    return [f"/{path.relative_to(ROOT).as_posix()}" for path in found]


@named([path for path in TEXTS if path.name not in HISTORY])
def test_no_sentence_names_a_file_that_does_not_exist(path):
    """`loop.py` or `modules/network.py`: some file of the project has a path that ends so."""
    for name in re.findall(rf"`([\w./-]+\.(?:{SUFFIXES}))`", prose(path)):
        if name in ORDER or name in WRITTEN or "SLUG" in name or "_build/" in name:
            continue
        assert any(file.endswith("/" + name.removeprefix("./")) for file in files()), name


def test_the_readme_tree_is_the_tree():
    shown = set(re.findall(r"^ +([\w]+\.py|\w+/) ", fill.tree(), re.MULTILINE))
    assert fill.tree() in read(README)
    assert {f"{part}/" for part in PARTS} < shown
    beside = read(README).partition("<!-- tree -->")[2].partition("<!-- end -->")[2]
    block = re.search(r"^```text\n(.*?)^```", beside, re.MULTILINE | re.DOTALL)[1]
    for place in re.findall(r"^([\w./-]+)", block, re.MULTILINE):
        assert (ROOT / place).exists(), place


def test_one_version_everywhere():
    version = axion_np.__version__
    assert f"\nversion: {version}\n" in read(ROOT / "CITATION.cff")
    newest = re.search(r"^## (\S+)", read(ROOT / "CHANGELOG.md"), re.MULTILINE)[1]
    assert newest.rstrip(",") == version


# ---------------------------------------------------------------------------- numbers in prose
def facts():
    """Where a number is printed, and what the code says it is."""
    one = Config.preset("axion1")
    v3 = Config.preset("deepseek-v3")
    mha = 2 * one.n_heads * one.v_head_dim
    yield "modules/mla", f"{one.parameter_count():,} parameters"
    yield "modules/mla", f"{seed_parameters(one):,}"
    yield "modules/mla", f"{one.cache_numbers_per_token()} numbers"
    yield "modules/mla", f"{mha} numbers"
    yield "modules/mla", f"{mha // one.cache_numbers_per_token()} times"
    yield "modules/mla", f"{v3.cache_numbers_per_token()} numbers"
    yield "modules/mla", f"{2 * v3.n_heads * v3.v_head_dim:,} numbers"


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
        prose = " ".join(read(DOCS / f"{page}.md").split())
        assert text in prose, f"docs/{page}.md: {text}"


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
    p = Model.init(c, seed=0).params
    ops = backends.choose("modules", "numpy")
    x_BTD = np.ones((1, 50, c.d_model), np.float32)
    rope = rope_table(np.arange(50)[None], c, np.float32)
    kept = owners(mla_forward(x_BTD, p.blocks[0].mla, rope, c, ops)[1])
    shared = {id(p.flat), *owners(tuple(rope))}  # weights and tables serve all layers
    numbers = sum(array.size for key, array in kept.items() if key not in shared)
    assert f"({numbers // 50}, " in read(DOCS / "modules" / "mla.md")


def test_the_load_curve_is_that_of_its_caption():
    drawing = module_at(DOCS / "pictures" / "router_load.py")
    history = drawing.loads(gamma=0.001)
    first, last = max_violation(history[0]), max_violation(history[-1])
    words = " ".join(read(DOCS / "operations" / "router.md").split())
    assert f"from {100 * first:.0f} % above the mean to {100 * last:.0f} %" in words


def test_the_edition_side_by_side_has_every_line_of_every_source_once():
    edition = module_at(DOCS / "sidebyside.py")
    for path in SOURCES[:-2]:
        made = edition.rows(read(path))
        code = [line for row in made for line in row.code.splitlines() if line.strip()]
        lines = [line for line in read(path).splitlines() if line.strip()]
        there = iter(lines)
        assert all(line in there for line in code), path.name  # in their order
        prose = {bare(line) for row in made for line in row.prose.splitlines()}
        assert {bare(line) for line in Counter(lines) - Counter(code)} <= prose | {""}, path.name


def bare(line):
    """Letters and digits of a line of prose, without what makes it a docstring."""
    return re.sub(r"\W", "", re.sub(r'^\s*r?"""', "", line))


def test_in_the_book_as_one_file_every_name_is_its_own_page_s():
    page = '<span id="document-{}"></span><section id="check"><a href="#check"><a href="#top">'
    text = page.format("a") + page.format("b/c") + '<a href="#document-a#check">'
    text += '<section class="wide" id="d"><a href="#d"><a href="#document-index">'
    made = module_at(DOCS / "onefile.py").mended(text)
    names = re.findall(r'section(?: class="wide")? id="([^"]+)"', made)
    assert names == ["a/check", "b/c/check", "b/c/d"]
    assert re.findall(r'href="([^"]+)"', made) == [
        "#a/check",
        "#top",
        "#b/c/check",
        "#top",
        "#a/check",
        "#b/c/d",
        "#",
    ]


def test_the_edition_has_a_page_for_every_file_of_every_chapter():
    edition = module_at(DOCS / "sidebyside.py")
    there = [file for chapter in ORDER for file in edition.files(chapter).values()]
    assert len(there) == len(set(there)) and set(there) >= set(CHAPTER_FILES) - {
        path for path in CHAPTER_FILES if path.parent.name == "tables"
    }


# ---------------------------------------------------------------------------- README
def test_the_ten_lines_of_the_readme_print_what_stands_below_them():
    """In NumPy alone; the error's digits are the machine's, its size is not."""
    first = read(README).partition("<!-- ten -->")[2].partition("<!-- end -->")[0]
    code, shown = re.fullmatch(r"\n```python\n(.*)```\n\n```text\n(.*)```\n", first, re.S).groups()
    lines = [line for line in code.splitlines() if line and not line.startswith("#")]
    assert len(lines) == 10
    code += "\nimport sys; assert 'numba' not in sys.modules"
    run = [sys.executable, "-c", code]
    done = subprocess.run(run, cwd=ROOT, capture_output=True, encoding="utf-8")
    (words, error), (words_shown, error_shown) = (
        text.strip().split(": ") for text in (done.stdout, shown)
    )
    assert words == words_shown, done.stderr
    assert 0 < float(error) < 1e-14 and 0 < float(error_shown) < 1e-14


def test_before_the_ten_lines_stands_one_sentence():
    before = read(README).partition("<!-- ten -->")[0]
    assert len(re.findall(r"[.!?](?=\W*\s)", before)) == 1


def test_the_readme_says_of_its_picture_what_the_model_does():
    drawing = module_at(DOCS / "pictures" / "a_sum.py")
    tokenizer, pieces, inside, start = drawing.opened()
    for written, digit in ((0, drawing.find(pieces, "347") + 1), (2, pieces.index("8"))):
        assert drawing.LINE[written] == pieces[digit]
        seen = [place for _, place in drawing.looks(inside, start + written)]
        assert seen.count(digit) == 2
        *early, last = (
            tokenizer.decode([int(z_TV[start + written].argmax())]) for z_TV in inside.lens_TV
        )
        assert last == pieces[digit] and last not in early


def transcripts():
    """Command and output of each block that begins with a prompt of the shell."""
    for block in re.findall(r"^```text\n\$ (.*?)^```", read(README), re.M | re.S):
        command, _, output = block.partition("\n")
        yield command, output


@pytest.mark.parametrize(("command", "output"), list(transcripts()), ids=lambda text: text[:30])
def test_a_transcript_of_the_readme_is_what_the_command_prints(command, output):
    typed = re.match(r"printf '(.*)' \| ", command)
    words = shlex.split(command[typed.end() :] if typed else command)
    assert words[0] == "python"
    done = subprocess.run(
        [sys.executable, *words[1:]],
        cwd=ROOT,
        input=typed[1].replace("\\n", "\n") if typed else "",
        capture_output=True,
        encoding="utf-8",
    )
    assert done.stdout == output, done.stderr


@pytest.mark.parametrize("name", names())
def test_the_readme_has_the_figures_of_each_released_model(name):
    (row,) = re.findall(rf"^\| `{re.escape(name)}` \|.*$", read(README), re.M)
    summary = read_summary(find(name))
    assert f"{summary['exact_match']:.1%}".replace("%", " %") in row
    assert f"{summary['exact_match_n']:,}" in row
