"""What an answer says: its number and its equations by hand; nothing in it may stop a program."""

import re
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from axion_np.tasks import answers
from axion_np.tasks.answers import (
    LONGEST,
    calculate,
    check_answer,
    check_claim,
    claims,
    final_number,
    same_number,
)
from axion_np.tasks.gsm8k import strip_annotations

LONG = "9" * 5000


# ---------------------------------------------------------------------------- the expressions
@pytest.mark.parametrize("text", ["12", "0", "1,234", "1,234,567.50", "0.5", ".5", "007"])
def test_a_number(text):
    assert re.fullmatch(answers.NUMBER, text)


@pytest.mark.parametrize("text", ["", ".", "1.", "1,23", "1e5", "-1", "1 2", "1.2.3", "٣"])
def test_no_number(text):
    assert not re.fullmatch(answers.NUMBER, text)


@pytest.mark.parametrize(
    "text, sign, number",
    [
        ("#### 72", "", "72"),
        ("a\n####-3 apples", "-", "3"),
        ("#### - $ 1,234.5", "-", "1,234.5"),
        ("####   .5", "", ".5"),
    ],
)
def test_the_mark_of_the_last_number(text, sign, number):
    assert answers.FINAL.findall(text) == [(sign, number)]


@pytest.mark.parametrize("text", ["### 7", "#### seven", "#### (7)", "####"])
def test_no_mark_of_a_number(text):
    assert not answers.FINAL.findall(text)


@pytest.mark.parametrize(
    "text, fine",
    [
        ("3+4=7 7\n#### 7", True),
        ("#### -$1,000.50\n", True),
        ("#### 7 apples", False),
        ("so #### 7", False),
        ("####7", False),
        ("#### 7\nThe end", False),
    ],
)
def test_a_last_line_in_form(text, fine):
    assert bool(answers.LAST_LINE.search(text)) == fine


@pytest.mark.parametrize(
    "text, groups",
    [
        ("12 2", ("", "12", None)),
        ("-5+10=5", ("-", "5", None)),
        (" $ 8.50 each", ("", "8.50", None)),
        ("2r1 24", ("", "2", "1")),
        ("1,000", ("", "1,000", None)),
    ],
)
def test_what_an_equation_states(text, groups):
    assert answers.STATED.match(text).groups() == groups


@pytest.mark.parametrize(
    "text, plain",
    [("1,234", "1234"), ("12,345,678", "12345678"), ("1,2", "1,2"), ("1,2345", "1,2345")],
)
def test_the_comma_of_thousands(text, plain):
    assert answers.THOUSANDS.sub("", text) == plain


@pytest.mark.parametrize(
    "text, plain",
    [("007", "7"), ("00", "0"), ("100", "100"), ("0.5", "0.5"), ("1.05", "1.05"), ("2+03", "2+3")],
)
def test_leading_zeros(text, plain):
    assert answers.LEADING_ZEROS.sub("", text) == plain


# ---------------------------------------------------------------------------- by hand
@pytest.mark.parametrize(
    "text, number",
    [
        ("3+4=7\n#### 7", 7),
        ("#### 1,234", 1234),
        ("#### $5.50", Fraction(11, 2)),
        ("#### -3", -3),
        ("#### 1\n#### 2", 2),
        ("seven", None),
        ("#### seven", None),
        (f"#### {LONG}", None),
        (f"#### 0.{LONG}", None),
    ],
)
def test_the_final_number_is_the_one_after_the_last_mark(text, number):
    assert final_number(text) == number


@pytest.mark.parametrize(
    "expression, value",
    [
        ("2+3*4", 14),
        ("(2+3)*4", 20),
        ("-2--3", 1),
        ("7x6", 42),
        ("$1,000/8", 125),
        ("10/4", Fraction(5, 2)),
        (".5*007", Fraction(7, 2)),
        ("1.05+1", Fraction(41, 20)),
    ],
)
def test_arithmetic_is_exact(expression, value):
    assert calculate(expression) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1 2",
        "2**9",
        "7//2",
        "1/0",
        "(1",
        "1e5",
        "abs(1)",
        "1_0",
        "-" * 100_000 + "1",
        "(" * 300 + "1" + ")" * 300,
        LONG,
    ],
)
def test_what_is_not_arithmetic_is_refused(text):
    with pytest.raises(ValueError, match="not a sum or product"):
        calculate(text)


@pytest.mark.parametrize(
    "left, right, result",
    [
        ("7+5", "12 2", (True, True)),
        ("7+5", "13", (True, False)),
        ("9/4", "2r1 2", (True, True)),
        ("9/4", "1r5", (True, False)),
        ("10/3", "3.33", (True, True)),
        ("10/3", "3", (True, False)),
        ("2+", "2", (False, False)),
        ("2+2", "four", (False, False)),
        ("3-5", "-2", (True, True)),
        ("(8/4)", "2r0", (True, True)),
        ("(9/4)", "2r1", (True, True)),
        ("9/4", "2r-1", (True, False)),
        ("2+9/4", "2r1", (True, False)),
        ("9/(-4)", "-2r1", (True, True)),
        ("8/0", "2r0", (False, False)),
        ("8/(2-2)", "2", (False, False)),
        ("(-3)", "..", (False, False)),
        ("(-3)", "-3", (True, True)),
        ("1+1", LONG, (False, False)),
        ("1+1", "2r" + LONG, (False, False)),
        (LONG, "1", (False, False)),
        ("2xx3", "8", (False, False)),
    ],
)
def test_a_claim_is_valid_if_it_can_be_read_and_correct_if_it_is_true(left, right, result):
    assert check_claim(left, right) == result


def test_annotations_are_the_claims_where_there_are_any():
    text = "She sold 48/2 = <<48/2=24>>24 clips, then 48+24 = <<48+24=72>>72.\n#### 72"
    assert claims(text) == [("48/2", "24"), ("48+24", "72")]
    assert [left for left, _ in claims(strip_annotations(text))] == [" 48/2 ", " 48+24 "]
    assert claims("<<1+1=2") == [("", "")]


def test_what_is_right_about_one_answer():
    assert check_answer("7+5=12 2\n4+8=13\n#### 132") == {
        "equations": 2,
        "valid": 2,
        "correct": 1,
        "right_format": True,
    }
    assert not check_answer("#### 132 apples")["right_format"]


def test_an_answer_is_right_if_its_last_number_is():
    example = {"question": "?", "answer": "#### 2"}
    given = ["#### 2", "#### 3", "2", "1+1=2\n#### 2.0", f"#### {LONG}", ""]
    assert [same_number(example, text) for text in given] == [1, 0, 0, 1, 0, 0]


# ---------------------------------------------------------------------------- properties
@given(st.text(st.sampled_from("0123456789.,+-*/()x×÷$ =<>#r\nA٣²"), max_size=60))
def test_nothing_that_an_answer_says_stops_a_program(text):
    found = check_answer(text)
    assert found["correct"] <= found["valid"] <= found["equations"]
    final_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "####" + " " * 100_000 + "x",
        "#### " * 50_000,
        "1" * 100_000 + "x=1",
        "9*" * 50_000 + "9=1",
        "=" * 50_000,
        "<<" * 50_000,
        "#### " + ",111" * 25_000,
        "(" * (LONGEST - 1) + "1=1",
    ],
)
def test_a_long_answer_takes_no_long_time(text):
    check_answer(text)
    final_number(text)
