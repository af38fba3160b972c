"""GSM8K's solutions as expressions: read, worked in columns, and asked with other numbers."""

import random
import re

import pytest

from axion_np.tasks import gsm8k, gsm8k_worked
from axion_np.tasks.answers import calculate, final_number
from axion_np.tasks.gsm8k_worked import copies_of, expression
from axion_np.tasks.words_numbers import Refused, text

PLUMS = {
    "question": "Ada picked 48 plums and then half as many. How many plums has she?",
    "answer": "Then 48/2 = <<48/2=24>>24.\nIn all 48+24 = <<48+24=72>>72.\n#### 72",
}
BOXES = {
    "question": "A shop has 15 boxes of 9 pens at $1.50 each. It sells 20. What is left worth?",
    "answer": "<<15*9=135>>, <<135-20=115>>, $<<115*1.5=172.5>>172.5\n#### 172.50",
}


@pytest.mark.parametrize(("problem", "expected"), [(PLUMS, "48+48/2"), (BOXES, "(15*9-20)*1.5")])
def test_a_number_that_an_earlier_step_made_is_that_step(problem, expected):
    assert text(*expression(problem)) == expected


def test_the_first_copy_has_the_question_as_it_is_and_the_steps_in_columns():
    (row,) = copies_of(random.Random(0), PLUMS, 1)
    assert row["question"] == PLUMS["question"]
    lines = row["answer"].splitlines()
    assert lines[:2] == ["48+48/2", "48/2"] and lines[-1] == "#### 72"
    assert lines[-3:-1] == ["8+4=12 2", "4+2+1=7 72"]


def test_other_numbers_stand_in_the_question_and_in_the_answer():
    rows = copies_of(random.Random(1), BOXES, 40)
    assert len({row["question"] for row in rows}) > 20
    for row in rows:
        plan = row["answer"].splitlines()[0]
        assert calculate(plan) == final_number(row["answer"])
        boxes, pens, sold = re.findall(r"(?<= )\d+(?=[ .])", row["question"])
        assert plan == f"({boxes}*{pens}-{sold})*1.5"


def test_a_division_stays_even_and_halves_stay_halves():
    for row in copies_of(random.Random(2), PLUMS, 40):
        plums = int(row["question"].split()[2])
        assert plums % 2 == 0 and row["answer"].startswith(f"{plums}+{plums}/2\n")


@pytest.mark.parametrize(
    "answer",
    [
        "It is 72.\n#### 72",  # no step
        "<<48/2=24>>\n#### 72",  # does not lead there
        "<<1+1=2>><<2+1=3>><<3+1=4>><<4+1=5>><<5+1=6>><<6+1=7>>\n#### 7",  # too many
        "<<2-5=-3>>\n#### -3",  # below zero
        "<<48/0=0>>\n#### 0",
        "<<(48=24>>\n#### 24",
    ],
)
def test_what_cannot_be_worked_is_left_out(answer):
    problem = PLUMS | {"answer": answer}
    assert copies_of(random.Random(0), problem, 3) == []
    with pytest.raises(gsm8k_worked.UNREADABLE):
        expression(problem)
    rows = [problem, problem | {"question": "And how many plums has Bea?"}]
    with pytest.raises(ValueError, match="none of 1 problems can be worked; expected the calls"):
        gsm8k_worked.split(rows, 400, 3)


def test_what_is_held_out_is_what_gsm8k_holds_out():
    rows = [PLUMS | {"question": f"{n}. {PLUMS['question']}"} for n in range(60)]
    train, test = gsm8k_worked.split(rows, 400, 2)
    _, expected = gsm8k.split(rows, 400)
    assert [row["question"] for row in test] == [row["question"] for row in expected]
    assert len(train) == 2 * (60 - len(test))
    assert (train, test) == gsm8k_worked.split(rows, 400, 2)
    assert train != gsm8k_worked.split(rows, 400, 2, seed=1)[0]
    assert Refused in gsm8k_worked.UNREADABLE
