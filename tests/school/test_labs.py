"""Every sabotage of axion_np/school/labs.py is noticed by the test that it names.

Each runs in a copy of the package, in a process of its own, two at a time. The same tests pass on
the copy as it is, so it is the sabotage that they notice. A run of all tests takes every fourth
sabotage; `pytest tests/school/test_labs.py` takes them all.
"""

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue

import pytest

from axion_np.school.labs import SABOTAGES

ROOT = Path(__file__).parents[2]
WORKERS = 2
FAILED, PASSED = 1, 0  # pytest's exit codes


def copy_project(to):
    """The package with its compiled files, so that a process starts quickly."""
    for name in ("axion_np", "tests"):
        shutil.copytree(
            ROOT / name, to / name, ignore=shutil.ignore_patterns("*.safetensors", "golden")
        )
    for name in ("train.py", "setup.cfg"):
        shutil.copy2(ROOT / name, to / name)
    return to


def run_tests(folder, tests):
    """pytest's exit code, and what it printed."""
    environment = dict(
        os.environ,
        PYTHONDONTWRITEBYTECODE="1",
        NUMBA_DISABLE_JIT="1",  # a changed source would compile everything anew
        OMP_NUM_THREADS="1",
        OPENBLAS_NUM_THREADS="1",
        PYTHONPATH=str(folder),
        PYTEST_DISABLE_PLUGIN_AUTOLOAD="1",
    )
    command = [sys.executable, "-m", "pytest", "-x", "--tb=line", "-p", "no:cacheprovider"]
    done = subprocess.run(
        [*command, *(f"tests/{test}" for test in tests)],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        timeout=120,
    )
    return done.returncode, done.stdout + done.stderr


def run_sabotage(folder, sabotage):
    path = folder / sabotage.file
    source = path.read_text(encoding="utf-8")
    if source.count(sabotage.old) != 1:
        return None, f"{sabotage.file} has {source.count(sabotage.old)} times: {sabotage.old}"
    for compiled in path.parent.glob(f"__pycache__/{path.stem}.*.pyc"):
        compiled.unlink()
    path.write_text(source.replace(sabotage.old, sabotage.new), encoding="utf-8")
    try:
        return run_tests(folder, [sabotage.test])
    finally:
        path.write_text(source, encoding="utf-8")


@pytest.fixture(scope="module")
def outcomes(request, tmp_path_factory):
    """Exit code and output of each sabotage that this run selected."""
    items = [item for item in request.session.items if item.path == Path(__file__)]
    chosen = [i.callspec.params["sabotage"] for i in items if hasattr(i, "callspec")]
    folders = Queue()
    for number in range(WORKERS):
        folders.put(copy_project(tmp_path_factory.mktemp(f"sabotaged{number}")))

    def work(sabotage):
        folder = folders.get()
        try:
            return run_sabotage(folder, sabotage)
        finally:
            folders.put(folder)

    with ThreadPoolExecutor(WORKERS) as pool:
        return dict(zip([m.name for m in chosen], pool.map(work, chosen), strict=True))


def pytest_generate_tests(metafunc):
    if "sabotage" in metafunc.fixturenames:
        asked_for = any("test_labs" in argument for argument in metafunc.config.args)
        chosen = SABOTAGES if asked_for else SABOTAGES[::4]
        metafunc.parametrize("sabotage", chosen, ids=lambda sabotage: sabotage.name)


def test_the_sabotage_is_noticed(sabotage, outcomes):
    code, output = outcomes[sabotage.name]
    assert code == FAILED, f"{sabotage.test} did not fail:\n{output[-2000:]}"


def test_the_same_tests_pass_without_sabotage(tmp_path):
    tests = sorted({sabotage.test for sabotage in SABOTAGES})
    code, output = run_tests(copy_project(tmp_path), tests)
    assert code == PASSED, output[-2000:]


def test_every_sabotage_is_one_line_with_a_name_of_its_own_and_a_lesson():
    assert len({sabotage.name for sabotage in SABOTAGES}) == len(SABOTAGES) >= 36
    for sabotage in SABOTAGES:
        assert sabotage.old != sabotage.new and "\n" not in sabotage.old.strip()
        assert sabotage.lesson.endswith(".") and len(sabotage.lesson) > 20
