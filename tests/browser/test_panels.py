"""What each panel of the glass box shows, in a real browser, held against what it should be."""

import json

import pytest
from browser.hands import PANELS, QUESTION, ask, open_tab, setting, settle, until

from axion_np.modules.params import walk


def test_experts_show_scores_with_and_without_bias_gates_and_the_load_of_the_answer(visit, site):
    page = visit()
    ask(page)
    open_tab(page, "experts")
    rows = page.locator("#panel table").nth(0).locator("tbody tr")
    cells = [rows.nth(e).locator("td").all_text_contents() for e in range(4)]
    for _, score, bias, total, _ in cells:
        assert float(total) == pytest.approx(float(score) + float(bias), abs=2e-3)
    gates = [float(row[4].split()[0]) for row in cells if "✓" in row[4]]
    assert len(gates) == 2 and sum(gates) == pytest.approx(1, abs=5e-3)
    loads = page.locator("#panel table").nth(1).locator("tbody tr")
    loads = [[int(n) for n in loads.nth(e).locator("td").all_text_contents()] for e in range(4)]
    n = page.locator(".chip").count()
    assert sum(answer for _, answer, _ in loads) == 2 * n
    assert all(answer <= whole for _, answer, whole in loads)
    assert page.locator("canvas.strip").count() == 4


def test_attention_shows_both_masks_over_the_text(visit, shot):
    page = visit()
    ask(page)
    page.click(".chip >> nth=4")
    open_tab(page, "attention")
    n, hidden = page.locator(".mark").count(), page.locator(".hidden-by-mask").count()
    at = page.locator(".mark.at").text_content()
    assert at == page.locator(".chip.chosen").text_content()
    assert n - hidden == int(page.text_content(".tokenbar span").split()[1].strip(":")) + 1
    before = page.locator("#panel tbody tr").all_text_contents()
    page.check("#packed")
    until(page, f"document.querySelectorAll('.mark').length == {2 * n}")
    assert page.locator(".key.other").count() == 1
    assert page.locator(".hidden-by-mask").count() == n + hidden
    after = page.locator("#panel tbody tr").all_text_contents()
    assert [row.lstrip("0123456789") for row in after] == [
        row.lstrip("0123456789") for row in before
    ]
    shot(page, "attention-packed")
    page.click(".mark >> nth=-1")
    until(page, "document.querySelector('.chip.chosen').classList.contains('end')")


def test_numbers_are_of_the_token_under_the_pointer_and_link_to_their_line(visit, site):
    page = visit()
    ask(page)
    open_tab(page, "numbers")
    first = page.text_content("#panel")
    page.hover(".chip >> nth=7")
    until(page, "document.querySelector('.tokenbar span').textContent.includes(' 26')")
    assert page.text_content("#panel") != first
    page.mouse.move(5, 5)
    until(page, "document.querySelector('.tokenbar span').textContent.includes(' 19')")
    with page.context.expect_page() as opened:
        page.click("#panel article a >> nth=0")
    book = opened.value
    book.wait_for_load_state()
    line = page.text_content("#panel article .source >> nth=0")
    assert line in book.text_content("li:target")
    book.close()


def test_backward_shows_every_earlier_token_and_every_parameter(visit, site):
    page = visit()
    ask(page)
    page.click(".chip >> nth=6")
    open_tab(page, "backward")
    at = int(page.text_content(".tokenbar span").split()[1].strip(":"))
    assert page.locator(".mark:not(.hidden-by-mask)").count() == at
    page.evaluate("document.querySelector('#all-norms').open = true")
    model = site[1].models.loaded["axion1-sums"][0]
    names = {name for name, _ in walk(model.params)}
    assert set(page.locator("#panel td code").all_text_contents()) >= names


def test_every_panel_links_to_its_chapter(visit, site):
    page = visit()
    for name in [*PANELS, "interventions", "game"]:
        page.click(f"#tab-{name}")
        link = page.get_attribute("#panel .about a", "href")
        answer = page.request.get(site[0] + link.lstrip("/"))
        assert answer.status == 200 and link.split("/")[-1] in answer.text()


def test_a_panel_opens_while_an_answer_is_being_written(visit, site):
    page = visit()
    setting(page, "min_tokens", 16000)
    setting(page, "max_tokens", 16000)
    page.fill("#question", QUESTION)
    page.press("#question", "Enter")
    page.wait_for_selector(".chip >> nth=2")
    page.click("#tab-token")
    until(page, "document.querySelector('#panel').textContent.includes('so far')")
    page.click("#stop")
    page.wait_for_selector("#send:visible")


def test_everything_is_reached_by_keyboard_alone(visit):
    page = visit()
    focused = "document.activeElement.id"

    def tab_to(condition, most=60):
        for _ in range(most):
            if page.evaluate(condition):
                return
            page.keyboard.press("Tab")
        raise AssertionError(f"{condition}: not reached by Tab")

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # the link that goes to the question
    assert page.evaluate(focused) == "question" and page.evaluate("location.hash") == ""
    page.keyboard.type(QUESTION)
    page.keyboard.press("Enter")
    page.wait_for_selector(".chip.end")
    page.evaluate("document.activeElement.blur()")
    page.focus("#new")
    tab_to("document.activeElement.classList.contains('chip')")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert page.locator(".chip.chosen").text_content() == "7"
    tab_to("document.activeElement.getAttribute('role') === 'tab'")
    page.keyboard.press("ArrowRight")
    assert page.evaluate(focused) == "tab-experts"
    settle(page)
    tab_to(f"{focused} === 'behind'")
    page.keyboard.press("Enter")
    settle(page)
    assert page.locator(".chip.chosen").text_content() == "+"
    tab_to(f"{focused} === 'by-expert'")
    page.keyboard.press("Space")
    page.focus("#tab-experts")
    for _ in range(6):
        page.keyboard.press("ArrowRight")
    assert page.evaluate(focused) == "tab-interventions"
    page.wait_for_selector("#again")
    tab_to(f"{focused} === 'mute-0-1'")
    page.keyboard.press("Space")
    tab_to(f"{focused} === 'again'", 200)
    page.keyboard.press("Enter")
    page.wait_for_selector("#changed-answer .column .end")


def test_markup_in_an_answer_stays_text(visit, site):
    """The model writes what it wants: here a stream that a hostile one might send."""
    page = visit()
    text = "<script>document.title='x'</script><img src=x onerror=alert(1)>"
    entry = {"token": text, "bytes": list(text.encode()), "id": 5, "logprob": -1, "entropy": 1}
    entry |= {"top_logprobs": [entry | {"top_logprobs": None}] * 10}
    extras = {"notes": [text], "seed": 1, "prompt_token_ids": [5, 6]}
    extras |= {"cache_bytes_per_token": 256, "mha_bytes_per_token": 2048}
    delta = {"index": 0, "delta": {"content": text}, "logprobs": {"content": [entry]}}
    chunk = {"choices": [delta | {"finish_reason": "length"}], "axion": extras}
    body = f"data: {json.dumps(chunk)}\n\ndata: [DONE]\n\n"
    page.route("**/v1/chat/completions", lambda route: route.fulfill(body=body, status=200))
    page.fill("#question", "?")
    page.press("#question", "Enter")
    page.wait_for_selector("text=Regenerate")
    for name in PANELS[:1] + ["lens", "numbers"]:
        open_tab(page, name)
    assert page.locator(".chip").count() == 1 and "<img" in page.text_content(".chip")
    assert page.title() == "axion_np chat"
    assert page.locator("main img, main script, #glass img, #glass script").count() == 0
