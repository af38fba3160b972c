"""doctor: what there is, how fast it is, and the cache of compiled kernels."""

from axion_np.backends import cpu_count
from axion_np.commands import doctor


def test_it_names_what_there_is_and_measures(capsys):
    assert doctor.main([]) == 0
    lines = dict(row.split(maxsplit=1) for row in capsys.readouterr().out.splitlines())
    assert {"processor", "cores", "memory", "NumPy", "Numba", "generates", "trains"} <= set(lines)
    assert lines["cores"].startswith(f"{cpu_count()} available of ")
    for label in ("generates", "trains"):
        assert int(lines[label].split()[0].replace(",", "")) > 0


def test_clearing_removes_compiled_kernels_and_nothing_else(tmp_path, monkeypatch, capsys):
    folder, other = tmp_path / "axion_np-0123", tmp_path / "other"
    for place in (folder, other):
        place.mkdir()
        (place / "kernel.nbc").write_bytes(b"x" * 1000)
    monkeypatch.setattr(doctor, "cache_folders", lambda: [folder])
    assert doctor.main(["--clear-cache"]) == 0
    assert "in 1 folders" in capsys.readouterr().out
    assert other.exists() and not folder.exists()


def test_without_numba_it_says_so(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "numba", None)
    assert [label for label, _ in doctor.numba_lines()] == ["Numba"]
