"""Conversations: what is learnt of them, what is held out, and every kind of bad line."""

import json
import re

import pytest

from axion_np.tasks import chats

OI = {"role": "user", "content": "Oi, tudo bem?"}
HELLO = {"role": "user", "content": "hello there"}
ANSWER = {"role": "assistant", "content": "Olá!"}


class Letters:
    """A stand-in tokenizer: the id of a character is its code point; the end is 2."""

    eos_id = 2

    def encode_batch(self, texts):
        return [list(map(ord, text)) for text in texts]


def write(path, *conversations):
    lines = [c if isinstance(c, str) else json.dumps(c) for c in conversations]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


# ---------------------------------------------------------------------------- by hand
def test_a_conversation_keeps_its_language_or_has_that_of_its_first_message(tmp_path):
    path = write(
        tmp_path / "a.jsonl",
        {"messages": [OI, ANSWER]},
        {"messages": [HELLO, ANSWER]},
        {"messages": [HELLO, ANSWER], "lang": "pt", "source": "kept out"},
    )
    found = chats.read(path)
    assert [c["lang"] for c in found] == ["pt", "en", "pt"]
    assert found[2] == {"messages": [HELLO, ANSWER], "lang": "pt"}


def test_the_assistant_is_learnt_and_the_end_of_each_of_its_answers():
    talk = {"messages": [OI, ANSWER, HELLO, ANSWER], "lang": "pt"}
    y = chats.documents([talk], Letters()).y
    said = "".join(chr(i) for i in y if i >= 0)
    assert said == "Olá!\x02Olá!\x02"


# ---------------------------------------------------------------------------- properties
def test_whole_conversations_are_held_out_and_equal_ones_stay_together():
    talks = [{"messages": [OI, ANSWER, {"role": "user", "content": str(i)}]} for i in range(40)]
    train, held_out = chats.split(talks + talks, 200)
    assert len(held_out) == 16  # 8 different ones, a tenth of the file
    assert not [talk for talk in held_out if talk in train]
    assert len(train) + len(held_out) == 80


# ---------------------------------------------------------------------------- refusals
@pytest.mark.parametrize(
    "conversation, message",
    [
        ('{"messages": [', 'Expecting.*expected {"messages"'),
        ("[]", "it is a list"),
        ({"text": "a"}, "messages: nothing; expected"),
        ({"messages": []}, r"messages: \[\]; expected"),
        ({"messages": "oi"}, "messages: 'oi'; expected"),
        ({"messages": ["oi"]}, "message 1: 'oi'; expected an object"),
        ({"messages": [{"content": "a"}]}, "message 1 has the role nothing; expected user"),
        ({"messages": [{"role": ["user"], "content": "a"}]}, "role .'user'.; expected user"),
        ({"messages": [{"role": "human", "content": "a"}]}, "role 'human'; expected user"),
        ({"messages": [{"role": "system", "content": "a"}, OI]}, "role system; .*leave"),
        ({"messages": [ANSWER]}, "message 1 has the role 'assistant'; expected user"),
        ({"messages": [OI, OI, ANSWER]}, "message 2 has the role 'user'; expected assistant"),
        ({"messages": [OI, ANSWER, ANSWER]}, "message 3 has the role 'assistant'; expected user"),
        ({"messages": [OI, ANSWER, HELLO]}, "the last message, 3, is the user's"),
        ({"messages": [{"role": "user"}, ANSWER]}, "message 1: content: nothing; expected a text"),
        ({"messages": [OI | {"lang": "fr"}, ANSWER]}, "message 1: lang: 'fr'; expected pt or en"),
        ({"messages": [OI, {"role": "assistant", "content": 5}]}, "message 2: content: 5; exp"),
        ({"messages": [OI, ANSWER | {"content": [{"text": "a"}]}]}, "content: .{'text': 'a'}.; "),
        ({"messages": [OI, ANSWER | {"content": " \n"}]}, r"content: ' \\n'; expected a text"),
        ({"messages": [OI, ANSWER], "lang": "fr"}, "lang: 'fr'; expected pt or en"),
        ({"messages": [OI, ANSWER], "lang": []}, "lang: .*; expected pt or en"),
        (r'{"messages": [{"role": "user", "content": "\ud800"}]}', "surrogates"),
        ("[" * 99_999, "line 2"),
    ],
)
def test_a_bad_line_is_refused_with_its_number(tmp_path, conversation, message):
    path = write(tmp_path / "bad.jsonl", {"messages": [OI, ANSWER]}, conversation)
    with pytest.raises(ValueError) as refused:
        chats.read(path)
    assert re.search(f"bad.jsonl, line 2: .*{message}|{message}", str(refused.value))
    assert "line 2" in str(refused.value)
    assert "\n" not in str(refused.value) and len(str(refused.value)) < 400


def test_no_file_and_an_empty_file_are_refused(tmp_path):
    with pytest.raises(ValueError, match="No such file"):
        chats.read(tmp_path / "none.jsonl")
    with pytest.raises(ValueError, match="is empty"):
        chats.read(write(tmp_path / "empty.jsonl", "", ""))
