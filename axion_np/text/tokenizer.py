"""The tokenizer: text or bytes to ids, and ids back to exactly the same text.

    tokenizer = Tokenizer.train(texts, vocab_size=1024)
    ids = tokenizer.encode("Quanto e 5 + 3?")
    tokenizer.decode(ids)                               # "Quanto e 5 + 3?"

What is new here: a number for everything. Special tokens come first (pad 0, bos 1, eos 2, unk 3),
then the 256 bytes (4..259), then the merges in the order they were learnt (260...). Since every
byte has an id, `<unk>` is never needed.

Special tokens are ids, not text: the characters "<eos>" in a text give a few ordinary tokens, so
nobody can end a document by writing them down. `allow_special=True` asks for the other.

On the command line: `axion tokenizer --help`.
"""

from __future__ import annotations

import codecs
import os
from collections.abc import Iterable, Iterator
from functools import cached_property

import regex

from axion_np.backends import choose
from axion_np.text import bpe
from axion_np.text import vocabulary as tokenizer_json
from axion_np.text.vocabulary import Vocabulary

SPECIAL_TOKENS = ("<pad>", "<bos>", "<eos>", "<unk>")

# The names of a role in files from elsewhere, tried in this order.
ROLES = {
    "pad": ("<pad>", "<|pad|>", "<｜▁pad▁｜>"),
    "bos": ("<bos>", "<s>", "<|begin_of_text|>", "<｜begin▁of▁sentence｜>", "<|endoftext|>"),
    "eos": ("<eos>", "</s>", "<|end_of_text|>", "<｜end▁of▁sentence｜>", "<|endoftext|>"),
    "unk": ("<unk>",),
}


