"""A curve of any length stays a few hundred points, and its means are those of the rows."""

import numpy as np

from axion_np.chat.curve import LEAST, MOST_NUMBERS, Curve


def row(step, **more):
    return {"step": step, "tokens": 10 * step, "loss_nats": 1.0 * step} | more


def filled(n, **more):
    curve = Curve()
    for step in range(1, n + 1):
        curve.add(row(step, **more))
    return curve


def test_a_short_curve_is_its_rows():
    told = filled(3, lr=0.1).plain()
    assert told["step"] == [1, 2, 3] and told["tokens"] == [10, 20, 30]
    assert told["loss"] == [1, 2, 3] and told["lr"] == [0.1] * 3 and told["norm"] == [None] * 3


def test_a_long_curve_is_means_of_stretches_that_end_at_its_last_row():
    n = 12_345
    curve = filled(n)
    told = curve.plain()
    assert LEAST <= len(told["step"]) < 2 * LEAST and told["step"][-1] == n
    bounds = [0, *told["step"]]
    for first, last, loss in zip(bounds, told["step"], told["loss"], strict=False):
        np.testing.assert_allclose(loss, (first + 1 + last) / 2, rtol=1e-3)  # four digits
    assert sum(stretch.n for stretch in curve.stretches) == n


def test_what_is_not_finite_is_counted_and_no_part_of_a_mean():
    curve = Curve()
    for step, loss in enumerate([2.0, float("nan"), float("inf"), None, "x", 4.0], 1):
        curve.add(row(step, loss_nats=loss))
    assert curve.not_finite == 4
    assert curve.plain()["loss"] == [2.0, None, None, None, None, 4.0]


def test_rows_that_make_no_sense_are_left_out_and_later_ones_give_way():
    curve = Curve()
    for step in (1, 2, 3, "4", None, -1, 2):
        curve.add(row(1) | {"step": step})
    assert curve.plain()["step"] == [1, 2]


def test_loads_become_shares_and_biases_stay():
    curve = Curve()
    tables = {"load": [[3, 1], [0, 0]], "bias": [[-0.1, 0.1], [0.0, 0.0]], "max_vio": [0.5, 0.0]}
    curve.add(row(1, **tables))
    first, second = curve.experts()["layers"]
    assert first == {"violation": [0.5], "load": [[0.75], [0.25]], "bias": [[-0.1], [0.1]]}
    assert second["load"] == [[None], [None]], "nobody was routed"


def test_runs_without_loads_or_without_experts_can_be_told():
    assert Curve().experts() == {"step": [], "layers": []}
    assert filled(3).experts()["layers"] == []
    layers = filled(3, max_vio=[0.1, 0.2]).experts()["layers"]
    assert layers[1] == {"violation": [0.2] * 3, "load": [], "bias": []}


def test_many_experts_are_told_at_fewer_points_of_which_the_last_is_the_newest():
    load = [[1] * 64 for _ in range(12)]
    curve = filled(300, load=load)
    told = curve.experts()
    assert 2 <= len(told["step"]) * 12 * 64 <= MOST_NUMBERS + 12 * 64
    assert told["step"][-1] == 300


def test_layers_are_in_the_order_of_their_numbers():
    load = [[n, 100 - n] for n in range(12)]
    layers = filled(1, load=load).experts()["layers"]
    assert [layer["load"][0][0] for layer in layers] == [n / 100 for n in range(12)]
