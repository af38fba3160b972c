"""Synthetic problems: steps by hand, true lines, disjoint splits, the mix, refusals."""

import re
import subprocess
import sys
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from axion_np.tasks import gsm8k
from axion_np.tasks import sums as synthetic
from axion_np.tasks.sums import (
    FAMILIES,
    VALUE,
    add_steps,
    div_steps,
    is_test,
    main,
    mul_steps,
    problems,
    sub_steps,
    worked_answer,
)

FACTS = {  # what a line of each operation looks like, and what makes it true
    "+": (r"(\d)\+(\d)(\+1)?=(\d+)", lambda p, q, c, r: p + q + c == r),
    "-": (
        r"(\d)-(\d)(-1)?=(-?\d+)(?:\+(10)=(\d))?",
        lambda p, q, c, r, ten, t: p - q + c == r and (t == r + 10 if r < 0 else ten == 0),
    ),
    "*": (
        r"(\d)\*(\d)=(\d+)(?:\+(\d)=(\d+))?",
        lambda p, q, r, c, t: p * q == r and (t == 0 or r + c == t),
    ),
    "/": (
        r"(\d+)/(\d):(\d)\*(\d)=(\d+),r(\d)",
        lambda n, b, q, again, m, r: divmod(n, b) == (q, r) and again == b and m == q * b,
    ),
}


def sample(n=3000, **options):
    """Problems of all families and digits."""
    return problems(n, seed=5, **options)


# By hand


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


def test_division_goes_from_the_left():
    assert div_steps(96, 4) == ["9/4:2*4=8,r1 2", "16/4:4*4=16,r0 24"]
    assert div_steps(128, 4) == ["1/4:0*4=0,r1 0", "12/4:3*4=12,r0 03", "8/4:2*4=8,r0 032"]


def test_an_answer_names_each_operation_and_carries_its_result_on():
    assert worked_answer("-*", (47, 12, 3)) == (
        "47-12\n7-2=5 5\n4-1=3 35\n35*3\n3*5=15 5\n3*3=9+1=10 105\n#### 105"
    )
    assert worked_answer("+", (2, 3)) == "2+3\n2+3=5 5\n#### 5"


def test_the_final_number_has_no_leading_zeros():
    assert worked_answer("-", (103, 98)).endswith("005\n#### 5")
    assert worked_answer("*", (0, 46)).endswith("00\n#### 0")


def test_the_split_of_a_sum_never_changes():
    assert [b for b in range(60) if is_test("+", (3, b))] == [21, 22, 29, 33, 41, 58]


# Properties


@given(st.integers(0, 9999), st.integers(0, 9999))
def test_the_last_partial_result_is_the_result(a, b):
    low, high = sorted((a, b))
    for steps, value in [
        (add_steps(a, b), a + b),
        (sub_steps(high, low), high - low),
        (mul_steps(b, a % 10), b * (a % 10)),
        (div_steps(a * (b % 9 + 1), b % 9 + 1), a),
    ]:
        assert int(steps[-1].split()[1]) == value


@pytest.mark.parametrize("difficulty", [None, 1, 2, 3])
def test_every_line_of_every_answer_is_true(difficulty):
    for problem in sample(difficulty=difficulty):
        *lines, last = problem["answer"].split("\n")
        for line in lines:
            stated = re.fullmatch(r"(\d+)([-+*/])(\d+)", line)
            if stated:
                form, is_true = FACTS[stated[2]]
                continue
            numbers = re.fullmatch(form, line.split()[0]).groups()
            assert is_true(*(int(number or 0) for number in numbers)), line
        assert last == f"#### {int(lines[-1].split()[1])}"


def test_a_plain_question_and_its_answer_agree():
    signs = {"addition": "+", "subtraction": "-", "multiplication": "*", "division": "/"}
    for problem in sample(families=signs):
        a, b = map(int, re.findall(r"\d+", problem["question"]))
        value = VALUE[signs[problem["family"]]](a, b)
        assert problem["answer"].endswith(f"\n#### {value}")
        assert problem["family"] != "division" or value * b == a


def test_the_equations_of_a_story_use_its_numbers_once_each():
    for problem in sample(families=["word", "two_step"]):
        told = Counter(map(int, re.findall(r"\d+", problem["question"])))
        stated = re.findall(r"^(\d+)([-+*/])(\d+)$", problem["answer"], re.MULTILINE)
        used, value = Counter(), None
        for left, operation, right in stated:
            used.update([int(right)] if value is not None else [int(left), int(right)])
            assert value in (None, int(left))
            value = VALUE[operation](int(left), int(right))
        assert told == used, problem
        assert problem["answer"].endswith(f"\n#### {value}") and value >= 0


def test_no_sum_is_in_both_splits_whatever_the_seed_and_number():
    for options in ({}, {"difficulty": 1}, {"families": ["multiplication"]}):
        train = problems(4000, seed=1, **options)
        test = problems(300, seed=2, split="test", **options)
        assert not {row["question"] for row in train} & {row["question"] for row in test}
    train, test = (
        {
            frozenset(row["answer"].split("\n")[0].split("+"))
            for row in problems(2000, split=split, families=["addition"])
        }
        for split in ("train", "test")
    )
    assert not train & test


