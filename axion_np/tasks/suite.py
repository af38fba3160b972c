"""All that can be said of a model in figures, in one go: the evaluation suite.

New here: no measure, but an order. A model is asked every task that is made here, on splits that
no training sees; then how well it writes, how sure it is, what it copies and what its experts are
for (`suite_made`). Files that the user names add texts and GSM8K (`suite_files`).
"""

from pathlib import Path
from time import perf_counter

from tqdm import tqdm

from axion_np.tasks import mixture, overlap, suite_files, suite_made
from axion_np.tasks.asking import LANGUAGES

SIZES = {  # how many of each; 0 leaves it out
    "sums": 500,  # of each mix
    "words": 600,
    "told": 200,  # of each split
    "dialogues": 200,
    "story_questions": 200,
    "stories": 100,  # of each language
    "text": 200,  # documents of each source
    "gsm8k": 150,
    "samples": 8,  # of each of the first problems, for pass@k
    "experts": 16,  # examples of each task and language
    "memory": 8000,  # stories of the training, made again
    "recited": 30,  # texts of each language, trained on and held out, that are begun
}
TRAINED = 20_000  # examples of each task that a contamination check makes


def measure(subject, texts=(), problems=(), sizes=SIZES, trained_on=()):
    """All sections of one model: those that have a size and, of files, examples.

    `texts` are documents {"text", "lang", "source"}, `problems` those of GSM8K, `trained_on` the
    documents that the model has read.
    """
    sections = {
        "sums": suite_made.sums_section,
        "words": suite_made.words_section,
        "told": suite_made.told_section,
        "dialogues": suite_made.dialogues_section,
        "story_questions": suite_made.questions_section,
        "stories": suite_made.stories_section,
        "text": lambda *given: (
            suite_files.text_section(*given, texts, trained_on) if texts else {}
        ),
        "gsm8k": lambda *given: suite_files.gsm8k_section(*given, problems) if problems else {},
        "experts": suite_made.experts_section,
    }
    begun, config = perf_counter(), subject.model.config
    about = {"parameters": config.parameter_count(), "active": config.active_count()}
    about |= {"vocabulary": subject.tokenizer.vocab_size, "window": config.max_seq_len}
    found = {"model": {"size": {"all": about}}}
    chosen = [name for name in sections if sizes[name] > 0]
    with tqdm(total=len(chosen), desc="suite", disable=not subject.progress) as bar:
        for name in chosen:
            bar.set_postfix_str(name)
            for section, tables in sections[name](subject, sizes).items():
                found.setdefault(section, {}).update(tables)
            bar.update()
    about["seconds_measured"] = round(perf_counter() - begun, 1)
    found["samples"] = found.pop("samples", {})  # at the end: they are long
    return found


def sized(words):
    """SIZES with changes such as sums=2000. **Errors** ValueError for what is not such a word."""
    sizes = dict(SIZES)
    for word in words:
        name, _, value = word.partition("=")
        if name not in SIZES or not value.isdecimal() or len(value) > 7:
            raise ValueError(f"size {word!r}; expected NAME=N with a name of {', '.join(SIZES)}")
        sizes[name] = int(value)
    return sizes


def contamination(n=TRAINED, n_test=1000, seed=0, more=()):
    """Of each made task, how many test questions stand in what is trained on, of any task."""
    tasks = {task: (make, {}) for task, make in mixture.MADE.items()}
    tasks["sums, wide mix"] = mixture.MADE["sums"], {"mix": "wide"}
    made = {
        task: [make(*size, part) for size in sizes_of(n, n_test, seed, LANGUAGES)]
        for task, (make, part) in tasks.items()
    }
    return given_away(made, more)


def contamination_of_mixture(recipe, data, n=TRAINED, n_test=1000, seed=0, lang=LANGUAGES):
    """The same of each part of a recipe: files as a whole, of what is made n examples.

    **Errors**  ValueError for files that are missing or broken
    """
    parts = {}
    for part in recipe["parts"]:
        task = part["task"]
        if task in mixture.READ:
            train, test = mixture.READ[task](Path(data), part)
            parts[task] = train, test[:n_test]
        else:
            sizes = sizes_of(n, n_test, seed, lang)
            parts[task] = [mixture.MADE[task](*size, part) for size in sizes]
    return given_away(parts)


def sizes_of(n, n_test, seed, lang):
    """How many are made of both splits."""
    return (n, seed, lang, "train"), (n_test, seed, lang, "test")


def given_away(parts, more=()):
    """{task: figures} of {task: (training, test)}: test questions that any training has."""
    training = [*(train for train, _ in parts.values()), more]
    index = overlap.Index(text for rows in training for row in rows for text in overlap.asked(row))
    return {task: overlap.contamination(index, test) for task, (_, test) in parts.items()}


def lines(models, contamination=None):
    """The figures of some models, {name: sections}, to be read in a terminal; no samples."""
    if contamination:
        yield "== test questions in the training data"
        yield from contamination_lines(contamination)
    for name, sections in models.items():
        yield f"== {name}"
        for section, tables in sections.items():
            shown = tables if section not in ("samples", "experts") else {}
            for table, rows in shown.items():
                yield f"{section}: {table}"
                yield from (f"  {row:<28}{figures(values)}" for row, values in rows.items())


def contamination_lines(table):
    """The same to be read: a line for each task."""
    return [f"  {task:<16}{figures(row)}" for task, row in table.items()]


def figures(values):
    """One row of figures as text: a rate with its interval, other numbers with their names."""
    if "exact_match" in values:
        interval = f"{values['low']:.1%} to {values['high']:.1%}"
        return f"{values['exact_match']:7.1%} right of {values['n']} ({interval})"
    parts = (f"{name.replace('_', ' ')} {number(value)}" for name, value in values.items())
    return "  ".join(parts)


def number(value):
    """A figure in four digits, a count in full, a text as it is."""
    if isinstance(value, str):
        return value
    return f"{value:,}" if isinstance(value, int) else f"{value:.4g}"
