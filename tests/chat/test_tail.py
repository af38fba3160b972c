"""A file read while it is written: whatever happens to it, lines are told once and whole."""

import json
import math

import pytest

from axion_np.chat import tail as chapter
from axion_np.chat.tail import Tail, number, rows_of, whole
from axion_np.files import append_line, write_lines


def steps(rows):
    return [row["step"] for row in rows]


def test_lines_are_told_once_as_they_come(tmp_path):
    path = tmp_path / "m.jsonl"
    tail = Tail(path)
    assert tail.look() == (False, [], True)
    for step in (1, 2):
        append_line(path, {"step": step})
    assert tail.look() == (False, [{"step": 1}, {"step": 2}], True)
    append_line(path, {"step": 3})
    assert steps(tail.look()[1]) == [3]
    assert tail.look() == (False, [], True)


def test_half_a_line_waits_for_its_other_half(tmp_path):
    path = tmp_path / "m.jsonl"
    path.write_text('{"step": 1}\n{"st', encoding="utf-8")
    tail = Tail(path)
    assert steps(tail.look()[1]) == [1] and tail.look()[1] == []
    with open(path, "a", encoding="utf-8") as file:
        file.write('ep": 2}\n')
    assert steps(tail.look()[1]) == [2] and tail.damaged == 0


def test_what_is_no_object_is_counted_and_left_out(tmp_path):
    path = tmp_path / "m.jsonl"
    path.write_bytes(b'oops\n[1]\n\xff\xfe\n{"step": 1}\n' + b"[" * 99_999 + b"\n\n")
    tail = Tail(path)
    assert steps(tail.look()[1]) == [1] and tail.damaged == 4


def test_a_file_that_begins_anew_is_read_from_its_beginning(tmp_path):
    path = tmp_path / "m.jsonl"
    tail = Tail(path)
    write_lines(path, [{"step": 1, "loss": 7.0}, {"step": 2, "loss": 6.0}])
    tail.look()
    path.unlink()
    assert tail.look() == (True, [], True) and tail.look() == (False, [], True)
    write_lines(path, [{"step": 1, "loss": 5.0}])
    assert tail.look() == (False, [{"step": 1, "loss": 5.0}], True)
    longer = [{"step": step, "loss": 4.0} for step in (1, 2, 3)]
    write_lines(path, longer)  # in its place, between two looks
    assert tail.look() == (True, longer, True)


def test_the_same_file_written_over_in_place_is_noticed_by_its_beginning(tmp_path):
    path = tmp_path / "m.jsonl"
    path.write_text('{"step": 1, "loss": 7}\n', encoding="utf-8")
    tail = Tail(path)
    tail.look()
    path.write_text('{"step": 1, "loss": 8}\n{"step": 2, "loss": 7}\n', encoding="utf-8")
    assert tail.look()[0] and tail.place == path.stat().st_size


def test_a_long_file_is_read_in_pieces(tmp_path, monkeypatch):
    monkeypatch.setattr(chapter, "MOST", 1000)
    path = tmp_path / "m.jsonl"
    write_lines(path, [{"step": step} for step in range(500)])
    tail, seen, n_looks = Tail(path), [], 0
    complete = False
    while not complete:
        _, rows, complete = tail.look()
        seen += steps(rows)
        n_looks += 1
    assert seen == list(range(500)) and n_looks > 5


def test_a_line_longer_than_a_look_does_not_stop_the_reading(tmp_path, monkeypatch):
    monkeypatch.setattr(chapter, "MOST", 1000)
    path = tmp_path / "m.jsonl"
    path.write_text(json.dumps({"text": "x" * 5000}) + '\n{"step": 1}\n', encoding="utf-8")
    tail, seen = Tail(path), []
    for _ in range(9):
        seen += tail.look()[1]
    assert steps(seen) == [1] and tail.damaged > 0


@pytest.mark.parametrize("value", [None, "1", True, [1], math.inf, 10**400])
def test_what_is_no_finite_number_is_nan(value):
    assert math.isnan(number(value))


def test_whole_numbers_and_tables_are_checked():
    assert (whole(3), whole(-1), whole(2.0), whole(True), whole(2**60)) == (3, *[None] * 4)
    assert rows_of([[1, 2], [3, 4]]) == [[1, 2], [3, 4]]
    assert rows_of([1, [2]]) == rows_of("ab") == rows_of(None) == []
