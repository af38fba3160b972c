"""What was compiled is kept, found again, and never outlives the sources that it came from."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import numba
import numpy as np
import pytest

import axion_np
from axion_np.kernels import compiled

PACKAGE = Path(axion_np.__file__).parent
CODE = """
import numpy as np
from axion_np.kernels.exp import exponentials
z = np.zeros(1)
exponentials(z, 1, 0.0)
print(z[0], sum(exponentials.stats.cache_hits.values()))
"""
compiles = pytest.mark.skipif(numba.config.DISABLE_JIT, reason="nothing is compiled")


@pytest.fixture
def copy(tmp_path):
    """The package without what was compiled, and a folder for its cache."""
    ignored = shutil.ignore_patterns("weights", "__pycache__")
    return shutil.copytree(PACKAGE, tmp_path / "axion_np", ignore=ignored)


def run(copy, code=CODE, **environment):
    environment = {"NUMBA_CACHE_DIR": str(copy.parent / "cache"), **environment}
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=copy.parent,
        env=os.environ | environment | {"PYTHONPATH": str(copy.parent)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout.split()


def edit(file, old, new):
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def folders(copy):
    return sorted((copy.parent / "cache").rglob(f"kernels_*/{compiled.FOLDER}*"))


@compiles
def test_an_edit_of_a_constant_reaches_a_kernel_that_was_compiled_before(copy):
    assert run(copy) == ["1.0", "0"]
    assert run(copy) == ["1.0", "1"], "the second process finds what the first compiled"
    edit(copy / "kernels" / "exp.py", "1 / factorial(i)", "3 / factorial(i)")
    assert run(copy)[0] != "1.0"
    edit(copy / "kernels" / "exp.py", "3 / factorial(i)", "1 / factorial(i)")
    assert run(copy) == ["1.0", "1"], "an edit that was undone compiles nothing"


def test_every_chapter_that_kernels_import_from_counts_and_no_other():
    files = compiled.sources()
    for name in ("kernels/simd/lanes.py", "modules/mla.py", "generation/sampling.py", "config.py"):
        assert files[name] == (PACKAGE / name).read_bytes()
    assert not any(name.startswith(("commands", "training", "school")) for name in files)


def test_an_edit_of_another_part_changes_the_hash_and_of_a_command_does_not(copy):
    code = "from axion_np.kernels.compiled import sources_hash; print(sources_hash())"
    before = run(copy, code)
    (copy / "commands" / "export.py").write_text("# another", encoding="utf-8")
    assert run(copy, code) == before
    edit(copy / "modules" / "mla.py", "LATENT_EPS = 1e-6", "LATENT_EPS = 1e-5")
    assert run(copy, code) != before


@compiles
def test_folders_of_earlier_sources_do_not_pile_up(copy):
    for number in range(compiled.KEPT + 2):
        with (copy / "config.py").open("a", encoding="utf-8") as file:
            file.write(f"# {number}\n")
        run(copy, "import axion_np.kernels.exp")
    assert len(folders(copy)) == compiled.KEPT


@compiles
def test_the_cache_stands_beside_the_kernels_unless_the_user_says_where(copy):
    beside = copy / "kernels" / "__pycache__"
    run(copy)
    assert folders(copy) and not list(beside.glob(f"{compiled.FOLDER}*"))
    run(copy, NUMBA_CACHE_DIR="")
    assert list(beside.glob(f"{compiled.FOLDER}*/*.nbi"))


@compiles
def test_where_nothing_can_be_written_kernels_are_compiled_without(monkeypatch):
    monkeypatch.setattr(compiled.KernelCacheImpl, "_locator_classes", [])

    @compiled.kernel
    def double(x):
        return x + x

    assert double(np.float64(1.5)) == 3.0
    assert not double.stats.cache_path
