"""import: a DeepSeek-V3 directory of transformers becomes a checkpoint of ours."""

from pathlib import Path

from axion_np.commands import line


def parser():
    p = line.Parser(
        "import",
        "Read a DeepSeek-V3 directory of transformers, in one file or in shards, and write it as "
        "a checkpoint that generate, evaluate and train --init take.",
        ["axion import exported runs/mine", 'axion generate --checkpoint runs/mine "5 + 3"'],
        usage="DIR CKPT [options]",
    )
    p.add_argument(
        "directory", metavar="DIR", type=line.path, help="with config.json and model.safetensors"
    )
    p.add_argument("checkpoint", metavar="CKPT", type=line.path, help="to be made")
    p.add_argument("--overwrite", action="store_true", help="write over what is in CKPT")
    return p


def work(args):
    from axion_np.interchange.huggingface import import_model

    line.refuse_existing(args.checkpoint, args.overwrite)
    model, tokenizer = import_model(args.directory)
    model.save(args.checkpoint)
    if tokenizer is not None:
        tokenizer.save(Path(args.checkpoint) / "tokenizer.json")
    without = "" if tokenizer else "; no tokenizer.json was found"
    print(f"{args.checkpoint}: {model.config.parameter_count():,} parameters{without}")


def main(argv=None):
    return line.run(parser(), work, argv)
