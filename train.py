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
    from axion_np.training.loop import train_step
    from axion_np.training.run import Run

    run = Run(args)  # new, from --init, or as --resume finds it
    run.announce()
    while run.going:
        batches = [run.batches.next() for _ in range(args.grad_accum)]
        result, norm, lr = train_step(
            run.model, batches, run.moments, run.step, run.steps, args, run.workers, run.g, run.ops
        )
        run.after_step(result.loss, lr, norm, result.load)
    run.finish()
    return 0


if __name__ == "__main__":
    sys.exit(main())
