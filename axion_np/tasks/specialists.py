"""What each expert is for: where it is used, and what a model loses without it.

New here: use and need are two things. The load says which tokens the router sends to an expert; a
specialist gets most of one task's and few of the others'. Whether they need it shows only where it
is taken away (chapter `changes`): the loss then rises by what nobody else can do.
"""

import numpy as np
from tqdm import tqdm

from axion_np.backends import choose
from axion_np.generation.changes import changed
from axion_np.modules.network import network_forward
from axion_np.modules.shards import add_loads
from axion_np.tasks.likelihood import evaluate_loss
from axion_np.text.packing import pack, split_rows

PLACES = 4096  # at most, that a thread works on at once


def loads(model, documents, backend="auto"):
    """Tokens sent to each expert: per layer (E,), None in a dense one."""
    ops, rows = choose("modules", backend), pack(documents, model.config.max_seq_len)

    def work(batch):
        x_BT, _, pos_BT = (np.asarray(field, np.int64) for field in batch)
        _, saved = network_forward(
            x_BT, model.params, model.router, model.config, ops, pos_BT, keep=False
        )
        return saved.load

    batches = split_rows(rows, max(2, -(-rows.x_BT.size // PLACES)))
    return add_loads(*model.workers.each(work, batches))


def shares(model, groups, backend="auto"):
    """{"layer n": {group: {"expert e": share}}} of the documents of each group."""
    found = {name: loads(model, documents, backend) for name, documents in groups.items()}
    return {
        f"layer {layer}": {
            name: {
                f"expert {e}": float(share)
                for e, share in enumerate(load[layer] / load[layer].sum())
            }
            for name, load in found.items()
        }
        for layer in range(model.config.n_layers)
        if next(iter(found.values()))[layer] is not None
    }


def specialization(table):
    """How much a token's expert says about its group, in bits: 0 where all use all alike.

    **Math**    I = sum_g,e p(g) p(e|g) log2 (p(e|g) / p(e)),  p(g) the same for all groups
    """
    p_BE = np.array([list(row.values()) for row in table.values()])
    ratio_BE = np.divide(p_BE, p_BE.mean(axis=0), out=np.ones_like(p_BE), where=p_BE > 0)
    return float((p_BE * np.log2(ratio_BE)).sum(axis=1).mean())


def costs(model, tokenizer, groups, backend="auto", progress=True, most=64):
    """What masking each expert costs: {"layer n": {"expert e": {group: nats per token more}}}.

    Of a model with more than `most` experts in all, only those of some layers, evenly spread.
    """
    config = model.config
    layers = [
        n for n, bias in enumerate(model.router.biases[: config.n_layers]) if bias is not None
    ]
    keep = max(1, most // config.n_routed_experts)
    layers = layers[:: -(-len(layers) // keep)] if layers else []
    rows = {name: pack(documents, config.max_seq_len) for name, documents in groups.items()}

    def loss(copy):
        return {
            name: evaluate_loss(copy, batch, tokenizer, backend, progress=False).nats_per_token
            for name, batch in rows.items()
        }

    whole, found = loss(model), {}
    total = len(layers) * config.n_routed_experts
    with tqdm(total=total, desc="experts", disable=not progress, leave=False) as bar:
        for layer in layers:
            table = found[f"layer {layer}"] = {}
            for e in range(config.n_routed_experts):
                copy = changed(model, masked=[(layer, e)])
                copy.workers = model.workers  # threads are kept, not made for each copy
                without = loss(copy)
                table[f"expert {e}"] = {name: without[name] - whole[name] for name in rows}
                bar.update()
    return found
