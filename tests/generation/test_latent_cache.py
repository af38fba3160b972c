"""Chapter latent_cache: decoding from latents equals the full forward."""

import numpy as np
import pytest

from axion_np.backends import choose
from axion_np.config import Config
from axion_np.generation.latent_cache import LatentCache, decode_step
from axion_np.modules.model import Model
from axion_np.modules.network import network_forward
from axion_np.school.small import BASE, VARIANTS, random_params, random_router

TWO = BASE.replace(n_layers=2, max_seq_len=24)
NAMES = [
    "two-layers",
    "first-layer-dense",
    "no-query-latent",
    "untied",
    "groups",
    "rope-halves",
    "yarn",
    "route-scale",
    "no-shared-expert",
]


def set_up(config, batch=2):
    rng = np.random.default_rng(1)
    tokens_BT = rng.integers(0, config.vocab_size, (batch, config.max_seq_len))
    p, router = random_params(config), random_router(config)
    return tokens_BT, p, router, network_forward(tokens_BT, p, router, config)[0]


def decode(tokens_BT, p, router, config, chunks, ops):
    """Logits of all tokens, given to the model in pieces of these lengths."""
    cache = LatentCache(config, len(tokens_BT), tokens_BT.shape[1], np.float64)
    pieces, start = [], 0
    for length in chunks:
        piece = tokens_BT[:, start : start + length]
        pieces.append(decode_step(piece, p, router, cache, config, ops))
        start += length
    assert cache.length == start == tokens_BT.shape[1]
    return np.concatenate(pieces, axis=1)


# ------------------------------------------------------------------ by hand
def test_the_cache_of_axion1_holds_sixteen_numbers_a_token_and_layer():
    cache = LatentCache(Config.preset("axion1"))
    assert cache.nbytes == 4 * 512 * 16 * 4  # layers, tokens, numbers, bytes
    assert cache.capacity == 512 and cache.length == 0


# ------------------------------------------------------------------ against the full forward
@pytest.mark.parametrize("prompt", range(1, 25))
def test_decoding_after_a_prompt_of_any_length_equals_the_full_forward(ops, prompt):
    tokens_BT, p, router, full_BTV = set_up(TWO)
    chunks = [prompt] + [1] * (24 - prompt)
    logits_BTV = decode(tokens_BT, p, router, TWO, chunks, ops)
    np.testing.assert_allclose(logits_BTV, full_BTV, rtol=1e-10, atol=1e-10)


@pytest.mark.parametrize("name", NAMES)
def test_every_variant_decodes_as_it_computes(ops, name):
    config = VARIANTS[name]
    tokens_BT, p, router, full_BTV = set_up(config)
    logits_BTV = decode(tokens_BT, p, router, config, [1, 4, 1, 1, 5], ops)
    np.testing.assert_allclose(logits_BTV, full_BTV, rtol=1e-10, atol=1e-10)


def test_axion1_decodes_its_whole_window(ops):
    config = Config.preset("axion1")
    tokens_BT, p, router, full_BTV = set_up(config, batch=1)
    for chunks in ([512], [300, 1, 1, 1, 208, 1], [1, 1, 1, 509]):
        logits_BTV = decode(tokens_BT, p, router, config, chunks, ops)
        np.testing.assert_allclose(logits_BTV, full_BTV, rtol=1e-10, atol=1e-10)


# ------------------------------------------------------------------ properties
def test_the_first_token_is_written_and_read(ops):
    tokens_BT, p, router, _ = set_up(TWO)
    cache = LatentCache(TWO, 2, 24, np.float64)
    decode_step(tokens_BT[:, :1], p, router, cache, TWO, ops)
    assert cache.length == 1
    assert cache.ckv[:, :, 0].any(axis=-1).all() and cache.kr[:, :, 0].any(axis=-1).all()
    assert not cache.ckv[:, :, 1:].any() and not cache.kr[:, :, 1:].any()
    before = decode_step(tokens_BT[:, 1:2], p, router, cache, TWO, ops)
    cache.length, cache.ckv[:, :, 0] = 1, 0.0
    after = decode_step(tokens_BT[:, 1:2], p, router, cache, TWO, ops)
    assert not np.allclose(before, after)


def test_what_lies_beyond_the_length_is_never_read(ops):
    tokens_BT, p, router, full_BTV = set_up(TWO)
    cache = LatentCache(TWO, 2, 24, np.float64)
    cache.ckv[...] = cache.kr[...] = np.nan
    logits_BTV = decode_step(tokens_BT, p, router, cache, TWO, ops)
    np.testing.assert_allclose(logits_BTV, full_BTV, rtol=1e-10, atol=1e-10)


def test_a_float32_cache_stays_float32(ops):
    p, router = random_params(TWO, dtype=np.float32), random_router(TWO)
    cache = LatentCache(TWO, 1)
    assert cache.ckv.dtype == np.float32
    assert decode_step(np.array([[3, 1]]), p, router, cache, TWO, ops).dtype == np.float32


# ------------------------------------------------------------------ refusals
def test_a_full_cache_refuses_before_it_writes(ops):
    tokens_BT, p, router, _ = set_up(TWO)
    cache = LatentCache(TWO, 2, 5, np.float64)
    decode_step(tokens_BT[:, :4], p, router, cache, TWO, ops)
    kept = cache.ckv.copy()
    with pytest.raises(ValueError, match="the cache holds 4 of 5 tokens and 2 more do not fit"):
        decode_step(tokens_BT[:, 4:6], p, router, cache, TWO, ops)
    assert cache.length == 4
    np.testing.assert_array_equal(cache.ckv, kept)


@pytest.mark.parametrize("backend", ["numpy", "numba"])
@pytest.mark.parametrize("name", ["two-layers", "no-query-latent"])
def test_a_reader_gives_the_logits_of_the_whole_text_whatever_it_read_before(backend, name):
    config = VARIANTS[name]
    model = Model(config, random_params(config), random_router(config)).astype(np.float32)
    reader = choose("reading", backend).Reader(model)
    text = np.random.default_rng(0).integers(0, config.vocab_size, config.max_seq_len)
    other = np.concatenate([text[:3], (text[3:6] + 1) % config.vocab_size])
    for ids_T, kept in ((text[:4], 0), (text[:5], 4), (text[:5], 4), (other, 3), (text, 3)):
        logits_V = reader.read(ids_T)
        assert reader.n_kept == kept
        expected = model.logits(ids_T, "numpy")[-1]
        np.testing.assert_allclose(logits_V, expected, atol=1e-4 * abs(expected).max())
