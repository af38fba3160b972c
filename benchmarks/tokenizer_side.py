"""One side of benchmarks/tokenizer.py: `ours`, or `tokenizers` (Hugging Face's, in Rust)."""

import hashlib
import itertools
import json
import sys
import time

from rounds import peak_memory, serve

SPECIAL = ["<pad>", "<bos>", "<eos>", "<unk>"]
TEXTS = []


class Ours:
    """axion_np, at its defaults."""

    def __init__(self):
        from axion_np.text.tokenizer import Tokenizer

        self.library = Tokenizer

    def train(self, pattern, vocab_size):
        return self.library.train(TEXTS, vocab_size)

    def encode(self, tokenizer):
        return tokenizer.encode_batch(TEXTS)

    def load(self, file):
        return self.library.load(file)

    def save(self, tokenizer, file):
        tokenizer.save_huggingface(file)


class Theirs:
    """The tokenizers library, at its quickest: encode_batch_fast works out no offsets."""

    def __init__(self):
        import tokenizers

        self.library = tokenizers

    def train(self, pattern, vocab_size):
        t = self.library
        tokenizer = t.Tokenizer(t.models.BPE())
        tokenizer.pre_tokenizer = t.pre_tokenizers.Sequence(
            [
                t.pre_tokenizers.Split(t.Regex(pattern), "isolated"),
                t.pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
            ]
        )
        trainer = t.trainers.BpeTrainer(
            vocab_size=vocab_size,
            special_tokens=SPECIAL,
            show_progress=False,
            initial_alphabet=t.pre_tokenizers.ByteLevel.alphabet(),
        )
        tokenizer.train_from_iterator(TEXTS, trainer)
        return tokenizer

    def encode(self, tokenizer):
        return [e.ids for e in tokenizer.encode_batch_fast(TEXTS, add_special_tokens=False)]

    def load(self, file):
        return self.library.Tokenizer.from_file(file)

    def save(self, tokenizer, file):
        tokenizer.save(file)


def start(side, file, limit):
    """Read the texts; run all once on a few of them, so that the clock sees no compiling."""
    with open(file, encoding="utf-8") as lines:
        rows = [json.loads(line) for line in itertools.islice(lines, limit)]
    texts = [row[key] for row in rows for key in ("question", "answer")]
    TEXTS[:] = texts[:4]
    side.encode(side.train(r"\p{L}+", 270))
    TEXTS[:] = texts
    return {"texts": len(texts), "bytes": sum(len(text.encode()) for text in texts)}


def train(side, pattern, vocab_size, file=None):
    begin = time.perf_counter()
    tokenizer = side.train(pattern, vocab_size)
    seconds = time.perf_counter() - begin
    if file:
        side.save(tokenizer, file)
    return {"seconds": seconds, "memory": peak_memory()}


def encode(side, file):
    """A tokenizer that was just loaded: it remembers no word from the round before."""
    tokenizer = side.load(file)
    begin = time.perf_counter()
    ids = side.encode(tokenizer)
    seconds = time.perf_counter() - begin
    digest = hashlib.sha256(json.dumps(ids).encode()).hexdigest()
    return {"seconds": seconds, "tokens": sum(map(len, ids)), "digest": digest}


if __name__ == "__main__":
    chosen = {"ours": Ours, "tokenizers": Theirs}[sys.argv[1]]()
    serve(
        {
            "start": lambda **values: start(chosen, **values),
            "train": lambda **values: train(chosen, **values),
            "encode": lambda **values: encode(chosen, **values),
        }
    )
