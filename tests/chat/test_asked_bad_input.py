"""What a stranger may send, over real sockets: 4xx in JSON with the field's name, never a stack.

Then whatever Hypothesis thinks of.
"""

import json
import threading

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from axion_np.chat import asked, glass
from axion_np.chat.api import Api, Flow
from axion_np.chat.asked import Refused, parse
from axion_np.chat.models import Models
from axion_np.chat.places import Gone
from axion_np.chat.server import application
from axion_np.generation.released import find

NAME = "axion1-sums"
USER = {"role": "user", "content": "Quanto é 12 + 30?"}
CHAT, TEXT, LOOK = "/v1/chat/completions", "/v1/completions", "/v1/inspect"
GOOD = {
    CHAT: {"messages": [USER], "max_tokens": 2},
    TEXT: {"prompt": "5 + 3", "max_tokens": 2},
    LOOK: {"ids": [5, 6, 7], "parts": ["tokens"]},
}


@pytest.fixture(scope="module")
def api():
    return Api(Models({NAME: find(NAME)}, NAME), n=2)


@pytest.fixture(scope="module")
def client(api):
    """Requests through the whole application, as bytes."""
    return application(api).test_client()


def post(client, path, body):
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    answer = client.post(path, data=data, content_type="application/json")
    return answer.status_code, json.loads(answer.data)


def deep(n):
    return b'{"messages": ' + b"[" * n + b"]" * n + b"}"


BAD = [
    # wrong types
    (CHAT, {"messages": {"role": "user"}}, "messages"),
    (CHAT, {"messages": [["user"]]}, "messages[0]"),
    (CHAT, {"stream": 1}, "stream"),
    (CHAT, {"temperature": "0"}, "temperature"),
    (CHAT, {"temperature": True}, "temperature"),
    (CHAT, {"model": []}, "model"),
    (CHAT, {"stop": {"a": 1}}, "stop"),
    (CHAT, {"logit_bias": [[1, 2]]}, "logit_bias"),
    (CHAT, {"messages": [USER | {"content": {"text": "x"}}]}, "messages[0].content"),
    (TEXT, {"prompt": {"a": 1}}, "prompt"),
    (TEXT, {"prompt": [["5"]]}, "prompt"),
    (TEXT, {"echo": "yes"}, "echo"),
    (LOOK, {"ids": "5 6"}, "ids"),
    (LOOK, {"ids": [True, 5]}, "ids"),
    (LOOK, {"parts": "tokens"}, "parts"),
    (LOOK, {"masked": {"0": 1}}, "masked"),
    (LOOK, {"without_bias": "no"}, "without_bias"),
    # missing and unknown fields
    (CHAT, {"messages": None}, "messages"),
    (CHAT, {"messages": [{"content": "x"}]}, "messages[0].role"),
    (CHAT, {"messages": [{"role": "user"}]}, "messages[0].content"),
    (CHAT, {"temprature": 1}, "temprature"),
    (CHAT, {"tools": [{"type": "function"}]}, "tools"),
    (TEXT, {"prompt": None}, "prompt"),
    (TEXT, {"messages": [USER]}, "messages"),
    (LOOK, {"ids": None}, "ids"),
    (LOOK, {"soul": 1}, "soul"),
    # numbers that are none, and negatives
    (CHAT, b'{"messages": [], "temperature": NaN}', "temperature"),
    (CHAT, b'{"messages": [{"role": "user", "content": -Infinity}]}', "messages[0].content"),
    (TEXT, b'{"prompt": [1, NaN]}', "prompt[1]"),
    (LOOK, b'{"ids": [1], "parts": ["tokens"], "layer": Infinity}', "layer"),
    (CHAT, b'{"messages": [], "temperature": 1e999}', "temperature"),
    (CHAT, {"temperature": -0.001}, "temperature"),
    (CHAT, {"top_p": -1}, "top_p"),
    (CHAT, {"top_k": -1}, "top_k"),
    (CHAT, {"n": -1}, "n"),
    (CHAT, {"seed": -1}, "seed"),
    (CHAT, {"max_tokens": -1}, "max_tokens"),
    (CHAT, {"min_tokens": -1}, "min_tokens"),
    (CHAT, {"repetition_penalty": -1}, "repetition_penalty"),
    (TEXT, {"logprobs": -1}, "logprobs"),
    (LOOK, {"place": -1}, "place"),
    # long prompts, ids that are none
    (CHAT, {"messages": [USER | {"content": "a" * 100_000}]}, "messages"),
    (CHAT, {"messages": [USER | {"content": "é😀" * 50_000}]}, "messages"),
    (TEXT, {"prompt": "a" * 100_000}, "prompt"),
    (TEXT, {"prompt": [5] * 100_000}, "prompt"),
    (LOOK, {"ids": [5] * 100_000}, "ids"),
    (TEXT, {"prompt": [1024]}, "prompt"),
    (TEXT, {"prompt": [-1]}, "prompt"),
    (TEXT, {"prompt": [10**30]}, "prompt"),
    (LOOK, {"ids": [1024]}, "ids"),
    (CHAT, {"logit_bias": {"1024": 1}}, "logit_bias"),
    # bytes that are no text, bodies that are no object
    (CHAT, b'{"messages": [{"role": "user", "content": "\xc3"}]}', "body"),
    (CHAT, b'{"messages": [{"role": "user", "content": "\xf0\x9f\x98"}]}', "body"),
    (CHAT, b'{"messages": [{"role": "user", "content": "\\ud83d"}]}', "messages[0].content"),
    (TEXT, b'{"prompt": "\\udc00"}', "prompt"),
    (CHAT, b'{"\\ud83d": 1}', "the name of a field"),
    (CHAT, b"[" * 100_000, "body"),
    (CHAT, deep(100_000), "body"),
    (LOOK, deep(100_000), "body"),
    (CHAT, b"", "body"),
    (CHAT, b"null", "body"),
    (CHAT, b'{"messages": [', "body"),
    (CHAT, b" " * 10_000_000, "body"),
    (TEXT, b'{"prompt": "' + b"a" * 10_000_000 + b'"}', "body"),
    (CHAT, {"<script>alert(1)</script>": 1}, "<script>alert(1)</script>"),
]


