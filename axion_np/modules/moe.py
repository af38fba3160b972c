"""The DeepSeekMoE layer: one shared expert for every token, K routed ones for each.

New here: the router and the experts meet. Many parameters, few of them used by any one token.
Padding is not a token: it visits no expert, counts in no load and so moves no routing bias.
Source: DeepSeek-V3 section 2.1.2, equations (12)-(20).
"""

from typing import NamedTuple

import numpy as np

from axion_np.modules.params import ExpertsParams, MoEParams, SwiGLUParams
from axion_np.operations.router import balance_loss, expert_load


class MoESaved(NamedTuple):
    real_L: np.ndarray | None  # numbers of the tokens among all places; None if all are tokens
    shared: tuple | None  # saved of the shared expert
    router: tuple  # saved of the router
    experts: tuple  # saved of the routed experts
    load_E: np.ndarray  # (E,) tokens sent to each expert: drives the bias update
    balance: float  # the balance loss of this layer, nats; 0 when it is off
    dscores_LE: np.ndarray | None  # its gradient on the scores


def moe_forward(x_BTD, p, bias_E, config, ops, real_BT=None, n_sequences=None):
    """Shared expert plus gated routed experts.

    **Math**    y = sum shared(x) + sum_k g_k FFN_{i_k}(x)                          (12)
    **Shapes**  x (B, T, D), b (E), real (B, T) of booleans, False where padding (None: all are
                tokens) -> y (B, T, D), zero where padding. `n_sequences`: rows of the whole step,
                over which the balance loss is a mean
    **Saved**   parts of the three operations, and the load
    **Differs** equation (12) adds the residual here; in this book the block does
    """
    B, T, D = x_BTD.shape
    x_LD, real_L = x_BTD.reshape(B * T, D), None
    if real_BT is not None:
        real_L = np.flatnonzero(real_BT)
        x_LD = x_LD[real_L]
    idx_LK, gates_LK, s_router = ops.router_forward(
        x_LD,
        p.w_router_DE,
        bias_E,
        config.n_active_experts,
        config.n_expert_groups,
        config.n_active_groups,
        config.norm_topk_prob,
        config.route_scale,
    )
    y_LD, s_experts = ops.experts_forward(
        x_LD, idx_LK, gates_LK, p.experts.w_gate_EDF, p.experts.w_up_EDF, p.experts.w_down_EFD
    )
    s_shared = None
    if p.shared is not None:
        shared_LD, s_shared = ops.swiglu_forward(
            x_LD, p.shared.w_gate_DF, p.shared.w_up_DF, p.shared.w_down_FD
        )
        y_LD += shared_LD
    balance, dscores_LE = 0.0, None
    if config.balance_loss_weight > 0:
        sequence_L = np.repeat(np.arange(B), T)
        if real_L is not None:
            sequence_L = sequence_L[real_L]
        balance, dscores_LE = balance_loss(
            s_router.scores_LE,
            config.n_active_experts,
            sequence_L,
            B if n_sequences is None else n_sequences,
            config.balance_loss_weight,
        )
    load_E = expert_load(idx_LK, config.n_routed_experts)
    saved = MoESaved(real_L, s_shared, s_router, s_experts, load_E, balance, dscores_LE)
    return at_their_places(y_LD, real_L, x_BTD.shape), saved


def moe_backward(dy_BTD, saved, p, config, ops):
    """Three paths back to x: through the experts, through their gates, through the shared one.

    **Shapes**  dy (B, T, D) -> dx (B, T, D), and a MoEParams of gradients
    """
    dy_LD = dy_BTD.reshape(-1, dy_BTD.shape[-1])
    if saved.real_L is not None:
        dy_LD = dy_LD[saved.real_L]
    # forward:  y = experts(x, idx, gates)
    dx_LD, dgates_LK, *dexperts = ops.experts_backward(dy_LD, saved.experts)
    # forward:  idx, gates = router(x)
    dx_router_LD, dw_router_DE = ops.router_backward(dgates_LK, saved.router, saved.dscores_LE)
    dx_LD += dx_router_LD
    # forward:  y += shared(x)
    dshared = None
    if saved.shared is not None:
        dx_shared_LD, *dweights = ops.swiglu_backward(dy_LD, saved.shared)
        dx_LD += dx_shared_LD
        dshared = SwiGLUParams(*dweights)
    dp = MoEParams(dw_router_DE, dshared, ExpertsParams(*dexperts))
    return at_their_places(dx_LD, saved.real_L, dy_BTD.shape), dp


def at_their_places(y_LD, real_L, shape):
    """Rows of tokens among zeros for padding. **Shapes** y (tokens, D) -> (B, T, D)."""
    if real_L is None:
        return y_LD.reshape(shape)
    whole_LD = np.zeros((shape[0] * shape[1], shape[2]), y_LD.dtype)
    whole_LD[real_L] = y_LD
    return whole_LD.reshape(shape)
