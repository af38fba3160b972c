r"""DeepSeek-V3 directories without PyTorch: names, round trips, golden numbers, hostile files."""

import csv
import json
import random
from pathlib import Path

import numpy as np
import pytest
from parity_cases import BASE, CASES, YARN, fuse, make, ours

from axion_np.config import Config
from axion_np.interchange import huggingface
from axion_np.interchange.hf_names import config_dict, config_from_dict, from_hf, to_hf
from axion_np.modules.model import Model
from axion_np.modules.params import allocate
from axion_np.modules.safetensors import from_bytes, save_arrays, to_bytes
from axion_np.text.tokenizer import Tokenizer

GOLDEN = Path(__file__).parent.parent / "golden"
DOCS = Path(__file__).parent.parent.parent / "docs"


@pytest.fixture(scope="module")
def tokenizer():
    texts = ["# Question:\nQuanto e 5 + 3?\n--\n# Answer:\n5 + 3 = 8\n#### 8"] * 3
    return Tokenizer.train(texts, 280, backend="numpy")


@pytest.fixture
def exported(tmp_path, tokenizer):
    model = make("all at once")[0]
    huggingface.export_model(model, tokenizer, tmp_path / "hf")
    return model, tmp_path / "hf"


# ---------------------------------------------------------------------- by hand
def test_a_matrix_is_transposed_and_heads_are_laid_side_by_side():
    config = BASE.replace(
        d_model=2,
        n_heads=2,
        q_lora_rank=None,
        qk_nope_head_dim=1,
        qk_rope_head_dim=2,
        n_layers=1,
        n_dense_layers=1,
    )
    p = allocate(config)
    p.blocks[0].mla.w_uq_QHN[...] = [[[1], [2]], [[10], [20]]]
    p.blocks[0].mla.w_qr_QHR[...] = [[[3, 4], [5, 6]], [[30, 40], [50, 60]]]
    weight = to_hf(config, p)["model.layers.0.self_attn.q_proj.weight"]
    assert weight.T.tolist() == [[1, 3, 4, 2, 5, 6], [10, 30, 40, 20, 50, 60]]


def test_the_names_of_a_small_model_are_these():
    config = BASE.replace(n_layers=1, n_routed_experts=2)
    model = Model.init(config)
    layer, experts = "model.layers.0", ("experts.0", "experts.1", "shared_experts")
    attention = (
        "q_a_proj",
        "q_a_layernorm",
        "q_b_proj",
        "kv_a_proj_with_mqa",
        "kv_a_layernorm",
        "kv_b_proj",
        "o_proj",
    )
    assert set(huggingface.state_dict(model)) == {
        "model.embed_tokens.weight",
        "model.norm.weight",
        f"{layer}.input_layernorm.weight",
        f"{layer}.post_attention_layernorm.weight",
        f"{layer}.mlp.gate.weight",
        f"{layer}.mlp.gate.e_score_correction_bias",
        *(f"{layer}.self_attn.{name}.weight" for name in attention),
        *(f"{layer}.mlp.{e}.{p}_proj.weight" for e in experts for p in ("gate", "up", "down")),
    }


def test_config_json_has_the_types_that_transformers_insists_on():
    values = config_dict(BASE.replace(route_scale=2, rope_theta=10000))
    assert type(values["routed_scaling_factor"]) is float
    assert type(values["rms_norm_eps"]) is float
    assert type(values["tie_word_embeddings"]) is bool
    assert values["num_key_value_heads"] == values["num_attention_heads"] == 3
    assert values["rope_parameters"] == {"rope_type": "default", "rope_theta": 10000.0}
    assert "pad_token_id" not in values


def test_an_mtp_module_stands_behind_the_layers_and_reads_the_embedding_first(tmp_path):
    config = BASE.replace(n_layers=1, n_dense_layers=0, n_mtp_layers=1)
    model = Model.init(config)
    model.router.biases[1][:] = 0.5
    tensors, module = huggingface.state_dict(model), model.params.mtp[0]
    names = {name for name in tensors if name.startswith("model.layers.1.")}
    own = {"enorm.weight", "hnorm.weight", "eh_proj.weight", "shared_head.norm.weight"}
    block = {name.replace("layers.0.", "layers.1.") for name in tensors if "layers.0." in name}
    assert names == block | {f"model.layers.1.{name}" for name in own}
    D, weight = config.d_model, tensors["model.layers.1.eh_proj.weight"]
    np.testing.assert_array_equal(weight.T[:D], module.w_project_ID[D:])
    np.testing.assert_array_equal(weight.T[D:], module.w_project_ID[:D])
    huggingface.export_model(model, None, tmp_path / "hf")
    back, _ = huggingface.import_model(tmp_path / "hf")
    assert back.config == config
    np.testing.assert_array_equal(back.params.flat, model.params.flat)
    assert (back.router.biases[1] == 0.5).all()
    released = tensors | {
        "model.layers.1.embed_tokens.weight": tensors["model.embed_tokens.weight"],
        "model.layers.1.shared_head.head.weight": tensors["model.embed_tokens.weight"],
    }
    again, _ = from_hf(config, released)
    np.testing.assert_array_equal(again.flat, model.params.flat)


