"""Any text: rows of one length, the last share held out."""

import pytest

from axion_np.tasks.plain_text import documents, read, short_documents, split


class Letters:
    """A stand-in tokenizer: the id of a character is its code point."""

    def encode(self, text):
        return list(map(ord, text))


def test_a_text_is_cut_into_rows_and_every_token_but_the_first_is_a_target():
    found = documents("abcdefgh", Letters(), 3)
    assert "".join(map(chr, found.x)) == "abcdef"
    assert "".join(map(chr, found.y)) == "bcdefg"
    assert found.bounds.tolist() == [0, 3, 6]


def test_a_text_shorter_than_a_row_is_one_row():
    found = short_documents("abcd", Letters(), 8)
    assert "".join(map(chr, found.y)) == "bcd" and found.count == 1
    assert short_documents("abcdefgh", Letters(), 3).count == 2


def test_the_end_of_each_text_is_held_out_from_a_line_on(tmp_path):
    (tmp_path / "a.txt").write_bytes("um\ndois\ntrês\n".encode())
    texts = [*read([tmp_path / "a.txt"]), "0123456789"]
    assert split(texts, 0.3) == ("um\ndois\n0123456", "três\n789")


def test_a_text_that_fills_no_row_is_refused():
    with pytest.raises(ValueError, match="8 tokens; one row needs 9"):
        documents("abcdefgh", Letters(), 8)
    with pytest.raises(ValueError, match="1 tokens; one row needs 2"):
        short_documents("a", Letters(), 8)


def test_files_that_are_no_text_are_refused(tmp_path):
    (tmp_path / "latin.txt").write_bytes("é".encode("latin-1"))
    (tmp_path / "empty.txt").write_bytes(b" \n")
    for name, message in (("none", "No such"), ("latin", "not UTF-8"), ("empty", "is empty")):
        with pytest.raises(ValueError, match=f"{name}.txt.* {message}"):
            read([tmp_path / f"{name}.txt"])
