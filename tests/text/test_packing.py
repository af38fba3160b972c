"""Data: documents, targets and rows by hand; packing and order as properties; refusals."""

import hashlib
import io
import json
import urllib.error

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from axion_np.tasks import sums as synthetic
from axion_np.text import packing as data
from axion_np.text.packing import (
    Batches,
    Documents,
    download_gsm8k,
    format_document,
    format_prompt,
    pack,
    padding_share,
    read_jsonl,
    split_problems,
    strip_annotations,
    tokenize_chat,
    tokenize_problems,
    tokenize_text,
)


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


def jsonl(path, *lines):
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


# By hand


def test_the_prompt_format_is_the_contract():
    assert format_prompt("Quanto é 5 + 3?", "pt") == (
        "# Pergunta:\nQuanto é 5 + 3?\n--\n# Resposta:\n"
    )
    assert format_document({"question": "What is 5 + 3?", "answer": "5+3=8 8\n#### 8"}) == (
        "# Question:\nWhat is 5 + 3?\n--\n# Answer:\n5+3=8 8\n#### 8"
    )


def test_calculator_annotations_are_removed_and_nothing_else():
    assert strip_annotations("48/2 = <<48/2=24>>24 clips, 3 < 4 > 2, $<<5*.1=0.5>>0.5") == (
        "48/2 = 24 clips, 3 < 4 > 2, $0.5"
    )


def test_the_target_is_the_next_token_and_the_last_is_the_end():
    problem = {"question": "a", "answer": "bc", "lang": "en"}
    documents = tokenize_problems([problem, problem], Letters())
    text = list(map(ord, format_document(problem)))
    assert documents.count == 2
    assert documents.x.tolist() == 2 * text
    assert documents.y.tolist() == 2 * [*text[1:], 2]


def test_answer_only_counts_the_answer_and_its_end():
    documents = tokenize_problems([{"question": "a", "answer": "bc"}], Letters(), answer_only=True)
    prompt = len(format_prompt("a"))
    assert documents.y.tolist() == (prompt - 1) * [-1] + [ord("b"), ord("c"), 2]


def test_a_conversation_counts_the_assistant_and_goes_on_after_the_end():
    documents = tokenize_chat(
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
    )
    first, second = (list(map(ord, format_prompt(text, "pt"))) for text in "ac")
    assert documents.x.tolist() == [*first, ord("b"), 2, *second, ord("d")]
    ignored = [-1] * len(second)
    assert documents.y.tolist() == [*ignored[1:], ord("b"), 2, *ignored, ord("d"), 2]


def test_a_text_is_cut_into_rows_and_every_token_but_the_first_is_a_target():
    documents = tokenize_text("abcdefgh", Letters(), 3)
    assert "".join(map(chr, documents.x)) == "abcdef"
    assert "".join(map(chr, documents.y)) == "bcdefg"
    assert documents.bounds.tolist() == [0, 3, 6]


def test_a_document_goes_to_the_fullest_row_that_has_room():
    rows, columns, used = data._best_fit([4, 3, 2, 3, 6, 1], 6)
    assert rows.tolist() == [0, 1, 0, 1, 2, 3] and columns.tolist() == [0, 0, 4, 3, 0, 0]
    assert used == 4


def test_rows_hold_whole_documents_positions_restart_and_the_rest_is_padding():
    batch = pack(documents_of(3, 4, 2), 6, multiple=3)
    assert batch.x_BT.tolist() == [[10, 11, 12, 0, 0, 0], [13, 14, 15, 16, 17, 18], 6 * [0]]
    assert batch.y_BT[0].tolist() == [1010, 1011, 1012, -1, -1, -1]
    assert batch.pos_BT.tolist() == [[0, 1, 2, 0, 0, 0], [0, 1, 2, 3, 0, 1], 6 * [0]]
    assert padding_share(batch) == 0.5


def test_a_document_longer_than_a_row_is_cut_and_each_piece_starts_at_zero():
    batch = pack(documents_of(7), 3)
    assert batch.x_BT.tolist() == [[10, 11, 12], [13, 14, 15], [16, 0, 0]]
    assert batch.pos_BT.tolist() == [[0, 1, 2], [0, 1, 2], [0, 0, 0]]


# Properties


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
    assert not batch.x_BT[~real].any() and not batch.pos_BT[~real].any()
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


def test_held_out_problems_do_not_depend_on_the_order_of_the_file():
    problems = synthetic.problems(400)
    train, held = split_problems(problems, 50, seed=3)
    _, again = split_problems(problems[::-1], 50, seed=3)
    questions = {row["question"] for row in held}
    assert len(questions) == 50 and len(train) + len(held) == 400
    assert not questions & {row["question"] for row in train}
    assert questions == {row["question"] for row in again}
    assert questions != {row["question"] for row in split_problems(problems, 50, seed=4)[1]}


