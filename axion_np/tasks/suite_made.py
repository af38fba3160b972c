"""The part of the suite that needs no file: every task that is made here, on its test split.

New here: nothing that measures, only who is asked what. Sums in both mixes, word problems in
frames that no training has, conversations, questions about stories, stories, and the experts that
serve all of them.
"""

import re

from axion_np.generation.released import source
from axion_np.tasks import (
    calibration,
    dialogues,
    mixture,
    overlap,
    replay,
    specialists,
    stories,
    sums,
    told,
    words,
    written,
)
from axion_np.tasks.asking import LANGUAGES, SHOWN, WARM, by, samples
from axion_np.tasks.grade import process_metrics, rate
from axion_np.text.packing import example_documents

BEGIN = 3  # words of a held-out story that a model goes on from


def digits(problem):
    """Digits of the longest number of a problem, as its first worked line has it."""
    numbers = re.findall(r"\d+", problem["answer"].partition("\n")[0].replace(".", ""))
    return max((len(n.lstrip("0") or n[-1:]) for n in numbers), default=0)


def user_side(talk):
    return [message["content"] for message in talk["messages"] if message["role"] == "user"]


def sums_section(subject, sizes):
    """Both mixes by family, digits and language; how sure the answers are."""
    found, asked, said, good = {}, [], [], []
    for mix in sums.MIXES:
        problems = sums.examples(sizes["sums"], subject.seed, split="test", mix=mix)
        given = subject.answers(problems)
        right = [sums.grade(*pair) for pair in zip(problems, given)]
        found |= {
            f"{mix} mix": {"all": rate(right)},
            f"{mix} mix, by family": by(problems, right, lambda row: row["family"]),
            f"{mix} mix, by digits": by(problems, right, digits),
            f"{mix} mix, by language": by(problems, right, lambda row: row["lang"]),
            f"{mix} mix, likelihood": {"all": subject.loss(problems)},
            f"{mix} mix, steps": {"all": process_metrics(given)},
        }
        asked, said, good = asked + problems, said + given, good + right
    sure = calibration.tables(*subject[:2], asked, said, good, subject.backend)
    half = len(asked) // 2  # the wide mix comes second
    shown = samples(asked[half:], said[half:], good[half:])
    return {"sums": found, "calibration": sure, "samples": {"sums": shown}}


def words_section(subject, sizes):
    """Frames that no training has, by steps, language and family."""
    problems = words.examples(sizes["words"], subject.seed, split="test")
    given = subject.answers(problems)
    right = [words.grade(*pair) for pair in zip(problems, given)]
    found = {
        "word problems": {"all": rate(right)},
        "by steps": by(problems, right, lambda row: row["steps"]),
        "by steps and language": by(
            problems, right, lambda row: f"{row['steps']} steps, {row['lang']}"
        ),
        "by language": by(problems, right, lambda row: row["lang"]),
        "by family": by(problems, right, lambda row: row["family"]),
        "likelihood": {"all": subject.loss(problems)},
        "steps": {"all": process_metrics(given)},
    }
    return {"words": found, "samples": {"word problems": samples(problems, given, right)}}


def told_section(subject, sizes):
    """Problems told one by one: those held out, and those of a writer who saw no others."""
    found, shown = {}, {}
    for split in ("test", "unseen"):
        problems = told.examples(sizes["told"], subject.seed, split=split)
        given = subject.answers(problems)
        right = [told.grade(*pair) for pair in zip(problems, given)]
        found |= {
            split: {"all": rate(right)},
            f"{split}, by steps": by(problems, right, lambda row: row["steps"]),
            f"{split}, by steps and language": by(
                problems, right, lambda row: f"{row['steps']} steps, {row['lang']}"
            ),
        }
        shown[f"told, {split}"] = samples(problems, given, right)
    return {"told": found, "samples": shown}


