"""Measures of texts without a reference."""

import pytest

from axion_np.tasks import stories
from axion_np.tasks.written import distinct, looping, measure, sentences


def test_sentences_end_at_their_signs_and_have_words():
    text = 'Ana ran. "Stop!" said Leo.\nShe did not stop... — Oi?'
    assert sentences(text) == ["Ana ran.", '"Stop!"', "said Leo.", "She did not stop...", "— Oi?"]
    assert sentences("... !?") == []


def test_distinct_is_the_share_of_runs_that_are_new():
    assert distinct(["a b a b"], 1) == 0.5
    assert distinct(["a b a b"], 2) == pytest.approx(2 / 3)
    assert distinct([], 2) == distinct(["a"], 2) == 0


def test_a_loop_is_a_sentence_that_comes_again():
    assert looping("The cat ran home. It slept. The cat ran home.")
    assert looping("No. No. No. No.") and not looping("No. No. Yes, of course.")


def test_what_is_wrong_is_counted():
    text = "Ana viu uma bola vermelho. Ana viu uma bola vermelho. Ana riu."
    found = measure([text], "pt", [False])
    assert found["errors_per_100_sentences"] == pytest.approx(200 / 3)
    assert found["repeated_sentences"] == pytest.approx(1 / 3)
    assert found["texts_with_repeats"] == 1 and found["ends"] == 0 and found["n"] == 1


@pytest.mark.parametrize("lang", ["pt", "en"])
def test_stories_that_are_right_have_no_errors(lang):
    found = measure([row["text"] for row in stories.examples(40, 5, lang)], lang)
    assert found["errors_per_100_sentences"] == 0 and found["repeated_sentences"] < 0.02


def test_no_texts_have_no_errors():
    assert measure([], "en", [])["errors_per_100_sentences"] == 0
