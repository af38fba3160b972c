"""What the compiled decoding step reads and where it works: three tuples of arrays and numbers.

A kernel cannot walk a tree of tables, so it gets all parameters as the one vector that they are
windows of, and for each layer the places where that layer's arrays begin. The names of the places
are the names that `walk` gives the arrays: PLACE is the only list of them.
Three products of each layer's weights are formed once, and all layers' stand in one array each.

A token reads each active weight once, so a model that outgrows the cache runs at the speed of
memory. In bfloat16, the upper half of a float32, its matrices take half the bytes. Gains, routers,
the embedding's look-up and everything that is computed stay as they were.
"""

from typing import NamedTuple

import numpy as np
from numba import types
from numba.extending import overload

from axion_np.kernels.compiled import kernel
from axion_np.kernels.mla import absorb
from axion_np.modules.params import offsets
from axion_np.operations.rope import attention_scale, rope_table

BLOCK = 32  # prompt tokens that pass a layer together, so that its weights stay in the cache
ABSENT = -1  # the place of an array that a layer does not have
PLACE = np.dtype(
    [
        (name, np.int64)
        for name in (
            "attn_norm_D",
            "mla.q_norm_Q",
            "mla.kv_norm_C",
            "ffn_norm_D",
            "ffn.w_gate_DF",
            "ffn.w_up_DF",
            "ffn.w_down_FD",
            "ffn.w_router_DE",
            "ffn.shared.w_gate_DF",
            "ffn.shared.w_up_DF",
            "ffn.shared.w_down_FD",
            "ffn.experts.w_gate_EDF",
            "ffn.experts.w_up_EDF",
            "ffn.experts.w_down_EFD",
        )
    ]
)


class Weights(NamedTuple):
    flat: np.ndarray  # all parameters, where the model has them: gains and routers are read here
    matrices: np.ndarray  # the same, or as bfloat16: everything else is read here
    place_Z: np.ndarray  # of PLACE: where each layer's arrays begin in `flat`
    latents: np.ndarray  # (Z, D U): [W^DQ | W^DKV | W^KR] of each layer, row by row
    query: np.ndarray  # (Z, Q H A): [W^UQ_h W^UK_h^T | W^QR_h] of all heads
    output: np.ndarray  # (Z, H C D): W^UV_h W^O_h of all heads
    bias_ZE: np.ndarray  # routing biases; zero in a dense layer
    embed_VD: np.ndarray
    norm_D: np.ndarray  # gain of the last norm
    head: np.ndarray  # (D V), row by row; empty where the embedding is the head
    table_VD: np.ndarray  # the embedding as a head, in bfloat16 if matrices are
    cos_SP: np.ndarray  # rotations at each position of the window
    sin_SP: np.ndarray


# ---------------------------------------------------------------------------- bfloat16
def number(w):
    """What a stored weight stands for. This body serves when compilation is switched off."""
    return np.uint32(int(w) << 16).view(np.float32) if isinstance(w, np.uint16) else w


@overload(number)
def _number(w):
    if w == types.uint16:
        return lambda w: np.int32(np.int32(w) << np.int32(16)).view(np.float32)
    return lambda w: w


@kernel
def round_to_bfloat16(bits, half):
    """The upper 16 of 32 bits, to the nearest, ties to even."""
    for i in range(bits.size):
        half[i] = (bits[i] + np.uint32(0x7FFF) + ((bits[i] >> 16) & 1)) >> 16


def stored(w, kind):
    """An array as decoding reads it: as it is, or as bfloat16 in 16-bit integers."""
    if kind == "float32":
        return w
    if kind != "bfloat16":
        raise ValueError(f"decoding_weights is {kind!r}; expected float32 or bfloat16")
    bits = np.ascontiguousarray(w, np.float32).reshape(-1).view(np.uint32)
    half = np.empty(bits.size, np.uint16)
    round_to_bfloat16(bits, half)
    return half.reshape(w.shape)


# ---------------------------------------------------------------------------- all of them
class Sizes(NamedTuple):
    """What no array's shape says: fields of Config under their names, and attention's scale."""

    n_heads: int
    kv_lora_rank: int
    q_lora_rank: int  # 0 without a query latent
    qk_rope_head_dim: int
    d_ff_dense: int
    d_ff_shared: int  # all shared experts side by side
    d_ff: int
    n_active_experts: int
    n_expert_groups: int
    n_active_groups: int
    norm_topk_prob: bool
    route_scale: float
    rope_interleave: bool
    norm_eps: float
    attention_scale: float


