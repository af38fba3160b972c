"""The chat server under load: 50 clients at once, each answer held against its own question.

    python benchmarks/chat.py            2,000 requests
    python benchmarks/chat.py --smoke    200

The server runs in a process of its own, and the clients in threads of this one: on a machine with
few cores they take time from it. Every request is served as Python would answer it, or told to
come back (429 with Retry-After), and then it does. Then: how soon a first token comes, what eight
long answers make together, how soon a client that left is noticed, whether opening panels slows an
answer, with and without in alternation, and how it ends. An answer that is another's is an error,
and so is memory that grows.
"""

import http.client
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from importlib.metadata import version
from statistics import median

import rounds

from axion_np.generation.conversation import ask, load

NAME, CLIENTS, WIDE = "axion1-sums", 50, 8
PARTS = ["tokens", "experts", "attention", "lens", "latent", "numbers", "backward"]


def request(port, body, path="/v1/chat/completions"):
    """Status and JSON of one question."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    headers = {"Content-Type": "application/json"}
    connection.request("POST", path, json.dumps(body), headers)
    answer = connection.getresponse()
    text = answer.read()
    connection.close()
    if answer.status == 429:
        assert answer.headers["Retry-After"]
    return answer.status, json.loads(text)


def question(number):
    return f"Quanto é {100 + number % 90} + {7 + number % 83}?"


def first_token(port):
    """Seconds from a request to the first piece of its answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    body = {"messages": [{"role": "user", "content": question(5)}], "stream": True}
    began = time.perf_counter()
    connection.request(
        "POST", "/v1/chat/completions", json.dumps(body), {"Content-Type": "application/json"}
    )
    answer = connection.getresponse()
    for line in answer:
        if b'"content": "1' in line:
            break
    seconds = time.perf_counter() - began
    answer.read()
    connection.close()
    return seconds


def load_of(port, expected, n_clients, n_requests):
    """(tokens, 429s, seconds, answers that were wrong) of many clients at once."""
    numbers, lock = iter(range(n_requests)), threading.Lock()
    totals = {"tokens": 0, "told": 0, "wrong": []}

    def client():
        while True:
            with lock:
                number = next(numbers, None)
            if number is None:
                return
            text = question(number)
            body = {"messages": [{"role": "user", "content": text}], "temperature": 0}
            status, answer = request(port, body)
            while status == 429:
                totals["told"] += 1
                time.sleep(0.05)
                status, answer = request(port, body)
            if status != 200:
                totals["wrong"].append(f"{status}: {answer}")
                continue
            with lock:
                totals["tokens"] += answer["usage"]["completion_tokens"]
                if answer["choices"][0]["message"]["content"] != expected[text]:
                    totals["wrong"].append(text)

    threads = [threading.Thread(target=client) for _ in range(n_clients)]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return totals | {"seconds": time.perf_counter() - began}


def long_answers(port, n_clients, n_tokens):
    """Tokens a second of all clients together, each with one long answer."""
    body = {"messages": [{"role": "user", "content": question(1)}], "temperature": 0}
    body |= {"min_tokens": n_tokens, "max_tokens": n_tokens}
    threads = [threading.Thread(target=request, args=(port, body)) for _ in range(n_clients)]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return n_clients * n_tokens / (time.perf_counter() - began)


def memory(process):
    """Megabytes of a process; None where the system does not say."""
    try:
        with open(f"/proc/{process.pid}/status", encoding="ascii") as file:
            return int(re.search(r"VmRSS:\s+(\d+)", file.read())[1]) / 1024
    except OSError:
        return None


def stream(port, n_tokens, n_read=None):
    """Tokens a second of one streamed answer with all that the page asks for.

    With `n_read`, hang up after so many bytes, and give the seconds until the place is free.
    """
    body = {"messages": [{"role": "user", "content": question(1)}], "temperature": 0}
    body |= {"min_tokens": n_tokens, "max_tokens": n_tokens, "stream": True}
    body |= {"logprobs": True, "top_logprobs": 10}
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    began = time.perf_counter()
    headers = {"Content-Type": "application/json"}
    connection.request("POST", "/v1/chat/completions", json.dumps(body), headers)
    answer = connection.getresponse()
    answer.read(n_read)
    seconds = time.perf_counter() - began
    if n_read is None:
        connection.close()
        return n_tokens / seconds
    answer.close()  # the socket is the answer's by now
    began = time.perf_counter()
    while writing(port):
        time.sleep(0.002)
    return time.perf_counter() - began


def writing(port):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    connection.request("GET", "/healthz")
    found = json.loads(connection.getresponse().read())
    connection.close()
    return found["writing"]


