"""Chapter tokenizer: ids and back, special tokens, streaming, files, the command line."""

import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from axion_np.text.tokenizer import Tokenizer

CORPUS = [
    "Quanto é 5 + 3? É a soma: 5 + 3 = <<5+3=8>>8\n#### 8",
    "How many apples do they have? They have 12 + 30 = 42 apples.\n#### 42",
    "A soma de 12 e 30 é 42. Não é 43 nem 41.",
]
VOCAB_SIZE = 300
BACKENDS = pytest.mark.parametrize("backend", ["numpy", "numba"])
BY_BACKEND = {
    name: Tokenizer.train(CORPUS, VOCAB_SIZE, backend=name) for name in ("numpy", "numba")
}
TRAINED = BY_BACKEND["numpy"]
texts = st.text(
    st.one_of(st.sampled_from("ae oçã5+=\n#<>"), st.characters(exclude_categories=["Cs"]))
)


# ------------------------------------------------------------------ by hand
@BACKENDS
def test_special_tokens_then_bytes_then_merges(backend):
    tokenizer = Tokenizer.train(["aaaa"], 262, backend=backend)
    special = tokenizer.pad_id, tokenizer.bos_id, tokenizer.eos_id, tokenizer.unk_id
    assert special == (0, 1, 2, 3)
    assert tokenizer.encode(b"\x00b\xff") == [4, 4 + 98, 4 + 255]
    assert tokenizer.merges == [(101, 101), (260, 260)]
    assert tokenizer.encode("aaaaaaa") == [261, 260, 101]
    assert tokenizer.decode([261, 260, 101]) == "a" * 7


@BACKENDS
def test_digits_stand_alone_unless_asked_for(backend):
    numbers = ["123 123 123"] * 9
    alone = Tokenizer.train(numbers, 280, backend=backend)
    joined = Tokenizer.train(numbers, 280, split_digits=False, backend=backend)
    assert len(alone.encode("123")) == 3
    assert len(joined.encode("123")) == 1
    assert (alone.split_digits, joined.split_digits) == (True, False)


@BACKENDS
def test_a_special_token_is_read_only_when_allowed(backend):
    tokenizer = BY_BACKEND[backend]
    assert tokenizer.eos_id not in tokenizer.encode("a<eos>b")
    assert tokenizer.encode("a<eos>b", allow_special=True) == [101, 2, 102]
    assert tokenizer.encode("<eos><bos>", allow_special=True) == [2, 1]
    assert tokenizer.decode([101, 2, 102]) == "a<eos>b"


@BACKENDS
def test_the_longest_special_token_wins(backend):
    tokenizer = Tokenizer.train(["x"], 258, special_tokens=("<a", "<a>"), backend=backend)
    assert tokenizer.encode("<a><a", allow_special=True) == [1, 0]
    assert tokenizer.eos_id is None


def test_a_character_is_streamed_when_its_last_byte_is_here():
    first, second = "é".encode()
    stream = TRAINED.stream()
    assert [stream.push(4 + first), stream.push(4 + second), stream.push(101)] == ["", "é", "a"]
    assert stream.finish() == ""
    stream.push(4 + first)
    assert stream.finish() == "\ufffd"


# ------------------------------------------------------------------ properties
@BACKENDS
@settings(deadline=None)
@given(text=texts)
def test_any_text_comes_back(backend, text):
    tokenizer = BY_BACKEND[backend]
    assert tokenizer.decode(tokenizer.encode(text)) == text
    assert tokenizer.decode(tokenizer.encode(text, allow_special=True)) == text


@BACKENDS
@settings(deadline=None)
@given(data=st.binary(max_size=80))
def test_any_byte_string_comes_back(backend, data):
    tokenizer = BY_BACKEND[backend]
    assert tokenizer.decode_bytes(tokenizer.encode(data)) == data


