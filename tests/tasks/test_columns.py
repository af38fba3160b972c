"""Worked steps: each operation by hand; the last line is the result."""

from hypothesis import given
from hypothesis import strategies as st

from axion_np.tasks.columns import (
    add_steps,
    comparison_answer,
    decimal_answer,
    div_steps,
    expression_answer,
    mul_steps,
    sub_steps,
    worked_answer,
)


# ---------------------------------------------------------------------------- by hand
def test_addition_goes_from_the_right_with_carries():
    assert add_steps(347, 285) == ["7+5=12 2", "4+8+1=13 32", "3+2+1=6 632"]
    assert add_steps(8, 195) == ["8+5=13 3", "0+9+1=10 03", "0+1+1=2 203"]
    assert add_steps(99, 1) == ["9+1=10 0", "9+0+1=10 100"]


def test_subtraction_borrows_ten_and_pays_one_back():
    assert sub_steps(432, 57) == ["2-7=-5+10=5 5", "3-5-1=-3+10=7 75", "4-0-1=3 375"]
    assert sub_steps(103, 98) == ["3-8=-5+10=5 5", "0-9-1=-10+10=0 05", "1-0-1=0 005"]
    assert sub_steps(7, 7) == ["7-7=0 0"]


def test_multiplication_takes_the_one_digit_factor_first():
    assert mul_steps(7, 46) == ["7*6=42 2", "7*4=28+4=32 322"]
    assert mul_steps(46, 7) == mul_steps(7, 46)
    assert mul_steps(9, 8) == ["9*8=72 72"]
    assert mul_steps(5, 40) == ["5*0=0 0", "5*4=20 200"]


def test_a_product_of_long_numbers_adds_up_its_partial_products():
    assert mul_steps(46, 37) == [
        "46*7",
        "7*6=42 2",
        "7*4=28+4=32 322",
        "322+46*30",
        "3*6=18 80",
        "3*4=12+1=13 1380",
        "322+1380",
        "2+0=2 2",
        "2+8=10 02",
        "3+3+1=7 702",
        "0+1=1 1702",
    ]


def test_division_goes_from_the_left():
    assert div_steps(96, 4) == ["9/4:2*4=8,r1 2", "16/4:4*4=16,r0 24"]
    assert div_steps(128, 4) == ["1/4:0*4=0,r1 0", "12/4:3*4=12,r0 03", "8/4:2*4=8,r0 032"]


def test_an_answer_names_each_operation_and_carries_its_result_on():
    assert worked_answer("-*", (47, 12, 3)) == (
        "47-12\n7-2=5 5\n4-1=3 35\n35*3\n3*5=15 5\n3*3=9+1=10 105\n#### 105"
    )
    assert worked_answer("+", (2, 3)) == "2+3\n2+3=5 5\n#### 5"


def test_below_zero_is_a_difference_the_other_way_round():
    assert worked_answer("-", (5, 8)) == "5-8\n-(8-5)\n8-5=3 3\n#### -3"
    assert worked_answer("-+", (5, 8, 9)).split("\n")[3:] == ["-3+9", "9-3", "9-3=6 6", "#### 6"]
    assert worked_answer("--", (5, 8, 9)).split("\n")[3:5] == ["-3-9", "-(3+9)"]
    assert worked_answer("-*", (5, 8, 2)).split("\n")[3:] == [
        "-3*2",
        "-(3*2)",
        "3*2=6 6",
        "#### -6",
    ]


def test_an_expression_is_written_down_again_with_each_value_in_its_place():
    assert expression_answer("2+3*4").split("\n") == [
        "2+3*4",
        "3*4",
        "3*4=12 12",
        "2+12",
        "2+2=4 4",
        "0+1=1 14",
        "#### 14",
    ]
    assert expression_answer("9-(3+4)").split("\n")[1] == "3+4"
    assert expression_answer("9-3+4").split("\n")[1] == "9-3"
    assert expression_answer("6/2+1").endswith("#### 4")


def test_decimals_are_reckoned_in_hundredths_and_get_their_point_back():
    assert decimal_answer("+", (375, 250)).split("\n") == [
        "3.75+2.50",
        "375+250",
        "5+0=5 5",
        "7+5=12 25",
        "3+2+1=6 625",
        "#### 6.25",
    ]
    assert decimal_answer("-", (105, 100)).endswith("#### 0.05")
    assert decimal_answer("*", (150, 4)).startswith("1.50*4\n150*4\n")


def test_a_comparison_ends_at_the_first_digits_that_differ():
    assert comparison_answer("max", (347, 374)) == "max(347,374)\n3=3\n4<7\n#### 374"
    assert comparison_answer("min", (1234, 987)) == "min(1234,0987)\n1>0\n#### 987"


# ---------------------------------------------------------------------------- properties
@given(st.integers(0, 99_999), st.integers(0, 99_999))
def test_the_last_partial_result_is_the_result(a, b):
    low, high = sorted((a, b))
    for steps, value in [
        (add_steps(a, b), a + b),
        (sub_steps(high, low), high - low),
        (mul_steps(a, b), a * b),
        (div_steps(a * (b % 9 + 1), b % 9 + 1), a),
    ]:
        assert int(steps[-1].split()[1]) == value
