"""How sure against how right."""

import numpy as np
import pytest

from axion_np.config import Config
from axion_np.modules.model import Model
from axion_np.tasks import calibration, sums
from axion_np.tasks.calibration import first_digit, log_probabilities, reliability
from axion_np.tasks.likelihood import evaluate_loss
from axion_np.text.packing import example_documents
from axion_np.text.prompt import example_text
from axion_np.text.tokenizer import Tokenizer

PROBLEMS = sums.examples(9, seed=3)


@pytest.fixture(scope="module")
def pair():
    tokenizer = Tokenizer.train(map(example_text, PROBLEMS), 300, backend="numpy")
    config = Config.preset("nano").replace(vocab_size=tokenizer.vocab_size)
    return Model.init(config, 1), tokenizer


# ---------------------------------------------------------------------------- by hand
def test_the_error_is_the_gap_weighted_by_answers():
    figures, bins = reliability([0.95, 0.95, 0.95, 0.95, 0.15], [1, 1, 1, 0, 1])
    assert figures["ece"] == pytest.approx(0.8 * 0.2 + 0.2 * 0.85)
    assert bins["0.9 to 1.0"]["right"] == 0.75 and bins["0.1 to 0.2"]["n"] == 1


def test_a_model_that_is_certain_and_wrong_has_an_error_of_one():
    figures, bins = reliability([1.0] * 4, [0] * 4)
    assert figures["ece"] == 1.0 and bins == {
        "0.9 to 1.0": {"confidence": 1.0, "right": 0, "n": 4}
    }


def test_the_digit_that_matters_is_the_first_after_the_last_mark():
    assert first_digit("1+1=2 2\n#### 2\n#### -47") == len("1+1=2 2\n#### 2\n#### -")
    assert first_digit("no number") is None


# ---------------------------------------------------------------------------- properties
def test_log_probabilities_are_those_of_the_likelihood(pair):
    documents = example_documents(PROBLEMS, pair[1], answer_only=True)
    found = log_probabilities(pair[0], documents, "numpy")
    nats = -np.concatenate([log for _, log in found])
    expected = evaluate_loss(*pair[:1], documents, pair[1], "numpy", False).answer_nats_per_token
    assert nats.mean() == pytest.approx(expected, rel=1e-5)
    for number, (ids, _) in enumerate(found):
        text = pair[1].decode(ids[:-1].tolist())
        assert text == PROBLEMS[number]["answer"] and ids[-1] == pair[1].eos_id


def test_sure_digits_are_graded_against_the_right_one(pair, monkeypatch):
    answers = [problem["answer"] for problem in PROBLEMS]
    answers[0] = "#### nothing"
    right = [False] + [True] * 8
    found = calibration.tables(*pair, PROBLEMS, answers, right, "numpy")
    assert found["calibration"]["first digit"]["n"] == 8
    assert found["calibration"]["first digit"]["right"] == 1
    assert found["calibration"]["whole answer"]["n"] == 9


def test_without_a_number_there_is_no_digit(pair):
    found = calibration.tables(*pair, PROBLEMS[:1], ["oi"], [False], "numpy")
    assert found["calibration"]["first digit"] == {"n": 0}
