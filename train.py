r"""Train a model: one visible loop.

    python train.py --synthetic
    python train.py --help
"""

import sys
import time

from axion_np.recipe import fail, fingerprint, parse_arguments


def main(argv=None):
    args = parse_arguments(argv)  # first: NumPy reads the thread settings when it loads
    try:
        return train(args)
    except (ValueError, OSError) as error:
        return fail(error)
    except FloatingPointError as error:
        return fail(error, code=1)


def train(args):
    from tqdm import tqdm

    from axion_np import adamw, checkpoint
    from axion_np.data import Batches
    from axion_np.model import model_backward, model_forward
    from axion_np.params import allocate, decay_mask
    from axion_np.reference import backend
    from axion_np.router import update_bias
    from axion_np.run import Interrupt, Run, new_model, resume, resume_command
    from axion_np.shards import Shards, add_loads

    began = time.time()
    out = checkpoint.open_directory(args.out, args.overwrite, args.resume)
    ops = backend(args.backend)
    model, prepared = new_model(args, out)
    config, p, router = model.config, model.params, model.router
    batches = Batches(prepared.train, args.seq_len, args.batch_size, args.seed)
    shards, g = Shards(config, args.threads), allocate(config)
    moments, decay = adamw.new_moments(p.flat), decay_mask(config)
    steps = args.steps or max(1, args.epochs * batches.batches_per_epoch // args.grad_accum)
    recipe = fingerprint(args, config)
    start = resume(out, recipe, p, router, moments, batches) if args.resume else 0
    run = Run(args, out, model, prepared, batches, start, steps)

    def work(parts, n_targets, g):
        """One thread's share of a step: forward, loss and backward of its rows, added into g."""
        loss, load = 0.0, [0] * config.n_layers
        for x_BT, y_BT, pos_BT in parts:
            logits_BTV, saved = model_forward(x_BT, p, router, config, ops, pos_BT)
            nats, dlogits_BTV = ops.cross_entropy(logits_BTV, y_BT, n_targets)
            model_backward(dlogits_BTV, saved, p, router, g, config, ops)
            loss, load = loss + float(nats), add_loads(load, saved.load)
        return loss, load

    def save(step):
        model.save(out)
        prepared.tokenizer.save(out / "tokenizer.json")
        checkpoint.save_state(out, step, p, router, moments, batches.state(), recipe)

    run.announce(work, shards, g)
    step, stop = start, min(steps, start + (args.stop_after or steps))
    interrupt = Interrupt()
    bar = tqdm(total=steps, initial=start, unit="step", dynamic_ncols=True, disable=None)
    while step < stop and not interrupt.asked:
        parts = [batches.next() for _ in range(args.grad_accum)]
        loss, load = shards.run(work, parts, g)
        norm = ops.grad_norm(g.flat)
        run.stop_if_not_finite(step, loss, norm, parts, g)
        lr = adamw.schedule(step, steps, args.lr, args.warmup, args.schedule)
        ops.adamw_step(
            p.flat, g.flat, *moments, step, lr, weight_decay=args.weight_decay, decay=decay,
            scale=adamw.clip_scale(norm, args.clip),
        )  # fmt: skip
        for bias_E, load_E in zip(router.biases, load):
            update_bias(bias_E, load_E, config.router_bias_speed)
        step += 1
        run.step(step, loss, lr, norm, load, bar)
        if step % args.eval_every == 0 and step < stop:
            save(step)
            run.look(step, bar)
    bar.close()
    save(step)
    if step < steps:
        print(f"saved step {step} of {steps} in {out}. To go on:\n  {resume_command()}")
        return 0
    run.finish(step, time.time() - began, bar)
    return 0


if __name__ == "__main__":
    sys.exit(main())
