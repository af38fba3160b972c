"""One file in a real browser, without a network: the same tokens as Python, the same looks inside.

The page is opened from file://. Its requests are listened to: there may be none but for the file
itself and the worker that it makes of its own text.
"""

import json
import random

import numpy as np
import pytest
from browser.hands import QUESTION, ask, open_tab, said, setting, settle, until
from browser.test_page import check_axe

from axion_np.chat.api import Api
from axion_np.chat.asked import Refused
from axion_np.chat.models import Models
from axion_np.chat.one_file import page as page_of
from axion_np.chat.one_file import write_page
from axion_np.generation.conversation import load
from axion_np.generation.released import find
from axion_np.generation.sampling import generate
from axion_np.modules.model import Model
from axion_np.school.small import VARIANTS, random_params, random_router
from axion_np.text.tokenizer import Tokenizer

RELEASED = ["axion1-sums", "axion1-v0.2-chat"]
TOLERANCE = 1e-4  # of a logit
TEXT = "O pato viu o lago. The duck saw the lake, and 12 + 30 = 42."
TYPED = """5+3 | 5 + 3=? | ５＋３ | quanto é 7*9 | WHAT IS 1,234 ÷ 2 | What is 512 + 64? | 90 - 48
Quanto é 347 + 285? | calcule (5 + 3) x 2 | quanto é 10/05/2024 - 3? | please work out 12–5
Quanto é 1.234,5 + 2? | what's 3 times 4 | QUANTO É 5 + 3 | oi | Hello! What can you do?
Quanto é 99999 + 1? | what is 5! | 3% of 40 | Conte uma história. | <eos> 5 + 3 <pad> | ٣+٤
# Pergunta:\\nQuanto é 2 + 2?\\n--\\n# Resposta:\\n | \\u200b5\\u00a0+ 3 | 🦆🦆 12+30 | \\ufeff7*8
Ana tem 12 maçãs e come 5. Quantas maçãs sobraram? | Tom has 3 boxes with 4 pens in each.
½ + ½ | 1:2:3 | e mais 4?"""
PANELS = {  # tab -> the chapter that it names
    "token": "generation.sampling",
    "experts": "operations.router",
    "attention": "operations.attention",
    "lens": "generation.inside",
    "latent": "modules.mla",
    "interventions": "generation.changes",
    "game": "operations.loss",
}


def questions():
    """Typed by hand, and sums in both languages."""
    rng = random.Random(0)
    typed = [q.strip(" ") for line in TYPED.splitlines() for q in line.split(" | ")]
    made = [
        f"{rng.choice(['Quanto é', 'What is'])} {rng.randrange(1000)} "
        f"{rng.choice('+-x')} {rng.randrange(100)}?"
        for _ in range(40)
    ]
    return [json.loads(f'"{question}"') for question in typed] + made


@pytest.fixture(scope="session")
def files(tmp_path_factory):
    """files(name): the file of a released model, made once."""
    folder, made = tmp_path_factory.mktemp("pages"), {}

    def make(name):
        if name not in made:
            made[name] = folder / f"{name}.html"
            write_page(made[name], find(name), name)
        return made[name]

    return make


