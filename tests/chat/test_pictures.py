"""Attention of what a run has saved, computed once for each model, whatever is on the disk."""

import os
import shutil

import numpy as np
import pytest

from axion_np.chat import pictures as chapter
from axion_np.chat.pictures import TRIES, Pictures
from axion_np.generation.conversation import load
from axion_np.generation.inside import inspect
from axion_np.generation.released import find

LINE = {"question": "5 + 3?", "answer": "5+3\n5+3=8 8\n#### 8", "lang": "en"}
FILES = ("config.json", "tokenizer.json", "model.safetensors")


@pytest.fixture
def run(tmp_path):
    for name in FILES:
        shutil.copy(find("axion1-sums") / name, tmp_path / name)
    return tmp_path


@pytest.fixture
def counted(monkeypatch):
    """How often a model was looked into."""
    calls = []
    monkeypatch.setattr(chapter, "inspect", lambda *a: calls.append(1) or inspect(*a))
    return calls


def test_a_picture_is_the_attention_that_inspect_finds(run):
    told = Pictures(run).layer(1, LINE)
    model, tokenizer = load("axion1-sums", "numpy")
    ids = tokenizer.encode("# Question:\n5 + 3?\n--\n# Answer:\n" + LINE["answer"])
    p_HTS = inspect(model, ids).attention_HTS[1]
    assert (told["layers"], told["heads"], len(told["texts"])) == (4, 4, len(ids))
    for head, triangle in enumerate(told["rows"]):
        for t, row in enumerate(triangle):
            assert len(row) == t + 1
            np.testing.assert_allclose(
                np.square(np.array(row) / 255), p_HTS[head, t, : t + 1], atol=5e-3
            )


def test_a_model_is_looked_into_once_and_again_when_it_is_another(run, counted):
    pictures = Pictures(run)
    for layer in (0, 1, 0):
        assert pictures.layer(layer, LINE)["rows"]
    assert len(counted) == 1
    os.utime(run / "model.safetensors", (1, 1))
    assert pictures.layer(0, LINE)["version"] == pictures.version() and len(counted) == 2


def test_without_a_model_or_with_half_of_one_there_is_no_new_picture(run, counted):
    pictures = Pictures(run)
    whole = (run / "model.safetensors").read_bytes()
    first = pictures.layer(0, LINE)
    (run / "model.safetensors").write_bytes(whole[: len(whole) // 2])
    for _ in range(2 * TRIES):
        assert pictures.layer(0, LINE) == first, "the last one stays"
    assert pictures.tried[1] == TRIES, "and what cannot be read is not read for ever"
    (run / "model.safetensors").unlink()
    assert pictures.layer(0, LINE) is None and pictures.version() is None
    (run / "model.safetensors").write_bytes(whole)
    assert pictures.layer(0, LINE)["rows"] == first["rows"]
    (run / "config.json").unlink()
    assert Pictures(run).layer(0, LINE) is None


def test_a_layer_that_there_is_not_has_no_picture(run):
    assert Pictures(run).layer(4, LINE) is None


@pytest.mark.parametrize("line", [None, {"question": "Era uma vez", "answer": " um rei" * 99}])
def test_the_text_is_short_whatever_was_answered(run, line):
    told = Pictures(run).layer(0, line, text_run=line is not None)
    assert 3 < len(told["texts"]) <= chapter.MOST_TOKENS
