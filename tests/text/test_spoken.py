"""What a person types: one form where the meaning stays, untouched where it might not."""

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from axion_np.tasks.sums import FAMILIES, examples
from axion_np.text.spoken import canonical, guess_language, outside

LIMITS = {
    "digits": 3,
    "operations": "+-*/",
    "languages": ["pt", "en"],
    "negative": False,
    "signed": False,
    "decimals": False,
    "terms": 2,
    "factor": 1,
    "product": 2,
}


# By hand


@pytest.mark.parametrize(
    "lang, typed, trained",
    [
        ("en", "5+3", "5 + 3 = ?"),
        ("en", "5 + 3=?", "5 + 3 = ?"),
        ("en", "5+3 =", "5 + 3 = ?"),
        ("en", "５＋３", "5 + 3 = ?"),
        ("en", "5\u00a0−\u200b 8", "5 - 8 = ?"),
        ("en", "5 -3", "5 - 3 = ?"),
        ("en", "5–3", "5 - 3 = ?"),
        ("en", "-5+3", "-5 + 3 = ?"),
        ("en", "5--3", "5 - -3 = ?"),
        ("en", "96:4", "96 / 4 = ?"),
        ("en", "12:30=", "12 / 30 = ?"),
        ("en", "3X4", "3 x 4 = ?"),
        ("en", "( 5+3 )*2 please", "(5 + 3) x 2 = ?"),
        ("en", "WHAT IS 1,234 ÷ 2", "What is 1234 / 2?"),
        ("en", "What is 5 + 3 =?", "What is 5 + 3?"),
        ("en", "what is 5+3, please?", "What is 5 + 3, please?"),
        ("en", "what's 4 · 5", "What's 4 x 5?"),
        ("en", "please calculate 5-8", "Please calculate 5 - 8."),
        ("en", "Please calculate 5 * 8.", "Please calculate 5 x 8."),
        ("en", "what is 3.75+2.50?", "What is 3.75 + 2.50?"),
        ("en", "The box holds 3*4 eggs.", "The box holds 3 x 4 eggs."),
        ("pt", "quanto é 7*9", "Quanto é 7 x 9?"),
        ("pt", "quanto e 7 × 9 ?", "Quanto e 7 x 9?"),
        ("pt", "QUANTO É 5 X 3", "Quanto é 5 x 3?"),
        ("pt", "qUANTO É 5 + 3?", "Quanto é 5 + 3?"),
        ("pt", "por favor, calcule 96:4", "Por favor, calcule 96 / 4."),
        ("pt", "qual é o resultado de 9-4?", "Qual é o resultado de 9 - 4?"),
        ("pt", "Quanto é 1.234 + 5.678?", "Quanto é 1234 + 5678?"),
        ("pt", "Quanto é 3,75 + 2,50?", "Quanto é 3,75 + 2,50?"),
        ("pt", "A loja tinha 1.234 ovos e vendeu 5.", "A loja tinha 1234 ovos e vendeu 5."),
        ("pt", "ANA TINHA 5 MAÇÃS. QUANTAS TEM?", "Ana tinha 5 maçãs. Quantas tem?"),
        ("pt", "  Cafe\u0301 \n com  leite ", "Café com leite"),
    ],
)
def test_one_form_for_the_same_sum(lang, typed, trained):
    assert canonical(typed, lang) == trained


@pytest.mark.parametrize(
    "text",
    [
        "10:30",
        "The train leaves at 10:30.",
        "What is 12:30?",
        "12/10/2024",
        "2024-10-12",
        "Ana was born on 3/4/2015 and Ben in 2016.",
        "Take 1/2 cup of sugar and 3-4 eggs.",
        "I need 3x4 planks",
        "The score is 3-4.",
        "pages 3–4 + 7",
        "a well-known, up-to-date 24/7 shop",
        "5!",
        "20% + 3",
        "2x + 3 = 7",
        "What is 2+3 x 4cm?",
        "(5 + 3",
        "Call 555-1234 now",
        "McDonald's iPhone",
        "1.5 and 2.25",
        "It is -5 degrees here and -7 there.",
        "Ana has 3 apples.",
    ],
)
def test_what_might_change_its_meaning_stays(text):
    assert canonical(text, "en") == text


def test_a_point_or_comma_is_removed_in_its_own_language_only():
    assert canonical("What is 1.234 + 1?", "en") == "What is 1.234 + 1?"
    assert canonical("Quanto é 1,234 + 1?", "pt") == "Quanto é 1,234 + 1?"
    assert canonical("What is 1,234.50 + 1,000,000?", "en") == "What is 1234.50 + 1000000?"
    assert canonical("What is 1,23 + 0,123?", "en") == "What is 1,23 + 0,123?"


