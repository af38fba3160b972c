r"""Choosing the next token, compiled: the same filters as in `axion_np.generation.sampling`.

NumPy sorts the vocabulary to find the k most probable tokens. Here they come off a heap, largest
first, until k tokens or enough probability are there: usually a few dozen of a thousand.

Numba's disk cache does not see edits to this file: after one, clear the cache.
"""

import numpy as np

from axion_np.kernels.compiled import CONTRACT, kernel
from axion_np.kernels.exp import exp


@kernel(error_model="numpy")
def largest(values_E, n):
    """Number of the largest value, the first among equals."""
    best = 0
    for e in range(1, n):
        if values_E[e] > values_E[best]:
            best = e
    return best


@kernel(error_model="numpy")
def sift(heap_V, at, size):
    """Let the value at `at` sink until none of its two children is larger."""
    while 2 * at + 1 < size:
        child = 2 * at + 1
        if child + 1 < size and heap_V[child + 1] > heap_V[child]:
            child += 1
        if heap_V[at] >= heap_V[child]:
            return
        heap_V[at], heap_V[child] = heap_V[child], heap_V[at]
        at = child


@kernel(error_model="numpy")
def keep(p_V, k, share, heap_V):
    """Zero all but the k largest, or the fewest that hold this share; equals of the last stay."""
    size, whole, held, threshold = p_V.size, 0.0, 0.0, 0.0
    for v in range(size):
        heap_V[v] = p_V[v]
        whole += p_V[v]
    for v in range(size // 2 - 1, -1, -1):
        sift(heap_V, v, size)
    while size > 0 and k > 0 and held < share * whole:
        threshold, k, size = heap_V[0], k - 1, size - 1
        held += threshold
        heap_V[0] = heap_V[size]
        sift(heap_V, np.int64(0), size)
    for v in range(p_V.size):
        if p_V[v] < threshold:
            p_V[v] = 0.0


@kernel(fastmath=CONTRACT, error_model="numpy")
def choose(m, seen_V, u, banned, temperature, top_k, top_p, penalty):
    """`sampling.next_token`; top_k and top_p are 0 where they are off, banned is -1."""
    z_V, p_V, total = m.logits_V, m.p_V, 0.0
    if penalty != 1:
        for v in range(z_V.size):
            if seen_V[v]:
                z_V[v] = z_V[v] / penalty if z_V[v] > 0 else z_V[v] * penalty
    if banned >= 0:
        z_V[banned] = -np.inf
    best = largest(z_V, z_V.size)
    if temperature == 0:
        return best
    for v in range(z_V.size):
        p_V[v] = exp((np.float64(z_V[v]) - z_V[best]) / temperature)
    if banned >= 0:
        p_V[banned] = 0.0
    if top_k > 0:
        keep(p_V, top_k, np.inf, m.heap_V)
    if top_p > 0:
        keep(p_V, p_V.size, top_p, m.heap_V)
    for v in range(p_V.size):
        total += p_V[v]
    goal, passed = u * total, 0.0
    for v in range(p_V.size):
        passed += p_V[v]
        if p_V[v] > 0:
            best = v
            if passed > goal:
                break
    return best
