"""Grading: intervals by hand, scores of answers whose grades are known, a whole evaluation."""

import pytest

from axion_np.tasks import grade, sums
from axion_np.tasks.grade import (
    evaluate_problems,
    evaluate_text,
    process_metrics,
    report,
    score,
    wilson,
)

PROBLEMS = sums.examples(12, seed=3)  # those that the fixture `trained` knows


# ---------------------------------------------------------------------------- by hand
def test_wilson_interval_of_wilsons_formula():
    assert wilson(95, 100) == pytest.approx((0.88825, 0.97846), abs=1e-5)
    assert wilson(0, 10) == pytest.approx((0.0, 0.27753), abs=1e-5)
    assert wilson(10, 10) == pytest.approx((0.72247, 1.0), abs=1e-5)
    assert wilson(0, 0) == (0.0, 1.0)


def test_the_shares_over_several_answers():
    shares = process_metrics(["1+1=2\n#### 2", "1+=2"])
    assert shares == {
        "equations": 2,
        "valid_equations": 0.5,
        "correct_equations": 0.5,
        "right_format": 0.5,
    }
    assert process_metrics([])["right_format"] == 0


# ---------------------------------------------------------------------------- properties
def test_reference_answers_are_all_right():
    problems = sums.examples(300, seed=5, split="test")
    found = score(problems, [problem["answer"] for problem in problems])
    assert found["exact_match"] == 1.0
    assert found["n"] == 300
    assert sum(row["n"] for row in found["per_family"].values()) == 300
    assert set(found["per_lang"]) == {"pt", "en"}
    process = found["process"]
    assert process["valid_equations"] == process["correct_equations"] == 1.0
    assert process["right_format"] == 1.0


def test_wrong_and_missing_answers_do_not_match():
    problems = [{"question": "?", "answer": "#### 2"}] * 4
    found = score(problems, ["#### 2", "#### 3", "2", "1+1=2\n#### 2.0"])
    assert found["exact_match"] == 0.5
    assert found["per_family"] == {}


def test_a_task_may_say_itself_what_is_right():
    problems = [{"question": "?", "answer": "yes"}] * 2
    found = score(
        problems, ["yes!", "no"], grade=lambda problem, answer: problem["answer"] in answer
    )
    assert found["exact_match"] == 0.5


def test_one_evaluation_has_both_likelihoods_and_exact_match(trained):
    model, tokenizer = trained
    found = evaluate_problems(model, tokenizer, PROBLEMS[:3], "numpy", progress=False)
    assert found["n"] == 3 and found["exact_match"] == 0.0
    assert found["nats_per_token"] != found["answer_nats_per_token"]
    assert 3 < found["answer_nats_per_token"] < 8 and 3 < found["nats_per_token"] < 8
    lines = "\n".join(report({"sums": found}))
    assert "nats/token" in lines and "of answers alone" in lines and "right of 3" in lines


def test_a_text_has_one_likelihood(trained):
    model, tokenizer = trained
    found = evaluate_text(model, tokenizer, "Quanto é 5 + 3?\n" * 9, "numpy", progress=False)
    assert found["nats_per_token"] == found["answer_nats_per_token"]
    assert found["n"] == found["n_tokens"]


def test_a_reference_answer_of_5000_digits_and_one_with_a_remainder_can_be_graded(
    trained, monkeypatch
):
    model, tokenizer = trained
    said = ["(8/4)=2r0\n#### " + "9" * 5000, "(-3)=..", "8/0=2r0"]
    monkeypatch.setattr(grade, "answer_problems", lambda *args: said)
    problems = [{"question": "?", "answer": text} for text in said]
    found = evaluate_problems(model, tokenizer, problems, "numpy", progress=False)
    assert found["exact_match"] == 0 and found["process"]["equations"] == 3


def test_a_conversation_is_asked_its_last_message(trained, monkeypatch):
    model, tokenizer = trained
    asked = []

    def remembered(model, prompts, *args, **settings):
        asked.extend(map(tokenizer.decode, prompts))
        return [[tokenizer.eos_id] for _ in prompts]

    monkeypatch.setattr(grade, "generate_batch", remembered)
    messages = [
        {"role": role, "content": text}
        for role, text in zip(("user", "assistant") * 2, ("a", "b", "c", "d"))
    ]
    assert grade.answer_problems(model, tokenizer, [{"messages": messages}], progress=False) == [
        ""
    ]
    first, second = (f"# Question:\n{text}\n--\n# Answer:\n" for text in "ac")
    assert asked == [f"{first}b<eos>{second}"]
