# %% [markdown]
# # Safetensors: what is in the file of a trained model, byte by byte?
#
# A model is a list of arrays with names. A file for it should be readable by anyone and unable to do
# anything.
#
# Page: [docs/modules/safetensors.md](../docs/modules/safetensors.md), code:
# [axion_np/modules/safetensors.py](../axion_np/modules/safetensors.py). Before you run a cell, say what
# you expect.

# %%
import json
import matplotlib.pyplot as plt
import numpy as np

from axion_np import Model, ask, load
from axion_np.generation.released import find
from axion_np.modules.safetensors import from_bytes, to_bytes

plt.rcParams.update({"figure.dpi": 90})
data = (find("axion1-sums") / "model.safetensors").read_bytes()

# %% [markdown]
# ## The first eight bytes
#
# They say how long the header is; the header is JSON. *What must it say about each array, so that a
# stranger can read it?*

# %%
length = int.from_bytes(data[:8], "little")
header = json.loads(data[8 : 8 + length])
print(len(data), "bytes, of which the header takes", length)
for name in list(header)[:5]:
    print(name, header[name])

# %% [markdown]
# Type, shape, place. So anyone can read one array, without our code:

# %%
entry = header["blocks.0.router_bias_E"]
begin, end = (8 + length + place for place in entry["data_offsets"])
print("by hand:  ", np.frombuffer(data[begin:end], "<f4" if entry["dtype"] == "F32" else "<f2"))
print("by ours:  ", from_bytes(data)[0]["blocks.0.router_bias_E"])

# %% [markdown]
# ## A map of the file
#
# *Which part of the model takes most bytes: embedding, attention or experts?*

# %%
arrays, _ = from_bytes(data)
kinds = ("embed", "mla", "shared", "experts", "router", "norm")
sizes = dict.fromkeys(kinds, 0)
left = 0
plt.figure(figsize=(9.5, 1.6), layout="tight")
for name, array in arrays.items():
    kind = next((k for k in kinds[:5] if k in name), "norm")
    plt.barh("file", array.nbytes, left=left, color=f"C{kinds.index(kind)}")
    left, sizes[kind] = left + array.nbytes, sizes[kind] + array.nbytes

# %%
plt.figure(figsize=(5, 2.4), layout="tight")
plt.barh(kinds, [sizes[k] / 1000 for k in kinds], color=[f"C{n}" for n in range(6)])
plt.gca().invert_yaxis()
plt.xlabel("kB, in the colours of the map");

# %% [markdown]
# ## Flip one bit
#
# A number of 16 bits has a sign, 5 bits of exponent and 10 of fraction. *Which bit can change while the
# model still adds? Which one ruins it?* We flip each of the 16 in one weight of the embedding of "7".

# %%
model, tokenizer = load("axion1-sums", backend="numpy")
truth = model.params.embed_VD.copy()
place = tokenizer.encode("7")[0], int(np.abs(truth[tokenizer.encode("7")[0]]).argmax())
for bit in (0, 5, 9, 10, 12, 14, 15):
    half = truth.astype(np.float16)
    half.view(np.uint16)[place] ^= 1 << bit
    model.params.embed_VD[...] = half
    said = ask("What is 347 + 285?", (model, tokenizer), backend="numpy", max_new_tokens=60)
    print(f"bit {bit:2}: {truth[place]:.4f} -> {half[place]:10.4g}   {said.splitlines()[-1][:40]}")
model.params.embed_VD[...] = truth

# %% [markdown]
# Most of the fraction does not matter, which is why half the bits do for a file.
#
# ## A twist: files that lie
#
# A header may claim anything. *What should a reader do with an array that begins inside another one, or
# ends behind the file?*

# %%
small = to_bytes({"a": np.arange(4, dtype=np.float32), "b": np.arange(2, dtype=np.float32)})
for wrong in (small[:-3], small.replace(b"[16,24]", b"[12,20]"), small.replace(b'"b"', b'"a"')):
    try:
        from_bytes(wrong)
    except ValueError as error:
        print("refused:", error)
print(list(from_bytes(small)[0]), "and pickle could have run any program")

# %% [markdown]
# Checked before a byte is allocated, and nothing in it can run.
#
# **What you know now.** A length, a JSON, raw numbers.
#
# *Exercises.* 1. Write a file with NumPy and `json` alone and load it. 2. `Model.save(dir, "float16")`:
# how much smaller is it, and are the answers the same?
