"""Chapter inside: what is read of a pass is what the pass did; gradients of one token."""

import json

import numpy as np
import pytest

from axion_np import inspect
from axion_np.config import Config
from axion_np.generation.inside import parameter_norms, saliency
from axion_np.generation.latent_cache import LatentCache, decode_step
from axion_np.modules.block import block_forward
from axion_np.modules.model import Model
from axion_np.modules.network import network_forward
from axion_np.modules.params import from_flat, walk
from axion_np.operations.gradcheck import complex_step, relative_error
from axion_np.operations.loss import cross_entropy
from axion_np.operations.rope import rope_table
from axion_np.operations.router import top_k
from axion_np.school.small import BASE, VARIANTS, WITH_MTP, random_params, random_router

EACH = pytest.mark.parametrize("name", [*VARIANTS, *WITH_MTP])
IDS = np.array([3, 7, 7, 1, 14, 0, 2, 5, 9, 11, 6, 4])
PACKED = np.array([0, 1, 2, 3, 0, 1, 0, 0, 1, 2, -1, -1])  # documents of 4, 2, 1 and 3; padding
WHOLE = np.arange(12)


def small_model(name="base", dtype=np.float64):
    config = (VARIANTS | WITH_MTP)[name]
    return Model(config, random_params(config, dtype=dtype), random_router(config))


# ------------------------------------------------------------------ by hand
def test_a_model_that_knows_nothing_is_surprised_and_undecided_by_ln_v():
    model = small_model("untied")
    model.params.head_DV[...] = 0
    inside = inspect(model, IDS)
    np.testing.assert_allclose(inside.loss_T[:-1], np.log(15), rtol=1e-14)
    np.testing.assert_allclose(inside.entropy_T, np.log(15), rtol=1e-14)
    assert np.isnan(inside.loss_T[-1])


def test_there_is_no_loss_where_a_document_ends():
    inside = inspect(small_model(), IDS, PACKED)
    assert np.flatnonzero(np.isfinite(inside.loss_T)).tolist() == [0, 1, 2, 4, 7, 8]


# ------------------------------------------------------------------ against the forward
@EACH
@pytest.mark.parametrize("pos_T", [None, WHOLE, PACKED], ids=["default", "one", "packed"])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_logits_are_those_of_the_forward_bit_for_bit(name, pos_T, dtype):
    model = small_model(name, dtype)
    inside = inspect(model, IDS, pos_T)
    np.testing.assert_array_equal(inside.logits_TV, model.logits(IDS, "numpy", pos_T))
    assert inside.lens_TV[-1] is inside.logits_TV


@EACH
@pytest.mark.parametrize("pos_T", [WHOLE, PACKED], ids=["one", "packed"])
def test_everything_that_is_read_is_what_the_pass_had(name, pos_T):
    model = small_model(name)
    c, p = model.config, model.params
    inside = inspect(model, IDS.tolist(), pos_T)
    rope = rope_table(np.maximum(pos_T, 0)[None], c, np.float64)
    real_BT = (pos_T >= 0)[None]
    np.testing.assert_array_equal(inside.stream_TD[0], p.embed_VD[IDS])
    for layer, (block, bias_E) in enumerate(zip(p.blocks, model.router.biases)):
        x_BTD = inside.stream_TD[layer][None]
        y_BTD, saved = block_forward(x_BTD, block, bias_E, rope, c, real_BT=real_BT)
        np.testing.assert_allclose(inside.stream_TD[layer + 1], y_BTD[0], rtol=1e-12)
        p_HTS, v_SHW = inside.attention_HTS[layer], saved.mla.attention.v_BSHW[0]
        o_THW = np.einsum("hts,shw->thw", p_HTS, v_SHW)
        np.testing.assert_allclose(o_THW, saved.mla.attention.o_BTHW[0], rtol=1e-10, atol=1e-12)
        if inside.idx_TK[layer] is not None:
            np.testing.assert_array_equal(inside.bias_E[layer], bias_E)
            real_T = pos_T >= 0
            np.testing.assert_array_equal(inside.idx_TK[layer][real_T], saved.ffn.router.idx_LK)
            np.testing.assert_array_equal(
                inside.gates_TK[layer][real_T], saved.ffn.experts.gates_LK
            )


