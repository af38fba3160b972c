"""A benchmark's figures as Markdown: docs/fill.py puts them between the marks of a page."""

import chat
import cost
import kernels
import ladder
import mtp
import normal
import parts
import scaling
import speculate
from rounds import markdown

TABLES = {
    module.__name__: module.table
    for module in (chat, cost, kernels, ladder, mtp, normal, parts, scaling, speculate)
}


def block(name, result):
    """Table, notes, command, machine and versions of one file of docs/benchmarks."""
    m = result["machine"]
    versions = ", ".join(f"{package} {version}" for package, version in result["versions"].items())
    lines = [
        *TABLES.get(name, markdown)(result["rows"]),
        "",
        *[note + "\n" for note in result["notes"]],
        f"`{result['command']}`, {result['date']}; {m['processor']}, {m['cores']} cores, "
        f"{m['threads']} {'thread' if m['threads'] == 1 else 'threads'} a side, {m['system']}, "
        f"Python {m['python']}{versions and ', '}{versions}.",
    ]
    return "\n".join(lines) + "\n"
