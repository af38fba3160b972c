"""What the commands that open a page share: the extra, the address, and serving to the end."""

import signal
import sys
import threading
import webbrowser
from importlib.util import find_spec

from axion_np.commands import line

LOOPBACK = ("127.0.0.1", "localhost", "::1")


def require_extra(prefix="", otherwise=""):
    """**Errors** ValueError where Flask or waitress is missing."""
    missing = [name for name in ("flask", "waitress") if find_spec(name) is None]
    if missing:
        names = " and ".join(missing)
        raise ValueError(f"{prefix}{names} not installed; pip install -e '.[chat]'{otherwise}")


def add_page(group, port):
    """The options --port and --open."""
    group.add_argument(
        "--port",
        type=line.whole(1, 65535),
        default=port,
        metavar="N",
        help="the next free one is taken where this one is not",
    )
    group.add_argument("--open", action="store_true", help="open the page in your browser")


def note(command, text):
    print(f"axion {command}: {text}", file=sys.stderr, flush=True)


def listen(command, app, args, n_threads):
    """(the server, its port): the port asked for, or the next free one, which is said."""
    from axion_np.chat.server import free_port, serving

    port = free_port(args.host, args.port)
    server = serving(app, args.host, port, n_threads)
    if port != args.port:
        note(command, f"port {args.port} is taken; using {port}")
    return server, port


def address(host, port):
    """Where a browser on this computer finds the page."""
    host = f"[{host}]" if ":" in host else host
    host = "127.0.0.1" if host in ("0.0.0.0", "[::]") else host
    return f"http://{host}:{port}/"


def serve(command, server, where, opens, closing):
    """Serve until Ctrl-C or SIGTERM, which first calls `closing`."""

    def stop(number, frame):
        closing()
        raise SystemExit(0)

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    print(f"axion {command}: {where}   (Ctrl-C ends it)", flush=True)
    if opens:
        threading.Thread(target=webbrowser.open, args=(where,), daemon=True).start()
    try:
        server.run()
    finally:
        server.close()
