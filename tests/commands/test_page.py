"""page: from a shell, and what is refused."""

import os
import subprocess
import sys

import pytest

from axion_np.commands import page
from axion_np.config import Config
from axion_np.modules.model import Model
from axion_np.text.tokenizer import Tokenizer


@pytest.fixture
def run(tmp_path):
    directory = tmp_path / "run"
    Model.init(Config.preset("nano"), 1).save(directory)
    Tokenizer.train(["abab"], 261, backend="numpy").save(directory / "tokenizer.json")
    return directory


def test_from_a_shell_without_flask(tmp_path):
    out = tmp_path / "talk to me.html"
    code = (
        "import sys; sys.modules.update(flask=None, waitress=None, numba=None);"
        "from axion_np.__main__ import main; sys.exit(main())"
    )
    command = [sys.executable, "-c", code, "page", str(out)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert done.returncode == 0 and done.stderr == ""
    assert done.stdout == f"{out}: {out.stat().st_size:,} bytes; open it in a browser\n"
    assert out.read_bytes().startswith(b"<!doctype html>")
    assert b'"id": "axion1-v0.2-chat"' in out.read_bytes()


def test_a_run_becomes_a_page_and_a_page_is_not_overwritten(run, tmp_path, capsys):
    out = tmp_path / "mine.html"
    assert page.main([str(out), "--checkpoint", str(run)]) == 0
    assert '"id": "run"' in out.read_text(encoding="utf-8")
    before = out.read_bytes()
    capsys.readouterr()
    assert page.main([str(out), "--model", "axion1-sums"]) == 2
    error = capsys.readouterr().err
    assert error == f"axion page: {out} exists; give another name, or --overwrite to replace it\n"
    assert out.read_bytes() == before
    assert page.main([str(out), "--model", "axion1-sums", "--overwrite"]) == 0
    assert len(out.read_bytes()) > len(before)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["mine.html", "run"]


def test_a_users_mistake_is_one_line_and_exit_code_2(run, tmp_path, capsys):
    out = str(tmp_path / "out.html")
    (run / "tokenizer.json").unlink()
    for arguments in (
        [],
        [""],
        [str(tmp_path)],
        [str(tmp_path), "--overwrite"],
        [str(tmp_path / "nowhere" / "out.html")],
        [out, "more"],
        [out, "--model", "axion9"],
        [out, "--model", ""],
        [out, "--checkpoint", str(tmp_path / "nothing")],
        [out, "--checkpoint", str(run)],
        [out, "--checkpoint", str(tmp_path)],
        [out, "--model", "axion1-sums", "--checkpoint", str(run)],
        [out, "--modle", "axion1-sums"],
    ):
        assert page.main(arguments) == 2, arguments
        error = capsys.readouterr().err
        assert error.startswith("axion page: ") and error.count("\n") == 1, error
    assert sorted(p.name for p in tmp_path.iterdir()) == ["run"]


def test_help_takes_less_than_half_a_second():
    before = os.times()
    command = [sys.executable, "-m", "axion_np", "page", "--help"]
    subprocess.run(command, check=True, capture_output=True)
    after = os.times()  # processor time: the wall clock also counts what else the machine does
    assert after.children_user - before.children_user < 0.5