# ---------------------------------------------------------------------- against PyTorch
@pytest.mark.parametrize("backend", ["numpy", "numba"])
@pytest.mark.parametrize("name", ["base", "all at once"])
def test_logits_loss_gradients_and_choices_are_those_that_pytorch_gave(name, backend):
    model, tokens_BT, targets_BT = make(name)
    logits_BTV, loss, grads, chosen = ours(model, tokens_BT, targets_BT, backend)
    with np.load(GOLDEN / f"{name.replace(' ', '_')}.npz", allow_pickle=False) as golden:
        assert close(logits_BTV, golden["logits"], 1e-5)
        assert abs(loss / float(golden["loss"]) - 1) < 2e-6
        assert np.array_equal(chosen, golden["chosen"])
        fused = {f"grad {key}": grad for key, grad in fuse(grads).items()}
        assert fused.keys() | {"logits", "loss", "chosen"} == set(golden)
        for key, grad in fused.items():
            assert close(grad, golden[key], 3e-5), key


def close(a, b, share):
    assert a.shape == b.shape
    return np.abs(a - b).max() <= share * np.abs(b).max()


def test_the_page_shows_every_error_that_the_parity_tests_measured():
    page = (DOCS / "interchange" / "huggingface.md").read_text(encoding="utf-8")
    with open(GOLDEN / "parity.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["case"] for row in rows} == set(CASES)
    for row in rows:
        if row["backend"] == "numba":
            assert f"| {row['case']} |" in page
    for what in {row["what"] for row in rows}:
        for kind in ("logits", "loss", "gradient"):
            largest = max((row[kind] for row in rows if row["what"] == what), key=float)
            assert largest in page, f"{what}: {kind} {largest}"


def test_the_page_shows_how_far_training_went_apart():
    page = (DOCS / "interchange" / "huggingface.md").read_text(encoding="utf-8")
    record = np.loadtxt(GOLDEN / "training.csv", delimiter=",", skiprows=1)
    assert f"at most {np.abs(record[:, 1:3] - record[:, 3:]).max():.1e} nats" in page
    assert len(record) == 50 and record[-1, 3] < record[0, 3] - 1.5


# ---------------------------------------------------------------------- properties
@pytest.mark.parametrize("name", CASES)
def test_export_then_import_gives_the_same_bytes(name, tmp_path):
    model = make(name)[0]
    huggingface.export_model(model, None, tmp_path)
    back, tokenizer = huggingface.import_model(tmp_path)
    assert tokenizer is None
    assert back.params.flat.tobytes() == model.params.flat.tobytes()
    for mine, theirs in zip(back.router.biases, model.router.biases, strict=True):
        np.testing.assert_array_equal(mine, theirs)
    again = config_dict(back.config)
    assert again == config_dict(model.config)
    assert back.config.replace(rope_scaling=None) == model.config.replace(rope_scaling=None)


def test_a_second_export_writes_the_same_files(exported, tmp_path):
    _, directory = exported
    model, tokenizer = huggingface.import_model(directory)
    huggingface.export_model(model, tokenizer, tmp_path / "again")
    for file in directory.iterdir():
        assert file.read_bytes() == (tmp_path / "again" / file.name).read_bytes(), file.name


def test_the_tokenizer_comes_back_with_the_same_ids(exported, tokenizer):
    text = "Quanto é 12 + 7? <eos> 🙂"
    assert huggingface.import_model(exported[1])[1].encode(text) == tokenizer.encode(text)


def test_float64_stays_float64(tmp_path):
    model = make("base", np.float64)[0]
    huggingface.export_model(model, None, tmp_path)
    back, _ = huggingface.import_model(tmp_path)
    assert back.params.flat.dtype == np.float64
    assert back.params.flat.tobytes() == model.params.flat.tobytes()
    assert json.loads((tmp_path / "config.json").read_text(encoding="utf-8"))["dtype"] == "float64"


def test_gradients_are_mapped_as_weights_are():
    model, tokens_BT, targets_BT = make("base")
    _, g = model.loss_and_grads(tokens_BT, targets_BT, backend="numpy")
    named = to_hf(model.config, g)
    weights = huggingface.state_dict(model)
    assert {k for k in weights if not k.endswith("bias")} == set(named)
    assert all(named[k].shape == weights[k].shape for k in named)
    biases = {k: v for k, v in weights.items() if k.endswith("bias")}
    assert from_hf(model.config, named | biases)[0].flat.tobytes() == g.flat.tobytes()


def test_shards_are_read_as_one_file(exported):
    model, directory = exported
    tensors, names = huggingface.state_dict(model), list(huggingface.state_dict(model))
    shards = {f"model-0000{i + 1}-of-00003.safetensors": names[i::3] for i in range(3)}
    for file, held in shards.items():
        save_arrays(directory / file, {name: tensors[name] for name in held}, {"format": "pt"})
    index = {"weight_map": {name: file for file, held in shards.items() for name in held}}
    (directory / "model.safetensors").unlink()
    path = directory / "model.safetensors.index.json"
    path.write_text(json.dumps(index), encoding="utf-8")
    assert (
        huggingface.import_model(directory)[0].params.flat.tobytes() == model.params.flat.tobytes()
    )
    index["weight_map"].pop(names[0])
    path.write_text(json.dumps(index), encoding="utf-8")
    with pytest.raises(ValueError, match="disagree about model.embed_tokens.weight"):
        huggingface.import_model(directory)
    index["weight_map"][names[0]] = "../model.safetensors"
    path.write_text(json.dumps(index), encoding="utf-8")
    with pytest.raises(ValueError, match="plain file name"):
        huggingface.import_model(directory)


def test_the_keys_of_deepseeks_own_config_json_are_understood():
    released = {
        "model_type": "deepseek_v3",
        "attention_bias": False,
        "ep_size": 1,
        "moe_layer_freq": 1,
        "first_k_dense_replace": 3,
        "rms_norm_eps": 1e-06,
        "rope_theta": 10000,
        "rope_scaling": {
            "beta_fast": 32,
            "beta_slow": 1,
            "factor": 40,
            "mscale": 1.0,
            "mscale_all_dim": 1.0,
            "original_max_position_embeddings": 4096,
            "type": "yarn",
        },
        "max_position_embeddings": 163840,
        "num_nextn_predict_layers": 0,
    }
    config = config_from_dict(released)
    assert config.rope_scaling == released["rope_scaling"]
    v3 = Config.preset("deepseek-v3").replace(balance_loss_weight=0.0)
    assert config.replace(balance_loss_weight=0.0, rope_scaling=None, max_seq_len=4096) == v3


def test_the_card_shows_the_figures_of_the_run_and_no_others():
    summary = {"val_nats_per_token": 1.25, "exact_match": 0.5, "exact_match_n": 200, "x": "y"}
    card = huggingface.model_card(BASE, summary)
    assert "1.2500 nats per token" in card and "50.0% of held-out problems" in card
    assert "tokens/s" not in card
    assert "nothing is claimed" in huggingface.model_card(BASE, {})


# ---------------------------------------------------------------------- refusals
@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("model_type", "deepseek_v2"),
        ("hidden_act", "gelu"),
        ("attention_bias", True),
        ("scoring_func", "softmax"),
        ("topk_method", "greedy"),
        ("quantization_config", {"quant_method": "fp8"}),
        ("moe_layer_freq", 2),
        ("attention_dropout", 0.1),
        ("num_key_value_heads", 1),
        ("qk_rope_head_dim", 3),
        ("rope_parameters", {"rope_type": "llama3"}),
        ("vocab_size", "many"),
        ("rope_parameters", {"rope_type": "yarn", "factor": None}),
        ("rope_parameters", {"rope_type": "yarn", "factor": 4.0, "attention_factor": 2.0}),
        ("rope_parameters", {"rope_type": "yarn", "factor": 4.0, "truncate": False}),
    ],
)
def test_what_is_not_supported_is_refused_by_name(key, value):
    named = {"qk_rope_head_dim": "qk_rope_head_dim", "rope_parameters": "factor|rope_"}
    with pytest.raises(ValueError, match=named.get(key, key)):
        config_from_dict(config_dict(BASE) | {key: value})


