"""Part VII. Elsewhere.

A model is only proven to be DeepSeek-V3 where others compute the same with its weights. This part
takes weights to other programs and back, without needing any of them.

`hf_names` says what each array is called there and how it is laid out, in both directions; the map
is linear, so gradients pass through it as weights do. `huggingface` reads and writes directories
that `transformers` loads. `gguf` writes one file for llama.cpp.
"""
