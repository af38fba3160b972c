"""Experts in one pass: gather, multiply, activate, multiply again, scatter.

ROWS visits of one expert go through all of it together, and nothing in between leaves the nearest
cache. Gate and up are the halves of a pair, so that the activation finds both in registers; the
gate of the router is multiplied in there, too. The second product adds its tiles to the rows of
the tokens that the visits belong to. All products are those of `matmul`, tile by tile.

The backward does the same for BLOCK visits, and keeps in the next cache what the gradients of the
weights need: they are products over all visits, BLOCK of them at a time.

This form is made for 32 vector registers (AVX-512). With 16 a pair does not fit in them, and BLAS
does the products better: `kernels/__init__.py` takes experts.py there.
"""

from typing import NamedTuple

import numpy as np

from axion_np.kernels.compiled import REORDER, flat, helper, kernel, rows
from axion_np.kernels.experts import dispatch
from axion_np.kernels.experts_tiles import (
    Visits,
    gather,
    multiply,
    pack_transposes,
    pack_weights,
    sigmoid,
    stride,
    up,
)
from axion_np.kernels.simd.lanes import LANES, ROWS, fill, tile
from axion_np.kernels.simd.pair import PAIR, joined, left, right, scale_rows, scatter
from axion_np.kernels.simd.wide import add_block, write_block
from axion_np.operations.experts import ExpertsSaved
from axion_np.operations.swiglu import SwiGLUSaved

BLOCK = 128  # visits whose rows are kept for the gradients of the weights


class Kept(NamedTuple):
    """Rows of a block of visits, as the gradients of the weights read them."""

    x: np.ndarray  # BLOCK rows of `stride(D)`
    dy: np.ndarray  # the same
    weighted: np.ndarray  # weight * hidden, rows of `stride(F)`
    dboth: np.ndarray  # the gradient of gate and up, as pairs, rows of `stride(2 F)`


