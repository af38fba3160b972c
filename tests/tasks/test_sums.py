"""Sums: problems against their answers, splits, mixes, and the many ways to ask."""

import re
import subprocess
import sys
from collections import Counter
from fractions import Fraction
from functools import cache

import pytest

from axion_np.tasks import sums
from axion_np.tasks.answers import calculate, final_number
from axion_np.tasks.columns import VALUE
from axion_np.tasks.sums import FAMILIES, MIXES, WIDE, examples, is_test
from axion_np.tasks.typed import number_words, without_accents

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
ONE_SUM = ("addition", "subtraction", "negative", "multiplication", "division", "word")


def sample(n=3000, **options):
    """Problems of all families and digits."""
    return examples(n, seed=5, **options)


def first_line(row):
    """The operation in digits and its two numbers, if there is one operation."""
    return re.fullmatch(r"(\d+)([-+*/])(\d+)", row["answer"].split("\n")[0])


def tidy(row):
    """Without what a careless typist did to the signs."""
    return re.sub("[×*X]", "x", row["question"]).replace("÷", "/").replace(":", "/")


# ---------------------------------------------------------------------------- by hand
def test_the_split_of_a_sum_never_changes():
    assert [b for b in range(60) if is_test("+", (3, b))] == [21, 22, 29, 33, 41, 58]


# ---------------------------------------------------------------------------- properties
@pytest.mark.parametrize("mix", MIXES)
def test_every_column_of_every_answer_is_true(mix):
    for row in sample(mix=mix):
        for line in row["answer"].split("\n")[:-1]:
            if " " in line:
                fact = line.split()[0]
                sign = "/" if ":" in fact else re.search(r"\d([-+*])", fact)[1]
                form, is_true = FACTS[sign]
                numbers = re.fullmatch(form, fact).groups()
                assert is_true(*(int(number or 0) for number in numbers)), line
            elif row["family"] == "comparison":
                assert re.fullmatch(r"m(ax|in)\(\d+,\d+\)|(\d)=\2|\d[<>]\d", line), line
            else:
                calculate(line)  # states what comes next
        if row["family"] not in ("comparison", "negative", "decimal"):
            assert row["answer"].split("\n")[-1] == f"#### {int(line.split()[1])}"


def test_the_statements_of_an_expression_all_have_its_value():
    for row in sample(mix="wide", families=["three_terms", "order", "long_multiplication"]):
        whole, *lines = row["answer"].split("\n")[:-1]
        value = final_number(row["answer"])
        assert calculate(whole) == value
        statements = [line for line in lines if " " not in line]
        assert calculate(statements[-1]) == value


@pytest.mark.parametrize("mix", MIXES)
def test_a_plain_question_and_its_answer_agree(mix):
    families = [family for family in MIXES[mix] if family in (*ONE_SUM[:5], "long_multiplication")]
    for row in sample(mix=mix, families=families):
        a, b = map(int, re.findall(r"\d+", row["question"]))
        _, operation, _ = first_line(row).groups()
        assert first_line(row).groups() == (str(a), operation, str(b))
        assert final_number(row["answer"]) == VALUE[operation](a, b)
        assert operation != "/" or a % b == 0
        assert (final_number(row["answer"]) < 0) == (row["family"] == "negative")
        signs = {"+": "[+]", "-": " ?-", "*": "x", "/": "/"}
        typed = re.search(rf"\d ?({'|'.join(signs.values())}) ?\d", tidy(row))
        assert not typed or re.match(signs[operation], typed[1])


def test_an_expression_in_a_question_is_the_one_that_is_answered():
    for row in sample(mix="wide", families=["three_terms", "order", "decimal"]):
        asked = tidy(row).lower()
        if row["family"] == "decimal" and not re.search(r"\d ?[-+x] ?\d", asked):
            continue  # in words
        if not re.search(r"\d ?[-+x/]", asked):
            assert re.findall(r"\d+", asked) == re.findall(r"\d+", row["answer"].split("\n")[0])
            continue  # in words, one operation after the other
        typed = re.search(r"\(?\d[ x+/()\d,.-]*", asked)[0].rstrip(". ")
        value = calculate(typed.replace(",", "."))
        assert value == final_number(row["answer"]) >= 0, row


