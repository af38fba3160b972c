"""Lines of text about a run: true, and short enough for 80 columns."""

from types import SimpleNamespace

import numpy as np
import pytest

from axion_np.training import report


def test_an_untrained_model_pays_ln_v_and_the_line_says_so():
    assert "NOT" not in report.first_loss_line(5.8, 320)
    assert "NOT" in report.first_loss_line(9.0, 320)


def test_a_sparkline_falls_as_the_loss_falls():
    assert report.sparkline([8, 4, 1]) == "█▆▁"
    assert report.sparkline([1.0]) == "▁" and report.sparkline([]) == ""


def test_each_halving_of_a_loss_is_a_step_of_the_same_height():
    curve = report.sparkline([2.0**-n for n in range(8)])
    assert curve == "█▇▆▅▄▃▂▁"


def test_a_loss_of_zero_does_not_break_the_curve():
    assert len(report.sparkline([1.0, 0.0, 0.5])) == 3


def test_a_long_curve_is_drawn_in_forty_characters():
    assert len(report.sparkline(np.linspace(6, 1, 7031))) == 40


@pytest.mark.parametrize("experts", [2, 4, 8, 64, 256])
def test_a_line_of_load_fits_into_80_columns(experts):
    load_E = np.arange(experts) * 1000 + 1
    assert len(report.load_line(12, load_E)) < 78


def test_a_look_leaves_dense_layers_out():
    said = report.look_lines(20, 1.5, [3.0, 2.0], [None, np.array([3, 1])])
    assert "layer 1: experts  75%  25%" in said and "layer 0" not in said


@pytest.mark.parametrize("right, mark", [(True, "✓"), (False, "✗"), (None, " ")])
def test_answers_are_marked_right_and_wrong_and_lines_are_cut_to_the_terminal(right, mark):
    line = report.answer_line("2 + 2?", "2+2=4\n#### 4\n" + "x" * 200, right)
    assert line.startswith(f"{mark} 2 + 2?  ->  2+2=4 | #### 4 | xx") and line.endswith("...")
    assert len(line) < 80


def test_what_a_model_says_cannot_move_the_cursor():
    line = report.answer_line("?", "\x1b[2J\x07\x9b a\rb", None)
    assert line.isprintable() and "[2J" in line and "a | b" in line


def test_a_slow_step_does_not_move_the_estimate(tmp_path):
    run = SimpleNamespace(out=tmp_path, start=0, stop=1000, step=100, tokens_per_step=512)
    progress = report.Progress(run)
    progress.seconds = [30.0] + [0.5] * 99
    assert progress.time_left() == 450 and progress.speed() == 1024
    progress.seconds += [1.0] * report.RECENT  # the machine became slower, and so it is said
    assert progress.time_left() == 900


def test_the_command_that_goes_on_is_quoted_for_the_shell(monkeypatch):
    monkeypatch.setattr(report.os, "name", "posix")
    words = ["--text", "my book.txt", "--overwrite", "--out", "a'b"]
    options = SimpleNamespace(words=words, command=["python", "train.py"])
    run = SimpleNamespace(options=options, step=20, saved=20, steps=40, out="a'b")
    expected = """python train.py --text 'my book.txt' --out 'a'"'"'b' --resume"""
    assert report.paused(run).splitlines()[-1].strip() == expected


@pytest.mark.parametrize(
    "seconds, said, short",
    [(9, "9 s", "0:09"), (75, "1 min 15 s", "1:15"), (3720, "1 h 02 min", "1:02:00")],
)
def test_times_are_said_as_a_person_says_them(seconds, said, short):
    assert report.duration(seconds) == said and report.clock(seconds) == short
