"""Looking inside through the API: what it shows is what `inside` computed."""

import json
import math

import numpy as np
import pytest

from axion_np.chat import glass
from axion_np.chat.api import Api
from axion_np.chat.asked import Refused
from axion_np.chat.models import Models
from axion_np.chat.numbers import LINES, line_of
from axion_np.generation.changes import changed
from axion_np.generation.conversation import load
from axion_np.generation.inside import inspect, parameter_norms, saliency
from axion_np.generation.released import find

NAME = "axion1-sums"


@pytest.fixture(scope="module")
def api():
    return Api(Models({NAME: find(NAME)}, NAME), n=2)


@pytest.fixture(scope="module")
def model():
    return load(NAME)[0]


@pytest.fixture(scope="module")
def ids(api):
    message = {"role": "user", "content": "Quanto é 12 + 30?"}
    answer = api.chat({"messages": [message], "temperature": 0, "logprobs": True})
    made = [entry["id"] for entry in answer["choices"][0]["logprobs"]["content"]]
    return answer["axion"]["prompt_token_ids"] + made


def look(api, ids, *parts, **more):
    return api.inspect({"ids": ids, "parts": list(parts)} | more)


def test_each_part_is_what_the_model_computed(api, model, ids):
    inside, place = inspect(model, ids), len(ids) - 4
    found = look(api, ids, *glass.PARTS, layer=2, head=1, place=place)
    json.dumps(found, allow_nan=False)
    experts = found["experts"][2]
    assert experts["chosen"] == inside.idx_TK[2].tolist()
    np.testing.assert_allclose(experts["scores"], inside.scores_TE[2], atol=1e-4)
    np.testing.assert_allclose(experts["gates"], inside.gates_TK[2], atol=1e-4)
    assert sum(experts["load"]) == 2 * len(ids)
    for t, row in enumerate(found["attention"]):
        np.testing.assert_allclose(row, inside.attention_HTS[2][1, t, : t + 1], atol=1e-4)
    np.testing.assert_allclose(found["latent"]["ckv"], inside.ckv_TC[2], atol=1e-4)
    np.testing.assert_allclose(found["latent"]["kr"], inside.kr_TR[2], atol=1e-4)
    assert len(found["lens"]) == model.config.n_layers + 1
    nats, dx_TD = saliency(model, ids, place)
    back = found["backward"]
    assert back["nats"] == pytest.approx(nats, rel=1e-3)
    np.testing.assert_allclose(back["saliency"], np.linalg.norm(dx_TD, axis=1), rtol=1e-3)
    assert back["norms"] == pytest.approx(parameter_norms(model, ids, place), rel=1e-3)


def test_tokens_say_how_likely_they_were(api, model, ids):
    inside, entries = inspect(model, ids), look(api, ids, "tokens", top=4)["tokens"]
    assert [entry["id"] for entry in entries] == ids and entries[0]["logprob"] is None
    for entry, loss in zip(entries[1:], inside.loss_T):
        assert entry["logprob"] == pytest.approx(-loss, rel=1e-3, abs=1e-5)
        assert len(entry["top_logprobs"]) == 4


def test_numbers_agree_with_their_equations(api, model, ids):
    rows = {r["name"]: r for r in look(api, ids, "numbers", layer=1, place=20)["numbers"]}
    assert set(rows) == set(LINES)
    scores = dict(rows["affinity"]["values"])
    gates = dict(rows["gate"]["values"])
    for name, gate in gates.items():
        assert gate == pytest.approx(scores[name] / sum(scores[n] for n in gates), rel=1e-3)
    logits, p = dict(rows["logit"]["values"]), dict(rows["probability"]["values"])
    first, second = list(p)[:2]
    assert math.log(p[first] / p[second]) == pytest.approx(
        logits[first] - logits[second], rel=1e-3
    )


