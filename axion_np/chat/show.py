"""The page of a run over HTTP: one run, or two side by side, live or replayed.

New here: nothing but addresses. The guards, limits and errors are those of the chat's server; what
is told comes from `diary` and `pictures`. The page asks again every other second, and hears only
what is new. Whoever is not asked for long may leave: `quiet_for` says how long that is.
"""

import time

from flask import request

from axion_np.chat.asked import Refused
from axion_np.chat.diary import Diary
from axion_np.chat.pictures import Pictures
from axion_np.chat.server import PAGE, add_page, as_json, guarded


class Shown:
    """The runs of a page, and when it was last asked about them."""

    def __init__(self, places: dict):
        self.diaries = [Diary(place, name) for name, place in places.items()]
        self.pictures = [Pictures(place) for place in places.values()]
        self.asked_at = time.monotonic()

    def quiet_for(self) -> float:
        """Seconds since anybody asked, or since a run wrote."""
        written = [diary.wrote for diary in self.diaries if diary.wrote is not None]
        since_written = time.time() - max(written, default=0)
        return max(0.0, min(time.monotonic() - self.asked_at, since_written))

    def state(self, number: int, known: str | None) -> dict:
        """How run `number` stands; its curve too, where that is not `known`."""
        return self.diaries[number].state(known) | {
            "attention": self.pictures[number].version(),
            "runs": len(self.diaries),
        }

    def samples(self, number: int) -> dict:
        return self.diaries[number].samples()

    def attention(self, number: int, layer: int) -> dict:
        """Pictures of one layer's heads; {"rows": null} where there are none."""
        diary = self.diaries[number]
        looks = diary.samples()["looks"]
        line = looks[-1]["answers"][0] if looks else None
        is_text = diary.facts()["source"] == "text"
        return self.pictures[number].layer(layer, line, is_text) or {"rows": None}


def application(shown: Shown, host: str = "127.0.0.1"):
    """The Flask app."""
    app = guarded(host)

    def about(number):
        if number >= len(shown.diaries):
            raise Refused(f"there is no run {number}", "run", "not_found", 404)
        shown.asked_at = time.monotonic()
        return number

    @app.get("/v1/runs/<int:number>")
    def state(number):
        return as_json(shown.state(about(number), request.args.get("known")))

    @app.get("/v1/runs/<int:number>/samples")
    def samples(number):
        return as_json(shown.samples(about(number)))

    @app.get("/v1/runs/<int:number>/attention/<int:layer>")
    def attention(number, layer):
        return as_json(shown.attention(about(number), layer))

    add_page(app, PAGE / "show")
    return app
