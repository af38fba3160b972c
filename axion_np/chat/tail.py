"""A file of JSON lines, read while somebody writes in it.

New here: nothing in the file can be relied on. It may be missing, longer than memory, cut short by
a kill, begun anew (`--overwrite`) or written again up to the last save (`--resume`). So each look
reads what was added since the last one, up to the last end of a line and some megabytes at most;
and it says whether this is still the file that it was.
"""

import json
import os
from math import isfinite, nan
from pathlib import Path

MOST = 2**22  # bytes of one look
HEAD = 256  # bytes at the beginning, by which a file is known again


class Tail:
    """What is added to a file, a piece at each look; whoever looks is alone."""

    def __init__(self, path):
        self.path, self.file, self.seen = Path(path), None, None
        self.place, self.head, self.damaged = 0, b"", 0

    def look(self):
        """(whether it is another file than at the last look, its next objects, whether all).

        A file that is as it was is not opened.
        """
        try:
            now = os.stat(self.path)
        except OSError:
            return self.forget(), [], True
        state = (now.st_ino, now.st_size, now.st_mtime_ns)
        if state == self.seen:
            return False, [], True
        try:
            with open(self.path, "rb") as file:
                head = file.read(HEAD)
                same = self.file in (None, now.st_ino) and head.startswith(self.head)
                anew = False if same and now.st_size >= self.place else self.forget()
                file.seek(self.place)
                data = file.read(MOST)
        except OSError:
            return False, [], True
        self.file, self.head = now.st_ino, head
        whole = len(data) < MOST
        self.seen = state if whole else None
        end = data.rfind(b"\n") + 1
        if not end and not whole:
            end = len(data)  # no line of ours is so long
        self.place += end
        return anew, self.objects(data[:end]), whole

    def forget(self):
        """Begin at the beginning. Returns whether anything had been read."""
        read = self.place > 0
        self.file, self.seen, self.place, self.head, self.damaged = None, None, 0, b"", 0
        return read

    def objects(self, data):
        """The JSON objects among the lines; others are counted."""
        found = []
        for line in data.split(b"\n"):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except (ValueError, RecursionError):
                row = None
            if isinstance(row, dict):
                found.append(row)
            else:
                self.damaged += 1
        return found


def number(value):
    """A finite number as a float, and NaN for everything else."""
    good = isinstance(value, int | float) and not isinstance(value, bool)
    try:
        value = float(value) if good else nan
    except OverflowError:  # a whole number of 400 digits
        return nan
    return value if isfinite(value) else nan


def whole(value):
    """A whole number from zero on, or None."""
    good = isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**53
    return value if good else None


def rows_of(value):
    """A list of lists of numbers, such as the load of each layer; [] for anything else."""
    if not isinstance(value, list) or not all(isinstance(row, list) for row in value):
        return []
    return [[number(x) for x in row] for row in value]
