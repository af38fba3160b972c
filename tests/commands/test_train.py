"""train as its users meet it: same seed, same bits; kill and resume; every refusal."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from axion_np.commands import train
from axion_np.files import read_lines
from axion_np.tasks.recipes import RECIPES
from axion_np.training import state

ROOT = Path(__file__).parents[2]
SMALL = [
    *("--synthetic", "--preset", "nano", "--max", "300", "--seq-len", "64", "--batch-size", "4"),
    *("--eval-problems", "4", "--eval-every", "1000", "--warmup", "5"),
]
FILES = {
    *("config.json", "tokenizer.json", "model.safetensors", "training_state.npz"),
    *("run.json", "metrics.jsonl", "looks.jsonl", "samples.jsonl", "summary.json"),
}


def run(out, *options, backend="numpy", data=SMALL):
    return train.main([*data, "--backend", backend, "--out", str(out), *map(str, options)])


def shell(*words, cwd, **changes):
    """The command in a process of its own: (exit code, stdout, stderr)."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)} | changes
    done = subprocess.run(
        [sys.executable, ROOT / "train.py", *map(str, words)],
        cwd=cwd,
        env=environment,
        capture_output=True,
        timeout=120,
    )
    return done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode()


def options_of(*words):
    return train.complete(train.parser().parse_args(words))


def losses(out):
    return [line["loss_nats"] for line in read_lines(out / "metrics.jsonl")]


def weights(out):
    with np.load(out / "training_state.npz") as file:
        return {name: file[name] for name in ("flat", "m", "v", "biases")}


def contents(out):
    return {path.name: path.read_bytes() for path in out.iterdir()}


def summary(out):
    return json.loads((out / "summary.json").read_text(encoding="utf-8"))


def wait_for(condition, process, seconds=60):
    end = time.time() + seconds
    while time.time() < end and process.poll() is None:
        try:
            if condition():
                return
        except (json.JSONDecodeError, FileNotFoundError):
            pass
        time.sleep(0.02)
    process.kill()
    pytest.fail(f"the run did not get that far: {process.communicate()}")


def begin(out, *options):
    """A run in a process of its own, to be stopped."""
    command = [sys.executable, "train.py", *SMALL, "--backend", "numpy", *options]
    pipe = subprocess.PIPE
    return subprocess.Popen(
        [*command, "--out", str(out)], cwd=ROOT, stdout=pipe, stderr=pipe, text=True
    )


@pytest.fixture(scope="module")
def finished(tmp_path_factory):
    """A run of 4 steps, to be looked at and not to be changed."""
    out = tmp_path_factory.mktemp("runs") / "finished"
    assert run(out, "--steps", 4) == 0
    return out


@pytest.fixture
def paused(tmp_path):
    """A run that stopped after 2 of 4 steps."""
    out = tmp_path / "paused"
    assert run(out, "--steps", 4, "--stop-after", 2) == 0
    return out


# properties


def test_a_run_writes_every_file_of_the_contract(finished):
    assert {path.name for path in finished.iterdir()} == FILES
    expected = "parameters train_tokens seconds tokens_per_second val_nats_per_token "
    expected += "val_bits_per_byte val_answer_nats_per_token val_answer_bits_per_byte "
    expected += "exact_match exact_match_n seed recipe versions"
    assert set(expected.split()) <= summary(finished).keys()
    line = read_lines(finished / "metrics.jsonl")[-1]
    expected = "step tokens loss_nats lr grad_norm tokens_per_second load max_vio bias"
    assert set(expected.split()) == line.keys()
    assert line["tokens"] == 4 * 4 * 64 and len(line["load"]) == len(line["max_vio"]) == 2
    np.testing.assert_allclose(np.ravel(line["bias"]), weights(finished)["biases"], atol=1e-6)
    (look,) = read_lines(finished / "looks.jsonl")
    assert look["step"] == 4 and look["held_out_nats"] > 1
    plan = json.loads((finished / "run.json").read_text(encoding="utf-8"))
    assert (plan["steps"], plan["tokens_per_step"]) == (4, 4 * 64)
    assert plan["recipe"] == summary(finished)["recipe"]


@pytest.mark.parametrize("backend", ["numpy", "numba"])
def test_the_same_seed_gives_the_same_losses_and_weights_bit_for_bit(tmp_path, backend):
    for name in ("a", "b"):
        run(tmp_path / name, "--steps", 5, backend=backend)
    assert losses(tmp_path / "a") == losses(tmp_path / "b")
    for name, array in weights(tmp_path / "a").items():
        np.testing.assert_array_equal(array, weights(tmp_path / "b")[name])


