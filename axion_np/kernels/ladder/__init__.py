"""Ladders: one kernel in several forms, from the plainest to the fastest.

Nothing in the package calls them. They are here to be read, measured and compared.
"""
