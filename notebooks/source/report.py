# %% [markdown]
# # Reading a run: is this learning curve normal, and who did the work?
#
# A training run writes a line for every step: loss, learning rate, load of the experts. Here are those of
# two models that came with this package.
#
# Code: [axion_np/training/report.py](../axion_np/training/report.py). Before you run a cell, say what you
# expect.

# %%
import json

import matplotlib.pyplot as plt
import numpy as np

from axion_np import load
from axion_np.generation.released import find
from axion_np.training.report import sparkline

plt.rcParams.update({"figure.dpi": 90, "axes.grid": True})

# %%
runs = {}
for name in ("axion1-sums", "axion1-gsm8k"):
    lines = (find(name) / "metrics.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    runs[name] = {key: np.array([row[key] for row in rows]) for key in rows[0]}
    print(f"{name:<13} {rows[-1]['step']:5} steps  {sparkline(runs[name]['loss_nats'])}")

# %% [markdown]
# ## Two curves
#
# Both models have the same size. One learns sums, whose answers follow from the question; the other real
# word problems. *Which curve comes near 0? Which will have steps in it?*

# %%
plt.figure(figsize=(6, 3), layout="tight")
for name, run in runs.items():
    plt.loglog(run["tokens"], run["loss_nats"], label=name, linewidth=1)
plt.axhline(np.log(1024), color="#888", linestyle="--", label="ln 1024, knows nothing")
plt.xlabel("tokens")
plt.ylabel("nats per token")
plt.legend();

# %% [markdown]
# Arithmetic can be known, so its loss falls by a factor of a thousand. Language cannot: what is left there
# is what nobody could guess, and what a model this small cannot hold.
#
# ## The learning rate
#
# *At which part of the schedule does the loss fall fastest, in nats? And in per cent?*

# %%
run = runs["axion1-sums"]
figure, (left, right) = plt.subplots(1, 2, figsize=(8.5, 2.7), layout="tight")
left.plot(run["step"], run["lr"], color="#0072B2")
left.set(title="learning rate", xlabel="step")
halves = np.log2(run["loss_nats"][:-20] / run["loss_nats"][20:])
right.plot(run["step"][:-20], halves, color="#D55E00")
right.set(title="halvings in the next tenth", xlabel="step");

# %% [markdown]
# In nats at the beginning, where words and form are learnt. Counted in halvings it never stops: from the
# first fifth on, each tenth of the run takes away nearly half of what is left.
#
# ## The bias at work
#
# MaxVio says by how much the busiest expert exceeds the mean: 0 is perfect, 1 is the worst here (four
# experts, two chosen). *How does it start, and which layer takes longest?*

# %%
plt.figure(figsize=(6.5, 3), layout="tight")
for layer in range(run["max_vio"].shape[1]):
    plt.plot(run["step"], run["max_vio"][:, layer], label=f"layer {layer}", linewidth=1)
plt.xscale("log")
plt.xlabel("step")
plt.ylabel("MaxVio")
plt.legend()
for part, rows in (("first tenth", slice(0, 20)), ("last tenth", slice(-20, None))):
    print(f"{part}: mean MaxVio of each layer {run['max_vio'][rows].mean(axis=0).round(3)}")

# %% [markdown]
# In the first steps two experts of the deepest layers do everything. A few hundred small moves of the bias
# put that right, and no loss was added for it.
#
# ## Where the bias ended
#
# *If all four experts were equally good, what would the biases be?*

# %%
model, tokenizer = load("axion1-sums", backend="numpy")
plt.figure(figsize=(4.5, 2.7), layout="tight")
plt.imshow(np.array(model.router.biases), cmap="RdBu", vmin=-0.2, vmax=0.2)
plt.grid(False)
plt.xticks(range(4))
plt.yticks(range(4))
plt.xlabel("expert")
plt.ylabel("layer")
plt.colorbar(label="bias");

# %% [markdown]
# Blue experts had to be helped, red ones held back. Scores lie between 0 and 1, so that a tenth is much.
#
# ## A twist: a curve is not an ability
#
# The loss of axion1-sums is below 0.003 nats a token in the end. *With 40 tokens an answer, how many
# answers in a hundred should be right?*

# %%
last = run["loss_nats"][-20:].mean()
share, n = model.summary["exact_match"], model.summary["exact_match_n"]
print(f"{last:.4f} nats a token: exp(-40 x {last:.4f}) = {np.exp(-40 * last):.0%} of the answers")
print(f"measured by its run: {share:.1%} of {n}")

# %% [markdown]
# Better than that, if anything: many tokens of an answer may be written in more than one way, or the most
# probable one is right even where the model is not sure.
#
# **What you know now.** Three curves to look at in any run: loss, learning rate, load.
#
# *Exercises.* 1. Draw MaxVio of axion1-gsm8k. 2. Fit a line to its log-log curve: how many tokens for half
# a nat less?
