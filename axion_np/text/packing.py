r"""From documents to packed batches of tokens and next-token targets.

A document is a question with its answer, a conversation, or a piece of a text. Its ids i_0 .. i_n
give n inputs and n targets:

    x = i_0 .. i_(n-1)      y = i_1 .. i_n      pos = 0 .. n-1

The end-of-sequence id is the last target of an answer; it is an input only where a conversation
goes on after it. The loss does not count a target of -1, such as the prompt's with `answer_only`.

Documents are packed whole into rows of seq_len tokens. `pos` restarts at 0 with each, and query t
of a row sees the keys t - pos .. t only: attention stays inside a document. What is left of a row
is padding: id 0, target -1, position 0.
"""

import hashlib
import json
import os
import re
import urllib.request
from array import array
from typing import NamedTuple

import numpy as np

PAD_ID, IGNORE = 0, -1
HEADERS = {
    "pt": ("# Pergunta:\n", "\n--\n# Resposta:\n"),
    "en": ("# Question:\n", "\n--\n# Answer:\n"),
}
GSM8K_URL = (
    "https://raw.githubusercontent.com/openai/grade-school-math/master/"
    "grade_school_math/data/train.jsonl"
)
GSM8K_SHA256 = "17f347dc51477c50d4efb83959dbb7c56297aba886e5544ee2aaed3024813465"


class Documents(NamedTuple):
    r"""Documents one after another: document m is x[bounds[m]:bounds[m + 1]], and y likewise."""

    x: np.ndarray  # (tokens,) int32: input ids
    y: np.ndarray  # (tokens,) int32: next id of the same document, or -1
    bounds: np.ndarray  # (documents + 1,) int64

    @property
    def count(self):
        return len(self.bounds) - 1


class Batch(NamedTuple):
    r"""Rows of packed documents."""

    x_BT: np.ndarray  # input ids, 0 where padding
    y_BT: np.ndarray  # target ids, -1 where not counted
    pos_BT: np.ndarray  # position inside the document


# Text: the prompt format and the readers.


def format_prompt(question, lang="en"):
    r"""The question between its headers, up to where the answer begins."""
    if lang not in HEADERS:
        raise ValueError(f"language {lang!r}: expected one of {', '.join(HEADERS)}")
    before, after = HEADERS[lang]
    return f"{before}{question}{after}"


def format_document(problem):
    r"""Prompt and answer as one text, without the end-of-sequence id."""
    return format_prompt(problem["question"], problem.get("lang", "en")) + problem["answer"]


def strip_annotations(answer):
    r"""Remove GSM8K's calculator annotations: '48/2 = <<48/2=24>>24' becomes '48/2 = 24'."""
    return re.sub(r"<<[^<>]*>>", "", answer)


def read_jsonl(path, annotations="keep", fields=("question", "answer")):
    r"""Read JSON objects, one a line: GSM8K's and synthetic.py's problems, or chat `messages`.

    **Errors** ValueError with file and line: no file, not JSON, a field missing, no data.
    """
    if annotations not in ("keep", "remove"):
        raise ValueError(f"annotations {annotations!r}: expected 'keep' or 'remove'")
    if not os.path.isfile(path):
        raise ValueError(f"{path}: no such file; expected JSON lines of {' and '.join(fields)}")
    rows = []
    with open(path, "rb") as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except ValueError as error:
                raise ValueError(
                    f"{path}, line {number}: expected one JSON object a line, got "
                    f"{line[:60]!r} ({getattr(error, 'msg', error)})"
                ) from None
            kind = list if fields == ("messages",) else str
            if not (isinstance(row, dict) and all(isinstance(row.get(f), kind) for f in fields)):
                raise ValueError(
                    f"{path}, line {number}: expected an object with "
                    f"{' and '.join(fields)}, got {line[:60]!r}"
                )
            if annotations == "remove":
                row["answer"] = strip_annotations(row["answer"])
            rows.append(row)
    if not rows:
        raise ValueError(f"{path}: empty; expected at least one line")
    return rows


