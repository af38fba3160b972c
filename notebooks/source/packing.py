# %% [markdown]
# # Packing: how do short texts share a row without reading each other?
#
# A batch is a rectangle and documents have all lengths. Filling up with nothing wastes the machine;
# putting two texts into one row mixes them. Or does it?
#
# Page: [docs/text/packing.md](../docs/text/packing.md), code:
# [axion_np/text/packing.py](../axion_np/text/packing.py). Before you run a cell, say what you expect.

# %%
import matplotlib.pyplot as plt
import numpy as np

from axion_np import load
from axion_np.operations.attention import visible
from axion_np.tasks.sums import examples
from axion_np.text.packing import example_documents, pack, padding_share

plt.rcParams.update({"figure.dpi": 90})
model, tokenizer = load("axion1-sums", backend="numpy")

# %% [markdown]
# ## Forty problems
#
# Each is a question with its worked answer. *If every problem got a row of 128 places to itself, what
# share of all places would be empty?*

# %%
documents = example_documents(examples(40, lang="en", seed=3), tokenizer, answer_only=True)
lengths = np.diff(documents.bounds)
print("lengths", lengths.min(), "to", lengths.max(), "tokens,", lengths.sum(), "in all")
print(f"a row each: {1 - lengths.sum() / (40 * 128):.0%} empty")
rows = pack(documents, seq_len=128)
print(f"packed: {len(rows.x_BT)} rows, {padding_share(rows):.0%} empty")

# %% [markdown]
# The picture: one row of the batch is one row of the picture, one colour is one document, white is
# padding. *Which documents close the gaps at the right, long ones or short ones?*

# %%
number_BT = np.cumsum(rows.pos_BT == 0).reshape(rows.x_BT.shape)
whose_BT = np.where(rows.pos_BT >= 0, number_BT, 0)
colours_BT = np.where(whose_BT > 0, 1.0 + whose_BT * 7 % 19, np.nan)
plt.figure(figsize=(9, 3.2))
plt.imshow(colours_BT, aspect="auto", cmap="tab20", interpolation="nearest")
plt.xlabel("place in the row")
plt.ylabel("row")
plt.yticks(range(0, len(rows.x_BT), 3));

# %% [markdown]
# Short ones, as far as there are any: each document, in the order in which they come, goes into the
# fullest row that still has room for it.
#
# ## Positions start again
#
# `pos` counts inside a document. From it alone follows who may see whom: place t sees t - pos to t.
# *What shape will the mask of one row have: one triangle, or several?*

# %%
figure, (left, right) = plt.subplots(1, 2, figsize=(8, 3.2), layout="tight")
left.plot(rows.pos_BT[0], ".", markersize=3, color="#0072B2")
left.set(title="pos of row 0", xlabel="place")
right.imshow(visible(rows.pos_BT[:1])[0, 0], cmap="Blues")
right.set(title="which keys (across) a query (down) sees", xlabel="key", ylabel="query");

# %% [markdown]
# One triangle a document, and nothing between them.
#
# ## Is it really as if they were alone?
#
# Take the second document of row 0 and give it to the trained model by itself, then in its packed row.
# *How large is the largest difference of its logits, which are numbers of about 10?*

# %%
inside = whose_BT[0] == np.unique(whose_BT[0])[-1]
alone_TV = model.logits(rows.x_BT[0][inside], backend="numpy")
packed_TV = model.logits(rows.x_BT[:1], backend="numpy", pos_BT=rows.pos_BT[:1])[0][inside]
mixed_TV = model.logits(rows.x_BT[:1], backend="numpy")[0][inside]
print(f"largest logit                {np.abs(alone_TV).max():.1f}")
print(f"alone against packed         {np.abs(alone_TV - packed_TV).max():.1e}")
print(f"alone against a row as one   {np.abs(alone_TV - mixed_TV).max():.1e}")

# %% [markdown]
# With `pos` the difference is rounding. Without it, the row is one long text and the model reads its
# neighbours.
#
# ## A twist: most of a row teaches nothing
#
# The loss counts the answer, never the question. *What share of the places has a target that counts?*

# %%
kind_BT = np.where(rows.pos_BT < 0, 0, np.where(rows.y_BT < 0, 1, 2))
shares = [float((kind_BT == kind).mean()) for kind in range(3)]
figure, axis = plt.subplots(figsize=(9, 2.6), layout="tight")
axis.imshow(kind_BT[:8], aspect="auto", cmap="Blues", interpolation="nearest")
axis.set(title="white: padding, pale: question, dark: counts in the loss", xlabel="place")
print("padding {:.0%}, question {:.0%}, counts {:.0%}".format(*shares))

# %% [markdown]
# A prompt holds names and numbers that nobody can guess; learning to guess them would be wasted effort.
#
# **What you know now.** One array of positions keeps documents apart: for attention, for rotations, for
# routing and for the loss.
#
# *Exercises.* 1. Pack with `seq_len=64`: what happens to a document of more than 64 tokens?
# 2. Sort the documents by length before packing. Is less empty? What would training lose?
