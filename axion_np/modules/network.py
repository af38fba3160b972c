"""The whole network: embedding, blocks, head; forward and backward.

New here: depth. Each block adds to a residual stream that runs from the embedding to the head,
so that the backward passes the same stream down and each block adds its share. In training, head
and loss are computed together, a few hundred places at a time.
Source: DeepSeek-V3 figure 2 and section 4.2 for the hyper-parameters that `Config` scales down.
"""

from typing import NamedTuple

import numpy as np

from axion_np.modules import reference
from axion_np.modules.block import block_backward, block_forward
from axion_np.modules.moe import MoESaved
from axion_np.modules.mtp import mtp_backward, mtp_forward, shift
from axion_np.modules.params import ModelParams, add, allocate, walk
from axion_np.operations.rope import rope_table

ROWS = 512  # places whose logits exist together; the products are at full speed from here on


class NetworkSaved(NamedTuple):
    embedding: tuple  # saved of the embedding
    blocks: list  # a BlockSaved for each block
    norm: tuple  # saved of the final norm
    h_BTD: np.ndarray  # (B, T, D) what the final norm returned: head and MTP modules read it
    load: list  # per layer (E,) tokens sent to each expert; None in a dense layer
    balance: float  # sum of the layers' balance losses, nats; 0 when it is off


def head_weight(p):
    """(D, V): the head's own table, or the transposed embedding."""
    return p.embed_VD.T if p.head_DV is None else p.head_DV


def network_forward(
    ids_BT, p, router, config, ops=reference, pos_BT=None, n_sequences=None, keep=True
):
    """Tokens to logits.

    **Shapes**  as `hidden_forward`, and logits (B, T, V) in place of h
    """
    h_BTD, saved = hidden_forward(ids_BT, p, router, config, ops, pos_BT, n_sequences, keep)
    logits_BTV, _ = ops.linear_forward(h_BTD, head_weight(p))
    return logits_BTV, saved


def network_backward(dlogits_BTV, saved, p, g, config, ops=reference):
    """Logits' gradient down to every parameter: added into g. **Shapes** dlogits (B, T, V)"""
    # forward:  logits = h @ head
    dh_BTD = ops.input_gradient(dlogits_BTV, head_weight(p))
    dhead_VD = ops.weight_gradient(dlogits_BTV, saved.h_BTD)
    hidden_backward(dh_BTD, dhead_VD, saved, p, g, config, ops)


# ---------------------------------------------------------------------------- below the head
def hidden_forward(
    ids_BT, p, router, config, ops=reference, pos_BT=None, n_sequences=None, keep=True
):
    """Tokens to the hidden states that the head reads.

    **Shapes**  ids (B, T), pos (B, T) positions inside each document, -1 where padding (default:
                each row is one document) -> h (B, T, D). `n_sequences`: rows of the whole step,
                over which the balance loss is a mean (default: B)
    **Saved**   what each block saved, the load of each router; nothing of blocks without `keep`
    **Errors**  ValueError for ids outside the vocabulary
    """
    if pos_BT is None:
        pos_BT = np.broadcast_to(np.arange(ids_BT.shape[1]), ids_BT.shape)
    real_BT = None if pos_BT.min(initial=0) >= 0 else pos_BT >= 0
    rope = rope_table(np.maximum(pos_BT, 0), config, p.flat.dtype)  # padding sees itself alone

    x_BTD, s_embedding = ops.embedding_forward(ids_BT, p.embed_VD)
    s_blocks, load, balance = [], [], 0.0
    for block, bias_E in zip(p.blocks, router.biases):
        x_BTD, s_block = block_forward(
            x_BTD, block, bias_E, rope, config, ops, real_BT, n_sequences
        )
        routed = isinstance(s_block.ffn, MoESaved)
        load.append(s_block.ffn.load_E if routed else None)
        balance += s_block.ffn.balance if routed else 0.0
        if keep:
            s_blocks.append(s_block)
    h_BTD, s_norm = ops.rmsnorm_forward(x_BTD, p.norm_D, config.norm_eps)
    return h_BTD, NetworkSaved(s_embedding, s_blocks, s_norm, h_BTD, load, balance)