def split_problems(problems, held_out, seed=0):
    r"""Hold out problems for validation: (training, held out), each in the order of the input.

    `held_out` is a number of questions (int) or a fraction (float). Those with the lowest hash of
    seed and question are held out, whatever the order of the file; equal ones stay together.
    """

    def rank(question):
        return hashlib.blake2b(f"{seed} {question}".encode(), digest_size=8).digest()

    questions = sorted({problem["question"] for problem in problems}, key=rank)
    number = round(held_out * len(questions)) if isinstance(held_out, float) else held_out
    if not 0 < number < len(questions):
        raise ValueError(
            f"cannot hold out {held_out} of {len(questions)} different questions; "
            "expected at least one on each side"
        )
    chosen = set(questions[:number])
    return (
        [problem for problem in problems if problem["question"] not in chosen],
        [problem for problem in problems if problem["question"] in chosen],
    )


def download_gsm8k(directory, opener=urllib.request.urlopen):
    r"""Fetch GSM8K's official training file (4 MB), check its SHA-256, return its path.

    Only the training file is offered: we hold no checksum of the official test file. A file that
    is there already is checked and kept.

    **Errors** OSError without a connection; ValueError where it is not the official file.
    """
    path = os.path.join(directory, "train.jsonl")
    there = os.path.exists(path)
    try:
        with open(path, "rb") if there else opener(GSM8K_URL, timeout=30) as source:
            contents = source.read()
    except OSError as error:
        raise OSError(
            f"cannot fetch {GSM8K_URL} ({error}); without a network, copy the file "
            f"from elsewhere to {path}"
        ) from None
    seen = hashlib.sha256(contents).hexdigest()
    if seen != GSM8K_SHA256:
        raise ValueError(
            f"{path}: SHA-256 is {seen[:12]}..., expected {GSM8K_SHA256[:12]}...; "
            "this is not the official training file, remove it and try again"
        )
    if not there:
        os.makedirs(directory, exist_ok=True)
        with open(f"{path}.partial", "wb") as file:
            file.write(contents)
        os.replace(f"{path}.partial", path)
    return path


# Tokens: each function returns Documents.


def _documents(parts):
    r"""Documents from lists of (ids, counted): a part that is not counted gives targets of -1."""
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


def tokenize_problems(problems, tokenizer, answer_only=False):
    r"""Prompt, answer and end-of-sequence id of each problem.

    Prompt and answer are encoded apart, exactly as when the model is asked. With `answer_only` the
    loss counts the answer and its end alone.
    """

    def encoded():
        for start in range(0, len(problems), 10_000):  # ids as Python lists take much memory
            part = problems[start : start + 10_000]
            prompts = [format_prompt(p["question"], p.get("lang", "en")) for p in part]
            answers = [p["answer"] for p in part]
            for prompt, answer in zip(*map(tokenizer.encode_batch, (prompts, answers))):
                yield (prompt, not answer_only), (answer, True), ([tokenizer.eos_id], True)

    return _documents(encoded())


def tokenize_chat(conversations, tokenizer):
    r"""Conversations {"messages": [{"role": "user" | "assistant", "content": text}, ...]}.

    Each question is a block of the prompt format and each answer ends with the end-of-sequence id;
    the loss counts the assistant's tokens alone.

    **Errors** ValueError on another role, with the number of the conversation.
    """
    documents = []
    for number, conversation in enumerate(conversations, 1):
        parts = []
        for message in conversation["messages"]:
            if message.get("role") == "user":
                prompt = format_prompt(message["content"], conversation.get("lang", "en"))
                parts.append((tokenizer.encode(prompt), False))
            elif message.get("role") == "assistant":
                parts.append(([*tokenizer.encode(message["content"]), tokenizer.eos_id], True))
            else:
                raise ValueError(
                    f"conversation {number}: role {message.get('role')!r}; "
                    "expected user or assistant"
                )
        documents.append(parts)
    return _documents(documents)


def tokenize_text(text, tokenizer, seq_len):
    r"""Cut a text into documents of seq_len inputs; each id but the first is a target once.

    The ids after the last full row are left out.
    """
    ids = np.array(tokenizer.encode(text), np.int32)
    rows = (len(ids) - 1) // seq_len
    if rows < 1:
        raise ValueError(
            f"the text has {len(ids)} tokens; one row needs {seq_len + 1}: "
            "give a longer text or a smaller --seq-len"
        )
    end = rows * seq_len
    return Documents(ids[:end], ids[1 : end + 1], np.arange(0, end + 1, seq_len))


