"""From documents to packed batches of tokens and next-token targets.

A document is a question with its answer, a conversation, or a piece of a text. Its ids i_0 .. i_n
give n inputs and n targets:

    x = i_0 .. i_(n-1)      y = i_1 .. i_n      pos = 0 .. n-1

The end-of-sequence id is the last target of an answer; it is an input only where a conversation
continues after it. The loss does not count a target of -1, such as those of a prompt.

New here: rows. A batch is a rectangle, and documents come in all lengths. They are packed whole
into rows of seq_len places, each into the fullest row that has room for it (best fit). Lengths 4,
3, 2, 3, 6, 1 in rows of 6, where a digit says whose token stands in a place:

    row 0    0 0 0 0 2 2        4 leave room for 2, and the 2 takes it
    row 1    1 1 1 3 3 3        3 leave room for 3
    row 2    4 4 4 4 4 4
    row 3    5 . . . . .        no row has room for 1: a new one, filled up with padding

`pos` restarts at 0 with each document, and query t of a row sees the keys t - pos .. t only:
attention stays inside a document. A place that holds nothing has x = 0, y = -1 and pos = -1, and
pos = -1 is what says so: padding sees itself alone, is sent to no expert, and is not counted.
"""

from array import array
from bisect import bisect_left, insort
from typing import NamedTuple

import numpy as np

from axion_np.text.prompt import encode_parts, example_parts

PAD_ID, IGNORE = 0, -1
AT_ONCE = 10_000  # examples that are encoded together: ids as Python lists take much memory


class Documents(NamedTuple):
    """Documents one after another: document m is x[bounds[m]:bounds[m + 1]], and y likewise."""

    x: np.ndarray  # (tokens,) int32: input ids
    y: np.ndarray  # (tokens,) int32: next id of the same document, or -1
    bounds: np.ndarray  # (documents + 1,) int64

    @property
    def count(self):
        return len(self.bounds) - 1


class Batch(NamedTuple):
    """Rows of packed documents."""

    x_BT: np.ndarray  # input ids, 0 where padding
    y_BT: np.ndarray  # target ids, -1 where not counted
    pos_BT: np.ndarray  # position inside the document, -1 where padding


# ---------------------------------------------------------------------------- documents
def documents(parts):
    """Documents from lists of (ids, counted): a part that is not counted gives targets of -1.

    **Errors**  ValueError if no token has a next one
    """
    x, y, bounds = array("i"), array("i"), [0]
    for document in parts:
        inputs, targets = array("i"), array("i")
        for ids, counted in document:
            inputs.extend(ids)
            targets.extend(ids if counted else [IGNORE] * len(ids))
        x.extend(inputs[:-1])
        y.extend(targets[1:])
        bounds.append(len(x))
    if not x:
        raise ValueError("no tokens to train on: the data set is empty")
    return Documents(np.array(x, np.int32), np.array(y, np.int32), np.array(bounds))


def example_documents(examples, tokenizer, answer_only=False):
    """Documents of a list of examples (see `example_parts`), each with its end of sequence.

    With `answer_only` the loss counts only what is expected of the model: answers, and their end.
    """

    def encoded():
        for start in range(0, len(examples), AT_ONCE):
            some = [example_parts(example) for example in examples[start : start + AT_ONCE]]
            for document in encode_parts(some, tokenizer):
                yield [(ids, expected or not answer_only) for ids, expected in document]

    return documents(encoded())


def take(documents, numbers):
    """Some documents, in this order; one may come several times."""
    starts, sizes = documents.bounds[numbers], np.diff(documents.bounds)[numbers]
    bounds = np.concatenate([[0], np.cumsum(sizes)])
    source = np.arange(bounds[-1]) + np.repeat(starts - bounds[:-1], sizes)
    return Documents(documents.x[source], documents.y[source], bounds)


def join(parts):
    """The documents of several sets, one set after another."""
    sizes = np.concatenate([np.diff(part.bounds) for part in parts])
    return Documents(
        np.concatenate([part.x for part in parts]),
        np.concatenate([part.y for part in parts]),
        np.concatenate([[0], np.cumsum(sizes)]),
    )


