"""The page of a run over HTTP, and the commands that bring it: `axion show` and `train --show`."""

import contextlib
import hashlib
import http.client
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from axion_np.chat.server import HEADERS
from axion_np.chat.show import Shown, application
from axion_np.files import append_line
from axion_np.generation.released import find

ROOT = Path(__file__).parents[2]
MAIN = [sys.executable, "-m", "axion_np"]
SMALL = [
    *("--synthetic", "--preset", "nano", "--max", "60", "--seq-len", "64", "--batch-size", "4"),
    *("--steps", "4", "--eval-every", "2", "--eval-problems", "2", "--backend", "numpy"),
]


@pytest.fixture
def client():
    """Two runs: a released model, and a place where nothing is yet."""
    shown = Shown({"axion1-sums": find("axion1-sums"), "next": "/nowhere/next"})
    return application(shown).test_client()


# ---------------------------------------------------------------------------- addresses
def test_the_page_is_told_of_each_run(client):
    first, second = (client.get(f"/v1/runs/{n}").json for n in (0, 1))
    assert first["runs"] == 2 and first["status"] == "finished" and first["attention"]
    assert second["status"] == "waiting" and second["attention"] is None
    assert client.get("/v1/runs/0/samples").json["version"] == first["samples"]
    again = client.get("/v1/runs/0?known=" + first["version"]).json
    assert "curve" not in again
    picture = client.get("/v1/runs/0/attention/2").json
    assert len(picture["rows"]) == picture["heads"] == 4
    assert client.get("/v1/runs/1/attention/0").json == {"rows": None}


@pytest.mark.parametrize(
    "path", ["/v1/runs/2", "/v1/runs/-1", "/v1/runs/x", "/v1/runs/0/attention/x", "/show/app.js"]
)
def test_what_there_is_not_is_404_in_json(client, path):
    answer = client.get(path)
    assert answer.status_code == 404 and answer.json["error"]["message"]


def test_strangers_are_refused_and_every_answer_is_hardened(client):
    assert client.get("/v1/runs/0", headers={"Host": "evil.example"}).status_code == 403
    assert client.get("/v1/runs/0", headers={"Origin": "http://evil.example"}).status_code == 403
    cross = {"Sec-Fetch-Site": "cross-site"}
    assert client.get("/v1/runs/0", headers=cross).status_code == 403
    assert client.post("/v1/runs/0", json={}).status_code == 405
    for path in ("/", "/v1/runs/0"):
        assert HEADERS.items() <= dict(client.get(path).headers).items()


def test_the_page_is_its_own_and_what_it_shares_is_the_chats(client):
    assert b'id="slider"' in client.get("/").data
    for name in ("app.js", "show.css", "style.css", "draw.js", "chosen.js", "api.js", "icon.svg"):
        assert client.get(f"/{name}").status_code == 200, name
    assert b"drawStands" in client.get("/app.js").data


def test_nobody_asks_is_known(tmp_path):
    shown = Shown({"run": tmp_path})
    shown.asked_at -= 1000
    assert shown.quiet_for() >= 1000
    append_line(tmp_path / "metrics.jsonl", {"step": 1})
    shown.state(0, None)
    assert shown.quiet_for() < 100, "a run that writes is not left alone"
    assert application(shown).test_client().get("/v1/runs/0").status_code == 200
    assert time.monotonic() - shown.asked_at < 100


# ---------------------------------------------------------------------------- axion show
def ask(port, path="/v1/runs/0"):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", path)
    answer = json.loads(connection.getresponse().read())
    connection.close()
    return answer


@contextlib.contextmanager
def command(*words, **variables):
    """`axion show` in a process of its own, and its port."""
    pipe = subprocess.PIPE
    process = subprocess.Popen(
        [*MAIN, "show", *map(str, words)],
        stdout=pipe,
        stderr=pipe,
        encoding="utf-8",
        env=os.environ | variables,
    )
    try:
        yield process, int(re.search(r":(\d+)/", process.stdout.readline())[1])
    finally:
        process.kill()
        process.communicate()


def test_two_runs_are_shown_on_the_next_free_port_until_sigterm():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        wanted = taken.getsockname()[1]
        runs = ("axion1-sums", "axion1-gsm8k")
        with command(*runs, "--port", wanted, "--host", "127.0.0.1") as (process, port):
            assert wanted < port < wanted + 20
            assert [ask(port, f"/v1/runs/{n}")["name"] for n in (0, 1)] == list(runs)
            process.send_signal(signal.SIGTERM)
            assert process.wait(60) == 0  # it is nice to everybody else
            said = process.stderr.read()
            assert said == f"axion show: port {wanted} is taken; using {port}\n"


