"""Chapter moe: shared and routed experts together."""

import numpy as np
import pytest

from axion_np.modules import reference
from axion_np.modules.moe import moe_backward, moe_forward
from axion_np.modules.params import from_flat, walk
from axion_np.operations.gradcheck import central_difference, complex_step
from axion_np.school import paper as literal
from axion_np.school.gradients import METHODS, check, compare
from axion_np.school.small import BASE, VARIANTS, as_lists, random_params, random_router

NAMES = [
    "base",
    "balance-loss",
    "groups",
    "gates-not-normalised",
    "route-scale",
    "no-shared-expert",
    "two-shared-experts",
]
EACH = pytest.mark.parametrize("name", NAMES)


def set_up(config, normal):
    """Parameters and biases of one MoE layer, B T D input."""
    return random_params(config), random_router(config).biases[0], normal(3, 12, 10)


# ------------------------------------------------------------------ by hand
def test_a_token_gets_its_shared_expert_and_half_of_two_equal_ones(ops, normal):
    """With the same weights everywhere, gates that sum to one give shared + one expert."""
    p, bias_E, x_BTD = set_up(BASE, normal)
    ffn = p.blocks[0].ffn
    ffn.experts.w_gate_EDF[...] = ffn.shared.w_gate_DF
    ffn.experts.w_up_EDF[...] = ffn.shared.w_up_DF
    ffn.experts.w_down_EFD[...] = ffn.shared.w_down_FD
    y_BTD, _ = moe_forward(x_BTD, ffn, bias_E, BASE, ops)
    shared = ffn.shared
    one_BTD, _ = ops.swiglu_forward(x_BTD, shared.w_gate_DF, shared.w_up_DF, shared.w_down_FD)
    np.testing.assert_allclose(y_BTD, 2 * one_BTD, rtol=1e-11)


# ------------------------------------------------------------------ against the paper
@EACH
def test_every_token_equals_equation_12(ops, normal, name):
    config = VARIANTS[name]
    p, bias_E, x_BTD = set_up(config, normal)
    y_BTD, saved = moe_forward(x_BTD, p.blocks[0].ffn, bias_E, config, ops)
    lists = as_lists(p.blocks[0].ffn)
    rows = x_BTD.reshape(36, 10).tolist()
    expected = [literal.moe(x, bias_E.tolist(), lists, config) for x in rows]
    np.testing.assert_allclose(y_BTD.reshape(36, 10), expected, rtol=1e-11, atol=1e-12)
    balance = [literal.balance_loss(row, lists, config) for row in x_BTD.tolist()]
    assert saved.balance == pytest.approx(sum(balance) / 3, rel=1e-12)


# ------------------------------------------------------------------ gradient
@EACH
@pytest.mark.parametrize("method", METHODS, ids=lambda method: method.replace(" ", "-"))
def test_every_gradient_equals_the_derivative(ops, normal, name, method):
    config = VARIANTS[name]
    p, bias_E, x_BTD = set_up(config, normal)
    dy_BTD = normal(3, 12, 10)
    _, saved = moe_forward(x_BTD, p.blocks[0].ffn, bias_E, config, ops)
    dx_BTD, dp = moe_backward(dy_BTD, saved, p.blocks[0].ffn, config, ops)

    def loss(x, ffn):
        y_BTD, s = moe_forward(x, ffn, bias_E, config, reference)
        np.testing.assert_array_equal(s.router.idx_LK, saved.router.idx_LK)  # no choice flips
        return (y_BTD * dy_BTD).sum() + s.balance

    exact = method == "complex step"
    dtype, differentiate = (complex, complex_step) if exact else (float, central_difference)
    here = from_flat(config, p.flat.astype(dtype)).blocks[0].ffn
    subject = f"MoE, {name}"
    check("module", subject, lambda x: loss(x, here), {"x": x_BTD}, [dx_BTD], ops, method)
    x_BTD = x_BTD.astype(dtype)
    for (path, gradient), (_, live) in zip(walk(dp), walk(here), strict=True):

        def loss_of(z, live=live):
            live[...] = z
            return loss(x_BTD, here)

        values = live.real.copy()
        derivative = differentiate(loss_of, values)
        live[...] = values
        compare("module", subject, path, derivative, gradient, ops, method)


# ------------------------------------------------------------------ properties
def test_the_load_counts_every_visit(ops, normal):
    p, bias_E, x_BTD = set_up(BASE, normal)
    _, saved = moe_forward(x_BTD, p.blocks[0].ffn, bias_E, BASE, ops)
    assert saved.load_E.sum() == 2 * 3 * 12
    assert saved.load_E.tolist() == np.bincount(saved.router.idx_LK.ravel(), minlength=6).tolist()


def test_the_bias_decides_who_works_but_gets_no_gradient(ops, normal):
    p, _, x_BTD = set_up(BASE, normal)
    bias_E = np.array([9, 9, 0, 0, 0, 0], np.float32)
    _, saved = moe_forward(x_BTD, p.blocks[0].ffn, bias_E, BASE, ops)
    assert saved.load_E.tolist() == [36, 36, 0, 0, 0, 0]
    assert bias_E.tolist() == [9, 9, 0, 0, 0, 0]


def test_the_balance_loss_leaves_the_output_alone(ops, normal):
    p, bias_E, x_BTD = set_up(BASE, normal)
    plain, saved = moe_forward(x_BTD, p.blocks[0].ffn, bias_E, BASE, ops)
    pulled, _ = moe_forward(x_BTD, p.blocks[0].ffn, bias_E, VARIANTS["balance-loss"], ops)
    np.testing.assert_array_equal(plain, pulled)
    assert saved.balance == 0.0


def test_float32_stays_float32(ops, normal):
    config = VARIANTS["balance-loss"]
    p = random_params(config, dtype=np.float32)
    bias_E, x_BTD = random_router(config).biases[0], normal(3, 12, 10).astype(np.float32)
    y_BTD, saved = moe_forward(x_BTD, p.blocks[0].ffn, bias_E, config, ops)
    dx_BTD, _ = moe_backward(y_BTD, saved, p.blocks[0].ffn, config, ops)
    assert y_BTD.dtype == dx_BTD.dtype == saved.dscores_LE.dtype == np.float32


def test_padding_visits_no_expert(ops, normal):
    config = VARIANTS["balance-loss"]
    p, bias_E, x_BTD = set_up(config, normal)
    real_BT = np.ones((3, 12), bool)
    real_BT[0, 7:] = real_BT[2, 3:] = False
    y_BTD, saved = moe_forward(x_BTD, p.blocks[0].ffn, bias_E, config, ops, real_BT)
    whole_BTD, _ = moe_forward(x_BTD, p.blocks[0].ffn, bias_E, config, ops)
    assert saved.load_E.sum() == 2 * real_BT.sum()
    assert not y_BTD[~real_BT].any()
    np.testing.assert_allclose(y_BTD[real_BT], whole_BTD[real_BT], rtol=1e-12)
    rows = [x_BTD[b][real_BT[b]].tolist() for b in range(3)]
    expected = [literal.balance_loss(row, as_lists(p.blocks[0].ffn), config) for row in rows]
    assert saved.balance == pytest.approx(sum(expected) / 3, rel=1e-12)
    dx_BTD, _ = moe_backward(x_BTD, saved, p.blocks[0].ffn, config, ops)
    assert not dx_BTD[~real_BT].any() and dx_BTD[real_BT].all()
