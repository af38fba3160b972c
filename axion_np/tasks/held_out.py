"""What a model is not trained on: chosen by content, not by place.

New here: the validation set. A figure measured on what was trained on says how well a model
remembers. So some examples are held out, and which ones must depend neither on their order in a
file nor on chance: a hash of the content decides. What is equal stays together on one side.
"""

import hashlib


def by_content(examples, held_out, key, seed=0):
    """(training, held out), each in the order of the input.

    `held_out` is a number (int) or a share (float) of different keys; `key(example)` is the text
    that decides: those with the lowest hash of seed and text are held out.

    **Errors**  ValueError where one side would be empty
    """

    def rank(text):
        return hashlib.blake2b(f"{seed} {text}".encode(), digest_size=8).digest()

    keys = [key(example) for example in examples]
    different = sorted(set(keys), key=rank)
    number = round(held_out * len(different)) if isinstance(held_out, float) else held_out
    if not 0 < number < len(different):
        raise ValueError(
            f"cannot hold out {held_out} of {len(different)} different examples; "
            "expected at least one on each side"
        )
    chosen = set(different[:number])
    return (
        [example for example, text in zip(examples, keys) if text not in chosen],
        [example for example, text in zip(examples, keys) if text in chosen],
    )


def at_most_a_tenth(held_out, examples):
    """How many to hold out of a file that may be small: a tenth at most, one at least."""
    return max(1, min(held_out, len(examples) // 10))