@pytest.mark.parametrize("name", ["two-layers", "first-layer-dense", "no-query-latent", "yarn"])
def test_latents_are_what_the_cache_holds(name):
    model = small_model(name)
    cache = LatentCache(model.config, dtype=np.float64)
    decode_step(IDS[None], model.params, model.router, cache, model.config)
    inside = inspect(model, IDS)
    for layer in range(model.config.n_layers):
        np.testing.assert_allclose(inside.ckv_TC[layer], cache.ckv[layer, 0], rtol=1e-10)
        np.testing.assert_allclose(inside.kr_TR[layer], cache.kr[layer, 0], rtol=1e-10, atol=1e-12)


def test_the_mean_of_the_losses_is_the_loss():
    model = small_model("two-layers")
    targets_BT = np.append(IDS[1:], -1)[None]
    loss, _ = cross_entropy(model.logits(IDS[None], "numpy"), targets_BT)
    assert np.nanmean(inspect(model, IDS).loss_T) == pytest.approx(loss, rel=1e-12)


def test_a_shorter_model_says_what_the_lens_shows():
    """The lens of layer z is the network that ends there."""
    model = small_model("two-layers")
    short = small_model("base")
    for name, array in walk(short.params):
        array[...] = dict(walk(model.params))[name]
    short.router.biases[0][...] = model.router.biases[0]
    np.testing.assert_array_equal(inspect(model, IDS).lens_TV[1], short.logits(IDS, "numpy"))


# ------------------------------------------------------------------ properties
@EACH
@pytest.mark.parametrize("pos_T", [WHOLE, PACKED], ids=["one", "packed"])
def test_attention_is_a_distribution_over_what_is_seen(name, pos_T):
    start_T = WHOLE - np.maximum(pos_T, 0)
    unseen_TS = (WHOLE > WHOLE[:, None]) | (WHOLE < start_T[:, None])
    for p_HTS in inspect(small_model(name), IDS, pos_T).attention_HTS:
        np.testing.assert_allclose(p_HTS.sum(axis=-1), 1, rtol=1e-12)
        assert (p_HTS[:, unseen_TS] == 0).all() and (p_HTS[:, ~unseen_TS] > 0).all()


@EACH
def test_the_chosen_are_the_best_by_score_and_bias_and_weigh_by_score_alone(name):
    model = small_model(name)
    c, inside = model.config, inspect(model, IDS)
    for layer in range(c.n_dense_layers, c.n_layers):
        scores_TE, idx_TK = inside.scores_TE[layer], inside.idx_TK[layer]
        if c.n_expert_groups == 1:
            best_TK = top_k(scores_TE + inside.bias_E[layer], c.n_active_experts)
            np.testing.assert_array_equal(idx_TK, best_TK)
        weight_TK = np.take_along_axis(scores_TE, idx_TK, axis=1) * c.route_scale
        if c.norm_topk_prob:
            weight_TK /= weight_TK.sum(axis=1, keepdims=True) / c.route_scale
        np.testing.assert_allclose(inside.gates_TK[layer], weight_TK, rtol=1e-12)


def test_padding_visits_no_expert_and_a_dense_layer_has_none():
    inside = inspect(small_model("first-layer-dense"), IDS, PACKED)
    lists = (inside.scores_TE, inside.bias_E, inside.idx_TK, inside.gates_TK)
    assert all(values[0] is None and values[1] is not None for values in lists)
    assert (inside.idx_TK[1][-2:] == -1).all() and not inside.gates_TK[1][-2:].any()
    assert (inside.idx_TK[1][:-2] >= 0).all()


def test_json_holds_the_likeliest_and_the_most_attended_and_nothing_by_the_vocabulary():
    model = small_model("first-layer-dense")
    inside = inspect(model, IDS, PACKED)
    read = json.loads(inside.to_json(most=3))
    assert read["ids"] == IDS.tolist() and read["positions"] == PACKED.tolist()
    assert read["loss"][3] is None and read["loss"][0] == round(inside.loss_T[0], 4)
    assert len(read["lens"]) == 3 and len(read["layers"]) == 2
    assert read["lens"][-1]["ids"][4][0] == inside.logits_TV[4].argmax()
    assert {len(ids) for ids in read["lens"][0]["ids"]} == {3}
    attention = read["layers"][1]["attention"][1]
    assert attention["keys"][2][0] == inside.attention_HTS[1][1, 2].argmax()
    assert read["layers"][0]["experts"] is None
    assert read["layers"][1]["experts"]["chosen"] == inside.idx_TK[1].tolist()
    assert json.loads(inside.to_json(last=2))["ids"] == IDS[-2:].tolist()


