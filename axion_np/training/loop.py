"""One step, and the loop around it: this is where a model learns.

New here: everything at once. Each line of `train_step` is a chapter of this book: gradients to
zero, forward and backward on all threads, length, learning rate, AdamW, routing biases. `train`
repeats it. Once in a while it saves the model, looks at what the model has not seen, and asks it
the same questions as before; nothing else happens anywhere.
Source: DeepSeek-V3 sections 2.1.2 (the bias) and 4.2 (AdamW, clipping, schedule).
"""

import signal
import threading
import warnings
from contextlib import contextmanager

import numpy as np

from axion_np.backends import choose
from axion_np.files import append_line
from axion_np.modules.network import network_forward
from axion_np.modules.params import allocate, walk
from axion_np.modules.shards import LARGE, Workers
from axion_np.operations.adamw import clip_scale, schedule
from axion_np.operations.router import update_bias
from axion_np.training import report
from axion_np.training.normal import normal_lines
from axion_np.training.run import answers, begin, finish, look, open_run, overdue, save
from axion_np.training.state import first_non_finite, numbers_of


def train_step(model, batches, moments, step, steps, recipe, workers, g, ops):
    """One step: gradient, length, learning rate, parameters, routing biases.

    `batches` are rows of tokens, several when gradients accumulate; `moments` are Adam's; `recipe`
    has lr, warmup, schedule, weight_decay and clip; `g` is a table of gradients to work in.

    **Units**   loss in nats per token
    **Errors**  FloatingPointError naming the first tensor that is not finite
    """
    g.flat[:] = 0
    result = workers.step(model, batches, g, ops)
    norm = ops.grad_norm(g.flat)
    require_finite((result.loss, norm), step, model, batches, moments, g)
    lr = schedule(step, steps, recipe.lr, recipe.warmup, recipe.schedule)
    if result.targets > 0:  # else there is nothing to learn, and no reason to move
        ops.adamw_step(
            model.params.flat,
            g.flat,
            *moments,
            step,
            lr,
            weight_decay=recipe.weight_decay,
            n_decayed=model.n_decayed,
            scale=clip_scale(norm, recipe.clip),
        )
    for bias_E, load_E in zip(model.router.biases, result.load, strict=True):
        if bias_E is not None:  # a dense layer has none
            update_bias(bias_E, load_E, model.config.router_bias_speed)
    require_finite(sizes_of(model, ops), step, model, batches, moments, g)
    return result, norm, lr


def sizes_of(model, ops):
    """One number for all parameters and one for each bias: finite if all of theirs are."""
    biases = [bias_E for bias_E in model.router.biases if bias_E is not None]
    return [ops.grad_norm(model.params.flat), *(np.abs(bias_E).max() for bias_E in biases)]


def require_finite(numbers, step, model, batches, moments, g):
    """**Errors** FloatingPointError naming the first tensor that is not finite."""
    if np.isfinite(numbers).all():
        return
    name = first_non_finite(named_tensors(model, batches, moments, g))
    raise FloatingPointError(
        f"step {step + 1}: {name or 'the gradient'} is not finite; what is saved stays as it "
        "was; try a lower --lr"
    )


def named_tensors(model, batches, moments, g):
    """All numbers of a step with their names: where each comes from stands before it."""
    yield from numbers_of(model, moments)
    for batch in batches:  # once more, to see what the step went through
        logits_BTV, saved = network_forward(
            batch.x_BT, model.params, model.router, model.config, pos_BT=batch.pos_BT
        )
        yield "saved", saved
        yield "logits_BTV", logits_BTV
    for name, array in walk(g):
        yield f"gradient of {name}", array


@contextmanager
def stop_on_ctrl_c():
    """Ctrl-C asks for a stop after the step under way; a second one stops at once."""
    asked = threading.Event()
    if threading.current_thread() is not threading.main_thread():  # signals come to no other
        yield asked
        return
    before = signal.getsignal(signal.SIGINT)

    def ask(number, frame):
        asked.set()
        signal.signal(signal.SIGINT, before)

    signal.signal(signal.SIGINT, ask)
    try:
        yield asked
    finally:
        signal.signal(signal.SIGINT, before)


def train(options):
    """A run from its first line to its last. `options` are those of `commands/train.py`.

    **Errors**  ValueError for what cannot be trained, before anything on disk has changed;
    FloatingPointError for a run whose numbers are no longer finite: what is saved stays
    """
    run = open_run(options)
    model, moments = run.model, run.moments
    model.workers = Workers(options.threads, large=model.params.flat.size > LARGE)
    g, ops = allocate(model.config), choose("modules", options.backend)
    print(report.opening(run), flush=True)
    progress = report.Progress(run)
    with warnings.catch_warnings(), stop_on_ctrl_c() as asked, progress.bar as bar:
        warnings.simplefilter("ignore", RuntimeWarning)  # overflow is told in words
        while run.step < run.stop and not asked.is_set():
            batches = [run.batches.next() for _ in range(options.grad_accum)]
            result, norm, lr = train_step(
                model, batches, moments, run.step, run.steps, options, model.workers, g, ops
            )
            if run.step == run.start:
                begin(run)  # the first change on disk: by now everything has been found right
            run.step += 1
            progress.after_step(result, norm, lr)

            # Once in a while: save, so that a kill costs minutes and not hours.
            if run.step % options.save_every == 0 or overdue(run):
                save(run)

            # Once in a while: look at what the model has not seen, and at the experts' load.
            if run.step % options.eval_every == 0 or run.step == run.steps:
                bar.set_postfix_str("looking ...")
                nats = look(run)
                bar.write(report.look_lines(run.step, nats, progress.losses, result.load))
                append_line(run.out / "looks.jsonl", {"step": run.step, "held_out_nats": nats})
                for line in normal_lines(run, progress.losses):
                    bar.write(line)

                # And ask the same questions as before.
                for line in answers(run):
                    bar.write(report.answer_line(**line))
                    append_line(run.out / "samples.jsonl", {"step": run.step} | line)
                progress.go_on()
        save(run)
    finish(run)
