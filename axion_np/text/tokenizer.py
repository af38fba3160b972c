"""The tokenizer: text or bytes to ids, and ids back to exactly the same text.

    tokenizer = Tokenizer.train(texts, vocab_size=1024)
    ids = tokenizer.encode("Quanto e 5 + 3?")
    tokenizer.decode(ids)                               # "Quanto e 5 + 3?"

What is new here: a number for everything. Special tokens come first (pad 0, bos 1, eos 2, unk 3),
then the 256 bytes (4..259), then the merges in the order they were learnt (260...). Since every
byte has an id, `<unk>` is never needed.

Special tokens are ids, not text: the characters "<eos>" in a text give a few ordinary tokens, so
nobody can end a document by writing them down. `allow_special=True` asks for the other.

On the command line: `python -m axion_np.text.tokenizer train|encode|decode --help`.
"""

from __future__ import annotations

import argparse
import codecs
import json
import os
import sys
from collections.abc import Iterable, Iterator
from functools import cached_property

import regex

from axion_np.backends import choose
from axion_np.text import bpe
from axion_np.text import vocabulary as tokenizer_json
from axion_np.text.vocabulary import Vocabulary

SPECIAL_TOKENS = ("<pad>", "<bos>", "<eos>", "<unk>")

# The names of a role in files from elsewhere, tried in this order.
ROLES = {
    "pad": ("<pad>", "<|pad|>", "<｜▁pad▁｜>"),
    "bos": ("<bos>", "<s>", "<|begin_of_text|>", "<｜begin▁of▁sentence｜>", "<|endoftext|>"),
    "eos": ("<eos>", "</s>", "<|end_of_text|>", "<｜end▁of▁sentence｜>", "<|endoftext|>"),
    "unk": ("<unk>",),
}


