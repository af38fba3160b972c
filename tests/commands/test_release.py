"""release: a run becomes a model of the package, whole or not at all."""

import json
import shutil

import numpy as np
import pytest

from axion_np.commands import release
from axion_np.config import Config
from axion_np.files import read_lines, write_json, write_lines
from axion_np.generation.released import purpose
from axion_np.modules.model import Model
from axion_np.text.tokenizer import Tokenizer


@pytest.fixture
def run(tmp_path, monkeypatch):
    """A run of sums that knows nothing, and a package without models."""
    monkeypatch.setattr(release, "WEIGHTS", tmp_path / "weights")
    monkeypatch.setattr(release, "SUMS", 25)
    (tmp_path / "weights").mkdir()
    directory = tmp_path / "run"
    Model.init(Config.preset("nano"), 1).save(directory)
    Tokenizer.train(["# Pergunta:"], 265, backend="numpy").save(directory / "tokenizer.json")
    recipe = {"source": "synthetic", "lang": "pt", "seed": 0}
    write_json(directory / "summary.json", {"recipe": recipe, "seconds": 1.0})
    steps = [
        {"step": n, "tokens": n, "lr": 0.1, "max_vio": [0.5], "loss_nats": n} for n in range(7)
    ]
    write_lines(directory / "metrics.jsonl", steps)
    return directory


def released(run, *more):
    return release.main([str(run), "new", "--command", "train.py", "--commit", "abc", *more])


def test_a_release_has_all_that_a_model_of_the_package_has(run, capsys):
    assert released(run) == 0
    assert capsys.readouterr().out.startswith("new: ")
    place = run.parent / "weights" / "new"
    summary = json.loads((place / "summary.json").read_text(encoding="utf-8"))
    assert summary["trained_for"]["languages"] == ["pt"] and summary["trained_for"]["digits"] == 3
    assert summary["commit"] == "abc" and summary["exact_match_n"] == 25
    assert summary["sample"]["n"] == len(read_lines(place / "samples.jsonl")) == 20
    assert {"val_nats_per_token", "val_answer_nats_per_token"} < summary.keys()
    assert len(read_lines(place / "metrics.jsonl")) == 7
    halved = (place / "model.safetensors").stat().st_size
    assert halved < 0.6 * (run / "model.safetensors").stat().st_size


def test_the_curve_of_what_was_tuned_is_kept_without_its_weights(run, capsys):
    assert released(run, "--before", str(run)) == 0
    place = run.parent / "weights" / "new" / "before"
    assert sorted(path.name for path in place.iterdir()) == ["metrics.jsonl", "summary.json"]
    assert read_lines(place / "metrics.jsonl")[-1]["loss_nats"] == 6
    assert (
        json.loads((place / "summary.json").read_text(encoding="utf-8"))["recipe"]["lang"] == "pt"
    )
    stopped = run.parent / "stopped"
    stopped.mkdir()
    shutil.copy(run / "metrics.jsonl", stopped)
    notes = {"recipe": {"source": "synthetic", "lang": "en"}, "steps": 9}
    np.savez(stopped / "training_state.npz", notes=np.array(json.dumps(notes)))
    assert released(run, "--overwrite", "--before", str(stopped)) == 0
    kept = json.loads((place / "summary.json").read_text(encoding="utf-8"))
    assert kept == {"recipe": notes["recipe"], "steps": 9}
    assert released(run, "--overwrite", "--before", str(run.parent)) == 2
    assert "--before" in capsys.readouterr().err


def test_the_learning_curve_is_thinned_to_means():
    lines = [{"step": n, "tokens": n, "lr": 0, "max_vio": 0, "loss_nats": n} for n in range(10)]
    assert [row["loss_nats"] for row in release.thin(lines, 5)] == [0.5, 2.5, 4.5, 6.5, 8.5]
    assert [row["step"] for row in release.thin(lines, 3)] == [2, 5, 9]


def test_an_older_model_is_replaced_when_asked_and_at_the_end_alone(run, capsys):
    assert released(run) == 0
    assert released(run) == 2
    assert "exists; give another name, or --overwrite" in capsys.readouterr().err
    before = (run.parent / "weights/new/summary.json").read_bytes()
    (run / "metrics.jsonl").write_text("oops\n", encoding="utf-8")
    assert released(run, "--overwrite") == 2
    assert (run.parent / "weights/new/summary.json").read_bytes() == before
    assert [path.name for path in (run.parent / "weights").iterdir()] == ["new"]


def test_a_mixture_is_measured_on_all_that_is_made_and_has_a_number(run):
    recipe = {"source": "mix", "mix": "made", "lang": "pt,en", "seed": 0}
    problems = release.held_out(recipe, None)
    assert len(problems) == 12  # a quarter of 25 for each of sums and words
    assert {"frame" in problem for problem in problems} == {True, False}
    known = release.trained_for(recipe)
    assert known["tasks"] == ["sums", "words", "stories", "dialogues"] and known["digits"] == 5
    assert purpose({"trained_for": known}) == (
        "sums, words, stories, dialogues in Portuguese and English"
    )


@pytest.mark.parametrize(
    "recipe, arguments, seen",
    [
        (None, [], "has no summary.json with a recipe; expected a finished run"),
        ({"source": "text"}, ["--command", "c"], "was trained on text; expected sums"),
        ({"source": "gsm8k"}, ["--command", "c"], "expected --data FILE, its file"),
        ({"source": "gsm8k"}, [], "does not say which command made it; expected --command"),
    ],
)
def test_what_cannot_be_released_is_refused(run, capsys, recipe, arguments, seen):
    write_json(run / "summary.json", {"recipe": recipe})
    assert release.main([str(run), "new", *arguments]) == 2
    assert seen in capsys.readouterr().err
    assert release.main([str(run), "../new"]) == 2
    assert "expected small letters, digits, - and ." in capsys.readouterr().err
    assert not list((run.parent / "weights").iterdir())
