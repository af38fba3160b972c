"""One answer, token by token, and what each token knows about itself.

New here: nothing is chosen that `sampling` does not choose, but each step stops on the way:
someone may look. The logits are read, biased as the request asks, and the token is drawn with
`next_token`. A token's text may end in the middle of a character, and a stop string may begin in
the middle of a token: text is let go only when it can be neither.

Log probabilities are the model's own, at temperature 1 and before every bias and filter, in nats.
The end of a sequence is drawn and counted like every token, and is no part of the text.
"""

import codecs
from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np

from axion_np.chat.asked import Writing
from axion_np.chat.places import Gone
from axion_np.generation.sampling import Settings, next_token, window_start

MOST_DRAWS = 256  # uniform numbers drawn at a time


class Step(NamedTuple):
    """What one more token brings."""

    text: str  # that may be shown now
    entries: list  # records of the tokens whose text begins in what was shown, if asked for
    finish: str | None  # stop, length, or None: there is more to come
    end: dict | None  # the record of the end of sequence


class Counted:
    """Numbers of an answer, for `usage` and for the next request."""

    def __init__(self):
        self.n_prompt = self.n_new = self.n_kept = 0


def settings_of(asked: Writing, tokenizer) -> Settings:
    """`sampling.Settings`; a share of 0 keeps the most probable token, as 0 keeps it there."""
    return Settings(
        temperature=asked.temperature,
        top_k=asked.top_k or None,
        top_p=max(asked.top_p, 1e-12) if asked.top_p < 1 else None,
        min_new_tokens=asked.min_tokens,
        repetition_penalty=asked.repetition_penalty,
        eos_id=-1 if tokenizer.eos_id is None else tokenizer.eos_id,
        n_tokens=tokenizer.vocab_size,
    )


class Record:
    """Tokens as the OpenAI API writes them down, with id and entropy beside that."""

    def __init__(self, tokenizer):
        self.tokenizer = tokenizer
        self.specials = {id: text for text, id in tokenizer.special_tokens.items()}

    def spelled(self, token: int) -> dict:
        """Text and bytes; half a character is shown as its bytes, a special token has none."""
        if token in self.specials:
            return {"token": self.specials[token], "bytes": None, "id": token}
        data = self.tokenizer.tokens.get(token, b"")
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            text = "bytes:" + "".join(f"\\x{byte:02x}" for byte in data)
        return {"token": text, "bytes": list(data), "id": token}

    def entry(self, token: int, log_p_V, top: int) -> dict:
        """A token, how likely it was, and the `top` most likely ones."""
        log_p_V = log_p_V[: self.tokenizer.vocab_size]
        best = np.argsort(-log_p_V, kind="stable")[:top].tolist()
        p_V = np.exp(log_p_V)
        return self.spelled(token) | {
            "logprob": float(log_p_V[token]),
            "entropy": float(-(p_V * log_p_V).sum()),
            "top_logprobs": [self.spelled(i) | {"logprob": float(log_p_V[i])} for i in best],
        }


def log_softmax(logits_V):
    """log p_i = z_i - log sum_j exp(z_j). **Units** nats, float64."""
    z_V = logits_V.astype(np.float64)
    z_V -= z_V.max()
    return z_V - np.log(np.exp(z_V).sum())


def offset(asked: Writing, counts_V):
    """What is added to the logits.

    **Math**    logit_bias_i - presence [n_i > 0] - frequency n_i, with n_i of the answer so far
    """
    bias_V = np.zeros(len(counts_V), np.float32)
    for token, amount in asked.logit_bias.items():
        bias_V[token] = amount
    if asked.presence_penalty or asked.frequency_penalty:
        bias_V -= asked.presence_penalty * (counts_V > 0) + asked.frequency_penalty * counts_V
    return bias_V


def draws(seed: int) -> Iterator[float]:
    """Uniform numbers, the same as `sampling.uniforms` gives for the seed."""
    chance = np.random.default_rng(seed)
    while True:
        yield from chance.random(MOST_DRAWS)


def choices(reader, model, tokenizer, ids, asked, counted, gone) -> Iterator[tuple]:
    """(token, its logits) up to the end or to max_tokens. **Errors** Gone."""
    W, V = model.config.max_seq_len, model.config.vocab_size
    tokens = np.zeros(len(ids) + asked.max_tokens, np.int64)
    tokens[: len(ids)] = ids
    seen_V, counts_V, settings = np.zeros(V, bool), np.zeros(V), settings_of(asked, tokenizer)
    seen_V[ids] = True
    biased = bool(asked.logit_bias or asked.presence_penalty or asked.frequency_penalty)
    for number, u in zip(range(asked.max_tokens), draws(asked.seed)):
        if gone():
            raise Gone
        n = len(ids) + number
        logits_V = reader.read(tokens[window_start(n, W) : n])
        if number == 0:
            counted.n_kept = reader.n_kept
        biased_V = logits_V + offset(asked, counts_V) if biased else logits_V
        token = next_token(biased_V, seen_V, u, number, settings)
        tokens[n], seen_V[token] = token, True
        counts_V[token] += 1
        counted.n_new += 1
        yield token, logits_V
        if token == settings.eos_id:
            return


class Held:
    """Text on its way out: whole characters only, and no stop string."""

    def __init__(self, stop):
        self.stop, self.held, self.stopped = stop, "", False
        self.decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def push(self, data: bytes, last: bool = False) -> str:
        """What may be shown now."""
        self.held += self.decoder.decode(data, last)
        found = min((self.held.find(s) for s in self.stop if s in self.held), default=-1)
        begun = len(self.held) - (0 if last else self.beginning())
        if 0 <= found <= begun:  # no other one may have begun before it
            out, self.held, self.stopped = self.held[:found], "", True
            return out
        out, self.held = self.held[:begun], self.held[begun:]
        return out

    def beginning(self) -> int:
        """How many characters at the end may be the beginning of a stop string."""
        longest = 0
        for s in self.stop:
            for n in range(min(len(s) - 1, len(self.held)), longest, -1):
                if self.held.endswith(s[:n]):
                    longest = n
                    break
        return longest


def write(
    reader, model, tokenizer, ids: list, asked: Writing, counted: Counted, gone: Callable
) -> Iterator[Step]:
    """The steps of one answer. The last one has `finish`. **Errors** Gone."""
    held, record, waiting, n_bytes, n_shown = Held(asked.stop), Record(tokenizer), [], 0, 0
    for token, logits_V in choices(reader, model, tokenizer, ids, asked, counted, gone):
        ends, last = token == tokenizer.eos_id, counted.n_new == asked.max_tokens
        data = b"" if ends else tokenizer.tokens.get(token, b"")
        text = held.push(data, last or ends)
        finish = "stop" if ends or held.stopped else "length" if last else None
        end = None
        if asked.top_logprobs is not None:
            entry = record.entry(token, log_softmax(logits_V), asked.top_logprobs)
            if ends:
                end = entry
            else:
                waiting.append((n_bytes, entry))
        n_bytes, n_shown = n_bytes + len(data), n_shown + len(text.encode())
        whole = finish and not held.stopped
        n_out = sum(1 for start, _ in waiting if whole or start < n_shown)
        yield Step(text, [entry for _, entry in waiting[:n_out]], finish, end)
        waiting = waiting[n_out:]
        if finish:
            return
    if not asked.max_tokens:
        yield Step("", [], "length", None)
