r"""The tokenizer against Hugging Face's `tokenizers`: the same files, the same ids.

The texts are those of the GSM8K file named by the environment variable AXION_GSM8K, or, without
it, problems in the same format that the test makes.
"""

import os
import unicodedata

import numpy as np
import pytest

from axion_np.commands.tokenizer import read_texts
from axion_np.text.tokenizer import Tokenizer

tokenizers = pytest.importorskip("tokenizers", reason="needs the [parity] extra")

# Characters that have existed since Unicode 3.2: in both libraries' tables, whatever their age.
POINTS = np.array(
    [
        point
        for point in range(0x110000)
        if unicodedata.ucd_3_2_0.category(chr(point)) not in ("Cn", "Cs", "Co")
    ]
)
SIGNS = np.array(list(map(ord, "'sStTlLvVeErRdDmM  \t\r\n\n019.,!-<>#$é中🙂\u00a0\u2028")))


def synthetic_texts():
    """Question and answer of 800 problems, with calculator annotations, in GSM8K's format."""
    draw = np.random.default_rng(11)
    for a, b in draw.integers(2, 999, (800, 2)).tolist():
        yield f"Ana's shop sold {a} apples on Monday and {b} on Tuesday.  How many did they sell?"
        yield f"They sold {a} + {b} = ${a}+{b}=<<{a}+{b}={a + b}>>{a + b}.\n#### {a + b}"


@pytest.fixture(scope="module")
def gsm8k():
    file = os.environ.get("AXION_GSM8K")
    return list(read_texts(file) if file else synthetic_texts())


@pytest.fixture(scope="module")
def random_strings():
    draw = np.random.default_rng(12)
    strings = []
    for kind in draw.integers(0, 3, 10_000):
        length = draw.integers(0, 40)
        points = draw.choice(POINTS, length)
        points = np.where(draw.random(length) < kind / 2, draw.choice(SIGNS, length), points)
        strings.append("".join(map(chr, points.tolist())))
    return strings


@pytest.fixture(scope="module", params=[True, False], ids=["digits", "triples"])
def pair(request, gsm8k, tmp_path_factory):
    """Our tokenizer, and theirs from the file that ours wrote."""
    file = str(tmp_path_factory.mktemp("parity") / "tokenizer.json")
    ours = Tokenizer.train(gsm8k, 1024, split_digits=request.param)
    ours.save_huggingface(file)
    return ours, tokenizers.Tokenizer.from_file(file)


def ids_of(theirs, texts):
    texts = [text.decode() if isinstance(text, bytes) else text for text in texts]
    return [encoding.ids for encoding in theirs.encode_batch(texts, add_special_tokens=False)]


def test_our_file_gives_the_same_ids_on_all_of_gsm8k(pair, gsm8k):
    ours, theirs = pair
    assert theirs.get_vocab_size() == ours.vocab_size
    assert ours.encode_batch(gsm8k) == ids_of(theirs, gsm8k)


def test_our_file_gives_the_same_ids_on_random_strings(pair, random_strings):
    ours, theirs = pair
    ids = ours.encode_batch(random_strings)
    assert ids == ids_of(theirs, random_strings)
    assert [theirs.decode(one) for one in ids] == random_strings


def test_special_tokens_are_found_at_the_same_places(pair):
    ours, theirs = pair
    texts = ["a<eos>b", "<eos><eos>", "<<eos>>", "x <bos> y<unk", "<pad>é<unk>", "<e<eos>os>"]
    ids = [ours.encode(text, allow_special=True) for text in texts]
    assert ids == ids_of(theirs, texts)
    assert [theirs.decode(one, skip_special_tokens=False) for one in ids] == texts


def test_special_token_ids_keep_their_roles(pair):
    ours, theirs = pair
    names = ["<pad>", "<bos>", "<eos>", "<unk>"]
    ids = [ours.pad_id, ours.bos_id, ours.eos_id, ours.unk_id]
    assert [theirs.token_to_id(name) for name in names] == ids


# ------------------------------------------------------------------ files from elsewhere
def deepseek_stages():
    """Cuts in the manner of DeepSeek-V3's tokenizer: numbers, then CJK, then words and signs."""
    from tokenizers import Regex
    from tokenizers.pre_tokenizers import ByteLevel, Sequence, Split

    words = r"[^\r\n\p{L}\p{P}\p{S}]?[\p{L}\p{M}]+| ?[\p{P}\p{S}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
    return Sequence(
        [
            Split(Regex(r"\p{N}{1,3}"), "isolated"),
            Split(Regex("[一-龥぀-ゟ゠-ヿ]+"), "isolated"),
            Split(Regex(words), "isolated"),
            ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )


def gpt2_stages():
    return tokenizers.pre_tokenizers.ByteLevel(add_prefix_space=False)


def digit_stages():
    from tokenizers.pre_tokenizers import ByteLevel, Digits, Sequence

    return Sequence([Digits(individual_digits=True), ByteLevel(add_prefix_space=False)])


@pytest.mark.parametrize("stages", [gpt2_stages, deepseek_stages, digit_stages])
@pytest.mark.parametrize("alphabet", ["whole", "seen"])
def test_a_file_from_elsewhere_gives_the_same_ids(
    tmp_path, gsm8k, random_strings, stages, alphabet
):
    theirs = tokenizers.Tokenizer(tokenizers.models.BPE(unk_token="<|unk|>"))
    theirs.pre_tokenizer = stages()
    theirs.decoder = tokenizers.decoders.ByteLevel()
    whole = tokenizers.pre_tokenizers.ByteLevel.alphabet() if alphabet == "whole" else []
    trainer = tokenizers.trainers.BpeTrainer(
        vocab_size=700,
        special_tokens=["<|endoftext|>", "<|unk|>"],
        initial_alphabet=whole,
        show_progress=False,
    )
    texts = [text.decode() if isinstance(text, bytes) else text for text in gsm8k]
    theirs.train_from_iterator(texts[:1600], trainer)
    theirs.save(str(tmp_path / "tokenizer.json"))
    ours = Tokenizer.load(tmp_path / "tokenizer.json")
    for some in (texts[:3000], random_strings):
        assert ours.encode_batch(some) == ids_of(theirs, some)
    if alphabet == "whole":
        assert [ours.decode(ours.encode(text)) for text in random_strings[:500]] == (
            random_strings[:500]
        )
    assert ours.eos_id == theirs.token_to_id("<|endoftext|>")
    ours.save_huggingface(tmp_path / "again.json")
    again = tokenizers.Tokenizer.from_file(str(tmp_path / "again.json"))
    assert ids_of(again, random_strings[:2000]) == ids_of(theirs, random_strings[:2000])


def test_what_we_do_not_support_is_refused_by_name(tmp_path):
    theirs = tokenizers.Tokenizer(tokenizers.models.WordPiece({"[UNK]": 0}, unk_token="[UNK]"))
    theirs.save(str(tmp_path / "tokenizer.json"))
    with pytest.raises(ValueError, match="model WordPiece is not supported"):
        Tokenizer.load(tmp_path / "tokenizer.json")
