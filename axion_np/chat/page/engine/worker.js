// The engine's door: requests come as messages and are answered as the server of axion_np/chat
// answers them. {about, weights} is the first message; then {id, path, body}, and {id, stop: true}
// from whoever no longer wants to hear.

import { write } from "./answers.js";
import { refuse } from "./asked.js";
import { changesOf } from "./changes.js";
import { Inside } from "./inside.js";
import { Network, Reader } from "./network.js";
import { fits, written } from "./prompt.js";
import { Spoken } from "./spoken.js";
import { Tokenizer } from "./tokenizer.js";
import { arraysOf, bytesOf } from "./weights.js";

const REST = 10; // milliseconds of work before messages are looked at
const MOST_KEPT = 4; // readers and passes that are kept
let about = null, network = null, tokenizer = null, spoken = null;
const stopped = new Set(), kept = new Map();

function begin(given, weights) {
  about = given;
  network = new Network(about.config, arraysOf(bytesOf(weights)));
  tokenizer = new Tokenizer(about.tokenizer);
  spoken = new Spoken(about.spoken);
}

// What `make` gives for a key; the least recently used goes.
function once(key, make) {
  const found = kept.get(key) ?? make();
  kept.delete(key);
  kept.set(key, found);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value);
  return found;
}

const changesKey = ({ masked, forced, muted, without_bias: without }) =>
  JSON.stringify([masked ?? [], forced ?? [], muted ?? [], without ?? false]);

const readerFor = (body) => once(changesKey(body), () => new Reader(network, changesOf(network, body)));

// ------------------------------------------------------------------ answers
// Chunks of an answer, with what chat and what completions call its text.
function* chunks(ids, notes, body, top) {
  const reader = readerFor(body), config = about.config, size = Float32Array.BYTES_PER_ELEMENT * config.n_layers;
  const heads = config.n_heads * (config.qk_nope_head_dim + config.qk_rope_head_dim + config.v_head_dim);
  const chunk = (text, entries, finish, end) => ({ choices: [{ index: 0, text, delta: { content: text },
    logprobs: { content: entries }, finish_reason: finish, ...(end ? { end } : {}) }] });
  const seed = body.seed ?? Math.floor(Math.random() * 2 ** 31);
  yield { ...chunk("", [], null, null), axion: { notes, seed, prompt_token_ids: ids,
    cache_bytes_per_token: size * (config.kv_lora_rank + config.qk_rope_head_dim), mha_bytes_per_token: size * heads } };
  let n = 0, reused = null;
  for (const { text, entries, finish, end } of write(reader, tokenizer, ids, body, top, seed)) {
    reused ??= reader.kept;
    n += 1;
    yield chunk(text, entries, finish, end);
  }
  yield { choices: [], usage: { prompt_tokens: ids.length, completion_tokens: n, total_tokens: ids.length + n,
    prompt_tokens_details: { cached_tokens: reused } } };
}

function chat(body) {
  const { ids, notes } = written(body.messages, about, tokenizer, spoken, Math.min(body.max_tokens, about.config.max_seq_len));
  fits(ids, about.config.max_seq_len, "the prompt is too long: messages");
  return chunks(ids, notes, body, body.top_logprobs ?? 0);
}

function complete(body) {
  const ids = typeof body.prompt === "string" ? tokenizer.encode(body.prompt) : body.prompt;
  fits(ids, about.config.max_seq_len, "the prompt is too long: prompt");
  if (!ids.length) refuse("prompt is empty; expected some text");
  return chunks(ids, [], body, body.logprobs ?? 0);
}

function inspect(body) {
  const { ids, parts, starts = [0] } = body;
  fits(ids, about.config.max_seq_len, "ids");
  const found = once(`${changesKey(body)} ${ids} ${starts}`, () =>
    new Inside(network, changesOf(network, body), tokenizer, ids, starts));
  const answer = { sizes: found.sizes(), texts: ids.map((id) => tokenizer.spelled(id).token) };
  for (const part of parts) answer[part] = found[part](body);
  return answer;
}

// All of an answer at once.
function whole(steps) {
  const all = [...steps], choices = all.map(({ choices: [choice] }) => choice).filter((choice) => choice);
  const content = choices.map(({ text }) => text).join("");
  return { ...all[0], ...all.at(-1), choices: [{ index: 0, text: content, message: { role: "assistant", content },
    logprobs: { content: choices.flatMap(({ logprobs }) => logprobs.content) },
    finish_reason: choices.at(-1).finish_reason, end: choices.at(-1).end }] };
}

// ------------------------------------------------------------------ messages
const doors = { "/v1/chat/completions": chat, "/v1/completions": complete };

async function answer({ id, path, body }) {
  if (path === "/v1/inspect") return void postMessage({ id, value: inspect(body), done: true });
  const steps = doors[path](body);
  if (!body.stream) return void postMessage({ id, value: whole(steps), done: true });
  let rested = performance.now();
  for (const value of steps) {
    postMessage({ id, value });
    if (performance.now() - rested < REST) continue;
    await new Promise((resume) => setTimeout(resume)); // a message is heard only between two tasks
    if (stopped.delete(id)) return;
    rested = performance.now();
  }
  postMessage({ id, done: true });
}

onmessage = async ({ data }) => {
  try {
    if (data.weights) begin(data.about, data.weights);
    else if (data.stop) stopped.add(data.id);
    else await answer(data);
  } catch (error) {
    postMessage({ id: data.id, error: error.message, done: true });
  }
};
