"""One side of the benchmark of drafts: a model that answers, plainly or with drafts.

Greedy, on the compiled back end. The time of a prompt and its first token is measured apart, so
that the writing of all tokens after it is known.
"""

import time

from rounds import serve

from axion_np.generation.conversation import load
from axion_np.generation.sampling import generate
from axion_np.generation.speculative import new_tally, speculate
from axion_np.tasks import gsm8k, stories, sums
from axion_np.text.prompt import format_prompt

BEGUN = 24  # tokens of a story that are there before the model goes on
HELD_OUT = 200  # of GSM8K's problems, as `train.py --mix` holds them out


class Writer:
    def start(self, model, n_prompts, gsm8k_file):
        """What the parent must know of the model; the prompts of each kind of text are made."""
        self.model, self.tokenizer = load(model)
        self.prompts = {"sums": asked(sums.examples(n_prompts, split="test"), self.tokenizer)}
        if gsm8k_file:
            held_out = gsm8k.split(gsm8k.read(gsm8k_file), HELD_OUT)[1][:n_prompts]
            self.prompts["GSM8K"] = asked(held_out, self.tokenizer)
        begun = [story["text"] for story in stories.examples(n_prompts, split="test")]
        self.prompts["stories"] = [self.tokenizer.encode(text)[:BEGUN] for text in begun]
        config, (ids, *_) = self.model.config, self.prompts["stories"]
        for n_drafts in (0, 1)[: 1 + config.n_mtp_layers]:  # compiled before anything is timed
            list(self.continued(ids, 4, n_drafts, None, new_tally(n_drafts)))
        return {"config": config.to_dict(), "texts": list(self.prompts)}

    def write(self, text, n_new, n_drafts, shortlist):
        """Continue all prompts of a kind: new tokens, seconds, and what became of the drafts."""
        tally, new, first, whole = new_tally(n_drafts), [], 0.0, 0.0
        for ids in self.prompts[text]:
            begun = time.perf_counter()
            list(self.continued(ids, 1, n_drafts, shortlist, new_tally(n_drafts)))
            read = time.perf_counter()
            new.append([int(t) for t in self.continued(ids, n_new, n_drafts, shortlist, tally)])
            first, whole = first + read - begun, whole + time.perf_counter() - read
        return {"new": new, "first": first, "whole": whole, "tally": tally.tolist()}

    def continued(self, ids, n_new, n_drafts, shortlist, tally):
        options = {"temperature": 0, "eos_id": self.tokenizer.eos_id, "backend": "numba"}
        options["n_tokens"] = self.tokenizer.vocab_size
        if n_drafts == 0:
            return generate(self.model, ids, n_new, **options)
        drafting = {"shortlist": shortlist, "tally": tally}
        return speculate(self.model, ids, n_new, n_drafts, **drafting, **options)


def asked(problems, tokenizer):
    return [tokenizer.encode(format_prompt(p["question"], p.get("lang", "en"))) for p in problems]


if __name__ == "__main__":
    writer = Writer()
    serve({"start": writer.start, "write": writer.write})
