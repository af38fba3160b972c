"""The same problem in other words: sentences joined or turned round, synonyms, small slips.

Each change is made on the finished text, by chance, so that one frame is read in many ways. What a
change would make wrong or unclear it leaves alone.
"""

import re

STOP = r"(?<!Mr)(?<!Mrs)(?<!Ms)\. "  # between two sentences
SYNONYMS = {  # pattern, what may stand for it, how often
    "en": (
        (r"\bbought\b", "purchased", 0.15),
        (r"\bare left\b", "remain", 0.15),
        (r"^([A-Z]\w+) has (?=\d+ (?!cousins|good))", r"\1 owns ", 0.08),
        (r"\bgave away\b", "donated", 0.2),
        (r"\bhow many more\b", "how many extra", 0.02),
        (r"(\d) kilograms?\b", r"\1 kg", 0.2),
        (r"(\d) kilometers?\b", r"\1 km", 0.2),
        (r"(\d) centimeters?\b", r"\1 cm", 0.2),
        (r"(\d) pounds?\b", r"\1 lb", 0.08),
        (r"\bin all together\b", "in all", 1),
    ),
    "pt": (
        (r"\bcomprou\b", "adquiriu", 0.08),
        (r"\bsobraram\b", "restaram", 0.15),
        (r"\btinha (?=\d+ [a-z])", "possuía ", 0.1),
        (r"\btem (?=\d+ (?!anos|primos|bons)[a-z])", "possui ", 0.08),
        (r"\bHá (?=\d+ )", "Existem ", 0.15),
        (r"\bao todo\b", "no total", 0.2),
        (r"\bquil[ôo]metros?\b", "km", 0.2),
        (r"\bquilos?\b|\bquilogramas?\b", "kg", 0.2),
        (r"(\d) centímetros?\b", r"\1 cm", 0.2),
        (r"(\d) metros?\b(?! quadr)", r"\1 m", 0.15),
    ),
}
DROPPED = (  # Portuguese leaves the subject out; these sentences may also say it
    "Deu|Perdeu|Comprou|Vendeu|Comeu|Usou|Gastou|Pagou|Cortou|Ganhou|Terminou|Fez|Leva|Quer|Já leu"
)


def reworded(rng, text, story):
    """Synonyms and joined sentences."""
    for pattern, other, share in SYNONYMS[story.lang]:
        if rng.random() < share:
            text = re.sub(pattern, other, text)
    chance = rng.random()
    if chance < 0.1:
        return joined(text, story)
    if chance < 0.16 and not story.role:
        return relative(text, story)
    if chance < 0.4 and not story.english and "N" in story.seen:
        pronoun = "Ela" if story.persons["N"][1] else "Ele"
        return re.sub(
            rf"{STOP}({DROPPED})\b", lambda m: f". {pronoun} {m[1].lower()}", text, count=1
        )
    if chance > 0.97:
        return commanded(rng, text, story)
    return text


def commanded(rng, text, story):
    """The question as something to do: Find how many pens are left."""
    if story.english:
        order = rng.choice(("Find", "Calculate", "Tell", "Work out"))
        ending = r"how (many|much) ([\w ]+?) (are|were|remain)\b(?! there)([^?.]*)\?$"
        return re.sub(rf"(\. |^){ending}", rf"\1{order} how \2 \3 \4\5.", text, flags=re.I)
    order = rng.choice(("Calcule", "Diga", "Descubra", "Responda"))
    return re.sub(r"(\. |^)[Qq](uant\w+ [^?.]*)\?$", rf"\1{order} q\2.", text)


def conditional(told, asked, story):
    """The last sentence of the story as a condition of the question: If he gave 5, how many"""
    before, last = re.fullmatch(rf"(.*{STOP})?(.*)", told).groups(default="")
    first = last.split(" ")[0]
    names = tuple(name for name, _ in story.persons.values())
    if story.english:
        fits = first in ("he", "she", "It", "They", "Each", "There", "One")
    else:
        fits = re.fullmatch(r"[A-ZÀ-Ú]?\w+(ou|eu|iu|em|ta|de)|Cada", first)
    fits = (fits or last.startswith(names)) and last.endswith(".") and "," not in last
    if not fits or ". " in asked or re.search(r"^(if|se|he|she) | if ", asked, re.I):
        return f"{told} {asked}"
    last, asked = (
        part if part.startswith(names) else part[0].lower() + part[1:] for part in (last, asked)
    )
    return f"{before}{'If' if story.english else 'Se'} {last[:-1]}, {asked}"


def joined(text, story):
    """Two sentences in one: Ann had 7 and she gave 2 to Ben."""
    if story.english:
        return re.sub(r"\. (he|she) ", r" and \1 ", text, count=1)
    return re.sub(
        r"\. ([A-Z])(\w+(?:ou|eu|iu)) (?!n[oa] )",
        lambda m: f" e {m[1].lower()}{m[2]} ",
        text,
        count=1,
    )


def relative(text, story):
    """Two sentences in one: Ann, who had 7 pens, gave 2 to Ben."""
    name = re.escape(story.persons["N"][0])
    if story.english:
        return re.sub(
            rf"^({name}) (had|has) (\$?[\d.,]*\d[\w ]*)\. (?:he|she|{name}) "
            "(?!also|had|has|is|lives|likes)",
            r"\1, who \2 \3, ",
            text,
        )
    return re.sub(
        rf"^({name}) (tinha|tem) ((?:R\$ )?[\d.,]*\d[\w ]*)\. ([A-Z])(\w+(?:ou|eu|iu)) ",
        lambda m: f"{m[1]}, que {m[2]} {m[3]}, {m[4].lower()}{m[5]} ",
        text,
    )


def tidy(text, story):
    """Capitals, spaces and the contractions of Portuguese."""
    text = re.sub(r" +([.,?!:])", r"\1", re.sub(r"\s+", " ", text)).strip()
    if not story.english and story.role:
        for apart, whole in (("de", "d"), ("em", "n"), ("por", "pel")):
            text = re.sub(rf"\b{apart} ([oa]) (?={story.role})", rf"{whole}\1 ", text)
    return re.sub(r"(^|[.?!] )([a-zà-ú])", lambda m: m[1] + m[2].upper(), text)


def typed(rng, text):
    """As people and files write it: now and then in pieces, in small letters, without the end."""
    style = rng.random()
    if style < 0.05:
        text = re.sub(r"(?<!Mr)(?<!Ms)(?<!Mrs)([.,?:])(?=\s|$)", r" \1", text)
        text = text.replace("$", "$ ").replace("  ", " ")
        if style > 0.025:
            return re.sub(r"( \. )(\w)", lambda m: m[1] + m[2].lower(), text)
    if style < 0.09:
        return text.lower()
    return text.rstrip("?") if style < 0.11 else text
