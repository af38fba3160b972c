r"""Train a model: one visible loop.

python train.py --synthetic
python train.py --help
"""

import sys

from axion_np.tasks.recipes import fail, parse_arguments


def main(argv=None):
    args = parse_arguments(argv)  # first: NumPy reads the thread settings when it loads
    try:
        return train(args)
    except (ValueError, OSError) as error:
        return fail(error)
    except FloatingPointError as error:
        return fail(error, code=1)
    except KeyboardInterrupt:  # outside the loop, or a second one inside it
        return fail("stopped at once; if a step was saved, --resume goes on from it", code=130)


def train(args):
    from axion_np.modules.model import model_backward, model_forward
    from axion_np.operations.adamw import clip_scale, schedule
    from axion_np.operations.router import update_bias
    from axion_np.training.run import Run

    run = Run(args)  # new, from --init, or as --resume finds it
    config, ops, p, router, g = run.config, run.ops, run.model.params, run.model.router, run.g
    rows = args.batch_size * args.grad_accum

    def work(part, n_targets, g):
        """One thread's share of a step: some rows of a batch. Adds their gradient into g."""
        x_BT, y_BT, pos_BT = part
        share = config.replace(balance_loss_weight=config.balance_loss_weight * len(x_BT) / rows)
        logits_BTV, saved = model_forward(x_BT, p, router, share, ops, pos_BT)
        nats, dlogits_BTV = ops.cross_entropy(logits_BTV, y_BT, n_targets, overwrite=True)
        model_backward(dlogits_BTV, saved, p, router, g, share, ops)
        return float(nats), saved.load

    run.announce(work)
    while run.going:
        batches = [run.batches.next() for _ in range(args.grad_accum)]
        loss, load = run.shards.run(work, batches)
        norm = ops.grad_norm(g.flat)
        run.stop_if_not_finite(loss, norm, batches)
        lr = schedule(run.step, run.steps, args.lr, args.warmup, args.schedule)
        ops.adamw_step(
            p.flat,
            g.flat,
            *run.moments,
            run.step,
            lr,
            weight_decay=args.weight_decay,
            n_decayed=run.n_decayed,
            scale=clip_scale(norm, args.clip),
        )
        for bias_E, load_E in zip(router.biases, load):
            update_bias(bias_E, load_E, config.router_bias_speed)
        run.after_step(loss, lr, norm, load)
    run.finish()
    return 0


if __name__ == "__main__":
    sys.exit(main())
