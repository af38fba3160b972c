r"""BPE again, compiled: `count_chunks`, `train_incremental` and `Encoder` of `axion_np.bpe`.

The algorithms are those of the reference; what changes is how the data lies in memory.

- The pattern is replaced by a scanner over bytes that looks up the class of each character
  (letter, number, ...) in a table. The table is made by asking `regex` about every character, so
  scanner and pattern agree on all text. Other patterns than ours still go through `regex`.
- Chunks are a linked list of ids in flat arrays, and dictionaries are hash tables in flat arrays
  with linear probing.
- A pair remembers the places where it occurs, in rising order, so that a merge visits only them.
- The ids of short chunks are kept in a table of fixed size: the slot is chosen by a hash, the whole
  chunk is compared, and a newcomer replaces what was there.

**Numerics** integers only; products stay below 2^63, so the code also runs without compilation.
"""
from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

import numpy as np
import regex
from numba import njit

from axion_np import bpe

OTHER, LETTER, NUMBER, SPACE, NEWLINE = range(5)
BLOCK_BYTES = 1 << 22       # texts are counted in blocks of about this size
CACHE_SLOTS = 1 << 15
CACHED_BYTES = 14           # a chunk fits in two words of seven bytes each


def compiled(function):
    r"""Compile, and keep the machine code on disk where the installation can be written to."""
    try:
        return njit(cache=True)(function)
    except RuntimeError:
        return njit(function)


@cache
def character_classes() -> np.ndarray:
    r"""The class of every code point, according to the `regex` package."""
    text = np.arange(0x110000, dtype="<u4").tobytes().decode("utf-32-le", "surrogatepass")
    classes = np.full(0x110000, OTHER, np.uint8)
    for name, pattern in ((LETTER, r"\p{L}+"), (NUMBER, r"\p{N}+"), (SPACE, r"\s+"),
                          (NEWLINE, r"[\r\n]")):
        for match in regex.finditer(pattern, text):
            classes[match.start():match.end()] = name
    return classes


@compiled
def _character(data, i, end, classes):
    r"""8 * class + length in bytes of the character at i; a byte that is not UTF-8 is OTHER."""
    first = np.int64(data[i])
    if first < 0x80:
        return 8 * np.int64(classes[first]) + 1
    length = 2 if first < 0xE0 else 3 if first < 0xF0 else 4
    if first < 0xC2 or first > 0xF4 or i + length > end:
        return 8 * OTHER + 1
    point = first & (0x7F >> length)
    for k in range(i + 1, i + length):
        if data[k] & 0xC0 != 0x80:
            return 8 * OTHER + 1
        point = point << 6 | np.int64(data[k] & 0x3F)
    smallest = 0x80 if length == 2 else 0x800 if length == 3 else 0x10000
    if point < smallest or point > 0x10FFFF or 0xD800 <= point < 0xE000:
        return 8 * OTHER + 1
    return 8 * np.int64(classes[point]) + length


@compiled
def _run(data, i, end, classes, name):
    r"""End of the run of characters of class `name` that begins at i."""
    while i < end:
        found = _character(data, i, end, classes)
        if found >> 3 != name:
            break
        i += found & 7
    return i


@compiled
def _contraction(data, i, end):
    r"""Bytes of 's 't 'll and the like at i, in either case; 0 if there is none."""
    if data[i] != 0x27 or i + 1 >= end:
        return 0
    a = data[i + 1] | 32
    if a == 0x73 or a == 0x64 or a == 0x6D or a == 0x74:                       # s d m t
        return 2
    b = data[i + 2] | 32 if i + 2 < end else 0
    if a == 0x6C and b == 0x6C or (a == 0x76 or a == 0x72) and b == 0x65:      # ll ve re
        return 3
    return 0


@compiled
def _white_space(data, i, end, classes):
    r"""End of the chunk of white space at i: after the last line end of the run, if there is one;
    else all of it, but for the last character when something follows."""
    start, last, line_end = i, i, -1
    while i < end:
        found = _character(data, i, end, classes)
        if found >> 3 < SPACE:
            break
        last = i
        i += found & 7
        if found >> 3 == NEWLINE:
            line_end = i
    if line_end >= 0:
        return line_end
    return i if i == end or last == start else last


