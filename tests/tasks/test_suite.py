"""The suite: every section has its rows and its intervals, and the page shows them."""

import re
from html.parser import HTMLParser

import numpy as np
import pytest

from axion_np.config import Config
from axion_np.generation.conversation import load
from axion_np.modules.model import Model
from axion_np.tasks import gsm8k, stories, suite, suite_files, suite_page, sums
from axion_np.tasks.asking import Subject, by
from axion_np.tasks.grade import wilson
from axion_np.tasks.suite_made import digits
from axion_np.text.prompt import example_text
from axion_np.text.tokenizer import Tokenizer

SMALL = {name: 4 for name in suite.SIZES} | {"experts": 1, "samples": 2}
TEXTS = [
    {"text": f"Once there was a {word}. It was small.", "lang": "en", "source": f"{book}/{n}"}
    for n, word in enumerate(("cat", "dog", "hen", "cow"))
    for book in ("fables", "tales")
]
PROBLEMS = [{"question": f"What is {n} + 1?", "answer": f"#### {n + 1}"} for n in range(4)]


@pytest.fixture(scope="module")
def found():
    """All sections of a released model, in small numbers."""
    return suite.measure(Subject(*load("axion1-sums"), progress=False), TEXTS, PROBLEMS, SMALL)


@pytest.fixture(scope="module")
def untrained():
    problems = sums.examples(12, seed=3)
    tokenizer = Tokenizer.train(map(example_text, problems), 300, backend="numpy")
    config = Config.preset("nano").replace(vocab_size=tokenizer.vocab_size, max_seq_len=64)
    return Subject(Model.init(config, 1), tokenizer, "numpy", progress=False)


# ---------------------------------------------------------------------------- by hand
@pytest.mark.parametrize(
    ("first_line", "n"), [("347+285", 3), ("max(03,17)", 2), ("57.96*7", 4), ("4*0", 1)]
)
def test_digits_are_those_of_the_longest_number(first_line, n):
    assert digits({"answer": f"{first_line}\n#### 1"}) == n


def test_rows_are_counted_by_what_they_have():
    rows = by([{"a": 1}, {"a": 2}, {"a": 1}], [True, False, False], lambda row: row["a"])
    assert list(rows) == ["1", "2"]
    assert rows["1"]["exact_match"] == 0.5 and rows["1"]["n"] == 2
    assert (rows["1"]["low"], rows["1"]["high"]) == wilson(1, 2)


def test_one_of_k_samples_is_the_share_of_choices_with_a_right_one(monkeypatch):
    right = iter([True, False, False, True, False, False, False, False])
    monkeypatch.setattr(suite_files, "same_number", lambda *_: next(right))
    monkeypatch.setattr(
        Subject, "continued", lambda self, prompts, most, desc: [([5], True) for _ in prompts]
    )
    subject = Subject(None, Tokenizer.train(["a"], 262, backend="numpy"))
    table = suite_files.passes(subject, PROBLEMS[:2], 4, 9)
    assert table["pass@1"]["share"] == pytest.approx(1 / 4)  # 2 of 4, 0 of 4
    assert table["pass@2"]["share"] == pytest.approx((1 - 1 / 6) / 2)
    assert table["pass@4"]["share"] == pytest.approx(1 / 2)


def test_who_knows_a_text_by_heart_recites_it(untrained, monkeypatch):
    def rows(first):  # texts without a word in common
        return [
            {"text": " ".join(f"w{first + 60 * n + i}" for i in range(60)), "lang": "en"}
            for n in range(3)
        ]

    read, unread = rows(0), rows(1000)
    given = []
    monkeypatch.setattr(type(untrained.tokenizer), "encode_batch", lambda self, texts: texts)
    monkeypatch.setattr(type(untrained.tokenizer), "decode", lambda self, text: text)

    def continued(self, prompts, most, temperature, desc):
        given.extend(prompts)
        return [(row["text"][len(begun) :], True) for begun, row in zip(prompts, read)]

    monkeypatch.setattr(Subject, "continued", continued)
    found = suite_files.recited(untrained, 3, unread, read)
    assert [len(text.split()) for text in given] == 6 * [suite_files.BEGUN]
    assert found["en, begun as texts trained on"]["longest"] == suite_files.CONTINUED
    assert found["en, texts trained on (right)"]["share_of_13"] == 1
    assert found["en, begun as texts held out"]["longest"] > suite_files.CONTINUED / 2
    assert found["en, texts held out (right)"]["longest"] == 0


