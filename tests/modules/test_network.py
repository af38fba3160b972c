"""The whole network: forward and backward, against scalar loops and derivatives."""

from functools import cache

import numpy as np
import pytest

from axion_np.config import Config
from axion_np.modules import network, reference
from axion_np.modules.model import Model
from axion_np.modules.network import head_loss, head_weight, network_backward, network_forward
from axion_np.modules.params import allocate, from_flat, walk
from axion_np.modules.shards import LetGo
from axion_np.operations.gradcheck import complex_step, relative_error
from axion_np.school import paper as literal
from axion_np.school.gradients import METHODS, compare
from axion_np.school.small import (
    BASE,
    ROWS,
    VARIANTS,
    as_lists,
    gradient_of,
    loss_of,
    random_batch,
    random_params,
    random_router,
)

EACH = pytest.mark.parametrize("name", VARIANTS)


def choices(saved):
    return [block.ffn.router.idx_LK for block in saved.blocks if hasattr(block.ffn, "router")]


# ------------------------------------------------------------------ by hand
def test_a_new_model_is_as_surprised_as_a_uniform_guess(ops):
    config = Config.preset("nano")
    model = Model.init(config, seed=1)
    tokens_BT = np.random.default_rng(0).integers(0, config.vocab_size, (4, 64))
    logits_BTV, _ = network_forward(tokens_BT, model.params, model.router, config, ops)
    loss, _ = ops.cross_entropy(logits_BTV[:, :-1], tokens_BT[:, 1:])
    assert loss == pytest.approx(np.log(config.vocab_size), rel=0.01)


def test_a_model_without_weights_in_its_blocks_compares_embeddings(ops):
    """Blocks of zeros add nothing: logits are norm(embedding) . embedding."""
    config = BASE.replace(vocab_size=2, d_model=2, norm_eps=0.0)
    p, router = allocate(config, np.float64), random_router(config)
    p.embed_VD[...], p.norm_D[...] = [[1.0, 7.0], [3.0, 3.0]], 1.0
    logits_BTV, _ = network_forward(np.array([[0, 1]]), p, router, config, ops)
    np.testing.assert_allclose(logits_BTV, [[[10.0, 4.8], [8.0, 6.0]]], rtol=1e-5)


# ------------------------------------------------------------------ against the paper
@EACH
def test_logits_and_losses_equal_the_scalar_loops(ops, name):
    config = VARIANTS[name]
    p, router, batch = random_params(config), random_router(config), random_batch(config)
    logits_BTV, saved = network_forward(batch[0], p, router, config, ops, batch[2])
    loss, _ = ops.cross_entropy(logits_BTV, batch[1])
    lists, biases = as_lists(p), as_lists(router.biases)
    rows = [
        literal.model(tokens, pos, lists, biases, config)
        for tokens, pos in zip(batch[0].tolist(), batch[2].tolist(), strict=True)
    ]
    np.testing.assert_allclose(logits_BTV, [row[0] for row in rows], rtol=1e-11, atol=1e-11)
    flat = [logits for row in rows for logits in row[0]]
    expected = literal.cross_entropy(flat, batch[1].ravel().tolist())
    assert loss == pytest.approx(expected, rel=1e-12)
    assert saved.balance == pytest.approx(sum(row[1] for row in rows) / ROWS, rel=1e-12)


# ------------------------------------------------------------------ gradient
@cache
def derivative_of(name, method):
    """The derivative by every parameter, on the reference: the same for each back end."""
    config = VARIANTS[name]
    p, router, batch = random_params(config), random_router(config), random_batch(config)
    expected = choices(loss_of(p, router, config, batch)[2])

    def loss(flat):
        total, _, saved = loss_of(from_flat(config, flat), router, config, batch)
        for now, before in zip(choices(saved), expected, strict=True):
            np.testing.assert_array_equal(now, before)  # no choice flips nearby
        return total

    return from_flat(config, METHODS[method](loss, p.flat))