def test_a_model_without_a_shared_expert_cannot_be_exported(tmp_path):
    model = Model.init(BASE.replace(n_shared_experts=0))
    with pytest.raises(ValueError, match="n_shared_experts is 0"):
        huggingface.export_model(model, None, tmp_path / "hf")
    assert not (tmp_path / "hf").exists()


@pytest.mark.parametrize("change", ["missing", "unexpected", "shape"])
def test_tensors_that_do_not_fit_are_named_and_nothing_is_loaded(change):
    model = make("base")[0]
    tensors = huggingface.state_dict(model)
    if change == "missing":
        del tensors["model.norm.weight"]
    elif change == "unexpected":
        tensors["model.layers.2.input_layernorm.weight"] = np.zeros(24, np.float32)
    else:
        tensors["model.norm.weight"] = np.zeros(25, np.float32)
    with pytest.raises(ValueError, match=r"model\.(norm|layers\.2)"):
        from_hf(model.config, tensors)


def test_ten_thousand_damaged_headers_give_an_error_or_the_same_arrays():
    """Bytes flipped, cut and inserted, numbers made huge: never a crash, never a guess."""
    arrays = {"a": np.arange(6, dtype=np.float32).reshape(2, 3), "b": np.ones(4, np.int64)}
    whole, rng, refused = to_bytes(arrays, {"format": "pt"}), random.Random(4), 0
    for _ in range(10_000):
        try:
            found, _ = from_bytes(damage(whole, rng))
        except ValueError:
            refused += 1
        else:
            assert sum(array.nbytes for array in found.values()) <= len(whole)
    assert refused > 7_000


