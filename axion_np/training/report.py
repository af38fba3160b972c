"""What a run tells its owner: how long, whether the curve is normal, which expert works.

New here: nothing that changes a number. Everything in this chapter reads and makes lines of text,
written for a terminal of 80 columns.
"""

import os
import shlex
import shutil
import subprocess
import time
from math import log
from statistics import median

import numpy as np
from tqdm import tqdm

from axion_np.files import append_line, read_lines
from axion_np.operations.router import max_violation

BLOCKS = "▁▂▃▄▅▆▇█"
RIGHT, WRONG = "✓", "✗"
RECENT = 50  # steps whose median says how long the rest will take
TRIED = 5  # steps, after which the first estimate is made; the very first may compile kernels
BAR = "{percentage:3.0f}% |{bar}| {n_fmt}/{total_fmt}{postfix}"


def sparkline(values, width=40):
    """A curve in one line of text. **Shapes** any number of values -> at most `width` characters.

    Values are averaged in `width` groups and drawn by their logarithm, so that the last halving of
    a loss looks like the first.
    """
    if not len(values):
        return ""
    groups = np.array_split(np.asarray(values, float), min(width, len(values)))
    heights = np.log(np.maximum([group.mean() for group in groups], 1e-9))
    span = np.ptp(heights)
    levels = (heights - heights.min()) / span * 7 if span > 0 else np.zeros(len(heights))
    return "".join(BLOCKS[round(float(level))] for level in levels)


def duration(seconds):
    """Seconds as a person says them."""
    seconds = round(seconds)
    if seconds < 60:
        return f"{seconds} s"
    if seconds < 3600:
        return f"{seconds // 60} min {seconds % 60:02d} s"
    return f"{seconds // 3600} h {seconds % 3600 // 60:02d} min"


def clock(seconds):
    """Seconds in few characters."""
    minutes, seconds = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes}:{seconds:02d}"


def clip(line):
    """A line that fits into the terminal."""
    width = shutil.get_terminal_size().columns - 1
    return line if len(line) <= width else line[: width - 3] + "..."


def first_loss_line(loss, vocab_size):
    """An untrained model knows nothing, and ignorance among V tokens costs ln V nats."""
    expected = log(vocab_size)
    verdict = "as expected" if abs(loss - expected) < 0.1 * expected else "NOT as expected"
    return (
        f"first loss {loss:.3f} nats per token; a model that knows nothing pays\n"
        f"  ln {vocab_size} = {expected:.3f}: {verdict}"
    )


def look_lines(step, nats, losses, loads):
    """The held-out loss, the curve so far, and the load of each MoE layer."""
    lines = [f"step {step}  held out: {nats:.3f} nats  {sparkline(losses)}"]
    for layer, load_E in enumerate(loads):
        if load_E is not None:  # a dense layer has no experts
            lines.append(f"  {load_line(layer, load_E)}")
    return "\n".join(lines)


def load_line(layer, load_E):
    """The share of visits that each expert got, and MaxVio. **Shapes** load (E,)."""
    share_E = load_E / max(load_E.sum(), 1)
    shares = " ".join(f"{share:4.0%}" for share in share_E)
    if len(load_E) > 8:
        shares = f"{share_E.min():.1%} to {share_E.max():.1%} of the visits"
    return f"layer {layer}: experts {shares}   MaxVio {max_violation(load_E):.2f}"


def answer_line(question, answer, right):
    """A question and the answer to it on one line; `right` is None where nobody knows."""
    mark = {True: RIGHT, False: WRONG, None: " "}[right]
    said = (" | ".join(text.splitlines()) for text in (question, answer))
    line = f"{mark} {'  ->  '.join(said)}"
    return clip("".join(c if c.isprintable() else "?" for c in line))  # a model may say anything


