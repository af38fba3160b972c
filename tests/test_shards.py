"""Shards: the sum over groups of rows is the gradient of the batch, on any number of threads."""

import numpy as np
import pytest

from axion_np.config import Config
from axion_np.data import Batch
from axion_np.loss import cross_entropy
from axion_np.model import Model, model_backward, model_forward
from axion_np.params import allocate
from axion_np.shards import Shards, shard_count, split_rows

CONFIG = Config.preset("nano").replace(vocab_size=50)


def batch(rows=5, T=9, seed=0):
    r = np.random.default_rng(seed)
    pos_BT = np.broadcast_to(np.arange(T), (rows, T))
    return Batch(r.integers(0, 50, (rows, T)), r.integers(-1, 50, (rows, T)), pos_BT)


def gradient(batches, threads, monkeypatch, dtype=np.float64):
    monkeypatch.setattr("axion_np.shards.SHARD_TOKENS", 9)
    model = Model.init(CONFIG, 3).astype(dtype)

    def work(parts, n_targets, g):
        loss = 0.0
        for x_BT, y_BT, pos_BT in parts:
            logits_BTV, saved = model_forward(x_BT, model.params, model.router, CONFIG,
                                              pos_BT=pos_BT)  # fmt: skip
            nats, dlogits_BTV = cross_entropy(logits_BTV, y_BT, n_targets)
            model_backward(dlogits_BTV, saved, model.params, model.router, g, CONFIG)
            loss += nats
        return loss, saved.load

    g = allocate(CONFIG, dtype)
    loss, load = Shards(CONFIG, threads).run(work, batches, g)
    return loss, load, g.flat


# by hand


def test_rows_are_split_as_equally_as_can_be():
    parts = split_rows(batch(rows=5), 4)
    assert [len(part.x_BT) for part in parts] == [2, 1, 1, 1]
    np.testing.assert_array_equal(np.concatenate([p.y_BT for p in parts]), batch(rows=5).y_BT)


@pytest.mark.parametrize(
    "rows, seq_len, n", [(8, 512, 4), (32, 128, 4), (4, 512, 2), (2, 512, 2), (1, 512, 1)]
)
def test_groups_are_few_when_rows_are_few(rows, seq_len, n):
    assert shard_count(rows, seq_len) == n


# properties


def test_the_sum_over_groups_is_the_gradient_of_the_batch(monkeypatch):
    whole = batch()
    loss, load, flat = gradient([whole], 2, monkeypatch)
    model = Model.init(CONFIG, 3).astype(np.float64)
    expected, g = model.loss_and_grads(whole.x_BT, whole.y_BT, "numpy")
    assert loss == pytest.approx(expected, rel=1e-12)
    np.testing.assert_allclose(flat, g.flat, rtol=0, atol=1e-12 * np.abs(g.flat).max())
    assert sum(load[0]) == 5 * 9 * CONFIG.n_active_experts


def test_accumulated_batches_are_one_larger_batch(monkeypatch):
    a, b = batch(4, seed=1), batch(4, seed=2)
    both = Batch(*(np.concatenate(pair) for pair in zip(a, b)))
    loss, _, flat = gradient([a, b], 2, monkeypatch)
    expected_loss, _, expected = gradient([both], 2, monkeypatch)
    assert loss == pytest.approx(expected_loss, rel=1e-12)
    np.testing.assert_allclose(flat, expected, rtol=0, atol=1e-12 * np.abs(expected).max())


def test_one_two_and_four_threads_give_the_same_bits(monkeypatch):
    first = gradient([batch()], 1, monkeypatch, np.float32)
    for threads in (2, 4):
        other = gradient([batch()], threads, monkeypatch, np.float32)
        assert first[0] == other[0]
        np.testing.assert_array_equal(first[2], other[2])
