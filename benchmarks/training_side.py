"""One side of a training benchmark: `ours` (numba), `numpy`, `eager`, `compiled`, or `matmul`.

Every side reads the same exported checkpoint and the same file of token rows, and answers the same
questions: loss, train (some training steps), prefill (a forward of one row), memory.
"""

import sys
import time
from types import SimpleNamespace

import numpy as np
from rounds import peak_memory, serve

RECIPE = {"lr": 1e-4, "beta1": 0.9, "beta2": 0.95, "weight_decay": 0.1, "clip": 1.0}
FOREVER = 1_000_000_000  # steps


class Ours:
    """The loop's own step: each thread takes some rows of the batch."""

    def __init__(self, backend, threads):
        from axion_np.backends import choose

        self.backend, self.threads = backend, threads
        self.ops = choose("modules", backend)
        # A learning rate that stays where it is, as the peer's does.
        self.recipe = SimpleNamespace(**RECIPE, warmup=0, schedule="decay")

    def start(self, checkpoint):
        from axion_np.interchange.huggingface import import_model

        self.take(import_model(checkpoint)[0])

    def take(self, model):
        from axion_np.modules.params import allocate
        from axion_np.modules.shards import LARGE, Workers
        from axion_np.operations.adamw import new_moments

        self.model = model
        # The peer's biases stay as they are.
        self.model.config = self.model.config.replace(router_bias_speed=0.0)
        self.g = allocate(self.model.config)
        self.workers = Workers(self.threads, large=self.g.flat.size > LARGE)
        self.moments, self.steps = new_moments(self.model.params.flat), 0

    def loss(self, x_BT, y_BT, pos_BT):
        logits_BTV = self.model.logits(x_BT, self.backend, pos_BT)
        return float(self.ops.cross_entropy(logits_BTV, y_BT)[0])

    def step(self, *batch):
        from axion_np.text.packing import Batch
        from axion_np.training.loop import train_step

        state = (self.moments, self.steps, FOREVER, self.recipe, self.workers, self.g, self.ops)
        result, _, _ = train_step(self.model, [Batch(*batch)], *state)
        self.steps += 1
        return result.loss

    def prefill(self, x_BT):
        self.model.logits(x_BT, self.backend)

    def generate(self, ids):
        from axion_np.generation.sampling import generate

        return list(generate(self.model, ids, 4, temperature=0.0, backend=self.backend))


class Transformers:
    """DeepseekV3ForCausalLM at its quickest: fused attention, grouped experts, fused AdamW."""

    def __init__(self, compiled):
        try:
            import torch
            import transformers
        except ImportError as error:
            sys.exit(f"the peer needs {error.name}: pip install -e .[bench], or --peer none")
        transformers.utils.logging.disable_progress_bar()
        self.torch, self.compiled = torch, compiled

    def start(self, checkpoint):
        from transformers import DeepseekV3ForCausalLM

        torch, r = self.torch, RECIPE
        self.model = DeepseekV3ForCausalLM.from_pretrained(
            checkpoint, attn_implementation="sdpa", experts_implementation="grouped_mm"
        ).train()
        matrices = [p for p in self.model.parameters() if p.ndim > 1]
        gains = [p for p in self.model.parameters() if p.ndim == 1]
        self.optimizer = torch.optim.AdamW(
            [{"params": matrices}, {"params": gains, "weight_decay": 0.0}],
            lr=r["lr"],
            betas=(r["beta1"], r["beta2"]),
            weight_decay=r["weight_decay"],
            fused=True,
        )
        self.graph = torch.compile(self.graph_of_loss) if self.compiled else self.graph_of_loss

    def graph_of_loss(self, x_BT, y_BT):
        logits_BTV = self.model(input_ids=x_BT, use_cache=False).logits
        return self.torch.nn.functional.cross_entropy(
            logits_BTV.flatten(0, 1), y_BT.flatten(), ignore_index=-1
        )

    def rows(self, *arrays):
        return [self.torch.from_numpy(a.astype(np.int64)) for a in arrays]

    def loss(self, x_BT, y_BT, pos_BT):
        with self.torch.no_grad():
            return self.graph_of_loss(*self.rows(x_BT, y_BT)).item()

    def step(self, x_BT, y_BT, pos_BT):
        loss = self.graph(*self.rows(x_BT, y_BT))
        self.optimizer.zero_grad()
        loss.backward()
        self.torch.nn.utils.clip_grad_norm_(self.model.parameters(), RECIPE["clip"])
        self.optimizer.step()
        return loss.item()

    def prefill(self, x_BT):
        with self.torch.no_grad():
            self.model(input_ids=self.rows(x_BT)[0], use_cache=False)


def answers(side, rows):
    """What a side can be asked. `rows` holds x, y, pos of shape (batches, B, T)."""
    state = {"step": 0}

    def batch(number, documents):
        x_BT, y_BT, pos_BT = (rows[name][number % len(rows["x"])] for name in ("x", "y", "pos"))
        if not documents:
            pos_BT = np.broadcast_to(np.arange(x_BT.shape[1]), x_BT.shape)
        return x_BT, y_BT, pos_BT

    def start(checkpoint):
        side.start(checkpoint)
        return {"memory": peak_memory()}

    def train(steps, documents=False):
        """Training steps one after another: the seconds of each, the last loss."""
        seconds = []
        for _ in range(steps):
            begin = time.perf_counter()
            loss = side.step(*batch(state["step"], documents))
            seconds.append(time.perf_counter() - begin)
            state["step"] += 1
        return {"seconds": float(np.median(seconds)), "loss": loss}

    def prefill(repeats):
        x_BT = rows["x"][0][:1]
        begin = time.perf_counter()
        for _ in range(repeats):
            side.prefill(x_BT)
        return {"seconds": (time.perf_counter() - begin) / repeats}

    return {
        "start": start,
        "train": train,
        "prefill": prefill,
        "loss": lambda: {"loss": side.loss(*batch(0, False))},
        "memory": lambda: {"memory": peak_memory()},
        "generate": lambda: {"ids": side.generate(rows["x"][0][0, :8].tolist())},
    }


def matmul(size, repeats=5):
    """The machine's own peak: a square product in float32, in GFLOP/s."""
    a, b = np.random.default_rng(0).random((2, size, size), np.float32)
    seconds = []
    for _ in range(repeats):
        begin = time.perf_counter()
        a @ b
        seconds.append(time.perf_counter() - begin)
    return {"gflops": 2e-9 * size**3 / float(np.median(seconds))}


def main(kind, file=None, threads=None):
    if kind == "matmul":
        return serve({"matmul": matmul})
    backend = {"ours": "numba", "numpy": "numpy"}.get(kind)
    side = Ours(backend, int(threads)) if backend else Transformers(kind == "compiled")
    return serve(answers(side, np.load(file)))


if __name__ == "__main__":
    main(*sys.argv[1:])
