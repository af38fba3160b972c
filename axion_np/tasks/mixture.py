"""A mixture of tasks: one run that learns several things, in fixed shares of its tokens.

New here: a diet. A model that reads only sums cannot greet, and one that reads only novels cannot
add. A recipe says which tasks there are and what share of the tokens each gets:

    {"tokens": 16000000, "parts": [
        {"task": "sums", "share": 30, "mix": "wide", "answer_only": true},
        {"task": "stories", "share": 50},
        {"task": "text", "share": 20, "files": ["tales-en.jsonl", "book-pt.txt"]}]}

What is made here is made until its share is full, and never twice. What is read from files comes
round again if it is short, and only a part of it is read if it is long.
"""

from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

import numpy as np

from axion_np.files import read_json
from axion_np.tasks import (
    chats,
    dialogues,
    gsm8k,
    gsm8k_worked,
    plain_text,
    stories,
    sums,
    told,
    words,
)
from axion_np.tasks.recipes import MIXES
from axion_np.text.packing import Documents, example_documents, join, take
from axion_np.text.prompt import example_text

MEASURED = 500  # examples that say how many tokens one has
HELD_OUT = 200  # examples of each part that is made; a tenth of a file at most
TOKENIZER_SHARE = 40_000  # characters for each per cent of the mixture

MADE = {  # task: (how many, seed, languages, split, part of the recipe) -> examples
    "sums": lambda n, seed, lang, split, part: sums.examples(
        n, seed, lang, split=split, mix=part.get("mix", "default")
    ),
    "words": lambda n, seed, lang, split, part: words.examples(n, seed, lang, split),
    "told": lambda n, seed, lang, split, part: told.examples(n, seed, lang, split),
    "stories": lambda n, seed, lang, split, part: stories.examples(n, seed, lang, split),
    "story questions": lambda n, seed, lang, split, part: stories.questions(n, seed, lang, split),
    "dialogues": lambda n, seed, lang, split, part: dialogues.examples(n, seed, lang, split),
}
READ = {  # task: (directory, part of the recipe) -> (training, held-out) examples
    "text": lambda data, part: plain_text.split_documents(
        plain_text.read_documents([data / file for file in part["files"]]), HELD_OUT
    ),
    "gsm8k": lambda data, part: gsm8k.split(
        gsm8k.read(data / part["file"], part.get("annotations", "remove")), 400
    ),
    "gsm8k worked": lambda data, part: gsm8k_worked.split(
        gsm8k.read(data / part["file"]), 400, part.get("copies", 1)
    ),
    "chats": lambda data, part: chats.split(chats.read(data / part["file"]), HELD_OUT),
}
KEYS = {"task", "share", "answer_only", "mix", "file", "files", "annotations", "copies"}
FILES = {"text": "files", "gsm8k": "file", "gsm8k worked": "file", "chats": "file"}


class Portion(NamedTuple):
    task: str
    share: float  # of the tokens, all shares together are 1
    train: Documents
    held_out: list  # examples
    answer_only: bool  # whether the loss leaves out what is given
    times: float  # how often each document is read


def read(name):
    """A recipe by name, or from a JSON file.

    **Errors**  ValueError: what was seen, and what is expected
    """
    recipe = MIXES[name] if name in MIXES else read_json(name)
    parts = recipe.get("parts")
    if not isinstance(parts, list) or not parts:
        raise ValueError(f"{name}: no parts; expected a list of tasks with their shares")
    for part in parts:
        check(name, part)
    if type(recipe.get("tokens")) is not int or recipe["tokens"] < 1:
        raise ValueError(f"{name}: tokens is {recipe.get('tokens')!r}; expected a whole number")
    return recipe


