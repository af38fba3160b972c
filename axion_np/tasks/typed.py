"""How people type: numbers in words, no accents, no capitals, a slip of the finger.

New here: noise in the questions, never in the answers. Who has only seen tidy questions is at a
loss with the first careless one.
"""

import re
import unicodedata

from axion_np.tasks.tables.sums import HUNDREDS, KEYS, ONES, TENS

# How a question is typed, in per cent; a story is never all capitals. Signs have spaces round
# them or, besides, in so many per cent, none.
LOOKS = {"tidy": 72, "small": 9, "no end": 8, "no accents": 6, "capitals": 5}
CLOSE = 15


def number_words(number, lang):
    """A whole number below a million in words. **Units** 347 -> three hundred and forty-seven"""
    if number >= 1000:
        many, rest = divmod(number, 1000)
        head = "mil" if lang == "pt" else f"{number_words(many, lang)} thousand"
        if lang == "pt" and many > 1:
            head = f"{number_words(many, lang)} mil"
        short = rest < 100 or (lang == "pt" and rest % 100 == 0)
        joint = (" e " if lang == "pt" else " and ") if short else " "
        return f"{head}{joint}{number_words(rest, lang)}" if rest else head
    if number >= 100:
        many, rest = divmod(number, 100)
        if lang == "en":
            head = f"{ONES[lang][many]} hundred"
            return f"{head} and {number_words(rest, lang)}" if rest else head
        head = HUNDREDS[many - 1]
        return f"{head} e {number_words(rest, lang)}" if rest else "cem" if many == 1 else head
    if number < 20:
        return ONES[lang][number]
    head, rest = TENS[lang][number // 10 - 2], number % 10
    return f"{head}{' e ' if lang == 'pt' else '-'}{ONES[lang][rest]}" if rest else head


def without_accents(text):
    """'é' becomes 'e', 'ç' becomes 'c'."""
    parts = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(p for p in parts if not unicodedata.combining(p)))


def slip(rng, text):
    """One slip of the finger, in a word of at least four letters that is not the first letter."""
    words = list(re.finditer(r"[^\W\d_]{4,}", text))
    if not words:
        return text
    word = rng.choice(words)
    i = rng.randrange(word.start() + 1, word.end() - 1)
    row = next((row for row in KEYS if text[i] in row), text[i])
    near = row[max(row.find(text[i]) - 1, 0)]
    return text[:i] + rng.choice((text[i + 1] + text[i], "", text[i] * 2, near)) + text[i + 1 :]


def careless(rng, question, looks, story=False):
    """The question as somebody may type it."""
    look = rng.choices(tuple(looks), tuple(looks.values()))[0]
    if look == "capitals" and not story:
        return question.upper()
    if look == "no accents":
        return without_accents(question)
    if look == "no end":
        return question.rstrip("?.! ")
    return question.lower() if look in ("small", "capitals") else question


def close(question):
    """What is 5+3? without spaces round the signs."""
    return re.sub(r"(?<=[\d)]) ([-+*x×/÷:=]) ?(?=[\d(?]|$)", r"\1", question)