# ---------------------------------------------------------------------------- rows
def pack(documents, seq_len, order=None, multiple=1):
    """Pack whole documents, taken in this order, into rows; one longer than seq_len is cut.

    **Shapes**  x, y, pos (B, T) of int32; the number of rows B is rounded up to a multiple with
                rows of padding, so that every batch is full
    **Cost**    one step a document, then one gather. `pack_naive` gives the same rows from plain
                loops, but looks at every row for each document
    """
    order = np.arange(documents.count) if order is None else np.asarray(order)
    starts, sizes = documents.bounds[order], np.diff(documents.bounds)[order]
    pieces = -(-sizes // seq_len)  # of each document, each begins at position 0
    inside = np.arange(pieces.sum()) - np.repeat(np.cumsum(pieces) - pieces, pieces)
    starts = np.repeat(starts, pieces) + inside * seq_len
    sizes = np.minimum(np.repeat(sizes, pieces) - inside * seq_len, seq_len)
    rows, columns, used = _best_fit(sizes.tolist(), seq_len)
    shape = (-(-used // multiple) * multiple, seq_len)
    kind = np.int32 if max(shape[0] * seq_len, len(documents.x)) < 2**31 else np.int64

    def spread(values):
        return np.repeat(values.astype(kind), sizes)

    pos = np.arange(sizes.sum(), dtype=kind) - spread(np.cumsum(sizes) - sizes)
    source, target = spread(starts) + pos, spread(rows * seq_len + columns) + pos
    batch = _padding(shape)
    for rows_BT, values in zip(batch, (documents.x[source], documents.y[source], pos)):
        rows_BT.reshape(-1)[target] = values
    return batch


def _best_fit(lengths, seq_len):
    """Row and column of each length: the fullest open row that has room for it, or a new one."""
    rows, columns, used = [], [], 0
    open_rows = [[] for _ in range(seq_len + 1)]  # open_rows[room]: rows with this room
    rooms = []  # the rooms that some open row has, in rising order
    for length in lengths:
        smallest = bisect_left(rooms, length)
        if smallest < len(rooms):
            room = rooms[smallest]
            row = open_rows[room].pop()
            if not open_rows[room]:
                del rooms[smallest]
        else:
            room, row, used = seq_len, used, used + 1
        rows.append(row)
        columns.append(seq_len - room)
        left = room - length
        if left > 0:
            if not open_rows[left]:
                insort(rooms, left)
            open_rows[left].append(row)
    return np.array(rows, np.int64), np.array(columns, np.int64), used


def _padding(shape):
    return Batch(*(np.full(shape, value, np.int32) for value in (PAD_ID, IGNORE, -1)))


def pack_naive(documents, seq_len, order=None, multiple=1):
    """`pack` to read: the same rows from plain loops."""
    rows = []  # each a list of (x, y, pos), in the order in which they were begun
    touched = []  # the same rows, the one that was filled last at the end
    for m in range(documents.count) if order is None else order:
        for start in range(documents.bounds[m], documents.bounds[m + 1], seq_len):
            end = min(start + seq_len, documents.bounds[m + 1])
            piece = [(documents.x[i], documents.y[i], i - start) for i in range(start, end)]
            fitting = [row for row in touched if len(row) + len(piece) <= seq_len]
            if fitting:
                row = max(reversed(fitting), key=len)  # of equals, the one filled last
                touched = [other for other in touched if other is not row]
            else:
                row = []
                rows.append(row)
            row.extend(piece)
            touched.append(row)
    rows += [[]] * (-len(rows) % multiple)
    batch = _padding((len(rows), seq_len))
    for r, row in enumerate(rows):
        for t, values in enumerate(row):
            for rows_BT, value in zip(batch, values):
                rows_BT[r, t] = value
    return batch


def split_rows(batch, n):
    """The rows of a batch in n groups, as equal as can be; fewer if there are not enough rows.

    **Shapes**  arrays (B, T) -> n batches of about (B / n, T)
    """
    n = min(n, len(batch.x_BT))
    return [Batch(*part) for part in zip(*(np.array_split(a, n) for a in batch), strict=True)]


def padding_share(batch):
    """The share of places that hold no document."""
    return float(np.mean(batch.pos_BT < 0))


# ---------------------------------------------------------------------------- epochs
class Batches:
    """Batches without end: each epoch visits every document once, in a fresh order.

    The order of an epoch depends on (seed, epoch) alone, so `state` is a few integers, and
    `restore` continues in the middle of an epoch bit for bit. The last batch of an epoch is filled
    with rows of padding: no document is dropped, none is seen twice.
    """

    def __init__(self, documents, seq_len, batch_size, seed=0):
        self.documents, self.seed = documents, seed
        self.seq_len, self.batch_size = seq_len, batch_size
        self._begin(0)

    def _begin(self, epoch):
        """Pack the rows of this epoch."""
        order = np.random.default_rng((self.seed, epoch)).permutation(self.documents.count)
        self.epoch, self.batch = epoch, 0
        self.rows = pack(self.documents, self.seq_len, order, multiple=self.batch_size)
        self.batches_per_epoch = len(self.rows.x_BT) // self.batch_size
        self.padding_share = padding_share(self.rows)

    def next(self):
        """The next Batch of int64 arrays; after the last of an epoch, the first of the next."""
        if self.batch == self.batches_per_epoch:
            self._begin(self.epoch + 1)
        chosen = slice(self.batch * self.batch_size, (self.batch + 1) * self.batch_size)
        self.batch += 1
        return Batch(*(rows_BT[chosen].astype(np.int64) for rows_BT in self.rows))

    def state(self):
        """Where we are, as a dict of integers; what must not change is in it too."""
        return {
            "epoch": self.epoch,
            "batch": self.batch,
            "seed": self.seed,
            "seq_len": self.seq_len,
            "batch_size": self.batch_size,
            "documents": self.documents.count,
            "tokens": len(self.documents.x),
        }

    def restore(self, state):
        """Continue from a state of the same data, seed and sizes.

        **Errors**  ValueError naming what is not the same
        """
        for key, mine in self.state().items():
            if key not in ("epoch", "batch") and int(state[key]) != mine:
                raise ValueError(
                    f"cannot resume: {key} was {int(state[key])} and is now {mine}; "
                    "give the same data and options as before"
                )
        self._begin(int(state["epoch"]))
        self.batch = int(state["batch"])
