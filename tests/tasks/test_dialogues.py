"""Dialogues: by hand, every answer graded right, both splits apart, both languages kept."""

import random
import re
import subprocess
import sys
from collections import Counter
from functools import cache
from itertools import product

import pytest

from axion_np.tasks.columns import VALUE
from axion_np.tasks.dialogues import CONVERSATIONS, examples, grade
from axion_np.tasks.phrases import TWICE, expand, is_held_out, language_of, phrase, tale
from axion_np.tasks.sums import is_test
from axion_np.tasks.tables.dialogues import ANSWERS, SAID
from axion_np.tasks.tables.tales import FILLERS, NAMES, TALES
from axion_np.tasks.talk import FOLLOW_UPS, LOOKS, SMALL_TALK, SUMS, Talk

GREETINGS = ("greeting", "morning", "afternoon", "evening", "how")


@cache
def sample(split="train", seed=5, n=3000):
    """Conversations of all kinds, made once."""
    return examples(n, seed=seed, split=split)


def pairs(split="train"):
    """(conversation, user message, assistant message, reply) of all replies."""
    for row in sample(split):
        said, answered = row["messages"][::2], row["messages"][1::2]
        for user, axion, reply in zip(said, answered, row["replies"], strict=True):
            yield row, user, axion, reply


def variants(lang, kind):
    """All forms in which people say this."""
    for pattern in SAID[lang][kind]:
        parts = re.split(r"\[([^\]]*)\]", pattern)
        for chosen in product(*[p.split("|") if i % 2 else [p] for i, p in enumerate(parts)]):
            text = "".join(chosen)
            if not TWICE.search(text):
                yield text[0].upper() + text[1:]


# By hand


def test_a_sum_is_right_if_its_last_number_is():
    reply = {"kind": "sum", "lang": "pt", "value": 12, "key": None}
    assert grade(reply, "8+4\n8+4=12 12\n#### 12")
    assert grade(reply, "#### 11\n#### 12.00")
    assert not grade(reply, "8+4=12")
    assert not grade(reply, "#### 12\n#### 13")
    assert not grade(reply, "#### 12,000")
    assert not grade(reply, "#### 123")
    assert grade(reply | {"value": -3}, "#### -3")
    assert not grade(reply | {"value": 3}, "#### -3")


def test_an_answer_in_words_needs_a_word_and_the_language():
    reply = {"kind": "name", "lang": "pt", "value": None, "key": ["axion"]}
    assert grade(reply, "Meu nome é Axion.")
    assert grade(reply, "Axion!")
    assert not grade(reply, "My name is Axion.")
    assert not grade(reply, "Meu nome é Bruno.")
    assert not grade(reply | {"key": None}, " ")
    why = reply | {"key": ["15"]}
    assert grade(why, "Porque 12 + 3 = 15.") and not grade(why, "Porque 12 + 3 = 150.")
    assert not grade(why, "Porque 12 + 3 = -15.")


@pytest.mark.parametrize(
    "text, lang",
    [
        ("Olá!", "pt"),
        ("Hello!", "en"),
        ("De nada!", "pt"),
        ("You are welcome!", "en"),
        ("Está na cozinha.", "pt"),
        ("It is in the kitchen.", "en"),
        ("e mais 4?", "pt"),
        ("and twice that?", "en"),
        ("nao entendi", "pt"),
        ("632+4\n#### 636", None),
        ("Pedro.", None),
    ],
)
def test_the_language_of_a_short_text(text, lang):
    assert language_of(text) == lang


def test_brackets_are_choices_and_a_sentence_begins_with_a_capital():
    assert expand(random.Random(0), "[a|a]b [|] c") == "Ab  c"
    assert {expand(random.Random(i), "[x|y]") for i in range(9)} == {"X", "Y"}


def test_a_follow_up_starts_from_the_last_result():
    talk = Talk(random.Random(3), "pt", "train", tale)
    talk.work("+", 600, 32, "600 + 32", "...")
    for _ in range(20):
        before = talk.replies[-1]["value"]
        talk.follow()
        assert talk.messages[-1]["content"].startswith(f"{before}{talk.last[0]}{talk.last[2]}\n")
        assert talk.replies[-1]["value"] == VALUE[talk.last[0]](before, talk.last[2])


def test_below_zero_a_follow_up_is_worked_as_a_sum_above():
    talk = Talk(random.Random(1), "en", "train", tale)
    for _ in range(10):
        talk.last = "-", 5, 8, -3
        talk.follow()
        operation, a, b, value = talk.last
        assert a == -3 and value == VALUE[operation](a, b)
        assert talk.messages[-1]["content"].endswith(f"\n#### {value}")


# Properties


