# %% [markdown]
# # Attention: where does a model look when it writes a digit?
#
# Each token asks a question (its query), every earlier one offers an answer (key and value). The
# probabilities in between are a picture of who reads whom.
#
# Page: [docs/operations/attention.md](../docs/operations/attention.md), code:
# [axion_np/operations/attention.py](../axion_np/operations/attention.py). Before you run a cell, say
# what you expect.

# %%
import matplotlib.pyplot as plt
import numpy as np

from axion_np import ask, inspect, load
from axion_np.generation.changes import changed
from axion_np.operations.attention import attention_forward
from axion_np.text.prompt import format_prompt

plt.rcParams.update({"figure.dpi": 90, "font.size": 8})

# %% [markdown]
# ## Three tokens, by hand
#
# Keys point east, north, east; values are 1, 2, 3. The last query points east, ever longer. *What does it
# read when it has length 0? Length 10?*

# %%
k = np.array([[1.0, 0], [0, 1], [1, 0]])[None, :, None]
v = np.array([1.0, 2, 3])[None, :, None, None]
for length in (0, 1, 3, 10):
    q = np.array([[0.0, 0], [0, 0], [length, 0]])[None, :, None]
    o, _ = attention_forward(q, k, v, np.arange(3)[None], scale=1.0)
    print(f"length {length:2}: reads {o[0, 2, 0, 0]:.4f};  the first token reads {o[0, 0, 0, 0]}")

# %% [markdown]
# Always 2! Once the plain mean of all, once the mean of the two that fit: a mean hides who was read. And
# the first token has only itself.
#
# ## Sixteen maps of one sum
#
# axion1-sums works out 347 + 285. Down: the token that looks. Across: the token looked at. *What would
# "look at the token before" look like? "Look at the question"?*

# %%
model, tokenizer = load("axion1-sums", backend="numpy")
question = "What is 347 + 285?"
text = format_prompt(question) + ask(question, (model, tokenizer), backend="numpy")
ids = np.array(tokenizer.encode(text))
pieces = [tokenizer.decode([i]).replace("\n", "↵") for i in ids]
inside = inspect(model, ids)
print(inside, "questions end at", pieces.index("?↵"))

# %%
figure, axes = plt.subplots(4, 4, figsize=(7.5, 7.8), layout="tight")
for layer in range(4):
    for head in range(4):
        p_TS = inside.attention_HTS[layer][head]
        axes[layer, head].imshow(p_TS, cmap="Blues", interpolation="nearest")
        axes[layer, head].set_title(f"layer {layer}, head {head}", fontsize=8)
        axes[layer, head].set(xticks=[], yticks=[])

# %% [markdown]
# Layer 0 looks nearby, along the diagonal. In layer 3 there are points far to the left: somebody reads
# the question again.
#
# ## One head, read aloud
#
# Layer 3, head 1. For each place where it is decided, the token it looks at. *What does it fetch when the
# model is about to write the digit after "=12 "?*

# %%
p_TS, V = inside.attention_HTS[3][1], model.config.vocab_size
for t in np.flatnonzero(p_TS[:-1].max(axis=1) > 0.7):
    if t > pieces.index("?↵"):
        s = int(p_TS[t].argmax())
        before, there = "".join(pieces[t - 5 : t + 1]), "".join(pieces[s - 2 : s])
        print(f"after {before:>12}  next {pieces[t + 1]!r:5} looks at {there}[{pieces[s]}]")

# %% [markdown]
# Mostly at the very digit that comes next: it copies. From the question into the columns, from the
# column's result into the answer so far.
#
# ## A twist: does it matter?
#
# Looking is not using. Mute a head (zero its part of the output) and measure how much the surprise at the
# answer grows. *Is the head with the clearest map the one that is missed most?*

# %%
answer = slice(18, len(ids) - 1)
cost_ZH = np.zeros((4, 4))
for layer in range(4):
    for head in range(4):
        loss_T = inspect(changed(model, muted=[(layer, head)]), ids).loss_T
        cost_ZH[layer, head] = (loss_T - inside.loss_T)[answer].mean()

# %%
plt.figure(figsize=(4, 3), layout="tight")
plt.imshow(cost_ZH, cmap="Oranges", vmax=8)
for (layer, head), cost in np.ndenumerate(cost_ZH):
    plt.text(head, layer, f"{abs(cost):.2f}", ha="center", va="center")
plt.xticks(range(4))
plt.yticks(range(4))
plt.xlabel("head muted")
plt.ylabel("layer")
plt.title("nats per token more");

# %% [markdown]
# The head that we read aloud is not missed at all: others can copy too. What everything rests on is
# layer 0, whose maps looked dull.
#
# **What you know now.** Attention is a soft look-up; a map shows what is read, an intervention what it is
# worth.
#
# *Exercises.* 1. Which tokens does muting layer 3, head 1 hurt? Plot its `loss_T`. 2. Look for a head
# that finds the carry in 4+8+1.
