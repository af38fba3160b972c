r"""Chapter embedding: rows of a table, and gradients that meet in a row."""

import numpy as np
import pytest

from axion_np.modules import reference
from axion_np.school.gradients import check


# ------------------------------------------------------------------ by hand
def test_ids_pick_rows(ops):
    w_VD = np.array([[0.0, 1.0], [2.0, 3.0], [4.0, 5.0]])
    x_BTD, _ = ops.embedding_forward(np.array([[2, 0, 2]]), w_VD)
    assert x_BTD.tolist() == [[[4.0, 5.0], [0.0, 1.0], [4.0, 5.0]]]


def test_the_gradients_of_a_repeated_id_add_up(ops):
    _, saved = ops.embedding_forward(np.array([[2, 0, 2]]), np.zeros((4, 2)))
    dw_VD = ops.embedding_backward(np.array([[[1.0, 10.0], [2.0, 20.0], [4.0, 40.0]]]), saved)
    assert dw_VD.tolist() == [[2.0, 20.0], [0.0, 0.0], [5.0, 50.0], [0.0, 0.0]]


# ------------------------------------------------------------------ against the paper
def test_a_lookup_is_a_product_with_one_hot_rows(ops, normal):
    ids_BT, w_VD = np.array([[3, 1, 3, 0], [5, 3, 1, 1]]), normal(6, 5)
    one_hot_BTV = np.eye(6)[ids_BT]
    np.testing.assert_allclose(ops.embedding_forward(ids_BT, w_VD)[0], one_hot_BTV @ w_VD)
    dx_BTD = normal(2, 4, 5)
    dw_VD = ops.embedding_backward(dx_BTD, ops.embedding_forward(ids_BT, w_VD)[1])
    expected_VD = np.einsum("btv,btd->vd", one_hot_BTV, dx_BTD)
    np.testing.assert_allclose(dw_VD, expected_VD, rtol=1e-12, atol=1e-14)


# ------------------------------------------------------------------ gradient
def test_the_gradient_equals_the_complex_step(ops, normal):
    ids_BT, w_VD, dx_BTD = np.array([[3, 1, 3, 0], [5, 3, 1, 1]]), normal(6, 5), normal(2, 4, 5)
    _, saved = ops.embedding_forward(ids_BT, w_VD)

    def loss(w):
        return (reference.embedding_forward(ids_BT, w)[0] * dx_BTD).sum()

    gradients = [ops.embedding_backward(dx_BTD, saved)]
    check("operation", "embedding", loss, dict(w=w_VD), gradients, ops)


# ------------------------------------------------------------------ properties
def test_rows_that_no_token_took_get_no_gradient(ops, normal):
    ids_BT = np.array([[3, 1], [1, 3]])
    dw_VD = ops.embedding_backward(normal(2, 2, 5), ops.embedding_forward(ids_BT, normal(6, 5))[1])
    assert np.flatnonzero(dw_VD.any(axis=1)).tolist() == [1, 3]


def test_float32_stays_float32(ops, normal):
    x_BTD, saved = ops.embedding_forward(np.array([[1, 0]]), normal(3, 4).astype(np.float32))
    assert x_BTD.dtype == ops.embedding_backward(x_BTD, saved).dtype == np.float32


def test_no_tokens_give_no_gradient(ops, normal):
    x_BTD, saved = ops.embedding_forward(np.zeros((2, 0), np.int64), normal(3, 4))
    assert x_BTD.shape == (2, 0, 4)
    assert not ops.embedding_backward(x_BTD, saved).any()


# ------------------------------------------------------------------ refusals
@pytest.mark.parametrize("bad", [-1, 3, 2**40])
def test_an_id_outside_the_vocabulary_is_refused(ops, normal, bad):
    with pytest.raises(ValueError, match=f"token id {bad} .*vocabulary of 3"):
        ops.embedding_forward(np.array([[0, bad]]), normal(3, 4))