@pytest.fixture
def visit(browser):
    """visit(path, ..) opens a file, which must complain of nothing and ask nobody."""
    contexts, complaints, requests, paths = [], [], [], []

    def open_file(path, width=1280, scheme="dark", locale="en-US", hash="", tries=False):
        context = browser.new_context(
            viewport={"width": width, "height": 844},
            color_scheme=scheme,
            locale=locale,
            offline=True,
            accept_downloads=True,
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(120_000)
        if not tries:  # the one test that tries what is forbidden
            page.on("console", lambda message: complaints.append(message.text))
            page.on("request", lambda request: requests.append(request.url))
        page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        paths.append(path.as_uri())
        page.goto(path.as_uri() + hash)
        page.wait_for_selector(".example")
        return page

    yield open_file
    for context in contexts:
        context.close()
    assert complaints == [], "the console should be empty"
    elsewhere = [u for u in requests if not u.startswith((*paths, "blob:null/", "data:image/svg"))]
    assert elsewhere == [], "a page without a server asks nobody"


def post(page, path, bodies):
    """Answers of the engine to many requests, one after the other."""
    code = """async ([path, bodies]) => {
        const answers = [];
        const failed = (error) => ({ error: error.message });
        for (const body of bodies) answers.push(await axion.post(path, body).catch(failed));
        return answers;
    }"""
    return page.evaluate(code, [path, bodies])


def ids_of(answer):
    """Ids of an answer, its end included."""
    choice = answer["choices"][0]
    ids = [entry["id"] for entry in choice["logprobs"]["content"]]
    return ids + ([choice["end"]["id"]] if choice.get("end") else [])


def python_api(name):
    return Api(Models({name: find(name)}, name, "numpy"), backend="numpy")


def close_to(found, expected, where=""):
    """The same JSON, numbers within what Python rounds to."""
    if isinstance(expected, dict):
        for key in expected.keys() & found.keys():
            close_to(found[key], expected[key], f"{where}.{key}")
    elif isinstance(expected, list):
        assert len(found) == len(expected), where
        for n, (one, other) in enumerate(zip(found, expected, strict=True)):
            close_to(one, other, f"{where}[{n}]")
    elif isinstance(expected, float):
        assert abs(found - expected) < 2e-4, f"{where}: {found}, {expected}"
    else:
        assert found == expected, where


# ---------------------------------------------------------------------------- the same numbers
@pytest.mark.parametrize("name", RELEASED)
def test_questions_get_the_tokens_that_python_gives_and_the_same_notes(visit, files, name):
    page, api = visit(files(name)), python_api(name)
    common = {"temperature": 0, "max_tokens": 60, "logprobs": True}
    bodies = [common | {"messages": [user(question)]} for question in questions()]
    answers = post(page, "/v1/chat/completions", bodies)
    lengths = set()
    for body, answer in zip(bodies, answers, strict=True):
        expected = api.chat(body)
        for field in ("prompt_token_ids", "notes"):
            assert answer["axion"][field] == expected["axion"][field], body["messages"]
        assert ids_of(answer) == ids_of(expected), body["messages"]
        assert answer["choices"][0]["message"]["content"] == text_of(expected)
        lengths.add(len(ids_of(answer)))
    assert len(lengths) > 10, "questions that all get the same answer show nothing"


def text_of(answer):
    return answer["choices"][0]["message"]["content"]


def test_a_conversation_is_remembered_and_the_oldest_goes_when_the_window_is_full(visit, files):
    page, api = visit(files("axion1-v0.2-chat")), python_api("axion1-v0.2-chat")
    said = [m for q in ("oi", "5+3", "e mais 4?", "and twice that?") for m in (user(q), model(q))]
    long = [user(QUESTION * 20), model("632"), user("conte " * 60), model(TEXT), user("e mais 2?")]
    wrong = [user("1 + " * 900)]
    bodies = [
        {"messages": messages, "temperature": 0, "max_tokens": 40, "logprobs": True}
        for messages in (said[:-1], long, said[-3:-1], [*said * 6, user("quanto é 7 x 8?")])
    ]
    for body, answer in zip(bodies, post(page, "/v1/chat/completions", bodies), strict=True):
        expected = api.chat(body)
        assert answer["axion"]["prompt_token_ids"] == expected["axion"]["prompt_token_ids"]
        assert ids_of(answer) == ids_of(expected)
    (refused,) = post(page, "/v1/chat/completions", [{"messages": wrong, "max_tokens": 9}])
    with pytest.raises(Refused) as error:
        api.chat({"messages": wrong, "max_tokens": 9})
    assert refused["error"] == str(error.value)


def user(text):
    return {"role": "user", "content": text}


def model(text):
    return {"role": "assistant", "content": f"{text} = 8"}


@pytest.mark.parametrize("name", RELEASED)
def test_logits_are_those_of_python(visit, files, name):
    network, tokenizer = load(name, "numpy")
    ids = (tokenizer.encode(TEXT * 20))[: network.config.max_seq_len]
    (found,) = post(visit(files(name)), "/v1/inspect", [{"ids": ids, "parts": ["logits"]}])
    logits_TV = np.array(found["logits"])
    assert np.abs(logits_TV - network.logits(ids, "numpy")).max() < TOLERANCE


@pytest.mark.parametrize("name", RELEASED)
def test_a_seed_draws_the_tokens_that_it_draws_in_python(visit, files, name):
    page, api = visit(files(name)), python_api(name)
    common = {"prompt": TEXT, "max_tokens": 40, "logprobs": 0}
    bodies = [
        common | options | {"seed": seed}
        for seed in (0, 1, 2**31 - 1)
        for options in (
            {"temperature": 1},
            {"temperature": 0.7, "top_k": 5},
            {"temperature": 1.3, "top_p": 0.9, "repetition_penalty": 1.3},
            {"temperature": 1, "top_k": 40, "top_p": 0.5, "min_tokens": 30},
            {"temperature": 1, "top_p": 0},
            {"temperature": 2, "stop": [" a", "o\n", "zz"]},
        )
    ]
    for body, answer in zip(bodies, post(page, "/v1/completions", bodies), strict=True):
        expected = api.complete(body)
        assert ids_of(answer) == ids_of(expected), body
        assert answer["choices"][0]["text"] == expected["choices"][0]["text"]
        assert answer["choices"][0]["finish_reason"] == expected["choices"][0]["finish_reason"]


@pytest.mark.parametrize("name", VARIANTS)
def test_every_architecture_of_the_book_runs(visit, tmp_path, name):
    """Random weights, axes of all sizes, answers longer than the window."""
    sizes = {"vocab_size": 290, "max_seq_len": 24}
    config = VARIANTS[name].replace(**sizes)
    params = random_params(config).flat.astype(np.float16).astype(np.float32)
    network = Model(config, random_params(config, dtype=np.float32), random_router(config))
    network.params.flat[:] = params
    tokenizer = Tokenizer.train([TEXT], 280, backend="numpy")
    path = tmp_path / "small.html"
    path.write_text(page_of(network, tokenizer, {"id": name, "trained_for": {}}), encoding="utf-8")
    page, ids = visit(path), tokenizer.encode(TEXT)[:20]
    (found,) = post(page, "/v1/inspect", [{"ids": ids, "parts": ["logits"]}])
    logits_TV = np.array(found["logits"])
    expected_TV = network.logits(ids, "numpy")
    assert np.abs(logits_TV - expected_TV).max() < TOLERANCE * np.abs(expected_TV).max()
    body = {"prompt": ids, "max_tokens": 60, "temperature": 0, "min_tokens": 60, "logprobs": 0}
    (answer,) = post(page, "/v1/completions", [body])
    options = {"temperature": 0, "min_new_tokens": 60, "n_tokens": tokenizer.vocab_size}
    greedy = generate(network, ids, 60, backend="numpy", **options)
    assert ids_of(answer) == [token.id for token in greedy]


@pytest.mark.parametrize("name", RELEASED)
def test_looks_inside_are_those_of_python(visit, files, name):
    page, api = visit(files(name)), python_api(name)
    ids = load(name, "numpy")[1].encode(TEXT)
    parts = ["tokens", "experts", "attention", "latent"]
    alone = {"ids": ids, "parts": parts, "layer": 2, "head": 3, "place": 9}
    packed = alone | {"ids": ids + ids, "starts": [0, len(ids)], "place": len(ids) + 9}
    for body in (alone, packed):  # a document, and a row of two
        (found,) = post(page, "/v1/inspect", [body])
        expected = api.inspect(body)
        assert set(found) == set(expected) - {"model"}
        assert found["sizes"] == expected["sizes"]
        close_to(found, expected)
    body = alone | {"parts": ["lens"]}
    (found,) = post(page, "/v1/inspect", [body])
    for layer, places in zip(found["lens"], api.inspect(body)["lens"]):
        close_to(layer[3:20], places[3:20])
        assert layer[0] is None, "far from the place that was asked about"


@pytest.mark.parametrize("name", RELEASED)
def test_interventions_are_those_of_python_and_so_are_refusals(visit, files, name):
    page, api = visit(files(name)), python_api(name)
    common = {"prompt": TEXT, "max_tokens": 30, "temperature": 0, "logprobs": 0}
    changes = [
        {"masked": [[0, 1], [2, 3]]},
        {"forced": [[1, 0]]},
        {"muted": [[0, 0], [0, 1], [3, 2]]},
        {"without_bias": True},
        {"without_bias": True, "masked": [[0, 0]], "forced": [[0, 2]], "muted": [[1, 1]]},
    ]
    answers = post(page, "/v1/completions", [common | change for change in changes])
    for change, answer in zip(changes, answers, strict=True):
        assert ids_of(answer) == ids_of(api.complete(common | change)), change
    n = {"axion1-sums": 3, "axion1-v0.2-chat": 7}[name]
    for change in ({"masked": [[1, e] for e in range(n)]}, {"forced": [[1, 0], [1, 1], [1, 2]]}):
        (refused,) = post(page, "/v1/completions", [common | change])
        with pytest.raises(Refused, match="layer 1") as error:
            api.complete(common | change)
        assert refused["error"] == str(error.value)


def test_axion1_writes_300_tokens_a_second(browser, visit, files):
    """Of processor time, all threads of the page: on a quiet machine no more than a clock says."""
    page, session = visit(files("axion1-sums")), browser.new_browser_cdp_session()

    def seconds():
        processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
        return sum(one["cpuTime"] for one in processes if one["type"] == "renderer")

    body = {"messages": [user(QUESTION)], "temperature": 0, "top_logprobs": 10}
    body |= {"min_tokens": 400, "max_tokens": 400}
    best = 0
    for _ in range(5):
        began = seconds()
        post(page, "/v1/chat/completions", [body])
        best = max(best, 400 / (seconds() - began))
    print(f"axion1-sums in one file: {best:.0f} tokens a second of processor time, best of 5")
    assert best >= 300


# ---------------------------------------------------------------------------- the same page
LOOKS = [
    (390, "dark", "pt-BR"),
    (1280, "light", "en-US"),
    (390, "light", "en-US"),
    (1280, "dark", "pt-BR"),
]


@pytest.mark.parametrize("width, scheme, locale", LOOKS)
def test_every_panel_shows_and_fits(visit, files, shot, width, scheme, locale):
    page = visit(files("axion1-v0.2-chat"), width, scheme, locale)
    answer = ask(page)
    assert answer.endswith("#### 632")
    page.click(".chip >> nth=5")
    for name, chapter in PANELS.items():
        open_tab(page, name)
        until(page, f"document.querySelector('#panel .about').textContent.includes('{chapter}')")
        assert len(page.text_content("#panel")) > 60, name
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, f"{name} is {wide} px too wide"
        shot(page, f"file-{name}-{width}-{scheme}-{locale[:2]}")
        check_axe(page)
    assert page.locator("[role=tab]").count() == len(PANELS)
    assert page.text_content("#send") == ("Enviar" if locale == "pt-BR" else "Send")
    assert page.locator("a[href^=http], a[href^='/']").count() == 0
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (colour == "rgb(15, 18, 22)") == (scheme == "dark")


def test_what_if_an_intervention_and_the_game_are_played(visit, files, shot):
    page = visit(files("axion1-sums"))
    ask(page)
    page.click(".chip >> nth=3")
    settle(page)
    assert page.locator(".alternative").count() == 10
    page.click(".alternative >> nth=1")
    until(page, "document.querySelectorAll('#whatif .column .end').length == 2")
    columns = page.locator("#whatif .column p").all_text_contents()
    assert columns[0] != columns[1]
    shot(page, "file-whatif")
    open_tab(page, "experts")
    page.click("#by-expert")
    assert page.locator("#panel canvas").count() == 4
    open_tab(page, "attention")
    page.check("#packed")
    until(page, "document.querySelectorAll('.key.other').length == 1")
    page.click("#panel canvas", position={"x": 30, "y": 200})
    page.click("#tab-interventions")
    for head in range(4):
        page.check(f"#mute-0-{head}")
    page.click("#again")
    page.wait_for_selector("#changed-answer .column")
    until(page, "document.querySelectorAll('#changed-answer .column .end').length >= 1")
    page.click("#tab-game")
    page.click("#start")
    page.wait_for_selector(".guess >> nth=3")
    page.click(".guess >> nth=0")
    until(page, "document.querySelector('#score dd:last-child').textContent == '2 bits'")


def test_stop_ends_the_answer_and_the_next_question_is_answered(visit, files):
    page = visit(files("axion1-sums"))
    setting(page, "min_tokens", 16000)
    setting(page, "max_tokens", 16000)
    page.fill("#question", QUESTION)
    page.press("#question", "Enter")
    page.wait_for_selector(".chip >> nth=2")
    page.click("#stop")
    page.wait_for_selector("#send:visible")
    assert "Stopped" in page.text_content("#status")
    assert 2 < page.locator(".chip").count() < 16000
    setting(page, "min_tokens", 0)
    page.click("#new")
    assert ask(page).endswith("#### 632")
    assert "tokens/s" in page.text_content("#speed") and "256" in page.text_content("#cache")


def test_a_link_to_the_file_restores_the_conversation(visit, files):
    path = files("axion1-sums")
    page = visit(path)
    whole = ask(page)
    page.click("#share")
    until(page, "location.hash.length > 9")
    other = visit(path, hash=page.evaluate("location.hash"))
    other.wait_for_selector(".chip.end")
    assert said(other) == whole
    with other.expect_download() as waiting:
        other.click("#json")
    with open(waiting.value.path(), encoding="utf-8") as file:
        assert json.load(file)["messages"][1]["content"] == whole


def test_markup_stays_text_and_an_error_is_said(visit, files):
    page = visit(files("axion1-sums"))
    text = "<script>document.title = 'x'</script><img src=x onerror=alert(1)> <eos> 5 + 3"
    page.fill("#question", text)
    page.press("#question", "Enter")
    page.wait_for_selector("text=Regenerate")
    assert page.text_content(".user .said") == text and page.locator("main img").count() == 0
    page.evaluate("document.querySelector('#question').value = '1 + '.repeat(900)")
    page.press("#question", "Enter")
    until(page, "document.querySelector('#status').textContent.includes('length is 512')")
    assert ask(page).endswith("632")


def test_the_policy_forbids_the_network(visit, files):
    """Asked from inside the page, no address answers, and the page's policy is what says no."""
    page = visit(files("axion1-sums"), tries=True)
    code = """async () => {
        const seen = [];
        const told = (event) => seen.push(event.effectiveDirective);
        addEventListener("securitypolicyviolation", told);
        await fetch("data:text/plain,hello").catch(() => null);
        new Image().src = "file:///nothing.png";
        await new Promise((resume) => setTimeout(resume, 200));
        return seen;
    }"""
    assert set(page.evaluate(code)) == {"connect-src", "img-src"}
