"""Word problems: true lines, answers from what is told, disjoint splits, agreement, the list."""

import re
from collections import Counter
from fractions import Fraction
from random import Random

import pytest

from axion_np.tasks import words, words_frames
from axion_np.tasks.tables.words import NUMERALS, THINGS
from axion_np.tasks.words import asked, examples, grade
from axion_np.tasks.words_frames import frames, held_out, noun, nouns, persons
from axion_np.tasks.words_numbers import (
    LETTERS,
    Numbers,
    division_steps,
    operation,
    parse,
    product_steps,
)
from axion_np.tasks.words_story import Story

FAMILIES = {record["family"] for record in frames()}
WORDS = {word: n for words in NUMERALS.values() for n, word in enumerate(words, 2)} | {"duas": 2}


@pytest.fixture(scope="module")
def sample():
    """Problems of both splits and languages."""
    return {split: examples(4000, 3, split=split) for split in ("train", "test")}


def value(expression):
    """The expression in exact arithmetic; `//` and `%` as in Python."""
    assert re.fullmatch(r"[-+*/%().\d]+", expression), expression
    return Fraction(eval(re.sub(r"[\d.]+", r"Fraction('\g<0>')", expression)))


def told(row):
    """The numbers of a question, digits or words, as Fractions."""
    text = row["question"].lower()
    comma, point = (",", r"\.") if row["lang"] == "en" else (r"\.", ",")
    numbers = re.findall(rf"\d{{1,3}}(?:{comma}\d{{3}})+(?!\d)|\d+(?:{point}\d+)?", text)
    strip = comma.strip("\\")
    found = [Fraction(n.replace(strip, "").replace(",", ".")) for n in numbers]
    return found + [Fraction(WORDS[word]) for word in re.findall(r"\w+", text) if word in WORDS]


# Steps by hand


def test_decimals_are_counted_in_whole_cents():
    from decimal import Decimal

    assert operation("+", Decimal("3.50"), Decimal("1.25"))[1] == [
        *("3.50+1.25", "350+125", "0+5=5 5", "5+2=7 75", "3+1=4 475", "475/100=4.75")
    ]
    assert operation("-", 5, Decimal("1.3"))[1][:2] == ["5.0-1.3", "50-13"]
    assert operation("*", Decimal("2.75"), 4)[1] == [
        *("2.75*4", "275*4", "4*5=20 0", "4*7=28+2=30 00", "4*2=8+3=11 1100", "1100/100=11")
    ]
    assert operation("/", Decimal("7.5"), 3)[1] == [
        *("7.5/3", "75/3", "7/3:2*3=6,r1 2", "15/3:5*3=15,r0 25", "25/10=2.5")
    ]


def test_long_products_and_divisions():
    assert product_steps(34, 27)[:4] == ["34*7", "7*4=28 8", "7*3=21+2=23 238", "34*20"]
    assert product_steps(34, 27)[6:8] == ["68*10=680", "238+680"]
    assert division_steps(60, 24, False) == ["24*1=24", "24+24=48 2"]
    assert division_steps(7, 2, True) == ["7/2:3*2=6,r1 3", "10/2:5*2=10,r0 3.5"]


# Every answer


def test_every_line_is_true(sample):
    for row in sample["train"] + sample["test"]:
        for line in row["answer"].split("\n")[:-1]:
            fact, _, _ = line.partition(" ")
            division = re.fullmatch(r"(\d+)/(\d+):(\d+)\*(\d+)=(\d+),r(\d+)", fact)
            if division:
                a, b, q, again, product, rest = map(int, division.groups())
                assert divmod(a, b) == (q, rest) and again == b and product == q * b, line
            elif "=" in fact:
                values = [value(side) for side in fact.split("=")]
                assert all(v == values[0] for v in values) or _borrows(fact), line


def _borrows(fact):
    """0-1-1=-2+10=8: the column, then ten more; 4*7=28+2=30: the product, then the carry."""
    first, *others = fact.split("=")
    running = value(first)
    for part in others:
        head = re.match(r"-?\d+", part)[0]
        assert Fraction(head) == running, fact
        running = value(part)
    return True


