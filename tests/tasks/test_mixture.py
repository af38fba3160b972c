"""A mixture: shares by tokens, files that come round again, and recipes that cannot be."""

import json

import numpy as np
import pytest

from axion_np.tasks import mixture
from axion_np.tasks.recipes import MIXES
from axion_np.text.packing import documents, join, take
from axion_np.text.tokenizer import Tokenizer

LANG = ("pt", "en")


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    folder = tmp_path_factory.mktemp("data")
    rows = [{"text": f"Era uma vez o número {n}. " * 4, "lang": "pt"} for n in range(40)]
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    (folder / "tales.jsonl").write_text(lines, encoding="utf-8")
    rows = [{"question": f"What is {n}?", "answer": f"It is {n}.\n#### {n}"} for n in range(30)]
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    (folder / "gsm8k.jsonl").write_text(lines, encoding="utf-8")
    return folder


RECIPE = {
    "tokens": 60_000,
    "parts": [
        {"task": "sums", "share": 30, "mix": "wide", "answer_only": True},
        {"task": "words", "share": 20},
        {"task": "stories", "share": 20},
        {"task": "dialogues", "share": 10, "answer_only": True},
        {"task": "text", "share": 15, "files": ["tales.jsonl"]},
        {"task": "gsm8k", "share": 5, "file": "gsm8k.jsonl"},
    ],
}


@pytest.fixture(scope="module")
def prepared(data):
    def train_tokenizer(texts):
        return Tokenizer.train(texts, 400, backend="numba")

    return mixture.prepare(RECIPE, data, 0, LANG, train_tokenizer)


# ------------------------------------------------------------------ by hand
def test_documents_are_taken_in_any_order_and_joined():
    some = documents([[([1, 2, 3], True)], [([4, 5], True)], [([6, 7, 8, 9], True)]])
    taken = take(some, np.array([2, 0, 2]))
    assert taken.x.tolist() == [6, 7, 8, 1, 2, 6, 7, 8]
    assert taken.y.tolist() == [7, 8, 9, 2, 3, 7, 8, 9]
    assert taken.bounds.tolist() == [0, 3, 5, 8]
    both = join([some, taken])
    assert both.count == 6 and both.x.tolist() == some.x.tolist() + taken.x.tolist()


def test_what_is_short_comes_round_again_and_what_is_long_is_read_in_part():
    some = documents([[([n, n + 1, n + 2], True)] for n in range(100)])
    assert len(mixture.repeated(some, 2.5, 0).x) == pytest.approx(2.5 * 200, abs=4)
    part = mixture.repeated(some, 0.1, 0)
    assert len(part.x) == pytest.approx(20, abs=4)
    assert len(set(part.x[part.bounds[:-1]].tolist())) == part.count  # no document twice


# ------------------------------------------------------------------ properties
def test_each_part_gets_its_share_of_the_tokens(prepared):
    _, portions = prepared
    for portion, part in zip(portions, RECIPE["parts"], strict=True):
        assert len(portion.train.x) == pytest.approx(600 * part["share"], rel=0.12), portion.task
    lines = list(mixture.table(portions))
    assert len(lines) == 7 and all(len(line) <= 78 for line in lines)
    together = mixture.training_documents(portions)
    assert len(together.x) == sum(len(portion.train.x) for portion in portions)


def test_the_loss_counts_what_the_recipe_says(prepared):
    _, portions = prepared
    for portion in portions:
        assert (portion.train.y == -1).any() == portion.answer_only, portion.task


def test_nothing_that_is_held_out_is_trained_on(prepared):
    tokenizer, portions = prepared
    for portion in portions:
        trained = {
            portion.train.x[a:b].tobytes()
            for a, b in zip(portion.train.bounds, portion.train.bounds[1:])
        }
        assert portion.held_out
        held_out = mixture.example_documents(portion.held_out, tokenizer)
        for a, b in zip(held_out.bounds, held_out.bounds[1:]):
            assert held_out.x[a:b].tobytes() not in trained, portion.task


def test_the_first_problems_are_of_all_kinds(prepared):
    problems = mixture.problems(prepared[1])
    assert all("####" in problem["answer"] for problem in problems)
    assert len({problem.get("family") for problem in problems[:30]}) > 4


def test_the_same_seed_makes_the_same_mixture(data, prepared):
    tokenizer, portions = prepared
    again = mixture.prepare(RECIPE, data, 0, LANG, lambda texts: tokenizer)[1]
    for first, second in zip(portions, again, strict=True):
        np.testing.assert_array_equal(first.train.x, second.train.x)


# ------------------------------------------------------------------ refusals
@pytest.mark.parametrize("name", MIXES)
def test_every_recipe_that_has_a_name_is_one(name):
    assert mixture.read(name) is MIXES[name]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"parts": []}, "no parts"),
        ({"tokens": "many"}, "tokens is 'many'; expected a whole number"),
        ({"parts": [{"task": "poems", "share": 1}]}, "expected a part with a task of: sums"),
        ({"parts": [{"task": "sums", "share": 0}]}, "the share of sums is 0"),
        ({"parts": [{"task": "sums", "share": 1, "speed": 2}]}, "sums has 'speed'"),
        ({"parts": [{"task": "text", "share": 1}]}, "text has no 'files'"),
        ({"parts": [{"task": "sums", "share": 1, "mix": "odd"}]}, "mix 'odd'"),
        ({"parts": [{"task": "gsm8k worked", "share": 1}]}, "gsm8k worked has no 'file'"),
        ({"parts": [{"task": "sums", "share": 1, "copies": 0}]}, "copies is 0; expected a whole"),
        ({"parts": ["sums"]}, "expected a part with a task of"),
    ],
)
def test_a_recipe_that_cannot_be_made_is_refused(tmp_path, change, reason):
    path = tmp_path / "mix.json"
    path.write_text(json.dumps(RECIPE | change), encoding="utf-8")
    with pytest.raises(ValueError, match=reason):
        mixture.read(str(path))
