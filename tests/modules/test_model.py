"""Chapter model: the whole of it, forward and backward, on disk and back."""

import json

import numpy as np
import pytest

from axion_np.config import Config
from axion_np.modules import reference
from axion_np.modules.model import Model, load_config
from axion_np.modules.network import network_forward
from axion_np.modules.safetensors import load_arrays, save_arrays
from axion_np.school.small import (
    BASE,
    VARIANTS,
    gradient_of,
    loss_of,
    random_batch,
    random_params,
    random_router,
)

EACH = pytest.mark.parametrize("name", VARIANTS)


# ------------------------------------------------------------------ properties
@EACH
def test_the_short_calls_equal_the_long_ones(name):
    config = VARIANTS[name]
    p, router = random_params(config), random_router(config)
    tokens_BT, targets_BT, pos_BT = batch = random_batch(config)
    model = Model(config, p, router)
    loss, g = model.loss_and_grads(tokens_BT, targets_BT, "numpy", pos_BT)
    assert loss == pytest.approx(loss_of(p, router, config, batch)[0], rel=1e-12)
    expected = gradient_of(p, router, config, batch, reference).flat
    np.testing.assert_allclose(g.flat, expected, rtol=0, atol=1e-12 * np.abs(expected).max())
    logits_BTV = model.logits(tokens_BT.tolist(), "numpy", pos_BT)
    expected, _ = network_forward(tokens_BT, p, router, config, pos_BT=pos_BT)
    np.testing.assert_array_equal(logits_BTV, expected)


def test_one_sequence_is_one_row(ops):
    model = Model(BASE, random_params(BASE), random_router(BASE))
    ids_T = random_batch(BASE)[0][0]
    assert model.logits(ids_T, "numpy").shape == (12, 15)
    np.testing.assert_array_equal(model.logits(ids_T), model.logits(ids_T[None])[0])
    loss, g = model.loss_and_grads(ids_T[:-1], ids_T[1:], "numpy")
    again, _ = model.loss_and_grads(ids_T[None, :-1], ids_T[None, 1:], "numpy")
    assert loss == again and type(g) is type(model.params)


def test_a_model_says_what_it_is():
    assert repr(Model.init(Config.preset("nano"))).startswith("Model(nano: 37,544 parameters")
    assert "custom" in repr(Model.init(BASE))


def test_another_precision_is_a_copy():
    model = Model.init(BASE, 0)
    wide = model.astype(np.float64)
    assert wide.params.flat.dtype == np.float64 and wide.router.biases[0].dtype == np.float32
    wide.params.flat[:] = 0
    wide.router.biases[0][:] = 1
    assert model.params.flat.any() and not model.router.biases[0].any()


# ------------------------------------------------------------------ properties: files
@EACH
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_a_model_comes_back_from_disk(tmp_path, name, dtype):
    config = VARIANTS[name]
    model = Model(config, random_params(config, dtype=dtype), random_router(config))
    model.save(tmp_path / "deep" / "run")
    back = Model.load(tmp_path / "deep" / "run")
    assert back.config == config and back.params.flat.dtype == dtype
    np.testing.assert_array_equal(back.params.flat, model.params.flat)
    for ours, theirs in zip(back.router.biases, model.router.biases, strict=True):
        np.testing.assert_array_equal(ours, theirs)


def test_half_precision_halves_the_file_and_keeps_three_digits(tmp_path):
    model = Model.init(BASE, 0)
    model.save(tmp_path / "single")
    model.save(tmp_path / "half", np.float16)
    sizes = [(tmp_path / d / "model.safetensors").stat().st_size for d in ("single", "half")]
    assert sizes[1] < 0.7 * sizes[0]
    back = Model.load(tmp_path / "half")
    assert back.params.flat.dtype == np.float32
    np.testing.assert_allclose(back.params.flat, model.params.flat, rtol=1e-3, atol=1e-7)


# ------------------------------------------------------------------ refusals
def test_a_folder_without_a_model_is_refused(tmp_path):
    with pytest.raises(ValueError, match="is not a checkpoint: it has no config.json"):
        Model.load(tmp_path)


