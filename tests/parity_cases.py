"""What parity is tried on: small configurations, all axis sizes different, one trait each."""

import numpy as np

from axion_np.backends import choose
from axion_np.config import Config
from axion_np.interchange.hf_names import to_hf
from axion_np.modules.model import Model
from axion_np.modules.network import network_backward, network_forward
from axion_np.modules.params import allocate, new_router_state, walk

BASE = Config(
    vocab_size=67,
    max_seq_len=64,
    d_model=24,
    n_layers=2,
    n_heads=3,
    q_lora_rank=14,
    kv_lora_rank=10,
    qk_nope_head_dim=6,
    qk_rope_head_dim=4,
    v_head_dim=5,
    d_ff=13,
    d_ff_dense=29,
    n_routed_experts=6,
    n_active_experts=2,
)
YARN = {
    "type": "yarn",
    "factor": 4.0,
    "beta_fast": 4,
    "beta_slow": 1,
    "mscale": 0.7,
    "mscale_all_dim": 1.3,
    "original_max_position_embeddings": 16,
}
GROUPS = {
    "n_routed_experts": 12,
    "n_active_experts": 3,
    "n_expert_groups": 4,
    "n_active_groups": 2,
}

CASES = {
    "base": BASE,
    "groups": BASE.replace(**GROUPS),
    "route scale 2.5": BASE.replace(route_scale=2.5),
    "gates not normalised": BASE.replace(norm_topk_prob=False, route_scale=1.7),
    "first block dense": BASE.replace(n_dense_layers=1, n_layers=3),
    "all blocks dense": BASE.replace(n_dense_layers=2),
    "no query latent": BASE.replace(q_lora_rank=None),
    "half-split rotary pairs": BASE.replace(rope_interleave=False),
    "YaRN": BASE.replace(rope_scaling=YARN, qk_rope_head_dim=8),
    "YaRN, mscale alone": BASE.replace(
        rope_scaling={
            "type": "yarn",
            "factor": 8.0,
            "mscale": 0.5,
            "original_max_position_embeddings": 16,
        }
    ),
    "YaRN, half-split": BASE.replace(rope_scaling=YARN, rope_interleave=False),
    "untied head": BASE.replace(tie_embeddings=False),
    "three shared experts": BASE.replace(n_shared_experts=3),
    "large epsilon": BASE.replace(norm_eps=1e-2),
    "small theta": BASE.replace(rope_theta=100.0),
    "top-1 of 2": BASE.replace(n_routed_experts=2, n_active_experts=1, norm_topk_prob=False),
    "every expert chosen": BASE.replace(n_active_experts=6),
    "narrow latent": BASE.replace(kv_lora_rank=4),
    "narrow latent, YaRN, half-split": BASE.replace(
        kv_lora_rank=3, q_lora_rank=None, rope_scaling=YARN, rope_interleave=False
    ),
    "all at once": BASE.replace(
        **GROUPS,
        n_dense_layers=1,
        n_layers=3,
        q_lora_rank=None,
        rope_interleave=False,
        rope_scaling=YARN,
        tie_embeddings=False,
        n_shared_experts=2,
        route_scale=2.5,
        norm_topk_prob=False,
        norm_eps=1e-5,
    ),
}
DRAFTING = {  # with multi-token prediction, which transformers does not train
    "one MTP module": BASE.replace(n_mtp_layers=1),
    "two MTP modules": CASES["all at once"].replace(n_mtp_layers=2, mtp_loss_weight=0.7),
}


def make(name, dtype=np.float32):
    """A model of random weights, gains and biases, and a batch with ignored targets.

    Drawn here and not by Model.init, so that the golden arrays do not depend on that.
    """
    config = (CASES | DRAFTING)[name]
    rng = np.random.default_rng(sum(name.encode()))
    params, router = allocate(config), new_router_state(config)
    for _, array in walk(params):
        array[...] = rng.normal(array.ndim == 1, 0.2, array.shape)
    for bias_E in router.biases:
        if bias_E is None:
            continue
        bias_E[...] = rng.normal(0, 0.1, bias_E.shape)
    tokens_BT = rng.integers(0, config.vocab_size, (2, 19))
    targets_BT = np.roll(tokens_BT, -1, axis=1)
    targets_BT[:, -1] = -1
    targets_BT[1, 11:] = -1
    return Model(config, params, router).astype(dtype), tokens_BT, targets_BT


def ours(model, tokens_BT, targets_BT, backend):
    """(logits, loss, gradients under Hugging Face's names, chosen experts of each MoE layer)."""
    ops, g = choose("modules", backend), allocate(model.config, model.params.flat.dtype)
    p, config = model.params, model.config
    logits_BTV, saved = network_forward(tokens_BT, p, model.router, config, ops)
    moe = saved.blocks[model.config.n_dense_layers :]
    chosen = [np.sort(block.ffn.router.idx_LK, axis=1) for block in moe]
    loss, dlogits_BTV = ops.cross_entropy(logits_BTV, targets_BT)
    network_backward(dlogits_BTV, saved, p, g, config, ops)
    return logits_BTV, float(loss), to_hf(model.config, g), chosen


def fuse(tensors):
    """One expert after another, as files have them -> stacked, as transformers computes them."""
    fused = {name: array for name, array in tensors.items() if ".experts." not in name}
    for layer in {name.split(".experts.")[0] for name in tensors if ".experts." in name}:
        parts = {}
        for part in ("gate", "up", "down"):
            names = (f"{layer}.experts.{e}.{part}_proj.weight" for e in range(len(tensors)))
            parts[part] = np.stack([tensors[name] for name in names if name in tensors])
        both = np.concatenate([parts["gate"], parts["up"]], axis=1)
        fused |= {
            f"{layer}.experts.gate_up_proj": both,
            f"{layer}.experts.down_proj": parts["down"],
        }
    return fused
