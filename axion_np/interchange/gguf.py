"""The same weights for llama.cpp: one GGUF file with the numbers, the sizes and the tokenizer.

New here: a runtime that decodes as `latent_cache` does. llama.cpp's architecture `deepseek2` keeps
latents and rotary keys only, so it wants W^UK and W^UV apart, head by head, ready to be absorbed.
It knows a single epsilon and a single order of rotary pairs; where this book can do more, either
the weights are rearranged without changing what they compute, or the export is refused by name.

Needs the package gguf: `pip install gguf`.
Source: llama.cpp, src/models/deepseek2.cpp.
"""

import os
from pathlib import Path

import numpy as np

from axion_np.interchange.hf_names import to_hf
from axion_np.modules.mla import LATENT_EPS
from axion_np.modules.params import from_flat
from axion_np.text.vocabulary import to_huggingface

# Hugging Face's name inside a layer -> llama.cpp's.
NAMES = {
    "input_layernorm.weight": "attn_norm.weight",
    "self_attn.q_proj.weight": "attn_q.weight",
    "self_attn.q_a_proj.weight": "attn_q_a.weight",
    "self_attn.q_a_layernorm.weight": "attn_q_a_norm.weight",
    "self_attn.q_b_proj.weight": "attn_q_b.weight",
    "self_attn.kv_a_proj_with_mqa.weight": "attn_kv_a_mqa.weight",
    "self_attn.kv_a_layernorm.weight": "attn_kv_a_norm.weight",
    "self_attn.o_proj.weight": "attn_output.weight",
    "post_attention_layernorm.weight": "ffn_norm.weight",
    "mlp.gate_proj.weight": "ffn_gate.weight",
    "mlp.up_proj.weight": "ffn_up.weight",
    "mlp.down_proj.weight": "ffn_down.weight",
    "mlp.gate.weight": "ffn_gate_inp.weight",
    "mlp.gate.e_score_correction_bias": "exp_probs_b.bias",
    "mlp.shared_experts.gate_proj.weight": "ffn_gate_shexp.weight",
    "mlp.shared_experts.up_proj.weight": "ffn_up_shexp.weight",
    "mlp.shared_experts.down_proj.weight": "ffn_down_shexp.weight",
}
FILE_TYPES = {"f32": 0, "f16": 1, "q8_0": 7}
# Our two patterns that cut text, under the names of models that use the same ones.
PRETOKENIZERS = {True: "qwen2", False: "dbrx"}


def write_gguf(model, tokenizer, path, dtype="f32"):
    """Write a GGUF file; `dtype` is of the matrices, while gains, biases and routers stay f32.

    In q8_0 each 32 numbers of a row are whole numbers from -127 to 127 and one factor, in float16.
    Rows that are no multiple of 32 long stay float16.

    **Errors**  ValueError for a model that llama.cpp would compute differently, for a tokenizer
                whose pattern it does not know, or without the package gguf
    """
    refuse_what_llama_cpp_cannot(model.config, tokenizer)
    try:
        import gguf
    except ImportError as error:
        raise ValueError("the package gguf is missing; pip install gguf") from error
    path = Path(path)
    unfinished = path.with_name(f".{path.name}.tmp")
    writer = gguf.GGUFWriter(unfinished, "deepseek2")
    add_sizes(writer, model.config, gguf)
    writer.add_file_type(FILE_TYPES[dtype])
    if tokenizer is not None:
        add_tokenizer(writer, tokenizer, model.config, gguf)
    for name, array in gguf_tensors(model).items():
        wide = dtype == "f32" or array.ndim == 1 or name.endswith("ffn_gate_inp.weight")
        if dtype == "q8_0" and not wide and array.shape[-1] % 32 == 0:
            q8_0 = gguf.GGMLQuantizationType.Q8_0
            array = gguf.quants.quantize(np.ascontiguousarray(array, np.float32), q8_0)
            writer.add_tensor(name, array, raw_dtype=q8_0)
        else:
            array = array.astype(np.float32 if wide else np.float16)
            writer.add_tensor(name, np.ascontiguousarray(array))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    os.replace(unfinished, path)


def refuse_what_llama_cpp_cannot(config, tokenizer):
    """**Errors** ValueError naming the first field that llama.cpp has no place for."""
    yarn = config.rope_scaling or {"mscale": 1.0, "mscale_all_dim": 1.0}
    weight = yarn.get("mscale_all_dim", 0.0)
    reasons = {
        f"norm_eps is {config.norm_eps}, it has {LATENT_EPS} only": config.norm_eps != LATENT_EPS,
        "n_shared_experts is 0, it needs at least 1": config.n_shared_experts < 1,
        "n_layers is 26 or 27, to it the mark of a V2 without query latent": (
            config.n_layers in (26, 27)
        ),
        "YaRN's mscale and mscale_all_dim differ or are 0, it needs them equal": (
            weight == 0 or weight != yarn.get("mscale", 1.0)
        ),
        "the tokenizer cuts text with a pattern that it does not know": (
            tokenizer is not None and tokenizer.split_digits is None
        ),
    }
    for text, applies in reasons.items():
        if applies:
            raise ValueError(f"llama.cpp cannot run this model: {text}")


