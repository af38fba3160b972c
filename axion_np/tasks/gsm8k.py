"""Questions and answers from a file, such as GSM8K: 8,500 word problems of grade school.

New here: data that others made. Every line is {"question": text, "answer": text}, and what is
wrong with a line is said with its number. An answer works in steps and ends in `#### 72`; between
<< and >> stand calls of a calculator (`48/2 = <<48/2=24>>24`), which may be kept or removed.
Source: Cobbe et al. 2021, arXiv 2110.14168.
"""

import hashlib
import re
import urllib.request
from pathlib import Path

from axion_np.files import numbered_rows, write_whole
from axion_np.tasks.answers import same_number
from axion_np.tasks.held_out import at_most_a_tenth, by_content
from axion_np.text.prompt import LANGUAGES

URL = (
    "https://raw.githubusercontent.com/openai/grade-school-math/master/"
    "grade_school_math/data/train.jsonl"
)
SHA256 = "17f347dc51477c50d4efb83959dbb7c56297aba886e5544ee2aaed3024813465"
EXPECTED = 'one object a line, {"question": text, "answer": text}'

grade = same_number


def read(path, annotations="keep"):
    """The problems of a .jsonl file, with or without the calculator's annotations.

    **Errors**  ValueError with file and line: no file, not JSON, a field missing, no data
    """
    if annotations not in ("keep", "remove"):
        raise ValueError(f"annotations {annotations!r}; expected 'keep' or 'remove'")
    problems = []
    for number, row in numbered_rows(path, EXPECTED):
        texts = row.get("question"), row.get("answer")
        if not all(isinstance(text, str) and text.strip() for text in texts):
            raise ValueError(f"{path}, line {number}: {str(row)[:60]}; expected {EXPECTED}")
        if row.get("lang", "en") not in LANGUAGES:
            known = " or ".join(LANGUAGES)
            raise ValueError(f"{path}, line {number}: lang is {row['lang']!r}; expected {known}")
        if annotations == "remove":
            row["answer"] = strip_annotations(row["answer"])
        problems.append(row)
    return problems


def strip_annotations(answer):
    """'48/2 = <<48/2=24>>24' becomes '48/2 = 24'."""
    return re.sub(r"<<[^<>]*>>", "", answer)


def split(problems, held_out, seed=0):
    """(training, held out): this many questions, but a tenth at most."""
    number = at_most_a_tenth(held_out, problems)
    return by_content(problems, number, lambda problem: problem["question"], seed)


def download(directory, opener=urllib.request.urlopen):
    """Fetch GSM8K's official training file (4 MB), check its SHA-256, return its path.

    Only the training file is offered: we hold no checksum of the official test file. A file that
    is there already is checked and kept.

    **Errors**  OSError without a connection; ValueError where it is not the official file
    """
    path = Path(directory) / "train.jsonl"
    there = path.exists()
    try:
        with path.open("rb") if there else opener(URL, timeout=30) as source:
            contents = source.read()
    except OSError as error:
        raise OSError(
            f"cannot fetch {URL} ({error}); without a network, copy the file from elsewhere to "
            f"{path}"
        ) from None
    seen = hashlib.sha256(contents).hexdigest()
    if seen != SHA256:
        raise ValueError(
            f"{path}: SHA-256 is {seen[:12]}..., expected {SHA256[:12]}...; this is not the "
            "official training file, remove it and try again"
        )
    if not there:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, contents)
    return path
