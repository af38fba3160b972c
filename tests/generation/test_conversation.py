"""Text in, text out."""

import itertools
import json

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import settings as hypothesis
from hypothesis import strategies as st

from axion_np.config import Config
from axion_np.generation.conversation import (
    Chat,
    ask,
    generate_text,
    load,
    until_stop,
)
from axion_np.generation.sampling import generate
from axion_np.modules.model import Model
from axion_np.tasks import chats
from axion_np.text.tokenizer import Tokenizer


@hypothesis(deadline=None)
@example("baa", ["a", "baa"], [2])
@given(
    st.text("abc", max_size=30),
    st.lists(st.text("abc", min_size=1, max_size=4), max_size=3),
    st.lists(st.integers(0, 30)),
)
def test_text_ends_before_the_first_stop_string_wherever_it_is_cut(text, stop, cuts):
    edges = sorted({0, len(text), *(cut for cut in cuts if cut < len(text))})
    pieces = [text[a:b] for a, b in itertools.pairwise(edges)]
    found = [text.index(s) for s in stop if s in text]
    assert "".join(until_stop(pieces, stop)) == text[: min(found, default=len(text))]


def test_text_that_cannot_begin_a_stop_string_is_not_held_back():
    assert list(until_stop(["ab", "cd", "x\n", "--y"], ["\n--\n"])) == ["ab", "cd", "x", "\n--y"]


def test_pieces_of_text_never_split_a_character():
    tokenizer = Tokenizer.train(["ab"], 260, backend="numpy")
    ids = [tokenizer.encode("é😀")[i] for i in range(6)]
    assert [piece for piece in tokenizer.decode_stream(ids) if piece] == ["é", "😀"]
    model = Model.init(Config.preset("nano").replace(vocab_size=260))
    pieces = list(generate_text(model, tokenizer, "é", 40, eos_id=-1, backend="numpy"))
    ids = list(generate(model, tokenizer.encode("é"), 40, eos_id=-1, backend="numpy"))
    assert "".join(pieces) == tokenizer.decode(ids)


def test_a_stop_string_has_a_character():
    tokenizer = Tokenizer.train(["ab"], 260, backend="numpy")
    model = Model.init(Config.preset("nano").replace(vocab_size=260))
    with pytest.raises(ValueError, match="stop string is empty"):
        generate_text(model, tokenizer, "a", 5, stop=[""], backend="numpy")


# ---------------------------------------------------------------------------- conversations
@pytest.fixture(scope="module")
def pair():
    """A model that knows nothing, and more ids than its tokenizer."""
    tokenizer = Tokenizer.train(["# Question:\nWhat is 5 + 3?\n--\n# Answer:\n"], 275)
    return Model.init(Config.preset("nano"), 2), tokenizer


def test_a_run_is_loaded_from_its_directory(tmp_path, pair):
    pair[0].save(tmp_path)
    pair[1].save(tmp_path / "tokenizer.json")
    model, tokenizer = load(tmp_path)
    assert model.summary == {} and tokenizer.tokens == pair[1].tokens


@pytest.mark.parametrize("backend", ["numpy", "numba"])
def test_a_released_model_is_asked_by_name(backend, capsys):
    answer = ask("Quanto é 347 + 285?", "axion1-sums", backend=backend)
    assert answer.endswith("#### 632")
    assert (
        "".join(ask("347+285", "axion1-sums", lang="pt", stream=True, backend=backend)) == answer
    )
    assert not capsys.readouterr().err
    assert ask("12 * 34", load("axion1-sums"))
    assert capsys.readouterr().err == (
        "axion_np: 12 x 34 has a shorter factor of 2 digits; this model was trained on shorter "
        "ones; the answer may well be wrong\n"
    )


