"""What a tokenizer knows, as plain data, and its two files: ours and Hugging Face's.

What is new here: nothing is learnt in this chapter. `Vocabulary` is all that a byte-level BPE
tokenizer knows; four functions turn it into JSON and back. The tokenizer itself comes next.

Hugging Face writes a token's bytes as printable characters. The 188 bytes that are printable in
Latin-1 stand for themselves; the other 68 (space, control characters, ...) are moved to U+0100 and
up, so that a space becomes U+0120. This is GPT-2's table, and `BYTE_TO_CHAR` below is all of it.

**Errors** `ValueError` names the field that is missing or not supported. Only byte-level BPE is
read; a file that would give other ids here than in the `tokenizers` library is refused.
"""

from __future__ import annotations

import json
import os
import re
from typing import NamedTuple

from axion_np.files import read_json, write_whole
from axion_np.text import bpe

FORMAT = "axion_np.tokenizer"

# GPT-2's pattern: what Hugging Face's ByteLevel uses when it has to split by itself.
GPT2_PATTERN = r"'(?:[sdmt]|ll|ve|re)| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"

PRINTABLE = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
MOVED = [byte for byte in range(256) if byte not in PRINTABLE]
BYTE_TO_CHAR = {
    **{byte: chr(byte) for byte in PRINTABLE},
    **{byte: chr(0x100 + i) for i, byte in enumerate(MOVED)},
}


class Vocabulary(NamedTuple):
    """All that a tokenizer has learnt or was told. The rank of a merge is its place in `merges`.

    - patterns: regular expressions that cut text; each cuts what the last one left
    - specials: text of a special token -> its id
    - byte_ids: 256 ids, one a byte
    - merges: (left id, right id), the first learnt first
    - merge_ids: the id that each merge makes
    """

    patterns: tuple[str, ...]
    specials: dict[str, int]
    byte_ids: list[int]
    merges: list[tuple[int, int]]
    merge_ids: list[int]


def token_bytes(vocabulary: Vocabulary) -> dict[int, bytes]:
    """Id -> the bytes it stands for. A special token stands for its own text.

    **Errors** a merge of ids that nothing before it makes; an id outside 0..2^31-1.
    """
    tokens = {token: text.encode("utf-8") for text, token in vocabulary.specials.items()}
    for byte, token in enumerate(vocabulary.byte_ids):
        tokens.setdefault(token, bytes([byte]))
    for (left, right), new in zip(vocabulary.merges, vocabulary.merge_ids):
        if left not in tokens or right not in tokens:
            raise ValueError(f"merge ({left}, {right}) uses an id that nothing before it makes")
        tokens[new] = tokens[left] + tokens[right]
    if not 0 <= min(tokens) <= max(tokens) < 1 << 31:
        raise ValueError(
            f"token ids run from {min(tokens)} to {max(tokens)}, expected 0 to 2^31-1"
        )
    return tokens


def to_own(vocabulary: Vocabulary, split_digits: bool | None) -> dict:
    """Our JSON. A merge is [left, right, new]; `split_digits` is there for the reader only."""
    return {
        "format": FORMAT,
        "version": 1,
        "patterns": list(vocabulary.patterns),
        "split_digits": split_digits,
        "special_tokens": vocabulary.specials,
        "byte_ids": vocabulary.byte_ids,
        "merges": [[*pair, new] for pair, new in zip(vocabulary.merges, vocabulary.merge_ids)],
    }


def from_own(data: dict) -> Vocabulary:
    """The reverse of `to_own`. **Errors** a missing or malformed field, an unknown version."""
    if data.get("version") != 1:
        raise ValueError(f"the file has version {data.get('version')!r}, expected 1")
    try:
        vocabulary = Vocabulary(
            patterns=tuple(map(bpe.checked_pattern, data["patterns"])),
            specials={str(text): int(token) for text, token in data["special_tokens"].items()},
            byte_ids=[int(token) for token in data["byte_ids"]],
            merges=[(int(left), int(right)) for left, right, _ in data["merges"]],
            merge_ids=[int(new) for _, _, new in data["merges"]],
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"damaged: {type(error).__name__} {error}") from None
    if len(vocabulary.byte_ids) != 256:
        raise ValueError(f"the file has {len(vocabulary.byte_ids)} byte ids, expected 256")
    return vocabulary


def to_huggingface(vocabulary: Vocabulary) -> dict:
    """The content of a `tokenizer.json` that gives the same ids in the `tokenizers` library.

    **Differs** that library looks for special tokens in every text; here `encode` does so only
    with `allow_special`. Its table of Unicode may be older than that of `regex`: a letter or
    number that only one of them knows is a sign to the other.
    """
    names = {
        token: "".join(BYTE_TO_CHAR[byte] for byte in data)
        for token, data in token_bytes(vocabulary).items()
    }
    names |= {token: text for text, token in vocabulary.specials.items()}
    if len(set(names.values())) < len(names):
        twice = next(text for text in vocabulary.specials if list(names.values()).count(text) > 1)
        raise ValueError(f"special token {twice!r} is also a learnt token: it needs another text")
    special_ids = vocabulary.specials.values()
    unknown = [names[token] for token in set(vocabulary.byte_ids) if token in special_ids]
    splits = [
        {"type": "Split", "pattern": {"Regex": pattern}, "behavior": "Isolated", "invert": False}
        for pattern in vocabulary.patterns
    ]
    unused = ("continuing_subword_prefix", "end_of_word_suffix")
    off = ("fuse_unk", "byte_fallback", "ignore_merges")
    byte_level = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True}
    cutter = byte_level | {"use_regex": False}
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "normalizer": None,
        "added_tokens": [_added_token(*item) for item in vocabulary.specials.items()],
        "pre_tokenizer": {"type": "Sequence", "pretokenizers": [*splits, cutter]},
        "post_processor": None,
        "decoder": byte_level | {"use_regex": True},
        "model": {
            "type": "BPE",
            "dropout": None,
            "unk_token": unknown[0] if unknown else None,
            **dict.fromkeys(unused),
            **dict.fromkeys(off, False),
            "vocab": {names[token]: token for token in sorted(names)},
            "merges": [f"{names[left]} {names[right]}" for left, right in vocabulary.merges],
        },
    }


