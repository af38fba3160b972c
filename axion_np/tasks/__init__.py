"""Part V. What it is asked, and how well it answers.

A model is as good as what it was asked to learn, and no better known than what it was asked
afterwards. This part has both sides: tasks, and measures. It comes before training, since a run
looks at itself while it goes.

A task is one file, and the only place that knows it. It offers, under the same names everywhere:

    examples(n, seed, lang, split)   made here, the same for the same seed
    read(path), split(...)           or examples of a file, checked line by line, some held out
    grade(example, answer)           whether an answer is right

An example is a dict: `question` and `answer`, or `messages`, or `text`; and `lang`, pt or en. How
it is written down is not the task's business: `text.prompt` does that for all of them, so that a
model is asked in the form in which it was taught. `example_documents` makes tokens of any list.

No example of a test split is ever in a training split, whatever the seed: what is made is divided
by the content (the sum itself, not its wording), what is read by a hash of it (`held_out`).

`recipes` says which task a run trains on, and for how long. `columns` are the worked steps of an
answer and `typed` is how people ask; both serve `sums`, `words` (problems told as stories) and
`dialogues`, which go on from one question to the next. `stories` tell, and ask about what was
told; `agreement` counts mistakes of grammar in what a model tells. Their words stand in `tables`.
`gsm8k`, `plain_text` and `chats` are read from files. Then the measures: `answers` reads what was
said, `likelihood` is how surprised a model is by what it has not seen, and `grade` is how often it
is right, with an interval for how sure one can be of that.

`suite` asks all of it at once. It adds what has no right answer to compare with: how well a model
writes (`written`), whether it follows a conversation in which its own mistakes stay (`replay`),
how sure it is (`calibration`), what it copies (`overlap`), what its experts are for
(`specialists`).
"""
