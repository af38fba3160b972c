"""The prompt format: questions, conversations and texts as parts, and parts as ids."""

import pytest

from axion_np.text.prompt import (
    LANGUAGES,
    conversation_parts,
    encode_parts,
    example_parts,
    example_text,
    format_prompt,
)


class Letters:
    """A stand-in tokenizer: the id of a character is its code point; the end is 2."""

    eos_id = 2

    def encode_batch(self, texts):
        return [list(map(ord, text)) for text in texts]


TALK = [
    {"role": "user", "content": "a"},
    {"role": "assistant", "content": "b"},
    {"role": "user", "content": "c"},
    {"role": "assistant", "content": "d"},
]


# ---------------------------------------------------------------------------- by hand
def test_the_prompt_format_is_the_contract():
    assert format_prompt("Quanto é 5 + 3?", "pt") == (
        "# Pergunta:\nQuanto é 5 + 3?\n--\n# Resposta:\n"
    )
    assert example_text({"question": "What is 5 + 3?", "answer": "5+3=8 8\n#### 8"}) == (
        "# Question:\nWhat is 5 + 3?\n--\n# Answer:\n5+3=8 8\n#### 8"
    )


def test_a_conversation_is_blocks_one_after_the_other():
    assert conversation_parts(TALK, "pt") == [
        ("# Pergunta:\na\n--\n# Resposta:\n", False),
        ("b", True),
        ("# Pergunta:\nc\n--\n# Resposta:\n", False),
        ("d", True),
    ]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_problem_is_a_conversation_of_one_block(lang):
    problem = {"question": "a", "answer": "b", "lang": lang}
    assert example_parts(problem) == example_parts({"messages": TALK[:2], "lang": lang})


def test_what_is_asked_is_how_the_training_document_begins():
    asked, taught = conversation_parts(TALK[:3]), conversation_parts(TALK)
    assert asked == taught[:3]
    begins, whole = (
        [i for ids, _ in encode_parts([parts], Letters())[0] for i in ids]
        for parts in (asked, taught)
    )
    assert whole == [*begins, ord("d"), 2]


def test_a_text_is_expected_from_its_first_word():
    assert example_parts({"text": "Era uma vez", "lang": "pt"}) == [("Era uma vez", True)]


def test_each_expected_part_ends_and_no_other():
    documents = [[("ab", False), ("c", True)], [("d", True)], []]
    assert encode_parts(documents, Letters()) == [
        [([97, 98], False), ([99, 2], True)],
        [([100, 2], True)],
        [],
    ]


# ---------------------------------------------------------------------------- refusals
def test_a_message_in_another_language_has_the_headers_of_its_own():
    talk = [{"role": "user", "content": "e mais 4?", "lang": "pt"}, TALK[1], TALK[2]]
    prompts = [text for text, expected in conversation_parts(talk, "en") if not expected]
    assert prompts == [format_prompt("e mais 4?", "pt"), format_prompt("c", "en")]


def test_an_unknown_language_and_an_unknown_role_are_refused():
    with pytest.raises(ValueError, match="language 'fr'; expected one of pt, en"):
        format_prompt("Combien ?", "fr")
    with pytest.raises(ValueError, match="message 2 has the role 'system'"):
        conversation_parts([TALK[0], {"role": "system", "content": "x"}])
