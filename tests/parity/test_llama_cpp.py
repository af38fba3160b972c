"""The exported model run by llama.cpp, which the npm package node-llama-cpp brings ready-made.

`npm install node-llama-cpp` in any folder, and name that folder in the variable LLAMA.
"""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from parity_cases import CASES, GROUPS, YARN

from axion_np.generation.conversation import load
from axion_np.generation.released import find
from axion_np.generation.sampling import generate
from axion_np.interchange import gguf as gguf_export
from axion_np.modules.model import Model
from axion_np.text.tokenizer import Tokenizer

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"
sys.path.insert(0, str(BENCHMARKS))
from rounds import Side  # noqa: E402

FOLDER = os.environ.get("LLAMA")
pytestmark = pytest.mark.skipif(not FOLDER, reason="LLAMA names no folder with node-llama-cpp")
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
    ids = tokenizer.encode(TEXT)
    with llama(tmp_path / "m.gguf", 256) as theirs:
        assert theirs.ask("tokenize", text=TEXT)["ids"] == ids
        said_TV = np.array(theirs.ask("logits", ids=ids)["logits"])
        said = theirs.ask("decode", ids=ids, n_new=100)["ids"]
    logits_TV = model.logits(np.array([ids]), backend="numpy")[0]
    assert np.abs(said_TV - logits_TV).max() / np.abs(logits_TV).max() < 1e-5
    options = {"temperature": 0, "eos_id": 10**9, "backend": "numpy"}
    assert said == list(generate(model, ids, 100, **options))


@pytest.mark.parametrize(
    ("name", "dtype"),
    [("axion1-sums", "f32"), ("axion1-v0.2-chat", "f32"), ("axion1-v0.2-chat", "q8_0")],
)
def test_llama_cpp_answers_as_a_released_model_does(name, dtype, tmp_path):
    file = tmp_path / "m.gguf"
    main = [sys.executable, "-m", "axion_np", "gguf", name, file, "--dtype", dtype]
    assert subprocess.run(main, capture_output=True).returncode == 0
    model, tokenizer = load(find(name))
    with llama(file, 512) as theirs:
        for question in ("Quanto é 347 + 285?", "What is 12 x 7?", "Quanto é 90 - 58?"):
            ids = tokenizer.encode(f"# Pergunta:\n{question}\n--\n# Resposta:\n")
            said = theirs.ask("decode", ids=ids, n_new=40)["ids"]
            assert said == list(generate(model, ids, 40, temperature=0, eos_id=10**9))


def llama(file, length):
    """llama.cpp with a model, one thread, as a process that answers questions."""
    side = Side([BENCHMARKS / "llama_side.mjs", FOLDER, 1], 1, program="node")
    side.ask("start", checkpoint=str(file), contextSize=length)
    return side
