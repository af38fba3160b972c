"""T tokens through a layer, compiled: attention in the latent space, and the feed-forward part.

`decode.py` says why this exists beside `latent_cache.py`; `decode_weights.py` has the tuples
`weights`, `sizes` and `room`, `decode_products.py` the products. To hand three dozen arrays from
function to function would cost a tenth of a token's time: a layer is one call, and what it is made
of is inlined.
"""

import numpy as np

from axion_np.kernels.choice import highest, largest
from axion_np.kernels.compiled import CONTRACT, REORDER, kernel
from axion_np.kernels.decode_products import add_all, add_product, add_two, dots
from axion_np.kernels.decode_weights import ABSENT
from axion_np.kernels.exp import exp, exponentials
from axion_np.modules.mla import LATENT_EPS


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


@kernel(inline="always")
def head(weights, x_D, logits_V):
    if weights.head.size > 0:
        logits_V[:] = 0
        add_product(x_D, weights.head, logits_V)
    else:
        dots(weights.table_VD, x_D, logits_V)


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
        gain = weights.flat[place["attn_norm_D"] :]
        normalize(room.x_TD[t], gain, D, sizes.norm_eps, room.normed_TD[t])
    room.latents_TU[:T] = 0
    add_all(room.normed_TD, D, 0, T, weights.latents[layer], room.latents_TU)
    for t in range(T):
        key_A, at = room.latents_TU[t][sizes.q_lora_rank :], first + t
        cos_P, sin_P = weights.cos_SP[at], weights.sin_SP[at]
        normalize(key_A, weights.flat[place["mla.kv_norm_C"] :], C, LATENT_EPS, key_A)
        rotate(key_A[C:], cos_P, sin_P, sizes.rope_interleave, room.pair_R)
        for a in range(key_A.size):
            keys_AS[a, at] = key_A[a]


@kernel(inline="always")
def attention(weights, sizes, room, layer, begin, T, first, keys_AS):
    """x += MLA(norm(x)) for T tokens from position `first` on; before `begin` only their keys."""
    write_keys(weights, sizes, room, layer, T, first, keys_AS)
    place, A, C, Q = weights.place_Z[layer], len(keys_AS), sizes.kv_lora_rank, sizes.q_lora_rank
    scale = room.x_TD.dtype.type(sizes.attention_scale)
    room.q_TO[begin:T] = 0
    if Q > 0:
        for t in range(begin, T):
            cq_Q = room.latents_TU[t][:Q]
            normalize(cq_Q, weights.flat[place["mla.q_norm_Q"] :], Q, LATENT_EPS, cq_Q)
        add_all(room.latents_TU, Q, begin, T, weights.query[layer], room.q_TO)
    else:
        add_all(room.normed_TD, room.x_TD.shape[1], begin, T, weights.query[layer], room.q_TO)
    for t in range(begin, T):
        q_O, o_I, at = room.q_TO[t], room.o_TI[t], first + t
        cos_P, sin_P = weights.cos_SP[at], weights.sin_SP[at]
        for h in range(sizes.n_heads):
            q_A = q_O[h * A : (h + 1) * A]
            rotate(q_A[C:], cos_P, sin_P, sizes.rope_interleave, room.pair_R)
            attend(q_A, keys_AS, at + 1, scale, room.p_S, o_I[h * C : (h + 1) * C])
    add_all(room.o_TI, room.o_TI.shape[1], begin, T, weights.output[layer], room.x_TD)


# ---------------------------------------------------------------------------- experts
@kernel(fastmath=CONTRACT)
def activate(gate_F, up_F, weight):
    """up = weight silu(gate) up."""
    one = gate_F.dtype.type(1)
    for f in range(gate_F.size):
        up_F[f] *= weight * gate_F[f] / (one + exp(-gate_F[f]))


@kernel
def add_swiglu(x_D, w_gate, w_up, w_down, weight, gate_F, up_F, y_D):
    """y += weight SwiGLU(x)."""
    gate_F[:] = up_F[:] = 0
    add_product(x_D, w_gate, gate_F)
    add_product(x_D, w_up, up_F)
    activate(gate_F, up_F, weight)
    add_product(up_F, w_down, y_D)


