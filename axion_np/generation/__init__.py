"""Part IV. The model speaks.

A trained network maps a text to the logits of its next token. This part makes use of that: choose
a token, append it, ask again. Some things stand in the way, and each has a chapter.

**It would be slow.** Every new token would need the whole text again. `latent_cache` keeps what
past tokens left behind, and in DeepSeek-V3 that is little: C + R numbers a token and layer. The
up-projections are absorbed into the query and the output, so keys and values are never rebuilt.

**It is still one pass a token.** `speculative` lets the module of multi-token prediction write
ahead and the model judge several tokens in one pass, without changing what is said.

**Logits are no text.** `sampling` is where chance comes in: temperature, top-k, top-p and the rest
as pure functions of one row of logits, and a seed that fixes all random numbers beforehand. It
also has the rule of what is forgotten when a text grows beyond the window.

**Nobody knows why it says what it says.** `inside` reads what a pass left behind, `changes` takes
an expert or a head away and asks again.

**People write text, and write it in many ways.** `conversation` goes from a question to an answer:
it finds a model by name, brings what was typed into the form that the model was trained on, spells
tokens while they arrive, and remembers what was said before.

Everything here runs on NumPy; `axion_np.kernels.decode` is the compiled twin of the decoding step,
and a test holds the two to the same tokens.
"""
