"""Chapter speculative: drafts change the time, never the text."""

import numpy as np
import pytest

from axion_np.config import Config
from axion_np.generation import speculative
from axion_np.generation.latent_cache import LatentCache, hidden_step
from axion_np.generation.sampling import Settings, distribution, generate, pick
from axion_np.generation.speculative import (
    draft,
    draft_step,
    judge,
    new_tally,
    residual,
    shortlisted,
    speculate,
    stays,
)
from axion_np.modules.model import Model
from axion_np.modules.network import drafts_forward, head_weight, network_forward
from axion_np.school.small import BASE, VARIANTS, WITH_MTP, random_params, random_router

N_DRAWS = 200_000
MODELS = {name: config.replace(n_mtp_layers=1) for name, config in VARIANTS.items()}
MODELS["two-modules"] = WITH_MTP["two-mtp-modules"]
FILTERS = {
    "plain": {},
    "cold": {"temperature": 0.4},
    "hot": {"temperature": 2.5},
    "top-k": {"top_k": 4},
    "top-p": {"top_p": 0.7},
    "all": {"temperature": 1.3, "top_k": 6, "top_p": 0.8, "repetition_penalty": 1.4},
    "ban": {"n_tokens": 6, "min_new_tokens": 9, "eos_id": 2},
}
BACKENDS = pytest.mark.parametrize("backend", ["numpy", "numba"])


def small_model(name="base", dtype=np.float64):
    config = MODELS[name]
    return Model(config, random_params(config, dtype=dtype), random_router(config))


def good_drafter(name="base"):
    """What comes next depends on the last token mostly, and the module looks at that."""
    model = small_model(name)
    D, p, module = model.config.d_model, model.params, model.params.mtp[0]
    module.w_project_ID[:D] *= 0.1
    module.w_project_ID[D:] = np.eye(D)
    module.embed_norm_D[...], module.norm_D[...] = 1.0, p.norm_D
    for block in (*p.blocks, module.block):
        block.mla.w_o_HWD[...] *= 0.6
        block.ffn.experts.w_down_EFD[...] *= 0.1
        block.ffn.shared.w_down_FD[...] *= 0.1
    return model


def chi_square(tokens, p_V):
    """How far counts are from n p, as a number of standard deviations of chi-square."""
    expected_V = tokens.size * p_V
    there = expected_V > 0
    counts_V = np.bincount(tokens, minlength=p_V.size)
    if counts_V[~there].any():
        return np.inf
    freedom = there.sum() - 1
    if freedom == 0:
        return 0.0
    value = ((counts_V[there] - expected_V[there]) ** 2 / expected_V[there]).sum()
    return (value - freedom) / (2 * freedom) ** 0.5


# ------------------------------------------------------------------ by hand
def test_a_draft_stays_with_the_share_of_p_in_q_and_what_is_left_of_p_takes_its_place():
    p_V, q_V = np.array([0.5, 0.3, 0.2]), np.array([0.2, 0.2, 0.6])
    assert stays(p_V[0], q_V[0], 0.999) and not stays(p_V[2], q_V[2], 0.34)
    assert stays(p_V[2], q_V[2], 0.33)
    assert residual(p_V, q_V) == pytest.approx([0.75, 0.25, 0])
    assert residual(p_V, np.zeros(3)) == pytest.approx(p_V)
    assert residual(p_V, p_V) == pytest.approx(p_V)


def test_tokens_are_the_drafts_up_to_the_first_that_does_not_stay_and_one_more():
    one_hot = np.eye(4)
    u_L3 = np.full((3, 3), 0.5)
    q_LV = one_hot[[1, 2]]
    assert judge(one_hot[[1, 2, 3]], q_LV, [1, 2], u_L3) == [1, 2, 3]
    assert judge(one_hot[[1, 0, 3]], q_LV, [1, 2], u_L3) == [1, 0]
    assert judge(one_hot[[0, 2, 3]], q_LV, [1, 2], u_L3) == [0]
    assert judge(one_hot[[3]], [], [], u_L3) == [3]


