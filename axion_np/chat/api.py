"""The HTTP API without HTTP: a dict comes in, a dict goes out, or a stream of dicts.

New here: an answer may go to someone who has left. `gone` is asked before every token; when it
says yes the answer ends, its place is free, and nobody else's answer knows of it. The shapes are
those of the OpenAI API: chat completions, completions, models. What that API does not have stands
under `axion` (notes, the ids that were read, the seed, the cache) or beside it (`id` and `entropy`
of a token), where clients that do not know it pass over it.
"""

import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack

from axion_np.chat import asked, glass
from axion_np.chat.answers import Counted, Step, write
from axion_np.chat.asked import Refused
from axion_np.chat.models import Models, Speaker
from axion_np.chat.places import Places, Readers, never
from axion_np.chat.shapes import chat_chunks, chat_whole, completion_chunks, completion_whole
from axion_np.generation.conversation import Chat

MOST_PROMPTS = 16  # prompts of one completion


class Flow:
    """Chunks of one request; its place is free when they end, or when it is closed."""

    def __init__(self, chunks: Iterator[dict], stack: ExitStack):
        self.chunks, self.stack = chunks, stack

    def __iter__(self):
        return self

    def __next__(self) -> dict:
        try:
            return next(self.chunks)
        except BaseException:
            self.close()
            raise

    def close(self):
        self.chunks.close()
        self.stack.close()


class Job:
    """One request that is being answered: its prompts, each continued n times."""

    def __init__(self, speaker: Speaker, prompts, given, max_tokens, top_logprobs, notes=()):
        self.speaker, self.prompts, self.given = speaker, prompts, given
        seed = given["seed"]
        self.seed = secrets.randbelow(2**31) if seed is None else seed
        self.max_tokens, self.top_logprobs, self.notes = max_tokens, top_logprobs, list(notes)
        self.id, self.created, self.counted = secrets.token_hex(12), int(time.time()), []

    def usage(self) -> dict:
        """Tokens read and written. The n answers to one prompt count it once."""
        prompt, new = sum(map(len, self.prompts)), sum(c.n_new for c in self.counted)
        kept = sum(c.n_kept for c in self.counted[:: self.given["n"]])
        return {
            "prompt_tokens": prompt,
            "completion_tokens": new,
            "total_tokens": prompt + new,
            "prompt_tokens_details": {"cached_tokens": kept},
        }

    def head(self, kind: str, prefix: str) -> dict:
        """What every chunk of an answer begins with."""
        return {
            "id": f"{prefix}-{self.id}",
            "object": kind,
            "created": self.created,
            "model": self.speaker.name,
        }

    def extras(self) -> dict:
        """What the OpenAI API has no field for."""
        model = self.speaker.model
        config, size = model.config, model.params.flat.itemsize
        return {
            "notes": self.notes,
            "seed": self.seed,
            "prompt_token_ids": self.prompts[0] if len(self.prompts) == 1 else self.prompts,
            "cache_bytes_per_token": config.cache_numbers_per_token() * config.n_layers * size,
            "mha_bytes_per_token": glass.mha_numbers_per_token(config) * config.n_layers * size,
        }


