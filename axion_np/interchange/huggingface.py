"""DeepSeek-V3 checkpoints for `transformers`, both ways, without PyTorch.

New here: the outside world. `hf_names` has the names; this chapter has the files around them, and
a directory that `DeepseekV3ForCausalLM.from_pretrained` and `AutoTokenizer` read as it is. The way
back reads what they write, in one file or in shards, and either gives the whole model or an error.

On the command line: `axion export`, `axion import`, `axion gguf`.
"""

import json
from os import PathLike
from pathlib import Path

import numpy as np

from axion_np import __version__
from axion_np.files import write_whole
from axion_np.interchange.hf_names import config_dict, config_from_dict, from_hf, to_hf
from axion_np.modules.model import Model
from axion_np.modules.safetensors import load_arrays, save_arrays
from axion_np.text.prompt import HEADERS, format_prompt
from axion_np.text.tokenizer import Tokenizer

__all__ = [
    "config_dict",
    "config_from_dict",
    "export_model",
    "from_hf",
    "import_model",
    "state_dict",
    "to_hf",
]

WEIGHTS, INDEX = "model.safetensors", "model.safetensors.index.json"


def state_dict(model):
    """Weights and routing biases of a model under Hugging Face's names: {name: (out, in)}."""
    return to_hf(model.config, model.params, model.router)


def export_model(
    model: Model,
    tokenizer: Tokenizer | None,
    directory: str | PathLike,
    summary: dict | None = None,
) -> None:
    """Write a directory that transformers loads as it is.

    `tokenizer` may be None. `summary` (a run's summary.json) supplies the figures of the card.

    **Errors**  ValueError for a model that transformers has no place for
    """
    directory = Path(directory)
    values = config_dict(model.config) | {"dtype": str(model.params.flat.dtype)}
    special = {"bos_token_id": 1, "eos_token_id": 2, "pad_token_id": 0}
    if tokenizer is not None:
        special = {
            f"{role}_token_id": getattr(tokenizer, f"{role}_id") for role in ("bos", "eos", "pad")
        }
    values |= {key: special[key] for key in ("bos_token_id", "eos_token_id")}
    directory.mkdir(parents=True, exist_ok=True)
    if tokenizer is not None:
        tokenizer.save_huggingface(directory / "tokenizer.json")
        _write_json(directory / "tokenizer_config.json", tokenizer_config(tokenizer, model.config))
    _write_json(directory / "generation_config.json", special)
    card = model_card(model.config, summary or {})
    write_whole(directory / "README.md", card.encode())
    _write_json(directory / "config.json", values)
    save_arrays(directory / WEIGHTS, state_dict(model), {"format": "pt"})


def tokenizer_config(tokenizer, config):
    """The content of tokenizer_config.json: special tokens by name, and the chat template."""
    names = {token: text for text, token in tokenizer.special_tokens.items()}
    roles = {
        f"{role}_token": names.get(getattr(tokenizer, f"{role}_id"))
        for role in ("bos", "eos", "pad", "unk")
    }
    return {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "clean_up_tokenization_spaces": False,
        "model_max_length": config.max_seq_len,
        "chat_template": chat_template(),
        **roles,
    }


def chat_template(lang="en"):
    """Jinja for the messages of a conversation, laid out as by `prompt.conversation_parts`."""
    before, after = map(json.dumps, HEADERS[lang])
    return (
        "{% for m in messages %}{% if m['role'] == 'user' %}"
        "{{ " + before + " + m['content'] + " + after + " }}"
        "{% else %}{{ m['content'] + eos_token }}{% endif %}{% endfor %}"
    )


def _write_json(path, values):
    write_whole(path, json.dumps(values, indent=2).encode())


