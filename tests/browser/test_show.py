"""The page of a run in a real browser: live beside a training, replayed, two side by side."""

import hashlib
import json
import os
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from browser.hands import check_axe, until

from axion_np.chat.server import free_port, serving
from axion_np.chat.show import Shown, application
from axion_np.files import append_line, write_json, write_lines
from axion_np.generation.released import find

ROOT = Path(__file__).parents[2]
STEPS = 1200  # long enough for a page to be opened meanwhile
TRAIN = [
    *("--synthetic", "--preset", "nano", "--max", "2000", "--seq-len", "64", "--batch-size", "8"),
    *("--steps", str(STEPS), "--eval-every", "50", "--save-every", "100", "--eval-problems", "20"),
]
POINTS = "document.querySelector('#loss path')?.getAttribute('d').split(/[ML]/).length ?? 0"
SCRIPT = "<script>document.title = 'x'</script><img src=x onerror=alert(1)>"


@pytest.fixture
def look(browser):
    """look(address) opens a page, which may complain of nothing but a viewer that has gone."""
    contexts, said, foreign = [], [], []

    def open_page(address, width=1280, scheme="dark", locale="en-US"):
        size = {"width": width, "height": 844}
        context = browser.new_context(viewport=size, color_scheme=scheme, locale=locale)
        page = context.new_page()
        gone = "ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE"
        page.on("console", lambda m: None if re.search(gone, m.text) else said.append(m.text))
        page.on("pageerror", lambda error: said.append(f"error: {error}"))
        page.on("request", lambda r: r.url.startswith(address) or foreign.append(r.url))
        page.goto(address)
        contexts.append(context)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert said == [], "the console should be empty"
    assert foreign == [], "nothing comes from another host"


@pytest.fixture
def serve():
    """serve(place, ...) is the address of a page of these runs."""
    servers = []

    def begin(*places):
        port = free_port("127.0.0.1", 5800)
        shown = Shown({str(place): find(place) for place in places})
        servers.append(serving(application(shown), "127.0.0.1", port, 6))
        threading.Thread(target=servers[-1].run, daemon=True).start()
        return f"http://127.0.0.1:{port}/"

    yield begin
    for server in servers:
        server.close()


def row(step, loss, **more):
    load = [[10 + step % 7, 12, 9, 14 - step % 7]] * 2
    common = {"step": step, "tokens": 512 * step, "loss_nats": loss, "lr": 0.01 / step}
    bias = [[0.001 * step, 0.0, 0.0, -0.001 * step]] * 2
    common |= {"grad_norm": 1.0, "tokens_per_second": 900.0, "load": load, "bias": bias}
    return common | {"max_vio": [0.2, 0.1]} | more


@pytest.fixture
def run(tmp_path):
    """A run of 30 steps and three looks, which goes on."""
    write_lines(tmp_path / "metrics.jsonl", [row(n, 6 / n) for n in range(1, 31)])
    answers = [(10, "x", False), (20, SCRIPT, None), (30, "#### 8", True)]
    write_lines(
        tmp_path / "samples.jsonl",
        [{"step": n, "question": "5 + 3?", "answer": a, "right": r} for n, a, r in answers],
    )
    write_lines(
        tmp_path / "looks.jsonl", [{"step": n, "held_out_nats": 7 / n} for n in (10, 20, 30)]
    )
    write_json(tmp_path / "run.json", {"steps": 60, "stop": 60, "tokens_per_step": 512})
    return tmp_path


def go(page, index):
    """Move the slider as a reader does."""
    page.focus("#slider")
    page.keyboard.press("Home")
    for _ in range(index):
        page.keyboard.press("ArrowRight")


# ---------------------------------------------------------------------------- live
def train(out, *words):
    return subprocess.Popen(
        [sys.executable, ROOT / "train.py", *TRAIN, "--out", out, *words],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )


