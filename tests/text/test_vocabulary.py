"""Chapter tokenizer_json: our file and Hugging Face's, read, written and refused."""

import copy
import json

import pytest

from axion_np.text import vocabulary as tokenizer_json
from axion_np.text.tokenizer import Tokenizer
from axion_np.text.vocabulary import BYTE_TO_CHAR, GPT2_PATTERN

TRAINED = Tokenizer.train(["um dois um dois três"], 275, backend="numpy")


def gpt2_style():
    """A file as GPT-2's: bytes in the order of their characters, one merge, one special token."""
    vocab = {char: i for i, char in enumerate(sorted(BYTE_TO_CHAR.values()))}
    vocab |= {"Ġa": 256}
    end = {"id": 257, "content": "<|endoftext|>", "special": True, "lstrip": False}
    level = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True}
    return {
        "added_tokens": [end],
        "normalizer": None,
        "pre_tokenizer": level,
        "post_processor": level,
        "decoder": level,
        "model": {"type": "BPE", "vocab": vocab, "merges": ["Ġ a"]},
    }


def changed(data, path, value):
    """A copy of `data` with another value at `path`."""
    data = copy.deepcopy(data)
    place = data
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return data


# ------------------------------------------------------------------ by hand
def test_each_byte_has_a_printable_character_of_its_own():
    assert BYTE_TO_CHAR[ord("a")] == "a"
    assert BYTE_TO_CHAR[ord(" ")] == "Ġ" == chr(0x120)
    assert BYTE_TO_CHAR[ord("\n")] == "Ċ"
    assert len(set(BYTE_TO_CHAR.values())) == 256
    assert all(char.isprintable() and not char.isspace() for char in BYTE_TO_CHAR.values())


def test_a_file_in_the_style_of_gpt2_is_read():
    tokenizer = Tokenizer(tokenizer_json.from_huggingface(gpt2_style()), backend="numpy")
    assert tokenizer.vocabulary.patterns == (GPT2_PATTERN,)
    assert tokenizer.encode("a a") == [ord("a") - 0x21, 256]
    assert tokenizer.vocab_size == 258
    assert tokenizer.eos_id == tokenizer.bos_id == 257
    assert tokenizer.split_digits is None
    assert tokenizer.decode(tokenizer.encode("água 12\n")) == "água 12\n"


def test_splits_before_byte_level_are_read_in_order():
    stages = [
        {"type": "Digits", "individual_digits": True},
        {"type": "Split", "pattern": {"String": "."}, "behavior": "Isolated", "invert": False},
        {"type": "Split", "pattern": {"Regex": "[a-c]+"}, "behavior": "Isolated", "invert": False},
        {"type": "ByteLevel", "add_prefix_space": False, "use_regex": False},
    ]
    data = changed(gpt2_style(), ["pre_tokenizer"], {"type": "Sequence", "pretokenizers": stages})
    assert tokenizer_json.from_huggingface(data).patterns == (r"\p{N}", r"\.", "[a-c]+")


def test_a_byte_without_a_token_becomes_the_unknown_token():
    data = gpt2_style()
    del data["model"]["vocab"]["Ġ"]
    data["model"]["merges"] = []
    data["model"]["unk_token"] = "<|endoftext|>"
    del data["model"]["vocab"]["Ġa"]
    tokenizer = Tokenizer(tokenizer_json.from_huggingface(data), backend="numpy")
    assert tokenizer.encode("a b") == [64, 257, 65]
    again = tokenizer_json.from_huggingface(tokenizer_json.to_huggingface(tokenizer.vocabulary))
    assert again == tokenizer.vocabulary


# ------------------------------------------------------------------ properties
@pytest.mark.parametrize(
    "vocabulary", [TRAINED.vocabulary, tokenizer_json.from_huggingface(gpt2_style())]
)
def test_both_files_give_back_the_same_vocabulary(tmp_path, vocabulary):
    for data in (
        tokenizer_json.to_own(vocabulary, None),
        tokenizer_json.to_huggingface(vocabulary),
    ):
        tokenizer_json.write(tmp_path / "t.json", data)
        assert tokenizer_json.read(tmp_path / "t.json") == vocabulary


def test_a_failed_write_leaves_the_old_file(tmp_path):
    file = tmp_path / "t.json"
    tokenizer_json.write(file, {"old": 1})
    with pytest.raises(TypeError):
        tokenizer_json.write(file, {"new": object()})
    assert json.loads(file.read_text(encoding="utf-8")) == {"old": 1}


