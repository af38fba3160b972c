"""Looks are computed in a process of their own, so that who talks need not wait for who looks.

New here: Python runs one thread at a time. A look of a tenth of a second, in the process that
writes answers, would take that tenth from every answer. So a second process does nothing but look.
It gives way where cores are few, and its answers are JSON already: the server passes them on.
What is left costs the answers a millisecond or two a look, so while any is being written, looks
keep a distance from one another. `benchmarks/chat.py` measures what that comes to.
A line goes in for each request, a line comes back, and the end of the input is the end.
"""

import json
import os
import signal
import subprocess
import sys
import threading
import time
import traceback
from pathlib import Path

from axion_np.chat.asked import Refused
from axion_np.chat.glass import Glass
from axion_np.chat.models import Models
from axion_np.chat.places import Places, never

MOST_WAITING, NICE = 16, 10
APART = 0.05  # seconds from one look to the next while answers are written
ROOT = str(Path(__file__).parents[2])
CODE = "import sys; sys.path.insert(0, {!r}); from axion_np.chat.looker import child; child({!r})"


class Looker:
    """`look` as `Glass` has it, by another process, which begins with the first look."""

    def __init__(self, models: Models):
        places = {name: str(place) for name, place in models.places.items()}
        self.code = CODE.format(ROOT, json.dumps({"places": places, "default": models.default}))
        self.process, self.places, self.closed = None, Places(1, MOST_WAITING), False
        self.starting, self.looked = threading.Lock(), 0.0  # when the last look ended

    def start(self):
        """Begin the process if there is none, or if it has died."""
        with self.starting:
            if not self.closed and (self.process is None or self.process.poll() is not None):
                self.process = subprocess.Popen(
                    [sys.executable, "-c", self.code],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    env=os.environ | {"OPENBLAS_NUM_THREADS": "1"},
                )
            return self.process

    def look(self, body: dict, gone, writing=never) -> bytes:
        """The answer as JSON, later while `writing()`. **Errors** Refused, Gone."""
        with self.places.one(gone):
            if writing():
                time.sleep(max(0.0, self.looked + APART - time.monotonic()))
            process = self.start()
            try:
                process.stdin.write(json.dumps(body).encode() + b"\n")
                process.stdin.flush()
                status, _, answer = process.stdout.readline().partition(b" ")
            except (OSError, ValueError):  # it ended, or was closed, in the middle
                status, answer = b"", b""
            if not status:
                process.kill()
                process.wait()  # or the next look would take it for alive
            self.looked = time.monotonic()
        if status == b"200":
            return answer
        if not status:
            message, kind = "the process that looks inside has ended; try again", "server_error"
            raise Refused(message, None, "look_failed", 503, kind)
        raise Refused(**json.loads(answer))

    def close(self):
        """End the process."""
        self.closed = True
        with self.starting:
            if self.process is not None:
                self.process.kill()
                self.process.communicate()


# ---------------------------------------------------------------------------- the other side
def child(given: str):
    """Read requests and write answers until the input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which then ends this
    if hasattr(os, "nice"):
        os.nice(NICE)
    given = json.loads(given)
    glass = Glass(Models(given["places"], given["default"], "numpy"))
    for line in sys.stdin.buffer:
        status, answer = looked(glass, json.loads(line))
        sys.stdout.buffer.write(
            b"%d %s\n" % (status, json.dumps(answer, allow_nan=False).encode())
        )
        sys.stdout.buffer.flush()


def looked(glass, body):
    """Status and answer of one look; a mistake of ours is told where the server tells its own."""
    try:
        return 200, glass.look(body)
    except Refused as refused:
        error = refused.answer["error"]
        return refused.status, {
            "message": error["message"],
            "param": error["param"],
            "code": error["code"],
            "status": refused.status,
            "kind": error["type"],
        }
    except Exception:
        traceback.print_exc()
        message = "a mistake of ours; the server's output says more"
        return 500, {
            "message": message,
            "code": "internal_error",
            "status": 500,
            "kind": "server_error",
        }
