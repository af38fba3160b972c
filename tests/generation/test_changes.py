"""Chapter changes: a copy without an expert, without a head, with one that no token can avoid."""

import numpy as np
import pytest

from axion_np.generation.changes import changed
from axion_np.generation.inside import inspect
from axion_np.generation.sampling import generate
from axion_np.modules.model import Model
from axion_np.operations.router import top_k
from axion_np.school.small import BASE, VARIANTS, random_params, random_router

IDS = np.array([3, 7, 7, 1, 14, 0, 2, 5, 9, 11, 6, 4])
GROUPS_OF_THREE = BASE.replace(n_expert_groups=2, n_active_groups=1)
CHANGES = {
    "masked": {"masked": [(0, 1), (0, 4), (1, 0)]},
    "forced": {"forced": [(0, 5), (1, 2), (1, 3)]},
    "both": {"masked": [(0, 0)], "forced": [(0, 3)]},
    "muted": {"muted": [(0, 0), (1, 1)]},
    "without bias": {"without_bias": True},
    "all": {"without_bias": True, "masked": [(0, 0)], "forced": [(1, 3)], "muted": [(1, 0)]},
}
EACH = pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)


def small_model(config=VARIANTS["two-layers"], dtype=np.float64):
    return Model(config, random_params(config, dtype=dtype), random_router(config))


# ------------------------------------------------------------------ what it does
def test_a_masked_expert_is_never_chosen_and_the_next_best_takes_its_place():
    model = small_model()
    inside = inspect(changed(model, masked=[(0, 1), (0, 4)]), IDS)
    before = inspect(model, IDS)
    left = [0, 2, 3, 5]
    assert np.isin(before.idx_TK[0], (1, 4)).any()
    choice_TE = (before.scores_TE[0] + model.router.biases[0])[:, left]
    np.testing.assert_array_equal(inside.idx_TK[0], np.array(left)[top_k(choice_TE, 2)])


def test_a_forced_expert_is_always_chosen_and_weighs_what_its_score_says():
    model = small_model()
    inside = inspect(changed(model, forced=[(0, 5)]), IDS)
    assert (inside.idx_TK[0] == 5).any(axis=1).all()
    assert not (inspect(model, IDS).idx_TK[0] == 5).any(axis=1).all()
    score_TK = np.take_along_axis(inside.scores_TE[0], inside.idx_TK[0], axis=1)
    np.testing.assert_allclose(
        inside.gates_TK[0], score_TK / score_TK.sum(axis=1, keepdims=True), rtol=1e-12
    )
    np.testing.assert_array_equal(inside.scores_TE[0], inspect(model, IDS).scores_TE[0])


def test_without_all_of_its_heads_a_block_reads_the_token_alone():
    """Nothing comes from other tokens: a text of one token gives the same."""
    config = VARIANTS["base"]
    model = changed(small_model(config), muted=[(0, 0), (0, 1)])
    for t, token in enumerate(IDS):
        alone_V = model.logits(np.array([token]), "numpy")[0]
        np.testing.assert_allclose(model.logits(IDS, "numpy")[t], alone_V, rtol=1e-10)


def test_a_muted_head_is_what_its_part_of_the_sum_was():
    """u = sum over heads: what each head alone adds, added up, is what all add."""
    model = changed(small_model(VARIANTS["no-shared-expert"]))
    experts = model.params.blocks[0].ffn.experts
    experts.w_down_EFD[...] = 0.0  # the stream after the block is x + u
    whole, first, second = (
        inspect(m, IDS).stream_TD[1] - inspect(m, IDS).stream_TD[0]
        for m in (model, changed(model, muted=[(0, 1)]), changed(model, muted=[(0, 0)]))
    )
    np.testing.assert_allclose(first + second, whole, rtol=1e-10, atol=1e-12)
    assert np.abs(first).max() > 0.1 and np.abs(second).max() > 0.1


def test_without_its_bias_a_router_chooses_by_score():
    model = changed(small_model(), without_bias=True)
    inside = inspect(model, IDS)
    for scores_TE, idx_TK in zip(inside.scores_TE, inside.idx_TK, strict=True):
        np.testing.assert_array_equal(idx_TK, top_k(scores_TE, 2))


