"""Looking inside: what one pass through the network did, token by token.

New here: the forward's `saved` read for its own sake. It was kept for the backward, and it holds
everything that one may ask of a pass: which experts a token chose and how much each weighed, whom
each head looked at, the residual stream between the blocks, what the cache would hold. So there
are no hooks and no flags in the model; `inspect` runs the reference forward once and reads.

Two more questions go to the hand-written backward. *Which earlier token moved this one?*
`saliency` follows the surprise at one token down to the embeddings before it. *Which parameters?*
`parameter_norms`. What would happen without an expert or a head is the next chapter's.
Sources: logit lens: nostalgebraist 2020 (lesswrong.com/posts/AcKRB8wDpdaN6v6ru); gradients as
saliency: Simonyan et al. 2013 (arXiv 1312.6034), section 3.
"""

import json
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from axion_np.generation.sampling import checked_prompt
from axion_np.modules import reference
from axion_np.modules.block import block_backward
from axion_np.modules.model import Model
from axion_np.modules.moe import MoESaved
from axion_np.modules.network import head_weight, network_backward, network_forward
from axion_np.modules.params import allocate, walk
from axion_np.operations.attention import visible

LAST = 256  # tokens that to_json writes unless told otherwise


class Inside(NamedTuple):
    """One pass through the network: T tokens, Z layers. Lists have an entry for each layer.

    **Shapes**  what each field says. A dense layer has no router: its four entries are None.
    **Units**   loss and entropy in nats
    """

    ids_T: np.ndarray  # (T,) what was read
    pos_T: np.ndarray  # (T,) position of each token in its own document; -1 where padding
    logits_TV: np.ndarray  # (T, V) scores of the next token, bit for bit those of Model.logits
    loss_T: np.ndarray  # (T,) surprise at the next token; NaN where the document ends
    entropy_T: np.ndarray  # (T,) how undecided the model is about the next token
    stream_TD: list  # Z + 1 of (T, D): the residual stream before each block and after the last
    lens_TV: list  # Z + 1 of (T, V): each of these through the last norm and the head
    attention_HTS: list  # Z of (H, T, S), S = T: rows sum to one; zero where a key is not seen
    scores_TE: list  # Z of (T, E): affinities in (0, 1), the bias not added; 0 where padding
    bias_E: list  # Z of (E,): what is added to choose
    idx_TK: list  # Z of (T, K): the chosen experts, best first; -1 where padding
    gates_TK: list  # Z of (T, K): how much each of them weighs; 0 where padding
    ckv_TC: list  # Z of (T, C): the latent c^KV after its norm, as the cache holds it
    kr_TR: list  # Z of (T, R): the rotary key k^R after its rotation, as the cache holds it

    def __repr__(self):
        T, V = self.logits_TV.shape
        return f"Inside({T} tokens, {len(self.ckv_TC)} layers, {V} ids)"

    def to_json(self, most: int = 5, last: int = LAST) -> str:
        """The same as text, small enough for a page: see `summary`, of which it is the JSON."""
        return json.dumps(self.summary(most, last), allow_nan=False, separators=(",", ":"))

    def summary(self, most: int = 5, last: int = LAST) -> dict:
        """Plain lists of rounded numbers, for the last tokens only.

        {"ids", "positions", "loss", "entropy": one a token, loss null where there is none;
        "first": the number of the first token that is written;
        "lens": for each of Z + 1 streams {"ids", "p"}, the `most` likeliest next ids of a token;
        "layers": for each {"stream": the stream's root mean square before the block;
        "attention": for each head {"keys", "p"}, the `most` attended keys of a token;
        "experts": null, or {"scores", "chosen", "gates"} of each token, and "bias", null where
        it is infinite}}

        **Cost**    about T Z (2 most (H + 1) + E + 2 K) numbers of up to six characters,
                    T = min(tokens, last); axion1, 200 tokens: 0.4 MB
        **Errors**  ValueError for less than one
        """
        if most < 1 or last < 1:
            raise ValueError(f"most is {most} and last {last}; expected 1 or more of each")
        first = max(0, self.ids_T.size - last)
        return {
            "first": first,
            "ids": self.ids_T[first:].tolist(),
            "positions": self.pos_T[first:].tolist(),
            "loss": rounded(self.loss_T[first:]),
            "entropy": rounded(self.entropy_T[first:]),
            "lens": [
                likeliest(probabilities_of(z_TV[first:]), most, "ids") for z_TV in self.lens_TV
            ],
            "layers": [self._layer(layer, most, first) for layer in range(len(self.ckv_TC))],
        }

    def _layer(self, layer, most, first):
        x_TD, experts = self.stream_TD[layer][first:], None
        if self.idx_TK[layer] is not None:
            experts = {
                "scores": rounded(self.scores_TE[layer][first:]),
                "chosen": self.idx_TK[layer][first:].tolist(),
                "gates": rounded(self.gates_TK[layer][first:]),
                "bias": rounded(self.bias_E[layer]),
            }
        heads = self.attention_HTS[layer][:, first:]
        return {
            "stream": rounded((x_TD**2).mean(axis=1) ** 0.5),
            "attention": [likeliest(p_TS, most, "keys") for p_TS in heads],
            "experts": experts,
        }