def test_json_has_no_infinity():
    model = small_model()
    model.router.biases[0][:2] = np.inf, -np.inf
    bias = json.loads(inspect(model, IDS).to_json())["layers"][0]["experts"]["bias"]
    assert bias[:2] == [None, None] and None not in bias[2:]


def test_json_of_axion1_is_bounded():
    """Whatever the text's length: the last 256 tokens."""
    model = Model.init(Config.preset("axion1"))
    ids = np.random.default_rng(0).integers(0, 1024, 512)
    assert len(inspect(model, ids[:200]).to_json()) < 400_000
    assert len(inspect(model, ids).to_json()) < 500_000


# ------------------------------------------------------------------ gradient
@pytest.mark.parametrize(
    "name", ["two-layers", "first-layer-dense", "no-query-latent", "balance-loss", "groups"]
)
def test_saliency_is_the_derivative_by_each_earlier_embedding(name):
    """The head is made a table of its own, and each id occurs once: a row is a place."""
    config = VARIANTS[name].replace(tie_embeddings=False)
    model = Model(config, random_params(config), random_router(config))
    ids, place = np.array([3, 7, 1, 14, 0, 2]), 4

    def surprise(embed_VD):
        p = from_flat(config, model.params.flat.astype(np.complex128))
        p.embed_VD[...] = embed_VD
        logits_BTV, _ = network_forward(ids[None], p, model.router, config)
        return cross_entropy(logits_BTV[0, place - 1 : place], ids[place : place + 1])[0]

    nats, gradient_TD = saliency(model, ids, place)
    truth_VD = complex_step(surprise, model.params.embed_VD)
    assert relative_error(gradient_TD, truth_VD[ids[:place]]) < 1e-12
    assert not truth_VD[ids[place:]].any()
    assert nats == pytest.approx(inspect(model, ids).loss_T[place - 1], rel=1e-12)


@pytest.mark.parametrize("name", ["first-layer-dense", "balance-loss", "one-mtp-module"])
def test_norms_are_of_the_derivative_of_one_surprise_by_every_parameter(name):
    model, place = small_model(name), 7

    def surprise(flat):
        p = from_flat(model.config, flat)
        logits_BTV, _ = network_forward(IDS[None], p, model.router, model.config)
        return cross_entropy(logits_BTV[0, place - 1 : place], IDS[place : place + 1])[0]

    truth = from_flat(model.config, complex_step(surprise, model.params.flat))
    norms = parameter_norms(model, IDS, place)
    for path, dp in walk(truth):
        assert norms.pop(path) == pytest.approx(np.linalg.norm(dp), rel=1e-10, abs=1e-14), path
    assert not norms


# ------------------------------------------------------------------ refusals
@pytest.mark.parametrize(
    "ids, pos_T, seen",
    [
        ([3, 15], None, "id 15 in the prompt; expected 0 to 14"),
        ([], None, "the prompt is empty"),
        ("a text", None, "the prompt is text"),
        ([3, 4], [0], r"pos has shape \(1,\)"),
        ([3, 4], [0.0, 1.0], "a whole number for each id"),
    ],
)
def test_what_is_no_text_of_the_model_is_refused(ids, pos_T, seen):
    with pytest.raises(ValueError, match=seen):
        inspect(small_model(), ids, pos_T)


@pytest.mark.parametrize("place", [0, -1, 12, 99])
def test_a_place_without_a_token_before_it_is_refused(place):
    for function in (saliency, parameter_norms):
        with pytest.raises(ValueError, match=f"place is {place}; expected 1 to 11"):
            function(small_model(), IDS, place)


def test_json_without_anything_is_refused():
    with pytest.raises(ValueError, match="most is 0"):
        inspect(Model.init(BASE), IDS).to_json(most=0)
