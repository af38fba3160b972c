"""Train axion1 beside models that differ in one choice, at equal parameters: choices.json.

    python docs/pictures/choices.py

Dense or a mixture: layers as wide as what a token uses, and as wide as all experts together.
Multi-head attention proper cannot be had by a setting: keys and values always go through a latent.
With a latent as wide as x, and none for queries, nothing is squeezed any more. That is what is
compared; the experts are made narrower until both have equally many parameters.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
from sheet import record

from axion_np import Config

ROOT = Path(__file__).resolve().parents[2]
FORMS = {
    "axion1": {},
    "dense, equal active": {"n_dense_layers": 4, "d_ff_dense": 192},
    "dense, equal parameters": {"n_dense_layers": 4, "d_ff_dense": 320},
    "no squeeze": {"q_lora_rank": None, "kv_lora_rank": 64, "d_ff": 52},
}
TABLES = {"experts": list(FORMS)[:3], "latents": ["axion1", "no squeeze"]}
SEEDS, STEPS = (0, 1), 500
COMMAND = (
    f"train.py --synthetic --max 60000 --steps {STEPS} --eval-every {STEPS} --eval-problems 20 "
    "--threads 1 --out run"
).split()


def train(settings, seed):
    """Loss of held-out answers, and seconds of the processor for a step of training."""
    words = [w for k, v in settings.items() for w in ("--set", f"{k}={json.dumps(v)}")]
    with tempfile.TemporaryDirectory() as folder:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        command = [sys.executable, ROOT / COMMAND[0], *COMMAND[1:], "--seed", str(seed), *words]
        environment = os.environ | {"PYTHONPATH": str(ROOT)}
        subprocess.run(command, cwd=folder, env=environment, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        text = (Path(folder) / "run" / "summary.json").read_text(encoding="utf-8")
    return json.loads(text)["val_answer_nats_per_token"], after.ru_utime - before.ru_utime


def row(name, settings):
    c = Config.preset("axion1").replace(**settings)
    losses, seconds = np.array([train(settings, seed) for seed in SEEDS]).T
    sizes = (c.parameter_count(), c.active_count(), c.cache_numbers_per_token())
    results = [*(f"{loss:.3f}" for loss in losses), f"{seconds.min():.0f}"]
    return [name, *(f"{size:,}" for size in sizes), *results]


def main():
    rows = {name: row(name, settings) for name, settings in FORMS.items()}
    losses = [f"answers, seed {seed}" for seed in SEEDS]
    head = ["model", "parameters", "active", "cache", *losses, "seconds"]
    record(
        __file__,
        "python docs/pictures/choices.py",
        {name: [head, *(rows[form] for form in forms)] for name, forms in TABLES.items()},
    )


if __name__ == "__main__":
    main()
