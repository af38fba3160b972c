"""How surprised is a model by a text? Nats per token and bits per byte, of all and of answers.

New here: numbers that models can be compared by. Nats per token depend on the tokenizer (longer
tokens are harder to guess); bits per byte do not.

**What is counted.** Two means, and a figure says which it is. Over *all* tokens: every token of a
document after its first, prompts included. Over the *answers'* tokens: those that the loss of
`answer_only` counts, each answer with its end. A prompt holds names and numbers that nobody can
guess, so of a model that knows all its sums the first stays at nats where the second is 0.001.
Bits per byte = nats / ln 2 / the bytes that the same tokens spell; <eos> spells none.
"""

from math import log
from typing import NamedTuple

import numpy as np
from tqdm import tqdm

from axion_np.modules.shards import MOST
from axion_np.text.packing import Documents, pack, split_rows

PLACES = 4096  # at most, that a thread works on at once,
LOGITS = 2**24  # and so many numbers


class Likelihood(NamedTuple):
    """**Units** nats per token, bits per byte. Where every target counts, both pairs are equal."""

    nats_per_token: float
    bits_per_byte: float
    answer_nats_per_token: float
    answer_bits_per_byte: float
    n_tokens: int  # all that were predicted


class Sums(NamedTuple):
    nats: float
    tokens: int
    spelled: int  # bytes


def evaluate_loss(model, documents, tokenizer, backend="auto", progress=True):
    """Likelihood of Documents, or of a Batch of rows that are packed already; on all threads.

    Tokenize with `answer_only`, or both means are over all tokens.

    **Errors**  ValueError where there is nothing to predict
    """
    rows = documents
    if isinstance(documents, Documents):
        rows = pack(documents, model.config.max_seq_len)
    places = min(PLACES, LOGITS // model.config.vocab_size)
    batches = split_rows(rows, max(MOST, -(-rows.x_BT.size // places)))
    spelled_V = bytes_of_tokens(tokenizer, model.config.vocab_size)
    with tqdm(total=len(batches), desc="loss", disable=not progress, leave=False) as bar:

        def work(batch):
            sums = sums_of(model, batch, spelled_V, backend)
            bar.update()
            return sums

        found = model.workers.each(work, batches)
    everything, answers = (Sums(*map(sum, zip(*part))) for part in zip(*found))
    if answers.tokens == 0:
        raise ValueError("there is nothing to predict: expected a document of at least 2 tokens")
    return Likelihood(*_means(everything), *_means(answers), everything.tokens)


def sums_of(model, batch, spelled_V, backend):
    """(Sums over all targets, Sums over those that count) of the rows of one batch.

    **Math**    surprise = log sum_v exp z_v - z_y
    """
    x_BT, y_BT, pos_BT = (np.asarray(field, np.int64) for field in batch)
    all_BT = all_targets(x_BT, y_BT, pos_BT)
    z_BTV = model.logits(x_BT, backend, pos_BT)
    picked_BT = np.take_along_axis(z_BTV, np.maximum(all_BT, 0)[..., None], axis=-1)[..., 0]
    highest_BT1 = z_BTV.max(axis=-1, keepdims=True)
    exp_BTV = np.exp(np.subtract(z_BTV, highest_BT1, out=z_BTV), out=z_BTV)
    nats_BT = np.log(exp_BTV.sum(axis=-1)) + highest_BT1[..., 0] - picked_BT

    def over(chosen_BT):
        nats = float(nats_BT[chosen_BT].sum(dtype=np.float64))
        return Sums(nats, int(chosen_BT.sum()), int(spelled_V[all_BT[chosen_BT]].sum()))

    return over(all_BT >= 0), over(y_BT >= 0)


def all_targets(x_BT, y_BT, pos_BT):
    """Every place's next token, whether the loss counts it or not; -1 where there is none.

    It is the next input wherever the document goes on there; the last one stands in y alone.
    """
    all_BT = y_BT.copy()
    goes_on_BT = pos_BT[:, 1:] > 0  # not the first of its document
    all_BT[:, :-1][goes_on_BT] = x_BT[:, 1:][goes_on_BT]
    return all_BT


def bytes_of_tokens(tokenizer, vocab_size):
    """(V,) how many bytes each id spells; special tokens none."""
    spelled_V = np.zeros(max(vocab_size, tokenizer.vocab_size), np.int64)
    for token, text in tokenizer.tokens.items():
        spelled_V[token] = len(text)
    spelled_V[list(tokenizer.special_tokens.values())] = 0
    return spelled_V


def _means(sums):
    """Nats per token, bits per byte."""
    return sums.nats / max(sums.tokens, 1), sums.nats / log(2) / max(sums.spelled, 1)