def add_sizes(writer, config, gguf):
    """The numbers of a Config as metadata. Attention runs as if with one key and value head."""
    c = config
    for write, value in (
        (writer.add_vocab_size, c.vocab_size),
        (writer.add_context_length, c.max_seq_len),
        (writer.add_embedding_length, c.d_model),
        (writer.add_block_count, c.n_layers),
        (writer.add_feed_forward_length, c.d_ff_dense),
        (writer.add_head_count, c.n_heads),
        (writer.add_head_count_kv, 1),
        (writer.add_layer_norm_rms_eps, c.norm_eps),
        (writer.add_leading_dense_block_count, c.n_dense_layers),
        (writer.add_q_lora_rank, c.q_lora_rank or 0),
        (writer.add_kv_lora_rank, c.kv_lora_rank),
        (writer.add_key_length, c.kv_lora_rank + c.qk_rope_head_dim),
        (writer.add_value_length, c.kv_lora_rank),
        (writer.add_key_length_mla, c.qk_head_dim),
        (writer.add_value_length_mla, c.v_head_dim),
        (writer.add_rope_dimension_count, c.qk_rope_head_dim),
        (writer.add_rope_freq_base, float(c.rope_theta)),
        (writer.add_expert_count, c.n_routed_experts),
        (writer.add_expert_used_count, c.n_active_experts),
        (writer.add_expert_shared_count, c.n_shared_experts),
        (writer.add_expert_feed_forward_length, c.d_ff),
        (writer.add_expert_group_count, c.n_expert_groups),
        (writer.add_expert_group_used_count, c.n_active_groups),
        (writer.add_expert_gating_func, gguf.ExpertGatingFuncType.SIGMOID),
        (writer.add_expert_weights_norm, c.norm_topk_prob),
        (writer.add_expert_weights_scale, float(c.route_scale)),
    ):
        write(value)
    if c.rope_scaling is not None:
        add_yarn(writer, c.rope_scaling, c.max_seq_len, gguf)


def add_yarn(writer, yarn, window, gguf):
    """The scaling of the rotary frequencies."""
    writer.add_rope_scaling_type(gguf.RopeScalingType.YARN)
    writer.add_rope_scaling_factor(float(yarn["factor"]))
    writer.add_rope_scaling_orig_ctx_len(yarn.get("original_max_position_embeddings", window))
    writer.add_rope_scaling_yarn_beta_fast(float(yarn.get("beta_fast", 32)))
    writer.add_rope_scaling_yarn_beta_slow(float(yarn.get("beta_slow", 1)))
    writer.add_rope_scaling_yarn_log_mul(0.1 * yarn["mscale_all_dim"])


def add_tokenizer(writer, tokenizer, config, gguf):
    """Tokens in GPT-2's printable spelling, and merges; ids without a token are unused."""
    model = to_huggingface(tokenizer.vocabulary)["model"]
    names = {token: name for name, token in model["vocab"].items()}
    special, kind = set(tokenizer.special_tokens.values()), gguf.TokenType
    ids = range(config.vocab_size)
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre(PRETOKENIZERS[tokenizer.split_digits])
    writer.add_token_list([names.get(token, f"[unused {token}]") for token in ids])
    writer.add_token_types(
        [
            kind.CONTROL if token in special else kind.NORMAL if token in names else kind.UNUSED
            for token in ids
        ]
    )
    writer.add_token_merges(model["merges"])
    for write, token in (
        (writer.add_bos_token_id, tokenizer.bos_id),
        (writer.add_eos_token_id, tokenizer.eos_id),
        (writer.add_pad_token_id, tokenizer.pad_id),
    ):
        if token is not None:
            write(token)
    writer.add_add_bos_token(False)
    writer.add_add_space_prefix(False)


def gguf_tensors(model):
    """All arrays under llama.cpp's names.

    **Shapes**  as Hugging Face's, but W^UK (H, C, N) and W^UV (H, W, C) by themselves, and a
                layer's experts stacked, (E, F, D) and (E, D, F)
    """
    config, p = model.config, neighbouring_pairs(model)
    theirs = to_hf(config, p, model.router)
    arrays = {
        "token_embd.weight": theirs["model.embed_tokens.weight"],
        "output_norm.weight": theirs["model.norm.weight"],
    }
    if "lm_head.weight" in theirs:
        arrays["output.weight"] = theirs["lm_head.weight"]
    for layer, block in enumerate(p.blocks):
        for name, ours in NAMES.items():
            if f"model.layers.{layer}.{name}" in theirs:
                arrays[f"blk.{layer}.{ours}"] = theirs[f"model.layers.{layer}.{name}"]
        arrays[f"blk.{layer}.attn_k_b.weight"] = block.mla.w_uk_CHN.transpose(1, 0, 2)
        arrays[f"blk.{layer}.attn_v_b.weight"] = block.mla.w_uv_CHW.transpose(1, 2, 0)
        if layer >= config.n_dense_layers:
            experts = block.ffn.experts
            arrays[f"blk.{layer}.ffn_gate_exps.weight"] = experts.w_gate_EDF.transpose(0, 2, 1)
            arrays[f"blk.{layer}.ffn_up_exps.weight"] = experts.w_up_EDF.transpose(0, 2, 1)
            arrays[f"blk.{layer}.ffn_down_exps.weight"] = experts.w_down_EFD.transpose(0, 2, 1)
    return arrays


def neighbouring_pairs(model):
    """Parameters whose rotary pairs are (2i, 2i+1): those of (i, i + R/2) are moved there.

    Queries and keys are permuted alike, so no score changes.
    """
    config, p = model.config, from_flat(model.config, model.params.flat.copy())
    if not config.rope_interleave:
        order_R = np.arange(config.qk_rope_head_dim).reshape(2, -1).T.reshape(-1)
        for block in p.blocks:
            block.mla.w_qr_QHR[...] = block.mla.w_qr_QHR[..., order_R]
            block.mla.w_kr_DR[...] = block.mla.w_kr_DR[..., order_R]
    return p
