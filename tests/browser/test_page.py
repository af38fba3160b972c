"""The page in a real browser: type, stream, stop, look inside, intervene, play, share."""

import base64
import json
import time

import pytest
from browser.hands import PANELS, QUESTION, ask, check_axe, said, setting, settle, until

from axion_np.generation.conversation import ask as answer_to


# ---------------------------------------------------------------------------- conversation
def test_a_question_is_answered_as_python_answers_it(visit):
    page = visit()
    assert ask(page) == answer_to(QUESTION)
    assert "tokens/s" in page.text_content("#speed")
    assert "bytes" in page.text_content("#cache") and "×" in page.text_content("#cache")
    page.click(".example >> nth=2")
    until(page, "document.querySelectorAll('.chip.end').length == 2")
    assert said(page).endswith("576")


def test_stop_stops_the_server_within_two_tokens(visit, site):
    page, api = visit(), site[1]
    setting(page, "min_tokens", 16000)
    setting(page, "max_tokens", 16000)
    page.fill("#question", QUESTION)
    page.press("#question", "Enter")
    page.wait_for_selector("#stop:visible")
    page.wait_for_selector(".chip >> nth=2")  # soon: the model writes faster than a page draws
    page.click("#stop")
    page.wait_for_selector("#send:visible")
    deadline = time.perf_counter() + 1
    while api.places.busy and time.perf_counter() < deadline:
        time.sleep(0.005)
    assert api.places.busy == 0
    assert "Stopped" in page.text_content("#status")
    assert 2 < page.locator(".chip").count() < 16000


def test_the_conversation_can_be_edited_repeated_copied_and_begun_anew(visit):
    page = visit()
    ask(page, "Quanto é 10 + 5?")
    page.click("text=Regenerate")
    page.wait_for_selector(".chip.end")
    assert said(page).endswith("15")
    page.click("li.user >> text=Edit")
    page.fill("li.user textarea", "Quanto é 20 + 5?")
    page.click("text=Resend")
    until(page, "document.querySelector('.user .said')?.textContent.includes('20')")
    page.wait_for_selector(".chip.end")
    assert said(page).endswith("25") and page.locator("#messages li").count() == 2
    page.click("li.assistant >> text=Copy")
    assert page.evaluate("navigator.clipboard.readText()") == said(page)
    page.click("#new")
    assert page.locator("#messages li").count() == 0


def test_settings_reach_the_model(visit):
    page = visit()
    setting(page, "max_tokens", 3)
    page.fill("#question", QUESTION)
    page.press("#question", "Enter")
    page.wait_for_selector("text=Regenerate")
    assert page.locator(".chip").count() == 3
    setting(page, "max_tokens", 200)
    page.fill("#stops", "=")
    page.press("#stops", "Tab")
    page.click("text=Regenerate")
    until(page, "document.querySelectorAll('.chip').length > 3")
    page.wait_for_selector("text=Regenerate")
    assert "=" not in said(page)


def test_markup_and_special_tokens_stay_text(visit):
    page = visit()
    text = "<script>document.title = 'x'</script><img src=x onerror=alert(1)> <eos> 5 + 3"
    page.fill("#question", text)
    page.press("#question", "Enter")
    page.wait_for_selector("text=Regenerate")
    assert page.text_content(".user .said") == text
    assert page.title() == "axion_np chat" and page.locator("main img").count() == 0


def test_an_error_is_said_and_the_question_can_be_asked_again(visit):
    page = visit(refusals=True)
    page.evaluate("document.querySelector('#question').value = '1 + '.repeat(900)")
    page.press("#question", "Enter")
    until(page, "document.querySelector('#status').textContent.includes('tokens')", 5)
    assert "context length is 512" in page.text_content("#status")
    assert ask(page).endswith("632")


# ---------------------------------------------------------------------------- glass box
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["dark", "light"])
@pytest.mark.parametrize("locale", ["en-US", "pt-BR"])
def test_every_panel_shows_and_fits(visit, shot, width, scheme, locale):
    page = visit(width, scheme, locale)
    ask(page)
    for name in [*PANELS, "interventions", "game"]:
        page.click(f"#tab-{name}")
        settle(page)
        assert len(page.text_content("#panel")) > 60, name
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, f"{name} is {wide} px too wide"
        shot(page, f"{name}-{width}-{scheme}-{locale[:2]}")
        if locale == "en-US":
            check_axe(page)
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (colour == "rgb(15, 18, 22)") == (scheme == "dark")
    assert page.evaluate("document.documentElement.lang") == (
        "en" if locale == "en-US" else "pt-BR"
    )