def test_a_story_and_a_plain_sum_are_in_the_same_split():
    assert is_test("+", (7, 5)) == is_test("+", (5, 7))
    assert is_test("*+", (4, 15, 3)) == is_test("*+", (15, 4, 3))
    for problem in sample(split="test", families=["word"]):
        a, operation, b = re.match(r"(\d+)([-+*/])(\d+)\n", problem["answer"]).groups()
        assert is_test(operation, (int(a), int(b)))


def test_one_sum_in_ten_is_for_testing():
    share = sum(is_test("+", (a, b)) for a in range(200) for b in range(200)) / 200**2
    assert 0.09 < share < 0.11


def test_the_same_seed_gives_the_same_problems_and_a_longer_list_begins_with_them():
    assert problems(50, seed=3) == problems(200, seed=3)[:50]
    assert problems(50, seed=3) != problems(50, seed=4)


def test_five_hundred_test_questions_are_all_different():
    assert len({problem["question"] for problem in problems(500, split="test")}) == 500


def test_the_mix_is_the_one_that_is_documented():
    rows = problems(10_000)
    counts = Counter(row["family"] for row in rows)
    for family, (share, *_) in FAMILIES.items():
        assert abs(counts[family] / 100 - share) < 1.5
    assert sum(share for share, *_ in FAMILIES.values()) == 100
    assert abs(sum(row["lang"] == "pt" for row in rows) / 100 - 50) < 2
    sums = [
        max(map(int, re.findall(r"\d+", row["question"])))
        for row in rows
        if row["family"] in ("addition", "subtraction")
    ]
    assert 0.86 < sum(number >= 10 for number in sums) / len(sums) < 0.94
    assert 0.46 < sum(number >= 100 for number in sums) / len(sums) < 0.54


@pytest.mark.parametrize("difficulty", [1, 2, 3])
def test_difficulty_is_the_number_of_digits(difficulty):
    for row in problems(300, difficulty=difficulty, families=["addition", "subtraction"]):
        longest = max(re.findall(r"\d+", row["question"]), key=len)
        assert len(longest) == difficulty


def test_every_phrasing_is_used_and_filled():
    rows = sample(20_000)
    for row in rows:
        assert not set("{}") & set(row["question"])
    shapes = {re.sub(r"\d+", "0", row["question"]) for row in rows}
    for text in (
        "Quanto é 0 + 0?",
        "Divida 0 por 0.",
        "0 x 0 = ?",
        "What is 0 / 0?",
        "Qual é o produto de 0 por 0?",
        "How much is 0 minus 0?",
    ):
        assert text in shapes


def test_portuguese_things_agree_with_their_question_and_no_story_says_one_thing():
    feminine = {"maçãs", "moedas", "flores", "laranjas"}
    for things in synthetic.THINGS["pt"]:
        many, thing = things.split()
        assert (many == "Quantas") == (thing in feminine)
    for row in sample(families=["word", "two_step"]):
        assert min(map(int, re.findall(r"\d+", row["question"]))) >= 2


def test_importing_the_chapter_loads_neither_numpy_nor_numba():
    code = "import sys, axion_np.tasks.sums; assert not {'numpy', 'numba'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_command_writes_what_the_reader_reads(tmp_path, capsys):
    out = tmp_path / "sums.jsonl"
    assert (
        main(
            ["--max", "30", "--lang", "pt", "--seed", "4", "--difficulty", "2", "--out", str(out)]
        )
        == 0
    )
    assert gsm8k.read(out) == problems(30, seed=4, lang="pt", difficulty=2)
    assert "30 problems" in capsys.readouterr().out
    assert [path.name for path in tmp_path.iterdir()] == ["sums.jsonl"]


# Refusals


@pytest.mark.parametrize(
    "options",
    [
        {"lang": ("fr",)},
        {"lang": ()},
        {"difficulty": 4},
        {"n": 0},
        {"split": "validation"},
        {"families": ["roots"]},
        {"families": []},
    ],
)
def test_what_cannot_be_generated_is_refused(options):
    with pytest.raises(ValueError, match="expected"):
        problems(**{"n": 3, **options})


def test_an_existing_file_is_kept_without_overwrite(tmp_path, capsys):
    out = tmp_path / "sums.jsonl"
    out.write_text("mine", encoding="utf-8")
    assert main(["--max", "3", "--out", str(out)]) == 2
    assert out.read_text(encoding="utf-8") == "mine"
    message = capsys.readouterr().err
    assert message.count("\n") == 1 and "--overwrite" in message
    assert main(["--max", "3", "--out", str(out), "--overwrite"]) == 0
    assert len(gsm8k.read(out)) == 3


@pytest.mark.parametrize("arguments", [["--max", "-1"], ["--lang", "xx"], ["--difficulty", "9"]])
def test_bad_arguments_end_with_code_2_and_one_line(arguments, tmp_path, capsys):
    assert main([*arguments, "--out", str(tmp_path / "sums.jsonl")]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not list(tmp_path.iterdir())


def test_an_unwritable_folder_ends_with_code_2(tmp_path, capsys):
    assert main(["--max", "3", "--out", str(tmp_path / "missing" / "sums.jsonl")]) == 2
    assert "missing" in capsys.readouterr().err
