# %% [markdown]
# # The latent cache: how little must be kept of a token that has been read?
#
# To write the next token, a model looks back at all earlier ones. Usually it keeps a key and a value of
# every head for each. Multi-head Latent Attention keeps one short vector.
#
# Page: [docs/generation/latent_cache.md](../docs/generation/latent_cache.md), code:
# [axion_np/generation/latent_cache.py](../axion_np/generation/latent_cache.py). Before you run a cell,
# say what you expect.

# %%
import matplotlib.pyplot as plt
import numpy as np

from axion_np import Config, ask, load
from axion_np.generation.latent_cache import LatentCache, decode_step
from axion_np.text.prompt import format_prompt

plt.rcParams.update({"figure.dpi": 90, "axes.grid": True})

# %% [markdown]
# ## Bytes for one token
#
# DeepSeek-V3 has 61 layers and 128 heads, with keys of 192 and values of 128 numbers, two bytes each. *How
# many bytes would a plain cache keep for a token? How many does the latent one?*

# %%
v3 = Config.preset("deepseek-v3")
plain = v3.n_layers * v3.n_heads * (v3.qk_head_dim + v3.v_head_dim) * 2
latent = v3.n_layers * v3.cache_numbers_per_token() * 2
print(f"plain  {plain:9,} bytes a token")
print(f"latent {latent:9,} bytes a token, {plain / latent:.0f} times less")

# %%
tokens = np.geomspace(100, 131_072, 50)
plt.figure(figsize=(5.5, 3), layout="tight")
for name, each, colour in (("plain", plain, "#D55E00"), ("latent", latent, "#0072B2")):
    plt.loglog(tokens, tokens * each / 1e9, color=colour, label=name)
plt.axhline(80, color="#888", linestyle="--", label="80 GB, one accelerator")
plt.xlabel("tokens of one text")
plt.ylabel("cache, GB")
plt.legend();

# %% [markdown]
# A plain cache of one long text would fill several accelerators. The latent one leaves room for others.
#
# ## The whole memory of a text
#
# axion1-sums has read a sum. Here is everything that it keeps of it in its last layer: 8 numbers of latent
# and 8 of rotary key for each token. *Will equal tokens leave equal columns?*

# %%
model, tokenizer = load("axion1-sums", backend="numpy")
question = "What is 347 + 285?"
text = format_prompt(question) + ask(question, (model, tokenizer), backend="numpy")
ids = np.array(tokenizer.encode(text))
cache = LatentCache(model.config, capacity=len(ids))
logits_BTV = decode_step(ids[None], model.params, model.router, cache, model.config)
print(f"{cache.length} tokens, {cache.nbytes:,} bytes in {model.config.n_layers} layers")

# %%
kept_SC = np.concatenate([cache.ckv[3, 0], cache.kr[3, 0]], axis=1)
plt.figure(figsize=(9.5, 2.8), layout="tight")
plt.imshow(kept_SC.T, aspect="auto", cmap="RdBu", vmin=-4, vmax=4, interpolation="nearest")
plt.axhline(7.5, color="black", linewidth=0.8)
pieces = [tokenizer.decode([i]).replace("\n", "↵") for i in ids]
plt.xticks(range(len(ids)), pieces, fontsize=7, rotation=90)
plt.yticks([3.5, 11.5], ["latent", "rotary key"])
plt.grid(False);

# %% [markdown]
# Not equal: by the last layer a token knows its surroundings. And the rotary key turns with the position.
#
# ## Is anything lost?
#
# Keys and values are never rebuilt: the query is moved to the latent instead. *How far are the logits of
# one token at a time from those of the whole text at once?*

# %%
one_by_one = LatentCache(model.config, capacity=len(ids))
rows = [
    decode_step(ids[None, t : t + 1], model.params, model.router, one_by_one, model.config)[0, 0]
    for t in range(len(ids))
]
whole_TV = model.logits(ids, "numpy")
print(f"largest difference {np.abs(np.array(rows) - whole_TV).max():.1e}")
print(f"largest logit      {np.abs(whole_TV).max():.1f}")

# %% [markdown]
# Rounding, nothing more.
#
# ## A twist: how few bits would do?
#
# Round what is kept of the question to 2 to 8 bits a number, then read the rest. *At how many bits does
# the answer suffer?*

# %%
start, bits, costs = len(tokenizer.encode(format_prompt(question))), range(2, 9), []
for n in bits:
    small = LatentCache(model.config, capacity=len(ids))
    decode_step(ids[None, :start], model.params, model.router, small, model.config)
    for kept in (small.ckv, small.kr):
        step = np.abs(kept).max(axis=(1, 2), keepdims=True) / 2 ** (n - 1)
        kept[:] = np.round(kept / step) * step
    z_TV = decode_step(ids[None, start:], model.params, model.router, small, model.config)[0, :-1]
    p_TV = np.exp(z_TV - z_TV.max(axis=1, keepdims=True))
    costs.append(-np.log(p_TV[range(len(p_TV)), ids[start + 1 :]] / p_TV.sum(axis=1)).mean())

# %%
plt.figure(figsize=(5, 2.6), layout="tight")
plt.semilogy(bits, costs, "o-", color="#0072B2")
plt.xlabel("bits a number")
plt.ylabel("nats per token of the answer");

# %% [markdown]
# Three bits a number do, where 32 were kept. Small caches get smaller still, and that is what serving systems do.
#
# **What you know now.** C + R numbers a token and layer are all of the past.
#
# *Exercises.* 1. Which matters more under rounding, latent or rotary key? 2. `cache.length -= 3`: what has
# the model forgotten, and what did it cost?
