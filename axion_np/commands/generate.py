"""generate: ask a trained model, go on with a text, or hold a conversation."""

import sys
import threading
import time

from axion_np.commands import line
from axion_np.generation.released import (
    TALKER,
    find,
    names,
    purpose,
    read_summary,
    source,
)

PATIENCE = 1.5  # seconds without a token after which it is said why
EXAMPLES = [
    'axion generate "Quanto é 347 + 285?"',
    "axion generate                              a conversation; Ctrl-D ends it",
    'axion generate --checkpoint runs/text --raw "It was" --temperature 0.9',
    "axion generate - < question.txt",
]


def parser():
    best = purpose(read_summary(find(TALKER)))
    p = line.Parser(
        "generate",
        f"Ask a trained model: {TALKER}, trained for {best}, or another one. Without a prompt a "
        "conversation begins. python generate.py is the same command.",
        EXAMPLES,
        usage="[options] [PROMPT]",
    )
    p.add_argument("words", nargs="?", metavar="PROMPT", help="what to ask; - reads it from stdin")
    p.add_argument("--prompt", metavar="TEXT", help="the same, as an option")
    p.add_argument("--raw", action="store_true", help="go on with the prompt exactly as it is")
    p.add_argument(
        "--lang",
        type=line.one_of("pt", "en"),
        metavar="pt|en",
        help="language of the question (default: guessed from its words)",
    )
    p.add_argument("--chat", action="store_true", help="a conversation, as without a prompt")
    p.add_argument("--list", action="store_true", help="list the models that come with this")
    which = p.add_argument_group("which model").add_mutually_exclusive_group()
    which.add_argument(
        "--model", type=line.path, metavar="NAME", help=f"one of the package (default: {TALKER})"
    )
    which.add_argument("--checkpoint", type=line.path, metavar="DIR", help="what train wrote")
    add_choice(p.add_argument_group("how a token is chosen"))
    add_bounds(p.add_argument_group("how much, and how"))
    return p


def add_bounds(group):
    """The options of length, and of how it is done."""
    group.add_argument(
        "--min-new-tokens", type=line.whole(0), default=0, metavar="N", help="no end before"
    )
    group.add_argument(
        "--max-new-tokens",
        type=line.whole(0, 10_000_000),
        metavar="N",
        help="no more than (default: 200 for a question, 60 for a text)",
    )
    group.add_argument(
        "--stop", action="append", default=[], metavar="TEXT", help="end before this; repeatable"
    )
    group.add_argument(
        "--speculative",
        type=line.whole(0, 16),
        default=0,
        metavar="K",
        help="let the model's MTP module draft K tokens a pass; the text stays the model's own",
    )
    group.add_argument(
        "--shortlist",
        type=line.whole(2),
        metavar="N",
        help="draft only the first N ids of the vocabulary, the frequent ones, and the ids of the "
        "text: a draft costs less and stays less often (default: all)",
    )
    group.add_argument(
        "--weights",
        type=line.one_of("float32", "bfloat16"),
        default="float32",
        metavar="float32|bfloat16",
        help="bfloat16: half the bytes, quicker for large models and not quite exact",
    )
    group.add_argument(
        "--stats", action="store_true", help="speed, cache and drafts that stayed, on stderr"
    )
    line.add_backend(group)


def add_choice(group):
    """The options of sampling."""
    group.add_argument(
        "--temperature",
        type=line.number(least=0),
        metavar="X",
        help="0: the most probable token; higher: more chance (default: 0 for one answer to a "
        "question, 0.9 elsewhere)",
    )
    group.add_argument(
        "--top-k", type=line.whole(), metavar="K", help="only the K most probable (default: all)"
    )
    group.add_argument(
        "--top-p",
        type=line.number(above=0, most=1),
        metavar="P",
        help="only the most probable that hold this share (default: all)",
    )
    group.add_argument(
        "--repetition-penalty",
        type=line.number(above=0),
        default=1.0,
        metavar="X",
        help="above 1, what was there becomes less likely",
    )
    group.add_argument(
        "--seed", type=line.whole(0), default=0, metavar="N", help="same seed, same text"
    )
    group.add_argument(
        "--num-samples",
        type=line.whole(1, 1_000_000),
        default=1,
        metavar="N",
        help="so many answers, with seeds from --seed on",
    )


def work(args):
    if args.list:
        for name in names():
            print(f"{name:<18}{purpose(read_summary(find(name)))}")
        return
    prompt = given_prompt(args)
    if args.shortlist is not None and args.speculative == 0:
        raise ValueError(
            f"--shortlist {args.shortlist}, but nothing is drafted; expected --speculative K too"
        )
    from axion_np.backends import resolve
    from axion_np.generation.conversation import load

    pair = load(asked(args), "numpy")
    if args.weights != "float32" and resolve(args.backend) == "numpy":
        raise ValueError("--weights bfloat16 is for the back end numba; leave out one of the two")
    pair[0].decoding_weights = args.weights
    text_model = source(pair[0].summary) == "text"
    if text_model and not args.raw and prompt is not None:
        note("this model was trained on plain text: the prompt is gone on with as it is")
    if prompt is None:
        return converse(pair, args, text_model)
    for number in range(args.num_samples):
        if args.num_samples > 1:
            print(f"--- sample {number + 1}, seed {args.seed + number}")
        answer(pair, prompt, args, args.raw or text_model, args.seed + number)


