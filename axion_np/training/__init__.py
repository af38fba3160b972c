"""Part VI. It learns.

There is one loop, in `loop`, and it hides nothing: a step is forward, backward, clipping, AdamW and
the routing bias, and every so often the run looks at itself, shows a sample, and saves.

What would hide the loop if it stood there has chapters of its own. `prepare` makes documents of what
a recipe names, and holds some out. `state` puts a run on the disk so that a kill at any moment costs
little and never corrupts. `report` says how long it will take and whether the curve is normal. `run`
opens, resumes and finishes a run.
"""
