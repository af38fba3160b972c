"""Over real sockets: limits, strangers, clients that go away, signals, and the command."""

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from contextlib import contextmanager

import pytest

from axion_np import CHAPTERS
from axion_np.chat import answers
from axion_np.chat.api import Api
from axion_np.chat.models import Models
from axion_np.chat.server import HEADERS, MOST_BYTES, application, free_port, serving
from axion_np.generation.released import find

NAME = "axion1-sums"
HELLO = [{"role": "user", "content": "Quanto é 12 + 30?"}]
LONG = {"messages": HELLO, "min_tokens": 16000, "max_tokens": 16000, "stream": True}


@contextmanager
def running(n=4, n_waiting=4, **options):
    """A server on a free port, in a thread of this process."""
    api = Api(Models({NAME: find(NAME)}, NAME), n, n_waiting)
    port = free_port("127.0.0.1", 5600)
    server = serving(application(api, **options), "127.0.0.1", port, 16)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        yield port, api
    finally:
        api.closing = True
        server.close()
        server.task_dispatcher.shutdown()


@pytest.fixture(scope="module")
def site():
    with running() as (port, api):
        yield port, api


def ask(port, method, path, body=None, **headers):
    """Status, headers and JSON or bytes of one request."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    data = body if isinstance(body, bytes | None) else json.dumps(body).encode()
    given = {"Content-Type": "application/json"} | {
        k.replace("_", "-"): v for k, v in headers.items()
    }
    connection.request(method, path, data, given)
    answer = connection.getresponse()
    text = answer.read()
    connection.close()
    as_json = answer.headers.get_content_type() == "application/json"
    return answer.status, answer.headers, json.loads(text) if as_json else text


def post(port, body, path="/v1/chat/completions", **headers):
    return ask(port, "POST", path, body, **headers)


def until(condition, seconds=5):
    """Whether something comes true in time."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        if condition():
            return True
        time.sleep(0.01)
    return False


# ---------------------------------------------------------------------------- by hand
def test_the_api_answers_at_its_addresses(site):
    port, _ = site
    status, _, answer = post(port, {"messages": HELLO, "temperature": 0})
    assert status == 200 and answer["choices"][0]["message"]["content"].endswith("#### 42")
    assert ask(port, "GET", "/v1/models")[2]["data"][0]["id"] == NAME
    assert ask(port, "GET", "/healthz")[2]["status"] == "ok"
    status, _, answer = post(port, {"prompt": "5 + ", "max_tokens": 2}, "/v1/completions")
    assert status == 200 and answer["usage"]["completion_tokens"] == 2
    status, _, answer = post(port, {"ids": [5, 6], "parts": ["experts"]}, "/v1/inspect")
    assert status == 200 and len(answer["experts"]) == 4


def test_one_model_can_be_asked_for_by_its_name(site):
    port, _ = site
    assert (
        ask(port, "GET", f"/v1/models/{NAME}")[2] == ask(port, "GET", "/v1/models")[2]["data"][0]
    )
    status, _, answer = ask(port, "GET", "/v1/models/gpt")
    assert status == 404 and answer["error"]["code"] == "model_not_found"


def test_a_stream_is_events_that_end_with_done(site):
    status, headers, data = post(site[0], {"messages": HELLO, "temperature": 0, "stream": True})
    assert status == 200 and headers["Content-Type"].startswith("text/event-stream")
    events = data.decode().split("\n\n")
    assert events.pop() == "" and events.pop() == "data: [DONE]"
    texts = [json.loads(e.removeprefix("data: "))["choices"][0]["delta"] for e in events]
    assert "".join(t.get("content", "") for t in texts).endswith("#### 42")


def test_the_page_and_the_book_are_served_and_nothing_else(site):
    port, _ = site
    for path in ("/", "/index.html", "/app.js", "/style.css", "/words.js", "/icon.svg"):
        status, headers, _ = ask(port, "GET", path)
        assert status == 200, path
        assert HEADERS.items() <= dict(headers).items()
    for chapter in CHAPTERS:
        status, headers, page = ask(port, "GET", f"/book/{chapter}")
        assert status == 200 and headers.get_content_type() == "text/html"
        assert '<li id="L1"><code>' in page.decode() and "<script" not in page.decode()
    for path in (
        "/../server.py",
        "/%2e%2e/server.py",
        "/page/../server.py",
        "/book/../../../etc/passwd",
        "/book/chat.server.py",
        "/book/%2e%2e",
        "//etc/passwd",
        "/nothing",
    ):
        status, _, answer = ask(port, "GET", path)
        assert status == 404 and answer["error"]["message"], path