def check_model(name, ops, method):
    config = VARIANTS[name]
    p, router, batch = random_params(config), random_router(config), random_batch(config)
    g = gradient_of(p, router, config, batch, ops)
    for (path, dp), (_, ours) in zip(walk(derivative_of(name, method)), walk(g), strict=True):
        table = path.split(".", 2)[-1]  # the same row for all blocks
        compare("model", name, table, dp, ours, ops, method)


@pytest.mark.parametrize("name", ["base", "first-layer-dense", "untied", "balance-loss"])
def test_every_parameters_gradient_equals_the_complex_step(ops, name):
    """Every entry; the other variants differ inside a module, whose own test moves every entry."""
    check_model(name, ops, "complex step")


@EACH
def test_the_gradient_along_a_random_direction_equals_the_complex_step(ops, name):
    """One evaluation instead of one for each parameter: cheap enough to run after every edit."""
    config = VARIANTS[name]
    p, router, batch = random_params(config), random_router(config), random_batch(config)
    direction = np.random.default_rng(1).standard_normal(p.flat.size)
    moved = from_flat(config, p.flat + 1e-20j * direction)
    slope = loss_of(moved, router, config, batch)[0].imag / 1e-20
    g = gradient_of(p, router, config, batch, ops)
    ours = np.array([g.flat @ direction])
    compare("model", name, "all along one direction", np.array([slope]), ours, ops)


def test_every_parameters_gradient_equals_the_central_difference(ops):
    check_model("groups", ops, "central difference")


HEADS = pytest.mark.parametrize("name", ["base", "untied"])


def head_and_targets(name):
    """Hidden states of two rows, some places of which are not counted."""
    p, rng = random_params(VARIANTS[name]), np.random.default_rng(5)
    targets_BT = rng.integers(0, VARIANTS[name].vocab_size, (2, 7))
    targets_BT[0, :3] = targets_BT[1, 6] = -1
    return p, rng.standard_normal((2, 7, VARIANTS[name].d_model)), targets_BT


@HEADS
def test_gradients_of_head_and_loss_equal_the_complex_step(ops, name, monkeypatch):
    monkeypatch.setattr(network, "ROWS", 3)
    p, h_BTD, targets_BT = head_and_targets(name)
    dhead_VD = np.zeros_like(p.embed_VD)
    _, dh_BTD = head_loss(h_BTD, p, targets_BT, 17.0, dhead_VD, ops)

    def loss_at_h(h_BTD):
        return reference.cross_entropy(h_BTD @ head_weight(p), targets_BT, total=17.0)[0]

    def loss_at_head(w_DV):
        return reference.cross_entropy(h_BTD @ w_DV, targets_BT, total=17.0)[0]

    assert relative_error(dh_BTD, complex_step(loss_at_h, h_BTD)) < 1e-12
    exact_DV = complex_step(loss_at_head, np.ascontiguousarray(head_weight(p)))
    assert relative_error(dhead_VD.T, exact_DV) < 1e-12


# ------------------------------------------------------------------ properties
@HEADS
@pytest.mark.parametrize("rows", [1, 2, 10, 512])
def test_head_and_loss_in_blocks_equal_head_then_loss(ops, rows, name, monkeypatch):
    monkeypatch.setattr(network, "ROWS", rows)
    p, h_BTD, targets_BT = head_and_targets(name)
    logits_BTV = h_BTD @ head_weight(p)
    expected, dlogits_BTV = ops.cross_entropy(logits_BTV, targets_BT, total=6)
    dhead_VD = np.ones_like(p.embed_VD)  # what is there stays: the drafts add theirs
    loss, dh_BTD = head_loss(h_BTD, p, targets_BT, 6, dhead_VD, ops)
    assert loss == pytest.approx(expected, rel=1e-12)
    assert relative_error(dh_BTD, ops.input_gradient(dlogits_BTV, head_weight(p))) < 1e-12
    assert relative_error(dhead_VD - 1, ops.weight_gradient(dlogits_BTV, h_BTD)) < 1e-12