def test_a_chip_says_what_the_model_thought_and_what_if_goes_another_way(visit, shot):
    page = visit()
    ask(page)
    page.click(".chip >> nth=3")
    settle(page)
    facts = page.text_content(".facts")
    assert "2b" in facts and "bits" in facts
    assert page.locator(".alternative").count() == 10
    page.click(".alternative >> nth=1")
    until(page, "document.querySelectorAll('#whatif .column .end').length == 2")
    columns = page.locator("#whatif .column p").all_text_contents()
    assert columns[0] != columns[1]
    shot(page, "whatif")


def test_panels_follow_the_token_by_mouse_and_by_keyboard(visit):
    page = visit()
    ask(page)
    page.click("#tab-numbers")
    settle(page)
    page.focus(".chip >> nth=0")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    settle(page)
    assert page.locator(".chip.chosen").text_content() == "7"
    before = page.text_content("#panel")
    assert "scores_LE = sigmoid(x_LD @ w_DE)" in before
    page.click("#behind")
    settle(page)
    assert page.text_content("#panel") != before
    page.focus("#tab-numbers")
    page.keyboard.press("ArrowLeft")
    assert page.get_attribute("#tab-latent", "aria-selected") == "true"
    page.click("#tab-attention")
    settle(page)
    page.click("#panel canvas", position={"x": 30, "y": 200})


def test_text_is_coloured_by_expert_and_by_saliency(visit, shot):
    page = visit()
    ask(page)
    marks = "[...document.querySelectorAll('.chip')].map(c => c.style.getPropertyValue('--mark'))"
    seen = [page.evaluate(marks)]
    for tab, button in (("experts", "#by-expert"), ("backward", "#by-saliency")):
        page.click(f"#tab-{tab}")
        page.click(button)
        settle(page)
        seen.append(page.evaluate(marks))
        shot(page, f"by-{tab}")
    assert len({tuple(one) for one in seen}) == 3


@pytest.mark.parametrize("change", ["mask", "force", "mute", "bias"])
def test_interventions_change_the_answer_or_say_that_they_do_not(visit, shot, change):
    page = visit()
    whole = ask(page)
    page.click("#tab-interventions")
    page.wait_for_selector("#again")
    if change in ("mask", "force"):
        page.select_option("#expert-0-2", {"mask": "masked", "force": "forced"}[change])
    elif change == "mute":
        for head in range(3):
            page.check(f"#mute-0-{head}")
    else:
        page.check("#without-bias")
    page.click("#again")
    page.wait_for_selector("#changed-answer .column")
    page.wait_for_timeout(1000)
    was, is_now = page.locator("#changed-answer .column p").all_text_contents()
    assert was.startswith(whole) and is_now
    same = "The answers are the same." in page.text_content("#changed-answer")
    assert same == (was == is_now)
    shot(page, f"intervention-{change}")
    page.click("#reset")
    assert page.locator("#changed-answer .column").count() == 0


def test_an_intervention_that_cannot_be_is_said(visit):
    page = visit(refusals=True)
    ask(page)
    page.click("#tab-interventions")
    for expert in range(3):
        page.select_option(f"#expert-1-{expert}", "masked")
    page.click("#again")
    page.wait_for_selector("#changed-answer [role=alert]")
    assert "masked" in page.text_content("#changed-answer")


def test_the_game_counts_bits(visit, shot):
    page = visit()
    page.click("#tab-game")
    page.click("#start")
    for number in range(1, 4):
        page.wait_for_selector(".guess >> nth=3")
        page.click(".guess >> nth=0")
        until(
            page,
            f"document.querySelector('#score dd:last-child').textContent == '{2 * number} bits'",
        )
    bits = [float(text.split()[0]) for text in page.locator("#score dd").all_text_contents()]
    assert bits[0] > 0 and bits[1] >= 0 and bits[2] == 6
    shot(page, "game-on")


# ---------------------------------------------------------------------------- around it
def test_without_a_seed_answers_differ_and_an_intervention_keeps_the_seed(visit, site):
    page = visit()
    setting(page, "temperature", 2)
    setting(page, "max_tokens", 20)
    answers = set()
    for _ in range(3):
        page.fill("#question", "Olá")
        page.press("#question", "Enter")
        page.wait_for_selector("text=Regenerate")
        answers.add(said(page))
        page.click("#new")
    assert len(answers) == 3
    page.fill("#question", "Olá")
    page.press("#question", "Enter")
    page.wait_for_selector("text=Regenerate")
    page.click("#tab-interventions")
    page.click("#again")  # nothing is changed
    until(page, "document.querySelector('#changed-answer').textContent.includes('are the same')")