def metrics_line(step, tokens_per_step, result, norm, lr, seconds, biases):
    """A line of metrics.jsonl, where `tokens` counts places. A dense layer has no load, no bias.

    **Units**   loss in nats per token, load in tokens
    """
    loads = [load_E for load_E in result.load if load_E is not None]
    biases = [bias_E for bias_E in biases if bias_E is not None]
    return {
        "step": step,
        "tokens": step * tokens_per_step,
        "loss_nats": result.loss,
        "lr": lr,
        "grad_norm": norm,
        "tokens_per_second": round(tokens_per_step / max(seconds, 1e-9), 1),
        "load": [load_E.tolist() for load_E in loads],
        "max_vio": [round(max_violation(load_E), 4) for load_E in loads],
        "bias": [bias_E.astype(float).round(6).tolist() for bias_E in biases],
    }


class Progress:
    """The bar, and a line of metrics.jsonl for each step.

    How fast a run is, and how long it will take, is the median of its latest steps.
    """

    def __init__(self, run):
        self.run, self.path, self.seconds = run, run.out / "metrics.jsonl", []
        lines = read_lines(self.path) if run.start else []
        before = [line for line in lines if line.get("step", 0) <= run.start]
        self.losses = [line["loss_nats"] for line in before if "loss_nats" in line]
        self.bar = tqdm(
            total=run.stop, initial=run.start, bar_format=BAR, dynamic_ncols=True, disable=None
        )
        self.go_on()

    def go_on(self):
        """Show how it stands; the clock of the next step starts now."""
        if self.seconds:
            self.bar.set_postfix_str(
                f"loss {self.losses[-1]:.3f}, {self.speed() / 1000:.1f}k tokens/s, "
                f"{clock(self.time_left())} left",
                refresh=False,
            )
        self.clock = time.perf_counter()

    def after_step(self, result, norm, lr):
        """Write down one step; say whether the first was as expected, and how long it takes."""
        run, tokens = self.run, self.run.tokens_per_step
        self.seconds.append(time.perf_counter() - self.clock)
        self.losses.append(result.loss)
        biases = run.model.router.biases
        line = metrics_line(run.step, tokens, result, norm, lr, self.seconds[-1], biases)
        append_line(self.path, line)
        if run.step == 1 and not run.options.init:
            self.bar.write(first_loss_line(result.loss, run.model.config.vocab_size))
        if run.step == run.start + TRIED:
            self.bar.write(
                f"about {duration(self.time_left())} to go, at {self.speed():,.0f} tokens/s; "
                "Ctrl-C saves and stops"
            )
        self.go_on()
        self.bar.update()

    def time_left(self):
        """Seconds until the last step."""
        return median(self.seconds[-RECENT:]) * (self.run.stop - self.run.step)

    def speed(self):
        """Tokens a second."""
        return self.run.tokens_per_step / max(median(self.seconds[-RECENT:]), 1e-9)


def opening(run):
    """What is going to happen, in a few lines."""
    options, config, documents = run.options, run.model.config, run.prepared.train
    lines = [
        f"model: {config.parameter_count():,} parameters, {config.active_count():,} of them "
        "active per token",
        f"data: {documents.count:,} documents, {len(documents.x):,} tokens; "
        f"{run.batches.padding_share:.1%} of the rows is padding",
        f"run: {run.stop - run.start:,} steps of {run.tokens_per_step:,} tokens, "
        f"{run.recipe['backend']}, {options.threads} threads; it goes to {run.out}",
    ]
    lines[2:2] = [f"  {row}" for row in run.prepared.table]
    if run.start:
        lines.append(f"resuming after step {run.start:,} of {run.steps:,}")
    if run.recipe["backend"] == "numba":
        lines.append("compiling the kernels, if they are not in Numba's cache yet ...")
    return "\n".join(lines)


def paused(run):
    """What to type to go on, quoted for the shell."""
    if run.saved == 0:
        return "stopped before the first step; nothing was saved"
    words = [word for word in run.options.words if word not in ("--overwrite", "--resume")]
    words = [*run.options.command, *words, "--resume"]
    command = subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)
    return f"saved step {run.step:,} of {run.steps:,} in {run.out}. To go on:\n  {command}"
