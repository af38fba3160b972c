r"""The whole model: embedding, blocks, head; forward, backward, and one step of decoding.

New here: depth. Each block adds to a residual stream that runs from the embedding to the head,
so that the backward passes the same stream down and each block adds its share.
Source: DeepSeek-V3 figure 2 and section 4.2 for the hyper-parameters that `Config` scales down.
"""

import json
from pathlib import Path
from typing import NamedTuple

import numpy as np

from axion_np.backends import choose
from axion_np.config import Config
from axion_np.files import write_whole
from axion_np.generation.latent_cache import latent_attention
from axion_np.modules import reference
from axion_np.modules.mla import mla_backward, mla_forward
from axion_np.modules.moe import moe_backward, moe_forward
from axion_np.modules.params import RouterState, allocate, from_flat, new_router_state, walk
from axion_np.modules.safetensors import load_arrays, save_arrays
from axion_np.operations.rope import rope_table


class BlockSaved(NamedTuple):
    attn_norm: tuple  # saved of the norm before the attention
    mla: tuple  # saved of the attention
    ffn_norm: tuple  # saved of the norm before the feed-forward part
    ffn: tuple  # saved of SwiGLU in a dense block, of the MoE layer elsewhere


class ModelSaved(NamedTuple):
    embedding: tuple  # saved of the embedding
    blocks: list  # a BlockSaved for each block
    norm: tuple  # saved of the final norm
    head: tuple  # saved of the head
    load: list  # per layer (E,) tokens sent to each expert; empty in a dense layer
    balance: float  # sum of the layers' balance losses, nats; 0 when it is off


def own(ops, module):
    r"""A back end may have a module of its own, not only operations; else ours runs on its."""
    return getattr(ops, module.__name__, module)


def block_forward(x_BTD, p, bias_E, rope, config, ops=reference):
    r"""x += MLA(norm(x));  x += FFN(norm(x)). **Shapes** x (B, T, D) -> (B, T, D)."""
    a_BTD, s_attn_norm = ops.rmsnorm_forward(x_BTD, p.attn_norm_D, config.norm_eps)
    u_BTD, s_mla = own(ops, mla_forward)(a_BTD, p.mla, rope, config, ops)
    h_BTD = x_BTD + u_BTD
    f_BTD, s_ffn_norm = ops.rmsnorm_forward(h_BTD, p.ffn_norm_D, config.norm_eps)
    y_BTD, s_ffn = ffn_forward(f_BTD, p.ffn, bias_E, config, ops)
    return h_BTD + y_BTD, BlockSaved(s_attn_norm, s_mla, s_ffn_norm, s_ffn)


def ffn_forward(f_BTD, p, bias_E, config, ops):
    """A dense block has no router, hence no biases."""
    if bias_E.size == 0:
        return ops.swiglu_forward(f_BTD, p.w_gate_DF, p.w_up_DF, p.w_down_FD)
    return moe_forward(f_BTD, p, bias_E, config, ops)


def block_backward(dy_BTD, saved, p, bias_E, g, config, ops=reference):
    r"""Each residual addition sends the gradient both ways, and the two meet by addition."""
    # forward:  y = h + ffn(norm(h))
    if bias_E.size == 0:
        df_BTD, dw_gate_DF, dw_up_DF, dw_down_FD = ops.swiglu_backward(dy_BTD, saved.ffn)
        g.ffn.add(w_gate_DF=dw_gate_DF, w_up_DF=dw_up_DF, w_down_FD=dw_down_FD)
    else:
        df_BTD = moe_backward(dy_BTD, saved.ffn, p.ffn, g.ffn, ops)
    dh_BTD, dgain_D = ops.rmsnorm_backward(df_BTD, saved.ffn_norm)
    g.add(ffn_norm_D=dgain_D)
    dh_BTD += dy_BTD
    # forward:  h = x + mla(norm(x))
    da_BTD = own(ops, mla_backward)(dh_BTD, saved.mla, p.mla, g.mla, config, ops)
    dx_BTD, dgain_D = ops.rmsnorm_backward(da_BTD, saved.attn_norm)
    g.add(attn_norm_D=dgain_D)
    dx_BTD += dh_BTD
    return dx_BTD


def head_weight(p):
    """(D, V): the head's own table, or the transposed embedding."""
    return p.embed_VD.T if p.head_DV is None else p.head_DV