@pytest.mark.parametrize("path, more, field", BAD, ids=lambda value: str(value)[:40])
def test_bad_input_is_4xx_with_the_fields_name(client, api, path, more, field):
    body = more if isinstance(more, bytes) else GOOD[path] | more
    status, answer = post(client, path, body)
    assert 400 <= status < 500, answer
    error = answer["error"]
    assert error["param"] == field and len(error["message"]) < 1000
    assert set(error) == {"message", "type", "code", "param"}
    assert "Traceback" not in json.dumps(answer) and api.places.busy == 0


@pytest.mark.parametrize("n", [10, 200, 900, 990])
def test_json_of_any_depth_is_refused_with_a_name(client, n):
    status, answer = post(client, CHAT, deep(n))
    assert status == 400 and answer["error"]["param"].startswith(("messages", "body"))


@pytest.mark.parametrize(
    "text",
    [
        "\x00\x01\x1b[31m\x7f 5 + 3",
        "\u202e\u2066\u200b\ufeff 5 + 3",
        "<script>alert(1)</script>",
        "<eos><bos><pad>",
        "\r\n\t 5 + 3 \u2028",
        "é" * 50 + "👩‍👩‍👧‍👦",
    ],
)
def test_odd_text_stays_text(client, text):
    status, answer = post(client, TEXT, GOOD[TEXT] | {"prompt": text, "echo": True, "logprobs": 0})
    assert status == 200
    choice = answer["choices"][0]
    assert choice["text"].startswith(text)
    entries = choice["logprobs"]["content"][: len(answer["axion"]["prompt_token_ids"])]
    assert (
        bytes(b for entry in entries for b in entry["bytes"]).decode() == text
    )  # none is special
    status, answer = post(client, CHAT, GOOD[CHAT] | {"messages": [USER | {"content": text}]})
    assert status == 200 or answer["error"]["param"] == "messages[0].content"


# ---------------------------------------------------------------------------- whatever comes
values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["user", "pt", "text", "tokens", "numbers", "<eos>", "\ud83d", 0, 1, 512]),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)


def bodies(path, table, also):
    """A good body with some fields replaced by anything, or such fields alone."""
    names = st.sampled_from([*table, *also]) | st.text(max_size=8)
    wild = st.dictionaries(names, values, max_size=4)
    return st.tuples(wild, st.booleans()).map(lambda p: (GOOD[path] if p[1] else {}) | p[0])


FEW = settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def served(work, body):
    """A body as bytes is answered, or refused by name: nothing else."""
    steps = []

    def gone():
        steps.append(1)
        return len(steps) > 8  # an answer of 16,384 tokens is fine, and too long for a test

    try:
        answer = work(parse(json.dumps(body).encode("utf-8", "surrogatepass")), gone)
        if isinstance(answer, Flow):
            answer = list(answer)
        json.dumps(answer, allow_nan=False)
    except Refused as refused:
        assert 400 <= refused.status < 500
        assert isinstance(refused.param, str) and refused.answer["error"]["message"]
    except Gone:
        pass


@FEW
@given(body=bodies(CHAT, asked.CHAT, ["messages"]))
def test_any_chat_is_answered_or_refused(api, body):
    served(api.chat, body)
    assert api.places.busy == 0


@FEW
@given(body=bodies(TEXT, asked.COMPLETION, ["prompt"]))
def test_any_completion_is_answered_or_refused(api, body):
    served(api.complete, body)
    assert api.places.busy == 0


@FEW
@given(body=bodies(LOOK, glass.INSPECT, ["ids", "parts"]))
def test_any_look_is_answered_or_refused(api, body):
    served(api.inspect, body)


@FEW
@given(data=st.binary(max_size=60))
def test_any_bytes_are_an_object_or_refused(data):
    try:
        assert isinstance(parse(data), dict)
    except Refused as refused:
        assert refused.status == 400 and refused.param


def test_bad_input_from_many_at_once_leaves_no_place_taken(client, api):
    def some(number):
        for path, more, _ in BAD[number::8]:
            if not isinstance(more, bytes):
                post(client.application.test_client(), path, GOOD[path] | more)

    threads = [threading.Thread(target=some, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert api.places.busy == 0 and not api.places.queue