@pytest.mark.parametrize("split", ["train", "test"])
def test_axion_always_answers_right_and_in_the_language_asked_for(split):
    for row, user, axion, reply in pairs(split):
        assert (user["role"], axion["role"]) == ("user", "assistant")
        assert grade(reply, axion["content"]), (reply, axion)
        assert reply["lang"] == axion.get("lang", row["lang"])
        asked = user.get("lang", row["lang"])
        assert (reply["lang"] == asked) == (reply["kind"] != "switch")
        assert not set("{}[]|") & set(user["content"] + axion["content"])
        if reply["value"] is None:
            assert axion["content"][0].isupper() and axion["content"][-1] in ".!?"


def test_each_wrong_language_is_noticed():
    wrong = Counter()
    for lang, other in (("pt", "en"), ("en", "pt")):
        for kind, (key, lines) in ANSWERS[other].items():
            for line in lines:
                text = line.format(a=12, b=3, v=15, n="Zed", e="12 + 3")
                reply = {"value": None, "key": None, "lang": lang}
                wrong[grade(reply, text)] += 1
                assert language_of(text) == other, text
                assert (
                    grade(reply | {"key": [w.format(v=15, n="Zed") for w in key]}, text) is False
                )
                assert kind in ANSWERS[lang]
    assert not wrong[True]


def test_a_greeting_gets_a_greeting():
    greetings = "olá|oi|bom dia|boa tarde|boa noite|hello|hi|good (morning|afternoon|evening)"
    for _, _, axion, reply in pairs():
        if reply["kind"] in GREETINGS:
            assert re.match(rf"({greetings})!", axion["content"].lower())


def test_the_second_sum_of_a_conversation_of_sums_refers_to_the_first():
    for row in sample():
        if row["kind"] == "sums":
            answers = [message["content"] for message in row["messages"][1::2]]
            worked = [text for text in answers if "####" in text]
            value = worked[0].rpartition("#### ")[2]
            assert re.match(rf"{value}[-+*/]\d+\n", worked[1])
            assert abs(int(worked[1].rpartition("#### ")[2])) <= 9999


def test_a_why_names_the_last_result():
    for row in sample():
        last = None
        for reply in row["replies"]:
            if reply["kind"] == "sum":
                last = reply["value"]
            elif reply["kind"] == "sure" or reply["kind"].startswith("why"):
                assert reply["key"] == [str(last)]


def test_every_equation_that_axion_says_is_true():
    for _, _, axion, reply in pairs():
        if reply["value"] is None:
            for a, sign, b, value in re.findall(
                r"(?<!\w)(-?\d+) ([-+x/]) (\d+) = (-?\d+)", axion["content"]
            ):
                assert VALUE[sign.replace("x", "*")](int(a), int(b)) == int(value)


def test_a_name_is_remembered_and_a_stranger_has_none():
    for row in sample():
        name = None
        for reply in row["replies"]:
            if reply["kind"] == "introduce":
                name = reply["key"]
            assert reply["kind"] != "recall" or reply["key"] == name
            assert reply["kind"] != "stranger" or name is None


def test_the_answer_to_a_story_stands_in_the_story():
    for row in sample():
        told = ""
        for user, axion, reply in zip(
            row["messages"][::2], row["messages"][1::2], row["replies"], strict=True
        ):
            told += f" {user['content']}"
            if reply["kind"] == "story":
                assert reply["key"][0].lower() in told.lower()
            told += f" {axion['content']}"


@pytest.mark.parametrize("lang", ["pt", "en"])
def test_every_tale_can_be_told_and_every_question_answered(lang):
    rng = random.Random(7)
    seen = {tale(rng, lang, "train")[1] for _ in range(3000)}
    shapes = {re.sub("|".join(NAMES[lang]), "N", question) for question in seen}
    assert len(shapes) > sum(len(questions) - 1 for _, *questions in TALES[lang]) - 3
    for story, *questions in TALES[lang]:
        for question, answer, key in questions:
            assert f"{{{key}" in answer or key in answer
            assert f"{{{key}" in story or key in story
            assert question.endswith("?") and answer.endswith(".")
    assert set(FILLERS["pt"]) == set(FILLERS["en"])


@pytest.mark.parametrize("lang", ["pt", "en"])
def test_people_say_things_in_many_forms(lang):
    assert set(SAID["pt"]) == set(SAID["en"]) and set(ANSWERS["pt"]) == set(ANSWERS["en"])
    for kind in SAID[lang]:
        forms = set(variants(lang, kind))
        few = 60 if kind in ("ask", "listen", "*3", "/2", "*2") else 100
        assert len(forms) > few, (kind, len(forms))
        assert 2 <= sum(is_held_out(f"{lang} {form}") for form in forms) < len(forms) / 4
    greetings = {f for kind in GREETINGS for f in variants(lang, kind)}
    assert len(greetings) > 800 and len(set(variants(lang, "unknown"))) > 2000


