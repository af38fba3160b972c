"""Answers in the shapes of the OpenAI API: whole, and in chunks as they are written.

New here: nothing but field names. `steps` come from `answers.write`; each function takes a job
(who asked for what) and the answers to it, and gives the dict that a client expects.
"""

from axion_np.chat.answers import Record, log_softmax


def logprobs_of(entries, wanted) -> dict | None:
    return {"content": entries, "refusal": None} if wanted else None


# ---------------------------------------------------------------------------- chat
def chat_chunks(job, answers):
    """`chat.completion.chunk`: the role, pieces of text, the reason of the end, usage."""
    head, logs = job.head("chat.completion.chunk", "chatcmpl"), job.top_logprobs is not None
    share = {"usage": None} if job.given["stream_options"] else {}

    def chunk(number, delta, entries=(), finish=None, **more):
        logprobs = logprobs_of(list(entries), logs)
        choice = {"index": number, "delta": delta, "logprobs": logprobs, "finish_reason": finish}
        return head | {"choices": [choice | more]} | share

    for number, _, steps in answers:
        first = chunk(number, {"role": "assistant", "content": ""})
        yield first | {"axion": job.extras()}
        for step in steps:
            if step.text or step.entries:
                yield chunk(number, {"content": step.text}, step.entries)
            if step.finish:
                end = {"end": step.end} if step.end else {}
                yield chunk(number, {}, finish=step.finish, **end)
    if job.given["stream_options"]:
        yield head | {"choices": [], "usage": job.usage()}


def chat_whole(job, answers):
    """`chat.completion`."""
    choices = []
    for number, _, steps in answers:
        text, entries, step = gathered(steps)
        choices.append(
            {
                "index": number,
                "message": {"role": "assistant", "content": text, "refusal": None},
                "logprobs": logprobs_of(entries, job.top_logprobs is not None),
                "finish_reason": step.finish,
            }
            | ({"end": step.end} if step.end else {})
        )
    head = job.head("chat.completion", "chatcmpl")
    return head | {"choices": choices, "usage": job.usage(), "axion": job.extras()}


def gathered(steps):
    """Text and records of a whole answer, and its last step."""
    texts, entries, step = [], [], None
    for step in steps:
        texts.append(step.text)
        entries += step.entries
    return "".join(texts), entries, step


# ---------------------------------------------------------------------------- completions
def completion_chunks(job, answers):
    """`text_completion` in chunks."""
    head, logs = job.head("text_completion", "cmpl"), job.top_logprobs is not None
    share = {"usage": None} if job.given["stream_options"] else {}
    for number, ids, steps in answers:
        begun, entries = echo(job, ids)
        at, extras = len(begun), {"axion": job.extras()}
        if begun or number == 0:
            choice = completion_choice(number, begun, entries, None, logs, 0)
            yield head | {"choices": [choice]} | share | extras
        for step in steps:
            if step.text or step.entries or step.finish:
                choice = completion_choice(number, step.text, step.entries, step.finish, logs, at)
                choice |= {"end": step.end} if step.end else {}
                yield head | {"choices": [choice]} | share
                at += len(step.text)
    if job.given["stream_options"]:
        yield head | {"choices": [], "usage": job.usage()}


def completion_whole(job, answers):
    """`text_completion`."""
    choices = []
    for number, ids, steps in answers:
        begun, before = echo(job, ids)
        text, entries, step = gathered(steps)
        logs = job.top_logprobs is not None
        choice = completion_choice(number, begun + text, before + entries, step.finish, logs, 0)
        choices.append(choice | ({"end": step.end} if step.end else {}))
    head = job.head("text_completion", "cmpl")
    return head | {"choices": choices, "usage": job.usage(), "axion": job.extras()}


def echo(job, ids) -> tuple[str, list]:
    """The prompt and the records of its tokens, where the request wants them back."""
    if not job.given["echo"]:
        return "", []
    model, tokenizer = job.speaker.model, job.speaker.tokenizer
    if job.top_logprobs is None:
        return tokenizer.decode(ids), []
    record, top = Record(tokenizer), job.top_logprobs
    entries = [record.spelled(ids[0]) | {"logprob": None, "entropy": None, "top_logprobs": []}]
    if len(ids) > 1:
        for token, logits_V in zip(ids[1:], model.logits(ids[:-1], "numpy")):
            entries.append(record.entry(token, log_softmax(logits_V), top))
    return tokenizer.decode(ids), entries


def completion_choice(number, text, entries, finish, logs, at) -> dict:
    """One choice; its log probabilities in the API's older form, and in the newer beside it."""
    choice = {"index": number, "text": text, "logprobs": None, "finish_reason": finish}
    if logs:
        starts, here = [], at
        for entry in entries:
            starts.append(here)
            here += len(bytes(entry["bytes"] or ()).decode("utf-8", "ignore"))
        choice["logprobs"] = {
            "tokens": [entry["token"] for entry in entries],
            "token_logprobs": [entry["logprob"] for entry in entries],
            "top_logprobs": [
                {best["token"]: best["logprob"] for best in entry["top_logprobs"]} or None
                for entry in entries
            ],
            "text_offset": starts,
            "content": entries,
        }
    return choice
