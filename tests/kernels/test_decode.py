"""The compiled decoding step: equal to the reference for every shape of model.

The kernels are called directly, so these tests do not depend on which back end is the default.
"""

import numba
import numpy as np
import pytest

from axion_np.config import Config
from axion_np.generation.sampling import (
    Settings,
    generate,
    keep_top_k,
    keep_top_p,
    uniforms,
    window_start,
)
from axion_np.kernels import choice, decode, decode_weights
from axion_np.kernels.choice import keep
from axion_np.modules.model import Model
from axion_np.modules.params import walk
from axion_np.school.small import VARIANTS, WITH_MTP, random_params, random_router

MODELS = VARIANTS | WITH_MTP
GREEDY = Settings(temperature=0, eos_id=-1)


def small_model(name, dtype=np.float64):
    config = MODELS[name]
    return Model(config, random_params(config, dtype=dtype), random_router(config))


def logits_after(model, ids):
    """The logits from which the kernel chooses the token after `ids`."""
    weights, sizes = decode_weights.pack(model)
    room, reading = decode_weights.new_room(model), decode.start(model, np.array(ids), 1)
    rules, one = choice.plain(GREEDY, model.config.vocab_size), np.zeros(1)
    decode.run(weights, sizes, room, reading, rules, one, 0, 1, np.empty(0))
    return room.logits_V


# ---------------------------------------------------------------------------- parity
@pytest.mark.parametrize("dtype, tolerance", [(np.float64, 1e-10), (np.float32, 1e-5)])
@pytest.mark.parametrize("name", MODELS)
def test_logits_are_those_of_the_full_forward(name, dtype, tolerance):
    model = small_model(name, dtype)
    rng = np.random.default_rng(1)
    for length in (1, 2, 7, 12, 13, 30):
        ids = rng.integers(0, 15, length)
        start = window_start(length, model.config.max_seq_len)
        truth_V = small_model(name).logits(ids[None, start:], "numpy")[0, -1]
        error = np.abs(logits_after(model, ids) - truth_V).max() / np.abs(truth_V).max()
        assert error < tolerance, (length, error)


def test_bfloat16_is_the_nearest_number_with_eight_bits_and_ties_go_to_even():
    x = np.array([1, -2, 0, 1 + 2**-8, 1 + 3 * 2**-8, 1 + 2**-8 + 2**-20, 3e38], np.float32)
    bits = decode_weights.stored(x, "bfloat16").astype(np.uint32) << 16
    expected = [1, -2, 0, 1, 1 + 2**-6, 1 + 2**-7, 3e38]
    np.testing.assert_allclose(bits.view(np.float32), expected, rtol=2**-9)
    assert bits.view(np.float32)[:6].tolist() == expected[:6]
    x = np.random.default_rng(0).standard_normal((3, 500)).astype(np.float32)
    near = (decode_weights.stored(x, "bfloat16").astype(np.uint32) << 16).view(np.float32)
    assert near.shape == x.shape and 2**-10 < np.abs(near / x - 1).max() <= 2**-8
    assert decode_weights.stored(x, "float32") is x
    with pytest.raises(ValueError, match="decoding_weights is 'int4'; expected float32 or"):
        decode_weights.stored(x, "int4")


@pytest.mark.parametrize("name", ["base", "untied", "first-layer-dense"])
def test_bfloat16_weights_move_the_logits_by_little_and_not_by_nothing(name):
    model, ids = small_model(name, np.float32), np.random.default_rng(1).integers(0, 15, 9)
    exact_V = logits_after(model, ids)
    model.decoding_weights = "bfloat16"
    near_V = logits_after(model, ids)
    assert 1e-4 < np.abs(near_V - exact_V).max() / np.abs(exact_V).max() < 0.03
    answers = [[int(t) for t in generate(model, ids, 20, seed=3, backend="numba")] for _ in "ab"]
    assert answers[0] == answers[1]  # and as ever the same seed gives the same text


@pytest.mark.parametrize("name", MODELS)
def test_the_tokens_are_those_of_the_reference_past_the_window(name):
    model, ids = small_model(name), np.array([3, 4, 5])
    reference = generate(model, ids, 40, temperature=0, eos_id=-1, backend="numpy")
    assert list(decode.decode_one(model, ids, uniforms(0, 40), GREEDY)) == list(reference)


@pytest.mark.parametrize(
    "options",
    [
        {"temperature": 1.0},
        {"temperature": 0.7, "top_k": 4},
        {"temperature": 1.2, "top_p": 0.8},
        {"top_k": 9, "top_p": 0.9, "repetition_penalty": 1.4},
        {"min_new_tokens": 20, "eos_id": 3},
        {"temperature": 0, "min_new_tokens": 20, "eos_id": 3},
        {"top_k": 1},
        {"top_p": 1.0},
        {"n_tokens": 6, "top_p": 0.9},
        {"n_tokens": 6, "top_k": 9, "temperature": 3.0},
        {"n_tokens": 2, "eos_id": 4, "min_new_tokens": 3, "temperature": 0},
    ],
)
def test_a_seed_gives_the_same_tokens_compiled_or_not(options):
    model, ids = small_model("base"), np.array([3, 4, 5])
    options = {"eos_id": -1, **options}
    reference = list(generate(model, ids, 60, seed=5, backend="numpy", **options))
    assert list(decode.decode_one(model, ids, uniforms(5, 60), Settings(**options))) == reference


