"""tokenizer: learn which pieces of text get an id; text to ids and back."""

import json
import os
import sys

from axion_np.commands import line


def parser():
    p = line.Parser(
        "tokenizer",
        "Byte-level BPE: learn which pieces of text get an id; turn text into ids and back.",
        [
            "axion tokenizer train train.jsonl --vocab-size 1024 --out t.json",
            'axion tokenizer encode -t t.json "Quanto é 5 + 3?" --pieces',
            "axion tokenizer encode -t t.json < a.txt > ids.txt",
            "axion tokenizer decode -t t.json < ids.txt",
        ],
        usage="COMMAND [options]",
    )
    commands = p.add_commands()
    add_train(commands)
    add_uses(commands)
    return p


def add_train(commands):
    """train."""
    about = "learn merges from files and save them"
    train = commands.add_parser(
        "train", help=about, description=f"{about}.", usage="FILE ... [options]"
    )
    train.set_defaults(work=train_tokenizer)
    train.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="plain text, or .jsonl with question and answer, messages, or text in each row",
    )
    train.add_argument(
        "--vocab-size",
        type=line.whole(260, 1_000_000),
        default=1024,
        metavar="N",
        help="ids in all: 4 special tokens, 256 bytes, the rest merges; more ids make shorter "
        "sequences and a larger embedding",
    )
    train.add_argument(
        "--join-digits",
        action="store_true",
        help="let numbers be cut into groups of up to three digits; without it they are cut digit "
        "by digit, which makes sums easier to learn",
    )
    train.add_argument("--huggingface", action="store_true", help="save Hugging Face's format")
    train.add_argument(
        "--out", type=line.path, default="tokenizer.json", metavar="FILE", help="to be written"
    )
    train.add_argument("--overwrite", action="store_true", help="replace --out if it exists")
    line.add_backend(train)


def add_uses(commands):
    """encode and decode."""
    about = "text to ids, on standard output"
    encode = commands.add_parser("encode", help=about, description=f"{about}.")
    encode.set_defaults(work=encode_text)
    encode.add_argument("text", nargs="?", metavar="TEXT", help="without it, stdin is read")
    encode.add_argument("--pieces", action="store_true", help="one id a line, with its text")
    encode.add_argument(
        "--allow-special",
        action="store_true",
        help="read <eos> and the like as special tokens, not as characters",
    )
    about = "ids to text, byte for byte"
    decode = commands.add_parser("decode", help=about, description=f"{about}.")
    decode.set_defaults(work=decode_ids)
    decode.add_argument("ids", nargs="*", metavar="ID", help="without them, stdin is read")
    for command in (encode, decode):
        command.add_argument(
            "-t",
            "--tokenizer",
            type=line.path,
            default="tokenizer.json",
            metavar="FILE",
            help="ours or Hugging Face's, or the name of a released model",
        )
    line.add_backend(encode)


def read_texts(path):
    """The texts of a file: of a .jsonl row its strings; of any other file the whole, as bytes.

    **Errors**  ValueError with the line of a row that is not one of ours
    """
    with open(path, "rb") as file:
        if not path.endswith(".jsonl"):
            yield file.read()
            return
        for number, row in enumerate(file, 1):
            try:
                yield from texts_of(json.loads(row)) if row.strip() else ()
            except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
                raise ValueError(
                    f"{path}, line {number}: expected a JSON object with question and answer, "
                    "with messages, or with text"
                ) from None


def texts_of(row):
    """The strings of one row."""
    if "messages" in row:
        texts = [message["content"] for message in row["messages"]]
    else:
        texts = [row["text"]] if "text" in row else [row["question"], row["answer"]]
    return [text.encode() for text in texts]


def train_tokenizer(args):
    from axion_np.backends import resolve
    from axion_np.text.tokenizer import Tokenizer

    line.refuse_existing(args.out, args.overwrite, "file")
    texts = [text for path in args.files for text in read_texts(path)]
    n_bytes = sum(map(len, texts))
    if n_bytes == 0:
        raise ValueError(f"{', '.join(args.files)}: no text; expected some to train on")
    tokenizer = Tokenizer.train(
        texts,
        args.vocab_size,
        split_digits=not args.join_digits,
        backend=resolve(args.backend),
    )
    save = tokenizer.save_huggingface if args.huggingface else tokenizer.save
    save(args.out)
    n_tokens = sum(map(len, tokenizer.encode_batch(texts)))
    print(f"{args.out}: {tokenizer.vocab_size} ids, {len(tokenizer.merges)} of them merges")
    print(f"the training text: {n_bytes:,} bytes in {n_tokens:,} tokens")


def load(args, backend="numpy"):
    """The tokenizer of a file, of a run, or of a released model."""
    from axion_np.backends import resolve
    from axion_np.generation.released import WEIGHTS, names
    from axion_np.text.tokenizer import Tokenizer

    path = args.tokenizer
    if path in names():
        path = WEIGHTS / path
    if os.path.isdir(path):
        path = os.path.join(path, "tokenizer.json")
    return Tokenizer.load(path, backend=resolve(backend))


def encode_text(args):
    tokenizer = load(args, args.backend)
    text = sys.stdin.buffer.read() if args.text is None else os.fsencode(args.text)
    ids = tokenizer.encode(text, allow_special=args.allow_special)
    if args.pieces:
        print("\n".join(f"{token}\t{tokenizer.decode([token])!r}" for token in ids))
    else:
        print(*ids)


def decode_ids(args):
    tokenizer = load(args)
    try:
        ids = [int(word) for word in args.ids or sys.stdin.read().split()]
    except ValueError as error:
        raise ValueError(f"{error}; expected ids, whole numbers with spaces between") from None
    sys.stdout.buffer.write(tokenizer.decode_bytes(ids))


def main(argv=None):
    return line.run(parser(), lambda args: args.work(args), argv)
