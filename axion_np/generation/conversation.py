"""Text in, text out: questions, answers, conversations.

New here: what a person types. It is brought into the form that the model was trained on, put
between the headers of the prompt format, continued token by token, and spelled while it arrives.
A conversation is such blocks one after the other; what no longer fits into the window is left out
from the oldest question on. Nothing here computes.
"""

import json
import os
import sys
from collections.abc import Iterable, Iterator
from typing import Any
from zipfile import BadZipFile

import numpy as np

from axion_np.backends import resolve
from axion_np.generation.released import DEFAULT, find, names, read_summary, source
from axion_np.generation.sampling import Settings, Token, generate, window_start
from axion_np.generation.speculative import new_tally, speculate
from axion_np.modules.model import Model
from axion_np.text.prompt import HEADERS, conversation_parts, encode_parts
from axion_np.text.spoken import canonical, guess_language, outside
from axion_np.text.tokenizer import Tokenizer

__all__ = ["Chat", "ask", "find", "generate_text", "load", "names", "spell"]


Place = str | os.PathLike  # a released model's name, or a run's directory
Which = Place | tuple[Model, Tokenizer]


def load(name_or_directory: Place = DEFAULT, backend: str = "auto") -> tuple[Model, Tokenizer]:
    """A released model by its name, or what a run left in its directory.

    `model.summary` is what the run recorded of itself. `backend` is the tokenizer's.

    **Errors**  ValueError for what is missing, damaged, or does not fit together
    """
    place = find(name_or_directory)
    model = Model.load(place)
    if not (place / "tokenizer.json").exists():
        raise ValueError(f"{place} has no tokenizer.json; expected the one that the run wrote")
    tokenizer = Tokenizer.load(place / "tokenizer.json", backend=resolve(backend))
    if tokenizer.vocab_size > model.config.vocab_size:
        raise ValueError(
            f"{place}: the tokenizer knows {tokenizer.vocab_size} ids, the model "
            f"{model.config.vocab_size}; the two files are of different runs"
        )
    model.summary = read_summary(place) or _unfinished(place)
    return model, tokenizer


def _unfinished(place):
    """What is known of a run before its end: its recipe, from the state that it saved."""
    try:
        with np.load(place / "training_state.npz", allow_pickle=False) as state:
            return {"recipe": json.loads(str(state["notes"]))["recipe"]}
    except (OSError, KeyError, ValueError, BadZipFile):  # no run of ours, or a damaged state
        return {}


# ---------------------------------------------------------------------------- text
def generate_text(
    model, tokenizer, prompt: str, max_new_tokens: int, *, stop: Iterable[str] = (), **options
) -> Iterator[str]:
    """Continue a text: pieces of text that never split a character.

    Ends before the first stop string, wherever its characters fall between tokens: text that may
    be the beginning of one is held back until it is known. `options` are those of `generate`.

    **Errors**  as `generate`, and ValueError for an empty stop string
    """
    options = {"n_tokens": tokenizer.vocab_size} | options
    tokens = generate(model, tokenizer.encode(prompt), max_new_tokens, **options)
    return spell(tokens, tokenizer, stop, options.get("eos_id", Settings().eos_id))


def spell(tokens, tokenizer, stop=(), eos_id=2) -> Iterator[str]:
    """Tokens as pieces of text, without the end-of-sequence token, up to a stop string."""
    if "" in stop:
        raise ValueError("a stop string is empty; expected at least one character")
    text = tokenizer.decode_stream(token for token in tokens if token != eos_id)
    return until_stop(text, stop)


def until_stop(pieces, stop) -> Iterator[str]:
    """Pass the pieces on up to the stop string that begins first."""
    held = ""
    for piece in pieces:
        held += piece
        whole = min((held.index(s) for s in stop if s in held), default=len(held))
        longest = max((n for s in stop for n in range(len(s)) if held.endswith(s[:n])), default=0)
        begun = len(held) - longest  # here one may have begun
        if whole < len(held) and whole <= begun:
            break
        if min(whole, begun) > 0:
            yield held[: min(whole, begun)]
        held = held[min(whole, begun) :]
    whole = min((held.index(s) for s in stop if s in held), default=len(held))
    if whole > 0:
        yield held[:whole]


# ---------------------------------------------------------------------------- questions
def ask(
    question: str,
    model: Which = DEFAULT,
    *,
    lang: str | None = None,
    stream: bool = False,
    **options: Any,
) -> str | Iterator[str]:
    """One question, one answer: greedy, in the prompt format of the model's training.

    `model` is a name, a directory, or the pair (model, tokenizer) of `load`; `stream=True` gives
    the answer in pieces. `options` are those of `Chat`.

    **Errors**  ValueError for an empty question, an unknown model or a bad option
    """
    return Chat(model, lang=lang, **options).say(question, stream=stream)


def note(line):
    """One line on standard error about what was asked."""
    print(f"axion_np: {line}", file=sys.stderr, flush=True)