def test_no_id_beyond_the_tokenizer_s_is_chosen():
    model, ids = small_model("base"), np.array([3, 4, 5])
    hot = Settings(temperature=50.0, eos_id=-1)
    free = list(decode.decode_one(model, ids, uniforms(1, 60), hot))
    bound = list(decode.decode_one(model, ids, uniforms(1, 60), hot._replace(n_tokens=7)))
    assert max(free) > 7 > max(bound)


@pytest.mark.parametrize("dtype, tolerance", [(np.float64, 1e-10), (np.float32, 1e-5)])
def test_log_probabilities_are_the_model_s_own_whatever_the_filters(dtype, tolerance):
    model, ids = small_model("base", dtype), [3, 4, 5]
    settings = Settings(0.7, top_k=4, repetition_penalty=1.4, min_new_tokens=9, n_tokens=14)
    tokens = list(decode.decode_one(model, np.array(ids), uniforms(4, 9), settings))
    z_TV = small_model("base").logits(np.array([[*ids, *tokens]]), "numpy")[0, 2:-1]
    log_p_TV = z_TV - np.log(np.exp(z_TV).sum(axis=1, keepdims=True))
    expected = log_p_TV[np.arange(9), tokens]
    assert np.abs([token.logprob for token in tokens] - expected).max() < tolerance


def test_an_answer_in_chunks_is_the_answer_in_one(monkeypatch):
    model, ids = small_model("two-layers"), np.array([3, 4, 5])
    whole = list(decode.decode_one(model, ids, uniforms(2, 30), GREEDY))
    monkeypatch.setattr(decode, "CHUNK_WORK", 1)
    assert list(decode.decode_one(model, ids, uniforms(2, 30), GREEDY)) == whole


def test_many_prompts_on_threads_give_what_each_gives_alone():
    model, rng = small_model("base"), np.random.default_rng(2)
    prompts = [rng.integers(0, 15, n) for n in (1, 5, 5, 13, 30, 2, 8, 3)]
    draws = [uniforms(number, 30) for number in range(len(prompts))]
    settings, done = Settings(top_p=0.9, eos_id=5), []
    alone = [list(decode.decode_one(model, p, u, settings)) for p, u in zip(prompts, draws)]
    assert decode.decode_many(model, prompts, draws, settings, done.append) == alone
    assert sum(done) == len(prompts)


def test_a_prompt_longer_than_a_block_is_read_in_blocks():
    config = Config.preset("nano")
    model, rng = Model.init(config, 3), np.random.default_rng(6)
    ids = rng.integers(0, config.vocab_size, 2 * decode_weights.BLOCK + 5)
    truth_V = model.logits(ids[None], "numpy")[0, -1]
    assert np.abs(logits_after(model, ids) - truth_V).max() < 1e-5 * np.abs(truth_V).max()


# ---------------------------------------------------------------------------- properties
@pytest.mark.parametrize("size", [1, 2, 3, 10, 57])
def test_the_heap_keeps_what_sorting_keeps(size):
    p_V = np.random.default_rng(size).integers(1, 9, size) / 64  # exact sums, many equals
    heap_V = np.empty(size)
    for k in (1, 2, size, size + 3):
        kept_V = p_V.copy()
        keep(kept_V, k, np.inf, heap_V)
        assert kept_V / kept_V.sum() == pytest.approx(keep_top_k(p_V / p_V.sum(), k))
    for share in (0.01, 0.3, 0.999):
        kept_V = p_V.copy()
        keep(kept_V, size, share, heap_V)
        assert kept_V / kept_V.sum() == pytest.approx(keep_top_p(p_V / p_V.sum(), share))


def test_the_places_of_weights_are_named_as_walk_names_them():
    names = {
        name.removeprefix("blocks.0.")
        for variant in ("base", "first-layer-dense")
        for name, _ in walk(small_model(variant).params)
    }
    assert set(decode_weights.PLACE.names) <= names


def test_training_changes_are_seen_by_the_next_call():
    model = small_model("base")
    before = logits_after(model, [3, 4])
    model.params.flat *= 1.1
    assert np.abs(logits_after(model, [3, 4]) - before).max() > 1e-3


@pytest.mark.skipif(numba.config.DISABLE_JIT, reason="nothing is compiled")
def test_one_signature_for_each_precision():
    for dtype in (np.float32, np.float64):
        for ids in ([3], np.arange(9)):
            logits_after(small_model("base", dtype), ids)
            logits_after(small_model("untied", dtype), ids)
    model = small_model("base", np.float32)
    model.decoding_weights = "bfloat16"
    logits_after(model, [3])
    assert len(decode.run.signatures) <= 3
