"""The page as one file: what is in it, what it may reach, and which models are refused.

What its JavaScript computes is compared with Python in tests/browser/test_one_file.py.
"""

import base64
import configparser
import hashlib
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest

import axion_np
from axion_np.chat import one_file
from axion_np.chat.models import described
from axion_np.chat.one_file import bundle, javascript, page, spoken_tables, write_page
from axion_np.config import Config
from axion_np.generation.conversation import load
from axion_np.generation.released import PORTABLE, find, names
from axion_np.modules.model import Model
from axion_np.modules.params import walk
from axion_np.modules.safetensors import from_bytes
from axion_np.text.tokenizer import Tokenizer
from axion_np.text.vocabulary import Vocabulary


class Parts(HTMLParser):
    """Each script and style of a page with its text, and every address that a page asks for."""

    def __init__(self, text):
        super().__init__()
        self.scripts, self.addresses, self.policy, self.here = [], [], "", None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        self.addresses += [given[name] for name in ("src", "href", "action") if name in given]
        if given.get("http-equiv") == "Content-Security-Policy":
            self.policy = given["content"]
        if tag in ("script", "style"):
            self.here = (given.get("id") or tag, [])

    def handle_data(self, data):
        if self.here:
            self.here[1].append(data)

    def handle_endtag(self, tag):
        if tag in ("script", "style"):
            self.scripts.append((self.here[0], "".join(self.here[1])))
            self.here = None


def small(vocab_size=300, **changes):
    """A model that knows nothing, and its tokenizer."""
    model = Model.init(Config.preset("nano").replace(vocab_size=vocab_size, **changes), 1)
    return model, Tokenizer.train(["abab"], 261, backend="numpy")


def parts_of(model, tokenizer, name="small"):
    parts = Parts(page(model, tokenizer, described(name, model.summary)))
    return parts, dict(parts.scripts)


# by hand


def test_a_module_becomes_a_function_that_returns_what_it_exports(tmp_path):
    (tmp_path / "a.js").write_text(
        "export const one = 1;\nexport function two() {}\n", encoding="utf-8"
    )
    text = 'import { one as first, two } from "./a.js";\nimport * as all from "./a.js";\ntwo();\n'
    (tmp_path / "b.js").write_text(text, encoding="utf-8")
    assert bundle("b", tmp_path) == (
        "\nconst a_js = (() => {\nconst one = 1;\nfunction two() {}\n"
        "\nreturn { one, two };\n})();\n"
        "\nconst b_js = (() => {\nconst { one: first, two } = a_js;\nconst all = a_js;\ntwo();\n"
        "\nreturn {  };\n})();\n"
    )


def test_patterns_are_written_for_javascript():
    assert javascript(r"\d+ [\w.]") == r"\p{Nd}+ [\p{L}\p{N}_.]"
    assert javascript(r"\w") == r"[\p{L}\p{N}_]"
    assert javascript(r"a(?>b(?:[(]c)+\))d") == r"a(?=(b(?:[(]c)+\)))\1d"
    assert javascript(r"\bx").startswith("(?:(?<=[") and javascript(r"\bx").endswith(")x")


# properties


@pytest.mark.parametrize("name", names())
def test_a_released_model_is_in_its_page_bit_for_bit_and_the_page_is_small(tmp_path, name):
    path = tmp_path / "page.html"
    size = write_page(path, find(name), name)
    weights = (find(name) / "model.safetensors").stat().st_size
    assert size == path.stat().st_size < 4 / 3 * weights + 300_000  # base64, and the page
    assert size < 5_000_000 or name not in ("axion1-sums", PORTABLE)
    scripts = dict(Parts(path.read_text(encoding="utf-8")).scripts)
    arrays, _ = from_bytes(base64.b64decode(scripts["weights"]))
    model, tokenizer = load(name)
    for key, array in walk(model.params):
        assert arrays.pop(key).astype(np.float32).tobytes() == array.tobytes()
    for layer, bias_E in enumerate(model.router.biases):
        assert arrays.pop(f"blocks.{layer}.router_bias_E").tobytes() == bias_E.tobytes()
    assert not arrays
    about = json.loads(scripts["about"])
    assert about["config"] == model.config.to_dict() and about["listing"]["id"] == name
    assert len(about["tokenizer"]["merges"]) == len(tokenizer.merges)
    again = page(model, tokenizer, about["listing"])
    assert again == path.read_text(encoding="utf-8"), "the same model, the same page"


