"""AdamW with clipping, and the learning-rate schedules: one flat vector, a few lines.

New here: the parameters move. Each number's step is its mean gradient divided by the root of its
mean squared gradient, so that every number moves at a similar speed; weight decay is applied to
the weight itself, not through the gradient.
Sources: Loshchilov and Hutter 2019 (arXiv 1711.05101), algorithm 2; betas, decay and clipping:
DeepSeek-V3 section 4.2.
"""

from math import cos, pi
from typing import NamedTuple

import numpy as np


class Moments(NamedTuple):
    m: np.ndarray  # running mean of the gradient, flat
    v: np.ndarray  # running mean of its square, flat


def new_moments(flat):
    return Moments(np.zeros_like(flat), np.zeros_like(flat))


def grad_norm(g):
    """Length of the gradient, ||g||. **Numerics** summed in float64."""
    return float(np.sqrt(np.einsum("i,i", g, g, dtype=np.float64)))


def clip_scale(norm, max_norm):
    """The factor that shortens a gradient to `max_norm`, or 1. **Math** min(1, max / ||g||)."""
    return 1.0 if norm <= max_norm else max_norm / norm


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
    """One update, in place.

    **Math**    g = scale g;  m = beta1 m + (1 - beta1) g;  v = beta2 v + (1 - beta2) g^2;
                p -= lr weight_decay p;  p -= lr m^ / (sqrt(v^) + eps),
                with m^ = m / (1 - beta1^n), v^ = v / (1 - beta2^n), n = step + 1
    **Shapes**  p, g, m, v flat, of one size; the first `n_decayed` numbers decay, or all
    **Units**   step counts from 0; lr is the learning rate of this step
    """
    n = step + 1
    m *= beta1
    m += (1 - beta1) * scale * g
    v *= beta2
    v += (1 - beta2) * (scale * g) ** 2
    correction1, correction2 = 1 - beta1**n, 1 - beta2**n
    p[:n_decayed] *= 1 - lr * weight_decay
    p -= lr * (m / correction1) / (np.sqrt(v / correction2) + eps)


def schedule(step, steps, peak, warmup, shape="cosine", floor=0.1):
    """Learning rate of a step.

    **Math**    a line from 0 to `peak` over `warmup` steps, then "cosine": half a cosine down to
                floor peak; "decay": peak until four fifths of the run, then a line to floor peak
    **Units**   steps count from 0
    """
    if step < warmup:
        return peak * (step + 1) / warmup
    if shape == "cosine":
        done = (step - warmup) / max(steps - warmup, 1)
        return peak * (floor + (1 - floor) * 0.5 * (1 + cos(pi * min(done, 1.0))))
    left = (steps - step) / max(0.2 * steps, 1)
    return peak * (floor + (1 - floor) * min(left, 1.0))