def test_a_conversation_is_read_as_it_was_trained(pair):
    """The ids are those of `chats.documents`, message by message."""
    model, tokenizer = pair
    chat = Chat(pair, lang="en", max_new_tokens=5, backend="numpy")
    first = chat.say("What is 5?")
    ids = chat.prompt("And 3?")
    assert [m["role"] for m in chat.messages] == ["user", "assistant", "user"]
    assert chat.messages[1]["content"] == first
    trained = chats.documents([{"lang": "en", "messages": chat.messages}], tokenizer)
    assert ids[:-1] == trained.x.tolist()
    assert repr(chat) == f"Chat({model!r}, 3 messages)"


def test_a_run_that_has_not_come_to_its_end_says_its_recipe(tmp_path, pair):
    pair[0].save(tmp_path)
    pair[1].save(tmp_path / "tokenizer.json")
    notes = np.array(json.dumps({"recipe": {"source": "text"}}))
    np.savez(tmp_path / "training_state.npz", notes=notes)
    assert load(tmp_path)[0].summary == {"recipe": {"source": "text"}}
    (tmp_path / "training_state.npz").write_bytes(b"PK damaged")
    assert load(tmp_path)[0].summary == {}


def test_each_question_keeps_the_language_that_it_was_asked_in(pair):
    chat = Chat(pair, max_new_tokens=2, backend="numpy")
    chat.say("quanto é 5 + 3?")
    text = pair[1].decode(chat.prompt("what is twice that?"))
    assert text.startswith("# Pergunta:\nquanto é 5 + 3?\n--\n# Resposta:\n")
    assert text.endswith("# Question:\nwhat is twice that?\n--\n# Answer:\n")


def test_the_language_of_a_bare_sum_is_that_of_the_conversation(pair):
    chat = Chat(pair, max_new_tokens=1, backend="numpy")
    for text, lang in (
        ("5 + 3", "en"),
        ("quanto é 5 + 3", "pt"),
        ("5 + 3", "pt"),
        ("hello", "en"),
    ):
        chat.say(text)
        assert chat.lang == lang


def test_the_oldest_blocks_are_left_out_when_the_window_is_full(pair, capsys):
    model, tokenizer = pair
    chat = Chat(pair, lang="en", max_new_tokens=30, backend="numpy")
    for number in range(6):
        ids = chat.prompt(f"What is {number} + {number}?")
        chat.messages.append({"role": "assistant", "content": "x" * 9})
        assert len(ids) <= model.config.max_seq_len - 30
        assert tokenizer.decode(ids).startswith("# Question:\nWhat is ")
        assert f"What is {number} + {number}?" in tokenizer.decode(ids)
    assert "What is 0 + 0?" not in tokenizer.decode(ids) and not capsys.readouterr().err


def test_models_of_single_questions_and_of_text_are_asked_in_their_way(pair):
    model, tokenizer = pair
    for kind, last in (
        ("synthetic", "# Question:\n5 + 3 = ?\n--\n# Answer:\n"),
        ("gsm8k", "# Question:\n5+3\n--\n# Answer:\n"),
        ("text", "5+3"),
    ):
        model.summary = {"recipe": {"source": kind}}
        chat = Chat(pair, max_new_tokens=3, backend="numpy")
        chat.say("5+3")
        assert tokenizer.decode(chat.prompt("5+3")) == last and not chat.remembers
    model.summary = {}
    assert Chat(pair).remembers


def test_what_was_said_until_the_reader_stopped_is_remembered(pair):
    chat = Chat(pair, max_new_tokens=40, temperature=1.5, backend="numpy")
    pieces = chat.say("hello", stream=True)
    first = next(pieces)
    pieces.close()
    assert chat.messages[-1] == {"role": "assistant", "content": first}


def test_bad_options_are_refused_before_anything_is_asked(pair):
    for options, seen in (
        ({"lang": "fr"}, "lang is 'fr'; expected pt, en, or None"),
        ({"temperature": -1}, "temperature is -1"),
        ({"stop": [""]}, "stop string is empty"),
        ({"backend": "gpu"}, "no back end 'gpu'"),
        ({"max_new_tokens": -1}, "max_new_tokens is -1"),
    ):
        with pytest.raises(ValueError, match=seen):
            Chat(pair, **options)
    with pytest.raises(ValueError, match="the question is empty"):
        ask(" ", pair)
