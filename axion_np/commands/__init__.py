"""Last: one file a command.

`python -m axion_np COMMAND`, or `axion COMMAND`. A command reads its options, imports the chapters
that it needs, and calls them; nothing is computed here. `--help` answers at once, since no chapter is
imported before a command runs. Errors are one line: what was seen, what was expected, what to do.
"""
