r"""One side of benchmarks/kernels.py: the operations of one back end, called as in a step."""

import sys
import time
from types import SimpleNamespace

import numpy as np
from turns import serve

from axion_np import kernels, reference
from axion_np.adamw import new_moments
from axion_np.config import Config
from axion_np.model import Model, model_backward, model_forward
from axion_np.params import allocate, matrix_count


def record(preset, batch, length, ops):
    r"""The largest call of each operation in a training step: {name: (function, args, kwargs)}."""
    calls, sizes = {}, {}

    def recorder(name, function):
        def call(*args, **kwargs):
            if args[0].size > sizes.get(name, 0):
                calls[name], sizes[name] = (function, args, kwargs), args[0].size
            return function(*args, **kwargs)

        return call

    names = [name for name in reference.__all__ if name.islower()]
    watched = SimpleNamespace(**{name: recorder(name, getattr(ops, name)) for name in names})
    config = Config.preset(preset)
    model, g = Model.init(config), allocate(config)
    p, router, flat = model.params, model.router, model.params.flat
    ids = np.random.default_rng(0).integers(0, config.vocab_size, (batch, length + 1))
    logits_BTV, saved = model_forward(ids[:, :-1], p, router, config, watched)
    _, dlogits_BTV = watched.cross_entropy(logits_BTV, ids[:, 1:])
    model_backward(dlogits_BTV, saved, p, router, g, config, watched)
    watched.grad_norm(g.flat)
    watched.adamw_step(flat, g.flat, *new_moments(flat), 0, 1e-4, n_decayed=matrix_count(config))
    return calls


def call(calls, name):
    r"""Milliseconds of one call: the middle of five."""
    function, args, kwargs = calls[name]
    seconds = []
    for _ in range(5):
        begin = time.perf_counter()
        function(*args, **kwargs)
        seconds.append(time.perf_counter() - begin)
    return {"ms": 1e3 * sorted(seconds)[2]}


def main(preset, batch, length, backend):
    calls = record(preset, int(batch), int(length), reference.backend(backend))
    ours = [name for name in calls if getattr(kernels, name) is not getattr(reference, name)]
    names = {"kernels": ours, "numpy": [name for name in calls if name not in ours]}
    serve({"names": lambda: names, "call": lambda name: call(calls, name)})


if __name__ == "__main__":
    main(*sys.argv[1:])
