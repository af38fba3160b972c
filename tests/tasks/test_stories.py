"""Stories: variety, aligned pairs, disjoint splits, questions with answers, agreement."""

import random
import re
from collections import Counter
from itertools import product

import pytest

from axion_np.tasks import grammar, plans, stories
from axion_np.tasks.agreement import agreement_errors
from axion_np.tasks.plans import is_test
from axion_np.tasks.stories import (
    examples,
    grade,
    pair,
    questions,
)
from axion_np.tasks.tables import stories as words

LANGS = ("pt", "en")

# One mistake each, in words of the stories.
PLANTED = {
    "pt": (
        "Era uma vez a menino corajoso.",
        "Ela colheu os flor do jardim.",
        "Havia uma gato na sala.",
        "Ana abriu o porta devagar.",
        "Pedro achou um bola vermelha.",
        "O menino tinha uma bola vermelho.",
        "As maçãs maduros caíram.",
        "Os livros velho ficaram ali.",
        "A menina foi ao praia.",
        "O gato dormia na quintal.",
        "O esquilo saiu da buraco.",
        "Ela trouxe três bola.",
        "Ele comeu dois maçãs.",
        "Havia duas ovos no ninho.",
        "Ana ficou cansado.",
        "Pedro estava muito assustada.",
        "Os meninos estavam contente.",
        "Ela era pequeno.",
        "Eles ficaram sozinha.",
        "Os meninos correu para casa.",
        "A menina correram para casa.",
        "Eles encontrou a chave.",
        "Ela pularam de alegria.",
        "Ana e Pedro voltou para casa.",
        "João foram ao parque.",
        "Este menina se chama Ana.",
        "Ele perdeu sua chapéu.",
        "Havia uma menino chamado Pedro.",
        "Era uma menina chamada Pedro.",
        "Os pequeno gatos dormiam.",
        "Ana e Lia eram bons amigas.",
    ),
    "en": (
        "Ana ate a apple.",
        "Tom had an ball.",
        "She saw an big dog.",
        "He carried a old box.",
        "She had two apple.",
        "There were three red ball on the floor.",
        "He picked five egg.",
        "A boys ran home.",
        "Every children laughed.",
        "This shoes was wet.",
        "Many bird sang.",
        "Ana lost his ball.",
        "Tom closed her eyes and slept.",
        "Lily said that he was tired.",
        "Pedro was proud of herself.",
        "Ana saw Tom. Tom hurt herself.",
        "She run to the park.",
        "He like cakes.",
        "They runs to the park.",
        "The boys was happy.",
        "The girl walk home.",
        "Tom and Ana was friends.",
        "They was tired.",
        "He were sad.",
        "We goes to school.",
        "Ana want a new hat.",
        "I likes the sea.",
        "There was a girl called Tom.",
        "The two friend went home.",
    ),
}
RIGHT = {
    "pt": (
        "A menina deu a bola ao irmão, e os dois ficaram contentes.",
        "Ana e Pedro foram à praia. Eles nadaram e comeram duas maçãs maduras.",
        "O menino viu as flores brancas e a árvore velha.",
        "Os amigos de Ana correram. A mãe de Pedro chegou cansada.",
        "Ele o viu no jardim e lhe deu três ovos.",
        "Ana ficou muito orgulhosa. Pedro também estava feliz.",
        "O menino e a menina estavam sentados no chão.",
        "A andorinha, cansada, voltou ao ninho.",
    ),
    "en": (
        "Ana gave Tom an apple and a red ball, and he thanked her.",
        "Did she run home? She can swim, but he does not like it.",
        "His mom saw the boy run to an old house.",
        "Tom and Ana were friends. They go to school together.",
        "The two children had five eggs in an hour.",
        "A girl called Lily was proud of herself.",
        "There are two apple trees and an orange tree in the garden.",
        "The box with the apples is heavy.",
    ),
}


# The words


