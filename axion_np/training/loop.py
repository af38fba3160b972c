r"""The training loop: one visible step, many times over.

New here: nothing that computes. Every line of `train_step` is a function of an earlier chapter.
Source: DeepSeek-V3 sections 2.1.2 (the bias) and 4.2 (AdamW, clipping, schedule).
"""

import numpy as np

from axion_np.operations.adamw import clip_scale, schedule
from axion_np.operations.router import update_bias


def train_step(model, batches, moments, step, steps, recipe, workers, g, ops):
    r"""One step: gradient, length, learning rate, parameters, routing biases.

    `batches` are rows of tokens, several when gradients accumulate; `moments` Adam's; `recipe` has
    lr, warmup, schedule, weight_decay and clip; `g` is a table of gradients to work in.

    **Units**   loss in nats per token
    **Errors**  FloatingPointError for a loss or gradient that is not finite: nothing has changed
    """
    g.flat[:] = 0
    result = workers.step(model, batches, g, ops)
    norm = ops.grad_norm(g.flat)
    if not (np.isfinite(result.loss) and np.isfinite(norm)):
        raise FloatingPointError(f"the loss is {result.loss} and the gradient's norm {norm}")
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
    for bias_E, load_E in zip(model.router.biases, result.load):
        if bias_E is not None:
            update_bias(bias_E, load_E, model.config.router_bias_speed)
    return result, norm, lr
