"""How well does it write? What can be counted about texts that nobody has a right answer for.

New here: measures without a reference. None of them says that a text is good; each finds one way
of being bad. A text whose words do not agree, that says a sentence twice, that uses few words or
never ends. The same figures of texts that are known to be right stand beside them.
"""

import re

from axion_np.tasks.agreement import agreement_errors

SENTENCE = re.compile(r"[^.!?\n]+[.!?]*[\"”]?")


def sentences(text):
    """The sentences of a text, without those of no words."""
    found = (part.strip() for part in SENTENCE.findall(text))
    return [part for part in found if re.search(r"\w", part)]


def distinct(texts, n):
    """Different runs of n words, as a share of all runs; more texts, less of them is new."""
    runs = []
    for text in texts:
        words = re.findall(r"\w+", text.lower())
        runs += zip(*(words[i:] for i in range(n)))
    return len(set(runs)) / max(len(runs), 1)


def looping(text):
    """Whether a sentence of three words or more comes twice, or one of any length four times."""
    said = [sentence.lower() for sentence in sentences(text)]
    most = max((said.count(s) for s in set(said)), default=0)
    return most >= 4 or any(said.count(s) > 1 and len(s.split()) >= 3 for s in set(said))


def measure(texts, lang, ended=None):
    """Figures of texts of one language; `ended`: of each text, whether it came to its end."""
    all_sentences = [s for text in texts for s in sentences(text)]
    twice = sum(len(s) - len(set(s)) for s in map(sentences, texts))
    errors = [error for text in texts for error in agreement_errors(text, lang)]
    n = max(len(all_sentences), 1)
    return {
        "errors_per_100_sentences": 100 * len(errors) / n,
        "repeated_sentences": twice / n,
        "texts_with_repeats": sum(map(looping, texts)) / max(len(texts), 1),
        "distinct_1": distinct(texts, 1),
        "distinct_2": distinct(texts, 2),
        "distinct_3": distinct(texts, 3),
        "ends": sum(ended) / max(len(ended), 1) if ended is not None else 1.0,
        "words": sum(len(text.split()) for text in texts) / max(len(texts), 1),
        "n": len(texts),
    }
