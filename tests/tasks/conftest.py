"""What the tests of measures share."""

import pytest

from axion_np.config import Config
from axion_np.modules.model import Model
from axion_np.tasks import sums
from axion_np.text.prompt import example_text
from axion_np.text.tokenizer import Tokenizer


@pytest.fixture(scope="session")
def trained():
    """A tokenizer that knows a dozen problems and a model that knows nothing."""
    problems = sums.examples(12, seed=3)
    tokenizer = Tokenizer.train(map(example_text, problems), 300, backend="numpy")
    config = Config.preset("nano").replace(vocab_size=tokenizer.vocab_size)
    return Model.init(config, 1), tokenizer