# ---------------------------------------------------------------------------- refusals
@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"a": NaN}', b"\xff\xfe", b"[" * 200_000])
def test_a_bad_body_is_400_in_json(site, body):
    status, _, answer = post(site[0], body)
    assert status == 400 and answer["error"]["code"] == "bad_json"


def test_a_mistake_names_its_field_and_never_shows_a_stack(site):
    for field, value in (("temperature", -1), ("<script>", 1), ("messages", 5), ("n", "x")):
        status, _, answer = post(site[0], {"messages": HELLO} | {field: value})
        assert status == 400 and answer["error"]["param"] == field
        assert "Traceback" not in json.dumps(answer)


def test_ten_megabytes_are_413_in_json(site):
    status, _, answer = post(site[0], b" " * 10_000_000)
    assert status == 413 and answer["error"]["param"] == "body"
    assert post(site[0], b" " * MOST_BYTES)[0] == 400


def test_other_methods_and_kinds_of_body_are_refused_in_json(site):
    port, _ = site
    assert ask(port, "GET", "/v1/chat/completions")[2]["error"]["code"] == "method_not_allowed"
    status, _, answer = post(port, {"messages": HELLO}, Content_Type="text/plain")
    assert status == 415 and answer["error"]["param"] == "content-type"
    assert ask(port, "DELETE", "/v1/models")[0] == 405


@pytest.mark.parametrize(
    "headers, status",
    [
        ({"Host": "evil.example"}, 403),
        ({"Host": "127.0.0.1.evil.example:5000"}, 403),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec_Fetch_Site": "cross-site"}, 403),
        ({"Host": "localhost:1234"}, 200),
        ({"Host": "[::1]:1234"}, 200),
        ({"Host": "localhost"}, 200),
        ({"Sec_Fetch_Site": "same-origin"}, 200),
    ],
)
def test_pages_and_names_from_elsewhere_are_refused(site, headers, status):
    seen, _, answer = post(site[0], {"messages": HELLO, "max_tokens": 1}, **headers)
    assert seen == status
    assert seen == 200 or answer["error"]["code"] == "forbidden"


def test_a_token_is_asked_of_the_api_and_not_of_the_page():
    with running(token="sésame", any_host=True) as (port, _):
        assert ask(port, "GET", "/", Host="anything.example")[0] == 200
        body = {"messages": HELLO, "max_tokens": 1}
        status, _, answer = post(port, body)
        assert status == 401 and answer["error"]["code"] == "invalid_api_key"
        assert post(port, body, Authorization="Bearer wrong")[0] == 401
        assert post(port, body, Authorization="Bearer sésame".encode())[0] == 200


# ---------------------------------------------------------------------------- clients that go
def hang_up_after(port, body, n_bytes):
    """Read some bytes of an answer, then close the socket without a word."""
    data = json.dumps(body).encode()
    with socket.create_connection(("127.0.0.1", port), timeout=30) as client:
        client.sendall(
            b"POST /v1/chat/completions HTTP/1.1\r\nHost: localhost\r\n"
            b"Content-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(data) + data
        )
        read = 0
        while read < n_bytes:
            read += len(client.recv(4096))


def test_a_client_that_hangs_up_frees_its_place_within_a_second(site):
    port, api = site
    for streams in (True, False):
        hang_up_after(port, LONG | {"stream": streams}, 2000 if streams else 0)
        if not streams:
            until(lambda: api.places.busy > 0, 0.3)
        assert until(lambda: api.places.busy == 0, 1)
    assert post(port, {"messages": HELLO, "temperature": 0})[0] == 200


def test_after_a_client_has_gone_two_tokens_are_written_at_most(site, monkeypatch):
    """Stop on the page closes the connection; each token's time is held against that moment."""
    port, api = site
    times, next_token = [], answers.next_token

    def timed(*given):
        times.append(time.perf_counter())
        return next_token(*given)

    monkeypatch.setattr(answers, "next_token", timed)
    for n_bytes in [20_000, 40_000, 60_000] * 3:
        times.clear()
        hang_up_after(port, LONG, n_bytes)
        left = time.perf_counter()
        assert until(lambda: api.places.busy == 0, 1)
        assert times and sum(t > left for t in times) <= 2


def test_a_slow_reader_holds_back_its_own_answer_only(site):
    port, api = site
    data = json.dumps(LONG).encode()
    with socket.create_connection(("127.0.0.1", port)) as client:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        client.sendall(
            b"POST /v1/chat/completions HTTP/1.1\r\nHost: localhost\r\n"
            b"Content-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(data) + data
        )
        assert until(lambda: api.places.busy == 1)
        answer = post(port, {"messages": HELLO, "temperature": 0})[2]
        assert answer["choices"][0]["message"]["content"].endswith("#### 42")
    assert until(lambda: api.places.busy == 0, 3)


