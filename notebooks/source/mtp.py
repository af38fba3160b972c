# %% [markdown]
# # Multi-token prediction: can a small block guess the word after the next?
#
# The network says what comes next. One more block is told that token and asked for the one after: while
# training a second lesson, while generating a draft.
#
# Page: [docs/modules/mtp.md](../docs/modules/mtp.md), code:
# [axion_np/modules/mtp.py](../axion_np/modules/mtp.py). Before you run a cell, say what you expect.

# %%
import matplotlib.pyplot as plt
import numpy as np
from axion_np import Config, Model, Tokenizer
from axion_np.modules.mtp import shift, shift_targets
from axion_np.modules.network import drafts_forward, head_weight, network_forward
from axion_np.operations.adamw import adamw_step, new_moments, schedule
from axion_np.tasks.sums import examples
from axion_np.text.packing import Batches, example_documents
from axion_np.text.prompt import example_text
plt.rcParams.update({"figure.dpi": 90, "font.size": 8})

# %% [markdown]
# ## Who is told what
#
# A row with two documents. *What is the extra block told at each place, and where is it told nothing?*

# %%
ids, pos = np.array([[10, 11, 12, 13, 20, 21, 22]]), np.array([[0, 1, 2, 3, 0, 1, 2]])
targets = np.array([[11, 12, 13, 14, 21, 22, 23]])
told, at = shift(ids, pos, 1)
print("reads          ", ids[0])
print("next           ", targets[0])
print("told           ", np.where(at >= 0, told, -1)[0])
print("asked for      ", shift_targets(targets, pos, 1)[0])

# %% [markdown]
# At the last place of a document the next token is not in the row, so there is nothing to tell.
#
# ## Train one
#
# No released model has this block yet, so we make a small one: one-digit sums, 260 steps. *Which loss will
# be higher, that of the next token or that of the one after?*

# %%
train = examples(4000, lang="en", difficulty=1, families=["addition", "subtraction"])
tokenizer = Tokenizer.train([example_text(e) for e in train[:800]], 320, backend="numpy")
batches = Batches(example_documents(train, tokenizer, answer_only=True), 48, 12)
model = Model.init(Config.preset("nano").replace(n_mtp_layers=1, n_layers=3), seed=0)
moments, losses = new_moments(model.params.flat), []

# %%
for step in range(260):
    x_BT, y_BT, pos_BT = batches.next()
    loss, g = model.loss_and_grads(x_BT, y_BT, "numpy", pos_BT)
    lr = schedule(step, 260, 1e-2, 20)
    adamw_step(model.params.flat, g.flat, *moments, step, lr, n_decayed=model.n_decayed)
    losses.append(loss)
print(f"both losses together: {losses[0]:.2f} at first, {np.mean(losses[-20:]):.3f} at last")

# %%
x_BT, y_BT, pos_BT = batches.next()
c, p, router = model.config, model.params, model.router
logits_BTV, saved = network_forward(x_BT, p, router, c, pos_BT=pos_BT)
draft_BTV = drafts_forward(x_BT, pos_BT, saved, p, router, c)[0][0] @ head_weight(p)
after_BT = shift_targets(y_BT, pos_BT, 1)
for name, z_BTV, t_BT in (("next", logits_BTV, y_BT), ("after next", draft_BTV, after_BT)):
    print(f"{name:<11} right {(z_BTV.argmax(-1) == t_BT)[t_BT >= 0].mean():.0%}")

# %% [markdown]
# (Not at the same places: the first token of an answer, a guess for the network, is nobody's draft.)
#
# ## Drafts, token by token
#
# One answer: below what came, in the boxes the drafts. Green: right. *Which tokens are hard to see two ahead?*

# %%
size = int(np.flatnonzero(pos_BT[0, 1:] <= 0)[0]) + 1
places = np.flatnonzero(after_BT[0, :size] >= 0)
came, drafted = after_BT[0, places], draft_BTV[0, places].argmax(-1)
plt.figure(figsize=(9, 1.5), layout="tight")
colours = ["#bfe3c6" if fine else "#ffd3b0" for fine in came == drafted]
plt.bar(range(len(places)), 1, width=0.9, color=colours)
names = [[tokenizer.decode([i]).replace("\n", "↵") for i in row] for row in (came, drafted)]
plt.xticks(range(len(places)), names[0])
[plt.text(n, 0.4, name, ha="center") for n, name in enumerate(names[1])]
plt.yticks([]);

# %%
right_V, seen_V = np.zeros(c.vocab_size), np.zeros(c.vocab_size)
for _ in range(12):
    x_BT, y_BT, pos_BT = batches.next()
    _, saved = network_forward(x_BT, p, router, c, pos_BT=pos_BT)
    z_BTV = drafts_forward(x_BT, pos_BT, saved, p, router, c)[0][0] @ head_weight(p)
    after_BT = shift_targets(y_BT, pos_BT, 1)
    np.add.at(seen_V, after_BT[after_BT >= 0], 1)
    np.add.at(right_V, after_BT[(after_BT >= 0) & (z_BTV.argmax(-1) == after_BT)], 1)
often = np.argsort(-seen_V)[:16]

# %%
plt.figure(figsize=(7, 2.4), layout="tight")
names = [repr(tokenizer.decode([i])) if i > 3 else "<eos>" for i in often]
plt.bar(names, right_V[often] / seen_V[often], color="#009E73")
plt.ylabel("share of right drafts")
plt.xlabel("token that comes after the next");

# %% [markdown]
# Signs and line ends are drafted almost always: form is known far ahead. A result digit must be worked out
# first, and the block has one layer for it.
#
# ## A twist: a second lesson
#
# The gradient of the drafts also reaches the network. *Which part of the model gets no gradient from it?*

# %%
with_it = model.loss_and_grads(x_BT, y_BT, "numpy", pos_BT)[1].flat
alone = Model(c.replace(mtp_loss_weight=0.0), p, router)
difference = with_it - alone.loss_and_grads(x_BT, y_BT, "numpy", pos_BT)[1].flat
print(f"{(difference != 0).mean():.0%} of all weights feel the second lesson")

# %% [markdown]
# Hardly any: embedding, blocks and head all serve both questions.
#
# **What you know now.** One more question at each place, and a draft for free.
#
# *Exercises.* 1. Set `mtp_loss_weight=0` in training: how good are the drafts? 2. What would a second depth
# be told?
