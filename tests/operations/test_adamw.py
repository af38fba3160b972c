r"""Chapter adamw: one update of one vector, clipping, schedules."""

from math import cos, pi, sqrt

import numpy as np
import pytest

from axion_np.operations.adamw import clip_scale, new_moments, schedule


# ------------------------------------------------------------------ by hand
def test_the_first_step_moves_every_number_by_the_learning_rate(ops):
    p, g = np.array([1.0, -1.0, 5.0]), np.array([2.0, -300.0, 0.0])
    m, v = new_moments(p)
    ops.adamw_step(p, g, m, v, 0, lr=0.1, weight_decay=0.0)
    np.testing.assert_allclose(p, [0.9, -0.9, 5.0], rtol=1e-8)
    np.testing.assert_allclose(m, [0.2, -30.0, 0.0], rtol=1e-12)
    np.testing.assert_allclose(v, [0.2, 4500.0, 0.0], rtol=1e-12)


def test_decay_is_a_share_of_the_weight_itself_and_never_enters_the_moments(ops):
    p, g = np.array([4.0, 4.0]), np.zeros(2)
    m, v = new_moments(p)
    ops.adamw_step(p, g, m, v, 0, lr=0.5, weight_decay=0.1, n_decayed=1)
    np.testing.assert_allclose(p, [3.8, 4.0], rtol=1e-12)
    assert not m.any() and not v.any()


def test_a_gradient_of_length_five_clipped_to_one(ops):
    assert ops.grad_norm(np.array([3.0, -4.0])) == 5.0
    assert clip_scale(5.0, 1.0) == 0.2
    assert clip_scale(0.5, 1.0) == clip_scale(1.0, 1.0) == 1.0


def test_a_schedule_of_ten_steps():
    rates = [schedule(step, 10, 1.0, 2) for step in range(10)]
    assert rates[:3] == [0.5, 1.0, 1.0]
    assert rates[6] == pytest.approx(0.1 + 0.9 * 0.5)  # half way
    assert schedule(10, 10, 1.0, 2) == pytest.approx(0.1)
    decay = [schedule(step, 10, 1.0, 2, "decay") for step in range(11)]
    assert decay == pytest.approx([0.5, *[1.0] * 8, 0.55, 0.1])


# ------------------------------------------------------------------ against the paper
def test_five_steps_equal_algorithm_2_on_scalars(ops, normal):
    gradients, decay, scale = normal(5, 3), [1.0, 1.0, 0.0], 0.7
    p = normal(3)
    expected = []
    for i, theta in enumerate(p.tolist()):
        m = v = 0.0
        for t, g in enumerate(gradients[:, i].tolist(), start=1):
            m = 0.9 * m + 0.1 * scale * g
            v = 0.95 * v + 0.05 * (scale * g) ** 2
            m_hat, v_hat = m / (1 - 0.9**t), v / (1 - 0.95**t)
            theta -= 0.01 * (m_hat / (sqrt(v_hat) + 1e-8) + 0.1 * decay[i] * theta)
        expected.append(theta)
    m, v = new_moments(p)
    for step, g in enumerate(gradients):
        ops.adamw_step(p, g, m, v, step, 0.01, n_decayed=2, scale=scale)
    np.testing.assert_allclose(p, expected, rtol=1e-12)


def test_the_cosine_equals_its_formula():
    for step in range(5, 50):
        expected = 3e-3 * (0.2 + 0.8 * (1 + cos(pi * (step - 5) / 45)) / 2)
        assert schedule(step, 50, 3e-3, 5, floor=0.2) == pytest.approx(expected, rel=1e-12)


# ------------------------------------------------------------------ properties
def test_the_size_of_the_gradient_does_not_matter(ops, normal):
    g, small, large = normal(50, 4), np.zeros(4), np.zeros(4)
    for p, factor in ((small, 1.0), (large, 1e3)):
        m, v = new_moments(p)
        for step in range(50):
            ops.adamw_step(p, factor * g[step], m, v, step, 0.01, eps=1e-12, weight_decay=0.0)
    np.testing.assert_allclose(small, large, rtol=1e-6)


def test_it_finds_the_bottom_of_a_bowl(ops):
    p, bottom = np.array([4.0, -3.0]), np.array([1.0, 2.0])
    m, v = new_moments(p)
    for step in range(400):
        rate = schedule(step, 400, 0.2, 10)
        ops.adamw_step(p, 2 * (p - bottom), m, v, step, rate, weight_decay=0.0)
    np.testing.assert_allclose(p, bottom, atol=1e-3)


def test_the_gradient_is_left_alone(ops, normal):
    p, g = normal(4), normal(4)
    before = g.copy()
    ops.adamw_step(p, g, *new_moments(p), 0, 0.1, scale=0.5)
    np.testing.assert_array_equal(g, before)


def test_the_norm_of_float32_is_summed_in_float64(ops):
    assert ops.grad_norm(np.full(3, 1e30, np.float32)) == pytest.approx(sqrt(3) * 1e30, rel=1e-6)
    assert ops.grad_norm(np.full(10**6, 1e-3, np.float32)) == pytest.approx(1.0, rel=1e-6)


def test_a_huge_gradient_that_is_clipped_moves_a_number_like_any_other(ops):
    p, g = np.ones(1, np.float32), np.full(1, 1e20, np.float32)  # its square is infinite
    m, v = new_moments(p)
    ops.adamw_step(p, g, m, v, 0, lr=0.5, weight_decay=0.0, scale=clip_scale(1e20, 1.0))
    np.testing.assert_allclose(p, 0.5, rtol=1e-6)


def test_a_gradient_of_nan_has_norm_nan(ops):
    assert np.isnan(ops.grad_norm(np.array([1.0, np.nan])))
    assert np.isnan(clip_scale(np.nan, 1.0))


def test_float32_stays_float32(ops, normal):
    p, g = normal(4).astype(np.float32), normal(4).astype(np.float32)
    m, v = new_moments(p)
    ops.adamw_step(p, g, m, v, 0, 0.1, n_decayed=4, scale=0.5)
    assert p.dtype == m.dtype == v.dtype == np.float32


def test_the_warm_up_is_a_line_that_ends_at_the_peak():
    rates = [schedule(step, 100, 2e-3, 20) for step in range(21)]
    np.testing.assert_allclose(np.diff(rates[:20]), 1e-4)
    assert rates[19] == rates[20] == 2e-3


@pytest.mark.parametrize("shape", ["cosine", "decay"])
def test_the_rate_never_rises_after_the_warm_up_nor_falls_below_the_floor(shape):
    rates = [schedule(step, 60, 1.0, 7, shape) for step in range(7, 61)]
    assert all(a >= b for a, b in zip(rates, rates[1:], strict=False))
    assert rates[-1] == pytest.approx(0.1)