class Chat:
    """A conversation that remembers: `say` something, and read `messages`.

    A model that was trained on single questions reads each by itself; one trained on plain text
    goes on from what is said. `lang` is pt or en, guessed where it is None. `speculative`: drafts
    a pass, of ids below `shortlist` and of the text; `tally` counts those that were judged and
    those that stayed.
    """

    def __init__(
        self,
        model: Which = DEFAULT,
        *,
        lang: str | None = None,
        max_new_tokens: int = 200,
        temperature: float = 0.0,
        stop: Iterable[str] = (),
        speculative: int = 0,
        shortlist: int | None = None,
        **options: Any,
    ) -> None:
        pair = load(model) if isinstance(model, str | os.PathLike) else model
        self.model: Model = pair[0]
        self.tokenizer: Tokenizer = pair[1]
        if lang is not None and lang not in HEADERS:
            raise ValueError(f"lang is {lang!r}; expected {', '.join(HEADERS)}, or None to guess")
        self.lang, self.guesses = lang or "en", lang is None
        summary = self.model.summary
        self.limits, self.kind = summary.get("trained_for", {}), source(summary)
        self.stop, self.max_new_tokens, self.n_new = tuple(stop), max_new_tokens, 0
        self.eos_id = -1 if self.tokenizer.eos_id is None else self.tokenizer.eos_id
        fixed = {"n_tokens": self.tokenizer.vocab_size, "eos_id": self.eos_id}
        self.options = options | fixed | {"temperature": temperature}
        self.messages: list[dict] = []  # as in a file of conversations, each with its language
        self.note = note  # what is done with a line about what was asked
        if shortlist is not None and speculative == 0:
            raise ValueError(
                f"shortlist is {shortlist} but nothing is drafted; expected speculative, the "
                "number of drafts, with it"
            )
        self.n_drafts, self.shortlist = speculative, shortlist
        self.tally = new_tally(speculative)
        spell(self.tokens([0]), self.tokenizer, self.stop)

    def __repr__(self):
        return f"Chat({self.model!r}, {len(self.messages)} messages)"

    @property
    def remembers(self) -> bool:
        """Whether the model reads what was said before: its training had conversations."""
        return self.kind not in ("synthetic", "gsm8k", "text")

    def say(self, text: str, stream: bool = False) -> str | Iterator[str]:
        """The model's answer, which is remembered with the question.

        **Errors**  ValueError for an empty text
        """
        pieces = self.answer(self.prompt(text))
        return pieces if stream else "".join(pieces)

    def prompt(self, text: str, raw: bool = False) -> list[int]:
        """Add a message, and give the ids that the model reads before it answers.

        With `raw` these are the text's own, as for a model that was trained on plain text, and
        for a text that begins with a header of the prompt format.
        """
        if not text.strip() and not (raw and text):
            raise ValueError("the question is empty; expected some text")
        if raw or self.kind == "text" or text.startswith(tuple(h for h, _ in HEADERS.values())):
            self.messages.append({"role": "user", "content": text})
            return self._fitting([self.tokenizer.encode(text)])
        self.messages.append(self.message(text))
        beyond = outside(text, self.lang, self.limits) if self.limits else None
        if beyond:
            self.note(f"{beyond}; the answer may well be wrong")
        return self._fitting(self._blocks(self.messages if self.remembers else self.messages[-1:]))

    def message(self, text: str) -> dict:
        """What a person types, in the form that the model was trained on and with its language."""
        if self.guesses:
            self.lang = guess_language(text, default=self.lang)
        sums = self.kind in ("synthetic", "mix") or "operations" in self.limits
        typed = canonical(text, self.lang) if sums else text.strip()
        return {"role": "user", "content": typed, "lang": self.lang}

    def _blocks(self, messages) -> list[list[int]]:
        """Ids of each question with its answer; the last one waits for its answer."""
        blocks: list[list[int]] = []
        parts = conversation_parts(messages)
        for ids, expected in encode_parts([parts], self.tokenizer)[0]:
            if expected:
                blocks[-1] += ids
            else:
                blocks.append(ids)
        return blocks

    def _fitting(self, blocks) -> list[int]:
        """The newest blocks that leave room for an answer; at least the last one."""
        window = self.model.config.max_seq_len
        room = window - min(self.max_new_tokens, window // 2)
        while len(blocks) > 1 and sum(map(len, blocks)) > room:
            blocks = blocks[1:]
        ids = [token for block in blocks for token in block]
        unread = window_start(len(ids), window)
        if unread:
            self.note(
                f"the prompt has {len(ids)} tokens and the model reads {window} at most: "
                f"the first {unread} are left out"
            )
        return ids

    def answer(self, ids: list[int]) -> Iterator[str]:
        """Pieces of the answer to a `prompt`; `n_new` counts its tokens."""
        said, self.n_new = "", 0
        try:
            for piece in spell(self._counted(ids), self.tokenizer, self.stop, self.eos_id):
                said += piece
                yield piece
        finally:  # also where the reader stops listening
            self.messages.append({"role": "assistant", "content": said})

    def tokens(self, ids: list[int]) -> Iterator[Token]:
        """How the model goes on from these ids, with drafts or without."""
        if self.n_drafts == 0:
            return generate(self.model, ids, self.max_new_tokens, **self.options)
        drafting: dict[str, Any] = {"shortlist": self.shortlist, "tally": self.tally}
        options = drafting | self.options
        return speculate(self.model, ids, self.max_new_tokens, self.n_drafts, **options)

    def _counted(self, ids):
        for token in self.tokens(ids):
            self.n_new += 1
            yield token
