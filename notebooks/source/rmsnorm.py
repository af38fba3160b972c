# %% [markdown]
# # RMSNorm: every vector gets the same length. What becomes of the gradient?
#
# The page to read beside this notebook is [docs/operations/rmsnorm.md](../docs/operations/rmsnorm.md), the code is
# [axion_np/operations/rmsnorm.py](../axion_np/operations/rmsnorm.py). Before you run a cell, say what you expect.

# %%
import matplotlib.pyplot as plt
import numpy as np

from axion_np.operations.gradcheck import central_difference, complex_step, relative_error
from axion_np.operations.rmsnorm import rmsnorm_backward, rmsnorm_forward

plt.rcParams.update({"figure.figsize": (5, 3.2), "figure.dpi": 90, "axes.grid": True})
rng = np.random.default_rng(0)

# %% [markdown]
# ## Forward
#
# The numbers of the page: $x = (3, 4)$. Its mean square is 12.5. *What is y?*

# %%
y_LD, saved = rmsnorm_forward(np.array([[3.0, 4.0]]), np.ones(2), eps=0.0)
print("y           ", y_LD.round(4))
print("1 / rms     ", saved.rms_inv_L1.round(4))
print("mean square ", (y_LD**2).mean(axis=1))

# %% [markdown]
# Now 300 vectors at random, and the gain (1, 0.5). *Where will they lie? What does epsilon do to the
# short ones?*

# %%
x_LD = rng.standard_normal((300, 2)) * rng.uniform(0, 1.2, (300, 1))
y_LD, _ = rmsnorm_forward(x_LD, np.array([1.0, 0.5]), eps=0.01)
plt.figure(figsize=(5, 3.6))
plt.scatter(*x_LD.T, s=8, color="#999", label="x")
plt.scatter(*y_LD.T, s=8, color="#0072B2", label="y")
plt.axis("equal")
plt.legend();

# %% [markdown]
# An ellipse: a circle of radius $\sqrt 2$, stretched by the gain. Vectors that are short compared
# with $\sqrt{\varepsilon}$ stay inside. With $\varepsilon = 10^{-6}$, as in the model, you would not
# see one.
#
# ## Backward
#
# The output does not depend on the length of $x$. So the gradient must say nothing about a step
# along $x$: $\mathrm{d}x \cdot x = 0$. *Exactly, or nearly?*

# %%
x_LD, gain_D, dy_LD = (rng.standard_normal(s) for s in ((5, 8), 8, (5, 8)))
for eps in (0.0, 1e-6, 1e-2):
    _, saved = rmsnorm_forward(x_LD, gain_D, eps)
    dx_LD, _ = rmsnorm_backward(dy_LD, saved)
    along_L = (dx_LD * x_LD).sum(axis=1)
    print(f"eps {eps:<8} largest |dx . x| = {np.abs(along_L).max():.1e}")

# %% [markdown]
# Exactly for $\varepsilon = 0$, up to rounding. Else in proportion to $\varepsilon$: exercise 1 of the
# page.
#
# The longer $x$, the less a step changes its direction. *By which power of the length does the gradient shrink?*

# %%
for length in (1, 10, 100, 1000):
    _, saved = rmsnorm_forward(length * x_LD, gain_D, 0.0)
    dx_LD, _ = rmsnorm_backward(dy_LD, saved)
    print(f"x {length:5} times longer: |dx| = {np.linalg.norm(dx_LD):.6f}")

# %% [markdown]
# ## Steps across x make it longer
#
# Follow the gradient of a made-up loss, $-\,y \cdot t$ for a target direction $t$. Each step is at
# right angles to $x$. *What happens to the length of x, though nothing pushes it outwards?*

# %%
x_LD, target_LD = rng.standard_normal((1, 8)), rng.standard_normal((1, 8))
lengths, losses = [], []
for _ in range(60):
    y_LD, saved = rmsnorm_forward(x_LD, np.ones(8), 0.0)
    lengths.append(np.linalg.norm(x_LD))
    losses.append(-(y_LD * target_LD).sum())
    dx_LD, _ = rmsnorm_backward(-target_LD, saved)
    x_LD = x_LD - 0.3 * dx_LD

# %%
figure, (left, right) = plt.subplots(1, 2, figsize=(8, 2.8), layout="tight")
left.plot(losses, color="#0072B2")
left.set(title="loss", xlabel="step")
right.plot(lengths, color="#D55E00")
right.set(title="length of x", xlabel="step");

# %% [markdown]
# Pythagoras: a step at right angles is the short side of a triangle. Weights that feed a norm grow in
# training, and weight decay is what holds them.
#
# ## Is the gradient right?
#
# Two ways to measure a derivative without deriving it. *Which one can be exact, and why does the
# other get worse for small steps?*

# %%
x_LD, gain_D, dy_LD = (rng.standard_normal(s) for s in ((3, 5), 5, (3, 5)))
dx_LD, _ = rmsnorm_backward(dy_LD, rmsnorm_forward(x_LD, gain_D, 1e-6)[1])
steps, errors = 10.0 ** -np.arange(1, 16), {"central difference": [], "complex step": []}
for h in steps:
    for measure, row in zip((central_difference, complex_step), errors.values()):
        measured = measure(lambda x: (rmsnorm_forward(x, gain_D, 1e-6)[0] * dy_LD).sum(), x_LD, h)
        row.append(max(relative_error(dx_LD, measured), 1e-17))

# %%
plt.loglog(steps, errors["central difference"], "o-", color="#D55E00", label="central difference")
plt.loglog(steps, errors["complex step"], "s-", color="#0072B2", label="complex step")
plt.xlabel("step h")
plt.ylabel("relative error")
plt.legend();

# %% [markdown]
# The central difference subtracts two nearly equal numbers. The complex step subtracts nothing, so
# its step may be $10^{-20}$, and it sees every digit.
#
# ## Break it
#
# Forget that $x$ also acts through its length: keep only $\mathrm{d}x = r\,\mathrm{d}n$. *Would training with it
# still work? How large is the error?*

# %%
_, saved = rmsnorm_forward(x_LD, gain_D, 1e-6)
wrong_LD = dy_LD * gain_D * saved.rms_inv_L1
cosine = (wrong_LD * dx_LD).sum() / np.linalg.norm(wrong_LD) / np.linalg.norm(dx_LD)
print(f"relative error {relative_error(wrong_LD, dx_LD):.2f}, cosine of the angle {cosine:.3f}")

# %% [markdown]
# It points roughly the right way, so the loss would fall, and nobody would notice without a check.
#
# *Questions to take along.* What does a wrong upstream gradient of all ones hide? Does the answer
# change in float32? Can the gain be folded into the next weight? The page has the solutions.