class Looker(threading.Thread):
    """Opens one panel after the other, each of a new text, while `on` is set."""

    def __init__(self, port):
        super().__init__(daemon=True)
        self.port, self.on, self.n = port, threading.Event(), 0

    def run(self):
        while self.on.wait():
            ids = [20 + (self.n + i) % 900 for i in range(100)]
            body = {"ids": ids, "parts": [PARTS[self.n % len(PARTS)]], "layer": 1}
            status, _ = request(self.port, body, "/v1/inspect")
            assert status == 200
            self.n += 1


def with_panels(port, n_rounds, n_tokens):
    """Tokens a second without and with panels that are opened back to back: the best of each."""
    looker, alone, beside = Looker(port), [], []
    looker.start()
    for _ in range(n_rounds):
        alone.append(stream(port, n_tokens))
        looker.on.set()
        beside.append(stream(port, n_tokens))
        looker.on.clear()
        time.sleep(0.3)  # the last look ends
    return max(alone), max(beside), looker.n


def table(rows):
    """Lines of a table: what, seen, goal."""
    lines = ["| what | seen | goal |", "|---|---:|---|"]
    for r in rows:
        seen = f"{rounds.number(r['seen'])} {r['unit']}".strip() if r["seen"] else "none"
        lines.append(f"| {r['work']} | {seen} | {goal_text(r)} |")
    return lines


def goal_text(r):
    least, most = r.get("at_least"), r.get("at_most")
    if least is None and most is None:
        return ""
    met = r["seen"] >= least if least is not None else r["seen"] <= most
    bound = f"at least {least:,}" if least is not None else f"at most {most:,}"
    return f"{bound}: {'reached' if met else 'not reached'}"


def row(work, seen, unit, **goal):
    return {"work": work, "seen": seen, "unit": unit} | goal


def measure(port, process, n, n_rounds):
    """Rows of the table."""
    pair = load(NAME)
    expected = {text: ask(text, pair) for text in {question(i) for i in range(n)}}
    load_of(port, expected, CLIENTS, n // 4)  # every thread and cache is there
    before = memory(process)
    found = load_of(port, expected, CLIENTS, n)
    after = memory(process)
    if found["wrong"]:
        raise rounds.Failed(f"wrong answers: {found['wrong'][:3]}")
    if before is not None and after > 1.1 * before + 20:
        raise rounds.Failed(f"memory grew from {before:.0f} to {after:.0f} MB")
    firsts = [first_token(port) for _ in range(20)]
    speed = max(long_answers(port, WIDE, n // 2) for _ in range(3))
    left = max(stream(port, 16_000, 20_000) for _ in range(10))
    alone, beside, looks = with_panels(port, n_rounds, n)
    rows = [
        row(f"{n:,} requests of {CLIENTS} clients", found["seconds"], "s"),
        row("of them, answers that are not Python's own", len(found["wrong"]), "", at_most=0),
        row("of them, told to come back (429 with Retry-After)", found["told"], "times"),
        row("first token, warm, median", 1000 * median(firsts), "ms", at_most=50),
        row(f"{WIDE} clients, long answers, all together", speed, "tokens/s", at_least=5000),
        row("a client that left: its place is free after, worst of 10", left, "s", at_most=1),
        row("one streamed answer, no panel", alone, "tokens/s"),
        row(f"the same while panels are opened back to back ({looks} looks)", beside, "tokens/s"),
        row("the second by the first", beside / alone, "", at_least=0.95),
    ]
    if before is not None:
        rows.insert(3, row("memory after so many requests, by before", after / before, ""))
    return rows


def main():
    p = rounds.parser(__doc__.splitlines()[0], "python benchmarks/chat.py", rounds=12)
    args = p.parse_args()
    n, n_rounds = (200, 2) if args.smoke else (2000, args.rounds)
    command = [sys.executable, "-m", "axion_np", "chat", "--model", NAME, "--port", "5900"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ)
    try:
        port = int(re.search(r":(\d+)/", process.stdout.readline())[1])
        rows = measure(port, process, n, n_rounds)
        thread = threading.Thread(target=ends_early, args=(port,), daemon=True)
        thread.start()
        while not writing(port):
            time.sleep(0.01)
        began = time.perf_counter()
        process.send_signal(signal.SIGTERM)
        if process.wait(10) != 0:
            raise rounds.Failed("SIGTERM should end it cleanly")
        seconds = time.perf_counter() - began
        rows.append(row("SIGTERM while an answer is written: exit code 0 after", seconds, "s"))
    finally:
        process.kill()
    versions = {name: version(name) for name in ("numpy", "numba", "flask", "waitress")}
    rounds.publish(rows, args, versions=versions, table=table)


def ends_early(port):
    """An answer whose server closes: the stream ends, and nobody minds."""
    try:
        stream(port, 16_000)
    except (OSError, http.client.HTTPException):
        pass


if __name__ == "__main__":
    sys.exit(rounds.run(main))
