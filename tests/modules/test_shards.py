"""Shards: the sum over groups of rows is the gradient of the batch, on any number of threads."""

import time

import numpy as np
import pytest

from axion_np.config import Config
from axion_np.modules.model import Model, model_backward, model_forward
from axion_np.modules.params import allocate
from axion_np.modules.shards import Shards, shard_count, split_rows
from axion_np.operations.loss import cross_entropy
from axion_np.text.packing import Batch

CONFIG = Config.preset("nano").replace(vocab_size=50)


def batch(rows=5, T=9, seed=0):
    r = np.random.default_rng(seed)
    pos_BT = np.broadcast_to(np.arange(T), (rows, T))
    return Batch(r.integers(0, 50, (rows, T)), r.integers(-1, 50, (rows, T)), pos_BT)


def gradient(batches, threads, dtype=np.float64):
    model = Model.init(CONFIG, 3).astype(dtype)

    def work(part, n_targets, g):
        x_BT, y_BT, pos_BT = part
        logits_BTV, saved = model_forward(x_BT, model.params, model.router, CONFIG, pos_BT=pos_BT)
        loss, dlogits_BTV = cross_entropy(logits_BTV, y_BT, n_targets)
        model_backward(dlogits_BTV, saved, model.params, model.router, g, CONFIG)
        return loss, saved.load

    g = allocate(CONFIG, dtype)
    loss, load = Shards(CONFIG, threads, g).run(work, batches)
    return loss, load, g.flat


# by hand


def test_rows_are_split_as_equally_as_can_be():
    parts = split_rows(batch(rows=5), 4)
    assert [len(part.x_BT) for part in parts] == [2, 1, 1, 1]
    np.testing.assert_array_equal(np.concatenate([p.y_BT for p in parts]), batch(rows=5).y_BT)


def test_there_is_a_shard_for_each_thread_but_two_at_least():
    assert [shard_count(threads) for threads in (1, 2, 3, 4, 64)] == [2, 2, 3, 4, 8]
    assert len(split_rows(batch(rows=1), 2)) == 1


# properties


def test_the_sum_over_groups_is_the_gradient_of_the_batch():
    whole = batch()
    loss, load, flat = gradient([whole], 2)
    model = Model.init(CONFIG, 3).astype(np.float64)
    expected, g = model.loss_and_grads(whole.x_BT, whole.y_BT, "numpy")
    assert loss == pytest.approx(expected, rel=1e-12)
    np.testing.assert_allclose(flat, g.flat, rtol=0, atol=1e-12 * np.abs(g.flat).max())
    assert sum(load[0]) == 5 * 9 * CONFIG.n_active_experts


def test_accumulated_batches_are_one_larger_batch():
    a, b = batch(4, seed=1), batch(4, seed=2)
    both = Batch(*(np.concatenate(pair) for pair in zip(a, b)))
    loss, _, flat = gradient([a, b], 2)
    expected_loss, _, expected = gradient([both], 2)
    assert loss == pytest.approx(expected_loss, rel=1e-12)
    np.testing.assert_allclose(flat, expected, rtol=0, atol=1e-12 * np.abs(expected).max())


def test_one_and_two_threads_give_the_same_bits():
    one, two = (gradient([batch()], threads, np.float32) for threads in (1, 2))
    assert one[0] == two[0]
    np.testing.assert_array_equal(one[2], two[2])


@pytest.mark.parametrize("threads", [1, 2, 4])
def test_an_error_in_one_shard_ends_the_step_and_nobody_waits(threads):
    g = allocate(CONFIG, np.float64)

    def work(part, n_targets, g):
        if part.x_BT[0, 0] == whole.x_BT[0, 0]:
            raise ArithmeticError("the first shard")
        g.add(norm_D=np.ones(CONFIG.d_model))
        return 0.0, []

    whole = batch(seed=4)
    with pytest.raises(ArithmeticError, match="the first shard"):
        Shards(CONFIG, threads, g).run(work, [whole])


def test_every_array_is_added_to_in_the_order_of_the_shards():
    g, order = allocate(CONFIG, np.float64), []

    def work(part, n_targets, g):
        shard = int((whole.x_BT[:, 0] == part.x_BT[0, 0]).argmax())
        time.sleep(0.02 * (3 - shard))  # the first is the slowest
        for _ in range(3):
            with g.turn:
                order.append(shard)
        return 0.0, []

    whole = batch(rows=4)
    whole.x_BT[:, 0] = range(4)
    Shards(CONFIG, 4, g).run(work, [whole])
    for k in range(3):
        places = [[i for i, s in enumerate(order) if s == shard][k] for shard in range(4)]
        assert places == sorted(places)


def test_four_threads_give_the_same_up_to_rounding():
    two, four = (gradient([batch()], threads)[2] for threads in (2, 4))
    np.testing.assert_allclose(four, two, rtol=0, atol=1e-12 * np.abs(two).max())
