r"""Trained weights that come with the package: one directory a model."""

from pathlib import Path

DIRECTORY = Path(__file__).parent


def names():
    """The models that are here."""
    return sorted(path.parent.name for path in DIRECTORY.glob("*/config.json"))