# ---------------------------------------------------------------------- the model card
FIGURES = {
    "train_tokens": ("trained on", "{:,} tokens"),
    "seconds": ("training time", "{:,.0f} s"),
    "tokens_per_second": ("training speed", "{:,.0f} tokens/s"),
    "val_nats_per_token": ("validation loss", "{:.4f} nats per token"),
    "val_bits_per_byte": ("validation", "{:.4f} bits per byte"),
    "exact_match": ("exact match", "{:.1%} of held-out problems"),
    "exact_match_n": ("problems tried", "{:,}"),
    "seed": ("seed", "{}"),
}


def model_card(config, summary):
    """README.md: what the model is, and the figures that its own run measured."""
    rows = [
        ("parameters", f"{config.parameter_count():,}"),
        ("active per token", f"{config.active_count():,}"),
    ]
    for key, (label, form) in FIGURES.items():
        if isinstance(summary.get(key), int | float):
            rows.append((label, form.format(summary[key])))
    if not summary:
        rows.append(("training", "no summary.json was found; nothing is claimed"))
    prompt = json.dumps(format_prompt("{question}"))
    table = "\n".join(f"| {label} | {value} |" for label, value in rows)
    return f"""---
library_name: transformers
pipeline_tag: text-generation
---
# A DeepSeek-V3 of {config.parameter_count():,} parameters

{config.n_layers} layers of width {config.d_model}, {config.n_heads} heads, \
{config.n_routed_experts} routed experts of which {config.n_active_experts} are chosen, \
a vocabulary of {config.vocab_size}.
Written by axion_np {__version__}, which trains this architecture in NumPy.

| | |
|---|---|
{table}

```python
from transformers import AutoTokenizer, DeepseekV3ForCausalLM
model = DeepseekV3ForCausalLM.from_pretrained(".")
tokenizer = AutoTokenizer.from_pretrained(".")
```

Prompts have the form `{prompt}`.
"""


# ---------------------------------------------------------------------- the way back
def import_model(directory: str | PathLike) -> tuple[Model, Tokenizer | None]:
    """Read a DeepSeek-V3 directory: (model, tokenizer), and None without a tokenizer.json.

    **Numerics** float64 stays float64, all else becomes float32
    **Errors**  ValueError for what is missing, broken, of another shape or not supported; there is
                no partly loaded model
    """
    directory = Path(directory)
    config = config_from_dict(_read_json(directory / "config.json"))
    tensors = read_tensors(directory)
    wide = any(tensor.dtype == np.float64 for tensor in tensors.values())
    try:
        params, router = from_hf(config, tensors, np.float64 if wide else np.float32)
    except ValueError as error:
        raise ValueError(f"{directory}: {error}") from error
    file = directory / "tokenizer.json"
    return Model(config, params, router), Tokenizer.load(file) if file.exists() else None


def read_tensors(directory):
    """All tensors of a directory, from its one file or from the shards that its index lists.

    **Errors**  ValueError for a shard that is missing, lies outside the directory, or holds other
                tensors than the index says
    """
    directory = Path(directory)
    if (directory / WEIGHTS).exists() or not (directory / INDEX).exists():
        return load_arrays(directory / WEIGHTS)[0]
    shards = _read_json(directory / INDEX).get("weight_map")
    if not isinstance(shards, dict) or not all(isinstance(s, str) for s in shards.values()):
        raise ValueError(f"{directory / INDEX} has no weight_map of tensor names to file names")
    tensors = {}
    for shard in sorted(set(shards.values())):
        if Path(shard).name != shard:
            raise ValueError(f"{directory / INDEX} names {shard!r}; expected a plain file name")
        held = load_arrays(directory / shard)[0]
        listed = {name for name, file in shards.items() if file == shard}
        if held.keys() != listed:
            odd = min(held.keys() ^ listed)
            raise ValueError(f"{directory / shard} and the index disagree about {odd}")
        tensors |= held
    return tensors


def _read_json(path):
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ValueError(f"{path} does not exist; expected a model directory") from error
    except (ValueError, RecursionError) as error:
        raise ValueError(f"{path} is not JSON: {error}") from error
    if type(values) is not dict:
        raise ValueError(f"{path} is not a JSON object")
    return values
