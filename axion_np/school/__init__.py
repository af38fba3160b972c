"""For learners and teachers.

What the tests of this book use is of use to a reader too: the equations as scalar loops, without
NumPy, to compare with (`paper`); models so small that every axis has a size of its own, so that a
swap of two cannot hide (`small`); gradient checks that keep a record (`gradients`); and sabotages:
one line changed, one test that notices, one lesson (`labs`).
"""
