"""Chapter config: presets, the ledger of parameters, and what no model can be."""

import json
import sys
from math import prod
from pathlib import Path
from types import ModuleType

import pytest

from axion_np import config
from axion_np.config import Config
from axion_np.modules.params import allocate, shapes, walk
from axion_np.school.small import VARIANTS, YARN

ALLOCATED = [name for name in Config.presets() if name != "deepseek-v3"]


# ------------------------------------------------------------------ by hand
def test_axion1_has_344736_parameters_counted_on_paper():
    queries = 64 * 16 + 16 + 16 * 4 * (8 + 8)
    keys_values = 64 * 8 + 64 * 8 + 8 + 8 * 4 * (8 + 16)
    attention = queries + keys_values + 4 * 16 * 64
    experts = (1 + 4) * 3 * 64 * 64 + 64 * 4
    block = attention + experts + 2 * 64
    config = Config.preset("axion1")
    assert 4 * block + 1024 * 64 + 64 == config.parameter_count() == 344_736
    assert config.active_count() == 246_432
    assert config.active_count(embedding=False) == 180_896


def test_axion1_caches_an_eighth_of_multi_head_attention():
    config = Config.preset("axion1")
    assert config.cache_numbers_per_token() == 16
    assert 2 * config.n_heads * config.v_head_dim == 8 * 16


# ------------------------------------------------------------------ against the paper
def test_deepseek_v3_has_671_billion_parameters_and_37_billion_active():
    config = Config.preset("deepseek-v3")
    assert f"{config.parameter_count() / 1e9:.1f}" == "671.0"
    assert f"{config.active_count(embedding=False) / 1e9:.1f}" == "36.6"  # the paper's 37
    assert f"{config.active_count() / 1e9:.1f}" == "37.6"


# ------------------------------------------------------------------ properties
@pytest.mark.parametrize("name", ALLOCATED)
def test_the_formula_counts_the_live_arrays(name):
    config = Config.preset(name)
    p = allocate(config)  # zeros are not touched, so the largest costs no memory either
    assert sum(array.size for _, array in walk(p)) == p.flat.size == config.parameter_count()


@pytest.mark.parametrize("name", VARIANTS)
def test_the_formula_counts_every_variant(name):
    config = VARIANTS[name]
    assert sum(array.size for _, array in walk(allocate(config))) == config.parameter_count()


def test_the_formula_counts_the_shapes_of_deepseek_v3():
    config = Config.preset("deepseek-v3")
    assert sum(prod(shape) for _, shape in walk(shapes(config))) == config.parameter_count()


def test_the_series_grows_as_announced():
    series = ["axion1", *(f"axion1-v0.{i}" for i in range(2, 6))]
    assert [name for name in ALLOCATED if name in series] == series
    millions = [round(Config.preset(name).parameter_count() / 1e6, 1) for name in series]
    for size, announced in zip(millions, [0.34, 1.5, 6, 24, 100], strict=True):
        assert size == pytest.approx(announced, rel=0.12)


def test_a_dense_model_is_fully_active():
    config = VARIANTS["base"].replace(n_layers=2, n_dense_layers=2)
    assert config.active_count() == config.parameter_count()


@pytest.mark.parametrize("config", [*VARIANTS.values(), Config.preset("deepseek-v3")])
def test_a_config_survives_json(config):
    assert Config.from_dict(json.loads(json.dumps(config.to_dict()))) == config


def test_replace_leaves_the_original_alone():
    config = Config.preset("nano")
    assert config.replace(d_model=40).d_model == 40
    assert config.d_model == 32
    with pytest.raises(AttributeError):
        config.d_model = 40


def test_set_reads_json_values():
    assert Config.parse("q_lora_rank", "null") is None
    assert Config.parse("d_model", "128") == 128
    assert Config.parse("tie_embeddings", "false") is False
    assert Config.parse("rope_scaling", json.dumps(YARN)) == YARN


