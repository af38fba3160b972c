"""LangChain's client talks to our server: a second reader of the same API."""

import threading

import pytest
from langchain_core.exceptions import ContextOverflowError, ModelError
from langchain_core.messages import AIMessage, HumanMessage, SystemMessage
from langchain_openai import ChatOpenAI, OpenAI
from langchain_openai.chat_models.base import OpenAIContextOverflowError

from axion_np.chat.api import Api
from axion_np.chat.models import Models
from axion_np.chat.server import application, free_port, serving
from axion_np.generation.conversation import ask
from axion_np.generation.released import find

NAME = "axion1-sums"
QUESTION = "Quanto é 12 + 30?"


@pytest.fixture(scope="module")
def address():
    api = Api(Models({NAME: find(NAME)}, NAME), 4, 4)
    port = free_port("127.0.0.1", 5800)
    server = serving(application(api, token="secret"), "127.0.0.1", port, 16)
    threading.Thread(target=server.run, daemon=True).start()
    yield {"base_url": f"http://127.0.0.1:{port}/v1", "max_retries": 0, "timeout": 60}
    server.close()


@pytest.fixture
def client(address):
    """client(temperature=0, ...) is a chat model of LangChain."""
    given = address | {"model": NAME, "temperature": 0, "api_key": "secret"}
    return lambda **more: ChatOpenAI(**given | more)


def test_a_whole_answer_with_its_usage(client):
    answer = client().invoke(QUESTION)
    assert isinstance(answer, AIMessage) and answer.content == ask(QUESTION, NAME)
    assert answer.response_metadata["finish_reason"] == "stop"
    usage = answer.usage_metadata
    assert usage["total_tokens"] == usage["input_tokens"] + usage["output_tokens"] > 0
    again = client().invoke(QUESTION).usage_metadata
    assert again["input_token_details"]["cache_read"] > 0


def test_a_stream_is_the_same_answer_and_ends_with_the_same_usage(client):
    whole, pieces = None, 0
    for chunk in client().stream(QUESTION, stream_usage=True):
        whole = chunk if whole is None else whole + chunk
        pieces += bool(chunk.content)
    answer = client().invoke(QUESTION)
    assert whole.content == answer.content and pieces > 5
    for name in ("input_tokens", "output_tokens", "total_tokens"):
        assert whole.usage_metadata[name] == answer.usage_metadata[name]


def test_stop_length_and_seeds(client):
    assert client(stop_sequences=["## 4"]).invoke(QUESTION).content.endswith("\n##")
    assert client().invoke(QUESTION, stop=["=", "#"]).content.endswith("2+0")
    answer = client(max_tokens=3).invoke(QUESTION)
    assert answer.response_metadata["finish_reason"] == "length"
    assert answer.usage_metadata["output_tokens"] == 3
    unsure = client(temperature=1.5, top_p=0.95, seed=7)
    assert unsure.invoke(QUESTION).content == unsure.invoke(QUESTION).content


def test_log_probabilities(client):
    answer = client(logprobs=True, top_logprobs=4).invoke(QUESTION)
    entries = answer.response_metadata["logprobs"]["content"]
    assert "".join(entry["token"] for entry in entries) == answer.content
    assert bytes(b for entry in entries for b in entry["bytes"]).decode() == answer.content
    assert all(len(entry["top_logprobs"]) == 4 and entry["logprob"] <= 0 for entry in entries)


def test_conversations_batches_and_fields_of_our_own(client):
    said = [SystemMessage("Be kind."), HumanMessage("Oi"), AIMessage("Olá!")]
    assert client().invoke([*said, HumanMessage(QUESTION)]).content == ask(QUESTION, NAME)
    questions = [f"Quanto é {n} + 30?" for n in range(12, 18)]
    answers = client().batch(questions)
    assert [a.content for a in answers] == [ask(question, NAME) for question in questions]
    answer = client(extra_body={"min_tokens": 40}, max_tokens=40).invoke(QUESTION)
    assert answer.usage_metadata["output_tokens"] == 40


def test_completions(address):
    model = OpenAI(**address, model=NAME, api_key="secret", temperature=0, max_tokens=3)
    text = model.invoke("# Question:\nWhat is")
    assert text and "".join(model.stream("# Question:\nWhat is")) == text


def test_errors_are_the_clients_own_kinds(client):
    with pytest.raises(ModelError, match="temperature is 9"):
        client().invoke(QUESTION, temperature=9)
    with pytest.raises(ModelError, match="there is no model 'gpt-4'"):
        client(model="gpt-4").invoke(QUESTION)
    with pytest.raises(ModelError, match="token is missing or wrong"):
        client(api_key="wrong").invoke(QUESTION)
    with pytest.raises(ContextOverflowError) as refused:
        client().invoke("1 + " * 20_000)
    assert isinstance(refused.value, OpenAIContextOverflowError)
    with pytest.raises(ContextOverflowError):
        list(client().stream("1 + " * 20_000))


async def answered(model):
    pieces = [chunk.content async for chunk in model.astream(QUESTION)]
    return (await model.ainvoke(QUESTION)).content, "".join(pieces)


def test_the_same_without_threads(client):
    import asyncio

    assert set(asyncio.run(answered(client()))) == {ask(QUESTION, NAME)}