@pytest.mark.parametrize(
    "question, lang, told",
    [
        ("What is 5 + 3?", "en", None),
        ("Ana tinha 5 maçãs e ganhou mais 3.", "pt", None),
        ("What is 7341 + 2?", "en", "7341 has 4 digits; this model was trained on numbers of up"),
        ("7.341+2", "pt", "7341 has 4 digits"),
        ("What is 0034 + 2?", "en", None),
        ("7 * 46", "en", None),
        ("12 * 34", "en", "12 x 34 has a shorter factor of 2 digits; this model was trained on"),
        ("7 * 460", "en", "7 x 460 has a factor of 3 digits; this model was trained on short"),
        ("Calcule 960 / 12.", "pt", "960 / 12 has a divisor of 2 digits"),
        ("What is 3 - 8?", "en", "3 - 8 goes below zero"),
        ("-3+8", "en", "-3 + 8 has a number below zero"),
        ("5 - -3", "en", "5 - -3 has a number below zero"),
        ("3.5+2", "en", "3.5 is not a whole number"),
        ("2+3*4", "en", "2 + 3 x 4 has 3 numbers; this model was trained on sums of 2"),
        (
            "2^3",
            "en",
            "the question asks for powers and roots; this model was trained on addition",
        ),
        ("raiz quadrada de 9", "pt", "the question asks for powers and roots"),
        ("Quanto é 10% de 50?", "pt", "the question asks for percentages"),
    ],
)
def test_what_lies_outside_is_named_in_one_line(question, lang, told):
    line = outside(question, lang, LIMITS)
    assert line is None if told is None else line.startswith(told) and "\n" not in line


def test_operations_and_languages_have_limits_too():
    assert outside("7 * 9", "en", {"operations": "+-"}) == (
        "the question asks for multiplication; this model was trained on addition, subtraction"
    )
    assert outside("7 mais 9", "pt", {"operations": "-"}).startswith("the question asks for addi")
    assert outside("7 + 9", "pt", {"languages": ["en"]}) == (
        "the question is in Portuguese; this model was trained on English"
    )
    assert outside("71234 x 9 - 3.5", "en", {}) is None


@pytest.mark.parametrize(
    "text, lang",
    [
        ("Quanto é 5 + 3?", "pt"),
        ("quanto e 5 + 3", "pt"),
        ("What is 5 + 3?", "en"),
        ("calcule 5 + 3", "pt"),
        ("calculate 5 + 3", "en"),
        ("oi", "pt"),
        ("hello", "en"),
        ("e mais 4?", "pt"),
        ("and twice that?", "en"),
        ("obrigado!", "pt"),
        ("thanks", "en"),
        ("qual o seu nome", "pt"),
        ("João", "pt"),
        ("5 + 3", "en"),
    ],
)
def test_the_language_of_a_short_question(text, lang):
    assert guess_language(text) == lang


def test_a_bare_sum_has_the_language_of_its_surroundings():
    assert guess_language("5 + 3", default="pt") == "pt"


# Properties


TYPED = st.one_of(
    st.text(max_size=40),
    st.text(alphabet="0123456789 +-*/x×÷·:.,()=?!%ABab é'", max_size=30),
    st.text(alphabet="13579 +-x:=?", max_size=12).map(lambda text: f"Quanto É {text}"),
)


@given(TYPED, st.sampled_from(("pt", "en")))
@example("1,234,567 + 1", "en")
@example("1.234,567.890 2", "pt")
def test_twice_is_once(text, lang):
    once = canonical(text, lang)
    assert canonical(once, lang) == once


@given(st.text(alphabet=st.characters(exclude_categories=("Nd", "Cs"), max_codepoint=0x24F)))
def test_without_numbers_only_spaces_forms_and_capitals_change(text):
    kept = " ".join(unicodedata.normalize("NFC", text).replace("\xad", "").split())
    seen = canonical(text, "en")
    assert seen.casefold() == kept.casefold()
    if kept != kept.upper():
        assert seen == kept


@given(TYPED)
def test_no_digit_is_lost(text):
    digits = [str(unicodedata.decimal(c)) for c in text if c.isdecimal()]
    assert re.findall(r"\d", canonical(text, "en")) == digits


def test_what_is_typed_carelessly_becomes_what_is_typed_tidily():
    families = ("addition", "subtraction", "negative", "multiplication", "division")
    families = [name for name in families if name in FAMILIES]
    for row in examples(2000, seed=9, families=families):
        seen = canonical(row["question"], row["lang"])
        assert not re.search(r"[*×÷]|\d[-+x:/]|[A-ZÁ-Ú]{2}", seen), (row, seen)
        capitals = canonical(row["question"].upper(), row["lang"])
        assert seen.lower() == capitals.lower()
