# %% [markdown]
# # Stories: can a program write ten thousand little stories that are all different and all make sense?
#
# A model learns what its texts hold. These are made from plans: who, what happens, how it ends, in two
# languages from one plan.
#
# Page: [docs/tasks/stories.md](../docs/tasks/stories.md), code:
# [axion_np/tasks/stories.py](../axion_np/tasks/stories.py). Before you run a cell, say what you expect.

# %%
import textwrap
from collections import Counter
import matplotlib.pyplot as plt
import numpy as np
from axion_np.tasks import words
from axion_np.tasks.stories import examples, pair, questions
plt.rcParams.update({"figure.dpi": 90, "font.size": 9})

# %% [markdown]
# ## One plan, two languages
#
# *Which words must change together when a boy becomes a girl? In which language are there more of them?*

# %%
for text in pair(7):
    print(textwrap.fill(text, 96), end="\n\n")

# %% [markdown]
# Neither is a translation of the other: both are written from the plan, and each agrees with itself.
#
# ## How many are there?
#
# *Of 5,000 stories, how many will be exact copies of another? How many different sentences are in them?*

# %%
rows = examples(5000, lang=("en",))
texts = [row["text"] for row in rows]
sentences = Counter(s for text in texts for s in text.replace("\n", " ").split(". "))
print(f"{len(set(texts)):,} different stories, {len(sentences):,} different sentences")
print("most used:", sentences.most_common(2))

# %%
seen, curve = set(), []
for text in texts:
    seen.update(text.lower().replace("\n", " ").split())
    curve.append(len(seen))
plt.figure(figsize=(5, 2.6), layout="tight")
plt.plot(range(1, 5001), curve, color="#0072B2")
plt.xlabel("stories read")
plt.ylabel("different words met");

# %% [markdown]
# After a few hundred stories hardly a word is new, though every story is. That is what a small model needs:
# few words, many arrangements.
#
# ## Asked about
#
# A question can be graded, as its answer is known from the plan. *What does a program need to know to ask
# "why"?*

# %%
for row in questions(2, seed=3, lang=("en",), split="test"):
    print(textwrap.fill(row["question"].replace("\n", " | "), 96))
    print("   answer:", row["answer"], "| must hold:", row["key"], end="\n\n")

# %% [markdown]
# ## Word problems
#
# These come from frames: a situation, numbers that suit it, a question that decides what is computed.
# *How long are they, in steps?*

# %%
problems = words.examples(2000, lang=("en",))
steps = Counter(row["steps"] for row in problems)
frames = Counter(row["frame"] for row in problems)
print(f"{len(frames)} frames in 2,000 problems;", problems[0]["question"])
plt.figure(figsize=(4, 2.2), layout="tight")
plt.bar(list(steps), list(steps.values()), color="#009E73")
plt.xlabel("steps")
plt.ylabel("problems");

# %% [markdown]
# ## A twist: what is held out
#
# For the test alone is a tenth of all pairs of a plan and its main fillers: who, with what. *Will its
# stories hold words that training never has? Plans?*

# %%
test = examples(1000, lang=("en",), split="test")
plans = {row["plan"] for row in rows}, {row["plan"] for row in test}
told = [word for row in test for word in row["text"].lower().split()]
both = plans[0] & plans[1]
print(f"plans of training {len(plans[0])}, of test {len(plans[1])}, of both {len(both)}")
print(f"words of the test that training has as well: {np.mean([w in seen for w in told]):.1%}")

# %% [markdown]
# All plans and nearly all words are known; new is only who meets what. So a good figure on this test says
# that a model can put together, not that it can invent. Always ask what exactly was held out.
#
# **What you know now.** Made text can be varied, graded and held out. What it cannot be is the world.
#
# *Exercises.* 1. Word problems hold out whole frames: look for them in `frames`. 2. Write a question that
# can be answered without the story.
