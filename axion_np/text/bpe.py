"""Byte-pair encoding (BPE): which pieces of text get a number of their own.

A language model reads whole numbers. Bytes would do: 256 ids, any text, nothing ever unknown. But
a text of bytes is long, and the model pays for every position. BPE shortens it: find the pair of
neighbours that is most frequent in a training text, give it an id, replace it, repeat.

    l o w   l o w e r   n e w e r     lo, ow, we and er occur twice: the smallest ids win, er
    l o w   l o w er    n e w er      now lo, ow and w-er occur twice: lo
    lo w    lo w er     n e w er      then w-er, then lo-w, ...

Before that, `split` cuts the text into chunks (words with the space before them, digits, signs,
white space), and no merge crosses a chunk. A chunk that occurs 10,000 times is then handled once,
with a count.

Each algorithm is here twice, once to read (`train_naive`, `encode_naive`) and once to use
(`train_incremental`, `encode_heap`); both give the same result on every input. The kernels repeat
`count_chunks`, `train_incremental` and `Encoder` under the same names.
"""

from __future__ import annotations

import heapq
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

import regex

Pair = tuple[int, int]

CACHED_BYTES = 32  # a chunk up to this long is worth remembering
CACHED_CHUNKS = 1 << 16  # and so many of them


def split_pattern(split_digits: bool) -> str:
    """The pattern that cuts text into chunks, in the style of GPT-4's.

    The first alternative that fits at a place wins. Every character fits one, so nothing is lost.
    """
    return "|".join(
        (
            r"'(?:[sdmtSDMT]|[lL][lL]|[vV][eE]|[rR][eE])",  # 's 't 'll 've 're
            r"[^\r\n\p{L}\p{N}]?\p{L}+",  # a word, one space or sign before it
            r"\p{N}" if split_digits else r"\p{N}{1,3}",  # a digit, or up to three
            r" ?[^\s\p{L}\p{N}]+[\r\n]*",  # signs, with the line ends after them
            r"\s*[\r\n]+",  # white space up to its last line end
            r"\s+(?!\S)",  # white space, but one before a word
            r"\s+",
        )
    )


def checked_pattern(pattern: str) -> str:
    """`pattern`, as it is. **Errors** the `regex` package cannot read it."""
    try:
        regex.compile(pattern)
    except (regex.error, TypeError) as error:
        raise ValueError(f"pattern {pattern!r} does not compile: {error}") from None
    return pattern


def as_bytes(text: str | bytes) -> bytes:
    """UTF-8 of a str; bytes as they are. **Errors** a lone surrogate; another type."""
    if isinstance(text, bytes | bytearray):
        return bytes(text)
    if not isinstance(text, str):
        raise TypeError(f"text is {type(text).__name__}, expected str or bytes")
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ValueError(
            f"text has a lone surrogate U+{ord(text[error.start]):04X} at {error.start}, "
            "which is not Unicode; pass bytes instead"
        ) from None


def split(text: bytes, patterns: Iterable[str]) -> list[bytes]:
    """Chunks of `text`; joined, they are `text` again. Each pattern cuts what the last one left.

    A byte that is not valid UTF-8 counts as a sign (Python hands it through as a surrogate).
    """
    chunks = [text.decode("utf-8", "surrogateescape")]
    for pattern in patterns:
        chunks = [piece for chunk in chunks for piece in _cut(chunk, pattern)]
    return [chunk.encode("utf-8", "surrogateescape") for chunk in chunks if chunk]


def _cut(text: str, pattern: str) -> Iterator[str]:
    """The matches of `pattern` and what lies between them, in order."""
    end = 0
    for match in regex.finditer(pattern, text):
        yield text[end : match.start()]
        yield match.group()
        end = match.end()
    yield text[end:]


def count_chunks(texts: Iterable[bytes], patterns: tuple[str, ...]) -> dict[bytes, int]:
    """How often each chunk occurs, in the order of first occurrence."""
    counts = Counter()
    for text in texts:
        counts.update(split(text, patterns))
    return counts


def merge(ids: list[int], pair: Pair, new: int) -> list[int]:
    """`ids` with every `pair` replaced by `new`, from left to right: a a a -> aa a."""
    merged, i = [], 0
    while i < len(ids):
        found = tuple(ids[i : i + 2]) == pair
        merged.append(new if found else ids[i])
        i += 2 if found else 1
    return merged


