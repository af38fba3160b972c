"""Part IV. The model speaks.

A trained network gives, for each next token, a probability. This part makes text of that: one token
at a time, each appended to what came before.

`latent_cache` does it without computing the past again: a token leaves behind one latent and one
rotary key, and the weights are read in another order so that nothing else is ever rebuilt.
`sampling` chooses: the likeliest token, or a draw among the likely. `conversation` puts text in and
gets text out, from a question to a chat that remembers.
"""
