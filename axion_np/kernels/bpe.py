"""BPE again, compiled: `count_chunks`, `train_incremental` and `Encoder` of `axion_np.text.bpe`.

Text is cut in `bpe_split` and merges are learnt in `bpe_train`; this file encodes. The merges are
a hash table with linear probing. The ids of short chunks are kept in a table of fixed size: a hash
chooses the row, the whole chunk is compared, and a newcomer replaces what was there.

**Numerics** integers only; products stay below 2^63, so the code also runs without compilation.
"""

from __future__ import annotations

import numpy as np

from axion_np.kernels.bpe_split import chunk_ends, count_chunks, joined
from axion_np.kernels.bpe_train import train_incremental
from axion_np.kernels.compiled import kernel
from axion_np.kernels.pair_table import find
from axion_np.text import bpe

__all__ = ["Encoder", "count_chunks", "train_incremental"]

# A plain Python number handed to a kernel would compile it once more; this one is int64.
ZERO = np.int64(0)
RANK, NEW = 1, 2  # columns of `ranks`: the pair, its rank, the id it makes
BEFORE, AFTER = 0, 1  # columns of `links`: the places next to a place
CACHE_ROWS = 1 << 15
CACHED_BYTES = 14  # a chunk in two words of seven bytes each


@kernel
def _push(heap, size, item):
    """Put an item in a heap of `size` items; returns the new size."""
    heap[size] = item
    i = size
    while i > 0 and heap[i] < heap[i - 1 >> 1]:
        heap[i], heap[i - 1 >> 1] = heap[i - 1 >> 1], heap[i]
        i = i - 1 >> 1
    return size + 1


@kernel
def _pop(heap, size):
    """Move the smallest item behind the rest, to place `size - 1`, which is the new size."""
    size -= 1
    heap[0], heap[size] = heap[size], heap[0]
    i, child = 0, 1
    while child < size:
        if child + 1 < size and heap[child + 1] < heap[child]:
            child += 1
        if heap[i] <= heap[child]:
            break
        heap[i], heap[child] = heap[child], heap[i]
        i, child = child, 2 * child + 1
    return size


@kernel
def _rank_table(merges, merge_ids):
    """Hash table of the merges, at most a quarter full."""
    size = 4
    while size < 4 * len(merges):
        size *= 2
    ranks = np.empty((size, 3), np.int64)
    for row in range(size):
        ranks[row, 0] = -1
    for rank in range(len(merges)):
        row = find(ranks, merges[rank, 0], merges[rank, 1])
        ranks[row, 0] = merges[rank, 0] << 32 | merges[rank, 1]
        ranks[row, RANK], ranks[row, NEW] = rank, merge_ids[rank]
    return ranks


@kernel
def _encode_heap(data, start, end, byte_ids, ranks, links, heap, ids):
    """`encode_heap` of one chunk into `ids`; returns how many. Its work space is given."""
    n, size = end - start, ZERO
    for i in range(n):
        ids[i] = byte_ids[data[start + i]]
        links[i, BEFORE], links[i, AFTER] = i - 1, i + 1
        if i > 0:
            row = find(ranks, ids[i - 1], ids[i])
            if ranks[row, 0] >= 0:
                size = _push(heap, size, ranks[row, RANK] << 32 | i - 1)
    while size > 0:
        size = _pop(heap, size)
        i = heap[size] & 0xFFFFFFFF
        j = links[i, AFTER]
        if ids[i] < 0 or j == n:
            continue
        row = find(ranks, ids[i], ids[j])
        if ranks[row, 0] < 0 or ranks[row, RANK] != heap[size] >> 32:
            continue
        ids[i], ids[j], links[i, AFTER] = ranks[row, NEW], -1, links[j, AFTER]
        if links[i, AFTER] < n:
            links[links[i, AFTER], BEFORE] = i
        for left in (links[i, BEFORE], i):
            if left >= 0 and links[left, AFTER] < n:
                row = find(ranks, ids[left], ids[links[left, AFTER]])
                if ranks[row, 0] >= 0:
                    size = _push(heap, size, ranks[row, RANK] << 32 | left)
    i, kept = 0, 0
    while i < n:
        ids[kept] = ids[i]
        i, kept = links[i, AFTER], kept + 1
    return kept


@kernel
def _cache_row(data, start, end, rows):
    """Where a chunk is remembered, and its two words. A chunk that is too long gets zeros."""
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


@kernel
def _encode(data, text_ends, ends, byte_ids, ranks, known, known_ids):
    """Ids of all chunks, and where each text's ids end.

    `known` remembers chunks of up to 14 bytes: the bytes in two words, the length (0: nothing)
    above the second's seven bytes; then how many ids, which are in the same row of `known_ids`.
    """
    longest, start = ZERO, ZERO
    for end in ends:
        longest, start = max(longest, end - start), end
    links, heap = np.empty((longest, 2), np.int64), np.empty(3 * longest, np.int64)
    chunk_ids = np.empty(longest, np.int64)
    ids, id_ends = np.empty(len(data), np.int32), np.empty(len(text_ends), np.int64)
    n, c, start = ZERO, ZERO, ZERO
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


class Encoder:
    """`bpe.Encoder`."""

    def __init__(
        self,
        patterns: tuple[str, ...],
        byte_ids: list[int],
        merges: list[bpe.Pair],
        merge_ids: list[int],
    ):
        self.patterns = patterns
        self.byte_ids = np.array(byte_ids, np.int64)
        self.ranks = _rank_table(
            np.array(merges, np.int64).reshape(-1, 2), np.array(merge_ids, np.int64)
        )
        self.known = np.zeros((CACHE_ROWS, 3), np.int64)
        self.known_ids = np.zeros((CACHE_ROWS, CACHED_BYTES), np.int32)

    def encode(self, texts: list[bytes]) -> list[list[int]]:
        data, text_ends = joined(texts)
        ends = chunk_ends(texts, data, text_ends, self.patterns)
        ids, id_ends = _encode(
            data, text_ends, ends, self.byte_ids, self.ranks, self.known, self.known_ids
        )
        ids, id_ends = ids.tolist(), id_ends.tolist()
        return [ids[start:end] for start, end in zip([0, *id_ends], id_ends)]
