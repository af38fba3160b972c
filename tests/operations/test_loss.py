r"""Chapter loss: nats of surprise at the next token."""

import numpy as np
import pytest

from axion_np.modules import reference
from axion_np.school import paper as literal
from axion_np.school.gradients import check

TARGETS_BT = np.array([[4, 0, -1], [0, 2, 4]])


# ------------------------------------------------------------------ by hand
def test_equal_logits_cost_ln_v(ops):
    loss, dlogits_LV = ops.cross_entropy(np.zeros((2, 4)), np.array([1, 3]))
    assert loss == pytest.approx(np.log(4), rel=1e-12)
    expected_LV = [[0.125, -0.375, 0.125, 0.125], [0.125, 0.125, 0.125, -0.375]]
    np.testing.assert_allclose(dlogits_LV, expected_LV, rtol=1e-12)


def test_a_probability_of_three_quarters_costs_ln_four_thirds(ops):
    loss, dlogits_LV = ops.cross_entropy(np.array([[0.0, np.log(3.0)]]), np.array([1]))
    assert loss == pytest.approx(np.log(4 / 3), rel=1e-12)
    np.testing.assert_allclose(dlogits_LV, [[0.25, -0.25]], rtol=1e-12)


def test_ignored_targets_do_not_count(ops):
    loss, dlogits_LV = ops.cross_entropy(np.zeros((3, 4)), np.array([-1, 2, -1]))
    assert loss == pytest.approx(np.log(4), rel=1e-12)
    assert not dlogits_LV[[0, 2]].any()


def test_parts_of_a_batch_share_its_number_of_targets(ops):
    loss, dlogits_LV = ops.cross_entropy(np.zeros((1, 2)), np.array([0]), total=4)
    assert loss == pytest.approx(np.log(2) / 4, rel=1e-12)
    np.testing.assert_allclose(dlogits_LV, [[-0.125, 0.125]], rtol=1e-12)


# ------------------------------------------------------------------ against the paper
def test_the_loss_equals_the_scalar_loop(ops, normal):
    logits_BTV = normal(2, 3, 5)
    loss, _ = ops.cross_entropy(logits_BTV, TARGETS_BT)
    rows = logits_BTV.reshape(6, 5).tolist()
    expected = literal.cross_entropy(rows, TARGETS_BT.ravel().tolist())
    assert loss == pytest.approx(expected, rel=1e-12)


# ------------------------------------------------------------------ gradient
@pytest.mark.parametrize("total", [None, 11])
def test_the_gradient_equals_the_complex_step(ops, normal, total):
    logits_BTV = normal(2, 3, 5)
    _, dlogits_BTV = ops.cross_entropy(logits_BTV, TARGETS_BT, total=total)

    def loss(logits):
        return reference.cross_entropy(logits, TARGETS_BT, total=total)[0]

    check("operation", "cross-entropy", loss, dict(logits=logits_BTV), [dlogits_BTV], ops)


# ------------------------------------------------------------------ properties
def test_the_gradient_of_a_token_sums_to_zero(ops, normal):
    _, dlogits_BTV = ops.cross_entropy(normal(2, 3, 5), TARGETS_BT)
    np.testing.assert_allclose(dlogits_BTV.sum(axis=-1), np.zeros((2, 3)), atol=1e-15)


def test_a_constant_added_to_the_logits_changes_nothing(ops, normal):
    logits_BTV = normal(2, 3, 5)
    loss, _ = ops.cross_entropy(logits_BTV, TARGETS_BT)
    shifted, _ = ops.cross_entropy(logits_BTV + 1000.0, TARGETS_BT)
    assert shifted == pytest.approx(loss, rel=1e-10)


def test_huge_logits_neither_overflow_nor_lose_the_surprise(ops):
    loss, dlogits_LV = ops.cross_entropy(np.array([[1e4, 0.0]]), np.array([1]))
    assert loss == pytest.approx(1e4)
    assert np.isfinite(dlogits_LV).all()


def test_parts_add_up_to_the_whole(ops, normal):
    logits_BTV = normal(2, 3, 5)
    whole, dwhole_BTV = ops.cross_entropy(logits_BTV, TARGETS_BT)
    parts = [ops.cross_entropy(logits_BTV[b], TARGETS_BT[b], total=5) for b in range(2)]
    assert sum(loss for loss, _ in parts) == pytest.approx(whole, rel=1e-12)
    np.testing.assert_allclose(np.stack([d for _, d in parts]), dwhole_BTV, rtol=1e-12)


def test_nothing_to_predict_costs_nothing(ops, normal):
    loss, dlogits_LV = ops.cross_entropy(normal(3, 5), np.full(3, -1))
    assert loss == 0.0
    assert not dlogits_LV.any()


def test_the_gradient_may_take_the_place_of_the_logits(ops, normal):
    logits_BTV, targets_BT = normal(2, 3, 5), np.array([[0, 4, -1], [2, 2, 1]])
    loss, expected = ops.cross_entropy(logits_BTV.copy(), targets_BT)
    given = logits_BTV.copy()
    again, dlogits_BTV = ops.cross_entropy(given, targets_BT, overwrite=True)
    assert again == loss and np.shares_memory(dlogits_BTV, given)
    np.testing.assert_array_equal(dlogits_BTV, expected)
    kept = logits_BTV.copy()
    ops.cross_entropy(kept, targets_BT)
    np.testing.assert_array_equal(kept, logits_BTV)


def test_nan_stays_visible(ops, normal):
    logits_LV = normal(3, 5)
    logits_LV[1, 2] = np.nan
    assert np.isnan(ops.cross_entropy(logits_LV, np.array([0, 1, 2]))[0])


def test_float32_stays_float32(ops, normal):
    _, dlogits_BTV = ops.cross_entropy(normal(2, 3, 5).astype(np.float32), TARGETS_BT)
    assert dlogits_BTV.dtype == np.float32


# ------------------------------------------------------------------ refusals
@pytest.mark.parametrize("bad", [-2, 5])
def test_a_target_outside_the_vocabulary_is_refused(ops, normal, bad):
    with pytest.raises(ValueError, match=f"target id {bad} .*vocabulary of 5"):
        ops.cross_entropy(normal(2, 5), np.array([0, bad]))
