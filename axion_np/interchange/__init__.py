"""Part VII. Elsewhere.

A model that only its own code can read is a toy. This part carries one to where others are, and
back, without changing a number: only names and layouts change. Nothing here needs PyTorch.

**`hf_names`** is the dictionary: each array of this book under Hugging Face's name, transposed
where theirs is `(out, in)`, with heads laid side by side. The same function translates gradients,
which is how the tests compare every one of them with PyTorch's.

**`huggingface`** has the files around it: a directory that `DeepseekV3ForCausalLM` and
`AutoTokenizer` load as it is, and the way back, from one file or from shards. What comes in is
checked whole: there is either a model or an error, never half a model.

**`gguf`** writes one file for llama.cpp, whose decoding keeps the same latents as ours. It knows
less than this book; what it would compute differently is refused by name.
"""
