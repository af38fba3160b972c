// Looking inside: one pass over a text, and everything that it did on the way.
// The same as axion_np/generation/inside.py and axion_np/chat/glass.py.

import { entryOf } from "./answers.js";
import { logSoftmax } from "./sampling.js";

const LENS_TOP = 3;
const BEFORE = 6, AFTER = 12; // places round the chosen one of which the lens tells

export class Inside {
  // `starts`: where the documents of the row begin. Each has a cache of its own, so none sees another.
  constructor(network, changes, tokenizer, ids, starts) {
    Object.assign(this, { network, tokenizer, ids, starts, stream: [], queries: [], routed: [], caches: [] });
    const keep = (what, layer, values) => {
      (this[what][layer] ??= []).push(what === "stream" ? values.slice() : values);
    };
    ids.forEach((token, t) => {
      if (starts.includes(t)) this.caches.push(network.newCache());
      network.step(token, this.caches.at(-1), changes, keep);
    });
    this.biases = changes.biases;
  }

  // Number of the document that a place is in.
  document(t) {
    return this.starts.filter((start) => start <= t).length - 1;
  }

  sizes() {
    const c = this.network.config;
    return {
      layers: c.n_layers, heads: c.n_heads, experts: c.n_routed_experts, active: c.n_active_experts,
      dense: c.n_dense_layers, window: c.max_seq_len, latent: c.kv_lora_rank, rotary: c.qk_rope_head_dim,
      mha: c.n_heads * (c.qk_nope_head_dim + c.qk_rope_head_dim + c.v_head_dim),
      number_bytes: Float32Array.BYTES_PER_ELEMENT,
    };
  }

  // Scores of the next token at each place.
  logits() {
    return this.stream.at(-1).map((x) => this.network.logits(x));
  }

  // Each token, and how likely it was after those before it.
  tokens({ top = 10 }) {
    const first = { logprob: null, entropy: null, top_logprobs: [] };
    return this.ids.map((id, t) => this.starts.includes(t) ? { ...this.tokenizer.spelled(id), ...first }
      : entryOf(this.tokenizer, id, this.network.logits(this.stream.at(-1)[t - 1]), top));
  }

  // For each layer scores, bias, the chosen and their gates; null in a dense layer.
  experts() {
    return this.biases.map((bias, layer) => {
      const routed = this.routed[layer];
      if (!routed) return null;
      const load = [...bias].map((_, e) => routed.filter(({ chosen }) => chosen.includes(e)).length);
      const told = (b) => (b === -Infinity ? "masked" : b === Infinity ? "forced" : b);
      return { scores: routed.map(({ scores }) => [...scores]), bias: Array.from(bias, told),
        chosen: routed.map(({ chosen }) => chosen), gates: routed.map(({ gates }) => gates), load };
    });
  }

  // Whom each token looked at, in one head: rows up to the token itself.
  attention({ layer = 0, head = 0 }) {
    return this.queries[layer].map((heads, t) => {
      const number = this.document(t), first = this.starts[number], { content, rotary } = heads[head];
      const shares = this.network.shares(content, rotary, this.caches[number], layer, t + 1 - first);
      return [...new Array(first).fill(0), ...shares];
    });
  }

  // What each stream would say next, most likely first: [[token, p], ..] of the places asked about.
  lens({ place = this.ids.length - 1 }) {
    return this.stream.map((places) => places.map((x, t) => {
      if (t < place - BEFORE || t > place + AFTER) return null;
      const p = logSoftmax(this.network.logits(x)).subarray(0, this.tokenizer.size);
      const best = [...p.keys()].sort((a, b) => p[b] - p[a] || a - b).slice(0, LENS_TOP);
      return best.map((id) => [this.tokenizer.spelled(id).token, Math.exp(p[id])]);
    }));
  }

  // All that the cache remembers of each token in one layer.
  latent({ layer = 0 }) {
    const { kv_lora_rank: C, qk_rope_head_dim: R } = this.network.config;
    const rows = (what, width) => this.ids.map((_, t) => {
      const number = this.document(t), at = (t - this.starts[number]) * width;
      return [...this.caches[number][what][layer].subarray(at, at + width)];
    });
    return { ckv: rows("ckv", C), kr: rows("kr", R) };
  }
}