def test_the_page_asks_for_nothing_and_its_policy_lets_it():
    parts, scripts = parts_of(*small())
    assert all(address.startswith(("#", "data:")) for address in parts.addresses)
    assert "default-src 'none'" in parts.policy and "connect-src" not in parts.policy
    assert "unsafe" not in parts.policy
    for name in ("script", "style"):
        digest = hashlib.sha256(scripts[name].encode()).digest()
        assert f"{name}-src 'sha256-{base64.b64encode(digest).decode()}'" in parts.policy
    for text in (scripts["script"], scripts["engine"]):
        assert not re.search(r"^\s*(import|export) |fetch\(|https?://|eval\(", text, re.MULTILINE)


def test_what_the_page_carries_cannot_leave_its_place():
    model, tokenizer = small()
    name = "</script><script>alert(1)</script><!--"
    model.summary = {"trained_for": {"tasks": [name]}}
    parts, scripts = parts_of(model, tokenizer, name)
    assert json.loads(scripts["about"])["listing"]["id"] == name
    assert [name for name, _ in parts.scripts] == ["style", "about", "weights", "engine", "script"]


def test_modules_that_only_train_are_left_out():
    _, scripts = parts_of(*small(n_mtp_layers=1, tie_embeddings=False, n_dense_layers=1))
    arrays, _ = from_bytes(base64.b64decode(scripts["weights"]))
    assert not [name for name in arrays if name.startswith("mtp.")]
    assert arrays["head_DV"].dtype == np.float16
    assert arrays["blocks.1.router_bias_E"].dtype == np.float32
    assert "blocks.0.router_bias_E" not in arrays


def test_no_pattern_keeps_what_only_python_knows():
    tables = json.dumps(spoken_tables())
    assert not re.search(r"\\\\[wWb]|\(\?>|\(\?P", tables)


def test_the_wheel_has_every_file_of_the_page():
    settings = configparser.ConfigParser()
    settings.read(Path(axion_np.__file__).parents[1] / "setup.cfg", encoding="utf-8")
    globs = settings["options.package_data"]["axion_np"].split()
    package = Path(axion_np.__file__).parent
    shipped = {path for glob in globs for path in package.glob(glob)}
    assert {path for path in (package / "chat" / "page").rglob("*") if path.is_file()} <= shipped


# refusals


def test_models_that_a_page_cannot_hold_are_refused(monkeypatch):
    model, tokenizer = small()
    model.params.norm_D[3] = 70_000
    with pytest.raises(ValueError, match="norm_D has a weight of 70000; the page holds float16"):
        parts_of(model, tokenizer)
    learnt = tokenizer.vocabulary._asdict() | {"patterns": (r"\p{Han}+|.",)}
    with pytest.raises(ValueError, match="cuts text by the pattern"):
        parts_of(small()[0], Tokenizer(Vocabulary(**learnt), "numpy"))
    monkeypatch.setattr(one_file, "MOST", 1000)
    with pytest.raises(ValueError, match="a browser reads 1,000 at most"):
        parts_of(*small())


@pytest.mark.parametrize("text", ["export default 1;\n", 'import x from "y";\n', "'</script>'\n"])
def test_a_module_that_cannot_be_put_into_one_file_is_refused(tmp_path, text):
    (tmp_path / "a.js").write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match="a.js: .* cannot be put into one file"):
        bundle("a", tmp_path)