# ------------------------------------------------------------------ against the training form
@pytest.mark.parametrize("name", MODELS)
def test_the_first_draft_is_what_the_module_says_in_training(name):
    """Over its own latent cache, in pieces: equal to equations (21)-(23) over the whole text."""
    model, config = small_model(name), MODELS[name]
    ids_BT = np.random.default_rng(2).integers(0, 15, (1, 12))
    pos_BT = np.arange(12)[None]
    _, saved = network_forward(ids_BT, model.params, model.router, config)
    drafts = drafts_forward(ids_BT, pos_BT, saved, model.params, model.router, config)
    truth_TV = drafts[0][0][0] @ head_weight(model.params)
    cache = LatentCache(config.replace(n_layers=1, n_dense_layers=0), dtype=np.float64)
    network_cache = LatentCache(config, dtype=np.float64)
    h_BTD = hidden_step(ids_BT, model.params, model.router, network_cache, config)
    for first, last in ((0, 4), (4, 5), (5, 6), (6, 11)):
        told_BT = ids_BT[:, first + 1 : last + 1]
        _, z_BD = draft_step(h_BTD[:, first:last], told_BT, model, cache)
        logits_V = z_BD[0] @ head_weight(model.params)
        np.testing.assert_allclose(logits_V, truth_TV[last - 1], rtol=1e-9, atol=1e-10)


# ------------------------------------------------------------------ greedy
@BACKENDS
@pytest.mark.parametrize("n_drafts", [1, 2, 3, 7])
@pytest.mark.parametrize("name", MODELS)
def test_greedy_tokens_are_those_of_plain_decoding(name, n_drafts, backend):
    """At, before and far beyond the window, with drafts that are mostly wrong."""
    model = small_model(name)
    for length in (1, 5, 11, 12, 30):
        ids = np.random.default_rng(length).integers(3, 15, length).tolist()
        options = {"temperature": 0, "eos_id": -1, "backend": backend}
        truth = list(generate(model, ids, 40, **options))
        assert list(speculate(model, ids, 40, n_drafts, **options)) == truth


@BACKENDS
@pytest.mark.parametrize("n_drafts", [1, 2, 3])
def test_greedy_tokens_are_those_of_plain_decoding_with_drafts_that_often_stay(n_drafts, backend):
    model, tally = good_drafter("two-layers"), new_tally(n_drafts)
    for length in (1, 6, 20):
        ids = np.random.default_rng(length).integers(3, 15, length).tolist()
        options = {"temperature": 0, "eos_id": -1, "repetition_penalty": 1.2, "backend": backend}
        truth = list(generate(model, ids, 50, **options))
        assert list(speculate(model, ids, 50, n_drafts, tally=tally, **options)) == truth
    judged, stayed = tally
    assert (stayed > 0).all() and stayed.sum() < judged.sum()
    assert (judged[1:] <= stayed[:-1]).all()  # the second is judged only where the first stayed


# ------------------------------------------------------------------ a shortlist
def test_a_shortlist_has_the_logits_of_its_tokens_and_of_no_other():
    rng = np.random.default_rng(4)
    z_D, head_DV, listed_V = rng.standard_normal(5), rng.standard_normal((5, 9)), np.arange(9) % 3
    logits_V = shortlisted(z_D, head_DV, listed_V == 1)
    np.testing.assert_allclose(logits_V[1::3], (z_D @ head_DV)[1::3], rtol=1e-12)
    assert np.isneginf(np.delete(logits_V, [1, 4, 7])).all()


@BACKENDS
@pytest.mark.parametrize("name", MODELS)
def test_a_shortlist_changes_no_greedy_token(name, backend):
    model = small_model(name)
    for length in (1, 5, 12, 30):
        ids = np.random.default_rng(length).integers(3, 15, length).tolist()
        options = {"temperature": 0, "eos_id": -1, "backend": backend}
        truth = list(generate(model, ids, 30, **options))
        for shortlist in (2, 7, 15):
            assert list(speculate(model, ids, 30, 3, shortlist=shortlist, **options)) == truth


def test_no_token_is_drafted_that_is_neither_on_the_shortlist_nor_in_the_text():
    model, ids, n = good_drafter("two-layers"), [3, 9, 7], 3
    config, seen_V = model.config, np.isin(np.arange(model.config.vocab_size), [3, 9, 7])
    h_TD = hidden_step(np.array([ids]), model.params, model.router, LatentCache(config), config)[0]
    for shortlist, listed in ((2, {0, 1, 3, 7, 9}), (6, {*range(6), 7, 9})):
        cache = LatentCache(config.replace(n_layers=1, n_dense_layers=0))
        at = model, shortlist, cache, np.full((9, 3), 0.9), Settings(temperature=3.0)
        drafts, q_LV = draft(h_TD[:2].astype(np.float32), ids[1:], n, seen_V, 0, *at)
        assert set(drafts) <= listed
        assert [set(np.flatnonzero(q_V)) for q_V in q_LV] == [listed] * n


