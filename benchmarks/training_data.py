"""What both sides of a training benchmark start from: one exported checkpoint, one file of rows.

    python training_data.py DIR '{"preset": ..., "batch": ..., "length": ..., "gsm8k": ...}'

A process of its own, so that its memory and its threads do not count for any side.
"""

import json
import sys
from pathlib import Path

import numpy as np

from axion_np.config import Config
from axion_np.interchange.huggingface import export_model
from axion_np.modules.model import Model

BATCHES = 4  # each side goes through the same few batches again and again


def random_rows(config, batch, length):
    """Random ids: one document a row."""
    ids = np.random.default_rng(0).integers(0, config.vocab_size, (BATCHES, batch, length + 1))
    pos = np.broadcast_to(np.arange(length), (BATCHES, batch, length))
    return {"x": ids[..., :-1], "y": ids[..., 1:], "pos": pos}


def packed_rows(config, batch, length, file):
    """GSM8K's problems packed whole into rows, with the vocabulary of the file itself."""
    from axion_np.tasks import gsm8k
    from axion_np.text.packing import Batches, example_documents
    from axion_np.text.prompt import example_text
    from axion_np.text.tokenizer import Tokenizer

    problems = gsm8k.read(file)[:2000]
    tokenizer = Tokenizer.train([example_text(p) for p in problems], config.vocab_size)
    batches = Batches(example_documents(problems, tokenizer), length, batch)
    parts = [batches.next() for _ in range(BATCHES)]
    names = {"x": "x_BT", "y": "y_BT", "pos": "pos_BT"}
    return {name: np.stack([getattr(p, field) for p in parts]) for name, field in names.items()}


def main(directory, settings):
    s, directory = json.loads(settings), Path(directory)
    config = Config.preset(s["preset"])
    config = config.replace(max_seq_len=max(config.max_seq_len, s["length"]))
    export_model(Model.init(config, 0), None, directory / "model")
    if s.get("gsm8k"):
        rows = packed_rows(config, s["batch"], s["length"], s["gsm8k"])
    else:
        rows = random_rows(config, s["batch"], s["length"])
    np.savez(directory / "rows.npz", **rows)
    counted = {"flops": flops(config, rows["pos"]), "parameters": config.parameter_count()}
    print(json.dumps(counted))


def flops(config, pos):
    """Counted flops to train on one token: 6 for each number of a matrix that the token uses, and
    6 (A + W) for each head of each layer and each key that it sees; softmax, norms and the second
    computation of the scores in the backward are not counted."""
    pairs = np.asarray(pos, float).mean() + 1
    heads = config.n_layers * config.n_heads * (config.qk_head_dim + config.v_head_dim)
    head = 0 if config.tie_embeddings else config.vocab_size * config.d_model
    return 6 * (config.active_count() - head + heads * pairs)


if __name__ == "__main__":
    main(*sys.argv[1:])
