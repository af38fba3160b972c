# %% [markdown]
# # AdamW: how far should a weight move, if its gradient may be tiny or huge?
#
# Adam keeps two running means for each weight: of its gradient, and of its square. Their ratio is the step.
#
# Page: [docs/operations/adamw.md](../docs/operations/adamw.md), code:
# [axion_np/operations/adamw.py](../axion_np/operations/adamw.py). Before you run a cell, say what you
# expect.

# %%
import matplotlib.pyplot as plt
import numpy as np
from axion_np import Config, Model, Tokenizer
from axion_np.modules.params import offsets
from axion_np.operations.adamw import adamw_step, new_moments
from axion_np.tasks.sums import examples
from axion_np.text.packing import Batches, example_documents
from axion_np.text.prompt import example_text

plt.rcParams.update({"figure.dpi": 90, "axes.grid": True})

# %% [markdown]
# ## A narrow valley
#
# $f(x, y) = (x^2 + 100\,y^2)/2$: steep one way, flat the other. Plain descent must step small enough for
# the steep one. *Which path does each method take from (-4, 0.6)?*

# %%
curvature, paths = np.array([1.0, 100.0]), {}
for name in ("plain", "Adam"):
    p, moments, path = np.array([-4.0, 0.6]), new_moments(np.zeros(2)), []
    for step in range(60):
        path.append(p.copy())
        if name == "plain":
            p -= 0.018 * curvature * p
        else:
            adamw_step(p, curvature * p, *moments, step, 0.15, weight_decay=0.0)
    paths[name] = np.array(path)

# %%
x, y = np.meshgrid(np.linspace(-4.5, 1.5, 80), np.linspace(-0.8, 0.8, 80))
plt.figure(figsize=(7, 2.8), layout="tight")
plt.contour(x, y, (x**2 + 100 * y**2) / 2, levels=12, colors="#ccc", linewidths=0.7)
for (name, path), colour in zip(paths.items(), ("#D55E00", "#0072B2")):
    plt.plot(*path.T, ".-", markersize=3, linewidth=0.8, color=colour, label=f"{name}, 60 steps")
plt.plot(0, 0, "k*")
plt.legend();

# %% [markdown]
# Plain descent jumps across and crawls along. Adam divides each coordinate by its own size, so both move
# at the same speed: the learning rate.
#
# ## A real model
#
# 37,544 weights learn sums for 150 steps. We watch one weight in the embedding, one in an expert, one
# gain. *Do their gradients have the same size?*

# %%
train = examples(4000, lang="en", difficulty=1, families=["addition"])
tokenizer = Tokenizer.train([example_text(e) for e in train[:800]], 320, backend="numpy")
batches = Batches(example_documents(train, tokenizer, answer_only=True), 64, 8)
model = Model.init(Config.preset("nano"), seed=0)
p, moments, STEPS, LR = model.params.flat, new_moments(model.params.flat), 150, 4e-3
found = offsets(model.config)
names = ["embed_VD", "blocks.1.ffn.experts.w_up_EDF", "norm_D"]
places = [found["embed_VD"] + 32 * tokenizer.encode("7")[0], *(found[n] + 5 for n in names[1:])]

# %%
seen, losses = [], []
for step in range(STEPS):
    x_BT, y_BT, pos_BT = batches.next()
    loss, g = model.loss_and_grads(x_BT, y_BT, "numpy", pos_BT)
    adamw_step(p, g.flat, *moments, step, LR, n_decayed=model.n_decayed)
    m, v = moments.m / (1 - 0.9 ** (step + 1)), moments.v / (1 - 0.95 ** (step + 1))
    seen.append([g.flat[places], m[places], np.sqrt(v[places])])
    losses.append(loss)
print(f"loss {losses[0]:.2f} to {losses[-1]:.2f}")

# %%
seen = np.array(seen)
figure, axes = plt.subplots(1, 3, figsize=(10, 2.7), layout="tight")
for number, axis in enumerate(axes):
    axis.plot(seen[:, 0, number], ".", color="#bbb", markersize=3, label="gradient")
    axis.plot(seen[:, 1, number], color="#0072B2", label="its mean")
    axis.plot(seen[:, 2, number], color="#D55E00", label="root of mean square")
    axis.ticklabel_format(axis="y", scilimits=(0, 0))
    axis.set_title(names[number], fontsize=9)
axes[0].legend(fontsize=7);

# %% [markdown]
# The scales at the left differ, and the grey dots jump about. Blue over orange is the step, in units of
# the learning rate: near 1 where gradients agree, near 0 where they are noise.
#
# ## Everybody at one speed
#
# All weights, last step. *Over how many powers of ten do gradients spread? And steps?*

# %%
step_size = np.abs(m) / (np.sqrt(v) + 1e-8)
plt.figure(figsize=(6, 2.7), layout="tight")
for values, name in ((np.abs(g.flat), "gradient"), (step_size, "step / learning rate")):
    plt.hist(np.log10(values[values > 0]), bins=np.linspace(-9, 1, 80), alpha=0.6, label=name)
plt.xlabel("power of ten")
plt.ylabel("weights")
plt.legend(loc="upper left");

# %% [markdown]
# Gradients spread over seven, steps over two. That is Adam's whole trick.
#
# ## A twist: the first step
#
# Both means begin at 0, so at first they are far too small; Adam divides by $1 - \beta^n$. *Without that,
# is the first step too short or too long, for a gradient that is always the same?*

# %%
for n in (1, 2, 5, 20, 100):
    with_it = 1.0
    without = (1 - 0.9**n) / np.sqrt(1 - 0.95**n)
    print(f"step {n:3}: moves {with_it:.2f} lr with it, {without:.2f} lr without")

# %% [markdown]
# Too short at first, then too long: the two means warm up at different speeds.
#
# **What you know now.** Adam's step has the size of the learning rate; the gradient only says the sign and
# how sure.
#
# *Exercises.* 1. Multiply the loss by 1,000: what changes? 2. Which weights does `n_decayed` leave out,
# and why not shrink a gain?
