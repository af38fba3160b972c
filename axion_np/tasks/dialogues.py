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
(dialogues_lines.py), and one message in two is typed carelessly: without capitals, accents or an
end, with a slip of the finger. Axion answers in few forms and without mistakes.

**Grading.** Each answer of Axion has a reply: its kind, its language, its value where it is a
sum, and else words of which one must occur. `grade` reads no more than that.

**The test split** has forms that no training conversation has, one in ten by their hash, and sums
and tales of the test split. The first sum of a conversation is drawn from sums.py.
"""

import random
import re
from fractions import Fraction

from axion_np.tasks.columns import VALUE, worked_answer
from axion_np.tasks.phrases import language_of, phrase, tale
from axion_np.tasks.sums import is_test, problem
from axion_np.tasks.tables.dialogues import ANSWERS
from axion_np.tasks.tables.tales import NAMES
from axion_np.tasks.typed import careless, number_words, slip

LANGUAGES = ("pt", "en")
CONVERSATIONS = {"sums": 40, "talk": 22, "story": 14, "switch": 12, "mixed": 12}
# The first sum: family, mix and share.
SUMS = {
    ("addition", "default"): 24,
    ("subtraction", "default"): 18,
    ("negative", "default"): 4,
    ("multiplication", "default"): 13,
    ("division", "default"): 11,
    ("word", "default"): 14,
    ("number_words", "wide"): 16,
}
FOLLOW_UPS = {"+": 28, "-": 24, "*": 14, "/": 8, "*2": 12, "*3": 5, "/2": 9}
SMALL_TALK = {
    "how": 10,
    "name": 14,
    "ability": 12,
    "age": 5,
    "robot": 5,
    "maker": 5,
    "home": 5,
    "like": 5,
    "joke": 4,
    "praise": 5,
    "complaint": 4,
    "ok": 4,
    "languages": 5,
    "introduce": 12,
    "recall": 4,
    "unknown": 24,
    "undoable": 6,
    "thanks": 5,
    "lost": 2,
}
GREETINGS = {"greeting": 60, "morning": 14, "afternoon": 13, "evening": 13}
LOOKS = {"tidy": 50, "small": 20, "no end": 14, "no accents": 12, "capitals": 4}
HIGHEST = 9999


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


# Conversations


class Talk:
    """A conversation as it grows, and what has been said so far that may be asked for."""

    def __init__(self, rng, lang, split, stories):
        self.rng, self.first, self.lang, self.split = rng, lang, lang, split
        self.stories, self.messages, self.replies = stories, [], []
        self.last = self.name = self.story = None  # last: operation, two numbers, result

    def add(self, kind, said, answer, key=None, value=None, answer_lang=None):
        """One question and its answer."""
        answer_lang = answer_lang or self.lang
        for role, text, lang in (
            ("user", said, self.lang),
            ("assistant", answer, answer_lang),
        ):
            other = {"lang": lang} if lang != self.first else {}
            self.messages.append({"role": role, "content": text} | other)
        self.replies.append({"kind": kind, "lang": answer_lang, "value": value, "key": key})

    def typed(self, text, slips=True):
        """As somebody types it in a chat."""
        text = careless(self.rng, text, LOOKS)
        if self.rng.random() < 0.2:
            text = careless(self.rng, text, {"small": 40, "no end": 30, "no accents": 30})
        return slip(self.rng, text) if slips and self.rng.random() < 0.1 else text

    def line(self, kind, answer_kind=None, answer_lang=None, **fields):
        """What people say to Axion, and one of its answers."""
        said = phrase(self.rng, self.lang, kind, self.split).format(**fields)
        key, answers = ANSWERS[answer_lang or self.lang][answer_kind or kind]
        key = [word.format(**fields) for word in key]
        if fields.get("b") == 0:  # 0 / 0 checks nothing
            answers = [answer for answer in answers if "/ {b}" not in answer]
        answer = self.rng.choice(answers).format(**fields)
        said = self.typed(said, slips=kind != "introduce")
        self.add(answer_kind or kind, said, answer, key, answer_lang=answer_lang)

    def small(self, kinds=SMALL_TALK):
        """A line of small talk."""
        if self.name and "recall" in kinds:  # who said a name asks for it
            kinds = kinds | {"introduce": 0, "recall": 40}
        kind = self.rng.choices(tuple(kinds), tuple(kinds.values()))[0]
        if kind == "introduce":
            self.name = self.rng.choice(NAMES[self.lang])
            self.line(kind, n=self.name, the="a" if self.name[-1] == "a" else "o")
        elif kind == "recall":
            self.line(kind, None if self.name else "stranger", n=self.name)
        elif kind == "lost" and self.last:
            self.follow()
        elif kind == "lost":
            operation = self.rng.choice(tuple(FOLLOW_UPS))
            self.line(operation, "lost", b=self.rng.randint(2, 9))
        else:
            self.line(kind)

    def greet(self):
        self.small(GREETINGS)

    def sum(self):
        """A sum that stands for itself."""
        family, mix = self.rng.choices(tuple(SUMS), tuple(SUMS.values()))[0]
        row = problem(self.rng, family, self.lang, None, self.split, mix)
        a, operation, b = re.match(r"(-?\d+)([-+*/])(\d+)\n", row["answer"]).groups()
        said = self.before(row["question"])
        if family != "number_words" and self.rng.random() < 0.05:
            said = slip(self.rng, said)
        self.work(operation, int(a), int(b), said, row["answer"])

    def before(self, question):
        """One sum in five comes with a word before it."""
        if self.rng.random() > 0.2 or not question[0].isalpha() or question.isupper():
            return question
        words = {"pt": "Axion, |Oi, |Agora, |E |Então, ", "en": "Axion, |Hi, |Now, |And |So, "}
        word = self.rng.choice(words[self.lang].split("|"))
        is_name = question.split()[0].capitalize() in NAMES[self.lang]
        return word + (question if is_name else question[0].lower() + question[1:])

    def work(self, operation, a, b, said, answer):
        value = VALUE[operation](a, b)
        self.last = operation, a, b, value
        self.add("sum", said, answer, value=value)

    def follow(self):
        """A sum that goes on from the last result."""
        a = self.last[3]
        while True:
            kind = self.rng.choices(tuple(FOLLOW_UPS), tuple(FOLLOW_UPS.values()))[0]
            operation, b = kind[0], int(kind[1:] or _second(self.rng, kind, a))
            if _goes_on(self.rng, operation, a, b) and _in_split(operation, a, b, self.split):
                break
        number = number_words(b, self.lang) if self.rng.random() < 0.2 else str(b)
        said = phrase(self.rng, self.lang, kind, self.split).format(b=number)
        said = self.typed(said, slips=number.isdigit())
        self.work(operation, a, b, said, worked_answer(operation, (a, b)))

    def why(self, kind="why"):
        """Where the last result comes from, or whether it is right."""
        operation, a, b, value = self.last
        fields = {"a": a, "b": b, "v": value}
        sign = operation.replace("*", "x")
        if kind == "sure":
            return self.line(kind, e=f"{a} {sign} {b}", **fields)
        below = "<" if operation == "-" and 0 <= a < b else operation
        return self.line("why", f"why{below}", **fields)

    def tell(self):
        """Axion tells a story, or somebody tells one to it."""
        self.story = self.lang, *self.stories(self.rng, self.lang, self.split)
        text = self.story[1]
        if self.rng.random() < 0.4:
            said = self.typed(phrase(self.rng, self.lang, "tell", self.split))
            return self.add("tell", said, text)
        said = phrase(self.rng, self.lang, "listen", self.split).format(s=text)
        if self.rng.random() < 0.4:  # with the question at once
            return self.ask(said)
        key, answers = ANSWERS[self.lang]["listen"]
        return self.add("listen", said, self.rng.choice(answers), list(key))

    def ask(self, before=""):
        """A question about the story."""
        _, _, question, answer, key = self.story
        said = question
        if not before:
            said = phrase(self.rng, self.lang, "ask", self.split)
            inner = question if said == "{q}" else question[0].lower() + question[1:]
            said = self.typed(said.format(q=inner))
        self.add("story", f"{before} {said}".strip(), answer, [key])
        self.story = None  # one question each

    def step(self):
        """Anything that may come next."""
        steps = {"sum": 20, "small": 30, "tell": 8}
        if self.last:
            steps |= {"follow": 45, "why": 12, "sure": 6}
        if self.story and self.story[0] == self.lang:
            steps |= {"ask": 40}
        step = self.rng.choices(tuple(steps), tuple(steps.values()))[0]
        self.why(step) if step in ("why", "sure") else getattr(self, step)()

    def change(self):
        """From now on in the other language: just so, or after asking for it."""
        other = "en" if self.lang == "pt" else "pt"
        if self.rng.random() < 0.3:
            self.line("switch", answer_lang=other)
        self.lang = other


def _second(rng, operation, a):
    """The second number of a follow-up."""
    if operation in "*/":
        return rng.randint(2, 9)
    most = rng.choice((9, 20, 99, max(99, abs(a))))
    return rng.randint(1, min(most, 999))


def _goes_on(rng, operation, a, b):
    """Small enough, exact, and seldom below zero."""
    if operation == "/":
        return a > 0 and a % b == 0
    if operation == "-" and 0 <= a < b:
        return rng.random() < 0.25
    return abs(VALUE[operation](a, b)) <= HIGHEST and (a != 0 or operation != "*")


def _in_split(operation, a, b, split):
    """Whether the columns that the answer shows belong to this split."""
    if a < 0:
        operation = {"+": "-", "-": "+"}.get(operation, operation)
    return is_test(operation, (abs(a), b)) == (split == "test")


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
