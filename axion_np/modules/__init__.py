"""Part III. Operations and parameters.

A module is operations with a table of parameters. Its backward returns the gradient of its input
and a table of gradients, of the class of its parameters; it modifies none of its arguments:

    y, saved = mla_forward(x, p, rope, config, ops)
    dx, dp   = mla_backward(dy, saved, p, config, ops)

`params` declares every parameter once, by the letters of its name. `mla` and `moe` are the two
halves of a block. `reference` gathers operations and modules under one name, a back end, so that a
compiled one can stand in for it. `block` and `network` build the whole from them, and `network` is
the one place where gradients are added up. `shards` runs the rows of a batch on several threads,
and makes sure that the sums come out the same however many there are. `safetensors` and `model`
put a network on disk and hand it to the reader as one object.
"""
