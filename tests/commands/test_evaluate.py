"""evaluate: a model on data of its own kind, as its own run took it."""

import json
from functools import partial

import pytest

from axion_np.commands.evaluate import complete, main, parser
from axion_np.commands.release import held_out
from axion_np.config import Config
from axion_np.files import write_json, write_lines
from axion_np.modules.model import Model
from axion_np.tasks import suite
from axion_np.tasks.sums import examples
from axion_np.text.tokenizer import Tokenizer

KEYS = {"nats_per_token", "bits_per_byte", "answer_nats_per_token", "answer_bits_per_byte", "n"}


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    """A run directory with a model that knows nothing."""
    directory = tmp_path_factory.mktemp("run")
    Model.init(Config.preset("nano"), 1).save(directory)
    Tokenizer.train(["# Pergunta:"], 265, backend="numpy").save(directory / "tokenizer.json")
    recipe = {"source": "gsm8k", "annotations": "remove", "seed": 3}
    write_json(directory / "summary.json", {"recipe": recipe})
    return directory


def figures(capsys, *arguments):
    assert main([*map(str, arguments), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def options(summary, *arguments):
    return complete(parser().parse_args(arguments), summary)


def test_a_released_model_repeats_the_figures_of_its_run(capsys):
    found = figures(capsys, "--max", 60)["synthetic"]
    assert KEYS < found.keys() and found["n"] == 60
    assert found["answer_nats_per_token"] < 1 < 2 < found["nats_per_token"]
    assert found["exact_match"] > 0.5


def test_lines_name_both_means(capsys):
    assert main(["--max", "20", "--lang", "pt"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("synthetic: ") and "\n  of answers alone: 0." in out
    assert "  pt " in out and "  en " not in out


def test_what_is_not_said_is_as_in_the_recipe():
    recipe = {"source": "gsm8k", "annotations": "remove", "seed": 3, "lang": "pt"}
    found = options({"recipe": recipe}, "--gsm8k", "f")
    assert (found.annotations, found.seed, found.lang) == ("remove", 3, ("pt",))
    found = options({"recipe": recipe}, "--gsm8k", "f", "--annotations", "keep", "--seed", "0")
    assert (found.annotations, found.seed) == ("keep", 0)
    found = options({}, "--gsm8k", "f")
    assert (found.annotations, found.seed, found.lang) == ("keep", 0, ("pt", "en"))
    found = options({"recipe": {"source": "synthetic"}})
    assert found.synthetic and found.mix == "default"
    found = options({"recipe": {"source": "mix", "mix": "made", "lang": "pt"}})
    assert (found.synthetic, found.mix, found.lang) == (True, "wide", ("pt",))


def test_the_annotations_of_the_recipe_are_taken(run, tmp_path, capsys):
    """A model trained without calculator marks is not surprised by them."""
    rows = [
        {"question": f"What is {n} + 1?", "answer": f"<<{n}+1={n + 1}>>{n + 1}\n#### {n + 1}"}
        for n in range(12)
    ]
    write_lines(tmp_path / "a.jsonl", rows)
    where = ("--checkpoint", run, "--gsm8k", tmp_path / "a.jsonl", "--backend", "numpy")
    plain = figures(capsys, *where)["gsm8k"]
    marked = figures(capsys, *where, "--annotations", "keep")["gsm8k"]
    assert plain["n_tokens"] < marked["n_tokens"] and plain["n"] == 12
    assert figures(capsys, *where, "--held-out")["gsm8k"]["n"] == 1
    assert main([*map(str, where), "--max", "2"]) == 0
    assert "--held-out takes the part that it has not seen" in capsys.readouterr().err


def test_texts_and_conversations_have_a_likelihood(run, tmp_path, capsys):
    (tmp_path / "a.txt").write_text("the cat sat on the mat.\n" * 40, encoding="utf-8")
    talk = [{"role": "user", "content": "hi"}, {"role": "assistant", "content": "hello"}]
    write_lines(tmp_path / "c.jsonl", [{"messages": talk, "lang": "en"}] * 3)
    files = ("--text", tmp_path / "a.txt", "--chat", tmp_path / "c.jsonl")
    found = figures(capsys, "--checkpoint", run, "--backend", "numpy", *files)
    assert list(found) == ["chat", "text"] and found["chat"]["n"] == 3
    assert all(KEYS <= figures.keys() for figures in found.values())
    part = figures(capsys, "--checkpoint", run, "--text", tmp_path / "a.txt", "--held-out")
    assert part["text"]["n_tokens"] < found["text"]["n_tokens"]


def test_what_a_release_is_measured_on_was_held_out(tmp_path):
    rows = [row | {"question": f"{n}: {row['question']}"} for n, row in enumerate(examples(30))]
    write_lines(tmp_path / "a.jsonl", rows)
    recipe = {"source": "gsm8k", "annotations": "keep", "held_out": 3}
    assert len(held_out(recipe, tmp_path / "a.jsonl")) == 3


@pytest.mark.parametrize(
    "arguments, seen",
    [
        (["--checkpoint", "nowhere"], "there is no model or directory 'nowhere'"),
        (["--model", "axion1-gsm8k"], "no data; this model was trained on gsm8k: give its file"),
        (["--max", "0"], "--max is '0'; expected a whole number from 1"),
        (["--max", "9" * 20], "--max is '99999999999999999999'; expected"),
        (["--text", "missing.txt"], "missing.txt: "),
        (["--gsm8k", "missing.jsonl"], "missing.jsonl"),
        (["--annotations", "some"], "--annotations is 'some'; expected keep or remove"),
        (["--lang", "fr"], "--lang is 'fr'; expected pt, en, or pt,en"),
        (["--model", "a", "--checkpoint", "b"], "not allowed with argument"),
    ],
)
def test_a_mistake_is_one_line(arguments, seen, capsys):
    assert main(arguments) == 2
    error = capsys.readouterr().err
    assert error.startswith("axion evaluate: ") and seen in error and error.count("\n") == 1


def test_a_model_of_unknown_training_needs_to_be_told(run, tmp_path, capsys):
    for name in ("config.json", "model.safetensors", "tokenizer.json"):
        (tmp_path / name).write_bytes((run / name).read_bytes())
    assert main(["--checkpoint", str(tmp_path)]) == 2
    assert "expected --synthetic, --gsm8k FILE, --chat FILE or --text FILE" in (
        capsys.readouterr().err
    )


# ---------------------------------------------------------------------------- the suite
NOTHING = [f"{name}=0" for name in suite.SIZES]


def test_the_suite_compares_models_and_writes_a_page(run, tmp_path, capsys):
    page = tmp_path / "report.html"
    texts = tmp_path / "texts.jsonl"
    write_lines(texts, [{"text": "Era uma vez um gato.", "lang": "pt", "source": "contos"}])
    options = ["--suite", "--compare", "axion1-sums", "--html", page, "--text", texts]
    sizes = ["--size", *NOTHING, "words=2", "text=1"]
    found = figures(capsys, "--checkpoint", run, *options, *sizes)["models"]
    assert list(found) == [str(run), "axion1-sums"]
    for sections in found.values():
        assert sections["words"]["word problems"]["all"]["n"] == 2
        assert list(sections["text"]["bits per byte"]) == ["pt", "pt contos"]
    shown = page.read_text(encoding="utf-8")
    assert shown.startswith("<!doctype html>") and "axion1-sums" in shown
    assert main(["--suite", "--html", str(page)]) == 2
    assert "exists" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--compare", "axion1-gsm8k"], "give --suite"),
        (["--suite", "--size", "apples=3"], "expected NAME=N"),
        (["--suite", "--compare", "nobody"], "no model or directory 'nobody'"),
        (["--suite", "--synthetic"], "leave them out"),
        (["--suite", "--text", "nowhere.jsonl"], "nowhere.jsonl"),
    ],
)
def test_what_the_suite_cannot_do_is_said_in_one_line(arguments, said, capsys):
    assert main(arguments) == 2
    error = capsys.readouterr().err
    assert error.startswith("axion evaluate: ") and said in error and error.count("\n") == 1


def test_the_suite_looks_for_what_was_trained_on_and_replaces_a_page_when_asked(
    run, tmp_path, capsys, monkeypatch
):
    monkeypatch.setattr(suite, "contamination", partial(suite.contamination, 500, 100))
    page = tmp_path / "report.html"
    page.write_text("mine", encoding="utf-8")
    words = ["--suite", "--contamination", "--html", page, "--size", *NOTHING, "words=2"]
    assert main([*map(str, ["--checkpoint", run, *words])]) == 2
    assert page.read_text(encoding="utf-8") == "mine"
    capsys.readouterr()
    found = figures(capsys, "--checkpoint", run, *words, "--overwrite")
    assert "words" in found["models"][str(run)] and "contamination" in json.dumps(found)
    assert page.read_text(encoding="utf-8").startswith("<!doctype html>")


def test_the_wide_mix_of_sums_can_be_asked_for(capsys):
    found = figures(capsys, "--model", "axion1-sums", "--synthetic", "--mix", "wide", "--max", 40)
    assert found["synthetic"]["n"] == 40
    assert {"order", "decimal"} & set(found["synthetic"]["per_family"])
