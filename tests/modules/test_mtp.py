"""Multi-token prediction: equations (21) to (25), on documents that share rows."""

from functools import cache

import numpy as np
import pytest

from axion_np.modules import reference
from axion_np.modules.model import Model
from axion_np.modules.mtp import shift, shift_targets
from axion_np.modules.network import drafts_forward, head_weight, network_forward
from axion_np.modules.params import allocate, from_flat, walk
from axion_np.modules.shards import Totals, Workers, drafts_loss, forward_backward
from axion_np.school import paper
from axion_np.school.gradients import METHODS, compare
from axion_np.school.small import WITH_MTP, as_lists, random_batch, random_params, random_router
from axion_np.text.packing import Batch

EACH = pytest.mark.parametrize("name", WITH_MTP)


def set_up(name, dtype=np.float64):
    """Rows of one, two and three documents, the first with padding, some places not counted."""
    config = WITH_MTP[name]
    ids_BT, targets_BT, pos_BT = random_batch(config)
    ids_BT[0, 9:], targets_BT[0, 9:], pos_BT[0, 9:] = 0, -1, -1
    return config, random_params(config, dtype=dtype), Batch(ids_BT, targets_BT, pos_BT)


def total_loss(config, p, router, batch, ops=reference):
    """Everything that is minimised, in nats, and what was chosen by each router."""
    totals = Totals.of([batch], config.n_mtp_layers)
    logits_BTV, saved = network_forward(batch.x_BT, p, router, config, ops, batch.pos_BT)
    loss, _ = ops.cross_entropy(logits_BTV, batch.y_BT)
    drafts = drafts_forward(batch.x_BT, batch.pos_BT, saved, p, router, config, ops)
    weight = config.mtp_loss_weight / len(drafts)
    for depth, (z_BTD, s_mtp) in enumerate(drafts, 1):
        y_BT = shift_targets(batch.y_BT, batch.pos_BT, depth)
        loss = loss + weight * ops.cross_entropy(z_BTD @ head_weight(p), y_BT)[0]
        loss = loss + s_mtp.block.ffn.balance
    parts = [*saved.blocks, *(s_mtp.block for _, s_mtp in drafts)]
    chosen = [s.ffn.router.idx_LK for s in parts if hasattr(s.ffn, "router")]
    assert totals.targets > 0
    return loss + saved.balance, chosen


# ------------------------------------------------------------------ by hand
def test_each_place_is_told_the_token_k_places_on_unless_its_document_ends():
    ids_BT = np.array([[5, 6, 7, 8, 9, 0]])
    pos_BT = np.array([[0, 1, 2, 0, 1, -1]])  # documents of three and of two, then padding
    told_BT, at_BT = shift(ids_BT, pos_BT, 1)
    assert told_BT.tolist() == [[6, 7, 0, 9, 0, 0]] and at_BT.tolist() == [[0, 1, -1, 0, -1, -1]]
    told_BT, at_BT = shift(ids_BT, pos_BT, 2)
    assert told_BT.tolist() == [[7, 0, 0, 0, 0, 0]] and at_BT.tolist() == [[0] + [-1] * 5]


def test_a_target_never_crosses_the_end_of_a_document_and_keeps_its_weight():
    targets_BT = np.array([[-1, 7, 2, 9, 2, -1]])  # the first is a prompt: not counted
    pos_BT = np.array([[0, 1, 2, 0, 1, -1]])
    assert shift_targets(targets_BT, pos_BT, 1).tolist() == [[7, 2, -1, 2, -1, -1]]
    assert shift_targets(targets_BT, pos_BT, 2).tolist() == [[2, -1, -1, -1, -1, -1]]


# ------------------------------------------------------------------ against the paper
@EACH
def test_every_draft_equals_the_scalar_loops(ops, name):
    config, p, batch = set_up(name)
    router = random_router(config)
    x_BT, _, pos_BT = batch
    _, saved = network_forward(x_BT, p, router, config, ops, pos_BT)
    drafts = drafts_forward(x_BT, pos_BT, saved, p, router, config, ops)
    lists, biases = as_lists(p), as_lists(router.biases)
    starts = [(b, t) for b, t in zip(*np.nonzero(pos_BT == 0))]
    for b, t in starts:
        end = t + 1
        while end < pos_BT.shape[1] and pos_BT[b, end] == end - t:
            end += 1
        document = x_BT[b, t:end].tolist()
        expected = paper.drafts(document, list(range(end - t)), lists, biases, config)
        for depth, ((z_BTD, _), (theirs, _)) in enumerate(zip(drafts, expected), 1):
            if end - t > depth:
                ours = z_BTD[b, t : end - depth] @ head_weight(p)
                np.testing.assert_allclose(ours, theirs, rtol=1e-10, atol=1e-11)


