"""Trained models that come with the package, found by name; and what a run says of itself.

New here: nothing that computes, and no NumPy, so that help pages can read it. A released model is
a directory of `weights/`: data, no code. Its summary.json says how it was made and what it was
trained for.
"""

import os
from pathlib import Path

from axion_np.files import read_json

WEIGHTS = Path(__file__).parents[1] / "weights"
BEFORE = "before"  # of a tuned model: recipe and curve of what it was before
DEFAULT = "axion1-sums"  # of ask, load and evaluate: quick
TALKER = "axion1-v0.3-chat"  # of generate and chat: the best of them
PORTABLE = "axion1-v0.2-chat"  # of a page that is one file: small
OPERATIONS = {"+": "+", "-": "-", "*": "x", "/": "/"}  # as they are written in questions
LANGUAGES = {"pt": "Portuguese", "en": "English"}


def names() -> list[str]:
    """The models that come with the package."""
    return sorted(path.parent.name for path in WEIGHTS.glob("*/config.json"))


def find(name: str | os.PathLike) -> Path:
    """The directory of a released model, or of a run.

    **Errors**  ValueError for what is neither, naming the models that there are
    """
    text = os.fspath(name)
    if text in names():
        return WEIGHTS / text
    if text.strip() and Path(text).is_dir():
        return Path(text)
    raise ValueError(
        f"there is no model or directory {text!r}; models: {', '.join(names()) or 'none'}; "
        "a directory is what train.py wrote (its --out)"
    )


def read_summary(directory) -> dict:
    """What a run recorded of itself; {} where it did not come to its end."""
    path = Path(directory) / "summary.json"
    return read_json(path) if path.exists() else {}


def source(summary) -> str | None:
    """What a run was trained on: synthetic, gsm8k, chat, text; None where nothing says so."""
    recipe = summary.get("recipe")
    return recipe.get("source") if isinstance(recipe, dict) else None


def purpose(summary) -> str:
    """What a model was trained for, as part of a sentence."""
    known = summary.get("trained_for", {})
    languages = " and ".join(LANGUAGES.get(name, name) for name in known.get("languages", ()))
    if "operations" in known:
        signs = " ".join(OPERATIONS.get(sign, sign) for sign in known["operations"])
        digits = f"of numbers of up to {known['digits']} digits, " if "digits" in known else ""
        below = "" if known.get("negative", True) else ", no results below zero"
        return f"sums ({signs}) {digits}in {languages}{below}"
    kind, name = {"gsm8k": "word problems", "chat": "conversations"}, source(summary) or "unknown"
    tasks = known.get("tasks", [kind.get(name, name)])
    return f"{', '.join(tasks)}{f' in {languages}' * bool(languages)}"
