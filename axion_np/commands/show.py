"""show: the page of a run, live while it trains, or replayed from its directory."""

import os
import signal
import sys
import threading
import time
import webbrowser
from importlib.util import find_spec

from axion_np.commands import line

EXAMPLES = [
    "axion show runs/synthetic-axion1            a run, live or finished",
    "axion show runs/one runs/other --open       two runs side by side",
    "axion show axion1-sums                      how a model of the package learnt",
    "axion show runs/next --wait                 a run that has not begun yet",
]
LOOPBACK = ("127.0.0.1", "localhost", "::1")
PAUSE = 10  # seconds between two looks at whether anybody is there
NICE = 10  # a run on the same CPU goes first


def parser():
    p = line.Parser(
        "show",
        "A web page on your own computer that shows how a run learns: loss, answers from look to "
        "look, experts, attention. It only reads the run's directory; a run does not notice it.",
        EXAMPLES,
        usage="RUN [RUN2] [options]",
    )
    p.add_argument("run", type=line.path, metavar="RUN", help="a run's directory, or a model")
    p.add_argument(
        "other", type=line.path, metavar="RUN2", nargs="?", help="one to compare it with"
    )
    p.add_argument("--wait", action="store_true", help="also where there is no run yet")
    p.add_argument(
        "--port",
        type=line.whole(1, 65535),
        default=5100,
        metavar="N",
        help="the next free one is taken where this one is not",
    )
    p.add_argument(
        "--host",
        type=line.one_of(*LOOPBACK),
        default="127.0.0.1",
        metavar="ADDRESS",
        help="of this computer: " + ", ".join(LOOPBACK),
    )
    p.add_argument("--open", action="store_true", help="open the page in your browser")
    p.add_argument(
        "--leave-after",
        type=line.number(above=0),
        metavar="MINUTES",
        help="end when for so long nobody has asked and no run has written (default: never)",
    )
    return p


def work(args):
    missing = [name for name in ("flask", "waitress") if find_spec(name) is None]
    if missing:
        raise ValueError(f"{' and '.join(missing)} not installed; pip install -e '.[chat]'")
    places = {name: place_of(name, args.wait) for name in (args.run, args.other) if name}
    from axion_np.chat.server import free_port, serving
    from axion_np.chat.show import Shown, application

    if hasattr(os, "nice"):
        os.nice(NICE)  # before the server's threads are there: each has its own
    shown, port = Shown(places), free_port(args.host, args.port)
    server = serving(application(shown, args.host), args.host, port, 6)
    if port != args.port:
        print(f"axion show: port {args.port} is taken; using {port}", file=sys.stderr, flush=True)
    host = f"[{args.host}]" if ":" in args.host else args.host
    serve(server, shown, f"http://{host}:{port}/", args)


def place_of(name, wait):
    """The directory of a run. **Errors** ValueError for one that is none, unless one may come."""
    from axion_np.chat.diary import is_run
    from axion_np.generation.released import find

    if wait and not os.path.exists(name):
        return name
    place = find(name)
    if not wait and not is_run(place):
        raise ValueError(
            f"{name} has no metrics.jsonl; expected the directory of a run (what train.py calls "
            "--out); --wait shows a run as soon as it begins"
        )
    return place


def serve(server, shown, address, args):
    """Serve until Ctrl-C, SIGTERM, or nobody is there any more."""

    def stop(number, frame):
        raise SystemExit(0)

    def leave():
        while shown.quiet_for() < 60 * args.leave_after:
            time.sleep(min(PAUSE, 20 * args.leave_after))
        os.kill(os.getpid(), signal.SIGTERM)

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    print(f"axion show: {address}   (Ctrl-C ends it)", flush=True)
    if args.open:
        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
    if args.leave_after:
        threading.Thread(target=leave, daemon=True).start()
    try:
        server.run()
    finally:
        server.close()


def main(argv=None):
    return line.run(parser(), work, argv)
