"""For the training benchmarks: prepare a checkpoint, open the sides, check that they agree."""

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

from rounds import ROOT, Failed, Side

HERE = Path(__file__).resolve().parent
PEERS = {
    "eager": "transformers, eager",
    "compiled": "transformers, torch.compile",
    "numpy": "our NumPy back end",
}


def require(names):
    """The peers asked for. **Errors** ValueError for an unknown or a missing one."""
    if names == "none":
        return []
    chosen = names.split(",")
    for name in chosen:
        if name not in ("eager", "compiled"):
            raise ValueError(f"--peer {name}: expected eager, compiled or none")
    for package in ("torch", "transformers"):
        if importlib.util.find_spec(package) is None:
            raise ValueError(f"the peer needs {package}: pip install -e .[bench], or --peer none")
    return chosen


def prepare(folder, preset, batch, length, gsm8k=None):
    """Checkpoint and rows on disk, made in a process of its own; flops of a token."""
    folder.mkdir()
    settings = {"preset": preset, "batch": batch, "length": length, "gsm8k": gsm8k}
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    done = subprocess.run(
        [sys.executable, HERE / "training_data.py", folder, json.dumps(settings)],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": path},
    )
    if done.returncode:
        raise Failed("the checkpoint could not be made; see above")
    return json.loads(done.stdout) | {
        "checkpoint": str(folder / "model"),
        "rows": str(folder / "rows.npz"),
        "tokens": batch * length,
    }


def open_side(kind, args, data, products=1, **environment):
    """A process for one kind. To train, our threads share out the rows of a batch and each matrix
    product stays on its core; a single row is left to `products` threads of NumPy's BLAS."""
    command = [HERE / "training_side.py", kind, data["rows"], args.threads]
    return Side(command, products if kind in ("ours", "numpy") else args.threads, **environment)


def open_sides(stack, args, data, kinds, products=1):
    """A process for each kind, with the checkpoint loaded: {kind: Side}."""
    sides = {}
    for kind in kinds:
        sides[kind] = stack.enter_context(open_side(kind, args, data, products))
        sides[kind].ask("start", checkpoint=data["checkpoint"])
    return sides


def agree(sides):
    """Print each side's first loss. **Errors** Failed if two differ by more than 1e-4."""
    losses = {name: side.ask("loss")["loss"] for name, side in sides.items()}
    print(
        "first loss, nats per token: "
        + ", ".join(f"{name} {loss:.6f}" for name, loss in losses.items())
    )
    if max(losses.values()) - min(losses.values()) > 1e-4:
        raise Failed("the losses differ by more than 1e-4; nothing was timed")
