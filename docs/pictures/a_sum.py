"""Draw docs/pictures/a_sum.svg: a released model from inside, as it writes one line of a sum.

python docs/pictures/a_sum.py
"""

from pathlib import Path

from sheet import BLUE, GREEN, INK, PURPLE, RED, Sheet

from axion_np import ask, inspect, load
from axion_np.generation.sampling import probabilities

QUESTION, LINE = "Quanto é 347 + 285?", "4+8+1=13 32\n"
LEFT, STEP, CELL = 94, 31, 28
COLOURS = (GREEN, BLUE, PURPLE, RED)  # of the four heads
WORDS = {
    "a_sum": {
        "title": "axion1-sums writes one line of 347 + 285",
        "asked": "asked",
        "before": "line before",
        "writes": "writes",
        "looks": "Lines: where the four heads of the last block look, if with more than half",
        "lens": "What it would write if it stopped early (blue: how sure)",
        "after": "block {}",
        "start": "embedding",
        "experts": "Which 2 of 4 experts worked on it",
    },
    "a_sum.pt": {
        "title": "axion1-sums escreve uma linha de 347 + 285",
        "asked": "pergunta",
        "before": "linha anterior",
        "writes": "escreve",
        "looks": "Traços: para onde olham as 4 cabeças do último bloco, se com mais da metade",
        "lens": "O que escreveria se parasse antes (azul: quanta certeza)",
        "after": "bloco {}",
        "start": "embedding",
        "experts": "Quais 2 dos 4 especialistas trabalharam",
    },
}


def find(pieces, text):
    """Where a text begins of which each character is a token."""
    return next(n for n in range(len(pieces)) if pieces[n : n + len(text)] == list(text))


def shown(piece):
    """A token as it is written in a cell."""
    plain = piece.replace("\n", "↵").replace(" ", "␣")
    return plain if len(plain) <= 4 else plain[:3] + "…"


def looks(inside, place):
    """Heads of the last block that look at one place with more than half of their weight."""
    for head, p_S in enumerate(inside.attention_HTS[-1][:, place]):
        if p_S.max() > 0.5:
            yield head, int(p_S.argmax())


def attention(sheet, words, pieces, inside, start):
    """The question, the line before, the line that is written, and who looks at whom."""
    where = {}
    asked = range(find(pieces, "347"), pieces.index("?\n"))
    before = range(find(pieces, "7+5="), start)
    for places, y, name in ((asked, 46, "asked"), (before, 100, "before")):
        sheet.words(LEFT - 10, y + 18, words[name], "small right")
        for n, place in enumerate(places):
            where[place] = LEFT + STEP * n + CELL / 2, y + CELL
            sheet.box(LEFT + STEP * n, y, CELL, CELL, shown(pieces[place]))
    sheet.words(LEFT - 10, 178, words["writes"], "small right")
    for n, piece in enumerate(LINE):
        x = LEFT + STEP * n + CELL / 2
        sheet.box(x - CELL / 2, 160, CELL, CELL, shown(piece), "#fff4e6", RED)
        for head, seen in looks(inside, start + n):
            if seen in where:
                to_x, to_y = where[seen]
                shift = 2 * head - 3
                sheet.arrow(x + shift, 159, to_x + shift, to_y + 1, COLOURS[head], 1.6)
    sheet.words(14, 212, words["looks"], "small")


def lens(sheet, words, tokenizer, inside, start):
    """The likeliest next token after each block, and how sure the model is of it by then."""
    sheet.words(14, 246, words["lens"], "small", INK)
    for row, z_TV in enumerate(inside.lens_TV):
        y = 256 + 25 * row
        name = words["after"].format(row) if row else words["start"]
        sheet.words(LEFT - 10, y + 16, name, "small right")
        for n in range(len(LINE)):
            p_V = probabilities(z_TV[start + n])
            best = int(p_V.argmax())
            blue = tuple(round(253 - p_V[best] * (253 - c)) for c in (125, 185, 222))
            place = LEFT + STEP * n, y, CELL, 22
            sheet.box(*place, fill=f"rgb{blue}")
            text = shown(tokenizer.decode([best]))
            sheet.words(place[0] + CELL / 2, y + 16, text.replace("<", "&lt;"), "tiny middle")


def experts(sheet, words, inside, start):
    sheet.words(14, 404, words["experts"], "small", INK)
    for layer, idx_TK in enumerate(inside.idx_TK):
        y = 414 + 22 * layer
        sheet.words(LEFT - 10, y + 14, words["after"].format(layer + 1), "small right")
        for n in range(len(LINE)):
            for e in range(4):
                worked = e in idx_TK[start + n]
                x = LEFT + STEP * n + 6 * e + 2
                sheet.box(x, y + 2, 5, 14, fill=PURPLE if worked else "#f0f2f5")


def opened():
    """The answer's tokens, the pass that reads them, and where the line is begun."""
    model, tokenizer = load("axion1-sums")
    answer = ask(QUESTION, (model, tokenizer))
    ids = tokenizer.encode(f"# Pergunta:\n{QUESTION}\n--\n# Resposta:\n{answer}")
    pieces = [tokenizer.decode([i]) for i in ids]
    return tokenizer, pieces, inspect(model, ids), find(pieces, LINE) - 1


def main():
    tokenizer, pieces, inside, start = opened()
    for name, words in WORDS.items():
        sheet = Sheet(480, 510, words["title"], natural=True)
        sheet.words(14, 26, words["title"], "title")
        attention(sheet, words, pieces, inside, start)
        lens(sheet, words, tokenizer, inside, start)
        experts(sheet, words, inside, start)
        sheet.save(Path(__file__).with_name(f"{name}.py"))


if __name__ == "__main__":
    main()