def model_forward(tokens_BT, p, router, config, ops=reference, pos_BT=None, keep=True):
    r"""Tokens to logits.

    **Shapes**  tokens (B, T) of ids, pos (B, T) positions inside each document (default: each row
                is one document) -> logits (B, T, V)
    **Saved**   what each block saved, the load of each router; nothing of blocks without `keep`
    **Errors**  ValueError for ids outside the vocabulary
    """
    if pos_BT is None:
        pos_BT = np.broadcast_to(np.arange(tokens_BT.shape[1]), tokens_BT.shape)
    rope = rope_table(pos_BT, config, p.flat.dtype)
    x_BTD, s_embedding = ops.embedding_forward(tokens_BT, p.embed_VD)
    s_blocks = []
    for block, bias_E in zip(p.blocks, router.biases, strict=True):
        x_BTD, s_block = block_forward(x_BTD, block, bias_E, rope, config, ops)
        if keep:
            s_blocks.append(s_block)
    x_BTD, s_norm = ops.rmsnorm_forward(x_BTD, p.norm_D, config.norm_eps)
    logits_BTV, s_head = ops.linear_forward(x_BTD, head_weight(p))
    routed = [b.ffn for b in s_blocks]
    load = [getattr(ffn, "load_E", np.zeros(0, np.int64)) for ffn in routed]
    balance = sum(getattr(ffn, "balance", 0.0) for ffn in routed)
    return logits_BTV, ModelSaved(s_embedding, s_blocks, s_norm, s_head, load, balance)


def model_backward(dlogits_BTV, saved, p, router, g, config, ops=reference):
    r"""Logits' gradient down to every parameter: added into g.

    **Shapes**  dlogits (B, T, V) -> None. A tied table gets two shares, as head and as embedding.
    **Cost**    what a block saved is let go when the block is done, so `saved.blocks` is empty
                afterwards; only then is the head's dW made, the largest array of a step
    """
    # forward:  logits = norm(x) @ head
    dx_BTD = ops.input_gradient(dlogits_BTV, head_weight(p))
    dx_BTD, dgain_D = ops.rmsnorm_backward(dx_BTD, saved.norm)
    g.add(norm_D=dgain_D)
    # forward:  for each block: x = block(x)
    for layer in reversed(range(config.n_layers)):
        dx_BTD = block_backward(
            dx_BTD,
            saved.blocks.pop(),
            p.blocks[layer],
            router.biases[layer],
            g.blocks[layer],
            config,
            ops,
        )
    # forward:  x = embed[tokens]
    # forward:  logits = norm(x) @ head, where the head may be the same table
    if p.head_DV is None:
        dw_VD = ops.weight_gradient(dlogits_BTV, saved.head.x_LI)
        g.add(embed_VD=ops.embedding_backward(dx_BTD, saved.embedding, dw_VD))
    else:
        g.add(head_DV=ops.weight_gradient(saved.head.x_LI, dlogits_BTV))
        g.add(embed_VD=ops.embedding_backward(dx_BTD, saved.embedding))


def model_decode(tokens_BT, p, router, cache, config, ops=reference):
    r"""Logits of T new tokens after those in the cache, which grows by T.

    **Shapes**  tokens (B, T) -> logits (B, T, V)
    **Errors**  ValueError when the cache has no room
    """
    cache.require(tokens_BT.shape[1])
    pos_BT = np.broadcast_to(cache.length + np.arange(tokens_BT.shape[1]), tokens_BT.shape)
    rope = rope_table(pos_BT, config, p.flat.dtype)
    x_BTD, _ = ops.embedding_forward(tokens_BT, p.embed_VD)
    for layer, (block, bias_E) in enumerate(zip(p.blocks, router.biases, strict=True)):
        a_BTD, _ = ops.rmsnorm_forward(x_BTD, block.attn_norm_D, config.norm_eps)
        x_BTD = x_BTD + latent_attention(a_BTD, block.mla, cache, layer, rope, config, ops)
        f_BTD, _ = ops.rmsnorm_forward(x_BTD, block.ffn_norm_D, config.norm_eps)
        x_BTD = x_BTD + ffn_forward(f_BTD, block.ffn, bias_E, config, ops)[0]
    cache.length += tokens_BT.shape[1]
    x_BTD, _ = ops.rmsnorm_forward(x_BTD, p.norm_D, config.norm_eps)
    return ops.linear_forward(x_BTD, head_weight(p))[0]


def init_params(config, seed, dtype=np.float32):
    r"""Random weights: gains one, embedding N(0, 0.02^2), a matrix N(0, 1 / fan-in).

    **Math**    the maps that write to the residual stream (W^O and W_down) are divided by
                sqrt(2 layers), so that the stream keeps its size with depth
    **Differs** the paper draws everything with 0.006, which suits its width of 7168
    """
    rng = np.random.default_rng(seed)
    p = allocate(config, dtype)
    for name, array in walk(p):
        kind = name.split(".")[-1]
        if array.ndim == 1:
            array[...] = 1.0
            continue
        stacked = kind.endswith(("_EDF", "_EFD"))  # experts: the first axis is not an input
        fan_in = array[..., 0].size if kind == "w_o_HWD" else array.shape[1 if stacked else 0]
        deviation = 0.02 if kind == "embed_VD" else fan_in**-0.5
        if kind in ("w_o_HWD", "w_down_FD", "w_down_EFD"):
            deviation *= (2 * config.n_layers) ** -0.5
        array[...] = rng.standard_normal(array.shape) * deviation
    return p


