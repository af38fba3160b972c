# %% [markdown]
# # Embedding: what has a model put into the numbers it keeps for a word?
#
# Each token id takes one row of a table. The rows began as noise; training moved them. Where are they
# now?
#
# Page: [docs/operations/embedding.md](../docs/operations/embedding.md), code:
# [axion_np/operations/embedding.py](../axion_np/operations/embedding.py). Before you run a cell, say
# what you expect.

# %%
import matplotlib.pyplot as plt
import numpy as np

from axion_np import Model, load
from axion_np.operations.embedding import embedding_backward, embedding_forward

plt.rcParams.update({"figure.dpi": 90, "axes.grid": True})
model, tokenizer = load("axion1-sums", backend="numpy")
table_VD = model.params.embed_VD
print(model)

# %% [markdown]
# ## A look-up
#
# *Which product of matrices is the same as taking rows 5, 2 and 5?* And if 5 was taken twice, what must
# the backward do with the two gradients that come back?

# %%
ids_BT = np.array([[5, 2, 5]])
x_BTD, saved = embedding_forward(ids_BT, table_VD)
onehot_TV = np.eye(len(table_VD), dtype=np.float32)[ids_BT[0]]
print("one-hot rows times the table are the same:", np.array_equal(onehot_TV @ table_VD, x_BTD[0]))
dtable_VD = embedding_backward(np.ones_like(x_BTD), saved)
print("gradient of rows 2, 4 and 5:", dtable_VD[[2, 4, 5], 0])

# %% [markdown]
# Repeated ids add up; rows that nobody took get nothing.
#
# ## Who lives next door?
#
# The model was trained on sums and little stories in Portuguese and English. *Which rows point nearly the
# same way as that of " apples"? And of " Answer"?*

# %%
unit_VD = table_VD / np.linalg.norm(table_VD, axis=1, keepdims=True)
for word in (" apples", " Answer", "+", "7", " had"):
    cosine_V = unit_VD @ unit_VD[tokenizer.encode(word)[0]]
    near = np.argsort(-cosine_V)[1:5]
    names = [f"{tokenizer.decode([i])!r} {cosine_V[i]:.2f}" for i in near]
    print(f"{word!r:>10}:", ", ".join(names))

# %% [markdown]
# Nobody told it that " Resposta" is Portuguese for " Answer". Both stand in the same places of the same
# kind of text, so the same gradients pushed them.
#
# ## The ten digits
#
# Ten rows of 64 numbers. The two directions in which they differ most make a map. *Will the digits lie on
# a line, in a heap, or otherwise?*

# %%
digits = [tokenizer.encode(str(digit))[0] for digit in range(10)]
fresh_VD = Model.init(model.config, seed=0).params.embed_VD
figure, axes = plt.subplots(1, 2, figsize=(8, 3.6), layout="tight")
for axis, (title, rows_VD) in zip(axes, (("before training", fresh_VD), ("after", table_VD))):
    centred = rows_VD[digits] - rows_VD[digits].mean(axis=0)
    u, s, _ = np.linalg.svd(centred, full_matrices=False)
    map_x, map_y = u[:, 0] * s[0], u[:, 1] * s[1]
    axis.plot(np.append(map_x, map_x[0]), np.append(map_y, map_y[0]), color="#bbb", linewidth=0.8)
    axis.set(title=title, aspect="equal")
    [axis.text(map_x[d], map_y[d], d, fontsize=14, ha="center") for d in range(10)]

# %% [markdown]
# A ring, in order, with 9 back near 0. Adding columns is arithmetic modulo ten, and a ring is the
# shape of that. The model drew it because it helped.
#
# ## Is it really there?
#
# A map of two directions can flatter. *Should the cosine of two digits fall with their distance on the
# ring, counted the short way round?*

# %%
unit = table_VD[digits] - table_VD[digits].mean(axis=0)
unit /= np.linalg.norm(unit, axis=1, keepdims=True)
apart = np.abs(np.subtract.outer(range(10), range(10)))
ring = np.minimum(apart, 10 - apart)
means = [(unit @ unit.T)[ring == distance].mean() for distance in range(1, 6)]
plt.figure(figsize=(4.5, 2.5), layout="tight")
plt.bar(range(1, 6), means, color="#0072B2")
plt.xlabel("steps round the ring")
plt.ylabel("mean cosine");

# %% [markdown]
# Near ones alike, far ones opposite, but not one by one: three steps are further than four. The ring is
# the best picture in two directions; the other seven hold more than that.
#
# ## A twist: rows that were never asked for
#
# The tokenizer has ids for all 256 bytes, and training used few of them. *Where are the rows of the
# others: where they began, at zero, or somewhere else?*

# %%
length_V = np.linalg.norm(table_VD, axis=1)
plt.figure(figsize=(6, 2.5), layout="tight")
plt.plot(length_V, ".", markersize=3, color="#0072B2")
plt.xlabel("id")
plt.ylabel("length of its row")
unused = np.flatnonzero(np.abs(length_V - np.median(length_V)) < 1e-3)
least = (unit_VD[unused] @ unit_VD[unused].T).min()
print(f"{unused.size} rows of one length; least cosine of any two: {least:.4f}")

# %% [markdown]
# Hundreds of rows have become one and the same vector. The table is also the head (it is *tied*): at
# every step each of them was pushed away as an answer that nobody gave, always in the same way.
#
# **What you know now.** Meaning here is use: rows that get the same gradients become neighbours.
#
# *Exercises.* 1. Load `axion1-v0.2-chat`: is its ring as good? 2. Give the model "# Question" with a byte
# it never saw. Where does its surprise go?