def test_a_run_is_watched_from_its_first_step_and_does_not_notice(look, shot, tmp_path):
    process = train(tmp_path / "shown", "--show")
    for line in process.stdout:
        address = re.search(r"axion show: (http://127\.0\.0\.1:(\d+)/) +\(process (\d+)", line)
        if address:
            break
    port = int(address[2])
    threading.Thread(target=process.stdout.read, daemon=True).start()
    page = look(address[1])
    until(page, f"({POINTS}) > 1")
    assert "running" in page.text_content("#stands")
    stands = "document.querySelector('#stands dd').textContent"
    early = page.evaluate(stands)
    until(page, f"{stands} !== {json.dumps(early)}")
    until(page, "document.querySelector('#samples .question pre')")
    until(page, "document.querySelector('#attention canvas')")
    shot(page, "show-live")
    os.kill(int(address[3]), signal.SIGTERM)  # the viewer goes
    until(page, "document.querySelector('#status').textContent.includes('cannot be reached')")
    again = [sys.executable, "-m", "axion_np", "show", tmp_path / "shown", "--port", str(port)]
    viewer = subprocess.Popen(again, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:  # and comes again
        until(page, "document.querySelector('#status').textContent === ''")
        assert process.wait(240) == 0
        until(page, "document.querySelector('.badge').textContent === 'finished'")
        assert page.locator("#stands dd").first.text_content() == f"{STEPS:,} / {STEPS:,}"
        shot(page, "show-finished")
    finally:
        viewer.kill()
        viewer.wait()
    alone = train(tmp_path / "alone")
    alone.communicate()
    same = [
        hashlib.sha256((tmp_path / name / "model.safetensors").read_bytes()).hexdigest()
        for name in ("shown", "alone")
    ]
    assert alone.returncode == 0 and same[0] == same[1]


def test_a_page_that_is_open_before_the_run_goes_on_by_itself(look, serve, tmp_path):
    page = look(serve(tmp_path))
    until(page, "document.querySelector('#status').textContent.includes('not written anything')")
    assert page.is_disabled("#play") and "not begun" in page.text_content("#stands")
    for step in (1, 2, 3):
        append_line(tmp_path / "metrics.jsonl", row(step, 6 / step))
    until(page, f"({POINTS}) === 4")
    assert page.text_content("#status") == "" and "running" in page.text_content("#stands")


def test_a_run_that_is_overwritten_while_it_is_watched_begins_anew(look, serve, run):
    page = look(serve(run))
    until(page, f"({POINTS}) === 31")
    for path in run.iterdir():
        path.unlink()
    append_line(run / "metrics.jsonl", row(1, 7.0))
    append_line(run / "metrics.jsonl", row(2, 6.5))
    until(page, f"({POINTS}) === 3")
    until(page, "!document.querySelector('#samples .question')")


# ---------------------------------------------------------------------------- replay
def test_a_run_is_replayed_by_slider_and_by_play(look, serve, run, shot):
    page = look(serve(run))
    until(page, "document.querySelector('#samples pre')?.textContent === '#### 8'")
    go(page, 9)
    assert page.get_attribute("#slider", "aria-valuetext") == "step 10"
    until(page, f"({POINTS}) === 11 && document.querySelector('#samples pre').textContent === 'x'")
    assert page.locator("#loss circle").count() == 1
    assert "wrong" in page.text_content("#samples")
    page.keyboard.press("ArrowRight")
    assert page.text_content("#moment") == "step 11"
    page.click("#newest")
    until(page, f"({POINTS}) === 31")
    go(page, 24)
    page.click("#play")
    until(page, "document.querySelector('#play').textContent === 'Pause'")
    until(page, "document.querySelector('#play').textContent === 'Play'")
    assert page.text_content("#moment") == "step 30" and page.is_hidden("#newest")
    shot(page, "show-replayed")


def test_new_steps_do_not_move_a_moment_that_was_chosen(look, serve, run):
    page = look(serve(run))
    until(page, f"({POINTS}) === 31")
    go(page, 4)
    append_line(run / "metrics.jsonl", row(31, 0.1))
    until(page, "document.querySelector('#stands dd').textContent.startsWith('31 ')")
    assert page.text_content("#moment") == "step 5" and page.evaluate(POINTS) == 6


def test_what_a_model_says_stays_text(look, serve, run):
    page = look(serve(run))
    until(page, "document.querySelector('#samples pre')")
    go(page, 19)
    until(page, f"document.querySelector('#samples pre').textContent === {json.dumps(SCRIPT)}")
    assert page.locator("main img").count() == 0 and page.title() != "x"


def test_axes_are_logarithmic_or_not_and_count_steps_or_tokens(look, serve, run):
    page = look(serve(run))
    until(page, f"({POINTS}) === 31")
    path = "document.querySelector('#loss path').getAttribute('d')"
    before = page.evaluate(path)
    page.uncheck("#log")
    assert page.evaluate(path) != before
    page.select_option("#axis", "tokens")
    assert page.text_content("#moment") == "tokens 15,360"
    label = page.get_attribute("#loss svg", "aria-label")
    assert "training from 6 (512) to 0.2 nats per token (15,360)" in label
    page.click("#loss summary")
    until(page, "document.querySelectorAll('#loss tbody tr').length === 10")
    assert page.locator("#loss tbody tr").last.text_content() == "15,3600.20.2333"


def test_nan_and_damaged_lines_are_counted_and_leave_a_gap(look, serve, run):
    with open(run / "metrics.jsonl", "a", encoding="utf-8") as file:
        file.write('{"step": 31, "loss_nats": NaN}\noops\n{"step": 32, "loss_nats": 0.1}\n{"ha')
    page = look(serve(run))
    until(page, f"({POINTS}) === 32")
    said = page.text_content("#stands")
    assert "Not finite1" in said and "Damaged lines1" in said
    assert page.evaluate("document.querySelector('#loss path').getAttribute('d')").count("M") == 2


# ---------------------------------------------------------------------------- two, and looks
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["dark", "light"])
@pytest.mark.parametrize("locale", ["en-US", "pt-BR"])
def test_one_run_and_two_fit_and_can_be_used(look, serve, run, shot, width, scheme, locale):
    for places in ([run], ["axion1-sums", run]):
        page = look(serve(*places), width, scheme, locale)
        until(page, f"document.querySelectorAll('#loss path').length === {len(places)}")
        until(page, "document.querySelector('#samples pre')")
        if len(places) > 1:
            until(page, "document.querySelector('#attention canvas')")
        page.wait_for_timeout(200)
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, f"{wide} px too wide"
        page.click("#loss summary")
        check_axe(page)
        shot(page, f"show-{len(places)}-{width}-{scheme}-{locale[:2]}")
        assert page.evaluate("document.documentElement.lang") == {"en-US": "en"}.get(
            locale, "pt-BR"
        )