def test_open_shows_the_address_to_the_browser(tmp_path):
    script, seen = tmp_path / "browser.py", tmp_path / "seen"
    script.write_text(f"import sys; open({str(seen)!r}, 'w').write(sys.argv[1])", encoding="utf-8")
    browser = f"{sys.executable} {script} %s"
    with command("axion1-sums", "--open", BROWSER=browser) as (process, port):
        deadline = time.monotonic() + 30
        while not (seen.exists() and seen.read_text(encoding="utf-8")):
            assert time.monotonic() < deadline
            time.sleep(0.05)
        assert seen.read_text(encoding="utf-8") == f"http://127.0.0.1:{port}/"
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 0 and process.stderr.read() == ""


def test_a_page_that_nobody_reads_ends_by_itself(tmp_path):
    with command(tmp_path / "next", "--wait", "--leave-after", "0.01") as (process, _):
        assert process.wait(60) == 0


@pytest.mark.parametrize(
    "words, said",
    [
        (["/nowhere"], "there is no model or directory '/nowhere'"),
        ([str(ROOT / "docs")], f"{ROOT / 'docs'} has no metrics.jsonl; expected the directory"),
        (["axion1-sums", "--host", "0.0.0.0"], "--host is '0.0.0.0'; expected 127.0.0.1"),
        (["axion1-sums", "--port", "0"], "--port is '0'"),
        ([], "the following arguments are required: RUN"),
        (["axion1-sums", "--leave-after", "0"], "--leave-after is '0'; expected a number above 0"),
    ],
)
def test_a_mistake_of_the_command_is_one_line(words, said):
    run = subprocess.run([*MAIN, "show", *words], capture_output=True, encoding="utf-8")
    assert run.returncode == 2 and run.stdout == ""
    assert run.stderr.startswith(f"axion show: {said}") and run.stderr.count("\n") == 1


def test_without_the_extra_both_commands_say_what_to_install_before_anything_is_begun(tmp_path):
    for words, said in (
        (["show", "axion1-sums"], "axion show: flask not installed; pip install -e '.[chat]'\n"),
        (
            ["train", *SMALL, "--out", str(tmp_path / "run"), "--show"],
            "axion train: --show: flask not installed; pip install -e '.[chat]', or leave out "
            "--show\n",
        ),
    ):
        code = (
            "import sys; sys.modules['flask'] = None;"
            f"from axion_np.__main__ import main; sys.exit(main({words!r}))"
        )
        run = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8")
        assert (run.returncode, run.stdout, run.stderr) == (2, "", said)
    assert not (tmp_path / "run").exists()


# ---------------------------------------------------------------------------- train --show
def train(out, *words):
    return subprocess.run(
        [sys.executable, ROOT / "train.py", *SMALL, "--out", out, *words],
        capture_output=True,
        encoding="utf-8",
        timeout=120,  # it would wait for the page if its output were the page's
    )


def digest(out):
    return hashlib.sha256((out / "model.safetensors").read_bytes()).hexdigest()


def test_a_run_with_its_page_gives_the_same_bytes_and_the_page_stays(tmp_path):
    done = train(tmp_path / "shown", "--show")
    assert done.returncode == 0, done.stderr
    address = (
        r"axion show: http://127\.0\.0\.1:(\d+)/   \(process (\d+), which stays 10 minutes longer"
    )
    said = re.search(rf"^{address}\)\nmodel: ", done.stdout, re.MULTILINE)
    port, viewer = int(said[1]), int(said[2])
    try:
        told = ask(port)
        assert told["status"] == "finished" and told["curve"]["step"] == [1, 2, 3, 4]
        assert (
            told["looks"]["step"] == [2, 4] and len(ask(port, "/v1/runs/0/samples")["looks"]) == 2
        )
        assert len(ask(port, "/v1/runs/0/attention/1")["rows"]) == 2
        bias = told["experts"]["layers"][0]["bias"]
        assert len(bias) == 4 and any(value for row in bias for value in row)
    finally:
        os.kill(viewer, signal.SIGTERM)
    assert train(tmp_path / "alone").returncode == 0
    assert digest(tmp_path / "shown") == digest(tmp_path / "alone")


def test_a_run_that_cannot_begin_takes_its_page_along(tmp_path):
    shutil.copytree(find("axion1-sums"), tmp_path / "run")
    done = train(tmp_path / "run", "--show")
    assert done.returncode == 2 and "already holds a run" in done.stderr
    port = int(re.search(r":(\d+)/", done.stdout)[1])
    for _ in range(600):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return
        time.sleep(0.1)
    pytest.fail("the page is still there")
