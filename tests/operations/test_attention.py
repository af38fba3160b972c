r"""Chapter attention: a softmax over the past of one document."""

import numpy as np

from axion_np.modules import reference
from axion_np.operations.attention import visible
from axion_np.school import paper as literal
from axion_np.school.gradients import check

POS_BT = np.array([[0, 1, 2, 3, 4, 5], [0, 1, 0, 1, 2, 0]])  # one document; three documents
SCALE = 0.37


def random_qkv(normal):
    """B 2, T = S 6, H 3, A 5, W 4."""
    return normal(2, 6, 3, 5), normal(2, 6, 3, 5), normal(2, 6, 3, 4)


# ------------------------------------------------------------------ by hand
def test_equal_scores_give_the_mean_of_the_past(ops):
    q, k = np.zeros((1, 3, 1, 2)), np.ones((1, 3, 1, 2))
    v = np.array([6.0, 2.0, 1.0]).reshape(1, 3, 1, 1)
    o_BTHW, saved = ops.attention_forward(q, k, v, np.array([[0, 1, 2]]), 1.0)
    np.testing.assert_allclose(o_BTHW.ravel(), [6.0, 4.0, 3.0], rtol=1e-12)
    np.testing.assert_allclose(saved.lse_BHT.ravel(), np.log([1, 2, 3]), rtol=1e-12, atol=1e-15)


def test_scores_zero_and_ln_three_weigh_one_and_three_quarters(ops):
    q = np.full((1, 2, 1, 1), np.log(3.0))
    k = np.array([0.0, 2.0]).reshape(1, 2, 1, 1)
    v = np.array([8.0, 4.0]).reshape(1, 2, 1, 1)
    o_BTHW, saved = ops.attention_forward(q, k, v, np.array([[0, 1]]), 0.5)
    np.testing.assert_allclose(o_BTHW.ravel(), [8.0, 5.0], rtol=1e-12)
    np.testing.assert_allclose(saved.lse_BHT.ravel(), [0.0, np.log(4)], rtol=1e-12, atol=1e-15)


def test_a_query_sees_its_own_document_up_to_itself():
    assert visible(np.array([[0, 1, 0, 1]]))[0, 0].astype(int).tolist() == [
        [1, 0, 0, 0],
        [1, 1, 0, 0],
        [0, 0, 1, 0],
        [0, 0, 1, 1],
    ]


# ------------------------------------------------------------------ against the paper
def test_every_head_equals_equation_10(ops, normal):
    q, k, v = random_qkv(normal)
    o_BTHW, _ = ops.attention_forward(q, k, v, POS_BT, SCALE)
    for b, h in np.ndindex(2, 3):
        heads = (a[b, :, h].tolist() for a in (q, k, v))
        expected = literal.attend(*heads, POS_BT[b].tolist(), SCALE)
        np.testing.assert_allclose(o_BTHW[b, :, h], expected, rtol=1e-12)


# ------------------------------------------------------------------ gradient
def test_all_three_gradients_equal_the_complex_step(ops, normal):
    q, k, v = random_qkv(normal)
    do_BTHW = normal(2, 6, 3, 4)
    _, saved = ops.attention_forward(q, k, v, POS_BT, SCALE)

    def loss(q, k, v):
        return (reference.attention_forward(q, k, v, POS_BT, SCALE)[0] * do_BTHW).sum()

    gradients = ops.attention_backward(do_BTHW, saved)
    check("operation", "attention", loss, dict(q=q, k=k, v=v), gradients, ops)


# ------------------------------------------------------------------ properties
def test_the_future_cannot_be_seen(ops, normal):
    q, k, v = random_qkv(normal)
    before, _ = ops.attention_forward(q, k, v, POS_BT, SCALE)
    q[:, 4:], k[:, 4:], v[:, 4:] = normal(2, 2, 3, 5), normal(2, 2, 3, 5), normal(2, 2, 3, 4)
    after, _ = ops.attention_forward(q, k, v, POS_BT, SCALE)
    np.testing.assert_array_equal(after[:, :4], before[:, :4])


def test_a_packed_document_equals_the_document_alone(ops, normal):
    q, k, v = random_qkv(normal)
    do_BTHW = normal(2, 6, 3, 4)
    o_BTHW, saved = ops.attention_forward(q, k, v, POS_BT, SCALE)
    gradients = ops.attention_backward(do_BTHW, saved)
    for here in (slice(0, 2), slice(2, 5), slice(5, 6)):
        alone = [a[1:2, here] for a in (q, k, v)]
        o_alone, saved_alone = ops.attention_forward(*alone, POS_BT[1:2, here], SCALE)
        np.testing.assert_allclose(o_BTHW[1:2, here], o_alone, rtol=1e-12)
        for packed, single in zip(
            gradients, ops.attention_backward(do_BTHW[1:2, here], saved_alone), strict=True
        ):
            np.testing.assert_allclose(packed[1:2, here], single, rtol=1e-11, atol=1e-14)


def test_the_saved_log_sum_exp_is_that_of_the_scores(ops, normal):
    q, k, v = random_qkv(normal)
    _, saved = ops.attention_forward(q, k, v, POS_BT, SCALE)
    scores_BHTS = np.einsum("btha,bsha->bhts", q, k) * SCALE
    total_BHT = np.where(visible(POS_BT), np.exp(scores_BHTS), 0.0).sum(axis=-1)
    np.testing.assert_allclose(saved.lse_BHT, np.log(total_BHT), rtol=1e-12, atol=1e-14)


def test_equal_values_come_back_whatever_the_scores(ops, normal):
    q, k, _ = random_qkv(normal)
    v_W = normal(4)
    o_BTHW, _ = ops.attention_forward(q, k, np.broadcast_to(v_W, (2, 6, 3, 4)), POS_BT, SCALE)
    np.testing.assert_allclose(o_BTHW, np.broadcast_to(v_W, o_BTHW.shape), rtol=1e-12)


def test_large_scores_do_not_overflow(ops, normal):
    q, k, v = random_qkv(normal)
    o_BTHW, saved = ops.attention_forward(1e4 * q, k, v, POS_BT, SCALE)
    assert np.isfinite(o_BTHW).all()
    assert all(np.isfinite(d).all() for d in ops.attention_backward(o_BTHW, saved))


def test_nan_stays_visible(ops, normal):
    q, k, v = random_qkv(normal)
    k[0, 2, 1, 0] = np.nan
    o_BTHW, _ = ops.attention_forward(q, k, v, POS_BT, SCALE)
    assert np.isnan(o_BTHW[0, 2:, 1]).all()
    assert np.isfinite(o_BTHW[0, :2]).all()


def test_float32_stays_float32(ops, normal):
    q, k, v = (a.astype(np.float32) for a in random_qkv(normal))
    o_BTHW, saved = ops.attention_forward(q, k, v, POS_BT, SCALE)
    arrays = (o_BTHW, saved.lse_BHT, *ops.attention_backward(o_BTHW, saved))
    assert {a.dtype for a in arrays} == {np.dtype(np.float32)}
