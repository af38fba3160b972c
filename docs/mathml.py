"""Sphinx extension: formulas as MathML, which browsers draw by themselves, without a network.

A formula that does not convert is a warning, and the build takes warnings for errors.
"""

from docutils import nodes
from math_core import LatexError, LatexToMathML
from sphinx.application import Sphinx
from sphinx.util import logging

CONVERTER = LatexToMathML()
log = logging.getLogger(__name__)


def mathml(node: nodes.Node, display: bool) -> str:
    try:
        return CONVERTER.convert_with_local_state(node.astext().strip(), displaystyle=display)
    except LatexError as error:
        log.warning("formula: %s", error, location=node)
        return ""


def inline(self, node: nodes.math) -> None:
    self.body.append(mathml(node, display=False))
    raise nodes.SkipNode


def block(self, node: nodes.math_block) -> None:
    self.body.append(f'<div class="formula">{mathml(node, display=True)}</div>')
    raise nodes.SkipNode


def setup(app: Sphinx) -> dict:
    app.add_html_math_renderer("mathml", (inline, None), (block, None))
    return {"parallel_read_safe": True, "parallel_write_safe": True}
