"""axion_np: DeepSeek-V3 in NumPy, every backward pass by hand.

This file is the contents page. Read the parts and their chapters in this order; none of them
imports from a later one, so nothing is used before it is explained.

    from axion_np import ask
    ask("Quanto é 347 + 285?")

The names in PUBLIC can be imported from here. Each is fetched when it is first used: importing
axion_np alone loads no NumPy.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from axion_np.config import Config
    from axion_np.generation.conversation import Chat, ask, load
    from axion_np.generation.inside import inspect
    from axion_np.generation.sampling import generate
    from axion_np.modules.model import Model
    from axion_np.text.tokenizer import Tokenizer

__all__ = ["Chat", "Config", "Model", "Tokenizer", "ask", "generate", "inspect", "load"]
__version__ = "0.2.0"

PUBLIC = {  # name -> chapter
    "Config": "config",
    "Tokenizer": "text.tokenizer",
    "Model": "modules.model",
    "generate": "generation.sampling",
    "inspect": "generation.inside",
    "load": "generation.conversation",
    "ask": "generation.conversation",
    "Chat": "generation.conversation",
}

PARTS = {
    "text": "Part I. From bytes to rows",
    "operations": "Part II. Operations, each above its backward",
    "modules": "Part III. Operations and parameters",
    "generation": "Part IV. The model speaks",
    "tasks": "Part V. What it is asked, and how well it answers",
    "training": "Part VI. It learns",
    "interchange": "Part VII. Elsewhere",
    "chat": "Part VIII. Someone talks to it",
    "kernels": "Part IX. The same names, faster",
    "school": "For learners and teachers",
    "commands": "Last: one file a command",
}

CHAPTERS = {
    "config": "The numbers that define a model, and how many parameters follow from them.",
    "files": "A file is written whole or not at all, and read with bounds.",
    "backends": "Which twin computes: NumPy to read, Numba to use. The one late import.",
    "text.bpe": "Byte-level BPE: merge the most frequent pair, again and again.",
    "text.vocabulary": "The tokenizer's files: our own JSON and Hugging Face's tokenizer.json.",
    "text.tokenizer": "Text to ids and back, unchanged, whatever the bytes.",
    "text.spoken": "What a person types, in the form that a model was trained on.",
    "text.prompt": "How a question, a conversation and a story are written down.",
    "text.packing": "Documents become packed rows of tokens, targets and positions.",
    "operations.gradcheck": "What a gradient is, and how to know that one is right.",
    "operations.linear": "y = x W, the map that everything else is made of.",
    "operations.embedding": "A row of a table for each token id.",
    "operations.rmsnorm": "Divide a vector by its root mean square.",
    "operations.rope": "Rotate pairs of numbers by an angle that grows with the position.",
    "operations.attention": "Each query takes a weighted mean of the values before it.",
    "operations.swiglu": "The gated feed-forward layer: one expert.",
    "operations.experts": "Many experts, each run on the tokens that were sent to it.",
    "operations.router": "Choose K of E experts for each token, and keep them evenly loaded.",
    "operations.loss": "Cross-entropy of the next token, in nats.",
    "operations.adamw": "AdamW with clipping, and the learning-rate schedules.",
    "modules.params": "All parameters as windows into one flat vector.",
    "modules.mla": "Multi-head Latent Attention, built up from the operations.",
    "modules.moe": "The DeepSeekMoE layer: shared and routed experts.",
    "modules.reference": "Operations and modules under one name: the NumPy back end.",
    "modules.block": "One block: attention and a feed-forward layer, each added to the stream.",
    "modules.mtp": "One more block that guesses the token after the next.",
    "modules.network": "Embedding, blocks, head: the whole network forward and backward.",
    "modules.shards": "Data parallelism: each thread takes some rows of the batch.",
    "modules.safetensors": "Named arrays to bytes on disk and back, without pickle.",
    "modules.model": "A network with its numbers: init, load, save, logits, loss and gradients.",
    "generation.latent_cache": "Decode from the compressed latents with absorbed weights.",
    "generation.sampling": "From logits to tokens.",
    "generation.speculative": "A module writes ahead; one pass of the model judges all of it.",
    "generation.inside": "What a pass did: experts, attention, the stream, the logit lens.",
    "generation.changes": "What if an expert or a head were not there.",
    "generation.released": "Trained models found by name, and what a run says of itself.",
    "generation.conversation": "Text in, text out: questions, answers, conversations.",
    "tasks.recipes": "What is trained on what, for how long: plain data.",
    "tasks.answers": "What an answer says: its number, and the equations on the way to it.",
    "tasks.held_out": "What a model is not trained on: chosen by content, not by place.",
    "tasks.columns": "Worked steps: each line one small fact that the next can rest on.",
    "tasks.tables": "Words, names and phrasings that made examples are drawn from.",
    "tasks.typed": "How people type: numbers in words, no accents, a slip of the finger.",
    "tasks.sums": "Seeded arithmetic problems with worked steps, in Portuguese and English.",
    "tasks.words_numbers": "Numbers for a story, and what is worked out with them.",
    "tasks.words_style": "The same question in other words.",
    "tasks.words_frames": "Situations with slots, and nouns that know their gender and plural.",
    "tasks.words_story": "Frames of stories become questions.",
    "tasks.words": "Word problems in hundreds of frames, a tenth of which is never trained on.",
    "tasks.phrases": "What people say, in hundreds of forms, and small stories to ask about.",
    "tasks.talk": "A conversation as it grows: each line knows what was said before it.",
    "tasks.dialogues": "Conversations made here: greetings, sums that refer back, refusals.",
    "tasks.grammar": "Words take their forms in two languages.",
    "tasks.agreement": "A checker of agreement, for what a model writes.",
    "tasks.plans": "What happens in a story, and to whom, for two languages at once.",
    "tasks.stories": "Short stories from one plan in both languages, and questions about them.",
    "tasks.gsm8k": "Questions and answers from a file, such as GSM8K.",
    "tasks.gsm8k_worked": "The same, with answers in steps that a small model can work out.",
    "tasks.told": "Word problems told one by one, asked again with other numbers.",
    "tasks.plain_text": "Any text: nothing is asked, the next token is all there is to learn.",
    "tasks.chats": "Conversations from a file, of which the assistant's side is learnt.",
    "tasks.mixture": "One run that learns several tasks, in fixed shares of its tokens.",
    "tasks.likelihood": "Nats per token and bits per byte, of all tokens and of answers.",
    "tasks.grade": "Exact match, and how sure one can be of a rate.",
    "tasks.overlap": "What two sets of texts share: copies, and questions given away.",
    "tasks.written": "How well it writes: what can be counted without a right answer.",
    "tasks.replay": "Conversations said again, with the model's own answers in them.",
    "tasks.calibration": "What a model is sure of should be right as often as it says.",
    "tasks.specialists": "What each expert is for, and what is lost without it.",
    "tasks.asking": "Whoever is measured, and tables of figures.",
    "tasks.suite_made": "The suite's tasks that are made here.",
    "tasks.suite_files": "The suite's texts and problems from files; one of k tries.",
    "tasks.suite": "All that can be said of a model in figures, in one go.",
    "tasks.suite_page": "These figures as one page, models side by side.",
    "training.state": "A run on disk that survives a kill at any moment.",
    "training.report": "What a run tells its owner: time left, learning curve, load.",
    "training.normal": "Is my loss normal? A run beside a released model that learnt like it.",
    "training.prepare": "From a recipe to training and held-out tokens.",
    "training.run": "One training run: open, resume, finish.",
    "training.loop": "The one visible loop: a step, and what happens once in a while.",
    "interchange.hf_names": "The same weights under Hugging Face's names.",
    "interchange.huggingface": "DeepSeek-V3 checkpoints for transformers, both ways.",
    "interchange.gguf": "The same weights for llama.cpp.",
    "chat.asked": "What a request asks for: each field checked, each mistake named.",
    "chat.places": "How many answers are written at once, who waits, which caches are kept.",
    "chat.models": "The models one may talk to, and the same with something changed inside.",
    "chat.answers": "One answer, token by token, and what each token knows about itself.",
    "chat.numbers": "Equations with live values, and the line that computed each.",
    "chat.glass": "Looking inside a conversation.",
    "chat.looker": "The same in a process of its own: who talks does not wait for who looks.",
    "chat.shapes": "Answers in the shapes of the OpenAI API.",
    "chat.api": "The HTTP API without HTTP: dicts in, dicts out.",
    "chat.server": "Sockets and limits, and the page.",
    "chat.tail": "A file of JSON lines, read while somebody writes in it.",
    "chat.curve": "A learning curve of any length in a few hundred points.",
    "chat.diary": "What a run's directory says of the run.",
    "chat.pictures": "Where the heads of a run look, by the newest saved model.",
    "chat.show": "The page of a run: one, or two side by side, live or replayed.",
    "chat.one_file": "The page as one file, in which the model itself runs.",
    "kernels": "The same names again, compiled with Numba.",
    "school.paper": "The paper's equations as scalar loops.",
    "school.small": "Models whose axes all have different sizes.",
    "school.gradients": "Gradient checks that keep a record.",
    "school.labs": "One-line sabotages, and the lesson in each.",
    "commands": "One file a command.",
}


def __getattr__(name):
    """A name of PUBLIC, from its chapter. **Errors** AttributeError for any other."""
    if name not in PUBLIC:
        raise AttributeError(f"module 'axion_np' has no attribute {name!r}")
    return getattr(import_module(f"axion_np.{PUBLIC[name]}"), name)


def __dir__():
    return sorted([*globals(), *PUBLIC])
