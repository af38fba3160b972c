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
from tqdm import tqdm

from axion_np import __version__
from axion_np.backends import choose
from axion_np.files import append_line, read_lines, write_json
from axion_np.generation.conversation import generate_text
from axion_np.modules.model import Model
from axion_np.modules.params import allocate
from axion_np.modules.shards import LARGE, Workers
from axion_np.operations.adamw import new_moments
from axion_np.tasks import grade as evaluate
from axion_np.tasks.recipes import FIXED_PROMPTS, fingerprint, model_config
from axion_np.text.packing import Batch, Batches, format_prompt, pack
from axion_np.text.tokenizer import Tokenizer
from axion_np.training import report
from axion_np.training import state as checkpoint
from axion_np.training.prepare import prepare

LOOK_ROWS = 16  # rows of validation data in a look while training


class Interrupt:
    """Ctrl-C asks for a stop after the step under way; a second one stops at once."""

    def __init__(self):
        self.asked = False
        self.previous = signal.signal(signal.SIGINT, self._ask)

    def _ask(self, number, frame):
        self.asked = True
        self.end()

    def end(self):
        """Ctrl-C means again what it meant before."""
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


def resume_command():
    """What to type to go on."""
    words = [word for word in sys.argv[1:] if word not in ("--overwrite", "--resume")]
    return " ".join(["python train.py", *words, "--resume"])


