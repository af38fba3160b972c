"""Against what the world uses: transformers' DeepseekV3ForCausalLM and autograd.

What these tests measure goes to tests/golden (and from there to the page huggingface). A file that
is there already is compared with; delete it to have it written anew.
"""

import csv
from pathlib import Path

import numpy as np
import pytest
from parity_cases import CASES, DRAFTING, fuse, make, ours

from axion_np.backends import choose
from axion_np.generation.sampling import generate
from axion_np.interchange import huggingface
from axion_np.modules.model import Model
from axion_np.modules.network import network_backward, network_forward
from axion_np.modules.params import allocate, matrix_count
from axion_np.modules.shards import Totals, forward_backward
from axion_np.operations import adamw
from axion_np.operations.router import update_bias
from axion_np.tasks import chats
from axion_np.text.packing import Batch
from axion_np.text.tokenizer import Tokenizer

REASON = 'parity needs PyTorch and transformers: pip install -e ".[parity]"'
torch = pytest.importorskip("torch", reason=REASON)
transformers = pytest.importorskip("transformers", reason=REASON)
torch_block = pytest.importorskip("torch_block", reason=REASON)

GOLDEN = Path(__file__).resolve().parent.parent / "golden"
BACKENDS = ["numpy", "numba"]
ROWS = []
torch.set_num_threads(1)


# ------------------------------------------------------------------ both sides of a comparison
def load(model, directory):
    """Our export, read by transformers: nothing missing, nothing unexpected."""
    huggingface.export_model(model, None, directory)
    theirs, info = transformers.DeepseekV3ForCausalLM.from_pretrained(
        directory, output_loading_info=True, attn_implementation="eager"
    )
    assert not any(info.values()), info
    theirs.set_experts_implementation("eager")
    return theirs


def autograd(theirs, tokens_BT, targets_BT):
    """The same four from transformers. It shifts labels itself, and ignores -100."""
    chosen, hooks = [], []
    for layer in theirs.model.layers:
        if hasattr(layer.mlp, "gate"):
            hooks.append(
                layer.mlp.gate.register_forward_hook(
                    lambda module, inputs, output: chosen.append(
                        np.sort(output[2].numpy(), axis=1)
                    )
                )
            )
    labels = np.roll(targets_BT, 1, axis=1)
    labels[labels < 0] = -100
    theirs.zero_grad()
    out = theirs(torch.tensor(tokens_BT), labels=torch.tensor(labels))
    out.loss.backward()
    for hook in hooks:
        hook.remove()
    grads = {name: p.grad.numpy() for name, p in theirs.named_parameters() if p.grad is not None}
    return out.logits.detach().numpy(), out.loss.item(), grads, chosen


def error(a, b):
    """Largest difference as a share of the largest value; exact where all values are zero."""
    a, b = np.asarray(a), np.asarray(b)
    assert a.shape == b.shape and np.isfinite(a).all() and np.isfinite(b).all()
    size = np.abs(b).max()
    return float(np.abs(a - b).max() / size) if size else float(np.abs(a).max())


def distance(a, b):
    """Length of the difference as a share of the length: not ruled by one unlucky number."""
    return float(np.linalg.norm(a - b) / np.linalg.norm(b))


def worst(grads, others):
    assert grads.keys() == others.keys()
    return max(error(grads[name], others[name]) for name in grads)


