"""The process behind benchmarks/parts.py: our training step, a clock around each operation."""

import sys
import threading
import time
from collections import Counter
from types import SimpleNamespace

import numpy as np
from rounds import serve
from training_side import Ours

from axion_np.kernels import mla
from axion_np.modules import reference

MODULES = ("mla_", "moe_")  # made of operations, which have their own clocks
PARTS = {
    "attention": "attention",
    "experts": "routed experts",
    "swiglu": "shared expert",
    "router": "router",
    "rmsnorm": "norms",
    "rope": "rope",
    "cross": "loss",
    "embedding": "embedding",
    "adamw": "AdamW and clipping",
    "grad": "AdamW and clipping",
}


def describe(name, args, vocab_size):
    """(part, counted flops of a call)."""
    kind, times = name.split("_")[0], 2 if name.endswith("backward") else 1
    saved = args[-1]
    if kind in ("input", "weight"):  # the two halves of the head's backward
        a, b = args
        return "head", 2 * a.size * (b.shape[0] if kind == "input" else b.shape[-1])
    if kind == "linear":
        x, w = args if times == 1 else (saved.x_LI, saved.w_IO)
        part = "head" if vocab_size in w.shape else "linear maps of attention"
        return part, 2 * times * x.size * w.shape[1]
    if kind == "attention":
        q, v, pos = (
            (args[0], args[2], args[3])
            if times == 1
            else (saved.q_BTHA, saved.v_BSHW, saved.pos_BT)
        )
        heads = q.size / (pos.size * q.shape[-1])
        pairs = float((pos + 1).sum()) * heads
        return PARTS[kind], 2 * times * pairs * (q.shape[-1] + v.shape[-1])
    if kind == "experts":
        visits, w = (
            (args[1].size, args[3]) if times == 1 else (saved.order_J.size, saved.w_gate_EDF)
        )
        return PARTS[kind], 6 * times * visits * w[0].size
    if kind == "swiglu":
        x, w = args[:2] if times == 1 else (saved.x_LD, saved.w_gate_DF)
        return PARTS[kind], 6 * times * x.size * w.shape[1]
    return PARTS[kind], 0


class Clocked(Ours):
    """The same side, its operations timed on whichever thread runs them."""

    def __init__(self, threads):
        super().__init__("numba", threads)
        self.lock, self.seconds, self.flops = threading.Lock(), Counter(), Counter()
        names = [name for name in reference.__all__ if name.islower() and name[:4] not in MODULES]
        clocked = {name: self.clock(name, getattr(self.ops, name)) for name in names}
        self.ops = SimpleNamespace(**(vars(self.ops) | clocked))
        for name in ("attention_forward", "attention_backward"):  # MLA's own, not through ops
            setattr(mla, f"shared_{name}", self.clock(name, getattr(mla, f"shared_{name}")))

    def clock(self, name, function):
        share = 1 if name in ("adamw_step", "grad_norm") else self.threads

        def call(*args, **kwargs):
            begin = time.perf_counter()
            result = function(*args, **kwargs)
            seconds = (time.perf_counter() - begin) / share
            part, flops = describe(name, args, self.model.config.vocab_size)
            with self.lock:
                self.seconds[part] += seconds
                self.flops[part] += flops
            return result

        return call


def main(file, checkpoint, threads):
    rows, side = np.load(file), Clocked(int(threads))
    side.start(checkpoint)
    batch = [rows[name][0] for name in ("x", "y", "pos")]

    def steps(number):
        """Seconds and GFLOP of a step and of each part, averaged over some steps."""
        side.seconds.clear()
        side.flops.clear()
        begin = time.perf_counter()
        for _ in range(number):
            side.step(*batch)
        seconds = (time.perf_counter() - begin) / number
        return {
            "seconds": seconds,
            "parts": {k: v / number for k, v in side.seconds.items()},
            "gflop": {k: v / number / 1e9 for k, v in side.flops.items()},
        }

    serve({"steps": steps})


if __name__ == "__main__":
    main(*sys.argv[1:])
