r"""The two files a tokenizer may live in: ours, and Hugging Face's `tokenizer.json`.

What is new here: nothing is learnt in this chapter. `Vocabulary` is all that a byte-level BPE
tokenizer knows, as plain data; four functions turn it into JSON and back. The tokenizer itself is
the next chapter.

Hugging Face writes a token's bytes as printable characters. The 188 bytes that are printable in
Latin-1 stand for themselves; the other 68 (space, control characters, ...) are moved to U+0100 and
up, so that a space becomes U+0120. This is GPT-2's table, and `BYTE_TO_CHAR` below is all of it.

Errors: `ValueError` names the field that is missing or not supported. Only byte-level BPE is read;
a file that would give other ids here than in the `tokenizers` library is refused.
"""
from __future__ import annotations

from typing import NamedTuple

FORMAT = "axion_np.tokenizer"

# What the ByteLevel pre-tokenizer of Hugging Face uses when it splits by itself (GPT-2's pattern).
GPT2_PATTERN = r"'(?:[sdmt]|ll|ve|re)| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"


class Vocabulary(NamedTuple):
    r"""All that a tokenizer has learnt or was told. The rank of a merge is its place in `merges`.

    - patterns: regular expressions, applied one after the other; each cuts what the last one left
    - split_digits: True when the patterns are ours and cut a number digit by digit
    - specials: text of a special token -> its id
    - byte_ids: 256 ids, one a byte
    - merges: (left id, right id), the most urgent first
    - merge_ids: the id that each merge makes
    """
    patterns: tuple[str, ...]
    split_digits: bool
    specials: dict[str, int]
    byte_ids: list[int]
    merges: list[tuple[int, int]]
    merge_ids: list[int]


def token_bytes(vocabulary: Vocabulary) -> dict[int, bytes]:
    r"""Id -> the bytes it stands for. A special token stands for its own text."""
    tokens = {token: text.encode("utf-8") for text, token in vocabulary.specials.items()}
    for byte, token in enumerate(vocabulary.byte_ids):
        tokens.setdefault(token, bytes([byte]))
    for (left, right), token in zip(vocabulary.merges, vocabulary.merge_ids):
        if left not in tokens or right not in tokens:
            raise ValueError(f"merge ({left}, {right}) uses an id that no earlier merge makes")
        tokens[token] = tokens[left] + tokens[right]
    return tokens


def to_own(vocabulary: Vocabulary) -> dict:
    r"""Our JSON: every number written out, a merge as [left, right, new]."""
    return {
        "format": FORMAT, "version": 1,
        "patterns": list(vocabulary.patterns),
        "split_digits": vocabulary.split_digits,
        "special_tokens": vocabulary.specials,
        "byte_ids": vocabulary.byte_ids,
        "merges": [[*pair, new] for pair, new in zip(vocabulary.merges, vocabulary.merge_ids)],
    }


def from_own(data: dict) -> Vocabulary:
    r"""The reverse of `to_own`. Errors: a missing field, an unknown version, a lying merge."""
    if data.get("version") != 1:
        raise ValueError(f"tokenizer file has version {data.get('version')!r}, expected 1")
    try:
        vocabulary = Vocabulary(
            patterns=tuple(data["patterns"]),
            split_digits=bool(data["split_digits"]),
            specials={str(text): int(token) for text, token in data["special_tokens"].items()},
            byte_ids=[int(token) for token in data["byte_ids"]],
            merges=[(int(left), int(right)) for left, right, _ in data["merges"]],
            merge_ids=[int(new) for _, _, new in data["merges"]],
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ValueError(f"tokenizer file is damaged: {error}") from None
    if len(vocabulary.byte_ids) != 256:
        raise ValueError(f"tokenizer file has {len(vocabulary.byte_ids)} byte ids, expected 256")
    return vocabulary
