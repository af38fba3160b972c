"""One-line sabotages, and the lesson in each: a table, read from labs.toml.

Most are mistakes that real projects shipped. `old` occurs exactly once in `file`; with `new` in
its place, `test` fails. A sabotage that no test notices is a hole in the tests, not a curiosity.
"""

import tomllib
from pathlib import Path
from typing import NamedTuple

TABLE = Path(__file__).with_suffix(".toml")


class Sabotage(NamedTuple):
    name: str  # what was done, as a slug
    file: str  # the sabotaged file
    old: str  # text of one line, found once
    new: str  # what stands there instead
    test: str  # the test that must fail, from tests/ on
    lesson: str  # one sentence


SABOTAGES = [
    Sabotage(name, **fields)
    for name, fields in tomllib.loads(TABLE.read_text(encoding="utf-8")).items()
]
