"""Part I. From bytes to rows.

A network reads numbers. This part turns a text into the numbers that it reads, and back without
loss, whatever the bytes are:

    bytes  ->  chunks  ->  ids  ->  documents  ->  packed rows (x, y, positions)

`bpe` learns which pieces of text are worth a number of their own, and cuts a text into such
pieces. `vocabulary` is what was learned, as plain data and as files. `tokenizer` puts the two
together. `spoken` brings what a person types into the form that a model was trained on; `prompt`
writes down a question, an answer and a conversation, always in the same form.
`packing` lays many short documents side by side into rows of one length: each token's target is
the token after it, and each token knows its position in its own document.

Nothing here has been trained by a gradient, and nothing needs more than counting and sorting.
"""
