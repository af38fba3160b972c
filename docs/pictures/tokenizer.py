"""Draw docs/pictures/tokenizer.svg: a question as characters, bytes, chunks and ids.

python docs/pictures/tokenizer.py
"""

from sheet import BLUE, GREEN, INK, PALE, Sheet

from axion_np import load
from axion_np.text.bpe import split

TEXT, LEFT, CELL = "Quanto é 5 + 3?", 14, 22


def shown(data):
    return data.decode("utf-8", "replace").replace(" ", "␣")


def row(sheet, y, name, pieces, fill, stroke, words=shown):
    """Pieces of the text as boxes as wide as their bytes."""
    sheet.words(LEFT, y - 7, name, "small")
    x = LEFT
    for piece in pieces:
        width = CELL * len(piece)
        sheet.box(x, y, width - 2, 28, words(piece), fill, stroke, INK)
        x += width


def main():
    _, tokenizer = load("axion1-sums")
    data = TEXT.encode()
    ids = tokenizer.encode(TEXT)
    sheet = Sheet(380, 304, "From characters to bytes, chunks and ids", natural=True)
    sheet.words(16, 26, "One question, four ways to cut it", "title")
    characters = [character.encode() for character in TEXT]
    row(sheet, 58, "15 characters", characters, "#f0f2f5", PALE)
    bytes_ = [bytes([byte]) for byte in data]
    row(sheet, 112, "16 bytes, hexadecimal", bytes_, "#f0f2f5", PALE, lambda b: b.hex())
    chunks = split(data, tokenizer.vocabulary.patterns)
    row(sheet, 166, f"{len(chunks)} chunks: no merge crosses them", chunks, "#cdeee2", GREEN)
    tokens = [tokenizer.decode_bytes([token]) for token in ids]
    names = iter(ids)
    row(
        sheet,
        220,
        f"{len(ids)} tokens, by id",
        tokens,
        "#cfe4f1",
        BLUE,
        lambda b: str(next(names)),
    )
    sheet.words(16, 280, "é is one character and two bytes; ␣ is a space.", "small")
    sheet.save(__file__)


if __name__ == "__main__":
    main()