@BACKENDS
def test_a_text_ends_after_its_end_wherever_that_falls_in_a_pass(backend):
    model = good_drafter("two-layers")
    free = list(generate(model, [3, 4], 40, temperature=0, eos_id=-1, backend=backend))
    for end in set(free):
        options = {"temperature": 0, "eos_id": end, "backend": backend}
        assert list(speculate(model, [3, 4], 40, 3, **options)) == free[: free.index(end) + 1]


@BACKENDS
@pytest.mark.parametrize("n", [0, 1, 2, 3, 4])
def test_as_many_tokens_as_asked_for(n, backend):
    options = {"eos_id": -1, "backend": backend}
    assert len(list(speculate(good_drafter(), [3], n, 3, **options))) == n


# ------------------------------------------------------------------ sampling: the rule
def pairs_of_distributions():
    """(p, q) of random logits through the filters, q a noisy p, as a module's is."""
    rng = np.random.default_rng(7)
    for name, options in FILTERS.items():
        z_V, seen_V = 2 * rng.standard_normal(8), rng.random(8) < 0.4
        settings = Settings(**options)
        p_V = distribution(z_V, seen_V, 3, settings)
        q_V = distribution(z_V + rng.standard_normal(8), seen_V, 3, settings)
        yield pytest.param(p_V, q_V, id=name)
    z_V = 2 * rng.standard_normal(8)
    p_V, q_V = (
        distribution(z, seen_V, 3, Settings()) for z in (z_V, np.where(seen_V, z_V, -np.inf))
    )
    yield pytest.param(p_V, q_V, id="shortlist")


PAIRS = list(pairs_of_distributions())


def picked(p_V, u):
    """`pick` for many u at once."""
    cumulative_V = np.cumsum(p_V)
    return np.searchsorted(cumulative_V, u * cumulative_V[-1], side="right")


def many(p_V, q_V, u_3L, keep=stays, left=residual):
    """`judge` of one draft, for many draws at once."""
    drafts = picked(q_V, u_3L[0])
    kept = keep(p_V[drafts], q_V[drafts], u_3L[1])
    return np.where(kept, drafts, picked(left(p_V, q_V), u_3L[2]))


@pytest.mark.parametrize("p_V, q_V", PAIRS)
def test_tokens_come_as_often_as_the_model_alone_would_give_them(p_V, q_V):
    u_3L = np.random.default_rng(1).random((3, N_DRAWS))
    assert chi_square(many(p_V, q_V, u_3L), p_V) < 4


@pytest.mark.parametrize("p_V, q_V", PAIRS)
def test_many_at_once_are_what_judge_says_of_each(p_V, q_V):
    u_L23 = np.random.default_rng(3).random((400, 2, 3))
    one_by_one = [judge([p_V, p_V], [q_V], [pick(q_V, u[0, 0])], u)[0] for u in u_L23]
    np.testing.assert_array_equal(one_by_one, many(p_V, q_V, u_L23[:, 0].T))


def distance(p_V, q_V):
    return abs(p_V - q_V) / max(abs(p_V - q_V).sum(), 1e-9)


WRONG = {
    "every draft stays": {"keep": lambda p, q, u: u < 1},
    "a draft stays with p": {"keep": lambda p, q, u: u < p},
    "a draft stays where p is larger": {"keep": lambda p, q, u: q <= p},
    "a draft stays with q / p": {"keep": lambda p, q, u: u * p < q},
    "what is rejected is drawn from p": {"left": lambda p_V, q_V: p_V},
    "what is rejected is drawn from |p - q|": {"left": distance},
}


@pytest.mark.parametrize("rule", WRONG.values(), ids=WRONG)
def test_a_wrong_rule_fails_the_same_test(rule):
    u_3L = np.random.default_rng(1).random((3, N_DRAWS))
    worst = [chi_square(many(*pair.values, u_3L, **rule), pair.values[0]) for pair in PAIRS]
    assert max(worst) > 100


