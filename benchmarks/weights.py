"""What bfloat16 weights cost in nats: compiled decoding reads held-out sums in both precisions.

Read as in generation, one token after the other, and asked for every next token.
"""

import argparse

import numpy as np

from axion_np import load
from axion_np.kernels.decode import Reader
from axion_np.tasks.sums import examples
from axion_np.text.packing import example_documents


def surprises(model, documents, weights):
    """Nats of each token, as the model decodes with such weights."""
    model.decoding_weights, nats = weights, []
    reader = Reader(model)
    for start, end in zip(documents.bounds, documents.bounds[1:]):
        x_T, y_T = documents.x[start:end], documents.y[start:end]
        for t in np.flatnonzero(y_T >= 0):
            z_V = reader.read(x_T[: t + 1]).astype(np.float64)
            nats.append(np.log(np.exp(z_V - z_V.max()).sum()) + z_V.max() - z_V[y_T[t]])
    return np.array(nats)


def main():
    p = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    p.add_argument("--models", default="axion1-sums,axion1-v0.3-chat", metavar="NAMES")
    p.add_argument("--problems", type=int, default=300, metavar="N")
    p.add_argument("--smoke", action="store_true", help="three problems")
    args = p.parse_args()
    n = 3 if args.smoke else args.problems
    print(
        f"{'model':<20}{'tokens':>8}{'float32':>10}{'bfloat16':>10}{'change':>10}  nats per token"
    )
    for name in args.models.split(","):
        model, tokenizer = load(name)
        documents = example_documents(examples(n, split="test"), tokenizer)
        exact, near = (surprises(model, documents, w) for w in ("float32", "bfloat16"))
        change = near.mean() - exact.mean()
        print(
            f"{name:<20}{exact.size:>8}{exact.mean():>10.5f}{near.mean():>10.5f}{change:>+10.5f}"
        )


if __name__ == "__main__":
    main()
