"""Text on its way out: whole characters, and stop strings wherever tokens break."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from axion_np.chat.answers import Held

letters = st.text("abé", min_size=1, max_size=4)


def shown(pieces, stop):
    """What goes out of pieces of bytes, and whether a stop string ended it."""
    held, out = Held(stop), []
    for number, piece in enumerate(pieces, 1):
        out.append(held.push(piece, last=number == len(pieces)))
        if held.stopped:
            break
    return "".join(out), held.stopped


@pytest.mark.parametrize(
    "pieces, stop, text",
    [
        (["ab", "cd"], ["bc"], "a"),
        (["ba", "a"], ["a", "baa"], ""),  # the longer one begins first
        (["ba", "c"], ["a", "baa"], "b"),
        (["ba"], ["a", "baa"], "b"),
        (["x", "y"], ["z"], "xy"),
        (["xa", "b"], ["abc"], "xab"),
    ],
)
def test_by_hand(pieces, stop, text):
    assert shown([piece.encode() for piece in pieces], stop)[0] == text


@settings(deadline=None, max_examples=300)
@given(
    text=st.text("abé", min_size=1, max_size=12),
    stop=st.lists(letters, max_size=3),
    cuts=st.sets(st.integers(1, 23), max_size=8),
)
def test_the_text_is_the_same_wherever_tokens_break(text, stop, cuts):
    data = text.encode()
    edges = [0, *sorted(cut for cut in cuts if cut < len(data)), len(data)]
    pieces = [data[a:b] for a, b in zip(edges, edges[1:])]
    found = min((text.find(s) for s in stop if s in text), default=None)
    assert shown(pieces, stop) == (text[:found], found is not None)
