r"""The compiled decoding step at work: for one prompt as a stream, for many on several threads.

New here: absorption as matrices. Three small products of each layer are formed once; all other
weights are read where they are, in the model's flat vector, at the offsets in `place`.
"""

from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

import numba
import numpy as np

from axion_np.kernels.decode_step import BIAS, JOINED, OUT, QUERY, WIDTH, run
from axion_np.kernels.mla import absorb
from axion_np.modules.params import walk
from axion_np.operations.rope import attention_scale, rope_table

BLOCK = 32  # prompt tokens that pass a layer together, so that its weights stay in the cache
CHUNK_WORK = 20_000_000  # multiply-adds between two looks at Python: a few milliseconds
# The arrays in the order of the first columns of `place`.
NAMES = [
    "attn_norm_D",
    "mla.q_norm_Q",
    "mla.kv_norm_C",
    "ffn_norm_D",
    "ffn.w_router_DE",
    "ffn.experts.w_gate_EDF",
    "ffn.experts.w_up_EDF",
    "ffn.experts.w_down_EFD",
    "ffn.shared.w_gate_DF",
    "ffn.shared.w_up_DF",
    "ffn.shared.w_down_FD",
]


class Weights(NamedTuple):
    flat: np.ndarray  # (P,) all parameters, where the model has them
    made: np.ndarray  # what `pack` formed of them: joined and absorbed matrices, routing biases
    place: np.ndarray  # (layers, 16) int64, the columns above
    cos: np.ndarray  # (S, P) of all positions of the window
    sin: np.ndarray  # (S, P)


class Sizes(NamedTuple):
    H: int
    C: int
    R: int
    Q: int  # 0 without a query latent
    E: int
    F: int
    n_active: int
    n_groups: int
    n_active_groups: int
    norm: int  # offset of the final gain in `flat`
    head: int  # offset of the head, or -1 when it is the embedding
    norm_topk: bool
    interleave: bool
    route_scale: float
    scale: float
    norm_eps: float


class Work(NamedTuple):
    """Room for what is computed, so that the kernels allocate nothing."""

    x_TD: np.ndarray  # the residual stream
    f_TD: np.ndarray  # after a norm
    low_TJ: np.ndarray  # [c^Q | c^KV | k^R]
    q_TI: np.ndarray  # queries, H (C + R) wide
    o_TI: np.ndarray  # attended latents, H C of it
    gates_TE: np.ndarray
    p_S: np.ndarray  # attention weights of one query and head
    gate_F: np.ndarray
    up_F: np.ndarray
    pair_R: np.ndarray
    choice_E: np.ndarray
    group_G: np.ndarray
    logits_V: np.ndarray
    p_V: np.ndarray  # (V,) float64
    heap_V: np.ndarray  # (V,) float64


def pack(model):
    r"""Weights and Sizes of a model. **Cost** the absorbed products: less than reading a token."""
    c, p, dtype = model.config, model.params, model.params.flat.dtype
    start = {
        name: (array.ctypes.data - p.flat.ctypes.data) // array.itemsize for name, array in walk(p)
    }
    place = np.full((c.n_layers, 16), -1, np.int64)
    made, at = [], 0
    for layer, (block, bias_E) in enumerate(zip(p.blocks, model.router.biases, strict=True)):
        dense = layer < c.n_dense_layers
        for column, name in enumerate(NAMES):
            name = name.replace("shared.", "") if dense else name
            place[layer, column] = start.get(f"blocks.{layer}.{name}", -1)
        place[layer, WIDTH] = c.d_ff_dense if dense else c.n_shared_experts * c.d_ff
        columns = (JOINED, QUERY, OUT, BIAS)
        bias_E = np.zeros(0, np.float32) if bias_E is None else bias_E
        for column, array in zip(columns, (*absorb(block.mla), bias_E), strict=True):
            place[layer, column], at = at, at + array.size
            made.append(array.reshape(-1))
    rope = rope_table(np.arange(c.max_seq_len)[None], c, dtype)
    sizes = Sizes(
        c.n_heads,
        c.kv_lora_rank,
        c.qk_rope_head_dim,
        c.q_lora_rank or 0,
        c.n_routed_experts,
        c.d_ff,
        c.n_active_experts,
        c.n_expert_groups,
        c.n_active_groups,
        start["norm_D"],
        start.get("head_DV", -1),
        c.norm_topk_prob,
        c.rope_interleave,
        float(c.route_scale),
        float(attention_scale(c)),
        float(c.norm_eps),
    )
    made = np.concatenate(made).astype(dtype, copy=False)
    return Weights(p.flat, made, place, rope.cos_BTP[0], rope.sin_BTP[0]), sizes