# ------------------------------------------------------------------ refusals
@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (["model", "type"], "WordPiece", "model WordPiece"),
        (["model", "dropout"], 0.1, "model.dropout = 0.1"),
        (["model", "continuing_subword_prefix"], "##", "continuing_subword_prefix = '##'"),
        (["model", "end_of_word_suffix"], "</w>", "end_of_word_suffix"),
        (["model", "byte_fallback"], True, "byte_fallback"),
        (["model", "ignore_merges"], True, "ignore_merges"),
        (["model", "fuse_unk"], True, "fuse_unk"),
        (["model", "merges"], ["Ġ b"], "'Ġb' is not in the vocabulary"),
        (["model", "merges"], ["a b c"], "too many values|not in the vocabulary"),
        (["model", "merges"], [], "1 tokens come from no merge, the first is 'Ġa'"),
        (["model", "vocab"], {"a": 0}, "not in the vocabulary"),
        (["model"], {}, "damaged: KeyError 'vocab'"),
        (["model"], None, "damaged: AttributeError"),
        (["normalizer"], {"type": "NFC"}, "normalizer .*NFC"),
        (["truncation"], {"max_length": 5}, "truncation"),
        (["padding"], {"length": 5}, "padding"),
        (["decoder"], {"type": "Metaspace"}, "decoder Metaspace"),
        (["pre_tokenizer"], None, "does not end in ByteLevel"),
        (["pre_tokenizer"], {"type": "Whitespace"}, "does not end in ByteLevel"),
        (["pre_tokenizer", "add_prefix_space"], True, "add_prefix_space"),
        (["added_tokens", 0, "lstrip"], True, "lstrip of added token '<|endoftext|>'"),
    ],
)
def test_what_a_hugging_face_file_asks_for_and_we_do_not_do_is_named(path, value, message):
    with pytest.raises(ValueError, match=message):
        tokenizer_json.from_huggingface(changed(gpt2_style(), path, value))


@pytest.mark.parametrize(
    ("stage", "message"),
    [
        ({"type": "Punctuation"}, "pre-tokenizer .*Punctuation"),
        ({"type": "Split", "pattern": {"Regex": "a"}, "behavior": "Removed"}, "Removed"),
        ({"type": "Split", "pattern": {"Regex": "("}, "behavior": "Isolated"}, "does not compile"),
    ],
)
def test_a_split_that_we_do_not_know_is_named(stage, message):
    data = gpt2_style()
    stages = [stage, data["pre_tokenizer"]]
    data["pre_tokenizer"] = {"type": "Sequence", "pretokenizers": stages}
    with pytest.raises(ValueError, match=message):
        tokenizer_json.from_huggingface(data)


def test_a_file_that_would_lose_bytes_is_refused():
    data = changed(gpt2_style(), ["model", "merges"], [])
    del data["model"]["vocab"]["Ġ"], data["model"]["vocab"]["Ġa"]
    with pytest.raises(ValueError, match="no token for byte 0x20"):
        tokenizer_json.from_huggingface(data)


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (["version"], 2, "version 2, expected 1"),
        (["byte_ids"], [4, 5], "2 byte ids, expected 256"),
        (["byte_ids"], None, "damaged: TypeError"),
        (["patterns"], ["("], "does not compile"),
        (["merges"], [[1, 2]], "not enough values"),
    ],
)
def test_a_damaged_file_of_ours_is_refused(path, value, message):
    with pytest.raises(ValueError, match=message):
        tokenizer_json.from_own(
            changed(tokenizer_json.to_own(TRAINED.vocabulary, True), path, value)
        )


def test_a_merge_of_ids_that_nothing_makes_is_refused():
    with pytest.raises(ValueError, match=r"merge \(5, 9000\) uses an id"):
        Tokenizer(TRAINED.vocabulary._replace(merges=[(5, 9000)], merge_ids=[260]))


def test_an_id_below_zero_is_refused():
    with pytest.raises(ValueError, match="ids run from -1 to"):
        Tokenizer(TRAINED.vocabulary._replace(specials={"<a>": -1}))


def test_a_special_token_that_is_also_a_learnt_one_cannot_be_written():
    twice = TRAINED.vocabulary._replace(specials={"um": 999})
    with pytest.raises(ValueError, match="special token 'um' is also a learnt token"):
        tokenizer_json.to_huggingface(twice)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\xff", b'{"model": 3}', b"[" * 99999])
def test_a_file_that_is_no_tokenizer_is_refused_with_its_name(tmp_path, content):
    file = tmp_path / "t.json"
    file.write_bytes(content)
    with pytest.raises(ValueError, match=r"t\.json"):
        tokenizer_json.read(file)
