"""The page as one file, in which the model itself runs: no server, no network, no installation.

New here: the model is read by another language. `page/engine/` repeats in JavaScript what a page
needs of the book: the tokenizer, the network decoded from its latent cache, sampling, and the
looks inside. It runs in a worker of the page and answers the questions that the server answers,
so the rest of the page is the same. Nothing is compiled: the modules are put into one script in
the order of their imports, each in a function of its own, and weights, tokenizer and the words of
`spoken` go beside them as text. A browser test holds the two languages together, token by token.

The page's Content-Security-Policy allows its own scripts, by their hashes, and no address at all:
it cannot send anywhere what is typed into it.
"""

import base64
import hashlib
import html
import json
import re
from pathlib import Path

import numpy as np

from axion_np.chat.models import described
from axion_np.files import write_whole
from axion_np.generation.conversation import load
from axion_np.generation.released import source
from axion_np.modules.params import walk
from axion_np.modules.safetensors import to_bytes
from axion_np.text import bpe, spoken
from axion_np.text.prompt import HEADERS
from axion_np.text.vocabulary import GPT2_PATTERN, to_own

PAGE = Path(__file__).parent / "page"
MOST = 2**28  # characters: browsers do not hold much longer strings
PATTERNS = {bpe.split_pattern(True), bpe.split_pattern(False), GPT2_PATTERN, r"\p{N}", r"\p{N}+"}

IMPORT = re.compile(
    r'^import (?:(\{[^}]+\})|\* as (\w+)) from "\./(?:(\w+))\.js";\n', re.MULTILINE
)
EXPORT = re.compile(r"^export ((?:async )?function\*? |class |const )(\w+)", re.MULTILINE)
WORD = r"[\p{L}\p{N}_]"  # what Python calls \w
JAVASCRIPT = {  # Python's classes of characters, by Unicode's names
    r"\w": WORD[1:-1],
    r"\d": r"\p{Nd}",
    r"\b": f"(?:(?<={WORD})(?!{WORD})|(?<!{WORD})(?={WORD}))",
}


def write_page(path, place, name: str) -> int:
    """Write the page of a released model or a run. Returns its size in bytes.

    **Errors**  as `load` and `page`
    """
    model, tokenizer = load(place, "numpy")
    data = page(model, tokenizer, described(name, model.summary)).encode()
    write_whole(path, data)
    return len(data)


def page(model, tokenizer, listing: dict) -> str:
    """The whole page. `listing` is what `GET /v1/models` says of the model.

    **Numerics** weights are rounded to float16; released models are stored so
    **Errors**  ValueError for weights beyond float16, a model too large for a browser, and a
                tokenizer whose patterns are not known to mean the same in JavaScript
    """
    about = json.dumps(about_model(model, tokenizer, listing), ensure_ascii=False)
    weights = base64.b64encode(to_bytes(halves(model))).decode()
    if len(weights) > MOST:
        raise ValueError(
            f"the weights take {len(weights):,} characters; a browser reads {MOST:,} at most: "
            "choose a smaller model"
        )
    engine, app = bundle("worker", PAGE / "engine"), bundle("app", PAGE)
    text = (PAGE / "index.html").read_text(encoding="utf-8")
    style = (PAGE / "style.css").read_text(encoding="utf-8")
    icon = base64.b64encode((PAGE / "icon.svg").read_bytes()).decode()
    for mark, inline in (
        ('<meta charset="utf-8">', f'<meta charset="utf-8">\n{policy(style, app)}'),
        ('href="icon.svg"', f'href="data:image/svg+xml;base64,{icon}"'),
        ('<link rel="stylesheet" href="style.css">', f"<style>{style}</style>"),
        ('<script type="module" src="app.js"></script>\n', ""),
        (
            "</body>",
            "\n".join(
                [
                    data_block("about", "application/json", about.replace("<", r"\u003c")),
                    data_block("weights", "text/plain", weights),
                    data_block("engine", "text/plain", engine),
                    f'<script type="module">{app}</script>\n</body>',
                ]
            ),
        ),
    ):
        if text.count(mark) != 1:
            raise ValueError(f"index.html has {mark!r} {text.count(mark)} times; expected once")
        text = text.replace(mark, inline)
    return text


