"""Text to chunks, compiled: the pattern of `axion_np.text.bpe` as a scanner over bytes.

The scanner looks up the class of each character (letter, number, ...) in a table. The table is
made by asking `regex` about every character, so scanner and pattern agree on all text. Other
patterns than ours still go through `regex`.

**Numerics** integers only; products stay below 2^63, so the code also runs without compilation.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

import numpy as np
import regex

from axion_np.kernels.compiled import kernel
from axion_np.text import bpe

# A plain Python number handed to a kernel would compile it once more; these are int64.
OTHER, LETTER, NUMBER, SPACE, NEWLINE = np.arange(5)
ZERO = np.int64(0)
BLOCK_BYTES = 1 << 22  # texts are counted in blocks of about this size


@cache
def character_classes() -> np.ndarray:
    """The class of every code point, according to the `regex` package."""
    text = np.arange(0x110000, dtype="<u4").tobytes().decode("utf-32-le", "surrogatepass")
    classes = np.full(0x110000, OTHER, np.uint8)
    for name, pattern in (
        (LETTER, r"\p{L}+"),
        (NUMBER, r"\p{N}+"),
        (SPACE, r"\s+"),
        (NEWLINE, r"[\r\n]"),
    ):
        for match in regex.finditer(pattern, text):
            classes[match.start() : match.end()] = name
    return classes


@kernel
def _character(data, i, end, classes):
    """8 * class + length in bytes of the character at i; a byte that is not UTF-8 is OTHER."""
    first = np.int64(data[i])
    if first < 0x80:
        return 8 * np.int64(classes[first]) + 1
    length = 2 if first < 0xE0 else 3 if first < 0xF0 else 4
    if first < 0xC2 or first > 0xF4 or i + length > end:
        return 8 * OTHER + 1
    point = first & (0x7F >> length)
    for k in range(i + 1, i + length):
        if data[k] & 0xC0 != 0x80:
            return 8 * OTHER + 1
        point = point << 6 | np.int64(data[k] & 0x3F)
    smallest = 0x80 if length == 2 else 0x800 if length == 3 else 0x10000
    if point < smallest or point > 0x10FFFF or 0xD800 <= point < 0xE000:
        return 8 * OTHER + 1
    return 8 * np.int64(classes[point]) + length


@kernel
def _run(data, i, end, classes, name):
    """End of the run of characters of class `name` that begins at i."""
    while i < end:
        found = _character(data, i, end, classes)
        if found >> 3 != name:
            break
        i += found & 7
    return i


@kernel
def _contraction(data, i, end):
    """Bytes of 's 't 'll and the like at i, in either case; 0 if there is none."""
    if data[i] != 0x27 or i + 1 >= end:
        return 0
    a = data[i + 1] | 32
    if a == 0x73 or a == 0x64 or a == 0x6D or a == 0x74:  # s d m t
        return 2
    b = data[i + 2] | 32 if i + 2 < end else 0
    if a == 0x6C and b == 0x6C or (a == 0x76 or a == 0x72) and b == 0x65:  # ll ve re
        return 3
    return 0


@kernel
def _white_space(data, i, end, classes):
    """End of the chunk of white space at i: after the last line end of the run, if there is one;
    else all of it, but for the last character when something follows."""
    start, last, line_end = i, i, -1
    while i < end:
        found = _character(data, i, end, classes)
        if found >> 3 < SPACE:
            break
        last = i
        i += found & 7
        if found >> 3 == NEWLINE:
            line_end = i
    if line_end >= 0:
        return line_end
    return i if i == end or last == start else last


@kernel
def split_ends(data, text_ends, classes, max_digits):
    """End of each chunk of `split_pattern`, for texts that lie one after the other in `data`."""
    ends = np.empty(len(data), np.int64)
    n, i = ZERO, ZERO
    for end in text_ends:
        while i < end:
            found = _character(data, i, end, classes)
            name, after = found >> 3, i + (found & 7)
            next_name = _character(data, after, end, classes) >> 3 if after < end else -1
            contraction = _contraction(data, i, end)
            if contraction > 0:
                i += contraction
            elif name == LETTER or (name == OTHER or name == SPACE) and next_name == LETTER:
                i = _run(data, after, end, classes, LETTER)
            elif name == NUMBER:
                i = after
                for _ in range(max_digits - 1):
                    found = _character(data, i, end, classes) if i < end else 0
                    i += found & 7 if found >> 3 == NUMBER else 0
            elif name == OTHER or data[i] == 0x20 and next_name == OTHER:
                i = _run(data, after, end, classes, OTHER)
                i = _run(data, i, end, classes, NEWLINE)
            else:
                i = _white_space(data, i, end, classes)
            ends[n] = i
            n += 1
    return ends[:n].copy()


@kernel
def _count(data, ends, slots):
    """Distinct chunks: index of the first occurrence of each, and how often it occurs."""
    first, counts = np.empty(len(ends), np.int64), np.empty(len(ends), np.int64)
    n = 0
    for c in range(len(ends)):
        start = ends[c - 1] if c else 0
        length = ends[c] - start
        slot = 0
        for i in range(start, ends[c]):
            slot = (slot * 16777619 ^ np.int64(data[i])) & 0xFFFFFFFF
        slot = (slot ^ slot >> 15) & len(slots) - 1
        while True:
            known = slots[slot]
            if known < 0:
                slots[slot], first[n], counts[n] = n, c, 1
                n += 1
                break
            known_start = ends[first[known] - 1] if first[known] else 0
            same = ends[first[known]] - known_start == length
            i = 0
            while same and i < length:
                same = data[known_start + i] == data[start + i]
                i += 1
            if same:
                counts[known] += 1
                break
            slot = slot + 1 & len(slots) - 1
    return first[:n].copy(), counts[:n].copy()


def joined(texts: list[bytes]) -> tuple[np.ndarray, np.ndarray]:
    """All texts as one array of bytes, and where each ends."""
    return (
        np.frombuffer(b"".join(texts), np.uint8),
        np.cumsum([len(text) for text in texts], dtype=np.int64),
    )


def chunk_ends(
    texts: list[bytes], data: np.ndarray, text_ends: np.ndarray, patterns: tuple[str, ...]
) -> np.ndarray:
    """End of each chunk in `data`: by the scanner for our own pattern, else by `regex`."""
    for split_digits, max_digits in ((True, 1), (False, 3)):
        if patterns == (bpe.split_pattern(split_digits),):
            return split_ends(data, text_ends, character_classes(), max_digits)
    lengths = [len(chunk) for text in texts for chunk in bpe.split(text, patterns)]
    return np.cumsum(lengths, dtype=np.int64)


def _blocks(texts: Iterable[bytes]) -> Iterator[list[bytes]]:
    """`texts` in lists of about `BLOCK_BYTES`, so that memory does not grow with the corpus."""
    block, size = [], 0
    for text in texts:
        block.append(text)
        size += len(text)
        if size >= BLOCK_BYTES:
            yield block
            block, size = [], 0
    yield block


def count_chunks(texts: Iterable[bytes], patterns: tuple[str, ...]) -> dict[bytes, int]:
    """`bpe.count_chunks`."""
    counts = Counter()
    for block in _blocks(texts):
        data, text_ends = joined(block)
        ends = chunk_ends(block, data, text_ends, patterns)
        slots = np.full(1 << max(2, (2 * len(ends)).bit_length()), -1, np.int64)
        first, found = _count(data, ends, slots)
        starts = np.where(first > 0, ends[first - 1], 0)
        for start, end, count in zip(starts.tolist(), ends[first].tolist(), found.tolist()):
            counts[data[start:end].tobytes()] += count
    return counts
