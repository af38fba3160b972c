"""Text in, text out."""

import itertools

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis
from hypothesis import strategies as st

from axion_np.config import Config
from axion_np.generation.conversation import generate_text, until_stop
from axion_np.generation.sampling import generate
from axion_np.modules.model import Model
from axion_np.text.tokenizer import Tokenizer


@hypothesis(deadline=None)
@given(
    st.text("abc", max_size=30),
    st.lists(st.text("abc", min_size=1, max_size=4), max_size=3),
    st.lists(st.integers(0, 30)),
)
def test_text_ends_before_the_first_stop_string_wherever_it_is_cut(text, stop, cuts):
    edges = sorted({0, len(text), *(cut for cut in cuts if cut < len(text))})
    pieces = [text[a:b] for a, b in itertools.pairwise(edges)]
    found = [text.index(s) for s in stop if s in text]
    assert "".join(until_stop(pieces, stop)) == text[: min(found, default=len(text))]


def test_text_that_cannot_begin_a_stop_string_is_not_held_back():
    assert list(until_stop(["ab", "cd", "x\n", "--y"], ["\n--\n"])) == ["ab", "cd", "x", "\n--y"]


def test_pieces_of_text_never_split_a_character():
    tokenizer = Tokenizer.train(["ab"], 260, backend="numpy")
    ids = [tokenizer.encode("é😀")[i] for i in range(6)]
    assert [piece for piece in tokenizer.decode_stream(ids) if piece] == ["é", "😀"]
    model = Model.init(Config.preset("nano").replace(vocab_size=260))
    pieces = list(generate_text(model, tokenizer, "é", 40, eos_id=-1, backend="numpy"))
    ids = list(generate(model, tokenizer.encode("é"), 40, eos_id=-1, backend="numpy"))
    assert "".join(pieces) == tokenizer.decode(ids)


def test_a_stop_string_has_a_character():
    tokenizer = Tokenizer.train(["ab"], 260, backend="numpy")
    model = Model.init(Config.preset("nano").replace(vocab_size=260))
    with pytest.raises(ValueError, match="stop string is empty"):
        generate_text(model, tokenizer, "a", 5, stop=[""], backend="numpy")