def policy(style, script):
    """Own style and script, a worker of our own making, and nothing from anywhere."""
    hashes = (
        base64.b64encode(hashlib.sha256(s.encode()).digest()).decode() for s in (style, script)
    )
    own_style, own_script = (f"'sha256-{value}'" for value in hashes)
    rules = (
        f"default-src 'none'; script-src {own_script}; style-src {own_style}; worker-src blob:; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    return f'<meta http-equiv="Content-Security-Policy" content="{html.escape(rules)}">'


def data_block(name, kind, text):
    """Text that the page carries and no browser runs."""
    return f'<script id="{name}" type="{kind}">{text}</script>'


# ---------------------------------------------------------------------------- data
def halves(model) -> dict:
    """Name -> float16 array of all that decoding reads; the routing biases as they are."""
    found = {}
    for name, array in walk(model.params):
        if name.startswith("mtp."):
            continue
        with np.errstate(over="ignore"):
            found[name] = array.astype(np.float16)
        if not np.isfinite(found[name]).all():
            raise ValueError(
                f"{name} has a weight of {np.abs(array).max():g}; the page holds float16, "
                "up to 65,504: use axion chat for this model"
            )
    for layer, bias_E in enumerate(model.router.biases[: model.config.n_layers]):
        if bias_E is not None:
            found[f"blocks.{layer}.router_bias_E"] = bias_E
    return found


def about_model(model, tokenizer, listing) -> dict:
    """What the engine has to know beside the weights. **Errors** ValueError, see `page`."""
    for pattern in tokenizer.vocabulary.patterns:
        if pattern not in PATTERNS:
            raise ValueError(
                f"the tokenizer cuts text by the pattern {pattern[:40]!r}; the page knows those "
                "of this package and of GPT-2 only: use axion chat for this model"
            )
    return {
        "listing": listing,
        "kind": source(model.summary),
        "trained_for": model.summary.get("trained_for", {}),
        "config": model.config.to_dict(),
        "tokenizer": to_own(tokenizer.vocabulary, tokenizer.split_digits),
        "headers": HEADERS,
        "spoken": spoken_tables(),
    }


def spoken_tables() -> dict:
    """Words and patterns of `spoken`, the patterns as JavaScript reads them."""
    compiled = ("EXPRESSION", "ASKED", "END", "DATE", "TIME", "HIDDEN", "LETTERS")
    patterns = {name.lower(): javascript(getattr(spoken, name).pattern) for name in compiled}
    patterns["number"] = javascript(spoken.NUMBER)
    patterns["thousands"] = {k: javascript(p.pattern) for k, p in spoken.THOUSANDS.items()}
    return {
        "patterns": patterns,
        "words": {lang: sorted(words) for lang, words in spoken.WORDS.items()},
        "trained": spoken.TRAINED,
        "alike": {chr(c): chr(other) for c, other in spoken.ALIKE.items()},
        "clear": sorted(spoken.CLEAR),
        "operations": [
            [sign, name, javascript(pattern)]
            for sign, (name, pattern) in spoken.OPERATIONS.items()
        ],
        "names": spoken.NAMES,
    }


def javascript(pattern: str) -> str:
    r"""A pattern of Python's `re` for JavaScript's flag u.

    Classes of characters get Unicode's names. JavaScript has no atomic group, `(?>..)`; what a
    lookahead has found is not tried again either, so it is looked ahead for, then read by number:
    `(?=(..))\1`.
    """
    if "(?>" in pattern:
        before, _, rest = pattern.partition("(?>")
        end = closing(rest)
        pattern = f"{before}(?=({rest[:end]}))\\1{rest[end + 1 :]}"
    pattern = re.sub(r"\[[^\]]*\]|\\[wdb]", in_javascript, pattern)
    return pattern


def in_javascript(found) -> str:
    """A class of characters, or an escape outside of one."""
    text = found[0]
    if text[0] != "[":
        return WORD if text == r"\w" else JAVASCRIPT[text]
    return re.sub(r"\\[wd]", lambda escape: JAVASCRIPT[escape[0]], text)


def closing(pattern: str) -> int:
    """Where the group ends in which a pattern begins."""
    depth = 0
    for token in re.finditer(r"\[[^\]]*\]|\\.|[()]", pattern):
        depth += {"(": 1, ")": -1}.get(token[0], 0)
        if depth < 0:
            return token.start()
    raise ValueError(f"the group of {pattern!r} is not closed")


# ---------------------------------------------------------------------------- scripts
def bundle(entry: str, folder: Path) -> str:
    """Modules as one script: each is a function that returns what it exports."""
    parts: dict[str, str] = {}
    add_module(entry, folder, parts)
    return "".join(parts.values())


def add_module(name: str, folder: Path, parts: dict):
    """Add a module behind all that it imports. `api` is the engine's door, not the server's."""
    path = folder / f"{name}.js" if name != "api" else PAGE / "engine" / "local.js"
    text = path.read_text(encoding="utf-8")
    parts[name] = ""
    for found in IMPORT.finditer(text):
        if found[3] not in parts:
            add_module(found[3], folder, parts)
    del parts[name]  # it stands behind its imports
    text = IMPORT.sub(lambda found: f"const {named(found)} = {found[3]}_js;\n", text)
    exported = ", ".join(name for _, name in EXPORT.findall(text))
    text = EXPORT.sub(r"\1\2", text)
    wrong = re.search(r"^(?:import|export)\b.*|</script", text, re.MULTILINE)
    if wrong:
        raise ValueError(f"{path.name}: {wrong[0]!r} cannot be put into one file")
    parts[name] = f"\nconst {name}_js = (() => {{\n{text}\nreturn {{ {exported} }};\n}})();\n"


def named(found) -> str:
    """What an import binds: `{a, b: c}`, or one name for all of a module."""
    return found[1].replace(" as ", ": ") if found[1] else found[2]
