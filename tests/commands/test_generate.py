"""generate as its user meets it: questions, texts, conversations, refusals."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from axion_np.commands import generate, train
from axion_np.config import Config
from axion_np.files import write_json, write_lines
from axion_np.modules.model import Model
from axion_np.text.prompt import format_prompt
from axion_np.text.tokenizer import Tokenizer

ROOT = Path(__file__).resolve().parents[2]


def shell(*arguments, text="", **environment):
    """Run generate.py as a user does: (code, stdout, stderr)."""
    done = subprocess.run(
        [sys.executable, ROOT / "generate.py", *map(str, arguments)],
        input=text.encode(),
        capture_output=True,
        env=os.environ | environment,
    )
    waits = "axion generate: compiling (the first time only) ...\n"  # a slow machine says it
    return done.returncode, done.stdout.decode(), done.stderr.decode().replace(waits, "")


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    """A run directory with a model that knows nothing and more ids than its tokenizer."""
    directory = tmp_path_factory.mktemp("run")
    tokenizer = Tokenizer.train(["# Pergunta:\nQuanto é 5 + 3?"], 270, backend="numpy")
    Model.init(Config.preset("nano"), 1).save(directory)
    tokenizer.save(directory / "tokenizer.json")
    return directory


@pytest.fixture(autouse=True)
def patient(monkeypatch):
    """No line about compiling, however slow the machine is."""
    monkeypatch.setattr(generate, "PATIENCE", 600)


def say(run, *arguments):
    """In this process, on NumPy: the exit code."""
    return generate.main(["--checkpoint", str(run), "--backend", "numpy", *arguments])


# by hand


def test_the_released_model_answers_as_people_type():
    for typed in ("Quanto é 347 + 285?", "347+285", "QUANTO É 347+285"):
        code, out, err = shell(typed)
        assert (code, out.splitlines()[-1], err) == (0, "#### 632", "")


def test_a_question_beyond_the_training_is_answered_and_told(capsys):
    assert generate.main(["734125 * 2"]) == 0
    out, err = capsys.readouterr()
    assert "####" in out
    assert err.startswith("axion_np: 734125 has 6 digits; this model was trained on numbers of up")
    assert err.count("\n") == 1


def test_a_conversation_reads_lines():
    code, out, err = shell("--chat", text="5+3\n\n/new\nquanto é 9 - 2\n")
    assert (code, err) == (0, "")
    assert [row for row in out.splitlines() if "####" in row] == ["#### 8", "#### 7"]


def test_a_model_trained_on_conversations_holds_one(tmp_path, capsys):
    """It reads what was said before: the second answer needs the first message."""
    talks = [
        {
            "messages": [
                {"role": "user", "content": f"my name is {name}"},
                {"role": "assistant", "content": "hello"},
                {"role": "user", "content": "who am i"},
                {"role": "assistant", "content": name},
            ]
        }
        for name in ("ana", "bob") * 30
    ]
    write_lines(tmp_path / "talks.jsonl", talks)
    out = str(tmp_path / "run")
    held = ["--val", str(tmp_path / "talks.jsonl"), "--warmup", "5", "--lr", "0.01"]
    sizes = ["--preset", "nano", "--steps", "400", "--seq-len", "64", "--batch-size", "8"]
    where = ["--chat", str(tmp_path / "talks.jsonl"), "--out", out]
    assert train.main([*where, *held, *sizes]) == 0
    for name in ("ana", "bob"):
        code, said, _ = shell("--chat", "--checkpoint", out, text=f"my name is {name}\nwho am i\n")
        assert (code, said) == (0, f"hello\n{name}\n")


def test_standard_input_is_read_for_a_dash_and_where_it_is_no_terminal():
    assert shell("-", text="5+3\n")[1] == shell(text="5+3")[1] == shell("5+3")[1]
    code, _, err = shell()
    assert code == 2 and err.startswith("axion generate: nothing was asked; expected")


def test_the_models_are_listed(capsys):
    assert generate.main(["--list"]) == 0
    out = capsys.readouterr().out
    assert "axion1-sums       sums (+ - x /) of numbers of up to 3 digits" in out


# properties


def test_any_temperature_and_any_run_can_be_sampled(run, capsys):
    """Ids that the tokenizer does not know are never chosen, compiled or not."""
    assert generate.main(["5+3", "--temperature", "3", "--num-samples", "9"]) == 0
    assert say(run, "5+3", "--temperature", "3", "--num-samples", "9") == 0
    assert not capsys.readouterr().err


def test_the_same_seed_prints_the_same_and_samples_count_seeds_upwards(run, capsys):
    options = ["--prompt", "Quanto é 5 + 3?", "--max-new-tokens", "8", "--temperature", "1.2"]
    printed = []
    for more in (["--seed", "3"], ["--seed", "4"], ["--seed", "3", "--num-samples", "2"]):
        assert say(run, *options, *more) == 0
        printed.append(capsys.readouterr().out)
    first, second, both = printed
    assert first != second
    assert both == f"--- sample 1, seed 3\n{first}--- sample 2, seed 4\n{second}"


def test_a_prompt_in_the_format_and_a_raw_one_stay_as_they_are(run, capsys):
    whole = format_prompt("5+3", "pt")
    assert say(run, "5+3", "--lang", "pt") == say(run, whole) == 0
    assert say(run, "--raw", whole, "--temperature", "0", "--max-new-tokens", "200") == 0
    out = capsys.readouterr().out
    third = len(out) // 3
    assert out == 3 * out[:third]


def test_stats_count_neither_loading_nor_compiling(run, capsys):
    assert say(run, "?", "--stats", "--max-new-tokens", "5") == 0
    out, err = capsys.readouterr()
    assert "5 new ones" in err and "tokens/s" in err and "tokens/s" not in out
    environment = {"NUMBA_DISABLE_JIT": "0"}
    code, _, err = shell("5+3", "--stats", **environment)
    assert code == 0 and float(err.split(" new ones in ")[1].split(" s:")[0]) < 1


def test_too_long_a_prompt_is_cut_but_not_silently(run, capsys):
    assert say(run, "a" * 300, "--max-new-tokens", "2") == 0
    err = capsys.readouterr().err
    assert err.startswith("axion_np: the prompt has ") and err.count("\n") == 1
    assert "tokens and the model reads 128 at most: the first 256 are left out" in err


def test_a_model_of_text_goes_on_with_the_prompt_and_says_so(run, capsys):
    write_json(run / "summary.json", {"recipe": {"source": "text"}})
    try:
        assert say(run, "5+3", "--seed", "2") == 0
        out, err = capsys.readouterr()
        assert err == (
            "axion generate: this model was trained on plain text: the prompt is gone on with as "
            "it is\n"
        )
        assert say(run, "--raw", "5+3", "--seed", "2") == 0
        assert capsys.readouterr() == (out, "")
    finally:
        (run / "summary.json").unlink()


@pytest.mark.skipif(os.name == "nt", reason="cat and head")
def test_a_closed_pipe_and_an_old_code_page_are_no_errors(run):
    command = f"{sys.executable} generate.py 347+285 | head -c 3"
    done = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, text=True)
    assert done.stdout == "347" and "Traceback" not in done.stderr
    code, out, err = shell("--raw", "--model", "axion1-sums", "é 数 ▁", PYTHONIOENCODING="ascii")
    assert code == 0 and not err
    assert shell(os.fsdecode(b"5 + 3 \xff"))[0] == 0


# refusals


@pytest.mark.parametrize(
    "arguments, seen",
    [
        (["?", "--model", "no-such"], "there is no model or directory 'no-such'; models: axion1"),
        (["?", "--checkpoint", "nowhere"], "there is no model or directory 'nowhere'"),
        (["?", "--checkpoint", ""], "--checkpoint is ''; expected the name of a file"),
        (["?", "--model", "a", "--checkpoint", "b"], "--checkpoint: not allowed with argument"),
        (["?", "--temperature", "-1"], "--temperature is '-1'; expected a number of at least 0"),
        (["?", "--temperature", "nan"], "--temperature is 'nan'"),
        (["?", "--top-k", "0"], "--top-k is '0'; expected a whole number from 1"),
        (["?", "--top-k", "9" * 30], "--top-k is '999"),
        (["?", "--top-p", "1.5"], "--top-p is '1.5'"),
        (["?", "--num-samples", "0"], "--num-samples is '0'"),
        (["?", "--max-new-tokens", "-5"], "--max-new-tokens is '-5'"),
        (["?", "--max-new-tokens", "9" * 15], "--max-new-tokens is '999"),
        (["?", "--stop", ""], "a stop string is empty"),
        (["?", "--backend", "gpu"], "--backend is 'gpu'; expected auto, numba or numpy"),
        (["?", "--lang", "fr"], "--lang is 'fr'; expected pt or en"),
        (
            ["?", "--temperatur", "1"],
            "unrecognized arguments: --temperatur 1; did you mean --temp",
        ),
        (["?", "--prompt", "?"], "PROMPT and --prompt were both given"),
        (["?", "--chat"], "--chat and a prompt were both given"),
        ([" "], "the prompt is empty; expected a question"),
        (["--raw", ""], "the prompt is empty"),
    ],
)
def test_a_mistake_gives_one_line_and_code_2(capsys, arguments, seen):
    assert generate.main(arguments) == 2
    message = capsys.readouterr().err
    assert message.startswith(f"axion generate: {seen}") or seen in message
    assert message.count("\n") == 1


def test_a_directory_that_is_no_run_says_what_to_do(run, tmp_path, capsys):
    assert say(tmp_path, "?") == 2
    assert "has no config.json; give the directory that train.py wrote" in capsys.readouterr().err
    write_json(tmp_path / "run.json", {})
    assert say(tmp_path, "?") == 2
    assert "saved nothing yet: wait a minute, or stop it with Ctrl-C" in capsys.readouterr().err
    write_json(tmp_path / "config.json", {"model_type": "deepseek_v3"})
    assert say(tmp_path, "?") == 2
    assert f"python -m axion_np import {tmp_path} OUT" in capsys.readouterr().err
    Model.init(Config.preset("nano")).save(tmp_path)
    assert say(tmp_path, "?") == 2
    assert "has no tokenizer.json" in capsys.readouterr().err
    Tokenizer.train(["ab" * 99, "abcd" * 99], 400, backend="numpy").save(
        tmp_path / "tokenizer.json"
    )
    Model.init(Config.preset("nano").replace(vocab_size=260)).save(tmp_path)
    assert say(tmp_path, "?") == 2
    assert "the two files are of different runs" in capsys.readouterr().err


def test_lines_on_standard_input_are_a_conversation_and_a_dash_reads_one_prompt():
    code, out, err = shell(text="5+3\n\n7 * 9\n")
    assert code == 0 and out.split("\n")[-2] == "#### 63" and "#### 8" in out, err
    code, out, _ = shell("-", text="Quanto é\n5 + 3?\n")
    assert code == 0 and out.count("####") == 1
    code, _, err = shell(text="")
    assert code == 2 and "nothing was asked; expected a PROMPT, or lines" in err


# drafts


@pytest.fixture(scope="module")
def drafting_run(tmp_path_factory):
    """A run whose model has an MTP module."""
    directory = tmp_path_factory.mktemp("drafting")
    tokenizer = Tokenizer.train(["# Pergunta:\nQuanto é 5 + 3?"], 270, backend="numpy")
    Model.init(Config.preset("nano").replace(n_mtp_layers=1), 1).save(directory)
    tokenizer.save(directory / "tokenizer.json")
    return directory


def test_drafts_change_no_text_and_their_acceptance_is_told(drafting_run):
    plain = ("--checkpoint", drafting_run, "--raw", "--temperature", 0, "Quanto", "--stats")
    code, text, err = shell(*plain)
    assert code == 0 and "drafts" not in err
    code, drafted, err = shell(*plain, "--speculative", 2)
    assert (code, drafted) == (0, text)
    told = err.splitlines()[-1]
    assert re.fullmatch(r"axion generate: drafts .* by place: (\d+ of \d+ \(\d+%\)(, )?){2}", told)


def test_a_shortlist_changes_no_text_either(drafting_run):
    asked = ("--checkpoint", drafting_run, "--raw", "--temperature", 0, "Quanto", "--stats")
    _, text, _ = shell(*asked)
    code, drafted, err = shell(*asked, "--speculative", 2, "--shortlist", 40)
    assert (code, drafted) == (0, text) and " by place: " in err.splitlines()[-1]


@pytest.mark.parametrize(
    "options, seen",
    [
        (("--shortlist", 40), "--shortlist 40, but nothing is drafted; expected --speculative K"),
        (
            ("--speculative", 2, "--shortlist", 1),
            "--shortlist is '1'; expected a whole number from 2",
        ),
        (("--speculative", 2, "--shortlist", "many"), "--shortlist is 'many'; expected a whole"),
        (("--speculative", 2, "--shortlist", 321), "shortlist is 321; expected 2 to 320, the mod"),
    ],
)
def test_a_shortlist_without_sense_is_refused_in_a_line(drafting_run, options, seen):
    code, out, err = shell("--checkpoint", drafting_run, "--raw", "Quanto", *options)
    assert (code, out) == (2, "")
    assert err.startswith("axion generate: ") and seen in err and err.count("\n") == 1


def test_a_model_without_a_module_cannot_draft_and_says_so_in_a_line(run):
    code, out, err = shell("--checkpoint", run, "--raw", "Quanto", "--speculative", 2)
    assert (code, out) == (2, "")
    assert err.startswith("axion generate: this model has no MTP module to draft with; expected")
    assert err.count("\n") == 1


def test_an_answer_has_at_least_so_many_tokens_and_repeats_less_when_asked(capsys):
    for option, value in (("--min-new-tokens", "40"), ("--repetition-penalty", "5")):
        assert generate.main(["Quanto é 5 + 3?"]) == 0
        plain = capsys.readouterr().out
        assert generate.main(["Quanto é 5 + 3?", option, value]) == 0
        assert capsys.readouterr().out != plain
    assert generate.main(["5 + 3", "--min-new-tokens", "40", "--max-new-tokens", "40"]) == 0
    assert len(capsys.readouterr().out) > 40


def test_weights_in_bfloat16_answer_a_sum_and_other_words_are_refused():
    asked = ("What is 47 + 38?", "--model", "axion1-sums", "--weights")
    exact, near = (shell(*asked, weights) for weights in ("float32", "bfloat16"))
    assert (
        exact[0] == near[0] == 0 and near[1].rstrip().endswith("#### 85") and near[1] == exact[1]
    )
    code, out, err = shell(*asked, "int4")
    assert (code, out) == (2, "")
    assert err == "axion generate: --weights is 'int4'; expected float32 or bfloat16\n"
    code, out, err = shell(*asked, "bfloat16", "--backend", "numpy")
    assert (code, out) == (2, "") and err.count("\n") == 1 and "back end numba" in err
