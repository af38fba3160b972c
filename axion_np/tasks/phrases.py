"""What people say, in hundreds of forms, and small stories to ask about.

New here: a pattern such as "[oi|olá][| de novo]" stands for all its forms. A tenth of the forms,
by a hash of the text, is never trained on.
"""

import hashlib
import re

from axion_np.tasks.tables.dialogues import SAID
from axion_np.tasks.tables.tales import FILLERS, NAMES, TALES
from axion_np.text.spoken import language_votes

TWICE = re.compile(
    r"\b(axion|por favor|please|hoje|today|sabe|you know|now|nice to meet you|prazer)\b.*\b\1\b",
    re.I,
)


def language_of(text):
    """pt or en, whichever has more of its small words in the text; None where neither has."""
    votes = language_votes(text)
    return None if votes["pt"] == votes["en"] else max(votes, key=votes.get)


def is_held_out(text):
    """True for one text in ten, whatever the seed."""
    return hashlib.blake2b(text.encode(), digest_size=8).digest()[-1] % 10 == 0


def expand(rng, pattern):
    """[a|b] becomes a or b; the first letter a capital."""
    text = re.sub(r"\[([^\]]*)\]", lambda part: rng.choice(part[1].split("|")), pattern)
    return text[0].upper() + text[1:]


def phrase(rng, lang, kind, split):
    """One of the forms in which people say this, of this split, with its fields still open."""
    while True:
        text = expand(rng, rng.choice(SAID[lang][kind]))
        if not TWICE.search(text) and is_held_out(f"{lang} {text}") == (split == "test"):
            return text


def tale(rng, lang, split):
    """(story, question, answer, key) of a tale of this split."""
    while True:
        story, *questions = rng.choice(TALES[lang])
        fields = dict(zip("nom", rng.sample(NAMES[lang], 3)))
        for name, values in FILLERS[lang].items():
            value, other = rng.sample(values, 2)
            pair = isinstance(value, tuple)
            fields |= {name: value[0], f"{name}_": value[1]} if pair else {name: value}
            fields[f"{name}2"] = other[0] if pair else other
        story = capital(story.format(**fields))
        if is_held_out(story) == (split == "test"):
            break
    question, answer, key = rng.choice(questions)
    key = fields.get(key, key)
    key = re.sub(r"^(?:um|uma|an?) ", "", key)  # the cat is right too
    return story, capital(question.format(**fields)), capital(answer.format(**fields)), key


def capital(text):
    """A capital at the start of each sentence."""
    return re.sub(r"(^|[.?!] )(\w)", lambda start: start[1] + start[2].upper(), text)
