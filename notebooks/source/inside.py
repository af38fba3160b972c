# %% [markdown]
# # Looking inside: at which layer does a model know the answer?
#
# Each block adds to a stream. Stop after any of them, read the stream with the last norm and the head, and
# you hear what the model would say if it ended there: the *logit lens*.
#
# Page: [docs/generation/inside.md](../docs/generation/inside.md), code:
# [axion_np/generation/inside.py](../axion_np/generation/inside.py). Before you run a cell, say what you
# expect.

# %%
import matplotlib.pyplot as plt
import numpy as np

from axion_np import ask, inspect, load
from axion_np.generation.inside import probabilities_of, saliency
from axion_np.text.prompt import format_prompt

plt.rcParams.update({"figure.dpi": 90, "font.size": 8})
model, tokenizer = load("axion1-v0.2-chat", backend="numpy")

# %% [markdown]
# ## One sum, seven looks
#
# Six blocks: before the first, after each. *Before the first block, what can the stream say at all?*

# %%
question = "What is 347 + 285?"
text = format_prompt(question) + ask(question, (model, tokenizer), backend="numpy")
ids = np.array(tokenizer.encode(text))
pieces = [tokenizer.decode([i]).replace("\n", "↵") for i in ids]
inside = inspect(model, ids)
start, stop = 25, 46
print("".join(pieces[start:stop]))

# %%
figure, axis = plt.subplots(figsize=(10, 3), layout="tight")
for look, z_TV in enumerate(inside.lens_TV):
    p_TV = probabilities_of(z_TV[start:stop])
    for t, p_V in enumerate(p_TV):
        right = p_V.argmax() == ids[start + t + 1]
        colour = "#0072B2" if right else "#bbb"
        axis.bar(t, 1, bottom=look, width=1, color=colour, alpha=p_V.max() / 2)
        word = tokenizer.decode([int(p_V.argmax())]).replace("\n", "↵")[:5]
        axis.text(t, look + 0.5, word, ha="center", va="center")
axis.set(xticks=range(stop - start), xticklabels=pieces[start:stop], ylabel="blocks", ylim=(0, 7));

# %% [markdown]
# Below each column the token that was read, in it what would be said next: blue where that is what comes.
# At the bottom it repeats what it read (the table is tied: a row is most like itself).
#
# *Which answers arrive early, which only in the last block? Find the carry, the 1 after 4+8+.*

# %%
known_Z = np.array([z[:-1].argmax(axis=1) == ids[1:] for z in inside.lens_TV])
answer = known_Z[:, 18:]
plt.figure(figsize=(5, 2.5), layout="tight")
plt.bar(range(7), answer.mean(axis=1), color="#0072B2")
plt.xlabel("blocks")
plt.ylabel("answer's tokens that are known")
print("tokens only the last block gets right:", (answer[-1] & ~answer[-2]).sum());

# %% [markdown]
# Form comes early (a digit after a sign), copying in the middle, and now and then the last block puts
# right what the one before still had wrong.
#
# ## Who moved whom?
#
# The backward goes to the embeddings, too. For one token of the answer: how strongly would its surprise
# react to each earlier token? *For the digit 8 of "4+8+1", which token should stand out?*

# %%
place = start + "".join(pieces[start:]).index("4+8") + 2
nats, dx_TD = saliency(model, ids, place)
print(f"{''.join(pieces[place - 6 : place])}[{pieces[place]}] costs {nats:.2g} nats")
plt.figure(figsize=(9, 2.2), layout="tight")
plt.bar(range(place), np.linalg.norm(dx_TD, axis=1), color="#D55E00")
plt.xticks(range(place), pieces[:place], rotation=90)
plt.ylabel("size of the gradient");

# %% [markdown]
# The 8 of 347+285, which it has just written: it copies from there.
#
# ## A twist: break the carry
#
# Write 4+8+0 where the carry should be 1, and let the model read on. *Where is it surprised: at the 0, or
# later too?*

# %%
broken = text.replace("4+8+1=13 32", "4+8+0=12 22")
other = np.array(tokenizer.encode(broken))
loss_T = inspect(model, other).loss_T
plt.figure(figsize=(9, 2.2), layout="tight")
plt.bar(range(18, len(other) - 1), loss_T[18:-1], color="#D55E00")
words = [tokenizer.decode([i]).replace("\n", "↵") for i in other]
plt.xticks(range(18, len(other) - 1), words[19:], rotation=90)
plt.ylabel("nats at this token");

# %% [markdown]
# At the 0, of course. But also at the 2 of 12: it had added the carry that it knew of, not the 0 that
# stands there. And at the 3 of 632, since the answer so far said 22. A model does not read as we do.
#
# **What you know now.** `saved`, kept for the backward, is a record of the pass; nothing else is needed to
# look inside.
#
# *Exercises.* 1. Do the same with axion1-sums: four blocks. 2. Ask a question in Portuguese: at which
# block does the language show?
