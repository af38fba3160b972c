"""Data parallelism: each thread takes some rows of the batch, and the gradients are added.

New here: threads. A batch is cut into groups of rows ("shards"), one for each thread and at least
two. Each is worked on by one thread from the first to the last operation, with matrix products on
one core; the parameters are only read. All shards add to one gradient, and they do it in order: to
each table first shard 0, then shard 1, and so on. A sum in a fixed order has the same bits
whichever thread is first, and the same on one core as on two. Since all shards walk through the
same tables, each follows the one before at a small distance and hardly ever waits.
Across machines the same idea is called data-parallel training; there the sum goes over a network.
"""

import ctypes
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from threading import Condition
from typing import NamedTuple

import numpy as np

from axion_np.backends import cpu_count
from axion_np.modules.mtp import shift_targets
from axion_np.modules.network import drafts_forward, head_loss, hidden_backward, hidden_forward
from axion_np.text.packing import split_rows

MOST = 8  # shards: a batch has few rows
LARGE = 2_000_000  # parameters from which on memory matters more than the last per cent of speed
PLACES = 1024  # of a shard of a large model: what all its blocks saved exists at once
# Names of switches in glibc's malloc.h
M_TRIM_THRESHOLD, M_TOP_PAD, M_MMAP_THRESHOLD, M_ARENA_MAX = -1, -2, -3, -8
# What libraries call the function that sets the number of BLAS threads; "get" reads it.
BLAS_NAMES = [
    "scipy_openblas_set_num_threads64_",
    "scipy_openblas_set_num_threads",
    "openblas_set_num_threads64_",
    "openblas_set_num_threads",
    "MKL_Set_Num_Threads",
]


class Totals(NamedTuple):
    """What the means of a step are taken over, whichever part of it is computed."""

    targets: float  # targets that count, or the sum of their weights: cross-entropy
    sequences: int  # rows: the balance loss
    drafts: list  # targets of each depth of multi-token prediction

    @classmethod
    def of(cls, batches, depth=0):
        drafts = [
            sum(int((shift_targets(b.y_BT, b.pos_BT, k) >= 0).sum()) for b in batches)
            for k in range(1, depth + 1)
        ]
        targets = sum(int((batch.y_BT >= 0).sum()) for batch in batches)
        return cls(targets, sum(len(batch.y_BT) for batch in batches), drafts)


class StepResult(NamedTuple):
    loss: float  # cross-entropy, nats per token
    balance: float  # balance loss, nats; 0 when it is off
    mtp: float  # loss of multi-token prediction, weighted, nats; 0 when there is none
    load: list  # per layer (E,) tokens sent to each expert; None in a dense layer
    targets: int  # that counted; with none there is nothing to learn


def shard_count(threads):
    """How many groups: part of a run's recipe, as the order of a sum shows in its last bits."""
    return min(max(threads, 2), MOST)


class InOrder:
    """`with in_order(i)(g):` shard i adds to the table g after all shards before it.

    A shard says which tables it has added to and, when it ends, that it will add no more. Nobody
    counts additions, so a shard that makes fewer of them than its neighbour holds nobody up.
    """

    def __init__(self, n_shards):
        self.added = [set() for _ in range(n_shards)]  # tables, by shard
        self.ended = [False] * n_shards
        self.changed = Condition()

    def __call__(self, shard):
        return lambda g: self._adding(shard, id(g))

    @contextmanager
    def _adding(self, shard, table):
        with self.changed:
            self.changed.wait_for(
                lambda: all(self.ended[i] or table in self.added[i] for i in range(shard))
            )
        yield
        with self.changed:
            self.added[shard].add(table)
            self.changed.notify_all()

    def end(self, shard):
        with self.changed:
            self.ended[shard] = True
            self.changed.notify_all()


class LetGo:
    """What blocks saved, from the last to the first: each is forgotten as it is handed out."""

    def __init__(self, blocks):
        self.blocks = blocks

    def __reversed__(self):
        while self.blocks:
            yield self.blocks.pop()


def forward_backward(model, batch, totals, g, ops, order=None):
    """One shard: adds the gradient of its rows into g; returns loss, balance loss and load.

    **Shapes**  a Batch of rows; `totals` of the whole step
    """
    config, p = model.config, model.params
    x_BT, y_BT, pos_BT = batch
    rows = totals.sequences
    h_BTD, saved = hidden_forward(x_BT, p, model.router, config, ops, pos_BT, rows)
    drafts = drafts_forward(x_BT, pos_BT, saved, p, model.router, config, ops, rows)
    dhead_VD = np.zeros_like(p.embed_VD)
    loss, dh_BTD = head_loss(h_BTD, p, y_BT, totals.targets, dhead_VD, ops)
    mtp_loss, ddrafts = drafts_loss(drafts, batch, totals, p, dhead_VD, config, ops)
    balance = saved.balance + sum(s.block.ffn.balance for _, s in drafts)
    load = saved.load + [s.block.ffn.load_E for _, s in drafts]
    result = float(loss), balance, mtp_loss, load
    if (batch.y_BT >= 0).any() or config.balance_loss_weight > 0:
        saved = saved._replace(blocks=LetGo(saved.blocks))
        hidden_backward(dh_BTD, dhead_VD, saved, p, g, config, ops, order, ddrafts)
    return result


