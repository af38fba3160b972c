"""show: the page of a run, live while it trains, or replayed from its directory."""

import os
import signal
import threading
import time

from axion_np.commands import line, web

EXAMPLES = [
    "axion show runs/synthetic-axion1            a run, live or finished",
    "axion show runs/one runs/other --open       two runs side by side",
    "axion show axion1-sums                      how a model of the package learnt",
    "axion show runs/next --wait                 a run that has not begun yet",
]
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
    web.add_page(p, 5100)
    p.add_argument(
        "--host",
        type=line.one_of(*web.LOOPBACK),
        default="127.0.0.1",
        metavar="ADDRESS",
        help="of this computer: " + ", ".join(web.LOOPBACK),
    )
    p.add_argument(
        "--leave-after",
        type=line.number(above=0),
        metavar="MINUTES",
        help="end when for so long nobody has asked and no run has written (default: never)",
    )
    return p


def work(args):
    web.require_extra()
    places = {name: place_of(name, args.wait) for name in (args.run, args.other) if name}
    from axion_np.chat.show import Shown, application

    if hasattr(os, "nice"):
        os.nice(NICE)  # before the server's threads are there: each has its own
    shown = Shown(places)
    server, port = web.listen("show", application(shown, args.host), args, 6)
    if args.leave_after:
        threading.Thread(target=leave, args=(shown, args.leave_after), daemon=True).start()
    web.serve("show", server, web.address(args.host, port), args.open, lambda: None)


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


def leave(shown, minutes):
    """End the process when for so long nobody has asked and no run has written."""
    while shown.quiet_for() < 60 * minutes:
        time.sleep(min(PAUSE, 20 * minutes))
    os.kill(os.getpid(), signal.SIGTERM)


def main(argv=None):
    return line.run(parser(), work, argv)