@kernel
def add_two_swiglus(x_TD, t, u, w_gate, w_up, w_down, at_t, at_u, gate_TF, up_TF, F, y_TD):
    """The same for tokens t and u, with a weight for each."""
    gate_F, up_F, gate_of_u, up_of_u = gate_TF[0][:F], up_TF[0][:F], gate_TF[1][:F], up_TF[1][:F]
    gate_F[:] = up_F[:] = gate_of_u[:] = up_of_u[:] = 0
    add_two(x_TD[t], x_TD[u], w_gate, gate_F, gate_of_u)
    add_two(x_TD[t], x_TD[u], w_up, up_F, up_of_u)
    activate(gate_F, up_F, at_t)
    activate(gate_of_u, up_of_u, at_u)
    add_two(up_F, up_of_u, w_down, y_TD[t], y_TD[u])


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
def visit(matrices, gate, up, down, F, weight, room, t):
    """x += weight SwiGLU(norm(x)) for token t and the matrices that begin at these places."""
    x_D, y_D, gate_F, up_F = room.normed_TD[t], room.x_TD[t], room.gate_TF[0], room.up_TF[0]
    w_gate, w_up, w_down = matrices[gate:], matrices[up:], matrices[down:]
    add_swiglu(x_D, w_gate, w_up, w_down, weight, gate_F[:F], up_F[:F], y_D)


@kernel(inline="always")
def visit_two(matrices, gate, up, down, F, at_t, at_u, room, t, u):
    """The same for tokens t and u, with a weight for each."""
    x_TD, y_TD, gate_TF, up_TF = room.normed_TD, room.x_TD, room.gate_TF, room.up_TF
    w_gate, w_up, w_down = matrices[gate:], matrices[up:], matrices[down:]
    add_two_swiglus(x_TD, t, u, w_gate, w_up, w_down, at_t, at_u, gate_TF, up_TF, F, y_TD)


@kernel(inline="always")
def feed_forward(weights, sizes, room, layer, begin, T):
    """x += FFN(norm(x)) for tokens begin to T: a dense layer, or the shared expert and the chosen
    ones. Tokens that visit the same expert do so two at a time."""
    place, flat, matrices = weights.place_Z[layer], weights.flat, weights.matrices
    D, E, F, one = room.x_TD.shape[1], room.choice_E.size, sizes.d_ff, room.x_TD.dtype.type(1)
    routed = place["ffn.w_router_DE"] != ABSENT
    for t in range(begin, T):
        gain = flat[place["ffn_norm_D"] :]
        normalize(room.x_TD[t], gain, D, sizes.norm_eps, room.normed_TD[t])
    gate, up, down = place["ffn.w_gate_DF"], place["ffn.w_up_DF"], place["ffn.w_down_FD"]
    width = sizes.d_ff_dense
    if routed:
        room.gates_TE[begin:T] = 0
        add_all(room.normed_TD, D, begin, T, flat[place["ffn.w_router_DE"] :], room.gates_TE)
        for t in range(begin, T):
            route(room.gates_TE[t], weights.bias_ZE[layer], sizes, room.choice_E, room.group_G)
        gate, up = place["ffn.shared.w_gate_DF"], place["ffn.shared.w_up_DF"]
        down, width = place["ffn.shared.w_down_FD"], sizes.d_ff_shared
    end = T if width > 0 else begin
    for t in range(begin, end - 1, 2):
        visit_two(matrices, gate, up, down, width, one, one, room, t, t + 1)
    if (end - begin) % 2:
        visit(matrices, gate, up, down, width, one, room, end - 1)
    gate, up = place["ffn.experts.w_gate_EDF"], place["ffn.experts.w_up_EDF"]
    down, gates_TE = place["ffn.experts.w_down_EFD"], room.gates_TE
    nobody = len(gates_TE)
    for e in range(E if routed else 0):
        skip, waiting = e * D * F, nobody
        for t in range(begin, T):
            if gates_TE[t, e] != 0 and waiting == nobody:
                waiting = t
            elif gates_TE[t, e] != 0:
                at_t, at_u, u = gates_TE[waiting, e], gates_TE[t, e], waiting
                visit_two(matrices, gate + skip, up + skip, down + skip, F, at_t, at_u, room, u, t)
                waiting = nobody
        if waiting < nobody:
            weight = gates_TE[waiting, e]
            visit(matrices, gate + skip, up + skip, down + skip, F, weight, room, waiting)


# ---------------------------------------------------------------------------- both
@kernel
def pass_layer(weights, sizes, room, layer, begin, T, first, keys_AS):
    """T tokens from position `first` on through a layer; before `begin` only their keys."""
    attention(weights, sizes, room, layer, begin, T, first, keys_AS)
    feed_forward(weights, sizes, room, layer, begin, T)