# ---------------------------------------------------------------------------- a pass, read
def inspect(
    model: Model,
    ids: Sequence[int] | np.ndarray,
    pos: Sequence[int] | np.ndarray | None = None,
) -> Inside:
    """Run the reference forward once over a text and keep what it did.

    **Shapes**  ids (T), pos (T) positions in documents that share the row, -1 where padding
                (default: one document)
    **Cost**    besides the forward: (Z + 1) T V numbers of the lens, Z H T^2 of attention. axion1,
                200 tokens: 40 ms and 7 MB. To measure: python -m timeit -n 20 -s "import axion_np
                as a; m = a.load('axion1-sums')[0]" "a.inspect(m, range(200))"
    **Numerics** `logits_TV` is bit for bit what `model.logits(ids, "numpy")` gives. Attention is
    formed again from queries, keys and the log-sum-exp, as the backward does it
    **Errors**  ValueError for anything but a sequence of the model's ids
    """
    ids_T, p = checked_prompt(ids, model.config.vocab_size), model.params
    pos_T = np.arange(ids_T.size) if pos is None else np.asarray(pos)
    if pos_T.shape != ids_T.shape or pos_T.dtype.kind not in "iu":
        raise ValueError(f"pos has shape {pos_T.shape}; expected a whole number for each id")
    logits_BTV, saved = network_forward(
        ids_T[None], p, model.router, model.config, reference, pos_T[None]
    )
    logits_TV, blocks = logits_BTV[0], saved.blocks
    stream_TD = [s.attn_norm.x_LD[0] for s in blocks] + [saved.norm.x_LD[0]]
    routed = [
        routing(s.ffn, ids_T.size) if isinstance(s.ffn, MoESaved) else (None, None, None)
        for s in blocks
    ]
    return Inside(
        ids_T=ids_T,
        pos_T=pos_T,
        logits_TV=logits_TV,
        loss_T=surprise(logits_TV, ids_T, pos_T),
        entropy_T=entropy(logits_TV),
        stream_TD=stream_TD,
        lens_TV=[lens(x_TD, p, model.config) for x_TD in stream_TD[:-1]] + [logits_TV],
        attention_HTS=[attention_of(s.mla.attention) for s in blocks],
        scores_TE=[scores_TE for scores_TE, _, _ in routed],
        bias_E=list(model.router.biases[: len(blocks)]),
        idx_TK=[idx_TK for _, idx_TK, _ in routed],
        gates_TK=[gates_TK for _, _, gates_TK in routed],
        ckv_TC=[s.mla.content_key.x_LI[0] for s in blocks],
        kr_TR=[s.mla.attention.k_BSHA[0, :, 0, model.config.qk_nope_head_dim :] for s in blocks],
    )


def lens(x_TD, p, config):
    """What the model would say if the stream ended here. **Shapes** x (T, D) -> (T, V)."""
    h_TD, _ = reference.rmsnorm_forward(x_TD, p.norm_D, config.norm_eps)
    return reference.linear_forward(h_TD, head_weight(p))[0]


def attention_of(saved):
    """The probabilities that the forward did not keep.

    **Math**    p_ts = exp(scale q_t . k_s - lse_t), zero where t does not see s
    **Shapes**  AttentionSaved of one row -> (H, T, S)
    """
    q_HTA, k_HAS = saved.q_BTHA[0].swapaxes(0, 1), saved.k_BSHA[0].transpose(1, 2, 0)
    p_HTS = np.exp(q_HTA @ k_HAS * saved.scale - saved.lse_BHT[0][:, :, None])
    return np.where(visible(saved.pos_BT)[0], p_HTS, 0)


def routing(saved, n_places):
    """Scores, choice and gates at every place. **Shapes** MoESaved -> (T, E), (T, K), (T, K)."""
    found = saved.router.scores_LE, saved.router.idx_LK, saved.experts.gates_LK
    if saved.real_L is None:
        return found
    whole = []
    for values, filler in zip(found, (0, -1, 0), strict=True):
        at_all = np.full((n_places, values.shape[1]), filler, values.dtype)
        at_all[saved.real_L] = values
        whole.append(at_all)
    return tuple(whole)


