r"""From logits to text: choose the next token, append it, and ask again.

New here: chance. A model gives a distribution; which token to take from it is decided outside the
model, by filters that are pure functions of one row of logits, in this order: repetition penalty,
ban of <eos>, temperature, top-k, top-p. The token is then drawn by inverting the cumulative
distribution at a uniform number u. All u of a run are drawn beforehand from its seed, so the
same seed gives the same text whichever back end computes it.
Sources: top-p: Holtzman et al. 2020 (arXiv 1904.09751), section 3.1; repetition penalty: Keskar
et al. 2019 (arXiv 1909.05858), section 4.1.

The window rule. A model reads at most W = max_seq_len tokens. When the window is full and one more
token comes, the older part is forgotten: the last W // 2 tokens of the window are read again from
position 0 into a new cache, followed by the new one. `window_start` is the whole rule; a prompt
longer than W is cut by it too, so continuing a text and giving that text as a prompt are the same.
"""

from typing import NamedTuple

import numpy as np

from axion_np.backends import choose
from axion_np.generation.latent_cache import LatentCache, decode_step
from axion_np.modules import reference

BATCH_TOKENS = 16384  # prompt tokens that are read at once: bounds the memory of generate_batch


class Settings(NamedTuple):
    r"""How to choose a token. **Errors** `checked` raises ValueError and names the setting."""

    temperature: float = 1.0  # 0: always the most probable token
    top_k: int | None = None  # keep the k most probable
    top_p: float | None = None  # then keep the most probable ones that hold this much
    min_new_tokens: int = 0  # no <eos> before so many tokens
    repetition_penalty: float = 1.0  # above 1: tokens that were there become less likely
    eos_id: int = 2  # the token that ends a text

    def checked(self):
        """These settings, once they are known to make sense."""
        for name, value, fine, expected in (
            ("temperature", self.temperature, self.temperature >= 0, "0 or more"),
            ("top_k", self.top_k, self.top_k is None or self.top_k >= 1, "at least 1, or None"),
            (
                "top_p",
                self.top_p,
                self.top_p is None or 0 < self.top_p <= 1,
                "above 0 and at most 1, or None",
            ),
            ("min_new_tokens", self.min_new_tokens, self.min_new_tokens >= 0, "0 or more"),
            (
                "repetition_penalty",
                self.repetition_penalty,
                self.repetition_penalty > 0,
                "above 0 (1 changes nothing)",
            ),
        ):
            if not fine:
                raise ValueError(f"{name} is {value}; expected {expected}")
        return self


# ---------------------------------------------------------------------------- filters of one row
def penalize_repeats(logits_V, seen_V, penalty):
    r"""Make tokens that are already in the text less likely.

    **Math**    z_i = z_i / penalty if z_i > 0, else z_i penalty, for every i that was seen
    **Shapes**  logits (V), seen (V) of bool -> (V)
    **Differs** Keskar et al. divide always, which makes a token with a negative logit more
    likely; like most implementations, this one multiplies there. The prompt counts as seen.
    """
    penalized_V = np.where(logits_V > 0, logits_V / penalty, logits_V * penalty)
    return np.where(seen_V, penalized_V, logits_V)


def ban(logits_V, token):
    r"""The same logits with -infinity for one token. **Shapes** (V) -> (V)."""
    banned_V = logits_V.copy()
    banned_V[token] = -np.inf
    return banned_V


def probabilities(logits_V, temperature=1.0):
    r"""Softmax at a temperature: below 1 sharpens, above 1 flattens.

    **Math**    p_i = exp(z_i / temperature) / sum_j exp(z_j / temperature)
    **Shapes**  (V) -> (V) of float64
    """
    z_V = logits_V.astype(np.float64)
    p_V = np.exp((z_V - z_V.max()) / temperature)
    return p_V / p_V.sum()


def keep_top_k(p_V, k):
    r"""Keep the k most probable tokens, and those as probable as the last of them.

    **Math**    p_i = 0 where p_i < (k-th largest p), then divide by the sum
    **Shapes**  (V) -> (V)
    """
    threshold = np.sort(p_V)[-min(k, p_V.size)]
    return renormalize(p_V, threshold)