def note(text):
    print(f"axion generate: {text}", file=sys.stderr, flush=True)


def asked(args):
    """The name or directory of the model that answers."""
    if args.checkpoint is not None or args.model is not None:
        return args.model if args.checkpoint is None else args.checkpoint
    return TALKER


def given_prompt(args):
    """The prompt, or None for a conversation. **Errors** ValueError for two, or an empty one."""
    if args.words is not None and args.prompt is not None:
        raise ValueError("PROMPT and --prompt were both given; expected one of them")
    prompt = args.words if args.prompt is None else args.prompt
    if args.chat:
        if prompt is not None:
            raise ValueError("--chat and a prompt were both given; type it in the conversation")
        return None
    if prompt is None and not args.raw:
        return None
    if prompt in (None, "-"):
        prompt = sys.stdin.read() if sys.stdin is not None else ""
        prompt = prompt if args.raw else prompt.strip()
    prompt = prompt.encode("utf-8", "surrogateescape").decode("utf-8", "replace")  # odd bytes
    if not prompt.strip() and not (args.raw and prompt):
        raise ValueError("the prompt is empty; expected a question, or a text with --raw")
    return prompt


def options_of(args, is_text):
    """What `Chat` and `generate` take."""
    one = not is_text and args.num_samples == 1
    temperature = args.temperature if args.temperature is not None else 0.0 if one else 0.9
    most = args.max_new_tokens
    names = "top_k top_p min_new_tokens repetition_penalty backend stop speculative shortlist"
    return {name: getattr(args, name) for name in names.split()} | {
        "temperature": temperature,
        "max_new_tokens": most if most is not None else 60 if is_text else 200,
    }


def answer(pair, prompt, args, is_text, seed):
    """Print one text piece by piece."""
    from axion_np.generation.conversation import Chat

    chat = Chat(pair, lang=args.lang, seed=seed, **options_of(args, is_text))
    ids = chat.prompt(prompt, raw=args.raw)
    if args.stats:
        warm_up(chat)
    began = time.perf_counter()
    stream(chat.answer(ids))
    if args.stats:
        stats(chat, len(ids), time.perf_counter() - began)


def stream(pieces):
    """Print pieces as they come; say so where compiling makes them wait."""
    wait = threading.Timer(PATIENCE, note, ["compiling (the first time only) ..."])
    wait.daemon = True
    wait.start()
    try:
        for piece in pieces:
            wait.cancel()
            print(piece, end="", flush=True)
    finally:
        wait.cancel()
    print(flush=True)


def warm_up(chat):
    """Load and compile what decoding needs, so that it is not counted."""
    next(chat.tokens([0]), None)
    chat.tally[...] = 0


def stats(chat, n_read, seconds):
    """How fast it was, and what the cache holds."""
    config, made = chat.model.config, chat.n_new
    numbers = config.cache_numbers_per_token() * config.n_layers
    held = min(n_read + made, config.max_seq_len)
    note(
        f"{n_read} prompt tokens, {made} new ones in {seconds:.3f} s: {made / seconds:,.0f} "
        f"tokens/s; the cache holds {numbers} numbers a token, "
        f"{numbers * held * chat.model.params.flat.itemsize:,} bytes"
    )
    if chat.n_drafts:
        parts = [f"{s} of {j} ({s / max(j, 1):.0%})" for j, s in chat.tally.T]
        note("drafts that stayed, of those judged, by place: " + ", ".join(parts))


def converse(pair, args, is_text):
    """Read lines, answer each; an empty line is passed over."""
    from axion_np.generation.conversation import Chat

    chat = Chat(pair, lang=args.lang, seed=args.seed, **options_of(args, is_text))
    typed, said = sys.stdin is not None and sys.stdin.isatty(), 0
    if typed:
        name = asked(args)
        alone = "" if chat.remembers else "; each question by itself, as in its training"
        print(f"{name}: {purpose(pair[0].summary)}{alone}. Ctrl-D ends, /new forgets.")
        try:
            import readline  # noqa: F401  arrow keys and history, where there is such a thing
        except ImportError:
            pass
    while True:
        try:
            text = input("> " if typed else "").strip()
        except (EOFError, RuntimeError):  # the end of the input, or there is none
            if typed:
                print()
            elif not said:
                raise ValueError(
                    "nothing was asked; expected a PROMPT, or lines on standard input"
                ) from None
            return
        said += 1
        if text == "/new":
            chat.messages.clear()
        elif text:
            try:
                stream(chat.say(text, stream=True))
            except KeyboardInterrupt:  # ends the answer, not the conversation
                if not typed:
                    raise
                print()


def main(argv=None):
    return line.run(parser(), work, argv)
