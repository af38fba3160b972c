"""Files: written whole or not at all, read with bounds.

A program can be killed between any two instructions. What it writes here goes to a temporary name
first, is flushed to the disk, and is renamed: whoever looks sees the old file or the new one,
never half of one. Files of JSON lines grow at the end; a last line that a kill cut short is left
out when they are read.
"""

import json
import os
from contextlib import contextmanager
from pathlib import Path

MOST = 100_000_000  # bytes of a JSON file: more is no configuration of ours


@contextmanager
def replacing(path):
    """A binary file under a temporary name, which takes the name `path` at the end."""
    path = Path(path)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with open(temporary, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except OSError as error:
        error.filename = str(path)  # which its reader knows, unlike the temporary one
        raise
    finally:
        temporary.unlink(missing_ok=True)


def write_whole(path, data):
    """Bytes as a file, or no file."""
    with replacing(path) as file:
        file.write(data)


def write_json(path, values):
    """A JSON file to read. **Errors** ValueError for NaN and infinity, which JSON has not."""
    text = json.dumps(values, indent=1, ensure_ascii=False, allow_nan=False)
    write_whole(path, (text + "\n").encode())


def append_line(path, values):
    """One JSON object on one line, at the end of a .jsonl file."""
    with open(path, "a", encoding="utf-8", newline="\n") as file:
        file.write(json.dumps(values, ensure_ascii=False) + "\n")


def write_lines(path, rows):
    """A whole .jsonl file."""
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    write_whole(path, text.encode())


def read_lines(path):
    """The complete lines of a .jsonl file of ours, as objects; none where there is no file.

    **Errors**  ValueError with file and line for one that is damaged
    """
    if not Path(path).exists():
        return []
    *lines, _ = Path(path).read_bytes().split(b"\n")  # a text may hold other ends of lines
    rows = []
    for number, line in enumerate(lines, 1):
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            row = None
        if not isinstance(row, dict):
            raise ValueError(f"{path}, line {number}, is damaged; expected a JSON object")
        rows.append(row)
    return rows


def numbered_rows(path, expected):
    """(line number, object) of each line of a .jsonl file from elsewhere, but blank ones.

    **Errors**  ValueError with file and line for the first that is no JSON object of Unicode text,
    and for a file that is missing or holds none; `expected` says what should be there
    """
    number = 0
    try:
        with open(path, "rb") as file:
            for line_number, line in enumerate(file, 1):
                if not line.strip():
                    continue
                number = line_number
                row = json.loads(line)
                if b"\\u" in line:  # an escape may stand for half a character
                    json.dumps(row, ensure_ascii=False).encode()
                if not isinstance(row, dict):
                    raise ValueError(f"it is a {type(row).__name__}")
                yield number, row
    except OSError as error:
        raise ValueError(f"{path}: {error.strerror}; expected {expected}") from None
    except (ValueError, RecursionError) as error:
        seen, why = line[:60].decode("utf-8", "replace").strip(), getattr(error, "msg", error)
        raise ValueError(f"{path}, line {number}: {seen!r} ({why}); expected {expected}") from None
    if number == 0:
        raise ValueError(f"{path} is empty; expected {expected}")


def read_text(path):
    """A text. **Errors** ValueError for a file that is missing, empty or not UTF-8."""
    try:
        text = Path(path).read_text(encoding="utf-8")
    except OSError as error:
        raise ValueError(f"{path}: {error.strerror}; expected a text file") from None
    except UnicodeDecodeError as error:
        raise ValueError(
            f"{path}: byte {error.start} is not UTF-8; convert the file to UTF-8 first"
        ) from None
    if not text.strip():
        raise ValueError(f"{path} is empty; expected some text")
    return text


def read_json(path, most=MOST):
    """An object from a JSON file.

    **Errors**  ValueError for a file that is missing, larger than `most` bytes, not JSON, nested
    too deeply to read, or not an object
    """
    path = Path(path)
    try:
        size = path.stat().st_size
        if size > most:
            raise ValueError(f"{path} holds {size:,} bytes; expected at most {most:,}")
        values = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ValueError(f"{path}: {error.strerror}; expected a JSON file") from None
    except RecursionError:
        raise ValueError(f"{path} is nested too deeply to be one of our files") from None
    except UnicodeDecodeError as error:
        raise ValueError(f"{path}: byte {error.start} is not UTF-8") from None
    except json.JSONDecodeError as error:
        raise ValueError(f"{path} is not JSON: {error}") from None
    if not isinstance(values, dict):
        raise ValueError(f"{path} holds {type(values).__name__}; expected a JSON object")
    return values
