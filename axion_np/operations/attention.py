"""Causal softmax attention, confined to each document of a packed row.

New here: a softmax, tokens that look at one another, and a mask. The probabilities are not kept
for the backward: they are B H T S numbers, and the log-sum-exp of each row (B H T numbers) gives
them back with one exponential.
Sources: equation (10) of DeepSeek-V3; recomputation: Dao et al. 2022 (arXiv 2205.14135), sec. 3.1.
"""

from typing import NamedTuple

import numpy as np


class AttentionSaved(NamedTuple):
    q_BTHA: np.ndarray  # (B, T, H, A) queries
    k_BSHA: np.ndarray  # (B, S, H, A) keys
    v_BSHW: np.ndarray  # (B, S, H, W) values
    pos_BT: np.ndarray  # (B, T) positions: they say where each document starts
    o_BTHW: np.ndarray  # (B, T, H, W) the output: gives the softmax's correction term cheaply
    lse_BHT: np.ndarray  # (B, H, T) log-sum-exp of each row of scores
    scale: float  # factor on the scores


def visible(pos_BT):
    """Which keys each query may see: its own document, up to itself.

    **Math**    t - pos_t <= s <= t
    **Shapes**  pos (B, T) -> (B, 1, T, S) of booleans
    """
    t_T1 = np.arange(pos_BT.shape[1])[:, None]
    s_S = np.arange(pos_BT.shape[1])
    causal_TS = s_S <= t_T1
    same_document_BTS = s_S >= t_T1 - pos_BT[:, :, None]
    return (causal_TS & same_document_BTS)[:, None]


def attention_forward(q_BTHA, k_BSHA, v_BSHW, pos_BT, scale):
    """Each query takes a weighted mean of the values it may see.

    **Math**    p_ts = softmax_s(scale q_t . k_s),   o_t = sum_s p_ts v_s        (10)
    **Shapes**  q (B, T, H, A), k (B, S, H, A), v (B, S, H, W), S = T -> o (B, T, H, W)
    **Saved**   inputs, o, and the log-sum-exp of each row; never the B H T S probabilities
    **Cost**    2 B H T S (A + W) flops and 4 B H T S bytes here; the kernel works in tiles
    **Numerics** the row maximum is subtracted before the exponential. Every query sees at least
    itself, so no row is empty.
    """
    scores_BHTS = np.einsum("btha,bsha->bhts", q_BTHA, k_BSHA, optimize=True) * scale
    scores_BHTS[np.broadcast_to(~visible(pos_BT), scores_BHTS.shape)] = -np.inf
    top_BHT1 = scores_BHTS.real.max(axis=-1, keepdims=True)
    p_BHTS = np.exp(scores_BHTS - top_BHT1)
    total_BHT1 = p_BHTS.sum(axis=-1, keepdims=True)
    p_BHTS /= total_BHT1
    o_BTHW = np.einsum("bhts,bshw->bthw", p_BHTS, v_BSHW, optimize=True)
    lse_BHT = (np.log(total_BHT1) + top_BHT1)[..., 0]
    return o_BTHW, AttentionSaved(q_BTHA, k_BSHA, v_BSHW, pos_BT, o_BTHW, lse_BHT, scale)


def attention_backward(do_BTHW, saved):
    """Through the weighted mean, the softmax and the scores, upwards.

    **Math**    dv_s = sum_t p_ts do_t,   dp_ts = do_t . v_s,
                dscore_ts = p_ts (dp_ts - do_t . o_t),
                dq_t = scale sum_s dscore_ts k_s,   dk_s = scale sum_t dscore_ts q_t
    **Shapes**  do (B, T, H, W) -> dq, dk (B, T, H, A), dv (B, T, H, W)
    **Cost**    five products of the forward's size, one of them the scores again
    **Numerics** sum_s p_ts dp_ts equals do_t . o_t, which needs no T x S array
    """
    s = saved
    scores_BHTS = np.einsum("btha,bsha->bhts", s.q_BTHA, s.k_BSHA, optimize=True) * s.scale
    scores_BHTS[np.broadcast_to(~visible(s.pos_BT), scores_BHTS.shape)] = -np.inf
    p_BHTS = np.exp(scores_BHTS - s.lse_BHT[..., None])
    # forward:  o = einsum("bhts,bshw->bthw", p, v)
    dv_BSHW = np.einsum("bhts,bthw->bshw", p_BHTS, do_BTHW, optimize=True)
    dp_BHTS = np.einsum("bthw,bshw->bhts", do_BTHW, s.v_BSHW, optimize=True)
    # forward:  p = softmax(scores)
    mean_BHT = np.einsum("bthw,bthw->bht", do_BTHW, s.o_BTHW)
    dscores_BHTS = p_BHTS * (dp_BHTS - mean_BHT[..., None])
    # forward:  scores = einsum("btha,bsha->bhts", q, k) * scale
    dscores_BHTS *= s.scale
    dq_BTHA = np.einsum("bhts,bsha->btha", dscores_BHTS, s.k_BSHA, optimize=True)
    dk_BSHA = np.einsum("bhts,btha->bsha", dscores_BHTS, s.q_BTHA, optimize=True)
    return dq_BTHA, dk_BSHA, dv_BSHW
