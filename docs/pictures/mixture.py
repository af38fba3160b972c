"""Draw docs/pictures/mixture.svg: the shares of two mixtures.

python docs/pictures/mixture.py
"""

from sheet import BLUE, GREEN, INK, PALE, PURPLE, RED, Sheet

from axion_np.tasks.recipes import MIXES

TINTS = {
    "sums": ("#cfe4f1", BLUE),
    "words": ("#cdeee2", GREEN),
    "stories": ("#f0d9ea", PURPLE),
    "story questions": ("#f7e9f3", PURPLE),
    "dialogues": ("#f8dccb", RED),
    "gsm8k": ("#e4e7ec", PALE),
    "text": ("#f0f2f5", PALE),
}


def main():
    sheet = Sheet(380, 336, "Shares of the tokens in two mixtures", natural=True)
    sheet.words(16, 26, "Shares of the tokens", "title")
    for number, name in enumerate(("v0.2", "chat")):
        parts, x, y = MIXES[name]["parts"], 16.0, 66 + 84 * number
        whole = sum(part["share"] for part in parts)
        sheet.words(16, y - 8, f"{name}: {MIXES[name]['tokens']:,} tokens")
        for part in parts:
            width = 348 * part["share"] / whole
            text = f"{part['share'] / whole:.0%}" if width > 28 else ""
            sheet.box(x, y, width, 34, text, *TINTS[part["task"]], INK)
            x += width
    for number, (task, (fill, stroke)) in enumerate(TINTS.items()):
        x, y = 16 + 176 * (number % 2), 218 + 26 * (number // 2)
        sheet.box(x, y, 16, 16, "", fill, stroke)
        sheet.words(x + 24, y + 13, task)
    sheet.save(__file__)


if __name__ == "__main__":
    main()
