"""From options to tokens: what is held out is never trained on, and shapes are as asked."""

import json
from types import SimpleNamespace

import pytest

from axion_np.config import Config
from axion_np.modules.model import Model
from axion_np.training import prepare


def options(**changes):
    """Options of a small run, as `commands/train.py` fills them in."""
    defaults = dict(
        source="synthetic",
        synthetic=True,
        gsm8k=None,
        chat=None,
        text=None,
        val=None,
        preset="nano",
        set=[],
        seed=0,
        max=200,
        lang="pt,en",
        annotations="remove",
        answer_only=True,
        held_out=20,
        eval_problems=20,
        batch_size=4,
        seq_len=64,
        grad_accum=1,
        backend="numpy",
    )
    return SimpleNamespace(**(defaults | changes))


def gsm8k(path, n=60):
    rows = [{"question": f"How much is {i}?", "answer": f"{i}=<<{i}={i}>>{i}\n#### {i}"}
            for i in range(n)]  # fmt: skip
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return str(path)


NANO = Config.preset("nano")


def test_held_out_problems_are_not_trained_on():
    made = prepare.prepare(options(), NANO)
    assert made.train.count == 200 and len(made.problems) == 20


def test_a_file_of_its_own_is_held_out_whole(tmp_path):
    paths = gsm8k(tmp_path / "a.jsonl"), gsm8k(tmp_path / "b.jsonl", 7)
    changes = dict(source="gsm8k", gsm8k=paths[0], max=None, answer_only=False)
    assert len(prepare.prepare(options(**changes), NANO).problems) == 6  # at most a tenth
    made = prepare.prepare(options(**changes, val=paths[1]), NANO)
    assert made.train.count == 60 and len(made.problems) == 7


def test_annotations_are_removed_unless_they_are_to_be_kept(tmp_path):
    changes = dict(source="gsm8k", gsm8k=gsm8k(tmp_path / "a.jsonl"), max=None)
    removed = prepare.prepare(options(**changes), NANO)
    kept = prepare.prepare(options(**changes, annotations="keep"), NANO)
    assert "<<" not in removed.problems[0]["answer"] and "<<" in kept.problems[0]["answer"]


def test_the_end_of_a_text_is_held_out_and_opens_the_looks(tmp_path):
    lines = [f"line {i} of a text\n" for i in range(2000)]
    (tmp_path / "t.txt").write_text("".join(lines), encoding="utf-8")
    changes = dict(source="text", text=[str(tmp_path / "t.txt")], held_out=0.05)
    made = prepare.prepare(options(**changes), NANO)
    (asked,) = made.asked
    assert asked.question in "".join(lines[-102:]) and asked.lang is None
    decoded = made.tokenizer.decode(made.train.x.tolist())
    assert "line 1800 of" in decoded and "line 1910 of" not in decoded


def test_whole_conversations_are_held_out_and_the_first_is_asked(tmp_path):
    talks = [
        {"messages": [{"role": role, "content": f"{role} says {i} {n}"} for n in range(2)
                      for role in ("user", "assistant")]}
        for i in range(30)
    ]  # fmt: skip
    path = tmp_path / "c.jsonl"
    path.write_text("".join(json.dumps(talk) + "\n" for talk in talks), encoding="utf-8")
    made = prepare.prepare(options(source="chat", chat=str(path), max=None), NANO)
    assert made.train.count == 27 and made.validation.count == 3 and made.problems == []
    (asked,) = made.asked
    assert asked.question.startswith("user says") and asked.lang == "en"


# the shape of the model


def test_the_shape_is_the_preset_with_every_change_and_room_for_the_rows():
    config = prepare.model_config(options(set=["d_ff=40", "router_bias_speed=0.01"], seq_len=200))
    assert (config.d_ff, config.router_bias_speed, config.max_seq_len) == (40, 0.01, 200)
    assert config.replace(d_ff=24, router_bias_speed=0.001, max_seq_len=128) == NANO


def test_a_checkpoint_brings_its_shape_and_takes_changes_that_keep_it(tmp_path):
    Model.init(NANO.replace(n_layers=3)).save(tmp_path)
    there = prepare.model_config(options(preset=None, set=["balance_loss_weight=0.1"]), tmp_path)
    assert there == NANO.replace(n_layers=3, balance_loss_weight=0.1)
    for changes in (dict(preset="nano"), dict(preset=None, set=["n_layers=2147483647"])):
        with pytest.raises(ValueError, match="another shape"):
            prepare.model_config(options(**changes), tmp_path)


# memory


def test_memory_is_known_here_or_not_at_all():
    known = prepare.memory()
    assert known is None or known > 100_000_000


def test_a_model_that_fits_by_a_byte_is_fine_and_one_more_is_not(monkeypatch):
    asked = options(batch_size=3, seq_len=50, grad_accum=2, max=100, eval_problems=10)
    places, width = 150, 8 * 2 * 32
    need = 16 * NANO.parameter_count() + 2 * places * width + 24 * places * 2 + 500 * 110
    monkeypatch.setattr(prepare, "memory", lambda: need)
    prepare.require_memory(NANO, asked)
    monkeypatch.setattr(prepare, "memory", lambda: need - 1)
    with pytest.raises(ValueError, match="--batch-size"):
        prepare.require_memory(NANO, asked)
    monkeypatch.setattr(prepare, "memory", lambda: None)  # a system that does not say
    prepare.require_memory(NANO, asked)


def test_a_large_model_s_batch_needs_no_more_than_its_short_shards(monkeypatch):
    large = Config.preset("axion1-v0.3")
    rows, width = 64, 8 * large.n_layers * large.d_model
    need = 16 * large.parameter_count() + 4 * 1024 * width + 24 * rows * 512
    monkeypatch.setattr(prepare, "memory", lambda: need)
    prepare.require_memory(large, options(batch_size=rows, seq_len=512, source="text"))
