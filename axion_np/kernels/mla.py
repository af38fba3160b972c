"""MLA for training in absorbed form, where that is cheaper.

The latent is one key and one value for all heads, if the up-projections move to the other side of
the scores and of the sums, as in decoding (`generation/latent_cache.py`). Here they even meet the
weights, not the tokens:

    q~_h = c^Q (W^UQ_h W^UK_h^T)          score = [q~_h; q^R_h] . [c^KV; k^R]
    o~_h = sum_s p_s c^KV_s               u = sum_h o~_h (W^UV_h W^O_h)

The products in brackets are of weights alone, so they cost next to nothing. A pair of a query and
a key costs 2 C + R multiplications instead of N + R + W, and neither keys nor values are rebuilt.
Gradients of the products in brackets go to their factors by the product rule.
"""

from typing import NamedTuple

import numpy as np

from axion_np.kernels.attention import shared_attention_backward, shared_attention_forward
from axion_np.kernels.rope import rotate_in_place
from axion_np.modules import mla
from axion_np.modules.mla import LATENT_EPS
from axion_np.modules.params import MLAParams
from axion_np.operations.rope import RopeTable, attention_scale


class AbsorbedSaved(NamedTuple):
    low: tuple  # saved of [W^DQ | W^DKV | W^KR]
    query_norm: tuple | None  # saved of the norm of c^Q; None without a query latent
    kv_norm: tuple  # saved of the norm of c^KV
    query: tuple  # saved of the absorbed query weights
    rope: RopeTable  # the rotations
    attention: tuple  # saved of the attention
    output: tuple  # saved of the absorbed output weights


def absorb(p):
    """The three weights of the absorbed form.

    **Shapes**  [W^DQ | W^DKV | W^KR] (D, J); per head [W^UQ W^UK^T | W^QR] (Q, H, C + R) and
                W^UV W^O (H, C, D)
    """
    parts = [p.w_dq_DQ, p.w_dkv_DC, p.w_kr_DR]
    low = np.concatenate([part for part in parts if part is not None], axis=1)
    content_HQC = by_head(p.w_uq_QHN) @ by_head(p.w_uk_CHN).mT
    query_QHA = np.concatenate([by_head(content_HQC), p.w_qr_QHR], axis=2)
    return low, query_QHA, by_head(p.w_uv_CHW) @ p.w_o_HWD


def by_head(w):
    """(X, H, Y) as H matrices, and back."""
    return w.swapaxes(0, 1)


def is_cheaper(config):
    """Whether a pair of a query and a key costs less in absorbed form: 2 C + R < N + R + W."""
    return 2 * config.kv_lora_rank < config.qk_nope_head_dim + config.v_head_dim


def mla_forward(x_BTD, p, rope, config, ops):
    """As in `axion_np.modules.mla`."""
    forward = absorbed_forward if is_cheaper(config) else mla.mla_forward
    return forward(x_BTD, p, rope, config, ops)


def mla_backward(du_BTD, saved, p, config, ops):
    """As in `axion_np.modules.mla`."""
    backward = absorbed_backward if is_cheaper(config) else mla.mla_backward
    return backward(du_BTD, saved, p, config, ops)


