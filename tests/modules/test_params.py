r"""Chapter params: tables that are windows into one vector."""

import numpy as np
import pytest

from axion_np.modules.params import allocate, from_flat, matrix_count, new_router_state, walk
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


def test_additions_reach_the_window_in_their_turn():
    entered = []

    class Turn:
        def __enter__(self):
            entered.append(g.embed_VD[0, 0])

        def __exit__(self, *_):
            entered.append(g.embed_VD[0, 0])

    g = from_flat(BASE, np.zeros(BASE.parameter_count()), Turn())
    g.add(embed_VD=np.full(g.embed_VD.size, 2.0))  # of another shape, the same size
    assert entered == [0.0, 2.0]


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


def test_routing_biases_are_float32_zeros_and_empty_in_dense_layers():
    router = new_router_state(VARIANTS["first-layer-dense"])
    assert [bias_E.shape for bias_E in router.biases] == [(0,), (6,)]
    assert all(bias_E.dtype == np.float32 and not bias_E.any() for bias_E in router.biases)


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
