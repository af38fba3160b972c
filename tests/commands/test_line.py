"""The one style of command line: help pages, errors in one line, numbers, plain output."""

import io
import os
import re
import subprocess
import sys
from argparse import ArgumentTypeError
from importlib import import_module

import pytest

import axion_np
from axion_np import commands
from axion_np.__main__ import COMMANDS, FILES, main
from axion_np.commands import line


def axion(*arguments, text=None, **environment):
    """Run `python -m axion_np` as a user does."""
    return subprocess.run(
        [sys.executable, "-m", "axion_np", *arguments],
        input=text,
        capture_output=True,
        encoding="utf-8",
        env=os.environ | environment,
    )


# by hand


def small(**options):
    parser = line.Parser("try", "Try it.", ["axion try --number 3"], notes="That is all.")
    parser.add_argument("--number", type=line.whole(1, 9), default=4, help="how many")
    parser.add_argument("--share", type=line.number(above=0, most=1), help="how much")
    parser.add_argument("--way", type=line.one_of("up", "down", "on"), help="(default: as it was)")
    parser.add_argument("--loud", action="store_true", help="with noise")
    parser.add_argument("what", nargs="?")
    return parser


def test_a_help_page_shows_every_default_and_examples():
    page = small().format_help()
    assert page.startswith("usage: axion try [options]\n")
    assert "how many (default: 4)" in page
    assert "how much (default: none)" in page
    assert "(default: as it was)\n" in page
    assert "with noise\n" in page
    assert page.endswith("examples:\n  axion try --number 3\n\nThat is all.\n")


@pytest.mark.parametrize(
    "arguments, said",
    [
        (["--number", "0"], "--number is '0'; expected a whole number from 1 to 9"),
        (["--number", "9" * 50], f"--number is '{'9' * 37}...'; expected a whole number from 1"),
        (["--number", "x"], "--number is 'x'; expected a whole number"),
        (["--share", "nan"], "--share is 'nan'; expected a number above 0 and at most 1"),
        (["--share", "0"], "--share is '0'; expected a number above 0"),
        (["--share", "1e999"], "--share is '1e999'"),
        (["--way", "back"], "--way is 'back'; expected up, down or on"),
        (["--numbr", "3"], "unrecognized arguments: --numbr; did you mean --number?"),
        (["--num", "3"], "unrecognized arguments: --num; did you mean --number?"),
        (["--number"], "--number: expected one argument; see axion try --help"),
        (["a", "b"], "unrecognized arguments: b; see axion try --help"),
    ],
)
def test_a_bad_argument_is_one_line(capsys, arguments, said):
    assert line.run(small(), lambda args: 0, arguments) == 2
    error = capsys.readouterr().err
    assert error.startswith(f"axion try: {said}") and error.count("\n") == 1


def test_a_sum_that_begins_with_a_minus_is_an_argument():
    for text in ("-5+3", "-5 + 3", "-(5+3)"):
        assert small().parse_args([text]).what == text


@pytest.mark.parametrize(
    "error, code, said",
    [
        (ValueError("seen;\n  expected"), 2, "seen; expected"),
        (OSError(2, "No such file", "a.txt"), 2, "a.txt: No such file"),
        (OSError("cannot fetch it"), 2, "cannot fetch it"),
        (MemoryError("Unable to allocate 8 GiB"), 2, "Unable to allocate 8 GiB; more than this"),
        (MemoryError(), 2, "out of memory; more than"),
        (OverflowError("int too large"), 2, "int too large; a number is beyond 64 bits"),
        (FloatingPointError("loss is nan"), 1, "loss is nan"),
        (KeyboardInterrupt(), 130, "stopped"),
    ],
)
def test_an_error_is_one_line_and_a_code(capsys, error, code, said):
    def work(args):
        raise error

    assert line.run(small(), work, []) == code
    text = capsys.readouterr().err
    assert text.startswith(f"axion try: {said}") and text.count("\n") == 1


