"""The one style of command line: its help, its errors, its numbers.

A command is a module with `parser()` and `main(argv)`; `main` is `line.run(parser(), work, argv)`.
It imports its chapters inside `work`, so that `--help` loads no NumPy. A user's mistake is one
line on standard error, `axion COMMAND: seen; expected; what to do`, and never a traceback.
Exit codes: 0 fine, 1 the work failed, 2 bad arguments or input, 130 Ctrl-C.
"""

import argparse
import codecs
import os
import re
import sys
import textwrap
import unicodedata
from difflib import get_close_matches
from math import inf

WIDTH = 80  # columns of a help page, whatever the terminal
BACKENDS = ("auto", "numba", "numpy")
PLAIN = dict(zip("▁▂▃▄▅▆▇█", "_.:-=+*#")) | {
    "✓": "+",
    "✗": "-",
    "×": "x",
    "·": ".",
    "÷": "/",
    "–": "-",
    "…": "...",
}


class _Help(argparse.RawDescriptionHelpFormatter):
    """80 columns, and each option that takes a value says what it is without one."""

    def __init__(self, prog):
        super().__init__(prog, max_help_position=26, width=WIDTH)

    def _get_help_string(self, action):
        text = action.help or ""
        takes_value = action.option_strings and action.nargs != 0 and not action.required
        if not takes_value or "(default" in text:
            return text
        default = "none" if action.default in (None, []) else "%(default)s"
        return f"{text} (default: {default})"


class Parser(argparse.ArgumentParser):
    """`axion COMMAND`: what it is for, options in groups, examples; `notes` as they stand."""

    def __init__(self, command, description, examples=(), usage="[options]", notes="", **more):
        lines = "examples:\n" + "\n".join(f"  {example}" for example in examples)
        super().__init__(
            f"axion {command}",
            usage=f"%(prog)s {usage}",
            description=textwrap.fill(" ".join(description.split()), WIDTH - 1),
            epilog="\n\n".join([lines] * bool(examples) + [notes] * bool(notes)) or None,
            formatter_class=_Help,
            allow_abbrev=False,
            **more,
        )
        # A sum such as -5+3 is an argument, not an option.
        self._negative_number_matcher = re.compile(r"-[\d.(]")

    def add_commands(self):
        """Commands of a command: `.add_parser(name, help=, description=, ...)` makes one."""
        return self.add_subparsers(
            title="commands",
            metavar="COMMAND",
            required=True,
            prog=self.prog,
            parser_class=lambda prog, **more: Parser(prog.removeprefix("axion "), **more),
        )

    def error(self, message):
        """One line instead of argparse's usage and message."""
        message = re.sub(r"^argument ([^:]+): is ", r"\1 is ", message)
        message = message.removeprefix("argument ")
        wrong = re.match(r"COMMAND: invalid choice: ('.*') \(choose from (.*)\)", message)
        if wrong:
            choices = wrong[2].replace("'", "")
            message = f"there is no command {wrong[1]}; expected {choices}"
        unknown = re.match(r"unrecognized arguments: (-\S+)", message)
        known = [flag for action in self._actions for flag in action.option_strings]
        close = get_close_matches(unknown[1], known, 1) if unknown else []
        if close:
            message += f"; did you mean {close[0]}?"
        elif "; " not in message:
            message += f"; see {self.prog} --help"
        print(f"{self.prog}: {message}", file=sys.stderr)
        raise SystemExit(2)


# ---------------------------------------------------------------------------- values
def _bad(text, expected):
    seen = text if len(text) <= 40 else f"{text[:37]}..."
    return argparse.ArgumentTypeError(f"is {seen!r}; expected {expected}")


def whole(least=1, most=2**31 - 1):
    """Reads a whole number within bounds, for argparse's `type`."""

    def read(text):
        try:
            value = int(text)
        except ValueError:
            value = None
        if value is None or not least <= value <= most:
            raise _bad(text, f"a whole number from {least:,} to {most:,}")
        return value

    return read


