"""A learning curve of any length in a few hundred points.

New here: a curve that thins itself out while it grows. Each row of `metrics.jsonl` becomes named
numbers. Rows are added up in stretches of equal length; when there are too many stretches, each
pair becomes one, and from then on a stretch takes twice as many rows. A row costs the same however
long the run is, and a run of a million steps takes no more memory than one of a thousand. What is
not finite is counted and left out of the means.
"""

from math import isfinite

from axion_np.chat.tail import number, rows_of, whole

LEAST = 200  # points that are kept, once there are so many rows; at most twice as many
MOST_NUMBERS = 6000  # of experts that are told: points times layers times experts
PLAIN = {"loss": "loss_nats", "lr": "lr", "norm": "grad_norm", "speed": "tokens_per_second"}
TABLES = {"load": "load", "bias": "bias"}  # layers of experts


def numbers_of(row):
    """A line of metrics.jsonl as {name: number}: "loss", "load.2.0", "violation.2", ..."""
    found = {name: number(row[field]) for name, field in PLAIN.items() if field in row}
    for name, field in TABLES.items():
        for layer, values in enumerate(rows_of(row.get(field))):
            found |= {f"{name}.{layer}.{expert}": value for expert, value in enumerate(values)}
    for values in rows_of([row.get("max_vio")]):
        found |= {f"violation.{layer}": value for layer, value in enumerate(values)}
    return found


class Stretch:
    """Some rows after one another: the last step and its tokens, sums and counts by name."""

    def __init__(self, step, tokens, values):
        self.step, self.tokens, self.n = step, tokens, 1
        self.sums = {name: value for name, value in values.items() if isfinite(value)}
        self.counts = dict.fromkeys(self.sums, 1)

    def add(self, later):
        """Take in the stretch behind this one."""
        self.step, self.tokens, self.n = later.step, later.tokens, self.n + later.n
        for name, value in later.sums.items():
            self.sums[name] = self.sums.get(name, 0.0) + value
            self.counts[name] = self.counts.get(name, 0) + later.counts[name]

    def mean(self, name):
        """Four digits, or None where there is no number."""
        if name not in self.sums:
            return None
        mean = self.sums[name] / self.counts[name]
        return float(f"{mean:.4g}") if isfinite(mean) else None


class Curve:
    """Stretches of `width` rows each; the last one may be shorter."""

    def __init__(self):
        self.stretches, self.width, self.not_finite, self.last = [], 1, 0, None

    def add(self, row):
        """One line of metrics.jsonl; one without a step is left out.

        Lines of later steps that are there already were written before a resume: they go.
        """
        step = whole(row.get("step"))
        if step is None:
            return
        while self.stretches and self.stretches[-1].step >= step:
            self.stretches.pop()
        values = numbers_of(row)
        self.not_finite += sum(not isfinite(values[name]) for name in PLAIN if name in values)
        self.last = Stretch(step, whole(row.get("tokens")), values)
        if self.stretches and self.stretches[-1].n < self.width:
            self.stretches[-1].add(self.last)
        else:
            self.stretches.append(self.last)
        if len(self.stretches) >= 2 * LEAST:
            self.halve()

    def halve(self):
        """Each pair of stretches becomes one."""
        pairs = zip(self.stretches[::2], self.stretches[1::2], strict=True)
        kept = []
        for first, second in pairs:
            first.add(second)
            kept.append(first)
        self.stretches, self.width = kept, 2 * self.width

    def plain(self):
        """{"step": [...], "tokens": [...], "loss": [...], ...}, a value for each point."""
        found = {name: [s.mean(name) for s in self.stretches] for name in PLAIN}
        found["step"] = [s.step for s in self.stretches]
        return found | {"tokens": [s.tokens for s in self.stretches]}

    def experts(self):
        """Shares of the load, biases and MaxVio, at fewer points where there are many experts.

        {"step": [...], "layers": [{"load": rows of experts, "bias": the same, "violation": row}]}
        """
        names = self.last.sums if self.last else {}
        every = -(-len(self.stretches) * max(len(names), 1) // MOST_NUMBERS) or 1
        shown = self.stretches[::-1][::every][::-1]
        n_layers = {int(name.split(".")[1]) for name in names if "." in name}
        layers = [self.layer(shown, layer, names) for layer in sorted(n_layers)]
        return {"step": [s.step for s in shown], "layers": layers}

    def layer(self, shown, layer, names):
        """One layer's experts at the points that are shown."""
        found = {"violation": [s.mean(f"violation.{layer}") for s in shown]}
        for table in TABLES:
            n = sum(name.startswith(f"{table}.{layer}.") for name in names)
            rows = [[s.mean(f"{table}.{layer}.{expert}") for s in shown] for expert in range(n)]
            found[table] = shares(rows) if table == "load" else rows
        return found


def shares(rows):
    """Loads of experts as parts of the layer's load, point by point."""
    totals = [sum(value or 0 for value in point) for point in zip(*rows, strict=True)]
    return [
        [
            None if value is None or not total else round(value / total, 4)
            for value, total in zip(row, totals, strict=True)
        ]
        for row in rows
    ]
