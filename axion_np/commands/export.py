"""export: a run becomes a directory for transformers and vLLM."""

from axion_np.commands import line


def parser():
    p = line.Parser(
        "export",
        "Write a run as a directory that DeepseekV3ForCausalLM and AutoTokenizer of transformers "
        "load as it is. Names and layout change, numbers do not: export then import gives the "
        "same bytes.",
        ["axion export runs/synthetic-axion1 exported", "axion export axion1-sums exported"],
        usage="CKPT DIR [options]",
    )
    p.add_argument("checkpoint", metavar="CKPT", help="a run's directory, or a released model")
    p.add_argument("directory", metavar="DIR", type=line.path, help="to be made")
    p.add_argument("--overwrite", action="store_true", help="write over what is in DIR")
    return p


def work(args):
    from axion_np.generation.released import find, read_summary
    from axion_np.interchange.huggingface import export_model
    from axion_np.modules.model import Model
    from axion_np.text.tokenizer import Tokenizer

    line.refuse_existing(args.directory, args.overwrite)
    place = find(args.checkpoint)
    model, file = Model.load(place), place / "tokenizer.json"
    tokenizer = Tokenizer.load(file) if file.exists() else None
    export_model(model, tokenizer, args.directory, read_summary(place))
    without = "" if tokenizer else "; no tokenizer.json was found"
    print(f"{args.directory}: {model.config.parameter_count():,} parameters{without}")


def main(argv=None):
    return line.run(parser(), work, argv)