@compiled
def split_ends(data, text_ends, classes, max_digits):
    r"""End of each chunk of `split_pattern`, for texts that lie one after the other in `data`."""
    ends = np.empty(len(data), np.int64)
    n, i = 0, 0
    for end in text_ends:
        while i < end:
            found = _character(data, i, end, classes)
            name, after = found >> 3, i + (found & 7)
            next_name = _character(data, after, end, classes) >> 3 if after < end else -1
            contraction = _contraction(data, i, end)
            if contraction > 0:
                i += contraction
            elif name == LETTER or (name == OTHER or name == SPACE) and next_name == LETTER:
                i = _run(data, after, end, classes, LETTER)
            elif name == NUMBER:
                i = after
                for _ in range(max_digits - 1):
                    found = _character(data, i, end, classes) if i < end else 0
                    i += found & 7 if found >> 3 == NUMBER else 0
            elif name == OTHER or data[i] == 0x20 and next_name == OTHER:
                i = _run(data, after, end, classes, OTHER)
                i = _run(data, i, end, classes, NEWLINE)
            else:
                i = _white_space(data, i, end, classes)
            ends[n] = i
            n += 1
    return ends[:n].copy()


@compiled
def _count(data, ends, slots):
    r"""Distinct chunks: index of the first occurrence of each, and how often it occurs."""
    first, counts = np.empty(len(ends), np.int64), np.zeros(len(ends), np.int64)
    n = 0
    for c in range(len(ends)):
        start = ends[c - 1] if c else 0
        length = ends[c] - start
        slot = 0
        for i in range(start, ends[c]):
            slot = (slot * 16777619 ^ np.int64(data[i])) & 0xFFFFFFFF
        slot = (slot ^ slot >> 15) & len(slots) - 1
        while True:
            known = slots[slot]
            if known < 0:
                slots[slot], first[n], counts[n] = n, c, 1
                n += 1
                break
            known_start = ends[first[known] - 1] if first[known] else 0
            same = ends[first[known]] - known_start == length
            i = 0
            while same and i < length:
                same = data[known_start + i] == data[start + i]
                i += 1
            if same:
                counts[known] += 1
                break
            slot = slot + 1 & len(slots) - 1
    return first[:n].copy(), counts[:n].copy()


@compiled
def _find(table, left, right):
    r"""Row of a pair in a hash table with the pair in column 0, or the row (-1) where it belongs."""
    key = left << 32 | right
    row = left * 16777619 + right * 40503
    row = (row ^ row >> 15) & len(table) - 1
    while table[row, 0] != key and table[row, 0] != -1:
        row = row + 1 & len(table) - 1
    return row


@compiled
def _before(heap, i, j):
    r"""Heap order: the smaller first number, then the smaller second."""
    return heap[i, 0] < heap[j, 0] or heap[i, 0] == heap[j, 0] and heap[i, 1] < heap[j, 1]


@compiled
def _swap(heap, i, j):
    heap[i, 0], heap[j, 0] = heap[j, 0], heap[i, 0]
    heap[i, 1], heap[j, 1] = heap[j, 1], heap[i, 1]


@compiled
def _push(heap, size, first, second):
    r"""Put an entry in a heap of `size` entries; returns the new size."""
    heap[size, 0], heap[size, 1] = first, second
    i = size
    while i > 0 and _before(heap, i, i - 1 >> 1):
        _swap(heap, i, i - 1 >> 1)
        i = i - 1 >> 1
    return size + 1


@compiled
def _pop(heap, size):
    r"""Move the first entry behind the rest, to place `size - 1`, which is the new size."""
    size -= 1
    _swap(heap, 0, size)
    i, child = 0, 1
    while child < size:
        if child + 1 < size and _before(heap, child + 1, child):
            child += 1
        if not _before(heap, child, i):
            break
        _swap(heap, i, child)
        i, child = child, 2 * child + 1
    return size


# Training. Columns of its arrays:
COUNT, HEAD, TAIL = 1, 2, 3         # `pairs`: the pair, its count, first and last row of its list
PLACE, NEXT = 0, 1                  # `lists`: a place where a pair occurs, row of the next one
BEFORE, AFTER, WORD = 0, 1, 2       # `nodes`: neighbours of a place (-1: none), its word


@compiled
def _nodes(ends, n):
    r"""Words as linked lists of places 0..n-1."""
    nodes = np.empty((n, 3), np.int32)
    start = 0
    for w in range(len(ends)):
        for i in range(start, ends[w]):
            nodes[i, BEFORE], nodes[i, AFTER], nodes[i, WORD] = i - 1, i + 1, w
        nodes[start, BEFORE], nodes[ends[w] - 1, AFTER] = -1, -1
        start = ends[w]
    return nodes


