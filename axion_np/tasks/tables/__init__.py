"""Words, phrasings, names and plots: the tables that made examples are drawn from.

Data, one file a task, longer than a chapter may be. Whoever wants another story adds lines here.
"""