def test_head_and_loss_keep_the_precision_and_touch_nothing_they_were_given(ops):
    p, h_BTD, targets_BT = head_and_targets("base")
    p, h_BTD = random_params(VARIANTS["base"], dtype=np.float32), h_BTD.astype(np.float32)
    before = h_BTD.copy(), p.flat.copy(), targets_BT.copy()
    dhead_VD = np.zeros_like(p.embed_VD)
    _, dh_BTD = head_loss(h_BTD, p, targets_BT, 10, dhead_VD, ops)
    assert dh_BTD.dtype == dhead_VD.dtype == np.float32
    for now, then in zip((h_BTD, p.flat, targets_BT), before, strict=True):
        np.testing.assert_array_equal(now, then)


def test_a_place_without_a_target_does_not_even_pass_the_head(ops):
    p, h_BTD, targets_BT = head_and_targets("base")
    h_BTD[targets_BT == -1] = np.nan
    dhead_VD = np.zeros_like(p.embed_VD)
    loss, dh_BTD = head_loss(h_BTD, p, targets_BT, 10, dhead_VD, ops)
    assert np.isfinite(loss) and np.isfinite(dh_BTD).all() and np.isfinite(dhead_VD).all()
    assert not dh_BTD[targets_BT == -1].any() and dh_BTD[targets_BT != -1].all()
    loss, dh_BTD = head_loss(h_BTD, p, np.full((2, 7), -1), 0, dhead_VD, ops)
    assert loss == 0 and not dh_BTD.any()


def test_the_future_cannot_be_seen(ops):
    config = VARIANTS["first-layer-dense"]
    p, router = random_params(config), random_router(config)
    tokens_BT, _, _ = random_batch(config)
    before, _ = network_forward(tokens_BT, p, router, config, ops)
    tokens_BT[:, 7:] = (tokens_BT[:, 7:] + 1) % config.vocab_size
    after, _ = network_forward(tokens_BT, p, router, config, ops)
    np.testing.assert_allclose(after[:, :7], before[:, :7], rtol=1e-11)
    assert not np.allclose(after[:, 7], before[:, 7])


def test_a_packed_document_is_read_as_if_it_stood_alone(ops):
    config = VARIANTS["two-layers"]
    p, router = random_params(config), random_router(config)
    tokens_BT, _, pos_BT = random_batch(config)
    packed, _ = network_forward(tokens_BT, p, router, config, ops, pos_BT)
    for row, here in ((1, slice(7, 12)), (2, slice(0, 1)), (2, slice(1, 9)), (2, slice(9, 12))):
        alone, _ = network_forward(tokens_BT[row : row + 1, here], p, router, config, ops)
        np.testing.assert_allclose(packed[row, here], alone[0], rtol=1e-10, atol=1e-11)


def test_default_positions_make_each_row_one_document(ops):
    p, router = random_params(BASE), random_router(BASE)
    tokens_BT, _, pos_BT = random_batch(BASE, packed=False)
    with_pos, _ = network_forward(tokens_BT, p, router, BASE, ops, pos_BT)
    without, _ = network_forward(tokens_BT, p, router, BASE, ops)
    np.testing.assert_array_equal(with_pos, without)


def test_rows_do_not_look_at_one_another(ops):
    p, router = random_params(BASE), random_router(BASE)
    tokens_BT, _, pos_BT = random_batch(BASE)
    together, _ = network_forward(tokens_BT, p, router, BASE, ops, pos_BT)
    alone, _ = network_forward(tokens_BT[1:2], p, router, BASE, ops, pos_BT[1:2])
    np.testing.assert_allclose(together[1:2], alone, rtol=1e-11, atol=1e-12)


def test_the_load_of_each_router_is_saved(ops):
    config = VARIANTS["first-layer-dense"]
    p, router, batch = random_params(config), random_router(config), random_batch(config)
    _, saved = network_forward(batch[0], p, router, config, ops)
    assert saved.load[0] is None and saved.load[1].size == 6
    assert saved.load[1].sum() == 2 * batch[0].size


