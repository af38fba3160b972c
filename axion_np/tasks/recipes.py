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
    "mix": {
        "max": None,
        "epochs": 1,
        "batch_size": 16,
        "seq_len": 256,
        "lr": 6e-3,
        "warmup": 200,
        "weight_decay": 0.1,
        "answer_only": False,  # each part of the mixture has its own
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

# Mixtures of tasks for `--mix`: shares of the tokens, and what else a run of them takes. Files are
# looked for in the directory --data.
MODERN = [
    "storybooks.jsonl",
    "fairytales-en.jsonl",
    "tinystories-en.jsonl",
    "sentences.jsonl",
]
TEXTS = [*MODERN, "machado-pt.jsonl"]
WORKED = {"task": "gsm8k worked", "file": "gsm8k/train.jsonl", "copies": 4, "answer_only": True}
MIXES = {
    "v0.2": {
        "tokens": 16_000_000,
        "parts": [
            {"task": "sums", "share": 16, "mix": "wide", "answer_only": True},
            {"task": "words", "share": 28},
            {"task": "stories", "share": 10},
            {"task": "story questions", "share": 4},
            {"task": "dialogues", "share": 10, "answer_only": True},
            {"task": "gsm8k", "share": 12, "file": "gsm8k/train.jsonl"},
            {"task": "text", "share": 20, "files": [f"text/{name}" for name in TEXTS]},
        ],
    },
    "v0.3": {
        "tokens": 30_000_000,
        "parts": [
            {"task": "sums", "share": 18, "mix": "wide", "answer_only": True},
            {"task": "words", "share": 30},
            {"task": "stories", "share": 6},
            {"task": "story questions", "share": 3},
            {"task": "dialogues", "share": 6, "answer_only": True},
            {"task": "gsm8k", "share": 12, "file": "gsm8k/train.jsonl"},
            {"task": "text", "share": 19, "files": [f"text/{name}" for name in MODERN]},
            {"task": "text", "share": 6, "files": ["text/machado-pt.jsonl"]},
        ],
    },
    "chat": {
        "tokens": 4_000_000,
        "parts": [
            {"task": "dialogues", "share": 40, "answer_only": True},
            {"task": "sums", "share": 20, "mix": "wide", "answer_only": True},
            {"task": "words", "share": 25, "answer_only": True},
            {"task": "story questions", "share": 5, "answer_only": True},
            {"task": "stories", "share": 4},
            {"task": "gsm8k", "share": 3, "file": "gsm8k/train.jsonl"},
            {"task": "text", "share": 3, "files": [f"text/{name}" for name in TEXTS]},
        ],
    },
    "v0.3-chat": {
        "tokens": 8_200_000,
        "parts": [
            {"task": "sums", "share": 26, "mix": "wide", "answer_only": True},
            {"task": "words", "share": 30, "answer_only": True},
            {"task": "stories", "share": 3},
            {"task": "story questions", "share": 3, "answer_only": True},
            {"task": "dialogues", "share": 16, "answer_only": True},
            {"task": "gsm8k", "share": 9, "file": "gsm8k/train.jsonl"},
            {"task": "text", "share": 10, "files": [f"text/{name}" for name in MODERN]},
            {"task": "text", "share": 3, "files": ["text/machado-pt.jsonl"]},
        ],
    },
    "v0.3-long": {
        "tokens": 15_800_000,
        "parts": [
            {"task": "words", "share": 43, "answer_only": True},
            {"task": "sums", "share": 14, "mix": "wide", "answer_only": True},
            {"task": "dialogues", "share": 14, "answer_only": True},
            {"task": "gsm8k", "share": 8, "file": "gsm8k/train.jsonl"},
            {"task": "text", "share": 12, "files": [f"text/{name}" for name in MODERN]},
            {"task": "text", "share": 2, "files": ["text/machado-pt.jsonl"]},
            {"task": "stories", "share": 3},
            {"task": "story questions", "share": 4, "answer_only": True},
        ],
    },
    "v0.3-more": {
        "tokens": 30_000_000,
        "parts": [
            {"task": "words", "share": 46, "answer_only": True},
            {"task": "sums", "share": 12, "mix": "wide", "answer_only": True},
            {"task": "dialogues", "share": 18, "answer_only": True},
            {"task": "gsm8k", "share": 7, "file": "gsm8k/train.jsonl"},
            {"task": "text", "share": 9, "files": [f"text/{name}" for name in MODERN]},
            {"task": "text", "share": 1, "files": ["text/machado-pt.jsonl"]},
            {"task": "stories", "share": 2},
            {"task": "story questions", "share": 5, "answer_only": True},
        ],
    },
    "v0.3-people": {
        "tokens": 8_200_000,
        "parts": [
            WORKED | {"share": 34},
            {"task": "words", "share": 22, "answer_only": True},
            {"task": "sums", "share": 11, "mix": "wide", "answer_only": True},
            {"task": "dialogues", "share": 12, "answer_only": True},
            {"task": "gsm8k", "share": 5, "file": "gsm8k/train.jsonl"},
            {"task": "text", "share": 11, "files": [f"text/{name}" for name in MODERN]},
            {"task": "text", "share": 1, "files": ["text/machado-pt.jsonl"]},
            {"task": "stories", "share": 1},
            {"task": "story questions", "share": 3, "answer_only": True},
        ],
    },
    "v0.3-told": {
        "tokens": 30_000_000,
        "parts": [
            {"task": "told", "share": 46, "answer_only": True},
            {"task": "words", "share": 8, "answer_only": True},
            WORKED | {"share": 5},
            {"task": "sums", "share": 10, "mix": "wide", "answer_only": True},
            {"task": "dialogues", "share": 14, "answer_only": True},
            {"task": "gsm8k", "share": 3, "file": "gsm8k/train.jsonl"},
            {"task": "text", "share": 10, "files": [f"text/{name}" for name in MODERN]},
            {"task": "text", "share": 1, "files": ["text/machado-pt.jsonl"]},
            {"task": "stories", "share": 1},
            {"task": "story questions", "share": 2, "answer_only": True},
        ],
    },
    "v0.3-end": {
        "tokens": 2_200_000,
        "parts": [
            {"task": "told", "share": 26, "answer_only": True},
            {"task": "words", "share": 6, "answer_only": True},
            WORKED | {"share": 10},
            {"task": "sums", "share": 16, "mix": "default", "answer_only": True},
            {"task": "sums", "share": 13, "mix": "wide", "answer_only": True},
            {"task": "dialogues", "share": 12, "answer_only": True},
            {"task": "gsm8k", "share": 7, "file": "gsm8k/train.jsonl"},
            {"task": "text", "share": 7, "files": [f"text/{name}" for name in MODERN]},
            {"task": "stories", "share": 1},
            {"task": "story questions", "share": 2, "answer_only": True},
        ],
    },
    "made": {
        "tokens": 4_000_000,
        "parts": [
            {"task": "sums", "share": 40, "mix": "wide", "answer_only": True},
            {"task": "words", "share": 30},
            {"task": "stories", "share": 15},
            {"task": "dialogues", "share": 15, "answer_only": True},
        ],
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
    "mix": [
        ("oi", "pt", None),
        ("What is your name?", "en", None),
        ("Quanto é 347 + 285?", "pt", 632),
        (
            "Tom had 12 apples. He gave 5 of them to Ann. How many apples does he have left?",
            "en",
            7,
        ),
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
