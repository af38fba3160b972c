r"""Ask a trained model.

python generate.py --prompt "Quanto é 5 + 3?"
python generate.py --help
"""

import argparse
import re
import sys
import threading
import time
from pathlib import Path

DEFAULT_MODEL = "axion1-sums"
PORTUGUESE = {
    "quanto",
    "quantos",
    "quanta",
    "quantas",
    "qual",
    "quais",
    "calcule",
    "divida",
    "é",
    "e",
    "de",
    "dá",
    "mais",
    "menos",
    "vezes",
    "dividido",
    "por",
    "tem",
    "tinha",
    "têm",
    "há",
    "um",
    "uma",
    "cada",
    "ao",
    "todo",
    "resolva",
    "que",
    "os",
    "da",
    "para",
    "com",
}


def parse_arguments(argv=None):
    p = argparse.ArgumentParser("generate.py", description="Ask a trained model.")
    p.add_argument("--prompt", required=True, help="a question, or with --raw any text")
    p.add_argument("--raw", action="store_true", help="continue the prompt exactly as it is")
    p.add_argument("--lang", choices=("pt", "en"), help="of the question (guessed from its words)")
    p.add_argument("--checkpoint", metavar="DIR", help="a run of train.py")
    p.add_argument("--model", metavar="NAME", help=f"weights in the package ({DEFAULT_MODEL})")
    p.add_argument(
        "--temperature",
        type=float,
        help="0: the most probable token (0.9; for one answer to a question 0)",
    )
    p.add_argument("--top-k", type=int, help="only the k most probable tokens")
    p.add_argument("--top-p", type=float, help="only the most probable that hold this much")
    p.add_argument("--min-new-tokens", type=int, default=0, help="no end before (0)")
    p.add_argument("--max-new-tokens", type=int, help="60; for a question 200")
    p.add_argument(
        "--repetition-penalty", type=float, default=1.0, help="above 1 repeats less (1)"
    )
    p.add_argument("--seed", type=int, default=0, help="same seed, same text (0)")
    p.add_argument("--num-samples", type=int, default=1, help="answers, with seeds from --seed on")
    p.add_argument("--stop", action="append", default=[], metavar="TEXT", help="end before it")
    p.add_argument("--stats", action="store_true", help="speed and size of the cache, on stderr")
    p.add_argument("--backend", default="numba", help="numba or numpy (numba)")
    return p.parse_args(argv)


def guess_language(question):
    """Portuguese if one of its letters or a third of its words are, else English."""
    words = re.findall(r"[^\W\d]+", question.lower())
    found = sum(word in PORTUGUESE for word in words)
    accents = re.search(r"[ãõçáâêéíóôú]", question.lower())
    return "pt" if accents or 3 * found >= max(len(words), 1) else "en"


def model_directory(args):
    r"""Where the weights are. **Errors** ValueError naming those that there are."""
    from axion_np import weights

    if args.checkpoint and args.model:
        raise ValueError("--checkpoint and --model were both given; expected one of them")
    if args.checkpoint:
        return Path(args.checkpoint)
    name = args.model or DEFAULT_MODEL
    if name not in weights.names():
        there = ", ".join(weights.names()) or "none"
        raise ValueError(
            f"no model {name!r} comes with this package (there are: {there}); train one with "
            "python train.py --synthetic and give its directory as --checkpoint"
        )
    return weights.DIRECTORY / name


def full_prompt(args):
    """(text for the model, whether it is a question): questions get the prompt format."""
    from axion_np.text.packing import HEADERS, format_prompt

    if args.raw or args.prompt.startswith(tuple(before for before, _ in HEADERS.values())):
        return args.prompt, not args.raw
    question = args.prompt.strip()
    if not question:
        raise ValueError("--prompt is empty; expected a question, or a text with --raw")
    return format_prompt(question, args.lang or guess_language(question)), True


def generate(args):
    """Print each sample as it is made."""
    prompt, is_question = full_prompt(args)
    directory = model_directory(args)
    if args.num_samples < 1:
        raise ValueError(f"--num-samples is {args.num_samples}; expected at least 1")
    from axion_np.modules.model import Model
    from axion_np.text.tokenizer import Tokenizer

    model = Model.load(directory)
    tokenizer = Tokenizer.load(directory / "tokenizer.json", backend="numpy")
    names = ("stop", "top_k", "top_p", "min_new_tokens", "repetition_penalty", "backend")
    options = {name: getattr(args, name) for name in names}
    options["temperature"] = args.temperature
    if args.temperature is None:
        options["temperature"] = 0.0 if is_question and args.num_samples == 1 else 0.9
    options["max_new_tokens"] = args.max_new_tokens
    if args.max_new_tokens is None:
        options["max_new_tokens"] = 200 if is_question else 60
    for number in range(args.num_samples):
        if args.num_samples > 1:
            print(f"--- sample {number + 1}, seed {args.seed + number}")
        stream(model, tokenizer, prompt, args.stats, seed=args.seed + number, **options)


def stream(model, tokenizer, prompt, stats, **options):
    """Print one text piece by piece, and how fast it came."""
    from axion_np.generation.conversation import generate_text

    hint = "compiling the decoding step (the first time only) ..."
    timer = threading.Timer(1.5, lambda: print(hint, file=sys.stderr, flush=True))
    timer.daemon = True
    timer.start()
    began, text = time.perf_counter(), ""
    try:
        for piece in generate_text(model, tokenizer, prompt, **options):
            timer.cancel()
            text += piece
            print(piece, end="", flush=True)
    finally:
        timer.cancel()
    print(flush=True)
    if stats:
        seconds, config = time.perf_counter() - began, model.config
        read, made = len(tokenizer.encode(prompt)), len(tokenizer.encode(text))
        numbers = config.cache_numbers_per_token() * config.n_layers
        print(
            f"{read} prompt tokens, about {made} new ones in {seconds:.3f} s: "
            f"{made / seconds:,.0f} tokens/s; the cache holds {numbers} numbers a token, "
            f"{numbers * (read + made) * model.params.flat.itemsize:,} bytes",
            file=sys.stderr,
        )


def main(argv=None):
    args = parse_arguments(argv)
    try:
        generate(args)
    except (ValueError, OSError) as error:
        print(f"generate.py: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print()
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