@compiled
def _grown(pairs, heap):
    r"""The table of pairs with twice the rows, and a heap that has room for all of them."""
    new_pairs = np.full((2 * len(pairs), 4), -1, np.int64)
    for old in range(len(pairs)):
        if pairs[old, 0] >= 0:
            new_pairs[_find(new_pairs, pairs[old, 0] >> 32, pairs[old, 0] & 0xFFFFFFFF)] = pairs[old]
    new_heap = np.empty((2 * len(heap), 2), np.int64)
    new_heap[:len(heap)] = heap
    return new_pairs, new_heap


@compiled
def _add(pairs, heap, end, lists, n_lists, left, right, place, weight):
    r"""Count a pair at `place`. A pair never seen is noted in the heap's row `end`; returns 1."""
    row = _find(pairs, left, right)
    new = pairs[row, 0] == -1
    if new:
        pairs[row, 0], pairs[row, COUNT], pairs[row, HEAD] = left << 32 | right, 0, n_lists
        heap[end, 1] = left << 32 | right
    else:
        lists[pairs[row, TAIL], NEXT] = n_lists
    pairs[row, COUNT] += weight
    pairs[row, TAIL] = n_lists
    lists[n_lists, PLACE], lists[n_lists, NEXT] = place, -1
    return 1 if new else 0


@compiled
def _push_new(pairs, heap, size, n_new):
    r"""Move `n_new` pairs that wait behind the heap into it, now that their counts are known."""
    for i in range(size, size + n_new):
        pair = heap[i, 1]
        count = pairs[_find(pairs, pair >> 32, pair & 0xFFFFFFFF), COUNT]
        if count > 0:
            size = _push(heap, size, -count, pair)
    return size


@compiled
def _merge(pairs, heap, size, used, lists, n_lists, ids, nodes, weights, a, b, new):
    r"""Merge a, b to `new` wherever they are neighbours. A place merged into its left one holds -1.

    The places of a pair stand in rising order: old pairs gain none, and this goes left to right.
    """
    n_new = 0
    row = pairs[_find(pairs, a, b), HEAD]
    while row >= 0:
        i, row = np.int64(lists[row, PLACE]), np.int64(lists[row, NEXT])
        j = np.int64(nodes[i, AFTER])
        if ids[i] != a or j < 0 or ids[j] != b:
            continue
        if 2 * (used + n_new + 2) > len(pairs):
            pairs, heap = _grown(pairs, heap)
        h, k, weight = np.int64(nodes[i, BEFORE]), np.int64(nodes[j, AFTER]), weights[nodes[i, WORD]]
        pairs[_find(pairs, a, b), COUNT] -= weight
        ids[i], ids[j], nodes[i, AFTER] = new, -1, k
        if h >= 0:
            pairs[_find(pairs, ids[h], a), COUNT] -= weight
            n_new += _add(pairs, heap, size + n_new, lists, n_lists, ids[h], new, h, weight)
            n_lists += 1
        if k >= 0:
            nodes[k, BEFORE] = i
            pairs[_find(pairs, b, ids[k]), COUNT] -= weight
            n_new += _add(pairs, heap, size + n_new, lists, n_lists, new, ids[k], i, weight)
            n_lists += 1
    return pairs, heap, n_new, n_lists


@compiled
def _train(ids, ends, weights, n_merges, first_id):
    r"""Merges as rows (left, right). `ids` holds all words one after the other; overwritten."""
    nodes, merges = _nodes(ends, len(ids)), np.empty((n_merges, 2), np.int64)
    # A merge of two places removes one place and lists at most two: 3 n rows are enough.
    lists = np.empty((3 * len(ids), 2), np.int32)
    pairs, heap = np.full((1024, 4), -1, np.int64), np.empty((1024, 2), np.int64)
    used, n_lists, done = 0, 0, 0
    for i in range(len(ids)):
        if nodes[i, AFTER] >= 0:
            if 2 * (used + 1) > len(pairs):
                pairs, heap = _grown(pairs, heap)
            used += _add(pairs, heap, used, lists, n_lists, ids[i], ids[i + 1], i,
                         weights[nodes[i, WORD]])
            n_lists += 1
    size = _push_new(pairs, heap, 0, used)
    while size > 0 and done < n_merges:
        size = _pop(heap, size)
        promised, pair = -heap[size, 0], heap[size, 1]
        a, b = pair >> 32, pair & 0xFFFFFFFF
        count = pairs[_find(pairs, a, b), COUNT]
        if count == promised:
            pairs, heap, n_new, n_lists = _merge(pairs, heap, size, used, lists, n_lists, ids,
                                                 nodes, weights, a, b, first_id + done)
            used += n_new
            size = _push_new(pairs, heap, size, n_new)
            merges[done, 0], merges[done, 1] = a, b
            done += 1
        elif count > 0:
            size = _push(heap, size, -count, pair)
    return merges[:done].copy()


