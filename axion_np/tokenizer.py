r"""From text to token ids and back: byte-level byte-pair encoding (BPE).

A language model reads whole numbers. Bytes would do: 256 ids, any text, nothing ever unknown. But
a text of bytes is long, and the model pays for every position. BPE shortens it: find the pair of
neighbours that is most frequent in a training text, give it an id of its own, replace it, repeat.

Ids: special tokens first (pad 0, bos 1, eos 2, unk 3), then the 256 bytes (4..259), then the
merges in the order they were learnt (260...). Every byte has an id, so any text and any byte
string comes back exactly, invalid UTF-8 included, and `<unk>` is never produced.

Before anything is merged, the text is cut into chunks by a pattern (words with their leading
space, digits, punctuation, white space); no merge crosses a chunk.
"""
from __future__ import annotations

import codecs
import heapq
import json
import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

import regex

from axion_np import tokenizer_json
from axion_np.tokenizer_json import Vocabulary

SPECIAL_TOKENS = ("<pad>", "<bos>", "<eos>", "<unk>")


def split_pattern(split_digits: bool) -> str:
    r"""The pattern that cuts text into chunks, in the style of GPT-4's.

    The first alternative that fits at a place wins. Every character fits one, so nothing is lost.
    """
    return "|".join((
        r"'(?:[sdmtSDMT]|[lL][lL]|[vV][eE]|[rR][eE])",    # 's 't 'll 've 're
        r"[^\r\n\p{L}\p{N}]?\p{L}+",                      # a word, with one space or sign before
        r"\p{N}" if split_digits else r"\p{N}{1,3}",      # a digit, or up to three
        r" ?[^\s\p{L}\p{N}]+[\r\n]*",                     # signs, with the line ends behind them
        r"\s*[\r\n]+",                                    # white space up to the last line end
        r"\s+(?!\S)",                                     # white space, less the last before a word
        r"\s+",
    ))


def split(text: bytes, patterns: Iterable[str]) -> list[bytes]:
    r"""Chunks of `text`; joined, they are `text` again.

    A byte that is not valid UTF-8 counts as a sign (Python hands it through as a surrogate).
    """
    chunks = [text.decode("utf-8", "surrogateescape")]
    for pattern in patterns:
        chunks = [piece for chunk in chunks for piece in _cut(chunk, pattern)]
    return [chunk.encode("utf-8", "surrogateescape") for chunk in chunks]


def _cut(text: str, pattern: str) -> Iterator[str]:
    r"""The matches of `pattern` and what lies between them, in order, nothing empty."""
    end = 0
    for match in regex.finditer(pattern, text):
        if match.start() > end:
            yield text[end:match.start()]
        if match.end() > match.start():
            yield match.group()
        end = match.end()
    if end < len(text):
        yield text[end:]


def merge(ids: list[int], pair: tuple[int, int], new: int) -> list[int]:
    r"""`ids` with every `pair` replaced by `new`, from left to right: aaa -> [aa] a."""
    merged = []
    i = 0
    while i < len(ids):
        if tuple(ids[i:i + 2]) == pair:
            merged.append(new)
            i += 2
        else:
            merged.append(ids[i])
            i += 1
    return merged


def train_naive(words: list[list[int]], counts: list[int], n_merges: int,
                first_id: int) -> list[tuple[int, int]]:
    r"""Learn merges by counting every pair again for each merge. To read, not to use.

    `words[i]` is a chunk as ids and occurs `counts[i]` times. The pair with the highest count
    wins; among equals, the smallest (left id, right id). Stops early when no pair is left.

    Cost: n_merges passes over all distinct chunks.
    """
    merges = []
    while len(merges) < n_merges:
        pairs = Counter()
        for word, count in zip(words, counts):
            for pair in zip(word, word[1:]):
                pairs[pair] += count
        if not pairs:
            break
        best = min(pairs, key=lambda pair: (-pairs[pair], pair))
        words = [merge(word, best, first_id + len(merges)) for word in words]
        merges.append(best)
    return merges


def train_incremental(words: list[list[int]], counts: list[int], n_merges: int,
                      first_id: int) -> list[tuple[int, int]]:
    r"""The same merges as `train_naive`, touching only the chunks that hold the merged pair.

    A heap hands out the best pair. A count in it may be too high (another merge took some of the
    pair's places since), never too low: old pairs only lose, and a pair with the new id is pushed
    when its merge is complete. So an entry that is out of date goes back with its true count.
    """
    words = list(words)
    pairs, holders = Counter(), defaultdict(set)             # pair -> count, -> chunks that hold it
    for w, word in enumerate(words):
        for pair in zip(word, word[1:]):
            pairs[pair] += counts[w]
            holders[pair].add(w)
    heap = [(-count, pair) for pair, count in pairs.items()]
    heapq.heapify(heap)
    merges = []
    while heap and len(merges) < n_merges:
        count, best = heapq.heappop(heap)
        if -count != pairs[best]:
            if pairs[best] > 0:
                heapq.heappush(heap, (-pairs[best], best))
            continue
        new, fresh = first_id + len(merges), set()
        for w in holders.pop(best):
            for pair in zip(words[w], words[w][1:]):
                pairs[pair] -= counts[w]
            words[w] = merge(words[w], best, new)
            for pair in zip(words[w], words[w][1:]):
                pairs[pair] += counts[w]
                if new in pair:
                    fresh.add(pair)
                    holders[pair].add(w)
        for pair in fresh:
            heapq.heappush(heap, (-pairs[pair], pair))
        merges.append(best)
    return merges


