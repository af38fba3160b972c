"""Short stories in Portuguese and English, two texts of one plan, and questions about them.

A model of a few million parameters learns a language from little texts that are simple and right.
Here they are made: a plan is a list of beats (someone wants something, an obstacle, an attempt,
an outcome, a feeling), and a beat has several sentences in each language, one drawn. The slots
of a sentence are filled with people, things and places, and every article, pronoun and adjective
agrees with what fills the slot.

**A slot** in a sentence, here for h = Ana and t = a red ball:

    {h} Ana      {o h} a menina   {the h} the girl   {t} bola, ball    {o t} a bola
    {T} bola vermelha, red ball   {um T} uma bola vermelha             {a T} a red ball
    {ts} bolas   {n ts} três bolas, three balls      {cansado:h} cansada
    {ele:h} ela  {his:h} her      {ele:hf} elas, eles (h and f)        {v+ing} correndo

and (a|b|c) is one of three. {kind h} is girl alone, {g!} what a child calls someone: Mom, mamãe.
" / " starts a paragraph, and so does a dash that opens speech. Capitals are set in the end.
"""

import random
import re
import unicodedata

from axion_np.tasks import grammar
from axion_np.tasks.grammar import HE, NUMBERS, agree, article
from axion_np.tasks.plans import LANGS, PLANS, draw

FORMS = {"": 0, "now": 1, "past": 2, "ing": 3}  # of a verb slot


def _filler(key, fill):
    """(what fills a slot, whether it is plural): {t}, {ts} or {hf}, two characters."""
    low = key.lower()
    if low in fill:
        return fill[low], False
    if low[:-1] in fill and low[-1] in "s!":
        return fill[low[:-1]], low[-1] == "s"
    both = [fill[letter] for letter in low]
    return both[0]._replace(feminine=all(one.feminine for one in both)), True


def _slot(word, mark, key, fill, lang):
    """The text of one slot."""
    key, _, form = key.partition("+")
    filler, plural = _filler(key, fill)
    described = key[0].isupper()
    if isinstance(filler, dict):
        return filler[lang]
    if isinstance(filler, int):
        return NUMBERS[lang][filler]
    if isinstance(filler, grammar.Verb):
        return getattr(filler, lang)[FORMS[form]]
    if word is None and key.endswith("!"):
        return filler.more[lang == "pt"]
    if word is None and filler.name and not described:
        return filler.name
    if word is None or word.lower() == "kind":  # girl, menina: what a character is
        return filler.noun(lang, plural, described)
    number = fill.get(word.lower())
    if isinstance(number, int):  # {n ts} three balls, {n:ts} three
        text = NUMBERS[lang][number]
        if lang == "pt" and number < 3:
            text = agree(text, filler.feminine)
        return text if mark == ":" else f"{text} {filler.noun(lang, number > 1, described)}"
    text = _small_word(word.lower(), mark, filler, plural, described, lang)
    return text[0].upper() + text[1:] if word[0].isupper() else text


def _small_word(word, mark, filler, plural, described, lang):
    """An article, a pronoun or an adjective that agrees, and the noun unless it stands alone."""
    noun = filler.noun(lang, plural, described)
    if lang == "pt":
        word = agree(word, filler.feminine, plural)
    elif mark == ":":
        word = HE[word][filler.feminine if filler.person or filler.name else 2]
    elif word == "a":
        word = article(noun)
    elif word in ("in", "to"):
        word = f"{filler.more[0] if word == 'in' else 'to'} the"
    return word if mark == ":" else f"{word} {noun}"


def _write(parts, fill, lang, rng):
    """The text of a compiled sentence."""
    texts = []
    for part in parts:
        if isinstance(part, str):
            texts.append(part)
        elif isinstance(part, tuple):
            texts.append(_slot(*part, fill, lang))
        else:
            texts.append(_write(rng.choice(part), fill, lang, rng))
    return "".join(texts)


