"""Sockets and limits: the API over HTTP, and the page.

New here: everything that a browser or a stranger may try. A body has a largest size. A page from
elsewhere cannot use the model of whoever reads it: the Host header has to be ours, and Origin too
where there is one. The page may load nothing from another host: its Content-Security-Policy says
so. A client that hangs up is noticed while an answer is being written, and the answer ends.

`waitress` serves: many connections, a thread for each answer. It is told to look at sockets while
they are being written to, and to hold back a writer whose reader is slow.
"""

import hmac
import json
import logging
import os
import socket
from html import escape
from pathlib import Path

from flask import Flask, Response, request
from waitress import create_server

from axion_np import CHAPTERS
from axion_np.chat.api import Api, Flow
from axion_np.chat.asked import Refused, parse
from axion_np.chat.places import Gone

MOST_BYTES = 2**20  # of a body
PACKAGE = Path(__file__).parents[1]
PAGE = Path(__file__).parent / "page"
KINDS = {
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".svg": "image/svg+xml",
}
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
    "connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-cache",
}
OURS = {"127.0.0.1", "localhost", "[::1]"}


def application(api: Api, host: str = "127.0.0.1", token: str | None = None, any_host=False):
    """The Flask app. `any_host` leaves out the check of the Host header."""
    app = guarded(host, token, any_host)
    add_api(app, api)
    add_page(app)
    return app


