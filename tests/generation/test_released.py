"""Released models by name, and what a summary says."""

import pytest

from axion_np.generation.released import WEIGHTS, find, names, purpose, source


def test_released_models_are_found_by_name_and_runs_by_directory(tmp_path):
    assert {"axion1-sums", "axion1-gsm8k"} <= set(names())
    assert find("axion1-sums") == WEIGHTS / "axion1-sums"
    assert find(tmp_path) == tmp_path
    for name in ("no-such", "", tmp_path / "nothing"):
        with pytest.raises(ValueError, match="there is no model or directory .*axion1-sums"):
            find(name)


def test_a_summary_says_what_a_model_was_trained_for():
    known = {"digits": 3, "operations": "+*", "languages": ["pt", "en"], "negative": False}
    assert purpose({"trained_for": known}) == (
        "sums (+ x) of numbers of up to 3 digits, in Portuguese and English, no results below zero"
    )
    assert purpose({"trained_for": {"operations": "+", "languages": ["pt"]}}) == (
        "sums (+) in Portuguese"
    )
    assert purpose({"recipe": {"source": "text"}}) == "text"
    assert purpose({}) == "unknown" and source({"recipe": None}) is None
