"""Multi-head Latent Attention: keys and values rebuilt from one small latent per token.

New here: the first module, operations plus parameters. A token leaves behind the latent c^KV (C
numbers) and one rotary key k^R (R numbers) instead of keys and values for every head; queries
pass through a latent of their own. A module takes its parameters as one table, and its backward
returns their gradients as a table of the same class.
Source: DeepSeek-V3 section 2.1.1, equations (1)-(11); norms on both latents: section 4.2.
"""

from typing import NamedTuple

import numpy as np

from axion_np.modules.params import MLAParams
from axion_np.operations.rope import attention_scale

LATENT_EPS = 1e-6  # the released code fixes it for both latent norms, whatever rms_norm_eps is


class MLASaved(NamedTuple):
    query_latent: tuple | None  # saved of W^DQ and of its norm; None without a query latent
    content_query: tuple  # saved of W^UQ
    rotary_query: tuple  # saved of W^QR and of its rotation
    kv_latent: tuple  # saved of W^DKV and of its norm
    rotary_key: tuple  # saved of W^KR and of its rotation
    content_key: tuple  # saved of W^UK
    value: tuple  # saved of W^UV
    attention: tuple  # saved of the attention, with q, k and v
    output: tuple  # saved of W^O


def flat_heads(w):
    """A weight with head axes as a matrix: (Q, H, N) -> (Q, H N)."""
    return w.reshape(w.shape[0], -1)


def query_latent_forward(x_BTD, p, ops):
    """c^Q = RMSNorm(x W^DQ)  (6); without a query latent c^Q is x itself."""
    if p.w_dq_DQ is None:
        return x_BTD, None
    raw_BTQ, down = ops.linear_forward(x_BTD, p.w_dq_DQ)
    cq_BTQ, norm = ops.rmsnorm_forward(raw_BTQ, p.q_norm_Q, LATENT_EPS)
    return cq_BTQ, (down, norm)


def query_latent_backward(dcq_BTQ, saved, ops):
    """**Shapes** dc^Q (B, T, Q) -> dx (B, T, D), dW^DQ, dgain; no gradients without a latent."""
    if saved is None:
        return dcq_BTQ, None, None
    down, norm = saved
    # forward:  cq = rmsnorm(raw)
    draw_BTQ, dgain_Q = ops.rmsnorm_backward(dcq_BTQ, norm)
    # forward:  raw = x @ w_dq
    dx_BTD, dw_DQ = ops.linear_backward(draw_BTQ, down)
    return dx_BTD, dw_DQ, dgain_Q


def mla_forward(x_BTD, p, rope, config, ops):
    """Attention through two latents.

    **Math**    c^KV = norm(x W^DKV) (1);  k^C = c^KV W^UK (2);  k^R = RoPE(x W^KR) (3);
                k_h = [k^C_h; k^R] (4);  v = c^KV W^UV (5);  c^Q = norm(x W^DQ) (6);
                q^C = c^Q W^UQ (7);  q^R = RoPE(c^Q W^QR) (8);  q_h = [q^C_h; q^R_h] (9);
                o_h = softmax(q_h . k_h (N + R)^(-1/2)) v_h (10);  u = [o_1; ..; o_H] W^O (11)
    **Shapes**  x (B, T, D) -> u (B, T, D)
    **Saved**   what each operation saved; nothing is kept twice
    **Differs** the norms on both latents are in section 4.2 and the released code, not in the
    equations; their epsilon is always 1e-6
    """
    B, T, _ = x_BTD.shape
    H, N, W = config.n_heads, config.qk_nope_head_dim, config.v_head_dim
    R = config.qk_rope_head_dim
    rotation = (rope.cos_BTP, rope.sin_BTP, config.rope_interleave)

    cq_BTQ, s_cq = query_latent_forward(x_BTD, p, ops)
    qc, s_qc = ops.linear_forward(cq_BTQ, flat_heads(p.w_uq_QHN))
    qr, s_qr = ops.linear_forward(cq_BTQ, flat_heads(p.w_qr_QHR))
    qr_BTHR, s_qrot = ops.rope_forward(qr.reshape(B, T, H, R), *rotation)
    q_BTHA = np.concatenate([qc.reshape(B, T, H, N), qr_BTHR], axis=-1)

    raw_BSC, s_down = ops.linear_forward(x_BTD, p.w_dkv_DC)
    ckv_BSC, s_norm = ops.rmsnorm_forward(raw_BSC, p.kv_norm_C, LATENT_EPS)
    kc, s_kc = ops.linear_forward(ckv_BSC, flat_heads(p.w_uk_CHN))
    v, s_v = ops.linear_forward(ckv_BSC, flat_heads(p.w_uv_CHW))
    kr, s_kr = ops.linear_forward(x_BTD, p.w_kr_DR)
    kr_BSR, s_krot = ops.rope_forward(kr, *rotation)
    kr_BSHR = np.broadcast_to(kr_BSR[:, :, None], (B, T, H, R))  # one key for all heads
    k_BSHA = np.concatenate([kc.reshape(B, T, H, N), kr_BSHR], axis=-1)

    o_BTHW, s_att = ops.attention_forward(
        q_BTHA, k_BSHA, v.reshape(B, T, H, W), rope.pos_BT, attention_scale(config)
    )
    w_o = p.w_o_HWD.reshape(H * W, -1)
    u_BTD, s_o = ops.linear_forward(o_BTHW.reshape(B, T, H * W), w_o)
    saved = MLASaved(
        s_cq, s_qc, (s_qr, s_qrot), (s_down, s_norm), (s_kr, s_krot), s_kc, s_v, s_att, s_o
    )
    return u_BTD, saved


