"""Likelihood by its definition, of all tokens and of answers, whichever way it is packed."""

import threading
from itertools import count
from math import log

import numpy as np
import pytest

from axion_np.modules.shards import Workers
from axion_np.tasks import likelihood, sums
from axion_np.tasks.likelihood import all_targets, evaluate_loss
from axion_np.text.packing import example_documents, pack
from axion_np.text.prompt import format_prompt

PROBLEMS = sums.examples(12, seed=3)  # those that the fixture `trained` knows


# ---------------------------------------------------------------------------- by hand
def test_every_token_but_a_first_one_is_a_target_whatever_the_loss_counts():
    x = np.array([[5, 6, 7, 8, 9, 0]])
    y = np.array([[-1, 20, -1, -1, 30, -1]])
    pos = np.array([[0, 1, 0, 1, 2, -1]])
    assert all_targets(x, y, pos).tolist() == [[6, 20, 8, 9, 30, -1]]


# ---------------------------------------------------------------------------- properties
def test_likelihood_is_that_of_each_document_alone(trained):
    model, tokenizer = trained
    nats, tokens, spelled = np.zeros(2), np.zeros(2), np.zeros(2)  # of all, of answers
    for problem in PROBLEMS:
        prompt = tokenizer.encode(format_prompt(problem["question"], problem["lang"]))
        ids = [*prompt, *tokenizer.encode(problem["answer"]), 2]
        z_TV = model.logits(np.array([ids[:-1]]), "numpy")[0].astype(np.float64)
        nats_T = np.log(np.exp(z_TV).sum(axis=1)) - z_TV[np.arange(len(ids) - 1), ids[1:]]
        for i, first in enumerate((1, len(prompt))):
            nats[i] += nats_T[first - 1 :].sum()
            tokens[i] += len(ids) - first
            spelled[i] += len(tokenizer.decode_bytes(ids[first:-1]))
    expected = [*zip(nats / tokens, nats / log(2) / spelled)]
    documents = example_documents(PROBLEMS, tokenizer, answer_only=True)
    found = evaluate_loss(model, documents, tokenizer, "numpy", progress=False)
    assert found == pytest.approx((*expected[0], *expected[1], tokens[0]), rel=1e-5)


def test_where_every_target_counts_both_means_are_the_same(trained):
    model, tokenizer = trained
    one, other = (
        evaluate_loss(
            model, example_documents(PROBLEMS, tokenizer, only), tokenizer, "numpy", False
        )
        for only in (False, True)
    )
    assert one[:2] == one[2:4] == pytest.approx(other[:2])


@pytest.mark.parametrize("backend", ["numpy", "numba"])
def test_a_loss_is_measured_on_few_tokens_at_a_time_and_on_every_thread(
    trained, monkeypatch, backend
):
    model, tokenizer = trained
    rows = pack(example_documents(PROBLEMS, tokenizer, answer_only=True), 64)
    at_once = evaluate_loss(model, rows, tokenizer, "numpy", progress=False)
    sizes, threads, logits = [], set(), model.logits
    number, meeting = count(), threading.Barrier(2)

    def watched(x_BT, *args):
        sizes.append(x_BT.size)
        threads.add(threading.current_thread())
        if next(number) < 2:  # the first two wait for one another: one thread could not
            meeting.wait(timeout=60)
        return logits(x_BT, *args)

    monkeypatch.setattr(model, "logits", watched)
    monkeypatch.setattr(likelihood, "PLACES", 64)
    monkeypatch.setattr(model, "workers", Workers(threads=2))
    assert evaluate_loss(model, rows, tokenizer, backend, False) == pytest.approx(at_once)
    assert max(sizes) <= 64 and sum(sizes) == rows.x_BT.size and len(sizes) > 1
    assert len(threads) == 2 and threading.current_thread() not in threads


def test_padding_changes_nothing(trained):
    model, tokenizer = trained
    documents = example_documents(PROBLEMS, tokenizer, answer_only=True)
    found = [
        evaluate_loss(model, pack(documents, T, multiple=m), tokenizer, "numpy", progress=False)
        for T, m in ((128, 1), (128, 7), (model.config.max_seq_len, 3))
    ]
    assert found[1] == pytest.approx(found[0]) and found[2] == pytest.approx(found[0])


# ---------------------------------------------------------------------------- refusals
def test_rows_without_a_target_are_refused(trained):
    model, tokenizer = trained
    batch = pack(example_documents(PROBLEMS, tokenizer), model.config.max_seq_len)
    nothing = batch._replace(y_BT=np.full_like(batch.y_BT, -1))
    with pytest.raises(ValueError, match="nothing to predict"):
        evaluate_loss(model, nothing, tokenizer, "numpy", progress=False)
