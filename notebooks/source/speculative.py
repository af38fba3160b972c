# %% [markdown]
# # Speculative decoding: can a text come faster and stay the very same?
#
# A small module writes ahead, the model reads its guesses in one pass and keeps what it would have written
# itself.
#
# Page: [docs/generation/speculative.md](../docs/generation/speculative.md), code:
# [axion_np/generation/speculative.py](../axion_np/generation/speculative.py). Before you run a cell, say what you
# expect.

# %%
import matplotlib.pyplot as plt
import numpy as np
from axion_np import Config, Model, Tokenizer
from axion_np.generation.sampling import generate, pick
from axion_np.generation.speculative import judge, new_tally, residual, speculate
from axion_np.operations.adamw import adamw_step, new_moments, schedule
from axion_np.tasks.sums import examples
from axion_np.text.packing import Batches, example_documents
from axion_np.text.prompt import example_text, format_prompt
plt.rcParams.update({"figure.dpi": 90, "font.size": 8})

# %% [markdown]
# ## The rule
#
# The model wants p, the draft was drawn from q. It stays with probability min(1, p/q); else a token is
# drawn from what q left of p. *If q is bad, what comes out: q, p, or a mixture?*

# %%
p_V, q_V = np.array([0.5, 0.3, 0.15, 0.05]), np.array([0.1, 0.2, 0.3, 0.4])
rng, came, kept = np.random.default_rng(0), np.zeros(4), 0
for u in rng.random((20_000, 2, 3)):
    x = pick(q_V, u[0, 0])
    new = judge(np.array([p_V, p_V]), q_V[None], [x], u)
    came[new[0]] += 1
    kept += len(new) == 2
print("what came", (came / 20_000).round(3), " wanted", p_V, f" drafts kept {kept / 20_000:.0%}")

# %%
plt.figure(figsize=(5, 2.3), layout="tight")
for n, (name, values) in enumerate({"q, drafted": q_V, "p, wanted": p_V}.items()):
    plt.bar(np.arange(4) + 0.27 * n, values, width=0.25, label=name)
plt.bar(np.arange(4) + 0.54, residual(p_V, q_V), width=0.25, label="drawn from if refused")
plt.xticks(np.arange(4) + 0.27, range(4))
plt.xlabel("token")
plt.legend();

# %% [markdown]
# Exactly p. A bad draft costs time, never quality: here half of the drafts are kept, the overlap of the two.
#
# ## A model that drafts
#
# None of the released ones has the module, so we train a small one, on one-digit sums.

# %%
train = examples(4000, lang="en", difficulty=1, families=["addition", "subtraction"])
tokenizer = Tokenizer.train([example_text(e) for e in train[:800]], 320, backend="numpy")
batches = Batches(example_documents(train, tokenizer, answer_only=True), 48, 12)
model = Model.init(Config.preset("nano").replace(n_mtp_layers=1, n_layers=3), seed=0)
moments = new_moments(model.params.flat)
for step in range(220):
    x_BT, y_BT, pos_BT = batches.next()
    _, g = model.loss_and_grads(x_BT, y_BT, "numpy", pos_BT)
    lr = schedule(step, 220, 1e-2, 20)
    adamw_step(model.params.flat, g.flat, *moments, step, lr, n_decayed=model.n_decayed)

# %% [markdown]
# ## The race
#
# Plain decoding makes a pass for each token. With k drafts a pass gives 1 to k + 1. *How many passes will
# 30 tokens take with one draft? With three?*

# %%
ids = tokenizer.encode(format_prompt("What is 7 plus 6?"))
plain = [int(t) for t in generate(model, ids, 30, temperature=0, eos_id=-1, backend="numpy")]
steps = {0: list(range(1, len(plain) + 1))}
for k in (1, 2, 3):
    tally, seen, steps[k] = new_tally(k), [], []
    stream = speculate(model, ids, 50, k, temperature=0, eos_id=-1, backend="numpy", tally=tally)
    for _, token in zip(range(30), stream):
        seen.append(int(token))
        steps[k].append(int(tally[0, 0]) + 1)  # the first pass has no draft, all others have
    print(f"{k} drafts a pass: the same text {seen == plain}, judged and kept {tally.tolist()}")

# %% [markdown]
# Judged and kept are counted by place in the draft: the further ahead, the less is left. And the text is
# the same, token for token. *Draw the race before you look.*

# %%
plt.figure(figsize=(7, 3), layout="tight")
for k, passes in steps.items():
    plt.step([0, *passes], range(len(passes) + 1), where="post", label=f"{k} drafts a pass")
plt.xlabel("passes of the model")
plt.ylabel("tokens written")
plt.legend()
for k, passes in steps.items():
    print(f"{k} drafts: {passes[-1]} passes, {len(passes) / passes[-1]:.2f} tokens each")

# %% [markdown]
# Steep where the text is form, flat where a digit must be worked out.
#
# ## A twist: is it faster?
#
# Fewer passes are not less time. *Where is a pass over four tokens as quick as one over one?* Where reading
# the weights takes longer than using them: large models in slow memory. For weights that fit into a cache
# it is not.

# %% [markdown]
# The draft itself costs time too, and most of that is the head: a score for every token of the vocabulary.
# *What if it may say only the first N tokens, and those that the text has so far? How short can the list be?*

# %%
for shortlist in (320, 160, 40, 5):
    tally = new_tally(2)
    told = dict(temperature=0, eos_id=-1, backend="numpy", tally=tally, shortlist=shortlist)
    same = [int(t) for t in speculate(model, ids, 30, 2, **told)] == plain
    judged, kept = tally.sum(axis=1)
    print(f"{shortlist:3} ids: the same text {same}, drafts kept {kept} of {judged}")

# %% [markdown]
# The text never changes. A list costs drafts only where it lacks what comes, and what comes has often been
# there.
#
# **What you know now.** A draft that may be wrong, a judge that never is, and a rule that keeps p exact.
#
# *Exercises.* 1. Which q gives the fewest refusals for p? 2. Sample with `temperature=1`: why is the text
# another one for the same seed, and yet as good?
