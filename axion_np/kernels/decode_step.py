r"""Decoding as one compiled call: read tokens, choose the next, append it, many times over.

NumPy spends 7 ms on a token of `axion1`, nearly all of it between operations: 250 calls, each for
a few thousand multiply-adds. Here a token passes all layers, the head and the choice without
returning to Python, and attention stays in the latent space:

    x W   for W = [W^DQ | W^DKV | W^KR]            one product for all three
    q_h = c^Q [W^UQ_h W^UK_h^T | W^QR_h]           content query in latent space, rotary query
    p = softmax(q_h . [c^KV; k^R] scale)           keys as rows of the cache, S long
    u = sum_h (p c^KV) [W^UV_h W^O_h]              values and output in one matrix

Everything runs on the calling thread and without the interpreter's lock, so that sequences can be
decoded by several threads side by side: `decode_many` does. Rows of a matrix are contiguous, and
the inner loops run along them, four rows at a time.
"""

import numpy as np

from axion_np.generation import sampling
from axion_np.kernels.choice import choose, largest
from axion_np.kernels.compiled import CONTRACT, REORDER, kernel
from axion_np.kernels.exp import exp
from axion_np.modules.mla import LATENT_EPS

# Columns of `place`: where a layer's weights begin, in the model's flat vector ...
ATTN_NORM, Q_NORM, KV_NORM, FFN_NORM, ROUTER, GATE, UP, DOWN, S_GATE, S_UP, S_DOWN = range(11)
# ... and in the vector made by `pack`; WIDTH is that of the shared expert or the dense layer.
JOINED, QUERY, OUT, BIAS, WIDTH = range(11, 16)

window_start = kernel(sampling.window_start)


# ---------------------------------------------------------------------------- products
@kernel(fastmath=REORDER, error_model="numpy")
def add_product(x_I, n_in, w_P, at, y_O, n_out):
    """y += x W, for the (n_in, n_out) matrix that begins at w[at]."""
    whole = n_in // 4 * 4
    for i in range(0, whole, 4):
        a, b, c, d = x_I[i], x_I[i + 1], x_I[i + 2], x_I[i + 3]
        w0, w1 = w_P[at + i * n_out :], w_P[at + (i + 1) * n_out :]
        w2, w3 = w_P[at + (i + 2) * n_out :], w_P[at + (i + 3) * n_out :]
        for o in range(n_out):
            y_O[o] += a * w0[o] + b * w1[o] + c * w2[o] + d * w3[o]
    for i in range(whole, n_in):
        a, w0 = x_I[i], w_P[at + i * n_out :]
        for o in range(n_out):
            y_O[o] += a * w0[o]


@kernel(fastmath=REORDER, error_model="numpy")
def dots(w_P, x_D, D, y_V, V):
    """y = W x for the (V, D) matrix at the beginning of w: the head when it is the embedding."""
    for v in range(V):
        row_D, total = w_P[v * D :], x_D[0] * 0
        for d in range(D):
            total += row_D[d] * x_D[d]
        y_V[v] = total


@kernel(fastmath=REORDER, error_model="numpy")
def normalize(x_D, n, gain_P, at, eps, y_D):
    """RMSNorm with the gain that begins at gain[at]; y may be x."""
    gain_D, total = gain_P[at:], x_D[0] * 0
    for d in range(n):
        total += x_D[d] * x_D[d]
    inverse = x_D.dtype.type(1 / np.sqrt(total / n + eps))
    for d in range(n):
        y_D[d] = x_D[d] * inverse * gain_D[d]


@kernel(fastmath=REORDER, error_model="numpy")
def turn(x_R, cos_P, sin_P, interleave, pair_R):
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
@kernel(fastmath=CONTRACT, error_model="numpy")
def exponentials(p_S, n, top):
    """p = e^(p - top), without REORDER, which would undo the rounding inside `exp`."""
    for s in range(n):
        p_S[s] = exp(p_S[s] - top)


