"""Learning merges, compiled: `train_incremental` of `axion_np.text.bpe`.

The algorithm is that of the reference; what changes is how the data lies in memory.

- Words are linked lists of ids in flat arrays: a merge joins two places, nothing is moved.
- A pair remembers the places where it occurs, in rising order, so that a merge visits only them.
- The table of pairs is a hash table with linear probing; the heap is an array of two columns.

**Numerics** integers only; products stay below 2^63, so the code also runs without compilation.
"""

from __future__ import annotations

import numpy as np

from axion_np.kernels.compiled import kernel
from axion_np.kernels.pair_table import find
from axion_np.text import bpe

# A plain Python number handed to a kernel would compile it once more; these are int64.
ZERO = np.int64(0)
FIRST_ROWS = np.int64(1024)  # of the table of pairs, which grows

# Columns of the arrays
COUNT, HEAD, TAIL = 1, 2, 3  # `pairs`: the pair, its count, first and last row of its list
PLACE, NEXT = 0, 1  # `lists`: a place where a pair occurs, row of the next one
BEFORE, AFTER, WORD = 0, 1, 2  # `nodes`: neighbours of a place (-1: none), its word


@kernel
def _less(heap, i, j):
    """Heap order: the smaller first number, then the smaller second."""
    return heap[i, 0] < heap[j, 0] or heap[i, 0] == heap[j, 0] and heap[i, 1] < heap[j, 1]


@kernel
def _swap(heap, i, j):
    heap[i, 0], heap[j, 0] = heap[j, 0], heap[i, 0]
    heap[i, 1], heap[j, 1] = heap[j, 1], heap[i, 1]


@kernel
def _push(heap, size, first, second):
    """Put an entry in a heap of `size` entries; returns the new size."""
    heap[size, 0], heap[size, 1] = first, second
    i = size
    while i > 0 and _less(heap, i, i - 1 >> 1):
        _swap(heap, i, i - 1 >> 1)
        i = i - 1 >> 1
    return size + 1


@kernel
def _pop(heap, size):
    """Move the first entry behind the rest, to place `size - 1`, which is the new size."""
    size -= 1
    i, child = ZERO, ZERO + 1
    _swap(heap, i, size)
    while child < size:
        if child + 1 < size and _less(heap, child + 1, child):
            child += 1
        if not _less(heap, child, i):
            break
        _swap(heap, i, child)
        i, child = child, 2 * child + 1
    return size


@kernel
def _nodes(ends, n):
    """Words as linked lists of places 0..n-1."""
    nodes = np.empty((n, 3), np.int32)
    start = 0
    for w in range(len(ends)):
        for i in range(start, ends[w]):
            nodes[i, BEFORE], nodes[i, AFTER], nodes[i, WORD] = i - 1, i + 1, w
        nodes[start, BEFORE], nodes[ends[w] - 1, AFTER] = -1, -1
        start = ends[w]
    return nodes


@kernel
def _pair_table(rows):
    """An empty table of pairs, and a heap that has room for all of them."""
    pairs, heap = np.empty((rows, 4), np.int64), np.empty((rows, 2), np.int64)
    for row in range(rows):
        pairs[row, 0] = -1
    return pairs, heap


@kernel
def _grown(pairs, heap):
    """The table of pairs with twice the rows, and a heap that has room for all of them."""
    new_pairs, new_heap = _pair_table(2 * len(pairs))
    for old in range(len(pairs)):
        if pairs[old, 0] >= 0:
            row = find(new_pairs, pairs[old, 0] >> 32, pairs[old, 0] & 0xFFFFFFFF)
            for column in range(4):
                new_pairs[row, column] = pairs[old, column]
        new_heap[old, 0], new_heap[old, 1] = heap[old, 0], heap[old, 1]
    return new_pairs, new_heap


@kernel
def _add(pairs, heap, end, lists, n_lists, left, right, place, weight):
    """Count a pair at `place`. A pair never seen is noted in the heap's row `end`; returns 1."""
    row = find(pairs, left, right)
    new = pairs[row, 0] == -1
    if new:
        pairs[row, 0], pairs[row, COUNT], pairs[row, HEAD] = left << 32 | right, 0, n_lists
        heap[end, 1] = left << 32 | right
    else:
        lists[pairs[row, TAIL], NEXT] = n_lists
    pairs[row, COUNT] += weight
    pairs[row, TAIL] = n_lists
    lists[n_lists, PLACE], lists[n_lists, NEXT] = place, -1
    return np.int64(new)