def keep_top_p(p_V, mass):
    r"""Nucleus sampling: keep the fewest most probable tokens that together hold `mass`.

    **Math**    with p sorted downwards, n = min{n : p_1 + .. + p_n >= mass}; p_i = 0 where
                p_i < p_n, then divide by the sum
    **Shapes**  (V) -> (V)
    **Differs** tokens as probable as the last one are kept too, so the result does not depend on
    the order in which equals are sorted
    """
    descending_V = np.sort(p_V)[::-1]
    last = min(np.searchsorted(np.cumsum(descending_V), mass), p_V.size - 1)
    return renormalize(p_V, descending_V[last])


def renormalize(p_V, threshold):
    """Zero what is below the threshold; what is left sums to one."""
    kept_V = np.where(p_V >= threshold, p_V, 0.0)
    return kept_V / kept_V.sum()


def pick(p_V, u):
    r"""The token at which the cumulative distribution passes u.

    **Math**    min{i : p_0 + .. + p_i > u}, for u uniform in [0, 1): token i has chance p_i
    **Shapes**  p (V) -> int
    """
    cumulative_V = np.cumsum(p_V)
    i = int(np.searchsorted(cumulative_V, u * cumulative_V[-1], side="right"))
    return min(i, int(np.flatnonzero(p_V)[-1]))  # rounding must not pass the last possible token


def next_token(logits_V, seen_V, u, n_new, settings):
    r"""All of the above in their order: one row of logits to one token.

    **Shapes**  logits (V), seen (V) of bool, u in [0, 1), n_new tokens generated so far -> int
    """
    if settings.repetition_penalty != 1.0:
        logits_V = penalize_repeats(logits_V, seen_V, settings.repetition_penalty)
    if n_new < settings.min_new_tokens and settings.eos_id < logits_V.size:
        logits_V = ban(logits_V, settings.eos_id)
    if settings.temperature == 0:
        return int(logits_V.argmax())
    p_V = probabilities(logits_V, settings.temperature)
    if settings.top_k is not None:
        p_V = keep_top_k(p_V, settings.top_k)
    if settings.top_p is not None:
        p_V = keep_top_p(p_V, settings.top_p)
    return pick(p_V, u)


