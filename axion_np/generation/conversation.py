"""Text in, text out: questions, answers, conversations.

New here: nothing that computes. A prompt becomes ids, ids are continued, and what comes is spelled
as text while it arrives.
"""

from collections.abc import Iterable, Iterator

from axion_np.generation.sampling import Settings, generate


def generate_text(
    model, tokenizer, prompt: str, max_new_tokens: int, *, stop: Iterable[str] = (), **options
) -> Iterator[str]:
    """Continue a text: pieces of text that never split a character.

    Ends before the first stop string, wherever its characters fall between tokens: text that may
    be the beginning of one is held back until it is known. `options` are those of `generate`.

    **Errors**  as `generate`, and ValueError for an empty stop string
    """
    if "" in stop:
        raise ValueError("a stop string is empty; expected at least one character")
    options = {"n_tokens": tokenizer.vocab_size} | options
    tokens = generate(model, tokenizer.encode(prompt), max_new_tokens, **options)
    return spell(tokens, tokenizer, stop, options.get("eos_id", Settings().eos_id))


def spell(tokens, tokenizer, stop=(), eos_id=2) -> Iterator[str]:
    """Tokens as pieces of text, without the end-of-sequence token, up to a stop string."""
    text = tokenizer.decode_stream(token for token in tokens if token != eos_id)
    return until_stop(text, stop)


def until_stop(pieces, stop) -> Iterator[str]:
    """Pass the pieces on up to the first stop string."""
    held = ""
    for piece in pieces:
        held += piece
        found = [held.index(s) for s in stop if s in held]
        if found:
            held = held[: min(found)]
            break
        keep = max((n for s in stop for n in range(1, len(s)) if held.endswith(s[:n])), default=0)
        if len(held) > keep:
            yield held[: len(held) - keep]
        held = held[len(held) - keep :]
    if held:
        yield held
