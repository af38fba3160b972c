r"""Data parallelism: each thread takes some rows of the batch, and the gradients are added.

New here: threads. A batch is cut into groups of rows ("shards"), one for each thread and at least
two. Each has its own gradient vector and is worked on by one thread from the first to the last
operation, with matrix products on one core; the parameters are only read. The sum runs over the
shards in order: the same bits whichever thread is first, and the same on one core as on two.
Across machines the same idea is called data-parallel training; there the sum goes over a network.
"""

import ctypes
from concurrent.futures import ThreadPoolExecutor
from itertools import repeat

import numpy as np

from axion_np.data import Batch
from axion_np.params import allocate

MOST = 8  # shards: each costs a gradient vector
M_TRIM_THRESHOLD, M_TOP_PAD, M_MMAP_THRESHOLD = -1, -2, -3  # glibc's malloc.h


def shard_count(threads):
    r"""How many groups: part of a run's recipe, as the order of a sum shows in its last bits."""
    return min(max(threads, 2), MOST)


def split_rows(batch, n):
    r"""The rows of a batch in n groups, as equal as can be; fewer if there are not enough rows.

    **Shapes**  arrays (B, T) -> n batches of about (B / n, T)
    """
    n = min(n, len(batch.x_BT))
    return [Batch(*part) for part in zip(*(np.array_split(a, n) for a in batch), strict=True)]


def keep_freed_memory():
    r"""Let the C library keep what is freed, where it is glibc: a sixth of a step is saved.

    A step frees and asks again for the same megabytes. Given back to the system each time, they
    come back page by page, each page a fault, and the threads queue for them.
    """
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (AttributeError, OSError, TypeError):
        return  # macOS, Windows and musl have no such switch
    mallopt(M_MMAP_THRESHOLD, 1 << 30)
    mallopt(M_TRIM_THRESHOLD, -1)
    mallopt(M_TOP_PAD, 1 << 26)


class Shards:
    r"""The threads, and a gradient for each group but the first, which writes into g itself."""

    def __init__(self, config, threads):
        self.config, self.count, self.others = config, shard_count(threads), []
        keep_freed_memory()
        self.pool = ThreadPoolExecutor(max_workers=min(threads, self.count))

    def run(self, work, batches, g):
        r"""Fill g with the gradient of one step.

        `work(parts, n_targets, g_shard)` is called for each group: `parts` are its rows of each
        batch (several batches when gradients accumulate), `n_targets` the targets of the whole
        step, by which its loss is divided. It returns the loss and the load of its rows; here
        both are added up, in the groups' order.
        """
        groups = list(zip(*(split_rows(batch, self.count) for batch in batches), strict=True))
        n_targets = sum(int((batch.y_BT >= 0).sum()) for batch in batches)
        while len(self.others) < len(groups) - 1:
            self.others.append(allocate(self.config, g.flat.dtype))
        grads = [g, *self.others]
        for shard in grads:
            shard.flat[:] = 0
        results = list(self.pool.map(work, groups, repeat(n_targets), grads))
        for shard in self.others:
            g.flat += shard.flat
        losses, loads = zip(*results, strict=True)
        return sum(losses), add_loads(*loads)


def add_loads(*loads):
    r"""Tokens per expert, layer by layer, added over shards or batches."""
    return [sum(layer) for layer in zip(*loads, strict=True)]
