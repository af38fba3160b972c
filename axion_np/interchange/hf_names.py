"""The same weights under Hugging Face's names, and the same Config under its keys.

New here: another house's conventions. There a linear weight is (out, in) and acts on columns, here
it is (in, out) and acts on rows, so every matrix is transposed. There some maps that read the same
input are one matrix, here each equation has its own; so windows are joined on the way out and
split on the way back. Nothing is computed: bytes survive the round trip, and since the map is
linear, gradients go through it as weights do.

Source: `transformers`, models/deepseek_v3, checked by tests/parity.
"""

import numpy as np

from axion_np.config import Config
from axion_np.modules.params import (
    ModelParams,
    RouterState,
    SwiGLUParams,
    allocate,
    new_router_state,
)
from axion_np.operations.rope import mscale

# Config field -> key of config.json, where the value is the same.
KEYS = {
    "vocab_size": "vocab_size",
    "max_seq_len": "max_position_embeddings",
    "d_model": "hidden_size",
    "n_layers": "num_hidden_layers",
    "n_heads": "num_attention_heads",
    "q_lora_rank": "q_lora_rank",
    "kv_lora_rank": "kv_lora_rank",
    "qk_nope_head_dim": "qk_nope_head_dim",
    "qk_rope_head_dim": "qk_rope_head_dim",
    "v_head_dim": "v_head_dim",
    "n_dense_layers": "first_k_dense_replace",
    "d_ff_dense": "intermediate_size",
    "n_shared_experts": "n_shared_experts",
    "n_routed_experts": "n_routed_experts",
    "n_active_experts": "num_experts_per_tok",
    "d_ff": "moe_intermediate_size",
    "n_expert_groups": "n_group",
    "n_active_groups": "topk_group",
    "route_scale": "routed_scaling_factor",
    "norm_topk_prob": "norm_topk_prob",
    "rope_interleave": "rope_interleave",
    "norm_eps": "rms_norm_eps",
    "tie_embeddings": "tie_word_embeddings",
    "router_bias_speed": "router_bias_speed",
    "balance_loss_weight": "aux_loss_alpha",
    "n_mtp_layers": "num_nextn_predict_layers",
    "mtp_loss_weight": "mtp_loss_weight",
}

# Keys that change the computation, and the only value of each that this book computes.
FIXED = {
    "model_type": "deepseek_v3",
    "hidden_act": "silu",
    "attention_bias": False,
    "attention_dropout": 0.0,
    "scoring_func": "sigmoid",
    "topk_method": "noaux_tc",
    "moe_layer_freq": 1,
    "quantization_config": None,
}
FLOATS = (
    "route_scale",
    "norm_eps",
    "router_bias_speed",
    "balance_loss_weight",
    "mtp_loss_weight",
)


def windows(config, p, router=None):
    """Each tensor's name there, and the windows here that it is made of.

    **Shapes**  each window (in, ..., out) or (width,): its transpose, heads flattened, is the
                tensor (out, in). Tensors of several windows are joined along the last axis, head
                by head: a head's query is [content | rotary], its key and value [key | value].
    """
    yield "model.embed_tokens.weight", [p.embed_VD.T]  # a table of rows (V, D) in both houses
    for layer, block in enumerate(p.blocks):
        bias_E = None if router is None else router.biases[layer]
        yield from _block(f"model.layers.{layer}", block, bias_E, config)
    for depth, module in enumerate(p.mtp):
        yield from _mtp(f"model.layers.{config.n_layers + depth}", depth, module, config, router)
    yield "model.norm.weight", [p.norm_D]
    if p.head_DV is not None:
        yield "lm_head.weight", [p.head_DV]


def _block(name, p, bias_E, config):
    yield f"{name}.input_layernorm.weight", [p.attn_norm_D]
    yield from _attention(f"{name}.self_attn", p.mla, config)
    yield f"{name}.post_attention_layernorm.weight", [p.ffn_norm_D]
    if isinstance(p.ffn, SwiGLUParams):
        yield from _swiglu(f"{name}.mlp", p.ffn)
    else:
        yield from _moe(f"{name}.mlp", p.ffn, bias_E)


def _mtp(name, depth, p, config, router):
    """Behind the layers in released checkpoints, where M_k reads the embedding first."""
    bias_E = None if router is None else router.biases[config.n_layers + depth]
    hidden_DD, embedding_DD = p.w_project_ID[: config.d_model], p.w_project_ID[config.d_model :]
    yield f"{name}.enorm.weight", [p.embed_norm_D]
    yield f"{name}.hnorm.weight", [p.h_norm_D]
    yield f"{name}.eh_proj.weight", InputParts([embedding_DD, hidden_DD])
    yield from _block(name, p.block, bias_E, config)
    yield f"{name}.shared_head.norm.weight", [p.norm_D]


