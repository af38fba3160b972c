"""Equations with their live values, and the line of the book that computed each.

New here: the line itself. It is looked up in the source when it is asked for, so a number on the
page stands beside the code that made it, at its line number of today.
"""

import inspect as source
from typing import NamedTuple

import numpy as np

from axion_np.chat.answers import Record, log_softmax
from axion_np.generation import sampling
from axion_np.modules import mla
from axion_np.operations import attention, linear, loss, rmsnorm, router

MOST = 12  # numbers of one equation


class Line(NamedTuple):
    """A line of the book."""

    chapter: str
    number: int
    code: str


def line_of(module, begins: str) -> Line:
    """The first line of a chapter that begins so. **Errors** LookupError where none does."""
    for number, code in enumerate(source.getsource(module).splitlines(), 1):
        if code.strip().startswith(begins):
            return Line(module.__name__.removeprefix("axion_np."), number, code.strip())
    raise LookupError(f"no line of {module.__name__} begins with {begins!r}")


LINES = {
    "norm": (rmsnorm, "rms_inv_L1 ="),
    "latent": (mla, "ckv_BSC, s_norm ="),
    "score": (attention, "scores_BHTS = np.einsum"),
    "attend": (attention, "p_BHTS /= total_BHT1"),
    "affinity": (router, "scores_LE = sigmoid"),
    "choice": (router, "choice_LE = scores_LE.real + bias_E"),
    "gate": (router, "gates_LK = gates_LK /"),
    "logit": (linear, "return x_LI @ w_IO"),
    "probability": (sampling, "p_V = np.exp((z_V"),
    "surprise": (loss, "surprise_L ="),
}


def numbers(model, tokenizer, inside, layer, head, t) -> list[dict]:
    """What the model computed at token t: one dict an equation.

    "values" are (what, number) pairs; "line" is where the book computes it.
    """
    spelled = Record(tokenizer).spelled
    x_D = inside.stream_TD[layer][t].astype(np.float64)
    rows = [
        row(
            "norm",
            "r = (mean_d x_d² + ε)^(−1/2)",
            [
                ("mean x²", (x_D**2).mean()),
                ("r", ((x_D**2).mean() + model.config.norm_eps) ** -0.5),
            ],
        ),
        row(
            "latent",
            "c^KV = norm(x W^DKV)   (1)",
            [(f"c{c}", value) for c, value in enumerate(inside.ckv_TC[layer][t])],
        ),
    ]
    rows += attention_rows(
        inside, layer, head, t, lambda s: spelled(int(inside.ids_T[s]))["token"]
    )
    rows += router_rows(inside, layer, t)
    return rows + head_rows(inside, t, lambda token: spelled(token)["token"])


def row(name, equation, values):
    """One equation with its values and its line."""
    line = line_of(*LINES[name])
    return {
        "name": name,
        "equation": equation,
        "values": [[what, float(f"{float(value):.5g}")] for what, value in values[:MOST]],
        "line": line._asdict(),
    }


def attention_rows(inside, layer, head, t, name):
    """Of the keys that this token attends to most: score, up to a constant, and share."""
    p_S = inside.attention_HTS[layer][head, t].astype(np.float64)
    best = [s for s in np.argsort(-p_S)[:6].tolist() if p_S[s] > 0]
    top = p_S[best[0]]
    scores = [(f"{s} {name(s)}", np.log(p_S[s] / top)) for s in best]
    return [
        row("score", "q_t · k_s (N + R)^(−1/2), less the largest   (10)", scores),
        row(
            "attend", "p_ts = softmax_s(score)   (10)", [(f"{s} {name(s)}", p_S[s]) for s in best]
        ),
    ]


def router_rows(inside, layer, t):
    """Affinities, choice and gates; nothing in a dense layer."""
    if inside.scores_TE[layer] is None:
        return []
    s_E, b_E = inside.scores_TE[layer][t], inside.bias_E[layer]
    open_E = [e for e in range(len(s_E)) if np.isfinite(b_E[e])]
    gates = zip(inside.idx_TK[layer][t].tolist(), inside.gates_TK[layer][t])
    return [
        row("affinity", "s = σ(x W)   (15)", [(f"e{e}", s) for e, s in enumerate(s_E)]),
        row("choice", "top K of s + b   (16)", [(f"e{e}", s_E[e] + b_E[e]) for e in open_E]),
        row("gate", "g = s_chosen / Σ s_chosen   (13)", [(f"e{e}", g) for e, g in gates]),
    ]


def head_rows(inside, t, name):
    """The likeliest next tokens, and how surprising the one that came was."""
    z_V = inside.logits_TV[t]
    best = np.argsort(-z_V)[:6].tolist()
    p_V = np.exp(log_softmax(z_V))
    rows = [
        row("logit", "z = norm(x) W", [(name(i), z_V[i]) for i in best]),
        row("probability", "p_i = e^(z_i) / Σ_j e^(z_j)", [(name(i), p_V[i]) for i in best]),
    ]
    if t + 1 < len(inside.ids_T) and np.isfinite(inside.loss_T[t]):
        token = int(inside.ids_T[t + 1])
        rows.append(row("surprise", "−log p_next, in nats", [(name(token), inside.loss_T[t])]))
    return rows
