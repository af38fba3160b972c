"""Looking inside a conversation: what `inside` found, as plain numbers for a page.

New here: nothing is computed but by the model, and nothing before it is asked for. A request names
the tokens and the parts that it wants; the forward runs once for a text and is kept for the next
panel. That who talks does not wait for who looks is the next chapter's.
"""

import threading
from collections import OrderedDict

import numpy as np

from axion_np.chat import asked
from axion_np.chat.answers import Record, log_softmax
from axion_np.chat.asked import Refused
from axion_np.chat.models import Models, Speaker
from axion_np.chat.numbers import numbers
from axion_np.generation.inside import Inside, inspect, parameter_norms, rounded, saliency

PARTS = ("tokens", "experts", "attention", "lens", "latent", "numbers", "backward")
MOST_KEPT, LENS_TOP = 4, 3
INSPECT = asked.INTERVENTIONS | {
    "model": (asked.string, None),
    "layer": (asked.whole(0, 10_000), 0),
    "head": (asked.whole(0, 10_000), 0),
    "place": (asked.whole(0, 2**31 - 1), None),
    "starts": (asked.whole_numbers, ()),
    "top": (asked.whole(0, 50), 10),
}


def mha_numbers_per_token(config) -> int:
    """What a cache of keys and values of all heads would hold of a token, in each layer."""
    width = config.qk_nope_head_dim + config.qk_rope_head_dim + config.v_head_dim
    return config.n_heads * width


class Glass:
    """Answers `POST /v1/inspect`."""

    def __init__(self, models: Models):
        self.models, self.kept, self.lock = models, OrderedDict(), threading.Lock()

    def look(self, body: dict, gone=None, writing=None) -> dict:
        """What was asked for, at once: `gone` and `writing` are not asked. **Errors** Refused."""
        given = asked.fields(body, INSPECT, ("ids", "parts"))
        parts = parts_of(body.get("parts"))
        speaker = self.models.find(given)
        ids = ids_of(body.get("ids"), speaker)
        config = speaker.model.config
        for field, n in (("layer", config.n_layers), ("head", config.n_heads)):
            if given[field] >= n:
                raise Refused(f"{field} is {given[field]}; expected 0 to {n - 1}", field)
        place = len(ids) - 1 if given["place"] is None else given["place"]
        first = 1 if "backward" in parts else 0
        if not first <= place < len(ids):
            expected = f"expected {first} to {len(ids) - 1}"
            raise Refused(f"place is {place}; {expected}", "place")
        starts = starts_of(given["starts"], len(ids), parts)
        return self.found(speaker, ids, parts, given | {"place": place, "starts": starts})

    def found(self, speaker, ids, parts, given) -> dict:
        inside = self.inside(speaker, ids, given["starts"])
        spelled = Record(speaker.tokenizer).spelled
        answer = {"model": speaker.name, "sizes": sizes(speaker.model)}
        answer["texts"] = [spelled(token)["token"] for token in ids]
        for part in parts:
            answer[part] = LOOKS[part](speaker, inside, given)
        return answer

    def inside(self, speaker: Speaker, ids, starts) -> Inside:
        """What one forward did; the last few are kept."""
        key = (id(speaker.model), tuple(ids), starts)
        with self.lock:
            if key not in self.kept:
                begins_T = np.repeat(starts, np.diff([*starts, len(ids)]))
                inside = inspect(speaker.model, ids, np.arange(len(ids)) - begins_T)
                self.kept[key] = (speaker.model, inside)
            self.kept.move_to_end(key)
            while len(self.kept) > MOST_KEPT:
                self.kept.popitem(last=False)
            return self.kept[key][1]


def parts_of(value) -> list[str]:
    if not isinstance(value, list) or not value or len(value) > len(PARTS):
        raise Refused(
            f"parts is {asked.shown(value)}; expected some of {', '.join(PARTS)}", "parts"
        )
    for n, part in enumerate(value):
        if part not in PARTS:
            here = f"parts[{n}]"
            raise Refused(f"{here} is {asked.shown(part)}; expected {', '.join(PARTS)}", here)
    return value


def ids_of(value, speaker: Speaker) -> list[int]:
    """Ids of one text that fits into the window. **Errors** Refused."""
    V, W = speaker.tokenizer.vocab_size, speaker.model.config.max_seq_len
    if not isinstance(value, list) or not value:
        raise Refused(f"ids is {asked.shown(value)}; expected a list of ids", "ids")
    if len(value) > W:
        message = f"ids has {len(value):,} tokens; this model's maximum context length is {W:,}"
        raise Refused(message, "ids", "context_length_exceeded")
    bad = [i for i in value if type(i) is not int or not 0 <= i < V]
    if bad:
        raise Refused(f"ids has {asked.shown(bad[0])}; expected ids below {V}", "ids")
    return value


