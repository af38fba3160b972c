"""Which translations are older than their originals.

    python docs/translations.py                 name those whose original has other words by now
    python docs/translations.py --done FILE     FILE says again what its original says

A translation names its original in its first line, with a hash of the words that it was made from.
Code, formulas, figures, the targets of links and rows of tables that begin with code do not count
as words: they are the same in both, and tests/test_translations.py compares them.
"""

import argparse
import hashlib
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MADE_FROM = re.compile(r"^(?:<!--|#) translation of (\S+) at (\w+)( -->)?\n")
FILLED = r"^<!-- [a-z]+(?: \S+)* -->\n.*?^<!-- end -->$"
FENCED = r"^```.*?^```$"
FORMULA = r"^\$\$\n.*?^\$\$$"
CELL = r"^# %%\n.*?(?=^# %%|\Z)"
NAVIGATION = r"^Chapters? `.*?(?=\n\n)|\(?\[Em português\]\([^)]+\)[.)]?"
ROW = r"^\| `.*$"


def translations():
    """All translations: pages, the README, notebooks."""
    pages = [path for path in sorted((ROOT / "docs" / "pt").rglob("*.md")) if path.stem != "index"]
    scripts = sorted((ROOT / "notebooks" / "source" / "pt").glob("*.py"))
    return [ROOT / "README.pt.md", *pages, *scripts]


def made_from(path):
    """(original, hash of its words). **Errors** ValueError where the first line names none."""
    found = MADE_FROM.match(path.read_text(encoding="utf-8"))
    if not found or not (ROOT / found[1]).is_file():
        raise ValueError(f"{path.relative_to(ROOT)}: its first line names no original")
    return ROOT / found[1], found[2]


def words(path):
    """What is said in a page or in the text cells of a notebook's script."""
    text = path.read_text(encoding="utf-8")
    dropped = [CELL] if path.suffix == ".py" else [FILLED, FENCED, FORMULA, ROW]
    for pattern in [*dropped, NAVIGATION]:
        text = re.sub(
            pattern, " ", text, flags=re.MULTILINE | re.DOTALL if pattern != ROW else re.M
        )
    text = re.sub(r"\[([^]]+)\]\([^)]+\)", r"\1", text)  # where it leads does not count
    return " ".join(text.replace("\n#", "\n").split())


def digest(path):
    return hashlib.sha256(words(path).encode()).hexdigest()[:12]


def outdated():
    """Translations whose original has other words than those they were made from."""
    return [path for path in translations() if made_from(path)[1] != digest(made_from(path)[0])]


def done(path):
    original, old = made_from(path)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(old, digest(original), 1), encoding="utf-8", newline="\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--done", nargs="+", type=Path, default=[], metavar="FILE")
    for path in parser.parse_args().done:
        done(path.resolve())
    old = outdated()
    for path in old:
        print(f"{path.relative_to(ROOT)} is older than {made_from(path)[0].relative_to(ROOT)}")
    return 1 if old else 0


if __name__ == "__main__":
    sys.exit(main())
