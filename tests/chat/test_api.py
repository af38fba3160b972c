"""The API as dicts: answers, streams, log probabilities, places, and every refusal by name."""

import json
import threading
import time

import numpy as np
import pytest

from axion_np.chat.api import Api, Flow
from axion_np.chat.asked import Refused, parse
from axion_np.chat.models import Models
from axion_np.chat.places import Gone, Places
from axion_np.generation.conversation import ask, load
from axion_np.generation.released import find
from axion_np.generation.sampling import generate

NAME = "axion1-sums"
QUESTION = "Quanto é 12 + 30?"
HELLO = [{"role": "user", "content": QUESTION}]


@pytest.fixture(scope="module")
def api():
    return Api(Models({NAME: find(NAME)}, NAME), n=2, n_waiting=2)


@pytest.fixture(scope="module")
def pair():
    return load(NAME)


def chat(api, **more):
    return api.chat({"messages": HELLO, "temperature": 0} | more)


def text_of(answer):
    return answer["choices"][0]["message"]["content"]


def joined(chunks):
    return "".join(c["choices"][0]["delta"].get("content", "") for c in chunks if c["choices"])


# ---------------------------------------------------------------------------- by hand
def test_an_answer_is_the_one_that_ask_gives(api, pair):
    answer = chat(api)
    assert text_of(answer) == ask(QUESTION, pair) and text_of(answer).endswith("#### 42")
    assert answer["object"] == "chat.completion" and answer["model"] == NAME
    assert answer["choices"][0]["finish_reason"] == "stop"
    assert answer["choices"][0]["logprobs"] is None


def test_usage_counts_every_token_and_adds_up(api, pair):
    usage, tokenizer = chat(api)["usage"], pair[1]
    ids = chat(api)["axion"]["prompt_token_ids"]
    assert usage["prompt_tokens"] == len(ids)
    assert usage["completion_tokens"] == len(tokenizer.encode(ask(QUESTION, pair))) + 1  # <eos>
    assert usage["total_tokens"] == usage["prompt_tokens"] + usage["completion_tokens"]


def test_a_stream_has_a_role_pieces_a_reason_and_usage(api):
    chunks = list(chat(api, stream=True, stream_options={"include_usage": True}))
    assert chunks[0]["choices"][0]["delta"] == {"role": "assistant", "content": ""}
    assert joined(chunks) == text_of(chat(api))
    assert chunks[-2]["choices"][0]["finish_reason"] == "stop"
    assert chunks[-1]["choices"] == [] and chunks[-1]["usage"]["completion_tokens"] > 0
    assert all(chunk["usage"] is None for chunk in chunks[:-1])
    assert {chunk["id"] for chunk in chunks} == {chunks[0]["id"]}
    assert "usage" not in next(chat(api, stream=True))


@pytest.mark.parametrize("stop, expected", [("## 4", "\n##"), (["=", "#"], "2+0"), ("\n#", "42")])
def test_stop_ends_before_its_string_wherever_tokens_break(api, stop, expected):
    whole = text_of(chat(api))
    texts = [stop] if isinstance(stop, str) else stop
    cut = min(whole.index(s) for s in texts)
    answer = chat(api, stop=stop, logprobs=True)
    assert text_of(answer) == whole[:cut] and whole[:cut].endswith(expected)
    assert answer["choices"][0]["finish_reason"] == "stop"
    assert joined(chat(api, stop=stop, stream=True)) == whole[:cut]
    entries = answer["choices"][0]["logprobs"]["content"]
    assert "".join(e["token"] for e in entries).startswith(whole[:cut])
    assert len("".join(e["token"] for e in entries[:-1])) < cut


def test_length_is_a_reason_and_min_tokens_hold_back_the_end(api):
    answer = chat(api, max_tokens=3)
    assert answer["choices"][0]["finish_reason"] == "length"
    assert answer["usage"]["completion_tokens"] == 3
    assert chat(api, max_completion_tokens=4)["usage"]["completion_tokens"] == 4
    assert chat(api, min_tokens=60, max_tokens=60)["usage"]["completion_tokens"] == 60


