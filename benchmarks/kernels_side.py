"""One side of benchmarks/kernels.py: the operations of one back end, called as in a step."""

import sys
import time
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace

import numpy as np
from rounds import serve

from axion_np import kernels
from axion_np.backends import choose
from axion_np.config import Config
from axion_np.modules import reference
from axion_np.modules.model import Model
from axion_np.modules.network import network_backward, network_forward
from axion_np.modules.params import allocate
from axion_np.modules.shards import keep_freed_memory
from axion_np.operations.adamw import new_moments


def record(preset, batch, length, ops):
    """The largest call of each name in a training step: {name: (function, args, kwargs)}."""
    calls, sizes = {}, {}

    def recorder(name, function):
        def call(*args, **kwargs):
            if args[0].size > sizes.get(name, 0):
                calls[name], sizes[name] = (function, args, kwargs), args[0].size
            return function(*args, **kwargs)

        return call

    names = [name for name in reference.__all__ if name.islower() and "moe" not in name]
    watched = SimpleNamespace(**vars(ops))
    for name in names:
        setattr(watched, name, recorder(name, getattr(ops, name)))
    config = Config.preset(preset)
    model, g = Model.init(config), allocate(config)
    p, router, flat = model.params, model.router, model.params.flat
    ids = np.random.default_rng(0).integers(0, config.vocab_size, (batch, length + 1))
    logits_BTV, saved = network_forward(ids[:, :-1], p, router, config, watched)
    _, dlogits_BTV = watched.cross_entropy(logits_BTV, ids[:, 1:], overwrite=True)
    network_backward(dlogits_BTV, saved, p, g, config, watched)
    watched.grad_norm(g.flat)
    watched.adamw_step(flat, g.flat, *new_moments(flat), 0, 1e-4, n_decayed=model.n_decayed)
    return {name: (f, unwatched(args, watched, ops), k) for name, (f, args, k) in calls.items()}


def unwatched(args, watched, ops):
    """A module's call names the back end that it runs on: the real one, without our recorder."""
    return tuple(ops if arg is watched else arg for arg in args)


def call(calls, pool, threads, name):
    """Milliseconds of a call on each thread at the same time: the mean of five."""
    function, args, kwargs = calls[name]

    def five(_):
        for _ in range(5):
            function(*args, **kwargs)

    begin = time.perf_counter()
    list(pool.map(five, range(threads)))
    return {"ms": 1e3 * (time.perf_counter() - begin) / 5}


def main(preset, batch, length, threads, backend):
    keep_freed_memory(one_heap=False)
    pool = ThreadPoolExecutor(int(threads))
    calls = record(preset, int(batch), int(length), choose("modules", backend))
    ours = [name for name in calls if getattr(kernels, name) is not getattr(reference, name, None)]
    names = {"kernels": ours, "numpy": [name for name in calls if name not in ours]}
    serve({"names": lambda: names, "call": lambda name: call(calls, pool, int(threads), name)})


if __name__ == "__main__":
    main(*sys.argv[1:])
