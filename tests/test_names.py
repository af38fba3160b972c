"""An array's name tells its axes: `kr_BSR` has three, and in one frame R has one size.

A tracer looks at every local array when a function of the book returns, and at every named field
of what it saved, during a forward, a backward and a decoding of models whose axes all differ. A
letter that stands for a number of the Config has that size in every frame.
"""

import re
import sys
from pathlib import Path

import numpy as np
import pytest

import axion_np
from axion_np.generation.latent_cache import LatentCache, decode_step
from axion_np.modules.network import network_backward, network_forward
from axion_np.modules.params import allocate
from axion_np.modules.reference import cross_entropy
from axion_np.operations.adamw import adamw_step, new_moments
from axion_np.operations.router import update_bias
from axion_np.school.small import BASE, VARIANTS, random_batch, random_params, random_router

BOOK = str(Path(axion_np.__file__).parent)
SUFFIX = re.compile(r"_([A-Z][A-Za-z0-9]*)$")
EDGES = {"start_E"}  # E segments have E + 1 edges
ONE_WIDTH = [name for name in VARIANTS if name != "two-shared-experts"]  # they are 2 F wide


def axes(name, letters, shape):
    """(letter, size) of each axis. Leading axes may act as one L; rope's x may have heads."""
    if letters[0] == "L" and len(shape) > len(letters):
        lead = len(shape) - len(letters) + 1
        shape = (int(np.prod(shape[:lead])), *shape[lead:])
    if letters == "BTR" and len(shape) == 4:
        letters = "BTHR"
    assert len(letters) == len(shape), f"{name} has axes {shape}"
    return zip(letters, shape, strict=True)


def meanings(config):
    """Letters with one size in the whole model. D and F are widths of several things."""
    c = config
    R, N, Q = c.qk_rope_head_dim, c.qk_nope_head_dim, c.q_lora_rank or c.d_model
    letters = {"1": 1, "H": c.n_heads, "N": N, "R": R, "P": R // 2, "A": N + R, "Q": Q}
    letters |= {"W": c.v_head_dim, "C": c.kv_lora_rank, "V": c.vocab_size}
    return letters | {
        "E": c.n_routed_experts,
        "K": c.n_active_experts,
        "G": c.n_expert_groups,
    }


def check_names(values, where, config=BASE):
    sizes = meanings(config)
    for name, value in values.items():
        match = SUFFIX.search(name)
        if match and isinstance(value, np.ndarray) and name not in EDGES:
            for letter, size in axes(f"{where} {name}", match[1], value.shape):
                known = sizes.setdefault(letter, size)
                assert known == size, f"{where} {name}: {letter} is {size}, elsewhere {known}"
        if hasattr(value, "_asdict"):
            check_names(value._asdict(), f"{where} {type(value).__name__}.", config)


def traced(run, config):
    """Run under the tracer; names of the functions it saw."""
    seen, failures = set(), []

    def look(frame, event, _):
        if event == "return" and frame.f_code.co_filename.startswith(BOOK):
            seen.add(frame.f_code.co_name)
            try:
                check_names(frame.f_locals, frame.f_code.co_name, config)
            except AssertionError as error:
                failures.append(str(error))

    sys.setprofile(look)
    try:
        run()
    finally:
        sys.setprofile(None)
    assert not failures, "\n".join(sorted(set(failures)))
    return seen


@pytest.mark.parametrize("name", ONE_WIDTH)
def test_names_of_a_training_step_tell_the_truth(name):
    config = VARIANTS[name]
    p, router, g = random_params(config), random_router(config), allocate(config, np.float64)
    tokens_BT, targets_BT, pos_BT = random_batch(config)

    def step():
        logits_BTV, saved = network_forward(tokens_BT, p, router, config, pos_BT=pos_BT)
        _, dlogits_BTV = cross_entropy(logits_BTV, targets_BT)
        network_backward(dlogits_BTV, saved, p, g, config)
        adamw_step(p.flat, g.flat, *new_moments(p.flat), 0, 1e-3)
        for bias_E, load_E in zip(router.biases, saved.load, strict=True):
            if bias_E is not None:
                update_bias(bias_E, load_E, config.router_bias_speed)

    seen = traced(step, config)
    pairs = "linear rmsnorm rope attention swiglu experts router mla moe block network".split()
    expected = {f"{pair}_{way}" for pair in pairs for way in ("forward", "backward")}
    if name == "no-shared-expert":
        expected -= {"swiglu_forward", "swiglu_backward"}
    assert expected <= seen


@pytest.mark.parametrize("name", ["two-layers", "no-query-latent"])
def test_names_of_decoding_tell_the_truth(name):
    """T new tokens, S cached ones: here the two differ."""
    config = VARIANTS[name]
    p, router = random_params(config), random_router(config)
    tokens_BT, cache = random_batch(config)[0], LatentCache(config, 3, dtype=np.float64)

    def decode():
        for piece_BT in (tokens_BT[:, :2], tokens_BT[:, 2:6], tokens_BT[:, 6:7]):
            decode_step(piece_BT, p, router, cache, config)

    assert {"decode_step", "latent_attention"} <= traced(decode, config)


def test_the_tracer_sees_a_wrong_rank_and_a_wrong_size():
    with pytest.raises(AssertionError, match="x_TD has axes"):
        check_names({"x_TD": np.zeros((2, 3, 4))}, "f")
    with pytest.raises(AssertionError, match="D is 4, elsewhere 3"):
        check_names({"x_TD": np.zeros((2, 3)), "w_DF": np.zeros((4, 5))}, "f")
    with pytest.raises(AssertionError, match="H is 5, elsewhere 2"):
        check_names({"w_HC": np.zeros((5, 7))}, "f")
    leading_axes_act_as_one = {"x_LD": np.zeros((2, 3, 4)), "y_LF": np.zeros((6, 5))}
    check_names({**leading_axes_act_as_one, "r_L1": np.ones((6, 1))}, "f")


def test_axes_of_the_small_model_all_differ():
    """Else a swap of two axes could pass unseen. Attention and experts share no frame."""
    c, batch = BASE, random_batch(BASE)[0]
    R, N = c.qk_rope_head_dim, c.qk_nope_head_dim
    attention = [
        *batch.shape,
        c.d_model,
        c.n_heads,
        c.q_lora_rank,
        c.kv_lora_rank,
        N,
        R,
        N + R,
        R // 2,
        c.v_head_dim,
        c.vocab_size,
    ]
    experts = [batch.size, c.d_model, c.n_routed_experts, c.n_active_experts, c.d_ff]
    assert len(set(attention)) == len(attention)
    assert len(set(experts)) == len(experts)
