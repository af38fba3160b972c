"""Questions and answers from a file: annotations, what is held out, the download, bad lines."""

import hashlib
import io
import json
import urllib.error

import pytest

from axion_np.tasks import gsm8k
from axion_np.tasks.gsm8k import download, read, split, strip_annotations

GOOD = '{"question": "a", "answer": "b"}'


def jsonl(path, *lines):
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


# ---------------------------------------------------------------------------- by hand
def test_calculator_annotations_are_removed_and_nothing_else():
    assert strip_annotations("48/2 = <<48/2=24>>24 clips, 3 < 4 > 2, $<<5*.1=0.5>>0.5") == (
        "48/2 = 24 clips, 3 < 4 > 2, $0.5"
    )


def test_the_reader_keeps_or_removes_annotations_and_skips_empty_lines(tmp_path):
    line = json.dumps({"question": "é?", "answer": "1+1=<<1+1=2>>2\n#### 2"}, ensure_ascii=False)
    path = jsonl(tmp_path / "a.jsonl", line, "", line)
    assert [row["answer"] for row in read(path)] == 2 * ["1+1=<<1+1=2>>2\n#### 2"]
    removed = {"question": "é?", "answer": "1+1=2\n#### 2"}
    assert read(path, annotations="remove") == [removed, removed]


def test_an_answer_is_graded_by_its_last_number():
    example = {"question": "?", "answer": "48/2 = 24\n#### 1,024"}
    assert gsm8k.grade(example, "#### 1024") and not gsm8k.grade(example, "#### 24")


def test_a_download_is_checked_written_and_then_kept(tmp_path, monkeypatch):
    monkeypatch.setattr(gsm8k, "SHA256", hashlib.sha256(b"rows").hexdigest())
    path = download(tmp_path / "new", lambda url, timeout: io.BytesIO(b"rows"))
    assert download(tmp_path / "new", no_network) == path
    assert [file.name for file in (tmp_path / "new").iterdir()] == ["train.jsonl"]


@pytest.mark.parametrize("count, held_out", [(2, 1), (9, 1), (50, 5), (400, 40), (2000, 100)])
def test_a_tenth_at_most_is_held_out_and_one_at_least(count, held_out):
    problems = [{"question": str(i), "answer": "1"} for i in range(count)]
    assert [len(part) for part in split(problems, 100)] == [count - held_out, held_out]


# ---------------------------------------------------------------------------- refusals
def no_network(url, timeout):
    raise urllib.error.URLError("Name or service not known")


def test_without_a_network_the_message_says_what_to_do(tmp_path):
    with pytest.raises(OSError, match="without a network, copy the file"):
        download(tmp_path, no_network)
    assert not list(tmp_path.iterdir())


def test_a_file_that_is_not_the_official_one_is_refused(tmp_path):
    with pytest.raises(ValueError, match="SHA-256"):
        download(tmp_path, lambda url, timeout: io.BytesIO(b"something else"))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "lines, message",
    [
        ([GOOD, '{"question": "a", '], "line 2: .*expected one object a line"),
        ([GOOD, GOOD, '{"question": "a"}'], "line 3: {'question': 'a'}; expected one object"),
        (["[1, 2]"], "line 1: .*it is a list"),
        (['{"question": 1, "answer": "b"}'], "line 1: .*expected one object"),
        (['{"question": "a", "answer": " "}'], "line 1: .*expected one object"),
        ([GOOD[:-1] + ', "lang": "fr"}'], "line 1: lang is 'fr'; expected pt or en"),
        ([r'{"question": "\ud800", "answer": "b"}'], "line 1: .*surrogates"),
        (["[" * 100_000], "line 1: "),
        ([""], "empty"),
    ],
)
def test_a_bad_file_is_refused_with_its_line(tmp_path, lines, message):
    path = jsonl(tmp_path / "bad.jsonl", *lines)
    with pytest.raises(ValueError, match=f"bad.jsonl.*{message}") as refused:
        read(path)
    assert "\n" not in str(refused.value) and len(str(refused.value)) < 400


def test_a_file_that_is_missing_or_not_text_is_refused(tmp_path):
    with pytest.raises(ValueError, match="none.jsonl: No such file"):
        read(tmp_path / "none.jsonl")
    (tmp_path / "latin.jsonl").write_bytes('{"question": "é"}'.encode("latin-1"))
    with pytest.raises(ValueError, match="line 1: .*utf-8"):
        read(tmp_path / "latin.jsonl")
    with pytest.raises(ValueError, match="keep"):
        read(jsonl(tmp_path / "good.jsonl", GOOD), annotations="drop")
