"""Where the heads of a run look: attention of the newest saved model over one of its own answers.

New here: the run is asked nothing. What it saved is read when it is there, and `inspect` runs once
for each new model, on a text short enough to be a picture. A checkpoint may be replaced while it
is read, or fit no other file for a moment: then the last picture stays.
"""

import threading
import zipfile
from pathlib import Path

import numpy as np

from axion_np.chat.answers import Record
from axion_np.generation.conversation import load
from axion_np.generation.inside import inspect
from axion_np.modules.model import load_config
from axion_np.modules.shards import one_blas_thread
from axion_np.text.prompt import format_prompt
from axion_np.text.spoken import guess_language
from axion_np.training.state import WEIGHTS, saved_notes

MOST_TOKENS = 48
TRIES = 3  # to read a model whose files do not fit together
FIRST = {"question": "Quanto é 5 + 3?", "answer": "", "lang": "pt"}  # before the first look


class Pictures:
    """One run's; `layer` may be asked by threads, of which one computes."""

    def __init__(self, place):
        self.place, self.lock = Path(place), threading.Lock()
        self.seen = self.found = None
        self.tried = (None, 0)  # a version that could not be read, and how often

    def version(self):
        """Which model is on the disk; None where there is none."""
        try:
            now = (self.place / WEIGHTS).stat()
        except OSError:
            return None
        return f"{now.st_mtime_ns:x}.{now.st_size:x}.{now.st_ino:x}"

    def layer(self, number, line, text_run=False):
        """{"step", "layers", "heads", "texts", "rows": of each head what each token looks at}.

        Rows hold whole numbers up to 255: roots of probabilities, so that small ones can be seen.
        None where there is no model, or no such layer.
        """
        with self.lock:
            version = self.version()
            if version is None:
                self.seen = self.found = None
            elif version != self.seen and self.tried != (version, TRIES):
                self.renew(version, line or FIRST, text_run)
            if self.found is None or number >= len(self.found["attention"]):
                return None
            told = {name: value for name, value in self.found.items() if name != "attention"}
            p_HTS = self.found["attention"][number]
            told["rows"] = [
                [row[: t + 1].tolist() for t, row in enumerate(p_TS)] for p_TS in p_HTS
            ]
            return told

    def renew(self, version, line, text_run):
        """Read the model and look inside it once."""
        try:
            model, tokenizer = load(self.place, "numpy")
            prompt = line["question"]
            if not text_run:
                lang = line.get("lang") or guess_language(prompt)
                prompt = format_prompt(prompt, lang)
            ids = tokenizer.encode(prompt + line["answer"])
            ids = ids[: min(MOST_TOKENS, load_config(self.place).max_seq_len)]
            with one_blas_thread():
                inside = inspect(model, ids)
        except (ValueError, OSError, MemoryError):  # half of one model and half of another
            n_tries = self.tried[1] if self.tried[0] == version else 0
            self.tried = (version, n_tries + 1)
            return
        spelled = Record(tokenizer).spelled
        self.seen = version
        self.found = {
            "version": version,
            "step": saved_step(self.place),
            "layers": len(inside.attention_HTS),
            "heads": model.config.n_heads,
            "texts": [spelled(int(token))["token"] for token in ids],
            "attention": [
                np.rint(255 * np.sqrt(np.clip(p_HTS, 0, 1))).astype(np.uint8)
                for p_HTS in inside.attention_HTS
            ],
        }


def saved_step(place):
    """The step of a run's saved state; None where there is none."""
    try:
        return saved_notes(Path(place)).get("step")
    except (OSError, ValueError, KeyError, TypeError, zipfile.BadZipFile):
        return None
