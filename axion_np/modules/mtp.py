"""Multi-token prediction: one more block that guesses the token after the next.

New here: a second question at every place. The network says what token i + 1 is; an MTP module is
told that token and asked for the one after it. It reads the network's last hidden state and the
embedding of the token it was told, and shares the embedding and the head with the network. In
training that is a denser signal; in generation its answers are drafts.
Source: DeepSeek-V3 section 2.2, equations (21)-(25); depth k = 1 .. n_mtp_layers.
"""

from typing import NamedTuple

import numpy as np

from axion_np.modules import reference
from axion_np.modules.block import block_backward, block_forward
from axion_np.modules.params import MTPParams
from axion_np.operations.rope import rope_table


class MTPSaved(NamedTuple):
    h_norm: tuple  # saved of the norm of the hidden state
    embedding: tuple  # saved of the look-up of the token that it is told
    embed_norm: tuple  # saved of the norm of its embedding
    project: tuple  # saved of M_k
    block: tuple  # saved of the block, its router's load among it
    norm: tuple  # saved of the norm before the head


def shift(ids_BT, pos_BT, k):
    """What depth k is told at each place, and its position; -1 where the document ends too soon.

    **Math**    at place i: the token of place i + k, if it is in the same document
    **Shapes**  ids, pos (B, T) -> ids, pos (B, T); a place without such a token is padding
    """
    told_BT, at_BT = np.zeros_like(ids_BT), np.full_like(pos_BT, -1)
    same_BT = (pos_BT[:, k:] == pos_BT[:, :-k] + k) & (pos_BT[:, :-k] >= 0)
    told_BT[:, :-k][same_BT] = ids_BT[:, k:][same_BT]
    at_BT[:, :-k][same_BT] = pos_BT[:, :-k][same_BT]
    return told_BT, at_BT


def shift_targets(targets_BT, pos_BT, k):
    """The targets of depth k: those of place i + k, -1 where a document ends too soon."""
    _, at_BT = shift(targets_BT, pos_BT, k)
    moved_BT = np.full_like(targets_BT, -1)
    moved_BT[:, :-k] = targets_BT[:, k:]
    return np.where(at_BT >= 0, moved_BT, -1)


def mtp_forward(
    h_BTD, told_BT, pos_BT, p, bias_E, embed_VD, config, ops=reference, n_sequences=None
):
    """One depth: hidden states and the tokens told, to what the head reads.

    **Math**    h'_i = [RMSNorm(h_i); RMSNorm(Emb(t_(i+k)))] M_k                    (21)
                h^k = block(h')                                                     (22)
                z = RMSNorm(h^k);  logits_(i+k+1) = z_i W_head, the network's own   (23)
    **Shapes**  h (B, T, D): the network's hidden state after its final norm (k = 1), or the h^k
                of the depth before; told, pos (B, T) as `shift` gives them -> h^k (B, T, D),
                z (B, T, D)
    **Differs** the paper does not say where h^0 is taken; released checkpoints take it after the
    final norm, and M_k there reads the embedding first
    """
    pos_BT = np.asarray(pos_BT)
    real_BT = None if pos_BT.min(initial=0) >= 0 else pos_BT >= 0
    rope = rope_table(np.maximum(pos_BT, 0), config, h_BTD.real.dtype)
    a_BTD, s_h_norm = ops.rmsnorm_forward(h_BTD, p.h_norm_D, config.norm_eps)
    e_BTD, s_embedding = ops.embedding_forward(told_BT, embed_VD)
    b_BTD, s_embed_norm = ops.rmsnorm_forward(e_BTD, p.embed_norm_D, config.norm_eps)
    both_BTI = np.concatenate([a_BTD, b_BTD], axis=-1)
    x_BTD, s_project = ops.linear_forward(both_BTI, p.w_project_ID)
    y_BTD, s_block = block_forward(x_BTD, p.block, bias_E, rope, config, ops, real_BT, n_sequences)
    z_BTD, s_norm = ops.rmsnorm_forward(y_BTD, p.norm_D, config.norm_eps)
    saved = MTPSaved(s_h_norm, s_embedding, s_embed_norm, s_project, s_block, s_norm)
    return y_BTD, z_BTD, saved


def mtp_backward(dz_BTD, dy_BTD, saved, p, config, ops=reference):
    """Upwards: two gradients come in, of what the head read and of the h^k of the next depth.

    **Shapes**  dz (B, T, D), dy (B, T, D) or None -> dh (B, T, D), de (B, T, D) of the embeddings
                told, and an MTPParams of gradients
    """
    D = config.d_model
    # forward:  z = norm(y)
    dnormed_BTD, dnorm_D = ops.rmsnorm_backward(dz_BTD, saved.norm)
    dy_BTD = dnormed_BTD if dy_BTD is None else dy_BTD + dnormed_BTD
    # forward:  y = block(x)
    dx_BTD, dblock = block_backward(dy_BTD, saved.block, p.block, config, ops)
    # forward:  x = [norm(h); norm(e)] @ w_project
    dboth_BTI, dw_project_ID = ops.linear_backward(dx_BTD, saved.project)
    dh_BTD, dh_norm_D = ops.rmsnorm_backward(dboth_BTI[..., :D], saved.h_norm)
    de_BTD, dembed_norm_D = ops.rmsnorm_backward(dboth_BTI[..., D:], saved.embed_norm)
    return dh_BTD, de_BTD, MTPParams(dh_norm_D, dembed_norm_D, dw_project_ID, dblock, dnorm_D)
