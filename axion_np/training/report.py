r"""What a run tells its owner: how long, whether the curve is normal, which expert works.

New here: nothing that changes a number. Everything in this chapter reads and prints.
"""

from math import log

import numpy as np

from axion_np.operations.router import max_violation

BLOCKS = "▁▂▃▄▅▆▇█"


def sparkline(values, width=40):
    r"""A curve in one line of text. **Shapes** any number of values -> at most `width` characters.

    Values are averaged in `width` groups and scaled between the lowest and the highest.
    """
    if not values:
        return ""
    groups = np.array_split(np.asarray(values, float), min(width, len(values)))
    means = np.array([group.mean() for group in groups])
    span = np.ptp(means)
    levels = np.zeros(len(means), int) if span == 0 else (means - means.min()) / span * 7
    return "".join(BLOCKS[int(round(float(level)))] for level in levels)


def duration(seconds):
    r"""Seconds as a person says them."""
    seconds = int(round(seconds))
    if seconds < 60:
        return f"{seconds} s"
    if seconds < 3600:
        return f"{seconds // 60} min {seconds % 60:02d} s"
    return f"{seconds // 3600} h {seconds % 3600 // 60:02d} min"


def first_loss_line(loss, vocab_size):
    r"""An untrained model knows nothing, and ignorance among V tokens costs ln V nats."""
    expected = log(vocab_size)
    verdict = "as expected" if abs(loss - expected) < 0.1 * expected else "NOT as expected"
    return (
        f"first loss {loss:.3f} nats per token; ln {vocab_size} = {expected:.3f} for a model that "
        f"knows nothing: {verdict}"
    )


def load_lines(loads):
    r"""One line per MoE layer: the share of visits that each expert got, and MaxVio."""
    lines = []
    for layer, load_E in enumerate(loads):
        if load_E is not None:
            shares = " ".join(f"{share:4.0%}" for share in load_E / load_E.sum())
            lines.append(f"layer {layer}: experts {shares}   MaxVio {max_violation(load_E):.2f}")
    return lines


def metrics_line(step, tokens, loss, lr, norm, tokens_per_second, loads):
    r"""A line of metrics.jsonl. **Units** loss in nats per token, load in tokens."""
    return {
        "step": step,
        "tokens": tokens,
        "loss_nats": loss,
        "lr": lr,
        "grad_norm": norm,
        "tokens_per_second": round(tokens_per_second, 1),
        "load": [load_E.tolist() for load_E in loads if load_E is not None],
        "max_vio": [round(max_violation(load_E), 4) for load_E in loads if load_E is not None],
    }


def first_non_finite(named):
    r"""The name of the first array that holds NaN or infinity, or None.

    **Shapes**  pairs (name, array or tuple of arrays, nested), in the order of the computation
    """
    for name, value in named:
        if isinstance(value, np.ndarray):
            if value.dtype.kind == "f" and not np.isfinite(value).all():
                return name
        elif isinstance(value, (tuple, list)):
            parts = getattr(value, "_fields", range(len(value)))
            found = first_non_finite(
                (f"{name}.{part}", item) for part, item in zip(parts, value, strict=True)
            )
            if found:
                return found
    return None