@kernel
def _push_new(pairs, heap, size, n_new):
    """Move `n_new` pairs that wait behind the heap into it, now that their counts are known."""
    for i in range(size, size + n_new):
        pair = heap[i, 1]
        count = pairs[find(pairs, pair >> 32, pair & 0xFFFFFFFF), COUNT]
        if count > 0:
            size = _push(heap, size, -count, pair)
    return size


@kernel
def _merge(pairs, heap, size, used, lists, n_lists, ids, nodes, weights, a, b, new):
    """Merge a, b to `new` wherever they are neighbours. A place merged to the left holds -1.

    The places of a pair stand in rising order: old pairs gain none, and this goes left to right.
    """
    n_new = ZERO
    row = pairs[find(pairs, a, b), HEAD]
    while row >= 0:
        i, row = np.int64(lists[row, PLACE]), np.int64(lists[row, NEXT])
        j = np.int64(nodes[i, AFTER])
        if ids[i] != a or j < 0 or ids[j] != b:
            continue
        if 2 * (used + n_new + 2) > len(pairs):
            pairs, heap = _grown(pairs, heap)
        h, k, weight = (
            np.int64(nodes[i, BEFORE]),
            np.int64(nodes[j, AFTER]),
            weights[nodes[i, WORD]],
        )
        pairs[find(pairs, a, b), COUNT] -= weight
        ids[i], ids[j], nodes[i, AFTER] = new, -1, k
        if h >= 0:
            pairs[find(pairs, ids[h], a), COUNT] -= weight
            n_new += _add(pairs, heap, size + n_new, lists, n_lists, ids[h], new, h, weight)
            n_lists += 1
        if k >= 0:
            nodes[k, BEFORE] = i
            pairs[find(pairs, b, ids[k]), COUNT] -= weight
            n_new += _add(pairs, heap, size + n_new, lists, n_lists, new, ids[k], i, weight)
            n_lists += 1
    return pairs, heap, n_new, n_lists


@kernel
def _train(ids, ends, weights, n_merges, first_id):
    """Merges as rows (left, right). `ids` holds all words one after the other; overwritten."""
    nodes, merges = _nodes(ends, len(ids)), np.empty((n_merges, 2), np.int64)
    # A merge of two places removes one place and lists at most two: 3 n rows are enough.
    lists = np.empty((3 * len(ids), 2), np.int32)
    pairs, heap = _pair_table(FIRST_ROWS)
    used, n_lists, done = ZERO, ZERO, ZERO
    for i in range(len(ids)):
        if nodes[i, AFTER] >= 0:
            if 2 * (used + 1) > len(pairs):
                pairs, heap = _grown(pairs, heap)
            used += _add(
                pairs, heap, used, lists, n_lists, ids[i], ids[i + 1], i, weights[nodes[i, WORD]]
            )
            n_lists += 1
    size = _push_new(pairs, heap, ZERO, used)
    while size > 0 and done < n_merges:
        size = _pop(heap, size)
        promised, pair = -heap[size, 0], heap[size, 1]
        a, b = pair >> 32, pair & 0xFFFFFFFF
        count = pairs[find(pairs, a, b), COUNT]
        if count == promised:
            pairs, heap, n_new, n_lists = _merge(
                pairs, heap, size, used, lists, n_lists, ids, nodes, weights, a, b, first_id + done
            )
            used += n_new
            size = _push_new(pairs, heap, size, n_new)
            merges[done, 0], merges[done, 1] = a, b
            done += 1
        elif count > 0:
            size = _push(heap, size, -count, pair)
    return merges[:done].copy()


def train_incremental(
    words: list[list[int]], counts: list[int], n_merges: int, first_id: int
) -> list[bpe.Pair]:
    """`bpe.train_incremental`."""
    lengths = np.array([len(word) for word in words], np.int64)
    ids = np.array([token for word in words for token in word], np.int64)
    weights = np.array(counts, np.int64)[lengths > 0]
    merges = _train(ids, np.cumsum(lengths[lengths > 0]), weights, n_merges, first_id)
    return [tuple(pair) for pair in merges.tolist()]
