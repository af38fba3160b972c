# %% [markdown]
# # Sums: has the model learnt to add, or to add what it has seen?
#
# axion1-sums answers 98 of 100 problems like those it was trained on. A step outside tells more than a
# hundred inside.
#
# Page: [docs/tasks/sums.md](../docs/tasks/sums.md), code:
# [axion_np/tasks/sums.py](../axion_np/tasks/sums.py). Before you run a cell, say what you
# expect.

# %%
import matplotlib.pyplot as plt
import numpy as np
from axion_np import ask, load
from axion_np.tasks.grade import answer_problems, rate
from axion_np.tasks.sums import examples, grade, is_test
plt.rcParams.update({"figure.dpi": 90, "font.size": 9})
model, tokenizer = load("axion1-sums", backend="numpy")

# %% [markdown]
# ## Problems from a seed
#
# *Which kinds are there? How is the work shown?*

# %%
for row in examples(4, seed=5, lang="en"):
    print(row["family"], "|", row["question"], "|", row["answer"].replace("\n", "  "))

# %% [markdown]
# One sum in ten is never trained on, chosen by a hash of the sum itself. *Will 347 + 285 and 285 + 347 be on
# the same side?*

# %%
held = np.array([[is_test("+", (a, b)) for b in range(40)] for a in range(40)])
print("the same either way round:", (held == held.T).all(), f" held out {held.mean():.1%}")
plt.figure(figsize=(3, 3), layout="tight")
plt.imshow(held, cmap="Greys")
plt.xlabel("a + b: a, b below 40; black is held out");

# %% [markdown]
# ## Inside
#
# Sixty sums of test, twenty of each length. *How much worse are three digits than one?*

# %%
inside = {}
for digits in (1, 2, 3):
    rows = examples(20, lang="en", difficulty=digits, families=["addition"], split="test")
    answers = answer_problems(model, tokenizer, rows, "numpy", progress=False)
    inside[digits] = rate([grade(row, answer) for row, answer in zip(rows, answers)])
    print(f"up to {digits} digits: {inside[digits]['exact_match']:.0%}")

# %% [markdown]
# ## Outside
#
# Never trained: four and five digits, another spelling, three terms. *Guess each of these rates.*

# %%
rng = np.random.default_rng(0)
a, b = rng.integers(100, 500, (2, 15)).tolist()
long_a, long_b = rng.integers(1000, 5000, (2, 15)).tolist()
asked = {
    "What is 347 + 285?": [(f"What is {x} + {y}?", x + y) for x, y in zip(a, b)],
    "347+285": [(f"{x}+{y}", x + y) for x, y in zip(a, b)],
    "please add 347 to 285": [(f"please add {x} to {y}", x + y) for x, y in zip(a, b)],
    "347 + 285 + 5": [(f"What is {x} + {y} + 5?", x + y + 5) for x, y in zip(a, b)],
    "3470 + 2850": [(f"What is {x} + {y}?", x + y) for x, y in zip(long_a, long_b)],
}

# %%
rates, said = {}, {}
for name, pairs in asked.items():
    rows = [{"question": q, "answer": f"#### {n}", "lang": "en"} for q, n in pairs]
    answers = answer_problems(model, tokenizer, rows, "numpy", False, max_new_tokens=70)
    rates[name] = rate([grade(row, answer) for row, answer in zip(rows, answers)])
    said[name] = (pairs[0], answers[0])

# %%
plt.figure(figsize=(6, 2.6), layout="tight")
means = np.array([row["exact_match"] for row in rates.values()])
ends = np.array([(row["low"], row["high"]) for row in rates.values()]).T
plt.barh(list(rates), means, color="#cfe3f5")
plt.errorbar(means, range(5), xerr=np.abs(ends - means), fmt="o", color="#0072B2", markersize=4)
plt.gca().invert_yaxis()
plt.xlabel("right answers, with the 95 % interval");

# %% [markdown]
# What it has seen it can do. A phrasing it never met, a third term, a fourth digit, and nothing is left. *How does it fail: does
# it stop, or does it go on in good form with a wrong sum?*

# %%
for name in ("347 + 285 + 5", "3470 + 2850"):
    (question, right), answer = said[name]
    print(f"{question}  (it is {right})\n   " + answer.replace("\n", "  "))

# %% [markdown]
# In perfect form: it drops what does not fit, a term or a digit, and adds the rest. It has learnt a
# procedure of a certain size, not addition. That is why `ask` warns when a question lies outside.
#
# ## A twist: a lucky guess
#
# *Of 20 right answers out of 20, what can one say about the true rate?*

# %%
for right, n in ((20, 20), (200, 200), (98, 100), (1964, 2000)):
    row = rate([True] * right + [False] * (n - right))
    print(f"{right:4} of {n:4}: between {row['low']:.1%} and {row['high']:.1%}")

# %% [markdown]
# Twenty of twenty may be a model that is wrong one time in seven.
#
# **What you know now.** A rate belongs to a set of questions. Ask what is outside, and how sure a rate is.
#
# *Exercises.* 1. Find the shortest question that it gets wrong. 2. `axion1-v0.2-chat` was trained up to
# five digits. Try six.
