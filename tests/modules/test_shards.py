"""Shards: the sum over groups of rows is the gradient of the batch, on any number of threads."""

import subprocess
import sys
import threading
import time

import numpy as np
import pytest

from axion_np.config import Config
from axion_np.modules import reference, shards
from axion_np.modules.model import Model
from axion_np.modules.network import network_backward, network_forward
from axion_np.modules.params import allocate
from axion_np.modules.shards import InOrder, Workers, one_blas_thread, shard_count
from axion_np.text.packing import Batch

CONFIG = Config.preset("nano").replace(vocab_size=50)


def batch(rows=5, T=9, seed=0):
    r = np.random.default_rng(seed)
    pos_BT = np.broadcast_to(np.arange(T), (rows, T))
    return Batch(r.integers(0, 50, (rows, T)), r.integers(-1, 50, (rows, T)), pos_BT)


def gradient(batches, threads, dtype=np.float64, config=CONFIG, ops=reference):
    model = Model.init(config, 3).astype(dtype)
    g = allocate(config, dtype)
    return Workers(threads).step(model, batches, g, ops), g.flat


# ------------------------------------------------------------------ by hand
def test_there_is_a_shard_for_each_thread_but_two_at_least():
    assert [shard_count(threads) for threads in (1, 2, 3, 4, 64)] == [2, 2, 3, 4, 8]


@pytest.mark.parametrize(("large", "expected"), [(False, [2, 2, 2, 2]), (True, [2, 2, 4, 8])])
def test_a_large_model_takes_several_short_shards_one_after_the_other(large, expected):
    """Of 1,024 places at most where rows allow it, and as many for each thread."""
    sizes = [(2, 512), (6, 512), (8, 512), (8, 4096)]
    for threads in (1, 2):
        workers = Workers(threads, large)
        assert [len(workers.shards(batch(*size))) for size in sizes] == expected


# ------------------------------------------------------------------ properties
@pytest.mark.parametrize("alpha", [0.0, 0.3])
def test_the_sum_over_groups_is_the_gradient_of_the_batch(ops, alpha):
    config = CONFIG.replace(balance_loss_weight=alpha)
    whole, g = batch(), allocate(config, np.float64)
    result, flat = gradient([whole], 2, config=config, ops=ops)
    model = Model.init(config, 3).astype(np.float64)
    logits_BTV, saved = network_forward(whole.x_BT, model.params, model.router, config, ops)
    loss, dlogits_BTV = ops.cross_entropy(logits_BTV, whole.y_BT)
    network_backward(dlogits_BTV, saved, model.params, g, config, ops)
    assert result.loss == pytest.approx(loss, rel=1e-12)
    assert result.balance == pytest.approx(saved.balance, rel=1e-12)
    np.testing.assert_allclose(flat, g.flat, rtol=0, atol=1e-12 * np.abs(g.flat).max())
    assert sum(result.load[0]) == 5 * 9 * config.n_active_experts


def test_accumulated_batches_are_one_larger_batch():
    a, b = batch(4, seed=1), batch(4, seed=2)
    both = Batch(*(np.concatenate(pair) for pair in zip(a, b)))
    config = CONFIG.replace(balance_loss_weight=0.3)
    result, flat = gradient([a, b], 2, config=config)
    expected_result, expected = gradient([both], 2, config=config)
    assert result.loss == pytest.approx(expected_result.loss, rel=1e-12)
    assert result.balance == pytest.approx(expected_result.balance, rel=1e-12)
    np.testing.assert_allclose(flat, expected, rtol=0, atol=1e-12 * np.abs(expected).max())


def test_one_and_two_threads_give_the_same_bits(ops):
    one, two = (gradient([batch()], threads, np.float32, ops=ops) for threads in (1, 2))
    assert one[0].loss == two[0].loss
    np.testing.assert_array_equal(one[1], two[1])