def test_two_runs_are_compared_in_one_chart_and_side_by_side(look, serve):
    page = look(serve("axion1-sums", "axion1-gsm8k"))
    until(page, "document.querySelectorAll('#attention canvas').length === 8")
    assert page.locator("#loss path").count() == 2 == page.locator("#lr path").count()
    assert page.locator(".badge").all_text_contents() == ["finished"] * 2
    names = page.locator("#experts h3").all_text_contents()
    assert names == ["axion1-sums", "axion1-gsm8k"]
    page.select_option("#layer", "2")
    until(page, "document.querySelector('#attention p').textContent.includes('2')")
    assert page.evaluate("document.activeElement.id") in ("layer", "")
    page.select_option("#token-0", "5")
    assert page.input_value("#token-1") == "5"
    page.click("#attention canvas >> nth=0", position={"x": 5, "y": 100})
    assert page.input_value("#token-0") != "5"


def test_language_and_theme_can_be_chosen_and_stay(look, serve, run):
    page = look(serve(run))
    until(page, "document.querySelector('#samples pre')")
    page.click("#language")
    assert page.text_content("#loss-title") == "Perda"
    page.click("#theme")
    page.reload()
    until(page, "document.querySelector('#samples pre')")
    assert page.text_content("#loss-title") == "Perda"
    assert page.evaluate("document.documentElement.dataset.theme") == "light"


def test_words_are_there_in_both_languages_and_all_are_used(look, serve, run):
    page = look(serve(run))
    words = page.evaluate("import('/words.js').then(m => m.WORDS)")
    assert words["en"].keys() == words["pt"].keys()
    assert all(text.strip() for table in words.values() for text in table.values())
    folder = ROOT / "axion_np" / "chat" / "page" / "show"
    files = [path for path in folder.iterdir() if path.name != "words.js"]
    source = "".join(path.read_text(encoding="utf-8") for path in files)
    spoken = set(words["en"]) - {"running", "silent", "finished", "waiting"}  # what is told
    assert {w for w in spoken if f'"{w}"' not in source and not w.startswith("about_")} == set()
