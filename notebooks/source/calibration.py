# %% [markdown]
# # Calibration: does a model know when it is wrong?
#
# Of a hundred answers that it gives with probability 0.9, ninety should be right. Is that so?
#
# Page: [docs/tasks/calibration.md](../docs/tasks/calibration.md), code:
# [axion_np/tasks/calibration.py](../axion_np/tasks/calibration.py). Before you run a cell, say what you
# expect.

# %%
import matplotlib.pyplot as plt
import numpy as np
from axion_np import load
from axion_np.tasks import words
from axion_np.tasks.calibration import confidences, reliability
from axion_np.tasks.grade import answer_problems
plt.rcParams.update({"figure.dpi": 90, "font.size": 9})
model, tokenizer = load("axion1-v0.2-chat", backend="numpy")

# %% [markdown]
# ## Forty-eight word problems
#
# Half from frames it was trained on, half from frames that it never saw. *How many will it solve of each?*

# %%
known = words.examples(24, seed=11, lang=("en",), split="train")
new = words.examples(24, seed=11, lang=("en",), split="test")
problems = known + new
answers = answer_problems(model, tokenizer, problems, "numpy", False, max_new_tokens=80)
right = np.array([words.grade(row, answer) for row, answer in zip(problems, answers)])
print(f"known frames {right[:24].mean():.0%}, new frames {right[24:].mean():.0%}")

# %% [markdown]
# ## How sure was it?
#
# The probability of a whole answer is the product over its tokens. *Will right answers have higher ones?*

# %%
sure = np.array([whole for _, whole in confidences(model, tokenizer, problems, answers, "numpy")])
plt.figure(figsize=(6, 2.6), layout="tight")
bins = np.linspace(0, 1, 11)
plt.hist([sure[right], sure[~right]], bins, stacked=True, color=["#009E73", "#D55E00"])
plt.legend(["right", "wrong"])
plt.xlabel("probability that it gave its own answer")
plt.ylabel("problems");

# %% [markdown]
# ## Said and kept
#
# In each tenth of confidence: how often right? On the dashed line a model means what it says; below, it
# boasts. *Where will the points lie, for known frames and for new ones?*

# %%
plt.figure(figsize=(3.8, 3.6), layout="tight")
plt.plot([0, 1], [0, 1], "--", color="#888")
for name, part, colour in (("known", slice(0, 24), "#0072B2"), ("new", slice(24, 48), "#D55E00")):
    figures, found = reliability(sure[part], right[part])
    xy = np.array([(row["confidence"], row["right"], row["n"]) for row in found.values()])
    plt.scatter(xy[:, 0], xy[:, 1], s=12 * xy[:, 2], color=colour, alpha=0.6, label=name)
    print(f"{name:<6} says {figures['confidence']:.2f}, is right {figures['right']:.2f}")
plt.legend()
plt.xlabel("confidence")
plt.ylabel("right");

# %% [markdown]
# Large dots are many problems. Forty-eight are few, yet two things show: it knows most of its failures (the
# dot at 0), and all in all it boasts a little, more so in new frames: 0.12 is said, 0.08 kept.
#
# ## A twist: silence
#
# Let it answer only if it is surer than a threshold. *How many wrong answers does that save, and what does
# it cost?*

# %%
order = np.argsort(-sure)
answered = np.arange(1, len(order) + 1) / len(order)
plt.figure(figsize=(5, 2.6), layout="tight")
plt.plot(answered, np.cumsum(right[order]) / np.arange(1, len(order) + 1), color="#0072B2")
plt.axhline(right.mean(), color="#888", linestyle="--", label="all answered")
plt.xlabel("share of the questions that are answered")
plt.ylabel("right among these")
plt.legend();

# %% [markdown]
# A model that may say "I do not know" is right more often; how often one should let it depends on what a
# wrong answer costs.
#
# **What you know now.** Confidence is a claim, and claims can be checked.
#
# *Exercises.* 1. Use the first digit of the result instead (`confidences` gives both): is it better
# calibrated? 2. Which temperature would put the new frames on the line?