class Tokenizer:
    """A trained tokenizer. `vocabulary` is all it knows; the rest is made from that."""

    def __init__(self, vocabulary: Vocabulary, backend: str = "auto") -> None:
        self.vocabulary = vocabulary
        self.backend = backend
        self.tokens = tokenizer_json.token_bytes(vocabulary)  # id -> bytes
        self.merges = vocabulary.merges
        self.special_tokens = vocabulary.specials  # text -> id
        self.vocab_size = max(self.tokens) + 1
        self.pad_id, self.bos_id, self.eos_id, self.unk_id = map(self._role, ROLES)

    def _role(self, role: str) -> int | None:
        known = self.special_tokens
        return next((known[name] for name in ROLES[role] if name in known), None)

    @property
    def split_digits(self) -> bool | None:
        """Whether numbers are cut digit by digit; None when the patterns are not ours."""
        for choice in (True, False):
            if self.vocabulary.patterns == (bpe.split_pattern(choice),):
                return choice
        return None

    @classmethod
    def train(
        cls,
        texts: Iterable[str | bytes],
        vocab_size: int,
        *,
        split_digits: bool = True,
        special_tokens: Iterable[str] = SPECIAL_TOKENS,
        backend: str = "auto",
    ) -> Tokenizer:
        """Learn `vocab_size` ids from `texts`, or fewer when the texts hold no more pairs.

        The merge with the highest count is learnt next; among equals, the smallest pair of ids.

        **Errors** a `vocab_size` with no room for the special tokens and the bytes; a single str.
        """
        special_tokens = tuple(special_tokens)
        first_byte, first_merge = len(special_tokens), len(special_tokens) + 256
        if vocab_size < first_merge:
            expected = f"at least {first_merge}: {first_byte} special tokens and 256 bytes"
            raise ValueError(f"vocab_size is {vocab_size}, expected {expected}")
        if len(set(special_tokens)) < first_byte or "" in special_tokens:
            raise ValueError(f"special_tokens {special_tokens} has a text twice or an empty one")
        if isinstance(texts, str | bytes):
            raise TypeError(f"texts is one {type(texts).__name__}, expected a list of texts")
        ops = choose("bpe", backend)
        patterns = (bpe.split_pattern(split_digits),)
        counts = ops.count_chunks(map(bpe.as_bytes, texts), patterns)
        words = [[first_byte + byte for byte in chunk] for chunk in counts]
        n_merges = vocab_size - first_merge
        merges = ops.train_incremental(words, list(counts.values()), n_merges, first_merge)
        specials = {text: i for i, text in enumerate(special_tokens)}
        byte_ids = list(range(first_byte, first_merge))
        merge_ids = list(range(first_merge, first_merge + len(merges)))
        return cls(Vocabulary(patterns, specials, byte_ids, merges, merge_ids), backend)

    @cached_property
    def _encoder(self):
        patterns, _, *learnt = self.vocabulary
        return choose("bpe", self.backend).Encoder(patterns, *learnt)

    def encode(self, text: str | bytes, *, allow_special: bool = False) -> list[int]:
        """Ids of `text`. Nothing is added; special tokens are read only with `allow_special`.

        **Errors** a str with a lone surrogate is not Unicode text; pass bytes.
        """
        data = bpe.as_bytes(text)
        if not allow_special or not self.special_tokens:
            return self._encoder.encode([data])[0]
        ids = []
        for i, piece in enumerate(self._special_pattern.split(data)):  # text, special, text, ...
            special = i % 2 == 1
            ids += [self.special_tokens[piece.decode("utf-8")]] if special else self.encode(piece)
        return ids

    @cached_property
    def _special_pattern(self) -> regex.Pattern:
        longest_first = sorted(self.special_tokens, key=len, reverse=True)
        return regex.compile(f"({'|'.join(map(regex.escape, longest_first))})".encode())

    def encode_batch(self, texts: Iterable[str | bytes]) -> list[list[int]]:
        """`encode` of each text, with the work before and after shared."""
        return self._encoder.encode([bpe.as_bytes(text) for text in texts])

    def decode_bytes(self, ids: Iterable[int]) -> bytes:
        """The exact bytes that `ids` stand for. **Errors** an id that is no token."""
        try:
            return b"".join([self.tokens[int(token)] for token in ids])
        except KeyError as error:
            expected = f"expected 0 to {self.vocab_size - 1}"
            raise ValueError(f"id {error.args[0]} is not a token, {expected}") from None

    def decode(self, ids: Iterable[int]) -> str:
        """Text of `ids`; bytes that are not UTF-8 become U+FFFD."""
        return self.decode_bytes(ids).decode("utf-8", "replace")

    def stream(self) -> Stream:
        """For ids that arrive one by one: `stream.push(id)`; at the end `stream.finish()`."""
        return Stream(self)

    def decode_stream(self, ids: Iterable[int]) -> Iterator[str]:
        """Pieces of text while `ids` arrive; joined, they are `decode(ids)`."""
        stream = self.stream()
        yield from filter(None, map(stream.push, ids))
        yield stream.finish()

    def save(self, path: str | os.PathLike) -> None:
        """Write our own JSON."""
        tokenizer_json.write(path, tokenizer_json.to_own(self.vocabulary, self.split_digits))

    def save_huggingface(self, path: str | os.PathLike) -> None:
        """Write a `tokenizer.json` for the `tokenizers` and `transformers` libraries."""
        tokenizer_json.write(path, tokenizer_json.to_huggingface(self.vocabulary))

    @classmethod
    def load(cls, path: str | os.PathLike, *, backend: str = "auto") -> Tokenizer:
        """Read a file of either kind. **Errors** `ValueError` says what is wrong or missing."""
        return cls(tokenizer_json.read(path), backend)

    load_huggingface = load


class Stream:
    """Text of ids that arrive one by one. A character appears when its last byte is here."""

    def __init__(self, tokenizer: Tokenizer):
        self._tokenizer = tokenizer
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def push(self, token: int) -> str:
        """The text that `token` completes; "" while a character is still open."""
        return self._decoder.decode(self._tokenizer.decode_bytes([token]))

    def finish(self) -> str:
        """What is left: "", or U+FFFD for a character that was never completed."""
        return self._decoder.decode(b"", final=True)


def read_texts(path: str) -> Iterator[bytes]:
    """The texts of a file: of a .jsonl row its question and answer, or its text; else the whole.

    **Errors** `ValueError` with the line number of a row that is not one of these.
    """
    with open(path, "rb") as file:
        if not path.endswith(".jsonl"):
            yield file.read()
            return
        for number, line in enumerate(file, 1):
            try:
                row = json.loads(line)
                texts = [row["text"]] if "text" in row else [row["question"], row["answer"]]
                yield from map(bpe.as_bytes, texts)
            except (ValueError, KeyError, TypeError):
                expected = "expected a JSON object with question and answer, or with text"
                raise ValueError(f"{path}, line {number}: {expected}") from None


