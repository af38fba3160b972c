"""Conversations replayed: what the model said stays said."""

import pytest

from axion_np.config import Config
from axion_np.modules.model import Model
from axion_np.tasks import dialogues, replay
from axion_np.text.prompt import conversation_parts, encode_parts, example_text
from axion_np.text.tokenizer import Tokenizer

TALKS = dialogues.examples(30, seed=2, split="test")


@pytest.fixture(scope="module")
def pair():
    tokenizer = Tokenizer.train(map(example_text, TALKS), 300, backend="numpy")
    config = Config.preset("nano").replace(vocab_size=tokenizer.vocab_size, max_seq_len=400)
    return Model.init(config, 1), tokenizer


def spoken(monkeypatch, pair, answer, **options):
    """Replay with a model that says `answer(prompt)`; the prompts that it was given, as ids."""
    seen = []

    def generate_batch(model, prompts, most, advance, **_):
        seen.append(prompts)
        advance(len(prompts))
        return [pair[1].encode(answer) + [pair[1].eos_id] for _ in prompts]

    monkeypatch.setattr(replay, "generate_batch", generate_batch)
    return replay.replay(*pair, TALKS, progress=False, **options), seen


# ---------------------------------------------------------------------------- properties
def test_a_prompt_is_what_training_would_read_with_the_models_own_answers(monkeypatch, pair):
    answers, seen = spoken(monkeypatch, pair, "Oi!", most=20)
    assert [len(said) for said in answers] == [len(talk["replies"]) for talk in TALKS]
    number = next(n for n, t in enumerate(TALKS) if len(t["replies"]) >= 2)
    messages = [
        m | ({"content": "Oi!"} if m["role"] == "assistant" else {})
        for m in TALKS[number]["messages"][:3]
    ]
    parts = encode_parts([conversation_parts(messages, TALKS[number]["lang"])], pair[1])[0]
    here = [n for n, talk in enumerate(TALKS) if len(talk["replies"]) > 1].index(number)
    assert seen[1][here] == [token for ids, _ in parts for token in ids]


def test_a_model_without_memory_is_asked_each_question_alone(monkeypatch, pair):
    _, seen = spoken(monkeypatch, pair, "Oi!", remembers=False)
    assert all(len(prompt) < 200 for prompts in seen[1:] for prompt in prompts)


def test_reference_answers_are_all_right_and_in_the_language_asked():
    said = [[m["content"] for m in talk["messages"] if m["role"] == "assistant"] for talk in TALKS]
    found = replay.tables(TALKS, said)
    assert found["answers in their order"]["all"]["exact_match"] == 1
    assert found["in the language asked"]["all"]["exact_match"] == 1


@pytest.mark.parametrize(
    ("answer", "lang", "good"),
    [
        ("De nada!", "pt", True),
        ("You are welcome, what is it?", "pt", False),
        ("9+1=10 10\n#### 10", "en", False),
        ("OK", "en", True),
        ("", "en", False),
    ],
)
def test_an_answer_obeys_that_is_words_and_none_of_another_language(answer, lang, good):
    assert replay.obeys(answer, lang) is good


def test_no_answer_is_right_nor_obeys():
    said = [["" for _ in talk["replies"]] for talk in TALKS]
    found = replay.tables(TALKS, said)
    assert found["answers in their order"]["all"]["exact_match"] == 0
    assert found["in the language asked"]["all"]["exact_match"] == 0


def test_a_conversation_that_is_too_long_forgets_its_beginning(pair):
    blocks = [[1] * 300, [2] * 50, [3] * 40]
    assert replay.fitting(blocks, pair[0].config, 60) == [2] * 50 + [3] * 40
    assert replay.fitting(blocks[:1], pair[0].config, 399) == [1] * 300
