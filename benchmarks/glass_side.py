"""glassllm's side of benchmarks/glass.py."""

import sys
import time

import numpy as np
from glassllm.config import Config
from glassllm.model import GlassLM
from glassllm.train import train as train_glass
from rounds import peak_memory, serve


def main(file, batch, length):
    ids = np.load(file)["x"]
    config = Config(vocab_size=int(ids.max()) + 1, d_model=64, n_layers=4, max_len=512)
    model = GlassLM(config)

    def train(steps):
        begin = time.perf_counter()
        train_glass(model, ids.reshape(-1), steps, int(batch), int(length), log=None)
        return {"seconds": (time.perf_counter() - begin) / steps}

    def decode(n_new, prompt):
        begin = time.perf_counter()
        new = [step.token for step in model.generate(ids[0, 0, :prompt], n_new, greedy=True)]
        return {"seconds": time.perf_counter() - begin, "ids": new}

    serve(
        {
            "start": lambda checkpoint: {},
            "train": train,
            "decode": decode,
            "memory": lambda: {"memory": peak_memory()},
        }
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
