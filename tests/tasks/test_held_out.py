"""What is held out depends on the content alone."""

import pytest

from axion_np.tasks import sums
from axion_np.tasks.held_out import by_content


def by_question(problems, held_out, seed=0):
    return by_content(problems, held_out, lambda problem: problem["question"], seed)


def test_held_out_problems_do_not_depend_on_the_order_of_the_file():
    problems = sums.examples(400)
    train, held = by_question(problems, 50, seed=3)
    _, again = by_question(problems[::-1], 50, seed=3)
    questions = {row["question"] for row in held}
    assert len(questions) == 50 and len(train) + len(held) == 400
    assert not questions & {row["question"] for row in train}
    assert questions == {row["question"] for row in again}
    assert questions != {row["question"] for row in by_question(problems, 50, seed=4)[1]}


def test_a_fraction_is_a_share_of_the_questions_and_equal_ones_stay_together():
    problems = [{"question": str(i % 40), "answer": ""} for i in range(80)]
    assert [len(part) for part in by_question(problems, 0.25)] == [60, 20]


@pytest.mark.parametrize("held_out", [0, 3, 1.0, 0.001])
def test_a_split_that_leaves_one_side_empty_is_refused(held_out):
    with pytest.raises(ValueError, match="at least one on each side"):
        by_question([{"question": text} for text in "abc"], held_out)
