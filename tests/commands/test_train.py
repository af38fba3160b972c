"""train.py as its users meet it: same seed, same bits; kill and resume; every refusal."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

import train
from axion_np.files import read_lines
from axion_np.tasks.recipes import parse_arguments
from axion_np.training import report
from axion_np.training import state as checkpoint

ROOT = Path(__file__).parents[1]
SMALL = [
    "--synthetic",
    "--preset",
    "nano",
    "--max",
    "300",
    "--seq-len",
    "64",
    "--batch-size",
    "4",
    "--eval-problems",
    "4",
    "--eval-every",
    "1000",
    "--warmup",
    "5",
]


def run(out, *options, backend="numpy"):
    return train.main([*SMALL, "--backend", backend, "--out", str(out), *options])


def losses(out):
    return [line["loss_nats"] for line in read_lines(out / "metrics.jsonl")]


def weights(out):
    with np.load(out / "training_state.npz") as state:
        return {name: state[name] for name in ("flat", "m", "v", "biases")}


# properties


def test_a_run_writes_every_file_of_the_contract(tmp_path):
    assert run(tmp_path / "a", "--steps", "3") == 0
    names = {path.name for path in (tmp_path / "a").iterdir()}
    assert names == {
        "config.json",
        "tokenizer.json",
        "model.safetensors",
        "training_state.npz",
        "metrics.jsonl",
        "samples.jsonl",
        "summary.json",
    }
    summary = json.loads((tmp_path / "a/summary.json").read_text(encoding="utf-8"))
    assert {
        "parameters",
        "train_tokens",
        "seconds",
        "tokens_per_second",
        "val_nats_per_token",
        "val_bits_per_byte",
        "exact_match",
        "exact_match_n",
        "seed",
        "versions",
    } <= summary.keys()
    line = read_lines(tmp_path / "a/metrics.jsonl")[0]
    assert {
        "step",
        "tokens",
        "loss_nats",
        "lr",
        "grad_norm",
        "tokens_per_second",
        "load",
        "max_vio",
    } <= line.keys()


@pytest.mark.parametrize("backend", ["numpy", "numba"])
def test_the_same_seed_gives_the_same_losses_and_weights_bit_for_bit(tmp_path, backend):
    for name in ("a", "b"):
        run(tmp_path / name, "--steps", "5", backend=backend)
    assert losses(tmp_path / "a") == losses(tmp_path / "b")
    for name, array in weights(tmp_path / "a").items():
        np.testing.assert_array_equal(array, weights(tmp_path / "b")[name])


def test_another_seed_gives_other_losses(tmp_path):
    run(tmp_path / "a", "--steps", "2")
    run(tmp_path / "b", "--steps", "2", "--seed", "1")
    assert losses(tmp_path / "a") != losses(tmp_path / "b")


def test_forty_steps_are_twenty_and_a_resume_and_twenty_bit_for_bit(tmp_path):
    accumulate = ("--grad-accum", "2", "--steps", "40")
    run(tmp_path / "whole", *accumulate)
    run(tmp_path / "parts", *accumulate, "--stop-after", "20")
    assert len(losses(tmp_path / "parts")) == 20
    run(tmp_path / "parts", *accumulate, "--resume")
    assert losses(tmp_path / "whole") == losses(tmp_path / "parts")
    whole, parts = weights(tmp_path / "whole"), weights(tmp_path / "parts")
    assert np.abs(whole["biases"]).max() > 0
    for name in whole:
        np.testing.assert_array_equal(whole[name], parts[name])


def test_a_kill_in_the_middle_loses_only_the_steps_since_the_last_save(tmp_path):
    options = ["--steps", "60", "--eval-every", "20"]
    run(tmp_path / "whole", *options)
    command = [
        sys.executable,
        "train.py",
        *SMALL,
        "--backend",
        "numpy",
        *options,
        "--out",
        str(tmp_path / "killed"),
    ]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    wait_for(lambda: len(losses(tmp_path / "killed")) > 22, process)
    process.kill()
    process.communicate()
    run(tmp_path / "killed", *options, "--resume")
    assert losses(tmp_path / "whole") == losses(tmp_path / "killed")
    np.testing.assert_array_equal(
        weights(tmp_path / "whole")["flat"], weights(tmp_path / "killed")["flat"]
    )


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for a child process")
def test_ctrl_c_saves_and_says_how_to_resume(tmp_path):
    command = [
        sys.executable,
        "train.py",
        *SMALL,
        "--backend",
        "numpy",
        "--steps",
        "5000",
        "--out",
        str(tmp_path / "a"),
    ]
    process = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    wait_for(lambda: len(losses(tmp_path / "a")) > 3, process)
    process.send_signal(signal.SIGINT)
    said, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert "--resume" in said and str(tmp_path / "a") in said
    assert (
        len(losses(tmp_path / "a"))
        == json.loads(str(np.load(tmp_path / "a/training_state.npz")["notes"]))["step"]
    )


def test_ctrl_c_outside_the_loop_is_one_line(tmp_path, capsys, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("axion_np.training.run.prepare", interrupted)
    assert run(tmp_path / "a") == 130
    assert capsys.readouterr().err.splitlines() == [
        "train.py: stopped at once; if a step was saved, --resume goes on from it"
    ]


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


def test_help_answers_in_half_a_second_and_needs_no_numba():
    code = (
        "import sys, time; t = time.perf_counter(); sys.argv = ['train.py', '--help']\n"
        "import runpy\n"
        "try: runpy.run_path('train.py', run_name='__main__')\n"
        "except SystemExit: pass\n"
        "print('SECONDS', time.perf_counter() - t, 'numba' in sys.modules)"
    )
    said = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    _, seconds, numba = said.strip().splitlines()[-1].split()
    assert float(seconds) < 0.5 and numba == "False"


def test_a_text_file_trains_and_its_end_is_held_out(tmp_path):
    (tmp_path / "t.txt").write_text("The cat sat on the mat. " * 600, encoding="utf-8")
    options = [
        "--text",
        str(tmp_path / "t.txt"),
        "--preset",
        "nano",
        "--seq-len",
        "32",
        "--steps",
        "30",
        "--batch-size",
        "4",
        "--warmup",
        "5",
        "--backend",
        "numpy",
        "--out",
        str(tmp_path / "a"),
    ]
    assert train.main(options) == 0
    summary = json.loads((tmp_path / "a/summary.json").read_text(encoding="utf-8"))
    assert summary["val_nats_per_token"] < np.log(320)


def test_an_untrained_model_pays_ln_v_and_the_line_says_so():
    assert "NOT" not in report.first_loss_line(5.8, 320)
    assert "NOT" in report.first_loss_line(9.0, 320)


def test_a_sparkline_falls_as_the_loss_falls():
    assert report.sparkline([3, 2, 1]) == "█▅▁"
    assert report.sparkline([1.0]) == "▁" and report.sparkline([]) == ""


def test_the_first_non_finite_tensor_is_named_in_the_order_of_the_computation():
    good, bad = np.zeros(2), np.array([1.0, np.nan])
    named = [("a", good), ("saved", ((good, bad), bad)), ("later", bad)]
    assert report.first_non_finite(named) == "saved.0.1"
    assert report.first_non_finite([("a", good)]) is None


# refusals: exit code 2, one line, nothing lost


def refused(capsys, *options):
    capsys.readouterr()
    assert train.main(list(options)) == 2
    said = capsys.readouterr().err.strip()
    assert "\n" not in said.replace("\r", ""), said
    return said


@pytest.mark.parametrize(
    "name, content, expected",
    [
        ("missing.jsonl", None, "no such file"),
        ("bad.jsonl", '{"question": "a", "answer": "b"}\n{oops\n', "line 2"),
        ("keys.jsonl", '{"question": "a"}\n', "line 1"),
        ("empty.jsonl", "", "empty"),
    ],
)
def test_a_bad_data_file_is_named_with_its_line(tmp_path, capsys, name, content, expected):
    if content is not None:
        (tmp_path / name).write_text(content, encoding="utf-8")
    said = refused(capsys, "--gsm8k", str(tmp_path / name), "--out", str(tmp_path / "a"))
    assert expected in said and name in said


def test_a_text_shorter_than_one_row_is_refused(tmp_path, capsys):
    (tmp_path / "t.txt").write_text("short\n", encoding="utf-8")
    said = refused(
        capsys,
        "--text",
        str(tmp_path / "t.txt"),
        "--out",
        str(tmp_path / "a"),
        "--backend",
        "numpy",
    )
    assert "--seq-len" in said


@pytest.mark.parametrize(
    "change, expected",
    [
        ("n_active_experts=9", "n_routed_experts"),
        ("qk_rope_head_dim=7", "even"),
        ("no_such=1", "no_such"),
        ("d_model=wide", "expected a number"),
        ("d_model", "KEY=VALUE"),
    ],
)
def test_an_impossible_model_is_refused(tmp_path, capsys, change, expected):
    said = refused(capsys, *SMALL, "--set", change, "--out", str(tmp_path / "a"))
    assert expected in said


def test_resume_without_a_run_is_refused(tmp_path, capsys):
    assert "training_state" in refused(capsys, *SMALL, "--out", str(tmp_path / "a"), "--resume")


def test_an_existing_run_is_not_overwritten_unless_asked(tmp_path, capsys):
    run(tmp_path / "a", "--steps", "2")
    before = (tmp_path / "a/model.safetensors").read_bytes()
    assert "--overwrite" in refused(capsys, *SMALL, "--out", str(tmp_path / "a"))
    assert (tmp_path / "a/model.safetensors").read_bytes() == before
    assert run(tmp_path / "a", "--steps", "1", "--overwrite") == 0


def test_resume_with_other_options_is_refused_and_names_the_option(tmp_path, capsys):
    run(tmp_path / "a", "--steps", "4", "--stop-after", "2")
    said = refused(
        capsys,
        *SMALL,
        "--backend",
        "numpy",
        "--out",
        str(tmp_path / "a"),
        "--resume",
        "--steps",
        "4",
        "--lr",
        "0.5",
    )
    assert "lr was" in said


def test_weights_of_another_shape_are_refused(tmp_path, capsys):
    run(tmp_path / "a", "--steps", "1")
    said = refused(
        capsys,
        *SMALL,
        "--backend",
        "numpy",
        "--init",
        str(tmp_path / "a"),
        "--set",
        "n_layers=3",
        "--out",
        str(tmp_path / "b"),
    )
    assert "another shape" in said


def test_a_folder_that_cannot_be_written_is_refused(tmp_path, capsys):
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    assert "cannot write" in refused(capsys, *SMALL, "--out", str(tmp_path / "file" / "a"))


def test_a_full_disk_is_one_line_and_leaves_no_half_file(tmp_path, monkeypatch):
    def full(descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(ValueError, match="No space left"):
        checkpoint.open_directory(tmp_path / "a")
    assert list((tmp_path / "a").iterdir()) == []


def test_a_broken_state_file_is_refused(tmp_path, capsys):
    run(tmp_path / "a", "--steps", "4", "--stop-after", "2")
    path = tmp_path / "a/training_state.npz"
    path.write_bytes(path.read_bytes()[:1000])
    said = refused(
        capsys,
        *SMALL,
        "--backend",
        "numpy",
        "--out",
        str(tmp_path / "a"),
        "--resume",
        "--steps",
        "4",
    )
    assert "training_state.npz" in said


def test_a_complete_run_is_not_resumed_but_an_evaluation_cut_short_is_done(tmp_path, capsys):
    out = tmp_path / "a"
    run(out, "--steps", "3")
    before = (out / "summary.json").read_bytes()
    arguments = (*SMALL, "--backend", "numpy", "--out", str(out), "--resume", "--steps", "3")
    assert "is complete, all its 3 steps" in refused(capsys, *arguments)
    assert (out / "summary.json").read_bytes() == before
    (out / "summary.json").unlink()  # as after a kill between the last save and the end
    assert train.main([*arguments]) == 0
    assert json.loads((out / "summary.json").read_text(encoding="utf-8"))["steps"] == 3


def test_a_state_of_another_format_is_refused(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(checkpoint, "FORMAT", 1)
    run(tmp_path / "a", "--steps", "4", "--stop-after", "2")
    monkeypatch.undo()
    said = refused(
        capsys,
        *SMALL,
        "--backend",
        "numpy",
        "--out",
        str(tmp_path / "a"),
        "--resume",
        "--steps",
        "4",
    )
    assert "another version" in said and "--overwrite" in said


def test_the_options_of_a_recipe_give_way_to_the_command_line():
    assert parse_arguments(["--gsm8k", "f"]).seq_len == 512
    assert parse_arguments(["--gsm8k", "f", "--seq-len", "99"]).seq_len == 99