def check(name, part):
    """**Errors** ValueError for a part that cannot be made or read."""
    known = ", ".join([*MADE, *READ])
    if not isinstance(part, dict) or part.get("task") not in [*MADE, *READ]:
        raise ValueError(f"{name}: {str(part)[:60]}; expected a part with a task of: {known}")
    task, share = part["task"], part.get("share")
    if set(part) - KEYS:
        odd = min(set(part) - KEYS)
        raise ValueError(f"{name}: {task} has {odd!r}; expected only {', '.join(sorted(KEYS))}")
    if type(share) not in (int, float) or not 0 < share < 1e9:
        raise ValueError(f"{name}: the share of {task} is {share!r}; expected a number above 0")
    needed = FILES.get(task)
    if needed and needed not in part:
        raise ValueError(f"{name}: {task} has no {needed!r}; expected where its data is")
    if type(part.get("copies", 1)) is not int or part.get("copies", 1) < 1:
        raise ValueError(f"{name}: copies is {part['copies']!r}; expected a whole number above 0")
    if part.get("mix", "default") not in sums.MIXES:
        raise ValueError(f"{name}: mix {part['mix']!r}; expected of {', '.join(sums.MIXES)}")


def prepare(recipe, data, seed, lang, train_tokenizer):
    """Everything of a recipe: (tokenizer, a Portion for each part).

    `data` is the directory of its files; `train_tokenizer(texts)` makes a tokenizer, or hands out
    the one that there is.

    **Errors**  ValueError for files that are missing or broken
    """
    whole = sum(part["share"] for part in recipe["parts"])
    files = {}
    for number, part in enumerate(recipe["parts"]):
        if part["task"] in READ:
            files[number] = READ[part["task"]](Path(data), part)

    def some(number, part, n):
        if number in files:
            return files[number][0]
        return MADE[part["task"]](n, seed, lang, "train", part)

    texts = []
    for number, part in enumerate(recipe["parts"]):
        room = TOKENIZER_SHARE * 100 * part["share"] / whole
        for example in some(number, part, int(room / 50) + 1):
            texts.append(example_text(example))
            room -= len(texts[-1])
            if room < 0:
                break
    tokenizer = train_tokenizer(texts)
    portions = []
    for number, part in enumerate(recipe["parts"]):
        task, share = part["task"], part["share"] / whole
        goal, answer_only = recipe["tokens"] * share, part.get("answer_only", False)
        train = example_documents(some(number, part, MEASURED), tokenizer, answer_only)
        times = goal / len(train.x) if number in files else 1.0
        if number in files:
            train, held_out = repeated(train, times, seed), files[number][1]
        else:
            n = max(1, round(goal * train.count / len(train.x)))
            train = example_documents(some(number, part, n), tokenizer, answer_only)
            held_out = MADE[task](HELD_OUT, seed, lang, "test", part)
        portions.append(Portion(task, share, train, held_out, answer_only, times))
    return tokenizer, portions


def repeated(documents, times, seed):
    """Each document so many times; of the last time, in a seeded order, only a share of them."""
    order = np.random.default_rng(seed).permutation(documents.count)
    copies, rest = divmod(times, 1)
    chosen = [np.arange(documents.count)] * int(copies)
    sizes = np.cumsum(np.diff(documents.bounds)[order])
    chosen.append(order[: np.searchsorted(sizes, rest * len(documents.x)) + 1])
    return take(documents, np.concatenate(chosen))


def training_documents(portions):
    """All portions, one after another: their order is that of the batches."""
    return join([portion.train for portion in portions])


def table(portions):
    """The mixture as lines to read before a run is begun."""
    tokens = sum(len(portion.train.x) for portion in portions)
    yield f"{'task':<16}{'documents':>11}{'tokens':>13}{'share':>8}{'times':>7}"
    for portion in portions:
        n, times = len(portion.train.x), "new" if portion.times == 1 else f"{portion.times:.1f}"
        share = f"{n / tokens:.1%}"
        yield f"{portion.task:<16}{portion.train.count:>11,}{n:>13,}{share:>8}{times:>7}"


def problems(portions):
    """Held-out problems with a right number, one of each part at a time: the first n are mixed."""
    lists = [
        [example for example in portion.held_out if "####" in example.get("answer", "")]
        for portion in portions
    ]
    return [example for row in zip_longest(*lists) for example in row if example is not None]