@kernel
def forward(x_LD, visits, weights, lowest, gate_JF, up_JF, y_LD):
    (E, D, F), dtype = weights[0].shape, x_LD.dtype
    both = np.empty((up(F, LANES) // LANES * 2 * D, LANES), dtype)
    down = np.empty((up(D, PAIR) // LANES * F, LANES), dtype)
    step, step_F = stride(D), stride(F)
    x = np.zeros((ROWS * step // LANES, LANES), dtype)  # zero where no visit is
    hidden = np.empty(ROWS * step_F, dtype)
    for e in range(E):
        stop = visits.start_E[e + 1]
        if visits.start_E[e] < stop:
            pack_weights(*weights, e, both, down)
        for j in range(visits.start_E[e], stop, ROWS):
            n = min(ROWS, stop - j)
            gather(x_LD, visits.places_J, j, n, step, x)
            for f in range(0, F, LANES):
                sums = multiply(x, 0, step, 1, both, f // LANES * D, 1, D)
                gate, gated, n_f = left(sums), right(sums), min(LANES, F - f)
                write_block(gate, gate_JF, j * F + f, F, n, n_f)
                write_block(gated, up_JF, j * F + f, F, n, n_f)
                h = gate * sigmoid(gate, x, lowest) * gated
                h = scale_rows(h, visits.weight_J, j, n)
                write_block(h, hidden, f, step_F, ROWS, LANES)
            for d in range(0, D, PAIR):
                sums = multiply(hidden, 0, step_F, 1, down, d // PAIR * F, 1, F)
                scatter(sums, y_LD, visits.places_J, j, d, n, min(PAIR, D - d))


@helper
def activate_back(da, j, j0, f, n, visits, activations, kept, dots):
    """From da of LANES columns: a again, and the gradients of gate and up, all into `kept`.

    Returns dots + da * hidden: its sum over the columns is the gradient of the weight.
    """
    gate_JF, up_JF, lowest = activations
    F, x = gate_JF.shape[1], kept.x
    n_f, zero, one = min(LANES, F - f), tile(fill(x, 0)), fill(x, 1)
    gate = add_block(zero, gate_JF, j * F + f, F, n, n_f)
    gated = add_block(zero, up_JF, j * F + f, F, n, n_f)
    s = sigmoid(gate, x, lowest)
    silu, slope = gate * s, s * (one + gate * (one - s))
    h, dh = silu * gated, scale_rows(da, visits.weight_J, j, n)
    weighted = scale_rows(h, visits.weight_J, j, n)
    step, step_both = stride(F), stride(2 * up(F, LANES))
    write_block(weighted, kept.weighted, (j - j0) * step + f, step, ROWS, LANES)
    both = joined(dh * gated * slope, dh * silu)
    write_block(both, kept.dboth, (j - j0) * step_both + 2 * f, step_both, ROWS, PAIR)
    return dots + da * h


@helper(fastmath=REORDER)
def sum_lanes(dots, scratch, n, out, j):
    """The sum over the columns of each of n rows of a tile."""
    write_block(dots, scratch, 0, LANES, ROWS, LANES)
    for r in range(n):
        total = scratch.dtype.type(0)
        for x in range(LANES):
            total += scratch[r, x]
        out[j + r] = total


@helper
def add_pair(sums, out, first, step, n_rows, n, more):
    if more:
        sums = add_block(sums, out, first, step, n_rows, n)
    write_block(sums, out, first, step, n_rows, n)


@helper
def weight_gradients(kept, e, n, more, dw_gate_EDF, dw_up_EDF, dw_down_EFD):
    """Add those of n visits, or write them if they are an expert's first."""
    _, D, F = dw_gate_EDF.shape
    step, step_F, step_both = stride(D), stride(F), stride(2 * up(F, LANES))
    # forward:  y += (weight * hidden) @ w_down
    for f in range(0, F, ROWS):
        for d in range(0, D, PAIR):
            sums = multiply(kept.weighted, f, 1, step_F, kept.dy, d // PAIR, step // PAIR, n)
            first, n_rows = (e * F + f) * D + d, min(ROWS, F - f)
            add_pair(sums, dw_down_EFD, first, D, n_rows, min(PAIR, D - d), more)
    # forward:  gate = x @ w_gate;  up = x @ w_up
    for d in range(0, D, ROWS):
        for f in range(0, F, LANES):
            at, by = f // LANES, step_both // PAIR
            sums = multiply(kept.x, d, 1, step, kept.dboth, at, by, n)
            first, n_rows, n_f = (e * D + d) * F + f, min(ROWS, D - d), min(LANES, F - f)
            add_pair(left(sums), dw_gate_EDF, first, F, n_rows, n_f, more)
            add_pair(right(sums), dw_up_EDF, first, F, n_rows, n_f, more)


@helper
def hidden_back(j, j0, n, D, visits, activations, down, kept):
    """n visits, from dy to the gradients of gate and up. Returns da * hidden, tiles added up."""
    F, step, dots = activations[0].shape[1], stride(D), tile(fill(kept.x, 0))
    for f in range(0, F, PAIR):
        sums = multiply(kept.dy, (j - j0) * step, step, 1, down, f // PAIR * D, 1, D)
        dots = activate_back(left(sums), j, j0, f, n, visits, activations, kept, dots)
        if f + LANES < F:
            half = right(sums)
            dots = activate_back(half, j, j0, f + LANES, n, visits, activations, kept, dots)
    return dots


@helper
def inputs_back(j, j0, n, visits, both, kept, dx_LD):
    """From the gradients of gate and up to those of the tokens' inputs."""
    D, step = dx_LD.shape[1], kept.dboth.size // BLOCK
    depth = both.shape[0] // (up(D, PAIR) // LANES)
    for d in range(0, D, PAIR):
        at = d // PAIR * depth
        sums = multiply(kept.dboth, (j - j0) * step, step, 1, both, at, 1, depth)
        scatter(sums, dx_LD, visits.places_J, j, d, n, min(PAIR, D - d))


@kernel
def backward(x_LD, dy_LD, visits, weights, lowest, gate_JF, up_JF, dx_LD, dweight_J, dweights):
    E, D, F = weights[0].shape
    step, step_both = stride(D), stride(2 * up(F, LANES))
    down = np.empty((up(F, PAIR) // LANES * D, LANES), x_LD.dtype)
    both = np.empty((up(D, PAIR) // LANES * 2 * up(F, LANES), LANES), x_LD.dtype)
    square, scratch = np.empty((LANES, LANES), x_LD.dtype), np.empty((ROWS, LANES), x_LD.dtype)
    kept = Kept(
        np.empty((BLOCK * step // LANES, LANES), x_LD.dtype),
        np.zeros((BLOCK * step // LANES, LANES), x_LD.dtype),  # as in `forward`
        np.empty((BLOCK * stride(F) // LANES, LANES), x_LD.dtype),
        np.empty((BLOCK * step_both // LANES, LANES), x_LD.dtype),
    )
    for e in range(E):
        start, stop = visits.start_E[e], visits.start_E[e + 1]
        if start == stop:
            for dw in dweights:
                dw[e] = 0
            continue
        pack_transposes(*weights, e, both, down, square)
        for j0 in range(start, stop, BLOCK):
            n = min(BLOCK, stop - j0)
            gather(x_LD, visits.places_J, j0, n, step, kept.x)
            gather(dy_LD, visits.places_J, j0, n, step, kept.dy)
            for j in range(j0, j0 + n, ROWS):
                n_rows = min(ROWS, stop - j)
                activations = gate_JF, up_JF, lowest
                dots = hidden_back(j, j0, n_rows, D, visits, activations, down, kept)
                sum_lanes(dots, scratch, n_rows, dweight_J, j)
                inputs_back(j, j0, n_rows, visits, both, kept, dx_LD)
            weight_gradients(kept, e, n, j0 > start, *dweights)


def lowest(x):
    """The least exponent of a normal number."""
    return float(np.finfo(x.dtype).minexp)


def contiguous(dtype, *weights):
    return tuple(np.ascontiguousarray(w, dtype) for w in weights)


def sorted_visits(order_J, start_E, gates_LK, x_LD):
    K, D = gates_LK.shape[1], x_LD.shape[1]
    return Visits(order_J // K * D, flat(gates_LK, x_LD.dtype)[order_J], start_E)


def all_back(x_LD, dy_LD, visits, weights, gate_JF, up_JF):
    """Gradients of the inputs, of the visits' weights, and of the three stacks of matrices."""
    dx_LD, dweight_J = np.zeros_like(x_LD), np.empty_like(visits.weight_J)
    dweights, least = tuple(np.empty_like(w) for w in weights), lowest(x_LD)
    backward(x_LD, dy_LD, visits, weights, least, gate_JF, up_JF, dx_LD, dweight_J, dweights)
    return dx_LD, dweight_J, dweights


def experts_forward(x_LD, idx_LK, gates_LK, w_gate_EDF, w_up_EDF, w_down_EFD):
    """As in `axion_np.operations.experts`."""
    x_LD, (L, K), (E, _, F) = rows(x_LD), idx_LK.shape, w_gate_EDF.shape
    order_J, start_E = np.empty(L * K, np.int64), np.zeros(E + 1, np.int64)
    dispatch(flat(idx_LK, np.int64), start_E, order_J)
    visits = sorted_visits(order_J, start_E, gates_LK, x_LD)
    weights = contiguous(x_LD.dtype, w_gate_EDF, w_up_EDF, w_down_EFD)
    gate_JF, up_JF = np.empty((2, L * K, F), x_LD.dtype)
    y_LD = np.zeros_like(x_LD)
    forward(x_LD, visits, weights, lowest(x_LD), gate_JF, up_JF, y_LD)
    return y_LD, ExpertsSaved(
        x_LD, order_J, start_E, gates_LK, gate_JF, up_JF, w_gate_EDF, w_up_EDF, w_down_EFD
    )


def experts_backward(dy_LD, saved):
    """As in `axion_np.operations.experts`."""
    s, x_LD = saved, rows(saved.x_LD)
    dtype, K = x_LD.dtype, s.gates_LK.shape[1]
    visits = sorted_visits(s.order_J, s.start_E, s.gates_LK, x_LD)
    weights = contiguous(dtype, s.w_gate_EDF, s.w_up_EDF, s.w_down_EFD)
    hidden = rows(s.gate_JF, dtype), rows(s.up_JF, dtype)
    dx_LD, dweight_J, dweights = all_back(x_LD, rows(dy_LD, dtype), visits, weights, *hidden)
    dgates_J = np.empty_like(dweight_J)
    dgates_J[s.order_J] = dweight_J
    return dx_LD, dgates_J.reshape(-1, K), *dweights


def everyone(x_LD):
    """Each token visits the one expert there is, with weight 1."""
    L, D = x_LD.shape
    return Visits(np.arange(0, L * D, D), np.ones(L, x_LD.dtype), np.array([0, L]))


def swiglu_forward(x_LD, w_gate_DF, w_up_DF, w_down_FD):
    """As in `axion_np.operations.swiglu`: one expert that every token visits."""
    x, F = rows(x_LD), w_gate_DF.shape[1]
    weights = contiguous(x.dtype, w_gate_DF[None], w_up_DF[None], w_down_FD[None])
    gate_LF, up_LF = np.empty((2, len(x), F), x.dtype)
    y = np.zeros((len(x), w_down_FD.shape[1]), x.dtype)
    forward(x, everyone(x), weights, lowest(x), gate_LF, up_LF, y)
    hidden = [array.reshape(*x_LD.shape[:-1], F) for array in (gate_LF, up_LF)]
    saved = SwiGLUSaved(x_LD, *hidden, w_gate_DF, w_up_DF, w_down_FD)
    return y.reshape(x_LD.shape), saved


def swiglu_backward(dy_LD, saved):
    """As in `axion_np.operations.swiglu`."""
    s, x = saved, rows(saved.x_LD)
    weights = contiguous(x.dtype, s.w_gate_DF[None], s.w_up_DF[None], s.w_down_FD[None])
    hidden = rows(s.gate_LF, x.dtype), rows(s.up_LF, x.dtype)
    dx, _, dweights = all_back(x, rows(dy_LD, x.dtype), everyone(x), weights, *hidden)
    return dx.reshape(s.x_LD.shape), *(dw[0] for dw in dweights)
