r"""Chapter experts: ragged work, sorted by expert."""

from types import SimpleNamespace

import numpy as np

from axion_np.modules import reference
from axion_np.operations.experts import sort_by_expert
from axion_np.school import paper as literal
from axion_np.school.gradients import check

IDX_LK = np.array([[3, 0], [0, 2], [2, 3], [3, 2], [0, 3], [2, 0], [3, 0]])  # nobody visits 1


def random_experts(normal):
    """L 7, D 4, E 5, F 3, K 2."""
    return dict(
        x=normal(7, 4),
        gates=normal(7, 2),
        w_gate=normal(5, 4, 3),
        w_up=normal(5, 4, 3),
        w_down=normal(5, 3, 4),
    )


def run(ops, x, gates, w_gate, w_up, w_down, idx_LK=IDX_LK):
    return ops.experts_forward(x, idx_LK, gates, w_gate, w_up, w_down)


# ------------------------------------------------------------------ by hand
def test_slots_are_sorted_by_expert_and_tokens_stay_in_order():
    order_J, start = sort_by_expert(np.array([[1, 0], [2, 1], [1, 2]]), 4)
    assert order_J.tolist() == [1, 0, 3, 4, 2, 5]
    assert start.tolist() == [0, 1, 4, 6, 6]


def test_two_experts_weighed_three_to_one(ops):
    ln3 = np.log(3.0)
    w_gate_EDF, w_up_EDF = np.full((2, 1, 1), ln3), np.ones((2, 1, 1))
    w_down_EFD = np.array([8.0, 16.0]).reshape(2, 1, 1)
    y_LD, _ = ops.experts_forward(
        np.ones((1, 1)),
        np.array([[1, 0]]),
        np.array([[0.75, 0.25]]),
        w_gate_EDF,
        w_up_EDF,
        w_down_EFD,
    )
    np.testing.assert_allclose(y_LD, [[10.5 * ln3]], rtol=1e-12)  # (3/4 ln3)(16 3/4 + 8 1/4)


# ------------------------------------------------------------------ against the paper
def test_each_token_equals_the_sum_over_all_experts(ops, normal):
    a = random_experts(normal)
    gates_LE = np.zeros((7, 5))
    np.put_along_axis(gates_LE, IDX_LK, a["gates"], axis=1)
    experts = SimpleNamespace(
        w_gate_EDF=a["w_gate"].tolist(),
        w_up_EDF=a["w_up"].tolist(),
        w_down_EFD=a["w_down"].tolist(),
    )
    expected = [
        literal.routed(x, g, experts)
        for x, g in zip(a["x"].tolist(), gates_LE.tolist(), strict=True)
    ]
    np.testing.assert_allclose(run(ops, **a)[0], expected, rtol=1e-12, atol=1e-14)


# ------------------------------------------------------------------ gradient
def test_all_five_gradients_equal_the_complex_step(ops, normal):
    arrays, dy_LD = random_experts(normal), normal(7, 4)
    _, saved = run(ops, **arrays)

    def loss(*values):
        return (run(reference, *values)[0] * dy_LD).sum()

    check("operation", "experts", loss, arrays, ops.experts_backward(dy_LD, saved), ops)


# ------------------------------------------------------------------ properties
def test_an_expert_without_visitors_gets_no_gradient(ops, normal):
    _, saved = run(ops, **random_experts(normal))
    for dw in ops.experts_backward(normal(7, 4), saved)[2:]:
        assert [bool(dw[e].any()) for e in range(5)] == [True, False, True, True, False]


def test_the_order_of_a_tokens_choices_does_not_matter(ops, normal):
    a = random_experts(normal)
    y_LD, _ = run(ops, **a)
    swapped = dict(a, gates=np.ascontiguousarray(a["gates"][:, ::-1]))
    y_swapped_LD, _ = run(ops, **swapped, idx_LK=np.ascontiguousarray(IDX_LK[:, ::-1]))
    np.testing.assert_allclose(y_swapped_LD, y_LD, rtol=1e-12)


def test_one_expert_with_gate_one_is_swiglu(ops, normal):
    x_LD, w_gate_DF, w_up_DF, w_down_FD = normal(7, 4), normal(4, 3), normal(4, 3), normal(3, 4)
    y_LD, _ = ops.experts_forward(
        x_LD,
        np.zeros((7, 1), np.int64),
        np.ones((7, 1)),
        w_gate_DF[None],
        w_up_DF[None],
        w_down_FD[None],
    )
    expected_LD, _ = ops.swiglu_forward(x_LD, w_gate_DF, w_up_DF, w_down_FD)
    np.testing.assert_allclose(y_LD, expected_LD, rtol=1e-12)


def test_float32_stays_float32(ops, normal):
    arrays = {name: a.astype(np.float32) for name, a in random_experts(normal).items()}
    y_LD, saved = run(ops, **arrays)
    gradients = ops.experts_backward(y_LD, saved)
    assert {a.dtype for a in (y_LD, *gradients)} == {np.dtype(np.float32)}