def test_one_operation_and_then_another_are_done_in_this_order():
    signs = {word: key[-1] for key, (word, _) in sums.WORDS.items()}
    words, seen = "|".join(signs), 0
    for row in sample(mix="wide", families=["three_terms", "order"]):
        form = rf"(\d+) ({words}) (\d+),? (?:e |and )?(?:then|depois) ({words}) (\d+)"
        if found := re.search(form, row["question"], re.I):
            a, first, b, then, c = found.groups()
            value = VALUE[signs[then.lower()]](VALUE[signs[first.lower()]](int(a), int(b)), int(c))
            assert value == final_number(row["answer"])
            seen += 1
    assert seen > 50


def test_decimals_have_two_places_in_the_manner_of_the_language():
    for row in sample(mix="wide", families=["decimal"]):
        point = {"pt": ",", "en": r"\."}[row["lang"]]
        assert re.search(rf"\d{point}\d\d(?!\d)", row["question"])
        assert re.fullmatch(r"#### \d+\.\d\d", row["answer"].split("\n")[-1])
        assert final_number(row["answer"]) == Fraction(row["answer"].split("#### ")[1])


def test_the_words_of_a_question_are_its_numbers():
    for row in sample(mix="wide", families=["number_words"]):
        a, operation, b = first_line(row).groups()
        spelled = [without_accents(number_words(int(n), row["lang"])) for n in (a, b)]
        asked = without_accents(row["question"].lower())
        word = without_accents(sums.WORDS[row["lang"] + operation][0])
        assert f"{spelled[0]} {word} {spelled[1]}" in asked


@pytest.mark.parametrize("mix", MIXES)
def test_the_equations_of_a_story_use_its_numbers_once_each(mix):
    for row in sample(mix=mix, families=["word", "two_step"]):
        told = Counter(map(int, re.findall(r"\d+", row["question"])))
        stated = re.findall(r"^(\d+)([-+*/])(\d+)$", row["answer"], re.MULTILINE)
        used, value = Counter(), None
        for left, operation, right in stated:
            used.update([int(right)] if value is not None else [int(left), int(right)])
            assert value in (None, int(left))
            value = VALUE[operation](int(left), int(right))
        assert told == used, row
        assert row["answer"].endswith(f"\n#### {value}") and value >= 0
        assert min(told) >= 2


def test_no_sum_is_in_both_splits_whatever_the_seed_family_and_mix():
    train = {
        is_test(operation, (int(a), int(b)))
        for mix in MIXES
        for row in examples(4000, seed=1, mix=mix)
        if row["family"] in (*ONE_SUM, "long_multiplication", "number_words")
        for a, operation, b in [first_line(row).groups()]
    }
    test = {
        is_test(operation, (int(a), int(b)))
        for mix in MIXES
        for row in examples(2000, seed=2, mix=mix, split="test")
        if row["family"] in (*ONE_SUM, "long_multiplication", "number_words")
        for a, operation, b in [first_line(row).groups()]
    }
    assert (train, test) == ({False}, {True})


def test_a_sum_with_a_point_or_below_zero_is_in_the_split_of_its_digits():
    assert all(is_test("-", (a, 50)) == is_test("-", (50, a)) for a in range(50))
    for split in ("train", "test"):
        for row in sample(500, mix="wide", families=["decimal", "negative"], split=split):
            line = row["answer"].split("\n")[row["family"] == "decimal"]
            a, operation, b = re.fullmatch(r"(\d+)([-+*])(\d+)", line).groups()
            assert is_test(operation, (int(a), int(b))) == (split == "test")
        for row in sample(500, mix="wide", families=["comparison"], split=split):
            pair = [int(n) for n in re.findall(r"\d+", row["question"])]
            assert is_test("max", pair) == is_test("min", pair[::-1]) == (split == "test")


def test_a_story_and_a_plain_sum_are_in_the_same_split():
    assert is_test("+", (7, 5)) == is_test("+", (5, 7))
    assert is_test("*+", (4, 15, 3)) == is_test("*+", (15, 4, 3))