# ---------------------------------------------------------------------------- sequences
def window_start(n_tokens, window):
    r"""Where the model's view of a text of n tokens begins.

    **Math**    hop = W - W // 2;  start = hop ceil(max(n - W, 0) / hop)
    """
    hop = window - window // 2
    return hop * -(-max(n_tokens - window, 0) // hop)


def decode(model, prompts_BT, uniforms_BN, settings, ops=reference):
    r"""Continue B prompts of one length together; yields the next id of each, step by step.

    Ends after N steps, or once every row has given <eos>; what a row gives after its <eos> has no
    meaning.

    **Shapes**  prompts (B, T), uniforms (B, N) -> up to N times (B,)
    """
    config, params = model.config, model.params
    B, V = len(prompts_BT), config.vocab_size
    tokens_BS, start, cache = prompts_BT, None, None
    seen_BV, ended_B = np.zeros((B, V), bool), np.zeros(B, bool)
    np.put_along_axis(seen_BV, prompts_BT, True, axis=1)
    for n_new, u_B in enumerate(uniforms_BN.T):
        needed = window_start(tokens_BS.shape[1], config.max_seq_len)
        if start != needed:
            start, cache = needed, LatentCache(config, B, dtype=params.flat.dtype)
        unread = tokens_BS[:, start + cache.length :]
        logits_BV = decode_step(unread, params, model.router, cache, config, ops)[:, -1]
        rows = zip(logits_BV, seen_BV, u_B, strict=True)
        new_B = np.array([next_token(z_V, seen_V, u, n_new, settings) for z_V, seen_V, u in rows])
        yield new_B
        tokens_BS = np.concatenate([tokens_BS, new_B[:, None]], axis=1)
        seen_BV[np.arange(B), new_B] = True
        ended_B |= new_B == settings.eos_id
        if ended_B.all():
            return


def checked_prompt(ids, vocab_size):
    r"""(T,) int64. **Errors** ValueError for an empty prompt or an id outside the vocabulary."""
    ids_T = np.asarray(ids, np.int64).reshape(-1)
    if ids_T.size == 0:
        raise ValueError("the prompt is empty; expected at least one token to continue from")
    if ids_T.min() < 0 or ids_T.max() >= vocab_size:
        bad = ids_T[(ids_T < 0) | (ids_T >= vocab_size)][0]
        raise ValueError(f"id {bad} in the prompt; expected 0 to {vocab_size - 1}")
    return ids_T


def uniforms(seed, max_new_tokens):
    """The random numbers of one run, one a token."""
    if max_new_tokens < 0:
        raise ValueError(f"max_new_tokens is {max_new_tokens}; expected 0 or more")
    return np.random.default_rng(seed).random(max_new_tokens)


def generate(model, ids, max_new_tokens, *, seed=0, backend="numba", **settings):
    r"""Continue one prompt: an iterator of new ids that stops after <eos>.

    `settings` are the fields of `Settings`: temperature, top_k, top_p, min_new_tokens,
    repetition_penalty, eos_id. A back end may bring a compiled `decode_one`.

    **Errors**  ValueError at the call, not at the first id, for a bad prompt or setting
    """
    settings = Settings(**settings).checked()
    ids_T = checked_prompt(ids, model.config.vocab_size)
    u_N, ops = uniforms(seed, max_new_tokens), choose("modules", backend)
    if hasattr(ops, "decode_one"):
        return ops.decode_one(model, ids_T, u_N, settings)
    return (int(new_B[0]) for new_B in decode(model, ids_T[None], u_N[None], settings, ops))


def generate_batch(
    model, prompts, max_new_tokens, *, seed=0, backend="numba", advance=None, **settings
):
    r"""Continue many prompts: a list of new ids for each, as `generate` with seed + its number.

    Without a compiled `decode_many`, prompts of equal length share one batch.
    `advance(n)` is called whenever n more prompts are done.
    """
    settings = Settings(**settings).checked()
    prompts = [checked_prompt(ids, model.config.vocab_size) for ids in prompts]
    draws = [uniforms(seed + number, max_new_tokens) for number in range(len(prompts))]
    ops, advance = choose("modules", backend), advance or (lambda n: None)
    if hasattr(ops, "decode_many"):
        return ops.decode_many(model, prompts, draws, settings, advance)
    answers = [[] for _ in prompts]
    for group in equal_lengths(prompts):
        prompts_BT = np.stack([prompts[number] for number in group])
        draws_BN = np.stack([draws[number] for number in group])
        for new_B in decode(model, prompts_BT, draws_BN, settings, ops):
            for number, token in zip(group, new_B.tolist(), strict=True):
                if answers[number][-1:] != [settings.eos_id]:
                    answers[number].append(token)
        advance(len(group))
    return answers


def equal_lengths(prompts):
    """Numbers of the prompts in groups of one length, none of more than BATCH_TOKENS tokens."""
    by_length = {}
    for number, ids in enumerate(prompts):
        by_length.setdefault(len(ids), []).append(number)
    for length, numbers in sorted(by_length.items()):
        size = max(1, BATCH_TOKENS // length)
        yield from (numbers[i : i + size] for i in range(0, len(numbers), size))


# ---------------------------------------------------------------------------- text
def generate_text(model, tokenizer, prompt, max_new_tokens, *, stop=(), **options):
    r"""Continue a text: pieces of text that never split a character.

    Ends before the first stop string, wherever its characters fall between tokens: text that may
    be the beginning of one is held back until it is known. `options` are those of `generate`.

    **Errors**  as `generate`, and ValueError for an empty stop string
    """
    if "" in stop:
        raise ValueError("a stop string is empty; expected at least one character")
    ids = generate(model, tokenizer.encode(prompt), max_new_tokens, **options)
    eos_id = options.get("eos_id", Settings().eos_id)
    text = tokenizer.decode_stream(token for token in ids if token != eos_id)
    return until_stop(text, stop)


def until_stop(pieces, stop):
    """Pass the pieces on up to the first stop string."""
    held = ""
    for piece in pieces:
        held += piece
        found = [held.index(s) for s in stop if s in held]
        if found:
            held = held[: min(found)]
            break
        keep = max((n for s in stop for n in range(1, len(s)) if held.endswith(s[:n])), default=0)
        if len(held) > keep:
            yield held[: len(held) - keep]
        held = held[len(held) - keep :]
    if held:
        yield held