def test_forms_follow_from_rules_and_exceptions():
    assert [grammar.plural_pt(w) for w in ("flor", "botão", "azul", "homem", "gentil", "luz")] == [
        "flores",
        "botões",
        "azuis",
        "homens",
        "gentis",
        "luzes",
    ]
    assert [grammar.plural_en(w) for w in ("apple", "box", "cherry", "toy", "brush")] == [
        "apples",
        "boxes",
        "cherries",
        "toys",
        "brushes",
    ]
    assert [grammar.agree("brincalhão", f, p) for p in (0, 1) for f in (0, 1)] == [
        "brincalhão",
        "brincalhona",
        "brincalhões",
        "brincalhonas",
    ]
    assert grammar.agree("ao", True, True) == "às" and grammar.agree("gentil", True) == "gentil"
    assert [grammar.article(w) for w in ("owl", "hour", "unicorn", "one", "hat")] == [
        "an",
        "an",
        "a",
        "a",
        "a",
    ]
    verbs = {verb.en[0]: verb for verb in grammar.VERBS}
    assert verbs["run"].en == ("run", "runs", "ran", "running")
    assert verbs["carry"].en == ("carry", "carries", "carried", "carrying")
    assert verbs["bring"].pt[:4] == ("trazer", "traz", "trouxe", "trazendo")


def test_the_vocabulary_is_wide():
    def count(tables):
        return len({word.pt for kind in tables for word in grammar.POOLS[kind][1]})

    assert len({*words.BOYS, *words.GIRLS}) >= 60
    assert count(set(words.THINGS) - {"other"}) >= 150
    assert count(words.PLACES) >= 40
    assert len({word.en for kind in words.ANIMALS for word in grammar.POOLS[kind][1]}) >= 40
    assert len(grammar.ADJECTIVES) >= 60
    assert len(grammar.VERBS) >= 120
    for adjectives, _ in grammar.POOLS.values():
        assert set(adjectives) <= set(grammar.ADJECTIVES)
    assert {*words.PEOPLE, *words.WEATHER} <= set(grammar.ADJECTIVES)


# The stories


def test_every_sentence_of_every_plan_can_be_written():
    rng = random.Random(0)
    assert len(plans.PLANS) >= 60
    for plan in plans.PLANS.values():
        fill = plans._fill(rng, plan)
        beats = [
            plans.SHARED[beat[1:].rstrip("?")] if isinstance(beat, str) else beat
            for beat in plan["beats"]
        ]
        for beat, lang in product(beats, LANGS):
            assert beat[lang]
            for sentence in beat[lang]:
                assert stories._write(sentence, fill, lang, rng).strip()
        assert len(plan["questions"]) >= 2


@pytest.mark.parametrize("lang", LANGS)
def test_stories_are_short_and_well_written(lang):
    for row in examples(600, 1, lang):
        text = row["text"]
        assert row["lang"] == lang and row["kind"] == "story" and row["plan"] in plans.PLANS
        assert 60 <= len(text.split()) <= 160, text
        assert not re.search(r"[{}|_@~/]|  | \n|\n | [.,!?]|\.\.", text), text
        assert text[-1] in '.!?"' and text.count('"') % 2 == 0, text
        for line in text.split("\n"):
            assert re.match(r'[A-ZÀ-Ú"—]', line), text
        assert not re.search(r"[.!?] [a-zà-ú]", text.replace("— ", "—")), text
        if lang == "pt":
            assert '"' not in text and not re.search(
                r"\b[ao] [ao]s? |\bde [oa]s? |\bem [oa] ", text
            )


def test_the_same_seed_gives_the_same_stories_and_a_prefix():
    assert examples(40, 3) == examples(80, 3)[:40]
    assert examples(20, 3) != examples(20, 4)
    assert questions(20, 3) == questions(40, 3)[:20]
    assert pair(5, 2) == pair(5, 2) != pair(6, 2)


def test_no_two_stories_are_alike_and_all_plans_appear():
    rows = examples(15_000, 8)
    assert len({row["text"] for row in rows}) == len(rows)
    drawn = Counter(row["plan"] for row in rows)
    assert set(drawn) == set(plans.PLANS)
    assert max(drawn.values()) < 2 * min(drawn.values())
    assert 0.45 < sum(row["lang"] == "pt" for row in rows) / len(rows) < 0.55


def test_pairs_have_the_same_names_and_numbers():
    names = "|".join(sorted(grammar.NAMES, key=len, reverse=True))
    same = 0
    for number in range(300):
        found = [set(re.findall(rf"\b({names})\b", text)) for text in pair(number, 5)]
        assert found[0] and found[0] & found[1]
        same += found[0] == found[1]
    assert same > 285


