# %% [markdown]
# # Gradients: how do you know that a slope is right without trusting whoever derived it?
#
# A gradient says by how much the loss moves when one number moves. That sentence is a test: move the
# number and look.
#
# Page: [docs/operations/gradcheck.md](../docs/operations/gradcheck.md), code:
# [axion_np/operations/gradcheck.py](../axion_np/operations/gradcheck.py). Before you run a cell, say what
# you expect.

# %%
import matplotlib.pyplot as plt
import numpy as np

from axion_np import Config, Model, load
from axion_np.modules.network import network_forward
from axion_np.modules.params import from_flat, offsets
from axion_np.operations.loss import cross_entropy

plt.rcParams.update({"figure.dpi": 90, "axes.grid": True})

# %% [markdown]
# ## One function of one number
#
# $f(x) = e^x / \sqrt{\sin^3 x + \cos^3 x}$ at 1.5, whose slope is 4.05342789389862... Three ways to measure
# it: $(f(x+h) - f(x))/h$, $(f(x+h) - f(x-h))/2h$, and $\mathrm{Im}\,f(x+ih)/h$. *Sketch the error of each
# against h. Where is each at its best?*

# %%
x, slope, h = 1.5, 4.05342789389862, 10.0 ** -np.arange(1, 21)
f = lambda z: np.exp(z) / np.sqrt(np.sin(z) ** 3 + np.cos(z) ** 3)
ways = {"one side": (f(x + h) - f(x)) / h, "central": (f(x + h) - f(x - h)) / (2 * h)}
ways["complex step"] = f(x + 1j * h).imag / h

# %%
plt.figure(figsize=(5.5, 3.2), layout="tight")
for (name, measured), mark in zip(ways.items(), "^os"):
    error = np.maximum(abs(measured / slope - 1), 1e-17)
    plt.loglog(h, error, mark + "-", markersize=4, label=name)
plt.xlabel("step h")
plt.ylabel("relative error")
plt.legend();

# %% [markdown]
# Two of them subtract nearly equal numbers: smaller steps help until rounding takes over. The complex
# step subtracts nothing, so $h$ may be $10^{-20}$.
#
# ## A whole language model
#
# 37,544 weights, all in complex numbers. *Will the same trick go through attention, softmax, experts and
# the loss?*

# %%
config = Config.preset("nano")
model = Model.init(config, seed=0).astype(np.float64)
ids_BT = np.random.default_rng(1).integers(0, config.vocab_size, (2, 25))
x_BT, y_BT = ids_BT[:, :-1], ids_BT[:, 1:]
loss, g = model.loss_and_grads(x_BT, y_BT, backend="numpy")
print(f"loss {loss:.4f}, {g.flat.size:,} slopes from one backward pass")

# %% [markdown]
# Six weights, one of each kind. Each measured slope costs a whole forward pass.

# %%
places = [offsets(config)[name] + 3 for name in list(offsets(config))[:24:4]]
for place in places:
    flat = model.params.flat.astype(np.complex128)
    flat[place] += 1e-20j
    logits_BTV, _ = network_forward(x_BT, from_flat(config, flat), model.router, config)
    measured = cross_entropy(logits_BTV, y_BT)[0].imag / 1e-20
    print(f"weight {place:6,}   by hand {g.flat[place]: .15e}   measured {measured: .15e}")

# %% [markdown]
# Fourteen digits or more. That is what "checked to 1e-12" means in this book, for every one of the weights.
#
# ## The loss along one weight
#
# Now a trained model and a sum, question included (which it never learnt to guess). Take the weight with the steepest slope and
# move it far. *Where does the straight line leave the curve?*

# %%
model, tokenizer = load("axion1-sums", backend="numpy")
ids = np.array(tokenizer.encode("# Question:\nWhat is 12 plus 30?\n--\n# Answer:\n12+30\n2+0=2 2"))
loss, g = model.loss_and_grads(ids[:-1], ids[1:], backend="numpy")
place = int(np.abs(g.flat).argmax())
steps, losses = np.linspace(-0.1, 0.1, 41), []
for step in steps:
    flat = model.params.flat.copy()
    flat[place] += step
    logits_TV = Model(model.config, from_flat(model.config, flat), model.router).logits(ids[:-1])
    losses.append(cross_entropy(logits_TV, ids[1:])[0])

# %%
plt.figure(figsize=(5.5, 3), layout="tight")
plt.plot(steps, losses, color="#0072B2", label="loss")
plt.plot(steps, loss + g.flat[place] * steps, "--", color="#D55E00", label="slope, by hand")
plt.plot(0, loss, "o", color="black")
plt.xticks(np.linspace(-0.1, 0.1, 5))
plt.xlabel("change of one weight")
plt.ylabel("nats per token")
plt.legend();

# %% [markdown]
# The line touches the curve and knows nothing beyond. That is why a step of training must be small.
#
# ## A twist: where the complex step lies
#
# $|x|$ has slope 1 at $x = 2$. *What does the complex step say, if `abs` means what it means for complex
# numbers?*

# %%
z = 2 + 1e-20j
print("abs(z)            ", np.imag(abs(z)) / 1e-20)
print("sqrt(z * z)       ", np.imag(np.sqrt(z * z)) / 1e-20)
print("z if real > 0     ", np.imag(z if z.real > 0 else -z) / 1e-20)

# %% [markdown]
# It says 0, without any warning: `abs` of a complex number is not the function you meant. A check can be
# wrong, too. That is why this book keeps central differences beside it.
#
# **What you know now.** A measured slope needs no derivation, and the complex step gives all its digits.
#
# *Exercises.* 1. Does the complex step survive `np.maximum`? And `x.T @ x.conj()`? 2. How many forward
# passes would it take to measure all 37,544 slopes, and what did the backward pass cost instead?
