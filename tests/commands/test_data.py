"""data: made or fetched, and what is refused."""

import json
import os
import subprocess
import sys

import pytest

from axion_np.commands.data import MADE, main
from axion_np.files import read_lines, write_lines
from axion_np.tasks import chats, gsm8k, plain_text
from axion_np.tasks.sums import examples


def test_sums_are_written_or_shown(tmp_path, capsys):
    options = ["--max", "30", "--lang", "pt", "--seed", "4", "--difficulty", "2"]
    assert main(["sums", *options, "--out", str(tmp_path / "a.jsonl")]) == 0
    assert "a.jsonl: 30 problems" in capsys.readouterr().out
    assert main(["sums", *options]) == 0
    shown = capsys.readouterr().out
    assert shown == (tmp_path / "a.jsonl").read_text(encoding="utf-8")
    rows = [json.loads(row) for row in shown.splitlines()]
    assert rows == examples(30, seed=4, lang=("pt",), difficulty=2)
    assert os.listdir(tmp_path) == ["a.jsonl"]


def test_the_wide_mix_is_the_one_of_the_chapter(capsys):
    assert main(["sums", "--max", "25", "--mix", "wide"]) == 0
    rows = [json.loads(row) for row in capsys.readouterr().out.splitlines()]
    assert rows == examples(25, mix="wide")


def test_an_existing_file_is_kept_without_overwrite(tmp_path, capsys):
    out = tmp_path / "sums.jsonl"
    out.write_text("mine", encoding="utf-8")
    assert main(["sums", "--max", "3", "--out", str(out)]) == 2
    assert out.read_text(encoding="utf-8") == "mine"
    assert "exists; give another name, or --overwrite" in capsys.readouterr().err
    assert main(["sums", "--max", "3", "--out", str(out), "--overwrite"]) == 0
    assert out.read_text(encoding="utf-8").count("\n") == 3


@pytest.mark.parametrize("name", MADE)
def test_every_set_that_is_made_is_read_by_training(name, tmp_path, capsys):
    out = tmp_path / "a.jsonl"
    assert main([name, "--max", "40", "--seed", "3", "--split", "test", "--out", str(out)]) == 0
    assert f"a.jsonl: 40 {MADE[name][1]}" in capsys.readouterr().out
    if name in ("words", "told"):
        assert len(gsm8k.read(out)) == 40
    elif name == "dialogues":
        assert len(chats.read(out)) == 40
    else:
        assert all(row["text"] for row in read_lines(out))


@pytest.mark.skipif(os.name == "nt", reason="head")
def test_whoever_reads_the_first_lines_only_is_no_error():
    command = f"{sys.executable} -m axion_np data told --max 20000 | head -n 1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True)
    assert json.loads(done.stdout)["question"] and not done.stderr


def test_gsm8k_that_is_there_is_checked(tmp_path, capsys):
    (tmp_path / "train.jsonl").write_text("{}", encoding="utf-8")
    assert main(["gsm8k", "--out", str(tmp_path)]) == 2
    assert "this is not the official training file" in capsys.readouterr().err


def test_a_test_question_in_the_training_data_is_found(tmp_path, capsys):
    problems = [{"question": f"How many are {n} and {n}?", "answer": "#### 1"} for n in range(40)]
    held_out = gsm8k.split(problems, 4)[1][0]["question"]
    texts = [{"text": text} for text in (held_out, *(f"A tale of {n} cats." for n in range(30)))]
    write_lines(tmp_path / "problems.jsonl", problems)
    write_lines(tmp_path / "texts.jsonl", texts)
    parts = [
        {"task": "gsm8k", "share": 1, "file": "problems.jsonl"},
        {"task": "text", "share": 1, "files": ["texts.jsonl"]},
        {"task": "sums", "share": 1, "mix": "wide"},
    ]
    recipe = tmp_path / "mix.json"
    recipe.write_text(json.dumps({"tokens": 9, "parts": parts}), encoding="utf-8")
    words = ["contamination", "--mix", str(recipe), "--data", str(tmp_path), "--max", "200"]
    assert main([*words, "--seed", "3", "--lang", "en", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert list(found) == ["gsm8k", "text", "sums"] and found["sums"]["whole"] == 0
    in_training = held_out in [row["text"] for row in plain_text.split_documents(texts, 3)[0]]
    assert found["gsm8k"]["whole"] == in_training == 1
    assert main(words) == 0
    shown = capsys.readouterr().out.splitlines()
    assert shown[0].startswith("== test questions in what") and len(shown) == 4
    assert "questions 4  whole" in shown[1]


def test_the_check_of_a_mixture_names_a_file_that_is_missing(tmp_path, capsys):
    assert main(["contamination", "--mix", "v0.2", "--data", str(tmp_path), "--max", "20"]) == 2
    error = capsys.readouterr().err
    assert "train.jsonl" in error and error.count("\n") == 1


@pytest.mark.parametrize(
    "arguments, seen",
    [
        ([], "the following arguments are required: COMMAND"),
        (["poems"], "there is no command 'poems'; expected sums, words, told, stories, dialogues"),
        (["sums", "--max", "-1"], "--max is '-1'; expected a whole number from 1"),
        (["sums", "--lang", "xx"], "--lang is 'xx'; expected pt, en, or pt,en"),
        (["sums", "--difficulty", "9"], "--difficulty is '9'"),
        (["sums", "--split", "validation"], "--split is 'validation'; expected train or test"),
        (["sums", "--max", "3", "--out", "missing/a.jsonl"], "axion data: missing/a.jsonl: No s"),
        (["sums", "--max", "3", "--out", "."], ". is a directory; expected the name of a file"),
    ],
)
def test_a_mistake_is_one_line(arguments, seen, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    error = capsys.readouterr().err
    assert error.startswith("axion data") and seen in error and error.count("\n") == 1
    assert not os.listdir(tmp_path)
