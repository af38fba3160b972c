"""export, import, gguf: a run goes out and comes back, and what is refused."""

from importlib.util import find_spec

import pytest

from axion_np.commands import export, gguf, import_
from axion_np.config import Config
from axion_np.files import write_json
from axion_np.modules.model import Model
from axion_np.text.tokenizer import Tokenizer

COMMANDS = {"export": export, "import": import_, "gguf": gguf}


@pytest.fixture
def run(tmp_path):
    directory = tmp_path / "run"
    Model.init(Config.preset("nano"), 1).save(directory)
    Tokenizer.train(["abab"], 261, backend="numpy").save(directory / "tokenizer.json")
    write_json(directory / "summary.json", {"seconds": 12.0})
    return directory


def test_a_run_goes_out_and_comes_back(run, tmp_path, capsys):
    out, back = str(tmp_path / "out"), str(tmp_path / "back")
    assert export.main([str(run), out]) == 0
    assert import_.main([out, back]) == 0
    assert Model.load(back).params.flat.tobytes() == Model.load(run).params.flat.tobytes()
    assert "12 s" in (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    assert (tmp_path / "back" / "tokenizer.json").exists()
    capsys.readouterr()
    for command, again in ((export, [str(run), out]), (import_, [out, back])):
        assert command.main(again) == 2
        assert "--overwrite" in capsys.readouterr().err
        assert command.main([*again, "--overwrite"]) == 0


def test_a_released_model_is_exported_by_its_name(tmp_path, capsys):
    assert export.main(["axion1-sums", str(tmp_path / "out")]) == 0
    assert capsys.readouterr().out == f"{tmp_path / 'out'}: 344,736 parameters\n"


def test_without_a_tokenizer_it_says_so(run, tmp_path, capsys):
    (run / "tokenizer.json").unlink()
    assert export.main([str(run), str(tmp_path / "out")]) == 0
    assert import_.main([str(tmp_path / "out"), str(tmp_path / "back")]) == 0
    assert capsys.readouterr().out.count("no tokenizer.json was found") == 2


@pytest.mark.skipif(find_spec("gguf") is None, reason="the package gguf is not installed")
def test_a_run_becomes_one_file(run, tmp_path, capsys):
    Model.init(Config.preset("axion1"), 1).save(run)
    assert gguf.main([str(run), str(tmp_path / "a.gguf")]) == 0
    assert gguf.main([str(run), str(tmp_path / "b.gguf"), "--dtype", "f16"]) == 0
    sizes = [(tmp_path / name).stat().st_size for name in ("a.gguf", "b.gguf")]
    assert sizes[0] > 1.8 * sizes[1]
    assert gguf.main([str(run), str(tmp_path / "a.gguf")]) == 2


@pytest.mark.parametrize("name", COMMANDS)
def test_a_users_mistake_is_one_line_and_exit_code_2(name, tmp_path, capsys):
    place, new = str(tmp_path / "nothing"), str(tmp_path / "new")
    for arguments in ([place, new], [place], [place, ""], [place, new, "more"], []):
        assert COMMANDS[name].main(arguments) == 2
        error = capsys.readouterr().err
        assert error.startswith(f"axion {name}: ") and error.count("\n") == 1
        assert not (tmp_path / "new").exists()