def test_the_answer_is_that_of_the_plan_and_the_plan_uses_what_is_told(sample):
    constants = {record["frame"]["name"]: set() for record in frames()}
    for record in frames():
        source = record["frame"]["source"]
        for line in re.findall(r"^\? \w+ (\S+)", source, re.M):
            constants[record["frame"]["name"]] |= set(map(Fraction, re.findall(r"\d+", line)))
    for row in sample["train"] + sample["test"]:
        plan, *_, last = row["answer"].split("\n")
        assert value(plan) == value(last.removeprefix("#### ")) > 0, row
        known = set(told(row)) | constants[row["frame"]]
        used = set(map(Fraction, re.findall(r"\d+(?:\.\d+)?", plan)))
        assert used <= known, (row, used - known)
        assert row["steps"] == len(re.findall(r"//|[-+*/%]", plan))


def rows_of(known):
    """Problems in frames, each given as a pair of its name and a language."""
    rng = Random(1)
    for record in frames():
        frame = record["frame"]
        for lang in ("en", "pt"):
            for _ in range(30 if (frame["name"], lang) in known else 0):
                row = asked(rng, record, (lang,), frame["split"])
                if row:
                    yield row


def test_stories_solved_from_their_words_alone():
    """Independent of the expressions: what is read in the text of well-known frames."""
    number = r"(?:R\$ |\$)?([\d.,]*\d)(?: dollars| reais)?"
    readings = {
        ("gave", "en"): (rf"had {number} .*?{number}.*(?:left|now|keep)", lambda a, b: a - b),
        ("spend", "en"): (rf"had {number}.*?{number}", lambda a, b: a - b),
        ("spend", "pt"): (rf"tinha {number}.*?{number}", lambda a, b: a - b),
        ("boys_girls", "en"): (
            rf"{number} boys and {number} girls.*(?:all|altogether|total)",
            lambda a, b: a + b,
        ),
        ("rows", "pt"): (rf"em {number} fileiras com {number}", lambda a, b: a * b),
        ("dozens", "en"): (rf" {number} dozen", lambda a: a * 12),
        ("age_diff", "pt"): (rf"{number} anos e .*?{number}\.", lambda a, b: a - b),
        ("share_give", "en"): (rf"{number} friends \w+ {number}", lambda a, b: b / a),
        ("divide_left", "en"): (
            rf"(?:put|packed) {number} \D*{number}.*left over",
            lambda a, b: a % b,
        ),
        ("speed", "en"): (rf"{number}.*? {number} hours", lambda a, b: a * b),
        ("half_price", "en"): (rf"costs {number}\. T", lambda a: a / 2),
        ("twice", "pt"): (rf" {number} [^.]*(?:\. [^.]*)?o dobro.*são de", lambda a: a * 2),
        ("unit_unknown", "en"): (rf"paid {number} for {number}", lambda a, b: a / b),
    }
    seen = Counter()
    for row in rows_of(readings):
        pattern, compute = readings[row["frame"], row["lang"]]
        match = re.search(pattern, row["question"])
        if match and len(told(row)) == len(match.groups()):  # nothing beside the point
            thousands, point = (",", ".") if row["lang"] == "en" else (".", ",")
            texts = [
                n.rstrip(".,").replace(thousands, "").replace(point, ".") for n in match.groups()
            ]
            assert compute(*map(Fraction, texts)) == Fraction(row["answer"].split()[-1]), row
            seen[row["frame"]] += 1
    assert set(seen) == {name for name, _ in readings} and sum(seen.values()) > 200, seen


def test_no_fraction_of_a_person_or_thing(sample):
    by_name = {(r["frame"]["name"], r["family"]): r for r in frames() if not r["decimals"]}
    for row in sample["train"] + sample["test"]:
        record = by_name.get((row["frame"], row["family"]))
        if record and not any(k in "mMqdrf" for k in record["frame"]["kinds"].values()):
            assert "." not in row["answer"].split()[-1], row


