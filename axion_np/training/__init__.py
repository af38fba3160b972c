"""Part VI. It learns.

Everything before this part can be tried with nothing but arrays. Here it is repeated a few
thousand times, and a model comes out. What is new is time: a run lasts from minutes to days, so it
must say early whether it is sound, and survive whatever stops it.

Read `loop` first if you like: it is the whole program of training on two screens. `train_step` is
one step, and each of its lines is a chapter that you have read. `train` repeats it, with three
blocks in sight for what happens once in a while: save the model, look at what it has not seen, ask
it the same questions again.

The chapters before it keep house, so that the loop can be read:

    state    what lies on the disk, and why a kill at any moment costs minutes at most
    report   what a run says: whether the first loss is that of a model which knows nothing, how
             the curve falls, which expert works, how long it will take
    normal   where it lies against a released model that learnt in the same way
    prepare  from options to tokens: data, its held-out part, the tokenizer, the model's shape
    run      open a run, anew or where it stopped; finish it with its figures

A run is a directory. Its weights are data, never code; its figures are in `summary.json`, and the
line of each step in `metrics.jsonl`. The same options and the same seed give the same bits, at
once or in twenty sittings.
"""
