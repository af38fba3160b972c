"""page: one self-contained file in which a model runs."""

from pathlib import Path

from axion_np.commands import line


def parser():
    from axion_np.generation.released import PORTABLE

    p = line.Parser(
        "page",
        "Write the page of axion chat as one HTML file with a model in it. It needs no server and "
        "no network: open the file in a browser, send it, put it on a web site. The model runs in "
        "JavaScript, and the panels look inside it as they do in axion chat.",
        [
            "axion page talk.html",
            "axion page sums.html --model axion1-sums",
            "axion page mine.html --checkpoint runs/mine --overwrite",
        ],
        usage="OUT [options]",
    )
    p.add_argument("file", metavar="OUT", type=line.path, help="to be made")
    which = p.add_argument_group("which model").add_mutually_exclusive_group()
    which.add_argument(
        "--model", type=line.path, metavar="NAME", help=f"one of the package (default: {PORTABLE})"
    )
    which.add_argument("--checkpoint", type=line.path, metavar="DIR", help="what train wrote")
    p.add_argument("--overwrite", action="store_true", help="replace OUT if it exists")
    return p


def work(args):
    from axion_np.generation.released import PORTABLE, find

    line.refuse_existing(args.file, args.overwrite, "file")
    place = find(args.checkpoint or args.model or PORTABLE)
    from axion_np.chat.one_file import write_page

    size = write_page(args.file, place, Path(place).resolve().name)
    print(f"{args.file}: {size:,} bytes; open it in a browser")


def main(argv=None):
    return line.run(parser(), work, argv)
