"""Every sabotage of axion_np/school/labs.py is noticed by the test that it names.

Each runs in a copy of the package, in a process of its own, two at a time. The same tests pass on
the copy as it is, so it is the sabotage that they notice.
"""

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue

import pytest

from axion_np.school.labs import MUTANTS

ROOT = Path(__file__).parent.parent
WORKERS = 2
FAILED, PASSED = 1, 0  # pytest's exit codes


def copy_project(to):
    """The package with its compiled files, so that a process starts quickly."""
    for name in ("axion_np", "tests"):
        shutil.copytree(ROOT / name, to / name, ignore=shutil.ignore_patterns("weights", "golden"))
    for name in ("train.py", "setup.cfg"):
        shutil.copy2(ROOT / name, to / name)
    return to


def run_tests(folder, tests):
    """pytest's exit code, and what it printed."""
    environment = dict(
        os.environ,
        PYTHONDONTWRITEBYTECODE="1",
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


def run_mutant(folder, mutant):
    path = folder / mutant.file
    source = path.read_text(encoding="utf-8")
    if source.count(mutant.old) != 1:
        return None, f"{mutant.file} has {source.count(mutant.old)} times: {mutant.old}"
    for compiled in path.parent.glob(f"__pycache__/{path.stem}.*.pyc"):
        compiled.unlink()
    path.write_text(source.replace(mutant.old, mutant.new), encoding="utf-8")
    try:
        return run_tests(folder, [mutant.test])
    finally:
        path.write_text(source, encoding="utf-8")


@pytest.fixture(scope="module")
def outcomes(request, tmp_path_factory):
    """Exit code and output of each sabotage that this run selected."""
    items = [item for item in request.session.items if item.path == Path(__file__)]
    chosen = [i.callspec.params["mutant"] for i in items if hasattr(i, "callspec")]
    folders = Queue()
    for number in range(WORKERS):
        folders.put(copy_project(tmp_path_factory.mktemp(f"sabotaged{number}")))

    def work(mutant):
        folder = folders.get()
        try:
            return run_mutant(folder, mutant)
        finally:
            folders.put(folder)

    with ThreadPoolExecutor(WORKERS) as pool:
        return dict(zip([m.name for m in chosen], pool.map(work, chosen), strict=True))


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_the_sabotage_is_noticed(mutant, outcomes):
    code, output = outcomes[mutant.name]
    assert code == FAILED, f"{mutant.test} did not fail:\n{output[-2000:]}"


def test_the_same_tests_pass_without_sabotage(tmp_path):
    tests = sorted({mutant.test for mutant in MUTANTS})
    code, output = run_tests(copy_project(tmp_path), tests)
    assert code == PASSED, output[-2000:]


def test_every_sabotage_is_one_line_with_a_name_of_its_own_and_a_lesson():
    assert len({mutant.name for mutant in MUTANTS}) == len(MUTANTS) >= 36
    for mutant in MUTANTS:
        assert mutant.old != mutant.new and "\n" not in mutant.old.strip()
        assert mutant.lesson.endswith(".") and len(mutant.lesson) > 20