def encode_naive(ids: list[int], ranks: dict[tuple[int, int], tuple[int, int]]) -> list[int]:
    r"""Replay the merges on one chunk: the earliest learnt goes first, until none fits.

    `ranks[left, right]` is (rank, new id).
    """
    while len(ids) > 1:
        pair = min(zip(ids, ids[1:]), key=lambda pair: ranks.get(pair, (len(ranks), 0)))
        if pair not in ranks:
            break
        ids = merge(ids, pair, ranks[pair][1])
    return ids


class Tokenizer:
    r"""A trained tokenizer: `Tokenizer.train(texts, 1024)`, or `Tokenizer.load("tokenizer.json")`."""

    def __init__(self, vocabulary: Vocabulary):
        self.vocabulary = vocabulary
        self.tokens = tokenizer_json.token_bytes(vocabulary)
        self.ranks = {pair: (rank, new) for rank, (pair, new) in
                      enumerate(zip(vocabulary.merges, vocabulary.merge_ids))}
        self.chunks: dict[bytes, list[int]] = {}

    @classmethod
    def train(cls, texts: Iterable[str | bytes], vocab_size: int, *, split_digits: bool = True,
              special_tokens: tuple[str, ...] = SPECIAL_TOKENS) -> Tokenizer:
        first_byte = len(special_tokens)
        first_merge = first_byte + 256
        if vocab_size < first_merge:
            raise ValueError(f"vocab_size is {vocab_size}, expected at least {first_merge}: "
                             f"{first_byte} special tokens and 256 bytes")
        patterns = (split_pattern(split_digits),)
        found = Counter()
        for text in texts:
            found.update(split(_as_bytes(text), patterns))
        words = [[first_byte + byte for byte in chunk] for chunk in found]
        merges = train_incremental(words, list(found.values()), vocab_size - first_merge, first_merge)
        return cls(Vocabulary(
            patterns, split_digits, {text: i for i, text in enumerate(special_tokens)},
            [first_byte + byte for byte in range(256)], merges,
            [first_merge + rank for rank in range(len(merges))]))

    merges = property(lambda self: self.vocabulary.merges)
    vocab_size = property(lambda self: max(self.tokens) + 1)
    pad_id = property(lambda self: self.vocabulary.specials.get("<pad>"))
    bos_id = property(lambda self: self.vocabulary.specials.get("<bos>"))
    eos_id = property(lambda self: self.vocabulary.specials.get("<eos>"))
    unk_id = property(lambda self: self.vocabulary.specials.get("<unk>"))

    def encode(self, text: str | bytes, *, allow_special: bool = False) -> list[int]:
        r"""Ids of `text`. Adds no special token, and reads "<eos>" as five plain characters unless
        `allow_special`."""
        data = _as_bytes(text)
        if not allow_special or not self.vocabulary.specials:
            return self._encode(data)
        ids, end = [], 0
        for match in self._special_pattern.finditer(data):
            ids += self._encode(data[end:match.start()])
            ids.append(self.vocabulary.specials[match.group().decode("utf-8")])
            end = match.end()
        return ids + self._encode(data[end:])

    def encode_batch(self, texts: Iterable[str | bytes]) -> list[list[int]]:
        return [self.encode(text) for text in texts]

    @cached_property
    def _special_pattern(self) -> regex.Pattern:
        longest_first = sorted(self.vocabulary.specials, key=len, reverse=True)
        return regex.compile(b"|".join(regex.escape(text).encode("utf-8") for text in longest_first))

    def _encode(self, data: bytes) -> list[int]:
        ids = []
        for chunk in split(data, self.vocabulary.patterns):
            known = self.chunks.get(chunk)
            if known is None:
                known = encode_naive([self.vocabulary.byte_ids[byte] for byte in chunk], self.ranks)
                self.chunks[chunk] = known
            ids += known
        return ids

    def decode_bytes(self, ids: Iterable[int]) -> bytes:
        try:
            return b"".join([self.tokens[int(i)] for i in ids])
        except KeyError as error:
            raise ValueError(f"id {error.args[0]} is not a token: expected "
                             f"0 to {self.vocab_size - 1}") from None

    def decode(self, ids: Iterable[int]) -> str:
        r"""Text of `ids`; bytes that are not UTF-8 become U+FFFD."""
        return self.decode_bytes(ids).decode("utf-8", "replace")

    def stream(self) -> Stream:
        return Stream(self)

    def save(self, path: str | os.PathLike) -> None:
        with open(path, "w", encoding="utf-8") as file:
            json.dump(tokenizer_json.to_own(self.vocabulary), file, ensure_ascii=False)

    @classmethod
    def load(cls, path: str | os.PathLike) -> Tokenizer:
        with open(path, encoding="utf-8") as file:
            return cls(tokenizer_json.from_own(json.load(file)))


class Stream:
    r"""Text of ids that arrive one by one; a character is handed out when its last byte is here."""

    def __init__(self, tokenizer: Tokenizer):
        self._tokenizer = tokenizer
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def push(self, token: int) -> str:
        r"""The text that `token` completes; "" while a character is still open."""
        return self._decoder.decode(self._tokenizer.decode_bytes([token]))

    def finish(self) -> str:
        r"""What is left at the end: "", or U+FFFD for a character that was never completed."""
        return self._decoder.decode(b"", final=True)


def _as_bytes(text: str | bytes) -> bytes:
    r"""UTF-8 of a str; bytes as they are. Errors: a lone surrogate is not text."""
    if isinstance(text, str):
        try:
            return text.encode("utf-8")
        except UnicodeEncodeError as error:
            raise ValueError(f"text has a lone surrogate U+{ord(text[error.start]):04X} at "
                             f"{error.start}: not Unicode; pass bytes instead") from None
    if not isinstance(text, (bytes, bytearray)):
        raise ValueError(f"text is {type(text).__name__}, expected str or bytes")
    return bytes(text)