class Model:
    r"""A configuration, its parameters and its routing biases, with files and the short calls.

    **Units**   losses in nats per token
    """

    def __init__(self, config, params, router):
        self.config, self.params, self.router = config, params, router

    @classmethod
    def init(cls, config, seed=0):
        """Random float32 weights, the same for the same seed."""
        return cls(config, init_params(config, seed), new_router_state(config))

    def astype(self, dtype):
        """A copy in another precision; the biases stay as they are."""
        params = from_flat(self.config, self.params.flat.astype(dtype))
        return Model(self.config, params, RouterState([b.copy() for b in self.router.biases]))

    def logits(self, tokens_BT, backend="numba", pos_BT=None):
        r"""**Shapes** tokens (B, T) -> logits (B, T, V). No gradient."""
        ops, tokens_BT = choose("modules", backend), np.asarray(tokens_BT)
        return model_forward(
            tokens_BT, self.params, self.router, self.config, ops, pos_BT, keep=False
        )[0]

    def loss_and_grads(self, tokens_BT, targets_BT, backend="numba", pos_BT=None):
        r"""Mean loss over the targets that are not -1, and its gradient.

        **Shapes**  tokens, targets (B, T) -> scalar, tables of the same type as `params`
        **Units**   nats per token
        """
        ops = choose("modules", backend)
        tokens_BT, targets_BT = np.asarray(tokens_BT), np.asarray(targets_BT)
        g = allocate(self.config, self.params.flat.dtype)
        args = (self.params, self.router)
        logits_BTV, saved = model_forward(tokens_BT, *args, self.config, ops, pos_BT)
        loss, dlogits_BTV = ops.cross_entropy(logits_BTV, targets_BT)
        model_backward(dlogits_BTV, saved, *args, g, self.config, ops)
        return float(loss) + saved.balance, g

    def save(self, directory, dtype=None):
        r"""Write config.json and model.safetensors; `dtype` float16 halves the file."""
        directory = Path(directory)
        directory.mkdir(parents=True, exist_ok=True)
        arrays = {
            name: array if dtype is None else array.astype(dtype)
            for name, array in walk(self.params)
        }
        for layer, bias_E in enumerate(self.router.biases):
            if bias_E.size:
                arrays[f"blocks.{layer}.router_bias_E"] = bias_E
        text = json.dumps({"model": self.config.to_dict()}, indent=1)
        write_whole(directory / "config.json", text.encode())
        save_arrays(directory / "model.safetensors", arrays, {"format": "axion_np"})

    @classmethod
    def load(cls, directory):
        r"""Read what `save` wrote, as float32 (float64 stays float64).

        **Errors**  ValueError for a missing or broken file, or arrays of another shape
        """
        config = load_config(directory)
        arrays, _ = load_arrays(Path(directory) / "model.safetensors")
        held = sum(a.size for a in arrays.values())
        if held < config.parameter_count():  # before anything of that size is allocated
            raise ValueError(
                f"{directory}: config.json asks for {config.parameter_count():,} parameters, "
                f"model.safetensors holds {held:,} numbers; the two files are of different models"
            )
        wide = any(a.dtype == np.float64 for a in arrays.values())
        params = allocate(config, np.float64 if wide else np.float32)
        router = new_router_state(config)
        places = dict(walk(params))
        for layer, bias_E in enumerate(router.biases):
            if bias_E.size:
                places[f"blocks.{layer}.router_bias_E"] = bias_E
        if places.keys() != arrays.keys():
            odd = sorted(places.keys() ^ arrays.keys())
            raise ValueError(
                f"{directory}/model.safetensors does not fit its config.json: {odd[0]} and "
                f"{len(odd) - 1} more are missing or unexpected"
            )
        for name, place in places.items():
            if place.shape != arrays[name].shape:
                raise ValueError(
                    f"{directory}: {name} has shape {arrays[name].shape}, but config.json asks "
                    f"for {place.shape}; the two files are of different models"
                )
            place[...] = arrays[name]
        return cls(config, params, router)


def load_config(directory):
    r"""The Config of a run or checkpoint directory. **Errors** ValueError if there is none."""
    path = Path(directory) / "config.json"
    try:
        values = json.loads(path.read_text(encoding="utf-8"))["model"]
        return Config.from_dict(values)
    except FileNotFoundError as error:
        raise ValueError(
            f"{directory} is not a checkpoint: it has no config.json; give the directory that "
            "train.py wrote (its --out)"
        ) from error
    except (json.JSONDecodeError, KeyError, TypeError) as error:
        raise ValueError(f"{path} is not a configuration of this project: {error!r}") from error
