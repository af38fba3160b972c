"""MLA in absorbed form is MLA: the same output and the same gradients of the paper's weights."""

import numpy as np
import pytest

from axion_np import kernels
from axion_np.config import Config
from axion_np.kernels.mla import AbsorbedSaved, absorbed_backward, absorbed_forward, is_cheaper
from axion_np.modules import mla
from axion_np.modules.network import network_forward
from axion_np.modules.params import walk
from axion_np.operations.rope import rope_table
from axion_np.school.small import BASE, VARIANTS, random_batch, random_params, random_router

TOLERANCE = {np.float64: 1e-12, np.float32: 1e-5}
NAMES = ["base", "no-query-latent", "rope-halves", "yarn"]
NARROW = BASE.replace(kv_lora_rank=4)  # narrow enough for the absorbed form


def run(forward, backward, config, dtype, packed=True):
    """u, dx, and the weights' gradients by name, of one attention on random rows."""
    p = random_params(config, dtype=dtype).blocks[0].mla
    pos_BT = random_batch(config, packed=packed)[2]
    rope = rope_table(pos_BT, config, dtype)
    x_BTD, du_BTD = np.random.default_rng(3).normal(size=(2, *pos_BT.shape, config.d_model))
    u_BTD, saved = forward(x_BTD.astype(dtype), p, rope, config, kernels)
    dx_BTD, dp = backward(du_BTD.astype(dtype), saved, p, config, kernels)
    return {"u": u_BTD, "dx": dx_BTD} | dict(walk(dp))


# against the reference
@pytest.mark.parametrize("dtype", TOLERANCE)
@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("name", NAMES)
def test_the_absorbed_form_equals_the_paper_s(name, packed, dtype):
    config = VARIANTS[name]
    ours = run(absorbed_forward, absorbed_backward, config, dtype, packed)
    exact = run(mla.mla_forward, mla.mla_backward, config, np.float64, packed)
    for key, expected in exact.items():
        assert ours[key].dtype == dtype
        assert np.abs(ours[key] - expected).max() <= TOLERANCE[dtype] * np.abs(expected).max(), key


# properties
@pytest.mark.parametrize("config", [BASE, NARROW], ids=["wide latent", "narrow latent"])
def test_the_back_end_s_own_module_equals_the_paper_s(config):
    ours = run(kernels.mla_forward, kernels.mla_backward, config, np.float64)
    exact = run(mla.mla_forward, mla.mla_backward, config, np.float64)
    for key, expected in exact.items():
        np.testing.assert_allclose(ours[key], expected, rtol=0, atol=1e-12 * abs(expected).max())


def test_the_form_follows_from_the_widths():
    cheaper = {name: is_cheaper(Config.preset(name)) for name in Config.presets()}
    assert cheaper["axion1"] and cheaper["axion1-v0.2"]
    assert not cheaper["axion1-v0.3"] and not cheaper["deepseek-v3"]
    assert is_cheaper(NARROW) and not is_cheaper(BASE)


@pytest.mark.parametrize("config, kind", [(BASE, mla.MLASaved), (NARROW, AbsorbedSaved)])
def test_the_model_takes_the_back_end_s_own_module(config, kind):
    p, router, tokens_BT = random_params(config), random_router(config), random_batch(config)[0]
    logits_BTV, saved = network_forward(tokens_BT, p, router, config, kernels)
    assert type(saved.blocks[0].mla) is kind
    expected, _ = network_forward(tokens_BT, p, router, config)
    np.testing.assert_allclose(logits_BTV, expected, rtol=0, atol=1e-11 * abs(expected).max())
