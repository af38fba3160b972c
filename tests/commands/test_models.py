"""models: what comes with the package."""

import json
import re

from axion_np.commands import models
from axion_np.generation.released import names


def test_each_model_shows_what_it_is_for_and_its_figures(capsys):
    assert models.main([]) == 0
    out = capsys.readouterr().out
    for name in names():
        assert f"{name}\n  trained for " in out
    assert re.search(r"exact match \d\d\.\d% of 2,000 problems", out)
    assert max(map(len, out.splitlines())) <= 80


def test_json_is_all_that_the_summaries_say(capsys):
    assert models.main(["--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert list(found) == names()
    assert found["axion1-sums"]["trained_for"]["digits"] == 3
