# %% [markdown]
# # The router: can experts share the work when everybody wants the first one?
#
# Four experts, two for each token, and a start in which everybody wants the first. A bias pulls them
# back to balance, without touching a weight.
#
# The page beside this notebook is [docs/operations/router.md](../docs/operations/router.md), the code is
# [axion_np/operations/router.py](../axion_np/operations/router.py). Before you run a cell, say what you expect.

# %%
import matplotlib.pyplot as plt
import numpy as np

from axion_np.operations.router import expert_load, max_violation, router_forward, update_bias

plt.rcParams.update({"figure.dpi": 90, "axes.grid": True, "lines.linewidth": 1.2})
TOKENS, WIDTH, EXPERTS = 1024, 16, 4

# %% [markdown]
# ## A skewed start
#
# Each token has a 1 as its first number, so the first row of the centroids is a head start: 0.9 for
# expert 0 down to -0.9 for expert 3. *Guess the load of each expert, out of 1,024 tokens.*

# %%
rng = np.random.default_rng(0)
w_DE = rng.standard_normal((WIDTH, EXPERTS)) * WIDTH**-0.5
w_DE[0] = [0.9, 0.3, -0.3, -0.9]
x_LD = rng.standard_normal((TOKENS, WIDTH))
x_LD[:, 0] = 1.0
idx_LK, gates_LK, saved = router_forward(x_LD, w_DE, np.zeros(EXPERTS), n_active=2)
print("mean score", saved.scores_LE.mean(axis=0).round(2))
print("load      ", expert_load(idx_LK, EXPERTS), "mean", TOKENS * 2 // EXPERTS)
print("MaxVio    ", round(max_violation(expert_load(idx_LK, EXPERTS)), 2))

# %% [markdown]
# ## 300 steps, without and with the bias
#
# New tokens in each step; the centroids stay. The only difference is one line. *How many steps until
# balance, if scores differ by 0.38 and the bias moves by 0.001 a step, at both ends?*

# %%
loads, biases = {}, {}
for gamma in (0.0, 0.001):
    rng, bias_E, loads[gamma], biases[gamma] = np.random.default_rng(1), np.zeros(EXPERTS), [], []
    for step in range(300):
        x_LD = np.c_[np.ones(TOKENS), rng.standard_normal((TOKENS, WIDTH - 1))]
        idx_LK, gates_LK, _ = router_forward(x_LD, w_DE, bias_E, n_active=2)
        loads[gamma].append(expert_load(idx_LK, EXPERTS))
        biases[gamma].append(bias_E.copy())
        update_bias(bias_E, loads[gamma][-1], gamma)

# %%
figure, axes = plt.subplots(1, 2, figsize=(9, 3), sharey=True, layout="tight")
for axis, gamma in zip(axes, loads):
    axis.plot(loads[gamma], label=range(EXPERTS))
    axis.axhline(TOKENS * 2 / EXPERTS, color="#888", linestyle="--")
    axis.set(title=f"gamma {gamma}", xlabel="step", ylim=(0, TOKENS))
axes[0].set_ylabel("tokens")
axes[1].legend(title="expert");

# %% [markdown]
# Back to balance in about 190 steps, though no weight has changed. Here is what did change:

# %%
plt.figure(figsize=(5, 2.8))
plt.plot(biases[0.001], label=range(EXPERTS))
plt.xlabel("step")
plt.ylabel("bias")
plt.legend(title="expert")
for gamma in loads:
    print(f"gamma {gamma}: MaxVio {max_violation(loads[gamma][-1]):.2f}")

# %% [markdown]
# Straight lines, then trembling: the controller knows the sign of the error, not its size.
#
# ## It picks, it never weighs
#
# Take the last batch with and without the bias. Some tokens keep both experts. *Do their gates differ?*

# %%
picked, gates, _ = router_forward(x_LD, w_DE, np.zeros(EXPERTS), n_active=2)
biased, biased_gates, _ = router_forward(x_LD, w_DE, bias_E, n_active=2)
same = (np.sort(picked) == np.sort(biased)).all(axis=1)
ours, theirs = np.sort(gates[same]), np.sort(biased_gates[same])
print(f"{same.mean():.0%} of the tokens keep both experts")
print("largest difference of their gates:", np.abs(ours - theirs).max())

# %% [markdown]
# Not by one bit. A bias that leaked into the gates would change what the model computes, and training
# would then work against the controller.
#
# ## How fast?
#
# *What is wrong with a gamma that is too small? With one that is too large?*

# %%
plt.figure(figsize=(5.5, 3))
for gamma in (0.0003, 0.001, 0.01, 0.1):
    rng, bias_E, violation = np.random.default_rng(1), np.zeros(EXPERTS), []
    for step in range(300):
        x_LD = np.c_[np.ones(TOKENS), rng.standard_normal((TOKENS, WIDTH - 1))]
        load_E = expert_load(router_forward(x_LD, w_DE, bias_E, 2)[0], EXPERTS)
        violation.append(max_violation(load_E))
        update_bias(bias_E, load_E, gamma)
    plt.plot(violation, label=f"gamma {gamma}")
plt.legend();

# %%
last = np.array(violation[-100:])
print(f"gamma 0.1, last 100 steps: MaxVio from {last.min():.2f} to {last.max():.2f}")

# %% [markdown]
# Too small is slow. Too large never rests: the bias jumps across the balance in every step. DeepSeek-V3
# uses 0.001 and switches the bias off near the end.
#
# ## Break it
#
# Reverse the sign: help the busy, starve the idle. *What is the largest MaxVio that four experts
# and two choices allow?*

# %%
bias_E = np.zeros(EXPERTS)
for step in range(300):
    load_E = expert_load(router_forward(x_LD, w_DE, bias_E, 2)[0], EXPERTS)
    update_bias(bias_E, load_E, -0.001)
print("load", load_E, "MaxVio", round(max_violation(load_E), 2))

# %% [markdown]
# Two experts do everything, two nothing: $E / K - 1 = 1$. Without any bias, training drifts to this by
# itself, since experts that are used get better.
#
# *Questions to take along.* Why must the load be counted over the whole batch of a step? What would
# happen in a group limit that masks with 0 once all biases are negative? Why is there no gradient for
# the bias? The page has the solutions.
