r"""Put the figures of docs/benchmarks/*.json into the pages of docs/, between their marks.

A page says where a table goes:  <!-- figures: train -->  ...  <!-- end -->
With --check (or --smoke) nothing is written; a page that differs from its figures is an error.
"""

import argparse
import json
import re
import sys

import kernels
import parts
from turns import ROOT, Failed, markdown, run

BLOCK = re.compile(r"(<!-- figures: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
PAGES = ("benchmarks.md", "kernels.md")


def block(name, folder):
    r"""Table, machine, command and notes of one benchmark, as markdown."""
    file = folder / f"{name}.json"
    if not file.exists():
        return f"Not measured yet: run `benchmarks/{name}.py` with `--json {file.name}`.\n"
    result = json.loads(file.read_text(encoding="utf-8"))
    table = {"kernels": kernels.table, "parts": parts.table}.get(name, markdown)
    m = result["machine"]
    versions = ", ".join(f"{package} {version}" for package, version in result["versions"].items())
    lines = [
        *table(result["rows"]),
        "",
        *[note + "\n" for note in result["notes"]],
        f"`{result['command']}`, {result['date']}; {m['processor']}, {m['cores']} cores, "
        f"{m['threads']} {'thread' if m['threads'] == 1 else 'threads'} a side, {m['system']}, "
        f"Python {m['python']}, {versions}.",
    ]
    return "\n".join(lines) + "\n"


def filled(text, folder):
    return BLOCK.sub(lambda m: f"{m[1]}\n{block(m[2], folder)}\n{m[3]}", text)


def main():
    p = argparse.ArgumentParser(
        description=__doc__,
        epilog="example:\n  python benchmarks/report.py",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    p.add_argument("--check", "--smoke", action="store_true", help="compare, write nothing")
    args = p.parse_args()
    docs = ROOT / "docs"
    for page in (docs / name for name in PAGES):
        text = page.read_text(encoding="utf-8")
        new = filled(text, docs / "benchmarks")
        if args.check and new != text:
            raise Failed(f"{page.name} differs from docs/benchmarks: run benchmarks/report.py")
        if not args.check:
            page.write_text(new, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(run(main))
