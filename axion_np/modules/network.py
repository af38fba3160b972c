"""The whole network: embedding, blocks, head; forward and backward.

New here: depth. Each block adds to a residual stream that runs from the embedding to the head,
so that the backward passes the same stream down and each block adds its share.
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


class NetworkSaved(NamedTuple):
    embedding: tuple  # saved of the embedding
    blocks: list  # a BlockSaved for each block
    norm: tuple  # saved of the final norm
    head: tuple  # saved of the head
    load: list  # per layer (E,) tokens sent to each expert; None in a dense layer
    balance: float  # sum of the layers' balance losses, nats; 0 when it is off


def head_weight(p):
    """(D, V): the head's own table, or the transposed embedding."""
    return p.embed_VD.T if p.head_DV is None else p.head_DV


def network_forward(
    ids_BT, p, router, config, ops=reference, pos_BT=None, n_sequences=None, keep=True
):
    """Tokens to logits.

    **Shapes**  ids (B, T), pos (B, T) positions inside each document, -1 where padding (default:
                each row is one document) -> logits (B, T, V). `n_sequences`: rows of the whole
                step, over which the balance loss is a mean (default: B)
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
    x_BTD, s_norm = ops.rmsnorm_forward(x_BTD, p.norm_D, config.norm_eps)
    logits_BTV, s_head = ops.linear_forward(x_BTD, head_weight(p))
    return logits_BTV, NetworkSaved(s_embedding, s_blocks, s_norm, s_head, load, balance)


def drafts_forward(ids_BT, pos_BT, saved, p, router, config, ops=reference, n_sequences=None):
    """What each MTP module says after the network has spoken, for training.

    **Shapes**  ids, pos (B, T), `saved` of the network -> for each depth logits and MTPSaved
    """
    h_BTD, drafts = saved.head.x_LI, []
    biases = router.biases[config.n_layers :]
    for depth, (module, bias_E) in enumerate(zip(p.mtp, biases, strict=True), 1):
        told_BT, at_BT = shift(ids_BT, pos_BT, depth)
        h_BTD, logits_BTV, s_mtp = mtp_forward(
            h_BTD,
            told_BT,
            at_BT,
            module,
            bias_E,
            p.embed_VD,
            head_weight(p),
            config,
            ops,
            n_sequences,
        )
        drafts.append((logits_BTV, s_mtp))
    return drafts


def network_backward(dlogits_BTV, saved, p, g, config, ops=reference, order=None, drafts=()):
    """Logits' gradient down to every parameter: added into g.

    **Shapes**  dlogits (B, T, V), for each MTP module (dlogits (B, T, V), MTPSaved) -> None.
                A tied table gets a share from each head and each embedding.
    **Cost**    the head's dW, the largest array of a step, is made last, when nothing else is
                alive
    """
    # forward:  h = norm(x), and each MTP module reads the h of the one before
    dh_BTD, told = None, []
    for (dlogits, s_mtp), module, g_module in reversed(list(zip(drafts, p.mtp, g.mtp))):
        dh_BTD, de_BTD, dmodule = mtp_backward(dlogits, dh_BTD, s_mtp, module, config, ops)
        add(g_module, dmodule, order)
        told.append((de_BTD, s_mtp.embedding))
    # forward:  logits = norm(x) @ head
    dx_BTD = ops.input_gradient(dlogits_BTV, head_weight(p))
    if dh_BTD is not None:
        dx_BTD += dh_BTD
    dx_BTD, dnorm_D = ops.rmsnorm_backward(dx_BTD, saved.norm)
    # forward:  for each block: x = block(x)
    layers = zip(reversed(p.blocks), reversed(g.blocks), reversed(saved.blocks))
    for block, g_block, s_block in layers:
        dx_BTD, dblock = block_backward(dx_BTD, s_block, block, config, ops)
        add(g_block, dblock, order)
        del dblock  # it is in g now
    # forward:  x = embed[ids], and the head, which may be the same table
    dhead_DV, dembed_VD = head_gradient(dlogits_BTV, saved, p, ops, drafts)
    for de_BTD, s_embedding in [(dx_BTD, saved.embedding), *told]:
        dembed_VD = ops.embedding_backward(de_BTD, s_embedding, dembed_VD)
    add(g, ModelParams(dembed_VD, [], dnorm_D, dhead_DV, []), order)


def head_gradient(dlogits_BTV, saved, p, ops, drafts):
    """(dhead, dembed): one is None. A tied head is the transposed table of embeddings.

    **Shapes**  -> (D, V), None or None, (V, D)
    """
    uses = [(dlogits_BTV, saved.head), *((dlogits, s.head) for dlogits, s in drafts)]
    if p.head_DV is None:
        return None, sum_of(ops.weight_gradient(dlogits, head.x_LI) for dlogits, head in uses)
    return sum_of(ops.weight_gradient(head.x_LI, dlogits) for dlogits, head in uses), None


def sum_of(arrays):
    """The sum of some arrays, in the first of them."""
    arrays = iter(arrays)
    total = next(arrays)
    for array in arrays:
        total += array
    return total


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
