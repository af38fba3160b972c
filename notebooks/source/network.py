# %% [markdown]
# # The network: where does the time of one training step go?
#
# Forward down the blocks, backward up again. Each call contains other calls, so a step can be drawn as
# boxes on boxes: a flame graph.
#
# Page: [docs/modules/network.md](../docs/modules/network.md), code:
# [axion_np/modules/network.py](../axion_np/modules/network.py). Before you run a cell, say what you expect.

# %%
import cProfile
import pstats
import time
import matplotlib.pyplot as plt
import numpy as np
from axion_np import Config, Model
from axion_np.modules.network import network_backward, network_forward
from axion_np.modules.params import allocate
from axion_np.modules.shards import one_blas_thread
plt.rcParams.update({"figure.dpi": 90, "font.size": 8})

# %% [markdown]
# ## One step, watched
#
# axion1 with fresh weights reads 4 rows of 128 tokens, on one core. *Which takes longer, forward or
# backward? By what factor, if a product has two gradients?*

# %%
model = Model.init(Config.preset("axion1"), seed=0)
c, p, g = model.config, model.params, allocate(model.config)
ids_BT = np.random.default_rng(0).integers(0, c.vocab_size, (4, 128))
profile = cProfile.Profile(time.process_time)
with one_blas_thread():
    for _ in range(4):
        profile.enable()
        logits_BTV, saved = network_forward(ids_BT, p, model.router, c)
        network_backward(logits_BTV / logits_BTV.size, saved, p, g, c)
        profile.disable()

# %%
calls = {key: row for key, row in pstats.Stats(profile).stats.items() if "axion_np" in key[0]}
spent = {key[2]: row[3] for key, row in calls.items()}
total = spent["network_forward"] + spent["network_backward"]
for name in ("network_forward", "network_backward", "mla_forward", "moe_forward"):
    print(f"{name:<17} {spent[name] / total:.0%} of the step")

# %% [markdown]
# ## The flame graph
#
# Width is time, a box stands on the one that called it. *Which box of the forward will be widest: attention,
# experts or the head?*

# %%
boxes, left, waiting = [], 0.0, []
for key in (key for key in calls if key[2] in ("network_forward", "network_backward")):
    waiting.append((key, 0, left, spent[key[2]] / total))
    left += spent[key[2]] / total

# %%
while waiting:
    key, depth, left, width = waiting.pop()
    boxes.append((key[2], depth, left, width))
    for child, row in calls.items():
        part = row[4].get(key, (0, 0, 0, 0))[3] / calls[key][3] * width
        waiting += [(child, depth + 1, left, part)] if part > 0.004 else []
        left += part

# %%
figure, axis = plt.subplots(figsize=(11, 3.2), layout="tight")
for name, depth, left, width in boxes:
    short = name.replace("_forward", " ↓").replace("_backward", " ↑")
    colour = "#cfe3f5" if "forward" in name else "#ffe2c2" if "backward" in name else "#eeeeee"
    axis.barh(depth, width, left=left, height=0.95, color=colour, edgecolor="white")
    axis.text(left + 0.002, depth, short[: int(width * 130)], va="center", fontsize=7)
axis.set(xlim=(0, 1), xlabel="share of the step", yticks=[]);

# %% [markdown]
# Forward in blue, backward in orange, names cut where they do not fit. What is blank above a box is its own
# work.
#
# ## Against a count
#
# A product of a token with a matrix costs two flops a weight; the backward twice that. *If time were
# flops alone, what share would the head have?*

# %%
head = 2 * c.vocab_size * c.d_model
blocks = 2 * c.active_count(embedding=False)
scores = c.n_layers * 2 * 128 * c.n_heads * (c.qk_head_dim + c.v_head_dim)
flops, names = np.array([head, blocks, scores]), ("head", "weights", "attention, T = 128")
for name, share in zip(names, flops / flops.sum()):
    print(f"{name:<22} {share:.0%} of the flops")

# %% [markdown]
# ## A twist: longer rows
#
# Weights cost the same for each token; attention costs more, the more tokens there are to look at. *From
# which length on does attention outweigh all of the rest?*

# %%
T = np.geomspace(32, 16384, 40)
plt.figure(figsize=(5, 2.6), layout="tight")
for name in ("axion1", "deepseek-v3"):
    k = Config.preset(name)
    attention = k.n_layers * 2 * T * k.n_heads * (k.qk_head_dim + k.v_head_dim)
    plt.semilogx(T, attention / (attention + 2 * k.active_count()), label=name)
plt.axhline(0.5, color="#888", linestyle="--")
plt.xlabel("tokens in a row")
plt.ylabel("attention's share of flops")
plt.legend();

# %% [markdown]
# In a small model soon, in a large one late. So what to make faster depends on the size, and one measures
# first.
#
# **What you know now.** A step is a tree of calls. By its products the backward would cost twice the
# forward; what is not a product brings that down.
#
# *Exercises.* 1. Draw it with 16 rows of 32 tokens. What shrinks? 2. Use `axion_np.kernels` as `ops`. Which
# boxes vanish?
