"""Last: the command line, one file a command.

    python -m axion_np COMMAND ...       or, where the package is installed,       axion COMMAND

`train.py` and `generate.py` beside the package are doors to two of them. A command adds nothing to
the book: it reads options, calls the chapters, and prints. It imports them only when it runs, so
that `--help` answers at once. `line` is the one style that all share: what a help page looks like,
how a mistake is told, which code a command ends with; `web` is what those share that open a page.

    train      a model from problems, text or conversations      (Parts V and VI)
    generate   a question, a text or a conversation              (Part IV)
    evaluate   loss, bits per byte, exact match                  (Part V)
    data       make or fetch something to train on               (Part V)
    tokenizer  train, encode, decode                             (Part I)
    export, import, gguf   to transformers and back, to llama.cpp  (Part VII)
    models, release        what comes with the package, and how a run becomes part of it
    chat, show, page       talk to a model, watch a run, talk without a server  (Part VIII)
    doctor     what this machine has, and how fast it is
"""