@kernel(fastmath=REORDER, error_model="numpy")
def attend(q_J, J, keys_JS, n, scale, p_S, o_C, C):
    """One head of one query over the first n keys: the weighted mean of their latents."""
    for s in range(n):
        p_S[s] = 0
    for j in range(0, J - 1, 2):
        a, b, k0_S, k1_S = q_J[j] * scale, q_J[j + 1] * scale, keys_JS[j], keys_JS[j + 1]
        for s in range(n):
            p_S[s] += a * k0_S[s] + b * k1_S[s]
    if J % 2:
        a, k0_S = q_J[J - 1] * scale, keys_JS[J - 1]
        for s in range(n):
            p_S[s] += a * k0_S[s]
    top = p_S[0]
    for s in range(n):
        top = max(top, p_S[s])
    exponentials(p_S, n, top)
    total = top * 0
    for s in range(n):
        total += p_S[s]
    for c in range(C):
        k0_S, mean = keys_JS[c], top * 0
        for s in range(n):
            mean += p_S[s] * k0_S[s]
        o_C[c] = mean / total


@kernel(error_model="numpy")
def attention(w, s, m, layer, T, first, keys_JS):
    """x += MLA(norm(x)) for T tokens at positions first .. first + T - 1; writes their keys."""
    D, H, C, Q, J, place = m.x_TD.shape[1], s.H, s.C, s.Q, s.C + s.R, w.place[layer]
    scale = m.x_TD.dtype.type(s.scale)
    for t in range(T):
        low_J, at = m.low_TJ[t], first + t
        low_J[:] = 0
        normalize(m.x_TD[t], D, w.flat, place[ATTN_NORM], s.norm_eps, m.f_TD[t])
        add_product(m.f_TD[t], D, w.made, place[JOINED], low_J, Q + J)
        key_J = low_J[Q:]
        normalize(key_J, C, w.flat, place[KV_NORM], LATENT_EPS, key_J)
        turn(key_J[C:], w.cos[at], w.sin[at], s.interleave, m.pair_R)
        for j in range(J):
            keys_JS[j, at] = key_J[j]
    for t in range(T):
        q_I, o_I, at, cq, width = m.q_TI[t], m.o_TI[t], first + t, m.f_TD[t], D
        if Q > 0:
            cq, width = m.low_TJ[t], Q
            normalize(cq, Q, w.flat, place[Q_NORM], LATENT_EPS, cq)
        q_I[:] = 0
        add_product(cq, width, w.made, place[QUERY], q_I, H * J)
        for h in range(H):
            q_J = q_I[h * J :]
            turn(q_J[C:], w.cos[at], w.sin[at], s.interleave, m.pair_R)
            attend(q_J, J, keys_JS, at + 1, scale, m.p_S, o_I[h * C :], C)
        add_product(o_I, H * C, w.made, place[OUT], m.x_TD[t], D)


# ---------------------------------------------------------------------------- experts
@kernel(fastmath=CONTRACT, error_model="numpy")
def add_swiglu(x_D, D, w_P, gate_at, up_at, down_at, F, weight, m, y_D):
    """y += weight SwiGLU(x), for the matrices that begin at these offsets."""
    gate_F, up_F, one = m.gate_F, m.up_F, x_D.dtype.type(1)
    for f in range(F):
        gate_F[f] = up_F[f] = 0
    add_product(x_D, D, w_P, gate_at, gate_F, F)
    add_product(x_D, D, w_P, up_at, up_F, F)
    for f in range(F):
        up_F[f] *= weight * gate_F[f] / (one + exp(-gate_F[f]))
    add_product(up_F, F, w_P, down_at, y_D, D)


