"""Sphinx settings: MyST Markdown, formulas by MathJax."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # works without an installation

from axion_np import __version__

project = "axion_np"
author = "the axion_np authors"
release = __version__
extensions = ["myst_parser"]
myst_enable_extensions = ["amsmath", "dollarmath", "deflist"]
myst_heading_anchors = 3
exclude_patterns = ["_build", "pictures"]
html_theme = "furo"
html_title = "axion_np"
html_static_path = ["_static"]
html_css_files = ["book.css"]
html_copy_source = False
html_show_sourcelink = False
html_theme_options = {  # a line of code has up to 99 columns, and the page shows them all
    "light_css_variables": {"code-font-size": "0.72rem"},
    "dark_css_variables": {"code-font-size": "0.72rem"},
}
