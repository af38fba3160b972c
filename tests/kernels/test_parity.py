"""Every kernel against the reference: the same numbers at every size and precision.

A case is a function of a random generator and a precision that returns arguments of one operation.
Sizes run from degenerate to ragged. Gradients flow from random upstream values.
"""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from axion_np import kernels
from axion_np.modules import reference

TOLERANCE = {np.float64: 1e-12, np.float32: 1e-5}


def normal(r, *shape):
    return r.standard_normal(shape)


def attention(B, T, H, A, W, *documents):
    """`documents` are where new documents start, the same in every row."""

    def arguments(r):
        starts = np.zeros(T, np.int64)
        starts[list(documents)] = documents
        pos = np.tile(np.arange(T) - np.maximum.accumulate(starts), (B, 1))
        q, k, v = normal(r, B, T, H, A), normal(r, B, T, H, A), normal(r, B, T, H, W)
        return q, k, v, pos, A**-0.5

    return "attention", arguments, 3


def rmsnorm(*shape):
    return "rmsnorm", lambda r: (normal(r, *shape), normal(r, shape[-1]), 0.1), 2


def strided_rmsnorm(*shape):
    return "rmsnorm", lambda r: (normal(r, *shape)[..., 1:], normal(r, shape[-1] - 1), 0.1), 2


