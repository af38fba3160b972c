"""Small models whose axes all have different sizes, and data to go with them."""

from dataclasses import fields
from types import SimpleNamespace

import numpy as np

from axion_np.config import Config
from axion_np.modules import reference
from axion_np.modules.network import network_backward, network_forward
from axion_np.modules.params import Table, allocate, new_router_state, walk

YARN = dict(
    type="yarn",
    factor=4.0,
    beta_fast=2.0,
    beta_slow=0.25,
    mscale=1.3,
    mscale_all_dim=0.7,
    original_max_position_embeddings=12,
)
BASE = Config(
    vocab_size=15,
    max_seq_len=12,
    d_model=10,
    n_layers=1,
    n_heads=2,
    q_lora_rank=9,
    kv_lora_rank=7,
    qk_nope_head_dim=5,
    qk_rope_head_dim=8,
    v_head_dim=6,
    n_dense_layers=0,
    d_ff_dense=11,
    n_shared_experts=1,
    n_routed_experts=6,
    n_active_experts=2,
    d_ff=3,
    rope_theta=20.0,
)
VARIANTS = {
    "base": BASE,
    "two-layers": BASE.replace(n_layers=2),
    "first-layer-dense": BASE.replace(n_layers=2, n_dense_layers=1),
    "no-query-latent": BASE.replace(q_lora_rank=None),
    "untied": BASE.replace(tie_embeddings=False),
    "balance-loss": BASE.replace(balance_loss_weight=0.3),
    "groups": BASE.replace(n_expert_groups=3, n_active_groups=2),
    "gates-not-normalised": BASE.replace(norm_topk_prob=False),
    "route-scale": BASE.replace(route_scale=2.5),
    "rope-halves": BASE.replace(rope_interleave=False),
    "yarn": BASE.replace(rope_scaling=YARN),
    "no-shared-expert": BASE.replace(n_shared_experts=0),
    "two-shared-experts": BASE.replace(n_shared_experts=2),
}
WITH_MTP = {
    "one-mtp-module": BASE.replace(n_mtp_layers=1),
    "two-mtp-modules": BASE.replace(
        n_layers=2,
        n_dense_layers=1,
        n_mtp_layers=2,
        balance_loss_weight=0.3,
        tie_embeddings=False,
        q_lora_rank=None,
    ),
}
ROWS = 3  # B; T is max_seq_len


def random_params(config, seed=0, dtype=np.float64):
    """No zeros, no ones: gains around 1, weights large enough for every path to matter."""
    rng = np.random.default_rng(seed)
    p = allocate(config, dtype)
    for _, array in walk(p):
        if array.ndim == 1:
            array[...] = rng.uniform(0.5, 1.5, array.shape)
        else:
            array[...] = rng.normal(0, 0.5, array.shape)
    return p


def random_router(config, seed=0):
    """Biases as large as scores differ, of both signs, so that they decide choices."""
    rng = np.random.default_rng(seed + 100)
    router = new_router_state(config)
    for bias_E in router.biases:
        if bias_E is None:
            continue
        bias_E[...] = rng.uniform(-0.4, 0.4, bias_E.shape)
    return router


def random_batch(config, seed=0, packed=True):
    """Ids that repeat, targets of which some are -1, and rows of one or several documents."""
    rng = np.random.default_rng(seed + 200)
    T = config.max_seq_len
    tokens_BT = rng.integers(0, config.vocab_size, (ROWS, T))
    targets_BT = rng.integers(0, config.vocab_size, (ROWS, T))
    targets_BT[0, 2] = targets_BT[1, -3:] = -1
    pos_BT = np.tile(np.arange(T), (ROWS, 1))
    if packed:
        pos_BT[1] = np.r_[np.arange(T - 5), np.arange(5)]
        pos_BT[2] = np.r_[np.arange(1), np.arange(T - 4), np.arange(3)]
    return tokens_BT, targets_BT, pos_BT


def as_lists(value):
    """A table of arrays as a tree of plain lists, for axion_np/school/paper.py."""
    if isinstance(value, Table):
        return SimpleNamespace(
            **{field.name: as_lists(getattr(value, field.name)) for field in fields(value)}
        )
    if isinstance(value, list):
        return [as_lists(item) for item in value]
    return value.tolist() if isinstance(value, np.ndarray) else value


def loss_of(p, router, config, batch, ops=reference):
    """Total loss in nats a token, gradient of the logits, saved."""
    ids_BT, targets_BT, pos_BT = batch
    logits_BTV, saved = network_forward(ids_BT, p, router, config, ops, pos_BT)
    loss, dlogits_BTV = ops.cross_entropy(logits_BTV, targets_BT)
    return loss + saved.balance, dlogits_BTV, saved


def gradient_of(p, router, config, batch, ops=reference):
    """The gradient of that loss by every parameter, on one thread."""
    g = allocate(config, p.flat.dtype)
    _, dlogits_BTV, saved = loss_of(p, router, config, batch, ops)
    network_backward(dlogits_BTV, saved, p, g, config, ops)
    return g
