"""Is my loss normal: a run beside the curve of a released model that learnt in the same way."""

import json
import os
import re
import subprocess
import sys
from math import log
from pathlib import Path
from types import SimpleNamespace

import pytest

from axion_np.config import Config
from axion_np.files import read_lines
from axion_np.generation.released import BEFORE, WEIGHTS, read_summary
from axion_np.operations.adamw import schedule
from axion_np.training import normal

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
NAME = "axion1-sums"
RECIPE = read_summary(WEIGHTS / NAME)["recipe"] | {"model": Config.preset("axion1").to_dict()}
STEPS = read_summary(WEIGHTS / NAME)["steps"]
CURVE = read_lines(WEIGHTS / NAME / "metrics.jsonl")
RATES = {line["step"]: line["lr"] for line in CURVE}


def losses(factor=1.0):
    """Of each step: that of the released curve, times a factor."""
    found = []
    for line in CURVE:
        found += [factor * line["loss_nats"]] * (line["step"] - len(found))
    return found


def said(step, factor=1.0, steps=STEPS, **changes):
    recipe = RECIPE | changes
    options = SimpleNamespace(**{key: recipe[key] for key in ("lr", "warmup", "schedule")})
    run = SimpleNamespace(recipe=recipe, step=step, steps=steps, options=options)
    return normal.normal_lines(run, losses(factor)[:step])


# by hand


def test_means_are_taken_over_the_same_steps_and_weighed_by_them():
    curve = [{"step": s, "loss_nats": v, "lr": 1.0} for s, v in ((2, 9.0), (4, 4.0), (8, 1.0))]
    mine = [9.0, 9.0, 5.0, 3.0, 2.0, 2.0, 2.0, 2.0, 0.0]
    found = normal.compared(curve * 1, mine, lambda step: 1.0)
    assert found == (5, 8, 2.0, 1.0)  # one line of three: the last, a twentieth at most
    many = [{"step": s, "loss_nats": float(s), "lr": 1.0} for s in range(1, 101)]
    assert normal.compared(many, [0.0] * 60, lambda step: 1.0) == (56, 60, 0.0, 58.0)
    assert normal.compared(many, [0.0] * 4, lambda step: 1.0) == (3, 4, 0.0, 3.5)
    ends = [*range(1, 39), 40, 44]  # the last stretches are of two steps and of four
    uneven = [{"step": s, "loss_nats": 6.0 if s < 44 else 3.0, "lr": 1.0} for s in ends]
    assert normal.compared(uneven, [0.0] * 44, lambda step: 1.0) == (39, 44, 0.0, 4.0)


def test_a_curve_is_left_where_the_learning_rates_part():
    curve = [{"step": s, "loss_nats": 1.0, "lr": 1.0} for s in range(1, 11)]
    found = normal.compared(curve, [1.0] * 10, lambda step: 1.0 if step < 6 else 0.5)
    assert found[1] == 6
    assert normal.compared(curve, [1.0] * 10, lambda step: 0.5) is None


# properties


@pytest.mark.parametrize("step", [26, 100, 300, 1000, STEPS])
def test_the_released_run_itself_is_normal(step):
    assert said(step)[0].endswith(": normal") and NAME in said(step)[0]


@pytest.mark.parametrize(("factor", "words"), [(2.5, "too high"), (0.4, "too low")])
def test_a_loss_far_above_or_below_is_not_normal(factor, words):
    assert f"NOT normal, {words}" in said(1000, factor)[1]


@pytest.mark.parametrize("step", [26, 1000, STEPS])
def test_lines_fit_into_80_columns(step):
    assert all(len(line) < 80 for line in said(step, 3.0))


@pytest.mark.parametrize(
    "change",
    [
        {"lr": 0.004},
        {"source": "gsm8k"},
        {"batch_size": 16},
        {"init": "runs/a"},
        {"model": Config.preset("axion1").replace(d_ff=48).to_dict()},
    ],
)
def test_another_recipe_or_shape_is_compared_with_nothing(change):
    assert said(1000, **change) == []


def test_another_seed_and_another_machine_are_the_same_recipe():
    assert said(1000, seed=7, backend="numpy", shards=4, max=5) == said(1000)


def test_a_shorter_run_is_compared_until_its_rate_falls():
    assert said(300, steps=3000)
    assert said(2800, steps=3000) == []


def test_a_run_whose_diary_has_holes_is_not_compared():
    options = SimpleNamespace(lr=0.008, warmup=100, schedule="cosine")
    run = SimpleNamespace(recipe=RECIPE, step=500, steps=STEPS, options=options)
    assert normal.normal_lines(run, losses()[:400]) == []


def test_of_a_tuned_model_the_first_training_is_the_yardstick():
    place = WEIGHTS / "axion1-v0.2-chat"
    recipe = read_summary(place / BEFORE)["recipe"]
    assert normal.yardstick(recipe) == (place.name, read_lines(place / BEFORE / "metrics.jsonl"))
    assert normal.yardstick(read_summary(place)["recipe"]) is None


def test_every_curve_that_comes_with_the_package_has_the_rates_of_its_recipe():
    for path in WEIGHTS.rglob("metrics.jsonl"):
        summary = json.loads((path.parent / "summary.json").read_text(encoding="utf-8"))
        recipe = summary["recipe"]
        for line in read_lines(path):
            how = recipe["lr"], recipe["warmup"], recipe["schedule"]
            assert line["lr"] == pytest.approx(schedule(line["step"] - 1, summary["steps"], *how))


def test_a_run_in_a_shell_says_where_its_loss_lies(tmp_path):
    words = ["--synthetic", "--max", "2000", "--steps", str(STEPS), "--stop-after", "27"]
    command = [sys.executable, "-m", "axion_np", "train", *words, "--eval-every", "27"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, env=ENVIRONMENT)
    assert done.returncode == 0, done.stderr
    assert re.search(r"steps 1 to 26: loss [\d.]+, axion1-sums 6\.02: normal\n", done.stdout)


def test_seeds_are_within_the_band_and_mistakes_are_further_away_than_a_seed():
    figures = json.loads((ROOT / "docs/benchmarks/normal.json").read_text(encoding="utf-8"))
    found = {row["run"]: row["points"] for row in figures["rows"]}
    seeds = [points for name, points in found.items() if name.startswith(NAME)]
    assert len(seeds) >= 2
    for points in seeds:
        mine = []
        for point in points:
            mine += [point["loss_nats"]] * (point["step"] - len(mine))
            here = normal.compared(CURVE, mine, lambda step: RATES[step + 1])
            assert normal.verdict(NAME, *here)[-1].endswith(": normal")

    def distance(name):
        return abs(log(found[name][-1]["loss_nats"] / found["sound"][-1]["loss_nats"]))

    for name in found:
        if name.startswith(("rate", "targets")):
            assert distance(name) > 3 * distance("sound, another seed"), name