def mla_backward(du_BTD, saved, p, config, ops):
    """The forward's steps upwards; three paths meet again in x.

    **Math**    each line is a product rule of docs/modules/mla.md; dk^R sums over heads, since
                all of them read the same rotary key
    **Shapes**  du (B, T, D) -> dx (B, T, D), and an MLAParams of gradients
    """
    s = saved
    B, T, _ = du_BTD.shape
    H, N, W = config.n_heads, config.qk_nope_head_dim, config.v_head_dim

    # forward:  u = o @ w_o
    do, dw_o = ops.linear_backward(du_BTD, s.output)
    # forward:  o = attention(q, k, v)
    dq_BTHA, dk_BSHA, dv_BSHW = ops.attention_backward(do.reshape(B, T, H, W), s.attention)
    # forward:  k = concat(kc, kr for every head)
    dkr_BSR = ops.rope_backward(dk_BSHA[..., N:].sum(axis=2), s.rotary_key[1])
    dx_BTD, dw_kr_DR = ops.linear_backward(dkr_BSR, s.rotary_key[0])
    # forward:  kc = ckv @ w_uk;  v = ckv @ w_uv
    dckv_BSC, dw_uk = ops.linear_backward(dk_BSHA[..., :N].reshape(B, T, H * N), s.content_key)
    dckv_v_BSC, dw_uv = ops.linear_backward(dv_BSHW.reshape(B, T, H * W), s.value)
    dckv_BSC = dckv_BSC + dckv_v_BSC
    # forward:  ckv = rmsnorm(x @ w_dkv)
    draw_BSC, dkv_norm_C = ops.rmsnorm_backward(dckv_BSC, s.kv_latent[1])
    dx_kv_BTD, dw_dkv_DC = ops.linear_backward(draw_BSC, s.kv_latent[0])
    dx_BTD += dx_kv_BTD
    # forward:  q = concat(qc, qr)
    dqr = ops.rope_backward(dq_BTHA[..., N:], s.rotary_query[1])
    dcq_BTQ, dw_qr = ops.linear_backward(dqr.reshape(B, T, -1), s.rotary_query[0])
    dcq_c_BTQ, dw_uq = ops.linear_backward(dq_BTHA[..., :N].reshape(B, T, H * N), s.content_query)
    dcq_BTQ += dcq_c_BTQ
    # forward:  cq = rmsnorm(x @ w_dq)
    dx_q_BTD, dw_dq_DQ, dq_norm_Q = query_latent_backward(dcq_BTQ, s.query_latent, ops)
    dx_BTD += dx_q_BTD
    dp = MLAParams(
        w_dq_DQ=dw_dq_DQ,
        q_norm_Q=dq_norm_Q,
        w_uq_QHN=dw_uq.reshape(p.w_uq_QHN.shape),
        w_qr_QHR=dw_qr.reshape(p.w_qr_QHR.shape),
        w_dkv_DC=dw_dkv_DC,
        w_kr_DR=dw_kr_DR,
        kv_norm_C=dkv_norm_C,
        w_uk_CHN=dw_uk.reshape(p.w_uk_CHN.shape),
        w_uv_CHW=dw_uv.reshape(p.w_uv_CHW.shape),
        w_o_HWD=dw_o.reshape(p.w_o_HWD.shape),
    )
    return dx_BTD, dp