def test_short_shards_give_the_same_up_to_rounding_and_the_same_bits_on_any_threads(monkeypatch):
    monkeypatch.setattr(shards, "PLACES", 9)  # one row of five
    model, flats = Model.init(CONFIG, 3).astype(np.float64), []
    for threads in (1, 2):
        g = allocate(CONFIG, np.float64)
        Workers(threads, large=True).step(model, [batch()], g, reference)
        flats.append(g.flat)
    np.testing.assert_array_equal(*flats)
    expected = gradient([batch()], 2)[1]
    np.testing.assert_allclose(flats[0], expected, rtol=0, atol=1e-12 * np.abs(expected).max())


def test_four_threads_give_the_same_up_to_rounding():
    two, four = (gradient([batch()], threads)[1] for threads in (2, 4))
    np.testing.assert_allclose(four, two, rtol=0, atol=1e-12 * np.abs(two).max())


@pytest.mark.parametrize("empty", [[0], [1], [2, 3], [0, 1, 2, 3, 4]])
@pytest.mark.parametrize("threads", [1, 2, 4])
def test_rows_without_targets_hold_up_nobody(ops, threads, empty):
    rows = batch()
    rows.y_BT[empty] = -1
    result, flat = gradient([rows], threads, ops=ops)
    others = [row for row in range(5) if row not in empty]
    assert np.isfinite(flat).all() and np.isfinite(result.loss)
    if not others:
        assert result.targets == 0 and result.loss == 0 and not flat.any()
        return
    expected_result, expected = gradient([Batch(*(a[others] for a in rows))], 1)
    assert result.loss == pytest.approx(expected_result.loss, rel=1e-12)
    np.testing.assert_allclose(flat, expected, rtol=0, atol=1e-11 * np.abs(expected).max())


@pytest.mark.parametrize("threads", [1, 2, 4])
@pytest.mark.parametrize("bad", [0, 4])
def test_an_error_in_one_shard_ends_the_step_and_nobody_waits(threads, bad):
    rows = batch()
    rows.x_BT[bad, 0] = 99  # no such id
    with pytest.raises(ValueError, match="token id 99"):
        gradient([rows], threads)


def test_every_table_is_added_to_in_the_order_of_the_shards():
    """The first shard is the slowest, and the second leaves out a table and ends early."""
    in_order, seen, tables = InOrder(3), [], [object(), object()]

    def shard(number):
        time.sleep(0.03 * (2 - number))
        for table in tables if number != 1 else tables[:1]:
            with in_order(number)(table):
                seen.append((tables.index(table), number))
        in_order.end(number)

    threads = [threading.Thread(target=shard, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=10)
    assert [number for table, number in seen if table == 0] == [0, 1, 2]
    assert [number for table, number in seen if table == 1] == [0, 2]


# ------------------------------------------------------------------ BLAS
def test_products_stay_on_one_core_inside_and_only_there():
    functions = shards.blas_threads()
    if functions is None:
        pytest.skip("this NumPy's BLAS has no such functions")
    get_threads, set_threads = functions
    before = get_threads()
    try:
        set_threads(2)
        with one_blas_thread():
            assert get_threads() == 1
        assert get_threads() == 2
        with pytest.raises(RuntimeError), one_blas_thread():
            raise RuntimeError
        assert get_threads() == 2
    finally:
        set_threads(before)


SAME_BITS = """
import numpy as np
{first}
from axion_np.config import Config
from axion_np.modules.model import Model
ids = np.random.default_rng(0).integers(0, 1024, (4, 64))
loss, g = Model.init(Config.preset("axion1")).loss_and_grads(ids, ids, "numpy")
print(loss.hex(), g.flat.tobytes()[:4000].hex())
"""


def test_who_imported_numpy_first_and_what_the_environment_says_change_no_bit(monkeypatch):
    outputs = set()
    for first, threads in (("np.ones((300, 300)) @ np.ones((300, 300))", "2"), ("", "1")):
        monkeypatch.setenv("OPENBLAS_NUM_THREADS", threads)
        done = subprocess.run(
            [sys.executable, "-c", SAME_BITS.format(first=first)], capture_output=True, text=True
        )
        assert done.returncode == 0, done.stderr
        outputs.add(done.stdout)
    assert len(outputs) == 1