def _capitals(text):
    """A capital at the start of every sentence."""
    text = re.sub(r"(?<=[.!?][ \n])[a-zà-ú]", lambda match: match[0].upper(), text)
    return re.sub(r"(^|\n)\W*\w", lambda match: match[0].upper(), text)


def _story(fill, beats, lang, rng):
    """The text of a story: its beats in order, speech in paragraphs of its own."""
    text, spoke = "", False
    for beat in beats:
        sentence = _capitals(_write(rng.choice(beat[lang]), fill, lang, rng))
        speaks = sentence[0] in '"—'
        text += ("\n" if speaks or spoke else " ") + sentence if text else sentence
        spoke = speaks or "\n" in sentence
    return text


def _check(n, lang, split):
    """Refuse what cannot be written, in one line; the languages as a tuple."""
    lang = (lang,) if isinstance(lang, str) else tuple(lang)
    if not lang or any(one not in LANGS for one in lang):
        raise ValueError(f"lang {lang!r}: expected of {LANGS}")
    if split not in ("train", "test"):
        raise ValueError(f"split {split!r}: expected train or test")
    if n < 1:
        raise ValueError(f"{n} stories asked for: expected at least 1")
    return lang


def examples(n, seed=0, lang=("pt", "en"), split="train"):
    """n stories as dicts with keys text, lang, kind, plan, in a seeded order.

    The first n of a longer list with the same seed are the same n stories.

    **Errors** ValueError on an unknown language or split, and on n < 1.
    """
    lang = _check(n, lang, split)
    rng = random.Random(f"stories {split} {seed}")  # a string: the same on every machine
    rows = []
    for _ in range(n):
        name, fill, beats = draw(rng, split)
        language = rng.choice(lang)
        text = _story(fill, beats, language, rng)
        rows.append({"text": text, "lang": language, "kind": "story", "plan": name})
    return rows


def pair(number, seed=0, split="train"):
    """The Portuguese and the English text of one plan with one set of fillers.

    **Errors** ValueError on an unknown split.
    """
    _check(1, LANGS, split)
    rng = random.Random(f"stories pair {split} {seed} {number}")
    _, fill, beats = draw(rng, split)
    return _story(fill, beats, "pt", rng), _story(fill, beats, "en", rng)


def questions(n, seed=0, lang=("pt", "en"), split="train"):
    """n questions, each after its story: dicts with question, answer, lang, kind, plan, key.

    The key is what an answer must hold: a name, a number, a thing.

    **Errors** ValueError on an unknown language or split, and on n < 1.
    """
    lang = _check(n, lang, split)
    rng = random.Random(f"stories {split} {seed}")
    rows = []
    for _ in range(n):
        name, fill, beats = draw(rng, split)
        language = rng.choice(lang)
        story = _story(fill, beats, language, rng)
        about = rng.choice(PLANS[name]["questions"])
        question, answer = (
            _capitals(_write(half, fill, language, rng)) for half in rng.choice(about[language])
        )
        rows.append(
            {
                "question": f"{story}\n{question}",
                "answer": answer,
                "lang": language,
                "kind": "story question",
                "plan": name,
                "key": _write(about["key"][language], fill, language, rng),
            }
        )
    return rows


# Grading


def _plain(text):
    """Lower case, no accents, one space between words; numbers up to twenty as digits."""
    text = unicodedata.normalize("NFD", text.lower())
    text = "".join(letter for letter in text if not unicodedata.combining(letter))
    return re.findall(r"\w+", text)


DIGITS = {
    lang: {_plain(word)[0]: str(i) for i, word in enumerate(NUMBERS[lang])} for lang in LANGS
}
DIGITS["pt"] |= {"uma": "1", "duas": "2"}


def grade(example, answer):
    """Does the answer hold the key as a word? Case, accents and three or 3 do not matter."""
    digits = DIGITS[example["lang"]]
    key, said = (
        " ".join(digits.get(word, word) for word in _plain(text))
        for text in (example["key"], answer)
    )
    return f" {key} " in f" {said} "
