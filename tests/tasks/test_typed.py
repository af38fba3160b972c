"""How people type: numbers in words, slips, capitals."""

import random
import re

import pytest

from axion_np.tasks.sums import examples
from axion_np.tasks.typed import careless, close, number_words, slip, without_accents


@pytest.mark.parametrize(
    "number, pt, en",
    [
        (0, "zero", "zero"),
        (16, "dezesseis", "sixteen"),
        (23, "vinte e três", "twenty-three"),
        (100, "cem", "one hundred"),
        (105, "cento e cinco", "one hundred and five"),
        (999, "novecentos e noventa e nove", "nine hundred and ninety-nine"),
        (1000, "mil", "one thousand"),
        (1100, "mil e cem", "one thousand one hundred"),
        (2034, "dois mil e trinta e quatro", "two thousand and thirty-four"),
        (1234, "mil duzentos e trinta e quatro", "one thousand two hundred and thirty-four"),
    ],
)
def test_numbers_in_words(number, pt, en):
    assert (number_words(number, "pt"), number_words(number, "en")) == (pt, en)


def test_a_slip_changes_a_letter_or_two_and_never_a_digit():
    rng = random.Random(1)
    for row in examples(500):
        slipped = slip(rng, row["question"])
        assert abs(len(slipped) - len(row["question"])) <= 1
        assert re.findall(r"\d+", slipped) == re.findall(r"\d+", row["question"])
    assert slip(rng, "5 + 3 = ?") == "5 + 3 = ?"


def test_a_story_is_never_typed_in_capitals():
    rng = random.Random(2)
    assert careless(rng, "Ana tem 3.", {"capitals": 1}, story=True) == "ana tem 3."
    assert careless(rng, "What is 3?", {"capitals": 1}) == "WHAT IS 3?"
    assert close("Quanto é (5 + 3) x 2 = ?") == "Quanto é (5+3)x2=?"


def test_accents_are_left_out_and_nothing_else():
    assert without_accents("Não, são 3 maçãs à é-ü") == "Nao, sao 3 macas a e-u"
