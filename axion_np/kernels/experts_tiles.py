"""The pieces of the experts' one pass: weights as panels, rows gathered, the activation.

A pair is ROWS rows of two tiles side by side. Where its halves are gate and up, columns lie so:
LANES of gate, LANES of up, the next LANES of gate, and so on. Rows that are gathered are padded
to an odd number of pairs, so that the same column of neighbouring rows does not always fall into
the same place of the cache. Padding is zero.
"""

import math
from typing import NamedTuple

import numpy as np

from axion_np.kernels.compiled import helper
from axion_np.kernels.simd.lanes import (
    LANES,
    exp2,
    fill,
    load,
    load_from,
    maximum,
    store,
    transposed,
)
from axion_np.kernels.simd.pair import PAIR, zero_pair
from axion_np.kernels.simd.wide import add_product

LOG2_E = 1 / math.log(2)


class Visits(NamedTuple):
    """Who visits whom, sorted by expert."""

    places_J: np.ndarray  # where the row of the visit's token begins
    weight_J: np.ndarray
    start_E: np.ndarray


@helper
def up(n, unit):
    """n rounded up to a multiple of `unit`."""
    return -(-n // unit) * unit


@helper
def stride(n):
    """Numbers from row to row: an odd number of pairs."""
    return (-(-n // PAIR) | 1) * PAIR


@helper
def pack_columns(w, first, step, depth, n, panels, at):
    """n <= LANES columns of a weight into one half of a panel, whose rows are two rows apart."""
    for i in range(depth):
        store(panels, at + 2 * i, load_from(w, first + i * step, n))


@helper
def pack_transposed(w, first, step, depth, n, panels, at, room, square):
    """n <= LANES rows of a weight become columns; below `depth` come zeros, up to `room`."""
    for i in range(0, room, LANES):
        for o in range(LANES):
            count = min(LANES, depth - i) if o < n else 0
            store(square, o, load_from(w, first + min(o, n - 1) * step + i, count))
        store(square, 0, transposed(square, 0))
        for x in range(min(LANES, room - i)):
            store(panels, at + 2 * (i + x), load(square, x))


@helper
def pack_weights(w_gate_EDF, w_up_EDF, w_down_EFD, e, both, down):
    """Panels of one expert for the forward: [W_gate W_up] as pairs, and W_down."""
    _, D, F = w_gate_EDF.shape
    for f in range(0, F, LANES):
        first, n, at = e * D * F + f, min(LANES, F - f), f // LANES * 2 * D
        pack_columns(w_gate_EDF, first, F, D, n, both, at)
        pack_columns(w_up_EDF, first, F, D, n, both, at + 1)
    for d in range(0, up(D, PAIR), LANES):
        first, n, at = e * F * D + d, min(LANES, D - d), d // PAIR * 2 * F
        pack_columns(w_down_EFD, first, D, F, max(0, n), down, at + d // LANES % 2)


@helper
def pack_transposes(w_gate_EDF, w_up_EDF, w_down_EFD, e, both, down, square):
    """Those of the backward: [W_gate W_up]^T, whose rows lie as in a pair, and W_down^T."""
    _, D, F = w_gate_EDF.shape
    depth = 2 * up(F, LANES)
    for d in range(0, up(D, PAIR), LANES):
        first, n = (e * D + min(d, D - 1)) * F, max(0, D - d)
        for f in range(0, F, LANES):
            at, width = (d // PAIR * depth + 2 * f) * 2 + d // LANES % 2, min(LANES, F - f)
            pack_transposed(w_gate_EDF, first + f, F, width, n, both, at, LANES, square)
            pack_transposed(w_up_EDF, first + f, F, width, n, both, at + PAIR, LANES, square)
    for f in range(0, up(F, PAIR), LANES):
        first, n = (e * F + min(f, F - 1)) * D, max(0, F - f)
        at = f // PAIR * 2 * D + f // LANES % 2
        pack_transposed(w_down_EFD, first, D, D, n, down, at, D, square)


@helper
def gather(x_LD, places_J, j, n, step, gathered):
    """The rows of n visits, `step` numbers apart."""
    D = x_LD.shape[1]
    for r in range(n):
        for d in range(0, step, LANES):
            row = load_from(x_LD, places_J[j + r] + d, min(LANES, max(0, D - d)))
            store(gathered, (r * step + d) // LANES, row)


@helper
def multiply(a, first, down, along, panels, at, step, depth):
    """A pair: ROWS rows of a times a panel whose rows are `step` pairs apart."""
    sums = zero_pair(a)
    for i in range(depth):
        sums = add_product(sums, a, first + i * along, down, panels, at + i * step)
    return sums


@helper
def sigmoid(gate, x, lowest):
    """1 / (1 + e^(-gate)), of x's dtype; 2^lowest is the smallest power that is a number."""
    one = fill(x, 1)
    exponent = maximum(gate * fill(x, LOG2_E), fill(x, lowest))
    return one / (one + exp2(fill(x, 0) - exponent))
