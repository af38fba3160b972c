"""Rotary positions: rotate each pair of numbers by an angle that grows with the position.

New here: a linear map without parameters. The scalar product of a query rotated by angle a_t and a
key rotated by a_s depends on t - s alone, so attention sees distances. A rotation's transpose is
its inverse: the backward is the forward with the angle negated.
Sources: Su et al. 2021 (arXiv 2104.09864), section 3.2.2; YaRN: Peng et al. 2023 (arXiv
2309.00071), section 3; DeepSeek-V3, section 4.3.
"""

from math import ceil, floor, log, pi
from typing import NamedTuple

import numpy as np


class RopeTable(NamedTuple):
    cos_BTP: np.ndarray  # (B, T, P = R/2) cosine of each pair's angle, times YaRN's factor
    sin_BTP: np.ndarray  # (B, T, P) its sine
    pos_BT: np.ndarray  # (B, T) position of each token inside its own document


class RopeSaved(NamedTuple):
    cos_BTP: np.ndarray  # (B, T, P) the same table serves the backward
    sin_BTP: np.ndarray  # (B, T, P)
    interleave: bool  # which numbers form a pair


def mscale(factor, weight):
    """YaRN's temperature correction g(weight) = 0.1 weight ln(factor) + 1, 1 if not stretched."""
    return 1.0 if factor <= 1 else 0.1 * weight * log(factor) + 1.0


def inverse_frequencies(config):
    """Radians per position of each pair.

    **Math**    theta_i = theta^(-2i/R), i = 0 .. R/2 - 1. With YaRN, slow pairs (those that make
    fewer than beta_slow rotations within the original context) are divided by `factor`, fast ones
    (more than beta_fast) are kept, and a ramp joins them.
    **Shapes**  -> (P,) float64
    **Units**   radians per position
    """
    R, theta, yarn = config.qk_rope_head_dim, config.rope_theta, config.rope_scaling
    pair_P = np.arange(R // 2)
    freq_P = theta ** (-2.0 * pair_P / R)
    if yarn is None:
        return freq_P
    original = yarn.get("original_max_position_embeddings", config.max_seq_len)

    def pair_with(rotations):
        return R * log(original / (2 * pi * rotations)) / (2 * log(theta))

    low = max(floor(pair_with(yarn.get("beta_fast", 32))), 0)
    high = min(ceil(pair_with(yarn.get("beta_slow", 1))), R - 1)
    ramp_P = np.clip((pair_P - low) / max(high - low, 0.001), 0.0, 1.0)
    return freq_P / yarn["factor"] * ramp_P + freq_P * (1.0 - ramp_P)


def rope_table(pos_BT, config, dtype):
    """Cosines and sines for the given positions.

    **Shapes**  pos (B, T) of integers -> two arrays (B, T, P)
    **Units**   positions in tokens since the start of the document, angles in radians
    **Numerics** angles are formed in float64: position times frequency loses digits in float32
    """
    angle_BTP = pos_BT[..., None] * inverse_frequencies(config)
    gain = 1.0
    if config.rope_scaling is not None:
        yarn = config.rope_scaling
        gain = mscale(yarn["factor"], yarn.get("mscale", 1.0)) / mscale(
            yarn["factor"], yarn.get("mscale_all_dim", 0.0)
        )
    cos_BTP = (np.cos(angle_BTP) * gain).astype(dtype)
    sin_BTP = (np.sin(angle_BTP) * gain).astype(dtype)
    return RopeTable(cos_BTP, sin_BTP, pos_BT)


def attention_scale(config):
    """The factor on the scores: (N + R)^(-1/2), times YaRN's g(mscale_all_dim)^2.

    **Differs** the papers give the plain root; the square of YaRN's factor is in the released
    code only.
    """
    scale = config.qk_head_dim**-0.5
    if config.rope_scaling is not None:
        yarn = config.rope_scaling
        scale *= mscale(yarn["factor"], yarn.get("mscale_all_dim", 0.0)) ** 2
    return scale


def rope_forward(x_BTR, cos_BTP, sin_BTP, interleave):
    """Rotate every pair.

    **Math**    (a, b) -> (a cos - b sin, a sin + b cos)
    **Shapes**  x (B, T, R) or (B, T, H, R), cos and sin (B, T, P) -> y of x's shape
    **Differs** the paper writes pairs (2i, 2i+1) in place. DeepSeek's weights are laid out so,
    but the released code puts the first numbers of all pairs before the second ones; since queries
    and keys are permuted alike, scores do not change. `interleave=False` reads pairs (i, i + R/2).
    """
    P = cos_BTP.shape[-1]
    if interleave:
        a, b = x_BTR[..., 0::2], x_BTR[..., 1::2]
    else:
        a, b = x_BTR[..., :P], x_BTR[..., P:]
    cos, sin = _across_heads(cos_BTP, x_BTR), _across_heads(sin_BTP, x_BTR)
    y_BTR = np.concatenate([a * cos - b * sin, a * sin + b * cos], axis=-1)
    return y_BTR, RopeSaved(cos_BTP, sin_BTP, interleave)


def rope_backward(dy_BTR, saved):
    """Rotate back.

    **Math**    (da, db) = (dy_a cos + dy_b sin, dy_b cos - dy_a sin)
    **Shapes**  dy of the forward's shape -> dx
    """
    P = saved.cos_BTP.shape[-1]
    cos, sin = _across_heads(saved.cos_BTP, dy_BTR), _across_heads(saved.sin_BTP, dy_BTR)
    # forward:  y = concat(a * cos - b * sin, a * sin + b * cos)
    da = dy_BTR[..., :P] * cos + dy_BTR[..., P:] * sin
    db = dy_BTR[..., P:] * cos - dy_BTR[..., :P] * sin
    if not saved.interleave:
        return np.concatenate([da, db], axis=-1)
    dx_BTR = np.empty_like(dy_BTR)
    dx_BTR[..., 0::2], dx_BTR[..., 1::2] = da, db
    return dx_BTR


def _across_heads(table_BTP, x):
    """The table of a token serves all of its heads: (B, T, P) -> (B, T, 1, P) if x has heads."""
    return table_BTP[:, :, None, :] if x.ndim == 4 else table_BTP
