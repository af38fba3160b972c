r"""One step of train.py as a whole: what accumulation must not change, and the bias it moves."""

import numpy as np
import pytest

import train

RUN = [
    "--synthetic",
    "--preset",
    "nano",
    "--max",
    "200",
    "--seq-len",
    "32",
    "--backend",
    "numpy",
    "--eval-problems",
    "1",
    "--warmup",
    "1",
    "--set",
    "balance_loss_weight=1.0",
]


@pytest.fixture(scope="module")
def states(tmp_path_factory):
    """Two steps of batches of eight rows, and the same rows as four parts of two."""
    states = {}
    for name, batch, parts in (("whole", 8, 1), ("parts", 2, 4)):
        out = tmp_path_factory.mktemp("step") / name
        sizes = ["--batch-size", str(batch), "--grad-accum", str(parts), "--steps", "2"]
        assert train.main([*RUN, *sizes, "--out", str(out)]) == 0
        with np.load(out / "training_state.npz") as state:
            states[name] = dict(state)
    return states


def test_the_bias_of_every_expert_moves_by_the_bias_speed(states):
    steps = states["whole"]["biases"] / 0.001
    np.testing.assert_allclose(steps, np.round(steps), atol=1e-4)
    assert np.abs(steps).max() == pytest.approx(2, abs=1e-4)  # twice in the same direction


def test_the_bias_counts_the_load_of_the_whole_batch_not_of_its_last_part(states):
    np.testing.assert_array_equal(states["parts"]["biases"], states["whole"]["biases"])


def test_the_gradient_of_parts_is_that_of_the_batch(states):
    for name in ("m", "flat"):
        whole, parts = states["whole"][name], states["parts"][name]
        assert np.abs(parts - whole).max() < 1e-3 * np.abs(whole).max()