def rope(interleave, *shape):
    B, T, R = shape[0], shape[1], shape[-1]

    def arguments(r):
        angle = 9 * normal(r, B, T, R // 2)
        return normal(r, *shape), np.cos(angle), np.sin(angle), interleave

    return "rope", arguments, 1


def experts(L, D, F, E, K, only=None):
    """`only` names the experts that the router may choose."""

    def arguments(r):
        allowed = np.arange(E) if only is None else np.array(only)
        idx = np.stack([r.permutation(allowed)[:K] for _ in range(L)])
        weights = normal(r, E, D, F), normal(r, E, D, F), normal(r, E, F, D)
        return normal(r, L, D), idx, r.random((L, K)), *weights

    return "experts", arguments, 5


def router(L, D, E, K, *groups, ties=False, norm=True):
    def arguments(r):
        x = np.zeros((L, D)) if ties else normal(r, L, D)
        bias_E = 0.1 * normal(r, E) * (not ties)
        return x, normal(r, D, E), bias_E, K, *(groups or (1, 1)), norm, 1.7

    return "router", arguments, 2


CASES = {
    "attention of two tokens": attention(1, 2, 1, 2, 3),
    "attention, ragged": attention(2, 37, 3, 6, 5),
    "attention, documents": attention(2, 100, 2, 16, 16, 1, 40, 41, 99),
    "attention, preset": attention(1, 160, 4, 16, 16),
    "rmsnorm of one row": rmsnorm(1, 8),
    "rmsnorm of one number": rmsnorm(3, 1),
    "rmsnorm, ragged": rmsnorm(5, 11, 13),
    "rmsnorm, strided input": strided_rmsnorm(50, 17),
    "rope, interleaved": rope(True, 2, 7, 6),
    "rope, halves": rope(False, 2, 7, 8),
    "rope, heads": rope(True, 3, 5, 4, 8),
    "rope, heads, halves": rope(False, 1, 1, 3, 2),
    "experts, one token": experts(1, 5, 3, 4, 2),
    "experts, ragged": experts(100, 9, 7, 5, 3),
    "experts, one without a token": experts(90, 8, 16, 4, 2, only=(0, 1, 3)),
    "experts, all tokens on one": experts(200, 16, 8, 3, 1, only=(1,)),
    "experts, preset": experts(700, 64, 64, 4, 2),
    "experts, more experts than tokens": experts(2, 6, 40, 9, 2),
    "router, one token": router(1, 3, 4, 2),
    "router, preset": router(333, 64, 4, 2),
    "router, all scores equal": router(20, 8, 6, 3, ties=True),
    "router, gates not normalised": router(40, 5, 7, 2, norm=False),
    "router, all experts": router(40, 5, 3, 3),
    "router, groups": router(40, 5, 8, 2, 4, 2),
}


def cast(values, dtype):
    """Floating arrays in the wanted precision, strides kept; everything else as it is."""
    return tuple(
        v.astype(dtype, order="K") if isinstance(v, np.ndarray) and v.dtype.kind == "f" else v
        for v in values
    )


def run(ops, name, arguments, upstream):
    """Outputs and gradients of one operation."""
    *outputs, saved = getattr(ops, f"{name}_forward")(*arguments)
    grads = getattr(ops, f"{name}_backward")(upstream(outputs[-1]), saved)
    return outputs + list(grads if isinstance(grads, tuple) else (grads,)), saved


def assert_same(ours, theirs, dtype):
    assert len(ours) == len(theirs)
    for mine, reference_value in zip(ours, theirs, strict=True):
        assert mine.shape == reference_value.shape and mine.dtype == reference_value.dtype
        if reference_value.dtype.kind == "i":
            assert np.array_equal(mine, reference_value)
        elif reference_value.size:
            scale = max(np.abs(reference_value).max(), 1e-30)
            assert np.abs(mine - reference_value).max() <= TOLERANCE[dtype] * scale


@pytest.mark.parametrize("dtype", [np.float64, np.float32], ids=["float64", "float32"])
@pytest.mark.parametrize("case", CASES)
def test_kernel_agrees_with_the_reference(case, dtype):
    name, arguments, n_gradients = CASES[case]
    values = cast(arguments(np.random.default_rng(1)), dtype)

    def upstream(y):
        return np.random.default_rng(2).standard_normal(y.shape).astype(dtype)

    ours, saved = run(kernels, name, values, upstream)
    theirs, reference_saved = run(reference, name, values, upstream)
    assert_same(ours, theirs, dtype)
    assert type(saved) is type(reference_saved) and len(theirs) >= 1 + n_gradients
    fields = [(a, b) for a, b in zip(saved, reference_saved, strict=True) if hasattr(b, "shape")]
    assert_same(*zip(*fields, strict=True), dtype)


def test_halves_that_were_exchanged_or_cut_are_taken_for_what_they_are():
    """The backward of the experts reads gate and up side by side where they lie so already."""
    _, arguments, _ = CASES["experts, ragged"]
    _, saved = kernels.experts_forward(*arguments(np.random.default_rng(5)))
    dy_LD = normal(np.random.default_rng(6), *saved.x_LD.shape)
    gate_JF, up_JF = saved.gate_JF, saved.up_JF
    for gate, up in [(gate_JF, up_JF), (up_JF, gate_JF), (gate_JF, gate_JF), (up_JF, up_JF)]:
        ours = kernels.experts_backward(dy_LD, saved._replace(gate_JF=gate, up_JF=up))
        copies = saved._replace(gate_JF=gate.copy(), up_JF=up.copy())
        assert_same(ours, reference.experts_backward(dy_LD, copies), np.float64)


@pytest.mark.parametrize("case", [case for case in CASES if "preset" in case])
def test_two_threads_at_once_give_the_bits_of_one(case):
    name, arguments, _ = CASES[case]
    values = cast(arguments(np.random.default_rng(3)), np.float32)

    def job(_):
        return run(kernels, name, values, np.cos)[0]

    with ThreadPoolExecutor(2) as pool:
        alone, *together = job(0), *pool.map(job, range(4))
    for results in together:
        assert all(np.array_equal(a, b) for a, b in zip(alone, results, strict=True))


@pytest.mark.parametrize("case", [case for case in CASES if "ragged" in case])
def test_nan_spreads_as_in_the_reference(case):
    name, arguments, _ = CASES[case]
    values = cast(arguments(np.random.default_rng(4)), np.float32)
    values[0][0] = np.nan
    ours, theirs = (run(ops, name, values, np.ones_like)[0] for ops in (kernels, reference))
    assert np.isnan(ours[0]).any()
    assert all(np.array_equal(np.isnan(a), np.isnan(b)) for a, b in zip(ours, theirs, strict=True))


@pytest.mark.parametrize("dtype", [np.float64, np.float32], ids=["float64", "float32"])
@pytest.mark.parametrize("shape", [(1, 1), (1, 40), (9, 31), (2, 3, 100), (70, 1024)])
def test_cross_entropy_agrees_with_the_reference(shape, dtype):
    r = np.random.default_rng(5)
    logits = (5 * normal(r, *shape)).astype(dtype)
    targets = r.integers(-1, shape[-1], shape[:-1])
    for n in (None, 17):
        loss, dlogits = kernels.cross_entropy(logits.copy(), targets, total=n)
        expected, dexpected = reference.cross_entropy(logits, targets, total=n)
        assert_same([np.asarray(loss), dlogits], [np.asarray(expected), dexpected], dtype)


def test_cross_entropy_ignores_masks_and_refuses_wrong_ids():
    logits = normal(np.random.default_rng(6), 4, 50)
    loss, dlogits = kernels.cross_entropy(logits.copy(), np.full(4, -1))
    assert loss == 0 and not dlogits.any()
    for wrong in (-2, 50):
        with pytest.raises(ValueError, match=f"target id {wrong} is outside"):
            kernels.cross_entropy(logits, np.array([0, wrong, 1, 2]))
    logits[1, 3] = np.nan
    with np.errstate(invalid="ignore"):  # compiled code warns of nothing, plain Python does
        assert np.isnan(kernels.cross_entropy(logits, np.array([1, 2, 3, 4]))[0])


@pytest.mark.parametrize("dtype", [np.float64, np.float32], ids=["float64", "float32"])
@pytest.mark.parametrize(("B", "T", "V", "D"), [(1, 1, 5, 3), (3, 50, 7, 4), (2, 9, 300, 16)])
def test_embedding_backward_adds_repeated_ids(B, T, V, D, dtype):
    r = np.random.default_rng(7)
    ids, dx = r.integers(0, V, (B, T)), normal(r, B, T, D).astype(dtype)
    saved = reference.embedding_forward(ids, np.zeros((V, D), dtype))[1]
    for start in (None, normal(r, V, D).astype(dtype)):
        ours, theirs = (
            ops.embedding_backward(dx, saved, start if start is None else start.copy())
            for ops in (kernels, reference)
        )
        assert_same([ours], [theirs], dtype)


@pytest.mark.parametrize("dtype", [np.float64, np.float32], ids=["float64", "float32"])
@pytest.mark.parametrize("size", [0, 1, 1000, 20001])
def test_the_norm_agrees_with_the_reference(size, dtype):
    g = normal(np.random.default_rng(9), size).astype(dtype)
    assert kernels.grad_norm(g) == pytest.approx(reference.grad_norm(g), rel=1e-13)


@pytest.mark.parametrize("dtype", [np.float64, np.float32], ids=["float64", "float32"])
@pytest.mark.parametrize("size", [1, 1000, 20000])
def test_adamw_agrees_with_the_reference(size, dtype):
    r = np.random.default_rng(8)
    start = [normal(r, size).astype(dtype) for _ in range(4)]
    start[3] **= 2
    for decayed in (0, size // 2, None):
        ours, theirs = [a.copy() for a in start], [a.copy() for a in start]
        kernels.adamw_step(*ours, 3, 1e-2, n_decayed=decayed, scale=0.3)
        reference.adamw_step(*theirs, 3, 1e-2, n_decayed=decayed, scale=0.3)
        assert_same(ours, theirs, dtype)