def starts_of(given, n: int, parts) -> tuple[int, ...]:
    """Where the documents of a row begin: at 0, and where the request says. **Errors** Refused."""
    starts = given or (0,)
    if starts[0] != 0 or any(b <= a for a, b in zip(starts, starts[1:])) or starts[-1] >= n:
        raise Refused(
            f"starts is {list(starts)}; expected 0, then ever larger to {n - 1}", "starts"
        )
    if len(starts) > 1 and "backward" in parts:
        raise Refused("starts has several documents; backward reads one", "starts")
    return starts


def sizes(model) -> dict:
    config = model.config
    return {
        "layers": config.n_layers,
        "heads": config.n_heads,
        "experts": config.n_routed_experts,
        "active": config.n_active_experts,
        "dense": config.n_dense_layers,
        "window": config.max_seq_len,
        "latent": config.kv_lora_rank,
        "rotary": config.qk_rope_head_dim,
        "mha": mha_numbers_per_token(config),
        "number_bytes": model.params.flat.itemsize,
    }


# ---------------------------------------------------------------------------- parts
def tokens(speaker, inside, given):
    """Each token, and how likely it was after those before it."""
    record, ids = Record(speaker.tokenizer), inside.ids_T.tolist()
    first = {"logprob": None, "entropy": None, "top_logprobs": []}
    entries = []
    for t, token in enumerate(ids):
        if t in given["starts"]:
            entries.append(record.spelled(token) | first)
        else:
            entries.append(record.entry(token, log_softmax(inside.logits_TV[t - 1]), given["top"]))
    return entries


def experts(speaker, inside, given):
    """For each layer scores, bias, the chosen and their gates; None in a dense layer."""
    layers = []
    for layer, scores_TE in enumerate(inside.scores_TE):
        if scores_TE is None:
            layers.append(None)
            continue
        load_E = np.bincount(inside.idx_TK[layer].ravel(), minlength=scores_TE.shape[1])
        layers.append(
            {
                "scores": rounded(scores_TE),
                "bias": [how(b) for b in inside.bias_E[layer].tolist()],
                "chosen": inside.idx_TK[layer].tolist(),
                "gates": rounded(inside.gates_TK[layer]),
                "load": load_E.tolist(),
            }
        )
    return layers


def how(bias):
    """A bias; infinity has no number in JSON."""
    return "masked" if bias == -np.inf else "forced" if bias == np.inf else round(bias, 4)


def attention(speaker, inside, given):
    """Whom each token looked at, in one head: rows up to the token itself."""
    p_TS = inside.attention_HTS[given["layer"]][given["head"]]
    return [rounded(row_S[: t + 1]) for t, row_S in enumerate(p_TS)]


def lens(speaker, inside, given):
    """What each stream would say next, most likely first: [[token, p], ...] of each place."""
    record, layers = Record(speaker.tokenizer), []
    V = speaker.tokenizer.vocab_size
    for logits_TV in inside.lens_TV:
        places = []
        for logits_V in logits_TV:
            p_V = np.exp(log_softmax(logits_V))[:V]
            best = np.argsort(-p_V, kind="stable")[:LENS_TOP].tolist()
            places.append([[record.spelled(i)["token"], round(float(p_V[i]), 4)] for i in best])
        layers.append(places)
    return layers


def latent(speaker, inside, given):
    """All that the cache remembers of each token in one layer."""
    layer = given["layer"]
    return {"ckv": rounded(inside.ckv_TC[layer]), "kr": rounded(inside.kr_TR[layer])}


def numbers_of(speaker, inside, given):
    """Equations of one token with their live values and the lines that computed them."""
    at = given["layer"], given["head"], given["place"]
    return numbers(speaker.model, speaker.tokenizer, inside, *at)


def backward(speaker, inside, given):
    """Gradients of one token's surprise: at each earlier embedding, and in each parameter."""
    model, ids_T, place = speaker.model, inside.ids_T, given["place"]
    nats, dx_TD = saliency(model, ids_T, place)
    norms = parameter_norms(model, ids_T, place)
    return {
        "place": place,
        "nats": nats,
        "saliency": [float(n) for n in np.linalg.norm(dx_TD, axis=1)],
        "norms": {name: float(norm) for name, norm in norms.items()},
    }


LOOKS = {
    "tokens": tokens,
    "experts": experts,
    "attention": attention,
    "lens": lens,
    "latent": latent,
    "numbers": numbers_of,
    "backward": backward,
}