def test_a_fraction_is_a_share_of_the_questions():
    problems = [{"question": str(i % 40), "answer": ""} for i in range(80)]
    assert [len(part) for part in split_problems(problems, 0.25)] == [60, 20]


def test_the_reader_keeps_or_removes_annotations_and_skips_empty_lines(tmp_path):
    line = json.dumps({"question": "é?", "answer": "1+1=<<1+1=2>>2\n#### 2"}, ensure_ascii=False)
    path = jsonl(tmp_path / "a.jsonl", line, "", line)
    assert [row["answer"] for row in read_jsonl(path)] == 2 * ["1+1=<<1+1=2>>2\n#### 2"]
    removed = {"question": "é?", "answer": "1+1=2\n#### 2"}
    assert read_jsonl(path, annotations="remove") == [removed, removed]


def test_a_batch_encoder_is_used_where_there_is_one():
    class Both(Letters):
        def encode_batch(self, texts):
            return [self.encode(text) for text in texts]

    problems = synthetic.problems(20)
    one, many = (tokenize_problems(problems, tokenizer) for tokenizer in (Letters(), Both()))
    assert all((a == b).all() for a, b in zip(one, many))


def test_a_download_is_checked_written_and_then_kept(tmp_path, monkeypatch):
    monkeypatch.setattr(data, "GSM8K_SHA256", hashlib.sha256(b"rows").hexdigest())
    path = download_gsm8k(tmp_path / "new", lambda url, timeout: io.BytesIO(b"rows"))
    assert download_gsm8k(tmp_path / "new", no_network) == path
    assert [file.name for file in (tmp_path / "new").iterdir()] == ["train.jsonl"]


# Refusals


def no_network(url, timeout):
    raise urllib.error.URLError("Name or service not known")


def test_without_a_network_the_message_says_what_to_do(tmp_path):
    with pytest.raises(OSError, match="without a network, copy the file"):
        download_gsm8k(tmp_path, no_network)
    assert not list(tmp_path.iterdir())


def test_a_file_that_is_not_the_official_one_is_refused(tmp_path):
    with pytest.raises(ValueError, match="SHA-256"):
        download_gsm8k(tmp_path, lambda url, timeout: io.BytesIO(b"something else"))
    assert not list(tmp_path.iterdir())


GOOD = '{"question": "a", "answer": "b"}'


@pytest.mark.parametrize(
    "lines, message",
    [
        ([GOOD, '{"question": "a", '], "line 2: expected one JSON object"),
        ([GOOD, GOOD, '{"question": "a"}'], "line 3: expected an object with question and answer"),
        (["[1, 2]"], "line 1: expected an object"),
        (['{"question": 1, "answer": "b"}'], "line 1: expected an object"),
        ([""], "empty"),
    ],
)
def test_a_bad_file_is_refused_with_its_line(tmp_path, lines, message):
    path = jsonl(tmp_path / "bad.jsonl", *lines)
    with pytest.raises(ValueError, match=f"bad.jsonl.*{message}"):
        read_jsonl(path)


def test_a_file_that_is_missing_or_not_text_is_refused(tmp_path):
    with pytest.raises(ValueError, match="no such file"):
        read_jsonl(tmp_path / "none.jsonl")
    (tmp_path / "latin.jsonl").write_bytes('{"question": "é"}'.encode("latin-1"))
    with pytest.raises(ValueError, match="line 1"):
        read_jsonl(tmp_path / "latin.jsonl")
    with pytest.raises(ValueError, match="keep"):
        read_jsonl(jsonl(tmp_path / "good.jsonl", GOOD), annotations="drop")


def test_a_text_shorter_than_a_row_is_refused():
    with pytest.raises(ValueError, match="8 tokens; one row needs 9"):
        tokenize_text("abcdefgh", Letters(), 8)


def test_no_documents_an_unknown_role_and_an_unknown_language_are_refused():
    with pytest.raises(ValueError, match="empty"):
        tokenize_problems([], Letters())
    with pytest.raises(ValueError, match="conversation 1: role 'system'"):
        tokenize_chat([{"messages": [{"role": "system", "content": "a"}]}], Letters())
    with pytest.raises(ValueError, match="language 'fr'"):
        format_prompt("Combien ?", "fr")


@pytest.mark.parametrize("held_out", [0, 3, 1.0, 0.001])
def test_a_split_that_leaves_one_side_empty_is_refused(held_out):
    with pytest.raises(ValueError, match="at least one on each side"):
        split_problems([{"question": text} for text in "abc"], held_out)


def test_a_state_of_other_data_or_options_is_refused():
    state = Batches(documents_of(3, 4), 8, 2).state()
    for other in (
        Batches(documents_of(3, 5), 8, 2),
        Batches(documents_of(3, 4), 9, 2),
        Batches(documents_of(3, 4), 8, 2, seed=1),
    ):
        with pytest.raises(ValueError, match="cannot resume"):
            other.restore(state)
