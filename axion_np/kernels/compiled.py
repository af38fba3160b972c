"""How every kernel of this part is compiled and kept, and how arrays enter it.

New here: Numba. `kernel` is `numba.njit` with a disk cache, so that only the first run on a
machine compiles. Three things every kernel file does in the same way, and therefore here: keep
what was compiled, compile without keeping it where nothing can be written, and hand each kernel
plain contiguous arrays of one precision, because Numba compiles once more for each new layout.

The cache. A compiled kernel has swallowed the constants and functions that it uses, wherever they
were defined: a Taylor coefficient of `exp`, LATENT_EPS of `mla`. Numba's own cache looks at the
kernel's file alone, so an edit of `exp` would go unnoticed for ever. Ours has a folder for each
state of the sources, named by a hash of every file that a kernel can have taken something from.
NUMBA_CACHE_DIR says where, as always; without it the folder stands in `__pycache__`, or in the
user's own cache where the package cannot be written to.

Threads: none in here. A kernel runs on the thread that calls it and releases Python's lock, so
that two threads of a training step can each take half of the rows of a batch. Numba's own parallel
loops were tried and dropped: beside the threads of NumPy's BLAS they ran 30 times slower than
either alone, because each pool waits by spinning on the cores that the other needs, and without
BLAS our own matrix products were slow wherever one side is narrow.
"""

import hashlib
import os
import re
import shutil
from contextlib import suppress
from functools import cache
from pathlib import Path

import numba
import numpy as np
from numba.core import caching

CONTRACT = {"contract"}  # a * b + c in one rounding; order of sums as written
REORDER = {"reassoc", "contract", "nsz", "arcp"}  # sums may be split over vector lanes; NaN stays
KEPT = 4  # states of the sources whose folders stay: an edit and its undoing compile once
FOLDER = "axion_np-"  # and the hash
IMPORTED = re.compile(rb"^(?:from|import) axion_np\.(\w+)", re.MULTILINE)


# ---------------------------------------------------------------------------- what was compiled
def sources():
    """All files of all parts that kernels import from, directly or not. **Units** bytes."""
    root = Path(__file__).parents[1]
    files, parts, waiting = {}, set(), {"kernels"}
    while waiting:
        part = waiting.pop()
        parts.add(part)
        for file in [*root.glob(f"{part}.py"), *root.glob(f"{part}/**/*.py")]:
            source = file.read_bytes()
            files[file.relative_to(root).as_posix()] = source
            waiting |= {name.decode() for name in IMPORTED.findall(source)} - parts
    return files


@cache
def sources_hash():
    """The same wherever the package lies."""
    together = hashlib.blake2b(digest_size=8)
    for name, source in sorted(sources().items()):
        together.update(f"{name} {len(source)} ".encode() + source)
    return together.hexdigest()


def keyed(locator):
    """One of Numba's rules where a cache lies, with our folder in that place."""

    class Keyed(locator):
        def get_cache_path(self):
            return os.path.join(super().get_cache_path(), FOLDER + sources_hash())

        def get_source_stamp(self):
            return sources_hash()

        def ensure_cache_path(self):
            if not os.path.isdir(self.get_cache_path()):
                forget(Path(super().get_cache_path()))
            super().ensure_cache_path()

    return Keyed


def forget(place):
    """Make room for a new folder among those of earlier states of the sources."""
    with suppress(OSError):  # another process may be at it
        old = sorted(place.glob(FOLDER + "*"), key=lambda folder: folder.stat().st_mtime)
        for folder in old[: 1 - KEPT]:
            shutil.rmtree(folder, ignore_errors=True)


class KernelCacheImpl(caching.CompileResultCacheImpl):
    _locator_classes = [
        keyed(caching.UserProvidedCacheLocator),
        keyed(caching.InTreeCacheLocator),
        keyed(caching.UserWideCacheLocator),
    ]


class KernelCache(caching.FunctionCache):
    _impl_class = KernelCacheImpl


# ---------------------------------------------------------------------------- how
def kernel(function=None, **options):
    """`njit` with the cache, or without it if no folder can be written to.

    Division by zero gives infinity, as in NumPy, instead of an exception to be checked for.
    """
    if function is None:
        return lambda decorated: kernel(decorated, **options)
    options = {"error_model": "numpy", "nogil": True, **options}
    dispatcher = numba.njit(**options)(function)
    if not numba.config.DISABLE_JIT:
        with suppress(RuntimeError, OSError):  # "no locator available"; sources in a zip file
            dispatcher._cache = KernelCache(function)  # what njit(cache=True) does with Numba's
    return dispatcher


def helper(function=None, **options):
    """A kernel that only other kernels call: it needs no door to Python."""
    if function is None:
        return lambda decorated: helper(decorated, **options)
    return kernel(function, no_cpython_wrapper=True, no_cfunc_wrapper=True, **options)


def rows(x, dtype=None):
    """Any array as contiguous rows (L, last axis); no copy when it is that already."""
    x = np.ascontiguousarray(x, dtype=dtype)
    return x.reshape(-1, x.shape[-1])


def flat(x, dtype=None):
    """Any array as one contiguous axis; no copy when it is that already."""
    return np.ascontiguousarray(x, dtype=dtype).reshape(-1)
