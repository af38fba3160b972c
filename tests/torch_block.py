"""DeepSeek-V3 again, in PyTorch and float64 throughout: the oracle of the last ten digits.

transformers computes norms and routing in float32, so it can confirm six digits. This copy follows
the paper's equations on Hugging Face's weight names and lets autograd do every backward.
"""

import math

import torch
import torch.nn.functional as F

LATENT_EPS = 1e-6


def rmsnorm(x, gain, eps):
    return gain * x / torch.sqrt((x * x).mean(dim=-1, keepdim=True) + eps)


def frequencies(c):
    """Angle per position of each pair, and the factor on cosine and sine."""
    dim, yarn = c.qk_rope_head_dim, c.rope_scaling
    plain = [c.rope_theta ** (-2 * i / dim) for i in range(dim // 2)]
    if yarn is None:
        return torch.tensor(plain, dtype=torch.float64), 1.0, 1.0
    s, length = yarn["factor"], yarn["original_max_position_embeddings"]

    def pair(turns):
        return dim * math.log(length / (turns * 2 * math.pi)) / (2 * math.log(c.rope_theta))

    low = max(math.floor(pair(yarn.get("beta_fast", 32))), 0)
    high = min(math.ceil(pair(yarn.get("beta_slow", 1))), dim - 1)
    if low == high:
        high += 0.001
    ramp = [min(max((i - low) / (high - low), 0.0), 1.0) for i in range(dim // 2)]
    mixed = [w * (1 - r) + w / s * r for w, r in zip(plain, ramp, strict=True)]
    up = 0.1 * yarn.get("mscale", 1.0) * math.log(s) + 1
    down = 0.1 * yarn.get("mscale_all_dim", 0.0) * math.log(s) + 1
    return torch.tensor(mixed, dtype=torch.float64), up / down, down**2


def rotate(x, c):
    """x (B, T, heads, R): complex multiplication of each pair by exp(i angle)."""
    omega, factor, _ = frequencies(c)
    angle = torch.arange(x.shape[1], dtype=torch.float64)[:, None, None] * omega
    turn = torch.polar(torch.full_like(angle, factor), angle)
    half = x.shape[-1] // 2
    first, second = (x[..., 0::2], x[..., 1::2]) if c.rope_interleave else x.split(half, dim=-1)
    turned = torch.complex(first.contiguous(), second.contiguous()) * turn
    return torch.cat([turned.real, turned.imag], dim=-1)


def attention(x, w, c):
    B, T, _ = x.shape
    H, N, R, W = c.n_heads, c.qk_nope_head_dim, c.qk_rope_head_dim, c.v_head_dim
    if c.q_lora_rank is None:
        q = x @ w["q_proj.weight"].T
    else:
        latent = rmsnorm(x @ w["q_a_proj.weight"].T, w["q_a_layernorm.weight"], LATENT_EPS)
        q = latent @ w["q_b_proj.weight"].T
    q_c, q_r = q.view(B, T, H, N + R).split([N, R], dim=-1)
    kv, k_r = (x @ w["kv_a_proj_with_mqa.weight"].T).split([c.kv_lora_rank, R], dim=-1)
    kv = rmsnorm(kv, w["kv_a_layernorm.weight"], LATENT_EPS) @ w["kv_b_proj.weight"].T
    k_c, v = kv.view(B, T, H, N + W).split([N, W], dim=-1)
    q = torch.cat([q_c, rotate(q_r, c)], dim=-1)
    k = torch.cat([k_c, rotate(k_r[:, :, None], c).expand(B, T, H, R)], dim=-1)
    scores = torch.einsum("bthd,bshd->bhts", q, k) * (N + R) ** -0.5 * frequencies(c)[2]
    future = torch.ones(T, T, dtype=torch.bool).triu(1)
    p = scores.masked_fill(future, -torch.inf).softmax(dim=-1)
    o = torch.einsum("bhts,bshw->bthw", p, v).reshape(B, T, H * W)
    return o @ w["o_proj.weight"].T


def swiglu(x, w, name):
    gate, up, down = (w[f"{name}{part}_proj.weight"] for part in ("gate", "up", "down"))
    return (F.silu(x @ gate.T) * (x @ up.T)) @ down.T


def experts(x, w, c):
    """Each expert on every token, weighted with a gate that is zero where it was not chosen."""
    E, G = c.n_routed_experts, c.n_expert_groups
    s = torch.sigmoid(x @ w["gate.weight"].T)
    choice = s.detach() + w["gate.e_score_correction_bias"]
    if G > 1:
        groups = choice.unflatten(-1, (G, E // G))
        best = groups.topk(2, dim=-1).values.sum(-1).topk(c.n_active_groups, dim=-1).indices
        kept = torch.zeros(*groups.shape[:-1], dtype=torch.bool).scatter(-1, best, True)
        choice = groups.masked_fill(~kept[..., None], -torch.inf).flatten(-2)
    chosen = torch.zeros_like(s).scatter(-1, choice.topk(c.n_active_experts).indices, 1.0)
    gates = s * chosen
    if c.norm_topk_prob:
        gates = gates / (gates.sum(dim=-1, keepdim=True) + 1e-20)
    gates = gates * c.route_scale
    routed = sum(gates[..., e, None] * swiglu(x, w, f"experts.{e}.") for e in range(E))
    return routed + swiglu(x, w, "shared_experts."), chosen


def part(w, prefix):
    return {name[len(prefix) :]: value for name, value in w.items() if name.startswith(prefix)}


def block(x, w, dense, c):
    """The stream after one block, and its router's 0/1 choice (None where it has no router)."""
    normed = rmsnorm(x, w["input_layernorm.weight"], c.norm_eps)
    x = x + attention(normed, part(w, "self_attn."), c)
    normed = rmsnorm(x, w["post_attention_layernorm.weight"], c.norm_eps)
    mlp = part(w, "mlp.")
    y, chosen = (swiglu(normed, mlp, ""), None) if dense else experts(normed, mlp, c)
    return x + y, chosen


def head(x, w):
    return x @ w.get("lm_head.weight", w["model.embed_tokens.weight"]).T


def hidden(tokens, w, c):
    """The state after the final norm (B, T, D), and each MoE layer's 0/1 choice (B, T, E)."""
    x, choices = w["model.embed_tokens.weight"][tokens], []
    for layer in range(c.n_layers):
        x, chosen = block(x, part(w, f"model.layers.{layer}."), layer < c.n_dense_layers, c)
        if chosen is not None:
            choices.append(chosen)
    return rmsnorm(x, w["model.norm.weight"], c.norm_eps), choices


def forward(tokens, w, c):
    """Logits (B, T, V), and each MoE layer's 0/1 choice (B, T, E)."""
    h, choices = hidden(tokens, w, c)
    return head(h, w), choices


def drafts(tokens, h, w, c):
    """Logits (B, T - k, V) of each depth k of multi-token prediction, one document a row.

    The names and the order of the joined input, embedding first, are those of released files.
    """
    out = []
    for depth in range(1, c.n_mtp_layers + 1):
        module = part(w, f"model.layers.{c.n_layers + depth - 1}.")
        told = w["model.embed_tokens.weight"][tokens[:, depth:]]
        told = rmsnorm(told, module["enorm.weight"], c.norm_eps)
        before = rmsnorm(h[:, : told.shape[1]], module["hnorm.weight"], c.norm_eps)
        joined = torch.cat([told, before], dim=-1) @ module["eh_proj.weight"].T
        h, _ = block(joined, module, False, c)
        out.append(head(rmsnorm(h, module["shared_head.norm.weight"], c.norm_eps), w))
    return out
