"""Which twin computes: NumPy to read, Numba to use.

Five parts of the book exist twice, with the same names and the same results: operations and
modules, decoding, decoding with drafts, reading one text after another, and BPE. A twin is a
module, chosen here by name and nowhere else. This is the book's one late import: Numba loads when
it is asked for, so `--help` is quick, and a machine without Numba runs everything on NumPy.
"""

import os
import sys
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from math import ceil
from pathlib import Path
from types import ModuleType

TWINS = {
    "modules": {"numpy": "axion_np.modules.reference", "numba": "axion_np.kernels"},
    "decoding": {"numpy": "axion_np.generation.sampling", "numba": "axion_np.kernels.decode"},
    "speculative": {
        "numpy": "axion_np.generation.speculative",
        "numba": "axion_np.kernels.speculative",
    },
    "reading": {"numpy": "axion_np.generation.latent_cache", "numba": "axion_np.kernels.decode"},
    "bpe": {"numpy": "axion_np.text.bpe", "numba": "axion_np.kernels.bpe"},
}
NAMES = ("auto", "numba", "numpy")


@cache
def _automatic() -> str:
    """Numba where it is installed; elsewhere NumPy, and one line that says so, once."""
    if find_spec("numba") is not None:
        return "numba"
    print("axion_np: Numba is not installed; using NumPy, which is slower", file=sys.stderr)
    return "numpy"


def resolve(name: str = "auto") -> str:
    """The name without "auto". **Errors** ValueError for a name that is no back end."""
    if name not in NAMES:
        raise ValueError(f"no back end {name!r}; there are: {', '.join(NAMES)}")
    return _automatic() if name == "auto" else name


def choose(part: str, name: str = "auto") -> ModuleType:
    """The module that computes `part`: "modules", "decoding", "speculative",
    "reading" or "bpe".

    **Errors**  ValueError for a name that is no back end, or for Numba where it does not import
    """
    name = resolve(name)
    try:
        return import_module(TWINS[part][name])
    except ModuleNotFoundError as error:
        if error.name not in ("numba", "llvmlite"):
            raise
        raise ValueError(
            "back end 'numba' needs the package numba, which is not installed; "
            "pip install numba, or choose numpy (--backend numpy)"
        ) from None


def cpu_count() -> int:
    """Cores that this process may really use: affinity and the quota of a container count."""
    if hasattr(os, "sched_getaffinity"):
        cores = len(os.sched_getaffinity(0))
    else:
        cores = os.cpu_count() or 1
    return max(1, min(cores, _container_quota() or cores))


def _container_quota() -> int | None:
    """Whole cores of a Linux control group's CPU quota (version 2, then 1), or None."""
    try:
        quota, period = Path("/sys/fs/cgroup/cpu.max").read_text(encoding="ascii").split()
    except (OSError, ValueError):
        folder = Path("/sys/fs/cgroup/cpu")
        try:
            quota = (folder / "cpu.cfs_quota_us").read_text(encoding="ascii").strip()
            period = (folder / "cpu.cfs_period_us").read_text(encoding="ascii").strip()
        except OSError:
            return None
    if quota in ("max", "-1"):
        return None
    return ceil(int(quota) / int(period))