def test_every_single_byte_comes_back():
    ids = [TRAINED.encode(bytes([byte])) for byte in range(256)]
    assert ids == [[4 + byte] for byte in range(256)]
    assert [TRAINED.decode_bytes(one) for one in ids] == [bytes([byte]) for byte in range(256)]


def test_both_back_ends_learn_the_same():
    assert BY_BACKEND["numba"].vocabulary == TRAINED.vocabulary
    assert TRAINED.vocab_size == VOCAB_SIZE


@settings(deadline=None)
@given(st.lists(texts, max_size=5))
def test_a_batch_gives_the_ids_of_its_texts(batch):
    expected = [TRAINED.encode(text) for text in batch]
    assert TRAINED.encode_batch(batch) == BY_BACKEND["numba"].encode_batch(batch) == expected


@settings(deadline=None)
@given(st.lists(st.integers(0, VOCAB_SIZE - 1), max_size=60))
def test_streamed_pieces_joined_are_the_decoded_text(ids):
    assert "".join(TRAINED.decode_stream(ids)) == TRAINED.decode(ids)


@settings(deadline=None)
@given(texts.filter(lambda text: "\ufffd" not in text))
def test_no_streamed_piece_ends_inside_a_character(text):
    assert not any("\ufffd" in piece for piece in TRAINED.decode_stream(TRAINED.encode(text)))


@pytest.mark.parametrize("corpus", [[], [""], ["a"], [b"\xff"]])
def test_a_tiny_corpus_gives_a_small_vocabulary(corpus):
    tokenizer = Tokenizer.train(corpus, 1024)
    assert tokenizer.vocab_size == 260
    assert tokenizer.decode(tokenizer.encode("olá")) == "olá"


def test_ids_may_be_numpy_numbers():
    assert TRAINED.decode(np.array(TRAINED.encode("soma"))) == "soma"


@BACKENDS
@pytest.mark.parametrize("kind", ["save", "save_huggingface"])
@pytest.mark.parametrize("split_digits", [True, False])
def test_a_saved_tokenizer_is_the_same_when_loaded(tmp_path, backend, kind, split_digits):
    tokenizer = Tokenizer.train(CORPUS, 300, split_digits=split_digits, backend=backend)
    getattr(tokenizer, kind)(tmp_path / "t.json")
    loaded = Tokenizer.load(tmp_path / "t.json", backend=backend)
    assert loaded.vocabulary == tokenizer.vocabulary
    assert loaded.split_digits is split_digits
    assert loaded.encode(CORPUS[0]) == tokenizer.encode(CORPUS[0])
    assert [path.name for path in tmp_path.iterdir()] == ["t.json"]


def test_the_chapter_does_not_wait_for_numba():
    code = "import sys, axion_np.text.tokenizer; sys.exit('numba' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


# ------------------------------------------------------------------ refusals
def test_a_vocabulary_without_room_for_the_bytes_is_refused():
    with pytest.raises(ValueError, match="vocab_size is 259, expected at least 260"):
        Tokenizer.train(["a"], 259)


def test_special_tokens_are_distinct_and_not_empty():
    for special_tokens in (("<a>", "<a>"), ("",)):
        with pytest.raises(ValueError, match="a text twice or an empty one"):
            Tokenizer.train(["a"], 300, special_tokens=special_tokens)


def test_one_string_is_not_a_list_of_texts():
    with pytest.raises(TypeError, match="one str, expected a list"):
        Tokenizer.train("abc", 300)


def test_an_unknown_back_end_is_refused():
    with pytest.raises(ValueError, match="no back end 'cuda'; there are: auto, numba, numpy"):
        Tokenizer.train(["a"], 300, backend="cuda")


@pytest.mark.parametrize("token", [-1, VOCAB_SIZE])
def test_an_id_out_of_range_is_refused(token):
    with pytest.raises(ValueError, match=f"id {token} is not a token, expected 0 to 299"):
        TRAINED.decode([5, token])
