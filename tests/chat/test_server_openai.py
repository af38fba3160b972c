"""The official OpenAI client talks to our server, feature by feature."""

import json
import threading
from urllib.request import urlopen

import openai
import pytest

from axion_np.chat.api import Api
from axion_np.chat.models import Models
from axion_np.chat.server import application, free_port, serving
from axion_np.generation.conversation import ask
from axion_np.generation.released import find

NAME = "axion1-sums"
QUESTION = "Quanto é 12 + 30?"
CHAT = {
    "model": NAME,
    "messages": [{"role": "user", "content": QUESTION}],
    "temperature": 0,
}


@pytest.fixture(scope="module")
def client():
    api = Api(Models({NAME: find(NAME)}, NAME), 4, 4)
    port = free_port("127.0.0.1", 5800)
    server = serving(application(api, token="secret"), "127.0.0.1", port, 16)
    threading.Thread(target=server.run, daemon=True).start()
    yield openai.OpenAI(
        api_key="secret", base_url=f"http://127.0.0.1:{port}/v1", max_retries=0, timeout=60
    )
    server.close()


@pytest.fixture
def chat(client):
    return lambda **more: client.chat.completions.create(**CHAT | more)


def test_models_and_a_whole_answer(client, chat):
    assert [model.id for model in client.models.list()] == [NAME]
    answer = chat()
    assert answer.choices[0].message.content == ask(QUESTION, NAME)
    assert answer.choices[0].finish_reason == "stop"
    usage = answer.usage
    assert usage.total_tokens == usage.prompt_tokens + usage.completion_tokens
    assert chat().usage.prompt_tokens_details.cached_tokens > 0


def test_a_stream_with_its_usage(chat):
    chunks = list(chat(stream=True, stream_options={"include_usage": True}))
    texts = [c.choices[0].delta.content or "" for c in chunks if c.choices]
    assert "".join(texts) == ask(QUESTION, NAME)
    assert chunks[-2].choices[0].finish_reason == "stop"
    assert chunks[-1].usage.completion_tokens == chat().usage.completion_tokens


def test_stop_length_and_seeds(chat):
    assert chat(stop="## 4").choices[0].message.content.endswith("\n##")
    assert chat(max_tokens=3).choices[0].finish_reason == "length"
    assert chat(max_completion_tokens=3).usage.completion_tokens == 3
    texts = [
        [c.message.content for c in chat(n=2, temperature=1.5, top_p=0.95, seed=7).choices]
        for _ in range(2)
    ]
    assert texts[0] == texts[1] and len(texts[0]) == 2


def test_log_probabilities(chat):
    choice = chat(logprobs=True, top_logprobs=4).choices[0]
    entries = choice.logprobs.content
    assert "".join(entry.token for entry in entries) == choice.message.content
    assert all(len(entry.top_logprobs) == 4 and entry.logprob <= 0 for entry in entries)
    assert bytes(b for entry in entries for b in entry.bytes).decode() == choice.message.content


def test_logit_bias_and_fields_of_our_own(chat):
    assert chat(logit_bias={"59": 100}, max_tokens=4).choices[0].message.content == "7777"
    extra = {"min_tokens": 40, "top_k": 5, "repetition_penalty": 1.1, "lang": "pt"}
    answer = chat(extra_body=extra, max_tokens=40)
    assert answer.usage.completion_tokens == 40
    assert answer.axion["prompt_token_ids"]


def test_completions_with_echo_and_streams(client):
    body = {"model": NAME, "prompt": "# Question:\nWhat is", "max_tokens": 3, "temperature": 0}
    answer = client.completions.create(**body, echo=True, logprobs=2)
    choice = answer.choices[0]
    assert choice.text.startswith(body["prompt"])
    assert len(choice.logprobs.tokens) == answer.usage.total_tokens
    chunks = list(client.completions.create(**body, stream=True))
    assert "".join(c.choices[0].text for c in chunks) == choice.text.removeprefix(body["prompt"])


def test_errors_are_the_clients_own_kinds(client, chat):
    with pytest.raises(openai.BadRequestError) as refused:
        chat(temperature=9)
    assert refused.value.param == "temperature" and refused.value.code == "invalid_value"
    with pytest.raises(openai.NotFoundError) as refused:
        chat(model="gpt-4")
    assert refused.value.code == "model_not_found"
    with pytest.raises(openai.AuthenticationError):
        client.with_options(api_key="wrong").models.list()
    with pytest.raises(openai.BadRequestError) as refused:
        chat(messages=[{"role": "user", "content": "1 + " * 20_000}])
    assert refused.value.code == "context_length_exceeded"


def test_a_stream_that_is_closed_is_nobody_elses_end(client, chat):
    with chat(stream=True, max_tokens=10_000, extra_body={"min_tokens": 10_000}) as stream:
        for _ in zip(range(5), stream):
            pass
    assert chat().choices[0].message.content.endswith("#### 42")
    url = str(client.base_url).replace("/v1/", "/healthz")
    for _ in range(100):
        if json.load(urlopen(url))["writing"] == 0:
            return
    raise AssertionError("its place is still taken")
