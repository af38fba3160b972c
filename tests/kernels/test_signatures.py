"""One training step and one generation compile each kernel once: no layout slips through."""

import subprocess
import sys
from pathlib import Path

import numba
import pytest

CODE = """
import importlib, pkgutil
import numpy as np
from axion_np import kernels
from axion_np.operations.adamw import new_moments
from axion_np.config import Config
from axion_np.modules.model import Model
from axion_np.modules.params import matrix_count
from axion_np.generation.sampling import generate
from axion_np.generation.speculative import speculate

config = Config.preset("nano")
model = Model.init(config, 0)
tokens = np.random.default_rng(0).integers(0, config.vocab_size, (3, 20))
pos = np.concatenate([np.arange(8), np.arange(12)])[None].repeat(3, 0)
loss, g = model.loss_and_grads(tokens, tokens, pos_BT=pos)
narrow = Model.init(config.replace(kv_lora_rank=6), 0)  # MLA in absorbed form
narrow.loss_and_grads(tokens, tokens, pos_BT=pos)
kernels.adamw_step(model.params.flat, g.flat, *new_moments(g.flat), 0, 1e-3,
                   n_decayed=matrix_count(config), scale=0.5)
print(len(list(generate(model, [1, 2, 3], 5, temperature=0))), "tokens")
print(len(list(generate(model, [1, 2], 5, temperature=1.0, top_k=3))), "tokens")
drafting = Model.init(config.replace(n_mtp_layers=1), 0)
print(len(list(speculate(drafting, [1, 2, 3], 5, 2, top_p=0.9))), "tokens")
for info in pkgutil.iter_modules(kernels.__path__):
    module = importlib.import_module(f"axion_np.kernels.{info.name}")
    for name, value in vars(module).items():
        if not hasattr(value, "signatures") or value.py_func.__module__ != module.__name__:
            continue
        if not value.targetoptions.get("no_cpython_wrapper"):  # helpers have no door to Python
            print(len(value.signatures), f"{info.name}.{name}")
"""


@pytest.mark.skipif(numba.config.DISABLE_JIT, reason="nothing is compiled")
def test_each_kernel_has_one_signature_after_a_step_and_a_generation():
    run = subprocess.run(
        [sys.executable, "-c", CODE],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    counts = [line.split() for line in run.stdout.splitlines() if "tokens" not in line]
    assert sum(int(count) for count, _ in counts) >= 10
    assert {name: count for count, name in counts if int(count) > 1} == {}
