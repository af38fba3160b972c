"""Decoding with drafts, compiled: `axion_np.generation.speculative` token by token.

The module of multi-token prediction is one more network of one layer, so its block runs through
the kernels of `decode_step.py` with `Weights` of its own. A pass reads its tokens side by side:
each layer's weights are fetched once for all of them, which is where the time is saved once the
weights no longer fit into the processor's cache. Each token is still computed by itself, so greedy
tokens are those of `decode.py` to the last bit.

Hidden states stand in one array for the whole window. A guess has none of the network's yet; its
row holds what the module made, until the model reads that place.
"""

from typing import NamedTuple

import numpy as np

from axion_np.generation.sampling import Token
from axion_np.kernels.choice import draw, log_probabilities, plain, weigh
from axion_np.kernels.compiled import kernel
from axion_np.kernels.decode import CHUNK_WORK, start, window_start
from axion_np.kernels.decode_products import add_all, dots, two_dots
from axion_np.kernels.decode_step import normalize, pass_layer
from axion_np.kernels.decode_weights import BLOCK, Weights, new_room, pack, pack_module


class Module(NamedTuple):
    weights: Weights  # its block, as a network of one layer; `norm_D` is the norm before the head
    h_norm_D: np.ndarray
    embed_norm_D: np.ndarray
    project: np.ndarray  # (I D): M, row by row
    head_VD: np.ndarray
    shortlist: int  # ids below this are drafted, and those of the text


class Drafting(NamedTuple):
    """What drafts need beside the room of decoding; k is the number of drafts."""

    keys_ZAS: np.ndarray  # the module's latent cache, one layer
    read_1: np.ndarray  # tokens that the module has read with the network's own h
    h_SD: np.ndarray  # hidden states of the window's places
    both_TI: np.ndarray  # [h; embedding], normed
    z_D: np.ndarray  # the module's state before the head
    seen_V: np.ndarray  # tokens of the text and of the drafts so far
    logits_LV: np.ndarray  # k + 1 rows of the model
    log_p_LV: np.ndarray  # the same as log probabilities, before all filters
    best_L: np.ndarray  # the likeliest tokens
    p_LV: np.ndarray  # what the model says at the places of the drafts and after; not if greedy
    q_LV: np.ndarray  # k rows, what each draft was drawn from; not if greedy


def new_module(model, shortlist):
    p, module = model.params, model.params.mtp[0]
    return Module(
        weights=pack_module(model),
        h_norm_D=module.h_norm_D,
        embed_norm_D=module.embed_norm_D,
        project=module.w_project_ID.reshape(-1),
        head_VD=p.embed_VD if p.head_DV is None else np.ascontiguousarray(p.head_DV.T),
        shortlist=shortlist,
    )


def new_drafting(model, n_drafts):
    c, dtype = model.config, model.params.flat.dtype
    A = c.kv_lora_rank + c.qk_rope_head_dim
    return Drafting(
        keys_ZAS=np.zeros((1, A, c.max_seq_len), dtype),
        read_1=np.zeros(1, np.int64),
        h_SD=np.zeros((c.max_seq_len, c.d_model), dtype),
        both_TI=np.zeros((BLOCK, 2 * c.d_model), dtype),
        z_D=np.zeros(c.d_model, dtype),
        seen_V=np.zeros(c.vocab_size, bool),
        logits_LV=np.zeros((n_drafts + 1, c.vocab_size), dtype),
        log_p_LV=np.zeros((n_drafts + 1, c.vocab_size), dtype),
        best_L=np.zeros(n_drafts + 1, np.int64),
        p_LV=np.zeros((n_drafts + 1, c.vocab_size)),
        q_LV=np.zeros((n_drafts, c.vocab_size)),
    )


# ---------------------------------------------------------------------------- compiled
@kernel
def distribution(z_V, seen_V, n_done, rules, p_V, heap_V):
    """`sampling.distribution`; changes the logits. Greedy, only the likeliest token, which it
    returns."""
    best = weigh(z_V, seen_V, n_done, rules, p_V, heap_V)
    if rules.temperature > 0:
        whole = 0.0
        for v in range(p_V.size):
            whole += p_V[v]
        for v in range(p_V.size):
            p_V[v] /= whole
    return best


