# translation of notebooks/source/first_run.py at adfcf22d3408
# %% [markdown]
# # Primeiro treino: dá para treinar um modelo de linguagem em dois minutos?
#
# Do nada a um modelo que soma números de dois algarismos que nunca viu somados, num só núcleo. Nenhum framework: NumPy, e gradientes escritos à mão.
#
# O que será o mais difícil para ele, na sua opinião: os algarismos, o vai-um ou a forma da resposta?
#
# [English](../first_run.ipynb)

# %%
import tempfile

import matplotlib.pyplot as plt
import numpy as np
from IPython.display import Pretty, display

from axion_np import Config, Model, Tokenizer
from axion_np.tasks.sums import examples
from axion_np.text.packing import Batches, example_documents
from axion_np.text.prompt import example_text, format_prompt

# %%
from axion_np.generation.conversation import generate_text
from axion_np.modules.network import network_backward, network_forward
from axion_np.modules.params import allocate
from axion_np.operations.adamw import adamw_step, clip_scale, grad_norm, new_moments, schedule
from axion_np.operations.loss import cross_entropy
from axion_np.operations.router import update_bias
from axion_np.tasks.grade import answer_problems, score
from axion_np.training.report import sparkline

plt.rcParams.update({"figure.figsize": (6, 2.8), "figure.dpi": 90, "axes.grid": True})

# %% [markdown]
# ## Texto
#
# Contas com os seus passos: a soma, depois uma coluna por linha, com algarismos, vai-um, resultado e a
# resposta até ali. Nenhuma conta dos problemas de teste aparece nos problemas de treino.

# %%
train = examples(20_000, lang="en", difficulty=2, families=["addition"])
test = examples(100, lang="en", difficulty=2, families=["addition"], split="test")
print(example_text(train[0]))

# %% [markdown]
# O tokenizador aprende 60 fusões por cima dos 256 bytes. *Que pedaços do texto viraram um só token, e
# por que não há algarismos entre eles?*

# %%
texts = [example_text(problem) for problem in train[:2000]]
tokenizer = Tokenizer.train(texts, vocab_size=320, backend="numpy")
print([tokenizer.decode([i]) for i in tokenizer.encode(texts[0])])
documents = example_documents(train, tokenizer, answer_only=True)
batches = Batches(documents, seq_len=96, batch_size=16)

# %% [markdown]
# ## Modelo
#
# Dois blocos: primeiro um denso, como no DeepSeek-V3, depois um com especialistas. Ele ainda não sabe
# nada, então a primeira perda deve estar perto de $\ln 320$. *Quanto é isso?*

# %%
config = Config(vocab_size=320, max_seq_len=128, n_layers=2, n_dense_layers=1, d_ff_dense=192)
model = Model.init(config, seed=0)
p, router, g = model.params, model.router, allocate(config)
moments = new_moments(p.flat)
print(f"{config.parameter_count():,} parameters, ln 320 = {np.log(320):.2f}")

# %% [markdown]
# ## O laço
#
# Ele inteiro: zere os gradientes, pegue um lote, forward, perda, backward, recorte, passo, mova o viés
# de roteamento. A curva abaixo é desenhada enquanto ele roda. *Onde ela faz uma pausa, e o que o modelo
# já aprendeu até ali?*

# %%
STEPS = 1200
losses, live = np.full(STEPS, np.nan), display(Pretty("not begun"), display_id=True)

# %%
for step in range(STEPS):
    g.flat[:] = 0
    x_BT, y_BT, pos_BT = batches.next()
    logits_BTV, saved = network_forward(x_BT, p, router, config, pos_BT=pos_BT)
    losses[step], dlogits_BTV = cross_entropy(logits_BTV, y_BT)
    network_backward(dlogits_BTV, saved, p, g, config)
    lr, scale = schedule(step, STEPS, 8e-3, 50), clip_scale(grad_norm(g.flat), 1.0)
    adamw_step(p.flat, g.flat, *moments, step, lr, scale=scale)
    update_bias(router.biases[1], saved.load[1], config.router_bias_speed)
    live.update(Pretty(f"{step:4} {losses[step]:.3f} {sparkline(losses[: step + 1])}"))

# %% [markdown]
# A mesma curva, com os dois eixos. *Que trecho é a forma de uma resposta, qual é a cópia dos dois
# números, qual são os fatos de uma coluna, qual é o vai-um? Para descobrir, interrompa o laço antes do
# fim e pergunte ao modelo.*

# %%
plt.semilogy(losses, color="#0072B2", linewidth=0.8)
plt.xlabel("step")
plt.ylabel("nats per token");

# %% [markdown]
# ## Pergunte
#
# Uma conta dos problemas de teste, decodificada através do cache latente, sempre com o token mais
# provável. *Confira linha por linha.*

# %%
prompt = format_prompt(test[0]["question"], "en")
options = {"temperature": 0, "backend": "numpy"}
print(prompt + "".join(generate_text(model, tokenizer, prompt, 60, **options)))

# %% [markdown]
# Uma resposta certa é sorte. Cem são uma medida, com um intervalo.

# %%
answers = answer_problems(model, tokenizer, test, backend="numpy", progress=False)
result = score(test, answers)
print(f"{result['exact_match']:.0%} right; 95 % interval", end=" ")
print(f"{result['low']:.0%} to {result['high']:.0%}, {result['n']} problems")

# %% [markdown]
# Ele soma dois algarismos com dois algarismos. *E três: ele aprendeu a somar, ou a somar números de dois
# algarismos?*

# %%
harder = examples(100, lang="en", difficulty=3, families=["addition"], split="test")
answers = answer_problems(model, tokenizer, harder, backend="numpy", progress=False)
print(f"{score(harder, answers)['exact_match']:.0%} right with three digits. An example:")
print(harder[0]["question"], answers[0], sep="\n")

# %% [markdown]
# Ele nunca viu uma terceira coluna, e o que não viu ele não faz.
#
# ## Quem fez o trabalho
#
# A carga dos quatro especialistas no último lote, dois para cada token. *Você diria que está
# equilibrada?*

# %%
print("tokens", saved.load[1], "of", saved.load[1].sum())
print("bias  ", router.biases[1].round(3))

# %% [markdown]
# ## Guarde-o
#
# Um modelo é uma configuração e arrays com nomes. Sem pickle: dados não podem executar código.

# %%
with tempfile.TemporaryDirectory() as directory:
    model.save(directory)
    again = Model.load(directory)
same = (again.logits(x_BT, "numpy", pos_BT) == model.logits(x_BT, "numpy", pos_BT)).all()
print("the same logits, bit for bit:", bool(same))

# %% [markdown]
# *Perguntas para levar.* Qual é a perda de um modelo que sabe tudo, menos o vai-um? Quantas contas
# diferentes existem, e quantas ele viu?
#
# `python train.py --synthetic` treina a mistura maior: duas línguas, até três algarismos, subtração,
# produtos, quocientes e histórias.
