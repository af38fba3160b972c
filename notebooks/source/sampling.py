# %% [markdown]
# # Sampling: how much chance is good for a text?
#
# A model gives a distribution. Temperature, top-k and top-p change it before one token is drawn.
#
# Page: [docs/generation/sampling.md](../docs/generation/sampling.md), code:
# [axion_np/generation/sampling.py](../axion_np/generation/sampling.py). Before you run a cell, say what
# you expect.

# %%
import matplotlib.pyplot as plt
import numpy as np
from axion_np import load
from axion_np.generation.conversation import generate_text
from axion_np.generation.sampling import generate_batch, keep_top_p, pick, probabilities
from axion_np.tasks import stories, sums
from axion_np.text.prompt import format_prompt

plt.rcParams.update({"figure.dpi": 90})
model, tokenizer = load("axion1-v0.2-chat", backend="numpy")

# %% [markdown]
# ## One place in a story
#
# The beginning of a story that the model has not seen. *Which words may follow? What does a temperature of
# 0.5 do to them, and one of 2?*

# %%
beginning = stories.examples(1, lang="en", split="test")[0]["text"][:56]
print(beginning, "...")
logits_V = model.logits(np.array(tokenizer.encode(beginning)), "numpy")[-1]
best = np.argsort(-logits_V)[:14]
figure, axes = plt.subplots(1, 3, figsize=(9.5, 3), sharey=True, layout="tight")
for axis, temperature in zip(axes, (0.5, 1.0, 2.0)):
    p_V = probabilities(logits_V, temperature)
    axis.barh([repr(tokenizer.decode([i])) for i in best], p_V[best], color="#0072B2")
    axis.set(title=f"T = {temperature}: together {p_V[best].sum():.0%}", xlim=(0, 1))
axes[0].invert_yaxis()

# %% [markdown]
# The order never changes, the gaps do. At 2 much of the chance lies outside the picture.
#
# ## Where to cut
#
# Top-p keeps the fewest tokens that together hold p. *How many are that here, for p = 0.5, 0.9, 0.99? And
# after "2+2=", in a worked sum?*

# %%
written = format_prompt("2 + 2 = ?") + "2+2\n2+2="
sure_V = model.logits(np.array(tokenizer.encode(written)), "numpy")[-1]
for name, z_V in (("story", logits_V), ("sum", sure_V)):
    p_V = probabilities(z_V)
    counts = [int((keep_top_p(p_V, mass) > 0).sum()) for mass in (0.5, 0.9, 0.99)]
    print(f"{name}: {counts} tokens, of {p_V.size}")

# %% [markdown]
# That is its point: many where the model is free, one where it is sure. A fixed k cannot do both.
#
# ## Draws
#
# A token is drawn by walking along the bar until a random number u is passed. *Where does u = 0.7 land?*

# %%
p_V = keep_top_p(probabilities(logits_V), 0.8)
order = [i for i in np.argsort(-p_V) if p_V[i] > 0]
plt.figure(figsize=(9, 1.4), layout="tight")
left = 0.0
for n, i in enumerate(order):
    plt.barh(0, p_V[i], left=left, color=("#cfe3f5", "#ffe2c2")[n % 2])
    plt.text(left + p_V[i] / 2, 0, tokenizer.decode([i]) if p_V[i] > 0.03 else "", ha="center")
    left += p_V[i]
plt.axvline(0.7, color="#D55E00")
plt.yticks([]);

# %%
u = np.random.default_rng(0).random(2000)
drawn = np.bincount([pick(p_V, x) for x in u], minlength=p_V.size) / len(u)
print(f"2,000 draws: largest difference from p is {np.abs(drawn - p_V).max():.3f}")

# %% [markdown]
# ## Three stories
#
# The same beginning, cold to hot. *Which one will repeat itself, which one will come apart?*

# %%
for temperature in (0.0, 0.8, 2.0):
    pieces = generate_text(
        model, tokenizer, beginning, 60, temperature=temperature, seed=1, backend="numpy"
    )
    print(f"{temperature}: {beginning}{''.join(pieces)}\n")

# %% [markdown]
# ## A twist: chance and truth
#
# Thirty sums, at five temperatures. *A story likes 0.8. What does arithmetic like?*

# %%
model, tokenizer = load("axion1-sums", backend="numpy")
problems = sums.examples(30, lang="en", families=["addition"], split="test", seed=4)
prompts = [tokenizer.encode(format_prompt(row["question"])) for row in problems]
temperatures, right = (0, 0.5, 1, 1.5, 2), []
for t in temperatures:
    ids = generate_batch(model, prompts, 60, temperature=t, n_tokens=1024, backend="numpy")
    said = [tokenizer.decode([i for i in row if i != 2]) for row in ids]
    right.append(np.mean([sums.grade(row, text) for row, text in zip(problems, said)]))

# %%
plt.figure(figsize=(4.5, 2.5), layout="tight")
plt.plot(temperatures, right, "o-", color="#0072B2")
plt.xlabel("temperature")
plt.ylabel("right answers")
plt.ylim(0, 1.05);

# %% [markdown]
# Up to 1 nothing is lost: the model is so sure that there is no chance to take. Beyond, one wrong digit
# in forty tokens spoils a sum. Where there is one right answer, take the most probable token.
#
# **What you know now.** Chance is decided outside the model, and the right amount depends on the question.
#
# *Exercises.* 1. At temperature 1.5, does `top_p=0.9` save the sums? 2. Why is the order of the filters
# part of the definition?
