// One answer, token by token, and what each token knows about itself.
// The same as axion_np/chat/answers.py, for the fields that the page asks for.

import { uniforms } from "./chance.js";
import { logSoftmax, nextToken, windowStart } from "./sampling.js";

// A token, how likely it was, and the `top` most likely ones.
export function entryOf(tokenizer, id, logits, top) {
  const logP = logSoftmax(logits).subarray(0, tokenizer.size), best = [];
  let entropy = 0;
  for (let i = 0; i < logP.length; i++) {
    entropy -= Math.exp(logP[i]) * logP[i];
    if (best.length === top && !(logP[i] > logP[best[top - 1]])) continue;
    let place = best.length;
    while (place > 0 && logP[i] > logP[best[place - 1]]) place -= 1;
    best.splice(place, 0, i);
    if (best.length > top) best.pop();
  }
  const others = best.map((other) => ({ ...tokenizer.spelled(other), logprob: logP[other] }));
  return { ...tokenizer.spelled(id), logprob: logP[id], entropy, top_logprobs: others };
}

// Text on its way out: whole characters only, and no stop string.
class Held {
  constructor(stop) {
    Object.assign(this, { stop, held: "", stopped: false });
    this.decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  }

  // What may be shown now.
  push(bytes, last) {
    this.held += this.decoder.decode(Uint8Array.from(bytes), { stream: !last });
    const found = this.stop.map((text) => this.held.indexOf(text)).filter((at) => at >= 0);
    let end = this.held.length - (last ? 0 : this.beginning());
    if (found.length) {
      this.stopped = true;
      end = Math.min(...found);
    }
    const out = this.held.slice(0, end);
    this.held = this.stopped ? "" : this.held.slice(end);
    return out;
  }

  // How many characters at the end may be the beginning of a stop string.
  beginning() {
    let longest = 0;
    for (const text of this.stop) {
      for (let n = Math.min(text.length - 1, this.held.length); n > longest; n--) {
        if (this.held.endsWith(text.slice(0, n))) longest = n;
      }
    }
    return longest;
  }
}

const settingsOf = (body, tokenizer) => ({
  temperature: body.temperature ?? 1, topK: body.top_k ?? 0, topP: body.top_p ?? 1, minTokens: body.min_tokens ?? 0,
  penalty: body.repetition_penalty ?? 1, eos: tokenizer.eos, nTokens: tokenizer.size,
});

// Steps {text, entries, finish, end} of the answer to ids; the last one has `finish`.
export function* write(reader, tokenizer, ids, body, top, seed) {
  const window = reader.network.config.max_seq_len, settings = settingsOf(body, tokenizer);
  const all = [...ids], seen = new Set(ids), held = new Held(body.stop ?? []), chance = uniforms(seed);
  const encoder = new TextEncoder();
  let waiting = [], nBytes = 0, nShown = 0;
  for (let nNew = 0, finish = null; !finish; nNew++) {
    const logits = reader.read(all.slice(windowStart(all.length, window)));
    const token = nextToken(logits, seen, chance.next().value, nNew, settings);
    all.push(token);
    seen.add(token);
    const ends = token === tokenizer.eos, last = nNew + 1 === body.max_tokens;
    const bytes = ends ? [] : tokenizer.tokens.get(token) ?? [], text = held.push(bytes, last || ends);
    finish = ends || held.stopped ? "stop" : last ? "length" : null;
    const entry = entryOf(tokenizer, token, logits, top);
    if (!ends) waiting.push([nBytes, entry]);
    nBytes += bytes.length;
    nShown += encoder.encode(text).length;
    const whole = finish && !held.stopped, out = waiting.filter(([start]) => whole || start < nShown);
    yield { text, entries: out.map(([, told]) => told), finish, end: ends ? entry : null };
    waiting = waiting.slice(out.length);
  }
}
