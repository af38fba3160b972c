"""The exported model run by llama.cpp, where llama-cpp-python is installed: see conftest."""

import llama_cpp
import numpy as np
import pytest
from parity_cases import CASES, GROUPS, YARN

from axion_np.generation.sampling import generate
from axion_np.interchange import gguf as gguf_export
from axion_np.modules.model import Model
from axion_np.text.tokenizer import Tokenizer

TEXT = "# Question:\nQuanto é 12 + 30? It's 42.\n--\n# Answer:\n12 + 30 = 42\n#### 42"
NAMES = [
    "base",
    "groups",
    "gates not normalised",
    "first block dense",
    "no query latent",
    "half-split rotary pairs",
    "untied head",
    "three shared experts",
    "YaRN",
]


@pytest.mark.parametrize("name", NAMES)
def test_llama_cpp_gives_the_same_logits_and_greedy_tokens(name, tmp_path):
    tokenizer = Tokenizer.train([TEXT] * 3, 290, backend="numpy")
    config = CASES[name].replace(max_seq_len=256, vocab_size=300)
    if name == "YaRN":
        equal = YARN | {"mscale": 0.7, "mscale_all_dim": 0.7}
        config = config.replace(rope_scaling=equal, **GROUPS)
    model = Model.init(config, 7)
    rng = np.random.default_rng(8)
    model.params.flat += rng.normal(0, 0.1, model.params.flat.size).astype(np.float32)
    gguf_export.write_gguf(model, tokenizer, tmp_path / "m.gguf")
    float32 = llama_cpp.GGML_TYPE_F32  # the default cache of float16 costs three digits
    theirs = llama_cpp.Llama(
        str(tmp_path / "m.gguf"),
        n_ctx=256,
        n_threads=1,
        logits_all=True,
        verbose=False,
        type_k=float32,
        type_v=float32,
    )
    ids = tokenizer.encode(TEXT)
    assert theirs.tokenize(TEXT.encode(), add_bos=False) == ids
    theirs.eval(ids)
    logits_TV = model.logits(np.array([ids]), backend="numpy")[0]
    difference = np.abs(theirs.scores[: len(ids)] - logits_TV).max() / np.abs(logits_TV).max()
    assert difference < 1e-5
    tokens = list(generate(model, ids, 100, temperature=0, eos_id=10**9, backend="numpy"))
    stream = theirs.generate(ids, temp=0.0, repeat_penalty=1.0, reset=True)
    assert [token for token, _ in zip(stream, tokens, strict=False)] == tokens
