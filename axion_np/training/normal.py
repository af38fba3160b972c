"""Is my loss normal? Where a run lies against a released model that learnt in the same way.

New here: a yardstick. Alone, a loss of 0.6 says nothing; beside the curve of a model that became
good it does. Every released model comes with its curve. A run of the same shape and recipe is laid
against it over the latter half of what is done, a twentieth of the whole curve at most. Two runs
that differ in nothing but their seed differ by less than BAND (docs/training/normal.md).

A loss depends on the learning rates before it, and those of a shorter run fall sooner. So a run of
another length is compared as long as its rate is still near that of the released one.
"""

from axion_np.config import Config
from axion_np.files import read_lines
from axion_np.generation.released import BEFORE, WEIGHTS, names, read_summary
from axion_np.modules.model import load_config
from axion_np.operations.adamw import schedule

SAME = (  # what is the same in all runs of one recipe; seeds, lengths and machines are not
    *("source", "mix", "answer_only", "annotations", "lang", "batch_size", "grad_accum"),
    *("seq_len", "lr", "warmup", "schedule", "weight_decay", "clip"),
)
BAND = 2.0  # losses of two seeds differ by a smaller factor
NEAR = 1.1  # so do two learning rates that count as one
WINDOW = 20  # a mean is taken over this part of the curve at most


def yardstick(recipe):
    """(name, lines of the curve) of a released model that learnt like `recipe`, or None.

    Of a model that was tuned it is the curve of its first training. A run that begins with a
    trained model is compared with none: its losses depend on that one.
    """
    config = Config.from_dict(recipe["model"])
    for name in names() if not recipe.get("init") else ():
        place = WEIGHTS / name
        place = place / BEFORE if (place / BEFORE).is_dir() else place
        theirs = read_summary(place).get("recipe") or {"init": "unknown"}
        same = all(theirs.get(key, recipe[key]) == recipe[key] for key in SAME)
        if same and not theirs.get("init") and load_config(WEIGHTS / name) == config:
            return name, read_lines(place / "metrics.jsonl")
    return None


def compared(curve, losses, rate):
    """(first step, last step, loss, loss of the curve) where both can be compared, or None.

    `losses` are those of the run's steps from the first on; `rate(step)` is its learning rate.

    **Units**   nats per token, means over the steps
    """
    here = []
    for line in curve:
        step = line["step"]
        if step > len(losses) or not 1 / NEAR < rate(step - 1) / line["lr"] < NEAR:
            break
        here.append(line)
    most = max(1, len(curve) // WINDOW)
    first = max(len(here) // 2, len(here) - most)
    if not here[first:]:
        return None
    ends = [line["step"] for line in here]
    start = ends[first - 1] if first else 0
    sizes = [end - begin for begin, end in zip([start, *ends[first:]], ends[first:])]
    theirs = sum(n * line["loss_nats"] for n, line in zip(sizes, here[first:])) / sum(sizes)
    return start + 1, ends[-1], sum(losses[start : ends[-1]]) / sum(sizes), theirs


def verdict(name, first, last, loss, theirs):
    """One comparison as lines to read."""
    low, high = theirs / BAND, theirs * BAND
    steps = f"steps {first:,} to {last:,}: loss {loss:.3g}, {name} {theirs:.3g}"
    if low <= loss <= high:
        return [f"{steps}: normal"]
    what = "too high" if loss > high else "too low"
    return [steps, f"  NOT normal, {what}: expected {low:.3g} to {high:.3g}"]


def normal_lines(run, losses):
    """Where a run lies; nothing where none like it was released, or none like it any more."""
    known = yardstick(run.recipe)
    if known is None or len(losses) != run.step:
        return []
    name, curve = known
    o = run.options
    found = compared(curve, losses, lambda n: schedule(n, run.steps, o.lr, o.warmup, o.schedule))
    if found is None or found[1] < run.step / 2:  # its rates have long been others
        return []
    return verdict(name, *found)
