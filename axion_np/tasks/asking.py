"""Whoever is measured, and how its answers are counted.

New here: a table of figures. Every part of the evaluation suite returns the same plain data,

    {section: {table: {row: {figure: number or text}}}}

so that models are compared row by row, and a page can be drawn that knows no task. A rate has the
figures exact_match, low, high and n: the 95 % interval of Wilson.
"""

from typing import Any, NamedTuple

from tqdm import tqdm

from axion_np.generation.sampling import generate_batch
from axion_np.tasks.grade import answer_problems, rate
from axion_np.tasks.likelihood import evaluate_loss
from axion_np.text.packing import example_documents

LANGUAGES = ("pt", "en")
WARM = 0.8  # temperature of what is not greedy
SHOWN = 6  # answers of each task that are shown: the first ones, unpicked


class Subject(NamedTuple):
    """A model that is measured, and how."""

    model: Any
    tokenizer: Any
    backend: str = "auto"
    progress: bool = True
    seed: int = 0

    def answers(self, problems, most=None):
        return answer_problems(*self[:2], problems, self.backend, self.progress, most)

    def continued(self, prompts, most, temperature=WARM, desc="texts"):
        """New ids after each prompt of ids, and whether <eos> was among them, as pairs."""
        bar = tqdm(total=len(prompts), desc=desc, disable=not self.progress, leave=False)
        end = self.tokenizer.eos_id
        with bar:
            found = generate_batch(
                self.model,
                prompts,
                most,
                seed=self.seed,
                temperature=temperature,
                n_tokens=self.tokenizer.vocab_size,
                eos_id=-1 if end is None else end,
                backend=self.backend,
                advance=bar.update,
            )
        return [([token for token in ids if token != end], end in ids) for ids in found]

    def loss(self, examples):
        """Both means of a list of examples, as a dict."""
        documents = example_documents(examples, self.tokenizer, answer_only=True)
        found = evaluate_loss(self.model, documents, self.tokenizer, self.backend, self.progress)
        return found._asdict()


def by(rows, right, key):
    """{value of the key: rate}, sorted."""
    groups = {}
    for row, good in zip(rows, right, strict=True):
        groups.setdefault(str(key(row)), []).append(good)
    return {name: rate(groups[name]) for name in sorted(groups)}


def samples(problems, answers, right):
    """The first questions and answers, as rows of texts."""
    rows = list(zip(problems, answers, right, strict=True))[:SHOWN]
    return {
        str(number): {
            "question": problem["question"],
            "answer": answer,
            "is": "right" if good else f"wrong: {problem['answer']}",
        }
        for number, (problem, answer, good) in enumerate(rows, 1)
    }
