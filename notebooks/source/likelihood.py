# %% [markdown]
# # Likelihood: which word of a problem surprises a model, and what does that say?
#
# A mean loss is one number for thousands of tokens. Here they are one by one.
#
# Page: [docs/tasks/likelihood.md](../docs/tasks/likelihood.md), code:
# [axion_np/tasks/likelihood.py](../axion_np/tasks/likelihood.py). Before you run a cell, say what you
# expect.

# %%
import matplotlib.pyplot as plt
import numpy as np
from axion_np import inspect, load
from axion_np.tasks import stories, sums, words
from axion_np.tasks.likelihood import evaluate_loss
from axion_np.text.packing import example_documents
from axion_np.text.prompt import example_text

plt.rcParams.update({"figure.dpi": 90, "font.size": 8})
model, tokenizer = load("axion1-v0.2-chat", backend="numpy")

# %% [markdown]
# ## One word problem, token by token
#
# It is from the test split: neither its frame nor its names were trained on. *Which tokens of the question
# can nobody guess? Which of the answer are hard?*

# %%
problem = words.examples(3, seed=2, lang=("en",), split="test")[2]
text = example_text(problem)
ids = np.array(tokenizer.encode(text))
pieces = [tokenizer.decode([i]).replace("\n", "↵") for i in ids]
loss_T = inspect(model, ids).loss_T[:-1]
answer = len(tokenizer.encode(text[: text.index("# Answer:") + 10]))
print(text)

# %%
figure, axes = plt.subplots(2, 1, figsize=(10, 5), layout="tight")
half = (len(loss_T) + 1) // 2
for axis, places in zip(axes, (np.arange(half), np.arange(half, len(loss_T)))):
    colours = ["#D55E00" if t + 1 < answer else "#0072B2" for t in places]
    axis.bar(range(len(places)), loss_T[places], color=colours)
    axis.set(ylabel="nats", ylim=(0, 12), xlim=(-1, half))
    axis.set_xticks(range(len(places)), [pieces[t + 1] for t in places], rotation=90)
axes[0].set_title("orange: question, blue: answer");

# %% [markdown]
# Names, things and numbers cost several nats, and should: they were drawn by chance. The ends of words are
# nearly free. In the answer look for the highest blue bar: there the model had to decide what to compute.
#
# ## Two means
#
# *How far apart are the mean over all tokens and the mean over answers, on sums and on word problems?*

# %%
made = {
    "sums": sums.examples(60, split="test"),
    "word problems": words.examples(60, split="test"),
    "stories": stories.examples(40, split="test"),
}
found = {}
for name, rows in made.items():
    documents = example_documents(rows, tokenizer, answer_only=True)
    found[name] = evaluate_loss(model, documents, tokenizer, "numpy", progress=False)

# %%
for name, row in found.items():
    print(f"{name:<14} all {row.nats_per_token:.3f}  answers {row.answer_nats_per_token:.3f} nats")
bits = [row.bits_per_byte for row in found.values()]
plt.figure(figsize=(5, 2), layout="tight")
plt.barh(list(found), bits, color="#0072B2")
plt.xlabel("bits per byte, all tokens")
plt.gca().invert_yaxis();

# %% [markdown]
# A story is expected from its first word, so both of its means are the same. For problems the mean over
# all tokens hardly knows whether the model can compute: it is made of names.
#
# ## A twist: a wrong digit
#
# Change one digit of the final number. *By how many nats does the whole answer become less likely?*

# %%
number = problem["answer"].split()[-1]
wrong = text[: -len(number)] + str(int(number) + 1)
for name, version in (("right", text), ("wrong", wrong)):
    told = np.array(tokenizer.encode(version))
    nats = inspect(model, told).loss_T[answer - 1 : -1].sum()
    print(f"{name}: {nats:.2f} nats for the answer, probability {np.exp(-nats):.2g}")

# %% [markdown]
# The difference of two log-likelihoods grades answers without writing any: it is how multiple choice is
# marked.
#
# **What you know now.** Ask of each mean: over which tokens? Bits per byte compare models, nats per token
# do not.
#
# *Exercises.* 1. Score the same text with `axion1-gsm8k`: compare bits per byte. 2. Which token of your
# own name surprises the model most?
