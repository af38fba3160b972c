"""The models of the package: each loads and repeats the figures that were recorded for it."""

import json

import pytest

from axion_np.generation.released import WEIGHTS, names
from axion_np.modules.model import Model
from axion_np.tasks import grade as evaluate
from axion_np.tasks.likelihood import evaluate_loss
from axion_np.text.packing import example_documents
from axion_np.text.tokenizer import Tokenizer
from axion_np.training.state import read_lines

NAMES = names()


def load(name):
    place = WEIGHTS / name
    summary = json.loads((place / "summary.json").read_text(encoding="utf-8"))
    samples = read_lines(place / "samples.jsonl")
    return Model.load(place), Tokenizer.load(place / "tokenizer.json"), summary, samples


def test_the_models_are_here_and_small():
    assert {"axion1-sums", "axion1-gsm8k", "axion1-v0.2-chat"} <= set(NAMES)
    files = [path for path in WEIGHTS.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files if path.suffix != ".pyc") < 20_000_000


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("backend", ["numpy", "numba"])
def test_a_model_repeats_its_recorded_loss(name, backend):
    model, tokenizer, summary, samples = load(name)
    documents = example_documents(samples, tokenizer, answer_only=True)
    found = evaluate_loss(model, documents, tokenizer, backend, progress=False)
    for key in ("nats_per_token", "answer_nats_per_token"):
        assert getattr(found, key) == pytest.approx(summary["sample"][key], abs=2e-4)


@pytest.mark.parametrize("name", NAMES)
def test_a_model_repeats_its_recorded_answers(name):
    model, tokenizer, summary, samples = load(name)
    answers = evaluate.answer_problems(model, tokenizer, samples, progress=False)
    right = evaluate.score(samples, answers)["exact_match"] * len(samples)
    assert round(right) == summary["sample"]["right"]
    same = sum(answer == sample["model"] for answer, sample in zip(answers, samples, strict=True))
    assert same >= len(samples) - 2  # a near tie may fall the other way on another processor


@pytest.mark.parametrize("name", NAMES)
def test_a_model_tells_how_it_was_made(name):
    _, _, summary, _ = load(name)
    for key in ("command", "commit", "date", "recipe", "seconds", "exact_match_n", "trained_for"):
        assert summary[key], key
