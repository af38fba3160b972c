"""chat: a page in the browser that talks and shows the inside, and an API for programs."""

import signal
import sys
import threading
import webbrowser
from importlib.util import find_spec
from pathlib import Path

from axion_np.commands import line

EXAMPLES = [
    "axion chat",
    "axion chat --model axion1-gsm8k --open",
    "axion chat --checkpoint runs/mine --port 8000",
    "axion chat --host 0.0.0.0 --token SECRET       for others in your network",
]
LOOPBACK = ("127.0.0.1", "localhost", "::1")


def parser():
    from axion_np.generation.released import TALKER

    p = line.Parser(
        "chat",
        "A web page on your own computer: talk to a model, and see what happens inside it. "
        "Programs may use it as they use the OpenAI API: /v1/chat/completions and so on.",
        EXAMPLES,
    )
    which = p.add_argument_group("which model answers first").add_mutually_exclusive_group()
    which.add_argument(
        "--model", type=line.path, metavar="NAME", help=f"one of the package (default: {TALKER})"
    )
    which.add_argument("--checkpoint", type=line.path, metavar="DIR", help="what train wrote")
    add_place(p.add_argument_group("where"))
    who = p.add_argument_group("who may ask")
    who.add_argument("--token", type=line.path, metavar="T", help="only those who send this word")
    who.add_argument(
        "--open-to-all", action="store_true", help="everybody who reaches the address"
    )
    how = p.add_argument_group("how")
    how.add_argument(
        "--answers",
        type=line.whole(1, 64),
        default=8,
        metavar="N",
        help="so many are written at once; four times as many wait",
    )
    line.add_backend(how)
    return p


def add_place(where):
    """The options of the address."""
    where.add_argument(
        "--port",
        type=line.whole(1, 65535),
        default=5000,
        metavar="N",
        help="the next free one is taken where this one is not",
    )
    where.add_argument(
        "--host",
        type=line.path,
        default="127.0.0.1",
        metavar="ADDRESS",
        help="another address than this computer's own needs --token or --open-to-all",
    )
    where.add_argument("--open", action="store_true", help="open the page in your browser")


def work(args):
    missing = [name for name in ("flask", "waitress") if find_spec(name) is None]
    if missing:
        raise ValueError(f"{' and '.join(missing)} not installed; pip install -e '.[chat]'")
    public = args.host not in LOOPBACK
    if public and not (args.token or args.open_to_all):
        raise ValueError(
            f"--host {args.host} can be reached by others; expected --token WORD, or --open-to-all"
        )
    from axion_np.backends import resolve
    from axion_np.chat.api import Api
    from axion_np.chat.looker import Looker
    from axion_np.chat.models import Models
    from axion_np.chat.server import application, free_port, serving

    places, first = models_of(args)
    backend = resolve(args.backend)
    models = Models(places, first, backend)
    api = Api(models, args.answers, 4 * args.answers, backend, Looker(models))
    port = free_port(args.host, args.port)
    app = application(api, args.host, args.token, any_host=public)
    server = serving(app, args.host, port, 5 * args.answers + 16)
    if port != args.port:
        note(f"port {args.port} is taken; using {port}")
    if public:
        note(
            f"warning: everybody who reaches {args.host} can use this"
            + " with the token" * bool(args.token)
        )
    warm_up(api)
    api.looker.start()
    serve(server, api, address(args, port), args.open)


def models_of(args):
    """Names and directories of the models, and the name of the first one."""
    from axion_np.generation.released import TALKER, find, names

    places = {name: find(name) for name in names()}
    if args.checkpoint is None:
        first = args.model or TALKER
        return {first: find(first)} | places, first
    place = find(args.checkpoint)
    name = Path(place).resolve().name
    return {name: place} | places, name


def address(args, port):
    """Where the page is, with its token behind the #, which a browser does not send."""
    host = f"[{args.host}]" if ":" in args.host else args.host
    host = "127.0.0.1" if host in ("0.0.0.0", "[::]") else host
    return f"http://{host}:{port}/" + (f"#token={args.token}" if args.token else "")


def note(text):
    print(f"axion chat: {text}", file=sys.stderr, flush=True)


def warm_up(api):
    """Load the first model, and compile where that is still to be done."""
    wait = threading.Timer(1.5, note, ["compiling (the first time only) ..."])
    wait.daemon = True
    wait.start()
    try:
        message = {"role": "user", "content": "5 + 3"}
        api.chat({"messages": [message], "max_tokens": 2})
    finally:
        wait.cancel()


def serve(server, api, where, opens):
    """Serve until Ctrl-C or SIGTERM; then answers end at their next token."""

    def stop(number, frame):
        api.closing = True
        raise SystemExit(0)

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    print(f"axion chat: {where}   (Ctrl-C ends it)", flush=True)
    if opens:
        threading.Thread(target=webbrowser.open, args=(where,), daemon=True).start()
    try:
        server.run()
    finally:
        server.close()
        api.looker.close()
    note("closed")


def main(argv=None):
    return line.run(parser(), work, argv)
