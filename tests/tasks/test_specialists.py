"""What experts are for: shares that sum to one, and a cost where an expert is taken away."""

import numpy as np
import pytest

from axion_np.config import Config
from axion_np.generation.changes import changed
from axion_np.modules.model import Model
from axion_np.tasks import specialists, sums
from axion_np.tasks.likelihood import evaluate_loss
from axion_np.text.packing import example_documents
from axion_np.text.prompt import example_text
from axion_np.text.tokenizer import Tokenizer

PROBLEMS = sums.examples(12, seed=3)


@pytest.fixture(scope="module")
def model():
    return Model.init(Config.preset("nano").replace(vocab_size=300, n_dense_layers=1), 1)


@pytest.fixture(scope="module")
def tokenizer():
    return Tokenizer.train(map(example_text, PROBLEMS), 300, backend="numpy")


@pytest.fixture(scope="module")
def groups(tokenizer):
    return {
        lang: example_documents([p for p in PROBLEMS if p["lang"] == lang], tokenizer)
        for lang in ("pt", "en")
    }


# ---------------------------------------------------------------------------- by hand
def test_specialists_say_a_bit_about_two_groups_and_others_nothing():
    assert specialists.specialization(
        {"pt": {"a": 1.0, "b": 0.0}, "en": {"a": 0.0, "b": 1.0}}
    ) == pytest.approx(1)
    same = {"a": 0.3, "b": 0.7}
    assert specialists.specialization({"pt": same, "en": same}) == pytest.approx(0)


# ---------------------------------------------------------------------------- properties
def test_every_token_is_sent_to_k_experts_and_padding_to_none(model, groups):
    load = specialists.loads(model, groups["pt"], "numpy")
    tokens = len(groups["pt"].x)
    assert load[0] is None
    assert all(load_E.sum() == tokens * model.config.n_active_experts for load_E in load[1:])


def test_shares_sum_to_one_and_dense_layers_have_none(model, groups):
    table = specialists.shares(model, groups, "numpy")
    assert list(table) == [f"layer {n}" for n in range(1, model.config.n_layers)]
    for layer in table.values():
        assert all(np.isclose(sum(row.values()), 1) for row in layer.values())


def test_the_cost_of_an_expert_is_the_loss_without_it(model, tokenizer, groups):
    cost = specialists.costs(model, tokenizer, groups, "numpy", progress=False)
    layer = model.config.n_layers - 1
    without = changed(model, masked=[(layer, 0)])
    losses = [
        evaluate_loss(m, groups["en"], tokenizer, "numpy", False).nats_per_token
        for m in (without, model)
    ]
    assert cost[f"layer {layer}"]["expert 0"]["en"] == pytest.approx(losses[0] - losses[1])
    assert len(cost[f"layer {layer}"]) == model.config.n_routed_experts


def test_of_many_experts_some_layers_are_tried(model, tokenizer, groups):
    E = model.config.n_routed_experts
    cost = specialists.costs(model, tokenizer, groups, "numpy", progress=False, most=E)
    assert len(cost) == 1
