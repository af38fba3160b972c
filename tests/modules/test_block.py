"""One block: two additions to a stream, and which feed-forward part it has."""

import numpy as np
import pytest

from axion_np.modules import reference
from axion_np.modules.block import block_backward, block_forward
from axion_np.modules.params import BlockParams, MoEParams, SwiGLUParams, transform, walk
from axion_np.operations.rope import rope_table
from axion_np.school import paper
from axion_np.school.gradients import compare
from axion_np.school.small import VARIANTS, as_lists, random_batch, random_params, random_router

EACH = pytest.mark.parametrize("name", ["base", "first-layer-dense", "balance-loss"])


def set_up(name, normal):
    config = VARIANTS[name]
    p, bias_E = random_params(config).blocks[0], random_router(config).biases[0]
    pos_BT = random_batch(config)[2]
    return config, p, bias_E, rope_table(pos_BT, config, np.float64), normal(3, 12, 10)


# ------------------------------------------------------------------ by hand
def test_a_block_of_zeros_passes_the_stream_on(ops, normal):
    config, p, bias_E, rope, x_BTD = set_up("base", normal)
    for _, array in walk(p):
        array[...] = 0
    y_BTD, _ = block_forward(x_BTD, p, bias_E, rope, config, ops)
    np.testing.assert_array_equal(y_BTD, x_BTD)


# ------------------------------------------------------------------ against the paper
@EACH
def test_a_block_equals_the_scalar_loops(ops, normal, name):
    config, p, bias_E, rope, x_BTD = set_up(name, normal)
    y_BTD, saved = block_forward(x_BTD, p, bias_E, rope, config, ops)
    balance = getattr(saved.ffn, "balance", 0.0)
    rows = [
        paper.block(x_TD.tolist(), pos_T.tolist(), as_lists(p), as_lists(bias_E), config)
        for x_TD, pos_T in zip(x_BTD, rope.pos_BT, strict=True)
    ]
    np.testing.assert_allclose(y_BTD, [row[0] for row in rows], rtol=1e-11, atol=1e-11)
    assert balance == pytest.approx(sum(row[1] for row in rows) / 3, rel=1e-12)


# ------------------------------------------------------------------ gradient
@EACH
def test_the_gradient_along_a_random_direction_equals_the_complex_step(ops, normal, name):
    config, p, bias_E, rope, x_BTD = set_up(name, normal)
    dy_BTD, along_BTD = normal(3, 12, 10), normal(3, 12, 10)
    _, saved = block_forward(x_BTD, p, bias_E, rope, config, ops)
    dx_BTD, dp = block_backward(dy_BTD, saved, p, config, ops)
    direction = transform(p, lambda name, array: normal(*array.shape))
    slope = (dx_BTD * along_BTD).sum()
    slope += sum((a * b).sum() for (_, a), (_, b) in zip(walk(dp), walk(direction), strict=True))
    steps = dict(walk(direction))
    moved = transform(p, lambda name, array: array + 1e-20j * steps[name])
    y_BTD, s = block_forward(x_BTD + 1e-20j * along_BTD, moved, bias_E, rope, config, reference)
    derivative = (y_BTD * dy_BTD).sum() + getattr(s.ffn, "balance", 0.0)
    compare(
        "module",
        f"block, {name}",
        "all along one direction",
        np.array([derivative.imag / 1e-20]),
        np.array([slope]),
        ops,
    )


# ------------------------------------------------------------------ properties
def test_the_type_of_the_parameters_says_which_feed_forward_part_there_is(ops, normal):
    for name, kind in (("base", MoEParams), ("first-layer-dense", SwiGLUParams)):
        config, p, bias_E, rope, x_BTD = set_up(name, normal)
        assert (bias_E is None) == (kind is SwiGLUParams)
        _, saved = block_forward(x_BTD, p, bias_E, rope, config, ops)
        _, dp = block_backward(x_BTD, saved, p, config, ops)
        assert type(dp) is BlockParams and type(dp.ffn) is type(p.ffn) is kind


def test_padding_gets_nothing_from_the_experts(ops, normal):
    config, p, bias_E, rope, x_BTD = set_up("base", normal)
    real_BT = np.ones((3, 12), bool)
    real_BT[1, 5:] = False
    _, saved = block_forward(x_BTD, p, bias_E, rope, config, ops, real_BT)
    assert saved.ffn.load_E.sum() == config.n_active_experts * real_BT.sum()