# Encoding. Columns of `ranks`: the pair, its rank, the id it makes.
RANK, NEW = 1, 2


@compiled
def _rank_table(merges, merge_ids):
    r"""Hash table of the merges, at most a quarter full."""
    size = 4
    while size < 4 * len(merges):
        size *= 2
    ranks = np.full((size, 3), -1, np.int64)
    for rank in range(len(merges)):
        row = _find(ranks, merges[rank, 0], merges[rank, 1])
        ranks[row, 0] = merges[rank, 0] << 32 | merges[rank, 1]
        ranks[row, RANK], ranks[row, NEW] = rank, merge_ids[rank]
    return ranks


@compiled
def _encode_heap(data, start, end, byte_ids, ranks, links, heap, ids):
    r"""`encode_heap` of one chunk into `ids`; returns how many. Its work space is given."""
    n, size = end - start, 0
    for i in range(n):
        ids[i] = byte_ids[data[start + i]]
        links[i, BEFORE], links[i, AFTER] = i - 1, i + 1
        if i > 0:
            row = _find(ranks, ids[i - 1], ids[i])
            if ranks[row, 0] >= 0:
                size = _push(heap, size, ranks[row, RANK], i - 1)
    while size > 0:
        size = _pop(heap, size)
        i = heap[size, 1]
        j = links[i, AFTER]
        if ids[i] < 0 or j == n:
            continue
        row = _find(ranks, ids[i], ids[j])
        if ranks[row, 0] < 0 or ranks[row, RANK] != heap[size, 0]:
            continue
        ids[i], ids[j], links[i, AFTER] = ranks[row, NEW], -1, links[j, AFTER]
        if links[i, AFTER] < n:
            links[links[i, AFTER], BEFORE] = i
        for left in (links[i, BEFORE], i):
            if left >= 0 and links[left, AFTER] < n:
                row = _find(ranks, ids[left], ids[links[left, AFTER]])
                if ranks[row, 0] >= 0:
                    size = _push(heap, size, ranks[row, RANK], left)
    i, kept = 0, 0
    while i < n:
        ids[kept] = ids[i]
        i, kept = links[i, AFTER], kept + 1
    return kept


@compiled
def _encode(data, text_ends, ends, byte_ids, ranks, known, known_ids):
    r"""Ids of all chunks, and where each text's ids end.

    `known` remembers chunks of up to 14 bytes: the bytes in two words, the length (0: nothing)
    above the second's seven bytes; then how many ids, which are in the same row of `known_ids`.
    """
    longest, start = 0, 0
    for end in ends:
        longest, start = max(longest, end - start), end
    links, heap = np.empty((longest, 2), np.int64), np.empty((3 * longest, 2), np.int64)
    chunk_ids = np.empty(longest, np.int64)
    ids, id_ends = np.empty(len(data), np.int32), np.empty(len(text_ends), np.int64)
    n, c, start = 0, 0, 0
    for t in range(len(text_ends)):
        while start < text_ends[t]:
            end = ends[c]
            row, low, high = _cache_row(data, start, end, len(known))
            if end - start <= CACHED_BYTES and known[row, 0] == low and known[row, 1] == high:
                count = known[row, 2]
                for i in range(count):
                    ids[n + i] = known_ids[row, i]
            else:
                count = _encode_heap(data, start, end, byte_ids, ranks, links, heap, chunk_ids)
                for i in range(count):
                    ids[n + i] = chunk_ids[i]
                if end - start <= CACHED_BYTES:
                    known[row, 0], known[row, 1], known[row, 2] = low, high, count
                    for i in range(count):
                        known_ids[row, i] = chunk_ids[i]
            n, c, start = n + count, c + 1, end
        id_ends[t] = n
    return ids[:n].copy(), id_ends