def test_log_probabilities_are_the_models_own(api, pair):
    model, tokenizer = pair
    answer = chat(api, logprobs=True, top_logprobs=3)
    entries, ids = answer["choices"][0]["logprobs"]["content"], answer["axion"]["prompt_token_ids"]
    assert "".join(e["token"] for e in entries) == text_of(answer)
    assert bytes(b for e in entries for b in e["bytes"]).decode() == text_of(answer)
    made = list(generate(model, ids, 60, temperature=0, n_tokens=tokenizer.vocab_size))
    ends = [answer["choices"][0]["end"]]
    for entry, token in zip(entries + ends, made, strict=True):
        assert entry["id"] == token
        assert entry["logprob"] == pytest.approx(token.logprob, rel=1e-3, abs=1e-5)
        assert len(entry["top_logprobs"]) == 3
        assert entry["top_logprobs"][0]["logprob"] == entry["logprob"]
    z_V = model.logits(np.array(ids), "numpy")[-1].astype(float)
    p_V = np.exp(z_V - z_V.max()) / np.exp(z_V - z_V.max()).sum()
    assert entries[0]["entropy"] == pytest.approx(-(p_V * np.log(p_V)).sum(), rel=1e-2)
    streamed = list(chat(api, logprobs=True, top_logprobs=3, stream=True))
    given = [
        e for c in streamed for e in (c["choices"][0]["logprobs"] or {"content": []})["content"]
    ]
    assert [e["id"] for e in given] == [e["id"] for e in entries]


def test_half_a_character_has_the_bytes_that_it_has(api, pair):
    tokenizer = pair[1]
    first, *rest = "😀".encode()
    ids = tokenizer.encode("a") + [4 + first]
    bias = {str(4 + byte): 100 for byte in rest}
    answer = api.complete({"prompt": ids, "max_tokens": 1, "logprobs": 1, "logit_bias": bias})
    entry = answer["choices"][0]["logprobs"]["content"][0]
    assert entry["bytes"][0] in rest and entry["token"] == f"bytes:\\x{entry['bytes'][0]:02x}"


def test_a_character_appears_when_its_last_byte_is_there(api):
    """Each step prefers the next byte: the text never shows half a character but at its end."""
    data = "é😀".encode()
    prompt, pieces = [39], []
    for byte in data:
        body = {"prompt": prompt, "max_tokens": 1, "temperature": 0}
        chunks = list(api.complete(body | {"logit_bias": {str(4 + byte): 100}, "stream": True}))
        pieces.append("".join(c["choices"][0]["text"] for c in chunks))
        prompt = [*prompt, 4 + byte]
    assert all(piece == "\ufffd" for piece in pieces)


def test_seeds_give_the_same_text_as_generate(api, pair):
    model, tokenizer = pair
    body = {
        "prompt": "# Question:\n",
        "max_tokens": 30,
        "temperature": 1.3,
        "top_k": 40,
        "seed": 5,
    }
    text = api.complete(body)["choices"][0]["text"]
    options = {"temperature": 1.3, "top_k": 40, "seed": 5, "n_tokens": tokenizer.vocab_size}
    ids = list(generate(model, tokenizer.encode("# Question:\n"), 30, **options))
    assert text == tokenizer.decode([i for i in ids if i != tokenizer.eos_id])
    assert api.complete(body | {"seed": 6})["choices"][0]["text"] != text
    assert (
        api.complete(body | {"top_p": 0})["choices"][0]["text"]
        == (api.complete(body | {"temperature": 0, "top_k": 0})["choices"][0]["text"])
    )


