"""The oracle is independent of what it judges, and right where a hand can follow."""

import ast
from math import log, pi
from pathlib import Path
from types import SimpleNamespace

import pytest

from axion_np.school import paper


# ---------------------------------------------------------------------------- by hand
def test_softmax_of_zero_and_ln_3():
    assert paper.softmax([0.0, log(3)]) == pytest.approx([0.25, 0.75])


def test_one_and_seven_have_root_mean_square_five():
    assert paper.rms_norm([1.0, 7.0], [1.0, 10.0], 0.0) == pytest.approx([0.2, 14.0])


def test_a_quarter_rotation_swaps_and_negates():
    c = SimpleNamespace(
        qk_rope_head_dim=2, rope_theta=1e4, rope_scaling=None, rope_interleave=True
    )
    quarter = pi / 2  # a position need not be whole
    assert paper.rope([3.0, 5.0], quarter, c) == pytest.approx([-5.0, 3.0])


def test_the_first_query_sees_itself_and_the_second_a_mean():
    q = [[0.0], [0.0]]
    assert paper.attend(q, q, [[1.0], [3.0]], [0, 1], 1.0) == [[1.0], [2.0]]
    assert paper.attend(q, q, [[1.0], [3.0]], [0, 0], 1.0) == [[1.0], [3.0]]


def test_the_best_two_of_equals_are_the_first_two():
    assert paper.best([1.0, 2.0, 2.0, 2.0], 2) == [1, 2]


def test_equal_logits_cost_ln_v():
    assert paper.cross_entropy([[1.0] * 5] * 3, [0, -1, 4]) == pytest.approx(log(5))


# ---------------------------------------------------------------------------- properties
def test_nothing_comes_from_the_book_or_from_numpy():
    tree = ast.parse(Path(paper.__file__).read_text(encoding="utf-8"))
    imports = [n for n in ast.walk(tree) if isinstance(n, (ast.Import, ast.ImportFrom))]
    assert [getattr(node, "module", None) for node in imports] == ["math"]
