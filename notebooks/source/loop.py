# %% [markdown]
# # The loop: what does a model say while it learns?
#
# One step: gradient, length, learning rate, AdamW, routing bias. Repeat, and once in a while ask.
#
# Page: [docs/training/loop.md](../docs/training/loop.md), code:
# [axion_np/training/loop.py](../axion_np/training/loop.py). Before you run a cell, say what you
# expect.

# %%
from types import SimpleNamespace

import matplotlib.pyplot as plt
import numpy as np
from axion_np import Config, Model, Tokenizer
from axion_np.modules import reference
from axion_np.modules.params import allocate
from axion_np.operations.adamw import new_moments
plt.rcParams.update({"figure.dpi": 90, "font.size": 9})

# %%
from axion_np.generation.conversation import generate_text
from axion_np.tasks.sums import examples
from axion_np.text.packing import Batches, example_documents
from axion_np.text.prompt import example_text, format_prompt
from axion_np.training.loop import train_step

# %% [markdown]
# ## A very small school
#
# One-digit sums in English, a model of 37,544 weights, 300 steps. *What will it say after 25 steps? What
# will it learn first: the form, copying, or adding?*

# %%
train = examples(4000, lang="en", difficulty=1, families=["addition"])
tokenizer = Tokenizer.train([example_text(e) for e in train[:800]], 320, backend="numpy")
batches = Batches(example_documents(train, tokenizer, answer_only=True), 64, 8)
model = Model.init(Config.preset("nano"), seed=0)
recipe = SimpleNamespace(lr=1e-2, warmup=20, schedule="cosine", weight_decay=0.1, clip=1.0)
prompt = format_prompt("What is 7 plus 6?")
STEPS, losses, norms, loads, said = 300, [], [], [], {}

# %% [markdown]
# The loop itself. `train_step` is the one that real runs use.

# %%
g, moments = allocate(model.config), new_moments(model.params.flat)
for step in range(STEPS + 1):
    if step in (0, 25, 50, 100, 200, 300):
        pieces = generate_text(model, tokenizer, prompt, 25, temperature=0, backend="numpy")
        answer = "".join(pieces).replace("\n", "↵").replace("\ufffd", "·")
        said[step] = "".join(c if c.isprintable() else "·" for c in answer)
    args = moments, step, STEPS, recipe, model.workers, g, reference
    result, norm, lr = train_step(model, [batches.next()], *args)
    for kept, value in zip((losses, norms, loads), (result.loss, norm, result.load)):
        kept.append(value)

# %%
print("What is 7 plus 6?\n")
for step, answer in said.items():
    print(f"{step:4}  {losses[step]:.3f} nats   {answer[:60]}")

# %% [markdown]
# Noise, then the frequent tokens, then the form of an answer. The sums themselves get better, but it still
# adds other numbers than it was asked for: copying comes late. Each stretch has its place on the curve:

# %%
plt.figure(figsize=(7, 3), layout="tight")
plt.semilogy(losses, color="#0072B2", linewidth=0.9)
for step, answer in said.items():
    plt.plot(step, losses[step], "o", color="#D55E00", markersize=4)
    short = answer[:14].strip() + ("..." if len(answer) > 14 else "")
    plt.annotate(short, (step, losses[step]), (4, 6), textcoords="offset points", fontsize=7)
plt.axhline(np.log(320), color="#888", linestyle="--")
plt.xlabel("step")
plt.ylabel("nats per token");

# %% [markdown]
# ## What else the step says
#
# *Is the gradient longest at the beginning? What does the balance of the experts do?*

# %%
figure, (left, right) = plt.subplots(1, 2, figsize=(8.5, 2.6), layout="tight")
left.semilogy(norms, color="#D55E00", linewidth=0.8)
left.axhline(1.0, color="#888", linestyle="--")
left.set(title="length of the gradient; dashed: clipped above", xlabel="step")
share = np.array([load[1] / load[1].sum() for load in loads])
right.plot(share, linewidth=0.9)
right.axhline(0.25, color="#888", linestyle="--")
right.set(title="shares of the four experts, layer 1", xlabel="step");

# %% [markdown]
# ## A twist: too fast
#
# The same school at ten times the learning rate. *Does it learn faster, worse, or not at all?*

# %%
curves = {recipe.lr: losses[:100]}
for recipe.lr in (1e-1, 1e-3):
    model, curve = Model.init(Config.preset("nano"), seed=0), []
    batches = Batches(batches.documents, 64, 8)
    moments = new_moments(model.params.flat)
    for step in range(100):
        args = moments, step, STEPS, recipe, model.workers, g, reference
        curve.append(train_step(model, [batches.next()], *args)[0].loss)
    curves[recipe.lr] = curve

# %%
plt.figure(figsize=(5, 2.6), layout="tight")
for lr, curve in sorted(curves.items()):
    plt.semilogy(curve, label=f"learning rate {lr:g}", linewidth=0.9)
plt.xlabel("step")
plt.ylabel("nats per token")
plt.legend();

# %% [markdown]
# Between too slow and too wild there is about one power of ten. Finding it is most of what people call
# tuning.
#
# **What you know now.** The loop has six lines, and each is a chapter.
#
# *Exercises.* 1. From how many steps on does it copy the right numbers? 2. Set `clip` to 0.01: what does Adam make of
# it?