def _train(args: argparse.Namespace) -> None:
    texts = [text for path in args.files for text in read_texts(path)]
    n_bytes = sum(map(len, texts))
    if n_bytes == 0:
        raise ValueError(f"{', '.join(args.files)}: no text to train on")
    options = {"split_digits": not args.join_digits, "backend": args.backend}
    tokenizer = Tokenizer.train(texts, args.vocab_size, **options)
    save = tokenizer.save_huggingface if args.huggingface else tokenizer.save
    save(args.out)
    n_tokens = sum(map(len, tokenizer.encode_batch(texts)))
    print(f"{args.out}: {tokenizer.vocab_size} ids, {len(tokenizer.merges)} of them merges")
    print(f"the training text: {n_bytes:,} bytes in {n_tokens:,} tokens")


def _encode(args: argparse.Namespace) -> None:
    tokenizer = Tokenizer.load(args.tokenizer, backend=args.backend)
    text = sys.stdin.buffer.read() if args.text is None else os.fsencode(args.text)
    ids = tokenizer.encode(text, allow_special=args.allow_special)
    if args.pieces:
        print("\n".join(f"{token}\t{tokenizer.decode([token])!r}" for token in ids))
    else:
        print(*ids)


def _decode(args: argparse.Namespace) -> None:
    tokenizer = Tokenizer.load(args.tokenizer)
    try:
        ids = [int(word) for word in args.ids or sys.stdin.read().split()]
    except ValueError as error:
        raise ValueError(f"{error}: expected ids, whole numbers with spaces between") from None
    sys.stdout.buffer.write(tokenizer.decode_bytes(ids))


DESCRIPTION = "Byte-level BPE: learn which pieces of text get an id; turn text into ids and back."
EXAMPLES = """examples:
  python -m axion_np.text.tokenizer train train.jsonl --vocab-size 1024 --out t.json
  python -m axion_np.text.tokenizer encode -t t.json "Quanto e 5 + 3?" --pieces
  python -m axion_np.text.tokenizer encode -t t.json < a.txt > ids.txt
  python -m axion_np.text.tokenizer decode -t t.json < ids.txt
"""
TOKENIZER = (
    ("-t", "--tokenizer"),
    {
        "default": "tokenizer.json",
        "metavar": "FILE",
        "help": "ours or Hugging Face's (default tokenizer.json)",
    },
)
BACKEND = (
    ("--backend",),
    {
        "choices": ("numba", "numpy"),
        "default": "numba",
        "help": "compiled, or plain Python to read along; the ids are the same",
    },
)
COMMANDS = {
    "train": (
        _train,
        "learn merges from files and save them",
        [
            (
                ("files",),
                {
                    "nargs": "+",
                    "metavar": "FILE",
                    "help": "plain text, or .jsonl with question and answer (or text) in each row",
                },
            ),
            (
                ("--vocab-size",),
                {
                    "type": int,
                    "default": 1024,
                    "metavar": "N",
                    "help": "ids in all: 4 special tokens, 256 bytes, the rest merges; more ids make shorter "
                    "token sequences and a larger embedding (default 1024)",
                },
            ),
            (
                ("--join-digits",),
                {
                    "action": "store_true",
                    "help": "let numbers be cut into groups of up to three digits; the default is digit by "
                    "digit, which makes sums easier to learn",
                },
            ),
            (("--huggingface",), {"action": "store_true", "help": "save Hugging Face's format"}),
            (
                ("--out",),
                {"default": "tokenizer.json", "metavar": "FILE", "help": "to be written"},
            ),
            BACKEND,
        ],
    ),
    "encode": (
        _encode,
        "text to ids, on standard output",
        [
            (("text",), {"nargs": "?", "help": "without it, standard input is read"}),
            (("--pieces",), {"action": "store_true", "help": "one id a line, with its text"}),
            (
                ("--allow-special",),
                {
                    "action": "store_true",
                    "help": "read <eos> and the like as special tokens, not as characters",
                },
            ),
            TOKENIZER,
            BACKEND,
        ],
    ),
    "decode": (
        _decode,
        "ids to text, byte for byte",
        [
            (("ids",), {"nargs": "*", "metavar": "ID", "help": "without them, standard input"}),
            TOKENIZER,
        ],
    ),
}


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m axion_np.text.tokenizer",
        description=DESCRIPTION,
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(required=True, metavar="train|encode|decode")
    for name, (run, summary, options) in COMMANDS.items():
        command = commands.add_parser(name, help=summary, description=summary)
        command.set_defaults(run=run)
        for flags, settings in options:
            command.add_argument(*flags, **settings)
    args = parser.parse_args(argv)
    try:
        args.run(args)
    except (OSError, ValueError) as error:
        print(f"axion_np.text.tokenizer: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
