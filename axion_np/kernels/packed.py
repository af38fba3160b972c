r"""How a model's weights reach the compiled decoding step, and the room that it works in.

New here: absorption as matrices. Three small products of each layer are formed once; all other
weights are read where they are, in the model's flat vector, at the offsets in `place`.
"""

from typing import NamedTuple

import numpy as np

from axion_np.params import walk
from axion_np.rope import attention_scale, rope_table

BLOCK = 32  # prompt tokens that pass a layer together, so that its weights stay in the cache
# Columns of `place`: where a layer's weights begin, in the model's flat vector ...
ATTN_NORM, Q_NORM, KV_NORM, FFN_NORM, ROUTER, GATE, UP, DOWN, S_GATE, S_UP, S_DOWN = range(11)
# ... and in the vector made by `pack`; WIDTH is that of the shared expert or the dense layer.
JOINED, QUERY, OUT, BIAS, WIDTH = range(11, 16)
NAMES = ["attn_norm_D", "mla.q_norm_Q", "mla.kv_norm_C", "ffn_norm_D", "ffn.w_router_DE",
         "ffn.experts.w_gate_EDF", "ffn.experts.w_up_EDF", "ffn.experts.w_down_EFD",
         "ffn.shared.w_gate_DF", "ffn.shared.w_up_DF", "ffn.shared.w_down_FD"]  # fmt: skip


class Weights(NamedTuple):
    flat: np.ndarray  # (P,) all parameters, where the model has them
    made: np.ndarray  # what `pack` formed of them: joined and absorbed matrices, routing biases
    place: np.ndarray  # (layers, 16) int64, the columns above
    cos: np.ndarray  # (S, P) of all positions of the window
    sin: np.ndarray  # (S, P)


class Sizes(NamedTuple):
    H: int
    C: int
    R: int
    Q: int  # 0 without a query latent
    E: int
    F: int
    n_active: int
    n_groups: int
    n_active_groups: int
    norm: int  # offset of the final gain in `flat`
    head: int  # offset of the head, or -1 when it is the embedding
    norm_topk: bool
    interleave: bool
    route_scale: float
    scale: float
    norm_eps: float


class Work(NamedTuple):
    """Room for what is computed, so that the kernels allocate nothing."""

    x_TD: np.ndarray  # the residual stream
    f_TD: np.ndarray  # after a norm
    low_TJ: np.ndarray  # [c^Q | c^KV | k^R]
    q_TI: np.ndarray  # queries, H (C + R) wide
    o_TI: np.ndarray  # attended latents, H C of it
    gates_TE: np.ndarray
    p_S: np.ndarray  # attention weights of one query and head
    gate_F: np.ndarray
    up_F: np.ndarray
    pair_R: np.ndarray
    choice_E: np.ndarray
    group_G: np.ndarray
    logits_V: np.ndarray
    p_V: np.ndarray  # (V,) float64
    heap_V: np.ndarray  # (V,) float64


def pack(model):
    r"""Weights and Sizes of a model. **Cost** the absorbed products: less than reading a token."""
    c, p, dtype = model.config, model.params, model.params.flat.dtype
    start, at = {}, 0
    for name, array in walk(p):
        start[name], at = at, at + array.size
    place = np.full((c.n_layers, 16), -1, np.int64)
    made, at = [], 0
    for layer, (block, bias_E) in enumerate(zip(p.blocks, model.router.biases, strict=True)):
        dense = layer < c.n_dense_layers
        for column, name in enumerate(NAMES):
            name = name.replace("shared.", "") if dense else name
            place[layer, column] = start.get(f"blocks.{layer}.{name}", -1)
        place[layer, WIDTH] = c.d_ff_dense if dense else c.n_shared_experts * c.d_ff
        columns = (JOINED, QUERY, OUT, BIAS)
        for column, array in zip(columns, (*absorb(block.mla), bias_E), strict=True):
            place[layer, column], at = at, at + array.size
            made.append(array.reshape(-1))
    rope = rope_table(np.arange(c.max_seq_len)[None], c, dtype)
    sizes = Sizes(
        c.n_heads, c.kv_lora_rank, c.qk_rope_head_dim, c.q_lora_rank or 0, c.n_routed_experts,
        c.d_ff, c.n_active_experts, c.n_expert_groups, c.n_active_groups, start["norm_D"],
        start.get("head_DV", -1), c.norm_topk_prob, c.rope_interleave, float(c.route_scale),
        float(attention_scale(c)), float(c.norm_eps),
    )  # fmt: skip
    made = np.concatenate(made).astype(dtype, copy=False)
    return Weights(p.flat, made, place, rope.cos_BTP[0], rope.sin_BTP[0]), sizes


def absorb(m):
    r"""The three matrices of one layer that are not read in place.

    **Shapes**  [W^DQ | W^DKV | W^KR] (D, J); per head [W^UQ W^UK^T | W^QR] (Q, H (C + R));
                W^UV W^O of each head (H C, D)
    """
    parts = [m.w_dq_DQ, m.w_dkv_DC, m.w_kr_DR]
    joined = np.concatenate([part for part in parts if part is not None], axis=1)
    content_QHC = np.einsum("qhn,chn->qhc", m.w_uq_QHN, m.w_uk_CHN, optimize=True)
    query_QHJ = np.concatenate([content_QHC, m.w_qr_QHR], axis=2)
    return joined, query_QHJ, np.einsum("chw,hwd->hcd", m.w_uv_CHW, m.w_o_HWD, optimize=True)


def new_work(model):
    """Room for BLOCK tokens."""
    c, dtype = model.config, model.params.flat.dtype
    J = c.kv_lora_rank + c.qk_rope_head_dim
    width = max(c.d_ff_dense if c.n_dense_layers else 0, c.d_ff * max(c.n_shared_experts, 1))
    rows = [(BLOCK, n) for n in (c.d_model, c.d_model, J + (c.q_lora_rank or 0), c.n_heads * J,
                                 c.n_heads * J, c.n_routed_experts)]  # fmt: skip
    flat = [c.max_seq_len, width, width, c.qk_rope_head_dim, c.n_routed_experts,
            c.n_expert_groups, c.vocab_size]  # fmt: skip
    doubles = [np.zeros(c.vocab_size), np.zeros(c.vocab_size)]
    return Work(*(np.zeros(shape, dtype) for shape in [*rows, *flat]), *doubles)