class Tokenizer:
    """A trained tokenizer. `vocabulary` is all it knows; the rest is made from that."""

    def __init__(self, vocabulary: Vocabulary, backend: str = "auto") -> None:
        self.vocabulary = vocabulary
        self.backend = backend
        self.tokens = tokenizer_json.token_bytes(vocabulary)  # id -> bytes
        self.merges = vocabulary.merges
        self.special_tokens = vocabulary.specials  # text -> id
        self.vocab_size = max(self.tokens) + 1
        self.pad_id, self.bos_id, self.eos_id, self.unk_id = map(self._role, ROLES)

    def _role(self, role: str) -> int | None:
        known = self.special_tokens
        return next((known[name] for name in ROLES[role] if name in known), None)

    @property
    def split_digits(self) -> bool | None:
        """Whether numbers are cut digit by digit; None when the patterns are not ours."""
        for choice in (True, False):
            if self.vocabulary.patterns == (bpe.split_pattern(choice),):
                return choice
        return None

    @classmethod
    def train(
        cls,
        texts: Iterable[str | bytes],
        vocab_size: int,
        *,
        split_digits: bool = True,
        special_tokens: Iterable[str] = SPECIAL_TOKENS,
        backend: str = "auto",
    ) -> Tokenizer:
        """Learn `vocab_size` ids from `texts`, or fewer when the texts hold no more pairs.

        The merge with the highest count is learnt next; among equals, the smallest pair of ids.

        **Errors** a `vocab_size` with no room for the special tokens and the bytes; a single str.
        """
        special_tokens = tuple(special_tokens)
        first_byte, first_merge = len(special_tokens), len(special_tokens) + 256
        if vocab_size < first_merge:
            expected = f"at least {first_merge}: {first_byte} special tokens and 256 bytes"
            raise ValueError(f"vocab_size is {vocab_size}, expected {expected}")
        if len(set(special_tokens)) < first_byte or "" in special_tokens:
            raise ValueError(f"special_tokens {special_tokens} has a text twice or an empty one")
        if isinstance(texts, str | bytes):
            raise TypeError(f"texts is one {type(texts).__name__}, expected a list of texts")
        ops = choose("bpe", backend)
        patterns = (bpe.split_pattern(split_digits),)
        counts = ops.count_chunks(map(bpe.as_bytes, texts), patterns)
        words = [[first_byte + byte for byte in chunk] for chunk in counts]
        n_merges = vocab_size - first_merge
        merges = ops.train_incremental(words, list(counts.values()), n_merges, first_merge)
        specials = {text: i for i, text in enumerate(special_tokens)}
        byte_ids = list(range(first_byte, first_merge))
        merge_ids = list(range(first_merge, first_merge + len(merges)))
        return cls(Vocabulary(patterns, specials, byte_ids, merges, merge_ids), backend)

    @cached_property
    def _encoder(self):
        patterns, _, *learnt = self.vocabulary
        return choose("bpe", self.backend).Encoder(patterns, *learnt)

    def encode(self, text: str | bytes, *, allow_special: bool = False) -> list[int]:
        """Ids of `text`. Nothing is added; special tokens are read only with `allow_special`.

        **Errors** a str with a lone surrogate is not Unicode text; pass bytes.
        """
        data = bpe.as_bytes(text)
        if not allow_special or not self.special_tokens:
            return self._encoder.encode([data])[0]
        ids = []
        for i, piece in enumerate(self._special_pattern.split(data)):  # text, special, text, ...
            special = i % 2 == 1
            ids += [self.special_tokens[piece.decode("utf-8")]] if special else self.encode(piece)
        return ids

    @cached_property
    def _special_pattern(self) -> regex.Pattern:
        longest_first = sorted(self.special_tokens, key=len, reverse=True)
        return regex.compile(f"({'|'.join(map(regex.escape, longest_first))})".encode())

    def encode_batch(self, texts: Iterable[str | bytes]) -> list[list[int]]:
        """`encode` of each text, with the work before and after shared."""
        return self._encoder.encode([bpe.as_bytes(text) for text in texts])

    def decode_bytes(self, ids: Iterable[int]) -> bytes:
        """The exact bytes that `ids` stand for. **Errors** an id that is not a token."""
        try:
            return b"".join([self.tokens[int(token)] for token in ids])
        except KeyError as error:
            expected = f"expected 0 to {self.vocab_size - 1}"
            raise ValueError(f"id {error.args[0]} is not a token, {expected}") from None

    def decode(self, ids: Iterable[int]) -> str:
        """Text of `ids`; bytes that are not UTF-8 become U+FFFD."""
        return self.decode_bytes(ids).decode("utf-8", "replace")

    def stream(self) -> Stream:
        """For ids that arrive one by one: `stream.push(id)`; at the end `stream.finish()`."""
        return Stream(self)

    def decode_stream(self, ids: Iterable[int]) -> Iterator[str]:
        """Pieces of text while `ids` arrive; joined, they are `decode(ids)`."""
        stream = self.stream()
        yield from filter(None, map(stream.push, ids))
        yield stream.finish()

    def save(self, path: str | os.PathLike) -> None:
        """Write our own JSON."""
        tokenizer_json.write(path, tokenizer_json.to_own(self.vocabulary, self.split_digits))

    def save_huggingface(self, path: str | os.PathLike) -> None:
        """Write a `tokenizer.json` for the `tokenizers` and `transformers` libraries."""
        tokenizer_json.write(path, tokenizer_json.to_huggingface(self.vocabulary))

    @classmethod
    def load(cls, path: str | os.PathLike, *, backend: str = "auto") -> Tokenizer:
        """Read a file of either kind. **Errors** `ValueError` says what is wrong or missing."""
        return cls(tokenizer_json.read(path), backend)

    load_huggingface = load


class Stream:
    """Text of ids that arrive one by one. A character appears when its last byte is here."""

    def __init__(self, tokenizer: Tokenizer):
        self._tokenizer = tokenizer
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def push(self, token: int) -> str:
        """The text that `token` completes; "" while a character is still open."""
        return self._decoder.decode(self._tokenizer.decode_bytes([token]))

    def finish(self) -> str:
        """What is left: "", or U+FFFD for a character that was never completed."""
        return self._decoder.decode(b"", final=True)
