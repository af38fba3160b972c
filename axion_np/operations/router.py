"""Choose K of E experts for each token, and keep them evenly loaded without an auxiliary loss.

New here: a choice. Which experts are picked is a step function, which no gradient passes; how
much each picked expert counts is smooth. A bias on the scores affects the picking alone, and is
moved after each step against the load it produced: a controller, not a parameter.
Source: DeepSeek-V3 section 2.1.2, equations (12)-(20); Wang et al. 2024 (arXiv 2408.15664).
"""

from typing import NamedTuple

import numpy as np

from axion_np.operations.swiglu import sigmoid


class RouterSaved(NamedTuple):
    x_LD: np.ndarray  # (L, D) the input
    w_DE: np.ndarray  # (D, E) one centroid e_i per column
    scores_LE: np.ndarray  # (L, E) s, affinities in (0, 1)
    idx_LK: np.ndarray  # (L, K) the chosen experts
    norm_topk: bool  # whether the gates were divided by their sum
    route_scale: float  # factor on the gates


def top_k(values, k):
    """Indices of the k largest per row, largest first; equal values go to the lower index."""
    return np.argsort(-values, axis=-1, kind="stable")[:, :k]


def limit_groups(choice_LE, n_groups, n_active_groups):
    """Keep the best groups of experts, where a group is as good as its best two.

    **Math**    group score = sum of its two largest choice values; all but the `n_active_groups`
    best groups become -infinity
    **Differs** the paper limits nodes rather than groups. Masking with 0 instead of -infinity, as
    an early released code did, lets a masked expert win once all biases are negative.
    """
    L, E = choice_LE.shape
    by_group = choice_LE.reshape(L, n_groups, E // n_groups)
    group_LG = np.sort(by_group, axis=-1)[..., -2:].sum(axis=-1)
    keep_LG = np.zeros((L, n_groups), bool)
    np.put_along_axis(keep_LG, top_k(group_LG, n_active_groups), True, axis=1)
    return np.where(keep_LG[..., None], by_group, -np.inf).reshape(L, E)


def router_forward(
    x_LD, w_DE, bias_E, n_active, n_groups=1, n_active_groups=1, norm_topk=True, route_scale=1.0
):
    """Pick by score plus bias, weight by score.

    **Math**    s = sigmoid(x W)                                                    (15)
                chosen = top-K of s + b, within the best groups                     (16)
                g = route_scale s_chosen / (sum of s_chosen + 1e-20)                (13), (14)
    **Shapes**  x (L, D), W (D, E), b (E) -> idx (L, K) of integers, gates (L, K)
    **Saved**   the scores and the choice
    **Numerics** the bias picks and never weights: `gates` is a function of s alone
    """
    scores_LE = sigmoid(x_LD @ w_DE)
    choice_LE = scores_LE.real + bias_E
    if n_groups > 1:
        choice_LE = limit_groups(choice_LE, n_groups, n_active_groups)
    idx_LK = top_k(choice_LE, n_active)
    gates_LK = np.take_along_axis(scores_LE, idx_LK, axis=1)
    if norm_topk:
        gates_LK = gates_LK / (gates_LK.sum(axis=1, keepdims=True) + 1e-20)
    saved = RouterSaved(x_LD, w_DE, scores_LE, idx_LK, norm_topk, route_scale)
    return idx_LK, gates_LK * route_scale, saved


def router_backward(dgates_LK, saved, dscores_LE=None):
    """From the gates of the chosen back to all that made their scores.

    **Math**    with Σ = sum of s_chosen: ds_k = (dg_k - sum_j dg_j s_j / Σ) route_scale / Σ,
                then dz = ds s (1 - s) through the sigmoid
    **Shapes**  dgates (L, K), and the balance loss's dscores (L, E) if there is one
                -> dx (L, D), dW (D, E)
    """
    s = saved
    dchosen_LK = dgates_LK * s.route_scale
    # forward:  gates = chosen / chosen.sum()
    if s.norm_topk:
        chosen_LK = np.take_along_axis(s.scores_LE, s.idx_LK, axis=1)
        total_L1 = chosen_LK.sum(axis=1, keepdims=True) + 1e-20
        along_L1 = (dchosen_LK * chosen_LK).sum(axis=1, keepdims=True) / total_L1
        dchosen_LK = (dchosen_LK - along_L1) / total_L1
    # forward:  chosen = scores[idx]
    ds_LE = np.zeros_like(s.scores_LE) if dscores_LE is None else dscores_LE.copy()
    rows_L1 = np.arange(len(s.idx_LK))[:, None]
    ds_LE[rows_L1, s.idx_LK] += dchosen_LK  # a row's K experts differ, so += loses nothing
    # forward:  scores = sigmoid(x @ w)
    dz_LE = ds_LE * s.scores_LE * (1.0 - s.scores_LE)
    return dz_LE @ s.w_DE.T, s.x_LD.T @ dz_LE


def balance_loss(scores_LE, n_active, sequence_L, n_sequences, alpha):
    """The optional sequence-wise loss that punishes extreme imbalance inside one sequence.

    **Math**    f_i = E / (K T) #{t : s_it among the top K of s_t}                    (18)
                s'_it = s_it / sum_j s_jt,   P_i = mean_t s'_it                  (19), (20)
                loss = alpha sum_i f_i P_i, a mean over sequences                    (17)
                With f fixed: ds'_it = alpha f_i / T, then through the normalisation
    **Shapes**  s (L, E), sequence (L): the row of the batch that each token is in, ascending
                -> loss, dscores (L, E). T is a sequence's number of tokens; padding is none.
                `n_sequences`: of the whole step, over which the mean is taken
    **Differs** f counts the top K of s, without the bias, as equation (18) has it
    """
    E = scores_LE.shape[1]
    if len(scores_LE) == 0:
        return 0.0, np.zeros_like(scores_LE)
    _, first, row_L, T_B = np.unique(
        sequence_L, return_index=True, return_inverse=True, return_counts=True
    )
    picked_LE = np.zeros(scores_LE.shape, scores_LE.real.dtype)
    np.put_along_axis(picked_LE, top_k(scores_LE.real, n_active), 1.0, axis=1)
    T_B1 = T_B[:, None].astype(picked_LE.dtype)
    f_BE = np.add.reduceat(picked_LE, first) * (E / n_active) / T_B1
    total_L1 = scores_LE.sum(axis=1, keepdims=True)
    share_LE = scores_LE / total_L1
    mean_BE = np.add.reduceat(share_LE, first) / T_B1
    loss = alpha * (f_BE * mean_BE).sum() / n_sequences
    # forward:  loss = alpha * mean_b sum_i f_i mean_t share_ti
    dshare_LE = (f_BE / T_B1 * (alpha / n_sequences))[row_L]
    # forward:  share = scores / scores.sum()
    along_L1 = (dshare_LE * share_LE).sum(axis=1, keepdims=True)
    return loss, (dshare_LE - along_L1) / total_L1


def expert_load(idx_LK, n_experts):
    """Tokens sent to each expert. **Shapes** idx (L, K) -> (E,). **Units** tokens."""
    return np.bincount(idx_LK.reshape(-1), minlength=n_experts)


def max_violation(load_E):
    """MaxVio = max load / mean load - 1: 0 is perfect balance (arXiv 2408.15664, eq. 4)."""
    return float(load_E.max() / load_E.mean() - 1.0) if load_E.sum() else 0.0


def update_bias(bias_E, load_E, gamma):
    """Once after each step: lower the bias of the overloaded, raise that of the underloaded.

    **Math**    b_i += gamma sign(mean load - load_i), over the whole batch
    **Units**   load in tokens; gamma and b on the scale of the scores, (0, 1)
    """
    bias_E += (gamma * np.sign(load_E.mean() - load_E)).astype(bias_E.dtype)