class Room(NamedTuple):
    """Where results go, so that the kernels allocate nothing. What a step leaves is of no use."""

    x_TD: np.ndarray  # the residual stream of BLOCK tokens
    normed_TD: np.ndarray  # after a norm
    latents_TU: np.ndarray  # [c^Q | c^KV | k^R]
    q_TO: np.ndarray  # queries of all heads, O = H A
    o_TI: np.ndarray  # attended latents of all heads, I = H C
    gates_TE: np.ndarray  # zero for experts that were not chosen
    p_S: np.ndarray  # attention weights of one query and head
    pair_R: np.ndarray  # a copy of what is being rotated
    gate_TF: np.ndarray  # of two tokens, as wide as the widest feed-forward
    up_TF: np.ndarray
    choice_E: np.ndarray  # score + bias of experts that may still be chosen
    group_G: np.ndarray  # how good each group of experts is
    logits_V: np.ndarray
    p_V: np.ndarray  # probabilities, not normalized, float64
    log_p_V: np.ndarray  # the model's own distribution
    heap_V: np.ndarray  # float64


def pack(model):
    """Weights and Sizes of a model. **Cost** the absorbed products: less than reading a token;
    in bfloat16 one reading of all parameters more."""
    p, names = model.params, [f"blocks.{layer}." for layer in range(model.config.n_layers)]
    weights = pack_blocks(model, p.blocks, model.router.biases, names, p.norm_D)
    return weights, sizes(model.config)


def pack_module(model):
    """Weights of the first MTP module: a network of one layer, with the embedding of the model."""
    module, biases = model.params.mtp[0], model.router.biases[model.config.n_layers :]
    return pack_blocks(model, [module.block], biases, ["mtp.0.block."], module.norm_D)


def pack_blocks(model, blocks, biases, names, norm_D):
    """Some blocks as layers; `names` are those of their arrays up to the block's own part."""
    c, p, dtype = model.config, model.params, model.params.flat.dtype
    kind = model.decoding_weights
    latents, query, output = (stored(w, kind) for w in absorbed(blocks))
    head = np.zeros(0, dtype) if p.head_DV is None else p.head_DV.reshape(-1)
    bias_ZE = np.zeros((len(blocks), c.n_routed_experts), dtype)
    for layer, bias_E in enumerate(biases[: len(blocks)]):
        if bias_E is not None:
            bias_ZE[layer] = bias_E
    rope = rope_table(np.arange(c.max_seq_len)[None], c, dtype)
    return Weights(
        flat=p.flat,
        matrices=stored(p.flat, kind),
        place_Z=places(c, names),
        latents=latents,
        query=query,
        output=output,
        bias_ZE=bias_ZE,
        embed_VD=p.embed_VD,
        norm_D=norm_D,
        head=stored(head, kind),
        table_VD=stored(p.embed_VD, kind),
        cos_SP=rope.cos_BTP[0],
        sin_SP=rope.sin_BTP[0],
    )


def places(config, names):
    """Of each layer."""
    starts = offsets(config)
    rows = [tuple(starts.get(name + part, ABSENT) for part in PLACE.names) for name in names]
    return np.array(rows, PLACE)


def absorbed(blocks):
    """Of each layer, row by row."""
    layers = zip(*[absorb(block.mla) for block in blocks], strict=True)
    return [np.stack(weights).reshape(len(blocks), -1) for weights in layers]


def sizes(config):
    c = config
    return Sizes(
        n_heads=c.n_heads,
        kv_lora_rank=c.kv_lora_rank,
        q_lora_rank=c.q_lora_rank or 0,
        qk_rope_head_dim=c.qk_rope_head_dim,
        d_ff_dense=c.d_ff_dense,
        d_ff_shared=c.n_shared_experts * c.d_ff,
        d_ff=c.d_ff,
        n_active_experts=c.n_active_experts,
        n_expert_groups=c.n_expert_groups,
        n_active_groups=c.n_active_groups,
        norm_topk_prob=c.norm_topk_prob,
        route_scale=float(c.route_scale),
        rope_interleave=c.rope_interleave,
        norm_eps=float(c.norm_eps),
        attention_scale=float(attention_scale(c)),
    )


def new_room(model):
    c, dtype = model.config, model.params.flat.dtype
    A = c.kv_lora_rank + c.qk_rope_head_dim
    F = max(c.d_ff_dense * (c.n_dense_layers > 0), c.n_shared_experts * c.d_ff, c.d_ff)

    def room(*shape):
        return np.zeros(shape, dtype)

    return Room(
        x_TD=room(BLOCK, c.d_model),
        normed_TD=room(BLOCK, c.d_model),
        latents_TU=room(BLOCK, A + (c.q_lora_rank or 0)),
        q_TO=room(BLOCK, c.n_heads * A),
        o_TI=room(BLOCK, c.n_heads * c.kv_lora_rank),
        gates_TE=room(BLOCK, c.n_routed_experts),
        p_S=room(c.max_seq_len),
        pair_R=room(c.qk_rope_head_dim),
        gate_TF=room(2, F),
        up_TF=room(2, F),
        choice_E=room(c.n_routed_experts),
        group_G=room(c.n_expert_groups),
        logits_V=room(c.vocab_size),
        p_V=np.zeros(c.vocab_size),
        log_p_V=room(c.vocab_size),
        heap_V=np.zeros(c.vocab_size),
    )
