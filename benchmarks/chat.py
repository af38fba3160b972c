"""The chat server under load: 50 clients at once, each answer held against its own question.

    python benchmarks/chat.py            2,000 requests
    python benchmarks/chat.py --smoke    200

The server runs in a process of its own, and the clients in threads of this one: on a machine with
few cores they take time from it. Every request is served as Python would answer it, or told to
come back (429 with Retry-After), and then it does. Ends with an error where an answer is another's
or memory grows.
"""

import argparse
import http.client
import json
import os
import re
import signal
import subprocess
import sys
import threading
import time
from statistics import median

from axion_np.generation.conversation import ask, load

NAME, CLIENTS, WIDE = "axion1-sums", 50, 8


def request(port, body):
    """Status and JSON of one question."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    headers = {"Content-Type": "application/json"}
    connection.request("POST", "/v1/chat/completions", json.dumps(body), headers)
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


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--smoke", action="store_true", help="a tenth of the requests")
    n = 200 if parser.parse_args().smoke else 2000
    pair = load(NAME)
    expected = {text: ask(text, pair) for text in {question(i) for i in range(n)}}
    command = [sys.executable, "-m", "axion_np", "chat", "--model", NAME, "--port", "5900"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ)
    try:
        port = int(re.search(r":(\d+)/", process.stdout.readline())[1])
        load_of(port, expected, CLIENTS, n // 4)  # every thread and cache is there
        before = memory(process)
        found = load_of(port, expected, CLIENTS, n)
        after = memory(process)
        assert not found["wrong"], found["wrong"][:3]
        told = f"{found['told']} times one was told to come back"
        print(f"{n} requests of {CLIENTS} clients in {found['seconds']:.1f} s; {told}")
        print(f"memory before and after: {before:.0f} and {after:.0f} MB")
        assert before is None or after < 1.1 * before + 20
        firsts = [first_token(port) for _ in range(20)]
        print(f"first token: median {1000 * median(firsts):.1f} ms")
        speed = long_answers(port, WIDE, n // 2)
        print(f"{WIDE} clients, long answers: {speed:,.0f} tokens/s in all")
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0, "SIGTERM should end it cleanly"
    finally:
        process.kill()


if __name__ == "__main__":
    main()
