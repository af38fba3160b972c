"""One training run from the outside: open it, anew or where it stopped; save it; finish it.

New here: a run as one record. It is complete before anything on disk changes, so that a mistyped
option costs nothing. Nothing in this chapter changes a parameter.
"""

import platform
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from axion_np import __version__
from axion_np.files import write_json
from axion_np.generation.conversation import generate_text
from axion_np.generation.released import find
from axion_np.modules.model import Model
from axion_np.modules.shards import shard_count
from axion_np.operations.adamw import Moments, new_moments
from axion_np.tasks import grade
from axion_np.tasks.answers import final_number
from axion_np.tasks.likelihood import evaluate_loss
from axion_np.text.packing import Batch, Batches, pack
from axion_np.text.prompt import format_prompt
from axion_np.text.tokenizer import Tokenizer
from axion_np.training import report, state
from axion_np.training.prepare import Prepared, model_config, prepare, require_memory

FIRST_SAVE, NEXT_SAVE = 60, 300  # seconds that a kill may cost, at the beginning and later
LOOK_ROWS = 16  # rows of held-out data in a look

# What must be the same for a resumed run to be the same run.
RECIPE = (
    "source",
    "seed",
    "max",
    "epochs",
    "steps",
    "batch_size",
    "grad_accum",
    "seq_len",
    "lr",
    "warmup",
    "schedule",
    "weight_decay",
    "clip",
    "lang",
    "annotations",
    "mix",
    "answer_only",
    "held_out",
    "init",
)


@dataclass
class Run:
    """All that a run consists of."""

    options: object  # those of train.py, with the recipe's values filled in
    out: Path  # its directory
    model: Model
    prepared: Prepared  # tokenizer and documents
    batches: Batches  # the place in the data
    moments: Moments  # Adam's
    recipe: dict  # what a resumed run must repeat
    steps: int  # of the whole run
    start: int = 0  # steps that were done before
    step: int = 0  # steps that are done
    saved: int = 0  # the step that is on disk
    saved_at: float = field(default_factory=time.time)
    began: float = field(default_factory=time.time)  # moved back by what earlier sessions took

    @property
    def stop(self):
        """The step to pause after."""
        return min(self.steps, self.start + (self.options.stop_after or self.steps))

    @property
    def tokens_per_step(self):
        """Places in the batches of a step, padding included."""
        options = self.options
        return options.batch_size * options.seq_len * options.grad_accum


def open_run(options):
    """A run with its model and data: fresh, from --init, or as --resume finds it.

    **Errors**  ValueError for everything that is wrong with the options, the data or a checkpoint
    """
    out = Path(options.out)
    state.check_directory(out, options.resume, options.overwrite)
    source = out if options.resume else options.init and find(options.init)
    config = model_config(options, source)
    require_memory(config, options)
    if source is None:
        model, prepared = Model.init(config, options.seed), prepare(options, config)
    else:
        loaded = Model.load(source)
        model = Model(config, loaded.params, loaded.router)
        tokenizer = Tokenizer.load(Path(source) / "tokenizer.json", backend=options.backend)
        prepared = prepare(options, config, tokenizer)
    batches = Batches(prepared.train, options.seq_len, options.batch_size, options.seed)
    steps_per_epoch = batches.batches_per_epoch / options.grad_accum
    run = Run(
        options=options,
        out=out,
        model=model,
        prepared=prepared,
        batches=batches,
        moments=new_moments(model.params.flat),
        recipe={name: getattr(options, name) for name in RECIPE}
        | {"backend": options.backend, "shards": shard_count(options.threads)}
        | {"model": config.to_dict()},
        steps=options.steps or max(1, int(options.epochs * steps_per_epoch)),
    )
    if options.resume:
        restore(run)
    return run


def restore(run):
    """Put everything back as it was after the last saved step.

    **Errors**  ValueError naming the first option that differs from the run's own, or for a run
    that is complete
    """
    notes = state.load(run.out, run.model, run.moments)
    was, step = notes["recipe"], notes["step"]
    for name, value in run.recipe.items():
        if was.get(name) != value and not prolongs(run, name, notes):
            raise ValueError(
                f"--resume: {name} was {was.get(name)} and is now {value}; give the same options "
                "as before (shards: --threads)"
            )
    if step >= run.steps and (run.out / "summary.json").exists():
        raise ValueError(
            f"--resume: {run.out} is complete, all its {run.steps} steps are done; to train on "
            f"from it, give --init {run.out} and another --out"
        )
    run.batches.restore(notes["data"])
    run.start = run.step = run.saved = step
    run.began -= notes["seconds"]


