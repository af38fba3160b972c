"""A frame becomes a question: numbers, names and things are put in, and much of it reworded.

New here: agreement. Every slot that is filled may change an article, a verb or an ending elsewhere
in the sentence, in two languages.
"""

from axion_np.tasks.tables.words import ASIDES, KIN, NUMERALS, ROLES, SCENES
from axion_np.tasks.words_frames import Choice, colour_pt, nouns, persons, template
from axion_np.tasks.words_numbers import LETTERS, MONEY
from axion_np.tasks.words_style import conditional, reworded, tidy


class Story:
    """The persons, things and numbers of one problem, and how they are written."""

    def __init__(self, rng, record, values, lang, split):
        self.rng, self.lang, self.values = rng, lang, values
        self.kinds = record["frame"]["kinds"]
        self.english = lang == "en"
        self.nouns, taken = {}, set()
        for slot, domain in record["frame"]["domains"].items():
            while (word := rng.choice(nouns(domain, split)))[0] in taken:
                pass
            taken |= {word[0]} if slot not in "Cwm" else set()
            self.nouns[slot] = word
        self.persons = dict(zip("NOM", rng.sample(persons(lang, split), 3)))
        self.seen, self.choices, self.kin = set(), {}, rng.random() < 0.1
        self.role = ""
        if split == "train" and rng.random() < 0.07:
            english, _, forms = rng.choice(ROLES.split("; ")).partition("=")
            woman = self.persons["N"][1]
            self.role = english if self.english else forms.split("/")[woman]
        self.repeat = rng.random() < 0.2  # the name again and again, and no pronoun
        self.commas = rng.random() < 0.6
        self.numerals = rng.random() < 0.08
        self.coins = rng.random() < 0.2
        self.cents = rng.random() < 0.1

    def render(self, alternatives):
        """The text of a template, each alternative drawn by itself."""
        index = 0
        if len(alternatives) > 1:  # the same choice, the same word: found, found twice as many
            drawn = self.rng.randrange(len(alternatives))
            index = self.choices.setdefault(alternatives.key, drawn)
        parts = alternatives[index]
        return "".join(
            part
            if isinstance(part, str)
            else self.slot(part[0])
            if isinstance(part, tuple)
            else self.render(part)
            for part in parts
        )

    def slot(self, body):
        """What stands for one pair of braces."""
        if body in self.persons:
            return self.name(body)
        if body == "he" and (self.repeat or "N" not in self.seen):
            return self.name("N")
        if body in ("he", "him", "his"):
            woman = self.persons["N"][1]
            return {"he": "she", "him": "her", "his": "her"}[body] if woman else body
        if ":" in body:
            slot, forms = body.split(":")
            return forms.split("/")[self.feminine(slot)]
        first, _, second = body.partition(" ")
        if first.lstrip("$!") in LETTERS:
            return self.number(first, second)
        if first == "q":
            return f"quant{'as' if self.feminine(second) else 'os'} {self.nouns[second][3]}"
        if first in ("an", "um"):
            one = self.nouns[second[0]][0 if self.english else 2]
            if self.english:
                return f"{'an' if one[0] in 'aeiou' else 'a'} {one}"
            return f"{'uma' if self.feminine(second[0]) else 'um'} {one}"
        if first == "m":  # stuff has one form, some of it plural in itself
            return self.nouns["m"][0 if self.english else 2]
        if first in ("k", "j"):
            word = self.nouns[first]
            if not self.english:
                colour = colour_pt(word, self.feminine("t"))
                return f"{self.nouns[second][3]} {colour}" if second else colour
            return f"{word[0]} {self.nouns[second][1]}" if second else word[0]
        form = (not first.endswith("1")) + (0 if self.english else 2)
        return self.nouns[first[0]][form] if first[0] not in "kj" else self.nouns[first[0]][0]

    def feminine(self, slot):
        if slot == "P":
            return self.persons["N"][1] and self.persons["O"][1]
        return self.persons[slot][1] if slot in self.persons else self.nouns[slot][4]

    def name(self, slot):
        """A name, the first time perhaps as `his cousin Ben` or, for N, as a role."""
        name, woman = self.persons[slot]
        new = slot not in self.seen
        self.seen.add(slot)
        if slot == "N" and self.role:
            if self.english:
                return (
                    ("an " if self.role[0] in "aeiou" else "a ") * new
                    + "the " * (not new)
                    + self.role
                )
            return (("uma " if woman else "um ") if new else "a " if woman else "o ") + self.role
        if new and self.kin and slot == "O" and "N" in self.seen:
            kin = self.rng.choice(KIN[f"{self.lang} {'fm'[not woman]}"])
            if self.english:
                return f"{'her' if self.persons['N'][1] else 'his'} {kin} {name}"
            return f"{'sua' if woman else 'seu'} {kin} {name}"
        return name

    def number(self, letter, slot):
        """A number in digits or words, with the sign of the money or its noun."""
        money = letter[0] in "$!" or self.kinds.get(letter, "n") in MONEY
        value = self.values[letter.lstrip("$!")]
        if money and self.coins and letter[0] != "!" and isinstance(value, int):
            unit = ("dollar", "dollars", "real", "reais")[(value != 1) + 2 * (not self.english)]
            return f"{self.digits(value, words=False)} {unit}"
        if money:
            shown = self.digits(value, words=False) + (".00" if self.english else ",00") * (
                self.cents and isinstance(value, int)
            )
            return f"${shown}" if self.english else f"R$ {shown}"
        if not slot:
            return self.digits(value)
        one = value == 1 if self.english else value < 2
        word = self.nouns[slot][(0 if one else 1) + (0 if self.english else 2)]
        return f"{self.digits(value, self.feminine(slot))} {word}"

    def digits(self, value, feminine=None, words=True):
        if not isinstance(value, int):
            return str(value) if self.english else str(value).replace(".", ",")
        if self.numerals and words and 2 <= value <= 12 and (feminine is not None or value > 2):
            word = NUMERALS[self.lang][value - 2]
            return "duas" if feminine and word == "dois" else word
        if value > 999 and self.commas:
            return f"{value:,}" if self.english else f"{value:,}".replace(",", ".")
        return str(value)


def aside(rng, story, sentences):
    """A sentence beside the point; its numbers are its own."""
    story.values = story.values | {"y": rng.randint(3, 30)}
    return story.render(template(rng.choice(sentences[story.lang].split("\n"))))


def question(rng, story, record):
    """The whole text: story, perhaps something beside the point, question."""
    told, asked = (
        rng.choice(part[story.lang]) if part[story.lang] else ("", Choice([[""]]))
        for part in (record["frame"], record)
    )
    parts = [told[1], asked[1]]
    if asked[0].startswith("="):
        parts = parts[1:]
    people = "{N}" in told[0] and not story.role
    place = rng.random() if record["frame"]["asides"] else 1
    texts = [aside(rng, story, ASIDES if people else SCENES)] if place < 0.07 else []
    texts += [story.render(part).strip("= ") for part in parts]
    if asked[0] == ".":
        texts.pop()
    elif len(parts) > 1 and 0.07 < place < 0.14 and people:
        texts.insert(1, aside(rng, story, ASIDES))
    elif len(parts) > 1 and rng.random() < 0.15:
        texts[-2:] = [conditional(*texts[-2:], story)]
    return tidy(reworded(rng, " ".join(texts), story), story)
