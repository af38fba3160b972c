r"""axion_np: DeepSeek-V3 in NumPy, every backward pass by hand.

This file is the contents page. Read the modules in the order of `CHAPTERS`; none of them
imports from a later one, so nothing is used before it is explained.

The short public surface:

    from axion_np.config import Config
    from axion_np.modules.model import Model
    from axion_np.text.tokenizer import Tokenizer
    from axion_np.generation.sampling import generate
"""

__version__ = "0.1.0"

CHAPTERS = {
    "config": "The numbers that define a model, and how many parameters follow from them.",
    # Part I. Text
    "bpe": "Byte-level BPE: merge the most frequent pair, again and again.",
    "tokenizer_json": "The tokenizer's files: our own JSON and Hugging Face's tokenizer.json.",
    "tokenizer": "Text to ids and back, unchanged, whatever the bytes.",
    "synthetic": "Seeded arithmetic problems with worked steps, in Portuguese and English.",
    "data": "Documents become packed rows of tokens, targets and positions.",
    # Part II. Operations
    "gradcheck": "What a gradient is, and how to know that one is right.",
    "linear": "y = x W, the map that everything else is made of.",
    "embedding": "A row of a table for each token id.",
    "rmsnorm": "Divide a vector by its root mean square.",
    "rope": "Turn pairs of numbers by an angle that grows with the position.",
    "attention": "Each query takes a weighted mean of the values before it.",
    "swiglu": "The gated feed-forward layer: one expert.",
    "experts": "Many experts, each run on the tokens that were sent to it.",
    "router": "Choose K of E experts for each token, and keep them evenly loaded.",
    "loss": "Cross-entropy of the next token, in nats.",
    "adamw": "AdamW with clipping, and the learning-rate schedules.",
    "reference": "The operations of Part II under one name: the default back end.",
    # Part III. Modules
    "params": "All parameters as windows into one flat vector.",
    "safetensors": "Named arrays to bytes on disk and back, without pickle.",
    "mla": "Multi-head Latent Attention, built up from the operations.",
    "latent_cache": "Decode from the compressed latents with absorbed weights.",
    "moe": "The DeepSeekMoE layer: shared and routed experts.",
    "model": "Embedding, blocks, head: the whole model forward and backward.",
    # Part IV. Training
    "recipe": "What is trained on what, for how long: the options of train.py.",
    "prepare": "From those options to training and held-out tokens.",
    "checkpoint": "A run on disk that survives a kill at any moment.",
    "shards": "Data parallelism: each thread takes some rows of the batch.",
    # Part V. Use
    "sampling": "From logits to text.",
    "evaluate": "Nats per token, bits per byte, exact match, process metrics.",
    "report": "What a run tells its owner: time left, learning curve, load.",
    "run": "One training run: start, resume, look, finish.",
    "hf_names": "The same weights under Hugging Face's names.",
    "gguf_export": "The same weights for llama.cpp.",
    "huggingface": "DeepSeek-V3 checkpoints for transformers, both ways.",
    "kernels": "The operations again, compiled with Numba.",
}
