"""Sphinx extension: links inside the book as one file (the builder singlehtml) lead somewhere.

Every page has an "Equations" and a "Check". In one file their names would be the same fifty times,
and Sphinx leaves links such as #document-modules/mla#equations, which no browser follows. So each
name gets its page in front of it, here and in every link.
"""

import re
from pathlib import Path

BEGIN = re.compile(r'<span id="document-([^"]+)"></span>')
NAMED = re.compile(r'(<(?:section|span)(?: class="[^"]*")?) id="([^"]+)"')


def mended(text):
    """The file with names that are its pages' own. What stands before the first page stays."""
    first, *parts = BEGIN.split(text)
    made = [first]
    for page, part in zip(parts[::2], parts[1::2], strict=True):
        own = {name for _, name in NAMED.findall(part)}

        def link(match, page=page, own=own):
            return f'href="#{page}/{match[1]}"' if match[1] in own else match[0]

        part = re.sub(r'href="#([^"#]+)"', link, part)
        part = NAMED.sub(rf'\1 id="{page}/\2"', part)
        made += [f'<span id="document-{page}"></span>', part]
    text = re.sub(r'href="#document-([^"#]+)#([^"]+)"', r'href="#\1/\2"', "".join(made))
    return text.replace('href="#document-index"', 'href="#"')  # the first page: the top


def finish(app, exception):
    if app.builder.name == "singlehtml" and exception is None:
        file = Path(app.outdir) / "index.html"
        file.write_text(mended(file.read_text(encoding="utf-8")), encoding="utf-8")


def setup(app):
    app.connect("build-finished", finish)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