def new_work(model):
    """Room for BLOCK tokens."""
    c, dtype = model.config, model.params.flat.dtype
    J = c.kv_lora_rank + c.qk_rope_head_dim
    width = max(c.d_ff_dense if c.n_dense_layers else 0, c.d_ff * max(c.n_shared_experts, 1))
    rows = [
        (BLOCK, n)
        for n in (
            c.d_model,
            c.d_model,
            J + (c.q_lora_rank or 0),
            c.n_heads * J,
            c.n_heads * J,
            c.n_routed_experts,
        )
    ]
    flat = [
        c.max_seq_len,
        width,
        width,
        c.qk_rope_head_dim,
        c.n_routed_experts,
        c.n_expert_groups,
        c.vocab_size,
    ]
    doubles = [np.zeros(c.vocab_size), np.zeros(c.vocab_size)]
    return Work(*(np.zeros(shape, dtype) for shape in [*rows, *flat]), *doubles)


def start(model, ids_T, n_new):
    """What one sequence needs besides the weights: cache, tokens, state, seen."""
    c = model.config
    width = c.kv_lora_rank + c.qk_rope_head_dim
    cache_lJS = np.zeros((c.n_layers, width, c.max_seq_len), model.params.flat.dtype)
    tokens_N = np.concatenate([ids_T, np.zeros(n_new, np.int64)])
    seen_V = np.zeros(c.vocab_size, bool)
    seen_V[ids_T] = True
    return cache_lJS, tokens_N, np.array([len(ids_T), 0, 0, len(ids_T)]), seen_V


def plain(settings):
    """Settings as six numbers."""
    s = settings
    return (
        float(s.temperature),
        int(s.top_k or 0),
        float(s.top_p or 0),
        int(s.min_new_tokens),
        float(s.repetition_penalty),
        int(s.eos_id),
    )


def decode_one(model, ids_T, uniforms_N, settings):
    r"""`sampling.decode` of one prompt: yields new ids, a chunk of them for each compiled call."""
    weights, sizes = pack(model)
    work, rules, n_new = new_work(model), plain(settings), len(uniforms_N)
    cache, tokens, state, seen = start(model, ids_T, n_new)
    chunk = max(1, CHUNK_WORK // model.config.active_count())
    for done in range(0, n_new, chunk):
        args = (cache, tokens, state, min(chunk, n_new - done), uniforms_N, seen, rules)
        made = run(weights, sizes, work, *args)
        new = tokens[len(ids_T) + done : len(ids_T) + done + made].tolist()
        yield from new
        if new[-1] == settings.eos_id:
            return


def decode_many(model, prompts, draws, settings, advance):
    r"""`decode_one` of many prompts on as many threads as Numba would use: lists of new ids."""
    weights, sizes = pack(model)
    rules = plain(settings)

    def answer(number):
        ids_T, u_N = prompts[number], draws[number]
        cache, tokens, state, seen = start(model, ids_T, len(u_N))
        args = (cache, tokens, state, len(u_N), u_N, seen, rules)
        made = run(weights, sizes, new_work(model), *args)
        advance(1)
        return tokens[len(ids_T) : len(ids_T) + made].tolist()

    with ThreadPoolExecutor(numba.get_num_threads()) as pool:
        return list(pool.map(answer, range(len(prompts))))
