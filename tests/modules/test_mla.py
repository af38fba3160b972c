"""Chapter mla: attention through two latents."""

import numpy as np
import pytest

from axion_np.modules import reference
from axion_np.modules.mla import mla_backward, mla_forward
from axion_np.modules.params import from_flat, walk
from axion_np.operations.gradcheck import complex_step
from axion_np.operations.rope import rope_table
from axion_np.school import paper as literal
from axion_np.school.gradients import check, compare
from axion_np.school.small import BASE, VARIANTS, as_lists, random_batch, random_params

NAMES = ["base", "no-query-latent", "rope-halves", "yarn"]
EACH = pytest.mark.parametrize("name", NAMES)
_, _, POS_BT = random_batch(BASE)


def set_up(config, normal):
    """Parameters of one attention, rotations, B T D input."""
    p = random_params(config)
    return p, rope_table(POS_BT, config, np.float64), normal(3, 12, 10)


# ------------------------------------------------------------------ by hand
def test_a_lone_token_attends_to_itself_whatever_its_query(ops, normal):
    """Every number of the path is 1 or 2: c = norm([1, 7] W) = 1, v = 2, u = 2 W^O = 6."""
    config = BASE.replace(d_model=1, n_heads=1, kv_lora_rank=1, v_head_dim=1)
    p = random_params(config).blocks[0].mla
    p.w_dkv_DC[...], p.kv_norm_C[...], p.w_uv_CHW[...], p.w_o_HWD[...] = 5.0, 1.0, 2.0, 3.0
    rope = rope_table(np.zeros((1, 1), int), config, np.float64)
    u_BTD, _ = mla_forward(np.ones((1, 1, 1)), p, rope, config, ops)
    np.testing.assert_allclose(u_BTD, [[[6.0]]], rtol=1e-6)


# ------------------------------------------------------------------ against the paper
@EACH
def test_every_row_equals_equations_1_to_11(ops, normal, name):
    config = VARIANTS[name]
    p, rope, x_BTD = set_up(config, normal)
    u_BTD, _ = mla_forward(x_BTD, p.blocks[0].mla, rope, config, ops)
    lists = as_lists(p.blocks[0].mla)
    for x_TD, pos_T, u_TD in zip(x_BTD, POS_BT, u_BTD, strict=True):
        expected = literal.mla(x_TD.tolist(), pos_T.tolist(), lists, config)
        np.testing.assert_allclose(u_TD, expected, rtol=1e-11, atol=1e-12)


# ------------------------------------------------------------------ gradient
@EACH
def test_every_gradient_equals_the_complex_step(ops, normal, name):
    config = VARIANTS[name]
    p, rope, x_BTD = set_up(config, normal)
    du_BTD = normal(3, 12, 10)
    _, saved = mla_forward(x_BTD, p.blocks[0].mla, rope, config, ops)
    dx_BTD, dp = mla_backward(du_BTD, saved, p.blocks[0].mla, config, ops)

    def loss(x, mla):
        return (mla_forward(x, mla, rope, config, reference)[0] * du_BTD).sum()

    here = from_flat(config, p.flat.astype(complex)).blocks[0].mla
    check("module", f"MLA, {name}", lambda x: loss(x, here), {"x": x_BTD}, [dx_BTD], ops)
    x_BTD = x_BTD.astype(complex)
    for (path, gradient), (_, live) in zip(walk(dp), walk(here), strict=True):

        def loss_of(z, live=live):
            live[...] = z
            return loss(x_BTD, here)

        values = live.real.copy()
        derivative = complex_step(loss_of, values)
        live[...] = values
        compare("module", f"MLA, {name}", path, derivative, gradient, ops)


# ------------------------------------------------------------------ properties
def test_a_backward_is_pure_and_its_gradients_have_the_type_of_the_parameters(ops, normal):
    p, rope, x_BTD = set_up(BASE, normal)
    mla = p.blocks[0].mla
    _, saved = mla_forward(x_BTD, mla, rope, BASE, ops)
    du_BTD = normal(3, 12, 10)
    kept = du_BTD.copy()
    dx_BTD, dp = mla_backward(du_BTD, saved, mla, BASE, ops)
    again, dp_again = mla_backward(du_BTD, saved, mla, BASE, ops)
    assert type(dp) is type(mla)
    np.testing.assert_array_equal(du_BTD, kept)
    np.testing.assert_array_equal(dx_BTD, again)
    for (_, gradient), (_, other), (_, weight) in zip(walk(dp), walk(dp_again), walk(mla)):
        np.testing.assert_array_equal(gradient, other)
        assert gradient.shape == weight.shape


def test_the_future_and_other_documents_cannot_be_seen(ops, normal):
    p, rope, x_BTD = set_up(BASE, normal)
    before, _ = mla_forward(x_BTD, p.blocks[0].mla, rope, BASE, ops)
    x_BTD[1, 7:] = normal(5, 10)  # row 1 has a second document from token 7 on
    after, _ = mla_forward(x_BTD, p.blocks[0].mla, rope, BASE, ops)
    np.testing.assert_allclose(after[1, :7], before[1, :7], rtol=1e-12)
    x_BTD[1, :7] = normal(7, 10)
    last, _ = mla_forward(x_BTD, p.blocks[0].mla, rope, BASE, ops)
    np.testing.assert_allclose(last[1, 7:], after[1, 7:], rtol=1e-12)
    assert not np.allclose(last[1, :7], after[1, :7])


def test_the_order_of_heads_does_not_matter(ops, normal):
    p, rope, x_BTD = set_up(BASE, normal)
    mla = p.blocks[0].mla
    u_BTD, _ = mla_forward(x_BTD, mla, rope, BASE, ops)
    for w in (mla.w_uq_QHN, mla.w_qr_QHR, mla.w_uk_CHN, mla.w_uv_CHW):
        w[...] = w[:, ::-1].copy()
    mla.w_o_HWD[...] = mla.w_o_HWD[::-1].copy()
    swapped_BTD, _ = mla_forward(x_BTD, mla, rope, BASE, ops)
    np.testing.assert_allclose(swapped_BTD, u_BTD, rtol=1e-10, atol=1e-12)


def test_the_latent_norms_keep_their_own_epsilon(ops, normal):
    p, rope, x_BTD = set_up(BASE, normal)
    u_BTD, _ = mla_forward(x_BTD, p.blocks[0].mla, rope, BASE, ops)
    other, _ = mla_forward(x_BTD, p.blocks[0].mla, rope, BASE.replace(norm_eps=0.5), ops)
    np.testing.assert_array_equal(other, u_BTD)


def test_float32_stays_float32(ops, normal):
    p = random_params(BASE, dtype=np.float32)
    x_BTD = normal(3, 12, 10).astype(np.float32)
    rope = rope_table(POS_BT, BASE, np.float32)
    u_BTD, saved = mla_forward(x_BTD, p.blocks[0].mla, rope, BASE, ops)
    dx_BTD, _ = mla_backward(u_BTD, saved, p.blocks[0].mla, BASE, ops)
    assert u_BTD.dtype == dx_BTD.dtype == np.float32
    assert all(part.dtype != np.float64 for part in arrays_in(saved))


def arrays_in(saved):
    """All arrays of a nest of tuples."""
    for part in saved:
        if isinstance(part, tuple):
            yield from arrays_in(part)
        elif isinstance(part, np.ndarray):
            yield part
