"""Speculative decoding: a draft for the next few tokens, and one pass that judges them all.

New here: tokens that may be taken back. A pass over one token waits for memory: every weight is
read for a few multiplications. A pass over four reads the same weights once. So an MTP module,
small and already trained, writes k tokens ahead; the model reads all of them at once, as if they
had been chosen, and its k + 1 rows of logits say how far they can stay. What does not stay leaves
the latent cache by `cache.length -= n`: nothing is erased.

The text is the model's own. Greedy, a draft stays if it is the model's choice, so the tokens are
those of plain decoding. Sampling, it stays with probability min(1, p / q), and a rejected place is
drawn anew from what the draft left of p; together that is a draw from p, whatever q is. A bad
draft costs time, never quality. All filters are part of p and q: temperature, top-k, top-p,
penalty, bans. At temperature 0 both have one token, and the second rule is the first.

The module's own past. At place i it reads the network's h_i and is told token i + 1, as in
training. Drafting on, it has no h for its own guesses and takes the h' that it has just made.
Those places go back too; once the model has read the tokens that stayed, the module reads them
again with the true h.
Sources: DeepSeek-V3 sections 2.2 and 5.4.3; Leviathan et al. 2023 (arXiv 2211.17192), section 2.3
and appendix A.1; Chen et al. 2023 (arXiv 2302.01318), theorem 1.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from axion_np.backends import choose
from axion_np.generation.latent_cache import (
    LatentCache,
    block_step,
    hidden_step,
    new_rotations,
)
from axion_np.generation.sampling import (
    Settings,
    Token,
    checked_prompt,
    distribution,
    log_probability,
    pick,
    uniforms,
    window_start,
)
from axion_np.modules import reference
from axion_np.modules.model import Model
from axion_np.modules.network import head_weight

MOST_DRAFTS = 16


# ---------------------------------------------------------------------------- the rule
def residual(p_V, q_V):
    """What a rejected place is drawn from: the part of p that no draft can give.

    **Math**    max(p - q, 0) / sum; where nothing is left, q is p up to rounding, and p serves
    **Shapes**  (V), (V) -> (V). Without a draft q is zero, and this is p
    """
    left_V = np.maximum(p_V - q_V, 0.0)
    total = left_V.sum()
    return left_V / total if total > 0 else p_V


def stays(p_x, q_x, u):
    """Whether a draft x stays, for u uniform in [0, 1): with probability min(1, p_x / q_x)."""
    return u * q_x < p_x


def judge(p_LV, q_LV, drafts, draws):
    """The tokens of one pass: the drafts up to the first that does not stay, and one more.

    **Math**    P(x) = q_x min(1, p_x / q_x) + (1 - sum_y min(p_y, q_y)) residual_x = p_x
    **Shapes**  p (k + 1, V), q (k, V), k drafts, draws (k + 1, 3) of which column 1 says whether a
                draft stays and column 2 draws what takes its place -> list of 1 to k + 1 tokens
    """
    for number, x in enumerate(drafts):
        p_V, q_V = p_LV[number], q_LV[number]
        if not stays(p_V[x], q_V[x], draws[number, 1]):
            return [*drafts[:number], pick(residual(p_V, q_V), draws[number, 2])]
    return [*drafts, pick(p_LV[-1], draws[len(drafts), 2])]


# ---------------------------------------------------------------------------- the module drafts
def shortlisted(z_D, head_DV, listed_V):
    """Logits of the tokens on a list; no other is drafted.

    **Math**    z W_v for v on the list, else -infinity, so that q_v = 0
    **Shapes**  z (D), head (D, V), listed (V) of bool -> (V)
    **Cost**    D multiply-adds for each token listed, instead of D V
    """
    logits_V = np.full(listed_V.size, -np.inf, z_D.dtype)
    logits_V[listed_V] = reference.linear_forward(z_D, head_DV[:, listed_V])[0]
    return logits_V


def draft_step(h_BTD, told_BT, model, cache, ops=reference):
    """The MTP module at T new places: equations (21)-(23) over its own latent cache.

    **Shapes**  h (B, T, D), told (B, T) -> h' (B, T, D), and (B, D) of the last place as the head
                reads it. With more than one module, the first drafts
    """
    config, p = model.config, model.params
    module, bias_E = p.mtp[0], model.router.biases[config.n_layers]
    cache.require(told_BT.shape[1])
    rope = new_rotations(told_BT.shape, cache, config, p.flat.dtype)
    a_BTD, _ = ops.rmsnorm_forward(h_BTD, module.h_norm_D, config.norm_eps)
    e_BTD, _ = ops.embedding_forward(told_BT, p.embed_VD)
    b_BTD, _ = ops.rmsnorm_forward(e_BTD, module.embed_norm_D, config.norm_eps)
    x_BTD, _ = ops.linear_forward(np.concatenate([a_BTD, b_BTD], axis=-1), module.w_project_ID)
    y_BTD = block_step(x_BTD, module.block, bias_E, cache, 0, rope, config, ops)
    cache.length += told_BT.shape[1]
    z_BD, _ = ops.rmsnorm_forward(y_BTD[:, -1], module.norm_D, config.norm_eps)
    return y_BTD, z_BD


def draft(h_TD, told_T, n, seen_V, n_new, model, shortlist, cache, draws, settings):
    """n tokens ahead. **Shapes** h (T, D), told (T) -> n ids, q (n, V).

    Ids below `shortlist` are drafted, and those of the text: what was said is often said again.
    The cache keeps the T places that were read with the network's own h.
    """
    first_V = np.arange(seen_V.size) < shortlist
    seen_V, drafts, rows, kept = seen_V.copy(), [], [], cache.length + len(told_T)
    h_BTD, told_BT = h_TD[None], np.asarray(told_T)[None]
    for number in range(n):
        h_BTD, z_BD = draft_step(h_BTD, told_BT, model, cache)
        logits_V = shortlisted(z_BD[0], head_weight(model.params), first_V | seen_V)
        q_V = distribution(logits_V, seen_V, n_new + number, settings)
        drafts.append(pick(q_V, draws[n_new + number, 0]))
        rows.append(q_V)
        seen_V[drafts[-1]] = True
        h_BTD, told_BT = h_BTD[:, -1:], np.array([drafts[-1:]])
    cache.length = kept
    return drafts, rows


# ---------------------------------------------------------------------------- the model judges
def speculate_one(model, ids_T, draws, settings, n_drafts, shortlist, tally):
    """Continue one prompt with up to `n_drafts` drafts a pass: yields a `Token` each.

    Near the end of the window, where plain decoding would forget the older part, fewer are made:
    each token is chosen from the very context that plain decoding gives it.

    **Shapes**  ids (T), draws (new tokens, 3); tally (2, n_drafts) counts, by place in the draft,
                those that were judged and those that stayed
    **Numerics** a pass over several tokens sums in another order than one over one. Where two
    logits are equal to the last digits, greedy tokens can differ from plain decoding's; the
    compiled twin takes each token by itself and gives the same bits
    """
    config, p, W = model.config, model.params, model.config.max_seq_len
    tokens, start, n_new = ids_T.tolist(), None, 0
    seen_V = np.zeros(config.vocab_size, bool)
    seen_V[ids_T] = True
    one_layer = config.replace(n_layers=1, n_dense_layers=0)
    while n_new < len(draws):
        needed = window_start(len(tokens), W)
        if start != needed:
            start = needed
            cache = LatentCache(config, dtype=p.flat.dtype)
            draft_cache = LatentCache(one_layer, dtype=p.flat.dtype)
            h_TD = np.zeros((0, config.d_model), p.flat.dtype)  # read, but not by the module yet
        n = min(n_drafts, W - len(tokens) + start, len(draws) - n_new - 1) if len(h_TD) else 0
        drafts, q_LV = [], []
        if n > 0:
            told_T = tokens[start + draft_cache.length + 1 :]
            at = model, shortlist, draft_cache, draws, settings
            drafts, q_LV = draft(h_TD, told_T, n, seen_V, n_new, *at)
            h_TD = h_TD[:0]
        unread = tokens[start + cache.length :] + drafts
        new_TD = hidden_step(np.array([unread]), p, model.router, cache, config)[0]
        logits_LV = reference.linear_forward(new_TD[-n - 1 :], head_weight(p))[0]
        p_LV = expected(logits_LV, drafts, seen_V, n_new, settings)
        new = judge(p_LV, q_LV, drafts, draws[n_new : n_new + n + 1])
        taken_back = n + 1 - len(new)
        tally[0, : min(len(new), n)] += 1
        tally[1, : len(new) - 1] += 1
        cache.length -= taken_back
        h_TD = np.concatenate([h_TD, new_TD[: len(unread) - taken_back]])
        for token, logits_V in zip(new, logits_LV):
            yield Token(token, log_probability(logits_V, token))
            if token == settings.eos_id:
                return
        seen_V[new] = True
        tokens += new
        n_new += len(new)


def expected(logits_LV, drafts, seen_V, n_new, settings):
    """What the model says at each place, if the drafts before it stay. **Shapes** -> (L, V)."""
    seen_V, rows = seen_V.copy(), []
    for number, logits_V in enumerate(logits_LV):
        rows.append(distribution(logits_V, seen_V, n_new + number, settings))
        seen_V[drafts[number : number + 1]] = True
    return rows


# ---------------------------------------------------------------------------- calls
def new_tally(n_drafts: int) -> np.ndarray:
    """Zeros: row 0 for drafts that were judged, row 1 for those that stayed, by place."""
    return np.zeros((2, max(n_drafts, 0)), np.int64)


def speculate(
    model: Model,
    ids: Sequence[int] | np.ndarray,
    max_new_tokens: int,
    n_drafts: int = 1,
    *,
    shortlist: int | None = None,
    seed: int = 0,
    backend: str = "auto",
    tally: np.ndarray | None = None,
    **settings: Any,
) -> Iterator[Token]:
    """`generate` with drafts: an iterator of new tokens that stops after <eos>.

    Greedy, the tokens are those of `generate`. Sampled, they have the same distribution, but a
    seed gives another text than there. With a shortlist the module drafts no other ids than those
    below it, the frequent ones of a BPE vocabulary, and those of the text; the text is the
    model's all the same.

    **Errors**  ValueError at the call for a model without an MTP module, a bad prompt or setting
    """
    checked = Settings(**settings).checked()
    if model.config.n_mtp_layers < 1:
        raise ValueError(
            "this model has no MTP module to draft with; expected one that was trained with "
            "--preset axion1-mtp or --set n_mtp_layers=1"
        )
    if not 1 <= n_drafts <= MOST_DRAFTS:
        raise ValueError(f"n_drafts is {n_drafts}; expected 1 to {MOST_DRAFTS}")
    V = model.config.vocab_size
    if shortlist is not None and not 2 <= shortlist <= V:
        raise ValueError(f"shortlist is {shortlist}; expected 2 to {V}, the model's vocabulary")
    ids_T = checked_prompt(ids, V)
    draws = uniforms(seed, max_new_tokens, 3)
    tally = new_tally(n_drafts) if tally is None else tally
    twin = choose("speculative", backend)
    return twin.speculate_one(model, ids_T, draws, checked, n_drafts, shortlist or V, tally)
