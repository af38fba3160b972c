"""Part V. What it is asked, and how well it answers.

A task makes or reads problems, writes each as a document, and grades an answer. Measuring comes
before training, since a run looks at itself while it goes.

`recipes` says what is trained on what, for how long: plain data. `sums` are made here, with worked
steps, in Portuguese and English; other tasks come from files. `likelihood` is how surprised a
model is by text that it has not seen, in nats per token and bits per byte. `grade` is how many
answers are right, and how sure one can be of that number.
"""
