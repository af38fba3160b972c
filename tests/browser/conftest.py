"""A server, a browser, and a page that may not complain.

Collected only where Playwright and Flask are installed. The browser is the system's Chromium;
CHROMIUM names another, AXE the file axe.min.js of axe-core, and SHOTS a folder for screenshots.
"""

import os
import shutil
import threading
from importlib.util import find_spec
from pathlib import Path

import pytest

READY = all(find_spec(name) for name in ("playwright", "flask", "waitress"))
BROWSED = ["test_page.py", "test_panels.py", "test_show.py", "test_one_file.py"]
collect_ignore = [] if READY else BROWSED
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
NAME = "axion1-sums"


@pytest.fixture(scope="session")
def site():
    """(address, Api) of a server in this process."""
    from axion_np.chat.api import Api
    from axion_np.chat.looker import Looker
    from axion_np.chat.models import Models
    from axion_np.chat.server import application, free_port, serving
    from axion_np.generation.released import find, names

    places = {NAME: find(NAME)} | {name: find(name) for name in names()}
    models = Models(places, NAME)
    api = Api(models, looker=Looker(models))
    api.looker.start()
    api.chat({"messages": [{"role": "user", "content": "5 + 3"}]})  # compiles
    port = free_port("127.0.0.1", 5700)
    server = serving(application(api), "127.0.0.1", port)
    threading.Thread(target=server.run, daemon=True).start()
    yield f"http://127.0.0.1:{port}/", api
    api.closing = True
    server.close()
    api.looker.close()


@pytest.fixture(scope="session")
def browser():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def visit(browser, site):
    """visit(width=.., scheme=.., locale=..) opens the page, which must complain of nothing."""
    pages, said, foreign = [], [], []

    def open_page(width=1280, scheme="dark", locale="en-US", path="", refusals=False):
        context = browser.new_context(
            viewport={"width": width, "height": 844},
            color_scheme=scheme,
            locale=locale,
            accept_downloads=True,
            permissions=["clipboard-read", "clipboard-write"],
        )
        page = context.new_page()
        page.set_default_timeout(60_000)
        expected = "status of 400" if refusals else "nothing"
        page.on("console", lambda m: None if expected in m.text else said.append(m.text))
        page.on("pageerror", lambda error: said.append(f"error: {error}"))
        page.on("request", lambda r: foreign.append(r.url) if is_foreign(r.url, site[0]) else None)
        page.goto(site[0] + path)
        page.wait_for_selector(".example")
        pages.append(context)
        return page

    yield open_page
    for context in pages:
        context.close()
    assert said == [], "the console should be empty"
    assert foreign == [], "nothing comes from another host"


def is_foreign(url, site):
    return not url.startswith((site, "blob:", "data:"))


@pytest.fixture
def shot():
    """shot(page, name) keeps a picture where SHOTS says so."""

    def keep(page, name):
        folder = os.environ.get("SHOTS")
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            page.screenshot(path=f"{folder}/{name}.png", full_page=True)

    return keep
