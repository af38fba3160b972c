"""doctor: what this machine has, and how fast it is."""

import os
import platform
import re
import shutil
import sys
import time
from pathlib import Path

from axion_np import __version__
from axion_np.commands import line

THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS")


def parser():
    p = line.Parser(
        "doctor",
        "Say what this machine has (processor, cores that are really available, memory, the "
        "library of matrix products, Numba and its cache), and measure for two seconds how fast "
        "it generates and trains.",
        ["axion doctor", "axion doctor --clear-cache"],
    )
    p.add_argument(
        "--clear-cache", action="store_true", help="remove all compiled kernels, and do no more"
    )
    return p


def processor():
    """The processor's name."""
    try:
        text = Path("/proc/cpuinfo").read_text(encoding="utf-8")
        return re.search(r"model name\s*: (.*)", text)[1]
    except (OSError, TypeError):
        return platform.processor() or platform.machine()


def memory():
    """Gigabytes of memory, where the system says so."""
    try:
        return f"{os.sysconf('SC_PHYS_PAGES') * os.sysconf('SC_PAGE_SIZE') / 1e9:.1f} GB"
    except (AttributeError, OSError, ValueError):
        return "unknown"


def blas():
    """The library of matrix products, and its threads."""
    import numpy as np

    from axion_np.modules import shards

    found = np.show_config(mode="dicts")["Build Dependencies"]["blas"]
    functions = shards.blas_threads()
    threads = f"{functions[0]()} threads" if functions else "threads unknown"
    return f"{found['name']} {found.get('version', '')}, {threads}"


def cache_folders():
    """Where compiled kernels lie: in the package, where NUMBA_CACHE_DIR says, or at the user's."""
    import numba
    from numba.misc.appdirs import AppDirs

    places = list(Path(line.__file__).parents[1].rglob("__pycache__"))
    for root in (numba.config.CACHE_DIR, AppDirs("numba", False).user_cache_dir):
        places += Path(root).glob("*") if root else []
    return sorted(folder for place in places for folder in place.glob("axion_np-*"))


def size(folders):
    """Megabytes."""
    return sum(f.stat().st_size for folder in folders for f in folder.rglob("*")) / 1e6


def numba_lines():
    """Numba's version, its instructions, its cache."""
    try:
        import numba
    except ImportError:
        yield (
            "Numba",
            "not installed: everything runs on NumPy, ten times slower; pip install numba",
        )
        return
    yield "Numba", numba.__version__
    folders = cache_folders()
    where = f" below {os.path.commonpath(folders)}" if folders else ""
    yield "its cache", f"{size(folders):.1f} MB{where}"


def about():
    """(label, value) of what there is."""
    import numpy as np

    from axion_np.backends import cpu_count

    yield "axion_np", f"{__version__}, {Path(line.__file__).parents[1]}"
    yield "Python", f"{platform.python_version()}, {platform.platform(terse=True)}"
    yield "processor", processor()
    yield "cores", f"{cpu_count()} available of {os.cpu_count()}"
    yield "memory", memory()
    yield "NumPy", f"{np.__version__}, {blas()}"
    given = [f"{name}={os.environ[name]}" for name in THREADS if name in os.environ]
    if given:
        yield "environment", " ".join(given)
    yield from numba_lines()


def rate(work, seconds=1.0):
    """Tokens a second: `work()` says how many it did."""
    work()  # compiles, and fills caches
    done, began = 0, time.perf_counter()
    while time.perf_counter() - began < seconds:
        done += work()
    return done / (time.perf_counter() - began)


def speeds():
    """(label, value) of the two seconds."""
    import numpy as np

    from axion_np.backends import resolve
    from axion_np.generation.conversation import load
    from axion_np.generation.released import DEFAULT
    from axion_np.generation.sampling import generate

    model, _ = load(DEFAULT, "numpy")
    ids_BT = np.random.default_rng(0).integers(4, model.config.vocab_size, (32, 129))
    n_new = 100 if resolve() == "numba" else 10

    def speak():
        return len(list(generate(model, [1], n_new, eos_id=-1)))

    def learn():
        model.loss_and_grads(ids_BT[:, :-1], ids_BT[:, 1:])
        return 32 * 128

    yield "generates", f"{rate(speak):,.0f} tokens/s ({DEFAULT}, {resolve()})"
    yield "trains", f"{rate(learn):,.0f} tokens/s (rows of 128, {model.workers.threads} threads)"


def work(args):
    if args.clear_cache:
        try:
            folders = cache_folders()
        except ImportError:
            raise ValueError("Numba is not installed; expected it, as the cache is its") from None
        megabytes = size(folders)
        for folder in folders:
            shutil.rmtree(folder, ignore_errors=True)
        print(f"removed {megabytes:.1f} MB in {len(folders)} folders; the next run compiles")
        return
    for label, value in about():
        print(f"{label:<12}{value}")
    if sys.stderr.isatty():
        print("measuring (the first time, kernels are compiled) ...", file=sys.stderr)
    for label, value in speeds():
        print(f"{label:<12}{value}", flush=True)


def main(argv=None):
    return line.run(parser(), work, argv)
