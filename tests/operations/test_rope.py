r"""Chapter rope: rotations of pairs, two ways to pair, and YaRN's slower frequencies."""

import numpy as np
import pytest

from axion_np.config import Config
from axion_np.modules import reference
from axion_np.operations.rope import attention_scale, inverse_frequencies, mscale, rope_table
from axion_np.school import paper as literal
from axion_np.school.gradients import check
from axion_np.school.small import BASE, YARN

POS_BT = np.array([[0, 1, 2, 3, 4], [0, 1, 0, 1, 2], [0, 0, 1, 2, 3]])
BOTH = pytest.mark.parametrize("interleave", [True, False])


def rotate(ops, x, config, pos_BT=POS_BT):
    table = rope_table(pos_BT, config, x.dtype)
    return ops.rope_forward(x, table.cos_BTP, table.sin_BTP, config.rope_interleave)


def firsts_then_seconds(x, interleave):
    """The released code's order of a vector whose pairs stand in place."""
    return np.concatenate([x[..., 0::2], x[..., 1::2]], axis=-1) if interleave else x


# ------------------------------------------------------------------ by hand
def test_a_quarter_rotation_swaps_and_negates(ops):
    x_BTR = np.array([[[1.0, 2.0, 3.0, 4.0]]])
    cos_BTP, sin_BTP = np.zeros((1, 1, 2)), np.ones((1, 1, 2))
    adjacent_BTR, _ = ops.rope_forward(x_BTR, cos_BTP, sin_BTP, True)  # pairs (1, 2), (3, 4)
    halves_BTR, _ = ops.rope_forward(x_BTR, cos_BTP, sin_BTP, False)  # pairs (1, 3), (2, 4)
    assert adjacent_BTR.tolist() == [[[-2.0, -4.0, 1.0, 3.0]]]
    assert halves_BTR.tolist() == [[[-3.0, -4.0, 1.0, 2.0]]]


def test_frequencies_of_axion1_fall_by_tens():
    expected = [1.0, 0.1, 0.01, 0.001]
    np.testing.assert_allclose(inverse_frequencies(Config.preset("axion1")), expected, rtol=1e-12)


def test_yarn_keeps_fast_pairs_and_divides_slow_ones():
    scaling = dict(YARN, factor=40.0, beta_fast=32.0, beta_slow=1.0)
    scaling["original_max_position_embeddings"] = 4096
    v3 = Config.preset("deepseek-v3")
    plain_P = inverse_frequencies(v3)
    yarn_P = inverse_frequencies(v3.replace(rope_scaling=scaling))
    np.testing.assert_allclose(yarn_P[:11], plain_P[:11], rtol=1e-12)  # low = 10
    np.testing.assert_allclose(yarn_P[23:], plain_P[23:] / 40, rtol=1e-12)  # high = 23
    between_P = plain_P[11:23] / yarn_P[11:23]
    assert (np.diff(between_P) > 0).all() and 1 < between_P[0] and between_P[-1] < 40


def test_yarn_temperatures():
    assert mscale(40.0, 1.0) == pytest.approx(1.3688879454)
    assert mscale(1.0, 5.0) == mscale(0.5, 5.0) == 1.0
    assert attention_scale(BASE) == pytest.approx(13**-0.5)
    stretched = BASE.replace(rope_scaling=YARN)
    assert attention_scale(stretched) == pytest.approx(13**-0.5 * (1 + 0.07 * np.log(4)) ** 2)


# ------------------------------------------------------------------ against the paper
@BOTH
@pytest.mark.parametrize("scaling", [None, YARN], ids=["plain", "yarn"])
def test_every_vector_equals_the_scalar_rotation(ops, normal, interleave, scaling):
    config = BASE.replace(rope_interleave=interleave, rope_scaling=scaling)
    x_BTHR = normal(3, 5, 2, 8)
    y_BTHR, _ = rotate(ops, x_BTHR, config)
    for b, t, h in np.ndindex(3, 5, 2):
        paper_R = literal.rope(x_BTHR[b, t, h].tolist(), int(POS_BT[b, t]), config)
        expected_R = firsts_then_seconds(np.array(paper_R), interleave)
        np.testing.assert_allclose(y_BTHR[b, t, h], expected_R, rtol=1e-12, atol=1e-14)