# ------------------------------------------------------------------ logits, loss, every gradient
@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("name", CASES)
def test_float32_agrees_with_transformers_and_autograd(name, backend, tmp_path):
    model, tokens_BT, targets_BT = make(name)
    logits, loss, grads, chosen = ours(model, tokens_BT, targets_BT, backend)
    theirs = autograd(load(model, tmp_path), tokens_BT, targets_BT)
    measured = (
        distance(logits, theirs[0]),
        abs(loss / theirs[1] - 1),
        worst(fuse(grads), theirs[2]),
    )
    assert len(chosen) == len(theirs[3])
    assert all(np.array_equal(a, b) for a, b in zip(chosen, theirs[3], strict=True))
    assert measured[0] < 2e-6 and measured[1] < 2e-6 and measured[2] < 2e-5, measured
    assert error(logits, theirs[0]) < 5e-6
    ROWS.append((name, backend, "float32 against transformers", *measured))


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("name", CASES)
def test_float64_agrees_with_a_float64_copy_of_the_block(name, backend):
    model, tokens_BT, targets_BT = make(name, np.float64)
    logits, loss, grads, chosen = ours(model, tokens_BT, targets_BT, backend)
    weights = {n: torch.tensor(a) for n, a in huggingface.state_dict(model).items()}
    leaves = {n: w.requires_grad_() for n, w in weights.items() if n in grads}
    z, choices = torch_block.forward(torch.tensor(tokens_BT), weights, model.config)
    their_loss = torch.nn.functional.cross_entropy(
        z.flatten(0, 1), torch.tensor(targets_BT).flatten(), ignore_index=-1
    )
    their_loss.backward()
    for idx_LK, mask in zip(chosen, choices, strict=True):
        assert np.array_equal(idx_LK.reshape(-1), mask.flatten(0, 1).nonzero()[:, 1].numpy())
    their_grads = {n: w.grad.numpy() for n, w in leaves.items()}
    measured = (
        distance(logits, z.detach().numpy()),
        abs(loss / their_loss.item() - 1),
        worst(grads, their_grads),
    )
    assert max(measured) < 1e-10, measured
    ROWS.append((name, backend, "float64 against torch_block", *measured))


@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("name", DRAFTING)
def test_multi_token_prediction_has_the_gradient_of_autograd(name, backend):
    model, tokens_BT, targets_BT = make(name, np.float64)
    config, g = model.config, allocate(model.config, np.float64)
    batch = Batch(tokens_BT, targets_BT, np.broadcast_to(np.arange(19), (2, 19)))
    totals = Totals.of([batch], config.n_mtp_layers)
    loss, _, draft_loss, _ = forward_backward(model, batch, totals, g, choose("modules", backend))
    grads = huggingface.to_hf(config, g)
    weights = {n: torch.tensor(a) for n, a in huggingface.state_dict(model).items()}
    leaves = {n: w.requires_grad_() for n, w in weights.items() if n in grads}
    ids_BT, labels_BT = torch.tensor(tokens_BT), torch.tensor(targets_BT)
    h, _ = torch_block.hidden(ids_BT, weights, config)
    theirs = [torch_block.head(h, weights), *torch_block.drafts(ids_BT, h, weights, config)]
    losses = [
        torch.nn.functional.cross_entropy(
            z.flatten(0, 1), labels_BT[:, depth:].flatten(), ignore_index=-1
        )
        for depth, z in enumerate(theirs)
    ]
    their_draft_loss = config.mtp_loss_weight * sum(losses[1:]) / config.n_mtp_layers
    (losses[0] + their_draft_loss).backward()
    assert abs(loss / losses[0].item() - 1) < 1e-10
    assert abs(draft_loss / their_draft_loss.item() - 1) < 1e-10
    assert worst(grads, {n: w.grad.numpy() for n, w in leaves.items()}) < 1e-10


def test_the_measured_errors_are_on_record():
    if len(ROWS) < 4 * len(CASES):
        pytest.skip("only a run of all configurations makes the table")
    path, text = GOLDEN / "parity.csv", {}
    if not path.exists():
        with open(path, "w", encoding="utf-8", newline="") as file:
            rows = [row[:3] + tuple(f"{value:.1e}" for value in row[3:]) for row in sorted(ROWS)]
            csv.writer(file).writerows([("case", "backend", "what", "logits", "loss", "gradient")])
            csv.writer(file).writerows(rows)
    with open(path, encoding="utf-8", newline="") as file:
        text = {tuple(row[:3]) for row in csv.reader(file)}
    assert {row[:3] for row in ROWS} <= text