def test_another_seed_gives_other_losses(tmp_path, finished):
    run(tmp_path / "b", "--steps", 4, "--seed", 1)
    assert losses(finished) != losses(tmp_path / "b")


def test_forty_steps_are_twenty_and_a_resume_and_twenty_bit_for_bit(tmp_path, capsys):
    accumulate = ("--grad-accum", 2, "--steps", 40)
    run(tmp_path / "whole", *accumulate)
    run(tmp_path / "parts", *accumulate, "--stop-after", 20)
    assert len(losses(tmp_path / "parts")) == 20
    capsys.readouterr()
    run(tmp_path / "parts", *accumulate, "--resume")
    assert "resuming after step 20 of 40" in capsys.readouterr().out
    assert losses(tmp_path / "whole") == losses(tmp_path / "parts")
    whole, parts = weights(tmp_path / "whole"), weights(tmp_path / "parts")
    assert np.abs(whole["biases"]).max() > 0
    for name in whole:
        np.testing.assert_array_equal(whole[name], parts[name])


def test_a_kill_in_the_middle_loses_only_the_steps_since_the_last_save(tmp_path):
    options = ["--steps", "60", "--save-every", "20"]
    run(tmp_path / "whole", *options)
    process = begin(tmp_path / "killed", *options)
    wait_for(lambda: len(losses(tmp_path / "killed")) > 22, process)
    process.kill()
    process.communicate()
    run(tmp_path / "killed", *options, "--resume")
    assert losses(tmp_path / "whole") == losses(tmp_path / "killed")
    np.testing.assert_array_equal(
        weights(tmp_path / "whole")["flat"], weights(tmp_path / "killed")["flat"]
    )


def test_after_a_kill_before_the_first_save_the_same_command_begins_with_empty_files(tmp_path):
    out = tmp_path / "a"
    process = begin(out, "--steps", "5000")
    wait_for(lambda: len(losses(out)) > 3, process)
    process.kill()
    process.communicate()
    assert not (out / "training_state.npz").exists()
    assert run(out, "--steps", 3) == 0
    assert [line["step"] for line in read_lines(out / "metrics.jsonl")] == [1, 2, 3]


def test_a_run_is_saved_after_a_minute_and_then_every_five(tmp_path, monkeypatch):
    saved = []
    monkeypatch.setattr("axion_np.training.run.FIRST_SAVE", -1)  # a minute has passed
    monkeypatch.setattr(state, "save", lambda *pieces: saved.append(pieces[-1]["step"]))
    run(tmp_path / "a", "--steps", 20, "--stop-after", 6, "--save-every", 4)
    assert saved == [1, 4, 6]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for a child process")
def test_ctrl_c_saves_and_says_how_to_resume(tmp_path):
    process = begin(tmp_path / "a", "--steps", "5000")
    wait_for(lambda: len(losses(tmp_path / "a")) > 3, process)
    process.send_signal(signal.SIGINT)
    said, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "--resume" in said and str(tmp_path / "a") in said
    with np.load(tmp_path / "a/training_state.npz") as file:
        assert len(losses(tmp_path / "a")) == json.loads(str(file["notes"]))["step"]


