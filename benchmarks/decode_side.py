"""One side of the decoding benchmark: `ours` (numba), `numpy`, or `eager` (transformers, cached).

Every side reads the same exported checkpoint and continues the same prompt greedily, without a
token that ends it, through its own cache of past tokens.
"""

import sys
import time

import numpy as np
from rounds import peak_memory, serve


class Ours:
    """`axion_np.generation.sampling.generate`."""

    def __init__(self, backend, weights="float32"):
        self.backend, self.weights = backend, weights

    def start(self, checkpoint):
        from axion_np.interchange.huggingface import import_model

        self.model, _ = import_model(checkpoint)
        self.model.decoding_weights = self.weights

    def decode(self, ids, n_new):
        from axion_np.generation.sampling import generate

        options = {"temperature": 0, "eos_id": -1, "backend": self.backend}
        return list(generate(self.model, ids, n_new, **options))


class Transformers:
    """`DeepseekV3ForCausalLM.generate` with its default cache, no gradients."""

    def start(self, checkpoint):
        import torch
        import transformers

        transformers.utils.logging.disable_progress_bar()
        self.torch = torch
        self.model = transformers.DeepseekV3ForCausalLM.from_pretrained(checkpoint).eval()

    def decode(self, ids, n_new):
        prompt = self.torch.tensor([ids])
        with self.torch.no_grad():
            whole = self.model.generate(
                prompt,
                attention_mask=self.torch.ones_like(prompt),
                do_sample=False,
                min_new_tokens=n_new,
                max_new_tokens=n_new,
                eos_token_id=None,
                pad_token_id=0,
                use_cache=True,
            )
        return whole[0, len(ids) :].tolist()


def main(kind, file, weights="float32"):
    ids = np.load(file)["x"][0][0].tolist()
    side = Transformers() if kind == "eager" else Ours({"ours": "numba"}.get(kind, kind), weights)

    def start(checkpoint):
        side.start(checkpoint)
        return {"memory": peak_memory()}

    def decode(n_new, prompt):
        begin = time.perf_counter()
        new = side.decode(ids[:prompt], n_new)
        return {"seconds": time.perf_counter() - begin, "ids": new}

    serve({"start": start, "decode": decode, "memory": lambda: {"memory": peak_memory()}})


if __name__ == "__main__":
    main(*sys.argv[1:])
