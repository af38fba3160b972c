"""Class Model: a configuration, its parameters, its routing biases, and the short calls.

New here: one object to hold on to. Everything that it computes stands in earlier chapters; this
one adds its files, the checks on what comes from outside, and the short calls.
"""

from functools import cached_property
from os import PathLike
from pathlib import Path

import numpy as np
from numpy.typing import DTypeLike

from axion_np.backends import choose
from axion_np.config import Config
from axion_np.files import read_json, write_json
from axion_np.modules.network import init_params, network_forward
from axion_np.modules.params import (
    ModelParams,
    RouterState,
    allocate,
    from_flat,
    matrix_count,
    new_router_state,
    walk,
)
from axion_np.modules.safetensors import load_arrays, save_arrays
from axion_np.modules.shards import LARGE, Workers
from axion_np.text.packing import Batch


class Model:
    """A language model: `config`, `params` (tables of windows), `router` (biases).

    **Units**   losses in nats per token
    """

    def __init__(self, config: Config, params: ModelParams, router: RouterState) -> None:
        self.config, self.params, self.router = config, params, router
        self.summary: dict = {}  # what its run recorded, where it was loaded from one
        self.decoding_weights = "float32"  # or "bfloat16": how compiled decoding keeps matrices

    def __repr__(self) -> str:
        c = self.config
        names = [name for name in Config.presets() if Config.preset(name) == c]
        return (
            f"Model({names[0] if names else 'custom'}: {c.parameter_count():,} parameters, "
            f"{c.active_count():,} active per token, {c.n_layers} layers, "
            f"{c.vocab_size} ids, window {c.max_seq_len}, {self.params.flat.dtype})"
        )

    @classmethod
    def init(cls, config: Config, seed: int = 0) -> "Model":
        """Random float32 weights, the same for the same seed."""
        return cls(config, init_params(config, seed), new_router_state(config))

    def astype(self, dtype: DTypeLike) -> "Model":
        """A copy in another precision; the biases stay as they are."""
        params = from_flat(self.config, self.params.flat.astype(dtype))
        biases = [None if b is None else b.copy() for b in self.router.biases]
        return Model(self.config, params, RouterState(biases))

    @cached_property
    def workers(self) -> Workers:
        """The threads that compute this model's steps: all cores."""
        return Workers(large=self.params.flat.size > LARGE)

    @cached_property
    def n_decayed(self) -> int:
        """The numbers at the beginning of the flat vector to which weight decay applies."""
        return matrix_count(self.config)

    # ------------------------------------------------------------------ the short calls
    def logits(self, ids_BT, backend: str = "auto", pos_BT=None) -> np.ndarray:
        """Scores of the next token, for each place. No gradient.

        **Shapes**  ids (B, T) -> (B, T, V); one sequence (T,) -> (T, V)
        **Errors**  ValueError for ids that are not whole numbers of the vocabulary
        """
        ids_BT, one = _as_rows("ids", ids_BT)
        pos_BT = None if pos_BT is None else _same_shape("pos", pos_BT, ids_BT)
        ops = choose("modules", backend)
        logits_BTV, _ = network_forward(
            ids_BT, self.params, self.router, self.config, ops, pos_BT, keep=False
        )
        return logits_BTV[0] if one else logits_BTV

    def loss_and_grads(
        self, ids_BT, targets_BT, backend: str = "auto", pos_BT=None
    ) -> tuple[float, ModelParams]:
        """Mean loss over the targets that are not -1, and its gradient, on all threads.

        **Shapes**  ids, targets (B, T), or one sequence (T,) -> scalar, tables of the type of
                    `params`
        **Units**   nats per token
        **Errors**  ValueError for arrays of another rank or shape, or without a target
        """
        ids_BT, _ = _as_rows("ids", ids_BT)
        targets_BT = _same_shape("targets", targets_BT, ids_BT)
        if pos_BT is None:
            pos_BT = np.broadcast_to(np.arange(ids_BT.shape[1]), ids_BT.shape)
        batch = Batch(ids_BT, targets_BT, _same_shape("pos", pos_BT, ids_BT))
        g = allocate(self.config, self.params.flat.dtype)
        result = self.workers.step(self, [batch], g, choose("modules", backend))
        if result.targets == 0:
            raise ValueError("all targets are -1; expected at least one id to predict")
        return result.loss + result.balance + result.mtp, g

    # ------------------------------------------------------------------ files
    def save(self, directory: str | PathLike, dtype: DTypeLike | None = None) -> None:
        """Write config.json and model.safetensors; `dtype` float16 halves the file.

        **Errors**  FloatingPointError for weights that are not finite: the file on disk stays
        """
        arrays = {
            name: array if dtype is None else array.astype(dtype)
            for name, array in walk(self.params)
        }
        arrays |= dict(_named_biases(self.config, self.router))
        for name, array in arrays.items():
            if not np.isfinite(array).all():
                raise FloatingPointError(
                    f"{name} holds NaN or infinity; nothing was written to {directory}"
                )
        directory = Path(directory)
        directory.mkdir(parents=True, exist_ok=True)
        write_json(directory / "config.json", {"model": self.config.to_dict()})
        save_arrays(directory / "model.safetensors", arrays, {"format": "axion_np"})

    @classmethod
    def load(cls, directory: str | PathLike) -> "Model":
        """Read what `save` wrote, as float32 (float64 stays float64).

        **Errors**  ValueError for a missing or broken file, for arrays of another shape, and for
        weights that are not finite numbers
        """
        config = load_config(directory)
        arrays, _ = load_arrays(Path(directory) / "model.safetensors")
        held = sum(a.size for a in arrays.values())
        if held < config.parameter_count():  # before anything of that size is allocated
            raise ValueError(
                f"{directory}: config.json asks for {config.parameter_count():,} parameters, "
                f"model.safetensors holds {held:,} numbers; the two files are of different models"
            )
        wide = any(a.dtype == np.float64 for a in arrays.values())
        params = allocate(config, np.float64 if wide else np.float32)
        router = new_router_state(config)
        places = dict(walk(params)) | dict(_named_biases(config, router))
        _check_weights(directory, arrays, places)
        for name, place in places.items():
            place[...] = arrays[name]
        return cls(config, params, router)