def test_n_answers_have_their_own_seeds_and_one_prompt(api):
    unsure = [{"role": "user", "content": "Olá"}]
    body = {"n": 3, "temperature": 2, "seed": 1, "max_tokens": 12, "messages": unsure}
    answer = chat(api, **body)
    assert [c["index"] for c in answer["choices"]] == [0, 1, 2]
    assert len({c["message"]["content"] for c in answer["choices"]}) > 1
    assert answer["usage"]["prompt_tokens"] == len(answer["axion"]["prompt_token_ids"])
    alone = chat(api, **body | {"n": 1, "seed": 2})
    assert text_of(alone) == answer["choices"][1]["message"]["content"]
    chunks = list(chat(api, **body, stream=True))
    for number, choice in enumerate(answer["choices"]):
        mine = [c for c in chunks if c["choices"][0]["index"] == number]
        assert joined(mine) == choice["message"]["content"]


def test_logit_bias_and_penalties_change_what_is_chosen(api, pair):
    seven = pair[1].encode("7")[0]
    assert text_of(chat(api, logit_bias={str(seven): 100}, max_tokens=5)) == "77777"
    first = pair[1].encode("1")[0]
    assert not text_of(chat(api, logit_bias={str(first): -100})).startswith("1")
    biased = {"logit_bias": {str(seven): 25}, "max_tokens": 40}
    plain = text_of(chat(api, **biased)).count("7")
    assert text_of(chat(api, **biased, frequency_penalty=2)).count("7") < plain


def test_what_was_read_is_not_read_again(api, pair):
    ids = pair[1].encode("# Question:\nWhat is 111 + 222?\n--\n# Answer:\n")
    api.complete({"prompt": ids, "max_tokens": 4})
    again = api.complete({"prompt": ids + [53], "max_tokens": 4})
    assert again["usage"]["prompt_tokens_details"]["cached_tokens"] == len(ids)
    fresh = Api(api.models, n=1)
    for prompt in (ids, ids[:5], [*ids[:9], 60, 61]):  # whatever was kept, the answer is the same
        body = {"prompt": prompt, "max_tokens": 9, "temperature": 0, "logprobs": 0}
        one, other = (a.complete(body)["choices"][0] for a in (api, fresh))
        assert one["text"] == other["text"]
        assert one["logprobs"]["token_logprobs"] == other["logprobs"]["token_logprobs"]


def test_kept_caches_are_bounded_and_the_oldest_goes(api):
    small = Api(api.models, n=1)
    for number in range(5):
        small.complete({"prompt": [40 + number, 50, 51], "max_tokens": 1})
    assert len(small.readers.idle) == 2


def test_both_back_ends_give_the_same_tokens(api):
    slow = Api(api.models, n=1, backend="numpy")
    body = {"messages": HELLO, "temperature": 0.8, "seed": 3, "max_tokens": 12}
    assert text_of(slow.chat(body)) == text_of(api.chat(body))


def test_completions_echo_and_take_many_prompts(api, pair):
    prompt = "# Question:\nWhat is"
    body = {"prompt": [prompt, [53, 54]], "max_tokens": 2, "temperature": 0, "n": 2}
    answer = api.complete(body | {"echo": True, "logprobs": 2})
    assert [c["index"] for c in answer["choices"]] == [0, 1, 2, 3]
    choice, ids = answer["choices"][0], pair[1].encode(prompt)
    assert choice["text"].startswith(prompt)
    logs = choice["logprobs"]
    assert "".join(logs["tokens"]) == choice["text"] and logs["token_logprobs"][0] is None
    assert len(logs["tokens"]) == len(ids) + 2
    for token, at in zip(logs["tokens"], logs["text_offset"], strict=True):
        assert choice["text"][at:].startswith(token)
    scored = api.complete({"prompt": prompt, "echo": True, "logprobs": 0, "max_tokens": 0})
    again = scored["choices"][0]
    assert again["text"] == prompt and again["finish_reason"] == "length"
    assert again["logprobs"]["token_logprobs"][1:] == logs["token_logprobs"][1 : len(ids)]
    assert scored["usage"]["completion_tokens"] == 0