@kernel
def shortlisted(head_VD, z_D, seen_V, n, logits_V):
    """`speculative.shortlisted`: the first n ids, and those that were seen."""
    dots(head_VD[:n], z_D, logits_V[:n])
    for v in range(n, seen_V.size):
        logits_V[v] = -np.inf
        if seen_V[v]:
            dots(head_VD[v : v + 1], z_D, logits_V[v : v + 1])


@kernel
def heads(weights, h_LD, logits_LV):
    """The head of several places, two at a time."""
    L = len(h_LD)
    if weights.head.size > 0:
        logits_LV[:L] = 0
        add_all(h_LD, h_LD.shape[1], 0, L, weights.head, logits_LV)
        return
    for i in range(0, L - 1, 2):
        two_dots(weights.table_VD, h_LD[i], h_LD[i + 1], logits_LV[i], logits_LV[i + 1])
    if L % 2:
        dots(weights.table_VD, h_LD[L - 1], logits_LV[L - 1])


@kernel
def residual(p_V, q_V):
    """`speculative.residual`, not normalized, in the place of q."""
    left = 0.0
    for v in range(p_V.size):
        q_V[v] = max(p_V[v] - q_V[v], 0.0)
        left += q_V[v]
    if left == 0:
        q_V[:] = p_V


@kernel
def network_reads(weights, sizes, room, tokens, first, last, keys_ZAS, h_SD):
    """Tokens first to last of the window; leaves their hidden states."""
    D = room.x_TD.shape[1]
    while first < last:
        T = min(len(room.x_TD), last - first)
        for t in range(T):
            room.x_TD[t] = weights.embed_VD[tokens[first + t]]
        for layer in range(len(weights.place_Z)):
            pass_layer(weights, sizes, room, layer, np.int64(0), T, first, keys_ZAS[layer])
        for t in range(T):
            normalize(room.x_TD[t], weights.norm_D, D, sizes.norm_eps, h_SD[first + t])
        first += T


@kernel
def module_reads(module, sizes, room, tokens, first, last, drafting):
    """Places first to last of the window, each told the token after it; the last y is left.

    Of the others only the keys are wanted, since there is no layer above.
    """
    weights, D, T = module.weights, room.x_TD.shape[1], 0
    while first < last:
        T = min(len(room.x_TD), last - first)
        for t in range(T):
            h_D, e_D = drafting.h_SD[first + t], weights.embed_VD[tokens[first + t + 1]]
            both_I = drafting.both_TI[t]
            normalize(h_D, module.h_norm_D, D, sizes.norm_eps, both_I[:D])
            normalize(e_D, module.embed_norm_D, D, sizes.norm_eps, both_I[D:])
        room.x_TD[:T] = 0
        add_all(drafting.both_TI, 2 * D, 0, T, module.project, room.x_TD)
        pass_layer(weights, sizes, room, np.int64(0), T - 1, T, first, drafting.keys_ZAS[0])
        first += T
    return room.x_TD[T - 1]


@kernel
def draft(module, sizes, room, reading, drafting, rules, draws, n_done, n):
    """`speculative.draft`: n tokens after those that there are, at their places in the text."""
    progress, start = reading.progress_1[0], reading.progress_1[0]["window_start"]
    tokens, n_tokens = reading.tokens[start:], progress["n_tokens"] - start
    seen_V, logits_V, z_D = drafting.seen_V, room.logits_V, drafting.z_D
    seen_V[:] = reading.seen_V
    first, last = drafting.read_1[0] - start, n_tokens - 1
    drafting.read_1[0] = progress["n_read"]
    for number in range(n):
        y_D, q_V = (
            module_reads(module, sizes, room, tokens, first, last, drafting),
            drafting.q_LV[number],
        )
        normalize(y_D, module.weights.norm_D, y_D.size, sizes.norm_eps, z_D)
        shortlisted(module.head_VD, z_D, seen_V, module.shortlist, logits_V)
        token = distribution(logits_V, seen_V, n_done + number, rules, q_V, room.heap_V)
        if rules.temperature > 0:
            token = draw(q_V, draws[n_done + number, 0])
        tokens[n_tokens + number] = token
        seen_V[token] = True
        if number + 1 < n:
            drafting.h_SD[last] = y_D
            first, last = last, last + 1