def number(least=-inf, most=inf, above=-inf):
    """Reads a finite number within bounds; `above` is a bound that is itself left out."""
    bounds = [f"above {above:g}"] * (above > -inf) + [f"of at least {least:g}"] * (least > -inf)
    bounds += [f"at most {most:g}"] * (most < inf)

    def read(text):
        try:
            value = float(text)
        except ValueError:
            value = inf
        if not (max(least, above) <= value <= most and value not in (above, inf, -inf)):
            raise _bad(text, " and ".join(["a number", *bounds]).replace("number and", "number"))
        return value

    return read


def one_of(*names):
    """Reads one of a few words. As `metavar`, give `"|".join(names)` or a word of your own."""

    def read(text):
        if text not in names:
            raise _bad(text, f"{', '.join(names[:-1])} or {names[-1]}")
        return text

    return read


def languages(text):
    """Reads `pt`, `en` or both with a comma, as a tuple."""
    given = tuple(part.strip() for part in text.split(","))
    if not set(given) <= {"pt", "en"} or len(set(given)) < len(given):
        raise _bad(text, "pt, en, or pt,en")
    return given


def path(text):
    """Reads the name of a file or directory, which is not empty."""
    if not text.strip():
        raise _bad(text, "the name of a file or directory")
    return text


def add_backend(group):
    """`--backend`, the same for every command that computes."""
    group.add_argument(
        "--backend",
        type=one_of(*BACKENDS),
        default="auto",
        metavar="NAME",
        help="numba, numpy, or auto: numba where it is installed",
    )


def refuse_existing(place, overwrite, kind="directory"):
    """**Errors** ValueError for an output that is there already, but for an empty directory."""
    if kind == "file" and os.path.isdir(place):
        raise ValueError(f"{place} is a directory; expected the name of a file")
    empty = os.path.isdir(place) and not os.listdir(place)
    if not overwrite and os.path.lexists(place) and not empty:
        raise ValueError(f"{place} exists; give another name, or --overwrite to replace it")


# ---------------------------------------------------------------------------- running
def run(parser, work, argv=None):
    """Parse, work, and say in one line what went wrong. Returns the exit code."""
    make_output_plain()
    try:
        code = work(parser.parse_args(argv)) or 0
        sys.stdout.flush()
        return code
    except SystemExit as stop:  # argparse: --help, or a bad argument
        return stop.code
    except KeyboardInterrupt:
        return fail(parser.prog, "stopped", 130)
    except BrokenPipeError:  # whoever read the output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (ValueError, OSError, MemoryError, OverflowError) as error:
        return fail(parser.prog, words(error), 2)
    except FloatingPointError as error:
        return fail(parser.prog, error, 1)


def fail(prog, message, code):
    """One line on standard error. Returns the exit code."""
    sys.stdout.flush()
    print(f"{prog}: {' '.join(str(message).split())}", file=sys.stderr)
    return code


def words(error):
    """An exception as its reader would say it."""
    if isinstance(error, OSError) and error.strerror:
        return ": ".join(str(part) for part in (error.filename, error.strerror) if part)
    if isinstance(error, MemoryError):
        return f"{str(error) or 'out of memory'}; more than this machine has: choose smaller sizes"
    if isinstance(error, OverflowError):
        return f"{error}; a number is beyond 64 bits: choose smaller ones"
    return error


def plain(error):
    """What is printed for characters that standard output has not: like ones, or `?`."""
    text = error.object[error.start : error.end]
    spelled = (PLAIN.get(c) or unicodedata.normalize("NFKD", c) for c in text)
    ascii_only = ("".join(c for c in s if c.isascii()) or "?" for s in spelled)
    return "".join(ascii_only), error.end


def make_output_plain():
    """No character can stop a command: a pipe on Windows, for one, knows 256 of them."""
    codecs.register_error("axion_np.plain", plain)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="axion_np.plain")
