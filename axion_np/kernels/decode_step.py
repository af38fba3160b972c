"""T tokens through a layer, compiled: attention in the latent space, and the feed-forward part.

New here: products of one row, where BLAS has nothing to gain. Rows of a matrix are contiguous, and
the inner loops run along them, four rows at a time. `decode.py` says why this exists beside
`latent_cache.py`; `decode_weights.py` has the tuples `weights`, `sizes` and `room`. To hand their
three dozen arrays from function to function would cost a tenth of a token's time: what takes them
is inlined.
"""

import numpy as np

from axion_np.kernels.choice import highest, largest
from axion_np.kernels.compiled import CONTRACT, REORDER, kernel
from axion_np.kernels.decode_weights import ABSENT
from axion_np.kernels.exp import exp, exponentials
from axion_np.modules.mla import LATENT_EPS


# ---------------------------------------------------------------------------- products
@kernel(fastmath=REORDER)
def add_product(x_I, w, y_O):
    """y += x W; W row by row, one number after the other."""
    n_in, n_out = x_I.size, y_O.size
    whole = n_in // 4 * 4
    for i in range(0, whole, 4):
        x0, x1, x2, x3 = x_I[i], x_I[i + 1], x_I[i + 2], x_I[i + 3]
        w0, w1 = w[i * n_out :], w[(i + 1) * n_out :]
        w2, w3 = w[(i + 2) * n_out :], w[(i + 3) * n_out :]
        for o in range(n_out):
            y_O[o] += x0 * w0[o] + x1 * w1[o] + x2 * w2[o] + x3 * w3[o]
    for i in range(whole, n_in):
        x0, w0 = x_I[i], w[i * n_out :]
        for o in range(n_out):
            y_O[o] += x0 * w0[o]


@kernel(fastmath=REORDER)
def dots(w_VD, x_D, y_V):
    """y = W x: the head when it is the embedding."""
    for v in range(len(w_VD)):
        row_D, total = w_VD[v], x_D[0] * 0
        for d in range(row_D.size):
            total += row_D[d] * x_D[d]
        y_V[v] = total


@kernel(fastmath=REORDER)
def normalize(x_D, gain, n, eps, y_D):
    """RMSNorm of n numbers; y may be x."""
    total = x_D[0] * 0
    for d in range(n):
        total += x_D[d] * x_D[d]
    inverse = x_D.dtype.type(1 / np.sqrt(total / n + eps))
    for d in range(n):
        y_D[d] = x_D[d] * inverse * gain[d]


@kernel(fastmath=REORDER)
def rotate(x_R, cos_P, sin_P, interleave, pair_R):
    """RoPE in place, firsts of all pairs before the seconds."""
    P = cos_P.size
    for i in range(2 * P):
        pair_R[i] = x_R[i]
    near, far = (2, 1) if interleave else (1, P)
    for i in range(P):
        a, b = pair_R[near * i], pair_R[near * i + far]
        x_R[i] = a * cos_P[i] - b * sin_P[i]
        x_R[P + i] = a * sin_P[i] + b * cos_P[i]


# ---------------------------------------------------------------------------- attention
@kernel(fastmath=REORDER)
def attend(q_A, keys_AS, n, scale, p_S, o_C):
    """One head of one query over the first n keys: the weighted mean of their latents."""
    A = len(keys_AS)
    for s in range(n):
        p_S[s] = 0
    for a in range(0, A - 1, 2):
        q0, q1, k0_S, k1_S = q_A[a] * scale, q_A[a + 1] * scale, keys_AS[a], keys_AS[a + 1]
        for s in range(n):
            p_S[s] += q0 * k0_S[s] + q1 * k1_S[s]
    if A % 2:
        q0, k0_S = q_A[A - 1] * scale, keys_AS[A - 1]
        for s in range(n):
            p_S[s] += q0 * k0_S[s]
    top = highest(p_S, n)
    exponentials(p_S, n, top)
    total = top * 0
    for s in range(n):
        total += p_S[s]
    for c in range(o_C.size):
        k0_S, mean = keys_AS[c], top * 0
        for s in range(n):
            mean += p_S[s] * k0_S[s]
        o_C[c] = mean / total


@kernel(inline="always")
def write_keys(weights, sizes, room, layer, T, first, keys_AS):
    """The latents of T tokens from position `first` on; those that are keys go into the cache."""
    place, D, C = weights.place_Z[layer], room.x_TD.shape[1], sizes.kv_lora_rank
    for t in range(T):
        normed_D, latents_U, at = room.normed_TD[t], room.latents_TU[t], first + t
        normalize(room.x_TD[t], weights.flat[place["attn_norm_D"] :], D, sizes.norm_eps, normed_D)
        latents_U[:] = 0
        add_product(normed_D, weights.latents[layer], latents_U)
        key_A, cos_P, sin_P = (
            latents_U[sizes.q_lora_rank :],
            weights.cos_SP[at],
            weights.sin_SP[at],
        )
        normalize(key_A, weights.flat[place["mla.kv_norm_C"] :], C, LATENT_EPS, key_A)
        rotate(key_A[C:], cos_P, sin_P, sizes.rope_interleave, room.pair_R)
        for a in range(key_A.size):
            keys_AS[a, at] = key_A[a]


