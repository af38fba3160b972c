"""The paper's equations as scalar loops over lists of floats: the independent oracle.

Nothing here comes from axion_np or NumPy. A vector is a list, a matrix a list of rows, a row
multiplies from the left (y = x W). Numbers in brackets are the equations of DeepSeek-V3
(arXiv 2412.19437). `p` is a tree of parameters as lists, `c` a configuration.
"""

from math import ceil, cos, exp, floor, inf, log, pi, sin, sqrt


def dot(a, b):
    return sum(a_i * b_i for a_i, b_i in zip(a, b, strict=True))


def times(x, w):
    """x W for a row vector x."""
    return [sum(x[i] * w[i][o] for i in range(len(x))) for o in range(len(w[0]))]


def of_head(w_xhn, h):
    """The matrix of head h out of a table with axes (input, head, output)."""
    return [row[h] for row in w_xhn]


def add(a, b):
    return [a_i + b_i for a_i, b_i in zip(a, b, strict=True)]


def softmax(scores):
    top = max(scores)
    weights = [exp(z - top) for z in scores]
    return [w / sum(weights) for w in weights]


def sigmoid(z):
    return 1 / (1 + exp(-z))


def rms_norm(x, gain, eps):
    mean_square = sum(x_d**2 for x_d in x) / len(x)
    return [x_d / sqrt(mean_square + eps) * gain_d for x_d, gain_d in zip(x, gain, strict=True)]


# ---------------------------------------------------------------------------- RoPE and YaRN
def yarn_gain(factor, weight):
    return 0.1 * weight * log(factor) + 1 if factor > 1 else 1.0


def frequency(i, c):
    """Radians per position of pair i; with YaRN, slow pairs are slowed down by `factor`."""
    width, theta, yarn = c.qk_rope_head_dim, c.rope_theta, c.rope_scaling
    plain = theta ** (-2 * i / width)
    if yarn is None:
        return plain

    def corr(rho):
        rotations = yarn["original_max_position_embeddings"] / (2 * pi * rho)
        return width * log(rotations) / (2 * log(theta))

    low = max(floor(corr(yarn["beta_fast"])), 0)
    high = min(ceil(corr(yarn["beta_slow"])), width - 1)
    ramp = min(max((i - low) / (high - low), 0), 1)
    return plain / yarn["factor"] * ramp + plain * (1 - ramp)


def rope(x, position, c):
    """Rotate each pair, in place: pairs (2i, 2i+1), or (i, i + R/2)."""
    gain, half = 1.0, len(x) // 2
    if c.rope_scaling is not None:
        yarn = c.rope_scaling
        gain = yarn_gain(yarn["factor"], yarn["mscale"])
        gain /= yarn_gain(yarn["factor"], yarn["mscale_all_dim"])
    y = list(x)
    for i in range(half):
        first, second = (2 * i, 2 * i + 1) if c.rope_interleave else (i, i + half)
        angle = position * frequency(i, c)
        y[first] = gain * (x[first] * cos(angle) - x[second] * sin(angle))
        y[second] = gain * (x[first] * sin(angle) + x[second] * cos(angle))
    return y


def score_scale(c):
    scale = 1 / sqrt(c.qk_nope_head_dim + c.qk_rope_head_dim)
    if c.rope_scaling is not None:
        scale *= yarn_gain(c.rope_scaling["factor"], c.rope_scaling["mscale_all_dim"]) ** 2
    return scale


# ---------------------------------------------------------------------------- attention
def attend(q, k, v, position, scale):
    """Output for each query t of one head, over its own document up to itself."""
    outputs = []
    for t in range(len(q)):
        keys = range(t - position[t], t + 1)
        weights = softmax([scale * dot(q[t], k[j]) for j in keys])  # (10)
        o = [0.0] * len(v[0])
        for weight, j in zip(weights, keys, strict=True):
            o = [o_w + weight * v_w for o_w, v_w in zip(o, v[j], strict=True)]  # (10)
        outputs.append(o)
    return outputs


def mla(h, position, p, c):
    """h: one vector for each token of a row."""
    tokens = range(len(h))
    c_kv = [rms_norm(times(x, p.w_dkv_DC), p.kv_norm_C, 1e-6) for x in h]  # (1), section 4.2
    k_r = [rope(times(h[t], p.w_kr_DR), position[t], c) for t in tokens]  # (3)
    c_q = h
    if p.w_dq_DQ is not None:
        c_q = [rms_norm(times(x, p.w_dq_DQ), p.q_norm_Q, 1e-6) for x in h]  # (6), section 4.2
    u = [[0.0] * len(h[0]) for _ in tokens]
    for i in range(c.n_heads):
        k_c = [times(x, of_head(p.w_uk_CHN, i)) for x in c_kv]  # (2)
        v_c = [times(x, of_head(p.w_uv_CHW, i)) for x in c_kv]  # (5)
        q_c = [times(x, of_head(p.w_uq_QHN, i)) for x in c_q]  # (7)
        q_r = [rope(times(c_q[t], of_head(p.w_qr_QHR, i)), position[t], c) for t in tokens]  # (8)
        k = [k_c[t] + k_r[t] for t in tokens]  # (4): + joins two lists
        q = [q_c[t] + q_r[t] for t in tokens]  # (9)
        o = attend(q, k, v_c, position, score_scale(c))  # (10)
        u = [add(u[t], times(o[t], p.w_o_HWD[i])) for t in tokens]  # (11)
    return u


# ---------------------------------------------------------------------------- experts
def swiglu(x, p):
    gate, up = times(x, p.w_gate_DF), times(x, p.w_up_DF)
    hidden = [g * sigmoid(g) * u for g, u in zip(gate, up, strict=True)]
    return times(hidden, p.w_down_FD)