def test_splits_are_disjoint_and_a_tenth_is_held_out():
    rng = random.Random(2)
    held = []
    for name, plan in plans.PLANS.items():
        held += [is_test(name, plans._fill(rng, plan)) for _ in range(60)]
    assert 0.08 < sum(held) / len(held) < 0.12
    for split in ("train", "test"):
        rng = random.Random(f"stories {split} 1")
        for _ in range(200):
            name, fill, _ = plans.draw(rng, split)
            assert is_test(name, fill) == (split == "test")
    train = {row["text"] for row in examples(3000, 1)}
    assert not train & {row["text"] for row in examples(500, 1, split="test")}


# Questions


def test_answers_are_sentences_that_hold_their_key():
    for row in questions(4000, 6):
        story, question = row["question"].rsplit("\n", 1)
        assert question.endswith("?") and story and row["kind"] == "story question"
        assert re.match(r"[A-ZÀ-Ú].*\.$", row["answer"]) and len(row["answer"].split()) >= 3
        assert grade(row, row["answer"]), row
        assert not grade(row, "Não sei. I do not know.")
        assert not agreement_errors(row["answer"], row["lang"]), row


def test_the_story_holds_the_answer():
    for row in questions(4000, 7):
        story = row["question"].rsplit("\n", 1)[0]
        if row["key"] not in ("asleep", "adormeceu"):
            assert grade(row, story), row


def test_grading_takes_digits_words_accents_and_capitals():
    three = {"key": "três", "lang": "pt"}
    assert grade(three, "Eram 3 bolas.") and grade(three, "TRES bolas")
    assert not grade(three, "Eram 13 bolas.")
    assert grade({"key": "dois", "lang": "pt"}, "Duas maçãs.")
    assert grade({"key": "João", "lang": "en"}, "It was joao!")
    assert grade({"key": "living room", "lang": "en"}, "In the living room.")
    assert not grade({"key": "cat", "lang": "en"}, "The caterpillar.")


# Agreement


def test_several_are_feminine_only_if_all_of_them_are():
    rng, seen = random.Random(0), set()
    for _ in range(60):
        _, fill, _ = plans.draw(rng, "train")
        if {"h", "f"} <= fill.keys():
            women = fill["h"].feminine, fill["f"].feminine
            said = stories._slot("ele", ":", "hf", fill, "pt")
            assert said == ("elas" if all(women) else "eles")
            seen.add(women)
    assert len(seen) == 4


@pytest.mark.parametrize("lang", LANGS)
def test_our_stories_agree(lang):
    for row in examples(1000, 11, lang):
        assert agreement_errors(row["text"], lang) == [], row["text"]


@pytest.mark.parametrize("lang", LANGS)
def test_planted_errors_are_found(lang):
    assert len(PLANTED[lang]) >= 20
    for text in PLANTED[lang]:
        assert agreement_errors(text, lang), text


@pytest.mark.parametrize("lang", LANGS)
def test_right_sentences_pass(lang):
    for text in RIGHT[lang]:
        assert agreement_errors(text, lang) == [], text


@pytest.mark.parametrize("lang", LANGS)
def test_errors_planted_in_stories_are_found(lang):
    swaps = {
        "pt": ((r"\bo menino\b", "a menino"), (r"\buma menina\b", "um menina")),
        "en": ((r"\ba (\w+ (?:boy|girl))\b", r"an \1"), (r"\bHe was\b", "He were")),
    }[lang]
    tried = 0
    for row in examples(400, 12, lang):
        for old, new in swaps:
            broken = re.sub(old, new, row["text"])
            if broken != row["text"]:
                tried += 1
                assert agreement_errors(broken, lang), broken
    assert tried > 50


# Refusals


@pytest.mark.parametrize("make", [examples, questions])
@pytest.mark.parametrize(
    "options", [{"n": 0}, {"n": 1, "lang": "fr"}, {"n": 1, "lang": ()}, {"n": 1, "split": "dev"}]
)
def test_what_cannot_be_written_is_refused(make, options):
    with pytest.raises(ValueError):
        make(**options)


def test_unknown_languages_and_splits_are_refused():
    with pytest.raises(ValueError):
        agreement_errors("Bonjour.", "fr")
    with pytest.raises(ValueError):
        pair(0, split="dev")


def test_one_of_a_thing_is_never_said_to_be_several():
    several = re.compile(r"\bone (?:were|are)\b|\b(?:sobraram|foram|eram) uma?\b")
    told = [text for seed in range(3000) for text in pair(seed)]
    assert [text for text in told if several.search(text)] == []
