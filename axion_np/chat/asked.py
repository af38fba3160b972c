"""What a request asks for: each field checked, each mistake named.

New here: nobody is trusted. The body is JSON from anywhere; a field has a type, bounds and a
default, and the first that does not fit is refused with its name, as the OpenAI API does: an
object with message, type, code and param, never prose. What this model has no use for (tools,
images) is refused too: to ignore it would be to pretend.
"""

import json
from math import inf, isfinite
from typing import NamedTuple

MOST_TOKENS = 16_384  # new tokens of one answer
MOST_STOPS, MOST_STOP_LENGTH = 16, 200
HARMLESS = {"user", "metadata", "store", "service_tier", "safety_identifier", "prompt_cache_key"}


class Refused(Exception):
    """A request that is not served. `answer` is what the client gets."""

    def __init__(
        self, message, param=None, code="invalid_value", status=400, kind="invalid_request_error"
    ):
        super().__init__(message)
        self.status, self.param = status, param
        self.answer = {
            "error": {"message": message, "type": kind, "code": code, "param": param},
        }


def parse(data: bytes) -> dict:
    """The JSON object of a body. **Errors** Refused for anything else, NaN included."""
    try:
        body = json.loads(data.decode("utf-8"))
        check_values(body, "")
    except UnicodeDecodeError as error:
        message = f"the body is not UTF-8 at byte {error.start}"
        raise Refused(message, "body", "bad_json") from None
    except RecursionError:
        raise Refused("the body is nested too deeply", "body", "bad_json") from None
    except ValueError as error:
        raise Refused(f"the body is not JSON: {error}", "body", "bad_json") from None
    if not isinstance(body, dict):
        raise Refused(f"the body is {kind_of(body)}; expected a JSON object", "body", "bad_json")
    return body


def check_values(value, name: str):
    """What Python reads and JSON does not have: NaN, and half a character behind an escape.

    **Errors**  Refused, with the field's name
    """
    if isinstance(value, dict):
        for key, inner in value.items():
            check_values(key, "the name of a field")
            check_values(inner, f"{name}.{key}" if name else key)
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            check_values(inner, f"{name}[{place}]")
    elif isinstance(value, float) and not isfinite(value):
        raise Refused(f"{name} is {shown(value)}; expected a finite number", name, "bad_json")
    elif isinstance(value, str) and any("\ud800" <= c <= "\udfff" for c in value):
        message = f"{name} has half a character: a surrogate without the other"
        raise Refused(message, name, "bad_json")


def kind_of(value) -> str:
    """What JSON calls a value."""
    names = {dict: "an object", list: "a list", str: "a string", bool: "true or false"}
    return names.get(type(value), "null" if value is None else "a number")


# ---------------------------------------------------------------------------- values
def number(least=-inf, most=inf):
    """Checks a number within bounds."""

    def check(value, name):
        good = isinstance(value, int | float) and not isinstance(value, bool)
        if not good or not (
            least <= value <= most and (isinstance(value, int) or isfinite(value))
        ):
            raise Refused(
                f"{name} is {shown(value)}; expected a number, {least:g} to {most:g}", name
            )
        return float(value)

    return check


def whole(least, most):
    """Checks a whole number within bounds."""

    def check(value, name):
        if isinstance(value, float) and value.is_integer():
            value = int(value)
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            expected = f"a whole number, {least:,} to {most:,}"
            raise Refused(f"{name} is {shown(value)}; expected {expected}", name)
        return value

    return check


def flag(value, name):
    if not isinstance(value, bool):
        raise Refused(f"{name} is {shown(value)}; expected true or false", name)
    return value


def string(value, name):
    if not isinstance(value, str):
        raise Refused(f"{name} is {kind_of(value)}; expected a string", name)
    return value


def language(value, name):
    if value not in ("pt", "en"):
        raise Refused(f"{name} is {shown(value)}; expected pt or en", name)
    return value


def stops(value, name):
    """A string or a list of strings."""
    texts = [value] if isinstance(value, str) else value
    if not isinstance(texts, list) or len(texts) > MOST_STOPS:
        raise Refused(f"{name} is {shown(value)}; expected up to {MOST_STOPS} strings", name)
    for number_, text in enumerate(texts):
        if not isinstance(text, str) or not 0 < len(text) <= MOST_STOP_LENGTH:
            here = f"{name}[{number_}]"
            expected = f"a string of 1 to {MOST_STOP_LENGTH} characters"
            raise Refused(f"{here} is {shown(text)}; expected {expected}", here)
    return tuple(texts)


def biases(value, name):
    """{id as text: number} as {id: number}."""
    if not isinstance(value, dict) or len(value) > 1024:
        expected = "an object of up to 1,024 ids"
        raise Refused(f"{name} is {kind_of(value)}; expected {expected}", name)
    known = {}
    for key, amount in value.items():
        if not (key.isascii() and key.isdigit() and len(key) < 10):
            raise Refused(f"{name} has the id {shown(key)}; expected a whole number", name)
        known[int(key)] = number(-100, 100)(amount, f"{name}.{key}")
    return known


def usage_option(value, name):
    """`stream_options`: whether the last chunk says how many tokens there were."""
    if not isinstance(value, dict) or set(value) - {"include_usage", "include_obfuscation"}:
        expected = '{"include_usage": true or false}'
        raise Refused(f"{name} is {shown(value)}; expected {expected}", name)
    return flag(value.get("include_usage", False), f"{name}.include_usage")


def plain_text(value, name):
    """`response_format`: text is all that there is."""
    if value != {"type": "text"}:
        raise Refused(f'{name} is {shown(value)}; expected {{"type": "text"}}', name)


