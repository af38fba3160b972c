"""Files are written whole or not at all, and read with bounds."""

import json

import pytest

from axion_np.files import (
    append_line,
    read_json,
    read_lines,
    read_text,
    replacing,
    write_json,
    write_lines,
    write_whole,
)


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(tmp_path):
    path = tmp_path / "a"
    write_whole(path, b"old")
    with pytest.raises(RuntimeError), replacing(path) as file:
        file.write(b"new")
        raise RuntimeError
    assert path.read_bytes() == b"old" and list(tmp_path.iterdir()) == [path]


def test_lines_come_back_without_the_one_that_a_kill_cut_short(tmp_path):
    path = tmp_path / "a.jsonl"
    assert read_lines(path) == []
    write_lines(path, [{"step": 1}])
    append_line(path, {"step": 2, "text": "ação"})
    with open(path, "a", encoding="utf-8") as file:
        file.write('{"step": 3')
    assert read_lines(path) == [{"step": 1}, {"step": 2, "text": "ação"}]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\xff", "not UTF-8"),
        (b"[1]", "holds list"),
        (b'{"a":', "not JSON"),
        (b'{"a":' * 200_000, "nested too deeply"),
        (b" " * 300_000, "at most 200,000"),
    ],
)
def test_json_that_is_not_ours_is_refused_in_one_line(tmp_path, content, reason):
    path = tmp_path / "config.json"
    path.write_bytes(content)
    most = 200_000 if content.isspace() else 10_000_000
    with pytest.raises(ValueError, match=reason) as caught:
        read_json(path, most)
    assert "config.json" in str(caught.value) and "\n" not in str(caught.value)


def test_json_never_holds_nan(tmp_path):
    with pytest.raises(ValueError):
        write_json(tmp_path / "a", {"loss": float("nan")})
    assert not (tmp_path / "a").exists()
    write_json(tmp_path / "a", {"loss": 1.5, "name": "ação"})
    assert json.loads((tmp_path / "a").read_text(encoding="utf-8")) == read_json(tmp_path / "a")


@pytest.mark.parametrize(
    ("content", "reason"), [(b"\xff", "not UTF-8"), (b" \n", "empty"), (None, "No such file")]
)
def test_a_text_that_cannot_be_used_is_named(tmp_path, content, reason):
    path = tmp_path / "a.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ValueError, match=reason):
        read_text(path)
