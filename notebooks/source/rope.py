# %% [markdown]
# # RoPE: how can a number know its place, when nothing is added to it?
#
# Attention alone would read a sentence as a bag of words. RoPE turns pairs of numbers like the hands of
# clocks, and lets the scalar product do the rest.
#
# Page: [docs/operations/rope.md](../docs/operations/rope.md), code:
# [axion_np/operations/rope.py](../axion_np/operations/rope.py). Before you run a cell, say what you
# expect.

# %%
import matplotlib.pyplot as plt
import numpy as np

from axion_np import Config, ask, load
from axion_np.operations.loss import cross_entropy
from axion_np.operations.rope import attention_scale, inverse_frequencies, rope_forward, rope_table
from axion_np.text.prompt import format_prompt

plt.rcParams.update({"figure.dpi": 90, "axes.grid": True})
config = Config.preset("axion1")

# %% [markdown]
# ## Four hands
#
# Axion1's rotary part has 8 numbers, 4 pairs. All start as (1, 0). *Where are they at positions 0 to 11,
# if the first turns 1 radian a token and each next one ten times slower?*

# %%
table = rope_table(np.arange(12)[None], config, np.float64)
figure, axes = plt.subplots(1, 4, figsize=(9, 2.5), layout="tight")
for pair, axis in enumerate(axes):
    y_TR, _ = rope_forward(np.tile([1.0, 0.0], (1, 12, 4)), *table[:2], interleave=True)
    a_T, b_T = y_TR[0, :, pair], y_TR[0, :, 4 + pair]
    axis.quiver(0 * a_T, 0 * a_T, a_T, b_T, np.arange(12), angles="xy", scale_units="xy", scale=1)
    axis.set(xlim=(-1.2, 1.2), ylim=(-1.2, 1.2), aspect="equal")
    axis.set_title(f"{inverse_frequencies(config)[pair]:g} rad a token", fontsize=9)

# %% [markdown]
# The fast hand tells neighbours apart, the slow one tells beginning from end. Like a clock's.
#
# ## Only the distance counts
#
# One query, one key, both at random. *Put them at 7 and 3, at 107 and 103, at 1007 and 1003: what happens
# to their product?*

# %%
rng = np.random.default_rng(0)
q, k = rng.standard_normal((2, 1, 1, 8))
for t, s in ((7, 3), (107, 103), (1007, 1003), (7, 4)):
    rotated = [
        rope_forward(x, *rope_table(np.array([[at]]), config, np.float64)[:2], True)[0]
        for x, at in ((q, t), (k, s))
    ]
    print(f"query at {t:4}, key at {s:4}: {(rotated[0] * rotated[1]).sum():.12f}")

# %% [markdown]
# ## In a trained model
#
# If that is so, a whole text may be moved. *What does the loss do if all positions are 1,000 higher? And
# if they are 3 times as far apart?*

# %%
model, tokenizer = load("axion1-sums", backend="numpy")
question = "What is 347 + 285?"
text = format_prompt(question) + ask(question, (model, tokenizer), backend="numpy")
ids = np.array(tokenizer.encode(text))[None]
pos = np.arange(ids.shape[1] - 1)[None]
for name, places in (("as trained", pos), ("1,000 later", pos + 1000), ("3 times apart", 3 * pos)):
    logits_BTV = model.logits(ids[:, :-1], "numpy", places)
    print(f"{name:<14} {cross_entropy(logits_BTV[:, 19:], ids[:, 20:])[0]:.4f} nats per token")

# %% [markdown]
# Moved: nothing, though no training text was that long. Stretched: lost, since it learnt distances.
#
# ## DeepSeek-V3's 32 pairs
#
# The cosine of each pair's angle, over 4,096 positions. *Which pairs never come back to where they began?*

# %%
v3 = Config.preset("deepseek-v3")
phase_PT = np.cos(np.outer(inverse_frequencies(v3), np.arange(0, 4096, 8)))
plt.figure(figsize=(8, 2.8), layout="tight")
plt.imshow(phase_PT, aspect="auto", cmap="RdBu", extent=(0, 4096, 32, 0), interpolation="nearest")
plt.grid(False)
plt.xlabel("position")
plt.ylabel("pair");

# %% [markdown]
# The last nine have not made one turn. At position 160,000 those pairs would show angles that nobody has
# ever seen in training.
#
# ## YaRN: a longer text with the same clock
#
# To read 40 times further, slow pairs are made 40 times slower. *Why not all of them?*

# %%
yarn = {"type": "yarn", "factor": 40, "original_max_position_embeddings": 4096}
longer = v3.replace(rope_scaling=yarn | {"mscale": 1.0, "mscale_all_dim": 1.0})
plt.figure(figsize=(6, 3.2), layout="tight")
for name, c in (("trained", v3), ("YaRN, 40 times", longer)):
    plt.semilogy(2 * np.pi / inverse_frequencies(c), ".-", label=name)
plt.axhline(4096, color="#888", linestyle="--", label="trained length")
plt.xlabel("pair")
plt.ylabel("tokens for one turn")
plt.legend();

# %% [markdown]
# Fast pairs have made hundreds of turns: they know every angle, and slowing them would blur neighbours.
# Slow ones are stretched, so that their angles stay in the range they were trained on. A ramp joins them.
#
# *How far does the slowest hand get, in its last position?*

# %%
for name, c, last in (("trained", v3, 4095), ("plain", v3, 163_839), ("YaRN", longer, 163_839)):
    angle = last * inverse_frequencies(c)[-1]
    print(f"{name:<8} position {last:7,}: {angle:.3f} rad, scores x {attention_scale(c):.4f}")

# %% [markdown]
# The same angle as before. The last column is YaRN's other half: scores nearly double, since with more
# keys to choose from a softmax gets flatter.
#
# **What you know now.** A rotation adds nothing and has no weights, yet products of rotated vectors see
# distances.
#
# *Exercises.* 1. What is the backward of a rotation? 2. Set `rope_theta` to 100: which distances look
# alike?