def drafts_forward(ids_BT, pos_BT, saved, p, router, config, ops=reference, n_sequences=None):
    """What each MTP module makes of the network's hidden states, for training.

    **Shapes**  ids, pos (B, T), `saved` of the network -> for each depth z (B, T, D), which the
                head reads as it reads h, and MTPSaved
    """
    h_BTD, drafts = saved.h_BTD, []
    biases = router.biases[config.n_layers :]
    for depth, (module, bias_E) in enumerate(zip(p.mtp, biases, strict=True), 1):
        told_BT, at_BT = shift(ids_BT, pos_BT, depth)
        h_BTD, z_BTD, s_mtp = mtp_forward(
            h_BTD, told_BT, at_BT, module, bias_E, p.embed_VD, config, ops, n_sequences
        )
        drafts.append((z_BTD, s_mtp))
    return drafts


def hidden_backward(dh_BTD, dhead_VD, saved, p, g, config, ops=reference, order=None, drafts=()):
    """From the hidden states down to every parameter: added into g.

    **Shapes**  dh (B, T, D), the head's gradient (V, D), for each MTP module (dz (B, T, D),
                MTPSaved) -> None. A tied table gets a share from the head and from each embedding
    """
    # forward:  each MTP module reads the h of the one before
    dbefore_BTD, told = None, []
    for (dz_BTD, s_mtp), module, g_module in reversed(list(zip(drafts, p.mtp, g.mtp))):
        dbefore_BTD, de_BTD, dmodule = mtp_backward(
            dz_BTD, dbefore_BTD, s_mtp, module, config, ops
        )
        add(g_module, dmodule, order)
        told.append((de_BTD, s_mtp.embedding))
    if dbefore_BTD is not None:
        dh_BTD = dh_BTD + dbefore_BTD
    # forward:  h = norm(x)
    dx_BTD, dnorm_D = ops.rmsnorm_backward(dh_BTD, saved.norm)
    # forward:  for each block: x = block(x)
    layers = zip(reversed(p.blocks), reversed(g.blocks), reversed(saved.blocks))
    for block, g_block, s_block in layers:
        dx_BTD, dblock = block_backward(dx_BTD, s_block, block, config, ops)
        add(g_block, dblock, order)
        del dblock  # it is in g now
    # forward:  x = embed[ids], and the head, which may be the same table
    tied = p.head_DV is None
    dembed_VD, dhead_DV = (dhead_VD, None) if tied else (None, dhead_VD.T)
    for de_BTD, s_embedding in [(dx_BTD, saved.embedding), *told]:
        dembed_VD = ops.embedding_backward(de_BTD, s_embedding, dembed_VD)
    add(g, ModelParams(dembed_VD, [], dnorm_D, dhead_DV, []), order)


# ---------------------------------------------------------------------------- head and loss
def head_loss(h_BTD, p, targets_BT, total, dhead_VD, ops=reference):
    """Head and loss together: the mean surprise, and its gradient by h and by the head.

    **Math**    for a block of rows l:  z = h_l W_head,  loss and dz = cross-entropy(z, y_l),
                dh_l = dz W_head^T,  dW_head += h_l^T dz
    **Shapes**  h (B, T, D), targets (B, T) -> scalar, dh (B, T, D); dW is added to dhead (V, D)
    **Units**   nats per token
    **Cost**    no array (B, T, V): the logits of ROWS places are gone when the next ROWS begin.
                A place without a target does not even pass the head
    **Errors**  ValueError for a target outside [-1, V)
    """
    head_DV, y_L = head_weight(p), targets_BT.reshape(-1)
    h_LD = h_BTD.reshape(y_L.size, -1)
    loss, dh_LD = 0.0, np.zeros_like(h_LD)
    asked_L = np.flatnonzero(y_L != -1)
    for first in range(0, asked_L.size, ROWS):
        rows = asked_L[first : first + ROWS]
        x_LD = h_LD[rows]
        logits_LV, _ = ops.linear_forward(x_LD, head_DV)
        part, dlogits_LV = ops.cross_entropy(logits_LV, y_L[rows], total=total, overwrite=True)
        loss += part
        # forward:  logits = x @ head
        dh_LD[rows] = ops.input_gradient(dlogits_LV, head_DV)
        dhead_VD += ops.weight_gradient(dlogits_LV, x_LD)
    return loss, dh_LD.reshape(h_BTD.shape)


# ---------------------------------------------------------------------------- weights
def init_params(config, seed, dtype=np.float32):
    """Random weights: gains one, embedding N(0, 0.02^2), a matrix N(0, 1 / fan-in).

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
