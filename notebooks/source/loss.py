# %% [markdown]
# # The loss: what does a model pay that knows nothing?
#
# A model gives every token a probability. Cross-entropy is its surprise at the one that came, in nats:
# $-\ln p$.
#
# Page: [docs/operations/loss.md](../docs/operations/loss.md), code:
# [axion_np/operations/loss.py](../axion_np/operations/loss.py). Before you run a cell, say what you
# expect.

# %%
from collections import Counter
import matplotlib.pyplot as plt
import numpy as np

from axion_np import Config, Model, load
from axion_np.operations.loss import cross_entropy
from axion_np.tasks.sums import examples
from axion_np.text.packing import example_documents, pack

plt.rcParams.update({"figure.dpi": 90, "axes.grid": True})

# %% [markdown]
# ## Ignorance has a price
#
# Three fresh models, with 16, 256 and 4,096 ids, read random tokens. *What is each one's loss? By how
# much does it grow when the vocabulary is 16 times larger?*

# %%
rng = np.random.default_rng(0)
for size in (16, 256, 4096):
    model = Model.init(Config.preset("nano").replace(vocab_size=size), seed=0)
    ids = rng.integers(0, size, (4, 65))
    nats, _ = cross_entropy(model.logits(ids[:, :-1], "numpy"), ids[:, 1:])
    print(f"{size:6} ids: loss {nats:.3f}, ln {size} = {np.log(size):.3f}")

# %% [markdown]
# $\ln V$, whatever the model: all tokens equally likely. If your first loss is anything else, stop: logits
# are too large, or targets are wrong.
#
# ## What knowledge is worth
#
# Worked sums, 1,024 ids. Four guessers: all tokens alike; how often each occurs; how often it follows the
# token before; and axion1-sums. *Guess their losses.*

# %%
model, tokenizer = load("axion1-sums", backend="numpy")
train, test = (
    example_documents(examples(n, split=split), tokenizer, answer_only=True)
    for n, split in ((2000, "train"), (40, "test"))
)
ones = Counter(train.y[train.y >= 0].tolist())
pairs = Counter(zip(train.x[train.y >= 0].tolist(), train.y[train.y >= 0].tolist()))
x, y = test.x[test.y >= 0].tolist(), test.y[test.y >= 0].tolist()

# %%
V, before = 1024, Counter(train.x[train.y >= 0].tolist())
losses = {"all alike": np.log(V)}
losses["how often"] = -np.mean([np.log((ones[b] + 1) / (ones.total() + V)) for b in y])
losses["after which"] = -np.mean(
    [np.log((pairs[a, b] + 1) / (before[a] + V)) for a, b in zip(x, y)]
)
rows = pack(test, 256)
logits_BTV = model.logits(rows.x_BT, "numpy", rows.pos_BT)
losses["axion1-sums"] = float(cross_entropy(logits_BTV, rows.y_BT)[0])

# %%
plt.figure(figsize=(5.5, 2.4), layout="tight")
plt.barh(list(losses), list(losses.values()), color="#0072B2")
plt.gca().invert_yaxis()
plt.xlabel("nats per token of the answer")
for row, nats in enumerate(losses.values()):
    plt.text(nats + 0.05, row, f"{nats:.3f}")
plt.xlim(0, 8);

# %% [markdown]
# Counting gets you from 6.9 to 2.7: the alphabet of sums is small. The rest is arithmetic, and that
# is what the layers are for.
#
# ## The gradient is a difference
#
# $\mathrm{d}z = \mathrm{softmax}(z) - \mathrm{onehot}(y)$. Eight logits, the right one is number 3. *Which
# bars are negative? What do all of them add up to?*

# %%
z_LV = np.array([[2.0, 0.5, -1.0, 1.0, 0.0, 2.5, -2.0, 0.3]])
nats, dz_LV = cross_entropy(z_LV, np.array([3]))
plt.figure(figsize=(5, 2.4), layout="tight")
plt.bar(range(8), dz_LV[0], color=["#D55E00" if d < 0 else "#0072B2" for d in dz_LV[0]])
plt.xlabel("token")
plt.ylabel("gradient on its logit")
print(f"loss {nats:.3f}, sum of the gradient {dz_LV.sum():.0e}")

# %% [markdown]
# One is pulled up, all others are pushed down, each by as much as it was believed.
#
# ## A twist: being wrong and sure
#
# Make the same logits k times as large. *The favourite is wrong. Does the loss level off?*

# %%
k = np.linspace(0, 5, 60)
plt.figure(figsize=(5, 2.6), layout="tight")
for target, name in ((5, "the favourite came"), (3, "third best came")):
    plt.plot(k, [cross_entropy(s * z_LV, np.array([target]))[0] for s in k], label=name)
plt.axhline(np.log(8), color="#888", linestyle="--", label="ln 8")
plt.xlabel("logits times k")
plt.ylabel("nats")
plt.legend();

# %% [markdown]
# It grows without end, in a straight line. Confidence pays only if it is right, and that is why trained
# models learn how sure to be.
#
# **What you know now.** $\ln V$ at the start, a difference of distributions on the way back.
#
# *Exercises.* 1. Which k is best if the favourite is right in 70 of 100 cases? 2. A target of -1 is
# ignored: what is the gradient of its row?
