"""`python -m axion_np COMMAND`, or `axion COMMAND`: one file of `commands/` each."""

import sys
from difflib import get_close_matches
from importlib import import_module

from axion_np import __version__
from axion_np.commands import line

COMMANDS = {  # in the order in which a newcomer meets them
    "train": "train a model on this computer's CPU",
    "generate": "ask a trained model, or talk to it",
    "chat": "the same in your browser, with a look inside, and an API",
    "show": "how a run learns, as a page: live, replayed, or two side by side",
    "page": "one file with a model in it, which runs in any browser",
    "evaluate": "loss, bits per byte and exact match on held-out data",
    "data": "make or fetch data to train on",
    "tokenizer": "train a tokenizer; text to ids and back",
    "models": "the trained models that come with the package",
    "export": "a run becomes a directory for transformers",
    "import": "a DeepSeek-V3 directory becomes a checkpoint of ours",
    "gguf": "a run becomes one file for llama.cpp",
    "release": "a run becomes a model of the package",
    "doctor": "what this machine has, and how fast it is",
}
FILES = {"import": "import_"}  # a word of Python's


def listing():
    """All commands, one line each."""
    lines = [f"  {name:<11}{clause}" for name, clause in COMMANDS.items()]
    head = f"axion_np {__version__}: DeepSeek-V3 in NumPy. usage: axion COMMAND [options]"
    return "\n".join([head, "", *lines, "", "axion COMMAND --help shows the options of one."])


def main(argv=None):
    """Run a command. Returns the exit code."""
    line.make_output_plain()
    name, *rest = (sys.argv[1:] if argv is None else argv) or ["--help"]
    if name in ("-h", "--help", "help"):
        print(listing())
        return 0
    if name in ("-V", "--version"):
        print(__version__)
        return 0
    if name not in COMMANDS:
        close = get_close_matches(name, COMMANDS, 1)
        hint = f"did you mean {close[0]}?" if close else "axion alone lists the commands"
        return line.fail("axion", f"there is no command {name!r}; {hint}", 2)
    try:
        return import_module(f"axion_np.commands.{FILES.get(name, name)}").main(rest)
    except KeyboardInterrupt:
        return line.fail(f"axion {name}", "stopped", 130)


if __name__ == "__main__":
    sys.exit(main())