class Run:
    """A run: its model, data and optimizer state, and all that it says and writes."""

    def __init__(self, args):
        self.began = time.time()
        self.args, self.ops = args, choose("modules", args.backend)
        self.out = checkpoint.open_directory(args.out, args.overwrite, args.resume)
        self.model, self.prepared = new_model(args, self.out)
        self.config = self.model.config
        self.batches = Batches(self.prepared.train, args.seq_len, args.batch_size, args.seed)
        self.g = allocate(self.config)
        self.workers = Workers(args.threads, self.g.flat.size > LARGE)
        self.moments = new_moments(self.model.params.flat)
        per_epoch = self.batches.batches_per_epoch
        self.steps = args.steps or max(1, args.epochs * per_epoch // args.grad_accum)
        self.recipe = fingerprint(args, self.config) | {"shards": self.workers.count}
        self.start = self._resume() if args.resume else 0
        self.step = self.start
        self.stop = min(self.steps, self.start + (args.stop_after or self.steps))
        self.tokens_per_step = args.batch_size * args.seq_len * args.grad_accum
        metrics = read_lines(self.out / "metrics.jsonl")
        self.losses, self.load = [line["loss_nats"] for line in metrics], []
        self.interrupt = Interrupt()

    def _resume(self):
        r"""Put everything back as it was after the last saved step; returns that step.

        **Errors**  ValueError naming the first option that differs from the run's own, or for a
        run that is complete
        """
        model = self.model
        notes = checkpoint.load_state(self.out, model.params, model.router, self.moments)
        for name, value in self.recipe.items():
            if notes["recipe"].get(name) != value:
                raise ValueError(
                    f"--resume: {name} was {notes['recipe'].get(name)} and is now {value}; give "
                    "the same options as before (shards: --threads)"
                )
        if notes["step"] == self.steps and (self.out / "summary.json").exists():
            raise ValueError(
                f"--resume: {self.out} is complete, all its {self.steps} steps are done; to train "
                f"on from it, give --init {self.out} and another --out"
            )
        self.batches.restore(notes["data"])
        for name in ("metrics.jsonl", "samples.jsonl"):
            checkpoint.forget_after(self.out / name, notes["step"])
        return notes["step"]

    def announce(self):
        """Sizes, the first loss, and the time it will take, before the user commits to it."""
        documents = self.prepared.train
        print(
            f"model: {self.config.parameter_count():,} parameters, "
            f"{self.config.active_count():,} of them active per token; back end "
            f"{self.args.backend}\n"
            f"data: {documents.count:,} documents, {len(documents.x):,} tokens, "
            f"{self.prepared.tokenizer.vocab_size} in the vocabulary, "
            f"{self.batches.padding_share:.1%} of the rows is padding"
        )
        seconds = self._time_a_step()
        left = (self.stop - self.start) * seconds
        print(
            f"run: {self.stop - self.start} steps of {self.tokens_per_step:,} tokens, about "
            f"{report.duration(left)} at {self.tokens_per_step / seconds:,.0f} tokens/s. Ctrl-C "
            f"saves and stops; everything goes to {self.out}"
        )
        self.bar = tqdm(
            total=self.steps, initial=self.start, unit="step", dynamic_ncols=True, disable=None
        )
        self.clock = time.time()

    def _time_a_step(self):
        """Seconds of one step without an update, after a first one that may compile kernels."""
        state = self.batches.state()
        batch = self.batches.next()
        self.batches.restore(state)
        if self.args.backend == "numba":
            print("compiling the kernels (the first time takes a while, later runs use the cache)")
        for _ in range(2):
            began = time.time()
            self.g.flat[:] = 0
            loss = self.workers.step(self.model, [batch], self.g, self.ops).loss
            seconds = (time.time() - began) * self.args.grad_accum
        if self.start == 0 and not self.args.init:
            print(report.first_loss_line(loss, self.config.vocab_size))
        return seconds

    @property
    def going(self):
        """Whether there is another step to do."""
        return self.step < self.stop and not self.interrupt.asked

    def after_step(self, loss, lr, norm, load):
        """One line of metrics.jsonl and the progress bar; now and then a save and a look."""
        self.step += 1
        seconds, self.clock = time.time() - self.clock, time.time()
        speed = self.tokens_per_step / max(seconds, 1e-9)
        self.losses.append(loss)
        self.load = load
        tokens = self.step * self.tokens_per_step
        line = report.metrics_line(self.step, tokens, loss, lr, norm, speed, load)
        append_line(self.out / "metrics.jsonl", line)
        self.bar.set_postfix_str(f"loss {loss:.3f} nats, {speed:,.0f} tokens/s", refresh=False)
        self.bar.update()
        if self.step % self.args.eval_every == 0 and self.step < self.stop:
            self.save()
            self.look()

    def save(self):
        """The model for everyone, and all that the next step depends on."""
        self.model.save(self.out)
        self.prepared.tokenizer.save(self.out / "tokenizer.json")
        checkpoint.save_state(
            self.out,
            self.step,
            self.model.params,
            self.model.router,
            self.moments,
            self.batches.state(),
            self.recipe,
        )

    def look(self):
        """Validation loss, the curve so far, the experts' load, and the fixed samples."""
        rows = pack(self.prepared.validation, self.args.seq_len)
        nats, _ = evaluate.evaluate_loss(
            self.model,
            Batch(*(part[:LOOK_ROWS] for part in rows)),
            self.prepared.tokenizer,
            self.args.backend,
            progress=False,
        )
        curve = report.sparkline(self.losses)
        lines = [f"step {self.step}  validation {nats:.3f} nats  {curve}"]
        lines += [f"  {line}" for line in report.load_lines(self.load)]
        for question, lang in FIXED_PROMPTS[self.args.source]:
            answer = self.sample(question, lang)
            lines.append(f"  {question}  ->  {' | '.join(answer.splitlines())}")
            sample = {"step": self.step, "question": question, "answer": answer}
            append_line(self.out / "samples.jsonl", sample)
        self.bar.write("\n".join(lines))
        self.clock = time.time()

    def sample(self, question, lang):
        """A greedy answer to a fixed question."""
        pieces = generate_text(
            self.model,
            self.prepared.tokenizer,
            format_prompt(question, lang),
            max_new_tokens=80,
            temperature=0.0,
            backend=self.args.backend,
        )
        return "".join(pieces)

    def finish(self):
        """Save; then either say how to go on, or evaluate and write summary.json."""
        self.bar.close()
        self.save()
        self.interrupt.end()
        if self.step < self.steps:
            print(
                f"saved step {self.step} of {self.steps} in {self.out}. To go on:\n"
                f"  {resume_command()}"
            )
            return
        seconds = time.time() - self.began
        self.look()
        args, tokenizer = self.args, self.prepared.tokenizer
        nats, bits = evaluate.evaluate_loss(
            self.model, self.prepared.validation, tokenizer, args.backend
        )
        found = {"nats_per_token": nats, "bits_per_byte": bits}
        tokens = (self.step - self.start) * self.tokens_per_step
        summary = {
            "parameters": self.config.parameter_count(),
            "train_tokens": self.step * self.tokens_per_step,
            "steps": self.step,
            "seconds": round(seconds, 1),
            "tokens_per_second": round(tokens / seconds, 1),
            "val_nats_per_token": round(nats, 4),
            "val_bits_per_byte": round(bits, 4),
            "exact_match": None,
            "exact_match_n": 0,
            "seed": args.seed,
            "recipe": {**self.recipe, "backend": args.backend},
            "versions": versions(),
        }
        if self.prepared.problems:
            problems = self.prepared.problems[: args.eval_problems]
            found |= evaluate.evaluate_exact_match(self.model, tokenizer, problems, args.backend)
            summary |= {"exact_match": found["exact_match"], "exact_match_n": found["n"]}
        summary["validation"] = found
        print("\n".join(evaluate.report({"validation": found})))
        write_json(self.out / "summary.json", summary)
        print(f"trained in {report.duration(seconds)}; the model is in {self.out}")


def versions():
    """What a figure depends on beside the code."""
    return {
        "axion_np": __version__,
        "python": platform.python_version(),
        "numpy": np.__version__,
        "machine": platform.machine(),
    }