# ------------------------------------------------------------------ gradient
@BOTH
@pytest.mark.parametrize("heads", [(), (2,)], ids=["one-key", "heads"])
def test_the_gradient_equals_the_complex_step(ops, normal, interleave, heads):
    x, dy = normal(3, 5, *heads, 8), normal(3, 5, *heads, 8)
    table = rope_table(POS_BT, BASE, np.float64)
    _, saved = ops.rope_forward(x, table.cos_BTP, table.sin_BTP, interleave)

    def loss(x):
        return (reference.rope_forward(x, table.cos_BTP, table.sin_BTP, interleave)[0] * dy).sum()

    subject = f"rope, pairs {'(2i, 2i+1)' if interleave else '(i, i+R/2)'}"
    check("operation", subject, loss, dict(x=x), [ops.rope_backward(dy, saved)], ops)


# ------------------------------------------------------------------ properties
@BOTH
def test_scores_depend_on_the_distance_alone(ops, normal, interleave):
    config = BASE.replace(rope_interleave=interleave)
    q_R, k_R = normal(8), normal(8)

    def score(t, s):
        rows = np.stack([q_R, k_R])[None]
        rotated, _ = rotate(ops, rows, config, np.array([[t, s]]))
        return rotated[0, 0] @ rotated[0, 1]

    assert score(5, 3) == pytest.approx(score(102, 100), rel=1e-10)
    assert abs(score(5, 3) - score(5, 4)) > 1e-3


@BOTH
def test_a_rotation_keeps_lengths_and_the_backward_undoes_it(ops, normal, interleave):
    x_BTR = normal(3, 5, 8)
    y_BTR, saved = rotate(ops, x_BTR, BASE.replace(rope_interleave=interleave))
    np.testing.assert_allclose((y_BTR**2).sum(axis=-1), (x_BTR**2).sum(axis=-1), rtol=1e-12)
    np.testing.assert_allclose(ops.rope_backward(y_BTR, saved), x_BTR, rtol=1e-12, atol=1e-14)


def test_the_two_conventions_are_one_rotation_of_permuted_numbers(ops, normal):
    x_BTR = normal(3, 5, 8)
    adjacent_BTR, _ = rotate(ops, x_BTR, BASE)
    permuted_BTR = firsts_then_seconds(x_BTR, True)
    halves_BTR, _ = rotate(ops, permuted_BTR, BASE.replace(rope_interleave=False))
    np.testing.assert_allclose(halves_BTR, adjacent_BTR, rtol=1e-12)
    unpermuted_BTR, _ = rotate(ops, x_BTR, BASE.replace(rope_interleave=False))
    assert not np.allclose(unpermuted_BTR, adjacent_BTR)


@BOTH
def test_position_zero_is_not_rotated(ops, normal, interleave):
    x_BTR = normal(3, 5, 8)
    y_BTR, _ = rotate(ops, x_BTR, BASE.replace(rope_interleave=interleave), np.zeros((3, 5), int))
    np.testing.assert_allclose(y_BTR, firsts_then_seconds(x_BTR, interleave), rtol=1e-15)


def test_yarn_with_factor_one_changes_nothing():
    unstretched = BASE.replace(rope_scaling=dict(YARN, factor=1.0))
    for ours, plain in zip(
        rope_table(POS_BT, unstretched, np.float64),
        rope_table(POS_BT, BASE, np.float64),
        strict=True,
    ):
        np.testing.assert_allclose(ours, plain, rtol=1e-12)
    assert attention_scale(unstretched) == attention_scale(BASE)


def test_float32_tables_are_exact_at_far_positions():
    far = 100_003
    table = rope_table(np.array([[far]]), BASE, np.float32)
    assert table.cos_BTP.dtype == np.float32
    angles = [far * literal.frequency(i, BASE) for i in range(4)]
    np.testing.assert_allclose(table.sin_BTP[0, 0], np.sin(angles), atol=1e-7)


@BOTH
def test_float32_stays_float32(ops, normal, interleave):
    x_BTR = normal(3, 5, 8).astype(np.float32)
    y_BTR, saved = rotate(ops, x_BTR, BASE.replace(rope_interleave=interleave))
    assert y_BTR.dtype == ops.rope_backward(y_BTR, saved).dtype == np.float32
