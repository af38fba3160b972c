"""Draw the pictures of the pages on kernels: kernels.svg and four more.

    python docs/pictures/kernel_pages.py

They show how things lie and in which order they happen; nothing in them was measured.
"""

from pathlib import Path

from sheet import BLUE, GREEN, INK, PALE, RED, Sheet

HERE = Path(__file__).resolve().parent
BLAS, PASS = "#e4e6ea", "#cfe3f1"


def passes():
    """Softmax by NumPy and by a kernel: how often each goes through memory."""
    sheet = Sheet(460, 300, "A softmax in NumPy and in a kernel")
    sheet.words(24, 28, "softmax in NumPy: five trips to memory", "title")
    steps = ("maximum", "subtract", "exp", "sum", "divide")
    for i, step in enumerate(steps):
        x = 24 + 84 * i
        sheet.box(x, 44, 76, 28, step, fill=PASS)
        sheet.arrow(x + 20, 112, x + 20, 74, BLUE)
        if step not in ("maximum", "sum"):
            sheet.arrow(x + 56, 74, x + 56, 112, RED)
    sheet.box(24, 114, 412, 26, "memory: a row of scores, and copies of it", fill=BLAS)
    sheet.words(24, 182, "the same in a kernel: one", "title")
    sheet.box(24, 198, 412, 28, "maximum, subtract, exp, sum, divide: in the cache", fill=PASS)
    sheet.arrow(60, 256, 60, 228, BLUE)
    sheet.arrow(400, 228, 400, 256, RED)
    sheet.box(24, 258, 412, 26, "memory", fill=BLAS)
    return sheet


def expert_passes():
    """What happens to one expert's visits."""
    sheet = Sheet(460, 332, "One expert's visits, step by step")
    steps = [
        ("gather the rows of its tokens", PASS),
        ("x [W gate | W up]: one product", BLAS),
        ("silu(gate) up weight: one pass", PASS),
        ("hidden W down: one product", BLAS),
        ("add each row to its token", PASS),
    ]
    for i, (text, fill) in enumerate(steps):
        y = 22 + 52 * i
        sheet.box(110, y, 240, 34, text, fill=fill)
        if i:
            sheet.arrow(230, y - 18, 230, y - 1)
    sheet.path([(352, 39), (410, 39), (410, 247), (352, 247)], PALE, 1.4, dashed=True)
    sheet.words(
        24, 296, "and then the next expert, while its rows are still in the cache", "small"
    )
    sheet.box(24, 308, 14, 14, fill=BLAS)
    sheet.words(44, 320, "BLAS", "small")
    sheet.box(100, 308, 14, 14, fill=PASS)
    sheet.words(120, 320, "a kernel", "small")
    return sheet


def decode_gaps():
    """A token in 250 calls and in one."""
    sheet = Sheet(460, 196, "One token: 250 calls, or one")
    sheet.words(24, 28, "NumPy: 250 calls, work in blue, Python in grey", "title")
    sheet.box(24, 40, 412, 36, fill=BLAS)
    for i in range(52):
        sheet.box(28 + 7.8 * i, 40, 1.2, 36, fill=BLUE, stroke="none")
    sheet.words(24, 118, "compiled: one call for many tokens", "title")
    for i in range(4):
        sheet.box(24 + 66 * i, 130, 64, 36, f"token {i + 1}", fill=PASS)
    sheet.words(300, 153, "…", "title")
    sheet.words(24, 186, "not to scale", "small")
    return sheet


def bpe_links():
    """A merge in a linked list of places."""
    sheet = Sheet(460, 240, "A merge moves nothing")
    for row, (title, words) in enumerate(
        [
            ("before: l·o·w·e·r, and the pair (l, o) is merged", ["l", "o", "w", "e", "r"]),
            ("after: place 0 holds lo, place 1 is skipped", ["lo", "", "w", "e", "r"]),
        ]
    ):
        y = 30 + 112 * row
        sheet.words(24, y, title, "title")
        for i, text in enumerate(words):
            gone = text == ""
            fill = "#fdfdfb" if gone else "#cfe9df" if text == "lo" else PASS
            sheet.box(40 + 84 * i, y + 20, 40, 30, text, fill=fill)
            sheet.words(60 + 84 * i, y + 70, str(i), "small middle")
        for i in range(4):
            if row == 1 and i == 0:
                bent = [(62, y + 20), (100, y + 8), (200, y + 8), (226, y + 19)]
                sheet.path(bent, GREEN, 1.6, arrow=True)
            elif row == 0 or i > 1:
                sheet.arrow(82 + 84 * i, y + 35, 122 + 84 * i, y + 35, INK)
    return sheet


def compiled():
    """Sources, their hash, a folder."""
    sheet = Sheet(460, 250, "The cache's folder is named by a hash of all sources")
    for i, part in enumerate(("kernels/", "operations/", "modules/", "generation/", "text/")):
        sheet.box(24, 20 + 42 * i, 120, 32, part)
        sheet.arrow(146, 36 + 42 * i, 196, 120, PALE)
    sheet.box(198, 102, 76, 36, "one hash", fill=PASS, colour=BLUE)
    sheet.arrow(276, 120, 306, 120, INK)
    sheet.box(308, 92, 130, 56, "", fill="#cfe9df")
    sheet.words(373, 114, "axion_np-3c6a…", "middle")
    sheet.words(373, 134, "compiled kernels", "small middle")
    sheet.box(308, 168, 130, 40, "", fill=BLAS)
    sheet.words(373, 184, "axion_np-ed77…", "small middle")
    sheet.words(373, 200, "of an older state", "small middle")
    return sheet


def main():
    for name, draw in (
        ("kernels", passes),
        ("expert_passes", expert_passes),
        ("decode_gaps", decode_gaps),
        ("bpe_links", bpe_links),
        ("compiled", compiled),
    ):
        draw().save(HERE / name)


if __name__ == "__main__":
    main()