def train_naive(
    words: list[list[int]], counts: list[int], n_merges: int, first_id: int
) -> list[Pair]:
    """Learn merges by counting every pair again for each merge.

    `words[i]` is a chunk as ids, and occurs `counts[i]` times. The pair with the highest count is
    merged; among equals, the smallest (left id, right id). Stops early when no pair is left.

    **Cost** n_merges passes over all distinct chunks.
    """
    merges = []
    while len(merges) < n_merges:
        pairs = Counter()
        for word, count in zip(words, counts):
            for pair in pairwise(word):
                pairs[pair] += count
        if not pairs:
            break
        best = min(pairs, key=lambda pair: (-pairs[pair], pair))
        words = [merge(word, best, first_id + len(merges)) for word in words]
        merges.append(best)
    return merges


def train_incremental(
    words: list[list[int]], counts: list[int], n_merges: int, first_id: int
) -> list[Pair]:
    """The same merges as `train_naive`, touching only the chunks that hold the merged pair.

    A heap hands out the best pair. A count in it may be too high, because another merge took some
    of the pair's places since; it is never too low, because only pairs with the new id gain, and
    these are pushed when their merge is complete. An outdated entry goes back with its true count.

    **Cost** about one pass over all distinct chunks, plus one over a pair's chunks for its merge.
    """
    words = list(words)
    pairs, holders = Counter(), defaultdict(set)  # pair -> its count, pair -> chunks with it
    for w, word in enumerate(words):
        for pair in pairwise(word):
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
            for pair in pairwise(words[w]):
                pairs[pair] -= counts[w]
            words[w] = merge(words[w], best, new)
            for pair in pairwise(words[w]):
                pairs[pair] += counts[w]
                if new in pair:
                    fresh.add(pair)
                    holders[pair].add(w)
        for pair in fresh:
            heapq.heappush(heap, (-pairs[pair], pair))
        merges.append(best)
    return merges


def encode_naive(ids: list[int], ranks: dict[Pair, Pair]) -> list[int]:
    """Replay the merges on one chunk: the earliest learnt first, leftmost first, until none fits.

    `ranks[left, right]` is (rank, new id): rank 0 was learnt first.

    **Cost** one pass for each merge: the square of the chunk's length.
    """
    ids = list(ids)
    while True:
        fits = [(ranks[pair], i) for i, pair in enumerate(pairwise(ids)) if pair in ranks]
        if not fits:
            return ids
        (_, new), i = min(fits)
        ids[i : i + 2] = [new]


def encode_heap(ids: list[int], ranks: dict[Pair, Pair]) -> list[int]:
    """The same ids as `encode_naive`, from a heap of the merges that fit.

    The chunk is a linked list: `after[i]` and `before[i]` are the places next to i. A place that
    was merged into its left neighbour holds None. Entries of the heap are checked when they
    come up, since one of the two ids may be gone.

    **Cost** n log n for a chunk of n bytes, so one endless word does no harm.
    """
    ids, n = list(ids), len(ids)
    before, after = list(range(-1, n - 1)), list(range(1, n + 1))
    heap = [(*ranks[pair], i) for i, pair in enumerate(pairwise(ids)) if pair in ranks]
    heapq.heapify(heap)
    while heap:
        rank, new, i = heapq.heappop(heap)
        j = after[i]
        if ids[i] is None or j == n or ranks.get((ids[i], ids[j])) != (rank, new):
            continue
        ids[i], ids[j], after[i] = new, None, after[j]
        if after[i] < n:
            before[after[i]] = i
        for left, right in ((before[i], i), (i, after[i])):
            if left >= 0 and right < n and (ids[left], ids[right]) in ranks:
                heapq.heappush(heap, (*ranks[ids[left], ids[right]], left))
    return [token for token in ids if token is not None]


class Encoder:
    """Texts -> ids. Most chunks of a text were seen before, so their ids are remembered."""

    def __init__(
        self,
        patterns: tuple[str, ...],
        byte_ids: list[int],
        merges: list[Pair],
        merge_ids: list[int],
    ):
        self.patterns, self.byte_ids = patterns, byte_ids
        self.ranks = {pair: (rank, new) for rank, (pair, new) in enumerate(zip(merges, merge_ids))}
        self.known: dict[bytes, list[int]] = {}

    def encode(self, texts: list[bytes]) -> list[list[int]]:
        return [
            [token for chunk in split(text, self.patterns) for token in self._chunk(chunk)]
            for text in texts
        ]

    def _chunk(self, chunk: bytes) -> list[int]:
        ids = self.known.get(chunk)
        if ids is None:
            ids = encode_heap([self.byte_ids[byte] for byte in chunk], self.ranks)
            if len(chunk) <= CACHED_BYTES and len(self.known) < CACHED_CHUNKS:
                self.known[chunk] = ids
        return ids
