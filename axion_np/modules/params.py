"""All parameters as windows into one flat vector.

New here: the tables of parameters, as dataclasses. The same classes hold weights, gradients and
shapes. A table is the only declaration of a parameter: the letters at the end of an array's name
are its axes, and `sizes` says how long each is; shapes, counts and windows follow. Each array is a
view of one vector, matrices first and gains after them, so that clipping, AdamW, zeroing and
saving are one line each; `walk` gives all arrays names in an order.
"""

from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass, fields
from math import prod
from typing import Any

import numpy as np

from axion_np.config import Config


@dataclass
class Table:
    """Refuses `p.w = array`, which would cut the link to the flat vector; `p.w += x` is fine."""

    def __setattr__(self, name, value):
        if name in self.__dict__ and self.__dict__[name] is not value:
            raise AttributeError(
                f"{name} is a window into the flat vector and cannot be rebound; "
                f"write into it: p.{name}[...] = value"
            )
        object.__setattr__(self, name, value)


@dataclass
class SwiGLUParams(Table):
    w_gate_DF: np.ndarray
    w_up_DF: np.ndarray
    w_down_FD: np.ndarray


@dataclass
class ExpertsParams(Table):
    w_gate_EDF: np.ndarray  # all routed experts, stacked
    w_up_EDF: np.ndarray
    w_down_EFD: np.ndarray


@dataclass
class MoEParams(Table):
    w_router_DE: np.ndarray  # one centroid per expert
    shared: SwiGLUParams | None  # all shared experts as one, N_s F wide; None if there are none
    experts: ExpertsParams


@dataclass
class MLAParams(Table):
    w_dq_DQ: np.ndarray | None  # W^DQ; None without a query latent, and then Q = D below
    q_norm_Q: np.ndarray | None  # gain of the norm on the query latent
    w_uq_QHN: np.ndarray  # W^UQ
    w_qr_QHR: np.ndarray  # W^QR
    w_dkv_DC: np.ndarray  # W^DKV
    w_kr_DR: np.ndarray  # W^KR, one rotary key for all heads
    kv_norm_C: np.ndarray  # gain of the norm on the key-value latent
    w_uk_CHN: np.ndarray  # W^UK
    w_uv_CHW: np.ndarray  # W^UV
    w_o_HWD: np.ndarray  # W^O


@dataclass
class BlockParams(Table):
    attn_norm_D: np.ndarray
    mla: MLAParams
    ffn_norm_D: np.ndarray
    ffn: SwiGLUParams | MoEParams  # which of the two says whether the block is dense


@dataclass
class MTPParams(Table):
    h_norm_D: np.ndarray
    embed_norm_D: np.ndarray
    w_project_ID: np.ndarray  # M_k; its input is a hidden state and an embedding: I = 2 D
    block: BlockParams
    norm_D: np.ndarray


@dataclass
class ModelParams(Table):
    embed_VD: np.ndarray
    blocks: list[BlockParams]
    norm_D: np.ndarray
    head_DV: np.ndarray | None  # None when the head is the transposed embedding
    mtp: list[MTPParams]  # one a depth of multi-token prediction; empty where there is none
    flat: Any = None  # the vector that all of the above are windows of


@dataclass
class RouterState:
    """The routing biases b: no gradient, no Adam, but part of the model and of its checkpoint."""

    biases: list[np.ndarray | None]  # per layer (E,), float32 as released; None in a dense layer;
    # those of MTP modules last


# ---------------------------------------------------------------------------- shapes
def sizes(config):
    """How long the axis of each letter is. F is an expert's width."""
    c = config
    return {
        "V": c.vocab_size,
        "D": c.d_model,
        "H": c.n_heads,
        "N": c.qk_nope_head_dim,
        "R": c.qk_rope_head_dim,
        "W": c.v_head_dim,
        "C": c.kv_lora_rank,
        "Q": c.d_model if c.q_lora_rank is None else c.q_lora_rank,
        "E": c.n_routed_experts,
        "F": c.d_ff,
        "I": 2 * c.d_model,
    }


def declare(table, sizes, without=(), **inner):
    """A table with a shape in place of each array: the letters of its name, as sizes."""
    values = {}
    for name in (field.name for field in fields(table)):
        letters = name.rpartition("_")[2]
        absent_or_table = name in without or name in inner
        shape = None if absent_or_table else tuple(sizes[letter] for letter in letters)
        values[name] = inner.get(name, shape)
    return table(**values)