def log_probabilities(logits_TV):
    """Log softmax. **Shapes** (T, V) -> (T, V) of float64. **Units** nats."""
    z_TV = logits_TV - logits_TV.max(axis=1, keepdims=True).astype(np.float64)
    return z_TV - np.log(np.exp(z_TV).sum(axis=1, keepdims=True))


def probabilities_of(logits_TV):
    return np.exp(log_probabilities(logits_TV))


def surprise(logits_TV, ids_T, pos_T):
    """Nats of the next token of the same document, NaN where there is none. **Shapes** -> (T)."""
    loss_T = np.full(ids_T.size, np.nan)
    t = np.flatnonzero((pos_T[1:] == pos_T[:-1] + 1) & (pos_T[:-1] >= 0))
    loss_T[t] = -log_probabilities(logits_TV)[t, ids_T[t + 1]]
    return loss_T


def entropy(logits_TV):
    """**Math** -sum_v p_v log p_v. **Shapes** (T, V) -> (T). **Units** nats."""
    log_p_TV = log_probabilities(logits_TV)
    return -(np.exp(log_p_TV) * log_p_TV).sum(axis=1)


def rounded(values):
    """Lists of floats with four decimals; None for what is no number."""
    values = np.round(np.asarray(values, np.float64), 4)
    return np.where(np.isfinite(values), values.astype(object), None).tolist()


def likeliest(p, most, name):
    """Of each row the `most` largest, largest first. **Shapes** p (T, anything)."""
    order = np.argsort(-p, axis=1, kind="stable")[:, :most]
    return {name: order.tolist(), "p": rounded(np.take_along_axis(p, order, axis=1))}


# ---------------------------------------------------------------------------- why this token
def surprise_forward(model, ids, place):
    """The network up to the logits that predict the token at `place`.

    **Shapes**  -> nats, dlogits (1, place, V), saved
    **Errors**  ValueError for a place that has no token before it
    """
    ids_T = checked_prompt(ids, model.config.vocab_size)
    if not 1 <= place < ids_T.size:
        raise ValueError(f"place is {place}; expected 1 to {ids_T.size - 1}, a token after others")
    config = model.config.replace(balance_loss_weight=0.0)  # this loss and no other
    read_BT, y_BT = ids_T[None, :place], np.full((1, place), -1)
    y_BT[0, -1] = ids_T[place]
    logits_BTV, saved = network_forward(read_BT, model.params, model.router, config)
    nats, dlogits_BTV = reference.cross_entropy(logits_BTV, y_BT)
    return float(nats), dlogits_BTV, saved


def saliency(
    model: Model, ids: Sequence[int] | np.ndarray, place: int
) -> tuple[float, np.ndarray]:
    """How surprising the token at `place` was, and what each earlier token had to do with it.

    **Math**    dloss_place / dx_t, with x_t the embedding of the token at t < place
    **Shapes**  ids (T) -> nats, gradient (place, D): its norms say how much a token matters, and
                minus its product with x_t what would be lost, to first order, without the token
    **Errors**  ValueError for a place that has no token before it
    """
    p, config = model.params, model.config
    nats, dlogits_BTV, saved = surprise_forward(model, ids, place)
    # forward:  logits = norm(x) @ head
    dh_BTD = reference.input_gradient(dlogits_BTV, head_weight(p))
    dx_BTD, _ = reference.rmsnorm_backward(dh_BTD, saved.norm)
    # forward:  for each block: x = block(x)
    for block, s_block in zip(reversed(p.blocks), reversed(saved.blocks), strict=True):
        dx_BTD, _ = block_backward(dx_BTD, s_block, block, config)
    return nats, dx_BTD[0]


def parameter_norms(model: Model, ids: Sequence[int] | np.ndarray, place: int) -> dict[str, float]:
    """How strongly each parameter pulls at the surprise of one token: {name: norm of gradient}.

    Names are those of `walk`. An expert that was not visited has a gradient of zero; MTP modules
    have no part in this loss.

    **Errors**  ValueError for a place that has no token before it
    """
    _, dlogits_BTV, saved = surprise_forward(model, ids, place)
    g = allocate(model.config, model.params.flat.dtype)
    network_backward(dlogits_BTV, saved, model.params, g, model.config)
    return {name: float(np.linalg.norm(dp)) for name, dp in walk(g)}
