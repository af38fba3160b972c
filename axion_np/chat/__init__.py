"""Part VIII. Someone talks to it: a web page that shows the inside, and an API for programs.

    python -m axion_np chat

Nothing here computes. A request comes as a dict; `asked` says what is wrong with it, or what it
asks for. `places` keeps the number of answers that are written at once, and lends each of them a
`Reader` whose latent cache may already hold the beginning of its text. `answers` writes one, token
by token, with everything that a token knows about itself. `glass` looks inside: experts,
attention, logit lens, latents, gradients, all computed by the model when they are asked for. `api`
puts the four together: dicts in, dicts out, no sockets, so that every rule is tested without a
network. `server` is the sockets and the limits, and `page/` is what a browser loads: plain files,
no build step, nothing from another host.
"""
