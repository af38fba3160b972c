# %% [markdown]
# # SwiGLU: what is a gate, and who opens it?
#
# Two linear maps read the same token. One makes values, the other decides how much of each gets through.
#
# Page: [docs/operations/swiglu.md](../docs/operations/swiglu.md), code:
# [axion_np/operations/swiglu.py](../axion_np/operations/swiglu.py). Before you run a cell, say what you
# expect.

# %%
import matplotlib.pyplot as plt
import numpy as np

from axion_np import ask, load
from axion_np.modules.network import network_forward
from axion_np.operations.gradcheck import complex_step, relative_error
from axion_np.operations.swiglu import silu_and_slope, swiglu_backward, swiglu_forward
from axion_np.text.prompt import format_prompt

plt.rcParams.update({"figure.dpi": 90, "axes.grid": True})

# %% [markdown]
# ## The gate alone
#
# $\mathrm{silu}(x) = x\,\sigma(x)$: nearly 0 on the left, nearly x on the right. *Is it ever negative? Is
# its slope ever above 1?*

# %%
x = np.linspace(-6, 6, 241)
silu, slope = silu_and_slope(x)
plt.figure(figsize=(5, 2.8), layout="tight")
plt.plot(x, silu, label="silu")
plt.plot(x, slope, label="its slope")
plt.plot(x, np.maximum(x, 0), ":", color="#888", label="relu")
plt.legend()
print(f"least {silu.min():.3f} at {x[silu.argmin()]:.2f}")
print(f"steepest {slope.max():.3f} at {x[slope.argmax()]:.2f}")

# %% [markdown]
# Both. A relu that is shut has slope 0 and can never learn to open again; this one leaks.
#
# ## Gates at work
#
# The shared expert of axion1-sums, last layer: 64 gates for each token. Dark red: wide open, blue: shut.
# *Will most be open or shut? Will digits look alike?*

# %%
model, tokenizer = load("axion1-sums", backend="numpy")
question = "What is 347 + 285?"
text = format_prompt(question) + ask(question, (model, tokenizer), backend="numpy")
ids = np.array(tokenizer.encode(text))
pieces = [tokenizer.decode([i]).replace("\n", "↵") for i in ids]
_, saved = network_forward(ids[None], model.params, model.router, model.config)
gate_LF, up_LF = saved.blocks[3].ffn.shared.gate_LF, saved.blocks[3].ffn.shared.up_LF
print(f"{(gate_LF < 0).mean():.0%} of the gates are on the shut side")

# %%
plt.figure(figsize=(9, 3.8), layout="tight")
plt.imshow(gate_LF[19:].T, aspect="auto", cmap="RdBu_r", vmin=-4, vmax=4, interpolation="nearest")
plt.xticks(range(len(ids) - 19), pieces[19:], fontsize=8)
plt.ylabel("hidden number")
plt.grid(False)
plt.colorbar();

# %% [markdown]
# Stripes down: a token's kind decides for many gates at once. Stripes across: a gate with one job.
#
# ## One gate, one job?
#
# For each hidden number take the tokens that open it widest. *Do they have something in common?*

# %%
opened_LF = silu_and_slope(gate_LF)[0] * up_LF
busiest = np.argsort(-np.abs(opened_LF).max(axis=0))[:8]
for unit in busiest:
    most = np.argsort(-np.abs(opened_LF[:, unit]))[:6]
    shown = [f"{''.join(pieces[max(t - 2, 0) : t])}[{pieces[t]}]" for t in most]
    print(f"number {unit:2}:", "  ".join(shown))

# %% [markdown]
# Some answer to one moment of the work (in brackets: the token, before it: its context), others to
# mixtures. Small models have no room for a number a thought.
#
# ## What if the gate were always open?
#
# Replace silu(gate) by its mean over these tokens: the same layer without a choice. *How much of the
# output is left?*

# %%
w_down_FD = saved.blocks[3].ffn.shared.w_down_FD
with_gate = opened_LF @ w_down_FD
mean_F = silu_and_slope(gate_LF)[0].mean(axis=0)
without = (mean_F * up_LF) @ w_down_FD
share = ((with_gate - without) ** 2).sum() / (with_gate**2).sum()
print(f"{share:.0%} of the layer's output is the gate's choosing")

# %% [markdown]
# ## A twist: a slope that is nearly right
#
# A favourite mistake: forget that silu's own sigmoid depends on x, and use $\sigma(x)$ as the slope. *Does
# the error show as a wrong direction?*

# %%
rng = np.random.default_rng(0)
shapes = (3, 5), (5, 7), (5, 7), (7, 5), (3, 5)
x, w_gate, w_up, w_down, dy = (rng.standard_normal(shape) for shape in shapes)
_, s = swiglu_forward(x, w_gate, w_up, w_down)
right = swiglu_backward(dy, s)[1]
wrong = x.T @ ((dy @ w_down.T) * s.up_LF / (1 + np.exp(-s.gate_LF)))
truth = complex_step(lambda w: (swiglu_forward(x, w, w_up, w_down)[0] * dy).sum(), w_gate)
cosine = (wrong * right).sum() / np.linalg.norm(wrong) / np.linalg.norm(right)
print(f"by hand {relative_error(right, truth):.0e}, nearly {relative_error(wrong, truth):.2f}")
print(f"cosine between right and wrong {cosine:.2f}")

# %% [markdown]
# Nearly the right direction: training would go on, a little worse, and nobody would know.
#
# **What you know now.** A gate multiplies: what comes through is a value *and* a permission.
#
# *Exercises.* 1. Scale `w_gate` by 10: what does SwiGLU become? 2. Do routed experts keep more or fewer of
# their gates shut? Look into `saved.blocks[3].ffn.experts`.
