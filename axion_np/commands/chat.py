"""chat: a page in the browser that talks and shows the inside, and an API for programs."""

import threading
from pathlib import Path

from axion_np.commands import line, web

EXAMPLES = [
    "axion chat",
    "axion chat --model axion1-gsm8k --open",
    "axion chat --checkpoint runs/mine --port 8000",
    "axion chat --host 0.0.0.0 --token SECRET       for others in your network",
]


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
    web.add_page(where, 5000)
    where.add_argument(
        "--host",
        type=line.path,
        default="127.0.0.1",
        metavar="ADDRESS",
        help="another address than this computer's own needs --token or --open-to-all",
    )


def work(args):
    web.require_extra()
    public = args.host not in web.LOOPBACK
    if public and not (args.token or args.open_to_all):
        raise ValueError(
            f"--host {args.host} can be reached by others; expected --token WORD, or --open-to-all"
        )
    from axion_np.backends import resolve
    from axion_np.chat.api import Api
    from axion_np.chat.looker import Looker
    from axion_np.chat.models import Models
    from axion_np.chat.server import application

    places, first = models_of(args)
    backend = resolve(args.backend)
    models = Models(places, first, backend)
    api = Api(models, args.answers, 4 * args.answers, backend, Looker(models))
    app = application(api, args.host, args.token, any_host=public)
    server, port = web.listen("chat", app, args, 5 * args.answers + 16)
    if public:
        web.note(
            "chat",
            f"warning: everybody who reaches {args.host} can use this"
            + " with the token" * bool(args.token),
        )
    warm_up(api)
    api.looker.start()
    # The token stands behind the #, which a browser does not send.
    where = web.address(args.host, port) + (f"#token={args.token}" if args.token else "")
    try:
        web.serve("chat", server, where, args.open, lambda: setattr(api, "closing", True))
    finally:
        api.looker.close()
        web.note("chat", "closed")


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


def warm_up(api):
    """Load the first model, and compile where that is still to be done."""
    wait = threading.Timer(1.5, web.note, ["chat", "compiling (the first time only) ..."])
    wait.daemon = True
    wait.start()
    try:
        message = {"role": "user", "content": "5 + 3"}
        api.chat({"messages": [message], "max_tokens": 2})
    finally:
        wait.cancel()


def main(argv=None):
    return line.run(parser(), work, argv)
