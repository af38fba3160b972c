"""AdamW in one pass over the flat vector.

NumPy reads and writes the moments several times and makes seven temporary vectors; one pass reads
p, g, m, v and writes p, m, v. The norm adds squares in float64 without writing any of them.
"""

import numpy as np

from axion_np.kernels.compiled import CONTRACT, REORDER, flat, kernel

BLOCK = 4096  # numbers at a time: what one loop leaves in the cache, the next one finds there


@kernel(fastmath=REORDER)
def _square(all_g):
    total = 0.0
    for i in range(all_g.size):
        total += np.float64(all_g[i]) * np.float64(all_g[i])
    return total


def grad_norm(g):
    """As in `axion_np.operations.adamw`."""
    return float(np.sqrt(_square(flat(g))))


@kernel(fastmath=CONTRACT)
def _step(
    all_p, all_g, all_m, all_v, lr, keep, beta1, beta2, eps, correction1, correction2, scale
):
    """Three short loops: LLVM does not vectorise one that writes three arrays, any of which might
    overlap any other."""
    one = all_p.dtype.type(1)
    rest1, rest2 = (one - beta1) * scale, one - beta2
    for start in range(0, all_p.size, BLOCK):
        here = slice(start, min(all_p.size, start + BLOCK))
        p, g, m, v = all_p[here], all_g[here], all_m[here], all_v[here]
        for i in range(p.size):
            m[i] = beta1 * m[i] + rest1 * g[i]
        for i in range(p.size):
            v[i] = beta2 * v[i] + rest2 * ((scale * g[i]) * (scale * g[i]))
        for i in range(p.size):
            update = (m[i] / correction1) / (np.sqrt(v[i] / correction2) + eps)
            p[i] = p[i] * keep - lr * update


def adamw_step(
    p,
    g,
    m,
    v,
    step,
    lr,
    beta1=0.9,
    beta2=0.95,
    eps=1e-8,
    weight_decay=0.1,
    n_decayed=None,
    scale=1.0,
):
    """As in `operations.adamw`; p, m and v are contiguous, since they change in place."""
    n, arrays = step + 1, (p, flat(g, p.dtype), m, v)
    n_decayed = p.size if n_decayed is None else n_decayed
    for part, decay in ((slice(n_decayed), weight_decay), (slice(n_decayed, None), 0.0)):
        scalars = (lr, 1 - lr * decay, beta1, beta2, eps, 1 - beta1**n, 1 - beta2**n, scale)
        _step(*(a[part] for a in arrays), *map(p.dtype.type, scalars))