@kernel(inline="always")
def attention(weights, sizes, room, layer, T, first, keys_AS):
    """x += MLA(norm(x)) for T tokens from position `first` on."""
    write_keys(weights, sizes, room, layer, T, first, keys_AS)
    place, A, C, Q = weights.place_Z[layer], len(keys_AS), sizes.kv_lora_rank, sizes.q_lora_rank
    scale = room.x_TD.dtype.type(sizes.attention_scale)
    for t in range(T):
        q_O, o_I, at, cq_Q = room.q_TO[t], room.o_TI[t], first + t, room.normed_TD[t]
        if Q > 0:
            cq_Q = room.latents_TU[t, :Q]
            normalize(cq_Q, weights.flat[place["mla.q_norm_Q"] :], Q, LATENT_EPS, cq_Q)
        q_O[:] = 0
        add_product(cq_Q, weights.query[layer], q_O)
        cos_P, sin_P = weights.cos_SP[at], weights.sin_SP[at]
        for h in range(sizes.n_heads):
            q_A = q_O[h * A : (h + 1) * A]
            rotate(q_A[C:], cos_P, sin_P, sizes.rope_interleave, room.pair_R)
            attend(q_A, keys_AS, at + 1, scale, room.p_S, o_I[h * C : (h + 1) * C])
        add_product(o_I, weights.output[layer], room.x_TD[t])


# ---------------------------------------------------------------------------- experts
@kernel(fastmath=CONTRACT)
def add_swiglu(x_D, w_gate, w_up, w_down, weight, gate_F, up_F, y_D):
    """y += weight SwiGLU(x)."""
    one = x_D.dtype.type(1)
    for f in range(gate_F.size):
        gate_F[f] = up_F[f] = 0
    add_product(x_D, w_gate, gate_F)
    add_product(x_D, w_up, up_F)
    for f in range(gate_F.size):
        up_F[f] *= weight * gate_F[f] / (one + exp(-gate_F[f]))
    add_product(up_F, w_down, y_D)


@kernel
def limit_groups(choice_E, sizes, group_G):
    """Minus infinity for experts outside the best groups; a group is as good as its best two."""
    size = choice_E.size // sizes.n_expert_groups
    for group in range(sizes.n_expert_groups):
        first = second = -np.inf
        for e in range(group * size, (group + 1) * size):
            if choice_E[e] > first:
                first, second = choice_E[e], first
            elif choice_E[e] > second:
                second = choice_E[e]
        group_G[group] = first + second
    for group in range(sizes.n_expert_groups):
        better = 0
        for other in range(sizes.n_expert_groups):
            better += group_G[other] > group_G[group]
            better += group_G[other] == group_G[group] and other < group
        if better >= sizes.n_active_groups:
            for e in range(group * size, (group + 1) * size):
                choice_E[e] = -np.inf


@kernel(fastmath=CONTRACT)
def route(gate_E, bias_E, sizes, choice_E, group_G):
    """Logits in, gates out: those of the chosen, zero elsewhere."""
    one, total = gate_E.dtype.type(1), 1e-20
    for e in range(gate_E.size):
        gate_E[e] = one / (one + exp(-gate_E[e]))
        choice_E[e] = gate_E[e] + bias_E[e]
    if sizes.n_expert_groups > 1:
        limit_groups(choice_E, sizes, group_G)
    for _ in range(sizes.n_active_experts):
        best = largest(choice_E, choice_E.size)
        total += gate_E[best]
        choice_E[best], gate_E[best] = -np.inf, -gate_E[best]  # a minus sign marks the chosen
    factor = sizes.route_scale / total if sizes.norm_topk_prob else sizes.route_scale
    for e in range(gate_E.size):
        gate_E[e] = -gate_E[e] * factor if gate_E[e] < 0 else 0


@kernel(inline="always")
def visit(flat, gate, up, down, F, weight, room, t):
    """x += weight SwiGLU(norm(x)) for token t and the matrices that begin at these places."""
    gate_F, up_F, x_D, y_D = room.gate_F[:F], room.up_F[:F], room.normed_TD[t], room.x_TD[t]
    add_swiglu(x_D, flat[gate:], flat[up:], flat[down:], weight, gate_F, up_F, y_D)


@kernel(inline="always")
def feed_forward(weights, sizes, room, layer, T):
    """x += FFN(norm(x)): a dense layer, or the shared expert and the chosen ones."""
    place, flat = weights.place_Z[layer], weights.flat
    D, E, F, one = room.x_TD.shape[1], room.choice_E.size, sizes.d_ff, room.x_TD.dtype.type(1)
    routed = place["ffn.w_router_DE"] != ABSENT
    for t in range(T):
        x_D, gate_E = room.normed_TD[t], room.gates_TE[t]
        normalize(room.x_TD[t], flat[place["ffn_norm_D"] :], D, sizes.norm_eps, x_D)
        if routed:
            gate_E[:] = 0
            add_product(x_D, flat[place["ffn.w_router_DE"] :], gate_E)
            route(gate_E, weights.bias_ZE[layer], sizes, room.choice_E, room.group_G)
    gate, up, down = place["ffn.w_gate_DF"], place["ffn.w_up_DF"], place["ffn.w_down_FD"]
    width = sizes.d_ff_dense
    if routed:
        gate, up = place["ffn.shared.w_gate_DF"], place["ffn.shared.w_up_DF"]
        down, width = place["ffn.shared.w_down_FD"], sizes.d_ff_shared
    for t in range(T if width > 0 else 0):
        visit(flat, gate, up, down, width, one, room, t)
    gate, up = place["ffn.experts.w_gate_EDF"], place["ffn.experts.w_up_EDF"]
    down = place["ffn.experts.w_down_EFD"]
    for e in range(E if routed else 0):
        skip = e * D * F
        for t in range(T):
            if room.gates_TE[t, e] != 0:
                weight = room.gates_TE[t, e]
                visit(flat, gate + skip, up + skip, down + skip, F, weight, room, t)