# ------------------------------------------------------------------ gradient
@cache
def derivative_of(name, method):
    config, p, batch = set_up(name)
    router = random_router(config)
    _, expected = total_loss(config, p, router, batch)

    def loss(flat):
        total, chosen = total_loss(config, from_flat(config, flat), router, batch)
        for now, before in zip(chosen, expected, strict=True):
            np.testing.assert_array_equal(now, before)  # no choice flips nearby
        return total

    return from_flat(config, METHODS[method](loss, p.flat))


@pytest.mark.parametrize(
    ("name", "method"),
    [
        ("one-mtp-module", "complex step"),
        ("one-mtp-module", "central difference"),
        ("two-mtp-modules", "complex step"),
    ],
    ids=["complex-step-one-mtp-module", "central-difference-one-mtp-module", "complex-step-two"],
)
def test_every_parameters_gradient_equals_the_derivative(ops, name, method):
    config, p, batch = set_up(name)
    g = allocate(config, np.float64)
    model = Model(config, p, random_router(config))
    forward_backward(model, batch, Totals.of([batch], config.n_mtp_layers), g, ops)
    for (path, dp), (_, ours) in zip(walk(derivative_of(name, method)), walk(g), strict=True):
        compare("model", name, path.split(".", 2)[-1], dp, ours, ops, method)


# ------------------------------------------------------------------ properties
@EACH
def test_shards_add_up_to_the_batch_and_to_the_same_bits_on_any_threads(ops, name):
    config, p, batch = set_up(name)
    model, flats = Model(config, p, random_router(config)), []
    for threads in (1, 2):
        g = allocate(config, np.float64)
        result = Workers(threads).step(model, [batch], g, ops)
        flats.append(g.flat)
    np.testing.assert_array_equal(*flats)
    whole = allocate(config, np.float64)
    loss, balance, mtp, load = forward_backward(
        model, batch, Totals.of([batch], config.n_mtp_layers), whole, ops
    )
    scale = np.abs(whole.flat).max()
    np.testing.assert_allclose(flats[0], whole.flat, rtol=0, atol=1e-12 * scale)
    assert result.mtp == pytest.approx(mtp, rel=1e-12) and mtp > 0
    assert len(result.load) == len(load) == config.n_layers + config.n_mtp_layers
    n_told = (shift(batch.x_BT, batch.pos_BT, 1)[1] >= 0).sum()
    assert result.load[config.n_layers].sum() == config.n_active_experts * n_told


def test_a_weight_of_zero_leaves_the_network_s_gradient_alone():
    config, p, batch = set_up("one-mtp-module")
    g = allocate(config, np.float64)
    silent = config.replace(mtp_loss_weight=0.0)
    model = Model(silent, p, random_router(config))
    assert forward_backward(model, batch, Totals.of([batch], 1), g, reference)[2] == 0
    assert not np.concatenate([a.ravel() for _, a in walk(g.mtp[0])]).any()
    assert np.abs(g.embed_VD).max() > 0


def test_a_batch_too_short_for_a_draft_has_no_such_loss(ops):
    config, p, _ = set_up("one-mtp-module")
    ids_BT = np.array([[3], [4]])
    batch = Batch(ids_BT, ids_BT + 1, np.zeros((2, 1), int))
    model, g = Model(config, p, random_router(config)), allocate(config, np.float64)
    result = Workers(1).step(model, [batch], g, ops)
    assert result.mtp == 0 and np.isfinite(g.flat).all() and result.loss > 0


def test_the_loss_is_a_mean_over_the_targets_of_its_own_depth(ops):
    config, p, batch = set_up("one-mtp-module")
    router = random_router(config)
    _, saved = network_forward(batch.x_BT, p, router, config, ops, batch.pos_BT)
    drafts = drafts_forward(batch.x_BT, batch.pos_BT, saved, p, router, config, ops)
    y_BT = shift_targets(batch.y_BT, batch.pos_BT, 1)
    logits_BTV = drafts[0][0] @ head_weight(p)
    expected = config.mtp_loss_weight * ops.cross_entropy(logits_BTV, y_BT)[0]
    dhead_VD = np.zeros_like(p.embed_VD)
    loss, _ = drafts_loss(drafts, batch, Totals.of([batch], 1), p, dhead_VD, config, ops)
    assert loss == pytest.approx(float(expected), rel=1e-12)


def test_a_model_with_a_module_comes_back_from_disk(tmp_path):
    config, p, _ = set_up("two-mtp-modules", np.float32)
    model = Model(config, p, random_router(config))
    model.save(tmp_path)
    back = Model.load(tmp_path)
    np.testing.assert_array_equal(back.params.flat, model.params.flat)
    for ours, theirs in zip(back.router.biases, model.router.biases, strict=True):
        np.testing.assert_array_equal(ours, theirs)