# Rows: best-fit packing, and the order of an epoch.


def _best_fit(lengths, seq_len):
    r"""Row and column of each length: the fullest open row that has room for it, or a new one."""
    rows, columns = [], []
    open_rows = [[] for _ in range(seq_len + 1)]  # open_rows[room]: rows with this room
    rooms, used = 0, 0  # bit r of rooms: open_rows[r] is not empty
    for length in lengths:
        fits = rooms >> length
        if fits:
            room = length + (fits & -fits).bit_length() - 1
            row = open_rows[room].pop()
            if not open_rows[room]:
                rooms ^= 1 << room
        else:
            room, row, used = seq_len, used, used + 1
        rows.append(row)
        columns.append(seq_len - room)
        if room > length:
            open_rows[room - length].append(row)
            rooms |= 1 << (room - length)
    return np.array(rows, np.int64), np.array(columns, np.int64), used


def split_rows(batch, n):
    r"""The rows of a batch in n groups, as equal as can be; fewer if there are not enough rows.

    **Shapes**  arrays (B, T) -> n batches of about (B / n, T)
    """
    n = min(n, len(batch.x_BT))
    return [Batch(*part) for part in zip(*(np.array_split(a, n) for a in batch), strict=True)]


def pack(documents, seq_len, order=None, multiple=1):
    r"""Pack whole documents, taken in this order, into rows; one longer than seq_len is cut.

    **Shapes** x_RT, y_RT, pos_RT of int32; the number of rows R is rounded up to a multiple with
    rows of padding, so that every batch is full. **Cost** One step a document, then one gather.
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
    batch = Batch(
        np.full(shape, PAD_ID, np.int32),
        np.full(shape, IGNORE, np.int32),
        np.zeros(shape, np.int32),
    )
    for rows_RT, values in zip(batch, (documents.x[source], documents.y[source], pos)):
        rows_RT.reshape(-1)[target] = values
    return batch


def padding_share(batch):
    r"""The share of positions that hold no document."""
    return float(np.mean(batch.x_BT == PAD_ID))


class Batches:
    r"""Batches without end: each epoch visits every document once, in a fresh order.

    The order of an epoch depends on (seed, epoch) alone, so `state` is a few integers, and
    `restore` continues in the middle of an epoch bit for bit. The last batch of an epoch is filled
    with rows of padding: no document is dropped, none is seen twice.
    """

    def __init__(self, documents, seq_len, batch_size, seed=0):
        self.documents, self.seed = documents, seed
        self.seq_len, self.batch_size = seq_len, batch_size
        self._begin(0)

    def _begin(self, epoch):
        r"""Pack the rows of this epoch."""
        order = np.random.default_rng((self.seed, epoch)).permutation(self.documents.count)
        self.epoch, self.batch = epoch, 0
        self.rows = pack(self.documents, self.seq_len, order, multiple=self.batch_size)
        self.batches_per_epoch = len(self.rows.x_BT) // self.batch_size
        self.padding_share = padding_share(self.rows)

    def next(self):
        r"""The next Batch of int64 arrays; after the last of an epoch, the first of the next."""
        if self.batch == self.batches_per_epoch:
            self._begin(self.epoch + 1)
        chosen = slice(self.batch * self.batch_size, (self.batch + 1) * self.batch_size)
        self.batch += 1
        return Batch(*(rows_RT[chosen].astype(np.int64) for rows_RT in self.rows))

    def state(self):
        r"""Where we are, as a dict of integers; what must not change is in it too."""
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
        r"""Continue from a state of the same data, seed and sizes."""
        for key, mine in self.state().items():
            if key not in ("epoch", "batch") and int(state[key]) != mine:
                raise ValueError(
                    f"cannot resume: {key} was {int(state[key])} and is now {mine}; "
                    "give the same data and options as before"
                )
        self._begin(int(state["epoch"]))
        self.batch = int(state["batch"])