def absorbed_forward(x_BTD, p, rope, config, ops):
    """The same u (B, T, D). **Saved** nothing as wide as all heads but q and o~."""
    B, T, D = x_BTD.shape
    H, C, R = config.n_heads, config.kv_lora_rank, config.qk_rope_head_dim
    low, query_QHA, out_HCD = absorb(p)

    x_low, s_low = ops.linear_forward(x_BTD, low)
    cq_BTQ, s_cq = x_BTD, None
    if p.w_dq_DQ is not None:
        raw_BTQ = np.ascontiguousarray(x_low[..., : -C - R])
        cq_BTQ, s_cq = ops.rmsnorm_forward(raw_BTQ, p.q_norm_Q, LATENT_EPS)
    raw_BSC = np.ascontiguousarray(x_low[..., -C - R : -R])
    ckv_BSC, s_ckv = ops.rmsnorm_forward(raw_BSC, p.kv_norm_C, LATENT_EPS)
    k_BSA = np.concatenate([ckv_BSC, x_low[..., -R:]], axis=-1)
    rotate_in_place(k_BSA, C, rope, config.rope_interleave, 1)

    q, s_query = ops.linear_forward(cq_BTQ, mla.flat_heads(query_QHA))
    q_BTHA = q.reshape(B, T, H, C + R)
    rotate_in_place(q_BTHA, C, rope, config.rope_interleave, 1)
    o_BTHC, s_att = shared_attention_forward(
        q_BTHA, k_BSA, ckv_BSC, rope.pos_BT, attention_scale(config)
    )
    u_BTD, s_out = ops.linear_forward(o_BTHC.reshape(B, T, H * C), out_HCD.reshape(H * C, D))
    return u_BTD, AbsorbedSaved(s_low, s_cq, s_ckv, s_query, rope, s_att, s_out)


def absorbed_backward(du_BTD, saved, p, config, ops):
    """Upwards: dx (B, T, D), and the gradients of the paper's own weights."""
    s = saved
    B, T, D = du_BTD.shape
    H, C, R = config.n_heads, config.kv_lora_rank, config.qk_rope_head_dim
    # forward:  u = o @ (w_uv @ w_o)
    do, dout = ops.linear_backward(du_BTD, s.output)
    dout_HCD = dout.reshape(H, C, D)
    # forward:  o = attention(q, [ckv; kr], ckv)
    dq_BTHA, dk_BSA, dv_BSC = shared_attention_backward(do.reshape(B, T, H, C), s.attention)
    rotate_in_place(dq_BTHA, C, s.rope, config.rope_interleave, -1)
    rotate_in_place(dk_BSA, C, s.rope, config.rope_interleave, -1)
    # forward:  q = cq @ [w_uq @ w_uk | w_qr]
    dcq_BTQ, dquery = ops.linear_backward(dq_BTHA.reshape(B, T, -1), s.query)
    dquery_QHA = dquery.reshape(-1, H, C + R)
    dcontent_HQC = by_head(dquery_QHA[..., :C])
    # forward:  cq, ckv = norms of their parts of x @ low
    dckv_BSC, dkv_norm_C = ops.rmsnorm_backward(dk_BSA[..., :C] + dv_BSC, s.kv_norm)
    dlow, dq_norm_Q = [dckv_BSC, dk_BSA[..., C:]], None
    if s.query_norm is not None:
        drawq_BTQ, dq_norm_Q = ops.rmsnorm_backward(dcq_BTQ, s.query_norm)
        dlow.insert(0, drawq_BTQ)
    # forward:  low = x @ [w_dq | w_dkv | w_kr]
    dx_BTD, dw_low = ops.linear_backward(np.concatenate(dlow, axis=-1), s.low)
    if s.query_norm is None:
        dx_BTD += dcq_BTQ
    dp = MLAParams(
        w_dq_DQ=None if s.query_norm is None else dw_low[:, : -C - R],
        q_norm_Q=dq_norm_Q,
        w_uq_QHN=by_head(dcontent_HQC @ by_head(p.w_uk_CHN)),
        w_qr_QHR=dquery_QHA[..., C:],
        w_dkv_DC=dw_low[:, -C - R : -R],
        w_kr_DR=dw_low[:, -R:],
        kv_norm_C=dkv_norm_C,
        w_uk_CHN=by_head(dcontent_HQC.mT @ by_head(p.w_uq_QHN)),
        w_uv_CHW=by_head(dout_HCD @ p.w_o_HWD.mT),
        w_o_HWD=by_head(p.w_uv_CHW).mT @ dout_HCD,
    )
    return dx_BTD, dp