def dialogues_section(subject, sizes):
    """Conversations with the model's own answers in them."""
    talks = dialogues.examples(sizes["dialogues"], subject.seed, split="test")
    alone = source(subject.model.summary) in ("synthetic", "gsm8k", "text")
    said = replay.replay(*subject[:2], talks, not alone, subject.backend, subject.progress)
    found = replay.tables(talks, said) | {"likelihood": {"all": subject.loss(talks)}}
    shown = {
        str(number): {
            f"{who} {n}": text
            for n, pair in enumerate(zip(user_side(talk), answers), 1)
            for who, text in zip(("user", "answer"), pair)
        }
        for number, (talk, answers) in enumerate(zip(talks[:SHOWN], said), 1)
    }
    return {"dialogues": found, "samples": {"dialogues": shown}}


def questions_section(subject, sizes):
    """Questions about a story."""
    asked = stories.questions(sizes["story_questions"], subject.seed, split="test")
    given = subject.answers(asked)
    right = [stories.grade(*pair) for pair in zip(asked, given)]
    found = {
        "questions about a story": {"all": rate(right)},
        "by language": by(asked, right, lambda row: row["lang"]),
        "likelihood": {"all": subject.loss(asked)},
    }
    shown = {"story questions": samples(asked, given, right)}
    return {"story questions": found, "samples": shown}


def stories_section(subject, sizes):
    """Stories that begin as held-out ones do, and what of them is copied."""
    written_so, copied, loss, shown = {}, {}, {}, {}
    summary, most = subject.model.summary, max(1, subject.model.config.max_seq_len // 2)
    trained = overlap.Index(row["text"] for row in stories_trained_on(summary, sizes["memory"]))
    for lang in LANGUAGES:
        rows = stories.examples(sizes["stories"], subject.seed, lang, split="test")
        right = [row["text"] for row in rows]
        begun = [" ".join(text.split()[:BEGIN]) for text in right]
        found = subject.continued(subject.tokenizer.encode_batch(begun), most, desc="stories")
        texts = [begin + subject.tokenizer.decode(ids) for begin, (ids, _) in zip(begun, found)]
        written_so[lang] = written.measure(texts, lang, [ended for _, ended in found])
        written_so[f"{lang}, held out (right)"] = written.measure(right, lang)
        copied[lang] = overlap.copies(trained, texts)
        copied[f"{lang}, held out (right)"] = overlap.copies(trained, right)
        loss[lang] = subject.loss(rows)
        shown |= {f"{lang} {n}": {"text": text} for n, text in enumerate(texts[:SHOWN], 1)}
    return {
        "stories": {f"at temperature {WARM}": written_so, "likelihood": loss},
        "memory": {"longest run of words from stories of the training": copied},
        "samples": {"stories": shown},
    }


def stories_trained_on(summary, most):
    """The first stories of a run's training, made again from its recipe."""
    recipe = summary.get("recipe") or {}
    lang, seed = recipe.get("lang", LANGUAGES), recipe.get("seed", 0)
    lang = tuple(lang.split(",")) if isinstance(lang, str) else tuple(lang)
    return stories.examples(most, seed, lang)


def experts_section(subject, sizes):
    """Which expert serves which task and language, and what is lost without it."""
    examples = {}
    for lang in LANGUAGES:
        for task, make in mixture.MADE.items():
            examples[f"{task}, {lang}"] = make(sizes["experts"], subject.seed, (lang,), "test", {})
    groups = {name: example_documents(rows, subject.tokenizer) for name, rows in examples.items()}
    loads = specialists.shares(subject.model, groups, subject.backend)
    if not loads:
        return {}
    told = {name: {"bits": specialists.specialization(table)} for name, table in loads.items()}
    cost = specialists.costs(*subject[:2], groups, subject.backend, subject.progress)
    found = {"what an expert says about its task and language": told}
    found |= {f"share of tokens, {name}": table for name, table in loads.items()}
    found |= {f"nats per token lost without it, {name}": table for name, table in cost.items()}
    return {"experts": found}
