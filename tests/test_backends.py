"""One way to choose a twin, one late import, one error."""

import subprocess
import sys

import pytest

from axion_np import backends


@pytest.mark.parametrize("part", backends.TWINS)
def test_both_twins_exist_and_share_their_names(part):
    fast, plain = backends.choose(part, "numba"), backends.choose(part, "numpy")
    names = getattr(fast, "__all__", None) or getattr(plain, "__all__", ())
    assert fast is not plain
    for name in names:
        assert hasattr(plain, name) and hasattr(fast, name), name


def test_auto_is_numba_where_there_is_numba():
    assert backends.choose("modules") is backends.choose("modules", "numba")


def test_an_unknown_name_is_refused_with_those_that_there_are():
    with pytest.raises(ValueError, match="no back end 'cuda'; there are: auto, numba, numpy"):
        backends.choose("modules", "cuda")


WITHOUT_NUMBA = """
import sys
class Nothing:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("numba", "llvmlite"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
sys.meta_path.insert(0, Nothing())
import importlib.util
real = importlib.util.find_spec
importlib.util.find_spec = lambda name, *a: None if name == "numba" else real(name, *a)
from axion_np import backends
backends.find_spec = importlib.util.find_spec
print(backends.choose("modules").__name__)
print(backends.choose("bpe").__name__)
try:
    backends.choose("modules", "numba")
except ValueError as error:
    print(error)
"""


def test_without_numba_numpy_computes_and_says_so_once():
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_NUMBA], capture_output=True, text=True, encoding="utf-8"
    )
    assert done.stdout.splitlines()[:2] == ["axion_np.modules.reference", "axion_np.text.bpe"]
    assert "pip install numba, or choose numpy (--backend numpy)" in done.stdout
    assert done.stderr.count("Numba is not installed") == 1, done.stderr


def test_cores_are_counted_as_the_system_allows():
    import os

    assert 1 <= backends.cpu_count() <= (os.cpu_count() or 1)


@pytest.mark.parametrize(
    ("text", "cores"), [("150000 100000", 2), ("max 100000", None), ("50000 100000", 1)]
)
def test_a_container_quota_is_read(monkeypatch, text, cores):
    monkeypatch.setattr(backends.Path, "read_text", lambda self, encoding: text)
    assert backends._container_quota() == cores
