"""Any text: nothing is asked, the next token is all there is to learn.

New here: documents without an end. A text is cut into pieces of one length, and every id but the
first is a target once.
"""

import numpy as np

from axion_np.files import numbered_rows, read_text
from axion_np.tasks.held_out import at_most_a_tenth, by_content
from axion_np.text.packing import Documents


def read(paths):
    """Text files as strings. **Errors** ValueError for one that is missing, empty or not UTF-8."""
    return [read_text(path) for path in paths]


def split(texts, held_out):
    """(training, held out): the last share of each text is held out, cut at the end of a line."""
    train, last = [], []
    for text in texts:
        middle = int(len(text) * (1 - held_out))
        cut = text.rfind("\n", 0, middle) + 1 or middle
        train.append(text[:cut])
        last.append(text[cut:])
    return "".join(train), "".join(last)


def documents(text, tokenizer, seq_len):
    """Documents of seq_len inputs each. The ids after the last whole one are left out.

    **Errors**  ValueError for a text that does not fill one
    """
    ids = np.array(tokenizer.encode(text), np.int32)
    pieces = (len(ids) - 1) // seq_len
    if pieces < 1:
        raise ValueError(
            f"the text has {len(ids)} tokens; one row needs {seq_len + 1}: "
            "give a longer text or a smaller --seq-len"
        )
    end = pieces * seq_len
    return Documents(ids[:end], ids[1 : end + 1], np.arange(0, end + 1, seq_len))


def short_documents(text, tokenizer, seq_len):
    """`documents`, in one piece where the text is shorter than a row.

    **Errors**  ValueError for a text of less than two tokens
    """
    row = min(seq_len, len(tokenizer.encode(text)) - 1)
    return documents(text, tokenizer, max(row, 1))


def read_documents(paths):
    """Texts as documents {"text", "lang", "source"}: lines of a .jsonl file, or a whole file.

    **Errors**  ValueError with file and line for a line without a text
    """
    found = []
    for path in map(str, paths):
        if not path.endswith(".jsonl"):
            found.append({"text": read_text(path), "source": path})
            continue
        for number, row in numbered_rows(path, '{"text": ...}'):
            if not isinstance(row.get("text"), str) or not row["text"].strip():
                raise ValueError(
                    f'{path}, line {number}: {str(row)[:60]}; expected {{"text": ...}}'
                )
            found.append({"source": path} | row)
    return found


def split_documents(documents, held_out, seed=0):
    """(training, held out): whole documents, a tenth at most."""
    number = at_most_a_tenth(held_out, documents)
    return by_content(documents, number, lambda document: document["text"], seed)
