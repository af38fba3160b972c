"""A run seen from outside: going on, silent, finished; killed, resumed, begun anew, damaged."""

import json
import os
import time

import pytest

from axion_np.chat.diary import MOST_LOOKS, Diary, is_run
from axion_np.files import append_line, write_json, write_lines
from axion_np.generation.released import find, names


def row(step, loss=2.0, **more):
    return {"step": step, "tokens": 100 * step, "loss_nats": loss, "tokens_per_second": 50} | more


def line(step, answer="8", right=True, question="5 + 3?"):
    return {"step": step, "question": question, "answer": answer, "right": right}


@pytest.fixture
def run(tmp_path):
    """A run that goes on, at step 3 of 10."""
    write_lines(tmp_path / "metrics.jsonl", [row(n) for n in (1, 2, 3)])
    plan = {"steps": 10, "stop": 8, "tokens_per_step": 100, "parameters": 7}
    recipe = {"source": "synthetic", "model": {"vocab_size": 256, "n_dense_layers": 1}}
    write_json(tmp_path / "run.json", plan | {"recipe": recipe})
    return tmp_path


# ---------------------------------------------------------------------------- by hand
def test_a_run_that_goes_on_says_how_far_it_is_and_how_long_it_will_take(run):
    told = Diary(run, "mine").state()
    assert (told["name"], told["status"], told["step"], told["steps"]) == (
        "mine",
        "running",
        3,
        10,
    )
    assert told["seconds_left"] == 5 * 100 / 50, "to where it will stop, not to its end"
    assert told["facts"]["knows_nothing"] == 5.545 and told["facts"]["dense"] == 1


def test_who_knows_a_state_is_told_what_passes_only(run):
    diary = Diary(run)
    first = diary.state()
    again = diary.state(first["version"])
    assert "curve" not in again and again["version"] == first["version"]
    append_line(run / "metrics.jsonl", row(4))
    news = diary.state(first["version"])
    assert news["curve"]["step"] == [1, 2, 3, 4] and news["version"] != first["version"]


def test_samples_are_told_look_by_look(run):
    diary = Diary(run)
    write_lines(run / "looks.jsonl", [{"step": 2, "held_out_nats": 1.23456}])
    write_lines(run / "samples.jsonl", [line(2, "9", False), line(4), line(4, right=None)])
    told = diary.samples()
    assert [look["step"] for look in told["looks"]] == [2, 4]
    assert told["looks"][0]["answers"] == [{"question": "5 + 3?", "answer": "9", "right": False}]
    assert len(told["looks"][1]["answers"]) == 2
    state = diary.state()
    assert state["looks"] == {"step": [2], "nats": [1.235]}
    assert state["samples"] == told["version"]


# ---------------------------------------------------------------------------- a run's life
def test_a_run_is_waited_for_and_its_end_is_noticed(tmp_path):
    diary = Diary(tmp_path / "not/yet")
    assert diary.state()["status"] == "waiting" and diary.samples()["looks"] == []
    (tmp_path / "not/yet").mkdir(parents=True)
    append_line(tmp_path / "not/yet/metrics.jsonl", row(1))
    assert diary.state()["status"] == "running"
    write_json(tmp_path / "not/yet/summary.json", {"steps": 1, "exact_match": 0.5})
    told = diary.state()
    assert told["status"] == "finished" and told["facts"]["exact_match"] == 0.5


def test_a_killed_run_falls_silent(run):
    past = time.time() - 3600
    os.utime(run / "metrics.jsonl", (past, past))
    told = Diary(run).state()
    assert told["status"] == "silent" and 3590 < told["silent"] < 3700


def test_slow_steps_are_no_silence(run):
    write_lines(run / "metrics.jsonl", [row(1, tokens_per_second=1)])  # 100 s a step
    past = time.time() - 600
    os.utime(run / "metrics.jsonl", (past, past))
    assert Diary(run).state()["status"] == "running"


def test_a_resumed_run_forgets_what_is_written_again(run):
    diary = Diary(run)
    write_lines(run / "samples.jsonl", [line(2), line(3)])
    before = diary.state()
    diary.samples()
    write_lines(run / "metrics.jsonl", [row(1), row(2), row(3, loss=9.0), row(4)])
    write_lines(run / "samples.jsonl", [line(2)])
    told = diary.state(before["version"])
    assert told["curve"]["loss"] == [2.0, 2.0, 9.0, 2.0] and told["version"] != before["version"]
    assert [look["step"] for look in diary.samples()["looks"]] == [2]


def test_a_run_that_is_overwritten_while_it_is_watched_begins_anew(run):
    diary = Diary(run)
    write_json(run / "summary.json", {"steps": 3})
    assert diary.state()["status"] == "finished"
    for path in run.iterdir():
        path.unlink()
    assert diary.state()["status"] == "waiting" and diary.state()["curve"]["step"] == []
    append_line(run / "metrics.jsonl", row(1, loss=7.0))
    told = diary.state()
    assert told["status"] == "running" and told["curve"]["loss"] == [7.0]


# ---------------------------------------------------------------------------- odd files
def test_nan_and_damage_are_counted_and_all_that_is_told_is_json(run):
    with open(run / "metrics.jsonl", "a", encoding="utf-8") as file:
        file.write('{"step": 4, "loss_nats": NaN, "grad_norm": Infinity}\nhalf of a l\n{"step": 5')
    told = Diary(run).state()
    assert told["damaged"] == 1 and told["not_finite"] == 2 and told["step"] == 4
    assert json.loads(json.dumps(told, allow_nan=False)) == told


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"recipe": 3, "steps": "x"}', '{"recipe": {"model": [], "seed": {}}}']
)
def test_plans_and_summaries_that_are_no_such_thing_stop_nothing(run, text):
    for name in ("run.json", "config.json", "summary.json"):
        (run / name).write_text(text, encoding="utf-8")
    told = Diary(run).state()
    json.dumps(told, allow_nan=False)
    assert told["step"] == 3 and told["steps"] is None and told["facts"]["seed"] is None


def test_samples_of_any_kind_stop_nothing(run):
    odd = [{}, {"question": 3, "answer": "x"}, {"question": "a", "answer": None}, line("x")]
    write_lines(run / "samples.jsonl", [*odd, line(5, "y" * 99_999, "yes")])
    looks = Diary(run).samples()["looks"]
    assert [look["step"] for look in looks] == [3, 5]
    (answer,) = looks[1]["answers"]
    assert len(answer["answer"]) == 4000 and answer["right"] is None


def test_of_very_many_looks_some_are_kept_with_the_last(run):
    write_lines(run / "samples.jsonl", [line(n) for n in range(5 * MOST_LOOKS + 1)])
    steps = [look["step"] for look in Diary(run).samples()["looks"]]
    assert MOST_LOOKS / 3 < len(steps) <= MOST_LOOKS and steps[-1] == 5 * MOST_LOOKS


@pytest.mark.parametrize("name", names())
def test_a_released_model_tells_how_it_learnt(name):
    assert is_run(find(name))
    diary = Diary(find(name), name)
    told, looks = diary.state(), diary.samples()["looks"]
    assert told["status"] == "finished" and told["damaged"] == told["not_finite"] == 0
    assert len(told["curve"]["step"]) > 100 and len(told["experts"]["layers"]) >= 4
    assert len(looks) == 1 and looks[0]["step"] == told["step"] and len(looks[0]["answers"]) == 20


def test_a_directory_that_is_no_run_is_told_apart(tmp_path, run):
    (tmp_path / "else").mkdir()
    assert is_run(run) and not is_run(tmp_path / "else") and not is_run("/nowhere")