def test_what_is_told_fits_the_frame():
    rng = Random(0)
    for record in frames():
        drawn = Numbers(rng, record["frame"]["kinds"])
        assert record["letters"] <= LETTERS and record["extra"] == sorted(record["extra"])
        assert parse("a+b*2") == ("+", "a", ("*", "b", 2)) and drawn.values == {}
        for lang in ("pt", "en"):
            assert record[lang] and (record["frame"][lang] or record[lang][0][0][0] == "=")


def test_numbers_obey_the_conditions_of_their_frame(monkeypatch):
    drawn = []

    class Watched(Story):
        def __init__(self, rng, record, values, *rest):
            drawn.extend((test, dict(values)) for test in record["frame"]["test"])
            super().__init__(rng, record, values, *rest)

    monkeypatch.setattr(words, "Story", Watched)
    examples(600, 7)
    assert len(drawn) > 100
    for test, values in drawn:
        assert eval(test, {}, values), (test, values)


# The splits


def test_frames_of_both_languages_and_splits(sample):
    names = {record["frame"]["name"] for record in frames()}
    assert len(names) >= 600
    assert 0.07 < sum(map(held_out, names)) / len(names) < 0.13
    for split, rows in sample.items():
        assert all(held_out(row["frame"]) == (split == "test") for row in rows)
        for lang in ("pt", "en"):
            seen = {row["frame"] for row in rows if row["lang"] == lang}
            wanted = {name for name in names if held_out(name) == (split == "test")}
            assert seen <= wanted and len(seen) > len(wanted) / 2  # drawn at random
    assert {row["family"] for row in sample["train"]} == FAMILIES


def test_every_question_can_be_asked():
    rng = Random(2)
    for record in frames():
        for lang in ("en", "pt"):
            rows = (asked(rng, record, (lang,), record["frame"]["split"]) for _ in range(30))
            assert any(rows), (record["frame"]["name"], record["node"])


def test_names_and_things_of_the_test_split_are_never_trained_on(sample):
    forms = set()
    for entries in THINGS.values():
        for entry in entries.split("; "):
            if entry.startswith("*"):
                forms |= set(noun(entry)[:4])
    for lang in ("en", "pt"):
        assert not set(persons(lang, "train")) & set(persons(lang, "test"))
        names = "|".join(name for name, _ in persons(lang, "test"))
        things = "|".join(sorted(forms, key=len, reverse=True))
        pattern = re.compile(rf"\b({names})\b|\b({things})\b")
        for row in sample["train"]:
            if row["lang"] == lang and row["question"] != row["question"].lower():
                assert not pattern.search(row["question"]), row
    for domain in THINGS:
        kept = [nouns(domain, split) for split in ("train", "test")]
        assert len(kept[0]) > 2 and len(kept[1]) > 1
        assert kept[0] == kept[1] or not {n[0] for n in kept[0]} & {n[0] for n in kept[1]}


def test_sums_of_one_step_are_disjoint(sample):
    sums = {}
    for split, rows in sample.items():
        sums[split] = set()
        for row in rows:
            if row["steps"] == 1:
                a, sign, b = re.match(r"([\d.]+)([-+*/%]+)([\d.]+)", row["answer"]).groups()
                pair = [Fraction(a), Fraction(b)]
                sign = "/" if sign in ("//", "%") else sign
                sums[split].add((sign, *(sorted(pair) if sign in "+*" else pair)))
    assert len(sums["test"]) > 300 and not sums["train"] & sums["test"]


# Language


