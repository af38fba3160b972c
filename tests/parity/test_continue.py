"""The script of the page to_gpu, as a reader runs it: out, five steps in PyTorch, and back."""

import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from axion_np.config import Config
from axion_np.interchange import huggingface
from axion_np.modules.model import Model
from axion_np.tasks.sums import examples
from axion_np.text.prompt import example_text
from axion_np.text.tokenizer import Tokenizer

REASON = 'this needs PyTorch and transformers: pip install -e ".[parity]"'
pytest.importorskip("torch", reason=REASON)
pytest.importorskip("transformers", reason=REASON)
SCRIPT = Path(__file__).resolve().parents[2] / "docs/interchange/continue_in_pytorch.py"


def test_a_model_continues_in_pytorch_and_comes_back(tmp_path):
    text = "".join(example_text(problem) + "\n" for problem in examples(200, seed=1))
    tokenizer = Tokenizer.train([text], 320, backend="numpy")
    model = Model.init(Config.preset("nano").replace(n_dense_layers=1))
    huggingface.export_model(model, tokenizer, tmp_path / "exported")
    (tmp_path / "text.txt").write_text(text, encoding="utf-8")
    command = [sys.executable, str(SCRIPT), "exported", "text.txt", "continued", "5"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    losses = [float(loss) for loss in re.findall(r": ([\d.]+) nats per token", done.stdout)]
    assert len(losses) == 5 and losses[-1] < losses[0]
    back, back_tokenizer = huggingface.import_model(tmp_path / "continued")
    assert back.config == model.config
    assert back_tokenizer.encode(text) == tokenizer.encode(text)
    ids_BT = np.array([tokenizer.encode(text)[:60]])
    before, _ = model.loss_and_grads(ids_BT[:, :-1], ids_BT[:, 1:], backend="numpy")
    after, _ = back.loss_and_grads(ids_BT[:, :-1], ids_BT[:, 1:], backend="numpy")
    assert after < before
    steps = np.unique(np.round(back.router.biases[1] / 0.001))
    assert back.router.biases[0] is None and np.abs(steps).max() in range(1, 6)
