"""Recipes are plain data, the same for every kind of data, and load at once."""

import subprocess
import sys

import pytest

from axion_np.tasks.recipes import FIXED_PROMPTS, RECIPES
from axion_np.text.prompt import LANGUAGES


def test_every_recipe_answers_the_same_questions():
    assert len({frozenset(recipe) for recipe in RECIPES.values()}) == 1


@pytest.mark.parametrize("source", RECIPES)
def test_the_values_of_a_recipe_make_sense(source):
    recipe = RECIPES[source]
    for name in ("epochs", "batch_size", "seq_len", "lr", "warmup", "held_out"):
        assert recipe[name] > 0, name
    assert recipe["weight_decay"] >= 0 and isinstance(recipe["answer_only"], bool)
    assert recipe["max"] is None or recipe["max"] > 0


def test_fixed_prompts_are_in_a_language_of_ours_and_their_answers_are_right():
    for question, lang, _ in [row for rows in FIXED_PROMPTS.values() for row in rows]:
        assert question == question.strip() != "" and lang in LANGUAGES
    assert [number for _, _, number in FIXED_PROMPTS["synthetic"]] == [5 + 3, 347 + 285, 7 * 46]
    assert [number for _, _, number in FIXED_PROMPTS["mix"]] == [None, None, 347 + 285, 12 - 5]
    assert [number for _, _, number in FIXED_PROMPTS["gsm8k"]] == [48 + 48 // 2]


def test_recipes_load_neither_numpy_nor_argparse():
    code = "import sys, axion_np.tasks.recipes; print({'numpy', 'argparse'} & set(sys.modules))"
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "set()"