def test_a_programmers_mistake_keeps_its_traceback():
    with pytest.raises(KeyError):
        line.run(small(), lambda args: {}["no"], [])


def test_numbers_have_bounds():
    assert line.whole(0)("7") == 7 and line.number()("-2.5") == -2.5
    assert line.number(least=0)("0") == 0
    assert line.languages("pt, en") == ("pt", "en")
    for read, text in (
        (line.whole(), "2147483648"),
        (line.whole(), "1e3"),
        (line.number(), "inf"),
        (line.number(least=0), "-1e-9"),
        (line.languages, "fr"),
        (line.languages, "pt,pt"),
        (line.path, " "),
    ):
        with pytest.raises(ArgumentTypeError, match="expected"):
            read(text)


def test_what_cannot_be_encoded_becomes_something_plain(monkeypatch):
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    line.make_output_plain()
    print("é ▁▅█ × ÷ 数 \ud800 ½", flush=True)
    assert raw.getvalue().split() == b"e _=# x / ? ? 12".split()


# properties


@pytest.mark.parametrize("name", COMMANDS)
def test_every_help_page_is_whole(name):
    module = import_module(f"axion_np.commands.{FILES.get(name, name)}")
    parsers = [module.parser()]
    for action in parsers[0]._actions:
        if hasattr(action, "_name_parser_map"):
            parsers += action.choices.values()
    for parser in parsers:
        page = parser.format_help()
        assert max(map(len, page.splitlines())) <= 80
        assert "examples:" in page or parser is not parsers[0]
        for action in parser._actions:
            if action.option_strings and action.nargs != 0 and not action.required:
                shown = parser._get_formatter()._get_help_string(action)
                assert "(default" in shown, action.option_strings
            text = action.help or "commands"
            assert not text.rstrip(")").endswith((",", ":", " a", " the"))


def test_without_arguments_the_commands_are_listed():
    said = axion()
    assert said.returncode == 0 and not said.stderr
    for name, clause in COMMANDS.items():
        assert f"  {name:<11}{clause}\n" in said.stdout
    assert max(map(len, said.stdout.splitlines())) <= 80


def test_help_loads_no_numpy_and_takes_less_than_half_a_second():
    code = (
        "import sys, axion_np; from axion_np.__main__ import main; main(['generate', '--help']);"
        "assert not {'numba', 'numpy'} & set(sys.modules)"
    )
    before = os.times()
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
    after = os.times()  # processor time: the wall clock also counts what else the machine does
    assert after.children_user - before.children_user < 0.5


@pytest.mark.parametrize("name", COMMANDS)
def test_no_command_loads_numpy_before_it_runs(name):
    source = import_module(f"axion_np.commands.{FILES.get(name, name)}").__file__
    with open(source, encoding="utf-8") as file:
        top = re.findall(r"^(?:from|import) (\S+)", file.read(), re.MULTILINE)
    light = {"axion_np", "axion_np.backends", "axion_np.commands", "axion_np.config"}
    light |= {"axion_np.generation.released", "axion_np.tasks.recipes"}  # they load no NumPy
    assert {module for module in top if module.startswith(("axion_np", "numpy"))} <= light


def test_an_unknown_command_is_one_line_with_the_nearest(capsys):
    assert main(["trian"]) == 2
    assert capsys.readouterr().err == ("axion: there is no command 'trian'; did you mean train?\n")
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"{axion_np.__version__}\n"


def test_the_package_loads_no_numpy_and_has_its_public_names():
    code = "import sys, axion_np; dir(axion_np); assert 'numpy' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
    for name in axion_np.PUBLIC:
        assert getattr(axion_np, name).__name__ == name
    assert axion_np.__all__ == sorted(axion_np.PUBLIC)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = axion_np.nothing


def test_the_introduction_of_the_commands_names_them_all():
    text = commands.__doc__.partition("command ends with")[2]
    assert set(COMMANDS) <= set(re.findall(r"[a-z]+", text))