class InputParts(list):
    """Windows whose inputs stand one after the other, where other tensors join outputs."""


def _attention(name, p, config):
    if p.w_dq_DQ is None:
        yield f"{name}.q_proj.weight", [p.w_uq_QHN, p.w_qr_QHR]
    else:
        yield f"{name}.q_a_proj.weight", [p.w_dq_DQ]
        yield f"{name}.q_a_layernorm.weight", [p.q_norm_Q]
        yield f"{name}.q_b_proj.weight", [p.w_uq_QHN, p.w_qr_QHR]
    yield f"{name}.kv_a_proj_with_mqa.weight", [p.w_dkv_DC, p.w_kr_DR]
    yield f"{name}.kv_a_layernorm.weight", [p.kv_norm_C]
    yield f"{name}.kv_b_proj.weight", [p.w_uk_CHN, p.w_uv_CHW]
    yield f"{name}.o_proj.weight", [p.w_o_HWD.reshape(-1, config.d_model)]  # reads all heads


def _swiglu(name, p):
    yield f"{name}.gate_proj.weight", [p.w_gate_DF]
    yield f"{name}.up_proj.weight", [p.w_up_DF]
    yield f"{name}.down_proj.weight", [p.w_down_FD]


def _moe(name, p, bias_E):
    yield f"{name}.gate.weight", [p.w_router_DE]
    if bias_E is not None:  # gradients have no bias: it is not trained by one
        yield f"{name}.gate.e_score_correction_bias", [bias_E]
    for e in range(len(p.experts.w_gate_EDF)):
        yield f"{name}.experts.{e}.gate_proj.weight", [p.experts.w_gate_EDF[e]]
        yield f"{name}.experts.{e}.up_proj.weight", [p.experts.w_up_EDF[e]]
        yield f"{name}.experts.{e}.down_proj.weight", [p.experts.w_down_EFD[e]]
    if p.shared is not None:
        yield from _swiglu(f"{name}.shared_experts", p.shared)


def to_hf(
    config: Config, params: ModelParams, router: RouterState | None = None
) -> dict[str, np.ndarray]:
    """All arrays under Hugging Face's names: weights, or gradients, or moments.

    **Shapes**  -> {name: (out, in) or (width,)}, copies; with `router` also the routing biases
    """
    tensors = {}
    for name, parts in windows(config, params, router):
        joined = np.concatenate(parts, axis=0 if isinstance(parts, InputParts) else -1)
        if joined.ndim > 1:
            joined = joined.reshape(len(joined), -1).T
        tensors[name] = np.ascontiguousarray(joined)
    return tensors


def from_hf(config, tensors, dtype=np.float32):
    """The reverse of `to_hf`: new parameters and routing biases.

    **Errors**  ValueError for a tensor that is missing, unexpected, or of another shape
    """
    held = sum(tensor.size for tensor in tensors.values())
    if config.parameter_count() > 2 * held:  # a config.json may lie: do not allocate on its word
        raise ValueError(
            f"config.json describes {config.parameter_count():,} parameters, but the tensors hold "
            f"{held:,} numbers"
        )
    params, router = allocate(config, dtype), new_router_state(config)
    places = dict(windows(config, params, router))
    copies = ("embed_tokens.weight", "shared_head.head.weight")  # of what MTP modules share
    tensors = {
        name: tensor
        for name, tensor in tensors.items()
        if not (name.startswith("model.layers.") and name.endswith(copies))
    }
    for state, names in (
        ("missing", places.keys() - tensors.keys()),
        ("unexpected", tensors.keys() - places.keys()),
    ):
        if names:
            raise ValueError(
                f"{len(names)} tensors are {state}, the first is {min(names)}; expected those of "
                f"a DeepSeek-V3 of {config.n_layers} layers, as its config.json says"
            )
    for name, parts in places.items():
        fill(parts, name, tensors[name])
    return params, router


def fill(parts, name, tensor):
    """Write one tensor into its windows. **Errors** ValueError for another shape."""
    axis = 0 if isinstance(parts, InputParts) else -1
    joined = list(parts[0].shape)
    joined[axis] = sum(part.shape[axis] for part in parts)
    expected = (int(np.prod(joined[1:])), joined[0]) if len(joined) > 1 else tuple(joined)
    if tensor.shape != expected:
        raise ValueError(f"{name} has shape {tensor.shape}, config.json asks for {expected}")
    ends = np.cumsum([part.shape[axis] for part in parts])[:-1]
    for part, piece in zip(parts, np.split(tensor.T.reshape(joined), ends, axis), strict=True):
        part[...] = piece