# ------------------------------------------------------------------ sampling: whole texts
def exact_second_token(model, ids, settings):
    """The distribution of the second new token, whatever the first: a sum over all firsts."""
    V = model.config.vocab_size
    seen_V = np.isin(np.arange(V), ids)
    first_V = distribution(model.logits(np.array(ids), "numpy")[-1], seen_V, 0, settings)
    total_V = np.zeros(V)
    for token in np.flatnonzero(first_V):
        z_V = model.logits(np.array([*ids, token]), "numpy")[-1]
        seen = seen_V | (np.arange(V) == token)
        total_V += first_V[token] * distribution(z_V, seen, 1, settings)
    return total_V


@BACKENDS
@pytest.mark.parametrize("shortlist", [None, 5])
@pytest.mark.parametrize("options", FILTERS.values(), ids=FILTERS)
def test_a_sampled_text_has_the_distribution_of_plain_decoding(options, shortlist, backend):
    """The second new token is the first that a draft can give; the third follows it."""
    model, ids = good_drafter(), [3, 4]
    options = {"eos_id": -1, **options}
    n = {"numpy": 300, "numba": 3000}[backend]
    drafting = {"shortlist": shortlist, "backend": backend}
    tokens = [
        list(speculate(model, ids, 3, 2, seed=seed, **drafting, **options))[1] for seed in range(n)
    ]
    truth_V = exact_second_token(model, ids, Settings(**options))
    assert chi_square(np.array(tokens), truth_V) < 5


@pytest.mark.parametrize("shortlist", [None, 5])
@pytest.mark.parametrize("options", FILTERS.values(), ids=FILTERS)
def test_a_seed_gives_the_same_text_compiled_or_not(options, shortlist):
    model, options = good_drafter("two-layers"), {"eos_id": -1, **options}
    texts, tallies = [], []
    for backend in ("numpy", "numba"):
        tallies.append(new_tally(3))
        drafting = {"shortlist": shortlist, "tally": tallies[-1]}
        tokens = speculate(model, [3, 4], 60, 3, seed=5, backend=backend, **drafting, **options)
        texts.append(list(tokens))
    assert texts[0] == texts[1]
    np.testing.assert_allclose(*([t.logprob for t in text] for text in texts), rtol=1e-8)
    np.testing.assert_array_equal(*tallies)


@BACKENDS
def test_a_token_knows_its_probability_in_the_full_forward(backend):
    model, ids = good_drafter(), [3, 4, 5]
    tokens = list(speculate(model, ids, 6, 2, temperature=2.0, eos_id=-1, backend=backend))
    z_TV = model.logits(np.array([ids + tokens]), "numpy")[0, 2:-1]
    log_p_TV = z_TV - np.log(np.exp(z_TV).sum(axis=1, keepdims=True))
    truth_T = log_p_TV[np.arange(6), tokens]
    assert [token.logprob for token in tokens] == pytest.approx(truth_T, rel=1e-6)


def test_float32_compiled_gives_the_same_greedy_tokens_bit_for_bit():
    """Each token of a pass is computed by itself, so no sum changes its order."""
    config = Config.preset("axion1-mtp")
    model = Model.init(config, seed=3)
    ids = np.random.default_rng(0).integers(3, 1024, 40)
    options = {"temperature": 0, "eos_id": -1, "backend": "numba"}
    truth = list(generate(model, ids, 600, **options))
    for n_drafts, shortlist in ((1, None), (3, None), (2, 256)):
        assert list(speculate(model, ids, 600, n_drafts, shortlist=shortlist, **options)) == truth


# ------------------------------------------------------------------ refusals
@pytest.mark.parametrize(
    "options, seen",
    [
        ({"n_drafts": 0}, "n_drafts is 0; expected 1 to 16"),
        ({"n_drafts": 17}, "n_drafts is 17"),
        ({"shortlist": 1}, "shortlist is 1; expected 2 to 15, the model's vocabulary"),
        ({"shortlist": 16}, "shortlist is 16; expected 2 to 15"),
        ({"top_p": 2}, "top_p is 2"),
        ({"seed": -1}, "seed is -1"),
        ({"max_new_tokens": -1}, "max_new_tokens is -1"),
    ],
)
def test_a_setting_without_sense_is_refused_at_the_call(options, seen):
    with pytest.raises(ValueError, match=seen):
        speculate(small_model(), [3], **{"max_new_tokens": 5, "backend": "numpy", **options})


def test_a_model_without_a_module_is_refused_and_told_how_to_get_one():
    model = Model(BASE, random_params(BASE), random_router(BASE))
    with pytest.raises(ValueError, match="no MTP module .*--set n_mtp_layers=1"):
        speculate(model, [3], 5)
    assert speculative.MOST_DRAFTS >= 3
