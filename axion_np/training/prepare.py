r"""From the options of train.py to tokens: training documents and held-out ones.

New here: the validation set. What is held out is chosen by the content of a question, not by its
place in the file, and the tokenizer never sees it.
"""

from pathlib import Path
from typing import NamedTuple

from axion_np.tasks import sums as synthetic
from axion_np.text import packing as data
from axion_np.text.tokenizer import Tokenizer

TOKENIZER_SAMPLE = 20_000  # documents are plenty for a thousand merges


class Prepared(NamedTuple):
    tokenizer: Tokenizer
    train: data.Documents
    validation: data.Documents
    problems: list  # the held-out problems, as dicts; empty for plain text
    text: str  # the held-out text of --text; empty for problems


def read_texts(paths):
    r"""Text files as strings. **Errors** ValueError for a missing, empty or non-UTF-8 file."""
    texts = []
    for path in paths:
        try:
            texts.append(Path(path).read_text(encoding="utf-8"))
        except OSError as error:
            raise ValueError(f"{path}: {error.strerror}; expected a text file") from error
        except UnicodeDecodeError as error:
            raise ValueError(
                f"{path}: byte {error.start} is not UTF-8; convert the file to UTF-8 first"
            ) from error
        if not texts[-1].strip():
            raise ValueError(f"{path} is empty; expected some text")
    return texts


def split_text(texts, share):
    r"""The last `share` of each text is held out, cut at a line end."""
    train, held_out = [], []
    for text in texts:
        cut = text.rfind("\n", 0, int(len(text) * (1 - share))) + 1 or int(len(text) * (1 - share))
        train.append(text[:cut])
        held_out.append(text[cut:])
    return "".join(train), "".join(held_out)


def load_problems(args):
    r"""(training, held-out) problems of the chosen source."""
    if args.source == "synthetic":
        lang = tuple(args.lang.split(","))
        train = synthetic.problems(args.max, seed=args.seed, lang=lang)
        n = max(args.held_out, args.eval_problems)
        return train, synthetic.problems(n, seed=args.seed, lang=lang, split="test")
    path = args.gsm8k or args.chat
    fields = ("question", "answer") if args.gsm8k else ("messages",)
    problems = data.read_jsonl(path, annotations=args.annotations, fields=fields)
    if args.val:
        held_out = data.read_jsonl(args.val, annotations=args.annotations, fields=fields)
        return problems[: args.max], held_out
    train, held_out = data.split_problems(problems, min(args.held_out, len(problems) // 10))
    return train[: args.max], held_out


def prepare(args, config, tokenizer=None):
    r"""Read or make the data, train the tokenizer on the training part, encode both parts.

    A tokenizer that is given (by --resume or --init) is used as it is.
    **Errors**  ValueError for every kind of unusable data, with the file and the line
    """

    def train_tokenizer(texts):
        return tokenizer or Tokenizer.train(texts, config.vocab_size, backend=args.backend)

    if args.source == "text":
        train_text, held_out_text = split_text(read_texts(args.text), args.held_out)
        if args.val:
            train_text, held_out_text = "".join(read_texts(args.text)), read_texts([args.val])[0]
        tokenizer = train_tokenizer([train_text])
        train = data.tokenize_text(train_text, tokenizer, args.seq_len)
        rows = min(args.seq_len, max(len(tokenizer.encode(held_out_text)) - 1, 1))
        held_out = data.tokenize_text(held_out_text, tokenizer, rows)
        return Prepared(tokenizer, train, held_out, [], held_out_text)
    problems, held_out = load_problems(args)
    if args.source == "chat":
        texts = (turn["content"] for talk in problems for turn in talk["messages"])
        tokenizer = train_tokenizer(texts)
        documents = [data.tokenize_chat(part, tokenizer) for part in (problems, held_out)]
        return Prepared(tokenizer, *documents, [], "")
    sample = [data.format_document(problem) for problem in problems[:TOKENIZER_SAMPLE]]
    tokenizer = train_tokenizer(sample)
    train = data.tokenize_problems(problems, tokenizer, answer_only=args.answer_only)
    validation = data.tokenize_problems(held_out, tokenizer, answer_only=args.answer_only)
    return Prepared(tokenizer, train, validation, held_out, "")
