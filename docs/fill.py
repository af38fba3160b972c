"""Write into the pages what the project knows: code, figures, tables, the tree.

A page says what goes where by a mark, and everything up to the end mark is written here:

    <!-- code axion_np/operations/rmsnorm.py rmsnorm_forward -->  a function or class, or a file
    <!-- figures train -->                                        docs/benchmarks/train.json
    <!-- measured limits digits -->                a table of docs/pictures/limits.json
    <!-- presets short -->                                        presets and their counts
    <!-- tree -->                                                 the package by parts
    <!-- sabotage NAME -->                a sabotage of school/labs.toml; NAME pt: in Portuguese
    <!-- hours PAGE... -->                                  hours of pages, or of all chapters
    <!-- end -->

With --check nothing is written; a page that differs is an error.
"""

import argparse
import ast
import json
import re
import sys
from pathlib import Path
from textwrap import dedent

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "docs"), str(ROOT / "benchmarks")]

import reading  # noqa: E402
import report  # noqa: E402

import axion_np  # noqa: E402
from axion_np.config import Config  # noqa: E402
from axion_np.school.labs import SABOTAGES  # noqa: E402

PAGES = [ROOT / "README.md", ROOT / "README.pt.md", *sorted((ROOT / "docs").rglob("*.md"))]
KINDS = "code|figures|measured|presets|tree|sabotage|hours"
MARK = re.compile(rf"(<!-- ({KINDS})((?: \S+)*) -->\n).*?(<!-- end -->)", re.DOTALL)


# ---------------------------------------------------------------------------- code
def code(path, name=None):
    """A file's text, or that of one function or class in it. **Errors** ValueError if missing."""
    source = ROOT / path
    if not source.is_file():
        raise ValueError(f"there is no file {path}")
    text = source.read_text(encoding="utf-8")
    if name is None:
        return f"```python\n{text.strip()}\n```\n"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and node.name == name:
            first = min([node.lineno] + [d.lineno for d in node.decorator_list])
            lines = text.splitlines()[first - 1 : node.end_lineno]
            return "\n".join(["```python", dedent("\n".join(lines)), "```", ""])
    raise ValueError(f"{path} has no {name}")


# ---------------------------------------------------------------------------- figures
def figures(name):
    """The table of one benchmark, with its machine, command and notes."""
    file = ROOT / "docs" / "benchmarks" / f"{name}.json"
    if not file.exists():
        return f"\nNot measured yet: `benchmarks/{name}.py`, with `--json {file.name}`.\n\n"
    return f"\n{report.block(name, json.loads(file.read_text(encoding='utf-8')))}\n"


def measured(name, table):
    """A table that a script of docs/pictures measured, with its command and date."""
    found = json.loads((ROOT / "docs" / "pictures" / f"{name}.json").read_text(encoding="utf-8"))
    head, *rows = found["tables"][table]
    numbers = [all(cell[:1].isdigit() for cell in column) for column in zip(*rows, strict=True)]
    lines = [head, ["---:" if number else "---" for number in numbers], *rows]
    table = "\n".join("| " + " | ".join(cells) + " |" for cells in lines)
    return f"\n{table}\n\n`{found['command']}`, {found['date']}.\n\n"


def presets(form):
    """Parameters of each preset: "short" for the README, "long" for the page of notation."""
    head = "| preset | parameters | active per token |"
    if form == "long":
        head += " without embedding | cache |"
    lines = [head, "|---|" + "---:|" * (head.count("|") - 2)]
    for name in Config.presets():
        c = Config.preset(name)
        cells = [f"`{name}`", f"{c.parameter_count():,}", f"{c.active_count():,}"]
        if form == "long":
            cells += [f"{c.active_count(embedding=False):,}", f"{c.cache_numbers_per_token()}"]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


# ---------------------------------------------------------------------------- tree
def tree():
    """The contents page as folders and files, each with its clause."""

    def line(depth, name, clause):
        return f"{'  ' * depth}{name}".ljust(26) + clause

    lines = [line(0, "axion_np/", "the book: read it in this order")]
    for chapter, clause in axion_np.CHAPTERS.items():
        if "." not in chapter and chapter not in axion_np.PARTS:
            lines.append(line(1, f"{chapter}.py", clause))
    for part, title in axion_np.PARTS.items():
        lines.append(line(1, f"{part}/", title))
        for chapter, clause in axion_np.CHAPTERS.items():
            folder, _, slug = chapter.partition(".")
            if folder == part and slug:
                lines.append(line(2, f"{slug}.py", clause))
    return "\n".join(["```text", *lines, "```", ""])


# ---------------------------------------------------------------------------- sabotages
IN = {"en": "in", "pt": "em"}
NOTICED = {"en": "noticed by", "pt": "percebida por"}


def sabotage(name, lang="en"):
    """What a lab changes, and the test that notices. **Errors** ValueError if there is none."""
    for done in SABOTAGES:
        if done.name == name:
            test = done.test.partition("[")[0]
            removed = "".join(f"- {line}\n" for line in done.old.strip("\n").splitlines())
            added = "".join(f"+ {line}\n" for line in done.new.strip("\n").splitlines())
            return (
                f"**{name}** {IN[lang]} `{done.file}`, {NOTICED[lang]}\n`tests/{test}`:\n\n"
                f"```diff\n{removed}{added}```\n"
            )
    raise ValueError(f"school/labs.toml has no sabotage {name}")


# ---------------------------------------------------------------------------- pages
WRITERS = {
    "code": code,
    "figures": figures,
    "measured": measured,
    "presets": presets,
    "tree": tree,
    "sabotage": sabotage,
    "hours": lambda *pages: reading.table(pages or reading.chapters()),
}


def filled(text):
    return MARK.sub(lambda m: m[1] + WRITERS[m[2]](*m[3].split()) + m[4], text)


def main(argv=None):
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    args = parser.parse_args(argv)
    differ = []
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        try:
            new = filled(text)
        except ValueError as error:
            print(f"fill.py: {page.relative_to(ROOT)}: {error}", file=sys.stderr)
            return 1
        if new != text:
            differ.append(page.relative_to(ROOT).as_posix())
            if not args.check:
                page.write_text(new, encoding="utf-8", newline="\n")
    if differ and args.check:
        print(f"fill.py: {', '.join(differ)}: not as filled; python docs/fill.py", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
