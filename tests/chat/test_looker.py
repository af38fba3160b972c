"""The process that looks: it answers what `Glass` answers, and its end is nobody else's."""

import json
import threading
import time

import pytest

from axion_np.chat.asked import Refused
from axion_np.chat.glass import PARTS, Glass
from axion_np.chat.looker import APART, Looker, looked
from axion_np.chat.models import Models
from axion_np.chat.places import Gone, never
from axion_np.generation.released import find

NAME = "axion1-sums"
BODY = {"ids": list(range(20, 60)), "parts": ["experts", "numbers"], "layer": 1, "place": 30}


def leaves(tree, name=""):
    """A tree of dicts and lists as {path: value}."""
    if not isinstance(tree, dict | list):
        return {name: tree}
    pairs = tree.items() if isinstance(tree, dict) else enumerate(tree)
    return {path: v for key, part in pairs for path, v in leaves(part, f"{name}/{key}").items()}


@pytest.fixture(scope="module")
def models():
    return Models({NAME: find(NAME)}, NAME)


@pytest.fixture(scope="module")
def looker(models):
    looker = Looker(models)
    yield looker
    looker.close()
    assert looker.process.poll() is not None


def test_it_answers_what_glass_answers(looker, models):
    body = BODY | {"parts": list(PARTS), "masked": [[0, 1]]}
    found, expected = json.loads(looker.look(body, never)), Glass(models).look(body)
    assert found.keys() == expected.keys() == {"model", "sizes", "texts", *PARTS}
    found, expected = leaves(found), leaves(expected)
    assert found.keys() == expected.keys()
    for path, value in expected.items():  # one thread there, some here: the last bits differ
        same = pytest.approx(value, rel=2e-3, abs=2e-4) if type(value) is float else value
        assert found[path] == same, path


def test_it_refuses_as_glass_refuses(looker, models):
    for more in ({"layer": 9}, {"model": "gpt"}, {"parts": ["soul"]}, {"ids": "\u2028\n<script>"}):
        with pytest.raises(Refused) as ours:
            Glass(models).look(BODY | more)
        with pytest.raises(Refused) as refused:
            looker.look(BODY | more, never)
        assert refused.value.answer == ours.value.answer
        assert refused.value.status == ours.value.status


def test_when_it_dies_one_look_fails_and_the_next_begins_it_anew(looker):
    looker.look(BODY, never)
    looker.process.kill()
    looker.process.wait()
    assert json.loads(looker.look(BODY, never))["experts"]
    process = looker.process
    thread = threading.Timer(0.05, process.kill)
    thread.start()
    with pytest.raises(Refused) as refused:
        while True:
            looker.look(BODY | {"parts": ["tokens", "backward"]}, never)
    assert refused.value.status == 503 and refused.value.answer["error"]["code"] == "look_failed"
    assert json.loads(looker.look(BODY, never))["experts"] and looker.process is not process


def test_while_answers_are_written_looks_keep_a_distance(looker, monkeypatch):
    pauses, small = [], BODY | {"parts": ["tokens"]}
    monkeypatch.setattr("axion_np.chat.looker.time.sleep", pauses.append)
    looker.look(small, never)
    looker.look(small, never)
    assert not pauses
    looker.look(small, never, lambda: True)
    assert len(pauses) == 1 and APART / 2 < pauses[0] <= APART


def test_who_waits_and_goes_does_not_look(looker):
    with looker.places.one(never):
        began = time.perf_counter()
        with pytest.raises(Gone):
            looker.look(BODY, lambda: True)
    assert time.perf_counter() - began < 1


def test_a_mistake_of_ours_is_500_in_json_and_the_stack_stays_here(capsys):
    class Broken:
        def look(self, body):
            raise ZeroDivisionError("of ours")

    status, answer = looked(Broken(), {})
    assert status == answer["status"] == 500 and "ours" in answer["message"]
    assert "ZeroDivisionError" in capsys.readouterr().err and "Zero" not in json.dumps(answer)
    assert Refused(**answer).status == 500