def test_several_sets_together_weigh_by_their_bytes():
    one = {"nats_per_token": 1.0, "bits_per_byte": 2.0, "n_tokens": 10, "bytes": 100}
    two = {"nats_per_token": 4.0, "bits_per_byte": 1.0, "n_tokens": 20, "bytes": 300}
    both = suite_files.together([one, two])
    assert both["nats_per_token"] == pytest.approx(90 / 30)
    assert both["bits_per_byte"] == pytest.approx(90 / np.log(2) / 400)


# ---------------------------------------------------------------------------- properties
def test_every_section_is_there_and_every_rate_has_its_interval(found):
    expected = {"model", "sums", "calibration", "words", "told", "dialogues", "story questions"}
    expected |= {"stories", "memory", "text", "gsm8k", "experts", "samples"}
    assert set(found) == expected
    rates = 0
    for tables in found.values():
        for rows in tables.values():
            for row in rows.values():
                if "exact_match" in row:
                    rates += 1
                    assert 0 <= row["low"] <= row["exact_match"] + 1e-9
                    assert row["exact_match"] - 1e-9 <= row["high"] <= 1
                    assert row["n"] >= 0
    assert rates > 40


def test_a_language_is_its_sources_together_and_stands_without_its_largest(found):
    rows = found["text"]["bits per byte"]
    assert list(rows) == ["en", "en without fables", "en fables", "en tales"]
    assert rows["en"]["bytes"] == rows["en fables"]["bytes"] + rows["en tales"]["bytes"]
    assert rows["en without fables"]["nats_per_token"] == rows["en tales"]["nats_per_token"]


def test_held_out_stories_agree_and_end(found):
    rows = found["stories"]["at temperature 0.8"]
    for lang in ("pt", "en"):
        right = rows[f"{lang}, held out (right)"]
        assert right["errors_per_100_sentences"] == 0 and right["ends"] == 1
        assert rows[lang]["n"] == right["n"] == 4


def test_a_size_of_zero_leaves_a_section_out(untrained):
    sizes = dict.fromkeys(suite.SIZES, 0) | {"words": 2}
    assert set(suite.measure(untrained, sizes=sizes)) == {"model", "words", "samples"}


def test_the_same_seed_gives_the_same_figures(untrained):
    sizes = dict.fromkeys(suite.SIZES, 0) | {"stories": 2, "memory": 20}
    one, two = (suite.measure(untrained, sizes=sizes)["stories"] for _ in range(2))
    assert one == two


def test_test_questions_of_sums_are_in_no_training_data():
    table = suite.contamination(n=300, n_test=60)
    assert set(table) == {
        "sums",
        "sums, wide mix",
        "words",
        "told",
        "dialogues",
        "stories",
        "story questions",
    }
    assert table["sums"]["whole"] == table["words"]["whole"] == 0
    given = stories.examples(3, split="test")
    assert suite.contamination(n=20, n_test=3, more=given)["stories"]["whole"] == 3


# ---------------------------------------------------------------------------- shown
class Balance(HTMLParser):
    """Refuses tags that are not closed, and anything from elsewhere."""

    def __init__(self):
        super().__init__()
        self.open, self.seen = [], set()

    def handle_starttag(self, tag, attrs):
        self.seen.add(tag)
        assert not {"src", "href"} & {k for k, v in attrs if v and not v.startswith("#")}
        if tag != "meta":
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.seen.add(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_a_page_shows_models_side_by_side_and_needs_nothing_else(found):
    table = suite.contamination(n=20, n_test=3)
    page = suite_page.page({"one <b>": found, "two": found}, table)
    parser = Balance()
    parser.feed(page)
    assert parser.open == [] and "script" not in parser.seen and {"svg", "table"} <= parser.seen
    assert "one &lt;b&gt;" in page and "one <b>" not in page
    assert "prefers-color-scheme: dark" in page
    assert page.count("sums, default mix") == 1
    everything = {t for tables in found.values() for t in tables}
    assert all(re.search(rf"<h3>{re.escape(title)}</h3>", page) for title in everything)


def test_lines_have_every_table_but_samples_and_maps(found):
    lines = list(suite.lines({"one": found}))
    assert lines[0] == "== one"
    assert any("right of 4 (" in line for line in lines)
    assert not any(line.startswith(("samples", "experts")) for line in lines)


# ---------------------------------------------------------------------------- refusals
@pytest.mark.parametrize("word", ["sums", "sums=-1", "sums=", "apples=3", "sums=99999999"])
def test_a_size_that_is_none_is_refused(word):
    with pytest.raises(ValueError, match="expected NAME=N"):
        suite.sized([word])


def test_problems_are_graded_as_gsm8k_grades():
    assert gsm8k.grade is suite_files.same_number
