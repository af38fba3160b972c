"""What two sets of texts have in common: copies from the training data, questions given away.

New here: is a good answer knowledge or memory? Two questions, one tool. Which test questions, or
which 13 words in a row of one, stand in what a model was trained on; and what is the longest run
of words that a generated text has in common with it. Runs of n words are hashed to one number
each, so that both are a search in a sorted list.
Source: 13 words in a row are the measure of GPT-3 (Brown et al. 2020, arXiv 2005.14165, C).
"""

import re

import numpy as np

N = 13  # words in a row: too many to be there by chance
FACTOR = np.uint64(0x9E3779B97F4A7C15)


def words_of(text):
    """Words, numbers and signs in lower case: a sum is not another for a missing capital."""
    return re.findall(r"\w+|[^\w\s]", text.lower())


class Index:
    """Texts as one array of numbers, one a word, in which runs of words can be looked for."""

    def __init__(self, texts):
        self.known, numbers, bounds, self.whole = {}, [], [0], set()
        for text in texts:
            words = words_of(text)
            self.whole.add(" ".join(words))
            numbers += [self.known.setdefault(word, len(self.known) + 1) for word in words]
            bounds.append(len(numbers))
        self.numbers, self.bounds = np.array(numbers, np.uint64), np.array(bounds)
        self.sorted = {}  # n -> the hashes of all runs of n words, sorted

    def runs(self, n):
        """Hashes of the runs of n words, sorted; none reaches from one text into the next."""
        if n not in self.sorted:
            hashes = rolling(self.numbers, n)
            starts = np.arange(len(hashes))
            text = np.searchsorted(self.bounds, starts, side="right")
            self.sorted[n] = np.unique(hashes[starts + n <= self.bounds[text]])
        return self.sorted[n]

    def found(self, text, n=N):
        """For each run of n words of a text, whether it is in here. **Shapes** (runs,) of bool"""
        words = words_of(text)
        hashes = rolling(np.array([self.known.get(w, 0) for w in words], np.uint64), n)
        there = self.runs(n)
        if not len(there):
            return np.zeros(len(hashes), bool)
        places = np.minimum(np.searchsorted(there, hashes), len(there) - 1)
        return there[places] == hashes

    def longest(self, text):
        """(n, words): the longest run of words that is in here too.

        **Cost**    a search by halves: who has n words in common has n - 1 in common
        """
        low, high = 0, len(words_of(text))
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self.found(text, middle).any() else (low, middle - 1)
        if low == 0:
            return 0, ""
        start = int(np.argmax(self.found(text, low)))
        return low, " ".join(words_of(text)[start : start + low])


def rolling(numbers, n):
    """A hash of each run of n numbers. **Math** sum_i x_i F^(n - i), modulo 2^64"""
    if len(numbers) < n:
        return np.zeros(0, np.uint64)
    hashes = np.zeros(len(numbers) - n + 1, np.uint64)
    with np.errstate(over="ignore"):
        for i in range(n):
            hashes = hashes * FACTOR + mixed(numbers[i : len(numbers) - n + 1 + i])
    return hashes


def mixed(x):
    """Spread the bits of small numbers (splitmix64), so that sums of them do not meet."""
    x = (x ^ (x >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9) + FACTOR
    x = (x ^ (x >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return x ^ (x >> np.uint64(31))


def asked(example):
    """What a person says in an example, and the text itself where nobody asks."""
    if "text" in example:
        return [example["text"]]
    if "messages" in example:
        return [m["content"] for m in example["messages"] if m["role"] == "user"]
    return [example["question"]]


def contamination(training, test, n=N):
    """How much of the test questions stands in the training questions.

    **Shapes**  lists of examples, or an Index of training texts -> dict
    """
    index = training
    if not isinstance(training, Index):
        index = Index(text for example in training for text in asked(example))
    texts = [text for example in test for text in asked(example)]
    whole = [text for text in texts if " ".join(words_of(text)) in index.whole]
    parts = [text for text in texts if index.found(text, n).any()]
    example = whole[0] if whole else ""
    if parts and not whole:  # the first run; the longest would take a search for each length
        start = int(np.argmax(index.found(parts[0], n)))
        example = " ".join(words_of(parts[0])[start : start + n])
    return {
        "questions": len(texts),
        "whole": len(whole),
        "with_a_run": len(parts),
        "example": example,
    }


def copies(index, texts):
    """The longest run of words that each text has from the training data: dict of figures."""
    found = [index.longest(text) for text in texts]
    lengths = [n for n, _ in found] or [0]
    return {
        "longest": max(lengths),
        "median": float(np.median(lengths)),
        "share_of_13": float(np.mean([n >= N for n in lengths])),
        "words": max(found, default=(0, ""))[1],
    }
