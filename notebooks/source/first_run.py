# %% [markdown]
# # First run: can you train a language model in two minutes?
#
# From nothing to a model that adds two-digit numbers it has never seen added, on one core. No framework: NumPy, and gradients written by hand.
#
# What will be hardest for it, do you think: the digits, the carry, or the form of the answer?
#
# [Em português](pt/first_run.ipynb)

# %%
import tempfile

import matplotlib.pyplot as plt
import numpy as np
from IPython.display import Pretty, display

from axion_np import Config, Model, Tokenizer
from axion_np.tasks.sums import examples
from axion_np.text.packing import Batches, example_documents
from axion_np.text.prompt import example_text, format_prompt

# %%
from axion_np.generation.conversation import generate_text
from axion_np.modules.network import network_backward, network_forward
from axion_np.modules.params import allocate
from axion_np.operations.adamw import adamw_step, clip_scale, grad_norm, new_moments, schedule
from axion_np.operations.loss import cross_entropy
from axion_np.operations.router import update_bias
from axion_np.tasks.grade import answer_problems, score
from axion_np.training.report import sparkline

plt.rcParams.update({"figure.figsize": (6, 2.8), "figure.dpi": 90, "axes.grid": True})

# %% [markdown]
# ## Text
#
# Sums with their steps: the sum, then one column a line with digits, carry, result and the answer so
# far. No sum of the test problems occurs in the training problems.

# %%
train = examples(20_000, lang="en", difficulty=2, families=["addition"])
test = examples(100, lang="en", difficulty=2, families=["addition"], split="test")
print(example_text(train[0]))

# %% [markdown]
# The tokenizer learns 60 merges on top of the 256 bytes. *Which pieces of the text became one token,
# and why are digits not among them?*

# %%
texts = [example_text(problem) for problem in train[:2000]]
tokenizer = Tokenizer.train(texts, vocab_size=320, backend="numpy")
print([tokenizer.decode([i]) for i in tokenizer.encode(texts[0])])
documents = example_documents(train, tokenizer, answer_only=True)
batches = Batches(documents, seq_len=96, batch_size=16)

# %% [markdown]
# ## Model
#
# Two blocks: a dense one first, as in DeepSeek-V3, then one with experts. It knows nothing yet, so the
# first loss should be near $\ln 320$. *How much is that?*

# %%
config = Config(vocab_size=320, max_seq_len=128, n_layers=2, n_dense_layers=1, d_ff_dense=192)
model = Model.init(config, seed=0)
p, router, g = model.params, model.router, allocate(config)
moments = new_moments(p.flat)
print(f"{config.parameter_count():,} parameters, ln 320 = {np.log(320):.2f}")

# %% [markdown]
# ## The loop
#
# All of it: zero the gradients, take a batch, forward, loss, backward, clip, step, move the routing
# bias. The curve below is drawn while it runs. *Where does it pause, and what has the model learned
# by then?*

# %%
STEPS = 1200
losses, live = np.full(STEPS, np.nan), display(Pretty("not begun"), display_id=True)

# %%
for step in range(STEPS):
    g.flat[:] = 0
    x_BT, y_BT, pos_BT = batches.next()
    logits_BTV, saved = network_forward(x_BT, p, router, config, pos_BT=pos_BT)
    losses[step], dlogits_BTV = cross_entropy(logits_BTV, y_BT)
    network_backward(dlogits_BTV, saved, p, g, config)
    lr, scale = schedule(step, STEPS, 8e-3, 50), clip_scale(grad_norm(g.flat), 1.0)
    adamw_step(p.flat, g.flat, *moments, step, lr, scale=scale)
    update_bias(router.biases[1], saved.load[1], config.router_bias_speed)
    live.update(Pretty(f"{step:4} {losses[step]:.3f} {sparkline(losses[: step + 1])}"))

# %% [markdown]
# The same curve, with both axes. *Which stretch is the form of an answer, which the copying of the two
# numbers, the facts of a column, the carry? Stop the loop early and ask the model, to find out.*

# %%
plt.semilogy(losses, color="#0072B2", linewidth=0.8)
plt.xlabel("step")
plt.ylabel("nats per token");

# %% [markdown]
# ## Ask it
#
# A sum from the test problems, decoded through the latent cache, always the most probable token. *Check
# it line by line.*

# %%
prompt = format_prompt(test[0]["question"], "en")
options = {"temperature": 0, "backend": "numpy"}
print(prompt + "".join(generate_text(model, tokenizer, prompt, 60, **options)))

# %% [markdown]
# One right answer is luck. A hundred are a measurement, with an interval.

# %%
answers = answer_problems(model, tokenizer, test, backend="numpy", progress=False)
result = score(test, answers)
print(f"{result['exact_match']:.0%} right; 95 % interval", end=" ")
print(f"{result['low']:.0%} to {result['high']:.0%}, {result['n']} problems")

# %% [markdown]
# It adds two digits to two digits. *Three digits: has it learned to add, or to add two-digit numbers?*

# %%
harder = examples(100, lang="en", difficulty=3, families=["addition"], split="test")
answers = answer_problems(model, tokenizer, harder, backend="numpy", progress=False)
print(f"{score(harder, answers)['exact_match']:.0%} right with three digits. An example:")
print(harder[0]["question"], answers[0], sep="\n")

# %% [markdown]
# It has never seen a third column, and what it has not seen it does not do.
#
# ## Who did the work
#
# The load of the four experts in the last batch, two for each token. *Would you call it balanced?*

# %%
print("tokens", saved.load[1], "of", saved.load[1].sum())
print("bias  ", router.biases[1].round(3))

# %% [markdown]
# ## Keep it
#
# A model is a configuration and named arrays. No pickle: data cannot run code.

# %%
with tempfile.TemporaryDirectory() as directory:
    model.save(directory)
    again = Model.load(directory)
same = (again.logits(x_BT, "numpy", pos_BT) == model.logits(x_BT, "numpy", pos_BT)).all()
print("the same logits, bit for bit:", bool(same))

# %% [markdown]
# *Questions to take along.* What is the loss of a model that knows everything but the carry? How many
# different sums are there, and how many did it see?
#
# `python train.py --synthetic` trains the bigger mix: two languages, up to three digits, subtraction,
# products, quotients and stories.