@compiled
def _cache_row(data, start, end, rows):
    r"""Where a chunk is remembered, and its two words; the words mean nothing if it is too long."""
    low, high, row = np.int64(0), np.int64(0), np.int64(0)
    if end - start <= CACHED_BYTES:
        for i in range(start, min(start + 7, end)):
            low = low << 8 | np.int64(data[i])
        for i in range(start + 7, end):
            high = high << 8 | np.int64(data[i])
        high |= end - start << 56
        row = (low & 0xFFFFFFF) * 16777619 ^ (low >> 28) * 40503 ^ (high & 0xFFFFFFF) * 2654435
        row = (row ^ row >> 17 ^ row >> 31) & rows - 1
    return row, low, high


def _joined(texts: list[bytes]) -> tuple[np.ndarray, np.ndarray]:
    r"""All texts as one array of bytes, and where each ends."""
    return (np.frombuffer(b"".join(texts), np.uint8),
            np.cumsum([len(text) for text in texts], dtype=np.int64))


def _chunk_ends(texts: list[bytes], data: np.ndarray, text_ends: np.ndarray,
                patterns: tuple[str, ...]) -> np.ndarray:
    r"""End of each chunk in `data`: by the scanner for our own pattern, else by `regex`."""
    for split_digits, max_digits in ((True, 1), (False, 3)):
        if patterns == (bpe.split_pattern(split_digits),):
            return split_ends(data, text_ends, character_classes(), max_digits)
    lengths = [len(chunk) for text in texts for chunk in bpe.split(text, patterns)]
    return np.cumsum(lengths, dtype=np.int64)


def _blocks(texts: Iterable[bytes]) -> Iterator[list[bytes]]:
    r"""`texts` in lists of about `BLOCK_BYTES`, so that memory does not grow with the corpus."""
    block, size = [], 0
    for text in texts:
        block.append(text)
        size += len(text)
        if size >= BLOCK_BYTES:
            yield block
            block, size = [], 0
    yield block


def count_chunks(texts: Iterable[bytes], patterns: tuple[str, ...]) -> dict[bytes, int]:
    r"""`bpe.count_chunks`."""
    counts = Counter()
    for block in _blocks(texts):
        data, text_ends = _joined(block)
        ends = _chunk_ends(block, data, text_ends, patterns)
        slots = np.full(1 << max(2, (2 * len(ends)).bit_length()), -1, np.int64)
        first, found = _count(data, ends, slots)
        starts = np.where(first > 0, ends[first - 1], 0)
        for start, end, count in zip(starts.tolist(), ends[first].tolist(), found.tolist()):
            counts[data[start:end].tobytes()] += count
    return counts


def train_incremental(words: list[list[int]], counts: list[int], n_merges: int,
                      first_id: int) -> list[bpe.Pair]:
    r"""`bpe.train_incremental`."""
    words, counts = zip(*[(word, count) for word, count in zip(words, counts) if word] or [((), ())])
    ids = np.array([token for word in words for token in word], np.int64)
    ends = np.cumsum([len(word) for word in words], dtype=np.int64)
    merges = _train(ids, ends, np.array(counts, np.int64), n_merges, first_id)
    return [tuple(pair) for pair in merges.tolist()]


class Encoder:
    r"""`bpe.Encoder`."""

    def __init__(self, patterns: tuple[str, ...], byte_ids: list[int], merges: list[bpe.Pair],
                 merge_ids: list[int]):
        self.patterns = patterns
        self.byte_ids = np.array(byte_ids, np.int64)
        self.ranks = _rank_table(np.array(merges, np.int64).reshape(-1, 2),
                                 np.array(merge_ids, np.int64))
        self.known = np.zeros((CACHE_SLOTS, 3), np.int64)
        self.known_ids = np.zeros((CACHE_SLOTS, CACHED_BYTES), np.int32)

    def encode(self, texts: list[bytes]) -> list[list[int]]:
        data, text_ends = _joined(texts)
        ends = _chunk_ends(texts, data, text_ends, self.patterns)
        ids, id_ends = _encode(data, text_ends, ends, self.byte_ids, self.ranks, self.known,
                               self.known_ids)
        ids, id_ends = ids.tolist(), id_ends.tolist()
        return [ids[start:end] for start, end in zip([0, *id_ends], id_ends)]