def shapes(config):
    """The tables of a model, with shapes in place of arrays."""
    s = sizes(config)
    no_query_latent = ("w_dq_DQ", "q_norm_Q") if config.q_lora_rank is None else ()
    mla = declare(MLAParams, s, without=no_query_latent)
    dense = declare(SwiGLUParams, s | {"F": config.d_ff_dense})
    shared = declare(SwiGLUParams, s | {"F": config.d_ff * config.n_shared_experts})
    moe = declare(
        MoEParams,
        s,
        shared=shared if config.n_shared_experts else None,
        experts=declare(ExpertsParams, s),
    )
    blocks = [
        declare(BlockParams, s, mla=mla, ffn=dense if layer < config.n_dense_layers else moe)
        for layer in range(config.n_layers)
    ]
    routed = declare(BlockParams, s, mla=mla, ffn=moe)
    mtp = [declare(MTPParams, s, block=routed) for _ in range(config.n_mtp_layers)]
    without = ("head_DV", "flat") if config.tie_embeddings else ("flat",)
    return declare(ModelParams, s, without=without, blocks=blocks, mtp=mtp)


def walk(p: Table, prefix: str = "") -> Iterator[tuple[str, Any]]:
    """All arrays with their names, e.g. ("blocks.0.mla.w_dkv_DC", array), in a fixed order."""
    for field in fields(p):
        value, name = getattr(p, field.name), prefix + field.name
        if field.name == "flat" or value is None:
            continue
        if isinstance(value, list):
            for number, table in enumerate(value):
                yield from walk(table, f"{name}.{number}.")
        elif isinstance(value, Table):
            yield from walk(value, name + ".")
        else:
            yield name, value


def offsets(config: Config) -> dict[str, int]:
    """Where each array begins in the flat vector, by name: first the matrices, then the gains.

    So weight decay is a matter of one slice: gains of norms are not pulled towards zero.
    """
    place, end = {}, 0
    named = list(walk(shapes(config)))
    for gains in (False, True):
        for name, shape in named:
            if (len(shape) == 1) is gains:
                place[name], end = end, end + prod(shape)
    return place


def matrix_count(config):
    """How many numbers at the beginning of the flat vector belong to matrices."""
    return sum(prod(shape) for _, shape in walk(shapes(config)) if len(shape) > 1)


# ---------------------------------------------------------------------------- arrays
def allocate(config, dtype=np.float32):
    """Zeros for every parameter: one vector, and the tables of windows into it."""
    return from_flat(config, np.zeros(config.parameter_count(), dtype))


def from_flat(config, flat):
    """Tables of windows into a given vector, `parameter_count()` numbers long.

    **Errors**  ValueError for a vector of another length
    """
    if flat.size != config.parameter_count():
        raise ValueError(
            f"{flat.size} numbers for a model of {config.parameter_count()} parameters"
        )
    place = offsets(config)

    def window(name, shape):
        return flat[place[name] : place[name] + prod(shape)].reshape(shape)

    p = transform(shapes(config), window)
    object.__setattr__(p, "flat", flat)
    return p


def transform(p, function, prefix=""):
    """Tables of the same classes, with function(name, array) in place of each array."""
    values = {}
    for field in fields(p):
        value, name = getattr(p, field.name), prefix + field.name
        if field.name == "flat" or value is None:
            values[field.name] = None
        elif isinstance(value, list):
            values[field.name] = [
                transform(table, function, f"{name}.{number}.")
                for number, table in enumerate(value)
            ]
        elif isinstance(value, Table):
            values[field.name] = transform(value, function, name + ".")
        else:
            values[field.name] = function(name, value)
    return type(p)(**values)


def add(g, dp, order=None):
    """g += dp, for every array of a table of gradients; an empty list of tables adds nothing.

    Threads that share g take their order here: `order(g)` is a context that is entered for each
    table, once all earlier threads have added to it or have said that they will not.
    **Errors**  ValueError where only one of the two has an array
    """
    with nullcontext() if order is None else order(g):
        for window, gradient in _pairs(g, dp):
            window += gradient


def _pairs(g, dp):
    for name in (field.name for field in fields(dp) if field.name != "flat"):
        window, gradient = getattr(g, name), getattr(dp, name)
        if (window is None) != (gradient is None):
            raise ValueError(f"{name} is in one of the tables only: the gradient would be lost")
        if isinstance(gradient, list):
            for part in zip(window, gradient):
                yield from _pairs(*part)
        elif isinstance(gradient, Table):
            yield from _pairs(window, gradient)
        elif gradient is not None:
            yield window, gradient


def new_router_state(config):
    """All biases zero: float32 as in the released weights."""
    n_routers = config.n_moe_layers + config.n_mtp_layers
    zeros = [np.zeros(config.n_routed_experts, np.float32) for _ in range(n_routers)]
    return RouterState([None] * config.n_dense_layers + zeros)
