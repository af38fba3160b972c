"""Gradient checks that keep a record, from which a run of all tests writes a page.

`check` moves every entry of every array and compares what the loss does with what the backward
says. Every check of the suite goes through it, so the table cannot list one that did not run.
"""

import math

import numpy as np

from axion_np.operations.gradcheck import central_difference, complex_step, relative_error

METHODS = {"complex step": complex_step, "central difference": central_difference}
BOUNDS = {"complex step": 1e-12, "central difference": 1e-7}
PARTS = ("operation", "module", "model")
ROWS = {}  # (part, subject, array, back end, method) -> (entries, worst error)


def check(part, subject, loss, arrays, gradients, ops, method="complex step"):
    """Compare `gradients` with the derivative of `loss` by every entry of `arrays`.

    `arrays` maps names to float64 arrays in the order of loss's arguments; `loss` runs on the
    reference operations, which accept complex numbers; `gradients` come from the back end `ops`.
    """
    assert len(arrays) == len(gradients), "the backward returns one gradient for each array"
    dtype = np.complex128 if method == "complex step" else np.float64
    values = [array.astype(dtype) for array in arrays.values()]  # operations want one dtype
    for i, (name, gradient) in enumerate(zip(arrays, gradients, strict=True)):
        derivative = METHODS[method](
            lambda z, i=i: loss(*values[:i], z, *values[i + 1 :]), arrays[name]
        )
        compare(part, subject, name, derivative, gradient, ops, method)


def compare(part, subject, name, derivative, gradient, ops, method="complex step"):
    assert gradient.shape == derivative.shape, f"d{name} has another shape than {name}"
    assert np.abs(derivative).max() > 1e-6, f"nothing depends on {name}: the check would be empty"
    error = relative_error(derivative, gradient)
    backend = "numba" if ops.__name__.endswith("kernels") else "numpy"
    key = (part, subject, name, backend, method)
    entries, worst = ROWS.get(key, (0, 0.0))
    ROWS[key] = (max(entries, derivative.size), max(worst, error))
    assert error < BOUNDS[method], f"d{name}: relative error {error:.1e}"


def rounded_up(error):
    """The next even power of ten, from 1e-14 on: the same text on every machine."""
    if error < 1e-14:
        return "1e-14"
    return f"1e-{2 * math.floor(-math.log10(error) / 2):02d}"


def table():
    lines = [
        "# Gradients, checked",
        "",
        "Written by `pytest` from the checks that it ran (`axion_np/school/gradients.py`). Every",
        "entry of every array is moved, in float64, against a random upstream gradient. An error",
        "is the largest difference divided by the largest entry; it must stay below the bound. Of",
        "errors, the worst is rounded up to an even power of ten; 1e-14 stands for all below it.",
        "`all along one direction` is one number: the slope along a random vector of parameters.",
        "",
        "| part | what | by | back end | entries | method | bound | worst error |",
        "|---|---|---|---|---:|---|---:|---:|",
    ]
    for key in sorted(ROWS, key=lambda key: (PARTS.index(key[0]), *key[1:])):
        part, subject, name, backend, method = key
        entries, worst = ROWS[key]
        lines.append(
            f"| {part} | {subject} | `{name}` | {backend} | {entries} | {method} "
            f"| {BOUNDS[method]:.0e} | < {rounded_up(worst)} |"
        )
    return "\n".join(lines) + "\n"
