r"""Data parallelism: each thread takes some rows of the batch, and the gradients are added.

New here: threads. A batch is cut into groups of rows, SHARDS at most. Each group has its own
gradient vector and is worked on by one thread from the first to the last operation, with matrix
products on one core; the parameters are only read. The sum runs over the groups in order, and
their number does not depend on that of the threads: the same bits on one core and on four. Across
machines the same idea is called data-parallel training; there the sum goes over a network.
"""

import ctypes
from concurrent.futures import ThreadPoolExecutor
from itertools import repeat

import numpy as np

from axion_np.data import Batch
from axion_np.params import allocate

SHARDS = 4
SHARD_TOKENS = 1024
M_TRIM_THRESHOLD, M_TOP_PAD, M_MMAP_THRESHOLD = -1, -2, -3  # glibc's malloc.h


def shard_count(rows, seq_len):
    r"""Groups for a batch: at most SHARDS, two if there are two rows, more only if they are large.

    A small group spends its time on calls, not on products.
    """
    return min(SHARDS, rows, max(2, rows * seq_len // SHARD_TOKENS))


def split_rows(batch, n):
    r"""The rows of a batch in n groups, as equal as can be.

    **Shapes**  arrays (B, T) -> n batches of about (B / n, T)
    """
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
        self.config, self.others = config, []
        keep_freed_memory()
        self.pool = ThreadPoolExecutor(max_workers=min(threads, SHARDS))

    def run(self, work, batches, g):
        r"""Fill g with the gradient of one step.

        `work(parts, n_targets, g_shard)` is called for each group: `parts` are its rows of each
        batch (several batches when gradients accumulate), `n_targets` the targets of the whole
        step, by which its loss is divided. It returns the loss and the load of its rows; here
        both are added up, in the groups' order.
        """
        n = shard_count(*batches[0].x_BT.shape)
        groups = list(zip(*(split_rows(batch, n) for batch in batches), strict=True))
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