@pytest.mark.parametrize("name", ["two-layers", "untied", "first-layer-dense"])
def test_gradients_of_parts_add_up_to_that_of_the_batch(ops, name):
    config = VARIANTS[name]
    p, router = random_params(config), random_router(config)
    tokens_BT, targets_BT, pos_BT = random_batch(config)
    whole = gradient_of(p, router, config, (tokens_BT, targets_BT, pos_BT), ops)
    g, n = allocate(config, np.float64), int((targets_BT >= 0).sum())
    for rows in (slice(0, 1), slice(1, 3)):
        args = (p, router)
        logits_BTV, saved = network_forward(tokens_BT[rows], *args, config, ops, pos_BT[rows])
        _, dlogits_BTV = ops.cross_entropy(logits_BTV, targets_BT[rows], total=n)
        network_backward(dlogits_BTV, saved, p, g, config, ops)
    np.testing.assert_allclose(g.flat, whole.flat, rtol=1e-9, atol=1e-13)


def test_a_step_against_the_gradient_lowers_the_loss(ops):
    config = VARIANTS["balance-loss"]
    p, router, batch = random_params(config), random_router(config), random_batch(config)
    before, _, _ = loss_of(p, router, config, batch, ops)
    g = gradient_of(p, router, config, batch, ops)
    p.flat -= 1e-3 * g.flat / np.linalg.norm(g.flat)
    assert loss_of(p, router, config, batch, ops)[0] < before


@EACH
def test_float32_stays_float32(ops, name):
    config = VARIANTS[name]
    p, router = random_params(config, dtype=np.float32), random_router(config)
    batch = random_batch(config)
    logits_BTV, _ = network_forward(batch[0], p, router, config, ops, batch[2])
    assert logits_BTV.dtype == np.float32
    double = random_params(config)
    for (path, single_d), (_, double_d) in zip(
        walk(gradient_of(p, router, config, batch, ops)),
        walk(gradient_of(double, router, config, batch, ops)),
        strict=True,
    ):
        assert single_d.dtype == np.float32
        assert np.abs(single_d - double_d).max() < 1e-3 * np.abs(double_d).max(), path


def test_the_same_seed_gives_the_same_weights_and_another_seed_others():
    config = Config.preset("nano")
    first, again = Model.init(config, 3).params.flat, Model.init(config, 3).params.flat
    np.testing.assert_array_equal(first, again)
    assert first.dtype == np.float32
    assert not np.array_equal(first, Model.init(config, 4).params.flat)


def test_initial_weights_have_the_deviations_that_are_printed():
    config = Config.preset("axion1")
    p = Model.init(config, 0).params
    residual = (2 * config.n_layers) ** -0.5
    mla, experts = p.blocks[1].mla, p.blocks[1].ffn.experts
    assert p.embed_VD.std() == pytest.approx(0.02, rel=0.02)
    assert mla.w_uq_QHN.std() == pytest.approx(16**-0.5, rel=0.08)
    assert mla.w_o_HWD.std() == pytest.approx(64**-0.5 * residual, rel=0.05)
    assert experts.w_up_EDF.std() == pytest.approx(64**-0.5, rel=0.05)
    assert experts.w_down_EFD.std() == pytest.approx(64**-0.5 * residual, rel=0.05)
    assert (p.norm_D == 1).all() and (mla.kv_norm_C == 1).all()


def test_a_backward_destroys_nothing_it_was_given():
    config = VARIANTS["two-layers"]
    p, router, batch = random_params(config), random_router(config), random_batch(config)
    _, dlogits_BTV, saved = loss_of(p, router, config, batch)
    g = allocate(config, np.float64)
    network_backward(dlogits_BTV, saved, p, g, config)
    once = g.flat.copy()
    network_backward(dlogits_BTV, saved, p, g, config)
    np.testing.assert_allclose(g.flat, 2 * once, rtol=1e-12)


