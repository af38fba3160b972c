r"""All parameters as windows into one flat vector.

New here: the tables of parameters, as dataclasses. The same classes hold weights, gradients and
Adam's moments. Each array is a view of one vector, matrices first and gains after them, so that
clipping, AdamW, zeroing and saving are one line each; `walk` gives all arrays names in an order.
"""

from contextlib import nullcontext
from dataclasses import dataclass, fields

import numpy as np


class Table:
    """Refuses `p.w = array`, which would cut the window to the flat vector; `p.w += x` is fine."""

    turn = nullcontext()  # held while `add` adds: threads that share a gradient take turns

    def add(self, **gradients):
        r"""g.add(w=dw) adds dw to the window g.w; where heads are axes, dw may be a matrix."""
        with self.turn:
            for name, gradient in gradients.items():
                window = getattr(self, name)
                window += gradient.reshape(window.shape)

    def __setattr__(self, name, value):
        if name in self.__dict__ and self.__dict__[name] is not value:
            raise AttributeError(
                f"{name} is a window into the flat vector and cannot be rebound; "
                f"write into it: p.{name}[...] = value"
            )
        object.__setattr__(self, name, value)


@dataclass
class SwiGLUParams(Table):
    w_gate_DF: np.ndarray  # (D, F)
    w_up_DF: np.ndarray  # (D, F)
    w_down_FD: np.ndarray  # (F, D)


@dataclass
class ExpertsParams(Table):
    w_gate_EDF: np.ndarray  # (E, D, F) all routed experts, stacked
    w_up_EDF: np.ndarray  # (E, D, F)
    w_down_EFD: np.ndarray  # (E, F, D)


@dataclass
class MoEParams(Table):
    w_router_DE: np.ndarray  # (D, E) one centroid per expert
    shared: SwiGLUParams | None  # all shared experts as one, N_s F wide; None if there are none
    experts: ExpertsParams


@dataclass
class MLAParams(Table):
    w_dq_DQ: np.ndarray | None  # (D, Q) W^DQ; None without a query latent, and then Q = D below
    q_norm_Q: np.ndarray | None  # (Q,) gain of the norm on the query latent
    w_uq_QHN: np.ndarray  # (Q, H, N) W^UQ
    w_qr_QHR: np.ndarray  # (Q, H, R) W^QR
    w_dkv_DC: np.ndarray  # (D, C) W^DKV
    w_kr_DR: np.ndarray  # (D, R) W^KR, one rotary key for all heads
    kv_norm_C: np.ndarray  # (C,) gain of the norm on the key-value latent
    w_uk_CHN: np.ndarray  # (C, H, N) W^UK
    w_uv_CHW: np.ndarray  # (C, H, W) W^UV
    w_o_HWD: np.ndarray  # (H, W, D) W^O


@dataclass
class BlockParams(Table):
    attn_norm_D: np.ndarray  # (D,)
    mla: MLAParams
    ffn_norm_D: np.ndarray  # (D,)
    ffn: SwiGLUParams | MoEParams


@dataclass
class ModelParams(Table):
    embed_VD: np.ndarray  # (V, D)
    blocks: list[BlockParams]
    norm_D: np.ndarray  # (D,)
    head_DV: np.ndarray | None  # (D, V); None when the head is the transposed embedding
    flat: np.ndarray | None = None  # (P,) the vector that all of the above are windows of


@dataclass
class RouterState:
    r"""The routing biases b: no gradient, no Adam, but part of the model and of its checkpoint."""

    biases: list[np.ndarray]  # per layer (E,), empty in a dense layer; float32 as released