@kernel
def expect(weights, room, reading, drafting, rules, n_done, n):
    """`speculative.expected`: rows of p, and of the model's own log probabilities."""
    progress, start = reading.progress_1[0], reading.progress_1[0]["window_start"]
    tokens, last, seen_V = reading.tokens, progress["n_tokens"] - 1, drafting.seen_V
    seen_V[:] = reading.seen_V
    heads(weights, drafting.h_SD[last - start : last - start + n + 1], drafting.logits_LV)
    for number in range(n + 1):
        if number > 0:
            seen_V[tokens[last + number]] = True
        z_V, p_V = drafting.logits_LV[number], drafting.p_LV[number]
        log_probabilities(z_V, drafting.log_p_LV[number])
        best = distribution(z_V, seen_V, n_done + number, rules, p_V, room.heap_V)
        drafting.best_L[number] = best


@kernel
def judge(reading, drafting, rules, draws, n_done, n):
    """`speculative.judge`: writes the new tokens after the others and returns how many."""
    end, greedy = reading.progress_1[0]["n_tokens"], rules.temperature == 0
    for number in range(n + 1):
        best, p_V, at = drafting.best_L[number], drafting.p_LV[number], end + number
        if number < n:
            token, q_V = reading.tokens[at], drafting.q_LV[number]
            if greedy and token == best:
                continue
            if not greedy and draws[n_done + number, 1] * q_V[token] < p_V[token]:
                continue
            if not greedy:
                residual(p_V, q_V)
                p_V = q_V
        reading.tokens[at] = best if greedy else draw(p_V, draws[n_done + number, 2])
        return number + 1


@kernel
def drafts_now(reading, drafting, n_left):
    """How many drafts this pass has, n_left tokens before the end; none where the window moves."""
    progress, window = reading.progress_1[0], reading.keys_ZAS.shape[2]
    needed = window_start(progress["n_tokens"], window)
    if needed != progress["window_start"]:
        progress["n_read"] = progress["window_start"] = drafting.read_1[0] = needed
    if progress["n_read"] == needed:
        return 0
    room = window - (progress["n_tokens"] - needed)
    return max(0, min(min(len(drafting.q_LV), room), n_left - 1))


@kernel
def run(
    weights,
    module,
    sizes,
    room,
    reading,
    drafting,
    rules,
    draws,
    n_done,
    enough,
    logprobs,
    tally,
):
    """Passes until `enough` tokens are there, or the text has ended: how many it has now."""
    progress = reading.progress_1[0]
    while n_done < enough:
        n = drafts_now(reading, drafting, len(draws) - n_done)
        if n > 0:
            draft(module, sizes, room, reading, drafting, rules, draws, n_done, n)
        start = progress["window_start"]
        first, last, tokens = progress["n_read"], progress["n_tokens"] + n, reading.tokens[start:]
        keys_ZAS, h_SD = reading.keys_ZAS, drafting.h_SD
        network_reads(weights, sizes, room, tokens, first - start, last - start, keys_ZAS, h_SD)
        expect(weights, room, reading, drafting, rules, n_done, n)
        made = judge(reading, drafting, rules, draws, n_done, n)
        for number in range(made):
            tally[0, number] += number < n
            tally[1, number] += number < made - 1
        for number in range(made):
            token = reading.tokens[progress["n_tokens"]]
            logprobs[n_done] = drafting.log_p_LV[number, token]
            reading.seen_V[token] = True
            progress["n_tokens"] += 1
            n_done += 1
            if token == rules.eos_id:
                return n_done
        progress["n_read"] = progress["n_tokens"] - 1
    return n_done


# ---------------------------------------------------------------------------- from Python
def speculate_one(model, ids_T, draws, settings, n_drafts, shortlist, tally):
    """`generation.speculative.speculate_one`, a chunk of tokens for each compiled call."""
    weights, sizes = pack(model)
    module, room = new_module(model, shortlist), new_room(model)
    drafting = new_drafting(model, n_drafts)
    rules, logprobs = plain(settings, model.config.vocab_size), np.empty(len(draws))
    reading, done = start(model, ids_T, len(draws)), 0
    chunk = max(1, CHUNK_WORK // model.config.active_count())
    counts = np.zeros((2, n_drafts + 1), np.int64)
    while done < len(draws):
        before, enough = done, min(done + chunk, len(draws))
        done = run(
            weights,
            module,
            sizes,
            room,
            reading,
            drafting,
            rules,
            draws,
            done,
            enough,
            logprobs,
            counts,
        )
        tally += counts[:, :n_drafts]
        counts[...] = 0
        new = reading.tokens[len(ids_T) + before : len(ids_T) + done].tolist()
        yield from map(Token, new, logprobs[before:done].tolist())
        if new[-1] == settings.eos_id:
            return
