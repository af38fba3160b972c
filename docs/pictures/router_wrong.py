"""Train the smallest model with a right router and with wrong ones, and draw their loads.

    python docs/pictures/router_wrong.py --train     six minutes: router_wrong.json
    python docs/pictures/router_wrong.py             router_wrong.svg from it

Each run is `axion train` in a copy of the package in which one line was changed by a sabotage of
`axion_np/school/labs.toml`, or with another setting. Everything else is equal: data, seed, steps.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

import numpy as np
from sheet import BLUE, GREEN, PALE, RED, Axes, Sheet

from axion_np.operations.router import max_violation
from axion_np.school.labs import SABOTAGES

ROOT = Path(__file__).resolve().parents[2]
FIGURES = Path(__file__).with_suffix(".json")
STEPS, EXPERTS, TOKENS = 800, 8, 2048
GROUPS = ("n_expert_groups=4", "n_active_groups=1")
RUNS = {  # title: (sabotage or None, settings)
    "right": (None, ()),
    "bias never updated": ("bias-never-updated", ()),
    "wrong sign": ("bias-feeds-the-overloaded", ()),
    "bias in the gates": ("bias-leaks-into-the-gates", ()),
    "too fast: γ = 0.1": (None, ("router_bias_speed=0.1",)),
    "right, with groups": (None, GROUPS),
    "groups masked with 0": ("groups-masked-with-zero", GROUPS),
}
COMMAND = (
    f"train.py --synthetic --preset nano --set n_routed_experts={EXPERTS} --max 60000 "
    f"--batch-size 16 --steps {STEPS} --eval-every {STEPS} --eval-problems 20 --backend numpy "
    "--threads 1 --out run"
).split()


# ---------------------------------------------------------------------------- train
def sabotaged(folder, name):
    """A copy of the package in which one line differs, or none."""
    shutil.copytree(ROOT / "axion_np", folder / "axion_np")
    shutil.copy2(ROOT / "train.py", folder)
    for done in SABOTAGES:
        if done.name == name:
            path = folder / done.file
            source = path.read_text(encoding="utf-8")
            path.write_text(source.replace(done.old, done.new), encoding="utf-8")


def run(sabotage, settings):
    """Load of every step and layer, and the loss on held-out answers."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        sabotaged(folder, sabotage)
        command = [*COMMAND, *(word for item in settings for word in ("--set", item))]
        environment = os.environ | {"PYTHONPATH": place, "OPENBLAS_NUM_THREADS": "1"}
        subprocess.run(
            [sys.executable, *command], cwd=folder, env=environment, check=True, text=True
        )
        metrics = (folder / "run" / "metrics.jsonl").read_text(encoding="utf-8").splitlines()
        lines = [json.loads(line) for line in metrics]
        summary = json.loads((folder / "run" / "summary.json").read_text(encoding="utf-8"))
    return {
        "load": [line["load"] for line in lines],
        "answers": summary["val_answer_nats_per_token"],
    }


def distilled(runs):
    """What is kept: every tenth load of the last layer, and the figures of the table."""
    rows = [["router", "MaxVio, first layer", "last layer", "answers, nats per token"]]
    for title, done in runs.items():
        last = done["load"][-100:]
        uneven = [
            float(np.mean([max_violation(np.array(load[layer])) for load in last]))
            for layer in (0, -1)
        ]
        rows.append([title, *(f"{v:.2f}" for v in uneven), f"{done['answers']:.3f}"])
    return {
        "command": "python docs/pictures/router_wrong.py --train",
        "date": date.today().isoformat(),
        "tables": {"runs": rows},
        "load": {title: [load[-1] for load in done["load"][::10]] for title, done in runs.items()},
    }


# ---------------------------------------------------------------------------- draw
def panel(sheet, left, top, title, load):
    """Shares of the visits of a step, an expert a line: the busiest red, the idlest blue."""
    load_E = np.array(load, float) / (2 * TOKENS)
    axes = Axes(sheet, left, top, 174, 84, (0, len(load_E) - 1), (0, 0.5))
    sheet.words(left, top - 8, title, "title")
    axes.marks({}, {0: "0", 0.25: "¼", 0.5: "½"})
    order = load_E[-10:].mean(axis=0).argsort()
    for place, expert in enumerate(order):
        colour = RED if place == EXPERTS - 1 else BLUE if place == 0 else PALE
        axes.curve(range(len(load_E)), load_E[:, expert], colour, width=1.2)
    axes.curve((0, len(load_E) - 1), (1 / EXPERTS, 1 / EXPERTS), GREEN, dashed=True, width=1)


def draw(figures):
    sheet = Sheet(460, 566, "Load of eight experts in seven runs")
    sheet.words(24, 26, f"share of the visits, {STEPS} steps from left to right", "small")
    for number, (title, load) in enumerate(figures["load"].items()):
        row, column = divmod(number, 2)
        panel(sheet, 44 + 222 * column, 64 + 128 * row, title, load)
    for line, (colour, text) in enumerate(
        [(RED, "busiest at the end"), (BLUE, "idlest at the end"), (GREEN, "one in eight")]
    ):
        sheet.words(266, 470 + 22 * line, text, "", colour)
    sheet.save(__file__)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    p.add_argument("--train", action="store_true", help="train again, before drawing")
    if p.parse_args().train:
        figures = distilled({title: run(*how) for title, how in RUNS.items()})
        text = json.dumps(figures, ensure_ascii=False, separators=(",", ":"))
        FIGURES.write_text(text + "\n", encoding="utf-8")
    draw(json.loads(FIGURES.read_text(encoding="utf-8")))


if __name__ == "__main__":
    main()
