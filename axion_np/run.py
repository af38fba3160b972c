r"""One training run from the outside: start or resume it, look at it, finish it.

New here: the housekeeping that would hide the loop of train.py if it stood there. Nothing in this
chapter changes a parameter.
"""

import platform
import signal
import sys
import time
from pathlib import Path

import numpy as np

from axion_np import __version__, checkpoint, evaluate, report, sampling
from axion_np.data import Batch, format_prompt, pack
from axion_np.model import Model, model_forward
from axion_np.params import walk
from axion_np.prepare import prepare
from axion_np.recipe import FIXED_PROMPTS, fingerprint, model_config
from axion_np.tokenizer import Tokenizer

LOOK_ROWS = 16  # rows of validation data in a look while training


class Interrupt:
    """Ctrl-C asks for a stop after the step under way; a second one stops at once."""

    def __init__(self):
        self.asked = False
        self.previous = signal.signal(signal.SIGINT, self._ask)

    def _ask(self, number, frame):
        self.asked = True
        signal.signal(signal.SIGINT, self.previous)


def new_model(args, out):
    r"""Model and data: fresh, from --init, or as the run in `out` had them.

    **Errors**  ValueError when a checkpoint does not fit the options
    """
    config = model_config(args)
    source = out if args.resume else args.init
    if source is None:
        return Model.init(config, args.seed), prepare(args, config)
    model = Model.load(source)
    if args.set and model.config != config:
        raise ValueError(f"{source} is of another shape than --preset and --set ask for")
    tokenizer = Tokenizer.load(Path(source) / "tokenizer.json", backend=args.backend)
    return model, prepare(args, model.config, tokenizer)


def resume(out, same, params, router, moments, batches):
    r"""Put everything back as it was after the last saved step; returns that step.

    **Errors**  ValueError naming the first option that differs from the run's own
    """
    notes = checkpoint.load_state(out, params, router, moments)
    for name, value in same.items():
        if notes["recipe"].get(name) != value:
            raise ValueError(
                f"--resume: {name} was {notes['recipe'].get(name)} and is now {value}; give the "
                "same options as before"
            )
    batches.restore(notes["data"])
    for name in ("metrics.jsonl", "samples.jsonl"):
        checkpoint.forget_after(out / name, notes["step"])
    return notes["step"]


def resume_command():
    """What to type to go on."""
    words = [word for word in sys.argv[1:] if word not in ("--overwrite", "--resume")]
    return " ".join(["python train.py", *words, "--resume"])