# ------------------------------------------------------------------ properties
@EACH
@pytest.mark.parametrize("name", ["two-layers", "groups-of-two", "groups-of-three"])
def test_both_back_ends_and_decoding_run_the_same_changed_model(change, name):
    config = {
        "two-layers": VARIANTS["two-layers"],
        "groups-of-two": VARIANTS["groups"].replace(n_layers=2, n_active_groups=1),
        "groups-of-three": GROUPS_OF_THREE.replace(n_layers=2),
    }[name]
    try:
        model = changed(small_model(config), **change)
    except ValueError:
        assert name != "two-layers"  # groups leave less to choose from
        return
    np.testing.assert_allclose(model.logits(IDS, "numba"), model.logits(IDS, "numpy"), rtol=1e-8)
    options = {"temperature": 0, "eos_id": -1}
    tokens = [list(generate(model, IDS[:3], 20, backend=b, **options)) for b in ("numpy", "numba")]
    assert tokens[0] == tokens[1]


def test_a_group_with_one_expert_left_is_never_chosen_on_either_back_end():
    """Its score is minus infinity, as that of every group that is not chosen."""
    config = VARIANTS["groups"].replace(n_routed_experts=9, n_layers=2)
    model = small_model(config)
    model.router.biases[0][2] = model.router.biases[1][6] = 5.0  # it would be the best of all
    model = changed(model, masked=[(0, 0), (0, 1), (1, 7), (1, 8)])
    assert not np.isin(inspect(model, IDS).idx_TK[0], (0, 1, 2)).any()
    options = {"temperature": 0, "eos_id": -1}
    tokens = [list(generate(model, IDS[:3], 40, backend=b, **options)) for b in ("numpy", "numba")]
    assert tokens[0] == tokens[1]


@EACH
def test_the_model_itself_stays_as_it_is(change):
    model = small_model()
    model.summary = {"seed": 3}
    flat, biases = model.params.flat.copy(), [b.copy() for b in model.router.biases]
    copy = changed(model, **change)
    np.testing.assert_array_equal(model.params.flat, flat)
    np.testing.assert_array_equal(model.router.biases, biases)
    assert copy.summary == model.summary and copy.config is model.config
    assert not np.array_equal(copy.logits(IDS, "numpy"), model.logits(IDS, "numpy"))


def test_nothing_changed_is_the_same_model():
    model = small_model(dtype=np.float32)
    np.testing.assert_array_equal(changed(model).logits(IDS, "numpy"), model.logits(IDS, "numpy"))


# ------------------------------------------------------------------ refusals
@pytest.mark.parametrize(
    "change, seen",
    [
        ({"masked": [(2, 0)]}, "there is no layer 2; expected 0 to 1"),
        ({"muted": [(-1, 0)]}, "there is no layer -1"),
        ({"forced": [(1, 6)]}, "there is no expert 6 in layer 1; expected 0 to 5"),
        ({"muted": [(1, 2)]}, "there is no head 2 in layer 1; expected 0 to 1"),
        (
            {"masked": [(0, e) for e in range(5)]},
            "layer 0: 5 of 6 experts are masked, and a token",
        ),
        ({"forced": [(0, 0), (0, 1), (0, 2)]}, "layer 0: 3 experts are forced, and a token ch"),
        ({"masked": [(1, 3)], "forced": [(1, 3)]}, "expert 3 of layer 1 is both masked and for"),
    ],
)
def test_a_change_that_cannot_be_is_refused_in_one_line(change, seen):
    with pytest.raises(ValueError, match=seen) as refusal:
        changed(small_model(), **change)
    assert "\n" not in str(refusal.value)


def test_a_dense_layer_has_no_expert_to_mask():
    with pytest.raises(ValueError, match="layer 0 is dense: it has no experts"):
        changed(small_model(VARIANTS["first-layer-dense"]), masked=[(0, 0)])


@pytest.mark.parametrize(
    "change, seen",
    [
        ({"masked": [(0, 0), (0, 1), (0, 3), (0, 4)]}, "4 of 6 experts are masked, .* in 1 of 2"),
        ({"masked": [(0, 0), (0, 1)], "forced": [(0, 2)]}, "1 experts are forced, .* in 1 of 2"),
        ({"forced": [(0, 0), (0, 3)]}, "2 experts are forced, and a token chooses 2 in 1 of 2 gr"),
    ],
)
def test_groups_leave_less_to_choose_from(change, seen):
    with pytest.raises(ValueError, match=seen):
        changed(small_model(GROUPS_OF_THREE), **change)
    assert changed(small_model(GROUPS_OF_THREE), masked=[(0, 0), (0, 1)]) is not None
