r"""The DeepSeekMoE layer: one shared expert for every token, K routed ones for each.

New here: the router and the experts meet. Many parameters, few of them used by any one token.
Source: DeepSeek-V3 section 2.1.2, equations (12)-(20).
"""

from typing import NamedTuple

import numpy as np

from axion_np.modules import reference
from axion_np.operations.router import balance_loss, expert_load


class MoESaved(NamedTuple):
    shared: tuple | None  # saved of the shared expert
    router: tuple  # saved of the router
    experts: tuple  # saved of the routed experts
    load_E: np.ndarray  # (E,) tokens sent to each expert: drives the bias update
    balance: float  # the balance loss of this layer, nats; 0 when it is off
    dscores_LE: np.ndarray | None  # its gradient on the scores


def moe_forward(x_BTD, p, bias_E, config, ops=reference):
    r"""Shared expert plus gated routed experts.

    **Math**    y = sum shared(x) + sum_k g_k FFN_{i_k}(x)                          (12)
    **Shapes**  x (B, T, D), b (E) -> y (B, T, D)
    **Saved**   parts of the three operations, and the load
    **Differs** equation (12) adds the residual here; in this book the block does
    """
    B, T, D = x_BTD.shape
    x_LD = x_BTD.reshape(B * T, D)
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
        balance, dscores_LE = balance_loss(
            s_router.scores_LE, config.n_active_experts, B, config.balance_loss_weight
        )
    load_E = expert_load(idx_LK, config.n_routed_experts)
    saved = MoESaved(s_shared, s_router, s_experts, load_E, balance, dscores_LE)
    return y_LD.reshape(B, T, D), saved


def moe_backward(dy_BTD, saved, p, g, ops=reference):
    r"""Three paths back to x: through the experts, through their gates, through the shared one.

    **Shapes**  dy (B, T, D) -> dx (B, T, D); weight gradients are added into g
    """
    dy_LD = dy_BTD.reshape(-1, dy_BTD.shape[-1])
    # forward:  y = experts(x, idx, gates)
    dx_LD, dgates_LK, dw_gate_EDF, dw_up_EDF, dw_down_EFD = ops.experts_backward(
        dy_LD, saved.experts
    )
    g.experts.add(w_gate_EDF=dw_gate_EDF, w_up_EDF=dw_up_EDF, w_down_EFD=dw_down_EFD)
    # forward:  idx, gates = router(x)
    dx_router_LD, dw_DE = ops.router_backward(dgates_LK, saved.router, saved.dscores_LE)
    g.add(w_router_DE=dw_DE)
    dx_LD += dx_router_LD
    # forward:  y += shared(x)
    if saved.shared is not None:
        dx_shared_LD, dw_gate_DF, dw_up_DF, dw_down_FD = ops.swiglu_backward(dy_LD, saved.shared)
        g.shared.add(w_gate_DF=dw_gate_DF, w_up_DF=dw_up_DF, w_down_FD=dw_down_FD)
        dx_LD += dx_shared_LD
    return dx_LD.reshape(dy_BTD.shape)
