r"""Data parallelism: each thread takes some rows of the batch, and the gradients are added.

New here: threads. A batch is cut into groups of rows ("shards"), one for each thread and at least
two. Each is worked on by one thread from the first to the last operation, with matrix products on
one core; the parameters are only read. All shards add to one gradient, and they do it in turn: to
each array first shard 0, then shard 1, and so on. A sum in a fixed order has the same bits
whichever thread is first, and the same on one core as on two. Since all shards walk through the
same additions, each follows the one before at the distance of one addition and hardly ever waits.
Across machines the same idea is called data-parallel training; there the sum goes over a network.
"""

import ctypes
from concurrent.futures import ThreadPoolExecutor
from queue import SimpleQueue

import numpy as np

from axion_np.modules.params import from_flat
from axion_np.text.packing import Batch

MOST = 8  # shards: a batch has few rows
LARGE = 2_000_000  # parameters, from which on memory is dearer than the last percents of speed
# Names of switches in glibc's malloc.h
M_TRIM_THRESHOLD, M_TOP_PAD, M_MMAP_THRESHOLD, M_ARENA_MAX = -1, -2, -3, -8


def shard_count(threads):
    r"""How many groups: part of a run's recipe, as the order of a sum shows in its last bits."""
    return min(max(threads, 2), MOST)


def split_rows(batch, n):
    r"""The rows of a batch in n groups, as equal as can be; fewer if there are not enough rows.

    **Shapes**  arrays (B, T) -> n batches of about (B / n, T)
    """
    n = min(n, len(batch.x_BT))
    return [Batch(*part) for part in zip(*(np.array_split(a, n) for a in batch), strict=True)]


def keep_freed_memory(one_heap):
    r"""Let the C library keep what is freed, where it is glibc: a sixth of a step is saved.

    A step frees and asks again for the same megabytes. Given back to the system each time, they
    come back page by page, each page a fault, and the threads queue for them. With `one_heap`,
    what one thread freed serves the others: a third less memory at 6M parameters. With a heap for
    each thread, a core finds in its own cache what it has just freed: 3 % of a step of axion1.
    """
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (AttributeError, OSError, TypeError):
        return  # macOS, Windows and musl have no such switch
    mallopt(M_MMAP_THRESHOLD, 1 << 30)
    mallopt(M_TRIM_THRESHOLD, -1)
    mallopt(M_TOP_PAD, 1 << 26)
    if one_heap:
        mallopt(M_ARENA_MAX, 1)


class Turn:
    r"""`with turn:` for a shard's k-th addition: after the k-th of the shard before it."""

    def __init__(self, before):
        self.before = before
        self.start_again()

    def start_again(self):
        self.made = SimpleQueue()  # one entry for each addition made; the shard behind takes it

    def __enter__(self):
        if self.before is not None and self.before.made.get() == "given up":
            self.before.give_up()

    def __exit__(self, *_):
        self.made.put("added")

    def give_up(self):
        r"""After an error: the shards behind need not wait, as the step is lost."""
        self.made.put("given up")


class Shards:
    r"""The threads, and for each shard a view of the one gradient `g` to which it adds in turn."""

    def __init__(self, config, threads, g):
        keep_freed_memory(one_heap=g.flat.size > LARGE)
        self.count, self.g, self.views = shard_count(threads), g, []
        self.pool = ThreadPoolExecutor(max_workers=min(threads, self.count))
        turn = None
        for _ in range(self.count):
            turn = Turn(before=turn)
            self.views.append(from_flat(config, g.flat, turn))

    def run(self, work, batches):
        r"""Fill g with the gradient of one step.

        `work(rows, n_targets, g)` is called for each shard of each batch (several batches when
        gradients accumulate): `rows` are its part, `n_targets` the targets of the whole step, by
        which its loss is divided, and `g` is where it adds. It returns the loss and the load of
        its rows; here both are added up.
        """
        n_targets = sum(int((batch.y_BT >= 0).sum()) for batch in batches)
        self.g.flat[:] = 0
        results = []
        for batch in batches:
            for view in self.views:
                view.turn.start_again()
            shards = zip(split_rows(batch, self.count), self.views)  # maybe fewer rows than views
            futures = [
                self.pool.submit(in_turn, work, rows, n_targets, view) for rows, view in shards
            ]
            results += [future.result() for future in futures]
        losses, loads = zip(*results, strict=True)
        return sum(losses), add_loads(*loads)


def in_turn(work, rows, n_targets, view):
    try:
        return work(rows, n_targets, view)
    except BaseException:
        view.turn.give_up()
        raise


def add_loads(*loads):
    r"""Tokens per expert, layer by layer, added over shards or batches."""
    return [sum(layer) for layer in zip(*loads, strict=True)]
