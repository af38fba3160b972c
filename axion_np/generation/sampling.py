"""From logits to text: choose the next token, append it, and ask again.

New here: chance. A model gives a distribution; which token to take from it is decided outside the
model, by filters that are pure functions of one row of logits, in this order: repetition penalty,
bans (ids that spell nothing, an early <eos>), temperature, top-k, top-p. The token is then drawn
by inverting the cumulative distribution at a uniform number u. All u of a run are drawn beforehand
from its seed, so the same seed gives the same text whichever back end computes it.
Sources: top-p: Holtzman et al. 2020 (arXiv 1904.09751), section 3.1; repetition penalty: Keskar
et al. 2019 (arXiv 1909.05858), section 4.1.

The window rule. A model reads at most W = max_seq_len tokens. When one more comes, the older part
is forgotten: the window's last W // 2 tokens are read again from position 0 into a new cache, then
the new one. A longer prompt is cut likewise, so it makes no difference where a text began.
"""

from collections.abc import Iterator, Sequence
from math import inf
from typing import Any, NamedTuple

import numpy as np

from axion_np.backends import choose
from axion_np.generation.latent_cache import LatentCache, decode_step
from axion_np.modules import reference
from axion_np.modules.model import Model

MOST_NEW = 10_000_000  # new tokens of one text: their random numbers are drawn beforehand
BATCH_TOKENS = 16384  # prompt tokens that are read at once: bounds the memory of generate_batch


class Token(int):
    """An id that knows how likely it was.

    **Units**   `logprob` in nats, at most 0: log softmax of the model's own logits, before
                temperature, penalty and filters
    """

    def __new__(cls, id, logprob):
        token = super().__new__(cls, id)
        token.logprob = logprob
        return token

    @property
    def id(self):
        """The same number as an ordinary int."""
        return int(self)

    def __repr__(self):
        return f"Token({int(self)}, logprob={self.logprob:.4f})"


class Settings(NamedTuple):
    """How to choose a token. **Errors** `checked` raises ValueError and names the setting."""

    temperature: float = 1.0  # 0: always the most probable token
    top_k: int | None = None  # keep the k most probable
    top_p: float | None = None  # then keep the most probable ones that hold this much
    min_new_tokens: int = 0  # no <eos> before so many tokens
    repetition_penalty: float = 1.0  # above 1: tokens that were there become less likely
    eos_id: int = 2  # the token that ends a text
    n_tokens: int | None = None  # ids from here on spell nothing and are never chosen

    def checked(self):
        """These settings, once they are known to make sense."""
        most = 2**31 - 1  # the compiled twin counts in 64 bits
        for name, fine, expected in (
            ("temperature", 0 <= self.temperature < inf, "0 or more"),
            ("top_k", self.top_k is None or 1 <= self.top_k <= most, f"1 to {most}, or None"),
            ("top_p", self.top_p is None or 0 < self.top_p <= 1, "above 0 to 1, or None"),
            ("min_new_tokens", 0 <= self.min_new_tokens <= most, f"0 to {most}"),
            ("repetition_penalty", 0 < self.repetition_penalty < inf, "above 0 (1: no change)"),
            ("eos_id", -1 <= self.eos_id <= most, f"0 to {most}, or -1 for none"),
            ("n_tokens", self.n_tokens is None or self.n_tokens >= 1, "1 or more, or None"),
        ):
            if not fine:
                raise ValueError(f"{name} is {getattr(self, name)}; expected {expected}")
        return self


# ---------------------------------------------------------------------------- filters of one row
def penalize_repeats(logits_V, seen_V, penalty):
    """Make tokens that are already in the text less likely.

    **Math**    z_i = z_i / penalty if z_i > 0, else z_i penalty, for every i that was seen
    **Shapes**  logits (V), seen (V) of bool -> (V)
    **Differs** Keskar et al. divide always, which makes a token with a negative logit more
    likely; like most implementations, this one multiplies there. The prompt counts as seen.
    """
    penalized_V = np.where(logits_V > 0, logits_V / penalty, logits_V * penalty)
    return np.where(seen_V, penalized_V, logits_V)


def ban(logits_V, tokens):
    """The same logits with -infinity for a token or a slice of them. **Shapes** (V) -> (V)."""
    banned_V = logits_V.copy()
    banned_V[tokens] = -np.inf
    return banned_V


