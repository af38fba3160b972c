"""A run on disk: what a kill at any moment may cost, and what it may not.

New here: state over time. Everything that the next step depends on - weights, moments, biases,
the place in the data - is in one file, `training_state.npz`, written whole or not at all. Resuming
reads that file, so the steps after it are the same bits as if nothing had happened.
`model.safetensors` beside it is the model for everyone else.
"""

import json
from pathlib import Path

import numpy as np

from axion_np.files import read_lines, replacing, write_lines, write_whole
from axion_np.modules.params import walk

FORMAT = 3  # of training_state.npz; since 3, the recipe names the back end
STATE, WEIGHTS = "training_state.npz", "model.safetensors"
DIARIES = ("metrics.jsonl", "looks.jsonl", "samples.jsonl")  # a line a step, a look, an answer
FILES = (STATE, WEIGHTS, "run.json", "config.json", "tokenizer.json", "summary.json", *DIARIES)


def check_directory(path, resume=False, overwrite=False):
    """Look whether a run may go to `path`; nothing is made or removed yet.

    A directory in which a run was killed before its first save was complete counts as empty.

    **Errors**  ValueError for a run that is already there, for `resume` without one, or for a
    place that cannot be written
    """
    path = Path(path)
    if resume and not (path / STATE).exists():
        raise ValueError(
            f"--resume: {path} has no {STATE}; give the --out of an earlier run, or leave out "
            "--resume to start one"
        )
    if holds_a_model(path) and not (resume or overwrite):
        raise ValueError(
            f"{path} already holds a run; use --resume to continue it, --out for another place, "
            "or --overwrite to lose it"
        )
    folder = path
    while not folder.exists():
        folder = folder.parent
    try:
        write_whole(folder / ".can_we_write", b"yes")
        (folder / ".can_we_write").unlink()
    except OSError as error:
        raise ValueError(
            f"cannot write to {path} ({error.strerror}); choose another --out or free some space"
        ) from None


def holds_a_model(path):
    """Whether there is a run to go on with, or weights that did not come from a killed one."""
    killed = (path / DIARIES[0]).exists() and not (path / "summary.json").exists()
    return (path / STATE).exists() or ((path / WEIGHTS).exists() and not killed)


def begin_anew(path):
    """Make the directory, without the files of an earlier run; its state goes first."""
    path.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        (path / name).unlink(missing_ok=True)
    remove_halves(path)


def remove_halves(path):
    """Remove what a killed run was writing: files that never got their names."""
    for name in FILES:
        for half in path.glob(f".{name}.*.tmp"):
            half.unlink()


def forget_after(path, step):
    """Drop the diaries' lines of later steps: a resumed run writes them again."""
    for name in DIARIES:
        kept = [line for line in read_lines(path / name) if line.get("step", 0) <= step]
        write_lines(path / name, kept)
    remove_halves(path)


def first_non_finite(named):
    """The name of the first array that holds NaN or infinity, or None.

    **Shapes**  pairs (name, number, array or tuple of those, nested), in the computation's order
    """
    for name, value in named:
        if isinstance(value, (tuple, list)):
            parts = getattr(value, "_fields", range(len(value)))
            found = first_non_finite(
                (f"{name}.{part}", item) for part, item in zip(parts, value, strict=True)
            )
            if found:
                return found
        elif isinstance(value, (np.ndarray, float)) and not np.isfinite(value).all():
            return name
    return None


def numbers_of(model, moments):
    """All that is saved and must be finite, by name."""
    for name, array in walk(model.params):
        yield f"parameter {name}", array
    for layer, bias_E in enumerate(model.router.biases):
        if bias_E is not None:  # a dense layer has none
            yield f"router bias of layer {layer}", bias_E
    yield "Adam's mean of the gradient", moments.m
    yield "Adam's mean of its square", moments.v


def routed(model):
    """The routing biases; a dense layer has none."""
    return [bias_E for bias_E in model.router.biases if bias_E is not None]


def biases_of(model):
    """All routing biases in one vector."""
    return np.concatenate([np.zeros(0, np.float32), *routed(model)])


def save(path, model, tokenizer, moments, notes):
    """The model for everyone, then in one file all that the next step depends on.

    **Errors**  FloatingPointError, before anything is written, for a number that is not finite
    """
    bad = first_non_finite(numbers_of(model, moments))
    if bad:
        raise FloatingPointError(
            f"step {notes['step']}: {bad} is not finite, so nothing was saved; try a lower --lr"
        )
    model.save(path)
    tokenizer.save(path / "tokenizer.json")
    with replacing(path / STATE) as file:
        np.savez(
            file,
            flat=model.params.flat,
            m=moments.m,
            v=moments.v,
            biases=biases_of(model),
            notes=np.array(json.dumps(notes | {"format": FORMAT})),
        )


def saved_notes(path):
    """What a run that is not finished noted at its last save; {} where there is no state."""
    if not (path / STATE).exists():
        return {}
    with np.load(path / STATE, allow_pickle=False) as file:
        return json.loads(str(file["notes"]))


def load(path, model, moments):
    """Fill the arrays of a model and its moments; returns the notes that were saved with them.

    **Errors**  ValueError for a file that is broken, holds numbers that are not finite or belongs
    to a model of another shape
    """
    path = path / STATE
    biases = biases_of(model)
    places = {"flat": model.params.flat, "m": moments.m, "v": moments.v, "biases": biases}
    try:
        with np.load(path, allow_pickle=False) as file:
            notes = json.loads(str(file["notes"]))
            if notes["format"] != FORMAT:
                raise ValueError("it was written by another version of this package")
            for name, place in places.items():
                array = file[name]  # one at a time: each is as large as the model
                if array.shape != place.shape or array.dtype != place.dtype:
                    raise ValueError(
                        f"its {name!r} holds {array.size} numbers of {array.dtype}, this model "
                        f"needs {place.size} of {place.dtype}"
                    )
                if not np.isfinite(array).all():
                    raise ValueError(f"its {name!r} holds numbers that are not finite")
                place[...] = array
    except Exception as error:  # a damaged archive may raise nearly anything
        raise ValueError(
            f"{path} cannot be resumed from ({error}); --overwrite starts again"
        ) from None
    position = 0
    for bias_E in routed(model):
        bias_E[...] = biases[position : position + bias_E.size]
        position += bias_E.size
    return notes
