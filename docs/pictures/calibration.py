"""Draw docs/pictures/calibration.svg: how sure the answers were, and how often they were right.

    python docs/pictures/calibration.py

Word problems in frames that `axion1-v0.2-chat` never saw; it takes half a minute.
"""

from sheet import BLUE, INK, PALE, RED, Axes, Sheet

from axion_np import load
from axion_np.tasks import words
from axion_np.tasks.calibration import tables
from axion_np.tasks.grade import answer_problems

N = 200


def main():
    model, tokenizer = load("axion1-v0.2-chat")
    problems = words.examples(N, seed=1, split="test")
    answers = answer_problems(model, tokenizer, problems, progress=False)
    right = [words.grade(*pair) for pair in zip(problems, answers, strict=True)]
    found = tables(model, tokenizer, problems, answers, right)
    sheet = Sheet(
        380, 400, "Confidence and share right, of the digit and the answer", natural=True
    )
    sheet.words(16, 26, f"How sure, and how often right ({N} problems)", "title")
    axes = Axes(sheet, 54, 84, 306, 262, (0, 1), (0, 1))
    marks = {v: f"{v:.1f}" for v in (0, 0.2, 0.4, 0.6, 0.8, 1)}
    axes.marks(marks, marks)
    axes.curve((0, 1), (0, 1), PALE, dashed=True, width=1.4)
    for line, (name, colour) in enumerate((("whole answer", BLUE), ("first digit", RED))):
        ece = found["calibration"][name]["ece"]
        sheet.words(16, 48 + 18 * line, f"{name}: calibration error {ece:.2f}", "", colour)
        for row in found[f"{name}, by confidence"].values():
            x, y = axes.at(row["confidence"], row["right"])
            size = 5 + 14 * (row["n"] / N) ** 0.5
            sheet.box(x - size / 2, y - size / 2, size, size, "", colour, INK)
        print(name, found["calibration"][name])
    sheet.words(207, 382, "confidence (dashed: as often right as sure)", "small middle")
    sheet.words(60, 80, "share right", "small")
    sheet.save(__file__)


if __name__ == "__main__":
    main()