def config_dict(config: Config) -> dict:
    """The content of config.json.

    **Errors**  ValueError for a model without a shared expert: transformers always has one
    **Differs** `num_key_value_heads` must be written, or it becomes 128. There is no
    `pad_token_id`: with one, PyTorch gives that row of the embedding no gradient. YaRN's
    `attention_factor` is written, since transformers derives another one than DeepSeek's code
    when only one of mscale and mscale_all_dim is given.
    """
    if config.n_shared_experts < 1:
        raise ValueError(
            "n_shared_experts is 0; transformers' DeepSeek-V3 has at least one, so that this "
            "model cannot be exported"
        )
    values = {key: getattr(config, field) for field, key in KEYS.items()}
    values |= {KEYS[field]: float(getattr(config, field)) for field in FLOATS}  # not 1 but 1.0
    rope = {"rope_type": "default", "rope_theta": float(config.rope_theta)}
    if config.rope_scaling is not None:
        yarn = {"original_max_position_embeddings": config.max_seq_len, **config.rope_scaling}
        rope |= {"rope_type": yarn.pop("type"), **yarn, "factor": float(yarn["factor"])}
        rope["attention_factor"] = cosine_factor(yarn)
    return {
        "architectures": ["DeepseekV3ForCausalLM"],
        "dtype": "float32",
        "bos_token_id": 1,
        "eos_token_id": 2,
        **values,
        "num_key_value_heads": config.n_heads,
        "rope_theta": rope["rope_theta"],
        "rope_parameters": rope,
        "use_cache": True,
        **{key: only for key, only in FIXED.items() if only is not None},
    }


def config_from_dict(values):
    """The Config of a config.json; keys left out take DeepSeek-V3's own values, as there.

    **Errors**  ValueError naming the first key whose value this book does not compute
    """
    if not isinstance(values, dict) or values.get("model_type") is None:
        raise ValueError("config.json has no model_type; expected deepseek_v3")
    for key, only in FIXED.items():
        if values.get(key) not in (None, only):
            raise ValueError(
                f"config.json: {key} is {values[key]!r}, which is not supported; expected {only!r}"
            )
    v3 = Config.preset("deepseek-v3")
    fields = {
        field: _checked(key, values[key], getattr(v3, field))
        for field, key in KEYS.items()
        if key in values
    }
    fields["rope_theta"], fields["rope_scaling"] = _rope(values)
    config = v3.replace(**fields)
    heads = values.get("num_key_value_heads", config.n_heads)
    if heads != config.n_heads:
        raise ValueError(
            f"config.json: num_key_value_heads is {heads}, num_attention_heads is "
            f"{config.n_heads}; latent attention needs them equal"
        )
    return config


def _checked(key, value, like):
    """A value of the same type as `like`; a whole number may stand for a float."""
    if key == "q_lora_rank" and value is None:
        return None
    if type(like) is float and type(value) in (int, float) and 0 <= value < 1e30:
        return float(value)
    if type(value) is not type(like) or type(like) is float:
        raise ValueError(f"config.json: {key} is {value!r}; expected a value such as {like!r}")
    return value


def _rope(values):
    """(theta, YaRN's dict or None) of the new form, rope_parameters, or the old, rope_scaling."""
    rope = values.get("rope_parameters") or values.get("rope_scaling") or {}
    if type(rope) is not dict:
        raise ValueError(f"config.json: rope_parameters is {rope!r}; expected an object")
    rope = dict(rope)
    theta = rope.pop("rope_theta", values.get("rope_theta", 10000.0))
    theta = _checked("rope_theta", theta, 10000.0)
    if theta <= 1:
        raise ValueError(f"config.json: rope_theta is {theta}; expected more than 1")
    kind = rope.pop("rope_type", rope.pop("type", "default"))
    rope.pop("type", None)
    if kind == "default":
        return theta, None
    if kind != "yarn":
        raise ValueError(f"config.json: rope_type is {kind!r}; expected 'default' or 'yarn'")
    for key in ("factor", "original_max_position_embeddings", "beta_fast", "beta_slow"):
        if not _checked(key, rope.get(key, 1), 1.0) > 0:
            raise ValueError(f"config.json: YaRN's {key} is {rope[key]}; expected more than 0")
    if "factor" not in rope:
        raise ValueError("config.json: YaRN has no factor")
    factor = _checked("attention_factor", rope.pop("attention_factor", cosine_factor(rope)), 1.0)
    if abs(factor - cosine_factor(rope)) > 1e-6:
        raise ValueError(
            f"config.json: attention_factor is {factor}, which is not supported; factor, mscale "
            f"and mscale_all_dim give {cosine_factor(rope)}"
        )
    return theta, {"type": "yarn", **rope}


def cosine_factor(yarn):
    """What YaRN multiplies cosines and sines with, as `rope.rope_table` does."""
    above = _checked("mscale", yarn.get("mscale", 1.0), 1.0)
    below = _checked("mscale_all_dim", yarn.get("mscale_all_dim", 0.0), 1.0)
    return mscale(yarn["factor"], above) / mscale(yarn["factor"], below)
