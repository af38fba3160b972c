# %% [markdown]
# # MLA: can one compare a query with keys that are never built?
#
# A key is the latent times a matrix, $k = c\,W^{UK}$. So $q \cdot (c\,W^{UK}) = (q\,W^{UK\top}) \cdot c$:
# the matrix may move to the other side. That is absorption.
#
# Page: [docs/modules/mla.md](../docs/modules/mla.md), code:
# [axion_np/modules/mla.py](../axion_np/modules/mla.py). Before you run a cell, say what you expect.

# %%
import matplotlib.pyplot as plt
import numpy as np

from axion_np import Config, ask, load
from axion_np.modules.network import network_forward
from axion_np.operations.rope import inverse_frequencies
from axion_np.text.prompt import format_prompt

plt.rcParams.update({"figure.dpi": 90})
model, tokenizer = load("axion1-sums", backend="numpy")

# %% [markdown]
# ## What passes through
#
# A sum and its answer, through layer 1. From 64 numbers a token to a query latent of 16 and a latent of 8,
# and from these to four heads. *What are the shapes?*

# %%
question = "What is 347 + 285?"
text = format_prompt(question) + ask(question, (model, tokenizer), backend="numpy")
ids = np.array(tokenizer.encode(text))
_, saved = network_forward(ids[None], model.params, model.router, model.config)
p, s = model.params.blocks[1].mla, saved.blocks[1].mla
cq_TQ, ckv_SC = s.content_query.x_LI[0], s.content_key.x_LI[0]
for name, array in (("c^Q", cq_TQ), ("c^KV", ckv_SC), ("W^UQ", p.w_uq_QHN), ("W^UK", p.w_uk_CHN)):
    print(f"{name:<5}", array.shape)

# %% [markdown]
# ## Two ways to one score
#
# Left to right: build all keys, then multiply. Or: bring the query into the latent's space. *How far apart
# are the results?*

# %%
q_THN = np.einsum("tq,qhn->thn", cq_TQ, p.w_uq_QHN)
built_HTS = np.einsum("thn,shn->hts", q_THN, np.einsum("sc,chn->shn", ckv_SC, p.w_uk_CHN))
absorbed_THC = np.einsum("thn,chn->thc", q_THN, p.w_uk_CHN)
absorbed_HTS = np.einsum("thc,sc->hts", absorbed_THC, ckv_SC)
print(f"scores up to {np.abs(built_HTS).max():.1f}")
print(f"difference   {np.abs(built_HTS - absorbed_HTS).max():.1e}")

# %% [markdown]
# ## One matrix a head
#
# Take it to the end: $c^Q\,(W^{UQ}_h W^{UK\top}_h)\,c^{KV\top}$. All that a head compares by content is
# one matrix of 16 by 8. *Can its rank be more than 8, with keys of width 8?*

# %%
both_HQC = np.einsum("qhn,chn->hqc", p.w_uq_QHN, p.w_uk_CHN)
figure, axes = plt.subplots(1, 4, figsize=(8, 3.4), layout="tight")
for head, axis in enumerate(axes):
    axis.imshow(both_HQC[head], cmap="RdBu", vmin=-0.4, vmax=0.4)
    rank = np.linalg.matrix_rank(both_HQC[head])
    axis.set(title=f"head {head}, rank {rank}", xlabel="latent", xticks=[], yticks=[])
axes[0].set_ylabel("query latent")
again_HTS = np.einsum("tq,hqc,sc->hts", cq_TQ, both_HQC, ckv_SC)
print(f"difference from the scores above: {np.abs(again_HTS - built_HTS).max():.1e}")

# %% [markdown]
# Four small matrices hold everything that four heads look for in this layer.
#
# ## So little
#
# The scores of a head are a table of T by T numbers. *How many of its singular values are not zero?*

# %%
plt.figure(figsize=(5, 2.8), layout="tight")
for head in range(4):
    values = np.linalg.svd(built_HTS[head].astype(np.float64), compute_uv=False)
    values = np.maximum(values[:16], 1e-6)
    plt.semilogy(range(1, 17), values, "o-", markersize=3, label=f"head {head}")
plt.xlabel("number of the singular value")
plt.legend();

# %% [markdown]
# Eight: the latent's width. What one head wants to know of a token must fit into what the latent says.
#
# ## What it saves
#
# To compare one new query with S cached tokens, in DeepSeek-V3. *From which S on is it better to absorb?*

# %%
c = Config.preset("deepseek-v3")
S = np.geomspace(1, 100_000, 60)
H, N, R, W, C = c.n_heads, c.qk_nope_head_dim, c.qk_rope_head_dim, c.v_head_dim, c.kv_lora_rank
rebuild = S * H * C * (N + W) + S * H * (N + R + W)
absorb = H * C * (N + W) + S * H * (2 * C + R)

# %%
plt.figure(figsize=(5, 2.8), layout="tight")
plt.loglog(S, rebuild, label="rebuild keys and values")
plt.loglog(S, absorb, label="absorb")
plt.legend()
plt.xlabel("cached tokens")
plt.ylabel("multiplications");

# %% [markdown]
# At once. Rebuilding pays the up-projection for each cached token, absorbing pays it for the query alone.
#
# ## A twist: why the rotary part stays apart
#
# Put a rotation between the two matrices, as RoPE would. *Is there still one matrix a head?*

# %%
angles = np.outer([0, 3, 30], inverse_frequencies(model.config))
figure, axes = plt.subplots(1, 3, figsize=(6, 3), layout="tight")
for distance, angle_P, axis in zip((0, 3, 30), angles, axes):
    turn_NN = np.zeros((8, 8))
    for pair, angle in enumerate(angle_P):
        at = slice(2 * pair, 2 * pair + 2)
        turn_NN[at, at] = [[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]]
    axis.imshow(p.w_uq_QHN[:, 0] @ turn_NN @ p.w_uk_CHN[:, 0].T, cmap="RdBu", vmin=-0.2, vmax=0.2)
    axis.set(title=f"distance {distance}", xticks=[], yticks=[])

# %% [markdown]
# Another one for each distance: it could not be absorbed once and for all. So MLA rotates a small key of
# its own and keeps that beside the latent.
#
# **What you know now.** Absorption is nothing but the order of a product.
#
# *Exercises.* 1. Absorb values: which matrix moves into $W^O$? 2. Do it for layer 3. Is its rank as full?
