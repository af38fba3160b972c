"""Sphinx settings: MyST Markdown, formulas by MathJax, notebooks shown as they were committed."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # works without an installation

from axion_np import __version__

project = "axion_np"
author = "the axion_np authors"
release = __version__
extensions = ["myst_nb"]
myst_enable_extensions = ["amsmath", "dollarmath", "deflist"]
myst_heading_anchors = 3
nb_execution_mode = "off"  # notebooks are executed by tests/test_notebooks.py's job, not here
exclude_patterns = ["_build", "pictures"]
html_theme = "furo"
html_title = "axion_np"
html_copy_source = False
html_show_sourcelink = False
