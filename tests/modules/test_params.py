"""Chapter params: tables that are windows into one vector."""

from contextlib import contextmanager
from math import prod

import numpy as np
import pytest

from axion_np.config import Config
from axion_np.modules.params import (
    ModelParams,
    add,
    allocate,
    from_flat,
    matrix_count,
    new_router_state,
    offsets,
    shapes,
    walk,
)
from axion_np.school.small import BASE, VARIANTS


# ------------------------------------------------------------------ by hand
def test_the_names_of_one_block_in_order():
    names = [name for name, _ in walk(allocate(BASE.replace(tie_embeddings=False)))]
    mla = "w_dq_DQ q_norm_Q w_uq_QHN w_qr_QHR w_dkv_DC w_kr_DR kv_norm_C w_uk_CHN w_uv_CHW w_o_HWD"
    ffn = "w_router_DE shared.w_gate_DF shared.w_up_DF shared.w_down_FD"
    ffn += " experts.w_gate_EDF experts.w_up_EDF experts.w_down_EFD"
    assert names == [
        "embed_VD",
        "blocks.0.attn_norm_D",
        *(f"blocks.0.mla.{name}" for name in mla.split()),
        "blocks.0.ffn_norm_D",
        *(f"blocks.0.ffn.{name}" for name in ffn.split()),
        "norm_D",
        "head_DV",
    ]


# ------------------------------------------------------------------ properties
@pytest.mark.parametrize("name", VARIANTS)
def test_the_windows_tile_the_vector_matrices_before_gains(name):
    config = VARIANTS[name]
    flat = np.arange(config.parameter_count(), dtype=np.float64)
    arrays = [array for _, array in walk(from_flat(config, flat))]
    matrices = [array.ravel() for array in arrays if array.ndim > 1]
    gains = [array.ravel() for array in arrays if array.ndim == 1]
    np.testing.assert_array_equal(np.concatenate([*matrices, *gains]), flat)
    assert sum(matrix.size for matrix in matrices) == matrix_count(config)
    assert all(np.shares_memory(array, flat) for array in arrays)


@pytest.mark.parametrize("name", VARIANTS)
def test_offsets_say_where_each_window_begins(name):
    config = VARIANTS[name]
    p = from_flat(config, np.arange(config.parameter_count(), dtype=np.float64))
    place = offsets(config)
    assert list(place) != sorted(place) and len(place) == len(list(walk(p)))
    for path, array in walk(p):
        assert array.flat[0] == place[path], path


@pytest.mark.parametrize("name", [*VARIANTS, *Config.presets()])
def test_the_count_of_the_configuration_is_that_of_the_tables(name):
    config = VARIANTS[name] if name in VARIANTS else Config.preset(name)
    assert config.parameter_count() == sum(prod(shape) for _, shape in walk(shapes(config)))


def test_additions_reach_the_window_inside_the_order():
    entered, g = [], allocate(BASE, np.float64)

    @contextmanager
    def order(table):
        entered.append((table is g, g.embed_VD[0, 0]))
        yield
        entered.append((table is g, g.embed_VD[0, 0]))

    add(g, ModelParams(np.full(g.embed_VD.shape, 2.0), [], g.norm_D + 1, None, []), order)
    assert entered == [(True, 0.0), (True, 2.0)] and (g.norm_D == 1).all()


def test_a_gradient_without_a_place_is_refused():
    g = allocate(BASE, np.float64)
    with pytest.raises(ValueError, match="head_DV is in one of the tables only"):
        add(g, ModelParams(g.embed_VD, [], g.norm_D, np.ones((10, 15)), []))


@pytest.mark.parametrize("name", VARIANTS)
def test_each_axis_has_the_size_that_its_letter_names(name):
    config = VARIANTS[name]
    width = config.d_model if config.q_lora_rank is None else config.q_lora_rank
    sizes = dict(
        V=config.vocab_size,
        D=config.d_model,
        H=config.n_heads,
        Q=width,
        C=config.kv_lora_rank,
        N=config.qk_nope_head_dim,
        R=config.qk_rope_head_dim,
        W=config.v_head_dim,
        E=config.n_routed_experts,
    )
    for path, array in walk(allocate(config)):
        hidden = config.d_ff
        if ".shared." in path:
            hidden *= config.n_shared_experts
        elif ".ffn.w_" in path:
            hidden = config.d_ff_dense
        letters = path.rsplit("_", 1)[1]
        assert array.shape == tuple(dict(sizes, F=hidden)[letter] for letter in letters), path


def test_a_write_to_a_table_is_a_write_to_the_vector_and_back():
    p = allocate(BASE)
    p.blocks[0].mla.w_kr_DR += 2.0
    assert p.flat.sum() == 2.0 * p.blocks[0].mla.w_kr_DR.size
    p.flat[:] = 3.0
    assert (p.blocks[0].ffn.experts.w_up_EDF == 3.0).all()


def test_routing_biases_are_float32_zeros_and_none_in_dense_layers():
    dense, bias_E = new_router_state(VARIANTS["first-layer-dense"]).biases
    assert dense is None
    assert bias_E.shape == (6,) and bias_E.dtype == np.float32 and not bias_E.any()


# ------------------------------------------------------------------ refusals
def test_rebinding_a_window_is_refused():
    p = allocate(BASE)
    with pytest.raises(AttributeError, match="w_dkv_DC is a window .* cannot be rebound"):
        p.blocks[0].mla.w_dkv_DC = np.zeros((10, 7))
    with pytest.raises(AttributeError, match="norm_D is a window"):
        p.norm_D = p.norm_D * 2


@pytest.mark.parametrize("extra", [-1, 1])
def test_a_vector_of_another_length_is_refused(extra):
    with pytest.raises(ValueError):
        from_flat(BASE, np.zeros(BASE.parameter_count() + extra))