@kernel(error_model="numpy")
def limit_groups(choice_E, s, group_G):
    """Minus infinity for experts outside the best groups; a group is as good as its best two."""
    size = s.E // s.n_groups
    for g in range(s.n_groups):
        first = second = -np.inf
        for e in range(g * size, (g + 1) * size):
            if choice_E[e] > first:
                first, second = choice_E[e], first
            elif choice_E[e] > second:
                second = choice_E[e]
        group_G[g] = first + second
    for _ in range(s.n_active_groups):
        group_G[largest(group_G, s.n_groups)] = -np.inf
    for e in range(s.E):
        if group_G[e // size] != -np.inf:
            choice_E[e] = -np.inf


@kernel(fastmath=CONTRACT, error_model="numpy")
def route(gate_E, bias_P, at, s, m):
    """Logits in, gates out: those of the chosen, zero elsewhere."""
    one, choice_E, total = gate_E.dtype.type(1), m.choice_E, 1e-20
    for e in range(s.E):
        gate_E[e] = one / (one + exp(-gate_E[e]))
        choice_E[e] = gate_E[e] + bias_P[at + e]
    if s.n_groups > 1:
        limit_groups(choice_E, s, m.group_G)
    for _ in range(s.n_active):
        best = largest(choice_E, s.E)
        total += gate_E[best]
        choice_E[best], gate_E[best] = -np.inf, -gate_E[best]  # a minus sign marks the chosen
    factor = s.route_scale / total if s.norm_topk else s.route_scale
    for e in range(s.E):
        gate_E[e] = -gate_E[e] * factor if gate_E[e] < 0 else 0


@kernel(error_model="numpy")
def feed_forward(w, s, m, layer, T):
    """x += FFN(norm(x)): the shared expert or a dense layer, and the chosen experts."""
    D, E, F, place, one = m.x_TD.shape[1], s.E, s.F, w.place[layer], m.x_TD.dtype.type(1)
    routed = place[ROUTER] >= 0
    for t in range(T):
        normalize(m.x_TD[t], D, w.flat, place[FFN_NORM], s.norm_eps, m.f_TD[t])
        if routed:
            gate_E = m.gates_TE[t]
            gate_E[:] = 0
            add_product(m.f_TD[t], D, w.flat, place[ROUTER], gate_E, E)
            route(gate_E, w.made, place[BIAS], s, m)
    for e in range(-1, E if routed else 0):  # -1 is the part that every token visits
        gate, up, down, width = place[S_GATE], place[S_UP], place[S_DOWN], place[WIDTH]
        if e >= 0:
            skip, width = e * D * F, F
            gate, up, down = place[GATE] + skip, place[UP] + skip, place[DOWN] + skip
        for t in range(T):
            weight = m.gates_TE[t, e] if e >= 0 else one
            if weight != 0 and width > 0:
                add_swiglu(m.f_TD[t], D, w.flat, gate, up, down, width, weight, m, m.x_TD[t])


# ---------------------------------------------------------------------------- tokens
@kernel(nogil=True, error_model="numpy")
def run(w, s, m, cache_lJS, tokens_N, state, n_new, uniforms_N, seen_V, rules):
    """Append up to n_new tokens, or fewer if the last of them ends the text: how many.

    state holds [tokens there are, tokens read, where the window begins, tokens of the prompt].
    """
    temperature, top_k, top_p, min_new, penalty, eos = rules
    window, D, V = cache_lJS.shape[2], m.x_TD.shape[1], m.logits_V.size
    for number in range(n_new):
        start = window_start(state[0], window)
        if start != state[2]:
            state[1] = state[2] = start
        while state[1] < state[0]:
            first, T = state[1], min(len(m.x_TD), state[0] - state[1])
            for t in range(T):
                for d in range(D):
                    m.x_TD[t, d] = w.flat[tokens_N[first + t] * D + d]
            for layer in range(len(w.place)):
                attention(w, s, m, layer, T, first - start, cache_lJS[layer])
                feed_forward(w, s, m, layer, T)
            state[1] += T
        x_D, z_V, n_done = m.x_TD[T - 1], m.logits_V, state[0] - state[3]
        normalize(x_D, D, w.flat, s.norm, s.norm_eps, x_D)
        if s.head >= 0:
            z_V[:] = 0
            add_product(x_D, D, w.flat, s.head, z_V, V)
        else:
            dots(w.flat, x_D, D, z_V, V)
        banned = eos if n_done < min_new and eos < V else -1
        token = choose(m, seen_V, uniforms_N[n_done], banned, temperature, top_k, top_p, penalty)
        tokens_N[state[0]] = token
        seen_V[token] = True
        state[0] += 1
        if token == eos:
            return number + 1
    return n_new
