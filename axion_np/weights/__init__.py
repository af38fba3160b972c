r"""Trained models that come with the package, one directory each.

A directory holds what a run directory holds, smaller: float16 weights, the tokenizer, the summary
of the run with its command, commit and date, a thinned learning curve, and the first held-out
problems with the model's greedy answers, right or wrong. `python -m axion_np.weights RUN NAME`
makes one from a run of train.py.
"""

from pathlib import Path

DIRECTORY = Path(__file__).parent


def names():
    """The models that are here."""
    return sorted(path.parent.name for path in DIRECTORY.glob("*/config.json"))
