"""What if this expert, or this head, were not there? Run again on a changed copy of the model.

New here: an intervention. A router's score can be read, but whether a token needs its expert shows
only where the expert is taken away. No part of the model knows of it: the copy differs in a few
numbers, so both back ends, the cache and `generate` run it as any other model.
Source: heads: Michel et al. 2019 (arXiv 1905.10650), section 2; the bias that picks and never
weighs: DeepSeek-V3 section 2.1.2, equation (16).
"""

from collections.abc import Sequence

import numpy as np

from axion_np.modules.model import Model


def changed(
    model: Model,
    masked: Sequence[tuple[int, int]] = (),
    forced: Sequence[tuple[int, int]] = (),
    muted: Sequence[tuple[int, int]] = (),
    without_bias: bool = False,
) -> Model:
    """A copy of the model without some of its parts, or with some that no token can avoid.

    `masked` and `forced` are pairs (layer, expert), `muted` pairs (layer, head). The routing bias
    does it: minus infinity, and the expert is never among the best K; plus infinity, and it always
    is. Nothing else moves, since the bias picks and never weighs: a forced expert still weighs as
    much as its score says. A head is muted by zeros in its part of W^O. `without_bias` sets all
    other biases to zero: what the scores alone would choose.

    **Errors**  ValueError for a layer, expert or head that is not there, and where fewer than K
                experts are left to choose, or more than K forced
    """
    copy = model.astype(model.params.flat.dtype)
    copy.summary = dict(model.summary)
    for bias_E in copy.router.biases:
        if without_bias and bias_E is not None:
            bias_E[...] = 0.0
    for pairs, infinity in ((masked, -np.inf), (forced, np.inf)):
        for layer, expert in pairs:
            require(f"layer {layer}", layer, copy.config.n_layers)
            bias_E = copy.router.biases[layer]
            if bias_E is None:
                raise ValueError(f"layer {layer} is dense: it has no experts")
            require(f"expert {expert} in layer {layer}", expert, bias_E.size)
            if bias_E[expert] == -infinity:
                raise ValueError(f"expert {expert} of layer {layer} is both masked and forced")
            bias_E[expert] = infinity
    for layer, head in muted:
        require(f"layer {layer}", layer, copy.config.n_layers)
        require(f"head {head} in layer {layer}", head, copy.config.n_heads)
        copy.params.blocks[layer].mla.w_o_HWD[head] = 0.0
    for layer in sorted({layer for layer, _ in (*masked, *forced)}):
        check_choice(copy.router.biases[layer], copy.config, layer)
    return copy


def require(what, number, n):
    """**Errors** ValueError for a number that is not 0 to n - 1."""
    if not 0 <= number < n:
        raise ValueError(f"there is no {what}; expected 0 to {n - 1}")


def check_choice(bias_E, config, layer):
    """**Errors** ValueError where a token may not find K experts, or not all that are forced.

    With groups of experts: a group is as good as its best two, so one with fewer than two left is
    never chosen; any others that a token may choose must hold K.
    """
    K, G, most = config.n_active_experts, config.n_expert_groups, config.n_active_groups
    left_GE = (bias_E != -np.inf).reshape(G, -1)
    forced_G = (bias_E == np.inf).reshape(G, -1).sum(axis=1)
    open_G = np.ones(G, bool) if G == 1 else left_GE.sum(axis=1) >= 2
    fewest = np.sort(left_GE.sum(axis=1)[open_G])[:most]
    if fewest.size < most or fewest.sum() < K:
        raise ValueError(
            f"layer {layer}: {bias_E.size - left_GE.sum()} of {bias_E.size} experts are masked, "
            f"and a token must find {K}" + (f" in {most} of {G} groups" if G > 1 else "")
        )
    if forced_G.sum() > K or (forced_G > 0).sum() > most or forced_G[~open_G].any():
        raise ValueError(
            f"layer {layer}: {forced_G.sum()} experts are forced, and a token chooses {K}"
            + (f" in {most} of {G} groups" if G > 1 else "")
        )