@pytest.mark.parametrize("lang", ["pt", "en"])
def test_a_form_is_in_one_split_only(lang):
    rng = random.Random(1)
    for kind in SAID[lang]:
        for split in ("train", "test"):
            for _ in range(20):
                text = phrase(rng, lang, kind, split)
                assert is_held_out(f"{lang} {text}") == (split == "test")


def test_no_training_sum_is_a_test_sum():
    for split in ("train", "test"):
        for _, _, axion, reply in pairs(split):
            if reply["kind"] == "sum":
                a, operation, b = re.match(r"(-?\d+)([-+*/])(\d+)\n", axion["content"]).groups()
                if a[0] == "-":  # -3+9 shows the columns of 9-3
                    operation = {"+": "-", "-": "+"}.get(operation, operation)
                assert is_test(operation, (abs(int(a)), int(b))) == (split == "test")


def test_tales_of_the_test_split_are_never_told_in_training():
    rng = random.Random(2)
    told = {split: {tale(rng, "en", split)[0] for _ in range(500)} for split in ("train", "test")}
    assert not told["train"] & told["test"]


def test_the_same_seed_gives_the_same_talks_and_a_longer_list_begins_with_them():
    assert examples(30, seed=3) == examples(120, seed=3)[:30]
    assert examples(30, seed=3) != examples(30, seed=4)
    assert examples(30, seed=3) != examples(30, seed=3, split="test")


def test_the_mix_is_the_one_that_is_documented():
    counts = Counter(row["kind"] for row in sample())
    for kind, share in CONVERSATIONS.items():
        assert abs(counts[kind] / 30 - share) < 3
    for table in (CONVERSATIONS, SUMS, FOLLOW_UPS, LOOKS):
        assert sum(table.values()) == 100
    kinds = Counter(reply["kind"] for row in sample() for reply in row["replies"])
    assert set(SMALL_TALK) <= set(kinds) and {"tell", "listen", "story", "why<"} <= set(kinds)
    assert 0.45 < sum(row["lang"] == "pt" for row in sample()) / len(sample()) < 0.55
    assert 0.03 < sum((reply["value"] or 0) < 0 for *_, reply in pairs()) / kinds["sum"] < 0.07


def test_conversations_have_one_to_seven_turns():
    replies = Counter(len(row["replies"]) for row in sample())
    assert 1 <= min(replies) and max(replies) <= 8
    assert replies[2] + replies[3] > 1500


def test_one_language_is_never_left():
    for row in examples(300, lang="pt"):
        assert row["kind"] != "switch"
        assert row["lang"] == "pt"
        assert not any("lang" in message for message in row["messages"])
        assert all(reply["lang"] == "pt" for reply in row["replies"])


def test_after_asking_for_a_language_people_speak_it():
    changed = 0
    for row in sample():
        lang = row["lang"]
        for user, reply in zip(row["messages"][::2], row["replies"], strict=True):
            asked = user.get("lang", row["lang"])
            changed += asked != lang
            lang = reply["lang"]
        for message, following in zip(row["messages"][1::2], row["messages"][2::2]):
            reply = row["replies"][row["messages"].index(message) // 2]
            if reply["kind"] == "switch":
                assert following.get("lang", row["lang"]) == reply["lang"]
    assert changed > 50


def test_other_stories_may_be_told():
    def stories(rng, lang, split):
        number = str(rng.randint(10, 99))
        return f"The house has {number} doors.", "How many doors?", f"It has {number}.", number

    rows = examples(200, lang="en", stories=stories)
    asked = [reply for row in rows for reply in row["replies"] if reply["kind"] == "story"]
    assert asked and all(re.fullmatch(r"\d\d", reply["key"][0]) for reply in asked)


def test_people_write_carelessly():
    lines = [user["content"] for _, user, _, reply in pairs() if reply["value"] is None]
    share = {
        "small": sum(line == line.lower() for line in lines) / len(lines),
        "no end": sum(line[-1].isalpha() for line in lines) / len(lines),
        "capitals": sum(line == line.upper() for line in lines) / len(lines),
    }
    assert 0.15 < share["small"] < 0.4 and 0.15 < share["no end"] < 0.6
    assert 0.01 < share["capitals"] < 0.06


def test_importing_the_chapter_loads_neither_numpy_nor_numba():
    code = "import sys, axion_np.tasks.dialogues; assert not {'numpy', 'numba'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


# Refusals


@pytest.mark.parametrize(
    "options", [{"lang": ("fr",)}, {"lang": ()}, {"n": 0}, {"split": "validation"}]
)
def test_what_cannot_be_made_is_refused(options):
    with pytest.raises(ValueError, match="expected"):
        examples(**{"n": 3, **options})