def load_config(directory: str | PathLike) -> Config:
    """The Config of a run or checkpoint directory. **Errors** ValueError if there is none."""
    path = Path(directory) / "config.json"
    if not path.exists():
        advice = "give the directory that train.py wrote (its --out)"
        if (path.parent / "run.json").exists():
            advice = "this run has saved nothing yet: wait a minute, or stop it with Ctrl-C"
        raise ValueError(f"{directory} is not a checkpoint: it has no config.json; {advice}")
    values = read_json(path)
    if "model_type" in values:
        raise ValueError(
            f"{directory} is a checkpoint of transformers, not a run of this package; "
            f"python -m axion_np import {directory} OUT makes one of it"
        )
    if not isinstance(values.get("model"), dict):
        raise ValueError(f'{path} is no configuration of this package: it has no "model"')
    return Config.from_dict(values["model"])


def _named_biases(config, router):
    for number, bias_E in enumerate(router.biases):
        depth = number - config.n_layers  # MTP modules come after all blocks
        name = f"blocks.{number}" if depth < 0 else f"mtp.{depth}.block"
        if bias_E is not None:
            yield f"{name}.router_bias_E", bias_E


def _check_weights(directory, arrays, places):
    """**Errors** ValueError for the first array that is missing, odd, misshapen or not finite."""
    if places.keys() != arrays.keys():
        odd = sorted(places.keys() ^ arrays.keys())
        raise ValueError(
            f"{directory}/model.safetensors does not fit its config.json: {odd[0]} and "
            f"{len(odd) - 1} more are missing or unexpected"
        )
    for name, place in places.items():
        array = arrays[name]
        if place.shape != array.shape:
            raise ValueError(
                f"{directory}: {name} has shape {array.shape}, but config.json asks "
                f"for {place.shape}; the two files are of different models"
            )
        if array.dtype.kind != "f":
            raise ValueError(f"{directory}: {name} is {array.dtype}; weights are floats")
        if not np.isfinite(array).all():
            raise ValueError(f"{directory}: {name} holds NaN or infinity; the file is damaged")


def _as_rows(name, ids):
    """(B, T), and whether it was one sequence (T,)."""
    ids = np.asarray(ids)
    if ids.dtype.kind not in "iu":
        raise ValueError(f"{name} are {ids.dtype}; expected whole numbers")
    if ids.ndim not in (1, 2) or ids.size == 0:
        raise ValueError(f"{name} have shape {ids.shape}; expected (T,) or (B, T), not empty")
    return np.atleast_2d(ids), ids.ndim == 1


def _same_shape(name, values, ids_BT):
    rows, _ = _as_rows(name, values)
    if rows.shape != ids_BT.shape:
        raise ValueError(f"{name} have shape {rows.shape}, ids {ids_BT.shape}; expected the same")
    return rows
