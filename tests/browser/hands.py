"""What a visitor of the page does, and sees."""

import os
import time

PANELS = ["token", "experts", "attention", "lens", "latent", "numbers", "backward"]
QUESTION = "Quanto é 347 + 285?"


def until(page, code, seconds=60):
    """Wait until it is true. Playwright's own way needs eval, which the page forbids."""
    deadline = time.perf_counter() + seconds
    while not page.evaluate(code):
        assert time.perf_counter() < deadline, code
        page.wait_for_timeout(20)


def ask(page, text=QUESTION):
    """Type a question and wait for the end of the answer."""
    before = page.locator(".chip.end").count()
    page.fill("#question", text)
    page.press("#question", "Enter")
    until(page, f"document.querySelectorAll('.chip.end').length > {before}")
    return said(page)


def said(page):
    """The last answer, read off its chips."""
    code = """() => [...[...document.querySelectorAll('.assistant .chips')].at(-1).childNodes].map(
        n => n.tagName === 'BR' ? '\\n' : n.classList.contains('end') ? '' :
        n.textContent.replace(/⏎/g, '')).join('')"""
    return page.evaluate(code)


def settle(page):
    """Wait until the panel shows what it was asked for."""
    until(page, "document.querySelector('#panel').getAttribute('aria-busy') === 'false'")
    until(page, "!document.querySelector('#panel').textContent.includes('…')")
    page.wait_for_timeout(150)


def setting(page, name, value):
    page.evaluate("document.querySelector('#settings').open = true")
    page.fill(f"#{name}", str(value))
    page.press(f"#{name}", "Tab")


def open_tab(page, name):
    page.click(f"#tab-{name}")
    settle(page)


def check_axe(page):
    """axe finds nothing serious."""
    if "AXE" not in os.environ:
        return
    with open(os.environ["AXE"], encoding="utf-8") as file:
        page.evaluate(file.read())
    found = page.evaluate("axe.run()")
    bad = [
        (v["id"], [n["html"][:120] for n in v["nodes"][:3]])
        for v in found["violations"]
        if v["impact"] in ("serious", "critical")
    ]
    assert bad == []