def drafts_loss(drafts, batch, totals, p, dhead_VD, config, ops):
    """The loss of multi-token prediction, and for each depth (dz, MTPSaved).

    **Math**    L = lambda / D sum_k L^k, with L^k a mean over the targets of depth k  (24), (25)
    """
    weight, loss, gradients = config.mtp_loss_weight / max(len(drafts), 1), 0.0, []
    for depth, ((z_BTD, s_mtp), n) in enumerate(zip(drafts, totals.drafts, strict=True), 1):
        y_BT = shift_targets(batch.y_BT, batch.pos_BT, depth)
        total = n / weight if weight > 0 else np.inf
        part, dz_BTD = head_loss(z_BTD, p, y_BT, total, dhead_VD, ops)
        loss += float(part)
        gradients.append((dz_BTD, s_mtp))
    return loss, gradients


class Workers:
    """Threads that share the rows of a batch. Kept, since starting them costs time."""

    def __init__(self, threads=None, large=False):
        self.threads, self.large = min(threads or cpu_count(), MOST), large
        self.count = shard_count(self.threads)
        self.pool = ThreadPoolExecutor(max_workers=self.threads)
        keep_freed_memory(one_heap=large)

    def step(self, model, batches, g, ops):
        """Forward and backward of one step: adds the gradient of all batches into g.

        **Shapes**  batches of rows (several when gradients accumulate) -> StepResult
        **Units**   nats per token
        """
        totals, results = Totals.of(batches, model.config.n_mtp_layers), []
        for batch in batches:
            shards = self.shards(batch)
            in_order = InOrder(len(shards))

            def work(number, shards=shards, in_order=in_order):
                try:
                    order = in_order(number)
                    return forward_backward(model, shards[number], totals, g, ops, order)
                finally:
                    in_order.end(number)

            results += self.each(work, range(len(shards)))
        losses, balances, mtp_losses, loads = zip(*results, strict=True)
        return StepResult(
            sum(losses), sum(balances), sum(mtp_losses), add_loads(*loads), totals.targets
        )

    def shards(self, batch):
        """Groups of rows: one for each thread, or several, so that a large model's are short.

        There are fewer where there are not enough rows.
        """
        each = batch.x_BT.size // (self.count * PLACES) if self.large else 1
        return split_rows(batch, self.count * max(1, each))

    def each(self, function, items):
        """function(item) of all items on the threads, each product on one core: a list."""
        with one_blas_thread():
            futures = [self.pool.submit(function, item) for item in items]
            wait(futures)  # all of them, also when one has failed
            return [future.result() for future in futures]


def add_loads(*loads):
    """Tokens per expert, layer by layer, added over shards or batches."""
    return [None if layer[0] is None else sum(layer) for layer in zip(*loads, strict=True)]


# ---------------------------------------------------------------------------- BLAS, malloc
@cache
def blas_threads():
    """(get, set) of the BLAS that NumPy is linked with; None where it has no such functions."""
    core = Path(np.__file__).parent
    libraries = [np._core._multiarray_umath.__file__]  # a search in it reaches what it links
    libraries += sorted(map(str, core.parent.glob("numpy.libs/*openblas*.dll")))  # Windows
    for library in libraries:
        try:
            handle = ctypes.CDLL(library)
        except OSError:
            continue
        for name in BLAS_NAMES:
            set_threads = getattr(handle, name, None)
            get_name = name.replace("set", "get").replace("Set_Num", "Get_Max")
            get_threads = getattr(handle, get_name, None)
            if set_threads is not None and get_threads is not None:
                get_threads.restype = ctypes.c_int
                set_threads.argtypes = [ctypes.c_int]
                return get_threads, set_threads
    return None


@contextmanager
def one_blas_thread():
    """Inside, a matrix product stays on its thread's core; afterwards everything is as before.

    The number is set while the program runs, whatever the environment says and whoever imported
    NumPy first.
    """
    functions = blas_threads()
    before = functions[0]() if functions else 1
    if before == 1:
        yield
        return
    functions[1](1)
    try:
        yield
    finally:
        functions[1](before)


def keep_freed_memory(one_heap):
    """Let the C library keep what is freed, where it is glibc: a sixth of a step is saved.

    A step frees the same megabytes and asks for them again. Returned to the system each time, they
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