# ------------------------------------------------------------------ the tokenizer beside it
def test_auto_tokenizer_reads_the_export_and_its_template_is_our_chat_format(tmp_path):
    text = "# Question:\nQuanto é 12 + 30?\n--\n# Answer:\n12 + 30 = 42\n#### 42"
    tokenizer = Tokenizer.train([text] * 3, 290, backend="numpy")
    model = Model.init(CASES["base"].replace(vocab_size=290))
    huggingface.export_model(model, tokenizer, tmp_path)
    theirs = transformers.AutoTokenizer.from_pretrained(tmp_path)
    assert theirs(text).input_ids == tokenizer.encode(text)
    assert theirs.decode(tokenizer.encode(text)) == text
    names = ("pad", "bos", "eos", "unk")
    assert [getattr(theirs, f"{name}_token_id") for name in names] == [0, 1, 2, 3]
    turns = [("user", "12 + 30?"), ("assistant", "42"), ("user", "And 1 more?")]
    messages = [{"role": role, "content": content} for role, content in turns]
    ids = theirs.apply_chat_template(messages, return_dict=False)
    assert ids[:-1] == chats.documents([{"messages": messages}], tokenizer).x.tolist()
    config = transformers.GenerationConfig.from_pretrained(tmp_path)
    assert (config.bos_token_id, config.eos_token_id, config.pad_token_id) == (1, 2, 0)


# ------------------------------------------------------------------ generation
@pytest.mark.parametrize("backend", BACKENDS)
@pytest.mark.parametrize("name", ["untied head", "YaRN", "all at once"])
def test_200_greedy_tokens_are_equal_through_both_caches(name, backend, tmp_path):
    model, tokens_BT, _ = make(name)
    model = Model(model.config.replace(max_seq_len=256), model.params, model.router)
    prompt_T = tokens_BT[0, :7]
    mine = list(generate(model, prompt_T, 200, temperature=0, eos_id=10**9, backend=backend))
    out = load(model, tmp_path).generate(
        torch.tensor(prompt_T[None]),
        attention_mask=torch.ones(1, 7),
        max_new_tokens=200,
        min_new_tokens=200,
        do_sample=False,
        use_cache=True,
        eos_token_id=None,
        pad_token_id=0,
    )
    assert out[0, 7:].tolist() == mine
    assert len(mine) == 200 and len(set(mine)) > 5


# ------------------------------------------------------------------ training
STEPS, PEAK, WARMUP, DECAY, CLIP, GAMMA = 50, 3e-3, 5, 0.1, 1.0, 0.001


def training_rows(vocab_size):
    """A language of random chains, in which each token has 3 possible successors.

    Drawn here, so that the record does not depend on any other data of the project.
    """
    rng = np.random.default_rng(3)
    successors = rng.integers(0, vocab_size, (vocab_size, 3))
    rows = np.zeros((STEPS, 8, 49), np.int64)
    rows[:, :, 0] = rng.integers(0, vocab_size, (STEPS, 8))
    for t in range(48):
        rows[:, :, t + 1] = successors[rows[:, :, t], rng.integers(0, 3, (STEPS, 8))]
    return rows


def steps_of_ours(model, rows, backend):
    """Train in place, as train.py does; yields the loss of each step."""
    p, router, config = model.params, model.router, model.config
    ops, g = choose("modules", backend), allocate(config)
    moments = adamw.new_moments(p.flat)
    for step, row_BT in enumerate(rows):
        g.flat[:] = 0
        logits_BTV, saved = network_forward(row_BT[:, :-1], p, router, config, ops)
        loss, dlogits_BTV = ops.cross_entropy(logits_BTV, row_BT[:, 1:])
        network_backward(dlogits_BTV, saved, p, g, config, ops)
        scale = adamw.clip_scale(adamw.grad_norm(g.flat), CLIP)
        lr = adamw.schedule(step, STEPS, PEAK, WARMUP)
        adamw.adamw_step(
            p.flat,
            g.flat,
            *moments,
            step,
            lr,
            weight_decay=DECAY,
            n_decayed=matrix_count(config),
            scale=scale,
        )
        for bias_E, load_E in zip(router.biases, saved.load, strict=True):
            update_bias(bias_E, load_E, GAMMA)
        yield float(loss)


