"""Seeded conversations, Portuguese and English: greetings, sums that go on, stories, refusals.

A model that answers one question must still learn that a conversation has a past:

    Quanto é 600 + 32?      600+32 ... #### 632
    e mais 4?               632+4 ... #### 636
    And twice that?         636*2 ... #### 1272
    why?                    Because 636 times 2 is 1272. To check: 1272 / 2 = 636.

A follow-up is worked like any sum, and its first line states the earlier result, so that looking
back is one step of its own. A name or a story told before is asked for later. What the model
cannot know is refused in one sentence. Each answer is in the language of the question before it;
where somebody asks for the other language, in that one.

**The mix** is the table CONVERSATIONS. People greet, thank and ask in hundreds of forms
(tables/dialogues.py), and one message in two is typed carelessly: without capitals, accents or an
end, with a slip of the finger. Axion answers in few forms and without mistakes.

**Grading.** Each answer of Axion has a reply: its kind, its language, its value where it is a
sum, and else words of which one must occur. `grade` reads no more than that.

**The test split** has forms that no training conversation has, one in ten by their hash, and sums
and tales of the test split. The first sum of a conversation is drawn from sums.py.
"""

import random
import re
from fractions import Fraction

from axion_np.tasks.phrases import language_of, tale
from axion_np.tasks.talk import Talk

LANGUAGES = ("pt", "en")
CONVERSATIONS = {"sums": 40, "talk": 22, "story": 14, "switch": 12, "mixed": 12}


def examples(n, seed=0, lang=LANGUAGES, split="train", stories=None):
    """n conversations as dicts with keys messages, lang, kind, replies, in a seeded order.

    `messages` alternate between user and assistant; one has its own `lang` where it differs from
    that of the conversation. `replies` has a dict kind, lang, value, key for each answer. The
    first n of a longer list with the same seed are the same n. `stories(rng, lang, split)` may
    give (story, question, answer, key) instead of the tales that come with this chapter.

    **Errors** ValueError on an unknown language or split, and on n < 1.
    """
    lang = (lang,) if isinstance(lang, str) else tuple(lang)
    for what, values, known in (("lang", lang, LANGUAGES), ("split", [split], ("train", "test"))):
        wrong = [value for value in values if value not in known]
        if wrong or not values:
            raise ValueError(f"{what} {wrong[0] if wrong else 'empty'!r}: expected of {known}")
    if n < 1:
        raise ValueError(f"{n} conversations asked for: expected at least 1")
    rng = random.Random(f"dialogues {split} {seed}")
    return [_conversation(rng, lang, split, stories or tale) for _ in range(n)]


def _conversation(rng, languages, split, stories):
    """One conversation; with one language only, nobody changes it."""
    kinds = [kind for kind in CONVERSATIONS if kind != "switch" or len(set(languages)) > 1]
    kind = rng.choices(kinds, [CONVERSATIONS[kind] for kind in kinds])[0]
    talk = Talk(rng, rng.choice(languages), split, stories)
    SCRIPTS[kind](talk)
    return {"messages": talk.messages, "lang": talk.first, "kind": kind, "replies": talk.replies}


# Grading


def grade(reply, answer):
    """Is it right: the number after the last ####, or else the words and the language."""
    if reply["value"] is not None:
        found = re.findall(r"####\s*(-?\d+(?:\.\d+)?)(?![\d,.]*\d)", answer)
        return bool(found) and Fraction(found[-1]) == reply["value"]
    seen = answer.lower()
    found = reply["key"] is None or any(
        re.search(rf"(?<![\w-]){re.escape(word.lower())}(?!\w)", seen) for word in reply["key"]
    )
    return found and bool(seen.strip()) and language_of(answer) in (reply["lang"], None)


# Scripts


def _sums(talk):
    if talk.rng.random() < 0.12:
        talk.greet()
    talk.sum()
    talk.follow()
    for _ in range(talk.rng.choice((0, 0, 1, 1, 1, 2))):
        choice = talk.rng.choices(("follow", "why", "sure", "sum", "ok"), (62, 14, 6, 12, 6))[0]
        if choice in ("why", "sure"):
            talk.why(choice)
        else:
            talk.line("ok") if choice == "ok" else getattr(talk, choice)()
    if talk.rng.random() < 0.12:
        talk.line(talk.rng.choice(("thanks", "goodbye")))


def _talk(talk):
    if talk.rng.random() < 0.6:
        talk.greet()
    for _ in range(talk.rng.randint(1, 4)):
        talk.small()
    if talk.rng.random() < 0.3:
        talk.line("goodbye")


def _story(talk):
    if talk.rng.random() < 0.2:
        talk.greet()
    talk.tell()
    if talk.replies[-1]["kind"] != "story":
        if talk.rng.random() < 0.2:  # something else in between
            talk.rng.choice((talk.sum, talk.small))()
        talk.ask()
    if talk.rng.random() < 0.3:
        talk.line(talk.rng.choice(("thanks", "ok", "goodbye")))


def _switch(talk):
    for _ in range(talk.rng.randint(1, 2)):
        talk.step() if talk.replies else talk.rng.choice((talk.sum, talk.greet, talk.small))()
    talk.change()
    for _ in range(talk.rng.randint(1, 3)):
        talk.step()
        if talk.rng.random() < 0.15:
            talk.change()


def _mixed(talk):
    if talk.rng.random() < 0.4:
        talk.greet()
    for _ in range(talk.rng.randint(3, 5)):
        talk.step()
    if talk.rng.random() < 0.3:
        talk.line(talk.rng.choice(("thanks", "goodbye")))


SCRIPTS = {"sums": _sums, "talk": _talk, "story": _story, "switch": _switch, "mixed": _mixed}
