"""One step is its chapters in a row, and the loop calls that step and no other."""

import threading
from types import SimpleNamespace

import numpy as np
import pytest

from axion_np.backends import choose
from axion_np.commands import train as command
from axion_np.config import Config
from axion_np.modules.model import Model
from axion_np.modules.params import allocate
from axion_np.modules.shards import Workers
from axion_np.operations.adamw import adamw_step, clip_scale, grad_norm, new_moments, schedule
from axion_np.operations.router import update_bias
from axion_np.text.packing import Batch
from axion_np.training import loop

ACCUMULATED = [
    *("--synthetic", "--preset", "nano", "--max", "200", "--seq-len", "32", "--warmup", "1"),
    *("--backend", "numpy", "--eval-problems", "1", "--set", "balance_loss_weight=1.0"),
]
RECIPE = SimpleNamespace(lr=0.01, warmup=3, schedule="cosine", weight_decay=0.1, clip=0.5)
CONFIG = Config.preset("nano").replace(n_dense_layers=1)


@pytest.fixture
def pieces():
    """(model, batch, moments, workers, gradient) of a small step."""
    model = Model.init(CONFIG)
    rng = np.random.default_rng(3)
    x_BT = rng.integers(4, 300, (4, 9))
    pos_BT = np.tile(np.arange(9), (4, 1))
    batch = Batch(x_BT[:, :-1], x_BT[:, 1:], pos_BT[:, :-1])
    return model, batch, new_moments(model.params.flat), Workers(2), allocate(CONFIG)


def step(pieces, batches=None, recipe=RECIPE, number=1, ops="numpy"):
    model, batch, moments, workers, g = pieces
    batches = [batch] if batches is None else batches
    ops = choose("modules", ops)
    return loop.train_step(model, batches, moments, number, 10, recipe, workers, g, ops)


# by hand


def test_a_step_is_gradient_length_rate_adamw_and_biases_in_this_order(pieces):
    model, batch, _, _, _ = pieces
    p, biases = model.params.flat.copy(), [np.zeros(4, np.float32), np.zeros(4, np.float32)]
    loss, grads = model.loss_and_grads(batch.x_BT, batch.y_BT, backend="numpy")
    m, v = new_moments(p)
    norm = grad_norm(grads.flat)
    result, seen_norm, lr = step(pieces)
    assert norm > RECIPE.clip  # so that clipping shows
    adamw_step(
        p,
        grads.flat,
        m,
        v,
        1,
        schedule(1, 10, 0.01, 3),
        weight_decay=0.1,
        n_decayed=model.n_decayed,
        scale=clip_scale(norm, 0.5),
    )
    update_bias(biases[1], result.load[1], CONFIG.router_bias_speed)
    assert (result.loss, seen_norm, lr) == (loss, norm, 0.01 * 2 / 3)
    np.testing.assert_array_equal(model.params.flat, p)
    assert model.router.biases[0] is None and result.load[0] is None
    np.testing.assert_array_equal(model.router.biases[1], biases[1])
    assert np.abs(biases[1]).max() > 0


# properties


@pytest.mark.parametrize("ops", ["numpy", "numba"])
def test_a_step_without_targets_moves_nothing(pieces, ops):
    model, batch, moments, _, _ = pieces
    moments.m[:] = 0.1  # a step with momentum would move
    before = model.params.flat.copy()
    nothing = batch._replace(y_BT=np.full_like(batch.y_BT, -1))
    result, norm, _ = step(pieces, [nothing], ops=ops)
    assert (result.loss, norm) == (0, 0)
    np.testing.assert_array_equal(model.params.flat, before)


@pytest.mark.parametrize("ops", ["numpy", "numba"])
def test_rows_without_targets_beside_others_do_not_hold_up_the_threads(pieces, ops):
    y_BT = pieces[1].y_BT.copy()
    y_BT[:2] = -1
    result, norm, _ = step(pieces, [pieces[1]._replace(y_BT=y_BT)], ops=ops)
    assert np.isfinite(result.loss) and norm > 0


def test_the_loop_calls_the_step_of_this_chapter_and_no_other(tmp_path, monkeypatch):
    steps = []

    def counted(model, batches, moments, step, *rest):
        steps.append(step)
        return original(model, batches, moments, step, *rest)

    original = loop.train_step
    monkeypatch.setattr(loop, "train_step", counted)
    words = "--synthetic --preset nano --max 200 --steps 5 --seq-len 64 --batch-size 4".split()
    words += ["--backend", "numpy", "--eval-problems", "2", "--out", str(tmp_path / "a")]
    assert command.main(words) == 0
    assert steps == [0, 1, 2, 3, 4]


def test_a_run_needs_no_main_thread(tmp_path):
    words = "--synthetic --preset nano --max 200 --steps 1 --seq-len 64 --batch-size 4".split()
    words += ["--backend", "numpy", "--eval-problems", "2", "--out", str(tmp_path / "a")]
    codes = []
    thread = threading.Thread(target=lambda: codes.append(command.main(words)))
    thread.start()
    thread.join(60)
    assert codes == [0]


# whole runs: what accumulation must not change, and the biases it moves


@pytest.fixture(scope="module")
def states(tmp_path_factory):
    """Two steps of batches of eight rows, and the same rows as four parts of two."""
    states = {}
    for name, batch, parts in (("whole", 8, 1), ("parts", 2, 4)):
        out = tmp_path_factory.mktemp("step") / name
        sizes = ["--batch-size", str(batch), "--grad-accum", str(parts), "--steps", "2"]
        assert command.main([*ACCUMULATED, *sizes, "--out", str(out)]) == 0
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


# refusals


@pytest.mark.parametrize("ops", ["numpy", "numba"])
def test_a_loss_that_is_not_finite_names_where_it_came_from_and_moves_nothing(pieces, ops):
    model = pieces[0]
    model.params.blocks[1].mla.w_uv_CHW[0, 0, 0] = np.nan
    before = model.params.flat.copy()
    with pytest.raises(FloatingPointError, match="parameter blocks.1.mla.w_uv_CHW is not finite"):
        step(pieces, ops=ops)
    np.testing.assert_array_equal(model.params.flat, before)


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_an_overflow_on_the_way_is_named_by_the_first_tensor_that_has_it(pieces):
    pieces[0].params.embed_VD[:] = 1e30  # finite, but not its square
    with pytest.raises(FloatingPointError, match="saved|logits"):
        step(pieces)


def test_biases_that_overflow_end_the_run(pieces):
    model = pieces[0]
    model.config = CONFIG.replace(router_bias_speed=1e39)
    with np.errstate(all="ignore"), pytest.raises(FloatingPointError, match="bias of layer 1"):
        step(pieces)


def test_a_rate_that_overflows_ends_the_run(pieces):
    recipe = SimpleNamespace(**(vars(RECIPE) | {"lr": 1e39, "warmup": 0}))
    with np.errstate(all="ignore"), pytest.raises(FloatingPointError, match="parameter embed_VD"):
        step(pieces, recipe=recipe)
