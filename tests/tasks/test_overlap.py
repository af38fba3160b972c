"""Runs of words: found where they are, nowhere else, and as long as they are."""

import random

import numpy as np
import pytest

from axion_np.tasks import sums
from axion_np.tasks.overlap import Index, contamination, copies, rolling, words_of


def naive_longest(texts, text):
    """The longest common run of words, by looking everywhere."""
    best, words = 0, words_of(text)
    for other in map(words_of, texts):
        for i in range(len(words)):
            for j in range(len(other)):
                n = 0
                while i + n < len(words) and j + n < len(other) and words[i + n] == other[j + n]:
                    n += 1
                best = max(best, n)
    return best


# ---------------------------------------------------------------------------- by hand
def test_a_sum_is_its_words_numbers_and_signs():
    assert words_of("Quanto é 5+3?") == ["quanto", "é", "5", "+", "3", "?"]


def test_the_longest_copy_is_found_with_its_words():
    index = Index(["the cat sat on the mat", "a dog ran home"])
    assert index.longest("My dog said: the CAT sat on a chair") == (4, "the cat sat on")
    assert index.longest("nothing") == (0, "") == index.longest("")


def test_no_run_reaches_from_one_text_into_the_next():
    index = Index(["a b", "c d"])
    assert index.longest("a b c d")[0] == 2


# ---------------------------------------------------------------------------- properties
def test_the_longest_run_is_the_one_that_a_search_everywhere_finds():
    rng = random.Random(1)
    for _ in range(40):
        texts = [" ".join(rng.choices("abc", k=rng.randint(0, 12))) for _ in range(3)]
        text = " ".join(rng.choices("abcd", k=rng.randint(0, 15)))
        assert Index(texts).longest(text)[0] == naive_longest(texts, text)


def test_equal_runs_have_equal_hashes_and_others_have_not():
    numbers = np.array([1, 2, 3, 1, 2, 3, 3, 2, 1], np.uint64)
    hashes = rolling(numbers, 3)
    assert hashes[0] == hashes[3] and len(set(hashes.tolist())) == 6
    assert rolling(numbers, 10).size == 0


def test_what_is_given_away_is_counted_whole_and_in_runs():
    long = "Ana has ten red balls and gives three of them to her brother Leo today"
    training = [
        {"question": long, "answer": ""},
        {"messages": [{"role": "user", "content": "oi"}]},
    ]
    test = [
        {"question": long.upper()},
        {"question": f"{long}. How many are left?"},
        {"question": "What is 5 + 3?"},
        {"messages": [{"role": "user", "content": "Oi"}, {"role": "assistant", "content": long}]},
    ]
    found = contamination(training, test)
    assert (found["questions"], found["whole"], found["with_a_run"]) == (4, 2, 2)


def test_sums_of_the_test_split_are_not_trained_on():
    training = sums.examples(3000, seed=1, mix="wide")
    assert contamination(training, sums.examples(300, split="test", mix="wide"))["whole"] == 0


def test_copies_say_how_much_and_what():
    index = Index([" ".join(map(str, range(30)))])
    found = copies(index, [" ".join(map(str, range(5, 20))), "1 2 x"])
    assert found["longest"] == 15 and found["median"] == 8.5 and found["share_of_13"] == 0.5
    assert found["words"].startswith("5 6 7")


# ---------------------------------------------------------------------------- refusals
@pytest.mark.parametrize("texts", [[], [""]])
def test_nothing_is_in_nothing(texts):
    index = Index(texts)
    assert index.longest("a b") == (0, "") and not index.found("a b", 1).any()
    assert copies(index, [])["longest"] == 0
