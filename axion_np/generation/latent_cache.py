"""Decode from the compressed latents: the cache holds C + R numbers a token and layer, no more.

New here: generation. The same attention as mla.py, computed in another order. Since
q . (c W^UK) = (q W^UK^T) . c, the up-projection of keys moves to the query ("absorbed"), and
that of values to the output; keys and values are never rebuilt. RoPE stands between W^QR and
the key, which is why the rotary part is decoupled and cached as it is.
Source: DeepSeek-V2 (arXiv 2405.04434) section 2.1.2 and appendix C.
"""

import numpy as np
from numpy.typing import DTypeLike

from axion_np.config import Config
from axion_np.modules import reference
from axion_np.modules.block import ffn_forward
from axion_np.modules.mla import LATENT_EPS, flat_heads, query_latent_forward
from axion_np.modules.network import head_weight
from axion_np.operations.rope import attention_scale, rope_table


class LatentCache:
    """What past tokens left behind.

    **Shapes**  ckv (layers, B, S, C), kr (layers, B, S, R); the first `length` of S are filled
    **Units**   `nbytes` in bytes
    """

    def __init__(
        self,
        config: Config,
        batch: int = 1,
        capacity: int | None = None,
        dtype: DTypeLike = np.float32,
    ) -> None:
        capacity = config.max_seq_len if capacity is None else capacity
        shape = (config.n_layers, batch, capacity)
        self.ckv = np.zeros((*shape, config.kv_lora_rank), dtype)
        self.kr = np.zeros((*shape, config.qk_rope_head_dim), dtype)
        self.length = 0

    @property
    def capacity(self) -> int:
        return self.ckv.shape[2]

    @property
    def nbytes(self) -> int:
        return self.ckv.nbytes + self.kr.nbytes

    def require(self, n_tokens: int) -> None:
        """**Errors** ValueError when `n_tokens` more do not fit."""
        if self.length + n_tokens > self.capacity:
            raise ValueError(
                f"the cache holds {self.length} of {self.capacity} tokens and {n_tokens} more do "
                "not fit; start a new cache from the last part of the text"
            )


def latent_attention(x_BTD, p, cache, layer, rope, config, ops=reference):
    """Attention of T new tokens over all cached ones and themselves.

    **Math**    q~_h = q^C_h W^UK_h^T;   score = (q~_h . c^KV_s + q^R_h . k^R_s) scale;
                o~_h = sum_s p_s c^KV_s;   o_h = o~_h W^UV_h
    **Shapes**  x (B, T, D) -> u (B, T, D); writes T rows of layer `layer` of the cache
    **Cost**    2 T S H (2 C + R) flops: proportional to the latent, not to heads times width
    """
    B, T, _ = x_BTD.shape
    H, N, R = config.n_heads, config.qk_nope_head_dim, config.qk_rope_head_dim
    rotation = (rope.cos_BTP, rope.sin_BTP, config.rope_interleave)
    here, upto = slice(cache.length, cache.length + T), cache.length + T

    raw_BTC, _ = ops.linear_forward(x_BTD, p.w_dkv_DC)
    cache.ckv[layer, :, here] = ops.rmsnorm_forward(raw_BTC, p.kv_norm_C, LATENT_EPS)[0]
    kr_BTR, _ = ops.linear_forward(x_BTD, p.w_kr_DR)
    cache.kr[layer, :, here] = ops.rope_forward(kr_BTR, *rotation)[0]

    cq_BTQ, _ = query_latent_forward(x_BTD, p, ops)
    qc_BTHN = ops.linear_forward(cq_BTQ, flat_heads(p.w_uq_QHN))[0].reshape(B, T, H, N)
    qr = ops.linear_forward(cq_BTQ, flat_heads(p.w_qr_QHR))[0].reshape(B, T, H, R)
    qr_BTHR, _ = ops.rope_forward(qr, *rotation)
    absorbed_BTHC = np.einsum("bthn,chn->bthc", qc_BTHN, p.w_uk_CHN, optimize=True)

    ckv_BSC, kr_BSR = cache.ckv[layer, :, :upto], cache.kr[layer, :, :upto]
    scores_BHTS = np.einsum("bthc,bsc->bhts", absorbed_BTHC, ckv_BSC, optimize=True)
    scores_BHTS += np.einsum("bthr,bsr->bhts", qr_BTHR, kr_BSR, optimize=True)
    scores_BHTS *= attention_scale(config)
    future_TS = np.arange(upto) > (cache.length + np.arange(T))[:, None]
    scores_BHTS[:, :, future_TS] = -np.inf
    p_BHTS = np.exp(scores_BHTS - scores_BHTS.max(axis=-1, keepdims=True))
    p_BHTS /= p_BHTS.sum(axis=-1, keepdims=True)
    o_BTHC = np.einsum("bhts,bsc->bthc", p_BHTS, ckv_BSC, optimize=True)
    return np.einsum("bthc,chw,hwd->btd", o_BTHC, p.w_uv_CHW, p.w_o_HWD, optimize=True)


