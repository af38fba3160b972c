# %% [markdown]
# # BPE: which pieces of text deserve a number of their own?
#
# A model reads whole numbers. 256 would do, one a byte, but text would be long. So let the text itself
# say which pieces are worth an id.
#
# Page: [docs/text/bpe.md](../docs/text/bpe.md), code: [axion_np/text/bpe.py](../axion_np/text/bpe.py).
# Before you run a cell, say what you expect.

# %%
import matplotlib.pyplot as plt

from axion_np import Tokenizer
from axion_np.tasks import stories
from axion_np.text.bpe import merge, train_naive

plt.rcParams.update({"figure.dpi": 90, "font.size": 9})

# %% [markdown]
# ## By hand, first
#
# Find the pair of neighbours that occurs most, give it an id, replace it, repeat. *In "banana bandana",
# which pair is first? And second?* (Among equals, the smallest pair wins.)

# %%
ids = list(b"banana bandana")
names = {i: chr(i) for i in range(256)}
for left, right in train_naive([ids], [1], n_merges=4, first_id=256):
    new = len(names)
    names[new] = names[left] + names[right]
    ids = merge(ids, (left, right), new)
    print(f"{names[left]:>3} + {names[right]:<4}", " | ".join(names[i] for i in ids))

# %% [markdown]
# Fourteen numbers became five, and nobody said what a syllable is.
#
# ## A vocabulary grows
#
# Now 2,000 little stories in English. We stop after 0, 20, 80, 320 and 1,280 merges and cut the same
# sentence each time. *After how many merges is " the" one token? And the hero's name?*

# %%
texts = [story["text"] for story in stories.examples(2000, lang="en")]
sentence = stories.examples(1, lang="en", split="test")[0]["text"][:58]
sizes = (0, 20, 80, 320, 1280)
tokenizers = {n: Tokenizer.train(texts, 260 + n, backend="numpy") for n in sizes}
cuts = {n: [t.decode([i]) for i in t.encode(sentence)] for n, t in tokenizers.items()}
print(repr(sentence))

# %%
figure, axis = plt.subplots(figsize=(9.5, 2.6), layout="tight")
for row, (n, pieces) in enumerate(cuts.items()):
    ends = [len("".join(pieces[: k + 1])) for k in range(len(pieces))]
    for k, (piece, end) in enumerate(zip(pieces, ends)):
        colour = ("#cfe3f5", "#ffe2c2")[k % 2]
        axis.barh(row, len(piece), left=end - len(piece), height=0.8, color=colour, ec="white")
    [axis.text(k + 0.5, row, c, ha="center", va="center") for k, c in enumerate(sentence)]
axis.set(yticks=range(5), yticklabels=[f"{n} merges: {len(cuts[n])}" for n in sizes])
axis.set(xticks=[], xlim=(0, len(sentence)), title="merges: tokens of the sentence")
axis.invert_yaxis()

# %% [markdown]
# Common endings first, then small words with the space before them, then whole words. What is rare stays
# in pieces, but nothing is ever unknown: bytes are always there.
#
# ## What does a merge buy?
#
# Bytes for each token, on stories that no merge has seen. *Does the curve go on for ever?*

# %%
unseen = "\n".join(story["text"] for story in stories.examples(200, lang="en", split="test"))
foreign = "\n".join(story["text"] for story in stories.examples(200, lang="pt", split="test"))
figure, axis = plt.subplots(figsize=(5.5, 2.8), layout="tight")
for name, text in (("English, as in training", unseen), ("Portuguese, never seen", foreign)):
    bytes_each = [len(text.encode()) / len(t.encode(text)) for t in tokenizers.values()]
    axis.plot(sizes, bytes_each, "o-", label=name)
axis.set(xlabel="merges", ylabel="bytes per token", xscale="symlog", ylim=(0, None))
axis.legend();

# %% [markdown]
# It goes on, but each merge buys less than the ones before it. And the same tokenizer serves a language it never saw far
# worse: people whose language is missing from the training text pay more tokens for the same sentence.
#
# ## A twist: numbers
#
# *Should "347" be one token, because it is frequent?* Train twice on sums, with and without the rule
# that a digit is a chunk of its own.

# %%
sums = [f"{a} + {b} = {a + b}" for a in range(100, 400, 3) for b in range(100, 400, 7)]
for apart in (True, False):
    tokenizer = Tokenizer.train(sums, 700, split_digits=apart, backend="numpy")
    pieces = [tokenizer.decode([i]) for i in tokenizer.encode("347 + 1285 = 1632")]
    print("digits apart" if apart else "digits merge", "|".join(pieces))

# %% [markdown]
# Merged, the same digit hides in many tokens and columns no longer line up: the 7 of 347 stands alone,
# the 8 of 1285 inside 128. A model that should add wants digits
# one by one, and Axion's tokenizer keeps them apart.
#
# ## Nobody can end a document by typing it
#
# *What does "\<eos\>" in a text become: the id 2, or something else?*

# %%
tokenizer = tokenizers[1280]
ids = tokenizer.encode("The end.<eos>")
print(ids, [tokenizer.decode([i]) for i in ids], "id of the real one:", tokenizer.eos_id)
print("any bytes come back:", tokenizer.decode_bytes(tokenizer.encode(b"\xff\x00 ok")))

# %% [markdown]
# Ordinary tokens: special ids are never read from text.
#
# **What you know now.** A vocabulary is a count of neighbours, repeated; it decides how long a text is
# and for whom.
#
# *Exercises.* 1. Train on Portuguese and English together: what does each language lose?
# 2. Find a word in `unseen` that costs more than five tokens, and say why.