class Api:
    """All that is served. `n` answers are written at once and `n_waiting` requests wait.

    `looker` looks inside: a `Glass`, or a `Looker` where answers must not wait for it.
    """

    def __init__(
        self, models: Models, n: int = 8, n_waiting: int = 32, backend="auto", looker=None
    ):
        self.models, self.backend = models, backend
        self.places, self.readers = Places(n, n_waiting), Readers(2 * n, backend)
        self.looker = looker or glass.Glass(models)
        self.closing = False

    # ------------------------------------------------------------------------ requests
    def chat(self, body: dict, gone: Callable[[], bool] = never) -> dict | Flow:
        """`POST /v1/chat/completions`. **Errors** Refused, Gone."""
        given = asked.fields(body, asked.CHAT, ("messages",))
        messages = asked.messages(body)
        if given["top_logprobs"] is not None and not given["logprobs"]:
            raise Refused("top_logprobs needs logprobs: true", "top_logprobs")
        speaker = self.models.find(given)
        limit = given["max_completion_tokens"] or given["max_tokens"]
        W = speaker.model.config.max_seq_len
        limit = W // 2 if limit is None else limit
        ids, notes = written(speaker, messages, given["lang"], limit, self.backend)
        fits(len(ids), W, "messages")
        top = (given["top_logprobs"] or 0) if given["logprobs"] else None
        job = Job(speaker, [ids], given, limit, top, notes)
        return self.serve(job, gone, chat_chunks, chat_whole)

    def complete(self, body: dict, gone: Callable[[], bool] = never) -> dict | Flow:
        """`POST /v1/completions`. **Errors** Refused, Gone."""
        given = asked.fields(body, asked.COMPLETION, ("prompt",))
        speaker = self.models.find(given)
        prompts = prompts_of(body.get("prompt"), speaker)
        for ids in prompts:
            fits(len(ids), speaker.model.config.max_seq_len, "prompt")
        job = Job(speaker, prompts, given, given["max_tokens"], given["logprobs"])
        return self.serve(job, gone, completion_chunks, completion_whole)

    def inspect(self, body: dict, gone: Callable[[], bool] = never) -> dict | bytes:
        """`POST /v1/inspect`; a `Looker` answers in JSON. **Errors** Refused, Gone."""
        return self.looker.look(body, gone, lambda: self.places.busy > 0)

    def health(self) -> dict:
        """`GET /healthz`."""
        places = self.places
        return {
            "status": "closing" if self.closing else "ok",
            "writing": places.busy,
            "waiting": len(places.queue),
            "places": places.n,
            "kept_cache_bytes": self.readers.nbytes,
        }

    # ------------------------------------------------------------------------ answers
    def serve(self, job, gone, chunks, whole):
        """Wait for a place; then a stream of chunks, or all of it."""
        for token in job.given["logit_bias"]:
            V = job.speaker.tokenizer.vocab_size
            if token >= V:
                raise Refused(f"logit_bias has id {token}; expected 0 to {V - 1}", "logit_bias")

        def left():
            return self.closing or gone()

        stack = ExitStack()
        stack.enter_context(self.places.one(left))
        if job.given["stream"]:
            return Flow(chunks(job, self.answers(job, left)), stack)
        with stack:
            return whole(job, self.answers(job, left))

    def answers(self, job: Job, gone) -> Iterator[tuple[int, list, Iterator[Step]]]:
        """(number, prompt, steps) of each answer; read one to its end before the next."""
        model, tokenizer, n = job.speaker.model, job.speaker.tokenizer, job.given["n"]
        for number in range(len(job.prompts) * n):
            ids, counted = job.prompts[number // n], Counted()
            job.counted.append(counted)
            how = asked.writing(job.given, job.max_tokens, job.top_logprobs, job.seed + number % n)
            with self.readers.one(model, ids) as reader:
                yield number, ids, write(reader, model, tokenizer, ids, how, counted, gone)


def fits(n_tokens: int, window: int, param: str):
    """**Errors** Refused for a text that the model cannot read as a whole."""
    if n_tokens > window:
        most = f"this model's maximum context length is {window:,}"  # words that clients look for
        message = f"the prompt is too long: {param} has {n_tokens:,} tokens; {most}"
        raise Refused(message, param, "context_length_exceeded")
    if n_tokens == 0:
        raise Refused(f"{param} is empty; expected some text", param)


def written(speaker: Speaker, messages, lang, max_tokens, backend) -> tuple[list[int], list[str]]:
    """The ids that a conversation is for this model, and what one should know about it."""
    pair = speaker.model, speaker.tokenizer
    most = min(max_tokens, speaker.model.config.max_seq_len)
    chat, notes = Chat(pair, lang=lang, max_new_tokens=most, backend=backend), []
    chat.note = notes.append
    spoken = [m for m in messages if m["role"] in ("user", "assistant")]
    if len(spoken) < len(messages):
        notes.append("this model was not trained with system messages; they are not read")
    while spoken[0]["role"] == "assistant":
        spoken.pop(0)
        notes.append("what the assistant says before any question is not read")
    if not chat.remembers and len(spoken) > 1:
        notes.append("this model was trained on single questions; only the last one is read")
    for message in spoken[:-1]:
        mine = message["role"] == "user"
        chat.messages.append(chat.message(message["content"]) if mine else message)
    return chat.prompt(spoken[-1]["content"]), notes


def prompts_of(prompt, speaker: Speaker) -> list[list[int]]:
    """A text, ids, or a list of either, as lists of ids."""
    V, encode = speaker.tokenizer.vocab_size, speaker.tokenizer.encode
    if isinstance(prompt, str):
        return [encode(prompt)]
    if not isinstance(prompt, list) or not prompt:
        raise Refused(f"prompt is {asked.shown(prompt)}; expected a text or ids", "prompt")
    if isinstance(prompt[0], int):
        prompt = [prompt]
    if len(prompt) > MOST_PROMPTS:
        raise Refused(f"prompt has {len(prompt)}; expected at most {MOST_PROMPTS}", "prompt")
    found = []
    for number, item in enumerate(prompt):
        here = "prompt" if len(prompt) == 1 else f"prompt[{number}]"
        if isinstance(item, str):
            found.append(encode(item))
        elif isinstance(item, list):
            bad = [i for i in item if type(i) is not int or not 0 <= i < V]
            if bad:
                raise Refused(f"{here} has {asked.shown(bad[0])}; expected ids below {V}", here)
            found.append(item)
        else:
            raise Refused(f"{here} is {asked.kind_of(item)}; expected a text or ids", here)
    return found
