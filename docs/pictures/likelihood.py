"""Draw docs/pictures/likelihood.svg: the surprise at each token of a right and a wrong answer.

python docs/pictures/likelihood.py
"""

from sheet import BLUE, RED, Sheet

from axion_np import inspect, load
from axion_np.text.prompt import format_prompt

LEFT, CELL, SCALE = 20, 22, 8  # pixels a token, pixels a nat
SHOWN = {"\n": "↵", " ": "␣", "####": "##"}


def row(sheet, top, base, title, answer, model, tokenizer, colour):
    prompt = tokenizer.encode(format_prompt("Quanto é 5 + 3?", "pt"))
    ids = [*prompt, *tokenizer.encode(answer), tokenizer.eos_id]
    loss_T = inspect(model, ids).loss_T[len(prompt) - 1 : -1]
    sheet.words(LEFT, top, f"{title}: {loss_T.sum():.2f} nats in all", "", colour)
    for number, (token, nats) in enumerate(zip(ids[len(prompt) :], loss_T, strict=True)):
        x = LEFT + CELL * number
        height = max(1.5, SCALE * nats)
        sheet.box(x, base - height, CELL - 4, height, "", colour, colour)
        word = tokenizer.decode([token]) if token != tokenizer.eos_id else "end"
        sheet.words(x + 9, base + 18, SHOWN.get(word, word), "middle")
        if nats > 0.5:
            sheet.words(x - 4, base - height + 10, f"{nats:.2f}", "right")


def main():
    model, tokenizer = load("axion1-sums")
    sheet = Sheet(380, 280, "Nats at each token of the answers 8 and 9 to 5 + 3", natural=True)
    sheet.words(16, 26, "Surprise at each token of an answer", "title")
    row(sheet, 56, 76, "8, right", "5+3\n5+3=8 8\n#### 8", model, tokenizer, BLUE)
    row(sheet, 132, 246, "9, wrong", "5+3\n5+3=9 9\n#### 9", model, tokenizer, RED)
    sheet.save(__file__)


if __name__ == "__main__":
    main()
