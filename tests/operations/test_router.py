r"""Chapter router: a choice, gates, groups, a balance loss, and a bias that is moved by load."""

from types import SimpleNamespace

import numpy as np
import pytest

from axion_np.modules import reference
from axion_np.operations.gradcheck import central_difference
from axion_np.operations.router import (
    balance_loss,
    expert_load,
    limit_groups,
    max_violation,
    top_k,
    update_bias,
)
from axion_np.school import paper as literal
from axion_np.school.gradients import METHODS, check
from axion_np.school.small import BASE

WAYS = {  # n_active, n_groups, n_active_groups, norm_topk, route_scale
    "plain": (2, 1, 1, True, 1.0),
    "gates-not-normalised": (2, 1, 1, False, 1.0),
    "route-scale": (2, 1, 1, True, 2.5),
    "groups": (2, 3, 2, True, 1.0),
    "one-choice": (1, 1, 1, False, 1.5),
}
EACH_WAY = pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
BIAS_E = np.array([0.3, -0.2, 0.1, -0.4, 0.25, 0.0], np.float32)


def rows(n_sequences, scores_LE):
    """The row of each token where all rows have the same length."""
    return np.repeat(np.arange(n_sequences), len(scores_LE) // n_sequences)


def random_tokens(normal):
    """L 7, D 4, E 6."""
    return normal(7, 4), 0.5 * normal(4, 6)


def logit(scores):
    """A token whose scores are these, if the router's weight is the identity."""
    scores = np.array([scores])
    return np.log(scores / (1 - scores))


# ------------------------------------------------------------------ by hand
def test_the_two_best_scores_share_the_weight(ops):
    x_LD = logit([0.5, 0.75, 0.25])
    idx_LK, gates_LK, _ = ops.router_forward(x_LD, np.eye(3), np.zeros(3, np.float32), 2)
    assert idx_LK.tolist() == [[1, 0]]
    np.testing.assert_allclose(gates_LK, [[0.6, 0.4]], rtol=1e-12)


def test_the_bias_picks_but_never_weighs(ops):
    bias_E = np.array([0.0, 0.0, 0.625], np.float32)
    idx_LK, gates_LK, _ = ops.router_forward(logit([0.5, 0.75, 0.25]), np.eye(3), bias_E, 2)
    assert idx_LK.tolist() == [[2, 1]]
    np.testing.assert_allclose(gates_LK, [[0.25, 0.75]], rtol=1e-12)


def test_a_group_is_as_good_as_its_best_two():
    choice_LE = np.array([[0.9, 0.1, 0.0, 0.6, 0.5, 0.4]])  # 0.9 + 0.1 < 0.6 + 0.5
    kept_LE = limit_groups(choice_LE, 2, 1)
    assert kept_LE.tolist() == [[-np.inf, -np.inf, -np.inf, 0.6, 0.5, 0.4]]


def test_a_masked_group_loses_even_when_all_biases_are_negative(ops):
    x_LD, bias_E = logit([0.3, 0.2, 0.8, 0.7]), np.full(4, -0.9, np.float32)
    idx_LK, _, _ = ops.router_forward(x_LD, np.eye(4), bias_E, 2, 2, 1)
    assert idx_LK.tolist() == [[2, 3]]


def test_the_bias_falls_where_load_is_high_and_rises_where_it_is_low():
    bias_E = np.zeros(4, np.float32)
    update_bias(bias_E, np.array([4, 0, 2, 2]), 0.25)
    assert bias_E.tolist() == [-0.25, 0.25, 0.0, 0.0]


def test_load_counts_visits_and_max_violation_compares_with_the_mean():
    load_E = expert_load(np.array([[0, 2], [0, 3], [0, 2], [0, 3]]), 4)
    assert load_E.tolist() == [4, 0, 2, 2]
    assert max_violation(load_E) == 1.0
    assert max_violation(np.array([2, 2])) == max_violation(np.zeros(3)) == 0.0


def test_a_balanced_sequence_pays_alpha_and_a_collapsed_one_more():
    balanced_LE = np.array([[0.8, 0.2], [0.2, 0.8]])
    collapsed_LE = np.array([[0.8, 0.2], [0.8, 0.2]])
    assert balance_loss(balanced_LE, 1, rows(1, balanced_LE), 1, 0.5)[0] == pytest.approx(0.5)
    assert balance_loss(collapsed_LE, 1, rows(1, collapsed_LE), 1, 0.5)[0] == pytest.approx(
        0.8
    )  # alpha 2 0.8


# ------------------------------------------------------------------ against the paper
@EACH_WAY
def test_the_gates_equal_equations_13_to_16(ops, normal, way):
    n_active, n_groups, n_active_groups, norm_topk, route_scale = way
    x_LD, w_DE = random_tokens(normal)
    idx_LK, gates_LK, _ = ops.router_forward(x_LD, w_DE, BIAS_E, *way)
    gates_LE = np.zeros((7, 6))
    np.put_along_axis(gates_LE, idx_LK, gates_LK, axis=1)
    config = BASE.replace(
        n_active_experts=n_active,
        n_expert_groups=n_groups,
        n_active_groups=n_active_groups,
        norm_topk_prob=norm_topk,
        route_scale=route_scale,
    )
    p = SimpleNamespace(w_router_DE=w_DE.tolist())
    expected_LE = [literal.gates(x, BIAS_E.tolist(), p, config) for x in x_LD.tolist()]
    np.testing.assert_allclose(gates_LE, expected_LE, rtol=1e-12)


def test_the_balance_loss_equals_equations_17_to_20(normal):
    x_LD, w_DE = normal(15, 4), normal(4, 6)  # three sequences of five
    scores_LE = reference.router_forward(x_LD, w_DE, BIAS_E, 2)[2].scores_LE
    config = BASE.replace(balance_loss_weight=0.3)
    p = SimpleNamespace(w_router_DE=w_DE.tolist())
    each = [literal.balance_loss(rows, p, config) for rows in x_LD.reshape(3, 5, 4).tolist()]
    assert balance_loss(scores_LE, 2, rows(3, scores_LE), 3, 0.3)[0] == pytest.approx(
        sum(each) / 3, rel=1e-12
    )


# ------------------------------------------------------------------ gradient
@EACH_WAY
@pytest.mark.parametrize("method", METHODS, ids=lambda method: method.replace(" ", "-"))
def test_both_gradients_equal_the_derivative(ops, normal, way, method):
    x_LD, w_DE = random_tokens(normal)
    dgates_LK, dscores_LE = normal(7, way[0]), normal(7, 6)
    _, _, saved = ops.router_forward(x_LD, w_DE, BIAS_E, *way)

    def loss(x, w):
        _, gates_LK, s = reference.router_forward(x, w, BIAS_E, *way)
        return (gates_LK * dgates_LK).sum() + (s.scores_LE * dscores_LE).sum()

    gradients = ops.router_backward(dgates_LK, saved, dscores_LE)
    check("operation", "router", loss, dict(x=x_LD, w=w_DE), gradients, ops, method)


@EACH_WAY
def test_the_gradient_without_a_balance_loss_is_that_of_the_gates(ops, normal, way):
    x_LD, w_DE = random_tokens(normal)
    dgates_LK = normal(7, way[0])
    _, _, saved = ops.router_forward(x_LD, w_DE, BIAS_E, *way)
    ours = ops.router_backward(dgates_LK, saved)
    zeros = ops.router_backward(dgates_LK, saved, np.zeros((7, 6)))
    for a, b in zip(ours, zeros, strict=True):
        np.testing.assert_array_equal(a, b)


@EACH_WAY
def test_the_choice_does_not_flip_nearby(ops, normal, way):
    x_LD, w_DE = random_tokens(normal)
    idx_LK, _, _ = ops.router_forward(x_LD, w_DE, BIAS_E, *way)

    def same(x, w):
        np.testing.assert_array_equal(ops.router_forward(x, w, BIAS_E, *way)[0], idx_LK)
        return 0.0

    central_difference(lambda x: same(x, w_DE), x_LD)
    central_difference(lambda w: same(x_LD, w), w_DE)


def test_the_gradient_of_the_balance_loss_equals_the_complex_step(normal):
    scores_LE = reference.router_forward(normal(15, 4), normal(4, 6), BIAS_E, 2)[2].scores_LE
    _, dscores_LE = balance_loss(scores_LE, 2, rows(3, scores_LE), 3, 0.3)

    def loss(scores):
        return balance_loss(scores, 2, rows(3, scores), 3, 0.3)[0]

    check("operation", "balance loss", loss, dict(s=scores_LE), [dscores_LE], reference)


# ------------------------------------------------------------------ properties
def test_gates_sum_to_the_route_scale(ops, normal):
    x_LD, w_DE = random_tokens(normal)
    _, gates_LK, _ = ops.router_forward(x_LD, w_DE, BIAS_E, 3, route_scale=2.5)
    np.testing.assert_allclose(gates_LK.sum(axis=1), np.full(7, 2.5), rtol=1e-12)


def test_the_same_bias_for_all_changes_nothing(ops, normal):
    x_LD, w_DE = random_tokens(normal)
    for n_groups in (1, 3):
        without = ops.router_forward(x_LD, w_DE, np.zeros(6, np.float32), 2, n_groups, 1)
        shifted = ops.router_forward(x_LD, w_DE, np.full(6, -3, np.float32), 2, n_groups, 1)
        np.testing.assert_array_equal(shifted[0], without[0])
        np.testing.assert_allclose(shifted[1], without[1], rtol=1e-12)


def test_equal_scores_go_to_the_lower_index(ops):
    idx_LK, gates_LK, _ = ops.router_forward(np.zeros((2, 3)), np.ones((3, 4)), np.zeros(4), 2)
    assert idx_LK.tolist() == [[0, 1], [0, 1]]
    assert gates_LK.tolist() == [[0.5, 0.5], [0.5, 0.5]]
    assert top_k(np.array([[1.0, 3.0, 3.0, 2.0]]), 3).tolist() == [[1, 2, 3]]


def test_no_token_visits_an_expert_twice_or_leaves_its_groups(ops, normal):
    idx_LK, _, _ = ops.router_forward(normal(200, 4), normal(4, 6), BIAS_E, 3, 3, 2)
    assert all(len(set(row)) == 3 for row in idx_LK.tolist())
    assert all(len({e // 2 for e in row}) <= 2 for row in idx_LK.tolist())


def test_the_bias_pulls_a_skewed_start_back_to_balance(normal):
    x_LD, w_DE = normal(512, 4), 0.5 * normal(4, 6)
    x_LD[:, 0] = 1.0
    w_DE[0, :2] += 3.0  # everyone likes experts 0 and 1
    bias_E, violations = np.zeros(6, np.float32), []
    for _ in range(400):
        idx_LK, _, _ = reference.router_forward(x_LD, w_DE, bias_E, 2)
        load_E = expert_load(idx_LK, 6)
        violations.append(max_violation(load_E))
        update_bias(bias_E, load_E, 0.005)
    assert violations[0] > 1.5  # of at most 2
    assert max(violations[-20:]) < 0.3


def test_the_balance_loss_is_at_most_that_of_full_collapse(normal):
    scores_LE = reference.router_forward(normal(30, 4), normal(4, 6), BIAS_E, 2)[2].scores_LE
    assert 0.0 < balance_loss(scores_LE, 2, rows(5, scores_LE), 5, 1.0)[0] < 6.0


def test_sequences_are_balanced_one_by_one():
    """Each sequence collapses on its own expert: balanced over the batch, not inside a row."""
    scores_LE = np.array([[0.8, 0.2], [0.8, 0.2], [0.2, 0.8], [0.2, 0.8]])
    assert balance_loss(scores_LE, 1, rows(2, scores_LE), 2, 1.0)[0] == pytest.approx(1.6)
    assert balance_loss(scores_LE, 1, rows(1, scores_LE), 1, 1.0)[0] == pytest.approx(1.0)


def test_float32_stays_float32(ops, normal):
    x_LD, w_DE = (a.astype(np.float32) for a in random_tokens(normal))
    idx_LK, gates_LK, saved = ops.router_forward(x_LD, w_DE, BIAS_E, 2, route_scale=2.5)
    gradients = ops.router_backward(gates_LK, saved)
    dscores_LE = balance_loss(saved.scores_LE, 2, rows(1, saved.scores_LE), 1, 0.1)[1]
    assert {a.dtype for a in (gates_LK, *gradients, dscores_LE)} == {np.dtype(np.float32)}
    assert np.issubdtype(idx_LK.dtype, np.integer)


def test_the_biases_stay_float32():
    bias_E = np.zeros(4, np.float32)
    update_bias(bias_E, np.array([4, 0, 2, 2]), 0.001)
    assert bias_E.dtype == np.float32