def _added_token(text: str, token: int) -> dict:
    flags = dict.fromkeys(("single_word", "lstrip", "rstrip", "normalized"), False)
    return {"id": token, "content": text, **flags, "special": True}


def from_huggingface(data: dict) -> Vocabulary:
    """Read a byte-level BPE `tokenizer.json`, GPT-2's, DeepSeek-V3's or one of ours.

    The post-processor, which puts special tokens around a text, is not needed: `encode` adds none.
    """
    try:
        model = data["model"]
        _refuse_unsupported(data, model)
        specials = {
            str(token["content"]): int(token["id"]) for token in data.get("added_tokens") or ()
        }
        patterns = _patterns(data["pre_tokenizer"])
        vocab = {str(name): int(token) for name, token in model["vocab"].items()}
        merges = [
            tuple(pair.split(" ")) if isinstance(pair, str) else tuple(pair)
            for pair in model["merges"]
        ]
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"damaged: {type(error).__name__} {error}") from None
    missing = [name for pair in merges for name in (*pair, "".join(pair)) if name not in vocab]
    if missing:
        raise ValueError(f"merge part {missing[0]!r} is not in the vocabulary")
    known = {*BYTE_TO_CHAR.values(), *specials, *("".join(pair) for pair in merges)}
    orphans = [name for name in vocab if name not in known]
    if orphans:
        raise ValueError(
            f"{len(orphans)} tokens come from no merge, the first "
            f"is {orphans[0]!r}; only byte-level BPE is supported"
        )
    return Vocabulary(
        patterns,
        specials,
        _byte_ids(vocab, model.get("unk_token"), specials),
        [(vocab[left], vocab[right]) for left, right in merges],
        [vocab[left + right] for left, right in merges],
    )


def _byte_ids(vocab: dict[str, int], unk_token: str | None, specials: dict[str, int]) -> list[int]:
    """The id of each byte; that of `unk_token` for a byte that the training text never had."""
    ids = [vocab.get(BYTE_TO_CHAR[byte], specials.get(unk_token)) for byte in range(256)]
    if None in ids:
        raise ValueError(
            f"no token for byte 0x{ids.index(None):02X} and no "
            "unk_token among its added tokens: text would lose bytes"
        )
    return ids


def _refuse_unsupported(data: dict, model: dict) -> None:
    """**Errors** names the first field whose value would change the ids in a way we do not do."""
    if model.get("type", "BPE") != "BPE":
        raise ValueError(f"model {model['type']} is not supported, expected BPE")
    fields = "dropout continuing_subword_prefix end_of_word_suffix fuse_unk byte_fallback"
    for field in (*fields.split(), "ignore_merges"):
        if model.get(field):
            raise ValueError(f"model.{field} = {model[field]!r} is not supported")
    for field in ("normalizer", "truncation", "padding"):
        if data.get(field):
            raise ValueError(f"{field} {data[field]!r} is not supported")
    decoder = data.get("decoder") or {"type": "ByteLevel"}
    if decoder["type"] != "ByteLevel":
        raise ValueError(f"decoder {decoder['type']} is not supported, expected ByteLevel")
    for token in data.get("added_tokens") or ():
        for field in ("single_word", "lstrip", "rstrip"):
            if token.get(field):
                raise ValueError(f"{field} of added token {token['content']!r} is not supported")


def _patterns(pre_tokenizer: dict | None) -> tuple[str, ...]:
    """The splits of a pre-tokenizer, which has to end in ByteLevel."""
    stages = (pre_tokenizer or {}).get("pretokenizers", [pre_tokenizer])
    if not stages or not stages[-1] or stages[-1]["type"] != "ByteLevel":
        raise ValueError(
            "the pre-tokenizer does not end in ByteLevel; only byte-level BPE is supported"
        )
    patterns = []
    for stage in stages[:-1]:
        if stage["type"] == "Split" and stage["behavior"] == "Isolated":
            kind, text = next(iter(stage["pattern"].items()))
            patterns.append(text if kind == "Regex" else re.escape(text))
        elif stage["type"] == "Digits":
            patterns.append(r"\p{N}" if stage["individual_digits"] else r"\p{N}+")
        else:
            raise ValueError(f"pre-tokenizer {stage!r} is not supported")
    if stages[-1].get("add_prefix_space", True):
        raise ValueError("add_prefix_space is not supported: text would not come back as it was")
    if stages[-1].get("use_regex", True):
        patterns.append(GPT2_PATTERN)
    return tuple(map(bpe.checked_pattern, patterns))


def read(path: str | os.PathLike) -> Vocabulary:
    """Read a file of either kind. **Errors** `ValueError` with the path and what is wrong."""
    data = read_json(path)
    try:
        if data.get("format") == FORMAT:
            return from_own(data)
        if "model" in data:
            return from_huggingface(data)
        raise ValueError("not a tokenizer: neither our format nor Hugging Face's")
    except ValueError as error:
        raise ValueError(f"{os.fspath(path)}: {error}") from None


def write(path: str | os.PathLike, data: dict) -> None:
    """Write JSON; a kill at any moment leaves the old file or the new one."""
    write_whole(path, json.dumps(data, ensure_ascii=False).encode())
