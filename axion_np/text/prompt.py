"""How a question, a conversation and a story are written down, and how they become ids.

A language model continues a text. To ask it something is to write the beginning of a document
whose continuation, in everything it was trained on, is the answer:

    # Question:
    What is 5 + 3?
    --
    # Answer:
    5+3
    5+3=8 8
    #### 8<eos>

New here: a document has parts, and each part is either given to the model or expected of it. An
expected part ends with the end-of-sequence id: that is how a model says that it has finished. A
conversation is such blocks one after the other, a problem is a conversation of one block, and a
text is one part that is expected from the beginning.

Training and chatting call the same functions, so that a model is never asked in a form other than
the one it was taught.
"""

HEADERS = {
    "pt": ("# Pergunta:\n", "\n--\n# Resposta:\n"),
    "en": ("# Question:\n", "\n--\n# Answer:\n"),
}
LANGUAGES = tuple(HEADERS)


def format_prompt(question: str, lang: str = "en") -> str:
    """The question between its headers, up to where the answer begins."""
    if lang not in HEADERS:
        raise ValueError(f"language {lang!r}; expected one of {', '.join(HEADERS)}")
    before, after = HEADERS[lang]
    return f"{before}{question}{after}"


def conversation_parts(messages, lang="en"):
    """Messages {"role": "user" or "assistant", "content": text} as parts (text, expected).

    A user's message becomes a prompt, in its own `lang` where it has one; the assistant's is
    expected of the model as it stands. The last message may be a user's: then the parts are what
    the model is asked.

    **Errors**  ValueError for another role
    """
    parts = []
    for number, message in enumerate(messages, 1):
        if message["role"] not in ("user", "assistant"):
            raise ValueError(
                f"message {number} has the role {message['role']!r}; expected user or assistant"
            )
        expected = message["role"] == "assistant"
        text, own = message["content"], message.get("lang", lang)
        parts.append((text if expected else format_prompt(text, own), expected))
    return parts


def example_parts(example):
    """Parts (text, expected) of an example of any task, a dict.

    It has `messages`, or `question` and `answer`, or `text`; and `lang` where it has a question.
    """
    if "text" in example:
        return [(example["text"], True)]
    lang = example.get("lang", "en")
    if "messages" in example:
        return conversation_parts(example["messages"], lang)
    return [(format_prompt(example["question"], lang), False), (example["answer"], True)]


def example_text(example):
    """The parts as one text, without ends of sequence: for a tokenizer to learn from."""
    return "".join(text for text, _ in example_parts(example))


def encode_parts(documents, tokenizer):
    """Lists of parts (text, expected) to lists of (ids, expected), all encoded in one go.

    Each part is encoded by itself, so the ids of a prompt never depend on the answer behind it.
    What is expected ends with <eos>, where the tokenizer has one.
    """
    end = [] if tokenizer.eos_id is None else [tokenizer.eos_id]
    ids = iter(tokenizer.encode_batch([text for parts in documents for text, _ in parts]))
    return [
        [(next(ids) + end * expected, expected) for _, expected in parts] for parts in documents
    ]