def prolongs(run, name, notes):
    """Whether all that differs is the length of a run whose learning rate has not begun to fall.

    That is what the schedule "decay" is for: its rate is the same until the last fifth of the run.
    """
    if name not in ("steps", "epochs") or notes["recipe"]["schedule"] != "decay":
        return False
    return notes["step"] <= 0.8 * min(notes["steps"], run.steps)


def begin(run):
    """The first change on disk: empty files, or those of a resumed run up to its last save.

    run.json says how far the run will go, to whoever looks at it before its first save.
    """
    if run.start:
        state.forget_after(run.out, run.start)
    else:
        state.begin_anew(run.out)
    plan = {
        "steps": run.steps,
        "stop": run.stop,
        "tokens_per_step": run.tokens_per_step,
        "parameters": run.model.config.parameter_count(),
        "recipe": run.recipe,
    }
    write_json(run.out / "run.json", plan)


def overdue(run):
    """Whether a kill would now cost more than it may."""
    limit = FIRST_SAVE if run.saved == run.start else NEXT_SAVE
    return time.time() - run.saved_at > limit


def save(run):
    """The model for everyone, and all that the next step depends on; unless it is there."""
    if run.saved == run.step:
        return
    notes = {
        "step": run.step,
        "steps": run.steps,
        "seconds": time.time() - run.began,
        "data": run.batches.state(),
        "recipe": run.recipe,
    }
    state.save(run.out, run.model, run.prepared.tokenizer, run.moments, notes)
    run.saved, run.saved_at = run.step, time.time()


def look(run):
    """The loss of some held-out rows, the same at every look, over what training counts.

    **Units**   nats per token
    """
    rows = pack(run.prepared.validation, run.options.seq_len)
    counted = np.flatnonzero((rows.y_BT >= 0).any(axis=1))  # short rows may be all prompt
    some = Batch(*(part[counted[:LOOK_ROWS]] for part in rows))
    found = evaluate_loss(run.model, some, run.prepared.tokenizer, run.options.backend, False)
    return found.answer_nats_per_token if run.options.answer_only else found.nats_per_token


def answers(run):
    """What the model says to the fixed prompts, one dict after another.

    A question is answered with the most probable tokens; a text is gone on with by chance, as the
    most probable text turns in circles.
    """
    for question, lang, number in run.prepared.asked:
        prompt = question if lang is None else format_prompt(question, lang)
        answer = speak(run, prompt, *((60, 0.9) if lang is None else (80, 0.0)))
        right = None if number is None else final_number(answer) == number
        yield {"question": question, "answer": answer, "right": right}


def speak(run, prompt, max_new_tokens, temperature):
    """A text that goes on from `prompt`."""
    pieces = generate_text(
        run.model,
        run.prepared.tokenizer,
        prompt,
        max_new_tokens=max_new_tokens,
        temperature=temperature,
        backend=run.options.backend,
    )
    return "".join(pieces)


def versions():
    """What a figure depends on beside the code."""
    return {
        "axion_np": __version__,
        "python": platform.python_version(),
        "numpy": np.__version__,
        "machine": platform.machine(),
    }


def finish(run):
    """Say how to go on, or measure what was learnt on all that was held out: summary.json."""
    options, prepared = run.options, run.prepared
    if run.step < run.steps:
        print(report.paused(run))
        return
    seconds = time.time() - run.began
    how = options.backend, sys.stderr.isatty()  # a bar is for people
    likelihood = evaluate_loss(run.model, prepared.validation, prepared.tokenizer, *how)
    found = likelihood._asdict()
    exact = {"exact_match": None, "n": 0}
    if prepared.problems:
        problems = prepared.problems[: options.eval_problems]
        exact = grade.evaluate_exact_match(run.model, prepared.tokenizer, problems, *how)
        found |= exact
    print("\n".join(grade.report({"validation": found})))
    tokens = run.step * run.tokens_per_step
    summary = {
        "parameters": run.model.config.parameter_count(),
        "train_tokens": tokens,
        "steps": run.step,
        "seconds": round(seconds, 1),
        "tokens_per_second": round(tokens / seconds, 1),
        **{f"val_{name}": round(value, 4) for name, value in likelihood._asdict().items()},
        "exact_match": exact["exact_match"],
        "exact_match_n": exact["n"],
        "seed": options.seed,
        "recipe": run.recipe,
        "versions": versions(),
        "validation": found,
    }
    write_json(run.out / "summary.json", summary)
    print(f"trained in {report.duration(seconds)}; the model is in {run.out}")
