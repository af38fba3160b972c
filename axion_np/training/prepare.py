"""From the options of a run to tokens: training documents and held-out ones.

New here: the validation set. What is held out is chosen by the content of a question, not by its
place in the file, and the tokenizer never sees it.
"""

import os
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple

from axion_np.config import Config
from axion_np.modules.model import load_config
from axion_np.modules.params import shapes
from axion_np.modules.shards import LARGE, PLACES
from axion_np.tasks import chats, gsm8k, mixture, plain_text, sums
from axion_np.tasks.recipes import FIXED_PROMPTS
from axion_np.text.packing import Documents, example_documents
from axion_np.text.prompt import example_text
from axion_np.text.tokenizer import Tokenizer

TOKENIZER_SAMPLE = 20_000  # documents are plenty for a thousand merges
DEFAULT_PRESET = "axion1"


class Asked(NamedTuple):
    """What every look asks the model."""

    question: str
    lang: str | None  # None: a text to go on from, not a question
    number: int | None = None  # the right answer, where there is one


class Prepared(NamedTuple):
    tokenizer: Tokenizer
    train: Documents
    validation: Documents
    problems: list  # held-out problems, as dicts; empty for conversations and text
    asked: list
    table: tuple = ()  # lines about a mixture, to be read before the run begins


def model_config(options, source=None):
    """The shape of the model: a preset with every --set, or that of `source`, a checkpoint.

    The window grows where --seq-len asks for more.

    **Errors**  ValueError where --preset or --set ask for another shape than the checkpoint's
    """
    changes = {}
    for item in options.set:
        name, equals, text = item.partition("=")
        if not equals:
            raise ValueError(f"--set {item}: expected KEY=VALUE, such as --set n_layers=6")
        changes[name] = Config.parse(name, text)
    if source is None:
        config = Config.preset(options.preset or DEFAULT_PRESET).replace(**changes)
    else:
        there = load_config(source)
        config = Config.preset(options.preset) if options.preset else there
        config = config.replace(**changes)
        same = config.parameter_count() == there.parameter_count()  # quick, for any size
        if not same or shapes(config) != shapes(there):
            raise ValueError(
                f"the model in {source} is of another shape than --preset and --set ask for; "
                "leave them out, as a checkpoint brings its own"
            )
    if options.seq_len > config.max_seq_len:
        config = config.replace(max_seq_len=options.seq_len)
    return config


def memory():
    """Bytes of memory that this process may use, or None where the system does not say.

    **Numerics** a container's limit counts (control groups, version 2 and 1)
    """
    limits = []
    with suppress(AttributeError, OSError, ValueError):
        limits.append(os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE"))
    for name in ("memory.max", "memory/memory.limit_in_bytes"):
        with suppress(OSError, ValueError):  # no such file, or "max"
            limits.append(int((Path("/sys/fs/cgroup") / name).read_text(encoding="ascii")))
    return min(limits, default=None)


def require_memory(config, options):
    """Refuse sizes that cannot fit, before anything is made.

    **Cost**    16 bytes a parameter: weight, gradient, two moments; for a place of a shard at
                least eight vectors of the residual stream's width a layer, one shard of two at a
                time, or a short one of a large model; 24 bytes for the ids, target and position of
                each place of a step; 500 for a problem that is made
    **Errors**  ValueError with both numbers
    """
    places = options.batch_size * options.seq_len
    shard, width = places // 2, 8 * config.n_layers * config.d_model
    if config.parameter_count() > LARGE:
        shard = min(shard, max(options.seq_len, PLACES))
    need = 16 * config.parameter_count() + 4 * shard * width + 24 * places * options.grad_accum
    if options.source == "synthetic":
        need += 500 * (options.max + options.eval_problems)
    there = memory()
    if there is not None and need > there:
        raise ValueError(
            f"these sizes need {gigabytes(need)} or more, this machine has {gigabytes(there)}; "
            "choose a smaller model (--preset, --set), fewer rows (--batch-size, --seq-len, "
            "--grad-accum) or fewer problems (--max, --eval-problems)"
        )


def gigabytes(size):
    return f"{size / 1e9:.1f} GB" if size < 1e15 else "more than a million GB"


def load_examples(options):
    """(training, held-out) examples of the chosen source."""
    if options.source == "synthetic":
        lang = tuple(options.lang.split(","))
        train = sums.examples(options.max, seed=options.seed, lang=lang)
        n = max(options.held_out, options.eval_problems)
        return train, sums.examples(n, seed=options.seed, lang=lang, split="test")
    if options.source == "chat":
        read, split = chats.read, chats.split
    else:
        read, split = partial(gsm8k.read, annotations=options.annotations), gsm8k.split
    examples = read(options.gsm8k or options.chat)
    if options.val:
        return examples[: options.max], read(options.val)
    train, held_out = split(examples, options.held_out)
    return train[: options.max], held_out


def prepare(options, config, tokenizer=None):
    """Read or make the data, train the tokenizer on the training part, encode both parts.

    A tokenizer that is given (by --resume or --init) is used as it is.

    **Errors**  ValueError for every kind of unusable data, with the file and the line
    """

    def train_tokenizer(texts):
        return tokenizer or Tokenizer.train(texts, config.vocab_size, backend=options.backend)

    if options.source == "text":
        texts = plain_text.read(options.text)
        train_text, last_text = plain_text.split(texts, options.held_out)
        if options.val:
            train_text, last_text = "".join(texts), plain_text.read([options.val])[0]
        tokenizer = train_tokenizer([train_text])
        train = plain_text.documents(train_text, tokenizer, options.seq_len)
        held_out = plain_text.short_documents(last_text, tokenizer, options.seq_len)
        return Prepared(tokenizer, train, held_out, [], [Asked(last_text[:60], None)])
    if options.source == "mix":
        return prepare_mixture(options, train_tokenizer)
    examples, held_out = load_examples(options)
    tokenizer = train_tokenizer(map(example_text, examples[:TOKENIZER_SAMPLE]))
    train = example_documents(examples, tokenizer, options.answer_only)
    validation = example_documents(held_out, tokenizer, answer_only=True)  # for both means
    if options.source == "chat":
        first = held_out[0]
        asked = [Asked(first["messages"][0]["content"], first["lang"])]
        return Prepared(tokenizer, train, validation, [], asked)
    asked = [Asked(*prompt) for prompt in FIXED_PROMPTS[options.source]]
    return Prepared(tokenizer, train, validation, held_out, asked)


def prepare_mixture(options, train_tokenizer):
    """The same for --mix: all parts of a recipe, and problems of all that has a right answer."""
    recipe, lang = mixture.read(options.mix), tuple(options.lang.split(","))
    tokenizer, portions = mixture.prepare(
        recipe, options.data, options.seed, lang, train_tokenizer
    )
    held_out = [example for portion in portions for example in portion.held_out]
    validation = example_documents(held_out, tokenizer, answer_only=True)
    return Prepared(
        tokenizer,
        mixture.training_documents(portions),
        validation,
        mixture.problems(portions),
        [Asked(*prompt) for prompt in FIXED_PROMPTS["mix"]],
        tuple(mixture.table(portions)),
    )