def shapes(config):
    r"""The same tree as the parameters, with shapes in place of arrays."""
    c = config
    D, H, C, R = c.d_model, c.n_heads, c.kv_lora_rank, c.qk_rope_head_dim
    N, W, Q = c.qk_nope_head_dim, c.v_head_dim, c.q_lora_rank
    width = D if Q is None else Q
    mla = dict(
        w_dq_DQ=None if Q is None else (D, Q),
        q_norm_Q=None if Q is None else (Q,),
        w_uq_QHN=(width, H, N),
        w_qr_QHR=(width, H, R),
        w_dkv_DC=(D, C),
        w_kr_DR=(D, R),
        kv_norm_C=(C,),
        w_uk_CHN=(C, H, N),
        w_uv_CHW=(C, H, W),
        w_o_HWD=(H, W, D),
    )

    def swiglu(F):
        return dict(w_gate_DF=(D, F), w_up_DF=(D, F), w_down_FD=(F, D))

    E, F = c.n_routed_experts, c.d_ff
    moe = dict(
        w_router_DE=(D, E),
        shared=swiglu(F * c.n_shared_experts) if c.n_shared_experts else None,
        experts=dict(w_gate_EDF=(E, D, F), w_up_EDF=(E, D, F), w_down_EFD=(E, F, D)),
    )
    blocks = [
        dict(
            attn_norm_D=(D,),
            mla=mla,
            ffn_norm_D=(D,),
            ffn=swiglu(c.d_ff_dense) if layer < c.n_dense_layers else moe,
        )
        for layer in range(c.n_layers)
    ]
    head = None if c.tie_embeddings else (D, c.vocab_size)
    return dict(embed_VD=(c.vocab_size, D), blocks=blocks, norm_D=(D,), head_DV=head)


def matrix_count(config):
    r"""How many numbers of the flat vector belong to matrices: they come first, gains after them.

    So weight decay is a matter of one slice: gains of norms are not pulled towards zero.
    """
    latents = config.kv_lora_rank + (config.q_lora_rank or 0)
    gains = config.n_layers * (2 * config.d_model + latents) + config.d_model
    return config.parameter_count() - gains


def allocate(config, dtype=np.float32):
    r"""Zeros for every parameter: one vector, and the tables of windows into it."""
    return from_flat(config, np.zeros(config.parameter_count(), dtype))


def from_flat(config, flat, turn=Table.turn):
    r"""Tables of windows into a given vector. **Shapes** flat (P,), P = parameter_count().

    `turn` is a context in which every addition to the tables is made.
    """
    if flat.size != config.parameter_count():
        raise ValueError(
            f"{flat.size} numbers for a model of {config.parameter_count()} parameters"
        )
    matrix, gain = 0, matrix_count(config)

    def window(shape):
        nonlocal matrix, gain
        size = int(np.prod(shape))
        if len(shape) == 1:
            start, gain = gain, gain + size
        else:
            start, matrix = matrix, matrix + size
        return flat[start : start + size].reshape(shape)

    def build(cls, tree):
        values = {}
        for name, value in tree.items():
            if isinstance(value, tuple):
                values[name] = window(value)
            elif isinstance(value, dict):
                values[name] = build(_table_class(name, value), value)
            else:
                values[name] = value
                if isinstance(value, list):
                    values[name] = [build(BlockParams, block) for block in value]
        table = cls(**values)
        table.turn = turn
        return table

    p = build(ModelParams, shapes(config))
    object.__setattr__(p, "flat", flat)
    return p


def _table_class(name, tree):
    if name == "mla":
        return MLAParams
    if name == "experts":
        return ExpertsParams
    return MoEParams if "experts" in tree else SwiGLUParams


def walk(p, prefix=""):
    r"""All arrays with their names, e.g. ("blocks.0.mla.w_dkv_DC", array), in a fixed order."""
    for field in fields(p):
        value, name = getattr(p, field.name), prefix + field.name
        if field.name == "flat" or value is None:
            continue
        if isinstance(value, list):
            for number, block in enumerate(value):
                yield from walk(block, f"{name}.{number}.")
        elif isinstance(value, Table):
            yield from walk(value, name + ".")
        else:
            yield name, value


def new_router_state(config):
    r"""All biases zero: float32 as in the released weights."""
    return RouterState(
        [
            np.zeros(0 if layer < config.n_dense_layers else config.n_routed_experts, np.float32)
            for layer in range(config.n_layers)
        ]
    )