def probabilities(logits_V, temperature=1.0):
    """Softmax at a temperature: below 1 sharpens, above 1 flattens.

    **Math**    p_i = exp(z_i / temperature) / sum_j exp(z_j / temperature)
    **Shapes**  (V) -> (V) of float64
    """
    z_V = logits_V.astype(np.float64)
    p_V = np.exp((z_V - z_V.max()) / temperature)
    return p_V / p_V.sum()


def keep_top_k(p_V, k):
    """Keep the k most probable tokens, and those as probable as the last of them.

    **Math**    p_i = 0 where p_i < (k-th largest p), then divide by the sum
    **Shapes**  (V) -> (V)
    """
    threshold = np.sort(p_V)[-min(k, p_V.size)]
    return renormalize(p_V, threshold)


def keep_top_p(p_V, mass):
    """Nucleus sampling: keep the fewest most probable tokens that together hold `mass`.

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
    """The token at which the cumulative distribution passes u.

    **Math**    min{i : p_0 + .. + p_i > u}, for u uniform in [0, 1): token i has chance p_i
    **Shapes**  p (V) -> int
    """
    cumulative_V = np.cumsum(p_V)
    i = int(np.searchsorted(cumulative_V, u * cumulative_V[-1], side="right"))
    return min(i, int(np.flatnonzero(p_V)[-1]))  # rounding must not pass the last possible token


def distribution(logits_V, seen_V, n_new, settings):
    """What the next token is drawn from: all filters in their order; greedy, a single token.

    **Shapes**  logits (V), seen (V) of bool, n_new tokens generated so far -> (V) of float64
    """
    if settings.repetition_penalty != 1.0:
        logits_V = penalize_repeats(logits_V, seen_V, settings.repetition_penalty)
    if settings.n_tokens is not None and settings.n_tokens < logits_V.size:
        logits_V = ban(logits_V, slice(settings.n_tokens, None))
    if n_new < settings.min_new_tokens and 0 <= settings.eos_id < logits_V.size:
        logits_V = ban(logits_V, settings.eos_id)
    if settings.temperature == 0:
        return (np.arange(logits_V.size) == logits_V.argmax()).astype(np.float64)
    p_V = probabilities(logits_V, settings.temperature)
    if settings.top_k is not None:
        p_V = keep_top_k(p_V, settings.top_k)
    if settings.top_p is not None:
        p_V = keep_top_p(p_V, settings.top_p)
    return p_V


def next_token(logits_V, seen_V, u, n_new, settings):
    """One row of logits to one token. **Shapes** as `distribution`, u in [0, 1) -> int."""
    return pick(distribution(logits_V, seen_V, n_new, settings), u)


# ---------------------------------------------------------------------------- sequences
def window_start(n_tokens, window):
    """Where the model's view of a text of n tokens begins.

    **Math**    hop = W - W // 2;  start = hop ceil(max(n - W, 0) / hop)
    """
    hop = window - window // 2
    return hop * -(-max(n_tokens - window, 0) // hop)


def log_probability(logits_V, token):
    """How likely the model found a token.

    **Math**    z_i - log sum_j exp(z_j)
    **Units**   nats
    """
    z_V = logits_V.astype(np.float64)
    return float(z_V[token] - z_V.max() - np.log(np.exp(z_V - z_V.max()).sum()))


def decode(model, prompts_BT, draws, settings, ops=reference):
    """Continue B prompts of one length together; yields the next `Token` of each, step by step.

    Ends with the draws, or once every row has given <eos>; what follows an <eos> means nothing.

    **Shapes**  prompts (B, T), draws (B, new tokens) of [0, 1) -> that many lists of B tokens
    """
    config, params = model.config, model.params
    B, V = len(prompts_BT), config.vocab_size
    tokens_BS, start, cache = prompts_BT, None, None
    seen_BV, ended_B = np.zeros((B, V), bool), np.zeros(B, bool)
    np.put_along_axis(seen_BV, prompts_BT, True, axis=1)
    for n_new, u_B in enumerate(draws.T):
        needed = window_start(tokens_BS.shape[1], config.max_seq_len)
        if start != needed:
            start, cache = needed, LatentCache(config, B, dtype=params.flat.dtype)
        unread = tokens_BS[:, start + cache.length :]
        logits_BV = decode_step(unread, params, model.router, cache, config, ops)[:, -1]
        new = []
        for logits_V, seen_V, u in zip(logits_BV, seen_BV, u_B, strict=True):
            token = next_token(logits_V, seen_V, u, n_new, settings)
            new.append(Token(token, log_probability(logits_V, token)))
        yield new
        new_B = np.array(new)
        tokens_BS = np.concatenate([tokens_BS, new_B[:, None]], axis=1)
        seen_BV[np.arange(B), new_B] = True
        ended_B |= new_B == settings.eos_id
        if ended_B.all():
            return


def decode_one(model, ids_T, uniforms, settings):
    """Continue one prompt: yields a `Token` a step. **Shapes** ids (T), uniforms (new tokens)."""
    return (new[0] for new in decode(model, ids_T[None], uniforms[None], settings))


def decode_many(model, prompts, draws, settings, advance):
    """Continue many prompts: a list of new ids for each. Equal lengths share a batch."""
    answers = [[] for _ in prompts]
    for group in equal_lengths(prompts):
        prompts_BT = np.stack([prompts[number] for number in group])
        group_draws = np.stack([draws[number] for number in group])
        for new in decode(model, prompts_BT, group_draws, settings):
            for number, token in zip(group, new, strict=True):
                if answers[number][-1:] != [settings.eos_id]:
                    answers[number].append(token.id)
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


def checked_prompt(ids, vocab_size):
    """(T,) int64. **Errors** ValueError for what is no sequence of ids of the vocabulary."""
    if isinstance(ids, str | bytes):
        raise ValueError("the prompt is text; expected ids, as tokenizer.encode(text) gives them")
    ids_T = np.asarray(ids)
    if ids_T.ndim != 1:
        raise ValueError(f"the prompt has shape {ids_T.shape}; expected one sequence of ids, (T,)")
    if ids_T.size == 0:
        raise ValueError("the prompt is empty; expected at least one token to continue from")
    if ids_T.dtype.kind not in "iu":
        raise ValueError(f"the prompt holds {ids_T.dtype}; expected ids, whole numbers")
    if ids_T.min() < 0 or ids_T.max() >= vocab_size:
        bad = ids_T[(ids_T < 0) | (ids_T >= vocab_size)][0]
        raise ValueError(f"id {bad} in the prompt; expected 0 to {vocab_size - 1}")
    return ids_T.astype(np.int64)


def uniforms(seed, max_new_tokens, *each):
    """The random numbers of a run, one a token or `each`. **Errors** ValueError beyond bounds."""
    if not 0 <= max_new_tokens <= MOST_NEW:
        raise ValueError(f"max_new_tokens is {max_new_tokens}; expected 0 to {MOST_NEW:,}")
    if seed < 0:
        raise ValueError(f"seed is {seed}; expected 0 or more")
    return np.random.default_rng(seed).random((max_new_tokens, *each))


def generate(
    model: Model,
    ids: Sequence[int] | np.ndarray,
    max_new_tokens: int,
    *,
    seed: int = 0,
    backend: str = "auto",
    **settings: Any,
) -> Iterator[Token]:
    """Continue one prompt: an iterator of new tokens that stops after <eos>.

    `settings` are the fields of `Settings`: temperature, top_k, top_p, min_new_tokens,
    repetition_penalty, eos_id, n_tokens.

    **Shapes**  ids (T,): a list or an array
    **Errors**  ValueError at the call, not at the first token, for a bad prompt or setting
    """
    settings = Settings(**settings).checked()
    ids_T = checked_prompt(ids, model.config.vocab_size)
    twin = choose("decoding", backend)
    return twin.decode_one(model, ids_T, uniforms(seed, max_new_tokens), settings)


def generate_batch(
    model, prompts, max_new_tokens, *, seed=0, backend="auto", advance=None, **settings
):
    """Continue many prompts: a list of new ids for each, as `generate` with seed + its number.

    `advance(n)` is called whenever n more prompts are done.
    """
    settings = Settings(**settings).checked()
    prompts = [checked_prompt(ids, model.config.vocab_size) for ids in prompts]
    draws = [uniforms(seed + number, max_new_tokens) for number in range(len(prompts))]
    twin = choose("decoding", backend)
    return twin.decode_many(model, prompts, draws, settings, advance or (lambda n: None))
