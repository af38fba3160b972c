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
from axion_np.kernels.decode_step import add_product, attention, dots, feed_forward, normalize
from axion_np.kernels.decode_weights import Weights, new_room, pack, pack_module


class Module(NamedTuple):
    weights: Weights  # its block, as a network of one layer; `norm_D` is the norm before the head
    h_norm_D: np.ndarray
    embed_norm_D: np.ndarray
    project: np.ndarray  # (I D): M, row by row


class Drafting(NamedTuple):
    """What drafts need beside the room of decoding; k is the number of drafts."""

    keys_ZAS: np.ndarray  # the module's latent cache, one layer
    read_1: np.ndarray  # tokens that the module has read with the network's own h
    h_SD: np.ndarray  # hidden states of the window's places
    both_I: np.ndarray  # [h; embedding], normed
    z_D: np.ndarray  # the module's state before the head
    seen_V: np.ndarray  # tokens of the text and of the drafts so far
    q_LV: np.ndarray  # k rows, what each draft was drawn from
    p_LV: np.ndarray  # k + 1 rows, what the model says at the places of the drafts and after
    log_p_LV: np.ndarray  # the same before all filters


def new_module(model):
    module = model.params.mtp[0]
    return Module(
        pack_module(model), module.h_norm_D, module.embed_norm_D, module.w_project_ID.reshape(-1)
    )


def new_drafting(model, n_drafts):
    c, dtype = model.config, model.params.flat.dtype
    A = c.kv_lora_rank + c.qk_rope_head_dim
    return Drafting(
        keys_ZAS=np.zeros((1, A, c.max_seq_len), dtype),
        read_1=np.zeros(1, np.int64),
        h_SD=np.zeros((c.max_seq_len, c.d_model), dtype),
        both_I=np.zeros(2 * c.d_model, dtype),
        z_D=np.zeros(c.d_model, dtype),
        seen_V=np.zeros(c.vocab_size, bool),
        q_LV=np.zeros((n_drafts, c.vocab_size)),
        p_LV=np.zeros((n_drafts + 1, c.vocab_size)),
        log_p_LV=np.zeros((n_drafts + 1, c.vocab_size), dtype),
    )


# ---------------------------------------------------------------------------- compiled
@kernel
def distribution(z_V, seen_V, n_done, rules, p_V, heap_V):
    """`sampling.distribution`; changes the logits."""
    best = weigh(z_V, seen_V, n_done, rules, p_V, heap_V)
    if rules.temperature == 0:
        p_V[:] = 0.0
        p_V[best] = 1.0
    whole = 0.0
    for v in range(p_V.size):
        whole += p_V[v]
    for v in range(p_V.size):
        p_V[v] /= whole


@kernel
def head(weights, h_D, logits_V):
    if weights.head.size > 0:
        logits_V[:] = 0
        add_product(h_D, weights.head, logits_V)
    else:
        dots(weights.embed_VD, h_D, logits_V)


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
            attention(weights, sizes, room, layer, T, first, keys_ZAS[layer])
            feed_forward(weights, sizes, room, layer, T)
        for t in range(T):
            normalize(room.x_TD[t], weights.norm_D, D, sizes.norm_eps, h_SD[first + t])
        first += T


@kernel
def module_reads(module, sizes, room, tokens, first, last, drafting):
    """Places first to last of the window, each told the token after it; the last y is left."""
    weights, both_I, D, T = module.weights, drafting.both_I, room.x_TD.shape[1], 0
    while first < last:
        T = min(len(room.x_TD), last - first)
        for t in range(T):
            h_D, e_D = drafting.h_SD[first + t], weights.embed_VD[tokens[first + t + 1]]
            normalize(h_D, module.h_norm_D, D, sizes.norm_eps, both_I[:D])
            normalize(e_D, module.embed_norm_D, D, sizes.norm_eps, both_I[D:])
            room.x_TD[t] = 0
            add_product(both_I, module.project, room.x_TD[t])
        attention(weights, sizes, room, 0, T, first, drafting.keys_ZAS[0])
        feed_forward(weights, sizes, room, 0, T)
        first += T
    return room.x_TD[T - 1]


@kernel
def draft(module, sizes, room, reading, drafting, rules, draws, n_done, n):
    """`speculative.draft`: n tokens after those that there are, at their places in the text."""
    progress, start = reading.progress_1[0], reading.progress_1[0]["window_start"]
    tokens, n_tokens = reading.tokens[start:], progress["n_tokens"] - start
    drafting.seen_V[:] = reading.seen_V
    first, last = drafting.read_1[0] - start, n_tokens - 1
    drafting.read_1[0] = progress["n_read"]
    for number in range(n):
        y_D = module_reads(module, sizes, room, tokens, first, last, drafting)
        normalize(y_D, module.weights.norm_D, y_D.size, sizes.norm_eps, drafting.z_D)
        head(module.weights, drafting.z_D, room.logits_V)
        q_V = drafting.q_LV[number]
        distribution(room.logits_V, drafting.seen_V, n_done + number, rules, q_V, room.heap_V)
        token = draw(q_V, draws[n_done + number, 0])
        tokens[n_tokens + number] = token
        drafting.seen_V[token] = True
        if number + 1 < n:
            drafting.h_SD[last] = y_D
            first, last = last, last + 1


@kernel
def expect(weights, room, reading, drafting, rules, n_done, n):
    """`speculative.expected`: rows of p, and of the model's own log probabilities."""
    progress, start = reading.progress_1[0], reading.progress_1[0]["window_start"]
    tokens, last = reading.tokens, progress["n_tokens"] - 1
    drafting.seen_V[:] = reading.seen_V
    for number in range(n + 1):
        if number > 0:
            drafting.seen_V[tokens[last + number]] = True
        head(weights, drafting.h_SD[last + number - start], room.logits_V)
        log_probabilities(room.logits_V, drafting.log_p_LV[number])
        p_V = drafting.p_LV[number]
        distribution(room.logits_V, drafting.seen_V, n_done + number, rules, p_V, room.heap_V)


@kernel
def judge(reading, drafting, draws, n_done, n):
    """`speculative.judge`: writes the new tokens after the others and returns how many."""
    end = reading.progress_1[0]["n_tokens"]
    for number in range(n):
        token = reading.tokens[end + number]
        p_V, q_V = drafting.p_LV[number], drafting.q_LV[number]
        if draws[n_done + number, 1] * q_V[token] >= p_V[token]:
            residual(p_V, q_V)
            reading.tokens[end + number] = draw(q_V, draws[n_done + number, 2])
            return number + 1
    reading.tokens[end + n] = draw(drafting.p_LV[n], draws[n_done + n, 2])
    return n + 1


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
        made = judge(reading, drafting, draws, n_done, n)
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
def speculate_one(model, ids_T, draws, settings, n_drafts, tally):
    """`generation.speculative.speculate_one`, a chunk of tokens for each compiled call."""
    weights, sizes = pack(model)
    module, room, drafting = new_module(model), new_room(model), new_drafting(model, n_drafts)
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
