"""Decoding as one compiled call: read tokens, choose the next, append it, many times over.

Why a second implementation beside `axion_np.generation`: NumPy spends a millisecond on a token of
`axion1`, nearly all of it between operations: 250 calls, each for a few thousand multiply-adds.
Here a token passes all layers, the head and the choice without returning to Python: 0.03 ms.
Attention stays in the latent space, with weights that are multiplied beforehand:

    x W   for W = [W^DQ | W^DKV | W^KR]            one product for all three
    q_h = c^Q [W^UQ_h W^UK_h^T | W^QR_h]           content query in latent space, rotary query
    p = softmax(q_h . [c^KV; k^R] scale)           keys as columns of the cache, S long
    u = sum_h (p c^KV) [W^UV_h W^O_h]              values and output in one matrix

tests/kernels/test_decode.py holds it to the first implementation: the same logits for every shape
of model, and the same tokens for every setting, past the end of the window too.

Everything runs on the calling thread and without the interpreter's lock, so that several threads
decode sequences side by side: `decode_many` does.
"""

from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

import numpy as np

from axion_np.backends import cpu_count
from axion_np.generation import sampling
from axion_np.generation.latent_cache import n_common
from axion_np.generation.sampling import Token
from axion_np.kernels.choice import choose, log_probabilities, plain
from axion_np.kernels.compiled import kernel
from axion_np.kernels.decode_step import head, normalize, pass_layer
from axion_np.kernels.decode_weights import new_room, pack

CHUNK_WORK = 20_000_000  # multiply-adds between two looks at Python: a few milliseconds
PROGRESS = np.dtype([(name, np.int64) for name in ("n_tokens", "n_read", "window_start")])

window_start = kernel(sampling.window_start)


class Reading(NamedTuple):
    """A text that a model reads and continues: all that one call leaves for the next."""

    keys_ZAS: np.ndarray  # the latent cache: [c^KV; k^R] of each token of the window
    tokens: np.ndarray  # the text, and room for what is to come
    seen_V: np.ndarray  # the tokens that are in it
    progress_1: np.ndarray  # of PROGRESS: tokens there are, tokens read, start of the window


def start(model, ids_T, n_new):
    """Nothing is read yet; there is room for n_new tokens more."""
    c = model.config
    A = c.kv_lora_rank + c.qk_rope_head_dim
    seen_V = np.zeros(c.vocab_size, bool)
    seen_V[ids_T] = True
    return Reading(
        keys_ZAS=np.zeros((c.n_layers, A, c.max_seq_len), model.params.flat.dtype),
        tokens=np.concatenate([ids_T, np.zeros(n_new, np.int64)]),
        seen_V=seen_V,
        progress_1=np.array([(len(ids_T), 0, 0)], PROGRESS),
    )


# ---------------------------------------------------------------------------- compiled
@kernel(inline="always")
def read(weights, sizes, room, reading):
    """Read what is unread, the whole window if it has moved; leaves the last token's logits."""
    progress, Z, T = reading.progress_1[0], len(reading.keys_ZAS), 0
    window = reading.keys_ZAS.shape[2]
    needed = window_start(progress["n_tokens"], window)
    if needed != progress["window_start"]:
        progress["n_read"] = progress["window_start"] = needed
    while progress["n_read"] < progress["n_tokens"]:
        first = progress["n_read"]
        T = min(len(room.x_TD), progress["n_tokens"] - first)
        for t in range(T):
            token = reading.tokens[first + t]
            for d in range(room.x_TD.shape[1]):
                room.x_TD[t, d] = weights.embed_VD[token, d]
        for layer in range(Z):  # of the last layer only the last token's result is wanted
            begin, keys_AS = T - 1 if layer + 1 == Z else 0, reading.keys_ZAS[layer]
            pass_layer(weights, sizes, room, layer, begin, T, first - needed, keys_AS)
        progress["n_read"] += T
    x_D = room.x_TD[T - 1]
    normalize(x_D, weights.norm_D, x_D.size, sizes.norm_eps, x_D)
    head(weights, x_D, room.logits_V)


@kernel
def run(weights, sizes, room, reading, rules, uniforms, n_done, n_new, logprobs):
    """Append n_new tokens to the n_done that this answer has, or fewer if one ends it: how many.

    uniforms has a number for each token of the answer; logprobs too, or is empty.
    """
    progress = reading.progress_1[0]
    for number in range(n_done, n_done + n_new):
        read(weights, sizes, room, reading)
        if logprobs.size > 0:
            log_probabilities(room.logits_V, room.log_p_V)
        u, seen_V = uniforms[number], reading.seen_V
        token = choose(room.logits_V, seen_V, u, number, rules, room.p_V, room.heap_V)
        if logprobs.size > 0:
            logprobs[number] = room.log_p_V[token]
        reading.tokens[progress["n_tokens"]] = token
        seen_V[token] = True
        progress["n_tokens"] += 1
        if token == rules.eos_id:
            return number + 1 - n_done
    return n_new


# ---------------------------------------------------------------------------- from Python
def decode_one(model, ids_T, uniforms, settings):
    """`sampling.decode_one`, a chunk of tokens for each compiled call."""
    weights, sizes = pack(model)
    room, rules = new_room(model), plain(settings, model.config.vocab_size)
    n_new, logprobs = len(uniforms), np.empty(len(uniforms))
    reading = start(model, ids_T, n_new)
    chunk = max(1, CHUNK_WORK // model.config.active_count())
    for done in range(0, n_new, chunk):
        here = min(chunk, n_new - done)
        made = run(weights, sizes, room, reading, rules, uniforms, done, here, logprobs)
        new = reading.tokens[len(ids_T) + done : len(ids_T) + done + made].tolist()
        yield from map(Token, new, logprobs[done : done + made].tolist())
        if new[-1] == settings.eos_id:
            return


def decode_many(model, prompts, draws, settings, advance):
    """`sampling.decode_many`, on a thread for each core."""
    weights, sizes = pack(model)
    rules, no_logprobs = plain(settings, model.config.vocab_size), np.empty(0)

    def answer(ids_T, uniforms):
        room, reading = new_room(model), start(model, ids_T, len(uniforms))
        n_new = len(uniforms)
        made = run(weights, sizes, room, reading, rules, uniforms, 0, n_new, no_logprobs)
        advance(1)
        return reading.tokens[len(ids_T) : len(ids_T) + made].tolist()

    with ThreadPoolExecutor(cpu_count()) as pool:
        return list(pool.map(answer, prompts, draws))


class Reader:
    """`latent_cache.Reader`: reads what is new, and takes back the token that `run` appends."""

    def __init__(self, model):
        self.n_kept, self.ids_T = 0, np.zeros(0, np.int64)
        self.weights, self.sizes = pack(model)
        self.room, window = new_room(model), model.config.max_seq_len
        self.reading = start(model, self.ids_T, window + 1)
        self.rules = plain(sampling.Settings(temperature=0.0), model.config.vocab_size)
        self.uniform, self.no_logprobs = np.zeros(1), np.empty(0)
        self.nbytes = self.reading.keys_ZAS.nbytes

    def read(self, ids_T):
        """Logits of the token after a text. **Shapes** (T) -> (V), T at most the window."""
        self.n_kept, reading = n_common(self.ids_T, ids_T), self.reading
        self.ids_T = reading.tokens[: len(ids_T)]
        self.ids_T[:] = ids_T
        reading.progress_1[0] = (len(ids_T), self.n_kept, 0)
        asked = (self.rules, self.uniform, 0, 1, self.no_logprobs)
        run(self.weights, self.sizes, self.room, reading, *asked)
        return self.room.logits_V.copy()