def test_ctrl_c_outside_the_loop_is_one_line(tmp_path, capsys, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("axion_np.training.run.prepare", interrupted)
    assert run(tmp_path / "a") == 130
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 1 and "stopped at once" in said[0]
    assert not (tmp_path / "a").exists()


def test_help_answers_in_half_a_second_and_needs_neither_numba_nor_numpy():
    code = (
        "import sys, time; t = time.perf_counter(); sys.argv = ['train.py', '--help']\n"
        "import runpy\n"
        "try: runpy.run_path('train.py', run_name='__main__')\n"
        "except SystemExit: pass\n"
        "print('SECONDS', time.perf_counter() - t, {'numba', 'numpy'} & set(sys.modules))"
    )
    said = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    _, seconds, modules = said.strip().splitlines()[-1].split()
    assert float(seconds) < 0.5 and modules == "set()"


def test_the_options_of_a_recipe_give_way_to_the_command_line():
    for name in ("seq_len", "max", "epochs", "lr"):
        assert getattr(options_of("--gsm8k", "f"), name) == RECIPES["gsm8k"][name]
    assert options_of("--gsm8k", "f", "--seq-len", "99").seq_len == 99


# other data


def small(source, path, *options):
    return [
        source,
        str(path),
        "--preset",
        "nano",
        "--seq-len",
        "32",
        "--batch-size",
        "4",
        *options,
    ]


@pytest.fixture
def text(tmp_path):
    path = tmp_path / "t.txt"
    path.write_text("The cat sat on the mat. " * 600, encoding="utf-8")
    return small("--text", path, "--warmup", "5")


def test_a_text_file_trains_and_its_end_is_held_out_and_a_look_goes_on_from_it(
    tmp_path, text, capsys
):
    assert run(tmp_path / "a", "--steps", 30, data=text) == 0
    assert summary(tmp_path / "a")["val_nats_per_token"] < np.log(320)
    sample = read_lines(tmp_path / "a/samples.jsonl")[-1]
    assert sample["question"] and sample["right"] is None
    assert sample["question"][:10] in capsys.readouterr().out


def test_a_file_of_conversations_trains_in_a_shell_and_is_evaluated(tmp_path):
    rows = []
    for i in range(40):
        texts = [f"oi {i}", f"olá! {i}", f"quanto é {i} + 1?", f"{i + 1}"]
        roles = ["user", "assistant"] * 2
        messages = [{"role": r, "content": t} for r, t in zip(roles, texts, strict=True)]
        rows.append(json.dumps({"messages": messages}, ensure_ascii=False) + "\n")
    (tmp_path / "talks.jsonl").write_text("".join(rows), encoding="utf-8")
    words = small("--chat", "talks.jsonl", "--steps", "4", "--out", "a", "--backend", "numpy")
    code, out, err = shell(*words, cwd=tmp_path)
    assert code == 0, err
    assert "36 documents" in out
    found = summary(tmp_path / "a")
    assert 0 < found["val_answer_nats_per_token"] != found["val_nats_per_token"] > 0
    assert found["exact_match"] is None and found["recipe"]["source"] == "chat"
    assert len(read_lines(tmp_path / "a/samples.jsonl")) == 1
    code, _, err = shell(*words, "--annotations", "keep", "--overwrite", cwd=tmp_path)
    assert code == 0, err


@pytest.mark.parametrize("backend", ["numpy", "numba"])
def test_batches_and_shards_without_targets_train_on(tmp_path, backend):
    rows = ["--synthetic", "--preset", "nano", "--seq-len", "32", "--batch-size", "2"]
    rows += ["--steps", "40", "--max", "2000", "--threads", "1", "--eval-problems", "2"]
    assert run(tmp_path / "a", data=rows, backend=backend) == 0
    seen = losses(tmp_path / "a")
    assert len(seen) == 40 and np.isfinite(seen).all()


def test_rows_so_short_that_many_are_all_prompt_can_be_looked_at(tmp_path):
    short = ["--synthetic", "--preset", "nano", "--seq-len", "2", "--batch-size", "8"]
    short += ["--steps", "2", "--max", "60", "--eval-problems", "2"]
    assert run(tmp_path / "a", data=short) == 0


def test_weights_of_a_checkpoint_are_where_a_tuning_begins(tmp_path, text, finished):
    tuning = [word for word in text if word not in ("--preset", "nano")]
    assert run(tmp_path / "b", "--init", finished, "--steps", 1, "--lr", 1e-9, data=tuning) == 0
    old, new = weights(finished)["flat"], weights(tmp_path / "b")["flat"]
    np.testing.assert_allclose(old, new, atol=1e-7)
    assert (tmp_path / "b/tokenizer.json").read_bytes() == (
        finished / "tokenizer.json"
    ).read_bytes()


def test_a_released_model_can_be_tuned_by_name(tmp_path):
    words = ["--synthetic", "--init", "axion1-sums", "--max", "60", "--seq-len", "64"]
    words += ["--batch-size", "2", "--steps", "1", "--lr", "1e-9", "--eval-problems", "1"]
    assert run(tmp_path / "a", data=words) == 0
    assert losses(tmp_path / "a")[0] < 1


def test_with_the_schedule_decay_a_run_can_be_prolonged_until_its_rate_falls(tmp_path, capsys):
    constant = ("--schedule", "decay", "--save-every", 1)
    run(tmp_path / "a", *constant, "--steps", 10, "--stop-after", 8)
    run(tmp_path / "whole", *constant, "--steps", 20)
    assert run(tmp_path / "a", *constant, "--steps", 20, "--resume") == 0
    assert losses(tmp_path / "a") == losses(tmp_path / "whole")
    run(tmp_path / "late", *constant, "--steps", 10, "--stop-after", 9)
    said = refused(capsys, *SMALL, *constant, "--steps", 20, "--resume", out=tmp_path / "late")
    assert "steps was 10 and is now 20" in said


# what is said


def test_output_that_cannot_show_the_curve_does_not_end_a_run(tmp_path):
    code, out, err = shell(
        *SMALL, "--backend", "numpy", "--steps", 2, "--out", "a", "--eval-every", 1,
        cwd=tmp_path, PYTHONIOENCODING="cp1252", PYTHONUTF8="0",
    )  # fmt: skip
    assert code == 0, err
    assert "held out" in out and (tmp_path / "a/summary.json").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pseudo-terminals")
def test_in_a_terminal_of_80_columns_no_line_wraps_and_the_bar_is_ten_wide(tmp_path):
    import fcntl
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    words = [*SMALL, "--backend", "numpy", "--steps", "150", "--eval-every", "60", "--out", "a"]
    process = subprocess.Popen(
        [sys.executable, ROOT / "train.py", *words],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    said = b""
    while True:
        try:
            more = os.read(ours, 65536)
        except OSError:  # Linux says so when the other side is closed
            break
        if not more:
            break
        said += more
    assert process.wait(60) == 0
    plain = re.sub(r"\x1b\[[0-9;]*[A-Za-z]", "", said.decode())
    lines = re.split(r"[\r\n]+", plain)
    assert max(map(len, lines)) <= 80, max(lines, key=len)
    bars = [
        re.search(r"\|(.*)\|", line)[1] for line in lines if "tokens/s, " in line and "|" in line
    ]
    assert bars and min(map(len, bars)) >= 10
    assert any("looking ..." in line for line in lines)


def test_questions_are_marked_right_or_wrong(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("axion_np.training.run.speak", lambda *_: "5+3=8\n#### 8")
    run(tmp_path / "a", "--steps", 1)
    out = capsys.readouterr().out
    assert "✓ Quanto é 5 + 3?" in out and "✗ What is 347 + 285?" in out
    rows = read_lines(tmp_path / "a/samples.jsonl")
    assert [row["right"] for row in rows] == [True, False, False]


# refusals: exit code 2, one line, nothing lost


def refused(capsys, *options, out=None, code=2):
    capsys.readouterr()
    words = [*map(str, options), *(["--out", str(out)] if out else [])]
    if "--backend" not in words:
        words += ["--backend", "numpy"]
    try:
        assert train.main(words) == code
    except SystemExit as error:  # from the parser
        assert error.code == code
    said = capsys.readouterr().err.strip()
    assert said.count("\n") == 0 and said.startswith("axion train: "), said
    return said


@pytest.mark.parametrize(
    "name, content, expected",
    [
        ("missing.jsonl", None, "No such file"),
        ("bad.jsonl", '{"question": "a", "answer": "b"}\n{oops\n', "line 2"),
        ("keys.jsonl", '{"question": "a"}\n', "line 1"),
        ("empty.jsonl", "", "empty"),
    ],
)
def test_a_bad_data_file_is_named_with_its_line(tmp_path, capsys, name, content, expected):
    if content is not None:
        (tmp_path / name).write_text(content, encoding="utf-8")
    said = refused(capsys, "--gsm8k", tmp_path / name, out=tmp_path / "a")
    assert expected in said and name in said
    assert not (tmp_path / "a").exists()


def test_a_text_shorter_than_one_row_is_refused(tmp_path, capsys):
    (tmp_path / "t.txt").write_text("short\n", encoding="utf-8")
    said = refused(capsys, "--text", tmp_path / "t.txt", out=tmp_path / "a")
    assert "--seq-len" in said


@pytest.mark.parametrize(
    "change, expected",
    [
        ("n_active_experts=9", "n_routed_experts"),
        ("qk_rope_head_dim=7", "even"),
        ("no_such=1", "no_such"),
        ("d_model=wide", "expected a number"),
        ("d_model", "KEY=VALUE"),
        ("vocab_size=2000000000", "GB"),
        ("n_layers=99999999999999999999999", "layers"),
    ],
)
def test_an_impossible_model_is_refused(tmp_path, capsys, change, expected):
    assert expected in refused(capsys, *SMALL, "--set", change, out=tmp_path / "a")
    assert not (tmp_path / "a").exists()


@pytest.mark.parametrize(
    "option, values",
    [
        ("--lr", ["-1", "0", "nan", "inf", "fast"]),
        ("--clip", ["-1", "0", "nan"]),
        ("--weight-decay", ["-0.1", "nan", "inf"]),
        ("--warmup", ["-1", "0.5"]),
        ("--seed", ["-1"]),
        ("--batch-size", ["0", "-1", "1" + "0" * 30, "9" * 5000]),
        ("--init", [""]),
        ("--out", [""]),
    ],
)
def test_a_value_that_makes_no_sense_is_refused(capsys, option, values):
    for value in values:
        assert option in refused(capsys, *SMALL, f"{option}={value}")


@pytest.mark.parametrize("option", ["--batch-size", "--seq-len", "--grad-accum"])
def test_sizes_beyond_memory_are_refused_before_anything_is_made(tmp_path, capsys, option):
    began = time.time()
    said = refused(capsys, *SMALL, option, 10**9, out=tmp_path / "a")
    assert "GB" in said and time.time() - began < 2


def test_options_that_contradict_each_other_are_refused(tmp_path, capsys, finished):
    before = contents(finished)
    for options, expected in (
        (["--resume", "--overwrite"], "--resume and --overwrite"),
        (["--init", finished, "--overwrite"], "--preset beside --init"),
        (["--val", "f.jsonl"], "--val"),
    ):
        assert expected in refused(capsys, *SMALL, *options, out=finished)
    assert contents(finished) == before


@pytest.mark.parametrize(
    "mistake",
    [
        ["--gsm8k", "no_such_file.jsonl"],
        [*SMALL, "--set", "n_layers=two"],
        [*SMALL, "--lang", "xx"],
        [*SMALL, "--max", "9" * 18],
    ],
)
def test_overwrite_removes_nothing_before_everything_is_right(capsys, paused, mistake):
    before = contents(paused)
    refused(capsys, *mistake, "--overwrite", out=paused)
    assert contents(paused) == before


def test_resume_without_a_run_is_refused(tmp_path, capsys):
    assert "training_state" in refused(capsys, *SMALL, "--resume", out=tmp_path / "a")


def test_an_existing_run_is_not_overwritten_unless_asked(capsys, paused):
    before = contents(paused)
    assert "--overwrite" in refused(capsys, *SMALL, out=paused)
    assert contents(paused) == before
    assert run(paused, "--steps", 1, "--overwrite") == 0
    assert len(losses(paused)) == 1


@pytest.mark.parametrize(
    "option, value, expected",
    [
        ("--lr", "0.5", "lr was"),
        ("--backend", "numba", "backend was numpy and is now numba"),
        ("--preset", "axion1", "another shape"),
        ("--set", "router_bias_speed=0.5", "model was"),
        ("--threads", "4", "shards was 2 and is now 4"),
        ("--steps", "5", "steps was 4"),
    ],
)
def test_resume_with_other_options_is_refused_and_names_the_option(
    capsys, paused, option, value, expected
):
    before = contents(paused)
    options = [*SMALL, "--steps", "4", "--resume", option, value]
    assert expected in refused(capsys, *options, out=paused)
    assert contents(paused) == before


def test_weights_of_another_shape_are_refused(tmp_path, capsys, finished):
    said = refused(
        capsys, "--synthetic", "--init", finished, "--set", "n_layers=3", out=tmp_path / "b"
    )
    assert "another shape" in said


def test_a_folder_that_cannot_be_written_is_refused(tmp_path, capsys):
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    assert "cannot write" in refused(capsys, *SMALL, out=tmp_path / "file" / "a")


def test_a_complete_run_is_not_resumed_but_an_evaluation_cut_short_is_done(tmp_path, capsys):
    out = tmp_path / "a"
    run(out, "--steps", 3)
    before = contents(out)
    assert "is complete, all its 3 steps" in refused(
        capsys, *SMALL, "--resume", "--steps", 3, out=out
    )
    assert contents(out) == before
    (out / "summary.json").unlink()  # as after a kill between the last save and the end
    assert run(out, "--resume", "--steps", 3) == 0
    assert summary(out)["steps"] == 3


def test_a_state_of_another_format_is_refused(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(state, "FORMAT", 1)
    run(tmp_path / "a", "--steps", 4, "--stop-after", 2)
    monkeypatch.undo()
    said = refused(capsys, *SMALL, "--resume", "--steps", 4, out=tmp_path / "a")
    assert "another version" in said and "--overwrite" in said


# not finite: exit code 1, one line, nothing overwritten


@pytest.mark.parametrize("backend", ["numpy", "numba"])
@pytest.mark.parametrize(
    "options, expected",
    [
        (["--lr", "1e39", "--warmup", "0"], "parameter embed_VD"),
        (["--lr", "1e39", "--warmup", "0", "--steps", "1"], "parameter embed_VD"),
        (["--lr", "1e37"], "step 2: "),
        (["--set", "router_bias_speed=1e39"], "router bias of layer 0"),
    ],
)
def test_a_run_that_is_no_longer_finite_ends_and_saves_nothing(
    tmp_path, options, expected, backend
):
    words = [*SMALL, "--steps", "4", *options, "--out", "a", "--backend", backend]
    code, _, err = shell(*words, cwd=tmp_path)
    assert code == 1
    lines = [line for line in err.splitlines() if line.strip()]
    assert len(lines) == 1 and expected in lines[0] and lines[0].startswith("axion train: "), err
    assert not (tmp_path / "a/model.safetensors").exists()


def test_a_run_whose_first_step_explodes_replaces_nothing(capsys, paused):
    before = contents(paused)
    said = refused(
        capsys, *SMALL, "--lr", "1e39", "--warmup", 0, "--overwrite", out=paused, code=1
    )
    assert "not finite" in said and contents(paused) == before


# ---------------------------------------------------------------------------- mixtures
MIX = {
    "tokens": 30_000,
    "parts": [
        {"task": "sums", "share": 40, "answer_only": True},
        {"task": "dialogues", "share": 30, "answer_only": True},
        {"task": "text", "share": 10, "files": ["tales.jsonl"]},
        {"task": "told", "share": 10, "answer_only": True},
        {"task": "gsm8k worked", "share": 10, "file": "plums.jsonl", "copies": 3},
    ],
}


def test_a_mixture_is_shown_trained_resumed_and_talked_to_in_a_shell(tmp_path):
    tales = [{"text": f"Era uma vez o número {n}. " * 5, "lang": "pt"} for n in range(40)]
    answer = "48/2 = <<48/2=24>>24, 48+24 = <<48+24=72>>72\n#### 72"
    plums = [{"question": f"{n}: 48 and half as many?", "answer": answer} for n in "abcdefgh"]
    for name, rows in (("tales", tales), ("plums", plums)):
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        (tmp_path / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    (tmp_path / "mix.json").write_text(json.dumps(MIX), encoding="utf-8")
    words = ["--mix", "mix.json", "--data", ".", "--preset", "nano", "--batch-size", "4"]
    words += ["--seq-len", "64", "--epochs", "1", "--eval-problems", "4", "--out", "run"]
    code, out, err = shell(*words, "--stop-after", "20", cwd=tmp_path)
    assert code == 0, err
    assert "sums" in out and "dialogues" in out and "gsm8k worked" in out
    assert "told" in out and "--resume" in out
    code, out, err = shell(*words, "--resume", cwd=tmp_path)
    assert code == 0 and "resuming after step 20" in out, err
    summary = json.loads((tmp_path / "run" / "summary.json").read_text(encoding="utf-8"))
    assert summary["recipe"]["mix"] == "mix.json" and summary["exact_match_n"] == 4
    done = subprocess.run(
        [sys.executable, ROOT / "generate.py", "--checkpoint", "run", "--max-new-tokens", "5"],
        cwd=tmp_path,
        input=b"oi\ntchau\n",
        capture_output=True,
        timeout=120,
    )
    assert done.returncode == 0 and done.stdout, done.stderr


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        (["--mix", "nowhere.json"], "nowhere.json: No such file"),
        (["--mix", "v0.2"], "train.jsonl"),
        (["--mix", "made", "--val", "x"], "--val beside --mix"),
    ],
)
def test_a_mixture_that_cannot_be_made_is_one_line(tmp_path, words, seen):
    code, _, err = shell(*words, "--preset", "nano", "--out", "run", cwd=tmp_path)
    assert code == 2 and err.startswith("axion train: ") and seen in err and err.count("\n") == 1
    assert not (tmp_path / "run").exists()
