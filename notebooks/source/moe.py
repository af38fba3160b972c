# %% [markdown]
# # Mixture of experts: who works on which token?
#
# Each layer has one expert for everybody and several of which a token visits two. Nobody said who should
# do what.
#
# Page: [docs/modules/moe.md](../docs/modules/moe.md), code:
# [axion_np/modules/moe.py](../axion_np/modules/moe.py). Before you run a cell, say what you expect.

# %%
import matplotlib.pyplot as plt
import numpy as np
from axion_np import ask, inspect, load
from axion_np.generation.changes import changed
from axion_np.tasks import dialogues, stories, sums
from axion_np.tasks.specialists import shares, specialization
from axion_np.text.packing import example_documents
from axion_np.text.prompt import format_prompt

plt.rcParams.update({"figure.dpi": 90, "font.size": 8})

# %% [markdown]
# ## Many parameters, few at work
#
# *Which share of its parameters does a token of axion1-v0.2-chat use, with 2 of 8 experts?*

# %%
model, tokenizer = load("axion1-v0.2-chat", backend="numpy")
c = model.config
share = c.active_count() / c.parameter_count()
print(f"{c.active_count():,} of {c.parameter_count():,}: {share:.0%}")
question = "What is 347 + 285?"
text = format_prompt(question) + ask(question, (model, tokenizer), backend="numpy")
ids = np.array(tokenizer.encode(text))
inside = inspect(model, ids)

# %% [markdown]
# ## Each token's first choice
#
# Six layers down, the tokens across, a colour for each of the eight experts. *Will equal tokens choose
# equal experts? In the first layer? In the last?*

# %%
first_ZT = np.array([idx_TK[:, 0] for idx_TK in inside.idx_TK])
pieces = [tokenizer.decode([i]).replace("\n", "↵") for i in ids]
plt.figure(figsize=(10, 2.6), layout="tight")
plt.imshow(first_ZT, aspect="auto", cmap="Set2", vmin=0, vmax=7, interpolation="nearest")
plt.xticks(range(len(ids)), pieces, rotation=90)
plt.ylabel("layer")
plt.colorbar(label="expert");

# %% [markdown]
# *For how many tokens is the first choice that of the same token elsewhere? Guess for both layers.*

# %%
for layer in (0, 5):
    choices = [first_ZT[layer][ids == token] for token in set(ids.tolist())]
    choices = [found for found in choices if len(found) > 1]
    same = sum(np.bincount(found).max() for found in choices) / sum(map(len, choices))
    print(f"layer {layer}: {same:.0%} as most of the same token do")

# %% [markdown]
# First the token itself decides, later what is to be done with it.
#
# ## Tasks and experts
#
# Sums, stories, dialogues: the share of visits that each expert gets. *Is there an expert for sums?*

# %%
made = {"sums": sums.examples(30), "stories": stories.examples(15), "talk": dialogues.examples(15)}
groups = {name: example_documents(rows, tokenizer) for name, rows in made.items()}
table = shares(model, groups, backend="numpy")

# %%
figure, axes = plt.subplots(1, 6, figsize=(10, 2), sharey=True, layout="tight")
for axis, (layer, rows) in zip(axes, table.items()):
    values = np.array([list(row.values()) for row in rows.values()])
    axis.imshow(values, cmap="Greens", vmin=0, vmax=0.4, aspect="auto")
    axis.set(title=f"{layer}: {specialization(rows):.2f} bits", xticks=range(8))
axes[0].set_yticks(range(3), list(rows));

# %% [markdown]
# Each layer has its specialists, though the bias sees to it that over all of the training everybody gets
# as much work. "Bits" say how much the expert tells about the task: 0 would be nothing.
#
# ## A twist: use and need
#
# Take each of the 48 experts away and look at the surprise in the answer. *Are the busiest ones missed
# most?*

# %%
load_ZE = np.array([np.bincount(idx_TK[18:].ravel(), minlength=8) for idx_TK in inside.idx_TK])
cost_ZE = np.zeros((6, 8))
for layer, expert in np.ndindex(6, 8):
    without = inspect(changed(model, masked=[(layer, expert)]), ids)
    cost_ZE[layer, expert] = (without.loss_T - inside.loss_T)[18:-1].mean()

# %%
figure, axes = plt.subplots(1, 2, figsize=(8, 2.9), layout="tight")
titles = ("visits", "thousandths of a nat more without it")
for axis, title, values in zip(axes, titles, (load_ZE, 1000 * cost_ZE)):
    axis.imshow(values, cmap="Oranges", aspect="auto")
    axis.set(title=title, xlabel="expert", ylabel="layer", yticks=range(6))
    for (layer, expert), value in np.ndenumerate(values):
        axis.text(expert, layer, f"{abs(value):.0f}", ha="center", va="center")

# %% [markdown]
# Layer 1 has an expert that six tokens visit and that is worth half a nat; most of the busy ones are not
# missed at all, since the next best knows enough.
#
# **What you know now.** Specialists arise by themselves; load shows use, only a removal shows need.
#
# *Exercises.* 1. Force an expert with `changed(model, forced=...)`: its gate still follows its score. What
# changes? 2. Is Portuguese routed as English is?