def damage(whole, rng):
    """One hostile edit of a file's length field or header, or of where the file ends."""
    length = int.from_bytes(whole[:8], "little")
    head, body, kind = bytearray(whole[: 8 + length]), whole[8 + length :], rng.randrange(6)
    if kind == 0:
        head[rng.randrange(len(head))] = rng.randrange(256)
    elif kind == 1:
        return whole[: rng.randrange(len(whole))]
    elif kind == 2:
        head[:8] = rng.choice([2**63, 2**64 - 1, length + 1, length * 10, 0]).to_bytes(8, "little")
    elif kind == 3:
        digits = [i for i in range(8, len(head)) if chr(head[i]).isdigit()]
        place = rng.choice(digits)
        head[place : place + 1] = rng.choice([b"-1", b"1e9", b"9" * 30, b"[]", b"null", b"1.5"])
    elif kind == 4:
        place = rng.randrange(8, len(head))
        head[place:place] = bytes(rng.randrange(256) for _ in range(rng.randrange(1, 9)))
    else:
        head[8:] = rng.choice([b"[" * length, b"{" * length, b'{"a":' * (length // 5)])
    if kind in (3, 4, 5):
        head[:8] = (len(head) - 8).to_bytes(8, "little")
    return bytes(head) + body


def test_a_hostile_config_json_gives_a_config_or_one_clear_line():
    whole, rng, refused = config_dict(BASE.replace(rope_scaling=YARN)), random.Random(5), 0
    values = (None, "x", -1, 0, 3, 10**30, 1e300, float("nan"), True, [], {}, [1], {"a": 1}, 0.5)
    for _ in range(3000):
        broken = json.loads(json.dumps(whole))
        place = broken["rope_parameters"] if rng.random() < 0.4 else broken
        place[rng.choice(list(place))] = rng.choice(values)
        try:
            config_from_dict(broken).parameter_count()
        except ValueError:
            refused += 1
    assert refused > 1500


def test_a_config_json_that_describes_a_giant_allocates_nothing(exported):
    _, directory = exported
    path = directory / "config.json"
    values = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(values | {"vocab_size": 2**30}), encoding="utf-8")
    with pytest.raises(ValueError, match="describes .* parameters, but"):
        huggingface.import_model(directory)


@pytest.mark.parametrize("name", ["config.json", "model.safetensors", "tokenizer.json"])
def test_a_file_cut_short_anywhere_gives_one_clear_line(exported, name):
    _, directory = exported
    whole = (directory / name).read_bytes()
    for share in (0.0, 0.3, 0.9):
        (directory / name).write_bytes(whole[: int(len(whole) * share)])
        with pytest.raises(ValueError, match=name):
            huggingface.import_model(directory)


def test_yarn_says_its_factor_so_that_nobody_has_to_derive_it():
    values = config_dict(BASE.replace(rope_scaling=YARN))["rope_parameters"]
    assert values["attention_factor"] == pytest.approx(1.0970406 / 1.1802183, rel=1e-6)
    assert config_from_dict(config_dict(BASE.replace(rope_scaling=YARN))).rope_scaling == YARN
