"""The models that one may talk to, and the same models with something changed inside.

New here: nothing is loaded before it is asked for. An intervention (an expert masked or forced, a
head muted, the router's bias left out) makes another model of the same weights; the last few of
these are kept, so that a conversation with one of them does not make it anew for each answer.
"""

import threading
from collections import OrderedDict
from typing import NamedTuple

from axion_np.chat.asked import INTERVENTIONS, Refused
from axion_np.generation.changes import changed
from axion_np.generation.conversation import load
from axion_np.generation.released import purpose, read_summary, source

MOST_CHANGED = 8


class Speaker(NamedTuple):
    """A model that answers."""

    name: str
    model: object
    tokenizer: object


class Models:
    """Names and the directories where they are; `default` answers where no name is given."""

    def __init__(self, places: dict, default: str, backend: str = "auto"):
        self.places, self.default, self.backend = places, default, backend
        self.loaded, self.altered, self.lock = {}, OrderedDict(), threading.RLock()

    def find(self, given: dict) -> Speaker:
        """The model of a request, with its interventions.

        **Errors**  Refused for a name that there is not, or an intervention that does not fit
        """
        name = self.known(given["model"] or self.default)
        wanted = {field: given[field] for field in INTERVENTIONS}
        with self.lock:
            if name not in self.loaded:
                self.loaded[name] = load(self.places[name], self.backend)
            model, tokenizer = self.loaded[name]
            if any(wanted.values()):
                model = self.change(name, model, wanted)
        return Speaker(name, model, tokenizer)

    def known(self, name: str) -> str:
        if name not in self.places:
            message = f"there is no model {name[:60]!r}; models: {', '.join(self.places)}"
            raise Refused(message, "model", "model_not_found", 404)
        return name

    def change(self, name, model, wanted):
        key = (name, *wanted.items())
        if key not in self.altered:
            check(model.config, wanted)
            try:
                self.altered[key] = changed(model, **wanted)
            except ValueError as error:
                raise Refused(str(error), next(f for f in wanted if wanted[f])) from None
        self.altered.move_to_end(key)
        while len(self.altered) > MOST_CHANGED:
            self.altered.popitem(last=False)
        return self.altered[key]

    def listing(self) -> dict:
        """`GET /v1/models`."""
        data = [described(name, read_summary(place)) for name, place in self.places.items()]
        return {"object": "list", "data": data}

    def one(self, name: str) -> dict:
        """`GET /v1/models/NAME`. **Errors** Refused."""
        return described(self.known(name), read_summary(self.places[name]))


def described(name, summary) -> dict:
    """What there is to know of a model without loading it."""
    return {
        "id": name,
        "object": "model",
        "created": 0,
        "owned_by": "axion_np",
        "purpose": purpose(summary),
        "source": source(summary),
        "trained_for": summary.get("trained_for", {}),
        "parameters": summary.get("parameters"),
    }


def check(config, wanted):
    """**Errors** Refused for a layer, expert or head that the model does not have."""
    E, H, first = config.n_routed_experts, config.n_heads, config.n_dense_layers
    for field, least, things, n in (
        ("masked", first, "expert", E),
        ("forced", first, "expert", E),
        ("muted", 0, "head", H),
    ):
        for place, (layer, number) in enumerate(wanted[field]):
            here = f"{field}[{place}]"
            if not least <= layer < config.n_layers:
                expected = f"expected {least} to {config.n_layers - 1}"
                raise Refused(f"{here} has layer {layer}; {expected}", here)
            if number >= n:
                expected = f"expected 0 to {n - 1}"
                raise Refused(f"{here} has {things} {number}; {expected}", here)
