"""A run on disk: nothing half, nothing broken, nothing lost before it must be."""

import json
import os

import numpy as np
import pytest

from axion_np.config import Config
from axion_np.files import append_line, read_lines
from axion_np.modules.model import Model
from axion_np.operations.adamw import new_moments
from axion_np.text.tokenizer import Tokenizer
from axion_np.training import state

NOTES = {"step": 7, "recipe": {"lr": 0.1}, "data": {"epoch": 0}}


@pytest.fixture
def saved(tmp_path):
    """A directory with a saved run, and its pieces."""
    model = Model.init(Config.preset("nano").replace(n_dense_layers=1))
    moments = new_moments(model.params.flat)
    moments.m[:], moments.v[:] = 0.5, 0.25
    model.router.biases[1][:] = 0.125
    tokenizer = Tokenizer.train(["abc"], 320, backend="numpy")
    state.save(tmp_path, model, tokenizer, moments, NOTES)
    return tmp_path, model, tokenizer, moments


# properties


def test_what_is_saved_comes_back_bit_for_bit(saved):
    path, model, _, moments = saved
    other = Model.init(model.config, seed=1)
    new = new_moments(other.params.flat)
    notes = state.load(path, other, new)
    assert notes["step"] == 7 and notes["recipe"] == {"lr": 0.1}
    np.testing.assert_array_equal(other.params.flat, model.params.flat)
    np.testing.assert_array_equal(new.m, moments.m)
    np.testing.assert_array_equal(new.v, moments.v)
    np.testing.assert_array_equal(other.router.biases[1], model.router.biases[1])


def test_the_lines_of_lost_steps_are_forgotten(tmp_path):
    text = "".join(json.dumps({"step": step}) + "\n" for step in range(1, 6))
    (tmp_path / "metrics.jsonl").write_text(text + '{"st', encoding="utf-8")
    state.forget_after(tmp_path, 3)
    lines = (tmp_path / "metrics.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["step"] for line in lines] == [1, 2, 3]


def test_looking_at_a_directory_changes_nothing(saved):
    path = saved[0]
    before = {file.name: file.read_bytes() for file in path.iterdir()}
    state.check_directory(path, resume=True)
    state.check_directory(path, overwrite=True)
    assert {file.name: file.read_bytes() for file in path.iterdir()} == before
    state.check_directory(path / "new" / "deep")
    assert not (path / "new").exists()


def test_beginning_anew_removes_the_files_of_a_run_and_no_others(saved):
    path = saved[0]
    (path / "mine.txt").write_text("notes", encoding="utf-8")
    (path / ".model.safetensors.123.tmp").write_bytes(b"half")  # a kill while it was written
    state.begin_anew(path)
    assert [file.name for file in path.iterdir()] == ["mine.txt"]


def test_the_first_non_finite_tensor_is_named_in_the_order_of_the_computation():
    good, bad = np.zeros(2), np.array([1.0, np.nan])
    named = [("a", good), ("n", 3), ("saved", ((good, bad), bad, None)), ("later", bad)]
    assert state.first_non_finite(named) == "saved.0.1"
    assert state.first_non_finite([("a", good)]) is None


# refusals


@pytest.mark.parametrize("where", ["parameter", "bias", "mean"])
def test_nothing_that_is_not_finite_is_saved_over_something_finite(saved, where):
    path, model, tokenizer, moments = saved
    before = {file.name: file.read_bytes() for file in path.iterdir()}
    if where == "parameter":
        model.params.blocks[1].mla.w_dkv_DC[0, 0] = np.nan
    elif where == "bias":
        model.router.biases[1][0] = np.inf
    else:
        moments.m[3] = -np.inf
    with pytest.raises(FloatingPointError, match=where):
        state.save(path, model, tokenizer, moments, NOTES)
    assert {file.name: file.read_bytes() for file in path.iterdir()} == before


def rewrite(path, **changes):
    with np.load(path / state.STATE) as file:
        arrays = dict(file) | changes
    np.savez(path / state.STATE, **arrays)


@pytest.mark.parametrize(
    "change, expected",
    [
        (lambda flat: np.full_like(flat, np.nan), "not finite"),
        (lambda flat: flat.astype(int), "int64"),
        (lambda flat: flat[:-1], "numbers"),
    ],
)
def test_a_state_that_is_not_of_this_model_or_not_finite_is_refused(saved, change, expected):
    path, model, _, moments = saved
    rewrite(path, flat=change(model.params.flat))
    with pytest.raises(ValueError, match=expected):
        state.load(path, model, moments)


@pytest.mark.parametrize("notes", ["[" * 100_000, "{}", "3", '{"format": 1}', "no JSON"])
def test_a_state_without_sound_notes_is_refused(saved, notes):
    path, model, _, moments = saved
    rewrite(path, notes=np.array(notes))
    with pytest.raises(ValueError, match="cannot be resumed from"):
        state.load(path, model, moments)


def test_a_damaged_file_is_refused_and_no_damage_ends_in_another_error(saved):
    path, model, _, moments = saved
    whole = (path / state.STATE).read_bytes()
    rng = np.random.default_rng(0)
    for length in rng.integers(0, len(whole), 20):
        (path / state.STATE).write_bytes(whole[:length])
        with pytest.raises(ValueError, match="cannot be resumed from"):
            state.load(path, model, moments)
    for place in [*range(40), *rng.integers(len(whole) - 600, len(whole), 60)]:
        damaged = bytearray(whole)
        damaged[place] ^= 0xFF
        (path / state.STATE).write_bytes(damaged)
        try:
            state.load(path, model, moments)
        except ValueError as error:
            assert "cannot be resumed from" in str(error)


def test_a_directory_in_which_nothing_was_saved_counts_as_empty(tmp_path):
    (tmp_path / "metrics.jsonl").write_text('{"step": 1}\n', encoding="utf-8")
    state.check_directory(tmp_path)
    with pytest.raises(ValueError, match="has no training_state.npz"):
        state.check_directory(tmp_path, resume=True)


def test_a_kill_between_the_first_weights_and_the_first_state_leaves_no_run(saved):
    path = saved[0]
    (path / state.STATE).unlink()
    with pytest.raises(ValueError, match="already holds a run"):
        state.check_directory(path)  # weights from elsewhere, such as an import
    (path / "metrics.jsonl").write_text('{"step": 1}\n', encoding="utf-8")
    state.check_directory(path)
    (path / "summary.json").write_text("{}", encoding="utf-8")
    with pytest.raises(ValueError, match="already holds a run"):
        state.check_directory(path)  # a released model, which has no state


def test_a_damaged_diary_is_refused_with_its_line(tmp_path):
    (tmp_path / "metrics.jsonl").write_bytes(b'{"step": 1}\n\xff\xfe\n')
    with pytest.raises(ValueError, match="metrics.jsonl, line 2, is damaged"):
        state.forget_after(tmp_path, 1)


def test_an_answer_may_hold_any_end_of_line(tmp_path):
    answer = "a\u2028b\x85c\x0bd\re\nf"
    append_line(tmp_path / "samples.jsonl", {"step": 1, "answer": answer})
    state.forget_after(tmp_path, 1)
    assert read_lines(tmp_path / "samples.jsonl") == [{"step": 1, "answer": answer}]


def test_a_full_disk_is_one_line_and_leaves_nothing(tmp_path, monkeypatch):
    def full(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ValueError, match="No space left"):
        state.check_directory(tmp_path / "a")
    assert list(tmp_path.iterdir()) == []
