"""Continue an exported model in PyTorch: python continue_in_pytorch.py DIR TEXT OUT STEPS"""

import sys

import torch
from transformers import AutoTokenizer, DeepseekV3ForCausalLM

directory, text, out, steps = *sys.argv[1:4], int(sys.argv[4])
device = "cuda" if torch.cuda.is_available() else "cpu"
model = DeepseekV3ForCausalLM.from_pretrained(directory).to(device).train()
tokenizer = AutoTokenizer.from_pretrained(directory)
with open(text, encoding="utf-8") as file:
    ids = torch.tensor(tokenizer(file.read(), add_special_tokens=False).input_ids)
optimizer = torch.optim.AdamW(model.parameters(), lr=3e-4, betas=(0.9, 0.95), weight_decay=0.1)
gates = [layer.mlp.gate for layer in model.model.layers if hasattr(layer.mlp, "gate")]
chosen = {}  # per router: the experts that its last batch was sent to
for gate in gates:
    gate.register_forward_hook(lambda gate, _, output: chosen.update({gate: output[2]}))
length = min(128, model.config.max_position_embeddings, len(ids) - 1)
torch.manual_seed(0)
for step in range(steps):
    starts = torch.randint(len(ids) - length + 1, (8,)).tolist()
    batch = torch.stack([ids[start : start + length] for start in starts]).to(device)
    loss = model(batch, labels=batch).loss  # transformers shifts the labels itself
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    optimizer.zero_grad()
    for gate in gates:  # the bias that balances the load: DeepSeek-V3, section 2.1.2
        load = torch.bincount(chosen[gate].flatten(), minlength=gate.num_experts).float()
        gate.e_score_correction_bias += 0.001 * torch.sign(load.mean() - load)
    print(f"step {step}: {loss.item():.4f} nats per token")
model.save_pretrained(out)
tokenizer.save_pretrained(out)
