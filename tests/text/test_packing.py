"""Packing: documents, targets and rows by hand; best fit and order as properties; refusals."""

import hashlib
import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from axion_np.text import packing
from axion_np.text.packing import (
    Batch,
    Batches,
    Documents,
    example_documents,
    pack,
    pack_naive,
    padding_share,
    split_rows,
)
from axion_np.text.prompt import example_text, format_prompt


class Letters:
    """A stand-in tokenizer: the id of a character is its code point; the end is 2."""

    eos_id = 2

    def encode(self, text):
        return list(map(ord, text))

    def encode_batch(self, texts):
        return [self.encode(text) for text in texts]


def documents_of(*lengths):
    """Documents of these lengths whose ids are all different: 10, 11, 12, ..."""
    bounds = np.cumsum([0, *lengths])
    ids = np.arange(10, 10 + bounds[-1], dtype=np.int32)
    return Documents(ids, ids + 1000, bounds)


# ---------------------------------------------------------------------------- by hand
def test_the_target_is_the_next_token_and_the_last_is_the_end():
    problem = {"question": "a", "answer": "bc", "lang": "en"}
    documents = example_documents([problem, problem], Letters())
    text = list(map(ord, example_text(problem)))
    assert documents.count == 2
    assert documents.x.tolist() == 2 * text
    assert documents.y.tolist() == 2 * [*text[1:], 2]


def test_answer_only_counts_the_answer_and_its_end():
    documents = example_documents([{"question": "a", "answer": "bc"}], Letters(), answer_only=True)
    prompt = len(format_prompt("a"))
    assert documents.y.tolist() == (prompt - 1) * [-1] + [ord("b"), ord("c"), 2]


def test_a_conversation_counts_the_assistant_and_goes_on_after_the_end():
    documents = example_documents(
        [
            {
                "lang": "pt",
                "messages": [
                    {"role": "user", "content": "a"},
                    {"role": "assistant", "content": "b"},
                    {"role": "user", "content": "c"},
                    {"role": "assistant", "content": "d"},
                ],
            }
        ],
        Letters(),
        answer_only=True,
    )
    first, second = (list(map(ord, format_prompt(text, "pt"))) for text in "ac")
    assert documents.x.tolist() == [*first, ord("b"), 2, *second, ord("d")]
    ignored = [-1] * len(second)
    assert documents.y.tolist() == [*ignored[1:], ord("b"), 2, *ignored, ord("d"), 2]


def test_a_document_goes_to_the_fullest_row_that_has_room():
    rows, columns, used = packing._best_fit([4, 3, 2, 3, 6, 1], 6)
    assert rows.tolist() == [0, 1, 0, 1, 2, 3] and columns.tolist() == [0, 0, 4, 3, 0, 0]
    assert used == 4


def test_rows_hold_whole_documents_positions_restart_and_the_rest_is_padding():
    batch = pack(documents_of(3, 4, 2), 6, multiple=3)
    assert batch.x_BT.tolist() == [[10, 11, 12, 0, 0, 0], [13, 14, 15, 16, 17, 18], 6 * [0]]
    assert batch.y_BT[0].tolist() == [1010, 1011, 1012, -1, -1, -1]
    assert batch.pos_BT.tolist() == [[0, 1, 2, -1, -1, -1], [0, 1, 2, 3, 0, 1], 6 * [-1]]
    assert padding_share(batch) == 0.5


def test_a_document_longer_than_a_row_is_cut_and_each_piece_starts_at_zero():
    batch = pack(documents_of(7), 3)
    assert batch.x_BT.tolist() == [[10, 11, 12], [13, 14, 15], [16, 0, 0]]
    assert batch.pos_BT.tolist() == [[0, 1, 2], [0, 1, 2], [0, -1, -1]]


def test_rows_are_split_in_groups_as_equal_as_can_be():
    batch = pack(documents_of(*[6] * 5), 6)
    parts = split_rows(batch, 2)
    assert [len(part.x_BT) for part in parts] == [3, 2]
    for field in Batch._fields:
        together = np.concatenate([getattr(part, field) for part in parts])
        assert (together == getattr(batch, field)).all()
    assert len(split_rows(batch, 8)) == 5


# ---------------------------------------------------------------------------- properties
@given(
    st.lists(st.integers(1, 25), min_size=1, max_size=40),
    st.integers(1, 12),
    st.integers(1, 4),
    st.randoms(use_true_random=False),
)
def test_the_plain_loops_give_the_same_rows(lengths, seq_len, multiple, rng):
    documents = documents_of(*lengths)
    order = rng.sample(range(len(lengths)), len(lengths))
    for chosen in (None, order):
        fast, naive = (f(documents, seq_len, chosen, multiple) for f in (pack, pack_naive))
        for a, b in zip(fast, naive, strict=True):
            assert a.dtype == b.dtype and a.tolist() == b.tolist()