def best(values, k):
    """Indices of the k largest values, largest first."""
    return sorted(range(len(values)), key=lambda i: -values[i])[:k]


def allowed_experts(choice, c):
    """Experts in the best groups; a group is as good as the sum of its two best experts."""
    size = len(choice) // c.n_expert_groups
    members = [list(range(g * size, (g + 1) * size)) for g in range(c.n_expert_groups)]
    if c.n_expert_groups == 1:
        return members[0]
    worth = [sum(sorted(choice[e] for e in group)[-2:]) for group in members]
    return [e for g in best(worth, c.n_active_groups) for e in members[g]]


def affinities(x, p):
    experts = range(len(p.w_router_DE[0]))
    return [sigmoid(dot(x, [row[i] for row in p.w_router_DE])) for i in experts]  # (15)


def gates(x, bias, p, c):
    """One gate for each routed expert, zero for those not chosen."""
    s = affinities(x, p)
    choice = [s_i + b_i for s_i, b_i in zip(s, bias, strict=True)]
    allowed = allowed_experts(choice, c)
    choice = [choice[i] if i in allowed else -inf for i in range(len(s))]
    chosen = best(choice, c.n_active_experts)
    g = [s[i] if i in chosen else 0.0 for i in range(len(s))]  # (14), (16): s, not s + b
    if c.norm_topk_prob:
        g = [g_i / sum(g) for g_i in g]  # (13)
    return [c.route_scale * g_i for g_i in g]


def routed(x, g, experts):
    """Sum of the chosen experts' outputs, each times its gate: the last term of (12)."""
    y = [0.0] * len(x)
    for i, g_i in enumerate(g):
        gate, up = times(x, experts.w_gate_EDF[i]), times(x, experts.w_up_EDF[i])
        hidden = [a * sigmoid(a) * b for a, b in zip(gate, up, strict=True)]
        y = add(y, [g_i * y_d for y_d in times(hidden, experts.w_down_EFD[i])])
    return y


def moe(x, bias, p, c):
    y = routed(x, gates(x, bias, p, c), p.experts)  # (12), without the residual u_t
    return y if p.shared is None else add(y, swiglu(x, p.shared))  # (12)


def balance_loss(h, p, c):
    """For one sequence of vectors."""
    length, n_experts, k = len(h), c.n_routed_experts, c.n_active_experts
    s = [affinities(x, p) for x in h]
    total = 0.0
    for i in range(n_experts):
        f_i = n_experts / (k * length) * sum(i in best(s_t, k) for s_t in s)  # (18)
        p_i = sum(s_t[i] / sum(s_t) for s_t in s) / length  # (19), (20)
        total += f_i * p_i
    return c.balance_loss_weight * total  # (17)


# ---------------------------------------------------------------------------- the whole model
def block(x, position, p, bias, c):
    """The residual stream after a block, and the block's balance loss. Without a bias: dense."""
    normed = [rms_norm(x_t, p.attn_norm_D, c.norm_eps) for x_t in x]
    u = mla(normed, position, p.mla, c)
    x = [add(x_t, u_t) for x_t, u_t in zip(x, u, strict=True)]
    normed = [rms_norm(x_t, p.ffn_norm_D, c.norm_eps) for x_t in x]
    if bias is None:
        y, balance = [swiglu(n, p.ffn) for n in normed], 0.0
    else:
        y, balance = [moe(n, bias, p.ffn, c) for n in normed], balance_loss(normed, p.ffn, c)
    return [add(x_t, y_t) for x_t, y_t in zip(x, y, strict=True)], balance  # (12): the residual


def head(x, p):
    """The logits of each token."""
    if p.head_DV is None:
        return [[dot(x_t, row) for row in p.embed_VD] for x_t in x]
    return [times(x_t, p.head_DV) for x_t in x]


def hidden(tokens, position, p, biases, c):
    """What the head reads, for each token of one row, and the row's balance loss."""
    x, balance = [p.embed_VD[token] for token in tokens], 0.0
    for p_block, bias in zip(p.blocks, biases):
        x, loss = block(x, position, p_block, bias, c)
        balance += loss
    return [rms_norm(x_t, p.norm_D, c.norm_eps) for x_t in x], balance


def model(tokens, position, p, biases, c):
    """Logits for each token of one row, and the row's balance loss."""
    h, balance = hidden(tokens, position, p, biases, c)
    return head(h, p), balance


def drafts(tokens, position, p, biases, c):
    """(21)-(23) for one document: for each depth the logits, and the balance loss.

    Depth k has a guess for all places but the last k; a shorter document has no depth k.
    """
    h, _ = hidden(tokens, position, p, biases, c)
    result = []
    for k, module in enumerate(p.mtp, 1):
        told = [p.embed_VD[token] for token in tokens[k:]]
        both = [
            rms_norm(h_t, module.h_norm_D, c.norm_eps)
            + rms_norm(e_t, module.embed_norm_D, c.norm_eps)
            for h_t, e_t in zip(h, told)
        ]
        x = [times(row, module.w_project_ID) for row in both]  # (21)
        if not x:
            break
        bias = biases[c.n_layers + k - 1]
        h, balance = block(x, position[: len(x)], module.block, bias, c)  # (22)
        result.append((head([rms_norm(h_t, module.norm_D, c.norm_eps) for h_t in h], p), balance))
    return result


def cross_entropy(logits, targets):
    """Mean surprise in nats over the targets that are not -1."""
    surprises = [-log(softmax(z)[y]) for z, y in zip(logits, targets, strict=True) if y != -1]
    return sum(surprises) / len(surprises)
