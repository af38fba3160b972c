"""A notebook is written as a script and kept with its outputs: source/SLUG.py -> SLUG.ipynb.

    python notebooks/build.py rope mla     run these and write them
    python notebooks/build.py              all of them: some minutes
    python notebooks/build.py --text       new words only: code and outputs stay as they are

The scripts are in jupytext's percent format, so that a diff reads and editors know the cells.
Pictures are stored with few colours, which makes a notebook a third of its size.
"""

import argparse
import base64
import io
import json
import re
import resource
from pathlib import Path

HERE = Path(__file__).resolve().parent
COLOURS = 64
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def read_cells(text):
    """A script in the percent format as (kind, source) pairs."""
    cells = []
    for part in re.split(r"^# %%", text, flags=re.MULTILINE)[1:]:
        mark, _, body = part.partition("\n")
        kind = "markdown" if "[markdown]" in mark else "code"
        if kind == "markdown":
            body = re.sub(r"^# ?", "", body, flags=re.MULTILINE)
        cells.append((kind, body.strip("\n")))
    return cells


def repository():
    """The public address that CITATION.cff gives, or None."""
    citation = (HERE.parent / "CITATION.cff").read_text(encoding="utf-8")
    found = re.search(r'^repository-code: "?(https://github\.com/[^"\s]+?)/?"?$', citation, re.M)
    return found and found[1]


def badges(slug, url):
    """Two badges that open the notebook elsewhere, and what to install there."""
    name = url.removeprefix("https://github.com/")
    colab = f"https://colab.research.google.com/github/{name}/blob/main/notebooks/{slug}.ipynb"
    binder = f"https://mybinder.org/v2/gh/{name}/main?urlpath=lab/tree/notebooks/{slug}.ipynb"
    return (
        f"[![Colab](https://colab.research.google.com/assets/colab-badge.svg)]({colab}) "
        f"[![Binder](https://mybinder.org/badge_logo.svg)]({binder})\n"
        f'There, first: `%pip install "axion_np[notebooks] @ git+{url}"`'
    )


def new_notebook(slug):
    """The notebook of a script, before it has run."""
    cells, url = [], repository()
    script = HERE / "source" / f"{slug}.py"
    for number, (kind, source) in enumerate(read_cells(script.read_text(encoding="utf-8"))):
        if number == 0 and url:
            source += "\n\n" + badges(slug, url)
        cell = {
            "cell_type": kind,
            "id": f"{re.sub('[_/]', '-', slug)}-{number:02}",
            "metadata": {},
        }
        if kind == "code":
            cell |= {"execution_count": None, "outputs": []}
        cells.append(cell | {"source": source})
    return {"cells": cells, "metadata": METADATA, "nbformat": 4, "nbformat_minor": 5}


def run(notebook):
    """Fill in the outputs. **Errors** those of the cells."""
    import nbformat
    from nbclient import NotebookClient

    node = nbformat.from_dict(notebook)
    resources = {"metadata": {"path": str(HERE)}}
    NotebookClient(node, timeout=600, kernel_name="python3", resources=resources).execute()
    for mine, ran in zip(notebook["cells"], node.cells, strict=True):
        if mine["cell_type"] == "code":
            mine["execution_count"] = ran.execution_count
            mine["outputs"] = joined([kept(output) for output in ran.outputs])
    return notebook


def kept(output):
    """An output as it is stored: text in lines, pictures with few colours, no times."""
    output = json.loads(json.dumps(output))
    data = output.get("data", {})
    if "image/png" in data:
        output = output | {"data": {"image/png": few_colours(data["image/png"])}}
    elif data:
        plain = {kind: "".join(text).splitlines(keepends=True) for kind, text in data.items()}
        output = output | {"data": plain}
    if "text" in output:
        output["text"] = output["text"].splitlines(keepends=True)
    return output | ({"metadata": {}} if data else {})


def joined(outputs):
    """Pieces of one stream that came one after the other are one output."""
    whole = []
    for output in outputs:
        if whole and "name" in output and output["name"] == whole[-1].get("name"):
            whole[-1]["text"] += output["text"]
        else:
            whole.append(output)
    return whole


def few_colours(png):
    """The same picture from a palette. **Shapes** base64 text -> base64 text."""
    from PIL import Image

    picture = Image.open(io.BytesIO(base64.b64decode(png))).convert("RGB")
    small = io.BytesIO()
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(small, "png", optimize=True)
    return base64.b64encode(small.getvalue()).decode()


def with_outputs_of(notebook, path):
    """New words, old outputs. **Errors** ValueError where code has changed."""
    old = [c for c in json.loads(path.read_text(encoding="utf-8"))["cells"] if "outputs" in c]
    new = [cell for cell in notebook["cells"] if "outputs" in cell]
    if ["".join(cell["source"]) for cell in old] != ["".join(cell["source"]) for cell in new]:
        raise ValueError(f"{path.name}: code has changed; run it: build.py {path.stem}")
    for mine, ran in zip(new, old, strict=True):
        mine |= {key: ran[key] for key in ("execution_count", "outputs")}
    return notebook


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("slugs", nargs="*", help="names without .py; none: all")
    parser.add_argument("--text", action="store_true", help="run nothing: only new words")
    options = parser.parse_args()
    scripts = sorted((HERE / "source").rglob("*.py"))
    every = [path.relative_to(HERE / "source").with_suffix("").as_posix() for path in scripts]
    used = 0.0
    for slug in options.slugs or every:
        path = HERE / f"{slug}.ipynb"
        notebook = new_notebook(slug)
        if options.text or slug != path.stem:  # a translation has the outputs of its original
            notebook = with_outputs_of(notebook, HERE / f"{path.stem}.ipynb")
        else:
            notebook = run(notebook)
        text = json.dumps(notebook, ensure_ascii=False, indent=1) + "\n"
        path.write_text(text, encoding="utf-8", newline="\n")
        times = resource.getrusage(resource.RUSAGE_CHILDREN)
        before, used = used, times.ru_utime + times.ru_stime
        print(f"{slug}: {used - before:.1f} s of processor, {len(text.encode()) / 1000:.0f} kB")


if __name__ == "__main__":
    main()
