"""Conversations said again, this time with the model's own answers in them.

New here: mistakes that are remembered. Where the second question is asked after the reference
answer to the first, nobody sees what a person would: a wrong 631 is carried on to a wrong 635. So
the user's side is replayed, the model's answers stay in the conversation, and each is graded
against what was right all along. All conversations are asked their first question together, then
their second, and so on.
"""

import re

from tqdm import tqdm

from axion_np.generation.sampling import generate_batch
from axion_np.tasks.dialogues import grade
from axion_np.tasks.grade import rate
from axion_np.tasks.phrases import language_of
from axion_np.text.prompt import conversation_parts, encode_parts

MOST_NEW = 120  # tokens of an answer; a told story has as many


def replay(
    model, tokenizer, conversations, remembers=True, backend="auto", progress=True, most=MOST_NEW
):
    """The model's answers to each conversation, a list of texts each.

    A model that does not remember is asked each question by itself.
    """
    history = [[] for _ in conversations]  # ids of the blocks so far
    answers = [[] for _ in conversations]
    questions = [
        [message for message in talk["messages"] if message["role"] == "user"]
        for talk in conversations
    ]
    total = sum(map(len, questions))
    with tqdm(total=total, desc="dialogues", disable=not progress, leave=False) as bar:
        for number in range(max(map(len, questions), default=0)):
            here = [i for i, said in enumerate(questions) if len(said) > number]
            asked = [
                conversation_parts([questions[i][number]], conversations[i]["lang"]) for i in here
            ]
            for i, parts in zip(here, encode_parts(asked, tokenizer)):
                history[i].append(parts[0][0])
            prompts = [
                fitting(history[i] if remembers else history[i][-1:], model.config, most)
                for i in here
            ]
            found = generate_batch(
                model,
                prompts,
                most,
                temperature=0,
                n_tokens=tokenizer.vocab_size,
                backend=backend,
                advance=bar.update,
            )
            for i, ids in zip(here, found):
                end = [] if tokenizer.eos_id is None else [tokenizer.eos_id]
                ids = [token for token in ids if token not in end]
                history[i][-1] = [*history[i][-1], *ids, *end]
                answers[i].append(tokenizer.decode(ids))
    return answers


def fitting(blocks, config, most):
    """The newest blocks that leave room for an answer, as one list of ids; at least the last."""
    room, first = config.max_seq_len - min(most, config.max_seq_len // 2), 0
    while first < len(blocks) - 1 and sum(map(len, blocks[first:])) > room:
        first += 1
    return [token for block in blocks[first:] for token in block]


def grades(conversations, answers):
    """One row an answer: its turn (from 1), its sum (from 1, or None), kind, lang, and marks."""
    rows = []
    for talk, said in zip(conversations, answers, strict=True):
        sums = 0
        for number, (reply, answer) in enumerate(zip(talk["replies"], said, strict=True), 1):
            is_sum = reply["value"] is not None
            sums += is_sum
            rows.append(
                {
                    "talk": talk["kind"],
                    "message": number,
                    "sum": sums if is_sum else None,
                    "kind": reply["kind"],
                    "lang": reply["lang"],
                    "right": grade(reply, answer),
                    "obeys": None if is_sum else obeys(answer, reply["lang"]),
                }
            )
    return rows


def obeys(answer, lang):
    """Whether an answer is words, and none of another language; a number is in no language."""
    return re.search(r"[^\W\d_]{2}", answer) is not None and language_of(answer) in (lang, None)


def tables(conversations, answers):
    """{table: {row: rate}} of what was said."""
    rows = grades(conversations, answers)

    def rates(mark, **conditions):
        def fits(row):
            return all(row[key] == value for key, value in conditions.items())

        return rate([row[mark] for row in rows if row[mark] is not None and fits(row)])

    first = {f"answer {n}": rates("right", message=n) for n in (1, 2, 3)}
    first["later answers"] = rate([row["right"] for row in rows if row["message"] > 3])
    follow = {
        f"sum {n}, {lang}": rates("right", talk="sums", sum=n, lang=lang)
        for n in (1, 2, 3)
        for lang in ("pt", "en")
    }
    kinds = sorted({row["kind"] for row in rows})
    return {
        "answers in their order": {"all": rates("right")} | first,
        "sums that go on": follow,
        "by kind": {kind: rates("right", kind=kind) for kind in kinds},
        "by language": {lang: rates("right", lang=lang) for lang in ("pt", "en")},
        "in the language asked": {"all": rates("obeys")}
        | {lang: rates("obeys", lang=lang) for lang in ("pt", "en")},
    }
