"""What is trained on what, and for how long: plain data, no code.

New here: a recipe for each kind of data. A value that is given on the command line replaces the
recipe's. The learning rates and lengths were chosen by the runs in docs/log.md.
"""

RECIPES = {
    "synthetic": {
        "max": 225_000,  # problems or conversations; None: all that are in the file
        "epochs": 1,
        "batch_size": 32,  # rows
        "seq_len": 128,  # tokens in a row
        "lr": 8e-3,  # at its peak
        "warmup": 100,  # steps up to the peak
        "weight_decay": 0.1,
        "answer_only": True,  # the loss does not count the question
        "held_out": 500,  # problems, conversations, or a share of a text
    },
    "gsm8k": {
        "max": None,
        "epochs": 3,
        "batch_size": 2,
        "seq_len": 512,
        "lr": 4e-3,
        "warmup": 100,
        "weight_decay": 0.1,
        "answer_only": False,
        "held_out": 400,
    },
    "chat": {
        "max": None,
        "epochs": 3,
        "batch_size": 8,
        "seq_len": 512,
        "lr": 4e-3,
        "warmup": 100,
        "weight_decay": 0.1,
        "answer_only": True,
        "held_out": 200,
    },
    "text": {
        "max": None,
        "epochs": 1,
        "batch_size": 8,
        "seq_len": 256,
        "lr": 4e-3,
        "warmup": 100,
        "weight_decay": 0.1,
        "answer_only": False,
        "held_out": 0.05,
    },
}

# The same questions at every look, in every run, so that looks can be compared: (question,
# language, the right number). Of texts and conversations the first that is held out is gone on
# from.
FIXED_PROMPTS = {
    "synthetic": [
        ("Quanto é 5 + 3?", "pt", 8),
        ("What is 347 + 285?", "en", 632),
        ("Quanto é 7 x 46?", "pt", 322),
    ],
    "gsm8k": [
        (
            "Natalia sold 48 clips in April and half as many in May. How many clips did she "
            "sell altogether?",
            "en",
            72,
        )
    ],
}
