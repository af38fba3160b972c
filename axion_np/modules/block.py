"""One block: attention, then a feed-forward part, each added to the stream that runs through.

New here: the residual stream. A block does not replace its input, it adds to it; the backward
sends the gradient both ways, past the block and through it.
Source: DeepSeek-V3 figure 2.
"""

from typing import NamedTuple

from axion_np.modules import reference
from axion_np.modules.params import BlockParams, SwiGLUParams


class BlockSaved(NamedTuple):
    attn_norm: tuple  # saved of the norm before the attention
    mla: tuple  # saved of the attention
    ffn_norm: tuple  # saved of the norm before the feed-forward part
    ffn: tuple  # saved of SwiGLU in a dense block, of the MoE layer elsewhere


def block_forward(x_BTD, p, bias_E, rope, config, ops=reference, real_BT=None, n_sequences=None):
    """x += MLA(norm(x));  x += FFN(norm(x)).

    **Shapes**  x (B, T, D) -> (B, T, D); bias (E), None in a dense block; real (B, T) is False
                where padding
    """
    a_BTD, s_attn_norm = ops.rmsnorm_forward(x_BTD, p.attn_norm_D, config.norm_eps)
    u_BTD, s_mla = ops.mla_forward(a_BTD, p.mla, rope, config, ops)
    h_BTD = x_BTD + u_BTD
    n_BTD, s_ffn_norm = ops.rmsnorm_forward(h_BTD, p.ffn_norm_D, config.norm_eps)
    f_BTD, s_ffn = ffn_forward(n_BTD, p.ffn, bias_E, config, ops, real_BT, n_sequences)
    return h_BTD + f_BTD, BlockSaved(s_attn_norm, s_mla, s_ffn_norm, s_ffn)


def block_backward(dy_BTD, saved, p, config, ops=reference):
    """Each residual addition sends the gradient both ways, and the two meet by addition.

    **Shapes**  dy (B, T, D) -> dx (B, T, D), and a BlockParams of gradients
    """
    # forward:  y = h + ffn(norm(h))
    dn_BTD, dffn = ffn_backward(dy_BTD, saved.ffn, p.ffn, config, ops)
    dh_BTD, dffn_norm_D = ops.rmsnorm_backward(dn_BTD, saved.ffn_norm)
    dh_BTD += dy_BTD
    # forward:  h = x + mla(norm(x))
    da_BTD, dmla = ops.mla_backward(dh_BTD, saved.mla, p.mla, config, ops)
    dx_BTD, dattn_norm_D = ops.rmsnorm_backward(da_BTD, saved.attn_norm)
    dx_BTD += dh_BTD
    return dx_BTD, BlockParams(dattn_norm_D, dmla, dffn_norm_D, dffn)


def ffn_forward(n_BTD, p, bias_E, config, ops, real_BT=None, n_sequences=None):
    """SwiGLU in a dense block, experts elsewhere: the type of the parameters says which."""
    if isinstance(p, SwiGLUParams):
        return ops.swiglu_forward(n_BTD, p.w_gate_DF, p.w_up_DF, p.w_down_FD)
    return ops.moe_forward(n_BTD, p, bias_E, config, ops, real_BT, n_sequences)


def ffn_backward(dy_BTD, saved, p, config, ops):
    """**Shapes** dy (B, T, D) -> dn (B, T, D), and gradients in a table of p's class."""
    if isinstance(p, SwiGLUParams):
        dn_BTD, *dweights = ops.swiglu_backward(dy_BTD, saved)
        return dn_BTD, SwiGLUParams(*dweights)
    return ops.moe_backward(dy_BTD, saved, p, config, ops)
