"""Does a model know when it is wrong? What it is sure of should be right as often as it says.

New here: confidence. Of a hundred answers that a model gives with a probability of 0.9, ninety
should be right. The gap, averaged over answers that are equally sure, is the expected calibration
error. In a worked answer the last line copies what was worked out, so two things are asked: how
sure was the first digit of the final number, and how sure was the answer as a whole, which is the
product over all its tokens.
Source: ECE: Guo et al. 2017 (arXiv 1706.04599), section 2.
"""

import re

import numpy as np

from axion_np.text.packing import IGNORE, example_documents

FINAL_DIGIT = re.compile(r"####\s*-?\$?(\d)")
BINS = 10
ROWS = 32  # documents that are read at once


def log_probabilities(model, documents, backend="auto"):
    """Of each document the targets that count and their log probabilities: (ids, nats), arrays.

    **Units**   nats, at most 0. What is beyond the window is left out.
    """
    order = np.argsort(np.diff(documents.bounds), kind="stable")
    groups = np.array_split(order, max(1, -(-len(order) // ROWS)))
    found = [None] * documents.count

    def work(numbers):
        starts = documents.bounds[numbers]
        sizes = np.minimum(documents.bounds[numbers + 1] - starts, model.config.max_seq_len)
        pos_BT = np.arange(max(sizes.max(), 1)) + np.zeros((len(numbers), 1), np.int64)
        real_BT = pos_BT < sizes[:, None]
        source_BT = np.where(real_BT, pos_BT + starts[:, None], 0)
        x_BT = np.where(real_BT, documents.x[source_BT], 0).astype(np.int64)
        y_BT = np.where(real_BT, documents.y[source_BT], IGNORE)
        z_BTV = model.logits(x_BT, backend, np.where(real_BT, pos_BT, -1))
        z_BTV -= z_BTV.max(axis=-1, keepdims=True)
        picked_BT = np.take_along_axis(z_BTV, np.maximum(y_BT, 0)[..., None], -1)[..., 0]
        log_BT = picked_BT - np.log(np.exp(z_BTV).sum(axis=-1))
        for b, number in enumerate(numbers):
            counted = y_BT[b] >= 0
            found[number] = y_BT[b][counted], log_BT[b][counted].astype(np.float64)

    model.workers.each(work, groups)
    return found


def first_digit(text):
    """Place of the first digit of the final number in a text, or None."""
    found = list(FINAL_DIGIT.finditer(text))
    return found[-1].start(1) if found else None


def confidences(model, tokenizer, problems, answers, backend="auto"):
    """For each answer (of the first digit, of the whole) probabilities; digit None if none."""
    said = [problem | {"answer": answer} for problem, answer in zip(problems, answers)]
    documents = example_documents(said, tokenizer, answer_only=True)
    rows = []
    for (ids, log_T), answer in zip(log_probabilities(model, documents, backend), answers):
        place, sure = first_digit(answer), None
        if place is not None:
            ends = (len(tokenizer.decode(ids[: n + 1].tolist())) for n in range(len(ids)))
            token = next((n for n, end in enumerate(ends) if end > place), None)
            sure = None if token is None else float(np.exp(log_T[token]))
        rows.append((sure, float(np.exp(log_T.sum()))))
    return rows


def reliability(sure, right):
    """Expected calibration error, and how often each bin of confidence is right.

    **Math**    ECE = sum_b n_b / n |right share of b - mean confidence of b|
    **Shapes**  lists of one length -> (figures, {bin: figures})
    """
    p, good = np.array(sure, np.float64), np.array(right, np.float64)
    bins, error = {}, 0.0
    which = np.minimum((p * BINS).astype(int), BINS - 1)
    for b in range(BINS):
        here = which == b
        if not here.any():
            continue
        gap = good[here].mean() - p[here].mean()
        error += here.mean() * abs(gap)
        bins[f"{b / BINS:.1f} to {(b + 1) / BINS:.1f}"] = {
            "confidence": float(p[here].mean()),
            "right": float(good[here].mean()),
            "n": int(here.sum()),
        }
    mean = {"ece": float(error), "confidence": float(p.mean()), "right": float(good.mean())}
    return (mean if len(p) else {}) | {"n": len(p)}, bins


def tables(model, tokenizer, problems, answers, right, backend="auto"):
    """{table: {row: figures}} of answers that are graded already."""
    sure = confidences(model, tokenizer, problems, answers, backend)
    digits = []
    for problem, answer, (digit, _) in zip(problems, answers, sure):
        place, wanted = first_digit(answer), first_digit(problem["answer"])
        if digit is not None and wanted is not None:
            digits.append((digit, answer[place] == problem["answer"][wanted]))
    digit, digit_bins = reliability(*zip(*digits)) if digits else ({"n": 0}, {})
    whole, whole_bins = reliability([w for _, w in sure], right)
    return {
        "calibration": {"first digit": digit, "whole answer": whole},
        "first digit, by confidence": digit_bins,
        "whole answer, by confidence": whole_bins,
    }
