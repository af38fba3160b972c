"""Problems told one by one: what a line says stays true with other numbers and names."""

import random
import re
from collections import Counter
from decimal import Decimal

import pytest

from axion_np.tasks import told, words
from axion_np.tasks.answers import check_answer
from axion_np.tasks.told import examples, problems, redrawn, renamed
from axion_np.tasks.words_frames import persons
from axion_np.tasks.words_numbers import count_steps, evaluate

SHELLS = told.read("Ana had 48 shells and gave her sister 15 of them. How many now? | 48-15", "en")
LOAVES = told.read("Um pão custa R$ 1.250,50 e o outro o dobro. Quanto custa? | 2*1250.50", "pt")
TABLES = told.read("Each of 6 tables has 4 chairs. 5 more are outside. How many? | 6*4+5", "en")


@pytest.fixture(scope="module")
def sample():
    return {split: examples(3000, 1, split=split) for split in told.SPLITS}


def drawn(problem, n=60):
    rng = random.Random(0)
    return [made for _ in range(n) if (made := redrawn(rng, problem, "train"))]


# By hand


def test_a_line_is_a_question_and_an_expression():
    assert SHELLS.question.startswith("Ana had 48") and SHELLS.node == ("-", "a", "b")
    assert SHELLS.values == {"a": 48, "b": 15}
    assert [value for _, value in LOAVES.shown] == [Decimal("1250.50")]
    assert LOAVES.values == {"a": 2, "b": Decimal("1250.5")}


def test_numbers_in_question_and_expression_are_the_same_ones():
    for question, values in drawn(SHELLS):
        assert re.findall(r"\d+", question) == [str(values["a"]), str(values["b"])]


def test_nobody_gives_away_more_than_there_is():
    assert all(values["a"] > values["b"] for _, values in drawn(SHELLS))


def test_what_is_only_added_may_come_in_any_order():
    orders = {sorted(values, key=values.get)[0] for _, values in drawn(TABLES)}
    assert orders == {"a", "b", "c"}


def test_decimals_are_written_as_they_were_in_their_language():
    for question, values in drawn(LOAVES):
        shown = re.search(r"R\$ ([\d.]+,\d\d) ", question)[1]
        assert values["a"] == 2 and told.value_of(shown, "pt") == values["b"]
        assert ("." in shown) == (values["b"] >= 1000)


def test_twice_stays_twice():
    assert {values["a"] for _, values in drawn(LOAVES)} == {2}


def test_women_take_the_names_of_women_and_pronouns_are_obeyed():
    rng, women = random.Random(0), {name for name, woman in persons("en", "train") if woman}
    for _ in range(30):
        new = renamed(rng, "Mary saw Tom, and Mary waved.", "en", "train")
        first, second, again = re.fullmatch(r"(.*) saw (.*), and (.*) waved\.", new).groups()
        assert first == again and first in women and second not in women
        assert renamed(rng, "Alex lost her 3 keys.", "en", "train").startswith("Alex ")


# Properties


@pytest.mark.parametrize("split", told.SPLITS)
def test_answers_are_worked_and_right(sample, split):
    for row in sample[split]:
        assert check_answer(row["answer"])["right_format"], row
        plan = row["answer"].splitlines()[0]
        assert not re.search(r"[a-z]", plan), row


@pytest.mark.parametrize("split", told.SPLITS)
def test_every_problem_of_every_table_can_be_asked(split):
    rng = random.Random(0)
    for problem in problems(split):
        assert any(told.row(rng, problem, split) for _ in range(9)), problem.question


def test_splits_share_no_problem_and_no_one_step_sum(sample):
    frames = {split: {row["frame"] for row in sample[split]} for split in told.SPLITS}
    assert not frames["train"] & (frames["test"] | frames["unseen"])
    rng = random.Random(1)
    for split in told.SPLITS:
        for problem in [p for p in problems(split) if count_steps(p.node) == 1][:200]:
            made = redrawn(rng, problem, split)
            assert not made or words.in_test(problem.node, made[1]) == (split != "train")


def test_each_comes_once_before_any_comes_again():
    n = len(problems("test"))
    counts = Counter(row["frame"] for row in examples(n, 5, split="test"))
    assert sum(counts.values()) == n and list(counts.values()).count(1) > 0.97 * n


def test_every_step_that_was_whole_is_whole(sample):
    for problem in problems("train")[:300]:
        whole = isinstance(evaluate(problem.node, problem.values), int)
        for _, values in drawn(problem, 2):
            assert not whole or isinstance(evaluate(problem.node, values), int)


def test_the_same_seed_gives_the_same_problems():
    assert examples(50, 4) == examples(60, 4)[:50] != examples(50, 5)


# Errors


@pytest.mark.parametrize(
    ("n", "lang", "split"), [(0, "en", "train"), (3, "fr", "train"), (3, "pt", "x")]
)
def test_what_is_not_there_is_said(n, lang, split):
    with pytest.raises(ValueError, match="expected n > 0"):
        examples(n, 0, lang, split)