def test_nothing_of_blocks_is_kept_where_there_is_no_backward():
    p, router = random_params(BASE), random_router(BASE)
    assert not network_forward(random_batch(BASE)[0], p, router, BASE, keep=False)[1].blocks


def test_what_blocks_saved_is_forgotten_as_it_is_handed_out():
    blocks = [1, 2, 3]
    for expected, left in ((3, [1, 2]), (2, [1]), (1, [])):
        assert next(reversed(LetGo(blocks))) == expected and blocks == left


@pytest.mark.parametrize("name", ["two-layers", "first-layer-dense", "balance-loss"])
def test_padding_changes_nothing(ops, name):
    """Not the loss, not one gradient, not the load: as if the rows ended where it begins."""
    config = VARIANTS[name]
    p, router = random_params(config), random_router(config)
    tokens_BT, targets_BT, pos_BT = random_batch(config)
    pos_BT[0, 8:] = pos_BT[1:, 9:] = -1
    padding_BT = pos_BT < 0
    targets_BT[padding_BT] = -1
    results = []
    for filler in (0, 7):
        tokens_BT[padding_BT] = filler
        g = allocate(config, np.float64)
        logits_BTV, saved = network_forward(tokens_BT, p, router, config, ops, pos_BT)
        loss, dlogits_BTV = ops.cross_entropy(logits_BTV, targets_BT)
        network_backward(dlogits_BTV, saved, p, g, config, ops)
        results.append((loss, saved.balance, saved.load[-1], g.flat))
        assert saved.load[-1].sum() == config.n_active_experts * (~padding_BT).sum()
    for first, second in zip(*results, strict=True):
        np.testing.assert_allclose(first, second, rtol=1e-12, atol=1e-14)
    if name != "balance-loss":
        rows = [(slice(0, 1), slice(0, 8)), (slice(1, 3), slice(0, 9))]
        parts = [[a[row] for a in (tokens_BT, targets_BT, pos_BT)] for row in rows]
        g, n = allocate(config, np.float64), int((targets_BT >= 0).sum())
        for x_BT, y_BT, here_BT in parts:
            logits_BTV, saved = network_forward(x_BT, p, router, config, ops, here_BT)
            _, dlogits_BTV = ops.cross_entropy(logits_BTV, y_BT, total=n)
            network_backward(dlogits_BTV, saved, p, g, config, ops)
        scale = np.abs(g.flat).max()
        np.testing.assert_allclose(results[0][3], g.flat, rtol=0, atol=1e-12 * scale)


def test_a_batch_of_nothing_but_padding_is_no_work(ops):
    config = VARIANTS["balance-loss"]
    p, router = random_params(config), random_router(config)
    ids_BT, pos_BT = np.zeros((2, 5), int), np.full((2, 5), -1)
    logits_BTV, saved = network_forward(ids_BT, p, router, config, ops, pos_BT)
    loss, dlogits_BTV = ops.cross_entropy(logits_BTV, np.full((2, 5), -1))
    g = allocate(config, np.float64)
    network_backward(dlogits_BTV, saved, p, g, config, ops)
    assert loss == saved.balance == 0 and not g.flat.any() and not saved.load[0].any()


# ------------------------------------------------------------------ refusals
@pytest.mark.parametrize("bad", [-2, 15])
def test_a_target_outside_the_vocabulary_is_refused(ops, bad):
    p, h_BTD, targets_BT = head_and_targets("base")
    targets_BT[1, 2] = bad
    with pytest.raises(ValueError, match=f"target id {bad} is outside the vocabulary of 15"):
        head_loss(h_BTD, p, targets_BT, 10, np.zeros_like(p.embed_VD), ops)


@pytest.mark.parametrize("bad", [-1, 15])
def test_an_id_outside_the_vocabulary_is_refused(ops, bad):
    with pytest.raises(ValueError, match=f"token id {bad} is outside the vocabulary of 15"):
        network_forward(np.array([[3, bad]]), random_params(BASE), random_router(BASE), BASE, ops)