def test_special_tokens_typed_as_text_stay_text(api, pair):
    for text in ("<eos>", "what is <eos> 5 + 3?", "<bos><pad>"):
        ids = api.complete({"prompt": text, "max_tokens": 1})["axion"]["prompt_token_ids"]
        assert not set(ids) & set(pair[1].special_tokens.values())
        ids = chat(api, messages=[{"role": "user", "content": text}])["axion"]["prompt_token_ids"]
        assert not set(ids) & set(pair[1].special_tokens.values())


def test_messages_that_are_not_read_are_said(api):
    answer = chat(api, messages=[{"role": "system", "content": "Be kind."}, *HELLO])
    assert "system messages" in answer["axion"]["notes"][0]
    said = [
        {"role": "assistant", "content": "Oi!"},
        *HELLO,
        {"role": "assistant", "content": "42"},
    ]
    answer = chat(api, messages=[*said, {"role": "user", "content": "What is 9 - 4?"}])
    assert any("single questions" in note for note in answer["axion"]["notes"])
    assert text_of(answer).endswith("#### 5")
    parts = [{"type": "text", "text": "Quanto é "}, {"type": "text", "text": "12 + 30?"}]
    answer = chat(api, messages=[{"role": "user", "content": parts}])
    assert text_of(answer).endswith("#### 42")


# ---------------------------------------------------------------------------- places
def test_a_full_queue_says_429_and_a_place_that_is_left_is_free(api):
    flows = [chat(api, stream=True) for _ in range(2)]
    waiting = [threading.Thread(target=chat, args=(api,)) for _ in range(2)]
    for thread in waiting:
        thread.start()
    while len(api.places.queue) < 2:
        time.sleep(0.01)
    with pytest.raises(Refused) as refused:
        chat(api)
    assert refused.value.status == 429 and refused.value.answer["error"]["code"] == "queue_full"
    for flow in flows:
        flow.close()  # not one chunk was read
    for thread in waiting:
        thread.join(10)
    assert api.health() | {"kept_cache_bytes": 0} == {
        "status": "ok",
        "writing": 0,
        "waiting": 0,
        "places": 2,
        "kept_cache_bytes": 0,
    }


def test_who_waits_and_goes_leaves_the_queue():
    places = Places(1, 1)
    places.enter(lambda: False)
    began = time.perf_counter()
    with pytest.raises(Gone):
        places.enter(lambda: True)
    assert time.perf_counter() - began < 1 and not places.queue
    places.leave()
    assert places.busy == 0


def test_a_client_that_goes_ends_its_answer_at_the_next_token(api):
    asked, left = [], threading.Event()

    def gone():
        asked.append(1)
        return left.is_set()

    flow = api.chat(
        {
            "messages": HELLO,
            "temperature": 0,
            "min_tokens": 5000,
            "max_tokens": 5000,
            "stream": True,
        }
        | {"logprobs": True},
        gone,
    )
    for _ in range(10):
        next(flow)
    before = len(asked)
    left.set()
    with pytest.raises(Gone):
        next(flow)
    assert len(asked) == before + 1 and api.places.busy == 0


def test_answers_side_by_side_are_nobody_elses(api):
    questions = [f"Quanto é {a} + {b}?" for a in range(10, 14) for b in (5, 21)]
    wide, answers = Api(api.models, n=4, n_waiting=8), {}

    def one(question):
        body = {"messages": [{"role": "user", "content": question}], "temperature": 0}
        answers[question] = text_of(wide.chat(body))

    threads = [threading.Thread(target=one, args=(question,)) for question in questions * 1]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == {question: ask(question, NAME) for question in questions}


