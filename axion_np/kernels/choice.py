"""Choosing the next token, compiled: the same filters as in `axion_np.generation.sampling`.

NumPy sorts the vocabulary to find the k most probable tokens. Here they come off a heap, largest
first, until k tokens or enough probability are there: usually a few dozen of a thousand.
"""

from typing import NamedTuple

import numpy as np

from axion_np.kernels.compiled import CONTRACT, kernel
from axion_np.kernels.exp import added_up, exp, exponentials


class Rules(NamedTuple):
    """`sampling.Settings` as plain numbers, each of one type whatever the user wrote."""

    temperature: float
    top_k: int  # 0: off
    top_p: float  # 0: off
    min_new_tokens: int
    repetition_penalty: float
    eos_id: int
    n_tokens: int  # ids from here on are never chosen


def plain(settings, vocab_size):
    """Settings as Rules."""
    n_tokens = settings.n_tokens
    return Rules(
        temperature=float(settings.temperature),
        top_k=int(settings.top_k or 0),
        top_p=float(settings.top_p or 0),
        min_new_tokens=int(settings.min_new_tokens),
        repetition_penalty=float(settings.repetition_penalty),
        eos_id=int(settings.eos_id),
        n_tokens=vocab_size if n_tokens is None else min(int(n_tokens), vocab_size),
    )


@kernel
def largest(values, n):
    """Number of the largest of the first n values, the first among equals."""
    best = 0
    for e in range(1, n):
        if values[e] > values[best]:
            best = e
    return best


@kernel
def highest(values, n):
    """The largest of the first n values: four at once, or each comparison waits for the last."""
    a = b = c = d = values[0]
    whole = n // 4 * 4
    for e in range(0, whole, 4):
        a, b = max(a, values[e]), max(b, values[e + 1])
        c, d = max(c, values[e + 2]), max(d, values[e + 3])
    for e in range(whole, n):
        a = max(a, values[e])
    return max(max(a, b), max(c, d))


@kernel
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


@kernel
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


@kernel
def log_probabilities(z_V, log_p_V):
    """The model's own distribution: at temperature 1, nothing penalized, banned or left out."""
    top = highest(z_V, z_V.size)
    log_p_V[:] = z_V
    exponentials(log_p_V, log_p_V.size, top)
    log_sum_exp = top + z_V.dtype.type(np.log(added_up(log_p_V)))
    for v in range(z_V.size):
        log_p_V[v] = z_V[v] - log_sum_exp


@kernel(fastmath=CONTRACT)
def heat(z_V, top, temperature, p_V):
    """p = e^((z - top) / temperature), in float64; where z is -inf our `exp` alone is not zero."""
    for v in range(p_V.size):
        p = exp((np.float64(z_V[v]) - top) / temperature)
        p_V[v] = p if z_V[v] > -np.inf else 0.0


@kernel
def weigh(z_V, seen_V, n_done, rules, p_V, heap_V):
    """`sampling.distribution`, not normalized; changes the logits and returns the likeliest token.

    At temperature 0 that token is all there is to know, and p is left as it was.
    """
    penalty, n = rules.repetition_penalty, rules.n_tokens
    if penalty != 1:
        for v in range(n):
            if seen_V[v]:
                z_V[v] = z_V[v] / penalty if z_V[v] > 0 else z_V[v] * penalty
    if n_done < rules.min_new_tokens and 0 <= rules.eos_id < n:
        z_V[rules.eos_id] = -np.inf
    best, p_n = largest(z_V, n), p_V[:n]
    if rules.temperature == 0:
        return best
    heat(z_V, np.float64(z_V[best]), rules.temperature, p_n)
    if rules.top_k > 0:
        keep(p_n, rules.top_k, np.inf, heap_V)
    if rules.top_p > 0:
        keep(p_n, n, rules.top_p, heap_V)
    p_V[n:] = 0.0
    return best


@kernel
def draw(p_V, u):
    """`sampling.pick`; p need not be normalized."""
    whole, passed, best = 0.0, 0.0, 0
    for v in range(p_V.size):
        whole += p_V[v]
    goal = u * whole
    for v in range(p_V.size):
        passed += p_V[v]
        if p_V[v] > 0:
            best = v
            if passed > goal:
                break
    return best


@kernel
def choose(z_V, seen_V, u, n_done, rules, p_V, heap_V):
    """`sampling.next_token`; changes the logits."""
    best = weigh(z_V, seen_V, n_done, rules, p_V, heap_V)
    return best if rules.temperature == 0 else draw(p_V[: rules.n_tokens], u)
