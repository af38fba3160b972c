"""Chapter bpe: cutting text, learning merges, replaying them; each algorithm against its twin."""

import itertools
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from axion_np.kernels import bpe as compiled
from axion_np.kernels import bpe_split, bpe_train
from axion_np.text import bpe

MODULES = pytest.mark.parametrize("ops", [bpe, compiled], ids=["numpy", "numba"])
BYTE_IDS = list(range(256))
DIGITS, TRIPLES = (bpe.split_pattern(True),), (bpe.split_pattern(False),)

# Characters at which the alternatives of the pattern meet, then any other.
HARD = "'sStTdDmMlLvVeErRxé  \t\n\r\x0b\x1c\x85\xa0\u2028\u3000019٣½Ⅳ.,!-’“中한ßſKà́🙂\x00"
texts = st.text(st.one_of(st.sampled_from(HARD), st.characters(exclude_categories=["Cs"])))
byte_strings = st.one_of(texts.map(str.encode), st.binary(max_size=60)).flatmap(
    lambda data: st.integers(0, len(data)).map(lambda cut: data[cut:])  # cut inside a character
)
corpora = st.lists(st.text("ab c1", max_size=12), min_size=1, max_size=8)


def chunks(ops, text, patterns):
    """Chunks of one text, by the pattern or by the scanner."""
    if ops is bpe:
        return bpe.split(text, patterns)
    data, text_ends = bpe_split.joined([text])
    ends = bpe_split.chunk_ends([text], data, text_ends, patterns).tolist()
    return [text[start:end] for start, end in itertools.pairwise([0, *ends])]


def learn(texts, n_merges, ops=bpe):
    counts = bpe.count_chunks([text.encode() for text in texts], DIGITS)
    return ops.train_incremental([list(c) for c in counts], list(counts.values()), n_merges, 256)


def ranks_of(merges):
    return {pair: (rank, 256 + rank) for rank, pair in enumerate(merges)}


def encoder(ops, merges, patterns=DIGITS):
    return ops.Encoder(patterns, BYTE_IDS, merges, [256 + rank for rank in range(len(merges))])


# ------------------------------------------------------------------ by hand
@MODULES
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It's 5 o'clock", ["It", "'s", " ", "5", " o", "'clock"]),
        ("they'LL've", ["they", "'LL", "'ve"]),
        ("123+45", ["1", "2", "3", "+", "4", "5"]),
        ("a  b", ["a", " ", " b"]),
        ("a  5", ["a", " ", " ", "5"]),
        ("x \n \n  y", ["x", " \n \n", " ", " y"]),
        ("end.\n\n# Go", ["end", ".\n\n", "#", " Go"]),
        ("<<48/2=24>>", ["<<", "4", "8", "/", "2", "=", "2", "4", ">>"]),
        ("Olá, São", ["Olá", ",", " São"]),
        ("a   ", ["a", "   "]),
    ],
)
def test_text_is_cut_where_a_reader_expects_it(ops, text, expected):
    assert [chunk.decode() for chunk in chunks(ops, text.encode(), DIGITS)] == expected


@MODULES
def test_numbers_may_stay_in_groups_of_three(ops):
    assert chunks(ops, b"12345 67", TRIPLES) == [b"123", b"45", b" ", b"67"]


def test_a_pair_is_merged_from_left_to_right():
    assert bpe.merge([7, 7, 7], (7, 7), 9) == [9, 7]


@pytest.mark.parametrize(
    "train", [bpe.train_naive, bpe.train_incremental, compiled.train_incremental]
)
def test_the_example_at_the_head_of_the_chapter(train):
    words = [list(b"low"), list(b"lower"), list(b"newer")]
    e, l, o, r, w = b"elorw"
    expected = [(e, r), (l, o), (w, 256), (257, w)]
    assert train(words, [1, 1, 1], 3, 256) == expected[:3]
    assert train(words, [2, 1, 1], 4, 256) != expected  # "low" twice: its pairs come first


@MODULES
def test_the_merge_learnt_first_is_replayed_first(ops):
    bc, ab = (98, 99), (97, 98)
    assert encoder(ops, [bc, ab]).encode([b"abc"]) == [[97, 256]]
    assert encoder(ops, [ab, bc]).encode([b"abc"]) == [[256, 99]]


@MODULES
def test_learning_stops_when_no_pair_is_left(ops):
    assert ops.train_incremental([list(b"abab")], [1], 50, 256) == [(97, 98), (256, 256)]
    assert ops.train_incremental([], [], 5, 256) == []
    assert ops.train_incremental([[], [5]], [3, 3], 5, 256) == []