def test_one_sum_in_ten_is_for_testing():
    share = sum(is_test("+", (a, b)) for a in range(200) for b in range(200)) / 200**2
    assert 0.09 < share < 0.11


@pytest.mark.parametrize("mix", MIXES)
def test_the_same_seed_gives_the_same_problems_and_a_longer_list_begins_with_them(mix):
    assert examples(50, seed=3, mix=mix) == examples(200, seed=3, mix=mix)[:50]
    assert examples(50, seed=3, mix=mix) != examples(50, seed=4, mix=mix)


@pytest.mark.parametrize("mix", MIXES)
def test_five_hundred_test_questions_are_all_different(mix):
    rows = examples(500, split="test", mix=mix)
    assert len({row["question"] for row in rows}) == 500


@pytest.mark.parametrize("mix", MIXES)
def test_the_mix_is_the_one_that_is_documented(mix):
    rows = examples(10_000, mix=mix)
    counts = Counter(row["family"] for row in rows)
    for family, (share, *_) in MIXES[mix].items():
        assert abs(counts[family] / 100 - share) < 1.5
    assert sum(share for share, *_ in MIXES[mix].values()) == 100
    assert all(sum(digits) == 100 for _, digits, _ in MIXES[mix].values())
    assert abs(sum(row["lang"] == "pt" for row in rows) / 100 - 50) < 2


def test_nine_sums_in_ten_of_the_default_mix_have_two_or_three_digits():
    longest = [
        len(max(re.findall(r"\d+", row["question"]), key=len))
        for row in examples(5000, families=["addition", "subtraction"])
    ]
    assert 0.86 < sum(digits > 1 for digits in longest) / len(longest) < 0.94
    assert 0.46 < sum(digits > 2 for digits in longest) / len(longest) < 0.54


@pytest.mark.parametrize("difficulty", [1, 2, 3, 4, 5])
def test_difficulty_is_the_number_of_digits(difficulty):
    families = ["addition", "subtraction", "negative", "comparison"]
    for row in examples(300, difficulty=difficulty, families=families, mix="wide"):
        numbers = re.findall(r"\d+", row["question"])
        assert len(max(numbers, key=len)) == difficulty


@pytest.mark.parametrize(
    "text",
    (
        "Quanto é 0 + 0?",
        "Quanto e 0 + 0?",
        "quanto é 0+0?",
        "QUANTO É 0 + 0?",
        "Divida 0 por 0.",
        "0 x 0 = ?",
        "0+0",
        "0+0=?",
        "0 - 0 =",
        "0 × 0",
        "0 * 0",
        "0 ÷ 0",
        "0:0",
        "What is 0 / 0?",
        "Please calculate 0 + 0.",
        "please calculate 0 - 0.",
        "Qual é o produto de 0 por 0?",
        "How much is 0 minus 0?",
    ),
)
def test_every_way_to_type_a_sum_is_used(text):
    assert text in shapes()


@cache
def shapes():
    """The questions of the default mix, with 0 for every number."""
    found = {re.sub(r"\d+", "0", row["question"]) for row in sample(30_000)}
    assert not any(set("{}") & set(question) for question in found)
    return found


def test_portuguese_things_agree_with_their_question():
    feminine = {"maçãs", "moedas", "flores", "laranjas"}
    for things in sums.THINGS["pt"]:
        many, thing = things.split()
        assert (many == "Quantas") == (thing in feminine)


def test_the_default_mix_is_part_of_the_wide_one():
    assert set(FAMILIES) < set(WIDE)


def test_importing_the_chapter_loads_neither_numpy_nor_numba():
    code = "import sys, axion_np.tasks.sums; assert not {'numpy', 'numba'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


# ---------------------------------------------------------------------------- refusals
@pytest.mark.parametrize(
    "options",
    [
        {"lang": ("fr",)},
        {"lang": ()},
        {"difficulty": 4},
        {"difficulty": 6, "mix": "wide"},
        {"n": 0},
        {"split": "validation"},
        {"families": ["roots"]},
        {"families": ["order"]},
        {"families": []},
        {"mix": "hard"},
    ],
)
def test_what_cannot_be_generated_is_refused(options):
    with pytest.raises(ValueError, match="expected"):
        examples(**{"n": 3, **options})