def test_a_link_that_is_damaged_is_said_and_the_page_works(visit):
    wrong = [
        "x",
        {"messages": [{"role": "assistant", "content": "a", "prompt": "x", "ids": [1]}]},
        {"changes": {"masked": "all"}, "messages": []},
        {"messages": [{"role": "user", "content": {"a": 1}}]},
        {"stop": [5], "settings": 3},
        {"model": "axion1-sums", "messages": [None]},
    ]
    for value in wrong:
        text = value if value == "x" else json.dumps(value)
        page = visit(path="#s=" + base64.urlsafe_b64encode(text.encode()).decode().rstrip("="))
        until(page, "document.querySelector('#status').textContent.includes('cannot be read')")
        page.click("#tab-interventions")
        assert ask(page) == answer_to(QUESTION)


def test_a_link_restores_the_numbers_of_the_cache_and_another_link_is_followed(visit):
    page = visit()
    ask(page)
    cache = page.text_content("#cache")
    page.click("#share")
    link = page.evaluate("location.hash")
    page.click("#new")
    assert page.text_content("#cache") == ""
    page.evaluate("link => { location.hash = link; }", link)
    page.wait_for_selector(".chip.end")
    assert page.text_content("#cache") == cache


def test_language_and_theme_can_be_chosen_and_stay(visit):
    page = visit(locale="pt-PT")
    assert page.text_content("#send") == "Enviar"
    page.click("#language")
    assert page.text_content("#send") == "Send"
    page.click("#theme")
    page.reload()
    page.wait_for_selector(".example")
    assert page.text_content("#send") == "Send"
    assert page.evaluate("document.documentElement.dataset.theme") == "light"


def test_words_are_there_in_both_languages(visit):
    page = visit()
    words = page.evaluate("import('/words.js').then(m => m.WORDS)")
    assert words["en"].keys() == words["pt"].keys()
    assert all(text.strip() for table in words.values() for text in table.values())
    source = page.evaluate(
        """async () => (await Promise.all(['app', 'attention', 'changes', 'conversation', 'game',
        'looks', 'panels', 'whatif'].map(n => fetch(`/${n}.js`).then(r => r.text())))).join('')"""
    )
    unused = [w for w in words["en"] if f'"{w}"' not in source and not w.startswith("about")]
    html = page.content()
    known = {"token", "experts", "attention", "lens", "latent", "numbers", "backward", "game"}
    fields = {"temperature", "top_k", "top_p", "min_tokens", "max_tokens", "repetition_penalty"}
    unused = set(unused) - known - fields - {"interventions", "seed", "masked", "forced", "normal"}
    assert {w for w in unused if f'data-word="{w}"' not in html} == set()


def test_a_link_restores_the_conversation_with_its_tokens(visit):
    page = visit()
    whole = ask(page)
    setting(page, "temperature", 0.5)
    page.click("#share")
    link = page.evaluate("location.hash")
    until(page, "document.querySelector('#status').textContent.includes('link')")
    other = visit(path=link)
    other.wait_for_selector(".chip.end")
    assert said(other) == whole
    assert other.input_value("#temperature") == "0.5"
    other.click("#tab-experts")
    settle(other)
    assert other.locator("#panel canvas").count() == 4


def test_the_conversation_is_exported_as_json_and_markdown(visit):
    page = visit()
    whole = ask(page)
    with page.expect_download() as waiting:
        page.click("#json")
    with open(waiting.value.path(), encoding="utf-8") as file:
        kept = json.load(file)
    assert kept["messages"][1]["content"] == whole
    assert kept["messages"][1]["entries"][0]["top_logprobs"]
    with page.expect_download() as waiting:
        page.click("#markdown")
    with open(waiting.value.path(), encoding="utf-8") as file:
        assert whole in file.read()


def test_another_model_answers(visit):
    page = visit()
    page.select_option("#model", "axion1-gsm8k")
    until(page, "document.querySelector('#purpose').textContent.includes('word problems')")
    page.fill("#question", "Tom has 3 pens and buys 2. How many pens has he?")
    page.press("#question", "Enter")
    page.wait_for_selector("text=Regenerate")
    assert "####" in said(page)