class Run:
    """All that a run says, on the terminal and in its files."""

    def __init__(self, args, out, model, prepared, batches, start, steps):
        self.args, self.out, self.model, self.prepared = args, out, model, prepared
        self.batches, self.start, self.steps = batches, start, steps
        self.tokens_per_step = args.batch_size * args.seq_len * args.grad_accum
        self.losses = [line["loss_nats"] for line in checkpoint.read_lines(out / "metrics.jsonl")]
        self.load, self.clock = None, time.time()

    def announce(self, work, shards, g):
        """Sizes, the first loss, and the time it will take, before the user commits to it."""
        config, documents = self.model.config, self.prepared.train
        print(
            f"model: {config.parameter_count():,} parameters, {config.active_count():,} of them "
            f"active per token; back end {self.args.backend}\n"
            f"data: {documents.count:,} documents, {len(documents.x):,} tokens, "
            f"{self.prepared.tokenizer.vocab_size} in the vocabulary, "
            f"{self.batches.padding_share:.1%} of the rows is padding"
        )
        seconds = self._time_a_step(work, shards, g)
        left = (self.steps - self.start) * seconds
        print(
            f"run: {self.steps - self.start} steps of {self.tokens_per_step:,} tokens, about "
            f"{report.duration(left)} at {self.tokens_per_step / seconds:,.0f} tokens/s. Ctrl-C "
            f"saves and stops; everything goes to {self.out}"
        )
        self.clock = time.time()

    def _time_a_step(self, work, shards, g):
        """Seconds of one step without an update, after a first one that may compile kernels."""
        state = self.batches.state()
        batch = self.batches.next()
        self.batches.restore(state)
        if self.args.backend == "numba":
            print("compiling the kernels (the first time takes a while, later runs use the cache)")
        for _ in range(2):
            began = time.time()
            loss, _ = shards.run(work, [batch], g)
            seconds = (time.time() - began) * self.args.grad_accum
        if self.start == 0 and not self.args.init:
            print(report.first_loss_line(loss, self.model.config.vocab_size))
        return seconds

    def stop_if_not_finite(self, step, loss, norm, batches, g):
        """**Errors** FloatingPointError with the name of the first tensor that is not finite."""
        if np.isfinite(loss) and np.isfinite(norm):
            return
        named = [(f"parameter {name}", array) for name, array in walk(self.model.params)]
        for x_BT, _, pos_BT in batches:  # once more, to see what the step went through
            logits_BTV, saved = model_forward(
                x_BT, self.model.params, self.model.router, self.model.config, pos_BT=pos_BT
            )
            named += [("saved", saved), ("logits_BTV", logits_BTV)]
        named += [(f"gradient of {name}", array) for name, array in walk(g)]
        raise FloatingPointError(
            f"step {step}: the loss is {loss} and the gradient's norm {norm}; the first tensor "
            f"that is not finite is {report.first_non_finite(named)}. Try a lower --lr; the last "
            f"saved step is in {self.out}"
        )

    def step(self, step, loss, lr, norm, load, bar):
        """One line of metrics.jsonl and the progress bar."""
        seconds, self.clock = time.time() - self.clock, time.time()
        speed = self.tokens_per_step / max(seconds, 1e-9)
        self.losses.append(loss)
        self.load = load
        line = report.metrics_line(step, step * self.tokens_per_step, loss, lr, norm, speed, load)
        checkpoint.append_line(self.out / "metrics.jsonl", line)
        bar.set_postfix_str(f"loss {loss:.3f} nats, {speed:,.0f} tokens/s", refresh=False)

    def look(self, step, bar):
        """Validation loss, the curve so far, the experts' load, and the fixed samples."""
        rows = [
            part[:LOOK_ROWS].astype(np.int64)
            for part in pack(self.prepared.validation, self.args.seq_len)
        ]
        nats, _ = evaluate.evaluate_loss(
            self.model, [Batch(*rows)], self.prepared.tokenizer, self.args.backend, progress=False
        )
        bar.write(f"step {step}  validation {nats:.3f} nats  {report.sparkline(self.losses)}")
        for line in report.load_lines(self.load):
            bar.write(f"  {line}")
        for question, lang in FIXED_PROMPTS[self.args.source]:
            answer = self.sample(question, lang)
            bar.write(f"  {question}  ->  {' | '.join(answer.splitlines())}")
            checkpoint.append_line(
                self.out / "samples.jsonl", {"step": step, "question": question, "answer": answer}
            )
        self.clock = time.time()

    def sample(self, question, lang):
        """A greedy answer to a fixed question."""
        pieces = sampling.generate_text(
            self.model, self.prepared.tokenizer, format_prompt(question, lang),
            max_new_tokens=80, temperature=0.0, backend=self.args.backend,
        )  # fmt: skip
        return "".join(pieces)

    def finish(self, step, seconds, bar):
        """The last look, the evaluation and summary.json."""
        self.look(step, bar)
        args, tokenizer = self.args, self.prepared.tokenizer
        nats, bits = evaluate.evaluate_loss(
            self.model, self.prepared.validation, tokenizer, args.backend
        )
        found = {"nats_per_token": nats, "bits_per_byte": bits}
        tokens = (step - self.start) * self.tokens_per_step
        summary = {
            "parameters": self.model.config.parameter_count(),
            "train_tokens": step * self.tokens_per_step,
            "steps": step,
            "seconds": round(seconds, 1),
            "tokens_per_second": round(tokens / seconds, 1),
            "val_nats_per_token": round(nats, 4),
            "val_bits_per_byte": round(bits, 4),
            "exact_match": None,
            "exact_match_n": 0,
            "seed": args.seed,
            "recipe": {**fingerprint(args, self.model.config), "backend": args.backend},
            "versions": versions(),
        }
        if self.prepared.problems:
            problems = self.prepared.problems[: args.eval_problems]
            found |= evaluate.evaluate_exact_match(self.model, tokenizer, problems, args.backend)
            summary |= {"exact_match": found["exact_match"], "exact_match_n": found["n"]}
        summary["validation"] = found
        print("\n".join(evaluate.report({"validation": found})))
        checkpoint.write_json(self.out / "summary.json", summary)
        print(f"trained in {report.duration(seconds)}; the model is in {self.out}")
        return summary


def versions():
    """What a figure depends on beside the code."""
    return {
        "axion_np": __version__,
        "python": platform.python_version(),
        "numpy": np.__version__,
        "machine": platform.machine(),
    }
