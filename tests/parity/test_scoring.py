"""The suite's losses against scoring through transformers: the same documents, another program.

A released model is exported, and scored from text as lm-eval does it: transformers' tokenizer
makes the ids, a context and its continuation are one sequence, and the log probabilities of the
continuation are added up.
"""

import math

import pytest

from axion_np.generation.conversation import load
from axion_np.interchange import huggingface
from axion_np.tasks import dialogues, stories, suite, sums, words
from axion_np.tasks.asking import Subject
from axion_np.text.prompt import example_parts

REASON = 'scoring needs PyTorch and transformers: pip install -e ".[parity]"'
torch = pytest.importorskip("torch", reason=REASON)
transformers = pytest.importorskip("transformers", reason=REASON)

NAME = "axion1-v0.2-chat"
SIZES = dict.fromkeys(suite.SIZES, 0) | {"sums": 12, "words": 12, "dialogues": 8, "stories": 6}
SIZES |= {"story_questions": 8, "text": 3, "gsm8k": 6, "memory": 10}
END = "<eos>"
TEXTS = [
    {"text": row["text"], "lang": row["lang"], "source": "tales"}
    for row in stories.examples(3, 5, split="test")
] + [{"text": "Era uma vez um rio.\n" * 200, "lang": "pt", "source": "long"}]  # many windows
PROBLEMS = words.examples(6, 5, ("en",), "test")


@pytest.fixture(scope="module")
def found():
    """What the suite says."""
    return suite.measure(Subject(*load(NAME), progress=False), TEXTS, PROBLEMS, SIZES)


@pytest.fixture(scope="module")
def theirs(tmp_path_factory):
    """(tokenizer, model) of transformers, from our export."""
    directory = tmp_path_factory.mktemp("exported")
    huggingface.export_model(*load(NAME), directory)
    model = transformers.AutoModelForCausalLM.from_pretrained(directory, dtype=torch.float32)
    return transformers.AutoTokenizer.from_pretrained(directory), model.eval()


def log_probabilities(model, ids, most):
    """Of every id but the first of a window, given those before it."""
    found = []
    for start in range(0, len(ids) - 1, most):
        window = torch.tensor([ids[start : start + most + 1]])
        with torch.no_grad():
            log_TV = torch.log_softmax(model(window[:, :-1]).logits[0].double(), -1)
        found += log_TV.gather(1, window[0, 1:, None])[:, 0].tolist()
    return found


def score(theirs, examples):
    """Sums over examples: {"all" or "answer": (nats, tokens, bytes)}."""
    tokenizer, model = theirs
    sums = {"all": [0, 0, 0], "answer": [0, 0, 0]}
    end = tokenizer.convert_tokens_to_ids(END)
    for example in examples:
        ids, counted = [], []
        for text, expected in example_parts(example):
            new = tokenizer(text, add_special_tokens=False)["input_ids"] + [end] * expected
            ids, counted = ids + new, counted + [expected] * len(new)
        log = log_probabilities(model, ids, model.config.max_position_embeddings)
        assert len(log) == len(ids) - 1
        for nats, token, answer in zip(log, ids[1:], counted[1:], strict=True):
            spelled = 0 if token == end else len(bytes_of(tokenizer, token))
            for kind in ("all", "answer") if answer else ("all",):
                for n, value in enumerate((-nats, 1, spelled)):
                    sums[kind][n] += value
    return sums


def bytes_of(tokenizer, token):
    """The bytes that an id spells: byte-level BPE writes each byte as one letter."""
    return tokenizer.convert_ids_to_tokens(token)


def close(figures, sums):
    for kind, prefix in (("all", ""), ("answer", "answer_")):
        nats, tokens, spelled = sums[kind]
        per_token, per_byte = nats / tokens, nats / math.log(2) / spelled
        assert figures[f"{prefix}nats_per_token"] == pytest.approx(per_token, rel=1e-3)
        assert figures[f"{prefix}bits_per_byte"] == pytest.approx(per_byte, rel=1e-3)
    assert figures["n_tokens"] == sums["all"][1]


@pytest.mark.parametrize(
    ("section", "table", "row", "examples"),
    [
        ("sums", "default mix, likelihood", "all", sums.examples(12, split="test")),
        ("sums", "wide mix, likelihood", "all", sums.examples(12, split="test", mix="wide")),
        ("words", "likelihood", "all", words.examples(12, split="test")),
        ("dialogues", "likelihood", "all", dialogues.examples(8, split="test")),
        ("story questions", "likelihood", "all", stories.questions(8, split="test")),
        ("stories", "likelihood", "pt", stories.examples(6, 0, ("pt",), "test")),
        ("stories", "likelihood", "en", stories.examples(6, 0, ("en",), "test")),
        ("gsm8k", "likelihood", "all", PROBLEMS),
    ],
)
def test_the_suite_says_what_transformers_says(found, theirs, section, table, row, examples):
    close(found[section][table][row], score(theirs, examples))


def test_texts_of_many_windows_are_scored_alike(found, theirs):
    table = found["text"]["bits per byte"]
    for name in ("pt long", "pt tales", "en tales"):
        lang, source = name.split()
        rows = [r for r in TEXTS if (r["lang"], r["source"]) == (lang, source)]
        if rows:
            nats, tokens, spelled = score(theirs, rows)["all"]
            assert table[name]["nats_per_token"] == pytest.approx(nats / tokens, rel=1e-3)
            assert table[name]["n_tokens"] == tokens and table[name]["bytes"] == spelled
            bits = nats / math.log(2) / spelled
            assert table[name]["bits_per_byte"] == pytest.approx(bits, rel=1e-3)


def test_a_disagreement_would_be_seen(found, theirs):
    other = words.examples(12, 1, split="test")
    with pytest.raises(AssertionError):
        close(found["words"]["likelihood"]["all"], score(theirs, other))