def test_agreement_of_a_sample(sample):
    """Gender after Quantos, a and an, one and many: read from the finished text."""
    gender = {}
    for domain, entries in THINGS.items():
        if domain not in ("color", "dry", "liquid", "cookable", "produce"):
            for entry in entries.split("; "):
                gender[noun(entry)[3]] = noun(entry)[4]
    checked = 0
    for row in sample["train"] + sample["test"]:
        text = row["question"]
        if row["lang"] == "pt":
            for ending, rest in re.findall(r"[Qq]uant([oa]s) ([^?.,]*)", text):
                word = next((w for w in gender if rest.startswith(w + " ")), None)
                if word:
                    checked += 1
                    assert (ending == "as") == gender[word], row
        else:
            assert not re.search(r"\ba [aeio]\w|\ban [^aeiouh\W]", text), row
            assert not re.search(r"(?<![\d.,])1 (?!less )\w+s (?!is)", text), row
        assert not re.search(r"[{}\[\]|%]|  | [?.]$(?<! [?.])", text), row
        assert text == text.strip() and len(text) < 330
    assert checked > 500


def test_endings_agree_with_what_fills_their_slot():
    record = next(r for r in frames() if r["frame"]["name"] == "gave_start")
    rng, seen = Random(0), set()
    for _ in range(40):
        story = Story(rng, record, {"a": 86, "b": 26}, "pt", "train")
        assert story.slot("t:seus/suas") == ("suas" if story.nouns["t"][4] else "seus")
        seen.add(story.nouns["t"][4])
    assert seen == {False, True}


def test_plurals_and_genders_of_some_nouns():
    assert noun("candy/candies=bala")[1:] == ("candies", "bala", "balas", True)
    assert noun("marble=bola de gude")[:4] == (
        "marble",
        "marbles",
        "bola de gude",
        "bolas de gude",
    )
    assert noun("*flower=flor:f") == ("flower", "flowers", "flor", "flores", True)
    assert noun("box=caixa")[1] == "boxes" and noun("swimmer=nadador:m")[3] == "nadadores"
    assert words_frames.colour_pt(noun("red=vermelho"), True) == "vermelhas"
    assert words_frames.colour_pt(noun("blue=azul/azuis"), True) == "azuis"


def test_alternatives_behind_a_tilde_go_together():
    pattern = words_frames.template("[~makes|sews] [~make|sew] [~a|b|c]")
    seen = set()
    for seed in range(40):
        story = Story(Random(seed), frames()[0], {}, "en", "train")
        words = story.render(pattern).split()
        assert words[0] == words[-2] + "s" and words[-1] in "abc"
        seen.add((words[0], words[-1]))
    assert len(seen) == 6


# The list


def test_a_shorter_list_is_the_beginning_of_a_longer_one():
    for split in ("train", "test"):
        assert examples(50, 7, split=split) == examples(200, 7, split=split)[:50]
    assert examples(50, 7) != examples(50, 8)
    assert {row["lang"] for row in examples(50, 7, lang="pt")} == {"pt"}


def test_no_question_comes_twice_in_a_test_list():
    for lang in ("pt", "en", ("pt", "en")):
        rows = examples(2000, 1, lang=lang, split="test")
        assert len({row["question"] for row in rows}) == 2000


def test_the_mix(sample):
    rows = sample["train"]
    assert {row["steps"] for row in rows} == {1, 2, 3, 4}
    assert 0.45 < sum(row["steps"] == 1 for row in rows) / len(rows) < 0.55
    assert 0.25 < sum("." in row["answer"].split()[-1] for row in rows) / len(rows) < 0.4


@pytest.mark.parametrize(
    "answer, right",
    [
        ("1000+234\n#### 1234.5", True),
        ("#### 1,234.50", True),
        ("#### $1234.5", True),
        ("#### 7\n#### 1234.5", True),
        ("1234.5", False),
        ("#### 1234", False),
        ("####", False),
        ("", False),
    ],
)
def test_grade_compares_numbers(answer, right):
    assert grade({"answer": "...\n#### 1234.5"}, answer) is right


def test_what_cannot_be_asked_for():
    for options in ({"n": 0}, {"n": 1, "lang": "fr"}, {"n": 1, "split": "dev"}):
        with pytest.raises(ValueError):
            examples(**options)