@given(
    st.lists(st.integers(1, 25), min_size=1, max_size=40),
    st.integers(1, 12),
    st.integers(1, 4),
    st.randoms(use_true_random=False),
)
def test_packing_keeps_every_token_once_with_its_target_inside_its_document(
    lengths, seq_len, multiple, rng
):
    documents = documents_of(*lengths)
    order = rng.sample(range(len(lengths)), len(lengths))
    batch = pack(documents, seq_len, order, multiple)
    real = batch.y_BT >= 0
    assert batch.x_BT.shape == (-(-len(real) // multiple) * multiple, seq_len)
    assert sorted(batch.x_BT[real]) == documents.x.tolist()
    assert (batch.y_BT[real] == batch.x_BT[real] + 1000).all()
    assert not batch.x_BT[~real].any() and (batch.pos_BT[~real] == -1).all()
    owner = np.repeat(np.arange(len(lengths)), lengths)
    for row, t in np.argwhere(real):
        start = t - batch.pos_BT[row, t]
        assert start >= 0
        assert owner[batch.x_BT[row, start] - 10] == owner[batch.x_BT[row, t] - 10]
        assert batch.x_BT[row, t] - batch.x_BT[row, start] == batch.pos_BT[row, t]


@given(st.lists(st.integers(1, 12), min_size=1, max_size=60))
def test_no_two_rows_could_be_one(lengths):
    batch = pack(documents_of(*lengths), 12)
    filled = np.sort((batch.y_BT >= 0).sum(1))
    assert len(filled) < 2 or filled[0] + filled[1] > 12


def test_an_epoch_shows_every_document_once_in_batches_of_one_shape():
    documents = documents_of(*range(1, 30))
    batches = Batches(documents, seq_len=32, batch_size=4, seed=7)
    orders = []
    for epoch in range(3):
        shown = [batches.next()]
        shown += [batches.next() for _ in range(batches.batches_per_epoch - 1)]
        assert batches.epoch == epoch
        assert {a.shape for batch in shown for a in batch} == {(4, 32)}
        assert {a.dtype for batch in shown for a in batch} == {np.dtype(np.int64)}
        orders.append([token for batch in shown for token in batch.x_BT[batch.y_BT >= 0]])
        assert sorted(orders[-1]) == documents.x.tolist()
    assert orders[0] != orders[1] != orders[2]


def test_the_same_seed_gives_the_same_batches_and_another_seed_others():
    documents = documents_of(*range(1, 30))
    first, same, other = (Batches(documents, 32, 4, seed).next().x_BT for seed in (1, 1, 2))
    assert (first == same).all() and (first != other).any()


def test_the_order_of_epochs_is_the_one_that_released_models_saw():
    documents = documents_of(*(1 + 7 * i % 23 for i in range(200)))
    batches, seen = Batches(documents, 32, 4, seed=7), hashlib.sha256()
    for _ in range(3 * batches.batches_per_epoch):
        seen.update(batches.next().x_BT.astype("<i8").tobytes())
    assert seen.hexdigest()[:16] == "aa61ce814cef9df8"


@pytest.mark.parametrize("steps", [0, 1, 3, 4, 5, 11])
def test_a_restored_state_continues_bit_for_bit(steps):
    documents = documents_of(*range(1, 30))
    batches = Batches(documents, 32, 4, seed=7)
    for _ in range(steps):
        batches.next()
    state = json.loads(json.dumps(batches.state()))
    resumed = Batches(documents, 32, 4, seed=7)
    resumed.restore(state)
    for _ in range(9):
        for a, b in zip(batches.next(), resumed.next()):
            assert (a == b).all()
    assert resumed.state() == batches.state()


# ---------------------------------------------------------------------------- refusals
def test_no_documents_are_refused():
    with pytest.raises(ValueError, match="empty"):
        example_documents([], Letters())


def test_a_state_of_other_data_or_options_is_refused():
    state = Batches(documents_of(3, 4), 8, 2).state()
    for other in (
        Batches(documents_of(3, 5), 8, 2),
        Batches(documents_of(3, 4), 9, 2),
        Batches(documents_of(3, 4), 8, 2, seed=1),
    ):
        with pytest.raises(ValueError, match="cannot resume"):
            other.restore(state)
