"""Conversations from a file: one a line, as messages.

    {"messages": [{"role": "user", "content": "oi"},
                  {"role": "assistant", "content": "Olá! Quer somar?"}], "lang": "pt"}

New here: only one side is learnt. The user's words are given, the assistant's are expected, so the
loss counts the assistant's tokens and the end of each of its answers, and nothing else. Whole
conversations are held out. A file that somebody else made is checked line by line before a model
sees any of it.
"""

from axion_np.files import numbered_rows
from axion_np.tasks.held_out import at_most_a_tenth, by_content
from axion_np.text.packing import example_documents
from axion_np.text.prompt import LANGUAGES
from axion_np.text.spoken import guess_language

EXPECTED = '{"messages": [{"role": "user", "content": text}, {"role": "assistant", ...}, ...]}'
ROLES = ("user", "assistant")


def read(path):
    """The conversations of a .jsonl file, as dicts with messages and lang.

    A conversation that does not say its language has that of its first message.

    **Errors**  ValueError with file and line, and what is wrong there
    """
    conversations = []
    for number, row in numbered_rows(path, EXPECTED):
        try:
            check(row)
        except ValueError as error:
            raise ValueError(f"{path}, line {number}: {error}") from None
        lang = row.get("lang") or guess_language(row["messages"][0]["content"])
        conversations.append({"messages": row["messages"], "lang": lang})
    return conversations


def check(conversation):
    """Refuse what is no conversation to learn from.

    **Errors**  ValueError: what was seen, and what is expected
    """
    messages = conversation.get("messages")
    if not isinstance(messages, list) or not messages:
        raise ValueError(f"messages: {_seen(messages)}; expected {EXPECTED}")
    for number, message in enumerate(messages, 1):
        if not isinstance(message, dict):
            raise ValueError(f"message {number}: {_seen(message)}; expected an object")
        role, expected = message.get("role"), ROLES[(number - 1) % 2]
        if role == "system":
            raise ValueError(
                f"message {number} has the role system; a conversation here has questions and "
                "answers alone: leave instructions out"
            )
        if role != expected:
            raise ValueError(
                f"message {number} has the role {_seen(role)}; expected {expected}: user and "
                "assistant alternate, and the user begins"
            )
        if message.get("lang", LANGUAGES[0]) not in LANGUAGES:
            known = " or ".join(LANGUAGES)
            raise ValueError(f"message {number}: lang: {_seen(message['lang'])}; expected {known}")
        content = message.get("content")
        if not isinstance(content, str) or not content.strip():
            raise ValueError(f"message {number}: content: {_seen(content)}; expected a text")
    if role != "assistant":
        raise ValueError(f"the last message, {number}, is the user's; expected an answer to it")
    lang = conversation.get("lang")
    if lang is not None and lang not in LANGUAGES:
        raise ValueError(f"lang: {_seen(lang)}; expected {' or '.join(LANGUAGES)}")


def _seen(value):
    """A value as an error shows it."""
    text = repr(value)
    return "nothing" if value is None else text if len(text) <= 60 else f"{text[:60]}..."


def split(conversations, held_out, seed=0):
    """(training, held out): so many whole conversations, but a tenth at most."""

    def words(conversation):
        return "\n".join(message["content"] for message in conversation["messages"])

    return by_content(conversations, at_most_a_tenth(held_out, conversations), words, seed)


def documents(conversations, tokenizer):
    """One document a conversation; the loss counts the assistant's tokens and their ends."""
    return example_documents(conversations, tokenizer, answer_only=True)
