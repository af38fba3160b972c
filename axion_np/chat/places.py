"""How many answers are written at once, who waits, and which latent caches are kept.

New here: a bounded queue. A few answers are written side by side, a few more requests wait in the
order in which they came, and everybody else is told at once to come back: 429. Who goes away while
waiting leaves the queue. Each answer borrows a `Reader`. A reader keeps the latents of the text
that it read last; whoever comes with a text that begins the same gets that one, so a conversation
is not read again from the start. There are as many as places and a few more; among those that know
nothing of a text, the one that has rested longest is taken.
"""

import threading
from collections import OrderedDict, deque
from collections.abc import Callable
from contextlib import contextmanager

import numpy as np

from axion_np.backends import choose
from axion_np.chat.asked import Refused
from axion_np.generation.latent_cache import n_common

LOOK = 0.05  # seconds between two looks at whether a waiting client is still there


def never() -> bool:
    return False


class Gone(Exception):
    """The client has gone away, or the server closes."""


class Places:
    """`n` answers at once and `n_waiting` in the queue."""

    def __init__(self, n: int, n_waiting: int):
        self.n, self.n_waiting = n, n_waiting
        self.busy, self.queue, self.changed = 0, deque(), threading.Condition()

    @contextmanager
    def one(self, gone: Callable[[], bool]):
        """A place for as long as the block runs. **Errors** Refused when the queue is full."""
        self.enter(gone)
        try:
            yield
        finally:
            self.leave()

    def enter(self, gone):
        """Take a place, first come, first served. **Errors** Refused, Gone."""
        me = object()
        with self.changed:
            if self.busy + len(self.queue) >= self.n + self.n_waiting:
                message = f"{self.busy} answers are being written and {len(self.queue)} wait"
                kind, code = "rate_limit_error", "queue_full"
                raise Refused(f"{message}; try again in a second", None, code, 429, kind)
            self.queue.append(me)
            try:
                while self.busy >= self.n or self.queue[0] is not me:
                    self.changed.wait(LOOK)
                    if gone():
                        raise Gone
                self.busy += 1
            finally:
                self.queue.remove(me)
                self.changed.notify_all()

    def leave(self):
        with self.changed:
            self.busy -= 1
            self.changed.notify_all()


class Readers:
    """Latent caches of models, at most `most` in all; the least recently used goes."""

    def __init__(self, most: int, backend: str = "auto"):
        self.twin, self.most = choose("reading", backend), most
        self.idle, self.lock = OrderedDict(), threading.Lock()  # id(reader) -> (model, reader)

    @contextmanager
    def one(self, model, ids_T):
        """The idle reader of this model that knows the longest beginning of a text."""
        reader = self.borrow(model, np.asarray(ids_T, np.int64))
        try:
            yield reader
        finally:
            with self.lock:
                self.idle[id(reader)] = (model, reader)
                while len(self.idle) > self.most:
                    self.idle.popitem(last=False)

    def borrow(self, model, ids_T):
        with self.lock:
            known = [
                (n_common(reader.ids_T, ids_T), key)
                for key, (owner, reader) in self.idle.items()
                if owner is model
            ]
            best, key = max(known, key=lambda pair: pair[0], default=(0, None))
            full = len(self.idle) >= self.most
            if key is not None and (best > 0 or full):
                return self.idle.pop(key)[1]
        return self.twin.Reader(model)

    @property
    def nbytes(self) -> int:
        """Of all caches that rest."""
        with self.lock:
            return sum(reader.nbytes for _, reader in self.idle.values())