# ------------------------------------------------------------------ refusals
@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"d_model": 0}, "d_model is 0; expected at least 1"),
        ({"n_layers": -1}, "n_layers is -1; expected a whole number"),
        ({"n_heads": 2.0}, "n_heads is 2.0; expected a whole number"),
        ({"d_ff": True}, "d_ff is True; expected a whole number"),
        ({"vocab_size": "64"}, "vocab_size is '64'; expected a whole number"),
        ({"n_active_experts": 5}, "cannot choose more experts than there are"),
        ({"n_expert_groups": 3}, "does not divide n_routed_experts 4"),
        ({"n_expert_groups": 4, "n_active_groups": 4}, "leave fewer than 2 to a group"),
        ({"n_expert_groups": 2, "n_active_groups": 3}, "n_active_groups is 3; expected 1 to 2"),
        ({"n_active_groups": 0}, "n_active_groups is 0; expected 1 to 1"),
        (
            {"n_expert_groups": 2, "n_active_experts": 3},
            "n_active_experts is 3, but 1 groups of 2 experts hold only 2",
        ),
        ({"n_dense_layers": 5}, "n_dense_layers is 5, more than n_layers 4"),
        ({"qk_rope_head_dim": 7}, "qk_rope_head_dim is 7; RoPE rotates pairs"),
        ({"qk_rope_head_dim": 0}, "qk_rope_head_dim is 0; RoPE rotates pairs"),
        ({"q_lora_rank": 0}, "q_lora_rank is 0; expected at least 1, or None"),
        ({"rope_scaling": {"type": "linear", "factor": 2.0}}, "with type 'yarn', a factor"),
        ({"rope_scaling": {"type": "yarn"}}, "with type 'yarn', a factor"),
        ({"rope_scaling": dict(YARN, speed=2)}, "and no keys but"),
        ({"rope_scaling": 3}, "rope_scaling is 3; expected an object"),
        ({"rope_scaling": [1]}, "expected an object with type 'yarn'"),
        ({"rope_scaling": dict(YARN, factor="4")}, "factor is '4'; expected at least 1"),
        ({"rope_scaling": dict(YARN, factor=0.5)}, "factor is 0.5; expected at least 1"),
        ({"rope_scaling": dict(YARN, beta_fast=None)}, "beta_fast is None"),
        ({"rope_scaling": dict(YARN, beta_slow=0)}, "beta_slow is 0"),
        ({"rope_scaling": dict(YARN, mscale=float("nan"))}, "mscale is nan"),
        ({"rope_scaling": YARN, "rope_theta": 1.0}, "rope_theta is 1"),
        ({"rope_theta": 0.0}, "rope_theta is 0.0; expected a number above 0"),
        ({"d_model": 2**40}, "d_model is 1099511627776; expected a whole number"),
        ({"norm_eps": float("nan")}, "norm_eps is nan; expected a number"),
        ({"d_modle": 64}, "unknown Config field 'd_modle'; known fields: vocab_size"),
    ],
)
def test_a_model_that_cannot_be_is_refused(changes, message):
    with pytest.raises(ValueError, match=message):
        Config().replace(**changes)


def test_an_unknown_preset_is_refused_with_the_known_ones():
    with pytest.raises(ValueError, match="no preset 'axion2'; there are: nano, axion1"):
        Config.preset("axion2")


def test_set_refuses_unknown_fields_and_text_that_is_no_value():
    with pytest.raises(ValueError, match="there is no Config field 'speed'"):
        Config.parse("speed", "1")
    for text in ("wide", "[" * 100_000, "9" * 5000):
        with pytest.raises(ValueError, match="expected a number"):
            Config.parse("d_model", text)


def test_types_are_checked_under_postponed_annotations_too():
    """`field.type` is a string there; the check must not read it as no type at all."""
    source = Path(config.__file__).read_text(encoding="utf-8")
    postponed = source.replace(
        "\nimport json", "\nfrom __future__ import annotations\nimport json", 1
    )
    module = ModuleType("postponed_config")
    sys.modules["postponed_config"] = module
    try:
        exec(compile(postponed, "postponed_config", "exec"), module.__dict__)
        with pytest.raises(ValueError, match="n_heads is 2.0; expected a whole number"):
            module.Config(n_heads=2.0)
    finally:
        del sys.modules["postponed_config"]
