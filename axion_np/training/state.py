r"""A run on disk: what a kill at any moment may cost, and what it may not.

New here: state over time. Everything that the next step depends on - weights, moments, biases,
the place in the data - is in one file, `training_state.npz`, written under a temporary name and
renamed. Resuming reads that file alone, so the steps after it are the same bits as if nothing had
happened. `model.safetensors` beside it is the model for everyone else.
"""

import json
import zipfile
from pathlib import Path

import numpy as np

from axion_np.files import read_lines, replacing, write_lines, write_whole

FORMAT = 2  # of training_state.npz; since 2, gains lie behind the matrices in each vector


def open_directory(path, overwrite=False, resume=False):
    r"""Make a run directory, or say why not.

    **Errors**  ValueError for a run that is already there, for `resume` without one, or for a
    place that cannot be written
    """
    path = Path(path)
    has_run = (path / "training_state.npz").exists() or (path / "model.safetensors").exists()
    if resume and not (path / "training_state.npz").exists():
        raise ValueError(
            f"--resume: {path} has no training_state.npz; give the --out of an earlier run, or "
            "leave out --resume to start one"
        )
    if has_run and not (resume or overwrite):
        raise ValueError(
            f"{path} already holds a run; use --resume to continue it, --out for another place, "
            "or --overwrite to lose it"
        )
    try:
        path.mkdir(parents=True, exist_ok=True)
        write_whole(path / ".writable", b"")
        (path / ".writable").unlink()
    except OSError as error:
        raise ValueError(
            f"cannot write to {path} ({error.strerror}); choose another --out or free some space"
        ) from error
    if overwrite and has_run:
        for name in ("metrics.jsonl", "samples.jsonl", "summary.json", "training_state.npz"):
            (path / name).unlink(missing_ok=True)
    return path


def save_state(path, step, params, router, moments, data_state, recipe):
    r"""Everything that the next step depends on, in one file."""
    notes = {"step": step, "data": data_state, "recipe": recipe, "format": FORMAT}
    with replacing(Path(path) / "training_state.npz") as file:
        np.savez(
            file,
            flat=params.flat,
            m=moments.m,
            v=moments.v,
            biases=np.concatenate([b for b in router.biases if b is not None]),
            notes=np.array(json.dumps(notes)),
        )


def load_state(path, params, router, moments):
    r"""Fill the given arrays; returns the notes: step, data, recipe.

    **Errors**  ValueError for a file that is broken or belongs to a model of another shape
    """
    path = Path(path) / "training_state.npz"
    try:
        with np.load(path, allow_pickle=False) as state:
            notes, biases = json.loads(str(state["notes"])), state["biases"]
            if notes.get("format") != FORMAT:
                raise ValueError("it was written by another version of this package")
            for name, place in (("flat", params.flat), ("m", moments.m), ("v", moments.v)):
                array = state[name]  # one at a time: each is as large as the model
                if array.shape != place.shape:
                    raise ValueError(
                        f"it holds {array.size} parameters, this model has {place.size}; resume "
                        "with the same --preset and --set as before"
                    )
                place[...] = array
    except (OSError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise ValueError(
            f"{path} cannot be resumed from ({error}); --overwrite starts again"
        ) from error
    position = 0
    for bias_E in (b for b in router.biases if b is not None):
        bias_E[...] = biases[position : position + bias_E.size]
        position += bias_E.size
    return notes


def forget_after(path, step):
    r"""Drop the lines of later steps: a resumed run writes them again."""
    kept = [line for line in read_lines(path) if line["step"] <= step]
    write_lines(path, kept)