def steps_of_torch(theirs, rows):
    """The same with torch.optim.AdamW, and the bias rule on transformers' own buffers."""
    gates, loads = [layer.mlp.gate for layer in theirs.model.layers], {}
    for gate in gates:
        gate.register_forward_hook(
            lambda module, inputs, output: loads.update(
                {module: torch.bincount(output[2].flatten(), minlength=module.num_experts)}
            )
        )
    decayed = [p for p in theirs.parameters() if p.ndim > 1]
    gains = [p for p in theirs.parameters() if p.ndim == 1]
    optimizer = torch.optim.AdamW(
        [{"params": decayed, "weight_decay": DECAY}, {"params": gains, "weight_decay": 0.0}],
        lr=PEAK,
        betas=(0.9, 0.95),
        eps=1e-8,
    )
    for step, row_BT in enumerate(rows):
        for group in optimizer.param_groups:
            group["lr"] = adamw.schedule(step, STEPS, PEAK, WARMUP)
        optimizer.zero_grad()
        logits = theirs(torch.tensor(row_BT[:, :-1])).logits
        loss = torch.nn.functional.cross_entropy(
            logits.flatten(0, 1), torch.tensor(row_BT[:, 1:]).flatten()
        )
        loss.backward()
        torch.nn.utils.clip_grad_norm_(theirs.parameters(), CLIP)
        optimizer.step()
        for gate in gates:
            load = loads[gate].float()
            gate.e_score_correction_bias += GAMMA * torch.sign(load.mean() - load)
        yield loss.item()


def test_50_steps_of_training_keep_the_losses_together(tmp_path):
    start = make("base")[0]
    rows, theirs = training_rows(start.config.vocab_size), load(start, tmp_path)
    losses = {
        backend: list(steps_of_ours(start.astype(np.float32), rows, backend))
        for backend in BACKENDS
    }
    losses["torch"] = list(steps_of_torch(theirs, rows))
    for backend in BACKENDS:
        assert np.abs(np.subtract(losses[backend], losses["torch"])).max() < 1e-4
    assert losses["torch"][-1] < losses["torch"][0] - 1.5
    path = GOLDEN / "training.csv"
    if not path.exists():
        with open(path, "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerow(["step", *losses])
            csv.writer(file).writerows(
                (step, *(f"{value:.8f}" for value in values))
                for step, values in enumerate(zip(*losses.values(), strict=True))
            )
    record = np.loadtxt(path, delimiter=",", skiprows=1)
    assert np.abs(record[:, -1] - losses["torch"]).max() < 1e-4


# ------------------------------------------------------------------ numbers for runs without torch
@pytest.mark.parametrize("name", ["base", "all at once"])
def test_the_golden_arrays_are_what_pytorch_says(name, tmp_path):
    model, tokens_BT, targets_BT = make(name)
    logits, loss, grads, chosen = autograd(load(model, tmp_path), tokens_BT, targets_BT)
    path = GOLDEN / f"{name.replace(' ', '_')}.npz"
    if not path.exists():
        arrays = {f"grad {key}": value for key, value in grads.items()}
        np.savez_compressed(path, logits=logits, loss=loss, chosen=np.array(chosen), **arrays)
    with np.load(path, allow_pickle=False) as golden:
        assert error(golden["logits"], logits) < 2e-6
        assert all(error(golden[f"grad {key}"], grads[key]) < 2e-5 for key in grads)
