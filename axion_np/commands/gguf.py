"""gguf: a run becomes one file for llama.cpp."""

from pathlib import Path

from axion_np.commands import line


def parser():
    p = line.Parser(
        "gguf",
        "Write a run as one file for llama.cpp, with its tokenizer. Needs the package gguf: "
        "pip install gguf.",
        ["axion gguf axion1-sums sums.gguf", "axion gguf runs/mine mine.gguf --dtype f16"],
        usage="CKPT OUT [options]",
    )
    p.add_argument("checkpoint", metavar="CKPT", help="a run's directory, or a released model")
    p.add_argument("file", metavar="OUT", type=line.path, help="to be made")
    p.add_argument(
        "--dtype",
        type=line.one_of("f32", "f16", "q8_0"),
        default="f32",
        metavar="f32|f16|q8_0",
        help="of the matrices; f16 halves the file, q8_0 quarters it, gains stay f32",
    )
    p.add_argument("--overwrite", action="store_true", help="replace OUT if it exists")
    return p


def work(args):
    from axion_np.generation.released import find
    from axion_np.interchange.gguf import write_gguf
    from axion_np.modules.model import Model
    from axion_np.text.tokenizer import Tokenizer

    line.refuse_existing(args.file, args.overwrite, "file")
    place = find(args.checkpoint)
    model, file = Model.load(place), place / "tokenizer.json"
    tokenizer = Tokenizer.load(file) if file.exists() else None
    write_gguf(model, tokenizer, args.file, args.dtype)
    print(f"{args.file}: {Path(args.file).stat().st_size:,} bytes")


def main(argv=None):
    return line.run(parser(), work, argv)
