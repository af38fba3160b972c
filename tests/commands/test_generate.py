r"""generate.py as its user meets it: the prompt format, the options, the refusals."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import generate
from axion_np.config import Config
from axion_np.modules.model import Model
from axion_np.text.packing import format_prompt
from axion_np.text.tokenizer import Tokenizer

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    """A run directory with a model that knows nothing."""
    directory = tmp_path_factory.mktemp("run")
    tokenizer = Tokenizer.train(["# Pergunta:\nQuanto é 5 + 3?"], 300, backend="numpy")
    config = Config.preset("nano").replace(vocab_size=tokenizer.vocab_size)
    Model.init(config, 1).save(directory)
    tokenizer.save(directory / "tokenizer.json")
    return str(directory)


def prompt_of(*arguments):
    return generate.full_prompt(generate.parse_arguments(["--prompt", *arguments]))


# ---------------------------------------------------------------------------- by hand
def test_a_question_is_put_into_the_prompt_format_of_its_language():
    assert prompt_of("Quanto é 5 + 3?") == (format_prompt("Quanto é 5 + 3?", "pt"), True)
    assert prompt_of("What is 5 + 3?") == (format_prompt("What is 5 + 3?", "en"), True)
    assert prompt_of("5 + 3 = ?", "--lang", "pt") == (format_prompt("5 + 3 = ?", "pt"), True)


def test_a_prompt_in_the_format_and_a_raw_one_stay_as_they_are():
    whole = format_prompt("What is 5 + 3?", "en")
    assert prompt_of(whole) == (whole, True)
    assert prompt_of("Once upon", "--raw") == ("Once upon", False)


@pytest.mark.parametrize(
    "question, lang",
    [
        ("Quanto e 12 menos 7?", "pt"),
        ("Calcule 3 x 4.", "pt"),
        ("Ana tem 3 caixas de lápis.", "pt"),
        ("How many apples does Ana have now?", "en"),
        ("12 x 3 = ?", "en"),
        ("A store sold 5 pens and 3 books. How many in all?", "en"),
    ],
)
def test_the_language_is_guessed_from_the_words(question, lang):
    assert generate.guess_language(question) == lang


# ---------------------------------------------------------------------------- properties
def test_the_same_seed_prints_the_same_and_samples_count_seeds_upwards(run, capsys):
    options = [
        "--prompt",
        "Quanto é 5 + 3?",
        "--checkpoint",
        run,
        "--max-new-tokens",
        "8",
        "--backend",
        "numpy",
        "--temperature",
        "1.2",
    ]
    printed = []
    for more in (["--seed", "3"], ["--seed", "4"], ["--seed", "3", "--num-samples", "2"]):
        assert generate.main(options + more) == 0
        printed.append(capsys.readouterr().out)
    first, second, both = printed
    assert first != second
    assert both == f"--- sample 1, seed 3\n{first}--- sample 2, seed 4\n{second}"


def test_stats_go_to_stderr(run, capsys):
    arguments = ["--prompt", "?", "--checkpoint", run, "--stats", "--backend", "numpy"]
    assert generate.main([*arguments, "--max-new-tokens", "5"]) == 0
    out, err = capsys.readouterr()
    assert "tokens/s" in err
    assert "tokens/s" not in out


def test_help_is_quick_and_loads_no_numba():
    script = "import sys, generate\ntry: generate.main(['--help'])\nexcept SystemExit: pass\n"
    script += "assert not {'numba', 'numpy'} & set(sys.modules)"
    before = os.times()
    subprocess.run([sys.executable, "-c", script], check=True, cwd=ROOT, capture_output=True)
    after = os.times()  # processor time: the wall clock also counts what else the machine does
    assert after.children_user - before.children_user < 0.5


# ---------------------------------------------------------------------------- refusals
@pytest.mark.parametrize(
    "arguments, seen",
    [
        (["--model", "no-such"], "no model 'no-such'"),
        (["--checkpoint", "nowhere"], "nowhere"),
        (["--model", "a", "--checkpoint", "b"], "one of them"),
        (["--temperature", "-1"], "temperature is -1"),
        (["--num-samples", "0"], "--num-samples is 0"),
        (["--max-new-tokens", "-5"], "max_new_tokens is -5"),
        (["--stop", ""], "stop string is empty"),
        (["--backend", "gpu"], "gpu"),
    ],
)
def test_a_mistake_gives_one_line_and_code_2(run, capsys, arguments, seen):
    where = [] if {"--model", "--checkpoint"} & set(arguments) else ["--checkpoint", run]
    arguments = ["--prompt", "?", "--backend", "numpy", *where, *arguments]
    assert generate.main(arguments) == 2
    message = capsys.readouterr().err
    assert seen in message
    assert message.count("\n") == 1


def test_an_empty_question_is_refused(run, capsys):
    assert generate.main(["--prompt", " ", "--checkpoint", run]) == 2
    assert "--prompt is empty" in capsys.readouterr().err