def test_a_full_queue_is_429_with_retry_after():
    with running(n=1, n_waiting=0) as (port, api):
        thread = threading.Thread(target=hang_up_after, args=(port, LONG, 400_000))
        thread.start()
        assert until(lambda: api.places.busy == 1)
        status, headers, answer = post(port, {"messages": HELLO})
        assert status == 429 and headers["Retry-After"] == "1"
        assert answer["error"]["type"] == "rate_limit_error"
        thread.join()
        assert until(lambda: api.places.busy == 0)


# ---------------------------------------------------------------------------- the command
@contextmanager
def command(*arguments, **variables):
    """`axion chat` in a process of its own, and the address that it says."""
    process = subprocess.Popen(
        [sys.executable, "-m", "axion_np", "chat", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=os.environ | variables,
    )
    try:
        yield process, int(re.search(r":(\d+)/", process.stdout.readline())[1])
    finally:
        process.kill()
        process.communicate()


def test_the_command_serves_on_the_next_free_port_and_ends_with_sigterm():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        wanted = taken.getsockname()[1]
        with command("--port", str(wanted)) as (process, port):
            assert wanted < port < wanted + 20
            thread = threading.Thread(target=hang_up_after, args=(port, LONG, 10_000))
            thread.start()
            thread.join()
            assert ask(port, "GET", "/healthz")[0] == 200
            process.send_signal(signal.SIGTERM)
            assert process.wait(10) == 0
            said = process.stderr.read()
            assert f"port {wanted} is taken; using {port}" in said and "Traceback" not in said


def test_open_shows_the_address_with_its_token_to_the_browser(tmp_path):
    script, seen = tmp_path / "browser.py", tmp_path / "seen"
    script.write_text(f"import sys; open({str(seen)!r}, 'w').write(sys.argv[1])", encoding="utf-8")
    browser = f"{sys.executable} {script} %s"
    with command("--port", "5600", "--open", "--token", "word", BROWSER=browser) as (
        process,
        port,
    ):
        assert until(lambda: seen.exists() and seen.read_text(encoding="utf-8"), 30)
        assert seen.read_text(encoding="utf-8") == f"http://127.0.0.1:{port}/#token=word"
        status, _, _ = post(port, {"ids": [5, 6], "parts": ["lens"]}, "/v1/inspect")
        assert status == 401
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 0 and "Traceback" not in process.stderr.read()


@pytest.mark.parametrize(
    "arguments, said",
    [
        (["--host", "0.0.0.0"], "--host 0.0.0.0 can be reached by others; expected --token"),
        (["--port", "0"], "--port is '0'"),
        (["--model", "gpt"], "there is no model or directory 'gpt'"),
        (["--checkpoint", "/nowhere"], "there is no model or directory '/nowhere'"),
    ],
)
def test_a_mistake_of_the_command_is_one_line(arguments, said):
    run = subprocess.run(
        [sys.executable, "-m", "axion_np", "chat", *arguments],
        capture_output=True,
        encoding="utf-8",
    )
    assert run.returncode == 2 and run.stdout == ""
    assert run.stderr.startswith(f"axion chat: {said}") and run.stderr.count("\n") == 1


def test_without_the_extra_the_command_says_what_to_install():
    code = (
        "import sys; sys.modules['flask'] = None;"
        "from axion_np.__main__ import main; sys.exit(main(['chat']))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", env=os.environ
    )
    assert run.returncode == 2
    assert run.stderr == "axion chat: flask not installed; pip install -e '.[chat]'\n"


def test_the_command_serves_a_named_model_to_all_who_know_the_word():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        wanted = str(free.getsockname()[1])
    options = ["--host", "0.0.0.0", "--token", "word", "--model", "axion1-gsm8k", "--answers", "1"]
    with command("--port", wanted, *options, "--backend", "numpy") as (process, port):
        assert ask(port, "GET", "/v1/models")[0] == 401
        status, _, answer = ask(port, "GET", "/v1/models", **{"Authorization": "Bearer word"})
        assert status == 200 and answer["data"][0]["id"] == "axion1-gsm8k"
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0 and "0.0.0.0" in process.stderr.read()


def test_the_command_serves_a_run_to_everybody_where_that_is_said(tmp_path):
    main = [sys.executable, "-m", "axion_np"]
    train = ["train", "--synthetic", "--preset", "nano", "--max", "60", "--steps", "2"]
    done = subprocess.run(
        [*main, *train, "--eval-problems", "1", "--out", tmp_path / "run"], capture_output=True
    )
    assert done.returncode == 0, done.stderr
    options = ["--host", "0.0.0.0", "--open-to-all", "--checkpoint", str(tmp_path / "run")]
    with command("--port", "5600", *options) as (process, port):
        assert ask(port, "GET", "/healthz")[0] == 200
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0