def block_step(x_BTD, p, bias_E, cache, layer, rope, config, ops=reference):
    """`block_forward` for T new tokens after the cached ones. **Shapes** x (B, T, D) -> same."""
    a_BTD, _ = ops.rmsnorm_forward(x_BTD, p.attn_norm_D, config.norm_eps)
    x_BTD = x_BTD + latent_attention(a_BTD, p.mla, cache, layer, rope, config, ops)
    f_BTD, _ = ops.rmsnorm_forward(x_BTD, p.ffn_norm_D, config.norm_eps)
    return x_BTD + ffn_forward(f_BTD, p.ffn, bias_E, config, ops)[0]


def new_rotations(shape, cache, config, dtype):
    """Of T tokens that follow those in the cache. **Shapes** (B, T) -> RopeTable."""
    return rope_table(np.broadcast_to(cache.length + np.arange(shape[1]), shape), config, dtype)


def hidden_step(ids_BT, p, router, cache, config, ops=reference):
    """The hidden state after the final norm of T new tokens, by which the cache grows.

    **Shapes**  tokens (B, T) -> h (B, T, D)
    **Errors**  ValueError when the cache has no room
    """
    cache.require(ids_BT.shape[1])
    rope = new_rotations(ids_BT.shape, cache, config, p.flat.dtype)
    x_BTD, _ = ops.embedding_forward(ids_BT, p.embed_VD)
    for layer, (block, bias_E) in enumerate(zip(p.blocks, router.biases)):
        x_BTD = block_step(x_BTD, block, bias_E, cache, layer, rope, config, ops)
    cache.length += ids_BT.shape[1]
    return ops.rmsnorm_forward(x_BTD, p.norm_D, config.norm_eps)[0]


def decode_step(ids_BT, p, router, cache, config, ops=reference):
    """Logits of T new tokens after those in the cache, which grows by T.

    **Shapes**  tokens (B, T) -> logits (B, T, V)
    **Errors**  ValueError when the cache has no room
    """
    h_BTD = hidden_step(ids_BT, p, router, cache, config, ops)
    return ops.linear_forward(h_BTD, head_weight(p))[0]


class Reader:
    """One text as a model reads it: the latents of what was read stay from call to call.

    Each call gives the whole text. What it has in common with the last one is not read again, so
    the same object serves a text that grows and a conversation that comes back.

    **Units**   `n_kept`: tokens that the last call did not read again; `nbytes` of the cache
    """

    def __init__(self, model):
        self.model, self.n_kept = model, 0
        self.ids_T = np.zeros(0, np.int64)
        self.cache = LatentCache(model.config, dtype=model.params.flat.dtype)
        self.nbytes = self.cache.nbytes

    def read(self, ids_T):
        """Logits of the token after a text. **Shapes** (T) -> (V), T at most the window."""
        self.n_kept = n_common(self.ids_T, ids_T)
        self.ids_T, self.cache.length = ids_T.copy(), self.n_kept
        unread_1T = ids_T[None, self.n_kept :]
        model = self.model
        return decode_step(unread_1T, model.params, model.router, self.cache, model.config)[0, -1]


def n_common(known_T, ids_T):
    """How many tokens two texts share from the beginning, without the second one's last."""
    n = min(len(known_T), len(ids_T) - 1)
    differ = np.flatnonzero(known_T[:n] != ids_T[:n])
    return int(differ[0]) if differ.size else n
