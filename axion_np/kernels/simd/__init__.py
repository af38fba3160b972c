"""Appendix. A vector type for Numba: an extension of a compiler, no part of a language model.

Nobody needs this to understand a model, nor to change one. It is here because of one loop: in
attention each loaded row must feed eight products before it is dropped, and the compiler, left to
itself, uses half of what the processor can do. So Numba is taught one new type, a block of rows
that lives in vector registers, and sixteen functions on it (`lanes`). How a compiler learns a type
is `lanes_llvm`: a name, a form in memory, and for each function the instructions that it stands
for.

Each function is also written in plain NumPy, one or two lines, and that is its meaning: a test
runs every function both ways. Reading those lines is enough to read `kernels/attention.py`.
"""