def guarded(host: str, token: str | None = None, any_host=False):
    """An app without addresses, which answers nobody but whoever may ask."""
    app = Flask("axion_np", static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = MOST_BYTES
    hosts = OURS | {f"[{host}]" if ":" in host else host}
    add_guards(app, hosts, token, any_host)
    add_errors(app)
    return app


# ---------------------------------------------------------------------------- guards
def add_guards(app, hosts, token, any_host):
    """Who may ask."""

    @app.before_request
    def guard():
        if not any_host and request.host.rsplit(":", request.host[-1] != "]")[0] not in hosts:
            raise forbidden("host", f"this server does not answer for {request.host[:60]!r}")
        origin = request.headers.get("Origin")
        if origin is not None and origin != f"{request.scheme}://{request.host}":
            raise forbidden("origin", f"requests from {origin[:60]!r} are not answered")
        site = request.headers.get("Sec-Fetch-Site", "none")
        if request.path.startswith("/v1/") and site not in ("none", "same-origin"):
            raise forbidden("origin", f"requests of a {site[:20]!r} page are not answered")
        if token and request.path.startswith("/v1/"):
            given = request.headers.get("Authorization", "").removeprefix("Bearer ")
            if not hmac.compare_digest(given.encode("latin-1", "replace"), token.encode()):
                message = "the token is missing or wrong; send Authorization: Bearer TOKEN"
                code, kind = "invalid_api_key", "authentication_error"
                raise Refused(message, "authorization", code, 401, kind)

    @app.after_request
    def harden(response):
        response.headers.update(HEADERS)
        return response


def forbidden(param, message):
    return Refused(message, param, "forbidden", 403, "permission_error")


# ---------------------------------------------------------------------------- errors
def add_errors(app):
    """Every mistake is JSON."""

    @app.errorhandler(Refused)
    def refused(error):
        response = as_json(error.answer, error.status)
        if error.status == 429:
            response.headers["Retry-After"] = "1"
        return response

    @app.errorhandler(Gone)
    def gone(error):
        return as_json(Refused("the server is closing", code="closing").answer, 503)

    for status, code, message in (
        (404, "not_found", "there is nothing at this address"),
        (405, "method_not_allowed", "this address takes another method"),
        (413, "too_large", f"the body is too large; expected at most {MOST_BYTES:,} bytes"),
        (400, "bad_request", "the request is malformed"),
        (500, "internal_error", "a mistake of ours; the server's output says more"),
    ):
        app.register_error_handler(status, http_error(status, code, message))


def http_error(status, code, message):
    def answer(error):
        param = "body" if status == 413 else None
        kind = "server_error" if status == 500 else "invalid_request_error"
        return as_json(Refused(message, param, code, kind=kind).answer, status)

    return answer


# ---------------------------------------------------------------------------- API
def as_json(values, status=200):
    """A response; what is JSON already goes as it is."""
    data = values
    if not isinstance(values, bytes):
        data = json.dumps(values, ensure_ascii=False, allow_nan=False)
    return Response(data, status, content_type="application/json; charset=utf-8")


class Events:
    """A stream of dicts as server-sent events, with [DONE] at its end."""

    def __init__(self, flow: Flow):
        self.flow, self.done = flow, False

    def __iter__(self):
        return self

    def __next__(self) -> bytes:
        if self.done:
            raise StopIteration
        try:
            return event(json.dumps(next(self.flow), ensure_ascii=False, allow_nan=False))
        except StopIteration:
            self.done = True
            return event("[DONE]")
        except Gone:
            self.done = True
            return event(json.dumps(Refused("the server is closing", code="closing").answer))

    def close(self):
        self.flow.close()


def event(text: str) -> bytes:
    return f"data: {text}\n\n".encode()


def hung_up(environ):
    """A function that says whether the client has gone away.

    waitress knows as soon as its own thread has read the end of the stream, and that thread waits
    for Python while answers are written: dozens of tokens. A peek at the socket knows at once.
    """
    told = environ.get("waitress.client_disconnected", lambda: False)
    client = getattr(getattr(told, "__self__", None), "socket", None)

    def gone():
        if told() or client is None:
            return told()
        try:
            return client.recv(1, socket.MSG_PEEK) == b""
        except BlockingIOError:
            return False  # nothing to read: it waits for its answer
        except OSError:
            return True

    return gone


def add_api(app, api: Api):
    """The addresses of the OpenAI API, and one that looks inside."""

    def serve(work):
        def view():
            if request.mimetype != "application/json":
                message = "Content-Type is not application/json"
                raise Refused(message, "content-type", "unsupported_media_type", 415)
            answer = work(parse(request.get_data()), hung_up(request.environ))
            if isinstance(answer, Flow):
                return Response(Events(answer), content_type="text/event-stream; charset=utf-8")
            return as_json(answer)

        return view

    for path, work in (
        ("/v1/chat/completions", api.chat),
        ("/v1/completions", api.complete),
        ("/v1/inspect", api.inspect),
    ):
        app.add_url_rule(path, path, serve(work), methods=["POST"])
    app.add_url_rule("/v1/models", "models", lambda: as_json(api.models.listing()))
    app.add_url_rule("/v1/models/<name>", "model", lambda name: as_json(api.models.one(name)))
    app.add_url_rule("/healthz", "health", lambda: as_json(api.health()))


# ---------------------------------------------------------------------------- page
def add_page(app, *folders):
    """The files of `page/` and the chapters of the book, each by its name: no path is joined.

    A file of one of the `folders` stands before one of the same name.
    """
    paths = [path for folder in (PAGE, *folders) for path in sorted(folder.glob("*.*"))]
    files = {f"/{path.name}": (path.read_bytes(), KINDS[path.suffix]) for path in paths}
    files["/"] = files["/index.html"]

    def static():
        data, kind = files[request.path]
        return Response(data, content_type=kind)

    for path in files:
        app.add_url_rule(path, path, static)

    @app.get("/book/<chapter>")
    def book(chapter):
        if chapter not in CHAPTERS:
            raise Refused("there is no such chapter", "chapter", "not_found", 404)
        place = PACKAGE.joinpath(*chapter.split("."))
        path = place / "__init__.py" if place.is_dir() else place.with_suffix(".py")
        return Response(
            listing(chapter, path.read_text(encoding="utf-8")), content_type=KINDS[".html"]
        )


def listing(chapter: str, source: str) -> str:
    """A chapter as a page; a link to #L12 shows line 12."""
    lines = "".join(
        f'<li id="L{number}"><code>{escape(line)}</code></li>\n'
        for number, line in enumerate(source.splitlines(), 1)
    )
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{chapter}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<link rel="stylesheet" href="/style.css"></head><body class="book"><main>'
        f"<h1>axion_np.{chapter}</h1><ol>{lines}</ol></main></body></html>"
    )


# ---------------------------------------------------------------------------- sockets
def free_port(host: str, port: int, tries: int = 20) -> int:
    """The first port from `port` on that nobody listens at. **Errors** OSError where none is."""
    kind = socket.AF_INET6 if ":" in host else socket.AF_INET
    for number in range(port, min(port + tries, 65536)):
        with socket.socket(kind, socket.SOCK_STREAM) as probe:
            if os.name == "posix":  # elsewhere it would take a port that somebody listens at
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, number))
                return number
            except OSError as error:
                last = error
    raise OSError(f"no port from {port} to {number} is free on {host}: {last.strerror}")


def serving(app, host: str, port: int, n_threads: int = 64):
    """A server that listens; `.run()` serves until SystemExit or KeyboardInterrupt."""
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # that one waits is no news
    return create_server(
        app,
        host=host,
        port=port,
        threads=n_threads,
        connection_limit=512,
        channel_timeout=120,
        channel_request_lookahead=2,  # looks at sockets during an answer: who hangs up is noticed
        outbuf_high_watermark=2**16,
        max_request_body_size=2**26,  # beyond MOST_BYTES the app says so in JSON
        asyncore_use_poll=True,
        clear_untrusted_proxy_headers=True,
        ident="axion_np",
    )
