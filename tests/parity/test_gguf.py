"""GGUF files for llama.cpp, read back by the reader of its own library."""

import numpy as np
import pytest
from parity_cases import BASE, YARN, make

from axion_np.commands import gguf as command
from axion_np.interchange import gguf as gguf_export
from axion_np.modules.model import Model
from axion_np.text.tokenizer import Tokenizer

gguf = pytest.importorskip("gguf", reason="GGUF needs the package gguf: pip install gguf")
TEXT = "# Question:\nQuanto é 12 + 30? It's 42.\n--\n# Answer:\n12 + 30 = 42\n#### 42"
RUNS = [
    "base",
    "groups",
    "gates not normalised",
    "first block dense",
    "no query latent",
    "half-split rotary pairs",
    "untied head",
    "three shared experts",
]


@pytest.fixture(scope="module")
def tokenizer():
    return Tokenizer.train([TEXT] * 3, 290, backend="numpy")


def read(path):
    """(metadata, arrays) of a GGUF file, as the reader of its own library has them."""
    reader = gguf.GGUFReader(path)
    values = {name: field.contents() for name, field in reader.fields.items()}
    return values, {t.name: np.array(t.data).reshape(t.shape[::-1]) for t in reader.tensors}


@pytest.mark.parametrize("dtype", ["f32", "f16"])
@pytest.mark.parametrize("name", RUNS)
def test_every_array_is_read_back(name, dtype, tmp_path):
    model = make(name)[0]
    gguf_export.write_gguf(model, None, tmp_path / "m.gguf", dtype)
    values, arrays = read(tmp_path / "m.gguf")
    expected = gguf_export.gguf_tensors(model)
    assert arrays.keys() == expected.keys()
    for key, array in arrays.items():
        narrow = dtype == "f16" and array.ndim > 1 and "gate_inp" not in key
        assert array.dtype == (np.float16 if narrow else np.float32), key
        assert np.array_equal(array, expected[key].astype(array.dtype)), key
    assert sum(array.size for array in arrays.values()) == model.params.flat.size + sum(
        bias_E.size for bias_E in model.router.biases if bias_E is not None
    )
    assert values["general.architecture"] == "deepseek2"
    assert values["deepseek2.attention.key_length_mla"] == model.config.qk_head_dim
    assert values["deepseek2.expert_gating_func"] == gguf.ExpertGatingFuncType.SIGMOID


def test_in_q8_0_every_number_is_within_half_a_step(tmp_path):
    config = BASE.replace(d_model=64, d_ff=32, v_head_dim=8, kv_lora_rank=6, vocab_size=300)
    model = Model.init(config, 3)
    gguf_export.write_gguf(model, None, tmp_path / "m.gguf", "q8_0")
    expected, kinds = gguf_export.gguf_tensors(model), set()
    for tensor in gguf.GGUFReader(tmp_path / "m.gguf").tensors:
        array = gguf.quants.dequantize(tensor.data, tensor.tensor_type)
        error = np.abs(array.reshape(expected[tensor.name].shape) - expected[tensor.name])
        assert error.max() <= 0.51 / 127 * np.abs(expected[tensor.name]).max(), tensor.name
        kinds.add((tensor.tensor_type.name, bool(error.any())))
        wide = tensor.name.endswith(("norm.weight", "bias", "gate_inp.weight"))
        assert wide == (tensor.tensor_type.name == "F32")
    assert {("Q8_0", True), ("F16", True), ("F32", False)} <= kinds


def test_names_are_those_that_the_library_knows_for_this_architecture():
    arch = gguf.MODEL_ARCH.DEEPSEEK2
    known = {gguf.TENSOR_NAMES[tensor] for tensor in gguf.MODEL_TENSORS[arch]}
    for name in ("base", "no query latent", "first block dense", "untied head"):
        for key in gguf_export.gguf_tensors(make(name)[0]):
            stem = key.rpartition(".")[0]
            parts = stem.split(".")
            assert ".".join(["blk", "{bid}", *parts[2:]] if parts[0] == "blk" else parts) in known


def test_the_tokenizer_is_in_the_file(tokenizer, tmp_path):
    model = Model.init(BASE.replace(vocab_size=300))
    gguf_export.write_gguf(model, tokenizer, tmp_path / "m.gguf")
    values, _ = read(tmp_path / "m.gguf")
    tokens, kinds = values["tokenizer.ggml.tokens"], values["tokenizer.ggml.token_type"]
    assert len(tokens) == len(kinds) == 300
    assert tokens[:4] == ["<pad>", "<bos>", "<eos>", "<unk>"] and kinds[:4] == [3] * 4
    assert len(values["tokenizer.ggml.merges"]) == len(tokenizer.merges)
    assert values["tokenizer.ggml.eos_token_id"] == tokenizer.eos_id
    assert set(kinds[tokenizer.vocab_size :]) == {gguf.TokenType.UNUSED}


def test_the_command_writes_a_file_and_never_over_another(tokenizer, tmp_path, capsys):
    Model.init(BASE.replace(vocab_size=300)).save(tmp_path / "run")
    tokenizer.save(tmp_path / "run" / "tokenizer.json")
    arguments = [str(tmp_path / "run"), str(tmp_path / "m.gguf"), "--dtype", "f16"]
    assert command.main(arguments) == 0
    assert command.main(arguments) == 2
    assert "--overwrite" in capsys.readouterr().err
    assert sorted(p.name for p in tmp_path.iterdir()) == ["m.gguf", "run"]


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"norm_eps": 1e-5}, "norm_eps"),
        ({"n_shared_experts": 0}, "n_shared_experts"),
        ({"rope_scaling": YARN}, "mscale"),
        ({"n_layers": 27}, "n_layers"),
    ],
)
def test_what_llama_cpp_would_compute_differently_is_refused(change, named, tmp_path):
    model = Model.init(BASE.replace(**change))
    with pytest.raises(ValueError, match=named):
        gguf_export.write_gguf(model, None, tmp_path / "m.gguf")
    assert not list(tmp_path.iterdir())
