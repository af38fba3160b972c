"""What a run's directory says of the run: going on, silent or finished; its curve, its samples.

New here: a run seen from outside. Training knows nothing of whoever looks: it writes its files,
and they are read here. Everything has a version; where files are as they were, nothing is read and
nothing is told again, so that looking costs a run next to nothing. A released model's directory
tells the same, with the one set of answers that it holds.
"""

import threading
import time
from collections import deque
from math import log
from pathlib import Path
from statistics import median

from axion_np.chat.curve import Curve
from axion_np.chat.tail import Tail, number, whole
from axion_np.files import read_json
from axion_np.generation.released import source
from axion_np.tasks.answers import final_number, same_number

RECENT = 50  # rows whose median says how fast a run is
SILENT = 30  # seconds without a line, at least, after which a run is called silent
MOST_LOOKS, MOST_TEXT = 200, 4000  # looks whose answers are kept, characters of a text
FIGURES = ("exact_match", "exact_match_n", "val_bits_per_byte", "val_nats_per_token", "seconds")


def is_run(place):
    """Whether a directory is a run or was one."""
    return any((Path(place) / name).exists() for name in ("run.json", "metrics.jsonl"))


class Diary:
    """One run. `state` and `samples` are what the page is told; both may be asked by threads."""

    def __init__(self, place, name=None):
        self.place, self.name = Path(place), name or str(place)
        self.lock, self.files = threading.Lock(), {}
        self.tails = {n: Tail(self.place / f"{n}.jsonl") for n in ("metrics", "looks", "samples")}
        self.edition = 0  # how often the run has begun anew
        self.wrote = None  # when the last line came
        self.begin()

    def begin(self):
        """Nothing is known yet."""
        self.curve, self.speeds, self.looks, self.answers = Curve(), deque(maxlen=RECENT), {}, {}
        self.counts = dict.fromkeys(self.tails, 0)

    # ------------------------------------------------------------------ reading
    def read(self):
        """Take in what is new. Returns whether that was all."""
        complete = True
        for name, tail in self.tails.items():
            anew, rows, whole_file = tail.look()
            if anew:
                self.forget(name)
            for row in rows:
                getattr(self, f"take_{name}")(row)
            self.counts[name] += len(rows)
            complete &= whole_file
        try:
            self.wrote = (self.place / "metrics.jsonl").stat().st_mtime
        except OSError:
            self.wrote = None
        return complete

    def forget(self, name):
        """A file has begun anew: so has what was read from it."""
        self.edition += 1
        self.counts[name] = 0
        if name == "metrics":
            self.curve, self.speeds = Curve(), deque(maxlen=RECENT)
        elif name == "looks":
            self.looks = {}
        else:
            self.answers = {}

    def take_metrics(self, row):
        self.curve.add(row)
        speed = number(row.get("tokens_per_second"))
        if speed > 0:
            self.speeds.append(speed)

    def take_looks(self, row):
        step, nats = whole(row.get("step")), number(row.get("held_out_nats"))
        if step is not None and nats == nats:
            self.looks[step] = float(f"{nats:.4g}")

    def take_samples(self, row):
        """An answer of a look; a released model's has no step and knows the right answer."""
        step = whole(row.get("step"))
        texts = {name: row.get(name) for name in ("question", "answer", "model")}
        if not isinstance(texts["question"], str) or not isinstance(texts["answer"], str):
            return
        said, right = texts["answer"], row.get("right")
        if isinstance(texts["model"], str):
            said, right = texts["model"], None
            if final_number(texts["answer"]) is not None:
                right = same_number({"answer": texts["answer"]}, said)
        line = {
            "question": texts["question"][:MOST_TEXT],
            "answer": said[:MOST_TEXT],
            "right": right if isinstance(right, bool) else None,
        }
        if row.get("lang") in ("pt", "en"):
            line["lang"] = row["lang"]
        self.answers.setdefault(step, []).append(line)
        if len(self.answers) > MOST_LOOKS:
            for between in list(self.answers)[-2::-2]:
                del self.answers[between]

    def json(self, name):
        """A JSON file of the run as it is now; {} where there is none that can be read."""
        path = self.place / name
        try:
            mark = (path.stat().st_mtime_ns, path.stat().st_size)
            if self.files.get(name, (None,))[0] != mark:
                self.files[name] = mark, read_json(path)
        except (OSError, ValueError):
            self.files.pop(name, None)
        return self.files.get(name, (None, {}))[1]

    # ------------------------------------------------------------------ telling
    def state(self, known=None):
        """All that the page shows but texts and pictures; only what passes where it knows that."""
        with self.lock:
            complete = self.read()
            plan, summary = self.json("run.json"), self.json("summary.json")
            passing = self.passing(plan, summary) | {"complete": complete}
            passing["samples"] = f"{self.edition}.{self.counts['samples']}"
            version = f"{self.edition}.{'.'.join(map(str, self.counts.values()))}.{bool(summary)}"
            if version == known:
                return passing | {"version": version}
            return passing | {
                "version": version,
                "name": self.name,
                "facts": self.facts(),
                "curve": self.curve.plain(),
                "experts": self.curve.experts(),
                "looks": {"step": list(self.looks), "nats": list(self.looks.values())},
                "damaged": sum(tail.damaged for tail in self.tails.values()),
                "not_finite": self.curve.not_finite,
            }

    def passing(self, plan, summary):
        """How it stands at this moment."""
        last, silent = self.curve.last, None
        if self.wrote is not None:
            silent = round(max(0.0, time.time() - self.wrote), 1)
        step = last.step if last else 0
        steps = whole(plan.get("steps")) or whole(summary.get("steps"))
        stop, per_step = whole(plan.get("stop")) or steps, whole(plan.get("tokens_per_step"))
        speed = median(self.speeds) if self.speeds else None
        left = None
        if speed and per_step and stop:
            left = max(0, stop - step) * per_step / speed
        pause = 20 * per_step / speed if speed and per_step else 0
        status = "running"
        if summary:
            status = "finished"
        elif last is None:
            status = "waiting"
        elif silent is None or silent > max(SILENT, pause):
            status = "silent"
        found = {"status": status, "silent": silent, "step": step, "steps": steps}
        found |= {"seconds_left": left and round(left, 1), "speed": speed and round(speed, 1)}
        return found | {"tokens": last.tokens if last else None}

    def facts(self):
        """What does not change while a run goes on."""
        plan, summary = self.json("run.json"), self.json("summary.json")
        recipe = plan.get("recipe") or summary.get("recipe") or {}
        recipe = recipe if isinstance(recipe, dict) else {}
        model = recipe.get("model") or self.json("config.json").get("model") or {}
        model = model if isinstance(model, dict) else {}
        vocabulary = whole(model.get("vocab_size"))
        found = {name: finite(summary.get(name)) for name in FIGURES}
        found |= {
            "parameters": whole(plan.get("parameters")) or whole(summary.get("parameters")),
            "source": source({"recipe": recipe}),
            "knows_nothing": round(log(vocabulary), 3) if vocabulary else None,
            "dense": whole(model.get("n_dense_layers")) or 0,
        }
        numbers = {name: finite(recipe.get(name)) for name in ("seed", "lr", "batch_size")}
        return found | numbers | {"seq_len": finite(recipe.get("seq_len"))}

    def samples(self):
        """[{"step", "answers"}], a look after the other."""
        with self.lock:
            self.read()
            last = self.curve.last.step if self.curve.last else 0
            looks = {last if step is None else step: a for step, a in self.answers.items()}
            return {
                "version": f"{self.edition}.{self.counts['samples']}",
                "looks": [{"step": step, "answers": looks[step]} for step in sorted(looks)],
            }


def finite(value):
    """A number of a summary, or None."""
    value = number(value)
    return value if value == value else None
