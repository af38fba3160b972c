"""A conversation as it grows: each line knows what was said before it.

New here: memory. A follow-up goes on from the last result, a name or a story told before is asked
for later, and whoever changes the language goes on in it.
"""

import re

from axion_np.tasks.columns import VALUE, worked_answer
from axion_np.tasks.phrases import phrase
from axion_np.tasks.sums import is_test, problem
from axion_np.tasks.tables.dialogues import ANSWERS
from axion_np.tasks.tables.tales import NAMES
from axion_np.tasks.typed import careless, number_words, slip

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
