"""Sampling: filters by hand, generation equal to the full forward, window, stop strings."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import settings as hypothesis
from hypothesis import strategies as st

from axion_np.generation import sampling
from axion_np.generation.sampling import (
    Settings,
    generate,
    generate_batch,
    keep_top_k,
    keep_top_p,
    next_token,
    penalize_repeats,
    pick,
    probabilities,
    window_start,
)
from axion_np.modules.model import Model
from axion_np.school.small import BASE, VARIANTS, random_params, random_router

P = np.array([0.5, 0.25, 0.15, 0.1])
NO_END = {"eos_id": -1, "backend": "numpy"}


def small_model(name="base"):
    config = VARIANTS[name]
    return Model(config, random_params(config), random_router(config))


def greedy_by_full_forward(model, ids, n):
    """The slow truth: the whole window anew for every token."""
    ids = list(ids)
    for _ in range(n):
        start = window_start(len(ids), model.config.max_seq_len)
        logits_BTV = model.logits(np.array([ids[start:]]), "numpy")
        ids.append(int(logits_BTV[0, -1].argmax()))
    return ids[-n:]


# ---------------------------------------------------------------------------- by hand
def test_temperature_divides_the_logits():
    z_V = np.log(np.array([1.0, 4.0]))
    assert probabilities(z_V) == pytest.approx([0.2, 0.8])
    assert probabilities(z_V, 2.0) == pytest.approx([1 / 3, 2 / 3])
    assert probabilities(z_V, 0.5) == pytest.approx([1 / 17, 16 / 17])


def test_probabilities_survive_large_logits_and_a_ban():
    assert probabilities(np.array([1e4, -np.inf, 1e4]), 0.01) == pytest.approx([0.5, 0, 0.5])


def test_top_k_keeps_k_tokens_and_the_equals_of_the_last():
    assert keep_top_k(P, 2) == pytest.approx([2 / 3, 1 / 3, 0, 0])
    assert keep_top_k(np.array([0.4, 0.2, 0.2, 0.2]), 2) == pytest.approx([0.4, 0.2, 0.2, 0.2])
    assert keep_top_k(P, 99) == pytest.approx(P)


def test_top_p_keeps_the_fewest_that_hold_the_mass():
    assert keep_top_p(P, 0.5) == pytest.approx([1, 0, 0, 0])
    assert keep_top_p(P, 0.51) == pytest.approx([2 / 3, 1 / 3, 0, 0])
    assert keep_top_p(P, 1.0) == pytest.approx(P)


def test_the_penalty_divides_positive_and_multiplies_negative_logits_of_seen_tokens():
    logits_V = np.array([2.0, -2.0, 2.0, -2.0])
    seen_V = np.array([True, True, False, False])
    assert penalize_repeats(logits_V, seen_V, 2.0).tolist() == [1.0, -4.0, 2.0, -2.0]


def test_a_token_is_picked_where_the_cumulative_distribution_passes_u():
    assert [pick(P, u) for u in (0.0, 0.49, 0.5, 0.76, 0.95)] == [0, 0, 1, 2, 3]
    assert pick(np.array([0.0, 1.0, 0.0]), 1.0) == 1


def test_greedy_takes_the_first_of_equals():
    row = np.array([1.0, 3.0, 3.0])
    assert next_token(row, np.zeros(3, bool), 0.9, 0, Settings(temperature=0)) == 1


def test_no_end_before_the_minimum():
    row, seen_V = np.array([0.0, 1.0, 9.0]), np.zeros(3, bool)
    settings = Settings(temperature=0, min_new_tokens=2)
    assert [next_token(row, seen_V, 0.5, n, settings) for n in (0, 1, 2)] == [1, 1, 2]


def test_the_window_moves_by_its_upper_half():
    assert [window_start(n, 8) for n in (1, 8, 9, 12, 13, 16, 17)] == [0, 0, 4, 4, 8, 8, 12]
    assert [window_start(n, 5) for n in (5, 6, 8, 9)] == [0, 3, 3, 6]
    assert [window_start(n, 1) for n in (1, 2, 3)] == [0, 1, 2]


# ---------------------------------------------------------------------------- properties
@hypothesis(deadline=None)
@given(st.integers(1, 40), st.integers(1, 400))
def test_a_window_is_never_overfull_and_keeps_at_least_its_half(window, n_tokens):
    start = window_start(n_tokens, window)
    assert 0 < n_tokens - start <= window
    assert start == 0 or n_tokens - start > window // 2


@hypothesis(deadline=None)
@given(st.lists(st.floats(0.01, 1), min_size=2, max_size=20), st.floats(0.01, 1))
def test_top_p_holds_the_mass_and_every_kept_token_beats_every_dropped_one(weights, mass):
    p_V = np.array(weights) / np.sum(weights)
    kept_V = keep_top_p(p_V, mass)
    assert p_V[kept_V > 0].sum() >= mass - 1e-9
    assert kept_V.sum() == pytest.approx(1)
    assert p_V[kept_V > 0].min() > p_V[kept_V == 0].max(initial=0)


@pytest.mark.parametrize("name", VARIANTS)
@pytest.mark.parametrize("length", [1, 5, 12, 30])
def test_greedy_generation_is_the_full_forward_at_and_past_the_window(name, length):
    model = small_model(name)
    ids = np.random.default_rng(length).integers(3, 15, length).tolist()
    truth = greedy_by_full_forward(model, ids, 2 * BASE.max_seq_len)
    assert list(generate(model, ids, len(truth), temperature=0, **NO_END)) == truth


def test_going_on_and_starting_again_from_the_same_text_are_the_same():
    model, prompt = small_model(), [3, 4, 5]
    whole = list(generate(model, prompt, 30, temperature=0, **NO_END))
    for cut in (1, 8, 9, 10, 20):
        rest = generate(model, prompt + whole[:cut], 30 - cut, temperature=0, **NO_END)
        assert list(rest) == whole[cut:]


def test_the_same_seed_gives_the_same_text_and_another_seed_another():
    model, options = small_model(), dict(temperature=1.3, **NO_END)
    first, again, other = (list(generate(model, [3], 20, seed=s, **options)) for s in (1, 1, 2))
    assert first == again != other


def test_tokens_come_as_often_as_their_probability_says():
    counts_V, n = np.zeros(4), 20000
    for u in np.random.default_rng(3).random(n):
        counts_V[pick(P, u)] += 1
    assert np.abs(counts_V / n - P).max() < 0.015


def test_generation_stops_after_the_end_and_never_before_the_minimum():
    model = small_model()
    free = list(generate(model, [3, 4], 40, temperature=0, **NO_END))
    end = free[4]
    stopped = list(generate(model, [3, 4], 40, temperature=0, eos_id=end, backend="numpy"))
    assert stopped == free[: free.index(end) + 1]
    later = generate(
        model, [3, 4], 40, temperature=0, eos_id=end, min_new_tokens=9, backend="numpy"
    )
    assert end not in list(later)[:9]


def test_a_batch_of_prompts_of_all_lengths_gives_what_each_gives_alone():
    model, rng = small_model(), np.random.default_rng(4)
    prompts = [rng.integers(3, 15, n).tolist() for n in (1, 4, 4, 13, 2, 4)]
    options = {"temperature": 1.0, "top_k": 9, "top_p": 0.95, "eos_id": 5, "backend": "numpy"}
    alone = [list(generate(model, p, 25, seed=7 + j, **options)) for j, p in enumerate(prompts)]
    done = []
    together = generate_batch(model, prompts, 25, seed=7, advance=done.append, **options)
    assert together == alone
    assert sum(done) == len(prompts)


@pytest.mark.parametrize("backend", ["numpy", "numba"])
def test_ids_that_spell_nothing_are_never_chosen(backend):
    """Even where the model likes one of them best, at any temperature, and by the <eos> ban."""
    model = small_model("untied")
    model.params.head_DV[:, 9:] *= 30.0
    for settings in (
        {"temperature": 0},
        {"temperature": 3.0},
        {"temperature": 1.0, "top_k": 3},
        {"temperature": 1.0, "top_p": 0.9, "repetition_penalty": 1.3},
    ):
        options = {"eos_id": -1, "backend": backend, **settings}
        free = list(generate(model, [3, 4], 40, **options))
        kept = list(generate(model, [3, 4], 40, n_tokens=9, **options))
        assert max(free) >= 9 > max(kept)
    assert (
        max(
            max(ids)
            for ids in generate_batch(model, [[3], [4, 5]], 20, n_tokens=9, backend=backend)
        )
        < 9
    )


@pytest.mark.parametrize("backend", ["numpy", "numba"])
def test_a_token_knows_its_probability_in_the_full_forward(backend):
    model, ids = small_model(), [3, 4, 5]
    tokens = list(generate(model, ids, 6, temperature=2.0, top_k=9, eos_id=-1, backend=backend))
    assert tokens == [token.id for token in tokens]
    z_TV = model.logits(np.array([ids + tokens]), "numpy")[0, 2:-1]
    truth_T = np.log([probabilities(z_V)[t] for z_V, t in zip(z_TV, tokens, strict=True)])
    assert [token.logprob for token in tokens] == pytest.approx(truth_T, rel=1e-6)
    assert repr(tokens[0]) == f"Token({tokens[0].id}, logprob={tokens[0].logprob:.4f})"


# ---------------------------------------------------------------------------- refusals
@pytest.mark.parametrize(
    "settings, seen",
    [
        ({"temperature": -1}, "temperature is -1"),
        ({"top_k": 0}, "top_k is 0"),
        ({"top_p": 1.5}, "top_p is 1.5"),
        ({"top_p": 0}, "top_p is 0"),
        ({"repetition_penalty": 0}, "repetition_penalty is 0"),
        ({"min_new_tokens": -1}, "min_new_tokens is -1"),
        ({"temperature": float("nan")}, "temperature is nan"),
        ({"temperature": float("inf")}, "temperature is inf"),
        ({"top_k": 10**30}, "top_k is 1000"),
        ({"n_tokens": 0}, "n_tokens is 0"),
        ({"seed": -1}, "seed is -1"),
        ({"backend": "gpu"}, "gpu"),
    ],
)
def test_a_setting_without_sense_is_refused_at_the_call(settings, seen):
    with pytest.raises(ValueError, match=seen):
        generate(small_model(), [3], 5, **{"backend": "numpy", **settings})


def test_bad_prompts_are_refused():
    with pytest.raises(ValueError, match="the prompt is empty"):
        generate(small_model(), [], 5, backend="numpy")
    with pytest.raises(ValueError, match="id 15 in the prompt; expected 0 to 14"):
        generate(small_model(), [3, 15], 5, backend="numpy")
    for number in (-1, 10**12):
        with pytest.raises(ValueError, match=f"max_new_tokens is {number}"):
            generate(small_model(), [3], number, backend="numpy")
    for ids, seen in (
        ("3 4", "the prompt is text"),
        ([[3, 4]], r"shape \(1, 2\); expected one sequence"),
        (3, r"shape \(\)"),
        ([3.0], "holds float64"),
        ([10**30], "holds object"),
    ):
        with pytest.raises(ValueError, match=seen):
            generate(small_model(), ids, 5, backend="numpy")


def test_prompts_of_one_length_share_a_batch_of_bounded_size(monkeypatch):
    monkeypatch.setattr(sampling, "BATCH_TOKENS", 6)
    prompts = [[0] * n for n in (3, 1, 3, 3, 9)]
    assert list(sampling.equal_lengths(prompts)) == [[1], [0, 2], [3], [4]]