def pairs(value, name):
    """A list of [layer, number]."""
    if not isinstance(value, list) or len(value) > 256:
        raise Refused(f"{name} is {shown(value)}; expected a list of [layer, number]", name)
    for place, pair in enumerate(value):
        fine = isinstance(pair, list) and len(pair) == 2
        if not fine or not all(type(n) is int and n >= 0 for n in pair):
            here = f"{name}[{place}]"
            raise Refused(f"{here} is {shown(pair)}; expected [layer, number]", here)
    return tuple(map(tuple, value))


def whole_numbers(value, name):
    """A list of whole numbers, 0 or more."""
    if not isinstance(value, list) or len(value) > 256:
        raise Refused(f"{name} is {shown(value)}; expected a list of whole numbers", name)
    return tuple(whole(0, 2**31 - 1)(item, f"{name}[{place}]") for place, item in enumerate(value))


def shown(value) -> str:
    """A value in a message, short."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else f"{text[:57]}..."


# ---------------------------------------------------------------------------- requests
COMMON = {  # field -> (check, default); null is the default
    "model": (string, None),
    "stream": (flag, False),
    "stream_options": (usage_option, False),
    "stop": (stops, ()),
    "seed": (whole(0, 2**53), None),
    "temperature": (number(0, 2), 1.0),
    "top_p": (number(0, 1), 1.0),
    "n": (whole(1, 8), 1),
    "logit_bias": (biases, {}),
    "presence_penalty": (number(-2, 2), 0.0),
    "frequency_penalty": (number(-2, 2), 0.0),
    # What the OpenAI API has not, under the names that other servers gave it.
    "top_k": (whole(0, 2**31 - 1), 0),
    "min_tokens": (whole(0, MOST_TOKENS), 0),
    "repetition_penalty": (number(0.01, 100), 1.0),
    "lang": (language, None),
}
INTERVENTIONS = {
    "masked": (pairs, ()),
    "forced": (pairs, ()),
    "muted": (pairs, ()),
    "without_bias": (flag, False),
}
CHAT = (
    COMMON
    | INTERVENTIONS
    | {
        "max_tokens": (whole(1, MOST_TOKENS), None),
        "max_completion_tokens": (whole(1, MOST_TOKENS), None),
        "logprobs": (flag, False),
        "top_logprobs": (whole(0, 20), None),
        "response_format": (plain_text, None),
    }
)
COMPLETION = (
    COMMON
    | INTERVENTIONS
    | {
        "max_tokens": (whole(0, MOST_TOKENS), 16),
        "logprobs": (whole(0, 20), None),
        "echo": (flag, False),
    }
)


class Writing(NamedTuple):
    """How one answer is written, whichever door its request came through."""

    max_tokens: int
    min_tokens: int
    temperature: float
    top_p: float
    top_k: int
    repetition_penalty: float
    presence_penalty: float
    frequency_penalty: float
    logit_bias: dict
    stop: tuple
    seed: int
    top_logprobs: int | None  # None: no log probabilities at all


def fields(body: dict, table: dict, also=()) -> dict:
    """All fields of a table, checked. **Errors** Refused for a field that is not in it."""
    for name in body:
        if name not in table and name not in also and name not in HARMLESS:
            raise Refused(
                f"{shown(name)} is not a field of this request; fields: "
                f"{', '.join(sorted({*table, *also}))}",
                name[:60],
                "unknown_parameter",
            )
    given = {}
    for name, (check, default) in table.items():
        value = body.get(name)
        given[name] = default if value is None else check(value, name)
    return given


def writing(given: dict, max_tokens: int, top_logprobs: int | None, seed: int) -> Writing:
    """The part of a request that says how tokens are chosen."""
    same = set(Writing._fields) & set(given) - {"max_tokens", "top_logprobs", "seed"}
    values = {name: given[name] for name in same}
    return Writing(max_tokens=max_tokens, top_logprobs=top_logprobs, seed=seed, **values)


def messages(body: dict) -> list[dict]:
    """`messages` as [{"role": ..., "content": text}]; content may come in parts of text."""
    given = body.get("messages")
    if not isinstance(given, list) or not given:
        seen = "missing" if "messages" not in body else shown(given)
        raise Refused(f"messages is {seen}; expected a list of messages", "messages")
    if len(given) > 1000:
        raise Refused(f"messages has {len(given)}; expected at most 1,000", "messages")
    read = [message(item, f"messages[{n}]") for n, item in enumerate(given)]
    if read[-1]["role"] != "user":
        raise Refused("the last of messages is not the user's; expected a question", "messages")
    return read


def message(item, name):
    if not isinstance(item, dict):
        raise Refused(f"{name} is {kind_of(item)}; expected an object", name)
    role, content = item.get("role"), item.get("content")
    if role not in ("system", "developer", "user", "assistant"):
        expected = "system, developer, user or assistant"
        raise Refused(f"{name}.role is {shown(role)}; expected {expected}", f"{name}.role")
    if isinstance(content, list):
        for n, part in enumerate(content):
            if not isinstance(part, dict) or part.get("type") != "text":
                here = f"{name}.content[{n}]"
                raise Refused(f"{here} is no text; this model reads text only", here)
        texts = [string(p.get("text"), f"{name}.content[{n}].text") for n, p in enumerate(content)]
        content = "".join(texts)
    content = string(content, f"{name}.content")
    if role == "user" and not content.strip():
        raise Refused(f"{name}.content is empty; expected some text", f"{name}.content")
    return {"role": role, "content": content}