# ---------------------------------------------------------------------------- refusals
@pytest.mark.parametrize(
    "field, value",
    [
        ("model", 5),
        ("model", "gpt-4"),
        ("messages", None),
        ("messages", []),
        ("messages", "hi"),
        ("messages[0]", "hi"),
        ("messages[0].role", {"role": "wizard", "content": "x"}),
        ("messages[0].content", {"role": "user", "content": 5}),
        ("messages[0].content", {"role": "user", "content": " "}),
        ("messages[0].content[0]", {"role": "user", "content": [{"type": "image_url"}]}),
        ("messages", {"role": "assistant", "content": "last"}),
        ("messages", {"role": "user", "content": "1 + " * 25_000}),
        ("stream", "yes"),
        ("stream_options", []),
        ("stream_options.include_usage", {"include_usage": 1}),
        ("stop", 5),
        ("stop[0]", [""]),
        ("stop[1]", ["a", None]),
        ("stop", ["x"] * 17),
        ("seed", -1),
        ("seed", 1.5),
        ("max_tokens", 0),
        ("max_tokens", "5"),
        ("max_tokens", True),
        ("max_tokens", 10**30),
        ("max_completion_tokens", -3),
        ("temperature", -0.1),
        ("temperature", 10**400),
        ("temperature", "hot"),
        ("top_p", 1.1),
        ("n", 0),
        ("n", 100),
        ("logprobs", 5),
        ("top_logprobs", 3),
        ("logit_bias", []),
        ("logit_bias", {"x": 1}),
        ("logit_bias", {"99999": 1}),
        ("logit_bias.5", {"5": 101}),
        ("min_tokens", -1),
        ("repetition_penalty", 0),
        ("lang", "fr"),
        ("response_format", {"type": "json_object"}),
        ("tools", []),
        ("functions", None),
        ("masked[0]", [5]),
        ("masked[0]", [[0, -1]]),
        ("masked[0]", [[9, 0]]),
        ("forced[0]", [[0, 4]]),
        ("muted[1]", [[0, 0], [0, 4]]),
        ("masked", [[0, 0], [0, 1], [0, 2]]),
        ("<script>", 1),
    ],
)
def test_a_mistake_is_refused_by_its_name(api, field, value):
    body, name = {"messages": HELLO}, field.partition("[")[0].partition(".")[0]
    as_message = name == "messages" and isinstance(value, dict)
    body[name] = [value] if as_message or field == "messages[0]" else value
    with pytest.raises(Refused) as refused:
        api.chat(body)
    error = refused.value.answer["error"]
    assert error["param"] == field and 400 <= refused.value.status < 500
    assert set(error) == {"message", "type", "code", "param"} and error["message"]
    assert api.places.busy == 0


@pytest.mark.parametrize(
    "field, value",
    [
        ("prompt", None),
        ("prompt", []),
        ("prompt", ""),
        ("prompt", 5),
        ("prompt", [5, -1]),
        ("prompt", [1024]),
        ("prompt", [1, 2.5]),
        ("prompt", [1, True]),
        ("prompt[1]", ["a", 5]),
        ("prompt", ["a"] * 17),
        ("prompt", "x" * 100_000),
        ("logprobs", True),
        ("suffix", "x"),
        ("best_of", 2),
    ],
)
def test_a_mistake_in_a_completion_is_refused_by_its_name(api, field, value):
    name = field.partition("[")[0]
    with pytest.raises(Refused) as refused:
        api.complete({"prompt": "a"} | {name: value})
    assert refused.value.param == field


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"null",
        b'{"temperature": NaN}',
        b'{"temperature": Infinity}',
        b'{"a": "\xff"}',
        b'{"a": "\\ud800"}',
        b'{"a": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b'{"seed": ' + b"9" * 5000 + b"}",
    ],
)
def test_a_body_that_is_no_object_of_json_is_refused(data):
    with pytest.raises(Refused) as refused:
        parse(data)
    assert refused.value.answer["error"]["code"] == "bad_json"


def test_every_answer_is_json_without_nan(api):
    for answer in (chat(api, logprobs=True), api.models.listing(), api.health()):
        json.dumps(answer, allow_nan=False)
    assert isinstance(chat(api, stream=True, max_tokens=1), Flow)
