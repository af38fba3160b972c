"""The tokenizer command: train, encode, decode, and what is refused."""

import io
import json
import sys

import pytest

from axion_np.commands.tokenizer import main, read_texts
from axion_np.text.tokenizer import Tokenizer

CORPUS = ["Quanto é 5 + 3?", "5 + 3 = 8\n#### 8", "the cat and the hat sat on the mat"]


@pytest.fixture(scope="module")
def trained():
    return Tokenizer.train(CORPUS, 275, backend="numpy")


def run(capsysbinary, *args):
    code = main([str(arg) for arg in args])
    out, err = capsysbinary.readouterr()
    return code, out, err.decode()


@pytest.mark.parametrize(
    "options", [[], ["--huggingface"], ["--join-digits"], ["--backend", "numpy"]]
)
def test_train_encode_decode(tmp_path, capsysbinary, monkeypatch, options):
    data, file = tmp_path / "a.jsonl", tmp_path / "t.json"
    rows = [
        {"question": CORPUS[0], "answer": CORPUS[1]},
        {"text": CORPUS[2]},
        {"messages": [{"role": "user", "content": "hello"}]},
    ]
    data.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    code, out, _ = run(capsysbinary, "train", data, "--vocab-size", 270, "--out", file, *options)
    assert code == 0 and b"270 ids" in out
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"5 + 3\xff\n"), "utf-8"))
    code, ids, _ = run(capsysbinary, "encode", "-t", file)
    assert code == 0
    code, out, _ = run(capsysbinary, "decode", "-t", file, *ids.decode().split())
    assert (code, out) == (0, b"5 + 3\xff\n")
    code, out, _ = run(capsysbinary, "encode", "-t", file, "x<eos>", "--allow-special", "--pieces")
    assert out.decode().split() == [str(4 + ord("x")), "'x'", "2", "'<eos>'"]


def test_a_released_model_and_a_run_have_a_tokenizer(tmp_path, capsysbinary, trained):
    assert run(capsysbinary, "encode", "-t", "axion1-sums", "5")[:2] == (0, b"57\n")
    trained.save(tmp_path / "tokenizer.json")
    assert run(capsysbinary, "encode", "-t", tmp_path, "5")[:2] == (0, b"57\n")


def test_a_file_that_exists_is_not_replaced_unless_asked(tmp_path, capsysbinary):
    data, file = tmp_path / "a.txt", tmp_path / "t.json"
    data.write_text(CORPUS[0], encoding="utf-8")
    file.write_text("mine", encoding="utf-8")
    code, _, err = run(capsysbinary, "train", data, "--out", file)
    assert code == 2 and "exists; give another name, or --overwrite" in err
    assert file.read_text(encoding="utf-8") == "mine"
    assert run(capsysbinary, "train", data, "--out", file, "--overwrite")[0] == 0


def test_plain_files_are_read_as_bytes(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"abc\xff")
    assert list(read_texts(str(tmp_path / "a.txt"))) == [b"abc\xff"]


@pytest.mark.parametrize(
    ("content", "args", "message"),
    [
        (None, [], "the following arguments are required: COMMAND; see axion tokenizer --help"),
        (None, ["trian"], "there is no command 'trian'; expected train, encode, decode"),
        (None, ["train", "FILE"], "No such file"),
        (
            '{"question": "a", "answer": "b"}\n{"question": 1}',
            ["train", "FILE"],
            "line 2: expected",
        ),
        ("[" * 99999, ["train", "FILE"], "line 1: expected"),
        ("", ["train", "FILE"], "no text; expected some to train on"),
        ('{"text": "a"}', ["train", "FILE", "--vocab-size", "9"], "--vocab-size is '9'; expected"),
        (None, ["encode", "-t", "FILE", "x"], "No such file"),
        ("{}", ["encode", "-t", "FILE", "x"], "not a tokenizer"),
        ("[" * 99999, ["encode", "-t", "FILE", "x"], "a.jsonl"),
        ("TRAINED", ["decode", "-t", "FILE", "999"], "id 999 is not a token"),
        ("TRAINED", ["decode", "-t", "FILE", "x"], "expected ids"),
    ],
)
def test_a_mistake_gives_one_line_and_exit_code_2(
    tmp_path, capsysbinary, trained, content, args, message
):
    file = tmp_path / "a.jsonl"
    if content == "TRAINED":
        trained.save(file)
    elif content is not None:
        file.write_text(content, encoding="utf-8")
    args = [str(file) if arg == "FILE" else arg for arg in args]
    code, _, err = run(capsysbinary, *args)
    assert code == 2
    assert err.startswith("axion tokenizer") and message in err and err.count("\n") == 1