# ------------------------------------------------------------------ properties
@settings(deadline=None)
@given(byte_strings, st.booleans())
def test_the_scanner_cuts_where_the_pattern_cuts(text, split_digits):
    patterns = (bpe.split_pattern(split_digits),)
    assert chunks(compiled, text, patterns) == bpe.split(text, patterns)


def test_the_scanner_knows_every_character():
    points = [p for p in range(0x110000) if not 0xD800 <= p < 0xE000]
    np.random.default_rng(3).shuffle(points)
    text = "".join(map(chr, points)).encode()
    assert chunks(compiled, text, DIGITS) == bpe.split(text, DIGITS)


@settings(deadline=None)
@given(byte_strings, st.sampled_from([DIGITS, TRIPLES, (r"\p{L}+", "a?")]))
def test_chunks_joined_are_the_text(text, patterns):
    assert b"".join(bpe.split(text, patterns)) == text
    assert b"".join(chunks(compiled, text, patterns)) == text


@MODULES
def test_chunks_are_counted_over_all_texts_and_blocks(ops, monkeypatch):
    monkeypatch.setattr(bpe_split, "BLOCK_BYTES", 16)
    texts = [b"one two", b"", b" two two", b"one, two three four five", b"\xff\xff"]
    expected = {b"one": 2, b" two": 4, b",": 1, b" three": 1, b" four": 1, b" five": 1}
    counts = ops.count_chunks(iter(texts), DIGITS)
    assert dict(counts) == {**expected, b"\xff\xff": 1}
    assert next(iter(counts)) == b"one"


@settings(deadline=None)
@given(corpora, st.integers(0, 40))
def test_the_three_trainers_learn_the_same(texts, n_merges):
    counts = bpe.count_chunks([text.encode() for text in texts], DIGITS)
    data = [list(chunk) for chunk in counts], list(counts.values()), n_merges, 256
    naive = bpe.train_naive(*data)
    assert naive == bpe.train_incremental(*data)
    assert naive == compiled.train_incremental(*data)


def test_the_trainers_agree_where_the_table_of_pairs_grows():
    draw = np.random.default_rng(5)
    words = [draw.integers(0, 99, draw.integers(0, 9)).tolist() for _ in range(900)]
    counts = draw.integers(1, 99, 900).tolist()
    slow = bpe.train_incremental(words, counts, 300, 99)
    assert len(slow) == 300
    assert compiled.train_incremental(words, counts, 300, 99) == slow


@settings(deadline=None)
@given(corpora, st.integers(1, 40), st.text("ab c1", max_size=40))
def test_the_three_encoders_give_the_same_ids(texts, n_merges, text):
    merges = learn(texts, n_merges)
    ranks, data = ranks_of(merges), text.encode()
    naive = [bpe.encode_naive(list(chunk), ranks) for chunk in bpe.split(data, DIGITS)]
    assert naive == [bpe.encode_heap(list(chunk), ranks) for chunk in bpe.split(data, DIGITS)]
    expected = [list(itertools.chain(*naive))]
    for ops in (bpe, compiled):
        again = encoder(ops, merges)
        assert again.encode([data]) == again.encode([data]) == expected


def test_chunks_that_share_a_row_of_the_cache_do_not_mix():
    draw = np.random.default_rng(7)
    words = ["".join(draw.choice(list("abcdefgh"), draw.integers(1, 20))) for _ in range(3000)]
    merges = learn(words[:300], 200)
    small, texts = encoder(compiled, merges), [word.encode() for word in words]
    small.known, small.known_ids = small.known[:8].copy(), small.known_ids[:8].copy()
    assert small.encode(texts) == encoder(bpe, merges).encode(texts)


@MODULES
def test_one_endless_word_costs_no_square(ops):
    merges = learn(["a" * 64], 6)
    start = time.perf_counter()
    ids = encoder(ops, merges).encode([b"a" * 100_000])[0]
    assert time.perf_counter() - start < 60
    assert len(ids) == 100_000 // 64 + 1


def test_each_kernel_was_compiled_once():
    learn(["a few words, 12 of them"], 5, compiled)
    encoder(compiled, [(97, 98)], (r"\w+",)).encode([b"ab ab", b""])
    for module in (compiled, bpe_split, bpe_train):
        for name, value in vars(module).items():
            assert len(getattr(value, "signatures", ())) <= 1, name


# ------------------------------------------------------------------ refusals
def test_a_lone_surrogate_is_not_text():
    with pytest.raises(ValueError, match=r"lone surrogate U\+D800 at 1"):
        bpe.as_bytes("a\ud800")


def test_a_number_is_not_text():
    with pytest.raises(TypeError, match="int, expected str or bytes"):
        bpe.as_bytes(5)


def test_a_pattern_that_does_not_compile_is_named():
    with pytest.raises(ValueError, match=r"pattern '\(' does not compile"):
        bpe.checked_pattern("(")
