"""Part II. Operations, each above its backward.

A language model is made of ten operations. Each chapter has one: what it computes, what it must
keep, and, directly below the forward, the backward, derived by hand. An operation is a function of
arrays and knows nothing of models:

    y, saved = op_forward(x, w)
    dx, dw   = op_backward(dy, saved)

`gradcheck` comes first: what a gradient is, and how to know that one is right, to the last digit.
Then the pattern (`linear`), and one new difficulty a chapter: rows asked for many times
(`embedding`), a length that couples all coordinates (`rmsnorm`), a map without parameters
(`rope`), tokens that look at one another (`attention`), a gate (`swiglu`), ragged work
(`experts`), a choice that no gradient reaches (`router`). `loss` is where the backward starts,
`adamw` is what a gradient is for.

The letters at the end of a name are the axes of the array; docs/notation.md has the table.
"""