@pytest.mark.parametrize("text", ["{", "[]", '{"model": 3}', '{"model": {"d_modle": 1}}', "{}"])
def test_a_broken_config_is_refused_in_one_line(tmp_path, text):
    (tmp_path / "config.json").write_text(text, encoding="utf-8")
    with pytest.raises(ValueError) as caught:
        load_config(tmp_path)
    assert "\n" not in str(caught.value)


def test_weights_of_another_model_are_refused(tmp_path):
    Model.init(BASE, 0).save(tmp_path)
    path = tmp_path / "config.json"
    for changes, message in (
        ({"d_model": 4}, "has shape .* config.json asks for"),
        ({"n_shared_experts": 0}, "does not fit its config.json"),
        ({"d_model": 12}, "config.json asks for .* parameters"),
        ({"vocab_size": 2**30}, "config.json asks for .* parameters"),
    ):
        text = json.dumps({"model": BASE.replace(**changes).to_dict()})
        path.write_text(text, encoding="utf-8")
        with pytest.raises(ValueError, match=message):
            Model.load(tmp_path)


def test_a_back_end_that_does_not_exist_is_refused():
    with pytest.raises(ValueError, match="no back end 'cuda'; there are: auto, numba, numpy"):
        Model.init(BASE, 0).logits(np.array([[1]]), "cuda")


@pytest.mark.parametrize(
    ("ids", "reason"),
    [
        ([], "are float64; expected whole numbers"),
        ([[0.5, 1.5]], "are float64; expected whole numbers"),
        (np.zeros((2, 3, 4), int), r"shape \(2, 3, 4\); expected \(T,\) or \(B, T\)"),
        (3, "have shape"),
        ([99], "token id 99 is outside the vocabulary"),
    ],
)
def test_ids_of_another_kind_are_refused(ids, reason):
    with pytest.raises(ValueError, match=reason):
        Model.init(BASE).logits(ids)


def test_targets_that_do_not_fit_are_refused():
    model = Model.init(BASE)
    with pytest.raises(ValueError, match=r"targets have shape \(1, 2\), ids \(1, 3\)"):
        model.loss_and_grads([1, 2, 3], [1, 2])
    with pytest.raises(ValueError, match="all targets are -1"):
        model.loss_and_grads([1, 2, 3], [-1, -1, -1])


@pytest.mark.parametrize("bad", [np.nan, np.inf])
def test_what_is_not_finite_never_replaces_what_is(tmp_path, bad):
    model = Model.init(BASE)
    model.save(tmp_path)
    before = (tmp_path / "model.safetensors").read_bytes()
    model.router.biases[0][1] = bad
    with pytest.raises(FloatingPointError, match="router_bias_E holds NaN or infinity"):
        model.save(tmp_path)
    model.router.biases[0][1] = 0
    model.params.flat[5] = 1e30
    with pytest.raises(FloatingPointError, match="embed_VD"), np.errstate(over="ignore"):
        model.save(tmp_path, np.float16)
    assert (tmp_path / "model.safetensors").read_bytes() == before


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda a: a * np.nan, "norm_D holds NaN or infinity; the file is damaged"),
        (lambda a: a.astype(np.int64), "norm_D is int64; weights are floats"),
        (lambda a: a > 0, "norm_D is bool; weights are floats"),
    ],
)
def test_damaged_weights_are_not_loaded(tmp_path, change, reason):
    Model.init(BASE).save(tmp_path)
    arrays, metadata = load_arrays(tmp_path / "model.safetensors")
    arrays["norm_D"] = change(arrays["norm_D"])
    save_arrays(tmp_path / "model.safetensors", arrays, metadata)
    with pytest.raises(ValueError, match=reason):
        Model.load(tmp_path)


def test_an_exported_checkpoint_is_named_for_what_it_is(tmp_path):
    (tmp_path / "config.json").write_text('{"model_type": "deepseek_v3"}', encoding="utf-8")
    with pytest.raises(ValueError, match="checkpoint of transformers.*import"):
        Model.load(tmp_path)