@pytest.mark.parametrize("name", LINES)
def test_every_equation_has_its_line_in_the_book(name):
    line = line_of(*LINES[name])
    with open(LINES[name][0].__file__, encoding="utf-8") as file:
        assert file.read().splitlines()[line.number - 1].strip() == line.code


def test_a_line_that_is_not_there_is_an_error():
    with pytest.raises(LookupError, match="no line of"):
        line_of(glass, "nothing begins so")


@pytest.mark.parametrize(
    "change",
    [
        {"masked": [[0, 1], [3, 2]]},
        {"forced": [[1, 0]]},
        {"muted": [[2, 3]]},
        {"without_bias": True},
    ],
)
def test_interventions_answer_as_the_changed_model_does(api, model, ids, change):
    given = {name: v if v is True else tuple(map(tuple, v)) for name, v in change.items()}
    other = changed(model, **given)
    body = {"prompt": ids[:17], "max_tokens": 8, "temperature": 0, "logprobs": 0} | change
    logs = api.complete(body)["choices"][0]["logprobs"]["content"]
    z_V = other.logits(np.array(ids[:17]), "numpy")[-1]
    assert logs[0]["id"] == int(z_V.argmax())
    plain = api.complete({"prompt": ids[:17], "max_tokens": 1, "temperature": 0, "logprobs": 0})
    assert plain["choices"][0]["logprobs"]["content"][0]["logprob"] != logs[0]["logprob"]
    found = look(api, ids, "experts", **change)["experts"]
    if "masked" in change:
        assert found[0]["bias"][1] == "masked" and not any(1 in row for row in found[0]["chosen"])
    if "forced" in change:
        assert found[1]["bias"][0] == "forced" and all(0 in row for row in found[1]["chosen"])
    assert len(api.models.altered) <= 8


def test_a_document_does_not_see_the_one_before_it_in_its_row(api, ids):
    n, parts = len(ids), ("tokens", "experts", "attention", "latent")
    alone = look(api, ids, *parts, layer=1)
    packed = look(api, ids + ids, *parts, layer=1, starts=[0, n])
    for t in range(n):
        assert packed["attention"][n + t][:n] == [0.0] * n
    np.testing.assert_allclose(
        packed["attention"][2 * n - 1][n:], alone["attention"][-1], atol=2e-4
    )
    np.testing.assert_allclose(packed["latent"]["ckv"][n:], alone["latent"]["ckv"], atol=2e-4)
    assert packed["experts"][1]["chosen"][n:] == alone["experts"][1]["chosen"]
    assert packed["tokens"][n]["logprob"] is None
    assert packed["tokens"][n + 1]["logprob"] == pytest.approx(alone["tokens"][1]["logprob"], 1e-3)
    with pytest.raises(Refused, match="backward reads one"):
        look(api, ids, "backward", starts=[0, 3])


@pytest.mark.parametrize(
    "field, value",
    [
        ("ids", None),
        ("ids", []),
        ("ids", "text"),
        ("ids", [1, 2000]),
        ("ids", [1, -1]),
        ("ids", [1] * 513),
        ("parts", None),
        ("parts", ["tokens"] * 9),
        ("parts[0]", ["soul"]),
        ("layer", 4),
        ("layer", -1),
        ("head", 4),
        ("place", 3),
        ("place", "x"),
        ("top", 51),
        ("starts", "x"),
        ("starts", [1]),
        ("starts", [0, 0]),
        ("starts", [0, 3]),
        ("starts[1]", [0, -1]),
        ("nothing", 1),
    ],
)
def test_a_mistake_is_refused_by_its_name(api, field, value):
    body = {"ids": [5, 6, 7], "parts": ["tokens"]} | {field.partition("[")[0]: value}
    with pytest.raises(Refused) as refused:
        api.inspect(body)
    assert refused.value.param == field


def test_the_first_token_has_no_surprise_to_go_back_from(api):
    with pytest.raises(Refused, match="expected 1 to 2"):
        api.inspect({"ids": [5, 6, 7], "parts": ["backward"], "place": 0})
